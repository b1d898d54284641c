/* Memory for the trainer, which ends where there is none. */
#ifndef NEED_H
#define NEED_H

#include <stdio.h>
#include <stdlib.h>

/* Zeroed, with room for one more. */
static inline void *need(size_t count, size_t size) {
  void *made = calloc(count + 1, size);
  if (made) return made;
  fprintf(stderr, "memory ran out\n");
  exit(1);
}

#endif
