--- What a person decided about a document, kept beside it in `FILE.nutgraf.json` (or
--- in a folder of such files): who said a quotation, which names are one, of what
--- kind one is, the status of a statement, a note. A decision names its structure by
--- key, so it holds after every parse; `nutgraf/decisions/overlay.lua` applies it. Input and
--- output: that file. Guarantees that the document itself is never written, that a
--- file which is none of these is never overwritten, and that the same decisions
--- give the same bytes.
local core = require "nutgraf.core"
local form = require "nutgraf.decisions"
local words = require "nutgraf.text"

local corrections = { fields = form.fields, layers = form.layers }

-- Bytes of a file of decisions, and the seconds that one waits for another's.
local LIMIT, PATIENCE = 64 * 1024 * 1024, 30

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

local function read(file, path)
  local text, message = file:read(LIMIT)
  if message then return nil, message end
  if not text then return form.none() end
  local whole, fault = form.decode(text)
  if not whole then return nil, path .. fault end
  whole.text = text
  return whole
end

--- The decisions of a file; none where there is no such file.
---@param path string of the file of decisions
---@return table<string, nutgraf.Decision>? by key
---@return string? message "PATH: reason"
function corrections.read(path)
  local file = core.file(path)
  local whole, message = read(file, path)
  file:abandon()
  return whole and whole.decisions, message
end

---@class nutgraf.Change
---@field handle nutgraf.Handle
---@field field string
---@field value string "" takes the decision back

--- Decides, in a file of decisions: whole, or not at all. What others decide in the
--- same file at the same time stays, and so does what this program does not know.
---@param path string
---@param changes nutgraf.Change[]
---@return boolean? ok
---@return string? message
function corrections.change(path, changes)
  local file = core.file(path)
  local ok, message = file:lock(PATIENCE)
  local whole
  if ok then
    whole, message = read(file, path)
    ok = whole ~= nil
  end
  for _, change in ipairs(ok and changes or {}) do
    if ok then
      ok, message = corrections.set(whole.decisions, change.handle, change.field, change.value)
    end
  end
  local text = ok and form.encode(whole)
  if ok and text ~= whole.text and (whole.text or next(whole.decisions)) then
    ok, message = file:write(text)
    if ok then return file:commit() end
  end
  file:abandon()
  return ok, message
end

-- Names that are there with others, each once.
local function joined(there, more)
  local list, seen = {}, {}
  for name in ((there or "") .. "," .. more):gmatch("[^%s,]+") do
    if not seen[name] then seen[name], list[#list + 1] = true, name end
  end
  return table.concat(list, ",")
end

--- Decides something about a structure; an empty value takes a decision back. Of checks
--- that are silenced more are added to those that are.
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
  if words.valid(value) ~= value then return nil, ("the %s is not UTF-8"):format(field) end
  local entry = decisions[handle.key]
    or { key = handle.key, layer = handle.layer, text = handle.text, more = {} }
  entry[field] = value ~= "" and (field == "silence" and joined(entry.silence, value) or value)
    or nil
  local left = #entry.more > 0
  for _, known in ipairs(corrections.fields) do left = left or entry[known[1]] ~= nil end
  decisions[handle.key] = left and entry or nil
  return true
end

-- The structures of a layer by their words; false where several have the same.
local function by_words(doc, layer)
  local found = {}
  for handle in doc[layer](doc) do
    found[handle.text] = found[handle.text] == nil and handle
  end
  return found
end

local function entities_by_name(doc)
  local found = {}
  for entity in doc:entities() do found[entity.name] = true end
  return found
end

--- The decisions that have a place in a document, by the keys of now. Where the
--- words around a structure have changed, so has its key: then it is the one
--- structure that has its words, if there is just one.
---@param decisions table<string, nutgraf.Decision>
---@param doc userdata
---@return table<string, nutgraf.Decision> placed
---@return table<string, boolean> found the keys of the file that have a place
function corrections.place(decisions, doc)
  local placed, found, indexes, names = {}, {}, {}, nil
  for key, entry in pairs(decisions) do
    local handle = doc:find(key)
    if not handle or handle.layer ~= entry.layer then
      indexes[entry.layer] = indexes[entry.layer] or by_words(doc, entry.layer)
      handle = indexes[entry.layer][entry.text]
    end
    local holds = handle
    if handle and entry.same_as then
      local other = doc:find(entry.same_as)
      names = names or entities_by_name(doc)
      if other then holds = other.layer == "entities" else holds = names[entry.same_as] end
    end
    if holds then placed[handle.key], found[key] = placed[handle.key] or entry, true end
  end
  return placed, found
end

return corrections
