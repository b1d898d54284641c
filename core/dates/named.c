/* Dates that begin with a name that is no month's: of a weekday, a season, a holiday, a
 * decade, a quarter. In: tokens. Out: the expression as far as its words tell it.
 * "Aug. 20, 2012", "Monday, Aug. 20", "summer of 2012", "Thanksgiving", "Q1 2012". */
#include "dates.h"

/* ---- weekdays ----------------------------------------------------------------- */

/* The day of the month after a weekday: "Monday the 21st", "Friday 31". */
static uint32_t weekday_number(const ng_date_reader *r, uint32_t at, uint8_t *day) {
  uint32_t next = ng_date_skip(r, at, NG_CLASS_DEFINITE), value;
  unsigned digits;
  uint8_t number;
  uint32_t end = ng_date_day_at(r, next, &number);
  if (!end || ng_date_is(r, end, NG_CLASS_PERIOD)) return 0;
  if (ng_date_digits(r, next, &value, &digits)) {
    if (ng_date_glued(r, end) && (ng_date_dash(r, end) || ng_date_mark(r, end, '/'))) return 0;
    if (end < r->end && r->at[end].kind != NG_PUNCTUATION && !ng_date_is(r, end, NG_CLASS_STOP)) return 0;
  }
  *day = number;
  return end;
}

/* The same in words, where a day is a cardinal: "el lunes el veintisiete", "el lunes día 27", "el martes once". */
static uint32_t weekday_cardinal(const ng_date_reader *r, uint32_t at, uint8_t *day) {
  int32_t number = 0;
  if (!(ng_lexicon_grammar(r->lexicon) & NG_GRAMMAR_CARDINAL_DAYS)) return 0;
  uint32_t next = ng_date_skip(r, at, NG_CLASS_DEFINITE);
  if (ng_date_value(r, next, NG_CLASS_PERIOD) == NG_PERIOD_DAY) next++;
  uint32_t end = ng_date_cardinal(r, next, &number);
  if (!end || number < 1 || number > 31 || (next == at && !ng_date_closes(r, end))) return 0;
  if (!ng_date_closes(r, end) && (!ng_date_is(r, end, NG_CLASS_STOP) || ng_date_is(r, end, NG_CLASS_DATE_OF))) return 0;
  *day = (uint8_t)number;
  return end;
}

/* The week of a weekday: "Tuesday of next week", "Friday next week". */
static uint32_t weekday_week(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  int32_t turn;
  uint32_t next = ng_date_skip(r, ng_date_skip(r, at, NG_CLASS_DATE_OF), NG_CLASS_DEFINITE);
  next = ng_date_match(r, next, NG_CLASS_TURN, &turn);
  if (!next || ng_date_value(r, next, NG_CLASS_PERIOD) != NG_PERIOD_WEEK) return 0;
  if (turn != NG_TURN_THIS && turn != NG_TURN_LAST && turn != NG_TURN_NEXT && turn != NG_TURN_FOLLOWING &&
      turn != NG_TURN_PREVIOUS)
    return 0;
  e->turn = (uint8_t)(turn == NG_TURN_FOLLOWING ? NG_TURN_NEXT : turn == NG_TURN_PREVIOUS ? NG_TURN_LAST : turn);
  return next + 1;
}

static uint32_t day_part(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  uint32_t end = ng_date_match(r, at, NG_CLASS_DAY_PART, NULL);
  if (end) e->timed = true;
  return end ? end : at;
}

/* What follows a weekday: a date of its own, a day of the month, a part of the
   day, the week. e->turn may be told already. */
static void weekday_rest(const ng_date_reader *r, ng_expression *e) {
  ng_expression date = {.point.year = NG_NO_YEAR, .first = e->end};
  uint32_t at = e->end;
  bool bracket = ng_date_mark(r, at, '(');
  if (bracket || ng_date_mark(r, at, ',') || ng_date_dash(r, at)) at++;
  at = ng_date_skip(r, at, NG_CLASS_DEFINITE);
  bool found = false;
  if (at < r->end && r->at[at].kind == NG_NUMBER) found = ng_date_read_number(r, at, &date) && date.point.day;
  if (!found) {
    date = (ng_expression){.point.year = NG_NO_YEAR, .first = e->end};
    uint32_t month = ng_date_month(r, at, &date.point.month);
    if (month) date.end = ng_date_month_rest(r, month, &date);
    found = month && date.point.day;
  }
  if (!found) {
    date = (ng_expression){.point.year = NG_NO_YEAR, .first = e->end};
    int32_t ordinal; /* "the second of August" */
    uint32_t end = ng_date_ordinal(r, at, &ordinal);
    uint32_t month = end ? ng_date_skip(r, end, NG_CLASS_DATE_OF) : 0;
    if (month > end && (month = ng_date_month(r, month, &date.point.month)) != 0 && ordinal <= 31) {
      date.end = ng_date_month_rest(r, month, &date);
      found = !date.point.day;
      date.point.day = (uint8_t)ordinal;
    }
  }
  if (!found && !bracket) found = ng_date_read_slashed(r, at, &date);
  if (found && date.form == NG_FORM_POINT && !date.joined) {
    e->form = NG_FORM_POINT;
    e->point = date.point;
    e->end = date.end + (bracket && ng_date_mark(r, date.end, ')'));
    return;
  }
  uint32_t end = weekday_number(r, e->end, &e->point.day);
  if (!end) end = weekday_cardinal(r, e->end, &e->point.day);
  if (end) e->end = end;
  e->end = day_part(r, e->end, e);
  end = weekday_week(r, e->end, e);
  if (end) e->end = end;
}

bool ng_date_read_weekday(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  uint32_t end = ng_date_weekday(r, at, &e->weekday);
  if (!end) return false;
  e->form = NG_FORM_WEEKDAY;
  e->end = end;
  weekday_rest(r, e);
  return true;
}

/* ---- seasons, holidays, decades, quarters ----------------------------------------- */

bool ng_date_read_season(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  uint8_t season;
  uint32_t end = ng_date_season(r, at, &season);
  if (!end) return false;
  e->point.month = season;
  e->end = end;
  uint32_t year = ng_date_year_at(r, end, &e->point.year);
  if (year) e->end = year;
  return true;
}

/* Alone a season is a time of year, not a date: "in the spring" comes every year. */
bool ng_date_read_dated_season(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  return ng_date_read_season(r, at, e) && e->point.year != NG_NO_YEAR;
}

/* Whether a word with a capital follows a name, so that it is part of it. */
bool ng_date_surname(const ng_date_reader *r, uint32_t at) {
  if (at == r->start) return false;
  const ng_token *before = &r->at[at - 1];
  return before->kind == NG_WORD && before->shape & NG_CAPITAL && !ng_date_is(r, at - 1, NG_CLASS_STOP) &&
         !ng_date_is(r, at - 1, NG_CLASS_DATE_LEAD) && !ng_date_is(r, at - 1, NG_CLASS_TURN) &&
         !ng_date_is(r, at - 1, NG_CLASS_DATE_PART) && !ng_date_is(r, at - 1, NG_CLASS_PERIOD);
}

bool ng_date_read_holiday(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  uint32_t end = ng_date_match(r, at, NG_CLASS_HOLIDAY, &e->rule);
  if (!end || e->rule == 0) return false;
  if (end == at + 1 &&
      (r->at[at].shape & NG_CAPITAL ? ng_date_surname(r, at) : ng_date_is(r, at, NG_CLASS_AMBIGUOUS_DATE)))
    return false;
  e->form = NG_FORM_HOLIDAY;
  e->end = end;
  uint32_t year = ng_date_year_at(r, end, &e->point.year);
  if (year) e->end = year;
  else {
    int32_t turn; /* "of this year" */
    uint32_t next = ng_date_match(r, ng_date_skip(r, end, NG_CLASS_DATE_OF), NG_CLASS_TURN, &turn);
    if (next && ng_date_value(r, next, NG_CLASS_PERIOD) == NG_PERIOD_YEAR &&
        (turn == NG_TURN_THIS || turn == NG_TURN_LAST || turn == NG_TURN_NEXT) && r->anchor.year != NG_NO_YEAR) {
      e->turn = NG_TURN_THIS;
      e->point.year = r->anchor.year + (turn == NG_TURN_NEXT) - (turn == NG_TURN_LAST);
      e->end = next + 1;
    }
  }
  if (ng_date_value(r, e->end, NG_CLASS_PERIOD) == NG_PERIOD_WEEKEND) {
    e->weekend = true;
    e->end++;
    if (e->point.year == NG_NO_YEAR && (year = ng_date_year_at(r, e->end, &e->point.year)) != 0) e->end = year;
  }
  return true;
}

/* Whether a number, "noventa", names a decade: behind an article of the plural, which a date's word leads,
   and counting nothing: "desde los noventa", but "del veinte por ciento", "los treinta heridos". */
static bool is_decade_number(const ng_date_reader *r, uint32_t at, uint32_t end) {
  if (at < r->start + 2 || !ng_date_is(r, at - 1, NG_CLASS_DEFINITE)) return false;
  if (!ng_date_plural_word(r, at - 1)) return false;
  bool led = ng_date_is(r, at - 2, NG_CLASS_DATE_LEAD) || ng_date_ends(r, at, NG_CLASS_DATE_PART, NULL) != NG_NONE ||
             ng_date_ends(r, at - 1, NG_CLASS_DATE_PART, NULL) != NG_NONE;
  return led && (ng_date_closes(r, end) || ng_date_is(r, end, NG_CLASS_STOP));
}

/* "the eighties", "the early nineties" */
bool ng_date_read_decade(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  int32_t two = 0;
  uint32_t end = ng_date_match(r, at, NG_CLASS_DECADE, &two);
  if (two <= 0 || (ng_date_is(r, at, NG_CLASS_NUMBER) && !is_decade_number(r, at, end))) return false;
  if (!(ng_date_is(r, at - 1, NG_CLASS_DEFINITE) || ng_date_is(r, at - 1, NG_CLASS_DATE_PART) ||
        (ng_date_dash(r, at - 1) && ng_date_is(r, at - 2, NG_CLASS_DATE_PART))))
    return false;
  e->point = (ng_point){.year = ng_date_century(r, (uint32_t)two), .hidden = 1};
  e->end = end;
  return true;
}

/* I to XXXIX, in capitals; 0 where it is none. */
static int32_t roman(const ng_date_reader *r, uint32_t at) {
  ng_string text = at < r->end ? ng_token_text(r->doc, &r->at[at]) : (ng_string){NULL, 0};
  int32_t sum = 0, before = 0;
  for (size_t i = text.size; i-- > 0;) {
    int32_t value = text.data[i] == 'X' ? 10 : text.data[i] == 'V' ? 5 : text.data[i] == 'I' ? 1 : 0;
    if (!value || sum > 39) return 0;
    sum += value < before ? -value : value;
    before = value;
  }
  return sum;
}

/* The years after a word for many: "siglo XX", "década de 1990", "década de los noventa",
   "los años 60". */
bool ng_date_read_named_years(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  if (!(ng_lexicon_grammar(r->lexicon) & NG_GRAMMAR_POSTNOMINAL)) return false; /* not "a decade in 1990" */
  uint32_t end, value, next;
  unsigned digits;
  uint8_t period = ng_date_period(r, at, &end);
  int32_t number = roman(r, end), era;
  if (period == NG_PERIOD_CENTURY) {
    if (!number && (!ng_date_digits(r, end, &value, &digits) || digits > 2 || (number = (int32_t)value) < 1))
      return false;
    e->point = (ng_point){.year = (number - 1) * 100, .hidden = 2};
    e->end = end + 1;
    if ((next = ng_date_match(r, e->end, NG_CLASS_ERA, &era)) != 0) {
      e->end = next;
      e->unknown = era == 1;
    }
    return number <= 29;
  }
  bool years = period == NG_PERIOD_YEAR && at > r->floor && ng_date_value(r, at, NG_CLASS_PERIOD) > NG_PERIODS &&
               ng_date_is(r, at - 1, NG_CLASS_DEFINITE);
  if (period != NG_PERIOD_DECADE && !years) return false;
  next = end;
  if (!years) {
    next = ng_date_skip(r, ng_date_skip(r, end, NG_CLASS_DATE_OF), NG_CLASS_DEFINITE);
    if (next == end) return false;
    if (ng_date_value(r, next, NG_CLASS_PERIOD) == NG_PERIOD_YEAR + NG_PERIODS) next++; /* "de los años" */
  }
  int32_t two = 0;
  uint32_t after = ng_date_match(r, next, NG_CLASS_DECADE, &two);
  if (two <= 0 && (!ng_date_digits(r, next, &value, &digits) || value % 10)) return false;
  if (two <= 0 && !(digits == 2 && value >= 20) && !(digits == 4 && value >= 1000)) return false;
  e->point = (ng_point){.year = two > 0       ? ng_date_century(r, (uint32_t)two)
                                : digits == 2 ? ng_date_century(r, value)
                                              : (int32_t)value,
                        .hidden = 1};
  e->end = two > 0 ? after : next + 1;
  return true;
}

bool ng_date_read_centuries(const ng_date_reader *r, uint32_t end, int32_t nth, ng_expression *e) {
  uint32_t after;
  int32_t kind, other, era;
  uint32_t next = end;
  if (ng_date_dash(r, next)) next++; /* "19th-century" */
  if (ng_date_period(r, next, &after) == NG_PERIOD_CENTURY) {
    e->point = (ng_point){.year = (nth - 1) * 100, .hidden = 2};
    e->end = after;
    uint32_t era_end = ng_date_match(r, after, NG_CLASS_ERA, &era);
    if (era_end) e->end = era_end;
    if (era_end && era == 1) { /* the first century BC ends with the year 0 */
      e->form = NG_FORM_VALUE;
      e->when = (ng_when){{.year = 1 - nth * 100}, {.year = (1 - nth) * 100}, NG_SHAPE_BETWEEN, NG_PRECISION_CENTURY};
    }
    return nth >= 1 && nth <= 29;
  }
  uint32_t joint = ng_date_match(r, end, NG_CLASS_RANGE, &kind);
  if (!joint && ng_date_dash(r, end)) joint = end + 1;
  if (!joint) return false;
  joint = ng_date_skip(r, joint, NG_CLASS_DEFINITE);
  next = ng_date_ordinal(r, joint, &other);
  if (!next || ng_date_period(r, next, &after) != NG_PERIOD_CENTURY || nth < 1 || other <= nth || other > 29)
    return false;
  e->form = NG_FORM_VALUE;
  e->when = (ng_when){{.year = (nth - 1) * 100, .hidden = 2},
                      {.year = (other - 1) * 100, .hidden = 2},
                      NG_SHAPE_BETWEEN,
                      NG_PRECISION_RANGE};
  e->end = after;
  return true;
}

/* "Q1 2012", "H2 of 2019": values 1..4 a quarter, 11, 12 a half. */
bool ng_date_read_quarter(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  int32_t value, year;
  uint32_t next = ng_date_match(r, at, NG_CLASS_QUARTER, &value);
  if (!next || ng_date_glued(r, at)) return false;
  e->end = next;
  uint32_t end = ng_date_year_at(r, next, &year);
  if (!end) return false;
  e->end = end;
  e->form = NG_FORM_NTH;
  e->point.year = year;
  e->amount = value % 10;
  e->period = value > 10 ? NG_PERIOD_HALF : NG_PERIOD_QUARTER;
  e->count = 1;
  return true;
}

/* "AD 79" */
bool ng_date_read_era(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  e->end = ng_date_era(r, at, &e->point.year);
  return e->end != 0;
}
