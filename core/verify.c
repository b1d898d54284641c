/* Verification. In: the file's bytes once more. Out: proof that every
 * structure's text stands where it says, or the first place where it does not.
 * The bytes are decoded anew, and the decoded file is encoded anew; each run of
 * the text is held against what it came from, and each structure's range against
 * the raw bytes it maps to. */
#include <stdio.h>
#include <string.h>

#include "read/decode.h"
#include "read/recode.h"
#include "base/json.h"
#include "place.h"
#include "stages.h"
#include "read/reference.h"
#include "read/tree.h"

static ng_status differ(ng_error *error, size_t offset, const char *what, const char *layer, uint32_t index) {
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
      size_t cut;
      i = ng_tag_end(s, size, i + (i + 1 < size && s[i + 1] == '/'), NG_NONE, &cut);
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
    bool same = run->verbatim ? text.size <= file.size && !memcmp(text.data, file.data, text.size)
                              : (all_blank(text.data, text.size) && all_blank(file.data, file.size)) || !file.size ||
                                    ng_reference_gives(file, text) || escape_gives(file, text);
    if (!same) return differ(error, ng_decode_raw(doc, run->file), "%s %u: the text is not what stands here", "run", i);
  }
  return NG_OK;
}

/* Two letters may be the same bytes: behind the second of them. */
static uint32_t whole(const ng_doc *doc, uint32_t at) {
  unsigned size;
  if (at >= doc->file.size || (unsigned char)doc->file.data[at] < 0x80) return at;
  ng_utf8_read(doc->file.data + at, &size);
  return ng_decode_raw(doc, at) == ng_decode_raw(doc, at + size) ? at + size : at;
}

/* The bytes of a range, decoded by themselves. Not where shifts came before. */
static ng_status verify_slice(const ng_doc *doc, ng_decoder *decoder, ng_string raw, ng_string file, bool *same) {
  enum { EDGE = 64 };
  *same = true;
  if (ng_encoding_shifts(doc->encoding) || !raw.size) return NG_OK;
  size_t slice = raw.size < EDGE ? raw.size : EDGE, got;
  char *decoded = ng_decode_slice(decoder, raw.data, slice, &got);
  if (!decoded) return NG_NOMEM;
  /* The slice may end inside a letter, which then reads as U+FFFD. */
  if (slice == EDGE) got -= got < 16 ? got : 16;
  *same = got <= file.size && !memcmp(decoded, file.data, got);
  free(decoded);
  return NG_OK;
}

static ng_status verify_layer(const ng_doc *doc, ng_decoder *decoder, const char *bytes, size_t size, ng_layer layer,
                              ng_error *error) {
  const char *name = ng_layer_name(layer);
  for (uint32_t i = 0; i < ng_doc_count(doc, layer); i++) {
    ng_span span = ng_doc_span(doc, layer, i);
    if (span.start > span.end || span.end > doc->text.size ||
        (span.start < doc->text.size && ng_utf8_continues(doc->text.data[span.start])) ||
        (span.end < doc->text.size && ng_utf8_continues(doc->text.data[span.end])))
      return differ(error, 0, "%s %u: its range is none of the text", name, i);
    if (span.start == span.end) continue;
    /* What runs on in the next column ends before it begins in the file: its
       pieces are runs, each of which was held against the file. */
    if (doc->runs_by_file.count && span.end > ng_run_end(doc, span.start)) span.end = ng_run_end(doc, span.start);
    uint32_t from = ng_file_offset(doc, span.start), to = ng_file_end(doc, span.end);
    size_t raw_from = ng_decode_raw(doc, from), raw_to = ng_decode_raw(doc, to);
    if (from > to || raw_to > size) return differ(error, raw_from, "%s %u: it ends before it begins", name, i);
    from = whole(doc, from), to = whole(doc, to);
    bool same;
    if (verify_slice(doc, decoder, (ng_string){bytes + raw_from, raw_to - raw_from},
                     (ng_string){doc->file.data + from, to - from}, &same))
      return NG_NOMEM;
    if (!same) return differ(error, raw_from, "%s %u: other bytes stand at its place", name, i);
  }
  return NG_OK;
}

/* The bytes once more as they were read, and the text once more as bytes. */
static ng_status verify_file(const ng_doc *doc, ng_decoder *decoder, const char *bytes, size_t size, ng_error *error) {
  size_t decoded_size, bom = doc->bom < size ? doc->bom : size;
  char *decoded = ng_decode_slice(decoder, bytes + bom, size - bom, &decoded_size);
  if (!decoded) return NG_NOMEM;
  size_t at = 0;
  while (at < decoded_size && at < doc->file.size && decoded[at] == doc->file.data[at]) at++;
  bool same = at == decoded_size && at == doc->file.size;
  free(decoded);
  if (same) return ng_recode_check(doc, bytes, size, error);
  *error = (ng_error){.status = NG_ARGUMENT, .offset = ng_decode_raw(doc, (uint32_t)at)};
  snprintf(error->message, sizeof error->message, "the file has changed since it was read");
  return NG_ARGUMENT;
}

ng_status ng_doc_verify(const ng_doc *doc, const char *bytes, size_t size, ng_error *error) {
  *error = (ng_error){.status = NG_OK};
  ng_decoder decoder;
  ng_status status = NG_NOMEM;
  if (ng_decoder_open(&decoder, doc->encoding)) status = verify_file(doc, &decoder, bytes, size, error);
  if (!status) status = verify_runs(doc, error);
  for (unsigned layer = 0; !status && layer < NG_LAYERS; layer++)
    status = verify_layer(doc, &decoder, bytes, size, (ng_layer)layer, error);
  ng_decoder_close(&decoder);
  return status;
}
