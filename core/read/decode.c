/* Decoding. In: the bytes of a file. Out: doc->file in UTF-8, and checkpoints
 * that lead from any byte of it back to the byte of the file. The encoding is
 * that of a byte order mark, else what the bytes prove (valid UTF-8 that is
 * not plain ASCII), else what the transport or the document says, else UTF-8.
 * Latin-1 is read as windows-1252, as the Web's encoding standard has it.
 * What cannot be decoded becomes U+FFFD and is counted in the issues. Linear. */
#include "decode.h"

#include <iconv.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

enum { UTF8, UTF16LE, UTF16BE, WINDOWS_1252, OTHER_SINGLE, OTHER_DOUBLE };
enum { SAMPLE = 4096, STRIDE = 4096 };

static const uint16_t windows_1252[32] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

/* Other encodings go through iconv, if the C library has it. A character of
   theirs takes one byte, or two where it is no ASCII; what does not is kept as
   a checkpoint. Encodings with shift states are not among them. */
static const struct {
  const char *name;
  int codec;
} others[] = {
    {"iso-8859-2", OTHER_SINGLE},   {"iso-8859-3", OTHER_SINGLE},   {"iso-8859-4", OTHER_SINGLE},
    {"iso-8859-5", OTHER_SINGLE},   {"iso-8859-6", OTHER_SINGLE},   {"iso-8859-7", OTHER_SINGLE},
    {"iso-8859-8", OTHER_SINGLE},   {"iso-8859-10", OTHER_SINGLE},  {"iso-8859-13", OTHER_SINGLE},
    {"iso-8859-14", OTHER_SINGLE},  {"iso-8859-15", OTHER_SINGLE},  {"iso-8859-16", OTHER_SINGLE},
    {"windows-1250", OTHER_SINGLE}, {"windows-1251", OTHER_SINGLE}, {"windows-1253", OTHER_SINGLE},
    {"windows-1254", OTHER_SINGLE}, {"windows-1255", OTHER_SINGLE}, {"windows-1256", OTHER_SINGLE},
    {"windows-1257", OTHER_SINGLE}, {"windows-1258", OTHER_SINGLE}, {"windows-874", OTHER_SINGLE},
    {"koi8-r", OTHER_SINGLE},       {"koi8-u", OTHER_SINGLE},       {"macintosh", OTHER_SINGLE},
    {"shift_jis", OTHER_DOUBLE},    {"euc-jp", OTHER_DOUBLE},       {"euc-kr", OTHER_DOUBLE},
    {"gb2312", OTHER_DOUBLE},       {"gbk", OTHER_DOUBLE},          {"gb18030", OTHER_DOUBLE},
    {"big5", OTHER_DOUBLE}};

/* Labels of the WHATWG Encoding Standard that pages still carry. */
static const struct {
  const char *name, *encoding;
} aliases[] = {{"utf8", "utf-8"},           {"iso-8859-1", "windows-1252"},
               {"iso8859-1", "windows-1252"}, {"latin1", "windows-1252"},
               {"latin-1", "windows-1252"}, {"us-ascii", "windows-1252"},
               {"ascii", "windows-1252"},   {"cp1252", "windows-1252"},
               {"iso-8859-9", "windows-1254"}, {"iso-8859-11", "windows-874"},
               {"x-sjis", "shift_jis"},     {"sjis", "shift_jis"},
               {"x-gbk", "gbk"},            {"ks_c_5601-1987", "euc-kr"},
               {"big5-hkscs", "big5"},      {"cp1251", "windows-1251"},
               {"cp1250", "windows-1250"},  {"utf-16", "utf-16le"},
               {"latin2", "iso-8859-2"},    {"iso8859-2", "iso-8859-2"},
               {"iso8859-15", "iso-8859-15"}, {"latin9", "iso-8859-15"},
               {"x-cp1250", "windows-1250"}, {"x-cp1251", "windows-1251"},
               {"x-cp1252", "windows-1252"}, {"cp1254", "windows-1254"},
               {"cp1256", "windows-1256"},  {"tis-620", "windows-874"},
               {"koi8", "koi8-r"},          {"x-mac-roman", "macintosh"},
               {"shift-jis", "shift_jis"},  {"windows-31j", "shift_jis"},
               {"x-euc-jp", "euc-jp"},      {"windows-949", "euc-kr"},
               {"gb_2312-80", "gb2312"},    {"x-x-big5", "big5"}};

static const struct {
  const char *magic;
  size_t size;
  const char *what;
} formats[] = {{"%PDF-", 5, "a PDF document"},    {"PK\3\4", 4, "a ZIP container (DOCX, ODT, EPUB …)"},
               {"\x89PNG", 4, "a PNG picture"},   {"\xFF\xD8\xFF", 3, "a JPEG picture"},
               {"GIF8", 4, "a GIF picture"},      {"\x1F\x8B", 2, "gzip-compressed data"},
               {"\xD0\xCF\x11\xE0", 4, "an old Microsoft Office document"},
               {"\x7F" "ELF", 4, "a program"},    {"BZh", 3, "bzip2-compressed data"},
               {"\xFD" "7zXZ", 5, "xz-compressed data"}, {"{\\rtf", 5, "an RTF document"}};

typedef struct {
  char *data;
  size_t size, room;
  ng_checkpoints_array *checkpoints; /* NULL: none wanted */
  size_t expected;                   /* raw byte that the map gives for what comes next */
  uint32_t last;                     /* decoded offset of the last checkpoint */
  size_t broken, first_broken;
} sink;

static bool reserve(sink *out, size_t more) {
  if (out->room - out->size >= more) return true;
  size_t room = out->room + out->room / 2 + more;
  if (room < out->room || room > UINT32_MAX) return false;
  char *data = realloc(out->data, room);
  if (!data) return false;
  out->data = data;
  out->room = room;
  return true;
}

/* What a decoded character takes in the file, where no checkpoint says else. */
static size_t usual_width(int codec, unsigned utf8_size) {
  switch (codec) {
    case UTF16LE:
    case UTF16BE: return utf8_size == 4 ? 4 : 2;
    case WINDOWS_1252:
    case OTHER_SINGLE: return 1;
    case OTHER_DOUBLE: return utf8_size == 1 ? 1 : 2;
    default: return utf8_size;
  }
}

static bool checkpoint(sink *out, size_t raw) {
  ng_checkpoint *added = ng_checkpoints_push(out->checkpoints);
  if (!added) return false;
  *added = (ng_checkpoint){(uint32_t)out->size, (uint32_t)raw};
  out->last = (uint32_t)out->size;
  out->expected = raw;
  return true;
}

/* One character that starts at byte `raw` of the file and takes `width` there. */
static bool put(sink *out, int codec, uint32_t code, size_t raw, size_t width) {
  char utf8[4];
  if (!code || (code >= 0xD800 && code < 0xE000) || code > 0x10FFFF) code = 0xFFFD;
  if (code == 0xFFFD) {
    if (!out->broken++) out->first_broken = raw;
  }
  unsigned size = ng_utf8_write(code, utf8);
  if (!reserve(out, 4)) return false;
  if (out->checkpoints && (out->expected != raw || out->size - out->last >= STRIDE) &&
      !checkpoint(out, raw))
    return false;
  memcpy(out->data + out->size, utf8, size);
  out->size += size;
  out->expected = raw + usual_width(codec, size);
  if (out->checkpoints && out->expected != raw + width) out->expected = SIZE_MAX;
  return true;
}

/* Bytes from s that are ASCII and no NUL. */
static size_t plain_ascii(const char *s, size_t size) {
  size_t i = 0;
  const uint64_t high = 0x8080808080808080u, ones = 0x0101010101010101u;
  for (uint64_t w; i + 8 <= size; i += 8) {
    memcpy(&w, s + i, 8);
    if ((w & high) || ((w - ones) & ~w & high)) break;
  }
  while (i < size && (unsigned char)s[i] - 1u < 0x7F) i++;
  return i;
}

/* How much valid multi-byte UTF-8 there is, and how much that is none. */
static void weigh_utf8(const char *s, size_t size, size_t *valid, size_t *invalid) {
  *valid = *invalid = 0;
  for (size_t i = 0; i < size;) {
    i += plain_ascii(s + i, size - i);
    if (i == size) break;
    unsigned n = ng_utf8_valid(s + i, size - i);
    if (n > 1) ++*valid;
    else ++*invalid;
    i += n ? n : 1;
  }
}

static bool decode_utf8(sink *out, const char *s, size_t size, size_t base) {
  for (size_t i = 0; i < size;) {
    size_t run = plain_ascii(s + i, size - i);
    for (unsigned n; i + run < size && (n = ng_utf8_valid(s + i + run, size - i - run)) > 1;)
      run += n;
    if (run) {
      if (!reserve(out, run)) return false;
      if (out->expected != base + i && !checkpoint(out, base + i)) return false;
      memcpy(out->data + out->size, s + i, run);
      out->size += run;
      i += run;
      out->expected = base + i;
      continue;
    }
    size_t width = 1;
    while (width < 3 && i + width < size && s[i] && ng_utf8_continues(s[i + width])) width++;
    if (!put(out, UTF8, 0xFFFD, base + i, width)) return false;
    i += width;
  }
  return true;
}

static bool decode_utf16(sink *out, int codec, const char *s, size_t size, size_t base) {
  const unsigned char *u = (const unsigned char *)s;
  int low = codec == UTF16BE, high = !low;
  for (size_t i = 0; i < size;) {
    if (i + 1 >= size) return put(out, codec, 0xFFFD, base + i, 1);
    uint32_t code = (uint32_t)u[i + (size_t)high] << 8 | u[i + (size_t)low];
    size_t width = 2;
    if (code >= 0xD800 && code < 0xDC00 && i + 3 < size) {
      uint32_t next = (uint32_t)u[i + 2 + (size_t)high] << 8 | u[i + 2 + (size_t)low];
      if (next >= 0xDC00 && next < 0xE000) {
        code = 0x10000 + ((code - 0xD800) << 10) + (next - 0xDC00);
        width = 4;
      }
    }
    if (!put(out, codec, code, base + i, width)) return false;
    i += width;
  }
  return true;
}

static bool decode_1252(sink *out, const char *s, size_t size, size_t base) {
  for (size_t i = 0; i < size; i++) {
    unsigned char c = (unsigned char)s[i];
    if (!put(out, WINDOWS_1252, c - 0x80u < 32 ? windows_1252[c - 0x80] : c, base + i, 1)) return false;
  }
  return true;
}

/* One character a call of iconv: slow, but the map to the file stays exact. */
static bool decode_other(sink *out, int codec, const char *encoding, const char *s, size_t size,
                         size_t base) {
  iconv_t convert = iconv_open("UTF-8", encoding);
  if (convert == (iconv_t)-1) return false;
  bool fine = true;
  for (size_t i = 0; fine && i < size;) {
    size_t width = 1;
    uint32_t code = (unsigned char)s[i];
    if (code >= 0x80) {
      code = 0xFFFD;
      for (size_t try = 1; try <= 4 && i + try <= size && code == 0xFFFD; try++) {
        char utf8[8], *to = utf8, *from = (char *)(uintptr_t)(s + i);
        size_t left = try, room = sizeof utf8;
        unsigned n;
        iconv(convert, NULL, NULL, NULL, NULL);
        if (iconv(convert, &from, &left, &to, &room) == (size_t)-1 || to == utf8) continue;
        code = ng_utf8_read(utf8, &n);
        width = try;
      }
    }
    fine = put(out, codec, code, base + i, width);
    i += width;
  }
  iconv_close(convert);
  return fine;
}

static bool decode_all(sink *out, int codec, const char *encoding, const char *bytes, size_t size,
                       size_t bom) {
  bytes += bom;
  size -= bom;
  out->expected = bom;
  if (!reserve(out, size + size / 2 * (codec != UTF8) + 1)) return false;
  bool fine = codec == UTF8                            ? decode_utf8(out, bytes, size, bom)
              : codec == UTF16LE || codec == UTF16BE ? decode_utf16(out, codec, bytes, size, bom)
              : codec == WINDOWS_1252                  ? decode_1252(out, bytes, size, bom)
                                      : decode_other(out, codec, encoding, bytes, size, bom);
  if (!fine || !reserve(out, 1)) return false;
  /* The end of the file is a place, too. */
  if (out->expected != bom + size && !checkpoint(out, bom + size)) return false;
  out->data[out->size] = '\0';
  return true;
}

/* Gives the encoding's own name and codec, NULL where it is not known. */
static const char *known_encoding(const char *name, size_t size, int *codec) {
  for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++)
    if (strlen(aliases[i].name) == size && !strncasecmp(aliases[i].name, name, size)) {
      name = aliases[i].encoding;
      size = strlen(name);
    }
  static const char *const own[] = {"utf-8", "utf-16le", "utf-16be", "windows-1252"};
  for (int i = 0; i < 4; i++)
    if (strlen(own[i]) == size && !strncasecmp(own[i], name, size)) {
      *codec = i;
      return own[i];
    }
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    if (strlen(others[i].name) == size && !strncasecmp(others[i].name, name, size)) {
      iconv_t convert = iconv_open("UTF-8", others[i].name);
      if (convert == (iconv_t)-1) return NULL;
      iconv_close(convert);
      *codec = others[i].codec;
      return others[i].name;
    }
  return NULL;
}

/* What <meta charset=…>, <meta … content="…; charset=…"> or <?xml encoding="…"?>
   in the first bytes says. */
static ng_string declared(const char *s, size_t size) {
  if (size > SAMPLE) size = SAMPLE;
  for (size_t i = 0; i + 9 < size; i++) {
    size_t n = !strncasecmp(s + i, "charset", 7) ? 7 : !strncasecmp(s + i, "encoding", 8) ? 8 : 0;
    if (!n) continue;
    size_t at = i + n;
    while (at < size && (s[at] == ' ' || s[at] == '=')) at++;
    if (s[at - 1] != '=' && s[at - 1] != ' ') continue;
    if (at < size && (s[at] == '"' || s[at] == '\'')) at++;
    size_t end = at;
    while (end < size && (ng_is_letter((unsigned char)s[end]) || ng_is_digit((unsigned char)s[end]) ||
                          s[end] == '-' || s[end] == '_' || s[end] == ':'))
      end++;
    if (end > at + 1) return (ng_string){s + at, end - at};
  }
  return (ng_string){NULL, 0};
}

static ng_status fail(ng_error *error, ng_status status, size_t offset, const char *message,
                      const char *detail) {
  error->status = status;
  error->offset = offset;
  snprintf(error->message, sizeof error->message, message, detail);
  return status;
}

/* UTF-16 without a mark shows by the zero bytes of its ASCII letters. */
static int unmarked_utf16(const char *s, size_t size) {
  size_t zeros[2] = {0, 0};
  if (size > SAMPLE) size = SAMPLE;
  for (size_t i = 0; i < size; i++) zeros[i & 1] += !s[i];
  if (size < 4) return -1;
  if (zeros[1] > size / 4 && zeros[0] * 8 <= zeros[1]) return UTF16LE;
  if (zeros[0] > size / 4 && zeros[1] * 8 <= zeros[0]) return UTF16BE;
  return -1;
}

static ng_status refuse_binary(const char *s, size_t size, ng_error *error) {
  for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
    if (size >= formats[i].size && !memcmp(s, formats[i].magic, formats[i].size))
      return fail(error, NG_BINARY, 0, "this is %s, not text", formats[i].what);
  size_t sample = size < SAMPLE ? size : SAMPLE, controls = 0, first = 0;
  for (size_t i = 0; i < sample; i++) {
    unsigned char c = (unsigned char)s[i];
    bool control = (c < 0x20 && !(c >= '\t' && c <= '\r') && c != 0x1B) || c == 0x7F;
    if (control && !controls++) first = i;
  }
  if (controls > sample / 32)
    return fail(error, NG_BINARY, first, "binary data, not text%s", "");
  return NG_OK;
}

static ng_status choose(ng_doc *doc, const char *bytes, size_t size, ng_error *error) {
  const char *demanded = doc->options->encoding;
  doc->codec = UTF8;
  doc->encoding = "utf-8";
  if (demanded) {
    const char *known = known_encoding(demanded, strlen(demanded), &doc->codec);
    if (!known) return fail(error, NG_ENCODING, 0, "encoding “%.60s” is not known", demanded);
    doc->encoding = known;
  }
  if (size >= 3 && !memcmp(bytes, "\xEF\xBB\xBF", 3)) {
    doc->bom = 3;
    doc->codec = UTF8;
  } else if (size >= 2 && (!memcmp(bytes, "\xFF\xFE", 2) || !memcmp(bytes, "\xFE\xFF", 2))) {
    doc->bom = 2;
    doc->codec = (unsigned char)bytes[0] == 0xFF ? UTF16LE : UTF16BE;
  } else if (!demanded) {
    int utf16 = unmarked_utf16(bytes, size);
    if (utf16 >= 0) {
      doc->codec = utf16;
    } else {
      ng_status status = refuse_binary(bytes, size, error);
      if (status) return status;
      size_t valid, invalid;
      weigh_utf8(bytes, size, &valid, &invalid);
      ng_string name = declared(bytes, size);
      int codec = UTF8;
      const char *known = name.data ? known_encoding(name.data, name.size, &codec) : NULL;
      if (name.data && !known &&
          ng_doc_note(doc, "unknown-encoding", (size_t)(name.data - bytes),
                      "the document declares the encoding “%.*s”, which is not known",
                      (int)(name.size < 60 ? name.size : 60), name.data))
        return NG_NOMEM;
      if (invalid == 0 && (valid > 0 || !known)) codec = UTF8;
      else if ((!known || codec <= UTF16BE) && invalid > 0) codec = valid > invalid ? UTF8 : WINDOWS_1252;
      else if (codec == UTF16LE || codec == UTF16BE) codec = UTF8;
      doc->codec = codec;
      if (codec >= OTHER_SINGLE) doc->encoding = known;
    }
  }
  static const char *const names[] = {"utf-8", "utf-16le", "utf-16be", "windows-1252"};
  if (doc->codec <= WINDOWS_1252) doc->encoding = names[doc->codec];
  return NG_OK;
}

ng_status ng_stage_decode(ng_doc *doc, const char *bytes, size_t size, ng_error *error) {
  doc->raw_size = size;
  if (size > doc->limits.bytes) {
    char limit[32];
    snprintf(limit, sizeof limit, "%zu", doc->limits.bytes);
    return fail(error, NG_LIMIT, doc->limits.bytes, "larger than the limit of %s bytes", limit);
  }
  ng_status status = choose(doc, bytes, size, error);
  if (status) return status;
  sink out = {.checkpoints = &doc->checkpoints};
  bool fine = decode_all(&out, doc->codec, doc->encoding, bytes, size, doc->bom);
  doc->file_owned = out.data;
  if (!fine) return NG_NOMEM;
  doc->file = (ng_string){out.data, out.size};
  if (out.broken)
    return ng_doc_note(doc, "broken-bytes", out.first_broken,
                       "%zu places are no valid %s and were read as U+FFFD; the first at byte %zu",
                       out.broken, doc->encoding, out.first_broken);
  return NG_OK;
}

size_t ng_decode_raw(const ng_doc *doc, uint32_t offset) {
  uint32_t low = 0, high = doc->checkpoints.count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (doc->checkpoints.at[middle].decoded <= offset) low = middle + 1;
    else high = middle;
  }
  uint32_t at = low ? doc->checkpoints.at[low - 1].decoded : 0;
  size_t raw = low ? doc->checkpoints.at[low - 1].raw : doc->bom;
  if (doc->codec == UTF8) return raw + (offset - at);
  while (at < offset) {
    unsigned size;
    ng_utf8_read(doc->file.data + at, &size);
    raw += usual_width(doc->codec, size);
    at += size;
  }
  return raw;
}

char *ng_decode_slice(const ng_doc *doc, const char *bytes, size_t raw_size, size_t *size) {
  ng_checkpoints_array unused = {0};
  sink out = {.checkpoints = &unused};
  bool fine = decode_all(&out, doc->codec, doc->encoding, bytes, raw_size, 0);
  free(unused.at);
  if (!fine) {
    free(out.data);
    return NULL;
  }
  *size = out.size;
  return out.data;
}
