/* Tokens. In: valid UTF-8. Out: one token a call, each byte of the text that
 * is no blank in exactly one of them. Linear: a call reads its own token and
 * at most one code point more, but for a clitic, which is read twice. */
#include "token.h"

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
  return ng_lexicon_is(lexicon, word, NG_CLASS_CLITIC)
             ? (int)ng_lexicon_value(lexicon, word, NG_CLASS_CLITIC) : 0;
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
    else if (before_apostrophe > at && is_clitic(lexicon, t, before_apostrophe, end))
      *split = before_apostrophe;
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
    else if ((t.s[end] == '.' || t.s[end] == ',') && end + 1 < t.size &&
             ng_is_digit((unsigned char)t.s[end + 1]))
      end++;
    else break;
  }
  unsigned size;
  uint32_t code;
  while (end - at < LONGEST && (code = peek(t, end, &size), size) &&
         (ng_is_letter(code) || ng_is_digit(code)))
    end += size;
  return end;
}

/* The bytes of ASCII that words are made of, each a count of one: of letters and digits, of
   capitals, of digits. */
#define CAPITAL 0x100u
#define DIGIT 0x10000u
#define LETTERS(first, each)                                                                        \
  [first] = each, [first + 1] = each, [first + 2] = each, [first + 3] = each, [first + 4] = each,    \
  [first + 5] = each, [first + 6] = each, [first + 7] = each, [first + 8] = each, [first + 9] = each, \
  [first + 10] = each, [first + 11] = each, [first + 12] = each
static const uint32_t plain[256] = {
    LETTERS('a', 1), LETTERS('n', 1), LETTERS('A', 1 + CAPITAL), LETTERS('N', 1 + CAPITAL),
    ['0'] = 1 + DIGIT, ['1'] = 1 + DIGIT, ['2'] = 1 + DIGIT, ['3'] = 1 + DIGIT, ['4'] = 1 + DIGIT,
    ['5'] = 1 + DIGIT, ['6'] = 1 + DIGIT, ['7'] = 1 + DIGIT, ['8'] = 1 + DIGIT, ['9'] = 1 + DIGIT};

/* The word that begins with the letter at s[at], where it is plain: at most NG_LONGEST_WORD
   letters and digits of ASCII, with nothing after them that could be part of it. Gives false
   for any other, which the rules above read. What it gives is what they would. */
static bool plain_word(const ng_lexicon *lexicon, const char *s, size_t length, size_t at,
                       ng_token *token) {
  size_t left = length - at, size = 0;
  if (left > NG_LONGEST_WORD) left = NG_LONGEST_WORD;
  uint32_t counts = 0, one;
  char folded[NG_LONGEST_WORD];
  uint64_t hash = NG_FOLD_SEED;
  while (size < left && (one = plain[(unsigned char)s[at + size]]) != 0) {
    counts += one;
    char c = (char)(s[at + size] | 0x20); /* the digits have that bit */
    folded[size++] = c;
    hash = ng_fold_step(hash, c);
  }
  if (size == NG_LONGEST_WORD) return false;
  unsigned char after = size < left ? (unsigned char)s[at + size] : ' ';
  if (after >= 0x80 || after == '\'' || after == '_' || (size == 1 && after == '.')) return false;
  uint32_t capitals = counts / CAPITAL & 0xFF, digits = counts / DIGIT, letters = (uint32_t)size - digits;
  token->kind = NG_WORD;
  token->size = (uint16_t)size;
  token->word = lexicon ? ng_lexicon_find_folded(lexicon, folded, size, hash) : 0;
  if (plain[(unsigned char)s[at]] & CAPITAL) token->shape |= NG_CAPITAL;
  if (letters >= 2 && capitals == letters) token->shape |= NG_UPPER;
  if (digits) token->shape |= NG_DIGITS;
  if (token->shape & NG_GLUED && ng_lexicon_is(lexicon, token->word, NG_CLASS_CLITIC))
    token->shape |= NG_CLITIC;
  return true;
}

/* A noun that no lexicon has is read as its last part, where that tells what it is. */
static void read_compound(const ng_lexicon *lexicon, const char *s, ng_token *token) {
  if (!token->word && lexicon && token->shape & NG_CAPITAL && !(token->shape & (NG_UPPER | NG_DOTTED)))
    token->word = ng_lexicon_compound(lexicon, s + token->start, token->size);
}

bool ng_token_next(const ng_lexicon *lexicon, const char *s, size_t length, size_t at,
                   ng_token *token) {
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
