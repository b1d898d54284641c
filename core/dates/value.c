/* What dates come to. In: an expression as read, the anchor, the date that the
 * text named last, the tense around. Out: its value, and the point it was
 * reckoned from. What is missing is told by these alone; where they do not tell,
 * there is no value. */
#include "dates.h"

enum {
  TENSE_BEFORE = 20,
  TENSE_AFTER = 10,   /* tokens around an expression that tell its tense */
  BEFORE_TO_COME = 4, /* of a word of tense: it stands right before a date to come */
  LEAST_STEM = 3,
  LONGEST_ENDING = 6, /* bytes of a verb before its ending, and of that */
  YEARS_AROUND = 8,   /* so far is the nearest 29 February */
  FAR = 100000        /* amounts past it are none */
};

static bool is_told(ng_point point) { return point.year != NG_NO_YEAR; }

/* ---- tense --------------------------------------------------------------------- */

static int tense_at(const ng_date_reader *r, uint32_t at) {
  const ng_token *token = &r->at[at];
  if (token->kind != NG_WORD) return 0;
  int32_t value;
  if (at > r->start && ng_date_value(r, at - 1, NG_CLASS_TENSE) == 3) return 1; /* "be held" */
  if (ng_date_match(r, at, NG_CLASS_TENSE, &value) && value != BEFORE_TO_COME) return value == 1 ? -1 : 1;
  /* a verb without a subject may begin its sentence: "Viajará el lunes" */
  bool begins = at == r->start && ng_lexicon_grammar(r->lexicon) & NG_GRAMMAR_SUBJECTLESS;
  if (token->size <= LEAST_STEM + 1 || token->shape & NG_DIGITS || (token->shape & NG_CAPITAL && !begins)) return 0;
  ng_string text = ng_token_text(r->doc, token);
  size_t longest = text.size - LEAST_STEM < LONGEST_ENDING ? text.size - LEAST_STEM : LONGEST_ENDING;
  for (size_t size = longest; size >= 2; size--) {
    uint32_t ending = ng_lexicon_find(r->lexicon, text.data + text.size - size, size);
    if (ng_lexicon_is(r->lexicon, ending, NG_CLASS_TENSE_ENDING))
      return ng_lexicon_value(r->lexicon, ending, NG_CLASS_TENSE_ENDING) == 2 ? 1 : -1;
  }
  return 0;
}

int ng_date_tense(const ng_date_reader *r, uint32_t first, uint32_t end) {
  uint32_t word = first > r->start && ng_date_is(r, first - 1, NG_CLASS_DEFINITE) ? first - 1 : first;
  if (ng_date_value(r, word - 1, NG_CLASS_TENSE) == BEFORE_TO_COME) return 1; /* "para el lunes" */
  for (uint32_t at = first; at > r->start && at + TENSE_BEFORE > first;) {
    int tense = tense_at(r, --at);
    if (tense) return tense;
  }
  for (uint32_t at = end; at < r->end && at < end + TENSE_AFTER; at++) {
    int tense = tense_at(r, at);
    if (tense) return tense;
  }
  return 0;
}

/* ---- which of many ------------------------------------------------------------- */

static ng_when at_point(ng_point point, uint8_t precision) {
  return (ng_when){point, {.year = NG_NO_YEAR}, NG_SHAPE_POINT, precision};
}

static ng_when between_days(int64_t from, int64_t to, uint8_t precision) {
  return (ng_when){ng_day_point(from), ng_day_point(to), NG_SHAPE_BETWEEN, precision};
}

/* The point of an expression in a year; false where that year has none. */
static bool in_year(const ng_expression *e, int32_t year, ng_point *out) {
  if (e->form == NG_FORM_HOLIDAY) return ng_holiday_day(e->rule, year, out);
  *out = e->point;
  out->year = year;
  return ng_point_is(*out);
}

/* A day or span that recurs, tried against the one that is wanted. */
typedef struct {
  int64_t first, last; /* of the base */
  int turn;            /* ng_turn */
  int tense;
  bool found;
  ng_point best;
  int64_t distance;
} choice;

static void choose(choice *c, ng_point point) {
  int64_t first = ng_point_first(point), last = ng_point_last(point), distance;
  switch (c->turn) {
    /* clang-format off */
    case NG_TURN_LAST: case NG_TURN_PAST: case NG_TURN_PREVIOUS:
      /* clang-format on */
      if (last >= c->first) return;
      distance = c->first - last;
      break;
    /* clang-format off */
    case NG_TURN_NEXT: case NG_TURN_COMING: case NG_TURN_FOLLOWING:
      /* clang-format on */
      if (first <= c->last) return;
      distance = first - c->last;
      break;
    default:
      if (c->tense < 0 && first > c->last) return;
      if (c->tense > 0 && last < c->first) return;
      distance = first > c->last ? first - c->last : last < c->first ? c->first - last : 0;
      /* of two that are as near the earlier one */
      if (c->found && distance == c->distance) return;
  }
  if (c->found && distance >= c->distance) return;
  c->found = true;
  c->best = point;
  c->distance = distance;
}

/* The year of a month, day of a month, season or holiday. */
static bool find_year(const ng_expression *e, ng_point base, int tense, ng_point *out) {
  if (!base.month || !base.day) { /* only the year, or year and month, are known */
    int32_t year = base.year + (e->turn == NG_TURN_NEXT) - (e->turn == NG_TURN_LAST);
    return in_year(e, year, out);
  }
  if (e->turn == NG_TURN_THIS || e->turn == NG_TURN_SAME) return in_year(e, base.year, out);
  choice c = {.first = ng_point_first(base), .last = ng_point_last(base), .turn = e->turn, .tense = tense};
  bool weekday_told = e->weekday && e->point.day;
  for (int pass = weekday_told ? 0 : 1; pass < 2 && !c.found; pass++) {
    for (int32_t year = base.year - YEARS_AROUND; year <= base.year + YEARS_AROUND; year++) {
      ng_point point;
      if (!in_year(e, year, &point)) continue;
      if (pass == 0 &&
          (ng_day_weekday(ng_point_first(point)) != e->weekday || year < base.year - 1 || year > base.year + 1))
        continue;
      choose(&c, point);
    }
  }
  *out = c.best;
  return c.found;
}

/* The year of a quarter that is told without one. */
static bool find_quarter(const ng_date_reader *r, ng_expression *e) {
  ng_point base = r->anchor, point;
  if (!is_told(base) || !base.month || !base.day) return false;
  choice c = {.first = ng_point_first(base), .last = ng_point_last(base), .tense = ng_date_tense(r, e->first, e->end)};
  for (int32_t year = base.year - 1; year <= base.year + 1; year++) {
    for (uint8_t month = 0; month < 3; month++) { /* the nearest of its months tells */
      point = (ng_point){.year = year, .month = (uint8_t)(e->amount * 3 - month)};
      choose(&c, point);
    }
  }
  e->point.year = c.best.year;
  return c.found;
}

/* The month of "the 18th" or "Friday the 13th". */
static bool find_month(const ng_expression *e, ng_point base, int tense, ng_point *out) {
  if (!base.month || !base.day) return false;
  choice c = {.first = ng_point_first(base), .last = ng_point_last(base), .turn = e->turn, .tense = tense};
  for (int32_t months = -14; months <= 14; months++) {
    ng_point point = ng_month_shift(base, months);
    point.day = e->point.day;
    if (!ng_point_is(point) || (e->weekday && ng_day_weekday(ng_point_first(point)) != e->weekday)) continue;
    choose(&c, point);
  }
  *out = c.best;
  return c.found;
}

static bool find_weekday(const ng_expression *e, ng_point base, int tense, ng_point *out) {
  if (!base.day) return false;
  int64_t day = ng_point_first(base), monday = day - ng_day_weekday(day) + 1;
  int64_t ahead = (e->weekday + 7 - ng_day_weekday(day)) % 7;
  switch (e->turn) {
    /* clang-format off */
    case NG_TURN_THIS: case NG_TURN_SAME: day = monday + e->weekday - 1; break;
    case NG_TURN_LAST: day = monday + e->weekday - 8; break;
    case NG_TURN_NEXT: day = monday + e->weekday + 6; break;
    case NG_TURN_PREVIOUS: case NG_TURN_PAST: day += ahead - 7; break;
    case NG_TURN_FOLLOWING: case NG_TURN_COMING: day += ahead ? ahead : 7; break;
    /* clang-format on */
    default: day += tense > 0 || !ahead ? ahead : ahead - 7;
  }
  *out = ng_day_point(day);
  return true;
}

/* ---- parts ------------------------------------------------------------------------ */

/* A third of a year, of a decade, of a month: what "early", "middle", "late" mean. */
static ng_when part_of(ng_point point, unsigned part) {
  ng_when when = {point, point, NG_SHAPE_BETWEEN, NG_PRECISION_RANGE};
  bool early = part == NG_PART_EARLY || part == NG_PART_START, middle = part == NG_PART_MIDDLE;
  if (point.day || point.month > 12) return at_point(point, ng_point_precision(point));
  if (point.month) {
    unsigned days = ng_month_days(point.year, point.month);
    when.from.day = early ? 1 : middle ? 10 : 16;
    when.to.day = (uint8_t)(early ? 15 : middle ? 20 : days);
  } else if (point.hidden) {
    int32_t step = point.hidden == 1 ? 1 : 10;
    when.from.hidden = when.to.hidden = 0;
    when.from.year += step * (early ? 0 : middle ? 4 : 7);
    when.to.year += step * (early ? 4 : middle ? 7 : 10) - 1;
  } else {
    when.from.month = early ? 1 : middle ? 5 : 9;
    when.to.month = early ? 4 : middle ? 8 : 12;
  }
  return when;
}

static bool has_bounds(unsigned part) { return part && part != NG_PART_WITHIN; }

/* ---- periods ------------------------------------------------------------------------ */

static ng_point shift_point(ng_point base, unsigned period, int32_t amount) {
  ng_point point = base;
  switch (period) {
    case NG_PERIOD_DAY: return ng_day_point(ng_point_first(base) + amount);
    case NG_PERIOD_WEEK: return ng_day_point(ng_point_first(base) + (int64_t)amount * 7);
    case NG_PERIOD_QUARTER: amount *= 3; /* fall through */
    case NG_PERIOD_MONTH:
      point = ng_month_shift(base, amount);
      point.day = base.day;
      if (point.day > ng_month_days(point.year, point.month))
        point.day = (uint8_t)ng_month_days(point.year, point.month);
      return point;
    case NG_PERIOD_CENTURY: amount *= 10; /* fall through */
    case NG_PERIOD_DECADE: amount *= 10;  /* fall through */
    default:
      point.year += amount;
      if (point.day && !ng_point_is(point)) point.day--;
      return point;
  }
}

/* Whether a point is told as finely as reckoning with a period needs. */
static bool is_fine(ng_point base, unsigned period) {
  switch (period) {
    /* clang-format off */
    case NG_PERIOD_DAY: case NG_PERIOD_WEEK: case NG_PERIOD_WEEKEND: case NG_PERIOD_FORTNIGHT:
      /* clang-format on */
      return base.day && base.month && base.month <= 12;
    /* clang-format off */
    case NG_PERIOD_MONTH: case NG_PERIOD_QUARTER: return base.month && base.month <= 12;
    /* clang-format on */
    default: return true;
  }
}

static ng_when quarter_at(ng_point base, int32_t shift) {
  ng_point from = {.year = base.year, .month = (uint8_t)((base.month - 1) / 3 * 3 + 1)};
  from = ng_month_shift(from, shift * 3);
  return (ng_when){from, ng_month_shift(from, 2), NG_SHAPE_BETWEEN, NG_PRECISION_SEASON};
}

/* The period that holds the base, so many periods away. */
static bool period_at(const ng_expression *e, ng_point base, int32_t shift, ng_when *out) {
  int64_t day;
  switch (e->period) {
    case NG_PERIOD_DAY: *out = at_point(ng_day_point(ng_point_first(base) + shift), NG_PRECISION_DAY); return true;
    case NG_PERIOD_WEEK:
      day = ng_point_first(base);
      day += (int64_t)shift * 7 - ng_day_weekday(day) + 1;
      *out = between_days(day + (e->part == NG_PART_END ? 3 : 0), day + (e->part == NG_PART_START ? 2 : 6),
                          NG_PRECISION_WEEK);
      return true;
    case NG_PERIOD_MONTH: base = ng_month_shift(base, shift); break;
    case NG_PERIOD_QUARTER: *out = quarter_at(base, shift); return true;
    case NG_PERIOD_YEAR: base = (ng_point){.year = base.year + shift}; break;
    case NG_PERIOD_DECADE: {
      int32_t year = base.year - base.year % 10 + shift * 10;
      base = (ng_point){.year = year, .hidden = 1};
      break;
    }
    case NG_PERIOD_CENTURY: base = (ng_point){.year = base.year - base.year % 100 + shift * 100, .hidden = 2}; break;
    default: return false;
  }
  *out = has_bounds(e->part) ? part_of(base, e->part) : at_point(base, ng_point_precision(base));
  return true;
}

static bool weekend_at(const ng_expression *e, ng_point base, int tense, ng_when *out) {
  int64_t day = ng_point_first(base), saturday = day - ng_day_weekday(day) + 6;
  if (e->turn == NG_TURN_LAST || e->turn == NG_TURN_PREVIOUS || e->turn == NG_TURN_PAST) {
    saturday -= 7;
  } else if (e->turn == NG_TURN_NEXT || e->turn == NG_TURN_FOLLOWING || e->turn == NG_TURN_COMING) {
    if (e->turn != NG_TURN_COMING) saturday += 7;
  } else if (tense < 0 && saturday > day) {
    saturday -= 7;
  }
  *out = between_days(saturday, saturday + 1, NG_PRECISION_RANGE);
  return true;
}

static int32_t shift_of(unsigned turn) {
  switch (turn) {
    /* clang-format off */
    case NG_TURN_LAST: case NG_TURN_PREVIOUS: case NG_TURN_PAST: return -1;
    case NG_TURN_NEXT: case NG_TURN_FOLLOWING: case NG_TURN_COMING: return 1;
    /* clang-format on */
    default: return 0;
  }
}

static bool reckon_period(const ng_date_reader *r, const ng_expression *e, ng_point base, ng_when *out) {
  if (!is_fine(base, e->period)) return false;
  if (e->period == NG_PERIOD_WEEKEND) return weekend_at(e, base, ng_date_tense(r, e->first, e->end), out);
  return period_at(e, base, shift_of(e->turn) + e->amount, out);
}

static bool reckon_shift(const ng_expression *e, ng_point base, ng_when *out) {
  if (e->amount > FAR || e->amount < -FAR) return false;
  if (e->timed) { /* "ten minutes ago" */
    *out = at_point(base, ng_point_precision(base));
    return base.day;
  }
  if (!e->amount) { /* "a few days ago" */
    if (e->turn != NG_TURN_PAST || !base.day) return false;
    *out = (ng_when){{.year = NG_NO_YEAR}, base, NG_SHAPE_BEFORE, NG_PRECISION_UNKNOWN};
    return true;
  }
  if (!is_fine(base, e->period)) return false;
  ng_point point = shift_point(base, e->period, e->amount);
  bool exact = is_told(e->base);
  if (!exact && e->period == NG_PERIOD_WEEK) point.about = true;
  if (!exact && (e->period == NG_PERIOD_MONTH || e->period == NG_PERIOD_QUARTER)) point.day = 0;
  if (e->period >= NG_PERIOD_YEAR && e->period <= NG_PERIOD_CENTURY && !exact) {
    point = (ng_point){.year = point.year, .about = e->period != NG_PERIOD_YEAR};
  }
  *out = at_point(point, ng_point_precision(point));
  return true;
}

static bool reckon_span(const ng_expression *e, ng_point base, ng_when *out) {
  bool within = e->turn == NG_TURN_THIS, ahead = within || shift_of(e->turn) > 0;
  if (e->amount > FAR || !is_fine(base, NG_PERIOD_DAY)) return false;
  if (!e->amount) {
    if (ahead) *out = (ng_when){base, {.year = NG_NO_YEAR}, NG_SHAPE_ON, NG_PRECISION_RANGE};
    else *out = (ng_when){{.year = NG_NO_YEAR}, base, NG_SHAPE_TO, NG_PRECISION_RANGE};
    return true;
  }
  if (e->period == NG_PERIOD_QUARTER || e->period == NG_PERIOD_DECADE) { /* whole ones */
    ng_when first, last;
    ng_expression one = {.period = e->period};
    if (!period_at(&one, base, ahead ? 1 : -e->amount, &first) || !period_at(&one, base, ahead ? e->amount : -1, &last))
      return false;
    if (e->period == NG_PERIOD_DECADE && e->amount == 1) {
      *out = first;
      return true;
    }
    *out = (ng_when){first.from, last.shape == NG_SHAPE_BETWEEN ? last.to : last.from, NG_SHAPE_BETWEEN,
                     NG_PRECISION_RANGE};
    return true;
  }
  unsigned period = e->period;
  int32_t amount = e->amount;
  if (period == NG_PERIOD_HOUR) amount /= 24, period = NG_PERIOD_DAY;
  if (period == NG_PERIOD_FORTNIGHT) amount *= 2, period = NG_PERIOD_WEEK;
  if (period == NG_PERIOD_WEEKEND || period == NG_PERIOD_HALF || period == NG_PERIOD_FISCAL) return false;
  ng_point other = shift_point(base, period, ahead ? amount : -amount);
  if (ahead && !within) base = ng_day_point(ng_point_first(base) + 1);
  *out = (ng_when){ahead ? base : other, ahead ? other : base, NG_SHAPE_BETWEEN, NG_PRECISION_RANGE};
  return true;
}

/* ---- the nth ------------------------------------------------------------------------- */

/* A week belongs to the year and month of its Thursday (ISO 8601). */
static bool nth_week(const ng_expression *e, int64_t first, int64_t last, ng_when *out) {
  int64_t thursday = first + (4 + 7 - ng_day_weekday(first)) % 7;
  if (e->amount < 0) {
    thursday = last - (ng_day_weekday(last) + 7 - 4) % 7;
    thursday -= (int64_t)(e->count - 1) * 7;
  } else {
    thursday += (int64_t)(e->amount - 1) * 7;
  }
  if (thursday < first || thursday > last) return false;
  *out = between_days(thursday - 3, thursday + 3 + (int64_t)(e->count - 1) * 7, NG_PRECISION_WEEK);
  return true;
}

static bool nth_months(const ng_expression *e, int32_t months, int32_t of, ng_when *out) {
  int32_t index = e->amount < 0 ? of - e->count : e->amount - 1, number = e->count;
  if (index < 0 || index + number > of) return false;
  ng_point year = {.year = e->point.year, .month = 1};
  ng_point from = ng_month_shift(year, index * months), to = ng_month_shift(year, (index + number) * months - 1);
  if (from.month == to.month && from.year == to.year) *out = at_point(from, NG_PRECISION_MONTH);
  else *out = (ng_when){from, to, NG_SHAPE_BETWEEN, NG_PRECISION_SEASON};
  return true;
}

static bool reckon_nth(const ng_expression *e, ng_when *out) {
  if (!is_told(e->point)) return false;
  int64_t first = ng_point_first(e->point), last = ng_point_last(e->point), day;
  if (e->weekday) {
    day = e->amount < 0 ? last - (ng_day_weekday(last) + 7 - e->weekday) % 7
                        : first + (e->weekday + 7 - ng_day_weekday(first)) % 7 + (int64_t)(e->amount - 1) * 7;
    if (day < first || day > last) return false;
    *out = at_point(ng_day_point(day), NG_PRECISION_DAY);
    return true;
  }
  if (e->point.hidden && e->period != NG_PERIOD_HALF) return false;
  switch (e->period) {
    case NG_PERIOD_DAY:
      day = e->amount < 0 ? last - e->count + 1 : first + e->amount - 1;
      if (day < first || day + e->count - 1 > last) return false;
      *out = e->count > 1 ? between_days(day, day + e->count - 1, NG_PRECISION_RANGE)
                          : at_point(ng_day_point(day), NG_PRECISION_DAY);
      return true;
    case NG_PERIOD_WEEK: return nth_week(e, first, last, out);
    case NG_PERIOD_WEEKEND:
      day = e->amount < 0 ? last - (ng_day_weekday(last) + 7 - 6) % 7
                          : first + (6 + 7 - ng_day_weekday(first)) % 7 + (e->amount - 1) * 7;
      *out = between_days(day, day + 1, NG_PRECISION_RANGE);
      return e->count == 1 && day >= first && day <= last;
    case NG_PERIOD_MONTH: return !e->point.month && nth_months(e, 1, 12, out);
    case NG_PERIOD_QUARTER: return !e->point.month && nth_months(e, 3, 4, out);
    case NG_PERIOD_HALF:
      if (e->point.hidden) {
        int32_t years = e->point.hidden == 1 ? 5 : 50;
        if (e->amount < 1 || e->amount > 2) return false;
        ng_point from = {.year = e->point.year + (e->amount - 1) * years}, to = {.year = from.year + years - 1};
        *out = (ng_when){from, to, NG_SHAPE_BETWEEN, NG_PRECISION_RANGE};
        return true;
      }
      if (e->point.month) {
        int64_t half = first + 14;
        if (e->amount < 1 || e->amount > 2) return false;
        *out = e->amount == 1 ? between_days(first, half, NG_PRECISION_RANGE)
                              : between_days(half + 1, last, NG_PRECISION_RANGE);
        return true;
      }
      return nth_months(e, 6, 2, out);
    default: return false;
  }
}

/* ---- points --------------------------------------------------------------------------- */

/* The week or weekend that belongs to a day. */
static ng_when days_around(const ng_expression *e, ng_point point) {
  int64_t day = ng_point_first(point), monday = day - ng_day_weekday(day) + 1;
  if (e->week) return between_days(monday, monday + 6, NG_PRECISION_WEEK);
  int64_t saturday = ng_day_weekday(day) <= 2 ? monday - 2 : monday + 5;
  return between_days(saturday, saturday + 1, NG_PRECISION_RANGE);
}

static bool reckon_point(const ng_date_reader *r, const ng_expression *e, ng_point base, ng_when *out) {
  ng_point point = e->point, other = e->other;
  bool told = is_told(point);
  if (e->form == NG_FORM_WEEKDAY) {
    int tense = e->turn ? 0 : ng_date_tense(r, e->first, e->end);
    bool found = e->point.day ? find_month(e, base, tense, &point) : find_weekday(e, base, tense ? tense : -1, &point);
    if (!is_told(base) || !found) return false;
    *out = at_point(point, NG_PRECISION_DAY);
    return true;
  }
  if (e->form == NG_FORM_HOLIDAY && told) {
    if (!in_year(e, point.year, &point)) return false;
  } else if (!told && is_told(base)) {
    int tense = e->turn ? 0 : ng_date_tense(r, e->first, e->end);
    bool month = e->form == NG_FORM_HOLIDAY || point.month;
    if (!(month ? find_year(e, base, tense, &point) : find_month(e, base, tense, &point))) return false;
  } else if (!told && (e->form == NG_FORM_HOLIDAY || !point.month || point.month > 12)) {
    return false;
  }
  if (!ng_point_is(point)) return false;
  if ((e->week || e->weekend) && is_told(point)) {
    *out = days_around(e, point);
  } else if (has_bounds(e->part) && is_told(point)) {
    *out = part_of(point, e->part);
  } else {
    *out = at_point(point, ng_point_precision(point));
  }
  if (!e->joined) return true;
  other.year = point.year;
  if (is_told(point) && other.month < point.month) other.year++;
  if (told && other.month < point.month) { /* the year stands after the second */
    other.year = point.year;
    out->from.year = point.year - 1;
  }
  if (!ng_point_is(other)) return false;
  out->to = other;
  out->shape = e->joined;
  out->precision = NG_PRECISION_RANGE;
  return true;
}

bool ng_date_reckon(const ng_date_reader *r, const ng_expression *e, ng_when *out, ng_point *anchor) {
  static const ng_point none = {.year = NG_NO_YEAR};
  *anchor = none;
  if (e->unknown) return false;
  if (e->form == NG_FORM_VALUE) {
    *out = e->when;
    return true;
  }
  if (e->form == NG_FORM_NTH && e->period == NG_PERIOD_QUARTER && !is_told(e->point)) {
    ng_expression of = *e;
    *anchor = r->anchor;
    return find_quarter(r, &of) && reckon_nth(&of, out);
  }
  if (e->form == NG_FORM_NTH) return reckon_nth(e, out);
  if ((e->form == NG_FORM_POINT || e->form == NG_FORM_HOLIDAY) && is_told(e->point))
    return reckon_point(r, e, none, out);
  ng_point base = is_told(e->base) ? e->base : r->anchor;
  if (e->back && !is_told(e->base) && is_told(r->last) &&
      is_fine(r->last, e->form == NG_FORM_WEEKDAY ? NG_PERIOD_DAY : e->period))
    base = r->last;
  if (is_told(base)) *anchor = base;
  switch (e->form) {
    case NG_FORM_PERIOD: return is_told(base) && reckon_period(r, e, base, out);
    case NG_FORM_SHIFT: return is_told(base) && reckon_shift(e, base, out);
    case NG_FORM_SPAN: return is_told(base) && reckon_span(e, base, out);
    default: return reckon_point(r, e, base, out);
  }
}
