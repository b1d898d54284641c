/* One person's name. In: a piece of a byline, or of a field for names. Out: the
 * name without what stands around it; whether it is nobody's: an agency, a desk,
 * the site, a post, a place, a button. Words are the lexicon's ("no-author",
 * "firm", "page-post"), known names the gazetteer's. Linear. */
#include <string.h>

#include "meta_name.h"
#include "words/gazetteer.h"
#include "words/token.h"

/* Values of the class "no-author": a word that no person's name has; a degree. */
enum { NO_PERSON = 2, DEGREE = 3 };

/* Bits of the class "page-post". */
enum { POST = 1, HOUSE = 2 };

enum { LONGEST_NAME = 60, MOST_WORDS = 6, WORDS = 12 };

ng_string ng_name_trim(ng_string s) {
  while (s.size && strchr(" \t,.;:-|/*\"'", s.data[0])) s.data++, s.size--;
  while (s.size && strchr(" \t,;:-|/*\"')", s.data[s.size - 1])) s.size--;
  return s;
}

bool ng_name_same(ng_string a, ng_string b) {
  if (a.size != b.size) return false;
  for (size_t i = 0; i < a.size; i++) {
    char x = a.data[i], y = b.data[i];
    if (x >= 'A' && x <= 'Z') x |= 0x20;
    if (y >= 'A' && y <= 'Z') y |= 0x20;
    if (x != y) return false;
  }
  return true;
}

/* The words of a name, parted by blanks, without the signs around each. */
typedef struct {
  ng_string at[WORDS];
  unsigned count; /* WORDS at most: more make no name */
} words;

static words words_of(ng_string text) {
  words w = {.count = 0};
  for (size_t at = 0; at < text.size && w.count < WORDS;) {
    const char *blank = memchr(text.data + at, ' ', text.size - at);
    size_t end = blank ? (size_t)(blank - text.data) : text.size;
    ng_string word = ng_name_trim((ng_string){text.data + at, end - at});
    while (word.size && word.data[word.size - 1] == '.') word.size--;
    if (word.size) w.at[w.count++] = word;
    at = end + 1;
  }
  return w;
}

static ng_string until(ng_string text, ng_string last) {
  return (ng_string){text.data, (size_t)(last.data + last.size - text.data)};
}

static uint32_t entry_of(const ng_doc *doc, ng_string word) {
  return ng_lexicon_find(doc->lexicon, word.data, word.size);
}

static bool is_word(const ng_doc *doc, ng_string word, ng_class class) {
  return ng_lexicon_is(doc->lexicon, entry_of(doc, word), class);
}

/* The value of a post or house, of a compound's end too: "Projektleiterin". */
static int32_t post_of(const ng_doc *doc, ng_string word) {
  int32_t value = ng_lexicon_value(doc->lexicon, entry_of(doc, word), NG_CLASS_PAGE_POST);
  return value ? value
               : ng_lexicon_value(doc->lexicon, ng_lexicon_compound(doc->lexicon, word.data, word.size),
                                  NG_CLASS_PAGE_POST);
}

static unsigned known(const ng_doc *doc, ng_string name) {
  return ng_gazetteer_find(ng_lexicon_gazetteer(doc->lexicon), name.data, name.size);
}

static bool is_given(const ng_doc *doc, ng_string word) { return known(doc, word) & NG_GIVEN; }

/* "In", "The": no part of a name. */
static bool is_function(const ng_doc *doc, ng_string word) {
  return is_word(doc, word, NG_CLASS_STOP) && !is_word(doc, word, NG_CLASS_NAME_PART) && word.size > 1;
}

static bool is_common(const ng_doc *doc, ng_string word) { return known(doc, word) & NG_COMMON; }

/* A word of every day that is no name. */
static bool is_plain(const ng_doc *doc, ng_string word) {
  return (known(doc, word) & (NG_COMMON | NG_GIVEN | NG_SURNAME)) == NG_COMMON;
}

static bool shouts(ng_string word) {
  for (size_t i = 0; i < word.size; i++)
    if (word.data[i] >= 'a' && word.data[i] <= 'z') return false;
  return word.size > 2;
}

static uint32_t first_code(ng_string word) {
  unsigned size;
  return word.size ? ng_utf8_read(word.data, &size) : 0;
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
    text = ng_name_trim(text);
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
    if (ng_lexicon_match(doc->lexicon, tokens + i, count - i, NG_CLASS_NO_AUTHOR, &value, NULL) && value == NO_PERSON)
      return true;
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
    if (strict && (code == '!' || code == '?' || code == 0x2013 || code == 0x2014 || code == 0xBB)) return false;
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
  for (size_t at = 0; count < LONGEST_PHRASE && ng_token_next(doc->lexicon, rest.data, rest.size, at, &tokens[count]);
       count++)
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
    bool part =
        ng_lexicon_is(doc->lexicon, ng_lexicon_find(doc->lexicon, name.data + start, end - start), NG_CLASS_NAME_PART);
    ng_string rest = {name.data + start, name.size - start};
    enum { INITIALS = 4 }; /* "Ann Ray. All rights reserved": a point behind more than "Jr." */
    bool stopped =
        start > INITIALS && name.data[start - 2] == '.' && !memchr(name.data + start - INITIALS - 1, ' ', INITIALS - 1);
    if ((small && start && !part) || (!small && ends_name(doc, rest)) || stopped)
      return ng_name_trim((ng_string){name.data, start});
    start = end + 1;
  }
  return name;
}

/* "Ann Ray The Quay" */
static ng_string without_site(ng_string name, ng_string site) {
  if (!site.size || name.size <= site.size + 1) return name;
  ng_string end = {name.data + name.size - site.size, site.size};
  if (end.data[-1] != ' ' || !ng_name_same(end, site)) return name;
  return ng_name_trim((ng_string){name.data, name.size - site.size});
}

/* "example.org", and what "https://…" leaves when it is cut. */
static bool is_address(ng_string name) {
  if (name.size > 3 && (!memcmp(name.data, "http", 4) || !memcmp(name.data, "www.", 4))) return true;
  const char *dot = memchr(name.data, '.', name.size);
  return dot && dot > name.data && dot + 1 < name.data + name.size && dot[1] >= 'a' && dot[1] <= 'z' &&
         !memchr(name.data, ' ', name.size);
}

/* Letters and digits alone, small; how many there are. */
static size_t bare(ng_string text, char *out, size_t room) {
  size_t size = 0;
  for (size_t i = 0; i < text.size && size < room; i++) {
    char c = text.data[i];
    if (c >= 'A' && c <= 'Z') c |= 0x20;
    if ((c >= 'a' && c <= 'z') || ng_is_digit((unsigned char)c) || (unsigned char)c >= 0x80) out[size++] = c;
  }
  return size;
}

/* The name that a site goes by in its address: "quay" of "https://www.quay.co.uk/bay". */
static ng_string label_of(const ng_doc *doc) {
  ng_string url = {NULL, 0};
  for (uint32_t i = 0; i < doc->meta.count && !url.data; i++)
    if (doc->meta.at[i].field == NG_META_URL) url = doc->meta.at[i].value;
  const char *host = url.size ? memchr(url.data, ':', url.size) : NULL;
  if (!host || host + 3 > url.data + url.size) return (ng_string){NULL, 0};
  const char *end = host += 3, *stop = url.data + url.size;
  while (end < stop && *end != '/' && *end != ':' && *end != '?') end++;
  enum { SECOND = 3 }; /* "co", "com": a label below a country's */
  for (unsigned label = 0;; label++) {
    const char *start = end;
    while (start > host && start[-1] != '.') start--;
    if (start == host || (label && (end - start > SECOND || label > 1)))
      return (ng_string){start, (size_t)(end - start)};
    end = start - 1;
  }
}

/* The site's name in its address, or the first word of it as the page gives it. */
static bool of_site(const ng_doc *doc, ng_string word, ng_string site) {
  char own[LONGEST_NAME], other[LONGEST_NAME];
  size_t size = bare(word, own, sizeof own);
  words w = words_of(site);
  if (w.count && w.at[0].size > 3 && ng_name_same(word, w.at[0])) return true;
  return size > 3 && bare(label_of(doc), other, sizeof other) == size && !memcmp(own, other, size);
}

/* "Ann Ray The Quay", "Ann Ray Court Reporter", "Ann Ray Executive Editor": two words, and more
   where the second is no surname yet: an initial, a particle, a given name. Behind what is no
   name at all nothing is left: "Senior Reporter". */
static ng_string without_post(const ng_doc *doc, ng_string name, ng_string site) {
  const ng_string none = {name.data, 0};
  words w = words_of(name);
  unsigned first = 0, post = 0;
  while (first < w.count && post_of(doc, w.at[first])) first++;
  if (first == w.count) return none;
  if (first && !is_given(doc, w.at[first])) return first == 1 && post_of(doc, w.at[0]) != POST ? name : none;
  if (first) name = (ng_string){w.at[first].data, (size_t)(name.data + name.size - w.at[first].data)};
  if (w.count > first + 2 && is_given(doc, w.at[first]) && is_function(doc, w.at[first + 1]))
    return until(name, w.at[first]); /* "Henry In Books" */
  for (post = first + 2; post < w.count; post++)
    if (post_of(doc, w.at[post]) || is_function(doc, w.at[post]) || is_word(doc, w.at[post], NG_CLASS_NO_AUTHOR) ||
        of_site(doc, w.at[post], site))
      break;
  if (post >= w.count) {
    bool titled =
        w.count == first + 2 && post_of(doc, w.at[first + 1]) == POST && is_given(doc, w.at[first]); /* "Ann Editor" */
    return titled ? until(name, w.at[first]) : name;
  }
  unsigned end = first + 2;
  if (!ng_is_upper(first_code(w.at[first + 1])) && !is_word(doc, w.at[first + 1], NG_CLASS_NAME_PART) &&
      first_code(w.at[first + 1]) < 0x590)
    return none; /* "See full bio" */
  if (!is_given(doc, w.at[first]) &&
      (is_word(doc, w.at[post], NG_CLASS_NO_AUTHOR) ||
       (w.at[first].size > 2 &&
        (is_common(doc, w.at[first]) || is_common(doc, w.at[first + 1]) || shouts(w.at[first])))))
    return none; /* "Great Day Team", "AAA Travel Editor" */
  while (end < post && !is_common(doc, w.at[end]) &&
         (w.at[end - 1].size <= 2 || is_word(doc, w.at[end - 1], NG_CLASS_NAME_PART) || is_given(doc, w.at[end - 1])))
    end++;
  return until(name, w.at[end - 1]);
}

/* "Jule Radeke vom", "Ann Ray.", "Ann Ray Ann Ray" */
static ng_string without_rest(const ng_doc *doc, ng_string name) {
  words w = words_of(name);
  while (w.count > 1 && ng_lower(first_code(w.at[w.count - 1])) == first_code(w.at[w.count - 1]) &&
         is_word(doc, w.at[w.count - 1], NG_CLASS_NAME_PART))
    w.count--;
  if (!w.count) return name;
  bool twice = w.count % 2 == 0 && w.count < WORDS && w.at[0].size > 1;
  for (unsigned i = 0; twice && i < w.count / 2; i++) twice = ng_name_same(w.at[i], w.at[w.count / 2 + i]);
  if (w.count == 2 && w.at[1].size == 1 && w.at[0].size > 2 && (w.at[1].data[0] | 0x20) == (w.at[0].data[0] | 0x20))
    return w.at[0]; /* "ray77 R": a picture's stand-in */
  ng_string last = w.at[(twice ? w.count / 2 : w.count) - 1];
  ng_string cut = until(name, last);
  bool point = cut.size < name.size && name.data[cut.size] == '.';
  enum { SHORT = 2 }; /* "Joe S.", "Jr.", "e.V." */
  if (point && (last.size <= SHORT || memchr(last.data, '.', last.size)) && !twice) cut.size++;
  return twice || w.count < words_of(name).count || point ? cut : name;
}

ng_string ng_name_of(const ng_doc *doc, ng_string text, ng_string site, ng_name_rule rule) {
  bool strict = rule != NG_NAME_GIVEN;
  ng_string given = ng_name_trim(text), name = without_cue(doc, given), none = {text.data, 0};
  bool said = name.size != given.size; /* "by" */
  const char *paren = name.size ? memchr(name.data, '(', name.size) : NULL;
  if (paren && paren > name.data) name = ng_name_trim((ng_string){name.data, (size_t)(paren - name.data)});
  if (strict || said) name = before_other_words(doc, name);
  name = without_rest(doc, without_post(doc, without_site(name, site), site));
  if (is_address(name)) return none;
  if (name.size < 2 || name.size > LONGEST_NAME || !looks_like_name(name, strict && !said)) return none;
  if (rule == NG_NAME_FULL && !looks_like_name(name, true)) return none;
  return strict && !has_capital(name) ? none : name;
}

/* ---- nobody ------------------------------------------------------------------ */

/* The site, however it is spaced; a person's site may bear his name. */
static bool is_site(const ng_doc *doc, ng_string name, ng_string site) {
  if (ng_name_same(name, site)) return true;
  char own[LONGEST_NAME], other[LONGEST_NAME];
  size_t size = bare(name, own, sizeof own);
  words w = words_of(name);
  if (!size || (w.count > 1 && (is_given(doc, w.at[0]) || !is_common(doc, w.at[0])))) return false;
  if (bare(site, other, sizeof other) == size && !memcmp(own, other, size)) return true;
  return bare(label_of(doc), other, sizeof other) == size && !memcmp(own, other, size);
}

/* "Associated Press", "Germany", "Harbour Institute", "The Court", "Plan Ahead"; "Emily Post" is
   a person. */
static bool is_house(const ng_doc *doc, ng_string name) {
  words w = words_of(name);
  if (!w.count || is_given(doc, w.at[0])) return false;
  bool function = is_word(doc, w.at[0], NG_CLASS_STOP) && ng_is_upper(first_code(w.at[0])) && w.at[0].size > 1;
  if (w.count > 1 && (function || (is_word(doc, w.at[1], NG_CLASS_STOP) && !is_word(doc, w.at[1], NG_CLASS_NAME_PART))))
    return true;
  unsigned common = 0;
  for (unsigned i = 0; i < w.count; i++) common += is_plain(doc, w.at[i]);
  if (common == w.count && w.count > 1) return true;
  unsigned bits = known(doc, name);
  if (bits & NG_HOUSE) return true;
  if (bits & NG_LOCATION && !(bits & NG_SURNAME)) return true;
  if (w.count > 1 && known(doc, (ng_string){w.at[1].data, (size_t)(name.data + name.size - w.at[1].data)}) & NG_HOUSE)
    return true; /* "The …" */
  for (unsigned i = 0; i < w.count; i++)
    if (post_of(doc, w.at[i])) return true;
  return false;
}

bool ng_name_is_person(const ng_doc *doc, ng_string line) {
  enum { SHORTEST = 2, LONGEST = 3 };
  size_t end = 0;
  while (end < line.size && !strchr("/|(", line.data[end])) end++;
  words w = words_of((ng_string){line.data, end});
  if (w.count < SHORTEST || w.count > LONGEST || !is_given(doc, w.at[0])) return false;
  for (unsigned i = 0; i < w.count; i++)
    if (!ng_is_upper(first_code(w.at[i])) || post_of(doc, w.at[i]) || is_plain(doc, w.at[i])) return false;
  return true;
}

bool ng_name_begins(const ng_doc *doc, ng_string line) {
  words w = words_of(line);
  return w.count > 1 && is_given(doc, w.at[0]) && ng_is_upper(first_code(w.at[0])) &&
         ng_is_upper(first_code(w.at[1])) && !is_word(doc, w.at[0], NG_CLASS_PAGE_MONTH) && !post_of(doc, w.at[1]) &&
         !is_plain(doc, w.at[1]);
}

/* Whether all of a piece is one phrase of a class; its value. */
static bool is_phrase(const ng_doc *doc, ng_string text, ng_class class, int32_t *value) {
  ng_token tokens[WORDS];
  uint32_t count = 0;
  for (size_t at = 0; count < WORDS && ng_token_next(doc->lexicon, text.data, text.size, at, &tokens[count]); count++)
    at = tokens[count].start + tokens[count].size;
  return count && ng_lexicon_match(doc->lexicon, tokens, count, class, value, NULL) == count;
}

bool ng_name_is_cue(const ng_doc *doc, ng_string text) { return is_phrase(doc, text, NG_CLASS_CUE_BYLINE, NULL); }

bool ng_name_is_degree(const ng_doc *doc, ng_string name) {
  int32_t value = 0;
  enum { LONGEST = 5 };
  if (name.size <= LONGEST && shouts(name) && !memchr(name.data, ' ', name.size)) return true;
  return is_phrase(doc, name, NG_CLASS_NO_AUTHOR, &value) && value == DEGREE;
}

bool ng_name_is_nobody(const ng_doc *doc, ng_string name, ng_string site) {
  return is_site(doc, name, site) || is_listed(doc, name) || is_firm(doc, name) || is_house(doc, name);
}
