--- Where the library lies (plugins/library.lua), by Neovim's settings.
local library = {}

local folder = debug.getinfo(1, "S").source:match "^@(.*)/lua/nutgraf/neovim/library%.lua$"
local home

--- Makes `require "nutgraf"` find the library.
---@return string? home the folder that holds share/nutgraf and lib/
function library.home()
  if home then return home end
  local find = dofile(folder .. "/../library.lua")
  local options = { named = vim.g.nutgraf_home, scripts = folder .. "/lua" }
  home = find(folder, options)
  for entry in (vim.env.PATH or ""):gmatch "[^:]+" do
    options.named = entry:match "^(/.*)/bin/*$"
    if home then break end
    home = options.named and find(folder, options)
  end
  return home
end

return library
