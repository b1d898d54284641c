/* Days as pages and letters write them, in any language. */
#ifndef NG_DAY_H
#define NG_DAY_H

#include "base/calendar.h"

/* The day that a date names, "YYYY-MM-DD"; month_first: "11/12/2019" is November. False where
   it names none. */
bool ng_day_read(const ng_doc *doc, ng_string text, bool month_first, char out[NG_DAY_ROOM]);

/* The day in a path: /2019/11/20/, /2019-11-20-, /20191120, /20-11-2019-. */
bool ng_day_of_url(ng_string url, char out[NG_DAY_ROOM]);

/* Whether two days, YYYY-MM-DD, follow each other. */
bool ng_days_touch(const char *a, const char *b);

#endif
