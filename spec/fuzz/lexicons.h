/* What the fuzz targets of lexicons share: questions, and images from memory. */
#ifndef LEXICONS_H
#define LEXICONS_H

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
    for (unsigned class = 0; class < NG_CLASS_COUNT; class ++) {
      int32_t value = 0;
      sum = sum * 31 + ng_lexicon_match(lexicon, tokens + i, count - i, (ng_class) class, &value, NULL);
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

#endif
