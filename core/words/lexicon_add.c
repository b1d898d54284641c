/* Words that come into a lexicon, and phrases as texts, not yet as tokens: what stands above the
 * tokenizer. In: phrases with a class and a value. Out: entries of words and steps of phrases,
 * each once; whether a text is a phrase. Constant time a word. */
#include "base/utf8.h"
#include "lexicon_table.h"
#include "token.h"

/* The hash of a word in its slot: that of its letters. */
static uint32_t slot_hash(const ng_lexicon *lexicon, const ng_word_slot *w) {
  uint64_t hash = ng_fold_step(NG_FOLD_SEED, w->head), eight = w->head;
  for (uint32_t i = w->tail; eight >> 56 && (eight = lexicon->tails.at[i]) != 0; i++) hash = ng_fold_step(hash, eight);
  return ng_fold_end(hash);
}

/* At most two thirds of the slots are taken: many words lie near each other in the cache. */
static bool words_grow(ng_lexicon *lexicon) {
  if (lexicon->word_count < lexicon->word_room / 3 * 2) return true;
  ng_word_slot *old = lexicon->words;
  uint32_t old_room = lexicon->word_room, room = old_room ? old_room * 2 : 1024;
  ng_word_slot *words = calloc(room, sizeof *words);
  if (!words) return false;
  lexicon->words = words;
  lexicon->word_room = room;
  for (uint32_t i = 0; i < old_room; i++) {
    if (!old[i].entry) continue;
    uint32_t at = slot_hash(lexicon, &old[i]) & (room - 1);
    while (words[at].entry) at = (at + 1) & (room - 1);
    words[at] = old[i];
  }
  free(old);
  return true;
}

static bool edges_grow(ng_lexicon *lexicon) {
  if (lexicon->edge_count * 2 < lexicon->edge_room) return true;
  ng_word_edge *old = lexicon->edges;
  uint32_t old_room = lexicon->edge_room, room = old_room ? old_room * 2 : 256;
  ng_word_edge *edges = calloc(room, sizeof *edges);
  if (!edges) return false;
  lexicon->edges = edges;
  lexicon->edge_room = room;
  for (uint32_t i = 0; i < old_room; i++)
    if (old[i].entry) *ng_edge_at(lexicon, old[i].parent, old[i].symbol) = old[i];
  free(old);
  return true;
}

static uint32_t node_new(ng_lexicon *lexicon) {
  return ng_word_lists_push(&lexicon->lists) && ng_word_nodes_push(&lexicon->nodes)
             ? NG_ENTRIES + lexicon->nodes.count - 1
             : 0;
}

/* The entry of a word, made where it is missing; 0 when memory is out. */
static uint32_t word_entry(ng_lexicon *lexicon, const char *s, size_t size) {
  char folded[NG_FOLDED_ROOM];
  uint32_t hash;
  size = ng_word_fold(s, size, folded, &hash);
  if (!size || !words_grow(lexicon)) return 0;
  ng_word_slot *w = ng_word_at(lexicon, folded, size, hash);
  if (w->entry) return w->entry;
  uint32_t tail = lexicon->tails.count;
  for (size_t i = 8; i <= size; i += 8) {
    uint64_t *eight = ng_word_tails_push(&lexicon->tails);
    if (!eight) return 0;
    *eight = ng_eight_at(folded + i);
  }
  uint32_t entry = node_new(lexicon);
  if (!entry) return 0;
  *w = (ng_word_slot){ng_eight_at(folded), tail, entry};
  ng_sieve_add(lexicon, hash);
  lexicon->word_count++;
  return entry;
}

static uint32_t step_entry(ng_lexicon *lexicon, uint32_t parent, uint32_t symbol) {
  if (!edges_grow(lexicon)) return 0;
  ng_word_edge *e = ng_edge_at(lexicon, parent, symbol);
  if (e->entry) return e->entry;
  uint32_t entry = node_new(lexicon);
  if (!entry) return 0;
  *e = (ng_word_edge){parent, symbol, entry};
  lexicon->edge_count++;
  return entry;
}

ng_status ng_lexicon_new(const char *language, ng_lexicon **out) {
  *out = NULL;
  ng_lexicon *lexicon = calloc(1, sizeof *lexicon);
  if (!lexicon) return NG_NOMEM;
  lexicon->references = 1;
  strncpy(lexicon->language, language, sizeof lexicon->language - 1);
  lexicon->sieve = calloc(NG_SIEVE / 64, sizeof *lexicon->sieve);
  if (!lexicon->sieve || !ng_word_lists_push(&lexicon->lists) || !ng_word_nodes_push(&lexicon->nodes) ||
      !ng_word_values_push(&lexicon->values) || !words_grow(lexicon) || !edges_grow(lexicon)) {
    ng_lexicon_free(lexicon);
    return NG_NOMEM;
  }
  *out = lexicon;
  return NG_OK;
}

unsigned ng_lexicon_read_grammar(const ng_lexicon *lexicon) {
  static const char *const names[] = {"subjectless",   "postverbal",     "bare",          "postnominal",
                                      "distinct",      "small-days",     "cardinal-days", "verb-second",
                                      "capital-nouns", "point-ordinals", "day-first",     "nearest-days"};
  unsigned flags = 0;
  for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
    if (ng_lexicon_whole(lexicon, names[i], strlen(names[i]), NG_CLASS_GRAMMAR, NULL)) flags |= 1u << i;
  return flags;
}

ng_status ng_lexicon_add(ng_lexicon *lexicon, const char *class_name, const char *phrase, size_t size, int32_t number) {
  uint32_t entry = 0, first = 0; /* first: what the phrase begins with */
  bool mark = false;             /* it is a mark */
  ng_class class = ng_class_find(class_name);
  if (class == NG_CLASS_COUNT || lexicon->frozen) return NG_ARGUMENT;
  for (size_t at = 0, n; at < size; at += n)
    if (!phrase[at] || !(n = ng_utf8_valid(phrase + at, size - at))) return NG_ARGUMENT;
  bool clitic = ng_lexicon_is(lexicon, ng_lexicon_find(lexicon, phrase, size), NG_CLASS_CLITIC);
  if (class == NG_CLASS_CLITIC || clitic) {
    entry = first = word_entry(lexicon, phrase, size);
    if (!entry) return size && size <= NG_LONGEST_WORD ? NG_NOMEM : NG_ARGUMENT;
  } else {
    ng_token token;
    for (size_t at = 0; ng_token_next(lexicon, phrase, size, at, &token); at = token.start + token.size) {
      uint32_t symbol = token.kind == NG_PUNCTUATION ? NG_SYMBOL_MARK | token.word
                                                     : word_entry(lexicon, phrase + token.start, token.size);
      if (!symbol) return token.size <= NG_LONGEST_WORD ? NG_NOMEM : NG_ARGUMENT;
      if (!entry && token.kind != NG_PUNCTUATION) entry = symbol;
      else entry = step_entry(lexicon, entry, symbol);
      if (!entry) return NG_NOMEM;
      if (!first) first = entry, mark = token.kind == NG_PUNCTUATION;
    }
    if (!entry) return NG_ARGUMENT;
  }
  ng_word_value *known = ng_value_of(lexicon, entry, class);
  if (known) {
    known->value = number;
    return NG_OK;
  }
  ng_word_value *added = ng_word_values_push(&lexicon->values);
  if (!added) return NG_NOMEM;
  uint32_t *list = &lexicon->lists.at[entry - NG_ENTRIES];
  *added = (ng_word_value){number, class, *list};
  *list = lexicon->values.count - 1;
  ng_classes_add(&lexicon->nodes.at[entry - NG_ENTRIES].classes, class);
  ng_classes_add(&lexicon->nodes.at[first - NG_ENTRIES].begins, class);
  if (mark) ng_classes_add(&lexicon->nodes.at[0].begins, class);
  ng_classes_add(&lexicon->all, class);
  if (class == NG_CLASS_GRAMMAR) lexicon->grammar = ng_lexicon_read_grammar(lexicon);
  return NG_OK;
}

bool ng_lexicon_whole(const ng_lexicon *lexicon, const char *s, size_t size, ng_class class, int32_t *number) {
  ng_token tokens[NG_LONGEST_PHRASE];
  uint32_t count = 0;
  for (size_t at = 0, n; at < size; at += n)
    if (!(n = ng_utf8_valid(s + at, size - at))) return false;
  for (size_t at = 0; ng_token_next(lexicon, s, size, at, &tokens[count]);
       at = tokens[count].start + tokens[count].size, count++)
    if (count == NG_LONGEST_PHRASE - 1) return false;
  return count && ng_lexicon_match(lexicon, tokens, count, class, number, NULL) == count;
}
