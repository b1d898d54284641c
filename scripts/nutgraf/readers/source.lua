--- Reading files. Input: a path. Output: its bytes, or a message that says what
--- stands in the way; or piece by piece, for what is larger than memory. Reads a
--- file at its known size, so that a large one is not held twice. What gzip or zstd
--- has packed is unpacked on the way, whatever its name; `chain` tells of it.
local packed = require "nutgraf.readers.packed"

local source = {}

--- The most bytes that are read of one file.
source.limit = 1024 * 1024 * 1024

local function reason(path, message)
  message = tostring(message)
  if message:sub(1, #path) == path then message = message:sub(#path + 1):gsub("^: ", "") end
  return (message:gsub("^%u%l", string.lower))
end

local function too_large(path, limit)
  return ("%s: larger than the limit of %.0f bytes"):format(path, limit)
end

---@class nutgraf.Source
---@field path string
---@field head string its first bytes
---@field chain table[]? the step that unpacked it
local Source = {}
Source.__index = Source

-- How much is read to tell what a file is.
local HEAD = 4096

--- Opens a file, and reads its beginning.
---@param path string "-" is standard input
---@return nutgraf.Source? file which is read once, by `bytes` or by `read`
---@return string? message "PATH: reason"
function source.open(path)
  local file = io.stdin
  if path ~= "-" then
    local message
    file, message = io.open(path, "rb")
    if not file then return nil, path .. ": " .. reason(path, message) end
  end
  local size = path ~= "-" and file:seek("end") or nil
  if size and not file:seek("set") then size = nil end
  local head, message = file:read(HEAD)
  local format, chain = head and packed.recognise(head), nil
  if format then
    size, chain = nil, { { step = "packing", format = format } }
    file, message = packed.open(chain[1], file, head)
    if file then head, message = file:read(HEAD) end
  end
  if not head and message then
    if file and path ~= "-" then file:close() end
    return nil, path .. ": " .. reason(path, message)
  end
  head = head or ""
  return setmetatable({
    path = path, head = head, left = head, file = file, size = size, chain = chain,
  }, Source)
end

--- What is in memory already, read as a file is.
---@param name string what messages call it
---@param bytes string
---@return nutgraf.Source
function source.of(name, bytes)
  return setmetatable({ path = name, head = bytes:sub(1, HEAD), left = bytes, size = #bytes },
    Source)
end

--- Reads on.
---@param size integer about so many bytes
---@return string? bytes nil at the end
---@return string? message where it cannot be read
function Source:read(size)
  local left = self.left
  if left and left ~= "" then
    self.left = nil
    return left
  end
  if not self.file then return nil end
  local piece, message = self.file:read(size)
  if piece then return piece end
  self:close()
  return nil, message and self.path .. ": " .. reason(self.path, message)
end

--- Reads a line.
---@return string? line without its end; nil at the end
---@return string? message where it cannot be read
function Source:line()
  local pieces
  while true do
    local buffer = self.buffer
    local stop = buffer and buffer:find("\n", self.at, true)
    if stop then
      local line = buffer:sub(self.at, stop - 1)
      self.at = stop + 1
      if not pieces then return line end
      pieces[#pieces + 1] = line
      return table.concat(pieces)
    end
    pieces = pieces or {}
    if buffer and self.at <= #buffer then pieces[#pieces + 1] = buffer:sub(self.at) end
    local message
    self.buffer, message = self:read(65536)
    self.at = 1
    if not self.buffer then
      if message or #pieces == 0 then return nil, message end
      return table.concat(pieces)
    end
  end
end

--- Reads no more.
function Source:close()
  if self.file and self.path ~= "-" then self.file:close() end
  self.file = nil
end

-- What follows the size that the file said it had, for pipes and devices.
local function rest(self, parts, size, limit)
  while size <= limit do
    local piece, message = self:read(65536)
    if not piece then return message == nil, message end
    parts[#parts + 1], size = piece, size + #piece
  end
  return false, too_large(self.path, limit)
end

--- The whole of it.
---@param limit integer?
---@return string? bytes
---@return string? message "PATH: reason"
function Source:bytes(limit)
  limit = limit or source.limit
  -- A folder has a size beyond any file's.
  local size = self.size and self.size < 2 ^ 62 and self.size or nil
  if size and size > limit then
    self:close()
    return nil, too_large(self.path, limit)
  end
  local parts, message = { self.left }, nil
  if size and size > #self.left and self.file:seek("set") then
    -- At its size, so that it is not held twice.
    parts[1], message = self.file:read(size)
  end
  self.left = nil
  local ok = parts[1] ~= nil
  if ok then ok, message = rest(self, parts, #parts[1], limit) end
  self:close()
  if not ok then return nil, message or self.path .. ": it cannot be read" end
  if #parts == 1 then return parts[1] end
  return table.concat(parts)
end

--- Reads a file whole.
---@param path string "-" is standard input
---@param limit integer?
---@return string? bytes
---@return string? message "PATH: reason"
function source.read(path, limit)
  local file, message = source.open(path)
  if not file then return nil, message end
  return file:bytes(limit)
end

return source
