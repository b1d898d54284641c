--- The controller of an editor's buffer: it owns the buffer's document, reads it
--- anew when the text has changed, and turns views into what editors show. Input:
--- a host of a few functions. Output: calls of these. Guarantees that the buffer is
--- never written to, and that the results are the same whether the core is loaded
--- into the editor (nutgraf.editor.inside) or runs beside it as the command
--- (nutgraf.editor.outside).
---
--- Lines and columns count from 1, columns in bytes; an end is the place after the
--- last byte.
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

--- What an editor brings. Only `text`, `show` and `notify` must be there.
---@class nutgraf.Host
---@field text fun(): string the buffer, its lines joined by "\n"
---@field name (fun(): string)? the buffer's file, which tells its type
---@field show fun(list: { title: string, view: string, shape: string, entries: nutgraf.Entry[] })
---@field mark (fun(ranges: nutgraf.Range[], kind: string))?
---@field jump (fun(place: nutgraf.Place))?
---@field prompt (fun(question: string): string?)?
---@field notify fun(message: string, level: "info"|"error")
---@field execute (fun(words: string[], input: string): string?, string?)? runs a command

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
  local text, name = self.host.text(), self.host.name and self.host.name() or nil
  if text == self.text and name == self.name then return false end
  self.text, self.name, self.cache = text, name, {}
  return true
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

-- What a list shows of an item: its columns but for the place.
local HIDDEN = { document = true, line = true, column = true }

local function label_of(item, columns)
  local parts = {}
  for _, column in ipairs(columns) do
    local value = item[column[1]]
    if not HIDDEN[column[1]] and value ~= nil and value ~= "" then
      parts[#parts + 1] = tostring(value)
    end
  end
  if #parts == 0 then parts[1] = item.text or "" end
  return (table.concat(parts, "  "):gsub("%s+", " "))
end

local function add_entries(entries, list, columns, depth)
  for _, item in ipairs(list) do
    entries[#entries + 1] = {
      line = item.line or 1, column = item.column or 1,
      end_line = item.end_line or item.line or 1, end_column = item.end_column or item.column or 1,
      depth = depth, text = label_of(item, columns), item = item,
    }
    -- Outlines are as deep as a document's headings and lists, which is bounded.
    if item.children then add_entries(entries, item.children, columns, depth + 1) end
  end
  return entries
end

--- The entries of a view, for a list.
---@param view string
---@param words string[]?
---@return nutgraf.Entry[]? entries
---@return string? message_or_shape
function editor:entries(view, words)
  local result, message = self:run(view, words)
  if not result then return nil, message end
  if result.shape ~= "list" and result.shape ~= "tree" and result.shape ~= "timeline" then
    return nil, ("the view '%s' is a %s, which is no list"):format(view, result.shape)
  end
  return add_entries({}, result.items, result.columns, 0), result.shape
end

--- Shows a view as a panel.
---@param view string
---@param words string[]?
function editor:panel(view, words)
  local entries, shape = self:entries(view, words)
  if not entries then return self.host.notify("nutgraf: " .. shape, "error") end
  if #entries == 0 then
    return self.host.notify(("nutgraf: %s: nothing in this document"):format(view), "info")
  end
  self.host.show { title = "Nutgraf " .. view, view = view, shape = shape, entries = entries }
end

--- The names of the views, the person's own among them.
---@return string[]
function editor:views()
  local backend = backend_of(self)
  return backend and backend:views() or {}
end

local function before(line, column, other_line, other_column)
  return line < other_line or line == other_line and column < other_column
end

--- The next or the previous structure of a layer.
---@param layer string
---@param place nutgraf.Place
---@param direction 1|-1
---@return nutgraf.Entry?
function editor:neighbour(layer, place, direction)
  local entries = self:entries("places", { "--layers", layer }) or {}
  local found
  for _, entry in ipairs(entries) do
    if direction > 0 then
      if before(place.line, place.column, entry.line, entry.column) then return entry end
    elseif before(entry.line, entry.column, place.line, place.column) then
      found = entry
    end
  end
  return found
end

--- Goes there.
---@param layer string
---@param place nutgraf.Place
---@param direction 1|-1
function editor:go(layer, place, direction)
  local entry = self:neighbour(layer, place, direction)
  if entry then return self.host.jump(entry) end
  local which = direction > 0 and "more" or "earlier"
  self.host.notify(("nutgraf: no %s of the %s"):format(which, layer), "info")
end

--- The structures of some layers around a place, the innermost first.
---@param place nutgraf.Place
---@param layers string parted by commas
---@return nutgraf.Entry[]
function editor:around(place, layers)
  local list = {}
  for _, entry in ipairs(self:entries("places", { "--layers", layers }) or {}) do
    if not before(place.line, place.column, entry.line, entry.column)
      and before(place.line, place.column, entry.end_line, entry.end_column) then
      table.insert(list, 1, entry)
    end
  end
  return list
end

local QUOTE = "^[\"'\194\226][\128-\191]*"

--- The range of the innermost structure around a place; `inner` is a quotation
--- without its marks.
---@param layer string
---@param place nutgraf.Place
---@param inner boolean?
---@return nutgraf.Range?
function editor:object(layer, place, inner)
  local entry = self:around(place, layer)[1]
  if not entry then return nil end
  local range = {
    line = entry.line, column = entry.column,
    end_line = entry.end_line, end_column = entry.end_column,
  }
  local text = entry.item.text or ""
  if inner and layer == "quotes" and entry.item.about ~= "block" then
    local open = text:match(QUOTE)
    local close = text:match("\226\128[\152-\159]$") or text:match("[\"']$")
      or text:match("\194\187$")
    if open then range.column = range.column + #open end
    if close and #text > #open then range.end_column = range.end_column - #close end
  end
  return range
end

local ALL = "quotes,attributions,mentions,dates,marks,acronyms,links"

--- What is known of the structures at a place, as lines of text.
---@param place nutgraf.Place
---@return string[]
function editor:hover(place)
  local lines = {}
  for _, entry in ipairs(self:around(place, ALL)) do
    local item = entry.item
    lines[#lines + 1] = ("%s: %s"):format((item.layer:gsub("ies$", "y"):gsub("s$", "")), item.about)
  end
  return lines
end

--- What the checks find.
---@return table[]? list of ranges with message, severity, code
---@return string? message
function editor:diagnostics()
  local entries, message = self:entries("check")
  if not entries then return nil, message end
  for _, entry in ipairs(entries) do
    local item = entry.item
    entry.message, entry.severity, entry.code = item.message, item.severity, item.check
  end
  return entries
end

--- Who is quoted where: for text beside the lines.
---@return table[] of line and text
function editor:speakers()
  local list = {}
  for _, entry in ipairs(self:entries("quotes") or {}) do
    if entry.item.speaker then
      list[#list + 1] = { line = entry.end_line, text = entry.item.speaker }
    end
  end
  return list
end

return editor
