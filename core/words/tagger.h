/* The part of speech of each word, by a small model that a lexicon carries
 * (scripts/lexicons/LANG.tagger, made by scripts/lexicons/train_tagger.lua). */
#ifndef NG_TAGGER_H
#define NG_TAGGER_H

#include <stdbool.h>

#include "nutgraf.h"

/* Penn tags, some of them joined; in the order of train_tagger.lua. */
typedef enum {
  NG_POS_NN,   /* noun */
  NG_POS_NNS,  /* plural noun */
  NG_POS_NNP,  /* name */
  NG_POS_PRP,  /* personal pronoun */
  NG_POS_PRPS, /* "his" */
  NG_POS_DT,   /* determiner */
  NG_POS_JJ,   /* adjective */
  NG_POS_RB,   /* adverb */
  NG_POS_VB,   /* base form */
  NG_POS_VBP,  /* present, any person */
  NG_POS_VBD,  /* past */
  NG_POS_VBG,  /* "-ing" */
  NG_POS_VBN,  /* past participle */
  NG_POS_MD,   /* modal */
  NG_POS_IN,   /* preposition, "that", "if" */
  NG_POS_TO,
  NG_POS_CC,  /* "and" */
  NG_POS_CD,  /* number */
  NG_POS_WP,  /* "who", "which", "what" */
  NG_POS_WRB, /* "how", "why" */
  NG_POS_EX,  /* "there" is */
  NG_POS_POS, /* "'s" */
  NG_POS_RP,  /* particle */
  NG_POS_OTHER,
  NG_POS_PUNCT,
  NG_POS_COUNT
} ng_pos;

typedef struct ng_tagger ng_tagger;

/* Reads a model. NG_ARGUMENT where the bytes are none. */
ng_status ng_tagger_new(const char *bytes, size_t size, ng_tagger **out);
void ng_tagger_free(ng_tagger *tagger);

/* A tagger as bytes that may lie anywhere (NULL allowed: none), and how many
   every tagger has. */
const void *ng_tagger_bytes(const ng_tagger *tagger, size_t *size);
size_t ng_tagger_size(void);

/* Whether bytes of that size, aligned to 64, are a tagger that answers in bounds. */
bool ng_tagger_holds(const ng_tagger *tagger);

/* The tags (ng_pos) of one sentence's tokens. Linear. */
void ng_tagger_run(const ng_tagger *tagger, const char *text, const ng_token *tokens, uint32_t count, uint8_t *tags);

#endif
