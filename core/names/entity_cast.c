/* Entities in the making, and the table of keys that each answers to. In: mentions as they
 * come. Out: drafts with their names and descriptions. The stage (entities.c) and those who
 * add to it (entity_roles.c, entity_sender.c) stand on this. A look-up is constant. */
#include "entities.h"

#include <string.h>

enum {
  MOST = 64,      /* names, and descriptions, that are kept of one entity */
  MOST_WORDS = 8, /* of a house's name that its parts are noted of */
};

/* ---- the table ------------------------------------------------------------------ */

static bool table_grow(ng_cast *c) {
  if (c->used * 2 < c->room) return true;
  uint32_t room = c->room ? c->room * 2 : 256;
  ng_key_entry *table = calloc(room, sizeof *table);
  if (!table) return false;
  for (uint32_t i = 0; i < c->room; i++) {
    if (!c->table[i].key) continue;
    uint32_t at = (uint32_t)(c->table[i].key >> 20) & (room - 1);
    while (table[at].key) at = (at + 1) & (room - 1);
    table[at] = c->table[i];
  }
  free(c->table);
  c->table = table;
  c->room = room;
  return true;
}

ng_key_entry *ng_cast_entry(ng_cast *c, unsigned what, uint64_t hash) {
  if (!table_grow(c)) {
    c->failed = true;
    return NULL;
  }
  uint64_t key = (hash ^ what * 0x9E3779B97F4A7C15u) * 0xD6E8FEB86659FD93u | 1;
  uint32_t at = (uint32_t)(key >> 20) & (c->room - 1);
  while (c->table[at].key && c->table[at].key != key) at = (at + 1) & (c->room - 1);
  if (!c->table[at].key) {
    c->table[at] = (ng_key_entry){key, NG_NONE, false};
    c->used++;
  }
  return &c->table[at];
}

ng_status ng_cast_note(ng_cast *c, unsigned what, uint64_t hash, uint32_t entity) {
  ng_key_entry *entry = ng_cast_entry(c, what, hash);
  if (!entry) return NG_NOMEM;
  if (entry->entity != NG_NONE && entry->entity != entity) entry->several = true;
  entry->entity = entity;
  return NG_OK;
}

ng_span ng_cast_tokens(const ng_doc *doc, ng_span span) {
  return (ng_span){ng_token_at(doc, span.start), ng_token_at(doc, span.end - 1) + 1};
}

/* ---- making entities ---------------------------------------------------------------- */

ng_string ng_cast_name(ng_cast *c, const ng_draft *d) {
  return d->given.data ? d->given : ng_words_of(c->doc, d->name, NULL);
}

static ng_status add_alias(ng_cast *c, ng_draft *d, ng_string text) {
  ng_string name = ng_cast_name(c, d);
  if (!name.data) return NG_NOMEM;
  if (name.size == text.size && !memcmp(name.data, text.data, text.size)) return NG_OK;
  uint32_t count = 0;
  for (uint32_t i = d->alias; i; i = c->aliases.at[i - 1].next) {
    if (++count == MOST) return NG_OK;
    ng_string known = c->aliases.at[i - 1].text;
    if (known.size == text.size && !memcmp(known.data, text.data, text.size)) return NG_OK;
  }
  ng_alias *added = ng_aliases_push(&c->aliases);
  if (!added) return NG_NOMEM;
  added->text = text;
  if (d->last_alias) c->aliases.at[d->last_alias - 1].next = c->aliases.count;
  else d->alias = c->aliases.count;
  d->last_alias = c->aliases.count;
  return NG_OK;
}

ng_status ng_cast_describe(ng_cast *c, uint32_t entity, ng_span span) {
  ng_draft *d = &c->drafts.at[entity];
  uint64_t hash = ng_cast_hash(c->doc, ng_cast_tokens(c->doc, span));
  uint32_t count = 0;
  for (uint32_t i = d->description; i; i = c->descriptions.at[i - 1].next)
    if (c->descriptions.at[i - 1].hash == hash || ++count == MOST) return NG_OK;
  ng_description *added = ng_descriptions_push(&c->descriptions);
  if (!added) return NG_NOMEM;
  added->span = span;
  added->hash = hash;
  if (d->last_description) c->descriptions.at[d->last_description - 1].next = c->descriptions.count;
  else d->description = c->descriptions.count;
  d->last_description = c->descriptions.count;
  return NG_OK;
}

/* The keys of a name of several words that is no person's: its noun ("the University"), its
   parts of two words and more ("State Department" of "US State Department", "Supreme Court"
   of "Alder Supreme Court of Appeal"), its beginning ("Penn State"). */
static ng_status note_parts(ng_cast *c, ng_span tokens, uint32_t entity) {
  const ng_doc *doc = c->doc;
  uint32_t link = ng_name_link(doc, tokens), head = ng_name_last(doc, (ng_span){tokens.start, link});
  ng_status status = NG_OK;
  if (ng_in_class(doc, head, NG_CLASS_ORG_HEAD) || ng_in_class(doc, head, NG_CLASS_PLACE_HEAD))
    status = ng_cast_note(c, NG_BY_HEAD, ng_word_hash(doc, head), entity);
  uint64_t stem = ng_stem_hash(doc, tokens);
  bool full = doc->tokens.at[tokens.start].size > 2 * LEAST_STEM && ng_name_words(doc, tokens) > 2;
  if (!status && stem && full) status = ng_cast_note(c, NG_BY_STEM, stem, entity);
  for (int k = 0; k < 2 && !status; k++) {
    ng_span part = {tokens.start, k ? link : tokens.end};
    if (k && link == tokens.end) break;
    for (; part.start + 1 < part.end && part.start < tokens.start + MOST_WORDS && !status; part.start++) {
      if (!ng_is_word(doc, part.start) || !(doc->tokens.at[part.start].shape & NG_CAPITAL)) continue;
      if (part.start == tokens.start && !k) continue; /* the whole name */
      if (ng_name_words(doc, part) > 1) status = ng_cast_note(c, NG_BY_PART, ng_cast_hash(doc, part), entity);
    }
  }
  return status;
}

/* The keys that a name answers to. */
static ng_status note_name(ng_cast *c, uint32_t mention, uint32_t entity) {
  const ng_mention *m = &c->doc->mentions.at[mention];
  ng_span tokens = c->tokens[mention];
  uint32_t words = ng_name_words(c->doc, tokens), letters;
  ng_status status = ng_cast_note(c, NG_BY_NAME, ng_cast_hash(c->doc, c->tokens[mention]), entity);
  if (status || m->kind == NG_KIND_CODENAME) return status;
  if (c->drafts.at[entity].kind == NG_KIND_PERSON) {
    status = ng_cast_note(c, NG_BY_LAST, ng_surname_hash(c->doc, tokens), entity);
    if (!status && words > 1) status = ng_cast_note(c, NG_BY_FIRST, ng_word_hash(c->doc, tokens.start), entity);
    uint32_t last = ng_name_last(c->doc, tokens); /* the first of two surnames */
    for (uint32_t i = tokens.start + 1; i < last && !status; i++) {
      const ng_token *token = &c->doc->tokens.at[i];
      if (token->kind == NG_WORD && (token->shape & NG_CAPITAL) && token->size > 1)
        status = ng_cast_note(c, NG_BY_LAST, ng_word_hash(c->doc, i), entity);
    }
  } else if (words > 1) {
    for (int small = 0; small < 2 && !status; small++) { /* "Department of Justice": "DJ", "DOJ" */
      if (small && ng_name_link(c->doc, tokens) == tokens.end) break;
      uint64_t initials = ng_initials_hash(c->doc, tokens, small, &letters);
      if (letters > 1) status = ng_cast_note(c, NG_BY_INITIALS, initials, entity);
    }
    if (!status && c->drafts.at[entity].kind == NG_KIND_ORGANIZATION)
      status = ng_cast_note(c, NG_BY_FIRST, ng_word_hash(c->doc, tokens.start), entity);
    /* "Obras Tarsis": "Tarsis", where what a house does stands before its name */
    uint32_t last = ng_name_last(c->doc, tokens);
    bool own = !status && words == 2 && c->drafts.at[entity].kind == NG_KIND_ORGANIZATION &&
               ng_lexicon_grammar(c->doc->lexicon) & NG_GRAMMAR_POSTNOMINAL &&
               !ng_in_class(c->doc, last, NG_CLASS_ORG_HEAD) && !ng_in_class(c->doc, last, NG_CLASS_DEMONYM) &&
               !ng_in_class(c->doc, last, NG_CLASS_KNOWN_NAME);
    if (own) status = ng_cast_note(c, NG_BY_FIRST, ng_word_hash(c->doc, last), entity);
    if (!status) status = note_parts(c, tokens, entity);
  }
  return status;
}

ng_status ng_cast_add(ng_cast *c, uint32_t mention, uint32_t *entity) {
  ng_draft *d = ng_drafts_push(&c->drafts);
  if (!d) return NG_NOMEM;
  ng_mention *m = &c->doc->mentions.at[mention];
  *entity = c->drafts.count - 1;
  *d =
      (ng_draft){.name = m->span, .tokens = c->tokens[mention], .mention = mention, .latest = mention, .kind = m->kind};
  m->entity = *entity;
  bool named = m->kind != NG_KIND_ROLE && m->span.end > m->span.start;
  return named ? note_name(c, mention, *entity) : NG_OK;
}

/* Whether a name of a person is fuller than another of his: of more words, or with the whole of his
   given name: "Kenneth Roe" of "Ken Roe". */
static bool is_fuller(const ng_doc *doc, ng_span name, ng_span than) {
  uint32_t words = ng_name_words(doc, name), others = ng_name_words(doc, than);
  return words > others || (words == others && words > 1 && ng_word_begins(doc, than.start, name.start));
}

ng_status ng_cast_join(ng_cast *c, uint32_t mention, uint32_t entity) {
  ng_mention *m = &c->doc->mentions.at[mention];
  ng_draft *d = &c->drafts.at[entity];
  m->entity = entity;
  d->latest = mention;
  if (m->kind == NG_KIND_ROLE) return NG_OK;
  ng_string text = ng_words_of(c->doc, m->span, NULL), old = ng_cast_name(c, d);
  if (!text.data || !old.data) return NG_NOMEM;
  bool longer = m->kind == NG_KIND_PERSON && !d->given.data && d->kind != NG_KIND_CODENAME &&
                is_fuller(c->doc, c->tokens[mention], d->tokens);
  bool unnamed = d->kind == NG_KIND_ROLE || d->kind == NG_KIND_UNKNOWN;
  if (unnamed && m->kind != NG_KIND_UNKNOWN) d->kind = m->kind;
  if (longer) {
    d->name = m->span;
    d->tokens = c->tokens[mention];
    ng_status status = add_alias(c, d, old);
    if (status) return status;
    return note_name(c, mention, entity);
  }
  ng_status status = add_alias(c, d, text);
  if (status) return status;
  return ng_cast_note(c, NG_BY_NAME, ng_cast_hash(c->doc, c->tokens[mention]), entity);
}
