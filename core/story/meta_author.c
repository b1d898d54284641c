/* Names of authors. In: a byline, or the value of a page's field. Out: an entry of
 * meta a person, without "By", titles after a comma, addresses, or what is no
 * name: the site itself, "admin", "Staff". Linear. */
#include <string.h>

#include "meta.h"
#include "words/token.h"

/* Value of the class "no-author": a word that no person's name has. */
enum { NO_PERSON = 2 };

enum { LONGEST_NAME = 60, MOST_WORDS = 6, MOST_AUTHORS = 20 };

static bool same_folded(ng_string a, ng_string b) {
  if (a.size != b.size) return false;
  for (size_t i = 0; i < a.size; i++) {
    char x = a.data[i], y = b.data[i];
    if (x >= 'A' && x <= 'Z') x |= 0x20;
    if (y >= 'A' && y <= 'Z') y |= 0x20;
    if (x != y) return false;
  }
  return true;
}

static bool known_already(const ng_doc *doc, ng_string name) {
  for (uint32_t i = 0; i < doc->meta.count; i++)
    if (doc->meta.at[i].field == NG_META_AUTHOR && same_folded(doc->meta.at[i].value, name)) return true;
  return false;
}

static ng_string trim(ng_string s) {
  while (s.size && strchr(" \t,.;:-|/*\"'", s.data[0])) s.data++, s.size--;
  while (s.size && strchr(" \t,;:-|/*\"')", s.data[s.size - 1])) s.size--;
  return s;
}

/* Drops "By", "Written by:" before the name. */
static ng_string without_cue(const ng_doc *doc, ng_string text) {
  ng_token tokens[8];
  for (;;) {
    unsigned count = 0;
    size_t at = 0;
    while (count < 8 && ng_token_next(doc->lexicon, text.data, text.size, at, &tokens[count])) {
      at = tokens[count].start + tokens[count].size;
      count++;
    }
    uint32_t match = ng_lexicon_match(doc->lexicon, tokens, count, NG_CLASS_CUE_BYLINE, NULL, NULL);
    if (!match || match == count) return text;
    size_t end = tokens[match - 1].start + tokens[match - 1].size;
    text.data += end;
    text.size -= end;
    text = trim(text);
  }
}

/* "admin", "Online-Redaktion", "Editorial Team". */
static bool is_listed(const ng_doc *doc, ng_string name) {
  ng_token tokens[8];
  unsigned count = 0;
  size_t at = 0;
  while (count < 8 && ng_token_next(doc->lexicon, name.data, name.size, at, &tokens[count])) {
    at = tokens[count].start + tokens[count].size;
    count++;
  }
  if (count && ng_lexicon_match(doc->lexicon, tokens, count, NG_CLASS_NO_AUTHOR, NULL, NULL) == count) return true;
  for (unsigned i = 0; i < count; i++) {
    int32_t value = 0;
    if (ng_lexicon_match(doc->lexicon, tokens + i, count - i, NG_CLASS_NO_AUTHOR, &value, NULL) && value == NO_PERSON) return true;
  }
  return false;
}

/* A firm, or a line on rights. */
static bool is_firm(const ng_doc *doc, ng_string name) {
  ng_token token;
  for (size_t at = 0; ng_token_next(doc->lexicon, name.data, name.size, at, &token); at = token.start + token.size)
    if (token.kind == NG_WORD && ng_lexicon_is(doc->lexicon, token.word, NG_CLASS_FIRM)) return true;
  return false;
}

/* Words that begin with a capital, or are short ("de", "van"); no digits. */
static bool looks_like_name(ng_string name, bool strict) {
  unsigned words = 0, capitals = 0;
  bool start = true;
  for (size_t i = 0; i < name.size;) {
    unsigned size;
    uint32_t code = ng_utf8_read(name.data + i, &size);
    if (ng_is_digit(code) || code == '@' || code == '/' || code == ':' || code == '<' || code == '#') return false;
    if (code == ' ') {
      start = true;
    } else if (start) {
      words++;
      capitals += ng_is_upper(code) || code >= 0x3040;
      start = false;
    }
    i += size;
  }
  if (!words || words > MOST_WORDS) return false;
  return strict ? capitals >= 2 && capitals + 1 >= words && words >= 2 : true;
}

/* Whether the words from here on belong to a date, or to what else lines tell of
   a story, and so end the name before them: "Ann Ray Last updated", "Ann Ray Feb 3". */
static bool ends_name(const ng_doc *doc, ng_string rest) {
  enum { LONGEST_PHRASE = 4 };
  ng_token tokens[LONGEST_PHRASE];
  uint32_t count = 0;
  for (size_t at = 0; count < LONGEST_PHRASE && ng_token_next(doc->lexicon, rest.data, rest.size, at, &tokens[count]); count++)
    at = tokens[count].start + tokens[count].size;
  int32_t value = 0;
  if (ng_lexicon_match(doc->lexicon, tokens, count, NG_CLASS_CUE_DATE, &value, NULL) && value > 1) return true;
  if (ng_lexicon_match(doc->lexicon, tokens, count, NG_CLASS_CUE_ABOUT, NULL, NULL)) return true;
  if (ng_lexicon_match(doc->lexicon, tokens, count, NG_CLASS_CUE_CREDIT, NULL, NULL)) return true;
  bool dated = count < 2 || tokens[1].kind == NG_NUMBER;
  return dated && ng_lexicon_match(doc->lexicon, tokens, count, NG_CLASS_PAGE_MONTH, NULL, NULL);
}

static bool has_capital(ng_string name) {
  unsigned size;
  for (size_t i = 0; i < name.size; i += size) {
    uint32_t code = ng_utf8_read(name.data + i, &size);
    if (ng_is_upper(code) || code >= 0x590) return true;
  }
  return false;
}

/* What stands before the first small word that is no part of a name, or another
   word that ends one: "Ann Ray in Paris", "Ann Ray on Monday". */
static ng_string before_other_words(const ng_doc *doc, ng_string name) {
  size_t start = 0;
  while (start < name.size) {
    const char *blank = memchr(name.data + start, ' ', name.size - start);
    size_t end = blank ? (size_t)(blank - name.data) : name.size;
    unsigned size;
    uint32_t code = ng_utf8_read(name.data + start, &size);
    bool small = ng_is_digit(code) || (ng_is_letter(code) && ng_lower(code) == code && code < 0x590);
    bool part = ng_lexicon_is(doc->lexicon, ng_lexicon_find(doc->lexicon, name.data + start, end - start), NG_CLASS_NAME_PART);
    ng_string rest = {name.data + start, name.size - start};
    if ((small && start && !part) || (!small && ends_name(doc, rest))) return trim((ng_string){name.data, start});
    start = end + 1;
  }
  return name;
}

/* "Ann Ray The Quay" */
static ng_string without_site(ng_string name, ng_string site) {
  if (!site.size || name.size <= site.size + 1) return name;
  ng_string end = {name.data + name.size - site.size, site.size};
  if (end.data[-1] != ' ' || !same_folded(end, site)) return name;
  return trim((ng_string){name.data, name.size - site.size});
}

/* "example.org", and what "https://…" leaves when it is cut. */
static bool is_address(ng_string name) {
  if (name.size > 3 && (!memcmp(name.data, "http", 4) || !memcmp(name.data, "www.", 4))) return true;
  const char *dot = memchr(name.data, '.', name.size);
  return dot && dot > name.data && dot + 1 < name.data + name.size && dot[1] >= 'a' && dot[1] <= 'z' &&
         !memchr(name.data, ' ', name.size);
}

static ng_status add_name(ng_doc *doc, ng_string name, ng_string site, const char *source, ng_name_rule rule) {
  bool strict = rule != NG_NAME_GIVEN;
  ng_string given = trim(name);
  name = without_cue(doc, given);
  bool said = name.size != given.size; /* "by" */
  const char *paren = name.size ? memchr(name.data, '(', name.size) : NULL;
  if (paren && paren > name.data) name = trim((ng_string){name.data, (size_t)(paren - name.data)});
  if (strict || said) name = before_other_words(doc, name);
  name = without_site(name, site);
  if (is_address(name)) return NG_OK;
  if (name.size < 2 || name.size > LONGEST_NAME || !looks_like_name(name, strict && !said)) return NG_OK;
  if (rule == NG_NAME_FULL && !looks_like_name(name, true)) return NG_OK;
  if (strict && !has_capital(name)) return NG_OK;
  if (same_folded(name, site) || is_listed(doc, name) || is_firm(doc, name) || known_already(doc, name)) return NG_OK;
  ng_meta *added = ng_meta_push(&doc->meta);
  if (!added) return NG_NOMEM;
  *added = (ng_meta){.value = name, .source = source, .field = NG_META_AUTHOR};
  return NG_OK;
}

/* Where one name ends: its size, and of the sign or word after it. */
static size_t next_cut(const ng_doc *doc, ng_string text, size_t *skip) {
  for (size_t i = 0; i < text.size; i++) {
    char c = text.data[i];
    *skip = 1;
    if (strchr(",;&|/\n", c)) return i;
    if ((unsigned char)c == 0xC2 && i + 1 < text.size && (unsigned char)text.data[i + 1] == 0xB7) {
      *skip = 2;
      return i;
    }
    if ((unsigned char)c == 0xE2 && i + 2 < text.size && !memcmp(text.data + i, "\xE2\x80\xA2", 3)) {
      *skip = 3;
      return i;
    }
    if (c != ' ') continue;
    const char *word = text.data + i + 1, *end = memchr(word, ' ', text.size - i - 1);
    size_t size = end ? (size_t)(end - word) : 0;
    if (size && size <= 5 && ng_lexicon_is(doc->lexicon, ng_lexicon_find(doc->lexicon, word, size), NG_CLASS_NAME_AND)) {
      *skip = size + 2;
      return i;
    }
    if (size == 1 && (*word == '-')) {
      *skip = 3;
      return i;
    }
  }
  *skip = 0;
  return text.size;
}

/* The one piece of a line without a digit, where it is two or three words with
   capitals: "25.10.2022 | 13:10 | Ann Ray". */
static ng_status add_among(ng_doc *doc, ng_string text, ng_string site, const char *source) {
  enum { SHORTEST = 2, LONGEST = 3 };
  ng_string name = {NULL, 0};
  while (text.size) {
    size_t skip, size = next_cut(doc, text, &skip);
    ng_string piece = trim((ng_string){text.data, size});
    bool digit = false;
    for (size_t i = 0; i < piece.size; i++) digit |= ng_is_digit((unsigned char)piece.data[i]);
    if (piece.size && !digit) {
      if (name.size) return NG_OK;
      name = piece;
    }
    text.data += size + skip;
    text.size -= size + skip;
  }
  unsigned words = 0, capitals = 0;
  for (size_t i = 0; i < name.size; i++) {
    unsigned size;
    if (strchr("!?)(", name.data[i])) return NG_OK;
    if (i && name.data[i - 1] != ' ') continue;
    words++;
    capitals += ng_is_upper(ng_utf8_read(name.data + i, &size));
  }
  if (words < SHORTEST || words > LONGEST || capitals < words) return NG_OK;
  return add_name(doc, name, site, source, NG_NAME_FULL);
}

ng_status ng_meta_add_authors(ng_doc *doc, ng_string text, ng_string site, const char *source, ng_name_rule rule) {
  ng_string clean;
  ng_status status = ng_meta_clean(doc, text, &clean);
  if (status) return status;
  if (memchr(clean.data, '@', clean.size) && !memchr(clean.data, ' ', clean.size)) return NG_OK;
  if (clean.size > 4 && !memcmp(clean.data, "http", 4)) return NG_OK;
  clean = trim(clean);
  if (rule == NG_NAME_AMONG) return add_among(doc, clean, site, source);
  for (unsigned i = 0; !status && clean.size && i < MOST_AUTHORS; i++) {
    size_t skip, size = next_cut(doc, clean, &skip);
    uint32_t before = doc->meta.count;
    status = add_name(doc, (ng_string){clean.data, size}, site, source, rule);
    /* In running text what follows the first that is no name is no list. */
    if ((rule == NG_NAME_SHOWN || rule == NG_NAME_FULL) && doc->meta.count == before) break;
    clean.data += size + skip;
    clean.size -= size + skip;
  }
  return status;
}
