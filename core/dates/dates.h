/* Dates between their files: points of time and what is told of them
 * (calendar.c), the words of an expression (words.c), expressions
 * as they are read (read.c, which asks number.c, month.c, named.c,
 * relative.c, counted.c), and what they come to (value.c). The stage itself is dates.c. */
#ifndef NG_DATES_H
#define NG_DATES_H

#include "base/calendar.h"
#include "doc.h"

/* ---- points of time ---------------------------------------------------------- */

/* A day, month, season, year, decade or century of the Gregorian calendar. */
typedef struct {
  int32_t year;   /* astronomical; NG_NO_YEAR where it is not told */
  uint8_t month;  /* 1..12, a season 21..24, or 0 */
  uint8_t day;    /* 1..31 or 0 */
  uint8_t hidden; /* last digits of the year that are not told: 1 a decade, 2 a century */
  bool about;     /* approximate */
} ng_point;

typedef enum {
  NG_SHAPE_POINT,   /* from */
  NG_SHAPE_BETWEEN, /* from/to */
  NG_SHAPE_FROM,    /* from/.. */
  NG_SHAPE_UNTIL,   /* ../to */
  NG_SHAPE_BEFORE,  /* [..to]: some time on or before */
  NG_SHAPE_TO,      /* /to: begins nobody says when */
  NG_SHAPE_ON,      /* from/: ends nobody says when */
  NG_SHAPE_BOTH     /* {from,to} */
} ng_shape;

typedef struct {
  ng_point from, to;
  uint8_t shape;     /* ng_shape */
  uint8_t precision; /* ng_precision */
} ng_when;

enum { NG_EDTF_ROOM = 80 };

/* The day of a number of days since 1 March 0000; any year that a document can name. */
ng_point ng_day_point(int64_t number);
unsigned ng_day_weekday(int64_t number); /* 1 Monday .. 7 */

/* Whether the calendar has such a point. Without a year 29 February is one. */
bool ng_point_is(ng_point point);

/* The first and the last day of a point whose year is told. */
int64_t ng_point_first(ng_point point);
int64_t ng_point_last(ng_point point);

/* The point just before, or just after, one whose year is told, as fine as it: of
   a decade or century the year, of a season the month. */
ng_point ng_point_beside(ng_point point, bool after);

/* What a point is precise to (ng_precision). */
uint8_t ng_point_precision(ng_point point);

/* A month so many months away; a point's year alone is kept where it has no month. */
ng_point ng_month_shift(ng_point point, int32_t months);

/* The EDTF string (ISO 8601-2), NUL-terminated; gives its size. */
size_t ng_when_write(const ng_when *when, char out[NG_EDTF_ROOM]);

/* The day of a holiday in a year, by its rule (class "holiday", see the README of
   the lexicons). False where the rule gives none. */
bool ng_holiday_day(int32_t rule, int32_t year, ng_point *out);

/* ---- expressions --------------------------------------------------------------- */

typedef enum {
  NG_PERIOD_NONE,
  NG_PERIOD_DAY,
  NG_PERIOD_WEEK,
  NG_PERIOD_MONTH,
  NG_PERIOD_QUARTER,
  NG_PERIOD_YEAR,
  NG_PERIOD_DECADE,
  NG_PERIOD_CENTURY,
  NG_PERIOD_WEEKEND,
  NG_PERIOD_FORTNIGHT,
  NG_PERIOD_HOUR,
  NG_PERIOD_HALF,
  NG_PERIOD_FISCAL, /* a year whose first month the text does not tell */
  NG_PERIOD_MINUTE,
  NG_PERIODS = 100 /* more by so much: the plural */
} ng_period;

/* Which of those that come again is meant. */
typedef enum {
  NG_TURN_NONE, /* the tense tells */
  NG_TURN_THIS, /* of the present week or year */
  NG_TURN_LAST, /* of the week or year before */
  NG_TURN_NEXT,
  NG_TURN_PAST,      /* the nearest one before */
  NG_TURN_COMING,    /* the nearest one after */
  NG_TURN_FOLLOWING, /* after the date that the text named last */
  NG_TURN_PREVIOUS,
  NG_TURN_SAME
} ng_turn;

typedef enum {
  NG_PART_NONE,
  NG_PART_EARLY,
  NG_PART_MIDDLE,
  NG_PART_LATE,
  NG_PART_START,
  NG_PART_END,
  NG_PART_WITHIN /* "later this year": no bounds of its own */
} ng_part;

typedef enum {
  NG_FORM_POINT,   /* point, what is missing told by turn or tense */
  NG_FORM_WEEKDAY, /* weekday, and point.day where it is told */
  NG_FORM_HOLIDAY, /* rule, point.year where it is told */
  NG_FORM_PERIOD,  /* the period that holds the base, turned */
  NG_FORM_SHIFT,   /* amount of periods from the base */
  NG_FORM_SPAN,    /* amount of periods that end or begin with the base */
  NG_FORM_NTH,     /* the amount-th period or weekday of point (< 0: from its end) */
  NG_FORM_VALUE    /* when */
} ng_form;

/* Whether a turn may be that of several: "the last two years". */
static inline bool ng_date_span_turn(int32_t turn) {
  return turn == NG_TURN_LAST || turn == NG_TURN_NEXT || turn == NG_TURN_PAST || turn == NG_TURN_COMING ||
         turn == NG_TURN_FOLLOWING || turn == NG_TURN_PREVIOUS;
}

/* An expression as it is read: what the words tell, not yet reckoned. */
typedef struct {
  uint32_t first, end; /* tokens */
  ng_point point;
  ng_point other;  /* a second point of the same month: "3-5 June" */
  ng_point base;   /* a shift is reckoned from this date, where it has a year */
  ng_when when;    /* NG_FORM_VALUE */
  int32_t amount;  /* 0 with a shift or span: not told ("a few") */
  int32_t rule;    /* of a holiday */
  uint8_t form;    /* ng_form */
  uint8_t weekday; /* 1..7 or 0 */
  uint8_t period;  /* ng_period */
  uint8_t turn;    /* ng_turn */
  uint8_t part;    /* ng_part */
  uint8_t joined;  /* ng_shape of point and other; 0 where there is no other */
  uint8_t count;   /* NG_FORM_NTH: how many periods from the amount-th on */
  bool timed;      /* a time of day is joined */
  bool unknown;    /* a date, but no rule gives its value */
  bool back;       /* reckoned from the date that the text named last */
  bool weekend;    /* the weekend at the point */
  bool week;       /* the week that holds the point */
} ng_expression;

/* ---- reading --------------------------------------------------------------------- */

typedef struct ng_date_reader ng_date_reader;

struct ng_date_reader {
  ng_doc *doc;
  const ng_lexicon *lexicon;
  const ng_token *at;  /* the document's tokens */
  uint32_t start, end; /* those of the sentence */
  ng_point anchor;     /* year NG_NO_YEAR: none */
  ng_point last;       /* the latest date before in the text, likewise */
  uint32_t floor;      /* tokens before it belong to the expression before */
  bool nested;         /* inside another expression */
  uint8_t *order;      /* of 5/3/2012: 0 not looked up, 1 not known, 2 month first, 3 day first */
  /* What reads an expression inside another: ng_date_read, which stands above its readers. */
  bool (*whole)(const ng_date_reader *, uint32_t, ng_expression *);
};

/* Words (words.c). Look-ups past the sentence's end find nothing. */
bool ng_date_is(const ng_date_reader *r, uint32_t at, ng_class class);
int32_t ng_date_value(const ng_date_reader *r, uint32_t at, ng_class class);
uint32_t ng_date_match(const ng_date_reader *r, uint32_t at, ng_class class, int32_t *value);
/* "año pasado", "año que viene", whose turn stands behind the word: the year, reckoned from the text's
   day, and where it ends; 0 where it is none. */
uint32_t ng_date_turned_year(const ng_date_reader *r, uint32_t at, int32_t *year);
/* The longest entry of a class that ends before a token: where it begins, NG_NONE
   where there is none. */
uint32_t ng_date_ends(const ng_date_reader *r, uint32_t at, ng_class class, int32_t *value);

bool ng_date_mark(const ng_date_reader *r, uint32_t at, uint32_t code);
bool ng_date_apostrophe(const ng_date_reader *r, uint32_t at);
bool ng_date_glued(const ng_date_reader *r, uint32_t at);

/* A dash, or a hyphen in its place. */
static inline bool ng_date_dash(const ng_date_reader *r, uint32_t at) {
  return ng_date_mark(r, at, '-') || ng_date_mark(r, at, 0x2013);
}

/* A dash or a slash, written onto both sides. */
static inline bool ng_date_joins(const ng_date_reader *r, uint32_t at) {
  return (ng_date_dash(r, at) || ng_date_mark(r, at, '/')) && ng_date_glued(r, at) && ng_date_glued(r, at + 1);
}

/* The digits that a number begins with: how many; *rest gets what follows them in
   its token. 0 where there are none, or more than eight. */
unsigned ng_date_leading(const ng_date_reader *r, uint32_t at, uint32_t *value, ng_string *rest);

/* A number in digits alone: its value and how many; false for anything else. */
bool ng_date_digits(const ng_date_reader *r, uint32_t at, uint32_t *value, unsigned *digits);

/* The same for a number with a suffix of a class ("20th", "1990s", "3pm"). */
bool ng_date_suffixed(const ng_date_reader *r, uint32_t at, ng_class class, uint32_t *value, unsigned *digits);

/* A cardinal, or an ordinal, in digits or words; gives the token after it, 0 none. */
uint32_t ng_date_cardinal(const ng_date_reader *r, uint32_t at, int32_t *value);
uint32_t ng_date_ordinal(const ng_date_reader *r, uint32_t at, int32_t *value);

/* The month or weekday at a token, where the word is one there; its end, 0 none. */
uint32_t ng_date_month(const ng_date_reader *r, uint32_t at, uint8_t *month);
uint32_t ng_date_weekday(const ng_date_reader *r, uint32_t at, uint8_t *weekday);
uint32_t ng_date_season(const ng_date_reader *r, uint32_t at, uint8_t *season);

/* Whether a word ends as one of the plural does: "derniers", before a noun that tells nothing, "mois". */
bool ng_date_plural_word(const ng_date_reader *r, uint32_t at);

/* The period that a word names, "week", "weeks"; 0 none, and *end is 0 then. */
uint8_t ng_date_period(const ng_date_reader *r, uint32_t at, uint32_t *end);
/* The same; *plural gets whether it is of several. */
uint8_t ng_date_period_word(const ng_date_reader *r, uint32_t at, uint32_t *end, bool *plural);

/* "few", "several", "a couple of": 0 or a number; a cardinal. Its end, 0 none. */
uint32_t ng_date_amount(const ng_date_reader *r, uint32_t at, int32_t *amount);

/* A year of an era, "44 BC", "AD 79"; its end, 0 none. */
uint32_t ng_date_era(const ng_date_reader *r, uint32_t at, int32_t *year);

/* A year in four digits (or '08, or 44 BC, or in words) after a month or the like; its end, 0 none. */
uint32_t ng_date_year(const ng_date_reader *r, uint32_t at, int32_t *year);

/* A year in two digits after a day and month, "3 Aug 96", or after a comma; its
   end, 0 none: what could be counted or go on is none. */
uint32_t ng_date_short_year(const ng_date_reader *r, uint32_t at, int32_t *year);

/* The year that two digits are short for. */
int32_t ng_date_century(const ng_date_reader *r, uint32_t two);

/* The word of an estimate before a token, "circa", "c.": where it begins, NG_NONE
   where there is none. *kind gets its value (class "about-date"). */
uint32_t ng_date_about(const ng_date_reader *r, uint32_t at, int32_t *kind);

/* What bounds a date before a token, "since", "before", "no later than", maybe with
   an article between: where it begins, NG_NONE where there is none. *kind gets its
   value (class "range"), 0 there. */
uint32_t ng_date_bound(const ng_date_reader *r, uint32_t at, int32_t *kind);

/* Whether nothing follows at a token that the words before could belong to. */
bool ng_date_closes(const ng_date_reader *r, uint32_t at);

/* A time of day at a token; bare hours only where `hours`. Its end, 0 none. */
uint32_t ng_date_time(const ng_date_reader *r, uint32_t at, bool hours);

/* What stands between other readers: "of", a definite article; their end, or at. */
uint32_t ng_date_skip(const ng_date_reader *r, uint32_t at, ng_class class);

/* An expression inside another: not one that has another inside itself. */
bool ng_date_read_nested(const ng_date_reader *r, uint32_t at, ng_expression *e);

/* An expression of which nothing is told but where it begins. */
static inline ng_expression ng_date_blank(uint32_t first) {
  return (ng_expression){.point.year = NG_NO_YEAR, .other.year = NG_NO_YEAR, .base.year = NG_NO_YEAR, .first = first};
}

/* The expression at a token; false where there is none. */
bool ng_date_read(const ng_date_reader *r, uint32_t at, ng_expression *out);

/* What is counted (counted.c): "the second of August", "two days ago", "los dos años
   siguientes"; after an ordinal, or "last" (nth -1), the first Monday of May. */
bool ng_date_read_ordinal(const ng_date_reader *r, uint32_t at, ng_expression *e);
bool ng_date_read_shift(const ng_date_reader *r, uint32_t at, ng_expression *e);
bool ng_date_read_counted_turn(const ng_date_reader *r, uint32_t at, ng_expression *e);
bool ng_date_read_nth(const ng_date_reader *r, uint32_t end, int32_t nth, ng_expression *e);

/* The date that an amount is reckoned from: "before Christmas", "from tomorrow". */
bool ng_date_shift_base(const ng_date_reader *r, uint32_t at, ng_expression *e);

/* What stands from another date, or in a period (relative.c): "yesterday", "last week",
   "la semana pasada", "early May", "the week of April 10". */
bool ng_date_read_day_word(const ng_date_reader *r, uint32_t at, ng_expression *e);
bool ng_date_read_turn(const ng_date_reader *r, uint32_t at, ng_expression *e);
bool ng_date_read_turn_after(const ng_date_reader *r, uint32_t at, ng_expression *e);
bool ng_date_read_part(const ng_date_reader *r, uint32_t at, ng_expression *e);
bool ng_date_read_period(const ng_date_reader *r, uint32_t at, ng_expression *e);

/* What begins with a number in digits (number.c). */
bool ng_date_read_number(const ng_date_reader *r, uint32_t at, ng_expression *out);

/* What begins with a month (month.c): "Aug. 20, 2012", "Sept15". */
bool ng_date_read_month(const ng_date_reader *r, uint32_t at, ng_expression *out);
bool ng_date_read_month_day(const ng_date_reader *r, uint32_t at, ng_expression *out);

/* A day after a month, in digits or as an ordinal; a year after a month or a day: "2012",
   ", 2012", "of 2012", "del año pasado". The end, 0 none. */
uint32_t ng_date_day_at(const ng_date_reader *r, uint32_t at, uint8_t *day);
uint32_t ng_date_year_at(const ng_date_reader *r, uint32_t at, int32_t *year);

/* Day and year after a month, into e->point; the end. */
uint32_t ng_date_month_rest(const ng_date_reader *r, uint32_t at, ng_expression *e);

/* What begins with another name (named.c): a weekday, a season with or without its year, a
   holiday, "the eighties", "Q1 2012", "AD 79". */
bool ng_date_read_weekday(const ng_date_reader *r, uint32_t at, ng_expression *out);
bool ng_date_read_season(const ng_date_reader *r, uint32_t at, ng_expression *out);
bool ng_date_read_dated_season(const ng_date_reader *r, uint32_t at, ng_expression *out);
bool ng_date_read_holiday(const ng_date_reader *r, uint32_t at, ng_expression *out);
bool ng_date_read_named_years(const ng_date_reader *r, uint32_t at, ng_expression *e);
bool ng_date_read_decade(const ng_date_reader *r, uint32_t at, ng_expression *out);
bool ng_date_read_quarter(const ng_date_reader *r, uint32_t at, ng_expression *out);

/* "19th century", "18th and 19th centuries": after ordinal `nth`, which ends at `end`. */
bool ng_date_read_centuries(const ng_date_reader *r, uint32_t end, int32_t nth, ng_expression *out);
bool ng_date_read_era(const ng_date_reader *r, uint32_t at, ng_expression *out);

/* Whether a word with a capital follows a name, and is part of it: "USA Today". */
bool ng_date_surname(const ng_date_reader *r, uint32_t at);

/* "3 June 2012", "3-5 June", "the ninth to the seventeenth of April". */
bool ng_date_read_day_month(const ng_date_reader *r, uint32_t at, ng_expression *out);

/* 5/3 after a weekday or a preposition. */
bool ng_date_read_slashed(const ng_date_reader *r, uint32_t at, ng_expression *out);

/* ---- reckoning --------------------------------------------------------------------- */

/* -1 where the words around tell of the past, 1 of the future, 0 of neither. */
int ng_date_tense(const ng_date_reader *r, uint32_t first, uint32_t end);

/* What an expression comes to. *anchor gets the point it was reckoned from (year
   NG_NO_YEAR: none needed). False where no value can be had. */
bool ng_date_reckon(const ng_date_reader *r, const ng_expression *e, ng_when *out, ng_point *anchor);

#endif
