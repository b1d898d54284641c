/* Past tense or participle. In: a token of a sentence that the tagger took for the one or the
 * other. Out: whether the words around show that it is the other. Every look is bounded. */
#include "tags.h"

/* "In May, | the mayor called on her", "Lee left; | one clerk called it a lie": whether a clause begins at token t
   behind a semicolon, or the first one behind an adverbial. */
static bool opens_main(const ng_reader *r, uint32_t t) {
  if (ng_reader_sign(r, t - 1, ';')) return true;
  ng_pos first = tag(r, r->sentence.start);
  if (!ng_reader_sign(r, t - 1, ',') || (first != NG_POS_IN && first != NG_POS_RB)) return false;
  for (uint32_t n = t - 1; n-- > r->sentence.start;)
    if (is_verb(tag(r, n)) || ng_reader_sign(r, n, ',') || n + 14 < t) return false;
  return true;
}

/* "The mayor called on her": a participle without a helping verb, after the noun
   group that begins its clause, where no verb follows that could be the clause's. */
static bool is_past(const ng_reader *r, uint32_t t) {
  uint32_t from = t;
  while (from > r->sentence.start && (tag(r, from - 1) <= NG_POS_JJ || tag(r, from - 1) == NG_POS_POS ||
                                      tag(r, from - 1) == NG_POS_CD || ng_reader_sign(r, from - 1, '-')))
    from--;
  bool parted = from < t && from > r->sentence.start && ng_reader_sign(r, from - 1, ',') &&
                ng_reader_is(r, t, NG_CLASS_SURE_VERB) &&
                ng_reader_token(r, t + 1)->kind == NG_PUNCTUATION; /* "What it needs, aides said, is time" */
  if (from == t || (from > r->sentence.start && !ng_reader_mark(r, from - 1) && !parted && !opens_main(r, from)))
    return false;
  if (parted) return true;
  for (uint32_t n = t + 1; n < r->sentence.end && n < t + 24; n++) {
    if (ng_pos_finite(tag(r, n))) return false;
    if (tag(r, n) == NG_POS_CC || ng_reader_token(r, n)->kind == NG_PUNCTUATION || opens_other(r, n)) break;
  }
  return true;
}

/* "Lee, asked by Roe if he would leave, | said no": a past tense between two commas behind the noun that opens
   its clause, before whom it is done by or what it is about, where a verb follows the second comma. */
static bool is_aside(const ng_reader *r, uint32_t t) {
  enum { ASIDE = 20 };
  if (t < r->sentence.start + 2 || !ng_reader_sign(r, t - 1, ',') || tag(r, t - 2) > NG_POS_NNP || verb_before(r, t))
    return false;
  if (!is_class(r, t + 1, NG_CLASS_AGENT) && !is_class(r, t + 1, NG_CLASS_WHETHER) &&
      !is_class(r, t + 1, NG_CLASS_OBJECT_PREPOSITION))
    return false;
  for (uint32_t n = t + 2; n < r->sentence.end && n < t + ASIDE; n++)
    if (ng_reader_sign(r, n, ',')) return ng_pos_finite(tag(r, n + 1)) || tag(r, n + 1) == NG_POS_VBN;
  return false;
}

/* "Lee, a lawyer, then called on her": the same, after a description, in a sentence that has no
   other verb of its own. */
static bool is_past_parted(const ng_reader *r, uint32_t t) {
  uint32_t at = t;
  if (is_aside(r, t)) return false;
  while (at > r->sentence.start && tag(r, at - 1) == NG_POS_RB) at--;
  if (at < r->sentence.start + 2 || at > r->sentence.start + 40 || !ng_reader_sign(r, at - 1, ',')) return false;
  if (stated_before(r, t)) return false;
  for (uint32_t n = t + 1; n < r->sentence.end && n < t + 60; n++) {
    if (ng_pos_finite(tag(r, n))) return false;
    if (ng_reader_mark(r, n) || opens_other(r, n)) break;
  }
  return tag(r, r->sentence.start) <= NG_POS_NNP || tag(r, r->sentence.start) == NG_POS_DT;
}

/* "took the stage and called it a lie": a participle after "and", before a noun
   group, where a verb that is no participle stands before. */
static bool is_joined(const ng_reader *r, uint32_t t) {
  if (t < r->sentence.start + 2 || tag(r, t - 1) != NG_POS_CC || tag(r, t - 2) == NG_POS_VBN) return false;
  ng_pos next = tag(r, t + 1);
  bool aim =
      next == NG_POS_TO && ng_reader_value(r, t, NG_CLASS_SAY_VERB) & NG_FRAME_INFINITIVE; /* "and refused to go" */
  bool object = next == NG_POS_DT || next == NG_POS_NNP || next == NG_POS_PRP || next == NG_POS_PRPS || aim;
  uint32_t size =
      ng_lexicon_match(r->doc->lexicon, ng_reader_token(r, t), r->sentence.end - t, NG_CLASS_SAY_VERB, NULL, NULL);
  if (!object && size < 2) return false; /* "and called for new rules" */
  for (uint32_t n = t - 1; n-- > r->sentence.start && n + 40 > t;)
    if (ng_pos_finite(tag(r, n))) return !ng_reader_is(r, n, NG_CLASS_BE);
  return false;
}

/* "and said, “…”": a participle of saying before a quotation, without a helping verb. */
static bool leads_quote(const ng_reader *r, uint32_t t) {
  uint32_t next = t + 1;
  while (next < r->sentence.end && (ng_reader_sign(r, next, ',') || ng_reader_sign(r, next, ':'))) next++;
  if (next >= r->sentence.end || r->quote_of[next] == NG_NONE) return false;
  if (t == r->sentence.start) return false;
  const ng_token *token = ng_reader_token(r, t);
  int32_t value = ng_lexicon_value(r->doc->lexicon, token->word, NG_CLASS_SAY_VERB);
  ng_pos before = tag(r, t - 1);
  return (value & NG_FRAME_QUOTE) && (before <= NG_POS_PRP || before == NG_POS_CC);
}

/* "Stated Lee: “…”": a participle of saying that begins the sentence, with a name and a
   colon after it. */
static bool opens_quote(const ng_reader *r, uint32_t t) {
  int32_t value = ng_lexicon_value(r->doc->lexicon, ng_reader_token(r, t)->word, NG_CLASS_SAY_VERB);
  uint32_t next = t + 1;
  if (t > r->sentence.start || !(value & NG_FRAME_QUOTE)) return false;
  while (next < r->sentence.end && tag(r, next) == NG_POS_NNP) next++;
  return next > t + 1 && next < r->sentence.end && ng_reader_sign(r, next, ':');
}

/* "who praised it", "who once praised it" */
static bool is_of_relative(const ng_reader *r, uint32_t t) {
  while (t > r->sentence.start && tag(r, t - 1) == NG_POS_RB) t--;
  return t > r->sentence.start && tag(r, t - 1) == NG_POS_WP;
}

/* "those polled said it", with a past tense and no helping verb before: what is a verb and nothing
   else, and tells nobody anything. */
bool ng_tags_said(const ng_reader *r, uint32_t t) {
  int32_t value = ng_reader_value(r, t, NG_CLASS_SAY_VERB);
  if (t == r->sentence.start || !(value & NG_FRAME_QUOTE) || value & (NG_FRAME_TOLD | NG_FRAME_NOUN_TO)) return false;
  if (tag(r, t - 1) != NG_POS_VBD || ng_reader_is(r, t - 1, NG_CLASS_BE) || ng_reader_is(r, t - 1, NG_CLASS_HAVE))
    return false;
  return t < r->sentence.start + 2 || !ng_reader_is(r, t - 2, NG_CLASS_NOMINATIVE); /* but "the clerks I met said it" */
}

/* "Lee called her a liar": what follows is no part of a participle's group. */
static bool has_object(const ng_reader *r, uint32_t t) {
  ng_pos next = tag(r, t + 1);
  bool object = next == NG_POS_PRP || next == NG_POS_PRPS || (next == NG_POS_DT && !ng_reader_is(r, t, NG_CLASS_NAMED));
  if (!object || t == r->sentence.start || is_class(r, t + 2, NG_CLASS_PERIOD)) return false;
  if (tag(r, t - 1) > NG_POS_PRP) return false;
  for (uint32_t n = t; n-- > r->sentence.start && n + 24 > t && !opens_other(r, n) && !ng_reader_mark(r, n);)
    if (is_verb(tag(r, n)) || tag(r, n) == NG_POS_CC) return false;
  return true;
}

/* "They said more than ten traders closed the pier": in a clause that a verb before it says. */
static bool is_stated(const ng_reader *r, uint32_t t) {
  uint32_t n = t;
  for (; n > r->sentence.start && n + 14 > t; n--) {
    ng_pos before = tag(r, n - 1);
    bool noun = before <= NG_POS_RB || before == NG_POS_CD || before == NG_POS_IN || before == NG_POS_POS;
    if (!noun && !ng_reader_sign(r, n - 1, '%') && !ng_reader_sign(r, n - 1, '-')) break;
  }
  if (n == r->sentence.start || n == t || tag(r, t - 1) > NG_POS_PRP) return false;
  if (!ng_pos_finite(tag(r, n - 1)) || !(ng_reader_value(r, n - 1, NG_CLASS_SAY_VERB) & NG_FRAME_CLAUSE)) return false;
  for (uint32_t k = t + 1; k < r->sentence.end && k < t + 24; k++) {
    if (ng_pos_finite(tag(r, k))) return false;
    if (ng_reader_token(r, k)->kind == NG_PUNCTUATION || opens_other(r, k)) break;
  }
  return true;
}

bool ng_tags_past(const ng_reader *r, uint32_t t) {
  return !(r->grammar & NG_GRAMMAR_DISTINCT) &&
         (is_of_relative(r, t) || is_past(r, t) || is_past_parted(r, t) || has_object(r, t) || is_stated(r, t) ||
          is_joined(r, t) || leads_quote(r, t) || opens_quote(r, t));
}

/* "delegates selected on Sunday | have said": a past tense that is a participle, since the
   sentence's first verb comes after it. */
bool ng_tags_reduced(const ng_reader *r, uint32_t t) {
  if (is_aside(r, t)) return true;
  if (t == r->sentence.start || tag(r, t - 1) > NG_POS_NNP) return false;
  if (ng_reader_is(r, t, NG_CLASS_BE) || ng_reader_is(r, t, NG_CLASS_HAVE)) return false;
  bool time = ng_reader_is(r, t + 1, NG_CLASS_WEEKDAY) || ((tag(r, t + 1) == NG_POS_DT || tag(r, t + 1) == NG_POS_JJ) &&
                                                           is_class(r, t + 2, NG_CLASS_PERIOD)); /* "this week" */
  bool place = tag(r, t + 1) == NG_POS_IN;
  bool aim =
      is_class(r, t + 1, NG_CLASS_INFINITIVE) && (tag(r, t + 2) == NG_POS_VB || tag(r, t + 2) == NG_POS_VBP) &&
      !(ng_reader_value(r, t, NG_CLASS_SAY_VERB) & NG_FRAME_INFINITIVE) && /* but "vowed to see the port was closed" */
      !(ng_reader_value(r, t + 2, NG_CLASS_SAY_VERB) & NG_FRAME_CLAUSE);
  if (!aim && ng_reader_is(r, t, NG_CLASS_SURE_VERB)) return false;
  if (!(time || place || aim) || ng_reader_is(r, t + 1, NG_CLASS_THAT) ||
      ng_reader_is(r, t + 1, NG_CLASS_SUBORDINATOR) || ng_reader_is(r, t + 1, NG_CLASS_WHETHER) || verb_before(r, t))
    return false;
  for (uint32_t n = t + 1; n < r->sentence.end && n < t + 12; n++) {
    ng_pos here = tag(r, n);
    if (aim && n < t + 3) continue;
    if (ng_pos_finite(here)) /* "workers hired to paint it | said", but "moved to ensure it was closed" */
      return !aim || ng_reader_is(r, n, NG_CLASS_HAVE) || ng_reader_value(r, n, NG_CLASS_SAY_VERB) & NG_FRAME_CLAUSE;
    if (here > NG_POS_RB && here != NG_POS_CD && here != NG_POS_IN && here != NG_POS_POS) return false;
    if (here == NG_POS_PRP || here == NG_POS_RB) return false;
  }
  return false;
}
