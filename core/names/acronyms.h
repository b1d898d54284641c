/* How well the letters of a short form stand for the words of a longer one.
 * Shared by the stage of acronyms, which looks for expansions, and that of
 * entities, which ties "DEA" to "Drug Enforcement Administration". */
#ifndef NG_ACRONYMS_H
#define NG_ACRONYMS_H

#include "doc.h"

/* What a fit must reach, per letter of the short form: LOOSE where the text
   sets the two side by side in brackets, STRICT everywhere else. */
enum { NG_FIT_LOOSE = 55, NG_FIT_STRICT = 80, NG_FIT_NONE = -1 };

/* The best way to read `short_form` out of the words in `window`: each letter
   begins a word, or is a capital in it, or follows the letter read before it.
   Gives hundredths of a perfect reading per letter, NG_FIT_NONE where there is
   none. *start gets where the longest-fitting words begin; with `whole` they
   must begin with the window. The words end where the window does. Looks at
   the last 240 code points of the window alone. */
int ng_acronym_fit(const ng_doc *doc, ng_span short_form, ng_span window, bool whole, uint32_t *start);

#endif
