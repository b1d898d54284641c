/* The signs inside Markdown's leaves. In: a leaf as ranges of the text, one a
 * line. Out: markup for emphasis, code, links, escapes and tags; links; code as
 * nodes, as HTML has it. A sign without its partner is text. Linear, but for the
 * search of a partner among open signs, which each failure bounds anew. */
#include "markdown.h"

#include <string.h>
#include <strings.h>

#include "base/tags.h"

enum { LONGEST_TARGET = 2000, LONGEST_NAME = 200, CODE_RUNS = 32 };

/* ---- definitions ------------------------------------------------------------- */

static bool is_space(char c) { return c == ' ' || c == '\t'; }

uint32_t ng_reference_at(const char *s, uint32_t start, uint32_t end, ng_reference *out) {
  if (end - start < 5 || s[start] != '[' || s[start + 1] == '^') return 0;
  const char *close = memchr(s + start, ']', end - start < LONGEST_NAME ? end - start : LONGEST_NAME);
  uint32_t at = close ? (uint32_t)(close - s) + 1 : end;
  if (at >= end || s[at] != ':' || at - start < 3) return 0;
  out->name = (ng_string){s + start + 1, at - start - 2};
  at++;
  while (at < end && is_space(s[at])) at++;
  bool angle = at < end && s[at] == '<';
  uint32_t from = at + angle, to = from;
  while (to < end && (angle ? s[to] != '>' : !is_space(s[to]))) to++;
  if (to == from) return 0;
  out->href = (ng_string){s + from, to - from};
  at = to + angle;
  while (at < end && is_space(s[at])) at++;
  /* Nothing but a title may follow. */
  return at >= end || strchr("\"'(", s[at]) ? end - start : 0;
}

static int compare_names(ng_string a, ng_string b) {
  int order = strncasecmp(a.data, b.data, a.size < b.size ? a.size : b.size);
  return order ? order : a.size < b.size ? -1 : a.size > b.size;
}

static int by_name(const void *a, const void *b) {
  const ng_reference *x = a, *y = b;
  int order = compare_names(x->name, y->name);
  return order ? order : x->name.data < y->name.data ? -1 : 1; /* of equals the first counts */
}

ng_status ng_references_find(ng_markdown_reader *r) {
  ng_string text = r->b.doc->text;
  for (uint32_t at = 0, size = (uint32_t)text.size; at < size;) {
    const char *end = memchr(text.data + at, '\n', size - at);
    uint32_t stop = end ? (uint32_t)(end - text.data) : size, start = at;
    at = stop + 1;
    while (stop > start && (unsigned char)text.data[stop - 1] <= ' ') stop--;
    while (start < stop && (is_space(text.data[start]) || text.data[start] == '>')) start++;
    ng_reference reference;
    if (start == stop || text.data[start] != '[' || !ng_reference_at(text.data, start, stop, &reference)) continue;
    ng_reference *added = ng_references_push(&r->references);
    if (!added) return NG_NOMEM;
    *added = reference;
  }
  if (r->references.count) qsort(r->references.at, r->references.count, sizeof *r->references.at, by_name);
  return NG_OK;
}

static ng_string href_of_name(const ng_markdown_reader *r, ng_string name) {
  uint32_t low = 0, high = r->references.count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (compare_names(r->references.at[middle].name, name) < 0) low = middle + 1;
    else high = middle;
  }
  if (low < r->references.count && !compare_names(r->references.at[low].name, name)) return r->references.at[low].href;
  return (ng_string){NULL, 0};
}

/* ---- scanning ---------------------------------------------------------------- */

/* A run of * _ ~ that may open or close emphasis. */
typedef struct {
  uint32_t at, count, whole;
  char sign;
  bool opens, closes;
} run;
NG_ARRAY(run, delimiters)

/* An open "[" or "![". */
typedef struct {
  uint32_t at;
  bool image;
} bracket;
NG_ARRAY(bracket, brackets)

typedef struct {
  ng_markdown_reader *r;
  const char *s;
  uint32_t first, end;   /* of the leaf */
  uint32_t line_end;     /* of the piece that is being read */
  uint64_t no_code;      /* lengths of backtick runs that have no partner from here on */
  ng_delimiters_array runs;
  ng_brackets_array brackets;
  ng_links_array links;
} scanner;

void ng_markdown_markup(ng_markdown_reader *r, uint32_t start, uint32_t end) {
  if (start >= end) return;
  ng_span *span = ng_spans_push(&r->markup);
  if (span) *span = (ng_span){start, end};
  else r->b.failed = true;
}

static void add_link(scanner *c, uint32_t start, uint32_t end, ng_string href) {
  if (start >= end) return;
  ng_link *link = ng_links_push(&c->links);
  if (link) *link = (ng_link){{start, end}, href, NG_NONE};
  else c->r->b.failed = true;
}

static bool is_ascii_punctuation(unsigned char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

/* 0 blank, 1 punctuation, 2 else */
static unsigned class_of(uint32_t code) {
  if (code <= ' ' || ng_is_blank(code)) return 0;
  if (code < 0x80) return is_ascii_punctuation((unsigned char)code) ? 1 : 2;
  return ng_is_letter(code) || ng_is_digit(code) ? 2 : 1;
}

static ng_status add_code(scanner *c, uint32_t start, uint32_t end) {
  ng_doc *doc = c->r->b.doc;
  if (!doc->atom_room && ng_tags_init(doc)) return NG_NOMEM;
  ng_node *node = ng_nodes_push(&doc->nodes);
  if (!node) return NG_NOMEM;
  *node = (ng_node){.tag = NG_TAG_CODE, .parent = NG_NONE, .next = doc->nodes.count, .text = {start, end}, .offset = start, .end = end};
  return NG_OK;
}

static uint32_t run_size(const scanner *c, uint32_t at, uint32_t end) {
  uint32_t size = 0;
  while (at + size < end && c->s[at + size] == c->s[at]) size++;
  return size;
}

/* `code`: gives where it ends, or where its opening run does. */
static uint32_t read_code(scanner *c, uint32_t at) {
  uint32_t size = run_size(c, at, c->end);
  if (size < CODE_RUNS && c->no_code >> size & 1) return at + size;
  for (uint32_t i = at + size; i < c->end;) {
    const char *tick = memchr(c->s + i, '`', c->end - i);
    if (!tick) break;
    i = (uint32_t)(tick - c->s);
    uint32_t other = run_size(c, i, c->end);
    if (other == size) {
      ng_markdown_markup(c->r, at, at + size);
      ng_markdown_markup(c->r, i, i + size);
      if (add_code(c, at + size, i)) c->r->b.failed = true;
      return i + size;
    }
    i += other;
  }
  if (size < CODE_RUNS) c->no_code |= UINT64_C(1) << size;
  return at + size;
}

static uint32_t read_run(scanner *c, uint32_t at) {
  unsigned n;
  uint32_t size = run_size(c, at, c->line_end);
  unsigned before = at > c->first ? class_of(ng_utf8_before(c->s, at, &n)) : 0;
  unsigned after = at + size < c->line_end ? class_of(ng_utf8_read(c->s + at + size, &n)) : 0;
  bool left = after == 2 || (after == 1 && before != 2), right = before == 2 || (before == 1 && after != 2);
  run it = {at, size, size, c->s[at], left, right};
  if (it.sign == '_') {
    it.opens = left && (!right || before == 1);
    it.closes = right && (!left || after == 1);
  }
  if (it.sign == '~' && size > 2) return at + size;
  run *added = it.opens || it.closes ? ng_delimiters_push(&c->runs) : NULL;
  if (added) *added = it;
  else if (it.opens || it.closes) c->r->b.failed = true;
  return at + size;
}

/* "(address "title")" at `at`: where it ends, or 0. */
static uint32_t read_target(const scanner *c, uint32_t at, ng_string *href) {
  const char *s = c->s;
  uint32_t end = c->line_end - at > LONGEST_TARGET ? at + LONGEST_TARGET : c->line_end, i = at + 1;
  while (i < end && is_space(s[i])) i++;
  bool angle = i < end && s[i] == '<';
  uint32_t from = i += angle, depth = 0;
  for (; i < end; i++) {
    if (angle ? s[i] == '>' : is_space(s[i]) || (s[i] == ')' && !depth)) break;
    if (s[i] == '\\' && i + 1 < end) i++;
    else if (s[i] == '(') depth++;
    else if (s[i] == ')') depth--;
  }
  if (i == end) return 0;
  *href = (ng_string){s + from, i - from};
  i += angle;
  while (i < end && is_space(s[i])) i++;
  if (i < end && strchr("\"'(", s[i])) {
    char close = s[i] == '(' ? ')' : s[i];
    for (i++; i < end && s[i] != close; i++) i += s[i] == '\\';
    i++;
    while (i < end && is_space(s[i])) i++;
  }
  return i < end && s[i] == ')' ? i + 1 : 0;
}

/* "]": the end of a link, where its bracket is one's. */
static uint32_t read_close(scanner *c, uint32_t at) {
  if (!c->brackets.count) return at + 1;
  bracket open = c->brackets.at[--c->brackets.count];
  uint32_t text = open.at + 1 + open.image, after = at + 1, end = 0;
  ng_string href = {NULL, 0}, name = {c->s + text, at - text};
  if (after < c->line_end && c->s[after] == '(') end = read_target(c, after, &href);
  if (!end && c->r->references.count && name.size < LONGEST_NAME) {
    end = after;
    if (after < c->line_end && c->s[after] == '[') {
      const char *close = memchr(c->s + after, ']', c->line_end - after);
      uint32_t stop = close ? (uint32_t)(close - c->s) : after;
      if (stop > after + 1) name = (ng_string){c->s + after + 1, stop - after - 1};
      if (close) end = stop + 1;
    }
    href = href_of_name(c->r, name);
    if (!href.data) end = 0;
  }
  if (!end) return after;
  ng_markdown_markup(c->r, open.at, text);
  ng_markdown_markup(c->r, at, end);
  if (!open.image) {
    add_link(c, text, at, href);
    /* No link holds another. */
    while (c->brackets.count && !c->brackets.at[c->brackets.count - 1].image) c->brackets.count--;
  }
  return end;
}

/* "<https://…>", "<b>", "<!-- … -->" */
static uint32_t read_angle(scanner *c, uint32_t at) {
  uint32_t end = at + 1;
  while (end < c->line_end && !is_space(c->s[end]) && c->s[end] != '<' && c->s[end] != '>' && end - at < LONGEST_TARGET) end++;
  if (end < c->line_end && c->s[end] == '>') {
    ng_string href = {c->s + at + 1, end - at - 1};
    bool address = false;
    for (size_t i = 0; i + 2 < href.size && !address; i++) address = !memcmp(href.data + i, "://", 3);
    if (address || (memchr(href.data, '@', href.size) && href.data[0] != '/')) {
      ng_markdown_markup(c->r, at, at + 1);
      ng_markdown_markup(c->r, end, end + 1);
      add_link(c, at + 1, end, href);
      return end + 1;
    }
  }
  unsigned flow;
  bool closing;
  uint32_t tag, size = ng_stray_tag(&c->r->b, at, c->line_end, &flow, &closing, &tag);
  ng_markdown_markup(c->r, at, at + size);
  return at + (size ? size : 1);
}

static uint32_t read_address(scanner *c, uint32_t colon) {
  uint32_t from, to;
  if (!ng_address_at(c->s, c->first, colon, c->line_end, &from, &to)) return colon + 1;
  /* Inside a link's text it is that link. */
  if (!c->brackets.count) add_link(c, from, to, (ng_string){c->s + from, to - from});
  return to;
}

static void open_bracket(scanner *c, uint32_t at, bool image) {
  bracket *open = ng_brackets_push(&c->brackets);
  if (open) *open = (bracket){at, image};
  else c->r->b.failed = true;
}

static void scan(scanner *c) {
  uint32_t at = c->first;
  for (uint32_t i = 0; i < c->r->pieces.count && !c->r->b.failed; i++) {
    ng_span piece = c->r->pieces.at[i];
    c->line_end = piece.end;
    if (at < piece.start) at = piece.start; /* code may run over lines */
    while (at < piece.end && !c->r->b.failed) {
      switch (c->s[at]) {
        case '\\':
          if (at + 1 == piece.end || is_ascii_punctuation((unsigned char)c->s[at + 1])) ng_markdown_markup(c->r, at, at + 1);
          at += 2;
          break;
        case '`': at = read_code(c, at); break;
        case '*':
        case '_':
        case '~': at = read_run(c, at); break;
        case '!':
          if (at + 1 < piece.end && c->s[at + 1] == '[') open_bracket(c, at++, true);
          at++;
          break;
        case '[': open_bracket(c, at++, false); break;
        case ']': at = read_close(c, at); break;
        case '<': at = read_angle(c, at); break;
        case ':': at = read_address(c, at); break;
        default: at++;
      }
    }
  }
}

/* ---- emphasis ---------------------------------------------------------------- */

/* Three runs that could each be both match no single one: "*a**b*". */
static bool fits(const run *open, const run *close) {
  if (open->sign != close->sign || !open->count) return false;
  if (open->sign == '~') return open->count == close->count;
  bool both = open->closes || close->opens;
  return !both || (open->whole + close->whole) % 3 || (open->whole % 3 == 0 && close->whole % 3 == 0);
}

static void pair_runs(scanner *c) {
  run *runs = c->runs.at;
  uint32_t open = 0; /* runs[0, open) are open, compacted in place */
  uint32_t bottom[3] = {0}; /* of each sign: below it there is no partner */
  for (uint32_t i = 0; i < c->runs.count; i++) {
    run it = runs[i];
    while (it.closes && it.count) {
      uint32_t *floor = &bottom[it.sign == '*' ? 0 : it.sign == '_' ? 1 : 2], k = open;
      while (k > *floor && !fits(&runs[k - 1], &it)) k--;
      if (k <= *floor) {
        *floor = open;
        break;
      }
      run *partner = &runs[k - 1];
      uint32_t used = partner->count >= 2 && it.count >= 2 ? 2 : 1;
      ng_markdown_markup(c->r, partner->at + partner->count - used, partner->at + partner->count);
      ng_markdown_markup(c->r, it.at, it.at + used);
      partner->count -= used;
      it.at += used;
      it.count -= used;
      open = partner->count ? k : k - 1;
      for (unsigned sign = 0; sign < 3; sign++)
        if (bottom[sign] > open) bottom[sign] = open;
    }
    if (it.opens && it.count) runs[open++] = it;
  }
}

static int by_place(const void *a, const void *b) {
  uint32_t x = ((const ng_link *)a)->span.start, y = ((const ng_link *)b)->span.start;
  return x < y ? -1 : x > y;
}

ng_status ng_markdown_inline(ng_markdown_reader *r) {
  scanner c = {.r = r, .s = r->b.doc->text.data, .first = r->pieces.at[0].start, .end = r->pieces.at[r->pieces.count - 1].end};
  scan(&c);
  pair_runs(&c);
  if (c.links.count) qsort(c.links.at, c.links.count, sizeof *c.links.at, by_place);
  for (uint32_t i = 0; i < c.links.count; i++) ng_build_link(&r->b, c.links.at[i].span.start, c.links.at[i].span.end, c.links.at[i].href);
  free(c.runs.at);
  free(c.brackets.at);
  free(c.links.at);
  return r->b.failed ? NG_NOMEM : NG_OK;
}
