--- GEXF 1.3: a graph for Gephi and its kin. A document's nodes are its own. Every edge keeps
--- the sentence that it comes from, and its place; what is only said to be so is dashed.
local graphs = require "nutgraf.graphs"
local markup = require "nutgraf.markup"

local escape = markup.escape
local nodes, edges, taken

local function declare(out, class, columns)
  out:write('<attributes class="', class, '">')
  for index, column in ipairs(columns) do
    out:write(('<attribute id="%d" title="%s" type="%s"/>'):format(index, column[1], column[2]))
  end
  out:write("</attributes>\n")
end

local function values(out, item, columns)
  out:write "<attvalues>"
  for index, column in ipairs(columns) do
    local value = item[column[1]]
    if value ~= nil then
      out:write(('<attvalue for="%d" value="%s"/>'):format(index, escape(graphs.text(value))))
    end
  end
  out:write "</attvalues>"
end

return {
  summary = "GEXF 1.3: a graph for Gephi",
  example = "nutgraf network article.html --to gexf",
  accepts = { "graph" },
  whole = true, -- the nodes of all documents come before the edges
  begin = function() nodes, edges, taken = {}, {}, {} end,
  item = function(_, graph)
    local own, ties = graphs.known(graph, taken)
    for _, node in ipairs(own) do nodes[#nodes + 1] = node end
    for _, edge in ipairs(ties) do edges[#edges + 1] = edge end
  end,
  finish = function(out)
    out:write('<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" ',
      'xmlns:viz="http://gexf.net/1.3/viz" version="1.3"><graph defaultedgetype="directed">\n')
    declare(out, "node", graphs.NODE)
    declare(out, "edge", graphs.EDGE)
    out:write "<nodes>\n"
    for _, node in ipairs(nodes) do
      out:write(('<node id="%s" label="%s">'):format(escape(node.uid), escape(node.label)))
      values(out, node, graphs.NODE)
      out:write "</node>\n"
    end
    out:write "</nodes>\n<edges>\n"
    for index, edge in ipairs(edges) do
      out:write(('<edge id="%d" source="%s" target="%s" label="%s">'):format(index,
        escape(edge.source), escape(edge.target), escape(edge.kind or "")))
      values(out, edge, graphs.EDGE)
      if edge.kind == graphs.RUMOUR then out:write '<viz:shape value="dashed"/>' end
      out:write "</edge>\n"
    end
    out:write "</edges></graph></gexf>\n"
  end,
}
