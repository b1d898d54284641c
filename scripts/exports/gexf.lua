--- GEXF 1.3: a graph for Gephi and its kin. Every edge keeps the sentence that it comes
--- from, and its place.
local markup = require "nutgraf.markup"

local escape = markup.escape
local nodes, seen, edges

local NODE = { "kind" }
local EDGE = { "kind", "document", "line", "text" }

local function declare(out, class, names)
  out:write('<attributes class="', class, '">')
  for index, name in ipairs(names) do
    out:write(('<attribute id="%d" title="%s" type="%s"/>'):format(index, name,
      name == "line" and "integer" or "string"))
  end
  out:write("</attributes>\n")
end

local function values(out, item, names)
  out:write "<attvalues>"
  for index, name in ipairs(names) do
    if item[name] ~= nil then
      local value = type(item[name]) == "number" and ("%.0f"):format(item[name]) or item[name]
      out:write(('<attvalue for="%d" value="%s"/>'):format(index, escape(value)))
    end
  end
  out:write "</attvalues>"
end

return {
  summary = "GEXF 1.3: a graph for Gephi",
  example = "nutgraf network article.html --to gexf",
  accepts = { "graph" },
  whole = true, -- the nodes of all documents come before the edges
  begin = function() nodes, seen, edges = {}, {}, {} end,
  item = function(_, graph)
    for _, node in ipairs(graph.nodes) do
      if not seen[node.id] then
        seen[node.id] = true
        nodes[#nodes + 1] = node
      end
    end
    for _, edge in ipairs(graph.edges) do edges[#edges + 1] = edge end
  end,
  finish = function(out)
    out:write('<?xml version="1.0" encoding="UTF-8"?>\n',
      '<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">\n')
    declare(out, "node", NODE)
    declare(out, "edge", EDGE)
    out:write "<nodes>\n"
    for _, node in ipairs(nodes) do
      out:write(('<node id="%s" label="%s">'):format(escape(node.id), escape(node.name or node.id)))
      values(out, node, NODE)
      out:write "</node>\n"
    end
    out:write "</nodes>\n<edges>\n"
    for index, edge in ipairs(edges) do
      out:write(('<edge id="%d" source="%s" target="%s" label="%s">'):format(index,
        escape(edge.from), escape(edge.to), escape(edge.kind or "")))
      values(out, edge, EDGE)
      out:write "</edge>\n"
    end
    out:write "</edges></graph></gexf>\n"
  end,
}
