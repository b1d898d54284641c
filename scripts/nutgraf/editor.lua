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
local suggest = require "nutgraf.suggest"

local unpack = rawget(table, "unpack") or rawget(_G, "unpack")

local editor = {}
editor.__index = editor

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

-- The bytes of a text that is read in the editor's own time; a larger one is read beside it,
-- where the editor can start a command.
editor.large = 64 * 1024

--- How many items are kept up while one types: of more, those nearest to the cursor.
editor.most = 200

--- Makes the items of a view ready, so that `run` does not hold the editor up: a large text
--- is read by the command, while the editor goes on.
---@param view string
---@param words string[]
---@param near integer? the cursor's line: of a large text only `editor.most` items are made
---@param ready fun(message: string?) called now, or once they are there; not at all where the
---  text is another by then, or the job is stopped
---@return { stop: fun() }? job
function editor:prepare(view, words, near, ready)
  self:refresh()
  local id = view .. "\0" .. table.concat(words, "\0")
  local cached = self.cache[id]
  local serves = cached and ((cached.more or 0) == 0 or cached.near == near)
  if serves or not self.host.start or #self.text <= editor.large then return ready() end
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

local function before(line, column, other_line, other_column)
  return line < other_line or line == other_line and column < other_column
end

--- The next or the previous structure of a layer.
---@param layer string
---@param place nutgraf.Place
---@param direction 1|-1
---@return nutgraf.Entry?
---@return string? message
function editor:neighbour(layer, place, direction)
  local list, message = self:entries("places", { "--layers", layer })
  if not list then return nil, message end
  local found
  for _, entry in ipairs(list) do
    if direction > 0 then
      if before(place.line, place.column, entry.line, entry.column) then return entry end
    elseif before(entry.line, entry.column, place.line, place.column) then
      found = entry
    end
  end
  if found then return found end
  return nil, ("no %s of the %s"):format(direction > 0 and "more" or "earlier", layer)
end

--- Goes there.
---@param layer string
---@param place nutgraf.Place
---@param direction 1|-1
function editor:go(layer, place, direction)
  local entry, message = self:neighbour(layer, place, direction)
  if entry then return self.host.jump(entry) end
  self.host.notify("nutgraf: " .. message, "info")
end

--- The structures of some layers around a place, the innermost first.
---@param place nutgraf.Place
---@param layers string parted by commas
---@return nutgraf.Entry[]? list
---@return string? message
function editor:around(place, layers)
  local at = ("%d:%d"):format(place.line, place.column)
  local found, message = self:entries("places", { "--layers", layers, "--at", at })
  if not found then return nil, message end
  local list = {}
  for index = #found, 1, -1 do list[#list + 1] = found[index] end
  return list
end

--- The range of the innermost structure around a place; `inner` is a quotation
--- without its marks.
---@param layer string
---@param place nutgraf.Place
---@param inner boolean?
---@return nutgraf.Range?
---@return string? message
function editor:object(layer, place, inner)
  local list, message = self:around(place, layer)
  local entry = list and list[1]
  if not entry then return nil, message or ("none of the %s is here"):format(layer) end
  return entries.range(entry, inner and layer == "quotes" and entry.item.about ~= "block")
end

-- Which structures at a place a decision can be about, the likeliest first.
local DECIDED = {
  speaker = { "quotes", "attributions" }, entity = { "mentions" }, status = { "sentences" },
  note = { "sentences" }, kind = { "mentions" },
}

--- Decides something about the structure at a place, for good: it is written beside
--- the buffer's file (see nutgraf.decisions.corrections), and never into the buffer.
---@param place nutgraf.Place
---@param field "speaker"|"entity"|"kind"|"status"|"note"
---@param value string "" takes it back
---@return string? what the words that it was decided about
---@return string? message
function editor:decide(place, field, value)
  if not DECIDED[field] then
    return nil, ("no '%s' can be decided at a place%s"):format(field,
      suggest.hint(field, editor.decidable()))
  end
  for _, layer in ipairs(DECIDED[field]) do
    local list, message = self:around(place, layer)
    if not list then return nil, message end
    if list[1] then
      local item = list[1].item
      local key = field == "kind" and item.entity_key or item.key
      local ok, fault = self:settle(key, field, value)
      return ok and item.text, fault
    end
  end
  return nil, ("nothing here takes a %s"):format(field)
end

--- What can be decided at a place.
---@return string[]
function editor.decidable()
  local list = {}
  for name in pairs(DECIDED) do list[#list + 1] = name end
  table.sort(list)
  return list
end

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

--- The edits that give another name to whom the mention at a place means, in every
--- mention: word by word where the names have as many words, else where the whole is
--- the same.
---@param place nutgraf.Place
---@param name string
---@return nutgraf.Edit[]? edits
---@return string? message
function editor:rename(place, name) return fixes.rename(self, place, name) end

local ALL = "quotes,attributions,mentions,dates,marks,acronyms,links"

--- What is known of the structures at a place, as lines of text.
---@param place nutgraf.Place
---@return string[]? lines
---@return string? message
function editor:hover(place)
  local found, message = self:around(place, ALL)
  if not found then return nil, message end
  local lines = {}
  for _, entry in ipairs(found) do
    local item = entry.item
    lines[#lines + 1] = ("%s: %s"):format((item.layer:gsub("ies$", "y"):gsub("s$", "")), item.about)
  end
  return lines
end

--- What the checks find: see nutgraf.editor.findings.
---@param words string[]? options of the view check, such as "--set=edge-ellipsis=off"
---@param near integer? the cursor's line: `editor.most` findings nearest to it are given
---@return table[]? list of ranges with message, severity, code, advice, and `related`:
---  ranges with a message each
---@return integer|string more how many there are beside them; or the message
function editor:diagnostics(words, near) return findings.of(self, words, near) end

--- Who is quoted where: for text beside the lines, each speaker once a line.
---@return { line: integer, column: integer, text: string }[]? list the end of the quotation
---@return string? message
function editor:speakers() return findings.speakers(self) end

--- What a person is told where only some findings are shown; nil where all are.
---@param shown integer
---@param more integer
---@return string?
function editor.left_out(shown, more)
  if more == 0 then return nil end
  return ("%d of %d findings are marked, those nearest to the cursor; the view check lists all")
    :format(shown, shown + more)
end

--- Tells the person that only some findings are shown; once, until all are again.
---@param shown integer
---@param more integer
function editor:tell_left_out(shown, more)
  local message = editor.left_out(shown, more)
  if message and not self.cut then self.host.notify("nutgraf: " .. message, "info") end
  self.cut = message ~= nil
end

return editor
