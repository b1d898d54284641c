--- Leaving items out, whatever their shape. Input: items and a test. Output: those that
--- pass. Of a tree the ancestors of such an item stay; of a graph the test is over the
--- nodes, and edges stay between nodes that do.
local keep = {}

local function of_tree(list, test)
  local kept = {}
  for _, item in ipairs(list) do
    local children = item.children and of_tree(item.children, test)
    if children and #children > 0 or test(item) then
      item.children = children and #children > 0 and children or nil
      kept[#kept + 1] = item
    end
  end
  return kept
end

local function of_graph(graph, test)
  local nodes, edges, there = {}, {}, {}
  for _, node in ipairs(graph.nodes) do
    if test(node) then
      nodes[#nodes + 1], there[node.id] = node, true
    end
  end
  for _, edge in ipairs(graph.edges) do
    if there[edge.from] and there[edge.to] then edges[#edges + 1] = edge end
  end
  graph.nodes, graph.edges = nodes, edges
end

--- The items that pass.
---@param list table[]
---@param shape string
---@param test fun(item: table): any
---@return table[]
function keep.items(list, shape, test)
  if shape ~= "graph" then return of_tree(list, test) end
  for _, graph in ipairs(list) do of_graph(graph, test) end
  return list
end

--- Those of a list whose lines are nearest to a line, in the order in which they came.
---@generic T
---@param list T[] each with `line`; without, it counts as the first
---@param most integer
---@param near integer
---@return T[] kept
---@return integer left how many there are beside them
function keep.nearest(list, most, near)
  if #list <= most then return list, 0 end
  local order = {}
  for index = 1, #list do order[index] = index end
  local function distance(index) return math.abs((list[index].line or 1) - near) end
  table.sort(order, function(a, b)
    local x, y = distance(a), distance(b)
    if x ~= y then return x < y end
    return a < b
  end)
  for index = #order, most + 1, -1 do order[index] = nil end
  table.sort(order)
  local kept = {}
  for index, place in ipairs(order) do kept[index] = list[place] end
  return kept, #list - most
end

--- The document of an item: of a view of one document that, of a view of the corpus
--- the one that the item names.
---@param item table
---@param context table what a filter on items is given
---@return nutgraf.Document?
function keep.document(item, context)
  local doc = context.document
  if doc.owner then return doc.by_name[item.document] end
  return doc
end

return keep
