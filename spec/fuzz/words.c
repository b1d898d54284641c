/* Fuzz target: any bytes as what a lexicon is made of (a model of parts of
 * speech, a gazetteer, words and phrases), and as the head of its image. Each is
 * taken or refused; what was taken answers every question, and an image of it
 * gives the same answers. */
#include "lexicons.h"

/* Bytes behind the line that a kind of file begins with. */
static ng_status give(ng_status (*set)(ng_lexicon *, const char *, size_t), ng_lexicon *lexicon, const char *head,
                      const char *bytes, size_t size) {
  size_t before = strlen(head);
  char *whole = malloc(before + size + 1);
  HOLD(whole, "memory");
  memcpy(whole, head, before);
  memcpy(whole + before, bytes, size);
  whole[before + size] = '\n';
  ng_status status = set(lexicon, whole, before + size + 1);
  free(whole);
  return status;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const char *const classes[] = {"clitic", "stop", "title", "month", "say-verb", "page-share"};
  const char *bytes = (const char *)data;
  ng_lexicon *lexicon;
  if (ng_lexicon_new("en", &lexicon) != NG_OK) return 0;
  give(ng_lexicon_set_tagger, lexicon, "nutgraf tagger 2\n", bytes, size);
  HOLD(give(ng_lexicon_set_gazetteer, lexicon, "nutgraf gazetteer 1\n", bytes, size) == NG_OK,
       "a gazetteer of any lines");
  for (size_t at = 0, line = 0; at < size && line < 64; line++) {
    const char *end = memchr(bytes + at, '\n', size - at);
    size_t length = end ? (size_t)(end - bytes) - at : size - at;
    ng_lexicon_add(lexicon, classes[line % (sizeof classes / sizeof *classes)], bytes + at, length, (int32_t)line);
    at += length + 1;
  }
  size_t valid = 0; /* what may be asked about */
  for (unsigned n; valid < size && (n = ng_utf8_valid(bytes + valid, size - valid));) valid += n;
  uint32_t known = ask(lexicon, text, sizeof text - 1), own = ask(lexicon, bytes, valid);

  char *image;
  size_t image_size;
  HOLD(ng_image_new(lexicon, stamp, &image, &image_size) == NG_OK, "making the image");
  ng_lexicon_free(lexicon);
  lexicon = open_image(image, image_size);
  HOLD(lexicon && ask(lexicon, text, sizeof text - 1) == known && ask(lexicon, bytes, valid) == own,
       "the image's answers");
  ng_lexicon_free(lexicon);
  lexicon = open_image(image, image_size - 1 - size % image_size);
  HOLD(!lexicon, "an image that was cut short");
  lexicon = open_image(bytes, size);
  HOLD(!lexicon, "bytes that are no image");
  free(image);
  return 0;
}
