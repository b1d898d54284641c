-- A folder as a leak may bring it: beside a document, modules, programs, settings and
-- scripts under every name that something may look for. Each leaves a line in a file
-- of marks, outside the folder, if it runs.
local support = require "spec.support"

local planted = {}

-- Modules by their names, as Lua and its libraries would look for them here.
local LUA = {
  "nutgraf", "nutgraf/init", "nutgraf/core", "nutgraf/core/init", "nutgraf/mail", "nutgraf/searcher",
  "nutgraf/command", "nutgraf/command/init", "nutgraf/command/show", "nutgraf/editor", "nutgraf/editor/init",
  "nutgraf/editor/inside", "nutgraf/editor/shell", "nutgraf/health", "nutgraf/neovim", "nutgraf/neovim/init",
  "nutgraf/neovim/library", "nutgraf/neovim/panel", "nutgraf/readers/mail", "nutgraf/document",
  "lua/nutgraf/neovim/init", "lua/nutgraf/core", "luv", "luv/init", "lfs", "cjson", "cjson/safe", "argparse",
  "argparse/init", "init", "helper", "library", "spans", "scripts/nutgraf/core", "lib/helper",
  -- Programs' own settings, where HOME and its like are this folder.
  "pandoc/init", ".local/share/pandoc/init", ".pandoc/init", "nvim/init", ".config/nvim/init", "visrc",
  -- A whole library.
  "share/nutgraf/nutgraf/searcher", "share/nutgraf/nutgraf/init", "share/nutgraf/nutgraf/command/init",
  "build/share/nutgraf/nutgraf/searcher", "build/share/nutgraf/nutgraf/init",
  -- Scripts and words, where this folder is one of them.
  "quotes", "views/quotes", "exports/table", "checks/undated", "lexicons/en", "lexicons/page", "lexicons/languages",
  "nutgraf/views/quotes", "nutgraf/exports/table", "nutgraf/lexicons/en", ".config/nutgraf/views/quotes",
  ".config/nutgraf/lexicons/en", "mine/views/quotes", "mine/lexicons/en",
}
local NATIVE = {
  "nutgraf.so", "nutgraf/core.so", "nutgraf/mail.so", "luv.so", "lfs.so", "cjson.so", "cjson/safe.so",
  "lib/lua/5.4/nutgraf/core.so", "lib/nutgraf/5.4/nutgraf/core.so", "build/lib/lua/5.4/nutgraf/core.so",
}
local PROGRAMS = { "lua5.4", "pdftotext", "sh", "env", "bin/nutgraf", "bin/lua5.4", "bin/pandoc", "bin/sh",
  "guard", "mail", "bin/guard", "bin/mail", "lib/lua/bin/guard", "lib/nutgraf/bin/guard" }
-- What no program of ours has a reason to read.
local SETTINGS = {
  ".luarc.json", ".luacheckrc", ".busted", ".exrc", ".nvimrc", "catalog.xml", "catalog", "fonts.conf",
  ".pandoc/defaults.yaml", ".local/share/pandoc/abbreviations", "pandoc/abbreviations", "en.gazetteer",
  "lexicons/en.gazetteer", "lexicons/en.tagger", ".git/config", ".xpdfrc", "xpdfrc", "gconv-modules",
}

--- Plants them all.
---@param root string a new, empty folder
---@return table it folder, ran() -> what has run, a line each
function planted.new(root)
  local folder, marks = root .. "/leak", root .. "/marks"
  for _, name in ipairs(LUA) do
    support.write(("%s/%s.lua"):format(folder, name), ([[
      local file = io and io.open(%q, "a")
      if file then file:write(%q, "\n") file:close() end
      error "planted: %s.lua"]]):format(marks, name .. ".lua", name))
  end
  support.write(root .. "/planted.c", ([[
    #include <stdio.h>
    __attribute__((constructor)) static void run(void) {
      FILE *file = fopen("%s", "a");
      if (file) fputs("a module in C\n", file), fclose(file);
    }]]):format(marks))
  local _, err, status = support.run(("cc -shared -fPIC -o planted.so planted.c && cd leak && for name in %s; do "
    .. "mkdir -p $(dirname $name) && cp ../planted.so $name; done"):format(table.concat(NATIVE, " ")), root)
  assert(status == 0, err)
  for _, name in ipairs(PROGRAMS) do
    support.write(folder .. "/" .. name, ("#!/bin/sh\necho the program %s >>'%s'\n"):format(name, marks))
  end
  os.execute(("cd %s && chmod +x %s"):format(support.quote(folder), table.concat(PROGRAMS, " ")))
  for _, name in ipairs(SETTINGS) do support.write(folder .. "/" .. name, "planted\n") end
  local it = { folder = folder }
  function it.ran()
    local said = support.read(marks) or ""
    os.remove(marks)
    return said
  end
  return it
end

--- Environments that lead into the current folder: a name, and what the shell exports.
planted.environments = {
  { "nothing", "" },
  { "LUA_PATH and LUA_CPATH", "export LUA_PATH='./?.lua;?.lua;;' LUA_CPATH='./?.so;?.so;;' LUA_PATH_5_4='?.lua;./?.lua;;' "
    .. "LUA_CPATH_5_4='?.so;./?.so;;' LUA_PATH_5_3='./?.lua;;' LUA_CPATH_5_3='./?.so;;'" },
  { "empty entries", "export LUA_PATH=';;?.lua;' LUA_CPATH=';;?.so;' NUTGRAF_PATH=:: LD_LIBRARY_PATH=" },
  { "LUA_INIT", "export LUA_INIT=@./init.lua" },
  { "LUA_INIT_5_4", "export LUA_INIT_5_4=@init.lua LUA_INIT_5_3=@init.lua" },
  { "HOME and the XDG folders", "export HOME=. XDG_CONFIG_HOME=. XDG_DATA_HOME=. XDG_CACHE_HOME=. XDG_CONFIG_DIRS=.:etc" },
  { "HOME without XDG_CONFIG_HOME", "unset XDG_CONFIG_HOME; export HOME=" },
  { "NUTGRAF_PATH and NUTGRAF_HOME", "export NUTGRAF_PATH=.:mine:./mine::../leak NUTGRAF_HOME=." },
  { "NUTGRAF_HOME as a build", "export NUTGRAF_HOME=build" },
  { "PATH", "export PATH=.::bin:$PATH:" },
  { "TMPDIR and catalogs", "export TMPDIR=. XML_CATALOG_FILES=catalog.xml SGML_CATALOG_FILES=catalog GCONV_PATH=. "
    .. "FONTCONFIG_PATH=. FONTCONFIG_FILE=fonts.conf GHCRTS=" },
}

return planted
