/* A guess of an encoding. In: bytes that are no UTF-8 and declare nothing. Out: the encoding
 * that reads them as a language: the share of its commonest letters among all that are not
 * ASCII is what running text of it has. Browsers guess such pages likewise (the Encoding
 * Standard leaves it to them). What is written in the Latin alphabet is told by no
 * share: its letters beside ASCII are few, and stand apart. Linear in a bounded sample. */
#include "guess.h"

#include <string.h>

#include "encoding/decoder.h"

enum { SAMPLE = 1 << 18, LEAST = 6, PERCENT = 100, LIKELY = 50, ALONE = 40 };

/* Each as it is written on the mainland and as it is elsewhere. */
#define CHINESE                                                                                                                                                                                                  \
  "的一是不了人我在有他这為为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家十用发天如然作方成者多日" \
  "都三小军二无同么经法当起与好看学进种将还分此心前面又定见只主没公从现开些工产高体动她本力己间政关长问机等应全样理因但很相两度实业点由想加" \
  "水情使内明性并外化合第把意电重部名月市民员新报保次入期最表代数万元网记价比场通示车安品四五六八九百千手目先气被给让几向反立真取各北西东南" \
  "這來個們說國時會後對過發與經當學進種將還從現開產體動間關長問應樣沒兩實業點內電報員場價車數萬網記東幾氣讓給無軍見與裡於著"
#define JAPANESE                                                                                                                                                                                        \
  "あいうえおかがきぎくぐけげこごさざしじすずせそただちっつてでとどなにぬねのはばひびふへべほぼまみむめもやゆよらりるれろわをんゃゅょ" \
  "ーンスルトアイラリクシタレジッドフコマカサテロキニオプ"
#define KOREAN "이다는에의가을로고하지한은기를도사자인서시나리대아정어그해스일부들원전라수보으주장과있었것면게"
#define RUSSIAN "оеаинтсрвлкмдпуяыь"

/* The commonest letters of a language, and what percentage they are of the letters of a running
   text that are not ASCII: of some 200 ideographs, kana, some 50 syllables, an alphabet without its
   rare letters. */
static const struct {
  const char *encoding, *letters;
  unsigned usual;
} languages[] = {
    {"gb18030", CHINESE, 48},
    {"big5", CHINESE, 48},
    {"euc-jp", JAPANESE, 50},
    {"shift_jis", JAPANESE, 50},
    {"euc-kr", KOREAN, 48},
    {"windows-1251", RUSSIAN, 80},
    {"koi8-r", RUSSIAN, 80},
    {"ibm866", RUSSIAN, 80},
    {"windows-1253", "αοιετσςνηυρπκμλάέίόή", 80},
    {"windows-1255", "יוהלאתרבמשנדחע", 80},
    {"windows-1256", "الينمتوربعدةكسفقهأ", 80},
    {"windows-874", "านรกอเง่มยวลดทส้ตะปัีิแ", 80},
};
enum { LANGUAGES = sizeof languages / sizeof *languages };

/* A set of letters of the Basic Multilingual Plane. */
typedef struct {
  uint8_t bits[(1 << 16) / 8];
} set;

static bool in(const set *s, uint32_t code) { return code < 1 << 16 && s->bits[code >> 3] >> (code & 7) & 1; }

static void fill(set *s, const char *letters) {
  memset(s, 0, sizeof *s);
  for (unsigned size; *letters; letters += size) {
    uint32_t code = ng_utf8_read(letters, &size);
    s->bits[code >> 3] |= (uint8_t)(1 << (code & 7));
  }
}

/* Of what the bytes are in an encoding, the percentage that its language's commonest letters have,
   against what is usual. What is broken counts twice; signs do as letters where each is a byte,
   since most bytes are one in an encoding that has them. */
static unsigned likeness(ng_decoder *decoder, const set *common, unsigned usual, const unsigned char *s, size_t size) {
  size_t letters = 0, known = 0;
  bool pairs = ng_encoding_is_double(decoder->encoding);
  for (size_t i = 0; i < size;) {
    if (s[i] < 0x80) {
      i++;
      continue;
    }
    ng_step step = ng_decoder_step(decoder, s + i, size - i);
    uint32_t code = step.code[0];
    i += step.size;
    if (!step.count) continue;
    bool usual_one = in(common, code);
    letters += code == NG_NO_LETTER ? 2 : usual_one || (code >= 0x80 && (!pairs || ng_is_letter(code)));
    known += usual_one;
  }
  return letters < LEAST ? 0 : (unsigned)(known * PERCENT / letters * PERCENT / usual);
}

/* Whether most bytes beside ASCII stand apart from one another, as the letters with marks of the
   Latin alphabet do. */
static bool stand_apart(const unsigned char *s, size_t size) {
  size_t high = 0, apart = 0;
  for (size_t i = 0; i < size; i++) {
    if (s[i] < 0x80) continue;
    high++;
    apart += !(i && s[i - 1] >= 0x80) && !(i + 1 < size && s[i + 1] >= 0x80);
  }
  return apart * PERCENT > high * ALONE;
}

ng_status ng_encoding_guess(const char *bytes, size_t size, const ng_encoding **found) {
  const unsigned char *s = (const unsigned char *)bytes;
  unsigned best = LIKELY;
  *found = NULL;
  if (size > SAMPLE) size = SAMPLE;
  if (stand_apart(s, size)) return NG_OK;
  set *common = malloc(sizeof *common);
  if (!common) return NG_NOMEM;
  ng_status status = NG_OK;
  for (size_t i = 0; i < LANGUAGES && !status; i++) {
    const ng_encoding *encoding = ng_encoding_find(languages[i].encoding, strlen(languages[i].encoding));
    ng_decoder decoder;
    if (!ng_decoder_open(&decoder, encoding)) status = NG_NOMEM;
    fill(common, languages[i].letters);
    unsigned likely = status ? 0 : likeness(&decoder, common, languages[i].usual, s, size);
    if (likely > best) {
      best = likely;
      *found = encoding;
    }
    ng_decoder_close(&decoder);
  }
  free(common);
  return status;
}
