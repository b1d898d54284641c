/* The functions of Lua's patterns in the sandbox: find, match, gmatch and gsub, in
 * every Lua alike. In: their arguments. Out: what the reference manual of Lua 5.4
 * says; what matches tells core/lua/lua_match.c. */
#define _GNU_SOURCE
#include "lua_match.h"

enum { FEW = 64 };

/* ---- what the functions share ---------------------------------------------- */

/* Room for the items of a usual pattern; a longer one takes a block of Lua's,
   which stays on the stack. */
typedef struct {
  item items[FEW + 1];
  choice choices[FEW + 1];
} room;

static void prepare(lua_State *L, matcher *m, room *few, const char *pattern, size_t size) {
  item *items = few->items;
  m->L = L;
  m->choices = few->choices;
  m->steps = 0;
  if (size > FEW) {
    items = lua_newuserdata(L, (size + 1) * sizeof *items);
    m->choices = lua_newuserdata(L, (size + 1) * sizeof *m->choices);
  }
  m->items = items;
  m->count = ng_match_read(L, items, pattern, pattern + size);
}

static void push_capture(const matcher *m, int number) {
  const capture *c = &m->captures[number];
  if (c->is_place) {
    lua_pushinteger(m->L, (lua_Integer)(c->start - m->subject) + 1);
  } else {
    lua_pushlstring(m->L, c->start, c->size);
  }
}

/* Pushes all captures; without any, and where `whole`, what was matched. */
static int push_captures(const matcher *m, const char *start, const char *stop, bool whole) {
  luaL_checkstack(m->L, CAPTURES + 4, "captures");
  if (m->count == 0 && whole) {
    lua_pushlstring(m->L, start, (size_t)(stop - start));
    return 1;
  }
  for (int i = 0; i < m->count; i++) push_capture(m, i);
  return m->count;
}

/* The place, from 0, that an argument from 1 or from the end stands for; a number
   above the size where it is past it. */
static size_t place_of(lua_State *L, int arg, size_t size) {
  lua_Integer place = luaL_optinteger(L, arg, 1);
  if (place > 0) return (size_t)place - 1;
  if (place == 0 || (lua_Number)place < -(lua_Number)size) return 0;
  return size - (size_t)-place;
}

static bool is_plain(const char *pattern, size_t size) {
  for (size_t i = 0; i < size; i++) {
    if (pattern[i] && strchr("^$*+?.([%-", pattern[i])) return false;
  }
  return true;
}

static int find_plain(lua_State *L, const char *subject, size_t size, size_t from, const char *words, size_t count) {
  ng_lua_spend(L, (double)(size - from) / 8);
  const char *found = count ? memmem(subject + from, size - from, words, count) : subject + from;
  if (!found) {
    lua_pushnil(L);
    return 1;
  }
  lua_pushinteger(L, (lua_Integer)(found - subject) + 1);
  lua_pushinteger(L, (lua_Integer)((size_t)(found - subject) + count));
  return 2;
}

static int find_or_match(lua_State *L, bool find) {
  size_t size, count;
  const char *subject = luaL_checklstring(L, 1, &size);
  const char *pattern = luaL_checklstring(L, 2, &count);
  size_t from = place_of(L, 3, size);
  if (from > size) {
    lua_pushnil(L);
    return 1;
  }
  if (find && (lua_toboolean(L, 4) || is_plain(pattern, count))) {
    return find_plain(L, subject, size, from, pattern, count);
  }
  bool anchored = count && *pattern == '^';
  matcher m = {.subject = subject, .end = subject + size};
  room few;
  prepare(L, &m, &few, pattern + anchored, count - anchored);
  const char *start, *stop = ng_match_search(&m, subject + from, NULL, anchored, &start);
  ng_lua_spend(L, m.steps);
  if (!stop) {
    lua_pushnil(L);
    return 1;
  }
  if (!find) return push_captures(&m, start, stop, true);
  lua_pushinteger(L, (lua_Integer)(start - subject) + 1);
  lua_pushinteger(L, (lua_Integer)(stop - subject));
  return 2 + push_captures(&m, start, stop, false);
}

int ng_pattern_find(lua_State *L) { return find_or_match(L, true); }
int ng_pattern_match(lua_State *L) { return find_or_match(L, false); }

/* ---- gmatch -------------------------------------------------------------- */

/* What gmatch remembers, with the items behind it. */
typedef struct {
  size_t at, last; /* where it goes on; where the last match ended, NONE before */
  choice *choices;
  int count;
  item items[];
} walk;

static const size_t none = (size_t)-1;

/* Upvalues: subject, its walk, room for choices. */
static int gmatch_next(lua_State *L) {
  size_t size;
  const char *subject = lua_tolstring(L, lua_upvalueindex(1), &size);
  walk *w = lua_touserdata(L, lua_upvalueindex(2));
  if (w->at > size) return 0;
  matcher m = {
      .L = L, .subject = subject, .end = subject + size, .items = w->items, .choices = w->choices, .count = w->count};
  const char *last = w->last == none ? NULL : subject + w->last;
  const char *start, *stop = ng_match_search(&m, subject + w->at, last, false, &start);
  w->at = stop ? (size_t)(stop - subject) : none;
  w->last = w->at;
  ng_lua_spend(L, m.steps);
  return stop ? push_captures(&m, start, stop, true) : 0;
}

/* string.gmatch(s, pattern [, init]) */
int ng_pattern_gmatch(lua_State *L) {
  size_t size, count;
  luaL_checklstring(L, 1, &size);
  const char *pattern = luaL_checklstring(L, 2, &count);
  size_t from = place_of(L, 3, size);
  lua_settop(L, 2);
  lua_pushvalue(L, 1);
  walk *w = lua_newuserdata(L, sizeof *w + (count + 1) * sizeof *w->items);
  w->at = from;
  w->last = none;
  w->count = ng_match_read(L, w->items, pattern, pattern + count);
  w->choices = lua_newuserdata(L, (count + 1) * sizeof *w->choices);
  lua_pushcclosure(L, gmatch_next, 3);
  return 1;
}

/* ---- gsub ---------------------------------------------------------------- */

/* Adds the replacement's text: %0 to %9 are captures, %% is "%". */
static void add_words(matcher *m, luaL_Buffer *out, const char *start, const char *stop) {
  lua_State *L = m->L;
  size_t size;
  const char *words = lua_tolstring(L, 3, &size), *end = words + size;
  while (words < end) {
    const char *sign = memchr(words, '%', (size_t)(end - words));
    luaL_addlstring(out, words, (size_t)((sign ? sign : end) - words));
    if (!sign) return;
    char letter = sign + 1 < end ? sign[1] : '\0';
    words = sign + 2;
    if (letter == '%') {
      luaL_addlstring(out, "%", 1);
    } else if (letter == '0' || (letter == '1' && m->count == 0)) {
      luaL_addlstring(out, start, (size_t)(stop - start));
    } else if (letter >= '1' && letter <= '9' && letter - '1' < m->count) {
      push_capture(m, letter - '1');
      if (lua_type(L, -1) == LUA_TNUMBER) {
        ng_inside_tostring(L, -1);
        lua_remove(L, -2);
      }
      luaL_addvalue(out);
    } else {
      luaL_error(L, "the replacement has '%%' before what is no capture of the pattern");
    }
  }
}

/* Adds what a function or a table gives for a match. */
static void add_value(matcher *m, luaL_Buffer *out, const char *start, const char *stop) {
  lua_State *L = m->L;
  ng_lua_spend(L, m->steps);
  m->steps = 0;
  luaL_checkstack(L, CAPTURES + 4, "captures");
  if (lua_type(L, 3) == LUA_TFUNCTION) {
    lua_pushvalue(L, 3);
    lua_call(L, push_captures(m, start, stop, true), 1);
  } else {
    if (m->count) {
      push_capture(m, 0);
    } else {
      lua_pushlstring(L, start, (size_t)(stop - start));
    }
    lua_gettable(L, 3);
  }
  if (!lua_toboolean(L, -1)) {
    lua_pop(L, 1);
    luaL_addlstring(out, start, (size_t)(stop - start));
    return;
  }
  if (lua_type(L, -1) == LUA_TNUMBER) {
    ng_inside_tostring(L, -1);
    lua_remove(L, -2);
  } else if (lua_type(L, -1) != LUA_TSTRING) {
    luaL_error(L, "a %s cannot replace what was matched", luaL_typename(L, -1));
  }
  luaL_addvalue(out);
}

/* string.gsub(s, pattern, replacement [, n]): the text, how many were replaced */
int ng_pattern_gsub(lua_State *L) {
  size_t size, count;
  const char *subject = luaL_checklstring(L, 1, &size);
  const char *pattern = luaL_checklstring(L, 2, &count);
  int type = lua_type(L, 3);
  bool words = type == LUA_TSTRING || type == LUA_TNUMBER;
  luaL_argcheck(L, words || type == LUA_TFUNCTION || type == LUA_TTABLE, 3, "a string, a function or a table expected");
  lua_Number most = luaL_optnumber(L, 4, (lua_Number)size + 1);
  ng_sandbox_deep(L);
  lua_settop(L, 3);
  if (type == LUA_TNUMBER) {
    ng_inside_tostring(L, 3);
    lua_replace(L, 3);
  }
  bool anchored = count && *pattern == '^';
  matcher m = {.subject = subject, .end = subject + size};
  room few;
  prepare(L, &m, &few, pattern + anchored, count - anchored);

  luaL_Buffer out;
  luaL_buffinit(L, &out);
  const char *kept = subject, *last = NULL, *start;
  lua_Number replaced = 0;
  while (replaced < most) {
    const char *stop = ng_match_search(&m, last ? last : subject, last, anchored, &start);
    if (!stop) break;
    luaL_addlstring(&out, kept, (size_t)(start - kept));
    if (words) {
      add_words(&m, &out, start, stop);
    } else {
      add_value(&m, &out, start, stop);
    }
    replaced++;
    kept = last = stop;
    if (anchored) break;
  }
  ng_lua_spend(L, m.steps);
  if (replaced > 0) {
    luaL_addlstring(&out, kept, (size_t)(m.end - kept));
    luaL_pushresult(&out);
  } else {
    lua_pushvalue(L, 1);
  }
  lua_pushinteger(L, (lua_Integer)replaced);
  return 2;
}
