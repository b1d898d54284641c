--- The controller of an editor's buffer: it owns the buffer's document, reads it
--- anew when the text has changed, and turns views into what editors show. Input:
--- a host of a few functions. Output: calls of these. Guarantees that the buffer is
--- never written to, and that the results are the same whether the core is loaded
--- into the editor (nutgraf.editor.inside) or runs beside it as the command
--- (nutgraf.editor.outside).
---
--- Lines and columns count from 1, columns in bytes; an end is the place after the
--- last byte.
local completion = require "nutgraf.editor.completion"
local entries = require "nutgraf.editor.entries"
local findings = require "nutgraf.editor.findings"
local fixes = require "nutgraf.editor.fixes"
local offsets = require "nutgraf.editor.offsets"
local places = require "nutgraf.editor.places"

local unpack = rawget(table, "unpack") or rawget(_G, "unpack")

local editor = {}
editor.__index = editor
for name, method in pairs(places) do editor[name] = method end

---@class nutgraf.Place
---@field line integer
---@field column integer

---@class nutgraf.Range : nutgraf.Place
---@field end_line integer
---@field end_column integer

---@class nutgraf.Entry : nutgraf.Range
---@field text string what a list shows
---@field depth integer in a tree, from 0
---@field item table the view's item

---@class nutgraf.List
---@field title string
---@field view string
---@field words string[] what was asked of the view
---@field shape string "tree" may be indented by depth
---@field entries nutgraf.Entry[]

--- What an editor brings. Only `text`, `show` and `notify` must be there.
---@class nutgraf.Host
---@field text fun(): string the buffer, its lines joined by "\n"
---@field name (fun(): string)? the buffer's file, which tells its type
---@field version (fun(): any)? another value after each change of the text, so that it is not
---  fetched to be compared
---@field show fun(list: nutgraf.List)
---@field jump (fun(place: nutgraf.Place))?
---@field notify fun(message: string, level: "info"|"error")
---@field execute (fun(words: string[], input: string): string?, string?)? runs a command
---@field start function? the same while the editor goes on: (words, input, done) gives a job
---  with `stop`, and calls done(output, message) once, unless it is stopped

--- Opens a controller for a buffer.
---@param host nutgraf.Host
---@param options { command: string?, outside: boolean?, session: table? }?
---@return table editor
function editor.new(host, options)
  return setmetatable({ host = host, options = options or {}, cache = {} }, editor)
end

-- The core where it loads, else the command.
local function backend_of(self)
  if self.backend then return self.backend end
  local message
  if not self.options.outside then
    local ok, inside = pcall(require, "nutgraf.editor.inside")
    if ok then
      self.backend = inside.new(self.options)
      return self.backend
    end
    message = inside
  end
  if not self.host.execute then
    return nil, "the core does not load, and this editor runs no command: " .. tostring(message)
  end
  self.backend = require("nutgraf.editor.outside").new(self.host.execute, self.options)
  return self.backend
end

--- Reads the buffer anew where it has changed.
---@return boolean changed
function editor:refresh()
  local name = self.host.name and self.host.name() or nil
  local version = self.host.version and self.host.version() or nil
  if version and version == self.version and name == self.name then return false end
  self.version = version
  local text = self.host.text()
  if text == self.text and name == self.name then return false end
  self.text, self.name, self.cache = text, name, {}
  return true
end

--- Bytes and places of the buffer as it is now, for editors that count bytes from
--- its beginning.
---@return table nutgraf.editor.offsets
function editor:offsets()
  self:refresh()
  if self.measured ~= self.text then
    self.measured, self.starts = self.text, offsets.of(self.text)
  end
  return self.starts
end

--- The items of a view of the buffer as it is now.
---@param view string
---@param words string[]? options as on the command line
---@return { items: table[], columns: table, shape: string }? result
---@return string? message
function editor:run(view, words)
  self:refresh()
  local backend, message = backend_of(self)
  if not backend then return nil, message end
  local id = view .. "\0" .. table.concat(words or {}, "\0")
  local cached = self.cache[id]
  if cached then return cached end
  local result
  result, message = backend:run(self.text, self.name, view, words or {})
  if not result then return nil, message end
  self.cache[id] = result
  return result
end

--- The bytes of a text that is kept up in the editor's own time, which takes it 15 ms; a longer
--- one is read beside it, where the editor can start a command.
editor.small = 1024

--- How many items are kept up while one types: of more, those nearest to the cursor.
editor.most = 200

--- Makes the items of a view ready, so that `run` does not hold the editor up: any text but a
--- small one is read by the command, while the editor goes on.
---@param view string
---@param words string[]
---@param near integer? the cursor's line: of what is read beside it `editor.most` items are made
---@param ready fun(message: string?) called now, or once they are there; not at all where the
---  text is another by then, or the job is stopped
---@return { stop: fun() }? job
function editor:prepare(view, words, near, ready)
  self:refresh()
  local id = view .. "\0" .. table.concat(words, "\0")
  local cached = self.cache[id]
  local serves = cached and ((cached.more or 0) == 0 or cached.near == near)
  if serves or not self.host.start or #self.text <= self.small then return ready() end
  self.beside = self.beside
    or require("nutgraf.editor.outside").new(self.host.execute, self.options)
  local text = self.text
  local cut = near and { most = self.most, near = near }
  local function done(result, message)
    self:refresh()
    if self.text ~= text then return end
    if result then result.near = near end
    self.cache[id] = result
    ready(not result and message or nil)
  end
  return self.beside:start(self.host.start, text, self.name, view, words, cut, done)
end

--- The entries of a view, for a list.
---@param view string
---@param words string[]?
---@return nutgraf.Entry[]? entries
---@return string message_or_shape
function editor:entries(view, words)
  local result, message = self:run(view, words)
  if not result then return nil, message end
  return entries.of(result), result.shape
end

--- Shows a view as a panel. The view is run even where its items are known, since
--- the person may have changed it.
---@param view string
---@param words string[]?
function editor:panel(view, words)
  self.cache = {}
  local list, shape = self:entries(view, words)
  if not list then return self.host.notify("nutgraf: " .. shape, "error") end
  if #list == 0 then
    return self.host.notify(("nutgraf: %s: nothing in this document"):format(view), "info")
  end
  self.host.show {
    title = table.concat({ "Nutgraf", view, unpack(words or {}) }, " "), view = view,
    words = words or {}, shape = shape, entries = list,
  }
end

--- The names of the views, the person's own among them.
---@return string[]
function editor:views()
  return self:names "view"
end

--- The names of the scripts of a kind.
---@param kind "view"|"check"|"filter"
---@return string[]
function editor:names(kind)
  local backend = backend_of(self)
  return backend and backend:names(kind) or {}
end

--- The options of a view, each with the values that it may have where such are known.
---@param view string
---@return table<string, string[]>
function editor:view_options(view)
  local backend = backend_of(self)
  return backend and backend:options(view) or {}
end

--- The words that may come next in a command line, after some, where one is begun.
---@param words string[]
---@param lead string
---@return string[]
function editor:complete(words, lead) return completion.of(self, words, lead) end

--- Decides something about the structure of a key, beside the buffer's file.
---@param key string
---@param field string
---@param value string "" takes it back
---@return boolean? ok
---@return string? message
function editor:settle(key, field, value)
  self:refresh()
  if not self.name or self.name == "" then return nil, "the buffer has no file yet" end
  local backend, message = backend_of(self)
  if not backend then return nil, message end
  local ok, fault = backend:decide(self.text, self.name, key, field, value)
  if not ok then return nil, fault end
  self.cache = {}
  return true
end

--- What could be done about a finding: see nutgraf.editor.fixes.
---@param finding table one of `diagnostics`
---@return nutgraf.Fix[]
function editor:fixes(finding) return fixes.of_finding(self, finding) end

--- What could be decided about the structures at a place.
---@param place nutgraf.Place
---@return nutgraf.Fix[]
function editor:choices(place) return fixes.of_place(self, place) end

--- What could be done about the findings at a place, then what could be decided there.
---@param place nutgraf.Place
---@return nutgraf.Fix[]? list
---@return string? message
function editor:fixes_at(place) return fixes.at(self, place) end

--- The edits that give another name to whom the mention at a place means, in every
--- mention: word by word where the names have as many words, else where the whole is
--- the same.
---@param place nutgraf.Place
---@param name string
---@return nutgraf.Edit[]? edits
---@return string? message
function editor:rename(place, name) return fixes.rename(self, place, name) end

--- What the checks find: see nutgraf.editor.findings.
---@param words string[]? options of the view check, such as "--set=edge-ellipsis=off"
---@param near integer? the cursor's line: `editor.most` findings nearest to it are given, and where
---  there are more the person is told, once
---@return table[]? list of ranges with message, severity, code, advice, and `related`:
---  ranges with a message each
---@return integer|string more how many there are beside them; or the message
function editor:diagnostics(words, near) return findings.of(self, words, near) end

--- Who is quoted where: for text beside the lines, each speaker once a line.
---@return { line: integer, column: integer, text: string }[]? list the end of the quotation
---@return string? message
function editor:speakers() return findings.speakers(self) end

return editor
