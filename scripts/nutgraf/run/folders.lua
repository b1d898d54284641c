--- Where scripts and word lists lie. Input: the person's folders. Output: the
--- path and text of a script by kind and name, and the names that there are.
--- Search order: what `--script` names, $NUTGRAF_PATH, the user's configuration
--- folder, the bundled folder. Never looks into a document's folder, nor into one that
--- the environment names by a relative path, which is the current folder's: these are
--- `refused`.
local chunk = require "nutgraf.run.chunk"
local core = require "nutgraf.core"
local searcher = require "nutgraf.searcher"

local script_folders = {
  view = "views", filter = "filters", export = "exports", check = "checks",
}

local folders = {}
folders.__index = folders

local function directory(path)
  return (path:gsub("/+$", ""))
end

--- The user's own folder.
---@return string?
function folders.user()
  local config = os.getenv("XDG_CONFIG_HOME")
  if config and config:sub(1, 1) == "/" then return directory(config) .. "/nutgraf" end
  local home = os.getenv("HOME")
  return home and home:sub(1, 1) == "/" and directory(home) .. "/.config/nutgraf" or nil
end

--- Sets up a search.
---@param options { scripts: string[]?, path: string?, user: string?, bundled: string? }?
---@return table
function folders.new(options)
  options = options or {}
  local roots, files = {}, {}
  for _, path in ipairs(options.scripts or {}) do
    local name = path:match("([^/]+)%.lua$")
    if name then
      files[#files + 1] = { name = name, path = path }
    else
      roots[#roots + 1] = { path = directory(path), origin = "--script" }
    end
  end
  local search = options.path or os.getenv("NUTGRAF_PATH") or ""
  local refused = {}
  for path in search:gmatch("[^:]+") do
    if path:sub(1, 1) == "/" then
      roots[#roots + 1] = { path = directory(path), origin = "NUTGRAF_PATH" }
    else
      refused[#refused + 1] = path
    end
  end
  local user = options.user or folders.user()
  if user then roots[#roots + 1] = { path = user, origin = "user" } end
  local own = options.bundled or searcher.home()
  roots[#roots + 1] = { path = own, origin = "bundled" }
  return setmetatable({ roots = roots, files = files, root = own, refused = refused }, folders)
end

local LARGEST = 64 * 1024 * 1024

local function read(path)
  local file = io.open(path, "rb")
  if not file then return nil end
  -- At its size, since reading to the end would copy it several times. A folder
  -- opens, too, and has a size beyond any script's.
  local size = file:seek("end")
  local text = size and size <= LARGEST and file:seek("set") and file:read(size)
  file:close()
  return text or size == 0 and "" or nil
end

-- In a folder of plain .lua files a script says itself what it is.
local function kind_of(text)
  if text:find("%f[%w_]shape%s*=") then return "view" end
  if text:find("%f[%w_]accepts%s*=") then return "export" end
  if text:find("%f[%w_]filter%s*=") then return "filter" end
  if text:find("%f[%w_]check%s*=") then return "check" end
end

local function is_name(name)
  return type(name) == "string" and name:find("^[%w][%w_-]*$") ~= nil
end

-- The names of the .lua files of a folder, sorted.
local function lua_files(path)
  local names = {}
  for _, name in ipairs(core.folder(path) or {}) do
    name = name:match("^(.*)%.lua$")
    if name and is_name(name) then names[#names + 1] = name end
  end
  table.sort(names)
  return names
end

--- The files that were named one by one: what each is, as far as its text tells; what is
--- wrong with one that can be no script, by its name or its syntax.
---@return { name: string, path: string, kind: string?, fault: string? }[]
function folders:named()
  local list = {}
  for index, file in ipairs(self.files) do
    local text, fault = read(file.path), file.path
    if not text then
      fault = fault .. ": it cannot be read"
    elseif not is_name(file.name) then
      fault = fault .. ": the name of a script has letters, digits, - and _ alone"
    else
      fault = select(2, chunk(text, "@" .. file.path, {}))
    end
    local kind = text and kind_of(text)
    list[index] = { name = file.name, path = file.path, kind = kind, fault = fault }
  end
  return list
end

--- A script's text.
---@param kind string
---@param name string
---@return string? text
---@return string? path
---@return string? origin
function folders:find(kind, name)
  if not is_name(name) then return nil end
  for _, file in ipairs(self.files) do
    if file.name == name then
      local text = read(file.path)
      if text and (kind_of(text) or kind) == kind then return text, file.path, "--script" end
    end
  end
  for _, root in ipairs(self.roots) do
    local path = ("%s/%s/%s.lua"):format(root.path, script_folders[kind], name)
    local text = read(path)
    if text then return text, path, root.origin end
    if root.origin ~= "bundled" then
      path = ("%s/%s.lua"):format(root.path, name)
      text = read(path)
      if text and kind_of(text) == kind then return text, path, root.origin end
    end
  end
end

--- A module that scripts `require`: nutgraf.* of the library, lexicons.* of the
--- word lists, else one of the `lib/` folders.
---@param name string
---@return string? text
---@return string? path
function folders:module(name)
  if not name:find("^[%w_][%w_.-]*$") or name:find("%.%.") then return nil end
  local relative = name:gsub("%.", "/")
  if name:find("^nutgraf%.") then
    local path = ("%s/%s.lua"):format(self.root, relative)
    return read(path), path
  end
  local words = name:find("^lexicons%.") ~= nil
  for _, root in ipairs(self.roots) do
    local path = (words and "%s/%s.lua" or "%s/lib/%s.lua"):format(root.path, relative)
    local text = read(path)
    if text then return text, path end
  end
end

--- The text of all scripts outside the bundled folder: another one tells that a
--- person has changed a script.
---@return string
function folders:own()
  local parts = {}
  local function add(path)
    parts[#parts + 1] = path
    parts[#parts + 1] = read(path) or ""
  end
  for _, file in ipairs(self.files) do add(file.path) end
  for _, root in ipairs(self.roots) do
    for _, folder in ipairs { "", "/views", "/filters", "/exports", "/checks", "/lib" } do
      local names = root.origin ~= "bundled" and lua_files(root.path .. folder) or {}
      for _, name in ipairs(names) do add(("%s%s/%s.lua"):format(root.path, folder, name)) end
    end
  end
  return table.concat(parts, "\0")
end

--- Every file of a name in the folder `lexicons`, the bundled one first, so that
--- later ones are laid over it.
---@param language string
---@return { text: string, path: string, origin: string }[]
function folders:lexicons(language)
  local found = {}
  for index = #self.roots, 1, -1 do
    local root = self.roots[index]
    local path = ("%s/lexicons/%s.lua"):format(root.path, language)
    local text = read(path)
    if text then found[#found + 1] = { text = text, path = path, origin = root.origin } end
  end
  return found
end

--- How large the file is that a name in the folder `lexicons` stands for.
---@param name string
---@return integer? size
---@return string? origin
function folders:size(name)
  for _, root in ipairs(self.roots) do
    local file = io.open(("%s/lexicons/%s"):format(root.path, name), "rb")
    if file then
      local size = file:seek("end")
      file:close()
      return size, root.origin
    end
  end
end

--- The model of parts of speech of a language, from the folder `lexicons`: the
--- user's where there is one, else the bundled one.
---@param language string
---@return string? bytes
function folders:tagger(language)
  for _, root in ipairs(self.roots) do
    local bytes = read(("%s/lexicons/%s.tagger"):format(root.path, language))
    if bytes then return bytes end
  end
end

--- The known names of a language, in the same way.
---@param language string
---@return string? bytes
function folders:gazetteer(language)
  for _, root in ipairs(self.roots) do
    local bytes = read(("%s/lexicons/%s.gazetteer"):format(root.path, language))
    if bytes then return bytes end
  end
end

--- The languages that there are words of.
---@param purpose string? a folder of `lexicons/`; nil is that folder itself
---@return string[] codes, sorted
function folders:languages(purpose)
  local codes, seen = {}, {}
  for _, root in ipairs(self.roots) do
    local path = root.path .. "/lexicons" .. (purpose and "/" .. purpose or "")
    for _, name in ipairs(lua_files(path)) do
      if name:find("^%l%l%l?$") and not seen[name] then
        seen[name], codes[#codes + 1] = true, name
      end
    end
  end
  table.sort(codes)
  return codes
end

--- The settings of checks (`checks.conf`) in folders that are not the bundled one, the
--- first in the order of search last, since it counts most.
---@return { text: string, from: string }[]
function folders:settings()
  local found = {}
  for index = #self.roots, 1, -1 do
    local root = self.roots[index]
    local path = root.path .. "/checks.conf"
    local text = root.origin ~= "bundled" and read(path)
    if text then found[#found + 1] = { text = text, from = path } end
  end
  return found
end

--- The names of all scripts of a kind, sorted.
---@param kind string
---@return string[]
function folders:names(kind)
  local names, seen = {}, {}
  local function add(name)
    if not seen[name] then names[#names + 1], seen[name] = name, true end
  end
  for _, file in ipairs(self.files) do
    local text = read(file.path)
    if text and kind_of(text) == kind then add(file.name) end
  end
  for _, root in ipairs(self.roots) do
    for _, name in ipairs(lua_files(root.path .. "/" .. script_folders[kind])) do add(name) end
    if root.origin ~= "bundled" then
      for _, name in ipairs(lua_files(root.path)) do
        local text = read(root.path .. "/" .. name .. ".lua")
        if text and kind_of(text) == kind then add(name) end
      end
    end
  end
  table.sort(names)
  return names
end

return folders
