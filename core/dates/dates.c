/* Dates. In: tokens, sentences, blocks, meta, the lexicon. Out: the dates of the
 * text in their order, each with its span, its value in EDTF where a rule gives
 * one, and the day that it was reckoned from; issues of days that no calendar has. A date never crosses a sentence.
 * Linear: from each token an expression of bounded length is read. */
#include "dates.h"

#include <string.h>

#include "place.h"
#include "read/decode.h"
#include "stages.h"

enum {
  HEAD = 12,       /* blocks at the head in which the story's own date is looked for */
  TIME_BEFORE = 6, /* tokens of a time of day before its date */
  COMPARED = 16,   /* tokens from "the first" to "since" */
  LINE = 8,        /* tokens of a line that holds little but a date */
  NOTED = 16       /* days that no calendar has, each with an issue of its own */
};

static const ng_class beginnings[] = {NG_CLASS_MONTH,   NG_CLASS_WEEKDAY, NG_CLASS_SEASON,   NG_CLASS_NUMBER,
                                      NG_CLASS_ORDINAL, NG_CLASS_TURN,    NG_CLASS_DAY_WORD, NG_CLASS_DATE_PART,
                                      NG_CLASS_PERIOD,  NG_CLASS_AMOUNT,  NG_CLASS_DECADE,   NG_CLASS_QUARTER,
                                      NG_CLASS_HOLIDAY, NG_CLASS_ERA};

/* ---- what stands around an expression --------------------------------------------- */

/* A time of day, or a part of the day, after a date: "Monday at 3 p.m.". */
static void join_time_after(const ng_date_reader *r, ng_expression *e) {
  uint32_t at = e->end, lead, end;
  int32_t bare = 0;
  if (ng_date_mark(r, at, ',')) at++;
  lead = ng_date_match(r, at, NG_CLASS_TIME_LEAD, &bare);
  end = ng_date_time(r, lead ? lead : at, lead != 0 && bare == 1 && at == e->end);
  if (!end && at == e->end) end = ng_date_match(r, at, NG_CLASS_DAY_PART, NULL);
  if (!end) return;
  e->timed = true;
  e->end = end;
  int32_t kind, year;
  uint32_t after = e->point.day && e->point.year == NG_NO_YEAR ? ng_date_year(r, end, &year) : 0;
  if (after) { /* "Mon Aug 20 15:50:06 2012" */
    e->point.year = year;
    e->end = after;
    return;
  }
  uint32_t joint = ng_date_match(r, end, NG_CLASS_RANGE, &kind);
  if (!joint && (ng_date_mark(r, end, '-') || ng_date_mark(r, end, 0x2013))) joint = end + 1;
  if (joint && (end = ng_date_time(r, joint, false)) != 0) e->end = end;
}

/* A time of day before a date: "3 p.m. Monday", "at 10:30 on Tuesday". */
static void join_time_before(const ng_date_reader *r, ng_expression *e) {
  uint32_t stop = e->first;
  if (stop > r->floor && ng_date_is(r, stop - 1, NG_CLASS_DEFINITE)) stop--;
  if (stop > r->floor && ng_date_is(r, stop - 1, NG_CLASS_DATE_ON)) stop--;
  uint32_t least = stop > r->floor + TIME_BEFORE ? stop - TIME_BEFORE : r->floor;
  for (uint32_t at = least; at < stop; at++) {
    if (ng_date_time(r, at, false) != stop) continue;
    e->first = at;
    e->timed = true;
    if (at > r->floor && ng_date_is(r, at - 1, NG_CLASS_TIME_LEAD)) e->first--;
    return;
  }
}

static bool is_day(const ng_expression *e) {
  return e->form == NG_FORM_WEEKDAY || e->form == NG_FORM_HOLIDAY || (e->form == NG_FORM_POINT && e->point.day) ||
         (e->form == NG_FORM_NTH && e->weekday) || (e->form == NG_FORM_PERIOD && e->period == NG_PERIOD_DAY);
}

static bool read(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  if (!ng_date_read(r, at, e)) return false;
  if (is_day(e) && !e->joined) join_time_after(r, e);
  return true;
}

/* ---- ranges ------------------------------------------------------------------------- */

static bool is_point(const ng_expression *e) {
  return !e->joined && e->form != NG_FORM_SPAN && e->form != NG_FORM_VALUE;
}

/* What one end tells of the other: "March to May 2011", "3 June to 5 July 2012". */
static void share(ng_expression *from, ng_expression *to) {
  bool dated = from->form == NG_FORM_POINT && to->form == NG_FORM_POINT;
  if (!dated || from->turn || to->turn || !from->point.month) return;
  if (from->point.year == NG_NO_YEAR && to->point.year != NG_NO_YEAR && to->point.month)
    from->point.year = to->point.year - (from->point.month > to->point.month ||
                                         (from->point.month == to->point.month && from->point.day > to->point.day));
}

/* The year of the second end, by the first. */
static void follow(const ng_when *from, ng_expression *to) {
  if (to->form != NG_FORM_POINT || to->turn || to->point.year != NG_NO_YEAR || !to->point.month ||
      from->from.year == NG_NO_YEAR)
    return;
  to->point.year = from->from.year;
  if (from->from.month > to->point.month ||
      (from->from.month == to->point.month && from->from.day > to->point.day && to->point.day))
    to->point.year++;
}

/* The second end of a range that begins with *e, read and reckoned; false where
   *e stands alone. */
static bool read_range(const ng_date_reader *r, ng_expression *e, ng_when *when, ng_point *anchor) {
  int32_t kind = 0, lead, estimate = 0;
  uint32_t joint = ng_date_match(r, e->end, NG_CLASS_RANGE, &kind);
  uint32_t before = ng_date_bound(r, e->first, &lead);
  if (!joint && (ng_date_mark(r, e->end, '-') || ng_date_mark(r, e->end, 0x2013) || ng_date_mark(r, e->end, '~'))) {
    joint = e->end + 1;
    kind = 5;
  }
  if (!joint || kind < 4 || kind > 6 || (kind == 6 && lead != 2) || !is_point(e)) return false;
  ng_date_reader inner = *r;
  inner.floor = joint;
  ng_expression to;
  ng_when end;
  ng_point other;
  joint = ng_date_skip(r, joint, NG_CLASS_DEFINITE);
  uint32_t word = ng_date_match(r, joint, NG_CLASS_ABOUT_DATE, &estimate);
  if (word && estimate == 1) joint = word + (ng_date_mark(r, word, '.') && ng_date_glued(r, word));
  if (ng_date_apostrophe(r, joint) && ng_date_glued(r, joint + 1)) inner.floor = joint++; /* "to the ’70s" */
  if (joint >= r->end || !read(&inner, joint, &to) || (to.first != joint && to.first != inner.floor) || !is_point(&to))
    return false;
  ng_expression from = *e;
  share(&from, &to);
  if (!ng_date_reckon(r, &from, when, anchor)) return false;
  follow(when, &to);
  if (!ng_date_reckon(r, &to, &end, &other)) return false;
  ng_point last = end.shape == NG_SHAPE_POINT ? end.from : end.to;
  last.about = estimate == 1;
  if ((when->shape != NG_SHAPE_POINT && when->shape != NG_SHAPE_BETWEEN) ||
      (end.shape != NG_SHAPE_POINT && end.shape != NG_SHAPE_BETWEEN))
    return false;
  if (when->from.year == NG_NO_YEAR ? last.year != NG_NO_YEAR
                                    : last.year == NG_NO_YEAR || ng_point_first(when->from) > ng_point_last(last))
    return false;
  bool same = end.shape == NG_SHAPE_POINT && when->shape == NG_SHAPE_POINT && !memcmp(&when->from, &last, sizeof last);
  when->to = last;
  if (!same) { /* "New Year's Day - January 1": told twice */
    when->shape = NG_SHAPE_BETWEEN;
    when->precision = NG_PRECISION_RANGE;
  }
  if (anchor->year == NG_NO_YEAR) *anchor = other;
  e->timed = false;
  e->end = to.end;
  if (lead == 1 || lead == 2) e->first = before;
  return true;
}

/* "from" or "between" before two days of one month. */
static void take_lead(const ng_date_reader *r, ng_expression *e) {
  int32_t lead;
  uint32_t before = ng_date_bound(r, e->first, &lead);
  if (lead == 1 || lead == 2) e->first = before;
}

/* Whether "since" at `at` bounds a comparison: "the first since 1958" names the
   year, not the time from then on. */
static bool compares(const ng_date_reader *r, uint32_t at) {
  uint32_t least = at > r->start + COMPARED ? at - COMPARED : r->start;
  while (at > least)
    if (ng_date_match(r, --at, NG_CLASS_STANDOUT, NULL)) return true;
  return false;
}

/* Whether a date stands by itself, and is no part of the noun that follows: "before
   2010", but not "before the 2010 election", "after Friday's vote". */
static bool stands(const ng_date_reader *r, const ng_expression *e) {
  if (e->end >= r->end) return true;
  const ng_token *after = &r->at[e->end];
  if (after->shape & NG_CLITIC) return false;
  if (after->kind == NG_PUNCTUATION)
    return after->word != '-' && !(ng_date_apostrophe(r, e->end) && ng_date_glued(r, e->end));
  return ng_date_is(r, e->end, NG_CLASS_STOP);
}

/* "since 2009", "until March", "before 2010", which ends with the day, month or year
   before: the words exclude what they name. */
static void open_range(const ng_date_reader *r, ng_expression *e, ng_when *when) {
  int32_t lead;
  uint32_t before = ng_date_bound(r, e->first, &lead);
  bool between = when->shape == NG_SHAPE_BETWEEN;
  if (lead == 7 && e->part == NG_PART_END && between) { /* "by the end of May" */
    when->from = ng_day_point(ng_point_last(when->to));
    when->shape = NG_SHAPE_POINT;
    when->precision = NG_PRECISION_DAY;
    return;
  }
  if (!between && when->shape != NG_SHAPE_POINT) return;
  if (lead == 3 && compares(r, before)) return;
  if (lead == 8 || lead == 9) {
    ng_point last = between ? when->to : when->from;
    bool counted = before > r->floor && ng_date_is(r, before - 1, NG_CLASS_PERIOD); /* "days after Christmas" */
    if (e->timed || counted || last.year == NG_NO_YEAR || !stands(r, e)) return;
    /* "before the end of May", "after the start of May": an end and a start are days */
    if (lead == 8) when->to = between && e->part == NG_PART_END ? last : ng_point_beside(when->from, false);
    else if (!between || e->part != NG_PART_START) when->from = ng_point_beside(last, true);
  } else if (lead != 3 && lead != 4) {
    return;
  } else if (lead == 4 && !between) {
    when->to = when->from;
  }
  when->shape = lead == 3 || lead == 9 ? NG_SHAPE_FROM : NG_SHAPE_UNTIL;
  when->precision = NG_PRECISION_RANGE;
  e->timed = false;
  e->first = before;
}

/* ---- the anchor ------------------------------------------------------------------------ */

/* A day, month or year at the head of a string: "2012-08-20T10:00", "2012-08". */
static ng_point point_of(ng_string s) {
  ng_point point = {.year = NG_NO_YEAR};
  uint32_t part[3] = {0, 0, 0};
  static const unsigned sizes[] = {4, 2, 2};
  size_t at = 0;
  int parts = 0;
  for (; parts < 3; parts++) {
    if (parts && (at >= s.size || s.data[at++] != '-')) break;
    unsigned digits = 0;
    for (; digits < sizes[parts] && at < s.size && s.data[at] >= '0' && s.data[at] <= '9'; at++, digits++)
      part[parts] = part[parts] * 10 + (uint32_t)(s.data[at] - '0');
    if (digits < sizes[parts]) break;
  }
  if (!parts) return point;
  point.year = (int32_t)part[0];
  if (parts > 1 && part[1] >= 1 && part[1] <= 12) point.month = (uint8_t)part[1];
  if (parts > 2 && point.month && part[2] >= 1 && part[2] <= ng_month_days(point.year, point.month))
    point.day = (uint8_t)part[2];
  return point;
}

static void enter(ng_date_reader *r, uint32_t sentence) {
  const ng_sentence *s = &r->doc->sentences.at[sentence];
  r->start = r->floor = s->token;
  r->end = s->token + s->tokens;
}

/* A day whose year is told. */
static bool full_date(const ng_date_reader *r, uint32_t at, ng_expression *e) {
  ng_when when;
  ng_point anchor;
  if (!read(r, at, e) || e->joined || e->point.year == NG_NO_YEAR || e->weekend || e->week) return false;
  if (e->form != NG_FORM_HOLIDAY && !(e->form == NG_FORM_POINT && e->point.day)) return false;
  if (!ng_date_reckon(r, e, &when, &anchor) || !when.from.day) return false;
  e->point = when.from;
  return true;
}

/* The date that a line of the head gives the story: it opens its block, or the
   line says who wrote it and when. */
static bool head_date(ng_date_reader *r, uint32_t sentence, ng_point *out) {
  const ng_sentence *s = &r->doc->sentences.at[sentence];
  const ng_block *block = &r->doc->blocks.at[s->block];
  ng_expression e;
  enter(r, sentence);
  bool opens = r->at[s->token].shape & NG_BLOCK_START;
  if (opens && full_date(r, s->token, &e) && e.first == s->token) {
    bool closes = e.end == r->end || r->at[e.end].kind == NG_PUNCTUATION;
    if (closes && !(e.end < r->end && ng_date_mark(r, e.end, ',') && s->tokens > LINE * 2)) {
      *out = e.point;
      return true;
    }
  }
  if (block->role != NG_ROLE_DATELINE && block->role != NG_ROLE_BYLINE) return false;
  for (uint32_t at = r->start; at < r->end && at < r->start + 4 * LINE; at++) {
    if (!full_date(r, at, &e)) continue;
    *out = e.point;
    return true;
  }
  return false;
}

static void find_anchor(ng_date_reader *r) {
  const ng_doc *doc = r->doc;
  for (uint32_t i = 0; i < doc->meta.count; i++) {
    if (doc->meta.at[i].field != NG_META_PUBLISHED) continue;
    r->anchor = point_of(doc->meta.at[i].value);
    if (r->anchor.year != NG_NO_YEAR) return;
  }
  uint32_t blocks = 0, block = NG_NONE;
  for (uint32_t i = 0; i < doc->sentences.count; i++) {
    const ng_sentence *s = &doc->sentences.at[i];
    if (s->block != block && ng_role_is_story(doc->blocks.at[s->block].role)) blocks++;
    if (blocks > HEAD) break;
    block = s->block;
    if (ng_role_is_story(doc->blocks.at[block].role) && head_date(r, i, &r->anchor)) return;
  }
  if (doc->date.data) r->anchor = point_of(doc->date);
}

/* ---- the stage ----------------------------------------------------------------------------- */

static bool is_told(ng_point point) { return point.year != NG_NO_YEAR; }

/* Whether an expression is an estimate, "circa 1850", "about two years ago": the
   word belongs to it then. */
static bool about(const ng_date_reader *r, ng_expression *e) {
  int32_t kind;
  uint32_t word = ng_date_about(r, e->first, &kind);
  if (word == NG_NONE || (kind != 1 && (kind != 2 || e->form != NG_FORM_SHIFT))) return false;
  e->first = word;
  return true;
}

static ng_status add(ng_date_reader *r, ng_expression *e) {
  ng_when when = {{.year = NG_NO_YEAR}, {.year = NG_NO_YEAR}, NG_SHAPE_POINT, NG_PRECISION_UNKNOWN};
  ng_point anchor;
  bool estimate = about(r, e), known = read_range(r, e, &when, &anchor);
  if (known && estimate && is_told(when.from)) when.from.about = true;
  if (!known) {
    if (is_day(e) && !e->joined) join_time_before(r, e);
    known = ng_date_reckon(r, e, &when, &anchor);
    bool between = when.shape == NG_SHAPE_BETWEEN;
    if (known && estimate && (between || when.shape == NG_SHAPE_POINT) && is_told(when.from)) when.from.about = true;
    if (known && estimate && between) when.to.about = true;
    if (known && !e->joined) open_range(r, e, &when);
    if (e->joined == NG_SHAPE_BETWEEN) take_lead(r, e);
  }
  ng_date *date = ng_dates_push(&r->doc->dates);
  if (!date) return NG_NOMEM;
  date->span = (ng_span){r->at[e->first].start, ng_token_end(&r->at[e->end - 1])};
  /* "June 31, 2022" is told, but the calendar has no such day: a day without a value. */
  bool wrong = !known && e->form == NG_FORM_POINT && e->point.day && !ng_point_is(e->point);
  date->precision = wrong ? NG_PRECISION_DAY : e->timed ? NG_PRECISION_TIME : when.precision;
  date->relative = !wrong && (is_told(anchor) || (!known && !e->unknown));
  char text[NG_EDTF_ROOM];
  if (known) {
    size_t size = ng_when_write(&when, text);
    date->edtf = ng_arena_copy(&r->doc->arena, text, size);
    if (!date->edtf.data) return NG_NOMEM;
    ng_point last = when.shape == NG_SHAPE_UNTIL || when.shape == NG_SHAPE_BEFORE || when.shape == NG_SHAPE_TO
                        ? when.to
                        : when.from;
    last.about = false;
    if (is_told(last) && !last.hidden) r->last = last;
  }
  if (is_told(anchor) && !wrong) {
    ng_when at = {anchor, anchor, NG_SHAPE_POINT, NG_PRECISION_DAY};
    size_t size = ng_when_write(&at, text);
    date->anchor = ng_arena_copy(&r->doc->arena, text, size);
    if (!date->anchor.data) return NG_NOMEM;
  }
  return NG_OK;
}

static ng_status read_sentence(ng_date_reader *r, const ng_classes *begins) {
  for (uint32_t at = r->start; at < r->end;) {
    const ng_token *token = &r->at[at];
    bool may =
        token->kind == NG_NUMBER ||
        (token->kind == NG_WORD && (token->word ? ng_classes_meet(ng_lexicon_begins(r->lexicon, token->word), begins)
                                                : token->shape & NG_DIGITS)); /* "Sept15" */
    ng_expression e;
    int32_t rule = 1;
    uint32_t name = may ? ng_date_match(r, at, NG_CLASS_HOLIDAY, &rule) : 0;
    if (name && rule == 0) { /* a name that is no date */
      at = name;
      continue;
    }
    if (!may || !read(r, at, &e)) {
      at++;
      continue;
    }
    ng_status status = add(r, &e);
    if (status) return status;
    at = r->floor = e.end;
  }
  return NG_OK;
}

/* A day that no calendar has, "June 31": it is told, and has no value. */
static bool is_impossible(const ng_date *date) {
  return date->precision == NG_PRECISION_DAY && !date->edtf.data && !date->relative;
}

/* An issue for each of the first such days, and one that tells how many more there are. */
static ng_status note_impossible(ng_doc *doc) {
  uint32_t noted = 0, more = 0;
  ng_span last = {0, 0};
  ng_status status = NG_OK;
  for (uint32_t i = 0; !status && i < doc->dates.count; i++) {
    if (!is_impossible(&doc->dates.at[i])) continue;
    last = doc->dates.at[i].span;
    if (noted++ >= NOTED) {
      more++;
      continue;
    }
    char room[NG_LONGEST_WORDS];
    ng_string words = ng_words_of(doc, last, room);
    status = ng_doc_note(doc, "impossible-date", ng_decode_raw(doc, ng_file_offset(doc, last.start)),
                         "“%.*s”: the calendar has no such day; the date has no value", (int)words.size, words.data);
  }
  if (status || !more) return status;
  return ng_doc_note(doc, "impossible-date", ng_decode_raw(doc, ng_file_offset(doc, last.start)),
                     "%u more days that the calendar does not have, the last here", more);
}

ng_status ng_stage_dates(ng_doc *doc) {
  if (!doc->lexicon) return NG_OK;
  uint8_t order = 0;
  ng_date_reader r = {.doc = doc,
                      .lexicon = doc->lexicon,
                      .at = doc->tokens.at,
                      .whole = ng_date_read,
                      .order = &order,
                      .anchor.year = NG_NO_YEAR,
                      .last.year = NG_NO_YEAR};
  ng_classes begins = ng_classes_of(beginnings, sizeof beginnings / sizeof *beginnings);
  find_anchor(&r);
  for (uint32_t i = 0; i < doc->sentences.count; i++) {
    if (doc->blocks.at[doc->sentences.at[i].block].role == NG_ROLE_HIDDEN) continue;
    enter(&r, i);
    ng_status status = read_sentence(&r, &begins);
    if (status) return status;
  }
  return note_impossible(doc);
}
