/* Days as a page gives them in its date line: absolute, whole or by month. */
#ifndef NG_CALENDAR_H
#define NG_CALENDAR_H

#include "doc.h"

#define NG_NO_YEAR INT32_MIN

enum { NG_DAY_ROOM = 16 };

typedef struct {
  unsigned year, month, day; /* day 0: the month alone */
} ng_day;

/* The date that begins at tokens[0] and lies within `count` tokens: how many
 * tokens it has, 0 where there is none. Months are the lexicon's; figures alone
 * are read where they have one meaning only:
 *
 *   August 20, 2012    Aug. 20th 2012    20 August 2012    20 de agosto de 2012
 *   Monday, 20 August 2012    8-May-2006    2012-08-20    2012/08/20    20.08.2012
 *   August 2012 (without a day)
 */
uint32_t ng_calendar_read(const ng_doc *doc, const ng_token *tokens, uint32_t count, ng_day *day);

/* Writes "2012-08-20" or "2012-08" and NUL. */
void ng_calendar_write(ng_day day, char out[NG_DAY_ROOM]);

/* How many days a month, 1 to 12, has; February 29 where there is no year. */
unsigned ng_month_days(int32_t year, unsigned month);

#endif
