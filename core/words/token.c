/* Tokens. In: valid UTF-8. Out: one token a call, each byte of the text that
 * is no blank in exactly one of them. Linear: a call reads its own token and
 * at most one code point more, but for a clitic, which is read twice. */
#include "token.h"

#include <string.h>

#include "base/utf8.h"

enum { LONGEST = UINT16_MAX - 4 };

typedef struct {
  const char *s;
  size_t size;
} text;

static uint32_t peek(text t, size_t at, unsigned *size) {
  if (at >= t.size) {
    *size = 0;
    return 0;
  }
  return ng_utf8_read(t.s + at, size);
}

static bool is_apostrophe(uint32_t code) { return code == '\'' || code == 0x2019; }

static bool letter_at(text t, size_t at) {
  unsigned size;
  uint32_t code = peek(t, at, &size);
  return size && ng_is_letter(code);
}

/* The length of "U.S." or "a.m." at `at`: single letters, each with a point,
   two or more; 0 where there is none. */
static size_t dotted(text t, size_t at) {
  size_t end = at;
  unsigned letters = 0, size;
  while (end - at < 32) {
    uint32_t code = peek(t, end, &size);
    if (!size || !ng_is_letter(code) || end + size >= t.size || t.s[end + size] != '.') break;
    end += size + 1;
    letters++;
  }
  return letters >= 2 && !letter_at(t, end) ? end - at : 0;
}

/* What a clitic of the lexicon is written onto: 1 the word before it ("'s", "-il"),
   2 the word after it ("l'"); 0 no clitic. */
static int clitic_at(const ng_lexicon *lexicon, text t, size_t from, size_t to) {
  if (!lexicon || to - from > 16) return 0;
  uint32_t word = ng_lexicon_find(lexicon, t.s + from, to - from);
  return ng_lexicon_is(lexicon, word, NG_CLASS_CLITIC) ? (int)ng_lexicon_value(lexicon, word, NG_CLASS_CLITIC) : 0;
}

static bool is_clitic(const ng_lexicon *lexicon, text t, size_t from, size_t to) {
  return clitic_at(lexicon, t, from, to) == 1;
}

/* The end of the letters, digits and inner apostrophes from `at`; *split gets
   where a clitic begins, or the end. */
static size_t word_end(const ng_lexicon *lexicon, text t, size_t at, size_t *split) {
  size_t end = at, apostrophe = 0, before_apostrophe = 0, after_first = 0, last = at;
  while (end - at < LONGEST) {
    unsigned size, next;
    uint32_t code = peek(t, end, &size);
    if (!size) break;
    if (!ng_is_letter(code) && !ng_is_digit(code)) {
      bool joins = is_apostrophe(code) || code == '_';
      uint32_t after = peek(t, end + size, &next);
      if (!joins || !next || !(ng_is_letter(after) || (code == '_' && ng_is_digit(after)))) break;
      if (code != '_') {
        apostrophe = end;
        before_apostrophe = last;
        if (!after_first) after_first = end + size;
      }
    }
    last = end;
    end += size;
  }
  *split = end;
  if (apostrophe > at) {
    if (clitic_at(lexicon, t, at, after_first) == 2) *split = after_first;
    else if (is_clitic(lexicon, t, apostrophe, end)) *split = apostrophe;
    else if (before_apostrophe > at && is_clitic(lexicon, t, before_apostrophe, end)) *split = before_apostrophe;
  }
  return end;
}

/* The end of the clitic that a hyphen glued to a word begins, "-il", "-t-elle"; 0 where
   none does. */
static size_t hyphened(const ng_lexicon *lexicon, text t, size_t at) {
  size_t split, stop = word_end(lexicon, t, at + 1, &split);
  if (stop < t.size && t.s[stop] == '-' && letter_at(t, stop + 1)) {
    size_t longer = word_end(lexicon, t, stop + 1, &split);
    if (is_clitic(lexicon, t, at, longer)) return longer;
  }
  return is_clitic(lexicon, t, at, stop) ? stop : 0;
}

static uint8_t shape_of(text t, size_t at, size_t end) {
  unsigned size, letters = 0, upper = 0;
  uint8_t shape = 0;
  for (size_t i = at; i < end; i += size) {
    uint32_t code = ng_utf8_read(t.s + i, &size);
    if (ng_is_digit(code)) shape |= NG_DIGITS;
    if (!ng_is_letter(code)) continue;
    letters++;
    if (ng_is_upper(code)) {
      upper++;
      if (i == at) shape |= NG_CAPITAL;
    }
  }
  if (letters >= 2 && upper == letters) shape |= NG_UPPER;
  return shape;
}

static size_t number_end(text t, size_t at) {
  size_t end = at;
  while (end < t.size && end - at < LONGEST) {
    if (ng_is_digit((unsigned char)t.s[end])) end++;
    else if ((t.s[end] == '.' || t.s[end] == ',') && end + 1 < t.size && ng_is_digit((unsigned char)t.s[end + 1]))
      end++;
    else break;
  }
  unsigned size;
  uint32_t code;
  while (end - at < LONGEST && (code = peek(t, end, &size), size) && (ng_is_letter(code) || ng_is_digit(code)))
    end += size;
  return end;
}

/* ---- plain words ------------------------------------------------------------ */

/* Eight bytes side by side: each byte's answer is its highest bit. */
#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))
#define HIGH EACH(0x80)

/* Which bytes, of which only the lower seven bits count, are first .. last. */
static inline uint64_t between(uint64_t low, unsigned first, unsigned last) {
  return (low + EACH(0x80 - first)) & ~(low + EACH(0x7F - last)) & HIGH;
}

static inline unsigned count_of(uint64_t bits) { return (unsigned)((bits >> 7) * EACH(1) >> 56); }

/* The eight bytes at s, of which `left` may be read: zeros stand for the others. */
static inline uint64_t eight_of(const char *s, size_t left) {
  if (left >= sizeof(uint64_t)) return ng_eight_at(s);
  char rest[sizeof(uint64_t)] = {0};
  for (size_t i = 0; i < left; i++) rest[i] = s[i];
  return ng_eight_at(rest);
}

/* The word that begins with the letter at s[at], where it is plain: fewer than NG_LONGEST_WORD
   letters and digits of ASCII, with nothing after them that could be part of it. Gives false
   for any other, which the rules above read. What it gives is what they would. */
static bool plain_word(const ng_lexicon *lexicon, const char *s, size_t length, size_t at, ng_token *token) {
  enum { EIGHT = sizeof(uint64_t) };
  char folded[NG_FOLDED_ROOM];
  uint64_t hash = NG_FOLD_SEED;
  size_t size = 0;
  unsigned here, letters = 0, capitals = 0;
  do {
    uint64_t bytes = eight_of(s + at + size, length - at - size), small = bytes | EACH(0x20);
    uint64_t is_letter = between(small & ~HIGH, 'a', 'z') & ~bytes;
    uint64_t other = ~(is_letter | (between(bytes & ~HIGH, '0', '9') & ~bytes)) & HIGH;
    uint64_t mine = other ? ((other & -other) - 1) >> 7 : ~UINT64_C(0); /* the bytes before the first other */
    here = other ? (unsigned)__builtin_ctzll(other) / 8 : EIGHT;
    small &= mine; /* digits have that bit */
    is_letter &= mine;
    letters += count_of(is_letter);
    capitals += count_of(is_letter & ~(bytes << 2)); /* a capital's sixth bit is 0 */
    bytes = ng_eight_order(small);
    memcpy(folded + size, &bytes, EIGHT);
    if (here) hash = ng_fold_step(hash, small);
    size += here;
  } while (here == EIGHT && size < NG_LONGEST_WORD);
  if (size >= NG_LONGEST_WORD) return false;
  unsigned char after = at + size < length ? (unsigned char)s[at + size] : ' ';
  if (after >= 0x80 || after == '\'' || after == '_' || (size == 1 && after == '.')) return false;
  token->kind = NG_WORD;
  token->size = (uint16_t)size;
  token->word = lexicon ? ng_lexicon_find_folded(lexicon, folded, size, ng_fold_end(hash)) : 0;
  if (ng_is_upper((unsigned char)s[at])) token->shape |= NG_CAPITAL;
  if (letters >= 2 && capitals == letters) token->shape |= NG_UPPER;
  if (letters < size) token->shape |= NG_DIGITS;
  if (token->shape & NG_GLUED && ng_lexicon_is(lexicon, token->word, NG_CLASS_CLITIC)) token->shape |= NG_CLITIC;
  return true;
}

/* A noun that no lexicon has is read as its last part, where that tells what it is. */
static void read_compound(const ng_lexicon *lexicon, const char *s, ng_token *token) {
  if (!token->word && lexicon && token->shape & NG_CAPITAL && !(token->shape & (NG_UPPER | NG_DOTTED)))
    token->word = ng_lexicon_compound(lexicon, s + token->start, token->size);
}

bool ng_token_next(const ng_lexicon *lexicon, const char *s, size_t length, size_t at, ng_token *token) {
  text t = {s, length};
  unsigned size;
  uint32_t code;
  size_t from = at;
  while (at < length && s[at] == ' ') at++;
  while ((code = peek(t, at, &size), size) && ng_is_blank(code)) at += size;
  if (!size) return false;
  *token = (ng_token){.start = (uint32_t)at, .kind = NG_PUNCTUATION, .word = code};
  if (at == from && at > 0) token->shape = NG_GLUED;
  size_t end = at + size, split;
  if (code < 0x80 && ng_is_letter(code) && plain_word(lexicon, s, length, at, token)) {
    read_compound(lexicon, s, token);
    return true;
  }
  if (ng_is_letter(code)) {
    token->kind = NG_WORD;
    size_t dots = dotted(t, at);
    if (dots) {
      end = at + dots;
      token->shape |= NG_DOTTED;
    } else {
      word_end(lexicon, t, at, &end);
      if (token->shape & NG_GLUED && is_clitic(lexicon, t, at, end)) token->shape |= NG_CLITIC;
    }
  } else if (ng_is_digit(code)) {
    token->kind = NG_NUMBER;
    end = number_end(t, at);
  } else if (is_apostrophe(code) && (token->shape & NG_GLUED) && letter_at(t, end)) {
    size_t stop = word_end(lexicon, t, end, &split);
    if (is_clitic(lexicon, t, at, stop)) {
      token->kind = NG_WORD;
      token->shape |= NG_CLITIC;
      end = stop;
    }
  }
  if (code == '-' && token->shape & NG_GLUED && letter_at(t, end)) {
    size_t stop = hyphened(lexicon, t, at);
    if (stop) {
      token->kind = NG_WORD;
      token->shape |= NG_CLITIC;
      end = stop;
    }
  }
  token->size = (uint16_t)(end - at);
  if (token->kind != NG_PUNCTUATION) {
    token->shape |= shape_of(t, at, end);
    token->word = lexicon ? ng_lexicon_find(lexicon, s + at, end - at) : 0;
    read_compound(lexicon, s, token);
  }
  return true;
}
