/* What is said. In: a cue among the phrases of a sentence. Out: the ranges of
 * tokens that say it. Where a clause ends is a matter of signs and of what
 * follows them; a quotation is taken whole. */
#include "phrases.h"

enum { REACH = 14, FAR = 200, DATELINE = 10 };

static bool is(const ng_reader *r, uint32_t i, ng_class class) {
  return i < count(r) && ng_reader_is(r, at(r, i)->start, class);
}

static bool is_time(const ng_reader *r, uint32_t i) {
  return is_noun(r, i) && (at(r, i)->bits & NG_NOUN_TIME);
}

/* "on Tuesday", "also": when, or how. */
static bool is_adverbial(const ng_reader *r, uint32_t i) {
  return is_time(r, i) || (is_kind(r, i, NG_PHRASE_OTHER) && tag(r, i) == NG_POS_RB);
}

static bool is_preposition(const ng_reader *r, uint32_t i) {
  return is_kind(r, i, NG_PHRASE_OTHER) && (tag(r, i) == NG_POS_IN || tag(r, i) == NG_POS_TO);
}

/* The quotation that begins at phrase i, or NG_NONE. */
static uint32_t quote_at(const ng_reader *r, uint32_t i) {
  if (i >= count(r)) return NG_NONE;
  uint32_t quote = r->quote_of[at(r, i)->start];
  return quote != NG_NONE &&
                 r->doc->quotes.at[quote].span.start == ng_reader_token(r, at(r, i)->start)->start
             ? quote
             : NG_NONE;
}

/* Whether quotation marks of any kind open at phrase i. */
static bool opens_marks(const ng_reader *r, uint32_t i) {
  uint32_t token = at(r, i)->start;
  return r->marked[token] && ng_reader_mark(r, token) &&
         (token == 0 || r->marked[token - 1] < r->marked[token]);
}

static uint32_t quote_end(const ng_reader *r, uint32_t quote) {
  return ng_token_at(r->doc, r->doc->quotes.at[quote].span.end);
}

/* The frames of the verb that phrase i is, 0 where it is no cue. */
static int32_t frames_of(const ng_reader *r, uint32_t i) {
  if (!is_verb(r, i, 0)) return 0;
  int32_t value = 0;
  match(r, at(r, i)->head, NG_CLASS_SAY_VERB, &value);
  return value;
}

/* Whether the verb at phrase i says or calls, or "went on to" say: another statement of
   the same source. */
static bool speaks(const ng_reader *r, uint32_t i) {
  if (is_verb(r, i + 1, NG_VERB_INFINITIVE) && match(r, at(r, i)->head, NG_CLASS_SAY_CHAIN, NULL)) i++;
  return frames_of(r, i) & (NG_FRAME_QUOTE | NG_FRAME_NOUN_AS);
}

/* Whether "X said" stands at phrase i, after a break, and ends the clause. */
static bool is_aside(const ng_reader *r, uint32_t i) {
  for (uint32_t j = i; j < i + 5 && j < count(r); j++) {
    if (is_verb(r, j, NG_VERB_FINITE | NG_VERB_PARTICIPLE | NG_VERB_BARE)) {
      if (!(frames_of(r, j) & NG_FRAME_QUOTE)) return false;
      uint32_t next = j + 1;
      if (j == i && is_noun(r, next)) next++;
      while (is_time(r, next) || tag(r, next) == NG_POS_RB) next++;
      return next >= count(r) || sign(r, next, '.') || sign(r, next, ',') ||
             is_preposition(r, next);
    }
    if (!is_noun(r, j) && !is_preposition(r, j)) return false;
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

/* Past a description between commas, "Lee, the mayor, left", "the talks, which began
   here, ended": from its first comma to its second; past the end of the sentence where
   it is none. */
static uint32_t past_insertion(const ng_reader *r, uint32_t i) {
  bool relative = is_noun(r, i + 1) && (at(r, i + 1)->bits & NG_NOUN_RELATIVE);
  relative = relative || (is_noun(r, i + 1) && is_noun(r, i + 2) && at(r, i + 2)->bits & NG_NOUN_RELATIVE); /* ", the man who left," */
  bool done = is_verb(r, i + 1, NG_VERB_PARTICIPLE);
  for (uint32_t steps = 0; ++i < count(r) && steps < REACH; steps++) {
    if (sign(r, i, ',')) return i;
    relative = relative || (done && is(r, i, NG_CLASS_THAT)) || (done && is_noun(r, i) && at(r, i)->bits & NG_NOUN_RELATIVE); /* ", built by a firm that left," */
    if (is_verb(r, i, NG_VERB_FINITE) && !relative) break;
  }
  return count(r);
}

/* Whether somebody says something at phrase i: "Lee said", "Lee, the mayor, said". */
static bool states_at(const ng_reader *r, uint32_t i) {
  if (!is_noun(r, i) || (at(r, i)->bits & NG_NOUN_RELATIVE)) return false;
  uint32_t verb = sign(r, i + 1, ',') ? past_insertion(r, i + 1) + 1 : i + 1;
  return frames_of(r, verb) & NG_FRAME_QUOTE;
}

/* Whether what is said ends before phrase `next`, after a comma or the closing
   mark of a quotation. */
static bool ends_at_break(const ng_reader *r, uint32_t next, bool clause) {
  if (next >= count(r)) return false;
  if (is_verb(r, next, NG_VERB_GERUND) && (frames_of(r, next) || is(r, next, NG_CLASS_SAY_EFFECT))) return true;
  if (ng_lexicon_match(r->doc->lexicon, ng_reader_token(r, at(r, next)->start),
                       r->sentence.end - at(r, next)->start, NG_CLASS_SAY_PREPOSITION, NULL, NULL))
    return true;
  if (is_aside(r, next)) return true;
  if (is(r, next, NG_CLASS_AND)) {
    if (clause && is_noun(r, next + 1) && at(r, next + 1)->bits & NG_NOUN_RELATIVE) return false; /* ", and who left, knew" */
    if (is_verb(r, next + 1, NG_VERB_FINITE)) return !clause || speaks(r, next + 1);
    if (is_noun(r, next + 1) && is_verb(r, next + 2, NG_VERB_FINITE))
      return !clause || frames_of(r, next + 2);
    return states_at(r, next + 1);
  }
  if (clause && is(r, next, NG_CLASS_SUBORDINATOR)) return states_at(r, next + 1);
  if (is_verb(r, next, NG_VERB_FINITE) && (frames_of(r, next) & NG_FRAME_QUOTE)) return true;
  if (clause) {
    return is_noun(r, next) && (frames_of(r, next + 1) & NG_FRAME_QUOTE) && leads_on(r, next + 2);
  }
  return is_verb(r, next, 0) || is(r, next, NG_CLASS_SUBORDINATOR) ||
         (is_noun(r, next) && (at(r, next)->bits & NG_NOUN_RELATIVE)) ||
         (is_noun(r, next) && is_verb(r, next + 1, NG_VERB_FINITE)) || tag(r, next) == NG_POS_RB;
}

/* Whether what is said ends before phrase i, a sign or a word between clauses. */
static bool ends_before(const ng_reader *r, uint32_t i, bool clause) {
  if (sign(r, i, ';')) return true;
  if (sign(r, i, ':') && said_after(r, i + 1)) return true;
  if (!clause && is(r, i, NG_CLASS_SUBORDINATOR) && is_noun(r, i + 1) &&
      (frames_of(r, i + 2) & NG_FRAME_QUOTE))
    return leads_on(r, i + 3); /* "spoke about the bridge when he told the board that …" */
  if (sign(r, i, ',') || ng_reader_dash(r, at(r, i)->start)) return ends_at_break(r, i + 1, clause);
  if (!is(r, i, NG_CLASS_AND)) return false;
  if (is_verb(r, i + 1, NG_VERB_GERUND) && (frames_of(r, i + 1) & NG_FRAME_WHETHER) && is(r, i + 2, NG_CLASS_WHETHER))
    return true;
  if (is_verb(r, i + 1, NG_VERB_GERUND) && (frames_of(r, i + 1) & NG_FRAME_QUOTE))
    return leads_on(r, i + 2);
  if (is_verb(r, i + 1, NG_VERB_FINITE)) return !clause || speaks(r, i + 1);
  if (!is_noun(r, i + 1) || !is_verb(r, i + 2, NG_VERB_FINITE)) return false;
  return !clause || (frames_of(r, i + 2) & NG_FRAME_QUOTE);
}

/* Past the comma at phrase i, and past a mark that closes after it. */
static uint32_t past_comma(const ng_reader *r, uint32_t i) {
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

/* The token at which what begins at phrase i ends. */
static uint32_t clause_end(const ng_reader *r, uint32_t i, bool clause) {
  bool stated = false; /* the clause has its verb */
  uint32_t who = i + is(r, i, NG_CLASS_THAT), past = is_noun(r, who) && sign(r, who + 1, ',') ? past_insertion(r, who + 1) : count(r);
  if (clause && is_verb(r, past + 1, NG_VERB_FINITE) && at(r, past)->start < r->within.end) i = past + 1; /* "Lee, who met her, left" */
  for (uint32_t steps = 0; i < count(r) && steps < FAR; steps++) {
    uint32_t start = at(r, i)->start, quote = r->quote_of[start];
    if (start >= r->within.end) return r->within.end;
    if (quote != NG_NONE) {
      uint32_t end = quote_end(r, quote);
      if (end >= r->sentence.end) return end;
      i = ng_reader_phrase(r, end);
      if (ends_at_break(r, i, true)) return end;
      continue;
    }
    stated = stated || is_verb(r, i, NG_VERB_FINITE);
    if (clause && !stated && sign(r, i, ',') && is_verb(r, i + 1, NG_VERB_GERUND)) { /* "that the firm, citing costs, never paid" */
      uint32_t past = past_insertion(r, i);
      if (is_verb(r, past + 1, NG_VERB_FINITE) && !leads_on(r, i + 2)) {
        i = past + 1;
        continue;
      }
    }
    if (sign(r, i, ',') && past_comma(r, i) > i + 1 && ends_at_break(r, past_comma(r, i), clause))
      return at(r, past_comma(r, i) - 1)->end;
    if (ends_before(r, i, clause)) return start;
    clause = clause || reports(r, i);
    i++;
  }
  return r->sentence.end;
}

static bool is_trim(const ng_reader *r, uint32_t token) {
  const ng_token *t = ng_reader_token(r, token);
  return t->kind == NG_PUNCTUATION &&
         (t->word == ',' || t->word == '.' || t->word == ';' || t->word == ':' || t->word == '-' ||
          t->word == 0x2013 || t->word == 0x2014 || t->word == '!' || t->word == '?') &&
         r->quote_of[token] == NG_NONE;
}

void ng_content_add(const ng_reader *r, uint32_t start, uint32_t end, ng_said *said) {
  if (said->limit > start && said->limit < end) end = said->limit;
  while (start < end && is_trim(r, start)) start++;
  while (end > start && is_trim(r, end - 1)) end--;
  if (start < end && said->part_count < NG_PARTS)
    said->parts[said->part_count++] = (ng_tokens){start, end};
}

uint32_t ng_content_start(const ng_reader *r) {
  uint32_t from = r->sentence.start, end = from + DATELINE;
  if (from != r->block.start || !(ng_reader_token(r, from)->shape & NG_UPPER)) return from;
  for (uint32_t t = from; t < end && t + 1 < r->sentence.end; t++) {
    const ng_token *token = ng_reader_token(r, t);
    bool hyphens = ng_reader_sign(r, t, '-') && ng_reader_sign(r, t + 1, '-');
    if (ng_reader_dash(r, t) || hyphens) return t + 1 + hyphens;
    bool sign = token->kind == NG_PUNCTUATION &&
                (token->word == ',' || token->word == '.' || token->word == '(' ||
                 token->word == ')' || token->word == '/');
    if (token->kind == NG_NUMBER && r->grammar & NG_GRAMMAR_POINT_ORDINALS) continue; /* "VARNHOLT, 14. Oktober –" */
    if (!sign && !(token->kind == NG_WORD && token->shape & NG_CAPITAL)) return from;
  }
  return from;
}

void ng_content_clause(const ng_reader *r, uint32_t i, ng_said *said) {
  ng_content_add(r, at(r, i)->start, clause_end(r, i, true), said);
}

/* "said on the radio, where he works, that …", "warned, as did the board, that …": past the
   clause between the commas of which the first is phrase i, where what is said begins right
   after; i where it does not. */
static uint32_t past_clause(const ng_reader *r, uint32_t i) {
  bool opens = is(r, i + 1, NG_CLASS_SUBORDINATOR) || (is_noun(r, i + 1) && (at(r, i + 1)->bits & NG_NOUN_RELATIVE));
  for (uint32_t k = i + 2; opens && k + 1 < count(r) && k < i + REACH; k++)
    if (sign(r, k, ',')) return is(r, k + 1, NG_CLASS_THAT) ? k + 1 : i;
  return i;
}

/* Whether "as he left" stands at phrase i: a clause of its own with a pronoun. */
static bool is_circumstance(const ng_reader *r, uint32_t i) {
  return is(r, i, NG_CLASS_SUBORDINATOR) && !is(r, i, NG_CLASS_WHETHER) && is(r, i + 1, NG_CLASS_NOMINATIVE) && is_verb(r, i + 2, NG_VERB_FINITE);
}

/* Within REACH phrases of the cue, past who is told, when and where: the phrase
   at which "that …", quoted words, or what follows a colon begins. */
static uint32_t find_opening(const ng_reader *r, uint32_t i, int32_t frames) {
  for (uint32_t steps = 0; i < count(r) && steps < REACH; i++, steps++) {
    if ((frames & NG_FRAME_QUOTE) && opens_marks(r, i)) {
      /* "said his "start-up" was …": the noun group belongs to it. */
      bool part =
          steps == 1 && is_noun(r, i - 1) && !is_time(r, i - 1) && !(frames & NG_FRAME_TOLD);
      return part ? i - 1 : i;
    }
    if ((frames & NG_FRAME_QUOTE) && sign(r, i, ':')) return i + 1;
    bool summed = steps > 2 && is(r, i, NG_CLASS_THAT) && is_noun(r, i - 1) && !is_time(r, i - 1) && sign(r, i - 2, ',');
    if (summed && tag(r, i - 1) == NG_POS_DT && frames & NG_FRAME_NOUN) return NG_NONE; /* "accused Lee of lying, a charge that he denies" */
    bool determines = is_noun(r, i) && steps && is_noun(r, i - 1) && !(frames & NG_FRAME_QUOTE);
    bool cut = steps && is_verb(r, i - 1, NG_VERB_GERUND) && !(frames_of(r, i - 1) & NG_FRAME_CLAUSE); /* "said cutting that output must wait" */
    if (is(r, i, NG_CLASS_THAT) && !determines && !cut) return i;
    if (steps && is_circumstance(r, i) && !(frames_of(r, i + 2) & NG_FRAME_CLAUSE)) { /* "told the board before she left that" */
      i += 2;
      continue;
    }
    if (is_verb(r, i, NG_VERB_FINITE) || (!steps && is_verb(r, i, NG_VERB_PARTICIPLE) && !sign(r, i + 1, '-')) || sign(r, i, ';')) return NG_NONE;
    bool inserted = steps == 1 && sign(r, i, ',') && is_noun(r, i - 1) && !is_time(r, i - 1) && is_verb(r, i + 1, NG_VERB_PARTICIPLE);
    if (inserted && !(frames & NG_FRAME_TOLD) && !(r->grammar & NG_GRAMMAR_POSTVERBAL)) return NG_NONE; /* "said the pier, built by a firm that left, was old" */
    if (sign(r, i, ',') && past_clause(r, i) > i) return past_clause(r, i);
    if (sign(r, i, ',') && is_verb(r, i + 1, NG_VERB_GERUND) && frames_of(r, i + 1)) return NG_NONE;
  }
  return NG_NONE;
}

/* Whether a clause with a subject begins at phrase i. */
static bool opens_clause(const ng_reader *r, uint32_t i) {
  for (uint32_t steps = 0; i < count(r) && steps < REACH; i++, steps++) {
    if (is_verb(r, i, 0) && !steps) return false;
    if (steps && is_circumstance(r, i)) { /* "told her aides as she left" */
      i += 2;
      continue;
    }
    if (is_verb(r, i, NG_VERB_FINITE)) return true;
    if (is_verb(r, i, 0) && !is_verb(r, i, NG_VERB_PARTICIPLE | NG_VERB_GERUND)) return false;
    if (sign(r, i, ',')) i = past_insertion(r, i);
    if (is(r, i, NG_CLASS_THAT)) return false;
  }
  return false;
}

/* The infinitive after the noun group at phrase i, past its description: "asked Lee, the host, to
   leave"; NG_NONE where there is none. */
static uint32_t infinitive_after(const ng_reader *r, uint32_t i) {
  for (uint32_t steps = 0; i < count(r) && steps < 8; i++, steps++) {
    if (is_verb(r, i, NG_VERB_INFINITIVE)) return i;
    if (sign(r, i, ',')) i = past_insertion(r, i);
    else if (is_verb(r, i, 0)) return NG_NONE;
  }
  return NG_NONE;
}

/* Past "on Tuesday", "in Hull", "also". */
static uint32_t skip_adverbials(const ng_reader *r, uint32_t i) {
  for (uint32_t steps = 0; steps < REACH; steps++) {
    if (is_adverbial(r, i)) i++;
    else if (is_preposition(r, i) && !is(r, i, NG_CLASS_SUBORDINATOR) && is_noun(r, i + 1)) i += 2;
    else break;
  }
  return i;
}

/* Past who is told: "the board", "reporters and aides" (of which a cue may hold
   the first), "members of the board"; i where nobody is. */
static uint32_t past_told(const ng_reader *r, uint32_t i) {
  if (!is_noun(r, i) && !is(r, i, NG_CLASS_AND)) return i;
  uint32_t past = is_noun(r, i) ? i + 1 : i;
  for (uint32_t steps = 0; steps < 4 && (is(r, past, NG_CLASS_AND) || is_preposition(r, past)) &&
                           !is(r, past, NG_CLASS_WHETHER) && !is(r, past, NG_CLASS_SUBORDINATOR) &&
                           is_noun(r, past + 1) && !is_time(r, past + 1); steps++)
    past += 2;
  while (is_time(r, past)) past++;
  return past;
}

/* Whether the verb at phrase i has the noun group right before it as its subject, or as
   the last words of it: "to discuss the plan said", not "the plan Lee made". */
static bool has_subject(const ng_reader *r, uint32_t i) {
  return is_verb(r, i, NG_VERB_FINITE) && is_noun(r, i - 1) &&
         !(at(r, i - 1)->bits & NG_NOUN_RELATIVE) && !(i > 1 && is_noun(r, i - 2));
}

static bool takes(const ng_reader *r, uint32_t i, bool clause, ng_said *said) {
  if (ng_titles_at(r, at(r, i)->start)) return false;
  uint32_t before = said->part_count;
  uint32_t end = clause_end(r, i, clause);
  uint32_t stop = said->defining && clause ? ng_noun_clause_end(r, 0, i) : 0; /* "clerks who warned that it was old | say" */
  if (stop && stop < end) end = stop;
  for (uint32_t j = i; !clause && j + 1 < count(r) && at(r, j)->start < end; j++) /* "painted two pictures: “The Crane” and “The Quay”" */
    if (sign(r, j, ':') && ng_titles_at(r, at(r, j + 1)->start)) return false;
  for (uint32_t j = i + 1; said->defining && !clause && j < count(r) && at(r, j)->start < end; j++)
    if (has_subject(r, j)) end = at(r, j)->start;
  for (uint32_t j = i; said->inner && j + 1 < count(r) && at(r, j)->start < end; j++)
    if (sign(r, j, ',') && is_verb(r, j + 1, NG_VERB_FINITE)) end = at(r, j)->start;
  ng_content_add(r, at(r, i)->start, end, said);
  return said->part_count > before;
}

/* Whether a verb with a subject stands among phrases [from, to). */
static bool has_finite(const ng_reader *r, uint32_t from, uint32_t to) {
  for (; from < to && from < count(r); from++)
    if (is_verb(r, from, NG_VERB_FINITE)) return true;
  return false;
}

/* Whether a noun group begins at phrase i: "increased pay", "both Lee and Ray", "more
   “freedom”", too. */
static bool opens_noun(const ng_reader *r, uint32_t i) {
  if (is_noun(r, i)) return true;
  if (is(r, i, NG_CLASS_PERSONAL_OBJECT)) return is_noun(r, i + 1); /* "acusó a Roldán" */
  if (i + 1 >= count(r)) return false;
  if (is_verb(r, i, NG_VERB_PARTICIPLE) || tag(r, i) == NG_POS_CC) return is_noun(r, i + 1) && !is_time(r, i + 1);
  return (tag(r, i) == NG_POS_JJ || tag(r, i) == NG_POS_RB) && opens_marks(r, i + 1);
}

/* Where the infinitive begins that a preposition leads in, past who is told, in a language
   whose infinitives have no particle: "a promis de partir", "a demandé aux élus d'attendre";
   NG_NONE where none does. */
static uint32_t led_infinitive(const ng_reader *r, uint32_t i) {
  if (!(r->grammar & NG_GRAMMAR_BARE)) return NG_NONE;
  for (int told = 0; told < 2; told++) {
    if (is(r, i, NG_CLASS_INFINITIVE) && is_verb(r, i + 1, NG_VERB_INFINITIVE)) return i;
    if (!is_preposition(r, i) || !is_noun(r, i + 1)) return NG_NONE;
    i += 2;
  }
  return NG_NONE;
}

/* "saw the plan for the pier as a lie": whether "as" follows the noun group at phrase i. */
static bool as_after(const ng_reader *r, uint32_t i) {
  for (uint32_t steps = 0; i < count(r) && steps < 8; i++, steps++) {
    if (steps && is(r, i, NG_CLASS_SAY_AS)) return !(is_noun(r, i + 1) && is_verb(r, i + 2, NG_VERB_FINITE)); /* "as night falls" */
    if (!is_noun(r, i) && !is_preposition(r, i)) return false;
  }
  return false;
}

/* "said yes", "said the same of Lee": a short answer at phrase i that ends its clause or has a preposition
   behind it. */
static bool takes_answer(const ng_reader *r, uint32_t i, ng_said *said) {
  uint32_t start = at(r, i)->start, size = match(r, start, NG_CLASS_SAY_ANSWER, NULL), after = start + size;
  if (!size || (i && sign(r, i - 1, ','))) return false;
  uint32_t next = phrase_from(r, after);
  bool of = next < count(r) && is(r, next, NG_CLASS_OBJECT_PREPOSITION) && is_noun(r, next + 1) && !is_time(r, next + 1);
  bool ends = after >= r->sentence.end || of || ng_reader_token(r, after)->kind == NG_PUNCTUATION || is_time(r, next) ||
              is(r, next, NG_CLASS_AND) || is(r, next, NG_CLASS_SUBORDINATOR) || is_preposition(r, next);
  if (ends) ng_content_add(r, start, of ? at(r, next + 1)->end : after, said);
  return ends && said->part_count > 0;
}

bool ng_content_after(const ng_reader *r, uint32_t i, int32_t frames, ng_said *said) {
  if (i >= count(r)) return false;
  int32_t open = NG_FRAME_CLAUSE | NG_FRAME_QUOTE | NG_FRAME_THAT;
  if (frames & NG_FRAME_QUOTE && takes_answer(r, i, said)) return true;
  if (quote_at(r, i) != NG_NONE) return takes(r, i, frames & open, said);
  if (frames & NG_FRAME_INFINITIVE) { /* "promised on Tuesday to leave" */
    uint32_t to = skip_adverbials(r, i);
    if (is_verb(r, to, NG_VERB_INFINITIVE)) return takes(r, to, false, said);
    if ((to = led_infinitive(r, to)) != NG_NONE) return takes(r, to, false, said);
  }
  if ((frames & NG_FRAME_GERUND) && is_verb(r, i, NG_VERB_GERUND)) return takes(r, i, false, said);
  uint32_t timed = i; /* "would not say on Tuesday how it fell" */
  while (is_time(r, timed) || (is_preposition(r, timed) && is_time(r, timed + 1))) timed++;
  if (is(r, timed, NG_CLASS_WHETHER) && !is(r, timed, NG_CLASS_SUBORDINATOR)) i = timed;
  if ((frames & NG_FRAME_WHETHER) && is(r, i, NG_CLASS_WHETHER)) {
    said->whether = true;
    return takes(r, i, true, said);
  }
  /* "described how it fell" */
  if ((frames & (NG_FRAME_CLAUSE | NG_FRAME_NOUN | NG_FRAME_NOUN_AS)) && is(r, i, NG_CLASS_WHETHER) &&
      !is(r, i, NG_CLASS_SUBORDINATOR) && has_finite(r, i, i + FAR))
    return takes(r, i, true, said);
  if (frames & open) {
    uint32_t found = find_opening(r, i, frames);
    if (found != NG_NONE && found < count(r)) return takes(r, found, true, said);
    uint32_t asked = i + 1, past = past_told(r, i); /* "asked Lee pointedly whether" */
    while (tag(r, asked) == NG_POS_RB) asked++;
    if (past > asked && is(r, past, NG_CLASS_WHETHER) && tag(r, past) == NG_POS_IN) asked = past;
    if ((frames & NG_FRAME_TOLD) && is_noun(r, i) && is(r, asked, NG_CLASS_WHETHER)) {
      said->whether = true;
      return takes(r, asked, true, said);
    }
  }
  if ((frames & NG_FRAME_CLAUSE) && (frames & NG_FRAME_TOLD || is(r, i, NG_CLASS_AND))) {
    uint32_t past = past_told(r, i);
    if (past > i && is_noun(r, past) && opens_clause(r, past)) return takes(r, past, true, said);
  }
  if ((frames & NG_FRAME_CLAUSE)) {
    uint32_t start = skip_adverbials(r, i);
    if (start > i && sign(r, start, ',') && !is_aside(r, start + 1))
      start++; /* "estimated by 2050, …" */
    if (is_noun(r, start) && opens_clause(r, start)) return takes(r, start, true, said);
    bool about = is(r, i, NG_CLASS_OBJECT_PREPOSITION) && tag(r, i + 1) != NG_POS_CD && !is(r, i + 1, NG_CLASS_NUMBER); /* "said about half of it was lost" */
    bool opens = is_noun(r, i) || is_preposition(r, i) || tag(r, i) == NG_POS_RB;
    if (opens && !about && opens_clause(r, i)) return takes(r, i, true, said);
    uint32_t cue = said->cue.end > said->cue.start ? said->cue.end - 1 : at(r, i)->start; /* but "emails involving Lee did help" */
    bool noun = ng_reader_is(r, cue, NG_CLASS_DOCUMENT) || ng_reader_is(r, cue, NG_CLASS_SAY_NOUN) || ng_reader_is(r, cue, NG_CLASS_SAY_VEHICLE);
    if (!noun && is_verb(r, i, NG_VERB_GERUND) && opens_clause(r, i + 1 + is(r, i + 1, NG_CLASS_THAT)))
      return takes(r, i, true, said); /* "said closing it would help" */
    bool exists = is_verb(r, i, NG_VERB_FINITE) && is(r, i, NG_CLASS_NO_SOURCE);
    if (exists || tag(r, i) == NG_POS_EX || is(r, i, NG_CLASS_SUBORDINATOR))
      return takes(r, i, true, said);
  }
  bool asks = frames & NG_FRAME_NOUN_TO && NG_CUE_POLARITY(said->value) == NG_QUESTIONS; /* "asked to see it" */
  if (asks && is_verb(r, i, NG_VERB_INFINITIVE) && !has_finite(r, i, i + REACH)) return takes(r, i, false, said);
  uint32_t to = (frames & NG_FRAME_NOUN_TO) && is_noun(r, i) ? infinitive_after(r, i) : NG_NONE;
  if (to != NG_NONE && sign(r, to - 1, ',')) {
    ng_content_add(r, at(r, i)->start, clause_end(r, to, false), said);
    return said->part_count > 0;
  }
  if (to != NG_NONE) return takes(r, i, false, said);
  uint32_t object = i; /* "acusó ayer al alcalde", "negó el lunes las acusaciones" */
  while (r->grammar & NG_GRAMMAR_POSTVERBAL && object < i + 4 && is_adverbial(r, object)) object++;
  if ((frames & (NG_FRAME_NOUN | NG_FRAME_NOUN_AS)) && opens_noun(r, object) && !is_time(r, object))
    return takes(r, object, false, said);
  if ((frames & NG_FRAME_NOUN) && is_verb(r, i, NG_VERB_GERUND)) return takes(r, i, false, said);
  if ((frames & NG_FRAME_ONLY_AS) && is_noun(r, i) && as_after(r, i)) return takes(r, i, false, said);
  if (!(frames & (NG_FRAME_TOLD | NG_FRAME_NOUN_TO)) || !is_noun(r, i)) return false;
  uint32_t about = i + 1; /* "asked Lee on Monday about it" */
  while (is_time(r, about)) about++;
  bool preposition = is(r, about, NG_CLASS_OBJECT_PREPOSITION) && !is(r, about, NG_CLASS_INFINITIVE);
  return preposition && is_noun(r, about + 1) && !is_time(r, about + 1) && takes(r, about + 1, false, said);
}

/* Past what stands between a verb and the comma that closes an aside: "Instead, he told the board
   on Friday, …". */
static uint32_t past_aside(const ng_reader *r, uint32_t i) {
  uint32_t next = skip_adverbials(r, i);
  if (!is_noun(r, next)) return next;
  uint32_t past = skip_adverbials(r, next + 1);
  return sign(r, past, ',') ? past : next;
}

/* The same past adverbs, and with a gerund: "far too many were lost", "replacing it would help". */
static bool begins_clause(const ng_reader *r, uint32_t i) {
  while (tag(r, i) == NG_POS_RB) i++;
  if (is_verb(r, i, NG_VERB_GERUND) && !frames_of(r, i)) i++;
  return is_noun(r, i) && opens_clause(r, i);
}

/* Whether the unquoted phrases before `clause` can be what a verb after them says:
   no mere "As they left, …", and no object after the verb. */
static bool is_statement(const ng_reader *r, uint32_t clause, uint32_t after, int32_t frames) {
  bool asked = is(r, 0, NG_CLASS_WHETHER) && !is(r, 0, NG_CLASS_SUBORDINATOR);
  uint32_t first = is(r, 0, NG_CLASS_AND); /* "But to get it, she said, …" */
  bool opened = is(r, first, NG_CLASS_SUBORDINATOR) || (is_preposition(r, first) && !asked) ||
                is_time(r, first) || (is_noun(r, first) && ng_reader_is(r, at(r, first)->head, NG_CLASS_PERIOD)) ||
                (first && sign(r, first, ',')) || is_verb(r, first, NG_VERB_INFINITIVE);
  bool gerund = is_verb(r, first, NG_VERB_GERUND); /* "Closing it is wise, she said", but "Closing it, she said, …" */
  bool adverb = tag(r, first) == NG_POS_RB; /* "Otherwise, she said, it closes" */
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
    return goes_on && (is_verb(r, next + 1, NG_VERB_FINITE) ||
                       ((opened || adverb) && begins_clause(r, next + 1)));
  }
  if (opened && !parted) return goes_on && begins_clause(r, next + 1);
  if (frames & NG_FRAME_TOLD) return true; /* "…, she told the court in her letter" */
  return !is_noun(r, after) || is_time(r, after) || (at(r, after)->bits & NG_NOUN_PRONOUN) ||
         sign(r, after + 1, ',') || sign(r, after + 1, '.');
}

/* Whether a comma inside marks that close before phrase i ends the clause. */
static bool closed_comma(const ng_reader *r, uint32_t i) {
  uint32_t j = i;
  while (j > 0 && ng_reader_mark(r, at(r, j - 1)->start)) j--;
  return j > 0 && j < i && sign(r, j - 1, ',') && past_comma(r, j - 1) == i;
}

/* "If it was never checked, as Lee claims, the firm is liable": the token after the last word
   before phrase `clause` that opens a clause of its own; start where there is none. */
static uint32_t conceded(const ng_reader *r, uint32_t start, uint32_t clause) {
  for (uint32_t i = clause; i-- > 0 && at(r, i)->start >= start;)
    if (is(r, i, NG_CLASS_SUBORDINATOR) && has_finite(r, i, clause)) return at(r, i)->end;
  return start;
}

bool ng_content_before(const ng_reader *r, uint32_t clause, uint32_t after, ng_said *said) {
  uint32_t end = at(r, clause)->start, start = ng_content_start(r), last = end - 1;
  if (start > end) start = r->sentence.start;
  if (!clause) {
    /* "…?" Lee asked. */
    if (start == r->block.start || r->quote_of[start - 1] == NG_NONE) return false;
    start = end;
  }
  uint32_t quote = r->quote_of[last];
  if (quote == NG_NONE && clause && end > start + 1 && sign(r, clause - 1, ','))
    quote = r->quote_of[--last];
  else if (quote == NG_NONE && !sign(r, clause - 1, ',') &&
           !closed_comma(r, clause))
    return false;
  bool as = quote == NG_NONE && is(r, clause, NG_CLASS_SAY_AS) && has_finite(r, 0, clause);
  if (quote == NG_NONE && !as && !is_statement(r, clause, after, said->value)) return false;
  if (quote != NG_NONE) {
    uint32_t first = ng_token_at(r->doc, r->doc->quotes.at[quote].span.start);
    bool colon = first > start && ng_reader_sign(r, first - 1, ':');
    if (colon || first <= start + 1) start = first;
    end = quote_end(r, quote);
  }
  uint32_t before = said->part_count;
  if (as) start = conceded(r, start, clause);
  ng_content_add(r, start, end, said);
  if (said->part_count == before) return false;
  if (quote == NG_NONE && clause) said->whether = is(r, 0, NG_CLASS_WHETHER) && !is(r, 0, NG_CLASS_SUBORDINATOR);
  if (as) return true;
  for (uint32_t i = after, steps = 0; quote != NG_NONE && i < count(r) && steps < REACH;
       i++, steps++) {
    if (quote_at(r, i) != NG_NONE && sign(r, i - 1, ',')) {
      ng_content_add(r, at(r, i)->start, clause_end(r, i, true), said);
      return true;
    }
    if (is_verb(r, i, 0)) break;
  }
  after = past_aside(r, after);
  if (sign(r, after, ',') && after + 1 < count(r)) {
    uint32_t next = after + 1;
    /* "…, when I came in": of the saying, not of what is said */
    if (is(r, next, NG_CLASS_SUBORDINATOR) && quote != NG_NONE) return true;
    if (is(r, next, NG_CLASS_AND) && is_verb(r, next + 1, NG_VERB_FINITE | NG_VERB_PARTICIPLE) && quote != NG_NONE) return true; /* "…, and left" */
    bool more = quote_at(r, next) != NG_NONE || is(r, next, NG_CLASS_AND) ||
                is(r, next, NG_CLASS_THAT) ||
                opens_clause(r, next) || begins_clause(r, next) || is_verb(r, next, NG_VERB_FINITE);
    bool inserted = quote == NG_NONE && clause && said->source.end <= said->cue.start && (is_noun(r, next) || is_verb(r, next, NG_VERB_INFINITIVE)) && !is_time(r, next) &&
                    !(at(r, next)->bits & NG_NOUN_RELATIVE); /* "It was, he said, one of the worst", "It had two, Lee said, the first a car" */
    if (more || inserted || (is_noun(r, next) && is_verb(r, next + 1, NG_VERB_FINITE)))
      ng_content_add(r, at(r, next)->start, clause_end(r, next, true), said);
  }
  return true;
}
