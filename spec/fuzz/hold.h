/* What every fuzz target has: its entry, and what must hold. */
#ifndef HOLD_H
#define HOLD_H

#include "../c/words.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define HOLD(condition, what)                                      \
  do {                                                             \
    if (!(condition)) {                                            \
      fprintf(stderr, "does not hold: %s %s\n", #condition, what); \
      abort();                                                     \
    }                                                              \
  } while (0)

#endif
