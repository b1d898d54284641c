/* Memory of one document: a bump allocator for strings and small structures,
 * and growable arrays. Both are freed as a whole. Nothing here aborts: a
 * failed allocation gives NULL, and the stage that asked returns NG_NOMEM. */
#ifndef NG_ARENA_H
#define NG_ARENA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "nutgraf.h"

typedef struct ng_chunk ng_chunk;
typedef struct {
  ng_chunk *last;
  size_t used, room; /* of the last chunk */
  size_t taken;      /* bytes of all chunks */
} ng_arena;

/* size bytes, aligned for any structure, not cleared; NULL when memory is out. */
void *ng_arena_take(ng_arena *arena, size_t size);

/* A copy of size bytes with a NUL after them; .data is NULL when memory is out. */
ng_string ng_arena_copy(ng_arena *arena, const char *data, size_t size);
void ng_arena_free(ng_arena *arena);

/* Room for one more element of `size` bytes; NULL when memory is out or the
   array would hold more than 2^32 - 2 elements (at then stands as it was). */
void *ng_array_grow(void *at, uint32_t *room, size_t size);

/* NG_ARRAY(ng_quote, quotes) defines the type ng_quotes_array and
   ng_quotes_push(array), which gives the new last element, cleared, or NULL. */
#define NG_ARRAY(type, name)                                              \
  typedef struct {                                                        \
    type *at;                                                             \
    uint32_t count, room;                                                 \
  } ng_##name##_array;                                                    \
  static inline type *ng_##name##_push(ng_##name##_array *array) {        \
    if (array->count == array->room) {                                    \
      void *grown = ng_array_grow(array->at, &array->room, sizeof(type)); \
      if (!grown) return NULL;                                            \
      array->at = grown;                                                  \
    }                                                                     \
    array->at[array->count] = (type){0};                                  \
    return &array->at[array->count++];                                    \
  }

#endif
