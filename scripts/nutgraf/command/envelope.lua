--- What stands around the answers of `nutgraf worker`: the id of a request, and refusals. Input: a
--- line, or what is wrong with it. Output: JSON. Guarantees that an id comes back as it was sent.
local cjson = require "cjson.safe"
local json = require "nutgraf.json"
local text = require "nutgraf.text"

local envelope = {}

-- Beyond it not every whole number is one of Lua's or of most readers of JSON.
local EXACT = 2 ^ 53

-- A number as the line has it: its digits are the sender's, and may be more than a number holds.
local function digits(line, number)
  local found
  for written in line:gmatch '"id"%s*:%s*(-?%d[%d.eE+-]*)' do
    -- As numbers with a point both are rounded alike.
    if (tonumber(written) or 0) + 0.0 == number + 0.0 then found = written end
  end
  return found or json.encode(number)
end

--- The id of a request as JSON; null where it has none that is a text, a number or a truth.
---@param line string whatever else is wrong with it
---@param request table? what the line says, where that is known
---@return string
function envelope.id(line, request)
  request = request or cjson.decode(line)
  if type(request) ~= "table" then return "null" end
  local id = request.id
  if type(id) == "string" then return json.encode(text.valid(id)) end
  if type(id) == "boolean" then return tostring(id) end
  if type(id) ~= "number" then return "null" end
  local plain = id == math.floor(id) and id > -EXACT and id < EXACT
  return plain and json.encode(id) or digits(line, id)
end

--- A refusal, as a line.
---@param id string JSON
---@param message any
---@param code string
---@return string
function envelope.refuse(id, message, code)
  return ('{"id":%s,"error":%s,"code":%s}\n'):format(id, json.encode(text.valid(tostring(message))),
    json.encode(code))
end

return envelope
