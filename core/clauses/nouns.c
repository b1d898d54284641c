/* Noun groups. In: the phrases of a sentence, the mentions. Out: a noun group for each of them
 * and for each possessor, with its head and its entity; and what one is to another before it:
 * a description, or the next of a list. */
#include "clause.h"

enum { AHEAD = 16, LIST = 24 };

/* ---- by itself ----------------------------------------------------------- */

static ng_noun *push(ng_reading *c, uint32_t start, uint32_t end, uint32_t head) {
  ng_doc *doc = c->r.doc;
  ng_noun *noun = ng_nouns_push(&doc->nouns);
  if (!noun) return NULL;
  ng_pos tag = (ng_pos)c->r.tags[head];
  uint32_t mention = ng_reader_mention(&c->r, head);
  ng_span word = ng_tokens_span(doc, head, head + 1);
  if (tag == NG_POS_PRPS && mention != NG_NONE && doc->mentions.at[mention].span.end > word.end)
    mention = NG_NONE; /* "his lawyer" is the lawyer, "his" is not */
  *noun = (ng_noun){.group = ng_tokens_span(doc, start, end),
                    .head = word,
                    .lemma = ng_lemma_find(doc, head, tag != NG_POS_NNS),
                    .entity = mention == NG_NONE ? NG_NONE : doc->mentions.at[mention].entity,
                    .clause = NG_NONE,
                    .noun = NG_NONE,
                    .possessor = NG_NONE,
                    .apposition = NG_NONE,
                    .first = NG_NONE,
                    .pronoun = tag == NG_POS_PRP || tag == NG_POS_PRPS || tag == NG_POS_WP,
                    .negated = ng_reader_is(&c->r, start, NG_CLASS_NO_DETERMINER)};
  noun->span = noun->group;
  return noun->lemma.data ? noun : NULL;
}

/* The possessor in a group: "Lee" in "Lee's house", "his" in "his house". */
static ng_status add_possessor(ng_reading *c, const ng_phrase *group) {
  ng_doc *doc = c->r.doc;
  uint32_t owner = doc->nouns.count - 1;
  for (uint32_t t = group->head; t-- > group->start;) {
    ng_pos tag = (ng_pos)c->r.tags[t];
    bool his = tag == NG_POS_PRPS, mark = tag == NG_POS_POS && t > group->start;
    if (!his && !mark) continue;
    ng_noun *possessor = push(c, his ? t : group->start, his ? t + 1 : t, his ? t : t - 1);
    if (!possessor) return NG_NOMEM;
    possessor->role = NG_SLOT_POSSESSOR;
    possessor->noun = owner;
    doc->nouns.at[owner].possessor = owner + 1;
    return NG_OK;
  }
  return NG_OK;
}

/* "a storm | yesterday", "the board | no longer": the head of a group before the date, or the words
   for the verb, that end it. */
static uint32_t head_of(const ng_reading *c, const ng_phrase *group) {
  const ng_doc *doc = c->r.doc;
  if (group->end - group->start > 2 && ng_clause_no_longer(c, group->end)) return group->end - 3;
  if (group->end - group->start < 2 || group->bits & NG_NOUN_TIME) return group->head;
  uint32_t end = ng_token_end(&doc->tokens.at[group->end - 1]), low = 0, high = doc->dates.count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (doc->dates.at[middle].span.end < end) low = middle + 1;
    else high = middle;
  }
  if (low == doc->dates.count || doc->dates.at[low].span.end != end) return group->head;
  uint32_t first = ng_token_at(doc, doc->dates.at[low].span.start);
  bool noun = first > group->start && c->r.tags[first - 1] <= NG_POS_NNP;
  return noun && first <= group->head ? first - 1 : group->head;
}

ng_status ng_nouns_add(ng_reading *c) {
  for (uint32_t i = 0; i < c->parts.count; i++) {
    if (!ng_phrase_does(c, i, NG_DOES_NOUN)) continue;
    const ng_phrase *group = ng_clause_phrase(c, i);
    uint32_t head = head_of(c, group);
    if (!push(c, group->start, head == group->head ? group->end : head + 1, head)) return NG_NOMEM;
    uint32_t noun = c->parts.at[i].noun = c->r.doc->nouns.count - 1;
    ng_status status = add_possessor(c, group);
    if (status) return status;
    for (; noun < c->r.doc->nouns.count; noun++) c->phrase_of_noun[noun - c->first_noun] = i;
  }
  return NG_OK;
}

/* ---- one after another ---------------------------------------------------- */

uint32_t ng_phrase_before(const ng_reading *c, uint32_t phrase) {
  uint32_t depth = 0;
  while (phrase-- > 0) {
    ng_does does = (ng_does)c->parts.at[phrase].does;
    if (does == NG_DOES_CLOSE) depth++;
    else if (does == NG_DOES_OPEN && depth) depth--;
    else if (!depth && does != NG_DOES_NOTHING && does != NG_DOES_ADVERB && does != NG_DOES_MARK &&
             does != NG_DOES_PARTICLE &&
             !(ng_phrase_noun(c, phrase, NG_NOUN_TIME) && !c->parts.at[phrase].claimed &&
               c->parts.at[phrase].word == NG_NONE))
      return phrase;
  }
  return NG_NONE;
}

bool ng_noun_plain(const ng_reading *c, uint32_t i) {
  return ng_phrase_does(c, i, NG_DOES_NOUN) && !(ng_clause_phrase(c, i)->bits & (NG_NOUN_RELATIVE | NG_NOUN_TIME));
}

uint32_t ng_noun_past(const ng_reading *c, uint32_t i) {
  uint32_t limit = i + AHEAD;
  for (i++; i < limit;) {
    if (ng_phrase_does(c, i, NG_DOES_PREPOSITION) && ng_phrase_does(c, i + 1, NG_DOES_NOUN)) i += 2;
    else if (ng_phrase_does(c, i, NG_DOES_MARK) || ng_phrase_noun(c, i, NG_NOUN_TIME)) i++;
    else if (ng_phrase_does(c, i, NG_DOES_OPEN)) {
      uint32_t close = i + 1;
      while (close < limit && close < c->parts.count && !ng_phrase_does(c, close, NG_DOES_CLOSE)) close++;
      if (!ng_phrase_does(c, close, NG_DOES_CLOSE)) return i;
      i = close + 1;
    } else break;
  }
  return i;
}

/* Whether the noun group at phrase i goes on with others up to an "and": "Lee, | Roe and Ray". Where
   nothing waits for a verb before it, none may follow: "saw Lee, and Roe and Ray left". */
static bool is_listed(const ng_reading *c, uint32_t i, bool waiting) {
  for (uint32_t limit = i + LIST; i < limit && ng_noun_plain(c, i);) {
    uint32_t next = ng_noun_past(c, i);
    if (ng_phrase_does(c, next, NG_DOES_COMMA) && ng_phrase_does(c, next + 1, NG_DOES_JOIN)) next++;
    if (ng_phrase_does(c, next, NG_DOES_JOIN))
      return ng_noun_plain(c, next + 1) && (waiting || !ng_phrase_verb(c, ng_noun_past(c, next + 1), NG_VERB_FINITE));
    if (!ng_phrase_does(c, next, NG_DOES_COMMA)) return false;
    i = next + 1;
  }
  return false;
}

static bool waits(const ng_reading *c, uint32_t phrase) {
  return c->waiting_count && c->waiting[c->waiting_count - 1] == phrase;
}

/* The noun group that the one at phrase k belongs to by "of …" and the like. */
static uint32_t base_of(const ng_reading *c, uint32_t k) {
  uint32_t limit = k > AHEAD ? k - AHEAD : 0;
  while (k > limit + 1 && c->parts.at[k].word != NG_NONE && ng_noun_plain(c, c->parts.at[k].word - 1))
    k = c->parts.at[k].word - 1;
  return k;
}

uint32_t ng_noun_root(const ng_reading *c, uint32_t phrase) {
  for (uint32_t steps = 0; steps < AHEAD; steps++) {
    const ng_noun *noun = ng_noun_at(c, phrase);
    uint32_t to = noun->first;
    if (to == NG_NONE && noun->role == NG_SLOT_APPOSITION) to = noun->noun;
    uint32_t next = to == NG_NONE ? base_of(c, phrase) : c->phrase_of_noun[to - c->first_noun];
    if (next == phrase) break;
    phrase = next;
  }
  return phrase;
}

static void tie(ng_reading *c, uint32_t phrase, uint32_t to) {
  ng_noun *noun = ng_noun_at(c, phrase), *first = ng_noun_at(c, to);
  noun->first = first->first == NG_NONE ? c->parts.at[to].noun : first->first;
  first = &c->r.doc->nouns.at[noun->first];
  noun->role = first->role;
  noun->clause = first->clause;
  noun->noun = first->noun;
  noun->preposition = first->preposition;
}

/* Whether the group at phrase k may yet become the subject of a verb: behind one that takes a
   clause ("said Lee"), behind a word that may open one ("although Lee"). */
static bool is_expected(const ng_reading *c, uint32_t k) {
  const ng_opener *o = c->opener_count ? &c->openers[c->opener_count - 1] : NULL;
  if (o && o->used == k) return true;
  if (ng_noun_at(c, k)->role != NG_SLOT_OBJECT || c->verb == NG_NONE) return false;
  return ng_reader_value(&c->r, ng_clause_phrase(c, c->verb)->head, NG_CLASS_SAY_VERB) &
         (NG_FRAME_CLAUSE | NG_FRAME_THAT);
}

/* "Lee and | Roe": the one before "and" that the group at phrase i is coordinated with. */
static bool tie_joined(ng_reading *c, uint32_t i) {
  uint32_t before = ng_phrase_before(c, i - 1);
  bool parted = before != NG_NONE && ng_phrase_does(c, before, NG_DOES_COMMA);
  if (parted) before = ng_phrase_before(c, before);
  if (before == NG_NONE || !ng_noun_plain(c, before)) return false;
  uint32_t root = ng_noun_root(c, before), partner = before;
  bool waiting = waits(c, root);
  bool alike = (ng_clause_phrase(c, before)->bits & NG_NOUN_NAME) == (ng_clause_phrase(c, i)->bits & NG_NOUN_NAME);
  if (waiting && !alike) partner = root;
  bool listed = ng_noun_at(c, before)->first != NG_NONE || (!parted && is_expected(c, before));
  if (!waiting && !listed && (parted || ng_phrase_verb(c, ng_noun_past(c, i), NG_VERB_FINITE))) return false;
  tie(c, i, partner);
  return true;
}

static bool is_number(const ng_reading *c, uint32_t i) { return c->r.tags[ng_clause_phrase(c, i)->head] == NG_POS_CD; }

static bool is_unnamed(const ng_reading *c, const ng_noun *noun) {
  return noun->entity == NG_NONE || c->r.doc->entities.at[noun->entity].kind == NG_KIND_ROLE;
}

static bool has_article(const ng_reading *c, uint32_t i) {
  return c->r.tags[ng_clause_phrase(c, i)->start] == NG_POS_DT;
}

/* The group at phrase i says who or what the one at phrase `to` is. */
static void describe(ng_reading *c, uint32_t i, uint32_t to) {
  ng_noun *noun = ng_noun_at(c, i), *whose = ng_noun_at(c, to);
  noun->role = NG_SLOT_APPOSITION;
  noun->noun = c->parts.at[to].noun;
  if (whose->apposition == NG_NONE) whose->apposition = c->parts.at[i].noun;
  const ng_entity *entities = c->r.doc->entities.at;
  bool named_so = noun->entity != NG_NONE && entities[noun->entity].kind != NG_KIND_ROLE &&
                  entities[noun->entity].kind != NG_KIND_PLACE;
  if (!named_so) return;
  if (is_unnamed(c, whose)) whose->entity = noun->entity;
  ng_noun *first = whose->first == NG_NONE ? NULL : &c->r.doc->nouns.at[whose->first];
  bool one = first && is_unnamed(c, first) && !has_article(c, to) &&
             has_article(c, c->phrase_of_noun[whose->first - c->first_noun]);
  if (!one) return;
  first->entity = noun->entity; /* "the founder and former chairman, | Lee" */
  if (first->apposition == NG_NONE) first->apposition = c->parts.at[i].noun;
}

/* Whether a comma and a finite verb follow the group at phrase i: "Lee, | the mayor, left". */
static bool is_closed_by_verb(const ng_reading *c, uint32_t i) {
  uint32_t next = ng_noun_past(c, i);
  if (!ng_phrase_does(c, next, NG_DOES_COMMA)) return false;
  while (ng_phrase_does(c, next + 1, NG_DOES_ADVERB)) next++;
  return ng_phrase_verb(c, next + 1, NG_VERB_FINITE);
}

/* "When Roe left the house, | the mayor, Lee, wept": behind a clause that stands first, the group at
   phrase i is who does what the sentence tells. */
static bool is_led_in(const ng_reading *c, uint32_t i) {
  if (c->verb == NG_NONE || c->waiting_count) return false;
  const ng_clause *clause = ng_clause_at(c, c->verb);
  if (clause->relation != NG_HANGS_ADVERBIAL || clause->parent != NG_NONE) return false;
  uint32_t next = ng_noun_past(c, i);
  return ng_phrase_does(c, next, NG_DOES_COMMA) && ng_noun_plain(c, next + 1) && is_closed_by_verb(c, next + 1);
}

/* "Lee, | the mayor,": a description of the group before the comma. */
static bool tie_apposed(ng_reading *c, uint32_t i, uint32_t k) {
  uint32_t next = ng_noun_past(c, i);
  if (next < c->parts.count) {
    ng_does does = (ng_does)c->parts.at[next].does;
    bool relative = ng_phrase_noun(c, next, NG_NOUN_RELATIVE);
    if (does != NG_DOES_COMMA && does != NG_DOES_STOP && does != NG_DOES_CLOSE && does != NG_DOES_THAT && !relative &&
        !ng_phrase_verb(c, next, NG_VERB_PARTICIPLE | NG_VERB_GERUND))
      return false;
  }
  if ((ng_clause_phrase(c, i)->bits | ng_clause_phrase(c, k)->bits) & NG_NOUN_PRONOUN) return false;
  uint32_t base = base_of(c, k);
  /* "In Hull, Lee left", but "After the mayor, Lee, left" */
  bool fronted = c->parts.at[base].word != NG_NONE && c->verb == NG_NONE && !is_closed_by_verb(c, i);
  if (fronted || is_led_in(c, i)) return false;
  bool names = ng_clause_phrase(c, k)->bits & ng_clause_phrase(c, i)->bits & NG_NOUN_NAME;
  bool named = ng_clause_phrase(c, i)->bits & NG_NOUN_NAME && !(ng_clause_phrase(c, base)->bits & NG_NOUN_NAME);
  uint32_t to = base != k && (named || !names) ? base : k;
  describe(c, i, to);
  return true;
}

bool ng_noun_tie(ng_reading *c, uint32_t i) {
  if (!i || c->r.tags[ng_clause_phrase(c, i)->head] == NG_POS_EX) return false;
  if (ng_phrase_does(c, i - 1, NG_DOES_OPEN)) {
    ng_noun_at(c, i)->role = NG_SLOT_ASIDE;
    return true;
  }
  uint32_t before = i - 1;
  if (before && ng_phrase_does(c, before, NG_DOES_MARK) && ng_phrase_does(c, i + 1, NG_DOES_MARK) &&
      ng_noun_plain(c, before - 1) &&
      !(ng_clause_phrase(c, before - 1)->bits & NG_NOUN_PRONOUN)) { /* "the story “The Pier”" */
    describe(c, i, before - 1);
    return true;
  }
  while (before && (ng_phrase_does(c, before, NG_DOES_MARK) || ng_phrase_does(c, before, NG_DOES_ADVERB))) before--;
  if (ng_phrase_does(c, before, NG_DOES_JOIN)) return tie_joined(c, i);
  if (!ng_phrase_does(c, before, NG_DOES_COMMA)) return false;
  uint32_t k = ng_phrase_before(c, before);
  if (k == NG_NONE || !ng_noun_plain(c, k)) return false;
  if (k + 1 == before && before + 1 == i && is_number(c, i) && is_number(c, k) &&
      !ng_reader_sign(&c->r, ng_clause_phrase(c, before)->start, ',')) {
    tie(c, i, k); /* "1909 – 1910" */
    return true;
  }
  uint32_t root = ng_noun_root(c, k);
  bool waiting = waits(c, root);
  if (is_listed(c, i, waiting)) {
    bool fronted = c->parts.at[k].word != NG_NONE && c->verb == NG_NONE;
    if (fronted && !c->waiting_count) return false; /* "In Hull, Lee and Roe left" */
    bool alike = (ng_clause_phrase(c, k)->bits & NG_NOUN_NAME) == (ng_clause_phrase(c, i)->bits & NG_NOUN_NAME);
    tie(c, i, waiting && !alike ? root : k);
    return true;
  }
  return tie_apposed(c, i, k);
}

void ng_slot_fill(ng_reading *c, uint32_t verb, uint32_t phrase, ng_slot slot) {
  ng_clause *clause = ng_clause_at(c, verb);
  ng_noun *noun = ng_noun_at(c, phrase);
  uint32_t index = c->parts.at[phrase].noun;
  noun->role = (uint8_t)slot;
  noun->clause = c->parts.at[verb].clause;
  switch (slot) {
    case NG_SLOT_SUBJECT: clause->subject = index; break;
    case NG_SLOT_OBJECT: clause->object = index; break;
    case NG_SLOT_INDIRECT: clause->indirect = index; break;
    case NG_SLOT_PREDICATE: clause->predicate = index; break;
    default: break;
  }
}
