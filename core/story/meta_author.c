/* Names of authors. In: a byline, or the value of a page's field. Out: an entry of
 * meta a person, without "By", titles after a comma, addresses, or what is no
 * name: the site itself, "admin", "Staff". Linear. */
#include <string.h>

#include "meta_name.h"
#include "words/gazetteer.h"
#include "words/token.h"

enum { MOST_AUTHORS = 20 };

static bool known_already(const ng_doc *doc, ng_string name) {
  for (uint32_t i = 0; i < doc->meta.count; i++)
    if (doc->meta.at[i].field == NG_META_AUTHOR && ng_name_same(doc->meta.at[i].value, name)) return true;
  return false;
}

/* Whether the page's text has a name, ASCII case folded, not too far down. */
static bool is_shown(const ng_doc *doc, ng_string name) {
  enum { REACH = 1 << 16 };
  const char *text = doc->text.data;
  for (size_t i = 0; i < REACH && i + name.size <= doc->text.size; i++) {
    if ((text[i] | 0x20) != (name.data[0] | 0x20)) continue;
    if (ng_name_same((ng_string){text + i, name.size}, name)) return true;
  }
  return false;
}

/* "vpohl", "sv_team", "GNB": the name by which somebody logs in, where the page shows it nowhere. */
static bool is_account(const ng_doc *doc, ng_string name) {
  unsigned size;
  bool capital = ng_is_upper(ng_utf8_read(name.data, &size));
  if (memchr(name.data, ' ', name.size)) return false;
  const ng_gazetteer *names = ng_lexicon_gazetteer(doc->lexicon);
  if (capital && ng_gazetteer_find(names, name.data, name.size) & NG_GIVEN) return false;
  return !is_shown(doc, name);
}

static bool is_han(uint32_t code) { return code >= 0x3400 && code <= 0x9FFF; }

static bool begins_han(ng_string text) {
  unsigned size;
  return text.size && is_han(ng_utf8_read(text.data, &size));
}

/* Names that are written in ideographs have two to four of them, and nothing else. */
static bool is_han_name(ng_string name) {
  enum { SHORTEST = 2, LONGEST = 4 };
  unsigned count = 0, size;
  for (size_t i = 0; i < name.size; i += size, count++)
    if (!is_han(ng_utf8_read(name.data + i, &size))) return false;
  return count >= SHORTEST && count <= LONGEST;
}

static ng_status add_name(ng_doc *doc, ng_string text, ng_string site, const char *source, ng_name_rule rule) {
  ng_string name = ng_name_of(doc, text, site, rule);
  if (!name.size || ng_name_is_nobody(doc, name, site) || known_already(doc, name)) return NG_OK;
  if (rule == NG_NAME_GIVEN && is_account(doc, name)) return NG_OK;
  if (begins_han(name) && !is_han_name(name)) return NG_OK;
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
    bool bullet = (unsigned char)c == 0xE2 && i + 2 < text.size && !memcmp(text.data + i, "\xE2\x80\xA2", 3);
    bool dash = (unsigned char)c == 0xE2 && i > 0 && i + 3 < text.size && text.data[i - 1] == ' ' &&
                text.data[i + 3] == ' ' &&
                (!memcmp(text.data + i, "\xE2\x80\x93", 3) || !memcmp(text.data + i, "\xE2\x80\x94", 3));
    if (bullet || dash) {
      *skip = 3;
      return i;
    }
    if (c != ' ') continue;
    /* What parts names without blanks in them. */
    if (i && begins_han((ng_string){text.data + i + 1, text.size - i - 1}) &&
        !ng_name_is_cue(doc, (ng_string){text.data, i}))
      return i;
    const char *word = text.data + i + 1, *end = memchr(word, ' ', text.size - i - 1);
    size_t size = end ? (size_t)(end - word) : 0;
    if (size && size <= 5 &&
        ng_lexicon_is(doc->lexicon, ng_lexicon_find(doc->lexicon, word, size), NG_CLASS_NAME_AND)) {
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
    ng_string piece = ng_name_trim((ng_string){text.data, size});
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
  clean = ng_name_trim(clean);
  if (rule == NG_NAME_AMONG) return add_among(doc, clean, site, source);
  uint32_t start = doc->meta.count;
  bool nobody = false; /* "Ministry of Labour and Health": what goes on with a name that is nobody's */
  for (unsigned i = 0; !status && clean.size && i < MOST_AUTHORS; i++) {
    size_t skip, size = next_cut(doc, clean, &skip);
    uint32_t before = doc->meta.count;
    ng_string piece = ng_name_trim((ng_string){clean.data, size});
    bool aside = (i && ng_name_is_degree(doc, piece)) || ng_name_is_cue(doc, piece),
         single = piece.size && !memchr(piece.data, ' ', piece.size);
    /* The second of names without blanks in them is one by the first. */
    ng_name_rule how = doc->meta.count > start && begins_han(piece) ? NG_NAME_GIVEN : rule;
    if (!aside && !(nobody && single)) status = add_name(doc, piece, site, source, how);
    nobody = piece.size && doc->meta.count == before;
    /* In running text what follows the first that is no name is no list. */
    if (!aside && (rule == NG_NAME_SHOWN || rule == NG_NAME_FULL) && doc->meta.count == before) break;
    clean.data += size + skip;
    clean.size -= size + skip;
  }
  return status;
}
