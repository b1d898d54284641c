--- Ranges of a text asked by place, in time that grows with the logarithm of their number. Input:
--- ranges, or structures with `start` and `stop`, in any order; offsets in the document's unit.
local ranges = {}

local function in_order(a, b) return a.start < b.start end

--- A function that tells whether some one of the ranges holds a whole range.
---@param list table[] spans { start, stop }, or structures
---@return fun(start: integer, stop: integer): boolean
function ranges.cover(list)
  local sorted = {}
  for index, one in ipairs(list) do
    local bare = type(one) == "table" and rawget(one, 1) ~= nil
    sorted[index] = { start = bare and one[1] or one.start, stop = bare and one[2] or one.stop }
  end
  table.sort(sorted, in_order)
  -- How far those reach that begin no later: one of them holds what begins after it and ends
  -- before there.
  local starts, reach, far = {}, {}, -1
  for index, one in ipairs(sorted) do
    far = math.max(far, one.stop)
    starts[index], reach[index] = one.start, far
  end
  return function(start, stop)
    local low, high = 0, #starts
    while low < high do
      local middle = math.ceil((low + high) / 2)
      if starts[middle] <= start then low = middle else high = middle - 1 end
    end
    return low > 0 and stop <= reach[low]
  end
end

return ranges
