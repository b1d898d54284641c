--- The process of `nutgraf worker` that reads documents. Input: a request, one a line. Output: its
--- answer, one a line. It may die of a document: whoever started it says so, and starts another.
local budget = require "nutgraf.run.budget"
local cjson = require "cjson.safe"
local envelope = require "nutgraf.command.envelope"
local files = require "nutgraf.command.files"
local json = require "nutgraf.json"
local nutgraf = require "nutgraf"
local readers = require "nutgraf.readers"
local rewriting = require "nutgraf.command.rewriting"
local session = require "nutgraf.run.session"

local inner = {}

-- Sessions that are kept ready; each holds a Lua state of its own.
local MOST = 8

-- In which field a document's words may stand, and of what type they are then.
local WORDS = { "text", "html", "markdown", "xml", "mail" }
local TYPES = { mail = "eml" }
local DOCUMENTS = { "path", "text", "html", "markdown", "xml", "mail" }
local TEXTS = { "view", "where", "name", "type", "encoding", "language", "url", "date", "offsets",
  "path" }
local UNITS = { byte = true, codepoint = true, utf16 = true }

-- What is wrong with a request; nil where nothing is.
local function fault(request)
  for _, name in ipairs(TEXTS) do
    local value = request[name]
    if value ~= nil and value ~= cjson.null and type(value) ~= "string" then
      return ("'%s' is a text, not a %s"):format(name, type(value))
    end
    if value == cjson.null then request[name] = nil end
  end
  local given
  for _, name in ipairs(DOCUMENTS) do
    if request[name] ~= nil then
      if given then return ("both '%s' and '%s' are given"):format(given, name) end
      given = name
      if type(request[given]) ~= "string" then return ("'%s' is no text"):format(given) end
    end
  end
  if not given then return "which document? path, text, html, markdown, xml or mail" end
  if request.type and not readers.type(request.type) then
    return ("type: '%s' is none of %s"):format(request.type, table.concat(readers.names(), ", "))
  end
  if request.offsets and not UNITS[request.offsets] then
    return ("offsets: '%s' is none of byte, codepoint, utf16"):format(request.offsets)
  end
  for _, name in ipairs { "options", "filters" } do
    if request[name] ~= nil and type(request[name]) ~= "table" then
      return ("'%s' is no object or list"):format(name)
    end
  end
end

-- A script's options as a person would give them: what is no text or truth is one.
local function option_values(given)
  local values = {}
  for name, value in pairs(given or {}) do
    if type(value) == "table" then
      local list = {}
      for index, one in ipairs(value) do list[index] = tostring(one) end
      value = table.concat(list, ",")
    elseif type(value) == "number" then
      value = ("%.14g"):format(value)
    end
    if value ~= cjson.null then values[name] = value end
  end
  return values
end

local Pool = {}
Pool.__index = Pool

-- A session that is ready for a view with these options and filters.
function Pool:session(request)
  local view = request.view or self.view
  local filters = {}
  for index, name in ipairs(request.filters or {}) do filters[index] = { name = tostring(name) } end
  if request.where then
    filters[#filters + 1] = { name = "where", options = { expression = request.where } }
  end
  local key = json.encode { view, option_values(request.options), filters }
  for index, known in ipairs(self) do
    if known.key == key then
      table.insert(self, 1, (table.remove(self, index)))
      return known
    end
  end
  local entry = { key = key, view = view }
  entry.at = session.new {
    folders = self.folders, trust = self.trust, budget = self.budget,
    emit = function(bytes)
      entry.out[#entry.out + 1] = bytes
      return true
    end,
  }
  entry.request = {
    view = view, options = option_values(request.options), filters = filters, export = "ndjson",
    context = { many = true },
  }
  local ok, message = entry.at:prepare(entry.request)
  if not ok then return nil, message end
  if entry.at.over == "corpus" then
    return nil, ("the view '%s' is over all documents, and a worker reads one"):format(view)
  end
  if #self == MOST then table.remove(self).at.box:close() end
  table.insert(self, 1, entry)
  return entry
end

function Pool:forget(entry)
  for index, one in ipairs(self) do
    if one == entry then table.remove(self, index) end
  end
  entry.at.box:close()
end

local function options_of(request, values)
  local options = {
    type = request.type, encoding = request.encoding, language = request.language,
    url = request.url, date = request.date, name = request.name, unit = request.offsets or "byte",
    limits = { bytes = values.max_bytes },
  }
  for _, name in ipairs(WORDS) do
    if request[name] then
      options.bytes, options.type = request[name], request.type or TYPES[name] or name
      options.encoding = name ~= "mail" and "utf-8" or nil -- JSON's; a message names its own
      options.corrections, options.name = false, request.name or name
    end
  end
  return options
end

-- The view's items of every document, as the lines that the export wrote.
local function read(pool, entry, request, values)
  local options = options_of(request, values)
  options.folders = pool.folders
  local documents = 0
  for doc, bytes in nutgraf.documents(request.path or options.name, options) do
    if not doc then return nil, "unreadable", bytes end
    local changed, source, code = rewriting.apply(entry.at, doc, bytes, options)
    if not changed then return nil, code, source end
    local count, message = entry.at:document(changed, source)
    if not count then return nil, "failed", message end
    documents = documents + 1
  end
  local count, message = entry.at:finish(require("nutgraf.run.tally").new())
  if not count then return nil, "failed", message end
  return documents
end

-- The answer to one line.
local function reply(pool, line, values)
  local request, message = cjson.decode(line)
  if type(request) ~= "table" then
    return envelope.refuse("null", "it is no JSON object: " .. tostring(message or line:sub(1, 40)),
      "bad-json")
  end
  local id = envelope.id(line, request)
  local wrong = fault(request)
  if wrong then return envelope.refuse(id, wrong, "bad-request") end
  local entry
  entry, message = pool:session(request)
  if not entry then return envelope.refuse(id, message, "bad-request") end
  entry.out = {}
  local documents, code, said = read(pool, entry, request, values)
  if not documents then
    pool:forget(entry)
    return envelope.refuse(id, said, code)
  end
  local items = table.concat(entry.out):gsub("\n$", ""):gsub("\n", ",")
  -- What has come to its end begins anew, in the same state.
  entry.request.context = { many = true }
  if not entry.at:prepare(entry.request) then pool:forget(entry) end
  return ('{"id":%s,"view":%s,"documents":%d,"items":[%s]}\n'):format(
    id, json.encode(entry.view), documents, items)
end

--- Answers every line of standard input.
---@param values table view, script, trust, budget, max_bytes
function inner.run(values)
  local times = values.budget or 1
  local pool = setmetatable({
    view = values.view or "document", folders = files.folders(values.script), trust = values.trust,
    budget = budget.times(budget.usual, times),
  }, Pool)
  for line in io.lines() do
    local ok, answered = pcall(reply, pool, line, values)
    if not ok then answered = envelope.refuse(envelope.id(line), answered, "failed") end
    io.write(answered)
    io.flush()
  end
end

return inner
