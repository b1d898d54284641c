/* Encodings with shifts, which are ASCII to look at: what a byte stands for depends
 * on the shift before it. ISO-2022-JP by the Encoding Standard; ISO-2022-KR by RFC
 * 1557, HZ by RFC 1843, UTF-7 by RFC 2152. A step that only shifts gives no letter. */
#include "decoder.h"

#include <string.h>

static ng_step shift(unsigned size) { return (ng_step){{0, 0}, 0, (uint8_t)size}; }
static ng_step broken(unsigned size) { return ng_step_of(NG_NO_LETTER, size); }
static bool graphic(unsigned char c) { return c >= 0x21 && c <= 0x7E; }

static ng_step pair(const ng_decoder *d, size_t pointer) {
  uint32_t code = pointer < ng_index_size(d->encoding->index) ? d->letters[pointer] : 0;
  return ng_step_of(code ? code : NG_NO_LETTER, 2);
}

static ng_step iso_2022_jp(ng_decoder *d, const unsigned char *s, size_t left) {
  if (*s == 0x1B) {
    int set = left < 3                                      ? -1
              : s[1] == '$' && (s[2] == '@' || s[2] == 'B') ? NG_SET_JIS
              : s[1] != '('                                 ? -1
              : s[2] == 'B'                                 ? NG_SET_ASCII
              : s[2] == 'J'                                 ? NG_SET_ROMAN
              : s[2] == 'I'                                 ? NG_SET_KATAKANA
                                                            : -1;
    bool twice = d->shifted;
    d->shifted = set >= 0;
    if (set < 0) return broken(1);
    d->set = (uint8_t)set;
    return twice ? broken(3) : shift(3);
  }
  d->shifted = false;
  switch (d->set) {
    case NG_SET_JIS:
      if (!graphic(*s) || left < 2) return broken(1);
      if (graphic(s[1])) return pair(d, (s[0] - 0x21u) * 94 + s[1] - 0x21u);
      return broken(s[1] == 0x1B ? 1 : 2);
    case NG_SET_KATAKANA: return *s >= 0x21 && *s <= 0x5F ? ng_step_of(0xFF61 - 0x21u + *s, 1) : broken(1);
    default:
      if (*s >= 0x80 || *s == 0x0E || *s == 0x0F) return broken(1);
      if (d->set == NG_SET_ROMAN && *s == 0x5C) return ng_step_of(0xA5, 1);
      if (d->set == NG_SET_ROMAN && *s == 0x7E) return ng_step_of(0x203E, 1);
      return ng_step_of(*s, 1);
  }
}

static ng_step iso_2022_kr(ng_decoder *d, const unsigned char *s, size_t left) {
  if (left >= 4 && !memcmp(s, "\x1B$)C", 4)) return shift(4);
  if (*s == 0x0E || *s == 0x0F) {
    d->set = *s == 0x0E ? NG_SET_KOREAN : NG_SET_ASCII;
    return shift(1);
  }
  if (*s == '\n') d->set = NG_SET_ASCII;
  if (d->set == NG_SET_KOREAN && graphic(*s))
    return left >= 2 && graphic(s[1]) ? pair(d, (s[0] - 1u) * 190 + s[1] + 0x80u - 0x41u) : broken(1);
  return *s < 0x80 && *s != 0x1B ? ng_step_of(*s, 1) : broken(1);
}

static ng_step hz(ng_decoder *d, const unsigned char *s, size_t left) {
  if (*s == '~' && left >= 2) {
    if (s[1] == '{' || s[1] == '}') {
      d->set = s[1] == '{' ? NG_SET_CHINESE : NG_SET_ASCII;
      return shift(2);
    }
    if (d->set == NG_SET_ASCII) return s[1] == '~' ? ng_step_of('~', 2) : s[1] == '\n' ? shift(2) : broken(1);
  }
  if (*s == '\n') d->set = NG_SET_ASCII;
  if (d->set == NG_SET_CHINESE && graphic(*s))
    return left >= 2 && graphic(s[1]) ? pair(d, (s[0] - 1u) * 190 + s[1] + 0x80u - 0x41u) : broken(1);
  return *s < 0x80 ? ng_step_of(*s, 1) : broken(1);
}

int ng_base64_digit(unsigned char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/* Reads base64 digits until there are 16 bits: a UTF-16 unit. Gives the digits read,
   0 where there are not enough. */
static unsigned utf7_unit(ng_decoder *d, const unsigned char *s, size_t left, uint32_t *unit) {
  unsigned read = 0, pending = d->pending;
  uint32_t bits = d->bits;
  for (; pending < 16; pending += 6) {
    int digit = read < left ? ng_base64_digit(s[read]) : -1;
    if (digit < 0) return 0;
    bits = bits << 6 | (uint32_t)digit;
    read++;
  }
  d->pending = (uint8_t)(pending - 16);
  *unit = bits >> d->pending & 0xFFFF;
  d->bits = bits & ((1u << d->pending) - 1);
  return read;
}

static ng_step utf7(ng_decoder *d, const unsigned char *s, size_t left) {
  if (d->set == NG_SET_ASCII) {
    if (*s != '+') return *s < 0x80 ? ng_step_of(*s, 1) : broken(1);
    if (left >= 2 && s[1] == '-') return ng_step_of('+', 2);
    d->set = NG_SET_BASE64;
    d->pending = 0, d->bits = 0;
    return shift(1);
  }
  if (ng_base64_digit(*s) < 0) {
    bool whole = d->pending < 6 && !d->bits;
    d->set = NG_SET_ASCII;
    if (*s == '-') return whole ? shift(1) : broken(1);
    return whole ? utf7(d, s, left) : broken(1);
  }
  uint32_t unit, next;
  unsigned read = utf7_unit(d, s, left, &unit);
  if (!read) {
    while (read < left && read < 3 && ng_base64_digit(s[read]) >= 0) read++;
    /* What is left of the last unit are zeros that fill its last digit. */
    d->pending = 0, d->bits = 0;
    return broken(read);
  }
  if (unit < 0xD800 || unit > 0xDFFF) return ng_step_of(unit, read);
  if (unit > 0xDBFF) return broken(read);
  ng_decoder before = *d;
  unsigned more = utf7_unit(d, s + read, left - read, &next);
  if (more && next >= 0xDC00 && next <= 0xDFFF)
    return ng_step_of(0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00), read + more);
  *d = before;
  return broken(read);
}

ng_step ng_shifts_step(ng_decoder *d, const unsigned char *s, size_t left) {
  switch (d->encoding->codec) {
    case NG_CODEC_ISO_2022_JP: return iso_2022_jp(d, s, left);
    case NG_CODEC_ISO_2022_KR: return iso_2022_kr(d, s, left);
    case NG_CODEC_HZ: return hz(d, s, left);
    default: return utf7(d, s, left);
  }
}
