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

/* The byte of the text at or after a byte of the decoded file. */
uint32_t ng_text_offset(const ng_doc *doc, uint32_t file);

/* ng_doc_place, for a byte of the decoded file. */
ng_place ng_file_place(const ng_doc *doc, uint32_t file, ng_unit unit);

/* The last run that begins at or before `at`; runs are not empty. */
uint32_t ng_run_at(const ng_runs_array *runs, uint32_t at);

void ng_lines_free(ng_lines *lines);

#endif
