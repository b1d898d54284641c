/* Values as bytes, written: frame.h says how. */
#include "frame.h"

#include <string.h>

static void letter(GByteArray *out, char c) { g_byte_array_append(out, (const guint8 *)&c, 1); }

static void little_end(GByteArray *out, guint64 value, int bytes) {
  for (int i = 0; i < bytes; i++) letter(out, (char)(value >> (8 * i) & 0xff));
}

void ng_frame_bytes(GByteArray *out, const void *bytes, size_t size) {
  letter(out, 's');
  little_end(out, size, 4);
  g_byte_array_append(out, bytes, (guint)size);
}

void ng_frame_number(GByteArray *out, gint64 value) {
  letter(out, 'n');
  little_end(out, (guint64)value, 8);
}

void ng_frame_truth(GByteArray *out, gboolean value) { letter(out, value ? 'T' : 'F'); }

void ng_frame_open(GByteArray *out, char bracket) { letter(out, bracket); }

void ng_frame_close(GByteArray *out, char bracket) { letter(out, bracket); }

void ng_frame_key(GByteArray *out, const char *key) { ng_frame_bytes(out, key, strlen(key)); }

void ng_frame_text(GByteArray *out, const char *key, const char *text) {
  if (!text) return;
  ng_frame_key(out, key);
  if (g_utf8_validate(text, -1, NULL)) {
    ng_frame_bytes(out, text, strlen(text));
    return;
  }
  char *valid = g_utf8_make_valid(text, -1);
  ng_frame_bytes(out, valid, strlen(valid));
  g_free(valid);
}
