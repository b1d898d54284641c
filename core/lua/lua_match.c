/* Patterns of Lua against a subject, with the work counted. In: a subject and a
 * pattern. Out: where it matches, and its captures, as the reference manual of Lua
 * 5.4 says (section 6.4.1); classes are those of ASCII.
 *
 * The Lua's own matchers take a time that is exponential in the pattern, and no
 * hook counts while they run. Here a pattern is first made a list of items. A
 * list has no nesting, so what is left to try is at most one choice for each item
 * that repeats: an array, no recursion. Each step counts as an instruction, and
 * raises once the budget is spent. A malformed pattern raises before anything is
 * matched, wherever in it the fault lies. */
#include "lua_match.h"

enum { STEPS = 4096 };

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
    case '+':
      it->repeat = GREEDY;
      it->least = 1;
      return at + 1;
    case '-': it->repeat = LAZY; return at + 1;
    default: return at;
  }
}

int ng_match_read(lua_State *L, item *items, const char *at, const char *end) {
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
      case OPEN:
        m->captures[it->byte] = (capture){at, 0, it->kind == HERE};
        next = at;
        break;
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

const char *ng_match_search(matcher *m, const char *at, const char *last, bool anchored, const char **start) {
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
