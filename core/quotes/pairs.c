/* Quotations between marks. In: the signs of each block. Out: a quotation for
 * every pair of marks, every <q>, and every opening mark that stays open to the
 * end of its block; one that runs on in the next paragraph is linked to it.
 * Apostrophes, feet, inches and strays make none. Linear, without recursion: the quotations
 * that are open are a chain through themselves. */
#include "quotes.h"
#include "base/signs.h"
#include "base/tags.h"

#define BIT(kind) (1u << (kind))

/* For each sign: the nearest one after it that ... */
typedef struct {
  uint32_t closer;   /* may close a single mark */
  uint32_t sure;     /* closes one, and is no apostrophe */
  uint32_t opener;   /* may open a single mark */
  uint32_t outer;    /* closes a double mark */
  uint32_t straight; /* is a straight double mark */
} ahead;
NG_ARRAY(ahead, aheads)

typedef struct {
  ng_doc *doc;
  ng_sign_reader signs;
  ng_aheads_array ahead;
  uint32_t open;                 /* innermost open quotation, or NG_NONE; linked by .parent */
  uint32_t count[NG_SIGN_COUNT]; /* of open ones by their opening sign */
  uint32_t openers, closers;     /* double marks yet to come in this block */
  uint32_t pending;              /* left open by the paragraph before, or NG_NONE */
  uint8_t pending_kind;
  bool dialogue;   /* the block begins with a dash of speech */
  bool spaced;     /* such dashes have blanks on both sides */
  uint32_t speech; /* what is said after a dash, as long as it lasts, or NG_NONE */
  bool gone;
  ng_spans_array marked; /* texts of <q> */
  uint32_t marked_at;
  ng_indexes_array elements; /* quotations that they gave */
} pairer;

static const ng_token *token_of(const pairer *p, uint32_t index) {
  return index == NG_NONE ? NULL : &p->doc->tokens.at[index];
}

/* ---- apostrophes, feet and inches ---------------------------------------- */

static int32_t apostrophe_word(const pairer *p, const ng_token *token) {
  return ng_lexicon_value(p->doc->lexicon, token->word, NG_CLASS_APOSTROPHE);
}

/* '90s, '68, 'tis */
static bool begins_word(const pairer *p, const ng_sign *sign) {
  if (!(sign->set & NG_SET_GLUED_AFTER)) return false;
  const ng_token *after = token_of(p, sign->after);
  if (after->kind == NG_WORD) return apostrophe_word(p, after) == 1;
  if (after->kind != NG_NUMBER) return false;
  ng_string s = ng_token_text(p->doc, after);
  if (s.size == 3 && s.data[2] != 's') return false;
  return s.size >= 2 && s.size <= 3 && s.data[0] >= '0' && s.data[0] <= '9' && s.data[1] >= '0' && s.data[1] <= '9';
}

static bool is_single_close(const ng_sign *sign) {
  return sign->kind == NG_SIGN_SINGLE || sign->kind == NG_SIGN_SINGLE_CLOSE;
}

static bool may_close_single(const pairer *p, const ng_sign *sign) {
  if (!is_single_close(sign) || !(sign->set & NG_SET_GLUED_BEFORE) || sign->set & NG_SET_LEADS) return false;
  const ng_token *after = token_of(p, sign->after);
  return !(sign->set & NG_SET_GLUED_AFTER) || after->kind == NG_PUNCTUATION;
}

/* "officials’ ", "fishin’ ", "o’ ": as likely an apostrophe. */
static bool may_be_apostrophe(const pairer *p, const ng_sign *sign) {
  const ng_token *before = token_of(p, sign->before), *after = token_of(p, sign->after);
  if (!after || before->kind != NG_WORD || sign->set & NG_SET_GLUED_AFTER) return false;
  ng_string s = ng_token_text(p->doc, before);
  char last = s.data[s.size - 1];
  return last == 's' || last == 'S' || last == 'z' || last == 'x' ||
         (s.size > 3 && last == 'n' && s.data[s.size - 2] == 'i') || apostrophe_word(p, before) == 2;
}

static bool may_open_single(const pairer *p, const ng_sign *sign) {
  if (sign->kind == NG_SIGN_SINGLE_OPEN || sign->kind == NG_SIGN_LOW_SINGLE_OPEN)
    return !begins_word(p, sign) && (sign->set & NG_SET_LEADS || !(sign->set & NG_SET_GLUED_BEFORE));
  return sign->kind == NG_SIGN_SINGLE && sign->set & NG_SET_LEADS && !begins_word(p, sign);
}

static bool is_number_before(const pairer *p, const ng_sign *sign) {
  return sign->set & NG_SET_GLUED_BEFORE && token_of(p, sign->before)->kind == NG_NUMBER;
}

/* 6'2" and 5": the mark after the number is no quotation's. Where a quotation
   is open, the mark after a bare number closes it. */
static bool is_inches(const pairer *p, const ng_sign *sign) {
  if (!is_number_before(p, sign)) return false;
  const ng_token *number = token_of(p, sign->before);
  bool feet = sign->before >= p->signs.first + 2 && number[-1].kind == NG_PUNCTUATION &&
              (number[-1].word == '\'' || number[-1].word == 0x2019 || number[-1].word == 0x2032) &&
              number[-2].kind == NG_NUMBER && ng_token_end(&number[-2]) == number[-1].start;
  if (feet) return p->closers > 0 || !p->count[NG_SIGN_DOUBLE];
  return sign->kind == NG_SIGN_DOUBLE && !p->count[NG_SIGN_DOUBLE] && !p->count[NG_SIGN_DOUBLE_OPEN] &&
         !p->count[NG_SIGN_LOW_OPEN];
}

/* ---- opening and closing ------------------------------------------------- */

static ng_status open_at(pairer *p, uint32_t index, unsigned kind) {
  ng_doc *doc = p->doc;
  const ng_sign *sign = &p->signs.signs.at[index];
  ng_span mark = ng_sign_span(doc, sign);
  ng_quote *quote = ng_quotes_push(&doc->quotes);
  if (!quote) return NG_NOMEM;
  *quote = (ng_quote){mark, {mark.end, mark.end}, p->open, NG_NONE, p->signs.block, (uint8_t)kind, 0};
  /* width="20": the value of an attribute; it goes when its end is found. */
  const ng_token *before = sign->set & NG_SET_GLUED_BEFORE ? token_of(p, sign->before) : NULL;
  quote->closed = before && before->kind == NG_PUNCTUATION && before->word == '=';
  if (sign->set & NG_SET_FIRST && p->open == NG_NONE && p->pending != NG_NONE && p->pending_kind == kind)
    quote->continues = p->pending;
  p->pending = NG_NONE;
  p->open = doc->quotes.count - 1;
  p->count[kind]++;
  return NG_OK;
}

static bool is_single(unsigned kind) {
  return kind == NG_SIGN_SINGLE || kind == NG_SIGN_SINGLE_OPEN || kind == NG_SIGN_LOW_SINGLE_OPEN;
}

static ng_quote *pop(pairer *p) {
  ng_quote *quote = &p->doc->quotes.at[p->open];
  p->count[quote->kind]--;
  p->open = quote->parent;
  return quote;
}

/* The innermost open quotation ends without a mark before `end`; a single mark
   that nothing closes was none, nor is one with nothing after it. */
static void give_up(pairer *p, uint32_t end) {
  ng_quote *quote = pop(p);
  if (end <= quote->inner.start || is_single(quote->kind) || quote->closed) {
    quote->kind = NG_QUOTE_GONE;
    p->gone = true;
    return;
  }
  quote->span.end = quote->inner.end = end;
}

static uint32_t end_before(const pairer *p, const ng_sign *sign) {
  return sign->before == NG_NONE ? p->doc->tokens.at[sign->token].start
                                 : ng_token_end(&p->doc->tokens.at[sign->before]);
}

/* Closes the innermost open quotation whose opening sign is one of a set. */
static bool close_at(pairer *p, uint32_t index, unsigned set) {
  const ng_sign *sign = &p->signs.signs.at[index];
  bool any = false;
  for (unsigned kind = NG_SIGN_DOUBLE; kind < NG_SIGN_DASH; kind++) any |= set & BIT(kind) && p->count[kind];
  if (!any) return false;
  while (!(set & BIT(p->doc->quotes.at[p->open].kind))) give_up(p, end_before(p, sign));
  ng_quote *quote = pop(p);
  ng_span mark = ng_sign_span(p->doc, sign);
  quote->inner.end = mark.start;
  quote->span.end = mark.end;
  if (quote->closed) {
    quote->kind = NG_QUOTE_GONE;
    p->gone = true;
  }
  quote->closed = 1;
  return true;
}

/* A double mark opens while one of its kind is open: a quotation in it, if
   there are marks enough to close both; else the open one was never closed. */
static ng_status open_double(pairer *p, uint32_t index, unsigned kind) {
  uint32_t open = p->count[NG_SIGN_DOUBLE] + p->count[NG_SIGN_DOUBLE_OPEN];
  if (p->count[kind] && p->closers < open + p->openers + 1) {
    const ng_sign *sign = &p->signs.signs.at[index];
    while (p->count[kind]) give_up(p, end_before(p, sign));
  }
  return open_at(p, index, kind);
}

static ng_status double_mark(pairer *p, uint32_t index) {
  const ng_sign *sign = &p->signs.signs.at[index];
  const unsigned curly = BIT(NG_SIGN_DOUBLE_OPEN) | BIT(NG_SIGN_LOW_OPEN);
  if (is_inches(p, sign)) return NG_OK;
  if (sign->set & NG_SET_LEADS) return open_double(p, index, NG_SIGN_DOUBLE);
  if (close_at(p, index, BIT(NG_SIGN_DOUBLE))) return NG_OK;
  if (sign->set & NG_SET_GLUED_BEFORE && close_at(p, index, curly)) return NG_OK;
  if (!(sign->set & NG_SET_TRAILS)) return open_double(p, index, NG_SIGN_DOUBLE);
  /* "…, she said," I …": a blank on the wrong side. */
  const ng_token *before = token_of(p, sign->before);
  uint32_t next = p->ahead.at[index].straight;
  bool slip = before->kind == NG_PUNCTUATION && before->word == ',' && next != NG_NONE &&
              p->signs.signs.at[next].set & NG_SET_TRAILS && !(sign->set & NG_SET_GLUED_AFTER);
  return slip ? open_double(p, index, NG_SIGN_DOUBLE) : NG_OK;
}

static ng_status double_open_mark(pairer *p, uint32_t index) {
  const ng_sign *sign = &p->signs.signs.at[index];
  if (!(sign->set & NG_SET_LEADS) && p->count[NG_SIGN_LOW_OPEN] && close_at(p, index, BIT(NG_SIGN_LOW_OPEN)))
    return NG_OK;
  if (sign->set & NG_SET_TRAILS) {
    if (close_at(p, index,
                 BIT(NG_SIGN_DOUBLE_OPEN) | BIT(NG_SIGN_LOW_OPEN) | BIT(NG_SIGN_DOUBLE) | BIT(NG_SIGN_DOUBLE_CLOSE)))
      return NG_OK;
    /* Where “ closes, its partner may be missing; where it opens, ” follows. */
    if (!p->closers) return NG_OK;
  }
  return open_double(p, index, NG_SIGN_DOUBLE_OPEN);
}

static ng_status double_close_mark(pairer *p, uint32_t index) {
  const ng_sign *sign = &p->signs.signs.at[index];
  if (is_inches(p, sign)) return NG_OK;
  if (close_at(p, index, BIT(NG_SIGN_DOUBLE_OPEN) | BIT(NG_SIGN_LOW_OPEN) | BIT(NG_SIGN_DOUBLE_CLOSE)) ||
      (sign->set & NG_SET_GLUED_BEFORE && close_at(p, index, BIT(NG_SIGN_DOUBLE))))
    return NG_OK;
  /* ” … ” and '' … '', as a scanned page is read: blanks on both sides */
  bool apart = !(sign->set & (NG_SET_GLUED_BEFORE | NG_SET_GLUED_AFTER)) && p->open == NG_NONE &&
               p->ahead.at[index].outer != NG_NONE;
  /* ”…”, as in Swedish and Finnish */
  return apart || sign->set & NG_SET_LEADS ? open_at(p, index, NG_SIGN_DOUBLE_CLOSE) : NG_OK;
}

static ng_status single_mark(pairer *p, uint32_t index) {
  const ng_sign *sign = &p->signs.signs.at[index];
  const ahead *next = &p->ahead.at[index];
  const unsigned set = BIT(NG_SIGN_SINGLE) | BIT(NG_SIGN_SINGLE_OPEN) | BIT(NG_SIGN_LOW_SINGLE_OPEN);
  bool inside_double = false, inside_single = false;
  if (p->open != NG_NONE) {
    const ng_quote *quote = &p->doc->quotes.at[p->open];
    inside_single = is_single(quote->kind);
    inside_double = inside_single ? quote->parent != NG_NONE : true;
  }
  uint32_t limit = inside_double ? next->outer : NG_NONE;
  if (inside_single && may_close_single(p, sign)) {
    bool later = next->sure != NG_NONE && next->sure < limit && next->sure < next->opener;
    if (!may_be_apostrophe(p, sign) || !later) close_at(p, index, set);
    return NG_OK;
  }
  /* „…“ of the single kind */
  if (sign->kind == NG_SIGN_SINGLE_OPEN && p->count[NG_SIGN_LOW_SINGLE_OPEN] && !(sign->set & NG_SET_LEADS)) {
    close_at(p, index, BIT(NG_SIGN_LOW_SINGLE_OPEN));
    return NG_OK;
  }
  if (!may_open_single(p, sign)) return NG_OK;
  /* A straight one may be an apostrophe at the head of a word: it needs its
     partner before the quotation around it ends. */
  if (sign->kind != NG_SIGN_SINGLE) limit = NG_NONE;
  bool closes = (next->closer != NG_NONE && next->closer < limit) || sign->kind == NG_SIGN_LOW_SINGLE_OPEN;
  if (!closes && !(sign->set & NG_SET_FIRST && p->open == NG_NONE)) return NG_OK;
  return open_at(p, index, sign->kind);
}

static ng_status angle_mark(pairer *p, uint32_t index, unsigned opening) {
  const ng_sign *sign = &p->signs.signs.at[index];
  unsigned closing = opening + 1;
  if (sign->kind == opening) return close_at(p, index, BIT(closing)) ? NG_OK : open_at(p, index, opening);
  if (close_at(p, index, BIT(opening))) return NG_OK;
  /* The closing mark is repeated where a quotation goes on: "»y luego". */
  if (sign->set & NG_SET_FIRST && p->pending != NG_NONE && p->pending_kind == opening)
    return open_at(p, index, opening);
  return sign->set & NG_SET_LEADS ? open_at(p, index, closing) : NG_OK; /* »…« */
}

/* ---- <q> ----------------------------------------------------------------- */

static ng_status find_marked(pairer *p) {
  const ng_doc *doc = p->doc;
  for (uint32_t i = 0; i < doc->nodes.count; i++) {
    ng_span text = doc->nodes.at[i].text;
    if (doc->nodes.at[i].tag != NG_TAG_Q || text.start >= text.end) continue;
    ng_span *span = ng_spans_push(&p->marked);
    if (!span) return NG_NOMEM;
    *span = text;
  }
  return NG_OK;
}

/* Adds those that start before `end` and lie within the block. */
static ng_status add_marked(pairer *p, uint32_t end) {
  ng_doc *doc = p->doc;
  ng_span block = doc->blocks.at[p->signs.block].span;
  for (; p->marked_at < p->marked.count && p->marked.at[p->marked_at].start < end; p->marked_at++) {
    ng_span span = p->marked.at[p->marked_at];
    if (span.start < block.start || span.end > block.end) continue;
    ng_quote *quote = ng_quotes_push(&doc->quotes);
    uint32_t *element = quote ? ng_indexes_push(&p->elements) : NULL;
    if (!element) return NG_NOMEM;
    *quote = (ng_quote){span, span, NG_NONE, NG_NONE, p->signs.block, NG_SIGN_DOUBLE, 1};
    *element = doc->quotes.count - 1;
  }
  return NG_OK;
}

/* ---- a block ------------------------------------------------------------- */

static ng_status look_ahead(pairer *p) {
  const ng_signs_array *signs = &p->signs.signs;
  ahead next = {NG_NONE, NG_NONE, NG_NONE, NG_NONE, NG_NONE};
  p->openers = p->closers = 0;
  p->ahead.count = 0;
  for (uint32_t i = 0; i < signs->count; i++)
    if (!ng_aheads_push(&p->ahead)) return NG_NOMEM;
  for (uint32_t i = signs->count; i-- > 0;) {
    const ng_sign *sign = &signs->at[i];
    p->ahead.at[i] = next;
    bool leads = sign->set & NG_SET_LEADS, trails = sign->set & NG_SET_TRAILS;
    if ((sign->kind == NG_SIGN_DOUBLE && leads) || (sign->kind == NG_SIGN_DOUBLE_OPEN && !trails)) p->openers++;
    if ((sign->kind == NG_SIGN_DOUBLE && trails) || sign->kind == NG_SIGN_DOUBLE_CLOSE) {
      p->closers++;
      next.outer = i;
    }
    if (sign->kind == NG_SIGN_DOUBLE) next.straight = i;
    if (sign->kind == NG_SIGN_ANGLE_CLOSE || sign->kind == NG_SIGN_CORNER_CLOSE) next.outer = i;
    if (may_close_single(p, sign)) {
      next.closer = i;
      if (!may_be_apostrophe(p, sign)) next.sure = i;
    }
    if (may_open_single(p, sign)) next.opener = i;
  }
  return NG_OK;
}

/* Whether a narrator comes in after a dash: "— disse Ana", "— a mãe respondeu", "— ha detto". */
static bool is_narrated(const pairer *p, const ng_sign *sign) {
  enum { MOST = 6 };
  const ng_token *tokens = p->doc->tokens.at;
  for (uint32_t t = sign->token + 1; t < p->signs.end && t <= sign->token + MOST && tokens[t].kind == NG_WORD; t++)
    if (ng_lexicon_match(p->doc->lexicon, tokens + t, 1, NG_CLASS_SAY, NULL, NULL)) return true;
  return false;
}

/* Speech after a dash at the head of a paragraph runs up to a dash that is glued
   to what follows alone, where the narrator comes in, and on after one that is
   glued to what stands before. Where dashes have blanks on both sides, the narrator
   is told by his verb, and speech goes on after the next. */
static ng_status dash(pairer *p, const ng_sign *sign) {
  ng_doc *doc = p->doc;
  const ng_token *tokens = doc->tokens.at;
  bool first = sign->token == p->signs.first, before = sign->set & NG_SET_GLUED_BEFORE;
  bool after = sign->set & NG_SET_GLUED_AFTER;
  if (p->spaced && !first) {
    if (before || after) return NG_OK;
    after = p->speech != NG_NONE && is_narrated(p, sign);
    before = p->speech == NG_NONE;
  }
  if (!p->dialogue || p->open != NG_NONE) return NG_OK;
  if (p->speech != NG_NONE) {
    if (before || !after) return NG_OK;
    ng_quote *quote = &doc->quotes.at[p->speech];
    quote->span.end = quote->inner.end = end_before(p, sign);
    p->speech = NG_NONE;
    return NG_OK;
  }
  if (!first && !before) return NG_OK;
  uint32_t start = sign->token + 1;
  while (!first && start < p->signs.end && tokens[start].kind == NG_PUNCTUATION &&
         tokens[start].start == ng_token_end(&tokens[start - 1]))
    start++;
  if (start >= p->signs.end) return NG_OK;
  ng_quote *quote = ng_quotes_push(&doc->quotes);
  if (!quote) return NG_NOMEM;
  ng_span inner = {tokens[start].start, ng_token_end(&tokens[p->signs.end - 1])};
  *quote = (ng_quote){inner, inner, NG_NONE, NG_NONE, p->signs.block, NG_SIGN_DASH, 1};
  if (first) quote->span.start = ng_sign_span(doc, sign).start;
  p->speech = doc->quotes.count - 1;
  return NG_OK;
}

/* Whether a block begins with a dash of speech: one that is glued to what follows; of one that is
   not, which may be an item's, a narrator's verb behind another tells. */
static bool is_dialogue(pairer *p) {
  const ng_token *tokens = &p->doc->tokens.at[p->signs.first];
  p->spaced = false;
  if (p->signs.end - p->signs.first < 2 ||
      !ng_lexicon_match(p->doc->lexicon, tokens, 1, NG_CLASS_DIALOGUE_DASH, NULL, NULL))
    return false;
  if (tokens[1].start == ng_token_end(tokens)) return true;
  for (uint32_t i = 0; i < p->signs.signs.count && !p->spaced; i++) {
    const ng_sign *sign = &p->signs.signs.at[i];
    p->spaced = sign->kind == NG_SIGN_DASH && sign->token > p->signs.first &&
                !(sign->set & (NG_SET_GLUED_BEFORE | NG_SET_GLUED_AFTER)) && is_narrated(p, sign);
  }
  return p->spaced;
}

static ng_status take(pairer *p, uint32_t index) {
  const ng_sign *sign = &p->signs.signs.at[index];
  bool leads = sign->set & NG_SET_LEADS, trails = sign->set & NG_SET_TRAILS;
  switch (sign->kind) {
    case NG_SIGN_DOUBLE:
      p->openers -= leads;
      p->closers -= trails;
      return double_mark(p, index);
    case NG_SIGN_DOUBLE_OPEN: p->openers -= !trails; return double_open_mark(p, index);
    case NG_SIGN_DOUBLE_CLOSE: p->closers--; return double_close_mark(p, index);
    /* clang-format off */
    case NG_SIGN_SINGLE: case NG_SIGN_SINGLE_OPEN: case NG_SIGN_SINGLE_CLOSE: case NG_SIGN_LOW_SINGLE_OPEN:
      /* clang-format on */
      return single_mark(p, index);
    case NG_SIGN_LOW_OPEN: return open_at(p, index, NG_SIGN_LOW_OPEN);
    /* clang-format off */
    case NG_SIGN_ANGLE_OPEN: case NG_SIGN_ANGLE_CLOSE: return angle_mark(p, index, NG_SIGN_ANGLE_OPEN);
    case NG_SIGN_ANGLE_SINGLE_OPEN: case NG_SIGN_ANGLE_SINGLE_CLOSE:
      /* clang-format on */
      return angle_mark(p, index, NG_SIGN_ANGLE_SINGLE_OPEN);
    /* clang-format off */
    case NG_SIGN_CORNER_OPEN: case NG_SIGN_WHITE_CORNER_OPEN: return open_at(p, index, sign->kind);
    case NG_SIGN_CORNER_CLOSE: close_at(p, index, BIT(NG_SIGN_CORNER_OPEN)); return NG_OK;
    case NG_SIGN_WHITE_CORNER_CLOSE: close_at(p, index, BIT(NG_SIGN_WHITE_CORNER_OPEN)); return NG_OK;
    case NG_SIGN_DASH: return dash(p, sign);
    /* clang-format on */
    default: return NG_OK;
  }
}

static ng_status pair_block(pairer *p) {
  ng_doc *doc = p->doc;
  const ng_block *block = &doc->blocks.at[p->signs.block];
  uint32_t before = p->pending;
  p->open = NG_NONE;
  ng_status status = NG_OK;
  uint32_t from = doc->quotes.count;
  p->speech = NG_NONE;
  p->dialogue = false;
  if (p->signs.signs.count) {
    p->dialogue = is_dialogue(p);
    status = look_ahead(p);
    for (uint32_t i = 0; i < p->signs.signs.count && !status; i++) {
      uint32_t start = doc->tokens.at[p->signs.signs.at[i].token].start;
      if (p->marked_at < p->marked.count) status = add_marked(p, start);
      /* One that has marks of its own is theirs. */
      while (p->marked_at < p->marked.count && p->marked.at[p->marked_at].start == start) p->marked_at++;
      if (!status) status = take(p, i);
    }
  }
  if (!status && p->marked_at < p->marked.count) status = add_marked(p, block->span.end);
  if (status) return status;
  uint32_t last = ng_token_end(&doc->tokens.at[p->signs.end - 1]), left = NG_NONE;
  uint8_t left_kind = 0;
  while (p->open != NG_NONE) {
    /* A single mark at the head of a paragraph waits for the next one. */
    left = p->open;
    left_kind = doc->quotes.at[left].kind;
    bool waits = is_single(left_kind) && doc->quotes.at[left].parent == NG_NONE;
    if (!waits) {
      give_up(p, last);
      continue;
    }
    ng_quote *quote = pop(p);
    quote->span.end = quote->inner.end = last;
  }
  bool waiting = before != NG_NONE && is_single(doc->quotes.at[before].kind);
  if (ng_quotes_pass(block) && left == NG_NONE) {
    p->pending = before;
  } else {
    bool went_on = doc->quotes.count > from && doc->quotes.at[from].continues == before;
    if (waiting && !went_on && doc->quotes.at[before].continues == NG_NONE) {
      doc->quotes.at[before].kind = NG_QUOTE_GONE;
      p->gone = true;
    }
    p->pending = left;
    p->pending_kind = left_kind;
  }
  return status;
}

/* What was dropped goes; links follow what they point to. */
static ng_status compact(pairer *p) {
  ng_quotes_array *quotes = &p->doc->quotes;
  if (!p->gone) return NG_OK;
  uint32_t *moved = malloc(quotes->count * sizeof *moved), kept = 0;
  if (!moved) return NG_NOMEM;
  for (uint32_t i = 0; i < quotes->count; i++) {
    ng_quote quote = quotes->at[i];
    moved[i] = quote.kind == NG_QUOTE_GONE ? NG_NONE : kept;
    if (quote.kind == NG_QUOTE_GONE) continue;
    if (quote.continues != NG_NONE) quote.continues = moved[quote.continues];
    quotes->at[kept++] = quote;
  }
  quotes->count = kept;
  free(moved);
  return NG_OK;
}

ng_status ng_quotes_pair(ng_doc *doc) {
  pairer p = {.doc = doc, .pending = NG_NONE};
  ng_status status = ng_signs_begin(&p.signs, doc, NG_SIGNS_OF_QUOTES);
  if (!status) status = find_marked(&p);
  for (bool more = true; !status;) {
    status = ng_signs_next(&p.signs, &more);
    if (status || !more) break;
    status = pair_block(&p);
  }
  if (!status && p.pending != NG_NONE && is_single(doc->quotes.at[p.pending].kind) &&
      doc->quotes.at[p.pending].continues == NG_NONE) {
    doc->quotes.at[p.pending].kind = NG_QUOTE_GONE;
    p.gone = true;
  }
  if (!status && p.elements.count) {
    status = ng_quotes_uncross(doc, &p.elements);
    p.gone = true;
  }
  if (!status) status = compact(&p);
  free(p.elements.at);
  ng_signs_end(&p.signs);
  free(p.ahead.at);
  free(p.marked.at);
  return status;
}
