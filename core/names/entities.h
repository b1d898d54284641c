/* What the files of the entities stage share: entities in the making. */
#ifndef NG_ENTITIES_H
#define NG_ENTITIES_H

#include "doc.h"

/* A list's next item + 1; 0 ends it. */
typedef struct {
  ng_string text;
  uint32_t next;
} ng_alias;

typedef struct {
  ng_span span;
  uint64_t hash;
  uint32_t next;
} ng_description;

NG_ARRAY(ng_alias, aliases)
NG_ARRAY(ng_description, descriptions)

typedef struct {
  ng_span name;               /* its fullest name */
  ng_string given;            /* a name that stands outside the text, and is kept; or NULL data */
  ng_span tokens;             /* of that name */
  uint32_t mention;           /* first */
  uint32_t latest;            /* last so far */
  uint32_t written;           /* its place among the document's entities + 1 */
  uint32_t alias, last_alias; /* lists, index + 1 */
  uint32_t description, last_description;
  uint8_t kind;
} ng_draft;

NG_ARRAY(ng_draft, drafts)

/* A table from hashes to entities. */
typedef struct {
  uint64_t key; /* 0: free */
  uint32_t entity;
  bool several; /* more than one entity answers to the key; `entity` is the latest */
} ng_key_entry;

typedef struct {
  ng_doc *doc;
  ng_drafts_array drafts;
  ng_aliases_array aliases;
  ng_descriptions_array descriptions;
  ng_key_entry *table;
  uint32_t room, used;
  bool failed;     /* memory was out */
  ng_span *tokens; /* of each mention */
} ng_cast;

/* What a key is made of: one table serves all. */
enum {
  NG_BY_NAME = 1,
  NG_BY_LAST,
  NG_BY_BARE,
  NG_BY_FIRST,
  NG_BY_INITIALS,
  NG_BY_ACRONYM,
  NG_BY_NOUN,
  NG_BY_HEAD,
  NG_BY_PART,
  NG_BY_STEM
};

/* The entry of a key, made where it is missing; NULL when memory is out. */
ng_key_entry *ng_cast_entry(ng_cast *cast, unsigned what, uint64_t hash);

/* Notes that an entity answers to a key. */
ng_status ng_cast_note(ng_cast *cast, unsigned what, uint64_t hash, uint32_t entity);

/* The tokens of a span; the fullest name of an entity in the making (.data is NULL when
   memory is out). */
ng_span ng_cast_tokens(const ng_doc *doc, ng_span span);
ng_string ng_cast_name(ng_cast *cast, const ng_draft *draft);

/* A new entity with its first mention. */
ng_status ng_cast_add(ng_cast *cast, uint32_t mention, uint32_t *entity);

/* Adds a mention to an entity, and its words to the names where they are new. */
ng_status ng_cast_join(ng_cast *cast, uint32_t mention, uint32_t entity);
ng_status ng_cast_describe(ng_cast *cast, uint32_t entity, ng_span span);

/* The entity of a message's sender, who is named in its header: a name in the text that
   fits is of it, too. */
ng_status ng_cast_sender(ng_cast *cast);

/* Ties described persons to names beside them, and to each other. */
ng_status ng_cast_roles(ng_cast *cast, uint32_t mention);

/* Of a range of tokens; without an article, points and a legal form. */
uint64_t ng_cast_hash(const ng_doc *doc, ng_span tokens);

enum { LEAST_STEM = 3 }; /* letters of a short form that begins a word */

/* The parts of a name, given as a range of tokens. */
uint64_t ng_word_hash(const ng_doc *doc, uint32_t token);
uint32_t ng_name_words(const ng_doc *doc, ng_span tokens); /* without marks */
uint32_t ng_name_last(const ng_doc *doc, ng_span tokens);  /* the last word that is no suffix */
uint64_t ng_surname_hash(const ng_doc *doc, ng_span tokens);
uint64_t ng_initials_hash(const ng_doc *doc, ng_span tokens, bool small, uint32_t *letters);
/* Where "of …" or "for …" begins in a house's name; its end where it has none. */
uint32_t ng_name_link(const ng_doc *doc, ng_span tokens);
/* Of the first letters of the first word, and the second word; 0 where there are none. */
uint64_t ng_stem_hash(const ng_doc *doc, ng_span tokens);

/* Whether a word begins another, of which it is a short form: "Penn", "Pennsylvania". */
bool ng_word_begins(const ng_doc *doc, uint32_t token, uint32_t longer);

/* Whether the words of a shorter name stand in a longer one in their order. */
bool ng_name_part_of(const ng_doc *doc, ng_span shorter, ng_span longer);

static inline bool ng_is_word(const ng_doc *doc, uint32_t i) { return doc->tokens.at[i].kind != NG_PUNCTUATION; }

static inline bool ng_in_class(const ng_doc *doc, uint32_t i, ng_class class) {
  return i < doc->tokens.count && ng_is_word(doc, i) && ng_lexicon_is(doc->lexicon, doc->tokens.at[i].word, class);
}

#endif
