/* Character references. In: a place that begins with "&". Out: the text that the HTML
 * standard gives it (section 13.2.5.72 and following). libxml2 knows the names of HTML 4
 * with their ";" alone, so its own reading is not used. */
#include "reference.h"

#include <string.h>

#include "base/utf8.h"
#include "reference_names.h"

enum { NAMES = sizeof ng_reference_names / sizeof *ng_reference_names, NO_NAME = NAMES };

size_t ng_reference_code(uint32_t code, char out[NG_REFERENCE_BYTES]) {
  static const uint16_t c1[32] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                  0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  if (code - 0x80 < 32) code = c1[code - 0x80];
  if (!code || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) code = 0xFFFD;
  return ng_utf8_write(code, out);
}

static bool is_letter(char c) { return (unsigned char)((c | 0x20) - 'a') < 26; }

static bool is_name(char c) { return is_letter(c) || ng_is_digit((unsigned char)c); }

static unsigned find_name(const char *s, size_t size) {
  unsigned low = 0, high = NAMES;
  while (low < high) {
    unsigned middle = low + (high - low) / 2;
    const char *name = ng_reference_names[middle].name;
    int order = strncmp(name, s, size);
    if (!order && !name[size]) return middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return NO_NAME;
}

static size_t scan_number(ng_string s, char out[NG_REFERENCE_BYTES], size_t *given) {
  size_t at = 2;
  bool hex = at < s.size && (s.data[at] | 0x20) == 'x';
  uint32_t code = 0;
  size_t digits = at += hex;
  for (; at < s.size; at++) {
    char c = s.data[at];
    uint32_t digit = ng_is_digit((unsigned char)c) ? (uint32_t)(c - '0')
                     : is_letter(c)                ? ((uint32_t)c | 0x20) - 'a' + 10
                                                   : 16;
    if (digit >= (hex ? 16u : 10u)) break;
    if (code <= 0x10FFFF) code = code * (hex ? 16 : 10) + digit;
  }
  if (at == digits) return 0;
  *given = ng_reference_code(code, out);
  return at + (at < s.size && s.data[at] == ';');
}

size_t ng_reference_scan(ng_string s, bool attribute, char out[NG_REFERENCE_BYTES], size_t *given) {
  if (s.size < 3 || s.data[0] != '&') return 0;
  if (s.data[1] == '#') return scan_number(s, out, given);
  size_t size = 0, most = s.size - 1 < NG_REFERENCE_LONGEST + 1 ? s.size - 1 : NG_REFERENCE_LONGEST + 1;
  while (size < most && is_name(s.data[1 + size])) size++;
  bool closed = size && size < s.size - 1 && s.data[1 + size] == ';' && size <= NG_REFERENCE_LONGEST;
  unsigned found = closed ? find_name(s.data + 1, size) : NO_NAME;
  if (found == NO_NAME) {
    closed = false;
    if (size > NG_REFERENCE_LONGEST_OPEN) size = NG_REFERENCE_LONGEST_OPEN;
    for (; size > 1; size--) {
      found = find_name(s.data + 1, size);
      if (found != NO_NAME && ng_reference_names[found].open) break;
      found = NO_NAME;
    }
    if (found == NO_NAME) return 0;
    char next = 1 + size < s.size ? s.data[1 + size] : ' ';
    if (attribute && (next == '=' || is_name(next))) return 0;
  }
  *given = ng_utf8_write(ng_reference_names[found].first, out);
  uint32_t second = ng_reference_names[found].second;
  if (second) *given += ng_utf8_write(second, out + *given);
  return 1 + size + closed;
}

size_t ng_reference_read(ng_string reference, char out[NG_REFERENCE_BYTES]) {
  size_t given;
  return reference.size && ng_reference_scan(reference, false, out, &given) == reference.size ? given : 0;
}

bool ng_reference_gives(ng_string reference, ng_string text) {
  char utf8[NG_REFERENCE_BYTES];
  size_t size = ng_reference_read(reference, utf8);
  return size && size == text.size && !memcmp(utf8, text.data, size);
}

bool ng_reference_is_blank(ng_string reference) {
  char utf8[NG_REFERENCE_BYTES];
  unsigned n;
  size_t size = ng_reference_read(reference, utf8);
  for (size_t i = 0; i < size; i += n)
    if (!ng_is_blank(ng_utf8_read(utf8 + i, &n))) return false;
  return size != 0;
}
