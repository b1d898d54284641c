--- GraphML: a graph for yEd, Cytoscape, NetworkX and igraph. A document's nodes are its own;
--- an edge keeps its kind, its words and its place.
local graphs = require "nutgraf.graphs"
local markup = require "nutgraf.markup"

local escape = markup.escape
local TYPES = { string = "string", integer = "int" }
local count, taken

local function declare(out, class, columns)
  for _, column in ipairs(columns) do
    out:write(('<key id="%s.%s" for="%s" attr.name="%s" attr.type="%s"/>\n'):format(class,
      column[1], class, column[1], TYPES[column[2]]))
  end
end

local function values(out, class, item, columns)
  for _, column in ipairs(columns) do
    local value = item[column[1]]
    if value ~= nil then
      out:write(('<data key="%s.%s">%s</data>'):format(class, column[1],
        escape(graphs.text(value))))
    end
  end
end

return {
  summary = "GraphML: a graph for yEd, Cytoscape, NetworkX, igraph",
  example = "nutgraf network article.html --to graphml",
  accepts = { "graph" },
  whole = true, -- edges are numbered
  begin = function(out)
    count, taken = 0, {}
    out:write('<?xml version="1.0" encoding="UTF-8"?>\n',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n')
    out:write '<key id="node.label" for="node" attr.name="label" attr.type="string"/>\n'
    declare(out, "node", graphs.NODE)
    declare(out, "edge", graphs.EDGE)
    out:write '<graph edgedefault="directed">\n'
  end,
  item = function(out, graph)
    local nodes, edges = graphs.known(graph, taken)
    for _, node in ipairs(nodes) do
      out:write(('<node id="%s"><data key="node.label">%s</data>'):format(escape(node.uid),
        escape(node.label)))
      values(out, "node", node, graphs.NODE)
      out:write "</node>\n"
    end
    for _, edge in ipairs(edges) do
      count = count + 1
      out:write(('<edge id="e%d" source="%s" target="%s">'):format(count, escape(edge.source),
        escape(edge.target)))
      values(out, "edge", edge, graphs.EDGE)
      out:write "</edge>\n"
    end
  end,
  finish = function(out) out:write "</graph></graphml>\n" end,
}
