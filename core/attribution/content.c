/* What is said after a cue. In: a cue among the phrases of a sentence. Out: the ranges of tokens that say it. */
#include "content.h"

enum { REACH = 14, FAR = 200 };

static bool is_trim(const ng_reader *r, uint32_t token) {
  const ng_token *t = ng_reader_token(r, token);
  return t->kind == NG_PUNCTUATION &&
         (t->word == ',' || t->word == '.' || t->word == ';' || t->word == ':' || t->word == '-' || t->word == 0x2013 ||
          t->word == 0x2014 || t->word == '!' || t->word == '?') &&
         r->quote_of[token] == NG_NONE;
}

void ng_content_add(const ng_reader *r, uint32_t start, uint32_t end, ng_said *said) {
  if (said->limit > start && said->limit < end) end = said->limit;
  while (start < end && is_trim(r, start)) start++;
  while (end > start && is_trim(r, end - 1)) end--;
  if (start < end && said->part_count < NG_PARTS) said->parts[said->part_count++] = (ng_tokens){start, end};
}

void ng_content_clause(const ng_reader *r, uint32_t i, ng_said *said) {
  ng_content_add(r, at(r, i)->start, ng_clause_end(r, i, true), said);
}

/* "said on the radio, where he works, that …", "warned, as did the board, that …": past the
   clause between the commas of which the first is phrase i, where what is said begins right
   after; i where it does not. */
static uint32_t past_clause(const ng_reader *r, uint32_t i) {
  bool opens = is(r, i + 1, NG_CLASS_SUBORDINATOR) || (is_noun(r, i + 1) && (at(r, i + 1)->bits & NG_NOUN_RELATIVE));
  /* "said in May, when it fell, “…”", but "said the pier, which fell, “…”" */
  bool aside = i > 1 && !is(r, i + 1, NG_CLASS_THAT) && (is_preposition(r, i - 2) || is_time(r, i - 1));
  for (uint32_t k = i + 2; opens && k + 1 < count(r) && k < i + REACH; k++)
    if (sign(r, k, ',')) return is(r, k + 1, NG_CLASS_THAT) || (aside && quote_at(r, k + 1) != NG_NONE) ? k + 1 : i;
  return i;
}

/* Whether "as he left" stands at phrase i: a clause of its own with a pronoun. */
static bool is_circumstance(const ng_reader *r, uint32_t i) {
  return is(r, i, NG_CLASS_SUBORDINATOR) && !is(r, i, NG_CLASS_WHETHER) && is(r, i + 1, NG_CLASS_NOMINATIVE) &&
         is_verb(r, i + 2, NG_VERB_FINITE);
}

/* The dash that closes what the one at phrase i opens, where what is said begins right behind it; NG_NONE where
   there is none. */
static uint32_t past_dashes(const ng_reader *r, uint32_t i) {
  for (uint32_t k = i + 1, steps = 0; k + 1 < count(r) && steps < REACH; k++, steps++)
    if (ng_reader_dash(r, at(r, k)->start)) return is(r, k + 1, NG_CLASS_THAT) || opens_marks(r, k + 1) ? k : NG_NONE;
  return NG_NONE;
}

/* "noted the decline of “the old pier”", "said the tone of it “was harsh”": whether marks that open at phrase `quote`
   go on with the noun group that phrase i begins, right behind the verb. */
static bool belongs(const ng_reader *r, uint32_t i, uint32_t quote, int32_t frames) {
  if (frames & (NG_FRAME_TOLD | NG_FRAME_NOUN_TO) || !is_noun(r, i) || is_time(r, i) ||
      at(r, i)->bits & NG_NOUN_PRONOUN)
    return false;
  for (uint32_t k = i + 1; k < quote; k++) {
    bool inner = is_noun(r, k) || is_preposition(r, k) || is(r, k, NG_CLASS_AND) ||
                 is_verb(r, k, NG_VERB_PARTICIPLE | NG_VERB_GERUND);
    if (!inner || is(r, k, NG_CLASS_SUBORDINATOR)) return false;
  }
  return true;
}

/* Within REACH phrases of the cue, past who is told, when and where: the phrase
   at which "that …", quoted words, or what follows a colon begins. */
static uint32_t find_opening(const ng_reader *r, uint32_t i, int32_t frames) {
  for (uint32_t steps = 0; i < count(r) && steps < REACH; i++, steps++) {
    if ((frames & NG_FRAME_QUOTE) && opens_marks(r, i)) {
      /* "said his "start-up" was …": the noun group belongs to it. */
      bool part = steps == 1 && is_noun(r, i - 1) && !is_time(r, i - 1) && !(frames & NG_FRAME_TOLD);
      if (part) return i - 1;
      return belongs(r, i - steps, i, frames) ? i - steps : i;
    }
    if ((frames & NG_FRAME_QUOTE) && sign(r, i, ':')) return i + 1;
    if (ng_reader_dash(r, at(r, i)->start)) { /* "said — on the radio — that …" */
      uint32_t close = past_dashes(r, i);
      if (close == NG_NONE) return NG_NONE;
      i = close;
      continue;
    }
    bool summed =
        steps > 2 && is(r, i, NG_CLASS_THAT) && is_noun(r, i - 1) && !is_time(r, i - 1) && sign(r, i - 2, ',');
    if (summed && tag(r, i - 1) == NG_POS_DT && frames & NG_FRAME_NOUN)
      return NG_NONE; /* "accused Lee of lying, a charge that he denies" */
    bool determines = is_noun(r, i) && steps && is_noun(r, i - 1) && !(frames & NG_FRAME_QUOTE);
    bool cut = steps && is_verb(r, i - 1, NG_VERB_GERUND) &&
               !(frames_of(r, i - 1) & NG_FRAME_CLAUSE);            /* "said cutting that output must wait" */
    bool that = is(r, i, NG_CLASS_THAT) && tag(r, i) != NG_POS_PRP; /* but "called that a lie" */
    if (that && steps && belongs(r, i - steps, i, frames)) {
      if (frames & NG_FRAME_NOUN) return NG_NONE; /* "repeated a line that has become known" */
      if (is_verb(r, i + 1, 0)) return i - steps; /* "said the wind that blew all night was cold" */
    }
    if (that && !determines && !cut) return i;
    if (steps && is_circumstance(r, i) &&
        !(frames_of(r, i + 2) & NG_FRAME_CLAUSE)) { /* "told the board before she left that" */
      i += 2;
      continue;
    }
    if (is_verb(r, i, NG_VERB_FINITE) || (!steps && is_verb(r, i, NG_VERB_PARTICIPLE) && !sign(r, i + 1, '-')) ||
        sign(r, i, ';'))
      return NG_NONE;
    bool inserted = steps == 1 && sign(r, i, ',') && is_noun(r, i - 1) && !is_time(r, i - 1) &&
                    is_verb(r, i + 1, NG_VERB_PARTICIPLE);
    if (inserted && !(frames & NG_FRAME_TOLD) && !(r->grammar & NG_GRAMMAR_POSTVERBAL))
      return NG_NONE; /* "said the pier, built by a firm that left, was old" */
    if (sign(r, i, ',') && past_clause(r, i) > i) return past_clause(r, i);
    if (sign(r, i, ',') && is_verb(r, i + 1, NG_VERB_GERUND) && frames_of(r, i + 1)) return NG_NONE;
  }
  return NG_NONE;
}

bool ng_opens_clause(const ng_reader *r, uint32_t i) {
  for (uint32_t steps = 0; i < count(r) && steps < REACH; i++, steps++) {
    if (is_verb(r, i, 0) && !steps) return false;
    if (steps && is_circumstance(r, i)) { /* "told her aides as she left" */
      i += 2;
      continue;
    }
    if (is_verb(r, i, NG_VERB_FINITE)) return true;
    bool aim = is_verb(r, i, NG_VERB_INFINITIVE) && i && is_noun(r, i - 1) &&
               ng_reader_is(r, at(r, i - 1)->head, NG_CLASS_SAY_NOUN); /* "his effort to mend it failed" */
    if (is_verb(r, i, 0) && !is_verb(r, i, NG_VERB_PARTICIPLE | NG_VERB_GERUND) && !aim) return false;
    if (sign(r, i, ',')) i = ng_past_insertion(r, i);
    if (is(r, i, NG_CLASS_THAT)) return false;
  }
  return false;
}

/* The infinitive after the noun group at phrase i, past its description: "asked Lee, the host, to
   leave"; NG_NONE where there is none. */
static uint32_t infinitive_after(const ng_reader *r, uint32_t i) {
  for (uint32_t steps = 0; i < count(r) && steps < 8; i++, steps++) {
    if (is_verb(r, i, NG_VERB_INFINITIVE)) return i;
    if (sign(r, i, ',')) i = ng_past_insertion(r, i);
    else if (is_verb(r, i, 0)) return NG_NONE;
  }
  return NG_NONE;
}

uint32_t ng_skip_adverbials(const ng_reader *r, uint32_t i) {
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
  for (uint32_t steps = 0;
       steps < 4 && (is(r, past, NG_CLASS_AND) || is_preposition(r, past)) && !is(r, past, NG_CLASS_WHETHER) &&
       !is(r, past, NG_CLASS_SUBORDINATOR) && is_noun(r, past + 1) && !is_time(r, past + 1);
       steps++)
    past += 2;
  while (is_time(r, past)) past++;
  return past;
}

/* Whether the verb at phrase i has the noun group right before it as its subject, or as
   the last words of it: "to discuss the plan said", not "the plan Lee made". */
static bool has_subject(const ng_reader *r, uint32_t i) {
  return is_verb(r, i, NG_VERB_FINITE) && is_noun(r, i - 1) && !(at(r, i - 1)->bits & NG_NOUN_RELATIVE) &&
         !(i > 1 && is_noun(r, i - 2));
}

/* Past what may stand between a verb and its object: "acusó ayer al alcalde", "negó el lunes las
   acusaciones", "acusou na sexta-feira o governo", "acusó en el pleno al alcalde". */
static uint32_t past_inserted(const ng_reader *r, uint32_t i) {
  enum { MOST = 4 };
  uint32_t object = i;
  while (object < i + MOST) {
    if (is_adverbial(r, object)) object++;
    else if (is_preposition(r, object) && is_time(r, object + 1)) object += 2;
    else break;
  }
  return object;
}

static bool takes(const ng_reader *r, uint32_t i, bool clause, ng_said *said) {
  if (ng_titles_at(r, at(r, i)->start)) return false;
  uint32_t before = said->part_count;
  uint32_t end = ng_clause_end(r, i, clause);
  uint32_t stop =
      said->defining && clause ? ng_noun_clause_end(r, 0, i) : 0; /* "clerks who warned that it was old | say" */
  if (stop && stop < end) end = stop;
  for (uint32_t j = i; !clause && j + 1 < count(r) && at(r, j)->start < end;
       j++) /* "painted two pictures: “The Crane” and “The Quay”" */
    if (sign(r, j, ':') && ng_titles_at(r, at(r, j + 1)->start)) return false;
  for (uint32_t j = i + 1; said->defining && !clause && j < count(r) && at(r, j)->start < end; j++)
    if (has_subject(r, j)) end = at(r, j)->start;
  for (uint32_t j = i; said->inner && j + 1 < count(r) && at(r, j)->start < end; j++)
    if (sign(r, j, ',') && is_verb(r, j + 1, NG_VERB_FINITE)) end = at(r, j)->start;
  ng_content_add(r, at(r, i)->start, end, said);
  return said->part_count > before;
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
    if (steps && is(r, i, NG_CLASS_SAY_AS))
      return !(is_noun(r, i + 1) && is_verb(r, i + 2, NG_VERB_FINITE)); /* "as night falls" */
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
  bool of =
      next < count(r) && is(r, next, NG_CLASS_OBJECT_PREPOSITION) && is_noun(r, next + 1) && !is_time(r, next + 1);
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
    uint32_t to = ng_skip_adverbials(r, i);
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
    if (past > i && is_noun(r, past) && ng_opens_clause(r, past)) return takes(r, past, true, said);
  }
  if ((frames & NG_FRAME_CLAUSE)) {
    uint32_t start = ng_skip_adverbials(r, i);
    if (start > i && sign(r, start, ',') && !ng_aside_at(r, start + 1)) start++; /* "estimated by 2050, …" */
    if (is_noun(r, start) && ng_opens_clause(r, start)) return takes(r, start, true, said);
    bool about = is(r, i, NG_CLASS_OBJECT_PREPOSITION) && tag(r, i + 1) != NG_POS_CD &&
                 !is(r, i + 1, NG_CLASS_NUMBER); /* "said about half of it was lost" */
    bool opens = is_noun(r, i) || is_preposition(r, i) || tag(r, i) == NG_POS_RB;
    if (opens && !about && ng_opens_clause(r, i)) return takes(r, i, true, said);
    uint32_t cue =
        said->cue.end > said->cue.start ? said->cue.end - 1 : at(r, i)->start; /* but "emails involving Lee did help" */
    bool noun = ng_reader_is(r, cue, NG_CLASS_DOCUMENT) || ng_reader_is(r, cue, NG_CLASS_SAY_NOUN) ||
                ng_reader_is(r, cue, NG_CLASS_SAY_VEHICLE);
    if (!noun && is_verb(r, i, NG_VERB_GERUND) && ng_opens_clause(r, i + 1 + is(r, i + 1, NG_CLASS_THAT)))
      return takes(r, i, true, said); /* "said closing it would help" */
    bool exists = is_verb(r, i, NG_VERB_FINITE) && is(r, i, NG_CLASS_NO_SOURCE);
    if (exists || tag(r, i) == NG_POS_EX || is(r, i, NG_CLASS_SUBORDINATOR)) return takes(r, i, true, said);
  }
  bool asks = frames & NG_FRAME_NOUN_TO && NG_CUE_POLARITY(said->value) == NG_QUESTIONS; /* "asked to see it" */
  if (asks && is_verb(r, i, NG_VERB_INFINITIVE) && !has_finite(r, i, i + REACH)) return takes(r, i, false, said);
  uint32_t to = (frames & NG_FRAME_NOUN_TO) && is_noun(r, i) ? infinitive_after(r, i) : NG_NONE;
  if (to != NG_NONE && sign(r, to - 1, ',')) {
    ng_content_add(r, at(r, i)->start, ng_clause_end(r, to, false), said);
    return said->part_count > 0;
  }
  if (to != NG_NONE) return takes(r, i, false, said);
  uint32_t object = r->grammar & NG_GRAMMAR_POSTVERBAL ? past_inserted(r, i) : i;
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
