/* Numbers of notes that a page's superscripts leave glued to names and commas: "Ada
 * Marrow3 said", "It was shut,4 said Bram Oskar.5". In: plain text, the lexicon. Out:
 * markup over each, so that the name is the name, and the number no word. A number
 * at a name's end is a note's where a given name stands before the name; or where
 * the name stands elsewhere without it, and the number before or after it in the
 * text, at a name, a comma or a sentence's end, counts on to it; so is one after a
 * comma, or after a name that ends a sentence, that counts on. So "Apollo11" and
 * "Fig.2" stay. Linear. */
#include "notes.h"

#include <string.h>

#include "gazetteer.h"

enum { FEWEST_LETTERS = 3, MOST_DIGITS = 2, STEP = 3, LONGEST_SHORT = 4 /* letters: "Fig.2", "Sect.3" */ };

typedef struct {
  uint32_t at, end; /* the digits */
  uint32_t value;
  uint32_t start; /* of the name before it; NG_NONE where none is */
  uint64_t hash;  /* of the name */
  bool given, seen;
  bool mark; /* after a comma where the sentence goes on, or after a name at its end */
} note;
NG_ARRAY(note, found_notes)

static bool is_letter_before(const char *s, uint32_t at) {
  unsigned n;
  return at && ng_is_letter(ng_utf8_before(s, at, &n));
}

static uint64_t hash_of(const char *s, uint32_t from, uint32_t to) {
  uint64_t hash = 1469598103934665603u;
  for (; from < to; from++) hash = (hash ^ (unsigned char)s[from]) * 1099511628211u;
  return hash;
}

static uint32_t word_start(const char *s, uint32_t end) {
  for (unsigned n; end && ng_is_letter(ng_utf8_before(s, end, &n));) end -= n;
  return end;
}

static uint32_t word_end(const char *s, uint32_t size, uint32_t at) {
  for (unsigned n; at < size && ng_is_letter(ng_utf8_read(s + at, &n));) at += n;
  return at;
}

/* A capital after blanks, or the end of the text. */
static bool begins(const char *s, uint32_t size, uint32_t at) {
  unsigned n;
  while (at < size && (unsigned char)s[at] <= ' ') at++;
  return at == size || ng_is_upper(ng_utf8_read(s + at, &n));
}

/* The note whose digits begin at `at`; false where none does. */
static bool read_note(const ng_doc *doc, uint32_t at, note *it) {
  const char *s = doc->text.data;
  uint32_t size = (uint32_t)doc->text.size, letters = 0;
  unsigned n;
  *it = (note){.at = at, .end = at, .start = NG_NONE};
  while (it->end < size && ng_is_digit((unsigned char)s[it->end]))
    it->value = it->value * 10 + (uint32_t)(s[it->end++] - '0');
  if (it->end - at > MOST_DIGITS || !it->value) return false;
  if (it->end < size && (ng_is_letter(ng_utf8_read(s + it->end, &n)) || strchr("_-/@:%", s[it->end]))) return false;
  if (it->end + 1 < size && (s[it->end] == '.' || s[it->end] == ',') && ng_is_digit((unsigned char)s[it->end + 1]))
    return false;
  if (at > 1 && (s[at - 1] == '.' || s[at - 1] == '"') && is_letter_before(s, at - 1)) {
    uint32_t word = word_start(s, at - 1);
    it->mark = s[at - 1] == '.' && at - 1 - word > LONGEST_SHORT && ng_is_upper(ng_utf8_read(s + word, &n)) &&
               begins(s, size, it->end);
    return it->end == size || (unsigned char)s[it->end] <= ' ';
  }
  if (at > 1 && (s[at - 1] == ',' || s[at - 1] == ';') && it->end + 1 < size && s[it->end] == ' ') {
    uint32_t next = ng_utf8_read(s + it->end + 1, &n);
    it->mark = ng_is_letter(next) && !ng_is_upper(next) &&
               (is_letter_before(s, at - 1) || strchr("\"')]", s[at - 2]) || ng_utf8_continues(s[at - 2]));
    return it->mark;
  }
  uint32_t start = word_start(s, at);
  for (uint32_t i = start; i < at; i++) letters += !ng_utf8_continues(s[i]);
  if (letters < FEWEST_LETTERS || !ng_is_upper(ng_utf8_read(s + start, &n)) || ng_is_upper(ng_utf8_before(s, at, &n)))
    return false;
  if (start && strchr("_@#./-", s[start - 1])) return false;
  it->start = start;
  it->hash = hash_of(s, start, at);
  uint32_t end = start;
  while (end && s[end - 1] == ' ') end--;
  uint32_t before = word_start(s, end);
  it->given = end > before && ng_is_upper(ng_utf8_read(s + before, &n)) &&
              ng_gazetteer_find(ng_lexicon_gazetteer(doc->lexicon), s + before, end - before) & NG_GIVEN;
  return true;
}

static ng_status find_notes(const ng_doc *doc, ng_found_notes_array *all) {
  const char *s = doc->text.data;
  uint32_t size = (uint32_t)doc->text.size;
  for (uint32_t at = 1; at < size; at++) {
    if ((unsigned char)(s[at] - '0') > 9) continue;
    unsigned char before = (unsigned char)s[at - 1];
    if (before <= ' ' || ng_is_digit(before)) continue;
    note it;
    if (!read_note(doc, at, &it)) continue;
    note *added = ng_found_notes_push(all);
    if (!added) return NG_NOMEM;
    *added = it;
    at = it.end - 1;
  }
  return NG_OK;
}

static bool counts_on(const note *a, const note *b) { return b->value > a->value && b->value - a->value <= STEP; }

static bool is_counted(const ng_found_notes_array *all, uint32_t i) {
  const note *it = &all->at[i];
  return (i && counts_on(it - 1, it)) || (i + 1 < all->count && counts_on(it, it + 1));
}

/* Whether each name stands elsewhere without a number. */
static ng_status see_names(const ng_doc *doc, ng_found_notes_array *all) {
  const char *s = doc->text.data;
  uint32_t size = (uint32_t)doc->text.size, room = 16;
  while (room < all->count * 2) room *= 2;
  uint32_t *slots = calloc(room, sizeof *slots);
  if (!slots) return NG_NOMEM;
  for (uint32_t i = 0; i < all->count; i++) {
    if (all->at[i].start == NG_NONE) continue;
    uint32_t at = (uint32_t)(all->at[i].hash >> 20) & (room - 1);
    while (slots[at] && all->at[slots[at] - 1].hash != all->at[i].hash) at = (at + 1) & (room - 1);
    if (!slots[at]) slots[at] = i + 1;
  }
  for (uint32_t at = 0; at < size; at++) { /* names begin with a capital: most of the text has none */
    unsigned char first = (unsigned char)s[at];
    if ((unsigned)(first - 'A') >= 26 && first < 0xC0) continue;
    unsigned n;
    if (!ng_is_upper(ng_utf8_read(s + at, &n)) || is_letter_before(s, at)) continue;
    uint32_t end = word_end(s, size, at);
    if (end == at) continue;
    if (end == size || !ng_is_digit((unsigned char)s[end])) {
      uint64_t hash = hash_of(s, at, end);
      uint32_t slot = (uint32_t)(hash >> 20) & (room - 1);
      while (slots[slot] && all->at[slots[slot] - 1].hash != hash) slot = (slot + 1) & (room - 1);
      if (slots[slot]) all->at[slots[slot] - 1].seen = true;
    }
    at = end - 1;
  }
  for (uint32_t i = 0; i < all->count; i++) {
    if (all->at[i].start == NG_NONE) continue;
    uint32_t slot = (uint32_t)(all->at[i].hash >> 20) & (room - 1);
    while (all->at[slots[slot] - 1].hash != all->at[i].hash) slot = (slot + 1) & (room - 1);
    all->at[i].seen = all->at[slots[slot] - 1].seen;
  }
  free(slots);
  return NG_OK;
}

ng_status ng_notes_find(ng_doc *doc, ng_spans_array *out) {
  ng_found_notes_array all = {0};
  ng_status status = doc->type == NG_TYPE_PLAIN ? find_notes(doc, &all) : NG_OK;
  bool wanted = false;
  for (uint32_t i = 0; i < all.count; i++)
    wanted |= all.at[i].start != NG_NONE && !all.at[i].given && is_counted(&all, i);
  if (!status && wanted) status = see_names(doc, &all);
  for (uint32_t i = 0; i < all.count && !status; i++) {
    const note *it = &all.at[i];
    bool named = it->start != NG_NONE && (it->given || (it->seen && is_counted(&all, i)));
    if (!named && !(it->mark && is_counted(&all, i))) continue;
    ng_span *added = ng_spans_push(out);
    if (added) *added = (ng_span){it->at, it->end};
    else status = NG_NOMEM;
  }
  free(all.at);
  return status;
}
