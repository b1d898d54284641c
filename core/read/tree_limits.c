/* Depth. libxml2 walks its open elements at every end tag: 100,000 open <b> before
 * 100,000 </i> take it 18 s (2.9.14). In: what a parser is about to read, when it has
 * as many elements open as the limit allows. Out: the same with tags blanked, so that
 * what lies deeper joins the element there. */
#include <string.h>
#include <strings.h>

#include "tree.h"

static bool letter(char c) { return (unsigned char)((c | 0x20) - 'a') < 26; }

/* Which end tags close others over open elements: libxml2's own order, in
   which an end tag cannot reach past an element of higher rank. */
static int rank(const char *name, size_t size) {
  static const struct {
    const char *name;
    int rank;
  } ranks[] = {{"div", 150},   {"td", 160},    {"th", 160},   {"tr", 170},   {"thead", 180}, {"tbody", 180},
               {"tfoot", 180}, {"table", 190}, {"head", 200}, {"body", 200}, {"html", 220}};
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

/* Whether the start tag [at, after) opens nothing: one that HTML knows as void (libxml2
   does not know <wbr>), one of XML that closes itself. */
static bool opens_nothing(const char *s, size_t at, size_t after, bool html) {
  static const char *const voids[] = {"br", "hr", "img", "input", "meta", "link", "col", "area", "base"};
  if (!html) return s[after - 1] == '>' && s[after - 2] == '/';
  size_t size = ng_tag_name_end(s, after, at + 1) - at - 1;
  for (size_t i = 0; i < sizeof voids / sizeof *voids; i++)
    if (strlen(voids[i]) == size && !strncasecmp(voids[i], s + at + 1, size)) return true;
  return false;
}

/* The end of the script or style whose start tag is [at, after) and whose inside is not
   shown; 0 where it is none. */
static size_t raw_end(const char *s, size_t size, size_t at, size_t after) {
  static const char *const raw[] = {"script", "style"};
  size_t name = ng_tag_name_end(s, after, at + 1) - at - 1, cut;
  for (size_t i = 0; i < sizeof raw / sizeof *raw; i++)
    if (strlen(raw[i]) == name && !strncasecmp(s + at + 1, raw[i], name) &&
        ng_end_tag_find(s, after + name + 3 < size ? after + name + 3 : size, after, raw[i], name) == after)
      return ng_tag_end(s, size, after + 1, NG_NONE, &cut);
  return 0;
}

/* Past what is markup of XML but no tag at `at`: a comment, a CDATA section; `at` where
   it is none. Of HTML neither is shown. */
static size_t past_section(const char *s, size_t size, size_t at) {
  if (size - at >= 9 && !memcmp(s + at, "<![CDATA[", 9)) return ng_cdata_end(s, size, at);
  if (size - at < 4 || memcmp(s + at, "<!--", 4)) return at;
  for (at += 4; at + 3 <= size; at++) {
    const char *dash = memchr(s + at, '-', size - at - 2);
    if (!dash) break;
    at = (size_t)(dash - s);
    if (dash[1] == '-' && dash[2] == '>') return at + 3;
  }
  return size;
}

bool ng_tree_flatten(char *buffer, size_t size, size_t *from, bool html, const char *const *open, int count,
                     ng_spans_array *blanks) {
  size_t at = *from;
  while (at < size) {
    char *tag = memchr(buffer + at, '<', size - at);
    at = tag ? (size_t)(tag - buffer) : size;
    if (!tag) break;
    bool end = at + 1 < size && tag[1] == '/';
    if (at + 1 + end >= size || !letter(tag[1 + end])) {
      size_t past = html ? at : past_section(buffer, size, at);
      at = past > at ? past : at + 1;
      continue;
    }
    size_t cut, name = at + 1 + end, stop = ng_tag_name_end(buffer, size, name);
    if (end && closes(buffer + name, stop - name, open, count)) break;
    size_t after = ng_tag_end(buffer, size, at + end, NG_NONE, &cut);
    size_t raw = html && !end ? raw_end(buffer, size, at, after) : 0;
    if (!raw && (end || !opens_nothing(buffer, at, after, html))) {
      ng_span *blank = ng_spans_push(blanks);
      if (!blank) return false;
      *blank = (ng_span){(uint32_t)at, (uint32_t)after};
      memset(tag, ' ', after - at);
    }
    at = raw ? raw : after;
  }
  *from = at;
  return true;
}
