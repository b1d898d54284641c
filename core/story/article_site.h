/* What recurs on the pages of a site, as the article stage asks for it. */
#ifndef NG_ARTICLE_SITE_H
#define NG_ARTICLE_SITE_H

#include "doc.h"

/* On how many pages of a settled site a wording stands; 0 where it does not recur. */
uint32_t ng_site_recurs(const ng_site *site, uint64_t wording);

/* What tells a leaf's words at their place in the template: equal where the same words, case and
   marks apart, stand in elements that are nested alike; 0 where it has none. `words` gets how many
   there are. */
uint64_t ng_site_wording(const ng_doc *doc, const ng_block *leaf, uint32_t *words);

#endif
