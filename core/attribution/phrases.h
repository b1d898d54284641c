/* The phrases of the sentence that a reader is at, as the files that read cues, sources and
 * contents ask for them. What lies past the last phrase is none. */
#ifndef NG_ATTRIBUTION_PHRASES_H
#define NG_ATTRIBUTION_PHRASES_H

#include "attribution.h"

typedef ng_phrase phrase;

static inline const phrase *at(const ng_reader *r, uint32_t i) { return &r->phrases.at[i]; }
static inline uint32_t count(const ng_reader *r) { return r->phrases.count; }

static inline bool is_kind(const ng_reader *r, uint32_t i, ng_phrase_kind kind) {
  return i < count(r) && at(r, i)->kind == kind;
}

static inline bool is_noun(const ng_reader *r, uint32_t i) { return is_kind(r, i, NG_PHRASE_NOUN); }

/* A verb group with one of the bits, or, where they are 0, any. */
static inline bool is_verb(const ng_reader *r, uint32_t i, uint8_t bits) {
  return is_kind(r, i, NG_PHRASE_VERB) && (!bits || (at(r, i)->bits & bits));
}

static inline bool sign(const ng_reader *r, uint32_t i, uint32_t code) {
  return i < count(r) && ng_reader_sign(r, at(r, i)->start, code);
}

/* The tag of a phrase's first word. */
static inline ng_pos tag(const ng_reader *r, uint32_t i) {
  return i < count(r) ? (ng_pos)r->tags[at(r, i)->start] : NG_POS_PUNCT;
}

/* The longest word or phrase of a class that begins at a token of the sentence: its tokens. */
static inline uint32_t match(const ng_reader *r, uint32_t token, ng_class class, int32_t *value) {
  return ng_lexicon_match(r->doc->lexicon, ng_reader_token(r, token), r->sentence.end - token, class, value, NULL);
}

/* Whether a token stands in a quotation. */
static inline bool quoted(const ng_reader *r, uint32_t token) { return r->quote_of[token] != NG_NONE; }

/* The first phrase that begins at or after a token. */
static inline uint32_t phrase_from(const ng_reader *r, uint32_t token) {
  uint32_t i = ng_reader_phrase(r, token);
  return i < count(r) && at(r, i)->start < token ? i + 1 : i;
}

/* "su": a pronoun that owns, also where the tags take it for one that acts. */
static inline bool owns(const ng_reader *r, uint32_t token) {
  return r->tags[token] == NG_POS_PRPS || (r->tags[token] == NG_POS_PRP && !ng_reader_is(r, token, NG_CLASS_PRONOUN));
}

static inline ng_status keep(ng_reader *r, const ng_said *said) {
  ng_said *kept = ng_said_push(&r->said);
  if (!kept) return NG_NOMEM;
  *kept = *said;
  return NG_OK;
}

#endif
