/* Clauses in a language whose verbs make a bracket ("verb-second"). In: the tagged phrases of a
 * sentence. Out: its clauses, told by signs, which are written between all of them, and by "und"
 * between two finite verbs; of each its finite verb, whether it hangs on another (its verb is then
 * last), its verb of saying with both parts ("teilte … mit"), and groups that may be its subject.
 * Linear in the sentence: a clause looks at its own tokens, and NEAR beyond each. */
#include "bracket.h"

enum { TAIL = 3, NEAR = 12, REACH = 40 };

static bool is_break(const ng_reader *r, uint32_t token) {
  const ng_token *t = ng_reader_token(r, token);
  if (t->kind != NG_PUNCTUATION) return false;
  return t->word == ',' || t->word == ';' || t->word == ':' || ng_reader_dash(r, token);
}

/* Small letters, or a word that opens its sentence. */
static bool may_be_verb(const ng_reader *r, uint32_t t, uint32_t first) {
  return ng_reader_token(r, t)->kind == NG_WORD && (t == first || !(ng_reader_token(r, t)->shape & NG_CAPITAL));
}

static bool ends_with(const ng_reader *r, uint32_t t, size_t size, ng_class class) {
  ng_string text = ng_token_text(r->doc, ng_reader_token(r, t));
  return text.size > size && ng_lexicon_whole(r->doc->lexicon, text.data + text.size - size, size, class, NULL);
}

bool ng_bracket_reportive(const ng_reader *r, uint32_t t, bool weak) {
  int32_t value = ng_reader_value(r, t, NG_CLASS_REPORTIVE);
  if (value) return weak || value == 1;
  return ng_pos_finite((ng_pos)r->tags[t]) && ends_with(r, t, 1, NG_CLASS_REPORTIVE_ENDING) &&
         !ends_with(r, t, 2, NG_CLASS_TENSE_ENDING);
}

/* "anzusprechen": an infinitive that holds its particle. */
static bool holds_particle(const ng_reader *r, uint32_t t) {
  enum { PARTICLE = 2, LEAST = 7 };
  ng_string text = ng_token_text(r->doc, ng_reader_token(r, t));
  if (text.size < LEAST || text.data[text.size - 1] != 'n') return false;
  for (size_t i = PARTICLE; i + PARTICLE + PARTICLE < text.size; i++)
    if (ng_lexicon_whole(r->doc->lexicon, text.data + i, PARTICLE, NG_CLASS_INFINITIVE, NULL)) return true;
  return false;
}

static bool is_finite(const ng_reader *r, uint32_t t, uint32_t first) {
  if (!may_be_verb(r, t, first)) return false;
  if (ng_pos_finite((ng_pos)r->tags[t]) && holds_particle(r, t)) return false;
  if (t > r->sentence.start && ng_reader_is(r, t - 1, NG_CLASS_INFINITIVE)) return false; /* "zu wollen" */
  if (ng_reader_value(r, t, NG_CLASS_REPORTIVE)) return true;
  return ng_pos_finite((ng_pos)r->tags[t]) || ng_reader_is(r, t, NG_CLASS_SURE_VERB);
}

static bool any_finite(const ng_reader *r, uint32_t from, uint32_t to) {
  for (uint32_t t = from; t < to; t++)
    if (is_finite(r, t, NG_NONE)) return true;
  return false;
}

static bool is_opener(const ng_reader *r, uint32_t t) {
  ng_pos tag = (ng_pos)r->tags[t];
  return ng_reader_is(r, t, NG_CLASS_THAT) || ng_reader_is(r, t, NG_CLASS_WHETHER) ||
         ng_reader_is(r, t, NG_CLASS_SUBORDINATOR) || ng_reader_is(r, t, NG_CLASS_SAY_AS) || tag == NG_POS_WP ||
         tag == NG_POS_WRB;
}

static uint32_t first_word(const ng_reader *r, const ng_bracket *c) {
  uint32_t t = c->start;
  while (t + 1 < c->end && (ng_reader_is(r, t, NG_CLASS_AND) || ng_reader_token(r, t)->kind == NG_PUNCTUATION)) t++;
  return t;
}

static bool is_helping(const ng_reader *r, uint32_t t) {
  return ng_reader_is(r, t, NG_CLASS_HAVE) || ng_reader_is(r, t, NG_CLASS_BE) || ng_reader_is(r, t, NG_CLASS_DO);
}

/* Whether [from, to) are adjectives and nouns, a noun at the end. */
static bool is_group(const ng_reader *r, uint32_t from, uint32_t to) {
  if (to <= from || r->tags[to - 1] > NG_POS_NNP) return false;
  for (uint32_t t = from; t < to; t++)
    if (r->tags[t] > NG_POS_NNP && r->tags[t] != NG_POS_JJ && r->tags[t] != NG_POS_CD) return false;
  return true;
}

/* The finite verb of a clause, and whether it stands last because the clause hangs on another. */
static void read_verb(const ng_reader *r, ng_bracket *c) {
  uint32_t first = first_word(r, c), last = c->end;
  while (last > c->start && ng_reader_token(r, last - 1)->kind == NG_PUNCTUATION) last--;
  c->finite = NG_NONE;
  if (last <= first) return;
  uint32_t found = NG_NONE, end = NG_NONE, count = 0, sure = NG_NONE;
  for (uint32_t t = first; t < last; t++) {
    if (r->marked[t] || !is_finite(r, t, c->sign ? NG_NONE : first)) continue;
    if (found == NG_NONE) found = t;
    if (sure == NG_NONE &&
        (ng_reader_is(r, t, NG_CLASS_SURE_VERB) || is_helping(r, t) || ng_reader_value(r, t, NG_CLASS_REPORTIVE)))
      sure = t;
    end = t;
    count++;
  }
  if (sure != NG_NONE) found = sure;                              /* "gewandt sagte" */
  for (uint32_t t = first; t + 1 < last && found == NG_NONE; t++) /* "werden", taken for an infinitive */
    if (may_be_verb(r, t, first) && r->tags[t] == NG_POS_VB && is_helping(r, t) && !r->marked[t] &&
        !(t > first && ng_reader_is(r, t - 1, NG_CLASS_INFINITIVE)))
      found = end = t, count = 1;
  if (found == NG_NONE) /* a verb of saying taken for a participle */
    for (uint32_t t = first; t < last && found == NG_NONE; t++)
      if (may_be_verb(r, t, first) && ng_reader_is(r, t, NG_CLASS_SAY_VERB) && r->tags[t] != NG_POS_VB && !r->marked[t])
        found = end = t, count = 1;
  if (found == NG_NONE) return;
  bool opens = is_opener(r, first), article = ng_reader_is(r, first, NG_CLASS_ARTICLE);
  bool relative = c->sign == ',' && first + 2 < last && article && count == 1;
  bool preposed = c->sign == ',' && first + 1 < last && r->tags[first] == NG_POS_IN && r->tags[first + 1] == NG_POS_WP;
  bool ends = end + 1 == last && end > first + 1;
  if (article && is_group(r, first + 1, found) && (found + 1 < last || ng_bracket_reportive(r, found, true)))
    opens = relative = ends = false; /* "die Brücke sei alt": a group and its verb, not "die die Brücke kennen" */
  c->final = ng_reader_is(r, first, NG_CLASS_THAT) || ((opens || relative || preposed) && ends) ||
             (opens && c->sign == ',' && end + 2 >= last && end > first + 1);
  c->finite = c->final ? end : found;
}

/* "wie Gerald Braun, der Sprecher, mitteilte": clauses that one without its verb begins are one. */
static bool goes_on(const ng_reader *r, const ng_brackets *all, uint32_t start, uint32_t sign) {
  if (!all->count || sign != ',') return false;
  const ng_bracket *last = &all->at[all->count - 1];
  return !last->quote && last->finite == NG_NONE && start > last->end && is_opener(r, first_word(r, last)) &&
         last->end > first_word(r, last) + 1 && !ng_reader_is(r, first_word(r, last), NG_CLASS_SUBORDINATOR);
}

static void close_clause(const ng_reader *r, ng_brackets *all, uint32_t start, uint32_t end, uint32_t sign,
                         bool quote) {
  while (end > start && !quote && is_break(r, end - 1)) end--;
  bool empty = true;
  for (uint32_t t = start; t < end && empty; t++) empty = ng_reader_token(r, t)->kind == NG_PUNCTUATION;
  if (empty) return;
  if (!quote && goes_on(r, all, start, sign)) {
    all->at[all->count - 1].end = end;
    read_verb(r, &all->at[all->count - 1]);
    return;
  }
  ng_bracket *c = &all->at[all->count++];
  *c = (ng_bracket){.start = start, .end = end, .sign = sign, .quote = quote, .finite = NG_NONE};
  if (quote) return;
  c->joined = ng_reader_is(r, start, NG_CLASS_AND);
  read_verb(r, c);
}

/* Where the next break after a token is. */
static uint32_t next_break(const ng_reader *r, uint32_t t) {
  while (t < r->within.end && !is_break(r, t) && !quoted(r, t)) t++;
  return t;
}

static uint32_t last_word(const ng_reader *r, const ng_bracket *c) {
  uint32_t end = c->end;
  while (end > c->start && ng_reader_token(r, end - 1)->kind == NG_PUNCTUATION) end--;
  return end;
}

/* "teilte … mit": the finite verb with the words [from, to) as one entry. */
static bool joins(const ng_reader *r, uint32_t verb, uint32_t from, uint32_t to, int32_t *value) {
  ng_token words[TAIL + 1];
  uint32_t n = 0;
  words[n++] = *ng_reader_token(r, verb);
  for (uint32_t t = from; t < to && n <= TAIL; t++) words[n++] = *ng_reader_token(r, t);
  return ng_lexicon_match(r->doc->lexicon, words, n, NG_CLASS_SAY_VERB, value, NULL) == n;
}

/* The right part of the bracket that a clause's verb opens: "teilte … | mit", where it ends a clause
   that has no verb. */
static bool closes_bracket(const ng_reader *r, const ng_bracket *open, const ng_bracket *c) {
  uint32_t last = last_word(r, c);
  int32_t value = 0;
  for (uint32_t size = 1; size <= TAIL && c->start + size <= last; size++)
    if (joins(r, open->finite, last - size, last, &value)) return true;
  return is_helping(r, open->finite) && last > c->start && ng_reader_is(r, last - 1, NG_CLASS_SAY_VERB) &&
         !(ng_reader_token(r, last - 1)->shape & NG_CAPITAL);
}

/* "Das teilte die Leiterin, Anna Marrow, am Montag mit": what stands between commas inside a bracket
   parts no clauses. */
static void join_bracketed(const ng_reader *r, ng_brackets *all) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < all->count; i++) {
    ng_bracket *c = &all->at[kept];
    *c = all->at[i];
    kept++;
    if (c->quote || c->final || c->finite == NG_NONE) continue;
    for (uint32_t k = i + 1; k < all->count && k <= i + 2; k++) {
      const ng_bracket *next = &all->at[k];
      if (next->quote || next->finite != NG_NONE || next->sign != ',' || next->joined) break;
      if (!closes_bracket(r, c, next)) continue;
      c->end = next->end;
      i = k;
      break;
    }
  }
  all->count = kept;
}

void ng_bracket_read(const ng_reader *r, ng_brackets *all) {
  uint32_t start = r->sentence.start, sign = 0;
  all->count = 0;
  if (start < r->within.start) start = r->within.start;
  for (uint32_t t = start; t < r->within.end && all->count + 1 < NG_BRACKETS;) {
    if (quoted(r, t)) {
      close_clause(r, all, start, t, sign, false);
      if (t > start && is_break(r, t - 1)) sign = ng_reader_token(r, t - 1)->word;
      else if (t > start) sign = 0;
      uint32_t end = ng_token_at(r->doc, r->doc->quotes.at[r->quote_of[t]].span.end);
      if (end <= t) end = t + 1;
      if (end > r->within.end) end = r->within.end;
      uint32_t from =
          ng_token_at(r->doc, r->doc->quotes.at[r->quote_of[t]].span.start); /* it may begin in a sentence before */
      if (all->count + 1 < NG_BRACKETS) close_clause(r, all, from < t && !all->count ? from : t, end, sign, true);
      start = t = end;
      sign = 0;
    } else if (is_break(r, t) && !r->marked[t]) {
      close_clause(r, all, start, t, sign, false);
      sign = ng_reader_token(r, t)->word;
      start = ++t;
    } else if (t > start && ng_reader_is(r, t, NG_CLASS_AND) && !r->marked[t] && any_finite(r, start, t) &&
               any_finite(r, t + 1, next_break(r, t + 1))) {
      close_clause(r, all, start, t, sign, false);
      sign = 0;
      start = t++;
    } else {
      t++;
    }
  }
  close_clause(r, all, start, r->within.end, sign, false);
  join_bracketed(r, all);
}

bool ng_bracket_opens(const ng_reader *r, const ng_bracket *c, ng_class class) {
  return !c->quote && ng_reader_is(r, first_word(r, c), class);
}

bool ng_bracket_verb_first(const ng_reader *r, const ng_bracket *c) {
  return !c->final && c->finite != NG_NONE && first_word(r, c) == c->finite;
}

/* ---- the verb of saying ---------------------------------------------------- */

static bool may_end(const ng_reader *r, uint32_t t, uint32_t last) {
  return t == last || ng_reader_is(r, t, NG_CLASS_AND) || r->tags[t] == NG_POS_IN ||
         ng_reader_token(r, t)->kind == NG_PUNCTUATION;
}

static bool read_separated(const ng_reader *r, const ng_bracket *c, uint32_t last, ng_predicate *p) {
  for (uint32_t to = last; to > c->finite + 1 && to + REACH > last; to--) {
    if (!may_end(r, to, last)) continue;
    for (uint32_t size = TAIL; size > 0; size--) {
      if (to < c->finite + 1 + size || !joins(r, c->finite, to - size, to, &p->value)) continue;
      p->rest = (ng_tokens){to - size, to};
      return true;
    }
  }
  return false;
}

/* "hat … mitgeteilt": a form of a verb of saying in [from, to), which no helping verb is. */
static bool read_helped(const ng_reader *r, uint32_t from, uint32_t to, ng_predicate *p) {
  for (uint32_t t = from; t < to; t++) {
    if (ng_reader_token(r, t)->shape & NG_CAPITAL || ng_reader_token(r, t)->kind != NG_WORD) continue;
    uint32_t size =
        ng_lexicon_match(r->doc->lexicon, ng_reader_token(r, t), to - t, NG_CLASS_SAY_VERB, &p->value, NULL);
    if (!size || !may_end(r, t + size, to)) {
      if (!size || !is_helping(r, t + size)) continue;
    }
    p->rest = (ng_tokens){t, t + size};
    return true;
  }
  return false;
}

bool ng_bracket_predicate(const ng_reader *r, const ng_bracket *c, ng_predicate *p) {
  *p = (ng_predicate){.value = 0};
  uint32_t f = c->finite, last = last_word(r, c);
  if (c->quote || f == NG_NONE || r->marked[f]) return false;
  p->verb = (ng_tokens){f, f + 1};
  bool found = false, helping = is_helping(r, f);
  if (!c->final) {
    found = read_separated(r, c, last, p) || (helping && read_helped(r, f + 1, last, p));
  } else if (helping) {
    uint32_t from = f > c->start + 5 ? f - 5 : c->start;
    found = read_helped(r, from, f, p);
  }
  for (uint32_t back = TAIL; !found && back-- > 0;) { /* "davon ausgeht", "sagte" */
    if (f < c->start + back) continue;
    uint32_t size = match(r, f - back, NG_CLASS_SAY_VERB, &p->value);
    if (size <= back || (back && f - back + size != f + 1)) continue;
    p->verb = (ng_tokens){f - back, f - back + size};
    found = true;
  }
  if (!found) return false;
  p->helped = helping && p->rest.end > p->rest.start;
  bool participle = p->rest.end == p->rest.start + 1 &&
                    (r->tags[p->rest.start] != NG_POS_VB || ng_reader_is(r, p->rest.start, NG_CLASS_PARTICIPLE));
  p->passive = participle && helping && ng_reader_is(r, f, NG_CLASS_BE) && !ng_reader_is(r, f, NG_CLASS_HAVE);
  for (uint32_t t = c->final ? c->start : f; t < last; t++)
    p->negated = p->negated || (ng_reader_is(r, t, NG_CLASS_NEGATION) && !r->marked[t]);
  return true;
}

/* ---- noun groups ----------------------------------------------------------- */

static bool begins_with(const ng_reader *r, uint32_t i, ng_class class) {
  return ng_reader_is(r, at(r, i)->start, class);
}

bool ng_bracket_nominative(const ng_reader *r, uint32_t i) {
  if (!is_noun(r, i) || at(r, i)->bits & (NG_NOUN_TIME | NG_NOUN_RELATIVE)) return false;
  if (r->marked[at(r, i)->start] || begins_with(r, i, NG_CLASS_OBLIQUE)) return false;
  if (begins_with(r, i, NG_CLASS_OPENER) || begins_with(r, i, NG_CLASS_SUBORDINATOR)) return false;
  bool alone = at(r, i)->end - at(r, i)->start == 1;
  ng_pos head = (ng_pos)r->tags[at(r, i)->head];
  bool small = !(ng_reader_token(r, at(r, i)->head)->shape & NG_CAPITAL);
  if (head == NG_POS_JJ && (small || (alone && at(r, i)->start == r->sentence.start)))
    return false; /* "Offiziell gab …" */
  if (alone && (begins_with(r, i, NG_CLASS_NO_SOURCE) || begins_with(r, i, NG_CLASS_ARTICLE) || tag(r, i) == NG_POS_CD))
    return false;
  return !(alone && ng_reader_is(r, at(r, i)->start, NG_CLASS_PERIOD));
}

ng_tokens ng_bracket_extend(const ng_reader *r, uint32_t i, uint32_t end) {
  uint32_t last = i;
  for (uint32_t steps = 0; last + 1 < count(r) && at(r, last + 1)->start < end && steps < REACH; steps++) {
    uint32_t next = last + 1;
    bool common = !(at(r, last)->bits & NG_NOUN_PRONOUN);
    if (is_noun(r, next) && at(r, next)->bits & NG_NOUN_TIME) break;
    if (is_noun(r, next) && common && (begins_with(r, next, NG_CLASS_GENITIVE) || at(r, next)->bits & NG_NOUN_NAME) &&
        !begins_with(r, next, NG_CLASS_OBLIQUE)) {
      last = next;
    } else if (is_noun(r, next) && common && begins_with(r, next, NG_CLASS_GENITIVE)) {
      last = next; /* "des" */
    } else if (is_preposition(r, next) && common && ng_reader_value(r, at(r, next)->start, NG_CLASS_NAME_LINK) == 1 &&
               is_noun(r, next + 1) && at(r, next + 1)->start < end && !(at(r, next + 1)->bits & NG_NOUN_TIME)) {
      last = next + 1;
    } else if (begins_with(r, next, NG_CLASS_AND) && is_noun(r, next + 1) && at(r, next + 1)->start < end) {
      last = next + 1;
    } else if (sign(r, next, ',') && is_noun(r, next + 1) && at(r, next + 1)->bits & NG_NOUN_NAME &&
               sign(r, next + 2, ',') && at(r, next + 1)->end < end &&
               !(at(r, last)->bits & (NG_NOUN_NAME | NG_NOUN_PRONOUN))) {
      last = next + 1; /* "die Leiterin, Anna Marrow, …" */
    } else if (sign(r, next, '(')) {
      uint32_t j = next;
      while (j < count(r) && j < next + NEAR && at(r, j)->start < end && !sign(r, j, ')')) j++;
      if (!sign(r, j, ')') || at(r, j)->start >= end) break;
      last = j;
    } else {
      break;
    }
  }
  uint32_t stop = at(r, last)->end;
  return (ng_tokens){at(r, i)->start, stop < end ? stop : end};
}

uint32_t ng_bracket_subject(const ng_reader *r, uint32_t from, uint32_t to) {
  for (uint32_t i = phrase_from(r, from), steps = 0; i < count(r) && at(r, i)->start < to && steps < REACH;
       i++, steps++) {
    if (!ng_bracket_nominative(r, i)) continue;
    if (i && at(r, i - 1)->start >= from && is_preposition(r, i - 1)) continue;
    bool owned = i && at(r, i - 1)->start >= from && is_noun(r, i - 1) &&
                 !(at(r, i - 1)->bits & (NG_NOUN_TIME | NG_NOUN_PRONOUN)) && begins_with(r, i, NG_CLASS_GENITIVE);
    if (!owned) return i;
  }
  return NG_NONE;
}
