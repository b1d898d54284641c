--- One session of scripts: the Lua state that they run in, and what passes
--- between it and the host. Input: documents and the names of scripts. Output:
--- text through a function, or items as plain tables. One session serves a whole
--- command, or an editor for as long as it is open.
local core = require "nutgraf.core"
local folders = require "nutgraf.folders"

local session = {}
session.__index = session

-- What scripts may take, and how much more of it for each byte of a document.
local MEMORY, MEMORY_EACH = 1024 * 1024 * 1024, 8
local INSTRUCTIONS, INSTRUCTIONS_EACH = 2e9, 200

-- Documents up to this size are served by these limits without asking.
local USUAL = 16 * 1024 * 1024

local PIPELINE = "nutgraf.pipeline"

---@class nutgraf.SessionOptions
---@field folders table? where scripts lie; see nutgraf.folders
---@field scripts string[]? what `--script` names
---@field trust boolean? give scripts the whole of Lua
---@field memory number? bytes that the scripts' state may take
---@field instructions number? how many each call may run
---@field log fun(message: string)? takes what scripts print
---@field emit fun(text: string, file: string?): boolean takes what exports write

--- Opens a session.
---@param options nutgraf.SessionOptions?
---@return table session
function session.new(options)
  options = options or {}
  local where = options.folders or folders.new { scripts = options.scripts }
  local self = setmetatable({ folders = where }, session)
  local function resolve(name)
    local text, path = where:module(name)
    if text then
      return text, "@" .. (name:find("^nutgraf%.") and name:gsub("%.", "/") .. ".lua" or path)
    end
  end
  self.limits = {
    memory = options.memory or MEMORY, instructions = options.instructions or INSTRUCTIONS,
    resolve = resolve, log = options.log, trust = options.trust,
  }
  self.box = core.sandbox(self.limits)
  -- Lent with every call: what it may ask of the host.
  self.host = {
    find = function(kind, name) return where:find(kind, name) end,
    names = function(kind) return where:names(kind) end,
    emit = options.emit or function() return true end,
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
  return ("%s (the scripts may take %d MiB)"):format(message, self.limits.memory / 1048576)
end

--- Calls a function of the pipeline in the scripts' state.
---@param what string its name there
---@return any result nil where it failed
---@return any message_or_more
function session:call(what, ...)
  local first, second, third = self.box:call(PIPELINE, "call", self.host, what, ...)
  self.dead = first == nil and is_dead(second)
  if self.dead then second = with_path(self, second) end
  if first == nil then second = with_limit(self, second) end
  return first, second, third
end

--- Makes room for a large document. The scripts' state is made anew where it has
--- none for it: `revive` has to follow.
---@param bytes integer
---@return boolean anew
function session:grow(bytes)
  if bytes <= (self.room or USUAL) or self.limits.trust then return false end
  self.room = bytes
  self.limits.memory = MEMORY + MEMORY_EACH * bytes
  self.limits.instructions = INSTRUCTIONS + INSTRUCTIONS_EACH * bytes
  return true
end

--- What a script declares.
---@param kind string
---@param name string
---@return table? description
---@return string? message
function session:describe(kind, name)
  return self:call("describe", kind, name)
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
---@return string? message
function session:document(doc, source)
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
  return self:call("source", doc, source, bytes, index)
end

--- Writes what comes before all items, where other processes make the items.
function session:begin()
  return self:call("begin")
end

--- Ends the output.
---@return integer? items of a view of the corpus
---@return string? message
function session:finish()
  return self:call("finish")
end

--- The items that a view makes of one document, as plain tables.
---@param doc userdata
---@param source table
---@return table[]? items
---@return string? message
function session:items(doc, source)
  return self:call("items", doc, source)
end

return session
