--- The one JSON encoder. Input: plain Lua values, and the marks below. Output:
--- compact JSON in UTF-8, written piece by piece. Guarantees the same bytes in
--- every Lua: keys in a given or sorted order, numbers in one form, an empty
--- list told from an empty object, nothing that breaks a line (CR, LF, U+2028
--- and U+2029 are escaped).
local json = {}

--- Stands for JSON's null, where a key must be shown without a value.
json.null = setmetatable({}, { __tostring = function() return "null" end })

local ARRAY, EACH, CHUNKS, READY = {}, {}, {}, {}

--- Marks a table as a list, which an empty one does not show by itself.
---@param list table
---@return table list the same table
function json.array(list)
  return setmetatable(list, ARRAY)
end

--- A list that is made while it is written.
---@param iterator fun(): any gives the next value, nil at the end
---@return table
function json.each(iterator)
  return setmetatable({ iterator = iterator }, EACH)
end

--- What is JSON already, as it is written here.
---@param text string
---@param value fun(): table gives it as a table, for who does not write it
---@return table
function json.ready(text, value)
  return setmetatable({ text = text, value = value }, READY)
end

--- A string that is made while it is written.
---@param iterator fun(): string? gives the next piece, cut between characters
---@return table
function json.chunks(iterator)
  return setmetatable({ iterator = iterator }, CHUNKS)
end

local short = {
  ['"'] = '\\"', ["\\"] = "\\\\", ["\n"] = "\\n", ["\r"] = "\\r", ["\t"] = "\\t",
  ["\b"] = "\\b", ["\f"] = "\\f",
}
for code = 0, 31 do
  local char = string.char(code)
  short[char] = short[char] or string.format("\\u%04x", code)
end
short["\127"] = "\\u007f"

local SPECIAL = '[%z\1-\31"\\\127]'

local function escape(text)
  if text:find(SPECIAL) then text = text:gsub(SPECIAL, short) end
  if text:find("\226\128", 1, true) then
    text = text:gsub("\226\128\168", "\\u2028"):gsub("\226\128\169", "\\u2029")
  end
  return text
end

--- Makes objects with a fixed order of keys: those listed are always written,
--- null where absent, then any others, sorted, then those of `last` that are there.
---@param keys string[]
---@param last string[]?
---@return fun(values: table): table
function json.shape(keys, last)
  local meta = { keys = keys, last = last or {}, listed = {}, label = {} }
  for _, list in ipairs { keys, meta.last } do
    for _, key in ipairs(list) do
      meta.listed[key], meta.label[key] = true, '"' .. escape(key) .. '":'
    end
  end
  return function(values) return setmetatable(values, meta) end
end

--- Makes objects of exactly these keys, null where absent: the fastest to write.
---@param keys string[]
---@return fun(values: table): table
function json.record(keys)
  local meta = { keys = keys, label = {} }
  for index, key in ipairs(keys) do
    meta.label[key] = (index == 1 and '{"' or ',"') .. escape(key) .. '":'
  end
  return function(values) return setmetatable(values, meta) end
end

--- A number as JSON: whole numbers without a point, others with as few digits
--- as give the same number back. Raises where JSON has no such number.
---@param value number
---@return string
function json.number(value)
  if value ~= value or value == math.huge or value == -math.huge then
    error("JSON has no number for " .. tostring(value), 0)
  end
  if value == 0 then return "0" end
  if value == math.floor(value) and value > -2 ^ 53 and value < 2 ^ 53 then
    return string.format("%d", value)
  end
  local text
  for digits = 15, 17 do
    text = string.format("%." .. digits .. "g", value):gsub(",", ".")
    if tonumber(text) == value then break end
  end
  return text
end

local function sorted(value, skip)
  local keys = {}
  for key in pairs(value) do
    local kind = type(key)
    if kind ~= "string" and kind ~= "number" then
      error("JSON has no key of type " .. kind, 0)
    end
    if not (skip and skip[key]) then keys[#keys + 1] = key end
  end
  table.sort(keys, function(a, b) return tostring(a) < tostring(b) end)
  return keys
end

local write_value

local function write_list(value, write)
  local first, second = value[1], value[2]
  if #value == 2 and type(first) == "number" and type(second) == "number" then
    return write("[" .. json.number(first) .. "," .. json.number(second) .. "]")
  end
  write("[")
  for index = 1, #value do
    if index > 1 then write(",") end
    write_value(value[index], write)
  end
  write("]")
end

local function write_each(value, write)
  write("[")
  local first = true
  for element in value.iterator do
    if not first then write(",") end
    first = false
    write_value(element, write)
  end
  write("]")
end

local function write_chunks(value, write)
  write('"')
  for piece in value.iterator do write(escape(piece)) end
  write('"')
end

local function write_record(value, write, meta)
  local keys, label = meta.keys, meta.label
  for index = 1, #keys do
    local key = keys[index]
    local field = value[key]
    local kind = type(field)
    if kind == "nil" then
      write(label[key] .. "null")
    elseif kind == "number" and field >= 0 and field < 2 ^ 53 and field % 1 == 0 then
      write(label[key] .. string.format("%d", field))
    else
      write(label[key])
      write_value(field, write)
    end
  end
  write("}")
end

local NO_META = { keys = {}, last = {}, label = {} }

local function write_object(value, write, meta)
  meta = meta and meta.keys and meta or NO_META
  if not meta.last then return write_record(value, write, meta) end
  local comma = "{"
  for _, key in ipairs(meta.keys) do
    write(comma .. meta.label[key])
    write_value(value[key], write)
    comma = ","
  end
  for _, key in ipairs(sorted(value, meta.listed)) do
    write(comma .. '"' .. escape(tostring(key)) .. '":')
    write_value(value[key], write)
    comma = ","
  end
  for _, key in ipairs(meta.last) do
    if value[key] ~= nil then
      write(comma .. meta.label[key])
      write_value(value[key], write)
      comma = ","
    end
  end
  write(comma == "{" and "{}" or "}")
end

function write_value(value, write)
  local kind = type(value)
  if kind == "string" then
    write('"' .. escape(value) .. '"')
  elseif kind == "number" then
    write(json.number(value))
  elseif kind == "boolean" then
    write(value and "true" or "false")
  elseif kind == "nil" or value == json.null then
    write("null")
  elseif kind == "table" then
    local meta = getmetatable(value)
    if meta == READY then
      write(value.text)
    elseif meta == EACH then
      write_each(value, write)
    elseif meta == CHUNKS then
      write_chunks(value, write)
    elseif meta == ARRAY or value[1] ~= nil then
      write_list(value, write)
    else
      write_object(value, write, meta)
    end
  else
    error("JSON has no value for a " .. kind, 0)
  end
end

--- Writes a value through a function that takes strings.
---@param value any
---@param write fun(text: string)
function json.write(value, write)
  write_value(value, write)
end

--- A value as JSON text.
---@param value any
---@return string
function json.encode(value)
  local parts = {}
  write_value(value, function(text) parts[#parts + 1] = text end)
  return table.concat(parts)
end

--- Turns what is made while written into plain lists and strings, for those
--- who want to look at a record instead of writing it.
---@param value any
---@return any
function json.realise(value)
  if type(value) ~= "table" or value == json.null then return value end
  local meta = getmetatable(value)
  if meta == READY then
    return value.value()
  elseif meta == EACH then
    local list = json.array {}
    for element in value.iterator do list[#list + 1] = json.realise(element) end
    return list
  elseif meta == CHUNKS then
    local parts = {}
    for piece in value.iterator do parts[#parts + 1] = piece end
    return table.concat(parts)
  end
  for key, field in pairs(value) do
    if type(field) == "table" then value[key] = json.realise(field) end
  end
  return value
end

return json
