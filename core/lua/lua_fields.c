/* The fields of structures. In: a layer, an index, a field. Out: the field's
 * value on the Lua stack, nil where it is absent. Which fields a layer has is
 * data: one table a layer, with the place of each field in its C structure.
 * To add a field to a layer, add a line to its table. */
#include <stddef.h>
#include <stdio.h>

#include "lua_binding.h"
#include "place.h"

/* How a field is made into a value. What `arg` means stands beside it. */
typedef enum {
  /* of every handle */
  ID,
  KEY,
  LAYER,
  SPAN_OF,
  START,
  STOP,
  TEXT,
  LINE,
  COLUMN,
  BYTE,
  PART, /* "story", "quoted", "page", "hidden"; of an entity named in several the first of these */
  DOCUMENT,
  /* in the structure, at `offset` */
  KIND,       /* uint8_t, named by ng_kind_name; arg: layer */
  NAME,       /* uint8_t, named by `names`; "none" is absent */
  FLAG,       /* uint8_t: a boolean */
  BIT,        /* uint8_t: a boolean; arg: mask */
  LEVEL,      /* uint8_t: a number, 0 is absent */
  PAGES,      /* uint32_t: "7 of 9 pages", 0 is absent */
  HUNDREDTHS, /* int16_t: a number, where the block's `why` is not "none" */
  REFERENCE,  /* uint32_t: a handle; arg: layer */
  STRING,     /* ng_string */
  SPAN,       /* ng_span as {start, end}, absent where empty */
  INNER,      /* the same, but empty is a value */
  WORDS,      /* ng_span as its text, absent where empty */
  SPANS,      /* ng_list of spans, as spans */
  PHRASES,    /* ng_list of spans, as their texts */
  STRINGS,    /* ng_list of strings */
  HANDLES,    /* ng_list of indexes; arg: layer */
  MENTIONS,   /* the mentions of an entity */
  TIME,       /* when the structure's words are said: "00:12:31.500" */
  TIME_END,
  /* of nodes */
  TAG,
  ATTRIBUTES,
  PARENT
} field_type;

struct ng_lua_field {
  const char *name;
  uint8_t type; /* field_type */
  uint8_t arg;
  uint8_t hidden; /* not listed in core.fields */
  uint16_t offset;
  const char *(*names)(unsigned);
};

#define FIELD(type, structure, member, ...) \
  { #member, type, .offset = offsetof(structure, member), __VA_ARGS__ }
#define RENAMED(name, type, structure, member, ...) \
  { name, type, .offset = offsetof(structure, member), __VA_ARGS__ }

/* clang-format off */
static const ng_lua_field common[] = {
    {.name = "id", .type = ID},         {.name = "key", .type = KEY},
    {.name = "span", .type = SPAN_OF},  {.name = "start", .type = START},
    {.name = "stop", .type = STOP},     {.name = "text", .type = TEXT},
    {.name = "line", .type = LINE},     {.name = "column", .type = COLUMN},
    {.name = "byte", .type = BYTE},     {.name = "part", .type = PART},
    {.name = "layer", .type = LAYER, .hidden = 1},
    {.name = "document", .type = DOCUMENT, .hidden = 1}};
enum { COMMON = sizeof common / sizeof *common };

static const ng_lua_field blocks[] = {
    FIELD(KIND, ng_block, kind, .arg = NG_BLOCKS),
    FIELD(NAME, ng_block, role, .names = ng_role_name),
    FIELD(REFERENCE, ng_block, parent, .arg = NG_BLOCKS),
    FIELD(LEVEL, ng_block, level, 0),
    FIELD(FLAG, ng_block, leaf, 0),
    FIELD(REFERENCE, ng_block, letter, .arg = NG_LETTERS),
    FIELD(HUNDREDTHS, ng_block, weight, 0),
    FIELD(NAME, ng_block, why, .names = ng_why_name),
    RENAMED("recurs", PAGES, ng_block, pages, 0),
    {.name = "time", .type = TIME},
    {.name = "time_end", .type = TIME_END},
    FIELD(REFERENCE, ng_block, node, .arg = NG_NODES, .hidden = 1),
    {.name = NULL}};

static const ng_lua_field letters[] = {
    FIELD(LEVEL, ng_letter, level, 0),
    FIELD(REFERENCE, ng_letter, parent, .arg = NG_LETTERS),
    FIELD(WORDS, ng_letter, name, 0),
    FIELD(WORDS, ng_letter, address, 0),
    FIELD(WORDS, ng_letter, to, 0),
    FIELD(WORDS, ng_letter, subject, 0),
    FIELD(STRING, ng_letter, date, 0),
    FIELD(SPAN, ng_letter, head, 0),
    RENAMED("name_span", SPAN, ng_letter, name, 0),
    {.name = NULL}};

static const ng_lua_field sentences[] = {
    FIELD(REFERENCE, ng_sentence, block, .arg = NG_BLOCKS), {.name = NULL}};

static const ng_lua_field tokens[] = {
    FIELD(KIND, ng_token, kind, .arg = NG_TOKENS),
    RENAMED("capital", BIT, ng_token, shape, .arg = NG_CAPITAL),
    RENAMED("upper", BIT, ng_token, shape, .arg = NG_UPPER),
    RENAMED("digits", BIT, ng_token, shape, .arg = NG_DIGITS),
    RENAMED("glued", BIT, ng_token, shape, .arg = NG_GLUED),
    RENAMED("dotted", BIT, ng_token, shape, .arg = NG_DOTTED),
    RENAMED("clitic", BIT, ng_token, shape, .arg = NG_CLITIC),
    RENAMED("line_start", BIT, ng_token, shape, .arg = NG_LINE_START),
    RENAMED("block_start", BIT, ng_token, shape, .arg = NG_BLOCK_START),
    {.name = NULL}};

static const ng_lua_field quotes[] = {
    FIELD(KIND, ng_quote, kind, .arg = NG_QUOTES),
    FIELD(REFERENCE, ng_quote, parent, .arg = NG_QUOTES),
    FIELD(REFERENCE, ng_quote, continues, .arg = NG_QUOTES),
    FIELD(REFERENCE, ng_quote, block, .arg = NG_BLOCKS),
    FIELD(FLAG, ng_quote, closed, 0),
    FIELD(INNER, ng_quote, inner, 0),
    {.name = NULL}};

static const ng_lua_field marks[] = {
    FIELD(KIND, ng_mark, kind, .arg = NG_MARKS),
    FIELD(REFERENCE, ng_mark, quote, .arg = NG_QUOTES),
    FIELD(REFERENCE, ng_mark, parent, .arg = NG_MARKS),
    FIELD(FLAG, ng_mark, mixed, 0),
    FIELD(INNER, ng_mark, inner, 0),
    {.name = NULL}};

static const ng_lua_field dates[] = {
    FIELD(STRING, ng_date, edtf, 0),
    FIELD(NAME, ng_date, precision, .names = ng_precision_name),
    FIELD(FLAG, ng_date, relative, 0),
    FIELD(STRING, ng_date, anchor, 0),
    {.name = NULL}};

static const ng_lua_field mentions[] = {
    FIELD(KIND, ng_mention, kind, .arg = NG_MENTIONS),
    FIELD(REFERENCE, ng_mention, entity, .arg = NG_ENTITIES),
    {.name = NULL}};

static const ng_lua_field entities[] = {
    FIELD(KIND, ng_entity, kind, .arg = NG_ENTITIES),
    FIELD(STRING, ng_entity, name, 0),
    FIELD(STRINGS, ng_entity, aliases, 0),
    FIELD(PHRASES, ng_entity, descriptions, 0),
    FIELD(REFERENCE, ng_entity, mention, .arg = NG_MENTIONS),
    {.name = "mentions", .type = MENTIONS},
    {.name = NULL}};

static const ng_lua_field acronyms[] = {
    RENAMED("short", WORDS, ng_acronym, short_form, 0),
    RENAMED("long", WORDS, ng_acronym, long_form, 0),
    RENAMED("short_span", SPAN, ng_acronym, short_form, 0),
    RENAMED("long_span", SPAN, ng_acronym, long_form, 0),
    FIELD(NAME, ng_acronym, how, .names = ng_how_name),
    {.name = NULL}};

static const ng_lua_field attributions[] = {
    FIELD(KIND, ng_attribution, kind, .arg = NG_ATTRIBUTIONS),
    FIELD(WORDS, ng_attribution, source, 0),
    FIELD(WORDS, ng_attribution, cue, 0),
    RENAMED("source_span", SPAN, ng_attribution, source, 0),
    RENAMED("cue_span", SPAN, ng_attribution, cue, 0),
    FIELD(SPANS, ng_attribution, content, 0),
    FIELD(HANDLES, ng_attribution, quotes, .arg = NG_QUOTES),
    FIELD(REFERENCE, ng_attribution, speaker, .arg = NG_ENTITIES),
    FIELD(NAME, ng_attribution, polarity, .names = ng_polarity_name),
    FIELD(NAME, ng_attribution, manner, .names = ng_manner_name),
    FIELD(PHRASES, ng_attribution, hedges, 0),
    FIELD(STRING, ng_attribution, rule, 0),
    FIELD(STRING, ng_attribution, reason, 0),
    {.name = "time", .type = TIME},
    {.name = "time_end", .type = TIME_END},
    {.name = NULL}};

static const ng_lua_field nouns[] = {
    FIELD(NAME, ng_noun, role, .names = ng_slot_name),
    FIELD(WORDS, ng_noun, head, 0),
    FIELD(STRING, ng_noun, lemma, 0),
    FIELD(REFERENCE, ng_noun, entity, .arg = NG_ENTITIES),
    FIELD(WORDS, ng_noun, preposition, 0),
    FIELD(REFERENCE, ng_noun, clause, .arg = NG_CLAUSES),
    FIELD(REFERENCE, ng_noun, noun, .arg = NG_NOUNS),
    FIELD(REFERENCE, ng_noun, possessor, .arg = NG_NOUNS),
    FIELD(REFERENCE, ng_noun, apposition, .arg = NG_NOUNS),
    FIELD(REFERENCE, ng_noun, first, .arg = NG_NOUNS),
    FIELD(HANDLES, ng_noun, others, .arg = NG_NOUNS),
    FIELD(HANDLES, ng_noun, prepositions, .arg = NG_NOUNS),
    FIELD(HANDLES, ng_noun, clauses, .arg = NG_CLAUSES),
    FIELD(FLAG, ng_noun, pronoun, 0),
    FIELD(FLAG, ng_noun, negated, 0),
    FIELD(WORDS, ng_noun, group, 0),
    RENAMED("group_span", SPAN, ng_noun, group, 0),
    RENAMED("head_span", SPAN, ng_noun, head, 0),
    {.name = NULL}};

static const ng_lua_field clauses[] = {
    FIELD(STRING, ng_clause, verb, 0),
    FIELD(REFERENCE, ng_clause, subject, .arg = NG_NOUNS),
    FIELD(REFERENCE, ng_clause, object, .arg = NG_NOUNS),
    FIELD(REFERENCE, ng_clause, indirect, .arg = NG_NOUNS),
    FIELD(REFERENCE, ng_clause, agent, .arg = NG_NOUNS),
    FIELD(REFERENCE, ng_clause, predicate, .arg = NG_NOUNS),
    FIELD(WORDS, ng_clause, adjective, 0),
    FIELD(WORDS, ng_clause, particle, 0),
    FIELD(HANDLES, ng_clause, prepositions, .arg = NG_NOUNS),
    FIELD(HANDLES, ng_clause, complements, .arg = NG_CLAUSES),
    FIELD(HANDLES, ng_clause, adverbials, .arg = NG_CLAUSES),
    FIELD(FLAG, ng_clause, passive, 0),
    FIELD(FLAG, ng_clause, negated, 0),
    FIELD(WORDS, ng_clause, modal, 0),
    FIELD(NAME, ng_clause, tense, .names = ng_tense_name),
    FIELD(NAME, ng_clause, form, .names = ng_form_name),
    FIELD(NAME, ng_clause, relation, .names = ng_relation_name),
    FIELD(REFERENCE, ng_clause, parent, .arg = NG_CLAUSES),
    FIELD(REFERENCE, ng_clause, noun, .arg = NG_NOUNS),
    FIELD(WORDS, ng_clause, link, 0),
    FIELD(STRING, ng_clause, rule, 0),
    FIELD(STRING, ng_clause, reason, 0),
    FIELD(REFERENCE, ng_clause, sentence, .arg = NG_SENTENCES),
    FIELD(WORDS, ng_clause, group, 0),
    RENAMED("group_span", SPAN, ng_clause, group, 0),
    RENAMED("head_span", SPAN, ng_clause, head, 0),
    {.name = NULL}};

static const ng_lua_field links[] = {
    FIELD(STRING, ng_link, href, 0),
    FIELD(REFERENCE, ng_link, node, .arg = NG_NODES, .hidden = 1),
    {.name = NULL}};

static const ng_lua_field nodes[] = {{.name = "tag", .type = TAG},
                                     {.name = "attributes", .type = ATTRIBUTES},
                                     {.name = "parent", .type = PARENT},
                                     {.name = NULL}};
/* clang-format on */

/* The structure of a layer at an index. */
#define STRUCTURE(layer)                                             \
  static const char *layer##_at(const ng_doc *doc, uint32_t index) { \
    uint32_t count;                                                  \
    return (const char *)(ng_doc_##layer(doc, &count) + index);      \
  }
STRUCTURE(blocks)
STRUCTURE(letters)
STRUCTURE(sentences)
STRUCTURE(tokens)
STRUCTURE(quotes)
STRUCTURE(marks)
STRUCTURE(dates)
STRUCTURE(mentions)
STRUCTURE(entities)
STRUCTURE(acronyms)
STRUCTURE(attributions)
STRUCTURE(nouns)
STRUCTURE(clauses)
STRUCTURE(links)

static const struct {
  const ng_lua_field *fields;
  const char *(*at)(const ng_doc *doc, uint32_t index);
} layers[NG_NODES + 1] = {[NG_BLOCKS] = {blocks, blocks_at},
                          [NG_LETTERS] = {letters, letters_at},
                          [NG_SENTENCES] = {sentences, sentences_at},
                          [NG_TOKENS] = {tokens, tokens_at},
                          [NG_QUOTES] = {quotes, quotes_at},
                          [NG_MARKS] = {marks, marks_at},
                          [NG_DATES] = {dates, dates_at},
                          [NG_MENTIONS] = {mentions, mentions_at},
                          [NG_ENTITIES] = {entities, entities_at},
                          [NG_ACRONYMS] = {acronyms, acronyms_at},
                          [NG_ATTRIBUTIONS] = {attributions, attributions_at},
                          [NG_NOUNS] = {nouns, nouns_at},
                          [NG_CLAUSES] = {clauses, clauses_at},
                          [NG_LINKS] = {links, links_at},
                          [NG_NODES] = {nodes, NULL}};

const ng_lua_field *ng_lua_field_at(uint32_t layer, unsigned number) {
  if (number < COMMON) return &common[number];
  const ng_lua_field *field = &layers[layer].fields[number - COMMON];
  return field->name ? field : NULL;
}

int ng_lua_field_number(uint32_t layer, const char *name) {
  for (unsigned i = 0;; i++) {
    const ng_lua_field *field = ng_lua_field_at(layer, i);
    if (!field) return -1;
    if (strcmp(ng_lua_field_name(field), name) == 0) return (int)i;
  }
}

const char *ng_lua_field_name(const ng_lua_field *field) { return field->name; }
bool ng_lua_field_listed(const ng_lua_field *field) { return !field->hidden; }
bool ng_lua_field_common(const ng_lua_field *field) { return field >= common && field < common + COMMON; }

/* ---- values -------------------------------------------------------------- */

static ng_span span_of(const ng_doc *doc, uint32_t layer, uint32_t index) {
  return layer == NG_NODES ? ng_doc_node(doc, index).text : ng_doc_span(doc, (ng_layer)layer, index);
}

/* Many nodes have no text ("meta"): their place is that of their tag. */
static ng_place place_of(const ng_lua_doc *owner, uint32_t layer, uint32_t index) {
  if (layer == NG_NODES) {
    return ng_file_place(owner->doc, (uint32_t)ng_doc_node(owner->doc, index).offset, owner->unit);
  }
  return ng_doc_place(owner->doc, span_of(owner->doc, layer, index).start, owner->unit);
}

static void push_common(lua_State *L, int source, ng_lua_doc *owner, uint32_t layer, uint32_t index, unsigned type) {
  const ng_doc *doc = owner->doc;
  char key[17];
  switch (type) {
    case ID: lua_pushinteger(L, (lua_Integer)index + 1); break;
    case LAYER: lua_pushstring(L, ng_lua_layer_name(layer)); break;
    case SPAN_OF: ng_lua_push_span(L, owner, span_of(doc, layer, index)); break;
    case START: ng_lua_push_offset(L, owner, span_of(doc, layer, index).start); break;
    case STOP: ng_lua_push_offset(L, owner, span_of(doc, layer, index).end); break;
    case TEXT: ng_lua_push_text(L, owner, span_of(doc, layer, index)); break;
    case LINE: lua_pushinteger(L, (lua_Integer)place_of(owner, layer, index).line); break;
    case COLUMN: lua_pushinteger(L, (lua_Integer)place_of(owner, layer, index).column); break;
    case BYTE: lua_pushinteger(L, (lua_Integer)place_of(owner, layer, index).byte); break;
    case DOCUMENT:
      lua_getuservalue(L, source);
      lua_rawgeti(L, -1, 1);
      lua_remove(L, -2);
      break;
    case KEY:
      if (layer == NG_NODES) {
        lua_pushnil(L);
      } else if (ng_doc_key(doc, (ng_layer)layer, index, key) == NG_OK) {
        lua_pushstring(L, key);
      } else {
        luaL_error(L, "memory ran out");
      }
      break;
  }
}

static void push_name(lua_State *L, const char *name) {
  if (name && strcmp(name, "none") != 0) {
    lua_pushstring(L, name);
  } else {
    lua_pushnil(L);
  }
}

static void push_spans(lua_State *L, const ng_lua_doc *owner, ng_list list, bool texts) {
  const ng_span *spans = ng_doc_spans(owner->doc, list);
  lua_createtable(L, (int)list.count, 0);
  for (uint32_t i = 0; i < list.count; i++) {
    (texts ? ng_lua_push_text : ng_lua_push_span)(L, owner, spans[i]);
    lua_rawseti(L, -2, (int)i + 1);
  }
}

static void push_strings(lua_State *L, const ng_lua_doc *owner, ng_list list) {
  const ng_string *strings = ng_doc_strings(owner->doc, list);
  lua_createtable(L, (int)list.count, 0);
  for (uint32_t i = 0; i < list.count; i++) {
    ng_lua_push_string(L, strings[i]);
    lua_rawseti(L, -2, (int)i + 1);
  }
}

static void push_handles(lua_State *L, int source, ng_lua_doc *owner, ng_list list, uint32_t layer) {
  const uint32_t *indexes = ng_doc_indexes(owner->doc, list);
  lua_createtable(L, (int)list.count, 0);
  for (uint32_t i = 0; i < list.count; i++) {
    ng_lua_push_handle(L, source, owner, layer, indexes[i]);
    lua_rawseti(L, -2, (int)i + 1);
  }
}

/* The ids of the mentions of every entity, {[entity] = {id, …}}: made once for
   a document, and kept in its user value. */
static void push_mention_ids(lua_State *L, int source, const ng_doc *doc) {
  lua_getuservalue(L, source);
  lua_getfield(L, -1, "mentions");
  if (lua_isnil(L, -1)) {
    uint32_t count;
    const ng_mention *all = ng_doc_mentions(doc, &count);
    lua_pop(L, 1);
    lua_newtable(L);
    for (uint32_t i = 0; i < count; i++) {
      if (all[i].entity == NG_NONE) continue;
      lua_pushnumber(L, (lua_Number)all[i].entity);
      lua_rawget(L, -2);
      if (lua_isnil(L, -1)) {
        lua_pop(L, 1);
        lua_newtable(L);
        lua_pushnumber(L, (lua_Number)all[i].entity);
        lua_pushvalue(L, -2);
        lua_rawset(L, -4);
      }
      lua_pushnumber(L, (lua_Number)i);
      lua_rawseti(L, -2, (int)lua_rawlen(L, -2) + 1);
      lua_pop(L, 1);
    }
    lua_pushvalue(L, -1);
    lua_setfield(L, -3, "mentions");
  }
  lua_remove(L, -2);
}

static void push_mentions(lua_State *L, int source, ng_lua_doc *owner, uint32_t entity) {
  push_mention_ids(L, source, owner->doc);
  lua_pushnumber(L, (lua_Number)entity);
  lua_rawget(L, -2);
  lua_remove(L, -2);
  int count = lua_istable(L, -1) ? (int)lua_rawlen(L, -1) : 0;
  lua_createtable(L, count, 0);
  for (int i = 1; i <= count; i++) {
    lua_rawgeti(L, -2, i);
    uint32_t mention = (uint32_t)lua_tonumber(L, -1);
    lua_pop(L, 1);
    ng_lua_push_handle(L, source, owner, NG_MENTIONS, mention);
    lua_rawseti(L, -2, i);
  }
  lua_remove(L, -2);
}

static ng_page_part part_of(lua_State *L, int source, const ng_doc *doc, uint32_t layer, uint32_t index) {
  ng_page_part part = ng_doc_part(doc, span_of(doc, layer, index).start);
  if (layer != NG_ENTITIES || part == NG_IN_STORY) return part;
  uint32_t count;
  const ng_mention *mentions = ng_doc_mentions(doc, &count);
  int top = lua_gettop(L);
  push_mention_ids(L, source, doc);
  lua_pushnumber(L, (lua_Number)index);
  lua_rawget(L, -2);
  size_t ids = lua_istable(L, -1) ? lua_rawlen(L, -1) : 0;
  for (size_t i = 1; i <= ids && part != NG_IN_STORY; i++) {
    lua_rawgeti(L, -1, (int)i);
    ng_page_part other = ng_doc_part(doc, mentions[(uint32_t)lua_tonumber(L, -1)].span.start);
    if (other < part) part = other;
    lua_pop(L, 1);
  }
  lua_settop(L, top);
  return part;
}

static void push_part(lua_State *L, int source, const ng_doc *doc, uint32_t layer, uint32_t index) {
  if (layer == NG_NODES) {
    lua_pushnil(L);
  } else {
    lua_pushstring(L, ng_part_name(part_of(L, source, doc, layer, index)));
  }
}

/* ---- nodes --------------------------------------------------------------- */

void ng_lua_push_attribute(lua_State *L, const ng_doc *doc, uint32_t node, const char *name, size_t size) {
  uint32_t count = ng_doc_node(doc, node).attributes;
  for (uint32_t i = 0; i < count; i++) {
    ng_attribute attribute = ng_doc_attribute(doc, node, i);
    if (attribute.name.size == size && memcmp(attribute.name.data, name, size) == 0) {
      lua_pushlstring(L, attribute.value.data ? attribute.value.data : "", attribute.value.size);
      return;
    }
  }
  lua_pushnil(L);
}

/* Of attributes that are given twice the first one counts, as in a browser. */
static void push_attributes(lua_State *L, const ng_doc *doc, uint32_t node) {
  uint32_t count = ng_doc_node(doc, node).attributes;
  lua_createtable(L, 0, (int)count);
  for (uint32_t i = count; i-- > 0;) {
    ng_attribute attribute = ng_doc_attribute(doc, node, i);
    ng_lua_push_string(L, attribute.name);
    lua_pushlstring(L, attribute.value.data ? attribute.value.data : "", attribute.value.size);
    lua_rawset(L, -3);
  }
}

static void push_node_field(lua_State *L, int source, ng_lua_doc *owner, uint32_t node, unsigned type) {
  switch (type) {
    case TAG: ng_lua_push_string(L, ng_doc_node(owner->doc, node).tag); break;
    case ATTRIBUTES: push_attributes(L, owner->doc, node); break;
    default: ng_lua_push_handle(L, source, owner, NG_NODES, ng_doc_node(owner->doc, node).parent); break;
  }
}

/* When a block is shown, or what an attribution holds is said: by the cues of timed text,
   else by the time stamp of its turn. */
static void push_time(lua_State *L, const ng_doc *doc, uint32_t layer, uint32_t index, bool end) {
  ng_span span = ng_doc_span(doc, (ng_layer)layer, index);
  uint32_t from, to, count, stamp = 0;
  char text[32];
  if (layer == NG_ATTRIBUTIONS) {
    const ng_attribution *said = ng_doc_attributions(doc, &count) + index;
    const ng_span *content = ng_doc_spans(doc, said->content);
    if (said->content.count) span = (ng_span){content[0].start, content[said->content.count - 1].end};
    stamp = said->time;
  }
  bool timed = ng_doc_times(doc, span, &from, &to);
  if (!timed && (!stamp || end)) {
    lua_pushnil(L);
    return;
  }
  uint32_t time = !timed ? stamp - 1 : end ? to : from;
  int size = snprintf(text, sizeof text, "%02u:%02u:%02u", time / 3600000, time / 60000 % 60, time / 1000 % 60);
  if (timed || time % 1000) snprintf(text + size, sizeof text - (size_t)size, ".%03u", time % 1000);
  lua_pushstring(L, text);
}

/* On how many pages of its site a block stands, in words. */
static void push_pages(lua_State *L, const ng_doc *doc, uint32_t pages) {
  char text[64];
  snprintf(text, sizeof text, "%u of %u pages", (unsigned)pages, (unsigned)ng_doc_site_pages(doc));
  if (pages) lua_pushstring(L, text);
  else lua_pushnil(L);
}

/* ---- one field ----------------------------------------------------------- */

void ng_lua_push_field(lua_State *L, int source, ng_lua_doc *owner, uint32_t layer, uint32_t index,
                       const ng_lua_field *field) {
  luaL_checkstack(L, 10, "fields");
  if (field->type == PART) {
    push_part(L, source, owner->doc, layer, index);
    return;
  }
  if (field->type <= DOCUMENT) {
    push_common(L, source, owner, layer, index, field->type);
    return;
  }
  if (layer == NG_NODES) {
    push_node_field(L, source, owner, index, field->type);
    return;
  }
  const char *at = layers[layer].at(owner->doc, index) + field->offset;
  unsigned small = *(const unsigned char *)at;
  if (layer == NG_QUOTES && field->type == KIND && small == NG_QUOTE_SCARE) {
    /* Whether a statement holds it is known with the attributions. */
    if (ng_doc_annotate(owner->doc, NG_ATTRIBUTIONS) != NG_OK) luaL_error(L, "memory ran out");
    small = *(const unsigned char *)(layers[layer].at(owner->doc, index) + field->offset);
  }
  const ng_span *span = (const ng_span *)(const void *)at;
  const ng_list *list = (const ng_list *)(const void *)at;
  switch ((field_type)field->type) {
    case KIND: lua_pushstring(L, ng_kind_name((ng_layer)field->arg, small)); break;
    case NAME: push_name(L, field->names(small)); break;
    case FLAG: lua_pushboolean(L, small != 0); break;
    case BIT: lua_pushboolean(L, (small & field->arg) != 0); break;
    case REFERENCE: ng_lua_push_handle(L, source, owner, field->arg, *(const uint32_t *)(const void *)at); break;
    case STRING: ng_lua_push_string(L, *(const ng_string *)(const void *)at); break;
    case INNER: ng_lua_push_span(L, owner, *span); break;
    case SPANS: push_spans(L, owner, *list, false); break;
    case PHRASES: push_spans(L, owner, *list, true); break;
    case STRINGS: push_strings(L, owner, *list); break;
    case HANDLES: push_handles(L, source, owner, *list, field->arg); break;
    case TIME:
    case TIME_END: push_time(L, owner->doc, layer, index, field->type == TIME_END); break;
    case MENTIONS: push_mentions(L, source, owner, index); break;
    case HUNDREDTHS:
      if (owner->doc->blocks.at[index].why) lua_pushnumber(L, *(const int16_t *)(const void *)at / (lua_Number)100);
      else lua_pushnil(L);
      break;
    case PAGES: push_pages(L, owner->doc, *(const uint32_t *)(const void *)at); break;
    case LEVEL:
      if (small) {
        lua_pushinteger(L, (lua_Integer)small);
      } else {
        lua_pushnil(L);
      }
      break;
    case SPAN:
    case WORDS:
      if (span->start == span->end) {
        lua_pushnil(L);
      } else if (field->type == SPAN) {
        ng_lua_push_span(L, owner, *span);
      } else {
        ng_lua_push_text(L, owner, *span);
      }
      break;
    default: lua_pushnil(L); break;
  }
}
