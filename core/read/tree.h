/* What other stages ask of the tree, and what its files ask of each other. */
#ifndef NG_TREE_H
#define NG_TREE_H

#include "base/tags.h"

/* A range of the file in whose place the parser is shown other bytes, or none. */
typedef struct {
  uint32_t start, end; /* of the file */
  uint32_t shown;      /* where `with` stands in what is shown */
  uint8_t size;        /* of `with`; 0: the range is cut out */
  char with[7];
} ng_edit;
NG_ARRAY(ng_edit, edits)

/* A start tag of HTML, whose attributes stand in doc->attributes already. */
typedef struct {
  uint32_t start; /* its "<" in the file */
  uint32_t attribute, attributes;
} ng_start_tag;
NG_ARRAY(ng_start_tag, start_tags)

/* What the parser is shown of a file: see tree_show.c. */
typedef struct {
  const char *bytes;
  size_t size;
  char *owned;              /* bytes, where they are not the file's own; freed by the caller */
  ng_edits_array edits;     /* in order, apart; freed by the caller */
  ng_start_tags_array tags; /* of HTML, in order; freed by the caller */
} ng_tree_input;

/* Fills in the input, which is zero before. Linear. */
ng_status ng_tree_show(ng_doc *doc, ng_tree_input *input);

/* Edits that the HTML of the whole file needs so that libxml2 reads it as browsers do. */
ng_status ng_tree_edit_html(ng_doc *doc, ng_tree_input *input);

/* Adds an edit after those before it; cuts that touch become one. False when memory is out. */
bool ng_edit_add(ng_tree_input *input, size_t start, size_t end, const char *with, size_t size);

/* The end of the name that begins at `at`; of the tag that begins at `from`, after its
 * ">" (`size` where it has none), and where its attribute number `most` (from 0)
 * begins: SIZE_MAX where it has fewer. */
size_t ng_tag_name_end(const char *s, size_t size, size_t at);
size_t ng_tag_end(const char *s, size_t size, size_t from, uint32_t most, size_t *cut);

/* Where "</name" stands as a whole tag at or after `at`, SIZE_MAX where it does not. */
size_t ng_end_tag_find(const char *s, size_t size, size_t at, const char *name, size_t length);

/* The end of the CDATA section that begins at `at`; `size` if it has none. */
size_t ng_cdata_end(const char *s, size_t size, size_t at);

/* What is past a tag's limits; tags_past counts such tags, *first is the first. */
typedef struct {
  uint32_t tags;
  size_t first;
} ng_tags_past;
ng_status ng_tags_past_note(ng_doc *doc, const ng_tags_past *past);

/* Blanks, in what a parser will go on to read, tags from *from on until an end tag comes
 * that closes one of the open elements (innermost last); *from is then its place, or the
 * end. What opens no element stays, and so do scripts and styles. Each blanked tag is
 * added to `blanks`, in order. False when memory is out. */
bool ng_tree_flatten(char *shown, size_t size, size_t *from, bool html, const char *const *open, int count,
                     ng_spans_array *blanks);

#endif
