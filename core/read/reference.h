/* Character references: "&amp;", "&#8217;", "&nbsp". */
#ifndef NG_REFERENCE_H
#define NG_REFERENCE_H

#include "nutgraf.h"

#include <stdbool.h>

enum {
  NG_REFERENCE_BYTES = 8,         /* room for the text of any reference */
  NG_REFERENCE_LONGEST_BYTES = 34 /* room for any name with its "&" and ";" */
};

/* Reads the reference that s begins with, as HTML reads it: numbers and all names of
 * the standard, the longest, some without ";". In an attribute's value a name without
 * ";" is none where "=", a letter or a digit follows. Writes its text to out and
 * *given bytes of it; gives how many bytes of s it takes, 0 where s begins with none. */
size_t ng_reference_scan(ng_string s, bool attribute, char out[NG_REFERENCE_BYTES], size_t *given);

/* The text that a whole reference stands for, its size; 0 where it stands for none. */
size_t ng_reference_read(ng_string reference, char out[NG_REFERENCE_BYTES]);

/* Whether a reference as it stands in a file gives this text; nothing but blanks. */
bool ng_reference_gives(ng_string reference, ng_string text);
bool ng_reference_is_blank(ng_string reference);

/* A code point as HTML reads a reference to it: those of C1 mean windows-1252, what is
 * none is U+FFFD. Writes UTF-8, gives its size. */
size_t ng_reference_code(uint32_t code, char out[NG_REFERENCE_BYTES]);

#endif
