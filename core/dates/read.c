/* Which reader reads the date that begins at a token. In: tokens. Out: the expression of
 * the first reader that takes what stands there; each is asked only where its words begin. */
#include "dates.h"

/* Whether a date word is one of many: "a Monday". */
static bool is_any(const ng_date_reader *r, uint32_t at) {
  int32_t amount;
  return at > r->start && ng_date_is(r, at - 1, NG_CLASS_ARTICLE) &&
         ng_date_match(r, at - 1, NG_CLASS_AMOUNT, &amount) == at && amount == 1;
}

/* "a September | letter" is of one September, "a June wedding" may be of any. */
static bool tells_one(const ng_date_reader *r, const ng_expression *e) {
  return e->point.day || e->point.year != NG_NO_YEAR || ng_date_is(r, e->end, NG_CLASS_SAY_VEHICLE);
}

/* Each reader, and the classes of the words that it begins with. */
typedef struct {
  bool (*read)(const ng_date_reader *, uint32_t, ng_expression *);
  ng_class class, other;
  bool number; /* digits, too */
  bool named;  /* "a Monday" is none, "a March 5 letter" holds one */
} reader;

static const reader readers[] = {
    {ng_date_read_day_word, NG_CLASS_DAY_WORD, NG_CLASS_DAY_WORD, false, false},
    {ng_date_read_part, NG_CLASS_DATE_PART, NG_CLASS_DATE_PART, false, false},
    {ng_date_read_turn, NG_CLASS_TURN, NG_CLASS_TURN, false, false},
    {ng_date_read_counted_turn, NG_CLASS_AMOUNT, NG_CLASS_NUMBER, true, false},
    {ng_date_read_shift, NG_CLASS_AMOUNT, NG_CLASS_NUMBER, true, false},
    {ng_date_read_turn_after, NG_CLASS_PERIOD, NG_CLASS_WEEKDAY, false, true},
    {ng_date_read_ordinal, NG_CLASS_ORDINAL, NG_CLASS_NUMBER, true, false},
    {ng_date_read_named_years, NG_CLASS_PERIOD, NG_CLASS_PERIOD, false, false},
    {ng_date_read_period, NG_CLASS_PERIOD, NG_CLASS_PERIOD, false, false},
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
  *e = ng_date_blank(at);
  bool number = token->kind == NG_NUMBER;
  if (number && ng_date_read_number(r, at, e)) return true;
  if (!number && !token->word) { /* "Sept15" */
    *e = ng_date_blank(at);
    return token->shape & NG_DIGITS && ng_date_read_month_day(r, at, e);
  }
  const ng_classes *begins = ng_lexicon_begins(r->lexicon, token->word);
  for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
    const reader *one = &readers[i];
    if (!(number && one->number) && !ng_classes_have(begins, one->class) && !ng_classes_have(begins, one->other))
      continue;
    bool any = one->named && is_any(r, at);
    if (any && one->class != NG_CLASS_MONTH) continue;
    *e = ng_date_blank(at);
    if (one->read(r, at, e)) return !any || tells_one(r, e);
  }
  return false;
}
