/* What differs between the Luas that one source is built for: 5.4, 5.3, and
 * LuaJIT or 5.1. Only functions that plain 5.1 exports are used under 5.1, so
 * that a module built for LuaJIT asks its host for nothing more. */
#ifndef NG_LUA_SHIM_H
#define NG_LUA_SHIM_H

#include <lauxlib.h>
#include <lua.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#ifdef NG_LITE_XL
#include "lite_xl.h" /* functions of Lua by pointer; made by make */
#endif

#if LUA_VERSION_NUM < 502

#define lua_rawlen(L, index) lua_objlen(L, index)
#ifndef LUA_OK
#define LUA_OK 0
#endif

/* The environment of a userdata is its user value: a table, and never nil. */
static inline void lua_setuservalue(lua_State *L, int index) { lua_setfenv(L, index); }
static inline void lua_getuservalue(lua_State *L, int index) { lua_getfenv(L, index); }

static inline int lua_absindex(lua_State *L, int index) {
  return index > 0 || index <= LUA_REGISTRYINDEX ? index : lua_gettop(L) + index + 1;
}

/* LuaJIT's headers declare these, plain 5.1 has none of them. */
#undef luaL_newlib
#define luaL_newlib(L, list) (lua_newtable(L), luaL_setfuncs(L, list, 0))
#define luaL_setfuncs ng_lua_setfuncs
#define luaL_testudata ng_lua_testudata

static inline void luaL_setfuncs(lua_State *L, const luaL_Reg *list, int upvalues) {
  for (; list->name; list++) {
    for (int i = 0; i < upvalues; i++) lua_pushvalue(L, -upvalues);
    lua_pushcclosure(L, list->func, upvalues);
    lua_setfield(L, -upvalues - 2, list->name);
  }
  lua_pop(L, upvalues);
}

static inline void *luaL_testudata(lua_State *L, int index, const char *name) {
  void *data = lua_touserdata(L, index);
  if (!data || !lua_getmetatable(L, index)) return NULL;
  luaL_getmetatable(L, name);
  if (!lua_rawequal(L, -1, -2)) data = NULL;
  lua_pop(L, 2);
  return data;
}

#define luaL_checkversion(L) ((void)(L))

static inline bool ng_lua_equal(lua_State *L, int a, int b) { return lua_equal(L, a, b) != 0; }
static inline bool ng_lua_less(lua_State *L, int a, int b) { return lua_lessthan(L, a, b) != 0; }
static inline bool ng_lua_isinteger(lua_State *L, int index) {
  (void)L, (void)index;
  return false;
}

#else

static inline bool ng_lua_equal(lua_State *L, int a, int b) { return lua_compare(L, a, b, LUA_OPEQ) != 0; }
static inline bool ng_lua_less(lua_State *L, int a, int b) { return lua_compare(L, a, b, LUA_OPLT) != 0; }
static inline bool ng_lua_isinteger(lua_State *L, int index) { return lua_isinteger(L, index) != 0; }

#endif

#endif
