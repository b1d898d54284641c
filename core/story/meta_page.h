/* What the files share that read a page's metadata: one reader, which fills
 * doc->meta. Private to core/story/meta_html.c, core/story/meta_byline.c, core/story/meta_published.c. */
#ifndef NG_META_PAGE_H
#define NG_META_PAGE_H

#include "meta.h"
#include "base/tags.h"

typedef struct {
  ng_doc *doc;
  ng_string site;
  bool month_first;  /* the page writes 11/20/2019 */
  uint32_t headline; /* its block; 0 where there is none */
  ng_span near;      /* text from just above the headline to the first lines of the story */
  ng_status status;  /* once it is an error nothing more is added */
} ng_page_reader;

bool ng_page_has(const ng_page_reader *r, ng_meta_field field);

/* Adds a value, cleaned; none where it is empty. */
void ng_page_add(ng_page_reader *r, ng_meta_field field, ng_string value, const char *source, ng_span span);

/* The first value of a field; .data is NULL where it has none. */
ng_string ng_page_value(const ng_page_reader *r, ng_meta_field field);

/* A string member of an object of the page's JSON-LD; .data is NULL where it has none. */
ng_string ng_page_json(ng_page_reader *r, uint32_t object, const char *key);

/* A value as text, the first of a list's; .data is NULL where it is no string. */
ng_string ng_page_json_text(ng_page_reader *r, uint32_t value);

/* The object that {"@id": …} stands for, or the object itself. */
uint32_t ng_page_json_named(const ng_page_reader *r, uint32_t object);

/* Adds the authors. */
void ng_page_authors(ng_page_reader *r);

/* Adds the days of publication and of the last change. The address must be known. */
void ng_page_dates(ng_page_reader *r);

#endif
