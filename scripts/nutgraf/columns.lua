--- Columns: what a view says of its items' fields. Input: the view's columns, each a name
--- and a type. Output: which fields may be asked for, and which a sheet shows.
local parts = require "nutgraf.parts"

local columns = {}

--- The types of columns, with what tells whether a value is of one.
columns.types = {
  string = function(value) return type(value) == "string" end,
  boolean = function(value) return type(value) == "boolean" end,
  number = function(value) return type(value) == "number" end,
  integer = function(value) return type(value) == "number" and value == math.floor(value) end,
  list = function(value) return type(value) == "table" end,
}

--- What every item has beside the view's own fields.
columns.common = {
  { "part", "string", values = parts.names }, { "line", "integer" }, { "column", "integer" },
  { "key", "string" }, { "text", "string" },
}

--- Fields that a person may ask for: the view's, what every item has, the keys beside them.
---@param own table the view's
---@return table<string, string> types
---@return string[] names without the keys
function columns.offered(own)
  local types, names = { document = "string" }, {}
  for _, list in ipairs { own, columns.common } do
    for _, column in ipairs(list) do
      if not types[column[1]] then names[#names + 1] = column[1] end
      types[column[1]] = types[column[1]] or column[2]
    end
  end
  for _, column in ipairs(own) do
    local kind = ({ string = "_key", list = "_keys" })[column[2]]
    if kind then types[column[1] .. kind] = column[2] end
  end
  return types, names
end

--- The columns that a person has named, in that order. Raises where one is unknown.
---@param own table the view's
---@param names string[]
---@return table
function columns.choose(own, names)
  local types, known = columns.offered(own)
  local chosen = {}
  for _, name in ipairs(names) do
    if not types[name] then
      local hint = require("nutgraf.suggest").hint(name, known)
      error(("--columns: no column '%s'%s (there are %s)"):format(name, hint,
        table.concat(known, ", ")), 0)
    end
    chosen[#chosen + 1] = { name, types[name] }
  end
  return chosen
end

--- Whether a list of columns has one of a name.
---@param own table
---@param name string
---@return boolean
function columns.has(own, name)
  for _, column in ipairs(own) do
    if column[1] == name then return true end
  end
  return false
end

--- The columns of a sheet: the document, how deep in a tree, the view's own.
---@param own table
---@param shape string
---@return string[]
function columns.names(own, shape)
  local names = { "document" }
  if shape == "tree" then names[#names + 1] = "depth" end
  if shape == "graph" and #own == 0 then own = { { "from" }, { "kind" }, { "to" } } end
  for _, column in ipairs(own) do
    if column[1] ~= "document" then names[#names + 1] = column[1] end
  end
  return names
end

--- The column that says what an item is: `text`, else the last string.
---@param own table
---@return string?
function columns.main(own)
  local main
  for _, column in ipairs(own) do
    if column[1] == "text" then return "text" end
    if column[2] == "string" then main = column[1] end
  end
  return main
end

return columns
