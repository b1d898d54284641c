--- The native record: everything that is known of a document, field by field in
--- a fixed order. Input: a document and the layers that are wanted. Output: a
--- table for the JSON encoder, whose layers are made while they are written, so
--- that a large document never stands in memory twice.
local json = require "nutgraf.json"
local text = require "nutgraf.text"

local record = {}

--- The layers, in the order of the record.
record.layers = {
  "blocks", "letters", "sentences", "quotes", "marks", "dates", "entities", "mentions", "acronyms",
  "attributions", "nouns", "clauses", "citations", "claims", "rules", "relations", "links",
}

--- Those that it holds only where they are named: they would make it five times as long.
record.on_request = { nouns = true, clauses = true }

--- Those that filters add, and which: of the evidence, each by its own.
record.filters = { "citations", "claims", "rules", "relations" }

-- The names that are wanted, as a set.
local function set_of(names)
  local set = {}
  for _, name in ipairs(names) do set[name] = true end
  return set
end

--- The filters whose layers a record has.
---@param wanted string[]? names of layers; where nil, all but those on request
---@return string[]
function record.needs(wanted)
  if not wanted then return record.filters end
  local want, needs = set_of(wanted), {}
  for _, name in ipairs(record.filters) do
    if want[name] then needs[#needs + 1] = name end
  end
  return needs
end

--- The other words that the record writes.
record.words = {
  "nutgraf", "version", "source", "path", "part", "type", "encoding", "bytes", "sha256", "chain",
  "mail", "unit", "meta", "title", "deck", "authors", "published", "modified", "language", "site",
  "url", "section", "issue", "issues", "affiliation", "versions", "sources", "text", "step",
  "packing", "format", "gzip", "zstd", "from", "ignored", "hidden", "true", "false", "null",
}

local function strings(values)
  local list = json.array {}
  for index, value in ipairs(values or {}) do list[index] = value end
  return list
end

-- What each layer's entries have in the record: keys, each with the field that it stands for
-- where that has another name. `time` and its end are left out where there is none, and `recurs`.
local FIELDS = {
  blocks = "id kind role parent span line column level leaf letter part time time_end recurs",
  letters = "id key span parent level name address to subject date head part",
  sentences = "id block span part",
  quotes = "id key kind span parent inner continues block closed part",
  marks = "id key kind span quote inner parent mixed part",
  dates = "id key span edtf precision relative anchor part",
  entities = "id key kind name aliases descriptions mentions part",
  mentions = "id span kind entity part",
  acronyms = "id short:short_span long:long_span how part",
  attributions = "id key kind source:source_span cue:cue_span content quotes speaker polarity "
    .. "manner hedges rule reason part time time_end",
  nouns = "id key span role group:group_span head:head_span lemma preposition entity clause noun "
    .. "possessor apposition first pronoun negated part",
  clauses = "id key span sentence verb group:group_span head:head_span subject object indirect "
    .. "agent predicate adjective particle prepositions complements adverbials passive negated "
    .. "modal tense form relation parent noun link rule reason part",
  links = "id key span href text part",
}

-- By layer: { key, field, key, field, … }, and what makes objects of them, by what is left out.
local fields, shapes = {}, {}
for name, words in pairs(FIELDS) do
  local list, keys = {}, {}
  for word in words:gmatch "%S+" do
    local key = word:match "^[^:]+"
    list[#list + 1], list[#list + 2] = key, word:match ":(.*)" or key
    keys[#keys + 1] = key
  end
  fields[name], shapes[name] = list, {}
  for _, leaves in ipairs { "", "time", "recurs", "time recurs" } do -- what is left out
    local left = {}
    for _, key in ipairs(keys) do
      local out = leaves:find(key:match "^time" or key, 1, true)
      if not out then left[#left + 1] = key end
    end
    shapes[name][leaves] = json.record(left)
  end
end

local function is_structure(value)
  return type(value) == "userdata" or type(value) == "table" and value.layer ~= nil
end

-- A field's value, structures as their numbers.
local function plain(value)
  if is_structure(value) then return value.id end
  if type(value) ~= "table" then return value end
  local list = json.array {}
  for index, one in ipairs(value) do list[index] = plain(one) end
  return list
end

-- An entry of a layer of the core, as a table.
local function entry(name, it)
  local list, values = fields[name], {}
  for index = 1, #list, 2 do values[list[index]] = plain(it[list[index + 1]]) end
  local leaves = values.time and (values.recurs and "" or "recurs")
    or values.recurs and "time" or "time recurs"
  return shapes[name][leaves](values)
end

-- The same, of a handle made by the core.
local function written(doc, name, it)
  if type(it) ~= "userdata" then return entry(name, it) end
  return json.ready(doc.core:json(it, fields[name]), function() return entry(name, it) end)
end

local function keys_of(list)
  local keys = json.array {}
  for index, structure in ipairs(list) do keys[index] = structure.key end
  return keys
end

-- An entry of a layer that a filter has added: its own fields, references as keys.
local function added(it)
  local copy = {}
  for name, value in pairs(it) do
    if is_structure(value) then
      copy[name .. "_key"] = value.key
    elseif type(value) == "table" and is_structure(value[1]) then
      copy[name .. "_keys"] = keys_of(value)
    elseif type(value) == "table" and next(value) == nil then
      copy[name] = json.array {}
    elseif type(value) == "table" and type(value[1]) == "table" and value[1][1] == nil then
      copy[name] = {}
      for index, part in ipairs(value) do copy[name][index] = added(part) end
    elseif name ~= "layer" then
      copy[name] = value
    end
  end
  return copy
end

local function layer(doc, name)
  if not fields[name] and not doc.own[name] then return json.array {} end
  local iterator, state, control = doc:layer(name)
  return json.each(function()
    control = iterator(state, control)
    if not control then return nil end
    return doc.own[name] and added(control) or written(doc, name, control)
  end)
end

local PIECE = 65536

-- The text in pieces, each cut between characters.
local function pieces(doc)
  local whole = doc.text
  local position = 1
  return json.chunks(function()
    if position > #whole then return nil end
    local piece = whole:sub(position, position + PIECE - 1)
    if position + PIECE <= #whole then piece = text.whole(piece) end
    position = position + math.max(#piece, 1)
    return piece
  end)
end

local meta_shape = json.shape({
  "title", "deck", "authors", "published", "modified", "language", "site", "url", "section",
  "issue",
}, { "affiliation", "versions", "sources" })

--- The metadata of a document, as the record has it.
---@param doc nutgraf.Document
---@return table
function record.meta(doc)
  local copy, versions, meta = {}, json.array {}, doc.meta
  for _, name in ipairs { "title", "deck", "published", "modified", "site", "url", "section",
    "issue", "affiliation", "sources" } do
    copy[name] = meta[name]
  end
  copy.authors = strings(meta.authors)
  copy.language = meta.language or doc.language
  for index, version in ipairs(meta.versions or {}) do versions[index] = version end
  if #versions > 0 then copy.versions = versions end
  return meta_shape(copy)
end

-- What a message's header says, as the record has it: lists are lists, even empty.
local function mail(from)
  if not from then return nil end
  local copy = {}
  for name, value in pairs(from) do
    copy[name] = type(value) == "table" and json.array(value) or value
  end
  return copy
end

-- The hash of the bytes, which is worked out where it is written: a view that is shown as
-- text does not need it.
local function hash(from)
  if not from.sha256 then return nil end
  local given = false
  return json.chunks(function()
    if given then return nil end
    given = true
    return from.sha256()
  end)
end

local source_shape = json.shape(
  { "path", "part", "type", "encoding", "bytes", "sha256", "chain" }, { "mail" })

--- Where a document came from, as the record has it.
---@param doc nutgraf.Document
---@return table
function record.source(doc)
  local from = doc.source
  return source_shape {
    path = from.path or doc.name, part = from.part, type = doc.type, encoding = doc.encoding,
    bytes = doc.bytes, sha256 = hash(from), chain = json.array(from.chain or {}),
    mail = mail(from.mail),
  }
end

--- Who made the record.
---@return table
function record.maker()
  return { version = require("nutgraf.version") }
end

--- The whole record.
---@param doc nutgraf.Document
---@param wanted string[]? names of layers; where nil, all but those on request
---@return table
function record.new(doc, wanted)
  local keys = { "nutgraf", "source", "unit", "meta", "text" }
  local values = {
    nutgraf = record.maker(), source = record.source(doc), unit = doc.unit,
    meta = record.meta(doc), text = pieces(doc),
  }
  if doc.type == "text/html" then -- what the page hides inside of a line
    local hidden = json.array(doc:markup())
    if #hidden > 0 then keys[#keys + 1], values.hidden = "hidden", hidden end
  end
  local want = wanted and set_of(wanted)
  for _, name in ipairs(record.layers) do
    if want and want[name] or not want and not record.on_request[name] then
      keys[#keys + 1] = name
      values[name] = layer(doc, name)
    end
  end
  for name in pairs(doc.own) do
    if not values[name] and (not want or want[name]) then values[name] = layer(doc, name) end
  end
  keys[#keys + 1] = "issues"
  values.issues = strings(doc.issues)
  return json.shape(keys)(values)
end

return record
