/* The stage of quotations. In: tokens, blocks, marks. Out: every quotation,
 * with what kind it is, the one around it, the one it goes on from; then each
 * mark learns which quotation it stands in. */
#include "quotes.h"

#include "stages.h"

/* Quotations nest: the one around each is the last begun that ends no earlier. */
static void nest(ng_doc *doc) {
  ng_quote *quotes = doc->quotes.at;
  uint32_t around = NG_NONE;
  for (uint32_t i = 0; i < doc->quotes.count; i++) {
    while (around != NG_NONE && quotes[around].span.end < quotes[i].span.end) around = quotes[around].parent;
    quotes[i].parent = around;
    around = i;
  }
}

/* The innermost quotation around each mark. A number in brackets that stands
   as a word is one that an editor put in only where words are quoted. */
static void place_marks(ng_doc *doc) {
  const ng_quote *quotes = doc->quotes.at;
  uint32_t around = NG_NONE, next = 0;
  for (uint32_t i = 0; i < doc->marks.count; i++) {
    ng_mark *mark = &doc->marks.at[i];
    for (; next < doc->quotes.count && quotes[next].span.start <= mark->span.start; next++) around = next;
    while (around != NG_NONE && quotes[around].span.end <= mark->span.start) around = quotes[around].parent;
    /* A mark that crosses the edges of more quotations than this is in none. */
    uint32_t holds = around, steps = 0;
    while (holds != NG_NONE && quotes[holds].span.end < mark->span.end)
      holds = ++steps < 64 ? quotes[holds].parent : NG_NONE;
    mark->quote = holds;
    if (holds != NG_NONE || mark->kind != NG_MARK_INTERPOLATION || mark->mixed) continue;
    ng_string s = ng_slice(doc, mark->inner);
    bool digits = s.size && s.size < 4;
    for (size_t k = 0; digits && k < s.size; k++) digits &= s.data[k] >= '0' && s.data[k] <= '9';
    if (digits) mark->kind = NG_MARK_FOOTNOTE;
  }
}

ng_status ng_stage_quotes(ng_doc *doc) {
  ng_status status = ng_quotes_pair(doc);
  if (!status) status = ng_quotes_set_off(doc);
  if (status) return status;
  nest(doc);
  ng_quotes_tell(doc);
  place_marks(doc);
  return NG_OK;
}
