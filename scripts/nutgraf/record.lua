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

--- The filters whose layers a record has.
---@param wanted string[]? names of layers; where nil, all but those on request
---@return string[]
function record.needs(wanted)
  if not wanted then return record.filters end
  local want, needs = {}, {}
  for _, name in ipairs(wanted) do want[name] = true end
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

local function id_of(handle) return handle and handle.id end

local function ids(handles)
  local list = json.array {}
  for index, handle in ipairs(handles or {}) do list[index] = handle.id end
  return list
end

local function strings(values)
  local list = json.array {}
  for index, value in ipairs(values or {}) do list[index] = value end
  return list
end

-- A record of these fields, and one with the times of what is written down of speech.
local function timed(fields)
  local with = { "time", "time_end" }
  for index = #fields, 1, -1 do table.insert(with, 1, fields[index]) end
  local plain, spoken = json.record(fields), json.record(with)
  return function(values) return (values.time and spoken or plain)(values) end
end

local block = timed {
  "id", "kind", "role", "parent", "span", "line", "column", "level", "leaf", "letter", "part",
}
local letter = json.record {
  "id", "key", "span", "parent", "level", "name", "address", "to", "subject", "date", "head",
  "part",
}
local sentence = json.record { "id", "block", "span", "part" }
local quote = json.record {
  "id", "key", "kind", "span", "parent", "inner", "continues", "block", "closed", "part",
}
local mark = json.record {
  "id", "key", "kind", "span", "quote", "inner", "parent", "mixed", "part",
}
local date = json.record { "id", "key", "span", "edtf", "precision", "relative", "anchor", "part" }
local entity = json.record {
  "id", "key", "kind", "name", "aliases", "descriptions", "mentions", "part",
}
local mention = json.record { "id", "span", "kind", "entity", "part" }
local acronym = json.record { "id", "short", "long", "how", "part" }
local attribution = timed {
  "id", "key", "kind", "source", "cue", "content", "quotes", "speaker", "polarity", "manner",
  "hedges", "rule", "reason", "part",
}
local noun = json.record {
  "id", "key", "span", "role", "group", "head", "lemma", "preposition", "entity", "clause", "noun",
  "possessor", "apposition", "first", "pronoun", "negated", "part",
}
local clause = json.record {
  "id", "key", "span", "sentence", "verb", "group", "head", "subject", "object", "indirect",
  "agent", "predicate", "adjective", "particle", "prepositions", "complements", "adverbials",
  "passive", "negated", "modal", "tense", "form", "relation", "parent", "noun", "link", "rule",
  "reason", "part",
}
local link = json.record { "id", "key", "span", "href", "text", "part" }

local make = {
  blocks = function(it)
    return block {
      id = it.id, kind = it.kind, role = it.role, parent = id_of(it.parent), span = it.span,
      line = it.line, column = it.column, level = it.level, leaf = it.leaf,
      time = it.time, time_end = it.time_end, letter = id_of(it.letter), part = it.part,
    }
  end,
  letters = function(it)
    return letter {
      id = it.id, key = it.key, span = it.span, parent = id_of(it.parent), level = it.level,
      name = it.name, address = it.address, to = it.to, subject = it.subject, date = it.date,
      head = it.head, part = it.part,
    }
  end,
  sentences = function(it)
    return sentence { id = it.id, block = id_of(it.block), span = it.span, part = it.part }
  end,
  quotes = function(it)
    return quote {
      id = it.id, key = it.key, kind = it.kind, span = it.span, parent = id_of(it.parent),
      inner = it.inner, continues = id_of(it.continues), block = id_of(it.block),
      closed = it.closed, part = it.part,
    }
  end,
  marks = function(it)
    return mark {
      id = it.id, key = it.key, kind = it.kind, span = it.span, quote = id_of(it.quote),
      inner = it.inner, parent = id_of(it.parent), mixed = it.mixed, part = it.part,
    }
  end,
  dates = function(it)
    return date {
      id = it.id, key = it.key, span = it.span, edtf = it.edtf, precision = it.precision,
      relative = it.relative, anchor = it.anchor, part = it.part,
    }
  end,
  entities = function(it)
    return entity {
      id = it.id, key = it.key, kind = it.kind, name = it.name, aliases = strings(it.aliases),
      descriptions = strings(it.descriptions), mentions = ids(it.mentions), part = it.part,
    }
  end,
  mentions = function(it)
    return mention {
      id = it.id, span = it.span, kind = it.kind, entity = id_of(it.entity), part = it.part,
    }
  end,
  acronyms = function(it)
    return acronym {
      id = it.id, short = it.short_span, long = it.long_span, how = it.how, part = it.part,
    }
  end,
  attributions = function(it)
    return attribution {
      id = it.id, key = it.key, kind = it.kind, source = it.source_span, cue = it.cue_span,
      content = json.array(it.content or {}), quotes = ids(it.quotes),
      speaker = id_of(it.speaker), polarity = it.polarity, manner = it.manner,
      hedges = json.array(it.hedges or {}), rule = it.rule, reason = it.reason,
      time = it.time, time_end = it.time_end, part = it.part,
    }
  end,
  nouns = function(it)
    return noun {
      id = it.id, key = it.key, span = it.span, role = it.role, group = it.group_span,
      head = it.head_span, lemma = it.lemma, preposition = it.preposition,
      entity = id_of(it.entity), clause = id_of(it.clause), noun = id_of(it.noun),
      possessor = id_of(it.possessor),
      apposition = id_of(it.apposition), first = id_of(it.first), pronoun = it.pronoun,
      negated = it.negated, part = it.part,
    }
  end,
  clauses = function(it)
    return clause {
      id = it.id, key = it.key, span = it.span, sentence = id_of(it.sentence), verb = it.verb,
      group = it.group_span, head = it.head_span, subject = id_of(it.subject),
      object = id_of(it.object), indirect = id_of(it.indirect), agent = id_of(it.agent),
      predicate = id_of(it.predicate), adjective = it.adjective, particle = it.particle,
      prepositions = ids(it.prepositions), complements = ids(it.complements),
      adverbials = ids(it.adverbials), passive = it.passive, negated = it.negated, modal = it.modal,
      tense = it.tense, form = it.form, relation = it.relation, parent = id_of(it.parent),
      noun = id_of(it.noun), link = it.link, rule = it.rule, reason = it.reason, part = it.part,
    }
  end,
  links = function(it)
    return link {
      id = it.id, key = it.key, span = it.span, href = it.href, text = it.text, part = it.part,
    }
  end,
}

local function is_structure(value)
  return type(value) == "userdata" or type(value) == "table" and value.layer ~= nil
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
  if not make[name] and not doc.own[name] then return json.array {} end
  local iterator, state, control = doc:layer(name)
  local convert = doc.own[name] and added or make[name]
  return json.each(function()
    control = iterator(state, control)
    return control and convert(control)
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
  local want
  if wanted then
    want = {}
    for _, name in ipairs(wanted) do want[name] = true end
  end
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
