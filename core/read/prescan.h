/* The encoding that a page says it is in. */
#ifndef NG_PRESCAN_H
#define NG_PRESCAN_H

#include "encoding/encoding.h"
#include "nutgraf.h"

/* What <meta charset>, <meta http-equiv=content-type> or, where these say nothing,
 * the XML declaration or the first tag's attribute `encoding` name: NULL where no label is known;
 * *unknown is then the first that was found, with NULL data where there was none. */
const ng_encoding *ng_prescan(const char *s, size_t size, ng_string *unknown);

#endif
