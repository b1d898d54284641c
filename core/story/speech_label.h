/* What finding turns shares: a label, and what its tokens are. speech.c calls speech_hold.c,
 * speech_label.c and speech_asked.c; these call speech_name.c and speech_stamp.c; none calls
 * back. */
#ifndef NG_SPEECH_LABEL_H
#define NG_SPEECH_LABEL_H

#include "doc.h"

enum { NG_LABEL_WORDS = 7 /* the most of a name */ };

/* How sure a label looks by itself. */
enum { NG_NO_LABEL, NG_LABEL_MAYBE, NG_LABEL_LIKELY, NG_LABEL_SURE };

/* What tells that a label is a message's. */
enum {
  NG_CHAT_TIMED = 1, /* "10:02 ada: hi", "<ada> hi": who comes back; a programme has such, too */
  NG_CHAT_MARKED     /* "[10:02] ada: hi", "03/04/2031, 10:02 - Ada: hi" */
};

/* Why a label that looks sure holds beside others alone. */
enum {
  NG_LABEL_BEFORE_STOP = 1, /* "Mr. Hale. No": one of the two comes back */
  NG_LABEL_SHOUTED          /* "THE VIDEOGRAPHER:", as "THE FACTS:": beside one that is sure */
};

typedef struct {
  ng_speech turn;
  uint32_t index, end;  /* of the block's tokens */
  uint32_t hash, count; /* of the name; how many labels have it, before other words */
  uint32_t said;        /* hash of the first words */
  uint8_t sure;
  uint8_t own;   /* a line of its own */
  uint8_t asks;  /* a mark of a question, for sure */
  uint8_t stops; /* what is said ends as sentences do */
  uint8_t first; /* nothing stands before it */
  uint8_t good;
  uint8_t given;   /* a known first name alone */
  uint8_t several; /* of more words than one */
  uint8_t strong;  /* a title, an office, a role, capitals, a mark, a time: no heading has it */
  uint8_t voice;   /* timed text says itself that it is one */
  uint8_t common;  /* a word of every day: "Courier", "Update" */
  uint8_t chat;    /* NG_CHAT_TIMED, NG_CHAT_MARKED; 0: no message's */
  uint8_t nick;    /* it looks like no name; its time stamp alone tells it: "odo_m" */
  uint8_t aside;   /* a seat, a party, an office stands behind the name */
  uint8_t weak;    /* NG_LABEL_BEFORE_STOP, NG_LABEL_SHOUTED, 0 */
  uint8_t minutes; /* its time has two parts: minutes and seconds, or hours and minutes */
  uint8_t known;   /* the text has the name elsewhere, in a longer form */
} ng_label;

NG_ARRAY(ng_label, labels)

static inline const ng_token *ng_speech_token(const ng_doc *doc, uint32_t i) { return &doc->tokens.at[i]; }

static inline bool ng_speech_sign(const ng_doc *doc, uint32_t i, uint32_t end, uint32_t code) {
  return i < end && ng_speech_token(doc, i)->kind == NG_PUNCTUATION && ng_speech_token(doc, i)->word == code;
}

static inline bool ng_speech_dash(const ng_doc *doc, uint32_t i, uint32_t end) {
  return ng_speech_sign(doc, i, end, '-') || ng_speech_sign(doc, i, end, 0x2013) ||
         ng_speech_sign(doc, i, end, 0x2014) || ng_speech_sign(doc, i, end, 0x2015);
}

static inline bool ng_speech_glued(const ng_doc *doc, uint32_t i) { return ng_speech_token(doc, i)->shape & NG_GLUED; }

static inline bool ng_speech_is(const ng_doc *doc, uint32_t i, ng_class class) {
  return ng_speech_token(doc, i)->kind == NG_WORD && ng_lexicon_is(doc->lexicon, ng_speech_token(doc, i)->word, class);
}

static inline bool ng_speech_number(const ng_doc *doc, uint32_t i, uint32_t end) {
  return i < end && ng_speech_token(doc, i)->kind == NG_NUMBER;
}

/* What the lexicon says of a token in a class; 0 where it is in none. */
static inline int32_t ng_speech_value(const ng_doc *doc, uint32_t i, ng_class class) {
  return ng_lexicon_value(doc->lexicon, ng_speech_token(doc, i)->word, class);
}

/* How many tokens of [from, end) are a phrase of a class; 0 where they begin with none. */
static inline uint32_t ng_speech_match(const ng_doc *doc, uint32_t from, uint32_t end, ng_class class) {
  return ng_lexicon_match(doc->lexicon, ng_speech_token(doc, from), end - from, class, NULL, NULL);
}

/* "Q." and "A." name nobody. */
static inline bool ng_speech_is_mark(const ng_speech *turn) {
  return turn->kind == NG_SPEECH_QUESTION || turn->kind == NG_SPEECH_ANSWER;
}

/* ---- time stamps (speech_stamp.c) ------------------------------------------ */

/* "00:12:31", "[12:31]", "(10:02 a.m.)": gives the token after it and its milliseconds; `at` where
   there is none. */
uint32_t ng_speech_time(const ng_doc *doc, uint32_t at, uint32_t end, uint32_t *time);

/* The same with a date before it or none, and a dash behind: "03/04/2031, 10:02 - ". */
uint32_t ng_speech_stamp(const ng_doc *doc, uint32_t at, uint32_t end, uint32_t *time);

/* Whether a time in [from, to) has two parts, and no half of the day: "14:02". */
bool ng_speech_minutes(const ng_doc *doc, uint32_t from, uint32_t to);

/* Whether the leaf after a block is a time stamp and no more. */
bool ng_speech_next_time(const ng_doc *doc, uint32_t block, uint32_t *time);

/* ---- names (speech_name.c) ----------------------------------------------- */

/* How many tokens of [from, end) are a role, "the court", "witness"; 0 where they begin with none. */
uint32_t ng_speech_role(const ng_doc *doc, uint32_t from, uint32_t end);

/* What the gazetteer knows of a token: NG_GIVEN, NG_SURNAME … */
unsigned ng_speech_known(const ng_doc *doc, uint32_t i);

/* "The Minister of Harbours": an office in the place of a name. */
bool ng_speech_office(const ng_doc *doc, uint32_t from, uint32_t end);

/* "The Under-Secretary of State for Quays", before the brackets that name who it is. */
bool ng_speech_names_office(const ng_doc *doc, uint32_t from, uint32_t end);

/* "THE VIDEOGRAPHER", "THE ARBITRATOR": an article and words, all in capitals, that no lexicon has. */
bool ng_speech_shouted_role(const ng_doc *doc, uint32_t from, uint32_t end);

/* The token after the title that [from, end) begins with, with an article before it or none,
   and a capital behind it: "Mr. HALE", "El señor HALE"; `from` where there is none. */
uint32_t ng_speech_title(const ng_doc *doc, uint32_t from, uint32_t end);

/* How sure the tokens [from, end) are a speaker's name. *formal: a role, a title, an office,
   or capitals; *everyday: words of every day or a place. */
uint8_t ng_speech_name(const ng_doc *doc, uint32_t from, uint32_t end, bool *formal, bool *everyday);

/* The first token of a turn's name after its title. */
uint32_t ng_speech_after_title(const ng_doc *doc, const ng_speech *turn);

/* Of tokens, alike for capitals and small letters of ASCII. */
uint32_t ng_speech_hash(const ng_doc *doc, uint32_t from, uint32_t end);

/* ---- labels (speech_label.c) --------------------------------------------- */

/* The token after the bracket that opens at `at`; `at` where it closes too late. */
uint32_t ng_speech_past_bracket(const ng_doc *doc, uint32_t at, uint32_t end);

/* Adds what may be labels, at most one a leaf, in the order of the text. The caller frees
   labels->at, after an error, too. */
ng_status ng_labels_read(const ng_doc *doc, ng_labels_array *labels);

/* ---- interviews without labels (speech_asked.c) --------------------------- */

/* Adds the turns of an interview whose questions are set off and have no labels. */
ng_status ng_speech_asked(ng_doc *doc);

/* ---- which hold (speech_hold.c) ------------------------------------------ */

/* Sets `good` of the labels that hold: of none where the text is no transcript. */
ng_status ng_labels_judge(const ng_doc *doc, ng_labels_array *labels);

#endif
