/* Block quotations: set off by themselves, without marks of their own. In:
 * blocks, tokens, marks, quotations between marks. Out: one quotation for each
 * paragraph that is set off, linked to the one before it, among those between
 * marks. A page that has <blockquote> (in Markdown ">") says itself what is set
 * off; elsewhere it is what follows a lead-in (core/quotes/leadin.c). Linear. */
#include "set_off.h"

#include "base/tags.h"

static bool is_mark(const ng_token *token, uint32_t code) {
  return token->kind == NG_PUNCTUATION && token->word == code;
}

static uint32_t tokens_from(const ng_doc *doc, uint32_t block) {
  return ng_token_at(doc, doc->blocks.at[block].span.start);
}

/* ---- what the page marks ------------------------------------------------- */

static uint32_t container_of(const ng_doc *doc, uint32_t block) {
  while (block != NG_NONE && doc->blocks.at[block].kind != NG_BLOCKQUOTE) block = doc->blocks.at[block].parent;
  return block;
}

/* "— Name", "– Name" at the end of a quotation, or its <footer>: who is quoted. */
static bool is_signature(const ng_doc *doc, uint32_t block) {
  const ng_block *at = &doc->blocks.at[block];
  if (at->node != NG_NONE && doc->nodes.count && doc->nodes.at[at->node].tag == NG_TAG_FOOTER) return true;
  uint32_t first = tokens_from(doc, block), words = 0;
  for (uint32_t i = first; i < doc->tokens.count && doc->tokens.at[i].start < at->span.end && words < 16; i++)
    words += doc->tokens.at[i].kind != NG_PUNCTUATION;
  const ng_token *token = &doc->tokens.at[first];
  return words < 16 &&
         (is_mark(token, 0x2014) || is_mark(token, 0x2013) || is_mark(token, '-') || is_mark(token, 0x2015));
}

/* Whether marks of its own are around the whole of a block: then these are the
   block quotation's. */
static ng_quote *wrapped(ng_doc *doc, uint32_t block) {
  ng_span span = doc->blocks.at[block].span;
  uint32_t at = ng_quote_from(doc, span.start);
  if (at == doc->quotes.count || doc->quotes.at[at].span.start != span.start) return NULL;
  return doc->quotes.at[at].span.end == span.end ? &doc->quotes.at[at] : NULL;
}

typedef struct {
  uint32_t first, last; /* leaf blocks of one <blockquote>, with none of another between */
  uint32_t container;
} group;

static ng_status add_group(ng_set_off *off, group g) {
  ng_doc *doc = off->doc;
  bool all = true, any = false;
  uint32_t last = g.last;
  if (last > g.first && is_signature(doc, last)) {
    do last--;
    while (last > g.first && !doc->blocks.at[last].leaf);
  }
  for (uint32_t i = g.first; i <= last && all; i++)
    if (doc->blocks.at[i].leaf && doc->blocks.at[i].span.end > doc->blocks.at[i].span.start)
      all = wrapped(doc, i) != NULL;
  for (uint32_t i = g.first; i <= last; i++) {
    if (!doc->blocks.at[i].leaf || doc->blocks.at[i].kind == NG_HEADING || doc->blocks.at[i].kind == NG_CELL) continue;
    if (all) {
      wrapped(doc, i)->kind = NG_QUOTE_SET_OFF;
      continue;
    }
    ng_status status = ng_set_off_add(off, i, any);
    if (status) return status;
    any = true;
  }
  return NG_OK;
}

/* The quotations that the page marks; *any tells whether the story has some. */
static ng_status add_marked(ng_set_off *off, bool *any) {
  const ng_doc *doc = off->doc;
  group g = {NG_NONE, NG_NONE, NG_NONE};
  for (uint32_t i = 0; i <= doc->blocks.count; i++) {
    bool leaf = i < doc->blocks.count && doc->blocks.at[i].leaf && doc->blocks.at[i].role != NG_ROLE_HIDDEN;
    if (i < doc->blocks.count && !leaf) continue;
    /* A layer of a letter is its writer's own words, read as such. */
    bool apart = leaf && doc->blocks.at[i].letter != NG_NONE;
    uint32_t container = leaf && !apart ? container_of(doc, i) : NG_NONE;
    if (g.container != NG_NONE && container != g.container) {
      *any |= ng_role_is_story(doc->blocks.at[g.first].role);
      ng_status status = add_group(off, g);
      if (status) return status;
      g.container = NG_NONE;
    }
    if (container == NG_NONE) continue;
    if (g.container == NG_NONE) g = (group){i, i, container};
    g.last = i;
  }
  return NG_OK;
}

/* ---- merging ------------------------------------------------------------- */

/* What was found goes among the quotations between marks, by place; one that
   is set off stands before one between marks that starts with it. */
static ng_status merge(ng_set_off *off) {
  ng_doc *doc = off->doc;
  uint32_t a = doc->quotes.count, b = off->found.count;
  if (!b) return NG_OK;
  if (a > NG_NONE - 2 - b) return NG_NOMEM;
  uint32_t all = a + b;
  ng_quote *merged = malloc(all * sizeof *merged);
  uint32_t *moved = malloc(all * sizeof *moved); /* marked, then set off */
  if (!merged || !moved) {
    free(merged);
    free(moved);
    return NG_NOMEM;
  }
  uint32_t i = 0, k = 0;
  for (uint32_t n = 0; n < all; n++) {
    bool set_off = k < b && (i == a || off->found.at[k].span.start <= doc->quotes.at[i].span.start);
    ng_quote quote = set_off ? off->found.at[k] : doc->quotes.at[i];
    moved[set_off ? a + k++ : i++] = n;
    if (quote.continues != NG_NONE) quote.continues = moved[quote.continues + (set_off ? a : 0)];
    merged[n] = quote;
  }
  free(moved);
  free(doc->quotes.at);
  doc->quotes.at = merged;
  doc->quotes.count = doc->quotes.room = all;
  return NG_OK;
}

ng_status ng_quotes_set_off(ng_doc *doc) {
  ng_set_off off = {.doc = doc};
  bool any = false;
  ng_status status = add_marked(&off, &any);
  if (!status && !any) status = ng_set_off_after_leadins(&off);
  if (!status) status = merge(&off);
  free(off.found.at);
  return status;
}
