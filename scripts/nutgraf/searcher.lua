--- The one door of this library's modules. Input: the folders that they lie in.
--- Guarantees that `nutgraf` and `nutgraf.*` come from these alone: nothing that the
--- current folder, LUA_PATH, or another searcher of the host offers is asked, not even
--- where a module is missing. No other name is answered here. What the host has put
--- into package.preload itself comes first. Of a module that `make` has compiled
--- (scripts/compile.lua) the bytecode is loaded, as long as its text is the same.
---
--- Loaded by its path (the command, an editor's adapter, nutgraf/init.lua), before
--- anything is required.
local searcher = {}

---@class nutgraf.Where
---@field scripts string[] folders that hold nutgraf/*.lua, the library's own first
---@field modules string[] folders that hold nutgraf/*.so, built for this Lua
---@field native function? (name, path): opens a module, where the host does that itself

local loaders = rawget(package, "searchers") or rawget(package, "loaders")

-- The searcher is a table that can be called, so that it is found among the others.
local function is_own(it)
  return type(it) == "table" and getmetatable(it) ~= nil and getmetatable(it).nutgraf == true
end

local function current()
  for _, it in ipairs(loaders) do
    if is_own(it) then return it end
  end
end

local function read(path)
  local file = io.open(path, "rb")
  local text = file and file:read "*a"
  if file then file:close() end
  return text
end

local function is_file(path)
  local file = io.open(path, "rb")
  if file then file:close() end
  return file ~= nil
end

-- The bytecode of a module in the folders of those built for this Lua.
local function compiled(where, name, text)
  for _, folder in ipairs(where.modules) do
    local made = read(("%s/compiled/%s.luac"):format(folder, name))
    local from = made and made:match "^%d+\n()"
    local stop = from and from + tonumber(made:sub(1, from - 2))
    if stop and made:sub(from, stop - 1) == text then return made:sub(stop) end
  end
end

-- The file of a module, whether it is one of Lua's, and how the library names it.
local function file_of(where, name, tried)
  local relative = name:gsub("%.", "/")
  local function try(path)
    tried[#tried + 1] = path
    return is_file(path)
  end
  for _, folder in ipairs(where.scripts) do
    for _, ending in ipairs { "", "/init" } do
      local path = folder .. "/" .. relative .. ending .. ".lua"
      if try(path) then return path, true, relative .. ending end
    end
  end
  for _, folder in ipairs(where.modules) do
    local path = folder .. "/" .. relative .. ".so"
    if try(path) then return path, false end
  end
end

local function find(where, name)
  if name ~= "nutgraf" and not name:find "^nutgraf%." then return nil end
  local tried = {}
  local path, is_lua, relative = file_of(where, name, tried)
  -- Raised, since the searchers that follow are asked where this one only returns.
  if not path then
    tried = table.concat(tried, "\n\tno file ")
    error(("module '%s' not found:\n\tno file %s"):format(name, tried), 0)
  end
  if not is_lua and where.native then return where.native, path end
  local chunk, message
  if is_lua then
    local code = compiled(where, relative, read(path))
    if code then chunk, message = load(code, relative, "b") else chunk, message = loadfile(path) end
  else
    chunk, message = package.loadlib(path, "luaopen_" .. name:gsub("%.", "_"))
  end
  if not chunk then
    error(("error loading module '%s' from %s:\n\t%s"):format(name, path, message), 0)
  end
  return chunk, path
end

--- Puts the searcher before all others but preload, in the place of one that is there.
---@param where nutgraf.Where
function searcher.install(where)
  searcher.remove()
  where = { scripts = where.scripts, modules = where.modules, native = where.native }
  table.insert(loaders, 2, setmetatable(where, { __call = find, nutgraf = true }))
  package.loaded["nutgraf.searcher"] = searcher
end

--- Takes it away again.
function searcher.remove()
  for index = #loaders, 1, -1 do
    if is_own(loaders[index]) then table.remove(loaders, index) end
  end
end

--- Where a library lies, by the folder that holds share/nutgraf and its modules.
---@param prefix string
---@param abi string? which build; this Lua's version unless told
---@return nutgraf.Where
function searcher.below(prefix, abi)
  abi = abi or _VERSION:match "%d+%.%d+"
  return {
    scripts = { prefix .. "/share/nutgraf" },
    -- Installed modules have a folder of their own, those of a build lib/lua.
    modules = { prefix .. "/lib/nutgraf/" .. abi, prefix .. "/lib/lua/" .. abi },
  }
end

-- The same of a library that a program's own paths have found: its modules lie where
-- package.cpath says. "./" and empty entries do not count: Lua's default has them.
local function of_program(scripts)
  local prefix = scripts:match "^(.*)/share/nutgraf$"
  local where = prefix and searcher.below(prefix) or { scripts = { scripts }, modules = {} }
  for entry in package.cpath:gmatch "[^;]+" do
    local folder = entry:match "^([^.?].*)/%?%.so$"
    if folder then where.modules[#where.modules + 1] = folder end
  end
  return where
end

--- Installs the searcher for a library that was found without it, as by a program's
--- own `require "nutgraf"`; one that is there stays.
---@param scripts string the folder that holds nutgraf/
function searcher.adopt(scripts)
  if not current() then searcher.install(of_program(scripts)) end
end

--- The library's folder, which holds nutgraf/, lexicons/, views/.
---@return string
function searcher.home()
  local where = current()
  if where then return where.scripts[1] end
  return (debug.getinfo(1, "S").source:match "^@(.*)/nutgraf/searcher%.lua$")
end

--- The bytecode that `make` has made of a module's text for this Lua.
---@param name string "nutgraf/items"
---@param text string
---@return string? nil where there is none of this text
function searcher.compiled(name, text)
  return compiled(current() or of_program(searcher.home()), name, text)
end

--- The file of one of the library's modules.
---@param name string
---@return string?
function searcher.path(name)
  return (file_of(current() or of_program(searcher.home()), name, {}))
end

return searcher
