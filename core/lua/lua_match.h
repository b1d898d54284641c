/* What the functions of Lua's patterns ask of the matcher (core/lua/lua_match.c). */
#ifndef NG_LUA_MATCH_H
#define NG_LUA_MATCH_H

#include "lua_apart.h"

enum { CAPTURES = 32 };

typedef enum { ANY, BYTE, SET, OPEN, CLOSE, HERE, AGAIN, BALANCE, FRONTIER, AT_END, DONE } item_kind;
typedef enum { ONCE, MAYBE, GREEDY, LAZY } repetition;

typedef struct {
  uint8_t kind, repeat;
  uint8_t least;       /* of GREEDY: 1 for "+" */
  uint8_t byte, other; /* BYTE and BALANCE; of captures `byte` is the number */
  uint32_t set[8];     /* SET and FRONTIER: a bit for each byte */
} item;

typedef struct {
  const char *start;
  size_t size;
  bool is_place; /* "()" */
} capture;

/* What an item that repeats has left to try: `at` is where it ended last. */
typedef struct {
  const item *of;
  const char *at, *least;
} choice;

typedef struct {
  lua_State *L;
  const char *subject, *end;
  const item *items;
  choice *choices; /* room for one for each item */
  int count;       /* of captures */
  unsigned steps;  /* not yet counted: ng_lua_spend counts those that are left */
  capture captures[CAPTURES];
} matcher;

/* Fills the items of a pattern, one more than it has bytes at most; gives how many captures
   it has. A malformed one raises. */
int ng_match_read(lua_State *L, item *items, const char *at, const char *end);

/* Looks for the next match from `at` on: where it ends, NULL where there is none; *start is
   where it begins. A match that ends at `last`, where the one before it ended, is none: it
   would be empty. Raises once the budget is spent. */
const char *ng_match_search(matcher *m, const char *at, const char *last, bool anchored, const char **start);

#endif
