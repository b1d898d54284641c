/* Lexicons in Lua. In: lists of words, bytes of a tagger and of a gazetteer, or the
 * path of an image. Out: userdata that own an ng_lexicon. Guarantees that words that
 * a language does not take are named in the error. */
#include <stdlib.h>

#include "words/lexicon_image.h"
#include "lua_binding.h"

const char ng_lua_lexicon_type[] = "nutgraf.lexicon";
static const char image_type[] = "nutgraf.image";

ng_lua_lexicon *ng_lua_new_lexicon(lua_State *L) {
  ng_lua_lexicon *made = lua_newuserdata(L, sizeof *made);
  *made = (ng_lua_lexicon){0};
  luaL_getmetatable(L, ng_lua_lexicon_type);
  lua_setmetatable(L, -2);
  return made;
}

static int lexicon_gc(lua_State *L) {
  ng_lua_lexicon *gone = luaL_checkudata(L, 1, ng_lua_lexicon_type);
  ng_lexicon_free(gone->lexicon);
  gone->lexicon = NULL;
  ng_lua_uncharge(L, gone->charged);
  gone->charged = 0;
  return 0;
}

static int lexicon_tostring(lua_State *L) {
  luaL_checkudata(L, 1, ng_lua_lexicon_type);
  lua_pushliteral(L, "lexicon");
  return 1;
}

static void add_word(lua_State *L, ng_lua_lexicon *made, const char *class, int word, int32_t value) {
  size_t size;
  const char *text = lua_tolstring(L, word, &size);
  made->charged += ng_lua_charge(L, 2 * size + 128); /* measured */
  switch (ng_lexicon_add(made->lexicon, class, text, size, value)) {
    case NG_OK: return;
    case NG_NOMEM: luaL_error(L, "memory ran out"); return;
    default: break;
  }
  /* One refusal for two faults: a class that takes no word at all is unknown. */
  if (ng_lexicon_add(made->lexicon, class, "word", 4, 0) != NG_OK) {
    luaL_error(L, "lexicon: unknown class '%s'", class);
  }
  luaL_error(L, "lexicon: class '%s' has a phrase that is empty or malformed: '%s'", class, text);
}

/* The words of one class, at the stack's top: "word" entries count 1, keyed
   entries have their value. */
static void add_class(lua_State *L, ng_lua_lexicon *made, const char *class) {
  int words = lua_gettop(L);
  for (lua_pushnil(L); lua_next(L, words); lua_pop(L, 1)) {
    if (lua_type(L, -2) == LUA_TNUMBER && lua_type(L, -1) == LUA_TSTRING) {
      add_word(L, made, class, lua_gettop(L), 1);
      continue;
    }
    double value = lua_tonumber(L, -1);
    if (lua_type(L, -2) != LUA_TSTRING || lua_type(L, -1) != LUA_TNUMBER ||
        !(value >= INT32_MIN && value <= INT32_MAX) || value != (double)(int32_t)value) {
      luaL_error(L, "lexicon: class '%s' must hold words, or words with whole numbers", class);
    }
    add_word(L, made, class, lua_gettop(L) - 1, (int32_t)value);
  }
}

/* The model of parts of speech, the third argument, where one is given. */
static void add_tagger(lua_State *L, ng_lua_lexicon *made) {
  if (lua_isnil(L, 3)) return;
  size_t size;
  const char *bytes = luaL_checklstring(L, 3, &size);
  made->charged += ng_lua_charge(L, 4 * size);
  switch (ng_lexicon_set_tagger(made->lexicon, bytes, size)) {
    case NG_OK: return;
    case NG_NOMEM: luaL_error(L, "memory ran out"); return;
    default: luaL_error(L, "lexicon: these bytes are no tagger");
  }
}

/* The known names, the fourth argument, where they are given. */
static void add_gazetteer(lua_State *L, ng_lua_lexicon *made) {
  if (lua_isnil(L, 4)) return;
  size_t size;
  const char *bytes = luaL_checklstring(L, 4, &size);
  made->charged += ng_lua_charge(L, size);
  switch (ng_lexicon_set_gazetteer(made->lexicon, bytes, size)) {
    case NG_OK: return;
    case NG_NOMEM: luaL_error(L, "memory ran out"); return;
    default: luaL_error(L, "lexicon: these bytes are no gazetteer");
  }
}

/* lexicon(language, {class = {"word", phrase = 2}} [, tagger [, gazetteer]]): lexicon;
   raises. */
int ng_lua_lexicon_new(lua_State *L) {
  luaL_checktype(L, 1, LUA_TSTRING);
  luaL_checktype(L, 2, LUA_TTABLE);
  lua_settop(L, 4);
  ng_lua_lexicon *made = ng_lua_new_lexicon(L);
  if (ng_lexicon_new(lua_tostring(L, 1), &made->lexicon) != NG_OK) {
    return luaL_error(L, "memory ran out");
  }
  /* Clitics first: they shape the words of every phrase that follows. */
  lua_getfield(L, 2, "clitic");
  if (lua_istable(L, -1)) add_class(L, made, "clitic");
  lua_settop(L, 5);
  for (lua_pushnil(L); lua_next(L, 2); lua_pop(L, 1)) {
    if (lua_type(L, -2) != LUA_TSTRING || !lua_istable(L, -1)) {
      return luaL_error(L, "lexicon: each class must be a name with a table of words");
    }
    add_class(L, made, lua_tostring(L, -2));
  }
  add_tagger(L, made);
  add_gazetteer(L, made);
  return 1;
}

/* A stamp names the sources of an image: 64 characters. */
static const char *check_stamp(lua_State *L, int arg) {
  size_t size;
  const char *stamp = luaL_checklstring(L, arg, &size);
  luaL_argcheck(L, size == NG_STAMP, arg, "64 characters expected");
  return stamp;
}

/* lexicon_stamp(sources): the stamp of a string that holds all that a lexicon is made of. */
int ng_lua_lexicon_stamp(lua_State *L) {
  size_t size;
  const char *sources = luaL_checklstring(L, 1, &size);
  char stamp[NG_STAMP];
  ng_image_stamp(sources, size, stamp);
  lua_pushlstring(L, stamp, NG_STAMP);
  return 1;
}

/* lexicon_image(lexicon, stamp): its bytes, for a file that lexicon_open maps. */
int ng_lua_lexicon_image(lua_State *L) {
  ng_lua_lexicon *given = luaL_checkudata(L, 1, ng_lua_lexicon_type);
  const char *stamp = check_stamp(L, 2);
  void **guard = lua_newuserdata(L, sizeof *guard); /* frees the bytes where Lua raises */
  *guard = NULL;
  luaL_getmetatable(L, image_type);
  lua_setmetatable(L, -2);
  char *bytes;
  size_t size;
  if (ng_image_new(given->lexicon, stamp, &bytes, &size) != NG_OK) {
    return luaL_error(L, "memory ran out");
  }
  *guard = bytes;
  lua_pushlstring(L, bytes, size);
  free(bytes);
  *guard = NULL;
  return 1;
}

static int image_gc(lua_State *L) {
  void **guard = luaL_checkudata(L, 1, image_type);
  free(*guard);
  *guard = NULL;
  return 0;
}

/* lexicon_open(path, stamp): lexicon, or nil where the file is not that image. */
int ng_lua_lexicon_open(lua_State *L) {
  const char *path = luaL_checkstring(L, 1), *stamp = check_stamp(L, 2);
  ng_lua_lexicon *made = ng_lua_new_lexicon(L);
  if (ng_image_open(path, stamp, &made->lexicon) == NG_OK) return 1;
  lua_pushnil(L);
  return 1;
}

void ng_lua_open_lexicon(lua_State *L) {
  if (luaL_newmetatable(L, ng_lua_lexicon_type)) {
    static const luaL_Reg methods[] = {{"__gc", lexicon_gc}, {"__tostring", lexicon_tostring}, {NULL, NULL}};
    luaL_setfuncs(L, methods, 0);
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
  }
  lua_pop(L, 1);
  if (luaL_newmetatable(L, image_type)) {
    lua_pushcfunction(L, image_gc);
    lua_setfield(L, -2, "__gc");
  }
  lua_pop(L, 1);
}
