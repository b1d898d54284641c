/* Cues. In: the phrases of one sentence. Out: an attribution for each word of
 * the lexicon that says, with a source or something said. Verbs and adjectives are
 * read here, what is no verb in nominal.c. */
#include "content.h"

#include <string.h>

enum { REACH = 40 };
enum { ACTS = 1 }; /* value of an agent's preposition: "by", not the "from" of a noun */

/* "as saying" at phrase i: after who is quoted. */
static bool as_saying(const ng_reader *r, uint32_t i) {
  if (i >= count(r) || !ng_reader_is(r, at(r, i)->start, NG_CLASS_SAY_AS) || !is_kind(r, i + 1, NG_PHRASE_VERB))
    return false;
  int32_t value = 0;
  return at(r, i + 1)->bits & NG_VERB_GERUND && match(r, at(r, i + 1)->head, NG_CLASS_SAY_VERB, &value) &&
         value & NG_FRAME_CLAUSE;
}

/* "quoted Ms. Lee of Hull as saying", "quoted the mayor, Tom Hale, as having said": whether that follows the
   noun group at phrase i. */
static bool quotes_whom(const ng_reader *r, uint32_t i) {
  enum { GROUP = 8 };
  if (!is_kind(r, i, NG_PHRASE_NOUN)) return false;
  for (uint32_t k = i + 1; k < count(r) && k < i + GROUP; k++) {
    if (as_saying(r, k)) return true;
    if (!is_kind(r, k, NG_PHRASE_NOUN) && !sign(r, k, ',') && r->tags[at(r, k)->start] != NG_POS_IN) return false;
  }
  return false;
}

/* "was called a lie by Lee": what it is called at phrase i, and who calls it so. */
static bool called_by(const ng_reader *r, uint32_t i, ng_said *said) {
  if (said->source.end > said->source.start || !is_kind(r, i, NG_PHRASE_NOUN) || !is_kind(r, i + 2, NG_PHRASE_NOUN) ||
      ng_reader_value(r, at(r, i + 1)->start, NG_CLASS_AGENT) != ACTS)
    return false;
  said->source = ng_noun_extend(r, i + 2, count(r));
  said->subject = at(r, i + 2)->head;
  said->rule = "passive-agent";
  ng_content_add(r, at(r, i)->start, at(r, i)->end, said);
  return true;
}

/* Past "on Monday", "last week". */
static uint32_t past_times(const ng_reader *r, uint32_t i) {
  while (i < count(r)) {
    bool on = at(r, i)->kind == NG_PHRASE_OTHER && r->tags[at(r, i)->start] == NG_POS_IN;
    if (!is_kind(r, i + on, NG_PHRASE_NOUN) || !(at(r, i + on)->bits & NG_NOUN_TIME)) break;
    i += 1 + on;
  }
  return i;
}

/* "It was praised by Lee", "It is seen as old", "It was criticized for leaving": what a passive
   verb is about, tokens `about` before it, and what goes on at phrase `after`. */
static ng_status keep_about(ng_reader *r, uint32_t after, ng_tokens about, ng_said *said) {
  int32_t frames = NG_CUE_FRAMES(said->value);
  bool agent = said->source.end > said->source.start;
  bool infinitive = is_kind(r, after, NG_PHRASE_VERB) && (at(r, after)->bits & NG_VERB_INFINITIVE);
  bool as = after < count(r) && ng_reader_is(r, at(r, after)->start, NG_CLASS_SAY_AS);
  bool judged = !(frames & NG_FRAME_CLAUSE) && after + 1 < count(r) &&
                ng_reader_is(r, at(r, after)->start, NG_CLASS_OBJECT_PREPOSITION) && past_times(r, after) == after;
  bool carried = infinitive || as || judged || (frames & NG_FRAME_NOUN_AS) || agent ||
                 NG_CUE_MANNER(said->value) == NG_MANNER_ACCUSES;
  bool takes =
      agent || frames & (NG_FRAME_NOUN | NG_FRAME_NOUN_TO | NG_FRAME_NOUN_AS) || (as && frames & NG_FRAME_ONLY_AS);
  if (!carried || !takes) return NG_OK;
  ng_content_add(r, about.start, about.end, said);
  if (infinitive) ng_content_after(r, after, NG_FRAME_INFINITIVE, said);
  else if (as) ng_content_clause(r, after, said);
  else if (frames & NG_FRAME_NOUN_AS && !called_by(r, after, said)) ng_content_after(r, after, NG_FRAME_NOUN_AS, said);
  else if (judged) {
    if (!agent) said->cue.end = at(r, after)->end;
    ng_content_after(r, after + 1, NG_FRAME_NOUN | NG_FRAME_GERUND, said);
  }
  return keep(r, said);
}

static bool verb_before(const ng_reader *r, uint32_t i) {
  for (uint32_t steps = 0; i-- > 0 && steps < REACH; steps++)
    if (is_kind(r, i, NG_PHRASE_VERB) && at(r, i)->bits & NG_VERB_FINITE) return true;
  return false;
}

/* "That it is old | is admitted": whether a clause with "that" opens the sentence and ends before verb group `verb`. */
static bool states_that(const ng_reader *r, uint32_t verb) {
  if (!ng_reader_is(r, at(r, 0)->start, NG_CLASS_THAT) || !verb_before(r, verb)) return false;
  for (uint32_t i = 0; i < verb && i < REACH; i++) {
    if (sign(r, i, ',') || (is_kind(r, i, NG_PHRASE_NOUN) && at(r, i)->bits & NG_NOUN_RELATIVE))
      return false; /* "That man who left" */
    if (is_kind(r, i, NG_PHRASE_VERB) && at(r, i)->bits & NG_VERB_FINITE)
      return i > 0 && !ng_reader_is(r, at(r, i)->start - 1, NG_CLASS_THAT);
  }
  return false;
}

/* "is expected to …", "was asked whether …": the source is the agent, if any. */
static ng_status read_passive(ng_reader *r, uint32_t verb, uint32_t after, ng_said *said) {
  int32_t frames = NG_CUE_FRAMES(said->value);
  ng_said subject = {.rule = "passive"};
  uint32_t clause = verb;
  bool found = ng_subject_find(r, verb, &subject, &clause);
  if (states_that(r, verb)) {
    found = true;
    subject.source = (ng_tokens){at(r, 0)->start, at(r, verb)->start}; /* "That it is old | is admitted" */
    subject.subject = NG_NONE;
  }
  said->rule = "passive";
  uint32_t later = past_times(r, after); /* "supported on Friday by Lee" */
  if (later < count(r) && ng_reader_value(r, at(r, later)->start, NG_CLASS_AGENT) == ACTS) after = later;
  if (after + 1 < count(r) && ng_reader_value(r, at(r, after)->start, NG_CLASS_AGENT) == ACTS &&
      is_kind(r, after + 1, NG_PHRASE_NOUN) && !ng_reader_is(r, at(r, after + 1)->head, NG_CLASS_NO_SOURCE)) {
    said->source = ng_noun_extend(r, after + 1, count(r));
    said->subject = at(r, after + 1)->head;
    after = phrase_from(r, said->source.end);
    said->rule = "passive-agent";
  }
  if (as_saying(r, after)) return NG_OK; /* the participle tells what is said */
  if (NG_CUE_MANNER(said->value) == NG_MANNER_ACCUSES && found && after + 1 < count(r) &&
      ng_reader_is(r, at(r, after)->start, NG_CLASS_OBJECT_PREPOSITION)) { /* "is accused of …" */
    if (said->cue.end == at(r, after)->start) said->cue.end = at(r, after)->end;
    ng_content_add(r, subject.source.start, subject.source.end, said);
    ng_content_after(r, after + 1, NG_FRAME_NOUN | NG_FRAME_GERUND, said);
    return keep(r, said);
  }
  bool to = after + 1 < count(r) && ng_reader_is(r, at(r, after)->start, NG_CLASS_OBJECT_PREPOSITION) &&
            ng_reader_is(r, at(r, verb)->head, NG_CLASS_SAY_TO) && is_kind(r, after + 1, NG_PHRASE_NOUN);
  if (to) { /* "The claim is attributed to Lee." */
    said->source = ng_noun_extend(r, after + 1, count(r));
    said->subject = at(r, after + 1)->head;
    said->cue.end = at(r, after)->end;
    said->rule = "attributed-to";
    if (found) ng_content_add(r, subject.source.start, subject.source.end, said);
    return keep(r, said); /* "the following is attributed to Lee:" has its content to come */
  }
  bool nobody = found && ng_reader_nobody(r, subject.source);
  bool content = ng_content_after(r, after, frames & (NG_FRAME_CLAUSE | NG_FRAME_WHETHER), said);
  if (content || nobody || !found) return content ? keep(r, said) : NG_OK;
  /* "The director was dismissed": no statement where nothing is said of somebody. */
  uint32_t mention = subject.subject == NG_NONE ? NG_NONE : ng_reader_mention(r, subject.subject);
  uint32_t entity = mention == NG_NONE ? NG_NONE : r->doc->mentions.at[mention].entity;
  bool whom = entity != NG_NONE && ng_entity_is_person(r->doc, entity);
  uint32_t next = past_times(r, after);
  bool told = next < count(r) && (ng_reader_is(r, at(r, next)->start, NG_CLASS_SAY_AS) ||
                                  ng_reader_is(r, at(r, next)->start, NG_CLASS_OBJECT_PREPOSITION) ||
                                  is_kind(r, next, NG_PHRASE_NOUN) || is_kind(r, next, NG_PHRASE_VERB));
  bool silent = said->source.end == said->source.start && !told;
  if (whom && silent && NG_CUE_MANNER(said->value) != NG_MANNER_ACCUSES) return NG_OK;
  return keep_about(r, after, subject.source, said);
}

/* "to say", "saying" after "went on": the cue begins with the verb that carries it. */
static uint32_t chain_start(const ng_reader *r, uint32_t verb) {
  for (uint32_t steps = 0; steps < 4 && verb > 0; steps++) {
    if (!(at(r, verb)->bits & (NG_VERB_INFINITIVE | NG_VERB_GERUND))) break;
    uint32_t lead = verb - 1;
    if (!is_kind(r, lead, NG_PHRASE_VERB) && lead > 0) lead--; /* "went on to say" */
    if (!is_kind(r, lead, NG_PHRASE_VERB)) break;
    uint32_t size = match(r, at(r, lead)->head, NG_CLASS_SAY_CHAIN, NULL);
    if (!size || at(r, lead)->head + size != at(r, verb)->start) break;
    verb = lead;
  }
  return verb;
}

/* Whether an infinitive is what the verb before it wants or promises, or what a document
   before it is for: "a motion to dismiss". */
static bool is_complement(const ng_reader *r, uint32_t verb) {
  if (!(at(r, verb)->bits & NG_VERB_INFINITIVE) || !verb) return false;
  if (is_kind(r, verb - 1, NG_PHRASE_NOUN)) return ng_reader_is(r, at(r, verb - 1)->head, NG_CLASS_DOCUMENT);
  if (!is_kind(r, verb - 1, NG_PHRASE_VERB)) return false;
  int32_t value = 0;
  return match(r, at(r, verb - 1)->head, NG_CLASS_SAY_VERB, &value) && (value & NG_FRAME_INFINITIVE);
}

/* "a firm called Lantern": a participle that names the noun before it. */
static bool is_naming(const ng_reader *r, uint32_t verb, int32_t frames) {
  return (at(r, verb)->bits & NG_VERB_PARTICIPLE) && (frames & NG_FRAME_NOUN_AS) && verb > 0 &&
         is_kind(r, verb - 1, NG_PHRASE_NOUN) && !(at(r, verb - 1)->bits & (NG_NOUN_NAME | NG_NOUN_PRONOUN));
}

/* Whether a quotation ends right before phrase i, or a comma before it. */
static bool after_quote(const ng_reader *r, uint32_t i) {
  if (i > 0 && sign(r, i - 1, ',') && !quoted(r, at(r, i - 1)->start)) i--;
  return i > 0 && quoted(r, at(r, i - 1)->start);
}

/* Whether a quotation that opens the sentence ends with a comma before phrase i: what
   follows says it. */
static bool after_spoken(const ng_reader *r, uint32_t i) {
  if (!after_quote(r, i) || !quoted(r, r->sentence.start)) return false;
  if (!quoted(r, at(r, i - 1)->start)) return true;
  uint32_t token = at(r, i)->start;
  while (token > r->sentence.start && ng_reader_mark(r, token - 1)) token--;
  return token > r->sentence.start && ng_reader_sign(r, token - 1, ',');
}

static bool follows_comma(const ng_reader *r, uint32_t token) {
  return token > r->sentence.start && ng_reader_sign(r, token - 1, ',');
}

/* "Asked of her "plan," Lee said, "…"": the marks before the source stand inside what
   leads in to the quotation after it. */
static bool leads_in(const ng_reader *r, uint32_t clause, bool content, const ng_said *said) {
  if (!content || !clause || quoted(r, at(r, 0)->start)) return false;
  if (!quoted(r, said->parts[0].start) && said->parts[0].start > said->cue.end) return false;
  return (at(r, 0)->kind == NG_PHRASE_VERB && !(at(r, 0)->bits & NG_VERB_FINITE)) ||
         r->tags[at(r, 0)->start] == NG_POS_IN || ng_reader_is(r, at(r, 0)->start, NG_CLASS_SUBORDINATOR);
}

/* "As Lee told the board, the bridge is old": what stands after the comma. */
static bool said_as(const ng_reader *r, uint32_t clause, uint32_t after, ng_said *said) {
  if (!clause || clause > 3 || !ng_reader_is(r, at(r, clause - 1)->start, NG_CLASS_SAY_AS)) return false;
  for (uint32_t i = 0; i + 1 < clause; i++) /* "Yet, as Lee observed, …" */
    if ((!sign(r, i, ',') && tag(r, i) != NG_POS_RB && !ng_reader_is(r, at(r, i)->start, NG_CLASS_AND)) ||
        ng_reader_is(r, at(r, i)->start, NG_CLASS_SAY_AS)) /* but "As far as I can tell" */
      return false;
  uint32_t i = after;
  while (i < count(r) && i < after + REACH && !sign(r, i, ',') && !is_kind(r, i, NG_PHRASE_VERB)) i++;
  if (!sign(r, i, ',') || i + 1 >= count(r)) return false;
  ng_content_clause(r, i + 1, said);
  said->rule = "as";
  said->limit = at(r, i + 1)->start;
  return said->part_count > 0;
}

/* "what Lee described as a lie": "what", and what it is called. */
static bool described_as(const ng_reader *r, uint32_t what, uint32_t after, ng_said *said) {
  if (!is_kind(r, what, NG_PHRASE_NOUN) || !(at(r, what)->bits & NG_NOUN_RELATIVE)) return false;
  if (after >= count(r) || !ng_reader_is(r, at(r, after)->start, NG_CLASS_SAY_AS)) return false;
  ng_content_add(r, at(r, what)->start, at(r, what)->end, said);
  ng_content_clause(r, after, said);
  return said->part_count > 1;
}

/* "a finish that Lee said defied belief": "that", and what is said of it. */
static bool left_out(const ng_reader *r, uint32_t what, uint32_t after, ng_said *said) {
  bool also = ng_reader_is(r, at(r, what)->start, NG_CLASS_AND) && is_kind(r, after, NG_PHRASE_VERB) &&
              (at(r, after)->bits & NG_VERB_FINITE);
  if (also) { /* "a camp, which Lee runs, but critics say is a prison" */
    ng_content_clause(r, after, said);
    return said->part_count > 0;
  }
  bool opens = at(r, what)->kind == NG_PHRASE_NOUN || ng_reader_is(r, at(r, what)->start, NG_CLASS_THAT);
  bool past =
      said->value & NG_FRAME_QUOTE && is_verb(r, after, NG_VERB_PARTICIPLE); /* "which she said represented all" */
  if (!opens || !(past || is_verb(r, after, NG_VERB_FINITE))) return false;
  ng_content_add(r, at(r, what)->start, at(r, what)->end, said);
  ng_content_clause(r, after, said);
  return said->part_count > 1;
}

/* "When asked by Lee whether …": nobody or its agent asks. */
static ng_status read_asked(ng_reader *r, uint32_t after, ng_said *said) {
  said->rule = "passive";
  if (after + 1 < count(r) && ng_reader_value(r, at(r, after)->start, NG_CLASS_AGENT) == ACTS &&
      is_kind(r, after + 1, NG_PHRASE_NOUN)) {
    said->source = ng_noun_extend(r, after + 1, count(r));
    said->subject = at(r, after + 1)->head;
    said->rule = "passive-agent";
    after = phrase_from(r, said->source.end);
  }
  said->limit = ng_main_clause(r, after);
  int32_t frames = said->value & (NG_FRAME_WHETHER | NG_FRAME_NOUN);
  after = past_times(r, after);
  while (after + 2 < count(r) && said->value & NG_FRAME_WHETHER && said->limit &&
         (is_time(r, after + 1) || !ng_reader_is(r, at(r, after)->start, NG_CLASS_OBJECT_PREPOSITION)) &&
         !ng_reader_is(r, at(r, after)->start, NG_CLASS_WHETHER) &&
         ((is_preposition(r, after) && is_kind(r, after + 1, NG_PHRASE_NOUN)) || is_time(r, after) ||
          tag(r, after) == NG_POS_RB))
    after += 1 + is_preposition(r, after); /* "Asked at a talk on Monday about it, Lee left" */
  bool about = after + 1 < count(r) && said->value & NG_FRAME_WHETHER && said->limit && /* "Asked about it, Lee left" */
               ng_reader_is(r, at(r, after)->start, NG_CLASS_OBJECT_PREPOSITION);
  if (about) ng_content_clause(r, after, said);
  return about || ng_content_after(r, after, frames, said) ? keep(r, said) : NG_OK;
}

/* "…, said the mayor": the noun group after the verb, and what stands before, where
   no verb follows that the group could be the subject of. */
static bool read_inverted(const ng_reader *r, uint32_t verb, uint32_t after, ng_said *said) {
  ng_said inverted = *said;
  inverted.rule = NULL;
  inverted.part_count = 0;
  if (!is_kind(r, after, NG_PHRASE_NOUN) || !ng_subject_after(r, after, &inverted)) return false;
  uint32_t next = phrase_from(r, inverted.source.end);
  bool whom = said->value & NG_FRAME_TOLD && inverted.source.end > at(r, after)->end &&
              !after_quote(r, verb); /* "…, told some who saw it" */
  if (whom) return false;
  uint32_t tail =
      at(r, after)->bits & NG_NOUN_NAME ? ng_skip_adverbials(r, next) : next; /* ", says Ann Lee in Hull." */
  if (tail < count(r) && !sign(r, tail, '.') && !sign(r, tail, ',')) return false;
  if (!ng_content_before(r, verb, tail, &inverted)) return false;
  *said = inverted;
  return true;
}

/* What verb group `verb` says, with its subject after it ("Dijo ayer Lee que …") or, where
   `dropped`, with none. Content stands after the subject, else before the verb. */
static bool read_other_subject(const ng_reader *r, uint32_t verb, uint32_t after, bool dropped, ng_said *said) {
  ng_said made = *said;
  uint32_t next = after;
  made.part_count = 0;
  made.rule = NULL;
  made.source = (ng_tokens){0, 0};
  made.inner = made.defining = made.whether = false;
  if (dropped ? !ng_subject_dropped(r, verb, &made) : !ng_subject_postverbal(r, after, &made, &next)) return false;
  bool parted = after_quote(r, verb) || follows_comma(r, at(r, verb)->start);
  if (said->value & NG_FRAME_QUOTE && ng_content_around(r, verb, next, &made)) {
    made.rule = "insertion";
    *said = made;
    return true;
  }
  if (!(parted && said->value & NG_FRAME_QUOTE && ng_content_before(r, verb, next, &made)) &&
      !ng_content_after(r, next, NG_CUE_FRAMES(said->value), &made))
    return false;
  *said = made;
  return true;
}

/* "calificó de «…»", "ha definido como «…»": what something that the sentence names elsewhere is called,
   at phrase `after`. */
static bool called_so(const ng_reader *r, uint32_t after, ng_said *said) {
  if (!(said->value & NG_FRAME_NOUN_AS) || !(r->grammar & NG_GRAMMAR_POSTVERBAL) || after + 1 >= count(r)) return false;
  uint32_t word = at(r, after)->start, quote = r->quote_of[at(r, after)->end];
  bool as = ng_reader_is(r, word, NG_CLASS_SAY_AS) || ng_reader_is(r, word, NG_CLASS_OBJECT_PREPOSITION);
  if (!as || quote == NG_NONE || at(r, after)->end - word != 1) return false;
  ng_span span = r->doc->quotes.at[quote].span;
  said->part_count = 0;
  ng_content_add(r, ng_token_at(r->doc, span.start), ng_token_at(r->doc, span.end), said);
  return said->part_count > 0;
}

/* The same with the verb group's subject; "un incendio que definió como": what is called so is not who
   calls it so. */
static ng_status read_called(ng_reader *r, uint32_t verb, bool found, ng_said *said) {
  uint32_t m = said->subject == NG_NONE ? NG_NONE : ng_reader_mention(r, said->subject), next;
  bool thing = found && said->rule && !strcmp(said->rule, "relative") && m == NG_NONE;
  if (found && !thing) return keep(r, said);
  if (!ng_subject_postverbal(r, verb + 1, said, &next) && !ng_subject_dropped(r, verb, said)) return NG_OK;
  return keep(r, said);
}

/* "Lee agreed. “It is old.”": whether the sentence ends at phrase `after`, and a quotation begins
   right behind it, which is then what is said. */
static bool before_quote(const ng_reader *r, uint32_t after) {
  while (is_kind(r, after, NG_PHRASE_NOUN) && at(r, after)->bits & NG_NOUN_TIME) after++;
  uint32_t next = r->sentence.end;
  return sign(r, after, '.') && after + 1 == count(r) && next < r->block.end && quoted(r, next) && !quoted(r, next - 1);
}

/* "lance l'opération « Port ouvert »": whether the noun group at phrase `after` is what the words in marks
   right behind it name, and nobody; what is named in capitals ("el canal «LCI»") may speak. */
static bool is_titled(const ng_reader *r, uint32_t after) {
  if (!is_kind(r, after, NG_PHRASE_NOUN) || at(r, after)->bits & NG_NOUN_PRONOUN || quoted(r, at(r, after)->start))
    return false;
  uint32_t head = at(r, after)->head, end = at(r, after)->end;
  return end < r->sentence.end && quoted(r, end) && !ng_titles_at(r, end) && ng_reader_mention(r, head) == NG_NONE &&
         !ng_reader_is(r, head, NG_CLASS_ROLE) && !ng_reader_is(r, head, NG_CLASS_ORG_HEAD);
}

/* "went on | to say", "continued | to claim": whether the verb at phrase i only leads to another, right behind it, that says something. */
static bool leads_to_other(const ng_reader *r, uint32_t i) {
  uint32_t head = at(r, i)->head, size = match(r, head, NG_CLASS_SAY_CHAIN, NULL), next = phrase_from(r, head + size);
  int32_t value = 0;
  if (match(r, head, NG_CLASS_SAY_VERB, &value) && NG_CUE_MANNER(value) == NG_MANNER_WANTS)
    return false; /* "wants to know" */
  if (!size || !is_verb(r, next, NG_VERB_INFINITIVE | NG_VERB_GERUND) || at(r, next)->start != head + size)
    return false;
  return match(r, at(r, next)->head, NG_CLASS_SAY_VERB, &value) && value & (NG_FRAME_QUOTE | NG_FRAME_CLAUSE);
}

static ng_status read_active(ng_reader *r, uint32_t verb, uint32_t after, ng_said *said) {
  uint32_t first = chain_start(r, verb), clause = first;
  int32_t frames = NG_CUE_FRAMES(said->value);
  if (first == verb && (is_complement(r, verb) || is_naming(r, verb, frames))) {
    r->why = "it belongs to the verb or the noun before it";
    return NG_OK;
  }
  said->cue.start = at(r, first)->start;
  if (ng_cue_after_link(r, first)) return NG_OK; /* what is read with that word */
  if (ng_cue_impersonal(r, first)) {
    if (ng_subject_from(r, first, said) && ng_content_after(r, after, frames, said)) return keep(r, said);
    return NG_OK;
  }
  if (r->grammar & NG_GRAMMAR_POSTVERBAL && is_kind(r, after, NG_PHRASE_VERB) && at(r, after)->bits & NG_VERB_GERUND &&
      match(r, at(r, verb)->head, NG_CLASS_SAY_CHAIN, NULL)) {
    r->why = "what it goes on with is another verb"; /* "continúa buscando" */
    return NG_OK;
  }
  bool found = ng_subject_find(r, first, said, &clause);
  /* What stands in marks before the verb is what is said, not who says it. */
  if (found && r->grammar & NG_GRAMMAR_POSTVERBAL && quoted(r, said->source.start)) {
    found = false;
    said->source = (ng_tokens){0, 0};
    said->subject = NG_NONE;
    said->rule = NULL;
    clause = first;
  }
  bool own = found && said->source.end == at(r, first)->start; /* right before the verb */
  if (called_so(r, after, said)) return read_called(r, first, found, said);
  if (!own && !(found && is_titled(r, after)) && at(r, first)->bits & NG_VERB_FINITE &&
      read_other_subject(r, first, after, false, said))
    return keep(r, said);
  bool who = found && said->subject != NG_NONE && at(r, clause)->bits & NG_NOUN_RELATIVE &&
             at(r, clause)->kind == NG_PHRASE_NOUN;
  said->inner = who && clause > 0 && sign(r, clause - 1, ',');
  bool opens = found && at(r, first)->bits & NG_VERB_GERUND && !verb_before(r, first) &&
               said->source.end == at(r, first)->start; /* "Opponents urging Lee to go | said": a verb is to come */
  bool aim = at(r, first)->bits & NG_VERB_INFINITIVE && first == 2 && is_verb(r, 1, NG_VERB_PARTICIPLE) &&
             is_kind(r, 0, NG_PHRASE_NOUN); /* "Workers hired to criticize the plan | said": a verb is to come */
  said->defining = (who && !said->inner) || opens || aim;
  if ((clause == 1 && ng_reader_is(r, at(r, 0)->start, NG_CLASS_SUBORDINATOR)) ||
      (found && ng_adjunct_holds(r, clause)))
    said->limit = ng_main_clause(r, after);
  else if (!said->limit) said->limit = ng_subordinate_end(r, first);
  bool speech = (frames & NG_FRAME_QUOTE) && !who && !(at(r, first)->bits & NG_VERB_GERUND);
  if (speech && found && first == verb && said_as(r, clause, after, said)) return keep(r, said);
  /* A subject further left is that of another verb. */
  bool far = !found || said->source.end + 1 < at(r, first)->start;
  if (speech && far && first == verb && follows_comma(r, at(r, verb)->start) && read_inverted(r, verb, after, said))
    return keep(r, said);
  if (quotes_whom(r, after)) {
    r->why = "whom it quotes says it";
    return NG_OK;
  }
  if (found && clause > 0 && (frames & NG_FRAME_CLAUSE) && left_out(r, clause - 1, after, said)) return keep(r, said);
  bool content = ng_content_after(r, after, frames, said);
  if (found && !content && clause > 0 && (frames & NG_FRAME_NOUN_AS) && described_as(r, clause - 1, after, said))
    return keep(r, said);
  if (speech && found && after_quote(r, clause) && !leads_in(r, clause, content, said) &&
      (!content || after_spoken(r, clause) || follows_comma(r, said->parts[0].start) ||
       ng_reader_is(r, said->parts[0].start, NG_CLASS_SUBORDINATOR))) {
    said->part_count = 0;
    said->whether = false;
    if (ng_content_before(r, clause, after, said)) {
      said->rule = "after";
      return keep(r, said);
    }
    content = ng_content_after(r, after, frames, said);
  }
  if (content && found) return keep(r, said);
  /* "al anunciar el cierre": where subjects follow finite verbs, what follows another is its object */
  bool turned = at(r, first)->bits & NG_VERB_FINITE || !(r->grammar & NG_GRAMMAR_POSTVERBAL);
  if (speech && !found && turned && is_kind(r, after, NG_PHRASE_NOUN)) {
    ng_said inverted = *said;
    inverted.part_count = 0;
    inverted.rule = NULL;
    if (ng_subject_after(r, after, &inverted)) {
      uint32_t next = phrase_from(r, inverted.source.end);
      bool before = ng_content_before(r, verb, next, &inverted);
      if (before || ng_content_after(r, next, NG_FRAME_QUOTE, &inverted)) return keep(r, &inverted);
    }
  }
  bool states = (frames & (NG_FRAME_QUOTE | NG_FRAME_CLAUSE)) && !who && !(at(r, first)->bits & NG_VERB_GERUND);
  if (states && found && !content) { /* "…, records show." */
    uint32_t start = clause;
    bool led = start > 0 && ng_reader_is(r, at(r, start - 1)->start, NG_CLASS_SUBORDINATOR);
    /* "as she put it", but not "after engineers found rot" */
    bool part = led && !speech && !ng_reader_is(r, at(r, start - 1)->start, NG_CLASS_SAY_AS);
    if (led) start--;
    if (!part && ng_content_before(r, start, after, said)) {
      said->rule = "after";
      return keep(r, said);
    }
  }
  if (speech && found && !content && before_quote(r, after)) return keep(r, said);
  bool survey =
      found && said->subject != NG_NONE &&
      (ng_reader_is(r, said->subject, NG_CLASS_DOCUMENT) || ng_reader_is(r, said->subject, NG_CLASS_HEADLINE_SOURCE));
  if (states && !content && survey && ng_content_after(r, after, NG_FRAME_NOUN, said))
    return keep(r, said); /* "The poll found a gap" */
  /* "pour traiter le mal": where infinitives are bare, one that nobody is the subject of says nothing with a noun */
  bool bare = r->grammar & NG_GRAMMAR_BARE && r->grammar & NG_GRAMMAR_POSTVERBAL &&
              !(frames & (NG_FRAME_CLAUSE | NG_FRAME_QUOTE | NG_FRAME_WHETHER));
  if (content && !bare && (at(r, first)->bits & (NG_VERB_GERUND | NG_VERB_INFINITIVE))) return keep(r, said);
  if (!found && read_other_subject(r, first, after, true, said)) return keep(r, said);
  if (!found)
    r->why = content ? "no subject is found for the verb" : "neither a subject nor anything said is found with it";
  return NG_OK;
}

/* "es decir": a set phrase around the verb of phrase i that says nothing. */
static bool is_set_phrase(const ng_reader *r, uint32_t i) {
  int32_t value = 0;
  uint32_t size = match(r, at(r, i)->start, NG_CLASS_SAY_VERB, &value);
  return at(r, i)->start + size > at(r, i)->head && at(r, i)->start < at(r, i)->head && !value;
}

/* "des nouvelles vérifiées": a participle that has no auxiliary, where the language has another form for
   who says so. */
static bool is_lone_participle(const ng_reader *r, uint32_t i) {
  const phrase *verb = at(r, i);
  if (!(r->grammar & NG_GRAMMAR_POSTVERBAL) || !(verb->bits & NG_VERB_PARTICIPLE) ||
      !ng_reader_is(r, verb->head, NG_CLASS_PARTICIPLE))
    return false;
  for (uint32_t t = verb->start; t < verb->head; t++)
    if (ng_reader_is(r, t, NG_CLASS_HAVE) || ng_reader_is(r, t, NG_CLASS_BE) || ng_reader_is(r, t, NG_CLASS_DO))
      return false;
  return true;
}

static ng_status read_verb(ng_reader *r, uint32_t i) {
  const phrase *verb = at(r, i);
  ng_said said = {.subject = NG_NONE, .negated = verb->bits & NG_VERB_NEGATED};
  uint32_t size = match(r, verb->head, NG_CLASS_SAY_VERB, &said.value), head = verb->head;
  bool adjective = false;
  if (verb->bits & (NG_VERB_COPULA | NG_VERB_PASSIVE) && !(size && !(verb->bits & NG_VERB_PASSIVE))) {
    uint32_t place = verb->bits & NG_VERB_COPULA ? verb->end : verb->head;
    int32_t value = 0;
    while (place < r->sentence.end && r->tags[place] == NG_POS_RB && ng_reader_token(r, place)->kind == NG_WORD &&
           !match(r, place, NG_CLASS_SAY_ADJECTIVE, &value))
      place++;
    uint32_t found = place < r->sentence.end ? match(r, place, NG_CLASS_SAY_ADJECTIVE, &value) : 0;
    if (found) {
      size = found;
      head = place;
      said.value = value;
      adjective = true;
    }
  }
  if (!size) return NG_OK;
  said.cue = r->tried = (ng_tokens){verb->start, head + size};
  uint32_t after = phrase_from(r, head + size);
  if (adjective) {
    uint32_t clause;
    r->why = "nobody is found who is so";
    if (!ng_subject_find(r, i, &said, &clause)) return NG_OK;
    if (ng_reader_nobody(r, said.source)) return NG_OK;
    r->why = "nothing is found that it is about";
    said.rule = "adjective";
    if ((said.value & NG_FRAME_NOUN) ||
        (is_kind(r, after, NG_PHRASE_OTHER) && ng_reader_is(r, at(r, after)->start, NG_CLASS_OBJECT_PREPOSITION))) {
      if (after < count(r) && ng_reader_is(r, at(r, after)->start, NG_CLASS_OBJECT_PREPOSITION)) {
        said.cue.end = at(r, after)->end;
        after++;
      }
      return ng_content_after(r, after, NG_FRAME_NOUN | NG_FRAME_GERUND, &said) ? keep(r, &said) : NG_OK;
    }
    return ng_content_after(r, after, NG_CUE_FRAMES(said.value), &said) ? keep(r, &said) : NG_OK;
  }
  if (verb->bits & NG_VERB_PASSIVE) return read_passive(r, i, after, &said);
  bool opens = !i || ng_reader_is(r, at(r, i - 1)->start, NG_CLASS_SUBORDINATOR);
  if (opens && verb->bits & NG_VERB_PARTICIPLE) return read_asked(r, after, &said);
  if (is_set_phrase(r, i)) return NG_OK;
  if (leads_to_other(r, i)) {
    r->why = "it leads to a verb behind it that says the same";
    return NG_OK;
  }
  if (is_lone_participle(r, i)) {
    r->why = "a participle without an auxiliary tells what is done to somebody or something";
    return NG_OK;
  }
  return read_active(r, i, after, &said);
}

static ng_status read_cue(ng_reader *r, uint32_t i) {
  uint32_t start = at(r, i)->start;
  if (quoted(r, start)) return NG_OK;
  uint32_t size = match(r, start, NG_CLASS_SAY_PREPOSITION, NULL);
  if (size) return ng_cue_preposition(r, i, size);
  size = match(r, start, NG_CLASS_SAY_FOR, NULL);
  if (size) return ng_cue_for(r, i, size);
  if (r->grammar & NG_GRAMMAR_POSTVERBAL && ng_reader_is(r, start, NG_CLASS_SAY_AS) &&
      is_kind(r, i + 1, NG_PHRASE_VERB))
    return ng_cue_linked(r, i, i + 1);
  switch (at(r, i)->kind) {
    case NG_PHRASE_VERB: return read_verb(r, i);
    case NG_PHRASE_NOUN: return ng_cue_noun(r, i);
    default: return r->tags[start] == NG_POS_IN ? ng_cue_view(r, i) : NG_OK;
  }
}

static ng_status read_phrase(ng_reader *r, uint32_t i) {
  uint32_t before = r->said.count;
  r->tried = (ng_tokens){0, 0};
  r->why = "nothing is found that is said with it";
  ng_status status = read_cue(r, i);
  if (status || r->said.count > before || r->tried.start == r->tried.end) return status;
  return ng_reader_refuse(r, r->tried, r->why);
}

ng_status ng_cues_read(ng_reader *r) {
  if (r->grammar & NG_GRAMMAR_VERB_SECOND) return ng_bracket_cues_read(r);
  for (uint32_t i = 0; i < count(r); i++) {
    if (at(r, i)->start < r->within.start || at(r, i)->start >= r->within.end) continue;
    ng_status status = read_phrase(r, i);
    if (status) return status;
  }
  return NG_OK;
}
