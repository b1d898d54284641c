/* What other stages ask of the tree. */
#ifndef NG_TREE_H
#define NG_TREE_H

#include "tags.h"

/* Whether a character reference as it stands in a file ("&amp;", "&#8217;",
 * "&nbsp") gives this text. */
bool ng_reference_gives(ng_string reference, ng_string text);
bool ng_reference_is_blank(ng_string reference);

/* Readies a document's tree for huge tags: gives the bytes to parse, which are
 * doc->file's own, or a copy (*owned, to be freed) of the same size in which
 * the attributes past the limits are blanked. Linear. */
ng_status ng_tree_limit(ng_doc *doc, const char **bytes, char **owned);

/* Blanks, in a buffer that a parser will go on to read, start tags from `at`
 * on until an end tag comes that closes one of the open elements (innermost
 * last). Gives how many it blanked. */
uint32_t ng_tree_flatten(char *buffer, size_t size, size_t at, const char *const *open, int count);

#endif
