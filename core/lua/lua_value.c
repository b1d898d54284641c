/* The values that every file of the binding gives and takes. In: documents,
 * structures, offsets and spans of the core, or arguments of a script. Out: the same
 * on the Lua stack, or checked. Guarantees that every offset that a script sees or
 * gives is in the document's unit, and that a handle keeps its document. */
#include "lua_binding.h"

#include "base/sorted.h"

const char ng_lua_doc_type[] = "nutgraf.document";
const char ng_lua_handle_type[] = "nutgraf.handle";

/* ---- documents ----------------------------------------------------------- */

ng_lua_doc *ng_lua_new_doc(lua_State *L, ng_unit unit) {
  ng_lua_doc *made = lua_newuserdata(L, sizeof *made);
  *made = (ng_lua_doc){.unit = unit};
  luaL_getmetatable(L, ng_lua_doc_type);
  lua_setmetatable(L, -2);
  lua_createtable(L, 1, 4);
  lua_pushvalue(L, -2);
  lua_rawseti(L, -2, 1);
  lua_setuservalue(L, -2);
  return made;
}

ng_lua_doc *ng_lua_check_doc(lua_State *L, int index) {
  ng_lua_doc *owner = luaL_checkudata(L, index, ng_lua_doc_type);
  ng_lua_alive(L, owner);
  return owner;
}

const ng_doc *ng_lua_alive(lua_State *L, const ng_lua_doc *owner) {
  if (!owner->doc) luaL_error(L, "the document was already collected");
  return owner->doc;
}

void ng_lua_weigh(lua_State *L, ng_lua_doc *owner) {
  if (!owner->charged) return;
  size_t takes = ng_doc_memory(owner->doc);
  if (takes > owner->charged) {
    owner->charged += ng_lua_charge(L, takes - owner->charged);
  } else {
    ng_lua_uncharge(L, owner->charged - takes);
    owner->charged = takes;
  }
}

/* ---- layers and handles -------------------------------------------------- */

const char *ng_lua_layer_name(uint32_t layer) { return layer == NG_NODES ? "nodes" : ng_layer_name((ng_layer)layer); }

uint32_t ng_lua_check_layer(lua_State *L, int arg) {
  const char *name = luaL_checkstring(L, arg);
  for (uint32_t layer = 0; layer <= NG_NODES; layer++) {
    if (strcmp(name, ng_lua_layer_name(layer)) == 0) return layer;
  }
  luaL_argerror(L, arg, lua_pushfstring(L, "there is no layer '%s'", name));
  return 0;
}

uint32_t ng_lua_count(lua_State *L, const ng_lua_doc *owner, uint32_t layer) {
  if (layer == NG_NODES) return ng_doc_node_count(owner->doc);
  if (ng_doc_annotate(owner->doc, (ng_layer)layer) != NG_OK) luaL_error(L, "memory ran out");
  if (owner->charged) ng_lua_weigh(L, (ng_lua_doc *)owner);
  return ng_doc_count(owner->doc, (ng_layer)layer);
}

void ng_lua_push_handle(lua_State *L, int source, ng_lua_doc *owner, uint32_t layer, uint32_t index) {
  if (index == NG_NONE) {
    lua_pushnil(L);
    return;
  }
  lua_getuservalue(L, source);
  ng_lua_handle *made = lua_newuserdata(L, sizeof *made);
  *made = (ng_lua_handle){owner, index, layer};
  lua_pushvalue(L, -2);
  lua_setuservalue(L, -2);
  luaL_getmetatable(L, ng_lua_handle_type);
  lua_setmetatable(L, -2);
  lua_remove(L, -2);
}

/* ---- offsets and texts --------------------------------------------------- */

void ng_lua_push_offset(lua_State *L, const ng_lua_doc *owner, uint32_t offset) {
  lua_pushinteger(L, (lua_Integer)ng_doc_to_unit(owner->doc, offset, owner->unit));
}

uint32_t ng_lua_check_uint(lua_State *L, int arg) {
  double value = luaL_checknumber(L, arg);
  if (!(value >= 0 && value < NG_NONE) || value != (double)(uint32_t)value) {
    luaL_argerror(L, arg, "a whole number from 0 to 4294967294 expected");
  }
  return (uint32_t)value;
}

uint32_t ng_lua_check_offset_in(lua_State *L, const ng_doc *doc, ng_unit unit, int arg) {
  uint32_t offset = ng_lua_check_uint(L, arg);
  uint32_t size = (uint32_t)ng_doc_text(doc).size;
  if (offset > ng_doc_to_unit(doc, size, unit)) luaL_argerror(L, arg, "offset past the text's end");
  return ng_doc_from_unit(doc, offset, unit);
}

uint32_t ng_lua_check_offset(lua_State *L, const ng_lua_doc *owner, int arg) {
  return ng_lua_check_offset_in(L, owner->doc, owner->unit, arg);
}

void ng_lua_push_span(lua_State *L, const ng_lua_doc *owner, ng_span span) {
  lua_createtable(L, 2, 0);
  ng_lua_push_offset(L, owner, span.start);
  lua_rawseti(L, -2, 1);
  ng_lua_push_offset(L, owner, span.end);
  lua_rawseti(L, -2, 2);
}

void ng_lua_push_string(lua_State *L, ng_string string) {
  if (string.data) {
    lua_pushlstring(L, string.data, string.size);
  } else {
    lua_pushnil(L);
  }
}

/* A range of markup with a "<br" in it ends a line. */
static bool breaks_line(ng_string markup) {
  const char *at = markup.data, *end = markup.data + markup.size;
  while (at && end - at >= 4 && (at = memchr(at, '<', (size_t)(end - at))) != NULL && end - at >= 4) {
    if ((at[1] | 0x20) == 'b' && (at[2] | 0x20) == 'r' && strchr(" \t\r\n/>", at[3])) return true;
    at++;
  }
  return false;
}

void ng_lua_push_text(lua_State *L, const ng_lua_doc *owner, ng_span span) {
  uint32_t count;
  const ng_span *markup = ng_doc_markup(owner->doc, &count);
  uint32_t i = ng_sorted_past(markup, count, sizeof *markup, offsetof(ng_span, end), span.start);
  if (i == count || markup[i].start >= span.end) {
    ng_string whole = ng_doc_slice(owner->doc, span);
    lua_pushlstring(L, whole.data ? whole.data : "", whole.size);
    return;
  }
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  for (uint32_t at = span.start; at < span.end; i++) {
    bool more = i < count && markup[i].start < span.end;
    uint32_t stop = more ? markup[i].start : span.end;
    if (stop > at) {
      ng_string part = ng_doc_slice(owner->doc, (ng_span){at, stop});
      luaL_addlstring(&buffer, part.data, part.size);
    }
    if (!more) break;
    if (stop > span.start && breaks_line(ng_doc_slice(owner->doc, markup[i]))) luaL_addchar(&buffer, '\n');
    if (markup[i].end > at) at = markup[i].end;
  }
  luaL_pushresult(&buffer);
}
