/* Gazetteers. In: lines "name TAB letters", names in lower case. Out: the bits of
 * one name. The lines stand as they are; a hash table of where each begins goes
 * before them, in one block, which an image of the lexicon holds as it is: a
 * look-up reads a slot and a line, and nothing is built when a command starts. */
#include "gazetteer.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

enum { LONGEST = 64, LEAST_ROOM = 16 };

static const char magic[] = "nutgraf gazetteer 1\n";
static const char letters[] = "gscrnw+mto"; /* in the order of the bits */

/* The head of a block: behind it lie a sieve, `room` slots, the lines. The sieve has
   four bits a slot, and one is set for the hash of each name: most that are not there
   are refused by a look at what stays in a processor's cache. A slot is where a line
   begins, plus 1, in its lower `shift` bits, and above them the upper bits of the
   name's hash, which refuse nearly all others without a look at a line; 0 is free. */
typedef struct {
  uint32_t room, size; /* slots, a power of two; bytes of the lines, less than 1 << shift */
  uint32_t shift;
} table;

struct ng_gazetteer {
  const table *table; /* behind the structure, or somebody else's */
};

static uint32_t sieve_room(uint32_t room) { return room / 8; } /* its words of 32 bits */
static const uint32_t *sieve_of(const table *t) { return (const uint32_t *)(t + 1); }
static const uint32_t *slots_of(const table *t) { return sieve_of(t) + sieve_room(t->room); }
static const char *lines_of(const table *t) { return (const char *)(slots_of(t) + t->room); }
static size_t bytes_of(uint32_t room, uint32_t size) {
  return sizeof(table) + ((size_t)sieve_room(room) + room) * sizeof(uint32_t) + size;
}

/* The bit of a hash in the sieve: by other bits than the slot's. */
static uint32_t sieve_bit(const table *t, uint32_t hash) {
  return (hash * 0x9E3779B1u >> 5) & (sieve_room(t->room) * 32 - 1);
}

#define SEED 2166136261u
static uint32_t step(uint32_t hash, char c) { return (hash ^ (unsigned char)c) * 16777619u; }
static uint32_t finish(uint32_t hash) { return hash ^ hash >> 15; }

static uint32_t hash_of(const char *s, size_t size) {
  uint32_t hash = SEED;
  for (size_t i = 0; i < size; i++) hash = step(hash, s[i]);
  return finish(hash);
}

/* The size of the name that a line begins with; *letters_at gets where its letters do. */
static size_t name_size(const char *line, const char *stop, const char **letters_at) {
  const char *tab = memchr(line, '\t', (size_t)(stop - line));
  *letters_at = tab ? tab + 1 : stop;
  return (size_t)((tab ? tab : stop) - line);
}

ng_status ng_gazetteer_new(const char *bytes, size_t size, ng_gazetteer **out) {
  const size_t head = sizeof magic - 1;
  *out = NULL;
  if (size <= head || size > UINT32_MAX / 4 || memcmp(bytes, magic, head) || bytes[size - 1] != '\n')
    return NG_ARGUMENT;
  uint32_t count = 0, room = LEAST_ROOM, lines_size = (uint32_t)(size - head), shift = 1;
  for (size_t i = head; i < size; i++) count += bytes[i] == '\n';
  while (room / 4 * 3 < count) room *= 2;
  while (lines_size >> shift) shift++;
  ng_gazetteer *gazetteer = calloc(1, sizeof *gazetteer + bytes_of(room, lines_size));
  if (!gazetteer) return NG_NOMEM;
  table *made = (table *)(gazetteer + 1);
  uint32_t *sieve = (uint32_t *)(made + 1), *slots = sieve + sieve_room(room);
  char *lines = (char *)(slots + room);
  *made = (table){room, lines_size, shift};
  memcpy(lines, bytes + head, lines_size);
  for (const char *line = lines; line < lines + lines_size;) {
    const char *stop = memchr(line, '\n', (size_t)(lines + lines_size - line)), *rest;
    uint32_t hash = hash_of(line, name_size(line, stop, &rest)), at = hash & (room - 1);
    while (slots[at]) at = (at + 1) & (room - 1);
    sieve[sieve_bit(made, hash) / 32] |= 1u << sieve_bit(made, hash) % 32;
    slots[at] = (hash >> shift << shift) | ((uint32_t)(line - lines) + 1);
    line = stop + 1;
  }
  gazetteer->table = made;
  *out = gazetteer;
  return NG_OK;
}

const void *ng_gazetteer_bytes(const ng_gazetteer *gazetteer, size_t *size) {
  *size = gazetteer ? bytes_of(gazetteer->table->room, gazetteer->table->size) : 0;
  return gazetteer ? gazetteer->table : NULL;
}

ng_gazetteer *ng_gazetteer_borrow(const void *bytes, size_t size) {
  const table *t = bytes;
  if (size < sizeof *t || t->room < LEAST_ROOM || t->room & (t->room - 1) || t->room > size / sizeof(uint32_t) ||
      !t->size || t->size > size || bytes_of(t->room, t->size) != size || t->shift > 31 || t->size >> t->shift ||
      lines_of(t)[t->size - 1] != '\n')
    return NULL;
  ng_gazetteer *gazetteer = malloc(sizeof *gazetteer);
  if (gazetteer) *gazetteer = (ng_gazetteer){t};
  return gazetteer;
}

void ng_gazetteer_free(ng_gazetteer *gazetteer) { free(gazetteer); }

/* Folds a name as look-ups do; its size, 0 where it is longer than any that is known. */
static size_t fold(const char *s, size_t size, char out[LONGEST + 4], uint32_t *hash) {
  size_t used = 0;
  uint32_t h = SEED;
  bool blank = false;
  for (size_t i = 0; i < size;) {
    unsigned n;
    uint32_t code = ng_utf8_read(s + i, &n);
    i += n;
    if (ng_is_blank(code)) {
      blank = used > 0;
      continue;
    }
    if (used >= LONGEST - 1) return 0;
    if (blank) {
      out[used++] = ' ';
      h = step(h, ' ');
      blank = false;
    }
    if (code < 0x80) {
      h = step(h, out[used++] = (char)ng_lower(code));
      continue;
    }
    n = ng_utf8_write(code == 0x2019 ? '\'' : ng_lower(code), out + used);
    for (; n; n--) h = step(h, out[used++]);
  }
  *hash = finish(h);
  return used;
}

static unsigned bits_of(const char *at, const char *stop) {
  unsigned bits = 0;
  for (; at < stop; at++) {
    const char *known = *at ? strchr(letters, *at) : NULL;
    if (known) bits |= 1u << (known - letters);
  }
  return bits;
}

unsigned ng_gazetteer_find(const ng_gazetteer *g, const char *name, size_t size) {
  char key[LONGEST + 4];
  uint32_t hash;
  if (!g || !size || size > LONGEST || !(size = fold(name, size, key, &hash))) return 0;
  const table *t = g->table;
  if (!(sieve_of(t)[sieve_bit(t, hash) / 32] >> sieve_bit(t, hash) % 32 & 1)) return 0;
  const uint32_t *slots = slots_of(t);
  const char *lines = lines_of(t);
  uint32_t mask = t->room - 1, at = hash & mask, offset = (1u << t->shift) - 1;
  /* A block that somebody else made may have no free slot, and slots that lead nowhere. */
  for (uint32_t left = t->room; left && slots[at]; left--, at = (at + 1) & mask) {
    if ((slots[at] ^ hash) >> t->shift) continue;
    uint32_t start = (slots[at] & offset) - 1;
    if (start >= t->size || t->size - start <= size || memcmp(key, lines + start, size)) continue;
    const char *end = lines + start + size;
    if (*end == '\n') return 0;
    if (*end == '\t') return bits_of(end + 1, memchr(end, '\n', t->size - start - size));
  }
  return 0;
}
