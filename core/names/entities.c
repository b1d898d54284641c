/* Entities. In: mentions, acronyms. Out: who and what is mentioned, each with
 * its names and descriptions; every mention of the story refers to one. A mention joins an
 * entity by a rule that holds: the same name, the surname or first name of one
 * person only, a shorter form of a full name, an acronym that the text expands
 * or whose letters fit, a name after "also known as". Where several entities
 * answer, none is taken. Linear but for the few names that share a surname. */
#include "entities.h"

#include <string.h>

#include "base/sorted.h"
#include "mentions.h"
#include "stages.h"

/* ---- finding the entity of a name ------------------------------------------------------ */

/* One entity that answers to a key, NG_NONE where none or several do. */
static uint32_t only(ng_cast *c, unsigned what, uint64_t hash) {
  const ng_key_entry *entry = ng_cast_entry(c, what, hash);
  return entry && !entry->several ? entry->entity : NG_NONE;
}

/* Of several who share a name the latest, where this block has named it. */
static uint32_t nearest(ng_cast *c, uint32_t mention, uint32_t latest) {
  const ng_draft *d = &c->drafts.at[latest];
  uint32_t block = ng_block_at(c->doc, c->doc->mentions.at[mention].span.start);
  if (block == NG_NONE) return NG_NONE;
  return c->doc->mentions.at[d->latest].span.start >= c->doc->blocks.at[block].span.start ? latest : NG_NONE;
}

/* Whom a surname alone is of. Who was called by it before another of that surname came keeps it:
   his wife is called by her whole name. Else of several the one that this block has named. */
static uint32_t by_surname(ng_cast *c, uint32_t mention, uint64_t surname, uint32_t latest, bool several) {
  ng_key_entry *bare = ng_cast_entry(c, NG_BY_BARE, surname);
  if (!bare) return NG_NONE;
  if (several) return bare->entity != NG_NONE ? bare->entity : nearest(c, mention, latest);
  bare->entity = latest;
  return latest;
}

static uint32_t find_person(ng_cast *c, uint32_t mention) {
  ng_doc *doc = c->doc;
  ng_span tokens = c->tokens[mention];
  uint32_t words = ng_name_words(doc, tokens);
  uint64_t surname = ng_surname_hash(doc, tokens);
  const ng_key_entry *entry = ng_cast_entry(c, NG_BY_LAST, surname);
  if (!entry) return NG_NONE;
  if (entry->entity != NG_NONE) {
    if (words == 1) return by_surname(c, mention, surname, entry->entity, entry->several);
    const ng_draft *d = &c->drafts.at[entry->entity];
    if (d->given.data) return NG_NONE; /* the same name has been looked up */
    if (ng_name_part_of(doc, tokens, d->tokens)) return entry->entity;
    if (!entry->several && ng_name_part_of(doc, d->tokens, tokens)) return entry->entity;
    return NG_NONE;
  }
  uint32_t first = only(c, NG_BY_FIRST, ng_word_hash(doc, tokens.start));
  if (first == NG_NONE || c->drafts.at[first].kind != NG_KIND_PERSON) return NG_NONE;
  if (c->drafts.at[first].given.data) return words == 1 ? first : NG_NONE;
  /* a first name alone, or a name of which the end is left out */
  if (ng_name_part_of(doc, tokens, c->drafts.at[first].tokens)) return first;
  return NG_NONE;
}

/* "DEA" after "Drug Enforcement Administration", and the other way round. */
static uint32_t find_by_letters(ng_cast *c, uint32_t mention) {
  ng_doc *doc = c->doc;
  ng_span tokens = c->tokens[mention];
  const ng_token *token = &doc->tokens.at[tokens.start];
  uint32_t letters, known;
  if (ng_name_words(doc, tokens) > 1) {
    uint64_t initials = ng_initials_hash(doc, tokens, false, &letters);
    if (letters < 2 || (known = only(c, NG_BY_NAME, initials)) == NG_NONE) return NG_NONE;
    const ng_draft *d = &c->drafts.at[known];
    bool upper = doc->tokens.at[d->tokens.start].shape & (NG_UPPER | NG_DOTTED);
    return upper && d->kind == doc->mentions.at[mention].kind ? known : NG_NONE;
  }
  if (tokens.end - tokens.start > 1 || !(token->shape & (NG_UPPER | NG_DOTTED))) return NG_NONE;
  return only(c, NG_BY_INITIALS, ng_cast_hash(doc, tokens));
}

/* "the University", "State Department", "Penn State" after the full name. */
static uint32_t find_short_form(ng_cast *c, uint32_t mention) {
  ng_doc *doc = c->doc;
  ng_span tokens = c->tokens[mention];
  if (ng_name_words(doc, tokens) == 1) {
    if (!ng_in_class(doc, tokens.start, NG_CLASS_ORG_HEAD) && !ng_in_class(doc, tokens.start, NG_CLASS_PLACE_HEAD))
      return NG_NONE;
    const ng_key_entry *entry = ng_cast_entry(c, NG_BY_HEAD, ng_word_hash(doc, tokens.start));
    if (!entry || entry->entity == NG_NONE) return NG_NONE;
    return entry->several ? nearest(c, mention, entry->entity) : entry->entity;
  }
  uint32_t found = only(c, NG_BY_PART, ng_cast_hash(doc, tokens));
  if (found != NG_NONE) return found;
  uint64_t stem = ng_stem_hash(doc, tokens);
  found = stem ? only(c, NG_BY_STEM, stem) : NG_NONE;
  if (found == NG_NONE) return NG_NONE;
  ng_span whole = c->drafts.at[found].tokens;
  bool abbreviates =
      ng_word_begins(doc, tokens.start, whole.start) && ng_name_words(doc, tokens) < ng_name_words(doc, whole);
  for (uint32_t i = tokens.start + 1, k = whole.start + 1; abbreviates && i < tokens.end; i++, k++)
    abbreviates =
        k < whole.end && ng_is_word(doc, i) && ng_is_word(doc, k) && ng_word_hash(doc, i) == ng_word_hash(doc, k);
  return abbreviates ? found : NG_NONE;
}

/* "U.S. Republican Party" after "Republican Party": a country or a people before the name. */
static uint32_t find_without_country(ng_cast *c, uint32_t mention) {
  ng_doc *doc = c->doc;
  ng_span tokens = c->tokens[mention];
  int32_t known = 0;
  uint32_t length = ng_lexicon_match(doc->lexicon, doc->tokens.at + tokens.start, tokens.end - tokens.start,
                                     NG_CLASS_KNOWN_NAME, &known, NULL);
  enum { PLACE = 1 };
  if (known != PLACE) length = ng_in_class(doc, tokens.start, NG_CLASS_DEMONYM);
  ng_span rest = {tokens.start + length, tokens.end};
  if (!length || rest.start >= rest.end || ng_name_words(doc, rest) < 2) return NG_NONE;
  uint32_t found = only(c, NG_BY_NAME, ng_cast_hash(doc, rest));
  return found != NG_NONE && c->drafts.at[found].kind == doc->mentions.at[mention].kind ? found : NG_NONE;
}

/* "Acme" after "Acme Widget Company". */
static uint32_t find_by_word(ng_cast *c, uint32_t mention) {
  ng_doc *doc = c->doc;
  ng_span tokens = c->tokens[mention];
  if (ng_name_words(doc, tokens) != 1) return NG_NONE;
  uint32_t found = only(c, NG_BY_FIRST, ng_word_hash(doc, tokens.start));
  if (found == NG_NONE || c->drafts.at[found].kind != NG_KIND_ORGANIZATION) return NG_NONE;
  if (ng_in_class(doc, tokens.start, NG_CLASS_ORG_HEAD) || ng_in_class(doc, tokens.start, NG_CLASS_PLACE_HEAD) ||
      ng_in_class(doc, tokens.start, NG_CLASS_DEMONYM))
    return NG_NONE;
  return found;
}

static uint32_t find_organization(ng_cast *c, uint32_t mention) {
  uint32_t found = find_by_letters(c, mention);
  if (found == NG_NONE) found = find_short_form(c, mention);
  if (found == NG_NONE) found = find_without_country(c, mention);
  return found == NG_NONE ? find_by_word(c, mention) : found;
}

/* "X, also known as Y": the mention before this one, where nothing else stands
   between the two. */
static uint32_t find_alias(ng_cast *c, uint32_t mention) {
  ng_doc *doc = c->doc;
  uint32_t before = mention;
  while (before > 0 && mention - before < 3) {
    const ng_mention *m = &doc->mentions.at[--before];
    if (m->kind == NG_KIND_ROLE || m->entity == NG_NONE) continue;
    uint32_t from = ng_token_at(doc, m->span.end), to = c->tokens[mention].start;
    if (from > to || to - from > 8) return NG_NONE;
    bool cue = false;
    while (from < to) {
      int32_t value;
      uint32_t length =
          ng_lexicon_match(doc->lexicon, doc->tokens.at + from, to - from, NG_CLASS_CODENAME_CUE, &value, NULL);
      if (length) cue = true, from += length;
      else if (!ng_is_word(doc, from)) from++;
      else return NG_NONE;
    }
    return cue ? m->entity : NG_NONE;
  }
  return NG_NONE;
}

static ng_status place_name(ng_cast *c, uint32_t mention) {
  ng_doc *doc = c->doc;
  const ng_mention *m = &doc->mentions.at[mention];
  uint64_t hash = ng_cast_hash(doc, c->tokens[mention]);
  uint32_t words = ng_name_words(doc, c->tokens[mention]), entity = find_alias(c, mention);
  bool surname = words == 1 && (m->kind == NG_KIND_PERSON || m->kind == NG_KIND_UNKNOWN);
  if (entity == NG_NONE && !surname) entity = only(c, NG_BY_NAME, hash);
  if (entity == NG_NONE && (m->kind == NG_KIND_PERSON || surname)) entity = find_person(c, mention);
  if (entity == NG_NONE && surname) {
    entity = only(c, NG_BY_NAME, hash);
    const ng_key_entry *shared = ng_cast_entry(c, NG_BY_LAST, ng_surname_hash(doc, c->tokens[mention]));
    if (!shared) return NG_NOMEM;
    if (shared->several && entity != NG_NONE && ng_name_words(doc, c->drafts.at[entity].tokens) > 1) entity = NG_NONE;
  }
  if (entity == NG_NONE && m->kind != NG_KIND_PERSON && m->kind != NG_KIND_CODENAME)
    entity = m->kind == NG_KIND_ORGANIZATION ? find_organization(c, mention) : find_by_letters(c, mention);
  if (entity == NG_NONE && m->kind != NG_KIND_PERSON && m->kind != NG_KIND_CODENAME && m->kind != NG_KIND_ORGANIZATION)
    entity = find_short_form(c, mention);
  if (entity == NG_NONE && m->kind == NG_KIND_UNKNOWN) entity = find_by_word(c, mention);
  if (entity == NG_NONE) { /* the form that the text expands, or its expansion */
    entity = only(c, NG_BY_ACRONYM, hash);
  }
  return entity == NG_NONE ? ng_cast_add(c, mention, &entity) : ng_cast_join(c, mention, entity);
}

/* A mention that is the expansion of an acronym makes its entity answer to the
   short form, and the other way round. */
static ng_status tie_acronyms(ng_cast *c, uint32_t mention) {
  ng_doc *doc = c->doc;
  const ng_mention *m = &doc->mentions.at[mention];
  const ng_key_entry *pair = ng_cast_entry(c, NG_BY_ACRONYM, ng_cast_hash(doc, c->tokens[mention]) ^ 1);
  if (!pair) return NG_NOMEM;
  if (pair->entity == NG_NONE) return NG_OK;
  const ng_acronym *a = &doc->acronyms.at[pair->entity];
  ng_status status = ng_cast_note(c, NG_BY_ACRONYM, ng_cast_hash(doc, ng_cast_tokens(doc, a->short_form)), m->entity);
  if (!status) status = ng_cast_note(c, NG_BY_ACRONYM, ng_cast_hash(doc, ng_cast_tokens(doc, a->long_form)), m->entity);
  return status;
}

/* Both forms of each expansion, as keys to the acronym. */
static ng_status read_acronyms(ng_cast *c) {
  ng_doc *doc = c->doc;
  for (uint32_t i = 0; i < doc->acronyms.count; i++) {
    const ng_acronym *a = &doc->acronyms.at[i];
    if (a->how == NG_HOW_NONE || a->long_form.end <= a->long_form.start) continue;
    for (int k = 0; k < 2; k++) {
      ng_key_entry *entry =
          ng_cast_entry(c, NG_BY_ACRONYM, ng_cast_hash(doc, ng_cast_tokens(doc, k ? a->long_form : a->short_form)) ^ 1);
      if (!entry) return NG_NOMEM;
      if (entry->entity == NG_NONE) entry->entity = i;
    }
  }
  return NG_OK;
}

/* ---- writing ----------------------------------------------------------------------------- */

/* Entities in the order of their first mentions. */
static ng_status write_entities(ng_cast *c) {
  ng_doc *doc = c->doc;
  for (uint32_t m = 0; m < doc->mentions.count; m++) {
    if (doc->mentions.at[m].entity == NG_NONE) continue;
    ng_draft *d = &c->drafts.at[doc->mentions.at[m].entity];
    if (d->written) {
      doc->mentions.at[m].entity = d->written - 1;
      continue;
    }
    d->written = doc->entities.count + 1;
    doc->mentions.at[m].entity = doc->entities.count;
    d->mention = m;
    ng_entity *e = ng_entities_push(&doc->entities);
    if (!e) return NG_NOMEM;
    *e = (ng_entity){.name = ng_cast_name(c, d), .mention = d->mention, .kind = d->kind};
    if (!e->name.data) return NG_NOMEM;
    e->aliases.first = doc->strings.count;
    for (uint32_t k = d->alias; k; k = c->aliases.at[k - 1].next) {
      ng_string text = c->aliases.at[k - 1].text;
      if (text.size == e->name.size && !memcmp(text.data, e->name.data, text.size)) continue;
      ng_string *added = ng_strings_push(&doc->strings);
      if (!added) return NG_NOMEM;
      *added = text;
      e->aliases.count++;
    }
    e->descriptions.first = doc->spans.count;
    for (uint32_t k = d->description; k; k = c->descriptions.at[k - 1].next) {
      ng_span *added = ng_spans_push(&doc->spans);
      if (!added) return NG_NOMEM;
      *added = c->descriptions.at[k - 1].span;
      e->descriptions.count++;
    }
  }
  return NG_OK;
}

/* The names of menus and notices are nobody in the story; who wrote older letters are. */
static bool in_story(const ng_doc *doc, uint32_t mention) {
  const ng_indexes_array *letters = &doc->letter_mentions;
  uint32_t low = ng_sorted_from(letters->at, letters->count, sizeof *letters->at, 0, mention);
  if (low < doc->letter_mentions.count && doc->letter_mentions.at[low] == mention) return true;
  uint32_t block = ng_block_at(doc, doc->mentions.at[mention].span.start);
  return block == NG_NONE || ng_role_is_story(doc->blocks.at[block].role);
}

ng_status ng_stage_entities(ng_doc *doc) {
  if (!doc->mentions.count) return NG_OK;
  ng_cast c = {.doc = doc};
  c.tokens = malloc(doc->mentions.count * sizeof *c.tokens);
  ng_status status = c.tokens ? read_acronyms(&c) : NG_NOMEM;
  for (uint32_t i = 0, token = 0; i < doc->mentions.count && !status; i++) {
    ng_span span = doc->mentions.at[i].span;
    while (token < doc->tokens.count && ng_token_end(&doc->tokens.at[token]) <= span.start) token++;
    uint32_t end = token;
    while (end < doc->tokens.count && doc->tokens.at[end].start < span.end) end++;
    c.tokens[i] = (ng_span){token, end};
  }
  if (!status && doc->sender != NG_NONE) status = ng_cast_sender(&c);
  for (uint32_t i = 0; i < doc->mentions.count && !status; i++) {
    if (doc->mentions.at[i].entity != NG_NONE || !in_story(doc, i)) continue;
    if (doc->mentions.at[i].kind == NG_KIND_ROLE) continue;
    status = place_name(&c, i);
    if (!status) status = tie_acronyms(&c, i);
  }
  for (uint32_t i = 0; i < doc->mentions.count && !status; i++)
    if (doc->mentions.at[i].kind == NG_KIND_ROLE && in_story(doc, i)) status = ng_cast_roles(&c, i);
  if (c.failed) status = NG_NOMEM;
  if (!status) status = write_entities(&c);
  free(c.tokens);
  free(c.table);
  free(c.drafts.at);
  free(c.aliases.at);
  free(c.descriptions.at);
  return status;
}
