/* Decoding. In: the bytes of a file. Out: doc->file in UTF-8, and checkpoints
 * that lead from any byte of it back to the byte of the file. The encoding is
 * that of a byte order mark, else what the transport says, else what the bytes
 * prove (valid UTF-8 that is not plain ASCII), else what the document says, else
 * UTF-8; where they are none, what their letters make likely, or windows-1252. It is read
 * as the Encoding Standard has it. What cannot be decoded becomes U+FFFD, is counted and
 * noted. Linear. */
#include "decode.h"

#include <stdio.h>
#include <string.h>

#include "base/sorted.h"
#include "encoding/decoder.h"
#include "guess.h"
#include "prescan.h"

enum { SAMPLE = 4096, STRIDE = 4096, NOTED = 16, CHANCE = 4, DAMAGED = 16, FEW = 4 /* controls */ };

static const struct {
  const char *magic;
  size_t size;
  const char *what;
} formats[] = {{"%PDF-", 5, "a PDF document"},
               {"PK\3\4", 4, "a ZIP container (DOCX, ODT, EPUB …)"},
               {"\x89PNG", 4, "a PNG picture"},
               {"\xFF\xD8\xFF", 3, "a JPEG picture"},
               {"GIF8", 4, "a GIF picture"},
               {"\x1F\x8B", 2, "gzip-compressed data"},
               {"\xD0\xCF\x11\xE0", 4, "an old Microsoft Office document"},
               {"\x7F"
                "ELF",
                4, "a program"},
               {"BZh", 3, "bzip2-compressed data"},
               {"\xFD"
                "7zXZ",
                5, "xz-compressed data"},
               {"{\\rtf", 5, "an RTF document"}};

typedef struct {
  char *data;
  size_t size, room;
  const ng_encoding *encoding;
  ng_checkpoints_array *checkpoints;
  ng_broken_array *broken;
  size_t expected; /* raw byte that the map gives for what comes next */
  uint32_t last;   /* decoded offset of the last checkpoint */
} sink;

static inline bool reserve(sink *out, size_t more) {
  if (out->room - out->size >= more) return true;
  size_t room = out->room + out->room / 2 + more;
  if (room < out->room || room > UINT32_MAX) return false;
  char *data = realloc(out->data, room);
  if (!data) return false;
  out->data = data;
  out->room = room;
  return true;
}

/* What a decoded letter takes in the file, where no checkpoint says else. */
static size_t usual_width(const ng_encoding *encoding, uint32_t code, unsigned utf8_size) {
  switch (encoding->codec) {
    case NG_CODEC_UTF8: return utf8_size;
    case NG_CODEC_UTF16LE:
    case NG_CODEC_UTF16BE: return utf8_size == 4 ? 4 : 2;
    case NG_CODEC_SINGLE:
    case NG_CODEC_USER_DEFINED: return 1;
    case NG_CODEC_SHIFT_JIS: return utf8_size == 1 || (code >= 0xFF61 && code <= 0xFF9F) ? 1 : 2;
    case NG_CODEC_GB18030: return utf8_size == 1 ? 1 : utf8_size == 4 ? 4 : 2;
    default: return utf8_size == 1 ? 1 : 2;
  }
}

static bool checkpoint(sink *out, size_t raw) {
  ng_checkpoint *added = ng_checkpoints_push(out->checkpoints);
  if (!added) return false;
  *added = (ng_checkpoint){(uint32_t)out->size, (uint32_t)raw};
  out->last = (uint32_t)out->size;
  out->expected = raw;
  return true;
}

/* One letter that starts at byte `raw` of the file and takes `width` there. */
static inline bool put(sink *out, uint32_t code, size_t raw, size_t width) {
  if (!reserve(out, 4)) return false;
  /* A NUL would end the text for libxml2. */
  bool nul = !code;
  if (nul || code == NG_NO_LETTER) {
    code = 0xFFFD;
    ng_broken *broken = ng_broken_push(out->broken);
    if (!broken) return false;
    *broken = (ng_broken){(uint32_t)out->size, (uint32_t)width, nul};
  }
  if ((out->expected != raw || out->size - out->last >= STRIDE) && !checkpoint(out, raw)) return false;
  unsigned size = ng_utf8_write(code, out->data + out->size);
  out->size += size;
  out->expected = raw + usual_width(out->encoding, code, size);
  if (out->expected != raw + width) out->expected = SIZE_MAX;
  return true;
}

/* Bytes from s that are ASCII and no NUL. */
static size_t plain_ascii(const char *s, size_t size) {
  size_t i = 0;
  const uint64_t high = 0x8080808080808080u, ones = 0x0101010101010101u;
  for (uint64_t w; i + 8 <= size; i += 8) {
    memcpy(&w, s + i, 8);
    if ((w & high) || ((w - ones) & ~w & high)) break;
  }
  while (i < size && (unsigned char)s[i] - 1u < 0x7F) i++;
  return i;
}

/* ASCII that is no NUL at s, where a letter takes `width` bytes and the first of them,
   or in UTF-16 with the high byte first the second, has it: how many letters. */
static size_t ascii_run(const unsigned char *s, size_t size, size_t width, size_t high) {
  if (width == 1) return plain_ascii((const char *)s, size);
  size_t i = 0;
  while (2 * i + 1 < size && !s[2 * i + high] && s[2 * i + 1 - high] - 1u < 0x7F) i++;
  return i;
}

/* A run of letters that stand for themselves, each in `width` bytes from s on. */
static bool copy(sink *out, const char *s, size_t count, size_t width, size_t raw) {
  bool far = out->encoding->codec != NG_CODEC_UTF8 && out->size - out->last >= STRIDE;
  if (!reserve(out, count) || ((far || out->expected != raw) && !checkpoint(out, raw))) return false;
  if (width == 1) memcpy(out->data + out->size, s, count);
  else
    for (size_t i = 0; i < count; i++) out->data[out->size + i] = s[width * i];
  out->size += count;
  out->expected = raw + count * width;
  return true;
}

/* The bytes of broken UTF-8 that are read as one U+FFFD: the longest that begin a
   letter (the standard's decoder gives up where it cannot be one any more). */
static size_t broken_utf8(const unsigned char *s, size_t left) {
  unsigned char low = s[0] == 0xE0 ? 0xA0 : s[0] == 0xF0 ? 0x90 : 0x80;
  unsigned char high = s[0] == 0xED ? 0x9F : s[0] == 0xF4 ? 0x8F : 0xBF;
  size_t whole = s[0] < 0xC2 || s[0] > 0xF4 ? 1 : s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : 4, size = 1;
  for (; size < whole && size < left && s[size] >= low && s[size] <= high; size++) low = 0x80, high = 0xBF;
  return size;
}

static bool decode_utf8(sink *out, const char *s, size_t size, size_t base) {
  for (size_t i = 0; i < size;) {
    size_t run = plain_ascii(s + i, size - i);
    for (unsigned n; i + run < size && (n = ng_utf8_valid(s + i + run, size - i - run)) > 1;) run += n;
    size_t width = run ? run : broken_utf8((const unsigned char *)s + i, size - i);
    if (!(run ? copy(out, s + i, run, 1, base + i) : put(out, s[i] ? NG_NO_LETTER : 0, base + i, width))) return false;
    i += width;
  }
  return true;
}

static bool decode_steps(sink *out, ng_decoder *decoder, const char *bytes, size_t size, size_t base) {
  ng_codec codec = decoder->encoding->codec;
  size_t width = codec == NG_CODEC_UTF16LE || codec == NG_CODEC_UTF16BE ? 2 : 1, high = codec == NG_CODEC_UTF16LE;
  bool runs = !ng_encoding_shifts(decoder->encoding);
  for (size_t i = 0; i < size;) {
    size_t left = size - i < STRIDE ? size - i : STRIDE;
    size_t run =
        runs && (width == 2 || !(bytes[i] & 0x80)) ? ascii_run((const unsigned char *)bytes + i, left, width, high) : 0;
    if (run) {
      if (!copy(out, bytes + i + (width == 2 && !high), run, width, base + i)) return false;
      i += run * width;
      continue;
    }
    ng_step step = ng_decoder_step(decoder, (const unsigned char *)bytes + i, size - i);
    if (step.count && !put(out, step.code[0], base + i, step.size)) return false;
    i += step.size;
    /* The second of two letters stands at the end of their bytes. */
    if (step.count == 2 && !put(out, step.code[1], base + i, 0)) return false;
  }
  return true;
}

/* Decodes into `out`, which is empty. The first `bom` bytes are left out. */
static bool decode_all(sink *out, ng_decoder *decoder, const char *bytes, size_t size, size_t bom) {
  bool utf8 = decoder->encoding->codec == NG_CODEC_UTF8;
  bytes += bom;
  size -= bom;
  out->encoding = decoder->encoding;
  out->expected = bom;
  if (!reserve(out, size + size / 2 * !utf8 + 1)) return false;
  if (!(utf8 ? decode_utf8(out, bytes, size, bom) : decode_steps(out, decoder, bytes, size, bom))) return false;
  if (!reserve(out, 1)) return false;
  /* The end of the file is a place, too. */
  if (out->expected != bom + size && !checkpoint(out, bom + size)) return false;
  out->data[out->size] = '\0';
  return true;
}

/* ---- which encoding ------------------------------------------------------- */

/* How much valid multi-byte UTF-8 there is, how much of it that takes more than two
   bytes, and how much that is none. */
typedef struct {
  size_t valid, wide, invalid;
} weight;

static weight weigh_utf8(const char *s, size_t size) {
  weight w = {0, 0, 0};
  for (size_t i = 0; i < size;) {
    i += plain_ascii(s + i, size - i);
    if (i == size) break;
    unsigned n = ng_utf8_valid(s + i, size - i);
    if (n > 1) ++w.valid;
    else if (s[i]) ++w.invalid;
    w.wide += n > 2;
    i += n ? n : 1;
  }
  return w;
}

static ng_status fail(ng_error *error, ng_status status, size_t offset, const char *message, const char *detail) {
  error->status = status;
  error->offset = offset;
  snprintf(error->message, sizeof error->message, message, detail);
  return status;
}

/* UTF-16 without a mark shows by its zero bytes: those of ASCII letters, or, in other
   scripts, those of blanks, if they are the only ones; controls make it data. */
static const char *unmarked_utf16(const char *s, size_t size) {
  size_t zeros[2] = {0, 0}, blanks[2] = {0, 0}, controls[2] = {0, 0};
  if (size > SAMPLE) size = SAMPLE;
  if (size < 4) return NULL;
  for (size_t i = 0; i < size; i++) {
    if (s[i]) continue;
    zeros[i & 1]++;
    if ((i ^ 1) >= size) continue;
    unsigned char low = (unsigned char)s[i ^ 1];
    blanks[i & 1] += low == ' ' || low == '\n';
    controls[i & 1] += low < ' ' && !(low >= '\t' && low <= '\r');
  }
  for (unsigned high = 0; high < 2; high++) {
    bool ascii = zeros[high] > size / 4 && zeros[!high] * 8 <= zeros[high];
    bool other = !zeros[!high] && blanks[high] > size / 64;
    if ((ascii || other) && controls[high] <= zeros[high] / 32) return high ? "utf-16le" : "utf-16be";
  }
  return NULL;
}

static ng_status refuse_binary(const char *s, size_t size, ng_error *error) {
  for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
    if (size >= formats[i].size && !memcmp(s, formats[i].magic, formats[i].size))
      return fail(error, NG_BINARY, 0, "this is %s, not text", formats[i].what);
  size_t sample = size < SAMPLE ? size : SAMPLE, controls = 0, first = 0;
  bool korean = false; /* ISO-2022-KR shifts with two control characters */
  for (size_t i = 0; i < sample; i++) {
    unsigned char c = (unsigned char)s[i];
    korean = korean || (c == 0x1B && sample - i >= 4 && !memcmp(s + i, "\x1B$)C", 4));
    if (korean && (c == 0x0E || c == 0x0F)) continue;
    bool control = (c < 0x20 && !(c >= '\t' && c <= '\r') && c != 0x1B) || c == 0x7F;
    if (control && !controls++) first = i;
  }
  if (controls > sample / 32 && controls > FEW) return fail(error, NG_BINARY, first, "binary data, not text%s", "");
  return NG_OK;
}

static const ng_encoding *named(const char *name) { return ng_encoding_find(name, strlen(name)); }

/* Whether the bytes are UTF-8, whatever the document says: all of them, or so many that
   the rest is damage. A few pairs of bytes in an encoding of pairs may look like it. */
static bool proves_utf8(weight w, const ng_encoding *declared) {
  if (!w.valid || w.valid < DAMAGED * w.invalid) return false;
  return !declared || !ng_encoding_is_double(declared) || w.wide || w.valid >= CHANCE;
}

static ng_status choose_by_content(ng_doc *doc, const char *bytes, size_t size, ng_error *error) {
  const char *utf16 = unmarked_utf16(bytes, size);
  if (utf16) {
    doc->encoding = named(utf16);
    return NG_OK;
  }
  ng_status status = refuse_binary(bytes, size, error);
  if (status) return status;
  ng_string unknown;
  const ng_encoding *declared = ng_prescan(bytes, size, &unknown);
  if (!declared && unknown.data)
    status = ng_doc_note(doc, "unknown-encoding", (size_t)(unknown.data - bytes),
                         "the document declares the encoding “%.*s”, which is not known",
                         (int)(unknown.size < 60 ? unknown.size : 60), unknown.data);
  weight w = weigh_utf8(bytes, size);
  if (proves_utf8(w, declared)) return status;
  if (declared) {
    doc->encoding = declared;
  } else if (w.invalid >= w.valid && w.invalid) {
    const ng_encoding *guessed = NULL;
    if (!status) status = ng_encoding_guess(bytes, size, &guessed);
    doc->encoding = guessed ? guessed : named("windows-1252");
    if (!status)
      status = ng_doc_note(doc, "assumed-encoding", 0,
                           "the bytes are no UTF-8, and no other encoding is declared: "
                           "read as %s%s, unless another is said",
                           doc->encoding->name, guessed ? ", which their letters make likely" : "");
  }
  return status;
}

static ng_status choose(ng_doc *doc, const char *bytes, size_t size, ng_error *error) {
  const char *demanded = doc->options->encoding;
  doc->encoding = demanded ? named(demanded) : named("utf-8");
  if (!doc->encoding) return fail(error, NG_ENCODING, 0, "encoding “%.60s” is not known", demanded);
  if (size >= 4 && (!memcmp(bytes, "\xFF\xFE\0\0", 4) || !memcmp(bytes, "\0\0\xFE\xFF", 4)))
    return fail(error, NG_BINARY, 0, "this is UTF-32 text, which is not read%s", "");
  if (size >= 3 && !memcmp(bytes, "\xEF\xBB\xBF", 3)) {
    doc->bom = 3;
    doc->encoding = named("utf-8");
  } else if (size >= 2 && (!memcmp(bytes, "\xFF\xFE", 2) || !memcmp(bytes, "\xFE\xFF", 2))) {
    doc->bom = 2;
    doc->encoding = named((unsigned char)bytes[0] == 0xFF ? "utf-16le" : "utf-16be");
  } else if (!demanded) {
    return choose_by_content(doc, bytes, size, error);
  }
  return NG_OK;
}

/* ---- the stage ------------------------------------------------------------ */

/* Whether one of two broken bytes follows the other, and is of its kind. */
static bool follows(const ng_broken *b, const ng_broken *before) {
  return b->decoded == before->decoded + 3 && b->nul == before->nul;
}

static ng_status note_nul(ng_doc *doc, size_t raw, size_t places) {
  if (places > 1)
    return ng_doc_note(doc, "nul-bytes", raw,
                       "%zu places are NUL (00), which is no text, and were read as U+FFFD, the first at byte %zu",
                       places, raw);
  return ng_doc_note(doc, "nul-bytes", raw, "byte %zu is NUL (00), which is no text, and was read as U+FFFD", raw);
}

/* One place: broken bytes that follow one another. */
static ng_status note_place(ng_doc *doc, const char *bytes, const ng_broken *first, const ng_broken *end,
                            size_t places) {
  size_t raw = ng_decode_raw(doc, first->decoded), size = 0;
  if (first->nul) return note_nul(doc, raw, places);
  for (const ng_broken *b = first; b < end; b++) size += b->size;
  char shown[16] = "";
  for (size_t i = 0; i < size && i < 4 && raw + i < doc->raw_size; i++)
    sprintf(shown + 3 * i, " %02X", (unsigned char)bytes[raw + i]);
  const char *more = size > 4 ? " …" : "";
  if (places > 1)
    return ng_doc_note(doc, "broken-bytes", raw,
                       "%zu places are no valid %s and were read as U+FFFD, the first at byte %zu (%s%s)", places,
                       doc->encoding->name, raw, shown + 1, more);
  return ng_doc_note(doc, "broken-bytes", raw, "byte %zu (%s%s) is no valid %s and was read as U+FFFD", raw, shown + 1,
                     more, doc->encoding->name);
}

/* Notes the NULs, or what is no letter. The first issue tells how many places there are,
   and each of the others its own; a last one tells where the last is, if there are too
   many. */
static ng_status note_broken(ng_doc *doc, const char *bytes, bool nul) {
  const ng_broken *all = doc->broken.at, *end = all + doc->broken.count, *last = NULL, *next;
  size_t places = 0, place = 0;
  for (const ng_broken *b = all; b < end; b++) {
    if (b->nul != nul) continue;
    places += b == all || !follows(b, b - 1);
    last = b;
  }
  ng_status status = NG_OK;
  for (const ng_broken *b = all; !status && b < end && place < NOTED; b = next) {
    for (next = b + 1; next < end && follows(next, next - 1);) next++;
    if (b->nul == nul) status = note_place(doc, bytes, b, next, place++ ? 1 : places);
  }
  if (status || places <= NOTED) return status;
  size_t raw = ng_decode_raw(doc, last->decoded);
  if (nul)
    return ng_doc_note(doc, "nul-bytes", raw, "%zu more places are NUL (00), the last at byte %zu", places - NOTED,
                       raw);
  return ng_doc_note(doc, "broken-bytes", raw, "%zu more places are no valid %s, the last at byte %zu", places - NOTED,
                     doc->encoding->name, raw);
}

ng_status ng_stage_decode(ng_doc *doc, const char *bytes, size_t size, ng_error *error) {
  doc->raw_size = size;
  if (size > doc->limits.bytes) {
    char limit[32];
    snprintf(limit, sizeof limit, "%zu", doc->limits.bytes);
    return fail(error, NG_LIMIT, doc->limits.bytes, "larger than the limit of %s bytes", limit);
  }
  ng_status status = choose(doc, bytes, size, error);
  if (status) return status;
  sink out = {.checkpoints = &doc->checkpoints, .broken = &doc->broken};
  ng_decoder decoder;
  bool fine = ng_decoder_open(&decoder, doc->encoding) && decode_all(&out, &decoder, bytes, size, doc->bom);
  ng_decoder_close(&decoder);
  doc->file_owned = out.data;
  if (!fine) return NG_NOMEM;
  doc->file = (ng_string){out.data, out.size};
  if (!doc->broken.count) return NG_OK;
  status = note_broken(doc, bytes, false);
  return status ? status : note_broken(doc, bytes, true);
}

/* ---- the way back ---------------------------------------------------------- */

ng_raw_cursor ng_raw_first(const ng_doc *doc) {
  ng_raw_cursor c = {0, 0, doc->bom};
  while (c.next < doc->checkpoints.count && !doc->checkpoints.at[c.next].decoded)
    c.raw = doc->checkpoints.at[c.next++].raw;
  return c;
}

void ng_raw_next(const ng_doc *doc, ng_raw_cursor *c) {
  unsigned size;
  uint32_t code = ng_utf8_read(doc->file.data + c->at, &size);
  c->raw += usual_width(doc->encoding, code, size);
  c->at += size;
  while (c->next < doc->checkpoints.count && doc->checkpoints.at[c->next].decoded <= c->at)
    c->raw = doc->checkpoints.at[c->next++].raw;
}

size_t ng_decode_raw(const ng_doc *doc, uint32_t offset) {
  uint32_t low = NG_PAST(doc->checkpoints, decoded, offset);
  uint32_t at = low ? doc->checkpoints.at[low - 1].decoded : 0;
  size_t raw = low ? doc->checkpoints.at[low - 1].raw : doc->bom;
  if (doc->encoding->codec == NG_CODEC_UTF8) return raw + (offset - at);
  for (unsigned size; at < offset; at += size) {
    uint32_t code = ng_utf8_read(doc->file.data + at, &size);
    raw += usual_width(doc->encoding, code, size);
  }
  return raw;
}

char *ng_decode_slice(ng_decoder *decoder, const char *bytes, size_t raw_size, size_t *size) {
  ng_checkpoints_array checkpoints = {0};
  ng_broken_array broken = {0};
  sink out = {.checkpoints = &checkpoints, .broken = &broken};
  bool fine = decode_all(&out, decoder, bytes, raw_size, 0);
  free(checkpoints.at);
  free(broken.at);
  if (!fine) {
    free(out.data);
    return NULL;
  }
  *size = out.size;
  return out.data;
}
