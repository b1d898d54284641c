--- Views over a store: names, sources, ties, dates and cited documents of all its documents. Input:
--- a view's name, words, days. Output: rows, each of one document. Guarantees that nobody of two
--- documents is made one: who has the same name stands side by side, and a person decides.
local cjson = require "cjson.safe"
local database = require "nutgraf.store.database"
local text = require "nutgraf.text"

local views = {}

local literal = database.literal

-- The line of the paragraph in which an offset of a document lies. The paragraphs of a document
-- are in the order of the text.
local LINE = [[(SELECT b.line FROM blocks b WHERE b.document = d.id AND b.leaf = 1
  AND b.start <= %s ORDER BY b.id DESC LIMIT 1)]]
-- The words of the sentence around an offset.
local SENTENCE = [[(SELECT CAST(substr(CAST(d.text AS BLOB), s.start + 1, s.stop - s.start) AS TEXT)
  FROM sentences s WHERE s.document = d.id AND s.start <= %s AND s.stop > %s LIMIT 1)]]

local OF_MENTIONS = "(SELECT %s FROM mentions m WHERE m.document = d.id AND m.entity = e.id)"

-- Each view: its shape and columns, as an export shows them; the table whose rows they are, its
-- name in the SQL, and what is joined to it; the values of a row behind the document's own; what
-- words are looked for in; the order of the rows. Where rows are gathered, the first stands for
-- them, and `i.rows` tells how many there were.
local VIEWS = {
  names = {
    columns = {
      { "document", "string" }, { "published", "string" }, { "line", "integer" },
      { "kind", "string" }, { "name", "string" }, { "aliases", "string" },
      { "mentions", "integer" }, { "descriptions", "string" },
    },
    rows = "e.key, e.part, e.kind, e.name, e.aliases, e.descriptions, "
      .. OF_MENTIONS:format "count(*)" .. " AS mentions, "
      .. LINE:format(OF_MENTIONS:format "min(m.start)") .. " AS line",
    table = "entities", name = "e", joins = "",
    words = { "e.name", "e.aliases", "e.descriptions" },
    order = "e.name COLLATE NOCASE, d.published, d.id, e.id",
  },
  sources = {
    columns = {
      { "document", "string" }, { "published", "string" }, { "line", "integer" },
      { "kind", "string" }, { "name", "string" }, { "statements", "integer" },
      { "descriptions", "string" }, { "said_to_be", "string" },
    },
    rows = [[coalesce(e.key, a.key) AS key, a.part, e.kind, coalesce(e.name, a.source) AS name,
  i.rows AS statements, e.descriptions,
  (SELECT group_concat(DISTINCT o.name) FROM relations r JOIN entities o
    ON o.document = d.id AND o.key = r.to_key
    WHERE r.document = d.id AND r.kind = 'said-to-be' AND r.from_key = e.key) AS said_to_be,
  (SELECT p.line FROM passage_places p WHERE p.document = d.id AND p.entry = a.id) AS line]],
    table = "attributions", name = "a",
    joins = " LEFT JOIN entities e ON e.document = a.document AND e.id = a.speaker",
    where = "coalesce(e.name, a.source) IS NOT NULL",
    words = { "coalesce(e.name, a.source)", "e.aliases", "e.descriptions" },
    group = "d.id, coalesce(e.id, a.source)",
    order = "coalesce(e.name, a.source) COLLATE NOCASE, d.published, d.id",
  },
  trail = {
    columns = {
      { "document", "string" }, { "published", "string" }, { "line", "integer" },
      { "kind", "string" }, { "date", "string" }, { "author", "string" },
      { "recipient", "string" }, { "subject", "string" }, { "text", "string" },
    },
    rows = [[c.key, c.part, c.line, c.kind, c.date, coalesce(f.name, c."by") AS author,
  t.name AS recipient, c.subject, c.text, c.start, c.stop]],
    table = "citations", name = "c",
    joins = [[ LEFT JOIN entities f ON f.document = c.document AND f.key = c.author_key
  LEFT JOIN entities t ON t.document = c.document AND t.key = c.recipient_key]],
    words = { "c.text", "c.subject", "f.name", "c.\"by\"", "t.name" },
    order = "c.date IS NULL, c.date, d.published, d.id, c.id",
  },
  chronology = {
    shape = "timeline",
    columns = {
      { "document", "string" }, { "published", "string" }, { "line", "integer" },
      { "edtf", "string" }, { "source", "string" }, { "text", "string" }, { "sentence", "string" },
    },
    -- Whose word it is: of the statements around the date the shortest.
    rows = [[x.key, x.part, x.edtf, x.text, x.start, x.stop,
  (SELECT p.speaker FROM passage_places p WHERE p.document = d.id AND p.kind <> 'paragraph'
    AND p.start <= x.start AND p.stop >= x.stop ORDER BY p.stop - p.start LIMIT 1) AS source,
  ]] .. SENTENCE:format("x.start", "x.start") .. " AS sentence, " .. LINE:format "x.start"
      .. " AS line",
    table = "dates", name = "x", joins = "",
    where = "x.edtf IS NOT NULL",
    words = { SENTENCE:format("x.start", "x.start") },
    order = "x.first, d.published, d.id, x.id",
  },
  network = {
    shape = "graph",
    columns = {
      { "document", "string" }, { "published", "string" }, { "line", "integer" },
      { "from", "string" }, { "kind", "string" }, { "to", "string" }, { "words", "string" },
      { "said_by", "string" }, { "text", "string" },
    },
    rows = [[r.key, r.part, r.line, r.kind, f.name AS "from", t.name AS "to", f.id AS from_id,
  t.id AS to_id, f.kind AS from_kind, t.kind AS to_kind, r.words, r.said_by, r.text, r.start,
  r.stop]],
    table = "relations", name = "r",
    joins = [[ JOIN entities f ON f.document = r.document AND f.key = r.from_key
  JOIN entities t ON t.document = r.document AND t.key = r.to_key]],
    words = { "f.name", "t.name", "f.aliases", "t.aliases", "r.words" },
    order = [[f.name COLLATE NOCASE, t.name COLLATE NOCASE, d.published, d.id, r.id]],
  },
}

--- The views, by name.
views.names = { "chronology", "names", "network", "sources", "trail" }

--- The columns of a view, and its shape.
---@param name string
---@return table[] columns
---@return "list"|"timeline"|"graph" shape
function views.shown(name)
  return VIEWS[name].columns, VIEWS[name].shape or "list"
end

-- That a word stands in one of the columns, capitals of the Latin letters aside.
local function has(word, columns)
  local parts = {}
  for index, column in ipairs(columns) do
    parts[index] = ("instr(lower(coalesce(%s, '')), lower(%s)) > 0"):format(column, literal(word))
  end
  return "(" .. table.concat(parts, " OR ") .. ")"
end

local function conditions_of(view, asked, undated)
  local list = { view.where }
  for _, word in ipairs(asked.words or {}) do
    local bare = word:gsub("%*+$", "")
    list[#list + 1] = has(bare, view.words)
  end
  database.on_days(list, asked, undated)
  return #list > 0 and " WHERE " .. table.concat(list, " AND ") or ""
end

-- A list that is kept as JSON, as it is shown.
local function listed(value)
  local list = value and cjson.decode(value)
  return type(list) == "table" and #list > 0 and table.concat(list, "; ") or nil
end

local WHOLE = { "line", "mentions", "statements" } -- columns that are numbers

-- A row as exports take it.
local function item_of(row)
  row.document = database.document(row.document_name, row.document_part)
  for _, name in ipairs(WHOLE) do row[name] = tonumber(row[name]) end
  row.aliases, row.descriptions = listed(row.aliases), listed(row.descriptions)
  if row.start then row.span = { tonumber(row.start), tonumber(row.stop) } end
  for _, name in ipairs { "document_name", "document_part", "start", "stop" } do row[name] = nil end
  return row
end

-- Ties as graphs, one a document: nobody of two documents is made one.
local function graphs_of(items)
  local list, of = {}, {} -- of: by document its graph, and the ids of its nodes by entity
  for _, it in ipairs(items) do
    local one = of[it.document]
    if not one then
      one = { graph = { document = it.document, nodes = {}, edges = {} }, ids = {}, taken = {} }
      list[#list + 1], of[it.document] = one.graph, one
    end
    for _, side in ipairs { "from", "to" } do
      local entity, kind = it[side .. "_id"], it[side .. "_kind"]
      if not one.ids[entity] then
        -- Two of one name in a document are two there.
        one.ids[entity] = text.free(it[side], one.taken)
        table.insert(one.graph.nodes, { id = one.ids[entity], name = it[side], kind = kind,
          document = it.document })
      end
      it[side], it[side .. "_id"], it[side .. "_kind"] = one.ids[entity], nil, nil
    end
    table.insert(one.graph.edges, it)
  end
  return list
end

--- The rows of a view. Raises where the database fails.
---@param at table nutgraf.store
---@param name string of a view
---@param asked table words, since, to (days), limit
---@return table[] items in the view's order; of ties graphs, one a document
---@return integer count of rows
---@return integer more that were found beyond the limit
---@return integer undated that days leave out since their documents have none
function views.find(at, name, asked)
  local view = VIEWS[name]
  local group = view.group and " GROUP BY " .. view.group or ""
  local function chosen(values, undated)
    return ("SELECT %s FROM %s %s JOIN documents d ON d.id = %s.document%s%s%s"):format(values,
      view.table, view.name, view.name, view.joins, conditions_of(view, asked, undated), group)
  end
  -- Which rows are shown is known before anything else of them is asked.
  local first = view.group and "min(" .. view.name .. ".id)" or view.name .. ".id"
  local inner = ("%s ORDER BY %s LIMIT %d"):format(chosen(
    ("d.id AS document, %s AS id, %s AS rows"):format(first, view.group and "count(*)" or "1")),
    view.order, asked.limit)
  local items = {}
  local query = [[SELECT d.name AS document_name, d.part AS document_part, d.published, %s
    FROM (%s) i JOIN documents d ON d.id = i.document
    JOIN %s %s ON %s.document = i.document AND %s.id = i.id%s ORDER BY %s]]
  for row in at.db:rows(query:format(view.rows, inner, view.table, view.name, view.name, view.name,
    view.joins, view.order)) do
    items[#items + 1] = item_of(row)
  end
  local function count(undated)
    return tonumber(at.db:row(("SELECT count(*) AS count FROM (%s)"):format(chosen("1",
      undated))).count)
  end
  local more = #items < asked.limit and 0 or count() - #items
  local undated = (asked.since or asked.to) and count(true) or 0
  return view.shape == "graph" and graphs_of(items) or items, #items, more, undated
end

return views
