/* Dates that begin with a name: of a month, a weekday, a season, a holiday, a
 * decade, a quarter. In: tokens. Out: the expression as far as its words tell it.
 * "Aug. 20, 2012", "Monday, Aug. 20", "summer of 2012", "Thanksgiving", "Q1 2012". */
#include "dates.h"

static bool is_dash(const ng_date_reader *r, uint32_t at) {
  return ng_date_mark(r, at, '-') || ng_date_mark(r, at, 0x2013);
}

static bool joins(const ng_date_reader *r, uint32_t at) {
  return (is_dash(r, at) || ng_date_mark(r, at, '/')) && ng_date_glued(r, at) && ng_date_glued(r, at + 1);
}

uint32_t ng_date_skip(const ng_date_reader *r, uint32_t at, ng_class class) {
  uint32_t end = ng_date_match(r, at, class, NULL);
  return end ? end : at;
}

/* ---- months ----------------------------------------------------------------- */

/* Whether a number is the year of an era, and no day: "March 44 BC". */
static bool is_era_year(const ng_date_reader *r, uint32_t at) {
  int32_t era;
  return ng_date_era(r, at, &era) && !ng_date_era(r, at + 1, &era); /* but "March 15 AD 79" */
}

/* A day after a month, in digits or as an ordinal; its end. */
static uint32_t day_at(const ng_date_reader *r, uint32_t at, uint8_t *day) {
  uint32_t value, end;
  unsigned digits;
  int32_t ordinal;
  if (ng_date_digits(r, at, &value, &digits)) {
    if (digits > 2 || value < 1 || value > 31) return 0;
    /* "6:30", but not "dated April 1, 2011:". */
    if (ng_date_mark(r, at + 1, ':') && ng_date_glued(r, at + 1) && ng_date_glued(r, at + 2)) return 0;
    if (ng_date_match(r, at + 1, NG_CLASS_DAY_HALF, NULL) || ng_date_mark(r, at + 1, '%')) return 0;
    if (is_era_year(r, at)) return 0;
    *day = (uint8_t)value;
    return at + 1;
  }
  end = ng_date_ordinal(r, at, &ordinal);
  if (!end || ordinal > 31) return 0;
  *day = (uint8_t)ordinal;
  return end;
}

/* A year after a month or a day: "2012", ", 2012", "of 2012", "in 2012", "del año pasado"; its end. */
static uint32_t year_at(const ng_date_reader *r, uint32_t at, int32_t *year) {
  uint32_t next = at;
  if (joins(r, at) || ng_date_mark(r, at, ',')) next++;
  else next = ng_date_skip(r, at, NG_CLASS_DATE_OF);
  uint32_t turned = next > at ? ng_date_turned_year(r, next, year) : 0;
  if (turned) return turned;
  if (next > at && ng_date_is(r, next, NG_CLASS_PERIOD)) next++; /* "of the year 2012" */
  return ng_date_year(r, next, year);
}

/* A second day after the first: "June 3-5", "June 3 and 4", "June 9th through 17th". */
static uint32_t second_day(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  int32_t kind = 5;
  uint8_t day, month;
  uint32_t next = ng_date_match(r, at, NG_CLASS_RANGE, &kind);
  if (!next && is_dash(r, at)) next = at + 1;
  if (!next || kind < 4 || kind > 6) return 0;
  if (kind == 6 && ng_date_value(r, e->first - 1, NG_CLASS_RANGE) == 2) kind = 5; /* "between" */
  next = ng_date_skip(r, next, NG_CLASS_DEFINITE);
  uint32_t end = day_at(r, next, &day);
  if (!end || ng_date_month(r, end, &month) || ng_date_is(r, end, NG_CLASS_PERIOD)) return 0;
  if (ng_date_match(r, end, NG_CLASS_COUNTED, NULL)) return 0;
  if (joins(r, end) || ng_date_month(r, ng_date_skip(r, end, NG_CLASS_DATE_OF), &month)) return 0;
  if (day <= e->point.day) {
    if (kind == 6 || !ng_date_is(r, next - 1, NG_CLASS_DEFINITE)) return 0;
    e->other = ng_month_shift((ng_point){.month = e->point.month}, 1); /* "27 April to the 3rd" */
    e->other.year = NG_NO_YEAR;
  } else {
    e->other = (ng_point){.year = NG_NO_YEAR, .month = e->point.month};
  }
  e->other.day = day;
  e->joined = kind == 6 && day != e->point.day + 1 ? NG_SHAPE_BOTH : NG_SHAPE_BETWEEN;
  return end;
}

/* Whether a number before a token counts nothing: "on June 31 the board", "June 31 it". */
static bool counts_nothing(const ng_date_reader *r, uint32_t at) {
  static const ng_class after[] = {NG_CLASS_ARTICLE, NG_CLASS_PRONOUN};
  for (size_t i = 0; i < sizeof after / sizeof *after; i++)
    if (ng_date_is(r, at, after[i])) return true;
  return ng_date_closes(r, at);
}

uint32_t ng_date_month_rest(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  uint32_t next = at, end;
  uint8_t day;
  int32_t ordinal;
  if (joins(r, at)) next = at + 1;
  else if (ng_date_mark(r, at, ',') && ng_date_ordinal(r, at + 1, &ordinal)) next = at + 1;
  else next = ng_date_skip(r, at, NG_CLASS_DEFINITE);
  end = day_at(r, next, &day);
  /* A day that the month has not is one that is told wrongly, "June 31, 2022", where
     nothing follows that the number could count. */
  bool has = end && day <= ng_month_days(NG_NO_YEAR, e->point.month);
  uint8_t other; /* "desde noviembre 13 de marzo de 2009": the day of another date */
  uint32_t of = end ? ng_date_skip(r, end, NG_CLASS_DATE_OF) : 0;
  if (of > end && ng_date_month(r, of, &other)) return year_at(r, at, &e->point.year) ? year_at(r, at, &e->point.year) : at;
  int32_t year;
  if (has || (end && (counts_nothing(r, end) || year_at(r, end, &year)))) {
    e->point.day = day;
    uint32_t second = second_day(r, end, e);
    if (second) end = second;
    next = year_at(r, end, &e->point.year);
    if (!next && !second) next = ng_date_short_year(r, end, &e->point.year);
    return next ? next : end;
  }
  end = year_at(r, at, &e->point.year);
  if (end) return end;
  uint32_t two;
  unsigned digits; /* "juillet 98" */
  bool past_days = ng_date_digits(r, at, &two, &digits) && digits == 2 && two > 31;
  return past_days && (end = ng_date_short_year(r, at, &e->point.year)) ? end : at;
}

/* "Sept15", "mar4": a month and its day in one word. */
static uint32_t month_day_word(const ng_date_reader *r, uint32_t at, ng_point *point) {
  ng_string text = ng_token_text(r->doc, &r->at[at]);
  size_t letters = text.size;
  uint32_t day = 0;
  while (letters > 0 && text.data[letters - 1] >= '0' && text.data[letters - 1] <= '9') letters--;
  size_t digits = text.size - letters;
  if (letters < 3 || digits < 1 || digits > 2 || ng_date_glued(r, at)) return 0;
  for (size_t i = letters; i < text.size; i++) day = day * 10 + (uint32_t)(text.data[i] - '0');
  uint32_t entry = ng_lexicon_find(r->lexicon, text.data, letters);
  int32_t month = ng_lexicon_value(r->lexicon, entry, NG_CLASS_MONTH);
  if (month < 1 || day < 1 || day > ng_month_days(NG_NO_YEAR, (unsigned)month)) return 0;
  point->month = (uint8_t)month;
  point->day = (uint8_t)day;
  return at + 1;
}

bool ng_date_read_month_day(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  uint32_t end = month_day_word(r, at, &e->point);
  if (!end) return false;
  e->end = end;
  uint32_t year = year_at(r, end, &e->point.year);
  if (year) e->end = year;
  return true;
}

bool ng_date_read_month(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  uint32_t end = ng_date_month(r, at, &e->point.month);
  if (!end) return false;
  e->end = ng_date_month_rest(r, end, e);
  return true;
}

/* ---- weekdays ----------------------------------------------------------------- */

/* The day of the month after a weekday: "Monday the 21st", "Friday 31". */
static uint32_t weekday_number(const ng_date_reader *r, uint32_t at, uint8_t *day) {
  uint32_t next = ng_date_skip(r, at, NG_CLASS_DEFINITE), value;
  unsigned digits;
  uint8_t number;
  uint32_t end = day_at(r, next, &number);
  if (!end || ng_date_is(r, end, NG_CLASS_PERIOD)) return 0;
  if (ng_date_digits(r, next, &value, &digits)) {
    if (ng_date_glued(r, end) && (is_dash(r, end) || ng_date_mark(r, end, '/'))) return 0;
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
      turn != NG_TURN_PREVIOUS) return 0;
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
  if (bracket || ng_date_mark(r, at, ',') || is_dash(r, at)) at++;
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
  uint32_t year = year_at(r, end, &e->point.year);
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
  if (end == at + 1 && (r->at[at].shape & NG_CAPITAL ? ng_date_surname(r, at) : ng_date_is(r, at, NG_CLASS_AMBIGUOUS_DATE)))
    return false;
  e->form = NG_FORM_HOLIDAY;
  e->end = end;
  uint32_t year = year_at(r, end, &e->point.year);
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
    if (e->point.year == NG_NO_YEAR && (year = year_at(r, e->end, &e->point.year)) != 0) e->end = year;
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
                    (is_dash(r, at - 1) && ng_date_is(r, at - 2, NG_CLASS_DATE_PART))))
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
    if (!number && (!ng_date_digits(r, end, &value, &digits) || digits > 2 || (number = (int32_t)value) < 1)) return false;
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
  e->point = (ng_point){.year = two > 0         ? ng_date_century(r, (uint32_t)two)
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
  if (is_dash(r, next)) next++; /* "19th-century" */
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
  if (!joint && is_dash(r, end)) joint = end + 1;
  if (!joint) return false;
  joint = ng_date_skip(r, joint, NG_CLASS_DEFINITE);
  next = ng_date_ordinal(r, joint, &other);
  if (!next || ng_date_period(r, next, &after) != NG_PERIOD_CENTURY || nth < 1 || other <= nth || other > 29) return false;
  e->form = NG_FORM_VALUE;
  e->when = (ng_when){{.year = (nth - 1) * 100, .hidden = 2}, {.year = (other - 1) * 100, .hidden = 2},
                      NG_SHAPE_BETWEEN, NG_PRECISION_RANGE};
  e->end = after;
  return true;
}

/* "Q1 2012", "H2 of 2019": values 1..4 a quarter, 11, 12 a half. */
bool ng_date_read_quarter(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  int32_t value, year;
  uint32_t next = ng_date_match(r, at, NG_CLASS_QUARTER, &value);
  if (!next || ng_date_glued(r, at)) return false;
  e->end = next;
  uint32_t end = year_at(r, next, &year);
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
