/* Markdown. In: the decoded file, whole. Out: the text, which is the file
 * itself; its blocks (headings, paragraphs, quotations, lists, code, tables,
 * header fields of a front matter); the ranges of its signs as markup; links;
 * code as nodes, as HTML has it.
 *
 * md4c reads it, by CommonMark with GitHub's tables, boxes and strikethrough.
 * It hands over each piece of text as a pointer into what it was given, so that
 * every offset is exact without being computed, however containers nest, lines
 * go on lazily or tabs stand; what no piece covers is markup. cmark-gfm was
 * weighed and left: it copies a paragraph's lines together before it reads them,
 * so that the columns of what is inside them are those of the copy (cmark's
 * issue 296, cmark-gfm's 222: wrong after a line's indent, in tables, in
 * strikethrough). A parser of our own stood here before, and read 546 of the
 * specification's 655 examples; what md4c does not know (notes) or is slow at is
 * kept from it (markdown_show.c). Linear. */
#include "markdown.h"

#include <md4c.h>
#include <string.h>

#include "base/tags.h"

enum { DEEPEST = NG_BUILD_DEPTH - 4, LONGEST_FRONT = 100 /* lines */ };

/* A container that md4c has opened, and whether a block was opened for it. */
typedef struct {
  uint8_t kind;
  bool opened, transparent;
} container;

typedef struct {
  ng_leaf leaf;
  const char *s, *given; /* the text; what md4c was given */
  uint32_t size, from;   /* what it was given begins at `from` */
  ng_shown shown;
  uint32_t note; /* the next of them */
  container open[DEEPEST];
  unsigned depth; /* of them, however many are held */
  unsigned kind;  /* of the leaf */
  bool leaf_open; /* a leaf is; that of a tight item without being told */
  bool begun;     /* it has a piece, its containers are open */
  uint32_t code_start, code_end;
  struct {
    uint32_t start, end;
    ng_string href;
  } link;
  bool in_link, in_tag; /* "[", and "<a" */
  struct {
    uint32_t start;
    ng_string href;
  } tag;
  uint32_t leaf_start; /* no leaf before it reaches so far */
  bool in_html;        /* a block of it */
  ng_spans_array html; /* its lines */
} reader;

static uint32_t line_end(const reader *r, uint32_t at) {
  while (at < r->size && r->s[at] != '\n' && r->s[at] != '\r') at++;
  return at;
}

/* ---- containers -------------------------------------------------------------- */

static void enter(reader *r, unsigned kind) {
  if (r->depth < DEEPEST) r->open[r->depth] = (container){.kind = (uint8_t)kind};
  r->depth++;
}

static void leave(reader *r) {
  r->depth--;
  if (r->depth < DEEPEST && r->open[r->depth].opened) ng_build_close(&r->leaf.b);
}

/* The containers of what is written at `at`. A note was shown as an item, and is
   none; items beside it are. Gives where the text begins. */
static uint32_t open_containers(reader *r, uint32_t at) {
  unsigned held = r->depth < DEEPEST ? r->depth : DEEPEST;
  uint32_t start = at;
  while (r->note < r->shown.notes.count && r->shown.notes.at[r->note].start + 2 < at) r->note++;
  if (r->note < r->shown.notes.count && r->shown.notes.at[r->note].start + 2 == at) {
    start = r->shown.notes.at[r->note].start;
    if (held >= 2 && !r->open[held - 1].opened) {
      r->open[held - 1].transparent = true;
      if (!r->open[held - 2].opened) r->open[held - 2].transparent = true;
    }
  }
  for (unsigned i = 0; i < held; i++) {
    container *it = &r->open[i];
    if (it->kind == NG_ITEM && !it->transparent && i && r->open[i - 1].transparent) {
      ng_build_open(&r->leaf.b, NG_LIST);
      r->open[i - 1] = (container){.kind = NG_LIST, .opened = true};
    }
    if (it->opened || it->transparent) continue;
    ng_build_open(&r->leaf.b, it->kind);
    it->opened = true;
  }
  return start;
}

/* ---- rules and underlines, of which md4c does not tell the place --------------- */

static uint32_t line_after(const reader *r, uint32_t at) {
  at = line_end(r, at);
  return at + (at < r->size) + (at + 1 < r->size && r->s[at] == '\r' && r->s[at + 1] == '\n');
}

static uint32_t skip_blanks(const reader *r, uint32_t at, uint32_t end) {
  while (at < end && (r->s[at] == ' ' || r->s[at] == '\t')) at++;
  return at;
}

/* "***", "- - -", "___" and nothing else in [at, end). */
static bool is_rule(const reader *r, uint32_t at, uint32_t end) {
  char sign = at < end ? r->s[at] : '\0';
  unsigned count = 0;
  if (sign != '*' && sign != '-' && sign != '_') return false;
  for (; at < end; at++) {
    if (r->s[at] == sign) count++;
    else if (r->s[at] != ' ' && r->s[at] != '\t') return false;
  }
  return count >= 3;
}

/* The rule of a line behind the signs of its containers, or its end. */
static uint32_t rule_of(const reader *r, uint32_t at, uint32_t end) {
  for (at = skip_blanks(r, at, end); at < end && !is_rule(r, at, end); at = skip_blanks(r, at, end)) {
    if (ng_is_digit((unsigned char)r->s[at])) {
      while (at < end && ng_is_digit((unsigned char)r->s[at])) at++;
      if (at == end || (r->s[at] != '.' && r->s[at] != ')')) return end;
    } else if (!strchr(">-+*", r->s[at])) {
      return end;
    }
    at++;
  }
  return at;
}

/* The next rule behind what is done. */
static void build_rule(reader *r) {
  uint32_t at = r->leaf.done;
  if (at > r->from && r->s[at - 1] != '\n' && r->s[at - 1] != '\r') at = line_after(r, at);
  for (; at < r->size; at = line_after(r, at)) {
    uint32_t end = line_end(r, at), start = rule_of(r, at, end);
    if (start == end) continue;
    open_containers(r, start);
    while (end > start && (unsigned char)r->s[end - 1] <= ' ') end--;
    ng_leaf_skip(&r->leaf, start);
    ng_build_rule(&r->leaf.b, start, end);
    r->leaf.done = end;
    return;
  }
}

/* What underlines the title that ends where all is done. */
static void skip_underline(reader *r) {
  uint32_t at = line_after(r, r->leaf.done), end = line_end(r, at), stop = end;
  while (stop > at && (unsigned char)r->s[stop - 1] <= ' ') stop--;
  if (stop == at || (r->s[stop - 1] != '-' && r->s[stop - 1] != '=')) return;
  uint32_t start = stop;
  while (start > at && r->s[start - 1] == r->s[stop - 1]) start--;
  for (uint32_t i = at; i < start; i++)
    if (r->s[i] != ' ' && r->s[i] != '\t' && r->s[i] != '>') return;
  ng_leaf_skip(&r->leaf, stop);
}

/* ---- what md4c tells --------------------------------------------------------- */

static void begin_leaf(reader *r, unsigned kind, unsigned level) {
  r->kind = kind;
  r->leaf_open = true;
  r->begun = false;
  r->leaf_start = r->leaf.done;
  ng_leaf_begin(&r->leaf, kind, level);
}

/* The signs at the ends of a leaf belong to it: "**Boats**", "![The quay](q.jpg)". */
static void widen(reader *r) {
  ng_builder *b = &r->leaf.b;
  uint32_t start = b->piece_start, end = b->piece_end, stop = end;
  if (start == NG_NONE) return;
  while (start > r->leaf_start && strchr("*_~[!`<\\", r->s[start - 1])) start--;
  if (r->kind == NG_CELL) {
    while (stop < r->size && r->s[stop] && strchr("*_~`", r->s[stop])) stop++;
  } else {
    stop = line_end(r, end);
    while (stop > end && (unsigned char)r->s[stop - 1] <= ' ') stop--;
    uint32_t closing = stop;
    while (r->kind == NG_HEADING && closing > end && r->s[closing - 1] == '#') closing--;
    if (closing < stop && r->s[closing - 1] <= ' ') stop = closing;
    while (stop > end && (unsigned char)r->s[stop - 1] <= ' ') stop--;
  }
  b->piece_start = start;
  b->piece_end = stop;
}

static void end_leaf(reader *r) {
  if (r->leaf_open && r->begun && r->kind != NG_PRE) widen(r);
  if (r->leaf_open) ng_leaf_end(&r->leaf);
  r->leaf_open = r->in_tag = false;
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *at) {
  reader *r = at;
  unsigned kind = NG_PARAGRAPH, level = 0;
  end_leaf(r);
  switch (type) {
    case MD_BLOCK_QUOTE: enter(r, NG_BLOCKQUOTE); return 0;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL: enter(r, NG_LIST); return 0;
    case MD_BLOCK_LI: enter(r, NG_ITEM); return 0;
    case MD_BLOCK_TABLE: enter(r, NG_TABLE); return 0;
    case MD_BLOCK_TR: enter(r, NG_ROW); return 0;
    case MD_BLOCK_HR: build_rule(r); return 0;
    case MD_BLOCK_H:
      kind = NG_HEADING;
      level = ((MD_BLOCK_H_DETAIL *)detail)->level;
      break;
    case MD_BLOCK_CODE: kind = NG_PRE; break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD: kind = NG_CELL; break;
    case MD_BLOCK_HTML:
      r->html.count = 0;
      r->in_html = true;
      break;
    case MD_BLOCK_P: break;
    default: return 0;
  }
  begin_leaf(r, kind, level);
  return r->leaf.b.failed;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *at) {
  reader *r = at;
  bool underlined = type == MD_BLOCK_H && r->begun && r->leaf.pieces.count; /* none where memory ran out */
  (void)detail;
  if (underlined)
    for (uint32_t i = r->leaf.pieces.at[0].start; i > r->from && r->s[i - 1] != '\n' && r->s[i - 1] != '\r'; i--)
      if (r->s[i - 1] == '#') underlined = false;
  if (type != MD_BLOCK_HTML) end_leaf(r);
  if (underlined) skip_underline(r);
  switch (type) {
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
    case MD_BLOCK_LI:
    case MD_BLOCK_TABLE:
    case MD_BLOCK_TR: leave(r); break;
    case MD_BLOCK_HTML:
      r->in_html = r->leaf_open = false;
      ng_markdown_html(&r->leaf, r->html.at, r->html.count);
      break;
    default: break;
  }
  return r->leaf.b.failed;
}

/* An attribute lies in the text, unless escapes were taken out of it. */
static ng_string attribute(reader *r, const MD_ATTRIBUTE *it) {
  if (!it->size) return (ng_string){"", 0};
  uintptr_t given = (uintptr_t)r->given, text = (uintptr_t)it->text;
  if (text >= given && text < given + (r->size - r->from))
    return (ng_string){r->s + r->from + (text - given), it->size};
  ng_string copy = ng_arena_copy(&r->leaf.b.doc->arena, it->text, it->size);
  if (!copy.data) r->leaf.b.failed = true;
  return copy;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *at) {
  reader *r = at;
  if (type == MD_SPAN_CODE) r->code_start = NG_NONE;
  if (type == MD_SPAN_A) {
    r->in_link = true;
    r->link.start = NG_NONE;
    r->link.href = attribute(r, &((MD_SPAN_A_DETAIL *)detail)->href);
  }
  return r->leaf.b.failed;
}

static void add_code(reader *r, uint32_t start, uint32_t end) {
  ng_doc *doc = r->leaf.b.doc;
  ng_node *node = !doc->atom_room && ng_tags_init(doc) ? NULL : ng_nodes_push(&doc->nodes);
  if (node)
    *node = (ng_node){.tag = NG_TAG_CODE,
                      .parent = NG_NONE,
                      .next = doc->nodes.count,
                      .text = {start, end},
                      .offset = start,
                      .end = end};
  else r->leaf.b.failed = true;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *at) {
  reader *r = at;
  (void)detail;
  if (type == MD_SPAN_CODE && r->code_start != NG_NONE) add_code(r, r->code_start, r->code_end);
  if (type == MD_SPAN_A) {
    r->in_link = false;
    if (r->link.start != NG_NONE) ng_leaf_link(&r->leaf, r->link.start, r->link.end, r->link.href);
  }
  return r->leaf.b.failed;
}

/* A tag among words: an address's begins or ends a link. */
static void read_tag(reader *r, uint32_t start, uint32_t end) {
  const char *s = r->s + start;
  if (r->in_tag && end - start >= 3 && s[0] == '<' && s[1] == '/' && (s[2] | 0x20) == 'a') {
    ng_leaf_link(&r->leaf, r->tag.start, start, r->tag.href);
    r->in_tag = false;
  } else if (end - start >= 4 && s[0] == '<' && (s[1] | 0x20) == 'a' && ng_is_blank((unsigned char)s[2])) {
    r->tag.href = ng_tag_href(r->s, start, end);
    r->tag.start = end;
    r->in_tag = r->tag.href.data && !r->in_link;
  }
}

/* Breaks of lines and indents are md4c's own, and no piece of what it was given. */
static int take_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *at) {
  reader *r = at;
  uintptr_t given = (uintptr_t)r->given, place = (uintptr_t)text;
  if (!size || place < given || place >= given + (r->size - r->from)) return r->leaf.b.failed;
  uint32_t start = r->from + (uint32_t)(place - given), end = start + size;
  if (type == MD_TEXT_HTML && !r->in_html) {
    read_tag(r, start, end);
    return r->leaf.b.failed;
  }
  if (!r->leaf_open) begin_leaf(r, NG_PARAGRAPH, 0);
  if (!r->begun) start = open_containers(r, start);
  r->begun = true;
  if (r->in_html) {
    ng_span *line = ng_spans_push(&r->html);
    if (line) *line = (ng_span){start, end};
    else r->leaf.b.failed = true;
    return r->leaf.b.failed;
  }
  ng_leaf_piece(&r->leaf, start, end);
  if (type == MD_TEXT_CODE && r->kind != NG_PRE) {
    if (r->code_start == NG_NONE) r->code_start = start;
    r->code_end = end;
  }
  if (r->in_link) {
    if (r->link.start == NG_NONE) r->link.start = start;
    r->link.end = end;
  }
  return r->leaf.b.failed;
}

/* ---- all of it --------------------------------------------------------------- */

/* "---", lines of "key: value", "---" at the head of the file: gives where it ends. */
static uint32_t build_front(reader *r) {
  uint32_t first = line_after(r, 0), last = first;
  unsigned lines = 0;
  if (r->size < 3 || memcmp(r->s, "---", 3) || skip_blanks(r, 3, r->size) != line_end(r, 0)) return 0;
  for (; lines < LONGEST_FRONT && last < r->size; lines++, last = line_after(r, last)) {
    bool closes = r->size - last >= 3 && (!memcmp(r->s + last, "---", 3) || !memcmp(r->s + last, "...", 3));
    if (closes && skip_blanks(r, last + 3, r->size) == line_end(r, last)) break;
  }
  if (lines == LONGEST_FRONT || last >= r->size) return 0;
  for (uint32_t at = first; at < last; at = line_after(r, at)) {
    ng_leaf_begin(&r->leaf, NG_HEADER_FIELD, 0);
    ng_leaf_piece(&r->leaf, at, line_end(r, at));
    ng_leaf_end(&r->leaf);
  }
  uint32_t end = line_after(r, last);
  ng_leaf_skip(&r->leaf, end);
  return end;
}

ng_status ng_markdown(ng_doc *doc) {
  static const MD_PARSER parser = {.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS,
                                   .enter_block = enter_block,
                                   .leave_block = leave_block,
                                   .enter_span = enter_span,
                                   .leave_span = leave_span,
                                   .text = take_text};
  reader r = {.leaf = {.b = {.doc = doc, .no_comment = NG_NONE, .link_start = NG_NONE}},
              .s = doc->text.data,
              .size = (uint32_t)doc->text.size};
  r.from = build_front(&r);
  ng_status status = ng_markdown_show(doc, r.from, &r.shown);
  r.given = (r.shown.owned ? r.shown.owned : r.s) + r.from;
  if (!status && md_parse(r.given, r.size - r.from, &parser, &r)) status = NG_NOMEM;
  ng_leaf_skip(&r.leaf, r.size);
  if (r.leaf.b.failed) status = NG_NOMEM;
  free(r.leaf.pieces.at);
  free(r.leaf.links.at);
  free(r.html.at);
  free(r.shown.owned);
  free(r.shown.notes.at);
  return status;
}
