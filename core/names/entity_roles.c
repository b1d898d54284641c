/* Described persons. In: the entities of names. Out: descriptions tied to the
 * name beside them ("Jane Roe, a retired engineer", "the pilot Jane Roe", "a
 * pilot codenamed Wren", "XR12 is a pilot"), and "the pilot" tied to the one
 * person so described before. What the text only supposes ("believed to be") is
 * tied to nothing; a description that fits no one is an entity of its own. */
#include <string.h>

#include "entities.h"
#include "mentions.h"

enum { NEAR = 4, CLAUSE = 24 };

typedef struct {
  ng_cast *cast;
  ng_doc *doc;
  uint32_t mention;
  ng_span tokens;
} role;

static bool is_mark(const ng_doc *doc, uint32_t i, uint32_t code) {
  return i < doc->tokens.count && doc->tokens.at[i].kind == NG_PUNCTUATION && doc->tokens.at[i].word == code;
}

static bool starts_block(const ng_doc *doc, uint32_t i) {
  return i < doc->tokens.count && (doc->tokens.at[i].shape & NG_BLOCK_START);
}

/* The noun of a description: the last of the class in a row; its last word where none is of
   it, as in the label "The Acting CHAIR". */
static uint32_t noun_of(const role *r) {
  uint32_t noun = r->tokens.start;
  bool found = false;
  for (uint32_t i = r->tokens.start; i < r->tokens.end; i++)
    if (ng_in_class(r->doc, i, NG_CLASS_ROLE)) noun = i, found = true;
    else if (ng_in_class(r->doc, i, NG_CLASS_ROLE_AFTER) && i > noun && noun > r->tokens.start) break;
  return found ? noun : r->tokens.end - 1;
}

static bool several(const role *r) {
  uint32_t noun = noun_of(r);
  return ng_lexicon_value(r->doc->lexicon, r->doc->tokens.at[noun].word, NG_CLASS_ROLE) == 2;
}

/* The full stop of "Mr." before a name, and of a middle initial, ends nothing. */
static bool abbreviates(const ng_doc *doc, uint32_t i) {
  if (!i || i + 1 >= doc->tokens.count || doc->tokens.at[i].word != '.' || starts_block(doc, i + 1)) return false;
  const ng_token *before = &doc->tokens.at[i - 1];
  bool initial = before->size == 1 && before->shape & NG_CAPITAL;
  return (initial || ng_in_class(doc, i - 1, NG_CLASS_TITLE)) && doc->tokens.at[i + 1].shape & NG_CAPITAL;
}

/* A description with what belongs to it: up to the mark that ends it. */
static ng_span whole_description(const role *r) {
  const ng_doc *doc = r->doc;
  uint32_t end = r->tokens.end, stop = end + CLAUSE;
  if (stop > doc->tokens.count) stop = doc->tokens.count;
  while (end < stop && !starts_block(doc, end)) {
    const ng_token *token = &doc->tokens.at[end];
    if (token->kind == NG_PUNCTUATION && token->word != '-' && token->word != '\'' && token->word != 0x2019 &&
        !abbreviates(doc, end))
      return (ng_span){doc->tokens.at[r->tokens.start].start, ng_token_end(&doc->tokens.at[end - 1])};
    if (ng_in_class(doc, end, NG_CLASS_SAY) && !ng_in_class(doc, end, NG_CLASS_NOUN_TOO)) break;
    end++;
  }
  return doc->mentions.at[r->mention].span;
}

/* Of the noun alone, or with the words between the determiner and it. */
static uint64_t hash_of(const role *r, bool whole) {
  uint32_t noun = noun_of(r), first = noun;
  if (whole)
    for (first = r->tokens.start; first < noun && ng_in_class(r->doc, first, NG_CLASS_DETERMINER);) first++;
  return ng_fold_hash(r->doc, r->doc->tokens.at[first].start, ng_token_end(&r->doc->tokens.at[noun]));
}

/* Notes that an entity answers to the noun, and to the noun with its words. */
static ng_status note(const role *r, uint32_t entity) {
  ng_status status = ng_cast_note(r->cast, NG_BY_NOUN, hash_of(r, false), entity);
  if (!status && hash_of(r, true) != hash_of(r, false))
    status = ng_cast_note(r->cast, NG_BY_NOUN, hash_of(r, true), entity);
  return status;
}

/* Who is named or described last before a description; NG_NONE where nobody near. */
static uint32_t person_before(const role *r) {
  for (uint32_t back = 1; back <= 2 * NEAR && back <= r->mention; back++) {
    const ng_mention *m = &r->doc->mentions.at[r->mention - back];
    bool person = m->kind == NG_KIND_ROLE || m->kind == NG_KIND_PERSON || m->kind == NG_KIND_CODENAME;
    if (person && r->cast->tokens[r->mention - back].end <= r->tokens.start) return m->entity;
  }
  return NG_NONE;
}

/* Whether a word before the noun may tell it apart from others: "the deputy mayor". Of digits an
   age is made: "the 58-year-old teacher". */
static bool is_apart(const role *r) {
  const ng_doc *doc = r->doc;
  uint32_t noun = noun_of(r);
  for (uint32_t i = r->tokens.start; i < noun; i++) {
    const ng_token *token = &doc->tokens.at[i];
    bool plain = token->kind != NG_WORD || token->shape & NG_DIGITS || ng_in_class(doc, i, NG_CLASS_DETERMINER) ||
                 ng_in_class(doc, i, NG_CLASS_SAME) || ng_in_class(doc, i, NG_CLASS_EPITHET);
    if (!plain) return true;
  }
  return false;
}

/* The one entity that a definite description can mean: by all its words, else by its
   noun. *failed is set when memory is out. */
static uint32_t described_so(const role *r, bool *failed) {
  for (int whole = 1, least = is_apart(r); whole >= least; whole--) {
    const ng_key_entry *known = ng_cast_entry(r->cast, NG_BY_NOUN, hash_of(r, whole));
    if (!known) *failed = true;
    if (!known) return NG_NONE;
    if (known->entity != NG_NONE && !known->several) return known->entity;
    bool same = ng_in_class(r->doc, r->tokens.start + 1, NG_CLASS_SAME);
    if (known->entity != NG_NONE && same && person_before(r) == known->entity) return known->entity;
  }
  return NG_NONE;
}

static ng_status tie(const role *r, uint32_t entity, ng_span description) {
  ng_status status = ng_cast_join(r->cast, r->mention, entity);
  if (!status && description.end) status = ng_cast_describe(r->cast, entity, description);
  return status ? status : note(r, entity);
}

static bool is_person(const role *r, uint32_t mention) {
  const ng_mention *m = &r->doc->mentions.at[mention];
  return m->entity != NG_NONE && (m->kind == NG_KIND_PERSON || m->kind == NG_KIND_CODENAME);
}

/* The name that ends right before the description. */
static uint32_t name_before(const role *r) {
  for (uint32_t back = 1; back <= NEAR && back <= r->mention; back++) {
    uint32_t i = r->mention - back;
    if (r->cast->tokens[i].end <= r->tokens.start && r->doc->mentions.at[i].kind != NG_KIND_ROLE) return i;
  }
  return NG_NONE;
}

static uint32_t name_after(const role *r) {
  for (uint32_t i = r->mention + 1; i < r->doc->mentions.count && i <= r->mention + NEAR; i++)
    if (r->cast->tokens[i].start >= r->tokens.end) return r->doc->mentions.at[i].kind == NG_KIND_ROLE ? NG_NONE : i;
  return NG_NONE;
}

static bool begins_with(const role *r, ng_class class) { return ng_in_class(r->doc, r->tokens.start, class); }

/* "Jane Roe, a pilot" "Jane Roe (a pilot" "Jane Roe is a pilot" */
static uint32_t described_before(const role *r) {
  uint32_t name = name_before(r);
  if (name == NG_NONE || !is_person(r, name) || several(r)) return NG_NONE;
  uint32_t at = r->cast->tokens[name].end, to = r->tokens.start;
  if (to - at != 1 || starts_block(r->doc, at) || starts_block(r->doc, to)) return NG_NONE;
  if (is_mark(r->doc, at, '(')) return r->doc->mentions.at[name].entity;
  if (is_mark(r->doc, at, ',') || is_mark(r->doc, at, 0x2014)) {
    if (!begins_with(r, NG_CLASS_DETERMINER) || r->doc->tokens.at[to].kind == NG_NUMBER) return NG_NONE;
    uint32_t end = r->tokens.end; /* "…, a pilot, …", not "…, a pilot told …" */
    if (ng_in_class(r->doc, end, NG_CLASS_SAY) || ng_in_class(r->doc, end, NG_CLASS_BE) ||
        ng_in_class(r->doc, end, NG_CLASS_HAVE))
      return NG_NONE;
    return r->doc->mentions.at[name].entity;
  }
  if (ng_in_class(r->doc, at, NG_CLASS_BE) && begins_with(r, NG_CLASS_ARTICLE) &&
      !ng_in_class(r->doc, r->tokens.end, NG_CLASS_SAID_TO_BE))
    return r->doc->mentions.at[name].entity;
  return NG_NONE;
}

/* "the port's director" */
static bool is_owned(const role *r) {
  uint32_t first = r->tokens.start, noun = noun_of(r);
  for (uint32_t i = first ? first - 1 : first; i < noun; i++)
    if (ng_in_class(r->doc, i, NG_CLASS_CLITIC)) return true;
  return false;
}

/* "the pilot Jane Roe" "a pilot codenamed Wren" "the pilot, Jane Roe," */
static uint32_t described_after(const role *r) {
  uint32_t name = name_after(r);
  if (name == NG_NONE || !is_person(r, name) || several(r)) return NG_NONE;
  uint32_t at = r->tokens.end, to = r->cast->tokens[name].start, entity = r->doc->mentions.at[name].entity;
  for (uint32_t i = at; i <= to; i++)
    if (starts_block(r->doc, i)) return NG_NONE;
  if (at == to) return entity;
  if (to - at == 1 && is_mark(r->doc, at, ',')) {
    uint32_t end = r->cast->tokens[name].end;
    bool closed = is_mark(r->doc, end, ',') || is_mark(r->doc, end, '.');
    return closed && (begins_with(r, NG_CLASS_DETERMINER) || is_owned(r)) ? entity : NG_NONE;
  }
  uint32_t titles = at; /* "the director, Dr. Roe": a title between */
  while (titles < to && (ng_in_class(r->doc, titles, NG_CLASS_TITLE) || is_mark(r->doc, titles, '.'))) titles++;
  if (titles == to) return entity;
  uint32_t length =
      ng_lexicon_match(r->doc->lexicon, r->doc->tokens.at + at, to - at, NG_CLASS_CODENAME_CUE, NULL, NULL);
  while (length && at + length < to && r->doc->tokens.at[at + length].kind == NG_PUNCTUATION) length++;
  return length && at + length == to ? entity : NG_NONE;
}

/* "The US informant, Mexican attorney Jane Roe,": a description before another. */
static uint32_t described_twice(const role *r) {
  uint32_t next = r->mention + 1;
  while (next < r->doc->mentions.count && r->cast->tokens[next].start < r->tokens.end) next++;
  if (next >= r->doc->mentions.count || r->doc->mentions.at[next].kind != NG_KIND_ROLE) return NG_NONE;
  if (!is_mark(r->doc, r->tokens.end, ',') || r->cast->tokens[next].start != r->tokens.end + 1) return NG_NONE;
  if (!begins_with(r, NG_CLASS_ARTICLE) || several(r)) return NG_NONE;
  role second = {r->cast, r->doc, next, r->cast->tokens[next]};
  if (ng_in_class(r->doc, second.tokens.start, NG_CLASS_DETERMINER)) return NG_NONE;
  return described_after(&second);
}

/* The description for whom one speaks or works: "A lawyer for | the mayor"; NG_NONE where none follows. */
static uint32_t principal_of(const role *r) {
  enum { FOR = 2 };
  uint32_t next = r->mention + 1;
  if (next >= r->doc->mentions.count || r->doc->mentions.at[next].kind != NG_KIND_ROLE) return NG_NONE;
  if (r->cast->tokens[next].start != r->tokens.end + 1) return NG_NONE;
  return ng_lexicon_value(r->doc->lexicon, r->doc->tokens.at[r->tokens.end].word, NG_CLASS_NAME_LINK) == FOR ? next
                                                                                                             : NG_NONE;
}

/* "A lawyer for the mayor, Jane Roe, said": the lawyer, not the mayor. */
static uint32_t described_for(const role *r) {
  uint32_t next = principal_of(r);
  if (next == NG_NONE || several(r)) return NG_NONE;
  role second = {r->cast, r->doc, next, r->cast->tokens[next]};
  return described_after(&second);
}

/* Whether somebody's principal is described: whose name follows is his who speaks for him. */
static bool is_principal(const role *r) {
  if (!r->mention || r->doc->mentions.at[r->mention - 1].kind != NG_KIND_ROLE) return false;
  role first = {r->cast, r->doc, r->mention - 1, r->cast->tokens[r->mention - 1]};
  return principal_of(&first) == r->mention && !several(&first);
}

static bool is_definite(const role *r) {
  ng_string word = ng_token_text(r->doc, &r->doc->tokens.at[r->tokens.start]);
  uint32_t entry = r->doc->tokens.at[r->tokens.start].word;
  return ng_lexicon_is(r->doc->lexicon, entry, NG_CLASS_ARTICLE) && word.size == 3;
}

ng_status ng_cast_roles(ng_cast *cast, uint32_t mention) {
  role r = {cast, cast->doc, mention, cast->tokens[mention]};
  if (r.tokens.start >= r.tokens.end) return NG_OK;
  ng_span own = cast->doc->mentions.at[mention].span;
  uint32_t entity = described_before(&r);
  if (entity != NG_NONE) return tie(&r, entity, whole_description(&r));
  entity = described_for(&r);
  if (entity != NG_NONE) return tie(&r, entity, (ng_span){own.start, cast->doc->mentions.at[mention + 1].span.end});
  if (!is_principal(&r)) entity = described_after(&r);
  if (entity == NG_NONE) entity = described_twice(&r);
  if (entity != NG_NONE) return tie(&r, entity, own);
  bool failed = false;
  if (is_definite(&r)) entity = described_so(&r, &failed);
  if (failed) return NG_NOMEM;
  if (entity != NG_NONE) return ng_cast_join(cast, mention, entity);
  ng_status status = ng_cast_add(cast, mention, &entity);
  return status ? status : note(&r, entity);
}
