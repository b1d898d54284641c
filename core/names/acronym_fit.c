/* The fit of a short form and a longer one. In: two ranges of the text. Out:
 * where the longer form begins and how well it is read, by dynamic programming
 * over letters and positions; the work is bounded by the two constants below. */
#include <string.h>

#include "acronyms.h"

enum { LETTERS = 12, POSITIONS = 240, WORDS = 80 };
enum {
  INITIAL = 100,  /* a letter that begins a word */
  SMALL = 75,     /* that begins a function word */
  CAPITAL = 85,   /* a capital inside a word */
  FOLLOWING = 60, /* a capital read from the letter after the one before */
  SPELT = 90,     /* a small letter that is read so: "UN-Women" */
  INNER = 15,     /* any other letter */
  SKIPPED = 50,   /* a word that is passed over; function words cost nothing */
  NEVER = -100000
};

typedef struct {
  uint32_t code; /* lower-case letter; of a number its first digit */
  uint32_t at;   /* offset in the text */
  uint32_t size; /* of a number all of it */
  uint16_t word;
  bool initial, capital;
} position;

typedef struct {
  position at[POSITIONS];
  bool small[WORDS]; /* function words */
  int count, words;
} positions;

static bool small_word(const ng_doc *doc, uint32_t from, uint32_t to) {
  uint32_t entry = ng_lexicon_find(doc->lexicon, doc->text.data + from, to - from);
  return ng_lexicon_is(doc->lexicon, entry, NG_CLASS_STOP);
}

/* Letters and numbers of a range, with the words that they stand in. */
static void read_positions(const ng_doc *doc, ng_span span, positions *out) {
  const char *s = doc->text.data;
  uint32_t word_start = 0;
  bool inside = false;
  out->count = out->words = 0;
  for (uint32_t i = span.start; i < span.end && out->count < POSITIONS;) {
    unsigned size;
    uint32_t code = ng_utf8_read(s + i, &size);
    bool number = ng_is_digit(code);
    if (!number && !ng_is_letter(code) && code != '&') {
      if (inside && code != '\'' && code != 0x2019) {
        out->small[out->words - 1] = small_word(doc, word_start, i);
        inside = false;
      }
      i += size;
      continue;
    }
    if (!inside) {
      if (out->words == WORDS) break;
      out->small[out->words++] = false;
      word_start = i;
    }
    position *p = &out->at[out->count++];
    *p =
        (position){code == '&' ? 'a' : ng_lower(code), i, size, (uint16_t)(out->words - 1), !inside, ng_is_upper(code)};
    while (number && i + p->size < span.end && ng_is_digit((unsigned char)s[i + p->size])) p->size++;
    inside = true;
    i += p->size;
  }
  if (inside && out->count) out->small[out->words - 1] = small_word(doc, word_start, span.end);
}

/* The letters of the short form, without a plural's "s". */
static int read_letters(const ng_doc *doc, ng_span span, position out[LETTERS]) {
  const char *s = doc->text.data;
  int count = 0;
  bool upper_before = false;
  for (uint32_t i = span.start; i < span.end;) {
    unsigned size;
    uint32_t code = ng_utf8_read(s + i, &size);
    bool number = ng_is_digit(code);
    if (number || ng_is_letter(code) || code == '&') {
      if (code == 's' && upper_before && i + size == span.end && count > 1) break;
      if (count == LETTERS) return 0;
      position *p = &out[count++];
      *p = (position){code == '&' ? 'a' : ng_lower(code), i, size, 0, false, ng_is_upper(code)};
      while (number && i + p->size < span.end && ng_is_digit((unsigned char)s[i + p->size])) p->size++;
      size = p->size;
      upper_before = p->capital;
    }
    i += size;
  }
  return count;
}

static int value_of(const ng_doc *doc, const position *letter, const position *p, bool small) {
  const char *s = doc->text.data;
  if (letter->code != p->code || letter->size != p->size) return NEVER;
  if (letter->size > 1 && memcmp(s + letter->at, s + p->at, p->size)) return NEVER;
  if (p->initial) return small && !p->capital ? SMALL : INITIAL;
  return p->capital ? CAPITAL : INNER;
}

static uint32_t window_start(const ng_doc *doc, ng_span window) {
  uint32_t at = window.end, seen = 0;
  while (at > window.start && seen < POSITIONS) {
    unsigned size;
    ng_utf8_before(doc->text.data, at, &size);
    at -= size;
    seen++;
  }
  return at < window.start ? window.start : at;
}

int ng_acronym_fit(const ng_doc *doc, ng_span short_form, ng_span window, bool whole, uint32_t *start) {
  position letters[LETTERS];
  positions words;
  static const int none = NG_FIT_NONE;
  int count = short_form.end - short_form.start <= 64 ? read_letters(doc, short_form, letters) : 0;
  if (count < 1) return none;
  if (!whole) window.start = window_start(doc, window);
  read_positions(doc, window, &words);
  if (!words.count) return none;

  /* best[p]: of reading the letters from the current one on, this one at p;
     later[w]: the best for the next letter in a word after w, skips paid. */
  int best[POSITIONS], next[POSITIONS], later[WORDS + 1], in_word[WORDS];
  for (int i = count - 1; i >= 0; i--) {
    memcpy(next, best, sizeof next);
    if (i == count - 1) {
      int left = 0; /* words after the last letter are part of the form, at a price */
      for (int w = words.words - 1; w >= 0; w--) {
        later[w] = left;
        if (!words.small[w]) left -= SKIPPED;
      }
    } else {
      for (int w = 0; w < words.words; w++) in_word[w] = NEVER;
      for (int p = 0; p < words.count; p++)
        if (next[p] > in_word[words.at[p].word]) in_word[words.at[p].word] = next[p];
      later[words.words - 1] = NEVER;
      for (int w = words.words - 2; w >= 0; w--) {
        int passed = later[w + 1] - (words.small[w + 1] ? 0 : SKIPPED);
        later[w] = in_word[w + 1] > passed ? in_word[w + 1] : passed;
      }
    }
    int suffix = NEVER; /* the best of the next letter further on in the same word */
    for (int p = words.count - 1; p >= 0; p--) {
      const position *here = &words.at[p];
      bool same = p + 1 < words.count && words.at[p + 1].word == here->word;
      if (!same) suffix = NEVER;
      else if (i < count - 1 && next[p + 1] > suffix) suffix = next[p + 1];
      int value = value_of(doc, &letters[i], here, words.small[here->word]);
      if (!i && value < SMALL) value = NEVER;
      if (!i && !here->initial) value = NEVER;
      int rest = later[here->word] > suffix ? later[here->word] : suffix;
      if (same && i < count - 1 && next[p + 1] > NEVER / 2) {
        int step = words.at[p + 1].capital ? 0 : (letters[i + 1].capital ? FOLLOWING : SPELT) - INNER;
        if (next[p + 1] + step > rest) rest = next[p + 1] + step;
      }
      best[p] = value <= NEVER / 2 || rest <= NEVER / 2 ? NEVER : value + rest;
    }
  }
  int winner = -1;
  for (int p = words.count - 1; p >= 0; p--) {
    if (whole && words.at[p].word) continue;
    if (best[p] > NEVER / 2 && (winner < 0 || best[p] > best[winner])) winner = p;
  }
  if (winner < 0) return none;
  *start = words.at[winner].at;
  return best[winner] > 0 ? best[winner] / count : 0;
}
