/* What lies in a folder. In: its path. Out: the names in it, which the Lua
 * library looks for scripts among. Guarantees that the folder is closed
 * whatever fails. Scripts that run apart have none of this. */
#define _DEFAULT_SOURCE
#include <dirent.h>
#include <errno.h>

#include "lua_binding.h"

static const char folder_type[] = "nutgraf.folder";

static int folder_gc(lua_State *L) {
  DIR **folder = lua_touserdata(L, 1);
  if (*folder) closedir(*folder);
  *folder = NULL;
  return 0;
}

/* folder(path): a list of the names in it, in no order, without "." and "..";
   nil and a message where it cannot be read. */
int ng_lua_folder(lua_State *L) {
  const char *path = luaL_checkstring(L, 1);
  DIR **folder = lua_newuserdata(L, sizeof *folder);
  *folder = NULL;
  if (luaL_newmetatable(L, folder_type)) {
    lua_pushcfunction(L, folder_gc);
    lua_setfield(L, -2, "__gc");
  }
  lua_setmetatable(L, -2);
  *folder = opendir(path);
  if (!*folder) {
    lua_pushnil(L);
    lua_pushfstring(L, "%s: %s", path, strerror(errno));
    return 2;
  }
  lua_newtable(L);
  int count = 0;
  for (const struct dirent *entry; (entry = readdir(*folder));) {
    if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
    lua_pushstring(L, entry->d_name);
    lua_rawseti(L, -2, ++count);
  }
  closedir(*folder);
  *folder = NULL;
  return 1;
}
