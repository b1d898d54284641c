--- A graph for Graphviz. A document's nodes are its own: with several documents each is a
--- cluster. What is only said to be so is dashed; an edge carries its line and words.
local graphs = require "nutgraf.graphs"

local function quoted(value)
  return '"' .. graphs.text(value):gsub('[\\"]', "\\%0"):gsub("[\r\n]+", " ") .. '"'
end

local SHAPES = { organization = "box", place = "ellipse", codename = "diamond" }
local clusters, many, taken

local function attributes(list)
  local written = {}
  for _, pair in ipairs(list) do
    if pair[2] ~= nil then written[#written + 1] = pair[1] .. "=" .. quoted(pair[2]) end
  end
  return #written > 0 and " [" .. table.concat(written, ", ") .. "];\n" or ";\n"
end

return {
  summary = "a graph for Graphviz: dot -Tsvg",
  example = "nutgraf network article.html --to dot",
  accepts = { "graph" },
  whole = true, -- clusters are numbered
  begin = function(out, _, context)
    clusters, many, taken = 0, context.many, {}
    out:write("digraph nutgraf {\n  node [shape=oval];\n")
  end,
  item = function(out, graph)
    local nodes, edges = graphs.known(graph, taken)
    local apart = many and graph.document and #nodes > 0
    if apart then
      clusters = clusters + 1
      out:write(("  subgraph cluster_%d {\n  label="):format(clusters))
      out:write(quoted(graph.document), ";\n")
    end
    for _, node in ipairs(nodes) do
      out:write("  ", quoted(node.uid), attributes {
        { "label", node.label }, { "shape", SHAPES[node.kind or ""] }, { "line", node.line },
      })
    end
    for _, edge in ipairs(edges) do
      out:write("  ", quoted(edge.source), " -> ", quoted(edge.target), attributes {
        { "label", edge.kind }, { "style", edge.kind == graphs.RUMOUR and "dashed" or nil },
        { "line", edge.line }, { "words", edge.words },
        { "tooltip", edge.text or edge.words },
      })
    end
    if apart then out:write "  }\n" end
  end,
  finish = function(out) out:write("}\n") end,
}
