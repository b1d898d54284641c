/* Handles and iterators. In: a document, a layer, a filter. Out: small userdata
 * that stand for one structure each and keep their document. Guarantees that a
 * handle never outlives what it points to, that two handles of one structure
 * are equal, and that no address of memory shows. */
#include "lua_binding.h"

#include "keys.h"

/* Instructions that count for a field or a key that is made in a scan. */
enum { FIELD_WORK = 10 };

static const char *const singular[NG_NODES + 1] = {[NG_BLOCKS] = "block",
                                                   [NG_LETTERS] = "letter",
                                                   [NG_SENTENCES] = "sentence",
                                                   [NG_TOKENS] = "token",
                                                   [NG_QUOTES] = "quote",
                                                   [NG_MARKS] = "mark",
                                                   [NG_DATES] = "date",
                                                   [NG_MENTIONS] = "mention",
                                                   [NG_ENTITIES] = "entity",
                                                   [NG_ACRONYMS] = "acronym",
                                                   [NG_ATTRIBUTIONS] = "attribution",
                                                   [NG_NOUNS] = "noun",
                                                   [NG_CLAUSES] = "clause",
                                                   [NG_LINKS] = "link",
                                                   [NG_NODES] = "node"};

/* ---- handles ------------------------------------------------------------- */

static ng_lua_handle *check_handle(lua_State *L, int index) {
  ng_lua_handle *handle = luaL_checkudata(L, index, ng_lua_handle_type);
  ng_lua_alive(L, handle->owner);
  return handle;
}

/* Upvalue 1: for each layer, the numbers of its fields and its methods by name. */
static int handle_index(lua_State *L) {
  ng_lua_handle *handle = check_handle(L, 1);
  lua_settop(L, 2);
  lua_rawgeti(L, lua_upvalueindex(1), (int)handle->layer);
  lua_pushvalue(L, 2);
  lua_rawget(L, 3);
  if (lua_type(L, 4) != LUA_TNUMBER) return 1;
  const ng_lua_field *field = ng_lua_field_at(handle->layer, (unsigned)lua_tonumber(L, 4));
  ng_lua_push_field(L, 1, handle->owner, handle->layer, handle->index, field);
  return 1;
}

static int handle_equal(lua_State *L) {
  ng_lua_handle *a = luaL_testudata(L, 1, ng_lua_handle_type);
  ng_lua_handle *b = luaL_testudata(L, 2, ng_lua_handle_type);
  lua_pushboolean(L, a && b && a->owner->doc == b->owner->doc && a->layer == b->layer && a->index == b->index);
  return 1;
}

static int handle_tostring(lua_State *L) {
  ng_lua_handle *handle = luaL_checkudata(L, 1, ng_lua_handle_type);
  lua_pushfstring(L, "%s %d", singular[handle->layer], (int)handle->index + 1);
  return 1;
}

/* ---- filters -------------------------------------------------------------

   A filter {field = value} is compiled to a list: field number (of nodes other
   than by tag: attribute name), value, field number, value … */

/* Pushes the compiled filter of an argument, nil where there is none. */
static void push_filter(lua_State *L, int arg, uint32_t layer) {
  int count = 0;
  if (lua_isnoneornil(L, arg)) {
    lua_pushnil(L);
    return;
  }
  luaL_checktype(L, arg, LUA_TTABLE);
  lua_newtable(L);
  int filter = lua_gettop(L);
  for (lua_pushnil(L); lua_next(L, arg);) {
    if (lua_type(L, -2) != LUA_TSTRING) luaL_argerror(L, arg, "a filter's keys must be strings");
    const char *name = lua_tostring(L, -2);
    if (layer == NG_NODES && strcmp(name, "tag") != 0) {
      lua_pushvalue(L, -2);
    } else {
      int number = ng_lua_field_number(layer, name);
      if (number < 0) {
        luaL_argerror(L, arg, lua_pushfstring(L, "%s have no field '%s'", ng_lua_layer_name(layer), name));
      }
      lua_pushinteger(L, number);
    }
    lua_rawseti(L, filter, ++count);
    lua_rawseti(L, filter, ++count);
  }
}

/* Whether a field's value is the wanted one: true stands for any value, false
   for none; where the field is a list, one of its entries must be equal. */
static bool is_wanted(lua_State *L, int have, int want) {
  if (lua_isboolean(L, want)) return (lua_toboolean(L, have) != 0) == (lua_toboolean(L, want) != 0);
  if (ng_lua_equal(L, have, want)) return true;
  if (!lua_istable(L, have)) return false;
  bool found = false;
  for (int i = 1; !found; i++) {
    lua_rawgeti(L, have, i);
    bool end = lua_isnil(L, -1);
    found = !end && ng_lua_equal(L, -1, want);
    lua_pop(L, 1);
    if (end) break;
  }
  return found;
}

static bool is_any_wanted(lua_State *L, int have, int want) {
  if (!lua_istable(L, want)) return is_wanted(L, have, want);
  bool found = false;
  for (int i = 1; !found; i++) {
    ng_lua_spend(L, 1);
    lua_rawgeti(L, want, i);
    bool end = lua_isnil(L, -1);
    found = !end && is_wanted(L, have, lua_gettop(L));
    lua_pop(L, 1);
    if (end) break;
  }
  return found;
}

static bool passes(lua_State *L, int source, ng_lua_doc *owner, uint32_t layer, uint32_t index, int filter) {
  if (layer == NG_NODES && !ng_doc_node(owner->doc, index).tag.data) return false;
  if (!lua_istable(L, filter)) return true;
  bool pass = true;
  for (int i = 1; pass; i += 2) {
    ng_lua_spend(L, FIELD_WORK);
    lua_rawgeti(L, filter, i);
    if (lua_isnil(L, -1)) {
      lua_pop(L, 1);
      break;
    }
    if (lua_type(L, -1) == LUA_TSTRING) {
      size_t size;
      const char *name = lua_tolstring(L, -1, &size);
      ng_lua_push_attribute(L, owner->doc, index, name, size);
    } else {
      const ng_lua_field *field = ng_lua_field_at(layer, (unsigned)lua_tonumber(L, -1));
      ng_lua_push_field(L, source, owner, layer, index, field);
    }
    lua_rawgeti(L, filter, i + 1);
    int want = lua_gettop(L);
    pass = is_any_wanted(L, want - 1, want);
    lua_pop(L, 3);
  }
  return pass;
}

/* ---- iterators ----------------------------------------------------------- */

/* What an iterator remembers, by the number of its upvalue. */
enum { SOURCE = 1, LAYER, NEXT, END, FILTER, SIBLINGS, UPVALUES = SIBLINGS };

static int step(lua_State *L) {
  int source = lua_upvalueindex(SOURCE);
  ng_lua_doc *owner = ng_lua_check_doc(L, source);
  uint32_t layer = (uint32_t)lua_tonumber(L, lua_upvalueindex(LAYER));
  uint32_t next = (uint32_t)lua_tonumber(L, lua_upvalueindex(NEXT));
  uint32_t end = (uint32_t)lua_tonumber(L, lua_upvalueindex(END));
  bool siblings = lua_toboolean(L, lua_upvalueindex(SIBLINGS)) != 0;
  uint32_t found = NG_NONE;
  while (next < end && found == NG_NONE) {
    if (passes(L, source, owner, layer, next, lua_upvalueindex(FILTER))) found = next;
    next = siblings ? ng_doc_node(owner->doc, next).next : next + 1;
  }
  lua_pushnumber(L, (lua_Number)next);
  lua_replace(L, lua_upvalueindex(NEXT));
  ng_lua_push_handle(L, source, owner, layer, found);
  return 1;
}

/* Pushes an iterator; the document and the compiled filter are at the top. */
static int push_iterator(lua_State *L, uint32_t layer, uint32_t next, uint32_t end, bool siblings) {
  int filter = lua_gettop(L);
  lua_pushvalue(L, filter - 1);
  lua_pushnumber(L, (lua_Number)layer);
  lua_pushnumber(L, (lua_Number)next);
  lua_pushnumber(L, (lua_Number)end);
  lua_pushvalue(L, filter);
  lua_pushboolean(L, siblings);
  lua_pushcclosure(L, step, UPVALUES);
  return 1;
}

int ng_lua_doc_each(lua_State *L) {
  ng_lua_doc *owner = ng_lua_check_doc(L, 1);
  uint32_t layer = (uint32_t)lua_tonumber(L, lua_upvalueindex(1));
  lua_settop(L, 2);
  lua_pushvalue(L, 1);
  push_filter(L, 2, layer);
  return push_iterator(L, layer, 0, ng_lua_count(L, owner, layer), false);
}

/* node:children(filter) */
static int node_children(lua_State *L) {
  ng_lua_handle *handle = check_handle(L, 1);
  luaL_argcheck(L, handle->layer == NG_NODES, 1, "a node expected");
  lua_settop(L, 2);
  lua_getuservalue(L, 1);
  lua_rawgeti(L, 3, 1);
  push_filter(L, 2, NG_NODES);
  uint32_t end = ng_doc_node(handle->owner->doc, handle->index).next;
  return push_iterator(L, NG_NODES, handle->index + 1, end, true);
}

/* ---- what is at a place -------------------------------------------------- */

/* The last structure of a layer that starts at or before an offset. */
static uint32_t last_start(const ng_doc *doc, ng_layer layer, uint32_t offset) {
  uint32_t low = 0, high = ng_doc_count(doc, layer);
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (ng_doc_span(doc, layer, middle).start <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low ? low - 1 : NG_NONE;
}

static bool holds(ng_span span, uint32_t offset) { return span.start <= offset && offset < span.end; }

/* The structure around one of a layer that nests; NG_NONE where it has none. */
static uint32_t around(const ng_doc *doc, ng_layer layer, uint32_t index) {
  uint32_t count;
  switch (layer) {
    case NG_BLOCKS: return ng_doc_blocks(doc, &count)[index].parent;
    case NG_QUOTES: return ng_doc_quotes(doc, &count)[index].parent;
    case NG_MARKS: return ng_doc_marks(doc, &count)[index].parent;
    default: return NG_NONE;
  }
}

/* The innermost structure that holds an offset. Layers that nest are climbed;
   the others are walked back as far as `from`, before which nothing can lie
   that reaches the offset. */
static uint32_t innermost(const ng_doc *doc, ng_layer layer, uint32_t offset, uint32_t from) {
  uint32_t i = last_start(doc, layer, offset);
  bool nests = layer == NG_BLOCKS || layer == NG_QUOTES || layer == NG_MARKS;
  while (i != NG_NONE) {
    ng_span span = ng_doc_span(doc, layer, i);
    if (holds(span, offset)) return i;
    if (nests) {
      i = around(doc, layer, i);
    } else {
      i = i == 0 || span.start < from ? NG_NONE : i - 1;
    }
  }
  return NG_NONE;
}

/* doc:at(line, column): {block =, sentence =, token =, …} */
int ng_lua_doc_at(lua_State *L) {
  static const ng_layer layers[] = {NG_BLOCKS,   NG_SENTENCES, NG_TOKENS,       NG_QUOTES, NG_MARKS,   NG_DATES,
                                    NG_MENTIONS, NG_ACRONYMS,  NG_ATTRIBUTIONS, NG_NOUNS,  NG_CLAUSES, NG_LINKS};
  ng_lua_doc *owner = ng_lua_check_doc(L, 1);
  uint32_t line = ng_lua_check_uint(L, 2), column = ng_lua_check_uint(L, 3);
  uint32_t offset = ng_doc_offset(owner->doc, line, column, owner->unit);
  lua_newtable(L);
  if (offset == NG_NONE) return 1;
  uint32_t block = innermost(owner->doc, NG_BLOCKS, offset, 0);
  uint32_t from = block == NG_NONE ? offset : ng_doc_span(owner->doc, NG_BLOCKS, block).start;
  for (size_t i = 0; i < sizeof layers / sizeof *layers; i++) {
    bool wide = layers[i] == NG_ATTRIBUTIONS; /* they may run over blocks */
    ng_lua_count(L, owner, layers[i]);
    uint32_t index = innermost(owner->doc, layers[i], offset, wide ? 0 : from);
    ng_lua_push_handle(L, 1, owner, layers[i], index);
    lua_setfield(L, -2, singular[layers[i]]);
  }
  return 1;
}

static uint32_t find_key(lua_State *L, const ng_lua_doc *owner, ng_layer layer, const char *key) {
  uint32_t found;
  ng_lua_count(L, owner, layer);
  ng_lua_spend(L, FIELD_WORK);
  if (ng_keys_find(owner->doc, layer, key, &found) != NG_OK) luaL_error(L, "memory ran out");
  return found;
}

/* doc:find(key): handle or nil. Tokens, the largest layer, come last. */
int ng_lua_doc_find(lua_State *L) {
  ng_lua_doc *owner = ng_lua_check_doc(L, 1);
  size_t size;
  const char *key = luaL_checklstring(L, 2, &size);
  uint32_t found = NG_NONE, layer = 0;
  for (uint32_t i = 0; i <= NG_LAYERS && size == 16 && found == NG_NONE; i++) {
    layer = i == NG_LAYERS ? NG_TOKENS : i;
    if (i != NG_TOKENS) found = find_key(L, owner, (ng_layer)layer, key);
  }
  ng_lua_push_handle(L, 1, owner, layer, found);
  return 1;
}

void ng_lua_open_handle(lua_State *L) {
  static const luaL_Reg meta[] = {{"__eq", handle_equal}, {"__tostring", handle_tostring}, {NULL, NULL}};
  if (luaL_newmetatable(L, ng_lua_handle_type)) {
    luaL_setfuncs(L, meta, 0);
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_newtable(L);
    for (uint32_t layer = 0; layer <= NG_NODES; layer++) {
      lua_newtable(L);
      for (unsigned i = 0; ng_lua_field_at(layer, i); i++) {
        lua_pushinteger(L, (lua_Integer)i);
        lua_setfield(L, -2, ng_lua_field_name(ng_lua_field_at(layer, i)));
      }
      if (layer == NG_NODES) {
        lua_pushcfunction(L, node_children);
        lua_setfield(L, -2, "children");
      }
      lua_rawseti(L, -2, (int)layer);
    }
    lua_pushcclosure(L, handle_index, 1);
    lua_setfield(L, -2, "__index");
  }
  lua_pop(L, 1);
}
