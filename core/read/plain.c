/* Plain text. In: the decoded file, whole. Out: the text, which is the file
 * itself (columns side by side are read one after the other), its blocks, and the
 * ranges that are markup: stray tags, the ">" of quoted mail. Text is read in chunks of some tens of KB, which bounds what is
 * held beside the blocks; the lengths of a chunk's lines tell whether its
 * paragraphs are wrapped by line ends or stand on one line each. */
#include "plain.h"

#include <string.h>

#include "decode.h"
#include "place.h"
#include "stages.h"

enum {
  CHUNK = 64 * 1024,         /* a chunk ends at the first blank line after so much */
  LONGEST_CHUNK = 4 * CHUNK, /* or at any line's end after so much */
  LONG = 160,                /* columns: no line of wrapped text is longer */
  NARROW = 40,
  WIDE = 130,     /* between them text is wrapped */
  NARROWEST = 18, /* a column, where all of it tells so */
  BROKEN = 8,     /* lines of a sentence that is broken over them */
  CASED = 0x590,  /* below it letters have two cases */
  SLACK = 6,      /* columns by which wrapped lines fall short beyond need */
  DEEPEST_QUOTE = 32,
  DEEPEST_LIST = 12,
  MOST_FIELDS = 24,
  FEWEST_NUMBERS = 8,   /* lines with a number in the margin */
  FEWEST_QUESTIONS = 4, /* the same, where all lines have one, and "Q." and "A." follow */
  DEEPEST_OPENER = 12,
  FEWEST_OPENERS = 2 /* blanks before the first lines of paragraphs; how many have them */
};

/* How a chunk's or region's paragraphs are set. */
typedef enum { UNKNOWN, WRAPPED, UNWRAPPED } setting;

typedef struct {
  ng_builder b;
  ng_text_lines_array lines;
  uint8_t gap_after;        /* blank lines after the chunk's last line */
  bool quoted_gap;          /* some of those have a ">" */
  ng_flow flow;             /* line ends are told soft or hard (flowed.c) */
  ng_spans_array furniture; /* of pages, in order (pages.c) */
  uint32_t passed, shown;   /* how many of these were read, and stand in blocks or markup */
  uint32_t numbers;         /* where numbers of blank lines begin that no line follows, or NG_NONE */
  uint32_t done;            /* all markup before this place is told */
  setting setting;
  unsigned width;  /* columns of wrapped lines */
  unsigned opener; /* indent of the first lines of paragraphs, where they are set in; 0: they are not */
  /* the run of lines without a blank line between that is being read */
  uint32_t region, region_end;
  unsigned region_width;
  bool region_wrapped;
  bool region_stretched; /* blanks fill its lines up to the margin */
  unsigned quotes;       /* containers of quotations that are open */
} reader;

static unsigned columns(const ng_line *line) { return (unsigned)line->indent + line->width; }

static unsigned first_word(const char *s, const ng_line *line) {
  unsigned count = 0;
  for (uint32_t at = line->start; at < line->end && (unsigned char)s[at] > ' ' && count < LONG; at++)
    count += !ng_utf8_continues(s[at]);
  return count;
}

/* A line that wrapping did not have to end there is not full. */
static bool is_full(const char *s, const ng_line *line, const ng_line *next, unsigned width) {
  return columns(line) + 1 + first_word(s, next) > width;
}

static bool touch(const ng_line *line, const ng_line *next) { return !next->gap && line->quotes == next->quotes; }

/* ---- reading a chunk ----------------------------------------------------- */

/* The numbers in the margin of a court's record, one more from line to line and from 1
   anew on each page, are markup; a line of which nothing is left is blank. */
static void strip_numbers(reader *r) {
  const char *s = r->b.doc->text.data;
  uint32_t count = 0, before = 0, turns = 0, end, kept = 0, margin = NG_NONE;
  for (uint32_t i = 0; i < r->lines.count; i++) {
    ng_line line = r->lines.at[i];
    uint32_t number = ng_line_number(s, &line, &end);
    count += number && (!i || number == 1 || number == before + 1);
    if (number) before = number;
    turns += number && ng_line_strip(s, &line, end) && line.turn;
  }
  bool asked = turns > 1 && count >= FEWEST_QUESTIONS && count == r->lines.count;
  if (!asked && (count < FEWEST_NUMBERS || count * 10 < r->lines.count * 6)) return;
  for (uint32_t i = 0; i < r->lines.count; i++) {
    ng_line line = r->lines.at[i];
    bool numbered = ng_line_number(s, &line, &end) > 0;
    if (numbered && margin == NG_NONE) margin = line.margin;
    if (numbered && !ng_line_strip(s, &line, end)) {
      if (i + 1 < r->lines.count) r->lines.at[i + 1].gap = 1;
      else r->gap_after = 1;
      continue;
    }
    if (margin != NG_NONE) line.margin = margin;
    margin = NG_NONE;
    r->lines.at[kept++] = line;
  }
  r->lines.count = kept;
  r->numbers = margin; /* of the last lines, of which nothing is left */
}

/* Whether the text goes on across the head and foot of pages: what stands before them ends
   nothing, and is a line of running text, or what follows goes on in small letters. */
static bool turns_page(const char *s, const ng_line *line, const ng_line *next) {
  if (line->quotes != next->quotes || next->bullet || next->turn || ng_text_stops(s, line->start, line->end))
    return false;
  return ng_line_runs_on(s, next) || (line->width >= NARROW && s[line->end - 1] != ':');
}

static ng_status read_chunk(reader *r, uint32_t *at) {
  const char *s = r->b.doc->text.data;
  uint32_t size = (uint32_t)r->b.doc->text.size, from = *at;
  r->lines.count = 0;
  uint8_t gap = r->gap_after;
  bool turned = r->passed > r->shown;
  while (*at < size && *at - from < LONGEST_CHUNK && !(gap && *at - from > CHUNK && r->lines.count)) {
    ng_line line;
    bool written = ng_line_read(s, size, *at, &line);
    if (r->flow && written) ng_flowed_unstuff(s, &line);
    if (written && r->passed < r->furniture.count && r->furniture.at[r->passed].start == line.start) {
      r->passed++;
      turned = true;
      if (!gap) gap = 1;
    } else if (written) {
      line.turned = turned;
      turned = false;
      if (line.turned && r->lines.count && turns_page(s, &r->lines.at[r->lines.count - 1], &line)) gap = 0;
      line.gap = gap;
      if (r->quoted_gap) line.seen |= NG_SEEN_QUOTED;
      r->quoted_gap = false;
      ng_line *added = ng_text_lines_push(&r->lines);
      if (!added) return NG_NOMEM;
      *added = line;
      gap = 0;
    } else {
      if (gap < UINT8_MAX) gap++;
      if (line.quotes) r->quoted_gap = true;
    }
    *at = line.next;
  }
  r->gap_after = *at < size || gap ? gap : 1;
  r->numbers = NG_NONE;
  strip_numbers(r);
  return r->b.failed ? NG_NOMEM : NG_OK;
}

/* A line that is set in after one that stops begins a paragraph: nothing wrapped there. */
static bool sets_in(const reader *r, const ng_line *line) {
  bool deeper = line[1].indent >= line->indent + 2 || (r->opener && line[1].indent == r->opener);
  return deeper && ng_text_stops(r->b.doc->text.data, line->start, line->end);
}

/* Whether paragraphs begin with a line that is set in, above lines that are not. */
static void measure_openers(reader *r) {
  const char *s = r->b.doc->text.data;
  uint32_t counts[DEEPEST_OPENER + 1] = {0};
  r->opener = 0;
  for (uint32_t i = 0; i + 1 < r->lines.count; i++) {
    const ng_line *line = &r->lines.at[i], *next = line + 1;
    bool opens = touch(line, next) && !line->bullet && line->indent <= DEEPEST_OPENER &&
                 line->indent >= next->indent + 2 && columns(line) > NARROW && columns(line) <= WIDE &&
                 (line->gap || !i || ng_text_stops(s, line[-1].start, line[-1].end));
    if (opens && ++counts[line->indent] >= FEWEST_OPENERS && (!r->opener || counts[line->indent] > counts[r->opener]))
      r->opener = line->indent;
  }
}

/* Where lines touch, wrapped text shows lines of one width, most of which go
   on in the middle of a sentence. */
static void measure(reader *r) {
  const char *s = r->b.doc->text.data;
  measure_openers(r);
  uint32_t widths[WIDE + 1] = {0}, joints = 0, run_on = 0;
  uint64_t all = 0, in_long = 0;
  for (uint32_t i = 0; i < r->lines.count; i++) {
    const ng_line *line = &r->lines.at[i];
    all += line->width;
    if (line->width > LONG) in_long += line->width;
    if (i + 1 == r->lines.count || !touch(line, line + 1) || line[1].bullet || line[1].turn || columns(line) > WIDE ||
        sets_in(r, line))
      continue;
    joints++;
    if (!ng_line_runs_on(s, line + 1)) continue;
    run_on++;
    widths[columns(line)]++;
  }
  r->setting = in_long * 3 > all ? UNWRAPPED : run_on >= 3 && run_on * 4 >= joints ? WRAPPED : UNKNOWN;
  uint32_t below = 0;
  r->width = 0;
  while (r->width < WIDE && (below += widths[r->width]) * 10 < run_on * 9) r->width++;
  if (r->setting != WRAPPED || r->width >= NARROW) return;
  /* Columns of a paper: narrow, and full nearly everywhere. */
  uint32_t nearly = 0;
  for (uint32_t i = 0; i + 1 < r->lines.count; i++) {
    const ng_line *line = &r->lines.at[i];
    if (!touch(line, line + 1) || line[1].bullet || columns(line) > WIDE) continue;
    nearly += is_full(s, line, line + 1, r->width > SLACK ? r->width - SLACK : 0);
  }
  if (r->width < NARROWEST || joints < 6 || nearly * 10 < joints * 8) r->setting = UNKNOWN;
}

static void measure_region(reader *r, uint32_t first) {
  const char *s = r->b.doc->text.data;
  unsigned joints = 0, full = 0, nearly = 0, run_on = 0, width = 0;
  uint32_t end = first + 1;
  while (end < r->lines.count && touch(&r->lines.at[end - 1], &r->lines.at[end])) end++;
  for (uint32_t i = first; i < end; i++) {
    unsigned here = columns(&r->lines.at[i]);
    if (here <= LONG && here > width) width = here;
  }
  for (uint32_t i = first; i + 1 < end; i++) {
    const ng_line *line = &r->lines.at[i];
    if (line[1].bullet || line[1].turn || sets_in(r, line)) continue;
    joints++;
    full += is_full(s, line, line + 1, width);
    nearly += is_full(s, line, line + 1, width - SLACK);
    run_on += ng_line_runs_on(s, line + 1);
  }
  bool may = joints && width >= NARROW && width <= WIDE;
  bool column =
      joints >= 4 && width >= NARROWEST && width < NARROW && nearly * 10 >= joints * 8 && run_on * 3 >= joints;
  switch (r->setting) {
    case WRAPPED:
      r->region_wrapped = true;
      if (width * 10 < r->width * 6 || end - first < 3) width = r->width;
      break;
    case UNWRAPPED:
      r->region_wrapped = column || (may && joints >= 2 && full * 4 >= joints * 3 && run_on * 2 >= joints);
      break;
    default: r->region_wrapped = column || (may && full == joints && run_on && run_on * 3 >= joints);
  }
  r->region = first;
  r->region_end = end;
  r->region_width = width;
  r->region_stretched = ng_lines_are_stretched(s, &r->lines.at[first], end - first);
}

/* ---- what lines are ------------------------------------------------------ */

static uint8_t gap_after(const reader *r, uint32_t i) {
  return i + 1 < r->lines.count ? r->lines.at[i + 1].gap : r->gap_after;
}

static bool same_bullets(const ng_line *a, const ng_line *b) {
  return b->bullet == a->bullet && b->sign == a->sign && b->quotes == a->quotes && b->indent <= a->indent + 1 &&
         a->indent <= b->indent + 1 && (a->bullet < NG_BULLET_NUMBER || b->number == a->number + 1);
}

/* The open list that an item like this one goes on with; -1 where there is none. */
static int list_of(const reader *r, const ng_line *line) {
  for (unsigned i = r->b.depth; i-- > r->quotes;) {
    if (r->b.open[i].kind != NG_LIST || r->b.open[i].bullet != line->bullet || r->b.open[i].sign != line->sign)
      continue;
    if (line->indent > r->b.open[i].indent + 1 || r->b.open[i].indent > line->indent + 1) continue;
    if (line->bullet < NG_BULLET_NUMBER || line->number == r->b.open[i].number + 1) return (int)i;
  }
  return -1;
}

/* "• Boats • Nets": a list that runs on in its line is no item of one. */
static bool runs_in_line(const char *s, const ng_line *line) {
  uint32_t size = 0;
  while (line->start + size < line->content && (unsigned char)s[line->start + size] > ' ') size++;
  for (uint32_t at = line->content; at + size + 1 < line->end; at++)
    if (s[at] == ' ' && s[at + size + 1] == ' ' && !memcmp(s + at + 1, s + line->start, size)) return true;
  return false;
}

/* Whether a line is an item: by its bullet, or by a neighbour of its kind. The
   next bullet of the same indent decides, on a line that touches or after one
   gap. Lines between are looked at once for each bullet before them. */
static bool is_item(const reader *r, uint32_t i) {
  const ng_line *line = &r->lines.at[i];
  if (!line->bullet || ng_line_is_rule(r->b.doc->text.data, line)) return false;
  if (line->bullet == NG_BULLET_SIGN && runs_in_line(r->b.doc->text.data, line)) return false;
  if (line->bullet == NG_BULLET_SIGN || list_of(r, line) >= 0) return true;
  bool alone = line->gap && i + 1 < r->lines.count && line[1].gap && !line[1].bullet;
  if (alone && line->bullet >= NG_BULLET_NUMBER && ng_line_is_title(r->b.doc->text.data, line)) return false;
  for (uint32_t k = i + 1; k < r->lines.count; k++) {
    const ng_line *next = &r->lines.at[k];
    if (next->bullet && (!next->gap || next->indent <= line->indent)) {
      if (next->indent <= line->indent + 1) return same_bullets(line, next);
    } else if (next->gap && next->indent <= line->indent) {
      return false;
    }
    if (k - i > 64) return false;
  }
  return false;
}

static uint32_t rows_at(const reader *r, uint32_t i) {
  const char *s = r->b.doc->text.data;
  const ng_line *lines = r->lines.at;
  uint32_t end = i;
  while (end < r->region_end && ng_line_is_row(s, &lines[end])) end++;
  if (end - i >= 2) return end - i;
  if (r->region_stretched) return 0;
  for (end = i + 1; end < r->region_end && ng_lines_align(s, &lines[end - 1], &lines[end]);) end++;
  return end - i >= 3 ? end - i : 0;
}

/* A run of "Name: value" lines with their continuations, no name twice. */
static uint32_t fields_at(const reader *r, uint32_t i) {
  const char *s = r->b.doc->text.data;
  const ng_line *lines = r->lines.at;
  ng_string names[MOST_FIELDS];
  unsigned count = 0;
  uint32_t end = i;
  for (; end < r->region_end && count < MOST_FIELDS; end++) {
    const ng_line *line = &lines[end];
    uint32_t colon = ng_line_field(s, line);
    if (line->width > LONG * 4) return 0;
    if (!colon) {
      if (end > i && line->indent > lines[i].indent) continue;
      break;
    }
    ng_string name = {s + line->start, colon - line->start};
    for (unsigned k = 0; k < count; k++)
      if (names[k].size == name.size && !memcmp(names[k].data, name.data, name.size)) return 0;
    names[count++] = name;
  }
  return count >= 2 ? end - i : 0;
}

/* A line that begins with a letter in lower case, or with a mark that begins none,
   or a bracket. */
static bool carries_on(const char *s, const ng_line *line) {
  unsigned n;
  uint32_t code = ng_utf8_read(s + line->start, &n), next = line->start + n;
  if (line->bullet) return false;
  if (code == '(' || code == ',' || code == ';' || code == ')' ||
      (code == '.' && (next == line->end || s[next] == ' ')))
    return true;
  return code < CASED && ng_is_letter(code) && !ng_is_upper(code);
}

/* A full stop, question or exclamation mark at the end of a word of the line. */
static bool has_stop(const char *s, const ng_line *line) {
  for (uint32_t at = line->start; at < line->end; at++)
    if ((s[at] == '.' || s[at] == '?' || s[at] == '!') && (at + 1 == line->end || s[at + 1] == ' ')) return true;
  return ng_text_stops(s, line->start, line->end);
}

/* A sentence that is broken off at the end of line k - 1, in lines that tell of no
   width: it begins with a capital, the lines after it in lower case, up to its
   full stop. */
static bool breaks_sentence(const reader *r, uint32_t k) {
  const char *s = r->b.doc->text.data;
  const ng_line *line = &r->lines.at[k - 1], *next = line + 1;
  unsigned n;
  if (!carries_on(s, next) || ng_line_field(s, next)) return false;
  uint32_t last = ng_utf8_before(s, line->end, &n);
  if (ng_text_stops(s, line->start, line->end) || last == ':' || last == ';') return false;
  uint32_t first = k - 1;
  while (first > r->region && k - first < BROKEN && carries_on(s, &r->lines.at[first])) first--;
  if (carries_on(s, &r->lines.at[first]) || r->lines.at[first].bullet || ng_line_is_row(s, &r->lines.at[first]))
    return false;
  for (uint32_t i = k; i < r->region_end && i < k + BROKEN && carries_on(s, &r->lines.at[i]); i++)
    if (has_stop(s, &r->lines.at[i])) return true;
  return false;
}

/* "compli-" above "ance", "Smith-" above "Jones", "1990-" above "1995" */
static bool breaks_word(const char *s, const ng_line *line, const ng_line *next) {
  unsigned n;
  if (line->end - line->start < 2 || s[line->end - 1] != '-') return false;
  uint32_t before = ng_utf8_before(s, line->end - 1, &n), after = ng_utf8_read(s + next->start, &n);
  return (ng_is_letter(before) || ng_is_digit(before)) && after < CASED && (ng_is_letter(after) || ng_is_digit(after));
}

/* Whether line k goes on with the paragraph that line k - 1 belongs to. */
static bool joins(const reader *r, uint32_t k) {
  const char *s = r->b.doc->text.data;
  const ng_line *line = &r->lines.at[k - 1], *next = line + 1;
  if (k >= r->region_end) return false;
  if (r->flow) return ng_flowed_soft(s, line) && !ng_line_is_rule(s, next);
  if (is_item(r, k) || ng_line_is_rule(s, next)) return false;
  if (next->turn == NG_TURN_SURE || (next->turn && ng_text_stops(s, line->start, line->end))) return false;
  if (ng_line_has_columns(s, line) || ng_line_has_columns(s, next)) return false;
  if (next->indent >= line->indent + 2 && k + 1 < r->region_end && next[1].indent + 2 <= next->indent) return false;
  if (r->opener && next->indent == r->opener && ng_text_stops(s, line->start, line->end)) return false;
  if (k + 1 < r->region_end && ng_line_underlines(s, next + 1, next)) return false;
  if (k - 1 == r->region && ng_line_is_upper(s, line) && !ng_line_is_upper(s, next)) return false;
  if (breaks_word(s, line, next)) return true;
  if (!r->region_wrapped || line->width > LONG || next->width > LONG) return breaks_sentence(r, k);
  unsigned width = r->region_width;
  if (ng_text_stops(s, line->start, line->end)) return is_full(s, line, next, width - SLACK);
  if (columns(line) * 2 < width) return false;
  return ng_line_runs_on(s, next) || is_full(s, line, next, width - SLACK);
}

/* A title stands by itself, and what it is the title of follows. */
static bool is_heading(const reader *r, uint32_t i) {
  const char *s = r->b.doc->text.data;
  const ng_line *line = &r->lines.at[i], *next = line + 1;
  if (!line->gap || i + 1 == r->lines.count || next->quotes != line->quotes || !ng_line_is_title(s, line)) return false;
  if (ng_line_is_upper(s, line) && !ng_line_is_upper(s, next)) return line->width <= NARROW * 2;
  if (!gap_after(r, i) || line->quotes || (i > 0 && s[line[-1].end - 1] == ':')) return false;
  return next->width >= 60 || ng_text_stops(s, next->start, next->end) || next->bullet == NG_BULLET_SIGN ||
         s[next->end - 1] == ':';
}

/* ---- building ------------------------------------------------------------ */

static void close_to(reader *r, unsigned depth) {
  while (r->b.depth > depth) ng_build_close(&r->b);
}

static void set_quotes(reader *r, unsigned depth) {
  if (depth > DEEPEST_QUOTE) depth = DEEPEST_QUOTE;
  if (depth == r->quotes) return;
  close_to(r, depth < r->quotes ? depth : r->quotes);
  while (r->b.depth < depth && !r->b.failed) ng_build_open(&r->b, NG_BLOCKQUOTE);
  r->quotes = depth;
}

/* The heads and feet of pages before a place, a line each. */
static void show_furniture(reader *r, uint32_t before) {
  for (; r->shown < r->furniture.count && r->furniture.at[r->shown].start < before; r->shown++) {
    ng_span span = r->furniture.at[r->shown];
    close_to(r, r->quotes);
    ng_build_begin(&r->b, NG_PARAGRAPH, 0);
    ng_build_piece(&r->b, span.start, span.end);
    uint32_t count = r->b.doc->blocks.count;
    ng_build_end(&r->b);
    if (r->b.doc->blocks.count > count) r->b.doc->blocks.at[r->b.doc->blocks.count - 1].role = NG_ROLE_NAVIGATION;
  }
}

/* A leaf of the lines [from, to), the first of which begins at `start`. */
static void leaf(reader *r, unsigned kind, unsigned level, uint32_t from, uint32_t to, uint32_t start) {
  ng_build_begin(&r->b, kind, level);
  for (uint32_t i = from; i < to; i++) {
    const ng_line *line = &r->lines.at[i];
    ng_build_markup(&r->b, line->margin, line->start);
    if (i > from && r->flow == NG_FLOW_DELSP && ng_flowed_soft(r->b.doc->text.data, line - 1)) {
      ng_span hidden = ng_flowed_hidden(r->b.doc->text.data, line - 1);
      ng_build_markup(&r->b, hidden.start, hidden.end);
    } else if (i > from && line->turned) {
      ng_build_markup(&r->b, line[-1].next, line->start);
      while (r->shown < r->furniture.count && r->furniture.at[r->shown].start < line->start) r->shown++;
    } else if (i > from && line->quotes) {
      ng_build_markup(&r->b, line->at, line->start);
    }
    ng_build_tagged(&r->b, i == from ? start : line->start, line->end, line->seen);
  }
  ng_build_end(&r->b);
}

/* Readies the containers for an item: goes on with a list, opens one in the
   item before it, or a new one. */
static void open_item(reader *r, const ng_line *line) {
  const char *s = r->b.doc->text.data;
  uint32_t text = line->indent;
  for (uint32_t at = line->start; at < line->content; at++) text += !ng_utf8_continues(s[at]);
  if (text > line->indent + 2u) text = line->indent + 2u;

  int at = list_of(r, line);
  if (at >= 0) {
    close_to(r, (unsigned)at + 1);
  } else {
    unsigned keep = r->b.depth;
    while (keep > r->quotes && !(r->b.open[keep - 1].kind == NG_ITEM && line->indent >= r->b.open[keep - 1].indent))
      keep--;
    if (keep - r->quotes > 2 * DEEPEST_LIST - 2) keep = r->quotes;
    close_to(r, keep);
    ng_build_open(&r->b, NG_LIST);
    if (r->b.failed) return;
    at = (int)r->b.depth - 1;
    r->b.open[at].bullet = line->bullet;
    r->b.open[at].sign = line->sign;
    r->b.open[at].indent = line->indent;
  }
  r->b.open[at].number = line->number;
  ng_build_open(&r->b, NG_ITEM);
  if (r->b.failed) return;
  r->b.open[r->b.depth - 1].indent = text < UINT16_MAX ? (uint16_t)text : UINT16_MAX;
}

/* Lists end where a line is not set in as their items' text is. */
static void leave_lists(reader *r, const ng_line *line) {
  unsigned keep = r->b.depth;
  while (keep > r->quotes &&
         !(r->b.open[keep - 1].kind == NG_ITEM && line->gap && line->indent >= r->b.open[keep - 1].indent))
    keep--;
  close_to(r, keep);
}

static uint32_t build_item(reader *r, uint32_t i) {
  const ng_line *line = &r->lines.at[i];
  open_item(r, line);
  uint32_t end = i + 1;
  while (end < r->region_end) {
    const ng_line *next = &r->lines.at[end];
    bool hangs = next->indent > line->indent && !is_item(r, end) && !ng_line_is_rule(r->b.doc->text.data, next);
    if (!hangs && !joins(r, end)) break;
    end++;
  }
  leaf(r, NG_PARAGRAPH, 0, i, end, line->content);
  return end;
}

/* The ">" of quoted lines that are blank otherwise. */
static void mark_gap(reader *r, uint32_t end) {
  for (ng_line line; r->done < end; r->done = line.next) {
    ng_line_read(r->b.doc->text.data, end, r->done, &line);
    if (line.quotes) ng_build_markup(&r->b, line.at, line.start);
  }
}

static uint32_t build_block(reader *r, uint32_t i) {
  const char *s = r->b.doc->text.data;
  const ng_line *line = &r->lines.at[i];
  if (i >= r->region_end || i < r->region) measure_region(r, i);
  if (line->turned) show_furniture(r, line->start);
  set_quotes(r, line->quotes);
  if (line->seen & NG_SEEN_QUOTED) mark_gap(r, line->at);
  if (line->quotes) ng_build_markup(&r->b, line->at, line->start);
  if (ng_line_is_rule(s, line)) {
    close_to(r, r->quotes);
    ng_build_rule(&r->b, line->start, line->end);
    return i + 1;
  }
  if (is_item(r, i)) return build_item(r, i);
  leave_lists(r, line);
  uint32_t count = i + 1 < r->region_end && !line->turn ? rows_at(r, i) : 0;
  if (count) {
    leaf(r, NG_PRE, 0, i, i + count, line->start);
    return i + count;
  }
  count = i + 1 < r->region_end && i == r->region ? fields_at(r, i) : 0;
  for (uint32_t end = i + count; count;) {
    uint32_t next = i + 1;
    while (next < end && !ng_line_field(s, &r->lines.at[next])) next++;
    if (i > end - count && r->lines.at[i].quotes) ng_build_markup(&r->b, r->lines.at[i].at, r->lines.at[i].start);
    leaf(r, NG_HEADER_FIELD, 0, i, next, r->lines.at[i].start);
    i = next;
    if (i == end) return end;
  }
  if (i + 1 < r->region_end) {
    unsigned level = ng_line_underlines(s, line + 1, line);
    if (level) {
      leaf(r, NG_HEADING, level, i, i + 1, line->start);
      ng_build_markup(&r->b, line[1].start, line[1].end);
      return i + 2;
    }
  }
  uint32_t end = i + 1;
  while (joins(r, end)) end++;
  bool heading = end == i + 1 && !line->turn && is_heading(r, i);
  leaf(r, heading ? NG_HEADING : NG_PARAGRAPH, heading ? 2 : 0, i, end, line->start);
  return end;
}

static ng_status plain(ng_doc *doc, uint32_t first) {
  reader r = {.b = {.doc = doc, .no_comment = NG_NONE, .link_start = NG_NONE}, .gap_after = UINT8_MAX};
  if (doc->options->flow && ng_flowed_is(doc->text.data, (uint32_t)doc->text.size))
    r.flow = (ng_flow)doc->options->flow;
  ng_status status = doc->type == NG_TYPE_HTML ? NG_OK : ng_pages_find(doc, &r.furniture); /* a <pre> is one page */
  for (uint32_t at = first; !status && at < doc->text.size;) {
    status = read_chunk(&r, &at);
    if (status) break;
    measure(&r);
    r.region = r.region_end = 0;
    for (uint32_t i = 0; i < r.lines.count && !r.b.failed;) {
      i = build_block(&r, i);
      r.done = r.lines.at[i - 1].next;
    }
    if (r.numbers != NG_NONE) ng_build_markup(&r.b, r.numbers, at);
    if (r.b.failed) status = NG_NOMEM;
  }
  if (!status) show_furniture(&r, (uint32_t)doc->text.size);
  if (r.quoted_gap && !status) mark_gap(&r, (uint32_t)doc->text.size);
  if (r.b.failed) status = NG_NOMEM;
  close_to(&r, 0);
  free(r.lines.at);
  if (r.furniture.count && !status)
    status = ng_doc_note(doc, "page-furniture", ng_decode_raw(doc, ng_file_offset(doc, r.furniture.at[0].start)),
                         "%u lines number pages or stand at the head or foot of each: they are no part of the text",
                         r.furniture.count);
  free(r.furniture.at);
  return status;
}

ng_status ng_plain_range(ng_doc *doc, ng_span span) {
  size_t size = doc->text.size;
  doc->text.size = span.end;
  ng_status status = plain(doc, span.start);
  doc->text.size = size;
  return status;
}

ng_status ng_stage_plain(ng_doc *doc) {
  if (doc->type == NG_TYPE_MARKDOWN) {
    doc->text = doc->file;
    return ng_markdown(doc);
  }
  ng_status status = NG_OK;
  if (doc->options->flow) doc->text = doc->file;
  else status = ng_columns(doc);
  return status ? status : plain(doc, 0);
}
