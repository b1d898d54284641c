/* Noun groups with what belongs to them, for the file that finds subjects. All places are
 * phrases of the sentence; NG_NONE where there is none. */
#ifndef NG_ATTRIBUTION_NOUNS_H
#define NG_ATTRIBUTION_NOUNS_H

#include "phrases.h"

/* A comma, or a dash in its place. */
static inline bool comma(const ng_reader *r, uint32_t i) {
  return ng_reader_sign(r, at(r, i)->start, ',') || ng_reader_dash(r, at(r, i)->start);
}

/* A noun group that can say something: no time, no "who", no article alone. */
static inline bool is_name(const ng_reader *r, uint32_t i) {
  return is_noun(r, i) && !(at(r, i)->bits & (NG_NOUN_TIME | NG_NOUN_RELATIVE)) &&
         !(at(r, i)->end - at(r, i)->start == 1 && ng_reader_is(r, at(r, i)->start, NG_CLASS_ARTICLE));
}

/* A preposition that opens no clause. */
static inline bool is_preposition(const ng_reader *r, uint32_t i) {
  return at(r, i)->kind == NG_PHRASE_OTHER && (tag(r, i) == NG_POS_IN || tag(r, i) == NG_POS_TO) &&
         !ng_reader_is(r, at(r, i)->start, NG_CLASS_THAT) && !ng_reader_is(r, at(r, i)->start, NG_CLASS_WHETHER) &&
         !ng_reader_is(r, at(r, i)->start, NG_CLASS_SUBORDINATOR);
}

/* The first phrase of a noun group that ends with phrase i: over "of …" and
   "X and Y", marks around a name inside it. */
uint32_t ng_noun_start(const ng_reader *r, uint32_t i);

/* The phrase before the parenthesis that the bracket at phrase i closes. */
uint32_t ng_parenthesis_before(const ng_reader *r, uint32_t i);

/* Left of the comma at phrase i stands a description: the phrase that it
   describes, NG_NONE where there is none. */
uint32_t ng_noun_described(const ng_reader *r, uint32_t i);

/* The noun group before "who" at phrase i. */
uint32_t ng_noun_antecedent(const ng_reader *r, uint32_t i);

/* "Lee, the mayor who won | said", with no comma after: from the description that
   begins at phrase i to the name that opens the clause before it; else i. */
uint32_t ng_noun_named_before(const ng_reader *r, uint32_t i);

/* Left of a verb group that ends in a relative clause ("the man who won | said"):
   the phrase before "who". */
uint32_t ng_noun_before_relative(const ng_reader *r, uint32_t i);

/* Whom the clause at verb group i, which ends before the verb that is asked about,
   describes: "the man who saw Lee | said", "who came to see Lee | said", "who voted
   against the plan | said", "men urging Lee to leave | said"; NG_NONE where it is no such. */
uint32_t ng_noun_described_by(const ng_reader *r, uint32_t i);

/* "the engineers I met | said": the phrase before the subject of finite verb group i, where
   no mark parts them. */
uint32_t ng_noun_met_by(const ng_reader *r, uint32_t i);

/* "Lee, however, said": the noun group before an adverb between two commas, of which
   the second is phrase i; NG_NONE where there is none. */
uint32_t ng_noun_before_adverb(const ng_reader *r, uint32_t i);

#endif
