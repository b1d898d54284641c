/* Words that the end of a line breaks: "compli-", "ance". In: plain text, its
 * leaves and markup, the lexicon. Out: markup over what parts the halves, so that
 * they stand side by side: the hyphen and the line's end, or, where the hyphen is
 * the word's own ("price-", "determining"), the line's end alone. It is the
 * word's own where the document has it so elsewhere, or both halves are words and
 * the whole is none; before a capital; and between digits. Linear. */
#include "hyphen.h"

#include <string.h>

#include "gazetteer.h"

enum { LONGEST_HALF = 48 };

/* A word that is broken. */
typedef struct {
  ng_span hole;           /* from the hyphen to the second half */
  uint32_t after;         /* the hyphen's end */
  uint64_t whole, parted; /* of the word without and with the hyphen, case folded */
  bool own;               /* the hyphen is the word's */
  bool seen_whole, seen_parted;
} broken;
NG_ARRAY(broken, broken_words)

typedef struct {
  ng_doc *doc;
  const char *s;
  ng_broken_words_array words;
  uint32_t *slots; /* of both forms: twice a word's index, and one, plus one */
  uint32_t room;
} reader;

static uint64_t step(uint64_t hash, uint32_t code) { return (hash ^ ng_lower(code)) * 1099511628211u; }
static const uint64_t SEED = 1469598103934665603u;

static unsigned hyphen_before(const char *s, uint32_t start, uint32_t end) {
  if (end == start) return 0;
  unsigned n;
  uint32_t code = ng_utf8_before(s, end, &n);
  return code == '-' || code == 0x2010 || code == 0xAD ? n : 0;
}

static bool is_lower(uint32_t code) { return ng_is_letter(code) && !ng_is_upper(code); }

/* Where the letters before, or from, a place begin, or end. */
static uint32_t letters_before(const char *s, uint32_t start, uint32_t end) {
  for (unsigned n; end > start && ng_is_letter(ng_utf8_before(s, end, &n));) end -= n;
  return end;
}

static uint32_t letters_after(const char *s, uint32_t start, uint32_t end) {
  for (unsigned n; start < end && ng_is_letter(ng_utf8_read(s + start, &n));) start += n;
  return start;
}

static bool is_common(const reader *r, const char *word, size_t size) {
  return ng_gazetteer_find(ng_lexicon_gazetteer(r->doc->lexicon), word, size) & NG_COMMON ||
         (r->doc->lexicon && ng_lexicon_find(r->doc->lexicon, word, size));
}

static uint64_t hash_of(uint64_t hash, const char *s, uint32_t from, uint32_t to) {
  for (unsigned n; from < to; from += n) hash = step(hash, ng_utf8_read(s + from, &n));
  return hash;
}

/* The word around a line's end at `line`, where it is broken there. */
static ng_status read_broken(reader *r, ng_span leaf, uint32_t line, uint32_t mark) {
  const char *s = r->s;
  const ng_spans_array *markup = &r->doc->markup;
  uint32_t end = line, next = line + 1;
  while (end > leaf.start && (s[end - 1] == ' ' || s[end - 1] == '\t' || s[end - 1] == '\r')) end--;
  unsigned hyphen = hyphen_before(s, leaf.start, end), n;
  if (!hyphen) return NG_OK;
  for (bool more = true; more && next < leaf.end;) {
    more = false;
    while (next < leaf.end && (s[next] == ' ' || s[next] == '\t')) next++, more = true;
    while (mark < markup->count && markup->at[mark].end <= next) mark++;
    if (mark < markup->count && markup->at[mark].start <= next) next = markup->at[mark].end, more = true;
  }
  uint32_t first = end - hyphen;
  if (next >= leaf.end || first == leaf.start) return NG_OK;
  uint32_t before = ng_utf8_before(s, first, &n), after = ng_utf8_read(s + next, &n);
  broken it = {.hole = {first, next}, .after = end};
  uint32_t start = letters_before(s, leaf.start, first), stop = letters_after(s, next, leaf.end);
  bool shouted = ng_is_upper(before) && ng_is_upper(after) && stop - next > 1;
  if (ng_is_letter(before) && (is_lower(after) || shouted) && first - start <= LONGEST_HALF &&
      stop - next <= LONGEST_HALF) {
    char whole[2 * LONGEST_HALF];
    memcpy(whole, s + start, first - start);
    memcpy(whole + (first - start), s + next, stop - next);
    it.whole = hash_of(hash_of(SEED, s, start, first), s, next, stop);
    it.parted = hash_of(step(hash_of(SEED, s, start, first), '-'), s, next, stop);
    it.seen_whole = is_common(r, whole, first - start + (stop - next));
    it.own = !it.seen_whole && is_common(r, s + start, first - start) && is_common(r, s + next, stop - next);
  } else if ((ng_is_letter(before) && ng_is_upper(after)) || (ng_is_digit(before) && ng_is_digit(after))) {
    it.own = it.seen_parted = true;
  } else {
    return NG_OK;
  }
  broken *added = ng_broken_words_push(&r->words);
  if (!added) return NG_NOMEM;
  *added = it;
  return NG_OK;
}

static ng_status find_broken(reader *r) {
  uint32_t mark = 0;
  for (uint32_t i = 0; i < r->doc->blocks.count; i++) {
    const ng_block *block = &r->doc->blocks.at[i];
    if (!block->leaf || block->kind == NG_PRE) continue;
    for (uint32_t at = block->span.start; at < block->span.end;) {
      const char *line = memchr(r->s + at, '\n', block->span.end - at);
      if (!line) break;
      at = (uint32_t)(line - r->s);
      while (mark < r->doc->markup.count && r->doc->markup.at[mark].end <= at) mark++;
      ng_status status = read_broken(r, block->span, at++, mark);
      if (status) return status;
    }
  }
  return NG_OK;
}

/* ---- the same words elsewhere --------------------------------------------------- */

static uint64_t form_hash(const reader *r, uint32_t form) {
  return form & 1 ? r->words.at[form / 2].parted : r->words.at[form / 2].whole;
}

static ng_status index_forms(reader *r) {
  r->room = 16;
  while (r->room < r->words.count * 4) r->room *= 2;
  r->slots = calloc(r->room, sizeof *r->slots);
  if (!r->slots) return NG_NOMEM;
  for (uint32_t form = 0; form < r->words.count * 2; form++) {
    uint32_t at = (uint32_t)(form_hash(r, form) >> 20) & (r->room - 1);
    while (r->slots[at] && form_hash(r, r->slots[at] - 1) != form_hash(r, form)) at = (at + 1) & (r->room - 1);
    if (!r->slots[at]) r->slots[at] = form + 1;
  }
  return NG_OK;
}

static uint32_t find_form(const reader *r, uint64_t hash) {
  for (uint32_t at = (uint32_t)(hash >> 20) & (r->room - 1);; at = (at + 1) & (r->room - 1))
    if (!r->slots[at] || form_hash(r, r->slots[at] - 1) == hash) return r->slots[at];
}

static void see(reader *r, uint64_t hash) {
  uint32_t form = find_form(r, hash);
  if (!form) return;
  if ((form - 1) & 1) r->words.at[(form - 1) / 2].seen_parted = true;
  else r->words.at[(form - 1) / 2].seen_whole = true;
}

/* Reads every word of the text, and every two that a hyphen ties. */
static void see_words(reader *r) {
  uint32_t size = (uint32_t)r->doc->text.size;
  uint64_t tied = 0; /* of the word before a hyphen, and that */
  for (uint32_t at = 0; at < size;) {
    unsigned n;
    uint32_t code = ng_utf8_read(r->s + at, &n);
    if (!ng_is_letter(code)) {
      tied = 0;
      at += n;
      continue;
    }
    uint32_t end = letters_after(r->s, at, size);
    uint64_t hash = hash_of(SEED, r->s, at, end);
    see(r, hash);
    if (tied) see(r, hash_of(tied, r->s, at, end));
    tied = 0;
    at = end;
    if (at + 1 < size && r->s[at] == '-') {
      tied = step(hash, '-');
      at++;
    }
  }
}

/* ---- markup ---------------------------------------------------------------------- */

static ng_status add_holes(reader *r) {
  ng_spans_array holes = {0};
  ng_status status = NG_OK;
  for (uint32_t i = 0; i < r->words.count && !status; i++) {
    const broken *it = &r->words.at[i];
    uint32_t whole = it->whole ? find_form(r, it->whole) : 0, parted = it->whole ? find_form(r, it->parted) : 0;
    bool seen_whole = it->seen_whole || (whole && r->words.at[(whole - 1) / 2].seen_whole);
    bool seen_parted = it->seen_parted || (parted && r->words.at[(parted - 1) / 2].seen_parted);
    bool own = seen_whole != seen_parted ? seen_parted : it->own;
    ng_span *hole = ng_spans_push(&holes);
    if (hole) *hole = (ng_span){own ? it->after : it->hole.start, it->hole.end};
    else status = NG_NOMEM;
  }
  if (!status) status = ng_markup_merge(r->doc, &holes);
  free(holes.at);
  return status;
}

ng_status ng_hyphens_find(ng_doc *doc) {
  if (doc->type != NG_TYPE_PLAIN) return NG_OK;
  reader r = {.doc = doc, .s = doc->text.data};
  ng_status status = find_broken(&r);
  if (!status && r.words.count) {
    status = index_forms(&r);
    if (!status) see_words(&r);
    if (!status) status = add_holes(&r);
  }
  free(r.words.at);
  free(r.slots);
  return status;
}

bool ng_hyphen_joins(const ng_doc *doc, ng_span markup) {
  unsigned n;
  const char *s = doc->text.data;
  if (doc->type != NG_TYPE_PLAIN || !markup.start || markup.end >= doc->text.size) return false;
  uint32_t code = ng_utf8_read(s + markup.start, &n);
  bool flowed = code == ' ' && doc->options->flow == NG_FLOW_DELSP;
  return (flowed || code == '-' || code == 0x2010 || code == 0xAD) &&
         memchr(s + markup.start, '\n', markup.end - markup.start) &&
         ng_is_letter(ng_utf8_before(s, markup.start, &n)) && ng_is_letter(ng_utf8_read(s + markup.end, &n));
}

void ng_hyphen_join(ng_doc *doc, uint32_t second) {
  ng_token *left = &doc->tokens.at[second - 1], *right = left + 1;
  uint32_t size = ng_token_end(right) - left->start;
  if (size > UINT16_MAX) return;
  char room[NG_LONGEST_WORDS];
  left->size = (uint16_t)size;
  ng_string word = ng_words_of(doc, (ng_span){left->start, left->start + size}, room);
  left->word = doc->lexicon ? ng_lexicon_find(doc->lexicon, word.data, word.size) : 0;
  left->shape |= right->shape & NG_DIGITS;
  if (!(right->shape & NG_UPPER) && !(right->size == 1 && right->shape & NG_CAPITAL)) left->shape &= (uint8_t)~NG_UPPER;
  memmove(right, right + 1, (doc->tokens.count - second - 1) * sizeof *right);
  doc->tokens.count--;
}
