--- Lists that are in the order of the text: where an offset falls in one. Input: a sorted list.
--- Output: numbers and entries of it. Guarantees that no list is gone through to find a place.
local sorted = {}

--- Whether an entry stands before another: it begins first, or ends first; for `table.sort`.
---@param a table with start and stop
---@param b table
---@return boolean
function sorted.in_order(a, b)
  if a.start ~= b.start then return a.start < b.start end
  return a.stop < b.stop
end

--- For lists of offsets, in which an entry is where it begins.
---@param entry integer
---@return integer
function sorted.itself(entry) return entry end

--- The number of the last entry of a sorted list that begins before an offset; 0 where none does.
---@param list any[]
---@param offset integer
---@param start_of? fun(entry: any): integer where an entry begins, if not at `start`
---@return integer
function sorted.last_before(list, offset, start_of)
  local low, high = 0, #list
  while low < high do
    local middle = math.ceil((low + high) / 2)
    local start = start_of and start_of(list[middle]) or list[middle].start
    if start < offset then low = middle else high = middle - 1 end
  end
  return low
end

--- The number of the first entry that ends after an offset, of a list of which none reaches over
--- the next; one more than there are where none does.
---@param list any[]
---@param offset integer
---@param stop_of? fun(entry: any): integer where an entry ends, if not at `stop`
---@return integer
function sorted.first_after(list, offset, stop_of)
  local low, high = 1, #list + 1
  while low < high do
    local middle = math.floor((low + high) / 2)
    local stop = stop_of and stop_of(list[middle]) or list[middle].stop
    if stop <= offset then low = middle + 1 else high = middle end
  end
  return low
end

--- The entry that an offset stands in: the last that begins no later, where it reaches over it.
---@param list table[] with start and stop
---@param offset integer
---@return any entry nil where the offset stands in none
---@return integer? number
function sorted.at(list, offset)
  local number = sorted.last_before(list, offset + 1)
  local entry = list[number]
  if entry and offset < entry.stop then return entry, number end
end

--- The entries inside a range, in order.
---@param list table[] with start and stop
---@param start integer
---@param stop integer
---@return table[]
function sorted.inside(list, start, stop)
  local index, found = sorted.last_before(list, start) + 1, {}
  while list[index] and list[index].start < stop do
    if list[index].stop <= stop then found[#found + 1] = list[index] end
    index = index + 1
  end
  return found
end

return sorted
