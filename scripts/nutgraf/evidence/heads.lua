--- The clauses of a document by the places of their verbs. Input: a document. Output: a list that
--- is asked by offset and by number. Guarantees that it holds numbers alone: a table and a handle
--- for each clause are seven times the text.
local sorted = require "nutgraf.sorted"

local heads = {}

---@class nutgraf.Heads
---@field count integer
local Heads = {}
Heads.__index = Heads

--- Reads a document once.
---@param doc nutgraf.Document
---@return nutgraf.Heads
function heads.of(doc)
  local numbers, starts, start_of, stop_of = {}, {}, {}, {}
  for clause in doc:clauses() do
    local id, span = clause.id, clause.head_span
    numbers[#numbers + 1], start_of[id], stop_of[id] = id, span[1], span[2]
  end
  table.sort(numbers, function(a, b)
    if start_of[a] ~= start_of[b] then return start_of[a] < start_of[b] end
    if stop_of[a] ~= stop_of[b] then return stop_of[a] < stop_of[b] end
    return a < b
  end)
  for index, id in ipairs(numbers) do starts[index] = start_of[id] end
  return setmetatable({ doc = doc, numbers = numbers, starts = starts, count = #numbers }, Heads)
end

--- The number of the last clause whose verb begins before an offset; 0 where none does.
---@param offset integer
---@return integer
function Heads:last_before(offset)
  return sorted.last_before(self.starts, offset, sorted.itself)
end

--- A clause, and where its verb begins.
---@param index integer
---@return nutgraf.Clause? clause nil where there is none of that number
---@return integer? start
function Heads:at(index)
  local number = self.numbers[index]
  if number then return self.doc:get("clauses", number), self.starts[index] end
end

return heads
