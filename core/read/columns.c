/* Columns of plain text side by side, as a page that is turned into text has
 * them. In: the decoded file, whole. Out: doc->text. Where no lines stand in
 * columns, and so in nearly every file, that is the file itself. Else it is the
 * file with each such passage read column by column: the same words, each once,
 * doc->runs leading each back to its place; and doc->runs_by_file, since runs
 * no longer stand in the file's order. What stands in columns is told by a
 * gutter that no line of three or more crosses, wide columns, and lines that go
 * on in lower case on both sides, so that tables, lists and verse stay as they
 * are. Linear. */
#include <string.h>

#include "plain.h"

enum {
  WIDEST = 256, /* columns of a page */
  WORDS = WIDEST / 64,
  NARROWEST = 18, /* of the columns */
  NARROW = 24,    /* letters of a line, on average */
  GUTTER = 2,
  FIRST_GUTTER = 3, /* blanks of it: at least; in the line that tells it first */
  INDENT = 2,       /* columns: of a paragraph's first line */
  MOST_GAPS = 3,    /* blank lines in a passage */
  FEWEST = 3,       /* lines with text on both sides */
  MOST_COLUMNS = 4,
  MOST_BEFORE = 32, /* lines of a passage before the first that shows its gutter */
  TAB = 8
};

typedef struct {
  uint32_t start, end, next; /* its bytes without its end; the line after it */
  uint16_t first, last;      /* columns of its first ink, and after its last; 0, 0 where it is blank */
  uint64_t ink[WORDS];
} page_line;
NG_ARRAY(page_line, page_lines)

/* A passage in columns: column i holds what stands in [from[i], to[i]). */
typedef struct {
  uint16_t from[MOST_COLUMNS], to[MOST_COLUMNS];
  unsigned count;
} layout;

typedef struct {
  ng_doc *doc;
  const char *s;
  uint32_t size;
  ng_page_lines_array lines;
  bool failed;
} reader;

/* ---- lines ------------------------------------------------------------------- */

static bool has_ink(const uint64_t ink[WORDS], unsigned column) { return ink[column / 64] >> column % 64 & 1; }

/* Reads the line at `at`; a blank between two words counts as ink. Gives false
   for a line that no page in columns has: too wide, or quoted. */
static bool read_line(const reader *r, uint32_t at, page_line *line) {
  *line = (page_line){.start = at};
  uint32_t column = 0, blanks = 0;
  bool fine = at == r->size || r->s[at] != '>';
  for (unsigned n; at < r->size && r->s[at] != '\n' && r->s[at] != '\r'; at += n) {
    uint32_t code = ng_utf8_read(r->s + at, &n);
    if (code == '\t' || ng_is_blank(code) || code == '\f') {
      uint32_t wide = code == '\t' ? TAB - column % TAB : 1;
      column += wide;
      blanks += wide;
      continue;
    }
    if (column >= WIDEST) fine = false;
    if (!fine) continue;
    if (!line->last) line->first = (uint16_t)column;
    else if (blanks == 1) line->ink[(column - 1) / 64] |= UINT64_C(1) << (column - 1) % 64;
    line->ink[column / 64] |= UINT64_C(1) << column % 64;
    blanks = 0;
    line->last = (uint16_t)++column;
  }
  line->end = at;
  line->next = at + (at < r->size) + (at + 1 < r->size && r->s[at] == '\r' && r->s[at + 1] == '\n');
  return fine;
}

/* The byte of a line that stands in a column, or its end. */
static uint32_t byte_at(const reader *r, const page_line *line, uint32_t wanted) {
  uint32_t column = 0, at = line->start;
  for (unsigned n; at < line->end && column < wanted; at += n) {
    uint32_t code = ng_utf8_read(r->s + at, &n);
    column += code == '\t' ? TAB - column % TAB : 1;
  }
  return at;
}

/* ---- gutters ----------------------------------------------------------------- */

/* The columns that the ink of a passage leaves: parted by gutters, each wide. */
static layout read_layout(const uint64_t ink[WORDS]) {
  layout it = {.count = 0};
  unsigned first = 0, last = WIDEST;
  while (last && !has_ink(ink, last - 1)) last--;
  while (first < last && !has_ink(ink, first)) first++;
  unsigned from = first;
  for (unsigned column = first; column < last; column++) {
    if (has_ink(ink, column)) continue;
    unsigned end = column;
    while (!has_ink(ink, end)) end++;
    if (end - column >= GUTTER && column - from >= NARROWEST && last - end >= NARROWEST &&
        it.count + 1 < MOST_COLUMNS) {
      it.from[it.count] = (uint16_t)from;
      it.to[it.count++] = (uint16_t)column;
      from = end;
    }
    column = end;
  }
  it.from[it.count] = (uint16_t)from;
  it.to[it.count++] = (uint16_t)last;
  return it;
}

static void add_ink(uint64_t ink[WORDS], const page_line *line) {
  for (unsigned i = 0; i < WORDS; i++) ink[i] |= line->ink[i];
}

/* Whether a line alone tells of a gutter. */
static bool tells_gutter(const page_line *line) {
  unsigned blanks = 0;
  for (unsigned column = line->first; column < line->last; column++) {
    if (!has_ink(line->ink, column)) blanks++;
    else if (blanks >= FIRST_GUTTER && column > line->first + (unsigned)NARROWEST &&
             line->last >= column + NARROWEST / 2u)
      return true;
    else blanks = 0;
  }
  return false;
}

static bool has_text(const page_line *line, uint16_t from, uint16_t to) {
  for (unsigned column = from; column < to; column++)
    if (has_ink(line->ink, column)) return true;
  return false;
}

/* Whether the columns hold running text: wide or full lines that go on in lower case. */
static bool is_prose(const reader *r, uint32_t first, uint32_t end, const layout *it) {
  unsigned both = 0, written = 0, pieces = 0, run_on = 0;
  bool narrow = false, sure = true;
  for (unsigned c = 0; c < it->count; c++) {
    unsigned here = 0, lower = 0, wide = 0;
    for (uint32_t i = first; i < end; i++) {
      const page_line *line = &r->lines.at[i];
      unsigned from = it->from[c], to = it->to[c], n;
      while (from < to && !has_ink(line->ink, from)) from++;
      while (to > from && !has_ink(line->ink, to - 1)) to--;
      if (!c && line->last) written++;
      if (from == to) continue;
      here++;
      wide += to - from;
      if (c && has_text(line, it->from[0], it->to[c - 1])) both += c == 1;
      uint32_t code = ng_utf8_read(r->s + byte_at(r, line, from), &n);
      lower += ng_is_letter(code) && !ng_is_upper(code);
    }
    unsigned span = it->to[c] - it->from[c];
    if (here < FEWEST || !lower || wide * 2 < here * span) return false;
    narrow |= wide < here * (unsigned)NARROW;
    sure &= wide * 10 >= here * span * 7 && lower * 2 >= here;
    pieces += here;
    run_on += lower;
  }
  if (narrow && !sure) return false; /* short lines are a table's, unless they fill all columns, and most go on */
  return both >= FEWEST && both * 2 >= written && run_on * 4 >= pieces;
}

/* ---- the text anew ----------------------------------------------------------- */

static void append(reader *r, uint32_t file, uint32_t file_size, const char *instead) {
  ng_doc *doc = r->doc;
  ng_chars_array *text = &doc->text_owned;
  uint32_t size = instead ? 1 : file_size;
  if (r->failed || !size) return;
  while (!r->failed && text->room - text->count < size) {
    void *grown = ng_array_grow(text->at, &text->room, 1);
    if (grown) text->at = grown;
    else r->failed = true;
  }
  ng_run *run = r->failed ? NULL : ng_runs_push(&doc->runs);
  if (!run) {
    r->failed = true;
    return;
  }
  *run = (ng_run){text->count, file, file_size & 0x7FFFFFFF, !instead};
  memcpy(text->at + text->count, instead ? instead : r->s + file, size);
  text->count += size;
}

static void append_column(reader *r, uint32_t first, uint32_t end, uint16_t from, uint16_t to) {
  for (uint32_t i = first; i < end; i++) {
    const page_line *line = &r->lines.at[i];
    unsigned ink = from;
    while (ink < to && !has_ink(line->ink, ink)) ink++;
    /* An indent of a paragraph is kept, a page's crooked edge is not. */
    uint32_t start = byte_at(r, line, ink - from < (unsigned)INDENT ? ink : from), stop = byte_at(r, line, to),
             after = stop;
    while (stop > start && (r->s[stop - 1] == ' ' || r->s[stop - 1] == '\t')) stop--;
    while (after < line->end && (r->s[after] == ' ' || r->s[after] == '\t')) after++;
    append(r, start, stop - start, NULL);
    append(r, stop, after - stop, "\n");
  }
}

/* ---- passages ---------------------------------------------------------------- */

/* Where a passage ends: behind its last line that reaches past the first gutter,
   the lines that touch it, and full lines of the first column after a blank one. */
static uint32_t last_line(const reader *r, const layout *it) {
  uint32_t end = r->lines.count;
  while (end && r->lines.at[end - 1].last <= it->to[0]) end--;
  for (uint32_t i = end; end && i < r->lines.count && i <= end + 1; i++) {
    const page_line *line = &r->lines.at[i];
    bool full = (line->last - line->first) * 10 >= (it->to[0] - it->from[0]) * 7;
    if (line->last && (i == end || full)) end = i + 1;
  }
  return end;
}

/* Ends the passage of r->lines: where it stands in columns, what lies before it
   from *copied on and its columns are added to the text. */
static void end_passage(reader *r, const uint64_t ink[WORDS], uint32_t *copied) {
  layout it = read_layout(ink);
  uint32_t end = it.count > 1 ? last_line(r, &it) : 0;
  if (end >= FEWEST && is_prose(r, 0, end, &it)) {
    append(r, *copied, r->lines.at[0].start - *copied, NULL);
    it.from[0] = 0;
    for (unsigned c = 0; c < it.count; c++) append_column(r, 0, end, it.from[c], it.to[c]);
    *copied = r->lines.at[end - 1].next;
  }
  r->lines.count = 0;
}

static void push_line(reader *r, const page_line *line) {
  page_line *added = ng_page_lines_push(&r->lines);
  if (added) *added = *line;
  else r->failed = true;
}

static const uint8_t blanks[256] = {[' '] = 1, ['\t'] = 1};

/* The next place where three blanks stand side by side within a line; the size
   where there is none. */
static uint32_t next_gap(const reader *r, uint32_t at) {
  for (at += FIRST_GUTTER - 1; at < r->size; at += FIRST_GUTTER) {
    /* Most blanks stand alone. */
    if (!(blanks[(unsigned char)r->s[at]] &
          (blanks[(unsigned char)r->s[at - 1]] | blanks[(unsigned char)r->s[at + 1]])))
      continue;
    uint32_t from = at, to = at;
    while (from && (r->s[from - 1] == ' ' || r->s[from - 1] == '\t')) from--;
    while (to < r->size && (r->s[to] == ' ' || r->s[to] == '\t')) to++;
    bool within = from && r->s[from - 1] != '\n' && r->s[from - 1] != '\r' && to < r->size && r->s[to] != '\n' &&
                  r->s[to] != '\r';
    if (within && to - from >= FIRST_GUTTER) return from;
    at = to;
  }
  return r->size;
}

/* The first line from `at` on that a passage could begin with: some lines that
   touch a line with a gap. */
static uint32_t next_start(const reader *r, uint32_t at) {
  uint32_t gap = next_gap(r, at), start = gap;
  if (gap == r->size) return gap;
  for (unsigned lines = 0; lines < MOST_BEFORE && start > at; lines++) {
    while (start > at && r->s[start - 1] != '\n') start--;
    uint32_t before = start > at ? start - 1 : at; /* the end of the line before */
    if (before > at && r->s[before - 1] == '\r') before--;
    if (before == at || r->s[before - 1] == '\n') break;
    if (lines + 1 < MOST_BEFORE) start = before;
  }
  return start;
}

static void read_passages(reader *r, uint32_t *copied) {
  uint64_t ink[WORDS] = {0};
  unsigned gaps = 0;
  bool told = false; /* the lines hold a gutter that all of them leave */
  for (uint32_t at = 0; at < r->size && !r->failed;) {
    if (!told && !r->lines.count) {
      at = next_start(r, at);
      if (at == r->size) break;
    }
    page_line line;
    bool fine = read_line(r, at, &line);
    uint64_t with[WORDS];
    memcpy(with, ink, sizeof ink);
    add_ink(with, &line);
    at = line.next;
    gaps = line.last ? 0 : gaps + 1;
    if (told && (!fine || gaps > MOST_GAPS || read_layout(with).count < 2)) {
      end_passage(r, ink, copied);
      told = false;
    }
    if (!told) {
      bool tells = fine && tells_gutter(&line);
      if (!fine || !line.last || r->lines.count == WIDEST || (tells && read_layout(with).count < 2)) r->lines.count = 0;
      if (!r->lines.count) {
        memset(ink, 0, sizeof ink);
        memcpy(with, line.ink, sizeof with);
      }
      told = tells && read_layout(with).count > 1;
      if (!fine || !line.last) continue;
    }
    push_line(r, &line);
    memcpy(ink, with, sizeof ink);
  }
  if (told) end_passage(r, ink, copied);
}

static int by_start(const void *a, const void *b) {
  const ng_span *x = a, *y = b;
  return x->start != y->start ? (x->start < y->start ? -1 : 1) : x->end < y->end ? -1 : x->end > y->end;
}

/* The runs in the order of the file. */
static ng_status index_runs(ng_doc *doc) {
  ng_spans_array order = {0}; /* place in the file, run */
  bool fine = true;
  for (uint32_t i = 0; i < doc->runs.count && fine; i++) {
    ng_span *it = ng_spans_push(&order);
    fine = it != NULL;
    if (fine) *it = (ng_span){doc->runs.at[i].file, i};
  }
  if (fine && order.count) qsort(order.at, order.count, sizeof *order.at, by_start);
  for (uint32_t i = 0; i < order.count && fine; i++) {
    uint32_t *run = ng_indexes_push(&doc->runs_by_file);
    fine = run != NULL;
    if (fine) *run = order.at[i].end;
  }
  free(order.at);
  return fine ? NG_OK : NG_NOMEM;
}

ng_status ng_columns(ng_doc *doc) {
  reader r = {.doc = doc, .s = doc->file.data, .size = (uint32_t)doc->file.size};
  doc->text = doc->file;
  uint32_t copied = 0;
  read_passages(&r, &copied);
  free(r.lines.at);
  if (r.failed) return NG_NOMEM;
  if (!copied) return NG_OK;
  append(&r, copied, r.size - copied, NULL);
  char *end = r.failed ? NULL : ng_chars_push(&doc->text_owned);
  if (!end) return NG_NOMEM;
  *end = '\0';
  doc->text = (ng_string){doc->text_owned.at, doc->text_owned.count - 1};
  return index_runs(doc);
}
