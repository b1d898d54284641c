/* Keys, made by keys.c when one is first asked for: what a document holds of them. */
#ifndef NG_KEYS_H
#define NG_KEYS_H

#include "doc.h"

void ng_keys_free(ng_keys *keys);

#endif
