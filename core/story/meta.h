/* What a page says of itself in its head and its data, gathered once for the
 * article stage and the meta stage. */
#ifndef NG_META_H
#define NG_META_H

#include "base/calendar.h"
#include "base/json.h"
#include "doc.h"

typedef struct {
  ng_string name; /* of name, property or itemprop, as written */
  ng_string content;
} ng_head_entry;

NG_ARRAY(ng_head_entry, entries)

struct ng_head {
  ng_entries_array entries; /* <meta> */
  ng_json_array json;       /* all <script type="application/ld+json"> */
  ng_string title;          /* <title> */
  ng_string canonical;      /* <link rel="canonical"> */
  uint32_t article;         /* the object in json that describes the story, or NG_NONE */
  bool of_story;            /* that object calls itself an article, not just a page */
  uint32_t body;            /* its articleBody in json, or NG_NONE */
  ng_string story;          /* the same as plain text */
  ng_indexes_array bylines; /* nodes near the story that call themselves a byline */
  ng_indexes_array dates;   /* ... or a date */
};

/* Fills doc->head, once. */
ng_status ng_head_read(ng_doc *doc);
void ng_head_free(ng_doc *doc);

/* The content of the first <meta> of a name (in lower case; the page's may be in
   any) that is not empty; .data is NULL where there is none. */
ng_string ng_head_find(const ng_doc *doc, const char *name);

/* The front matter of Markdown. */
ng_status ng_meta_of_front(ng_doc *doc);

/* The meta stage of HTML and XML. */
ng_status ng_meta_of_page(ng_doc *doc);

/* A value as text: references resolved, tags taken out, blanks folded, in the
   document's arena. */
ng_status ng_meta_clean(ng_doc *doc, ng_string value, ng_string *out);

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

bool ng_string_is(ng_string a, const char *b); /* ASCII case folded */

#endif
