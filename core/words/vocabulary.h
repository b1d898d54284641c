/* What each element of a document is to its text. */
#ifndef NG_VOCABULARY_H
#define NG_VOCABULARY_H

#include "base/tags.h"

enum { NG_NO_KIND = 255, NG_NO_ROLE = 255 };

typedef struct {
  uint8_t flow;      /* NG_FLOW_* */
  uint8_t kind;      /* ng_block_kind of what it holds, or NG_NO_KIND */
  uint8_t level;     /* of a heading; 1 where the block's nesting counts */
  uint8_t container; /* holds blocks */
  uint8_t role;      /* ng_role of what it holds, or NG_NO_ROLE */
} ng_element;

/* One for each of doc->atoms, freed by the caller; NULL when memory is out.
 * In HTML they are HTML's own. In XML the lexicon "xml" comes first, whose class
 * "element" has names (after their root's, "nitf head"; alone; or without their
 * prefix) and values as scripts/lexicons/xml.lua packs them; what neither knows
 * is a block. */
ng_element *ng_vocabulary(const ng_doc *doc);

#endif
