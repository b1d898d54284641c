/* Titles and inscriptions: words in marks that nobody says there. In: a token. Out: whether marks
 * open at it around words that each have a capital, or a list of such. */
#include "attribution.h"

enum { LONG = 24 };

/* A run of words in marks at a token, each with a capital but for those of no weight: the token after
   it and after a comma or "and"; `token` where it is none. */
static uint32_t past_title(const ng_reader *r, uint32_t token) {
  uint32_t t = token + 1, words = 0, end = token + LONG;
  if (end > r->doc->tokens.count) end = r->doc->tokens.count;
  if (token >= end || !ng_reader_mark(r, token)) return token;
  for (; t < end && !ng_reader_mark(r, t); t++) {
    const ng_token *word = ng_reader_token(r, t);
    if (word->kind == NG_PUNCTUATION) continue;
    if (!(word->shape & NG_CAPITAL) && !ng_reader_is(r, t, NG_CLASS_STOP)) return token;
    words++;
  }
  if (!words || t >= end) return token;
  for (t++; t < end && (ng_reader_sign(r, t, ',') || ng_reader_is(r, t, NG_CLASS_AND)); t++) continue;
  return t;
}

bool ng_inscription_at(const ng_reader *r, uint32_t token) {
  if (past_title(r, token) == token) return false;
  uint32_t words = 0;
  for (uint32_t t = token + 1; t < r->doc->tokens.count && !ng_reader_mark(r, t) && words < 2; t++)
    words += ng_reader_token(r, t)->kind == NG_WORD;
  return words > 1;
}

bool ng_titles_at(const ng_reader *r, uint32_t token) {
  uint32_t next = past_title(r, token);
  return next > token && past_title(r, next) > next;
}
