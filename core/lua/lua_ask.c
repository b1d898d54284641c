/* What scripts in a sandbox ask of the host: a module, a line in its log, a
 * function that it lent. In: values inside. Out: what the host gave. Guarantees
 * that an error on either side is raised on its own side alone, as a string on
 * the other. */
#include "lua_apart.h"

int ng_ask_serve(lua_State *L) {
  static const char *const names[] = {"resolve", "log"};
  ng_sandbox *sandbox = lua_touserdata(L, 1);
  lua_getuservalue(L, 1);
  lua_getfield(L, 2, "lent");
  if (sandbox->ask == NG_ASK_FUNCTION) {
    lua_pushnumber(L, (lua_Number)sandbox->function);
    lua_rawget(L, 3);
  } else {
    lua_getfield(L, 2, names[sandbox->ask]);
  }
  int function = lua_gettop(L);
  if (lua_isnil(L, function)) {
    if (sandbox->ask != NG_ASK_FUNCTION) return 0;
    return luaL_error(L, "the host's function was lent for an earlier call only");
  }
  lua_call(L, ng_parcel_unpack(L, &sandbox->parcel, 3), LUA_MULTRET);
  if (sandbox->ask == NG_ASK_LOG) return 0;
  for (int i = function; i <= lua_gettop(L); i++) ng_parcel_pack(L, &sandbox->parcel, i, 3);
  return 0;
}

void ng_use_locale(locale_t locale) {
  if (locale) uselocale(locale);
}

/* Has the host ng_ask_serve the request; false where it raised, and the parcel then
   holds the message. Touches nothing inside. */
static bool ask_host(ng_sandbox *sandbox) {
  lua_State *L = sandbox->host;
  const char *stack = sandbox->stack;
  ng_use_locale(sandbox->outer);
  lua_pushvalue(L, NG_HOST_SERVE);
  lua_pushvalue(L, NG_HOST_SELF);
  bool fine = lua_pcall(L, 1, 0, 0) == LUA_OK;
  ng_use_locale(sandbox->locale);
  sandbox->stack = stack;
  if (fine) return true;
  ng_parcel_reset(&sandbox->parcel);
  size_t size = 0;
  const char *message = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &size) : "the host raised a value";
  ng_parcel_add_string(&sandbox->parcel, message, size ? size : strlen(message));
  lua_pop(L, 1);
  return false;
}

/* With trust a script's finalizer may run at any allocation, and ask in its
   turn: there is no collection while the parcel is in use inside. After an
   error the next crossing, of which there is always one, goes on with it. */
static void hold_garbage(lua_State *L, const ng_sandbox *sandbox, bool hold) {
  if (sandbox->trust) lua_gc(L, hold ? LUA_GCSTOP : LUA_GCRESTART, 0);
}

/* Of requests there may be many, whose copies in the host are not collected yet. */
enum { SHARE_OF_REQUEST = 8 };

void ng_ask_allow(ng_sandbox *sandbox, size_t share) {
  size_t taken = sandbox->used + sandbox->outside;
  sandbox->parcel.allowed = taken < sandbox->memory ? sandbox->memory - taken : 0;
  sandbox->parcel.most = sandbox->memory / share;
}

void ng_ask_pack(lua_State *L, ng_sandbox *sandbox, int first, size_t share) {
  int top = lua_gettop(L);
  hold_garbage(L, sandbox, true);
  ng_parcel_reset(&sandbox->parcel);
  ng_ask_allow(sandbox, share);
  for (int i = first; i <= top; i++) ng_parcel_pack(L, &sandbox->parcel, i, 0);
  ng_budget_peak(sandbox);
  hold_garbage(L, sandbox, false);
}

int ng_ask_unpack(lua_State *L, ng_sandbox *sandbox) {
  hold_garbage(L, sandbox, true);
  int count = ng_parcel_unpack(L, &sandbox->parcel, 0);
  hold_garbage(L, sandbox, false);
  return count;
}

int ng_sandbox_ask(lua_State *L, ng_ask ask, uint32_t function, int first) {
  ng_sandbox *sandbox = ng_sandbox_of(L);
  if (!sandbox || !sandbox->host) return luaL_error(L, "the host is not there any more");
  ng_sandbox_deep(L);
  ng_ask_pack(L, sandbox, first, SHARE_OF_REQUEST);
  sandbox->ask = ask;
  sandbox->function = function;
  bool fine = ask_host(sandbox);
  int given = ng_ask_unpack(L, sandbox);
  if (fine) return given;
  if (!given) lua_pushliteral(L, "memory ran out");
  return lua_error(L);
}

int ng_ask_lent(lua_State *L) {
  return ng_sandbox_ask(L, NG_ASK_FUNCTION, (uint32_t)lua_tonumber(L, lua_upvalueindex(1)), 1);
}
