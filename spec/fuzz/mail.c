/* Fuzz target: any bytes as a message. What is bounded keeps every letter; each frame that
 * comes is whole, and its strings are UTF-8, but for the bytes of texts. */
#include <ctype.h>
#include <glib.h>
#include <gmime/gmime.h>
#include <stdbool.h>

#include "apart/mail_bound.h"
#include "apart/mail_read.h"
#include "hold.h"

static size_t size_at(const guint8 *at) {
  return at[0] | (size_t)at[1] << 8 | (size_t)at[2] << 16 | (size_t)at[3] << 24;
}

/* Walks a frame as its reader does; brackets may lie in brackets, as deep as a message's. */
static void take(void *context, const GByteArray *frame) {
  (void)context;
  char around[8];
  size_t depth = 0, at = 0;
  bool is_key = false, raw = false; /* the next string; the value after it is bytes */
  while (at < frame->len) {
    guint8 letter = frame->data[at++];
    bool in_map = depth && around[depth - 1] == '{';
    if (letter == '[' || letter == '{') {
      HOLD(!in_map || !is_key, "a bracket for a key");
      HOLD(depth < sizeof around, "deep");
      around[depth++] = (char)letter;
      is_key = letter == '{';
      continue;
    }
    if (letter == ']' || letter == '}') {
      HOLD(depth && around[depth - 1] == (letter == ']' ? '[' : '{'), "brackets");
      HOLD(letter == ']' || is_key, "a key without a value");
      depth--;
      is_key = depth && around[depth - 1] == '{';
      continue;
    }
    if (letter == 's') {
      HOLD(at + 4 <= frame->len, "size");
      size_t size = size_at(frame->data + at);
      at += 4;
      HOLD(size <= frame->len - at, "string");
      if (!raw) HOLD(g_utf8_validate((const char *)frame->data + at, (gssize)size, NULL), "UTF-8");
      raw = in_map && is_key && size == 5 && memcmp(frame->data + at, "bytes", 5) == 0;
      at += size;
    } else {
      HOLD(letter == 'n' || letter == 'T' || letter == 'F', "letter");
      HOLD(!is_key, "a key that is no string");
      at += letter == 'n' ? 8 : 0;
    }
    if (in_map) is_key = !is_key;
  }
  HOLD(depth == 0 && at == frame->len, "end");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static bool begun;
  if (!begun) g_mime_init();
  begun = true;
  char *bytes = malloc(size + 1);
  HOLD(bytes, "memory");
  memcpy(bytes, data, size);
  bytes[size] = '\0';
  ng_mail_read(bytes, size, take, NULL);
  for (size_t i = 0; i < size; i++) {
    char was = (char)data[i], is = bytes[i];
    bool punctuation = strchr(":,(\r\n", was) && is == ' ';
    bool type = (tolower(was) == 'c' && is == 'X') || (tolower(was) == 'm' && is == 'x');
    HOLD(was == is || punctuation || type, "a letter is lost");
  }
  free(bytes);
  return 0;
}
