/* What the files that read contents share: what stands at a phrase, and where clauses end (ends.c) and
 * begin (content.c). */
#ifndef NG_ATTRIBUTION_CONTENT_H
#define NG_ATTRIBUTION_CONTENT_H

#include "phrases.h"

static inline bool is(const ng_reader *r, uint32_t i, ng_class class) {
  return i < count(r) && ng_reader_is(r, at(r, i)->start, class);
}

static inline bool is_time(const ng_reader *r, uint32_t i) { return is_noun(r, i) && (at(r, i)->bits & NG_NOUN_TIME); }

/* "on Tuesday", "also": when, or how. */
static inline bool is_adverbial(const ng_reader *r, uint32_t i) {
  return is_time(r, i) || (is_kind(r, i, NG_PHRASE_OTHER) && tag(r, i) == NG_POS_RB);
}

static inline bool is_preposition(const ng_reader *r, uint32_t i) {
  return is_kind(r, i, NG_PHRASE_OTHER) && (tag(r, i) == NG_POS_IN || tag(r, i) == NG_POS_TO);
}

/* The quotation that begins at phrase i, or NG_NONE. */
static inline uint32_t quote_at(const ng_reader *r, uint32_t i) {
  if (i >= count(r)) return NG_NONE;
  uint32_t quote = r->quote_of[at(r, i)->start];
  return quote != NG_NONE && r->doc->quotes.at[quote].span.start == ng_reader_token(r, at(r, i)->start)->start
             ? quote
             : NG_NONE;
}

/* Whether quotation marks of any kind open at phrase i. */
static inline bool opens_marks(const ng_reader *r, uint32_t i) {
  uint32_t token = at(r, i)->start;
  return r->marked[token] && ng_reader_mark(r, token) && (token == 0 || r->marked[token - 1] < r->marked[token]);
}

static inline uint32_t quote_end(const ng_reader *r, uint32_t quote) {
  return ng_token_at(r->doc, r->doc->quotes.at[quote].span.end);
}

/* The frames of the verb that phrase i is, 0 where it is no cue. */
static inline int32_t frames_of(const ng_reader *r, uint32_t i) {
  if (!is_verb(r, i, 0)) return 0;
  int32_t value = 0;
  match(r, at(r, i)->head, NG_CLASS_SAY_VERB, &value);
  return value;
}

/* Whether a verb with a subject stands among phrases [from, to). */
static inline bool has_finite(const ng_reader *r, uint32_t from, uint32_t to) {
  for (; from < to && from < count(r); from++)
    if (is_verb(r, from, NG_VERB_FINITE)) return true;
  return false;
}

/* ---- ends.c ------------------------------------------------------ */

/* The token at which what begins at phrase i ends: a clause, or a noun group or an infinitive with what
   belongs to it. */
uint32_t ng_clause_end(const ng_reader *r, uint32_t i, bool clause);

/* Whether "X said" stands at phrase i, after a break, and ends the clause. */
bool ng_aside_at(const ng_reader *r, uint32_t i);

/* Whether somebody says something at phrase i: "Lee said", "Lee, the mayor, said", "Lee (Hull) said", "half of
   the voters said". */
bool ng_states_at(const ng_reader *r, uint32_t i);

/* Past a description between commas, "Lee, the mayor, left", "the talks, which began
   here, ended": from its first comma to its second; past the end of the sentence where
   it is none. */
uint32_t ng_past_insertion(const ng_reader *r, uint32_t i);

/* Past the comma at phrase i, and past a mark that closes after it. */
uint32_t ng_past_comma(const ng_reader *r, uint32_t i);

/* ---- content.c --------------------------------------------------- */

/* Whether a clause with a subject begins at phrase i. */
bool ng_opens_clause(const ng_reader *r, uint32_t i);

/* Past "on Tuesday", "in Hull", "also". */
uint32_t ng_skip_adverbials(const ng_reader *r, uint32_t i);

#endif
