--- The tables of a store: one for the documents, one a layer, one of passages that is searched.
--- Input: records of documents (`nutgraf document`, offsets in bytes). Output: SQL and the values
--- of rows. Guarantees that every row belongs to a document and goes with it, and that spans
--- are of that document's `text`, half open, in bytes.
local edtf = require "nutgraf.edtf"

local schema = {}

--- The schema's version, in the database's `user_version`: one of another is refused.
schema.version = 2

-- A column is its name, its SQL type, and how its value is taken where it is no field of the
-- entry by that name: a function of the entry and the record.
local function words(field)
  return function(entry, record)
    local span = entry[field]
    return span and record.text:sub(span[1] + 1, span[2])
  end
end

--- What a statement of a record says: its pieces, with … between them.
---@param entry table of the record's attributions
---@param record table
---@return string
function schema.said(entry, record)
  local list = {}
  for index, span in ipairs(entry.content) do
    list[index] = record.text:sub(span[1] + 1, span[2])
  end
  return table.concat(list, " … ")
end

local function part_of(field, index)
  return function(entry) return entry[field] and entry[field][index] end
end

-- What dates are set in order by: the first day of one, as text that sorts.
local function first_day(entry) return entry.edtf and edtf.order(entry.edtf) end

local PLACE = {
  { "start", "INTEGER", part_of("span", 1) }, { "stop", "INTEGER", part_of("span", 2) },
  { "part", "TEXT" },
}

local function with_place(columns)
  for _, column in ipairs(PLACE) do columns[#columns + 1] = column end
  return columns
end

--- The layers that are kept, in an order in which what is referred to comes first: each its
--- name, its columns behind `document` and `id`, and what its columns refer to.
schema.layers = {
  { "blocks", with_place {
    { "kind", "TEXT" }, { "role", "TEXT" }, { "parent", "INTEGER" }, { "level", "INTEGER" },
    { "line", "INTEGER" }, { "leaf", "INTEGER" },
  } },
  { "sentences", with_place { { "block", "INTEGER" } }, { block = "blocks" } },
  { "entities", {
    { "key", "TEXT" }, { "kind", "TEXT" }, { "name", "TEXT" }, { "aliases", "TEXT" },
    { "descriptions", "TEXT" }, { "part", "TEXT" },
  } },
  { "mentions", with_place {
    { "kind", "TEXT" }, { "entity", "INTEGER" }, { "text", "TEXT", words "span" },
  }, { entity = "entities" } },
  { "quotes", with_place {
    { "key", "TEXT" }, { "kind", "TEXT" }, { "parent", "INTEGER" }, { "block", "INTEGER" },
    { "closed", "INTEGER" }, { "text", "TEXT", words "span" },
  }, { block = "blocks" } },
  { "marks", with_place {
    { "key", "TEXT" }, { "kind", "TEXT" }, { "text", "TEXT", words "span" },
  } },
  { "dates", with_place {
    { "key", "TEXT" }, { "edtf", "TEXT" }, { "first", "TEXT", first_day },
    { "precision", "TEXT" }, { "relative", "INTEGER" }, { "text", "TEXT", words "span" },
  } },
  { "attributions", {
    { "key", "TEXT" }, { "kind", "TEXT" }, { "speaker", "INTEGER" },
    { "source", "TEXT", words "source" }, { "cue", "TEXT", words "cue" },
    { "text", "TEXT", schema.said }, { "content", "TEXT" }, { "quotes", "TEXT" },
    { "polarity", "TEXT" }, { "manner", "TEXT" }, { "hedges", "TEXT" }, { "rule", "TEXT" },
    { "reason", "TEXT" }, { "part", "TEXT" },
  }, { speaker = "entities" } },
  { "links", with_place { { "key", "TEXT" }, { "href", "TEXT" }, { "text", "TEXT" } } },
  { "citations", with_place {
    { "key", "TEXT" }, { "kind", "TEXT" }, { "date", "TEXT" }, { "by", "TEXT" },
    { "author_key", "TEXT" }, { "recipient_key", "TEXT" }, { "subject", "TEXT" },
    { "text", "TEXT" }, { "says", "TEXT" }, { "line", "INTEGER" },
  } },
  { "claims", with_place {
    { "key", "TEXT" }, { "source", "TEXT" }, { "speaker_key", "TEXT" }, { "manner", "TEXT" },
    { "polarity", "TEXT" }, { "hedges", "TEXT" }, { "attribution_key", "TEXT" },
    { "citation_key", "TEXT" }, { "said_of", "TEXT" }, { "text", "TEXT" }, { "line", "INTEGER" },
  } },
  { "rules", with_place {
    { "key", "TEXT" }, { "condition", "TEXT" }, { "consequence", "TEXT" }, { "given", "TEXT" },
    { "unless", "TEXT" }, { "text", "TEXT" }, { "line", "INTEGER" },
  } },
  { "relations", with_place {
    { "key", "TEXT" }, { "from_key", "TEXT" }, { "kind", "TEXT" }, { "to_key", "TEXT" },
    { "words", "TEXT" }, { "said_by", "TEXT" }, { "said_by_key", "TEXT" }, { "past", "INTEGER" },
    { "negated", "INTEGER" }, { "text", "TEXT" }, { "line", "INTEGER" },
  } },
  { "issues", with_place {
    { "code", "TEXT" }, { "message", "TEXT" }, { "line", "INTEGER" }, { "column", "INTEGER" },
  } },
}

-- Passages are what is searched: each paragraph, and each statement with who makes it. Their
-- words stand in `documents` and in `attributions`, and in the index, and nowhere else: the
-- view `passages` reads them there. Whoever puts passages in puts their words into the index;
-- a document takes its own with it.
local SLICE = "CAST(substr(CAST(%s.text AS BLOB), %s.start + 1, %s.stop - %s.start) AS TEXT)"
local BASE = {
  [[CREATE TABLE files (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL, real TEXT NOT NULL UNIQUE, bytes INTEGER NOT NULL,
  modified TEXT NOT NULL, sha256 TEXT NOT NULL, made TEXT NOT NULL
)]],
  [[CREATE TABLE documents (
  id INTEGER PRIMARY KEY, file INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
  name TEXT NOT NULL, part TEXT, type TEXT, encoding TEXT, sha256 TEXT, title TEXT, deck TEXT,
  authors TEXT, published TEXT, modified TEXT, language TEXT, site TEXT, url TEXT, section TEXT,
  text TEXT NOT NULL
)]],
  "CREATE INDEX documents_file ON documents (file)",
  "CREATE INDEX documents_published ON documents (published)",
  [[CREATE TABLE passage_places (
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  entry INTEGER, kind TEXT NOT NULL, speaker TEXT, line INTEGER, start INTEGER NOT NULL,
  stop INTEGER NOT NULL, part TEXT
)]],
  "CREATE INDEX passages_document ON passage_places (document, entry)",
  [[CREATE VIEW passages AS
  SELECT p.id, p.document, p.kind, a.key, p.speaker, p.line, p.start, p.stop, p.part,
    coalesce(a.text, ]] .. SLICE:format("d", "p", "p", "p") .. [[) AS text
  FROM passage_places p JOIN documents d ON d.id = p.document
  LEFT JOIN attributions a ON a.document = p.document AND a.id = p.entry]],
  [[CREATE VIRTUAL TABLE search USING fts5 (
  text, speaker, content = 'passages', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
)]],
  [[CREATE TRIGGER documents_gone BEFORE DELETE ON documents BEGIN
  INSERT INTO search (search, rowid, text, speaker)
    SELECT 'delete', p.id, coalesce(a.text, ]] .. SLICE:format("old", "p", "p", "p") .. [[),
      p.speaker
    FROM passage_places p LEFT JOIN attributions a ON a.document = old.id AND a.id = p.entry
    WHERE p.document = old.id;
END]],
}

--- The columns of `documents` that the record's `meta` has by the same name.
schema.meta = {
  "title", "deck", "authors", "published", "modified", "language", "site", "url", "section",
}

local function quoted(name) return '"' .. name .. '"' end

-- The table of a layer.
local function layer_table(layer)
  local name, columns, refers = layer[1], layer[2], layer[3] or {}
  local lines = {
    "document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE", "id INTEGER NOT NULL",
  }
  for _, column in ipairs(columns) do lines[#lines + 1] = quoted(column[1]) .. " " .. column[2] end
  lines[#lines + 1] = "PRIMARY KEY (document, id)"
  for _, column in ipairs(columns) do
    local other = refers[column[1]]
    if other then
      lines[#lines + 1] = ("FOREIGN KEY (document, %s) REFERENCES %s (document, id) "
        .. "DEFERRABLE INITIALLY DEFERRED"):format(quoted(column[1]), other)
    end
  end
  return ("CREATE TABLE %s (\n  %s\n) WITHOUT ROWID"):format(name, table.concat(lines, ",\n  "))
end

--- The statements that make an empty store, in order.
---@return string[]
function schema.create()
  local list = {}
  for index, statement in ipairs(BASE) do list[index] = statement end
  for _, layer in ipairs(schema.layers) do list[#list + 1] = layer_table(layer) end
  return list
end

return schema
