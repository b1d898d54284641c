/* Signs. In: tokens, markup, the tree (for code). Out: for one leaf block after
 * the other its brackets, points, quotation marks, with how they are set.
 * Linear: each token is looked at once, and a few beside each sign. */
#include "signs.h"

#include <string.h>

#include "tags.h"

/* What kind of sign a code point is, below U+00C0; the others by a switch. */
static const uint8_t low[0xC0] = {
    ['('] = NG_SIGN_ROUND_OPEN,  [')'] = NG_SIGN_ROUND_CLOSE, ['['] = NG_SIGN_SQUARE_OPEN,
    [']'] = NG_SIGN_SQUARE_CLOSE, ['.'] = NG_SIGN_POINT,      ['*'] = NG_SIGN_STAR,
    ['"'] = NG_SIGN_DOUBLE,      ['\''] = NG_SIGN_SINGLE,     ['`'] = NG_SIGN_SINGLE_OPEN,
    ['-'] = NG_SIGN_DASH,        [0xAB] = NG_SIGN_ANGLE_OPEN, [0xB2] = NG_SIGN_RAISED,
    [0xB3] = NG_SIGN_RAISED,     [0xB9] = NG_SIGN_RAISED,     [0xBB] = NG_SIGN_ANGLE_CLOSE};

static unsigned kind_of(uint32_t code) {
  if (code < 0xC0) return low[code];
  switch (code) {
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212:
      return NG_SIGN_DASH;
    case 0x2018: case 0x201B: return NG_SIGN_SINGLE_OPEN;
    case 0x2019: return NG_SIGN_SINGLE_CLOSE;
    case 0x201A: return NG_SIGN_LOW_SINGLE_OPEN;
    case 0x201C: case 0x201F: return NG_SIGN_DOUBLE_OPEN;
    case 0x201D: return NG_SIGN_DOUBLE_CLOSE;
    case 0x201E: return NG_SIGN_LOW_OPEN;
    case 0x2026: case 0x22EF: return NG_SIGN_ELLIPSIS;
    case 0x2039: return NG_SIGN_ANGLE_SINGLE_OPEN;
    case 0x203A: return NG_SIGN_ANGLE_SINGLE_CLOSE;
    case 0x300C: case 0xFF62: return NG_SIGN_CORNER_OPEN;
    case 0x300D: case 0xFF63: return NG_SIGN_CORNER_CLOSE;
    case 0x300E: return NG_SIGN_WHITE_CORNER_OPEN;
    case 0x300F: return NG_SIGN_WHITE_CORNER_CLOSE;
    case 0xFF02: return NG_SIGN_DOUBLE;
    case 0xFF07: return NG_SIGN_SINGLE;
    case 0xFF08: return NG_SIGN_ROUND_OPEN;
    case 0xFF09: return NG_SIGN_ROUND_CLOSE;
    case 0xFF3B: return NG_SIGN_SQUARE_OPEN;
    case 0xFF3D: return NG_SIGN_SQUARE_CLOSE;
    default: return NG_SIGN_NONE;
  }
}

bool ng_is_bullet(uint32_t code) {
  switch (code) {
    case '-': case '*': case '+': case 0xB7: case 0x2013: case 0x2022: case 0x2023: case 0x2043:
    case 0x25AA: case 0x25AB: case 0x25CB: case 0x25CF: case 0x25E6: case 0x25A0: case 0x25A1:
    case 0x25BA: case 0x2219:
      return true;
    default: return false;
  }
}

/* Whether text may follow glued to it, as to an opening bracket. */
static bool opens(uint32_t code) {
  switch (kind_of(code)) {
    case NG_SIGN_ROUND_OPEN: case NG_SIGN_SQUARE_OPEN: case NG_SIGN_DOUBLE_OPEN:
    case NG_SIGN_SINGLE_OPEN: case NG_SIGN_LOW_OPEN: case NG_SIGN_LOW_SINGLE_OPEN:
    case NG_SIGN_ANGLE_OPEN: case NG_SIGN_ANGLE_SINGLE_OPEN: case NG_SIGN_CORNER_OPEN:
    case NG_SIGN_WHITE_CORNER_OPEN: case NG_SIGN_DASH:
      return true;
    default: return code == '/' || code == '{' || code == '<' || code == '=' || code == 0xBF || code == 0xA1;
  }
}

/* Whether it stands glued to the text before, as a full stop does. */
static bool closes(uint32_t code) {
  switch (kind_of(code)) {
    case NG_SIGN_ROUND_CLOSE: case NG_SIGN_SQUARE_CLOSE: case NG_SIGN_DOUBLE_CLOSE:
    case NG_SIGN_SINGLE_CLOSE: case NG_SIGN_ANGLE_CLOSE: case NG_SIGN_ANGLE_SINGLE_CLOSE:
    case NG_SIGN_CORNER_CLOSE: case NG_SIGN_WHITE_CORNER_CLOSE: case NG_SIGN_POINT:
    case NG_SIGN_ELLIPSIS: case NG_SIGN_DASH: case NG_SIGN_RAISED:
      return true;
    default:
      return code == ',' || code == ';' || code == ':' || code == '!' || code == '?' || code == '/' ||
             code == '}' || code == '>' || code == 0x3001 || code == 0x3002 || code == 0x2020;
  }
}

static bool straight(uint32_t code) { return code == '"' || code == '\''; }

/* ---- what is no prose ---------------------------------------------------- */

static ng_status find_code(ng_sign_reader *r) {
  const ng_doc *doc = r->doc;
  uint32_t tags[5] = {NG_TAG_CODE, NG_TAG_TT, ng_tag_find(doc, "kbd"), ng_tag_find(doc, "samp"),
                      ng_tag_find(doc, "var")};
  for (uint32_t i = 0; i < doc->nodes.count;) {
    const ng_node *node = &doc->nodes.at[i];
    bool is_code = false;
    for (size_t k = 0; k < sizeof tags / sizeof *tags; k++) is_code |= node->tag == tags[k];
    if (!is_code) {
      i++;
      continue;
    }
    if (node->text.start < node->text.end) {
      ng_span *span = ng_spans_push(&r->code);
      if (!span) return NG_NOMEM;
      *span = node->text;
    }
    i = node->next;
  }
  return NG_OK;
}

static bool glued(const ng_token *tokens, uint32_t i, uint32_t end) {
  return i < end && tokens[i].start == ng_token_end(&tokens[i - 1]);
}

static bool is_sign(const ng_token *token, uint32_t code) {
  return token->kind == NG_PUNCTUATION && token->word == code;
}

/* The token after an address whose "://" begins at `at`. A bracket is part of
   it where it opens in it; a quotation mark ends it. */
static uint32_t skip_address(const ng_sign_reader *r, uint32_t at) {
  const ng_token *tokens = r->doc->tokens.at;
  uint32_t round = 0, square = 0, i = at + 1;
  for (; glued(tokens, i, r->end); i++) {
    if (tokens[i].kind != NG_PUNCTUATION) continue;
    unsigned kind = kind_of(tokens[i].word);
    if (kind == NG_SIGN_ROUND_OPEN) round++;
    else if (kind == NG_SIGN_SQUARE_OPEN) square++;
    else if (kind == NG_SIGN_ROUND_CLOSE && !round--) break;
    else if (kind == NG_SIGN_SQUARE_CLOSE && !square--) break;
    else if ((kind >= NG_SIGN_DOUBLE && kind < NG_SIGN_DASH && kind != NG_SIGN_SINGLE) ||
             tokens[i].word == '<' || tokens[i].word == '>')
      break;
  }
  return i;
}

/* ---- reading a block ----------------------------------------------------- */

ng_status ng_signs_begin(ng_sign_reader *r, const ng_doc *doc, unsigned wanted) {
  *r = (ng_sign_reader){.doc = doc, .wanted = wanted, .block = NG_NONE};
  return find_code(r);
}

void ng_signs_end(ng_sign_reader *r) {
  free(r->signs.at);
  free(r->code.at);
}

ng_span ng_sign_span(const ng_doc *doc, const ng_sign *sign) {
  const ng_token *token = &doc->tokens.at[sign->token];
  return (ng_span){token->start, ng_token_end(token + (sign->set & NG_SET_WIDE ? 1 : 0))};
}

/* The next token of the block that is no markup, from `at` on; *flow is the
   end of the text before it, moved on over markup that touches it. */
static uint32_t visible(const ng_sign_reader *r, uint32_t at, uint32_t markup, uint32_t *flow) {
  const ng_doc *doc = r->doc;
  for (; at < r->end; at++) {
    uint32_t start = doc->tokens.at[at].start;
    while (markup < doc->markup.count && doc->markup.at[markup].end <= start) {
      if (doc->markup.at[markup].start == *flow) *flow = doc->markup.at[markup].end;
      markup++;
    }
    if (markup == doc->markup.count || doc->markup.at[markup].start > start) break;
  }
  return at;
}

static bool points_beside(const ng_token *tokens, uint32_t i, uint32_t first, uint32_t end) {
  const uint32_t room = 3; /* bytes of a blank */
  if (i + 1 < end && (is_sign(&tokens[i + 1], '.') || is_sign(&tokens[i + 1], 0x2026)) &&
      tokens[i + 1].start - ng_token_end(&tokens[i]) <= room)
    return true;
  return i > first && (is_sign(&tokens[i - 1], '.') || is_sign(&tokens[i - 1], 0x2026)) &&
         tokens[i].start - ng_token_end(&tokens[i - 1]) <= room;
}

typedef struct {
  uint32_t before; /* the visible token before, or NG_NONE */
  uint32_t flow;   /* where the text so far ends */
  bool leading;    /* nothing but bullets and opening signs so far */
} place;

static ng_status add(ng_sign_reader *r, unsigned kind, uint32_t i, unsigned wide, const place *at) {
  const ng_doc *doc = r->doc;
  const ng_token *tokens = doc->tokens.at, *token = &tokens[i];
  uint32_t flow = ng_token_end(&tokens[i + (wide ? 1 : 0)]);
  uint32_t after = i + 1 + (wide ? 1 : 0);
  if (doc->markup.count) after = visible(r, after, r->markup_at, &flow);
  ng_sign *sign = ng_signs_push(&r->signs);
  if (!sign) return NG_NOMEM;
  *sign = (ng_sign){i, at->before, after < r->end ? after : NG_NONE, (uint8_t)kind, wide ? NG_SET_WIDE : 0};
  const ng_token *b = at->before == NG_NONE ? NULL : &tokens[at->before];
  const ng_token *a = after < r->end ? &tokens[after] : NULL;
  bool glued_before = b && token->start == at->flow, glued_after = a && a->start == flow;
  if (glued_before) sign->set |= NG_SET_GLUED_BEFORE;
  if (glued_after) sign->set |= NG_SET_GLUED_AFTER;
  bool free_before = !glued_before || (b->kind == NG_PUNCTUATION && opens(b->word));
  bool free_after = !glued_after || (a->kind == NG_PUNCTUATION && closes(a->word));
  /* Of two straight marks side by side the outer one is set by what the inner
     one is set by. */
  if (glued_before && b->kind == NG_PUNCTUATION && straight(b->word) && r->signs.count > 1)
    free_before = !(r->signs.at[r->signs.count - 2].set & NG_SET_TRAILS) && !free_after;
  if (glued_after && a->kind == NG_PUNCTUATION && straight(a->word))
    free_after = after + 1 == r->end || !glued(tokens, after + 1, r->end) ||
                 (tokens[after + 1].kind == NG_PUNCTUATION && closes(tokens[after + 1].word));
  if (free_before && !free_after) sign->set |= NG_SET_LEADS;
  if (free_after && !free_before) sign->set |= NG_SET_TRAILS;
  if (at->leading) sign->set |= NG_SET_FIRST;
  return NG_OK;
}

static bool is_wanted(const ng_sign_reader *r, unsigned kind, uint32_t i) {
  if (r->wanted == NG_SIGNS_OF_QUOTES)
    return kind >= NG_SIGN_DOUBLE && r->doc->tokens.at[i].word != '-';
  if (kind == NG_SIGN_POINT) return points_beside(r->doc->tokens.at, i, r->first, r->end);
  return kind < NG_SIGN_DOUBLE;
}

static ng_status read_tokens(ng_sign_reader *r) {
  const ng_doc *doc = r->doc;
  const ng_token *tokens = doc->tokens.at;
  uint32_t hidden = 0, code_end = 0, address_end = 0; /* hidden: where the next code or markup begins */
  place at = {NG_NONE, NG_NONE, true};
  for (uint32_t i = r->first; i < r->end; i++) {
    const ng_token *token = &tokens[i];
    if (token->start >= hidden) {
      while (r->code_at < r->code.count && r->code.at[r->code_at].end <= token->start) r->code_at++;
      if (r->code_at < r->code.count && r->code.at[r->code_at].start <= token->start)
        code_end = r->code.at[r->code_at].end;
      uint32_t next = i;
      if (doc->markup.count) {
        next = visible(r, i, r->markup_at, &at.flow);
        while (r->markup_at < doc->markup.count && next < r->end &&
               doc->markup.at[r->markup_at].end <= tokens[next].start)
          r->markup_at++;
      }
      if (next == r->end) break;
      hidden = NG_NONE;
      if (r->code_at < r->code.count) {
        ng_span code = r->code.at[r->code_at];
        hidden = code.start > tokens[next].start ? code.start : code.end;
      }
      if (r->markup_at < doc->markup.count && doc->markup.at[r->markup_at].start < hidden)
        hidden = doc->markup.at[r->markup_at].start;
      if (next != i) {
        i = next - 1;
        continue;
      }
    }
    if (token->kind == NG_PUNCTUATION) {
      unsigned kind = kind_of(token->word);
      if (token->word == ':' && glued(tokens, i + 1, r->end) && is_sign(&tokens[i + 1], '/') &&
                 glued(tokens, i + 2, r->end) && is_sign(&tokens[i + 2], '/') && i >= address_end) {
        address_end = skip_address(r, i);
      }
      bool prose = i >= address_end && token->start >= code_end;
      if (kind && prose && is_wanted(r, kind, i)) {
        unsigned wide = 0;
        if ((token->word == '`' || token->word == '\'') && glued(tokens, i + 1, r->end) &&
            is_sign(&tokens[i + 1], token->word)) {
          wide = 1;
          kind = token->word == '`' ? NG_SIGN_DOUBLE_OPEN : NG_SIGN_DOUBLE_CLOSE;
        }
        ng_status status = add(r, kind, i, wide, &at);
        if (status) return status;
        i += wide;
      }
      if (at.leading) at.leading = opens(token->word) || ng_is_bullet(token->word) || token->word == '"' || token->word == '\'';
    } else {
      at.leading = false;
    }
    at.before = i;
    at.flow = ng_token_end(&tokens[i]);
  }
  return NG_OK;
}

ng_status ng_signs_next(ng_sign_reader *r, bool *more) {
  const ng_doc *doc = r->doc;
  for (r->block++; r->block < doc->blocks.count; r->block++) {
    const ng_block *block = &doc->blocks.at[r->block];
    if (!block->leaf || block->role == NG_ROLE_HIDDEN) continue; /* nobody reads it */
    r->first = r->end;
    while (r->first < doc->tokens.count && doc->tokens.at[r->first].start < block->span.start) r->first++;
    r->end = r->first;
    while (r->end < doc->tokens.count && doc->tokens.at[r->end].start < block->span.end) r->end++;
    if (r->first == r->end) continue;
    r->signs.count = 0;
    *more = true;
    bool code = block->kind == NG_PRE && doc->type == NG_TYPE_MARKDOWN;
    return code ? NG_OK : read_tokens(r);
  }
  *more = false;
  return NG_OK;
}
