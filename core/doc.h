/* The document as the stages see it: what each has made, in the order in which
 * they run (core/stages.h). A stage reads what stands above its own part and
 * writes its own part alone. */
#ifndef NG_DOC_H
#define NG_DOC_H

#include "base/arena.h"
#include "encoding/encoding.h"
#include "words/lexicon.h"
#include "nutgraf.h"
#include "base/utf8.h"

/* A node of the tree. Character data lies in doc->chars as the parser gave it;
   the block stage folds it into the text. */
typedef struct {
  uint32_t tag;       /* ng_tag, or an atom from NG_TAG_COUNT on */
  uint32_t parent;    /* NG_NONE at the top */
  uint32_t next;      /* first node after this one's subtree */
  uint32_t attribute; /* first attribute */
  uint32_t attributes;
  ng_span chars;   /* of NG_TAG_TEXT: range of doc->chars; of <script> and <style>: of the file */
  ng_span text;    /* the canonical text it covers; empty where none */
  uint32_t offset; /* of its first byte in the decoded file */
  uint32_t end;    /* after its last byte */
} ng_node;

/* Where a run of character data or text stands in the decoded file. Runs cover
   what they map without gaps: a run's size is the distance to the next. */
typedef struct {
  uint32_t at;           /* first byte of the run in chars, or in text */
  uint32_t file;         /* its place in the decoded file */
  uint32_t size : 31;    /* bytes there: 0 for a blank line that the file does not have */
  uint32_t verbatim : 1; /* the same bytes stand there */
} ng_run;

/* From here on a character takes the codec's usual number of raw bytes. */
typedef struct {
  uint32_t decoded, raw;
} ng_checkpoint;

/* Bytes of the file that are no letter, or NUL, and became the U+FFFD at `decoded`. */
typedef struct {
  uint32_t decoded, size;
  bool nul;
} ng_broken;

NG_ARRAY(ng_node, nodes)
NG_ARRAY(ng_attribute, attributes)
NG_ARRAY(ng_run, runs)
NG_ARRAY(ng_checkpoint, checkpoints)
NG_ARRAY(ng_broken, broken)
NG_ARRAY(ng_string, strings)
NG_ARRAY(ng_span, spans)
NG_ARRAY(uint32_t, indexes)
NG_ARRAY(char, chars)
NG_ARRAY(ng_block, blocks)
NG_ARRAY(ng_letter, letters)
NG_ARRAY(ng_sentence, sentences)
NG_ARRAY(ng_token, tokens)
NG_ARRAY(ng_quote, quotes)
NG_ARRAY(ng_mark, marks)
NG_ARRAY(ng_date, dates)
NG_ARRAY(ng_mention, mentions)
NG_ARRAY(ng_entity, entities)
NG_ARRAY(ng_acronym, acronyms)
NG_ARRAY(ng_attribution, attributions)
NG_ARRAY(ng_refusal, refusals)
NG_ARRAY(ng_noun, nouns)
NG_ARRAY(ng_clause, clauses)
NG_ARRAY(ng_link, links)
NG_ARRAY(ng_issue, issues)
NG_ARRAY(ng_meta, meta)

/* How a label tells who speaks; values of the lexicon's class speech-mark, too. */
enum {
  NG_SPEECH_NAME,     /* "MR. HALE:", "THE COURT:", "Ada Venn (Sable North):" */
  NG_SPEECH_QUESTION, /* "Q." */
  NG_SPEECH_ANSWER,   /* "A." */
  NG_SPEECH_BY        /* "BY MR. HALE:": who asks from here on */
};

#define NG_SPEECH_UNTIMED UINT32_MAX

/* The turn that holds a block's words, or begins in it; doc->turns are in the order
   of the text. */
typedef struct {
  uint32_t block;          /* the leaf that holds the label */
  uint32_t name, name_end; /* tokens of who speaks, as the label says it: "MR. HALE" */
  uint32_t who, who_end;   /* those that name him: in "The Minister (Ada Venn):" the name */
  uint32_t full;           /* the first turn that gives the whole name of one who is called by a part of it,
                           or NG_NONE */
  uint32_t cue, words;     /* tokens: what parts the label from the words (none where it stands
                           by itself), and the first word that is said */
  uint32_t time;           /* of its time stamp, in milliseconds, or NG_SPEECH_UNTIMED */
  uint8_t kind;            /* NG_SPEECH_* */
  uint8_t formal;          /* the label is that of a record: in capitals, with a title or an office */
} ng_speech;

/* A cue of timed text: what is shown, and when, in milliseconds. */
typedef struct {
  ng_span span;
  uint32_t from, to;
} ng_timed;

NG_ARRAY(ng_speech, turns)
NG_ARRAY(ng_timed, cues)

/* From a token on the text belongs to a letter (or to none), as its head, as its
   signature, or as what it says. */
typedef enum { NG_LETTER_WORDS, NG_LETTER_HEAD, NG_LETTER_SIGNATURE } ng_letter_part;
typedef struct {
  uint32_t token, letter;
  uint8_t part;
} ng_letter_change;
NG_ARRAY(ng_letter_change, letter_changes)

/* What a page is, and by what it is told; NULL, NULL: not known. Both last for ever. */
typedef struct {
  const char *kind; /* "article" "thread" "live-blog" "recipe" "documentation" "interview" */
  const char *why;
} ng_page_kind;

typedef enum { NG_TYPE_HTML, NG_TYPE_XML, NG_TYPE_PLAIN, NG_TYPE_MARKDOWN, NG_TYPE_VTT, NG_TYPE_SRT } ng_type;

typedef struct ng_keys ng_keys;   /* core/keys.c */
typedef struct ng_head ng_head;   /* core/read/head.h */
typedef struct ng_lines ng_lines; /* core/place.c */

struct ng_doc {
  size_t references;
  ng_arena arena;
  ng_limits limits;
  const ng_options *options; /* during the parse only */
  ng_issues_array issues;

  /* decode */
  size_t raw_size;
  size_t bom; /* bytes before the text begins */
  const ng_encoding *encoding;
  ng_string file; /* decoded, without BOM, NUL-terminated */
  char *file_owned;
  ng_checkpoints_array checkpoints; /* empty where decoded and raw offsets run alike */
  ng_broken_array broken;           /* by place; doc->issues tells of the first of them, and how many there are */
  ng_type type;

  /* tree */
  ng_nodes_array nodes;
  ng_attributes_array attributes;
  ng_strings_array atoms; /* names of elements and attributes, each once */
  uint32_t *atom_slots;   /* hash table of them, private to tags.c */
  uint32_t atom_room;
  ng_chars_array chars;    /* character data; freed once the text is made */
  ng_runs_array char_runs; /* chars -> file */

  /* block, plain */
  ng_string text; /* in Markdown, and plain text without columns, the file itself */
  ng_chars_array text_owned;
  ng_runs_array runs;            /* text -> file; empty where they are the same */
  ng_indexes_array runs_by_file; /* where the runs' order is not the file's; else empty */
  ng_spans_array markup;
  ng_blocks_array blocks;
  ng_links_array links;

  ng_cues_array cues; /* of timed text, in order */

  /* language */
  ng_lexicon *lexicon; /* or NULL: look-ups then find nothing */
  const char *language;
  const char *language_source; /* "given", "declared", "text" */

  /* segment */
  ng_tokens_array tokens;
  ng_sentences_array sentences;

  /* letters */
  bool message; /* the text of a message */
  bool posts;   /* its letters are the posts of a thread: the story itself, not what is quoted in it */
  ng_letters_array letters;
  ng_letter_changes_array letter_changes; /* empty where there is no letter and no signature */

  /* speech */
  ng_turns_array turns; /* of a transcript, in order; none where it is no such thing */

  /* role, meta */
  ng_page_kind page;   /* of HTML: what kind of page it is; no kind where it is not known */
  uint32_t site_pages; /* how many pages of its site were compared; 0 where none was given */
  ng_head *head;       /* what the page says of itself; during the parse only */
  ng_meta_array meta;

  /* annotations, made when first asked for where the caller wants it so */
  ng_string date;    /* the day that the caller gives, or NULL data */
  uint8_t annotated; /* how many of their stages ran */
  ng_status stopped; /* what ended the last one early, for good */
  ng_quotes_array quotes;
  ng_marks_array marks;
  ng_dates_array dates;
  ng_mentions_array mentions;
  ng_indexes_array letter_mentions; /* of each letter: the mention that names its speaker, or NG_NONE */
  uint32_t sender;                  /* the mention of a message's sender, or NG_NONE */
  ng_entities_array entities;
  ng_acronyms_array acronyms;
  ng_attributions_array attributions;
  ng_refusals_array refusals;
  uint8_t *tags; /* part of speech (ng_pos) of each token of the story: made with the
                               attributions, for the clauses, which free it; else NULL */
  ng_nouns_array nouns;
  ng_clauses_array clauses;
  ng_spans_array spans; /* pools that ng_list points into */
  ng_strings_array strings;
  ng_indexes_array indexes;

  /* made when first asked for */
  ng_lines *lines;
  ng_keys *keys[NG_LAYERS];
};

/* Notes an issue; its message is copied. */
ng_status ng_doc_note(ng_doc *doc, const char *code, size_t offset, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* The text between two offsets. */
static inline ng_string ng_slice(const ng_doc *doc, ng_span span) {
  return (ng_string){doc->text.data + span.start, span.end - span.start};
}

/* The words of a span as one writes them in a line: its text without markup, its
   blanks folded. A slice where the text has them so; else a copy, cut at
   NG_LONGEST_WORDS bytes, in `room` or, where that is NULL, in the document's
   arena (.data is NULL when memory is out). */
enum { NG_LONGEST_WORDS = 512 };
ng_string ng_words_of(ng_doc *doc, ng_span span, char *room);

static inline ng_string ng_token_text(const ng_doc *doc, const ng_token *token) {
  return (ng_string){doc->text.data + token->start, token->size};
}

static inline uint32_t ng_token_end(const ng_token *token) { return token->start + token->size; }

/* The first token that ends after an offset (doc->tokens.count where none). */
uint32_t ng_token_at(const ng_doc *doc, uint32_t offset);

/* The same, from a token that lies no later: near ones are found at once. */
uint32_t ng_token_from(const ng_doc *doc, uint32_t from, uint32_t offset);

/* The leaf block, or the sentence, that holds an offset; NG_NONE between them. */
uint32_t ng_block_at(const ng_doc *doc, uint32_t offset);
uint32_t ng_sentence_at(const ng_doc *doc, uint32_t offset);

/* What a token belongs to; NULL where there are no letters before it. */
const ng_letter_change *ng_letter_at(const ng_doc *doc, uint32_t token);

/* The first mention that ends after an offset (doc->mentions.count where none). */
uint32_t ng_mention_after(const ng_doc *doc, uint32_t offset);

/* The first range of markup that ends after an offset (doc->markup.count where none). */
uint32_t ng_markup_at(const ng_doc *doc, uint32_t offset);

/* Adds ranges, which are in order, to the markup; those that meet become one. */
ng_status ng_markup_merge(ng_doc *doc, const ng_spans_array *more);

/* Whether a role belongs to the story, not to the page around it. */
static inline bool ng_role_is_story(unsigned role) { return role <= NG_ROLE_CREDIT; }

#endif
