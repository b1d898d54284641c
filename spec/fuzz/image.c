/* Fuzz target: the image of a lexicon with some of its numbers changed. Where the
 * checksum was left as it was the image is refused; where it was made right again
 * the image is refused, or answers every question without leaving its own bytes. */
#include "lexicons.h"

static const char model[] = "nutgraf tagger 2\n\1\0\0\0\7\0\0\0\3\5\1\1\2\4";
static const char names[] = "nutgraf gazetteer 1\nmay\tgw\nport\t+\nport of sable\tc\nsable\tsc\n";

typedef struct {
  char *bytes;
  size_t size;
} image;

/* The image of a few words, with or without what is behind the tables. */
static image make(bool whole) {
  static const char *const words[][2] = {{"clitic", "'s"},          {"title", "mr."},
                                         {"say-verb", "said"},      {"say-verb", "according"},
                                         {"stop", "the"},           {"month", "may"},
                                         {"place-head", "port of"}, {"say-preposition", "according to"},
                                         {"negation", "n't"},       {"say-verb", "according to mr. o'hara"},
                                         {"role", "clerk"},         {"stop", "according"},
                                         {"pronoun", "we"}};
  ng_lexicon *lexicon;
  image made = {NULL, 0};
  HOLD(ng_lexicon_new("en", &lexicon) == NG_OK, "a lexicon");
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    HOLD(ng_lexicon_add(lexicon, words[i][0], words[i][1], strlen(words[i][1]), (int32_t)i) == NG_OK, "a word");
  if (whole) HOLD(ng_lexicon_set_tagger(lexicon, model, sizeof model - 1) == NG_OK, "a tagger");
  if (whole) HOLD(ng_lexicon_set_gazetteer(lexicon, names, sizeof names - 1) == NG_OK, "a gazetteer");
  HOLD(ng_image_new(lexicon, stamp, &made.bytes, &made.size) == NG_OK, "an image");
  ng_lexicon_free(lexicon);
  return made;
}

/* Eight bytes of input: where, and what. A place is a number of four bytes, counted
   from the front or, for the parts behind the tables, from the end. */
static void change(image *it, const uint8_t *data) {
  uint32_t at, value, numbers = (uint32_t)(it->size / 4);
  memcpy(&at, data, 4);
  memcpy(&value, data + 4, 4);
  at = at & 1 ? numbers - 1 - at / 2 % numbers : at / 2 % numbers;
  memcpy(it->bytes + (size_t)at * 4, &value, 4);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static image images[2];
  if (!images[0].bytes) {
    images[0] = make(false);
    images[1] = make(true);
  }
  if (size < 9) return 0;
  const image *given = &images[data[0] % 32 == 0]; /* that with a tagger is large */
  image it = {malloc(given->size), given->size};
  HOLD(it.bytes, "memory");
  memcpy(it.bytes, given->bytes, it.size);
  for (size_t at = 1; at + 8 <= size; at += 8) change(&it, data + at);
  bool same = !memcmp(it.bytes, given->bytes, it.size);
  ng_lexicon *lexicon = open_image(it.bytes, it.size);
  HOLD((lexicon != NULL) == same, "a changed image is refused, the whole one taken");
  ng_lexicon_free(lexicon);
  ng_image_sign(it.bytes, it.size);
  lexicon = open_image(it.bytes, it.size);
  if (lexicon) {
    ask(lexicon, text, sizeof text - 1);
    size_t valid = 0;
    for (unsigned n; valid < size && (n = ng_utf8_valid((const char *)data + valid, size - valid));) valid += n;
    ask(lexicon, (const char *)data, valid);
    ng_lexicon_whole(lexicon, text, sizeof text - 1, NG_CLASS_SAY_VERB, NULL);
  }
  ng_lexicon_free(lexicon);
  free(it.bytes);
  return 0;
}
