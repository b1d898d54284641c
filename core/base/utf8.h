/* Code points: reading them from UTF-8 that is known to be valid, and the few
 * properties that the stages ask for. Depends on no locale. */
#ifndef NG_UTF8_H
#define NG_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The code point at s, which points at a first byte of valid UTF-8; *size gets
   its bytes (1 to 4). */
static inline uint32_t ng_utf8_read(const char *s, unsigned *size) {
  const unsigned char *u = (const unsigned char *)s;
  if (u[0] < 0x80) {
    *size = 1;
    return u[0];
  }
  if (u[0] < 0xE0) {
    *size = 2;
    return (u[0] & 0x1Fu) << 6 | (u[1] & 0x3Fu);
  }
  if (u[0] < 0xF0) {
    *size = 3;
    return (u[0] & 0x0Fu) << 12 | (u[1] & 0x3Fu) << 6 | (u[2] & 0x3Fu);
  }
  *size = 4;
  return (u[0] & 0x07u) << 18 | (u[1] & 0x3Fu) << 12 | (u[2] & 0x3Fu) << 6 | (u[3] & 0x3Fu);
}

static inline bool ng_utf8_continues(char c) { return ((unsigned char)c & 0xC0) == 0x80; }

/* The bytes of the code point at s, of which `left` (1 or more) may be read; 0
   where they are no valid UTF-8 (RFC 3629, shortest form). */
static inline unsigned ng_utf8_valid(const char *s, size_t left) {
  const unsigned char *u = (const unsigned char *)s;
  if (u[0] < 0x80) return 1;
  unsigned size = u[0] >= 0xF0 ? 4 : u[0] >= 0xE0 ? 3 : 2;
  if (u[0] < 0xC2 || u[0] > 0xF4 || left < size) return 0;
  for (unsigned i = 1; i < size; i++)
    if ((u[i] & 0xC0) != 0x80) return 0;
  if ((u[0] == 0xE0 && u[1] < 0xA0) || (u[0] == 0xED && u[1] > 0x9F) || (u[0] == 0xF0 && u[1] < 0x90) ||
      (u[0] == 0xF4 && u[1] > 0x8F))
    return 0;
  return size;
}

/* The code point that ends before s + at; at > 0. */
uint32_t ng_utf8_before(const char *s, size_t at, unsigned *size);

/* Writes a code point, gives its bytes. */
unsigned ng_utf8_write(uint32_t code, char out[4]);

/* Code points, or UTF-16 units, in size bytes. */
size_t ng_utf8_length(const char *s, size_t size);
size_t ng_utf16_length(const char *s, size_t size);

/* What lies beyond ASCII; asked by the functions below. */
bool ng_is_letter_beyond(uint32_t code);
bool ng_is_blank_beyond(uint32_t code);
uint32_t ng_lower_beyond(uint32_t code);

static inline bool ng_is_letter(uint32_t code) {
  return code < 0x80 ? (code | 0x20) - 'a' < 26 : ng_is_letter_beyond(code);
}

/* ASCII digits */
static inline bool ng_is_digit(uint32_t code) { return code - '0' < 10; }

/* Every Unicode space and line end, zero-width space, BOM. */
static inline bool ng_is_blank(uint32_t code) {
  if (code >= 0x80) return ng_is_blank_beyond(code);
  return code == ' ' || code - 0x09 < 5 || code - 0x1C < 4;
}

static inline uint32_t ng_lower(uint32_t code) {
  return code < 0x80 ? code | (code - 'A' < 26 ? 0x20 : 0) : ng_lower_beyond(code);
}

static inline bool ng_is_upper(uint32_t code) { return ng_lower(code) != code; }

#endif
