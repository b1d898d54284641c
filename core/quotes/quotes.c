/* The stage of quotations. In: tokens, blocks, marks. Out: every quotation,
 * with what kind it is, the one around it, the one it goes on from; then each
 * mark learns which quotation it stands in. */
#include "quotes.h"

#include <stdlib.h>

#include "place.h"
#include "read/decode.h"
#include "stages.h"

/* So deep quotations nest. Each shows the words of all in it, so that without an end to it what is
   shown of them would grow with the square of a text. */
enum { DEEPEST = 64 };

/* Quotations nest: the one around each is the last begun that ends no earlier. Those that lie deeper
   than people write are left out, and an issue tells how many. */
static ng_status nest(ng_doc *doc) {
  ng_quote *quotes = doc->quotes.at;
  uint32_t around = NG_NONE, depth = 0, kept = 0, left_out = 0, first = 0;
  uint32_t *moved = malloc((doc->quotes.count ? doc->quotes.count : 1) * sizeof *moved);
  if (!moved) return NG_NOMEM;
  for (uint32_t i = 0; i < doc->quotes.count; i++) {
    ng_quote quote = quotes[i];
    while (around != NG_NONE && quotes[around].span.end < quote.span.end) {
      around = quotes[around].parent;
      depth--;
    }
    moved[i] = NG_NONE;
    if (depth == DEEPEST) {
      if (!left_out++) first = quote.span.start;
      continue;
    }
    if (quote.continues != NG_NONE) quote.continues = moved[quote.continues];
    quote.parent = around;
    quotes[kept] = quote;
    moved[i] = around = kept++;
    depth++;
  }
  doc->quotes.count = kept;
  free(moved);
  if (!left_out) return NG_OK;
  return ng_doc_note(doc, "nested-quotes", ng_decode_raw(doc, ng_file_offset(doc, first)),
                     "%u quotations that lie in more than %d others are left out, the first here", left_out, DEEPEST);
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
  if (!status) status = nest(doc);
  if (status) return status;
  ng_quotes_tell(doc);
  place_marks(doc);
  return NG_OK;
}
