/* Base forms. In: a token, the lexicon. Out: "accuse" of "accused", "man" of "men".
 *
 * A form of the class "lemma" has the way to its base form as its value: how many letters to
 * cut (5 bits), then up to five letters to add (5 bits each, 1 for "a"). Else its longest ending
 * of the class "lemma-ending" tells what to try, in order, an octal digit each: the first that
 * is a common word stands, else the first that is one behind a prefix of the class "lemma-prefix"
 * ("overbilled"), else the one with an e where what is left ends as a word of the class "lemma-e"
 * ("swindled"), else the last. Irregular forms stand behind a prefix, too ("overpaid"). */
#include <string.h>

#include "clause.h"
#include "words/gazetteer.h"

enum { LONGEST = 48, LONGEST_ENDING = 4, LONGEST_PREFIX = 5, LEAST_BEHIND = 4, ADDED = 5 };

enum {             /* octal digits of an ending */
       AS_IS = 1,  /* nothing stands for it: "walked", "walk" */
       AND_E = 2,  /* "accused", "accuse" */
       SINGLE = 3, /* of two equal letters one: "planned", "plan" */
       AND_Y = 4,  /* "denied", "deny" */
       AND_IE = 5  /* "died", "die" */
};

static size_t fold(const ng_doc *doc, const ng_token *token, char *out) {
  size_t size = token->size < LONGEST ? token->size : LONGEST;
  while (size && size < token->size && ng_utf8_continues(doc->text.data[token->start + size])) size--;
  for (size_t i = 0; i < size; i++) {
    char c = doc->text.data[token->start + i];
    out[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
  }
  return size;
}

static size_t follow(char *word, size_t size, int32_t way) {
  for (int cut = way & 31; cut && size; cut--) /* letters: the apostrophe of "’s" has three bytes */
    do size--;
    while (size && ng_utf8_continues(word[size]));
  for (int i = 0; i < ADDED; i++) {
    int letter = way >> (5 + 5 * i) & 31;
    if (letter) word[size++] = (char)('a' + letter - 1);
  }
  return size;
}

/* Makes one candidate in `out`; 0 where the way does not fit. */
static size_t attempt(const char *word, size_t size, size_t ending, int way, char *out) {
  size_t stem = size - ending;
  memcpy(out, word, stem);
  switch (way) {
    case AS_IS: return stem;
    case AND_E: out[stem] = 'e'; return stem + 1;
    case SINGLE: return stem > 2 && word[stem - 1] == word[stem - 2] ? stem - 1 : 0;
    case AND_Y: out[stem] = 'y'; return stem + 1;
    case AND_IE: memcpy(out + stem, "ie", 2); return stem + 2;
    default: return 0;
  }
}

/* How long the prefix is that a word begins with, where enough is left behind it. */
static size_t prefix_of(const ng_lexicon *lexicon, const char *word, size_t size) {
  for (size_t n = LONGEST_PREFIX; n > 1; n--)
    if (size >= n + LEAST_BEHIND && ng_lexicon_whole(lexicon, word, n, NG_CLASS_LEMMA_PREFIX, NULL)) return n;
  return 0;
}

/* Whether what is left of a word without its ending had an e. */
static bool had_e(const ng_lexicon *lexicon, const char *stem, size_t size) {
  for (size_t n = LONGEST_ENDING; n; n--)
    if (size > n && ng_lexicon_whole(lexicon, stem + size - n, n, NG_CLASS_LEMMA_E, NULL)) return true;
  return false;
}

static bool has_way(int32_t ways, int32_t way) {
  while (ways && (ways & 7) != way) ways >>= 3;
  return ways != 0;
}

static size_t by_ending(const ng_doc *doc, const char *word, size_t size, char *out) {
  const ng_gazetteer *gazetteer = ng_lexicon_gazetteer(doc->lexicon);
  size_t prefix = prefix_of(doc->lexicon, word, size);
  for (size_t ending = LONGEST_ENDING; ending; ending--) {
    int32_t ways;
    if (size < ending + 2 ||
        !ng_lexicon_whole(doc->lexicon, word + size - ending, ending, NG_CLASS_LEMMA_ENDING, &ways))
      continue;
    size_t last = 0;
    for (size_t skip = 0;; skip = prefix) {
      for (int32_t left = ways; left; left >>= 3) {
        size_t made = attempt(word, size, ending, left & 7, out);
        if (!made) continue;
        last = made;
        if (made > skip && ng_gazetteer_find(gazetteer, out + skip, made - skip) & NG_COMMON) return made;
      }
      if (skip == prefix) break;
    }
    if (last && has_way(ways, AND_E) && had_e(doc->lexicon, word, size - ending))
      return attempt(word, size, ending, AND_E, out);
    if (last) return last;
  }
  memcpy(out, word, size);
  return size;
}

ng_string ng_lemma_find(ng_doc *doc, uint32_t at, bool base) {
  const ng_token *token = &doc->tokens.at[at];
  char word[LONGEST + ADDED], made[LONGEST + ADDED];
  size_t size = fold(doc, token, word);
  bool plain = size == token->size && !memcmp(word, doc->text.data + token->start, size);
  int32_t way = ng_lexicon_value(doc->lexicon, token->kind == NG_WORD ? token->word : 0, NG_CLASS_LEMMA);
  if (way) {
    size = follow(word, size, way);
    return ng_arena_copy(&doc->arena, word, size);
  }
  if (base || token->kind != NG_WORD) return plain ? ng_token_text(doc, token) : ng_arena_copy(&doc->arena, word, size);
  size_t prefix = prefix_of(doc->lexicon, word, size);
  if (prefix && ng_lexicon_whole(doc->lexicon, word + prefix, size - prefix, NG_CLASS_LEMMA, &way)) {
    size = follow(word, size, way);
    return ng_arena_copy(&doc->arena, word, size);
  }
  size_t found = by_ending(doc, word, size, made);
  if (plain && found <= size && !memcmp(made, word, found)) return (ng_string){doc->text.data + token->start, found};
  return ng_arena_copy(&doc->arena, made, found);
}
