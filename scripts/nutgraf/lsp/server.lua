--- The Language Server Protocol (3.17) over a document's views. Input: messages as
--- tables. Output: answers and notifications through `send`. What it answers comes
--- from the controller of editors, so it is what every other editor shows.
local editor = require "nutgraf.editor"
local json = require "nutgraf.json"
local requests = require "nutgraf.lsp.requests"
local shapes = require "nutgraf.lsp.shapes"
local text = require "nutgraf.lsp.text"
local uris = require "nutgraf.lsp.uris"

local server = {}
server.__index = server

local ERROR = {
  request = -32600, unknown = -32601, invalid = -32602, internal = -32603, uninitialized = -32002,
}
local SEVERITY = { error = 1, warning = 2, note = 3 }

--- A server.
---@param send fun(message: table) takes what goes to the client
---@param options { files: (fun(folder: string): string[])? }?
function server.new(send, options)
  return setmetatable({
    send = send, options = options or {}, documents = {}, changed = {}, encoding = "utf-16",
    folders = {},
  }, server)
end

-- ---- documents ------------------------------------------------------------------

local document = {}
document.__index = document

--- Where an entry of the controller stands, in the protocol's positions.
---@param entry nutgraf.Range
---@return table
function document:range(entry)
  return {
    start = self.text:position(entry.line, entry.column),
    ["end"] = self.text:position(entry.end_line, entry.end_column),
  }
end

local TYPE_NAMES = { markdown = ".md", html = ".html", plaintext = ".txt", xml = ".xml" }

--- Takes a document in.
---@param uri string
---@param bytes string its text
---@param language string? the protocol's name, which tells its type where the URI does not
---@return table doc
function server:open(uri, bytes, language)
  local doc = setmetatable({ uri = uri, text = text.new(bytes, self.encoding) }, document)
  local name = uris.path(uri)
  if not name:find("%.%w+$") then name = name .. (TYPE_NAMES[language] or "") end
  doc.controller = editor.new({
    text = function() return doc.text.bytes end,
    name = function() return name end,
    show = function() end,
    notify = function(message, level) self:notify(message, level) end,
  })
  self.documents[uri] = doc
  return doc
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

local function publish(self, doc)
  local found, message = doc.controller:diagnostics(self.check_words)
  if not found then return self:notify("nutgraf: " .. message, "error") end
  local list = json.array {}
  for index, each in ipairs(found) do
    list[index] = {
      range = doc:range(each), severity = SEVERITY[each.severity] or 4, code = each.code,
      source = "nutgraf", message = each.message, relatedInformation = related(doc, each),
    }
  end
  self.send {
    method = "textDocument/publishDiagnostics",
    params = { uri = doc.uri, version = doc.version, diagnostics = list },
  }
end

local notifications = {}

notifications["textDocument/didOpen"] = function(self, params)
  local it = params.textDocument
  local doc = self:open(it.uri, it.text, it.languageId)
  doc.version = it.version
  publish(self, doc)
end

notifications["textDocument/didChange"] = function(self, params)
  local doc = self:document(params)
  for _, change in ipairs(params.contentChanges) do
    doc.text = text.new(doc.text:changed(change), self.encoding)
  end
  doc.version = params.textDocument.version
  self.changed[doc.uri] = doc
end

notifications["textDocument/didClose"] = function(self, params)
  local uri = params.textDocument.uri
  self.documents[uri], self.changed[uri] = nil, nil
  self.send {
    method = "textDocument/publishDiagnostics", params = { uri = uri, diagnostics = json.array {} },
  }
end

function notifications.exit(self) self.exited = true end

--- Publishes the diagnostics of what has changed: to be called when no message has
--- come for a while, since each letter typed is a change.
function server:settle()
  local changed = self.changed
  self.changed = {}
  for _, doc in pairs(changed) do publish(self, doc) end
end

-- ---- the protocol ---------------------------------------------------------------

local function fault_of(code, message)
  return { code = code, message = message }
end

local function answer(self, message)
  local method, params = message.method, message.params or {}
  if self.ended then return nil, fault_of(ERROR.request, "the server was shut down") end
  if not self.initialized and method ~= "initialize" then
    return nil, fault_of(ERROR.uninitialized, "not initialized")
  end
  if self.initialized and method == "initialize" then
    return nil, fault_of(ERROR.request, "the server is initialized already")
  end
  local handler = requests[method]
  if not handler then return nil, fault_of(ERROR.unknown, "not known: " .. method) end
  local wrong = shapes.fault(method, params)
  if wrong then return nil, fault_of(ERROR.invalid, wrong) end
  local ok, result = pcall(handler, self, params)
  if ok then return result end
  if type(result) == "table" and result.code then return nil, result end
  return nil, fault_of(ERROR.internal, tostring(result))
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

--- Takes one message of the client.
---@param message table
function server:take(message)
  -- Nothing is asked of the client, so its answers are to nothing.
  if message.method == nil and (message.result ~= nil or message.error ~= nil) then return end
  local reason = refuse(message)
  if reason then return self:refuse(ERROR.request, reason, message.id) end
  if message.id ~= nil then
    local result, fault = answer(self, message)
    self.send { id = message.id, result = result, error = fault }
    return
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
