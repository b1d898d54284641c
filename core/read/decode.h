/* The way from the decoded file back to the file's own bytes. */
#ifndef NG_DECODE_H
#define NG_DECODE_H

#include "doc.h"
#include "encoding/decoder.h"

/* The byte of the file where a byte of doc->file comes from. */
size_t ng_decode_raw(const ng_doc *doc, uint32_t offset);

/* The same for each letter of doc->file in turn: `raw` is where the letter at `at`
 * comes from. ng_raw_next may be called while at < doc->file.size. */
typedef struct {
  uint32_t at, next; /* byte of doc->file; the checkpoint after it */
  size_t raw;
} ng_raw_cursor;
ng_raw_cursor ng_raw_first(const ng_doc *doc);
void ng_raw_next(const ng_doc *doc, ng_raw_cursor *cursor);

/* Decodes bytes, from any letter's first byte on, with an open decoder,
 * into a new buffer of *size bytes that the caller frees; NULL when memory is out. */
char *ng_decode_slice(ng_decoder *decoder, const char *bytes, size_t raw_size, size_t *size);

#endif
