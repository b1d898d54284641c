/* Whom a text goes on about, in a language whose verbs may have no subject: "Agregó que …", and
 * paragraphs that are one quotation. In: the phrases of each sentence, then its attributions, in
 * the order of the text. Out: for a verb without a subject the last who spoke or was the subject of
 * a sentence before it, in its paragraph or the one before; who spoke, some paragraphs further, as
 * long as nobody else is a subject since. A wrong one is worse than none: nobody where
 *   who spoke last is not named, or differs in number,
 *   somebody else was the subject since, in the same paragraph,
 *   a title of a section parts a quotation from who spoke. */
#include "phrases.h"

#include <string.h>

enum { VERBS = 3, SENTENCES = 24, FAR = 3 };

static const char NOBODY[] = "the verb has no subject, and nobody speaks right before it";
static const char UNNAMED[] = "who spoke before it is not known";
static const char SEVERAL[] = "the verb has no subject, and several can be meant";
static const char MANY[] = "the verb has no subject, and is in the plural";
static const char MANY_BEFORE[] = "the verb has no subject, and several spoke before";

bool ng_focus_begin(ng_reader *r) {
  if (!(r->grammar & NG_GRAMMAR_SUBJECTLESS)) return true;
  size_t count = r->doc->sentences.count;
  r->focus = malloc((count + 1) * sizeof *r->focus);
  for (size_t i = 0; r->focus && i < count; i++)
    r->focus[i] = (ng_focus){NG_NONE, NG_NONE, NG_NONE, NG_NONE, false, false};
  return r->focus != NULL;
}

static bool is_actor(const ng_doc *doc, uint32_t entity) {
  return entity != NG_NONE &&
         (ng_entity_is_person(doc, entity) || doc->entities.at[entity].kind == NG_KIND_ORGANIZATION);
}

/* The entity of a subject: of the name in its head, or beside it ("la cantante Ana Roldán"); else of
   the role or the house that its head is. */
static uint32_t entity_of(const ng_reader *r, const ng_said *said) {
  const ng_doc *doc = r->doc;
  if (said->subject == NG_NONE) return NG_NONE;
  uint32_t m = ng_reader_mention(r, said->subject), own = m == NG_NONE ? NG_NONE : doc->mentions.at[m].entity;
  if (own != NG_NONE && doc->mentions.at[m].kind != NG_KIND_ROLE) return is_actor(doc, own) ? own : NG_NONE;
  uint32_t end = ng_token_end(ng_reader_token(r, said->source.end - 1));
  for (uint32_t i = ng_mention_after(doc, ng_reader_token(r, said->source.start)->start);
       i < doc->mentions.count && doc->mentions.at[i].span.start < end; i++) {
    const ng_mention *mention = &doc->mentions.at[i];
    uint32_t first = ng_token_at(doc, mention->span.start);
    bool beside = first > said->source.start && r->tags[first - 1] != NG_POS_IN && r->tags[first - 1] != NG_POS_WP;
    if (beside && mention->kind == NG_KIND_PERSON && mention->entity != NG_NONE) return mention->entity;
  }
  return is_actor(doc, own) ? own : NG_NONE;
}

/* Whether the clause that begins at phrase i belongs to a word before it. */
static bool is_subordinate(const ng_reader *r, uint32_t i) {
  if (at(r, i)->bits & NG_NOUN_RELATIVE && at(r, i)->kind == NG_PHRASE_NOUN) return true;
  if (!i) return false;
  uint32_t before = at(r, i - 1)->start;
  return ng_reader_is(r, before, NG_CLASS_THAT) || ng_reader_is(r, before, NG_CLASS_SUBORDINATOR) ||
         ng_reader_is(r, before, NG_CLASS_WHETHER);
}

void ng_focus_read(ng_reader *r, uint32_t index) {
  if (!r->focus) return;
  for (uint32_t i = 0, verbs = 0; i < count(r) && verbs < VERBS; i++) {
    if (!is_verb(r, i, NG_VERB_FINITE) || r->marked[at(r, i)->start]) continue;
    verbs++;
    ng_said said = {.subject = NG_NONE};
    uint32_t clause = i, next;
    bool found = ng_subject_find(r, i, &said, &clause) && !r->marked[said.source.start];
    bool first = verbs == 1 || r->focus[index].verb == NG_NONE,
         says = ng_reader_value(r, at(r, i)->head, NG_CLASS_SAY_VERB) & NG_FRAME_QUOTE;
    if (is_subordinate(r, clause) || !(first || says)) continue;
    if (!found && (ng_cue_impersonal(r, i) || !ng_subject_postverbal(r, i + 1, &said, &next))) {
      if (first) return;
      continue;
    }
    uint32_t entity = entity_of(r, &said);
    if (!first && entity == NG_NONE) continue;
    r->focus[index] = (ng_focus){entity, at(r, i)->start, NG_NONE, NG_NONE, ng_verb_plural(r, i), false};
  }
}

/* Where it is said: its verb, or the quotation that has none. */
static uint32_t place_of(const ng_said *said) {
  return said->cue.start < said->cue.end || !said->part_count ? said->cue.start : said->parts[0].start;
}

/* Whether a source is no being: "el informe". */
static bool is_thing(const ng_reader *r, uint32_t head) {
  return ng_reader_is(r, head, NG_CLASS_DOCUMENT) || ng_reader_is(r, head, NG_CLASS_SAY_VEHICLE) ||
         ng_reader_is(r, head, NG_CLASS_SAY_NOUN);
}

/* Whether its subject is that of another verb: of "para pedir", of "recordando". */
static bool is_derived(const ng_said *said) {
  return said->rule && (!strcmp(said->rule, "infinitive") || !strcmp(said->rule, "participle"));
}

void ng_focus_note(ng_reader *r, const ng_said *said, uint32_t entity) {
  if (!r->focus || said->turn) return;
  uint32_t sentence = ng_sentence_at(r->doc, ng_reader_token(r, place_of(said))->start);
  bool named = said->subject != NG_NONE && said->source.start < said->source.end && !said->nominal &&
               !is_thing(r, said->subject);
  bool told = entity != NG_NONE || (named && said->value & NG_FRAME_QUOTE && !is_derived(said));
  if (sentence == NG_NONE || !told) return;
  ng_focus *focus = &r->focus[sentence];
  bool known = said->dropped && entity != NG_NONE;
  focus->several =
      known ? said->several : said->subject != NG_NONE && ng_reader_value(r, said->subject, NG_CLASS_ROLE) == 2;
  focus->said = (uint32_t)(said - r->said.at);
  focus->speaker = entity;
}

static bool is_body(const ng_reader *r, uint32_t block) { return r->doc->blocks.at[block].role == NG_ROLE_BODY; }

/* Whether it is in doubt that `entity`, the subject of sentence i, goes on to speak: another speaks before
   it, in its paragraph or, where that is not the verb's own, in the one before, and it has not spoken
   itself. A role, "el ministro", is mostly the other one, named otherwise. */
static bool is_doubtful(const ng_reader *r, uint32_t i, uint32_t entity, bool own) {
  uint32_t block = r->doc->sentences.at[i].block, passed = 0;
  bool another = false;
  if (r->doc->entities.at[entity].kind == NG_KIND_ROLE) return false;
  for (uint32_t steps = 0; i-- > 0 && steps < SENTENCES; steps++) {
    uint32_t here = r->doc->sentences.at[i].block;
    passed += here != block && is_body(r, here);
    block = here;
    if (!another && passed > !own) return false;
    if (r->focus[i].said == NG_NONE) continue;
    if (r->focus[i].speaker == entity) return false;
    if (own) return true;
    another = true;
  }
  return another;
}

/* Whether a person who is not `entity` is named in a sentence before a verb, outside quotations:
   "Na carta, datada de maio, Aradas agradecia o gesto e prometia …". */
static bool another_named(const ng_reader *r, uint32_t sentence, uint32_t token, uint32_t entity) {
  const ng_doc *doc = r->doc;
  uint32_t to = ng_reader_token(r, token)->start;
  for (uint32_t m = NG_FROM(doc->mentions, span.start, doc->sentences.at[sentence].span.start);
       m < doc->mentions.count && doc->mentions.at[m].span.start < to; m++) {
    const ng_mention *mention = &doc->mentions.at[m];
    if (mention->kind == NG_KIND_PERSON && mention->entity != entity &&
        !r->marked[ng_token_at(doc, mention->span.start)])
      return true;
  }
  return false;
}

uint32_t ng_focus_find(const ng_reader *r, const ng_said *said, const char **reason) {
  const ng_doc *doc = r->doc;
  uint32_t token = place_of(said), i = ng_sentence_at(doc, ng_reader_token(r, token)->start);
  bool quotation = said->cue.start == said->cue.end;
  *reason = NOBODY;
  if (i == NG_NONE || !r->focus) return NG_NONE;
  uint32_t block = doc->sentences.at[i].block, far = 0, own = i;
  for (uint32_t steps = 0; steps < SENTENCES; steps++, i--) {
    const ng_focus *focus = &r->focus[i];
    uint32_t here = doc->sentences.at[i].block;
    if (here != block && is_body(r, here)) far++;
    if (here != block && !is_body(r, here) && quotation && focus->said == NG_NONE &&
        ng_role_is_story(doc->blocks.at[here].role))
      return NG_NONE;
    block = here;
    if (far > FAR || (quotation && far > 1)) return NG_NONE;
    uint32_t last = focus->said != NG_NONE ? focus->speaker : focus->subject;
    if (far && !quotation && last != NG_NONE && another_named(r, own, token, last)) {
      *reason = SEVERAL;
      return NG_NONE;
    }
    if (focus->said != NG_NONE) {
      if (focus->speaker == NG_NONE) *reason = UNNAMED;
      else if (far > 1 && !is_actor(doc, focus->speaker)) return NG_NONE;
      else if (ng_said_turns(r, &r->said.at[focus->said], said)) *reason = SEVERAL;
      else if (!quotation && said->several != focus->several &&
               doc->entities.at[focus->speaker].kind != NG_KIND_ORGANIZATION)
        *reason = said->several ? MANY : MANY_BEFORE;
      else *reason = NULL;
      return *reason ? NG_NONE : focus->speaker;
    }
    if (focus->subject != NG_NONE && focus->verb < token && is_body(r, here)) {
      if (far > 1 || is_doubtful(r, i, focus->subject, !far)) *reason = SEVERAL;
      else if (!quotation && said->several != focus->many) *reason = said->several ? MANY : MANY_BEFORE;
      else *reason = NULL;
      return *reason ? NG_NONE : focus->subject;
    }
    if (!i) break;
  }
  return NG_NONE;
}
