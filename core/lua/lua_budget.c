/* What a sandbox may take. In: a state, bytes, work. Out: an error where the
 * budget of memory or of instructions is used up. Memory is counted by the
 * state's allocator, instructions by a hook that every coroutine inherits. Once
 * they are used up the hook raises at every instruction, and no pcall, handler or
 * coroutine swallows that: the sandbox is then dead.
 *
 * Functions in C count what they do (core/lua/lua_match.c, core/lua/lua_order.c).
 * What one instruction does with a very long string, comparing it or reading a
 * number from it, is counted by nobody: for that the hook looks at the thread's
 * processor time, which ends only what is far slower than instructions are. */
#include "lua_apart.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* Bytes of C stack that nested calls may take. */
enum { STACK = 1 << 20 };

/* Instructions in a second of processor time, at the least: usual are ten times as
   many. The clock is looked at in every WATCH-th hook, and in each once there is a
   block of LARGE bytes; no call is ended in its first PATIENCE seconds. */
enum { PACE = 20000000, WATCH = 16, LARGE = 1 << 20, PATIENCE = 10 };

/* From so many bytes on a collection begins when memory has grown by 40 percent since the
   last, not when it has doubled: a quarter less memory for a tenth more time. */
enum { TIGHT_FROM = 12 << 20, TIGHT_PAUSE = 140, USUAL_PAUSE = 200 };

/* ---- memory -------------------------------------------------------------- */

size_t ng_budget_total(const ng_sandbox *sandbox) { return sandbox->used + sandbox->outside + sandbox->parcel.room; }

void ng_budget_peak(ng_sandbox *sandbox) {
  size_t total = ng_budget_total(sandbox);
  if (total > sandbox->peak) sandbox->peak = total;
}

static bool has_room(const ng_sandbox *sandbox, size_t bytes) {
  size_t total = ng_budget_total(sandbox);
  return bytes <= sandbox->memory && total <= sandbox->memory - bytes;
}

void *ng_budget_allocate(void *data, void *block, size_t old, size_t new) {
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
  ng_budget_peak(sandbox);
  return made;
}

ng_sandbox *ng_sandbox_of(lua_State *L) {
  void *data;
  return lua_getallocf(L, &data) == ng_budget_allocate ? data : NULL;
}

void ng_sandbox_room(lua_State *L, double bytes) {
  ng_sandbox *sandbox = ng_sandbox_of(L);
  if (LUA_VERSION_NUM >= 502 || !sandbox || sandbox->dead) return;
  double wanted = (double)ng_budget_total(sandbox) + bytes;
  if (wanted < (double)sandbox->memory / 2 || wanted < (double)sandbox->collect_at) return;
  sandbox->work += (double)sandbox->used / NG_BYTES_PER_WORK;
  lua_gc(L, LUA_GCCOLLECT, 0);
  size_t total = ng_budget_total(sandbox);
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
  ng_budget_peak(sandbox);
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
  snprintf(sandbox->fault, sizeof sandbox->fault, "%sthe script used up its %.0f %s", place, limit, unit);
}

void ng_sandbox_alive(lua_State *L, bool caught) {
  ng_sandbox *sandbox = ng_sandbox_of(L);
  if (!sandbox || sandbox->trust) return;
  if (caught) sandbox->work += NG_BUDGET_EVERY;
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

double ng_budget_time(void) {
  struct timespec now;
  if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) != 0) return 0;
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static double seconds_of(const ng_sandbox *sandbox) {
  double seconds = sandbox->instructions / PACE;
  return seconds > PATIENCE ? seconds : PATIENCE;
}

void ng_budget_count(lua_State *L, lua_Debug *at) {
  ng_sandbox *sandbox = ng_sandbox_of(L);
  (void)at;
  sandbox->work += NG_BUDGET_EVERY;
  lua_gc(L, LUA_GCSETPAUSE, sandbox->used > TIGHT_FROM ? TIGHT_PAUSE : USUAL_PAUSE);
  ng_sandbox_room(L, 0);
  if (!sandbox->dead && (sandbox->large || ++sandbox->hooks % WATCH == 0) &&
      ng_budget_time() - sandbox->began > seconds_of(sandbox)) {
    end_script(L, sandbox, seconds_of(sandbox), "seconds of processor time");
  }
  if (!sandbox->dead && sandbox->work <= sandbox->instructions) return;
  lua_sethook(L, ng_budget_count, LUA_MASKCOUNT, 1);
  ng_sandbox_alive(L, false);
}
