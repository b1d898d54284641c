--- JSON-RPC 2.0 over a byte stream, framed by Content-Length as the Language Server
--- Protocol has it. Input: pieces of bytes as they come. Output: messages as
--- tables, and the bytes of an answer. Guarantees that a message of any size up to the
--- limit may come in any number of pieces; that of what is larger, or framed by nothing,
--- no byte is kept; and that a broken message does not lose the next.
local rpc = {}

local reader = {}
reader.__index = reader

-- A header longer than this is none; a message larger than this is not taken.
local LONGEST_HEADER = 4096
rpc.limit = 256 * 1024 * 1024

local INVALID = -32600

---@return table reader whose `feed` takes bytes and gives the messages complete by then
function rpc.reader()
  return setmetatable({ pieces = {}, size = 0 }, reader)
end

-- Where a header stands in what is no message. JSON has no line end within its strings,
-- so that none can be meant by a document's text.
local HEADER = "[Cc][Oo][Nn][Tt][Ee][Nn][Tt]%-[Ll][Ee][Nn][Gg][Tt][Hh]:[ \t]*%d+\r\n"

-- The length that a header gives, and what is behind it; the fault of one that is none.
local function take_header(buffer)
  local stop, after = buffer:find("\r\n\r\n", 1, true)
  if not stop then
    if #buffer > LONGEST_HEADER then return nil, "", "no header within 4096 bytes" end
    return nil, buffer
  end
  local said = ("\n" .. buffer:sub(1, stop)):lower():match("\ncontent%-length:%s*(%d+)%s")
  local length, rest = tonumber(said), buffer:sub(after + 1)
  if not length then return nil, rest, "a header without Content-Length" end
  if length > rpc.limit then
    return nil, rest, ("Content-Length is %s, larger than the limit of %d bytes")
      :format(said:sub(1, 20), rpc.limit)
  end
  return length, rest
end

-- Drops bytes up to the next header. The end may be the beginning of one.
function reader:skip(buffer)
  local at = buffer:find(HEADER)
  self.lost = not at
  return buffer:sub(at or -64)
end

--- Takes bytes.
---@param bytes string
---@return (string|table)[] bodies a table, of code and message, stands for what is none
function reader:feed(bytes)
  self.pieces[#self.pieces + 1] = bytes
  self.size = self.size + #bytes
  local bodies = {}
  while self.size > 0 do
    if not self.wanted then
      local buffer, fault = table.concat(self.pieces), nil
      if self.lost then buffer = self:skip(buffer) end
      if not self.lost then
        self.wanted, buffer, fault = take_header(buffer)
        if fault then
          self.lost = true
          bodies[#bodies + 1] = { code = INVALID, message = fault }
        end
      end
      local stuck = not self.wanted and not fault
      self.pieces, self.size = { buffer }, #buffer
      if stuck then break end
    end
    if self.wanted then
      if self.size < self.wanted then break end
      local all = table.concat(self.pieces)
      bodies[#bodies + 1] = all:sub(1, self.wanted)
      local rest = all:sub(self.wanted + 1)
      self.pieces, self.size, self.wanted = { rest }, #rest, nil
    end
  end
  return bodies
end

--- The bytes of a message.
---@param body string JSON
---@return string
function rpc.frame(body)
  return ("Content-Length: %d\r\n\r\n%s"):format(#body, body)
end

return rpc
