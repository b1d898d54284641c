/* The way from the decoded file back to the file's own bytes. */
#ifndef NG_DECODE_H
#define NG_DECODE_H

#include "doc.h"

/* The byte of the file where a byte of doc->file comes from. */
size_t ng_decode_raw(const ng_doc *doc, uint32_t offset);

/* Decodes bytes as doc was decoded, from any character's first byte on, into a
 * new buffer of *size bytes that the caller frees; NULL when memory is out. */
char *ng_decode_slice(const ng_doc *doc, const char *bytes, size_t raw_size, size_t *size);

#endif
