--- Where the library lies, and how it gets into Neovim's Lua.
local fn = vim.fn

local library = {}

-- Of a plugin in a checkout, the checkout's build; of an installed one, its prefix.
local function beside()
  local here = debug.getinfo(1, "S").source:match "^@(.*)/neovim/lua/nutgraf/neovim/library%.lua$"
  local real = here and vim.loop.fs_realpath(here)
  local checkout = real and real:match "^(.*)/plugins$"
  return real and real:match "^(.*)/share/nutgraf/plugins$", checkout and checkout .. "/build"
end

-- The first that holds the library: what the person says, what lies beside this
-- file, what the command on $PATH belongs to, the usual prefixes.
local function find()
  local prefix, build = beside()
  local candidates = {
    vim.g.nutgraf_home or false, os.getenv "NUTGRAF_HOME" or false, prefix or false, build or false,
    fn.exepath("nutgraf"):match "^(.*)/bin/nutgraf$" or false, "/usr/local", "/usr",
  }
  for _, home in ipairs(candidates) do
    if home and fn.filereadable(home .. "/share/nutgraf/nutgraf/init.lua") == 1 then return home end
  end
end

local home

--- Makes `require "nutgraf"` find the library.
---@return string? home the folder that holds share/nutgraf and lib/
function library.home()
  if home then return home end
  home = find()
  if not home then return nil end
  local scripts, modules = home .. "/share/nutgraf/", home .. "/lib/"
  package.path = ("%s?.lua;%s?/init.lua;"):format(scripts, scripts) .. package.path
  package.cpath = ("%slua/5.1/?.so;%snutgraf/5.1/?.so;"):format(modules, modules)
    .. package.cpath
  return home
end

return library
