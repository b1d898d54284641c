/* The kinds of names. In: candidates with their votes. Out: mentions. All places where the
 * same name stands vote together, the parts of full names tell what a surname alone is, and
 * names in one list share their kind. Where no kind leads, it is unknown; a name for which
 * nothing speaks but a capital that every word there has is let go. Linear. */
#include <string.h>

#include "mentions.h"

enum { LEAST = 2, LISTED = 3, MOST = 3, SURE = 5, NOUN = 8 };

typedef struct {
  uint64_t hash;
  int32_t votes[NG_NAME_KINDS], own[NG_NAME_KINDS];
  uint32_t strong, called, places;
} ballot;
NG_ARRAY(ballot, ballots)

/* The kind that leads; NG_NAME_OTHER and NG_NAME_KINDS where none of the three does. */
static ng_name_kind leader_of(const int32_t votes[NG_NAME_KINDS]) {
  ng_name_kind best = NG_NAME_PERSON;
  for (int k = 1; k < NG_NAME_KINDS; k++)
    if (votes[k] > votes[best]) best = (ng_name_kind)k;
  int ties = 0;
  for (int k = 0; k < NG_NAME_KINDS; k++) ties += votes[k] == votes[best];
  return votes[best] < LEAST || ties > 1 ? NG_NAME_KINDS : best;
}

static uint8_t mention_kind(ng_name_kind kind) {
  static const uint8_t kinds[] = {NG_KIND_PERSON, NG_KIND_ORGANIZATION, NG_KIND_PLACE, NG_KIND_UNKNOWN,
                                  NG_KIND_UNKNOWN};
  return kinds[kind];
}

static ng_name_kind own_kind(const ng_candidate *c) {
  int32_t votes[NG_NAME_KINDS];
  for (int k = 0; k < NG_NAME_KINDS; k++) votes[k] = c->votes[k];
  return leader_of(votes);
}

/* Gives each candidate the ballot of its name: as many as there are names, not places. */
static ng_status give_ballots(ng_names *n, ng_ballots_array *ballots) {
  uint32_t room = 16;
  while (room / 2 < n->candidates.count) room *= 2;
  uint32_t *slots = calloc(room, sizeof *slots); /* a ballot's index + 1 */
  if (!slots) return NG_NOMEM;
  ng_status status = NG_OK;
  for (uint32_t i = 0; i < n->candidates.count && !status; i++) {
    ng_candidate *c = &n->candidates.at[i];
    uint32_t at = (uint32_t)c->hash & (room - 1);
    while (slots[at] && ballots->at[slots[at] - 1].hash != c->hash) at = (at + 1) & (room - 1);
    if (!slots[at]) {
      ballot *added = ng_ballots_push(ballots);
      if (added) added->hash = c->hash;
      else status = NG_NOMEM;
      slots[at] = ballots->count;
    }
    c->ballot = slots[at] - 1;
  }
  free(slots);
  return status;
}

/* The nouns of houses and places among the words of a full name. */
static void note_heads(ng_names *n, const ng_candidate *c) {
  for (uint32_t i = c->tokens.start; i < c->tokens.end; i++) {
    if (n->fact[i] == NG_NONE ||
        !(ng_names_class(n, i, NG_CLASS_ORG_HEAD) || ng_names_class(n, i, NG_CLASS_PLACE_HEAD)))
      continue;
    bool last = i + 1 == c->tokens.end || !(n->at[i + 1].shape & NG_CAPITAL);
    ng_word_facts *f = &n->facts.at[n->fact[i]];
    if (last && f->head < UINT16_MAX) f->head++;
  }
}

/* The first and the last words of full names. */
static void note_parts(ng_names *n) {
  for (uint32_t i = 0; i < n->candidates.count; i++) {
    const ng_candidate *c = &n->candidates.at[i];
    if (c->tokens.end - c->tokens.start < 2) continue;
    ng_name_kind kind = own_kind(c);
    if (kind != NG_NAME_PERSON) {
      note_heads(n, c);
      ng_word_facts *f = n->fact[c->tokens.start] == NG_NONE ? NULL : &n->facts.at[n->fact[c->tokens.start]];
      if (kind == NG_NAME_ORGANIZATION && f && f->house < UINT16_MAX) f->house++;
      continue;
    }
    uint32_t last = c->tokens.end - 1;
    while (last > c->tokens.start && (n->fact[last] == NG_NONE || ng_names_class(n, last, NG_CLASS_NAME_SUFFIX)))
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

/* Whether a noun that names share stands for one of them: a surname ("Hill"), or a house
   that is named in full elsewhere ("the University"). */
static bool stands_for(const ng_names *n, const ng_candidate *c) {
  uint32_t i = c->tokens.start;
  const ng_word_facts *f = &n->facts.at[n->fact[i]];
  if (n->place[i] & NG_IN_TITLE) return false;
  bool article = i && ng_names_class(n, i - 1, NG_CLASS_ARTICLE);
  if (article) return f->head && ng_names_class(n, i - 1, NG_CLASS_DEFINITE);
  /* "University policies", where the text has "the University", too */
  if (f->head && f->alone && !f->last) return !(n->place[i] & NG_AT_START);
  uint32_t next = c->tokens.end;
  bool owner = next < n->count && n->at[next].shape & NG_CLITIC;
  return f->last && (!(n->place[i] & NG_AT_START) || !f->small || owner || ng_names_class(n, next, NG_CLASS_SAY));
}

/* One word of every day for which nothing speaks but its capital. */
static bool is_word(const ng_names *n, const ng_candidate *c, const ballot *b) {
  uint32_t i = c->tokens.start, end = c->tokens.end;
  if (end - i != 1 || n->fact[i] == NG_NONE || b->called) return false;
  unsigned bits = ng_names_bits(n, i);
  if (!(bits & NG_COMMON) || bits & (NG_LOCATION | NG_HOUSE)) return false;
  bool owner =
      end < n->count && ((n->at[end].shape & NG_CLITIC) ||
                         ((ng_names_mark(n, end, '\'') || ng_names_mark(n, end, 0x2019)) && ng_names_glued(n, end)));
  if (owner || ng_names_class(n, end, NG_CLASS_SAY)) return false;
  const ng_word_facts *f = &n->facts.at[n->fact[i]];
  ng_name_kind kind = leader_of(b->votes);
  bool name = bits & (NG_GIVEN | NG_SURNAME); /* "Grace", that the text has as a word, too */
  /* where even days are written small, a capital says more */
  bool seldom = f->middle < 3 && !(n->grammar & NG_GRAMMAR_SMALL_DAYS);
  if (kind >= NG_NAME_OTHER && (!name || seldom)) return f->small || (seldom && !f->first && !f->last);
  return name && f->small && !f->first && !f->last && (kind >= NG_NAME_OTHER || b->votes[kind] < SURE);
}

/* Whether anything but its capital speaks for a name in a title or at the start
   of a sentence. */
static bool supported(const ng_names *n, const ng_candidate *c, const ballot *b) {
  if (c->generic) return stands_for(n, c);
  if (is_word(n, c, b)) return false;
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
    if (known == 1 || known == 2 || (known == 3 && ng_name_abbreviates(n, first, end))) return true;
    if (n->place[first] & NG_IN_TITLE) return false;
    /* a word that is in no list, before what goes with a name */
    if (end < n->count && ((n->at[end].shape & NG_CLITIC) || ng_names_class(n, end, NG_CLASS_SAY))) return true;
    if (end < n->count && n->at[end].kind == NG_WORD && ng_names_class(n, end, NG_CLASS_STOP) &&
        !(n->grammar & NG_GRAMMAR_SUBJECTLESS)) /* a verb may open a sentence there */
      return true;
    return b->votes[NG_NAME_PERSON] + b->votes[NG_NAME_ORGANIZATION] + b->votes[NG_NAME_PLACE] > 3;
  }
  return c->votes[NG_NAME_PERSON] > 4 || c->votes[NG_NAME_ORGANIZATION] > 4 || c->votes[NG_NAME_PLACE] > 4;
}

/* "The" with a capital inside a sentence is part of the name: "he sang with The Zutons". */
static bool has_article(const ng_names *n, const ng_candidate *c) {
  uint32_t i = c->tokens.start;
  return i && ng_names_class(n, i - 1, NG_CLASS_DEFINITE) && n->at[i - 1].shape & NG_CAPITAL &&
         !(n->at[i - 1].shape & NG_UPPER) && !(n->place[i - 1] & (NG_AT_START | NG_IN_TITLE)) &&
         !(n->at[i].shape & NG_BLOCK_START) && !c->generic;
}

/* ---- lists --------------------------------------------------------------------- */

/* What stands between two candidates: 0 no sign of a list, 1 a comma, 2 "and" or a stroke. */
static int list_sign(const ng_names *n, uint32_t a, uint32_t b) {
  if (b >= n->candidates.count) return 0;
  uint32_t from = n->candidates.at[a].tokens.end, to = n->candidates.at[b].tokens.start;
  if (to <= from || to - from > 3) return 0;
  int sign = 0;
  for (uint32_t i = from; i < to; i++) {
    if (n->at[i].shape & NG_BLOCK_START) return 0;
    if (ng_names_mark(n, i, ',') && !sign) sign = 1;
    else if (ng_names_mark(n, i, '(') && to - from == 1 && ng_names_mark(n, n->candidates.at[b].tokens.end, ')'))
      sign = 2;
    else if (ng_names_class(n, i, NG_CLASS_AND) || ng_names_mark(n, i, '/')) sign = 2;
    else if (!ng_names_class(n, i, NG_CLASS_DEFINITE)) return 0;
  }
  return sign;
}

/* Whether two neighbours stand in one list: "X and Y", "X, Y, Z", no "X, Y" alone. */
static bool in_list(const ng_names *n, uint32_t a) {
  int sign = list_sign(n, a, a + 1);
  return sign == 2 || (sign == 1 && (list_sign(n, a + 1, a + 2) || (a && list_sign(n, a - 1, a))));
}

/* A name of which no kind leads has that of its neighbours in a list. */
static void share_kinds(ng_names *n, ballot *ballots) {
  uint32_t count = n->candidates.count;
  for (int back = 0; back < 2; back++)
    for (uint32_t k = 0; k + 1 < count; k++) {
      uint32_t a = back ? count - 2 - k : k;
      const ng_candidate *from = &n->candidates.at[back ? a + 1 : a], *to = &n->candidates.at[back ? a : a + 1];
      ballot *own = &ballots[to->ballot];
      if (to->generic || from->generic || from->ballot == to->ballot || leader_of(own->votes) != NG_NAME_KINDS)
        continue;
      ng_name_kind kind = leader_of(ballots[from->ballot].votes);
      if (kind < NG_NAME_OTHER && in_list(n, a)) own->votes[kind] += LISTED;
    }
}

/* All candidates vote. */
static void count_votes(ng_names *n, ng_ballots_array *ballots) {
  note_parts(n);
  for (uint32_t i = 0; i < n->candidates.count; i++) {
    ng_candidate *c = &n->candidates.at[i];
    /* A candidate of one token may be a particle ("von General Roe"): no facts are kept of it. */
    if (c->tokens.end - c->tokens.start == 1 && n->fact[c->tokens.start] != NG_NONE) {
      const ng_word_facts *f = &n->facts.at[n->fact[c->tokens.start]];
      bool upper = (n->at[c->tokens.start].shape & NG_UPPER) && !(n->place[c->tokens.start] & NG_IN_TITLE);
      bool definite = c->tokens.start && ng_names_class(n, c->tokens.start - 1, NG_CLASS_DEFINITE);
      if (c->generic && f->head && definite && f->alone < UINT16_MAX) n->facts.at[n->fact[c->tokens.start]].alone++;
      bool part = !upper && !(c->generic && f->head),
           taken = f->bits & (NG_LOCATION | NG_GIVEN | NG_SURNAME | NG_COMMON);
      if (part && f->last) ng_candidate_vote_elsewhere(c, NG_LAST_OF_PERSON);
      else if (part && f->first) ng_candidate_vote_elsewhere(c, NG_FIRST_OF_PERSON);
      else if (part && f->house && !taken) ng_candidate_vote_elsewhere(c, NG_FIRST_OF_HOUSE);
      if (c->generic && f->head)
        c->votes[ng_names_class(n, c->tokens.start, NG_CLASS_ORG_HEAD) ? NG_NAME_ORGANIZATION : NG_NAME_PLACE] += NOUN;
    }
    uint32_t tail = c->tokens.end - 1;
    bool titled = tail > c->tokens.start && n->fact[tail] != NG_NONE && n->facts.at[n->fact[tail]].titled;
    if (titled) ng_candidate_vote_elsewhere(c, NG_TITLED_ELSEWHERE);
    ballot *b = &ballots->at[c->ballot];
    b->places++;
    for (int k = 0; k < NG_NAME_KINDS; k++) {
      if (c->own[k] > b->own[k]) b->own[k] = c->own[k];
      b->votes[k] += c->votes[k] - c->own[k];
    }
    if (!c->weak) b->strong++;
    if (c->called) b->called++;
  }
  for (uint32_t i = 0; i < ballots->count;
       i++) { /* a name's own words vote once, and what stands around it for three places */
    ballot *b = &ballots->at[i];
    for (int k = 0; k < NG_NAME_KINDS; k++)
      b->votes[k] = b->own[k] + (b->places > MOST ? b->votes[k] * MOST / (int32_t)b->places : b->votes[k]);
  }
}

ng_status ng_candidates_settle(ng_names *n) {
  ng_ballots_array ballots = {0};
  ng_status status = give_ballots(n, &ballots);
  if (!status && ballots.count) {
    count_votes(n, &ballots);
    share_kinds(n, ballots.at);
  }
  for (uint32_t i = 0; i < n->candidates.count && !status; i++) {
    const ng_candidate *c = &n->candidates.at[i];
    const ballot *b = &ballots.at[c->ballot];
    if (!supported(n, c, b)) continue;
    ng_mention *added = ng_mentions_push(&n->doc->mentions);
    if (!added) {
      status = NG_NOMEM;
      break;
    }
    uint32_t last = c->tokens.end - 1;
    uint32_t start = c->tokens.start - has_article(n, c);
    *added = (ng_mention){{n->at[start].start, ng_token_end(&n->at[last])}, NG_NONE, mention_kind(leader_of(b->votes))};
  }
  free(ballots.at);
  return status;
}
