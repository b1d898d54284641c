/* Sentences of a leaf. Private to core/words. */
#ifndef NG_SENTENCES_H
#define NG_SENTENCES_H

#include "doc.h"

/* Adds the sentences of the block whose tokens are those from `first` to the last. */
ng_status ng_sentences_read(ng_doc *doc, uint32_t block, uint32_t first);

#endif
