--- Expressions that a person writes over an item's fields, as in `--where
--- 'line > 10 and text:find("deal")'`. Input: the expression in Lua. Output: a
--- function that takes an item. Nothing is in reach but the item's fields,
--- `string` and `math`; a field that the item does not have is nil.
local expression = {}

local reach = { string = string, math = math }

--- Compiles an expression.
---@param source string
---@return (fun(item: table): any)? test raises with the expression in the message
---@return string? message where it is no expression
---@return table<string, boolean>? unknown names that were asked for and that no item had, so far
function expression.compile(source)
  local item
  local known, unknown = {}, {}
  local environment = setmetatable({}, {
    __index = function(_, name)
      local value = item[name]
      if value == nil then value = reach[name] end
      if value ~= nil then
        known[name], unknown[name] = true, nil
      elseif not known[name] then
        unknown[name] = true
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
  end, nil, unknown
end

return expression
