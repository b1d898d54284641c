/* The text of a page as a browser has it, for scripts: doc:dom(). In: a document of HTML.
 * Out: an object that holds nothing of the document, and all that it has in Lua's own memory,
 * so that a script's limit counts it. */
#include "lua_binding.h"

#include "read/dom_text.h"

static const char type[] = "nutgraf.dom";

/* dom:point(byte of doc.file): the code point of the text that it gives, from 0; nil where it
   gives none (of a tag, of the head) */
static int dom_point(lua_State *L) {
  const ng_dom_text *dom = luaL_checkudata(L, 1, type);
  uint32_t point = ng_dom_text_point(dom, ng_lua_check_uint(L, 2));
  if (point == NG_NONE) lua_pushnil(L);
  else lua_pushinteger(L, (lua_Integer)point);
  return 1;
}

/* dom:slice(from, to): the text between two code points; what is past the end is left out */
static int dom_slice(lua_State *L) {
  const ng_dom_text *dom = luaL_checkudata(L, 1, type);
  uint32_t from = ng_dom_text_byte(dom, ng_lua_check_uint(L, 2));
  uint32_t to = ng_dom_text_byte(dom, ng_lua_check_uint(L, 3));
  lua_pushlstring(L, dom->text + from, to > from ? to - from : 0);
  return 1;
}

/* doc:dom(): the text of the page's body as `document.body.textContent` has it, with where its
   code points stand in the file; nil where the document is no HTML */
int ng_lua_doc_dom(lua_State *L) {
  ng_lua_doc *owner = ng_lua_check_doc(L, 1);
  if (strcmp(ng_doc_type(owner->doc), "text/html") != 0) return 0;
  ng_dom_text counted = {0};
  ng_dom_text_read(&counted, ng_doc_file(owner->doc));
  size_t pieces = counted.count * sizeof *counted.pieces;
  ng_dom_text *dom = lua_newuserdata(L, sizeof *dom + pieces + counted.size);
  *dom = (ng_dom_text){.pieces = (ng_dom_piece *)(dom + 1), .text = (char *)(dom + 1) + pieces};
  ng_dom_text_read(dom, ng_doc_file(owner->doc));
  if (luaL_newmetatable(L, type)) {
    static const luaL_Reg methods[] = {{"point", dom_point}, {"slice", dom_slice}, {NULL, NULL}};
    luaL_newlib(L, methods);
    lua_setfield(L, -2, "__index");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
  }
  lua_setmetatable(L, -2);
  return 1;
}
