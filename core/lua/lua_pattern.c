/* Lua's patterns with their work counted: find, match, gmatch and gsub of the
 * sandbox. In: a subject and a pattern. Out: what the reference manual of Lua 5.4
 * says (section 6.4.1), in every Lua alike; classes are those of ASCII.
 *
 * The Lua's own matchers take a time that is exponential in the pattern, and no
 * hook counts while they run. Here a pattern is first made a list of items. A
 * list has no nesting, so what is left to try is at most one choice for each item
 * that repeats: an array, no recursion. Each step counts as an instruction, and
 * raises once the budget is spent. A malformed pattern raises before anything is
 * matched, wherever in it the fault lies. */
#define _GNU_SOURCE
#include "lua_apart.h"

enum { CAPTURES = 32, FEW = 64, STEPS = 4096 };

typedef enum { ANY, BYTE, SET, OPEN, CLOSE, HERE, AGAIN, BALANCE, FRONTIER, AT_END, DONE } item_kind;
typedef enum { ONCE, MAYBE, GREEDY, LAZY } repetition;

typedef struct {
  uint8_t kind, repeat;
  uint8_t least; /* of GREEDY: 1 for "+" */
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
  unsigned steps;  /* not yet counted */
  capture captures[CAPTURES];
} matcher;

static void step(matcher *m, size_t steps) {
  if (steps < STEPS - m->steps) {
    m->steps += (unsigned)steps;
    return;
  }
  ng_lua_spend(m->L, (double)m->steps + (double)steps);
  m->steps = 0;
}

/* ---- from a pattern to its items ------------------------------------------ */

static void add_byte(uint32_t *set, uint8_t byte) { set[byte >> 5] |= 1u << (byte & 31); }
static bool holds(const uint32_t *set, uint8_t byte) { return set[byte >> 5] >> (byte & 31) & 1; }

/* The bytes of a class, those from 128 on are in none; false where the letter
   names no class. A capital letter is the opposite. */
static bool add_class(uint32_t *set, char letter) {
  static const struct {
    char letter;
    uint32_t bytes[4];
  } classes[] = {{'a', {0, 0, 0x07FFFFFE, 0x07FFFFFE}},
                 {'c', {0xFFFFFFFF, 0, 0, 0x80000000}},
                 {'d', {0, 0x03FF0000, 0, 0}},
                 {'g', {0, 0xFFFFFFFE, 0xFFFFFFFF, 0x7FFFFFFF}},
                 {'l', {0, 0, 0, 0x07FFFFFE}},
                 {'p', {0, 0xFC00FFFE, 0xF8000001, 0x78000001}},
                 {'s', {0x00003E00, 1, 0, 0}},
                 {'u', {0, 0, 0x07FFFFFE, 0}},
                 {'w', {0, 0x03FF0000, 0x07FFFFFE, 0x07FFFFFE}},
                 {'x', {0, 0x03FF0000, 0x0000007E, 0x0000007E}},
                 {'z', {1, 0, 0, 0}}};
  bool opposite = letter >= 'A' && letter <= 'Z';
  if (opposite) letter = (char)(letter - 'A' + 'a');
  for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
    if (classes[i].letter != letter) continue;
    for (int word = 0; word < 8; word++) {
      uint32_t bytes = word < 4 ? classes[i].bytes[word] : 0;
      set[word] |= opposite ? ~bytes : bytes;
    }
    return true;
  }
  return false;
}

/* Reads "[…]"; `at` is behind the bracket. Gives what is behind the closing one. */
static const char *read_set(lua_State *L, item *it, const char *at, const char *end) {
  memset(it->set, 0, sizeof it->set);
  bool opposite = at < end && *at == '^';
  if (opposite) at++;
  const char *close = at;
  do { /* a bracket that comes first stands for itself */
    if (close >= end) luaL_error(L, "malformed pattern: a set is not closed by ']'");
    close += *close == '%' ? 2 : 1;
  } while (close >= end || *close != ']');
  while (at < close) {
    if (*at == '%') {
      if (!add_class(it->set, at[1])) add_byte(it->set, (uint8_t)at[1]);
      at += 2;
    } else if (close - at > 2 && at[1] == '-') {
      for (int byte = (uint8_t)at[0]; byte <= (uint8_t)at[2]; byte++) {
        add_byte(it->set, (uint8_t)byte);
      }
      at += 3;
    } else {
      add_byte(it->set, (uint8_t)*at++);
    }
  }
  for (int word = 0; opposite && word < 8; word++) it->set[word] = ~it->set[word];
  return close + 1;
}

/* Which captures are open or closed is known while the pattern is read. */
typedef struct {
  int count, depth;
  uint8_t open[CAPTURES];
  bool closed[CAPTURES];
} capturing;

static void read_open(lua_State *L, capturing *c, item *it, bool is_place) {
  if (c->count >= CAPTURES) {
    luaL_error(L, "a pattern has at most %d captures", CAPTURES);
    return;
  }
  it->kind = is_place ? HERE : OPEN;
  it->byte = (uint8_t)c->count;
  c->closed[c->count] = false; /* nor is a position ever there to be repeated */
  if (!is_place) c->open[c->depth++] = (uint8_t)c->count;
  c->count++;
}

static void read_close(lua_State *L, capturing *c, item *it) {
  if (c->depth == 0) luaL_error(L, "malformed pattern: ')' without '('");
  it->kind = CLOSE;
  it->byte = c->open[--c->depth];
  c->closed[it->byte] = true;
}

static void read_again(lua_State *L, const capturing *c, item *it, char digit) {
  int number = digit - '1';
  if (number < 0 || number >= c->count || !c->closed[number]) {
    luaL_error(L, "malformed pattern: %%%c before its capture is complete", digit);
  }
  it->kind = AGAIN;
  it->byte = (uint8_t)number;
}

/* What stands behind "%"; false where it may repeat. */
static bool read_escape(lua_State *L, capturing *c, item *it, const char **from, const char *end) {
  const char *at = *from;
  if (at >= end) luaL_error(L, "malformed pattern: it ends with '%%'");
  char letter = *at++;
  bool whole = true;
  if (letter == 'b') {
    if (end - at < 2) luaL_error(L, "malformed pattern: two characters are missing after '%%b'");
    it->kind = BALANCE;
    it->byte = (uint8_t)at[0];
    it->other = (uint8_t)at[1];
    at += 2;
  } else if (letter == 'f') {
    if (at >= end || *at != '[') luaL_error(L, "malformed pattern: '[' is missing after '%%f'");
    at = read_set(L, it, at + 1, end);
    it->kind = FRONTIER;
  } else if (letter >= '0' && letter <= '9') {
    read_again(L, c, it, letter);
  } else {
    memset(it->set, 0, sizeof it->set);
    it->kind = add_class(it->set, letter) ? SET : BYTE;
    it->byte = (uint8_t)letter;
    whole = false;
  }
  *from = at;
  return whole;
}

static const char *read_repetition(item *it, const char *at, const char *end) {
  if (at >= end) return at;
  switch (*at) {
    case '?': it->repeat = MAYBE; return at + 1;
    case '*': it->repeat = GREEDY; return at + 1;
    case '+': it->repeat = GREEDY; it->least = 1; return at + 1;
    case '-': it->repeat = LAZY; return at + 1;
    default: return at;
  }
}

/* Fills the items of a pattern, one more than it has bytes at most. */
static int read_pattern(lua_State *L, item *items, const char *at, const char *end) {
  capturing c = {.count = 0};
  for (item *it = items;; it++) {
    it->repeat = ONCE;
    it->least = 0;
    if (at == end) {
      if (c.depth) luaL_error(L, "malformed pattern: a capture is not closed by ')'");
      it->kind = DONE;
      return c.count;
    }
    char letter = *at++;
    if (letter == '(') {
      bool is_place = at < end && *at == ')';
      read_open(L, &c, it, is_place);
      if (is_place) at++;
      continue;
    }
    if (letter == ')') {
      read_close(L, &c, it);
      continue;
    }
    if (letter == '$' && at == end) {
      it->kind = AT_END;
      continue;
    }
    if (letter == '%') {
      if (read_escape(L, &c, it, &at, end)) continue;
    } else if (letter == '[') {
      at = read_set(L, it, at, end);
      it->kind = SET;
    } else {
      it->kind = letter == '.' ? ANY : BYTE;
      it->byte = (uint8_t)letter;
    }
    at = read_repetition(it, at, end);
  }
}

/* ---- matching ------------------------------------------------------------ */

static bool fits(const item *it, char byte) {
  switch (it->kind) {
    case BYTE: return it->byte == (uint8_t)byte;
    case SET: return holds(it->set, (uint8_t)byte);
    default: return true;
  }
}

/* The end of what repeats as often as it can. */
static const char *run_of(const matcher *m, const item *it, const char *at) {
  if (it->kind == ANY) return m->end;
  while (at < m->end && fits(it, *at)) at++;
  return at;
}

/* "%bxy": behind the y that closes the x here; NULL where there is none. */
static const char *balanced(matcher *m, const item *it, const char *at) {
  if (at == m->end || (uint8_t)*at != it->byte) return NULL;
  size_t depth = 1;
  for (const char *start = at++; at < m->end; at++) {
    if ((uint8_t)*at == it->other) {
      if (--depth == 0) {
        step(m, (size_t)(at - start));
        return at + 1;
      }
    } else if ((uint8_t)*at == it->byte) {
      depth++;
    }
  }
  step(m, (size_t)(m->end - m->subject));
  return NULL;
}

static bool is_frontier(const matcher *m, const item *it, const char *at) {
  uint8_t before = at > m->subject ? (uint8_t)at[-1] : 0;
  uint8_t after = at < m->end ? (uint8_t)*at : 0;
  return !holds(it->set, before) && holds(it->set, after);
}

static const char *repeated(matcher *m, const item *it, const char *at) {
  const capture *c = &m->captures[it->byte];
  step(m, c->size);
  bool same = (size_t)(m->end - at) >= c->size && memcmp(c->start, at, c->size) == 0;
  return same ? at + c->size : NULL;
}

/* One item that repeats: where the first try ends, and what is left to try. */
static const char *first_try(matcher *m, const item *it, const char *at, choice **left) {
  const char *stop = at;
  if (it->repeat == MAYBE) {
    if (at == m->end || !fits(it, *at)) return at;
    stop = at + 1;
  } else if (it->repeat == GREEDY) {
    stop = run_of(m, it, at);
    if (it->kind != ANY) step(m, (size_t)(stop - at));
    if (stop - at < it->least) return NULL;
    if (stop - at == it->least) return stop;
  }
  *(*left)++ = (choice){it, stop, at + it->least};
  return stop;
}

/* The next try of the last item that has one; NULL where it has none. */
static const char *next_try(const matcher *m, choice **left) {
  choice *last = *left - 1;
  if (last->of->repeat == LAZY) {
    if (last->at < m->end && fits(last->of, *last->at)) return ++last->at;
    (*left)--;
    return NULL;
  }
  const char *at = --last->at;
  if (at == last->least) (*left)--;
  return at;
}

/* The end of what the whole pattern matches from `at` on; NULL where it does not. */
static const char *match_at(matcher *m, const char *at) {
  const item *it = m->items;
  choice *left = m->choices;
  for (;;) {
    const char *next = NULL;
    step(m, 1);
    switch (it->kind) {
      case DONE: return at;
      case ANY:
      case BYTE:
      case SET:
        if (it->repeat != ONCE) {
          next = first_try(m, it, at, &left);
        } else if (at < m->end && fits(it, *at)) {
          next = at + 1;
        }
        break;
      case HERE:
      case OPEN: m->captures[it->byte] = (capture){at, 0, it->kind == HERE}; next = at; break;
      case CLOSE:
        m->captures[it->byte].size = (size_t)(at - m->captures[it->byte].start);
        next = at;
        break;
      case AGAIN: next = repeated(m, it, at); break;
      case BALANCE: next = balanced(m, it, at); break;
      case FRONTIER: next = is_frontier(m, it, at) ? at : NULL; break;
      case AT_END: next = at == m->end ? at : NULL; break;
    }
    if (next) {
      at = next;
      it++;
      continue;
    }
    const item *of = NULL;
    while (!next && left > m->choices) {
      step(m, 1);
      of = left[-1].of;
      next = next_try(m, &left);
    }
    if (!next) return NULL;
    at = next;
    it = of + 1;
  }
}

/* The item that every match begins with, NULL where none must be there. */
static const item *lead(const item *it) {
  while (it->kind == OPEN || it->kind == HERE) it++;
  bool needed = it->repeat == ONCE || (it->repeat == GREEDY && it->least);
  return needed && (it->kind == BYTE || it->kind == SET) ? it : NULL;
}

/* Looks for the next match from `at` on; *start is where it begins. A match that
   ends at `last`, where the one before it ended, is none: it would be empty. */
static const char *search(matcher *m, const char *at, const char *last, bool anchored,
                          const char **start) {
  const item *first = anchored ? NULL : lead(m->items);
  for (;; at++) {
    if (first) {
      const char *from = at;
      if (first->kind == BYTE) {
        at = at < m->end ? memchr(at, first->byte, (size_t)(m->end - at)) : NULL;
        step(m, (size_t)((at ? at : m->end) - from) / 8);
        if (!at) return NULL;
      } else {
        while (at < m->end && !holds(first->set, (uint8_t)*at)) at++;
        step(m, (size_t)(at - from));
        if (at == m->end) return NULL;
      }
    }
    const char *stop = match_at(m, at);
    if (stop && stop != last) {
      *start = at;
      return stop;
    }
    if (anchored || at == m->end) return NULL;
  }
}

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
  m->count = read_pattern(L, items, pattern, pattern + size);
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

static int find_plain(lua_State *L, const char *subject, size_t size, size_t from,
                      const char *words, size_t count) {
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
  const char *start, *stop = search(&m, subject + from, NULL, anchored, &start);
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
  matcher m = {.L = L, .subject = subject, .end = subject + size, .items = w->items,
               .choices = w->choices, .count = w->count};
  const char *last = w->last == none ? NULL : subject + w->last;
  const char *start, *stop = search(&m, subject + w->at, last, false, &start);
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
  w->count = read_pattern(L, w->items, pattern, pattern + count);
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
  luaL_argcheck(L, words || type == LUA_TFUNCTION || type == LUA_TTABLE, 3,
                "a string, a function or a table expected");
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
    const char *stop = search(&m, last ? last : subject, last, anchored, &start);
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
