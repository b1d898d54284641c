/* What a parser is shown of a file. In: the decoded file, HTML or XML. Out: its bytes
 * but for edits, ranges in whose place the parser is shown others or none: what costs it
 * most and tells it nothing (the insides of scripts and styles, comments: half of a news
 * page), what makes it quadratic (attributes past the limits: with libxml2 2.9.14 one tag
 * of 100,000 takes 11 s), and what it would read other than browsers do (tree_html.c).
 * The edits lead every byte shown back to the file. */
#include <string.h>
#include <strings.h>

#include "decode.h"
#include "tree.h"

static bool letter(char c) { return (unsigned char)((c | 0x20) - 'a') < 26; }

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
                     "%u tags have more than %u attributes or %u bytes; what is past that was left out",
                     past->tags, doc->limits.attributes, doc->limits.tag_bytes);
}

/* XML is shown as it is, but for attributes past the limits. */
static ng_status edit_xml(ng_doc *doc, ng_tree_input *input) {
  const char *s = doc->file.data;
  size_t size = doc->file.size;
  ng_tags_past past = {0};
  for (size_t at = 0; at + 1 < size;) {
    const char *open = memchr(s + at, '<', size - at - 1);
    if (!open) break;
    at = (size_t)(open - s);
    if (letter(open[1])) {
      size_t cut, end = ng_tag_end(s, size, at, doc->limits.attributes, &cut);
      if (end - at > doc->limits.tag_bytes && cut > at + doc->limits.tag_bytes) cut = ng_tag_name_end(s, size, at + 1);
      if (cut < end) {
        if (!past.tags++) past.first = at;
        if (!ng_edit_add(input, cut, s[end - 1] == '>' ? end - 1 : end, "", 0)) return NG_NOMEM;
      }
      at = end;
    } else if (size - at >= 9 && !memcmp(open, "<![CDATA[", 9)) {
      at = ng_cdata_end(s, size, at);
    } else {
      at++;
    }
  }
  return ng_tags_past_note(doc, &past);
}

ng_status ng_tree_show(ng_doc *doc, ng_tree_input *input) {
  input->bytes = doc->file.data;
  input->size = doc->file.size;
  ng_status status = doc->type == NG_TYPE_HTML ? ng_tree_edit_html(doc, input) : edit_xml(doc, input);
  if (status || !input->edits.count) return status;
  const ng_edit *end = input->edits.at + input->edits.count;
  size_t size = doc->file.size, used = 0, from = 0;
  for (const ng_edit *edit = input->edits.at; edit < end; edit++) size = size + edit->size - (edit->end - edit->start);
  if (size > INT32_MAX) return NG_LIMIT;
  char *bytes = malloc(size + 1);
  if (!bytes) return NG_NOMEM;
  for (ng_edit *edit = input->edits.at; edit < end; edit++) {
    memcpy(bytes + used, doc->file.data + from, edit->start - from);
    used += edit->start - from;
    edit->shown = (uint32_t)used;
    memcpy(bytes + used, edit->with, edit->size);
    used += edit->size;
    from = edit->end;
  }
  memcpy(bytes + used, doc->file.data + from, doc->file.size - from);
  bytes[size] = '\0';
  input->bytes = input->owned = bytes;
  input->size = size;
  return NG_OK;
}
