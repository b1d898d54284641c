/* Spreading a table. In: rows of UTF-8. Out: an array of code points by pointer. */
#include "index.h"

#include <stdlib.h>

#include "base/utf8.h"

uint32_t *ng_index_spread(const ng_index *index) {
  uint32_t *letters = calloc(ng_index_size(index), sizeof *letters);
  for (size_t row = 0; letters && row < index->count; row++) {
    uint32_t *letter = letters + row * index->width;
    unsigned size;
    for (const char *s = index->rows[row]; *s; s += size, letter++) {
      uint32_t code = ng_utf8_read(s, &size);
      if (code != ' ') *letter = code;
    }
  }
  return letters;
}
