--- A zip archive (APPNOTE 6.3.3), as office documents are: names and bytes in, one file out. The
--- packing is lua-zlib's. Guarantees that the same parts give the same bytes: no clock is asked.
local zip = {}
zip.__index = zip

-- 1980-01-01, the first day that a zip knows.
local DAY = 0x21
local DEFLATE, VERSION = 8, 20
local LARGEST = 0xffffffff

local function le16(number) return string.char(number % 256, math.floor(number / 256) % 256) end
local function le32(number) return le16(number % 65536) .. le16(math.floor(number / 65536)) end

--- A new archive; nil where the library for it is missing.
---@return table?
---@return string? message
function zip.new()
  local ok, zlib = pcall(require, "zlib")
  if not ok then return nil, "writing it needs the Lua module zlib (Debian: lua-zlib)" end
  return setmetatable({ zlib = zlib, order = {}, parts = {} }, zip)
end

--- Adds bytes to the end of a part, which begins where it is not there.
---@param name string
---@param bytes string
function zip:write(name, bytes)
  local part = self.parts[name]
  if not part then
    part = {
      name = name, size = 0, packed = {}, deflate = self.zlib.deflate(6, -15),
      crc = self.zlib.crc32(),
    }
    self.parts[name] = part
    self.order[#self.order + 1] = part
  end
  part.packed[#part.packed + 1] = part.deflate(bytes)
  part.sum, part.size = part.crc(bytes), part.size + #bytes
end

-- What the two headers of a part share.
local function description(part, size)
  return table.concat { le16(VERSION), le16(0x0800), le16(DEFLATE), le16(0), le16(DAY),
    le32(math.floor(part.sum)), le32(size), le32(part.size), le16(#part.name), le16(0) }
end

--- Ends the archive: hands its bytes over in order.
---@param emit fun(bytes: string)
---@return string? message why it cannot be: it is larger than a zip may be
function zip:finish(emit)
  local directory, offset = {}, 0
  for _, part in ipairs(self.order) do
    part.packed[#part.packed + 1] = part.deflate("", "finish")
    local body = table.concat(part.packed)
    if part.size > LARGEST or offset + #body > LARGEST then return "it is larger than 4 GB" end
    local shared = description(part, #body)
    local head = "PK\3\4" .. shared .. part.name
    emit(head)
    emit(body)
    directory[#directory + 1] = "PK\1\2" .. le16(VERSION) .. shared .. ("\0"):rep(10)
      .. le32(offset) .. part.name
    offset = offset + #head + #body
    part.packed = nil
  end
  local list = table.concat(directory)
  emit(list)
  emit("PK\5\6" .. le16(0) .. le16(0) .. le16(#self.order) .. le16(#self.order) .. le32(#list)
    .. le32(offset) .. le16(0))
end

return zip
