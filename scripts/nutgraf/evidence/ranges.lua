--- Ranges of a text asked by place, in time that grows with the logarithm of their number. Input:
--- ranges, or structures with `start` and `stop`, in any order; offsets in the document's unit.
local sorted = require "nutgraf.sorted"

local ranges = {}

--- A function that tells whether some one of the ranges holds a whole range.
---@param list table[] spans { start, stop }, or structures
---@return fun(start: integer, stop: integer): boolean
function ranges.cover(list)
  local all = {}
  for index, one in ipairs(list) do
    local bare = type(one) == "table" and rawget(one, 1) ~= nil
    all[index] = { start = bare and one[1] or one.start, stop = bare and one[2] or one.stop }
  end
  table.sort(all, sorted.in_order)
  -- How far those reach that begin no later: one of them holds what begins after it and ends
  -- before there.
  local far = -1
  for _, one in ipairs(all) do
    far = math.max(far, one.stop)
    one.reach = far
  end
  return function(start, stop)
    local last = all[sorted.last_before(all, start + 1)]
    return last ~= nil and stop <= last.reach
  end
end

return ranges
