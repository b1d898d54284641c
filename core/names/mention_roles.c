/* Described persons and codenames. In: tokens, the names found before. Out: a
 * mention for each noun that describes persons with what goes before it ("a
 * former police officer", "two officials briefed on the matter"), and the kind
 * codename for names that the text calls so, or that have letters and digits
 * and are used of a person. Linear: every look to the side is bounded. */
#include "mentions.h"

enum { BEFORE = 6, AFTER = 8 };

/* ---- described persons -------------------------------------------------------- */

static bool is_verb_like(const ng_names *n, uint32_t i) {
  return ng_names_class(n, i, NG_CLASS_SAY) || ng_names_class(n, i, NG_CLASS_BE) ||
         ng_names_class(n, i, NG_CLASS_HAVE) || ng_names_class(n, i, NG_CLASS_DO);
}

static bool shown(const ng_names *n, uint32_t i) {
  return (n->at[i].shape & NG_CAPITAL) || ng_names_class(n, i, NG_CLASS_DEMONYM);
}

/* "The board appointed | Jane Roe chairman": a small word between a noun and somebody's name is a verb;
   not "a former Jane Roe aide". */
static bool is_done(const ng_names *n, uint32_t i, uint32_t floor) {
  if (n->at[i].shape & NG_CAPITAL || i <= floor || !(ng_names_bits(n, i + 1) & NG_GIVEN)) return false;
  const ng_token *before = &n->at[i - 1];
  return before->kind == NG_WORD && !(before->shape & NG_CLITIC) && !ng_names_class(n, i - 1, NG_CLASS_DETERMINER);
}

/* Where the noun group of a role begins; *determined where a determiner or an
   owner ("the minister's") begins it. */
static uint32_t group_start(const ng_names *n, uint32_t noun, uint32_t floor, bool *determined) {
  uint32_t first = noun;
  *determined = false;
  for (uint32_t steps = 0; first > floor && steps < BEFORE; steps++) {
    uint32_t i = first - 1;
    if (n->at[first].shape & NG_BLOCK_START) break;
    if (n->at[i].kind == NG_PUNCTUATION) {
      if (n->at[i].word != '-' || i == floor || !ng_names_glued(n, i) || !ng_names_glued(n, first)) break;
      first = i - 1;
      continue;
    }
    if (n->at[i].shape & NG_CLITIC) {
      *determined = true;
      break;
    }
    if (n->at[i].kind == NG_NUMBER || ng_names_class(n, i, NG_CLASS_DETERMINER) ||
        ng_names_class(n, i, NG_CLASS_NUMBER)) {
      *determined = true;
      first = i;
      /* "the two officials", "his other aides" */
      if (i > floor && ng_names_class(n, i - 1, NG_CLASS_DETERMINER)) first = i - 1;
      break;
    }
    if ((ng_names_class(n, i, NG_CLASS_STOP) && !(n->at[i].shape & NG_UPPER)) || is_verb_like(n, i) ||
        ng_names_class(n, i, NG_CLASS_SUBORDINATOR) || is_done(n, i, floor))
      break;
    first = i;
  }
  return first;
}

/* "briefed on the matter": up to a mark, a verb of saying, a form of "be". */
static uint32_t group_end(const ng_names *n, uint32_t end) {
  if (end >= n->count || !ng_names_class(n, end, NG_CLASS_ROLE_AFTER) || (n->at[end].shape & NG_BLOCK_START))
    return end;
  uint32_t stop = n->count - end < AFTER ? n->count : end + AFTER, i = end + 1;
  while (i < stop && n->at[i].kind != NG_PUNCTUATION && !is_verb_like(n, i) && !(n->at[i].shape & NG_BLOCK_START)) i++;
  while (i > end && ng_names_class(n, i - 1, NG_CLASS_STOP)) i--;
  return i;
}

/* Where every noun has a capital, "beschuldigte" is a verb. */
static bool role_at(const ng_names *n, uint32_t i) {
  if (n->grammar & NG_GRAMMAR_CAPITAL_NOUNS && !(n->at[i].shape & NG_CAPITAL)) return false;
  return ng_names_class(n, i, NG_CLASS_ROLE) && !(n->place[i] & NG_IN_PATH);
}

/* The role whose noun stands at a token; false where it is not used as one. */
static bool read_role(const ng_names *n, uint32_t noun, uint32_t floor, ng_span *tokens) {
  uint32_t end = noun + 1;
  while (end < n->count && end - noun < BEFORE && role_at(n, end) && !(n->at[end].shape & NG_BLOCK_START)) end++;
  /* "border-guard": the noun begins with the first part */
  uint32_t head = noun;
  while (head > floor + 1 && noun - head < BEFORE && ng_names_mark(n, head - 1, '-') && ng_names_glued(n, head) &&
         ng_names_glued(n, head - 1) && n->at[head - 2].kind == NG_WORD)
    head -= 2;
  bool determined, several = ng_names_value(n, end - 1, NG_CLASS_ROLE) == 2;
  uint32_t first = group_start(n, noun, floor, &determined);
  if (!determined) {
    uint32_t from = head;
    while (from > first && shown(n, from - 1)) from--;
    bool named = end < n->count && (n->at[end].shape & NG_CAPITAL) && n->at[end].kind == NG_WORD;
    bool said = (end < n->count && ng_names_class(n, end, NG_CLASS_SAY)) ||
                (noun > 0 && ng_names_class(n, noun - 1, NG_CLASS_SAY));
    if (from == head && (n->at[noun].shape & NG_CAPITAL)) return false; /* "Officer Doe" */
    if (!several && !named) return false;
    if (several && from == head && !said && !ng_names_class(n, end, NG_CLASS_ROLE_AFTER)) return false;
    first = from;
  }
  *tokens = (ng_span){first, group_end(n, end)};
  return true;
}

static ng_status push_mention(ng_mentions_array *list, ng_mention mention) {
  ng_mention *added = ng_mentions_push(list);
  if (!added) return NG_NOMEM;
  *added = mention;
  return NG_OK;
}

/* Merges the described persons into the names, in the order of the text. */
static ng_status add_roles(ng_names *n) {
  ng_mentions_array names = n->doc->mentions, all = {0};
  uint32_t next = 0, floor = 0;
  ng_status status = NG_OK;
  for (uint32_t i = 0; i < n->count && !status; i++) {
    ng_span tokens;
    if (!role_at(n, i) || !read_role(n, i, floor, &tokens)) continue;
    ng_span span = {n->at[tokens.start].start, ng_token_end(&n->at[tokens.end - 1])};
    bool inside = false; /* of a name: "Police Officers Federation" */
    while (next < names.count && names.at[next].span.start < span.start && !status)
      status = push_mention(&all, names.at[next++]);
    if (all.count && all.at[all.count - 1].span.end > n->at[i].start) inside = true;
    for (uint32_t k = next; k < names.count && names.at[k].span.start < span.end; k++)
      if (names.at[k].span.start <= n->at[i].start && names.at[k].span.end > n->at[i].start) inside = true;
    if (!inside && !status) status = push_mention(&all, (ng_mention){span, NG_NONE, NG_KIND_ROLE});
    if (tokens.end > i + 1) i = tokens.end - 1;
    floor = i + 1;
  }
  while (next < names.count && !status) status = push_mention(&all, names.at[next++]);
  free(names.at);
  n->doc->mentions = all;
  return status;
}

/* ---- codenames ------------------------------------------------------------------ */

/* Letters, all capital, then digits: "XR12". */
static bool coded(const ng_names *n, ng_span span) {
  ng_string text = ng_slice(n->doc, span);
  size_t i = 0;
  while (i < text.size && text.data[i] >= 'A' && text.data[i] <= 'Z') i++;
  size_t letters = i;
  while (i < text.size && text.data[i] >= '0' && text.data[i] <= '9') i++;
  return letters >= 1 && letters <= 5 && i > letters && i == text.size && i - letters <= 5;
}

static bool cue_before(const ng_names *n, uint32_t i, int32_t wanted) {
  while (i > 0 && n->at[i - 1].kind == NG_PUNCTUATION &&
         (n->at[i - 1].word == '"' || n->at[i - 1].word == 0x201C || n->at[i - 1].word == 0x2018))
    i--;
  for (uint32_t back = 4; back > 0; back--) {
    int32_t value;
    if (i < back) continue;
    if (ng_lexicon_match(n->doc->lexicon, n->at + i - back, back, NG_CLASS_CODENAME_CUE, &value, NULL) == back)
      return value == wanted;
  }
  return false;
}

/* Whether a coded name is used of a person at a place: "XR12, a retired
   engineer", "XR12 (a retired engineer)", "XR12 said". */
static bool used_of_person(const ng_names *n, uint32_t i) {
  uint32_t after = i + 1;
  if (i > 0 && role_at(n, i - 1)) return true;
  if (ng_names_class(n, after, NG_CLASS_SAY)) return true;
  if (!ng_names_mark(n, after, ',') && !ng_names_mark(n, after, '(')) return false;
  if (!ng_names_class(n, after + 1, NG_CLASS_ARTICLE)) return false;
  uint32_t stop = n->count - after < BEFORE + 2 ? n->count : after + BEFORE + 2;
  for (uint32_t k = after + 2; k < stop && n->at[k].kind == NG_WORD; k++) {
    if (role_at(n, k)) return true;
    if (ng_names_class(n, k, NG_CLASS_STOP) && !(n->at[k].shape & NG_UPPER)) return false;
  }
  return false;
}

typedef struct {
  uint64_t hash;
} known_code;

static known_code *code_slot(known_code *table, uint32_t room, uint64_t hash) {
  uint32_t at = (uint32_t)hash & (room - 1);
  while (table[at].hash && table[at].hash != hash) at = (at + 1) & (room - 1);
  return &table[at];
}

static ng_status mark_codenames(ng_names *n) {
  ng_mentions_array *list = &n->doc->mentions;
  uint32_t room = 16;
  while (room / 2 < list->count) room *= 2;
  known_code *table = calloc(room, sizeof *table);
  if (!table) return NG_NOMEM;
  bool any = false;
  for (int pass = 0; pass < 2; pass++) {
    for (uint32_t i = 0, token = 0; i < list->count; i++) {
      ng_mention *m = &list->at[i];
      while (ng_token_end(&n->at[token]) <= m->span.start) token++;
      if (m->kind == NG_KIND_ROLE) continue;
      bool code = coded(n, m->span), told = !pass && (cue_before(n, token, 1) || (code && used_of_person(n, token)));
      known_code *slot = NULL;
      if (told || (pass && any)) {
        uint64_t hash = ng_fold_hash(n->doc, m->span.start, m->span.end) | 1;
        slot = code_slot(table, room, hash);
        if (told) slot->hash = hash;
      }
      any = any || told;
      if (!pass) continue;
      if (slot && slot->hash) m->kind = NG_KIND_CODENAME;
      else if (code && m->kind != NG_KIND_PLACE) m->kind = NG_KIND_UNKNOWN;
    }
  }
  free(table);
  return NG_OK;
}

ng_status ng_roles_find(ng_names *n) {
  ng_status status = mark_codenames(n);
  return status ? status : add_roles(n);
}
