/* The kinds of names. In: candidates. Out: mentions. A candidate has votes from
 * its own words and from what stands around it; then all places where the same
 * name stands vote together, and the parts of full names tell what a surname
 * alone is. Where no kind leads, it is unknown; a name for which nothing speaks
 * but a capital that every word there has is let go. */
#include <string.h>

#include "mentions.h"

enum { LEAST = 2 };

typedef struct {
  uint64_t hash;
  int32_t person, organization, place;
  uint32_t strong;
} ballot;

/* "Penn.", "PA", "…, Penn": written as the abbreviation of a place is. */
static bool abbreviates(const ng_names *n, uint32_t first, uint32_t end) {
  bool comma = first > 0 && ng_names_mark(n, first - 1, ',');
  return n->at[first].shape & NG_UPPER || comma || ng_names_mark(n, end - 1, '.') ||
         (end < n->count && ng_names_mark(n, end, '.') && (n->at[end].shape & NG_GLUED));
}

static void word_votes(const ng_names *n, ng_candidate *c) {
  uint32_t first = c->tokens.start, end = c->tokens.end, words = 0;
  bool particle = false, inner_initial = false, ampersand = false, small = false, quoted = false;
  for (uint32_t i = first; i < end; i++) {
    const ng_token *token = &n->at[i];
    if (token->kind == NG_PUNCTUATION) {
      if (token->word == '&') ampersand = true;
      if (token->word == '"' || token->word == 0x201C) quoted = true;
      continue;
    }
    words++;
    if (token->size == 1 && (token->shape & NG_CAPITAL)) inner_initial = true;
    if (!(token->shape & NG_CAPITAL)) {
      if (ng_names_class(n, i, NG_CLASS_PARTICLE)) particle = true;
      else small = true;
    }
  }
  char room[NG_LONGEST_WORDS];
  ng_string text = ng_words_of(n->doc, (ng_span){n->at[first].start, ng_token_end(&n->at[end - 1])}, room);
  unsigned head = ng_names_bits(n, first), whole = end - first == 1 ? head : 0;
  if (end - first > 1 && head & NG_PREFIX)
    whole = ng_gazetteer_find(n->gazetteer, text.data, text.size);
  unsigned tail = ng_names_bits(n, end - 1);
  int32_t known = 0;
  if (ng_lexicon_match(n->doc->lexicon, n->at + first, end - first, NG_CLASS_KNOWN_NAME, &known,
                       NULL) != end - first)
    known = 0;
  if (known == 1) c->place += 12;
  if (known == 3 && abbreviates(n, first, end)) c->place += 5; /* less than a surname that is known */
  if (known == 2) c->organization += 12;
  if (whole & NG_COUNTRY) c->place += 10;
  if (whole & NG_REGION) c->place += 8;
  if (whole & NG_METROPOLIS) c->place += 3;
  if (whole & NG_CITY) c->place += words > 1 ? 8 : (whole & (NG_GIVEN | NG_SURNAME)) ? 3 : 5;
  uint32_t last = ng_names_mark(n, end - 1, '.') && end - first > 1 ? end - 2 : end - 1;
  if (ng_names_class(n, last, NG_CLASS_ORG_SUFFIX) && words > 1) c->organization += 14;
  if (ng_names_class(n, first, NG_CLASS_ORG_SUFFIX) && words > 1 && (n->at[first].shape & NG_UPPER))
    c->organization += 8; /* "FC Alder" */
  if (ng_names_class(n, last, NG_CLASS_NAME_SUFFIX) && words > 1) c->person += 8;
  if (ng_names_class(n, last, NG_CLASS_ORG_HEAD) && words > 1) c->organization += 9;
  if (small && ng_names_value(n, first, NG_CLASS_ORG_HEAD) == 2) c->organization += 9;
  for (uint32_t i = first + 1; small && i + 1 < last; i++)
    if (ng_names_value(n, i, NG_CLASS_ORG_HEAD) == 2 && !(n->at[i + 1].shape & NG_CAPITAL))
      c->organization += 5;
  if (ng_names_class(n, last, NG_CLASS_PLACE_HEAD) && words > 1) c->place += 8;
  if (ng_names_value(n, first, NG_CLASS_PLACE_HEAD) == 2 && words > 1) c->place += 6;
  if (ampersand) c->organization += 6;
  if (words == 1) {
    if (n->at[first].shape & NG_UPPER && !(n->place[first] & NG_IN_TITLE) && n->at[first].size <= 8)
      c->organization += 4;
    if (whole & NG_GIVEN) c->person += whole & NG_COMMON ? 2 : 4;
    else if (whole & NG_SURNAME) c->person += whole & NG_COMMON ? 1 : 2;
  } else {
    bool headless = !ng_names_class(n, last, NG_CLASS_ORG_HEAD) &&
                    !ng_names_class(n, last, NG_CLASS_PLACE_HEAD) &&
                    !ng_names_class(n, last, NG_CLASS_ORG_SUFFIX);
    if (head & NG_GIVEN && headless) c->person += head & NG_COMMON ? 4 : 7;
    if (tail & NG_SURNAME && headless) c->person += tail & NG_COMMON ? 1 : 3;
    if (inner_initial && headless) c->person += 5;
    if (particle) c->person += 3;
    if (quoted) c->person += 8;
    if (words <= 3 && headless && !small && !(head & NG_COMMON) && !(tail & NG_COMMON))
      c->person += 2;
    if (words >= 4 && !particle) c->organization += 2;
    if (ng_names_class(n, first, NG_CLASS_DEMONYM)) c->organization += 3;
    if (n->at[first].shape & NG_UPPER && n->at[first].size > 1) c->organization += 2;
  }
}

static bool place_follows(const ng_names *n, uint32_t i) {
  if (i >= n->count || n->fact[i] == NG_NONE) return false;
  if (ng_names_bits(n, i) & (NG_COUNTRY | NG_REGION)) return true;
  int32_t known = ng_names_value(n, i, NG_CLASS_KNOWN_NAME);
  if (known == 1 || known == 3) return true;
  if (!(ng_names_bits(n, i) & NG_PREFIX) || i + 1 >= n->count) return false;
  char room[NG_LONGEST_WORDS];
  ng_string text = ng_words_of(n->doc, (ng_span){n->at[i].start, ng_token_end(&n->at[i + 1])}, room);
  return ng_gazetteer_find(n->gazetteer, text.data, text.size) & (NG_COUNTRY | NG_REGION);
}

/* "…, a steel company", "… is a village in": what the name is said to be. */
static void definition_votes(const ng_names *n, ng_candidate *c, uint32_t i) {
  if (!ng_names_class(n, i, NG_CLASS_ARTICLE)) return;
  uint32_t stop = n->count - i < 8 ? n->count : i + 8, noun = NG_NONE;
  for (i++; i < stop && !(n->at[i].shape & NG_BLOCK_START); i++) {
    if (n->at[i].kind == NG_PUNCTUATION && n->at[i].word != '-') break;
    if (ng_names_class(n, i, NG_CLASS_STOP)) break;
    if (n->at[i].kind == NG_WORD && !(n->at[i].shape & NG_CAPITAL)) noun = i;
  }
  if (noun == NG_NONE) return;
  if (ng_names_class(n, noun, NG_CLASS_ROLE) || ng_names_class(n, noun, NG_CLASS_TITLE))
    c->person += 6;
  else if (ng_names_class(n, noun, NG_CLASS_ORG_HEAD)) c->organization += 6;
  else if (ng_names_class(n, noun, NG_CLASS_PLACE_HEAD)) c->place += 6;
}

/* "an intelligence firm called Lantern": what the noun before says it is. */
static void naming_votes(const ng_names *n, ng_candidate *c) {
  uint32_t first = c->tokens.start;
  if (first < 2 || !ng_names_class(n, first - 1, NG_CLASS_NAMED)) return;
  uint32_t noun = first - 2;
  if (ng_names_class(n, noun, NG_CLASS_ROLE)) c->person += 8;
  else if (ng_names_class(n, noun, NG_CLASS_ORG_HEAD)) c->organization += 8;
  else if (ng_names_class(n, noun, NG_CLASS_PLACE_HEAD)) c->place += 8;
}

/* "Lantern analysts", "Lantern's director": who somebody works for. */
static void staff_votes(const ng_names *n, ng_candidate *c) {
  uint32_t i = c->tokens.end;
  if (i < n->count && (n->at[i].shape & NG_CLITIC)) i++;
  if (i >= n->count || n->at[i].shape & (NG_CAPITAL | NG_BLOCK_START)) return;
  if (ng_names_value(n, i, NG_CLASS_ROLE) == 2) c->organization += 2;
}

static void context_votes(const ng_names *n, ng_candidate *c) {
  uint32_t first = c->tokens.start, end = c->tokens.end;
  bool opens = n->at[first].shape & NG_BLOCK_START;
  naming_votes(n, c);
  staff_votes(n, c);
  if (first > 0 && !opens) {
    uint32_t before = first - 1;
    if (ng_names_class(n, before, NG_CLASS_ARTICLE)) {
      /* "the Roe administration": the article is not the name's */
      bool modifies = end < n->count && n->at[end].kind == NG_WORD &&
                      !(n->at[end].shape & (NG_CAPITAL | NG_CLITIC)) &&
                      !ng_names_class(n, end, NG_CLASS_STOP) &&
                      !ng_names_class(n, end, NG_CLASS_SAY);
      c->person -= modifies ? 1 : 6;
      c->organization += modifies ? 0 : 2;
      if (before > 0 && ng_names_value(n, before - 1, NG_CLASS_PLACE_BEFORE) == 1) c->place += 1;
    } else {
      int32_t strength = 0;
      for (uint32_t back = before >= 1 ? 2 : 1; back > 0; back--) {
        uint32_t from = first - back;
        if (ng_lexicon_match(n->doc->lexicon, n->at + from, back, NG_CLASS_PLACE_BEFORE, &strength,
                             NULL) == back)
          break;
        strength = 0;
      }
      if (strength == 1) c->place += 3;
      if (strength == 2) c->place += 6;
      if (strength == 3) c->place += 1;
      if (ng_names_class(n, before, NG_CLASS_ROLE)) c->person += 5;
      if (ng_names_class(n, before, NG_CLASS_SAY)) c->person += 2;
      if (ng_names_class(n, before, NG_CLASS_ORG_HEAD) && !(n->at[before].shape & NG_CAPITAL))
        c->organization += 3;
      if (ng_names_class(n, before, NG_CLASS_PLACE_HEAD) && !(n->at[before].shape & NG_CAPITAL))
        c->place += 2;
    }
  }
  if (end >= n->count || (n->at[end].shape & NG_BLOCK_START)) return;
  if (ng_names_class(n, end, NG_CLASS_SAY)) c->person += 3, c->organization += 1;
  if (ng_names_mark(n, end, ',') || ng_names_class(n, end, NG_CLASS_BE))
    definition_votes(n, c, end + 1);
  if (ng_names_mark(n, end, ',')) {
    if (place_follows(n, end + 1)) c->place += 6;
    if (end + 1 < n->count && n->at[end + 1].kind == NG_NUMBER && n->at[end + 1].size == 2)
      c->person += 4;
  }
  ng_string word = ng_token_text(n->doc, &n->at[end]);
  if (word.size == 3 && !memcmp(word.data, "who", 3)) c->person += 5;
}

void ng_candidate_vote(const ng_names *n, ng_candidate *c, bool titled) {
  if (titled) c->person += 9;
  word_votes(n, c);
  context_votes(n, c);
}

static uint8_t leader(int person, int organization, int place) {
  int best = person > organization ? person : organization;
  if (place > best) best = place;
  if (best < LEAST) return NG_KIND_UNKNOWN;
  int ties = (person == best) + (organization == best) + (place == best);
  if (ties > 1) return NG_KIND_UNKNOWN;
  return person == best ? NG_KIND_PERSON : place == best ? NG_KIND_PLACE : NG_KIND_ORGANIZATION;
}

static ballot *ballot_of(ballot *table, uint32_t room, uint64_t hash) {
  uint32_t at = (uint32_t)hash & (room - 1);
  while (table[at].hash && table[at].hash != hash) at = (at + 1) & (room - 1);
  return &table[at];
}

/* The first and the last words of full names. */
static void note_parts(ng_names *n) {
  for (uint32_t i = 0; i < n->candidates.count; i++) {
    const ng_candidate *c = &n->candidates.at[i];
    if (c->tokens.end - c->tokens.start < 2 ||
        leader(c->person, c->organization, c->place) != NG_KIND_PERSON)
      continue;
    uint32_t last = c->tokens.end - 1;
    while (last > c->tokens.start &&
           (n->fact[last] == NG_NONE || ng_names_class(n, last, NG_CLASS_NAME_SUFFIX)))
      last--;
    if (n->fact[c->tokens.start] != NG_NONE) {
      ng_word_facts *f = &n->facts.at[n->fact[c->tokens.start]];
      if (f->first < UINT16_MAX) f->first++;
    }
    if (last > c->tokens.start) {
      ng_word_facts *f = &n->facts.at[n->fact[last]];
      if (f->last < UINT16_MAX) f->last++;
    }
  }
}

/* Whether anything but its capital speaks for a name in a title or at the start
   of a sentence. */
static bool supported(const ng_names *n, const ng_candidate *c, const ballot *b) {
  if (!c->weak || b->strong) return true;
  uint32_t first = c->tokens.start, end = c->tokens.end;
  unsigned bits = ng_names_bits(n, first);
  if (end - first == 1 && n->fact[first] != NG_NONE) {
    const ng_word_facts *f = &n->facts.at[n->fact[first]];
    if (f->first || f->last) return true;
    if (f->small) return false;
    if (bits & NG_COMMON) return false;
    if (bits & (NG_GIVEN | NG_SURNAME | NG_LOCATION)) return true;
    int32_t known = ng_names_value(n, first, NG_CLASS_KNOWN_NAME);
    if (known == 1 || known == 2 || (known == 3 && abbreviates(n, first, end))) return true;
    if (n->place[first] & NG_IN_TITLE) return false;
    /* a word that is in no list, before what goes with a name */
    if (end < n->count && ((n->at[end].shape & NG_CLITIC) || ng_names_class(n, end, NG_CLASS_SAY)))
      return true;
    if (end < n->count && n->at[end].kind == NG_WORD && ng_names_class(n, end, NG_CLASS_STOP) &&
        !(n->grammar & NG_GRAMMAR_SUBJECTLESS)) /* a verb may open a sentence there */
      return true;
    return b->organization + b->person + b->place > 3;
  }
  return c->person > 4 || c->organization > 4 || c->place > 4;
}

ng_status ng_candidates_settle(ng_names *n) {
  uint32_t room = 16;
  while (room / 2 < n->candidates.count) room *= 2;
  ballot *table = calloc(room, sizeof *table);
  if (!table) return NG_NOMEM;
  note_parts(n);
  for (uint32_t i = 0; i < n->candidates.count; i++) {
    ng_candidate *c = &n->candidates.at[i];
    /* A candidate of one token may be a particle ("von General Roe"): no facts are kept of it. */
    if (c->tokens.end - c->tokens.start == 1 && n->fact[c->tokens.start] != NG_NONE) {
      const ng_word_facts *f = &n->facts.at[n->fact[c->tokens.start]];
      bool upper =
          (n->at[c->tokens.start].shape & NG_UPPER) && !(n->place[c->tokens.start] & NG_IN_TITLE);
      if (f->last && !upper) c->person += 6;
      else if (f->first && !upper) c->person += 5;
    }
    if (!c->hash) c->hash = 1;
    ballot *b = ballot_of(table, room, c->hash);
    b->hash = c->hash;
    b->person += c->person;
    b->organization += c->organization;
    b->place += c->place;
    if (!c->weak) b->strong++;
  }
  ng_status status = NG_OK;
  for (uint32_t i = 0; i < n->candidates.count && !status; i++) {
    const ng_candidate *c = &n->candidates.at[i];
    const ballot *b = ballot_of(table, room, c->hash);
    if (!supported(n, c, b)) continue;
    ng_mention *added = ng_mentions_push(&n->doc->mentions);
    if (!added) {
      status = NG_NOMEM;
      break;
    }
    uint32_t last = c->tokens.end - 1;
    *added = (ng_mention){{n->at[c->tokens.start].start, ng_token_end(&n->at[last])},
                          NG_NONE,
                          leader(b->person, b->organization, b->place)};
  }
  free(table);
  return status;
}
