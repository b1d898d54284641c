/* Words that the end of a line breaks. Private to core/words. */
#ifndef NG_HYPHEN_H
#define NG_HYPHEN_H

#include "doc.h"

/* Adds what parts the halves of broken words to the markup of plain text. */
ng_status ng_hyphens_find(ng_doc *doc);

/* Whether a range of markup parts the halves of one word. */
bool ng_hyphen_joins(const ng_doc *doc, ng_span markup);

/* Makes the token at `second` and the one before it one. */
void ng_hyphen_join(ng_doc *doc, uint32_t second);

#endif
