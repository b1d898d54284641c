/* Messages as GMime reads them. In: the bytes of a message, with all that is inside it.
 * Out: a frame (frame.h) for it and for each message inside, outermost first: its
 * headers, its texts as they lie under their transfer encoding (with their character
 * set still), and its attachments by name, type, size and hash. Strings are valid UTF-8,
 * but for the bytes of texts. */
#ifndef NG_APART_MAIL_READ_H
#define NG_APART_MAIL_READ_H

#include <glib.h>

/* Takes one frame; what is given lives until it returns. */
typedef void (*ng_mail_take)(void *context, const GByteArray *frame);

/* Reads a message; `bytes` are changed by ng_mail_bound. FALSE, with no frame, where
   GMime sees no message in them. */
gboolean ng_mail_read(char *bytes, size_t size, ng_mail_take take, void *context);

#endif
