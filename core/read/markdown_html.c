/* The HTML in a Markdown text. In: the lines of a block of HTML. Out: its text
 * as leaves, parted where a browser parts it; its tags, comments, declarations,
 * scripts, styles and other hidden elements as markup. What nothing closes ends
 * with the block. Linear, for a tag that nothing closes within LONGEST_TAG is
 * text. */
#include <string.h>
#include <strings.h>

#include "base/tags.h"
#include "markdown.h"

enum { LONGEST_TAG = 4096, LONGEST_NAME = 12 };

typedef struct {
  ng_leaf *leaf;
  const char *s;
  const ng_span *lines;
  uint32_t count, line; /* the line that the next piece lies on */
  uint32_t end;
  uint32_t link_start; /* of an <a>, NG_NONE else */
  ng_string href;
} reader;

typedef struct {
  uint32_t end; /* 0: no construct of HTML */
  uint32_t tag; /* or NG_NONE */
  bool closing;
} construct;

static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/* Behind `what`, or the end where it does not stand. */
static uint32_t behind(const reader *r, uint32_t at, const char *what) {
  size_t size = strlen(what);
  for (; at + size <= r->end; at++)
    if (!memcmp(r->s + at, what, size)) return at + (uint32_t)size;
  return r->end;
}

static uint32_t tag_end(const reader *r, uint32_t at) {
  uint32_t limit = r->end - at > LONGEST_TAG ? at + LONGEST_TAG : r->end;
  char quote = '\0';
  for (uint32_t i = at; i < limit; i++) {
    if (quote) {
      if (r->s[i] == quote) quote = '\0';
    } else if (r->s[i] == '>') {
      return i + 1;
    } else if ((r->s[i] == '"' || r->s[i] == '\'') && r->s[i - 1] == '=') {
      quote = r->s[i];
    }
  }
  return 0;
}

static construct read_construct(reader *r, uint32_t at) {
  ng_doc *doc = r->leaf->b.doc;
  construct it = {.tag = NG_NONE};
  const char *s = r->s;
  uint32_t left = r->end - at, i = at + 1;
  if (left >= 4 && !memcmp(s + at, "<!--", 4)) {
    it.end = left >= 5 && s[at + 4] == '>'               ? at + 5
             : left >= 6 && !memcmp(s + at + 4, "->", 2) ? at + 6
                                                         : behind(r, at + 4, "-->");
  } else if (left >= 2 && s[i] == '?') {
    it.end = behind(r, i, "?>");
  } else if (left >= 9 && !memcmp(s + at, "<![CDATA[", 9)) {
    it.end = behind(r, i, "]]>");
  } else if (left >= 3 && s[i] == '!' && is_letter(s[i + 1])) {
    it.end = behind(r, i, ">");
  } else {
    it.closing = i < r->end && s[i] == '/';
    i += it.closing;
    char name[LONGEST_NAME + 1];
    unsigned size = 0;
    for (; i < r->end && size < LONGEST_NAME &&
           (is_letter(s[i]) || (size && (ng_is_digit((unsigned char)s[i]) || s[i] == '-')));
         i++)
      name[size++] = (char)ng_lower((unsigned char)s[i]);
    name[size] = '\0';
    if (!size) return it;
    it.end = tag_end(r, i);
    if (!it.end) return it;
    if (!doc->atom_room && ng_tags_init(doc)) r->leaf->b.failed = true;
    else it.tag = ng_tag_find(doc, name);
  }
  return it;
}

/* Behind "</name" and its ">", or the block's end. */
static uint32_t element_end(const reader *r, uint32_t at, const char *name, uint32_t size) {
  for (; at + size + 2 < r->end; at++)
    if (r->s[at] == '<' && r->s[at + 1] == '/' && !strncasecmp(r->s + at + 2, name, size)) return behind(r, at, ">");
  return r->end;
}

/* The text in [start, end), less the signs of containers between its lines. */
static void take_text(reader *r, uint32_t start, uint32_t end) {
  while (r->line < r->count && r->lines[r->line].end <= start) r->line++;
  for (uint32_t i = r->line; i < r->count && r->lines[i].start < end; i++) {
    uint32_t from = r->lines[i].start > start ? r->lines[i].start : start,
             to = r->lines[i].end < end ? r->lines[i].end : end;
    ng_leaf_piece(r->leaf, from, to);
  }
}

/* A leaf ends, and another begins, at a tag that parts the text. */
static void part(reader *r, uint32_t tag, bool closing) {
  unsigned kind = NG_PARAGRAPH, level = 0;
  if (!closing && tag >= NG_TAG_H1 && tag <= NG_TAG_H6) {
    kind = NG_HEADING;
    level = tag - NG_TAG_H1 + 1;
  } else if (!closing && tag == NG_TAG_PRE) {
    kind = NG_PRE;
  }
  ng_leaf_end(r->leaf);
  ng_leaf_begin(r->leaf, kind, level);
}

void ng_markdown_html(ng_leaf *leaf, const ng_span *lines, uint32_t count) {
  if (!count) return;
  reader r = {.leaf = leaf,
              .s = leaf->b.doc->text.data,
              .lines = lines,
              .count = count,
              .end = lines[count - 1].end,
              .link_start = NG_NONE};
  uint32_t from = lines[0].start;
  ng_leaf_begin(leaf, NG_PARAGRAPH, 0);
  for (uint32_t at = from; at < r.end && !leaf->b.failed;) {
    const char *open = memchr(r.s + at, '<', r.end - at);
    if (!open) break;
    at = (uint32_t)(open - r.s);
    construct it = read_construct(&r, at);
    if (!it.end) {
      at++;
      continue;
    }
    unsigned flow = it.tag < NG_TAG_COUNT ? ng_tag_flow(it.tag) : NG_FLOW_INLINE;
    take_text(&r, from, at);
    if (flow == NG_FLOW_HIDDEN && !it.closing && it.tag != NG_TAG_META && it.tag != NG_TAG_LINK &&
        it.tag != NG_TAG_BASE) {
      uint32_t name = at + 1, size = 0;
      while (name + size < it.end && (is_letter(r.s[name + size]) || r.s[name + size] == '-')) size++;
      it.end = element_end(&r, it.end, r.s + name, size);
    } else if (it.tag == NG_TAG_A) {
      if (r.link_start != NG_NONE) ng_leaf_link(leaf, r.link_start, at, r.href);
      r.href = ng_tag_href(r.s, at, it.end);
      r.link_start = !it.closing && r.href.data ? it.end : NG_NONE;
    } else if (flow == NG_FLOW_BLOCK || flow == NG_FLOW_BREAK) {
      part(&r, it.tag, it.closing);
    }
    at = from = it.end;
  }
  take_text(&r, from, r.end);
  ng_leaf_end(leaf);
  ng_leaf_skip(leaf, r.end);
}
