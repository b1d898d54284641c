/* Markdown. In: the decoded file, whole. Out: the text, which is the file
 * itself; its blocks (headings, paragraphs, quotations, lists, code, tables,
 * header fields of a front matter); the ranges of its signs as markup; links.
 * After CommonMark 0.31 and GitHub's tables and boxes, read line by line: a line
 * first goes on with the containers that are open, then opens new ones, then
 * goes on with a leaf or begins one. Linear in the text, but for the containers,
 * whose depth is bounded. */
#include "markdown.h"

#include <string.h>

enum {
  DEEPEST = NG_BUILD_DEPTH - 4, CODE_INDENT = 4, TAB = 4,
  LONGEST_NUMBER = 9, LONGEST_FRONT = 100 /* lines */, MOST_CELLS = 64
};

typedef enum { NO_LEAF, PARAGRAPH, FENCE, INDENTED, TABLE } leaf_kind;

typedef struct {
  ng_markdown_reader r;
  const char *s;
  uint32_t size;
  leaf_kind leaf;
  char fence;           /* its sign */
  unsigned fence_size;
  uint32_t line_end, next; /* of the line that is being read */
} reader;

/* ---- a line ------------------------------------------------------------------ */

static void read_line(reader *r, uint32_t at) {
  uint32_t end = at;
  while (end < r->size && r->s[end] != '\n' && r->s[end] != '\r') end++;
  r->line_end = end;
  r->next = end + (end < r->size) + (end + 1 < r->size && r->s[end] == '\r' && r->s[end + 1] == '\n');
}

/* The blanks at `at`, in columns; *after is where they end. */
static unsigned blanks(const reader *r, uint32_t at, uint32_t *after) {
  unsigned columns = 0;
  for (; at < r->line_end && (r->s[at] == ' ' || r->s[at] == '\t'); at++) columns += r->s[at] == '\t' ? TAB - columns % TAB : 1;
  *after = at;
  return columns;
}

static uint32_t skip_columns(const reader *r, uint32_t at, unsigned columns) {
  for (unsigned seen = 0; seen < columns && at < r->line_end && (r->s[at] == ' ' || r->s[at] == '\t'); at++)
    seen += r->s[at] == '\t' ? TAB : 1;
  return at;
}

static uint32_t trimmed_end(const reader *r, uint32_t start, uint32_t end) {
  while (end > start && (unsigned char)r->s[end - 1] <= ' ') end--;
  return end;
}

static uint32_t run_of(const reader *r, uint32_t at, char sign) {
  uint32_t end = at;
  while (end < r->line_end && r->s[end] == sign) end++;
  return end - at;
}

/* "***", "- - -", "___" */
static bool is_rule(const reader *r, uint32_t at) {
  char sign = at < r->line_end ? r->s[at] : '\0';
  if (sign != '*' && sign != '-' && sign != '_') return false;
  unsigned count = 0;
  for (; at < r->line_end; at++) {
    if (r->s[at] == sign) count++;
    else if (r->s[at] != ' ' && r->s[at] != '\t') return false;
  }
  return count >= 3;
}

/* What underlines a title: 1 for "===", 2 for "---"; else 0. */
static unsigned underlines(const reader *r, uint32_t at) {
  char sign = at < r->line_end ? r->s[at] : '\0';
  if (sign != '=' && sign != '-') return 0;
  uint32_t end = at + run_of(r, at, sign);
  return trimmed_end(r, at, r->line_end) == end ? sign == '=' ? 1 : 2 : 0;
}

/* The level of "## Title"; *title is where the title begins. */
static unsigned heading(const reader *r, uint32_t at, uint32_t *title) {
  uint32_t level = run_of(r, at, '#');
  if (!level || level > 6) return 0;
  *title = at + level;
  return *title == r->line_end || r->s[*title] == ' ' || r->s[*title] == '\t' ? level : 0;
}

static unsigned fence(const reader *r, uint32_t at) {
  char sign = at < r->line_end ? r->s[at] : '\0';
  if (sign != '`' && sign != '~') return 0;
  uint32_t size = run_of(r, at, sign);
  if (size < 3 || (sign == '`' && memchr(r->s + at + size, '`', r->line_end - at - size))) return 0;
  return size;
}

typedef struct {
  char sign;       /* - * + . ) */
  uint32_t number;
  uint32_t after;  /* where what follows its blanks begins */
  unsigned columns; /* from the bullet to there */
  bool empty;
} bullet;

static bool read_bullet(const reader *r, uint32_t at, bullet *out) {
  uint32_t end = at;
  *out = (bullet){0};
  if (at < r->line_end && strchr("-*+", r->s[at])) {
    end++;
  } else {
    while (end < r->line_end && end - at < LONGEST_NUMBER && ng_is_digit((unsigned char)r->s[end]))
      out->number = out->number * 10 + (uint32_t)(r->s[end++] - '0');
    if (end == at || end == r->line_end || (r->s[end] != '.' && r->s[end] != ')')) return false;
    end++;
  }
  out->sign = r->s[end - 1];
  if (end < r->line_end && r->s[end] != ' ' && r->s[end] != '\t') return false;
  unsigned gap = blanks(r, end, &out->after);
  out->empty = out->after == r->line_end;
  if (gap > CODE_INDENT || out->empty) {
    gap = 1;
    out->after = end + (end < r->line_end);
  }
  out->columns = (unsigned)(end - at) + gap;
  return true;
}

/* ---- leaves ------------------------------------------------------------------ */

static void add_piece(reader *r, uint32_t start, uint32_t end) {
  ng_span *piece = ng_spans_push(&r->r.pieces);
  if (piece) *piece = (ng_span){start, end};
  else r->r.b.failed = true;
}

static void build_leaf(reader *r, unsigned kind, unsigned level, bool signs) {
  if (signs && r->r.pieces.count && ng_markdown_inline(&r->r) != NG_OK) r->r.b.failed = true;
  ng_build_begin(&r->r.b, kind, level);
  for (uint32_t i = 0; i < r->r.pieces.count; i++) ng_build_piece(&r->r.b, r->r.pieces.at[i].start, r->r.pieces.at[i].end);
  ng_build_end(&r->r.b);
  r->r.pieces.count = 0;
}

static void close_leaf(reader *r) {
  switch (r->leaf) {
    case PARAGRAPH: build_leaf(r, NG_PARAGRAPH, 0, true); break;
    case FENCE:
    case INDENTED: build_leaf(r, NG_PRE, 0, false); break;
    case TABLE: ng_build_close(&r->r.b); break;
    default: break;
  }
  r->leaf = NO_LEAF;
}

static void close_to(reader *r, unsigned depth) {
  close_leaf(r);
  while (r->r.b.depth > depth) ng_build_close(&r->r.b);
}

/* "| a | b |": a row with its cells. */
static void build_row(reader *r, uint32_t at) {
  uint32_t end = trimmed_end(r, at, r->line_end);
  ng_build_open(&r->r.b, NG_ROW);
  if (at < end && r->s[at] == '|') at++;
  for (unsigned cells = 0; at < end && cells < MOST_CELLS; cells++) {
    uint32_t bar = at;
    while (bar < end && !(r->s[bar] == '|' && r->s[bar - 1] != '\\')) bar++;
    add_piece(r, at, bar);
    build_leaf(r, NG_CELL, 0, true);
    at = bar + 1;
  }
  ng_build_close(&r->r.b);
}

/* "|---|:-:|" */
static bool is_delimiter_row(const reader *r, uint32_t at) {
  uint32_t end = at, dashes = 0, bars = 0;
  while (end < r->size && r->s[end] != '\n' && r->s[end] != '\r') {
    char c = r->s[end++];
    dashes += c == '-';
    bars += c == '|';
    if (c != '-' && c != '|' && c != ':' && c != ' ' && c != '\t' && c != '>') return false;
  }
  return dashes && bars;
}

/* ---- containers -------------------------------------------------------------- */

/* Goes on with the open containers; gives how many do, *at behind their signs. */
static unsigned match_containers(reader *r, uint32_t *at) {
  const ng_builder *b = &r->r.b;
  for (unsigned i = 0; i < b->depth; i++) {
    uint32_t after;
    unsigned columns = blanks(r, *at, &after);
    bool blank = after == r->line_end;
    switch (b->open[i].kind) {
      case NG_BLOCKQUOTE:
        if (columns >= CODE_INDENT || blank || r->s[after] != '>') return i;
        after++;
        if (after < r->line_end && r->s[after] == ' ') after++;
        ng_markdown_markup(&r->r, *at, after);
        *at = after;
        break;
      case NG_ITEM:
        if (blank) break;
        if (columns < b->open[i].indent) return i;
        *at = skip_columns(r, *at, b->open[i].indent);
        break;
      default: break; /* a list goes on as its items do */
    }
  }
  return b->depth;
}

/* Lists at the top of what is open, without an item, end. */
static void leave_lists(reader *r) {
  while (r->r.b.depth && r->r.b.open[r->r.b.depth - 1].kind == NG_LIST) ng_build_close(&r->r.b);
}

static void open_item(reader *r, const bullet *it, unsigned columns) {
  ng_builder *b = &r->r.b;
  bool same = b->depth && b->open[b->depth - 1].kind == NG_LIST && b->open[b->depth - 1].sign == (uint32_t)it->sign;
  if (!same) {
    leave_lists(r);
    ng_build_open(b, NG_LIST);
    if (b->failed) return;
    b->open[b->depth - 1].sign = (uint32_t)it->sign;
  }
  ng_build_open(b, NG_ITEM);
  if (!b->failed) b->open[b->depth - 1].indent = (uint16_t)(columns + it->columns);
}

/* "[ ] " and "[x] " before what an item says. */
static uint32_t skip_box(reader *r, uint32_t at) {
  if (r->line_end - at < 4 || r->s[at] != '[' || !strchr(" xX", r->s[at + 1]) || r->s[at + 2] != ']' || r->s[at + 3] != ' ')
    return at;
  ng_markdown_markup(&r->r, at, at + 4);
  return at + 4;
}

/* Opens containers; gives where what they hold begins. */
static uint32_t open_containers(reader *r, uint32_t at, unsigned matched) {
  ng_builder *b = &r->r.b;
  for (bool first = true; b->depth < DEEPEST && !b->failed; first = false) {
    uint32_t text;
    unsigned columns = blanks(r, at, &text);
    bool paragraph = first && r->leaf == PARAGRAPH && matched == b->depth;
    bullet it;
    if (columns >= CODE_INDENT || text == r->line_end) return at;
    if (r->s[text] == '>') {
      if (first) close_to(r, matched);
      leave_lists(r);
      ng_build_open(b, NG_BLOCKQUOTE);
      uint32_t after = text + 1 + (text + 1 < r->line_end && r->s[text + 1] == ' ');
      ng_markdown_markup(&r->r, at, after);
      at = after;
    } else if (!is_rule(r, text) && read_bullet(r, text, &it)) {
      bool orders = it.sign == '.' || it.sign == ')';
      if (paragraph && (it.empty || (orders && it.number != 1)) && b->open[b->depth ? b->depth - 1 : 0].kind != NG_ITEM) return at;
      if (first) close_to(r, matched);
      open_item(r, &it, columns);
      at = skip_box(r, it.after);
    } else {
      return at;
    }
    matched = b->depth;
  }
  return at;
}

/* ---- a line's part ----------------------------------------------------------- */

static void go_on_with_fence(reader *r, uint32_t at) {
  uint32_t text;
  unsigned columns = blanks(r, at, &text);
  uint32_t size = run_of(r, text, r->fence);
  if (columns < CODE_INDENT && size >= r->fence_size && trimmed_end(r, text, r->line_end) == text + size) {
    ng_markdown_markup(&r->r, text, text + size);
    close_leaf(r);
  } else {
    add_piece(r, at, r->line_end);
  }
}

static void build_heading(reader *r, uint32_t text, unsigned level, uint32_t title) {
  close_leaf(r);
  leave_lists(r);
  uint32_t end = trimmed_end(r, title, r->line_end), closing = end;
  while (closing > title && r->s[closing - 1] == '#') closing--;
  if (closing < end && closing > title && r->s[closing - 1] != ' ') closing = end;
  ng_markdown_markup(&r->r, text, title);
  ng_markdown_markup(&r->r, closing, end);
  add_piece(r, title, closing);
  build_leaf(r, NG_HEADING, level, true);
}

/* The end of a comment that begins at `at`, or 0. */
static uint32_t comment_end(reader *r, uint32_t at) {
  if (r->size - at < 7 || memcmp(r->s + at, "<!--", 4) || at >= r->r.b.no_comment) return 0;
  for (uint32_t i = at + 4; i + 2 < r->size; i++)
    if (r->s[i] == '-' && r->s[i + 1] == '-' && r->s[i + 2] == '>') return i + 3;
  r->r.b.no_comment = at;
  return 0;
}

/* "[^1]: …" */
static bool is_note(const reader *r, uint32_t at) {
  if (r->line_end - at < 5 || r->s[at] != '[' || r->s[at + 1] != '^') return false;
  const char *close = memchr(r->s + at, ']', r->line_end - at);
  return close && close + 1 < r->s + r->line_end && close[1] == ':';
}

/* A leaf's line that begins at `at`. */
static void read_leaf(reader *r, uint32_t at) {
  uint32_t text, title;
  unsigned columns = blanks(r, at, &text), level;
  if (r->leaf == TABLE) {
    if (memchr(r->s + text, '|', r->line_end - text)) {
      build_row(r, text);
      return;
    }
    close_leaf(r);
  }
  if (columns >= CODE_INDENT && r->leaf != PARAGRAPH) {
    if (r->leaf != INDENTED) leave_lists(r);
    r->leaf = INDENTED;
    add_piece(r, at, r->line_end);
    return;
  }
  if (r->leaf == INDENTED || (r->leaf == PARAGRAPH && is_note(r, text))) close_leaf(r);
  ng_reference reference;
  uint32_t comment = r->leaf == PARAGRAPH ? 0 : comment_end(r, text);
  if (columns < CODE_INDENT && (level = heading(r, text, &title)) != 0) {
    build_heading(r, text, level, title);
  } else if (r->leaf == PARAGRAPH && columns < CODE_INDENT && (level = underlines(r, text)) != 0) {
    ng_markdown_markup(&r->r, text, r->line_end);
    build_leaf(r, NG_HEADING, level, true);
    r->leaf = NO_LEAF;
  } else if (columns < CODE_INDENT && is_rule(r, text)) {
    close_leaf(r);
    leave_lists(r);
    ng_build_rule(&r->r.b, text, trimmed_end(r, text, r->line_end));
  } else if (columns < CODE_INDENT && (level = fence(r, text)) != 0) {
    close_leaf(r);
    leave_lists(r);
    r->leaf = FENCE;
    r->fence = r->s[text];
    r->fence_size = level;
    ng_markdown_markup(&r->r, text, r->line_end);
  } else if (r->leaf != PARAGRAPH && memchr(r->s + text, '|', r->line_end - text) && is_delimiter_row(r, r->next)) {
    leave_lists(r);
    ng_build_open(&r->r.b, NG_TABLE);
    r->leaf = TABLE;
    build_row(r, text);
    uint32_t start = r->next;
    read_line(r, start); /* the row of dashes */
    ng_markdown_markup(&r->r, start, r->line_end);
  } else if (comment) {
    leave_lists(r);
    ng_markdown_markup(&r->r, text, comment);
    while (r->next < comment) read_line(r, r->next);
    if (comment < trimmed_end(r, comment, r->line_end)) {
      r->leaf = PARAGRAPH;
      add_piece(r, comment, r->line_end);
    }
  } else if (r->leaf != PARAGRAPH && ng_reference_at(r->s, text, r->line_end, &reference)) {
    ng_markdown_markup(&r->r, text, r->line_end);
  } else {
    if (r->leaf != PARAGRAPH) leave_lists(r);
    r->leaf = PARAGRAPH;
    add_piece(r, text, trimmed_end(r, text, r->line_end));
  }
}

/* Whether a line can only be the text of a paragraph: what lazily goes on with it. */
static bool is_bare_text(const reader *r, uint32_t at) {
  uint32_t text, title;
  bullet it;
  blanks(r, at, &text);
  return r->s[text] != '>' && !read_bullet(r, text, &it) && !is_rule(r, text) && !fence(r, text) && !heading(r, text, &title);
}

static void read_blank(reader *r, unsigned matched) {
  if (r->leaf == FENCE && matched == r->r.b.depth) {
    add_piece(r, r->line_end, r->line_end);
    return;
  }
  if (r->leaf != INDENTED) close_leaf(r);
  /* A quotation needs its sign; items last over blank lines. */
  if (matched < r->r.b.depth && r->r.b.open[matched].kind == NG_BLOCKQUOTE) close_to(r, matched);
}

static uint32_t build_line(reader *r, uint32_t start) {
  read_line(r, start);
  uint32_t at = start, text;
  unsigned matched = match_containers(r, &at);
  bool all = matched == r->r.b.depth;
  blanks(r, at, &text);
  if (text == r->line_end) {
    read_blank(r, matched);
  } else if (all && r->leaf == FENCE) {
    go_on_with_fence(r, at);
  } else if (!all && r->leaf == PARAGRAPH && is_bare_text(r, at)) {
    add_piece(r, text, trimmed_end(r, text, r->line_end));
  } else {
    if (!all) close_to(r, matched);
    read_leaf(r, open_containers(r, at, matched));
  }
  return r->next;
}

/* ---- all of it --------------------------------------------------------------- */

/* "---", lines of "key: value", "---" at the head of the file. */
static uint32_t build_front(reader *r) {
  read_line(r, 0);
  if (trimmed_end(r, 0, r->line_end) != 3 || memcmp(r->s, "---", 3)) return 0;
  uint32_t fence_end = r->line_end, first = r->next, last = first;
  unsigned lines = 0;
  for (; lines < LONGEST_FRONT && last < r->size; lines++) {
    read_line(r, last);
    uint32_t end = trimmed_end(r, last, r->line_end);
    if (end - last == 3 && (!memcmp(r->s + last, "---", 3) || !memcmp(r->s + last, "...", 3))) break;
    last = r->next;
  }
  if (lines == LONGEST_FRONT || last >= r->size) return 0;
  ng_markdown_markup(&r->r, 0, fence_end);
  for (uint32_t at = first; at < last; at = r->next) {
    read_line(r, at);
    add_piece(r, at, r->line_end);
    build_leaf(r, NG_HEADER_FIELD, 0, false);
  }
  read_line(r, last);
  ng_markdown_markup(&r->r, last, r->line_end);
  return r->next;
}

static int by_start(const void *a, const void *b) {
  uint32_t x = ((const ng_span *)a)->start, y = ((const ng_span *)b)->start;
  return x < y ? -1 : x > y;
}

ng_status ng_markdown(ng_doc *doc) {
  reader r = {.r = {.b = {.doc = doc, .no_comment = NG_NONE, .link_start = NG_NONE}},
              .s = doc->text.data, .size = (uint32_t)doc->text.size};
  ng_status status = ng_references_find(&r.r);
  uint32_t at = status ? 0 : build_front(&r);
  while (!status && at < r.size && !r.r.b.failed) at = build_line(&r, at);
  if (!status) close_to(&r, 0);
  if (r.r.markup.count) qsort(r.r.markup.at, r.r.markup.count, sizeof *r.r.markup.at, by_start);
  for (uint32_t i = 0; i < r.r.markup.count; i++) ng_build_markup(&r.r.b, r.r.markup.at[i].start, r.r.markup.at[i].end);
  if (!status && r.r.b.failed) status = NG_NOMEM;
  free(r.r.pieces.at);
  free(r.r.markup.at);
  free(r.r.references.at);
  return status;
}
