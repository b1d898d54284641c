--- Documents from a web archive (WARC 1.0 and 1.1, ISO 28500), as crawlers write them: each
--- response that holds text is one, and each record of text that was taken out before (WET).
--- Input: the file, piece by piece. Guarantees that no more than one record is held, that a
--- broken record costs itself, and that what holds no text is passed over and told at the end.
local warc = {}

local PIECE = 65536
local HEADER = 64 * 1024 -- the longest header of a record, or of a response in it

-- What the core parses, by the media type of a response.
local TYPES = {
  ["text/html"] = "text/html", ["application/xhtml+xml"] = "text/html",
  ["text/plain"] = "text/plain", ["text/xml"] = "text/xml", ["application/xml"] = "text/xml",
  ["text/markdown"] = "text/markdown",
}

---@class nutgraf.Warc
local Reader = {}
Reader.__index = Reader

-- Reads until there are `size` bytes more; false where the file ends before.
function Reader:fill(size)
  local have = #self.text - self.at + 1
  if have >= size then return true end
  local pieces = { self.text:sub(self.at) }
  while have < size do
    local piece, message = self.file:read(math.max(PIECE, size - have))
    if not piece then
      self.message = message
      break
    end
    pieces[#pieces + 1], have = piece, have + #piece
  end
  self.text, self.base, self.at = table.concat(pieces), self.base + self.at - 1, 1
  return have >= size
end

function Reader:offset() return self.base + self.at - 1 end

-- Passes over `size` bytes, whatever they are.
function Reader:skip(size)
  while size > 0 do
    local have = #self.text - self.at + 1
    if have == 0 and not self:fill(1) then return end
    local step = math.min(size, #self.text - self.at + 1)
    self.at, size = self.at + step, size - step
  end
end

-- Fields of a header, names in small letters; a line that begins with a blank goes on.
local function fields(header)
  local list = {}
  for name, value in header:gsub("\r?\n[ \t]+", " "):gmatch "([^%s:]+):[ \t]*([^\r\n]*)" do
    list[name:lower()] = list[name:lower()] or value
  end
  return list
end

-- The next header, up to its empty line; where none is, the file is searched for one.
function Reader:header()
  while true do
    self:fill(HEADER)
    local first = self.text:find("WARC/1%.%d\r?\n", self.at)
    if not first then
      if not self:fill(#self.text - self.at + 2) then return nil end
      self.at = math.max(self.at, #self.text - 16)
    else
      local broken = self.text:find("%S", self.at) < first
      self.at = first
      self:fill(HEADER)
      local _, stop = self.text:find("\n\r?\n", self.at)
      if stop and stop - self.at < HEADER then
        local header = self.text:sub(self.at, stop)
        self.at = stop + 1
        return fields(header), broken
      end
      if #self.text - self.at < HEADER then
        self.cut = self:offset()
        self.at = #self.text + 1
        return nil
      end
      self.at = first + 8 -- no header: what looks like one begins later
    end
  end
end

-- A body that was sent in chunks (RFC 9112, 7.1); what is no chunk ends it.
local function unchunked(body)
  local pieces, at = {}, 1
  while true do
    local size, from = body:match("^(%x+)[^\r\n]*\r?\n()", at)
    size = tonumber(size or "", 16)
    if not size or size == 0 then break end
    pieces[#pieces + 1] = body:sub(from, from + size - 1)
    at = body:match("^\r?\n()", from + size) or from + size
  end
  return #pieces > 0 and table.concat(pieces) or body
end

-- A body that was packed for its way.
local function unpacked(body, coding, limit)
  if coding == "" or coding == "identity" then return body end
  local ok, module = pcall(require, "nutgraf.unpack")
  local format = ({ gzip = "gzip", ["x-gzip"] = "gzip", zstd = "zstd" })[coding]
  if not ok or not format then return nil, ("its words are packed by '%s'"):format(coding) end
  local unpacker, pieces, size = module.open(format), {}, 0
  unpacker:feed(body)
  while true do
    local bytes, message = unpacker:read()
    if not bytes then return nil, "its words are packed, and broken: " .. message end
    if bytes == "" then break end
    pieces[#pieces + 1], size = bytes, size + #bytes
    if size > limit then return nil, ("it unpacks to more than %.0f bytes"):format(limit) end
  end
  return table.concat(pieces)
end

-- The media type and the encoding of a Content-Type.
local function kind_of(value)
  local media = (value or ""):lower():match "^%s*([^;%s]+)"
  return media, (value or ""):lower():match "charset%s*=%s*[\"']?([^\"';%s]+)"
end

-- What a response holds: bytes, type and encoding; or nil and why not.
local function response(block, limit)
  local _, stop = block:find "\n\r?\n"
  if not stop or stop > HEADER then return nil, "it has no header of HTTP" end
  local head, body = fields(block:sub(1, stop)), block:sub(stop + 1)
  local status = block:match "^HTTP/%S+%s+(%d+)"
  if status ~= "200" then return nil, nil, "status " .. (status or "unknown") end
  local media, encoding = kind_of(head["content-type"] or "text/html")
  local type = TYPES[media]
  if not type then return nil, nil, media end
  if (head["transfer-encoding"] or ""):lower():find "chunked" then body = unchunked(body) end
  local bytes, fault = unpacked(body, (head["content-encoding"] or ""):lower(), limit)
  if not bytes then return nil, fault end
  return bytes, type, encoding
end

-- The document of a record; nil and why not, or nil, nil and what it holds instead.
local function document(record, block, limit)
  local kind = record["warc-type"]
  local media, encoding = kind_of(record["content-type"])
  if kind == "response" and media == "application/http" then return response(block, limit) end
  if kind == "conversion" or kind == "resource" then
    local type = TYPES[media]
    if not type then return nil, nil, media or "unknown" end
    return block, type, encoding
  end
  return nil, nil, nil
end

-- What was passed over, as a person is told it.
local function told(passed)
  local kinds, total = {}, 0
  for kind, count in pairs(passed) do
    kinds[#kinds + 1] = { kind, count }
    total = total + count
  end
  table.sort(kinds, function(a, b) return a[2] > b[2] or a[2] == b[2] and a[1] < b[1] end)
  local list = {}
  for index = 1, math.min(#kinds, 4) do
    list[index] = ("%s %d"):format(kinds[index][1], kinds[index][2])
  end
  if #kinds > 4 then list[5] = "and others" end
  return total, table.concat(list, ", ")
end

-- The next document, or false and a message; nil at the end.
function Reader:next(path, options)
  local limit = options.limits and options.limits.bytes or 256 * 1024 * 1024
  while true do
    local record, broken = self:header()
    if not record then
      if self.message then
        local message = self.message
        self.message = nil
        return false, message
      elseif self.cut then
        local at = self.cut
        self.cut = nil
        return false, ("%s: the file ends amid the header at byte %.0f"):format(path, at)
      end
      if next(self.passed) and options.warn then
        options.warn(("%s: %d responses hold no text and are passed over: %s"):format(path,
          told(self.passed)))
      end
      self.passed = {}
      return nil
    end
    local from = self:offset()
    local size = tonumber(record["content-length"])
    if broken and not self.lost then
      self.pending = record
      self.size = size
      return false, ("%s: what stands before byte %.0f is no record"):format(path, from)
    end
    self.lost = not size -- what follows is its block, which was told of
    local part, message = self:record(path, record, size, limit, from)
    if part or message then return part or false, message end
  end
end

-- The document of one record; nil where it holds none.
function Reader:record(path, record, size, limit, from)
  if not size then return nil, ("%s: the record at byte %.0f has no length"):format(path, from) end
  local name = ("%s#%d"):format(path, self.number + 1)
  local wanted = ({ response = true, conversion = true, resource = true })[record["warc-type"]]
  if not wanted then
    self:skip(size)
    return nil
  end
  self.number = self.number + 1
  if size > limit then
    self:skip(size)
    return nil, ("%s: larger than the limit of %.0f bytes"):format(name, limit)
  end
  if not self:fill(size) then
    self.at = #self.text + 1
    self.message = nil
    return nil, ("%s: the file ends amid this record"):format(name)
  end
  local block = self.text:sub(self.at, self.at + size - 1)
  self.at = self.at + size
  local bytes, type, encoding = document(record, block, limit)
  if not bytes then
    if type then return nil, ("%s: %s"):format(name, type) end
    if encoding then self.passed[encoding] = (self.passed[encoding] or 0) + 1 end
    return nil
  end
  local url = record["warc-target-uri"]
  return {
    bytes = bytes, type = type, encoding = encoding, part = ("%d"):format(self.number), name = name,
    url = url and url:gsub("^<(.*)>$", "%1"),
    date = (record["warc-date"] or ""):match "^%d%d%d%d%-%d%d%-%d%d",
    chain = { { step = "web archive", record = record["warc-record-id"] } },
  }
end

--- Iterates over the documents of a file.
---@param path string
---@param options table limits, warn
---@param file nutgraf.Source
---@return fun(): table?, string? next a part, or false and a message; nil at the end
function warc.open(path, options, file)
  local reader = setmetatable({
    file = file, text = "", at = 1, base = 0, number = 0, passed = {},
  }, Reader)
  return function()
    if reader.pending then
      local record, size = reader.pending, reader.size
      reader.pending = nil
      local limit = options.limits and options.limits.bytes or 256 * 1024 * 1024
      local part, message = reader:record(path, record, size, limit, reader:offset())
      if part or message then return part or false, message end
    end
    return reader:next(path, options)
  end
end

return warc
