--- A graph for Graphviz. Nodes are those that an edge names; each edge says its kind.
local function quoted(value)
  return '"' .. value:gsub('[\\"]', "\\%0"):gsub("[\r\n]+", " ") .. '"'
end

local SHAPES = { organization = "box", place = "ellipse", codename = "diamond" }

return {
  summary = "a graph for Graphviz: dot -Tsvg",
  example = "nutgraf network article.html --to dot",
  accepts = { "graph" },
  begin = function(out)
    out:write("digraph nutgraf {\n  node [shape=oval];\n")
  end,
  item = function(out, graph)
    for _, node in ipairs(graph.nodes) do
      out:write("  ", quoted(node.id), " [label=", quoted(node.name or node.id),
        SHAPES[node.kind or ""] and ", shape=" .. SHAPES[node.kind] or "", "];\n")
    end
    for _, edge in ipairs(graph.edges) do
      out:write("  ", quoted(edge.from), " -> ", quoted(edge.to), " [label=",
        quoted(edge.kind or ""), "];\n")
    end
  end,
  finish = function(out) out:write("}\n") end,
}
