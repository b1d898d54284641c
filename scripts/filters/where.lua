--- Keeps the items for which an expression holds. Of a tree the ancestors of
--- such an item stay; of a graph the expression is over the nodes.
local expression = require "nutgraf.expression"

local function keep_tree(list, test)
  local kept = {}
  for _, item in ipairs(list) do
    local children = item.children and keep_tree(item.children, test)
    if children and #children > 0 or test(item) then
      item.children = children and #children > 0 and children or nil
      kept[#kept + 1] = item
    end
  end
  return kept
end

local function keep_graph(graph, test)
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

return {
  summary = "keeps the items for which a Lua expression over their fields holds",
  example = "nutgraf quotes article.html --filter where='line > 3'",
  on = "items",
  argument = "expression",
  options = {
    expression = { type = "string", default = "true", summary = "the expression" },
  },
  prepare = function(options)
    local message
    options.test, message = expression.compile(options.expression)
    return message
  end,
  filter = function(list, options, context)
    local holds = options.test
    if context.shape == "graph" then
      for _, graph in ipairs(list) do keep_graph(graph, holds) end
      return list
    end
    return keep_tree(list, holds)
  end,
}
