/* What a parser is shown of a file. In: the decoded file, HTML or XML. Out: its bytes
 * but for edits, ranges in whose place the parser is shown others or none: what costs it
 * most and tells it nothing (the insides of scripts and styles, comments, attributes: most
 * of a news page), what makes it quadratic (attributes past the limits: with libxml2 2.9.14 one tag
 * of 100,000 takes 11 s), and what it would read other than browsers do (tree_html.c).
 * The edits lead every byte shown back to the file. */
#include <string.h>

#include "decode.h"
#include "tree.h"

/* XML is shown as it is, but for attributes past the limits. */
static ng_status edit_xml(ng_doc *doc, ng_tree_input *input) {
  const char *s = doc->file.data;
  size_t size = doc->file.size;
  ng_tags_past past = {0};
  for (size_t at = 0; at + 1 < size;) {
    const char *open = memchr(s + at, '<', size - at - 1);
    if (!open) break;
    at = (size_t)(open - s);
    if ((unsigned char)((open[1] | 0x20) - 'a') < 26) {
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
