/* What the files of the sandbox share: core/lua/lua_sandbox.c (the state and the
 * call), core/lua/lua_budget.c (what it may take), core/lua/lua_cross.c (values
 * between the states), core/lua/lua_ask.c (what scripts ask of the host),
 * core/lua/lua_inside.c, core/lua/lua_order.c, core/lua/lua_match.c and
 * core/lua/lua_pattern.c (the functions that scripts find).
 *
 * Two Lua states meet here, and an error raised in one must never unwind
 * through the other's C frames. So no function touches both: values are packed
 * into a parcel by code that runs protected in the state that gives them, and
 * unpacked by code that runs protected in the state that takes them. The parcel
 * belongs to the sandbox; whatever is raised where, nothing is lost. */
#ifndef NG_LUA_APART_H
#define NG_LUA_APART_H

/* For locale_t: a file includes this header first. */
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE
#endif
#include <locale.h>

#include "lua_binding.h"

typedef struct {
  ng_doc *doc;
  ng_lexicon *lexicon;
} ng_passenger; /* one of the two, retained */

typedef struct {
  char *data;
  size_t size, room, at; /* written, allocated, read so far */
  size_t weight, most;   /* about what the values take in a Lua state, and may take */
  size_t allowed;        /* the most that `room` may grow to */
  ng_passenger *passengers;
  uint32_t count, places;
  uint32_t lent;        /* functions of the host numbered so far: never the same twice */
  lua_CFunction borrow; /* calls one of them from inside; upvalue 1: its number */
} ng_parcel;

/* What code inside asks of the host. */
typedef enum { NG_ASK_RESOLVE, NG_ASK_LOG, NG_ASK_FUNCTION } ng_ask;

typedef struct {
  lua_State *inside; /* NULL once closed */
  lua_State *host;   /* the state that runs `call`, during the call */
  bool trust;
  bool busy; /* a call is under way */
  bool dead; /* the budget is used up: every hook raises */
  ng_core_pusher core;

  /* budgets */
  lua_Alloc allocate; /* what the state was born with */
  void *allocator;
  size_t used, outside, peak, memory; /* Lua's bytes, C's bytes, most of all, allowed */
  size_t collect_at;                  /* LuaJIT: bytes from which on garbage is collected */
  double work, instructions;          /* done in this call, allowed in one */
  double began;                       /* processor time of the thread, in seconds, when the call began */
  unsigned hooks;                     /* so far */
  bool large;                         /* there was a block so large that one instruction on it takes long */
  const char *stack;                  /* an address on the C stack where the call began */

  /* the request that a callback into the host serves */
  ng_ask ask;
  uint32_t function;

  ng_parcel parcel;
  locale_t locale, outer; /* "C" while scripts run; the host's own */
  char fault[160];        /* why it is dead */
  char trace[2048];       /* where the last error came from */
} ng_sandbox;

/* ---- lua_budget.c -------------------------------------------------------- */

/* Bytes of memory whose making counts as one instruction. */
enum { NG_BYTES_PER_WORK = 16 };

/* The sandbox that a state belongs to, NULL for a host's own. */
ng_sandbox *ng_sandbox_of(lua_State *L);

/* Counts work that no hook sees; raises nothing, the next hook does. */
void ng_sandbox_work(lua_State *L, double amount);

/* Collects garbage before the budget is reached, where as many bytes are about
   to be asked for. Under LuaJIT alone: it raises at once where the allocator
   refuses, without a collection. */
void ng_sandbox_room(lua_State *L, double bytes);

/* Raises when the budget is spent. `caught`: after an error that was caught. It
   counts as the instructions between two hooks, because it may have been a hook
   that failed: at the end of the Lua stack a hook finds no room, raises "stack
   overflow" itself, and counts nothing. */
void ng_sandbox_alive(lua_State *L, bool caught);

/* Raises when the C stack is nearly used up: LuaJIT itself does not count the
   C frames of string.gsub or of coroutines. */
void ng_sandbox_deep(lua_State *L);

/* The allocator of the inner state, whose data is the sandbox. */
void *ng_budget_allocate(void *data, void *block, size_t old, size_t new);

/* The hook that counts instructions, and how many there are between two. */
void ng_budget_count(lua_State *L, lua_Debug *at);
enum { NG_BUDGET_EVERY = 1000 };

/* All bytes that count: a parcel is memory of the sandbox's, too. */
size_t ng_budget_total(const ng_sandbox *sandbox);

/* Keeps the most that it ever was. */
void ng_budget_peak(ng_sandbox *sandbox);

/* Processor time of this thread in seconds; 0 where the system tells none. */
double ng_budget_time(void);

/* ---- lua_cross.c --------------------------------------------------------- */

/* Adds a value to the parcel. Raises in L where it cannot cross. `lent` is
   the stack index of the host's table of what it lends: functions by number,
   its userdata by document; 0 inside. */
void ng_parcel_pack(lua_State *L, ng_parcel *parcel, int index, int lent);

/* Adds a string from C; false when memory is out. */
bool ng_parcel_add_string(ng_parcel *parcel, const char *data, size_t size);

/* Pushes all values of the parcel and empties it; returns how many. */
int ng_parcel_unpack(lua_State *L, ng_parcel *parcel, int lent);

/* Forgets what is packed; the memory is kept for the next crossing if small. */
void ng_parcel_reset(ng_parcel *parcel);
void ng_parcel_free(ng_parcel *parcel);

/* ---- lua_ask.c ----------------------------------------------------------- */

/* Stack of the host's frame during a call. */
enum { NG_HOST_SELF = 1, NG_HOST_SERVE, NG_HOST_LENT };

/* Packs the values from stack index `first` to the top, has the host serve the
   request, and leaves what it gave on the stack: returns how many values.
   Raises what the host raised, as a string. */
int ng_sandbox_ask(lua_State *inside, ng_ask ask, uint32_t function, int first);

/* Runs protected in the host: serves what ng_sandbox_ask asks. */
int ng_ask_serve(lua_State *L);

/* A function that the host lent, called inside (upvalue 1: its number). */
int ng_ask_lent(lua_State *L);

/* What the state does not take a parcel may, and no more than a share of all: the
   host makes a copy of it. */
enum { NG_SHARE_OF_RESULT = 2 };
void ng_ask_allow(ng_sandbox *sandbox, size_t share);

/* Inside: packs the values from stack index `first` to the top; pushes those of the
   parcel, and returns how many. */
void ng_ask_pack(lua_State *L, ng_sandbox *sandbox, int first, size_t share);
int ng_ask_unpack(lua_State *L, ng_sandbox *sandbox);

/* Makes a locale the thread's; none changes nothing. */
void ng_use_locale(locale_t locale);

/* ---- lua_inside.c, lua_order.c ------------------------------------------- */

/* The chunk name of the sandbox's own functions in Lua. */
extern const char ng_inside_source[];

/* Fills the globals of a new state. */
void ng_inside_open(lua_State *L, ng_sandbox *sandbox);

/* Loads text, never bytecode: pushes a function, or pushes a message and
   returns false. */
bool ng_inside_load(lua_State *L, const char *text, size_t size, const char *name);

/* require(name), upvalue 1: the table of loaded modules. */
int ng_inside_require(lua_State *L);

/* Pushes a value as tostring gives it in every Lua: no addresses, integral
   numbers without ".0". */
void ng_inside_tostring(lua_State *L, int index);

/* pairs and next in sorted order; table.sort, stable; functions of lists and
   strings whose loops count (move, unpack, rep, len and offset of utf8: upvalue 1
   is the Lua's own); and
   table.concat, tostring, string.format (upvalue 1, too) with numbers alike. */
int ng_order_pairs(lua_State *L);
int ng_order_next(lua_State *L);
int ng_order_sort(lua_State *L);
int ng_order_insert(lua_State *L);
int ng_order_remove(lua_State *L);
int ng_order_move(lua_State *L);
int ng_order_unpack(lua_State *L);
int ng_order_rep(lua_State *L);
int ng_order_utf8_len(lua_State *L);
int ng_order_utf8_offset(lua_State *L);
int ng_order_concat(lua_State *L);
int ng_order_tostring(lua_State *L);
int ng_order_format(lua_State *L);

/* ---- lua_pattern.c ------------------------------------------------------- */

/* string.find, match, gmatch, gsub. */
int ng_pattern_find(lua_State *L);
int ng_pattern_match(lua_State *L);
int ng_pattern_gmatch(lua_State *L);
int ng_pattern_gsub(lua_State *L);

#endif
