/* Dates by where they stand from another, or in a period. In: tokens. Out: the expression:
 * "yesterday", "last week", "next Tuesday", "the past five years", "early next month",
 * "the end of 2012", "the week of April 10". A bare duration, and what comes again and
 * again, is none. */
#include "dates.h"

enum { TOLD = 200, NOW = 500 }; /* of class "day-word": days from the date told last, less 300; the present */

/* A period that no number stands before: "the week", but not "the weeks". */
static uint8_t single_period(const ng_date_reader *r, uint32_t at, uint32_t *end) {
  bool plural;
  uint8_t period = ng_date_period_word(r, at, end, &plural);
  return plural ? NG_PERIOD_NONE : period;
}

/* ---- last week, next Tuesday, the past five years --------------------------------- */

/* A weekday after "next week": "next week Monday", "next week on Tuesday". */
static void week_day(const ng_date_reader *r, ng_expression *e) {
  uint32_t next = e->end;
  if (ng_date_dash(r, next)) next++;
  else next = ng_date_skip(r, next, NG_CLASS_DATE_ON);
  uint8_t weekday;
  uint32_t end = ng_date_weekday(r, next, &weekday);
  if (!end) return;
  e->form = NG_FORM_WEEKDAY;
  e->weekday = weekday;
  e->end = end;
}

static bool turn_period(const ng_date_reader *r, uint8_t period, ng_expression *e) {
  e->form = NG_FORM_PERIOD;
  e->period = period;
  if (period == NG_PERIOD_HOUR || period == NG_PERIOD_MINUTE || period == NG_PERIOD_HALF) return false;
  if (period == NG_PERIOD_DAY) {
    if (e->turn == NG_TURN_NEXT || e->turn == NG_TURN_FOLLOWING) e->turn = NG_TURN_FOLLOWING;
    else if (e->turn == NG_TURN_PREVIOUS || e->turn == NG_TURN_SAME) e->back = true;
    else return false;
  }
  if (period == NG_PERIOD_FISCAL) e->unknown = true;
  if (e->turn == NG_TURN_FOLLOWING || e->turn == NG_TURN_PREVIOUS || e->turn == NG_TURN_SAME) e->back = true;
  int32_t shift;
  uint32_t twice = ng_date_match(r, e->end, NG_CLASS_SHIFT, &shift); /* "after next" */
  if (twice && (shift == 12 || shift == -12)) {
    e->amount = shift > 0 ? 1 : -1;
    e->end = twice;
  }
  if (period == NG_PERIOD_WEEK && e->turn != NG_TURN_SAME) week_day(r, e);
  return true;
}

/* "this morning", "last night", "that evening", "the next morning" */
static bool turn_day_part(uint8_t turn, ng_expression *e) {
  e->form = NG_FORM_PERIOD;
  e->period = NG_PERIOD_DAY;
  e->timed = true;
  if (turn == NG_TURN_THIS) e->turn = NG_TURN_THIS;
  else if (turn == NG_TURN_LAST) e->turn = NG_TURN_LAST;
  else if (turn == NG_TURN_NEXT || turn == NG_TURN_FOLLOWING) e->turn = NG_TURN_FOLLOWING, e->back = true;
  else if (turn == NG_TURN_PREVIOUS || turn == NG_TURN_SAME) e->back = true;
  else return false;
  return true;
}

/* "el pasado martes", "am kommenden Sonntag": the nearest, where the language takes it so. */
static uint8_t nearest_turn(uint8_t turn) {
  return turn == NG_TURN_LAST ? NG_TURN_PAST : turn == NG_TURN_NEXT ? NG_TURN_COMING : turn;
}

bool ng_date_read_turn(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  int32_t turn, amount;
  uint32_t end = ng_date_match(r, at, NG_CLASS_TURN, &turn), next, after;
  if (!end || ng_date_glued(r, end)) return false;
  bool definite = ng_date_is(r, at - 1, NG_CLASS_DEFINITE);
  uint8_t period;
  if (turn == NG_TURN_LAST) { /* "the last Friday of May", "the last four months of 2012" */
    if (ng_date_read_nth(r, end, -1, e)) return true;
    *e = ng_date_blank(at);
  }
  e->turn = (uint8_t)turn;
  next = ng_date_span_turn(turn) ? ng_date_amount(r, end, &amount) : 0;
  if (next && (period = ng_date_period(r, next, &after)) != NG_PERIOD_NONE) {
    e->form = NG_FORM_SPAN;
    e->period = period;
    e->amount = amount < 0 ? -amount : amount;
    e->end = after;
    return period != NG_PERIOD_MINUTE && (period != NG_PERIOD_HOUR || (amount && amount % 24 == 0));
  }
  bool plural;
  period = ng_date_period_word(r, end, &e->end, &plural);
  if (period && plural && turn != NG_TURN_THIS) return false;
  if (period == NG_PERIOD_DAY && e->end < r->end && r->at[e->end].kind == NG_NUMBER)
    return false; /* "el próximo día | 22 de abril" */
  if (period && !plural && ng_lexicon_grammar(r->lexicon) & NG_GRAMMAR_POSTNOMINAL && ng_date_plural_word(r, end - 1))
    return false; /* "ces derniers mois" */
  if (period) {
    if (turn == NG_TURN_PAST || ((turn == NG_TURN_COMING || (turn == NG_TURN_LAST && definite)) &&
                                 period != NG_PERIOD_WEEKEND && period != NG_PERIOD_QUARTER)) {
      if (turn == NG_TURN_PAST && (period == NG_PERIOD_WEEKEND || period == NG_PERIOD_QUARTER)) {
        e->turn = NG_TURN_LAST;
        return turn_period(r, period, e);
      }
      if (turn == NG_TURN_LAST && ng_date_skip(r, e->end, NG_CLASS_DATE_OF) > e->end) return false;
      e->form = NG_FORM_SPAN;
      e->period = period;
      e->amount = 1;
      return period != NG_PERIOD_DAY && period != NG_PERIOD_HOUR && period != NG_PERIOD_MINUTE &&
             period != NG_PERIOD_FISCAL && period != NG_PERIOD_HALF;
    }
    if (definite && turn == NG_TURN_LAST && ng_date_skip(r, e->end, NG_CLASS_DATE_OF) > e->end) return false;
    return turn_period(r, period, e);
  }
  if ((next = ng_date_match(r, end, NG_CLASS_DAY_PART, NULL)) != 0) {
    e->end = next;
    return turn_day_part((uint8_t)turn, e);
  }
  if (turn == NG_TURN_SAME || turn == NG_TURN_FOLLOWING || turn == NG_TURN_PREVIOUS) e->back = true;
  bool nearest = ng_lexicon_grammar(r->lexicon) & NG_GRAMMAR_NEAREST_DAYS;
  if (definite && turn == NG_TURN_NEXT && !nearest) { /* "the next Tuesday" after what was told */
    e->turn = NG_TURN_FOLLOWING;
    e->back = true;
  }
  uint8_t told = e->turn;
  if (ng_date_read_weekday(r, end, e)) {
    if (nearest && e->turn == told) e->turn = nearest_turn(told);
    /* "following Monday's vote": a preposition */
    return turn != NG_TURN_FOLLOWING || definite || e->end >= r->end || !(r->at[e->end].shape & NG_CLITIC);
  }
  if ((next = ng_date_month(r, end, &e->point.month)) != 0) {
    e->form = NG_FORM_POINT;
    e->end = ng_date_month_rest(r, next, e);
    return true;
  }
  e->turn = told;
  if (ng_date_read_season(r, end, e) || ng_date_read_holiday(r, end, e)) return true;
  if (turn == NG_TURN_NEXT || turn == NG_TURN_THIS) return ng_date_read_slashed(r, end, e);
  return false;
}

/* "la semana pasada", "el lunes próximo": the turn stands after its word */
bool ng_date_read_turn_after(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  bool plural;
  int32_t turn;
  uint32_t end;
  uint8_t period = ng_date_period_word(r, at, &end, &plural);
  if (!period) end = ng_date_weekday(r, at, &e->weekday);
  if (!end || (period && plural)) return false;
  e->end = ng_date_match(r, end, NG_CLASS_TURN_AFTER, &turn);
  if (!e->end) return false;
  e->turn = (uint8_t)turn;
  if (period) return turn_period(r, period, e);
  e->form = NG_FORM_WEEKDAY;
  if (ng_lexicon_grammar(r->lexicon) & NG_GRAMMAR_NEAREST_DAYS) e->turn = nearest_turn(e->turn);
  return true;
}

/* ---- early May, the end of the year, the week of ---------------------------------------- */

bool ng_date_read_part(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  int32_t part;
  uint32_t end = ng_date_match(r, at, NG_CLASS_DATE_PART, &part), whole;
  if (!end || (ng_date_period(r, at, &whole) && whole > end)) return false; /* "fin de semana" */
  uint32_t next = ng_date_skip(r, end, NG_CLASS_DEFINITE), after;
  ng_expression inner = ng_date_blank(next);
  uint8_t period = single_period(r, next, &after);
  bool whole_of = ng_date_is(r, end - 1, NG_CLASS_DATE_OF) && ng_lexicon_grammar(r->lexicon); /* "finales de año" */
  bool turned = period && ng_date_match(r, after, NG_CLASS_TURN_AFTER, NULL); /* "finales del año pasado" */
  if (!turned && period >= NG_PERIOD_WEEK && period <= NG_PERIOD_YEAR &&
      (next > end || whole_of || part >= NG_PART_START)) {
    /* "the end of the year", "later in the week" */
    if (ng_date_skip(r, after, NG_CLASS_DATE_OF) > after && next > end) return false;
    e->form = NG_FORM_PERIOD;
    e->period = period;
    e->turn = NG_TURN_THIS;
    e->end = after;
  } else {
    if (!ng_date_read_nested(r, next, &inner) || inner.first > next + 1 || inner.joined) return false;
    if (inner.form == NG_FORM_VALUE || inner.form == NG_FORM_SHIFT || inner.form == NG_FORM_SPAN) return false;
    *e = inner;
    e->first = at;
    if (e->form == NG_FORM_WEEKDAY || e->point.day || (e->form == NG_FORM_PERIOD && e->period == NG_PERIOD_DAY)) {
      e->timed = true;
      return true;
    }
  }
  e->part = (uint8_t)part;
  if (e->form == NG_FORM_PERIOD && part <= NG_PART_LATE) e->part = NG_PART_WITHIN;
  return e->form == NG_FORM_PERIOD || e->form == NG_FORM_POINT;
}

/* "the week of April 10", "the weekend of the 3rd", "the day before", "the year 2012" */
bool ng_date_read_period(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  uint32_t end, next;
  uint8_t period = single_period(r, at, &end);
  bool definite = ng_date_is(r, at - 1, NG_CLASS_DEFINITE);
  int32_t shift, kind;
  if (!period) return false;
  e->period = period;
  e->end = end;
  if (period == NG_PERIOD_FISCAL) { /* "fiscal 2012" */
    int32_t year;
    uint32_t after = ng_date_year(r, ng_date_skip(r, end, NG_CLASS_DATE_OF), &year);
    if (!after) return false;
    e->form = NG_FORM_PERIOD;
    e->unknown = true;
    e->end = after;
    return true;
  }
  kind = 0;
  bool week_of = period == NG_PERIOD_WEEK && ng_date_match(r, end, NG_CLASS_WEEK_OF, &kind) &&
                 kind == 2; /* "la semana a partir del 4" */
  next = week_of ? 0 : ng_date_match(r, end, NG_CLASS_SHIFT, &shift);
  if (definite && next && (shift == 3 || shift == -3 || shift == 2 || shift == -2) && period != NG_PERIOD_HOUR &&
      period != NG_PERIOD_MINUTE && period != NG_PERIOD_HALF) {
    e->form = NG_FORM_SHIFT;
    e->amount = shift > 0 ? 1 : -1;
    e->end = next;
    e->turn = shift < 0 ? NG_TURN_PAST : NG_TURN_COMING;
    if (period == NG_PERIOD_WEEKEND || period == NG_PERIOD_FORTNIGHT) return false;
    if ((shift == 3 || shift == -3) && ng_date_shift_base(r, next, e)) return true;
    if (!ng_date_closes(r, next)) return false;
    e->back = true;
    return true;
  }
  if (definite && next && shift == 12) { /* "the week after next" */
    e->form = NG_FORM_PERIOD;
    e->turn = NG_TURN_NEXT;
    e->amount = 1;
    e->end = next;
    return period == NG_PERIOD_WEEK || period == NG_PERIOD_MONTH || period == NG_PERIOD_YEAR;
  }
  int32_t number;
  next = period == NG_PERIOD_DAY && ng_lexicon_grammar(r->lexicon) & NG_GRAMMAR_CARDINAL_DAYS
             ? ng_date_cardinal(r, end, &number)
             : 0;
  if (definite && next && number >= 1 && number <= 31 &&
      (ng_date_closes(r, next) || ng_date_is(r, next, NG_CLASS_STOP)) && !ng_date_is(r, next, NG_CLASS_DATE_OF) &&
      !ng_date_value(r, next, NG_CLASS_RANGE)) { /* "el día 21" */
    e->point.day = (uint8_t)number;
    e->end = next;
    return true;
  }
  if (period == NG_PERIOD_WEEK || period == NG_PERIOD_WEEKEND) {
    next = ng_date_match(r, end, NG_CLASS_WEEK_OF, &kind);
    if (!next) next = ng_date_skip(r, end, NG_CLASS_DATE_OF);
    ng_expression day = ng_date_blank(next);
    if (next > end && ng_date_read_nested(r, next, &day) && !day.joined && !day.timed &&
        (day.form == NG_FORM_POINT ? day.point.day : day.form == NG_FORM_HOLIDAY && !day.weekend)) {
      uint32_t first = e->first;
      *e = day;
      e->first = first;
      e->week = period == NG_PERIOD_WEEK;
      e->weekend = !e->week;
      return true;
    }
    if (period == NG_PERIOD_WEEKEND && (definite || ng_date_is(r, at - 1, NG_CLASS_DATE_LEAD))) {
      e->form = NG_FORM_PERIOD;
      return true;
    }
  }
  return false;
}

bool ng_date_read_day_word(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  int32_t days;
  uint32_t end = ng_date_match(r, at, NG_CLASS_DAY_WORD, &days);
  if (end == at + 1 && at > r->floor && days >= 0 && ng_date_is(r, at, NG_CLASS_DAY_PART) &&
      (ng_date_is(r, at - 1, NG_CLASS_ARTICLE) || ng_date_is(r, at - 1, NG_CLASS_TURN)))
    return false; /* "la mañana" */
  if (end == at + 1 && at > r->start && r->at[at].shape & NG_CAPITAL && ng_date_is(r, at, NG_CLASS_DAY_PART) &&
      ng_lexicon_grammar(r->lexicon) & NG_GRAMMAR_CAPITAL_NOUNS)
    return false;                                                                     /* "guten Morgen" */
  if (!end || (r->at[at].shape & NG_CAPITAL && ng_date_surname(r, at))) return false; /* "USA Today" */
  if (days == NOW) { /* "between May and now": alone it is no date */
    if (at == r->start || r->floor != at || !ng_date_is(r, at - 1, NG_CLASS_RANGE)) return false;
    days = 0;
  }
  e->form = NG_FORM_PERIOD;
  e->period = NG_PERIOD_DAY;
  e->turn = NG_TURN_THIS;
  if (days >= TOLD) { /* "la veille": from the date that the text named last */
    e->back = true;
    days -= TOLD + 100;
  } else if (days >= 90) { /* "tonight" */
    e->timed = true;
    days -= 100;
  }
  e->amount = days;
  e->end = end;
  uint32_t part = ng_date_match(r, end, NG_CLASS_DAY_PART, NULL);
  if (part) {
    e->timed = true;
    e->end = part;
  }
  return true;
}
