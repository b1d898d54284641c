/* Functions of the sandbox that give the same output for the same input in
 * every Lua, at every run: pairs and next in sorted order, a stable sort,
 * numbers and values as text. In: values. Out: values. Guarantees that neither
 * a hash seed, nor an address, nor the Lua's way to print numbers shows; what
 * remains is the operator .. on integral floats, which no library can reach,
 * and keys that are tables or functions, which come last, in the Lua's order. */
#include "lua_apart.h"

#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* ---- the order of keys --------------------------------------------------- */

/* Up to so many keys are sorted without a block of memory. */
enum { FEW = 16 };

enum { KEY_BOOLEAN, KEY_NUMBER, KEY_STRING, KEY_OTHER };

typedef struct {
  int kind;
  int position; /* among the keys as the Lua gives them */
  bool whole;   /* a number held as an integer */
  int64_t integer;
  double number;
  const char *text; /* kept by the table that it is a key of */
  size_t size;
} sort_key;

static sort_key key_of(lua_State *L, int index, int position) {
  sort_key key = {.kind = KEY_OTHER, .position = position};
  switch (lua_type(L, index)) {
    case LUA_TBOOLEAN:
      key.kind = KEY_BOOLEAN;
      key.number = lua_toboolean(L, index);
      break;
    case LUA_TNUMBER:
      key.kind = KEY_NUMBER;
      key.number = (double)lua_tonumber(L, index);
      key.whole = ng_lua_isinteger(L, index);
      if (key.whole) key.integer = (int64_t)lua_tointeger(L, index);
      break;
    case LUA_TSTRING:
      key.kind = KEY_STRING;
      key.text = lua_tolstring(L, index, &key.size);
      break;
  }
  return key;
}

/* An integer and a float are never equal here: Lua makes such a float key an
   integer. Where they seem equal, the float lies past the integers. */
static int compare_keys(const void *a, const void *b) {
  const sort_key *x = a, *y = b;
  if (x->kind != y->kind) return x->kind < y->kind ? -1 : 1;
  if (x->kind == KEY_STRING) {
    size_t size = x->size < y->size ? x->size : y->size;
    int order = size ? memcmp(x->text, y->text, size) : 0;
    if (order) return order;
    return x->size < y->size ? -1 : x->size > y->size;
  }
  if (x->kind == KEY_OTHER) return x->position < y->position ? -1 : x->position > y->position;
  if (x->whole && y->whole) return x->integer < y->integer ? -1 : x->integer > y->integer;
  if (x->number != y->number) return x->number < y->number ? -1 : 1;
  if (x->whole == y->whole) return 0;
  return x->whole == (x->number > 0) ? -1 : 1;
}

/* How many keys the table at an index has; *sequence tells whether the Lua
   gives them as 1, 2, 3 … */
static int count_keys(lua_State *L, int table, bool *sequence) {
  int count = 0;
  *sequence = true;
  for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) {
    if (count == INT_MAX / 2) luaL_error(L, "the table has too many keys");
    count++;
    if (*sequence) {
      *sequence = lua_type(L, -2) == LUA_TNUMBER && lua_tonumber(L, -2) == (lua_Number)count;
    }
  }
  ng_sandbox_work(L, count);
  return count;
}

/* Pushes the list of a table's keys, sorted. */
static void push_keys(lua_State *L, int table, int count) {
  sort_key few[FEW], *order = few;
  int i = 0, top = lua_gettop(L);
  if (count > FEW) order = lua_newuserdata(L, (size_t)count * sizeof *order);
  lua_createtable(L, count, 0);
  for (lua_pushnil(L); lua_next(L, table) && i < count; lua_pop(L, 1), i++) {
    order[i] = key_of(L, -2, i);
    lua_pushvalue(L, -2);
    lua_rawseti(L, -4, i + 1);
  }
  qsort(order, (size_t)i, sizeof *order, compare_keys);
  lua_createtable(L, count, 0);
  for (int j = 0; j < i; j++) {
    lua_rawgeti(L, -2, order[j].position + 1);
    lua_rawseti(L, -2, j + 1);
  }
  lua_replace(L, top + 1);
  lua_settop(L, top + 1);
}

/* Upvalues: table, keys or nil (then 1, 2, 3 …), how many came so far, and how
   many there are. A key whose value was set to nil meanwhile is left out. */
static int next_pair(lua_State *L) {
  int at = (int)lua_tonumber(L, lua_upvalueindex(3));
  int count = (int)lua_tonumber(L, lua_upvalueindex(4));
  bool keys = lua_istable(L, lua_upvalueindex(2));
  lua_settop(L, 0);
  while (at++ < count) {
    if (keys) {
      lua_rawgeti(L, lua_upvalueindex(2), at);
    } else {
      lua_pushinteger(L, at);
    }
    lua_pushvalue(L, 1);
    lua_rawget(L, lua_upvalueindex(1));
    if (!lua_isnil(L, 2)) break;
    lua_settop(L, 0);
  }
  lua_pushinteger(L, at);
  lua_replace(L, lua_upvalueindex(3));
  if (lua_gettop(L) == 0) lua_pushnil(L);
  return lua_gettop(L);
}

int ng_order_pairs(lua_State *L) {
  luaL_checkany(L, 1);
  lua_settop(L, 1);
  if (luaL_getmetafield(L, 1, "__pairs")) {
    ng_sandbox_deep(L);
    lua_pushvalue(L, 1);
    lua_call(L, 1, 3);
    return 3;
  }
  luaL_checktype(L, 1, LUA_TTABLE);
  bool sequence;
  int count = count_keys(L, 1, &sequence);
  lua_pushvalue(L, 1);
  if (sequence) {
    lua_pushnil(L);
  } else {
    push_keys(L, 1, count);
  }
  lua_pushinteger(L, 0);
  lua_pushinteger(L, count);
  lua_pushcclosure(L, next_pair, 4);
  lua_pushvalue(L, 1);
  lua_pushnil(L);
  return 3;
}

/* next(t): the first pair in the order of pairs, nil for an empty table */
int ng_order_next(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  if (!lua_isnoneornil(L, 2)) {
    return luaL_error(L, "next takes no key here: use pairs, which gives keys in sorted order");
  }
  lua_settop(L, 1);
  sort_key first = {0};
  int position = 0;
  lua_pushnil(L); /* 2: the first key so far */
  for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1), position++) {
    sort_key key = key_of(L, 3, position);
    if (position && compare_keys(&key, &first) >= 0) continue;
    first = key;
    lua_pushvalue(L, 3);
    lua_replace(L, 2);
  }
  ng_sandbox_work(L, position);
  if (!position) return 1;
  lua_pushvalue(L, 2);
  lua_rawget(L, 1);
  return 2;
}

/* ---- sort ---------------------------------------------------------------- */

static int length(lua_State *L, int index) {
  size_t size = lua_rawlen(L, index);
  if (size > INT_MAX / 4) luaL_error(L, "the list is too long");
  return (int)size;
}

/* Whether the value at the top belongs before the one below it. */
static bool is_before(lua_State *L) {
  if (lua_isnil(L, 2)) return ng_lua_less(L, -1, -2);
  lua_pushvalue(L, 2);
  lua_pushvalue(L, -2);
  lua_pushvalue(L, -4);
  lua_call(L, 2, 1);
  bool before = lua_toboolean(L, -1) != 0;
  lua_pop(L, 1);
  return before;
}

/* Merges from[low, middle) and from[middle, high) into to, both lists on the
   stack; of equal values the left one comes first. */
static void merge(lua_State *L, int from, int to, int low, int middle, int high) {
  int left = low, right = middle;
  for (int i = low; i < high; i++) {
    bool take_right = left == middle;
    if (left < middle && right < high) {
      lua_rawgeti(L, from, left);
      lua_rawgeti(L, from, right);
      take_right = is_before(L);
      ng_lua_spend(L, 1);
      lua_pop(L, 2);
    }
    lua_rawgeti(L, from, take_right ? right++ : left++);
    lua_rawseti(L, to, i);
  }
}

/* table.sort(list, before): stable, and bounded whatever `before` says */
int ng_order_sort(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TFUNCTION);
  ng_sandbox_deep(L);
  lua_settop(L, 2);
  int count = length(L, 1);
  lua_createtable(L, count, 0);
  lua_createtable(L, count, 0);
  for (int i = 1; i <= count; i++) {
    lua_rawgeti(L, 1, i);
    if (lua_isnil(L, -1)) return luaL_error(L, "table.sort: the list has a hole at %d", i);
    lua_rawseti(L, 3, i);
  }
  int from = 3, to = 4;
  for (int width = 1; width < count; width *= 2) {
    for (int low = 1; low <= count; low += 2 * width) {
      int middle = count + 1 - low < width ? count + 1 : low + width;
      int high = count + 1 - low < 2 * width ? count + 1 : low + 2 * width;
      merge(L, from, to, low, middle, high);
    }
    ng_sandbox_work(L, count);
    int other = from;
    from = to;
    to = other;
  }
  for (int i = 1; i <= count; i++) {
    lua_rawgeti(L, from, i);
    lua_rawseti(L, 1, i);
  }
  return 0;
}

/* ---- lists ---------------------------------------------------------------

   The Lua's own functions ask __len and then loop in C, where no hook counts:
   a list that says it has 2^53 entries would hold them for ever. These look at
   what is there, as LuaJIT's do, and count what they move. */

/* table.insert(list, [position,] value) */
int ng_order_insert(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  int end = length(L, 1) + 1, top = lua_gettop(L);
  if (top != 2 && top != 3) return luaL_error(L, "wrong number of arguments to 'insert'");
  lua_Number position = top == 3 ? luaL_checknumber(L, 2) : end;
  bool inside = position >= 1 && position <= end && position == floor(position);
  luaL_argcheck(L, inside, 2, "position out of bounds");
  int at = (int)position;
  ng_lua_spend(L, end - at);
  for (int i = end; i > at; i--) {
    lua_rawgeti(L, 1, i - 1);
    lua_rawseti(L, 1, i);
  }
  lua_pushvalue(L, top);
  lua_rawseti(L, 1, at);
  return 0;
}

/* table.remove(list [, position]): what stood there */
int ng_order_remove(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  int count = length(L, 1);
  lua_Number position = lua_isnoneornil(L, 2) ? count : luaL_checknumber(L, 2);
  bool inside = position >= (count ? 1 : 0) && position <= (lua_Number)count + 1 && position == floor(position);
  luaL_argcheck(L, inside, 2, "position out of bounds");
  int at = (int)position;
  lua_rawgeti(L, 1, at);
  ng_lua_spend(L, count - at);
  for (; at < count; at++) {
    lua_rawgeti(L, 1, at + 1);
    lua_rawseti(L, 1, at);
  }
  lua_pushnil(L);
  lua_rawseti(L, 1, at);
  return 1;
}

/* Calls the Lua's own function, upvalue 1, with the same arguments. */
static int call_own(lua_State *L) {
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
  return lua_gettop(L);
}

/* table.move; upvalue 1: the Lua's own. What it would move is counted before. */
int ng_order_move(lua_State *L) {
  lua_Number first = luaL_checknumber(L, 2), last = luaL_checknumber(L, 3);
  if (last >= first) ng_lua_spend(L, 4 * (double)(last - first + 1));
  return call_own(L);
}

/* table.unpack; upvalue 1: the Lua's own. One instruction may give a million values. */
int ng_order_unpack(lua_State *L) {
  lua_Number first = luaL_optnumber(L, 2, 1);
  lua_Number last = 0;
  if (!lua_isnoneornil(L, 3)) {
    last = luaL_checknumber(L, 3);
  } else if (lua_istable(L, 1)) {
    last = (lua_Number)lua_rawlen(L, 1);
  }
  if (last >= first) ng_lua_spend(L, (double)(last - first + 1));
  return call_own(L);
}

static lua_Number utf8_place(lua_State *L, int arg, lua_Number usual, size_t size) {
  lua_Number place = luaL_optnumber(L, arg, usual);
  return place < 0 ? place + (lua_Number)size + 1 : place;
}

/* utf8.len(s, i, j); upvalue 1: the Lua's own, which walks from i to j. */
int ng_order_utf8_len(lua_State *L) {
  size_t size;
  luaL_checklstring(L, 1, &size);
  lua_Number first = utf8_place(L, 2, 1, size), last = utf8_place(L, 3, -1, size);
  if (last > first) ng_lua_spend(L, (double)(last - first) / 4);
  return call_own(L);
}

/* utf8.offset(s, n, i); upvalue 1: the Lua's own, which walks over n characters. */
int ng_order_utf8_offset(lua_State *L) {
  size_t size;
  luaL_checklstring(L, 1, &size);
  double count = fabs((double)luaL_checknumber(L, 2));
  ng_lua_spend(L, count < (double)size ? count / 4 : (double)size / 4);
  return call_own(L);
}

/* string.rep; upvalue 1: the Lua's own, which loops to put nothing after nothing. */
int ng_order_rep(lua_State *L) {
  size_t size, between;
  luaL_checklstring(L, 1, &size);
  lua_Number times = luaL_checknumber(L, 2);
  luaL_optlstring(L, 3, "", &between);
  if (size + between == 0) {
    lua_pushliteral(L, "");
    return 1;
  }
  double made = (double)(size + between) * (times > 0 ? times : 0);
  ng_sandbox_room(L, made);
  ng_lua_spend(L, made / NG_BYTES_PER_WORK); /* LuaJIT allocates no string that is there */
  return call_own(L);
}

/* ---- text ---------------------------------------------------------------- */

static void push_whole(lua_State *L, int64_t value) {
  char out[24], *at = out + sizeof out;
  uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
  do {
    *--at = (char)('0' + rest % 10);
    rest /= 10;
  } while (rest);
  if (value < 0) *--at = '-';
  lua_pushlstring(L, at, (size_t)(out + sizeof out - at));
}

/* A number without ".0", alike in every Lua and locale. */
static void push_number(lua_State *L, int index) {
  double value = (double)lua_tonumber(L, index);
  bool whole = ng_lua_isinteger(L, index);
  if (whole || (value == floor(value) && fabs(value) < 9223372036854775808.0)) {
    push_whole(L, whole ? (int64_t)lua_tointeger(L, index) : (int64_t)value);
  } else if (value != value) {
    lua_pushliteral(L, "nan");
  } else {
    char out[64];
    snprintf(out, sizeof out, "%.14g", value);
    lua_pushstring(L, out);
  }
}

void ng_inside_tostring(lua_State *L, int index) {
  index = lua_absindex(L, index);
  luaL_checkstack(L, 6, "tostring");
  if (lua_type(L, index) == LUA_TNUMBER) {
    push_number(L, index);
    return;
  }
  if (luaL_getmetafield(L, index, "__tostring")) {
    ng_sandbox_deep(L);
    lua_pushvalue(L, index);
    lua_call(L, 1, 1);
    if (lua_type(L, -1) == LUA_TNUMBER) {
      push_number(L, -1);
      lua_remove(L, -2);
    } else if (lua_type(L, -1) != LUA_TSTRING) {
      luaL_error(L, "'__tostring' must return a string");
    }
    return;
  }
  switch (lua_type(L, index)) {
    case LUA_TSTRING: lua_pushvalue(L, index); break;
    case LUA_TBOOLEAN: lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false"); break;
    default: lua_pushstring(L, luaL_typename(L, index)); break;
  }
}

int ng_order_tostring(lua_State *L) {
  luaL_checkany(L, 1);
  ng_inside_tostring(L, 1);
  return 1;
}

/* table.concat(list, separator, first, last) */
int ng_order_concat(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  size_t size;
  const char *separator = luaL_optlstring(L, 2, "", &size);
  lua_Number first = luaL_optnumber(L, 3, 1);
  lua_Number last = lua_isnoneornil(L, 4) ? length(L, 1) : luaL_checknumber(L, 4);
  ng_sandbox_deep(L);
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  for (lua_Number i = first; i <= last; i++) {
    if (i > first) luaL_addlstring(&buffer, separator, size);
    ng_lua_spend(L, 1);
    lua_pushnumber(L, i);
    lua_gettable(L, 1);
    if (lua_type(L, -1) == LUA_TNUMBER) {
      push_number(L, -1);
      lua_remove(L, -2);
    } else if (lua_type(L, -1) != LUA_TSTRING) {
      return luaL_error(L, "invalid value (a %s) at index %d in table for 'concat'", luaL_typename(L, -1), (int)i);
    }
    luaL_addvalue(&buffer);
  }
  luaL_pushresult(&buffer);
  return 1;
}

/* Pushes what Lua reads as the value at `arg`, which is no string. Luas differ in how
   they write it, and LuaJIT shows the address of what cannot be written. */
static void push_literal(lua_State *L, int arg) {
  double value = (double)lua_tonumber(L, arg);
  if (lua_type(L, arg) != LUA_TNUMBER) {
    luaL_argcheck(L, lua_isboolean(L, arg) || lua_isnil(L, arg), arg, "value has no literal form");
    ng_inside_tostring(L, arg);
  } else if (value != value) {
    lua_pushliteral(L, "(0/0)");
  } else if (fabs(value) == HUGE_VAL) {
    lua_pushstring(L, value < 0 ? "-1e9999" : "1e9999");
  } else if (value == floor(value) && fabs(value) < 9223372036854775808.0) {
    push_number(L, arg);
  } else {
    char out[64];
    snprintf(out, sizeof out, "%.17g", value);
    lua_pushstring(L, out);
  }
}

/* string.format(format, …): %s shows what tostring shows, %q what Lua reads, %p is
   refused, and a whole number is asked for where one is shown. */
int ng_order_format(lua_State *L) {
  size_t size;
  const char *format = luaL_checklstring(L, 1, &size);
  int arg = 1, top = lua_gettop(L);
  char *own = NULL; /* the format, once it is another; lies above the arguments */
  for (size_t i = 0; i < size; i++) {
    if (format[i] != '%') continue;
    if (format[++i] == '%') continue;
    while (i < size && strchr("-+ #0123456789.", format[i])) i++;
    if (++arg > top || i >= size) break;
    if (format[i] == 's') {
      ng_inside_tostring(L, arg);
      lua_replace(L, arg);
    } else if (format[i] == 'p') {
      return luaL_error(L, "string.format has no '%%p' here: addresses differ at every run");
    } else if (format[i] == 'q' && lua_type(L, arg) != LUA_TSTRING) {
      push_literal(L, arg);
      lua_replace(L, arg);
      if (!own) own = memcpy(lua_newuserdata(L, size), format, size);
      own[i] = 's';
    } else if (strchr("dioxXc", format[i]) && lua_type(L, arg) == LUA_TNUMBER) {
      double value = (double)lua_tonumber(L, arg);
      luaL_argcheck(L, value == floor(value), arg, "number has no integer representation");
    }
  }
  if (own) {
    lua_pushlstring(L, own, size);
    lua_replace(L, 1);
    lua_settop(L, top);
  }
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, top, 1);
  return 1;
}
