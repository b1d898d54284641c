/* Stories that a page keeps out of its visible text: in its data, in <noscript>. */
#ifndef NG_BLOCK_DATA_H
#define NG_BLOCK_DATA_H

#include "doc.h"
#include "reference.h"

/* A story that stands in the page's JSON-LD alone. */
typedef struct {
  uint32_t script; /* the node that holds it; NG_NONE where there is none */
  ng_string body;  /* as written there, in doc->file */
} ng_data_story;

ng_status ng_data_find(ng_doc *doc, ng_data_story *out);

/* A piece of such a story and where it stands in the file. */
typedef struct {
  ng_string text; /* may point into `own` */
  char own[NG_REFERENCE_BYTES];
  uint32_t file, file_size;
  bool verbatim;
  bool breaks; /* no text, but the end of a paragraph */
} ng_data_piece;

/* Takes the next piece off the front of *rest; false at its end. */
bool ng_data_next(const ng_doc *doc, ng_string *rest, ng_data_piece *out);

/* Whether the page's paragraphs stand in its <noscript> elements alone. */
bool ng_noscript_shows(const ng_doc *doc);

#endif
