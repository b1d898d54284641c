--- Documents from a file with a JSON object a line: {"id": …, "text": …} or
--- {"id": …, "html": …}, and beside these what is known of it: "url", "date",
--- "language". Reads line by line, so that a file may be larger than memory.
local ndjson = {}

local FIELDS = { "url", "date", "language" }

local function decoder()
  local ok, cjson = pcall(require, "cjson.safe")
  if not ok then return nil, "reading JSON needs the Lua module cjson (Debian: lua-cjson)" end
  return function(line)
    local value, message = cjson.decode(line)
    if type(value) == "table" then return value end
    return nil, message or "no object"
  end
end

local function part_of(path, number, value)
  local bytes, type = value.text, "text/plain"
  if value.html ~= nil then bytes, type = value.html, "text/html" end
  if _G.type(bytes) ~= "string" then
    return nil, ("%s:%d: neither \"text\" nor \"html\" is a string"):format(path, number)
  end
  local id = value.id
  if id == nil or _G.type(id) == "table" or _G.type(id) == "userdata" then id = number end
  if _G.type(id) == "number" then id = ("%.14g"):format(id) end
  id = tostring(id)
  local part = { bytes = bytes, type = type, part = id, name = path .. "#" .. id }
  for _, field in ipairs(FIELDS) do
    if _G.type(value[field]) == "string" then part[field] = value[field] end
  end
  return part
end

--- Iterates over the documents of a file.
---@param path string
---@param _ table options: none are used
---@param file nutgraf.Source
---@return fun(): table?, string? next a part, or false and a message; nil at the end
function ndjson.open(path, _, file)
  local decode, missing = decoder()
  local number, done = 0, false
  return function()
    while not done do
      local line, message
      if decode then line, message = file:line() end
      if not line then
        done = true
        file:close()
        if missing then message = path .. ": " .. missing end
        if message then return false, message end
        return nil
      end
      number = number + 1
      if line:find("%S") then
        local value, fault = decode(line)
        if not value then return false, ("%s:%d: no JSON: %s"):format(path, number, fault) end
        local part, wrong = part_of(path, number, value)
        if not part then return false, wrong end
        return part
      end
    end
  end
end

return ndjson
