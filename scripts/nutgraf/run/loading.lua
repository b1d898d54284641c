--- The scripts that have been loaded into their Lua state. Input: a kind and a
--- name. Output: the script as it was validated, the same one each time. Guarantees
--- that an error in one, while it is loaded or while it runs, names its file.
local script = require "nutgraf.run.script"

local loading = {
  -- find(kind, name) -> source, path; names(kind), settings(), languages(purpose): set for
  -- each call from the host.
  host = nil,
}

local loaded = {}  -- "kind/name" -> script
local paths = {}   -- short chunk name -> path of the file

-- Chunk names are short, since Lua cuts long ones; messages get the full path.
local function with_path(message)
  message = tostring(message)
  local name = message:match("^([^:]+):%d+:")
  if name and paths[name] then return paths[name] .. message:sub(#name + 1) end
  return message
end

--- Calls a script's function; its one result, or an error with the file's path.
---@param it table the script
---@param what string the field that holds the function
function loading.guarded(it, what, ...)
  local results = { pcall(it[what], ...) }
  if results[1] then return results[2] end
  local message = with_path(results[2])
  if not message:find(it.path, 1, true) then message = it.path .. ": " .. message end
  error(message, 0)
end

--- A script by its kind and name; raises where there is none or it is broken.
---@param kind string
---@param name string
---@return table script with name, path and kind
function loading.script(kind, name)
  local id = kind .. "/" .. name
  if loaded[id] then return loaded[id] end
  local source, path = loading.host.find(kind, name)
  if not source then error(("no %s is called '%s'"):format(kind, name), 0) end
  local short = script.folders[kind] .. "/" .. name .. ".lua"
  paths[short] = path
  local environment = setmetatable({}, { __index = _G })
  local chunk, message = load(source, "@" .. short, "t", environment)
  local ok, it = chunk ~= nil, nil
  if chunk then
    ok, it = pcall(chunk)
    message = it
  end
  if not ok then error(with_path(message), 0) end
  it, message = script.validate(kind, it)
  if not it then error(path .. ": " .. message, 0) end
  it.name, it.path, it.kind = name, path, kind
  loaded[id] = it
  return it
end

--- The names of all scripts of a kind.
---@param kind string
---@return string[]
function loading.names(kind)
  return loading.host.names(kind)
end

--- The languages that a folder of `lexicons/` has words of.
---@param purpose string
---@return string[]
function loading.languages(purpose)
  return loading.host.languages(purpose)
end

--- The settings of checks in the person's own folders, the first to count last.
---@return { text: string, from: string }[]
function loading.settings()
  return loading.host.settings()
end

return loading
