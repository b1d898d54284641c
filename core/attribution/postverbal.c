/* Subjects that follow their verb, and verbs without one. In: the phrases of a sentence in
 * a language whose grammar allows either (ng_grammar). Out: sources, and attributions of
 *   insertion    "Está creciendo —dijo Lee—, y mucho": the narrator, between dashes or
 *                commas, inside what is quoted
 *   according-to "Según dijo ayer Lee, …": a verb after a word that names a source */
#include "phrases.h"

enum { REACH = 14 };

static bool is_preposition(const ng_reader *r, uint32_t i) {
  if (i >= count(r) || at(r, i)->kind != NG_PHRASE_OTHER) return false;
  uint32_t token = at(r, i)->start;
  return (r->tags[token] == NG_POS_IN || r->tags[token] == NG_POS_TO) && !ng_reader_is(r, token, NG_CLASS_THAT) &&
         !ng_reader_is(r, token, NG_CLASS_SUBORDINATOR);
}

/* A dash, a hyphen or two that stand apart in its place. */
static bool is_dash(const ng_reader *r, uint32_t i) {
  return i < count(r) && (ng_reader_dash(r, at(r, i)->start) || sign(r, i, '-'));
}

/* Past a pronoun that is written onto the verb before phrase i with a hyphen: "disse-nos". */
static uint32_t skip_clitic(const ng_reader *r, uint32_t i) {
  if (i + 1 >= count(r) || !sign(r, i, '-')) return i;
  uint32_t word = at(r, i + 1)->start;
  bool written = ng_reader_token(r, word)->shape & NG_GLUED && at(r, i + 1)->end - word == 1;
  return written && (ng_reader_is(r, word, NG_CLASS_PRONOUN) || ng_reader_is(r, word, NG_CLASS_DEICTIC)) ? i + 2 : i;
}

/* Where the name begins in a noun group behind a preposition that holds who is told as well: "disse à imprensa |
   Ana Neto", "disse à Folha | Ana Neto"; its start where it holds one alone. */
static uint32_t told_apart(const ng_reader *r, uint32_t i) {
  const phrase *p = at(r, i);
  uint32_t m = ng_reader_mention(r, p->head);
  if (m == NG_NONE || r->doc->mentions.at[m].kind != NG_KIND_PERSON) return p->start;
  uint32_t first = ng_token_at(r->doc, r->doc->mentions.at[m].span.start);
  if (first > p->start && first < p->end && ng_token_at(r->doc, r->doc->mentions.at[m].span.end) == p->end)
    return first;
  bool house = first == p->start && p->end - first > 2 && ng_reader_is(r, first, NG_CLASS_ORG_HEAD);
  return house ? first + 1 : p->start;
}

/* Past "ayer", "el lunes", "en Madrid", "a los periodistas". */
static uint32_t skip_around(const ng_reader *r, uint32_t i) {
  i = skip_clitic(r, i);
  for (uint32_t steps = 0; i < count(r) && steps < REACH; steps++) {
    bool time = is_noun(r, i) && (at(r, i)->bits & NG_NOUN_TIME);
    bool adverb = at(r, i)->kind == NG_PHRASE_OTHER && r->tags[at(r, i)->start] == NG_POS_RB;
    if (time || adverb) i++;
    else if (is_preposition(r, i) && is_noun(r, i + 1)) i += 2;
    else break;
  }
  return i;
}

/* Past ", por su parte," between a verb and its subject. */
static uint32_t skip_aside(const ng_reader *r, uint32_t i) {
  bool aside =
      sign(r, i, ',') && is_preposition(r, i + 1) && is_noun(r, i + 2) && sign(r, i + 3, ',') && is_noun(r, i + 4);
  return aside ? i + 4 : i;
}

/* Whether what stands at phrase i ends the clause of saying, or begins what is said. */
static bool bounds(const ng_reader *r, uint32_t i) {
  if (i >= count(r)) return true;
  uint32_t token = at(r, i)->start;
  return sign(r, i, '.') || sign(r, i, ',') || sign(r, i, ':') || sign(r, i, ';') || is_dash(r, i) || sign(r, i, '?') ||
         sign(r, i, '!') || ng_reader_mark(r, token) || ng_reader_is(r, token, NG_CLASS_THAT) ||
         ng_reader_is(r, token, NG_CLASS_AND) || ng_reader_is(r, token, NG_CLASS_SUBORDINATOR) ||
         ng_reader_is(r, token, NG_CLASS_WHETHER);
}

/* "um dos técnicos", "una de ellas": an article alone that is one of several. */
static bool is_one_of(const ng_reader *r, uint32_t i) {
  return !ng_reader_is(r, at(r, i)->start, NG_CLASS_DEFINITE) && is_kind(r, i + 1, NG_PHRASE_OTHER) &&
         tag(r, i + 1) == NG_POS_IN && ng_reader_is(r, at(r, i + 1)->start, NG_CLASS_OBJECT_PREPOSITION) &&
         is_noun(r, i + 2);
}

bool ng_subject_postverbal(const ng_reader *r, uint32_t after, ng_said *said, uint32_t *next) {
  if (!(r->grammar & NG_GRAMMAR_POSTVERBAL)) return false;
  uint32_t i = skip_around(r, after), told = i ? i - 1 : 0;
  uint32_t name =
      i > after + 1 && is_noun(r, told) && is_preposition(r, told - 1) && bounds(r, i) ? told_apart(r, told) : 0;
  if (name && name > at(r, told)->start) {
    said->source = ng_noun_extend(r, told, count(r));
    said->source.start = name;
    said->subject = at(r, told)->head;
    said->rule = "postverbal";
    *next = skip_around(r, ng_reader_phrase(r, said->source.end));
    return bounds(r, *next);
  }
  if (after && at(r, after - 1)->inverted) { /* "a-t-elle dit hier" */
    uint32_t pronoun = at(r, after - 1)->inverted;
    said->source = (ng_tokens){pronoun, pronoun + 1};
    said->subject = pronoun;
    said->rule = "postverbal";
    *next = i;
    return true;
  }
  i = skip_aside(r, i);
  if (!is_noun(r, i) || (at(r, i)->bits & (NG_NOUN_RELATIVE | NG_NOUN_TIME))) return false;
  bool alone = at(r, i)->end - at(r, i)->start == 1;
  if ((alone && ng_reader_is(r, at(r, i)->start, NG_CLASS_NO_SOURCE)) ||
      ng_reader_is(r, at(r, i)->head, NG_CLASS_PERIOD))
    return false;
  if (at(r, i)->end - at(r, i)->start == 1 && owns(r, at(r, i)->start)) return false; /* "su «pena»" */
  if (alone && ng_reader_is(r, at(r, i)->start, NG_CLASS_ARTICLE) && !is_one_of(r, i)) return false;
  ng_tokens group = ng_noun_extend(r, i, count(r));
  uint32_t past = ng_reader_phrase(r, group.end), behind = skip_around(r, past);
  if (!bounds(r, behind)) return false;
  said->source = group;
  said->subject = at(r, i)->head;
  said->rule = "postverbal";
  *next = behind;
  return true;
}

bool ng_verb_plural(const ng_reader *r, uint32_t verb) {
  const ng_token *head = ng_reader_token(r, at(r, verb)->start);
  while (head->kind != NG_WORD || r->tags[head - r->doc->tokens.at] == NG_POS_RB) head++;
  ng_string text = ng_token_text(r->doc, head);
  return text.size && ng_lexicon_whole(r->doc->lexicon, text.data + text.size - 1, 1, NG_CLASS_PLURAL_ENDING, NULL);
}

/* Whether the noun group at phrase i, behind "desde", is a house or people who can speak. */
static bool is_house(const ng_reader *r, uint32_t i) {
  if (!i || !is_noun(r, i) || at(r, i)->bits & NG_NOUN_TIME || !ng_reader_is(r, at(r, i - 1)->start, NG_CLASS_SAY_FROM))
    return false;
  uint32_t head = at(r, i)->head, mention = ng_reader_mention(r, head);
  uint8_t kind = mention == NG_NONE ? NG_KIND_UNKNOWN : r->doc->mentions.at[mention].kind;
  return kind == NG_KIND_ORGANIZATION || ng_reader_is(r, head, NG_CLASS_ORG_HEAD) ||
         ng_reader_is(r, head, NG_CLASS_ROLE);
}

bool ng_subject_from(const ng_reader *r, uint32_t verb, ng_said *said) {
  uint32_t name = verb + 2 < count(r) && is_house(r, verb + 2) ? verb + 2 : NG_NONE, limit = count(r);
  if (!ng_verb_plural(r, verb) && !ng_cue_impersonal(r, verb)) return false;
  for (uint32_t i = verb; name == NG_NONE && i-- > 0 && i + REACH > verb;) { /* "Desde la compañía, | aseguran" */
    if (is_house(r, i)) name = i, limit = verb;
    else if (!is_noun(r, i) && !is_preposition(r, i) && !(i + 1 == verb && sign(r, i, ','))) return false;
  }
  if (name == NG_NONE) return false;
  said->source = ng_noun_extend(r, name, limit);
  said->subject = at(r, name)->head;
  said->rule = "house";
  return true;
}

bool ng_subject_dropped(const ng_reader *r, uint32_t verb, ng_said *said) {
  if (!(r->grammar & NG_GRAMMAR_SUBJECTLESS) || !is_verb(r, verb, NG_VERB_FINITE)) return false;
  if (ng_subject_from(r, verb, said)) return true;
  said->source = (ng_tokens){0, 0};
  said->subject = NG_NONE;
  said->dropped = true;
  said->several = ng_verb_plural(r, verb);
  said->rule = "dropped-subject";
  return true;
}

bool ng_cue_after_link(const ng_reader *r, uint32_t i) {
  if (!i || !(r->grammar & NG_GRAMMAR_POSTVERBAL)) return false;
  uint32_t token = at(r, i - 1)->start;
  return ng_reader_is(r, token, NG_CLASS_SAY_AS) ||
         ng_lexicon_match(r->doc->lexicon, ng_reader_token(r, token), 1, NG_CLASS_SAY_PREPOSITION, NULL, NULL) == 1;
}

uint32_t ng_linked_subject(const ng_reader *r, uint32_t verb, ng_said *said) {
  uint32_t next = verb + 1;
  said->cue.end = at(r, verb)->end;
  if (ng_cue_impersonal(r, verb)) { /* "Según se informó desde la empresa, …" */
    ng_subject_from(r, verb, said);
    next = skip_around(r, verb + 1);
    if (!bounds(r, next)) return NG_NONE;
  } else if (!ng_subject_postverbal(r, verb + 1, said, &next)) {
    if (!ng_subject_dropped(r, verb, said)) return NG_NONE;
    next = skip_around(r, verb + 1);
    if (!bounds(r, next)) return NG_NONE;
  }
  said->rule = "according-to";
  return next;
}

bool ng_cue_impersonal(const ng_reader *r, uint32_t i) {
  uint32_t token = at(r, i)->start, last = at(r, i)->head;
  while (token < last && !ng_reader_is(r, token, NG_CLASS_IMPERSONAL)) token++;
  return token < last && r->tags[token + 1] != NG_POS_RB && !ng_reader_is(r, last, NG_CLASS_REFLEXIVE);
}

bool ng_content_around(const ng_reader *r, uint32_t verb, uint32_t next, ng_said *said) {
  if (!verb || !is_dash(r, verb - 1) || r->quote_of[at(r, verb)->start] != NG_NONE) return false;
  uint32_t before = verb - 1, limit = next + REACH;
  while (before && is_dash(r, before - 1)) before--;
  while (next < count(r) && next < limit && !is_dash(r, next)) next++;
  if (!is_dash(r, next)) { /* "—Se fue —dijo Lee." */
    uint32_t quote = before ? r->quote_of[at(r, before)->start - 1] : NG_NONE;
    if (quote == NG_NONE) return false;
    ng_content_add(r, ng_token_at(r->doc, r->doc->quotes.at[quote].span.start), at(r, before)->start, said);
    return said->part_count > 0;
  }
  while (next + 1 < count(r) && is_dash(r, next + 1)) next++;
  if (before) ng_content_add(r, r->sentence.start, at(r, before)->start, said);
  if (next + 1 < count(r)) ng_content_clause(r, next + 1, said);
  return said->part_count > 0;
}

/* The frames of the verb of saying that phrase i is, 0 where it is none. */
static int32_t frames_of(const ng_reader *r, uint32_t i, int32_t *value) {
  if (!is_verb(r, i, NG_VERB_FINITE)) return 0;
  uint32_t head = at(r, i)->head;
  ng_lexicon_match(r->doc->lexicon, ng_reader_token(r, head), r->sentence.end - head, NG_CLASS_SAY_VERB, value, NULL);
  return *value & NG_FRAME_QUOTE;
}

/* The narrator at phrase i, after a dash inside a quotation, up to the next dash or the end
   of the quotation's sentence: "dijo Lee". */
static ng_status read_insertion(ng_reader *r, uint32_t i, ng_tokens quote) {
  ng_said said = {.subject = NG_NONE, .rule = "insertion"};
  uint32_t next = i + 1, before = at(r, i - 1)->start;
  if (!frames_of(r, i, &said.value)) return NG_OK;
  said.cue = (ng_tokens){at(r, i)->start, at(r, i)->end};
  if (!ng_subject_postverbal(r, i + 1, &said, &next)) {
    if (!ng_subject_dropped(r, i, &said)) return NG_OK;
    next = skip_around(r, i + 1);
  }
  while (next < count(r) && !is_dash(r, next) && next < i + REACH) next++;
  if (!is_dash(r, next)) return NG_OK;
  if (i > 1 && is_dash(r, i - 2)) before = at(r, i - 2)->start; /* "- -" */
  said.rule = "insertion";
  while (quote.start < before && ng_reader_mark(r, quote.start)) quote.start++;
  while (quote.end > quote.start && ng_reader_mark(r, quote.end - 1)) quote.end--;
  while (next + 1 < count(r) && is_dash(r, next + 1)) next++;
  ng_content_add(r, quote.start, before, &said);
  if (at(r, next)->end < quote.end) ng_content_add(r, at(r, next)->end, quote.end, &said);
  if (!said.part_count) return NG_OK;
  ng_said *kept = ng_said_push(&r->said);
  if (!kept) return NG_NOMEM;
  *kept = said;
  return NG_OK;
}

ng_status ng_insertions_read(ng_reader *r) {
  if (!(r->grammar & NG_GRAMMAR_POSTVERBAL)) return NG_OK;
  for (uint32_t i = 1; i < count(r); i++) {
    uint32_t quote = r->quote_of[at(r, i)->start];
    if (quote == NG_NONE || !is_dash(r, i - 1) || at(r, i)->kind != NG_PHRASE_VERB) continue;
    ng_span span = r->doc->quotes.at[quote].span;
    ng_tokens tokens = {ng_token_at(r->doc, span.start), ng_token_at(r->doc, span.end)};
    if (at(r, i - 1)->start == tokens.start) continue;
    ng_status status = read_insertion(r, i, tokens);
    if (status) return status;
  }
  return NG_OK;
}
