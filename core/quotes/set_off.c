/* Quotations set off as blocks, as they are gathered. In: leaf blocks, in order. Out: one
 * quotation for each, which the stage puts among those between marks (block.c). */
#include "set_off.h"

#include "base/signs.h"
#include "base/sorted.h"

uint32_t ng_quote_from(const ng_doc *doc, uint32_t offset) { return NG_FROM(doc->quotes, span.start, offset); }

/* The span of a block's words: without a bullet or number at its head. */
static ng_span words_of(const ng_doc *doc, ng_span span) {
  uint32_t at = ng_token_at(doc, span.start);
  if (at + 1 >= doc->tokens.count || doc->tokens.at[at + 1].start >= span.end) return span;
  const ng_token *token = &doc->tokens.at[at];
  if (token->kind == NG_PUNCTUATION && ng_is_bullet(token->word) && token[1].start > ng_token_end(token))
    span.start = token[1].start;
  return span;
}

ng_status ng_set_off_add(ng_set_off *off, uint32_t block, bool goes_on) {
  const ng_doc *doc = off->doc;
  uint32_t continues = goes_on ? off->found.count - 1 : NG_NONE;
  ng_quote *quote = ng_quotes_push(&off->found);
  if (!quote) return NG_NOMEM;
  ng_span span = doc->blocks.at[block].span;
  *quote = (ng_quote){span, words_of(doc, span), NG_NONE, continues, block, NG_QUOTE_SET_OFF, 1};
  return NG_OK;
}
