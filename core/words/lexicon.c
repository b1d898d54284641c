/* Lexicons. In: words and phrases with a class and a value. Out: entries that
 * tokens carry, answered in constant time. Every string is kept once; phrases
 * are paths of a trie whose edges lie in one hash table. */
#include "base/utf8.h"
#include "lexicon_image.h"
#include "lexicon_table.h"

const char *const ng_class_names[] = {
#define NG_CLASS(name, text) text,
    NG_CLASSES(NG_CLASS)
#undef NG_CLASS
};

ng_classes ng_classes_of(const ng_class *classes, size_t count) {
  ng_classes set = {{0}};
  for (size_t i = 0; i < count; i++) ng_classes_add(&set, classes[i]);
  return set;
}

/* Folds a word of eight bytes at most where all are ASCII; false where they are not, or one is a NUL. */
static bool fold_short(const char *s, size_t size, char out[NG_FOLDED_ROOM]) {
  const uint64_t each = UINT64_C(0x0101010101010101), high = each * 0x80;
  char bytes[sizeof(uint64_t)] = {0};
  switch (size) { /* a copy of a known size is one move */
    case 8: memcpy(bytes, s, 8); break;
    case 7: memcpy(bytes, s, 7); break;
    case 6: memcpy(bytes, s, 6); break;
    case 5: memcpy(bytes, s, 5); break;
    case 4: memcpy(bytes, s, 4); break;
    case 3: memcpy(bytes, s, 3); break;
    case 2: memcpy(bytes, s, 2); break;
    default: bytes[0] = s[0];
  }
  uint64_t eight = ng_eight_at(bytes), zero = (eight - each) & ~eight & high;
  if (eight & high || (zero && (unsigned)__builtin_ctzll(zero) / 8 < size)) return false;
  eight |= ((eight + each * (0x80 - 'A')) & ~(eight + each * (0x7F - 'Z')) & high) >> 2;
  eight = ng_eight_order(eight);
  memcpy(out, &eight, sizeof eight);
  return true;
}

size_t ng_word_fold(const char *s, size_t size, char out[NG_FOLDED_ROOM], uint32_t *hash) {
  size_t used = 0;
  if (size && size <= sizeof(uint64_t) && fold_short(s, size, out)) used = size;
  for (size_t i = used; i < size;) {
    unsigned char c = (unsigned char)s[i];
    if (used >= NG_LONGEST_WORD || !c) return 0;
    if (c < 0x80) {
      if ((unsigned)(c - 'A') < 26) c |= 0x20;
      out[used++] = (char)c;
      i++;
      continue;
    }
    unsigned n;
    uint32_t code = ng_utf8_read(s + i, &n);
    i += n;
    used += ng_utf8_write(code == 0x2019 ? '\'' : ng_lower(code), out + used);
  }
  memset(out + used, 0, sizeof(uint64_t));
  uint64_t h = NG_FOLD_SEED;
  for (size_t i = 0; i < used; i += sizeof(uint64_t)) h = ng_fold_step(h, ng_eight_at(out + i));
  *hash = ng_fold_end(h);
  return used;
}

ng_lexicon *ng_lexicon_retain(ng_lexicon *lexicon) {
  if (lexicon) lexicon->references++;
  return lexicon;
}

void ng_lexicon_free(ng_lexicon *lexicon) {
  if (!lexicon || --lexicon->references) return;
  ng_gazetteer_free(lexicon->gazetteer);
  if (lexicon->image) {
    lexicon->close(lexicon->image, lexicon->image_size);
  } else {
    ng_tagger_free(lexicon->tagger);
    free(lexicon->tails.at);
    free(lexicon->sieve);
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
    if (lexicon->values.at[i].class == (uint32_t) class) values[count++] = lexicon->values.at[i].value;
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

const ng_gazetteer *ng_lexicon_gazetteer(const ng_lexicon *lexicon) { return lexicon ? lexicon->gazetteer : NULL; }

const ng_tagger *ng_lexicon_tagger(const ng_lexicon *lexicon) { return lexicon ? lexicon->tagger : NULL; }

ng_class ng_class_find(const char *name) {
  unsigned class = 0;
  while (class < NG_CLASS_COUNT && strcmp(ng_class_names[class], name)) class ++;
  return (ng_class) class;
}

uint32_t ng_lexicon_compound(const ng_lexicon *lexicon, const char *s, size_t size) {
  enum { LEAST = 3, HEAD = 5 }; /* bytes of what is before, and of the last part */
  if (!ng_lexicon_has(lexicon, NG_CLASS_COMPOUND) || size > NG_LONGEST_WORD) return 0;
  for (size_t at = LEAST; at + HEAD <= size; at++) {
    if (((unsigned char)s[at] & 0xC0) == 0x80) continue; /* inside a character */
    uint32_t entry = ng_lexicon_find(lexicon, s + at, size - at);
    if (ng_lexicon_is(lexicon, entry, NG_CLASS_COMPOUND)) return entry;
  }
  return 0;
}

uint32_t ng_lexicon_find_folded(const ng_lexicon *lexicon, const char folded[NG_FOLDED_ROOM], size_t size,
                                uint32_t hash) {
  return ng_sieve_has(lexicon, hash) ? ng_word_at(lexicon, folded, size, hash)->entry : 0;
}

uint32_t ng_lexicon_find(const ng_lexicon *lexicon, const char *s, size_t size) {
  char folded[NG_FOLDED_ROOM];
  uint32_t hash;
  if (!lexicon || size > NG_LONGEST_WORD) return 0;
  size = ng_word_fold(s, size, folded, &hash);
  return size ? ng_lexicon_find_folded(lexicon, folded, size, hash) : 0;
}

/* The entry that a phrase which begins with a token begins with; 0: there is none. */
static uint32_t first_entry(const ng_lexicon *lexicon, const ng_token *token) {
  if (token->kind != NG_PUNCTUATION) return token->word;
  return ng_edge_at(lexicon, 0, NG_SYMBOL_MARK | token->word)->entry;
}

bool ng_lexicon_mark_begins(const ng_lexicon *lexicon, uint32_t mark, const ng_classes *classes) {
  if (!ng_classes_meet(&ng_lexicon_node_at(lexicon, NG_ENTRIES)->begins, classes)) return false;
  uint32_t entry = ng_edge_at(lexicon, 0, NG_SYMBOL_MARK | mark)->entry;
  return entry && ng_classes_meet(&ng_lexicon_node_at(lexicon, entry)->begins, classes);
}

int32_t ng_lexicon_listed(const ng_lexicon *lexicon, uint32_t entry, ng_class class) {
  return ng_value_of(lexicon, entry, class)->value;
}

uint32_t ng_lexicon_walk(const ng_lexicon *lexicon, const ng_token *tokens, uint32_t count, ng_class class,
                         int32_t *number, uint32_t *found) {
  uint32_t entry = first_entry(lexicon, &tokens[0]), longest = 0;
  if (!entry || !ng_classes_have(&ng_lexicon_node_at(lexicon, entry)->begins, class)) return 0;
  for (uint32_t i = 0;;) {
    i++;
    if (ng_classes_have(&ng_lexicon_node_at(lexicon, entry)->classes, class)) {
      longest = i;
      if (number) *number = ng_value_of(lexicon, entry, class)->value;
      if (found) *found = entry;
    }
    if (i == count) break;
    uint32_t symbol = tokens[i].kind == NG_PUNCTUATION ? NG_SYMBOL_MARK | tokens[i].word : tokens[i].word;
    entry = symbol ? ng_edge_at(lexicon, entry, symbol)->entry : 0;
    if (!entry) break;
  }
  return longest;
}

unsigned ng_lexicon_grammar(const ng_lexicon *lexicon) { return lexicon ? lexicon->grammar : 0; }
