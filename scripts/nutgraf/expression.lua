--- Expressions that a person writes over an item's fields, as in `--where
--- 'line > 10 and text:find("deal")'`. Input: the expression in Lua. Output: a
--- function that takes an item. Nothing is in reach but the item's fields,
--- `string` and `math`; a field that the item does not have is nil.
local common = require "nutgraf.columns".common

local expression = {}

local reach = { string = string, math = math }

--- Compiles an expression.
---@param source string
---@return (fun(item: table): any)? test raises with the expression in the message
---@return string? message where it is no expression
---@return { had: table<string, boolean>, missed: table<string, boolean> }? asked names that were
---  asked for, so far: those that an item had, and those that none had
function expression.compile(source)
  local item
  local had, missed = {}, {}
  local environment = setmetatable({}, {
    __index = function(_, name)
      local value = item[name]
      if value == nil then value = reach[name] end
      if value ~= nil then
        had[name], missed[name] = true, nil
      elseif not had[name] then
        missed[name] = true
      end
      return value
    end,
    __newindex = function() error("an expression cannot assign", 0) end,
  })
  if not source:gsub("%-%-[^\n]*", ""):find("%S") then return nil, "the expression is empty" end
  local chunk, message = load("return " .. source .. "\n", "=expression", "t", environment)
  if not chunk then
    message = message:gsub("^expression:%d+: ", "")
    return nil, ("'%s' is no Lua expression: %s"):format(source, message)
  end
  return function(subject)
    item = subject
    local ok, value = pcall(chunk)
    if not ok then
      value = tostring(value):gsub("^expression:%d+: ", "")
      error(("expression '%s': %s"):format(source, value), 0)
    end
    return value
  end, nil, { had = had, missed = missed }
end

-- The tokens of an expression: { kind, text }, kind "name", "string" or "sign".
local function tokens_of(source)
  local list, at = {}, 1
  while true do
    at = source:find("%S", at)
    if not at then return list end
    local sign = source:sub(at, at)
    local text, stop
    if source:find("^%-%-", at) then
      stop = source:find("\n", at, true) or #source
    elseif sign == '"' or sign == "'" then
      stop = at
      repeat
        stop = source:find("[\\" .. sign .. "]", stop + 1)
        local escaped = stop and source:sub(stop, stop) == "\\"
        if escaped then stop = stop + 1 end
      until not stop or not escaped
      stop = stop or #source
      list[#list + 1] = { "string", source:sub(at + 1, stop - 1) }
    else
      text = source:match("^[%a_][%w_]*", at)
      local kind = text and "name" or "sign"
      text = text or source:match("^[=~<>]=", at) or source:match("^%[=*%[", at) or sign
      stop = at + #text - 1
      if text:find("^%[=*%[$") then
        local first, close = source:find("]" .. text:sub(2, -2) .. "]", stop, true)
        kind, text = "string", source:sub(stop + 1, (first or #source + 1) - 1)
        stop = close or #source
      end
      list[#list + 1] = { kind, text }
    end
    at = stop + 1
  end
end

local function value_at(list, index, kind)
  return list[index] and list[index][1] == kind and list[index][2] or nil
end

local function sign_at(list, index, set)
  local sign = value_at(list, index, "sign")
  return sign and set:find(sign, 1, true) ~= nil
end

-- Words of Lua that are no names.
local LUA = {}
for word in ("and break do else elseif end false for function goto if in local nil not or repeat "
  .. "return then true until while string math"):gmatch("%a+") do
  LUA[word] = true
end

--- The names that an expression asks an item for, as it is written; none of one that has
--- names of its own.
---@param source string
---@return string[]
function expression.names(source)
  local list, names = tokens_of(source), {}
  for index, token in ipairs(list) do
    local name = token[1] == "name" and token[2]
    if name == "function" or name == "local" or name == "for" then return {} end
    local own = name and not sign_at(list, index - 1, ".:")
    if own and not LUA[name] then names[#names + 1] = name end
  end
  return names
end

-- "speaker.name": a field of a text, which has none but its functions.
local function of_text(list, index, columns)
  local field = sign_at(list, index - 1, ".") and value_at(list, index, "name")
  local name = field and not string[field] and value_at(list, index - 2, "name")
  if not name or sign_at(list, index - 3, ".:") then return nil end
  for _, column in ipairs(columns) do
    if column[1] == name and column[2] == "string" then
      return ("'%s' is a text, and has no field '%s'"):format(name, field)
    end
  end
end

--- Whether an expression compares a field with a word that it never holds, or asks a text
--- for a field.
---@param source string
---@param columns table[] those with `values` declare all that they may hold
---@return string? message
function expression.impossible(source, columns)
  local values = {}
  for _, column in ipairs(common) do values[column[1]] = column.values end
  for _, column in ipairs(columns) do
    values[column[1]] = column.values or values[column[1]]
  end
  local list = tokens_of(source)
  for index, token in ipairs(list) do
    local message = of_text(list, index, columns)
    if message then return message end
    local sign = token[1] == "sign" and (token[2] == "==" or token[2] == "~=")
    local name = sign and (value_at(list, index - 1, "name") or value_at(list, index + 1, "name"))
    local word = sign
      and (value_at(list, index - 1, "string") or value_at(list, index + 1, "string"))
    local field = name == value_at(list, index - 1, "name") and not sign_at(list, index - 2, ".:")
      or name == value_at(list, index + 1, "name") and not sign_at(list, index + 2, ".:([")
    local known = name and word and field and values[name]
    for _, value in ipairs(known or {}) do
      if value == word then known = nil end
    end
    if known then
      return ("'%s' is never '%s', but one of %s%s"):format(name, word, table.concat(known, ", "),
        require("nutgraf.suggest").hint(word, known))
    end
  end
end

return expression
