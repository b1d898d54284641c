/* What a page says of itself in its head and its data, gathered once for the
 * article stage and the meta stage. */
#ifndef NG_META_H
#define NG_META_H

#include "doc.h"
#include "json.h"

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
  ng_string story;          /* its articleBody */
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
