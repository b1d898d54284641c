/* What is said before a cue, or around it. In: a cue among the phrases of a sentence. Out: the ranges of
 * tokens that say it. */
#include "content.h"

enum { REACH = 14 };

/* Past what stands between a verb and the comma that closes an aside: "Instead, he told the board
   on Friday, …". */
static uint32_t past_aside(const ng_reader *r, uint32_t i) {
  uint32_t next = ng_skip_adverbials(r, i);
  if (!is_noun(r, next)) return next;
  uint32_t past = ng_skip_adverbials(r, next + 1);
  return sign(r, past, ',') ? past : next;
}

/* The same past adverbs, and with a gerund: "far too many were lost", "replacing it would help". */
static bool begins_clause(const ng_reader *r, uint32_t i) {
  while (tag(r, i) == NG_POS_RB) i++;
  if (is_verb(r, i, NG_VERB_GERUND) && !frames_of(r, i)) i++;
  return is_noun(r, i) && ng_opens_clause(r, i);
}

/* Whether the unquoted phrases before `clause` can be what a verb after them says:
   no mere "As they left, …", and no object after the verb. */
static bool is_statement(const ng_reader *r, uint32_t clause, uint32_t after, int32_t frames) {
  bool asked = is(r, 0, NG_CLASS_WHETHER) && !is(r, 0, NG_CLASS_SUBORDINATOR);
  uint32_t first = is(r, 0, NG_CLASS_AND); /* "But to get it, she said, …" */
  bool opened = is(r, first, NG_CLASS_SUBORDINATOR) || (is_preposition(r, first) && !asked) || is_time(r, first) ||
                (is_noun(r, first) && ng_reader_is(r, at(r, first)->head, NG_CLASS_PERIOD)) ||
                (first && sign(r, first, ',')) || is_verb(r, first, NG_VERB_INFINITIVE);
  bool gerund = is_verb(r, first, NG_VERB_GERUND); /* "Closing it is wise, she said", but "Closing it, she said, …" */
  bool adverb = tag(r, first) == NG_POS_RB;        /* "Otherwise, she said, it closes" */
  bool parted = false, finite = false;
  for (uint32_t i = 0; i + 1 < clause; i++) {
    parted = parted || sign(r, i, ',');
    /* "Lee “felt a duty” to it, she said": the mark hides the verb's subject */
    bool marked = i && is_verb(r, i, NG_VERB_BARE) && ng_reader_mark(r, at(r, i - 1)->start);
    finite = finite || marked || is_verb(r, i, NG_VERB_FINITE);
  }
  uint32_t next = past_aside(r, after);
  bool goes_on = sign(r, next, ',') && !is(r, next + 1, NG_CLASS_AND);
  opened = opened || (gerund && !finite);
  if (!finite) { /* "The bridge, she said, was closed", "In June, she said, it closed" */
    return goes_on && (is_verb(r, next + 1, NG_VERB_FINITE) || ((opened || adverb) && begins_clause(r, next + 1)));
  }
  bool subject =
      is_noun(r, first) && is_verb(r, next + 1, NG_VERB_FINITE); /* "The years that followed, she said, were dry" */
  if (opened && !parted) return goes_on && (begins_clause(r, next + 1) || subject);
  if (frames & NG_FRAME_TOLD) return true; /* "…, she told the court in her letter" */
  return !is_noun(r, after) || is_time(r, after) || (at(r, after)->bits & NG_NOUN_PRONOUN) || sign(r, after + 1, ',') ||
         sign(r, after + 1, '.');
}

/* Whether a comma inside marks that close before phrase i ends the clause. */
static bool closed_comma(const ng_reader *r, uint32_t i) {
  uint32_t j = i;
  while (j > 0 && ng_reader_mark(r, at(r, j - 1)->start)) j--;
  return j > 0 && j < i && sign(r, j - 1, ',') && ng_past_comma(r, j - 1) == i;
}

/* "If it was never checked, as Lee claims, the firm is liable": the token after the last word
   before phrase `clause` that opens a clause of its own; start where there is none. */
static uint32_t conceded(const ng_reader *r, uint32_t start, uint32_t clause) {
  for (uint32_t i = clause; i-- > 0 && at(r, i)->start >= start;)
    if (is(r, i, NG_CLASS_SUBORDINATOR) && has_finite(r, i, clause)) return at(r, i)->end;
  return start;
}

/* "makes sense, Lee said, | for them to leave" */
static bool is_aim(const ng_reader *r, uint32_t i) {
  return is(r, i, NG_CLASS_OBJECT_PREPOSITION) && is_noun(r, i + 1) && is_verb(r, i + 2, NG_VERB_INFINITIVE);
}

bool ng_content_before(const ng_reader *r, uint32_t clause, uint32_t after, ng_said *said) {
  uint32_t end = at(r, clause)->start, start = r->sentence.start, last = end - 1;
  if (!clause) {
    /* "…?" Lee asked. */
    if (start == r->block.start || r->quote_of[start - 1] == NG_NONE) return false;
    start = end;
  }
  uint32_t quote = r->quote_of[last];
  if (quote == NG_NONE && clause && end > start + 1 && sign(r, clause - 1, ',')) quote = r->quote_of[--last];
  else if (quote == NG_NONE && !sign(r, clause - 1, ',') && !closed_comma(r, clause)) return false;
  bool as = quote == NG_NONE && is(r, clause, NG_CLASS_SAY_AS) && has_finite(r, 0, clause);
  if (quote == NG_NONE && !as && !is_statement(r, clause, after, said->value)) return false;
  if (quote != NG_NONE) {
    uint32_t first = ng_token_at(r->doc, r->doc->quotes.at[quote].span.start);
    bool colon = first > start && ng_reader_sign(r, first - 1, ':');
    bool other = start < first && said->source.start >= first &&
                 ng_states_at(r, phrase_from(r, start)); /* "Lee said it was “old,” she said" */
    if (colon || other || first <= start + 1) start = first;
    end = quote_end(r, quote);
  }
  uint32_t before = said->part_count;
  if (as) start = conceded(r, start, clause);
  ng_content_add(r, start, end, said);
  if (said->part_count == before) return false;
  if (quote == NG_NONE && clause) said->whether = is(r, 0, NG_CLASS_WHETHER) && !is(r, 0, NG_CLASS_SUBORDINATOR);
  if (as) return true;
  for (uint32_t i = after, steps = 0; quote != NG_NONE && i < count(r) && steps < REACH; i++, steps++) {
    if (quote_at(r, i) != NG_NONE && sign(r, i - 1, ',')) {
      ng_content_add(r, at(r, i)->start, ng_clause_end(r, i, true), said);
      return true;
    }
    if (is_verb(r, i, 0)) break;
  }
  after = past_aside(r, after);
  if (sign(r, after, ',') && after + 1 < count(r)) {
    uint32_t next = after + 1;
    /* "…, when I came in": of the saying, not of what is said */
    if (is(r, next, NG_CLASS_SUBORDINATOR) && quote != NG_NONE) return true;
    if (is(r, next, NG_CLASS_AND) && is_verb(r, next + 1, NG_VERB_FINITE | NG_VERB_PARTICIPLE) && quote != NG_NONE)
      return true; /* "…, and left" */
    bool more = quote_at(r, next) != NG_NONE || is(r, next, NG_CLASS_AND) || is(r, next, NG_CLASS_THAT) ||
                ng_opens_clause(r, next) || begins_clause(r, next) || is_verb(r, next, NG_VERB_FINITE);
    bool inserted =
        quote == NG_NONE && clause && said->source.end <= said->cue.start &&
        (is_noun(r, next) || is_verb(r, next, NG_VERB_INFINITIVE) || is_aim(r, next)) && !is_time(r, next) &&
        !(at(r, next)->bits &
          NG_NOUN_RELATIVE); /* "It was, he said, one of the worst", "It had two, Lee said, the first a car" */
    if (more || inserted || (is_noun(r, next) && is_verb(r, next + 1, NG_VERB_FINITE)))
      ng_content_add(r, at(r, next)->start, ng_clause_end(r, next, true), said);
  }
  return true;
}
