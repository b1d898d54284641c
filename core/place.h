/* Places: from the text to the file and between units. */
#ifndef NG_PLACE_H
#define NG_PLACE_H

#include "doc.h"

/* The byte of the decoded file where a byte of the text stands. Where the text
 * has what the file has not (a blank line between blocks), the place that
 * follows. */
uint32_t ng_file_offset(const ng_doc *doc, uint32_t offset);

/* The byte of the decoded file after the text's last byte before `offset`. */
uint32_t ng_file_end(const ng_doc *doc, uint32_t offset);

/* The end of the piece of the text that holds `offset` and stands in the file
 * as one piece. */
uint32_t ng_run_end(const ng_doc *doc, uint32_t offset);

/* ng_doc_place, for a byte of the decoded file; past its end, that of its end. */
ng_place ng_file_place(const ng_doc *doc, uint32_t file, ng_unit unit);

/* The byte of the text at or after a byte of the decoded file. */
uint32_t ng_text_offset(const ng_doc *doc, uint32_t file);

/* The byte of the decoded file that begins the character in which a byte of the
 * file itself stands: ng_decode_raw backwards. Past the end, the end. */
uint32_t ng_file_decoded(const ng_doc *doc, size_t raw);

void ng_lines_free(ng_lines *lines);

#endif
