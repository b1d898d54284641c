/* Places. In: offsets into the text. Out: line, column and byte in the file,
 * and offsets in code points or UTF-16 units; and the ways back. The indexes
 * are made when first asked for; an answer takes logarithmic time and a look
 * at one stride of text. When memory for an index is out, the answers count
 * from the start of the text: slower, never wrong. */
#include "place.h"

#include <string.h>

#include "base/sorted.h"
#include "read/decode.h"

enum { STRIDE = 1024 };

/* Code points and UTF-16 units before every STRIDE-th byte. */
typedef struct {
  uint32_t codepoints, utf16;
} tally;

typedef struct {
  ng_string of;
  tally *tallies; /* NULL: all ASCII, every unit is a byte */
  bool ascii;
} measure;

NG_ARRAY(uint32_t, starts)

struct ng_lines {
  ng_starts_array starts; /* of each line in the decoded file */
  measure file, text;
};

static void measure_init(measure *m, ng_string of) {
  m->of = of;
  m->ascii = true;
  for (size_t i = 0; i < of.size && m->ascii; i++) m->ascii = (unsigned char)of.data[i] < 0x80;
  if (m->ascii) return;
  m->tallies = malloc((of.size / STRIDE + 1) * sizeof *m->tallies);
  if (!m->tallies) return;
  tally sum = {0, 0};
  for (size_t i = 0; i <= of.size; i += STRIDE) {
    m->tallies[i / STRIDE] = sum;
    size_t size = of.size - i < STRIDE ? of.size - i : STRIDE;
    sum.codepoints += (uint32_t)ng_utf8_length(of.data + i, size);
    sum.utf16 += (uint32_t)ng_utf16_length(of.data + i, size);
  }
}

static ng_lines *lines_of(const ng_doc *doc) {
  if (doc->lines) return doc->lines;
  ng_lines *lines = calloc(1, sizeof *lines);
  if (!lines) return NULL;
  uint32_t *first = ng_starts_push(&lines->starts);
  const char *s = doc->file.data;
  bool fine = first != NULL;
  for (size_t i = 0; fine && i < doc->file.size; i++) {
    if (s[i] != '\n' && (s[i] != '\r' || s[i + 1] == '\n')) continue;
    uint32_t *start = ng_starts_push(&lines->starts);
    if (start) *start = (uint32_t)i + 1;
    else fine = false;
  }
  if (!fine) {
    ng_lines_free(lines);
    return NULL;
  }
  measure_init(&lines->file, doc->file);
  if (doc->text.data != doc->file.data) measure_init(&lines->text, doc->text);
  else lines->text = lines->file;
  ((ng_doc *)(uintptr_t)doc)->lines = lines;
  return lines;
}

void ng_lines_free(ng_lines *lines) {
  if (!lines) return;
  if (lines->text.tallies != lines->file.tallies) free(lines->text.tallies);
  free(lines->file.tallies);
  free(lines->starts.at);
  free(lines);
}

static size_t units_in(const char *s, size_t size, ng_unit unit) {
  return unit == NG_CODEPOINT ? ng_utf8_length(s, size) : unit == NG_UTF16 ? ng_utf16_length(s, size) : size;
}

static uint32_t tally_unit(tally t, ng_unit unit) { return unit == NG_CODEPOINT ? t.codepoints : t.utf16; }

static uint32_t to_unit(const measure *m, uint32_t offset, ng_unit unit) {
  if (unit == NG_BYTE || m->ascii) return offset;
  size_t from = m->tallies ? offset / STRIDE * STRIDE : 0;
  uint32_t before = m->tallies ? tally_unit(m->tallies[offset / STRIDE], unit) : 0;
  return before + (uint32_t)units_in(m->of.data + from, offset - from, unit);
}

static uint32_t from_unit(const measure *m, uint32_t wanted, ng_unit unit) {
  if (unit == NG_BYTE || m->ascii) return wanted < m->of.size ? wanted : (uint32_t)m->of.size;
  size_t low = 0, high = m->tallies ? m->of.size / STRIDE : 0;
  while (low < high) {
    size_t middle = low + (high - low + 1) / 2;
    if (tally_unit(m->tallies[middle], unit) <= wanted) low = middle;
    else high = middle - 1;
  }
  size_t at = low * STRIDE;
  uint32_t units = m->tallies ? tally_unit(m->tallies[low], unit) : 0;
  /* A stride may begin inside a character, whose units then lie before it. */
  while (at < m->of.size && ng_utf8_continues(m->of.data[at])) at++;
  while (at < m->of.size && units < wanted) {
    unsigned size;
    ng_utf8_read(m->of.data + at, &size);
    units += unit == NG_UTF16 && size == 4 ? 2 : 1;
    at += size;
  }
  return (uint32_t)at;
}

/* The last run that begins at or before `at`; runs are not empty. */
static uint32_t run_at(const ng_runs_array *runs, uint32_t at) {
  uint32_t next = NG_PAST(*runs, at, at);
  return next ? next - 1 : 0;
}

uint32_t ng_file_offset(const ng_doc *doc, uint32_t offset) {
  if (!doc->runs.count) return offset;
  const ng_run *run = &doc->runs.at[run_at(&doc->runs, offset)];
  if (run->verbatim && offset - run->at <= run->size) return run->file + (offset - run->at);
  return run->file;
}

uint32_t ng_run_end(const ng_doc *doc, uint32_t offset) {
  uint32_t next = doc->runs.count ? run_at(&doc->runs, offset) + 1 : 0;
  return next && next < doc->runs.count ? doc->runs.at[next].at : (uint32_t)doc->text.size;
}

uint32_t ng_file_end(const ng_doc *doc, uint32_t offset) {
  if (!doc->runs.count || !offset) return offset;
  const ng_run *run = &doc->runs.at[run_at(&doc->runs, offset - 1)];
  if (run->verbatim) return run->file + (offset - run->at);
  return run->file + run->size;
}

/* The run that stands in the file's order at `i`. */
static const ng_run *run_of_file(const ng_doc *doc, uint32_t i) {
  return &doc->runs.at[doc->runs_by_file.count ? doc->runs_by_file.at[i] : i];
}

uint32_t ng_text_offset(const ng_doc *doc, uint32_t file) {
  if (!doc->runs.count) return file < doc->text.size ? file : (uint32_t)doc->text.size;
  uint32_t low = 0, high = doc->runs.count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (run_of_file(doc, middle)->file + run_of_file(doc, middle)->size <= file) low = middle + 1;
    else high = middle;
  }
  if (low == doc->runs.count) return (uint32_t)doc->text.size;
  const ng_run *run = run_of_file(doc, low);
  return run->verbatim && file > run->file ? run->at + (file - run->file) : run->at;
}

static uint32_t line_at(const ng_lines *lines, uint32_t file) {
  return ng_sorted_past(lines->starts.at, lines->starts.count, sizeof *lines->starts.at, 0, file) -
         1; /* line 0 starts at 0 */
}

ng_place ng_doc_place(const ng_doc *doc, uint32_t offset, ng_unit unit) {
  return ng_file_place(doc, ng_file_offset(doc, offset), unit);
}

/* Where the character begins that a byte of the decoded file belongs to. */
static uint32_t character_at(const ng_doc *doc, uint32_t file) {
  while (file > 0 && file < doc->file.size && ng_utf8_continues(doc->file.data[file])) file--;
  return file;
}

uint32_t ng_file_decoded(const ng_doc *doc, size_t raw) {
  uint32_t low = 0, high = (uint32_t)doc->file.size;
  while (low < high) {
    uint32_t middle = low + (high - low + 1) / 2;
    if (ng_decode_raw(doc, character_at(doc, middle)) <= raw) low = middle;
    else high = middle - 1;
  }
  return character_at(doc, low);
}

ng_place ng_file_place(const ng_doc *doc, uint32_t file, ng_unit unit) {
  if (file > doc->file.size) file = (uint32_t)doc->file.size;
  ng_place place = {.byte = ng_decode_raw(doc, file), .line = 1};
  const ng_lines *lines = lines_of(doc);
  if (!lines) {
    uint32_t start = 0;
    for (uint32_t i = 0; i < file; i++)
      if (doc->file.data[i] == '\n' || (doc->file.data[i] == '\r' && doc->file.data[i + 1] != '\n')) {
        place.line++;
        start = i + 1;
      }
    place.column = (uint32_t)units_in(doc->file.data + start, file - start, unit) + 1;
    return place;
  }
  uint32_t line = line_at(lines, file);
  place.line = line + 1;
  place.column = to_unit(&lines->file, file, unit) - to_unit(&lines->file, lines->starts.at[line], unit) + 1;
  return place;
}

uint32_t ng_doc_offset(const ng_doc *doc, uint32_t line, uint32_t column, ng_unit unit) {
  const ng_lines *lines = lines_of(doc);
  if (!lines || !line || line > lines->starts.count) return NG_NONE;
  uint32_t start = lines->starts.at[line - 1];
  uint32_t end = line < lines->starts.count ? lines->starts.at[line] : (uint32_t)doc->file.size;
  uint32_t wanted = to_unit(&lines->file, start, unit) + (column ? column - 1 : 0);
  uint32_t file = from_unit(&lines->file, wanted, unit);
  if (file > end) file = end;
  return ng_text_offset(doc, file);
}

uint32_t ng_doc_to_unit(const ng_doc *doc, uint32_t offset, ng_unit unit) {
  if (offset > doc->text.size) offset = (uint32_t)doc->text.size;
  if (unit == NG_BYTE) return offset;
  const ng_lines *lines = lines_of(doc);
  return lines ? to_unit(&lines->text, offset, unit) : (uint32_t)units_in(doc->text.data, offset, unit);
}

uint32_t ng_doc_from_unit(const ng_doc *doc, uint32_t offset, ng_unit unit) {
  const ng_lines *lines = lines_of(doc);
  measure whole = {.of = doc->text};
  return from_unit(lines ? &lines->text : &whole, offset, unit);
}
