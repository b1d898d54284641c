/* What a quotation between marks is. In: quotations with their parents, tokens,
 * sentences, the lexicon. Out: direct (somebody's words), nested (words within
 * other quoted words), title (of a work, a subject line, a nickname), scare (a
 * word held at arm's length; partial, where a statement is then found to hold it:
 * core/attribution/attribution.c). Each test looks at a bounded number of tokens. */
#include "quotes.h"
#include "base/signs.h"

enum { SHORT = 3, NAME = 8, LONGEST = 16, LOOK = 32, TOKENS = 64, DISOWNING = 3 };

typedef struct {
  const ng_doc *doc;
  const ng_token *tokens;
  uint32_t open, close; /* the tokens of the marks; close is past the last inner one */
  uint32_t past;        /* the token after it */
  uint32_t first, end;  /* tokens of the sentences around it */
  uint32_t words;       /* no more than LONGEST + 1 are counted */
  bool closed;
  bool capitals;      /* as in a title: every word that is no function word */
  bool begins, stops; /* with a capital; with a full stop or the like inside */
} quotation;

static bool is(const ng_token *token, uint32_t code) { return token->kind == NG_PUNCTUATION && token->word == code; }

static bool is_stop(const ng_token *token) {
  return is(token, '.') || is(token, '!') || is(token, '?') || is(token, 0x2026);
}

static uint32_t match(const quotation *q, uint32_t at, ng_class class, int32_t *value) {
  return ng_lexicon_match(q->doc->lexicon, &q->tokens[at], q->end - at, class, value, NULL);
}

static bool in_class(const quotation *q, const ng_token *token, ng_class class) {
  return token->kind == NG_WORD && ng_lexicon_is(q->doc->lexicon, token->word, class);
}

/* A verb of saying; a form that may be a noun counts with "that" after it. */
static bool says(const quotation *q, uint32_t at) {
  if (!match(q, at, NG_CLASS_SAY, NULL)) return false;
  return !in_class(q, &q->tokens[at], NG_CLASS_NOUN_TOO) ||
         (at + 1 < q->end && in_class(q, &q->tokens[at + 1], NG_CLASS_THAT));
}

/* `near` is a token no later than the quotation. */
static quotation look(const ng_doc *doc, const ng_quote *quote, uint32_t near) {
  quotation q = {.doc = doc, .tokens = doc->tokens.at, .closed = quote->closed};
  q.open = ng_token_from(doc, near, quote->span.start);
  uint32_t inner = ng_token_from(doc, q.open, quote->inner.start);
  q.close = ng_token_from(doc, inner, quote->inner.end);
  uint32_t past = q.past = ng_token_from(doc, q.close, quote->span.end);
  uint32_t sentence = ng_sentence_at(doc, quote->span.start);
  uint32_t last = ng_sentence_at(doc, quote->span.end - 1);
  q.first = sentence == NG_NONE ? q.open : doc->sentences.at[sentence].token;
  q.end = last == NG_NONE ? past : doc->sentences.at[last].token + doc->sentences.at[last].tokens;
  if (q.first > q.open) q.first = q.open;
  if (q.end < past) q.end = past;
  if (q.open - q.first > LOOK) q.first = q.open - LOOK;
  if (q.end - past > LOOK) q.end = past + LOOK;
  q.capitals = true;
  uint32_t stop = q.close - inner > TOKENS ? inner + TOKENS : q.close;
  for (uint32_t i = inner; i < stop && q.words <= LONGEST; i++) {
    const ng_token *token = &q.tokens[i];
    if (token->kind == NG_PUNCTUATION) {
      if (i + 1 < q.close && (is_stop(token) || is(token, ';'))) q.capitals = false;
      continue;
    }
    if (token->shape & NG_CLITIC) continue;
    bool capital = token->kind == NG_NUMBER || token->shape & NG_CAPITAL;
    if (!q.words) q.begins = token->shape & NG_CAPITAL;
    if (!capital && (!q.words || !in_class(&q, token, NG_CLASS_STOP))) q.capitals = false;
    q.words++;
  }
  if (!q.words || q.words > LONGEST || stop < q.close) q.capitals = false;
  q.stops = q.close > inner && is_stop(&q.tokens[q.close - 1]);
  return q;
}

bool ng_quotes_disowned(const ng_doc *doc, uint32_t open) {
  for (uint32_t size = open < DISOWNING ? open : DISOWNING; size; size--) {
    int32_t value = 0;
    const ng_token *first = &doc->tokens.at[open - size];
    if (ng_lexicon_match(doc->lexicon, first, size, NG_CLASS_TITLE_CUE, &value, NULL) == size)
      return value == NG_DISOWNS;
  }
  return false;
}

/* "titled", "subject line," … right before the mark: the value, 0 none. */
static int32_t title_cue(const quotation *q) {
  uint32_t end = q->open;
  int32_t value = 0, link = 0;
  if (end > q->first && (is(&q->tokens[end - 1], ',') || is(&q->tokens[end - 1], ':'))) end--;
  for (uint32_t i = end; i-- > q->first && end - i <= 3;)
    if (match(q, i, NG_CLASS_TITLE_CUE, &value) == end - i) {
      if (value != 4) return value;
      link = 1;
      break;
    }
  for (uint32_t i = end; link && i-- > q->first && end - i <= NAME;) {
    if (q->tokens[i].kind == NG_PUNCTUATION && !is(&q->tokens[i], '-')) break;
    if (match(q, i, NG_CLASS_TITLE_CUE, &value) && value == 3) return 1;
  }
  return 0;
}

/* Tobias “The Notary” Crell */
static bool is_nickname(const quotation *q) {
  uint32_t next = q->past;
  if (q->words > SHORT || !q->closed || q->open == q->first || next >= q->end) return false;
  const ng_token *before = &q->tokens[q->open - 1], *name = &q->tokens[next];
  return before->kind == NG_WORD && before->shape & NG_CAPITAL && !in_class(q, before, NG_CLASS_STOP) &&
         !in_class(q, before, NG_CLASS_SAY) && name->kind == NG_WORD && name->shape & NG_CAPITAL &&
         !in_class(q, name, NG_CLASS_SAY) && q->tokens[q->close - 1].kind != NG_PUNCTUATION && q->begins;
}

/* Past "Lee, the mayor," at token i, its first comma; `end` where no second one is near. */
static uint32_t past_description(const quotation *q, uint32_t i) {
  enum { DESCRIPTION = 16 };
  uint32_t end = q->end < i + DESCRIPTION ? q->end : i + DESCRIPTION;
  for (i++; i < end && !is_stop(&q->tokens[i]) && !is(&q->tokens[i], ';'); i++)
    if (is(&q->tokens[i], ',')) return i + 1;
  return q->end;
}

/* “…,” she said; “…?” asked she; “…,” Lee, the mayor, said. In the heads of the “Secret Ring,” say that …
   the verb follows on the noun phrase that the quotation is part of. */
static bool is_said_after(const quotation *q) {
  uint32_t next = q->past, reach = 2;
  bool runs_on = q->open > q->first && q->tokens[q->open - 1].kind != NG_PUNCTUATION;
  if (runs_on && q->words == 1) return false;
  if (q->close > q->open + 1) {
    const ng_token *last = &q->tokens[q->close - 1];
    if (is_stop(last) || is(last, ',')) reach = 5;
    if (is(last, '.') && next < q->end && q->tokens[next].shape & NG_CAPITAL) return false;
  }
  if (next < q->end && is(&q->tokens[next], ',')) {
    reach = 6;
    next++;
  }
  bool comma = q->close > q->open + 1 && is(&q->tokens[q->close - 1], ',') && q->open == q->first;
  for (uint32_t i = next; i < q->end && i < next + reach; i++) {
    if (comma && i > next && is(&q->tokens[i], ',')) {
      uint32_t verb = past_description(q, i);
      return verb < q->end && match(q, verb, NG_CLASS_SAY, NULL);
    }
    bool title = i > next && is(&q->tokens[i], '.') &&
                 in_class(q, &q->tokens[i - 1], NG_CLASS_TITLE); /* "“Follow us,” Ms. Gil said" */
    if (title) continue;
    if (is_stop(&q->tokens[i]) || is(&q->tokens[i], ';') || is(&q->tokens[i], ',')) return false;
    if (match(q, i, NG_CLASS_SAY, NULL) && (reach > 2 || i == next) && !(runs_on && q->words <= SHORT && i == next))
      return true;
  }
  return false;
}

/* said, “…”; said: “…”; the words “…” */
static bool is_said_before(const quotation *q) {
  if (q->open == q->first) return false;
  uint32_t before = q->open - 1;
  if (is(&q->tokens[before], ':')) return q->begins;
  bool comma = is(&q->tokens[before], ',');
  if (comma && before-- == q->first) return false;
  for (uint32_t i = before + 1; i-- > q->first && before - i < 3;) {
    uint32_t size = before + 1 - i;
    int32_t value;
    bool naming = match(q, i, NG_CLASS_TITLE_CUE, &value) == size;
    if (match(q, i, NG_CLASS_SAY, NULL) == size && !naming) return q->begins || q->words > 1 || !comma;
    if (match(q, i, NG_CLASS_VERBATIM, NULL) == size) return true;
  }
  return false;
}

/* A verb of saying in the clause before: no more commas between than such as
   set off what may be left out, unless the sentence begins with it. */
static bool clause_says(const quotation *q) {
  unsigned commas = 0;
  for (uint32_t i = q->open; i-- > q->first;) {
    const ng_token *token = &q->tokens[i];
    if (is(token, ',')) commas++;
    if (is(token, ';') || is(token, ':') || is_stop(token)) return false;
    if (says(q, i) && (!(commas % 2) || i == q->first)) return true;
  }
  return false;
}

/* "Now we wait," the mayor of Hull, Ann Lee, said: it opens a sentence, ends with a
   comma inside the marks, and a verb of saying comes after it. */
static bool is_parted(const quotation *q) {
  if (!q->begins || q->words < 2 || q->open != q->first || q->close == q->open + 1 ||
      !is(&q->tokens[q->close - 1], ','))
    return false;
  for (uint32_t i = q->past; i < q->end && !is(&q->tokens[i], ';'); i++)
    if (says(q, i)) return true;
  return false;
}

/* Begins and ends as a sentence does, and no sentence runs on into it. */
static bool is_utterance(const quotation *q) {
  if (!q->begins || (!q->stops && q->closed)) return false;
  if (q->open == q->first) return true;
  const ng_token *before = &q->tokens[q->open - 1];
  return is_stop(before) || is(before, ':') || (before->kind == NG_PUNCTUATION && before->word != ',');
}

/* Whether the words around it are written small, so that capitals tell. */
static bool small_around(const quotation *q) {
  for (uint32_t i = q->first; i < q->end; i++) {
    if (i == q->open && i < q->past) i = q->past;
    if (i >= q->end) break;
    const ng_token *token = &q->tokens[i];
    if (token->kind == NG_WORD && !(token->shape & (NG_CAPITAL | NG_CLITIC)) && !in_class(q, token, NG_CLASS_STOP))
      return true;
  }
  return false;
}

static ng_quote_kind kind_of(const quotation *q) {
  int32_t cue = title_cue(q);
  if (q->words <= NAME && ng_quotes_disowned(q->doc, q->open)) return NG_QUOTE_SCARE;
  if (cue == 1 && (q->words <= NAME || q->capitals)) return NG_QUOTE_TITLE;
  if (cue == 2 && q->capitals) return NG_QUOTE_TITLE;
  if (is_said_before(q) || is_said_after(q)) return NG_QUOTE_DIRECT;
  if (is_nickname(q) && small_around(q)) return NG_QUOTE_TITLE;
  if (is_utterance(q)) return NG_QUOTE_DIRECT;
  if (q->capitals && q->words > 1 && q->closed && small_around(q)) return NG_QUOTE_TITLE;
  if (is_parted(q)) return NG_QUOTE_DIRECT;
  if (q->words > SHORT || !q->closed) return NG_QUOTE_DIRECT;
  if (q->words > 1 && clause_says(q)) return NG_QUOTE_DIRECT;
  return NG_QUOTE_SCARE;
}

void ng_quotes_tell(ng_doc *doc) {
  uint32_t near = 0;
  for (uint32_t i = 0; i < doc->quotes.count; i++) {
    ng_quote *quote = &doc->quotes.at[i];
    unsigned sign = quote->kind;
    if (sign == NG_QUOTE_SET_OFF) {
      quote->kind = NG_QUOTE_BLOCK;
      continue;
    }
    ng_quote_kind kind = NG_QUOTE_DIRECT;
    if (sign != NG_SIGN_DASH && quote->continues == NG_NONE) {
      quotation q = look(doc, quote, near);
      near = q.open;
      kind = kind_of(&q);
    }
    if (kind == NG_QUOTE_DIRECT && quote->parent != NG_NONE) kind = NG_QUOTE_NESTED;
    quote->kind = (uint8_t)kind;
  }
}
