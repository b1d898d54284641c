/* Who does it. In: a verb group, the noun groups that wait for their verb, the openers ("that",
 * "who") that wait for theirs. Out: the subject of its clause with the rule that gave it, and
 * what the clause hangs on. Each look is at what is on top, or a bounded way back. */
#include "clause.h"

#include <string.h>

enum { BACK = 8, AHEAD = 40 };

static const char NOBODY[] = "no noun group stands where its subject would";
static const char COMMAND[] = "a command, or a verb whose subject is not told";
static const char LOOSE[] = "the sentence does not tell whose it is";

static ng_string fixed(const char *s) { return (ng_string){s, strlen(s)}; }

static void subject(ng_clause *clause, uint32_t noun, const char *rule) {
  clause->subject = noun;
  if (noun == NG_NONE) return;
  clause->rule = fixed(rule);
  clause->reason = (ng_string){NULL, 0};
}

static void hang(ng_clause *clause, ng_relation relation, uint32_t parent) {
  clause->relation = (uint8_t)relation;
  clause->parent = parent;
}

static uint32_t phrase_of(const ng_reading *c, uint32_t clause) { return c->phrase_of[clause - c->first_clause]; }

static uint32_t top(const ng_reading *c) { return c->waiting_count ? c->waiting[c->waiting_count - 1] : NG_NONE; }

/* Takes the noun group on top as the subject of the verb at phrase i. */
static void take(ng_reading *c, uint32_t i, uint32_t phrase, const char *rule) {
  ng_slot_fill(c, i, phrase, NG_SLOT_SUBJECT);
  subject(ng_clause_at(c, i), c->parts.at[phrase].noun, rule);
}

static bool takes_clause(const ng_reading *c, uint32_t verb) {
  int32_t value = ng_reader_value(&c->r, ng_clause_phrase(c, verb)->head, NG_CLASS_SAY_VERB);
  return value & (NG_FRAME_CLAUSE | NG_FRAME_THAT);
}

/* "accused Lee of theft", not "told Lee of it": no clause whose subject Lee is follows. */
static bool accuses(const ng_reading *c, uint32_t verb) {
  uint32_t head = ng_clause_phrase(c, verb)->head;
  return ng_reader_is(&c->r, head, NG_CLASS_VERB_OF) &&
         !(ng_reader_value(&c->r, head, NG_CLASS_SAY_VERB) & NG_FRAME_TOLD);
}

/* ---- openers --------------------------------------------------------------- */

/* The clause that a word at a phrase hangs on: that of the last verb before it. */
static uint32_t clause_before(const ng_reading *c, uint32_t phrase) {
  for (uint32_t k = c->r.doc->clauses.count, steps = 0; k-- > c->first_clause && steps < BACK; steps++)
    if (phrase_of(c, k) < phrase) return k;
  return NG_NONE;
}

/* The clause of the verb at phrase i is the one that `o` opens. */
static void open_by(ng_reading *c, uint32_t i, const ng_opener *o) {
  ng_clause *clause = ng_clause_at(c, i);
  const ng_phrase *word = ng_clause_phrase(c, o->phrase);
  clause->link = ng_tokens_span(c->r.doc, word->start, word->end);
  uint32_t before = clause_before(c, o->phrase);
  switch (o->does) {
    case NG_DOES_NOUN:
      if (ng_noun_at(c, o->phrase)->role == NG_SLOT_PREPOSITION)
        ng_noun_at(c, o->phrase)->clause = c->parts.at[i].clause;
      if (o->noun == NG_NONE) {
        hang(clause, before == NG_NONE ? NG_HANGS_MAIN : NG_HANGS_COMPLEMENT, before);
      } else {
        hang(clause, NG_HANGS_RELATIVE, NG_NONE);
        clause->noun = o->noun;
      }
      break;
    case NG_DOES_SUBORDINATE: hang(clause, NG_HANGS_ADVERBIAL, before); break;
    default:
      hang(clause, before == NG_NONE && o->does == NG_DOES_WHETHER ? NG_HANGS_MAIN : NG_HANGS_COMPLEMENT, before);
      clause->noun = o->noun;
      break;
  }
}

/* Drops openers that turned out to be prepositions: "after the vote Lee left". */
static void drop_used(ng_reading *c) {
  while (c->opener_count && c->openers[c->opener_count - 1].used != NG_NONE) c->opener_count--;
}

/* ---- finite verbs ---------------------------------------------------------- */

/* The noun group at phrase k is no object, it is the subject of the verb at phrase i. */
static void steal(ng_reading *c, uint32_t i, uint32_t k) {
  ng_noun *noun = ng_noun_at(c, k);
  ng_clause *owner = noun->clause == NG_NONE ? NULL : &c->r.doc->clauses.at[noun->clause];
  uint32_t index = c->parts.at[k].noun;
  if (owner && owner->object == index) {
    owner->object = owner->indirect;
    owner->indirect = NG_NONE;
    if (owner->object != NG_NONE) c->r.doc->nouns.at[owner->object].role = NG_SLOT_OBJECT;
  } else if (owner && owner->predicate == index) {
    owner->predicate = NG_NONE;
  }
  noun->preposition = (ng_span){0, 0};
  noun->noun = NG_NONE;
  c->parts.at[k].word = NG_NONE;
  take(c, i, k, "subject");
}

/* "the man the police arrested": the group right before the subject at phrase k is what the
   verb at phrase i acts on. */
static bool read_contact(ng_reading *c, uint32_t i, uint32_t k) {
  if (!k || !ng_noun_plain(c, k - 1) || ng_phrase_noun(c, k - 1, NG_NOUN_PRONOUN)) return false;
  ng_clause *clause = ng_clause_at(c, i);
  hang(clause, NG_HANGS_RELATIVE, NG_NONE);
  clause->noun = clause->object = c->parts.at[k - 1].noun;
  return true;
}

/* "went home and | left": the subject of a verb before is that of the one at phrase i, too. */
static bool share(ng_reading *c, uint32_t i, uint32_t before) {
  bool parted = ng_phrase_does(c, before, NG_DOES_COMMA);
  if (ng_phrase_does(c, before, NG_DOES_JOIN)) {
    uint32_t further = ng_phrase_before(c, before);
    parted = further != NG_NONE && ng_phrase_does(c, further, NG_DOES_COMMA);
  }
  ng_clause *clauses = c->r.doc->clauses.at, *clause = ng_clause_at(c, i);
  uint32_t k = c->verb == NG_NONE ? NG_NONE : c->parts.at[c->verb].clause;
  for (uint32_t steps = 0; k != NG_NONE && steps < BACK; steps++) {
    bool closed = parted && clauses[k].relation == NG_HANGS_RELATIVE;
    if (clauses[k].form == NG_CLAUSE_FINITE && !closed) break;
    uint32_t noun = clauses[k].noun;
    k = closed && noun != NG_NONE ? c->r.doc->nouns.at[noun].clause : clauses[k].parent;
  }
  if (k == NG_NONE || clauses[k].form != NG_CLAUSE_FINITE || clauses[k].subject == NG_NONE) return false;
  if (c->r.quote_of[ng_clause_phrase(c, phrase_of(c, k))->start] != c->r.quote_of[ng_clause_phrase(c, i)->start])
    return false;
  hang(clause, NG_HANGS_COORDINATED, k);
  subject(clause, clauses[k].subject, "shared");
  return true;
}

/* "“…,” said | Lee", "there is | a plan": the subject that stands behind the verb at phrase i. */
static bool read_behind(ng_reading *c, uint32_t i, const char *rule) {
  uint32_t next = i + 1;
  while (ng_phrase_does(c, next, NG_DOES_ADVERB) || ng_phrase_does(c, next, NG_DOES_ADJECTIVE)) next++;
  if (!ng_noun_plain(c, next)) return false;
  take(c, i, next, rule);
  c->parts.at[next].claimed = 1;
  return true;
}

static bool is_inverted(const ng_reading *c, uint32_t i, uint32_t before) {
  int32_t value = ng_reader_value(&c->r, ng_clause_phrase(c, i)->head, NG_CLASS_SAY_VERB);
  if (!(value & NG_FRAME_QUOTE)) return false;
  if (i && !ng_phrase_does(c, i - 1, NG_DOES_MARK) && !(before != NG_NONE && ng_phrase_does(c, before, NG_DOES_COMMA)))
    return false;
  uint32_t next = i + 1;
  if (!ng_noun_plain(c, next)) return false;
  uint32_t past = ng_noun_past(c, next);
  return past >= c->parts.count || ng_phrase_does(c, past, NG_DOES_COMMA) || ng_phrase_does(c, past, NG_DOES_STOP) ||
         ng_phrase_does(c, past, NG_DOES_PREPOSITION) || ng_phrase_verb(c, past, NG_VERB_GERUND | NG_VERB_PARTICIPLE);
}

/* The object that is rather the subject of a verb behind `before`, with what belongs to it, or NG_NONE:
   "said | Lee of Hull | left". */
static uint32_t find_stolen(const ng_reading *c, uint32_t before) {
  if (c->verb == NG_NONE) return NG_NONE;
  if (before != NG_NONE && ng_phrase_does(c, before, NG_DOES_COMMA)) { /* "said Lee, the mayor, | left" */
    before = ng_phrase_before(c, before);
    if (before == NG_NONE || !ng_noun_plain(c, before)) return NG_NONE;
    uint32_t root = ng_noun_root(c, before);
    bool described = ng_noun_at(c, root)->apposition != NG_NONE;
    if (!described || !takes_clause(c, c->verb)) return NG_NONE;
  }
  if (before == NG_NONE || !ng_noun_plain(c, before)) return NG_NONE;
  uint32_t root = ng_noun_root(c, before);
  if (c->parts.at[root].claimed || root < c->verb) return NG_NONE;
  const ng_noun *noun = ng_noun_at(c, root);
  bool slot = noun->role == NG_SLOT_OBJECT || (noun->role == NG_SLOT_PREDICATE && root == before);
  return slot && (root == before || takes_clause(c, c->verb)) ? root : NG_NONE;
}

/* A finite verb with the group on top as its subject, in what `o` (or NULL) opens. */
static void read_waiting(ng_reading *c, uint32_t i, const ng_opener *o) {
  uint32_t k = top(c);
  ng_clause *clause = ng_clause_at(c, i);
  c->waiting_count--;
  if (c->r.tags[ng_clause_phrase(c, k)->head] == NG_POS_EX && read_behind(c, i, "existential")) {
    if (o) open_by(c, i, o);
    return;
  }
  take(c, i, k, "subject");
  if (o) {
    open_by(c, i, o);
    bool object =
        o->does == NG_DOES_NOUN && !o->moved && !clause->passive && !(ng_clause_phrase(c, i)->bits & NG_VERB_COPULA);
    if (object) clause->object = o->noun != NG_NONE ? o->noun : c->parts.at[o->phrase].noun;
    return;
  }
  if (c->waiting_count && top(c) + 1 == k && read_contact(c, i, k)) return;
  bool joined = k && ng_phrase_does(c, k - 1, NG_DOES_JOIN);
  uint32_t before = clause_before(c, k), last = ng_phrase_before(c, k);
  bool close = before != NG_NONE && last != NG_NONE && !joined && !ng_phrase_does(c, last, NG_DOES_COMMA);
  if (close && takes_clause(c, phrase_of(c, before))) hang(clause, NG_HANGS_COMPLEMENT, before);
  else if (joined && before != NG_NONE) hang(clause, NG_HANGS_COORDINATED, before);
}

/* "after Lee, the mayor, | left": whether the comma at phrase `before` closes what describes the group
   behind the last opener. */
static bool is_described(const ng_reading *c, uint32_t before) {
  if (!c->opener_count || !ng_phrase_does(c, before, NG_DOES_COMMA)) return false;
  uint32_t used = c->openers[c->opener_count - 1].used, last = ng_phrase_before(c, before);
  return used != NG_NONE && last != NG_NONE && last > used && ng_noun_plain(c, last) && ng_noun_root(c, last) == used;
}

/* A finite verb right behind an opener: "who left", "that left", "what happened". */
static bool read_opened(ng_reading *c, uint32_t i, ng_opener *o, uint32_t before) {
  ng_clause *clause = ng_clause_at(c, i);
  if (o->does == NG_DOES_NOUN && !o->moved) {
    open_by(c, i, o);
    bool relative = o->noun != NG_NONE;
    subject(clause, relative ? o->noun : c->parts.at[o->phrase].noun, relative ? "relative" : "interrogative");
    if (!relative) ng_slot_fill(c, i, o->phrase, NG_SLOT_SUBJECT);
    return true;
  }
  if (o->used != NG_NONE && before != NG_NONE && before >= o->used &&
      (ng_phrase_does(c, before, NG_DOES_NOUN) || is_described(c, before))) { /* "after Lee left" */
    ng_opener opener = *o;
    steal(c, i, o->used);
    open_by(c, i, &opener);
    return true;
  }
  if (o->does == NG_DOES_THAT && before == o->phrase && o->noun != NG_NONE) { /* "the plan that failed" */
    open_by(c, i, o);
    hang(clause, NG_HANGS_RELATIVE, NG_NONE);
    subject(clause, o->noun, "relative");
    return true;
  }
  return false;
}

/* Leaves groups inside a quotation that is over. */
static void drop_quoted(ng_reading *c, uint32_t i) {
  uint32_t quote = c->r.quote_of[ng_clause_phrase(c, i)->start];
  while (c->waiting_count) {
    uint32_t other = c->r.quote_of[ng_clause_phrase(c, top(c))->start];
    if (other == NG_NONE || other == quote) return;
    c->waiting_count--;
  }
}

/* A past tense that may be a participle as well. */
static bool is_ambiguous(const ng_reading *c, uint32_t i) {
  const ng_phrase *group = ng_clause_phrase(c, i);
  return group->end - group->start == 1 && c->r.tags[group->head] == NG_POS_VBD &&
         !(c->r.grammar & NG_GRAMMAR_DISTINCT) && !ng_reader_is(&c->r, group->head, NG_CLASS_SURE_VERB) &&
         !ng_reader_is(&c->r, group->head, NG_CLASS_BE) && !ng_reader_is(&c->r, group->head, NG_CLASS_HAVE) &&
         !ng_reader_is(&c->r, group->head, NG_CLASS_DO);
}

/* "the results | published in May | showed": whether the next verb, with no mark before it, is left
   without a subject where the one at phrase i has it. */
static bool is_reduced(const ng_reading *c, uint32_t i, uint32_t before) {
  if (!is_ambiguous(c, i) || before == NG_NONE || before + 1 != i || !ng_noun_plain(c, before)) return false;
  bool named = ng_reader_is(&c->r, ng_clause_phrase(c, i)->head, NG_CLASS_NAMED);
  for (uint32_t n = i + 1; n < c->parts.count && n < i + AHEAD; n++) {
    if (ng_phrase_verb(c, n, NG_VERB_FINITE)) return n > i + 1 && !is_ambiguous(c, n);
    bool goes_on = ng_phrase_does(c, n, NG_DOES_PREPOSITION) || ng_phrase_does(c, n, NG_DOES_NOUN) ||
                   ng_phrase_does(c, n, NG_DOES_MARK);
    if (!goes_on || ng_phrase_noun(c, n, NG_NOUN_RELATIVE)) return false;
    if (n > i + 1 && ng_noun_plain(c, n) && !ng_phrase_does(c, n - 1, NG_DOES_PREPOSITION))
      return false; /* its own subject */
    if (n == i + 1 && ng_noun_plain(c, n) && !named) return false;
  }
  return false;
}

/* "to lay down arms and | leave": whether a present tense that looks like a base form goes on with
   an infinitive. */
static bool is_second_infinitive(const ng_reading *c, uint32_t i) {
  const ng_phrase *group = ng_clause_phrase(c, i);
  const ng_clause *clause = ng_clause_at(c, i), *other = ng_clause_at(c, c->verb);
  bool base = clause->verb.size == c->r.doc->tokens.at[group->head].size;
  return group->end - group->start == 1 && c->r.tags[group->head] == NG_POS_VBP && base && other &&
         other->form == NG_CLAUSE_INFINITIVE;
}

static void read_bare(ng_reading *c, uint32_t i);
static void read_participle(ng_reading *c, uint32_t i);

static void read_as_participle(ng_reading *c, uint32_t i) {
  ng_clause *clause = ng_clause_at(c, i);
  clause->form = NG_CLAUSE_GERUND; /* which is no past tense */
  read_participle(c, i);
  clause->form = NG_CLAUSE_PARTICIPLE;
  clause->tense = NG_TENSE_NONE;
  clause->passive = 1;
}

static void read_finite(ng_reading *c, uint32_t i) {
  ng_clause *clause = ng_clause_at(c, i);
  drop_quoted(c, i);
  uint32_t before = ng_phrase_before(c, i), k = top(c);
  bool joined = before != NG_NONE && ng_phrase_does(c, before, NG_DOES_JOIN);
  bool apart = before != NG_NONE && !ng_phrase_does(c, before, NG_DOES_NOUN) && !is_described(c, before);
  if (c->opener_count && (apart || (k != NG_NONE && k > c->openers[c->opener_count - 1].phrase))) drop_used(c);
  ng_opener *o = c->opener_count ? &c->openers[c->opener_count - 1] : NULL;
  bool inside = k != NG_NONE && (!o || k > o->phrase);
  bool passed = c->verb != NG_NONE && (k == NG_NONE || c->verb > k);
  if (joined && passed && (!o || o->phrase < c->verb)) {
    if (is_second_infinitive(c, i)) {
      read_bare(c, i);
      return;
    }
    if (share(c, i, before)) return;
  }
  uint32_t stolen = find_stolen(c, before);
  bool bound = stolen != NG_NONE && stolen == before && !takes_clause(c, c->verb) &&
               c->r.doc->clauses.at[ng_noun_at(c, stolen)->clause].indirect == NG_NONE;
  bool accused = stolen != NG_NONE && accuses(c, c->verb); /* "accused Lee in a letter | sent in May of …" */
  if ((!inside &&
       ((bound && is_ambiguous(c, i)) || (accused && c->r.tags[ng_clause_phrase(c, i)->head] == NG_POS_VBD))) ||
      is_reduced(c, i, before)) { /* "had areas | set up" */
    read_as_participle(c, i);
    return;
  }
  if (inside && !(passed && stolen != NG_NONE && takes_clause(c, phrase_of(c, ng_noun_at(c, stolen)->clause)))) {
    if (o) c->opener_count--;
    read_waiting(c, i, o);
    return;
  }
  if (o && read_opened(c, i, o, before)) {
    c->opener_count--;
    return;
  }
  if (stolen != NG_NONE) {
    uint32_t owner = ng_noun_at(c, stolen)->clause;
    bool contact = c->r.doc->clauses.at[owner].indirect != NG_NONE && !takes_clause(c, phrase_of(c, owner));
    steal(c, i, stolen);
    if (!contact || !read_contact(c, i, stolen)) hang(clause, NG_HANGS_COMPLEMENT, owner);
    return;
  }
  if (before != NG_NONE && ng_phrase_does(c, before, NG_DOES_VERB)) { /* "which Lee said | was old" */
    ng_clause *outer = ng_clause_at(c, before);
    if (outer && outer->relation == NG_HANGS_RELATIVE && outer->object == outer->noun) {
      subject(clause, outer->noun, "relative");
      hang(clause, NG_HANGS_COMPLEMENT, c->parts.at[before].clause);
      outer->object = NG_NONE;
      return;
    }
  }
  if (is_inverted(c, i, before) && read_behind(c, i, "inverted")) return;
  if (before != NG_NONE && (joined || ng_phrase_does(c, before, NG_DOES_COMMA)) && share(c, i, before)) return;
  if (o) {
    open_by(c, i, o);
    c->opener_count--;
  }
  clause->reason = fixed(NOBODY);
}

/* ---- verbs that are not finite --------------------------------------------- */

static uint32_t subject_of(const ng_reading *c, uint32_t clause) {
  return clause == NG_NONE ? NG_NONE : c->r.doc->clauses.at[clause].subject;
}

/* The last finite clause before phrase i, past those that describe a noun group. */
static uint32_t finite_before(const ng_reading *c, uint32_t i) {
  uint32_t k = clause_before(c, i);
  for (uint32_t steps = 0; k != NG_NONE && steps < BACK; steps++) {
    const ng_clause *clause = &c->r.doc->clauses.at[k];
    if (clause->form == NG_CLAUSE_FINITE && clause->relation != NG_HANGS_RELATIVE) return k;
    k = clause->noun != NG_NONE && clause->relation == NG_HANGS_RELATIVE ? c->r.doc->nouns.at[clause->noun].clause
                                                                         : clause->parent;
  }
  return NG_NONE;
}

static bool is_causative(const ng_reading *c, uint32_t clause) {
  return clause != NG_NONE && ng_reader_is(&c->r, ng_clause_phrase(c, phrase_of(c, clause))->head, NG_CLASS_CAUSATIVE);
}

/* "to leave", "let Lee | leave". */
static void read_infinitive(ng_reading *c, uint32_t i) {
  ng_clause *clause = ng_clause_at(c, i);
  uint32_t before = ng_phrase_before(c, i), outer = clause_before(c, i);
  hang(clause, NG_HANGS_INFINITIVE, outer);
  clause->reason = fixed(LOOSE);
  if (before != NG_NONE && ng_phrase_does(c, before, NG_DOES_NOUN)) {
    const ng_noun *noun = ng_noun_at(c, before);
    if (noun->role == NG_SLOT_OBJECT && noun->clause == outer) {
      subject(clause, c->parts.at[before].noun, "object");
    } else if (top(c) == before) {
      clause->noun = c->parts.at[before].noun;
      if (outer != NG_NONE && phrase_of(c, outer) < before) clause->parent = NG_NONE;
    } else {
      subject(clause, subject_of(c, outer), "infinitive");
    }
    return;
  }
  subject(clause, subject_of(c, outer), "infinitive");
}

/* "Leave!", "officials | say" where the tagger took it for a base form, "and | leave". */
static void read_bare(ng_reading *c, uint32_t i) {
  ng_clause *clause = ng_clause_at(c, i);
  uint32_t before = ng_phrase_before(c, i), outer = clause_before(c, i);
  if (before != NG_NONE && ng_phrase_does(c, before, NG_DOES_NOUN) && !is_causative(c, outer)) {
    clause->form = NG_CLAUSE_FINITE;
    clause->tense = NG_TENSE_PRESENT;
    read_finite(c, i);
    return;
  }
  bool joined =
      before != NG_NONE && (ng_phrase_does(c, before, NG_DOES_JOIN) || ng_phrase_does(c, before, NG_DOES_COMMA));
  if (joined && outer != NG_NONE) {
    hang(clause, NG_HANGS_COORDINATED, outer);
    clause->form = c->r.doc->clauses.at[outer].form;
    clause->modal = c->r.doc->clauses.at[outer].modal;
    clause->tense = c->r.doc->clauses.at[outer].tense;
    subject(clause, subject_of(c, outer), "shared");
    return;
  }
  if (outer != NG_NONE && before != NG_NONE) {
    read_infinitive(c, i);
    return;
  }
  clause->reason = fixed(COMMAND);
}

/* Whether the finite verb at phrase k has a subject of its own, so that what stands before phrase i
   need not be it: "…, and the police came", "who came". */
static bool has_own(const ng_reading *c, uint32_t i, uint32_t k) {
  uint32_t before = ng_phrase_before(c, k);
  if (before == NG_NONE || before <= i) return false;
  if (ng_phrase_does(c, before, NG_DOES_JOIN)) return true;
  if (!ng_phrase_does(c, before, NG_DOES_NOUN)) return false;
  if (ng_phrase_noun(c, before, NG_NOUN_RELATIVE)) return true;
  while (before > i + 1 && (ng_phrase_does(c, before, NG_DOES_NOUN) || ng_phrase_does(c, before, NG_DOES_PREPOSITION)))
    before--;
  return before > i && !ng_phrase_does(c, before, NG_DOES_PREPOSITION) && !ng_phrase_does(c, before, NG_DOES_NOUN);
}

/* "…, | revealed | that": a participle behind a comma that a clause or an object follows. */
static bool is_parted_past(const ng_reading *c, uint32_t n) {
  return ng_phrase_verb(c, n, NG_VERB_PARTICIPLE) && ng_phrase_does(c, n - 1, NG_DOES_COMMA) &&
         (ng_phrase_does(c, n + 1, NG_DOES_THAT) || ng_noun_plain(c, n + 1));
}

/* Whether the participle at phrase i, right behind a noun group, is a past tense that looks the
   same: "the board | denied it", "the man the police | arrested", and where no other verb is there
   for what waits: "thousands of people | crowded onto the pier". */
static bool is_past(const ng_reading *c, uint32_t i, uint32_t before) {
  if (c->r.grammar & NG_GRAMMAR_DISTINCT || ng_reader_is(&c->r, ng_clause_phrase(c, i)->head, NG_CLASS_NAMED))
    return false;
  if (!c->waiting_count)
    return find_stolen(c, before) != NG_NONE && takes_clause(c, c->verb) && ng_noun_plain(c, i + 1);
  uint32_t k = top(c);
  bool parted = ng_phrase_does(c, before, NG_DOES_COMMA); /* "The mayor, Ann Lee, | denied it" */
  bool ends = i + 1 >= c->parts.count || ng_phrase_does(c, i + 1, NG_DOES_STOP);
  if (parted ? (!ng_noun_plain(c, i + 1) && !ends) : k != before && ng_noun_past(c, k) != i) return false;
  if (!parted && ng_noun_plain(c, i + 1)) return true;
  if (!parted && c->waiting_count > 1 && k && c->waiting[c->waiting_count - 2] == k - 1) return true;
  for (uint32_t n = i + 1; n < c->parts.count && !ng_phrase_does(c, n, NG_DOES_STOP); n++)
    if (n > i + AHEAD || (ng_phrase_verb(c, n, NG_VERB_FINITE) && !has_own(c, i, n)) || is_parted_past(c, n))
      return false;
  return true;
}

/* "The mayor - … - | accused | the clerk of fraud": who is accused himself has "of" right behind it. */
static bool is_past_of(const ng_reading *c, uint32_t i) {
  if (c->r.grammar & NG_GRAMMAR_DISTINCT || !ng_reader_is(&c->r, ng_clause_phrase(c, i)->head, NG_CLASS_VERB_OF) ||
      !ng_noun_plain(c, i + 1))
    return false;
  ng_pos first = (ng_pos)c->r.tags[ng_clause_phrase(c, i + 1)->start];
  return first == NG_POS_DT || first == NG_POS_PRPS || first == NG_POS_NNP;
}

/* "saying …", "written in May", "after leaving", "when asked". */
static void read_participle(ng_reading *c, uint32_t i) {
  ng_clause *clause = ng_clause_at(c, i);
  uint32_t before = ng_phrase_before(c, i), outer = clause_before(c, i);
  hang(clause, NG_HANGS_PARTICIPLE, outer);
  clause->reason = fixed(LOOSE);
  if (before == NG_NONE) return;
  ng_does does = (ng_does)c->parts.at[before].does;
  bool past = (does == NG_DOES_NOUN || does == NG_DOES_COMMA) && is_past(c, i, before);
  if (clause->form == NG_CLAUSE_PARTICIPLE && (past || is_past_of(c, i))) {
    bool headline =
        !ng_phrase_does(c, c->parts.count - 1, NG_DOES_STOP) && !ng_noun_plain(c, i + 1); /* "Three killed in Hull" */
    clause->form = NG_CLAUSE_FINITE;
    clause->tense = NG_TENSE_PAST;
    clause->passive = headline;
    hang(clause, NG_HANGS_MAIN, NG_NONE);
    clause->reason = (ng_string){NULL, 0};
    read_finite(c, i);
    return;
  }
  if (does == NG_DOES_NOUN) {
    const ng_noun *noun = ng_noun_at(c, before);
    if (ng_phrase_noun(c, before, NG_NOUN_RELATIVE)) return;
    clause->noun = c->parts.at[before].noun;
    if (noun->clause != NG_NONE) clause->parent = noun->clause;
    else clause->parent = NG_NONE;
    subject(clause, clause->noun, "participle");
    return;
  }
  if (does == NG_DOES_PREPOSITION || does == NG_DOES_SUBORDINATE || does == NG_DOES_WHETHER) {
    const ng_phrase *word = ng_clause_phrase(c, before);
    clause->link = ng_tokens_span(c->r.doc, word->start, word->end);
    clause->relation = NG_HANGS_ADVERBIAL;
    while (c->opener_count && c->openers[c->opener_count - 1].phrase == before) c->opener_count--;
  }
  if (does == NG_DOES_JOIN && outer != NG_NONE) {
    const ng_clause *other = &c->r.doc->clauses.at[outer];
    bool alike = clause->form == other->form || (clause->passive && other->passive);
    if (alike || (other->form == NG_CLAUSE_FINITE && clause->form == NG_CLAUSE_PARTICIPLE)) {
      hang(clause, NG_HANGS_COORDINATED, outer);
      clause->form = other->form;
      clause->tense = other->tense;
      clause->passive = other->passive;
      clause->noun = other->noun;
      subject(clause, other->subject, "shared");
      return;
    }
  }
  bool right = does == NG_DOES_VERB && outer != NG_NONE;
  uint32_t of = right ? outer : finite_before(c, i);
  if (right) clause->relation = NG_HANGS_COMPLEMENT;
  else clause->parent = of;
  subject(clause, subject_of(c, of), "participle");
}

/* "had | “ | lied to them": the helper stands before the quotation that the verb begins; who does
   it, and what it hangs on, are the helper's. */
static bool read_helped(ng_reading *c, uint32_t i) {
  uint32_t before = ng_phrase_before(c, i);
  ng_pos tag = (ng_pos)c->r.tags[ng_clause_phrase(c, i)->head];
  if (before == NG_NONE || before != c->verb || before + 2 != i || !ng_phrase_does(c, i - 1, NG_DOES_MARK))
    return false;
  if (tag != NG_POS_VBD && tag != NG_POS_VBN) return false;
  const ng_clause *helper = ng_clause_at(c, before);
  uint32_t head = ng_clause_phrase(c, before)->head;
  bool have = ng_reader_is(&c->r, head, NG_CLASS_HAVE);
  if (!(have || ng_reader_is(&c->r, head, NG_CLASS_BE)) || helper->form != NG_CLAUSE_FINITE) return false;
  if (helper->subject == NG_NONE || helper->object != NG_NONE || helper->predicate != NG_NONE) return false;
  ng_clause *clause = ng_clause_at(c, i);
  clause->form = NG_CLAUSE_FINITE;
  clause->passive = !have;
  clause->negated = helper->negated;
  clause->modal = helper->modal;
  clause->tense = have && helper->tense == NG_TENSE_PRESENT ? NG_TENSE_PERFECT : helper->tense;
  clause->link = helper->link;
  clause->noun = helper->noun;
  hang(clause, (ng_relation)helper->relation, helper->parent);
  subject(clause, helper->subject, "helper");
  return true;
}

void ng_subject_read(ng_reading *c, uint32_t i) {
  if (read_helped(c, i)) return;
  uint8_t bits = ng_clause_phrase(c, i)->bits;
  if (ng_clause_at(c, i)->form == NG_CLAUSE_FINITE) read_finite(c, i);
  else if (bits & NG_VERB_BARE) read_bare(c, i);
  else if (bits & NG_VERB_INFINITIVE) read_infinitive(c, i);
  else read_participle(c, i);
}

void ng_subjects_end(ng_reading *c) {
  ng_doc *doc = c->r.doc;
  uint32_t main = NG_NONE;
  for (uint32_t k = doc->clauses.count; k-- > c->first_clause;) {
    ng_clause *clause = &doc->clauses.at[k];
    if (clause->noun != NG_NONE && clause->parent == NG_NONE) {
      uint32_t parent = doc->nouns.at[clause->noun].clause;
      if (parent != k) clause->parent = parent;
    } else if (clause->parent == NG_NONE && clause->relation != NG_HANGS_MAIN && main != NG_NONE) {
      clause->parent = main;
      if (clause->subject == NG_NONE && clause->form != NG_CLAUSE_FINITE)
        subject(clause, doc->clauses.at[main].subject, "main-clause");
    }
    if (clause->relation == NG_HANGS_MAIN && clause->form == NG_CLAUSE_FINITE) main = k;
  }
}
