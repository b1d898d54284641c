/* Quotations that no cue claims. In: the attributions of a block. Out: each
 * quotation of the block that stands by itself goes to the attribution before
 * it, to the cue with a colon that ends the paragraph before, to the quotation
 * that it goes on with, or to the last speaker. */
#include "attribution.h"

static ng_tokens tokens_of(const ng_reader *r, uint32_t quote) {
  ng_span span = r->doc->quotes.at[quote].span;
  return (ng_tokens){ng_token_at(r->doc, span.start), ng_token_at(r->doc, span.end)};
}

/* Whether a quotation is a sentence or more, not part of one. */
static bool stands_alone(const ng_reader *r, ng_tokens q, ng_tokens block) {
  if (q.start > block.start) {
    const ng_token *before = ng_reader_token(r, q.start - 1);
    if (before->kind != NG_PUNCTUATION) return false;
    if (before->word != '.' && before->word != '?' && before->word != '!' && before->word != ':' &&
        before->word != 0x2026 && r->quote_of[q.start - 1] == NG_NONE)
      return false;
  }
  return q.end > q.start + 3;
}

static bool add_part(const ng_reader *r, uint32_t said, ng_tokens part) {
  ng_said *to = &r->said.at[said];
  if (to->part_count == NG_PARTS) return false;
  to->parts[to->part_count++] = part;
  return true;
}

/* Marks the quotations of a block that an attribution's content holds. */
static void claim(ng_reader *r, uint32_t first, uint32_t from, uint32_t to) {
  for (uint32_t i = first; i < r->said.count; i++) {
    const ng_said *said = &r->said.at[i];
    for (uint32_t k = 0; k < said->part_count; k++) {
      for (uint32_t t = said->parts[k].start; t < said->parts[k].end;) {
        uint32_t quote = r->quote_of[t];
        if (quote == NG_NONE) {
          t++;
          continue;
        }
        if (quote >= from && quote < to && r->owner[quote] == NG_NONE) r->owner[quote] = i;
        t = tokens_of(r, quote).end;
        if (t <= said->parts[k].start) break;
      }
    }
  }
}

ng_status ng_quotes_join(ng_reader *r, uint32_t first, uint32_t from, uint32_t to) {
  ng_tokens block = r->block;
  uint32_t pending = r->pending != NG_NONE && r->pending < first ? r->pending : NG_NONE;
  claim(r, first, from, to);
  uint32_t last = NG_NONE; /* attribution of the quotation before */
  for (uint32_t i = from; i < to; i++) {
    const ng_quote *quote = &r->doc->quotes.at[i];
    ng_tokens tokens = tokens_of(r, i);
    if (tokens.start >= tokens.end || r->quote_of[tokens.start] != i) continue;
    uint32_t owner = r->owner[i];
    const char *rule = NULL;
    if (owner == NG_NONE && !stands_alone(r, tokens, block)) continue;
    if (owner == NG_NONE && quote->continues != NG_NONE && r->owner[quote->continues] != NG_NONE) {
      owner = r->owner[quote->continues];
      if (!add_part(r, owner, tokens)) owner = NG_NONE;
      rule = "continued";
    } else if (owner == NG_NONE && pending != NG_NONE && tokens.start <= block.start + 1) {
      owner = pending;
      if (!add_part(r, owner, tokens)) owner = NG_NONE;
    } else if (owner == NG_NONE && last != NG_NONE) {
      owner = last;
      if (!add_part(r, owner, tokens)) owner = NG_NONE;
      rule = "same-paragraph";
    } else if (owner == NG_NONE) {
      rule = "last-speaker";
    }
    if (owner == NG_NONE) {
      ng_said *said = ng_said_push(&r->said);
      if (!said) return NG_NOMEM;
      *said = (ng_said){.subject = NG_NONE, .value = NG_FRAME_QUOTE, .rule = rule};
      said->parts[said->part_count++] = tokens;
      owner = r->said.count - 1;
    }
    r->owner[i] = owner;
    last = owner;
  }
  if (r->pending == pending) r->pending = NG_NONE;
  return NG_OK;
}
