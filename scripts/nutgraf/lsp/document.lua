--- A document of the language server: its text by the protocol's positions, and the
--- controller of editors over it. Input: what the client sent. Output: places and edits as
--- the protocol has them.
local editor = require "nutgraf.editor"
local json = require "nutgraf.json"
local text = require "nutgraf.lsp.text"
local uris = require "nutgraf.lsp.uris"

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

--- Edits of the controller as the protocol's change of a workspace.
---@param edits nutgraf.Edit[]
---@return table
function document:edits(edits)
  local list = json.array {}
  for index, edit in ipairs(edits) do
    list[index] = { range = self:range(edit), newText = edit.text }
  end
  return { changes = { [self.uri] = list } }
end

local TYPE_NAMES = { markdown = ".md", html = ".html", plaintext = ".txt", xml = ".xml" }

--- Makes a document.
---@param uri string
---@param bytes string its text
---@param options { language: string?, encoding: string, notify: function }
---  the language is the protocol's name, which tells the type where the URI does not
---@return table
function document.new(uri, bytes, options)
  local path = uris.path(uri)
  local self = setmetatable({
    uri = uri, path = path, text = text.new(bytes, options.encoding),
  }, document)
  local name = path
  if not name:find("%.%w+$") then name = name .. (TYPE_NAMES[options.language] or "") end
  self.controller = editor.new({
    text = function() return self.text.bytes end,
    name = function() return name end,
    show = function() end,
    notify = options.notify,
  })
  return self
end

--- Takes a change of the client.
---@param change { range: table?, text: string }
function document:change(change)
  self.text = text.new(self.text:changed(change), self.text.encoding)
end

return document
