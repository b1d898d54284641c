/* What the parts of the Markdown stage share. Private to core/read/markdown*.c. */
#ifndef NG_MARKDOWN_H
#define NG_MARKDOWN_H

#include "plain.h"

/* A link that is defined apart: "[name]: address". */
typedef struct {
  ng_string name, href;
} ng_reference;
NG_ARRAY(ng_reference, references)

typedef struct {
  ng_builder b;
  ng_spans_array pieces; /* of the leaf that is being read: a range a line */
  ng_spans_array markup; /* of the whole document, in any order */
  ng_references_array references; /* sorted by name, case folded */
} ng_markdown_reader;

/* Finds every "[name]: address" of the text. */
ng_status ng_references_find(ng_markdown_reader *r);

/* The size of a definition that fills the line [start, end), 0 where there is none. */
uint32_t ng_reference_at(const char *s, uint32_t start, uint32_t end, ng_reference *out);

void ng_markdown_markup(ng_markdown_reader *r, uint32_t start, uint32_t end);

/* The signs inside the leaf of r->pieces: emphasis, code, links, escapes, tags. */
ng_status ng_markdown_inline(ng_markdown_reader *r);

#endif
