/* The words of dates. In: tokens. Out: the numbers, months, weekdays, seasons,
 * years and times of day that they name. Words that mean something else as often
 * ("may", "sun", "fall") count only in company that dates keep. */
#include <string.h>

#include "dates.h"

enum {
  LEAD_WORDS = 4, /* tokens of the longest entry that stands before a date */
  AND = 6,        /* of class "range" */
  LAST_DAY = 31
};

bool ng_date_is(const ng_date_reader *r, uint32_t at, ng_class class) {
  return at >= r->start && at < r->end && r->at[at].kind != NG_PUNCTUATION &&
         ng_lexicon_is(r->lexicon, r->at[at].word, class);
}

int32_t ng_date_value(const ng_date_reader *r, uint32_t at, ng_class class) {
  return ng_date_is(r, at, class) ? ng_lexicon_value(r->lexicon, r->at[at].word, class) : 0;
}

uint32_t ng_date_match(const ng_date_reader *r, uint32_t at, ng_class class, int32_t *value) {
  if (at < r->start || at >= r->end) return 0;
  uint32_t size = ng_lexicon_match(r->lexicon, r->at + at, r->end - at, class, value, NULL);
  return size ? at + size : 0;
}

uint32_t ng_date_turned_year(const ng_date_reader *r, uint32_t at, int32_t *year) {
  int32_t turn = 0;
  if (r->anchor.year == NG_NO_YEAR || ng_date_value(r, at, NG_CLASS_PERIOD) != NG_PERIOD_YEAR) return 0;
  uint32_t end = ng_date_match(r, at + 1, NG_CLASS_TURN_AFTER, &turn);
  if (!end || (turn != NG_TURN_LAST && turn != NG_TURN_NEXT)) return 0;
  *year = r->anchor.year + (turn == NG_TURN_NEXT ? 1 : -1);
  return end;
}

bool ng_date_mark(const ng_date_reader *r, uint32_t at, uint32_t code) {
  return at >= r->start && at < r->end && r->at[at].kind == NG_PUNCTUATION && r->at[at].word == code;
}

bool ng_date_apostrophe(const ng_date_reader *r, uint32_t at) {
  return ng_date_mark(r, at, '\'') || ng_date_mark(r, at, 0x2019) || ng_date_mark(r, at, 0x2018);
}

bool ng_date_glued(const ng_date_reader *r, uint32_t at) {
  return at > r->start && at < r->end && r->at[at].shape & NG_GLUED;
}

uint32_t ng_date_ends(const ng_date_reader *r, uint32_t at, ng_class class, int32_t *value) {
  for (uint32_t back = LEAD_WORDS; back > 0; back--)
    if (at >= r->start + back && ng_date_match(r, at - back, class, value) == at) return at - back;
  return NG_NONE;
}

uint32_t ng_date_about(const ng_date_reader *r, uint32_t at, int32_t *kind) {
  uint32_t end = at;
  if (end > r->start && ng_date_mark(r, end - 1, '.') && ng_date_glued(r, end - 1)) end--;
  uint32_t first = ng_date_ends(r, end, NG_CLASS_ABOUT_DATE, kind);
  if (first == NG_NONE || first < r->floor) return NG_NONE;
  /* the c of "w/c", of "C. 1999" */
  if (ng_date_glued(r, first) && !ng_date_mark(r, first - 1, '(') && !ng_date_mark(r, first - 1, '[')) return NG_NONE;
  return r->at[first].size == 1 && r->at[first].shape & NG_CAPITAL ? NG_NONE : first;
}

uint32_t ng_date_bound(const ng_date_reader *r, uint32_t at, int32_t *kind) {
  bool article = at > r->floor && ng_date_is(r, at - 1, NG_CLASS_DEFINITE);
  uint32_t first = ng_date_ends(r, article ? at - 1 : at, NG_CLASS_RANGE, kind);
  if (article && first == NG_NONE) { /* "a partir del 7", but "vom 3. Mai" has its article alone */
    first = ng_date_ends(r, at, NG_CLASS_RANGE, kind);
    if (first == at - 1) first = NG_NONE;
  }
  if (first != NG_NONE && first >= r->floor) return first;
  *kind = 0;
  return NG_NONE;
}

bool ng_date_closes(const ng_date_reader *r, uint32_t at) {
  return at >= r->end || (r->at[at].kind == NG_PUNCTUATION && !ng_date_mark(r, at, '-') &&
                          !ng_date_mark(r, at, 0x2013) && !ng_date_mark(r, at, '(') && !ng_date_mark(r, at, '%'));
}

static bool is_capital(const ng_date_reader *r, uint32_t at) { return r->at[at].shape & NG_CAPITAL; }

/* ---- numbers ---------------------------------------------------------------- */

unsigned ng_date_leading(const ng_date_reader *r, uint32_t at, uint32_t *value, ng_string *rest) {
  if (at < r->start || at >= r->end || r->at[at].kind != NG_NUMBER) return 0;
  ng_string text = ng_token_text(r->doc, &r->at[at]);
  unsigned digits = 0;
  *value = 0;
  while (digits < text.size && text.data[digits] >= '0' && text.data[digits] <= '9') {
    if (digits < 8) *value = *value * 10 + (uint32_t)(text.data[digits] - '0');
    digits++;
  }
  *rest = (ng_string){text.data + digits, text.size - digits};
  return digits <= 8 ? digits : 0;
}

bool ng_date_digits(const ng_date_reader *r, uint32_t at, uint32_t *value, unsigned *digits) {
  ng_string rest;
  *digits = ng_date_leading(r, at, value, &rest);
  return *digits && !rest.size;
}

bool ng_date_suffixed(const ng_date_reader *r, uint32_t at, ng_class class, uint32_t *value, unsigned *digits) {
  ng_string rest;
  *digits = ng_date_leading(r, at, value, &rest);
  return *digits && rest.size && ng_lexicon_is(r->lexicon, ng_lexicon_find(r->lexicon, rest.data, rest.size), class);
}

/* "twenty", and the ten of "twenty-two"; 0 where the word is no number. */
static uint32_t words(const ng_date_reader *r, uint32_t at, ng_class last, int32_t *value) {
  int32_t ten = ng_date_value(r, at, NG_CLASS_NUMBER);
  if (ten >= 20 && ten < 100 && ten % 10 == 0) {
    uint32_t unit = at + 1;
    bool and =
        ng_lexicon_grammar(r->lexicon) & NG_GRAMMAR_CARDINAL_DAYS && ng_date_value(r, unit, NG_CLASS_RANGE) == AND;
    if (and || (ng_date_mark(r, unit, '-') && ng_date_glued(r, unit))) unit++; /* "treinta y uno" */
    int32_t one = ng_date_value(r, unit, last);
    if (one > 0 && one < 10) {
      *value = ten + one;
      return unit + 1;
    }
  }
  *value = ng_date_value(r, at, last);
  return *value > 0 ? at + 1 : 0;
}

uint32_t ng_date_cardinal(const ng_date_reader *r, uint32_t at, int32_t *value) {
  uint32_t number;
  unsigned digits;
  if (ng_date_digits(r, at, &number, &digits)) {
    *value = (int32_t)number;
    return digits <= 6 ? at + 1 : 0;
  }
  return ng_date_is(r, at, NG_CLASS_NUMBER) ? words(r, at, NG_CLASS_NUMBER, value) : 0;
}

uint32_t ng_date_ordinal(const ng_date_reader *r, uint32_t at, int32_t *value) {
  uint32_t number;
  unsigned digits;
  if (ng_date_suffixed(r, at, NG_CLASS_ORDINAL_SUFFIX, &number, &digits)) {
    *value = (int32_t)number;
    return digits <= 3 ? at + 1 : 0;
  }
  if (ng_date_digits(r, at, &number, &digits) && digits <= 3 && ng_date_mark(r, at + 1, '.') &&
      ng_date_glued(r, at + 1) && ng_date_glued(r, at + 2) &&
      ng_date_is(r, at + 2, NG_CLASS_ORDINAL_SUFFIX)) { /* "1.º" */
    *value = (int32_t)number;
    return at + 3;
  }
  if (ng_lexicon_grammar(r->lexicon) & NG_GRAMMAR_POINT_ORDINALS && ng_date_digits(r, at, &number, &digits) &&
      digits <= 2 && ng_date_mark(r, at + 1, '.') && ng_date_glued(r, at + 1)) { /* "das 19. Jahrhundert" */
    *value = (int32_t)number;
    return at + 2;
  }
  if (!ng_date_is(r, at, NG_CLASS_NUMBER) && !ng_date_is(r, at, NG_CLASS_ORDINAL)) return 0;
  return words(r, at, NG_CLASS_ORDINAL, value);
}

/* One more word of a number that has come to *group since its thousands: false where
   it does not go on with it. "quatre-vingt-dix" is 4, 20, 10. */
static bool add_numeral(int32_t word, int32_t *thousands, int32_t *group) {
  int32_t two = *group % 100;
  if (word == 1000) {
    if (*thousands) return false;
    *thousands = (*group ? *group : 1) * 1000;
    *group = 0;
  } else if (word == 100) {
    if (*group >= 20) return false;
    *group = (*group ? *group : 1) * 100;
  } else if (word > 100) {
    if (*group) return false;
    *group = word;
  } else if (word == 20 && two == 4) {
    *group += 4 * 20 - 4;
  } else if (word >= 10) {
    if (two && !(word < 20 && (two == 60 || two == 80))) return false;
    *group += word;
  } else {
    if (two % 10 || (two == 10 && word < 7)) return false; /* "dix-sept" */
    *group += word;
  }
  return true;
}

/* A year in words, "dos mil dieciocho", "mille neuf cent douze"; its end, 0 none: what
   could be counted is none. */
static uint32_t spelled_year(const ng_date_reader *r, uint32_t at, int32_t *year) {
  int32_t thousands = 0, group = 0;
  uint32_t end = at;
  for (uint32_t next = at; next < r->end;) {
    int32_t word = ng_date_value(r, next, NG_CLASS_HUNDRED);
    if (!word) word = ng_date_value(r, next, NG_CLASS_NUMBER);
    if (word <= 0 || !add_numeral(word, &thousands, &group)) break;
    end = ++next;
    if ((ng_date_mark(r, next, '-') && ng_date_glued(r, next)) || ng_date_value(r, next, NG_CLASS_RANGE) == AND) next++;
  }
  int32_t number = thousands + group;
  if (end < at + 2 || number < 1000 || number > 2999) return 0;
  if (!ng_date_closes(r, end) && !ng_date_is(r, end, NG_CLASS_STOP)) return 0;
  *year = number;
  return end;
}

/* ---- names ------------------------------------------------------------------- */

/* Whether a number that may be a day or a year stands at a token. */
static bool number_follows(const ng_date_reader *r, uint32_t at) {
  uint32_t value;
  unsigned digits;
  int32_t ordinal;
  if (ng_date_mark(r, at, ',')) at++;
  else if ((ng_date_mark(r, at, '-') || ng_date_mark(r, at, '/')) && ng_date_glued(r, at)) at++;
  if (ng_date_is(r, at, NG_CLASS_MONTH)) return ng_date_mark(r, at - 1, '-');
  if (ng_date_digits(r, at, &value, &digits))
    return (digits <= 2 && value >= 1 && value <= 31) || (digits == 4 && value >= 1000 && value < 2200);
  return ng_date_ordinal(r, at, &ordinal) && ordinal <= 31;
}

/* Whether a word that is not always a date is one at `at`, `end` being after it
   and its full stop. */
static bool in_company(const ng_date_reader *r, uint32_t at, uint32_t end) {
  if (number_follows(r, end)) return true;
  if (!is_capital(r, at)) return false;
  if (at == r->start) return false;
  if (ng_date_is(r, at - 1, NG_CLASS_DATE_LEAD) || ng_date_is(r, at - 1, NG_CLASS_TURN) ||
      ng_date_is(r, at - 1, NG_CLASS_DATE_PART))
    return true;
  if (r->at[at - 1].kind == NG_NUMBER) return true;
  if (ng_date_mark(r, at - 1, '-') && at >= r->start + 2)
    return ng_date_is(r, at - 2, NG_CLASS_DATE_PART) || r->at[at - 2].kind == NG_NUMBER;
  return false;
}

/* Whether a symbol is written onto a word: "$DEC", "@may", "x/sun". */
static bool is_fixed(const ng_date_reader *r, uint32_t at) {
  if (!ng_date_glued(r, at)) return false;
  const ng_token *before = &r->at[at - 1];
  if (before->kind != NG_PUNCTUATION) return !ng_date_is(r, at - 1, NG_CLASS_CLITIC); /* "d'avril" */
  switch (before->word) {
    /* clang-format off */
    case '$': case '@': case '#': case '_': case '.': case '=': case '&': case '+': return true;
    case '/': case '-': return at >= r->start + 2 && ng_date_glued(r, at - 1) &&
             /* clang-format on */
             r->at[at - 2].kind == NG_WORD && !ng_date_is(r, at - 2, NG_CLASS_DATE_PART) &&
             !ng_date_is(r, at - 2, NG_CLASS_MONTH) && !ng_date_is(r, at - 2, NG_CLASS_WEEKDAY);
    default: return false;
  }
}

static uint32_t named(const ng_date_reader *r, uint32_t at, ng_class class, uint8_t *value) {
  int32_t number = 0;
  uint32_t end = ng_date_match(r, at, class, &number); /* "sexta-feira", too */
  if (!end || number <= 0 || is_fixed(r, at)) return 0;
  bool ambiguous =
      ng_date_is(r, at, NG_CLASS_AMBIGUOUS_DATE) &&
      (is_capital(r, at) || ng_date_value(r, at, NG_CLASS_AMBIGUOUS_DATE) != 2); /* "Mars", but "en mars" */
  bool short_form = ng_date_is(r, at, NG_CLASS_ABBREVIATION) || ng_date_is(r, at, NG_CLASS_SMALL_ABBREVIATION);
  if (short_form && ng_date_mark(r, end, '.') && ng_date_glued(r, end) && end + 1 < r->end) end++;
  if (ambiguous && !in_company(r, at, end)) return 0;
  *value = (uint8_t)number;
  return end;
}

uint32_t ng_date_month(const ng_date_reader *r, uint32_t at, uint8_t *month) {
  return named(r, at, NG_CLASS_MONTH, month);
}

uint32_t ng_date_weekday(const ng_date_reader *r, uint32_t at, uint8_t *weekday) {
  uint32_t end = named(r, at, NG_CLASS_WEEKDAY, weekday);
  uint8_t month;
  if (end) return end;
  /* "Sun, Aug. 20", "Sat." */
  int32_t value = ng_date_value(r, at, NG_CLASS_WEEKDAY);
  if (value <= 0 || is_fixed(r, at) || !is_capital(r, at)) return 0;
  end = at + 1;
  if (ng_date_mark(r, end, '.') && ng_date_glued(r, end)) end++;
  uint32_t next = end + (ng_date_mark(r, end, ',') || ng_date_mark(r, end, '('));
  if (!named(r, next, NG_CLASS_MONTH, &month)) return 0;
  *weekday = (uint8_t)value;
  return end;
}

uint32_t ng_date_season(const ng_date_reader *r, uint32_t at, uint8_t *season) {
  int32_t value = ng_date_value(r, at, NG_CLASS_SEASON);
  if (value <= 0 || is_fixed(r, at)) return 0;
  *season = (uint8_t)value;
  return at + 1;
}

/* ---- years --------------------------------------------------------------------- */

uint32_t ng_date_era(const ng_date_reader *r, uint32_t at, int32_t *year) {
  int32_t era;
  uint32_t value, word = at, end = ng_date_match(r, at, NG_CLASS_ERA, &era);
  unsigned digits;
  bool first = end && era == 2; /* "AD 79" */
  if (!ng_date_digits(r, first ? end : at, &value, &digits) || digits > 4 || !value) return 0;
  if (first) end++;
  else end = ng_date_match(r, word = at + 1, NG_CLASS_ERA, &era);
  if (!end || !(r->at[word].shape & (NG_UPPER | NG_DOTTED))) return 0; /* "2 ad campaigns" */
  *year = era == 1 ? 1 - (int32_t)value : (int32_t)value;
  return end;
}

uint32_t ng_date_year(const ng_date_reader *r, uint32_t at, int32_t *year) {
  uint32_t value, era = ng_date_era(r, at, year);
  unsigned digits;
  if (era) return era;
  if (ng_date_apostrophe(r, at)) {
    if (!ng_date_glued(r, at + 1) || !ng_date_digits(r, at + 1, &value, &digits) || digits != 2) return 0;
    *year = ng_date_century(r, value);
    return at + 2;
  }
  if (ng_date_is(r, at, NG_CLASS_NUMBER) || ng_date_is(r, at, NG_CLASS_HUNDRED)) return spelled_year(r, at, year);
  if (!ng_date_digits(r, at, &value, &digits) || digits != 4 || value < 1000 || value > 2999) return 0;
  /* "1984:30" and "2000%" hold no years; "April 1, 2011:" does. */
  if (ng_date_glued(r, at + 1) &&
      (ng_date_mark(r, at + 1, '%') || (ng_date_mark(r, at + 1, ':') && ng_date_glued(r, at + 2))))
    return 0;
  *year = (int32_t)value;
  return at + 1;
}

uint32_t ng_date_short_year(const ng_date_reader *r, uint32_t at, int32_t *year) {
  uint32_t value;
  unsigned digits;
  bool comma = ng_date_mark(r, at, ',');
  if (comma) at++;
  if (!ng_date_digits(r, at, &value, &digits) || digits != 2 || ng_date_glued(r, at)) return 0;
  if (value <= LAST_DAY && (comma || !ng_date_closes(r, at + 1))) return 0; /* "June 3, 12 and 14" */
  uint32_t end = at + 1;
  int32_t kind = 0;
  bool joins =
      ng_date_match(r, end, NG_CLASS_RANGE, &kind) && (ng_date_digits(r, end + 1, &value, &digits) || kind < 5);
  bool goes = end < r->end && ng_date_is(r, end, NG_CLASS_STOP) && !ng_date_is(r, end, NG_CLASS_TENSE) &&
              !ng_date_is(r, end, NG_CLASS_DATE_OF) && !joins;
  if (!ng_date_closes(r, end) && !goes && (comma || !ng_date_is(r, end, NG_CLASS_TENSE))) return 0;
  if (ng_date_glued(r, end) && (ng_date_mark(r, end, ':') || ng_date_mark(r, end, '/'))) return 0;
  ng_date_digits(r, at, &value, &digits);
  *year = ng_date_century(r, value);
  return end;
}

/* The year that "08" is short for: the nearest to the anchor, and not more than
   a few years after it. */
int32_t ng_date_century(const ng_date_reader *r, uint32_t two) {
  int32_t base = r->anchor.year != NG_NO_YEAR ? r->anchor.year + 15 : 2040;
  int32_t year = base - base % 100 + (int32_t)two;
  return year > base ? year - 100 : year;
}

/* ---- times ----------------------------------------------------------------------- */

/* What is glued to an hour: "h", "h30". */
static bool tails(const ng_date_reader *r, ng_string rest) {
  size_t letters = rest.size;
  while (letters && rest.data[letters - 1] >= '0' && rest.data[letters - 1] <= '9') letters--;
  size_t digits = rest.size - letters;
  if (!letters || (digits && (digits != 2 || rest.data[letters] > '5'))) return false;
  return ng_lexicon_is(r->lexicon, ng_lexicon_find(r->lexicon, rest.data, letters), NG_CLASS_CLOCK_TAIL);
}

uint32_t ng_date_time(const ng_date_reader *r, uint32_t at, bool hours) {
  uint32_t hour, minute;
  unsigned digits;
  int32_t value;
  uint32_t end = ng_date_match(r, at, NG_CLASS_CLOCK, NULL);
  if (end) return end;
  if (ng_date_suffixed(r, at, NG_CLASS_DAY_HALF, &hour, &digits)) return digits <= 2 && hour <= 24 ? at + 1 : 0;
  ng_string rest;
  digits = ng_date_leading(r, at, &hour, &rest);
  if (digits) {
    if (digits > 2 || hour > 24) return 0;
    end = at + 1;
    if (rest.size && tails(r, rest)) {
      uint32_t part = ng_date_match(r, end, NG_CLASS_DAY_PART, NULL);
      return part ? part : end;
    }
    if (rest.size && rest.data[0] != '.') return 0;
    if (rest.size && (rest.size < 3 || rest.data[1] > '5')) return 0;
    bool clock = false;
    while (ng_date_mark(r, end, ':') && ng_date_glued(r, end) && ng_date_glued(r, end + 1) &&
           ng_date_leading(r, end + 1, &minute, &rest) == 2 && minute < 60) {
      clock = true;
      end += 2;
    }
    if (clock && rest.size) return end;
    uint32_t half = ng_date_match(r, end, NG_CLASS_DAY_HALF, NULL);
    if (!half) half = ng_date_match(r, end, NG_CLASS_CLOCK_TAIL, NULL);
    if (half) return half;
    return (clock || hours) && !rest.size ? end : 0;
  }
  if (ng_date_is(r, at, NG_CLASS_NUMBER) && (end = ng_date_cardinal(r, at, &value)) && value <= 24) {
    uint32_t half = ng_date_match(r, end, NG_CLASS_DAY_HALF, NULL);
    if (!half) half = ng_date_match(r, end, NG_CLASS_CLOCK_TAIL, NULL);
    return half;
  }
  return 0;
}

bool ng_date_plural_word(const ng_date_reader *r, uint32_t at) {
  if (at < r->start || at >= r->end) return false;
  ng_string text = ng_token_text(r->doc, &r->at[at]);
  return text.size > 1 && ng_lexicon_whole(r->lexicon, text.data + text.size - 1, 1, NG_CLASS_NOUNS_ENDING, NULL);
}

uint8_t ng_date_period_word(const ng_date_reader *r, uint32_t at, uint32_t *end, bool *plural) {
  int32_t value;
  *plural = false;
  *end = ng_date_match(r, at, NG_CLASS_PERIOD, &value);
  if (!*end) return NG_PERIOD_NONE;
  *plural = value > NG_PERIODS;
  return (uint8_t)(value % NG_PERIODS);
}

uint8_t ng_date_period(const ng_date_reader *r, uint32_t at, uint32_t *end) {
  bool plural;
  return ng_date_period_word(r, at, end, &plural);
}

uint32_t ng_date_amount(const ng_date_reader *r, uint32_t at, int32_t *amount) {
  uint32_t end = ng_date_match(r, at, NG_CLASS_AMOUNT, amount);
  return end ? end : ng_date_cardinal(r, at, amount);
}

uint32_t ng_date_skip(const ng_date_reader *r, uint32_t at, ng_class class) {
  uint32_t end = ng_date_match(r, at, class, NULL);
  return end ? end : at;
}

bool ng_date_read_nested(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  if (r->nested || at >= r->end) return false;
  ng_date_reader inner = *r;
  inner.nested = true;
  inner.floor = at;
  at = ng_date_skip(r, at, NG_CLASS_DEFINITE);
  if (ng_date_apostrophe(r, at) && ng_date_glued(r, at + 1)) at++; /* "late ’70s" */
  return r->whole(&inner, at, e);
}
