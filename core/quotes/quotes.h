/* The three steps of the stage of quotations (core/quotes/quotes.c runs them). */
#ifndef NG_QUOTES_H
#define NG_QUOTES_H

#include "doc.h"

/* Kinds before the last step; until then a quotation between marks has the
   ng_sign_kind of its opening mark as its kind. */
enum { NG_QUOTE_SET_OFF = UINT8_MAX - 1, NG_QUOTE_GONE = UINT8_MAX };

/* tokens -> doc->quotes between marks, in order; kind and parent are open. */
ng_status ng_quotes_pair(ng_doc *doc);

/* blocks, doc->quotes -> doc->quotes with those set off as blocks among them. */
ng_status ng_quotes_set_off(ng_doc *doc);

/* doc->quotes -> the kind of those between marks, whose parents are known. */
void ng_quotes_tell(ng_doc *doc);

/* Whether the words right before a mark hold what it quotes at arm's length: the so-called
   “reform”. */
bool ng_quotes_disowned(const ng_doc *doc, uint32_t open);

/* Whether a block can hold a quotation of the story, and whether one that runs
   over paragraphs may pass over it (a caption, an advertisement). */
static inline bool ng_quotes_pass(const ng_block *block) {
  return !ng_role_is_story(block->role) || block->kind == NG_CAPTION || block->role == NG_ROLE_CAPTION ||
         block->role == NG_ROLE_CREDIT;
}

/* Takes out of doc->quotes, by their kind, what is an element (its index is among
   `elements`, ascending) and crosses another quotation. */
ng_status ng_quotes_uncross(ng_doc *doc, const ng_indexes_array *elements);

#endif
