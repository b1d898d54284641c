--- Items as rows of a sheet. Input: a view's columns and items. Output: names and rows, alike
--- for every export of a sheet. Guarantees one header for all documents, the document first;
--- behind the view's columns the span, what the document says of itself, the part of the page
--- and, last, the key, unless columns were chosen.
local columns = require "nutgraf.columns"
local items = require "nutgraf.items"

local sheets = {}

local BEHIND = { "start", "end", "title", "address", "published", "part", "key" }
local NODES = { "document", "id", "name", "kind", "line" }

-- What the document says of itself, and where the item stands.
local DERIVED = {
  start = function(item) return item.span and item.span[1] end,
  ["end"] = function(item) return item.span and item.span[2] end,
  title = function(_, doc) return doc and doc.meta and doc.meta.title end,
  address = function(_, doc) return doc and doc.meta and doc.meta.url end,
  published = function(_, doc) return doc and doc.meta and doc.meta.published end,
}

--- Options that an export of a sheet has.
sheets.options = {
  rows = {
    type = "string", values = { "edges", "nodes" }, default = "edges",
    summary = "of a graph: its ties, or those who are tied",
  },
}

--- The names of a sheet's columns.
---@param own table the view's columns
---@param context table shape, chosen, options
---@return string[]
function sheets.names(own, context)
  local nodes = context.shape == "graph" and context.options.rows == "nodes"
  local names = nodes and {} or columns.names(own, context.shape)
  if nodes then
    for index, name in ipairs(NODES) do names[index] = name end
  end
  if context.chosen and not nodes then return names end
  local there = {}
  for _, name in ipairs(names) do there[name] = true end
  for _, name in ipairs(BEHIND) do
    if not there[name] then names[#names + 1] = name end
  end
  return names
end

--- The values of one row, at the index of each name; nil where there is none.
local function values(names, item, doc, depth)
  local row = {}
  for index, name in ipairs(names) do
    local value = item[name]
    if value == nil then
      if name == "depth" then
        value = depth
      elseif DERIVED[name] then
        value = DERIVED[name](item, doc)
      end
    end
    row[index] = value
  end
  return row
end

--- The rows of an item: itself and its children, or the ties or nodes of a graph.
---@param names string[]
---@param item table
---@param doc table? the document, where there is one
---@param context table
---@return fun(): table?
function sheets.rows(names, item, doc, context)
  if context.shape ~= "graph" then
    local walk = items.walk { item }
    return function()
      local node, depth = walk()
      return node and values(names, node, doc, depth)
    end
  end
  local list, index = context.options.rows == "nodes" and item.nodes or item.edges or {}, 0
  return function()
    index = index + 1
    local one = list[index]
    if not one then return nil end
    local row = values(names, one, doc)
    row[1] = row[1] or item.document
    return row
  end
end

return sheets
