/* Dates that begin with a month, and what follows one: its day, a second day, its year. In:
 * tokens. Out: the expression as far as its words tell it. "Aug. 20, 2012", "June 3-5",
 * "Sept15", "mar4". */
#include "dates.h"

/* Whether a number is the year of an era, and no day: "March 44 BC". */
static bool is_era_year(const ng_date_reader *r, uint32_t at) {
  int32_t era;
  return ng_date_era(r, at, &era) && !ng_date_era(r, at + 1, &era); /* but "March 15 AD 79" */
}

/* A day after a month, in digits or as an ordinal; its end. */
uint32_t ng_date_day_at(const ng_date_reader *r, uint32_t at, uint8_t *day) {
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
uint32_t ng_date_year_at(const ng_date_reader *r, uint32_t at, int32_t *year) {
  uint32_t next = at;
  if (ng_date_joins(r, at) || ng_date_mark(r, at, ',')) next++;
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
  if (!next && ng_date_dash(r, at)) next = at + 1;
  if (!next || kind < 4 || kind > 6) return 0;
  if (kind == 6 && ng_date_value(r, e->first - 1, NG_CLASS_RANGE) == 2) kind = 5; /* "between" */
  next = ng_date_skip(r, next, NG_CLASS_DEFINITE);
  uint32_t end = ng_date_day_at(r, next, &day);
  if (!end || ng_date_month(r, end, &month) || ng_date_is(r, end, NG_CLASS_PERIOD)) return 0;
  if (ng_date_match(r, end, NG_CLASS_COUNTED, NULL)) return 0;
  if (ng_date_joins(r, end) || ng_date_month(r, ng_date_skip(r, end, NG_CLASS_DATE_OF), &month)) return 0;
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
  if (ng_date_joins(r, at)) next = at + 1;
  else if (ng_date_mark(r, at, ',') && ng_date_ordinal(r, at + 1, &ordinal)) next = at + 1;
  else next = ng_date_skip(r, at, NG_CLASS_DEFINITE);
  end = ng_date_day_at(r, next, &day);
  /* A day that the month has not is one that is told wrongly, "June 31, 2022", where
     nothing follows that the number could count. */
  bool has = end && day <= ng_month_days(NG_NO_YEAR, e->point.month);
  uint8_t other; /* "desde noviembre 13 de marzo de 2009": the day of another date */
  uint32_t of = end ? ng_date_skip(r, end, NG_CLASS_DATE_OF) : 0;
  if (of > end && ng_date_month(r, of, &other)) {
    end = ng_date_year_at(r, at, &e->point.year);
    return end ? end : at;
  }
  int32_t year;
  if (has || (end && (counts_nothing(r, end) || ng_date_year_at(r, end, &year)))) {
    e->point.day = day;
    uint32_t second = second_day(r, end, e);
    if (second) end = second;
    next = ng_date_year_at(r, end, &e->point.year);
    if (!next && !second) next = ng_date_short_year(r, end, &e->point.year);
    return next ? next : end;
  }
  end = ng_date_year_at(r, at, &e->point.year);
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
  uint32_t year = ng_date_year_at(r, end, &e->point.year);
  if (year) e->end = year;
  return true;
}

bool ng_date_read_month(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  uint32_t end = ng_date_month(r, at, &e->point.month);
  if (!end) return false;
  e->end = ng_date_month_rest(r, end, e);
  return true;
}
