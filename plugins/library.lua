--- Where an editor's adapter finds the library. Input: the adapter's own folder,
--- and a folder that the person names. Output: the folder that holds
--- share/nutgraf and lib/; `require "nutgraf"` then works. Nothing is loaded yet.

local function holds(home)
  local file = io.open(home .. "/share/nutgraf/nutgraf/init.lua", "rb")
  if file then file:close() end
  return file ~= nil
end

---@param folder string of the adapter, which may be a link into a checkout
---@param named string? what the person has set
---@param abi string? which build of the module; that of this Lua's version unless told
---@return string? home
return function(folder, named, abi)
  -- Of a checkout the build, of an installed adapter its prefix. Where the folder is
  -- a link, ".." is left to the system, which follows the link first.
  local root = folder:match "^(.*)/plugins/[^/]+$" or ""
  local candidates = {
    named or os.getenv "NUTGRAF_HOME" or "", root .. "/build",
    root:match "^(.*)/share/nutgraf$" or "", folder .. "/../../build", folder .. "/../../../..",
    "/usr/local", "/usr",
  }
  for _, home in ipairs(candidates) do
    if home ~= "" and holds(home) then
      local scripts, build = home .. "/share/nutgraf/", abi or _VERSION:match "%d+%.%d+"
      package.path = ("%s?.lua;%s?/init.lua;"):format(scripts, scripts) .. package.path
      package.cpath = ("%s/lib/lua/%s/?.so;%s/lib/nutgraf/%s/?.so;")
        :format(home, build, home, build) .. package.cpath
      return home
    end
  end
end
