/* Nutgraf: what a document says, who says so, and on what authority.
 *
 * The public interface of the core. The core turns the bytes of one document
 * into layers of structures over its text; it never prints, exits, touches the
 * network, or changes global state of its host.
 *
 *   ng_options options = {.name = "article.html"};
 *   ng_doc *doc;
 *   ng_error error;
 *   if (ng_doc_parse(bytes, size, &options, &doc, &error) != NG_OK) ...
 *   uint32_t count;
 *   const ng_quote *quotes = ng_doc_quotes(doc, &count);
 *   ng_string text = ng_doc_slice(doc, quotes[0].span);
 *   ng_doc_free(doc);
 *
 * Conventions
 *   ng_noun_verb(owner, ...): the owner comes first.
 *   new, parse, retain own: the caller frees. Everything else borrows, and
 *     what is borrowed lives as long as the document or lexicon it came from.
 *   Strings are pointer and length in UTF-8; a NULL pointer means "unknown".
 *   Ranges are half-open and in bytes of the document's text (ng_doc_text).
 *   Structures refer to each other by their index in their layer; NG_NONE
 *     means "none", and a reference points backwards only, with the exception
 *     of an entity's first mention, and of clauses and noun groups among each other.
 *   A layer never changes once made, but a document keeps layers and indexes
 *     that are made when first asked for: one thread at a time may use it.
 */
#ifndef NUTGRAF_H
#define NUTGRAF_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define NG_API __attribute__((visibility("default")))
#else
#define NG_API
#endif

#define NG_VERSION "0.2.0"
#define NG_NONE UINT32_MAX

typedef struct ng_doc ng_doc;
typedef struct ng_lexicon ng_lexicon;

/* What a call came to. Every failure but NG_NOMEM fills in an ng_error. */
typedef enum {
  NG_OK,
  NG_NOMEM,    /* memory ran out */
  NG_LIMIT,    /* a limit was passed that cannot be worked around */
  NG_BINARY,   /* the bytes are no text */
  NG_ENCODING, /* an encoding was demanded that is not known */
  NG_TYPE,     /* a type was demanded that the core does not parse */
  NG_ARGUMENT  /* an argument is outside its documented range */
} ng_status;

typedef struct {
  ng_status status;
  size_t offset;     /* byte in the file where the fault lies */
  char message[160]; /* one line, without the file's name, NUL-terminated */
} ng_error;

typedef struct {
  const char *data;
  size_t size;
} ng_string;

typedef struct {
  uint32_t start, end;
} ng_span;

/* A run of entries in one of the document's pools (spans, strings, indexes). */
typedef struct {
  uint32_t first, count;
} ng_list;

/* ---- layers --------------------------------------------------------------

   A layer is an array of structures in the order of their place in the text.
   Each kind has a name, given by ng_kind_name, which is what scripts and
   exports see. */

typedef enum {
  NG_BLOCKS,
  NG_LETTERS,
  NG_SENTENCES,
  NG_TOKENS,
  NG_QUOTES,
  NG_MARKS,
  NG_DATES,
  NG_MENTIONS,
  NG_ENTITIES,
  NG_ACRONYMS,
  NG_ATTRIBUTIONS,
  NG_NOUNS,
  NG_CLAUSES,
  NG_LINKS,
  NG_LAYERS /* how many there are */
} ng_layer;

typedef enum {
  NG_HEADING,
  NG_PARAGRAPH,
  NG_BLOCKQUOTE,
  NG_LIST,
  NG_ITEM,
  NG_FIGURE,
  NG_CAPTION,
  NG_TABLE,
  NG_ROW,
  NG_CELL,
  NG_PRE,
  NG_HEADER_FIELD,
  NG_RULE
} ng_block_kind;

/* What part a block plays on the page. NG_BODY to NG_CREDIT belong to the
   story, NG_NAVIGATION onwards is the page's chrome. */
typedef enum {
  NG_ROLE_HEADLINE,
  NG_ROLE_DECK,
  NG_ROLE_BYLINE,
  NG_ROLE_DATELINE, /* the line that dates the story: "August 20, 2012" */
  NG_ROLE_BODY,
  NG_ROLE_SECTION_TITLE,
  NG_ROLE_CAPTION,
  NG_ROLE_CREDIT,
  NG_ROLE_NOTICE, /* rights, trademark, funding */
  NG_ROLE_NAVIGATION,
  NG_ROLE_SEARCH,
  NG_ROLE_SUBSCRIBE,
  NG_ROLE_SHARE,
  NG_ROLE_RELATED,
  NG_ROLE_COMMENT,
  NG_ROLE_ADVERT,
  NG_ROLE_LANGUAGE_LINK,
  NG_ROLE_ISSUE,
  NG_ROLE_ARCHIVE_LINK,
  NG_ROLE_MASTHEAD, /* the publication's name and motto */
  NG_ROLE_HIDDEN,   /* of HTML: what the page holds and does not show */
  NG_ROLE_SIGNATURE /* of a message: what follows a line "-- " */
} ng_role;

/* What decided whether a page's block is of the story: the last step that changed it. */
typedef enum {
  NG_WHY_NONE,   /* no page's, or no leaf */
  NG_WHY_MODEL,  /* its weight alone */
  NG_WHY_CALLED, /* what is around it calls itself comments, or a menu */
  NG_WHY_THREAD, /* what a post says, or what stands around that */
  NG_WHY_HIDDEN,
  NG_WHY_TWIN, /* its text stands elsewhere, too */
  NG_WHY_CAPTION,
  NG_WHY_COMMENTS, /* under a heading of readers' comments */
  NG_WHY_BOX,      /* under a heading that asks to subscribe, or of a form */
  NG_WHY_LAST,     /* the story ends before it */
  NG_WHY_ROW,      /* the rows of its table */
  NG_WHY_CONSENT,
  NG_WHY_TEASER,
  NG_WHY_AMID,  /* what stands before and behind it */
  NG_WHY_ABOVE, /* the headline below it */
  NG_WHY_SITE   /* the same stands on other pages of its site (ng_site) */
} ng_block_why;

/* Which part of a page a place is in. */
typedef enum {
  NG_IN_STORY,
  NG_IN_QUOTED, /* words of an older letter, quoted in this one */
  NG_IN_PAGE,   /* what stands around the story */
  NG_IN_HIDDEN  /* what the page holds and does not show */
} ng_page_part;

typedef struct {
  ng_span span;
  uint32_t parent; /* the block that holds this one, or NG_NONE */
  uint32_t node;   /* the node that made it, or NG_NONE in plain text */
  uint8_t kind;    /* ng_block_kind */
  uint8_t role;    /* ng_role */
  uint8_t level;   /* of a heading 1..6; of a quotation or list its nesting; else 0 */
  uint8_t leaf;    /* 1 where no other block lies inside: only leaves hold text */
  uint32_t letter; /* that its text belongs to, or NG_NONE: the document's own */
  int16_t weight;  /* of a page's leaf: log odds of being of the story, by the trained model, in hundredths */
  uint8_t why;     /* ng_block_why: what decided whether it is of the story */
  uint32_t pages;  /* NG_WHY_SITE: on so many pages of its site it stands; else 0 */
} ng_block;

/* A stretch of the text that belongs to a speaker of its own: a layer of an e-mail, written
   before and quoted below; a post of a thread. Blocks lie in the innermost. */
typedef struct {
  ng_span span;                             /* from its head to its last words; others may lie inside */
  ng_span head;                             /* what says whose it is, and of when */
  ng_span name, address, to, subject, when; /* as written there; empty where it does not say */
  ng_string date;                           /* YYYY-MM-DD; .data is NULL where the words name no day, or may name two */
  uint32_t parent; /* the letter that it is quoted in, the post within which it answers, or NG_NONE */
  uint8_t level;   /* 1 for the first below the document's own text */
} ng_letter;

typedef struct {
  ng_span span;
  uint32_t block;
  uint32_t token, tokens; /* first token and how many */
} ng_sentence;

typedef enum { NG_WORD, NG_NUMBER, NG_PUNCTUATION } ng_token_kind;

/* Shape bits of a token. */
enum {
  NG_CAPITAL = 1,      /* begins with an upper-case letter */
  NG_UPPER = 2,        /* two or more letters, all upper-case */
  NG_DIGITS = 4,       /* holds a digit */
  NG_GLUED = 8,        /* no blank between it and the token before */
  NG_LINE_START = 16,  /* first token on its line */
  NG_BLOCK_START = 32, /* first token of its block */
  NG_DOTTED = 64,      /* an abbreviation in dotted letters: "U.S.", "e.g." */
  NG_CLITIC = 128      /* 's, 're, n't and the like, split from their word */
};

typedef struct {
  uint32_t start;
  uint16_t size; /* longer tokens are cut */
  uint8_t kind;  /* ng_token_kind */
  uint8_t shape; /* the bits above */
  uint32_t word; /* NG_PUNCTUATION: its code point; else its lexicon entry or 0 */
} ng_token;

typedef enum {
  NG_QUOTE_DIRECT, /* quoted speech or writing between marks */
  NG_QUOTE_BLOCK,  /* set off by itself, without marks: <blockquote>, or after a colon */
  NG_QUOTE_NESTED, /* inside another quotation */
  NG_QUOTE_SCARE,  /* marks that hold a word at arm's length: nobody is quoted */
  NG_QUOTE_TITLE,  /* the title of a work, a subject line, a nickname */
  NG_QUOTE_PARTIAL /* some words of a statement: called it “a mess”; told by the attributions */
} ng_quote_kind;

typedef struct {
  ng_span span;       /* with its marks */
  ng_span inner;      /* without them */
  uint32_t parent;    /* quotation around it, or NG_NONE */
  uint32_t continues; /* the quotation in the paragraph before that this one goes on with */
  uint32_t block;
  uint8_t kind;   /* ng_quote_kind */
  uint8_t closed; /* 0: no closing mark (a quotation that goes on, or a slip) */
} ng_quote;

typedef enum {
  NG_MARK_INTERPOLATION, /* [words put in by an editor] */
  NG_MARK_ELISION,       /* … or . . . or [...] */
  NG_MARK_SIC,
  NG_MARK_EMPHASIS_NOTE, /* [Emphasis added.] */
  NG_MARK_FOOTNOTE,      /* [1], or a superscript reference */
  NG_MARK_PARENTHESIS,
  NG_MARK_STRAY /* a bracket without its partner */
} ng_mark_kind;

typedef struct {
  ng_span span;
  ng_span inner;
  uint32_t quote;  /* innermost quotation around it, or NG_NONE */
  uint32_t parent; /* mark around it, or NG_NONE */
  uint8_t kind;    /* ng_mark_kind */
  uint8_t mixed;   /* 1: closed by a bracket of another kind, as in "(… ]" */
} ng_mark;

typedef enum {
  NG_PRECISION_UNKNOWN,
  NG_PRECISION_DAY,
  NG_PRECISION_WEEK,
  NG_PRECISION_MONTH,
  NG_PRECISION_SEASON,
  NG_PRECISION_YEAR,
  NG_PRECISION_DECADE,
  NG_PRECISION_CENTURY,
  NG_PRECISION_RANGE,
  NG_PRECISION_TIME
} ng_precision;

typedef struct {
  ng_span span;
  ng_string edtf;    /* Extended Date/Time Format (ISO 8601-2); NULL where no value can be had */
  ng_string anchor;  /* the day it was reckoned from, EDTF; NULL where none was needed */
  uint8_t precision; /* ng_precision */
  uint8_t relative;  /* 1: reckoned from the anchor */
} ng_date;

typedef enum {
  NG_KIND_UNKNOWN,
  NG_KIND_PERSON,
  NG_KIND_ORGANIZATION,
  NG_KIND_PLACE,
  NG_KIND_CODENAME,
  NG_KIND_ROLE, /* a described person: "a former police officer" */
  NG_KIND_DOCUMENT
} ng_entity_kind;

typedef struct {
  ng_span span;
  uint32_t entity;
  uint8_t kind; /* ng_entity_kind */
} ng_mention;

typedef struct {
  ng_string name;
  ng_list aliases;      /* strings: other names, in order of appearance */
  ng_list descriptions; /* spans: appositions and descriptions */
  uint32_t mention;     /* its first mention */
  uint8_t kind;         /* ng_entity_kind */
} ng_entity;

typedef enum { NG_HOW_PARENTHESIS, NG_HOW_BRACKET, NG_HOW_APPOSITION, NG_HOW_NONE } ng_acronym_how;

typedef struct {
  ng_span short_form;
  ng_span long_form; /* empty where the text never expands it */
  uint8_t how;       /* ng_acronym_how */
} ng_acronym;

typedef enum { NG_SAID_DIRECT, NG_SAID_MIXED, NG_SAID_INDIRECT } ng_said_kind;
typedef enum { NG_ASSERTS, NG_DENIES, NG_QUESTIONS } ng_polarity;
typedef enum {
  NG_MANNER_NONE,
  NG_MANNER_ALLEGES,
  NG_MANNER_CLAIMS,
  NG_MANNER_CONFIRMS,
  NG_MANNER_CORROBORATES,
  NG_MANNER_PREDICTS,
  NG_MANNER_DEMANDS,
  NG_MANNER_PROMISES,
  NG_MANNER_ADMITS,
  NG_MANNER_ACCUSES,
  NG_MANNER_BELIEVES,
  NG_MANNER_WANTS
} ng_manner;

typedef struct {
  ng_span span;     /* from the first to the last of its parts */
  ng_span source;   /* empty where the text names none */
  ng_span cue;      /* empty where there is none */
  ng_list content;  /* spans */
  ng_list quotes;   /* indexes of quotations */
  ng_list hedges;   /* spans */
  uint32_t speaker; /* entity, or NG_NONE */
  ng_string rule;   /* the rule that made it */
  ng_string reason; /* why speaker is NG_NONE, else NULL */
  uint8_t kind;     /* ng_said_kind */
  uint8_t polarity; /* ng_polarity */
  uint8_t manner;   /* ng_manner */
  uint32_t time;    /* when a turn of a transcript begins, in milliseconds + 1; 0: it does not tell */
} ng_attribution;

/* What a noun group is in its sentence. */
typedef enum {
  NG_SLOT_NONE, /* nothing that is known */
  NG_SLOT_SUBJECT,
  NG_SLOT_OBJECT,
  NG_SLOT_INDIRECT,
  NG_SLOT_PREDICATE,   /* "is the mayor" */
  NG_SLOT_PREPOSITION, /* after one: "in Hull" */
  NG_SLOT_AGENT,       /* "by Lee", of a passive */
  NG_SLOT_APPOSITION,  /* of `noun`: "Lee, the mayor" */
  NG_SLOT_POSSESSOR,   /* of `noun`: "Lee's house" */
  NG_SLOT_TIME,        /* "Tuesday", without a preposition */
  NG_SLOT_ASIDE        /* in parentheses */
} ng_slot;

/* A noun group of the story, with what belongs to it. */
typedef struct {
  ng_span span;             /* with "of …"; a subject with all that stands before its verb */
  ng_span group;            /* its own words alone: "the former mayor" */
  ng_span head;             /* the word that it is about: "mayor" */
  ng_span preposition;      /* that it stands after; empty where there is none */
  ng_string lemma;          /* of its head, in the singular */
  uint32_t entity;          /* of its head, else of its apposition, or NG_NONE */
  uint32_t clause;          /* that it belongs to, or NG_NONE */
  uint32_t noun;            /* the noun group that it hangs on, or NG_NONE */
  uint32_t possessor;       /* noun group: "Lee" in "Lee's house", or NG_NONE */
  uint32_t apposition;      /* noun group that says who or what it is, or NG_NONE */
  uint32_t first;           /* of a list ("Lee and Roe") the first, where it is another; or NG_NONE */
  ng_list prepositions;     /* indexes of noun groups that hang on it: "of Hull" */
  ng_list others;           /* indexes of those that are coordinated with it, where it is the first */
  ng_list clauses;          /* indexes of clauses that describe it: "who left" */
  uint8_t role;             /* ng_slot */
  uint8_t pronoun, negated; /* 1: it is one; 1: "no evidence" */
} ng_noun;

typedef enum { NG_CLAUSE_FINITE, NG_CLAUSE_INFINITIVE, NG_CLAUSE_GERUND, NG_CLAUSE_PARTICIPLE } ng_clause_form;
typedef enum { NG_TENSE_NONE, NG_TENSE_PAST, NG_TENSE_PRESENT, NG_TENSE_PERFECT, NG_TENSE_FUTURE } ng_clause_tense;

/* How a clause hangs on its parent. */
typedef enum {
  NG_HANGS_MAIN,        /* it does not */
  NG_HANGS_COORDINATED, /* "and left" */
  NG_HANGS_COMPLEMENT,  /* of its parent, or of a noun: "said that …", "the claim that …" */
  NG_HANGS_ADVERBIAL,   /* "because …", "after leaving" */
  NG_HANGS_RELATIVE,    /* of a noun: "who left" */
  NG_HANGS_INFINITIVE,  /* "to leave" */
  NG_HANGS_PARTICIPLE   /* "saying …", "written in May" */
} ng_relation;

/* A verb group of the story and what belongs to it. */
typedef struct {
  ng_span span;      /* from the first to the last of its own parts, without other clauses at its ends */
  ng_span group;     /* its verb group: "has not been accused" */
  ng_span head;      /* "accused" */
  ng_span modal;     /* "may"; empty where there is none */
  ng_span adjective; /* "guilty", of "is guilty"; else empty */
  ng_span particle;  /* "out", of "carried out"; else empty */
  ng_span link;      /* the word that it hangs on its parent by: "because", "who"; else empty */
  ng_string verb;    /* base form: "accuse" */
  ng_string rule;    /* that gave the subject; NULL where there is none */
  ng_string reason;  /* why there is no subject, else NULL */
  uint32_t parent;   /* clause that it hangs on, or NG_NONE; it may stand after this one */
  uint32_t noun;     /* noun group that it describes, or NG_NONE */
  uint32_t subject, object, indirect, agent, predicate; /* noun groups, or NG_NONE */
  uint32_t sentence;
  ng_list prepositions;          /* indexes of noun groups, in order */
  ng_list complements;           /* indexes of clauses that are its complements, in order */
  ng_list adverbials;            /* of those that say when, why, how: "because …", "of hiding it", "saying …" */
  uint8_t form, tense, relation; /* ng_clause_form, ng_clause_tense, ng_relation */
  uint8_t passive, negated;
} ng_clause;

/* A cue or a quotation of the story that made no attribution. */
typedef struct {
  ng_span span;
  const char *reason; /* a fixed sentence: "no subject is found for the verb" … */
} ng_refusal;

typedef struct {
  ng_span span;
  ng_string href;
  uint32_t node;
} ng_link;

/* Something the reader should know about how the document was read. */
typedef struct {
  const char *code; /* "broken-bytes", "depth-limit" …: a fixed, short name */
  ng_string message;
  size_t offset; /* byte of the file, as it was before decoding */
} ng_issue;

/* ---- metadata ------------------------------------------------------------ */

typedef enum {
  NG_META_TITLE,
  NG_META_DECK,
  NG_META_AUTHOR, /* several entries, one a name */
  NG_META_AFFILIATION,
  NG_META_PUBLISHED, /* EDTF */
  NG_META_MODIFIED,  /* EDTF */
  NG_META_LANGUAGE,
  NG_META_SITE,
  NG_META_URL,
  NG_META_SECTION,
  NG_META_ISSUE,
  NG_META_VERSION, /* language version of the page: several entries, "es https://…" */
  NG_META_FIELDS
} ng_meta_field;

typedef struct {
  ng_string value;
  const char *source; /* where it was found: "json-ld", "meta", "text", "option" … */
  ng_span span;       /* its place in the text, empty where it has none */
  uint8_t field;      /* ng_meta_field */
} ng_meta;

/* ---- the tree ------------------------------------------------------------ */

typedef struct {
  ng_string name, value;
} ng_attribute;

/* A node of a HTML or XML document; nodes stand in document order, so the
   children of node n lie between n and nodes[n].next. */
typedef struct {
  ng_string tag;   /* lower-case in HTML; NULL data for character data */
  uint32_t parent; /* NG_NONE at the top */
  uint32_t next;   /* first node after this one and all that is inside it */
  uint32_t attributes;
  ng_span text;       /* the canonical text that it covers */
  size_t offset, end; /* its place in the decoded file */
} ng_node_view;

/* ---- lexicons ------------------------------------------------------------

   The words and rules of one language. Filled once, then shared: a document
   retains the lexicon that it was read with. */

/* An empty lexicon of a language ("en"; up to 15 bytes are kept), owned by the caller. */
NG_API ng_status ng_lexicon_new(const char *language, ng_lexicon **out);
NG_API const char *ng_lexicon_language(const ng_lexicon *lexicon);

/* Adds a word or a phrase (words parted by single blanks, in any case) to a
   class. The classes are listed in core/words/lexicon.h and described in
   scripts/lexicons/README.md. Returns NG_ARGUMENT for a class that is not
   known, a phrase that is empty or no valid UTF-8; after the first use by a document,
   too. */
NG_API ng_status ng_lexicon_add(ng_lexicon *lexicon, const char *class_name, const char *phrase, size_t size,
                                int32_t value);

/* Gives the lexicon its model of parts of speech: the bytes of LANG.tagger
   (core/words/tagger.h). Without one, only quotations, colons and fixed phrases tell
   who says what. NG_ARGUMENT where the bytes are no model. */
NG_API ng_status ng_lexicon_set_tagger(ng_lexicon *lexicon, const char *bytes, size_t size);

/* Gives the lexicon its known names: the bytes of LANG.gazetteer
   (core/words/gazetteer.h). Without one, names are told by their surroundings alone. */
NG_API ng_status ng_lexicon_set_gazetteer(ng_lexicon *lexicon, const char *bytes, size_t size);
NG_API ng_lexicon *ng_lexicon_retain(ng_lexicon *lexicon);
NG_API void ng_lexicon_free(ng_lexicon *lexicon);

/* ---- sites ---------------------------------------------------------------

   What recurs on the pages of one site is its furniture, and no page's story. A site is
   filled with pages that were parsed without one, settled, and then given to the parse of
   each of them (ng_options.site), which it must outlive. A block recurs where the same words
   stand in an element that is nested in the same elements. */

typedef struct ng_site ng_site;

/* An empty site, owned by the caller. */
NG_API ng_status ng_site_new(ng_site **out);
NG_API void ng_site_free(ng_site *site);

/* Adds what a page of HTML holds; of it nothing is kept. NG_ARGUMENT once the site is settled,
   and for a document that is no page. After NG_NOMEM the same page, or the settling, may be tried again. */
NG_API ng_status ng_site_add(ng_site *site, const ng_doc *page);

/* Counts: what stands on three pages and more, and on a quarter of all, recurs. Of pages under one
   headline the first is counted; those half of whose story stands on such a number of others are copies
   of each other, and are left out, too. With fewer than three that are left nothing recurs. */
NG_API ng_status ng_site_settle(ng_site *site);

/* How many pages were counted, how many were left out as copies, how many wordings recur. 0 before
   it is settled. */
NG_API uint32_t ng_site_pages(const ng_site *site);
NG_API uint32_t ng_site_copies(const ng_site *site);
NG_API uint32_t ng_site_wordings(const ng_site *site);

/* ---- documents ----------------------------------------------------------- */

/* Limits; 0 takes the default. What lies past depth, attributes and tag_bytes
   is flattened and noted in the issues; past bytes the document is refused. */
typedef struct {
  size_t bytes;        /* of the file: 1 GiB */
  uint32_t depth;      /* open elements: 200 */
  uint32_t attributes; /* of one tag: 200 */
  uint32_t tag_bytes;  /* of one tag: 16 MiB */
} ng_limits;

/* How the ends of lines are told: not at all; a blank before one that does not end a
   paragraph; the same, and the blank is none of the text's. */
typedef enum { NG_FLOW_FIXED, NG_FLOW_FLOWED, NG_FLOW_DELSP } ng_flow;

typedef struct {
  const char *name;     /* the file's name: tells the type where the content does not */
  const char *type;     /* "text/html", "text/xml", "text/plain", "text/markdown", "text/vtt",
                           "application/x-subrip", or NULL */
  const char *encoding; /* any label of the Encoding Standard, as the transport says; or NULL */
  const char *language; /* what the person says, or NULL */
  const char *url;      /* of the document, where it gives none, or NULL */
  const char *date;     /* its day, YYYY-MM-DD, where it gives none: anchors relative dates; or NULL */
  ng_limits limits;
  /* 1: the parse stops before the annotations (marks, quotes, dates, acronyms,
     mentions, entities, attributions); ng_doc_annotate makes those wanted. Noun
     groups and clauses are made by it alone. */
  uint8_t annotate_later;
  /* 1: all of it is the story (a word processor's document): no page is around it. */
  uint8_t whole;
  /* 1: it is the text of a message, whose sender is the given author: "I" in it is that
     person, and what is quoted below is read as layers (NG_LETTERS). */
  uint8_t message;
  /* Of plain text, how the header of its message says that its line ends are told (RFC 3676):
     an ng_flow. */
  uint8_t flow;
  /* Metadata that is known from elsewhere (a message's header): it stands for
     what the document itself would give for these fields. Copied. */
  const ng_meta *given;
  uint32_t given_count;
  /* The settled site of a page of HTML, or NULL: what recurs on it is no story. */
  const ng_site *site;
  /* Gives the lexicon of a language ("en"; "" asks for the one of stop words
     that tells languages apart), or NULL where there is none. The document
     retains it. May be NULL: then only marks and structure are found. */
  ng_lexicon *(*lexicon)(void *context, const char *language);
  void *context;
} ng_options;

/* Parses bytes, which may be freed afterwards. On failure *out is NULL. */
NG_API ng_status ng_doc_parse(const char *bytes, size_t size, const ng_options *options, ng_doc **out, ng_error *error);

/* Makes a layer, and those it rests on, where they are not yet made. What
   ng_doc_count and the layers' own functions give is empty before that.
   NG_NOMEM, now and at every later call, when memory runs out. */
NG_API ng_status ng_doc_annotate(ng_doc *doc, ng_layer layer);

/* About how many bytes the document takes by now, its lexicon apart. */
NG_API size_t ng_doc_memory(const ng_doc *doc);
NG_API ng_doc *ng_doc_retain(ng_doc *doc);
NG_API void ng_doc_free(ng_doc *doc);

NG_API ng_string ng_doc_text(const ng_doc *doc);
/* The whole file in UTF-8, markup and all, without byte order mark. */
NG_API ng_string ng_doc_file(const ng_doc *doc);
NG_API ng_string ng_doc_slice(const ng_doc *doc, ng_span span);
NG_API const char *ng_doc_type(const ng_doc *doc);     /* "text/html" … */
NG_API const char *ng_doc_encoding(const ng_doc *doc); /* "utf-8", "windows-1252" … */
NG_API const char *ng_doc_language(const ng_doc *doc); /* "en" …, "und" */
/* Of a page of HTML: what kind of page it is ("article", "thread", "live-blog", "recipe",
   "documentation", "interview"), and by what that is told; NULL where it is not known. */
NG_API const char *ng_doc_page(const ng_doc *doc);
NG_API const char *ng_doc_page_why(const ng_doc *doc);
/* How many pages of its site were compared (ng_options.site); 0 where none was given. */
NG_API uint32_t ng_doc_site_pages(const ng_doc *doc);
NG_API size_t ng_doc_bytes(const ng_doc *doc);

NG_API uint32_t ng_doc_count(const ng_doc *doc, ng_layer layer);
NG_API const ng_block *ng_doc_blocks(const ng_doc *doc, uint32_t *count);
NG_API const ng_letter *ng_doc_letters(const ng_doc *doc, uint32_t *count);
NG_API const ng_sentence *ng_doc_sentences(const ng_doc *doc, uint32_t *count);
NG_API const ng_token *ng_doc_tokens(const ng_doc *doc, uint32_t *count);
NG_API const ng_quote *ng_doc_quotes(const ng_doc *doc, uint32_t *count);
NG_API const ng_mark *ng_doc_marks(const ng_doc *doc, uint32_t *count);
NG_API const ng_date *ng_doc_dates(const ng_doc *doc, uint32_t *count);
NG_API const ng_mention *ng_doc_mentions(const ng_doc *doc, uint32_t *count);
NG_API const ng_entity *ng_doc_entities(const ng_doc *doc, uint32_t *count);
NG_API const ng_acronym *ng_doc_acronyms(const ng_doc *doc, uint32_t *count);
NG_API const ng_attribution *ng_doc_attributions(const ng_doc *doc, uint32_t *count);
/* In the order in which they were tried; made with the attributions. */
NG_API const ng_refusal *ng_doc_refusals(const ng_doc *doc, uint32_t *count);
/* Noun groups and clauses of the story, in the order of the text. */
NG_API const ng_noun *ng_doc_nouns(const ng_doc *doc, uint32_t *count);
NG_API const ng_clause *ng_doc_clauses(const ng_doc *doc, uint32_t *count);
NG_API const ng_link *ng_doc_links(const ng_doc *doc, uint32_t *count);

/* When what a range of timed text (WebVTT, SubRip) shows is first shown and last goes, in
   milliseconds; 0 where nothing in it has a time, else 1. */
NG_API int ng_doc_times(const ng_doc *doc, ng_span span, uint32_t *from, uint32_t *to);
/* Those of the dates, days that no calendar has, are made with the dates. */
NG_API const ng_issue *ng_doc_issues(const ng_doc *doc, uint32_t *count);
NG_API const ng_meta *ng_doc_meta(const ng_doc *doc, uint32_t *count);

/* The pools that ng_list points into. */
NG_API const ng_span *ng_doc_spans(const ng_doc *doc, ng_list list);
NG_API const ng_string *ng_doc_strings(const ng_doc *doc, ng_list list);
NG_API const uint32_t *ng_doc_indexes(const ng_doc *doc, ng_list list);

/* Ranges of the text that are markup (stray tags, Markdown's signs), or that a page of
   HTML hides inside of a line, in order. */
NG_API const ng_span *ng_doc_markup(const ng_doc *doc, uint32_t *count);

NG_API uint32_t ng_doc_node_count(const ng_doc *doc);
NG_API ng_node_view ng_doc_node(const ng_doc *doc, uint32_t node);
NG_API ng_attribute ng_doc_attribute(const ng_doc *doc, uint32_t node, uint32_t index);

/* The names of layers and kinds, as scripts and exports see them. NULL for a
   value out of range. */
NG_API const char *ng_layer_name(ng_layer layer);
NG_API const char *ng_kind_name(ng_layer layer, unsigned kind);
NG_API const char *ng_role_name(unsigned role);
NG_API const char *ng_why_name(unsigned why);
NG_API const char *ng_part_name(unsigned part);
NG_API const char *ng_precision_name(unsigned precision);
NG_API const char *ng_how_name(unsigned how);
NG_API const char *ng_polarity_name(unsigned polarity);
NG_API const char *ng_manner_name(unsigned manner);
NG_API const char *ng_slot_name(unsigned role);
NG_API const char *ng_form_name(unsigned form);
NG_API const char *ng_tense_name(unsigned tense);
NG_API const char *ng_relation_name(unsigned relation);
NG_API const char *ng_meta_name(unsigned field);

/* ---- places and keys ----------------------------------------------------- */

typedef enum { NG_BYTE, NG_CODEPOINT, NG_UTF16 } ng_unit;

typedef struct {
  size_t byte;     /* 0-based, in the file as it lies on the disk */
  uint32_t line;   /* 1-based, in the decoded file; LF, CRLF and CR end lines */
  uint32_t column; /* 1-based, in the unit asked for */
} ng_place;

/* Where a byte of the text stands in the file. */
NG_API ng_place ng_doc_place(const ng_doc *doc, uint32_t offset, ng_unit unit);

/* The byte of the text at or after a place; NG_NONE past the end. */
NG_API uint32_t ng_doc_offset(const ng_doc *doc, uint32_t line, uint32_t column, ng_unit unit);

/* A byte offset of the text in another unit, and back. */
NG_API uint32_t ng_doc_to_unit(const ng_doc *doc, uint32_t offset, ng_unit unit);
NG_API uint32_t ng_doc_from_unit(const ng_doc *doc, uint32_t offset, ng_unit unit);

/* The part of the page that a byte of the text belongs to, by the role of its block;
   between two blocks that of the next. */
NG_API ng_page_part ng_doc_part(const ng_doc *doc, uint32_t offset);

/* The span of a structure; for an entity that of its first mention. */
NG_API ng_span ng_doc_span(const ng_doc *doc, ng_layer layer, uint32_t index);

/* A name that outlives the parse: a hash of layer, words, 32 code points of
   context on each side, and ordinal among equals. 16 hexadecimal digits and
   NUL are written. */
NG_API ng_status ng_doc_key(const ng_doc *doc, ng_layer layer, uint32_t index, char out[17]);

/* Proves that the document is the file: the bytes, decoded anew, are the decoded
   file; that, encoded again letter by letter, is the bytes, with nothing between the
   letters but a byte order mark and shift sequences, or an issue "broken-bytes" stands
   at that place (where an encoding has several byte sequences for a letter, those in
   the file must be one of them); and every structure's text is what stands at its
   place. NG_OK, or NG_ARGUMENT with the first difference. */
NG_API ng_status ng_doc_verify(const ng_doc *doc, const char *bytes, size_t size, ng_error *error);

/* ---- Lua ------------------------------------------------------------------

   The module "nutgraf.core". liblua is never linked: the host has it. */
struct lua_State;
NG_API int luaopen_nutgraf_core(struct lua_State *L);

#ifdef __cplusplus
}
#endif
#endif
