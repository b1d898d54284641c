/* Dates that are reckoned from another. In: tokens. Out: the expression:
 * "yesterday", "last week", "next Tuesday", "two days ago", "three weeks later",
 * "the past five years", "early next month", "the end of 2012", "the first Monday
 * of May", "the 19th century", "the week of April 10". A bare duration, and what
 * comes again and again, is none. */
#include "dates.h"

static ng_expression blank(uint32_t first) {
  return (ng_expression){.point.year = NG_NO_YEAR, .other.year = NG_NO_YEAR, .base.year = NG_NO_YEAR,
                         .first = first};
}

static bool is_dash(const ng_date_reader *r, uint32_t at) {
  return ng_date_mark(r, at, '-') || ng_date_mark(r, at, 0x2013);
}

/* The period at a token and the token after it; 0 where there is none. */
static uint8_t period_word(const ng_date_reader *r, uint32_t at, uint32_t *end, bool *plural) {
  int32_t value;
  *plural = false;
  *end = ng_date_match(r, at, NG_CLASS_PERIOD, &value);
  if (!*end) return NG_PERIOD_NONE;
  *plural = value > NG_PERIODS;
  return (uint8_t)(value % NG_PERIODS);
}

uint8_t ng_date_period(const ng_date_reader *r, uint32_t at, uint32_t *end) {
  bool plural;
  return period_word(r, at, end, &plural);
}

/* A period that no number stands before: "the week", but not "the weeks". */
static uint8_t single_period(const ng_date_reader *r, uint32_t at, uint32_t *end) {
  bool plural;
  uint8_t period = period_word(r, at, end, &plural);
  return plural ? NG_PERIOD_NONE : period;
}

/* "few", "several", "a couple of": 0 or a number; a cardinal. Its end, 0 none. */
static uint32_t amount_at(const ng_date_reader *r, uint32_t at, int32_t *amount) {
  uint32_t end = ng_date_match(r, at, NG_CLASS_AMOUNT, amount);
  return end ? end : ng_date_cardinal(r, at, amount);
}

/* An expression inside another: not one that has another inside itself. */
static bool read_nested(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  if (r->nested || at >= r->end) return false;
  ng_date_reader inner = *r;
  inner.nested = true;
  inner.floor = at;
  at = ng_date_skip(r, at, NG_CLASS_DEFINITE);
  if (ng_date_apostrophe(r, at) && ng_date_glued(r, at + 1)) at++; /* "late ’70s" */
  return ng_date_read(&inner, at, e);
}

/* ---- the first Monday of May, the last week of 2012 ------------------------------------ */

/* The month or year that something is counted in: "of May", "in 2012", "of last year". */
static bool read_holder(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  uint32_t next = ng_date_skip(r, at, NG_CLASS_DATE_OF), period_end;
  ng_expression holder = blank(next);
  ng_when when;
  ng_point anchor;
  if (next == at && !ng_date_is(r, at, NG_CLASS_MONTH)) {
    int32_t year;
    uint32_t end = ng_date_year(r, at, &year);
    if (!end) return false;
    e->point = (ng_point){.year = year};
    e->end = end;
    return true;
  }
  next = ng_date_skip(r, next, NG_CLASS_DEFINITE);
  uint8_t period = ng_date_period(r, next, &period_end);
  if (period == NG_PERIOD_MONTH || period == NG_PERIOD_YEAR) { /* "of the month" */
    holder.form = NG_FORM_PERIOD;
    holder.period = period;
    holder.turn = NG_TURN_THIS;
    holder.end = period_end;
  } else if (!read_nested(r, next, &holder) || holder.first > next + 1) {
    return false;
  }
  e->end = holder.end;
  if (holder.form != NG_FORM_POINT && holder.form != NG_FORM_PERIOD) return false;
  if (holder.point.day || holder.point.month > 12) return false;
  e->unknown = !ng_date_reckon(r, &holder, &when, &anchor) || when.shape != NG_SHAPE_POINT || when.from.day;
  if (!e->unknown) e->point = when.from;
  return true;
}

/* After an ordinal, or "last" (nth -1). */
static bool read_nth(const ng_date_reader *r, uint32_t end, int32_t nth, ng_expression *e) {
  int32_t count = 1;
  uint32_t after, next = amount_at(r, end, &count);
  if (!next || count < 1 || count > 99) {
    next = end;
    count = 1;
  }
  e->form = NG_FORM_NTH;
  e->amount = nth;
  e->count = (uint8_t)count;
  e->period = ng_date_period(r, next, &after);
  if (!e->period && count == 1) {
    after = ng_date_weekday(r, next, &e->weekday);
    if (!after) return false;
    uint32_t part = ng_date_match(r, after, NG_CLASS_DAY_PART, NULL);
    if (part) {
      after = part;
      e->timed = true;
    }
  }
  if (!after) return false;
  switch (e->period) {
    case NG_PERIOD_NONE: case NG_PERIOD_DAY: case NG_PERIOD_WEEK: case NG_PERIOD_MONTH: case NG_PERIOD_QUARTER:
    case NG_PERIOD_HALF: case NG_PERIOD_WEEKEND: break;
    default: return false;
  }
  if (!read_holder(r, after, e)) return false;
  return e->period || e->weekday;
}

/* ---- last week, next Tuesday, the past five years --------------------------------- */

static bool is_span_turn(int32_t turn) {
  return turn == NG_TURN_LAST || turn == NG_TURN_NEXT || turn == NG_TURN_PAST || turn == NG_TURN_COMING ||
         turn == NG_TURN_FOLLOWING || turn == NG_TURN_PREVIOUS;
}

/* A weekday after "next week": "next week Monday", "next week on Tuesday". */
static void week_day(const ng_date_reader *r, ng_expression *e) {
  uint32_t next = e->end;
  if (is_dash(r, next)) next++;
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

static bool read_turn(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  int32_t turn, amount;
  uint32_t end = ng_date_match(r, at, NG_CLASS_TURN, &turn), next, after;
  if (!end || ng_date_glued(r, end)) return false;
  bool definite = ng_date_is(r, at - 1, NG_CLASS_DEFINITE);
  uint8_t period;
  if (turn == NG_TURN_LAST) { /* "the last Friday of May", "the last four months of 2012" */
    if (read_nth(r, end, -1, e)) return true;
    *e = blank(at);
  }
  e->turn = (uint8_t)turn;
  next = is_span_turn(turn) ? amount_at(r, end, &amount) : 0;
  if (next && (period = ng_date_period(r, next, &after)) != NG_PERIOD_NONE) {
    e->form = NG_FORM_SPAN;
    e->period = period;
    e->amount = amount < 0 ? -amount : amount;
    e->end = after;
    return period != NG_PERIOD_MINUTE && (period != NG_PERIOD_HOUR || (amount && amount % 24 == 0));
  }
  bool plural;
  period = period_word(r, end, &e->end, &plural);
  if (period && plural && turn != NG_TURN_THIS) return false;
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
  if (definite && turn == NG_TURN_NEXT) { /* "the next Tuesday" after what was told */
    e->turn = NG_TURN_FOLLOWING;
    e->back = true;
  }
  uint8_t told = e->turn;
  if (ng_date_read_weekday(r, end, e)) {
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

/* ---- two days ago, three weeks later ------------------------------------------------ */

/* Amounts and periods in a row, as "two weeks and three days"; the end. */
static uint32_t read_amounts(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  uint32_t next, after;
  next = amount_at(r, at, &e->amount);
  if (next && e->amount < 0) e->amount = 0; /* "a couple" is not always two */
  if (next && ng_date_mark(r, next, ']')) next++; /* "[Ten] years ago" */
  if (!next || is_dash(r, next)) return 0;
  e->period = ng_date_period(r, next, &after);
  if (!e->period || e->period == NG_PERIOD_FISCAL || e->period == NG_PERIOD_WEEKEND)
    return 0;
  if (e->period == NG_PERIOD_HOUR || e->period == NG_PERIOD_MINUTE) {
    bool days = e->period == NG_PERIOD_HOUR && e->amount > 0 && e->amount % 24 == 0;
    e->timed = !days; /* of the same day */
    e->amount = days ? e->amount / 24 : 0;
    e->period = NG_PERIOD_DAY;
    return after;
  }
  if (e->period == NG_PERIOD_FORTNIGHT) {
    e->amount *= 2;
    e->period = NG_PERIOD_WEEK;
  }
  if (e->period == NG_PERIOD_HALF) return 0;
  int32_t more, kind;
  uint32_t join = ng_date_match(r, after, NG_CLASS_RANGE, &kind), end;
  if (!join || kind != 6) join = after;
  next = amount_at(r, join, &more);
  uint8_t period = next ? ng_date_period(r, next, &end) : NG_PERIOD_NONE;
  if (period == NG_PERIOD_DAY && e->period == NG_PERIOD_WEEK && more) {
    e->amount = e->amount * 7 + more;
    e->period = NG_PERIOD_DAY;
    return end;
  }
  if (period == NG_PERIOD_MONTH && e->period == NG_PERIOD_YEAR && more) {
    e->amount = e->amount * 12 + more;
    e->period = NG_PERIOD_MONTH;
    return end;
  }
  return after;
}

/* The date that an amount is reckoned from: "before Christmas", "from tomorrow". */
static bool shift_base(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  ng_expression base = blank(at);
  ng_when when;
  ng_point anchor;
  if (!read_nested(r, at, &base) || base.joined) return false;
  if (base.first > at + 1) return false;
  e->end = base.end;
  e->unknown = !ng_date_reckon(r, &base, &when, &anchor) || when.shape != NG_SHAPE_POINT || when.from.month > 12;
  if (!e->unknown) e->base = when.from;
  return true;
}

/* The words before an amount that tell where it leads: "in just two weeks", "hace
   tres años". Where they begin, NG_NONE where there are none. */
static uint32_t ahead_before(const ng_date_reader *r, uint32_t at, int32_t *ahead) {
  return ng_date_ends(r, at, NG_CLASS_AHEAD, ahead);
}

/* "los dos años siguientes", "los cinco últimos años": an amount of periods with a turn that
   adjectives after a noun, or after its number, tell. */
static bool read_counted_turn(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  if (!(ng_lexicon_grammar(r->lexicon) & NG_GRAMMAR_POSTNOMINAL)) return false;
  int32_t amount, turn;
  bool plural;
  uint32_t next = amount_at(r, at, &amount), end;
  if (!next) return false;
  uint32_t before = ng_date_match(r, next, NG_CLASS_TURN, &turn);
  uint8_t period = period_word(r, before ? before : next, &end, &plural);
  if (!period || !plural) return false;
  if (!before && !(end = ng_date_match(r, end, NG_CLASS_TURN_AFTER, &turn))) return false;
  if (!is_span_turn(turn) || period == NG_PERIOD_MINUTE || period == NG_PERIOD_HOUR) return false;
  e->form = NG_FORM_SPAN;
  e->turn = (uint8_t)turn;
  e->period = period;
  e->amount = amount < 0 ? -amount : amount;
  e->end = end;
  return true;
}

/* Shifts: 1, -1 from the anchor ("ago"), 2, -2 from the last date ("later"), 3, -3
   from a date that follows, or from the last ("before", "after"). */
static bool read_shift(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  uint32_t end = read_amounts(r, at, e), next;
  if (!end) return false;
  if (ng_date_mark(r, at + 1, ']') && at > r->floor && ng_date_mark(r, at - 1, '[')) e->first--;
  int32_t shift, ahead;
  e->form = NG_FORM_SHIFT;
  next = ng_date_match(r, end, NG_CLASS_SHIFT, &shift);
  if (next && (shift > 3 || shift < -3)) { /* "two months after next Friday" */
    next = end + 1;
    shift = ng_date_value(r, end, NG_CLASS_SHIFT);
  }
  if (next && shift) {
    e->end = next;
    if (e->timed && shift != 1 && shift != -1) return false;
    if (shift < 0) e->amount = -e->amount;
    e->turn = shift < 0 ? NG_TURN_PAST : NG_TURN_COMING;
    if (shift == 3 || shift == -3) {
      if (shift_base(r, next, e)) return true;
      if (!ng_date_closes(r, next)) return false;
    }
    e->back = shift != 1 && shift != -1;
    return true;
  }
  /* "in two weeks", "in two weeks' time" */
  uint32_t before = ahead_before(r, at, &ahead);
  if (before == NG_NONE) return false;
  e->first = before;
  e->end = end;
  if (ahead == 3) {
    e->amount = -e->amount;
    e->turn = NG_TURN_PAST;
    return true;
  }
  e->turn = NG_TURN_COMING;
  if (ahead == 4) return true;
  next = end;
  if (next < r->end && r->at[next].shape & NG_CLITIC) next++;
  else if (ng_date_mark(r, next, '\'') || ng_date_mark(r, next, 0x2019)) next++;
  if (next > end && (next = ng_date_match(r, next, NG_CLASS_AHEAD_TAIL, NULL)) != 0 && ahead == 1) {
    e->end = next;
    return true;
  }
  if (ng_date_tense(r, before, end) <= 0 || (!e->amount && !e->timed)) return false;
  if (ahead == 2 && !e->timed) {
    e->form = NG_FORM_SPAN;
    e->turn = NG_TURN_THIS;
  }
  return true;
}

/* ---- early May, the end of the year --------------------------------------------------- */

static bool read_part(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  int32_t part;
  uint32_t end = ng_date_match(r, at, NG_CLASS_DATE_PART, &part), whole;
  if (!end || (ng_date_period(r, at, &whole) && whole > end)) return false; /* "fin de semana" */
  uint32_t next = ng_date_skip(r, end, NG_CLASS_DEFINITE), after;
  ng_expression inner = blank(next);
  uint8_t period = single_period(r, next, &after);
  bool whole_of = ng_date_is(r, end - 1, NG_CLASS_DATE_OF) && ng_lexicon_grammar(r->lexicon); /* "finales de año" */
  if (period >= NG_PERIOD_WEEK && period <= NG_PERIOD_YEAR && (next > end || whole_of || part >= NG_PART_START)) {
    /* "the end of the year", "later in the week" */
    if (ng_date_skip(r, after, NG_CLASS_DATE_OF) > after && next > end) return false;
    e->form = NG_FORM_PERIOD;
    e->period = period;
    e->turn = NG_TURN_THIS;
    e->end = after;
  } else {
    if (!read_nested(r, next, &inner) || inner.first > next + 1 || inner.joined) return false;
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

/* ---- the second of August, the 18th of last month ------------------------------------------- */

static bool read_ordinal(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  int32_t nth;
  uint32_t end = ng_date_ordinal(r, at, &nth);
  if (!end && r->at[at].kind == NG_WORD && ng_lexicon_grammar(r->lexicon) & NG_GRAMMAR_CARDINAL_DAYS) { /* "cuatro de julio" */
    uint8_t named;
    end = ng_date_cardinal(r, at, &nth);
    if (!end || ng_date_skip(r, end, NG_CLASS_DATE_OF) == end ||
        !ng_date_month(r, ng_date_skip(r, end, NG_CLASS_DATE_OF), &named))
      return false;
  }
  if (!end || nth < 1) return false;
  if (ng_date_read_centuries(r, end, nth, e)) return true;
  *e = blank(at);
  if (read_nth(r, end, nth, e)) return true;
  *e = blank(at);
  if (nth > 31) return false;
  if (r->at[at].kind != NG_NUMBER && ng_date_read_day_month(r, at, e)) return true;
  *e = blank(at);
  /* "the second of August" in words */
  uint32_t of = ng_date_skip(r, end, NG_CLASS_DATE_OF), next;
  uint8_t month;
  if ((of > end || !(r->at[at].kind == NG_NUMBER)) && (next = ng_date_month(r, of, &month)) != 0) {
    e->point.month = month;
    e->end = ng_date_month_rest(r, next, e);
    if (e->point.day) return false;
    e->point.day = (uint8_t)nth;
    return true;
  }
  /* "the 18th of last month" */
  e->form = NG_FORM_NTH;
  e->period = NG_PERIOD_DAY;
  e->amount = nth;
  e->count = 1;
  if (of > end && read_holder(r, end, e) && e->point.month) return true;
  *e = blank(at);
  /* "on the 18th" */
  if (at >= r->start + 2 && r->at[at].kind == NG_NUMBER && ng_date_is(r, at - 1, NG_CLASS_DEFINITE) &&
      ng_date_is(r, at - 2, NG_CLASS_DATE_ON) &&
      (end >= r->end || (r->at[end].kind == NG_PUNCTUATION && !is_dash(r, end)) || ng_date_is(r, end, NG_CLASS_STOP))) {
    e->point.day = (uint8_t)nth;
    e->end = end;
    return true;
  }
  return false;
}

/* ---- periods ------------------------------------------------------------------------------ */

/* "the week of April 10", "the weekend of the 3rd", "the day before", "the year 2012" */
static bool read_period(const ng_date_reader *r, uint32_t at, ng_expression *e) {
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
  next = ng_date_match(r, end, NG_CLASS_SHIFT, &shift);
  if (definite && next && (shift == 3 || shift == -3 || shift == 2 || shift == -2) && period != NG_PERIOD_HOUR &&
      period != NG_PERIOD_MINUTE && period != NG_PERIOD_HALF) {
    e->form = NG_FORM_SHIFT;
    e->amount = shift > 0 ? 1 : -1;
    e->end = next;
    e->turn = shift < 0 ? NG_TURN_PAST : NG_TURN_COMING;
    if (period == NG_PERIOD_WEEKEND || period == NG_PERIOD_FORTNIGHT) return false;
    if ((shift == 3 || shift == -3) && shift_base(r, next, e)) return true;
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
  if (period == NG_PERIOD_WEEK || period == NG_PERIOD_WEEKEND) {
    next = ng_date_match(r, end, NG_CLASS_WEEK_OF, &kind);
    if (!next) next = ng_date_skip(r, end, NG_CLASS_DATE_OF);
    ng_expression day = blank(next);
    if (next > end && read_nested(r, next, &day) && !day.joined && !day.timed &&
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

/* "la semana pasada", "el lunes próximo": the turn stands after its word */
static bool read_turn_after(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  bool plural;
  int32_t turn;
  uint32_t end;
  uint8_t period = period_word(r, at, &end, &plural);
  if (!period) end = ng_date_weekday(r, at, &e->weekday);
  if (!end || (period && plural)) return false;
  e->end = ng_date_match(r, end, NG_CLASS_TURN_AFTER, &turn);
  if (!e->end) return false;
  e->turn = (uint8_t)turn;
  if (period) return turn_period(r, period, e);
  e->form = NG_FORM_WEEKDAY;
  return true;
}

/* Whether a date word is one of many: "a Monday". */
static bool is_any(const ng_date_reader *r, uint32_t at) {
  int32_t amount;
  return at > r->start && ng_date_is(r, at - 1, NG_CLASS_ARTICLE) &&
         ng_date_match(r, at - 1, NG_CLASS_AMOUNT, &amount) == at && amount == 1;
}

static bool read_day_word(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  int32_t days;
  uint32_t end = ng_date_match(r, at, NG_CLASS_DAY_WORD, &days);
  if (end == at + 1 && at > r->floor && days >= 0 && ng_date_is(r, at, NG_CLASS_DAY_PART) &&
      (ng_date_is(r, at - 1, NG_CLASS_ARTICLE) || ng_date_is(r, at - 1, NG_CLASS_TURN)))
    return false; /* "la mañana" */
  if (!end || (r->at[at].shape & NG_CAPITAL && ng_date_surname(r, at))) return false; /* "USA Today" */
  e->form = NG_FORM_PERIOD;
  e->period = NG_PERIOD_DAY;
  e->turn = NG_TURN_THIS;
  if (days >= 90) { /* "tonight" */
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

/* Each reader, and the classes of the words that it begins with. */
typedef struct {
  bool (*read)(const ng_date_reader *, uint32_t, ng_expression *);
  ng_class class, other;
  bool number; /* digits, too */
  bool named;  /* "a Monday" is none */
} reader;

static const reader readers[] = {
    {read_day_word, NG_CLASS_DAY_WORD, NG_CLASS_DAY_WORD, false, false},
    {read_part, NG_CLASS_DATE_PART, NG_CLASS_DATE_PART, false, false},
    {read_turn, NG_CLASS_TURN, NG_CLASS_TURN, false, false},
    {read_counted_turn, NG_CLASS_AMOUNT, NG_CLASS_NUMBER, true, false},
    {read_shift, NG_CLASS_AMOUNT, NG_CLASS_NUMBER, true, false},
    {read_turn_after, NG_CLASS_PERIOD, NG_CLASS_WEEKDAY, false, true},
    {read_ordinal, NG_CLASS_ORDINAL, NG_CLASS_NUMBER, true, false},
    {ng_date_read_named_years, NG_CLASS_PERIOD, NG_CLASS_PERIOD, false, false},
    {read_period, NG_CLASS_PERIOD, NG_CLASS_PERIOD, false, false},
    {ng_date_read_holiday, NG_CLASS_HOLIDAY, NG_CLASS_HOLIDAY, false, true},
    {ng_date_read_month, NG_CLASS_MONTH, NG_CLASS_MONTH, false, true},
    {ng_date_read_weekday, NG_CLASS_WEEKDAY, NG_CLASS_WEEKDAY, false, true},
    {ng_date_read_dated_season, NG_CLASS_SEASON, NG_CLASS_SEASON, false, true},
    {ng_date_read_decade, NG_CLASS_DECADE, NG_CLASS_DECADE, false, true},
    {ng_date_read_quarter, NG_CLASS_QUARTER, NG_CLASS_QUARTER, false, true},
    {ng_date_read_era, NG_CLASS_ERA, NG_CLASS_ERA, false, true},
};

bool ng_date_read(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  const ng_token *token = &r->at[at];
  if (token->kind == NG_PUNCTUATION || (at > r->start && ng_date_is(r, at - 1, NG_CLASS_EVERY))) return false;
  *e = blank(at);
  bool number = token->kind == NG_NUMBER;
  if (number && ng_date_read_number(r, at, e)) return true;
  if (!number && !token->word) { /* "Sept15" */
    *e = blank(at);
    return token->shape & NG_DIGITS && ng_date_read_month_day(r, at, e);
  }
  const ng_classes *begins = ng_lexicon_begins(r->lexicon, token->word);
  for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
    const reader *one = &readers[i];
    if (!(number && one->number) && !ng_classes_have(begins, one->class) && !ng_classes_have(begins, one->other))
      continue;
    if (one->named && is_any(r, at)) return false;
    *e = blank(at);
    if (one->read(r, at, e)) return true;
  }
  return false;
}
