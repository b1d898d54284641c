/* What other stages ask of the tree. */
#ifndef NG_TREE_H
#define NG_TREE_H

#include "base/tags.h"

/* Whether a character reference as it stands in a file ("&amp;", "&#8217;",
 * "&nbsp") gives this text. */
bool ng_reference_gives(ng_string reference, ng_string text);

/* The text that a whole "&…;" stands for, its size; 0 where it stands for none. */
size_t ng_reference_read(ng_string reference, char out[4]);
bool ng_reference_is_blank(ng_string reference);

/* A range of the file that the parser is not shown. */
typedef struct {
  uint32_t start, end;
} ng_cut;
NG_ARRAY(ng_cut, cuts)

/* What the parser is shown of an HTML file: the file without what costs it most
 * and tells it nothing (the insides of scripts, styles and comments), and
 * without what makes it quadratic (attributes past the limits). */
typedef struct {
  const char *bytes;
  size_t size;
  char *owned; /* bytes, where they are not the file's own; freed by the caller */
  ng_cuts_array cuts; /* in order; freed by the caller */
} ng_tree_input;

/* Fills in the input, which is zero before. Linear. */
ng_status ng_tree_cut(ng_doc *doc, ng_tree_input *input);

/* Blanks, in a buffer that a parser will go on to read, start tags from *from on
 * until an end tag comes that closes one of the open elements (innermost last);
 * *from is then its place, or the buffer's end. What opens no element stays, and
 * so do scripts and styles. Gives how many tags it blanked. */
uint32_t ng_tree_flatten(char *buffer, size_t size, size_t *from, bool html, const char *const *open,
                         int count);

#endif
