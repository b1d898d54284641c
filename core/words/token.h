/* One token of a text: the single definition of what a word is, for documents
 * and for the phrases of a lexicon alike. */
#ifndef NG_TOKEN_H
#define NG_TOKEN_H

#include "lexicon.h"

/* Reads the token at or after s[at]; blanks before it are passed over. Gives
 * false at the end of the text. The token's start is an offset into s; shape
 * bits that depend on what surrounds it (NG_LINE_START, NG_BLOCK_START) are
 * left to the caller. s is valid UTF-8. The lexicon tells clitics; may be NULL.
 *
 *   word         letters, digits after a letter, inner apostrophes: "O’Brien", "MX1"
 *   clitic       a suffix that the lexicon lists: "'s", "n't"
 *   number       digits with inner points and commas, and letters glued to them:
 *                "1,250.5", "1990s", "19th"
 *   dotted       "U.S.", "a.m."
 *   punctuation  one code point of anything else
 */
bool ng_token_next(const ng_lexicon *lexicon, const char *s, size_t size, size_t at, ng_token *token);

/* Whether a token may stand in a dateline, before its dash: "VARNHOLT, May 4, 2016 (NPA) —". */
static inline bool ng_token_in_dateline(const ng_token *token) {
  if (token->kind == NG_NUMBER) return true;
  if (token->kind == NG_WORD) return token->shape & NG_CAPITAL;
  return token->word == ',' || token->word == '.' || token->word == '(' || token->word == ')' || token->word == '/';
}

#endif
