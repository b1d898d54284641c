/* Days in figures and months' names. In: tokens. Out: year, month, day; what
 * has two meanings (03/04/2012) is no date here. */
#include "calendar.h"

#include <stdio.h>

typedef struct {
  const ng_doc *doc;
  const ng_token *at;
  uint32_t count;
} tokens;

static bool is_sign(tokens t, uint32_t i, uint32_t code) {
  return i < t.count && t.at[i].kind == NG_PUNCTUATION && t.at[i].word == code;
}

/* The digits at the head of a number's token; *rest gets how many bytes follow. */
static unsigned number(tokens t, uint32_t i, unsigned *digits, unsigned *rest) {
  unsigned value = 0, n = 0;
  *digits = *rest = 0;
  if (i >= t.count || t.at[i].kind != NG_NUMBER) return 0;
  ng_string s = ng_token_text(t.doc, &t.at[i]);
  while (n < s.size && n < 5 && ng_is_digit((unsigned char)s.data[n]))
    value = value * 10 + (unsigned)(s.data[n++] - '0');
  *digits = n;
  *rest = (unsigned)s.size - n;
  return value;
}

static bool is_year(tokens t, uint32_t i, unsigned *year) {
  unsigned digits, rest;
  *year = number(t, i, &digits, &rest);
  return digits == 4 && !rest && *year >= 1000 && *year < 3000;
}

/* "20", "20th", "1er": a day with its ending. */
static bool is_day(tokens t, uint32_t i, unsigned *day) {
  unsigned digits, rest;
  *day = number(t, i, &digits, &rest);
  if (!digits || digits > 2 || rest > 3 || *day < 1 || *day > 31) return false;
  ng_string s = ng_token_text(t.doc, &t.at[i]);
  for (unsigned k = digits; k < s.size; k++)
    if (!ng_is_letter((unsigned char)s.data[k]) && (unsigned char)s.data[k] < 0x80) return false;
  return true;
}

/* "20,2012", which is one token. */
static bool is_day_year(tokens t, uint32_t i, ng_day *out) {
  unsigned digits, rest;
  unsigned day = number(t, i, &digits, &rest);
  if (!digits || digits > 2 || rest != 5 || day < 1 || day > 31) return false;
  const char *s = ng_token_text(t.doc, &t.at[i]).data + digits;
  if (s[0] != ',') return false;
  unsigned year = 0;
  for (int k = 1; k < 5; k++) {
    if (!ng_is_digit((unsigned char)s[k])) return false;
    year = year * 10 + (unsigned)(s[k] - '0');
  }
  *out = (ng_day){year, out->month, day};
  return year >= 1000 && year < 3000;
}

static unsigned month_at(tokens t, uint32_t i) {
  if (i >= t.count || t.at[i].kind != NG_WORD) return 0;
  int32_t month = ng_lexicon_value(t.doc->lexicon, t.at[i].word, NG_CLASS_MONTH);
  return month >= 1 && month <= 12 ? (unsigned)month : 0;
}

static bool glued(tokens t, uint32_t i) { return i < t.count && t.at[i].shape & NG_GLUED; }

/* "de" and "of" between the parts of a date. */
static uint32_t after_link(tokens t, uint32_t i) {
  if (i >= t.count || t.at[i].kind != NG_WORD || t.at[i].size > 3 || t.at[i].shape & NG_CAPITAL || month_at(t, i))
    return i;
  return i + 1;
}

static uint32_t month_first(tokens t, uint32_t i, ng_day *out) {
  uint32_t at = i + 1;
  if (is_sign(t, at, '.')) at++;
  if (is_day_year(t, at, out)) return at + 1;
  if (is_day(t, at, &out->day)) {
    at++;
    if (is_sign(t, at, ',') || is_sign(t, at, '.')) at++;
    return is_year(t, after_link(t, at), &out->year) ? after_link(t, at) + 1 : 0;
  }
  if (is_sign(t, at, ',')) at++;
  at = after_link(t, at);
  out->day = 0;
  return is_year(t, at, &out->year) ? at + 1 : 0;
}

static uint32_t day_first(tokens t, uint32_t i, ng_day *out) {
  uint32_t at = i + 1;
  if (is_sign(t, at, '.') || is_sign(t, at, '-') || is_sign(t, at, 0xBA)) at++;
  at = after_link(t, at);
  out->month = month_at(t, at);
  if (!out->month) return 0;
  at++;
  if (is_sign(t, at, '.') || is_sign(t, at, ',') || is_sign(t, at, '-')) at++;
  at = after_link(t, at);
  return is_year(t, at, &out->year) ? at + 1 : 0;
}

static uint32_t year_first(tokens t, uint32_t i, ng_day *out) {
  unsigned digits, rest;
  if (!glued(t, i + 1) || !(is_sign(t, i + 1, '-') || is_sign(t, i + 1, '/'))) return 0;
  out->month = number(t, i + 2, &digits, &rest);
  if (!glued(t, i + 2) || digits != 2 || rest || out->month < 1 || out->month > 12) return 0;
  if (!is_sign(t, i + 3, t.at[i + 1].word) || !glued(t, i + 4)) return 0;
  out->day = number(t, i + 4, &digits, &rest); /* "20T10" in the time of day, too */
  return digits == 2 && out->day >= 1 && out->day <= 31 ? i + 5 : 0;
}

/* "20.08.2012", which is one token: day and month in this order everywhere. */
static bool by_points(tokens t, uint32_t i, ng_day *out) {
  ng_string s = ng_token_text(t.doc, &t.at[i]);
  unsigned part[3] = {0, 0, 0}, digits[3] = {0, 0, 0}, n = 0;
  for (size_t k = 0; k < s.size; k++) {
    if (s.data[k] == '.' && n < 2) n++;
    else if (ng_is_digit((unsigned char)s.data[k]) && digits[n]++ < 4)
      part[n] = part[n] * 10 + (unsigned)(s.data[k] - '0');
    else return false;
  }
  *out = (ng_day){part[2], part[1], part[0]};
  return n == 2 && digits[0] <= 2 && digits[1] <= 2 && digits[2] == 4 && part[0] >= 1 && part[0] <= 31 &&
         part[1] >= 1 && part[1] <= 12 && part[2] >= 1000;
}

static uint32_t read_day(tokens t, ng_day *day) {
  *day = (ng_day){0, 0, 0};
  uint32_t i = 0;
  if (t.count && t.at[0].kind == NG_WORD && ng_lexicon_is(t.doc->lexicon, t.at[0].word, NG_CLASS_WEEKDAY)) {
    i = 1;
    if (is_sign(t, i, '.')) i++;
    if (is_sign(t, i, ',')) i++;
    i = after_link(t, i);
  }
  if (i >= t.count) return 0;
  day->month = month_at(t, i);
  if (day->month) return month_first(t, i, day);
  if (t.at[i].kind != NG_NUMBER) return 0;
  if (is_year(t, i, &day->year)) return year_first(t, i, day);
  if (by_points(t, i, day)) return i + 1;
  return is_day(t, i, &day->day) ? day_first(t, i, day) : 0;
}

uint32_t ng_calendar_read(const ng_doc *doc, const ng_token *at, uint32_t count, ng_day *day) {
  uint32_t read = read_day((tokens){doc, at, count}, day);
  return read && day->day > ng_month_days((int32_t)day->year, day->month) ? 0 : read;
}

void ng_calendar_write(ng_day day, char out[NG_DAY_ROOM]) {
  if (day.day) snprintf(out, NG_DAY_ROOM, "%04u-%02u-%02u", day.year % 10000, day.month % 100, day.day % 100);
  else snprintf(out, NG_DAY_ROOM, "%04u-%02u", day.year % 10000, day.month % 100);
}

unsigned ng_month_days(int32_t year, unsigned month) {
  static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool leap = year == NG_NO_YEAR || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
  return month == 2 && leap ? 29 : days[month - 1];
}
