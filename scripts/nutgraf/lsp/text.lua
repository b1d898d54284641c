--- Positions of the Language Server Protocol in a text. Input: lines from 0 and
--- characters from 0, in the encoding agreed on ("utf-8", "utf-16", "utf-32").
--- Output: byte offsets from 0, and the way back. LF, CRLF and CR end lines.
local offsets = require "nutgraf.editor.offsets"
local sorted = require "nutgraf.sorted"

local text = {}
text.__index = text

-- What a character of so many bytes counts in an encoding.
local function units(lead, encoding)
  local size = lead < 0x80 and 1 or lead < 0xE0 and 2 or lead < 0xF0 and 3 or 4
  if encoding == "utf-8" then return size, size end
  return size, encoding == "utf-16" and size == 4 and 2 or 1
end

-- Positions within a line longer than this are reckoned from the nearest mark.
local STEP = 512

---@param bytes string
---@param encoding "utf-8"|"utf-16"|"utf-32"
function text.new(bytes, encoding)
  local places = offsets.of(bytes)
  return setmetatable({
    bytes = bytes, places = places, starts = places.starts, encoding = encoding, marks = {},
  }, text)
end

-- Bytes and characters at every STEP bytes of a line, so that a place in a line of any
-- length costs the same.
local function marks_of(self, line)
  local marks = self.marks[line]
  if marks then return marks end
  local start, stop = self.starts[line], self.starts[line + 1] or #self.bytes
  marks = { { start, 0 } }
  local at, count, next_mark = start, 0, start + STEP
  while at < stop and stop - start > STEP do
    local size, width = units(self.bytes:byte(at + 1), self.encoding)
    at, count = at + size, count + width
    if at >= next_mark then
      marks[#marks + 1], next_mark = { at, count }, at + STEP
    end
  end
  self.marks[line] = marks
  return marks
end

local function byte_of(mark) return mark[1] end
local function character_of(mark) return mark[2] end

-- The last mark whose byte or character, as a function takes it, is not past a number.
local function mark_before(self, line, number_of, number)
  local marks = marks_of(self, line)
  local mark = marks[math.max(1, sorted.last_before(marks, number + 1, number_of))]
  return mark[1], mark[2]
end

--- The byte offset of a position; past a line's end it is the line's end.
---@param position { line: integer, character: integer }
---@return integer
function text:offset(position)
  local line = position.line + 1
  if not self.starts[line] then return #self.bytes end
  local stop = self.starts[line + 1] or #self.bytes
  local at, count = mark_before(self, line, character_of, position.character)
  while at < stop and count < position.character do
    local lead = self.bytes:byte(at + 1)
    if lead == 10 or lead == 13 then break end
    local size, width = units(lead, self.encoding)
    at, count = at + size, count + width
  end
  return at
end

--- The position of a place of the core: line from 1, column in bytes from 1.
---@param line integer
---@param column integer
---@return { line: integer, character: integer }
function text:position(line, column)
  local start = self.starts[line]
  if not start then return { line = line - 1, character = 0 } end
  local stop = math.min(start + column - 1, #self.bytes)
  local at, count = mark_before(self, line, byte_of, stop)
  while at < stop do
    local size, width = units(self.bytes:byte(at + 1), self.encoding)
    at, count = at + size, count + width
  end
  return { line = line - 1, character = count }
end

--- The position of a byte offset.
---@param offset integer
---@return { line: integer, character: integer }
function text:at(offset)
  local place = self.places:place(offset)
  return self:position(place.line, place.column)
end

--- The byte offset of a place: line from 1, column in bytes from 1.
---@param line integer
---@param column integer
---@return integer
function text:byte(line, column) return self.places:offset(line, column) end

--- The offset where a line ends, without what ends it.
---@param line integer
---@return integer
function text:line_end(line)
  local stop = self.starts[line + 1] or #self.bytes
  while stop > self.starts[line] and self.bytes:find("^[\r\n]", stop) do stop = stop - 1 end
  return stop
end

--- The place of a position: line from 1, column in bytes from 1.
---@param position { line: integer, character: integer }
---@return { line: integer, column: integer }
function text:place(position)
  local offset = self:offset(position)
  local start = self.starts[position.line + 1] or offset
  return { line = position.line + 1, column = offset - start + 1 }
end

--- The text after a change.
---@param change { range: table?, text: string }
---@return string
function text:changed(change)
  if not change.range then return change.text end
  local from, to = self:offset(change.range.start), self:offset(change.range["end"])
  if to < from then from, to = to, from end
  return self.bytes:sub(1, from) .. change.text .. self.bytes:sub(to + 1)
end

return text
