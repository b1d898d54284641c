/* Marks: the editor's hand in a text. In: the signs of each block. Out: brackets
 * in their pairs with what they are (interpolation, sic, note on emphasis,
 * footnote, parenthesis), brackets without a partner, elisions; each with the
 * mark around it. A pair never crosses a block. Linear, without recursion: the
 * brackets that are open are a chain through the marks themselves. */
#include <string.h>

#include "base/signs.h"
#include "stages.h"
#include "base/tags.h"

enum { GONE = UINT8_MAX, LEADER = 7 };

typedef struct {
  ng_doc *doc;
  ng_sign_reader signs;
  ng_spans_array raised; /* texts of <sup> that are references to notes */
  uint32_t raised_at;
  uint32_t open;     /* innermost open bracket, or NG_NONE; linked by .parent */
  uint32_t count[2]; /* open round, square ones */
  uint32_t square;   /* the square pair closed last in this block, or NG_NONE */
  bool strays;       /* brackets in this block that found no partner */
  bool gone;
} marker;

static bool is_square(unsigned kind) { return kind == NG_SIGN_SQUARE_OPEN || kind == NG_SIGN_SQUARE_CLOSE; }

/* ---- what a pair of brackets is ------------------------------------------ */

typedef struct {
  const ng_token *at;
  uint32_t count; /* tokens between the brackets */
} inner;

static bool is_number(const ng_doc *doc, const ng_token *token) {
  ng_string s = ng_token_text(doc, token);
  if (token->kind != NG_NUMBER || s.size > 4) return false;
  for (size_t i = 0; i < s.size; i++)
    if (s.data[i] < '0' || s.data[i] > '9') return false;
  return true;
}

static bool is_punctuation(const ng_token *token, uint32_t code) {
  return token->kind == NG_PUNCTUATION && token->word == code;
}

/* "1", "3–5", "1, 2": numbers of notes and nothing else. */
static bool all_numbers(const ng_doc *doc, inner in) {
  for (uint32_t i = 0; i < in.count; i++) {
    bool number = !(i % 2);
    if (i >= 12 || (number && (!is_number(doc, &in.at[i]) || in.at[i].size > 3))) return false;
    if (!number && !is_punctuation(&in.at[i], ',') && !is_punctuation(&in.at[i], '-') &&
        !is_punctuation(&in.at[i], ';') && !is_punctuation(&in.at[i], 0x2013))
      return false;
  }
  return in.count % 2;
}

/* "ii", "xiv" */
static bool is_roman(ng_string s) {
  for (size_t i = 0; i < s.size; i++)
    if (s.data[i] != 'i' && s.data[i] != 'v' && s.data[i] != 'x') return false;
  return s.size > 1 && s.size < 6;
}

static bool is_note_sign(const ng_token *token) {
  if (token->kind != NG_PUNCTUATION) return false;
  return token->word == '*' || token->word == 0x2020 || token->word == 0x2021 || token->word == 0xA7;
}

/* [1], [note 3], [^name], [*]; `open` and `close` are the brackets. */
static bool is_footnote(const ng_doc *doc, inner in, const ng_sign *open, const ng_sign *close) {
  bool glued = open->set & NG_SET_GLUED_BEFORE;
  bool stands_alone = !glued && open->before != NG_NONE && close->after != NG_NONE &&
                      !(close->set & NG_SET_GLUED_AFTER) && doc->tokens.at[close->after].kind == NG_WORD;
  if (is_punctuation(in.at, '^')) return in.count > 1;
  if (all_numbers(doc, in)) return !stands_alone;
  if (in.count == 1 && is_note_sign(in.at)) return glued;
  /* "[a]" after a full stop is a note's letter, "start[s]" a letter put in. */
  if (in.count == 1 && in.at->kind == NG_WORD && in.at->size == 1 && glued && !(in.at->shape & NG_CAPITAL))
    return doc->tokens.at[open->before].kind == NG_PUNCTUATION && !(open->set & NG_SET_LEADS) &&
           !(close->set & NG_SET_GLUED_AFTER);
  if (in.count == 1 && is_roman(ng_token_text(doc, in.at)))
    return (glued || open->set & NG_SET_FIRST) && !(close->set & NG_SET_GLUED_AFTER);
  uint32_t words = ng_lexicon_match(doc->lexicon, in.at, in.count, NG_CLASS_FOOTNOTE, NULL, NULL);
  if (!words) return false;
  if (words < in.count && is_punctuation(&in.at[words], '.')) words++;
  return words + 1 == in.count && (is_number(doc, &in.at[words]) || in.at[words].size == 1);
}

/* "[+]": nothing that an editor wrote. */
static bool no_words(inner in) {
  for (uint32_t i = 0; i < in.count; i++)
    if (i > 8 || in.at[i].kind != NG_PUNCTUATION) return false;
  return true;
}

static bool only_points_after(inner in, uint32_t from) {
  for (uint32_t i = from; i < in.count; i++)
    if (i > from + 3 || in.at[i].kind != NG_PUNCTUATION) return false;
  return true;
}

static bool is_sic(const ng_doc *doc, inner in) {
  uint32_t from = in.count && in.at->kind == NG_PUNCTUATION && in.count > 1;
  uint32_t words = ng_lexicon_match(doc->lexicon, in.at + from, in.count - from, NG_CLASS_SIC, NULL, NULL);
  return words && only_points_after(in, from + words);
}

/* "emphasis added", alone or as a clause among others: "(footnotes omitted;
   emphasis added)". */
static bool is_emphasis_note(const ng_doc *doc, inner in) {
  for (uint32_t i = 0; i < in.count && i < 24; i++) {
    if (i && in.at[i - 1].kind != NG_PUNCTUATION) continue;
    uint32_t words = ng_lexicon_match(doc->lexicon, in.at + i, in.count - i, NG_CLASS_EMPHASIS_NOTE, NULL, NULL);
    if (words && (i + words == in.count || in.at[i + words].kind == NG_PUNCTUATION)) return true;
  }
  return false;
}

/* "[ ]" and "[x]" at the head of a line are boxes to tick. */
static bool is_box(const ng_doc *doc, inner in, const ng_sign *open) {
  bool head = open->set & NG_SET_FIRST || doc->tokens.at[open->token].shape & NG_LINE_START ||
              (open->before != NG_NONE && doc->tokens.at[open->before].kind == NG_PUNCTUATION &&
               ng_is_bullet(doc->tokens.at[open->before].word));
  if (!head) return false;
  if (!in.count) return true;
  ng_string s = ng_token_text(doc, in.at);
  return in.count == 1 && s.size == 1 && (s.data[0] == 'x' || s.data[0] == 'X');
}

static bool begins(ng_string s, const char *with) {
  size_t size = strlen(with);
  return s.size >= size && !memcmp(s.data, with, size);
}

/* Whether what stands in round brackets right after square ones is where they
   link to. */
static bool is_target(const ng_doc *doc, ng_span span) {
  ng_string s = ng_slice(doc, span);
  return begins(s, "http://") || begins(s, "https://") || begins(s, "mailto:");
}

static void drop(marker *m, uint32_t index) {
  m->doc->marks.at[index].kind = GONE;
  m->gone = true;
}

static void classify_square(marker *m, uint32_t index, inner in, const ng_sign *open, const ng_sign *close) {
  ng_doc *doc = m->doc;
  ng_mark *mark = &doc->marks.at[index];
  m->square = index;
  mark->kind = NG_MARK_INTERPOLATION;
  if (is_box(doc, in, open)) {
    drop(m, index);
  } else if (!in.count) {
    /* "judgment[]": letters left out at a word's end. */
    if (open->set & NG_SET_GLUED_BEFORE && doc->tokens.at[open->before].kind == NG_WORD) mark->kind = NG_MARK_ELISION;
    else drop(m, index);
  } else if (is_footnote(doc, in, open, close)) {
    mark->kind = NG_MARK_FOOTNOTE;
  } else if (no_words(in)) {
    drop(m, index);
  } else if (is_sic(doc, in)) {
    mark->kind = NG_MARK_SIC;
  } else if (is_emphasis_note(doc, in)) {
    mark->kind = NG_MARK_EMPHASIS_NOTE;
  }
}

static void classify_round(marker *m, uint32_t index, inner in) {
  ng_doc *doc = m->doc;
  ng_mark *mark = &doc->marks.at[index];
  uint32_t text = m->square;
  mark->kind = NG_MARK_PARENTHESIS;
  if (text != NG_NONE && doc->marks.at[text].span.end == mark->span.start && is_target(doc, mark->inner)) {
    drop(m, text); /* [text](address) */
    drop(m, index);
  } else if (in.count && is_sic(doc, in)) {
    mark->kind = NG_MARK_SIC;
  } else if (is_emphasis_note(doc, in)) {
    mark->kind = NG_MARK_EMPHASIS_NOTE;
  }
}

/* ---- pairing ------------------------------------------------------------- */

static ng_mark *push(marker *m, ng_span span, unsigned kind) {
  ng_doc *doc = m->doc;
  while (m->raised_at < m->raised.count && m->raised.at[m->raised_at].start <= span.start) {
    ng_mark *raised = ng_marks_push(&doc->marks);
    if (!raised) return NULL;
    ng_span at = m->raised.at[m->raised_at++];
    *raised = (ng_mark){at, at, NG_NONE, NG_NONE, NG_MARK_FOOTNOTE, 0};
  }
  ng_mark *mark = ng_marks_push(&doc->marks);
  if (mark) *mark = (ng_mark){span, span, NG_NONE, NG_NONE, (uint8_t)kind, 0};
  return mark;
}

/* An open bracket keeps its sign's number in .inner.start, its shape in
   .mixed, and the bracket around it in .parent, until the block is done. */
static ng_status open_bracket(marker *m, uint32_t sign) {
  const ng_sign *at = &m->signs.signs.at[sign];
  ng_mark *mark = push(m, ng_sign_span(m->doc, at), NG_MARK_STRAY);
  if (!mark) return NG_NOMEM;
  mark->inner.start = sign;
  mark->mixed = is_square(at->kind);
  mark->parent = m->open;
  m->open = m->doc->marks.count - 1;
  m->count[mark->mixed]++;
  return NG_OK;
}

static void pop(marker *m) {
  ng_mark *mark = &m->doc->marks.at[m->open];
  m->count[mark->mixed]--;
  m->open = mark->parent;
  mark->parent = NG_NONE;
}

/* A closing bracket that is no bracket: "1)" and "b)" at the head of a line or
   after a comma, ":-)". */
static bool is_list_number(const marker *m, const ng_sign *close) {
  const ng_doc *doc = m->doc;
  if (is_square(close->kind) || !(close->set & NG_SET_GLUED_BEFORE)) return false;
  const ng_token *before = &doc->tokens.at[close->before];
  if (before->kind == NG_PUNCTUATION && before->word == '.' && before > doc->tokens.at)
    return before[-1].kind == NG_NUMBER; /* "1.)" */
  if (before->kind == NG_PUNCTUATION)
    return before->word == ':' || before->word == ';' || before->word == '-' || before->word == '=';
  if (before->size > 2 || (before->kind == NG_WORD && before->size > 1)) return false;
  return close->before == m->signs.first || before->shape & NG_LINE_START || before[-1].kind == NG_PUNCTUATION;
}

static ng_status close_bracket(marker *m, uint32_t sign) {
  ng_doc *doc = m->doc;
  const ng_sign *close = &m->signs.signs.at[sign];
  bool square = is_square(close->kind);
  ng_span span = ng_sign_span(doc, close);
  if (!m->count[square]) {
    if (is_list_number(m, close)) return NG_OK;
    ng_mark *stray = push(m, span, NG_MARK_STRAY);
    if (!stray) return NG_NOMEM;
    stray->inner = (ng_span){sign, 1};
    stray->mixed = square;
    m->strays = true;
    return NG_OK;
  }
  while (doc->marks.at[m->open].mixed != square) {
    m->strays = true;
    doc->marks.at[m->open].inner.end = 0;
    pop(m);
  }
  uint32_t index = m->open;
  ng_mark *mark = &doc->marks.at[index];
  const ng_sign *open = &m->signs.signs.at[mark->inner.start];
  pop(m);
  mark->mixed = 0;
  mark->inner = (ng_span){mark->span.end, span.start};
  mark->span.end = span.end;
  inner in = {&doc->tokens.at[open->token + 1], close->token - open->token - 1};
  /* A bracket that holds an elision and nothing else is one. */
  ng_mark *last = &doc->marks.at[doc->marks.count - 1];
  if (in.count && last == mark + 1 && last->kind == NG_MARK_ELISION && last->span.start == in.at->start &&
      last->span.end == ng_token_end(&in.at[in.count - 1])) {
    mark->kind = NG_MARK_ELISION;
    doc->marks.count--;
  } else if (square) {
    classify_square(m, index, in, open, close);
  } else {
    classify_round(m, index, in);
  }
  return NG_OK;
}

/* Brackets without a partner: one that opens and one of the other shape that
   closes belong together where no pair is around one of them alone. `from` is the block's first mark. */
static void mix(marker *m, uint32_t from) {
  ng_doc *doc = m->doc;
  /* The pairs and opening strays around the place, linked by .parent; of them
     the pairs, linked by .quote, which the next stage fills in. */
  uint32_t top = NG_NONE, pair = NG_NONE;
  for (uint32_t i = from; i < doc->marks.count; i++) {
    ng_mark *mark = &doc->marks.at[i];
    if (mark->kind == GONE || mark->kind == NG_MARK_ELISION) continue;
    while (pair != NG_NONE && doc->marks.at[pair].span.end <= mark->span.start) {
      top = doc->marks.at[pair].parent;
      pair = doc->marks.at[pair].quote;
    }
    if (mark->kind != NG_MARK_STRAY || mark->inner.end == 0) {
      mark->parent = top;
      mark->quote = pair;
      top = i;
      if (mark->kind != NG_MARK_STRAY) pair = i;
      continue;
    }
    if (top == pair || doc->marks.at[top].mixed == mark->mixed) continue;
    ng_mark *open = &doc->marks.at[top];
    top = open->parent;
    open->kind = open->mixed ? NG_MARK_INTERPOLATION : NG_MARK_PARENTHESIS;
    open->mixed = 1;
    open->inner = (ng_span){open->span.end, mark->span.start};
    open->span.end = mark->span.end;
    drop(m, i);
  }
  for (uint32_t i = from; i < doc->marks.count; i++) {
    ng_mark *mark = &doc->marks.at[i];
    mark->quote = NG_NONE;
    if (mark->kind != NG_MARK_STRAY) continue;
    mark->inner = mark->span;
    mark->mixed = 0;
  }
}

/* ---- elisions and raised numbers ----------------------------------------- */

/* Signs in a row from `sign` on that stand glued or parted by no more than a
   blank. */
static uint32_t run_of(const marker *m, uint32_t sign, bool (*fits)(unsigned kind)) {
  const ng_signs_array *signs = &m->signs.signs;
  const ng_token *tokens = m->doc->tokens.at;
  uint32_t end = sign + 1;
  while (end < signs->count && fits(signs->at[end].kind) && signs->at[end].token == signs->at[end - 1].token + 1 &&
         tokens[signs->at[end].token].start - ng_token_end(&tokens[signs->at[end - 1].token]) <= 3)
    end++;
  return end - sign;
}

static bool is_point(unsigned kind) { return kind == NG_SIGN_POINT || kind == NG_SIGN_ELLIPSIS; }
static bool is_star(unsigned kind) { return kind == NG_SIGN_STAR; }
static bool is_raised(unsigned kind) { return kind == NG_SIGN_RAISED; }

static ng_status add_points(marker *m, uint32_t sign, uint32_t count) {
  const ng_sign *first = &m->signs.signs.at[sign];
  uint32_t ellipses = 0;
  for (uint32_t i = 0; i < count; i++) ellipses += first[i].kind == NG_SIGN_ELLIPSIS;
  /* "etc. …": a full stop and a blank before it are none of its. */
  while (ellipses && count > 1 && first->kind == NG_SIGN_POINT && !(first[1].set & NG_SET_GLUED_BEFORE)) {
    first++;
    count--;
  }
  while (ellipses && count > 1 && first[count - 1].kind == NG_SIGN_POINT &&
         !(first[count - 1].set & NG_SET_GLUED_BEFORE))
    count--;
  /* "U.S...": the first of the three is part of the word. */
  bool after_dotted =
      count == 2 && !ellipses && first->set & NG_SET_GLUED_BEFORE && m->doc->tokens.at[first->before].shape & NG_DOTTED;
  if (count >= LEADER || (!ellipses && count < 3 && !after_dotted)) return NG_OK;
  ng_span span = {ng_sign_span(m->doc, first).start, ng_sign_span(m->doc, &first[count - 1]).end};
  return push(m, span, NG_MARK_ELISION) ? NG_OK : NG_NOMEM;
}

/* "* * *" within a text; alone in its block it parts sections. */
static ng_status add_stars(marker *m, uint32_t sign, uint32_t count) {
  const ng_sign *first = &m->signs.signs.at[sign];
  if (count < 3 || count > 5 || count == m->signs.end - m->signs.first) return NG_OK;
  for (uint32_t i = 1; i < count; i++)
    if (first[i].set & NG_SET_GLUED_BEFORE) return NG_OK;
  ng_span span = {ng_sign_span(m->doc, first).start, ng_sign_span(m->doc, &first[count - 1]).end};
  return push(m, span, NG_MARK_ELISION) ? NG_OK : NG_NOMEM;
}

/* Raised figures after a full stop, a closing mark or a word, but "km²". */
static ng_status add_raised(marker *m, uint32_t sign, uint32_t count) {
  const ng_sign *first = &m->signs.signs.at[sign];
  const ng_sign *last = &first[count - 1];
  bool in_word = last->set & NG_SET_GLUED_AFTER && m->doc->tokens.at[last->after].kind != NG_PUNCTUATION;
  if (count > 3 || in_word || !(first->set & NG_SET_GLUED_BEFORE)) return NG_OK;
  const ng_token *before = &m->doc->tokens.at[first->before];
  if (before->kind == NG_NUMBER || (before->kind == NG_WORD && before->size < 4)) return NG_OK;
  ng_span span = {ng_sign_span(m->doc, first).start, ng_sign_span(m->doc, &first[count - 1]).end};
  return push(m, span, NG_MARK_FOOTNOTE) ? NG_OK : NG_NOMEM;
}

/* Whether a <sup> refers to a note: a number, a letter or a sign that is a
   link, or a number that no figure and no unit stands before. */
static bool is_reference(const ng_doc *doc, uint32_t node) {
  ng_span span = doc->nodes.at[node].text;
  ng_string s = ng_slice(doc, span);
  if (!s.size || s.size > 4 || s.data[0] == '[' || s.data[0] == '(') return false;
  bool digits = true, link = false;
  for (size_t i = 0; i < s.size; i++) digits &= s.data[i] >= '0' && s.data[i] <= '9';
  for (uint32_t i = node + 1; i < doc->nodes.at[node].next; i++) link |= doc->nodes.at[i].tag == NG_TAG_A;
  for (uint32_t up = doc->nodes.at[node].parent, i = 0; up != NG_NONE && i < 3; up = doc->nodes.at[up].parent, i++)
    link |= doc->nodes.at[up].tag == NG_TAG_A;
  if (link) return digits || s.size == 1 || (unsigned char)s.data[0] >= 0x80;
  if (!digits || !span.start) return false;
  uint32_t at = ng_token_at(doc, span.start - 1);
  if (at >= doc->tokens.count || doc->tokens.at[at].start >= span.start) return false;
  const ng_token *before = &doc->tokens.at[at];
  uint32_t size = span.start - before->start; /* the number may be glued to its word */
  return before->kind == NG_PUNCTUATION ? ng_token_end(before) == span.start : before->kind == NG_WORD && size > 3;
}

static ng_status find_raised(marker *m) {
  const ng_doc *doc = m->doc;
  for (uint32_t i = 0; i < doc->nodes.count; i++) {
    const ng_node *node = &doc->nodes.at[i];
    if (node->tag != NG_TAG_SUP || !is_reference(doc, i)) continue;
    if (m->raised.count && m->raised.at[m->raised.count - 1].end > node->text.start) continue;
    ng_span *span = ng_spans_push(&m->raised);
    if (!span) return NG_NOMEM;
    *span = node->text;
  }
  return NG_OK;
}

/* ---- a block, a document ------------------------------------------------- */

static ng_status mark_block(marker *m) {
  ng_doc *doc = m->doc;
  uint32_t from = doc->marks.count, count = m->signs.signs.count;
  ng_status status = NG_OK;
  m->open = m->square = NG_NONE;
  m->count[0] = m->count[1] = 0;
  m->strays = false;
  for (uint32_t i = 0, run; i < count && !status; i += run) {
    unsigned kind = m->signs.signs.at[i].kind;
    run = 1;
    switch (kind) {
      /* clang-format off */
      case NG_SIGN_ROUND_OPEN: case NG_SIGN_SQUARE_OPEN: status = open_bracket(m, i); break;
      case NG_SIGN_ROUND_CLOSE: case NG_SIGN_SQUARE_CLOSE: status = close_bracket(m, i); break;
      case NG_SIGN_STAR: status = add_stars(m, i, run = run_of(m, i, is_star)); break;
      case NG_SIGN_RAISED: status = add_raised(m, i, run = run_of(m, i, is_raised)); break;
      /* clang-format on */
      default: status = add_points(m, i, run = run_of(m, i, is_point));
    }
  }
  while (m->open != NG_NONE) {
    m->strays = true;
    doc->marks.at[m->open].inner.end = 0;
    pop(m);
  }
  if (m->strays && !status) mix(m, from);
  return status;
}

/* What was dropped goes; each mark learns which one is around it. */
static void settle(marker *m) {
  ng_marks_array *marks = &m->doc->marks;
  uint32_t kept = 0, around = NG_NONE;
  for (uint32_t i = 0; i < marks->count; i++) {
    if (marks->at[i].kind == GONE) continue;
    ng_mark *mark = &marks->at[kept];
    *mark = marks->at[i];
    while (around != NG_NONE && marks->at[around].span.end < mark->span.end) around = marks->at[around].parent;
    mark->parent = around;
    around = kept++;
  }
  marks->count = kept;
}

ng_status ng_stage_marks(ng_doc *doc) {
  marker m = {.doc = doc};
  ng_status status = ng_signs_begin(&m.signs, doc, NG_SIGNS_OF_MARKS);
  if (!status) status = find_raised(&m);
  for (bool more = true; !status;) {
    status = ng_signs_next(&m.signs, &more);
    if (status || !more) break;
    status = mark_block(&m);
  }
  if (!status && m.raised_at < m.raised.count) {
    if (push(&m, (ng_span){NG_NONE, NG_NONE}, NG_MARK_STRAY)) doc->marks.count--;
    else status = NG_NOMEM;
  }
  if (!status) settle(&m);
  ng_signs_end(&m.signs);
  free(m.raised.at);
  return status;
}
