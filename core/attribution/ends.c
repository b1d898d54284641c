/* Where what is said ends. In: the phrases of a sentence, and one at which a content begins. Out: the
 * token behind its last. Where a clause ends is a matter of signs and of what follows them; a quotation
 * is taken whole. */
#include "content.h"

enum { REACH = 14, FAR = 200, ASIDE = 16 };

/* Whether the verb at phrase i says or calls, or "went on to" say: another statement of
   the same source. */
static bool speaks(const ng_reader *r, uint32_t i) {
  if (is_verb(r, i + 1, NG_VERB_INFINITIVE) && match(r, at(r, i)->head, NG_CLASS_SAY_CHAIN, NULL)) i++;
  return frames_of(r, i) & (NG_FRAME_QUOTE | NG_FRAME_NOUN_AS);
}

/* The bracket that closes the one at phrase i; past the end of the sentence where none does. */
static uint32_t past_parenthesis(const ng_reader *r, uint32_t i) {
  for (uint32_t steps = 0; i < count(r) && steps < REACH; i++, steps++)
    if (sign(r, i, ')')) return i;
  return count(r);
}

bool ng_aside_at(const ng_reader *r, uint32_t i) {
  for (uint32_t j = i, steps = 0; j < count(r) && steps < ASIDE; j++, steps++) {
    if (is_verb(r, j, NG_VERB_FINITE | NG_VERB_PARTICIPLE | NG_VERB_BARE)) {
      int32_t frames = frames_of(r, j);
      if (!(frames & NG_FRAME_QUOTE)) return false;
      uint32_t next = j + 1;
      bool told = frames & NG_FRAME_TOLD && j > i && !(r->grammar & NG_GRAMMAR_POSTVERBAL);
      if ((j == i || told) && is_noun(r, next)) next++;
      bool past = next > j + 1;
      while (is_time(r, next) || tag(r, next) == NG_POS_RB) next++;
      if (past && told)
        return next >= count(r) || sign(r, next, '.') || sign(r, next, ',') ||
               (is_preposition(r, next) && is_time(r, next + 1));
      return next >= count(r) || sign(r, next, '.') || sign(r, next, ',') || is_preposition(r, next);
    }
    if (j > i && sign(r, j, '(')) j = past_parenthesis(r, j);
    else if (j > i && sign(r, j, ',') && is_noun(r, j - 1)) j = ng_past_insertion(r, j);
    else if (!is_noun(r, j) && !(is_preposition(r, j) && (j == i || !is(r, j, NG_CLASS_SUBORDINATOR)))) return false;
  }
  return false;
}

/* Whether "that" or a quotation comes within a few phrases of a verb, and no verb. */
static bool leads_on(const ng_reader *r, uint32_t i) {
  for (uint32_t steps = 0; i < count(r) && steps < 5; i++, steps++) {
    if (quote_at(r, i) != NG_NONE || is(r, i, NG_CLASS_THAT)) return true;
    if (is_verb(r, i, 0)) return false;
  }
  return false;
}

/* Whether the quotation at phrase i has its own cue after it: "…: “It is old,” she said". */
static bool said_after(const ng_reader *r, uint32_t i) {
  uint32_t quote = quote_at(r, i);
  if (quote == NG_NONE || quote_end(r, quote) >= r->sentence.end) return false;
  uint32_t next = ng_reader_phrase(r, quote_end(r, quote));
  return is_noun(r, next) && (frames_of(r, next + 1) & NG_FRAME_QUOTE);
}

uint32_t ng_past_insertion(const ng_reader *r, uint32_t i) {
  bool relative = is_noun(r, i + 1) && (at(r, i + 1)->bits & NG_NOUN_RELATIVE);
  relative = relative || (is_noun(r, i + 1) && is_noun(r, i + 2) &&
                          at(r, i + 2)->bits & NG_NOUN_RELATIVE); /* ", the man who left," */
  bool done = is_verb(r, i + 1, NG_VERB_PARTICIPLE);
  for (uint32_t steps = 0; ++i < count(r) && steps < REACH; steps++) {
    if (sign(r, i, ',')) return i;
    relative = relative || (done && is(r, i, NG_CLASS_THAT)) ||
               (done && is_noun(r, i) && at(r, i)->bits & NG_NOUN_RELATIVE); /* ", built by a firm that left," */
    if (is_verb(r, i, NG_VERB_FINITE) && !relative) break;
  }
  return count(r);
}

/* Past the noun group at phrase i with what hangs on it by prepositions. */
static uint32_t past_group(const ng_reader *r, uint32_t i) {
  i++;
  for (uint32_t steps = 0; steps < 3 && is_preposition(r, i) && !is(r, i, NG_CLASS_SUBORDINATOR) && is_noun(r, i + 1);
       steps++)
    i += 2;
  return i;
}

/* The frames of the verb at phrase i that may have its subject before it. */
static int32_t acts_at(const ng_reader *r, uint32_t i) {
  return is_verb(r, i, NG_VERB_FINITE | NG_VERB_PARTICIPLE | NG_VERB_BARE) ? frames_of(r, i) : 0;
}

bool ng_states_at(const ng_reader *r, uint32_t i) {
  while (i < count(r) && (is_adverbial(r, i) || (is_preposition(r, i) && is_time(r, i + 1))))
    i++; /* "only half of them said", "on Friday Lee said" */
  if (!is_noun(r, i) || (at(r, i)->bits & NG_NOUN_RELATIVE)) return false;
  uint32_t verb = past_group(r, i);
  if (sign(r, verb, '(')) verb = past_parenthesis(r, verb) + 1;
  if (sign(r, verb, ',')) verb = ng_past_insertion(r, verb) + 1;
  int32_t frames = acts_at(r, verb);
  return frames & NG_FRAME_QUOTE && (frames & NG_FRAME_CLAUSE || past_group(r, i) == i + 1);
}

/* Whether what is said ends before phrase `next`, after a comma or the closing
   mark of a quotation. */
static bool ends_at_break(const ng_reader *r, uint32_t next, bool clause) {
  if (next >= count(r)) return false;
  if (is_verb(r, next, NG_VERB_GERUND) && (frames_of(r, next) || is(r, next, NG_CLASS_SAY_EFFECT))) return true;
  if (ng_lexicon_match(r->doc->lexicon, ng_reader_token(r, at(r, next)->start), r->sentence.end - at(r, next)->start,
                       NG_CLASS_SAY_PREPOSITION, NULL, NULL))
    return true;
  if (ng_aside_at(r, next)) return true;
  if (is(r, next, NG_CLASS_AND)) {
    if (clause && is_noun(r, next + 1) && at(r, next + 1)->bits & NG_NOUN_RELATIVE)
      return false; /* ", and who left, knew" */
    if (is_verb(r, next + 1, NG_VERB_FINITE)) return !clause || speaks(r, next + 1);
    if (is_noun(r, next + 1) && is_verb(r, next + 2, NG_VERB_FINITE)) return !clause || frames_of(r, next + 2);
    return ng_states_at(r, next + 1);
  }
  if (clause && is(r, next, NG_CLASS_SUBORDINATOR)) return ng_states_at(r, next + 1);
  if (is_verb(r, next, NG_VERB_FINITE) && (frames_of(r, next) & NG_FRAME_QUOTE)) return true;
  if (clause) {
    bool number = tag(r, next) == NG_POS_CD && at(r, next)->end - at(r, next)->start == 1; /* ", 39 said they would" */
    return is_noun(r, next) && (frames_of(r, next + 1) & NG_FRAME_QUOTE) && (number || leads_on(r, next + 2));
  }
  return is_verb(r, next, 0) || is(r, next, NG_CLASS_SUBORDINATOR) ||
         (is_noun(r, next) && (at(r, next)->bits & NG_NOUN_RELATIVE)) ||
         (is_noun(r, next) && is_verb(r, next + 1, NG_VERB_FINITE)) || tag(r, next) == NG_POS_RB;
}

/* Whether what is said ends before phrase i, a sign or a word between clauses. */
static bool ends_before(const ng_reader *r, uint32_t i, bool clause) {
  if (sign(r, i, ';')) return true;
  if (sign(r, i, ':') && said_after(r, i + 1)) return true;
  if (!clause && is(r, i, NG_CLASS_SUBORDINATOR) && is_noun(r, i + 1) && (frames_of(r, i + 2) & NG_FRAME_QUOTE))
    return leads_on(r, i + 3); /* "spoke about the bridge when he told the board that …" */
  if (sign(r, i, ',') || ng_reader_dash(r, at(r, i)->start)) return ends_at_break(r, i + 1, clause);
  if (!is(r, i, NG_CLASS_AND)) return false;
  if (is_verb(r, i + 1, NG_VERB_GERUND) && (frames_of(r, i + 1) & NG_FRAME_WHETHER) && is(r, i + 2, NG_CLASS_WHETHER))
    return true;
  if (is_verb(r, i + 1, NG_VERB_GERUND) && (frames_of(r, i + 1) & NG_FRAME_QUOTE)) return leads_on(r, i + 2);
  if (is_verb(r, i + 1, NG_VERB_FINITE)) return !clause || speaks(r, i + 1);
  if (is_noun(r, i + 1) && is_verb(r, i + 2, NG_VERB_FINITE)) return !clause || (frames_of(r, i + 2) & NG_FRAME_QUOTE);
  if (!clause || !is_noun(r, i + 1)) return false;
  int32_t frames = acts_at(r, past_group(r, i + 1)); /* "and half of them said" */
  return frames & NG_FRAME_QUOTE && frames & NG_FRAME_CLAUSE;
}

uint32_t ng_past_comma(const ng_reader *r, uint32_t i) {
  uint32_t next = i + 1;
  if (!r->marked[at(r, i)->start]) return next;
  while (next < count(r) && ng_reader_mark(r, at(r, next)->start)) next++;
  return next > i + 1 && !r->marked[at(r, next - 1)->end] ? next : i + 1;
}

/* "citing reports that …": whether "that" at phrase i opens what the noun before it says. */
static bool reports(const ng_reader *r, uint32_t i) {
  if (!is(r, i, NG_CLASS_THAT) || !i || !is_noun(r, i - 1)) return false;
  return ng_reader_is(r, at(r, i - 1)->head, NG_CLASS_SAY_NOUN);
}

/* Whether a comma or a full stop stands inside the marks that close before a token, or right behind them. */
static bool ends_spoken(const ng_reader *r, uint32_t end) {
  uint32_t last = end;
  while (last > r->sentence.start && ng_reader_mark(r, last - 1)) last--;
  const ng_token *token = ng_reader_token(r, last > r->sentence.start ? last - 1 : last);
  return token->kind == NG_PUNCTUATION || ng_reader_token(r, end)->kind == NG_PUNCTUATION;
}

uint32_t ng_clause_end(const ng_reader *r, uint32_t i, bool clause) {
  bool stated = false; /* the clause has its verb */
  uint32_t who = i + is(r, i, NG_CLASS_THAT),
           past = is_noun(r, who) && sign(r, who + 1, ',') ? ng_past_insertion(r, who + 1) : count(r);
  if (clause && is_verb(r, past + 1, NG_VERB_FINITE) && at(r, past)->start < r->within.end)
    i = past + 1; /* "Lee, who met her, left" */
  for (uint32_t steps = 0; i < count(r) && steps < FAR; steps++) {
    uint32_t start = at(r, i)->start, quote = r->quote_of[start];
    if (start >= r->within.end) return r->within.end;
    if (quote != NG_NONE) {
      uint32_t end = quote_end(r, quote);
      if (end >= r->sentence.end) return end;
      i = ng_reader_phrase(r, end);
      bool goes_on =
          stated && is(r, i, NG_CLASS_SUBORDINATOR) && !ends_spoken(r, end); /* "was “right” when he said it" */
      if (!goes_on && ends_at_break(r, i, true)) return end;
      continue;
    }
    stated = stated || is_verb(r, i, NG_VERB_FINITE);
    if (clause && !stated && sign(r, i, ',') &&
        is_verb(r, i + 1, NG_VERB_GERUND)) { /* "that the firm, citing costs, never paid" */
      uint32_t past = ng_past_insertion(r, i);
      if (is_verb(r, past + 1, NG_VERB_FINITE) && !leads_on(r, i + 2)) {
        i = past + 1;
        continue;
      }
    }
    if (sign(r, i, ',') && ng_past_comma(r, i) > i + 1 && ends_at_break(r, ng_past_comma(r, i), clause))
      return at(r, ng_past_comma(r, i) - 1)->end;
    if (ends_before(r, i, clause)) return start;
    clause = clause || reports(r, i);
    i++;
  }
  return r->sentence.end;
}
