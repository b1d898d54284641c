/* Labels. In: the name that a page, a message or a person gives to an encoding. Out:
 * the encoding that browsers read under it, by the Encoding Standard. What that
 * calls "replacement" and refuses, since a browser runs what it reads, is read here:
 * old mail is in it. After the standard's labels come those that mail programs,
 * Python and iconv write. Both tables are sorted; a look-up is a binary search. */
#include "encoding.h"

#include <string.h>

#include "index.h"

static const ng_encoding encodings[] = {
    {"big5", NG_CODEC_BIG5, &ng_index_big5, NULL},
    {"euc-jp", NG_CODEC_EUC_JP, &ng_index_jis0208, &ng_index_jis0212},
    {"euc-kr", NG_CODEC_EUC_KR, &ng_index_euc_kr, NULL},
    {"gb18030", NG_CODEC_GB18030, &ng_index_gb18030, NULL},
    {"gbk", NG_CODEC_GB18030, &ng_index_gb18030, NULL},
    {"hz-gb-2312", NG_CODEC_HZ, &ng_index_gb18030, NULL},
    {"ibm437", NG_CODEC_SINGLE, &ng_index_ibm437, NULL},
    {"ibm850", NG_CODEC_SINGLE, &ng_index_ibm850, NULL},
    {"ibm852", NG_CODEC_SINGLE, &ng_index_ibm852, NULL},
    {"ibm866", NG_CODEC_SINGLE, &ng_index_ibm866, NULL},
    {"iso-2022-jp", NG_CODEC_ISO_2022_JP, &ng_index_jis0208, NULL},
    {"iso-2022-kr", NG_CODEC_ISO_2022_KR, &ng_index_euc_kr, NULL},
    {"iso-8859-10", NG_CODEC_SINGLE, &ng_index_iso_8859_10, NULL},
    {"iso-8859-13", NG_CODEC_SINGLE, &ng_index_iso_8859_13, NULL},
    {"iso-8859-14", NG_CODEC_SINGLE, &ng_index_iso_8859_14, NULL},
    {"iso-8859-15", NG_CODEC_SINGLE, &ng_index_iso_8859_15, NULL},
    {"iso-8859-16", NG_CODEC_SINGLE, &ng_index_iso_8859_16, NULL},
    {"iso-8859-2", NG_CODEC_SINGLE, &ng_index_iso_8859_2, NULL},
    {"iso-8859-3", NG_CODEC_SINGLE, &ng_index_iso_8859_3, NULL},
    {"iso-8859-4", NG_CODEC_SINGLE, &ng_index_iso_8859_4, NULL},
    {"iso-8859-5", NG_CODEC_SINGLE, &ng_index_iso_8859_5, NULL},
    {"iso-8859-6", NG_CODEC_SINGLE, &ng_index_iso_8859_6, NULL},
    {"iso-8859-7", NG_CODEC_SINGLE, &ng_index_iso_8859_7, NULL},
    {"iso-8859-8", NG_CODEC_SINGLE, &ng_index_iso_8859_8, NULL},
    {"iso-8859-8-i", NG_CODEC_SINGLE, &ng_index_iso_8859_8, NULL},
    {"koi8-r", NG_CODEC_SINGLE, &ng_index_koi8_r, NULL},
    {"koi8-u", NG_CODEC_SINGLE, &ng_index_koi8_u, NULL},
    {"macintosh", NG_CODEC_SINGLE, &ng_index_macintosh, NULL},
    {"shift_jis", NG_CODEC_SHIFT_JIS, &ng_index_jis0208, NULL},
    {"utf-16be", NG_CODEC_UTF16BE, NULL, NULL},
    {"utf-16le", NG_CODEC_UTF16LE, NULL, NULL},
    {"utf-7", NG_CODEC_UTF7, NULL, NULL},
    {"utf-8", NG_CODEC_UTF8, NULL, NULL},
    {"windows-1250", NG_CODEC_SINGLE, &ng_index_windows_1250, NULL},
    {"windows-1251", NG_CODEC_SINGLE, &ng_index_windows_1251, NULL},
    {"windows-1252", NG_CODEC_SINGLE, &ng_index_windows_1252, NULL},
    {"windows-1253", NG_CODEC_SINGLE, &ng_index_windows_1253, NULL},
    {"windows-1254", NG_CODEC_SINGLE, &ng_index_windows_1254, NULL},
    {"windows-1255", NG_CODEC_SINGLE, &ng_index_windows_1255, NULL},
    {"windows-1256", NG_CODEC_SINGLE, &ng_index_windows_1256, NULL},
    {"windows-1257", NG_CODEC_SINGLE, &ng_index_windows_1257, NULL},
    {"windows-1258", NG_CODEC_SINGLE, &ng_index_windows_1258, NULL},
    {"windows-874", NG_CODEC_SINGLE, &ng_index_windows_874, NULL},
    {"x-mac-centraleurroman", NG_CODEC_SINGLE, &ng_index_x_mac_centraleurroman, NULL},
    {"x-mac-cyrillic", NG_CODEC_SINGLE, &ng_index_x_mac_cyrillic, NULL},
    {"x-user-defined", NG_CODEC_USER_DEFINED, NULL, NULL},
};

static const struct {
  const char *label, *name;
} labels[] = {
    {"437", "ibm437"}, {"850", "ibm850"}, {"852", "ibm852"}, {"866", "ibm866"},
    {"ansi", "windows-1252"}, {"ansi_x3.4-1968", "windows-1252"}, {"arabic", "iso-8859-6"},
    {"ascii", "windows-1252"}, {"asmo-708", "iso-8859-6"}, {"big5", "big5"}, {"big5-hkscs", "big5"},
    {"big5hkscs", "big5"}, {"chinese", "gbk"}, {"cn-big5", "big5"}, {"cp1250", "windows-1250"},
    {"cp1251", "windows-1251"}, {"cp1252", "windows-1252"}, {"cp1253", "windows-1253"},
    {"cp1254", "windows-1254"}, {"cp1255", "windows-1255"}, {"cp1256", "windows-1256"},
    {"cp1257", "windows-1257"}, {"cp1258", "windows-1258"}, {"cp437", "ibm437"},
    {"cp65001", "utf-8"}, {"cp819", "windows-1252"}, {"cp850", "ibm850"}, {"cp852", "ibm852"},
    {"cp866", "ibm866"}, {"cp874", "windows-874"}, {"cp932", "shift_jis"}, {"cp936", "gbk"},
    {"cp949", "euc-kr"}, {"cp950", "big5"}, {"csbig5", "big5"}, {"cseuckr", "euc-kr"},
    {"cseucpkdfmtjapanese", "euc-jp"}, {"csgb2312", "gbk"}, {"csibm866", "ibm866"},
    {"csiso2022jp", "iso-2022-jp"}, {"csiso2022kr", "iso-2022-kr"}, {"csiso58gb231280", "gbk"},
    {"csiso88596e", "iso-8859-6"}, {"csiso88596i", "iso-8859-6"}, {"csiso88598e", "iso-8859-8"},
    {"csiso88598i", "iso-8859-8-i"}, {"csisolatin1", "windows-1252"}, {"csisolatin2", "iso-8859-2"},
    {"csisolatin3", "iso-8859-3"}, {"csisolatin4", "iso-8859-4"}, {"csisolatin5", "windows-1254"},
    {"csisolatin6", "iso-8859-10"}, {"csisolatin9", "iso-8859-15"},
    {"csisolatinarabic", "iso-8859-6"}, {"csisolatincyrillic", "iso-8859-5"},
    {"csisolatingreek", "iso-8859-7"}, {"csisolatinhebrew", "iso-8859-8"}, {"cskoi8r", "koi8-r"},
    {"csksc56011987", "euc-kr"}, {"csmacintosh", "macintosh"}, {"cspc850multilingual", "ibm850"},
    {"cspc8codepage437", "ibm437"}, {"cspcp852", "ibm852"}, {"csshiftjis", "shift_jis"},
    {"csunicode", "utf-16le"}, {"csunicode11utf7", "utf-7"}, {"cyrillic", "iso-8859-5"},
    {"dos-874", "windows-874"}, {"ecma-114", "iso-8859-6"}, {"ecma-118", "iso-8859-7"},
    {"elot_928", "iso-8859-7"}, {"euc-cn", "gbk"}, {"euc-jp", "euc-jp"}, {"euc-kr", "euc-kr"},
    {"gb-2312", "gbk"}, {"gb18030", "gb18030"}, {"gb2312", "gbk"}, {"gb_2312", "gbk"},
    {"gb_2312-80", "gbk"}, {"gbk", "gbk"}, {"greek", "iso-8859-7"}, {"greek8", "iso-8859-7"},
    {"hebrew", "iso-8859-8"}, {"hz-gb-2312", "hz-gb-2312"}, {"ibm437", "ibm437"},
    {"ibm819", "windows-1252"}, {"ibm850", "ibm850"}, {"ibm852", "ibm852"}, {"ibm866", "ibm866"},
    {"iso-10646-ucs-2", "utf-16le"}, {"iso-2022-jp", "iso-2022-jp"}, {"iso-2022-kr", "iso-2022-kr"},
    {"iso-8859-1", "windows-1252"}, {"iso-8859-1-windows-3.1-latin-1", "windows-1252"},
    {"iso-8859-10", "iso-8859-10"}, {"iso-8859-11", "windows-874"}, {"iso-8859-13", "iso-8859-13"},
    {"iso-8859-14", "iso-8859-14"}, {"iso-8859-15", "iso-8859-15"}, {"iso-8859-16", "iso-8859-16"},
    {"iso-8859-2", "iso-8859-2"}, {"iso-8859-3", "iso-8859-3"}, {"iso-8859-4", "iso-8859-4"},
    {"iso-8859-5", "iso-8859-5"}, {"iso-8859-6", "iso-8859-6"}, {"iso-8859-6-e", "iso-8859-6"},
    {"iso-8859-6-i", "iso-8859-6"}, {"iso-8859-7", "iso-8859-7"}, {"iso-8859-8", "iso-8859-8"},
    {"iso-8859-8-e", "iso-8859-8"}, {"iso-8859-8-i", "iso-8859-8-i"},
    {"iso-8859-9", "windows-1254"}, {"iso-ir-100", "windows-1252"}, {"iso-ir-101", "iso-8859-2"},
    {"iso-ir-109", "iso-8859-3"}, {"iso-ir-110", "iso-8859-4"}, {"iso-ir-126", "iso-8859-7"},
    {"iso-ir-127", "iso-8859-6"}, {"iso-ir-138", "iso-8859-8"}, {"iso-ir-144", "iso-8859-5"},
    {"iso-ir-148", "windows-1254"}, {"iso-ir-149", "euc-kr"}, {"iso-ir-157", "iso-8859-10"},
    {"iso-ir-58", "gbk"}, {"iso8859-1", "windows-1252"}, {"iso8859-10", "iso-8859-10"},
    {"iso8859-11", "windows-874"}, {"iso8859-13", "iso-8859-13"}, {"iso8859-14", "iso-8859-14"},
    {"iso8859-15", "iso-8859-15"}, {"iso8859-2", "iso-8859-2"}, {"iso8859-3", "iso-8859-3"},
    {"iso8859-4", "iso-8859-4"}, {"iso8859-5", "iso-8859-5"}, {"iso8859-6", "iso-8859-6"},
    {"iso8859-7", "iso-8859-7"}, {"iso8859-8", "iso-8859-8"}, {"iso8859-9", "windows-1254"},
    {"iso88591", "windows-1252"}, {"iso885910", "iso-8859-10"}, {"iso885911", "windows-874"},
    {"iso885913", "iso-8859-13"}, {"iso885914", "iso-8859-14"}, {"iso885915", "iso-8859-15"},
    {"iso88592", "iso-8859-2"}, {"iso88593", "iso-8859-3"}, {"iso88594", "iso-8859-4"},
    {"iso88595", "iso-8859-5"}, {"iso88596", "iso-8859-6"}, {"iso88597", "iso-8859-7"},
    {"iso88598", "iso-8859-8"}, {"iso88599", "windows-1254"}, {"iso_8859-1", "windows-1252"},
    {"iso_8859-15", "iso-8859-15"}, {"iso_8859-1:1987", "windows-1252"},
    {"iso_8859-2", "iso-8859-2"}, {"iso_8859-2:1987", "iso-8859-2"}, {"iso_8859-3", "iso-8859-3"},
    {"iso_8859-3:1988", "iso-8859-3"}, {"iso_8859-4", "iso-8859-4"},
    {"iso_8859-4:1988", "iso-8859-4"}, {"iso_8859-5", "iso-8859-5"},
    {"iso_8859-5:1988", "iso-8859-5"}, {"iso_8859-6", "iso-8859-6"},
    {"iso_8859-6:1987", "iso-8859-6"}, {"iso_8859-7", "iso-8859-7"},
    {"iso_8859-7:1987", "iso-8859-7"}, {"iso_8859-8", "iso-8859-8"},
    {"iso_8859-8:1988", "iso-8859-8"}, {"iso_8859-9", "windows-1254"},
    {"iso_8859-9:1989", "windows-1254"}, {"koi", "koi8-r"}, {"koi8", "koi8-r"},
    {"koi8-r", "koi8-r"}, {"koi8-ru", "koi8-u"}, {"koi8-u", "koi8-u"}, {"koi8_r", "koi8-r"},
    {"korean", "euc-kr"}, {"ks_c_5601", "euc-kr"}, {"ks_c_5601-1987", "euc-kr"},
    {"ks_c_5601-1989", "euc-kr"}, {"ksc5601", "euc-kr"}, {"ksc_5601", "euc-kr"},
    {"l1", "windows-1252"}, {"l2", "iso-8859-2"}, {"l3", "iso-8859-3"}, {"l4", "iso-8859-4"},
    {"l5", "windows-1254"}, {"l6", "iso-8859-10"}, {"l9", "iso-8859-15"},
    {"latin-1", "windows-1252"}, {"latin-9", "iso-8859-15"}, {"latin1", "windows-1252"},
    {"latin10", "iso-8859-16"}, {"latin2", "iso-8859-2"}, {"latin3", "iso-8859-3"},
    {"latin4", "iso-8859-4"}, {"latin5", "windows-1254"}, {"latin6", "iso-8859-10"},
    {"latin9", "iso-8859-15"}, {"logical", "iso-8859-8-i"}, {"mac", "macintosh"},
    {"mac-centraleurope", "x-mac-centraleurroman"}, {"mac-cyrillic", "x-mac-cyrillic"},
    {"mac-roman", "macintosh"}, {"maccentraleurope", "x-mac-centraleurroman"},
    {"maccyrillic", "x-mac-cyrillic"}, {"macintosh", "macintosh"}, {"macroman", "macintosh"},
    {"ms932", "shift_jis"}, {"ms_kanji", "shift_jis"}, {"shift-jis", "shift_jis"},
    {"shift_jis", "shift_jis"}, {"sjis", "shift_jis"}, {"sun_eu_greek", "iso-8859-7"},
    {"tis-620", "windows-874"}, {"ucs-2", "utf-16le"}, {"uhc", "euc-kr"}, {"unicode", "utf-16le"},
    {"unicode-1-1-utf-7", "utf-7"}, {"unicode-1-1-utf-8", "utf-8"}, {"unicode11utf8", "utf-8"},
    {"unicode20utf8", "utf-8"}, {"unicodefeff", "utf-16le"}, {"unicodefffe", "utf-16be"},
    {"us-ascii", "windows-1252"}, {"utf-16", "utf-16le"}, {"utf-16-le", "utf-16le"},
    {"utf-16be", "utf-16be"}, {"utf-16le", "utf-16le"}, {"utf-7", "utf-7"}, {"utf-8", "utf-8"},
    {"utf16", "utf-16le"}, {"utf8", "utf-8"}, {"visual", "iso-8859-8"},
    {"windows-1250", "windows-1250"}, {"windows-1251", "windows-1251"},
    {"windows-1252", "windows-1252"}, {"windows-1253", "windows-1253"},
    {"windows-1254", "windows-1254"}, {"windows-1255", "windows-1255"},
    {"windows-1256", "windows-1256"}, {"windows-1257", "windows-1257"},
    {"windows-1258", "windows-1258"}, {"windows-31j", "shift_jis"}, {"windows-874", "windows-874"},
    {"windows-932", "shift_jis"}, {"windows-936", "gbk"}, {"windows-949", "euc-kr"},
    {"windows-950", "big5"}, {"x-cp1250", "windows-1250"}, {"x-cp1251", "windows-1251"},
    {"x-cp1252", "windows-1252"}, {"x-cp1253", "windows-1253"}, {"x-cp1254", "windows-1254"},
    {"x-cp1255", "windows-1255"}, {"x-cp1256", "windows-1256"}, {"x-cp1257", "windows-1257"},
    {"x-cp1258", "windows-1258"}, {"x-euc-jp", "euc-jp"}, {"x-gbk", "gbk"},
    {"x-mac-ce", "x-mac-centraleurroman"}, {"x-mac-centraleurroman", "x-mac-centraleurroman"},
    {"x-mac-cyrillic", "x-mac-cyrillic"}, {"x-mac-roman", "macintosh"},
    {"x-mac-ukrainian", "x-mac-cyrillic"}, {"x-sjis", "shift_jis"},
    {"x-unicode-2-0-utf-7", "utf-7"}, {"x-unicode20utf8", "utf-8"},
    {"x-user-defined", "x-user-defined"}, {"x-x-big5", "big5"},
};

/* Letters without regard to case: the labels are ASCII. */
static int compare(const char *label, size_t size, const char *known) {
  for (size_t i = 0; i < size; i++) {
    unsigned char a = (unsigned char)label[i], b = (unsigned char)known[i];
    if (a >= 'A' && a <= 'Z') a |= 0x20;
    if (a != b) return a < b ? -1 : 1;
  }
  return known[size] ? -1 : 0;
}

static const ng_encoding *named(const char *name) {
  size_t low = 0, high = sizeof encodings / sizeof *encodings;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    int order = strcmp(name, encodings[middle].name);
    if (!order) return &encodings[middle];
    if (order < 0) high = middle;
    else low = middle + 1;
  }
  return NULL;
}

static bool blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r' && c != '\v'); }

const ng_encoding *ng_encoding_find(const char *label, size_t size) {
  while (size && blank(label[size - 1])) size--;
  while (size && blank(*label)) label++, size--;
  size_t low = 0, high = sizeof labels / sizeof *labels;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    int order = compare(label, size, labels[middle].label);
    if (!order) return named(labels[middle].name);
    if (order < 0) high = middle;
    else low = middle + 1;
  }
  return NULL;
}
