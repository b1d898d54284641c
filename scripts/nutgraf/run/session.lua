--- One session of scripts: the Lua state that they run in, and what passes
--- between it and the host. Input: documents and the names of scripts. Output:
--- text through a function, or items as plain tables. One session serves a whole
--- command, or an editor for as long as it is open.
local budget = require "nutgraf.run.budget"
local core = require "nutgraf.core"
local folders = require "nutgraf.run.folders"
local searcher = require "nutgraf.searcher"

local session = {}
session.__index = session

local PIPELINE = "nutgraf.run.pipeline"

---@class nutgraf.SessionOptions
---@field folders table? where scripts lie; see nutgraf.folders
---@field scripts string[]? what `--script` names
---@field trust boolean? give scripts the whole of Lua
---@field budget nutgraf.Budget? what scripts may take; budget.usual
---@field more string? what a message that a budget is used up adds
---@field limit fun(seconds: number?, subject: string?)? sets the process a limit of time
---@field log fun(message: string)? takes what scripts print
---@field emit fun(text: string, file: string?): boolean takes what exports write
---@field layout function? lays a network out: see nutgraf.command.layout

--- Opens a session.
---@param options nutgraf.SessionOptions?
---@return table session
function session.new(options)
  options = options or {}
  local where = options.folders or folders.new { scripts = options.scripts }
  local self = setmetatable({ folders = where }, session)
  local function resolve(name)
    local text, path = where:module(name)
    if not text or not name:find "^nutgraf%." then return text, path and "@" .. path end
    local own = name:gsub("%.", "/")
    return text, "@" .. own .. ".lua", searcher.compiled(own, text)
  end
  self.budget, self.bytes = options.budget or budget.usual, 0
  self.more, self.limit = options.more or "", options.limit or function() end
  self.limits = { resolve = resolve, log = options.log, trust = options.trust }
  self.limits.memory, self.limits.instructions = budget.share(self.budget, 0)
  self.box = core.sandbox(self.limits)
  -- Lent with every call: what it may ask of the host.
  self.host = {
    find = function(kind, name) return where:find(kind, name) end,
    names = function(kind) return where:names(kind) end,
    languages = function(purpose) return where:languages(purpose) end,
    settings = function() return where:settings() end,
    emit = options.emit or function() return true end,
    layout = options.layout,
  }
  return self
end

-- A state that used up its budget is good for nothing more, not even for
-- saying where the script lies that did it.
local function is_dead(message)
  return type(message) == "string" and message:find("the script used up its %d+ %l+") ~= nil
end

local KINDS = { views = "view", filters = "filter", exports = "export", checks = "check" }

local function with_path(self, message)
  local folder, name, rest = message:match("^(%l+)/([%w_-]+)%.lua(:%d+:.*)$")
  local _, path = nil, nil
  if KINDS[folder] then _, path = self.folders:find(KINDS[folder], name) end
  if path then return path .. rest end
  -- It was in the library when it was used up: on behalf of the view.
  return self.request and ("view '%s': %s"):format(self.request.view, message) or message
end

-- Lua's own words for it name no limit.
local function with_limit(self, message)
  if type(message) ~= "string" or not message:find("not enough memory$") then return message end
  return ("%s (the scripts may take %.0f MiB%s)"):format(message, self.limits.memory / 1048576,
    self.more)
end

-- Sets what the next calls may take.
local function allow(self, bytes)
  local limits = self.limits
  limits.memory, limits.instructions = budget.share(self.budget, bytes)
  self.box:budget(limits.memory, limits.instructions)
end

-- Documents of a view of the corpus stay; others are gone when the next one comes.
local function bytes_with(self, doc)
  local whole = self.over == "corpus" or self.holds
  return (whole and self.bytes or 0) + doc.bytes
end

--- Calls a function of the pipeline in the scripts' state.
---@param what string its name there
---@return any result nil where it failed
---@return any message_or_more
function session:call(what, ...)
  self.limit(budget.seconds(self.limits.instructions, self.limits.trust), self.subject)
  local first, second, third = self.box:call(PIPELINE, "call", self.host, what, ...)
  self.limit(nil)
  self.dead = first == nil and is_dead(second)
  if self.dead then second = with_path(self, second) .. self.more end
  if first == nil then second = with_limit(self, second) end
  return first, second, third
end

--- What a script declares. One that uses up the budget does so for itself alone.
---@param kind string
---@param name string
---@return table? description
---@return string? message
function session:describe(kind, name)
  self.subject = ("%s '%s'"):format(kind, name)
  local description, message = self:call("describe", kind, name)
  if self.dead then self:restart() end
  return description, message
end

--- The names of all scripts of a kind.
---@param kind string
---@return string[]
function session:names(kind)
  return self.folders:names(kind)
end

--- Gets ready to show documents.
---@param request table view, options, filters, export, export_options, context
---@return boolean? ok
---@return string? message
function session:prepare(request)
  self.bytes, self.subject = 0, ("view '%s'"):format(request.view)
  allow(self, 0)
  local ok, facts = self:call("prepare", request)
  if not ok then return nil, facts end
  self.request = request
  self.sources, self.over, self.holds = facts.sources, facts.over, facts.holds
  return true
end

--- Makes the scripts' state anew.
function session:restart()
  self.box:close()
  self.box = core.sandbox(self.limits)
  self.dead = false
end

--- Goes on in a new state, where the scripts have used up the old one on a document.
---@param begun boolean whether an item or what comes before all items was written
---@param first boolean whether no item was written yet
---@return boolean? ok
---@return string? message
function session:revive(begun, first)
  self:restart()
  local request = self.request
  request.context = request.context or {}
  request.context.resumed = { begun = begun, first = first }
  return self:prepare(request)
end

--- Hands over one document.
---@param doc userdata
---@param source table name, path, part, sha256, chain
---@return integer? items how many there were
---@return string|table message_or_facts a part of a tally
function session:document(doc, source)
  self.bytes, self.subject = bytes_with(self, doc), source.name
  allow(self, self.bytes)
  return self:call("document", doc, source)
end

--- What a filter on the source makes of a document's bytes.
---@param doc userdata
---@param source table
---@param bytes string
---@param index integer which of those on the source
---@return table? source with `bytes`, to be parsed anew
---@return string? message
function session:rewrite(doc, source, bytes, index)
  self.subject = source.name
  allow(self, bytes_with(self, doc))
  return self:call("source", doc, source, bytes, index)
end

--- Writes what comes before all items, where other processes make the items.
function session:begin()
  return self:call("begin")
end

--- Ends the output.
---@param sums nutgraf.Tally of all documents
---@return integer? items of a view of the corpus
---@return string|table message_or_facts
function session:finish(sums)
  self.subject = ("view '%s'"):format(self.request.view)
  return self:call("finish", sums)
end

--- The items that a view makes of one document, as plain tables.
---@param doc userdata
---@param source table
---@return table[]? items
---@return string? message
function session:items(doc, source)
  self.bytes, self.subject = bytes_with(self, doc), source.name
  allow(self, self.bytes)
  return self:call("items", doc, source)
end

return session
