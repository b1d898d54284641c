/* Days. In: a date as pages write it: ISO 8601, numbers, or words with a month's
 * name in any language. Out: YYYY-MM-DD. What is no whole date, or none that can
 * be, gives nothing. Linear. */
#include "day.h"

#include <string.h>

#include "token.h"

enum { FIRST_YEAR = 1990, LAST_YEAR = 2069, TOKENS = 160 };

static bool write_day(int year, int month, int day, char out[NG_DAY_ROOM]) {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return false;
  if ((unsigned)day > ng_month_days(year, (unsigned)month)) return false;
  ng_calendar_write((ng_day){(unsigned)year, (unsigned)month, (unsigned)day}, out);
  return true;
}

/* The number of `digits` digits at s; -1 where there is none. */
static int digits_at(const char *s, const char *stop, int digits) {
  int value = 0;
  if (stop - s < digits) return -1;
  for (int i = 0; i < digits; i++) {
    if (!ng_is_digit((unsigned char)s[i])) return -1;
    value = value * 10 + (s[i] - '0');
  }
  return value;
}

/* A number of one or two digits with no other before or after; moves s. */
static int small_number(const char **s, const char *stop) {
  int value = 0, count = 0;
  while (*s < stop && ng_is_digit((unsigned char)**s) && count < 3) {
    value = value * 10 + (**s - '0');
    ++*s;
    count++;
  }
  return count == 1 || count == 2 ? value : -1;
}

static bool year_first(const char *s, const char *stop, char out[NG_DAY_ROOM]) {
  int year = digits_at(s, stop, 4);
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  const char *at = s + 4;
  if (at < stop && ng_is_digit((unsigned char)*at)) {
    /* 20191120, and nothing else glued to it but a time. */
    int month = digits_at(at, stop, 2), day = digits_at(at + 2, stop, 2);
    at += 4;
    return month > 0 && day > 0 &&
           !(at < stop && ng_is_digit((unsigned char)*at) && stop - at != 6 && stop - at != 4) &&
           write_day(year, month, day, out);
  }
  if (at < stop && (*at == '-' || *at == '/' || *at == '.' || *at == '_')) {
    char sign = *at++;
    while (at < stop && *at == ' ') at++;
    int month = small_number(&at, stop);
    while (at < stop && *at == ' ') at++;
    if (month < 0 || at == stop || *at != sign) return false;
    at++;
    while (at < stop && *at == ' ') at++;
    int day = small_number(&at, stop);
    return day > 0 && write_day(year, month, day, out);
  }
  /* 2019年11月20日, 2019년 11월 20일 */
  static const char *const signs[2][2] = {{"\xE5\xB9\xB4", "\xE6\x9C\x88"}, {"\xEB\x85\x84", "\xEC\x9B\x94"}};
  for (int i = 0; i < 2; i++) {
    const char *p = s + 4;
    while (p < stop && *p == ' ') p++;
    if (stop - p < 3 || memcmp(p, signs[i][0], 3)) continue;
    p += 3;
    while (p < stop && *p == ' ') p++;
    int month = small_number(&p, stop);
    if (month < 0 || stop - p < 3 || memcmp(p, signs[i][1], 3)) continue;
    p += 3;
    while (p < stop && *p == ' ') p++;
    int day = small_number(&p, stop);
    return day > 0 && write_day(year, month, day, out);
  }
  return false;
}

/* 20.11.2019, 20/11/19, 11/20/2019: the day comes first but where it cannot, or
   where `month_first` and both can. */
static bool year_last(const char *s, const char *stop, bool month_first, char out[NG_DAY_ROOM]) {
  const char *at = s;
  int first = small_number(&at, stop);
  if (first < 1 || at == stop || (*at != '.' && *at != '/' && *at != '-')) return false;
  char sign = *at++;
  while (at < stop && *at == ' ') at++;
  int second = small_number(&at, stop);
  if (second < 1 || at == stop || *at != sign) return false;
  at++;
  while (at < stop && *at == ' ') at++;
  int year = digits_at(at, stop, 4);
  if (year >= 0) {
    at += 4;
  } else {
    year = digits_at(at, stop, 2);
    if (year < 0) return false;
    year += 2000;
    at += 2;
  }
  if (at < stop && *at == sign) at++;
  if (at < stop && ng_is_digit((unsigned char)*at)) return false;
  bool swap = second > 12 || (month_first && sign == '/' && first <= 12);
  return swap ? write_day(year, first, second, out) : write_day(year, second, first, out);
}

static int number_of(const char *s, const ng_token *token) {
  const char *at = s + token->start, *stop = at + token->size;
  int value = 0, count = 0;
  for (; at < stop && ng_is_digit((unsigned char)*at); at++, count++) {
    if (count == 4) return -1;
    value = value * 10 + (*at - '0');
  }
  /* "1st", "2nd": what is glued to the digits is short. */
  return count && stop - at <= 2 ? value : -1;
}

/* "20 November 2019", "November 20th, 2019", "20 de noviembre de 2019". */
static bool in_words(const ng_lexicon *lexicon, ng_string text, char out[NG_DAY_ROOM]) {
  struct {
    int number, month;
  } seen[5];
  memset(seen, 0, sizeof seen);
  ng_token token;
  unsigned count = 0;
  size_t at = 0;
  for (; count < TOKENS && ng_token_next(lexicon, text.data, text.size, at, &token); count++) {
    at = token.start + token.size;
    if (token.kind == NG_PUNCTUATION) continue;
    int month = token.kind == NG_WORD ? ng_lexicon_value(lexicon, token.word, NG_CLASS_PAGE_MONTH) : 0;
    int number = token.kind == NG_NUMBER ? number_of(text.data, &token) : -1;
    if (token.kind == NG_WORD && !month && token.size <= 3) continue; /* "de", "of", "den" */
    memmove(seen, seen + 1, sizeof seen - sizeof *seen);
    seen[4].number = number;
    seen[4].month = month;
    if (number < FIRST_YEAR || number > LAST_YEAR) {
      /* "2019 November 20" */
      if (number > 0 && number <= 31 && seen[3].month && seen[2].number >= FIRST_YEAR &&
          write_day(seen[2].number, seen[3].month, number, out))
        return true;
      continue;
    }
    if (seen[3].month && seen[2].number > 0 && write_day(number, seen[3].month, seen[2].number, out)) return true;
    if (seen[2].month && seen[3].number > 0 && write_day(number, seen[2].month, seen[3].number, out)) return true;
  }
  return false;
}

bool ng_day_read(const ng_doc *doc, ng_string text, bool month_first, char out[NG_DAY_ROOM]) {
  if (text.size > 600) text.size = 600;
  while (text.size && ng_utf8_continues(text.data[text.size - 1])) text.size--;
  if (text.size && (unsigned char)text.data[text.size - 1] >= 0xC0) text.size--;
  const char *stop = text.data + text.size;
  bool digit_before = false, any = false;
  for (const char *s = text.data; s < stop; s++) {
    bool digit = ng_is_digit((unsigned char)*s);
    any |= digit;
    if (digit && !digit_before && (year_first(s, stop, out) || year_last(s, stop, month_first, out))) return true;
    digit_before = digit;
  }
  return any && in_words(doc->lexicon, text, out);
}

bool ng_day_of_url(ng_string url, char out[NG_DAY_ROOM]) {
  if (!url.size) return false;
  const char *stop = url.data + url.size;
  for (size_t i = 0; i + 8 <= url.size; i++) {
    const char *s = url.data + i;
    if (!ng_is_digit((unsigned char)*s) || (i && s[-1] != '/' && s[-1] != '-' && s[-1] != '_')) continue;
    if (year_first(s, stop, out)) return true;
    if (i && s[-1] == '/' && s[2] == '-' && s[5] == '-' && i + 10 <= url.size &&
        digits_at(s + 6, stop, 4) >= FIRST_YEAR && year_last(s, stop, false, out))
      return true;
  }
  return false;
}

/* Days since a fixed one, by the Gregorian calendar. */
static int64_t day_number(const char *day) {
  int64_t y = digits_at(day, day + 4, 4), m = digits_at(day + 5, day + 7, 2), d = digits_at(day + 8, day + 10, 2);
  if (m <= 2) y--, m += 12;
  return 365 * y + y / 4 - y / 100 + y / 400 + (153 * (m - 3) + 2) / 5 + d;
}

bool ng_days_touch(const char *a, const char *b) {
  int64_t apart = day_number(a) - day_number(b);
  return apart == 1 || apart == -1;
}
