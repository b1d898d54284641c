--- What the exports of graphs share: who a node is, how a tie is told apart. Input: graphs as
--- views give them. Guarantees that two people of one name in two documents stay two nodes.
local text = require "nutgraf.text"

local graphs = {}

--- The kind of tie that is a rumour: drawn dashed, never a merge.
graphs.RUMOUR = "said-to-be"

--- The nodes and edges of a graph, with their ids in `uid`, `source` and `target`: of a node
--- the document's name before its own. The graph of a whole corpus has no document, and its
--- nodes stand for all of it.
---@param graph table
---@param taken table names of the documents of this output so far, to which its own is added
---@return table[] nodes, table[] edges
function graphs.known(graph, taken)
  -- Two files of one name, without their folders, are two documents.
  local before = graph.document and text.free(graph.document, taken, " #") .. "#" or ""
  local nodes, edges = {}, {}
  for index, node in ipairs(graph.nodes) do
    nodes[index] = {
      uid = before .. node.id, label = node.name or node.id, kind = node.kind,
      document = node.document or graph.document, line = node.line, item_key = node.key,
    }
  end
  for index, edge in ipairs(graph.edges) do
    edges[index] = {
      source = before .. edge.from, target = before .. edge.to, kind = edge.kind,
      document = edge.document or graph.document, line = edge.line, words = edge.words,
      said_by = edge.said_by, text = edge.text, item_key = edge.key, letters = edge.letters,
      first = edge.first, last = edge.last,
    }
  end
  return nodes, edges
end

--- The attributes of nodes and of edges, each a name and a type, for formats that declare them.
--- `key` is a word of NetworkX's own: an item's is `item_key`.
graphs.NODE = {
  { "kind", "string" }, { "document", "string" }, { "line", "integer" }, { "item_key", "string" },
}
graphs.EDGE = {
  { "kind", "string" }, { "document", "string" }, { "line", "integer" }, { "words", "string" },
  { "said_by", "string" }, { "text", "string" }, { "letters", "integer" }, { "first", "string" },
  { "last", "string" }, { "item_key", "string" },
}

--- A value as text: whole numbers without a point in every Lua.
---@param value any
---@return string
function graphs.text(value)
  return type(value) == "number" and ("%.0f"):format(value) or tostring(value)
end

return graphs
