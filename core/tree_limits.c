/* The tree's limits. In: bytes that a parser is about to read. Out: the same
 * bytes with what would make libxml2 quadratic blanked: attributes past a
 * tag's limits, start tags past the depth. Sizes never change, so offsets hold.
 * Measured with libxml2 2.9.14: one tag of 100,000 attributes takes 11 s,
 * 100,000 open <b> before 100,000 </i> take 18 s. */
#include <string.h>
#include <strings.h>

#include "tree.h"

/* A tag shorter than this holds at most half as many attributes: not worth a
   look. Every window of this size that holds a '>' is passed over. */
enum { WINDOW = 512 };

static size_t name_end(const char *s, size_t size, size_t at) {
  while (at < size && s[at] != '>' && s[at] != '/' && !ng_is_blank((unsigned char)s[at])) at++;
  return at;
}

/* The end of the tag that begins at `from` (after its '>'), and where its
   attribute number `most` (from 0) ends: the end too where it has fewer. */
static size_t tag_end(const char *s, size_t size, size_t from, uint32_t most, size_t *cut) {
  size_t at = name_end(s, size, from + 1);
  uint32_t attributes = 0;
  *cut = SIZE_MAX;
  while (at < size && s[at] != '>') {
    if (ng_is_blank((unsigned char)s[at]) || s[at] == '/') {
      at++;
      continue;
    }
    if (attributes++ == most) *cut = at;
    while (at < size && s[at] != '>' && s[at] != '=' && !ng_is_blank((unsigned char)s[at])) at++;
    while (at < size && ng_is_blank((unsigned char)s[at])) at++;
    if (at >= size || s[at] != '=') continue;
    for (at++; at < size && ng_is_blank((unsigned char)s[at]);) at++;
    if (at < size && (s[at] == '"' || s[at] == '\'')) {
      const char *close = memchr(s + at + 1, s[at], size - at - 1);
      if (!close) return size;
      at = (size_t)(close - s) + 1;
    } else {
      while (at < size && s[at] != '>' && !ng_is_blank((unsigned char)s[at])) at++;
    }
  }
  return at < size ? at + 1 : size;
}

/* The last byte `c` in the window at s, NULL where it holds none. */
static const char *last_in_window(const char *s, char c) {
  for (size_t i = WINDOW; i-- > 0;)
    if (s[i] == c) return s + i;
  return NULL;
}

static bool letter(char c) { return ng_is_letter((unsigned char)c) && (unsigned char)c < 0x80; }

ng_status ng_tree_limit(ng_doc *doc, const char **bytes, char **owned) {
  const char *s = doc->file.data;
  size_t size = doc->file.size;
  uint32_t limited = 0;
  size_t first = 0;
  *bytes = s;
  for (size_t at = 0; at + WINDOW < size;) {
    const char *last = last_in_window(s + at, '>');
    if (last) {
      at = (size_t)(last - s) + 1;
      continue;
    }
    const char *open = last_in_window(s + at, '<');
    if (!open || !letter(open[1])) {
      const char *next = memchr(s + at + WINDOW, '>', size - at - WINDOW);
      if (!open) open = memchr(s + at + WINDOW, '<', size - at - WINDOW);
      if (!open || (next && next < open)) open = next;
      if (!open) break;
      at = (size_t)(open - s);
      if (*open == '>' || !letter(open[1])) {
        at++;
        continue;
      }
    }
    size_t from = (size_t)(open - s), cut;
    size_t end = tag_end(s, size, from, doc->limits.attributes, &cut);
    if (end - from > doc->limits.tag_bytes && cut > from + doc->limits.tag_bytes)
      cut = name_end(s, size, from + 1);
    if (cut < end) {
      if (!*owned) {
        *owned = malloc(size + 1);
        if (!*owned) return NG_NOMEM;
        memcpy(*owned, s, size + 1);
        *bytes = *owned;
        first = from;
      }
      memset(*owned + cut, ' ', end - cut - 1);
      limited++;
    }
    at = end > at ? end : at + 1;
  }
  if (!limited) return NG_OK;
  return ng_doc_note(doc, "attribute-limit", first,
                     "%u tags have more than %u attributes or %u bytes; what is past that was left out",
                     limited, doc->limits.attributes, doc->limits.tag_bytes);
}

/* Which end tags close others over open elements: libxml2's own order, in
   which an end tag cannot reach past an element of higher rank. */
static int rank(const char *name, size_t size) {
  static const struct {
    const char *name;
    int rank;
  } ranks[] = {{"div", 150},   {"td", 160},    {"th", 160},   {"tr", 170},   {"thead", 180},
               {"tbody", 180}, {"tfoot", 180}, {"table", 190}, {"head", 200}, {"body", 200},
               {"html", 220}};
  for (size_t i = 0; i < sizeof ranks / sizeof *ranks; i++)
    if (strlen(ranks[i].name) == size && !strncasecmp(ranks[i].name, name, size)) return ranks[i].rank;
  return 100;
}

static bool closes(const char *name, size_t size, const char *const *open, int count) {
  int own = rank(name, size);
  while (count-- > 0) {
    size_t length = strlen(open[count]);
    if (length == size && !strncasecmp(open[count], name, size)) return true;
    if (rank(open[count], length) > own) return false;
  }
  return false;
}

static bool is_void(const char *name, size_t size) {
  static const char *const voids[] = {"br", "hr", "img", "input", "meta", "link", "wbr", "col", "area", "base"};
  for (size_t i = 0; i < sizeof voids / sizeof *voids; i++)
    if (strlen(voids[i]) == size && !strncasecmp(voids[i], name, size)) return true;
  return false;
}

uint32_t ng_tree_flatten(char *buffer, size_t size, size_t at, const char *const *open, int count) {
  uint32_t blanked = 0;
  while (at < size) {
    char *tag = memchr(buffer + at, '<', size - at);
    if (!tag) break;
    at = (size_t)(tag - buffer);
    if (size - at >= 4 && !memcmp(tag, "<!--", 4)) break;
    bool end = at + 1 < size && tag[1] == '/';
    if (at + 1 + end >= size || !letter(tag[1 + end])) {
      at++;
      continue;
    }
    size_t cut, name = at + 1 + end, stop = name_end(buffer, size, name);
    if (end && closes(buffer + name, stop - name, open, count)) break;
    size_t after = tag_end(buffer, size, at + end, NG_NONE, &cut);
    if (end || !is_void(buffer + name, stop - name)) {
      memset(tag, ' ', after - at);
      blanked++;
    }
    at = after;
  }
  return blanked;
}
