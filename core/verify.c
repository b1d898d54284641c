/* Verification. In: the file's bytes once more. Out: proof that every
 * structure's text stands where it says, or the first place where it does not.
 * The bytes are decoded anew; each run of the text is held against the bytes
 * it came from, and each structure's range against the raw bytes it maps to. */
#include <stdio.h>
#include <string.h>

#include "read/decode.h"
#include "base/json.h"
#include "place.h"
#include "stages.h"
#include "read/reference.h"

static ng_status differ(ng_error *error, size_t offset, const char *what, const char *layer,
                        uint32_t index) {
  error->status = NG_ARGUMENT;
  error->offset = offset;
  snprintf(error->message, sizeof error->message, what, layer, index + 1);
  return NG_ARGUMENT;
}

/* Nothing but blanks, references to blanks, and tags that break a line. */
static bool all_blank(const char *s, size_t size) {
  for (size_t i = 0; i < size;) {
    unsigned n;
    if (s[i] == '<') {
      const char *end = memchr(s + i, '>', size - i);
      i = end ? (size_t)(end - s) + 1 : size;
      continue;
    }
    if (s[i] == '&') {
      char text[NG_REFERENCE_BYTES];
      size_t given, taken = ng_reference_scan((ng_string){s + i, size - i}, false, text, &given);
      if (!taken || !ng_reference_is_blank((ng_string){s + i, taken})) return false;
      i += taken;
      continue;
    }
    if (!ng_is_blank(ng_utf8_read(s + i, &n)) && (unsigned char)s[i] > ' ') return false;
    i += n;
  }
  return true;
}

/* In the page's data an escape stands for a sign. */
static bool escape_gives(ng_string file, ng_string text) {
  char out[4];
  size_t given;
  return file.size > 1 && file.data[0] == '\\' && ng_json_escape(file, out, &given) == file.size &&
         given == text.size && !memcmp(out, text.data, given);
}

static ng_status verify_runs(const ng_doc *doc, ng_error *error) {
  for (uint32_t i = 0; i < doc->runs.count; i++) {
    const ng_run *run = &doc->runs.at[i];
    uint32_t end = i + 1 < doc->runs.count ? doc->runs.at[i + 1].at : (uint32_t)doc->text.size;
    ng_string text = ng_slice(doc, (ng_span){run->at, end});
    if (end < run->at || run->file > doc->file.size || run->size > doc->file.size - run->file)
      return differ(error, ng_decode_raw(doc, run->file), "%s %u lies outside the file", "run", i);
    ng_string file = {doc->file.data + run->file, run->size};
    bool same = run->verbatim
                    ? text.size <= file.size && !memcmp(text.data, file.data, text.size)
                    : (all_blank(text.data, text.size) && all_blank(file.data, file.size)) ||
                          !file.size || ng_reference_gives(file, text) || escape_gives(file, text);
    if (!same)
      return differ(error, ng_decode_raw(doc, run->file), "%s %u: the text is not what stands here", "run", i);
  }
  return NG_OK;
}

static ng_status verify_layer(const ng_doc *doc, const char *bytes, size_t size, ng_layer layer,
                              ng_error *error) {
  const char *name = ng_layer_name(layer);
  for (uint32_t i = 0; i < ng_doc_count(doc, layer); i++) {
    ng_span span = ng_doc_span(doc, layer, i);
    if (span.start > span.end || span.end > doc->text.size ||
        (span.start < doc->text.size && ng_utf8_continues(doc->text.data[span.start])) ||
        (span.end < doc->text.size && ng_utf8_continues(doc->text.data[span.end])))
      return differ(error, 0, "%s %u: its range is none of the text", name, i);
    if (span.start == span.end) continue;
    uint32_t from = ng_file_offset(doc, span.start), to = ng_file_end(doc, span.end);
    size_t raw_from = ng_decode_raw(doc, from), raw_to = ng_decode_raw(doc, to);
    if (from > to || raw_to > size)
      return differ(error, raw_from, "%s %u: it ends before it begins", name, i);
    enum { EDGE = 64 };
    size_t slice = raw_to - raw_from < EDGE ? raw_to - raw_from : EDGE, got;
    char *decoded = ng_decode_slice(doc, bytes + raw_from, slice, &got);
    if (!decoded) return NG_NOMEM;
    /* The slice may end inside a character, which then reads as U+FFFD. */
    if (slice == EDGE) got -= got < 16 ? got : 16;
    bool same = got <= to - from && !memcmp(decoded, doc->file.data + from, got);
    free(decoded);
    if (!same) return differ(error, raw_from, "%s %u: other bytes stand at its place", name, i);
  }
  return NG_OK;
}

ng_status ng_doc_verify(const ng_doc *doc, const char *bytes, size_t size, ng_error *error) {
  *error = (ng_error){.status = NG_OK};
  size_t decoded_size;
  char *decoded = ng_decode_slice(doc, bytes + doc->bom, size < doc->bom ? 0 : size - doc->bom, &decoded_size);
  if (!decoded) return NG_NOMEM;
  size_t at = 0;
  while (at < decoded_size && at < doc->file.size && decoded[at] == doc->file.data[at]) at++;
  bool same = at == decoded_size && at == doc->file.size;
  free(decoded);
  if (!same) {
    error->status = NG_ARGUMENT;
    error->offset = ng_decode_raw(doc, (uint32_t)at);
    snprintf(error->message, sizeof error->message, "the file has changed since it was read");
    return NG_ARGUMENT;
  }
  ng_status status = verify_runs(doc, error);
  for (unsigned layer = 0; !status && layer < NG_LAYERS; layer++)
    status = verify_layer(doc, bytes, size, (ng_layer)layer, error);
  return status;
}
