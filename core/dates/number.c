/* Dates that begin with a number in digits. In: tokens. Out: the expression:
 * 2012-08-20, 20.8.2012, 8/20/2012, 20 August 2012, 3-5 June, 2012, 2008-2011,
 * 1990s. Where day and month may be either, the expression has the year alone.
 * Numbers that count, cost, call or page are none. */
#include "dates.h"

enum { FIRST_YEAR = 1900, LAST_YEAR = 2099 };

/* Three numbers of one date, as they stand. */
typedef struct {
  uint32_t value[3];
  unsigned digits[3];
} triple;

/* Whether a mark, written onto both sides, leads from a number to a number. */
static bool leads_on(const ng_date_reader *r, uint32_t at) {
  return (ng_date_dash(r, at) || ng_date_mark(r, at, '/') || ng_date_mark(r, at, ':')) && ng_date_glued(r, at) &&
         ng_date_glued(r, at + 1) && at + 1 < r->end && r->at[at + 1].kind == NG_NUMBER;
}

/* Whether a number is written onto what makes it a part of something else. */
static bool is_fixed(const ng_date_reader *r, uint32_t at) {
  if (!ng_date_glued(r, at)) return false;
  const ng_token *before = &r->at[at - 1];
  int32_t kind;
  if (before->kind != NG_PUNCTUATION) return true;
  switch (before->word) {
    /* clang-format off */
    case '(': case '[': case '"': case '\'': case 0x2018: case 0x201C: case 0xAB: case 0x2014:
    case '~': case '=': case '<': case '>': case ',': case ';': return false;
    case '-': case 0x2013:
      /* clang-format on */
      return !ng_date_is(r, at - 2, NG_CLASS_DATE_PART) || at < r->start + 2;
    case '.': return ng_date_about(r, at, &kind) == NG_NONE; /* "c.1612" */
    case ':': return at < r->start + 2 || r->at[at - 2].kind == NG_NUMBER;
    default: return true;
  }
}

static bool is_money(const ng_date_reader *r, uint32_t at) {
  if (at == r->start || r->at[at - 1].kind != NG_PUNCTUATION) return false;
  uint32_t code = r->at[at - 1].word;
  return code == '$' || code == '#' || code == 0xA2 || code == 0xA3 || code == 0xA5 ||
         (code >= 0x20A0 && code <= 0x20CF);
}

/* ---- three numbers --------------------------------------------------------------- */

static bool may_be_year(uint32_t value, unsigned digits) { return digits == 4 && value >= 1000 && value <= 2999; }

static bool is_day(const triple *t, int day, int month) {
  return t->value[month] >= 1 && t->value[month] <= 12 && t->value[day] >= 1 && t->value[day] <= 31 &&
         t->digits[month] <= 2 && t->digits[day] <= 2;
}

/* Three numbers joined by two equal marks, or in one token by full stops; the end. */
static uint32_t read_triple(const ng_date_reader *r, uint32_t at, triple *out) {
  if (at >= r->end || r->at[at].kind != NG_NUMBER) return 0;
  ng_string text = ng_token_text(r->doc, &r->at[at]);
  int part = 0;
  *out = (triple){{0}, {0}};
  for (size_t i = 0; i < text.size; i++) {
    char c = text.data[i];
    if (c == '.' && part < 2) part++;
    else if (c < '0' || c > '9' || ++out->digits[part] > 4) return 0;
    else out->value[part] = out->value[part] * 10 + (uint32_t)(c - '0');
  }
  if (part == 2) return out->digits[0] <= 2 && out->digits[1] <= 2 && out->digits[2] == 4 ? at + 1 : 0;
  if (part || at + 4 >= r->end) return 0;
  uint32_t mark = r->at[at + 1].word;
  if ((mark != '/' && mark != '-') || !leads_on(r, at + 1) || !leads_on(r, at + 3) || r->at[at + 3].word != mark)
    return 0;
  if (!ng_date_digits(r, at + 2, &out->value[1], &out->digits[1])) return 0;
  if (ng_date_digits(r, at + 4, &out->value[2], &out->digits[2])) return at + 5;
  /* 2012-08-20T10:30 */
  ng_string rest;
  out->digits[2] = ng_date_leading(r, at + 4, &out->value[2], &rest);
  return out->digits[2] == 2 && rest.size >= 2 && rest.data[0] == 'T' ? at + 5 : 0;
}

/* What the document's other dates tell of the order of day and month. */
static uint8_t order_of(const ng_date_reader *r) {
  uint8_t order = 1;
  ng_date_reader whole = *r;
  whole.start = 0;
  whole.end = r->doc->tokens.count;
  for (uint32_t at = 0; at < whole.end; at++) {
    triple t;
    if (whole.at[at].kind != NG_NUMBER || ng_date_glued(&whole, at) || !read_triple(&whole, at, &t) || t.digits[2] != 4)
      continue;
    if (t.value[0] > 12 && is_day(&t, 0, 1)) order |= 4;
    if (t.value[1] > 12 && is_day(&t, 1, 0)) order |= 2;
  }
  return order == 3 ? 2 : order == 5 ? 3 : 1;
}

/* Sorts out which of two numbers is the day; false where they are none. */
static bool order_days(const ng_date_reader *r, const triple *t, ng_point *point) {
  bool day_first = is_day(t, 0, 1), month_first = is_day(t, 1, 0);
  if (!day_first && !month_first) return false;
  if (day_first && month_first && t->value[0] != t->value[1]) {
    bool usual = ng_lexicon_grammar(r->lexicon) & NG_GRAMMAR_DAY_FIRST;
    if (!*r->order) *r->order = order_of(r);
    if (*r->order == 1 && !usual) return true;
    day_first = *r->order != 2;
  }
  point->day = (uint8_t)t->value[day_first ? 0 : 1];
  point->month = (uint8_t)t->value[day_first ? 1 : 0];
  return true;
}

static bool read_numeric(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  triple t;
  uint32_t end = read_triple(r, at, &t);
  bool timed = end == at + 5 && r->at[end - 1].size > 2; /* 20T10:30 */
  if (!end || (leads_on(r, end) && !timed)) return false;
  if (ng_date_glued(r, at) && r->at[at - 1].kind == NG_PUNCTUATION && at >= r->start + 2 && ng_date_glued(r, at - 1) &&
      r->at[at - 2].kind == NG_NUMBER)
    return false;
  ng_point point = {.year = NG_NO_YEAR};
  if (may_be_year(t.value[0], t.digits[0])) {
    if (!is_day(&t, 2, 1)) return false;
    point = (ng_point){(int32_t)t.value[0], (uint8_t)t.value[1], (uint8_t)t.value[2], 0, false};
    e->timed = timed;
    while (timed && leads_on(r, end)) end += 2;
  } else {
    if (is_fixed(r, at) || (!may_be_year(t.value[2], t.digits[2]) && t.digits[2] != 2)) return false;
    if (!order_days(r, &t, &point)) return false;
    point.year = t.digits[2] == 2 ? ng_date_century(r, t.value[2]) : (int32_t)t.value[2];
    if (!point.month && t.digits[2] == 2) return false;
  }
  e->point = point;
  e->end = end;
  return true;
}

/* 12/2015, 2015-12 */
static bool read_month_year(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  uint32_t a, b;
  unsigned m, n;
  if (!leads_on(r, at + 1) || ng_date_mark(r, at + 1, ':') || leads_on(r, at + 3) || is_fixed(r, at)) return false;
  if (!ng_date_digits(r, at, &a, &m) || !ng_date_digits(r, at + 2, &b, &n)) return false;
  if (m <= 2 && n == 4 && a >= 1 && a <= 12 && b >= FIRST_YEAR && b <= LAST_YEAR) {
    e->point = (ng_point){.year = (int32_t)b, .month = (uint8_t)a};
  } else if (m == 4 && n <= 2 && b >= 1 && b <= 12 && a >= FIRST_YEAR && a <= LAST_YEAR && b != (a + 1) % 100 &&
             !ng_date_mark(r, at + 1, 0x2013)) {
    e->point = (ng_point){.year = (int32_t)a, .month = (uint8_t)b};
  } else {
    return false;
  }
  e->end = at + 3;
  return true;
}

bool ng_date_read_slashed(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  triple t = {{0}, {0}};
  if (!ng_date_mark(r, at + 1, '/') || !leads_on(r, at + 1) || leads_on(r, at + 3)) return false;
  if (!ng_date_digits(r, at, &t.value[0], &t.digits[0]) || !ng_date_digits(r, at + 2, &t.value[1], &t.digits[1]))
    return false;
  if (!order_days(r, &t, &e->point) || !e->point.month) return false;
  e->end = at + 3;
  return true;
}

/* ---- day and month ------------------------------------------------------------------ */

/* Whether a number with a point is an ordinal: "am 3. Mai". */
static bool has_points(const ng_date_reader *r) { return ng_lexicon_grammar(r->lexicon) & NG_GRAMMAR_POINT_ORDINALS; }

/* A day of the month in digits or as an ordinal; its end. */
static uint32_t day_at(const ng_date_reader *r, uint32_t at, uint8_t *day) {
  uint32_t value, end;
  unsigned digits;
  int32_t ordinal;
  if (ng_date_digits(r, at, &value, &digits)) {
    if (digits > 2 || value < 1 || value > 31) return 0;
    *day = (uint8_t)value;
    bool point = has_points(r) && ng_date_mark(r, at + 1, '.') && ng_date_glued(r, at + 1);
    return at + 1 + point;
  }
  end = ng_date_ordinal(r, at, &ordinal);
  if (!end || ordinal > 31) return 0;
  *day = (uint8_t)ordinal;
  return end;
}

/* The month after a day: "20 August", "20th of August", "20-Aug"; its end. */
static uint32_t month_after(const ng_date_reader *r, uint32_t at, uint8_t *month) {
  uint32_t next = ng_date_skip(r, at, NG_CLASS_DATE_OF);
  if (next == at && ng_date_joins(r, at)) next = at + 1;
  if (next == at && ng_date_glued(r, at) && !(has_points(r) && ng_date_mark(r, at - 1, '.')))
    return 0; /* "28.Oktober" */
  return ng_date_month(r, next, month);
}

/* Whether "between" stands before, and maybe "the". */
static bool between(const ng_date_reader *r, uint32_t at) {
  if (ng_date_is(r, at - 1, NG_CLASS_DEFINITE)) at--;
  return ng_date_value(r, at - 1, NG_CLASS_RANGE) == 2;
}

bool ng_date_read_day_month(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  uint8_t day, other, month;
  if (is_fixed(r, at)) return false;
  bool money = is_money(r, at);
  uint32_t end = day_at(r, at, &day), next;
  if (!end || (money && ng_date_glued(r, at))) return false;
  next = month_after(r, end, &month);
  if (money && !(next && ng_date_year(r, ng_date_skip(r, next, NG_CLASS_DATE_OF), &e->point.year))) return false;
  if (next) {
    e->point = (ng_point){.year = NG_NO_YEAR, .month = month, .day = day};
  } else {
    /* "3-5 June", "25 and 26 March", "from the ninth to the seventeenth of April" */
    int32_t kind = 0;
    uint32_t joint = ng_date_match(r, end, NG_CLASS_RANGE, &kind);
    if (!joint && ng_date_dash(r, end)) {
      joint = end + 1;
      kind = 5;
    }
    if (!joint || kind < 4 || kind > 6) return false;
    if (kind == 6 && between(r, at)) kind = 5;
    joint = ng_date_skip(r, joint, NG_CLASS_DEFINITE);
    next = day_at(r, joint, &other);
    next = next ? month_after(r, next, &month) : 0;
    if (!next || (other <= day && kind == 6)) return false;
    e->point = (ng_point){.year = NG_NO_YEAR, .month = month, .day = day};
    e->other = (ng_point){.year = NG_NO_YEAR, .month = month, .day = other};
    e->joined = kind == 6 && other != day + 1 ? NG_SHAPE_BOTH : NG_SHAPE_BETWEEN;
    /* "from the 27th to the 3rd of April" begins in the month before */
    if (other < day) e->point.month = (uint8_t)(month == 1 ? 12 : month - 1);
  }
  e->end = next;
  uint32_t year = next;
  if (ng_date_joins(r, next) || ng_date_mark(r, next, ',')) year = next + 1;
  else year = ng_date_skip(r, next, NG_CLASS_DATE_OF);
  uint32_t after = ng_date_year(r, year, &e->point.year);
  if (!after && year > next) after = ng_date_turned_year(r, year, &e->point.year);
  if (!after && !e->joined) after = ng_date_short_year(r, next, &e->point.year);
  if (after) e->end = after;
  return day <= ng_month_days(NG_NO_YEAR, e->point.month) || after || ng_date_closes(r, next);
}

/* "am 22.04.", "vom 22.4. an": a day and a month in one number, after a word that stands before dates. */
static bool read_pointed(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  if (!has_points(r) || r->at[at].kind != NG_NUMBER || is_fixed(r, at) || is_money(r, at)) return false;
  ng_string text = ng_token_text(r->doc, &r->at[at]);
  uint32_t value[2] = {0, 0};
  unsigned digits[2] = {0, 0}, part = 0;
  for (size_t i = 0; i < text.size; i++) {
    if (text.data[i] == '.' && !part) part++;
    else if (text.data[i] < '0' || text.data[i] > '9' || ++digits[part] > 2) return false;
    else value[part] = value[part] * 10 + (uint32_t)(text.data[i] - '0');
  }
  if (!part || value[1] < 1 || value[1] > 12 || value[0] < 1 || value[0] > ng_month_days(NG_NO_YEAR, value[1]))
    return false;
  bool lead = at > r->start && (ng_date_is(r, at - 1, NG_CLASS_DATE_ON) || ng_date_is(r, at - 1, NG_CLASS_DATE_LEAD));
  bool point = ng_date_mark(r, at + 1, '.') && ng_date_glued(r, at + 1);
  if (!lead || ng_date_match(r, at + 1, NG_CLASS_CLOCK_TAIL, NULL) || ng_date_match(r, at + 1, NG_CLASS_COUNTED, NULL))
    return false;
  e->point = (ng_point){.year = NG_NO_YEAR, .month = (uint8_t)value[1], .day = (uint8_t)value[0]};
  e->end = at + 1 + (point && at + 2 < r->end);
  uint32_t year = ng_date_year(r, e->end, &e->point.year);
  if (year) e->end = year;
  return true;
}

/* ---- years ---------------------------------------------------------------------------- */

static bool leads(const ng_date_reader *r, uint32_t at) {
  int32_t kind;
  if (ng_date_about(r, at, &kind) != NG_NONE && kind == 1) return true;
  return at > r->start && (ng_date_is(r, at - 1, NG_CLASS_DATE_LEAD) || ng_date_is(r, at - 1, NG_CLASS_DATE_PART) ||
                           ng_date_is(r, at - 1, NG_CLASS_PERIOD) || ng_date_is(r, at - 1, NG_CLASS_RANGE));
}

/* Whether a number of four digits, alone, is a year. */
static bool is_year(const ng_date_reader *r, uint32_t at, uint32_t value, uint32_t end) {
  if (is_fixed(r, at) || is_money(r, at)) return false;
  bool led = leads(r, at);
  int32_t bound;
  ng_date_bound(r, at, &bound); /* "later than 2018", but not "more than 2018" */
  if (at > r->start && !bound) {
    uint32_t word = at - 1;
    if (ng_date_mark(r, word, '.') && word > r->start) word--;
    if (ng_date_is(r, word, NG_CLASS_NO_YEAR)) return false;
    if (ng_date_is(r, at - 1, NG_CLASS_DATE_OF) && at >= r->start + 2 && ng_date_is(r, at - 2, NG_CLASS_NO_YEAR))
      return false;
  }
  if (value < FIRST_YEAR || value > LAST_YEAR) {
    bool bracket = ng_date_mark(r, at - 1, '(') && (ng_date_mark(r, end, ')') || ng_date_dash(r, end));
    if (!led && !bracket) return false;
  }
  if (end >= r->end) return true;
  const ng_token *after = &r->at[end];
  if (after->kind == NG_PUNCTUATION) {
    if (after->word == '%' || after->word == 0xB0) return false;
    return !leads_on(r, end) && !(ng_date_glued(r, end) && (after->word == '_' || after->word == '@'));
  }
  if (after->shape & NG_CLITIC) return true;
  if (ng_date_glued(r, end)) return false;
  if (after->kind == NG_NUMBER) { /* but "desde 1997 24 de febrero de 2009" */
    ng_expression next = ng_date_blank(end);
    return led && ng_date_read_day_month(r, end, &next) && next.point.year != NG_NO_YEAR;
  }
  if (ng_date_match(r, end, NG_CLASS_COUNTED, NULL)) return false;
  if (ng_date_value(r, end, NG_CLASS_PERIOD) > NG_PERIODS) return false;
  bool noun = !(after->shape & NG_CAPITAL) && !ng_date_is(r, end, NG_CLASS_STOP);
  if (noun && value < FIRST_YEAR && ng_date_is(r, at - 1, NG_CLASS_DATE_OF)) return false;
  for (uint32_t i = end + 1; i < end + 3 && after->shape & NG_CAPITAL; i++)
    if (ng_date_is(r, i, NG_CLASS_STREET) && r->at[i].shape & NG_CAPITAL) return false;
  return led || value % 100 || !noun;
}

/* The second year of "2008-2011", "2008–11", "2011/12"; its end. */
static uint32_t year_range(const ng_date_reader *r, uint32_t at, int32_t year, int32_t *second) {
  uint32_t value;
  unsigned digits;
  if (!leads_on(r, at) || ng_date_mark(r, at, ':') || leads_on(r, at + 2)) return 0;
  if (!ng_date_digits(r, at + 1, &value, &digits)) return 0;
  if (digits == 4 && !ng_date_mark(r, at, '/') && (int32_t)value > year && value <= LAST_YEAR) {
    *second = (int32_t)value;
    return at + 2;
  }
  if (digits != 2 || (int32_t)value == year % 100) return 0;
  bool next = (int32_t)value == (year + 1) % 100;
  if (!next && (ng_date_mark(r, at, '/') || (int32_t)value < year % 100)) return 0;
  *second = year - year % 100 + (int32_t)value + (year % 100 == 99 ? 100 : 0);
  return at + 2;
}

/* "2012 August", "2012-Aug-20" */
static bool read_year_month(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  uint32_t value, day;
  unsigned digits;
  if (!ng_date_digits(r, at, &value, &digits) || !may_be_year(value, digits) || ng_date_glued(r, at)) return false;
  uint32_t next = at + 1;
  bool joined = (ng_date_dash(r, next) || ng_date_mark(r, next, '/')) && ng_date_glued(r, next);
  uint32_t end = ng_date_month(r, next + joined, &e->point.month);
  if (!end || ng_date_glued(r, at + 1) != joined) return false;
  e->point.year = (int32_t)value;
  e->end = end;
  if (joined && leads_on(r, end) && ng_date_digits(r, end + 1, &day, &digits) && digits <= 2 && day >= 1 &&
      day <= ng_month_days(e->point.year, e->point.month)) {
    e->point.day = (uint8_t)day;
    e->end = end + 2;
  } else if (!joined && ng_date_month_rest(r, end, e) != end) { /* "in 2012 August 20 …" */
    e->point = (ng_point){.year = NG_NO_YEAR};
    return false;
  }
  return true;
}

static bool read_decade(const ng_date_reader *r, uint32_t at, uint32_t value, unsigned digits, uint32_t end,
                        ng_expression *e) {
  if (value % 10 || (digits != 4 && digits != 2)) return false;
  if (digits == 4 && (value < 1000 || value > LAST_YEAR)) return false;
  if (is_money(r, at)) return false;
  int32_t year = (int32_t)value;
  if (digits == 4 && value % 100 == 0 && value < FIRST_YEAR) { /* "the 1800s" */
    e->point = (ng_point){.year = year, .hidden = 2};
    e->end = end;
    return true;
  }
  if (digits == 2) {
    bool apostrophe = ng_date_glued(r, at) && ng_date_apostrophe(r, at - 1);
    if (!apostrophe && !ng_date_is(r, at - 1, NG_CLASS_DEFINITE) && !ng_date_is(r, at - 1, NG_CLASS_DATE_PART) &&
        !ng_date_dash(r, at - 1) && !leads(r, at))
      return false;
    if (value < 20 && !apostrophe) return false;
    year = ng_date_century(r, value);
    if (apostrophe) e->first = at - 1;
  }
  e->point = (ng_point){.year = year, .hidden = 1};
  e->end = end;
  return true;
}

static bool read_year(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  uint32_t value;
  unsigned digits;
  if (ng_date_suffixed(r, at, NG_CLASS_DECADE_SUFFIX, &value, &digits))
    return read_decade(r, at, value, digits, at + 1, e);
  if (!ng_date_digits(r, at, &value, &digits)) return false;
  uint32_t end = is_fixed(r, at) ? 0 : ng_date_era(r, at, &e->point.year);
  if (end) {
    e->end = end;
    return true;
  }
  bool apostrophe = digits == 2 && ng_date_glued(r, at) && at > r->start && ng_date_apostrophe(r, at - 1);
  if (apostrophe && !ng_date_glued(r, at + 1) && (at < r->start + 2 || !ng_date_glued(r, at - 1))) {
    if (!ng_date_is(r, at - 2, NG_CLASS_DATE_LEAD) && !ng_date_is(r, at - 2, NG_CLASS_MONTH)) return false;
    e->point.year = ng_date_century(r, value);
    e->first = at - 1;
    e->end = at + 1;
    return true;
  }
  if (digits != 4 || value < 1000 || value > 2999) return false;
  int32_t second;
  end = year_range(r, at + 1, (int32_t)value, &second);
  if (end && is_year(r, at, value, end)) {
    e->form = NG_FORM_VALUE;
    e->when = (ng_when){{.year = (int32_t)value}, {.year = second}, NG_SHAPE_BETWEEN, NG_PRECISION_RANGE};
    e->end = end;
    return true;
  }
  if (value % 10 == 0 && at + 1 < r->end && r->at[at + 1].shape & NG_CLITIC &&
      (ng_date_is(r, at - 1, NG_CLASS_DEFINITE) || ng_date_is(r, at - 1, NG_CLASS_DATE_PART)))
    return read_decade(r, at, value, digits, at + 2, e);
  if (!is_year(r, at, value, at + 1)) return false;
  e->point.year = (int32_t)value;
  e->end = at + 1;
  return true;
}

/* "2012 Q1", "2012-H2" */
static bool read_year_quarter(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  uint32_t value, next = at + 1;
  unsigned digits;
  int32_t quarter;
  if (ng_date_dash(r, next) && ng_date_glued(r, next)) next++;
  if (!ng_date_digits(r, at, &value, &digits) || !may_be_year(value, digits)) return false;
  uint32_t end = ng_date_match(r, next, NG_CLASS_QUARTER, &quarter);
  if (!end || is_fixed(r, at)) return false;
  e->form = NG_FORM_NTH;
  e->point.year = (int32_t)value;
  e->amount = quarter % 10;
  e->period = quarter > 10 ? NG_PERIOD_HALF : NG_PERIOD_QUARTER;
  e->count = 1;
  e->end = end;
  return true;
}

bool ng_date_read_number(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  if (read_numeric(r, at, e) || read_month_year(r, at, e) || ng_date_read_day_month(r, at, e)) return true;
  if (read_year_month(r, at, e) || read_year_quarter(r, at, e)) return true;
  *e = (ng_expression){.point.year = NG_NO_YEAR, .other.year = NG_NO_YEAR, .base.year = NG_NO_YEAR, .first = at};
  if (ng_date_is(r, at - 1, NG_CLASS_DATE_ON) && at > r->start && !is_fixed(r, at) && ng_date_read_slashed(r, at, e))
    return true;
  return read_pointed(r, at, e) || read_year(r, at, e);
}
