/* One structure as JSON, for records: doc:json(handle, names). In: a handle; the keys that are
 * wanted, each with the field that it stands for. Out: an object as scripts/nutgraf/json.lua
 * writes it, of what the fields are in Lua: in the document's unit, a reference as its number,
 * null for what is absent. Guarantees the same bytes for every Lua. */
#include "lua_binding.h"

#include <stdio.h>

enum { ROOM = 1024 };

/* What is written: in `first` until that is full, then in a userdata at `index`, so that nothing
   is lost where Lua raises. */
typedef struct {
  lua_State *L;
  int index;
  char *data;
  size_t used, room;
  char first[ROOM];
} output;

static char *more(output *out, size_t size) {
  if (size > out->room - out->used) {
    size_t room = 2 * (out->used + size);
    char *data = lua_newuserdata(out->L, room);
    memcpy(data, out->data, out->used);
    lua_replace(out->L, out->index);
    out->data = data;
    out->room = room;
  }
  return out->data + out->used;
}

static void put(output *out, const char *text, size_t size) {
  memcpy(more(out, size), text, size);
  out->used += size;
}

static void put_number(output *out, double number) {
  char digits[32];
  put(out, digits, (size_t)snprintf(digits, sizeof digits, "%.0f", number));
}

/* How a byte is written that JSON, or a line, cannot hold; NULL for one that stands. */
static const char *escape_of(const unsigned char *at, size_t size, char room[8], size_t *taken) {
  static const char shorts[] = "\nn\rr\tt\bb\ff"; /* each behind the byte that it stands for */
  *taken = 1;
  if (*at == '"' || *at == '\\') {
    snprintf(room, 8, "\\%c", *at);
  } else if (*at < 32 || *at == 127) {
    const char *known = strchr(shorts, *at);
    if (*at && known) snprintf(room, 8, "\\%c", known[1]);
    else snprintf(room, 8, "\\u%04x", *at);
  } else if (size >= 3 && at[0] == 0xE2 && at[1] == 0x80 && (at[2] & 0xFE) == 0xA8) {
    snprintf(room, 8, "\\u202%c", at[2] == 0xA8 ? '8' : '9');
    *taken = 3;
  } else {
    return NULL;
  }
  return room;
}

static void put_string(output *out, const char *text, size_t size) {
  size_t from = 0, taken;
  char room[8];
  put(out, "\"", 1);
  for (size_t at = 0; at < size; at += taken) {
    const char *escape = escape_of((const unsigned char *)text + at, size - at, room, &taken);
    if (!escape) continue;
    put(out, text + from, at - from);
    put(out, escape, strlen(escape));
    from = at + taken;
  }
  put(out, text + from, size - from);
  put(out, "\"", 1);
}

/* A field's value, which is at an index: lists are of numbers, strings, handles and spans. */
static void put_value(output *out, int index) {
  lua_State *L = out->L;
  size_t size;
  const char *text;
  switch (lua_type(L, index)) {
    case LUA_TBOOLEAN:
      if (lua_toboolean(L, index)) put(out, "true", 4);
      else put(out, "false", 5);
      break;
    case LUA_TNUMBER: put_number(out, lua_tonumber(L, index)); break;
    case LUA_TSTRING:
      text = lua_tolstring(L, index, &size);
      put_string(out, text, size);
      break;
    case LUA_TUSERDATA:
      put_number(out, ((ng_lua_handle *)luaL_checkudata(L, index, ng_lua_handle_type))->index + 1.0);
      break;
    case LUA_TTABLE:
      put(out, "[", 1);
      for (int i = 1, count = (int)lua_rawlen(L, index); i <= count; i++) {
        if (i > 1) put(out, ",", 1);
        lua_rawgeti(L, index, i);
        luaL_checkstack(L, 4, "lists");
        put_value(out, lua_gettop(L));
        lua_pop(L, 1);
      }
      put(out, "]", 1);
      break;
    default: put(out, "null", 4); break;
  }
}

/* doc:json(handle, {key, field, key, field, …}): a string. Without a `time` neither that nor its
   end is written, nor `recurs` where a block does not. */
int ng_lua_doc_json(lua_State *L) {
  ng_lua_check_doc(L, 1);
  ng_lua_handle *handle = luaL_checkudata(L, 2, ng_lua_handle_type);
  ng_lua_alive(L, handle->owner);
  luaL_checktype(L, 3, LUA_TTABLE);
  lua_settop(L, 3);
  lua_pushnil(L);
  output out = {.L = L, .index = 4, .room = ROOM};
  out.data = out.first;
  bool timed = true;
  put(&out, "{", 1);
  for (int i = 1;; i += 2) {
    lua_settop(L, 4);
    lua_rawgeti(L, 3, i);
    lua_rawgeti(L, 3, i + 1);
    size_t size;
    const char *key = lua_tolstring(L, 5, &size), *name = lua_tostring(L, 6);
    if (!key || !name) break;
    int number = ng_lua_field_number(handle->layer, name);
    if (number < 0) return luaL_error(L, "%s have no field '%s'", ng_lua_layer_name(handle->layer), name);
    ng_lua_push_field(L, 2, handle->owner, handle->layer, handle->index,
                      ng_lua_field_at(handle->layer, (unsigned)number));
    if (strcmp(name, "time") == 0) timed = !lua_isnil(L, 7);
    if (!timed && strncmp(name, "time", 4) == 0) continue;
    if (lua_isnil(L, 7) && strcmp(name, "recurs") == 0) continue;
    if (out.used > 1) put(&out, ",", 1);
    put_string(&out, key, size);
    put(&out, ":", 1);
    put_value(&out, 7);
  }
  put(&out, "}", 1);
  lua_pushlstring(L, out.data, out.used);
  return 1;
}
