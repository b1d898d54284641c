--- Where the library lies (plugins/library.lua), by Neovim's settings.
local library = {}

local folder = debug.getinfo(1, "S").source:match "^@(.*)/lua/nutgraf/neovim/library%.lua$"
local home

--- Makes `require "nutgraf"` find the library.
---@return string? home the folder that holds share/nutgraf and lib/
function library.home()
  local on_path = vim.fn.exepath("nutgraf"):match "^(.*)/bin/nutgraf$"
  home = home or dofile(folder .. "/../library.lua")(folder, vim.g.nutgraf_home)
    or on_path and dofile(folder .. "/../library.lua")(folder, on_path)
  return home
end

return library
