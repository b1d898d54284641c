/* Quotations that no cue claims. In: the attributions of a block. Out: each
 * quotation of the block that stands by itself goes to the attribution before
 * it, to the cue with a colon that ends the paragraph before, to the quotation
 * that it goes on with, or to the last speaker. */
#include "attribution.h"

enum { RECENT = 16, SHORT = 6, LONG = 16, YOU = 3 };

static ng_tokens tokens_of(const ng_reader *r, uint32_t quote) {
  ng_span span = r->doc->quotes.at[quote].span;
  return (ng_tokens){ng_token_at(r->doc, span.start), ng_token_at(r->doc, span.end)};
}

/* Whether a quotation is a sentence or more, not part of one. */
static bool stands_alone(const ng_reader *r, ng_tokens q, ng_tokens block) {
  if (q.start > block.start) {
    uint32_t last = q.start - 1; /* "on the show “Night.” “It was …”" */
    if (last > block.start && ng_reader_mark(r, last) && r->quote_of[last] == NG_NONE) last--;
    const ng_token *before = ng_reader_token(r, last);
    if (before->kind != NG_PUNCTUATION) return false;
    if (before->word != '.' && before->word != '?' && before->word != '!' && before->word != ':' &&
        before->word != 0x2026 && r->quote_of[q.start - 1] == NG_NONE)
      return false;
  }
  bool colon = q.start > block.start && ng_reader_sign(r, q.start - 1, ':');
  return q.end > q.start + 3 && !(colon && (ng_inscription_at(r, q.start) || ng_titles_at(r, q.start)));
}

static bool add_part(const ng_reader *r, uint32_t said, ng_tokens part) {
  ng_said *to = &r->said.at[said];
  if (to->part_count == NG_PARTS) return false;
  to->parts[to->part_count++] = part;
  return true;
}

/* Marks the quotations of a block that the content of the attributions [first, last)
   holds. */
static void claim(ng_reader *r, uint32_t first, uint32_t last, uint32_t from, uint32_t to) {
  for (uint32_t i = first; i < last; i++) {
    const ng_said *said = &r->said.at[i];
    if (said->within) continue;
    for (uint32_t k = 0; k < said->part_count; k++) {
      uint32_t start = said->parts[k].start; /* a turn may have begun blocks before */
      for (uint32_t t = start < r->block.start ? r->block.start : start; t < said->parts[k].end;) {
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

/* "“Please.”" "“You ran.”": a few words, or words to who spoke before, are as likely
   another's. */
static bool is_reply(const ng_reader *r, ng_tokens q) {
  uint32_t words = 0;
  bool you = false;
  for (uint32_t t = q.start; t < q.end && words < LONG; t++) {
    words += ng_reader_token(r, t)->kind == NG_WORD;
    const ng_token *token = ng_reader_token(r, t);
    you = you || (token->kind == NG_WORD && ng_lexicon_value(r->doc->lexicon, token->word, NG_CLASS_DEICTIC) == YOU);
  }
  return words < SHORT || (you && words < LONG);
}

/* The attribution of the quotation that ends the paragraph before, where
   quotation i begins its own and that one asks nothing; NG_NONE else. */
static uint32_t spoke_before(const ng_reader *r, uint32_t i, uint32_t from, ng_tokens tokens) {
  if (i != from || !i || tokens.start != r->block.start || is_reply(r, tokens)) return NG_NONE;
  uint32_t last = i - 1;
  while (r->doc->quotes.at[last].parent != NG_NONE)
    last = r->doc->quotes.at[last].parent; /* "“He said ‘Leave,’” she said." */
  ng_tokens before = tokens_of(r, last);
  uint32_t here = ng_block_at(r->doc, ng_reader_token(r, tokens.start)->start);
  uint32_t there = ng_block_at(r->doc, ng_reader_token(r, before.start)->start);
  if (here == NG_NONE || there == NG_NONE || here - there != 1) return NG_NONE;
  for (uint32_t t = before.end, n = 0; t-- > before.start && n < 2; n++)
    if (ng_reader_sign(r, t, '?')) return NG_NONE;
  return r->owner[last];
}

/* The attribution that a quotation inside a block goes on with: the one whose cue
   stands in the sentence before it; else `last`, that of the quotation before, as where the
   sentence quotes the same source: "“…,” she said, adding that … “…”". *next goes on over the
   block's attributions with its quotations. */
static uint32_t said_before(const ng_reader *r, uint32_t *next, uint32_t last, ng_tokens tokens) {
  if (tokens.start <= r->block.start + 1) return last;
  while (*next < r->said.count && r->said.at[*next].cue.end <= tokens.start) ++*next;
  uint32_t sentence = ng_sentence_at(r->doc, ng_reader_token(r, tokens.start - 1)->start);
  uint32_t from = sentence == NG_NONE ? tokens.start : r->doc->sentences.at[sentence].token;
  for (uint32_t i = *next, steps = 0; i-- > 0 && steps < RECENT; steps++) {
    const ng_said *said = &r->said.at[i];
    if (said->cue.start < r->block.start) break;
    if (said->source.start == said->source.end || said->within || said->inner || said->negated) continue;
    bool speech = said->value & (NG_FRAME_QUOTE | NG_FRAME_CLAUSE | NG_FRAME_NOUN_AS);
    if (!speech || said->cue.start < from || said->cue.end > tokens.start) continue;
    bool quoted =
        last != NG_NONE && r->said.at[last].cue.start >= from && r->said.at[last].source.start == said->source.start;
    return quoted ? last : i;
  }
  return last;
}

/* Whether the paragraph before the one that quotation i opens ends with a quotation that is nobody's: this
   goes on with it. */
static bool goes_on_with_nobody(const ng_reader *r, uint32_t i, ng_tokens tokens) {
  if (!i || tokens.start != r->block.start || r->owner[i - 1] != NG_NONE) return false;
  uint32_t last = tokens.start - 1, first = tokens_of(r, i - 1).end;
  while (last >= first && ng_reader_token(r, last)->kind == NG_PUNCTUATION) last--;
  return last < first;
}

/* "“When?” “In May.”": whether a quotation follows another of its block with nothing between them: the
   answer to it, or what another says. */
static bool answers(const ng_reader *r, uint32_t i, uint32_t from, ng_tokens tokens) {
  if (i == from) return false;
  const ng_quote *before = &r->doc->quotes.at[i - 1];
  return before->parent == NG_NONE && tokens_of(r, i - 1).end == tokens.start &&
         ng_reader_sign(r, tokens.start - 2, '?');
}

/* Whether a quotation without a cue may be of whom the text goes on about: it is long, and its sentence
   ends with it. */
static bool goes_on(const ng_reader *r, ng_tokens q) {
  uint32_t sentence = ng_sentence_at(r->doc, ng_reader_token(r, q.end - 1)->start);
  if (sentence == NG_NONE || is_reply(r, q)) return false;
  uint32_t end = r->doc->sentences.at[sentence].token + r->doc->sentences.at[sentence].tokens, t = q.end;
  while (t < end && ng_reader_token(r, t)->kind == NG_PUNCTUATION && !ng_reader_sign(r, t, ',') &&
         !ng_reader_sign(r, t, ':'))
    t++;
  return t >= end;
}

ng_status ng_quotes_join(ng_reader *r, uint32_t first, uint32_t from, uint32_t to) {
  ng_tokens block = r->block;
  uint32_t pending = r->pending != NG_NONE && r->pending < first ? r->pending : NG_NONE;
  uint32_t here = ng_block_at(r->doc, ng_reader_token(r, block.start)->start);
  bool body = here == NG_NONE || r->doc->blocks.at[here].role == NG_ROLE_BODY;
  claim(r, first, r->said.count, from, to);
  if (r->turn != NG_NONE) claim(r, r->turn, r->turn + 1, from, to);
  uint32_t last = NG_NONE, next = first; /* last: attribution of the quotation before */
  for (uint32_t i = from; i < to; i++) {
    const ng_quote *quote = &r->doc->quotes.at[i];
    ng_tokens tokens = tokens_of(r, i);
    if (tokens.start >= tokens.end || r->quote_of[tokens.start] != i) continue;
    uint32_t owner = r->owner[i];
    const char *rule = NULL;
    ng_said before = {.subject = NG_NONE};
    uint32_t near;
    if (owner == NG_NONE && !stands_alone(r, tokens, block)) {
      ng_status status = ng_reader_refuse(r, tokens, "no cue takes it, and it is no whole sentence");
      if (status) return status;
      continue;
    }
    if (owner == NG_NONE && quote->continues != NG_NONE && r->owner[quote->continues] != NG_NONE) {
      owner = r->owner[quote->continues];
      before = r->said.at[owner];
      if (!add_part(r, owner, tokens)) owner = NG_NONE;
      rule = "continued";
    } else if (owner == NG_NONE && pending != NG_NONE && tokens.start <= block.start + 1) {
      owner = pending;
      if (!add_part(r, owner, tokens)) owner = NG_NONE;
    } else if (owner == NG_NONE && !answers(r, i, from, tokens) &&
               (near = said_before(r, &next, last, tokens)) != NG_NONE) {
      owner = near;
      if (!add_part(r, owner, tokens)) owner = NG_NONE;
      rule = "same-paragraph";
    } else if (owner == NG_NONE) {
      rule = "last-speaker";
    }
    if (owner == NG_NONE) {
      ng_said *said = ng_said_push(&r->said);
      if (!said) return NG_NOMEM;
      *said = (ng_said){.source = before.source, .subject = before.subject, .value = NG_FRAME_QUOTE, .rule = rule};
      uint32_t spoke = spoke_before(r, i, from, tokens);
      if (spoke != NG_NONE) {
        said->source = r->said.at[spoke].source;
        said->subject = r->said.at[spoke].subject;
      }
      said->parts[said->part_count++] = tokens;
      said->dropped = r->focus && spoke == NG_NONE && said->source.start == said->source.end && body &&
                      goes_on(r, tokens) && !goes_on_with_nobody(r, i, tokens);
      owner = r->said.count - 1;
    }
    r->owner[i] = owner;
    last = owner;
  }
  if (r->pending == pending && body) r->pending = NG_NONE; /* a caption may stand between */
  return NG_OK;
}
