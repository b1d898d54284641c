/* The verb group's own: base form, voice, negation, modal, tense. In: a phrase of the
 * sentence, its tags. Out: its clause, in which nobody does anything yet. */
#include "clause.h"

static uint8_t form_of(uint8_t bits) {
  if (bits & NG_VERB_FINITE) return NG_CLAUSE_FINITE;
  if (bits & (NG_VERB_INFINITIVE | NG_VERB_BARE)) return NG_CLAUSE_INFINITIVE;
  if (bits & NG_VERB_GERUND) return NG_CLAUSE_GERUND;
  return bits & NG_VERB_PARTICIPLE ? NG_CLAUSE_PARTICIPLE : NG_CLAUSE_FINITE;
}

/* Fills in modal and tense from the words before the verb, and the first of all. */
static void read_tense(const ng_reader *r, const ng_phrase *group, ng_clause *clause) {
  for (uint32_t t = group->start; t < group->end; t++) {
    ng_pos tag = (ng_pos)r->tags[t];
    bool future = ng_reader_is(r, t, NG_CLASS_FUTURE);
    if (tag == NG_POS_MD) {
      clause->modal = ng_tokens_span(r->doc, t, t + 1);
      clause->tense = future ? NG_TENSE_FUTURE : NG_TENSE_NONE;
      return;
    }
    if (tag < NG_POS_VB || tag > NG_POS_VBN) continue;
    bool helps = t < group->head && ng_reader_is(r, t, NG_CLASS_HAVE);
    clause->tense = tag == NG_POS_VBD || tag == NG_POS_VBN ? NG_TENSE_PAST
                    : helps                                ? NG_TENSE_PERFECT
                                                           : NG_TENSE_PRESENT;
    return;
  }
}

ng_status ng_clause_add(ng_reading *c, uint32_t phrase) {
  ng_doc *doc = c->r.doc;
  const ng_phrase *group = ng_clause_phrase(c, phrase);
  ng_clause *clause = ng_clauses_push(&doc->clauses);
  if (!clause) return NG_NOMEM;
  ng_pos tag = (ng_pos)c->r.tags[group->head];
  *clause = (ng_clause){.group = ng_tokens_span(doc, group->start, group->end),
                        .head = ng_tokens_span(doc, group->head, group->head + 1),
                        .verb = ng_lemma_find(doc, group->head, tag == NG_POS_VB || tag == NG_POS_MD),
                        .parent = NG_NONE,
                        .noun = NG_NONE,
                        .subject = NG_NONE,
                        .object = NG_NONE,
                        .indirect = NG_NONE,
                        .agent = NG_NONE,
                        .predicate = NG_NONE,
                        .sentence = c->sentence,
                        .form = form_of(group->bits),
                        .passive = (group->bits & NG_VERB_PASSIVE) != 0,
                        .negated = (group->bits & NG_VERB_NEGATED) || ng_clause_no_longer(c, group->start)};
  clause->span = clause->group;
  if (clause->form == NG_CLAUSE_PARTICIPLE) clause->passive = 1;
  if (clause->form == NG_CLAUSE_FINITE) read_tense(&c->r, group, clause);
  c->parts.at[phrase].clause = doc->clauses.count - 1;
  return clause->verb.data ? NG_OK : NG_NOMEM;
}
