/* What the files of the attribution stage share: the sentence that they are
 * reading, and the attribution that they are making of it.
 *
 * A cue is a word of the lexicon: a verb ("said"), a noun ("claim"), an
 * adjective ("confident"), a preposition ("according to"). Its value packs
 *   bits 0..10   frames: what may follow it (NG_FRAME_*)
 *   bits 12..15  manner (ng_manner)
 *   bits 16..17  polarity (ng_polarity) */
#ifndef NG_ATTRIBUTION_H
#define NG_ATTRIBUTION_H

#include "base/sorted.h"
#include "words/phrase.h"

enum {
  NG_FRAME_CLAUSE = 1,
  NG_FRAME_QUOTE = 2, /* quoted words; may also stand after what is said */
  NG_FRAME_NOUN = 4,
  NG_FRAME_INFINITIVE = 8,
  NG_FRAME_GERUND = 16,
  NG_FRAME_WHETHER = 32,
  NG_FRAME_TOLD = 64,     /* a noun group before what is said is who is told */
  NG_FRAME_NOUN_TO = 128, /* a noun group with "to …" */
  NG_FRAME_NOUN_AS = 256, /* a noun group with what it is called */
  NG_FRAME_THAT = 512,    /* a clause, with "that" only */
  NG_FRAME_ONLY_AS = 1024 /* a noun group, with "as" only: "saw it as a lie" */
};

#define NG_CUE_FRAMES(value) ((value)&2047)
#define NG_CUE_MANNER(value) ((value) >> 12 & 15)
#define NG_CUE_POLARITY(value) ((value) >> 16 & 3)

/* Half-open range of tokens; empty where start == end. */
typedef struct {
  uint32_t start, end;
} ng_tokens;

enum { NG_HE = 1, NG_SHE, NG_THEY, NG_IT, NG_I, NG_WE, NG_YOU }; /* values of the pronouns' class */

enum { NG_PARTS = 24 }; /* ranges of content that an attribution has at most */

/* An attribution in tokens, before it goes into its layer. */
typedef struct {
  ng_tokens source, cue;
  ng_tokens parts[NG_PARTS];
  uint32_t part_count;
  uint32_t subject; /* token that names the source for the speaker: the head of
                         its noun group, or of what "who" stands for; or NG_NONE */
  uint32_t limit;   /* token at which the main clause begins, where the cue stands
                         before it ("Noting that …, Lee left"); 0 where not */
  int32_t value;    /* of the cue */
  bool negated;
  bool dropped;        /* its verb has no subject: whoever spoke last, if the grammar fits */
  bool several;        /* … and is in the plural */
  bool within;         /* it stands in a quotation, around one that is nested there */
  bool turn;           /* a turn of a transcript */
  uint32_t holder;     /* the turn that it stands in: its place in ng_reader.said + 1; 0: none */
  uint32_t told;       /* who speaks, where that is known from elsewhere: entity + 1; 0: it is not */
  uint32_t time;       /* of the turn's time stamp, in milliseconds + 1; 0: it has none */
  const char *unknown; /* why nobody is known to speak, where the rule tells; or NULL */
  bool nominal;        /* its cue is a noun: "a report that …" */
  bool inner;          /* its source is "who" after a comma: a comma ends it */
  bool defining;       /* its source is "who" after no comma: the next verb is of whom that is */
  bool whether;        /* what is said is a reported question */
  const char *rule;
} ng_said;

NG_ARRAY(ng_said, said)

/* Of a sentence of a language whose verbs may have no subject: whom it is about, and who speaks
   last in it. What such a verb stands for is looked for among these. */
typedef struct {
  uint32_t subject;   /* entity that is its first subject, or NG_NONE */
  uint32_t verb;      /* token of that subject's verb */
  uint32_t said;      /* who speaks last: place in ng_reader.said, or NG_NONE */
  uint32_t speaker;   /* that one's entity, or NG_NONE */
  bool many, several; /* the subject's verb is in the plural; several speak */
} ng_focus;

typedef struct {
  ng_doc *doc;
  unsigned grammar;         /* of its language: ng_grammar */
  uint8_t *tags;            /* ng_pos of each token of the document */
  uint32_t *quote_of;       /* of each token: the outermost quotation that holds it, or NG_NONE */
  ng_phrases_array phrases; /* of the sentence */
  ng_tokens sentence, block;
  ng_said_array said;               /* of the document, in the order in which they were found */
  uint32_t first;                   /* the sentence's first among them */
  uint8_t *marked;                  /* of each token: 1 inside quotation marks of any kind, 2 inside
                           those of a quotation in a quotation */
  uint32_t *owner;                  /* of each quotation: the attribution that holds it, or NG_NONE */
  uint32_t pending;                 /* attribution whose cue ends the block before with a colon, or NG_NONE */
  uint32_t mention;                 /* the first that the tags have not been mended by */
  ng_focus *focus;                  /* of each sentence, where verbs may have no subject; else NULL */
  uint8_t *sex;                     /* of each entity: NG_HE, NG_SHE, NG_THEY, 0 not known */
  ng_tokens within;                 /* where cues are read: the sentence, or a quotation in it */
  uint32_t author;                  /* entity of the only byline, or NG_NONE */
  ng_tokens tried;                  /* the cue that is being read; empty where there is none */
  const char *why;                  /* what it lacks */
  uint32_t turn;                    /* the open turn of a transcript: its place in `said`, or NG_NONE */
  bool labelled;                    /* the block begins with the label of a turn */
  bool record;                      /* it is the transcript of a court or a parliament: turns go on until the next */
  uint32_t asks, answers;           /* entities for whom "Q." and "A." stand, or NG_NONE */
  uint32_t sworn;                   /* entity that was sworn last, or NG_NONE */
  const char *unasked, *unanswered; /* why, where they are none */
  uint8_t *talks;                   /* of each entity: it has a turn */
  uint32_t speaker;                 /* entity that spoke last, or NG_NONE */
  uint32_t spoke_at;                /* token of what it said */
  uint32_t spoke;                   /* its place in `said` */
  bool several;                     /* it is many: "neighbors" */
  uint32_t doubt;                   /* token of a source after that of whom nobody knows who it is, or NG_NONE */
  ng_tokens before;                 /* the sentence before in its block; empty: none */
  int32_t doubt_sex;                /* NG_HE or NG_SHE where that is a pronoun; 0: it may be either */
} ng_reader;

/* ---- looking at tokens and phrases --------------------------------------- */

static inline const ng_token *ng_reader_token(const ng_reader *r, uint32_t at) { return &r->doc->tokens.at[at]; }

static inline bool ng_reader_is(const ng_reader *r, uint32_t at, ng_class class) {
  const ng_token *token = ng_reader_token(r, at);
  return token->kind == NG_WORD && ng_lexicon_is(r->doc->lexicon, token->word, class);
}

/* The value that a token's word has in a class, 0 where it is not of it. */
static inline int32_t ng_reader_value(const ng_reader *r, uint32_t at, ng_class class) {
  const ng_token *token = ng_reader_token(r, at);
  return token->kind == NG_WORD ? ng_lexicon_value(r->doc->lexicon, token->word, class) : 0;
}

static inline bool ng_reader_sign(const ng_reader *r, uint32_t at, uint32_t code) {
  const ng_token *token = ng_reader_token(r, at);
  return token->kind == NG_PUNCTUATION && token->word == code;
}

/* Whether a source is a word that is nobody: "it", not "this report". */
static inline bool ng_reader_nobody(const ng_reader *r, ng_tokens source) {
  return source.end == source.start + 1 && ng_reader_is(r, source.start, NG_CLASS_NO_SOURCE);
}

/* Whether a tag is a finite verb's. */
static inline bool ng_pos_finite(ng_pos tag) { return tag == NG_POS_VBP || tag == NG_POS_VBD || tag == NG_POS_MD; }

/* ---- reader.c ---------------------------------------------------------- */

/* The span of a range of tokens; empty where the range is. */
ng_span ng_reader_span(const ng_doc *doc, ng_tokens tokens);

/* Whether an entity is a person, by a name, a codename or a role. */
bool ng_entity_is_person(const ng_doc *doc, uint32_t entity);

/* The mention that holds a token, or NG_NONE. */
uint32_t ng_reader_mention(const ng_reader *r, uint32_t token);

/* Notes a cue or a quotation that makes no attribution. The reason is not copied. */
ng_status ng_reader_refuse(ng_reader *r, ng_tokens tokens, const char *reason);

/* Whether a token is a quotation mark. */
static inline bool ng_reader_mark(const ng_reader *r, uint32_t token) {
  const ng_token *t = ng_reader_token(r, token);
  if (t->kind != NG_PUNCTUATION) return false;
  switch (t->word) {
    case '"':
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0xBB:
    case '\'':
    case 0x2018:
    case 0x2019: return true;
    default: return false;
  }
}

/* Whether a token is a dash, not a hyphen. */
static inline bool ng_reader_dash(const ng_reader *r, uint32_t token) {
  const ng_token *t = ng_reader_token(r, token);
  if (t->kind != NG_PUNCTUATION) return false;
  if (t->word == '-') { /* between blanks, or two: "Lee - who left - said" */
    bool last = token + 1 == r->doc->tokens.count, glues = !last && t[1].shape & NG_GLUED;
    if (glues && ng_reader_sign(r, token + 1, '-')) return true;
    if (t->shape & NG_GLUED) return token && ng_reader_sign(r, token - 1, '-');
    return !last && !glues;
  }
  return t->word >= 0x2013 && t->word <= 0x2015;
}

/* The phrase that holds a token of the sentence. */
static inline uint32_t ng_reader_phrase(const ng_reader *r, uint32_t token) { return NG_PAST(r->phrases, end, token); }

/* ---- tags.c -------------------------------------------------- */

/* Mends the tags of the sentence; asked in the order of the text. */
void ng_tags_mend(ng_reader *r);

/* ---- nouns.c ------------------------------------------------- */

/* The noun group with what belongs to it, to the right: "of …", an apposition,
   "who …", up to `limit`. */
ng_tokens ng_noun_extend(const ng_reader *r, uint32_t phrase, uint32_t limit);

/* "A report that it was old | was dismissed": the token at which the verb of noun group i stands,
   where it opens its sentence and "that" at phrase `that` opens what it says; 0 where not. */
uint32_t ng_noun_clause_end(const ng_reader *r, uint32_t i, uint32_t that);

/* "the complaint, two managers": whether the noun group at phrase `other` cannot be another name of what the
   one at phrase i is: a thing is nobody, and one is not several. */
bool ng_noun_differs(const ng_reader *r, uint32_t i, uint32_t other);

/* "When she noted that it was old, | the mayor laughed": where the main clause of a sentence begins that a
   subordinate one opens, after phrase i; 0 where there is none. */
uint32_t ng_main_clause(const ng_reader *r, uint32_t i);

/* The same for any phrase i of the clause that a subordinating word opens the sentence with; 0 where it stands in
   none. */
uint32_t ng_subordinate_end(const ng_reader *r, uint32_t i);

/* "In a year in which most | say it is old, Lee left": whether phrase i stands in a relative clause of what
   opens the sentence with a preposition. */
bool ng_adjunct_holds(const ng_reader *r, uint32_t i);

/* ---- source.c ------------------------------------------------ */

/* Finds who does what verb group `verb` says: fills in source, subject, and
   rule; false where the sentence does not tell. *clause gets the phrase at which
   the verb's clause begins (its subject's first). */
bool ng_subject_find(const ng_reader *r, uint32_t verb, ng_said *said, uint32_t *clause);

/* The subject that stands after its verb ("said Ann Lee"). */
bool ng_subject_after(const ng_reader *r, uint32_t phrase, ng_said *said);

/* ---- postverbal.c -------------------------------------------- */

/* The subject after a verb group that ends before phrase `after`, past adverbs, times and
   who is told; *next gets the phrase behind it. False where the language has none there. */
bool ng_subject_postverbal(const ng_reader *r, uint32_t after, ng_said *said, uint32_t *next);

/* Whether finite verb group `verb` is in the plural, as far as its ending tells. */
bool ng_verb_plural(const ng_reader *r, uint32_t verb);

/* Whether finite verb group `verb` may do without a subject: then says so. */
bool ng_subject_dropped(const ng_reader *r, uint32_t verb, ng_said *said);

/* Whether the verb group at phrase i belongs to the word before it: "según dijo Lee". */
bool ng_cue_after_link(const ng_reader *r, uint32_t i);

/* The subject of such a verb, and its end as that of the cue: the phrase behind both, or
   NG_NONE. */
uint32_t ng_linked_subject(const ng_reader *r, uint32_t verb, ng_said *said);

/* Whether nobody is the subject of the verb group at phrase i: "se dice que …". */
bool ng_cue_impersonal(const ng_reader *r, uint32_t i);

/* "Desde la empresa aseguran que …": whether a house behind such a word speaks where the verb group at
   phrase i has no subject. */
bool ng_subject_from(const ng_reader *r, uint32_t i, ng_said *said);

/* "El puente, dijo Lee, es viejo" between dashes: what stands around verb group `verb` and its
   subject, which ends before phrase `next`; or the quotation before it: "—Se fue —dijo Lee."
   False where no dash stands before the verb. */
bool ng_content_around(const ng_reader *r, uint32_t verb, uint32_t next, ng_said *said);

/* What the narrator says inside the sentence's quotations, between dashes. */
ng_status ng_insertions_read(ng_reader *r);

/* ---- focus.c ------------------------------------------------- */

/* Readies r->focus; false where there is no memory. A language whose verbs need a subject
   has none. */
bool ng_focus_begin(ng_reader *r);

/* Notes whom sentence `index` is about, whose phrases have been read. */
void ng_focus_read(ng_reader *r, uint32_t index);

/* Notes who said it: an entity or NG_NONE. */
void ng_focus_note(ng_reader *r, const ng_said *said, uint32_t entity);

/* The entity that is the subject of a verb without one, or says a quotation without a verb, or
   NG_NONE and the reason: whom the text goes on about. Asked in the order of the text. */
uint32_t ng_focus_find(const ng_reader *r, const ng_said *said, const char **reason);

/* ---- titles.c ------------------------------------------------ */

/* Whether a list of titles begins at a token: "“The Pier,” “The Harbor” and “The Road”". */
bool ng_titles_at(const ng_reader *r, uint32_t token);

/* Whether a token opens marks around two words or more, each with a capital: "“No Parking.”" */
bool ng_inscription_at(const ng_reader *r, uint32_t token);

/* ---- content.c ----------------------------------------------- */

/* What follows a cue that ends with phrase `after` - 1 and takes `frames`: adds it
   to the parts. *whether is set for a reported question. */
bool ng_content_after(const ng_reader *r, uint32_t after, int32_t frames, ng_said *said);

/* Adds the clause that begins at phrase i. */
void ng_content_clause(const ng_reader *r, uint32_t i, ng_said *said);

/* Adds a range to the parts, without blanks, commas and points around it. */
void ng_content_add(const ng_reader *r, uint32_t start, uint32_t end, ng_said *said);

/* ---- before.c ------------------------------------------------ */

/* What stands before a cue at the end of its sentence, or inside it: the clause
   that ends before phrase `clause`; and what goes on after phrase `after`. */
bool ng_content_before(const ng_reader *r, uint32_t clause, uint32_t after, ng_said *said);

/* ---- cues.c -------------------------------------------------- */

/* All attributions of one sentence that words of the lexicon tell. */
ng_status ng_cues_read(ng_reader *r);

/* ---- bracket_cues.c ------------------------------------------- */

/* The same in a language with the flag "verb-second". */
ng_status ng_bracket_cues_read(ng_reader *r);

/* ---- nominal.c ----------------------------------------------- */

/* "according to …" at phrase i, of `size` tokens. */
ng_status ng_cue_preposition(ng_reader *r, uint32_t i, uint32_t size);

/* "según dijo Lee": a word that names a source at phrase i, and the verb group after it. */
ng_status ng_cue_linked(ng_reader *r, uint32_t i, uint32_t verb);

/* "Para Lee, …": the word that means for whom at phrase i, of `size` tokens. */
ng_status ng_cue_for(ng_reader *r, uint32_t i, uint32_t size);

/* "in her view", at preposition i. */
ng_status ng_cue_view(ng_reader *r, uint32_t i);

/* "her claim", at noun group i. */
ng_status ng_cue_noun(ng_reader *r, uint32_t i);

/* ---- intros.c ------------------------------------------------ */

/* The quotations of one sentence that no attribution from `first` on claims, but
   whose place tells who speaks. */
ng_status ng_intros_read(ng_reader *r, uint32_t first);

/* ---- turns.c ------------------------------------------------- */

/* Readies the reader for a transcript: who asks and answers in it. */
void ng_turns_begin(ng_reader *r);

/* A block, before it is read: opens the turn that begins in it, goes on with the one
   before, or ends that. */
ng_status ng_turns_pass(ng_reader *r, uint32_t block);

/* ---- within.c ------------------------------------------------ */

/* What is said inside the sentence's quotations, around those nested in them. */
ng_status ng_within_read(ng_reader *r);

/* ---- dialogue.c ---------------------------------------------- */

/* What narrators say of the speech after dashes in a block, quotations [from, to).
   `first` is the block's first attribution. */
ng_status ng_dialogue_read(ng_reader *r, uint32_t first, uint32_t from, uint32_t to);

/* ---- quotes.c ------------------------------------------------ */

/* Joins the quotations [from, to) of a block that no cue claims to those before
   them. `first` is the block's first attribution. */
ng_status ng_quotes_join(ng_reader *r, uint32_t first, uint32_t from, uint32_t to);

/* ---- letters.c ------------------------------------------------ */

/* What each letter says, as an attribution to its speaker. */
ng_status ng_letters_read(ng_reader *r);

/* ---- antecedent.c -------------------------------------------- */

/* The entity that the subject of an attribution, a "he" or a "she", stands for, or NG_NONE and the
   reason. Asked in the order of the text. */
uint32_t ng_antecedent_find(const ng_reader *r, const ng_said *said, int32_t sex, const char **reason);

/* Whether the one who said the former is not who says the latter: who accuses is not who denies,
   and who asks or tells somebody is not who answers. */
bool ng_said_turns(const ng_reader *r, const ng_said *last, const ng_said *said);

/* Notes who said it (an entity or NG_NONE) for the pronouns that follow. */
void ng_antecedent_note(ng_reader *r, const ng_said *said, uint32_t entity);

/* ---- speaker.c ----------------------------------------------- */

/* Fills in r->sex from titles and first names. */
void ng_sexes_learn(ng_reader *r);

/* The entity of a letter's speaker, or NG_NONE. */
uint32_t ng_letter_speaker(const ng_doc *doc, uint32_t letter);

/* The sender of a message; else the only person whom bylines name, or NG_NONE: who "I" is in the story. */
uint32_t ng_author_find(const ng_doc *doc);

/* The entity that says it, or NG_NONE and the reason. Asked in the order of the
   text. */
uint32_t ng_speaker_find(ng_reader *r, const ng_said *said, const char **reason);

#endif
