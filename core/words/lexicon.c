/* Lexicons. In: words and phrases with a class and a value. Out: entries that
 * tokens carry, answered in constant time. Every string is kept once; phrases
 * are paths of a trie whose edges lie in one hash table. */
#include "lexicon.h"

#include <string.h>

#include "base/arena.h"
#include "gazetteer.h"
#include "lexicon_image.h"
#include "tagger.h"
#include "token.h"
#include "base/utf8.h"

#define PUNCTUATION (1u << 31) /* marks the symbol of a code point */
enum { LONGEST_WORD = NG_LONGEST_WORD, LONGEST_PHRASE = 16 };

typedef struct {
  uint32_t parent, symbol; /* symbol: entry of a word, or PUNCTUATION | code point */
  uint32_t node;           /* 0: free */
} edge;

typedef struct {
  uint32_t hash;
  uint32_t text, size; /* its letters, in the lexicon's letters */
  uint32_t node;       /* 0: free */
} word;

typedef ng_lexicon_node node;

typedef struct {
  int32_t value;
  uint32_t class, next;
} value;

NG_ARRAY(value, values)
NG_ARRAY(uint32_t, lists)
NG_ARRAY(char, letters)

struct ng_lexicon {
  ng_word_nodes_array nodes; /* first: ng_lexicon_node_at; [0] is the root, which marks begin at */
  size_t references;
  bool frozen;
  ng_classes all; /* of all words */
  unsigned grammar; /* what the words of that class say */
  char language[16];
  ng_tagger *tagger;
  ng_gazetteer *gazetteer;
  ng_lists_array lists; /* of each node: the first of its values, 0 none */
  ng_values_array values;
  ng_letters_array letters; /* of all words */
  word *words;
  edge *edges;
  uint32_t word_count, word_room, edge_count, edge_room; /* rooms are powers of two */
  const void *image; /* what all tables lie in, or NULL: they are our own */
  size_t image_size;
};

static const char *const class_names[] = {
#define NG_CLASS(name, text) text,
    NG_CLASSES(NG_CLASS)
#undef NG_CLASS
};

ng_classes ng_classes_of(const ng_class *classes, size_t count) {
  ng_classes set = {{0}};
  for (size_t i = 0; i < count; i++) ng_classes_add(&set, classes[i]);
  return set;
}

/* Folds a word as look-ups do: lower case, one kind of apostrophe. Gives its
   size, 0 where it is longer than any entry can be. */
static size_t fold(const char *s, size_t size, char out[LONGEST_WORD + 4], uint32_t *hash) {
  size_t used = 0;
  uint64_t h = NG_FOLD_SEED;
  for (size_t i = 0; i < size;) {
    unsigned char c = (unsigned char)s[i];
    if (c < 0x80) {
      if (used >= LONGEST_WORD) return 0;
      if ((unsigned)(c - 'A') < 26) c |= 0x20;
      out[used++] = (char)c;
      h = ng_fold_step(h, (char)c);
      i++;
      continue;
    }
    unsigned n;
    uint32_t code = ng_utf8_read(s + i, &n);
    i += n;
    code = code == 0x2019 ? '\'' : ng_lower(code);
    if (used >= LONGEST_WORD) return 0;
    n = ng_utf8_write(code, out + used);
    for (unsigned k = 0; k < n; k++) h = ng_fold_step(h, out[used + k]);
    used += n;
  }
  *hash = (uint32_t)(h ^ h >> 29);
  return used;
}

static word *word_slot(const ng_lexicon *lexicon, const char *s, size_t size, uint32_t hash) {
  uint32_t at = hash & (lexicon->word_room - 1);
  for (;; at = (at + 1) & (lexicon->word_room - 1)) {
    word *w = &lexicon->words[at];
    if (!w->node || (w->hash == hash && w->size == size &&
                     !memcmp(lexicon->letters.at + w->text, s, size)))
      return w;
  }
}

static uint32_t edge_hash(uint32_t parent, uint32_t symbol) {
  uint64_t h = ((uint64_t)parent << 32 | symbol) * 0x9E3779B97F4A7C15u;
  return (uint32_t)(h >> 32);
}

static edge *edge_slot(const ng_lexicon *lexicon, uint32_t parent, uint32_t symbol) {
  uint32_t at = edge_hash(parent, symbol) & (lexicon->edge_room - 1);
  for (;; at = (at + 1) & (lexicon->edge_room - 1)) {
    edge *e = &lexicon->edges[at];
    if (!e->node || (e->parent == parent && e->symbol == symbol)) return e;
  }
}

static bool words_grow(ng_lexicon *lexicon) {
  if (lexicon->word_count * 2 < lexicon->word_room) return true;
  word *old = lexicon->words;
  uint32_t old_room = lexicon->word_room, room = old_room ? old_room * 2 : 1024;
  word *words = calloc(room, sizeof *words);
  if (!words) return false;
  lexicon->words = words;
  lexicon->word_room = room;
  for (uint32_t i = 0; i < old_room; i++)
    if (old[i].node)
      *word_slot(lexicon, lexicon->letters.at + old[i].text, old[i].size, old[i].hash) = old[i];
  free(old);
  return true;
}

static bool edges_grow(ng_lexicon *lexicon) {
  if (lexicon->edge_count * 2 < lexicon->edge_room) return true;
  edge *old = lexicon->edges;
  uint32_t old_room = lexicon->edge_room, room = old_room ? old_room * 2 : 256;
  edge *edges = calloc(room, sizeof *edges);
  if (!edges) return false;
  lexicon->edges = edges;
  lexicon->edge_room = room;
  for (uint32_t i = 0; i < old_room; i++)
    if (old[i].node) *edge_slot(lexicon, old[i].parent, old[i].symbol) = old[i];
  free(old);
  return true;
}

static uint32_t node_new(ng_lexicon *lexicon) {
  return ng_lists_push(&lexicon->lists) && ng_word_nodes_push(&lexicon->nodes) ? lexicon->nodes.count - 1 : 0;
}

/* The entry of a word, made where it is missing; 0 when memory is out. */
static uint32_t word_entry(ng_lexicon *lexicon, const char *s, size_t size) {
  char folded[LONGEST_WORD + 4];
  uint32_t hash;
  size = fold(s, size, folded, &hash);
  if (!size || !words_grow(lexicon)) return 0;
  word *w = word_slot(lexicon, folded, size, hash);
  if (w->node) return w->node;
  uint32_t text = lexicon->letters.count;
  for (size_t i = 0; i < size; i++) {
    char *letter = ng_letters_push(&lexicon->letters);
    if (!letter) return 0;
    *letter = folded[i];
  }
  uint32_t entry = node_new(lexicon);
  if (!entry) return 0;
  *w = (word){hash, text, (uint32_t)size, entry};
  lexicon->word_count++;
  return entry;
}

static uint32_t step_entry(ng_lexicon *lexicon, uint32_t parent, uint32_t symbol) {
  if (!edges_grow(lexicon)) return 0;
  edge *e = edge_slot(lexicon, parent, symbol);
  if (e->node) return e->node;
  uint32_t entry = node_new(lexicon);
  if (!entry) return 0;
  *e = (edge){parent, symbol, entry};
  lexicon->edge_count++;
  return entry;
}

ng_status ng_lexicon_new(const char *language, ng_lexicon **out) {
  *out = NULL;
  ng_lexicon *lexicon = calloc(1, sizeof *lexicon);
  if (!lexicon) return NG_NOMEM;
  lexicon->references = 1;
  strncpy(lexicon->language, language, sizeof lexicon->language - 1);
  if (!ng_lists_push(&lexicon->lists) || !ng_word_nodes_push(&lexicon->nodes) || !ng_values_push(&lexicon->values) ||
      !words_grow(lexicon) || !edges_grow(lexicon)) {
    ng_lexicon_free(lexicon);
    return NG_NOMEM;
  }
  *out = lexicon;
  return NG_OK;
}

ng_lexicon *ng_lexicon_retain(ng_lexicon *lexicon) {
  if (lexicon) lexicon->references++;
  return lexicon;
}

void ng_lexicon_free(ng_lexicon *lexicon) {
  if (!lexicon || --lexicon->references) return;
  ng_gazetteer_free(lexicon->gazetteer);
  if (lexicon->image) {
    ng_image_close(lexicon->image, lexicon->image_size);
  } else {
    ng_tagger_free(lexicon->tagger);
    free(lexicon->letters.at);
    free(lexicon->nodes.at);
    free(lexicon->lists.at);
    free(lexicon->values.at);
    free(lexicon->words);
    free(lexicon->edges);
  }
  free(lexicon);
}

const char *ng_lexicon_language(const ng_lexicon *lexicon) { return lexicon->language; }

bool ng_lexicon_has(const ng_lexicon *lexicon, ng_class class) {
  return lexicon && ng_classes_have(&lexicon->all, class);
}

uint32_t ng_lexicon_values(const ng_lexicon *lexicon, ng_class class, int32_t *values, uint32_t room) {
  uint32_t count = 0;
  for (uint32_t i = 1; i < lexicon->values.count && count < room; i++)
    if (lexicon->values.at[i].class == (uint32_t)class) values[count++] = lexicon->values.at[i].value;
  return count;
}

void ng_lexicon_freeze(ng_lexicon *lexicon) { lexicon->frozen = true; }

ng_status ng_lexicon_set_tagger(ng_lexicon *lexicon, const char *bytes, size_t size) {
  if (lexicon->frozen) return NG_ARGUMENT;
  ng_tagger *tagger;
  ng_status status = ng_tagger_new(bytes, size, &tagger);
  if (status) return status;
  ng_tagger_free(lexicon->tagger);
  lexicon->tagger = tagger;
  return NG_OK;
}

ng_status ng_lexicon_set_gazetteer(ng_lexicon *lexicon, const char *bytes, size_t size) {
  if (lexicon->frozen) return NG_ARGUMENT;
  ng_gazetteer *gazetteer;
  ng_status status = ng_gazetteer_new(bytes, size, &gazetteer);
  if (status) return status;
  ng_gazetteer_free(lexicon->gazetteer);
  lexicon->gazetteer = gazetteer;
  return NG_OK;
}

const ng_gazetteer *ng_lexicon_gazetteer(const ng_lexicon *lexicon) {
  return lexicon ? lexicon->gazetteer : NULL;
}

const ng_tagger *ng_lexicon_tagger(const ng_lexicon *lexicon) {
  return lexicon ? lexicon->tagger : NULL;
}

static value *value_of(const ng_lexicon *lexicon, uint32_t entry, uint32_t class) {
  for (uint32_t i = lexicon->lists.at[entry]; i; i = lexicon->values.at[i].next)
    if (lexicon->values.at[i].class == class) return &lexicon->values.at[i];
  return NULL;
}

ng_class ng_class_find(const char *name) {
  unsigned class = 0;
  while (class < NG_CLASS_COUNT && strcmp(class_names[class], name)) class++;
  return (ng_class)class;
}

static unsigned grammar_of(const ng_lexicon *lexicon) {
  static const char *const names[] = {"subjectless", "postverbal", "bare", "postnominal", "distinct", "small-days", "cardinal-days", "verb-second", "capital-nouns",
                                      "point-ordinals", "day-first", "nearest-days"};
  unsigned flags = 0;
  for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
    if (ng_lexicon_whole(lexicon, names[i], strlen(names[i]), NG_CLASS_GRAMMAR, NULL)) flags |= 1u << i;
  return flags;
}

ng_status ng_lexicon_add(ng_lexicon *lexicon, const char *class_name, const char *phrase,
                         size_t size, int32_t number) {
  uint32_t entry = 0, first = 0; /* first: what the phrase begins with */
  bool mark = false;             /* it is a mark */
  ng_class class = ng_class_find(class_name);
  if (class == NG_CLASS_COUNT || lexicon->frozen) return NG_ARGUMENT;
  for (size_t at = 0, n; at < size; at += n)
    if (!(n = ng_utf8_valid(phrase + at, size - at))) return NG_ARGUMENT;
  bool clitic = ng_lexicon_is(lexicon, ng_lexicon_find(lexicon, phrase, size), NG_CLASS_CLITIC);
  if (class == NG_CLASS_CLITIC || clitic) {
    entry = first = word_entry(lexicon, phrase, size);
    if (!entry) return size && size <= LONGEST_WORD ? NG_NOMEM : NG_ARGUMENT;
  } else {
    ng_token token;
    for (size_t at = 0; ng_token_next(lexicon, phrase, size, at, &token); at = token.start + token.size) {
      uint32_t symbol = token.kind == NG_PUNCTUATION
                            ? PUNCTUATION | token.word
                            : word_entry(lexicon, phrase + token.start, token.size);
      if (!symbol) return token.size <= LONGEST_WORD ? NG_NOMEM : NG_ARGUMENT;
      if (!entry && token.kind != NG_PUNCTUATION) entry = symbol;
      else entry = step_entry(lexicon, entry, symbol);
      if (!entry) return NG_NOMEM;
      if (!first) first = entry, mark = token.kind == NG_PUNCTUATION;
    }
    if (!entry) return NG_ARGUMENT;
  }
  value *known = value_of(lexicon, entry, class);
  if (known) {
    known->value = number;
    return NG_OK;
  }
  value *added = ng_values_push(&lexicon->values);
  if (!added) return NG_NOMEM;
  *added = (value){number, class, lexicon->lists.at[entry]};
  lexicon->lists.at[entry] = lexicon->values.count - 1;
  ng_classes_add(&lexicon->nodes.at[entry].classes, class);
  ng_classes_add(&lexicon->nodes.at[first].begins, class);
  if (mark) ng_classes_add(&lexicon->nodes.at[0].begins, class);
  ng_classes_add(&lexicon->all, class);
  if (class == NG_CLASS_GRAMMAR) lexicon->grammar = grammar_of(lexicon);
  return NG_OK;
}

uint32_t ng_lexicon_compound(const ng_lexicon *lexicon, const char *s, size_t size) {
  enum { LEAST = 3, HEAD = 5 }; /* bytes of what is before, and of the last part */
  if (!ng_lexicon_has(lexicon, NG_CLASS_COMPOUND) || size > LONGEST_WORD) return 0;
  for (size_t at = LEAST; at + HEAD <= size; at++) {
    if (((unsigned char)s[at] & 0xC0) == 0x80) continue; /* inside a character */
    uint32_t entry = ng_lexicon_find(lexicon, s + at, size - at);
    if (ng_lexicon_is(lexicon, entry, NG_CLASS_COMPOUND)) return entry;
  }
  return 0;
}

uint32_t ng_lexicon_find(const ng_lexicon *lexicon, const char *s, size_t size) {
  char folded[LONGEST_WORD + 4];
  uint32_t hash;
  if (!lexicon || size > LONGEST_WORD) return 0;
  size = fold(s, size, folded, &hash);
  return size ? word_slot(lexicon, folded, size, hash)->node : 0;
}

uint32_t ng_lexicon_find_folded(const ng_lexicon *lexicon, const char *folded, size_t size, uint64_t hash) {
  return word_slot(lexicon, folded, size, (uint32_t)(hash ^ hash >> 29))->node;
}

const ng_classes *ng_lexicon_begins(const ng_lexicon *lexicon, uint32_t entry) {
  static const ng_classes none;
  return entry ? &lexicon->nodes.at[entry].begins : &none;
}

/* The entry that a phrase which begins with a token begins with; 0: there is none. */
static uint32_t first_entry(const ng_lexicon *lexicon, const ng_token *token) {
  if (token->kind != NG_PUNCTUATION) return token->word;
  return edge_slot(lexicon, 0, PUNCTUATION | token->word)->node;
}

bool ng_lexicon_may_begin(const ng_lexicon *lexicon, const ng_token *token, const ng_classes *classes) {
  uint32_t entry = first_entry(lexicon, token);
  return entry && ng_classes_meet(&lexicon->nodes.at[entry].begins, classes);
}

int32_t ng_lexicon_value(const ng_lexicon *lexicon, uint32_t entry, ng_class class) {
  if (!ng_lexicon_is(lexicon, entry, class)) return 0;
  return value_of(lexicon, entry, class)->value;
}

uint32_t ng_lexicon_walk(const ng_lexicon *lexicon, const ng_token *tokens, uint32_t count,
                          ng_class class, int32_t *number, uint32_t *found) {
  uint32_t entry = first_entry(lexicon, &tokens[0]), longest = 0;
  if (!entry || !ng_classes_have(&lexicon->nodes.at[entry].begins, class)) return 0;
  for (uint32_t i = 0;;) {
    i++;
    if (ng_classes_have(&lexicon->nodes.at[entry].classes, class)) {
      longest = i;
      if (number) *number = value_of(lexicon, entry, class)->value;
      if (found) *found = entry;
    }
    if (i == count) break;
    uint32_t symbol = tokens[i].kind == NG_PUNCTUATION ? PUNCTUATION | tokens[i].word : tokens[i].word;
    entry = symbol ? edge_slot(lexicon, entry, symbol)->node : 0;
    if (!entry) break;
  }
  return longest;
}

bool ng_lexicon_whole(const ng_lexicon *lexicon, const char *s, size_t size, ng_class class,
                      int32_t *number) {
  ng_token tokens[LONGEST_PHRASE];
  uint32_t count = 0;
  for (size_t at = 0; ng_token_next(lexicon, s, size, at, &tokens[count]);
       at = tokens[count].start + tokens[count].size, count++)
    if (count == LONGEST_PHRASE - 1) return false;
  return count && ng_lexicon_match(lexicon, tokens, count, class, number, NULL) == count;
}

unsigned ng_lexicon_grammar(const ng_lexicon *lexicon) { return lexicon ? lexicon->grammar : 0; }

/* ---- tables as bytes ------------------------------------------------------- */

typedef struct {
  uint32_t nodes, values, letters, word_count, word_room, edge_count, edge_room;
  char language[16];
} table_sizes;

/* Where each table begins; [TABLES] is the size of the whole. */
enum { TABLES = 6 };
static void table_places(const table_sizes *sizes, size_t places[TABLES + 1]) {
  const size_t bytes[TABLES] = {sizes->nodes * sizeof(node), sizes->values * sizeof(value),
                                sizes->word_room * sizeof(word), sizes->edge_room * sizeof(edge),
                                sizes->letters, sizes->nodes * sizeof(uint32_t)};
  places[0] = ng_image_rounded(sizeof *sizes);
  for (int i = 0; i < TABLES; i++) places[i + 1] = places[i] + ng_image_rounded(bytes[i]);
}

uint32_t ng_lexicon_build(void) {
  const uint32_t kind[] = {sizeof(node), sizeof(value), sizeof(word), sizeof(edge),
                           sizeof(table_sizes), NG_CLASS_COUNT, LONGEST_WORD, TABLES};
  uint32_t hash = 2166136261u;
  for (size_t i = 0; i < sizeof kind / sizeof *kind; i++) hash = (hash ^ kind[i]) * 16777619u;
  for (size_t i = 0; i < NG_CLASS_COUNT; i++)
    for (const char *p = class_names[i]; *p; p++) hash = (hash ^ (unsigned char)*p) * 16777619u;
  return hash;
}

size_t ng_lexicon_write(const ng_lexicon *lexicon, char *out) {
  table_sizes sizes = {.nodes = lexicon->nodes.count,
                       .values = lexicon->values.count,
                       .letters = lexicon->letters.count,
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
  memcpy(out + places[0], lexicon->nodes.at, sizes.nodes * sizeof(node));
  memcpy(out + places[1], lexicon->values.at, sizes.values * sizeof(value));
  memcpy(out + places[2], lexicon->words, sizes.word_room * sizeof(word));
  memcpy(out + places[3], lexicon->edges, sizes.edge_room * sizeof(edge));
  if (sizes.letters) memcpy(out + places[4], lexicon->letters.at, sizes.letters);
  memcpy(out + places[5], lexicon->lists.at, sizes.nodes * sizeof(uint32_t));
  return places[TABLES];
}

/* Whether the entries have their values, and each its own: a list of values goes
   backwards, and no two share one. Gathers the classes that there are. */
static bool values_hold(ng_lexicon *lexicon) {
  uint32_t count = lexicon->values.count, passed = 0;
  const value *values = lexicon->values.at;
  for (uint32_t i = 0; i < count; i++)
    if (values[i].class >= NG_CLASS_COUNT || (i && values[i].next >= i)) return false;
  for (uint32_t i = 0; i < lexicon->nodes.count; i++) {
    const node *entry = &lexicon->nodes.at[i];
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

/* Whether a search ends at a free slot, and what it finds lies in the tables. */
static bool slots_hold(const ng_lexicon *lexicon) {
  uint32_t words = 0, edges = 0, letters = lexicon->letters.count;
  for (uint32_t i = 0; i < lexicon->word_room; i++) {
    const word *w = &lexicon->words[i];
    words += w->node != 0;
    if (w->node >= lexicon->nodes.count || w->text > letters || w->size > letters - w->text) return false;
  }
  for (uint32_t i = 0; i < lexicon->edge_room; i++) {
    edges += lexicon->edges[i].node != 0;
    if (lexicon->edges[i].node >= lexicon->nodes.count) return false;
  }
  return words < lexicon->word_room && edges < lexicon->edge_room;
}

static bool is_room(uint32_t room) { return room && !(room & (room - 1)); }

ng_lexicon *ng_lexicon_borrow(const char *bytes, size_t size, const ng_tagger *tagger,
                              const void *names, size_t names_size) {
  table_sizes sizes;
  size_t places[TABLES + 1];
  if (size < sizeof sizes) return NULL;
  memcpy(&sizes, bytes, sizeof sizes);
  const uint32_t counts[] = {sizes.nodes, sizes.values, sizes.letters, sizes.word_room, sizes.edge_room};
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
  lexicon->nodes = (ng_word_nodes_array){(node *)(void *)(base + places[0]), sizes.nodes, sizes.nodes};
  lexicon->values =
      (ng_values_array){(value *)(void *)(base + places[1]), sizes.values, sizes.values};
  lexicon->words = (word *)(void *)(base + places[2]);
  lexicon->edges = (edge *)(void *)(base + places[3]);
  lexicon->word_count = sizes.word_count;
  lexicon->word_room = sizes.word_room;
  lexicon->edge_count = sizes.edge_count;
  lexicon->edge_room = sizes.edge_room;
  lexicon->letters = (ng_letters_array){base + places[4], sizes.letters, sizes.letters};
  lexicon->lists = (ng_lists_array){(uint32_t *)(void *)(base + places[5]), sizes.nodes, sizes.nodes};
  bool holds = values_hold(lexicon) && slots_hold(lexicon);
  if (!holds || (names && !(lexicon->gazetteer = ng_gazetteer_borrow(names, names_size)))) {
    free(lexicon);
    return NULL;
  }
  lexicon->grammar = grammar_of(lexicon);
  return lexicon;
}

void ng_lexicon_own(ng_lexicon *lexicon, const void *image, size_t size) {
  lexicon->image = image;
  lexicon->image_size = size;
}
