/* A host that keeps its Lua to itself, as Lite XL's usual build does: no symbol of
 * Lua is exported, and a native plugin is opened by luaopen_lite_xl_NAME, with a
 * function that gives Lua's functions by name. It runs a script, in which
 * `load_native(name, path)` does that; $WITHHELD is a name that it does not give. */
#define _DEFAULT_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lite_xl.h"

static void *find(const char *name) {
  const char *withheld = getenv("WITHHELD");
  if (withheld && !strcmp(withheld, name)) return NULL;
  void *address;
#define GIVE(function)                          \
  if (!strcmp(name, #function)) {               \
    __typeof__(function) *pointer = function;   \
    memcpy(&address, &pointer, sizeof address); \
    return address;                             \
  }
  NG_LITE_XL_EACH(GIVE)
  return NULL;
}

static int load_native(lua_State *L) {
  const char *name = luaL_checkstring(L, 1), *last = strrchr(name, '.');
  void *library = dlopen(luaL_checkstring(L, 2), RTLD_NOW | RTLD_LOCAL);
  if (!library) return luaL_error(L, "%s", dlerror());
  int (*open)(lua_State *, void *(*)(const char *));
  void *address = dlsym(library, lua_pushfstring(L, "luaopen_lite_xl_%s", last ? last + 1 : name));
  if (!address) return luaL_error(L, "%s", dlerror());
  memcpy(&open, &address, sizeof open);
  return open(L, find);
}

int main(int argc, char **argv) {
  lua_State *L = argc == 2 ? luaL_newstate() : NULL;
  if (!L) return 2;
  luaL_openlibs(L);
  lua_register(L, "load_native", load_native);
  int failed = luaL_loadfilex(L, argv[1], NULL) || lua_pcallk(L, 0, 0, 0, 0, NULL);
  if (failed) fprintf(stderr, "%s\n", lua_tostring(L, -1));
  lua_close(L);
  return failed;
}
