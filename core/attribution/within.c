/* What is said inside a quotation, around another one: “He told me, ‘Leave,’” Lee
 * said. In: the phrases and quotations of a sentence, after its own attributions.
 * Out: an attribution for each cue inside a quotation that a nested one follows or
 * is part of. Their source is inside the quotation, too. */
#include "attribution.h"
#include "quotes/set_off.h"

/* Whether a statement read inside `outer` has its source and its words there, and
   holds a quotation nested in it. */
static bool is_nested(const ng_reader *r, const ng_said *said, ng_tokens outer) {
  bool nested = false;
  if (!(said->value & (NG_FRAME_QUOTE | NG_FRAME_CLAUSE))) return false;
  if (said->source.start < outer.start || said->source.end > outer.end) return false;
  if (said->source.start == said->source.end) return false;
  for (uint32_t k = 0; k < said->part_count; k++) {
    if (said->parts[k].start < outer.start || said->parts[k].end > outer.end) return false;
    for (uint32_t t = said->parts[k].start; t < said->parts[k].end; t++) nested = nested || r->marked[t] == 2;
  }
  return nested;
}

/* “He told me, ‘Leave,’” Lee said: what is said inside quotation `quote` of the
   sentence. For the while its own tokens are no quotation, and the nested ones are. */
static ng_status read_within(ng_reader *r, uint32_t quote, ng_tokens outer) {
  ng_doc *doc = r->doc;
  bool any = false;
  for (uint32_t t = outer.start; t < outer.end; t++) any = any || r->marked[t] == 2;
  if (!any) return NG_OK;
  for (uint32_t t = outer.start; t < outer.end; t++) r->quote_of[t] = NG_NONE;
  uint32_t start = ng_reader_token(r, outer.start)->start + 1;
  uint32_t end = ng_token_end(ng_reader_token(r, outer.end - 1));
  uint32_t done = outer.start; /* tokens before it are marked: quotations may nest deep */
  for (uint32_t i = ng_quote_from(doc, start); i < doc->quotes.count; i++) {
    ng_span span = doc->quotes.at[i].span;
    if (span.start >= end) break;
    uint32_t from = ng_token_at(doc, span.start), to = ng_token_at(doc, span.end);
    for (uint32_t t = from < done ? done : from; t < to && t < outer.end; t++) r->quote_of[t] = i;
    if (to > done) done = to;
  }
  uint32_t first = r->said.count, kept = first;
  r->within = (ng_tokens){outer.start + 1, outer.end - 1};
  ng_status status = ng_cues_read(r);
  for (uint32_t i = first; i < r->said.count; i++) {
    if (!is_nested(r, &r->said.at[i], outer)) continue;
    ng_said *said = &r->said.at[kept++];
    *said = r->said.at[i];
    said->within = true;
    for (uint32_t k = 0; k < said->part_count; k++) { /* less the outer mark, and its comma */
      ng_tokens *part = &said->parts[k];
      while (part->end > part->start + 1 && r->marked[part->end - 1] < 2 &&
             ng_reader_token(r, part->end - 1)->kind == NG_PUNCTUATION)
        part->end--;
    }
  }
  r->said.count = kept;
  for (uint32_t t = outer.start; t < outer.end; t++) r->quote_of[t] = quote;
  return status;
}

ng_status ng_within_read(ng_reader *r) {
  ng_status status = NG_OK;
  for (uint32_t t = r->sentence.start; t < r->sentence.end && !status;) {
    uint32_t quote = r->quote_of[t], from = t;
    while (t < r->sentence.end && r->quote_of[t] == quote) t++;
    if (quote != NG_NONE && t - from > 4) status = read_within(r, quote, (ng_tokens){from, t});
  }
  return status;
}
