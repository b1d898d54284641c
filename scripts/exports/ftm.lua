--- FollowTheMoney: entities for Aleph and OpenSanctions tools, one JSON object a line. A
--- document is a Document; whoever a graph ties together is a Person, an Organization or
--- a LegalEntity, with a Mention that leads to the document; a tie is an UnknownLink with
--- its role. A list's items give whoever they name: names, sources, speakers. A codename is a
--- LegalEntity with a weak alias; that it is said to be somebody stays a link, never a merge.
local core = require "nutgraf.core"
local json = require "nutgraf.json"
local text = require "nutgraf.text"

local SCHEMAS = {
  person = "Person", organization = "Organization", institution = "Organization", place = "Address",
}
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

-- What a document is called here: two files of one name, without their folders, are two.
local taken, called

-- The documents that were written, and what writes one.
local function writer_of_documents(out, whole, doc)
  local written = {}
  return function(name)
    local id = id_of(name == whole and called or name)
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
end

-- Somebody, with a mention that leads to the document.
local function somebody(out, id, label, kind, from, rest)
  local schema = SCHEMAS[kind or ""] or "LegalEntity"
  entity(out, id, schema, {
    [schema == "Address" and "full" or "name"] = label,
    weakAlias = kind == "codename" and label or nil, email = rest and rest.email,
  })
  if from then
    entity(out, id_of(from, id, "mention"), "Mention", {
      document = from, resolved = id, name = label, detectedSchema = schema,
    })
  end
end

local function show_graph(out, graph, doc)
  local whole, ids = graph.document, {}
  -- The graph of a corpus is no document's own: each that it comes from is one.
  local document = writer_of_documents(out, whole, doc)
  if whole then document(whole) end
  for _, node in ipairs(graph.nodes) do
    local id, from = id_of(called or "", node.key or node.id), node.document or whole
    ids[node.id] = id
    somebody(out, id, node.name or node.id, node.kind, from and document(from),
      { email = node.id:match("^%S+@%S+$") })
  end
  for _, edge in ipairs(graph.edges) do
    local subject, object, kind = ids[edge.from], ids[edge.to], edge.kind or ""
    if subject and object then
      entity(out, id_of(called or "", edge.key or "", subject, object, kind), "UnknownLink", {
        subject = subject, object = object, role = edge.kind and kind:gsub("-", " "),
        startDate = edge.first, endDate = edge.last, summary = edge.subject or edge.text,
      })
    end
  end
end

local documents, seen

-- Whoever an item of a list names: once in each document.
local function show_item(out, item)
  local label = item.name or item.speaker
  if not label then return end
  local key = item.speaker_key or item.source_key or item.name and item.key or label
  local id = id_of(called or item.document, key)
  if seen[id] then return end
  seen[id] = true
  somebody(out, id, label, item.name and item.kind, documents(item.document))
end

return {
  summary = "FollowTheMoney entities, a JSON object a line: for Aleph",
  example = "nutgraf network article.html --to ftm",
  accepts = { "graph", "list" },
  whole = true, -- no two documents have one name
  begin = function() taken = {} end,
  enter = function(out, doc)
    called = doc and text.free(doc.name, taken, " #")
    seen, documents = {}, writer_of_documents(out, doc and doc.name, doc)
  end,
  item = function(out, item, doc)
    if item.nodes then show_graph(out, item, doc) else show_item(out, item) end
  end,
}
