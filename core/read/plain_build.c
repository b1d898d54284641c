/* Blocks out of pieces of text. In: containers as they open and close, leaves
 * as runs of text with markup between. Out: doc->blocks in the order of the
 * text, each container before what is in it, its span the hull of that;
 * doc->markup and doc->links in order. Depth is bounded by NG_BUILD_DEPTH: the
 * callers keep below it. */
#include "plain.h"

#include <string.h>
#include <strings.h>

#include "base/tags.h"

enum { LONGEST_TAG = 4096, LONGEST_TAG_NAME = 12, LONGEST_SCHEME = 8 };

static bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

static ng_block *push(ng_builder *b, unsigned kind, unsigned level, ng_span span) {
  ng_block *block = b->failed ? NULL : ng_blocks_push(&b->doc->blocks);
  if (!block) {
    b->failed = true;
    return NULL;
  }
  uint32_t parent = b->depth ? b->open[b->depth - 1].block : NG_NONE;
  *block =
      (ng_block){span, parent, NG_NONE, (uint8_t)kind, NG_ROLE_BODY, (uint8_t)level, 0, NG_NONE, 0, NG_WHY_NONE, 0};
  return block;
}

void ng_build_open(ng_builder *b, unsigned kind) {
  unsigned level = 0;
  if (kind == NG_BLOCKQUOTE || kind == NG_LIST)
    for (unsigned i = level = 1; i <= b->depth; i++) level += b->open[i - 1].kind == kind;
  /* What an item says before a list in it becomes a paragraph of its own. */
  uint32_t holder = b->depth ? b->open[b->depth - 1].block : NG_NONE;
  if (holder != NG_NONE && b->doc->blocks.at[holder].leaf) {
    ng_span span = b->doc->blocks.at[holder].span;
    if (!push(b, NG_PARAGRAPH, 0, span)) return;
    b->doc->blocks.at[holder].leaf = 0;
    b->doc->blocks.at[b->doc->blocks.count - 1].leaf = 1;
  }
  if (b->depth == NG_BUILD_DEPTH || !push(b, kind, level, (ng_span){0, 0})) {
    b->failed = true;
    return;
  }
  memset(&b->open[b->depth], 0, sizeof b->open[0]);
  b->open[b->depth].block = b->doc->blocks.count - 1;
  b->open[b->depth++].kind = (uint8_t)kind;
}

void ng_build_close(ng_builder *b) {
  if (!b->depth) return;
  uint32_t index = b->open[--b->depth].block;
  ng_blocks_array *blocks = &b->doc->blocks;
  if (index + 1 == blocks->count && blocks->at[index].span.end == 0) blocks->count--;
}

static void widen(ng_builder *b, ng_span span) {
  for (unsigned i = b->depth; i-- > 0;) {
    ng_block *block = &b->doc->blocks.at[b->open[i].block];
    if (block->span.end == 0) block->span.start = span.start;
    block->span.end = span.end;
  }
}

void ng_build_rule(ng_builder *b, uint32_t start, uint32_t end) {
  if (push(b, NG_RULE, 0, (ng_span){start, end})) widen(b, (ng_span){start, end});
}

static void push_leaf(ng_builder *b, ng_span span) {
  ng_blocks_array *blocks = &b->doc->blocks;
  uint32_t holder = b->depth ? b->open[b->depth - 1].block : NG_NONE;
  if (holder != NG_NONE && blocks->at[holder].kind == NG_ITEM) {
    ng_block *item = &blocks->at[holder];
    if (b->kind == NG_PARAGRAPH && item->span.end == 0 && holder + 1 == blocks->count) {
      item->leaf = 1;
      widen(b, span);
      return;
    }
    if (item->leaf) {
      ng_span said = item->span;
      if (!push(b, NG_PARAGRAPH, 0, said)) return;
      blocks->at[blocks->count - 1].leaf = 1;
      blocks->at[holder].leaf = 0;
    }
  }
  if (!push(b, b->kind, b->level, span)) return;
  blocks->at[blocks->count - 1].leaf = 1;
  widen(b, span);
}

void ng_build_begin(ng_builder *b, unsigned kind, unsigned level) {
  b->piece_start = b->piece_end = NG_NONE;
  b->kind = (uint8_t)kind;
  b->level = (uint8_t)level;
}

void ng_build_piece(ng_builder *b, uint32_t start, uint32_t end) {
  const char *s = b->doc->text.data;
  unsigned n;
  while (start < end && ng_is_blank(ng_utf8_read(s + start, &n))) start += n;
  while (start < end && ng_is_blank(ng_utf8_before(s, end, &n))) end -= n;
  if (start == end) return;
  if (b->piece_start == NG_NONE) b->piece_start = start;
  b->piece_end = end;
}

void ng_build_end(ng_builder *b) {
  if (b->piece_start != NG_NONE) push_leaf(b, (ng_span){b->piece_start, b->piece_end});
  b->piece_start = NG_NONE;
  b->link_start = NG_NONE;
}

void ng_build_markup(ng_builder *b, uint32_t start, uint32_t end) {
  ng_spans_array *markup = &b->doc->markup;
  if (start >= end || b->failed) return;
  if (markup->count && markup->at[markup->count - 1].end == start) {
    markup->at[markup->count - 1].end = end;
    return;
  }
  ng_span *span = ng_spans_push(markup);
  if (span) *span = (ng_span){start, end};
  else b->failed = true;
}

void ng_build_link(ng_builder *b, uint32_t start, uint32_t end, ng_string href) {
  if (start >= end || b->failed) return;
  ng_link *link = ng_links_push(&b->doc->links);
  if (link) *link = (ng_link){{start, end}, href, NG_NONE};
  else b->failed = true;
}

/* ---- stray tags ---------------------------------------------------------- */

uint32_t ng_stray_tag(ng_builder *b, uint32_t at, uint32_t end, unsigned *flow, bool *closing, uint32_t *tag) {
  ng_doc *doc = b->doc;
  const char *s = doc->text.data;
  uint32_t i = at + 1;
  *flow = NG_FLOW_INLINE;
  *tag = NG_NONE;
  *closing = false;
  if (end - at > 3 && !memcmp(s + i, "!--", 3)) {
    if (at >= b->no_comment) return 0;
    for (i += 3; i + 2 < end; i++)
      if (s[i] == '-' && s[i + 1] == '-' && s[i + 2] == '>') return i + 3 - at;
    b->no_comment = at;
    return 0;
  }
  *closing = i < end && s[i] == '/';
  i += *closing;
  char name[LONGEST_TAG_NAME + 1];
  unsigned size = 0;
  while (i < end && size < LONGEST_TAG_NAME && (ng_is_digit((unsigned char)s[i]) || is_ascii_letter(s[i])))
    name[size++] = (char)ng_lower((unsigned char)s[i++]);
  name[size] = '\0';
  if (!size || ng_is_digit((unsigned char)name[0])) return 0;
  uint32_t limit = end - at > LONGEST_TAG ? at + LONGEST_TAG : end;
  bool assigns = false, bare = true;
  for (; i < limit && s[i] != '>' && s[i] != '<'; i++) {
    if (s[i] == '=') assigns = true;
    else if (s[i] != '/' && !ng_is_blank((unsigned char)s[i])) bare = false;
  }
  if (i == limit || s[i] != '>' || !(bare || assigns)) return 0;
  if (!doc->atom_room && ng_tags_init(doc)) {
    b->failed = true;
    return 0;
  }
  *tag = ng_tag_find(doc, name);
  if (*tag >= NG_TAG_COUNT) return 0;
  *flow = ng_tag_flow(*tag);
  return i + 1 - at;
}

ng_string ng_tag_href(const char *s, uint32_t at, uint32_t end) {
  for (uint32_t i = at; i + 5 < end; i++) {
    if (!ng_is_blank((unsigned char)s[i]) || strncasecmp(s + i + 1, "href", 4)) continue;
    i += 5;
    while (i < end && ng_is_blank((unsigned char)s[i])) i++;
    if (i == end || s[i++] != '=') continue;
    while (i < end && ng_is_blank((unsigned char)s[i])) i++;
    char mark = i < end && (s[i] == '"' || s[i] == '\'') ? s[i++] : '\0';
    uint32_t from = i;
    while (i < end && (mark ? s[i] != mark : s[i] != '>' && !ng_is_blank((unsigned char)s[i]))) i++;
    return (ng_string){s + from, i - from};
  }
  return (ng_string){NULL, 0};
}

static bool ends_address(const char *s, uint32_t at, unsigned *n) {
  uint32_t code = ng_utf8_read(s + at, n);
  return code <= ' ' || ng_is_blank(code) || code == '<' || code == '>' || code == '"' || code == '|' ||
         (code >= 0x2018 && code <= 0x201F) || code == 0xAB || code == 0xBB || code == 0x2026;
}

bool ng_address_at(const char *s, uint32_t start, uint32_t colon, uint32_t end, uint32_t *from, uint32_t *to) {
  uint32_t first = colon, at = colon + 3;
  if (end - colon < 4 || s[colon + 1] != '/' || s[colon + 2] != '/') return false;
  while (first > start && colon - first < LONGEST_SCHEME && is_ascii_letter(s[first - 1])) first--;
  if (first == colon) return false;
  for (unsigned n; at < end && !ends_address(s, at, &n);) at += n;
  uint32_t stop = at;
  bool bracket = memchr(s + first, '(', stop - first) != NULL;
  while (stop > colon + 3 && (strchr(".,;:!?'*]", s[stop - 1]) || (s[stop - 1] == ')' && !bracket))) stop--;
  *from = first;
  *to = stop;
  return stop > colon + 3;
}

static void find_addresses(ng_builder *b, uint32_t start, uint32_t end) {
  const char *s = b->doc->text.data;
  for (uint32_t at = start, from, to; at < end;) {
    const char *colon = memchr(s + at, ':', end - at);
    if (!colon) return;
    at = (uint32_t)(colon - s) + 1;
    if (!ng_address_at(s, start, at - 1, end, &from, &to)) continue;
    ng_build_link(b, from, to, (ng_string){s + from, to - from});
    at = to;
  }
}

void ng_build_tagged(ng_builder *b, uint32_t start, uint32_t end, uint8_t seen) {
  const char *s = b->doc->text.data;
  uint32_t at = start, from = start;
  while (seen & NG_SEEN_TAG && at < end) {
    const char *open = memchr(s + at, '<', end - at);
    if (!open) break;
    at = (uint32_t)(open - s);
    unsigned flow;
    bool closing;
    uint32_t tag, size = ng_stray_tag(b, at, end, &flow, &closing, &tag);
    if (!size) {
      at++;
      continue;
    }
    if (seen & NG_SEEN_COLON && b->link_start == NG_NONE) find_addresses(b, from, at);
    ng_build_piece(b, from, at);
    if (tag == NG_TAG_A) {
      if (b->link_start != NG_NONE) ng_build_link(b, b->link_start, at, b->link_href);
      b->link_href = ng_tag_href(s, at, at + size);
      b->link_start = !closing && b->link_href.data ? at + size : NG_NONE;
    }
    if (flow != NG_FLOW_INLINE) {
      unsigned kind = b->kind, level = b->level;
      ng_build_end(b);
      ng_build_begin(b, kind, level);
    }
    ng_build_markup(b, at, at + size);
    at += size;
    from = at;
  }
  if (seen & NG_SEEN_COLON && b->link_start == NG_NONE) find_addresses(b, from, end);
  ng_build_piece(b, from, end);
}
