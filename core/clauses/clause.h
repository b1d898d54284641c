/* What the files of the clause stage share: the sentence that is being read, its
 * phrases, and what each has become so far. They call each other downwards:
 * clauses.c, read.c, mend.c, subject.c, nouns.c,
 * verb.c, lemma.c. */
#ifndef NG_CLAUSE_H
#define NG_CLAUSE_H

#include "attribution/attribution.h"

/* What a phrase does in its sentence. */
typedef enum {
  NG_DOES_NOTHING,
  NG_DOES_NOUN,
  NG_DOES_VERB,
  NG_DOES_PREPOSITION,
  NG_DOES_THAT,
  NG_DOES_WHETHER,
  NG_DOES_SUBORDINATE, /* it may be a preposition, too: "after" */
  NG_DOES_JOIN,        /* "and" */
  NG_DOES_COMMA,       /* a dash, too */
  NG_DOES_STOP,        /* what parts sentences: ".", ";", ":" */
  NG_DOES_OPEN,
  NG_DOES_CLOSE,
  NG_DOES_MARK,      /* of a quotation */
  NG_DOES_ADJECTIVE, /* without a noun: "guilty" */
  NG_DOES_ADVERB,
  NG_DOES_PARTICLE
} ng_does;

/* A phrase, and what it has become. */
typedef struct {
  uint8_t does;    /* ng_does */
  uint8_t claimed; /* a verb before it has taken it as its subject */
  uint32_t noun;   /* its noun group, or NG_NONE */
  uint32_t clause; /* its clause, or NG_NONE */
  uint32_t word;   /* of a noun group after a preposition: that word's phrase; else NG_NONE */
} ng_part;

NG_ARRAY(ng_part, parts)

/* A word that opens a clause which has no verb yet. */
typedef struct {
  uint32_t phrase;
  uint8_t does;  /* NG_DOES_THAT, _WHETHER, _SUBORDINATE; NG_DOES_NOUN: "who" */
  uint32_t noun; /* of "who": the noun group that it stands for, or NG_NONE */
  bool moved;    /* "in which", "whose house": it is neither subject nor object */
  uint32_t used; /* phrase of the noun group that it is the preposition of, if it is one, or NG_NONE */
} ng_opener;

enum { NG_SENTENCE_MOST = 1000 }; /* tokens, and so phrases, that are read as one */

typedef struct {
  ng_reader r;                       /* document, tags, phrases, sentence */
  uint32_t sentence;                 /* its index */
  ng_parts_array parts;              /* one a phrase */
  uint32_t first_noun, first_clause; /* of the sentence */
  /* noun groups that wait for their verb, openers that wait for theirs: phrases, the last on top */
  uint32_t waiting[NG_SENTENCE_MOST];
  ng_opener openers[NG_SENTENCE_MOST];
  uint32_t phrase_of[NG_SENTENCE_MOST]; /* of each of the sentence's clauses */
  uint32_t waiting_count, opener_count;
  uint32_t depth; /* open parentheses; and what waited before the first of them */
  uint32_t waiting_outside, openers_outside;
  uint32_t verb;                          /* phrase of the last verb, or NG_NONE */
  uint32_t preposition, preposition_from; /* phrases of the one that waits for its noun, or NG_NONE */
  bool open;                              /* an object may follow */
  uint32_t amount; /* token at which the number begins that words before it weigh: "at least 40" */
  uint32_t phrase_of_noun[2 * NG_SENTENCE_MOST]; /* of each of the sentence's noun groups; of a possessor its owner's */
} ng_reading;

/* ---- shared by all ------------------------------------------------------- */

static inline ng_noun *ng_noun_at(const ng_reading *c, uint32_t phrase) {
  uint32_t noun = c->parts.at[phrase].noun;
  return noun == NG_NONE ? NULL : &c->r.doc->nouns.at[noun];
}

static inline ng_clause *ng_clause_at(const ng_reading *c, uint32_t phrase) {
  uint32_t clause = c->parts.at[phrase].clause;
  return clause == NG_NONE ? NULL : &c->r.doc->clauses.at[clause];
}

static inline const ng_phrase *ng_clause_phrase(const ng_reading *c, uint32_t phrase) {
  return &c->r.phrases.at[phrase];
}

static inline bool ng_phrase_does(const ng_reading *c, uint32_t phrase, ng_does does) {
  return phrase < c->parts.count && c->parts.at[phrase].does == does;
}

static inline bool ng_phrase_verb(const ng_reading *c, uint32_t phrase, uint8_t bits) {
  return ng_phrase_does(c, phrase, NG_DOES_VERB) && ng_clause_phrase(c, phrase)->bits & bits;
}

static inline bool ng_phrase_noun(const ng_reading *c, uint32_t phrase, uint8_t bits) {
  return ng_phrase_does(c, phrase, NG_DOES_NOUN) && ng_clause_phrase(c, phrase)->bits & bits;
}

static inline ng_span ng_tokens_span(const ng_doc *doc, uint32_t start, uint32_t end) {
  return (ng_span){doc->tokens.at[start].start, ng_token_end(&doc->tokens.at[end - 1])};
}

/* Whether the two tokens before token `end` say "no longer". */
static inline bool ng_clause_no_longer(const ng_reading *c, uint32_t end) {
  return end >= c->r.sentence.start + 2 &&
         ng_lexicon_match(c->r.doc->lexicon, ng_reader_token(&c->r, end - 2), 2, NG_CLASS_NO_LONGER, NULL, NULL) == 2;
}

/* ---- lemma.c ------------------------------------------------------ */

/* The base form of a token's word, by the lexicon's classes "lemma" and "lemma-ending" and the
   list of common words; the word itself, folded, where they do not tell. .data is NULL when
   memory is out. */
ng_string ng_lemma_find(ng_doc *doc, uint32_t token, bool base);

/* ---- verb.c ------------------------------------------------------- */

/* The clause of the verb group at a phrase, with its marks; nobody and nothing in it yet. */
ng_status ng_clause_add(ng_reading *c, uint32_t phrase);

/* ---- nouns.c ------------------------------------------------------ */

/* The noun groups of the sentence, each by itself. */
ng_status ng_nouns_add(ng_reading *c);

/* What the noun group at a phrase is to one before it: a description of it, or another of a list.
   True where it is one, and said so. */
bool ng_noun_tie(ng_reading *c, uint32_t phrase);

/* The phrase after a noun group with the prepositional ones that follow it. */
uint32_t ng_noun_past(const ng_reading *c, uint32_t phrase);

/* The phrase before `phrase` past adverbs, marks, times and what is in parentheses; NG_NONE at the
   sentence's beginning. */
uint32_t ng_phrase_before(const ng_reading *c, uint32_t phrase);

/* Makes the noun group at a phrase a slot of the clause at another. */
void ng_slot_fill(ng_reading *c, uint32_t verb, uint32_t phrase, ng_slot slot);

/* The phrase of the noun group that the one at a phrase belongs to: past what it stands after,
   what it describes, what it is coordinated with. */
uint32_t ng_noun_root(const ng_reading *c, uint32_t phrase);

/* Whether a phrase is a noun group that may be a subject: no time, no "who". */
bool ng_noun_plain(const ng_reading *c, uint32_t phrase);

/* ---- subject.c ---------------------------------------------------- */

/* The subject of the verb group at a phrase, which has its clause, and how that hangs on another. */
void ng_subject_read(ng_reading *c, uint32_t phrase);

/* What can be told at the sentence's end alone: subjects and parents that come after. */
void ng_subjects_end(ng_reading *c);

/* ---- mend.c ------------------------------------------------------- */

/* Mends what phrase i does, asked from left to right; those before it are mended. */
void ng_phrase_mend(ng_reading *c, uint32_t i);

/* ---- read.c ------------------------------------------------------- */

/* The clauses of a sentence, from left to right. */
ng_status ng_clauses_read(ng_reading *c);

#endif
