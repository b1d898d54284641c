/* What the files of the meta stage share. */
#ifndef NG_META_H
#define NG_META_H

#include "base/calendar.h"
#include "read/head.h"

/* The front matter of Markdown. */
ng_status ng_meta_of_front(ng_doc *doc);

/* The meta stage of HTML and XML. */
ng_status ng_meta_of_page(ng_doc *doc);

/* The day that a date names, "YYYY-MM-DD"; month_first: "11/12/2019" is November. */
bool ng_meta_day(const ng_doc *doc, ng_string text, bool month_first, char out[NG_DAY_ROOM]);
bool ng_meta_day_of_url(ng_string url, char out[NG_DAY_ROOM]);

/* Whether two days, YYYY-MM-DD, follow each other. */
bool ng_meta_days_touch(const char *a, const char *b);

/* What counts as a name. */
typedef enum {
  NG_NAME_GIVEN, /* whatever stands in a field for names */
  NG_NAME_SHOWN, /* in a line of the page: what is written like a person's name */
  NG_NAME_FULL,  /* the same, of two words or more */
  NG_NAME_AMONG  /* the same, among other things that the line holds */
} ng_name_rule;

/* Adds the names in a text, but for the site's own. */
ng_status ng_meta_add_authors(ng_doc *doc, ng_string text, ng_string site, const char *source, ng_name_rule rule);

#endif
