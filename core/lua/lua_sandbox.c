/* Scripts run apart. In: a module and a function by name, values. Out: what the
 * function gave, or a message. The scripts have a Lua state of their own, with
 * the budgets of core/lua/lua_budget.c. The host's state gets no hook and no
 * changed library. LuaJIT's compiler is off, since its code calls no hook. */
#include "lua_apart.h"

#include <stdio.h>
#include <stdlib.h>

/* Only LuaJIT has this function; under another 5.1 the address is NULL. */
#if LUA_VERSION_NUM < 502 && defined(__GNUC__)
#include <luajit.h>
#pragma weak luaJIT_setmode
#endif

enum { LEAST_MEMORY = 1 << 20 };

/* A result that takes more than this part of the memory is garbage inside at once. */
enum { LARGE_PART = 32 };

/* Stack of the inner state, between calls: values that `enter`, which runs
   unprotected there, could not make without the risk of an error. They pass
   through the registry, at numbers from PINNED on. */
enum { INSIDE_RUN = 1, INSIDE_HANDLER, INSIDE_SELF, PINNED = 0x6e67 };

static const char type_name[] = "nutgraf.sandbox";

/* ---- inside -------------------------------------------------------------- */

/* Writes where an error comes from, without allocating. */
static void trace(lua_State *L, ng_sandbox *sandbox) {
  lua_Debug at;
  size_t size = 0, room = sizeof sandbox->trace;
  sandbox->trace[0] = '\0';
  for (int level = 1; level < 24 && size < room && lua_getstack(L, level, &at); level++) {
    if (!lua_getinfo(L, "Sln", &at) || at.currentline < 0) continue;
    if (strcmp(at.source, ng_inside_source) == 0) continue;
    int written = snprintf(sandbox->trace + size, room - size, "%s%s:%d%s%s", size ? "\n" : "", at.short_src,
                           at.currentline, at.name ? ": in " : "", at.name ? at.name : "");
    if (written > 0) size += (size_t)written;
  }
}

/* The message handler: makes any error a string. */
static int handle_error(lua_State *L) {
  ng_sandbox *sandbox = ng_sandbox_of(L);
  trace(L, sandbox);
  if (lua_type(L, 1) == LUA_TSTRING || sandbox->dead) return 1;
  ng_inside_tostring(L, 1);
  return 1;
}

/* Runs protected inside. The parcel holds module, function, arguments; then
   what the function gave. */
static int run_inside(lua_State *L) {
  ng_sandbox *sandbox = lua_touserdata(L, 1);
  lua_settop(L, 0);
  int count = ng_ask_unpack(L, sandbox);
  lua_getglobal(L, "require");
  lua_pushvalue(L, 1);
  lua_call(L, 1, 1);
  if (lua_type(L, -1) != LUA_TTABLE) {
    return luaL_error(L, "module '%s' gives no table", lua_tostring(L, 1));
  }
  lua_pushvalue(L, 2);
  lua_gettable(L, -2);
  if (lua_type(L, -1) != LUA_TFUNCTION) {
    return luaL_error(L, "module '%s' has no function '%s'", lua_tostring(L, 1), lua_tostring(L, 2));
  }
  lua_replace(L, 2);
  lua_pop(L, 1);
  lua_call(L, count - 2, LUA_MULTRET);
  ng_sandbox_alive(L, false);
  ng_ask_pack(L, sandbox, 2, NG_SHARE_OF_RESULT);
  /* What is packed is garbage here, and the host is about to make it anew. */
  if (sandbox->parcel.size > sandbox->memory / LARGE_PART) {
    lua_settop(L, 0);
    lua_gc(L, LUA_GCCOLLECT, 0);
  }
  return 0;
}

/* Runs protected in a new state: its globals, and what `enter` finds on the
   main thread's stack. */
static int open_inside(lua_State *L) {
  ng_sandbox *sandbox = lua_touserdata(L, 1);
  ng_inside_open(L, sandbox);
  lua_pushcfunction(L, run_inside);
  lua_rawseti(L, LUA_REGISTRYINDEX, PINNED + INSIDE_RUN);
  lua_pushcfunction(L, handle_error);
  lua_rawseti(L, LUA_REGISTRYINDEX, PINNED + INSIDE_HANDLER);
  lua_pushlightuserdata(L, sandbox);
  lua_rawseti(L, LUA_REGISTRYINDEX, PINNED + INSIDE_SELF);
  if (!sandbox->trust) lua_sethook(L, ng_budget_count, LUA_MASKCOUNT, NG_BUDGET_EVERY);
  return 0;
}

/* ---- the call ------------------------------------------------------------ */

/* Runs the parcel inside; the status of the inner lua_pcall. */
static int enter(lua_State *L, ng_sandbox *sandbox) {
  lua_State *inside = sandbox->inside;
  char here;
  sandbox->host = L;
  sandbox->stack = &here;
  sandbox->work = 0;
  sandbox->began = ng_budget_time();
  sandbox->trace[0] = '\0';
  sandbox->outer = sandbox->locale ? uselocale(sandbox->locale) : (locale_t)0;
  lua_settop(inside, INSIDE_SELF);
  lua_pushvalue(inside, INSIDE_RUN);
  lua_pushvalue(inside, INSIDE_SELF);
  int status = lua_pcall(inside, 1, 0, INSIDE_HANDLER);
  ng_use_locale(sandbox->outer);
  sandbox->outer = (locale_t)0;
  sandbox->host = NULL;
  sandbox->stack = NULL;
  return status;
}

/* Runs protected in the host: sandbox, module, function, arguments. */
static int call(lua_State *L) {
  ng_sandbox *sandbox = lua_touserdata(L, 1);
  int top = lua_gettop(L);
  luaL_checkstack(L, LUA_MINSTACK, "sandbox");
  lua_getuservalue(L, 1);
  lua_newtable(L);
  lua_pushvalue(L, -1);
  lua_setfield(L, -3, "lent");
  for (int i = 2; i <= top; i++) ng_parcel_pack(L, &sandbox->parcel, i, top + 2);
  lua_replace(L, NG_HOST_LENT);
  lua_pushcfunction(L, ng_ask_serve);
  lua_replace(L, NG_HOST_SERVE);
  lua_settop(L, NG_HOST_LENT);
  if (enter(L, sandbox) == LUA_OK) return ng_parcel_unpack(L, &sandbox->parcel, NG_HOST_LENT);

  size_t size = 0;
  const char *message = "the error has no message";
  if (lua_type(sandbox->inside, -1) == LUA_TSTRING) {
    message = lua_tolstring(sandbox->inside, -1, &size);
  }
  lua_pushnil(L);
  lua_pushlstring(L, message, size ? size : strlen(message));
  lua_pushstring(L, sandbox->trace);
  return 3;
}

static int refuse(lua_State *L, const char *message) {
  lua_pushnil(L);
  lua_pushstring(L, message);
  return 2;
}

/* sandbox:call(module, function, …): what it gives; or nil, message, trace.
   Raises for arguments that cannot cross. */
static int sandbox_call(lua_State *L) {
  ng_sandbox *sandbox = luaL_checkudata(L, 1, type_name);
  luaL_checktype(L, 2, LUA_TSTRING);
  luaL_checktype(L, 3, LUA_TSTRING);
  if (!sandbox->inside) return refuse(L, "the sandbox is closed");
  if (sandbox->busy) return refuse(L, "the sandbox is at work: a call inside a call");
  if (sandbox->dead) return refuse(L, sandbox->fault);
  lua_pushcfunction(L, call);
  lua_insert(L, 1);
  ng_parcel_reset(&sandbox->parcel);
  ng_ask_allow(sandbox, NG_SHARE_OF_RESULT);
  sandbox->busy = true;
  int status = lua_pcall(L, lua_gettop(L) - 1, LUA_MULTRET, 0);
  sandbox->busy = false;
  ng_parcel_reset(&sandbox->parcel);
  return status == LUA_OK ? lua_gettop(L) : lua_error(L);
}

/* ---- life ---------------------------------------------------------------- */

static void close_sandbox(ng_sandbox *sandbox) {
  if (sandbox->inside) {
    /* LuaJIT frees its arena only under the allocator that it was born with. */
    lua_setallocf(sandbox->inside, sandbox->allocate, sandbox->allocator);
    lua_close(sandbox->inside);
    sandbox->inside = NULL;
  }
  ng_parcel_free(&sandbox->parcel);
  if (sandbox->locale) freelocale(sandbox->locale);
  sandbox->locale = (locale_t)0;
}

static int sandbox_gc(lua_State *L) {
  close_sandbox(luaL_checkudata(L, 1, type_name));
  return 0;
}

/* sandbox:close() */
static int sandbox_close(lua_State *L) {
  ng_sandbox *sandbox = luaL_checkudata(L, 1, type_name);
  if (sandbox->busy) return luaL_error(L, "the sandbox is at work and cannot be closed");
  close_sandbox(sandbox);
  return 0;
}

/* sandbox:used(): bytes in use, most bytes that ever were, instructions of the last call */
static int sandbox_used(lua_State *L) {
  ng_sandbox *sandbox = luaL_checkudata(L, 1, type_name);
  lua_pushinteger(L, (lua_Integer)(sandbox->inside ? ng_budget_total(sandbox) : 0));
  lua_pushinteger(L, (lua_Integer)sandbox->peak);
  lua_pushnumber(L, (lua_Number)sandbox->work);
  return 3;
}

static double check_limit(lua_State *L, int arg, double least) {
  double value = luaL_checknumber(L, arg);
  luaL_argcheck(L, value >= least && value <= 9e15, arg, "a limit out of bounds");
  return value;
}

static void set_memory(ng_sandbox *sandbox, double bytes) {
  sandbox->memory = bytes < (double)(SIZE_MAX / 4) ? (size_t)bytes : SIZE_MAX / 4;
}

/* sandbox:budget(memory, instructions): what the calls from now on may take */
static int sandbox_budget(lua_State *L) {
  ng_sandbox *sandbox = luaL_checkudata(L, 1, type_name);
  double memory = check_limit(L, 2, LEAST_MEMORY), instructions = check_limit(L, 3, NG_BUDGET_EVERY);
  if (sandbox->busy) return luaL_error(L, "the sandbox is at work: its budget stands");
  set_memory(sandbox, memory);
  sandbox->instructions = instructions;
  return 0;
}

static int sandbox_tostring(lua_State *L) {
  luaL_checkudata(L, 1, type_name);
  lua_pushliteral(L, "sandbox");
  return 1;
}

static double number_option(lua_State *L, const char *name, double usual, double least) {
  lua_getfield(L, 1, name);
  double value = lua_isnil(L, -1) ? usual : lua_tonumber(L, -1);
  bool fits = lua_isnil(L, -1) || lua_type(L, -1) == LUA_TNUMBER;
  if (!fits || !(value >= least && value <= 9e15)) {
    luaL_error(L, "option '%s' must be a number of at least %f", name, least);
  }
  lua_pop(L, 1);
  return value;
}

/* Checks the option, a function, and puts it into the table at the top. */
static void keep_function(lua_State *L, const char *name) {
  lua_getfield(L, 1, name);
  if (!lua_isnil(L, -1) && lua_type(L, -1) != LUA_TFUNCTION) {
    luaL_error(L, "option '%s' must be a function", name);
  }
  lua_setfield(L, -2, name);
}

/* Makes the inner state; an error there comes out as a message in `fault`. */
static bool give_birth(ng_sandbox *sandbox) {
  lua_State *inside = luaL_newstate();
  if (!inside) {
    snprintf(sandbox->fault, sizeof sandbox->fault, "not enough memory");
    return false;
  }
  sandbox->inside = inside;
  sandbox->used = (size_t)lua_gc(inside, LUA_GCCOUNT, 0) * 1024 + (size_t)lua_gc(inside, LUA_GCCOUNTB, 0);
  sandbox->allocate = lua_getallocf(inside, &sandbox->allocator);
  lua_setallocf(inside, ng_budget_allocate, sandbox);
#if LUA_VERSION_NUM < 502
  if (!sandbox->trust && luaJIT_setmode) {
    luaJIT_setmode(inside, 0, LUAJIT_MODE_ENGINE | LUAJIT_MODE_OFF);
  }
  int status = lua_cpcall(inside, open_inside, sandbox);
#else
  lua_pushcfunction(inside, open_inside);
  lua_pushlightuserdata(inside, sandbox);
  int status = lua_pcall(inside, 1, 0, 0);
#endif
  if (status == LUA_OK) {
    lua_settop(inside, 0);
    for (int i = INSIDE_RUN; i <= INSIDE_SELF; i++) {
      lua_rawgeti(inside, LUA_REGISTRYINDEX, PINNED + i);
    }
    return true;
  }
  const char *message = lua_tostring(inside, -1);
  snprintf(sandbox->fault, sizeof sandbox->fault, "%s", message ? message : "no message");
  return false;
}

/* sandbox(options) */
int ng_lua_sandbox_new(lua_State *L, ng_core_pusher core) {
  lua_settop(L, 1);
  if (lua_isnil(L, 1)) {
    lua_newtable(L);
    lua_replace(L, 1);
  }
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_getfield(L, 1, "trust");
  bool trust = lua_toboolean(L, -1) != 0;
  double memory = number_option(L, "memory", trust ? 9e15 : 256.0 * 1024 * 1024, LEAST_MEMORY);
  double instructions = number_option(L, "instructions", 2e9, NG_BUDGET_EVERY);
  ng_sandbox *sandbox = lua_newuserdata(L, sizeof *sandbox);
  *sandbox = (ng_sandbox){.trust = trust, .core = core, .instructions = instructions};
  sandbox->parcel.borrow = ng_ask_lent;
  set_memory(sandbox, memory);
  luaL_getmetatable(L, type_name);
  lua_setmetatable(L, -2);
  lua_newtable(L);
  keep_function(L, "resolve");
  keep_function(L, "log");
  lua_setuservalue(L, -2);
  sandbox->locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
  if (!give_birth(sandbox)) return luaL_error(L, "sandbox: %s", sandbox->fault);
  return 1;
}

void ng_lua_open_sandbox(lua_State *L) {
  static const luaL_Reg meta[] = {{"__gc", sandbox_gc}, {"__tostring", sandbox_tostring}, {NULL, NULL}};
  static const luaL_Reg methods[] = {{"call", sandbox_call},
                                     {"used", sandbox_used},
                                     {"budget", sandbox_budget},
                                     {"close", sandbox_close},
                                     {NULL, NULL}};
  if (luaL_newmetatable(L, type_name)) {
    luaL_setfuncs(L, meta, 0);
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    luaL_newlib(L, methods);
    lua_setfield(L, -2, "__index");
  }
  lua_pop(L, 1);
}
