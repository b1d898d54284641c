/* Values as bytes, from one process to another: strings, whole numbers, truth, lists
 * and maps. In: calls in the order of the value. Out: a buffer that
 * scripts/nutgraf/readers/apart.lua reads. Each value begins with a letter: 's', its size in
 * four bytes (little end first) and the bytes; 'n' and the eight bytes of a number; 'T'
 * or 'F'; '[' values ']'; '{' keys (strings) and values '}'. */
#ifndef NG_APART_FRAME_H
#define NG_APART_FRAME_H

#include <glib.h>

/* A value inside a list, or the value of a key that ng_frame_key has written. */
void ng_frame_bytes(GByteArray *out, const void *bytes, size_t size);
void ng_frame_number(GByteArray *out, gint64 value);
void ng_frame_truth(GByteArray *out, gboolean value);
void ng_frame_open(GByteArray *out, char bracket);
void ng_frame_close(GByteArray *out, char bracket);
void ng_frame_key(GByteArray *out, const char *key);

/* A key with its value: text is made valid UTF-8; NULL is left out. */
void ng_frame_text(GByteArray *out, const char *key, const char *text);

#endif
