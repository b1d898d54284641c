/* Words as texts of a page are compared by: folded, without their marks; and the
 * runs of four of them. */
#ifndef NG_SHINGLES_H
#define NG_SHINGLES_H

#include "doc.h"

typedef struct {
  const char *at, *stop;
  uint32_t words, ideographs;
} ng_word_scan;

/* A run between blanks. hash: of its letters and digits in lower case, 0 where
   it has none. */
typedef struct {
  uint64_t hash;
  bool capital, small, digit, end, comma, mail, colon, question; /* marks: the last ones */
} ng_word_seen;

ng_word_scan ng_word_scan_of(ng_string text);
bool ng_word_scan_next(ng_word_scan *scan, ng_word_seen *out);

/* A small set of words, of a title or a description. */
enum { NG_WORDS_ROOM = 256 };
typedef struct {
  uint64_t at[NG_WORDS_ROOM];
  uint32_t count;
} ng_words;

void ng_words_fill(ng_words *words, ng_string text);
bool ng_words_has(const ng_words *words, uint64_t hash);

/* The four-word runs of a text, and its shorter ones. A window is a ring of the
   last four hashes, `count` the words so far. */
typedef struct {
  uint64_t *at;
  uint32_t room;
} ng_shingles;

ng_status ng_shingles_fill(ng_shingles *shingles, ng_string text);
bool ng_shingles_has(const ng_shingles *shingles, const uint64_t window[4], uint32_t count);
bool ng_shingles_has_short(const ng_shingles *shingles, const uint64_t window[4], uint32_t count);
void ng_shingles_free(ng_shingles *shingles);

uint64_t ng_hash(ng_string text);

#endif
