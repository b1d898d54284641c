/* Keys, made by keys.c when one is first asked for: what a document holds of them. */
#ifndef NG_KEYS_H
#define NG_KEYS_H

#include "doc.h"

/* The first structure of a layer that has a key of 16 digits; NG_NONE where none has. The layer
   must be made. Fails where memory is out. */
ng_status ng_keys_find(const ng_doc *doc, ng_layer layer, const char *key, uint32_t *index);

void ng_keys_free(ng_keys *keys);

#endif
