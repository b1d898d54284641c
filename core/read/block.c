/* Blocks of a page. In: the tree. Out: the text, its runs back into the file,
 * blocks, links, and the text range of every node. Blocks are joined by blank
 * lines, <br> is a line end (two of them part paragraphs, as old pages do),
 * blanks fold to one space except in <pre>. A container (list, item, quotation,
 * table, figure) stands before what it holds; only leaves hold text. Linear. */
#include <string.h>

#include "block_data.h"
#include "stages.h"
#include "tree.h"
#include "words/vocabulary.h"

typedef struct {
  ng_doc *doc;
  ng_element *elements;
  uint32_t container; /* innermost open container block, or NG_NONE */
  uint32_t leaf;      /* the open leaf, or NG_NONE */
  uint32_t node;      /* innermost open node, or NG_NONE */
  uint32_t run;       /* cursor in doc->char_runs */
  uint32_t pre;       /* open <pre> elements, and others whose blanks count */
  uint32_t bold;      /* open <b> and <strong> */
  bool plain;         /* the open leaf has text outside of those */
  uint32_t breaks;    /* <br> since the last text */
  bool blank;         /* a blank stands between the text so far and what follows */
  uint32_t blank_file, blank_size;
  bool blank_verbatim;
  ng_string href;
  uint32_t link_node, link_start; /* NG_NONE: no link is open */
} builder;

/* Containers that are leaves as long as nothing but text is inside them. */
static bool may_be_leaf(unsigned kind) { return kind == NG_ITEM || kind == NG_CELL || kind == NG_BLOCKQUOTE; }

static bool is_pre(uint32_t tag) {
  return tag == NG_TAG_PRE || tag == NG_TAG_XMP || tag == NG_TAG_LISTING || tag == NG_TAG_PLAINTEXT;
}

static bool folds(uint32_t code) {
  return code <= ' ' || code == 0xA0 || (code >= 0x2000 && code <= 0x200A) || code == 0x202F || code == 0x205F ||
         code == 0x3000;
}

static bool append(builder *b, const char *s, uint32_t size, uint32_t file, uint32_t file_size, bool verbatim) {
  ng_doc *doc = b->doc;
  ng_chars_array *text = &doc->text_owned;
  if (size > NG_NONE - 2 - text->count) return false;
  while (text->room - text->count < size) {
    void *grown = ng_array_grow(text->at, &text->room, 1);
    if (!grown) return false;
    text->at = grown;
  }
  ng_run *before = doc->runs.count ? &doc->runs.at[doc->runs.count - 1] : NULL;
  if (before && verbatim && before->verbatim && before->file + before->size == file) {
    before->size += size;
  } else {
    ng_run *run = ng_runs_push(&doc->runs);
    if (!run) return false;
    *run = (ng_run){text->count, file, file_size & 0x7FFFFFFF, verbatim};
  }
  memcpy(text->at + text->count, s, size);
  text->count += size;
  return true;
}

static ng_block *push_block(builder *b, unsigned kind, unsigned level, uint32_t node) {
  ng_doc *doc = b->doc;
  ng_block *parent = b->container == NG_NONE ? NULL : &doc->blocks.at[b->container];
  if (parent && parent->leaf) {
    /* Its own text becomes a paragraph inside it. */
    ng_block text = *parent;
    ng_block *child = ng_blocks_push(&doc->blocks);
    if (!child) return NULL;
    parent = &doc->blocks.at[b->container];
    parent->leaf = 0;
    *child = text;
    child->kind = NG_PARAGRAPH;
    child->level = 0;
    child->parent = b->container;
  }
  ng_block *block = ng_blocks_push(&doc->blocks);
  if (!block) return NULL;
  uint32_t at = doc->text_owned.count;
  *block = (ng_block){{at, at}, b->container, node, (uint8_t)kind, NG_ROLE_BODY, (uint8_t)level, 0, NG_NONE,
                      0,        NG_WHY_NONE,  0};
  return block;
}

/* Spans of the containers around a block grow with it. */
static void widen(builder *b, uint32_t index) {
  ng_block *blocks = b->doc->blocks.at;
  ng_span span = blocks[index].span;
  for (uint32_t up = blocks[index].parent; up != NG_NONE; up = blocks[up].parent) {
    if (blocks[up].span.start == blocks[up].span.end) blocks[up].span.start = span.start;
    blocks[up].span.end = span.end;
  }
}

static void close_leaf(builder *b) {
  b->blank = false;
  b->breaks = 0;
  b->plain = false;
  if (b->leaf == NG_NONE) return;
  b->doc->blocks.at[b->leaf].span.end = b->doc->text_owned.count;
  widen(b, b->leaf);
  b->leaf = NG_NONE;
}

/* The leaf that text at the open node belongs to. */
static bool open_leaf(builder *b, uint32_t file) {
  ng_doc *doc = b->doc;
  unsigned kind = NG_PARAGRAPH, level = 0, role = NG_NO_ROLE;
  uint32_t node = NG_NONE; /* the one that gives the kind, else the innermost block */
  bool found = false;
  for (uint32_t up = b->node; up != NG_NONE && (!found || role == NG_NO_ROLE); up = doc->nodes.at[up].parent) {
    const ng_element *element = &b->elements[doc->nodes.at[up].tag];
    if (role == NG_NO_ROLE) role = element->role;
    if (found || (element->kind == NG_NO_KIND && (element->flow == NG_FLOW_INLINE || element->flow == NG_FLOW_WORD)))
      continue;
    /* <h2><span class=…><div>: a heading stays one through other blocks. */
    found = element->kind != NG_NO_KIND;
    if (node == NG_NONE || (found && !element->container)) node = up;
    if (!found || element->container) continue;
    kind = element->kind;
    level = element->level;
  }
  if (node == NG_NONE) node = b->node;
  if (doc->text_owned.count && !append(b, "\n\n", 2, file, 0, false)) return false;
  ng_block *parent = b->container == NG_NONE ? NULL : &doc->blocks.at[b->container];
  if (kind == NG_PARAGRAPH && parent && may_be_leaf(parent->kind) && !parent->leaf &&
      parent->span.start == parent->span.end && b->container == doc->blocks.count - 1) {
    parent->leaf = 1;
    if (role != NG_NO_ROLE) parent->role = (uint8_t)role;
    parent->span.start = parent->span.end = doc->text_owned.count;
    b->leaf = b->container;
    return true;
  }
  ng_block *block = push_block(b, kind, level, node);
  if (!block) return false;
  block->leaf = 1;
  if (role != NG_NO_ROLE) block->role = (uint8_t)role;
  b->leaf = doc->blocks.count - 1;
  return true;
}

/* Readies the text for a visible character that stands at `file`. */
static bool before_visible(builder *b, uint32_t file) {
  if (b->breaks > 1 && b->leaf != NG_NONE) close_leaf(b);
  if (b->leaf == NG_NONE) {
    b->blank = false;
    b->breaks = 0;
    if (!open_leaf(b, file)) return false;
  } else if (b->breaks) {
    if (!append(b, "\n", 1, b->blank_file, b->blank_size, false)) return false;
  } else if (b->blank && !append(b, " ", 1, b->blank_file, b->blank_size, b->blank_verbatim)) {
    return false;
  }
  b->blank = false;
  b->breaks = 0;
  if (b->link_node != NG_NONE && b->link_start == NG_NONE) b->link_start = b->doc->text_owned.count;
  return true;
}

/* Blanks that touch in the file are one; of others the first counts. */
static void add_blank(builder *b, uint32_t file, uint32_t size, bool verbatim) {
  if (b->blank) {
    if (b->blank_file + b->blank_size == file) {
      b->blank_size += size;
      b->blank_verbatim = false;
    }
    return;
  }
  b->blank = true;
  b->blank_file = file;
  b->blank_size = size;
  b->blank_verbatim = verbatim;
}

/* What nobody sees: the soft hyphen, the blank of no width, the byte order mark.
   Left out, a word that they part is one word. */
static bool is_unseen(uint32_t code) { return code == 0xAD || code == 0x200B || code == 0xFEFF; }

/* A piece of character data from within one run: s[0..size) stands at `file`. */
static bool add_piece(builder *b, const char *s, uint32_t size, uint32_t file, uint32_t file_size, bool verbatim) {
  for (uint32_t i = 0; i < size;) {
    unsigned n = 1;
    uint32_t code = (unsigned char)s[i];
    if (code >= 0x80) code = ng_utf8_read(s + i, &n);
    uint32_t at = verbatim ? file + i : file;
    if (folds(code) && !b->pre) {
      add_blank(b, at, verbatim ? n : file_size, verbatim && code == ' ');
      i += n;
      continue;
    }
    if (is_unseen(code) || (b->pre && b->leaf == NG_NONE && folds(code))) {
      i += n;
      continue;
    }
    uint32_t end = i + n;
    while (end < size) {
      unsigned char c = (unsigned char)s[end];
      if (c > ' ' && c < 0x80) {
        end++;
      } else if (c >= 0x80) {
        code = ng_utf8_read(s + end, &n);
        if (is_unseen(code) || (folds(code) && !b->pre)) break;
        end += n;
      } else if (b->pre ||
                 (c == ' ' && end + 1 < size && (unsigned char)s[end + 1] > ' ' && (unsigned char)s[end + 1] < 0x80)) {
        end++;
      } else {
        break;
      }
    }
    if (!before_visible(b, at)) return false;
    if (!append(b, s + i, end - i, at, verbatim ? end - i : file_size, verbatim)) return false;
    b->plain |= !b->bold;
    i = end;
  }
  return true;
}

static bool add_text(builder *b, ng_span chars) {
  ng_doc *doc = b->doc;
  while (chars.start < chars.end) {
    while (b->run + 1 < doc->char_runs.count && doc->char_runs.at[b->run + 1].at <= chars.start) b->run++;
    const ng_run *run = &doc->char_runs.at[b->run];
    uint32_t end = b->run + 1 < doc->char_runs.count ? doc->char_runs.at[b->run + 1].at : doc->chars.count;
    if (end > chars.end) end = chars.end;
    uint32_t file = run->verbatim ? run->file + (chars.start - run->at) : run->file;
    if (!add_piece(b, doc->chars.at + chars.start, end - chars.start, file, run->size, run->verbatim)) return false;
    chars.start = end;
  }
  return true;
}

/* How many bytes of the file a line break takes: XML may have words inside it. */
static uint32_t break_size(const ng_doc *doc, uint32_t index) {
  const ng_node *node = &doc->nodes.at[index];
  uint32_t end = node->next > index + 1 ? doc->nodes.at[index + 1].offset : node->end;
  size_t cut, tag = node->offset < doc->file.size && doc->file.data[node->offset] == '<'
                        ? ng_tag_end(doc->file.data, doc->file.size, node->offset, NG_NONE, &cut)
                        : end;
  if (tag < end) end = (uint32_t)tag; /* what follows may be broken markup, which gives no text */
  return end - node->offset;
}

static bool enter(builder *b, uint32_t index) {
  ng_doc *doc = b->doc;
  ng_node *node = &doc->nodes.at[index];
  node->text.start = doc->text_owned.count;
  const ng_element *element = &b->elements[node->tag];
  unsigned flow = element->flow;
  if (flow == NG_FLOW_BREAK) {
    if (b->pre) return add_piece(b, "\n", 1, node->offset, break_size(doc, index), false);
    if (b->leaf != NG_NONE && !b->bold && !b->plain) close_leaf(b); /* a line that was bold throughout */
    if (!b->breaks++) b->blank = false;
    add_blank(b, node->offset, break_size(doc, index), false);
  }
  b->bold += node->tag == NG_TAG_B || node->tag == NG_TAG_STRONG;
  if (flow == NG_FLOW_WORD) add_blank(b, node->offset, 0, false);
  if (node->tag == NG_TAG_A && b->link_node == NG_NONE) {
    b->href = ng_node_attribute(doc, index, "href");
    if (b->href.data) {
      b->link_node = index;
      b->link_start = NG_NONE;
    }
  }
  if (flow != NG_FLOW_BLOCK) return true;
  close_leaf(b);
  b->pre += is_pre(node->tag);
  if (node->tag == NG_TAG_HR) return push_block(b, NG_RULE, 0, index) != NULL;
  if (!element->container) return true;
  unsigned level = 0;
  if (element->level)
    for (uint32_t up = b->container; up != NG_NONE; up = doc->blocks.at[up].parent)
      level += doc->blocks.at[up].kind == element->kind;
  if (!push_block(b, element->kind, element->level ? (level < 254 ? level + 1 : 255) : 0, index)) return false;
  b->container = doc->blocks.count - 1;
  return true;
}

static bool close_link(builder *b) {
  ng_doc *doc = b->doc;
  uint32_t start = b->link_start;
  b->link_start = NG_NONE;
  uint32_t node = b->link_node;
  b->link_node = NG_NONE;
  if (start == NG_NONE) return true;
  ng_link *link = ng_links_push(&doc->links);
  if (!link) return false;
  *link = (ng_link){{start, doc->text_owned.count}, b->href, node};
  return true;
}

static bool leave(builder *b, uint32_t index) {
  ng_doc *doc = b->doc;
  ng_node *node = &doc->nodes.at[index];
  const char *text = doc->text_owned.at;
  node->text.end = doc->text_owned.count;
  if (node->text.start > node->text.end) node->text.start = node->text.end;
  while (node->text.start < node->text.end && (unsigned char)text[node->text.start] <= ' ') node->text.start++;
  b->bold -= node->tag == NG_TAG_B || node->tag == NG_TAG_STRONG;
  if (index == b->link_node && !close_link(b)) return false;
  if (b->elements[node->tag].flow != NG_FLOW_BLOCK) return true;
  close_leaf(b);
  b->pre -= is_pre(node->tag);
  if (b->container == NG_NONE || doc->blocks.at[b->container].node != index) return true;
  uint32_t container = b->container;
  b->container = doc->blocks.at[container].parent;
  const ng_block *block = &doc->blocks.at[container];
  if (block->span.start == block->span.end && container == doc->blocks.count - 1) doc->blocks.count--;
  return true;
}

/* Containers that hold nothing but rules, or nothing at all, go. */
static ng_status drop_empty(ng_doc *doc) {
  uint32_t kept = 0;
  uint32_t *moved = malloc((doc->blocks.count + 1) * sizeof *moved);
  if (!moved) return NG_NOMEM;
  for (uint32_t i = 0; i < doc->blocks.count; i++) {
    ng_block block = doc->blocks.at[i];
    if (block.parent != NG_NONE) block.parent = moved[block.parent];
    if (block.span.start == block.span.end && block.kind != NG_RULE) {
      moved[i] = block.parent;
      continue;
    }
    moved[i] = kept;
    doc->blocks.at[kept++] = block;
  }
  doc->blocks.count = kept;
  free(moved);
  return NG_OK;
}

/* The story of the page's data, at its script's place. */
static bool add_data(builder *b, ng_string body) {
  ng_data_piece piece;
  bool fine = true;
  close_leaf(b);
  while (fine && ng_data_next(b->doc, &body, &piece)) {
    if (piece.breaks) close_leaf(b);
    else if (piece.text.size)
      fine = add_piece(b, piece.text.data, (uint32_t)piece.text.size, piece.file, piece.file_size, piece.verbatim);
  }
  close_leaf(b);
  return fine;
}

static bool add_story(builder *b, const ng_data_story *story) {
  ng_node *node = &b->doc->nodes.at[story->script];
  uint32_t around = b->node;
  node->text.start = b->doc->text_owned.count;
  b->node = story->script;
  bool fine = add_data(b, story->body);
  b->node = around;
  node->text.end = b->doc->text_owned.count;
  return fine;
}

ng_status ng_stage_block(ng_doc *doc) {
  ng_data_story story;
  ng_status status = ng_data_find(doc, &story);
  if (status) return status;
  builder b = {.doc = doc,
               .container = NG_NONE,
               .leaf = NG_NONE,
               .node = NG_NONE,
               .link_node = NG_NONE,
               .link_start = NG_NONE,
               .elements = ng_vocabulary(doc)};
  bool fine = b.elements != NULL;
  if (fine && doc->type == NG_TYPE_HTML && ng_noscript_shows(doc)) b.elements[NG_TAG_NOSCRIPT].flow = NG_FLOW_BLOCK;
  for (uint32_t i = 0; fine && i < doc->nodes.count;) {
    while (fine && b.node != NG_NONE && doc->nodes.at[b.node].next <= i) {
      fine = leave(&b, b.node);
      b.node = doc->nodes.at[b.node].parent;
    }
    ng_node *node = &doc->nodes.at[i];
    if (node->tag == NG_TAG_TEXT) {
      node->text.start = doc->text_owned.count;
      fine = fine && add_text(&b, node->chars);
      node->text.end = doc->text_owned.count;
      while (node->text.start < node->text.end && (unsigned char)doc->text_owned.at[node->text.start] <= ' ')
        node->text.start++;
      i++;
    } else if (i == story.script || b.elements[node->tag].flow == NG_FLOW_HIDDEN) {
      if (story.script != NG_NONE && i <= story.script && story.script < node->next)
        fine = fine && add_story(&b, &story); /* in <head>, too */
      i = node->next;
    } else {
      fine = fine && enter(&b, i);
      b.node = i++;
    }
  }
  while (fine && b.node != NG_NONE) {
    fine = leave(&b, b.node);
    b.node = doc->nodes.at[b.node].parent;
  }
  close_leaf(&b);
  free(b.elements);
  char *end = fine ? ng_chars_push(&doc->text_owned) : NULL;
  if (!end) return NG_NOMEM;
  *end = '\0';
  doc->text = (ng_string){doc->text_owned.at, doc->text_owned.count - 1};
  free(doc->chars.at);
  free(doc->char_runs.at);
  doc->chars = (ng_chars_array){0};
  doc->char_runs = (ng_runs_array){0};
  return drop_empty(doc);
}
