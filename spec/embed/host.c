/* A C program with a Lua state of its own that uses the whole library: words,
 * views, exports. It links its own liblua, of which the module uses the symbols.
 *
 *   cc host.c $(pkg-config --cflags --libs lua5.4) -Wl,-E -o host \
 *     -DSCRIPTS="\"$(pkg-config --variable=scripts nutgraf)\"" \
 *     -DMODULES="\"$(pkg-config --variable=modules nutgraf)\""
 *   ./host article.html quotes */
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <stdio.h>

#define VERSION LUA_VERSION_MAJOR "." LUA_VERSION_MINOR

static const char show[] = "package.path = '" SCRIPTS "/?.lua;" SCRIPTS
                           "/?/init.lua;' .. package.path\n"
                           "package.cpath = '" MODULES "/" VERSION
                           "/?.so;' .. package.cpath\n"
                           "local path, view = ...\n"
                           "local nutgraf = require 'nutgraf'\n"
                           "local doc = assert(nutgraf.open(path))\n"
                           "for _, item in ipairs(assert(nutgraf.run(doc, view))) do\n"
                           "  print(item.line, item.speaker or 'unknown', item.text)\n"
                           "end\n";

int main(int argc, char **argv) {
  if (argc != 3) {
    fprintf(stderr, "usage: host FILE VIEW\n");
    return 2;
  }
  lua_State *L = luaL_newstate();
  if (!L) return 1;
  luaL_openlibs(L);
  int failed = luaL_loadstring(L, show);
  if (!failed) {
    lua_pushstring(L, argv[1]);
    lua_pushstring(L, argv[2]);
    failed = lua_pcall(L, 2, 0, 0);
  }
  if (failed) fprintf(stderr, "host: %s\n", lua_tostring(L, -1));
  lua_close(L);
  return failed ? 1 : 0;
}
