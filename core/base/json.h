/* A reader of JSON as pages carry it (JSON-LD): tolerant, flat, bounded. */
#ifndef NG_JSON_H
#define NG_JSON_H

#include "doc.h"

typedef enum {
  NG_JSON_OBJECT,
  NG_JSON_ARRAY,
  NG_JSON_STRING,
  NG_JSON_OTHER /* number, true, false, null: as written */
} ng_json_kind;

/* Values stand in the order of the source, so those inside of n lie between n
   and at[n].next. */
typedef struct {
  ng_string key;  /* as written, without quotes; .data is NULL in arrays */
  ng_string text; /* of strings and others: as written, without quotes */
  uint32_t parent, next;
  uint8_t kind; /* ng_json_kind */
} ng_json_value;

NG_ARRAY(ng_json_value, json)

/* Appends the values of a source to `out`. What cannot be read ends the source:
   the values before it stand. Only the want of memory is an error. */
ng_status ng_json_read(ng_string source, ng_json_array *out);

/* Reads the escape at the front of a string's source: its size there, and *given
   bytes of what it stands for. Control characters give a blank. */
size_t ng_json_escape(ng_string source, char out[4], size_t *given);

/* A string's text without escapes, in the document's arena. */
ng_status ng_json_text(ng_doc *doc, const ng_json_value *value, ng_string *out);

/* The member of an object with this key, or NG_NONE. */
uint32_t ng_json_member(const ng_json_array *values, uint32_t object, const char *key);

#endif
