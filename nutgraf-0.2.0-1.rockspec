-- The library for Lua programs: run `luarocks make` in a checkout. The command
-- is not part of it: that is `make install`.
rockspec_format = "3.0"
package = "nutgraf"
version = "0.2.0-1"
source = { url = "file://." }
description = {
  summary = "What a document says, who says so, and on what authority",
  license = "MIT; data CC-BY-4.0, CC-BY-SA-4.0, LGPL-2.1-or-later, Unicode-3.0, SCOWL (lexicons/LICENSES.md)",
}
dependencies = { "lua >= 5.1" }
build = {
  type = "make",
  build_target = "rock",
  install_target = "install-rock",
  build_variables = { LUA_INCDIR = "$(LUA_INCDIR)" },
  install_variables = {
    LUA_INCDIR = "$(LUA_INCDIR)", PREFIX = "$(PREFIX)", LUADIR = "$(LUADIR)", LIBDIR = "$(LIBDIR)",
  },
}
