/* What the parts of the Markdown stage share. Private to core/read/markdown*.c. */
#ifndef NG_MARKDOWN_H
#define NG_MARKDOWN_H

#include "plain.h"

/* A leaf as it is built: its text in pieces, what lies between them is markup.
   Pieces and leaves come in the order of the text. */
typedef struct {
  ng_builder b;
  ng_spans_array pieces; /* of the leaf that is open */
  ng_links_array links;  /* of the same */
  uint32_t done;         /* all before this place is text or told as markup */
} ng_leaf;

/* Begins a leaf; takes a piece of its text (one that lies before `done` is
   left out); ends it, which builds the block, its links and bare addresses. */
void ng_leaf_begin(ng_leaf *leaf, unsigned kind, unsigned level);
void ng_leaf_piece(ng_leaf *leaf, uint32_t start, uint32_t end);
void ng_leaf_link(ng_leaf *leaf, uint32_t start, uint32_t end, ng_string href);
void ng_leaf_end(ng_leaf *leaf);

/* Tells what is written between `done` and `end` as markup, a range a line. */
void ng_leaf_skip(ng_leaf *leaf, uint32_t end);

/* The lines of a block of HTML, `count` ranges of the text in order: its text
   as leaves, its tags, comments, scripts and styles as markup. */
void ng_markdown_html(ng_leaf *leaf, const ng_span *lines, uint32_t count);

/* A signature of constructs that would cost md4c quadratic time, and notes:
   the text as md4c is to be shown it. Offsets are those of the text. */
typedef struct {
  char *owned;          /* NULL where the text may be shown as it is */
  ng_spans_array notes; /* "[^name]:" at the head of each note's text */
} ng_shown;

ng_status ng_markdown_show(ng_doc *doc, uint32_t from, ng_shown *shown);

#endif
