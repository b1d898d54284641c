/* A lexicon's tables as bytes, for an image that is mapped. In: a lexicon, or the bytes. Out:
 * the bytes, or a lexicon that lies in them, once it is sure that they lead nowhere else. */
#include "lexicon_image.h"
#include "lexicon_table.h"

typedef struct {
  uint32_t nodes, values, tails, word_count, word_room, edge_count, edge_room;
  char language[16];
} table_sizes;

/* Where each table begins; [TABLES] is the size of the whole. */
enum { TABLES = 7, MORE_TAIL = NG_FOLDED_ROOM / 8 /* zeros behind the tails: no look at one leads out of them */ };
static void table_places(const table_sizes *sizes, size_t places[TABLES + 1]) {
  const size_t bytes[TABLES] = {sizes->nodes * sizeof(ng_lexicon_node),
                                sizes->values * sizeof(ng_word_value),
                                sizes->word_room * sizeof(ng_word_slot),
                                sizes->edge_room * sizeof(ng_word_edge),
                                sizes->tails * sizeof(uint64_t),
                                sizes->nodes * sizeof(uint32_t),
                                NG_SIEVE / 8};
  places[0] = ng_image_rounded(sizeof *sizes);
  for (int i = 0; i < TABLES; i++) places[i + 1] = places[i] + ng_image_rounded(bytes[i]);
}

uint32_t ng_lexicon_build(void) {
  const uint32_t kind[] = {sizeof(ng_lexicon_node),
                           sizeof(ng_word_value),
                           sizeof(ng_word_slot),
                           sizeof(ng_word_edge),
                           sizeof(table_sizes),
                           NG_CLASS_COUNT,
                           NG_LONGEST_WORD,
                           TABLES,
                           NG_ENTRIES};
  uint32_t hash = 2166136261u;
  for (size_t i = 0; i < sizeof kind / sizeof *kind; i++) hash = (hash ^ kind[i]) * 16777619u;
  for (size_t i = 0; i < NG_CLASS_COUNT; i++)
    for (const char *p = ng_class_names[i]; *p; p++) hash = (hash ^ (unsigned char)*p) * 16777619u;
  return hash;
}

size_t ng_lexicon_write(const ng_lexicon *lexicon, char *out) {
  table_sizes sizes = {.nodes = lexicon->nodes.count,
                       .values = lexicon->values.count,
                       .tails = lexicon->tails.count + MORE_TAIL,
                       .word_count = lexicon->word_count,
                       .word_room = lexicon->word_room,
                       .edge_count = lexicon->edge_count,
                       .edge_room = lexicon->edge_room};
  memcpy(sizes.language, lexicon->language, sizeof sizes.language);
  size_t places[TABLES + 1];
  table_places(&sizes, places);
  if (!out) return places[TABLES];
  memset(out, 0, places[TABLES]);
  memcpy(out, &sizes, sizeof sizes);
  memcpy(out + places[0], lexicon->nodes.at, sizes.nodes * sizeof(ng_lexicon_node));
  memcpy(out + places[1], lexicon->values.at, sizes.values * sizeof(ng_word_value));
  memcpy(out + places[2], lexicon->words, sizes.word_room * sizeof(ng_word_slot));
  memcpy(out + places[3], lexicon->edges, sizes.edge_room * sizeof(ng_word_edge));
  if (lexicon->tails.count) memcpy(out + places[4], lexicon->tails.at, lexicon->tails.count * sizeof(uint64_t));
  memcpy(out + places[5], lexicon->lists.at, sizes.nodes * sizeof(uint32_t));
  memcpy(out + places[6], lexicon->sieve, NG_SIEVE / 8);
  return places[TABLES];
}

/* Whether the entries have their values, and each its own: a list of values goes
   backwards, and no two share one. Gathers the classes that there are. */
static bool values_hold(ng_lexicon *lexicon) {
  uint32_t count = lexicon->values.count, passed = 0;
  const ng_word_value *values = lexicon->values.at;
  for (uint32_t i = 0; i < count; i++)
    if (values[i].class >= NG_CLASS_COUNT || (i && values[i].next >= i)) return false;
  for (uint32_t i = 0; i < lexicon->nodes.count; i++) {
    const ng_lexicon_node *entry = &lexicon->nodes.at[i];
    ng_classes own = {{0}};
    if (lexicon->lists.at[i] >= count) return false;
    for (uint32_t at = lexicon->lists.at[i]; at; at = values[at].next) {
      if (++passed >= count) return false;
      ng_classes_add(&own, (ng_class)values[at].class);
      ng_classes_add(&lexicon->all, (ng_class)values[at].class);
    }
    if (memcmp(&own, &entry->classes, sizeof own)) return false;
  }
  return true;
}

static bool entry_holds(const ng_lexicon *lexicon, uint32_t entry) {
  return !entry || (entry >= NG_ENTRIES && entry - NG_ENTRIES < lexicon->nodes.count);
}

/* Whether a search ends at a free slot, and what it finds lies in the tables. */
static bool slots_hold(const ng_lexicon *lexicon) {
  uint32_t words = 0, edges = 0, tails = lexicon->tails.count;
  if (tails < MORE_TAIL) return false;
  for (uint32_t i = 0; i < lexicon->word_room; i++) {
    const ng_word_slot *w = &lexicon->words[i];
    words += w->entry != 0;
    if (!entry_holds(lexicon, w->entry) || w->tail > tails - MORE_TAIL) return false;
  }
  for (uint32_t i = 0; i < lexicon->edge_room; i++) {
    edges += lexicon->edges[i].entry != 0;
    if (!entry_holds(lexicon, lexicon->edges[i].entry)) return false;
  }
  return words < lexicon->word_room && edges < lexicon->edge_room;
}

static bool is_room(uint32_t room) { return room && !(room & (room - 1)); }

ng_lexicon *ng_lexicon_borrow(const char *bytes, size_t size, const ng_tagger *tagger, const void *names,
                              size_t names_size) {
  table_sizes sizes;
  size_t places[TABLES + 1];
  if (size < sizeof sizes) return NULL;
  memcpy(&sizes, bytes, sizeof sizes);
  const uint32_t counts[] = {sizes.nodes, sizes.values, sizes.tails, sizes.word_room, sizes.edge_room};
  for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
    if (counts[i] > size) return NULL;
  table_places(&sizes, places);
  if (places[TABLES] != size || sizes.language[sizeof sizes.language - 1] || !sizes.nodes || !sizes.values ||
      !is_room(sizes.word_room) || !is_room(sizes.edge_room))
    return NULL;
  ng_lexicon *lexicon = calloc(1, sizeof *lexicon);
  if (!lexicon) return NULL;
  char *base = (char *)(uintptr_t)bytes; /* never written: the lexicon is frozen */
  lexicon->references = 1;
  lexicon->frozen = true;
  memcpy(lexicon->language, sizes.language, sizeof sizes.language);
  lexicon->tagger = (ng_tagger *)(uintptr_t)tagger;
  lexicon->nodes = (ng_word_nodes_array){(ng_lexicon_node *)(void *)(base + places[0]), sizes.nodes, sizes.nodes};
  lexicon->values = (ng_word_values_array){(ng_word_value *)(void *)(base + places[1]), sizes.values, sizes.values};
  lexicon->words = (ng_word_slot *)(void *)(base + places[2]);
  lexicon->edges = (ng_word_edge *)(void *)(base + places[3]);
  lexicon->word_count = sizes.word_count;
  lexicon->word_room = sizes.word_room;
  lexicon->edge_count = sizes.edge_count;
  lexicon->edge_room = sizes.edge_room;
  lexicon->tails = (ng_word_tails_array){(uint64_t *)(void *)(base + places[4]), sizes.tails, sizes.tails};
  lexicon->lists = (ng_word_lists_array){(uint32_t *)(void *)(base + places[5]), sizes.nodes, sizes.nodes};
  lexicon->sieve = (uint64_t *)(void *)(base + places[6]);
  bool holds = values_hold(lexicon) && slots_hold(lexicon);
  if (!holds || (names && !(lexicon->gazetteer = ng_gazetteer_borrow(names, names_size)))) {
    free(lexicon);
    return NULL;
  }
  lexicon->grammar = ng_lexicon_read_grammar(lexicon);
  return lexicon;
}

void ng_lexicon_own(ng_lexicon *lexicon, const void *image, size_t size, void (*close)(const void *, size_t)) {
  lexicon->close = close;
  lexicon->image = image;
  lexicon->image_size = size;
}
