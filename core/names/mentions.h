/* What the files of the mentions stage share: the words of a document as
 * evidence for names, and the candidates that become mentions. */
#ifndef NG_MENTIONS_H
#define NG_MENTIONS_H

#include "doc.h"
#include "words/gazetteer.h"

/* All that a document shows of one word, whatever its case. */
typedef struct {
  uint64_t hash;
  uint32_t middle;      /* with a capital where only names have one */
  uint32_t edge;        /* with a capital at the start of a sentence, or in a title */
  uint32_t small;       /* in lower case */
  uint32_t upper;       /* all in capitals */
  uint16_t first, last; /* as the first, the last word of a person's full name */
  uint16_t head;        /* as the noun of a house's, a place's full name */
  uint16_t alone;       /* as that noun alone behind an article: "the University" */
  uint16_t surname;     /* behind a first name; counted where every noun has a capital */
  uint16_t house;       /* as the first word of a house's full name */
  uint16_t titled;      /* alone behind a title: "Ms. Marsh" */
  uint16_t bits;        /* gazetteer */
} ng_word_facts;

enum {
  NG_AT_START = 1, /* the first word of a sentence, a line, a quotation */
  NG_IN_TITLE = 2, /* in a line that gives its words capitals */
  NG_IN_PATH = 4,  /* part of an address on the Web, a file's name */
  NG_OPENED = 8,   /* the word after a sentence's start that is no word of every day */
  NG_AT_LINE = 16  /* begins a line that does not go on with the one before */
};

NG_ARRAY(ng_word_facts, facts)

/* What a name can be the name of; an index of votes. */
typedef enum {
  NG_NAME_PERSON,
  NG_NAME_ORGANIZATION,
  NG_NAME_PLACE,
  NG_NAME_OTHER, /* a work, an event, a product */
  NG_NAME_KINDS
} ng_name_kind;

/* Whether a name is a title, or stands in a short one, of so many words at most. */
typedef enum { NG_NO_WORK, NG_WORK, NG_IN_WORK } ng_work;
enum { NG_SHORT_TITLE = 4 };

typedef struct {
  ng_span tokens; /* first and end */
  int16_t votes[NG_NAME_KINDS];
  int16_t own[NG_NAME_KINDS]; /* of them, those of its own words: the same wherever it stands */
  bool weak;                  /* it stands where every word has a capital */
  bool generic;               /* a noun that names share, alone: "the University", "Hill" */
  ng_work work;
  bool called;     /* the text says that it is a name: "codenamed Wren" */
  uint32_t ballot; /* of all places where the same name stands: while kinds are settled */
  uint64_t hash;   /* of its text, case folded */
} ng_candidate;

NG_ARRAY(ng_candidate, candidates)

typedef struct {
  ng_doc *doc;
  const ng_token *at;
  uint32_t count;
  const struct ng_gazetteer *gazetteer;
  unsigned grammar; /* ng_grammar */
  uint8_t *place;   /* the bits above, one a token */
  uint32_t *fact;   /* its facts, one a token and one more; NG_NONE for words without a capital */
  uint8_t *tags;    /* ng_pos, one a token, where every noun has a capital; else NULL */
  uint8_t *known;   /* words of the longest known name that begins there, + 1; 0 not looked up */
  ng_facts_array facts;
  uint32_t *slots; /* hash table of facts: index + 1 */
  uint32_t room, used;
  ng_candidates_array candidates;
  uint32_t quote; /* of the document's quotations the first that does not end before the candidates so far */
} ng_names;

/* Reads the document's words. */
ng_status ng_names_read(ng_names *names, ng_doc *doc);
void ng_names_free(ng_names *names);

/* How many tokens the longest name of the gazetteer or the lexicon has that begins at a token; 0: none
   of several words does. */
uint32_t ng_known_phrase(const ng_names *names, uint32_t i);

/* Whether a token (the document's count allowed) is written as a word of a name is. */
static inline bool ng_name_shaped(const ng_names *names, uint32_t i) {
  return i < names->count && names->at[i].kind == NG_WORD &&
         (names->at[i].shape & (NG_CAPITAL | NG_CLITIC)) == NG_CAPITAL;
}

/* Whether a word with a capital can be part of a name: no month, no weekday, no word cried out. */
bool ng_name_word(const ng_names *names, uint32_t i);

/* Whether a noun of the class stands in a range of tokens with "of" or "for" behind it: "Department of
   Parks". */
bool ng_name_of_head(const ng_names *names, uint32_t first, uint32_t end, ng_class class);

/* Whether a token is the second syllable, written small, of the given name that ends before the hyphen
   in front of it: "Kim Jong-un". */
bool ng_name_syllable(const ng_names *names, uint32_t first, uint32_t end, uint32_t next);

/* Where a run of words that may be a name ends: it begins at token `first` ("de", "al-"), its first word
   with a capital is `word`. */
uint32_t ng_name_run_end(const ng_names *names, uint32_t first, uint32_t word);

/* "Verordnung", "Distinguons": whether a word has an ending that names have not. */
bool ng_names_common(const ng_names *n, uint32_t i);

/* Where every noun has a capital (names->tags): whether a word with one is, or may be, part of a name;
   whether the noun at a token goes on with the name before it, whose first token is given ("Anna
   Marrow", not "Marrows Frau"); whether a word names whose the next is. */
bool ng_names_proper(const ng_names *names, uint32_t i);
bool ng_names_join(const ng_names *names, uint32_t first, uint32_t i);
bool ng_names_owner(const ng_names *names, uint32_t i);

/* The votes of a candidate's own words and of what stands around it; titled: behind a title. */
void ng_candidate_vote(const ng_names *names, ng_candidate *candidate, bool titled);

/* What a word is elsewhere: the last, the first of a person's full name, the first of a house's;
   of a full name, its last word stands behind a title. */
typedef enum { NG_LAST_OF_PERSON, NG_FIRST_OF_PERSON, NG_FIRST_OF_HOUSE, NG_TITLED_ELSEWHERE } ng_elsewhere;

/* The votes of that. */
void ng_candidate_vote_elsewhere(ng_candidate *candidate, ng_elsewhere what);

/* Whether the abbreviation of a place is written as one: "Penn.", "PA", "…, Penn". */
bool ng_name_abbreviates(const ng_names *names, uint32_t first, uint32_t end);

/* Settles the kinds by what the whole document shows, and lets go of
   candidates that nothing but a capital speaks for. */
ng_status ng_candidates_settle(ng_names *names);

/* Adds the authors' names in bylines to the mentions. */
ng_status ng_authors_mention(ng_doc *doc);

/* Adds the speakers of letters, and a message's sender, to the mentions. */
ng_status ng_letters_mention(ng_doc *doc);

/* Adds described persons and codenames to the mentions, in order. */
ng_status ng_roles_find(ng_names *names);

/* Of the text in [from, to): equal for the same words in any case, on any lines. */
uint64_t ng_fold_hash(const ng_doc *doc, uint32_t from, uint32_t to);

static inline bool ng_names_class(const ng_names *n, uint32_t i, ng_class class) {
  return i < n->count && n->at[i].word && n->at[i].kind != NG_PUNCTUATION &&
         ng_lexicon_is(n->doc->lexicon, n->at[i].word, class);
}

static inline int32_t ng_names_value(const ng_names *n, uint32_t i, ng_class class) {
  return ng_names_class(n, i, class) ? ng_lexicon_value(n->doc->lexicon, n->at[i].word, class) : 0;
}

static inline bool ng_names_mark(const ng_names *n, uint32_t i, uint32_t code) {
  return i < n->count && n->at[i].kind == NG_PUNCTUATION && n->at[i].word == code;
}

/* A word with a capital that begins no block. */
static inline bool ng_names_capital(const ng_names *n, uint32_t i) {
  return i < n->count && n->at[i].kind == NG_WORD && n->at[i].shape & NG_CAPITAL && !(n->at[i].shape & NG_BLOCK_START);
}

/* No blank stands before a token. */
static inline bool ng_names_glued(const ng_names *n, uint32_t i) {
  return i < n->count && (n->at[i].shape & NG_GLUED) && !(n->at[i].shape & NG_BLOCK_START);
}

static inline bool ng_name_initial(const ng_names *n, uint32_t i) {
  return n->at[i].kind == NG_WORD && n->at[i].size == 1 && (n->at[i].shape & NG_CAPITAL);
}

/* A mark that opens a nickname. */
static inline bool ng_opens_nickname(uint32_t code) { return code == '"' || code == 0x201C || code == 0x2018; }

static inline unsigned ng_names_bits(const ng_names *n, uint32_t i) {
  return n->fact[i] == NG_NONE ? 0 : n->facts.at[n->fact[i]].bits;
}

#endif
