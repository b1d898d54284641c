/* Keys. In: a structure. Out: a name for it that a second parse, of the same
 * or of an edited document, gives again as long as its words and 32 code
 * points on each side stand. Blanks are folded, so wrapping does not matter.
 * Of long structures only the ends count. Keys of a layer are made together,
 * since the ordinal among equals needs them all: n log n for n structures. */
#include "keys.h"

#include <string.h>

enum { CONTEXT = 32, END_BYTES = 512 };

struct ng_keys {
  uint32_t count;
  uint32_t *order; /* indexes by key, for who looks for one; made when first asked for */
  uint64_t at[];
};

typedef struct {
  uint64_t hash;
  uint32_t index;
} numbered;

/* FNV-1a, then a mixer, so that all 64 bits depend on every byte. */
static uint64_t hash_bytes(uint64_t hash, const char *s, size_t size) {
  for (size_t i = 0; i < size; i++) hash = (hash ^ (unsigned char)s[i]) * 1099511628211u;
  return hash;
}

static uint64_t hash_folded(uint64_t hash, const char *s, size_t size) {
  bool blank = false;
  for (size_t i = 0; i < size;) {
    unsigned n;
    if (ng_is_blank(ng_utf8_read(s + i, &n))) {
      if (!blank) hash = hash_bytes(hash, " ", 1);
      blank = true;
    } else {
      hash = hash_bytes(hash, s + i, n);
      blank = false;
    }
    i += n;
  }
  return hash;
}

static uint64_t mix(uint64_t hash) {
  hash = (hash ^ hash >> 30) * 0xBF58476D1CE4E5B9u;
  hash = (hash ^ hash >> 27) * 0x94D049BB133111EBu;
  return hash ^ hash >> 31;
}

static size_t whole_characters(ng_string text, size_t at) {
  while (at < text.size && at > 0 && ng_utf8_continues(text.data[at])) at--;
  return at;
}

static uint64_t hash_of(const ng_doc *doc, ng_layer layer, uint32_t index) {
  const char *name = ng_layer_name(layer);
  uint64_t hash = hash_bytes(1469598103934665603u, name, strlen(name) + 1);
  if (layer == NG_ENTITIES) {
    const ng_entity *entity = &doc->entities.at[index];
    hash = hash_bytes(hash, (const char *)&entity->kind, 1);
    return mix(hash_folded(hash, entity->name.data, entity->name.size));
  }
  ng_span span = ng_doc_span(doc, layer, index);
  if (span.end - span.start > 2 * END_BYTES) {
    size_t head = whole_characters(doc->text, span.start + END_BYTES);
    size_t tail = whole_characters(doc->text, span.end - END_BYTES);
    hash = hash_folded(hash, doc->text.data + span.start, head - span.start);
    hash = hash_folded(hash, doc->text.data + tail, span.end - tail);
  } else {
    hash = hash_folded(hash, doc->text.data + span.start, span.end - span.start);
  }
  hash = hash_bytes(hash, "", 1);
  size_t before = span.start, after = span.end;
  unsigned n;
  for (int i = 0; i < CONTEXT && before > 0; i++) {
    ng_utf8_before(doc->text.data, before, &n);
    before -= n;
  }
  for (int i = 0; i < CONTEXT && after < doc->text.size; i++) {
    ng_utf8_read(doc->text.data + after, &n);
    after += n;
  }
  /* A file's last line break, which an editor's buffer has not, does not count. */
  while (before < span.start && ng_is_blank(ng_utf8_read(doc->text.data + before, &n))) before += n;
  while (after > span.end && ng_is_blank(ng_utf8_before(doc->text.data, after, &n))) after -= n;
  hash = hash_folded(hash, doc->text.data + before, span.start - before);
  hash = hash_bytes(hash, "", 1);
  return mix(hash_folded(hash, doc->text.data + span.end, after - span.end));
}

static int by_hash(const void *a, const void *b) {
  const numbered *x = a, *y = b;
  if (x->hash != y->hash) return x->hash < y->hash ? -1 : 1;
  return x->index < y->index ? -1 : x->index > y->index;
}

static ng_keys *keys_of(const ng_doc *doc, ng_layer layer) {
  if (doc->keys[layer]) return doc->keys[layer];
  uint32_t count = ng_doc_count(doc, layer);
  ng_keys *keys = malloc(sizeof *keys + count * sizeof *keys->at);
  numbered *order = malloc((count + 1) * sizeof *order);
  if (!keys || !order) {
    free(keys);
    free(order);
    return NULL;
  }
  *keys = (ng_keys){.count = count};
  for (uint32_t i = 0; i < count; i++) order[i] = (numbered){hash_of(doc, layer, i), i};
  qsort(order, count, sizeof *order, by_hash);
  for (uint32_t i = 0, ordinal = 0; i < count; i++) {
    ordinal = i && order[i].hash == order[i - 1].hash ? ordinal + 1 : 0;
    keys->at[order[i].index] = mix(order[i].hash + ordinal);
  }
  free(order);
  ((ng_doc *)(uintptr_t)doc)->keys[layer] = keys;
  return keys;
}

ng_status ng_doc_key(const ng_doc *doc, ng_layer layer, uint32_t index, char out[17]) {
  if ((unsigned)layer >= NG_LAYERS || index >= ng_doc_count(doc, layer)) return NG_ARGUMENT;
  const ng_keys *keys = keys_of(doc, layer);
  if (!keys) return NG_NOMEM;
  for (int i = 0; i < 16; i++) out[i] = "0123456789abcdef"[keys->at[index] >> (60 - 4 * i) & 15];
  out[16] = '\0';
  return NG_OK;
}

/* The indexes of a layer by key, equal ones in order; NULL where memory is out. */
static const uint32_t *order_of(ng_keys *keys) {
  if (keys->order) return keys->order;
  numbered *sorted = malloc(((size_t)keys->count + 1) * sizeof *sorted);
  uint32_t *order = malloc(((size_t)keys->count + 1) * sizeof *order);
  if (!sorted || !order) {
    free(sorted);
    free(order);
    return NULL;
  }
  for (uint32_t i = 0; i < keys->count; i++) sorted[i] = (numbered){keys->at[i], i};
  qsort(sorted, keys->count, sizeof *sorted, by_hash);
  for (uint32_t i = 0; i < keys->count; i++) order[i] = sorted[i].index;
  free(sorted);
  return keys->order = order;
}

/* The number that a key's digits write; false where it is none. */
static bool number_of(const char *key, uint64_t *number) {
  *number = 0;
  for (int i = 0; i < 16; i++) {
    bool digit = key[i] >= '0' && key[i] <= '9';
    if (!digit && !(key[i] >= 'a' && key[i] <= 'f')) return false;
    *number = *number << 4 | (uint64_t)(digit ? key[i] - '0' : key[i] - 'a' + 10);
  }
  return true;
}

ng_status ng_keys_find(const ng_doc *doc, ng_layer layer, const char *key, uint32_t *index) {
  uint64_t number;
  *index = NG_NONE;
  if (!number_of(key, &number)) return NG_OK;
  ng_keys *keys = keys_of(doc, layer);
  const uint32_t *order = keys ? order_of(keys) : NULL;
  if (!order) return NG_NOMEM;
  uint32_t low = 0, high = keys->count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (keys->at[order[middle]] < number) low = middle + 1;
    else high = middle;
  }
  if (low < keys->count && keys->at[order[low]] == number) *index = order[low];
  return NG_OK;
}

void ng_keys_free(ng_keys *keys) {
  if (keys) free(keys->order);
  free(keys);
}
