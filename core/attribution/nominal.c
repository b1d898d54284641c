/* Cues that are no verbs. In: the phrases of one sentence. Out: an attribution for
 *   according-to "According to Lee, the bridge is old": a preposition, and who it names
 *   view         "In her view, the bridge is old"
 *   noun …       "Lee's claim that it is old", "Lee made the claim that …", "a claim by Lee that …",
 *                "“…” was her answer" */
#include "phrases.h"

enum { REACH = 40 };

/* What a phrase of source says that begins at phrase i and ends before phrase
   `after`: the clause after it at the front of a sentence, the one around it else. */
static ng_status keep_around(ng_reader *r, uint32_t i, uint32_t after, ng_said *said) {
  uint32_t start = at(r, i)->start, from = r->sentence.start;
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
  /* "…, y que, según Lee, se hundió": the clause that is opened right before it, no more */
  bool opened = i > 1 && sign(r, i - 1, ',') && sign(r, after, ',') && after + 1 < count(r) &&
                (ng_reader_is(r, at(r, i - 2)->start, NG_CLASS_THAT) ||
                 (is_kind(r, i - 2, NG_PHRASE_NOUN) && at(r, i - 2)->bits & NG_NOUN_RELATIVE));
  if (opened) {
    ng_content_clause(r, after + 1, said);
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
ng_status ng_cue_linked(ng_reader *r, uint32_t i, uint32_t verb) {
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
  if (i + 1 >= count(r) || quoted(r, at(r, i + 1)->start)) return i;
  bool dated = is_kind(r, i + 1, NG_PHRASE_VERB) &&
               at(r, i + 1)->bits & NG_VERB_PARTICIPLE; /* "según el escrito, fechado el lunes, …" */
  /* "According to Lee, who runs it, the bridge is old", "según la auditoría, a la que accedió este diario, el puente …" */
  ng_pos first = r->tags[at(r, i + 1)->start];
  uint32_t who = i + 1 + (is_kind(r, i + 1, NG_PHRASE_OTHER) && (first == NG_POS_IN || first == NG_POS_TO));
  bool article = who > i + 1 && who + 1 < count(r) && at(r, who)->end - at(r, who)->start == 1 &&
                 ng_reader_is(r, at(r, who)->start, NG_CLASS_ARTICLE);
  if (article) who++;
  bool relative = is_kind(r, who, NG_PHRASE_NOUN)
                      ? at(r, who)->bits & NG_NOUN_RELATIVE
                      : who > i + 1 && who < count(r) && ng_reader_is(r, at(r, who)->start, NG_CLASS_THAT);
  if (!is_kind(r, i + 1, NG_PHRASE_NOUN) && !dated && !relative) return i;
  if (i && is_kind(r, i - 1, NG_PHRASE_NOUN) && is_kind(r, i + 1, NG_PHRASE_NOUN) && ng_noun_differs(r, i - 1, i + 1))
    return i; /* "According to the complaint, two managers, …" */
  for (uint32_t k = who + 1; k < count(r) && k < i + 12; k++) {
    if (is_kind(r, k, NG_PHRASE_VERB) && !relative) return i;
    if (sign(r, k, ',')) {
      bool goes_on = is_kind(r, k + 1, NG_PHRASE_NOUN) || quoted(r, at(r, k)->end);
      return goes_on ? k : i;
    }
  }
  return i;
}

/* "according to …": at the front, in the middle or at the end of a sentence. */
ng_status ng_cue_preposition(ng_reader *r, uint32_t i, uint32_t size) {
  ng_said said = {.subject = NG_NONE, .rule = "according-to", .value = NG_FRAME_CLAUSE};
  uint32_t start = at(r, i)->start, name = phrase_from(r, start + size);
  if (is_kind(r, name, NG_PHRASE_VERB)) return ng_cue_linked(r, i, name);
  if (!is_kind(r, name, NG_PHRASE_NOUN)) return NG_OK;
  said.cue = r->tried = (ng_tokens){start, start + size};
  bool front = start == r->sentence.start || (i > 0 && ng_reader_is(r, at(r, i - 1)->start, NG_CLASS_AND));
  uint32_t limit = name;
  while (limit < count(r) && !(front && sign(r, limit, ','))) limit++;
  uint32_t past = front ? past_apposition(r, limit) : limit;
  bool dated = past > limit && !is_kind(r, limit + 1, NG_PHRASE_NOUN); /* what is no part of the source */
  said.source = ng_noun_extend(r, name, dated ? limit : past);
  said.subject = at(r, name)->head;
  return keep_around(r, i, dated ? past : phrase_from(r, said.source.end), &said);
}

/* Whether phrases [from, to) hold a finite verb. */
static bool states(const ng_reader *r, uint32_t from, uint32_t to) {
  for (uint32_t k = from; k < to && k < from + REACH; k++)
    if (is_kind(r, k, NG_PHRASE_VERB) && at(r, k)->bits & NG_VERB_FINITE) return true;
  return false;
}

/* "Para Lee, el puente es viejo", "El puente, para Lee, es viejo": whom something is so for. One person
   only, between commas or at the front. */
ng_status ng_cue_for(ng_reader *r, uint32_t i, uint32_t size) {
  ng_said said = {.subject = NG_NONE, .rule = "view", .value = NG_FRAME_CLAUSE};
  uint32_t start = at(r, i)->start, name = phrase_from(r, start + size);
  bool front = start <= r->sentence.start;
  if (!is_kind(r, name, NG_PHRASE_NOUN) || !(front || sign(r, i - 1, ','))) return NG_OK;
  uint32_t mention = ng_reader_mention(r, at(r, name)->head), limit = name;
  if (mention == NG_NONE) return NG_OK;
  const ng_mention *who = &r->doc->mentions.at[mention];
  bool role = who->kind == NG_KIND_ROLE;
  if (!role && who->kind != NG_KIND_PERSON && who->kind != NG_KIND_CODENAME) return NG_OK;
  if (role && (!ng_reader_is(r, at(r, name)->start, NG_CLASS_DEFINITE) ||
               ng_reader_value(r, at(r, name)->head, NG_CLASS_ROLE) == 2))
    return NG_OK;
  while (limit < count(r) && !sign(r, limit, ',')) limit++;
  if (front) limit = past_apposition(r, limit);
  said.cue = (ng_tokens){start, start + size};
  said.source = ng_noun_extend(r, name, limit);
  said.subject = at(r, name)->head;
  uint32_t after = phrase_from(r, said.source.end);
  bool goes_on = sign(r, after, ',') && states(r, after, count(r));
  return goes_on && (front || !states(r, 0, i)) ? keep_around(r, i, after, &said) : NG_OK;
}

/* "the Kelby Post report": the name of a house or a person inside noun group i, right before its
   head. */
static bool named_inside(const ng_reader *r, uint32_t i, ng_said *said) {
  const phrase *p = at(r, i);
  if (p->head == p->start) return false;
  uint32_t m = ng_reader_mention(r, p->head - 1);
  if (m == NG_NONE) return false;
  const ng_mention *mention = &r->doc->mentions.at[m];
  bool speaks = mention->kind == NG_KIND_PERSON || mention->kind == NG_KIND_ORGANIZATION;
  uint32_t end = ng_token_at(r->doc, mention->span.end);
  if (!speaks || end > p->head) return false;
  said->source = (ng_tokens){p->start, end};
  said->subject = end - 1;
  said->cue.start = end;
  return true;
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
ng_status ng_cue_view(ng_reader *r, uint32_t i) {
  ng_said said = {.subject = NG_NONE, .rule = "view", .value = NG_FRAME_CLAUSE};
  uint32_t own = at(r, i)->end;
  if (r->grammar & NG_GRAMMAR_SUBJECTLESS && own + 1 < r->sentence.end && owns(r, own)) { /* "a su entender" */
    uint32_t size = match(r, own + 1, NG_CLASS_SAY_VIEW, NULL);
    if (!size || ng_reader_is(r, own, NG_CLASS_ARTICLE)) return NG_OK;
    said.source = (ng_tokens){own, own + 1};
    said.subject = own;
    said.dropped = true;
    said.cue = (ng_tokens){at(r, i)->start, own + 1 + size};
    return keep_around(r, i, phrase_from(r, own + 1 + size), &said);
  }
  if (!is_kind(r, i + 1, NG_PHRASE_NOUN) || !match(r, at(r, i + 1)->head, NG_CLASS_SAY_VIEW, NULL)) return NG_OK;
  if (!possessor(r, i + 1, &said)) return NG_OK;
  said.cue = (ng_tokens){at(r, i)->start, at(r, i + 1)->end};
  return keep_around(r, i, i + 2, &said);
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

/* "Their fear | is that it is old": whether a form of be and "that" stand at phrase i. */
static bool is_equated(const ng_reader *r, uint32_t i) {
  if (!is_kind(r, i, NG_PHRASE_VERB) || i + 1 >= count(r)) return false;
  uint8_t bits = at(r, i)->bits;
  bool is = bits & NG_VERB_COPULA && bits & NG_VERB_FINITE && !(bits & NG_VERB_NEGATED);
  uint32_t that = at(r, i + 1)->start;
  return is && ng_reader_is(r, that, NG_CLASS_THAT) && r->tags[that] == NG_POS_IN;
}

/* "Lee's response to the plan | angered Roe", "her refusal to answer | went down badly": the token of the verb that
   noun group i is the subject of, behind what it is about, from phrase `from` on; 0 where none is found. */
static uint32_t verb_of(const ng_reader *r, uint32_t from) {
  uint32_t whose = 0; /* clauses of "who" without their verb */
  for (uint32_t k = from; k < count(r) && k < from + REACH; k++) {
    uint32_t start = at(r, k)->start;
    bool opens = ng_reader_is(r, start, NG_CLASS_THAT) || ng_reader_is(r, start, NG_CLASS_SUBORDINATOR) ||
                 ng_reader_is(r, start, NG_CLASS_WHETHER);
    bool parts = sign(r, k, ',') || sign(r, k, ';') || sign(r, k, ':') || ng_reader_dash(r, start) || quoted(r, start);
    if (is_noun(r, k) && at(r, k)->bits & NG_NOUN_RELATIVE) whose++;
    else if (opens || parts) return 0;
    if (!is_kind(r, k, NG_PHRASE_VERB)) continue;
    int32_t value = 0;
    bool states = match(r, at(r, k)->head, NG_CLASS_SAY_VERB, &value) && value & NG_FRAME_CLAUSE;
    bool finite = at(r, k)->bits & NG_VERB_FINITE;
    bool met = finite && !whose && k > from + 1 && is_noun(r, k - 1) && is_noun(r, k - 2); /* "the plan Lee made" */
    if (finite && !whose && !met)
      return is_noun(r, k - 1) || is_verb(r, k - 1, 0) || tag(r, k - 1) == NG_POS_RB ? start : 0;
    if (finite && whose) whose--;
    if (states) return 0; /* what it says has its own */
  }
  return 0;
}

/* "a charge that he denies": whether the clause behind "that" at phrase i ends with a verb that lacks what it
   denies, which is the charge: it tells nothing that is charged. */
static bool lacks_object(const ng_reader *r, uint32_t i) {
  int32_t value = 0;
  if (!is_kind(r, i + 1, NG_PHRASE_NOUN) || !is_kind(r, i + 2, NG_PHRASE_VERB)) return false;
  if (at(r, i + 2)->bits & (NG_VERB_PASSIVE | NG_VERB_COPULA) ||
      !match(r, at(r, i + 2)->head, NG_CLASS_SAY_VERB, &value))
    return false;
  bool ends = i + 3 >= count(r) || sign(r, i + 3, '.') || sign(r, i + 3, ',');
  return ends && value & NG_FRAME_NOUN;
}

ng_status ng_cue_noun(ng_reader *r, uint32_t i) {
  const phrase *p = at(r, i);
  ng_said said = {.subject = NG_NONE, .rule = "noun", .nominal = true};
  uint32_t size = match(r, p->head, NG_CLASS_SAY_NOUN, &said.value);
  if (!size) return NG_OK;
  int32_t frames = NG_CUE_FRAMES(said.value);
  said.cue = r->tried = (ng_tokens){p->start, p->head + size};
  uint32_t after = phrase_from(r, p->head + size);
  bool named = false, own = possessor(r, i, &said) || (named = named_inside(r, i, &said));
  if (own) said.rule = "noun-possessor";
  /* "Lee made his case that …": his own */
  bool his = own && said.source.end == said.source.start + 1 && r->tags[said.source.start] == NG_POS_PRPS;
  if (his && i > 0 && is_kind(r, i - 1, NG_PHRASE_VERB) && !(at(r, i - 1)->bits & (NG_VERB_PASSIVE | NG_VERB_COPULA))) {
    uint32_t clause, verb = at(r, i - 1)->head;
    ng_said carried = {.subject = NG_NONE, .rule = "noun-carried", .value = said.value, .cue = said.cue};
    if (match(r, verb, NG_CLASS_SAY_CARRIER, NULL) && !match(r, verb, NG_CLASS_SAY_VERB, NULL))
      carried.cue.start = at(r, i - 1)->start;
    if (ng_subject_find(r, i - 1, &carried, &clause)) said = carried;
  }
  if (!own && i > 0 && is_kind(r, i - 1, NG_PHRASE_VERB)) {
    uint32_t clause;
    if (match(r, at(r, i - 1)->head, NG_CLASS_SAY_CARRIER, NULL) && ng_subject_find(r, i - 1, &said, &clause)) {
      own = true;
      said.rule = "noun-carried";
      said.cue.start = at(r, i - 1)->start;
    }
  }
  if (own && is_told_of(r, i, &said)) return keep(r, &said);
  if (is_equated(r, after)) {
    ng_content_after(r, after + 1, NG_FRAME_THAT, &said);
    return said.part_count ? keep(r, &said) : NG_OK;
  }
  bool of = after + 1 < count(r) && is_kind(r, after, NG_PHRASE_OTHER) &&
            ng_reader_is(r, at(r, after)->start, NG_CLASS_OBJECT_PREPOSITION) && is_kind(r, after + 1, NG_PHRASE_NOUN);
  bool vehicle = ng_reader_is(r, p->head, NG_CLASS_DOCUMENT) || ng_reader_is(r, p->head, NG_CLASS_SAY_VEHICLE);
  if (of && vehicle && ng_reader_is(r, at(r, after)->start, NG_CLASS_INFINITIVE))
    of = false; /* "sent a message to Roe" */
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
  } else if (after < count(r) && (named || !own || said.cue.start > p->start)) {
    said.limit = ng_noun_clause_end(r, i, after);
    /* "Lee's claim that it is old | was denied", but "| appears to be borne out" hedges the claim */
    uint32_t verb = said.limit ? phrase_from(r, said.limit) : count(r);
    if (own && !named && verb < count(r) && !match(r, at(r, verb)->head, NG_CLASS_SAY_VERB, NULL)) said.limit = 0;
  }
  if (i == 1 && !said.limit && r->tags[at(r, 0)->start] == NG_POS_IN)
    said.limit = ng_main_clause(r, after);                /* "With reports that it fell, Lee left" */
  if (!said.limit) said.limit = ng_subordinate_end(r, i); /* "While he met Lee's request to go, Roe stayed" */
  bool that = after < count(r) && ng_reader_is(r, at(r, after)->start, NG_CLASS_THAT);
  bool relative =
      that && (is_kind(r, after + 1, NG_PHRASE_VERB) || lacks_object(r, after)); /* "a plan that matches it" */
  if (relative && !own) return NG_OK;
  if (that && !relative && !(frames & NG_FRAME_NOUN)) {
    ng_content_after(r, after, NG_FRAME_THAT, &said);
  } else if (own && is_kind(r, after, NG_PHRASE_VERB)) {
    if (!said.limit) said.limit = verb_of(r, after);
    ng_content_after(r, after, allowed & NG_FRAME_INFINITIVE, &said);
  } else if (own && of && at(r, after + 1)->bits & NG_NOUN_PRONOUN && sign(r, after + 2, ':')) {
    return NG_OK; /* "The sign had two words on it: “Keep out.”" */
  } else if (own && of) {
    said.cue.end = at(r, after)->end;
    if (!said.limit) said.limit = verb_of(r, after + 1);
    ng_content_after(r, after + 1, NG_FRAME_NOUN, &said);
  }
  return said.part_count ? keep(r, &said) : NG_OK;
}
