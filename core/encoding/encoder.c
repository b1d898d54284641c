/* Encoding. In: a letter and the bytes that are said to be it. Out: whether they are.
 * The letter is encoded from the same tables, the other way round, by code of its own:
 * a decoder that loses, swaps or invents letters does not pass. */
#include "encoder.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/* No table has letters past the third plane. */
enum { LETTERS = 0x30000 };

static uint16_t *turned(const uint32_t *letters, size_t size) {
  uint16_t *pointers = calloc(LETTERS, sizeof *pointers);
  for (size_t i = size; pointers && i-- > 0;)
    if (letters[i] && letters[i] < LETTERS) pointers[letters[i]] = (uint16_t)(i + 1);
  return pointers;
}

bool ng_encoder_open(ng_encoder *e, const ng_encoding *encoding) {
  *e = (ng_encoder){.set = NG_SET_ASCII};
  if (!ng_decoder_open(&e->decoder, encoding)) return false;
  if (encoding->index) e->pointers = turned(e->decoder.letters, ng_index_size(encoding->index));
  if (encoding->second) e->second = turned(e->decoder.second, ng_index_size(encoding->second));
  return (e->pointers || !encoding->index) && (e->second || !encoding->second);
}

void ng_encoder_close(ng_encoder *e) {
  ng_decoder_close(&e->decoder);
  free(e->pointers);
  free(e->second);
}

static const struct {
  ng_codec codec;
  const char *bytes;
  uint8_t set;
} shifts[] = {{NG_CODEC_ISO_2022_JP, "\x1B(B", NG_SET_ASCII},
              {NG_CODEC_ISO_2022_JP, "\x1B(J", NG_SET_ROMAN},
              {NG_CODEC_ISO_2022_JP, "\x1B(I", NG_SET_KATAKANA},
              {NG_CODEC_ISO_2022_JP, "\x1B$@", NG_SET_JIS},
              {NG_CODEC_ISO_2022_JP, "\x1B$B", NG_SET_JIS},
              {NG_CODEC_ISO_2022_KR, "\x1B$)C", NG_SET_ASCII},
              {NG_CODEC_ISO_2022_KR, "\x0E", NG_SET_KOREAN},
              {NG_CODEC_ISO_2022_KR, "\x0F", NG_SET_ASCII},
              {NG_CODEC_HZ, "~{", NG_SET_CHINESE},
              {NG_CODEC_HZ, "~}", NG_SET_ASCII},
              {NG_CODEC_HZ, "~\n", NG_SET_ASCII}};

size_t ng_encoder_shift(ng_encoder *e, const unsigned char *s, size_t left) {
  ng_codec codec = e->decoder.encoding->codec;
  if (codec == NG_CODEC_UTF7 && e->set == NG_SET_BASE64) {
    if (ng_base64_digit(*s) >= 0 || e->bits) return 0;
    e->set = NG_SET_ASCII;
    if (*s == '-') return 1;
  }
  if (codec == NG_CODEC_UTF7 && *s == '+' && (left < 2 || s[1] != '-')) {
    e->set = NG_SET_BASE64;
    e->pending = 0, e->bits = 0;
    return 1;
  }
  for (size_t i = 0; i < sizeof shifts / sizeof *shifts; i++) {
    size_t size = strlen(shifts[i].bytes);
    if (shifts[i].codec != codec || left < size || memcmp(s, shifts[i].bytes, size)) continue;
    e->set = codec == NG_CODEC_ISO_2022_KR && size > 1 ? e->set : shifts[i].set;
    return size;
  }
  return 0;
}

/* Two bytes of 94 or more columns. */
static unsigned pair(uint16_t pointer, unsigned columns, unsigned row, unsigned column, unsigned char *out) {
  if (!pointer--) return 0;
  out[0] = (unsigned char)(pointer / columns + row);
  out[1] = (unsigned char)(pointer % columns + column);
  return 2;
}

/* Columns that leave out the bytes from 7F to `gap`. */
static unsigned gapped(uint16_t pointer, unsigned columns, unsigned row, unsigned gap, unsigned char *out) {
  unsigned size = pair(pointer, columns, row, 0x40, out);
  if (size && out[1] >= 0x7F) out[1] = (unsigned char)(out[1] + gap);
  return size;
}

static unsigned gb18030_four(uint32_t code, unsigned char *out) {
  uint32_t pointer = 7457;
  if (code != 0xE7C7) {
    size_t i = NG_GB18030_RANGES;
    while (i && ng_gb18030_ranges[i - 1].code > code) i--;
    if (!i) return 0;
    pointer = ng_gb18030_ranges[i - 1].pointer + (code - ng_gb18030_ranges[i - 1].code);
  }
  out[0] = (unsigned char)(pointer / 12600 + 0x81);
  out[1] = (unsigned char)(pointer / 1260 % 10 + 0x30);
  out[2] = (unsigned char)(pointer / 10 % 126 + 0x81);
  out[3] = (unsigned char)(pointer % 10 + 0x30);
  return 4;
}

static unsigned utf16(uint32_t code, bool little, unsigned char *out) {
  uint32_t units[2] = {code, 0};
  unsigned count = 1;
  if (code >= 0x10000) {
    units[0] = 0xD800 + ((code - 0x10000) >> 10);
    units[1] = 0xDC00 + ((code - 0x10000) & 0x3FF);
    count = 2;
  }
  for (unsigned i = 0; i < count; i++) {
    out[2 * i + little] = (unsigned char)(units[i] >> 8);
    out[2 * i + !little] = (unsigned char)(units[i] & 0xFF);
  }
  return 2 * count;
}

/* Of a text with shifts, in the set that it is in. */
static unsigned shifted(const ng_encoder *e, uint32_t code, uint16_t pointer, unsigned char *out) {
  switch (e->set) {
    case NG_SET_JIS: return pair(pointer, 94, 0x21, 0x21, out);
    case NG_SET_KATAKANA: out[0] = (unsigned char)(code - 0xFF61 + 0x21); return code - 0xFF61 < 63;
    case NG_SET_KOREAN:
    case NG_SET_CHINESE: {
      unsigned size = pair(pointer, 190, 0x81, 0x41, out);
      out[0] &= 0x7F, out[1] &= 0x7F;
      return size;
    }
    case NG_SET_ROMAN:
      if (code == 0xA5 || code == 0x203E) {
        out[0] = code == 0xA5 ? 0x5C : 0x7E;
        return 1;
      }
      return 0;
    default:
      if (e->decoder.encoding->codec != NG_CODEC_HZ || code != '~') return 0;
      memcpy(out, "~~", 2);
      return 2;
  }
}

static unsigned encode(const ng_encoder *e, uint32_t code, unsigned char out[4]) {
  ng_codec codec = e->decoder.encoding->codec;
  uint16_t pointer = e->pointers && code < LETTERS ? e->pointers[code] : 0;
  unsigned size = 0;
  if (codec == NG_CODEC_UTF8) return ng_utf8_write(code, (char *)out);
  if (codec == NG_CODEC_UTF16LE || codec == NG_CODEC_UTF16BE) return utf16(code, codec == NG_CODEC_UTF16LE, out);
  if (ng_encoding_shifts(e->decoder.encoding)) {
    size = shifted(e, code, pointer, out);
    if (size || e->set == NG_SET_JIS || e->set == NG_SET_KATAKANA) return size;
  }
  if (code < 0x80) {
    out[0] = (unsigned char)code;
    return 1;
  }
  switch (codec) {
    case NG_CODEC_SINGLE: out[0] = (unsigned char)(pointer - 1 + 0x80); return pointer != 0;
    case NG_CODEC_USER_DEFINED: out[0] = (unsigned char)(code - 0xF700); return code - 0xF780 < 0x80;
    case NG_CODEC_GB18030: return pointer ? gapped(pointer, 190, 0x81, 1, out) : gb18030_four(code, out);
    case NG_CODEC_BIG5: return gapped(pointer, 157, 0x81, 0x22, out);
    case NG_CODEC_EUC_KR: return pair(pointer, 190, 0x81, 0x41, out);
    case NG_CODEC_EUC_JP:
      if (code - 0xFF61 < 63) {
        out[0] = 0x8E, out[1] = (unsigned char)(code - 0xFF61 + 0xA1);
        return 2;
      }
      if (pointer) return pair(pointer, 94, 0xA1, 0xA1, out);
      out[0] = 0x8F;
      return code < LETTERS && pair(e->second[code], 94, 0xA1, 0xA1, out + 1) ? 3 : 0;
    case NG_CODEC_SHIFT_JIS:
      if (code == 0x80 || code - 0xFF61 < 63) {
        out[0] = (unsigned char)(code == 0x80 ? 0x80 : code - 0xFF61 + 0xA1);
        return 1;
      }
      if (code - 0xE000 < 1880) pointer = (uint16_t)(code - 0xE000 + 8836 + 1);
      size = gapped(pointer, 188, 0x81, 1, out);
      if (size && out[0] >= 0xA0) out[0] = (unsigned char)(out[0] + 0x40);
      return size;
    default: return 0;
  }
}

/* UTF-7's letters do not end where its digits end: each digit's bits are held against
   those that are due. */
static size_t match_base64(ng_encoder *e, uint32_t code, const unsigned char *s, size_t left) {
  unsigned char unit[4];
  unsigned size = utf16(code, false, unit);
  size_t read = 0;
  for (unsigned i = 0; i < size; i += 2) {
    uint32_t bits = e->bits;
    for (; e->pending < 16; e->pending = (uint8_t)(e->pending + 6), read++) {
      int digit = read < left ? ng_base64_digit(s[read]) : -1;
      if (digit < 0) return 0;
      bits = bits << 6 | (uint32_t)digit;
    }
    e->pending = (uint8_t)(e->pending - 16);
    e->bits = bits & ((1u << e->pending) - 1);
    if (bits >> e->pending != ((uint32_t)unit[i] << 8 | unit[i + 1])) return 0;
  }
  return read;
}

size_t ng_encoder_match(ng_encoder *e, uint32_t code, uint32_t next, const unsigned char *s, size_t left, bool *both) {
  unsigned char out[4] = {0};
  ng_codec codec = e->decoder.encoding->codec;
  *both = false;
  if (!left) return 0;
  if (codec == NG_CODEC_UTF7) {
    /* What is no digit ends them by itself. */
    if (ng_base64_digit(*s) < 0 && !e->bits) e->set = NG_SET_ASCII;
    if (e->set == NG_SET_BASE64) return match_base64(e, code, s, left);
    if (code == '+') return left >= 2 && s[0] == '+' && s[1] == '-' ? 2 : 0;
    return code < 0x80 && *s == code;
  }
  if (code == '\n' && (codec == NG_CODEC_HZ || codec == NG_CODEC_ISO_2022_KR)) e->set = NG_SET_ASCII;
  unsigned size = encode(e, code, out);
  if (size && size <= left && !memcmp(s, out, size)) return size;
  if (codec == NG_CODEC_UTF8) return 0;
  e->decoder.set = e->set;
  ng_step step = ng_decoder_step(&e->decoder, s, left);
  if (!step.count || step.code[0] != code) return 0;
  *both = step.count == 2;
  return *both && step.code[1] != next ? 0 : step.size;
}

void ng_encoder_skip(ng_encoder *e, const unsigned char *s, size_t size) {
  if (e->decoder.encoding->codec != NG_CODEC_UTF7) {
    ng_encoder_shift(e, s, size);
    return;
  }
  if (e->set != NG_SET_BASE64) return;
  size_t pending = e->pending + 6 * size;
  int digit = ng_base64_digit(s[size - 1]);
  if (digit < 0) e->set = NG_SET_ASCII;
  e->pending = digit >= 0 && pending >= 16 ? (uint8_t)(pending - 16) : 0;
  e->bits = digit < 0 ? 0 : (uint32_t)digit & ((1u << e->pending) - 1);
}
