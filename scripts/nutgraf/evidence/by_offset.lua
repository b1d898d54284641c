--- Structures by the offset at which they stand. Input: a document, a layer. Output: a table that
--- is written and read like any other. Guarantees that it holds numbers alone: a handle for each
--- noun group of a text is many times the text.

--- An empty table of a layer's structures.
---@param doc nutgraf.Document
---@param layer string
---@return table<integer, any>
return function(doc, layer)
  local numbers = {}
  return setmetatable({}, {
    __index = function(_, offset)
      local number = numbers[offset]
      return number and doc:get(layer, number)
    end,
    __newindex = function(_, offset, structure) numbers[offset] = structure.id end,
  })
end
