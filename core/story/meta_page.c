/* What the readers of a page's metadata share: entries that are there or added, and what the
 * page's JSON-LD says. Linear. */
#include "meta_page.h"

#include <string.h>

typedef ng_page_reader reader;

bool ng_page_has(const reader *r, ng_meta_field field) {
  for (uint32_t i = 0; i < r->doc->meta.count; i++)
    if (r->doc->meta.at[i].field == field) return true;
  return false;
}

void ng_page_add(reader *r, ng_meta_field field, ng_string value, const char *source, ng_span span) {
  ng_string clean;
  if (r->status || !value.size) return;
  r->status = ng_meta_clean(r->doc, value, &clean);
  if (r->status || !clean.size) return;
  ng_meta *added = ng_meta_push(&r->doc->meta);
  if (!added) {
    r->status = NG_NOMEM;
    return;
  }
  *added = (ng_meta){.value = clean, .source = source, .span = span, .field = (uint8_t)field};
}

ng_string ng_page_value(const reader *r, ng_meta_field field) {
  for (uint32_t i = 0; i < r->doc->meta.count; i++)
    if (r->doc->meta.at[i].field == field) return r->doc->meta.at[i].value;
  return (ng_string){NULL, 0};
}

/* ---- JSON-LD ------------------------------------------------------------- */

ng_string ng_page_json_text(reader *r, uint32_t index) {
  ng_string text = {NULL, 0};
  const ng_json_array *json = &r->doc->head->json;
  if (index == NG_NONE || r->status) return text;
  if (json->at[index].kind == NG_JSON_ARRAY && json->at[index].next > index + 1) index++;
  if (json->at[index].kind == NG_JSON_STRING) r->status = ng_json_text(r->doc, &json->at[index], &text);
  return text;
}

ng_string ng_page_json(reader *r, uint32_t object, const char *key) {
  return ng_page_json_text(r, ng_json_member(&r->doc->head->json, object, key));
}

/* The object that {"@id": …} stands for. */
uint32_t ng_page_json_named(const reader *r, uint32_t object) {
  const ng_json_array *json = &r->doc->head->json;
  if (ng_json_member(json, object, "name") != NG_NONE) return object;
  uint32_t id = ng_json_member(json, object, "@id");
  if (id == NG_NONE) return object;
  for (uint32_t i = 0; i < json->count; i++) {
    if (json->at[i].kind != NG_JSON_OBJECT || i == object) continue;
    uint32_t other = ng_json_member(json, i, "@id");
    if (other == NG_NONE || json->at[other].text.size != json->at[id].text.size) continue;
    if (memcmp(json->at[other].text.data, json->at[id].text.data, json->at[id].text.size)) continue;
    if (ng_json_member(json, i, "name") != NG_NONE) return i;
  }
  return object;
}
