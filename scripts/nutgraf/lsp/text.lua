--- Positions of the Language Server Protocol in a text. Input: lines from 0 and
--- characters from 0, in the encoding agreed on ("utf-8", "utf-16", "utf-32").
--- Output: byte offsets from 0, and the way back. LF, CRLF and CR end lines.
local offsets = require "nutgraf.editor.offsets"

local text = {}
text.__index = text

-- What a character of so many bytes counts in an encoding.
local function units(lead, encoding)
  local size = lead < 0x80 and 1 or lead < 0xE0 and 2 or lead < 0xF0 and 3 or 4
  if encoding == "utf-8" then return size, size end
  return size, encoding == "utf-16" and size == 4 and 2 or 1
end

---@param bytes string
---@param encoding "utf-8"|"utf-16"|"utf-32"
function text.new(bytes, encoding)
  local starts = offsets.of(bytes).starts
  return setmetatable({ bytes = bytes, starts = starts, encoding = encoding }, text)
end

--- The byte offset of a position; past a line's end it is the line's end.
---@param position { line: integer, character: integer }
---@return integer
function text:offset(position)
  local start = self.starts[position.line + 1]
  if not start then return #self.bytes end
  local stop = self.starts[position.line + 2] or #self.bytes
  local count, at = 0, start
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
  local at, stop, count = start, math.min(start + column - 1, #self.bytes), 0
  while at < stop do
    local size, width = units(self.bytes:byte(at + 1), self.encoding)
    at, count = at + size, count + width
  end
  return { line = line - 1, character = count }
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
