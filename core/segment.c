/* Segmentation. In: leaf blocks. Out: tokens, and one sentence a block. */
#include "stages.h"
#include "token.h"

static ng_status tokens_of(ng_doc *doc, ng_span span) {
  ng_token token;
  uint32_t markup = ng_markup_at(doc, span.start);
  for (size_t at = span.start; at < span.end;) {
    /* No token holds markup: what lies between two ranges of it is read alone. */
    bool before = markup < doc->markup.count && doc->markup.at[markup].start < span.end;
    size_t end = before ? doc->markup.at[markup].start : span.end;
    while (ng_token_next(doc->lexicon, doc->text.data, end, at, &token)) {
      ng_token *added = ng_tokens_push(&doc->tokens);
      if (!added) return NG_NOMEM;
      if (token.start == span.start) token.shape |= NG_BLOCK_START | NG_LINE_START;
      *added = token;
      at = token.start + token.size;
    }
    at = before ? doc->markup.at[markup++].end : span.end;
  }
  return NG_OK;
}

ng_status ng_stage_segment(ng_doc *doc) {
  for (uint32_t i = 0; i < doc->blocks.count; i++) {
    const ng_block *block = &doc->blocks.at[i];
    if (!block->leaf) continue;
    uint32_t first = doc->tokens.count;
    ng_status status = tokens_of(doc, block->span);
    if (status) return status;
    if (doc->tokens.count == first) continue;
    ng_sentence *sentence = ng_sentences_push(&doc->sentences);
    if (!sentence) return NG_NOMEM;
    *sentence = (ng_sentence){block->span, i, first, doc->tokens.count - first};
  }
  return NG_OK;
}
