--- JSON-RPC 2.0 over a byte stream, framed by Content-Length as the Language Server
--- Protocol has it. Input: pieces of bytes as they come. Output: messages as
--- tables, and the bytes of an answer. Guarantees that a message of any size may
--- come in any number of pieces, and that a broken one does not lose the next.
local rpc = {}

local reader = {}
reader.__index = reader

-- A header longer than this is none.
local LONGEST_HEADER = 4096

---@return table reader whose `feed` takes bytes and gives the messages complete by then
function rpc.reader()
  return setmetatable({ pieces = {}, size = 0 }, reader)
end

local function take_header(buffer)
  local stop, after = buffer:find("\r\n\r\n", 1, true)
  if not stop then
    if #buffer > LONGEST_HEADER then return nil, "" end
    return nil, buffer
  end
  local length = buffer:sub(1, stop):lower():match("content%-length:%s*(%d+)")
  return tonumber(length) or -1, buffer:sub(after + 1)
end

--- Takes bytes.
---@param bytes string
---@return string[] bodies
function reader:feed(bytes)
  self.pieces[#self.pieces + 1] = bytes
  self.size = self.size + #bytes
  local bodies = {}
  while self.size > 0 do
    if not self.wanted then
      local length, rest = take_header(table.concat(self.pieces))
      self.pieces, self.size = { rest }, #rest
      if not length then break end
      self.wanted = length >= 0 and length or nil
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
