/* The phrases of a sentence: noun groups, verb groups, and what stands between
 * them, token by token. */
#ifndef NG_PHRASE_H
#define NG_PHRASE_H

#include "doc.h"
#include "tagger.h"

typedef enum { NG_PHRASE_OTHER, NG_PHRASE_NOUN, NG_PHRASE_VERB } ng_phrase_kind;

enum {
  /* of a verb group */
  NG_VERB_FINITE = 1,      /* "says", "has said", "would say" */
  NG_VERB_PASSIVE = 2,     /* "is said" */
  NG_VERB_NEGATED = 4,     /* "did not say" */
  NG_VERB_INFINITIVE = 8,  /* "to say" */
  NG_VERB_GERUND = 16,     /* "saying", without a form of be */
  NG_VERB_PARTICIPLE = 32, /* "said", without a form of be or have, and not past tense */
  NG_VERB_BARE = 64,       /* "say", where no subject stands before it */
  NG_VERB_COPULA = 128,    /* its last word is a form of be */

  /* of a noun group */
  NG_NOUN_PRONOUN = 1,
  NG_NOUN_POSSESSIVE = 2, /* ends in "'s", or is "his" */
  NG_NOUN_RELATIVE = 4,   /* "who" */
  NG_NOUN_TIME = 8,       /* "Tuesday", "August" */
  NG_NOUN_NAME = 16       /* its head is a name */
};

typedef struct {
  uint32_t start, end; /* tokens of the document, half-open */
  uint32_t head;       /* the token that it is about: last noun, last verb */
  uint8_t kind;        /* ng_phrase_kind */
  uint8_t bits;
  uint32_t inverted; /* of a verb group: the subject that is written onto its auxiliary,
                          "a-t-elle dit", 0 where none is */
} ng_phrase;

NG_ARRAY(ng_phrase, phrases)

/* The phrases of tokens [from, to), in order and without gaps, put in place of
   what the array holds. tags are those of the whole document, grammar the flags of
   its language (ng_lexicon_grammar). */
ng_status ng_phrases_read(const ng_doc *doc, const uint8_t *tags, uint32_t from, uint32_t to, unsigned grammar,
                          ng_phrases_array *phrases);

#endif
