/* Cues that are no verbs. In: the phrases of one sentence. Out: an attribution for
 *   according-to "According to Lee, the bridge is old": a preposition, and who it names
 *   view         "In her view, the bridge is old"
 *   noun …       "Lee's claim that it is old", "Lee made the claim that …", "a claim by Lee that …",
 *                "“…” was her answer" */
#include "attribution_phrases.h"

enum { REACH = 40 };

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
ng_status ng_cue_preposition(ng_reader *r, uint32_t i, uint32_t size) {
  ng_said said = {.subject = NG_NONE, .rule = "according-to", .value = NG_FRAME_CLAUSE};
  uint32_t start = at(r, i)->start, name = phrase_from(r, start + size);
  if (is_kind(r, name, NG_PHRASE_VERB)) return ng_cue_linked(r, i, name);
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
ng_status ng_cue_view(ng_reader *r, uint32_t i) {
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

ng_status ng_cue_noun(ng_reader *r, uint32_t i) {
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
