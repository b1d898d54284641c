/* Quotations that no cue of the lexicon claims, but whose place tells who
 * speaks. In: the phrases of a sentence, after its cues. Out: an attribution for
 *   colon        Lee put it this way: "…"
 *   verb-after   "…," Lee chirped      (any verb; after a quotation alone)
 *   verb-inverted "…," chirped Lee
 *   so           «…». Así lo resumió Lee
 *   dash         "…" — Ann Lee    (in the same sentence, or right after it)
 *   turn         Lee: "…"              (transcripts: turns.c)
 *   headline     Poll: Voters want the bridge
 *   credit       A bridge in fog. Photo: Ann Lee
 *   document     From that letter:
 * A colon that ends the paragraph waits for the quotation of the next one. */
#include "phrases.h"
#include "words/gazetteer.h"

enum { REACH = 24, RECENT = 32 };
enum { FINDS = 2 }; /* value of a headline's source: "poll" */

static bool is_dash(const ng_reader *r, uint32_t i) {
  return sign(r, i, 0x2014) || sign(r, i, 0x2013) || sign(r, i, 0x2015) || sign(r, i, '-');
}

static bool claimed(const ng_reader *r, uint32_t first, uint32_t token) {
  for (uint32_t i = r->said.count, n = 0; i-- > first && n < RECENT; n++) {
    const ng_said *said = &r->said.at[i];
    for (uint32_t k = 0; k < said->part_count; k++)
      if (said->parts[k].start <= token && token < said->parts[k].end) return true;
  }
  return false;
}

static uint32_t finite_before(const ng_reader *r, uint32_t i) {
  for (uint32_t steps = 0; i-- > 0 && steps < REACH; steps++)
    if (is_kind(r, i, NG_PHRASE_VERB) &&
        (at(r, i)->bits & NG_VERB_FINITE || (!steps && at(r, i)->bits & NG_VERB_PARTICIPLE)) &&
        r->quote_of[at(r, i)->start] == NG_NONE)
      return i;
  return NG_NONE;
}

/* "She held a sign: “No Parking.”", "on her desk: “The Pier,” “The Harbor”": whether the quotation
   after the colon at phrase i, with its words in capitals, is what a thing is called or reads, since
   the verb says nothing and nothing that is said stands before it. */
static bool is_inscribed(const ng_reader *r, uint32_t verb, uint32_t i) {
  uint32_t token = at(r, i + 1)->start;
  if (ng_titles_at(r, token)) return true;
  if (ng_reader_is(r, at(r, verb)->head, NG_CLASS_SAY_VERB) || at(r, verb)->bits & NG_VERB_COPULA) return false;
  for (uint32_t k = verb + 1; k < i; k++)
    if (is_kind(r, k, NG_PHRASE_NOUN) &&
        (ng_reader_is(r, at(r, k)->head, NG_CLASS_SAY_NOUN) || ng_reader_is(r, at(r, k)->head, NG_CLASS_SAY_VIEW)))
      return false;
  return ng_inscription_at(r, token);
}

/* The clause before a colon or comma at phrase i says what follows. */
static bool introduced(const ng_reader *r, uint32_t i, ng_said *said) {
  uint32_t verb = finite_before(r, i), clause;
  if (verb == NG_NONE) return false;
  said->cue = (ng_tokens){at(r, verb)->start, at(r, verb)->end};
  said->rule = NULL;
  if (i + 1 < count(r) && is_inscribed(r, verb, i)) return false;
  /* "Cette idée n'a jamais été prise au sérieux : «…»": what is done to something says nothing */
  bool done = at(r, verb)->bits & NG_VERB_PASSIVE && !match(r, at(r, verb)->head, NG_CLASS_SAY_VERB, NULL);
  if (done && r->grammar & NG_GRAMMAR_POSTVERBAL) return false;
  if (!ng_subject_find(r, verb, said, &clause)) return false;
  if (ng_reader_nobody(r, said->source)) return false;
  /* "On the wall were three words:": what stands behind a preposition is no subject of "were" */
  bool placed = at(r, verb)->bits & NG_VERB_COPULA && clause == 1 && r->tags[at(r, 0)->start] == NG_POS_IN;
  if (placed) return false;
  said->rule = "colon";
  return true;
}

/* The phrase after the last dash before phrase i; 0 where there is none. */
static uint32_t after_dash(const ng_reader *r, uint32_t i) {
  for (uint32_t j = i, steps = 0; j-- > 0 && steps < 8; steps++)
    if (is_dash(r, j)) return j + 1;
  return 0;
}

/* "Costs: “…”", "Scope: “…”": whether a word before a colon is a common noun for no person and no document. */
static bool heads_things(const ng_reader *r, uint32_t token) {
  static const ng_class speak[] = {NG_CLASS_ROLE, NG_CLASS_SPEECH_ROLE, NG_CLASS_HEADLINE_SOURCE, NG_CLASS_DOCUMENT,
                                   NG_CLASS_ORG_HEAD};
  for (size_t i = 0; i < sizeof speak / sizeof *speak; i++)
    if (ng_reader_is(r, token, speak[i])) return false;
  uint32_t m = ng_reader_mention(r, token);
  if (m != NG_NONE && r->doc->mentions.at[m].kind != NG_KIND_UNKNOWN) return false;
  ng_string text = ng_token_text(r->doc, ng_reader_token(r, token));
  unsigned bits = ng_gazetteer_find(ng_lexicon_gazetteer(r->doc->lexicon), text.data, text.size);
  if (!(bits & NG_COMMON) && r->tags[token] == NG_POS_NNS) return m == NG_NONE;
  return bits & NG_COMMON && !(bits & (NG_GIVEN | NG_SURNAME));
}

/* "The problem: “…”", "Her answer: “…”", "2009: “…”": whether what stands before a colon tells what
   follows, not who says it. */
static bool labels(const ng_reader *r, ng_tokens group, uint32_t head) {
  if (ng_reader_token(r, group.start)->kind == NG_NUMBER && group.end - group.start == 1) return true;
  uint32_t own = ng_reader_mention(r, head); /* "Voir aussi : « … »", which nobody is called */
  if (head == group.start && ng_reader_is(r, head, NG_CLASS_COLON_NOUN) &&
      (own == NG_NONE || r->doc->mentions.at[own].kind == NG_KIND_UNKNOWN))
    return true;
  uint32_t named = ng_mention_after(r->doc, ng_reader_token(r, group.start)->start); /* "A lesson from Lee: “…”" */
  if (named < r->doc->mentions.count &&
      r->doc->mentions.at[named].span.start < ng_token_end(ng_reader_token(r, group.end - 1)))
    return false;
  return ng_reader_is(r, head, NG_CLASS_COLON_NOUN) || ng_reader_is(r, head, NG_CLASS_SAY_NOUN);
}

/* A name and nothing else before the colon at phrase i; "Polls were late - Ann Lee: “…”",
   a name after a dash. */
static bool named(const ng_reader *r, uint32_t i, ng_said *said) {
  uint32_t first = after_dash(r, i);
  bool dash = first > 0;
  while (first < i && ng_reader_mark(r, at(r, first)->start)) first++;
  if (dash && !(at(r, first)->bits & NG_NOUN_NAME)) return false;
  if (first >= i || !is_kind(r, first, NG_PHRASE_NOUN)) return false;
  ng_tokens group = ng_noun_extend(r, first, i);
  uint32_t past = ng_reader_phrase(r, group.end);
  bool about = r->grammar & NG_GRAMMAR_POSTVERBAL && r->sentence.start == r->block.start && !first && past < i &&
               at(r, past)->kind == NG_PHRASE_OTHER && tag(r, past) == NG_POS_IN && finite_before(r, i) == NG_NONE;
  if ((group.end != at(r, i)->start && !about) || group.end - group.start > 12) return false;
  if (group.end - group.start == 1 && heads_things(r, group.start)) return false;
  if (labels(r, group, at(r, first)->head)) return false;
  said->source = group;
  said->subject = at(r, first)->head;
  said->cue = (ng_tokens){at(r, i)->start, at(r, i)->end};
  said->rule = "turn";
  return true;
}

/* "From that letter:", "In the report's words:": a document, and no verb. */
static bool documented(const ng_reader *r, uint32_t i, ng_said *said) {
  if (r->tags[at(r, 0)->start] != NG_POS_IN || !is_kind(r, 1, NG_PHRASE_NOUN)) return false;
  uint32_t last = i;
  while (last > 1 && !is_kind(r, last, NG_PHRASE_NOUN)) last--;
  for (uint32_t j = 1; j < i; j++)
    if (is_kind(r, j, NG_PHRASE_VERB) && at(r, j)->bits & NG_VERB_FINITE) return false;
  if (!ng_reader_is(r, at(r, last)->head, NG_CLASS_DOCUMENT) && !ng_reader_is(r, at(r, 1)->head, NG_CLASS_DOCUMENT))
    return false;
  said->source = (ng_tokens){at(r, 1)->start, at(r, i)->start};
  said->subject = at(r, last)->head;
  said->cue = (ng_tokens){at(r, 0)->start, at(r, 0)->end};
  said->rule = "document";
  return true;
}

/* After a quotation that ends before phrase i: "Lee chirped", "chirped Lee", "— Lee". */
static bool followed(const ng_reader *r, uint32_t i, ng_said *said) {
  bool dash = is_dash(r, i);
  if (dash || sign(r, i, ',')) i++;
  if (is_kind(r, i, NG_PHRASE_NOUN) && !(at(r, i)->bits & (NG_NOUN_RELATIVE | NG_NOUN_TIME))) {
    ng_tokens group = ng_noun_extend(r, i, count(r));
    uint32_t next = ng_reader_phrase(r, group.end);
    if (dash && (at(r, i)->bits & NG_NOUN_NAME)) {
      said->source = group;
      said->subject = at(r, i)->head;
      said->cue = (ng_tokens){at(r, i - 1)->start, at(r, i - 1)->end};
      said->rule = "dash";
      return true;
    }
    if (sign(r, next, ',')) next++;
    if (!is_kind(r, next, NG_PHRASE_VERB) || !(at(r, next)->bits & NG_VERB_FINITE)) return false;
    if (at(r, next)->bits & (NG_VERB_PASSIVE | NG_VERB_COPULA)) return false;
    said->source = group;
    said->subject = at(r, i)->head;
    said->cue = (ng_tokens){at(r, next)->start, at(r, next)->end};
    said->rule = "verb-after";
    return true;
  }
  if (is_kind(r, i, NG_PHRASE_VERB) && is_kind(r, i + 1, NG_PHRASE_NOUN) &&
      (at(r, i)->bits & (NG_VERB_FINITE | NG_VERB_BARE)) && (at(r, i + 1)->bits & (NG_NOUN_NAME | NG_NOUN_PRONOUN)) &&
      !(at(r, i)->bits & NG_VERB_COPULA)) {
    said->cue = (ng_tokens){at(r, i)->start, at(r, i)->end};
    if (!ng_subject_after(r, i + 1, said)) return false;
    said->rule = "verb-inverted";
    return true;
  }
  return false;
}

/* "«…», ironizó.", "«…», ironizó ayer Lee": any verb after the comma behind a quotation that opens its
   sentence, where the subject may follow or be left out. */
static bool told_after(const ng_reader *r, ng_tokens quote, uint32_t i, ng_said *said) {
  if (!(r->grammar & NG_GRAMMAR_POSTVERBAL) || quote.start > r->sentence.start || !sign(r, i, ',')) return false;
  uint32_t verb = i + 1, sentence = ng_sentence_at(r->doc, ng_reader_token(r, quote.start)->start);
  if (sentence == NG_NONE || r->doc->sentences.at[sentence].token + 1 < quote.start) return false;
  if (!is_verb(r, verb, NG_VERB_FINITE) || at(r, verb)->bits & (NG_VERB_PASSIVE | NG_VERB_COPULA)) return false;
  if (ng_cue_impersonal(r, verb)) return false;
  said->cue = (ng_tokens){at(r, verb)->start, at(r, verb)->end};
  if (ng_linked_subject(r, verb, said) == NG_NONE) return false;
  said->rule = said->dropped ? "dropped-subject" : "verb-inverted";
  return true;
}

/* A comma or a mark at its end shows that a quotation was spoken. */
static bool spoken(const ng_reader *r, ng_tokens q) {
  for (uint32_t n = 0; q.end > q.start && n < 3; n++, q.end--) {
    const ng_token *t = ng_reader_token(r, q.end - 1);
    if (t->kind != NG_PUNCTUATION) return false;
    if (t->word == ',' || t->word == '?' || t->word == '!' || t->word == '.' || t->word == 0x2026) return true;
  }
  return false;
}

/* "«…»: Lee criticó el plan": who acts behind the colon after a quotation that opens a paragraph of one
   sentence, a headline of languages whose subject may follow its verb. */
static bool told_in_title(const ng_reader *r, ng_tokens quote, uint32_t i, ng_said *said) {
  bool title = r->sentence.start == r->block.start && r->sentence.end == r->block.end;
  if (!(r->grammar & NG_GRAMMAR_POSTVERBAL) || !title || quote.start > r->sentence.start || !sign(r, i, ':'))
    return false;
  if (!is_kind(r, i + 1, NG_PHRASE_NOUN)) return false;
  for (uint32_t verb = i + 2, clause = 0; verb < count(r) && verb < i + REACH && !sign(r, verb, ','); verb++) {
    if (!is_verb(r, verb, NG_VERB_FINITE)) continue;
    if (at(r, verb)->bits & (NG_VERB_PASSIVE | NG_VERB_COPULA)) return false;
    if (!ng_subject_find(r, verb, said, &clause) || clause != i + 1) return false;
    said->cue = (ng_tokens){at(r, i)->start, at(r, i)->end};
    said->rule = "headline";
    return true;
  }
  return false;
}

static ng_status read_quote(ng_reader *r, uint32_t first, uint32_t quote, uint32_t i) {
  ng_span span = r->doc->quotes.at[quote].span;
  ng_tokens tokens = {ng_token_at(r->doc, span.start), ng_token_at(r->doc, span.end)};
  ng_said said = {.subject = NG_NONE, .value = NG_FRAME_QUOTE};
  if (tokens.start >= tokens.end || claimed(r, first, tokens.start)) return NG_OK;
  if (r->turn != NG_NONE && claimed(r, r->turn, tokens.start)) return NG_OK; /* "Caller: “…”": the turn says it */
  bool found = false;
  if (tokens.end < r->sentence.end && spoken(r, tokens)) found = followed(r, ng_reader_phrase(r, tokens.end), &said);
  if (!found && i > 0 && sign(r, i - 1, ':'))
    found = named(r, i - 1, &said) || documented(r, i - 1, &said) || introduced(r, i - 1, &said);
  if (!found && i > 0 && sign(r, i - 1, ',') && spoken(r, tokens)) found = introduced(r, i - 1, &said);
  bool free = !claimed(r, r->first > RECENT ? r->first - RECENT : 0, tokens.start);
  if (!found && free && tokens.end < r->sentence.end) {
    said = (ng_said){.subject = NG_NONE, .value = NG_FRAME_QUOTE};
    uint32_t after = ng_reader_phrase(r, tokens.end);
    found = told_after(r, tokens, after, &said) || told_in_title(r, tokens, after, &said);
  }
  if (!found) return NG_OK;
  said.parts[said.part_count++] = tokens;
  return keep(r, &said);
}

/* "Poll: Voters want the bridge", "Ann Lee: Close the bridge": a paragraph that is
   one sentence, or an answer of an interview, with a source before its colon. */
static ng_status read_headline(ng_reader *r, uint32_t first) {
  uint32_t colon = 0;
  while (colon < count(r) && colon < 6 && !sign(r, colon, ':')) colon++;
  ng_said said = {.value = NG_FRAME_CLAUSE, .subject = NG_NONE};
  if (r->sentence.end != r->block.end || !sign(r, colon, ':') || colon + 1 >= count(r) ||
      r->quote_of[at(r, colon + 1)->start] != NG_NONE || !named(r, colon, &said))
    return NG_OK;
  uint32_t mention = ng_reader_mention(r, said.subject);
  uint8_t kind = mention == NG_NONE ? NG_KIND_UNKNOWN : r->doc->mentions.at[mention].kind;
  bool speaks = kind == NG_KIND_PERSON || kind == NG_KIND_ORGANIZATION || kind == NG_KIND_ROLE ||
                kind == NG_KIND_CODENAME || ng_reader_is(r, said.subject, NG_CLASS_HEADLINE_SOURCE);
  bool states =
      ng_reader_value(r, said.subject, NG_CLASS_HEADLINE_SOURCE) == FINDS; /* "Poll: Lee and Roe in a dead heat" */
  for (uint32_t i = colon + 1; i < count(r); i++)
    states = states ||
             (is_kind(r, i, NG_PHRASE_VERB) && at(r, i)->bits & (NG_VERB_FINITE | NG_VERB_INFINITIVE | NG_VERB_BARE));
  if (!speaks || !states || ng_reader_is(r, said.subject, NG_CLASS_LABEL)) return NG_OK;
  said.rule = "headline";
  ng_content_add(r, at(r, colon + 1)->start, r->sentence.end, &said);
  if (!said.part_count) return NG_OK;
  r->said.count = first; /* what the rest says is said by it */
  return keep(r, &said);
}

/* "Photo: Ann Lee" at the end of a paragraph: the picture that the rest of it tells of. */
static ng_status read_credit(ng_reader *r) {
  if (r->sentence.end != r->block.end) return NG_OK;
  uint32_t colon = count(r), end = count(r);
  for (uint32_t steps = 0; colon-- > 0 && steps < 12; steps++)
    if (sign(r, colon, ':')) break;
  if (colon == NG_NONE || !sign(r, colon, ':') || !colon) return NG_OK;
  uint32_t label = at(r, colon)->start - 1;
  if (label <= r->block.start || !ng_reader_is(r, label, NG_CLASS_LABEL) || !is_kind(r, colon + 1, NG_PHRASE_NOUN))
    return NG_OK;
  ng_said said = {.subject = at(r, colon + 1)->head, .rule = "credit", .cue = {label, label + 1}};
  said.source = ng_noun_extend(r, colon + 1, end);
  uint32_t rest = ng_reader_phrase(r, said.source.end);
  if (rest < end && !sign(r, rest, '.')) return NG_OK;
  ng_content_add(r, r->block.start, label, &said);
  return said.part_count ? keep(r, &said) : NG_OK;
}

/* "— Ann Lee", and nothing else, right after a quotation that has no source yet. */
static ng_status read_signature(ng_reader *r) {
  uint32_t before = r->sentence.start;
  if (!before || !is_dash(r, 0) || !is_kind(r, 1, NG_PHRASE_NOUN)) return NG_OK;
  uint32_t quote = r->quote_of[before - 1];
  ng_tokens group = ng_noun_extend(r, 1, count(r));
  if (quote == NG_NONE || !(at(r, 1)->bits & NG_NOUN_NAME) || group.end < r->sentence.end) return NG_OK;
  ng_said said = {.subject = at(r, 1)->head,
                  .value = NG_FRAME_QUOTE,
                  .rule = "dash",
                  .source = group,
                  .cue = {at(r, 0)->start, at(r, 0)->end}};
  if (r->owner[quote] != NG_NONE) {
    ng_said *owner = &r->said.at[r->owner[quote]];
    if (owner->cue.end > owner->cue.start) return NG_OK;
    owner->subject = said.subject;
    owner->rule = said.rule;
    owner->source = said.source;
    owner->cue = said.cue;
    return NG_OK;
  }
  ng_span span = r->doc->quotes.at[quote].span;
  said.parts[said.part_count++] = (ng_tokens){ng_token_at(r->doc, span.start), before};
  return keep(r, &said);
}

/* "“…?” Lee pressed.": a name and a verb, and nothing else but when or where, after a
   quotation that ends its own sentence and has no source yet. */
static ng_status read_tag(ng_reader *r, uint32_t first) {
  uint32_t before = r->sentence.start;
  if (before <= r->block.start || r->quote_of[before - 1] == NG_NONE || r->quote_of[before] != NG_NONE) return NG_OK;
  uint32_t quote = r->quote_of[before - 1];
  ng_span span = r->doc->quotes.at[quote].span;
  ng_tokens tokens = {ng_token_at(r->doc, span.start), before};
  bool asked = before > tokens.start + 1 && (ng_reader_sign(r, before - 2, '?') || ng_reader_sign(r, before - 2, '!'));
  ng_said said = {.subject = NG_NONE, .value = NG_FRAME_QUOTE};
  if (!asked || claimed(r, r->first > RECENT ? r->first - RECENT : 0, tokens.start) || r->said.count > first ||
      !followed(r, 0, &said))
    return NG_OK;
  uint32_t next = ng_reader_phrase(r, said.cue.end > said.source.end ? said.cue.end : said.source.end);
  if (next < count(r) && !sign(r, next, '.') && !sign(r, next, ',')) return NG_OK;
  said.parts[said.part_count++] = tokens;
  return keep(r, &said);
}

/* "«…». Así lo resumió Lee": a sentence that points back to the quotation before it, and tells who said
   that. */
static ng_status read_so(ng_reader *r) {
  enum { NEAR = 6 };
  uint32_t before = r->sentence.start;
  if (before <= r->block.start || r->quote_of[before] != NG_NONE || !match(r, before, NG_CLASS_SAY_SO, NULL))
    return NG_OK;
  uint32_t last = before - 1;
  if (r->quote_of[last] == NG_NONE && last > r->block.start) last--;
  uint32_t quote = r->quote_of[last], verb = 0, next;
  if (quote == NG_NONE) return NG_OK;
  while (verb < count(r) && verb < NEAR && !is_verb(r, verb, NG_VERB_FINITE)) verb++;
  ng_said said = {.subject = NG_NONE, .value = NG_FRAME_QUOTE};
  if (!is_verb(r, verb, NG_VERB_FINITE) || !match(r, at(r, verb)->head, NG_CLASS_SAY_VERB, NULL)) return NG_OK;
  said.cue = (ng_tokens){at(r, verb)->start, at(r, verb)->end};
  if (!ng_subject_postverbal(r, verb + 1, &said, &next)) {
    uint32_t mention = is_kind(r, verb + 1, NG_PHRASE_NOUN) ? ng_reader_mention(r, at(r, verb + 1)->head) : NG_NONE;
    if (mention == NG_NONE) return NG_OK; /* "Así ha descrito Lee un incendio" */
    said.source = (ng_tokens){at(r, verb + 1)->start, at(r, verb + 1)->end};
    said.subject = at(r, verb + 1)->head;
  }
  ng_span span = r->doc->quotes.at[quote].span;
  ng_tokens tokens = {ng_token_at(r->doc, span.start), ng_token_at(r->doc, span.end)};
  if (claimed(r, r->first > RECENT ? r->first - RECENT : 0, tokens.start)) return NG_OK;
  said.rule = "so";
  said.parts[said.part_count++] = tokens;
  return keep(r, &said);
}

/* "…, and Lee replied:": a verb of saying with a source, right before the colon. */
static bool spoken_at(const ng_reader *r, uint32_t verb, ng_said *said) {
  if (!is_kind(r, verb, NG_PHRASE_VERB)) return false;
  const ng_token *head = ng_reader_token(r, at(r, verb)->head);
  int32_t value = ng_lexicon_value(r->doc->lexicon, head->word, NG_CLASS_SAY_VERB);
  uint32_t clause;
  said->cue = (ng_tokens){at(r, verb)->start, at(r, verb)->end};
  if (!(value & NG_FRAME_QUOTE) || !ng_subject_find(r, verb, said, &clause)) return false;
  said->value = value;
  said->rule = "colon";
  return true;
}

/* "Stated Lee:": a verb of saying that opens the sentence, and a name right before the colon. */
static bool stated_by(const ng_reader *r, uint32_t verb, ng_said *said) {
  if (verb || !is_verb(r, verb, NG_VERB_FINITE | NG_VERB_PARTICIPLE) || !is_kind(r, verb + 1, NG_PHRASE_NOUN))
    return false;
  int32_t value = ng_lexicon_value(r->doc->lexicon, ng_reader_token(r, at(r, verb)->head)->word, NG_CLASS_SAY_VERB);
  if (!(value & NG_FRAME_QUOTE) || !(at(r, verb + 1)->bits & NG_NOUN_NAME) || !ng_subject_after(r, verb + 1, said))
    return false;
  said->cue = (ng_tokens){at(r, verb)->start, at(r, verb)->end};
  said->value = value;
  return true;
}

/* A colon, or a verb of saying and a comma, that ends the paragraph: what its sentence
   says goes on in the quotation of the next one. The sentence's first cue says it, but for one inside a
   description or the content of another. */
static ng_status read_opening(ng_reader *r, uint32_t first) {
  uint32_t end = count(r);
  ng_said said = {.subject = NG_NONE, .value = NG_FRAME_QUOTE};
  if (end < 2 || !(sign(r, end - 1, ':') || sign(r, end - 1, ','))) return NG_OK;
  if (spoken_at(r, end - 2, &said)) {
    ng_status status = keep(r, &said);
    r->pending = r->said.count - 1;
    return status;
  }
  if (sign(r, end - 1, ',')) return NG_OK;
  if (end > 2 && stated_by(r, end - 3, &said)) {
    ng_status status = keep(r, &said);
    r->pending = r->said.count - 1;
    return status;
  }
  for (uint32_t i = first; i < r->said.count; i++) {
    const ng_said *maker = &r->said.at[i];
    if (maker->inner || maker->source.start == maker->source.end) continue;
    r->pending = i;
    return NG_OK;
  }
  if (!documented(r, end - 1, &said) && !introduced(r, end - 1, &said) && !named(r, end - 1, &said)) return NG_OK;
  ng_status status = keep(r, &said);
  r->pending = r->said.count - 1;
  return status;
}

ng_status ng_intros_read(ng_reader *r, uint32_t first) {
  ng_status status = NG_OK;
  if (r->sentence.start == r->block.start) {
    uint32_t before = r->said.count;
    if (!r->labelled) status = read_headline(r, first);
    if (status || r->said.count > before) return status;
  }
  status = read_signature(r);
  if (!status) status = read_tag(r, first);
  if (!status) status = read_so(r);
  if (!status) status = read_credit(r);
  uint32_t last = NG_NONE;
  for (uint32_t i = 0; !status && i < count(r); i++) {
    uint32_t quote = r->quote_of[at(r, i)->start];
    if (quote == NG_NONE || quote == last) continue;
    last = quote;
    status = read_quote(r, first, quote, i);
  }
  if (!status && r->sentence.end == r->block.end) status = read_opening(r, first);
  return status;
}
