/* Mending tags, for the two files that do it: what they both ask of a token of the sentence. */
#ifndef NG_ATTRIBUTION_TAGS_H
#define NG_ATTRIBUTION_TAGS_H

#include "attribution.h"

/* The tag of a token; one outside of the sentence is punctuation. */
static inline ng_pos tag(const ng_reader *r, uint32_t t) {
  return t >= r->sentence.start && t < r->sentence.end ? (ng_pos)r->tags[t] : NG_POS_PUNCT;
}

/* Whether a token of the sentence, or one past it, is of a class. */
static inline bool is_class(const ng_reader *r, uint32_t t, ng_class class) {
  return t < r->sentence.end && ng_reader_is(r, t, class);
}

static inline bool is_verb(ng_pos t) { return t >= NG_POS_VB && t <= NG_POS_MD; }

/* Whether a finite verb stands in the forty tokens before token t. */
static inline bool verb_before(const ng_reader *r, uint32_t t) {
  for (uint32_t n = t; n-- > r->sentence.start && n + 40 > t;)
    if (ng_pos_finite(tag(r, n))) return true;
  return false;
}

/* Whether a finite verb stands before token t, but for those of a clause that "who" opens behind a
   comma. So far into a sentence it is taken for granted: a sentence may be as long as a document. */
static inline bool stated_before(const ng_reader *r, uint32_t t) {
  enum { FAR = 60 };
  bool relative = false;
  if (t - r->sentence.start > FAR) return true;
  for (uint32_t n = r->sentence.start; n < t; n++) {
    if (ng_reader_sign(r, n, ',') && tag(r, n + 1) == NG_POS_WP) relative = true;
    if (ng_pos_finite(tag(r, n)) && !relative) return true;
  }
  return false;
}

/* Whether another clause, or the next part of this one, begins at a token. */
static inline bool opens_other(const ng_reader *r, uint32_t t) {
  ng_pos here = tag(r, t);
  if (here == NG_POS_CC) return is_verb(tag(r, t + 1)) || tag(r, t + 1) == NG_POS_RB;
  return here == NG_POS_WP || here == NG_POS_WRB || ng_reader_is(r, t, NG_CLASS_THAT) ||
         ng_reader_is(r, t, NG_CLASS_SUBORDINATOR);
}

/* ---- past.c --------------------------------------------------- */

/* Whether a participle of the tagger's is a past tense: "The mayor called on her". */
bool ng_tags_past(const ng_reader *r, uint32_t t);

/* Whether a participle of saying, with what is taken for a past tense before it, is the verb: "those
   polled said it". */
bool ng_tags_said(const ng_reader *r, uint32_t t);

/* Whether a past tense of the tagger's is a participle: "delegates selected on Sunday have said". */
bool ng_tags_reduced(const ng_reader *r, uint32_t t);

#endif
