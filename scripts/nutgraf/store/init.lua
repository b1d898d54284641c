--- A store of documents: a SQLite database that other programs open, too. Input: files and the
--- records of their documents. Output: what is known of a file, and its documents replaced by
--- new ones in one transaction. Guarantees that a file's documents are all there or none.
local cjson = require "cjson.safe"
local database = require "nutgraf.store.database"
local luv = require "luv"
local schema = require "nutgraf.store.schema"
local sorted = require "nutgraf.sorted"

local store = {}
store.__index = store

local literal = database.literal

-- How often, and after how many milliseconds, a store that is being made is asked again.
local ATTEMPTS, PAUSE = 200, 50

--- Opens a store, and makes its tables where it is new.
---@param path string
---@param create boolean? whether it may be made
---@return table? store
---@return string? message
function store.open(path, create)
  local db, message = database.open(path, create == true)
  if not db then return nil, message end
  local self = setmetatable({ db = db, path = path }, store)
  local ok, fault = pcall(self.prepare, self, create)
  if not ok then
    db:close()
    return nil, type(fault) == "table" and fault.store or tostring(fault)
  end
  return self
end

--- Makes the tables, or refuses what is no store of this version. Raises.
function store:prepare(create)
  local db = self.db
  -- A commit need not wait for the disk: after a crash the last documents are read again. While
  -- another process makes the store, SQLite refuses this at once, whatever it waits for else.
  for attempt = 1, ATTEMPTS do
    local ok, fault = pcall(db.run, db, "PRAGMA journal_mode = WAL")
    if ok then break end
    local locked = type(fault) == "table" and fault.store:find("locked", 1, true)
    if not locked or attempt == ATTEMPTS then error(fault, 0) end
    luv.sleep(PAUSE)
  end
  db:run "PRAGMA synchronous = NORMAL"
  db:run "PRAGMA foreign_keys = ON"
  local function version() return tonumber(db:row("PRAGMA user_version").user_version) end
  if version() == schema.version then return end
  local function refuse()
    error({ store = ("%s: it is no store of this version of nutgraf"):format(self.path) }, 0)
  end
  if not create then refuse() end
  db:transact(function()
    local tables = tonumber(db:row("SELECT count(*) AS count FROM sqlite_master").count)
    if version() == schema.version then return end -- another process was making it
    if version() ~= 0 or tables > 0 then refuse() end
    for _, statement in ipairs(schema.create()) do db:run(statement) end
    db:run(("PRAGMA user_version = %d"):format(schema.version))
  end)
end

--- What is known of a file: path, bytes, modified, sha256, made, id.
---@param real string its path, absolute and without links
---@return table?
function store:file(real)
  return self.db:row("SELECT * FROM files WHERE real = " .. literal(real))
end

--- Notes that a file is what it was, though it was touched.
function store:touch(id, modified)
  self.db:run(("UPDATE files SET modified = %s WHERE id = %d"):format(literal(modified), id))
end

-- A value of a record as the database keeps it: a list is JSON, and an empty one nothing.
local function kept(value)
  if type(value) ~= "table" then return value end
  return next(value) ~= nil and cjson.encode(value) or nil
end

-- What is null in a record is nothing here.
local function without_nulls(value)
  for name, field in pairs(value) do
    if field == cjson.null then
      value[name] = nil
    elseif type(field) == "table" then
      without_nulls(field)
    end
  end
  return value
end

--- The record of a document, of one line of `nutgraf document --to ndjson`.
---@param line string
---@return table?
---@return string? message
function store.record(line)
  local record, message = cjson.decode(line)
  if type(record) ~= "table" then return nil, tostring(message) end
  return without_nulls(record)
end

local function put_layer(db, layer, document, record)
  local names, rows = { "document", "id" }, {}
  for index, column in ipairs(layer[2]) do names[index + 2] = column[1] end
  for number, entry in ipairs(record[layer[1]] or {}) do
    local row = { document, entry.id or number }
    for index, column in ipairs(layer[2]) do
      local name, take = column[1], column[3]
      if take then
        row[index + 2] = kept(take(entry, record))
      else
        row[index + 2] = kept(entry[name])
      end
    end
    rows[number] = row
  end
  db:add(layer[1], names, rows)
end

local PLACE = { "id", "document", "entry", "kind", "speaker", "line", "start", "stop", "part" }
local WORDS = { "rowid", "text", "speaker" }

local function block_start(block) return block.span[1] end

-- What is searched: the paragraphs, and the statements with who makes them.
local function put_passages(db, document, record)
  local last = tonumber(db:row("SELECT coalesce(max(id), 0) AS id FROM passage_places").id)
  local places, words, blocks, names = {}, {}, {}, {}
  local function add(entry, kind, speaker, line, start, stop, part, said)
    local id = last + #places + 1
    places[#places + 1] = { id, document, entry, kind, speaker, line, start, stop, part }
    words[#words + 1] = { id, said, speaker }
  end
  for _, block in ipairs(record.blocks or {}) do
    local start, stop = block.span[1], block.span[2]
    if block.leaf == true and stop > start then
      blocks[#blocks + 1] = block
      add(nil, "paragraph", nil, block.line, start, stop, block.part,
        record.text:sub(start + 1, stop))
    end
  end
  for _, entity in ipairs(record.entities or {}) do names[entity.id] = entity.name end
  for number, it in ipairs(record.attributions or {}) do
    local first, final = it.content[1], it.content[#it.content]
    if first then
      local source = it.source and record.text:sub(it.source[1] + 1, it.source[2])
      -- The line of the paragraph in which it begins.
      local block = blocks[sorted.last_before(blocks, first[1] + 1, block_start)]
      add(it.id or number, it.kind, names[it.speaker or 0] or source, block and block.line,
        first[1], final[2], it.part, schema.said(it, record))
    end
  end
  db:add("passage_places", PLACE, places)
  db:add("search", WORDS, words)
end

local function put_document(db, file, record)
  local columns = { "file", "name", "part", "type", "encoding", "sha256", "text" }
  local from = record.source
  local row = {
    file, from.path, from.part, from.type, from.encoding, from.sha256, record.text,
  }
  for _, name in ipairs(schema.meta) do
    columns[#columns + 1] = name
    row[#columns] = kept(record.meta[name])
  end
  db:add("documents", columns, { row })
  local id = tonumber(db:row("SELECT last_insert_rowid() AS id").id)
  for _, layer in ipairs(schema.layers) do put_layer(db, layer, id, record) end
  put_passages(db, id, record)
end

--- Puts a file's documents in the place of those that it had. Raises.
---@param file table path, real, bytes, modified, sha256, made
---@param records table[]
function store:put(file, records)
  local db = self.db
  db:transact(function()
    local old = self:file(file.real)
    if old then self:remove(old.id) end
    db:add("files", { "path", "real", "bytes", "modified", "sha256", "made" }, { {
      file.path, file.real, file.bytes, file.modified, file.sha256, file.made,
    } })
    local id = tonumber(db:row("SELECT last_insert_rowid() AS id").id)
    for _, record in ipairs(records) do put_document(db, id, record) end
  end)
end

--- Takes a file and its documents out.
---@param id integer
function store:remove(id)
  self.db:run(("DELETE FROM files WHERE id = %d"):format(id))
end

--- Closes the store; what it wrote stands in its one file.
function store:close()
  self.db:close()
end

return store
