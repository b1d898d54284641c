/* What the files share that read a page's metadata: one reader, which fills
 * doc->meta. Private to core/meta_html.c and core/meta_published.c. */
#ifndef NG_META_PAGE_H
#define NG_META_PAGE_H

#include "meta.h"
#include "tags.h"

typedef struct {
  ng_doc *doc;
  ng_string site;
  bool month_first; /* the page writes 11/20/2019 */
  ng_status status; /* once it is an error nothing more is added */
} ng_page_reader;

bool ng_page_has(const ng_page_reader *r, ng_meta_field field);

/* Adds a value, cleaned; none where it is empty. */
void ng_page_add(ng_page_reader *r, ng_meta_field field, ng_string value, const char *source, ng_span span);

/* The first value of a field; .data is NULL where it has none. */
ng_string ng_page_value(const ng_page_reader *r, ng_meta_field field);

/* A string member of an object of the page's JSON-LD; .data is NULL where it has none. */
ng_string ng_page_json(ng_page_reader *r, uint32_t object, const char *key);

/* Adds the days of publication and of the last change. The address must be known. */
void ng_page_dates(ng_page_reader *r);

#endif
