--- Where an editor's adapter finds the library. Input: the adapter's own folder,
--- and a folder that the person names. Output: the folder that holds
--- share/nutgraf and lib/; `require "nutgraf"` then works, and finds nothing of the
--- library elsewhere (nutgraf/searcher.lua). Nothing is loaded yet.

-- The searcher of a library that lies there.
local function searcher_of(home)
  return loadfile(home .. "/share/nutgraf/nutgraf/searcher.lua")
end

---@class nutgraf.Adapter
---@field named string? what the person has set: an absolute path, as $NUTGRAF_HOME
---@field abi string? which build of the module; that of this Lua's version unless told
---@field native function? see nutgraf.Where
---@field scripts string? a folder that holds more modules of this name: the adapter's own

---@param folder string of the adapter, which may be a link into a checkout
---@param options nutgraf.Adapter?
---@return string? home
return function(folder, options)
  options = options or {}
  -- Of a checkout the build, of an installed adapter its prefix. Where the folder is
  -- a link, ".." is left to the system, which follows the link first.
  local root = folder:match "^(.*)/plugins/[^/]+$" or ""
  local candidates = {
    root .. "/build", root:match "^(.*)/share/nutgraf$" or "",
    folder .. "/../../build", folder .. "/../../../..", "/usr/local", "/usr",
  }
  local named = options.named or os.getenv "NUTGRAF_HOME" or ""
  -- One that is not absolute would be sought in the current folder.
  if named:sub(1, 1) == "/" then table.insert(candidates, 1, named) end
  for _, home in ipairs(candidates) do
    local chunk = home ~= "" and searcher_of(home)
    if chunk then
      local searcher = chunk()
      local where = searcher.below(home, options.abi)
      where.scripts[2], where.native = options.scripts, options.native
      searcher.install(where)
      return home
    end
  end
end
