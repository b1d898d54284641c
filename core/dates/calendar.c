/* The calendar. In: points of time. Out: their days, their EDTF. Proleptic
 * Gregorian throughout; a season is three whole months, winter beginning in
 * December of its year. */
#include <stdio.h>
#include <string.h>

#include "dates.h"

/* Days since 1 March 0000. */
static int64_t day_number(int32_t year, unsigned month, unsigned day) {
  int64_t y = (int64_t)year - (month <= 2);
  int64_t era = (y >= 0 ? y : y - 399) / 400;
  int64_t of_era = y - era * 400;
  int64_t of_year = (153 * (int64_t)(month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year;
}

ng_point ng_day_point(int64_t number) {
  int64_t era = (number >= 0 ? number : number - 146096) / 146097;
  int64_t of_era = number - era * 146097;
  int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
  int64_t month = (5 * of_year + 2) / 153;
  ng_point point = {.day = (uint8_t)(of_year - (153 * month + 2) / 5 + 1),
                    .month = (uint8_t)(month < 10 ? month + 3 : month - 9)};
  point.year = (int32_t)(era * 400 + year + (point.month <= 2));
  return point;
}

/* 1 March 0000 was a Wednesday. */
unsigned ng_day_weekday(int64_t number) { return (unsigned)(((number + 2) % 7 + 7) % 7) + 1; }

bool ng_point_is(ng_point point) {
  if (point.month == 0) return true;
  if (point.month > 12) return point.month >= 21 && point.month <= 24;
  return point.day <= ng_month_days(point.year, point.month);
}

static int32_t hidden_years(ng_point point) { return point.hidden == 1 ? 9 : point.hidden ? 99 : 0; }

int64_t ng_point_first(ng_point point) {
  unsigned month = point.month > 12 ? (point.month - 20u) * 3 : point.month ? point.month : 1;
  return day_number(point.year, month, point.day ? point.day : 1);
}

int64_t ng_point_last(ng_point point) {
  if (point.day) return day_number(point.year, point.month, point.day);
  int32_t year = point.year + hidden_years(point);
  unsigned month = point.month ? point.month : 12;
  if (month > 12) {
    month = (month - 20) * 3 + 2;
    if (month > 12) year++, month -= 12;
  }
  return day_number(year, month, ng_month_days(year, month));
}

ng_point ng_point_beside(ng_point point, bool after) {
  int64_t day = after ? ng_point_last(point) + 1 : ng_point_first(point) - 1;
  ng_point beside = ng_day_point(day);
  beside.about = point.about;
  if (!point.day) beside.day = 0;
  if (!point.month) beside.month = 0;
  return beside;
}

uint8_t ng_point_precision(ng_point point) {
  if (point.hidden) return point.hidden == 1 ? NG_PRECISION_DECADE : NG_PRECISION_CENTURY;
  if (point.day) return NG_PRECISION_DAY;
  if (!point.month) return NG_PRECISION_YEAR;
  return point.month > 12 ? NG_PRECISION_SEASON : NG_PRECISION_MONTH;
}

ng_point ng_month_shift(ng_point point, int32_t months) {
  int64_t count = (int64_t)point.year * 12 + (point.month ? point.month - 1 : 0) + months;
  int64_t year = (count >= 0 ? count : count - 11) / 12;
  return (ng_point){.year = (int32_t)year, .month = (uint8_t)(count - year * 12 + 1)};
}

/* ---- EDTF -------------------------------------------------------------------- */

static size_t write_year(ng_point point, char *out) {
  if (point.year == NG_NO_YEAR) return (size_t)sprintf(out, "XXXX");
  if (point.year < 0) return (size_t)sprintf(out, "-%04ld", -(long)point.year);
  size_t size = (size_t)sprintf(out, "%04ld", (long)point.year);
  for (size_t i = 0; i < point.hidden && i < size; i++) out[size - 1 - i] = 'X';
  return size;
}

static size_t write_point(ng_point point, char *out) {
  size_t size = write_year(point, out);
  if (point.month) size += (size_t)sprintf(out + size, "-%02u", (unsigned)point.month);
  else if (point.day) size += (size_t)sprintf(out + size, "-XX");
  if (point.day) size += (size_t)sprintf(out + size, "-%02u", (unsigned)point.day);
  if (point.about) out[size++] = '~';
  out[size] = '\0';
  return size;
}

size_t ng_when_write(const ng_when *when, char out[NG_EDTF_ROOM]) {
  char from[24], to[24];
  write_point(when->from, from);
  write_point(when->to, to);
  switch (when->shape) {
    case NG_SHAPE_BETWEEN: return (size_t)snprintf(out, NG_EDTF_ROOM, "%s/%s", from, to);
    case NG_SHAPE_FROM: return (size_t)snprintf(out, NG_EDTF_ROOM, "%s/..", from);
    case NG_SHAPE_UNTIL: return (size_t)snprintf(out, NG_EDTF_ROOM, "../%s", to);
    case NG_SHAPE_BEFORE: return (size_t)snprintf(out, NG_EDTF_ROOM, "[..%s]", to);
    case NG_SHAPE_TO: return (size_t)snprintf(out, NG_EDTF_ROOM, "/%s", to);
    case NG_SHAPE_ON: return (size_t)snprintf(out, NG_EDTF_ROOM, "%s/", from);
    case NG_SHAPE_BOTH: return (size_t)snprintf(out, NG_EDTF_ROOM, "{%s,%s}", from, to);
    default: return (size_t)snprintf(out, NG_EDTF_ROOM, "%s", from);
  }
}

/* ---- holidays ------------------------------------------------------------------ */

/* Easter Sunday (the anonymous Gregorian algorithm, Meeus, Astronomical Algorithms). */
static int64_t easter(int32_t year) {
  int32_t a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4;
  int32_t f = (b + 8) / 25, g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30;
  int32_t i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  int32_t m = (a + 11 * h + 22 * l) / 451, sum = h + l - 7 * m + 114;
  return day_number(year, (unsigned)(sum / 31), (unsigned)(sum % 31 + 1));
}

/* Rules: MMDD a fixed day; 1MMWN the Nth weekday W of a month (N 9: the last), or
   with N = 5..8 the day after the (N-4)th; 20500 + days from Easter. */
bool ng_holiday_day(int32_t rule, int32_t year, ng_point *out) {
  if (rule <= 0 || year == NG_NO_YEAR || year < 1583) return false;
  if (rule < 10000) {
    *out = (ng_point){.year = year, .month = (uint8_t)(rule / 100), .day = (uint8_t)(rule % 100)};
    return ng_point_is(*out);
  }
  if (rule >= 20000) {
    *out = ng_day_point(easter(year) + rule - 20500);
    return true;
  }
  unsigned month = (unsigned)(rule / 100 % 100), weekday = (unsigned)(rule / 10 % 10);
  int nth = rule % 10;
  if (month < 1 || month > 12 || weekday < 1 || weekday > 7) return false;
  if (nth == 9) {
    int64_t last = day_number(year, month, ng_month_days(year, month));
    *out = ng_day_point(last - (ng_day_weekday(last) + 7 - weekday) % 7);
    return true;
  }
  int64_t first = day_number(year, month, 1);
  int64_t day = first + (weekday + 7 - ng_day_weekday(first)) % 7 + ((nth > 4 ? nth - 4 : nth) - 1) * 7;
  *out = ng_day_point(nth > 4 ? day + 1 : day);
  return true;
}
