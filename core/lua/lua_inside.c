/* What scripts find in the sandbox: the globals. In: a new Lua state. Out: the
 * same state with the libraries that reach nothing outside it. What is offered
 * is listed, all else is taken away, so that a function that some Lua has
 * beside the usual ones is not there. Guarantees that no script gets bytecode
 * (but what the host itself has made of a module's text), a finalizer, the hook, the registry or a clock, and that nothing swallows the
 * end of the budget. With trust the standard library stays whole, and only the
 * functions of core/lua/lua_order.c replace the Lua's own. */
#include "lua_apart.h"

#include <lualib.h>

const char ng_inside_source[] = "=sandbox";

static const char *const base_names[] = {
    "_VERSION", "assert", "error",        "getmetatable", "ipairs",   "pcall", "rawequal", "rawget",
    "rawlen",   "rawset", "setmetatable", "select",       "tonumber", "type",  "xpcall",   NULL};
static const char *const table_names[] = {"insert", "move", "pack", "remove", "unpack", NULL};
static const char *const string_names[] = {"byte",    "char",  "find",   "format", "gmatch",   "gsub",
                                           "len",     "lower", "match",  "pack",   "packsize", "rep",
                                           "reverse", "sub",   "unpack", "upper",  NULL};
static const char *const math_names[] = {"abs", "acos",       "asin", "atan", "ceil", "cos", "deg",
                                         "exp", "floor",      "fmod", "huge", "log",  "max", "maxinteger",
                                         "min", "mininteger", "modf", "pi",   "rad",  "sin", "sqrt",
                                         "tan", "tointeger",  "type", "ult",  NULL};
static const char *const coroutine_names[] = {"close",  "create", "isyieldable", "resume", "running",
                                              "status", "wrap",   "yield",       NULL};
#if LUA_VERSION_NUM >= 503
static const char *const utf8_names[] = {"char", "charpattern", "codepoint", "codes", "len", "offset", NULL};
#endif

static const struct {
  const char *name;
  lua_CFunction open;
  const char *const *keep;
} libraries[] = {
    {"_G", luaopen_base, base_names},
    {"table", luaopen_table, table_names},
    {"string", luaopen_string, string_names},
    {"math", luaopen_math, math_names},
#if LUA_VERSION_NUM >= 502
    {"coroutine", luaopen_coroutine, coroutine_names},
#else
    {"coroutine", NULL, coroutine_names},
#endif
#if LUA_VERSION_NUM >= 503
    {"utf8", luaopen_utf8, utf8_names},
#endif
};

/* ---- loading ------------------------------------------------------------- */

/* Lua compares each label of a function with those before it. */
static double label_work(const char *text, size_t size) {
  double labels = 0;
  for (size_t i = 0; i + 1 < size; i++) {
    if (text[i] == ':' && text[i + 1] == ':') labels++;
  }
  return labels * labels / 8;
}

static void charge_load(lua_State *L, const char *text, size_t size) {
  ng_sandbox_work(L, (double)size + label_work(text, size));
  ng_sandbox_alive(L, false);
}

bool ng_inside_load(lua_State *L, const char *text, size_t size, const char *name) {
  if (size && text[0] == LUA_SIGNATURE[0]) {
    lua_pushfstring(L, "%s: bytecode is not loaded, only text", name);
    return false;
  }
  charge_load(L, text, size);
  return luaL_loadbuffer(L, text, size, name) == LUA_OK;
}

/* Pushes what a reader function gives, piece by piece, as one string. */
static void push_pieces(lua_State *L, int reader) {
  int pieces = 0;
  lua_newtable(L);
  for (;;) {
    lua_pushvalue(L, reader);
    lua_call(L, 0, 1);
    if (lua_isnil(L, -1)) break;
    if (lua_type(L, -1) != LUA_TSTRING) luaL_error(L, "reader function must return a string");
    if (lua_rawlen(L, -1) == 0) break;
    lua_rawseti(L, -2, ++pieces);
  }
  lua_pop(L, 1);
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  for (int i = 1; i <= pieces; i++) {
    lua_rawgeti(L, 5, i);
    luaL_addvalue(&buffer);
  }
  luaL_pushresult(&buffer);
}

/* load(chunk, name, mode, environment): text alone, whatever the mode */
static int inside_load(lua_State *L) {
  bool has_environment = lua_gettop(L) >= 4;
  luaL_argcheck(L, lua_isstring(L, 1) || lua_isfunction(L, 1), 1, "string or function expected");
  ng_sandbox_deep(L);
  lua_settop(L, 4);
  bool pieces = lua_isfunction(L, 1) != 0;
  if (pieces) {
    push_pieces(L, 1);
    lua_replace(L, 1);
    lua_settop(L, 4);
  }
  size_t size;
  const char *text = lua_tolstring(L, 1, &size);
  const char *name = luaL_optstring(L, 2, pieces ? "=(load)" : text);
  if (!ng_inside_load(L, text, size, name)) {
    lua_pushnil(L);
    lua_insert(L, -2);
    return 2;
  }
  if (!has_environment) return 1;
  lua_pushvalue(L, 4);
#if LUA_VERSION_NUM < 502
  lua_setfenv(L, -2);
#else
  if (!lua_setupvalue(L, -2, 1)) lua_pop(L, 1);
#endif
  return 1;
}

/* Asks the host for the module that is the argument: its text at index 2, nil
   where there is none, the name of its chunk or the reason at index 3, and the
   bytecode that the host has of it, or nil, at index 4. */
static bool ask_module(lua_State *L) {
  luaL_checktype(L, 1, LUA_TSTRING);
  lua_settop(L, 1);
  ng_sandbox_ask(L, NG_ASK_RESOLVE, 0, 1);
  lua_settop(L, 4);
  return lua_type(L, 2) == LUA_TSTRING;
}

/* Pushes the function of the module that ask_module found. */
static void push_module(lua_State *L) {
  size_t size;
  const char *text = lua_tolstring(L, 2, &size);
  const char *name = lua_tostring(L, lua_type(L, 3) == LUA_TSTRING ? 3 : 1);
  if (*name != '@' && *name != '=') name = lua_pushfstring(L, "@%s", name);
  if (lua_type(L, 4) == LUA_TSTRING) { /* costs what the text would */
    charge_load(L, text, size);
    text = lua_tolstring(L, 4, &size);
    if (luaL_loadbuffer(L, text, size, name) != LUA_OK) lua_error(L);
  } else if (!ng_inside_load(L, text, size, name)) {
    lua_error(L);
  }
}

/* require(name); upvalue 1: {[name] = module}, false while it is loaded */
int ng_inside_require(lua_State *L) {
  luaL_checktype(L, 1, LUA_TSTRING);
  lua_settop(L, 1);
  lua_pushvalue(L, 1);
  lua_rawget(L, lua_upvalueindex(1));
  if (lua_toboolean(L, 2)) return 1;
  if (!lua_isnil(L, 2)) {
    return luaL_error(L, "module '%s' requires itself, by way of others or at once", lua_tostring(L, 1));
  }
  if (!ask_module(L)) {
    const char *why = lua_type(L, 3) == LUA_TSTRING ? lua_tostring(L, 3) : NULL;
    return luaL_error(L, "module '%s' not found%s%s", lua_tostring(L, 1), why ? ": " : "", why ? why : "");
  }
  push_module(L);
  lua_replace(L, 2);
  lua_settop(L, 2);
  lua_pushvalue(L, 1);
  lua_pushboolean(L, 0);
  lua_rawset(L, lua_upvalueindex(1));
  lua_pushvalue(L, 2);
  lua_pushvalue(L, 1);
  int status = lua_pcall(L, 1, 1, 0);
  if (status == LUA_OK && lua_isnil(L, -1)) {
    lua_pop(L, 1);
    lua_pushboolean(L, 1);
  }
  lua_pushvalue(L, 1);
  if (status == LUA_OK) {
    lua_pushvalue(L, -2);
  } else {
    lua_pushnil(L);
  }
  lua_rawset(L, lua_upvalueindex(1));
  ng_sandbox_alive(L, status != LUA_OK);
  return status == LUA_OK ? 1 : lua_error(L);
}

/* A searcher for package.searchers: the same modules, with trust. */
static int inside_search(lua_State *L) {
  if (ask_module(L)) {
    push_module(L);
  } else {
    lua_pushfstring(L, "\n\tnot found by the host: '%s'", lua_tostring(L, 1));
  }
  return 1;
}

/* ---- small functions ----------------------------------------------------- */

static int inside_print(lua_State *L) {
  int count = lua_gettop(L);
  lua_newtable(L);
  for (int i = 1; i <= count; i++) {
    ng_inside_tostring(L, i);
    lua_rawseti(L, count + 1, i);
  }
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  for (int i = 1; i <= count; i++) {
    if (i > 1) luaL_addlstring(&buffer, "\t", 1);
    lua_rawgeti(L, count + 1, i);
    luaL_addvalue(&buffer);
  }
  luaL_pushresult(&buffer);
  lua_replace(L, 1);
  lua_settop(L, 1);
  ng_sandbox_ask(L, NG_ASK_LOG, 0, 1);
  return 0;
}

/* Upvalue 1: the Lua's own. */
static int inside_setmetatable(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_argcheck(L, lua_isnil(L, 2) || lua_istable(L, 2), 2, "nil or table expected");
  lua_settop(L, 2);
  if (lua_istable(L, 2)) {
    lua_pushliteral(L, "__gc");
    lua_rawget(L, 2);
    if (!lua_isnil(L, -1)) return luaL_error(L, "a script's metatable cannot have __gc");
    lua_pop(L, 1);
  }
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, 2, 1);
  return 1;
}

/* ---- the end of the budget ----------------------------------------------- */

/* Gives its arguments back, or raises once the budget is spent. */
static int still_alive(lua_State *L) {
  ng_sandbox_alive(L, lua_isboolean(L, 1) && !lua_toboolean(L, 1));
  return lua_gettop(L);
}

static int not_deep(lua_State *L) {
  ng_sandbox_deep(L);
  return 0;
}

/* A coroutine's first instructions are counted by no hook. */
static int count_coroutine(lua_State *L) {
  ng_sandbox_work(L, 1000);
  return 0;
}

/* Upvalue 1: a script's message handler. It must not run when the hook raised:
   hooks are off until that error has been caught, and it could loop for ever. */
static int guarded_handler(lua_State *L) {
  ng_sandbox *sandbox = ng_sandbox_of(L);
  lua_settop(L, 1);
  if (sandbox->dead) return 1;
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, 1, 1);
  return 1;
}

static int guard_handler(lua_State *L) {
  luaL_checktype(L, 1, LUA_TFUNCTION);
  lua_settop(L, 1);
  lua_pushcclosure(L, guarded_handler, 1);
  return 1;
}

/* In Lua, because a coroutine may yield across these in every Lua so. */
static const char guards[] =
    "local alive, shallow, handler, charge = ...\n"
    "local pcall, xpcall, select, error = pcall, xpcall, select, error\n"
    "local create, resume, status = coroutine.create, coroutine.resume, coroutine.status\n"
    "local close, unpack = coroutine.close, table.unpack\n"
    "local function bind(f, ...)\n"
    "  local count = select('#', ...)\n"
    "  if count == 0 then return f end\n"
    "  local given = { ... }\n"
    "  return function() return f(unpack(given, 1, count)) end\n"
    "end\n"
    "local function finish(co, ok, ...)\n"
    "  if ok then return ... end\n"
    "  local message = ...\n"
    "  if close and status(co) == 'dead' then\n"
    "    local fine, other = alive(close(co))\n"
    "    if not fine then message = other end\n"
    "  end\n"
    "  error(message, 0)\n"
    "end\n"
    "local function coroutine_create(f) charge() return create(f) end\n"
    "_G.pcall = function(...) return alive(pcall(...)) end\n"
    "_G.xpcall = function(f, h, ...)\n"
    "  shallow()\n"
    "  return alive(xpcall(bind(f, ...), handler(h)))\n"
    "end\n"
    "coroutine.create = coroutine_create\n"
    "coroutine.resume = function(...) shallow() return alive(resume(...)) end\n"
    "coroutine.wrap = function(f)\n"
    "  local co = coroutine_create(f)\n"
    "  return function(...) shallow() return finish(co, alive(resume(co, ...))) end\n"
    "end\n"
    "if close then\n"
    "  coroutine.close = function(co) alive() shallow() return alive(close(co)) end\n"
    "end\n"
    "if not table.pack then\n"
    "  table.pack = function(...) return { n = select('#', ...), ... } end\n"
    "end\n";

static void run_guards(lua_State *L) {
  static const lua_CFunction given[] = {still_alive, not_deep, guard_handler, count_coroutine};
  if (luaL_loadbuffer(L, guards, sizeof guards - 1, ng_inside_source) != LUA_OK) lua_error(L);
  for (int i = 0; i < 4; i++) lua_pushcfunction(L, given[i]);
  lua_call(L, 4, 0);
}

/* ---- the globals --------------------------------------------------------- */

static bool is_listed(const char *name, const char *const *list) {
  for (; *list; list++) {
    if (strcmp(name, *list) == 0) return true;
  }
  return false;
}

/* Takes away all that is not listed from the table at the top. */
static void keep_only(lua_State *L, const char *const *list) {
  int table = lua_gettop(L);
  for (lua_pushnil(L); lua_next(L, table);) {
    lua_pop(L, 1);
    if (lua_type(L, -1) == LUA_TSTRING && is_listed(lua_tostring(L, -1), list)) continue;
    lua_pushvalue(L, -1);
    lua_pushnil(L);
    lua_rawset(L, table);
  }
}

static void push_globals(lua_State *L) {
#if LUA_VERSION_NUM < 502
  lua_pushvalue(L, LUA_GLOBALSINDEX);
#else
  lua_pushglobaltable(L);
#endif
}

static void open_libraries(lua_State *L) {
  const size_t count = sizeof libraries / sizeof *libraries;
  for (size_t i = 0; i < count; i++) {
    if (!libraries[i].open) continue;
    lua_pushcfunction(L, libraries[i].open);
    lua_pushstring(L, i ? libraries[i].name : "");
    lua_call(L, 1, 1);
    if (i) lua_setglobal(L, libraries[i].name);
    lua_settop(L, 0);
  }
  lua_getglobal(L, "table");
  lua_getglobal(L, "unpack");
  if (!lua_isnil(L, 2)) lua_setfield(L, 1, "unpack");
  lua_settop(L, 0);
  for (size_t i = 1; i < count; i++) {
    lua_getglobal(L, libraries[i].name);
    keep_only(L, libraries[i].keep);
  }
  push_globals(L);
  keep_only(L, base_names);
  for (size_t i = 1; i < count; i++) {
    lua_pushvalue(L, (int)i);
    lua_setglobal(L, libraries[i].name);
  }
  push_globals(L);
  lua_setglobal(L, "_G");
  lua_settop(L, 0);
  lua_pushliteral(L, "");
  if (lua_getmetatable(L, 1)) {
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
  }
  lua_settop(L, 0);
}

/* The functions that make output alike; the libraries are there. */
static void open_order(lua_State *L) {
  lua_pushcfunction(L, ng_order_pairs);
  lua_setglobal(L, "pairs");
  lua_pushcfunction(L, ng_order_tostring);
  lua_setglobal(L, "tostring");
  lua_pushcfunction(L, inside_print);
  lua_setglobal(L, "print");
  lua_getglobal(L, "table");
  lua_pushcfunction(L, ng_order_sort);
  lua_setfield(L, -2, "sort");
  lua_pushcfunction(L, ng_order_concat);
  lua_setfield(L, -2, "concat");
  lua_getglobal(L, "string");
  lua_getfield(L, -1, "format");
  lua_pushcclosure(L, ng_order_format, 1);
  lua_setfield(L, -2, "format");
  lua_settop(L, 0);
}

/* Puts `function` before the function `name` of the table at the top, which
   becomes its upvalue; does nothing where the Lua has none. */
static void put_before(lua_State *L, const char *name, lua_CFunction function) {
  lua_getfield(L, -1, name);
  if (lua_isnil(L, -1)) {
    lua_pop(L, 1);
    return;
  }
  lua_pushcclosure(L, function, 1);
  lua_setfield(L, -2, name);
}

/* The functions whose work in C is counted, and the one that refuses __gc. */
static void open_counted(lua_State *L) {
  static const luaL_Reg patterns[] = {{"find", ng_pattern_find},
                                      {"match", ng_pattern_match},
                                      {"gmatch", ng_pattern_gmatch},
                                      {"gsub", ng_pattern_gsub},
                                      {NULL, NULL}};
  lua_getglobal(L, "table");
  put_before(L, "insert", ng_order_insert);
  put_before(L, "remove", ng_order_remove);
  put_before(L, "move", ng_order_move);
  put_before(L, "unpack", ng_order_unpack);
  lua_getglobal(L, "string");
  put_before(L, "rep", ng_order_rep);
  luaL_setfuncs(L, patterns, 0);
#if LUA_VERSION_NUM >= 503
  lua_getglobal(L, "utf8");
  put_before(L, "len", ng_order_utf8_len);
  put_before(L, "offset", ng_order_utf8_offset);
#endif
  push_globals(L);
  put_before(L, "setmetatable", inside_setmetatable);
  lua_settop(L, 0);
}

static void open_apart(lua_State *L, ng_core_pusher core) {
  open_libraries(L);
  open_order(L);
  open_counted(L);
  run_guards(L);
  lua_pushcfunction(L, ng_order_next);
  lua_setglobal(L, "next");
  lua_pushcfunction(L, inside_load);
  lua_setglobal(L, "load");
  lua_newtable(L);
  core(L, false);
  lua_setfield(L, -2, "nutgraf.core");
  lua_pushcclosure(L, ng_inside_require, 1);
  lua_setglobal(L, "require");
}

/* Takes every entry out of package.path or package.cpath that is not absolute: these
   are in the current folder, where documents lie. */
static void keep_absolute(lua_State *L, const char *field) {
  luaL_Buffer kept;
  lua_getfield(L, 1, field);
  const char *entry = luaL_checkstring(L, -1);
  luaL_buffinit(L, &kept);
  while (*entry) {
    size_t size = strcspn(entry, ";");
    if (*entry == '/') {
      luaL_addlstring(&kept, entry, size);
      luaL_addchar(&kept, ';');
    }
    entry += size + (entry[size] == ';');
  }
  luaL_pushresult(&kept);
  lua_setfield(L, 1, field);
}

static void open_trusted(lua_State *L, ng_core_pusher core) {
  luaL_openlibs(L);
  open_order(L);
  lua_getglobal(L, "package");
  keep_absolute(L, "path");
  keep_absolute(L, "cpath");
  lua_getfield(L, 1, "loaded");
  core(L, true);
  lua_setfield(L, -2, "nutgraf.core");
  lua_getfield(L, 1, LUA_VERSION_NUM < 502 ? "loaders" : "searchers");
  for (int i = (int)lua_rawlen(L, -1); i >= 2; i--) {
    lua_rawgeti(L, -1, i);
    lua_rawseti(L, -2, i + 1);
  }
  lua_pushcfunction(L, inside_search);
  lua_rawseti(L, -2, 2);
  lua_settop(L, 0);
}

void ng_inside_open(lua_State *L, ng_sandbox *sandbox) {
  lua_settop(L, 0);
  if (sandbox->trust) {
    open_trusted(L, sandbox->core);
  } else {
    open_apart(L, sandbox->core);
  }
}
