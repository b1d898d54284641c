/* Words of a page, compared by hash. In: UTF-8. Out: runs between blanks with
 * what their marks tell, sets of words, sets of four-word runs. Linear. */
#include "shingles.h"

#include <string.h>

#define FNV 1099511628211u
#define SEED 1469598103934665603u

uint64_t ng_hash(ng_string text) {
  uint64_t hash = SEED;
  for (size_t i = 0; i < text.size; i++) hash = (hash ^ (unsigned char)text.data[i]) * FNV;
  return hash ^ hash >> 29;
}

ng_word_scan ng_word_scan_of(ng_string text) {
  if (!text.size) text.data = ""; /* an absent value has no address to add to */
  return (ng_word_scan){text.data, text.data + text.size, 0, 0};
}

static bool is_ideograph(uint32_t code) {
  return (code >= 0x3040 && code < 0xA000) || (code >= 0xF900 && code < 0xFB00);
}

bool ng_word_scan_next(ng_word_scan *scan, ng_word_seen *out) {
  const char *s = scan->at, *stop = scan->stop;
  while (s < stop && (unsigned char)*s <= ' ') s++;
  *out = (ng_word_seen){0};
  if (s == stop) {
    scan->at = s;
    return false;
  }
  uint64_t hash = SEED;
  bool any = false, first = true;
  while (s < stop && (unsigned char)*s > ' ') {
    unsigned char c = (unsigned char)*s;
    if (c < 0x80) {
      bool letter = (unsigned char)((c | 0x20) - 'a') < 26, digit = ng_is_digit(c);
      if (letter || digit) {
        if (first && c < 'a' && letter) out->capital = true;
        if (c >= 'a' && letter) out->small = true;
        if (digit) out->digit = true;
        hash = (hash ^ (letter ? c | 0x20 : c)) * FNV;
        any = true;
        first = false;
        out->end = out->comma = out->colon = out->question = false;
      } else if (c == '.' || c == '!' || c == '?' || c == ':') {
        out->end = c != ':';
        out->colon = c == ':';
        out->question = c == '?';
      } else if (c == ',' || c == ';') {
        out->comma = true;
      } else if (c == '@') {
        out->mail = true;
      }
      s++;
      continue;
    }
    unsigned size;
    uint32_t code = ng_utf8_read(s, &size);
    s += size;
    if (is_ideograph(code)) {
      scan->ideographs++;
      any = true;
      hash = (hash ^ code) * FNV;
      out->end = false;
    } else if (code == 0x3002 || code == 0xFF01 || code == 0xFF1F || code == 0x2026) {
      out->end = true;
    } else if (code == 0xFF0C || code == 0x3001) {
      out->comma = true;
    } else if (ng_is_letter(code)) {
      if (ng_is_upper(code)) out->capital |= first;
      else out->small = true;
      hash = (hash ^ ng_lower(code)) * FNV;
      any = true;
      first = false;
      out->end = out->comma = out->colon = out->question = false;
    }
  }
  scan->at = s;
  out->hash = any ? (hash ^ hash >> 29) | 1 : 0;
  if (any && !first) scan->words++;
  if (scan->ideographs >= 2) {
    scan->words += scan->ideographs / 2;
    scan->ideographs %= 2;
  }
  return true;
}

/* The place of a word in the set, or the free one where it would stand. */
static uint32_t slot_of(const ng_words *words, uint64_t hash) {
  uint32_t at = (uint32_t)(hash >> 32) % NG_WORDS_ROOM;
  while (words->at[at] && words->at[at] != hash) at = (at + 1) % NG_WORDS_ROOM;
  return at;
}

void ng_words_fill(ng_words *words, ng_string text) {
  ng_word_scan scan = ng_word_scan_of(text);
  ng_word_seen word;
  while (words->count < NG_WORDS_ROOM / 2 && ng_word_scan_next(&scan, &word)) {
    if (!word.hash) continue;
    uint32_t slot = slot_of(words, word.hash);
    if (!words->at[slot]) words->count++;
    words->at[slot] = word.hash;
  }
}

bool ng_words_has(const ng_words *words, uint64_t hash) { return words->at[slot_of(words, hash)] != 0; }

/* The hash of the last `size` words of the ring. */
static uint64_t run_hash(const uint64_t window[4], uint32_t count, uint32_t size) {
  uint64_t hash = SEED + size;
  for (uint32_t i = 0; i < size; i++) hash = (hash ^ window[(count - size + 1 + i) % 4]) * FNV;
  return (hash ^ hash >> 29) | 1;
}

static uint64_t *run_slot(const ng_shingles *shingles, uint64_t hash) {
  uint32_t at = (uint32_t)(hash >> 32) & (shingles->room - 1);
  while (shingles->at[at] && shingles->at[at] != hash) at = (at + 1) & (shingles->room - 1);
  return &shingles->at[at];
}

ng_status ng_shingles_fill(ng_shingles *shingles, ng_string text) {
  uint32_t words = 0;
  ng_word_seen word;
  for (ng_word_scan scan = ng_word_scan_of(text); ng_word_scan_next(&scan, &word);) words += word.hash != 0;
  if (words > UINT32_MAX / 16) words = UINT32_MAX / 16;
  uint32_t room = 64;
  while (room < words * 8) room *= 2;
  shingles->at = calloc(room, sizeof *shingles->at);
  if (!shingles->at) return NG_NOMEM;
  shingles->room = room;
  uint64_t window[4] = {0};
  uint32_t count = 0;
  for (ng_word_scan scan = ng_word_scan_of(text); count < words && ng_word_scan_next(&scan, &word);) {
    if (!word.hash) continue;
    window[++count % 4] = word.hash;
    for (uint32_t size = 1; size <= 4 && size <= count; size++) {
      uint64_t hash = run_hash(window, count, size);
      *run_slot(shingles, hash) = hash;
    }
  }
  return NG_OK;
}

bool ng_shingles_has(const ng_shingles *shingles, const uint64_t window[4], uint32_t count) {
  return *run_slot(shingles, run_hash(window, count, 4)) != 0;
}

bool ng_shingles_has_short(const ng_shingles *shingles, const uint64_t window[4], uint32_t count) {
  return count && count < 4 && *run_slot(shingles, run_hash(window, count, count)) != 0;
}

void ng_shingles_free(ng_shingles *shingles) { free(shingles->at); }
