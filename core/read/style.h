/* What a page's own style rules hide. A small reading of CSS: selectors of one element by
 * its name, identifier and classes; others cannot be told without the page's layout. */
#ifndef NG_STYLE_H
#define NG_STYLE_H

#include "doc.h"

/* What declarations say of being shown. */
typedef enum { NG_STYLE_SILENT, NG_STYLE_HIDES, NG_STYLE_SHOWS } ng_style_word;
typedef struct {
  uint8_t display, visibility; /* ng_style_word; the last of each property counts */
  uint8_t display_important, visibility_important;
} ng_style_said;

/* Reads declarations: "color: red; display: none !important". */
ng_style_said ng_style_declared(ng_string declarations);

typedef struct ng_style ng_style;

/* Reads the rules of all <style> elements that are for screens; *out is NULL where none of
   them hides. To be freed. */
ng_status ng_style_read(const ng_doc *doc, ng_style **out);
void ng_style_free(ng_style *style);

/* Whether rules and an element's own style hide it. `name`: in lower case; the others as the
   attributes have them, empty where they are absent; `own`: of its style attribute. `style`
   may be NULL. Linear in the classes. */
bool ng_style_hides(const ng_style *style, ng_string name, ng_string id, ng_string classes, ng_style_said own);

#endif
