--- The Language Server Protocol (3.17) over a document's views. Input: messages as
--- tables. Output: answers and notifications through `send`. What it answers comes
--- from the controller of editors, so it is what every other editor shows.
local document = require "nutgraf.lsp.document"
local json = require "nutgraf.json"
local names = require "nutgraf.lsp.names"
local requests = require "nutgraf.lsp.requests"
local shapes = require "nutgraf.lsp.shapes"

local server = {}
server.__index = server

local ERROR = {
  request = -32600, unknown = -32601, invalid = -32602, internal = -32603, uninitialized = -32002,
  cancelled = -32800,
}
local SEVERITY = { error = 1, warning = 2, note = 3 }

--- A server.
---@param send fun(message: table) takes what goes to the client
---@param options nutgraf.ServerOptions?
function server.new(send, options)
  return setmetatable({
    send = send, options = options or {}, documents = {}, changed = {}, encoding = "utf-16",
    folders = {}, index = {}, jobs = {}, asked = 0, revision = 0,
  }, server)
end

---@class nutgraf.ServerOptions
---@field files (fun(folder: string): string[])? the files of a folder of the workspace
---@field stamp (fun(path: string): string?)? another where a file has changed
---@field write (fun(name: string, text: string): string?, string?)? puts a text where it can
---  be shown, to be read alone; gives its URI, else nil and a message

-- ---- documents ------------------------------------------------------------------

--- Makes a document, which is not open by that.
---@param uri string
---@param bytes string
---@param language string?
---@return table doc
function server:make(uri, bytes, language)
  return document.new(uri, bytes, {
    language = language, encoding = self.encoding,
    notify = function(message, level) self:notify(message, level) end,
  })
end

--- Shows a message to the person.
---@param message string
---@param level "error"|"info"
function server:notify(message, level)
  self.send {
    method = "window/showMessage",
    params = { type = level == "error" and 1 or 3, message = message },
  }
end

--- Writes a line into the client's log.
---@param message string
function server:log(message)
  self.send { method = "window/logMessage", params = { type = 2, message = message } }
end

--- Asks something of the client. What it cannot do is told to the person.
---@param method string
---@param params table
function server:ask(method, params)
  self.asked = self.asked + 1
  self.send { id = "nutgraf-" .. self.asked, method = method, params = params }
end

--- Takes the settings of a client: { "checks": ["edge-ellipsis=off"] }, as after --set of
--- `nutgraf check`, or the same under "nutgraf".
---@param given any
function server:configure(given)
  if type(given) ~= "table" then return end
  if type(given.nutgraf) == "table" then given = given.nutgraf end
  if given.checks == nil then
    self.check_words = nil
    return
  end
  local words = {}
  for index, word in ipairs(type(given.checks) == "table" and given.checks or {}) do
    words[index] = type(word) == "string" and word or nil
  end
  if type(given.checks) ~= "table" or #words ~= #given.checks then
    return self:notify("nutgraf: the setting 'checks' is no list of strings", "error")
  end
  self.check_words = #words > 0 and { "--set=" .. table.concat(words, ",") } or nil
end

--- The open document that a request is about.
---@param params table
---@return table doc
function server:document(params)
  local uri = params.textDocument and params.textDocument.uri
  local doc = self.documents[uri]
  if not doc then error({ code = ERROR.invalid, message = "not open: " .. tostring(uri) }, 0) end
  return doc
end

-- The other places that a finding speaks of.
local function related(doc, finding)
  local list = json.array {}
  for index, one in ipairs(finding.related) do
    list[index] = {
      location = { uri = doc.uri, range = doc:range(one) }, message = one.message or one.text,
    }
  end
  return list
end

--- A finding as the protocol has it: what to do about it is its second line.
---@param doc table
---@param each table
---@return table
function server:diagnostic(doc, each) -- luacheck: no self
  return {
    range = doc:range(each), severity = SEVERITY[each.severity] or 4, code = each.code,
    source = "nutgraf", message = each.message .. (each.advice and "\n" .. each.advice or ""),
    relatedInformation = related(doc, each),
  }
end

--- What the checks find in a document.
---@param doc table
---@return table[]?
---@return string? message
function server:diagnostics(doc)
  local found, message = doc.controller:diagnostics(self.check_words)
  if not found then return nil, message end
  local list = json.array {}
  for index, each in ipairs(found) do list[index] = self:diagnostic(doc, each) end
  return list
end

-- Sends the findings to a client that does not ask for them, and takes down the names. What
-- keeps them from being found is said once, however often it comes while one types.
local function publish(self, doc)
  local list, message = self:diagnostics(doc)
  if message and message ~= doc.said then self:notify("nutgraf: " .. message, "error") end
  doc.said = message
  if not list then return end
  names.note(doc)
  if self.pulled then return end
  self.send {
    method = "textDocument/publishDiagnostics",
    params = { uri = doc.uri, version = doc.version, diagnostics = list },
  }
end

--- Has the client show what is found now, after a decision or other settings.
---@param doc table? one document, else all
function server:renew(doc)
  self.revision = self.revision + 1
  if doc then self.changed[doc.uri] = doc end
  if not doc then
    for uri, each in pairs(self.documents) do self.changed[uri] = each end
  end
  if self.pulled and self.refreshes then self:ask("workspace/diagnostic/refresh", nil) end
end

local notifications = {}

notifications["textDocument/didOpen"] = function(self, params)
  local it = params.textDocument
  local doc = self:make(it.uri, it.text, it.languageId)
  doc.version = it.version
  self.documents[it.uri] = doc
  publish(self, doc)
end

notifications["textDocument/didChange"] = function(self, params)
  local doc = self:document(params)
  for _, change in ipairs(params.contentChanges) do
    doc:change(change)
  end
  doc.version = params.textDocument.version
  self.changed[doc.uri], self.revision = doc, self.revision + 1
end

notifications["textDocument/didClose"] = function(self, params)
  local uri = params.textDocument.uri
  self.documents[uri], self.changed[uri] = nil, nil
  self.send {
    method = "textDocument/publishDiagnostics", params = { uri = uri, diagnostics = json.array {} },
  }
end

notifications["workspace/didChangeConfiguration"] = function(self, params)
  self:configure(params.settings or {})
  self:renew()
end

-- Ends a request that is not answered yet.
notifications["$/cancelRequest"] = function(self, params)
  for index, job in ipairs(self.jobs) do
    if job.id == params.id then
      table.remove(self.jobs, index)
      return self:finish(job.id, nil, { code = ERROR.cancelled, message = "cancelled" })
    end
  end
end

function notifications.exit(self) self.exited = true end

--- Publishes the diagnostics of what has changed: to be called when `revision` has stayed
--- the same for a while, since each letter typed is a change.
function server:settle()
  local changed = self.changed
  self.changed = {}
  local list = {}
  for uri in pairs(changed) do list[#list + 1] = uri end
  table.sort(list)
  for _, uri in ipairs(list) do publish(self, changed[uri]) end
end

-- ---- the protocol ---------------------------------------------------------------

local function fault_of(code, message)
  return { code = code, message = message }
end

-- The function that answers a request; the fault of one that none does.
local function handler_of(self, message)
  local method, params = message.method, message.params or {}
  if self.ended then return nil, fault_of(ERROR.request, "the server was shut down") end
  if not self.initialized and method ~= "initialize" then
    return nil, fault_of(ERROR.uninitialized, "not initialized")
  end
  if self.initialized and method == "initialize" then
    return nil, fault_of(ERROR.request, "the server is initialized already")
  end
  local handler = method ~= "long" and requests[method]
  if not handler then return nil, fault_of(ERROR.unknown, "not known: " .. method) end
  local wrong = shapes.fault(method, params)
  if wrong then return nil, fault_of(ERROR.invalid, wrong) end
  return function(pause)
    local ok, result = pcall(handler, self, params, pause)
    if ok then return result end
    if type(result) == "table" and result.code then return nil, result end
    return nil, fault_of(ERROR.internal, tostring(result))
  end
end

--- Sends the answer to a request.
---@param id any
---@param result any
---@param fault table?
function server:finish(id, result, fault)
  self.send { id = id, result = result, error = fault }
end

--- Does a piece of what takes long: to be called while no message waits.
---@return boolean more whether there is any left
function server:step()
  local job = self.jobs[1]
  if not job then return false end
  local _, result, fault = coroutine.resume(job.run)
  if coroutine.status(job.run) == "dead" then
    table.remove(self.jobs, 1)
    self:finish(job.id, result, fault)
  end
  return #self.jobs > 0
end

local function answer(self, message)
  local run, fault = handler_of(self, message)
  if not run then return self:finish(message.id, nil, fault) end
  if requests.long[message.method] then
    self.jobs[#self.jobs + 1] = {
      id = message.id, run = coroutine.create(function() return run(coroutine.yield) end),
    }
    return
  end
  if message.method == "shutdown" then
    for _, job in ipairs(self.jobs) do
      self:finish(job.id, nil, fault_of(ERROR.cancelled, "the server is shut down"))
    end
    self.jobs = {}
  end
  self:finish(message.id, run())
end

-- What keeps a message from being one of the protocol.
local function refuse(message)
  local id = message.id
  if message[1] ~= nil then return "a batch: one message at a time" end
  if id ~= nil and type(id) ~= "string" and type(id) ~= "number" then
    return "the id is neither a number nor a string"
  end
  if type(message.method) ~= "string" then return "no method" end
  if message.params ~= nil and type(message.params) ~= "table" then
    return "the params are neither an object nor a list"
  end
end

--- Answers what is no message.
---@param code integer
---@param message string
---@param id any? of the request, where it has one
function server:refuse(code, message, id)
  local known = type(id) == "string" or type(id) == "number"
  self.send { id = known and id or json.null, error = fault_of(code, message) }
end

-- The client's answer to what it was asked.
local function hear(self, message)
  local fault = type(message.error) == "table" and message.error.message
  if fault then self:notify("nutgraf: the editor: " .. tostring(fault), "error") end
end

--- Takes one message of the client.
---@param message table
function server:take(message)
  if message.method == nil and (message.result ~= nil or message.error ~= nil) then
    return hear(self, message)
  end
  local reason = refuse(message)
  if reason then return self:refuse(ERROR.request, reason, message.id) end
  if message.id ~= nil then
    return answer(self, message)
  end
  local handler, exit = notifications[message.method], message.method == "exit"
  if not handler or not exit and (self.ended or not self.initialized) then return end
  local params = message.params or {}
  local ok, fault = false, shapes.fault(message.method, params)
  if not fault then ok, fault = pcall(handler, self, params) end
  if not ok then
    fault = type(fault) == "table" and fault.message or tostring(fault)
    self:notify(("nutgraf: %s: %s"):format(message.method, fault), "error")
  end
end

return server
