/* Fuzz target: any bytes as what a lexicon is made of (a model of parts of
 * speech, a gazetteer, words and phrases), and as the head of its image. Each is
 * taken or refused; what was taken answers every question, and an image of it
 * gives the same answers. */
#define _GNU_SOURCE
#include <sys/mman.h>
#include <unistd.h>

#include "words/gazetteer.h"
#include "hold.h"
#include "words/lexicon_image.h"
#include "words/token.h"
#include "base/utf8.h"

static const char stamp[NG_STAMP + 1] = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
static const char text[] = "On May 3 the Port of Sable’s clerk said “we don't know”, according to Mr. O'Hara.";

/* A number that changes with any answer of a lexicon about the words of a text. */
static uint32_t ask(const ng_lexicon *lexicon, const char *s, size_t size) {
  enum { MOST = 64 };
  ng_token tokens[MOST];
  uint8_t tags[MOST] = {0};
  uint32_t count = 0, sum = 0;
  for (size_t at = 0; count < MOST && ng_token_next(lexicon, s, size, at, &tokens[count]); count++) {
    at = tokens[count].start + tokens[count].size;
    HOLD(at <= size && tokens[count].size, "a token's range");
  }
  for (uint32_t i = 0; i < count; i++) {
    const char *word = s + tokens[i].start;
    sum = sum * 31 + ng_lexicon_find(lexicon, word, tokens[i].size);
    sum = sum * 31 + ng_gazetteer_find(ng_lexicon_gazetteer(lexicon), word, tokens[i].size);
    for (unsigned class = 0; class < NG_CLASS_COUNT; class++) {
      int32_t value = 0;
      sum = sum * 31 + ng_lexicon_match(lexicon, tokens + i, count - i, (ng_class)class, &value, NULL);
      sum = sum * 31 + (uint32_t)value;
    }
  }
  const ng_tagger *tagger = ng_lexicon_tagger(lexicon);
  if (tagger) ng_tagger_run(tagger, s, tokens, count, tags);
  for (uint32_t i = 0; i < count; i++) {
    HOLD(tags[i] < NG_POS_COUNT, "a tag");
    sum = sum * 31 + tags[i];
  }
  return sum;
}

/* Opens bytes as an image, from a file that is nowhere. */
static ng_lexicon *open_image(const char *bytes, size_t size) {
  int file = memfd_create("image", 0);
  char path[64];
  ng_lexicon *lexicon = NULL;
  HOLD(file >= 0 && write(file, bytes, size) == (ssize_t)size, "writing the image");
  snprintf(path, sizeof path, "/proc/self/fd/%d", file);
  ng_status status = ng_image_open(path, stamp, &lexicon);
  HOLD((status == NG_OK) == (lexicon != NULL), "opening the image");
  close(file);
  return lexicon;
}

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
  HOLD(give(ng_lexicon_set_gazetteer, lexicon, "nutgraf gazetteer 1\n", bytes, size) == NG_OK, "a gazetteer of any lines");
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
  HOLD(lexicon && ask(lexicon, text, sizeof text - 1) == known && ask(lexicon, bytes, valid) == own, "the image's answers");
  ng_lexicon_free(lexicon);
  lexicon = open_image(image, image_size - 1 - size % image_size);
  HOLD(!lexicon, "an image that was cut short");
  lexicon = open_image(bytes, size);
  HOLD(!lexicon, "bytes that are no image");
  free(image);
  return 0;
}
