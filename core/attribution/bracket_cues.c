/* Cues in a language whose verbs make a bracket ("verb-second"). In: the clauses of a sentence. Out:
 * an attribution for
 *   subject      "Marrow sagte, die Brücke sei alt", "…, teilte die Polizei mit"
 *   postverbal   "Am Montag sagte Marrow, …"
 *   subject-described "Anna Marrow, Leiterin des Amtes, sagte, …"
 *   relative     "Marrow, der gesagt hatte, dass …"
 *   as           "Wie die Polizei mitteilte, …"
 *   told-in      "…, heißt es in dem Bericht"
 *   passive, passive-agent  "Ihm wird vorgeworfen, …"
 *   before       "Das teilte die Polizei mit": the sentence before says what
 *   according-to "laut Marrow", "nach Angaben der Polizei", "Berichten zufolge", "…, so Marrow"
 *   noun         "die Behauptung, dass …"
 *   free-indirect "Die Lage sei ernst.": reported by its verb alone, after what somebody said */
#include <string.h>

#include "bracket.h"

static const char FREE[] = "free-indirect";

enum { SHORT = 4, SKIPPED = 2 };
enum { BEFORE = 1, APART = 2, BEHIND = 3, REFERS = 4, VIEW = 5, OWN = 6 }; /* values of "say-preposition" */

/* ---- contents after a clause ------------------------------------------------ */

static bool speaks(const ng_reader *r, const ng_bracket *c) {
  ng_predicate p;
  return ng_bracket_predicate(r, c, &p) && !p.passive && p.value & NG_FRAME_QUOTE;
}

/* ", so Marrow" */
static bool is_apart(const ng_reader *r, const ng_bracket *c) {
  int32_t value = 0;
  uint32_t size = c->quote ? 0 : match(r, c->start, NG_CLASS_SAY_PREPOSITION, &value);
  return size && value == APART && c->finite == NG_NONE;
}

/* The token at which what begins with clause i ends. */
static uint32_t content_end(const ng_reader *r, const ng_brackets *all, uint32_t i) {
  bool final = all->at[i].final;
  for (uint32_t k = i + 1; k < all->count; k++) {
    const ng_bracket *c = &all->at[k];
    if (c->sign == ';' || is_apart(r, c)) return c->start;
    if (ng_bracket_verb_first(r, c)) {
      if (c->joined && (final || speaks(r, c))) return c->start; /* "…, dass er komme, und kündigte an" */
      if (!c->joined && ((final && c->sign == ',') || speaks(r, c)))
        return c->start; /* ", ist falsch", ", sagte er weiter" */
    } else if (c->joined && !c->final && speaks(r, c)) {
      return c->start;
    }
  }
  return r->within.end;
}

/* "… zu verlassen": an infinitive with its particle, or one that holds it ("mitzuteilen"). */
static bool has_infinitive(const ng_reader *r, const ng_bracket *c) {
  uint32_t end = c->end;
  while (end > c->start && ng_reader_token(r, end - 1)->kind == NG_PUNCTUATION) end--;
  for (uint32_t t = c->start; t < end; t++) {
    if (ng_reader_is(r, t, NG_CLASS_INFINITIVE) && t + 1 < end && r->tags[t + 1] >= NG_POS_VB &&
        r->tags[t + 1] <= NG_POS_MD)
      return true;
    if (r->tags[t] == NG_POS_VB && t + 1 == end) return true;
  }
  if (end < c->start + 2) return false;
  const ng_token *last = ng_reader_token(r, end - 1); /* "stattzugeben" */
  return last->kind == NG_WORD && !(last->shape & NG_CAPITAL) && ng_token_end(last) > last->start + SHORT &&
         r->doc->text.data[ng_token_end(last) - 1] == 'n' && r->tags[end - 1] != NG_POS_RB;
}

/* "…, Anna Marrow, …": whether clause i is a name between commas, which tells who the noun group before it is. */
static bool is_named_between(const ng_reader *r, const ng_brackets *all, uint32_t i) {
  if (i + 1 >= all->count) return false;
  const ng_bracket *c = &all->at[i];
  uint32_t mention = ng_reader_mention(r, c->start);
  bool alone = !c->quote && c->finite == NG_NONE && c->sign == ',' && !c->joined && all->at[i + 1].sign == ',' &&
               mention != NG_NONE;
  uint8_t kind = mention == NG_NONE ? NG_KIND_PLACE : r->doc->mentions.at[mention].kind;
  return alone && (kind == NG_KIND_PERSON || kind == NG_KIND_UNKNOWN) &&
         ng_token_at(r->doc, r->doc->mentions.at[mention].span.end) == c->end;
}

/* Adds what stands behind clause i, if it is what a verb with such frames says. */
static bool add_after(const ng_reader *r, const ng_brackets *all, uint32_t i, int32_t frames, ng_said *said) {
  if (i + 1 >= all->count) return false;
  const ng_bracket *c = &all->at[i + 1];
  for (uint32_t k = i + 2; k < all->count && k < i + 2 + SKIPPED;
       k++) { /* "sagte Marrow, der das Amt leitet, dass …" */
    const ng_bracket *over = &all->at[k - 1];
    if (over->quote || over->sign != ',' || !(over->final || over->finite == NG_NONE)) break;
    if (ng_bracket_opens(r, over, NG_CLASS_THAT) || ng_bracket_opens(r, over, NG_CLASS_WHETHER)) break;
    if (over->finite == NG_NONE && frames & (NG_FRAME_INFINITIVE | NG_FRAME_NOUN_TO) && has_infinitive(r, over)) break;
    const ng_bracket *then = &all->at[k];
    bool reported = frames & NG_FRAME_CLAUSE && over->final && !then->quote && !then->final &&
                    then->finite != NG_NONE && !then->joined && ng_bracket_reportive(r, then->finite, true) &&
                    !ng_bracket_verb_first(r, then);
    bool aim = frames & (NG_FRAME_INFINITIVE | NG_FRAME_NOUN_TO) && is_named_between(r, all, k - 1) &&
               then->finite == NG_NONE && has_infinitive(r, then);
    if (then->sign == ':' || (then->sign == ',' && (reported || aim || ng_bracket_opens(r, then, NG_CLASS_THAT)))) {
      i = k - 1;
      c = &all->at[k];
      break;
    }
  }
  bool any = frames & (NG_FRAME_CLAUSE | NG_FRAME_QUOTE | NG_FRAME_THAT | NG_FRAME_INFINITIVE | NG_FRAME_NOUN);
  bool fits = false;
  if (c->joined || c->sign == ';') return false;
  if (c->quote) {
    fits = frames & (NG_FRAME_QUOTE | NG_FRAME_NOUN_AS | NG_FRAME_CLAUSE);
  } else if (c->sign == ':') {
    fits = frames & (NG_FRAME_QUOTE | NG_FRAME_CLAUSE | NG_FRAME_NOUN);
  } else if (ng_bracket_opens(r, c, NG_CLASS_THAT)) {
    fits = any;
  } else if (ng_bracket_opens(r, c, NG_CLASS_WHETHER)) {
    fits = frames & (NG_FRAME_WHETHER | NG_FRAME_CLAUSE);
    said->whether = fits && frames & NG_FRAME_WHETHER && NG_CUE_POLARITY(said->value) == NG_QUESTIONS;
  } else if (c->finite == NG_NONE && frames & NG_FRAME_CLAUSE && r->marked[c->end - 1]) {
    fits = true; /* "teilte mit, er „stehe bereit“" */
  } else if (c->finite == NG_NONE) {
    fits = frames & (NG_FRAME_INFINITIVE | NG_FRAME_NOUN_TO) && has_infinitive(r, c);
  } else if (!c->final && !ng_bracket_verb_first(r, c)) {
    fits = frames & NG_FRAME_CLAUSE && !is_apart(r, c);
  }
  if (!fits) {
    said->whether = false;
    return false;
  }
  uint32_t before = said->part_count;
  ng_content_add(r, c->start, content_end(r, all, i + 1), said);
  return said->part_count > before;
}

/* Adds what stands before clause i, which says it: its own sentence from clause `from` on; and what
   goes on behind the clause. */
static bool add_before(const ng_reader *r, const ng_brackets *all, uint32_t from, uint32_t i, ng_said *said) {
  uint32_t before = said->part_count;
  if (i == from || !i) {
    uint32_t t = r->sentence.start; /* "„Ist sie alt?“ Fragte Marrow." */
    if (i || t <= r->block.start || !quoted(r, t - 1)) return false;
    ng_span span = r->doc->quotes.at[r->quote_of[t - 1]].span;
    ng_content_add(r, ng_token_at(r->doc, span.start), t, said);
    return said->part_count > before;
  }
  if (all->at[i - 1].quote && all->at[i - 1].sign == ':') from = i - 1;
  bool complete = false;
  for (uint32_t k = from; k < i; k++)
    complete = complete || all->at[k].quote || (all->at[k].finite != NG_NONE && !all->at[k].final);
  ng_content_add(r, all->at[from].start, all->at[i - 1].end, said);
  if (said->part_count == before) return false;
  if (i + 1 < all->count) {
    const ng_bracket *next = &all->at[i + 1];
    bool goes_on = next->quote || !complete ||
                   (next->sign == ',' && !next->final && !next->joined && !ng_bracket_verb_first(r, next));
    if (goes_on && next->sign != ';' && !is_apart(r, next))
      ng_content_add(r, next->start, content_end(r, all, i + 1), said);
  }
  return true;
}

/* Adds [from, to), less what belongs to the saying. */
static bool add_within(const ng_reader *r, uint32_t from, uint32_t to, ng_said *said) {
  uint32_t before = said->part_count;
  while (from < to && !quoted(r, from) &&
         (r->tags[from] == NG_POS_RB ||
          (is_noun(r, ng_reader_phrase(r, from)) && at(r, ng_reader_phrase(r, from))->bits & NG_NOUN_TIME)))
    from++;
  ng_content_add(r, from, to, said);
  return said->part_count > before;
}

/* ---- who says it -------------------------------------------------------------- */

static void take(const ng_reader *r, uint32_t i, uint32_t end, const char *rule, ng_said *said) {
  said->source = ng_bracket_extend(r, i, end);
  said->subject = at(r, i)->head;
  if (said->subject >= end && said->source.end > said->source.start)
    said->subject = said->source.end - 1; /* "Anna Marrow beschuldigte Thomas Vey", a verb read as an adjective */
  said->rule = rule;
}

/* "…, Leiterin des Amtes": the description of a source that ends its clause. */
static void describe(const ng_reader *r, const ng_brackets *all, uint32_t i, ng_said *said) {
  if (said->source.end != all->at[i].end || i + 1 >= all->count) return;
  const ng_bracket *next = &all->at[i + 1];
  if (next->quote || next->finite != NG_NONE || next->sign != ',' || next->joined) return;
  uint32_t phrase = phrase_from(r, next->start);
  if (!is_noun(r, phrase) || at(r, phrase)->bits & NG_NOUN_TIME || has_infinitive(r, next)) return;
  ng_tokens more = ng_bracket_extend(r, phrase, next->end);
  if (more.end == next->end) said->source.end = more.end;
}

/* "Anna Marrow, Leiterin des Amtes, sagte": the group that opens the clauses before clause i, where
   all between describes it; its first clause, or NG_NONE. */
static uint32_t parted(const ng_reader *r, const ng_brackets *all, uint32_t from, uint32_t i) {
  if (i < from + 2 || all->at[i].sign != ',') return NG_NONE;
  uint32_t k = i;
  while (k > from && !all->at[k - 1].quote && (all->at[k - 1].finite == NG_NONE || all->at[k - 1].final)) k--;
  if (k + 2 > i || all->at[k].finite != NG_NONE) return NG_NONE;
  for (uint32_t j = k + 1; j < i; j++)
    if (ng_bracket_opens(r, &all->at[j], NG_CLASS_THAT) || all->at[j].sign != ',') return NG_NONE;
  uint32_t phrase = phrase_from(r, all->at[k].start);
  bool opens = at(r, phrase)->start == all->at[k].start || ng_reader_is(r, all->at[k].start, NG_CLASS_AND);
  return opens && ng_bracket_nominative(r, phrase) ? k : NG_NONE;
}

/* The noun group that ends before a token: its first phrase, or NG_NONE. */
static uint32_t group_before(const ng_reader *r, uint32_t token) {
  if (token <= r->sentence.start) return NG_NONE;
  uint32_t i = ng_reader_phrase(r, token - 1);
  if (i >= count(r) || !is_noun(r, i)) return NG_NONE;
  while (i && is_noun(r, i - 1) && ng_reader_is(r, at(r, i)->start, NG_CLASS_GENITIVE) &&
         !(at(r, i - 1)->bits & NG_NOUN_TIME))
    i--;
  return i;
}

/* "heißt es in dem Bericht": the group after the first preposition. */
static bool told_in(const ng_reader *r, const ng_bracket *c, ng_said *said) {
  for (uint32_t i = phrase_from(r, c->start); i + 1 < count(r) && at(r, i + 1)->start < c->end; i++) {
    if (!is_preposition(r, i) || !is_noun(r, i + 1) || at(r, i + 1)->bits & NG_NOUN_TIME ||
        r->tags[at(r, i + 1)->head] > NG_POS_NNP)
      continue;
    take(r, i + 1, c->end, "told-in", said);
    return true;
  }
  return false;
}

static bool is_nobody(const ng_reader *r, const ng_bracket *c) {
  for (uint32_t t = c->start; t < c->end; t++)
    if (ng_reader_value(r, t, NG_CLASS_PRONOUN) == 4 && ng_reader_is(r, t, NG_CLASS_NO_SOURCE)) return true;
  return false;
}

/* "von der Polizei": whoever does what is told in the passive. */
static bool agent_of(const ng_reader *r, const ng_bracket *c, ng_said *said) {
  for (uint32_t i = phrase_from(r, c->start); i + 1 < count(r) && at(r, i + 1)->start < c->end; i++) {
    if (!ng_reader_is(r, at(r, i)->start, NG_CLASS_AGENT) || !is_noun(r, i + 1)) continue;
    take(r, i + 1, c->end, "passive-agent", said);
    return true;
  }
  said->rule = "passive";
  return false;
}

/* Where the rest of a verb's bracket begins, or its clause ends. */
static uint32_t middle_end(const ng_bracket *c, const ng_predicate *p) {
  return p->rest.end > p->rest.start && p->rest.start > p->verb.end ? p->rest.start : c->end;
}

/* ---- main clauses -------------------------------------------------------------- */

static ng_status read_main(ng_reader *r, const ng_brackets *all, uint32_t from, uint32_t i, const ng_predicate *p,
                           ng_said *said) {
  const ng_bracket *c = &all->at[i];
  uint32_t first = c->start + c->joined, verb = p->verb.start, middle = middle_end(c, p);
  int32_t frames = p->value & 1023;
  bool inverted = verb <= first || ng_bracket_verb_first(r, c);
  uint32_t front = inverted ? NG_NONE : phrase_from(r, first), subject = NG_NONE;
  bool anaphor = !inverted && at(r, front)->start == first && ng_reader_is(r, first, NG_CLASS_NO_SOURCE) &&
                 at(r, front)->end == verb && verb == first + 1;
  const char *rule = "subject";
  said->subject = NG_NONE;
  if (!inverted && at(r, front)->start == first && ng_bracket_nominative(r, front)) subject = front;
  uint32_t open = inverted ? parted(r, all, from, i) : NG_NONE;
  if (subject == NG_NONE && open == NG_NONE) {
    subject = ng_bracket_subject(r, p->verb.end, middle);
    rule = inverted && i > from ? "subject" : "postverbal";
  }
  if (p->passive) {
    agent_of(r, c, said);
  } else if (subject != NG_NONE) {
    take(r, subject, subject == front ? verb : middle, rule, said);
    describe(r, all, i, said);
  } else if (open != NG_NONE) {
    take(r, phrase_from(r, all->at[open].start), all->at[open].end, "subject-described", said);
    said->source.end = all->at[i - 1].end;
  } else if (is_nobody(r, c)) {
    told_in(r, c, said);
  } else if (c->joined && i > from && r->said.count > r->first && !inverted) {
    return NG_OK;
  } else if (c->joined &&
             r->said.count > r->first) { /* "… und kündigte an": whose subject is that of the clause before */
    const ng_said *last = &r->said.at[r->said.count - 1];
    said->source = last->source;
    said->subject = last->subject;
    said->rule = "shared-subject";
  } else if (c->joined && inverted) {
    for (uint32_t k = i; k-- > 0;) {
      if (all->at[k].quote || all->at[k].final) continue;
      uint32_t who = phrase_from(r, all->at[k].start);
      if (all->at[k].finite == NG_NONE || !ng_bracket_nominative(r, who) || at(r, who)->start >= all->at[k].finite)
        who = all->at[k].finite == NG_NONE ? NG_NONE : ng_bracket_subject(r, all->at[k].finite + 1, all->at[k].end);
      if (who == NG_NONE) break;
      take(r, who, all->at[k].end, "shared-subject", said);
      break;
    }
  }
  bool known = said->source.end > said->source.start;
  if (!known && !p->passive && !is_nobody(r, c)) {
    r->why = "no subject is found for the verb";
    return NG_OK;
  }
  bool told = !p->passive || frames & (NG_FRAME_CLAUSE | NG_FRAME_QUOTE);
  if (inverted && open == NG_NONE && !c->joined && frames & NG_FRAME_QUOTE && told && add_before(r, all, from, i, said))
    return keep(r, said);
  uint32_t own = said->part_count;
  if (!p->passive && NG_CUE_MANNER(p->value) == NG_MANNER_ACCUSES) { /* "warf Marrow vor, …": whom, too */
    uint32_t whom = said->source.start >= p->verb.end && said->source.end <= middle ? said->source.end : p->verb.end;
    uint32_t end = middle == c->end && is_named_between(r, all, i + 1) ? all->at[i + 1].end : middle;
    if (middle > whom) add_within(r, whom, end, said);
  }
  if (told && add_after(r, all, i, frames, said)) {
    if (frames & NG_FRAME_NOUN_AS && c[1].quote && own < said->part_count)
      said->parts[own].start = said->source.end > verb ? said->source.end : p->verb.end;
    return keep(r, said);
  }
  said->part_count = own;
  if (anaphor && frames & NG_FRAME_QUOTE && r->before.end > r->before.start) { /* "Das teilte die Polizei mit." */
    ng_content_add(r, r->before.start, r->before.end, said);
    said->rule = "before";
    return said->part_count ? keep(r, said) : NG_OK;
  }
  uint32_t object = said->source.start >= p->verb.end && said->source.end <= middle ? said->source.end : p->verb.end;
  bool partial = false;
  for (uint32_t t = object; t < middle; t++) partial = partial || r->marked[t];
  if (p->passive && frames & NG_FRAME_NOUN_AS && !inverted && subject == NG_NONE) object = first;
  if (p->passive) return NG_OK;
  if ((frames & (NG_FRAME_NOUN | NG_FRAME_NOUN_AS) || (partial && frames & NG_FRAME_QUOTE)) && middle > object &&
      add_within(r, object, middle, said))
    return keep(r, said);
  if (frames & (NG_FRAME_NOUN | NG_FRAME_NOUN_AS) && !inverted && subject != front && verb > first &&
      add_within(r, first, verb, said))
    return keep(r, said); /* "Den Plan kritisierte Marrow" */
  return NG_OK;
}

/* ---- clauses that hang on others ----------------------------------------------- */

static ng_status read_final(ng_reader *r, const ng_brackets *all, uint32_t from, uint32_t i, const ng_predicate *p,
                            ng_said *said) {
  const ng_bracket *c = &all->at[i];
  uint32_t first = c->start + c->joined, verb = p->verb.start,
           rest = p->rest.end > p->rest.start ? p->rest.start : verb;
  int32_t frames = p->value & 1023;
  bool as = ng_reader_is(r, first, NG_CLASS_SAY_AS);
  bool relative = !as && c->sign == ',' && (r->tags[first] == NG_POS_WP || ng_reader_is(r, first, NG_CLASS_ARTICLE));
  uint32_t subject = ng_bracket_subject(r, first + 1, rest < verb ? rest : verb);
  said->subject = NG_NONE;
  if (p->passive) {
    agent_of(r, c, said);
  } else if (relative && !ng_reader_is(r, first, NG_CLASS_OBLIQUE)) {
    uint32_t who = c->start > r->sentence.start + 1 ? group_before(r, c->start - 1) : NG_NONE;
    if (who == NG_NONE) return NG_OK;
    take(r, who, c->start - 1, "relative", said);
  } else if (subject != NG_NONE) {
    take(r, subject, rest < verb ? rest : verb, "subject", said);
  } else if (is_nobody(r, c) || as) {
    told_in(r, c, said);
  }
  bool known = said->source.end > said->source.start;
  if (as) {
    if (!(frames & (NG_FRAME_QUOTE | NG_FRAME_CLAUSE)) || (!known && !p->passive)) return NG_OK;
    said->rule = known && said->rule && !strcmp(said->rule, "told-in") ? said->rule : "as";
    if (i > from) ng_content_add(r, all->at[from].start, all->at[i - 1].end, said);
    if (i + 1 < all->count && all->at[i + 1].sign != ';')
      ng_content_add(r, all->at[i + 1].start, content_end(r, all, i + 1), said);
    return said->part_count ? keep(r, said) : NG_OK;
  }
  if (!known) return NG_OK;
  if (add_after(r, all, i, frames, said)) return keep(r, said);
  bool partial = false;
  uint32_t object = said->source.start > first && said->source.end < verb ? said->source.end : first + 1;
  for (uint32_t t = object; t < verb; t++) partial = partial || r->marked[t];
  if (partial && object < verb && add_within(r, object, rest < verb ? rest : verb, said)) return keep(r, said);
  return NG_OK;
}

static ng_status read_verb(ng_reader *r, const ng_brackets *all, uint32_t from, uint32_t i) {
  ng_predicate p;
  const ng_bracket *c = &all->at[i];
  if (!ng_bracket_predicate(r, c, &p)) return NG_OK;
  ng_said said = {.subject = NG_NONE, .value = p.value, .negated = p.negated, .cue = p.verb};
  bool apart = p.rest.end > p.rest.start;
  if (apart && p.rest.end == p.verb.start) said.cue.start = p.rest.start;
  else if (apart && p.rest.start == p.verb.end) said.cue.end = p.rest.end;
  else if (apart && p.helped) said.cue = p.rest; /* "hatte … angekündigt" */
  r->tried = said.cue;
  r->why = "nothing is found that is said with it";
  uint32_t kept = r->said.count;
  ng_status status = c->final ? read_final(r, all, from, i, &p, &said) : read_main(r, all, from, i, &p, &said);
  if (status || r->said.count > kept) return status;
  return ng_reader_refuse(r, r->tried, r->why);
}

/* ---- prepositions and nouns ------------------------------------------------------ */

static const ng_bracket *clause_at(const ng_brackets *all, uint32_t token) {
  for (uint32_t i = 0; i < all->count; i++)
    if (token >= all->at[i].start && token < all->at[i].end) return &all->at[i];
  return NULL;
}

/* All of the sentence, or of the clause that hangs on another, but [start, end). */
static ng_status keep_rest(ng_reader *r, const ng_brackets *all, const ng_bracket *c, uint32_t start, uint32_t end,
                           ng_said *said) {
  bool hangs = c->final && c != &all->at[0];
  uint32_t from = hangs ? c->start : all->at[0].start, to = hangs ? c->end : r->within.end;
  for (uint32_t k = (uint32_t)(c - all->at); !hangs && k > 0; k--)
    if (all->at[k].sign == ';' || (all->at[k].joined && !all->at[k].final)) {
      from = all->at[k].start;
      break;
    }
  ng_content_add(r, from, start, said);
  ng_content_add(r, end, to, said);
  return said->part_count ? keep(r, said) : NG_OK;
}

static ng_status read_preposition(ng_reader *r, const ng_brackets *all, uint32_t t, uint32_t size, int32_t value) {
  const ng_bracket *c = clause_at(all, t);
  ng_said said = {.subject = NG_NONE, .rule = "according-to", .value = NG_FRAME_CLAUSE, .cue = {t, t + size}};
  if (!c || c->quote) return NG_OK;
  r->tried = said.cue;
  r->why = "nothing is found that is said with it";
  uint32_t i = phrase_from(r, t + size), kept = r->said.count;
  ng_status status = NG_OK;
  bool named = value == VIEW && (t == c->start || !ng_reader_is(r, t - 1, NG_CLASS_SAY_VIEW)) && is_noun(r, i) &&
               at(r, i)->start == t + 1 && at(r, i)->end <= c->end;
  bool view = named && ng_reader_is(r, at(r, i)->head, NG_CLASS_SAY_VIEW);
  if (view || (named && ng_reader_is(r, at(r, i)->head,
                                     NG_CLASS_DOCUMENT))) { /* "nach neuen Angaben der Polizei", "nach einer Studie" */
    uint32_t of = i + 1;
    bool whose =
        view && is_noun(r, of) && at(r, of)->start < c->end && ng_reader_is(r, at(r, of)->start, NG_CLASS_GENITIVE);
    said.source = ng_bracket_extend(r, whose ? of : i, c->end);
    said.subject = at(r, whose ? of : i)->head;
    if (whose) said.cue.end = at(r, i)->end;
    return keep_rest(r, all, c, t, said.source.end, &said);
  }
  if (value == BEFORE || value == OWN) {
    if (i < count(r) && at(r, i)->start == t + size && ng_reader_is(r, at(r, i)->start, NG_CLASS_AGENT)) i++;
    if (i < count(r) && ng_reader_mark(r, at(r, i)->start) && at(r, i)->start + 1 < c->end) { /* "laut „Hafenbote“" */
      uint32_t end = at(r, i)->start + 1;
      while (end < c->end && !ng_reader_mark(r, end)) end++;
      said.source = (ng_tokens){at(r, i)->start, end < c->end ? end + 1 : end};
      said.subject = at(r, i)->start + 1;
      return keep_rest(r, all, c, t, said.source.end, &said);
    }
    enum { NAME = 8 };
    if (t + size < r->within.end && quoted(r, t + size) &&
        value == BEFORE) { /* the same, where it is taken for speech */
      ng_span span = r->doc->quotes.at[r->quote_of[t + size]].span;
      said.source = (ng_tokens){t + size, ng_token_at(r->doc, span.end)};
      said.subject = t + size + 1;
      return said.source.end < said.source.start + NAME ? keep_rest(r, all, c, t, said.source.end, &said) : NG_OK;
    }
    bool follows = is_noun(r, i) && at(r, i)->start < c->end && !(at(r, i)->bits & NG_NOUN_TIME) &&
                   at(r, i)->start <= t + size + 1;
    bool genitive = follows && (size == 1 || at(r, i)->start > t + size ||
                                ng_reader_is(r, at(r, i)->start, NG_CLASS_GENITIVE) || at(r, i)->bits & NG_NOUN_NAME);
    if (value == OWN) {
      uint32_t who = c->finite == NG_NONE ? NG_NONE : phrase_from(r, c->start);
      if (who == NG_NONE || at(r, who)->start >= c->finite || !ng_bracket_nominative(r, who))
        who = c->finite == NG_NONE ? NG_NONE : ng_bracket_subject(r, c->finite + 1, c->end);
      if (who != NG_NONE)
        said.source = ng_bracket_extend(r, who, at(r, who)->start < t ? t : c->end), said.subject = at(r, who)->head;
      return keep_rest(r, all, c, t, t + size, &said);
    }
    if (genitive) {
      said.source = ng_bracket_extend(r, i, c->end);
      said.subject = at(r, i)->head;
      uint32_t clause = (uint32_t)(c - all->at);
      describe(r, all, clause, &said);
    } else if (size > 1) { /* "nach Polizeiangaben" */
      said.source = (ng_tokens){t + 1, t + size};
      said.subject = t + size - 1;
    } else {
      return NG_OK;
    }
    status = keep_rest(r, all, c, t, said.source.end, &said);
  } else if (value == APART) {
    bool parted = t > r->sentence.start &&
                  (ng_reader_sign(r, t - 1, ',') || ng_reader_mark(r, t - 1) || ng_reader_sign(r, t - 1, '('));
    if (!parted || c->finite != NG_NONE || !ng_bracket_nominative(r, i) || at(r, i)->start != t + size) return NG_OK;
    said.source = ng_bracket_extend(r, i, c->end);
    said.subject = at(r, i)->head;
    uint32_t clause = (uint32_t)(c - all->at);
    describe(r, all, clause, &said);
    add_before(r, all, 0, clause, &said);
    if (!said.part_count) ng_content_add(r, all->at[0].start, t, &said);
    if (said.part_count) status = keep(r, &said);
  } else if (value == BEHIND || value == VIEW) {
    if (value == VIEW && (t == c->start || !ng_reader_is(r, t - 1, NG_CLASS_SAY_VIEW))) return NG_OK;
    uint32_t who = group_before(r, t);
    if (who == NG_NONE || at(r, who)->start < c->start) return NG_OK;
    uint32_t start = at(r, who)->start;
    said.source = (ng_tokens){start, t};
    said.subject = at(r, who)->head;
    if (at(r, who)->end < t) { /* "Angaben der Polizei zufolge" */
      said.source.start = at(r, who)->end;
      said.subject = at(r, who + 1)->head;
    } else if (value == VIEW && r->tags[start] == NG_POS_PRPS) { /* "seiner Meinung nach" */
      said.source = (ng_tokens){start, start + 1};
      said.subject = start;
      said.cue.start = start + 1;
    }
    status = keep_rest(r, all, c, start, t + size, &said);
  } else if (value == REFERS && c->finite != NG_NONE) {
    said.source = said.cue;
    status = keep_rest(r, all, c, t, t + size, &said);
  }
  if (status || r->said.count > kept) return status;
  return ng_reader_refuse(r, r->tried, r->why);
}

/* "die Behauptung des Amtes, dass …" */
static ng_status read_noun(ng_reader *r, const ng_brackets *all, uint32_t i) {
  const ng_bracket *c = &all->at[i];
  ng_said said = {.subject = NG_NONE, .rule = "noun"};
  if (c->quote || i + 1 >= all->count || !ng_bracket_opens(r, &all->at[i + 1], NG_CLASS_THAT) ||
      all->at[i + 1].sign != ',')
    return NG_OK;
  for (uint32_t t = c->end; t-- > c->start && t + 8 > c->end;) {
    if (!(ng_reader_token(r, t)->shape & NG_CAPITAL)) continue;
    uint32_t size =
        ng_lexicon_match(r->doc->lexicon, ng_reader_token(r, t), c->end - t, NG_CLASS_SAY_NOUN, &said.value, NULL);
    if (!size) continue;
    uint32_t group = ng_reader_phrase(r, t), next = phrase_from(r, t + 1);
    said.cue = (ng_tokens){at(r, group)->start, t + 1};
    if (r->tags[said.cue.start] == NG_POS_PRPS) {
      said.source = (ng_tokens){said.cue.start, said.cue.start + 1};
      said.subject = said.cue.start++;
      said.rule = "noun-possessor";
    } else if (is_noun(r, next) && at(r, next)->start < c->end &&
               ng_reader_is(r, at(r, next)->start, NG_CLASS_GENITIVE)) {
      take(r, next, c->end, "noun-possessor", &said);
    } else if (c->finite != NG_NONE) {
      uint32_t who = phrase_from(r, c->start);
      if (at(r, who)->start >= c->finite || !ng_bracket_nominative(r, who))
        who = ng_bracket_subject(r, c->finite + 1, at(r, group)->start);
      if (who == NG_NONE || at(r, who)->end > said.cue.start) return NG_OK;
      take(r, who, said.cue.start, "noun-carried", &said);
    }
    if (said.source.end == said.source.start) return NG_OK;
    ng_content_add(r, all->at[i + 1].start, content_end(r, all, i + 1), &said);
    return said.part_count ? keep(r, &said) : NG_OK;
  }
  return NG_OK;
}

/* "Mit den Worten „…“ trat er zurück": whose words the quotation at clause i is. */
static ng_status read_verbatim(ng_reader *r, const ng_brackets *all, uint32_t i) {
  if (!i || !all->at[i].quote) return NG_OK;
  const ng_bracket *c = &all->at[i - 1], *other = i + 1 < all->count ? &all->at[i + 1] : c;
  uint32_t size = 0, t = c->start;
  for (; t < c->end && !size; t++) size = match(r, t, NG_CLASS_VERBATIM, NULL);
  ng_said said = {.subject = NG_NONE, .rule = "verbatim", .value = NG_FRAME_QUOTE, .cue = {t - 1, t - 1 + size}};
  if (size < 2) return NG_OK;
  if (c->finite == NG_NONE) c = other;
  if (c->quote || c->finite == NG_NONE) return NG_OK;
  uint32_t who = phrase_from(r, c->start);
  if (at(r, who)->start >= c->finite || at(r, who)->start > c->start + c->joined || !ng_bracket_nominative(r, who))
    who = ng_bracket_subject(r, c->finite + 1, c->end);
  if (who == NG_NONE) return NG_OK;
  take(r, who, at(r, who)->start < c->finite ? c->finite : c->end, "verbatim", &said);
  ng_content_add(r, all->at[i].start, all->at[i].end, &said);
  return said.part_count ? keep(r, &said) : NG_OK;
}

/* ---- free indirect speech ---------------------------------------------------------- */

/* "Die Lage sei ernst.": after a sentence with a statement, what a verb of reported speech alone
   tells; whoever spoke there goes on. Sentences of a kind that follow it belong to it. */
static ng_status read_free(ng_reader *r, const ng_brackets *all) {
  ng_said *before = r->said.count ? &r->said.at[r->said.count - 1] : NULL;
  if (!before || !before->part_count || r->before.end != r->sentence.start) return NG_OK;
  if (before->parts[before->part_count - 1].end <= r->before.start && before->cue.end <= r->before.start) return NG_OK;
  uint32_t verb = NG_NONE;
  for (uint32_t i = 0; i < all->count && verb == NG_NONE; i++) {
    if (all->at[i].quote) return NG_OK;
    if (!all->at[i].final) verb = all->at[i].finite;
  }
  if (verb == NG_NONE || !ng_bracket_reportive(r, verb, true)) return NG_OK;
  for (uint32_t t = all->at[0].start; t < all->at[0].end; t++) {
    int32_t who = ng_reader_value(r, t, NG_CLASS_PRONOUN);
    if ((who == NG_I || who == NG_WE) && ng_reader_is(r, t, NG_CLASS_NOMINATIVE)) return NG_OK;
  }
  if (before->rule && !strcmp(before->rule, FREE)) {
    ng_content_add(r, all->at[0].start, r->within.end, before);
    return NG_OK;
  }
  ng_said said = {.source = before->source,
                  .subject = before->subject,
                  .value = NG_FRAME_CLAUSE,
                  .rule = FREE,
                  .cue = {r->sentence.start, r->sentence.start}};
  ng_content_add(r, all->at[0].start, r->within.end, &said);
  return said.source.end > said.source.start && said.part_count ? keep(r, &said) : NG_OK;
}

ng_status ng_bracket_cues_read(ng_reader *r) {
  ng_brackets all;
  uint32_t first = r->said.count, from = 0;
  ng_status status = NG_OK;
  ng_bracket_read(r, &all);
  if (!all.count) return NG_OK;
  for (uint32_t i = 0; i < all.count && !status; i++) {
    uint32_t kept = r->said.count;
    if (!all.at[i].quote)
      for (uint32_t t = all.at[i].start; t < all.at[i].end && !status; t++) {
        int32_t value = 0;
        uint32_t size = r->marked[t] ? 0 : match(r, t, NG_CLASS_SAY_PREPOSITION, &value);
        if (size) status = read_preposition(r, &all, t, size, value);
      }
    if (!status) status = read_verb(r, &all, from, i);
    if (!status && r->said.count == kept) status = read_noun(r, &all, i);
    bool told = false; /* a cue before it has the quotation */
    for (uint32_t k = first; all.at[i].quote && k < r->said.count; k++)
      for (uint32_t part = 0; part < r->said.at[k].part_count; part++)
        told = told ||
               (r->said.at[k].parts[part].start <= all.at[i].start && all.at[i].start < r->said.at[k].parts[part].end);
    if (!status && !told) status = read_verbatim(r, &all, i);
    if (r->said.count > kept && !all.at[i].final && i + 1 < all.count && all.at[i + 1].quote == false) from = i + 1;
  }
  bool whole = r->within.start == r->sentence.start && r->within.end == r->sentence.end;
  return !status && whole && r->said.count == first ? read_free(r, &all) : status;
}
