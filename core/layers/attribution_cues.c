/* Cues. In: the phrases of one sentence. Out: an attribution for each word of
 * the lexicon that says, with a source or something said. */
#include "attribution.h"

enum { REACH = 40 };

typedef ng_phrase phrase;

static const phrase *at(const ng_reader *r, uint32_t i) { return &r->phrases.at[i]; }
static uint32_t count(const ng_reader *r) { return r->phrases.count; }

static uint32_t match(const ng_reader *r, uint32_t token, ng_class class, int32_t *value) {
  return ng_lexicon_match(r->doc->lexicon, ng_reader_token(r, token), r->sentence.end - token,
                          class, value, NULL);
}

static bool is_kind(const ng_reader *r, uint32_t i, ng_phrase_kind kind) {
  return i < count(r) && at(r, i)->kind == kind;
}

static bool sign(const ng_reader *r, uint32_t i, uint32_t code) {
  return i < count(r) && ng_reader_sign(r, at(r, i)->start, code);
}

static bool quoted(const ng_reader *r, uint32_t token) { return r->quote_of[token] != NG_NONE; }

/* The first phrase that begins at or after a token. */
static uint32_t phrase_from(const ng_reader *r, uint32_t token) {
  uint32_t i = ng_reader_phrase(r, token);
  return i < count(r) && at(r, i)->start < token ? i + 1 : i;
}

static ng_status keep(ng_reader *r, const ng_said *said) {
  ng_said *kept = ng_said_push(&r->said);
  if (!kept) return NG_NOMEM;
  *kept = *said;
  return NG_OK;
}

/* "as saying" at phrase i: after who is quoted. */
static bool as_saying(const ng_reader *r, uint32_t i) {
  if (i >= count(r) || !ng_reader_is(r, at(r, i)->start, NG_CLASS_SAY_AS) || !is_kind(r, i + 1, NG_PHRASE_VERB)) return false;
  int32_t value = 0;
  return at(r, i + 1)->bits & NG_VERB_GERUND && match(r, at(r, i + 1)->head, NG_CLASS_SAY_VERB, &value) &&
         value & NG_FRAME_CLAUSE;
}

/* "was called a lie by Lee": what it is called at phrase i, and who calls it so. */
static bool called_by(const ng_reader *r, uint32_t i, ng_said *said) {
  if (said->source.end > said->source.start || !is_kind(r, i, NG_PHRASE_NOUN) || !is_kind(r, i + 2, NG_PHRASE_NOUN) ||
      !ng_reader_is(r, at(r, i + 1)->start, NG_CLASS_AGENT))
    return false;
  said->source = ng_noun_extend(r, i + 2, count(r));
  said->subject = at(r, i + 2)->head;
  said->rule = "passive-agent";
  ng_content_add(r, at(r, i)->start, at(r, i)->end, said);
  return true;
}

/* "is expected to …", "was asked whether …": the source is the agent, if any. */
static ng_status read_passive(ng_reader *r, uint32_t verb, uint32_t after, ng_said *said) {
  int32_t frames = said->value & 1023;
  ng_said subject = {.rule = "passive"};
  uint32_t clause = verb;
  bool found = ng_subject_find(r, verb, &subject, &clause);
  said->rule = "passive";
  if (after + 1 < count(r) && ng_reader_is(r, at(r, after)->start, NG_CLASS_AGENT) &&
      is_kind(r, after + 1, NG_PHRASE_NOUN)) {
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
  bool to = after + 1 < count(r) &&
            ng_reader_is(r, at(r, after)->start, NG_CLASS_OBJECT_PREPOSITION) &&
            ng_reader_is(r, at(r, verb)->head, NG_CLASS_SAY_TO) &&
            is_kind(r, after + 1, NG_PHRASE_NOUN);
  if (to) { /* "The claim is attributed to Lee." */
    said->source = ng_noun_extend(r, after + 1, count(r));
    said->subject = at(r, after + 1)->head;
    said->cue.end = at(r, after)->end;
    said->rule = "attributed-to";
    if (found) ng_content_add(r, subject.source.start, subject.source.end, said);
    return keep(r, said); /* "the following is attributed to Lee:" has its content to come */
  }
  bool nobody = found && ng_reader_is(r, subject.source.start, NG_CLASS_NO_SOURCE);
  bool content = ng_content_after(r, after, frames & (NG_FRAME_CLAUSE | NG_FRAME_WHETHER), said);
  bool carried = (is_kind(r, after, NG_PHRASE_VERB) && (at(r, after)->bits & NG_VERB_INFINITIVE)) ||
                 (frames & NG_FRAME_NOUN_AS) || said->source.end > said->source.start ||
                 NG_CUE_MANNER(said->value) == NG_MANNER_ACCUSES;
  if (!content && carried && !nobody && found &&
      (frames & (NG_FRAME_NOUN | NG_FRAME_NOUN_TO | NG_FRAME_NOUN_AS))) {
    ng_content_add(r, subject.source.start, subject.source.end, said);
    if (is_kind(r, after, NG_PHRASE_VERB) && (at(r, after)->bits & NG_VERB_INFINITIVE))
      ng_content_after(r, after, NG_FRAME_INFINITIVE, said);
    else if (said->source.end > said->source.start && after < count(r) &&
             ng_reader_is(r, at(r, after)->start, NG_CLASS_SAY_AS))
      ng_content_clause(r, after, said); /* "was described by Lee as a lie" */
    else if (frames & NG_FRAME_NOUN_AS && !called_by(r, after, said))
      ng_content_after(r, after, NG_FRAME_NOUN_AS, said);
    content = true;
  }
  return content ? keep(r, said) : NG_OK;
}

/* "to say", "saying" after "went on": the cue begins with the verb that carries it. */
static uint32_t chain_start(const ng_reader *r, uint32_t verb) {
  for (uint32_t steps = 0; steps < 4 && verb > 0; steps++) {
    if (!(at(r, verb)->bits & (NG_VERB_INFINITIVE | NG_VERB_GERUND)) ||
        !is_kind(r, verb - 1, NG_PHRASE_VERB))
      break;
    if (!match(r, at(r, verb - 1)->head, NG_CLASS_SAY_CHAIN, NULL)) break;
    verb--;
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
  return match(r, at(r, verb - 1)->head, NG_CLASS_SAY_VERB, &value) &&
         (value & NG_FRAME_INFINITIVE);
}

/* "a firm called Lantern": a participle that names the noun before it. */
static bool is_naming(const ng_reader *r, uint32_t verb, int32_t frames) {
  return (at(r, verb)->bits & NG_VERB_PARTICIPLE) && (frames & NG_FRAME_NOUN_AS) && verb > 0 &&
         is_kind(r, verb - 1, NG_PHRASE_NOUN) &&
         !(at(r, verb - 1)->bits & (NG_NOUN_NAME | NG_NOUN_PRONOUN));
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
  if (!content || !clause || quoted(r, at(r, 0)->start) || !quoted(r, said->parts[0].start))
    return false;
  return (at(r, 0)->kind == NG_PHRASE_VERB && !(at(r, 0)->bits & NG_VERB_FINITE)) ||
         r->tags[at(r, 0)->start] == NG_POS_IN ||
         ng_reader_is(r, at(r, 0)->start, NG_CLASS_SUBORDINATOR);
}

/* "When she noted that it was old, the mayor laughed": the comma before the main clause
   of a sentence that a subordinate one opens; 0 where there is none. */
static uint32_t main_clause(const ng_reader *r, uint32_t i) {
  for (uint32_t steps = 0; i + 2 < count(r) && steps < REACH; i++, steps++) {
    if (!sign(r, i, ',') || quoted(r, at(r, i)->start)) continue;
    if (!is_kind(r, i + 1, NG_PHRASE_NOUN)) continue;
    for (uint32_t j = i + 2; j < count(r) && j < i + 8 && !sign(r, j, ','); j++)
      if (is_kind(r, j, NG_PHRASE_VERB) && at(r, j)->bits & NG_VERB_FINITE) return at(r, i)->start;
  }
  return 0;
}

/* "As Lee told the board, the bridge is old": what stands after the comma. */
static bool said_as(const ng_reader *r, uint32_t clause, uint32_t after, ng_said *said) {
  if (clause != 1 || !ng_reader_is(r, at(r, 0)->start, NG_CLASS_SAY_AS)) return false;
  uint32_t i = after;
  while (i < count(r) && i < after + REACH && !sign(r, i, ',') &&
         !(is_kind(r, i, NG_PHRASE_VERB) && i > after))
    i++;
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
  bool opens = (at(r, what)->kind == NG_PHRASE_NOUN && at(r, what)->bits & NG_NOUN_RELATIVE) ||
               ng_reader_is(r, at(r, what)->start, NG_CLASS_THAT);
  if (!opens || !is_kind(r, after, NG_PHRASE_VERB) || !(at(r, after)->bits & NG_VERB_FINITE))
    return false;
  ng_content_add(r, at(r, what)->start, at(r, what)->end, said);
  ng_content_clause(r, after, said);
  return said->part_count > 1;
}

/* "When asked by Lee whether …": nobody or its agent asks. */
static ng_status read_asked(ng_reader *r, uint32_t after, ng_said *said) {
  said->rule = "passive";
  if (after + 1 < count(r) && ng_reader_is(r, at(r, after)->start, NG_CLASS_AGENT) &&
      is_kind(r, after + 1, NG_PHRASE_NOUN)) {
    said->source = ng_noun_extend(r, after + 1, count(r));
    said->subject = at(r, after + 1)->head;
    said->rule = "passive-agent";
    after = phrase_from(r, said->source.end);
  }
  for (uint32_t i = after; i + 2 < count(r) && i < after + REACH && !said->limit; i++)
    if (sign(r, i, ',') && is_kind(r, i + 1, NG_PHRASE_NOUN) &&
        is_kind(r, i + 2, NG_PHRASE_VERB) &&
        at(r, i + 2)->bits & (NG_VERB_FINITE | NG_VERB_PARTICIPLE))
      said->limit = at(r, i)->start;
  int32_t frames = said->value & (NG_FRAME_WHETHER | NG_FRAME_NOUN);
  return ng_content_after(r, after, frames, said) ? keep(r, said) : NG_OK;
}

/* "…, said the mayor": the noun group after the verb, and what stands before, where
   no verb follows that the group could be the subject of. */
static bool read_inverted(const ng_reader *r, uint32_t verb, uint32_t after, ng_said *said) {
  ng_said inverted = *said;
  inverted.rule = NULL;
  inverted.part_count = 0;
  if (!is_kind(r, after, NG_PHRASE_NOUN) || !ng_subject_after(r, after, &inverted)) return false;
  uint32_t next = phrase_from(r, inverted.source.end);
  if (next < count(r) && !sign(r, next, '.') && !sign(r, next, ',')) return false;
  if (!ng_content_before(r, verb, next, &inverted)) return false;
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
      !ng_content_after(r, next, said->value & 1023, &made))
    return false;
  *said = made;
  return true;
}

static bool verb_before(const ng_reader *r, uint32_t i) {
  for (uint32_t steps = 0; i-- > 0 && steps < REACH; steps++)
    if (is_kind(r, i, NG_PHRASE_VERB) && at(r, i)->bits & NG_VERB_FINITE) return true;
  return false;
}

static ng_status read_active(ng_reader *r, uint32_t verb, uint32_t after, ng_said *said) {
  uint32_t first = chain_start(r, verb), clause = first;
  int32_t frames = said->value & 1023;
  if (first == verb && (is_complement(r, verb) || is_naming(r, verb, frames))) {
    r->why = "it belongs to the verb or the noun before it";
    return NG_OK;
  }
  said->cue.start = at(r, first)->start;
  if (ng_cue_after_link(r, first)) return NG_OK; /* what is read with that word */
  if (ng_cue_impersonal(r, first)) return NG_OK;
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
  if (!own && at(r, first)->bits & NG_VERB_FINITE && read_other_subject(r, first, after, false, said))
    return keep(r, said);
  bool who = found && said->subject != NG_NONE && at(r, clause)->bits & NG_NOUN_RELATIVE &&
             at(r, clause)->kind == NG_PHRASE_NOUN;
  said->inner = who && clause > 0 && sign(r, clause - 1, ',');
  bool opens = found && at(r, first)->bits & NG_VERB_GERUND && !verb_before(r, first) &&
               said->source.end == at(r, first)->start; /* "Opponents urging Lee to go | said": a verb is to come */
  said->defining = (who && !said->inner) || opens;
  if (clause == 1 && ng_reader_is(r, at(r, 0)->start, NG_CLASS_SUBORDINATOR))
    said->limit = main_clause(r, after);
  bool speech = (frames & NG_FRAME_QUOTE) && !who && !(at(r, first)->bits & NG_VERB_GERUND);
  if (speech && found && first == verb && said_as(r, clause, after, said)) return keep(r, said);
  /* A subject further left is that of another verb. */
  bool far = !found || said->source.end + 1 < at(r, first)->start;
  if (speech && far && first == verb && follows_comma(r, at(r, verb)->start) &&
      read_inverted(r, verb, after, said))
    return keep(r, said);
  for (uint32_t i = after; is_kind(r, i, NG_PHRASE_NOUN) && i < after + 3; i += 2) /* "quoted Ms. Lee of Hull as saying" */
    if (as_saying(r, i + 1)) {
      r->why = "whom it quotes says it";
      return NG_OK;
    }
  bool content = ng_content_after(r, after, frames, said);
  if (found && !content && clause > 0 && (frames & NG_FRAME_NOUN_AS) &&
      described_as(r, clause - 1, after, said))
    return keep(r, said);
  if (found && !content && clause > 0 && (frames & NG_FRAME_CLAUSE) &&
      left_out(r, clause - 1, after, said))
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
  if (speech && !found && is_kind(r, after, NG_PHRASE_NOUN)) {
    ng_said inverted = *said;
    inverted.part_count = 0;
    inverted.rule = NULL;
    if (ng_subject_after(r, after, &inverted)) {
      uint32_t next = phrase_from(r, inverted.source.end);
      bool before = ng_content_before(r, verb, next, &inverted);
      if (before || ng_content_after(r, next, NG_FRAME_QUOTE, &inverted)) return keep(r, &inverted);
    }
  }
  if (speech && found && !content) {
    uint32_t start = clause;
    if (start > 0 && ng_reader_is(r, at(r, start - 1)->start, NG_CLASS_SUBORDINATOR))
      start--; /* "as she put it" */
    if (ng_content_before(r, start, after, said)) {
      said->rule = "after";
      return keep(r, said);
    }
  }
  if (content && (at(r, first)->bits & (NG_VERB_GERUND | NG_VERB_INFINITIVE))) return keep(r, said);
  if (!found && read_other_subject(r, first, after, true, said)) return keep(r, said);
  if (!found) r->why = content ? "no subject is found for the verb"
                               : "neither a subject nor anything said is found with it";
  return NG_OK;
}

static ng_status read_verb(ng_reader *r, uint32_t i) {
  const phrase *verb = at(r, i);
  ng_said said = {.subject = NG_NONE, .negated = verb->bits & NG_VERB_NEGATED};
  uint32_t size = match(r, verb->head, NG_CLASS_SAY_VERB, &said.value), head = verb->head;
  bool adjective = false;
  if (verb->bits & (NG_VERB_COPULA | NG_VERB_PASSIVE) &&
      !(size && !(verb->bits & NG_VERB_PASSIVE))) {
    uint32_t place = verb->bits & NG_VERB_COPULA ? verb->end : verb->head;
    int32_t value = 0;
    while (place < r->sentence.end && r->tags[place] == NG_POS_RB &&
           ng_reader_token(r, place)->kind == NG_WORD &&
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
    if (ng_reader_is(r, said.source.start, NG_CLASS_NO_SOURCE)) return NG_OK;
    r->why = "nothing is found that it is about";
    said.rule = "adjective";
    if ((said.value & NG_FRAME_NOUN) ||
        (is_kind(r, after, NG_PHRASE_OTHER) &&
         ng_reader_is(r, at(r, after)->start, NG_CLASS_OBJECT_PREPOSITION))) {
      if (after < count(r) && ng_reader_is(r, at(r, after)->start, NG_CLASS_OBJECT_PREPOSITION)) {
        said.cue.end = at(r, after)->end;
        after++;
      }
      return ng_content_after(r, after, NG_FRAME_NOUN | NG_FRAME_GERUND, &said) ? keep(r, &said)
                                                                                : NG_OK;
    }
    return ng_content_after(r, after, said.value & 1023, &said) ? keep(r, &said) : NG_OK;
  }
  if (verb->bits & NG_VERB_PASSIVE) return read_passive(r, i, after, &said);
  bool opens = !i || ng_reader_is(r, at(r, i - 1)->start, NG_CLASS_SUBORDINATOR);
  if (opens && verb->bits & NG_VERB_PARTICIPLE) return read_asked(r, after, &said);
  return read_active(r, i, after, &said);
}

/* What a phrase of source says that begins at phrase i and ends before phrase
   `after`: the clause after it at the front of a sentence, the one around it else. */
static ng_status keep_around(ng_reader *r, uint32_t i, uint32_t after, ng_said *said) {
  uint32_t start = at(r, i)->start, from = ng_content_start(r);
  bool joined = i > 0 && ng_reader_is(r, at(r, i - 1)->start, NG_CLASS_AND); /* "…, and according to Lee, …" */
  if (start <= from || (joined && after < count(r) && sign(r, after, ','))) {
    uint32_t next = after;
    bool verb = false; /* "According to Lee the bridge was …": no comma before it */
    for (; next < count(r) && !sign(r, next, ',') && !sign(r, next, '.'); next++)
      verb = verb || (is_kind(r, next, NG_PHRASE_VERB) && (at(r, next)->bits & NG_VERB_FINITE));
    if (!verb) after = next;
    if (after < count(r)) ng_content_clause(r, after + sign(r, after, ','), said);
    return said->part_count ? keep(r, said) : NG_OK;
  }
  uint32_t quote = r->quote_of[start - 1];
  if (quote == NG_NONE && start - 1 > from) quote = r->quote_of[start - 2];
  if (quote != NG_NONE) {
    uint32_t first = ng_token_at(r->doc, r->doc->quotes.at[quote].span.start);
    if (first < from) from = first;
  }
  ng_content_add(r, from, start, said);
  if (sign(r, after, ',') && after + 1 < count(r)) ng_content_clause(r, after + 1, said);
  return said->part_count ? keep(r, said) : NG_OK;
}

/* "según dijo Lee", "como dijo Lee": a verb of saying after a word that names a source. */
static ng_status read_linked(ng_reader *r, uint32_t i, uint32_t verb) {
  ng_said said = {.subject = NG_NONE, .rule = "according-to", .cue = {at(r, i)->start, at(r, verb)->end}};
  if (!ng_cue_after_link(r, verb) || !match(r, at(r, verb)->head, NG_CLASS_SAY_VERB, &said.value) ||
      !(said.value & NG_FRAME_QUOTE))
    return NG_OK;
  uint32_t after = ng_linked_subject(r, verb, &said);
  return after == NG_NONE ? NG_OK : keep_around(r, i, after, &said);
}

/* "According to Lee, the clerk, the bridge is old": from the comma at phrase i to the one that
   ends the description after it; i where what follows it is none. */
static uint32_t past_apposition(const ng_reader *r, uint32_t i) {
  if (!is_kind(r, i + 1, NG_PHRASE_NOUN) || quoted(r, at(r, i + 1)->start)) return i;
  for (uint32_t k = i + 2; k < count(r) && k < i + 12; k++) {
    if (is_kind(r, k, NG_PHRASE_VERB)) return i;
    if (sign(r, k, ',')) {
      bool goes_on = is_kind(r, k + 1, NG_PHRASE_NOUN) || quoted(r, at(r, k)->end);
      return goes_on ? k : i;
    }
  }
  return i;
}

/* "according to …": at the front, in the middle or at the end of a sentence. */
static ng_status read_preposition(ng_reader *r, uint32_t i, uint32_t size) {
  ng_said said = {.subject = NG_NONE, .rule = "according-to", .value = NG_FRAME_CLAUSE};
  uint32_t start = at(r, i)->start, name = phrase_from(r, start + size);
  if (is_kind(r, name, NG_PHRASE_VERB)) return read_linked(r, i, name);
  if (!is_kind(r, name, NG_PHRASE_NOUN)) return NG_OK;
  said.cue = r->tried = (ng_tokens){start, start + size};
  bool front = start == r->sentence.start || (i > 0 && ng_reader_is(r, at(r, i - 1)->start, NG_CLASS_AND));
  uint32_t limit = name;
  while (limit < count(r) && !(front && sign(r, limit, ','))) limit++;
  if (front) limit = past_apposition(r, limit);
  said.source = ng_noun_extend(r, name, limit);
  said.subject = at(r, name)->head;
  return keep_around(r, i, phrase_from(r, said.source.end), &said);
}

/* The possessor inside noun group i, before its head: "Ann Lee's" claim, "her" claim. */
static bool possessor(const ng_reader *r, uint32_t i, ng_said *said) {
  const phrase *p = at(r, i);
  uint32_t end = p->head;
  while (end > p->start && r->tags[end - 1] != NG_POS_POS && r->tags[end - 1] != NG_POS_PRPS) end--;
  if (end == p->start) return false;
  said->source = (ng_tokens){p->start, end};
  said->subject = r->tags[end - 1] == NG_POS_POS && end - 1 > p->start ? end - 2 : end - 1;
  said->cue.start = end;
  return true;
}

/* "in her view", at preposition i. */
static ng_status read_view(ng_reader *r, uint32_t i) {
  ng_said said = {.subject = NG_NONE, .rule = "view", .value = NG_FRAME_CLAUSE};
  if (!is_kind(r, i + 1, NG_PHRASE_NOUN) || !match(r, at(r, i + 1)->head, NG_CLASS_SAY_VIEW, NULL))
    return NG_OK;
  if (!possessor(r, i + 1, &said)) return NG_OK;
  said.cue = (ng_tokens){at(r, i)->start, at(r, i + 1)->end};
  return keep_around(r, i, i + 2, &said);
}

/* "A report that it was old | was dismissed": the token at which the verb of noun group i stands,
   where it opens its sentence and "that" at phrase `that` opens what it says; 0 where not. */
static uint32_t noun_clause_end(const ng_reader *r, uint32_t i, uint32_t that) {
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
    if (match(r, at(r, k)->head, NG_CLASS_SAY_VERB, &value) && value & NG_FRAME_CLAUSE) wanted++;
    if (!(at(r, k)->bits & NG_VERB_FINITE)) continue;
    if (!wanted) return start;
    wanted--;
  }
  return 0;
}

/* "“…”: that was Lee's answer", "“…” was her answer": the quotation that noun group i is said to be. */
static bool is_told_of(const ng_reader *r, uint32_t i, ng_said *said) {
  if (i < 2 || !is_kind(r, i - 1, NG_PHRASE_VERB) || !(at(r, i - 1)->bits & NG_VERB_COPULA)) return false;
  uint32_t first = i - 1;
  if (ng_reader_is(r, at(r, i - 2)->start, NG_CLASS_NO_SOURCE)) first = i - 2;
  uint32_t token = at(r, first)->start;
  if (token == r->sentence.start) return false;
  token--;
  bool sign = ng_reader_sign(r, token, ':') || ng_reader_sign(r, token, ',') || ng_reader_dash(r, token);
  if (sign && !quoted(r, token) && token > r->sentence.start) token--;
  if (!quoted(r, token)) return false;
  ng_span span = r->doc->quotes.at[r->quote_of[token]].span;
  ng_content_add(r, ng_token_at(r->doc, span.start), ng_token_at(r->doc, span.end), said);
  return said->part_count > 0;
}

static ng_status read_noun(ng_reader *r, uint32_t i) {
  const phrase *p = at(r, i);
  ng_said said = {.subject = NG_NONE, .rule = "noun"};
  uint32_t size = match(r, p->head, NG_CLASS_SAY_NOUN, &said.value);
  if (!size) return NG_OK;
  int32_t frames = said.value & 1023;
  said.cue = r->tried = (ng_tokens){p->start, p->head + size};
  uint32_t after = phrase_from(r, p->head + size);
  bool own = possessor(r, i, &said);
  if (own) said.rule = "noun-possessor";
  /* "Lee made his case that …": his own */
  bool his = own && said.source.end == said.source.start + 1 && r->tags[said.source.start] == NG_POS_PRPS;
  if (his && i > 0 && is_kind(r, i - 1, NG_PHRASE_VERB) && match(r, at(r, i - 1)->head, NG_CLASS_SAY_CARRIER, NULL) &&
      !match(r, at(r, i - 1)->head, NG_CLASS_SAY_VERB, NULL)) {
    uint32_t clause;
    ng_said carried = {.subject = NG_NONE, .rule = "noun-carried", .value = said.value, .cue = {at(r, i - 1)->start, said.cue.end}};
    if (ng_subject_find(r, i - 1, &carried, &clause)) said = carried;
  }
  if (!own && i > 0 && is_kind(r, i - 1, NG_PHRASE_VERB)) {
    uint32_t clause;
    if (match(r, at(r, i - 1)->head, NG_CLASS_SAY_CARRIER, NULL) &&
        ng_subject_find(r, i - 1, &said, &clause)) {
      own = true;
      said.rule = "noun-carried";
      said.cue.start = at(r, i - 1)->start;
    }
  }
  if (own && is_told_of(r, i, &said)) return keep(r, &said);
  bool of = after + 1 < count(r) && is_kind(r, after, NG_PHRASE_OTHER) &&
            ng_reader_is(r, at(r, after)->start, NG_CLASS_OBJECT_PREPOSITION) &&
            is_kind(r, after + 1, NG_PHRASE_NOUN);
  bool by = after + 1 < count(r) && ng_reader_is(r, at(r, after)->start, NG_CLASS_AGENT) &&
            is_kind(r, after + 1, NG_PHRASE_NOUN);
  if (!own && by) {
    said.source = ng_noun_extend(r, after + 1, count(r));
    said.subject = at(r, after + 1)->head;
    said.rule = "noun-agent";
    after = phrase_from(r, said.source.end);
    own = true;
    of = false;
  }
  int32_t allowed = (frames & NG_FRAME_INFINITIVE) | NG_FRAME_THAT;
  bool dash = after < count(r) && ng_reader_dash(r, at(r, after)->start), comma = own && sign(r, after, ',');
  if (after + 1 < count(r) && (dash || comma) &&
      ng_reader_is(r, at(r, after + 1)->start, NG_CLASS_THAT)) { /* "Lee's view — that it is old — is mine" */
    after++;
    for (uint32_t k = after; k < count(r) && k < after + REACH && !said.limit; k++)
      if (dash ? ng_reader_dash(r, at(r, k)->start) : sign(r, k, ',')) said.limit = at(r, k)->start;
  } else if (after < count(r) && !own) {
    said.limit = noun_clause_end(r, i, after);
  }
  if (after < count(r) && (ng_reader_is(r, at(r, after)->start, NG_CLASS_THAT)) &&
      !(frames & NG_FRAME_NOUN)) {
    ng_content_after(r, after, NG_FRAME_THAT, &said);
  } else if (own && is_kind(r, after, NG_PHRASE_VERB)) {
    ng_content_after(r, after, allowed & NG_FRAME_INFINITIVE, &said);
  } else if (own && of) {
    said.cue.end = at(r, after)->end;
    ng_content_after(r, after + 1, NG_FRAME_NOUN, &said);
  }
  return said.part_count ? keep(r, &said) : NG_OK;
}

static ng_status read_cue(ng_reader *r, uint32_t i) {
  uint32_t start = at(r, i)->start;
  if (quoted(r, start)) return NG_OK;
  uint32_t size = match(r, start, NG_CLASS_SAY_PREPOSITION, NULL);
  if (size) return read_preposition(r, i, size);
  if (r->grammar & NG_GRAMMAR_POSTVERBAL && ng_reader_is(r, start, NG_CLASS_SAY_AS) &&
      is_kind(r, i + 1, NG_PHRASE_VERB))
    return read_linked(r, i, i + 1);
  switch (at(r, i)->kind) {
    case NG_PHRASE_VERB: return read_verb(r, i);
    case NG_PHRASE_NOUN: return read_noun(r, i);
    default: return r->tags[start] == NG_POS_IN ? read_view(r, i) : NG_OK;
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
  for (uint32_t i = 0; i < count(r); i++) {
    if (at(r, i)->start < r->within.start || at(r, i)->start >= r->within.end) continue;
    ng_status status = read_phrase(r, i);
    if (status) return status;
  }
  return NG_OK;
}
