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

static uint32_t *slot_of(const ng_doc *doc, const char *name, size_t size) {
  uint64_t hash = 1469598103934665603u;
  for (size_t i = 0; i < size; i++) hash = (hash ^ (unsigned char)name[i]) * 1099511628211u;
  uint32_t at = (uint32_t)(hash >> 32) & (doc->atom_room - 1);
  for (;; at = (at + 1) & (doc->atom_room - 1)) {
    uint32_t atom = doc->atom_slots[at];
    if (!atom) return &doc->atom_slots[at];
    const ng_string *known = &doc->atoms.at[atom];
    if (known->size == size && !memcmp(known->data, name, size)) return &doc->atom_slots[at];
  }
}

uint32_t ng_tag_find(const ng_doc *doc, const char *name) {
  if (!doc->atom_room) return NG_NONE;
  uint32_t atom = *slot_of(doc, name, strlen(name));
  return atom ? atom : NG_NONE;
}

static bool grow(ng_doc *doc) {
  if (doc->atoms.count * 2 < doc->atom_room) return true;
  uint32_t room = doc->atom_room ? doc->atom_room * 2 : 1024;
  uint32_t *slots = calloc(room, sizeof *slots);
  if (!slots) return false;
  free(doc->atom_slots);
  doc->atom_slots = slots;
  doc->atom_room = room;
  for (uint32_t i = 1; i < doc->atoms.count; i++) *slot_of(doc, doc->atoms.at[i].data, doc->atoms.at[i].size) = i;
  return true;
}

static uint32_t add(ng_doc *doc, ng_string name) {
  if (!name.data || !grow(doc)) return NG_NONE;
  ng_string *atom = ng_strings_push(&doc->atoms);
  if (!atom) return NG_NONE;
  *atom = name;
  *slot_of(doc, name.data, name.size) = doc->atoms.count - 1;
  return doc->atoms.count - 1;
}

uint32_t ng_tag_intern(ng_doc *doc, ng_string name) {
  uint32_t known = doc->atom_room ? *slot_of(doc, name.data, name.size) : 0;
  return known ? known : add(doc, ng_arena_copy(&doc->arena, name.data, name.size));
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
  if (!ng_strings_push(&doc->atoms)) return NG_NOMEM; /* NG_TAG_TEXT has no name */
  for (size_t i = 1; i < NG_TAG_COUNT; i++)
    if (add(doc, (ng_string){names[i], strlen(names[i])}) == NG_NONE) return NG_NOMEM;
  return NG_OK;
}
