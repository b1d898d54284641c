/* The encoding of bytes that declare none and are no UTF-8. */
#ifndef NG_GUESS_H
#define NG_GUESS_H

#include "doc.h"
#include "encoding/encoding.h"

/* Looks for the encoding in which most of the letters beside ASCII are those that its language
 * writes most; *found is NULL where none is likely, as in texts of the Latin alphabet.
 * NG_NOMEM when memory is out. Reads a bounded part of the bytes. */
ng_status ng_encoding_guess(const char *bytes, size_t size, const ng_encoding **found);

#endif
