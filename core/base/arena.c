/* Memory of one document. In: sizes. Out: memory that lives until the
 * document is freed. Guarantees that no size computation overflows and that a
 * failed allocation leaves everything as it was. */
#include "arena.h"

#include <stdalign.h>
#include <string.h>

enum { CHUNK = 32 * 1024, FEW = 8, MANY = 4096 };

struct ng_chunk {
  ng_chunk *before;
  alignas(max_align_t) char data[];
};

/* size bytes from the last chunk, or from a new one. */
static void *take(ng_arena *arena, size_t size) {
  if (!arena->last || size > arena->room - arena->used) {
    size_t room = size > CHUNK ? size : CHUNK;
    ng_chunk *chunk = malloc(sizeof(ng_chunk) + room);
    if (!chunk) return NULL;
    chunk->before = arena->last;
    arena->last = chunk;
    arena->used = 0;
    arena->room = room;
    arena->taken += sizeof(ng_chunk) + room;
  }
  void *taken = arena->last->data + arena->used;
  arena->used += size;
  return taken;
}

void *ng_arena_take(ng_arena *arena, size_t size) {
  const size_t align = alignof(max_align_t);
  if (size > SIZE_MAX / 2) return NULL;
  size_t used = (arena->used + align - 1) / align * align;
  arena->used = used < arena->room ? used : arena->room;
  return take(arena, size);
}

ng_string ng_arena_copy(ng_arena *arena, const char *data, size_t size) {
  if (size > SIZE_MAX / 2) return (ng_string){NULL, 0};
  char *copy = take(arena, size + 1);
  if (!copy) return (ng_string){NULL, 0};
  if (size) memcpy(copy, data, size);
  copy[size] = '\0';
  return (ng_string){copy, size};
}

void ng_arena_free(ng_arena *arena) {
  while (arena->last) {
    ng_chunk *before = arena->last->before;
    free(arena->last);
    arena->last = before;
  }
  arena->used = arena->room = arena->taken = 0;
}

void *ng_array_grow(void *at, uint32_t *room, size_t size) {
  if (*room >= NG_NONE - 1) return NULL;
  size_t more = *room < FEW ? FEW : *room < MANY ? (size_t)*room * 2 : (size_t)*room + *room / 2;
  if (more > NG_NONE - 1) more = NG_NONE - 1;
  if (more > SIZE_MAX / size) return NULL;
  void *grown = realloc(at, more * size);
  if (grown) *room = (uint32_t)more;
  return grown;
}
