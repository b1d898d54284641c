/* Scripts run apart. In: a module and a function by name, values. Out: what the
 * function gave, or a message. The scripts have a Lua state of their own, with
 * a memory budget in its allocator and a budget of instructions in a hook that
 * every coroutine inherits. Once the instructions are used up the hook raises
 * at every instruction, and no pcall, handler or coroutine swallows that; the
 * sandbox is then dead. The host's state gets no hook and no changed library.
 *
 * Functions in C count what they do (core/lua/lua_match.c, core/lua/lua_order.c).
 * What one instruction does with a very long string, comparing it or reading a
 * number from it, is counted by nobody: for that the hook looks at the thread's
 * processor time, which ends only what is far slower than instructions are. LuaJIT's
 * compiler is off, since its code calls no hook. */
#include "lua_apart.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* Only LuaJIT has this function; under another 5.1 the address is NULL. */
#if LUA_VERSION_NUM < 502 && defined(__GNUC__)
#include <luajit.h>
#pragma weak luaJIT_setmode
#endif

/* Instructions between two hooks; bytes of C stack that nested calls may take. */
enum { EVERY = 1000, STACK = 1 << 20, LEAST_MEMORY = 1 << 20 };

/* Instructions in a second of processor time, at the least: usual are ten times as
   many. The clock is looked at in every WATCH-th hook, and in each once there is a
   block of LARGE bytes; no call is ended in its first PATIENCE seconds. */
enum { PACE = 20000000, WATCH = 16, LARGE = 1 << 20, PATIENCE = 10 };

/* Stack of the inner state, between calls: values that `enter`, which runs
   unprotected there, could not make without the risk of an error. They pass
   through the registry, at numbers from PINNED on. */
enum { INSIDE_RUN = 1, INSIDE_HANDLER, INSIDE_SELF, PINNED = 0x6e67 };

/* Stack of the host's frame during a call. */
enum { HOST_SELF = 1, HOST_SERVE, HOST_LENT };

static const char type_name[] = "nutgraf.sandbox";

/* ---- memory -------------------------------------------------------------- */

/* All that counts: a parcel is memory of the sandbox's, too. */
static size_t total_of(const ng_sandbox *sandbox) {
  return sandbox->used + sandbox->outside + sandbox->parcel.room;
}

static void note_peak(ng_sandbox *sandbox) {
  size_t total = total_of(sandbox);
  if (total > sandbox->peak) sandbox->peak = total;
}

static bool has_room(const ng_sandbox *sandbox, size_t bytes) {
  size_t total = total_of(sandbox);
  return bytes <= sandbox->memory && total <= sandbox->memory - bytes;
}

static void *allocate(void *data, void *block, size_t old, size_t new) {
  ng_sandbox *sandbox = data;
  size_t had = block ? old : 0;
  if (new > had) {
    if (!has_room(sandbox, new - had)) {
      /* Lua collects all garbage now: that is work, too. */
      sandbox->work += (double)sandbox->used / NG_BYTES_PER_WORK;
      return NULL;
    }
    sandbox->work += (double)(new - had) / NG_BYTES_PER_WORK;
    if (new > LARGE) sandbox->large = true;
  }
  void *made = sandbox->allocate(sandbox->allocator, block, old, new);
  if (!made && new) return NULL;
  sandbox->used = sandbox->used - had + new;
  note_peak(sandbox);
  return made;
}

ng_sandbox *ng_sandbox_of(lua_State *L) {
  void *data;
  return lua_getallocf(L, &data) == allocate ? data : NULL;
}

void ng_sandbox_room(lua_State *L, double bytes) {
  ng_sandbox *sandbox = ng_sandbox_of(L);
  if (LUA_VERSION_NUM >= 502 || !sandbox || sandbox->dead) return;
  double wanted = (double)total_of(sandbox) + bytes;
  if (wanted < (double)sandbox->memory / 2 || wanted < (double)sandbox->collect_at) return;
  sandbox->work += (double)sandbox->used / NG_BYTES_PER_WORK;
  lua_gc(L, LUA_GCCOLLECT, 0);
  size_t total = total_of(sandbox);
  sandbox->collect_at = total < sandbox->memory ? total + (sandbox->memory - total) / 2 : 0;
}

size_t ng_lua_charge(lua_State *L, size_t bytes) {
  ng_sandbox *sandbox = ng_sandbox_of(L);
  if (!sandbox) return 0;
  ng_sandbox_room(L, (double)bytes);
  if (!has_room(sandbox, bytes)) {
    lua_gc(L, LUA_GCCOLLECT, 0);
    if (!has_room(sandbox, bytes)) luaL_error(L, "not enough memory");
  }
  sandbox->outside += bytes;
  sandbox->work += (double)bytes / NG_BYTES_PER_WORK;
  note_peak(sandbox);
  return bytes;
}

void ng_lua_uncharge(lua_State *L, size_t bytes) {
  ng_sandbox *sandbox = bytes ? ng_sandbox_of(L) : NULL;
  if (sandbox) sandbox->outside -= bytes;
}

/* ---- instructions -------------------------------------------------------- */

void ng_sandbox_work(lua_State *L, double amount) {
  ng_sandbox *sandbox = ng_sandbox_of(L);
  if (sandbox) sandbox->work += amount;
}

/* Ends the script: from now on every check raises. The place is that of the
   innermost function of a script, not of what the sandbox itself runs. */
static void end_script(lua_State *L, ng_sandbox *sandbox, double limit, const char *unit) {
  lua_Debug at;
  char place[LUA_IDSIZE + 16] = "";
  for (int level = 0; lua_getstack(L, level, &at); level++) {
    lua_getinfo(L, "Sl", &at);
    if (at.currentline < 0 || strcmp(at.source, ng_inside_source) == 0) continue;
    snprintf(place, sizeof place, "%s:%d: ", at.short_src, at.currentline);
    break;
  }
  sandbox->dead = true;
  snprintf(sandbox->fault, sizeof sandbox->fault, "%sthe script used up its %.0f %s",
           place, limit, unit);
}

void ng_sandbox_alive(lua_State *L, bool caught) {
  ng_sandbox *sandbox = ng_sandbox_of(L);
  if (!sandbox || sandbox->trust) return;
  if (caught) sandbox->work += EVERY;
  if (!sandbox->dead && sandbox->work > sandbox->instructions) {
    end_script(L, sandbox, sandbox->instructions, "instructions");
  }
  if (!sandbox->dead) return;
  lua_pushstring(L, sandbox->fault);
  lua_error(L);
}

void ng_lua_spend(lua_State *L, double amount) {
  ng_sandbox_work(L, amount);
  ng_sandbox_alive(L, false);
}

void ng_sandbox_deep(lua_State *L) {
  ng_sandbox *sandbox = ng_sandbox_of(L);
  char here;
  const char *at = &here;
  if (!sandbox || !sandbox->stack) return;
  size_t taken = (size_t)(at < sandbox->stack ? (uintptr_t)sandbox->stack - (uintptr_t)at
                                              : (uintptr_t)at - (uintptr_t)sandbox->stack);
  if (taken > STACK) luaL_error(L, "stack overflow (too many nested C calls)");
}

/* Processor time of this thread in seconds; 0 where the system tells none. */
static double processor_time(void) {
  struct timespec now;
  if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) != 0) return 0;
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static double seconds_of(const ng_sandbox *sandbox) {
  double seconds = sandbox->instructions / PACE;
  return seconds > PATIENCE ? seconds : PATIENCE;
}

static void count(lua_State *L, lua_Debug *at) {
  ng_sandbox *sandbox = ng_sandbox_of(L);
  (void)at;
  sandbox->work += EVERY;
  ng_sandbox_room(L, 0);
  if (!sandbox->dead && (sandbox->large || ++sandbox->hooks % WATCH == 0) &&
      processor_time() - sandbox->began > seconds_of(sandbox)) {
    end_script(L, sandbox, seconds_of(sandbox), "seconds of processor time");
  }
  if (!sandbox->dead && sandbox->work <= sandbox->instructions) return;
  lua_sethook(L, count, LUA_MASKCOUNT, 1);
  ng_sandbox_alive(L, false);
}

/* ---- the host's side of a request ---------------------------------------- */

/* Runs protected in the host: serves what ng_sandbox_ask asks. */
static int serve(lua_State *L) {
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

static void use_locale(locale_t locale) {
  if (locale) uselocale(locale);
}

/* Has the host serve the request; false where it raised, and the parcel then
   holds the message. Touches nothing inside. */
static bool ask_host(ng_sandbox *sandbox) {
  lua_State *L = sandbox->host;
  const char *stack = sandbox->stack;
  use_locale(sandbox->outer);
  lua_pushvalue(L, HOST_SERVE);
  lua_pushvalue(L, HOST_SELF);
  bool fine = lua_pcall(L, 1, 0, 0) == LUA_OK;
  use_locale(sandbox->locale);
  sandbox->stack = stack;
  if (fine) return true;
  ng_parcel_reset(&sandbox->parcel);
  size_t size = 0;
  const char *message =
      lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &size) : "the host raised a value";
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

/* What the state does not take a parcel may, and no more than a share of all: the host
   makes a copy of it. Of requests there may be many, whose copies are not collected yet. */
enum { SHARE_OF_RESULT = 2, SHARE_OF_REQUEST = 8, LARGE_PART = 32 };

static void allow_parcel(ng_sandbox *sandbox, size_t share) {
  size_t taken = sandbox->used + sandbox->outside;
  sandbox->parcel.allowed = taken < sandbox->memory ? sandbox->memory - taken : 0;
  sandbox->parcel.most = sandbox->memory / share;
}

static void pack_inside(lua_State *L, ng_sandbox *sandbox, int first, size_t share) {
  int top = lua_gettop(L);
  hold_garbage(L, sandbox, true);
  ng_parcel_reset(&sandbox->parcel);
  allow_parcel(sandbox, share);
  for (int i = first; i <= top; i++) ng_parcel_pack(L, &sandbox->parcel, i, 0);
  note_peak(sandbox);
  hold_garbage(L, sandbox, false);
}

static int unpack_inside(lua_State *L, ng_sandbox *sandbox) {
  hold_garbage(L, sandbox, true);
  int count = ng_parcel_unpack(L, &sandbox->parcel, 0);
  hold_garbage(L, sandbox, false);
  return count;
}

int ng_sandbox_ask(lua_State *L, ng_ask ask, uint32_t function, int first) {
  ng_sandbox *sandbox = ng_sandbox_of(L);
  if (!sandbox || !sandbox->host) return luaL_error(L, "the host is not there any more");
  ng_sandbox_deep(L);
  pack_inside(L, sandbox, first, SHARE_OF_REQUEST);
  sandbox->ask = ask;
  sandbox->function = function;
  bool fine = ask_host(sandbox);
  int given = unpack_inside(L, sandbox);
  if (fine) return given;
  if (!given) lua_pushliteral(L, "memory ran out");
  return lua_error(L);
}

/* ---- inside -------------------------------------------------------------- */

/* Writes where an error comes from, without allocating. */
static void trace(lua_State *L, ng_sandbox *sandbox) {
  lua_Debug at;
  size_t size = 0, room = sizeof sandbox->trace;
  sandbox->trace[0] = '\0';
  for (int level = 1; level < 24 && size < room && lua_getstack(L, level, &at); level++) {
    if (!lua_getinfo(L, "Sln", &at) || at.currentline < 0) continue;
    if (strcmp(at.source, ng_inside_source) == 0) continue;
    int written = snprintf(sandbox->trace + size, room - size, "%s%s:%d%s%s", size ? "\n" : "",
                           at.short_src, at.currentline, at.name ? ": in " : "",
                           at.name ? at.name : "");
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
  int count = unpack_inside(L, sandbox);
  lua_getglobal(L, "require");
  lua_pushvalue(L, 1);
  lua_call(L, 1, 1);
  if (lua_type(L, -1) != LUA_TTABLE) {
    return luaL_error(L, "module '%s' gives no table", lua_tostring(L, 1));
  }
  lua_pushvalue(L, 2);
  lua_gettable(L, -2);
  if (lua_type(L, -1) != LUA_TFUNCTION) {
    return luaL_error(L, "module '%s' has no function '%s'", lua_tostring(L, 1),
                      lua_tostring(L, 2));
  }
  lua_replace(L, 2);
  lua_pop(L, 1);
  lua_call(L, count - 2, LUA_MULTRET);
  ng_sandbox_alive(L, false);
  pack_inside(L, sandbox, 2, SHARE_OF_RESULT);
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
  if (!sandbox->trust) lua_sethook(L, count, LUA_MASKCOUNT, EVERY);
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
  sandbox->began = processor_time();
  sandbox->trace[0] = '\0';
  sandbox->outer = sandbox->locale ? uselocale(sandbox->locale) : (locale_t)0;
  lua_settop(inside, INSIDE_SELF);
  lua_pushvalue(inside, INSIDE_RUN);
  lua_pushvalue(inside, INSIDE_SELF);
  int status = lua_pcall(inside, 1, 0, INSIDE_HANDLER);
  use_locale(sandbox->outer);
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
  lua_replace(L, HOST_LENT);
  lua_pushcfunction(L, serve);
  lua_replace(L, HOST_SERVE);
  lua_settop(L, HOST_LENT);
  if (enter(L, sandbox) == LUA_OK) return ng_parcel_unpack(L, &sandbox->parcel, HOST_LENT);

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
  allow_parcel(sandbox, SHARE_OF_RESULT);
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
  lua_pushinteger(L, (lua_Integer)(sandbox->inside ? total_of(sandbox) : 0));
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
  double memory = check_limit(L, 2, LEAST_MEMORY), instructions = check_limit(L, 3, EVERY);
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
  sandbox->used = (size_t)lua_gc(inside, LUA_GCCOUNT, 0) * 1024 +
                  (size_t)lua_gc(inside, LUA_GCCOUNTB, 0);
  sandbox->allocate = lua_getallocf(inside, &sandbox->allocator);
  lua_setallocf(inside, allocate, sandbox);
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
int ng_lua_sandbox_new(lua_State *L) {
  lua_settop(L, 1);
  if (lua_isnil(L, 1)) {
    lua_newtable(L);
    lua_replace(L, 1);
  }
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_getfield(L, 1, "trust");
  bool trust = lua_toboolean(L, -1) != 0;
  double memory = number_option(L, "memory", trust ? 9e15 : 256.0 * 1024 * 1024, LEAST_MEMORY);
  double instructions = number_option(L, "instructions", 2e9, EVERY);
  ng_sandbox *sandbox = lua_newuserdata(L, sizeof *sandbox);
  *sandbox = (ng_sandbox){.trust = trust, .instructions = instructions};
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
  static const luaL_Reg meta[] = {
      {"__gc", sandbox_gc}, {"__tostring", sandbox_tostring}, {NULL, NULL}};
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
