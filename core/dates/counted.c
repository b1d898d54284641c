/* Dates that are counted from another. In: tokens. Out: the expression: "the first Monday
 * of May", "the last week of 2012", "the 19th century", "the 18th of last month", "two days
 * ago", "three weeks later", "in two weeks". */
#include "dates.h"

/* ---- the first Monday of May, the last week of 2012 ------------------------------------ */

/* The month or year that something is counted in: "of May", "in 2012", "of last year". */
static bool read_holder(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  uint32_t next = ng_date_skip(r, at, NG_CLASS_DATE_OF), period_end;
  ng_expression holder = ng_date_blank(next);
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
  bool turned = period && ng_date_match(r, period_end, NG_CLASS_TURN_AFTER, NULL); /* "del año pasado" */
  if (!turned && (period == NG_PERIOD_MONTH || period == NG_PERIOD_YEAR)) {        /* "of the month" */
    holder.form = NG_FORM_PERIOD;
    holder.period = period;
    holder.turn = NG_TURN_THIS;
    holder.end = period_end;
  } else if (!ng_date_read_nested(r, next, &holder) || holder.first > next + 1) {
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
bool ng_date_read_nth(const ng_date_reader *r, uint32_t end, int32_t nth, ng_expression *e) {
  int32_t count = 1;
  uint32_t after, next = ng_date_amount(r, end, &count);
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
    /* clang-format off */
    case NG_PERIOD_NONE: case NG_PERIOD_DAY: case NG_PERIOD_WEEK: case NG_PERIOD_MONTH: case NG_PERIOD_QUARTER:
    case NG_PERIOD_HALF: case NG_PERIOD_WEEKEND: break;
    /* clang-format on */
    default: return false;
  }
  if (!read_holder(r, after, e)) {
    /* "el cuarto trimestre": of the year that the tense tells */
    bool whole = e->period == NG_PERIOD_QUARTER && nth >= 1 && nth <= 4 && count == 1;
    if (!whole || ng_date_is(r, after - 1, NG_CLASS_AMBIGUOUS_DATE) || ng_date_is(r, after, NG_CLASS_DATE_OF))
      return false;
    e->point = (ng_point){.year = NG_NO_YEAR};
    e->end = after;
  }
  return e->period || e->weekday;
}

/* ---- the second of August, the 18th of last month --------------------------------------- */

bool ng_date_read_ordinal(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  int32_t nth;
  uint32_t end = ng_date_ordinal(r, at, &nth);
  if (!end && r->at[at].kind == NG_WORD &&
      ng_lexicon_grammar(r->lexicon) & NG_GRAMMAR_CARDINAL_DAYS) { /* "cuatro de julio" */
    uint8_t named;
    end = ng_date_cardinal(r, at, &nth);
    if (!end || ng_date_skip(r, end, NG_CLASS_DATE_OF) == end ||
        !ng_date_month(r, ng_date_skip(r, end, NG_CLASS_DATE_OF), &named))
      return false;
  }
  if (!end || nth < 1) return false;
  if (ng_date_read_centuries(r, end, nth, e)) return true;
  *e = ng_date_blank(at);
  if (ng_date_read_nth(r, end, nth, e)) return true;
  *e = ng_date_blank(at);
  if (nth > 31) return false;
  if (r->at[at].kind != NG_NUMBER && ng_date_read_day_month(r, at, e)) return true;
  *e = ng_date_blank(at);
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
  *e = ng_date_blank(at);
  /* "on the 18th" */
  if (at >= r->start + 2 && r->at[at].kind == NG_NUMBER && ng_date_is(r, at - 1, NG_CLASS_DEFINITE) &&
      ng_date_is(r, at - 2, NG_CLASS_DATE_ON) &&
      (end >= r->end || (r->at[end].kind == NG_PUNCTUATION && !ng_date_dash(r, end)) ||
       ng_date_is(r, end, NG_CLASS_STOP))) {
    e->point.day = (uint8_t)nth;
    e->end = end;
    return true;
  }
  return false;
}

/* ---- two days ago, three weeks later ---------------------------------------------------- */

/* Amounts and periods in a row, as "two weeks and three days"; the end. */
static uint32_t read_amounts(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  uint32_t next, after;
  next = ng_date_amount(r, at, &e->amount);
  if (next && e->amount < 0) e->amount = 0;       /* "a couple" is not always two */
  if (next && ng_date_mark(r, next, ']')) next++; /* "[Ten] years ago" */
  if (!next || ng_date_dash(r, next)) return 0;
  e->period = ng_date_period(r, next, &after);
  if (!e->period || e->period == NG_PERIOD_FISCAL || e->period == NG_PERIOD_WEEKEND) return 0;
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
  next = ng_date_amount(r, join, &more);
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

bool ng_date_shift_base(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  ng_expression base = ng_date_blank(at);
  ng_when when;
  ng_point anchor;
  if (!ng_date_read_nested(r, at, &base) || base.joined) return false;
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
bool ng_date_read_counted_turn(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  if (!(ng_lexicon_grammar(r->lexicon) & NG_GRAMMAR_POSTNOMINAL)) return false;
  int32_t amount, turn;
  bool plural;
  uint32_t next = ng_date_amount(r, at, &amount), end;
  if (!next) return false;
  uint32_t before = ng_date_match(r, next, NG_CLASS_TURN, &turn);
  uint8_t period = ng_date_period_word(r, before ? before : next, &end, &plural);
  if (!period) return false;
  if (!before && !(end = ng_date_match(r, end, NG_CLASS_TURN_AFTER, &turn))) return false;
  if (!plural && !ng_date_plural_word(r, (before ? before : end) - 1)) return false; /* "dix derniers mois" */
  if (!ng_date_span_turn(turn) || period == NG_PERIOD_MINUTE || period == NG_PERIOD_HOUR) return false;
  e->form = NG_FORM_SPAN;
  e->turn = (uint8_t)turn;
  e->period = period;
  e->amount = amount < 0 ? -amount : amount;
  e->end = end;
  return true;
}

/* Shifts: 1, -1 from the anchor ("ago"), 2, -2 from the last date ("later"), 3, -3
   from a date that follows, or from the last ("before", "after"). */
bool ng_date_read_shift(const ng_date_reader *r, uint32_t at, ng_expression *e) {
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
      if (ng_date_shift_base(r, next, e)) return true;
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
