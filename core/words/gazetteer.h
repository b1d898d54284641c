/* Names that are known before a text is read: given names, surnames, places;
 * and the words of every day, which tell names from words. A lexicon carries
 * them (scripts/lexicons/LANG.gazetteer, made by scripts/lexicons/gazetteer.lua
 * from the lists in scripts/lexicons/gazetteer/). */
#ifndef NG_GAZETTEER_H
#define NG_GAZETTEER_H

#include "lexicon.h"

enum {
  NG_GIVEN = 1,   /* "Maria" */
  NG_SURNAME = 2, /* "Ortega" */
  NG_CITY = 4,
  NG_REGION = 8,       /* a state, a province */
  NG_COUNTRY = 16,     /* or a continent */
  NG_COMMON = 32,      /* a word that is written small, too */
  NG_PREFIX = 64,      /* the first word of a longer name */
  NG_METROPOLIS = 128, /* a capital, or a city of 400,000 and more */
  NG_TOWN = 256,       /* a place that fewer know: a town, a county, a department */
  NG_HOUSE = 512,      /* an organization: an agency, a firm, a club, a paper, a band */
  NG_LOCATION = NG_CITY | NG_REGION | NG_COUNTRY
};

typedef struct ng_gazetteer ng_gazetteer;

/* Takes a copy of the bytes. NG_ARGUMENT where they are no gazetteer. */
ng_status ng_gazetteer_new(const char *bytes, size_t size, ng_gazetteer **out);

/* The block that a gazetteer looks things up in (NULL allowed: none), and one
   over such a block, aligned to 4 bytes, which has to outlive it; NULL where it
   is none, or memory is out. No slot is looked at: a look-up does not follow one
   that leads out of the block. */
const void *ng_gazetteer_bytes(const ng_gazetteer *gazetteer, size_t *size);
ng_gazetteer *ng_gazetteer_borrow(const void *bytes, size_t size);
void ng_gazetteer_free(ng_gazetteer *gazetteer);

/* The bits above for a name as it stands in a text (case is folded, every run
   of blanks is one); 0 where it is not known. NULL knows nothing. */
unsigned ng_gazetteer_find(const ng_gazetteer *gazetteer, const char *name, size_t size);

#endif
