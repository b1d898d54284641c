/* The front matter of a Markdown draft. In: header fields at the head of the
 * text. Out: doc->meta with what they say of the story, and their blocks labelled
 * as notices: no reader sees them. Values are YAML's plain and quoted ones, and
 * lists of them; others are left alone. Linear. */
#include <string.h>

#include "meta.h"

static const struct {
  const char *key;
  ng_meta_field field;
} keys[] = {{"title", NG_META_TITLE},      {"headline", NG_META_TITLE},      {"subtitle", NG_META_DECK},
            {"description", NG_META_DECK}, {"summary", NG_META_DECK},        {"deck", NG_META_DECK},
            {"author", NG_META_AUTHOR},    {"authors", NG_META_AUTHOR},      {"byline", NG_META_AUTHOR},
            {"date", NG_META_PUBLISHED},   {"published", NG_META_PUBLISHED}, {"updated", NG_META_MODIFIED},
            {"lastmod", NG_META_MODIFIED}, {"modified", NG_META_MODIFIED},   {"url", NG_META_URL},
            {"canonical", NG_META_URL},    {"section", NG_META_SECTION},     {"category", NG_META_SECTION}};

static ng_string trimmed(ng_string s) {
  while (s.size && (unsigned char)s.data[0] <= ' ') s.data++, s.size--;
  while (s.size && (unsigned char)s.data[s.size - 1] <= ' ') s.size--;
  return s;
}

static ng_string unquoted(ng_string s) {
  s = trimmed(s);
  bool quoted = s.size > 1 && (s.data[0] == '"' || s.data[0] == '\'') && s.data[s.size - 1] == s.data[0];
  bool list = s.size > 1 && s.data[0] == '[' && s.data[s.size - 1] == ']';
  return quoted || list ? (ng_string){s.data + 1, s.size - 2} : s;
}

static ng_status add(ng_doc *doc, ng_meta_field field, ng_string value, ng_span span) {
  char day[NG_DAY_ROOM];
  ng_string none = {NULL, 0};
  if (field == NG_META_AUTHOR) return ng_meta_add_authors(doc, value, none, "front matter", NG_NAME_GIVEN);
  if (field == NG_META_PUBLISHED || field == NG_META_MODIFIED) {
    if (!ng_day_read(doc, value, false, day)) return NG_OK;
    value = ng_arena_copy(&doc->arena, day, strlen(day));
    if (!value.data) return NG_NOMEM;
  }
  ng_meta *added = ng_meta_push(&doc->meta);
  if (!added) return NG_NOMEM;
  *added = (ng_meta){.value = value, .source = "front matter", .span = span, .field = (uint8_t)field};
  return NG_OK;
}

ng_status ng_meta_of_front(ng_doc *doc) {
  ng_status status = NG_OK;
  ng_meta_field field = NG_META_FIELDS;
  for (uint32_t i = 0; !status && i < doc->blocks.count && doc->blocks.at[i].kind == NG_HEADER_FIELD; i++) {
    doc->blocks.at[i].role = NG_ROLE_NOTICE;
    ng_string line = ng_slice(doc, doc->blocks.at[i].span), value = line;
    bool item = line.size > 1 && line.data[0] == '-' && line.data[1] == ' ';
    const char *colon = item ? NULL : memchr(line.data, ':', line.size);
    if (!item && !colon) continue;
    if (colon) {
      ng_string key = trimmed((ng_string){line.data, (size_t)(colon - line.data)});
      field = NG_META_FIELDS;
      for (size_t k = 0; k < sizeof keys / sizeof *keys; k++)
        if (ng_string_is(key, keys[k].key)) field = keys[k].field;
      value = (ng_string){colon + 1, (size_t)(line.data + line.size - colon) - 1};
    } else {
      value = (ng_string){line.data + 2, line.size - 2};
    }
    value = unquoted(value);
    if (field == NG_META_FIELDS || !value.size) continue;
    uint32_t start = (uint32_t)(value.data - doc->text.data);
    status = add(doc, field, value, (ng_span){start, start + (uint32_t)value.size});
  }
  return status;
}
