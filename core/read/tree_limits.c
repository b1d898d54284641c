/* What the parser is shown. In: a file that libxml2 is about to read. Out: the
 * file without the insides of scripts, styles and comments (half of the bytes
 * of a news page, which libxml2 would read one by one), and without what makes
 * it quadratic: attributes past a tag's limits, start tags past the depth.
 * Where something was cut out is kept, so offsets can be led back. Measured
 * with libxml2 2.9.14: one tag of 100,000 attributes takes 11 s, 100,000 open
 * <b> before 100,000 </i> take 18 s. */
#include <string.h>
#include <strings.h>

#include "decode.h"
#include "tree.h"

static bool letter(char c) { return (unsigned char)((c | 0x20) - 'a') < 26; }

static bool blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

static size_t name_end(const char *s, size_t size, size_t at) {
  while (at < size && s[at] != '>' && s[at] != '/' && !blank(s[at])) at++;
  return at;
}

/* The end of the tag that begins at `from` (after its '>'), and where its
   attribute number `most` (from 0) begins: SIZE_MAX where it has fewer. */
static size_t tag_end(const char *s, size_t size, size_t from, uint32_t most, size_t *cut) {
  size_t at = name_end(s, size, from + 1);
  uint32_t attributes = 0;
  *cut = SIZE_MAX;
  while (at < size && s[at] != '>') {
    if (blank(s[at]) || s[at] == '/') {
      at++;
      continue;
    }
    if (attributes++ == most) *cut = at;
    while (at < size && s[at] != '>' && s[at] != '=' && !blank(s[at])) at++;
    while (at < size && blank(s[at])) at++;
    if (at >= size || s[at] != '=') continue;
    for (at++; at < size && blank(s[at]);) at++;
    if (at < size && (s[at] == '"' || s[at] == '\'')) {
      const char *close = memchr(s + at + 1, s[at], size - at - 1);
      if (!close) return size;
      at = (size_t)(close - s) + 1;
    } else {
      while (at < size && s[at] != '>' && !blank(s[at])) at++;
    }
  }
  return at < size ? at + 1 : size;
}

/* Where "</name" stands at or after `at`, SIZE_MAX where it does not. */
static size_t find_end_tag(const char *s, size_t size, size_t at, const char *name, size_t length) {
  while (at + length + 2 <= size) {
    const char *found = memchr(s + at, '<', size - at - length - 1);
    if (!found) break;
    at = (size_t)(found - s);
    if (found[1] == '/' && !strncasecmp(found + 2, name, length)) return at;
    at++;
  }
  return SIZE_MAX;
}

/* The end of the comment whose inside begins at `at`; SIZE_MAX if it has none. */
static size_t find_comment_end(const char *s, size_t size, size_t at) {
  while (at + 3 <= size) {
    const char *dash = memchr(s + at, '-', size - at - 2);
    if (!dash) break;
    at = (size_t)(dash - s);
    if (dash[1] == '-' && (dash[2] == '>' || dash[2] == '!')) return at;
    at++;
  }
  return SIZE_MAX;
}

static bool cut_out(ng_tree_input *input, size_t start, size_t end) {
  if (start >= end) return true;
  ng_cut *cut = ng_cuts_push(&input->cuts);
  if (cut) *cut = (ng_cut){(uint32_t)start, (uint32_t)end};
  return cut != NULL;
}

/* Elements whose inside is no markup. */
static const struct {
  const char *name;
  size_t size;
} raw[] = {{"script", 6}, {"style", 5}};
enum { RAW = sizeof raw / sizeof *raw };

/* The end of the CDATA section that begins at `at`; `size` if it has none. */
static size_t cdata_end(const char *s, size_t size, size_t at) {
  for (at += 9; at + 3 <= size; at++) {
    const char *close = memchr(s + at, ']', size - at - 2);
    if (!close) break;
    at = (size_t)(close - s);
    if (close[1] == ']' && close[2] == '>') return at + 3;
  }
  return size;
}

typedef struct {
  uint32_t tags; /* past a limit */
  size_t first;  /* of them */
  /* What has no end further on is looked for once. */
  bool endless[RAW], endless_comment;
} finder;

/* One start tag, and what is inside it where that is no markup; gives where the
   next one may be, 0 when memory is out. */
static size_t pass_tag(const ng_doc *doc, ng_tree_input *input, size_t from, finder *f) {
  const char *s = doc->file.data;
  size_t size = doc->file.size, cut, end = tag_end(s, size, from, doc->limits.attributes, &cut);
  if (end - from > doc->limits.tag_bytes && cut > from + doc->limits.tag_bytes) cut = name_end(s, size, from + 1);
  if (cut < end) {
    if (!f->tags++) f->first = from;
    if (!cut_out(input, cut, s[end - 1] == '>' ? end - 1 : end)) return 0;
  }
  if (doc->type != NG_TYPE_HTML) return end;
  size_t name = name_end(s, size, from + 1) - from - 1;
  for (size_t i = 0; i < RAW; i++) {
    if (f->endless[i] || raw[i].size != name || strncasecmp(s + from + 1, raw[i].name, name)) continue;
    size_t stop = find_end_tag(s, size, end, raw[i].name, name);
    f->endless[i] = stop == SIZE_MAX;
    if (f->endless[i]) break;
    if (!cut_out(input, end, stop)) return 0;
    return stop;
  }
  return end;
}

static ng_status find_cuts(ng_doc *doc, ng_tree_input *input, finder *f) {
  const char *s = doc->file.data;
  size_t size = doc->file.size;
  f->endless_comment = doc->type != NG_TYPE_HTML; /* XML's stay where they are */
  for (size_t at = 0; at + 1 < size;) {
    const char *open = memchr(s + at, '<', size - at - 1);
    if (!open) break;
    at = (size_t)(open - s);
    if (letter(open[1])) {
      at = pass_tag(doc, input, at, f);
      if (!at) return NG_NOMEM;
    } else if (!f->endless_comment && size - at >= 4 && !memcmp(open, "<!--", 4)) {
      size_t end = find_comment_end(s, size, at + 4);
      f->endless_comment = end == SIZE_MAX;
      if (!f->endless_comment && !cut_out(input, at + 4, end)) return NG_NOMEM;
      at = f->endless_comment ? at + 4 : end;
    } else if (doc->type == NG_TYPE_XML && size - at >= 9 && !memcmp(open, "<![CDATA[", 9)) {
      at = cdata_end(s, size, at);
    } else {
      at++;
    }
  }
  return NG_OK;
}

ng_status ng_tree_cut(ng_doc *doc, ng_tree_input *input) {
  finder f = {0};
  input->bytes = doc->file.data;
  input->size = doc->file.size;
  ng_status status = find_cuts(doc, input, &f);
  if (status || !input->cuts.count) return status;
  size_t size = doc->file.size;
  for (uint32_t i = 0; i < input->cuts.count; i++) size -= input->cuts.at[i].end - input->cuts.at[i].start;
  char *bytes = malloc(size + 1);
  if (!bytes) return NG_NOMEM;
  size_t used = 0, from = 0;
  for (uint32_t i = 0; i <= input->cuts.count; i++) {
    size_t to = i < input->cuts.count ? input->cuts.at[i].start : doc->file.size;
    memcpy(bytes + used, doc->file.data + from, to - from);
    used += to - from;
    if (i < input->cuts.count) from = input->cuts.at[i].end;
  }
  bytes[size] = '\0';
  input->bytes = input->owned = bytes;
  input->size = size;
  if (!f.tags) return NG_OK;
  return ng_doc_note(doc, "attribute-limit", ng_decode_raw(doc, (uint32_t)f.first),
                     "%u tags have more than %u attributes or %u bytes; what is past that was left out",
                     f.tags, doc->limits.attributes, doc->limits.tag_bytes);
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

/* Whether the start tag [at, after) opens nothing: one that HTML knows as void (libxml2
   does not know <wbr>), one of XML that closes itself. */
static bool opens_nothing(const char *s, size_t at, size_t after, bool html) {
  static const char *const voids[] = {"br", "hr", "img", "input", "meta", "link", "col", "area", "base"};
  if (!html) return s[after - 1] == '>' && s[after - 2] == '/';
  size_t size = name_end(s, after, at + 1) - at - 1;
  for (size_t i = 0; i < sizeof voids / sizeof *voids; i++)
    if (strlen(voids[i]) == size && !strncasecmp(voids[i], s + at + 1, size)) return true;
  return false;
}

/* The end of the script or style whose start tag is [at, after) and whose inside was
   cut out; 0 where it is none. */
static size_t raw_end(const char *s, size_t size, size_t at, size_t after) {
  size_t name = name_end(s, after, at + 1) - at - 1, cut;
  for (size_t i = 0; i < RAW; i++)
    if (raw[i].size == name && !strncasecmp(s + at + 1, raw[i].name, name) &&
        find_end_tag(s, after + name + 2 < size ? after + name + 2 : size, after, raw[i].name, name) == after)
      return tag_end(s, size, after + 1, NG_NONE, &cut);
  return 0;
}

/* Past what is markup but no tag at `at`: a comment, a CDATA section; `at` where it is none. */
static size_t past_section(const char *s, size_t size, size_t at, bool html) {
  if (size - at >= 4 && !memcmp(s + at, "<!--", 4)) {
    size_t end = find_comment_end(s, size, at + 4);
    return end == SIZE_MAX ? size : end;
  }
  return !html && size - at >= 9 && !memcmp(s + at, "<![CDATA[", 9) ? cdata_end(s, size, at) : at;
}

uint32_t ng_tree_flatten(char *buffer, size_t size, size_t *from, bool html, const char *const *open,
                         int count) {
  uint32_t blanked = 0;
  size_t at = *from;
  while (at < size) {
    char *tag = memchr(buffer + at, '<', size - at);
    at = tag ? (size_t)(tag - buffer) : size;
    if (!tag) break;
    bool end = at + 1 < size && tag[1] == '/';
    if (at + 1 + end >= size || !letter(tag[1 + end])) {
      size_t past = past_section(buffer, size, at, html);
      at = past > at ? past : at + 1;
      continue;
    }
    size_t cut, name = at + 1 + end, stop = name_end(buffer, size, name);
    if (end && closes(buffer + name, stop - name, open, count)) break;
    size_t after = tag_end(buffer, size, at + end, NG_NONE, &cut);
    size_t raw = html && !end ? raw_end(buffer, size, at, after) : 0;
    if (!raw && (end || !opens_nothing(buffer, at, after, html))) {
      memset(tag, ' ', after - at);
      blanked++;
    }
    at = raw ? raw : after;
  }
  *from = at;
  return blanked;
}
