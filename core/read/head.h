/* What a page says of itself in its head and its data, gathered once for the
 * block stage (a story that stands in the data alone), the article stage and the
 * meta stage. */
#ifndef NG_HEAD_H
#define NG_HEAD_H

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
  ng_span writer;           /* of a thread's first post; empty where it is none */
};

/* Fills doc->head, once. */
ng_status ng_head_read(ng_doc *doc);
void ng_head_free(ng_doc *doc);

/* The content of the first <meta> of a name (in lower case; the page's may be in
   any) that is not empty; .data is NULL where there is none. */
ng_string ng_head_find(const ng_doc *doc, const char *name);

/* A value as text: references resolved, tags taken out, blanks folded, in the
   document's arena. */
ng_status ng_meta_clean(ng_doc *doc, ng_string value, ng_string *out);

bool ng_string_is(ng_string a, const char *b); /* ASCII case folded */

#endif
