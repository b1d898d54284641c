--- The file of decisions, as text. Input: its bytes. Output: the decisions by key, and
--- what else stands in it; and the way back. Guarantees that what is not known here
--- (fields, values) comes out as it went in, that the same decisions give the same
--- bytes, and that a text of another form is refused with the line that tells.
local json = require "nutgraf.json"
local raw = require "nutgraf.decisions.raw"
local words = require "nutgraf.text"

local decisions = {}

local VERSION = 1

--- What can be decided, in the order of the file, with what it is for.
decisions.fields = {
  { "speaker", "who said it: a name" },
  { "same_as", "the entity that this one is, too: its key, or its name" },
  { "entity", "whom this mention means: a name, or the key of an entity" },
  { "kind", "person, organization, place, codename, role: of an entity" },
  { "status", "of a statement, as a fact-checker puts it" },
  { "silence", "checks whose findings there are settled: near-names,weekday" },
  { "note", "whatever is to be remembered" },
}

local shape, known = { "key", "layer", "text" }, {}
for _, field in ipairs(decisions.fields) do shape[#shape + 1] = field[1] end
for _, name in ipairs(shape) do known['"' .. name .. '"'] = true end
local row = json.shape({}, shape)

--- Which fields a structure of a layer takes.
decisions.layers = {
  quotes = { speaker = true, status = true, silence = true, note = true },
  attributions = { speaker = true, status = true, silence = true, note = true },
  entities = { same_as = true, kind = true, silence = true, note = true },
  mentions = { entity = true, silence = true, note = true },
  sentences = { status = true, silence = true, note = true },
  dates = { silence = true, note = true },
  acronyms = { silence = true, note = true },
  blocks = { silence = true, note = true },
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
---@field silence string? names of checks, parted by commas
---@field note string?

local function line_of_fault(text, message)
  local at = message:match("at character (%d+)")
  return at and raw.line(text, tonumber(at)) or 1
end

-- A value of JSON by the library that reads it; the fault with its line.
local function parse(text)
  local ok, cjson = pcall(require, "cjson.safe")
  if not ok then return nil, ": reading JSON needs the Lua module cjson (Debian: lua-cjson)" end
  local value, message = cjson.decode(text)
  if type(value) ~= "table" then
    message = message or "neither an object nor a list"
    return nil, (":%d: no JSON: %s"):format(line_of_fault(text, message), message)
  end
  return value, cjson.null
end

-- A decision with what it has beside the fields that are known here, as it stands.
local function check(text, part, value, null)
  local members, kind = raw.parts(text, part.first)
  if type(value) ~= "table" or kind ~= "{" then return nil, "a decision that is no object" end
  if type(value.key) ~= "string" or not decisions.layers[value.layer] then
    return nil, "a decision without key or layer"
  end
  local made = { more = {} }
  for _, name in ipairs(shape) do
    local field = value[name]
    if field ~= nil and field ~= null and type(field) ~= "string" then
      return nil, ("'%s' of the decision %s is no string"):format(name, value.key)
    end
    made[name] = field ~= null and field or nil
  end
  made.text = made.text or ""
  for _, member in ipairs(members) do
    if not known[member.name] then
      made.more[#made.more + 1] = member.name .. ":" .. text:sub(member.first, member.last)
    end
  end
  return made
end

--- What a file of decisions holds.
---@param text string
---@return { decisions: table<string, nutgraf.Decision>, before: string[], after: string[] }?
---  whole the decisions by key, and the other members before and after them
---@return string? message ":LINE: reason", or ": reason"
function decisions.decode(text)
  text = text:gsub("^\239\187\191", "")
  if words.valid(text) ~= text then return nil, ": not UTF-8" end
  local value, null = parse(text)
  if not value then return nil, null end
  local members, kind = raw.parts(text)
  local head = kind == "{" and type(value.nutgraf) == "table" and value.nutgraf.corrections
  if not head then return nil, ": not a file of decisions: no member 'nutgraf' says so" end
  if head ~= VERSION then
    return nil, (": decisions of version %s; this program knows version %d")
      :format(type(head) == "number" and ("%.14g"):format(head) or tostring(head), VERSION)
  end
  local whole, seen = { decisions = {}, before = {}, after = {} }, false
  for _, member in ipairs(members) do
    local elements, is = raw.parts(text, member.first)
    if member.name ~= '"decisions"' then
      local list = seen and whole.after or whole.before
      list[#list + 1] = member.name .. ":" .. text:sub(member.first, member.last)
    elseif is ~= "[" or seen then
      return nil, (":%d: not a file of decisions: 'decisions' is no list, or is there twice")
        :format(raw.line(text, member.first))
    else
      seen = true
      for index, part in ipairs(elements) do
        local made, wrong = check(text, part, value.decisions[index], null)
        if made and whole.decisions[made.key] then
          made, wrong = nil, ("two decisions have the key %s: join them"):format(made.key)
        end
        if not made then return nil, (":%d: %s"):format(raw.line(text, part.first), wrong) end
        whole.decisions[made.key] = made
      end
    end
  end
  if not seen then return nil, ": not a file of decisions: it has no member 'decisions'" end
  return whole
end


--- A file that is not there yet.
---@return table whole as `decode` gives it
function decisions.none()
  return {
    decisions = {}, before = { ('"nutgraf":{"corrections":%d}'):format(VERSION) }, after = {},
  }
end

--- The text of a file of decisions: an entry a line, in order of their keys.
---@param whole table as `decode` gives it
---@return string
function decisions.encode(whole)
  local keys, lines = {}, {}
  for key in pairs(whole.decisions) do keys[#keys + 1] = key end
  table.sort(keys)
  for index, key in ipairs(keys) do
    local copy = {}
    for _, name in ipairs(shape) do copy[name] = whole.decisions[key][name] end
    local parts = { (json.encode(row(copy)):gsub("}$", "")) }
    for _, more in ipairs(whole.decisions[key].more or {}) do parts[#parts + 1] = more end
    lines[index] = table.concat(parts, ",") .. "}"
  end
  local members = {}
  for _, member in ipairs(whole.before) do members[#members + 1] = member end
  members[#members + 1] = ('"decisions":[\n%s\n]'):format(table.concat(lines, ",\n"))
  for _, member in ipairs(whole.after) do members[#members + 1] = member end
  return "{" .. table.concat(members, ",") .. "}\n"
end

return decisions
