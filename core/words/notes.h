/* Numbers of notes that are glued to names and commas. Private to core/words. */
#ifndef NG_NOTES_H
#define NG_NOTES_H

#include "doc.h"

/* Gives their ranges, in order. */
ng_status ng_notes_find(ng_doc *doc, ng_spans_array *out);

#endif
