/* Phrases mended. In: a phrase of the sentence and those before it, each with what it does; those
 * behind it as they were cut. Out: the same, where the words around show that the tags under it
 * are wrong, or that it belongs to the next. Each look around is bounded. */
#include "clause.h"

static ng_phrase *at(ng_reading *c, uint32_t i) { return &c->r.phrases.at[i]; }

static ng_pos tag(const ng_reading *c, uint32_t i) { return (ng_pos)c->r.tags[ng_clause_phrase(c, i)->start]; }

static bool is_single(const ng_reading *c, uint32_t i) {
  return ng_clause_phrase(c, i)->end - ng_clause_phrase(c, i)->start == 1;
}

static bool is_helper(const ng_reader *r, uint32_t token) {
  return ng_reader_is(r, token, NG_CLASS_BE) || ng_reader_is(r, token, NG_CLASS_HAVE) ||
         ng_reader_is(r, token, NG_CLASS_DO) || r->tags[token] == NG_POS_MD;
}

static bool is_noun_behind(const ng_reading *c, uint32_t i) {
  return i + 1 < c->r.phrases.count && ng_clause_phrase(c, i + 1)->kind == NG_PHRASE_NOUN;
}

/* Whether a noun group without a determiner stands behind phrase i: "raised | levels". */
static bool is_bare_behind(const ng_reading *c, uint32_t i) {
  if (!is_noun_behind(c, i)) return false;
  ng_pos next = tag(c, i + 1);
  return next == NG_POS_NN || next == NG_POS_NNS || next == NG_POS_JJ;
}

static void make_noun(ng_reading *c, uint32_t i) {
  c->r.tags[at(c, i)->head] = NG_POS_NN;
  at(c, i)->kind = NG_PHRASE_NOUN;
  at(c, i)->bits = 0;
  c->parts.at[i].does = NG_DOES_NOUN;
}

/* Phrase i begins the noun group behind it. */
static void join_next(ng_reading *c, uint32_t i) {
  at(c, i + 1)->start = at(c, i)->start;
  c->parts.at[i].does = NG_DOES_NOTHING;
}

/* "Lee came and | left": an irregular past tense taken for an adjective or adverb, where no verb
   links it. */
static void mend_past(ng_reading *c, uint32_t i) {
  if (!i || !is_single(c, i) || !ng_reader_is(&c->r, at(c, i)->start, NG_CLASS_LEMMA)) return;
  bool joined = ng_phrase_does(c, i - 1, NG_DOES_JOIN);
  if (!ng_noun_plain(c, i - 1) && !joined && !ng_phrase_does(c, i - 1, NG_DOES_COMMA) &&
      !ng_phrase_does(c, i - 1, NG_DOES_ADVERB))
    return;
  if (joined && i > 1 && !ng_phrase_does(c, i - 2, NG_DOES_VERB) && !ng_noun_plain(c, i - 2)) return;
  c->r.tags[at(c, i)->start] = NG_POS_VBD;
  at(c, i)->kind = NG_PHRASE_VERB;
  at(c, i)->bits = NG_VERB_FINITE;
  c->parts.at[i].does = NG_DOES_VERB;
}

/* A single word taken for a verb that is a noun, or goes with the noun behind it: "with | theft",
   "with | raised | levels", "using | iodised | salt", "a | draw", "five hard | drives". */
static void mend_verb(ng_reading *c, uint32_t i) {
  uint8_t bits = at(c, i)->bits;
  if (!i || !is_single(c, i) || bits & (NG_VERB_GERUND | NG_VERB_INFINITIVE) || is_helper(&c->r, at(c, i)->start))
    return;
  bool preposition = ng_phrase_does(c, i - 1, NG_DOES_PREPOSITION) && tag(c, i - 1) == NG_POS_IN;
  bool noun = ng_phrase_does(c, i - 1, NG_DOES_NOUN);
  if (bits & NG_VERB_PARTICIPLE && !noun && is_bare_behind(c, i)) {
    join_next(c, i);
  } else if (preposition) {
    if (!is_noun_behind(c, i)) make_noun(c, i);
  } else if (noun) { /* a determiner, or one with an adjective, that no noun has followed */
    uint32_t head = at(c, i - 1)->head, start = at(c, i - 1)->start;
    ng_pos last = (ng_pos)c->r.tags[head];
    bool article = ng_reader_is(&c->r, start, NG_CLASS_ARTICLE),
         counted = c->r.tags[start] == NG_POS_CD && last == NG_POS_JJ;
    if (!(article && (last == NG_POS_DT || last == NG_POS_JJ)) && !counted) return;
    bool long_group = article && last == NG_POS_JJ && at(c, i - 1)->end - start > 1; /* "the dead came" */
    if (long_group && bits & NG_VERB_FINITE && tag(c, i) == NG_POS_VBD) return;
    at(c, i)->start = start;
    c->parts.at[i - 1].does = NG_DOES_NOTHING;
    make_noun(c, i);
  }
}

/* "English defender Kyle Walker | was booked": the sentence's first word is no command where the
   verb behind it has no other subject. */
static void mend_first(ng_reading *c, uint32_t i) {
  enum { FAR = 24 };
  if (i || !is_single(c, i) || !(at(c, i)->bits & NG_VERB_BARE)) return;
  if (ng_reader_value(&c->r, at(c, i)->head, NG_CLASS_SAY_VERB) & (NG_FRAME_CLAUSE | NG_FRAME_THAT)) return;
  bool named = is_noun_behind(c, i) && tag(c, i + 1) == NG_POS_NNP;
  bool reduced = c->r.phrases.count > 1 && at(c, 1)->kind == NG_PHRASE_VERB && at(c, 1)->bits & NG_VERB_PARTICIPLE;
  if (!is_bare_behind(c, i) && !named && !reduced) return;
  for (uint32_t n = 1; n < c->r.phrases.count && n < FAR; n++) {
    const ng_phrase *phrase = at(c, n);
    bool verb = phrase->kind == NG_PHRASE_VERB;
    if (verb && phrase->bits & NG_VERB_FINITE) {
      if (is_noun_behind(c, i)) join_next(c, i);
      else make_noun(c, i);
      return;
    }
    ng_pos of = tag(c, n);
    bool goes_on = of == NG_POS_IN || of == NG_POS_TO || of == NG_POS_RB;
    if (verb) goes_on = phrase->bits & NG_VERB_PARTICIPLE;
    if (phrase->kind == NG_PHRASE_NOUN) goes_on = n == 1 || tag(c, n - 1) == NG_POS_IN || tag(c, n - 1) == NG_POS_TO;
    if (!goes_on || ng_reader_is(&c->r, phrase->start, NG_CLASS_THAT) ||
        ng_reader_is(&c->r, phrase->start, NG_CLASS_SUBORDINATOR))
      return;
  }
}

/* "a | “ | strong rationale": the determiner before marks belongs to the group in them. */
static void mend_marked(ng_reading *c, uint32_t i) {
  if (!is_single(c, i) || i + 2 >= c->r.phrases.count || (tag(c, i) != NG_POS_DT && tag(c, i) != NG_POS_PRPS)) return;
  if (!ng_reader_mark(&c->r, at(c, i + 1)->start) || at(c, i + 2)->kind != NG_PHRASE_NOUN) return;
  ng_pos next = tag(c, i + 2);
  if (next == NG_POS_DT || next == NG_POS_PRP || next == NG_POS_PRPS) return;
  at(c, i + 2)->start = at(c, i)->start;
  if (i + 3 < c->r.phrases.count && ng_reader_mark(&c->r, at(c, i + 3)->start)) at(c, i + 2)->end = at(c, i + 3)->end;
  c->parts.at[i].does = NG_DOES_NOTHING;
}

/* "Did | Lee | resign?", "Why was | Lee | arrested?": the helping verb before its subject goes with
   the verb behind it. */
static void mend_question(ng_reading *c, uint32_t i) {
  if (!is_helper(&c->r, at(c, i)->head) || i + 2 >= c->r.phrases.count || !is_noun_behind(c, i) ||
      at(c, i + 1)->bits & NG_NOUN_TIME)
    return;
  bool asks = !i || ng_phrase_does(c, i - 1, NG_DOES_WHETHER) || (ng_phrase_does(c, i - 1, NG_DOES_MARK) && i == 1) ||
              (ng_phrase_noun(c, i - 1, NG_NOUN_RELATIVE) &&
               (i == 1 || ng_phrase_does(c, i - 2, NG_DOES_MARK) || ng_phrase_does(c, i - 2, NG_DOES_JOIN))) ||
              (i == 1 && ng_phrase_does(c, 0, NG_DOES_JOIN));
  uint32_t verb = i + 2;
  while (verb + 1 < c->r.phrases.count && at(c, verb)->kind == NG_PHRASE_OTHER && tag(c, verb) == NG_POS_RB) verb++;
  uint8_t bits = at(c, verb)->bits;
  bool base =
      tag(c, verb) == NG_POS_VBP && is_single(c, verb) && !ng_reader_is(&c->r, at(c, i)->head, NG_CLASS_BE); /* "say" */
  if (!asks || at(c, verb)->kind != NG_PHRASE_VERB || (bits & (NG_VERB_FINITE | NG_VERB_INFINITIVE) && !base)) return;
  bool be = ng_reader_is(&c->r, at(c, i)->head, NG_CLASS_BE);
  bool passive = be && bits & NG_VERB_PARTICIPLE;
  at(c, verb)->bits =
      (uint8_t)(NG_VERB_FINITE | (passive ? NG_VERB_PASSIVE : 0) | ((at(c, i)->bits | bits) & NG_VERB_NEGATED));
  c->parts.at[i].does = NG_DOES_NOTHING;
}

/* "was | re | - | elected": one verb group. */
static void mend_hyphen(ng_reading *c, uint32_t i) {
  if (i < 3 || !ng_phrase_verb(c, i, NG_VERB_PARTICIPLE | NG_VERB_FINITE) ||
      !(ng_reader_token(&c->r, at(c, i)->start)->shape & NG_GLUED))
    return;
  uint32_t hyphen = i - 1, first = i - 2, helper = i - 3;
  if (!ng_reader_sign(&c->r, at(c, hyphen)->start, '-') || !is_single(c, first)) return;
  if (ng_phrase_does(c, helper, NG_DOES_VERB)) {
    bool be = ng_reader_is(&c->r, at(c, helper)->head, NG_CLASS_BE);
    if (!be && !ng_reader_is(&c->r, at(c, helper)->head, NG_CLASS_HAVE)) return;
    at(c, i)->start = at(c, helper)->start;
    at(c, i)->bits = (uint8_t)((at(c, helper)->bits & ~NG_VERB_COPULA) | (be ? NG_VERB_PASSIVE : 0));
    c->parts.at[helper].does = c->parts.at[first].does = NG_DOES_NOTHING;
  } else if (ng_phrase_does(c, first, NG_DOES_ADJECTIVE) || ng_phrase_does(c, first, NG_DOES_ADVERB)) {
    c->parts.at[first].does = NG_DOES_NOTHING;
  }
}

/* "is | to be held": one verb group. */
static void mend_planned(ng_reading *c, uint32_t i) {
  if (!i || (at(c, i)->bits & (NG_VERB_INFINITIVE | NG_VERB_PASSIVE)) != (NG_VERB_INFINITIVE | NG_VERB_PASSIVE)) return;
  if (!ng_phrase_verb(c, i - 1, NG_VERB_COPULA) || !ng_phrase_verb(c, i - 1, NG_VERB_FINITE)) return;
  at(c, i)->start = at(c, i - 1)->start;
  at(c, i)->bits = NG_VERB_FINITE | NG_VERB_PASSIVE | (at(c, i - 1)->bits & NG_VERB_NEGATED);
  c->parts.at[i - 1].does = NG_DOES_NOTHING;
}

/* What only looks like a noun group: "Lee | himself | wrote", "they | all | left", "Lee | no longer | wants". */
static void mend_noun(ng_reading *c, uint32_t i) {
  uint32_t start = at(c, i)->start;
  bool himself = i && is_single(c, i) && ng_noun_plain(c, i - 1) && ng_reader_is(&c->r, start, NG_CLASS_INTENSIVE);
  bool longer = at(c, i)->end - start == 2 && ng_clause_no_longer(c, at(c, i)->end);
  bool all = i && is_single(c, i) && ng_noun_plain(c, i - 1) && ng_reader_is(&c->r, start, NG_CLASS_FLOATING) &&
             i + 1 < c->r.phrases.count && at(c, i + 1)->kind == NG_PHRASE_VERB;
  if (himself || longer || all) c->parts.at[i].does = NG_DOES_ADVERB;
}

/* "many | are not": an adjective that is the subject of the verb behind it. */
static void mend_adjective(ng_reading *c, uint32_t i) {
  bool subject =
      i + 1 < c->r.phrases.count && at(c, i + 1)->kind == NG_PHRASE_VERB && at(c, i + 1)->bits & NG_VERB_FINITE;
  bool starts = !i || ng_phrase_noun(c, i - 1, NG_NOUN_TIME) || ng_phrase_does(c, i - 1, NG_DOES_JOIN) ||
                ng_phrase_does(c, i - 1, NG_DOES_COMMA) || ng_phrase_does(c, i - 1, NG_DOES_THAT) ||
                ng_phrase_does(c, i - 1, NG_DOES_SUBORDINATE) ||
                (ng_phrase_does(c, i - 1, NG_DOES_VERB) && !(at(c, i - 1)->bits & NG_VERB_COPULA));
  bool of = is_single(c, i) && starts && !(i && ng_phrase_does(c, i - 1, NG_DOES_VERB)) && i + 1 < c->r.phrases.count &&
            ng_reader_is(&c->r, at(c, i + 1)->start, NG_CLASS_POSSESSIVE_PREPOSITION); /* "many | of them" */
  if ((subject || of) && starts && c->r.tags[at(c, i)->head] == NG_POS_JJ) c->parts.at[i].does = NG_DOES_NOUN;
}

/* "over | 40 men", "at | least | 40 men": how many, no preposition. */
static void mend_amount(ng_reading *c, uint32_t i) {
  uint32_t start = at(c, i)->start;
  uint32_t size = ng_lexicon_match(c->r.doc->lexicon, ng_reader_token(&c->r, start), c->r.sentence.end - start,
                                   NG_CLASS_ABOUT_AMOUNT, NULL, NULL);
  if (!size || start + size >= c->r.sentence.end || c->r.tags[start + size] != NG_POS_CD) return;
  uint32_t next = i + 1;
  while (next < c->r.phrases.count && at(c, next)->end <= start + size) next++;
  if (next == c->r.phrases.count || at(c, next)->kind != NG_PHRASE_NOUN || at(c, next)->bits & NG_NOUN_TIME) return;
  if (at(c, next)->start < start + size) at(c, next)->start = start + size; /* "least 40 men" */
  c->amount = start + size;
}

void ng_phrase_mend(ng_reading *c, uint32_t i) {
  if (at(c, i)->start < c->amount) {
    c->parts.at[i].does = NG_DOES_NOTHING;
    return;
  }
  switch ((ng_does)c->parts.at[i].does) {
    case NG_DOES_VERB:
      mend_first(c, i);
      if (c->parts.at[i].does == NG_DOES_VERB) mend_verb(c, i);
      if (c->parts.at[i].does == NG_DOES_VERB) mend_question(c, i);
      if (c->parts.at[i].does == NG_DOES_VERB) mend_hyphen(c, i);
      if (c->parts.at[i].does == NG_DOES_VERB) mend_planned(c, i);
      break;
    case NG_DOES_NOUN:
      mend_noun(c, i);
      mend_marked(c, i);
      break;
    case NG_DOES_ADJECTIVE:
    case NG_DOES_ADVERB:
      mend_past(c, i);
      if (c->parts.at[i].does == NG_DOES_ADJECTIVE) mend_adjective(c, i);
      if (c->parts.at[i].does != NG_DOES_ADVERB) break; /* fall through */
    case NG_DOES_PREPOSITION:
      mend_amount(c, i);
      if (at(c, i)->start < c->amount) c->parts.at[i].does = NG_DOES_NOTHING;
      break;
    default: break;
  }
}
