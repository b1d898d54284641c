/* Names where every noun has a capital ("capital-nouns"). In: words with their parts of speech, the
 * gazetteer, what the lexicon knows of them. Out: whether a word with a capital is part of a name. */
#include "mentions.h"
#include "words/tagger.h"

enum { LONGEST = 14 };

/* "Vereinten": an adjective with a capital that opens no sentence. */
static bool names_adjective(const ng_names *n, uint32_t i) {
  if (ng_names_class(n, i, NG_CLASS_ROLE) || ng_names_class(n, i, NG_CLASS_TITLE)) return false;
  return n->tags[i] == NG_POS_JJ && !(n->place[i] & NG_AT_START) && n->at[i].kind == NG_WORD &&
         n->at[i].shape & NG_CAPITAL && !(n->at[i].shape & NG_UPPER) && !ng_names_class(n, i, NG_CLASS_NOT_NAME);
}

/* The last part of "US-Präsident", if a word with a capital begins one. */
static uint32_t last_part(const ng_names *n, uint32_t i) {
  uint32_t last = i;
  while (last + 2 < n->count && last < i + LONGEST && ng_names_mark(n, last + 1, '-') && ng_names_glued(n, last + 1) &&
         ng_names_glued(n, last + 2) && n->at[last + 2].kind == NG_WORD)
    last += 2;
  return last;
}

/* Whether what stands before a word shows that it is a common noun: an article, a possessive, an
   adjective with a small letter, a number. */
static bool is_determined(const ng_names *n, uint32_t i) {
  if (!i || n->place[i] & NG_AT_START) return false;
  ng_pos before = (ng_pos)n->tags[i - 1];
  if (n->at[i - 1].kind == NG_NUMBER || ng_names_class(n, i - 1, NG_CLASS_ARTICLE) ||
      ng_names_class(n, i - 1, NG_CLASS_DEFINITE))
    return true;
  bool small = n->at[i - 1].kind == NG_WORD && !(n->at[i - 1].shape & NG_CAPITAL);
  return small && (before == NG_POS_PRPS || before == NG_POS_DT || before == NG_POS_JJ);
}

/* "Marrow wird", "sagte Marrow": a noun that has no article where it needs one. */
static bool lacks_article(const ng_names *n, uint32_t i) {
  ng_pos here = (ng_pos)n->tags[i];
  if (n->at[i].word || i + 1 >= n->count || (here != NG_POS_NN && here != NG_POS_OTHER) ||
      n->facts.at[n->fact[i]].small)
    return false;
  ng_pos next = (ng_pos)n->tags[i + 1];
  bool finite = next == NG_POS_VBP || next == NG_POS_VBD || next == NG_POS_MD ||
                ng_names_class(n, i + 1, NG_CLASS_SURE_VERB) || ng_names_class(n, i + 1, NG_CLASS_BE) ||
                ng_names_class(n, i + 1, NG_CLASS_HAVE);
  int32_t who = i ? ng_names_value(n, i - 1, NG_CLASS_SAY_PREPOSITION) : 0; /* "Laut Marrow" */
  if (who == 1 || who == 2) return true;
  if (n->place[i] & NG_AT_START) return finite && !(n->at[i + 1].shape & NG_CAPITAL);
  return i && ng_names_class(n, i - 1, NG_CLASS_SAY) && !(n->at[i - 1].shape & NG_CAPITAL);
}

bool ng_names_common(const ng_names *n, uint32_t i) {
  enum { SHORTEST = 3, LONGEST_ENDING = 6, STEM = 2 };
  ng_string text = ng_token_text(n->doc, &n->at[i]);
  for (size_t size = SHORTEST; size <= LONGEST_ENDING && size + STEM < text.size; size++)
    if (ng_lexicon_whole(n->doc->lexicon, text.data + text.size - size, size, NG_CLASS_COMMON_ENDING, NULL))
      return true;
  return false;
}

/* "Bank of Scotland": a house's noun before a small word that links it to a name. */
static bool heads_name(const ng_names *n, uint32_t i) {
  return ng_names_value(n, i, NG_CLASS_ORG_HEAD) == 2 && ng_names_value(n, i + 1, NG_CLASS_NAME_LINK) == 1 &&
         !ng_names_class(n, i + 1, NG_CLASS_STOP) && ng_names_capital(n, i + 2);
}

bool ng_names_owner(const ng_names *n, uint32_t i) {
  return n->doc->text.data[ng_token_end(&n->at[i]) - 1] == 's' && !(ng_names_bits(n, i) & NG_GIVEN) &&
         !(n->at[i].shape & NG_UPPER);
}

bool ng_names_proper(const ng_names *n, uint32_t i) {
  unsigned bits = ng_names_bits(n, i);
  uint32_t last = last_part(n, i);
  bool inner = i > 1 && ng_names_mark(n, i - 1, '-') && ng_names_glued(n, i) && ng_names_glued(n, i - 1);
  if ((last > i || inner) && n->tags[last] <= NG_POS_NNS &&
      !(ng_names_bits(n, last) & (NG_GIVEN | NG_SURNAME | NG_LOCATION)))
    return ng_names_class(n, last, NG_CLASS_ORG_HEAD) ||
           ng_names_class(n, last, NG_CLASS_PLACE_HEAD); /* not "US-Präsident" */
  if (ng_known_phrase(n, i)) return true;
  /* "Julius Arbell" somewhere, and "Arbell" here */
  if (n->fact[i] != NG_NONE && n->facts.at[n->fact[i]].surname && !n->at[i].word &&
      !(i && (ng_names_class(n, i - 1, NG_CLASS_ARTICLE) || ng_names_class(n, i - 1, NG_CLASS_DEFINITE))))
    return true;
  if (n->at[i].shape & NG_UPPER) return !(i && n->at[i - 1].kind == NG_NUMBER); /* not "10 GBP" */
  if (names_adjective(n, i)) {
    if (ng_names_capital(n, i + 1) && !ng_names_class(n, i + 1, NG_CLASS_PERIOD)) return true;
    if (!bits) return false;
  }
  if (i && ng_names_capital(n, i) && names_adjective(n, i - 1)) return true;
  bool counted = i && (ng_names_class(n, i - 1, NG_CLASS_ARTICLE) || n->at[i - 1].kind == NG_NUMBER);
  if (bits & NG_GIVEN && n->tags[i + 1] == NG_POS_NNP && ng_names_capital(n, i + 1) && !counted) return true;
  if (heads_name(n, i)) return true;
  if (!bits && ng_names_common(n, i)) return false;
  if (ng_names_class(n, i, NG_CLASS_ROLE) || ng_names_class(n, i, NG_CLASS_PERIOD) ||
      ng_names_class(n, i, NG_CLASS_DOCUMENT) || ng_names_class(n, i, NG_CLASS_SAY_NOUN) ||
      ng_names_class(n, i, NG_CLASS_COUNTED))
    return false;
  if (bits & (NG_COUNTRY | NG_METROPOLIS | NG_REGION) && !counted) return true;
  bool determined = is_determined(n, i);
  bool ordinary =
      n->at[i].word && !ng_names_class(n, i, NG_CLASS_GIVEN_SEX); /* a word of the lexicon, and no first name */
  if (bits & NG_GIVEN && !ordinary && !counted) return true;
  bool goes_on = ng_names_capital(n, i + 1) && n->tags[i + 1] == NG_POS_NNP;
  if (n->tags[i] == NG_POS_NNP && (bits || !determined || goes_on)) return true;
  if (bits & (NG_GIVEN | NG_SURNAME) && i && n->tags[i - 1] == NG_POS_NNP && ng_names_capital(n, i - 1)) return true;
  return lacks_article(n, i) || (!determined && n->facts.at[n->fact[i]].middle > n->facts.at[n->fact[i]].edge);
}

bool ng_names_join(const ng_names *n, uint32_t first, uint32_t i) {
  if (!n->tags || !ng_names_capital(n, i)) return false;
  if (ng_names_bits(n, i - 1) & NG_GIVEN && ng_names_capital(n, i - 1) && !ng_names_class(n, i, NG_CLASS_STOP) &&
      !ng_names_class(n, i, NG_CLASS_PERIOD) &&
      (!n->at[i].word || ng_names_bits(n, i) & NG_SURNAME || ng_names_class(n, i, NG_CLASS_GIVEN_SEX)))
    return true; /* "Anna Marrow" */
  if (n->at[i].word || n->tags[i] > NG_POS_NNP) return false;
  const ng_token *before = &n->at[i - 1];
  return before->kind == NG_WORD && before->shape & NG_CAPITAL && !ng_names_owner(n, i - 1) && !ng_names_common(n, i) &&
         (i > first + 1 || !ng_names_class(n, i - 1, NG_CLASS_TITLE));
}
