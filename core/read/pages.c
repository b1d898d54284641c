/* What pages add to a text that was printed, or made of a PDF: their numbers, and the lines
 * that stand at the head or foot of each. In: plain text. Out: those lines, in order.
 *
 * Pages are told by form feeds, else by lines that number them: alike but for a number that
 * is one more each time, in dashes, of a whole ("Page 3 of 9"), or amid a sentence, which
 * chapters do not begin. Beside a break a line is a head or a foot where the page before or
 * the one before that has it, too, digits aside; the first page's, without digits, may be
 * the title, and stays. Nothing depends on a language. Linear. */
#include "plain.h"

#include <string.h>

enum {
  LONGEST = 100, /* bytes of such a line */
  EDGE = 3,      /* lines at the head and the foot of a page that are looked at */
  APART = 5,     /* lines from one page's number to the next */
  BEFORE = 2     /* pages before: left and right ones differ */
};

typedef struct {
  uint32_t start, end, next; /* its bytes, without blanks around; the next line */
  uint64_t key;              /* of its letters, digits alike; 0: too long */
  uint32_t number, total;    /* the first two numbers in it; 0: none */
  bool dashed, bare;         /* "- 3 -"; nothing but a number */
  bool feed;                 /* a form feed stands before it */
  bool alone;                /* a blank line stands before or after it */
  bool counted, furniture;
} page_line;
NG_ARRAY(page_line, page_lines)

typedef struct {
  const char *s;
  uint32_t size;
  ng_page_lines_array lines; /* those that are not blank */
  ng_indexes_array pages;    /* the first line of each */
} reader;

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\f' || c == '\r'; }

/* ---- lines ------------------------------------------------------------------- */

static void look(const reader *r, page_line *line) {
  const char *s = r->s;
  uint64_t hash = 1469598103934665603u;
  unsigned numbers = 0, letters = 0;
  if (line->end - line->start > LONGEST) return;
  for (uint32_t at = line->start; at < line->end;) {
    char c = s[at];
    if (ng_is_digit((unsigned char)c)) {
      uint32_t number = 0, digits = 0;
      for (; at < line->end && ng_is_digit((unsigned char)s[at]); at++, digits++)
        number = digits < 6 ? number * 10 + (uint32_t)(s[at] - '0') : 0;
      if (numbers++ == 0) line->number = number;
      else if (numbers == 2) line->total = number;
      c = '#';
    } else {
      at++;
      if (is_blank(c)) continue;
      letters++;
    }
    hash = (hash ^ (unsigned char)c) * 1099511628211u;
  }
  line->key = hash | 1;
  line->bare = numbers == 1 && !letters;
  bool dash = line->end - line->start > 4 && s[line->start] == '-' && s[line->end - 1] == '-';
  line->dashed = numbers == 1 && ((dash && letters == 2) || (letters == 6 && !memcmp(s + line->start, "\xE2\x80", 2) &&
                                                             !memcmp(s + line->end - 3, "\xE2\x80", 2)));
}

/* Whether it is worth the while: a form feed, or two lines that stand apart and begin or end
   with a digit, or in dashes. */
static bool may_have_pages(const char *s, uint32_t size) {
  if (memchr(s, '\f', size)) return true;
  unsigned seen = 0;
  bool blank = true, waits = false; /* for a blank line below */
  for (uint32_t at = 0; at < size && seen < 2;) {
    const char *newline = memchr(s + at, '\n', size - at);
    uint32_t end = newline ? (uint32_t)(newline - s) : size, next = end + 1;
    while (end > at && is_blank(s[end - 1])) end--;
    while (at < end && is_blank(s[at])) at++;
    if (at == end) {
      seen += waits;
      blank = true;
      waits = false;
    } else {
      bool marked =
          end - at <= LONGEST && (ng_is_digit((unsigned char)s[at]) || ng_is_digit((unsigned char)s[end - 1]) ||
                                  s[at] == '-' || !memcmp(s + at, "\xE2\x80", end - at < 2 ? end - at : 2));
      seen += marked && blank;
      waits = marked && !blank;
      blank = false;
    }
    at = next;
  }
  return seen + waits >= 2;
}

static bool read_lines(reader *r) {
  bool feed = false, blank = true;
  for (uint32_t at = 0; at < r->size;) {
    const char *end = memchr(r->s + at, '\n', r->size - at);
    uint32_t stop = end ? (uint32_t)(end - r->s) : r->size;
    page_line line = {.start = at, .end = stop, .next = stop + (end != NULL)};
    while (line.start < line.end && is_blank(r->s[line.start])) feed |= r->s[line.start++] == '\f';
    while (line.end > line.start && is_blank(r->s[line.end - 1])) line.end--;
    bool feeds = line.end < stop && memchr(r->s + line.end, '\f', stop - line.end);
    at = line.next;
    if (line.start < line.end) {
      look(r, &line);
      line.feed = feed;
      line.alone = blank;
      page_line *added = ng_page_lines_push(&r->lines);
      if (!added) return false;
      *added = line;
      feed = blank = false;
    } else {
      if (r->lines.count) r->lines.at[r->lines.count - 1].alone = true;
      blank = true;
    }
    feed |= feeds;
  }
  return true;
}

/* ---- pages ------------------------------------------------------------------- */

static bool begin_page(reader *r, uint32_t line) {
  uint32_t *added = ng_indexes_push(&r->pages);
  if (added) *added = line;
  return added != NULL;
}

/* Whether the text goes on across a line: nothing ends before it, and what follows begins
   small; heads and feet may stand between. */
static bool interrupts(const reader *r, uint32_t i) {
  if (!i || ng_text_stops(r->s, r->lines.at[i - 1].start, r->lines.at[i - 1].end)) return false;
  for (uint32_t k = i + 1; k < r->lines.count && k <= i + EDGE; k++) {
    unsigned n;
    uint32_t code = ng_utf8_read(r->s + r->lines.at[k].start, &n);
    if (ng_is_letter(code) && !ng_is_upper(code) && code < 0x590) return true;
  }
  return false;
}

/* The next line that numbers a page as line i does, one higher. */
static uint32_t next_number(const reader *r, uint32_t i) {
  const page_line *line = &r->lines.at[i];
  for (uint32_t k = i + APART; k < r->lines.count && k < i + 256; k++) {
    const page_line *other = &r->lines.at[k];
    if (other->alone && other->key == line->key && other->number == line->number + 1 && other->total == line->total)
      return k;
  }
  return NG_NONE;
}

/* Marks the lines that number pages, where no form feed parts them. */
static bool find_numbers(reader *r) {
  for (uint32_t i = 0; i < r->lines.count; i++) {
    page_line *line = &r->lines.at[i];
    if (!line->key || !line->number || !line->alone || line->counted) continue;
    uint32_t count = 1, last = i, next;
    bool amid = interrupts(r, i), whole = line->total >= line->number;
    while ((next = next_number(r, last)) != NG_NONE) {
      last = next;
      r->lines.at[last].counted = true; /* what begins there is shorter */
      count++;
      amid |= interrupts(r, last);
    }
    bool sure = line->dashed || whole;
    if (count < (sure ? 2u : 3u) || !(sure || amid)) continue;
    for (uint32_t k = i; k != NG_NONE; k = k == last ? NG_NONE : next_number(r, k)) r->lines.at[k].furniture = true;
  }
  bool any = false, heads = false;
  for (uint32_t i = 0; i < r->lines.count; i++) {
    if (!r->lines.at[i].furniture) continue;
    if (!any) heads = i < EDGE;
    if (!any && !begin_page(r, 0)) return false;
    any = true;
    uint32_t first = heads ? i : i + 1;
    if (first && first < r->lines.count && !begin_page(r, first)) return false;
  }
  return true;
}

static bool find_pages(reader *r) {
  bool fed = false;
  for (uint32_t i = 1; i < r->lines.count; i++) fed |= r->lines.at[i].feed;
  if (!fed) return find_numbers(r);
  for (uint32_t i = 0; i < r->lines.count; i++)
    if ((!i || r->lines.at[i].feed) && !begin_page(r, i)) return false;
  return true;
}

/* ---- heads and feet ---------------------------------------------------------- */

/* Line k of a page, from its head or from its foot; NG_NONE where there is none. */
static uint32_t line_of(const reader *r, uint32_t page, uint32_t k, bool foot) {
  uint32_t first = r->pages.at[page], end = page + 1 < r->pages.count ? r->pages.at[page + 1] : r->lines.count;
  if (k >= end - first) return NG_NONE;
  return foot ? end - 1 - k : first + k;
}

/* The edge of a page against those before it: `away` lines on the other page may be missing. */
static void compare(reader *r, uint32_t page, uint32_t before, bool foot) {
  for (uint32_t k = 0; k < EDGE; k++) {
    uint32_t here = line_of(r, page, k, foot);
    if (here == NG_NONE) return;
    page_line *line = &r->lines.at[here];
    bool found = line->furniture;
    for (uint32_t j = 0; j < EDGE && line->key && !found; j++) {
      uint32_t there = line_of(r, before, j, foot);
      if (there == NG_NONE || there == here) break;
      page_line *other = &r->lines.at[there];
      if (other->key != line->key) continue;
      if (line->bare && line->number != other->number + (page - before)) continue;
      found = line->furniture = true;
      if (before || foot || other->number) other->furniture = true;
    }
    if (!found) return;
  }
}

static void find_furniture(reader *r) {
  for (uint32_t page = 1; page < r->pages.count; page++)
    for (uint32_t back = 1; back <= BEFORE && back <= page; back++) {
      compare(r, page, page - back, false);
      compare(r, page, page - back, true);
    }
}

ng_status ng_pages_find(const ng_doc *doc, ng_spans_array *out) {
  reader r = {.s = doc->text.data, .size = (uint32_t)doc->text.size};
  if (!may_have_pages(r.s, r.size)) return NG_OK;
  bool fine = read_lines(&r) && find_pages(&r);
  if (fine && r.pages.count > 1) find_furniture(&r);
  for (uint32_t i = 0; i < r.lines.count && fine; i++) {
    if (!r.lines.at[i].furniture) continue;
    ng_span *added = ng_spans_push(out);
    if (added) *added = (ng_span){r.lines.at[i].start, r.lines.at[i].next};
    fine = added != NULL;
  }
  free(r.lines.at);
  free(r.pages.at);
  return fine ? NG_OK : NG_NOMEM;
}
