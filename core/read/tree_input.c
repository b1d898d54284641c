/* Edits of what a parser is shown, and the ends of tags, which tell where to edit. In: the
 * decoded file. Out: ranges in whose place the parser is shown others or none, in order. A
 * tag of a hundred thousand attributes would cost libxml2 2.9.14 11 s: where the limits of
 * attributes and bytes lie in a tag is told here. Linear. */
#include <string.h>
#include <strings.h>

#include "decode.h"
#include "tree.h"

static bool blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

size_t ng_tag_name_end(const char *s, size_t size, size_t at) {
  while (at < size && s[at] != '>' && s[at] != '/' && !blank(s[at])) at++;
  return at;
}

size_t ng_tag_end(const char *s, size_t size, size_t from, uint32_t most, size_t *cut) {
  size_t at = ng_tag_name_end(s, size, from + 1);
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

size_t ng_end_tag_find(const char *s, size_t size, size_t at, const char *name, size_t length) {
  while (at + length + 3 <= size) {
    const char *found = memchr(s + at, '<', size - at - length - 2);
    if (!found) break;
    at = (size_t)(found - s);
    if (found[1] == '/' && !strncasecmp(found + 2, name, length) &&
        (found[2 + length] == '>' || found[2 + length] == '/' || blank(found[2 + length])))
      return at;
    at++;
  }
  return SIZE_MAX;
}

size_t ng_cdata_end(const char *s, size_t size, size_t at) {
  for (at += 9; at + 3 <= size; at++) {
    const char *close = memchr(s + at, ']', size - at - 2);
    if (!close) break;
    at = (size_t)(close - s);
    if (close[1] == ']' && close[2] == '>') return at + 3;
  }
  return size;
}

bool ng_edit_add(ng_tree_input *input, size_t start, size_t end, const char *with, size_t size) {
  ng_edit *before = input->edits.count ? &input->edits.at[input->edits.count - 1] : NULL;
  if (before && start < before->end) start = before->end; /* they stay apart, whatever is asked for */
  if (end < start || (end == start && !size)) return true;
  if (before && !size && !before->size && before->end == start) {
    before->end = (uint32_t)end;
    return true;
  }
  ng_edit *edit = ng_edits_push(&input->edits);
  if (!edit) return false;
  *edit = (ng_edit){.start = (uint32_t)start, .end = (uint32_t)end, .size = (uint8_t)size};
  memcpy(edit->with, with, size);
  return true;
}

ng_status ng_tags_past_note(ng_doc *doc, const ng_tags_past *past) {
  if (!past->tags) return NG_OK;
  return ng_doc_note(doc, "attribute-limit", ng_decode_raw(doc, past->first),
                     "%u tags have more than %u attributes or %u bytes; what is past that was left out", past->tags,
                     doc->limits.attributes, doc->limits.tag_bytes);
}
