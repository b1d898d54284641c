/* Lines of plain text. In: a place in the text. Out: the line there, and what
 * its look tells: quoted, an item, a rule, a row, a field, a title. Every
 * question is answered in time linear in the line. */
#include "plain.h"

#include <string.h>

static const uint8_t seen_by[256] = {['\n'] = NG_SEEN_END,
                                     ['\r'] = NG_SEEN_END,
                                     ['<'] = NG_SEEN_TAG,
                                     ['\t'] = NG_SEEN_TAB,
                                     [':'] = NG_SEEN_COLON,
                                     [' '] = NG_SEEN_GAP,
#define M NG_SEEN_MORE
#define M8(n) [n] = M, [n + 1] = M, [n + 2] = M, [n + 3] = M, [n + 4] = M, [n + 5] = M, [n + 6] = M, [n + 7] = M
                                     M8(0x80),
                                     M8(0x88),
                                     M8(0x90),
                                     M8(0x98),
                                     M8(0xA0),
                                     M8(0xA8),
                                     M8(0xB0),
                                     M8(0xB8)
#undef M8
#undef M
};

enum { TAB = 8, LONGEST_BULLET = 8, LONGEST_NAME = 32, WIDEST_ROW = 160, LONGEST_TITLE = 110, LONGEST_LABEL = 80 };

static uint32_t after_blanks(const char *s, uint32_t at, uint32_t end) {
  for (unsigned n; at < end; at += n)
    if (!ng_is_blank(ng_utf8_read(s + at, &n))) break;
  return at;
}

static uint32_t before_blanks(const char *s, uint32_t at, uint32_t end) {
  for (unsigned n; end > at; end -= n)
    if (!ng_is_blank(ng_utf8_before(s, end, &n))) break;
  return end;
}

/* "> > " before a line: gives where the line goes on. One blank after a sign
   belongs to it. A sign that stands far in is no quotation's. */
static uint32_t read_quotes(const char *s, uint32_t at, uint32_t end, uint8_t *depth) {
  uint32_t stop = at;
  for (unsigned blanks = 0; at < end && blanks < 4; at++) {
    if (s[at] == '>') {
      if (*depth < UINT8_MAX) ++*depth;
      blanks = 0;
      stop = at + 1;
    } else if (s[at] == ' ') {
      if (!blanks++ && *depth) stop = at + 1;
    } else {
      break;
    }
  }
  return stop;
}

/* The bullets proper; dashes come in runs only. */
static unsigned sign_bullet(uint32_t code) {
  switch (code) {
    /* clang-format off */
    case 0x2022: case 0x2023: case 0x2043: case 0x204C: case 0x2219: case 0x25A0: case 0x25AA:
    case 0x25AB: case 0x25B6: case 0x25B8: case 0x25BA: case 0x25C6: case 0x25CB: case 0x25CF:
    case 0x25D8: case 0x25E6: case 0x2605: case 0x2666: case 0x27A2: case 0x27A4: case 0xB7:
      /* clang-format on */
      return NG_BULLET_SIGN;
    /* clang-format off */
    case '-': case '*': case '+': case 0x2013: case 0x2212: case 0x2011:
      /* clang-format on */
      return NG_BULLET_DASH;
    default: return NG_BULLET_NONE;
  }
}

static void read_bullet(const char *s, ng_line *line) {
  unsigned n;
  uint32_t at = line->start, end = line->end;
  uint32_t code = ng_utf8_read(s + at, &n);
  unsigned kind = sign_bullet(code);
  if (code == 'o' && end - at > 3 && (s[at + 1] == '\t' || (s[at + 1] == ' ' && s[at + 2] == ' ')))
    kind = NG_BULLET_DASH;
  line->sign = code;
  if (kind) {
    at += n;
  } else {
    bool bracket = code == '(';
    if (bracket) at++;
    uint32_t first = at, number = 0;
    while (at < end && at - first < 3 && ng_is_digit((unsigned char)s[at]))
      number = number * 10 + (uint32_t)(s[at++] - '0');
    kind = NG_BULLET_NUMBER;
    if (at == first) {
      if (at == end || (unsigned char)((s[at] | 0x20) - 'a') >= 26) return;
      number = (uint32_t)((s[at++] | 0x20) - 'a' + 1);
      kind = NG_BULLET_LETTER;
    }
    if (at == end || (s[at] != ')' && (bracket || kind == NG_BULLET_LETTER || s[at] != '.'))) return;
    line->sign = (uint32_t)(unsigned char)s[at++] | (bracket ? 0x100u : 0);
    line->number = number;
  }
  uint32_t content = after_blanks(s, at, end);
  if (content == at || content == end) return;
  line->content = content;
  line->bullet = (uint8_t)kind;
}

/* Where a date of numbers ends, "03/04/2031, ", "2031-03-04 "; `at` where none begins there. */
static uint32_t after_date(const char *s, uint32_t at, uint32_t end) {
  uint32_t from = at, digits = 0, signs = 0;
  for (; at < end && at - from < 10 &&
         (ng_is_digit((unsigned char)s[at]) || s[at] == '/' || s[at] == '.' || s[at] == '-');
       at++)
    if (ng_is_digit((unsigned char)s[at])) digits++;
    else signs++;
  if (signs != 2 || digits < 4 || at == end || (s[at] != ',' && s[at] != ' ')) return from;
  return after_blanks(s, at + (s[at] == ','), end);
}

/* Where a time stamp ends that begins at `at`: "[00:12:31]", "12:31", "03/04/2031, 10:02 PM - ". */
static uint32_t after_time(const char *s, uint32_t at, uint32_t end) {
  uint32_t from = at, digits = 0, colons = 0;
  bool bracket = at < end && (s[at] == '[' || s[at] == '(');
  at = after_date(s, at + bracket, end);
  for (; at < end && (ng_is_digit((unsigned char)s[at]) || s[at] == ':' || (s[at] == '.' && colons)); at++) {
    digits += s[at] != ':';
    colons += s[at] == ':';
  }
  if (!colons || colons > 3 || digits < 3 || s[at - 1] == ':') return from;
  uint32_t half = after_blanks(s, at, end);
  if (end - half > 2 && strchr("aApP", s[half]) && strchr("mM", s[half + 1]) &&
      (s[half + 2] == ' ' || s[half + 2] == ']' || s[half + 2] == ')'))
    at = half + 2;
  if (bracket && (at == end || (s[at] != ']' && s[at] != ')'))) return from;
  at = after_blanks(s, at + bracket, end);
  return at < end && s[at] == '-' ? after_blanks(s, at + 1, end) : at;
}

/* The label that the line begins with: sets its kind, and where the words begin. Told by
   the look alone; whether it is a turn the words tell (core/story/speech.c). */
static void read_turn(const char *s, ng_line *line) {
  uint32_t at = line->start, end = line->end;
  while (at < end && s[at] == '>') at++;
  uint32_t past = after_time(s, after_blanks(s, at, end), end);
  bool timed = past > at + 3;
  at = past;
  unsigned n, upper = 0, small = 0, words = 0, letters = 0;
  if (at == end || !(timed || ng_is_upper(ng_utf8_read(s + at, &n)))) return;
  uint32_t first = at, code = 0, before = ' ';
  for (; at < end && letters < LONGEST_LABEL; at += n, letters++, before = code) {
    code = ng_utf8_read(s + at, &n);
    if (code == ':') break;
    if (letters == 1 && code == '.') { /* "Q.   Did" */
      uint32_t words_at = after_blanks(s, at + 1, end);
      if (words_at == end || words_at == at + 1) return;
      line->turn = words_at - at > 2 || s[at + 1] == '\t' || timed ? NG_TURN_SURE : NG_TURN_MAYBE;
      line->content = words_at;
      return;
    }
    bool begins = before == ' ' || before == '(' || before == '-' || before == '.';
    if (ng_is_upper(code)) upper++, words += begins;
    else if (ng_is_letter(code)) small++, words += begins * 8; /* "of", "the": no name of a few words */
    else if (!ng_is_digit(code) && code > ' ' && code < 0x80 && !memchr(".,'-()[]&#", (int)code, 10)) return;
  }
  if (code != ':' || at == end || !(upper || (timed && small))) return;
  uint32_t words_at = after_blanks(s, at + 1, end);
  if (words_at == at + 1 && words_at < end && s[words_at] != '<') return; /* "<b>HALE:</b> We" */
  if (!timed && small && words > 4) return;
  if (!timed && !small && at - first < 2 && words_at == end) return;
  line->turn = timed || (!small && upper > 1) || (at - first == 1 && words_at - at > 2) ? NG_TURN_SURE : NG_TURN_MAYBE;
  if (words_at < end) line->content = words_at;
}

/* The same of a label that a full stop ends, and that has a word in capitals, but does not
   begin with one: "Mr. HALE. I", "Ms. HALE of Ohio. I", "The SPEAKER pro tempore. The". */
static void read_turn_before_stop(const char *s, ng_line *line) {
  uint32_t at = line->start, end = line->end;
  unsigned n, letters = 0, upper = 0, small = 0;
  bool named = false, whole = true, first = true;
  if (at == end || !ng_is_upper(ng_utf8_read(s + at, &n))) return;
  for (; at < end && letters < LONGEST_LABEL; at += n, letters++) {
    uint32_t code = ng_utf8_read(s + at, &n);
    if (ng_is_upper(code)) upper++;
    else if (ng_is_letter(code)) small++;
    else if (code == '\'' || code == 0x2019) continue;
    else if (code < 0x80 && memchr(" .-()", (int)code, 5)) {
      bool capitals = upper > 1 && (!small || upper > small);
      if (first && upper) {
        if (capitals) return;
        first = false;
      } else if (capitals) {
        named = true;
      }
      upper = small = 0;
      if (code == '(') whole = false;
      else if (code == ')') whole = true;
      if (code != '.' || !named || !whole) continue;
      uint32_t words_at = after_blanks(s, at + 1, end);
      if (words_at == at + 1 || words_at == end || !ng_is_upper(ng_utf8_read(s + words_at, &n))) return;
      line->turn = NG_TURN_MAYBE;
      line->content = words_at;
      return;
    } else {
      return;
    }
  }
}

/* What the line from line->start to line->end is; `body`: where its blanks begin. */
static void look(const char *s, ng_line *line, uint32_t body) {
  uint32_t indent = 0;
  for (uint32_t i = body; i < line->start && indent < UINT16_MAX - TAB; i++)
    if (!ng_utf8_continues(s[i])) indent += s[i] == '\t' ? TAB - indent % TAB : 1;
  line->indent = (uint16_t)indent;
  line->content = line->start;
  read_bullet(s, line);
  if (!line->bullet && (line->seen & NG_SEEN_COLON || (line->end - line->start > 3 && s[line->start + 1] == '.')))
    read_turn(s, line);
  if (!line->bullet && !line->turn) read_turn_before_stop(s, line);
}

/* What was seen in a line, and how many of its bytes continue a character. */
typedef struct {
  uint8_t seen, twice; /* twice: side by side */
  uint64_t more;
} sight;

/* Sixteen bytes side by side (GCC, clang). */
typedef uint8_t sixteen __attribute__((vector_size(16)));

static bool any(sixteen bytes) {
  uint64_t halves[2];
  memcpy(halves, &bytes, sizeof halves);
  return halves[0] | halves[1];
}

/* Looks at a line from `at` on in steps of sixteen bytes; gives where the first of these begins that
   holds a line's end, or does not lie before `size`. */
static uint32_t see_steps(const char *s, uint32_t size, uint32_t at, sight *it) {
  enum { STEP = sizeof(sixteen), MOST = UINT8_MAX };
  sixteen tag = {0}, tab = {0}, colon = {0}, gap = {0}, before = {0};
  while (size - at >= STEP) {
    sixteen more = {0};
    uint32_t steps = 0;
    for (; steps < MOST && size - at >= STEP; steps++, at += STEP) {
      sixteen v;
      memcpy(&v, s + at, STEP);
      if (any((sixteen)((v == '\n') | (v == '\r')))) break;
      tag |= (sixteen)(v == '<');
      tab |= (sixteen)(v == '\t');
      colon |= (sixteen)(v == ':');
      more -= (sixteen)((v & 0xC0) == 0x80); /* what holds is all ones: less one is more by one */
      sixteen blank = (sixteen)(v == ' '), next;
      memcpy((char *)&next + 1, &blank, STEP - 1);
      next[0] = before[STEP - 1];
      gap |= blank & next;
      before = blank;
    }
    for (unsigned i = 0; i < STEP; i++) it->more += more[i];
    if (steps < MOST) break;
  }
  it->seen |= (any(tag) ? NG_SEEN_TAG : 0) | (any(tab) ? NG_SEEN_TAB : 0) | (any(colon) ? NG_SEEN_COLON : 0);
  it->twice |= any(gap) ? NG_SEEN_GAP : 0;
  return at;
}

bool ng_line_read(const char *s, uint32_t size, uint32_t at, ng_line *line) {
  *line = (ng_line){.at = at};
  sight it = {0, 0, 0};
  uint32_t end = see_steps(s, size, at, &it);
  uint64_t more = 0;
  uint8_t here, last = end > at ? seen_by[(unsigned char)s[end - 1]] : 0;
  for (; end < size; end++) {
    here = seen_by[(unsigned char)s[end]];
    if (here & NG_SEEN_END) break;
    more += here & NG_SEEN_MORE;
    it.seen |= here;
    it.twice |= here & last;
    last = here;
  }
  more = it.more + more / NG_SEEN_MORE;
  line->next = end + (end < size) + (end + 1 < size && s[end] == '\r' && s[end + 1] == '\n');
  line->seen = (it.seen & (NG_SEEN_TAG | NG_SEEN_TAB | NG_SEEN_COLON)) | (it.twice & NG_SEEN_GAP);
  uint32_t body = read_quotes(s, at, end, &line->quotes);
  line->start = line->margin = after_blanks(s, body, end);
  line->end = before_blanks(s, line->start, end);
  line->content = line->start;
  if (line->start == line->end) return false;
  uint64_t width = end - at - more - (line->start - at) - (end - line->end);
  line->width = width < UINT16_MAX ? (uint16_t)width : UINT16_MAX;
  look(s, line, body);
  return true;
}

uint32_t ng_line_number(const char *s, const ng_line *line, uint32_t *end) {
  uint32_t at = line->start, number = 0, clock = after_time(s, at, line->end);
  if (clock > at && clock < line->end && !strchr("[(", s[at])) at = clock; /* "10:04:12   1   Q.  Did" */
  uint32_t first = at;
  while (at < line->end && at - first < 2 && ng_is_digit((unsigned char)s[at]))
    number = number * 10 + (uint32_t)(s[at++] - '0');
  if (at == first || (at < line->end && s[at] != ' ' && s[at] != '\t') || line->quotes) return 0;
  *end = at;
  return number;
}

bool ng_line_strip(const char *s, ng_line *line, uint32_t start) {
  line->start = after_blanks(s, start, line->end);
  line->bullet = line->turn = 0;
  if (line->start >= line->end) return false;
  uint32_t less = line->start - line->margin;
  line->width = line->width > less ? (uint16_t)(line->width - less) : 1;
  look(s, line, start);
  return true;
}

bool ng_line_is_rule(const char *s, const ng_line *line) {
  unsigned n, count = 0;
  uint32_t sign = ng_utf8_read(s + line->start, &n);
  if (sign < 0x80
          ? sign != '-' && sign != '*' && sign != '_' && sign != '=' && sign != '#' && sign != '~'
          : sign != 0x2014 && sign != 0x2013 && sign != 0x2015 && sign != 0x2500 && sign != 0x2550 && sign != 0x2042)
    return false;
  for (uint32_t at = line->start; at < line->end; at += n) {
    uint32_t code = ng_utf8_read(s + at, &n);
    if (code == sign) count++;
    else if (!ng_is_blank(code)) return false;
  }
  return count >= 3 || sign == 0x2042 || (count == 2 && sign == '-');
}

unsigned ng_line_underlines(const char *s, const ng_line *line, const ng_line *title) {
  char sign = s[line->start];
  if (line->gap || line->quotes != title->quotes || (sign != '=' && sign != '-') || line->width < 3) return 0;
  for (uint32_t at = line->start; at < line->end; at++)
    if (s[at] != sign) return 0;
  if (line->width * 2 < title->width || line->width > title->width * 2 + 8) return 0;
  return sign == '=' ? 1 : 2;
}

bool ng_line_is_row(const char *s, const ng_line *line) {
  if (line->seen & NG_SEEN_TAB)
    for (uint32_t at = line->content; at < line->end; at++)
      if (s[at] == '\t') return true;
  return s[line->start] == '|' && line->end - line->start > 2 && s[line->end - 1] == '|';
}

/* The columns at which text goes on after two blanks or more that end no
   sentence, as bits. */
static void resume(const char *s, const ng_line *line, uint64_t bits[3]) {
  bits[0] = bits[1] = bits[2] = 0;
  uint32_t column = line->indent, blanks = 0, stop = 0;
  for (uint32_t at = line->start; at < line->end && column < 192; at++) {
    if (ng_utf8_continues(s[at])) continue;
    if (s[at] == ' ') {
      blanks++;
    } else {
      if (blanks >= 3 || (blanks == 2 && !stop)) bits[column / 64] |= (uint64_t)1 << column % 64;
      blanks = 0;
      stop = s[at] == '.' || s[at] == '?' || s[at] == '!' || s[at] == ':' || s[at] == '"' || s[at] == ')';
    }
    column++;
  }
}

bool ng_lines_align(const char *s, const ng_line *a, const ng_line *b) {
  if (!(a->seen & b->seen & NG_SEEN_GAP) || a->quotes != b->quotes) return false;
  if (a->width > WIDEST_ROW || b->width > WIDEST_ROW) return false;
  uint64_t x[3], y[3];
  resume(s, a, x);
  if (!(x[0] | x[1] | x[2])) return false;
  resume(s, b, y);
  return (x[0] & y[0]) | (x[1] & y[1]) | (x[2] & y[2]);
}

bool ng_lines_are_stretched(const char *s, const ng_line *lines, uint32_t count) {
  enum { FEWEST = 3, WIDEST_GAP = 3, FEWEST_WORDS = 4, FEWEST_GAPS = 2 };
  uint32_t seen = 0; /* lines with a gap of any kind: mostly too few to look closer */
  for (uint32_t i = 0; i < count && seen < FEWEST_GAPS; i++) seen += lines[i].seen & NG_SEEN_GAP ? 1 : 0;
  if (seen < FEWEST_GAPS) return false;
  uint64_t common[3] = {UINT64_MAX, UINT64_MAX, UINT64_MAX}, bits[3];
  uint32_t full = 0, gaps = 0, margin = (uint32_t)lines[0].indent + lines[0].width;
  for (uint32_t i = 0; i < count; i++) {
    const ng_line *line = &lines[i];
    uint32_t words = 1, single = 0, blanks = 0;
    for (uint32_t at = line->start; at < line->end; at++) {
      if (s[at] == ' ') {
        if (++blanks > WIDEST_GAP) return false;
        continue;
      }
      words += blanks > 0;
      single += blanks == 1;
      blanks = 0;
    }
    bool whole = (uint32_t)line->indent + line->width == margin;
    if (!whole && !ng_text_stops(s, line->start, line->end)) return false;
    if (!whole || words < FEWEST_WORDS) continue;
    full++;
    if (!(line->seen & NG_SEEN_GAP)) continue;
    gaps += single > 0;
    resume(s, line, bits);
    for (unsigned k = 0; k < 3; k++) common[k] &= bits[k];
  }
  return full >= FEWEST && gaps * 2 >= full && gaps >= FEWEST_GAPS && !(common[0] | common[1] | common[2]);
}

bool ng_line_has_columns(const char *s, const ng_line *line) {
  unsigned blanks = 0;
  for (uint32_t at = line->content; line->seen & NG_SEEN_GAP && at < line->end && blanks < 4; at++)
    blanks = s[at] == ' ' ? blanks + 1 : 0;
  return blanks >= 4;
}

uint32_t ng_line_field(const char *s, const ng_line *line) {
  if (!(line->seen & NG_SEEN_COLON) || line->bullet) return 0;
  unsigned n;
  for (uint32_t at = line->start; at < line->end && at - line->start < LONGEST_NAME; at += n) {
    uint32_t code = ng_utf8_read(s + at, &n);
    if (code == ':') {
      bool ends = at + 1 == line->end || s[at + 1] == ' ' || s[at + 1] == '\t';
      return ends && at - line->start > 1 ? at : 0;
    }
    if (!ng_is_letter(code) && !(code == '-' && at > line->start)) return 0;
  }
  return 0;
}

static bool closes(uint32_t code) {
  return code == ')' || code == ']' || code == '"' || code == '\'' || code == 0x201D || code == 0x2019 ||
         code == 0xBB || code == 0x203A;
}

bool ng_text_stops(const char *s, uint32_t start, uint32_t end) {
  for (unsigned n; end > start; end -= n) {
    uint32_t code = ng_utf8_before(s, end, &n);
    if (closes(code)) continue;
    return code == '.' || code == '!' || code == '?' || code == 0x2026 || code == 0x3002;
  }
  return false;
}

bool ng_line_runs_on(const char *s, const ng_line *line) {
  unsigned n;
  uint32_t code = ng_utf8_read(s + line->start, &n);
  return ng_is_letter(code) && !ng_is_upper(code);
}

bool ng_line_is_title(const char *s, const ng_line *line) {
  if (line->width > LONGEST_TITLE || line->width < 2 || ng_line_is_row(s, line)) return false;
  unsigned n, blanks = 0;
  uint32_t first = ng_utf8_read(s + line->start, &n);
  uint32_t last = ng_utf8_before(s, line->end, &n);
  if (last == '.' || last == ',' || last == ':' || last == ';' || last == 0x2026) return false;
  bool quoted = first == '"' || first == 0x201C || first == 0xAB || first == 0x2018 || first == '\'';
  if (quoted && closes(last)) return false;
  if (closes(last) && ng_text_stops(s, line->start, line->end)) return false;
  if (!quoted && !ng_is_digit(first) && first != 0xBF && first != 0xA1 &&
      !(ng_is_letter(first) && (ng_is_upper(first) || first > 0x2FF)))
    return false;
  bool letters = false, asks = last == '?' || last == '!';
  unsigned word = 0; /* letters of the word before: four and a full stop end a sentence */
  for (uint32_t at = line->start; at < line->end; at += n) {
    uint32_t code = ng_utf8_read(s + at, &n);
    blanks += code == ' ';
    letters |= ng_is_letter(code);
    if (code == '.' && word >= 4 && at + 1 < line->end && s[at + 1] == ' ') return false;
    word = ng_is_letter(code) || ng_is_digit(code) ? word + 1 : 0;
    if (code == ':' && asks && blanks < 4) return false; /* "Q: Is that true?" is a turn */
    if (code == '|' || code == '<') return false;
  }
  return letters && blanks <= 16;
}

bool ng_line_is_upper(const char *s, const ng_line *line) {
  unsigned n, upper = 0;
  for (uint32_t at = line->start; at < line->end; at += n) {
    uint32_t code = ng_utf8_read(s + at, &n);
    if (ng_is_upper(code)) upper++;
    else if (ng_is_letter(code)) return false;
  }
  return upper >= 2;
}
