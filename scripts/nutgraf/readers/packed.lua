--- Files that gzip or zstd has packed, read as if they were not. Input: an open file and
--- its first bytes. Output: an object that is read and closed like a file. Guarantees
--- that no more comes out of it than the limits say: a small file may unpack to more
--- than a machine holds.
local packed = {}

--- What may come out of a file: `bytes` in any case, and beyond that so many `times` what
--- was read of it. Text packs to a tenth, logs and tables to a hundredth.
packed.limits = { bytes = 64 * 1024 * 1024, times = 250 }

local MAGIC = { ["\31\139"] = "gzip", ["\40\181\47\253"] = "zstd" }
local NAMES = { gz = "gzip", zst = "zstd" }
local PIECE = 65536

--- The format of a packed file.
---@param head string its first bytes
---@return "gzip"|"zstd"|nil
function packed.recognise(head)
  return MAGIC[head:sub(1, 2)] or MAGIC[head:sub(1, 4)]
end

--- The name of what a packed file holds: without `.gz` or `.zst`.
---@param path string
---@return string name
---@return boolean said whether the path had such an ending
function packed.inner(path)
  local name, ending = path:match "^(.*[^/])%.(%w+)$"
  if name and NAMES[ending:lower()] then return name, true end
  return path, false
end

local Packed = {}
Packed.__index = Packed

-- More of the packed file, or nil where it is at its end or cannot be read.
function Packed:more()
  local piece, message = self.first, nil
  self.first = nil
  if not piece then piece, message = self.file:read(PIECE) end
  if piece then
    self.taken = self.taken + #piece
    self.unpacker:feed(piece)
    return true
  end
  local whole, ignored = self.unpacker:whole()
  if not message and not whole then
    message = ("the %s data is cut off: %.0f bytes came out of it"):format(self.format, self.given)
  elseif ignored > 0 then
    self.step.ignored = ignored
  end
  return nil, message
end

--- Reads on.
---@return string? bytes up to 64 KiB; nil at the end
---@return string? message where the data is broken, or a limit is passed
function Packed:read()
  while true do
    local bytes, message = self.unpacker:read()
    if not bytes then
      return nil, ("the %s data is broken after %.0f bytes: %s")
        :format(self.format, self.given, message)
    end
    self.given = self.given + #bytes
    local limits = packed.limits
    if self.given > limits.bytes and self.given > limits.times * self.taken then
      return nil, ("the %s data unpacks to more than %.0f bytes and %.0f times its size, the limit")
        :format(self.format, limits.bytes, limits.times)
    end
    if bytes ~= "" then return bytes end
    local ok
    ok, message = self:more()
    if not ok then return nil, message end
  end
end

function Packed:close() return self.file:close() end

--- Reads on in a packed file.
---@param step { format: string, ignored: integer? } which is told of bytes after the end
---@param file file* open
---@param head string what was read of it
---@return table? file
---@return string? message
function packed.open(step, file, head)
  local ok, unpack_module = pcall(require, "nutgraf.unpack")
  if not ok then
    file:close()
    return nil, ("it is %s data, and reading that needs the module nutgraf.unpack, "
      .. "built where zlib and libzstd are (Debian: zlib1g-dev, libzstd-dev)"):format(step.format)
  end
  return setmetatable({
    step = step, format = step.format, file = file, first = head, taken = 0, given = 0,
    unpacker = unpack_module.open(step.format),
  }, Packed)
end

return packed
