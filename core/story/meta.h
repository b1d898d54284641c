/* What the files of the meta stage share. */
#ifndef NG_META_H
#define NG_META_H

#include "read/head.h"
#include "words/day.h"

/* The front matter of Markdown. */
ng_status ng_meta_of_front(ng_doc *doc);

/* Metadata out of the story's own lines, for fields that have none yet. */
ng_status ng_meta_from_text(ng_doc *doc);

/* The meta stage of HTML and XML. */
ng_status ng_meta_of_page(ng_doc *doc);

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
