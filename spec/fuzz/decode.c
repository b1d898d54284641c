/* Fuzz target: the first byte names an encoding, the rest is in it, or is a page that
 * may declare one. What is read must be UTF-8 without NULs, and encoded again the bytes
 * that were given; every place must lead into the file, and never back. */
#include "hold.h"
#include "read/decode.h"

static const char *const encodings[] = {
    NULL,          "utf-8",       "utf-16le",   "utf-16be", "windows-1252",   "windows-1255", "windows-1253",
    "iso-8859-8",  "gbk",         "gb18030",    "big5",     "euc-jp",         "shift_jis",    "euc-kr",
    "iso-2022-jp", "iso-2022-kr", "hz-gb-2312", "utf-7",    "x-user-defined", "macintosh"};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (!size) return 0;
  const char *bytes = (const char *)data + 1;
  ng_options options = {
      .encoding = encodings[*data % (sizeof encodings / sizeof *encodings)], .type = "text/plain", .annotate_later = 1};
  ng_doc *doc;
  ng_error error;
  if (ng_doc_parse(bytes, --size, &options, &doc, &error) != NG_OK) {
    HOLD(!options.encoding && error.message[0], error.message);
    return 0;
  }
  HOLD(ng_doc_verify(doc, bytes, size, &error) == NG_OK, error.message);
  size_t before = 0;
  unsigned width;
  for (uint32_t at = 0; at < doc->file.size; at += width) {
    width = ng_utf8_valid(doc->file.data + at, doc->file.size - at);
    HOLD(width && doc->file.data[at], "what was read is no UTF-8");
    size_t raw = ng_decode_raw(doc, at);
    HOLD(raw >= before && raw <= size, "a place leads out of the file, or back");
    before = raw;
  }
  ng_doc_free(doc);
  return 0;
}
