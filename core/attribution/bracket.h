/* The clauses of a sentence in a language whose verbs make a bracket around it (the flag
 * "verb-second"), as bracket.c reads them and bracket_cues.c asks for them. */
#ifndef NG_ATTRIBUTION_BRACKET_H
#define NG_ATTRIBUTION_BRACKET_H

#include "nouns.h"

enum { NG_BRACKETS = 64 }; /* of a sentence; the last holds all that is left */

typedef struct {
  uint32_t start, end; /* tokens, without the signs around it */
  uint32_t finite;     /* its finite verb, or NG_NONE */
  uint32_t sign;       /* code of the sign before it; 0: none */
  bool final;          /* its verb stands last: it hangs on another */
  bool quote;          /* it is a quotation */
  bool joined;         /* it begins with "und" */
} ng_bracket;

typedef struct {
  ng_bracket at[NG_BRACKETS];
  uint32_t count;
} ng_brackets;

/* What a clause's verb says, with both parts of its bracket: "teilte … mit", "hat … gesagt". */
typedef struct {
  ng_tokens verb, rest;          /* the finite part, and the other (empty: none), in the order of the text or not */
  int32_t value;                 /* of the class say-verb */
  bool passive, negated, helped; /* helped: the finite part is a helping verb */
} ng_predicate;

void ng_bracket_read(const ng_reader *r, ng_brackets *clauses);

/* The verb of saying of clause i; false where its verb is none. */
bool ng_bracket_predicate(const ng_reader *r, const ng_bracket *clause, ng_predicate *found);

/* Whether only what is reported has a finite verb in this form ("er habe", "er sage"); with `weak`,
   or what is unreal, too ("er hätte"). */
bool ng_bracket_reportive(const ng_reader *r, uint32_t token, bool weak);

/* Whether a clause begins, after "und", with a word of a class. */
bool ng_bracket_opens(const ng_reader *r, const ng_bracket *clause, ng_class class);

/* Whether a clause's verb is first in it. */
bool ng_bracket_verb_first(const ng_reader *r, const ng_bracket *clause);

/* Whether the noun group at phrase i may be a subject: none in another case, no time, not nobody. */
bool ng_bracket_nominative(const ng_reader *r, uint32_t i);

/* The noun group at phrase i with what belongs to it to the right, before token `end`. */
ng_tokens ng_bracket_extend(const ng_reader *r, uint32_t i, uint32_t end);

/* The first noun group in [from, to) that may be a subject: its phrase, or NG_NONE. */
uint32_t ng_bracket_subject(const ng_reader *r, uint32_t from, uint32_t to);

#endif
