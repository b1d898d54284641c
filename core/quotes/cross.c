/* Quotations of elements beside those of marks. In: doc->quotes in the order of
 * their starts, and which of them are <q> elements. Out: an element's quotation
 * that begins inside a pair of marks and ends outside of it, or the other way
 * round, is gone: the writer's marks stand. Linear. */
#include "quotes.h"

typedef struct {
  uint32_t quote;
  bool element;
} nested;
NG_ARRAY(nested, nest)

static uint32_t end_of(const ng_doc *doc, const nested *it) { return doc->quotes.at[it->quote].span.end; }

ng_status ng_quotes_uncross(ng_doc *doc, const ng_indexes_array *elements) {
  ng_nest_array around = {0};
  uint32_t next = 0;
  ng_status status = NG_OK;
  for (uint32_t i = 0; i < doc->quotes.count && elements->count; i++) {
    ng_quote *quote = &doc->quotes.at[i];
    bool element = next < elements->count && elements->at[next] == i;
    next += element;
    if (quote->kind == NG_QUOTE_GONE) continue;
    while (around.count && end_of(doc, &around.at[around.count - 1]) <= quote->span.start) around.count--;
    while (around.count && end_of(doc, &around.at[around.count - 1]) < quote->span.end &&
           quote->kind != NG_QUOTE_GONE) {
      const nested *outer = &around.at[around.count - 1];
      if (!element && !outer->element) break; /* marks left open by a paragraph */
      if (element) {
        quote->kind = NG_QUOTE_GONE;
      } else {
        doc->quotes.at[outer->quote].kind = NG_QUOTE_GONE;
        around.count--;
      }
    }
    if (quote->kind == NG_QUOTE_GONE) continue;
    nested *it = ng_nest_push(&around);
    if (!it) {
      status = NG_NOMEM;
      break;
    }
    *it = (nested){i, element};
  }
  free(around.at);
  return status;
}
