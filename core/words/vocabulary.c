/* Vocabularies. In: the names of a document's elements. Out: for each, how it
 * stands in the flow of the text, which kind of block it makes, and which role
 * that block has. */
#include "vocabulary.h"

#include <stdio.h>
#include <string.h>

static const struct {
  uint8_t tag, kind, level, container;
} kinds[] = {{NG_TAG_H1, NG_HEADING, 1, 0},      {NG_TAG_H2, NG_HEADING, 2, 0},
             {NG_TAG_H3, NG_HEADING, 3, 0},      {NG_TAG_H4, NG_HEADING, 4, 0},
             {NG_TAG_H5, NG_HEADING, 5, 0},      {NG_TAG_H6, NG_HEADING, 6, 0},
             {NG_TAG_PRE, NG_PRE, 0, 0},         {NG_TAG_BLOCKQUOTE, NG_BLOCKQUOTE, 1, 1},
             {NG_TAG_UL, NG_LIST, 1, 1},         {NG_TAG_OL, NG_LIST, 1, 1},
             {NG_TAG_DL, NG_LIST, 1, 1},         {NG_TAG_MENU, NG_LIST, 1, 1},
             {NG_TAG_DIR, NG_LIST, 1, 1},        {NG_TAG_LI, NG_ITEM, 0, 1},
             {NG_TAG_DT, NG_ITEM, 0, 1},         {NG_TAG_DD, NG_ITEM, 0, 1},
             {NG_TAG_FIGURE, NG_FIGURE, 0, 1},   {NG_TAG_FIGCAPTION, NG_CAPTION, 0, 0},
             {NG_TAG_CAPTION, NG_CAPTION, 0, 0}, {NG_TAG_TABLE, NG_TABLE, 0, 1},
             {NG_TAG_TR, NG_ROW, 0, 1},          {NG_TAG_TD, NG_CELL, 0, 1},
             {NG_TAG_TH, NG_CELL, 0, 1},         {NG_TAG_XMP, NG_PRE, 0, 0},
             {NG_TAG_LISTING, NG_PRE, 0, 0},     {NG_TAG_PLAINTEXT, NG_PRE, 0, 0}};

/* The value of class "element": flow, kind + 1, level, role + 1, in six bits each. */
static ng_element unpack(int32_t value) {
  unsigned flow = value & 63, kind = value >> 6 & 63, level = value >> 12 & 63, role = value >> 18 & 63;
  bool holds = kind == NG_LIST + 1 || kind == NG_ITEM + 1 || kind == NG_BLOCKQUOTE + 1 || kind == NG_FIGURE + 1 ||
               kind == NG_TABLE + 1 || kind == NG_ROW + 1 || kind == NG_CELL + 1;
  return (ng_element){(uint8_t)flow, kind ? (uint8_t)(kind - 1) : NG_NO_KIND, (uint8_t)level, holds,
                      role ? (uint8_t)(role - 1) : NG_NO_ROLE};
}

/* The entry of an element: "nitf head" before "head", "item" for "media:item". */
static bool find(const ng_lexicon *lexicon, ng_string root, ng_string name, int32_t *value) {
  char both[128];
  int size = snprintf(both, sizeof both, "%.*s %.*s", (int)root.size, root.data, (int)name.size, name.data);
  if (size > 0 && (size_t)size < sizeof both && ng_lexicon_whole(lexicon, both, (size_t)size, NG_CLASS_ELEMENT, value))
    return true;
  if (ng_lexicon_whole(lexicon, name.data, name.size, NG_CLASS_ELEMENT, value)) return true;
  const char *colon = memchr(name.data, ':', name.size);
  return colon &&
         ng_lexicon_whole(lexicon, colon + 1, name.size - (size_t)(colon + 1 - name.data), NG_CLASS_ELEMENT, value);
}

static void read_names(const ng_doc *doc, const ng_lexicon *lexicon, ng_element *elements) {
  ng_string root = {"", 0};
  if (doc->nodes.count && doc->nodes.at[0].tag != NG_TAG_TEXT) root = doc->atoms.at[doc->nodes.at[0].tag];
  int32_t value;
  for (uint32_t i = 1; i < doc->atoms.count; i++)
    if (doc->atoms.at[i].size < 64 && find(lexicon, root, doc->atoms.at[i], &value)) elements[i] = unpack(value);
}

ng_element *ng_vocabulary(const ng_doc *doc) {
  ng_element *elements = malloc((doc->atoms.count + 1) * sizeof *elements);
  if (!elements) return NULL;
  bool xml = doc->type == NG_TYPE_XML;
  for (uint32_t i = 0; i < doc->atoms.count; i++) {
    uint8_t flow = (uint8_t)ng_tag_flow(i);
    /* What HTML hides (<title>, <link>) is text elsewhere, but for code. */
    bool code = i == NG_TAG_SCRIPT || i == NG_TAG_STYLE;
    if (xml && (i >= NG_TAG_COUNT || (flow == NG_FLOW_HIDDEN && !code))) flow = NG_FLOW_BLOCK;
    elements[i] = (ng_element){flow, NG_NO_KIND, 0, 0, NG_NO_ROLE};
  }
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds && kinds[i].tag < doc->atoms.count; i++) {
    ng_element *element = &elements[kinds[i].tag];
    element->kind = kinds[i].kind;
    element->level = kinds[i].level;
    element->container = kinds[i].container;
  }
  const ng_options *options = doc->options;
  ng_lexicon *lexicon = xml && options->lexicon ? options->lexicon(options->context, "xml") : NULL;
  if (lexicon) read_names(doc, lexicon, elements);
  return elements;
}
