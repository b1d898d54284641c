/* The decoded file, encoded again, against the file. */
#ifndef NG_RECODE_H
#define NG_RECODE_H

#include "doc.h"

/* Proves that doc->file and the map to the file's bytes are right: that the letters,
 * each encoded anew, are the bytes at their places, with nothing between them but
 * shift sequences, nothing before them but a byte order mark, and nothing after; or
 * that an issue stands where they are not. Where an encoding has several byte
 * sequences for a letter, the one that stands there must be one of these. What it
 * cannot see: a wrong letter in a table, which is wrong both ways; the tests hold
 * the tables against the C library's. Linear. NG_ARGUMENT, with offset and message,
 * where it is not so. */
ng_status ng_recode_check(const ng_doc *doc, const char *bytes, size_t size, ng_error *error);

#endif
