/* Clauses. In: tokens, mentions, dates, and the tags that the attributions left. Out: the layers
 * of noun groups and clauses of the story. Each sentence is cut into phrases (phrase.c) and read
 * once (read.c); here the lists of what belongs to what are made, and the spans. */
#include <string.h>

#include "clause.h"
#include "stages.h"

/* ---- lists --------------------------------------------------------------------

   Each group and clause names what it hangs on. The lists the other way round are runs in the
   pool of indexes: counted, laid out, filled. */

typedef enum { NOUNS_OF_CLAUSE, NOUNS_OF_NOUN, OTHERS_OF_NOUN, CLAUSES_OF_NOUN, COMPLEMENTS, ADVERBIALS } list_kind;

static ng_list *list_of(ng_doc *doc, list_kind kind, uint32_t owner) {
  switch (kind) {
    case NOUNS_OF_CLAUSE: return &doc->clauses.at[owner].prepositions;
    case COMPLEMENTS: return &doc->clauses.at[owner].complements;
    case ADVERBIALS: return &doc->clauses.at[owner].adverbials;
    case NOUNS_OF_NOUN: return &doc->nouns.at[owner].prepositions;
    case OTHERS_OF_NOUN: return &doc->nouns.at[owner].others;
    default: return &doc->nouns.at[owner].clauses;
  }
}

/* What an entry hangs on for a list of that kind, or NG_NONE. */
static uint32_t owner_of(const ng_doc *doc, list_kind kind, uint32_t entry) {
  if (kind <= OTHERS_OF_NOUN) {
    const ng_noun *noun = &doc->nouns.at[entry];
    bool hangs = noun->role == NG_SLOT_PREPOSITION || noun->role == NG_SLOT_AGENT;
    if (kind == OTHERS_OF_NOUN) return noun->first;
    if (noun->first != NG_NONE) return NG_NONE;
    return !hangs ? NG_NONE : kind == NOUNS_OF_CLAUSE ? noun->clause : noun->noun;
  }
  const ng_clause *clause = &doc->clauses.at[entry];
  if (kind == CLAUSES_OF_NOUN) return clause->noun;
  bool completes = clause->relation == NG_HANGS_COMPLEMENT || clause->relation == NG_HANGS_INFINITIVE;
  bool adds = clause->relation == NG_HANGS_ADVERBIAL || clause->relation == NG_HANGS_PARTICIPLE;
  return (kind == COMPLEMENTS ? completes : adds) && clause->noun == NG_NONE ? clause->parent : NG_NONE;
}

static ng_status fill(ng_doc *doc, list_kind kind, uint32_t from, uint32_t to) {
  for (uint32_t i = from; i < to; i++) {
    uint32_t owner = owner_of(doc, kind, i);
    if (owner != NG_NONE) list_of(doc, kind, owner)->first++; /* the count, until it is laid out */
  }
  for (uint32_t i = from; i < to; i++) {
    uint32_t owner = owner_of(doc, kind, i);
    if (owner == NG_NONE) continue;
    ng_list *list = list_of(doc, kind, owner);
    if (!list->count) {
      uint32_t count = list->first;
      list->first = doc->indexes.count;
      for (uint32_t k = 0; k < count; k++)
        if (!ng_indexes_push(&doc->indexes)) return NG_NOMEM;
    }
    doc->indexes.at[list->first + list->count++] = i;
  }
  return NG_OK;
}

static ng_status fill_lists(ng_doc *doc, uint32_t first_noun, uint32_t first_clause) {
  ng_status status = NG_OK;
  for (list_kind kind = NOUNS_OF_CLAUSE; !status && kind <= OTHERS_OF_NOUN; kind++)
    status = fill(doc, kind, first_noun, doc->nouns.count);
  for (list_kind kind = CLAUSES_OF_NOUN; !status && kind <= ADVERBIALS; kind++)
    status = fill(doc, kind, first_clause, doc->clauses.count);
  return status;
}

/* ---- what is told at the sentence's end ----------------------------------------- */

/* "by Lee", of a passive. */
static void find_agents(ng_doc *doc, const ng_reader *r, uint32_t first_noun) {
  for (uint32_t i = first_noun; i < doc->nouns.count; i++) {
    ng_noun *noun = &doc->nouns.at[i];
    if (noun->role != NG_SLOT_PREPOSITION || noun->clause == NG_NONE || noun->first != NG_NONE) continue;
    ng_clause *clause = &doc->clauses.at[noun->clause];
    uint32_t word = ng_token_at(doc, noun->preposition.start);
    if (!clause->passive || clause->agent != NG_NONE || !ng_reader_is(r, word, NG_CLASS_AGENT)) continue;
    clause->agent = i;
    noun->role = NG_SLOT_AGENT;
  }
}

static void widen(ng_span *span, ng_span by) {
  if (by.start == by.end) return;
  if (by.start < span->start) span->start = by.start;
  if (by.end > span->end) span->end = by.end;
}

/* A group goes over what follows it with "of"; a subject over all prepositions behind it. */
static void widen_nouns(ng_doc *doc, const ng_reader *r, uint32_t first_noun) {
  for (uint32_t i = doc->nouns.count; i-- > first_noun;) {
    const ng_noun *noun = &doc->nouns.at[i];
    if (noun->role != NG_SLOT_PREPOSITION || noun->noun == NG_NONE) continue;
    ng_noun *owner = &doc->nouns.at[noun->noun];
    bool before_verb = noun->clause == NG_NONE ||
                       (owner->role == NG_SLOT_SUBJECT && doc->clauses.at[noun->clause].group.start > noun->span.start);
    bool of = ng_reader_is(r, ng_token_at(doc, noun->preposition.start), NG_CLASS_POSSESSIVE_PREPOSITION);
    if (of || before_verb) widen(&owner->span, noun->span);
  }
}

static void widen_clauses(ng_doc *doc, uint32_t first_noun, uint32_t first_clause) {
  for (uint32_t i = first_noun; i < doc->nouns.count; i++) {
    const ng_noun *noun = &doc->nouns.at[i];
    if (noun->clause == NG_NONE) continue;
    widen(&doc->clauses.at[noun->clause].span, noun->preposition);
    widen(&doc->clauses.at[noun->clause].span, noun->span);
  }
  for (uint32_t i = first_clause; i < doc->clauses.count; i++) {
    ng_clause *clause = &doc->clauses.at[i];
    widen(&clause->span, clause->adjective);
    widen(&clause->span, clause->particle);
  }
}

static ng_status read_sentence(ng_reading *c, ng_tokens tokens) {
  ng_doc *doc = c->r.doc;
  c->r.within = c->r.sentence = tokens;
  ng_status status = ng_phrases_read(doc, c->r.tags, tokens.start, tokens.end, c->r.grammar, &c->r.phrases);
  if (!status) status = ng_clauses_read(c);
  if (status) return status;
  find_agents(doc, &c->r, c->first_noun);
  widen_nouns(doc, &c->r, c->first_noun);
  widen_clauses(doc, c->first_noun, c->first_clause);
  return fill_lists(doc, c->first_noun, c->first_clause);
}

static ng_status read_all(ng_reading *c) {
  const ng_doc *doc = c->r.doc;
  for (uint32_t i = 0; i < doc->sentences.count; i++) {
    const ng_sentence *sentence = &doc->sentences.at[i];
    if (!ng_role_is_story(doc->blocks.at[sentence->block].role)) continue;
    uint32_t end = sentence->token + sentence->tokens;
    c->sentence = i;
    for (uint32_t at = sentence->token; at < end; at += NG_SENTENCE_MOST) {
      ng_status status = read_sentence(c, (ng_tokens){at, end - at > NG_SENTENCE_MOST ? at + NG_SENTENCE_MOST : end});
      if (status) return status;
    }
  }
  return NG_OK;
}

/* Which quotation each token stands in. */
static void mark_quotes(ng_reading *c) {
  const ng_doc *doc = c->r.doc;
  memset(c->r.quote_of, 0xFF, ((size_t)doc->tokens.count + 1) * sizeof *c->r.quote_of);
  uint32_t done = 0;
  for (uint32_t i = 0; i < doc->quotes.count; i++) {
    const ng_quote *quote = &doc->quotes.at[i];
    if (quote->kind != NG_QUOTE_DIRECT && quote->kind != NG_QUOTE_BLOCK) continue;
    uint32_t from = ng_token_at(doc, quote->span.start), to = ng_token_at(doc, quote->span.end);
    for (uint32_t t = from > done ? from : done; t < to; t++) c->r.quote_of[t] = i;
    if (to > done) done = to;
  }
}

ng_status ng_stage_clauses(ng_doc *doc) {
  if (!ng_lexicon_tagger(doc->lexicon)) return NG_OK;
  ng_reading *c = calloc(1, sizeof *c);
  uint32_t *quote_of = malloc(((size_t)doc->tokens.count + 1) * sizeof *quote_of);
  ng_status status = NG_NOMEM;
  if (c && quote_of) {
    c->r =
        (ng_reader){.doc = doc, .tags = doc->tags, .quote_of = quote_of, .grammar = ng_lexicon_grammar(doc->lexicon)};
    mark_quotes(c);
    status = read_all(c);
    free(c->r.phrases.at);
    free(c->parts.at);
  }
  free(quote_of);
  free(c);
  free(doc->tags); /* nobody else reads on */
  doc->tags = NULL;
  return status;
}
