/* Names beside names. In: the tokens of names. Out: hashes that equal names share, the parts of a
 * name that it is known by (surname, noun, beginning, initials), and whether a name is a shorter
 * form of another ("Tim Sloane" of "Timothy J. Sloane"). Linear in the names. */
#include "entities.h"

#include "mentions.h"

uint64_t ng_word_hash(const ng_doc *doc, uint32_t i) {
  return ng_fold_hash(doc, doc->tokens.at[i].start, ng_token_end(&doc->tokens.at[i]));
}

/* Equal for "U.S." and "US", for "Acme Corp." and "Acme". */
uint64_t ng_cast_hash(const ng_doc *doc, ng_span tokens) {
  uint32_t first = tokens.start, end = tokens.end;
  uint32_t stop = end;
  while (stop > first + 1 && (!ng_is_word(doc, stop - 1) || ng_in_class(doc, stop - 1, NG_CLASS_ORG_SUFFIX))) stop--;
  uint64_t h = 88172645463325252u;
  for (uint32_t i = first; i < stop; i++) {
    const ng_token *token = &doc->tokens.at[i];
    if (!ng_is_word(doc, i) || (i == first && ng_in_class(doc, i, NG_CLASS_ARTICLE))) continue;
    uint32_t mark = doc->markup.count ? ng_markup_at(doc, token->start) : 0;
    for (uint32_t k = token->start; k < ng_token_end(token);) {
      unsigned size;
      if (mark < doc->markup.count && doc->markup.at[mark].start <= k) { /* a word broken by a line's end */
        k = doc->markup.at[mark++].end;
        continue;
      }
      uint32_t code = ng_lower(ng_utf8_read(doc->text.data + k, &size));
      if (code != '.') h = (h ^ code) * 1099511628211u;
      k += size;
    }
    h = (h ^ ' ') * 1099511628211u;
  }
  return h ^ h >> 29;
}

uint32_t ng_name_words(const ng_doc *doc, ng_span tokens) {
  uint32_t words = 0;
  for (uint32_t i = tokens.start; i < tokens.end; i++) words += ng_is_word(doc, i);
  return words;
}

/* The last word of a person's name that is no suffix. */
uint32_t ng_name_last(const ng_doc *doc, ng_span tokens) {
  uint32_t i = tokens.end;
  while (i > tokens.start + 1 && (!ng_is_word(doc, i - 1) || ng_in_class(doc, i - 1, NG_CLASS_NAME_SUFFIX))) i--;
  return i - 1;
}

/* The surname with the small words before it: "de la Cruz", or one word. */
uint64_t ng_surname_hash(const ng_doc *doc, ng_span tokens) { return ng_word_hash(doc, ng_name_last(doc, tokens)); }

static bool same_or_initial(const ng_doc *doc, uint32_t a, uint32_t b) {
  const ng_token *x = &doc->tokens.at[a], *y = &doc->tokens.at[b];
  if (x->size == 1 || y->size == 1) return doc->text.data[x->start] == doc->text.data[y->start];
  return ng_word_hash(doc, a) == ng_word_hash(doc, b);
}

/* Whether a word begins another, of which it is a short form: "Tim" Timothy, "Penn" Pennsylvania. */
bool ng_word_begins(const ng_doc *doc, uint32_t a, uint32_t b) {
  uint32_t size = doc->tokens.at[a].size;
  if (size < LEAST_STEM || size >= doc->tokens.at[b].size) return false;
  uint32_t from = doc->tokens.at[b].start;
  return ng_fold_hash(doc, from, from + size) == ng_word_hash(doc, a);
}

/* Whether two given names are forms of one: "Tim" and "Timothy", "Bob" and "Robert". */
static bool same_given(const ng_doc *doc, uint32_t a, uint32_t b) {
  if (same_or_initial(doc, a, b)) return true;
  int32_t his = ng_lexicon_value(doc->lexicon, doc->tokens.at[a].word, NG_CLASS_GIVEN_SEX),
          hers = ng_lexicon_value(doc->lexicon, doc->tokens.at[b].word, NG_CLASS_GIVEN_SEX);
  if (his && hers && his != hers) return false; /* "Paul" and "Paula" */
  uint32_t x_size = doc->tokens.at[a].size, y_size = doc->tokens.at[b].size;
  bool apart = x_size > y_size + 1 || y_size > x_size + 1; /* "Carl" and "Carla" are two names */
  if (apart && (ng_word_begins(doc, a, b) || ng_word_begins(doc, b, a))) return true;
  int32_t x = ng_lexicon_value(doc->lexicon, doc->tokens.at[a].word, NG_CLASS_GIVEN_FORM);
  return x && x == ng_lexicon_value(doc->lexicon, doc->tokens.at[b].word, NG_CLASS_GIVEN_FORM);
}

/* Whether the words of the shorter name stand in the longer one in their order; no word is left
   out before a middle one: "George H. W. Roe" is not "George W. Roe". */
bool ng_name_part_of(const ng_doc *doc, ng_span shorter, ng_span longer) {
  uint32_t at = longer.start;
  for (uint32_t i = shorter.start; i < shorter.end; i++) {
    if (!ng_is_word(doc, i)) continue;
    bool first = i == shorter.start && at == longer.start && shorter.end - shorter.start > 1;
    if (first && same_given(doc, i, at)) {
      at++;
      continue;
    }
    bool inner = i > shorter.start && i + 1 < shorter.end, skipped = false;
    while (at < longer.end && (!ng_is_word(doc, at) || !same_or_initial(doc, i, at))) {
      skipped |= ng_is_word(doc, at);
      at++;
    }
    if (at++ >= longer.end || (inner && skipped)) return false;
  }
  return true;
}

/* The first letters of an organization's words with capitals, and of its small ones, where asked. */
uint64_t ng_initials_hash(const ng_doc *doc, ng_span tokens, bool small, uint32_t *letters) {
  uint64_t h = 88172645463325252u;
  *letters = 0;
  for (uint32_t i = tokens.start; i < tokens.end; i++) {
    const ng_token *token = &doc->tokens.at[i];
    if (token->kind != NG_WORD || !(token->shape & NG_CAPITAL || small)) continue;
    unsigned size;
    uint32_t code = ng_lower(ng_utf8_read(doc->text.data + token->start, &size));
    h = (h ^ code) * 1099511628211u;
    ++*letters;
  }
  h = (h ^ ' ') * 1099511628211u;
  return h ^ h >> 29;
}

static int32_t link_value(const ng_doc *doc, uint32_t i) {
  return ng_is_word(doc, i) && ng_in_class(doc, i, NG_CLASS_NAME_LINK)
             ? ng_lexicon_value(doc->lexicon, doc->tokens.at[i].word, NG_CLASS_NAME_LINK)
             : 0;
}

/* Where "of …" or "for …" begins in a house's name; its end where it has none. */
uint32_t ng_name_link(const ng_doc *doc, ng_span tokens) {
  enum { OF = 1, FOR = 2 };
  for (uint32_t i = tokens.start + 1; i + 1 < tokens.end; i++) {
    int32_t link = link_value(doc, i);
    if (link == OF || link == FOR) return i;
  }
  return tokens.end;
}

/* Of the first letters of a name's first word, and its second word: "Penn State". */
uint64_t ng_stem_hash(const ng_doc *doc, ng_span tokens) {
  uint32_t first = tokens.start, second = first + 1;
  const ng_token *token = &doc->tokens.at[first];
  if (second >= tokens.end || !ng_is_word(doc, second) || token->size < LEAST_STEM) return 0;
  return ng_fold_hash(doc, token->start, token->start + LEAST_STEM) * 31 ^ ng_word_hash(doc, second);
}
