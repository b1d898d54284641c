--- The options of a script: what a person gave, as the values that the script declares. Input: a
--- script that passed, and texts from the command line or values from an editor. Output: values,
--- or a message that names the option.
local option_values = {}

-- Only a mistake needs a suggestion.
local function hint(name, names)
  return require("nutgraf.suggest").hint(name, names)
end

local TRUE = { ["true"] = true, yes = true, on = true, ["1"] = true }
local FALSE = { ["false"] = true, no = true, off = true, ["0"] = true }

--- The types of options, each with what makes a value of it: nil, and what is wanted, where it is
--- none.
option_values.types = {
  string = function(value) return type(value) == "string" and value or nil, "a text" end,
  file = function(value) return type(value) == "string" and value or nil, "a file" end,
  number = function(value)
    value = tonumber(value)
    return value and value == value and value or nil, "a number"
  end,
  integer = function(value)
    value = tonumber(value)
    if value and value ~= math.floor(value) then value = nil end
    return value, "a whole number"
  end,
  boolean = function(value)
    if TRUE[tostring(value)] then return true end
    if FALSE[tostring(value)] then return false end
    return nil, "yes or no"
  end,
  list = function(value)
    if type(value) == "table" then return value end
    if type(value) ~= "string" then return nil, "words parted by commas" end
    local list = {}
    for word in value:gmatch("[^,]+") do list[#list + 1] = word:match("^%s*(.-)%s*$") end
    return list
  end,
}

--- Turns what a person gave into an option's value.
---@param option table its declaration
---@param given any a string from the command line, or a value from an editor
---@return any value nil where it is none
---@return string? message
function option_values.one(option, given)
  local value, what = option_values.types[option.type](given)
  if value == nil then
    return nil, ("%s expected, got '%s'"):format(what, tostring(given))
  end
  if option.values then
    local known = {}
    for _, one in ipairs(option.values) do known[one] = true end
    for _, one in ipairs(option.type == "list" and value or { value }) do
      if not known[one] then
        return nil, ("'%s' is none of %s%s"):format(tostring(one),
          table.concat(option.values, ", "), hint(tostring(one), option.values))
      end
    end
  end
  return value
end

--- The values of all options of a script: those given, else the defaults.
---@param it table a script that passed
---@param given table<string, any>?
---@return table? values
---@return string? message
function option_values.of(it, given)
  local values = {}
  for name, option in pairs(it.options or {}) do
    local value = given and given[name]
    if value ~= nil then
      local converted, message = option_values.one(option, value)
      if converted == nil then return nil, ("option '%s': %s"):format(name, message) end
      values[name] = converted
    elseif option.default ~= nil then
      values[name] = option_values.one(option, option.default)
    end
  end
  for name in pairs(given or {}) do
    if not (it.options or {})[name] then
      local names = {}
      for known in pairs(it.options or {}) do names[#names + 1] = known end
      table.sort(names)
      return nil, ("no option '%s'%s"):format(name, hint(name, names))
    end
  end
  if it.prepare then
    local message = it.prepare(values)
    if message then return nil, tostring(message) end
  end
  return values
end

return option_values
