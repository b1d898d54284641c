/* Noun groups with what belongs to them. In: the phrases of a sentence, and a noun group,
 * or a sign or a verb group that ends what describes one. Out: where the group with all its
 * "of …", "and …", appositions and clauses begins, ends, or names somebody. Walks by rules of
 * order alone, at most REACH phrases for each. */
#include "nouns.h"

enum { REACH = 40 };
enum { BETWEEN = 2 }; /* value of "between", whose "and" joins no subjects */

/* "briefed", "familiar": after a noun group, before a preposition. */
static bool is_state(const ng_reader *r, uint32_t i) {
  return is_verb(r, i, NG_VERB_PARTICIPLE) || ng_reader_is(r, at(r, i)->start, NG_CLASS_ROLE_AFTER);
}

/* "Lee, | Roe and Ray said": whether the noun group before the comma before phrase i is one of the
   same list, which begins the sentence or follows another of it. */
static bool listed_before(const ng_reader *r, uint32_t i) {
  if (!ng_reader_sign(r, at(r, i - 1)->start, ',') || !is_name(r, i - 2) || at(r, i - 2)->bits & NG_NOUN_PRONOUN)
    return false;
  return i == 2 || (i >= 4 && ng_reader_sign(r, at(r, i - 3)->start, ',') && is_name(r, i - 4) && i == 4);
}

uint32_t ng_noun_start(const ng_reader *r, uint32_t i) {
  bool capital = ng_reader_token(r, at(r, i)->start)->shape & NG_CAPITAL;
  if (i >= 1 && capital && tag(r, i) == NG_POS_DT && is_name(r, i - 1) &&
      (at(r, i)->bits & at(r, i - 1)->bits & NG_NOUN_NAME))
    i--; /* "NHR This Week host Ann Lee" */
  uint32_t pair = NG_NONE;
  for (uint32_t steps = 0; i >= 2 && steps < REACH; steps++) {
    if (ng_reader_mark(r, at(r, i - 1)->start) && is_noun(r, i - 2) && (at(r, i)->bits & NG_NOUN_NAME)) {
      i -= 2;
    } else if (i >= 3 && is_preposition(r, i - 1) && is_state(r, i - 2) && is_name(r, i - 3)) {
      i -= 3; /* "officials briefed on the plan" */
    } else if (is_preposition(r, i - 1) && is_name(r, i - 2) &&
               !ng_reader_is(r, at(r, i - 2)->head, NG_CLASS_PRONOUN)) {
      i -= 2; /* "the mayor of Hull", "everyone in the harbor" */
    } else if (ng_reader_is(r, at(r, i - 1)->start, NG_CLASS_AND) && is_name(r, i - 2) &&
               !(at(r, i)->bits & NG_NOUN_PRONOUN) &&
               (i == 2 || (!is_verb(r, i - 3, 0) && !is_preposition(r, i - 3)))) {
      i -= 2;
      while (i >= 2 && listed_before(r, i)) i -= 2;
    } else if (ng_reader_is(r, at(r, i - 1)->start, NG_CLASS_AND) && i >= 4 && is_preposition(r, i - 3) &&
               is_name(r, i - 2) && is_name(r, i - 4) && !(at(r, i)->bits & NG_NOUN_PRONOUN) &&
               ng_reader_value(r, at(r, i - 3)->start, NG_CLASS_RANGE) != BETWEEN) {
      if (pair == NG_NONE) pair = i;
      i -= 2; /* "the head of roads | and | bridges", where a subject stands left of it */
    } else if (i >= 5 && is_preposition(r, i - 1) && ng_reader_is(r, at(r, i - 2)->start, NG_CLASS_AND) &&
               is_name(r, i - 3) && is_preposition(r, i - 4) && is_name(r, i - 5)) {
      if (pair == NG_NONE) pair = i;
      i -= 3; /* "le ministre des Ports | et | des Quais" */
    } else {
      break;
    }
  }
  bool object = i > 0 && (is_verb(r, i - 1, 0) || is_preposition(r, i - 1) ||
                          tag(r, i - 1) == NG_POS_IN); /* "served as the link between …" */
  if (pair != NG_NONE && object) i = pair;
  bool two = i == 5 && at(r, i)->bits & NG_NOUN_NAME && ng_reader_is(r, at(r, 4)->start, NG_CLASS_AND) && comma(r, 3) &&
             is_name(r, 2) && tag(r, 2) == NG_POS_DT && comma(r, 1) && is_name(r, 0) && at(r, 0)->bits & NG_NOUN_NAME;
  if (two) return 0; /* "Lee, the mayor, and Roe" */
  /* "Neither Lee nor Roe", "both Lee and Roe" */
  bool joined = i > 0 && i + 1 < r->phrases.count && ng_reader_is(r, at(r, i + 1)->start, NG_CLASS_AND) &&
                at(r, i - 1)->end - at(r, i - 1)->start == 1;
  if (joined && (ng_reader_is(r, at(r, i - 1)->start, NG_CLASS_NO_DETERMINER) ||
                 ng_reader_is(r, at(r, i - 1)->start, NG_CLASS_FLOATING)))
    i--;
  return i;
}

/* Whether phrases [from, to) between two commas can describe the noun group
   before them. */
static bool describes(const ng_reader *r, uint32_t from, uint32_t to) {
  if (from >= to) return false;
  bool relative = (is_noun(r, from) && (at(r, from)->bits & NG_NOUN_RELATIVE)) ||
                  ng_reader_is(r, at(r, from)->start, NG_CLASS_SUBORDINATOR); /* "Lee, as he has before, said" */
  if (is_preposition(r, from) && from + 1 < to && is_noun(r, from + 1) && (at(r, from + 1)->bits & NG_NOUN_RELATIVE))
    relative = true;
  bool joined =
      ng_reader_is(r, at(r, from)->start, NG_CLASS_AND); /* "…, and the talks ended there, said Lee": a clause */
  for (uint32_t i = from; i < to; i++) {
    if (is_noun(r, i) && (at(r, i)->bits & NG_NOUN_RELATIVE)) relative = true;
    if (i > from && i + 1 < to && ng_reader_is(r, at(r, i)->start, NG_CLASS_THAT)) relative = true;
    if (i > from && is_verb(r, from, NG_VERB_PARTICIPLE) && ng_reader_is(r, at(r, i)->start, NG_CLASS_WHETHER))
      relative = true; /* "Lee, asked if he would leave, said" */
    if (is_verb(r, i, NG_VERB_FINITE) && !relative) return false;
    if (joined && is_verb(r, i, 0) && !relative) return false;
  }
  return true;
}

uint32_t ng_parenthesis_before(const ng_reader *r, uint32_t i) {
  for (uint32_t steps = 0; i > 0 && steps < REACH; steps++, i--)
    if (ng_reader_sign(r, at(r, i)->start, '(')) return i - 1;
  return NG_NONE;
}

/* The dash that the one at phrase i closes, over the commas between them; NG_NONE where it closes
   none. */
static uint32_t opening_dash(const ng_reader *r, uint32_t i) {
  if (!ng_reader_dash(r, at(r, i)->start)) return NG_NONE;
  for (uint32_t left = i, steps = 0; left-- > 1 && steps < REACH; steps++)
    if (ng_reader_dash(r, at(r, left)->start)) return left;
  return NG_NONE;
}

uint32_t ng_noun_described(const ng_reader *r, uint32_t i) {
  uint32_t found = NG_NONE;
  uint32_t opening = opening_dash(r, i);
  for (uint32_t right = i, left = i, steps = 0; left-- > 1 && steps < REACH; steps++) {
    if (!comma(r, left) || (found == NG_NONE && opening != NG_NONE && left > opening)) continue;
    uint32_t name = left - 1; /* "Lee (Independent), the mayor" */
    if (ng_reader_sign(r, at(r, name)->start, ')')) name = ng_parenthesis_before(r, name);
    if (name == NG_NONE || !is_name(r, name)) continue;
    if (!describes(r, left + 1, right)) break;
    uint32_t first = ng_noun_start(r, name);
    bool as = ng_reader_is(r, at(r, 0)->start, NG_CLASS_SAY_AS); /* "As Lee, a lawyer, put it, …" */
    if (first == 1 && tag(r, 0) == NG_POS_IN && !as) break;      /* "After the match, Lee, …" */
    bool inside = first > 1 && is_preposition(r, first - 1) && !comma(r, first - 2);
    if (inside && found != NG_NONE) break; /* "as he says in the letter, Lee, the mayor, …" */
    /* "en un correo al que accedió este diario, el director, Lee, …": what stands behind a verb is described by no one else */
    bool apart =
        found != NG_NONE && first && is_verb(r, first - 1, 0) && right > left + 1 && tag(r, left + 1) == NG_POS_DT;
    if (apart && r->grammar & NG_GRAMMAR_POSTVERBAL) break;
    found = name;
    /* "Lee, 40, of Hull, said": what ends here may itself be a description. */
    bool part = first && (comma(r, first - 1) || (is_preposition(r, first - 1) && first >= 2 && comma(r, first - 2)));
    if (!part) break;
    right = left;
  }
  return found;
}

uint32_t ng_noun_antecedent(const ng_reader *r, uint32_t i) {
  for (uint32_t steps = 0; i-- > 0 && steps < 6; steps++)
    if (is_name(r, i)) return i;
  return NG_NONE;
}

uint32_t ng_noun_named_before(const ng_reader *r, uint32_t i) {
  if (i < 2 || !comma(r, i - 1)) return i;
  uint32_t name = i - 2; /* "Lee (Hull), a supporter of it said" */
  if (ng_reader_sign(r, at(r, name)->start, ')')) name = ng_parenthesis_before(r, name);
  if (name == NG_NONE || !is_name(r, name) || !(at(r, name)->bits & NG_NOUN_NAME)) return i;
  if (tag(r, i) != NG_POS_DT || (at(r, i)->bits & NG_NOUN_NAME)) return i;
  bool opens = !name || r->quote_of[at(r, name - 1)->start] != NG_NONE;
  return opens ? name : i;
}

uint32_t ng_noun_before_relative(const ng_reader *r, uint32_t i) {
  for (uint32_t steps = 0; i-- > 1 && steps < 12; steps++) {
    if (comma(r, i)) return NG_NONE;
    if (is_noun(r, i) && (at(r, i)->bits & NG_NOUN_RELATIVE)) return is_name(r, i - 1) ? i - 1 : NG_NONE;
  }
  return NG_NONE;
}

/* Left of a verb group that ends in a participle's clause ("the men urging the board to
   delay the vote | said"): the phrase before the participle. */
static uint32_t before_participle(const ng_reader *r, uint32_t i) {
  for (uint32_t steps = 0; i > 0 && steps < 12; steps++, i--) {
    if (comma(r, i) || is_verb(r, i, NG_VERB_FINITE)) return NG_NONE;
    if (is_verb(r, i, NG_VERB_GERUND)) return is_name(r, i - 1) ? i - 1 : NG_NONE;
    bool aim = is_verb(r, i, NG_VERB_PARTICIPLE) && is_verb(r, i + 1, NG_VERB_INFINITIVE) &&
               is_name(r, i - 1); /* "workers hired to paint it" */
    if (aim && !ng_noun_start(r, i - 1)) return i - 1;
  }
  return NG_NONE;
}

uint32_t ng_noun_described_by(const ng_reader *r, uint32_t i) {
  bool relative = i >= 1 && is_noun(r, i - 1) && (at(r, i - 1)->bits & NG_NOUN_RELATIVE);
  if (!relative && !is_verb(r, i, NG_VERB_INFINITIVE | NG_VERB_GERUND)) return NG_NONE;
  uint32_t who = ng_noun_before_relative(r, i);
  if (who != NG_NONE || relative) return who;
  bool opens = is_verb(r, i, NG_VERB_INFINITIVE) && i > 0 && is_name(r, i - 1); /* "A bill to close it | was shelved" */
  return opens && !ng_noun_start(r, i - 1) ? i - 1 : before_participle(r, i);
}

uint32_t ng_noun_met_by(const ng_reader *r, uint32_t i) {
  if (i < 2 || !is_verb(r, i, NG_VERB_FINITE) || !is_noun(r, i - 1) || !is_name(r, i - 2)) return NG_NONE;
  bool subject = ng_reader_is(r, at(r, i - 1)->start, NG_CLASS_NOMINATIVE);
  bool common = !(at(r, i - 2)->bits & (NG_NOUN_NAME | NG_NOUN_PRONOUN));
  return subject && common && !ng_reader_is(r, at(r, i)->head, NG_CLASS_SAY_VERB) ? i - 2 : NG_NONE;
}

uint32_t ng_noun_before_adverb(const ng_reader *r, uint32_t i) {
  uint32_t first = i;
  while (first > 0 && at(r, first - 1)->kind == NG_PHRASE_OTHER && tag(r, first - 1) == NG_POS_RB) first--;
  bool found = first < i && first > 1 && comma(r, first - 1) && is_name(r, first - 2);
  return found ? first - 2 : NG_NONE;
}

/* "Lee, 41, a diver", "Lee, a diver, 41": whether phrase i is a number and nothing else. */
static bool is_age(const ng_reader *r, uint32_t i) {
  return i < r->phrases.count && at(r, i)->end - at(r, i)->start == 1 && tag(r, i) == NG_POS_CD;
}

bool ng_noun_differs(const ng_reader *r, uint32_t i, uint32_t other) {
  uint32_t head = at(r, i)->head, m = ng_reader_mention(r, at(r, other)->head);
  bool paper = ng_reader_is(r, head, NG_CLASS_DOCUMENT) || ng_reader_is(r, head, NG_CLASS_SAY_VEHICLE),
       thing = paper && ng_reader_mention(r, head) == NG_NONE;
  uint8_t kind = m == NG_NONE ? NG_KIND_UNKNOWN : r->doc->mentions.at[m].kind;
  bool person = ng_reader_is(r, at(r, other)->head, NG_CLASS_ROLE) || kind == NG_KIND_PERSON || kind == NG_KIND_ROLE;
  bool one = r->tags[head] == NG_POS_NN && !ng_reader_is(r, head, NG_CLASS_ORG_HEAD);
  bool many = tag(r, other) == NG_POS_CD && r->tags[at(r, other)->head] == NG_POS_NNS &&
              at(r, other)->end > at(r, other)->start + 1;
  return (thing && person) || (one && many && !is_age(r, other));
}

/* Whether the noun group at phrase i is a description of the one before. */
static bool is_apposition(const ng_reader *r, uint32_t i, uint32_t limit) {
  if (i >= limit || !is_name(r, i) || (at(r, i)->bits & NG_NOUN_PRONOUN)) return false;
  for (uint32_t j = i; j < limit && j < i + 12; j++) {
    if (is_noun(r, j) && (at(r, j)->bits & NG_NOUN_RELATIVE)) break; /* "a man who left" */
    if (is_verb(r, j, NG_VERB_FINITE)) return false;
    if (comma(r, j)) break;
  }
  return true;
}

/* "Lee, of Hull,": whether the comma at phrase i opens where somebody is from. */
static bool is_of_place(const ng_reader *r, uint32_t i) {
  if (!ng_reader_is(r, at(r, i + 1)->start, NG_CLASS_OBJECT_PREPOSITION) || !(at(r, i + 2)->bits & NG_NOUN_NAME))
    return false;
  uint32_t mention = ng_reader_mention(r, at(r, i + 2)->head), after = at(r, i + 2)->end;
  bool place = mention != NG_NONE && r->doc->mentions.at[mention].kind == NG_KIND_PLACE;
  return place && (after >= r->sentence.end || ng_reader_sign(r, after, ',') || ng_reader_sign(r, after, '.'));
}

/* The last phrase of the clause that phrase i stands in, before a comma, a full stop, a quotation or `limit`. */
static uint32_t clause_last(const ng_reader *r, uint32_t i, uint32_t limit) {
  while (i + 1 < limit && !comma(r, i + 1) && !ng_reader_sign(r, at(r, i + 1)->start, '.') &&
         r->quote_of[at(r, i + 1)->start] == NG_NONE)
    i++;
  return i;
}

ng_tokens ng_noun_extend(const ng_reader *r, uint32_t i, uint32_t limit) {
  uint32_t first = i, last = i;
  bool apposition = false;
  for (uint32_t steps = 0; last + 1 < limit && steps < REACH; steps++) {
    uint32_t next = last + 1;
    bool of = ng_reader_is(r, at(r, next)->start, NG_CLASS_OBJECT_PREPOSITION) || is_preposition(r, next);
    bool common = !(at(r, last)->bits & (NG_NOUN_NAME | NG_NOUN_PRONOUN)) || apposition;
    if (at(r, next)->kind == NG_PHRASE_OTHER && of && common && next + 1 < limit && is_name(r, next + 1)) {
      last = next + 1;
    } else if (common && next + 2 < limit && is_state(r, next) && is_preposition(r, next + 1) && is_name(r, next + 2)) {
      last = next + 2; /* "officials briefed on the plan" */
    } else if (ng_reader_is(r, at(r, next)->start, NG_CLASS_AND) && next + 1 < limit && is_name(r, next + 1) &&
               !(next + 2 < limit && is_verb(r, next + 2, NG_VERB_FINITE))) {
      last = next + 1;
    } else if (next + 1 < limit && (common || !(at(r, first)->bits & (NG_NOUN_NAME | NG_NOUN_PRONOUN))) &&
               is_verb(r, next + 1, 0) && is_noun(r, next) &&
               ng_reader_is(r, at(r, next)->start, NG_CLASS_PERSONAL_RELATIVE)) {
      last = clause_last(r, next, limit); /* "officials who saw it" */
      break;
    } else if (ng_reader_sign(r, at(r, next)->start, '(')) {
      uint32_t j = next;
      while (j < limit && j < next + 12 && !ng_reader_sign(r, at(r, j)->start, ')')) j++;
      if (j >= limit || j >= next + 12) break;
      last = j;
    } else if ((comma(r, next) && next + 1 < limit && is_noun(r, next + 1) &&
                (at(r, next + 1)->bits & NG_NOUN_RELATIVE)) ||
               (apposition && is_noun(r, next) && (at(r, next)->bits & NG_NOUN_RELATIVE))) {
      last = clause_last(r, next + 1, limit);
      break;
    } else if (comma(r, next) && next + 2 < limit && is_preposition(r, next + 1) && is_name(r, next + 2) &&
               ((apposition && tag(r, last) == NG_POS_CD) || is_of_place(r, next))) {
      last = next + 2; /* "Lee, 41, of Hull" */
    } else if (comma(r, next) && (!apposition || is_age(r, last) || is_age(r, next + 1)) &&
               is_apposition(r, next + 1, limit) &&
               (!ng_noun_differs(r, last, next + 1) ||
                (next + 2 < limit && ng_reader_is(r, at(r, next + 2)->start, NG_CLASS_AND)))) {
      apposition = true;
      last = next + 1;
    } else {
      break;
    }
  }
  return (ng_tokens){at(r, first)->start, at(r, last)->end};
}

uint32_t ng_noun_clause_end(const ng_reader *r, uint32_t i, uint32_t that) {
  if (!ng_reader_is(r, at(r, that)->start, NG_CLASS_THAT)) return 0;
  for (uint32_t k = 0; k < i; k++)
    if (is_kind(r, k, NG_PHRASE_VERB)) return 0;
  uint32_t wanted = 1; /* clauses without their verb */
  for (uint32_t k = that + 1; k < count(r) && k < that + REACH; k++) {
    uint32_t start = at(r, k)->start;
    bool opens = ng_reader_is(r, start, NG_CLASS_AND) || ng_reader_is(r, start, NG_CLASS_THAT) ||
                 ng_reader_is(r, start, NG_CLASS_SUBORDINATOR) || ng_reader_is(r, start, NG_CLASS_WHETHER);
    if (opens || (is_kind(r, k, NG_PHRASE_NOUN) && at(r, k)->bits & NG_NOUN_RELATIVE)) wanted++;
    if (!is_kind(r, k, NG_PHRASE_VERB)) continue;
    int32_t value = 0;
    bool parted = k > that + 3 && is_noun(r, k - 1) && comma(r, k - 2); /* "With reports that it fell, Lee left" */
    if (at(r, k)->bits & NG_VERB_FINITE && !wanted--) return parted ? at(r, k - 2)->start : start;
    if (match(r, at(r, k)->head, NG_CLASS_SAY_VERB, &value) && value & NG_FRAME_CLAUSE)
      wanted++; /* what it says has its own */
  }
  return 0;
}

uint32_t ng_main_clause(const ng_reader *r, uint32_t i) {
  for (uint32_t steps = 0; i + 2 < count(r) && steps < REACH; i++, steps++) {
    if (!sign(r, i, ',')) continue;
    uint32_t who = i + 1; /* past the mark that closes after a comma */
    while (who + 1 < count(r) && r->marked[at(r, i)->start] && ng_reader_mark(r, at(r, who)->start)) who++;
    if (quoted(r, at(r, who)->start) || (who == i + 1 && quoted(r, at(r, i)->start))) continue;
    uint32_t from = who;
    while (who + 1 < count(r) && tag(r, who) == NG_POS_RB) who++; /* ", even her friends left" */
    if (!is_kind(r, who, NG_PHRASE_NOUN)) continue;
    for (uint32_t j = who + 1; j < count(r) && j < i + 8 && !sign(r, j, ','); j++)
      if (is_verb(r, j, NG_VERB_FINITE) || (j == who + 1 && is_verb(r, j, NG_VERB_PARTICIPLE)))
        return at(r, from > i + 1 ? from : i)->start;
  }
  return 0;
}

uint32_t ng_subordinate_end(const ng_reader *r, uint32_t i) {
  uint32_t first = 0; /* "And even though Lee said it, Roe left" */
  while (first + 1 < count(r) && first < 3 && at(r, first)->kind == NG_PHRASE_OTHER &&
         (ng_reader_is(r, at(r, first)->start, NG_CLASS_AND) || tag(r, first) == NG_POS_RB || sign(r, first, ',')))
    first++;
  if (!ng_reader_is(r, at(r, first)->start, NG_CLASS_SUBORDINATOR) ||
      ng_reader_is(r, at(r, first)->start, NG_CLASS_THAT))
    return 0;
  uint32_t end = ng_main_clause(r, first);
  return end > at(r, i)->start ? end : 0;
}

bool ng_adjunct_holds(const ng_reader *r, uint32_t i) {
  if (!is_preposition(r, 0) || ng_reader_is(r, at(r, 0)->start, NG_CLASS_THAT)) return false;
  bool relative = false;
  for (uint32_t k = 1; k < i && k < REACH; k++) {
    if (comma(r, k) || is_kind(r, k, NG_PHRASE_VERB)) return false;
    bool where = tag(r, k) == NG_POS_WRB && at(r, k)->kind == NG_PHRASE_OTHER;
    relative = relative || where || (is_noun(r, k) && at(r, k)->bits & NG_NOUN_RELATIVE);
  }
  return relative;
}
