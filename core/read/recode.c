/* Recoding. In: a document and the file's bytes once more. Out: proof that no byte
 * of the file was lost, read twice, or read as what it is not. */
#include "recode.h"

#include <stdio.h>

#include "decode.h"
#include "encoding/encoder.h"

static ng_status wrong(ng_error *error, size_t raw, const char *what) {
  *error = (ng_error){.status = NG_ARGUMENT, .offset = raw};
  snprintf(error->message, sizeof error->message, "byte %zu: %s", raw, what);
  return NG_ARGUMENT;
}

static uint32_t letter_at(const ng_doc *doc, uint32_t at) {
  unsigned size;
  return at < doc->file.size ? ng_utf8_read(doc->file.data + at, &size) : NG_NO_LETTER;
}

static ng_status check(const ng_doc *doc, ng_encoder *encoder, const unsigned char *s, size_t size, ng_error *error) {
  size_t at = doc->bom;
  uint32_t broken = 0;
  for (ng_raw_cursor c = ng_raw_first(doc); c.at < doc->file.size; ng_raw_next(doc, &c)) {
    while (at < c.raw && at < size) {
      size_t shift = ng_encoder_shift(encoder, s + at, size - at);
      if (!shift) break;
      at += shift;
    }
    if (at != c.raw) return wrong(error, at < c.raw ? at : c.raw, "the text has not the letters that stand here");
    if (broken < doc->broken.count && doc->broken.at[broken].decoded == c.at) {
      uint32_t lost = doc->broken.at[broken++].size;
      if (lost > size - at || letter_at(doc, c.at) != 0xFFFD)
        return wrong(error, at, "what is broken here is not marked");
      ng_encoder_skip(encoder, s + at, lost);
      at += lost;
      continue;
    }
    bool both;
    ng_raw_cursor next = c;
    ng_raw_next(doc, &next);
    size_t width =
        at < size ? ng_encoder_match(encoder, letter_at(doc, c.at), letter_at(doc, next.at), s + at, size - at, &both)
                  : 0;
    if (!width) return wrong(error, at, "the letter that the text has here is not what these bytes are");
    at += width;
    if (both) c = next;
  }
  while (at < size) {
    size_t shift = ng_encoder_shift(encoder, s + at, size - at);
    if (!shift) return wrong(error, at, "the text ends before the file");
    at += shift;
  }
  return NG_OK;
}

ng_status ng_recode_check(const ng_doc *doc, const char *bytes, size_t size, ng_error *error) {
  ng_encoder encoder;
  ng_status status = NG_NOMEM;
  if (ng_encoder_open(&encoder, doc->encoding))
    status = check(doc, &encoder, (const unsigned char *)bytes, size, error);
  ng_encoder_close(&encoder);
  return status;
}
