/* Who says it. In: the phrases of a sentence and a verb group. Out: the noun
 * group that is its subject, with what belongs to it (nouns.c). Walks
 * left by rules of order alone, at most REACH phrases for each. */
#include "nouns.h"

enum { REACH = 40 };
enum { FOR = 2 }; /* value of an object's preposition: what somebody is judged for */

/* The verb group before phrase i that has a subject. */
static uint32_t finite_before(const ng_reader *r, uint32_t i) {
  for (uint32_t steps = 0; i-- > 0 && steps < REACH; steps++)
    if (is_verb(r, i, NG_VERB_FINITE) && r->quote_of[at(r, i)->start] == NG_NONE) return i;
  return NG_NONE;
}

static bool take(const ng_reader *r, uint32_t first, uint32_t last, uint32_t head, const char *rule, ng_said *said,
                 uint32_t *clause) {
  said->source = (ng_tokens){at(r, first)->start, at(r, last)->end};
  said->subject = head;
  if (!said->rule) said->rule = rule;
  *clause = first;
  return true;
}

/* ", in turn,": whether the commas at two phrases hold a preposition and one small word. */
static bool is_adverbial(const ng_reader *r, uint32_t from, uint32_t to) {
  return to == from + 3 && comma(r, from) && is_preposition(r, from + 1) && is_noun(r, from + 2) &&
         at(r, from + 2)->end - at(r, from + 2)->start == 1 &&
         !(ng_reader_token(r, at(r, from + 2)->start)->shape & NG_CAPITAL);
}

/* "Lee of the harbor board, says": the noun group that begins the sentence, with a
   comma that parts it from the sentence's first verb group. */
static bool parted(const ng_reader *r, uint32_t comma, ng_said *said, uint32_t *clause) {
  if (!is_name(r, 0) || comma < 2 || comma > REACH) return false;
  for (uint32_t i = 0; i < comma; i++)
    if (is_verb(r, i, NG_VERB_FINITE) || ng_reader_mark(r, at(r, i)->start)) return false;
  uint32_t after = comma + 2; /* "The trouble with it, says Lee, is …" */
  if (after < r->phrases.count && is_name(r, after) && (at(r, after)->bits & NG_NOUN_NAME) &&
      !(at(r, 0)->bits & NG_NOUN_NAME))
    return false;
  return take(r, 0, comma - 1, at(r, 0)->head, "subject-parted", said, clause);
}

/* The last noun group before phrase i whose head is a person's name or role; NG_NONE where there is
   none. */
static uint32_t person_before(const ng_reader *r, uint32_t i) {
  for (uint32_t steps = 0; i-- > 0 && steps < REACH; steps++) {
    uint32_t m = is_name(r, i) ? ng_reader_mention(r, at(r, i)->head) : NG_NONE;
    uint32_t entity = m == NG_NONE ? NG_NONE : r->doc->mentions.at[m].entity;
    if (entity != NG_NONE && ng_entity_is_person(r->doc, entity)) return i;
  }
  return NG_NONE;
}

/* "Lee, quien dijo": what the relative at phrase i stands for; none after a preposition, "en la que
   dijo". What is always a person is no thing that stands nearer: "a Lee, para oír su opinión, quien". */
static bool subject_of_relative(const ng_reader *r, uint32_t i, ng_said *said, uint32_t *clause) {
  if (i && is_preposition(r, i - 1)) return false;
  uint32_t who = ng_noun_antecedent(r, i);
  bool document = who != NG_NONE && ng_reader_is(r, at(r, who)->head, NG_CLASS_DOCUMENT);
  if (!document && i > 1 && is_preposition(r, i - 2) && ng_reader_is(r, at(r, i - 1)->start, NG_CLASS_ARTICLE) &&
      at(r, i - 1)->end - at(r, i - 1)->start == 1)
    return false;
  if (who == NG_NONE) return false;
  if (tag(r, i) == NG_POS_WP && ng_reader_mention(r, at(r, ng_noun_start(r, who))->head) == NG_NONE) {
    uint32_t person = person_before(r, i);
    if (person != NG_NONE) {
      *clause = i;
      take(r, person, person, at(r, person)->head, "relative", said, clause);
      *clause = i;
      return true;
    }
  }
  uint32_t first = ng_noun_start(r, who), named = first;
  if (first > 1 && comma(r, first - 1) && is_name(r, first - 2) && (at(r, first - 2)->bits & NG_NOUN_NAME))
    named = first - 2; /* "Lee, alcalde de Hull, que dijo" */
  take(r, named, who, at(r, named)->head, "relative", said, clause);
  *clause = i;
  return true;
}

/* "A report that it was old | was dismissed": the noun group whose claim ends before the verb group;
   NG_NONE where there is none. */
static uint32_t claimed_before(const ng_reader *r, uint32_t verb) {
  for (uint32_t that = verb, steps = 0; that-- > 1 && steps < REACH; steps++) {
    if (!ng_reader_is(r, at(r, that)->start, NG_CLASS_THAT) || !is_noun(r, that - 1)) continue;
    bool claim = ng_reader_is(r, at(r, that - 1)->head, NG_CLASS_SAY_NOUN);
    return claim && ng_noun_clause_end(r, that - 1, that) == at(r, verb)->start ? that - 1 : NG_NONE;
  }
  return NG_NONE;
}

/* "Clerks who warned Lee that it was old | say": whether the sentence opens with a noun group whose relative
   clause says something that ends before the verb group. */
static bool told_before(const ng_reader *r, uint32_t verb) {
  if (verb < 5 || !is_name(r, 0) || !is_noun(r, 1) || !(at(r, 1)->bits & NG_NOUN_RELATIVE) ||
      !is_verb(r, 2, NG_VERB_FINITE))
    return false;
  int32_t value = 0;
  if (!match(r, at(r, 2)->head, NG_CLASS_SAY_VERB, &value) || !(value & NG_FRAME_CLAUSE)) return false;
  uint32_t that = 3;
  while (that < verb && is_noun(r, that)) that++;
  return that < verb && ng_noun_clause_end(r, 0, that) == at(r, verb)->start;
}

/* Whether the noun group at phrase `first` stands with its preposition between a verb and its "who", or
   between "have" and its participle, in a language whose subjects stand before their verbs. */
static bool inside_verb(const ng_reader *r, uint32_t first, uint32_t verb) {
  if (first < 2 || !is_preposition(r, first - 1) || r->grammar & NG_GRAMMAR_POSTVERBAL) return false;
  if (is_noun(r, first - 2))
    return at(r, first - 2)->bits & NG_NOUN_RELATIVE && (first < 3 || !is_preposition(r, first - 3));
  return is_verb(r, verb, NG_VERB_PARTICIPLE | NG_VERB_FINITE) && is_verb(r, first - 2, NG_VERB_FINITE) &&
         ng_reader_is(r, at(r, first - 2)->head, NG_CLASS_HAVE);
}

/* The subject right before finite verb group `verb`; *shared is the comma or the
   "and" where it is that of a verb group before ("went and said"). */
static bool subject_before(const ng_reader *r, uint32_t verb, ng_said *said, uint32_t *clause, uint32_t *shared) {
  uint32_t claim = claimed_before(r, verb);
  if (told_before(r, verb)) return take(r, 0, verb - 1, at(r, 0)->head, "subject-relative", said, clause);
  if (claim != NG_NONE)
    return take(r, ng_noun_start(r, claim), verb - 1, at(r, claim)->head, "subject-relative", said, clause);
  for (uint32_t i = verb, steps = 0; i-- > 0 && steps < REACH; steps++) {
    if (at(r, i)->kind == NG_PHRASE_OTHER && tag(r, i) == NG_POS_RB) continue;
    if (is_noun(r, i) && (at(r, i)->bits & NG_NOUN_TIME)) {
      if (i > 0 && is_preposition(r, i - 1)) i--; /* "a post from Friday" */
      continue;
    }
    if (ng_reader_sign(r, at(r, i)->start, ')')) {
      i = ng_parenthesis_before(r, i);
      if (i == NG_NONE || !is_name(r, i)) return false;
      return take(r, ng_noun_start(r, i), verb - 1, at(r, i)->head, "subject", said, clause);
    }
    if (comma(r, i)) {
      uint32_t adverb = ng_noun_before_adverb(r, i);
      if (adverb != NG_NONE) {
        uint32_t first = ng_noun_start(r, adverb);
        return take(r, first, adverb, at(r, first)->head, "subject", said, clause);
      }
      uint32_t found = ng_noun_described(r, i);
      if (found != NG_NONE) {
        uint32_t first = ng_noun_start(r, found);
        uint32_t who = first > 0 && is_verb(r, first - 1, 0) ? ng_noun_described_by(r, first - 1) : NG_NONE;
        if (who != NG_NONE) first = ng_noun_start(r, who); /* "an aide who met the mayor, Lee, said" */
        bool phrase = is_adverbial(r, found + 1, i);
        return take(r, first, phrase ? found : i - 1, at(r, first)->head, phrase ? "subject" : "subject-described",
                    said, clause);
      }
      if (i + 1 == verb && parted(r, i, said, clause)) return true;
      if (i + 1 < verb || verb + 1 < r->phrases.count) *shared = i;
      return false;
    }
    if (ng_reader_is(r, at(r, i)->start, NG_CLASS_AND)) {
      *shared = i;
      return false;
    }
    if (is_noun(r, i) && (at(r, i)->bits & NG_NOUN_RELATIVE)) {
      if (r->grammar & NG_GRAMMAR_POSTVERBAL) return subject_of_relative(r, i, said, clause);
      uint32_t who = ng_noun_antecedent(r, i);
      return take(r, i, i, who == NG_NONE ? NG_NONE : at(r, who)->head, "relative", said, clause);
    }
    if (is_name(r, i) && i > 0 && ng_reader_is(r, at(r, i)->head, NG_CLASS_PERIOD)) { /* "who for weeks had said" */
      uint32_t who = is_preposition(r, i - 1) && i > 1 ? i - 2 : i - 1;
      if (who > 0 && at(r, who)->kind == NG_PHRASE_OTHER && (tag(r, who) == NG_POS_JJ || tag(r, who) == NG_POS_RB))
        who--;
      if (is_noun(r, who) && at(r, who)->bits & NG_NOUN_RELATIVE) {
        i = who + 1;
        continue;
      }
    }
    if (i > 0 && ng_reader_is(r, at(r, i)->start, NG_CLASS_INTENSIVE) && is_name(r, i - 1)) continue;
    if (is_name(r, i)) {
      uint32_t first = ng_noun_start(r, i), last = i;
      if (inside_verb(r, first, verb)) { /* "who in May said", "has in part blamed" */
        i = is_verb(r, first - 2, 0) ? first - 2 : first - 1;
        continue;
      }
      if (first == i && i > 0 && is_name(r, i - 1) && ng_reader_is(r, at(r, i)->head, NG_CLASS_PERIOD))
        continue; /* "Lee a month later said" */
      if (r->grammar & NG_GRAMMAR_POSTVERBAL && first && is_preposition(r, first - 1)) {
        i = first - 1; /* "Al respecto dijo que …": no subject, or one further left */
        if (i && is_name(r, i - 1)) continue;
        return false;
      }
      uint32_t past = first >= 2 && is_preposition(r, first - 1) ? first - 2 : first - 1;
      if (first >= 1 && is_verb(r, past, 0)) {
        uint32_t who = ng_noun_described_by(r, past);
        if (who != NG_NONE) {
          first = ng_noun_named_before(r, ng_noun_start(r, who));
          uint32_t head = at(r, first)->bits & NG_NOUN_NAME ? first : who;
          return take(r, first, last, at(r, head)->head, "subject-relative", said, clause);
        }
      }
      uint32_t named = ng_noun_named_before(r, first);
      uint32_t head = named + 1 == i ? i : named; /* "NHR This Week host Ann Lee" */
      return take(r, named, last, at(r, head)->head, named < first ? "subject-described" : "subject", said, clause);
    }
    if (is_verb(r, i, NG_VERB_PARTICIPLE) && i > 0 && is_name(r, i - 1)) {
      uint32_t first = ng_noun_start(r, i - 1); /* "a report published Monday says" */
      return take(r, first, i - 1, at(r, first)->head, "subject-relative", said, clause);
    }
    if (is_verb(r, i, 0)) {
      uint32_t who = ng_noun_before_relative(r, i);
      if (who == NG_NONE) who = ng_noun_met_by(r, i);
      if (who == NG_NONE) return false;
      return take(r, ng_noun_start(r, who), i, at(r, who)->head, "subject-relative", said, clause);
    }
    return false;
  }
  return false;
}

/* "Speaking on Monday, Lee said": the subject of the clause after phrase i. */
static bool subject_of_main(const ng_reader *r, uint32_t i, ng_said *said) {
  for (uint32_t steps = 0; i + 2 < r->phrases.count && steps < REACH; i++, steps++) {
    uint32_t name = i + 1; /* past the mark that closes after a comma */
    while (name + 2 < r->phrases.count && ng_reader_mark(r, at(r, name)->start)) name++;
    if (!comma(r, i) || !is_name(r, name) || r->quote_of[at(r, name)->start] != NG_NONE) continue;
    ng_tokens group = ng_noun_extend(r, name, r->phrases.count);
    uint32_t next = ng_reader_phrase(r, group.end);
    if (next < r->phrases.count && comma(r, next)) next++;
    while (next < r->phrases.count && at(r, next)->kind == NG_PHRASE_OTHER && tag(r, next) == NG_POS_RB) next++;
    if (next >= r->phrases.count || !is_verb(r, next, NG_VERB_FINITE)) continue;
    said->source = group;
    said->limit = at(r, name)->start;
    said->subject = at(r, name)->head;
    said->rule = "participle-before";
    return true;
  }
  return false;
}

/* Whether the clause of the finite verb group at phrase i hangs on another: "that Roe
   left", "who left", "because Roe left". */
static bool is_subordinate(const ng_reader *r, uint32_t i) {
  for (uint32_t steps = 0; i-- > 0 && steps < 8; steps++) {
    uint32_t start = at(r, i)->start;
    if (is_noun(r, i) && (at(r, i)->bits & NG_NOUN_RELATIVE)) return true;
    if (ng_reader_is(r, start, NG_CLASS_THAT) || ng_reader_is(r, start, NG_CLASS_WHETHER)) return true;
    if (ng_reader_is(r, start, NG_CLASS_SUBORDINATOR)) return i > 0;
    if (!is_noun(r, i) && !is_preposition(r, i) && tag(r, i) != NG_POS_RB) return false;
  }
  return false;
}

/* The same, but for "who left". */
static bool is_hanging(const ng_reader *r, uint32_t i) {
  if (i >= r->phrases.count || !is_verb(r, i, NG_VERB_FINITE) || finite_before(r, i) == NG_NONE) return false;
  for (uint32_t k = i, steps = 0; k-- > 0 && steps < 8 && (is_noun(r, k) || tag(r, k) == NG_POS_RB); steps++)
    if (at(r, k)->bits & NG_NOUN_RELATIVE && is_noun(r, k)) return false;
  return is_subordinate(r, i);
}

/* "…said that it was old, adding …", "“…,” Lee said of the bridge, adding …": the
   attribution whose content ends before the comma at phrase i, or stands before its
   cue; NULL where there is none. */
static const ng_said *said_before(const ng_reader *r, uint32_t i) {
  if (i > 1 && ng_reader_is(r, at(r, i)->start, NG_CLASS_AND) && comma(r, i - 1)) i--;
  uint32_t last = at(r, i)->start, end = last + 1;
  while (end < r->sentence.end && ng_reader_mark(r, end)) end++;
  for (uint32_t k = r->first, steps = 0; k < r->said.count && steps < 8; k++, steps++) {
    const ng_said *said = &r->said.at[k];
    if (said->source.start == said->source.end || said->limit) continue;
    /* "tells nothing of how he planned to mend it, saying …": who plans it only says so by the way */
    if (!(said->value & NG_FRAME_QUOTE) && is_hanging(r, ng_reader_phrase(r, said->cue.start))) continue;
    if (said->part_count && said->parts[0].end <= said->cue.start && said->cue.end <= last &&
        r->quote_of[said->parts[0].start] != NG_NONE)
      return said;
    for (uint32_t part = 0; part < said->part_count; part++)
      if (said->parts[part].start < last && said->parts[part].end >= last && said->parts[part].end <= end) return said;
  }
  return NULL;
}

/* The verb group before phrase i whose clause a comma before phrase i goes back to: it
   closes those that hang on another. */
static uint32_t main_before(const ng_reader *r, uint32_t i) {
  uint32_t nearest = finite_before(r, i), found = nearest;
  uint32_t mark = i;
  if (mark > 0 && ng_reader_is(r, at(r, mark - 1)->start, NG_CLASS_AND)) mark--;
  while (mark > 0 && ng_reader_mark(r, at(r, mark - 1)->start)) mark--;
  if (!mark || !comma(r, mark - 1)) return nearest;
  for (uint32_t steps = 0; found != NG_NONE && steps < 4 && is_subordinate(r, found); steps++)
    found = finite_before(r, found);
  bool parted = found != NG_NONE && found > 0 && comma(r, found - 1); /* "Lee, clad in …" */
  return found == NG_NONE || parted ? nearest : found;
}

/* "Lee, in a cape that hid her face, | said": where what was found for the verb is the
   "that" of a description, the name that opens the sentence before it. */
static void past_description(const ng_reader *r, uint32_t verb, ng_said *said, uint32_t *clause) {
  bool relative = is_noun(r, *clause) && (at(r, *clause)->bits & NG_NOUN_RELATIVE);
  if (!relative || verb < 4 || !comma(r, verb - 1) || !comma(r, 1) || !is_name(r, 0)) return;
  said->rule = NULL;
  take(r, 0, verb - 2, at(r, 0)->head, "subject-described", said, clause);
}

/* "gave 40 euros to a firm | backing it": whether "to" stands among phrases [first, last]: what follows is of
   the last noun group. */
static bool given_to(const ng_reader *r, uint32_t first, uint32_t last) {
  for (uint32_t i = first; i < last; i++)
    if (is_preposition(r, i) && ng_reader_is(r, at(r, i)->start, NG_CLASS_INFINITIVE)) return true;
  return false;
}

/* "Lee spent the week saying …": where the object before a participle, phrases [i, last], can say
   nothing, the subject of its verb. */
static bool acts_by(const ng_reader *r, uint32_t i, uint32_t last, ng_said *said, uint32_t *clause) {
  uint32_t head = at(r, i)->head, shared = NG_NONE;
  if (!i || !is_verb(r, i - 1, NG_VERB_FINITE) || at(r, i - 1)->bits & (NG_VERB_PASSIVE | NG_VERB_COPULA)) return false;
  bool period = ng_reader_is(r, head, NG_CLASS_PERIOD); /* "spent years saying …" */
  if (!period && given_to(r, i, last)) return false;
  if (at(r, i)->bits & (NG_NOUN_NAME | NG_NOUN_PRONOUN) || (r->tags[head] == NG_POS_NNS && !period)) return false;
  if (ng_reader_is(r, head, NG_CLASS_ROLE) || ng_reader_is(r, head, NG_CLASS_DOCUMENT) ||
      ng_reader_is(r, head, NG_CLASS_ORG_HEAD) || ng_reader_mention(r, head) != NG_NONE)
    return false;
  ng_said main = *said;
  main.rule = "participle";
  if (!subject_before(r, i - 1, &main, clause, &shared)) return false;
  *said = main;
  return true;
}

/* "quoted Lee as saying": the noun group whose saying the participle at phrase `verb` is, where
   its verb is active; NG_NONE where there is none. */
static uint32_t reported_by(const ng_reader *r, uint32_t verb) {
  if (verb < 3 || !ng_reader_is(r, at(r, verb - 1)->start, NG_CLASS_SAY_AS)) return NG_NONE;
  uint32_t who = comma(r, verb - 2) ? ng_noun_described(r, verb - 2) : verb - 2; /* "the mayor, Tom Hale, as saying" */
  if (who == NG_NONE || !is_name(r, who)) return NG_NONE;
  uint32_t first = ng_noun_start(r, who);
  bool active = first > 0 && is_verb(r, first - 1, 0) && !(at(r, first - 1)->bits & NG_VERB_PASSIVE);
  return active ? first : NG_NONE;
}

/* "led Lee to declare", "gave Lee a chance to declare", "time for Lee to declare": the object that the
   infinitive at phrase `verb` is of, *last its last phrase; NG_NONE where its verb makes nobody do anything. */
static uint32_t caused_by(const ng_reader *r, uint32_t verb, uint32_t *last) {
  if (verb < 2 || !is_name(r, verb - 1)) return NG_NONE;
  uint32_t i = ng_noun_start(r, verb - 1);
  *last = verb - 1;
  bool thing = r->tags[at(r, verb - 1)->head] <= NG_POS_NNS; /* but "find it difficult to …" */
  bool two = thing && i > 1 && is_name(r, i - 1) && !ng_reader_is(r, at(r, i - 1)->head, NG_CLASS_NO_SOURCE) &&
             is_verb(r, i - 2, 0) && !(at(r, i - 2)->bits & (NG_VERB_PASSIVE | NG_VERB_COPULA));
  if (two) return *last = i - 1;
  bool known = at(r, verb - 1)->bits & NG_NOUN_PRONOUN || ng_reader_mention(r, at(r, verb - 1)->head) != NG_NONE;
  bool aim =
      is_preposition(r, verb - 2) && ng_reader_value(r, at(r, verb - 2)->start, NG_CLASS_OBJECT_PREPOSITION) == FOR;
  if (known && aim) return verb - 1;
  bool causes = i > 0 && is_verb(r, i - 1, 0) && !(at(r, i - 1)->bits & NG_VERB_PASSIVE) &&
                ng_reader_is(r, at(r, i - 1)->head, NG_CLASS_SAY_CAUSE);
  return causes ? i : NG_NONE;
}

/* "has seen it and | called it": whether the verb group before phrase i is one with "have". */
static bool is_perfect(const ng_reader *r, uint32_t i) {
  uint32_t verb = finite_before(r, i);
  if (verb == NG_NONE || at(r, verb)->bits & NG_VERB_PASSIVE) return false;
  for (uint32_t t = at(r, verb)->start; t < at(r, verb)->head; t++)
    if (ng_reader_is(r, t, NG_CLASS_HAVE)) return true;
  return false;
}

/* "blamed Lee for saying": the person whose saying the participle at phrase `verb` is; NG_NONE
   where its verb has no such object. */
static uint32_t judged_for(const ng_reader *r, uint32_t verb) {
  if (verb < 3 || !is_preposition(r, verb - 1)) return NG_NONE;
  if (ng_reader_value(r, at(r, verb - 1)->start, NG_CLASS_OBJECT_PREPOSITION) != FOR) return NG_NONE;
  uint32_t i = verb - 1;
  for (uint32_t steps = 0; i > 0 && steps < 8 && !is_verb(r, i, 0); steps++, i--)
    if (comma(r, i) || ng_reader_mark(r, at(r, i)->start)) return NG_NONE;
  bool acts = is_verb(r, i, 0) && !(at(r, i)->bits & (NG_VERB_PASSIVE | NG_VERB_COPULA));
  if (!acts || i + 2 >= verb || !is_name(r, i + 1)) return NG_NONE;
  uint32_t mention = ng_reader_mention(r, at(r, i + 1)->head);
  uint8_t kind = mention == NG_NONE ? NG_KIND_UNKNOWN : r->doc->mentions.at[mention].kind;
  bool person = at(r, i + 1)->bits & NG_NOUN_PRONOUN || kind == NG_KIND_PERSON || kind == NG_KIND_ROLE ||
                kind == NG_KIND_CODENAME;
  return person ? i + 1 : NG_NONE;
}

/* "Lee's failure | to deny it", "their attempt | to deny it": whose the noun before the infinitive at
   phrase `verb` is, where that is no person. */
static bool owned_before(const ng_reader *r, uint32_t verb, ng_said *said) {
  if (!verb || !is_noun(r, verb - 1)) return false;
  const phrase *p = at(r, verb - 1);
  uint32_t end = p->head, mention = ng_reader_mention(r, p->head);
  while (end > p->start && r->tags[end - 1] != NG_POS_POS && r->tags[end - 1] != NG_POS_PRPS) end--;
  if (end == p->start || mention != NG_NONE || ng_reader_is(r, p->head, NG_CLASS_ROLE)) return false;
  said->source = (ng_tokens){p->start, end};
  said->subject = r->tags[end - 1] == NG_POS_POS && end - 1 > p->start ? end - 2 : end - 1;
  said->rule = "infinitive";
  return true;
}

/* "…, with Lee, who left, | saying": the noun group that the comma or dash at phrase i parts from
   its participle, by a clause of its own, after a preposition; NG_NONE where there is none. */
static uint32_t beside_clause(const ng_reader *r, uint32_t i) {
  uint32_t who = ng_noun_described(r, i);
  if (who == NG_NONE || !is_noun(r, who + 2) || !(at(r, who + 2)->bits & NG_NOUN_RELATIVE)) return NG_NONE;
  uint32_t first = ng_noun_start(r, who);
  bool with =
      first && is_preposition(r, first - 1) && ng_reader_is(r, at(r, first - 1)->start, NG_CLASS_OBJECT_PREPOSITION);
  return with ? first : NG_NONE;
}

/* The token of the comma after phrase i that a verb follows which has its subject before i; 0
   where none does. */
static uint32_t verb_after(const ng_reader *r, uint32_t i) {
  for (uint32_t k = i; k + 1 < r->phrases.count && k < i + REACH; k++)
    if (comma(r, k) && is_verb(r, k + 1, NG_VERB_FINITE | NG_VERB_PARTICIPLE)) return at(r, k)->start;
  return 0;
}

bool ng_subject_find(const ng_reader *r, uint32_t verb, ng_said *said, uint32_t *clause) {
  uint32_t first = verb;
  *clause = verb;
  for (uint32_t steps = 0; steps < 8; steps++) {
    uint8_t bits = at(r, verb)->bits;
    uint32_t shared = NG_NONE;
    if (bits & NG_VERB_FINITE || (bits & NG_VERB_BARE && verb == first) ||
        (bits & NG_VERB_PARTICIPLE && verb == first)) {
      if (subject_before(r, verb, said, clause, &shared)) {
        /* "It is hard to say whether …", "There are ways to say it": whoever does */
        if (verb < first && ng_reader_nobody(r, said->source) && at(r, verb)->bits & NG_VERB_COPULA) {
          said->source = (ng_tokens){0, 0};
          said->subject = NG_NONE;
          return false;
        }
        if (verb < first) past_description(r, first, said, clause);
        return true;
      }
      if (shared == NG_NONE || (bits & NG_VERB_PARTICIPLE && !is_perfect(r, shared))) return false;
      const ng_said *outer = said_before(r, shared);
      if (outer) {
        said->source = outer->source;
        said->subject = outer->subject;
        said->rule = "shared-subject";
        return true;
      }
      if (r->grammar & NG_GRAMMAR_SUBJECTLESS) { /* "dijo que los coches eran viejos y añadió": they agree in number */
        uint32_t other = finite_before(r, verb);
        if (other != NG_NONE && ng_verb_plural(r, other) != ng_verb_plural(r, verb)) return false;
      }
    } else if (verb == first && (bits & NG_VERB_GERUND) && reported_by(r, verb) != NG_NONE) {
      uint32_t who = reported_by(r, verb), last = comma(r, verb - 2) ? verb - 3 : verb - 2;
      return take(r, who, last, at(r, who)->head, "noun-participle", said, clause);
    } else if (verb > 0 && (bits & NG_VERB_GERUND) && is_name(r, verb - 1)) {
      uint32_t i = ng_noun_start(r, verb - 1), by = i; /* by: past the verb, "sent out" */
      if (by > 1 && tag(r, by - 1) == NG_POS_RP) by--;
      bool vehicle = ng_reader_is(r, at(r, verb - 1)->head, NG_CLASS_SAY_VEHICLE) ||
                     ng_reader_is(r, at(r, i)->head, NG_CLASS_SAY_VEHICLE); /* "a letter to Roe saying" */
      if (by > 0 && is_verb(r, by - 1, 0) && vehicle) {
        said->rule = "noun-carried";
        if (verb == first) said->cue.start = at(r, by - 1)->start;
        verb = by - 1;
        continue;
      }
      if (acts_by(r, i, verb - 1, said, clause)) return true;
      bool given = i && is_verb(r, i - 1, NG_VERB_FINITE) && given_to(r, i, verb - 1);
      if (given) return take(r, verb - 1, verb - 1, at(r, verb - 1)->head, "noun-participle", said, clause);
      return take(r, i, verb - 1, at(r, i)->head, "noun-participle", said, clause);
    }
    uint32_t break_at = verb; /* "titled “The Bridge,” adding …" */
    while (break_at > 1 && ng_reader_mark(r, at(r, break_at - 1)->start)) break_at--;
    bool parted = break_at > 0 && (comma(r, break_at - 1) || ng_reader_is(r, at(r, break_at - 1)->start, NG_CLASS_AND));
    uint32_t beside = verb == first && (bits & NG_VERB_GERUND) && parted ? beside_clause(r, break_at - 1) : NG_NONE;
    if (beside != NG_NONE) return take(r, beside, break_at - 2, at(r, beside)->head, "noun-participle", said, clause);
    if (verb == first && (bits & NG_VERB_GERUND) && parted) {
      const ng_said *outer = said_before(r, break_at - 1);
      if (outer) {
        said->source = outer->source;
        said->subject = outer->subject;
        said->rule = "participle";
        return true;
      }
    }
    uint32_t judged = verb == first && (bits & NG_VERB_GERUND) ? judged_for(r, verb) : NG_NONE;
    if (judged != NG_NONE) return take(r, judged, judged, at(r, judged)->head, "noun-participle", said, clause);
    if (verb == first && bits & NG_VERB_INFINITIVE && owned_before(r, verb, said)) {
      *clause = verb - 1;
      return true;
    }
    uint32_t last, caused = verb == first && (bits & NG_VERB_INFINITIVE) ? caused_by(r, verb, &last) : NG_NONE;
    if (caused != NG_NONE) return take(r, caused, last, at(r, caused)->head, "infinitive", said, clause);
    uint32_t before = verb == first ? main_before(r, verb) : finite_before(r, verb);
    if (before == NG_NONE) {
      if (!(bits & (NG_VERB_GERUND | NG_VERB_INFINITIVE)) || verb < first) return false;
      if (bits & NG_VERB_INFINITIVE) { /* "To address it, Lee has …", "Lee to address it" */
        bool titled = verb && at(r, verb - 1)->bits & NG_NOUN_NAME && is_name(r, verb - 1) &&
                      !ng_noun_start(r, verb - 1) && r->tags[at(r, 0)->start] == NG_POS_NNP;
        if (titled) return take(r, 0, verb - 1, at(r, verb - 1)->head, "infinitive", said, clause);
        return !verb && subject_of_main(r, verb, said);
      }
      uint32_t mark = break_at; /* "Lee of Hull, fearing that it is old, left", "Lee, despite saying it, left" */
      if (mark > 1 && is_preposition(r, mark - 1)) mark--;
      if (mark > 1 && comma(r, mark - 1) && is_name(r, mark - 2)) {
        uint32_t named = ng_noun_described(r, mark - 1), who = ng_noun_start(r, named == NG_NONE ? mark - 2 : named);
        if (!who || comma(r, who - 1) || ng_reader_is(r, at(r, who - 1)->start, NG_CLASS_AND)) {
          said->limit = verb_after(r, verb);
          return take(r, who, mark - 2, at(r, who)->head, "participle", said, clause);
        }
      }
      return subject_of_main(r, verb, said);
    }
    if (verb == first)
      said->rule = bits & NG_VERB_GERUND ? "participle" : bits & NG_VERB_INFINITIVE ? "infinitive" : "shared-subject";
    verb = before;
  }
  return false;
}

bool ng_subject_after(const ng_reader *r, uint32_t i, ng_said *said) {
  if (i >= r->phrases.count || !is_name(r, i)) return false;
  bool answer =
      at(r, i)->end - at(r, i)->start == 1 && ng_reader_is(r, at(r, i)->start, NG_CLASS_NO_DETERMINER); /* "said no" */
  if (answer) return false;
  said->source = ng_noun_extend(r, i, r->phrases.count);
  said->subject = at(r, i)->head;
  uint32_t second = i + 2; /* "Hull resident and diver Ann Lee": one person, who is named with the second */
  bool one = second < r->phrases.count && at(r, second)->end <= said->source.end &&
             ng_reader_is(r, at(r, i + 1)->start, NG_CLASS_AND) && at(r, second)->bits & NG_NOUN_NAME &&
             tag(r, i) != NG_POS_DT && r->tags[at(r, i)->head] == NG_POS_NN && tag(r, second) == NG_POS_NN;
  if (one) said->subject = at(r, second)->head;
  said->rule = "inverted";
  return true;
}
