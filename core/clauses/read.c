/* The sentence read once, from left to right. In: its phrases. Out: its noun groups and
 * clauses, each group in its slot. A group after a preposition is that one's; one that is tied to
 * another before it is what that is; one right behind a verb is its object; every other waits for
 * the verb that comes. A verb takes what waits (subject.c). Linear: each phrase is looked
 * at once, each look around it is bounded. */
#include "clause.h"

#include <string.h>

/* ---- what a phrase does ----------------------------------------------------- */

static ng_does does_sign(const ng_reading *c, uint32_t token) {
  if (ng_reader_mark(&c->r, token)) return NG_DOES_MARK;
  if (ng_reader_dash(&c->r, token)) return NG_DOES_COMMA;
  switch (ng_reader_token(&c->r, token)->word) {
    case ',': return NG_DOES_COMMA;
    case '.':
    case ';':
    case ':':
    case '!':
    case '?': return NG_DOES_STOP;
    case '(':
    case '[': return NG_DOES_OPEN;
    case ')':
    case ']': return NG_DOES_CLOSE;
    default: return NG_DOES_NOTHING;
  }
}

static ng_does does_word(const ng_reading *c, uint32_t token) {
  const ng_reader *r = &c->r;
  ng_pos tag = (ng_pos)r->tags[token];
  if (ng_reader_is(r, token, NG_CLASS_THAT)) return NG_DOES_THAT;
  if (ng_reader_is(r, token, NG_CLASS_SUBORDINATOR)) return NG_DOES_SUBORDINATE;
  if (tag == NG_POS_WRB || ng_reader_is(r, token, NG_CLASS_WHETHER)) return NG_DOES_WHETHER;
  if (tag == NG_POS_CC || ng_reader_is(r, token, NG_CLASS_AND)) return NG_DOES_JOIN;
  if (tag == NG_POS_IN || tag == NG_POS_TO) return NG_DOES_PREPOSITION;
  if (tag == NG_POS_RB) return NG_DOES_ADVERB;
  if (tag == NG_POS_RP) return NG_DOES_PARTICLE;
  return NG_DOES_NOTHING;
}

/* Whether a noun group is of adjectives alone. */
static bool is_adjective(const ng_reader *r, const ng_phrase *group) {
  for (uint32_t t = group->start; t < group->end; t++) {
    ng_pos tag = (ng_pos)r->tags[t];
    if (tag != NG_POS_JJ && tag != NG_POS_RB && tag != NG_POS_PUNCT) return false;
  }
  return true;
}

static ng_does does_what(const ng_reading *c, uint32_t i) {
  const ng_phrase *phrase = ng_clause_phrase(c, i);
  bool behind = i && ng_phrase_does(c, i - 1, NG_DOES_PREPOSITION); /* "for free" */
  if (phrase->kind == NG_PHRASE_NOUN) return is_adjective(&c->r, phrase) && !behind ? NG_DOES_ADJECTIVE : NG_DOES_NOUN;
  if (phrase->kind == NG_PHRASE_VERB)
    return ng_reader_is(&c->r, phrase->start, NG_CLASS_PARTICIPLE_PREPOSITION) ? NG_DOES_PREPOSITION : NG_DOES_VERB;
  return ng_reader_token(&c->r, phrase->start)->kind == NG_PUNCTUATION ? does_sign(c, phrase->start)
                                                                       : does_word(c, phrase->start);
}

/* "in the 1960s | Lee": the token of a noun group at which a name begins right behind a date or a
   period, or 0. */
static uint32_t split_at(const ng_reading *c, const ng_phrase *group) {
  if (group->kind != NG_PHRASE_NOUN || group->end - group->start < 2) return 0;
  const ng_doc *doc = c->r.doc;
  for (uint32_t t = group->end; --t > group->start;) {
    const ng_token *token = &doc->tokens.at[t];
    bool period = ng_reader_is(&c->r, t - 1, NG_CLASS_PERIOD) || c->r.tags[t - 1] == NG_POS_CD;
    if (!period || c->r.tags[t] != NG_POS_NNP || !(token->shape & NG_CAPITAL)) continue;
    uint32_t mention = ng_reader_mention(&c->r, t);
    if (mention != NG_NONE && doc->mentions.at[mention].span.start == token->start &&
        doc->mentions.at[mention].kind == NG_KIND_PERSON)
      return t;
  }
  return 0;
}

/* "did | Lee say": the verb at the end of the noun group behind a verb that asks, or 0. */
static uint32_t split_question(const ng_reading *c, uint32_t i) {
  const ng_phrase *group = ng_clause_phrase(c, i), *helper = ng_clause_phrase(c, i - 1);
  if (group->kind != NG_PHRASE_NOUN || group->end - group->start < 2 || group->head != group->end - 1 ||
      helper->kind != NG_PHRASE_VERB)
    return 0;
  ng_pos asks = i > 1 ? (ng_pos)c->r.tags[ng_clause_phrase(c, i - 2)->head] : NG_POS_WRB;
  if (!ng_reader_is(&c->r, helper->head, NG_CLASS_DO) || (asks != NG_POS_WRB && asks != NG_POS_WP)) return 0;
  const ng_token *last = ng_reader_token(&c->r, group->head);
  return last->shape & NG_CAPITAL || c->r.tags[group->head - 1] != NG_POS_NNP ? 0 : group->head;
}

/* Parts noun groups that are two things. */
static ng_status split(ng_reading *c) {
  ng_phrases_array *phrases = &c->r.phrases;
  for (uint32_t i = 1; i < phrases->count; i++) {
    uint32_t time = c->r.tags[phrases->at[i - 1].start] == NG_POS_IN ? split_at(c, &phrases->at[i]) : 0;
    uint32_t at = time ? time : split_question(c, i);
    if (!at || phrases->count >= NG_SENTENCE_MOST) continue;
    if (!ng_phrases_push(phrases)) return NG_NOMEM;
    memmove(&phrases->at[i + 1], &phrases->at[i], (phrases->count - 1 - i) * sizeof *phrases->at);
    phrases->at[i].end = phrases->at[i + 1].start = at;
    phrases->at[i].head = at - 1;
    if (time) phrases->at[i].bits = NG_NOUN_TIME;
    else
      phrases->at[i + 1] =
          (ng_phrase){.start = at, .end = at + 1, .head = at, .kind = NG_PHRASE_VERB, .bits = NG_VERB_BARE},
                      c->r.tags[at] = NG_POS_VB;
    i++;
  }
  return NG_OK;
}

static ng_status ready(ng_reading *c) {
  const ng_reader *r = &c->r;
  if (split(c)) return NG_NOMEM;
  c->parts.count = c->amount = 0;
  uint32_t phrase_until = 0; /* tokens before it belong to a preposition of several words */
  for (uint32_t i = 0; i < r->phrases.count; i++) {
    ng_part *part = ng_parts_push(&c->parts);
    if (!part) return NG_NOMEM;
    uint32_t start = ng_clause_phrase(c, i)->start;
    *part = (ng_part){.noun = NG_NONE, .clause = NG_NONE, .word = NG_NONE};
    uint32_t several = ng_lexicon_match(r->doc->lexicon, ng_reader_token(r, start), r->sentence.end - start,
                                        NG_CLASS_SAY_PREPOSITION, NULL, NULL);
    if (several) phrase_until = start + several;
    part->does = start < phrase_until ? NG_DOES_PREPOSITION : does_what(c, i);
    ng_phrase_mend(c, i);
  }
  c->waiting_count = c->opener_count = c->depth = 0;
  c->verb = c->preposition = c->preposition_from = NG_NONE;
  c->open = false;
  c->first_noun = r->doc->nouns.count;
  c->first_clause = r->doc->clauses.count;
  return NG_OK;
}

/* ---- noun groups ------------------------------------------------------------- */

static bool is_person(const ng_reading *c, uint32_t phrase) {
  const ng_noun *noun = ng_noun_at(c, phrase);
  return (noun->entity != NG_NONE && ng_entity_is_person(c->r.doc, noun->entity)) ||
         ng_reader_is(&c->r, ng_clause_phrase(c, phrase)->head, NG_CLASS_ROLE);
}

/* Whether the noun group at phrase i is who is told something: the object of "told", "informed". */
static bool is_told(const ng_reading *c, uint32_t i) {
  return c->verb != NG_NONE && ng_noun_at(c, i)->role == NG_SLOT_OBJECT &&
         ng_reader_value(&c->r, ng_clause_phrase(c, c->verb)->head, NG_CLASS_SAY_VERB) & NG_FRAME_TOLD;
}

static void open_clause(ng_reading *c, uint32_t i, ng_does does) {
  ng_opener opener = {.phrase = i, .does = (uint8_t)does, .noun = NG_NONE, .used = NG_NONE};
  uint32_t before = ng_phrase_before(c, i);
  if (does == NG_DOES_THAT && before != NG_NONE && before + 1 == i && ng_noun_plain(c, before) && !is_told(c, before))
    opener.noun = c->parts.at[before].noun;
  c->openers[c->opener_count++] = opener;
  c->open = false;
  c->preposition = c->preposition_from = does == NG_DOES_SUBORDINATE ? i : NG_NONE;
}

/* "broke | that | promise": behind a verb that takes no clause, before a noun alone. */
static bool points(const ng_reading *c, uint32_t i) {
  if (!c->open || c->verb == NG_NONE || c->verb + 1 != i || !ng_noun_plain(c, i + 1)) return false;
  const ng_phrase *group = ng_clause_phrase(c, i + 1);
  bool takes =
      ng_reader_value(&c->r, ng_clause_phrase(c, c->verb)->head, NG_CLASS_SAY_VERB) & (NG_FRAME_CLAUSE | NG_FRAME_THAT);
  return !takes && c->r.tags[group->start] == NG_POS_NN && !ng_phrase_verb(c, i + 2, NG_VERB_FINITE);
}

/* "told the officers | that | they left", where it looks like a relative pronoun. */
static bool tells_officers(const ng_reading *c, uint32_t i) {
  if (!i || !ng_noun_plain(c, i - 1) || !ng_phrase_does(c, i + 1, NG_DOES_NOUN)) return false;
  if (!ng_reader_is(&c->r, ng_clause_phrase(c, i)->start, NG_CLASS_THAT) || !is_told(c, i - 1)) return false;
  return is_person(c, i - 1) || ng_reader_is(&c->r, ng_clause_phrase(c, i - 1)->head, NG_CLASS_ORG_HEAD);
}

/* "which", "that", "what": what it stands for, and the clause that it opens. */
static void read_relative(ng_reading *c, uint32_t i) {
  if (tells_officers(c, i)) {
    open_clause(c, i, NG_DOES_THAT);
    return;
  }
  ng_opener opener = {.phrase = i, .does = NG_DOES_NOUN, .noun = NG_NONE, .used = NG_NONE};
  const ng_phrase *word = ng_clause_phrase(c, i);
  uint32_t before = ng_phrase_before(c, i);
  if (before != NG_NONE && ng_phrase_does(c, before, NG_DOES_PREPOSITION)) {
    opener.moved = true;
    before = ng_phrase_before(c, before);
  }
  if (before != NG_NONE && ng_phrase_does(c, before, NG_DOES_COMMA)) before = ng_phrase_before(c, before);
  opener.moved = opener.moved || ng_reader_is(&c->r, word->start, NG_CLASS_RELATIVE_POSSESSOR);
  bool stands =
      before != NG_NONE && ng_noun_plain(c, before) && !ng_reader_is(&c->r, word->start, NG_CLASS_INTERROGATIVE);
  if (stands) {
    opener.noun = c->parts.at[before].noun;
    const ng_noun *noun = &c->r.doc->nouns.at[opener.noun];
    if (noun->role == NG_SLOT_APPOSITION && noun->noun != NG_NONE) opener.noun = noun->noun;
    uint32_t root = ng_noun_root(c, before);
    if (ng_reader_is(&c->r, word->start, NG_CLASS_PERSONAL_RELATIVE) && !is_person(c, before) && is_person(c, root))
      opener.noun = c->parts.at[root].noun;
  }
  ng_noun *noun = ng_noun_at(c, i);
  if (opener.noun != NG_NONE) noun->entity = c->r.doc->nouns.at[opener.noun].entity;
  if (c->preposition != NG_NONE) { /* "in which": of the clause that comes */
    noun->preposition = ng_tokens_span(c->r.doc, ng_clause_phrase(c, c->preposition_from)->start,
                                       ng_clause_phrase(c, c->preposition)->end);
    noun->role = NG_SLOT_PREPOSITION;
  }
  c->openers[c->opener_count++] = opener;
  c->preposition = NG_NONE;
  c->open = false;
}

/* "accused Lee | of theft": the preposition behind an object belongs to the verb. */
static bool goes_with_verb(const ng_reading *c, uint32_t object, uint32_t preposition) {
  if (ng_noun_at(c, object)->role != NG_SLOT_OBJECT || c->verb == NG_NONE) return false;
  return ng_reader_is(&c->r, ng_clause_phrase(c, c->verb)->head, NG_CLASS_VERB_OF) &&
         ng_reader_is(&c->r, ng_clause_phrase(c, preposition)->start, NG_CLASS_POSSESSIVE_PREPOSITION);
}

/* A noun group after the preposition that waits for one. */
static void read_prepositional(ng_reading *c, uint32_t i) {
  ng_doc *doc = c->r.doc;
  ng_noun *noun = ng_noun_at(c, i);
  uint32_t from = c->preposition_from, before = ng_phrase_before(c, from);
  noun->preposition = ng_tokens_span(doc, ng_clause_phrase(c, from)->start, ng_clause_phrase(c, c->preposition)->end);
  noun->role = NG_SLOT_PREPOSITION;
  c->parts.at[i].word = from;
  if (before != NG_NONE && before + 1 == from && ng_phrase_does(c, before, NG_DOES_NOUN) &&
      !goes_with_verb(c, before, from))
    noun->noun = c->parts.at[before].noun;
  if (c->verb != NG_NONE) noun->clause = c->parts.at[c->verb].clause;
  if (c->opener_count && c->openers[c->opener_count - 1].phrase == c->preposition)
    c->openers[c->opener_count - 1].used = i;
  c->preposition = NG_NONE;
}

/* The slot of a noun group right behind a verb: its object, or what its subject is. */
static void read_object(ng_reading *c, uint32_t i) {
  ng_clause *clause = ng_clause_at(c, c->verb);
  const ng_phrase *verb = ng_clause_phrase(c, c->verb);
  bool links = verb->bits & NG_VERB_COPULA || ng_reader_is(&c->r, verb->head, NG_CLASS_LINKING_VERB);
  bool named = clause->passive && ng_reader_is(&c->r, verb->head, NG_CLASS_NAMED);
  if ((links && !clause->passive) || named) {
    ng_slot_fill(c, c->verb, i, NG_SLOT_PREDICATE);
    c->open = false;
    return;
  }
  uint32_t object = clause->object, gap = clause->relation == NG_HANGS_RELATIVE && object == clause->noun;
  if (object != NG_NONE && !gap &&
      ng_reader_is(&c->r, verb->head, NG_CLASS_OBJECT_PREDICATE)) { /* "called her a liar" */
    ng_slot_fill(c, c->verb, i, NG_SLOT_PREDICATE);
    c->open = false;
    return;
  }
  if (object != NG_NONE && !gap) {
    clause->indirect = object;
    c->r.doc->nouns.at[object].role = NG_SLOT_INDIRECT;
    c->open = false;
  }
  ng_slot_fill(c, c->verb, i, NG_SLOT_OBJECT);
}

/* Whether the noun group at phrase i stands where an object would. */
static bool is_behind_verb(const ng_reading *c, uint32_t i) {
  if (!c->open || c->verb == NG_NONE) return false;
  uint32_t before = ng_phrase_before(c, i);
  if (before == c->verb) return true;
  if (before == NG_NONE || before < c->verb || !ng_noun_plain(c, before)) return false;
  const ng_noun *noun = ng_noun_at(c, before);
  return noun->role == NG_SLOT_OBJECT && noun->clause == c->parts.at[c->verb].clause && before + 1 == i;
}

/* "Tuesday", "an hour | later", "ten days | before": when, or how long before or after. */
static bool is_when(const ng_reading *c, uint32_t i) {
  const ng_phrase *group = ng_clause_phrase(c, i);
  if (group->bits & NG_NOUN_TIME) return c->waiting_count || !ng_phrase_verb(c, i + 1, NG_VERB_FINITE);
  bool measured = ng_phrase_does(c, i + 1, NG_DOES_ADVERB) || ng_phrase_does(c, i + 1, NG_DOES_ADJECTIVE) ||
                  ng_phrase_does(c, i + 1, NG_DOES_SUBORDINATE);
  return measured && c->verb != NG_NONE && ng_reader_is(&c->r, group->head, NG_CLASS_PERIOD);
}

static void read_noun(ng_reading *c, uint32_t i) {
  ng_noun *noun = ng_noun_at(c, i);
  uint8_t bits = ng_clause_phrase(c, i)->bits;
  bool whose = i && c->opener_count && c->openers[c->opener_count - 1].phrase == i - 1 &&
               ng_phrase_noun(c, i - 1, NG_NOUN_RELATIVE) &&
               ng_reader_is(&c->r, ng_clause_phrase(c, i - 1)->start, NG_CLASS_RELATIVE_POSSESSOR);
  if (whose) noun->possessor = c->openers[c->opener_count - 1].noun;
  if (c->parts.at[i].claimed) {
    c->open = false;
  } else if (bits & NG_NOUN_RELATIVE) {
    read_relative(c, i);
  } else if (c->preposition != NG_NONE) {
    read_prepositional(c, i);
  } else if (is_when(c, i)) {
    noun->role = NG_SLOT_TIME;
    if (c->verb != NG_NONE) noun->clause = c->parts.at[c->verb].clause;
  } else if (ng_noun_tie(c, i)) {
    return;
  } else if (is_behind_verb(c, i) && c->r.tags[ng_clause_phrase(c, i)->head] != NG_POS_EX) {
    read_object(c, i);
  } else {
    c->waiting[c->waiting_count++] = i;
  }
}

/* ---- verbs and words ---------------------------------------------------------- */

static ng_status read_verb(ng_reading *c, uint32_t i) {
  ng_status status = ng_clause_add(c, i);
  if (status) return status;
  c->phrase_of[c->r.doc->clauses.count - 1 - c->first_clause] = i;
  ng_subject_read(c, i);
  c->verb = i;
  c->preposition = NG_NONE;
  c->open = true;
  return NG_OK;
}

/* Phrase i is what the verb before it says of its subject, or goes with it: "is guilty", "set out". */
static void read_attached(ng_reading *c, uint32_t i, ng_does does) {
  if (c->verb == NG_NONE) return;
  ng_clause *clause = ng_clause_at(c, c->verb);
  const ng_phrase *phrase = ng_clause_phrase(c, i);
  ng_span span = ng_tokens_span(c->r.doc, phrase->start, phrase->end);
  if (does == NG_DOES_PARTICLE && c->verb + 1 == i) clause->particle = span;
  if (does == NG_DOES_ADJECTIVE && ng_phrase_before(c, i) == c->verb &&
      clause->adjective.start == clause->adjective.end)
    clause->adjective = span;
}

ng_status ng_clauses_read(ng_reading *c) {
  ng_status status = ready(c);
  if (!status) status = ng_nouns_add(c);
  for (uint32_t i = 0; !status && i < c->parts.count; i++) {
    ng_does does = (ng_does)c->parts.at[i].does;
    switch (does) {
      case NG_DOES_NOUN: read_noun(c, i); break;
      case NG_DOES_VERB: status = read_verb(c, i); break;
      case NG_DOES_PREPOSITION: /* "as of May": no clause opens */
        while (c->opener_count && c->openers[c->opener_count - 1].phrase + 1 == i &&
               c->openers[c->opener_count - 1].does == NG_DOES_SUBORDINATE)
          c->opener_count--;
        if (c->preposition == NG_NONE || c->preposition + 1 != i) c->preposition_from = i;
        c->preposition = i;
        break;
      case NG_DOES_THAT:
        if (points(c, i)) c->parts.at[i].does = NG_DOES_NOTHING;
        else open_clause(c, i, does);
        break;
      case NG_DOES_WHETHER:
      case NG_DOES_SUBORDINATE: open_clause(c, i, does); break;
      case NG_DOES_OPEN:
        if (!c->depth++) c->waiting_outside = c->waiting_count, c->openers_outside = c->opener_count;
        c->preposition = NG_NONE;
        break;
      case NG_DOES_CLOSE:
        if (!c->depth || --c->depth) break;
        if (c->waiting_count > c->waiting_outside) c->waiting_count = c->waiting_outside;
        if (c->opener_count > c->openers_outside) c->opener_count = c->openers_outside;
        break;
      case NG_DOES_STOP:
        if (c->depth) break; /* "(1901; his first)" */
        c->waiting_count = c->opener_count = 0;
        c->preposition = NG_NONE;
        c->open = false;
        break;
      case NG_DOES_JOIN:
      case NG_DOES_COMMA:
        c->preposition = NG_NONE;
        c->open = false;
        break;
      case NG_DOES_PARTICLE:
      case NG_DOES_ADJECTIVE: read_attached(c, i, does); break;
      default: break;
    }
  }
  if (!status) ng_subjects_end(c);
  return status;
}
