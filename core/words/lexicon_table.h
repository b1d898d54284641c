/* A lexicon's tables, as those who fill them in (lexicon_add.c), ask them (lexicon.c) and
 * write them (lexicon_bytes.c) see them. Private to these three: everybody else asks lexicon.h. */
#ifndef NG_LEXICON_TABLE_H
#define NG_LEXICON_TABLE_H

#include <string.h>

#include "gazetteer.h"
#include "lexicon.h"
#include "tagger.h"

#define NG_SYMBOL_MARK (1u << 31) /* marks the symbol of a code point */
enum { NG_LONGEST_PHRASE = 16, NG_SIEVE = 1 << 17 /* bits: they stay in a processor's nearest cache */ };

typedef struct {
  uint32_t parent,
      symbol;     /* parent: an entry, 0 for the root; symbol: entry of a word, or NG_SYMBOL_MARK | code point */
  uint32_t entry; /* 0: free */
} ng_word_edge;

/* A word is its first eight letters, zeros behind them, and, where these are not all, a tail: the
   eights that follow, up to the first that has a zero in it. So one look tells most words, and
   words of one start need no sizes to be told apart. */
typedef struct {
  uint64_t head;
  uint32_t tail;  /* in the lexicon's tails */
  uint32_t entry; /* 0: free */
} ng_word_slot;

typedef struct {
  int32_t value;
  uint32_t class, next;
} ng_word_value;

NG_ARRAY(ng_word_value, word_values)
NG_ARRAY(uint32_t, word_lists)
NG_ARRAY(uint64_t, word_tails)

struct ng_lexicon {
  ng_word_nodes_array nodes; /* first: ng_lexicon_node_at; [0] is the root's */
  size_t references;
  bool frozen;
  ng_classes all;   /* of all words */
  unsigned grammar; /* what the words of that class say */
  char language[16];
  ng_tagger *tagger;
  ng_gazetteer *gazetteer;
  ng_word_lists_array lists; /* of each node: the first of its values, 0 none */
  ng_word_values_array values;
  ng_word_tails_array tails;
  ng_word_slot *words;
  ng_word_edge *edges;
  uint32_t word_count, word_room, edge_count, edge_room; /* rooms are powers of two */
  uint64_t *sieve;   /* NG_SIEVE bits, one for the hash of each word: most that are none are told here */
  const void *image; /* what all tables lie in, or NULL: they are our own */
  size_t image_size;
  void (*close)(const void *image, size_t size); /* lets it go */
};

/* By ng_class. */
extern const char *const ng_class_names[];

/* Folds a word as look-ups do: lower case, one kind of apostrophe, zeros behind it. Gives its
   size, 0 where it is longer than any entry can be or has a NUL in it. */
size_t ng_word_fold(const char *s, size_t size, char out[NG_FOLDED_ROOM], uint32_t *hash);

/* What the words of class "grammar" say, as flags. */
unsigned ng_lexicon_read_grammar(const ng_lexicon *lexicon);

/* Where a folded word, an edge stands, or would: a slot whose entry is 0 is free. */
static inline ng_word_slot *ng_word_at(const ng_lexicon *lexicon, const char *folded, size_t size, uint32_t hash) {
  uint64_t head = ng_eight_at(folded);
  for (uint32_t at = hash & (lexicon->word_room - 1);; at = (at + 1) & (lexicon->word_room - 1)) {
    ng_word_slot *w = &lexicon->words[at];
    if (!w->entry) return w;
    if (w->head != head) continue;
    size_t i = 1, count = size / 8; /* of eights, the last of them with a zero */
    while (i <= count && lexicon->tails.at[w->tail + i - 1] == ng_eight_at(folded + i * 8)) i++;
    if (i > count) return w;
  }
}

/* The sieve's bits go by the upper bits of a hash, since slots go by the lower ones. */
static inline void ng_sieve_add(ng_lexicon *lexicon, uint32_t hash) {
  lexicon->sieve[hash >> 21] |= UINT64_C(1) << (hash >> 15 & 63);
}

static inline bool ng_sieve_has(const ng_lexicon *lexicon, uint32_t hash) {
  return lexicon->sieve[hash >> 21] >> (hash >> 15 & 63) & 1;
}

static inline uint32_t ng_edge_hash(uint32_t parent, uint32_t symbol) {
  uint64_t h = ((uint64_t)parent << 32 | symbol) * 0x9E3779B97F4A7C15u;
  return (uint32_t)(h >> 32);
}

static inline ng_word_edge *ng_edge_at(const ng_lexicon *lexicon, uint32_t parent, uint32_t symbol) {
  uint32_t at = ng_edge_hash(parent, symbol) & (lexicon->edge_room - 1);
  for (;; at = (at + 1) & (lexicon->edge_room - 1)) {
    ng_word_edge *e = &lexicon->edges[at];
    if (!e->entry || (e->parent == parent && e->symbol == symbol)) return e;
  }
}

/* The value of a class that an entry has, or NULL. */
static inline ng_word_value *ng_value_of(const ng_lexicon *lexicon, uint32_t entry, uint32_t class) {
  for (uint32_t i = lexicon->lists.at[entry - NG_ENTRIES]; i; i = lexicon->values.at[i].next)
    if (lexicon->values.at[i].class == class) return &lexicon->values.at[i];
  return NULL;
}

#endif
