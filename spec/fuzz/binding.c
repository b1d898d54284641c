/* Fuzz target: any bytes as calls of the Lua binding. The calls are made by
 * spec/fuzz/binding.lua, which reads the bytes as its choices: documents of many
 * kinds, structures live and dead, sandboxes, values that fit nowhere. Built once
 * for each Lua. Whatever is called gives values or raises a message; a new Lua
 * state for each input, closed at its end, leaks nothing. */
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <string.h>

#include "hold.h"

int luaopen_nutgraf_core(lua_State *L);

static const char script[] = "spec/fuzz/binding.lua";

static char *source; /* of the script, and its size */
static size_t source_size;

static void read_script(void) {
  FILE *file = fopen(script, "rb");
  HOLD(file, "spec/fuzz/binding.lua is not there: run it from the project's folder");
  source = malloc(1 << 20);
  HOLD(source, "memory");
  source_size = fread(source, 1, 1 << 20, file);
  fclose(file);
}

static int open_all(lua_State *L) {
  luaL_openlibs(L);
  lua_getglobal(L, "package");
  lua_getfield(L, -1, "loaded");
  lua_pushcfunction(L, luaopen_nutgraf_core);
  lua_call(L, 0, 1);
  lua_setfield(L, -2, "nutgraf.core");
  if (luaL_loadbuffer(L, source, source_size, "=binding.lua") != 0) lua_error(L);
  lua_call(L, 0, 1);
  lua_getfield(L, -1, "run");
  lua_pushvalue(L, 1);
  lua_pushlstring(L, source, source_size);
  lua_call(L, 2, 0);
  return 0;
}

/* Some two hundred calls; more would be few inputs in the time that there is. */
enum { MOST = 256 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size > MOST) size = MOST;
  if (!source) read_script();
  lua_State *L = luaL_newstate();
  if (!L) return 0;
  lua_pushcfunction(L, open_all);
  lua_pushlstring(L, (const char *)data, size);
  int status = lua_pcall(L, 1, 0, 0);
  if (status != 0) fprintf(stderr, "%s\n", lua_tostring(L, -1));
  HOLD(status == 0, "the script holds");
  lua_close(L);
  return 0;
}
