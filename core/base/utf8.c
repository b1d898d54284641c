/* Code points: the few properties that the stages ask for. In: code points or
 * valid UTF-8. Out: their class, case, length. Letters are told by ranges of
 * the scripts that newspapers use; other code points from U+00AA on that are
 * neither punctuation, symbol nor blank count as letters. */
#include "utf8.h"

uint32_t ng_utf8_before(const char *s, size_t at, unsigned *size) {
  size_t start = at - 1;
  while (start > 0 && at - start < 4 && ng_utf8_continues(s[start])) start--;
  uint32_t code = ng_utf8_read(s + start, size);
  *size = (unsigned)(at - start);
  return code;
}

unsigned ng_utf8_write(uint32_t code, char out[4]) {
  if (code < 0x80) {
    out[0] = (char)code;
    return 1;
  }
  if (code < 0x800) {
    out[0] = (char)(0xC0 | code >> 6);
    out[1] = (char)(0x80 | (code & 0x3F));
    return 2;
  }
  if (code < 0x10000) {
    out[0] = (char)(0xE0 | code >> 12);
    out[1] = (char)(0x80 | (code >> 6 & 0x3F));
    out[2] = (char)(0x80 | (code & 0x3F));
    return 3;
  }
  out[0] = (char)(0xF0 | code >> 18);
  out[1] = (char)(0x80 | (code >> 12 & 0x3F));
  out[2] = (char)(0x80 | (code >> 6 & 0x3F));
  out[3] = (char)(0x80 | (code & 0x3F));
  return 4;
}

size_t ng_utf8_length(const char *s, size_t size) {
  size_t count = 0;
  for (size_t i = 0; i < size; i++) count += !ng_utf8_continues(s[i]);
  return count;
}

size_t ng_utf16_length(const char *s, size_t size) {
  size_t count = 0;
  for (size_t i = 0; i < size; i++) count += !ng_utf8_continues(s[i]) + ((unsigned char)s[i] >= 0xF0);
  return count;
}

bool ng_is_blank_beyond(uint32_t code) {
  return code == 0x85 || code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200B) || code == 0x2028 ||
         code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x2060 || code == 0x3000 || code == 0xFEFF;
}

bool ng_is_letter_beyond(uint32_t code) {
  if (code < 0xC0) return code == 0xAA || code == 0xB5 || code == 0xBA;
  if (code == 0xD7 || code == 0xF7) return false;
  if (code < 0x2000) return code != 0x37E && code != 0x387 && code != 0x1680;
  if (code < 0x2C00) return (code >= 0x2070 && code <= 0x209C && code != 0x207A) || (code >= 0x2100 && code < 0x2190);
  if (code >= 0x2E00 && code < 0x2E80) return false;
  if (code >= 0x3000 && code < 0x3005) return false;
  if (code >= 0x3008 && code < 0x3021) return false;
  if (code >= 0xE000 && code < 0xF900) return false;
  if (code >= 0xFE10 && code < 0xFE70) return false;
  if ((code >= 0xFF00 && code < 0xFF10) || (code >= 0xFFE0 && code <= 0xFFFF)) return false;
  if ((code > 0xFF19 && code < 0xFF21) || (code > 0xFF3A && code < 0xFF41) || (code > 0xFF5A && code < 0xFF66))
    return false; /* full-width signs */
  if (code >= 0x1F000 && code < 0x20000) return false;
  return code != 0xFEFF;
}

/* Case by the regular part of Unicode's tables: Latin, Greek, Cyrillic,
   Armenian. Where a script has no case, a letter is its own lower case. */
uint32_t ng_lower_beyond(uint32_t code) {
  if (code >= 0xC0 && code <= 0xDE) return code == 0xD7 ? code : code + 0x20;
  if (code >= 0x100 && code <= 0x17F) {
    if (code == 0x130) return 'i';
    if (code == 0x178) return 0xFF;
    if ((code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E)) return (code & 1) ? code + 1 : code;
    if (code == 0x138 || code == 0x149 || code == 0x17F) return code;
    return code & 1 ? code : code + 1;
  }
  if (code >= 0x1CD && code <= 0x1DC) return code & 1 ? code + 1 : code;
  if ((code >= 0x1DE && code <= 0x1EF) || (code >= 0x1F8 && code <= 0x21F) || (code >= 0x222 && code <= 0x233) ||
      (code >= 0x1E00 && code <= 0x1E95) || (code >= 0x1EA0 && code <= 0x1EFF))
    return code & 1 ? code : code + 1;
  if (code == 0x386) return 0x3AC;
  if (code >= 0x388 && code <= 0x38A) return code + 37;
  if (code == 0x38C) return 0x3CC;
  if (code == 0x38E || code == 0x38F) return code + 63;
  if (code >= 0x391 && code <= 0x3AB && code != 0x3A2) return code + 0x20;
  if (code >= 0x400 && code <= 0x40F) return code + 0x50;
  if (code >= 0x410 && code <= 0x42F) return code + 0x20;
  if ((code >= 0x460 && code <= 0x481) || (code >= 0x48A && code <= 0x4BF) || (code >= 0x4D0 && code <= 0x52F))
    return code & 1 ? code : code + 1;
  if (code >= 0x531 && code <= 0x556) return code + 0x30;
  return code;
}
