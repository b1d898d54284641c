--- What happens to documents inside the scripts' own Lua state: scripts are
--- loaded, filters run, a view makes items, an export writes them. Input: the
--- names of scripts, then one document after the other. Output: text, through
--- the function that the host gave. Guarantees that nothing else leaves, and that
--- an error of a script names its file and line.
local coverage = require "nutgraf.run.coverage"
local document = require "nutgraf.document"
local items = require "nutgraf.items"
local loading = require "nutgraf.run.loading"
local keep = require "nutgraf.keep"
local option_values = require "nutgraf.run.option_values"
local parts = require "nutgraf.parts"
local request = require "nutgraf.run.request"
local script = require "nutgraf.run.script"
local sections = require "nutgraf.run.sections"
local tally = require "nutgraf.run.tally"

local pipeline = {}

local guarded = loading.guarded
local job -- what request.ready made

--- Every call from the host comes through here, since its functions are lent for
--- one call at a time.
---@param functions table find, names and emit
---@param what string a function of this module
function pipeline.call(functions, what, ...)
  loading.host = functions
  return pipeline[what](...)
end

--- What a script declares, as plain values.
---@param kind string
---@param name string
---@return table? description
---@return string? message
function pipeline.describe(kind, name)
  local ok, it = pcall(loading.script, kind, name)
  if not ok then return nil, it end
  return script.describe(name, kind, it)
end

-- Runs what a check needs and no filter of the command has run yet.
local function ensure(doc, needs)
  for _, filter in ipairs(request.needed(needs)) do
    local name = filter.script.name
    if filter.script.on == "document" and not doc.applied[name] then
      doc.applied[name] = true
      guarded(filter.script, "filter", doc, filter.options)
    end
  end
end

--- What one check finds in a document. For the view `check`.
---@param name string
---@param doc nutgraf.Document
---@param given table<string, any>? the check's options
---@return table[] items
function pipeline.check(name, doc, given)
  local it = loading.script("check", name)
  local values, message = option_values.of(it, given)
  if not values then error(("check '%s': %s"):format(name, message), 0) end
  ensure(doc, it.needs)
  local findings = guarded(it, "check", doc, values) or {}
  for _, item in ipairs(findings) do
    item.check, item.severity = name, item.severity or it.severity
    item.advice = item.advice or it.advice
  end
  return findings
end

--- Gets ready for documents.
---@param asked table view, options, filters, export, export_options, context
---@return boolean? ok
---@return string|table message_or_facts sources: how many filters are on the source; over;
---  holds: whether the output is held back to its end
function pipeline.prepare(asked)
  local ok, made = pcall(request.ready, asked)
  if not ok then return nil, made end
  job = made
  return true, { sources = #job.sources, over = job.view.over, holds = job.held ~= nil }
end

--- Runs one filter on the source: gives other bytes, to be parsed anew.
---@param core userdata
---@param source table name, path, url, meta
---@param bytes string
---@param index integer which of those on the source
---@return table source with bytes; what the filter did not give of `meta` is gone
function pipeline.source(core, source, bytes, index)
  local filter = job.sources[index]
  local current = {
    bytes = bytes, name = source.name, path = source.path, url = source.url, meta = source.meta,
    document = document.new(core, source),
  }
  local result = guarded(filter.script, "filter", current, filter.options)
  if type(result) == "string" then result = { bytes = result } end
  result = result or {}
  return {
    bytes = result.bytes or bytes, name = result.name or source.name,
    path = result.path or source.path, url = result.url or source.url, meta = result.meta,
  }
end

-- Whether a filter wants all items at once.
local function filters_items()
  for _, filter in ipairs(job.filters) do
    if filter.script.on == "items" then return true end
  end
  return false
end

-- Whether an item stands in a part of the page that is shown. A view that goes over the
-- blocks may make some that do not: they are counted.
local function is_shown(doc, item)
  local narrowed = keep.document(item, { document = doc })
  narrowed = narrowed and narrowed.parts
  if not narrowed or narrowed:shows(item) then return true end
  narrowed.rows = narrowed.rows + 1
  return false
end

-- How many items there are: of a tree with those inside, of a graph the edges.
local function count_of(list)
  local count = 0
  for item in items.walk(list) do count = count + (item.edges and #item.edges or 1) end
  return count
end

local function filtered(doc, list)
  local before = filters_items() and count_of(list) or 0
  for _, filter in ipairs(job.filters) do
    if filter.script.on == "items" then
      local context = { shape = job.view.shape, columns = job.columns, document = doc }
      list = guarded(filter.script, "filter", list, filter.options, context) or list
      local asked = filter.script.asked and guarded(filter.script, "asked", filter.options) or {}
      for name in pairs(asked.had or {}) do job.facts.had[name] = 1 end
      for name in pairs(asked.missed or {}) do job.facts.missed[name] = 1 end
    end
  end
  if filters_items() then
    job.facts.left_out = job.facts.left_out + math.max(0, before - count_of(list))
  end
  return list
end

-- The items on their way to the export, counted.
local function watched(list)
  local facts, view = job.facts, job.view
  local next_item = items.each(list)
  return function()
    local item = next_item()
    if item == nil then return nil end
    facts.items = facts.items + (item.edges and #item.edges or 1)
    if view.fails and guarded(view, "fails", item, job.options) then
      facts.failed = facts.failed + 1
    end
    return item
  end
end

-- What was looked at in a document, beside its items.
local function look(doc)
  local facts = job.facts
  facts.documents = facts.documents + 1
  facts.read = facts.read + doc:count(job.view.looks or "sentences")
  facts.silenced = facts.silenced + (doc.silenced or 0)
  if doc.storyless then facts.storyless = facts.storyless + 1 end
  for layer, count in pairs(doc.parts and doc.parts:left_out() or {}) do
    facts.outside[layer] = (facts.outside[layer] or 0) + count
  end
  local note = doc.told or doc.uncovered
    or coverage.told(doc, job.needed, job.view.noun or job.view.name)
  for _, said in pairs { note, doc.remark } do
    facts.notes[said] = (facts.notes[said] or 0) + 1
  end
end

-- Hands over the facts since it was last asked.
local function facts_so_far()
  local facts = job.facts
  job.facts = tally.new()
  return facts
end

-- What a view's function gives, item by item.
local function stream_items(view, doc, give, columns)
  local function next_item() return guarded({ give = give, path = view.path }, "give") end
  local plain = items.stream(doc, next_item, columns)
  return function()
    local ok, item
    repeat ok, item = pcall(plain) until not ok or item == nil or is_shown(doc, item)
    if ok then return item end
    local message = tostring(item)
    error(message:find(view.path, 1, true) and message or view.path .. ": " .. message, 0)
  end
end

-- The items that stand in the parts that are shown; records and graphs have no place.
local function in_parts(doc, list, shape)
  if shape == "graph" or shape == "document" then return list end
  return keep.items(list, shape, function(item) return is_shown(doc, item) end)
end

-- What a view makes: a list, or a function that gives one item after the other where the
-- view does so and the caller takes it.
local function plain_items(view, options, columns, subject, doc, streams)
  local result = guarded(view, "view", subject, options)
  if type(result) == "function" then
    local give = stream_items(view, doc, result, columns)
    if streams then return give end
    local all = {}
    for item in give do all[#all + 1] = item end
    return all
  end
  local ok, list = pcall(items.normalise, doc, result, view.shape, columns)
  if not ok then error(view.path .. ": " .. tostring(list), 0) end
  return in_parts(doc, list, view.shape)
end

-- The items of a document, or of the corpus; of a report its one record.
local function make_items(subject, doc, streams)
  if job.sections then return { sections.record(doc, job.sections, plain_items) } end
  streams = streams and not filters_items()
  local list = plain_items(job.view, job.options, job.columns, subject, doc, streams)
  return type(list) == "function" and list or filtered(doc, list)
end

local function read(core, source)
  local doc = document.new(core, source)
  if source.decisions and next(source.decisions) then
    require("nutgraf.decisions.overlay").apply(doc, source.decisions)
  end
  parts.show(doc, job.parts)
  for _, filter in ipairs(job.filters) do
    if filter.script.on == "document" then
      doc.applied[filter.script.name] = true
      guarded(filter.script, "filter", doc, filter.options)
    end
  end
  return doc
end

--- The items of one document, as plain tables.
---@param core userdata
---@param source table
---@return table[]
function pipeline.items(core, source)
  local doc = read(core, source)
  local subject = job.view.over == "corpus" and { doc } or doc
  local list, columns, shape = make_items(subject, doc), job.columns, job.view.shape
  if shape == "report" then
    list, columns, shape = sections.tree(list[1]), sections.columns, "tree"
  end
  items.ends(doc, list)
  return require("nutgraf.json").realise(list), columns, shape
end

-- What comes before all items knows no document: no filter looks at it.
local function start()
  if job.out.begun then return end
  job.out:begin()
  job.out.out:flush()
  if job.held then job.held:pass() end
end

--- Takes one document: shows it at once, or keeps it for a view of the corpus.
---@param core userdata
---@param source table
---@return integer items how many there were
---@return table facts a part of a tally
function pipeline.document(core, source)
  if job.view.over == "corpus" and source.sha256 then
    local hash = source.sha256()
    source.sha256 = function() return hash end
  end
  local doc = read(core, source)
  if job.view.over == "corpus" then
    job.documents[#job.documents + 1] = doc
    return 0, facts_so_far()
  end
  start()
  local count = job.out:document(doc, watched(make_items(doc, doc, true)))
  if job.held then job.held:look(false) end
  look(doc)
  return count, facts_so_far()
end

--- Writes what comes before all items, where other processes make the items.
function pipeline.begin()
  start()
  if job.held then job.held:leave() end
end

--- Ends the output.
---@param sums nutgraf.Tally of the documents before, of this process and of others
---@return integer items how many a view of the corpus has shown
---@return table facts of a view of the corpus; `nothing`, what an empty result looked at
function pipeline.finish(sums)
  local fault = job.view.finish and guarded(job.view, "finish", job.options)
  if fault then error(("view '%s': %s"):format(job.view.name, fault), 0) end
  start()
  local count = 0
  if job.view.over == "corpus" then
    local corpus = document.corpus(job.documents)
    count = job.out:document(nil, watched(make_items(job.documents, corpus, true)))
    for _, doc in ipairs(job.documents) do look(doc) end
  end
  local facts = facts_so_far()
  tally.add(sums, facts)
  local _, names = require("nutgraf.columns").offered(job.columns)
  for _, filter in ipairs(job.filters) do
    fault = filter.script.finish and guarded(filter.script, "finish", filter.options, names, sums)
    if fault then error(("filter '%s': %s"):format(filter.script.name, fault), 0) end
  end
  facts.nothing = tally.nothing(sums, job.view, job.asked)
  -- In the output itself nothing is repeated that the person asked with: it may be a name.
  job.context.nothing = not job.context.part and tally.nothing(sums, job.view, {}) or nil
  job.out:finish()
  if job.held then job.held:release() end
  return count, facts
end

return pipeline
