/* Decoding, step by step. In: bytes in an encoding of the Encoding Standard. Out:
 * code points with the number of bytes that each takes. The rules are those of the
 * standard's decoders (encoding.spec.whatwg.org, sections 9 to 14), errors, too. */
#include "decoder.h"

#include <stdlib.h>

#include "base/sorted.h"

bool ng_decoder_open(ng_decoder *decoder, const ng_encoding *encoding) {
  *decoder = (ng_decoder){.encoding = encoding};
  if (encoding->index) decoder->letters = ng_index_spread(encoding->index);
  if (encoding->second) decoder->second = ng_index_spread(encoding->second);
  return (decoder->letters || !encoding->index) && (decoder->second || !encoding->second);
}

void ng_decoder_close(ng_decoder *decoder) {
  free(decoder->letters);
  free(decoder->second);
  decoder->letters = decoder->second = NULL;
}

/* Of broken bytes the last is read again where it is ASCII. */
static ng_step broken(const unsigned char *s, unsigned size) {
  return ng_step_of(NG_NO_LETTER, size > 1 && s[size - 1] < 0x80 ? size - 1 : size);
}

static ng_step looked_up(const ng_index *index, const uint32_t *letters, size_t pointer, const unsigned char *s,
                         unsigned size) {
  if (pointer >= ng_index_size(index) || !letters[pointer]) return broken(s, size);
  return ng_step_of(letters[pointer], size);
}

static bool within(unsigned char c, unsigned char first, unsigned char last) { return c >= first && c <= last; }

static ng_step utf16(const unsigned char *s, size_t left, unsigned high) {
  if (left < 2) return ng_step_of(NG_NO_LETTER, 1);
  uint32_t unit = (uint32_t)s[high] << 8 | s[1 - high];
  if (unit < 0xD800 || unit > 0xDFFF) return ng_step_of(unit, 2);
  if (unit < 0xDC00 && left >= 4) {
    uint32_t next = (uint32_t)s[2 + high] << 8 | s[3 - high];
    if (next >= 0xDC00 && next <= 0xDFFF) return ng_step_of(0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00), 4);
  }
  return ng_step_of(NG_NO_LETTER, unit < 0xDC00 && left == 3 ? 3 : 2);
}

static uint32_t four_bytes(const unsigned char *s) {
  uint32_t pointer = ((s[0] - 0x81u) * 10 + (s[1] - 0x30u)) * 1260 + (s[2] - 0x81u) * 10 + (s[3] - 0x30u);
  if (pointer == 7457) return 0xE7C7;
  if ((pointer > 39419 && pointer < 189000) || pointer > 1237575) return NG_NO_LETTER;
  uint32_t low = ng_sorted_past(ng_gb18030_ranges, NG_GB18030_RANGES, sizeof *ng_gb18030_ranges,
                                offsetof(ng_gb18030_range, pointer), pointer) -
                 1; /* the first begins at 0 */
  return ng_gb18030_ranges[low].code + (pointer - ng_gb18030_ranges[low].pointer);
}

static ng_step gb18030(const ng_decoder *d, const unsigned char *s, size_t left) {
  if (*s == 0x80) return ng_step_of(0x20AC, 1);
  if (*s == 0xFF || left < 2) return ng_step_of(NG_NO_LETTER, 1);
  if (within(s[1], 0x30, 0x39)) {
    if (left < 3) return ng_step_of(NG_NO_LETTER, 2);
    if (!within(s[2], 0x81, 0xFE)) return ng_step_of(NG_NO_LETTER, 1);
    if (left < 4) return ng_step_of(NG_NO_LETTER, 3);
    if (!within(s[3], 0x30, 0x39)) return ng_step_of(NG_NO_LETTER, 1);
    return ng_step_of(four_bytes(s), 4);
  }
  if (!within(s[1], 0x40, 0xFE) || s[1] == 0x7F) return broken(s, 2);
  return looked_up(d->encoding->index, d->letters, (s[0] - 0x81u) * 190 + s[1] - (s[1] < 0x7F ? 0x40u : 0x41u), s, 2);
}

static ng_step big5(const ng_decoder *d, const unsigned char *s, size_t left) {
  if (!within(*s, 0x81, 0xFE) || left < 2) return ng_step_of(NG_NO_LETTER, 1);
  if (!within(s[1], 0x40, 0x7E) && !within(s[1], 0xA1, 0xFE)) return broken(s, 2);
  size_t pointer = (s[0] - 0x81u) * 157 + s[1] - (s[1] < 0x7F ? 0x40u : 0x62u);
  /* E with a circumflex and a macron or a caron, which Unicode has as two letters. */
  if (pointer == 1133 || pointer == 1135 || pointer == 1164 || pointer == 1166)
    return (ng_step){{pointer < 1164 ? 0xCA : 0xEA, pointer % 31 == 17 ? 0x304 : 0x30C}, 2, 2};
  return looked_up(d->encoding->index, d->letters, pointer, s, 2);
}

static ng_step euc_jp(const ng_decoder *d, const unsigned char *s, size_t left) {
  if ((*s != 0x8E && *s != 0x8F && !within(*s, 0xA1, 0xFE)) || left < 2) return ng_step_of(NG_NO_LETTER, 1);
  if (*s == 0x8E && within(s[1], 0xA1, 0xDF)) return ng_step_of(0xFF61 - 0xA1u + s[1], 2);
  if (*s == 0x8F && within(s[1], 0xA1, 0xFE)) {
    if (left < 3) return ng_step_of(NG_NO_LETTER, 2);
    if (!within(s[2], 0xA1, 0xFE)) return broken(s, 3);
    return looked_up(d->encoding->second, d->second, (s[1] - 0xA1u) * 94 + s[2] - 0xA1u, s, 3);
  }
  if (*s < 0xA1 || !within(s[1], 0xA1, 0xFE)) return broken(s, 2);
  return looked_up(d->encoding->index, d->letters, (s[0] - 0xA1u) * 94 + s[1] - 0xA1u, s, 2);
}

static ng_step shift_jis(const ng_decoder *d, const unsigned char *s, size_t left) {
  if (*s == 0x80) return ng_step_of(0x80, 1);
  if (within(*s, 0xA1, 0xDF)) return ng_step_of(0xFF61 - 0xA1u + *s, 1);
  if (*s == 0xA0 || *s > 0xFC || left < 2) return ng_step_of(NG_NO_LETTER, 1);
  if (!within(s[1], 0x40, 0xFC) || s[1] == 0x7F) return broken(s, 2);
  size_t pointer = (s[0] - (s[0] < 0xA0 ? 0x81u : 0xC1u)) * 188 + s[1] - (s[1] < 0x7F ? 0x40u : 0x41u);
  if (pointer >= 8836 && pointer <= 10715) return ng_step_of(0xE000 - 8836 + (uint32_t)pointer, 2);
  return looked_up(d->encoding->index, d->letters, pointer, s, 2);
}

static ng_step euc_kr(const ng_decoder *d, const unsigned char *s, size_t left) {
  if (!within(*s, 0x81, 0xFE) || left < 2) return ng_step_of(NG_NO_LETTER, 1);
  if (!within(s[1], 0x41, 0xFE)) return broken(s, 2);
  return looked_up(d->encoding->index, d->letters, (s[0] - 0x81u) * 190 + s[1] - 0x41u, s, 2);
}

ng_step ng_decoder_step(ng_decoder *d, const unsigned char *s, size_t left) {
  ng_codec codec = d->encoding->codec;
  if (codec == NG_CODEC_UTF16LE || codec == NG_CODEC_UTF16BE) return utf16(s, left, codec == NG_CODEC_UTF16LE);
  if (ng_encoding_shifts(d->encoding)) return ng_shifts_step(d, s, left);
  if (*s < 0x80) return ng_step_of(*s, 1);
  switch (codec) {
    case NG_CODEC_SINGLE: return ng_step_of(d->letters[*s - 0x80] ? d->letters[*s - 0x80] : NG_NO_LETTER, 1);
    case NG_CODEC_USER_DEFINED: return ng_step_of(0xF780 - 0x80u + *s, 1);
    case NG_CODEC_GB18030: return gb18030(d, s, left);
    case NG_CODEC_BIG5: return big5(d, s, left);
    case NG_CODEC_EUC_JP: return euc_jp(d, s, left);
    case NG_CODEC_SHIFT_JIS: return shift_jis(d, s, left);
    default: return euc_kr(d, s, left);
  }
}
