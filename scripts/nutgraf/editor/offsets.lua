--- Bytes of a text and places in it, for editors that count bytes from the
--- beginning of the buffer. Lines and columns count from 1, columns in bytes,
--- offsets from 0. Lines end where the core ends them: at LF, CRLF and CR.
local sorted = require "nutgraf.sorted"

local offsets = {}
offsets.__index = offsets

---@param text string
function offsets.of(text)
  local starts, at = { 0 }, 1
  while true do
    local stop = text:find("[\r\n]", at)
    if not stop then break end
    if text:sub(stop, stop + 1) == "\r\n" then stop = stop + 1 end
    starts[#starts + 1] = stop
    at = stop + 1
  end
  return setmetatable({ starts = starts, size = #text }, offsets)
end

--- The byte at a place; past the text it is the text's end.
---@param line integer
---@param column integer
---@return integer
function offsets:offset(line, column)
  local start = self.starts[line]
  return start and math.min(start + column - 1, self.size) or self.size
end

--- The place of a byte.
---@param offset integer
---@return nutgraf.Place
function offsets:place(offset)
  local line = math.max(1, sorted.last_before(self.starts, offset + 1, sorted.itself))
  return { line = line, column = offset - self.starts[line] + 1 }
end

return offsets
