/* What finding block quotations shares: quotations set off so far. */
#ifndef NG_SET_OFF_H
#define NG_SET_OFF_H

#include "quotes.h"

typedef struct {
  ng_doc *doc;
  ng_quotes_array found; /* .continues is an index in it */
} ng_set_off;

/* Adds a leaf block, in order; goes_on: with what the one added last began. */
ng_status ng_set_off_add(ng_set_off *off, uint32_t block, bool goes_on);

/* Adds what follows lead-ins ("From the letter:"). */
ng_status ng_set_off_after_leadins(ng_set_off *off);

/* The first quotation between marks that starts at or after an offset. */
uint32_t ng_quote_from(const ng_doc *doc, uint32_t offset);

#endif
