/* The known elements. In: names, numbers. Out: numbers, flow, attributes. */
#include "tags.h"

#include <string.h>

static const char *const names[] = {
#define NG_TAG(name, text, flow) text,
    NG_TAGS(NG_TAG)
#undef NG_TAG
};

static const uint8_t flows[] = {
#define NG_TAG(name, text, flow) NG_FLOW_##flow,
    NG_TAGS(NG_TAG)
#undef NG_TAG
};

unsigned ng_tag_flow(uint32_t tag) { return tag < NG_TAG_COUNT ? flows[tag] : NG_FLOW_INLINE; }

uint32_t ng_tag_find(const ng_doc *doc, const char *name) {
  size_t size = strlen(name);
  for (uint32_t i = 1; i < doc->atoms.count; i++)
    if (doc->atoms.at[i].size == size && !memcmp(doc->atoms.at[i].data, name, size)) return i;
  return NG_NONE;
}

ng_string ng_node_attribute(const ng_doc *doc, uint32_t index, const char *name) {
  const ng_node *node = &doc->nodes.at[index];
  size_t size = strlen(name);
  for (uint32_t i = 0; i < node->attributes; i++) {
    const ng_attribute *a = &doc->attributes.at[node->attribute + i];
    if (a->name.size == size && !memcmp(a->name.data, name, size)) return a->value;
  }
  return (ng_string){NULL, 0};
}

ng_status ng_tags_init(ng_doc *doc) {
  for (size_t i = 0; i < NG_TAG_COUNT; i++) {
    ng_string *atom = ng_strings_push(&doc->atoms);
    if (!atom) return NG_NOMEM;
    *atom = (ng_string){names[i], strlen(names[i])};
  }
  doc->atoms.at[NG_TAG_TEXT] = (ng_string){NULL, 0};
  return NG_OK;
}
