-- Tables that have the names of a documented API and no other: what is read or
-- written besides raises, so that an adapter cannot lean on what its host lacks.
local strict = {}

--- A table that holds these fields, and may be given those in `writable`.
---@param what string of what it stands in for
---@param fields table
---@param writable string? names parted by blanks, nil until they are set
function strict.table(what, fields, writable)
  local may = {}
  for name in (writable or ""):gmatch "%S+" do may[name] = true end
  return setmetatable({}, {
    __index = function(_, name)
      local value = fields[name]
      if value == nil and not may[name] then
        error(("%s has no '%s'"):format(what, tostring(name)), 2)
      end
      return value
    end,
    __newindex = function(_, name, value)
      if not may[name] then error(("%s: '%s' is not to be set"):format(what, tostring(name)), 2) end
      fields[name] = value
    end,
  })
end

--- Raises where an argument is not of its documented type.
function strict.arguments(what, given, ...)
  for index, kind in ipairs { ... } do
    local optional = kind:match "^(%a+)%?$"
    local is = type(given[index])
    if is ~= (optional or kind) and not (optional and is == "nil") then
      error(("%s: argument %d: %s expected, got %s"):format(what, index, kind, is), 3)
    end
  end
end

return strict
