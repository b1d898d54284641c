--- FollowTheMoney: entities for Aleph and OpenSanctions tools, one JSON object a line. A
--- document is a Document; whoever a graph ties together is a Person, an Organization or
--- a LegalEntity, with a Mention that leads to the document; a tie is an UnknownLink with
--- its role. A codename is a LegalEntity with a weak alias; that it is said to be somebody
--- stays a link and is never a merge.
local core = require "nutgraf.core"
local json = require "nutgraf.json"

local SCHEMAS = { person = "Person", organization = "Organization", place = "Address" }
local shape = json.shape { "id", "schema", "properties" }

local function id_of(...)
  return "nutgraf-" .. core.sha256(table.concat({ ... }, "\0")):sub(1, 32)
end

local function entity(out, id, schema, properties)
  local values = {}
  for name, value in pairs(properties) do values[name] = json.array { value } end
  json.write(shape { id = id, schema = schema, properties = values }, out:writer())
  out:write "\n"
end

return {
  summary = "FollowTheMoney entities, a JSON object a line: for Aleph",
  example = "nutgraf network article.html --to ftm",
  accepts = { "graph" },
  item = function(out, graph, doc)
    local whole, written, ids = graph.document, {}, {}
    -- The graph of a corpus is no document's own: each that it comes from is one.
    local function document(name)
      local id = id_of(name)
      if not written[id] then
        local meta = doc and name == whole and doc.meta or {}
        written[id] = true
        entity(out, id, "Document", {
          fileName = name:match("[^/]+$"), title = meta.title, publishedAt = meta.published,
          sourceUrl = meta.url,
        })
      end
      return id
    end
    if whole then document(whole) end
    for _, node in ipairs(graph.nodes) do
      local schema, label = SCHEMAS[node.kind or ""] or "LegalEntity", node.name or node.id
      local id, from = id_of(whole or "", node.key or node.id), node.document or whole
      ids[node.id] = id
      entity(out, id, schema, {
        [schema == "Address" and "full" or "name"] = label,
        weakAlias = node.kind == "codename" and label or nil,
        email = node.id:match("^%S+@%S+$"),
      })
      if from then
        entity(out, id_of(from, id, "mention"), "Mention", {
          document = document(from), resolved = id, name = label, detectedSchema = schema,
        })
      end
    end
    for _, edge in ipairs(graph.edges) do
      local subject, object, kind = ids[edge.from], ids[edge.to], edge.kind or ""
      if subject and object then
        entity(out, id_of(whole or "", edge.key or "", subject, object, kind), "UnknownLink", {
          subject = subject, object = object, role = edge.kind and kind:gsub("-", " "),
          startDate = edge.first, endDate = edge.last, summary = edge.subject or edge.text,
        })
      end
    end
  end,
}
