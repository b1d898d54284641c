/* The furniture of a site, for the host: core.site(). In: documents. Out: an object that the
 * parse of each of them takes as its option `site`. */
#include "lua_binding.h"

static const char type[] = "nutgraf.site";

typedef struct {
  ng_site *site;
} site_box;

static ng_site *check_site(lua_State *L, int index) {
  site_box *box = luaL_checkudata(L, index, type);
  luaL_argcheck(L, box->site, index, "the site was collected");
  return box->site;
}

ng_site *ng_lua_site_option(lua_State *L, int index) {
  site_box *box = luaL_testudata(L, index, type);
  if (!box || !box->site) luaL_error(L, "option 'site' must be a site, not a %s", luaL_typename(L, index));
  return box->site;
}

/* site:add(doc): whether it is a page, and is counted */
static int site_add(lua_State *L) {
  ng_site *site = check_site(L, 1);
  ng_status status = ng_site_add(site, ng_lua_alive(L, ng_lua_check_doc(L, 2)));
  if (status == NG_NOMEM) return luaL_error(L, "memory ran out");
  lua_pushboolean(L, status == NG_OK);
  return 1;
}

/* site:settle(): how many pages are counted, how many are left out as copies, how many wordings recur */
static int site_settle(lua_State *L) {
  ng_site *site = check_site(L, 1);
  if (ng_site_settle(site) != NG_OK) return luaL_error(L, "memory ran out");
  lua_pushinteger(L, (lua_Integer)ng_site_pages(site));
  lua_pushinteger(L, (lua_Integer)ng_site_copies(site));
  lua_pushinteger(L, (lua_Integer)ng_site_wordings(site));
  return 3;
}

static int site_gc(lua_State *L) {
  site_box *box = luaL_checkudata(L, 1, type);
  ng_site_free(box->site);
  box->site = NULL;
  return 0;
}

int ng_lua_site_new(lua_State *L) {
  site_box *box = lua_newuserdata(L, sizeof *box);
  box->site = NULL;
  if (luaL_newmetatable(L, type)) {
    static const luaL_Reg methods[] = {{"add", site_add}, {"settle", site_settle}, {NULL, NULL}};
    luaL_newlib(L, methods);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, site_gc);
    lua_setfield(L, -2, "__gc");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
  }
  lua_setmetatable(L, -2);
  if (ng_site_new(&box->site) != NG_OK) return luaL_error(L, "memory ran out");
  return 1;
}
