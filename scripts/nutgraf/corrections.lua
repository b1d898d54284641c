--- What a person decided about a document, kept beside it in `FILE.nutgraf.json` (or
--- in a folder of such files): who said a quotation, which names are one, of what
--- kind one is, the status of a statement, a note. A decision names its structure by
--- key, so it holds after every parse; `nutgraf/overlay.lua` applies it. Input and
--- output: that file. Guarantees that the document itself is never written, that a
--- file which is none of these is never overwritten, and that the same decisions
--- give the same bytes.
local json = require "nutgraf.json"
local source = require "nutgraf.source"

local corrections = {}

local VERSION = 1

--- What can be decided, in the order of the file, with what it is for.
corrections.fields = {
  { "speaker", "who said it: a name" },
  { "same_as", "the entity that this one is, too: its key, or its name" },
  { "entity", "whom this mention means: a name, or the key of an entity" },
  { "kind", "person, organization, place, codename, role: of an entity" },
  { "status", "of a statement, as a fact-checker puts it" },
  { "note", "whatever is to be remembered" },
}

local known = {}
for _, field in ipairs(corrections.fields) do known[field[1]] = true end

--- Which fields a structure of a layer takes.
corrections.layers = {
  quotes = { speaker = true, status = true, note = true },
  attributions = { speaker = true, status = true, note = true },
  entities = { same_as = true, kind = true, note = true },
  mentions = { entity = true, note = true },
  sentences = { status = true, note = true },
}

---@class nutgraf.Decision
---@field key string
---@field layer string
---@field text string the structure's words, for who reads the file
---@field speaker string?
---@field same_as string?
---@field entity string?
---@field kind string?
---@field status string?
---@field note string?

--- Where the decisions about a file lie.
---@param path string of the document
---@param where string? the file itself, as NAME.json, or the folder where they are kept
--- together; else they lie beside the document
---@return string
function corrections.path(path, where)
  if where and where:find("%.json$") then return where end
  if where then path = where:gsub("/$", "") .. "/" .. path:match("[^/]*$") end
  return path .. ".nutgraf.json"
end

local function exists(path)
  local file = io.open(path, "rb")
  if file then file:close() end
  return file ~= nil
end

local function decode(text)
  local ok, cjson = pcall(require, "cjson.safe")
  if not ok then return nil, "reading JSON needs the Lua module cjson (Debian: lua-cjson)" end
  local value, message = cjson.decode(text)
  if type(value) ~= "table" then return nil, "no JSON: " .. tostring(message) end
  if type(value.nutgraf) ~= "table" or value.nutgraf.corrections ~= VERSION
    or type(value.decisions) ~= "table" then
    return nil, "not a file of decisions"
  end
  return value.decisions
end

local function check(entry)
  local is_entry = type(entry) == "table" and type(entry.key) == "string"
  if not is_entry or not corrections.layers[entry.layer] then
    return nil, "an entry without key or layer"
  end
  local made = { key = entry.key, layer = entry.layer, text = tostring(entry.text or "") }
  for name in pairs(known) do
    if type(entry[name]) == "string" then made[name] = entry[name] end
  end
  return made
end

--- The decisions of a file; none where there is no such file.
---@param path string of the file of decisions
---@return table<string, nutgraf.Decision>? by key
---@return string? message "PATH: reason"
function corrections.read(path)
  if not exists(path) then return {} end
  local text, message = source.read(path)
  if not text then return nil, message end
  local list, fault = decode(text)
  if not list then return nil, path .. ": " .. fault end
  local decisions = {}
  for _, entry in ipairs(list) do
    local made, wrong = check(entry)
    if not made then return nil, path .. ": " .. wrong end
    decisions[made.key] = made
  end
  return decisions
end

local shape = { "key", "layer", "text" }
for _, field in ipairs(corrections.fields) do shape[#shape + 1] = field[1] end
local row = json.shape({}, shape)

--- The text of a file of decisions: an entry a line, in order of their keys.
---@param decisions table<string, nutgraf.Decision>
---@return string
function corrections.encode(decisions)
  local keys, lines = {}, {}
  for key in pairs(decisions) do keys[#keys + 1] = key end
  table.sort(keys)
  for index, key in ipairs(keys) do
    local copy = {}
    for name, value in pairs(decisions[key]) do copy[name] = value end
    lines[index] = json.encode(row(copy))
  end
  return ('{"nutgraf":{"corrections":%d},"decisions":[\n%s\n]}\n')
    :format(VERSION, table.concat(lines, ",\n"))
end

--- Writes a file of decisions: whole, or not at all.
---@param path string
---@param decisions table<string, nutgraf.Decision>
---@return boolean? ok
---@return string? message
function corrections.write(path, decisions)
  local old, message = corrections.read(path)
  if not old then return nil, message end
  local draft = path .. ".new"
  local file
  file, message = io.open(draft, "wb")
  if not file then return nil, message end
  local ok, fault = file:write(corrections.encode(decisions))
  local closed, late = file:close()
  if not ok or not closed then
    os.remove(draft)
    return nil, ("%s: %s"):format(draft, fault or late)
  end
  return os.rename(draft, path)
end

--- Decides something about a structure; an empty value takes a decision back.
---@param decisions table<string, nutgraf.Decision> is changed
---@param handle nutgraf.Handle
---@param field string
---@param value string
---@return boolean? ok
---@return string? message
function corrections.set(decisions, handle, field, value)
  local takes = corrections.layers[handle.layer]
  if not takes or not takes[field] then
    local names = {}
    for name in pairs(takes or {}) do names[#names + 1] = name end
    table.sort(names)
    return nil, ("%s takes no '%s'; it takes %s"):format(handle.layer, field,
      #names > 0 and table.concat(names, ", ") or "none")
  end
  local entry = decisions[handle.key]
    or { key = handle.key, layer = handle.layer, text = handle.text }
  entry[field] = value ~= "" and value or nil
  local left = false
  for name in pairs(known) do left = left or entry[name] ~= nil end
  decisions[handle.key] = left and entry or nil
  return true
end

-- The one structure of a layer that has these words; nil where there are several.
local function by_words(doc, layer, text)
  local found
  for handle in doc[layer](doc) do
    if handle.text == text then
      if found then return nil end
      found = handle
    end
  end
  return found
end

local function is_entity(doc, value)
  local found = doc:find(value)
  if found then return found.layer == "entities" end
  for entity in doc:entities() do
    if entity.name == value then return true end
  end
  return false
end

--- The decisions that have a place in a document, by the keys of now. Where the
--- words around a structure have changed, so has its key: then it is the one
--- structure that has its words, if there is just one.
---@param decisions table<string, nutgraf.Decision>
---@param doc userdata
---@return table<string, nutgraf.Decision> placed
---@return table<string, boolean> found the keys of the file that have a place
function corrections.place(decisions, doc)
  local placed, found = {}, {}
  for key, entry in pairs(decisions) do
    local handle = doc:find(key) or by_words(doc, entry.layer, entry.text)
    if handle and (not entry.same_as or is_entity(doc, entry.same_as)) then
      placed[handle.key], found[key] = placed[handle.key] or entry, true
    end
  end
  return placed, found
end

return corrections
