/* A leaf of Markdown as it is built: pieces of the text, links, and what lies between them
 * as markup. In: pieces in the order of the text. Out: one block. Linear. */
#include "markdown.h"

#include <string.h>

void ng_leaf_skip(ng_leaf *leaf, uint32_t end) {
  const char *s = leaf->b.doc->text.data;
  for (uint32_t at = leaf->done, next; at < end; at = next) {
    bool written = false;
    for (next = at; next < end && s[next] != '\n' && s[next] != '\r'; next++) written |= (unsigned char)s[next] > ' ';
    if (written) ng_build_markup(&leaf->b, at, next);
    if (next < end) next++;
  }
  if (end > leaf->done) leaf->done = end;
}

void ng_leaf_begin(ng_leaf *leaf, unsigned kind, unsigned level) {
  leaf->pieces.count = 0;
  leaf->links.count = 0;
  ng_build_begin(&leaf->b, kind, level);
}

void ng_leaf_piece(ng_leaf *leaf, uint32_t start, uint32_t end) {
  if (start >= end || start < leaf->done) return;
  ng_span *last = leaf->pieces.count ? &leaf->pieces.at[leaf->pieces.count - 1] : NULL;
  ng_leaf_skip(leaf, start);
  leaf->done = end;
  ng_build_piece(&leaf->b, start, end);
  if (last && last->end == start) {
    last->end = end;
    return;
  }
  ng_span *piece = ng_spans_push(&leaf->pieces);
  if (piece) *piece = (ng_span){start, end};
  else leaf->b.failed = true;
}

void ng_leaf_link(ng_leaf *leaf, uint32_t start, uint32_t end, ng_string href) {
  if (start >= end) return;
  ng_link *link = ng_links_push(&leaf->links);
  if (link) *link = (ng_link){{start, end}, href, NG_NONE};
  else leaf->b.failed = true;
}

static int by_place(const void *a, const void *b) {
  uint32_t x = ((const ng_link *)a)->span.start, y = ((const ng_link *)b)->span.start;
  return x < y ? -1 : x > y;
}

/* Builds the leaf's links, and with them the bare addresses of its pieces that
   lie in none. */
static void build_links(ng_leaf *leaf) {
  const char *s = leaf->b.doc->text.data;
  uint32_t next = 0, from, to;
  if (leaf->links.count) qsort(leaf->links.at, leaf->links.count, sizeof *leaf->links.at, by_place);
  for (uint32_t i = 0; i < leaf->pieces.count; i++) {
    ng_span piece = leaf->pieces.at[i];
    for (uint32_t at = piece.start; at < piece.end;) {
      const char *colon = memchr(s + at, ':', piece.end - at);
      if (!colon) break;
      at = (uint32_t)(colon - s) + 1;
      for (; next < leaf->links.count && leaf->links.at[next].span.end < at; next++)
        ng_build_link(&leaf->b, leaf->links.at[next].span.start, leaf->links.at[next].span.end,
                      leaf->links.at[next].href);
      if (next < leaf->links.count && leaf->links.at[next].span.start < at) continue;
      if (!ng_address_at(s, piece.start, at - 1, piece.end, &from, &to)) continue;
      ng_build_link(&leaf->b, from, to, (ng_string){s + from, to - from});
      at = to;
    }
  }
  for (; next < leaf->links.count; next++)
    ng_build_link(&leaf->b, leaf->links.at[next].span.start, leaf->links.at[next].span.end, leaf->links.at[next].href);
}

void ng_leaf_end(ng_leaf *leaf) {
  if (leaf->b.kind != NG_PRE) build_links(leaf);
  ng_build_end(&leaf->b);
  ng_leaf_begin(leaf, NG_PARAGRAPH, 0);
}
