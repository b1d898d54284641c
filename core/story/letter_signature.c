/* What a page's elements say is a signature. In: nodes, their classes and identifiers. Out:
 * for each node whether it lies in an element with a word of the class mail-signature
 * among these ("gmail_signature", "moz-signature"). Linear. */
#include "letters.h"

#include <stdlib.h>
#include "base/tags.h"

enum { LONGEST_VALUE = 512 };

static bool is_small(char c) { return c >= 'a' && c <= 'z'; }
static bool is_large(char c) { return c >= 'A' && c <= 'Z'; }

/* Whether one of the words of "AppleMailSignature", "gmail_signature" is of the class. */
static bool tells(const ng_lexicon *lexicon, ng_string value) {
  size_t size = value.size < LONGEST_VALUE ? value.size : LONGEST_VALUE;
  for (size_t at = 0; at < size;) {
    size_t start = at++;
    if (!is_small(value.data[start]) && !is_large(value.data[start])) continue;
    while (at < size && is_small(value.data[at])) at++;
    uint32_t entry = ng_lexicon_find(lexicon, value.data + start, at - start);
    if (entry && ng_lexicon_is(lexicon, entry, NG_CLASS_MAIL_SIGNATURE)) return true;
  }
  return false;
}

ng_status ng_letter_signatures(const ng_doc *doc, uint8_t **out) {
  *out = NULL;
  if (!doc->nodes.count) return NG_OK;
  uint8_t *is = calloc(doc->nodes.count, 1);
  if (!is) return NG_NOMEM;
  for (uint32_t i = 0; i < doc->nodes.count; i++) {
    uint32_t parent = doc->nodes.at[i].parent;
    is[i] = (parent != NG_NONE && is[parent]) || tells(doc->lexicon, ng_node_attribute(doc, i, "class")) ||
            tells(doc->lexicon, ng_node_attribute(doc, i, "id"));
  }
  *out = is;
  return NG_OK;
}
