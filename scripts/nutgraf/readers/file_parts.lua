--- The parts of a file, of which each is a document: one of most files, of mailboxes, web
--- archives, feeds and NDJSON many. Input: a path, options. Output: an iterator of parts, their
--- bytes and what is known of them. Guarantees that what cannot be read is told, and that the
--- rest goes on.
local core = require "nutgraf.core"
local packed = require "nutgraf.readers.packed"
local readers = require "nutgraf.readers"
local source = require "nutgraf.readers.source"

local file_parts = {}

---@class nutgraf.Part
---@field bytes string
---@field name string? else the file's
---@field chain table[]? how it was made of the file, step by step

-- The parts of an open file, one after the other: bytes and what is known of them. A
-- form that `streams` is given the file to read it piece by piece, since it may be
-- larger than memory.
local function parts_of(path, options, file, message)
  local form = readers.find(path, options.type and readers.type(options.type))
  local bytes
  if file then
    form = not options.type and readers.recognise(file.head) or form
    if form and form.streams then return require(form.module).open(path, options, file, form) end
    bytes, message = file:bytes(options.limits and options.limits.bytes)
    if bytes and form then return require(form.module).open(path, options, bytes, form) end
  end
  local done = false
  return function()
    if done then return nil end
    done = true
    if not bytes then return false, message end
    return { bytes = bytes }
  end
end

-- The hash of a packed file as it lies there, where it is not too large to be held for it.
local function hash_of(path)
  local file = path ~= "-" and io.open(path, "rb")
  if not file then return nil end
  local size = file:seek "end" or math.huge
  local bytes = size <= packed.limits.bytes and file:seek "set" and file:read "*a"
  file:close()
  return bytes and core.sha256(bytes) or nil
end

--- The parts of a file; of one that is packed, how it was unpacked comes before each
--- part's own chain.
---@param path string "-" is standard input
---@param options nutgraf.Options `bytes`, what the file holds, where that is known
---@return fun(): nutgraf.Part|false|nil, string? next_part false where one cannot be read, and why
function file_parts.of(path, options)
  local file, message
  if options.bytes then
    file = source.of(path, options.bytes)
  else
    file, message = source.open(path)
  end
  local next_part = parts_of(path, options, file, message)
  local step = file and file.chain and file.chain[1]
  if not step then return next_part end
  local inner, said = packed.inner(path)
  local told = false
  step.from = hash_of(path)
  return function()
    local part, fault = next_part()
    if step.ignored and not told and options.warn then
      options.warn(("%s: the last %d bytes are no %s data, and were not read")
        :format(path, step.ignored, step.format))
      told = true
    end
    if not part then return part, fault end
    part.chain = part.chain or {}
    table.insert(part.chain, 1, step)
    -- The ending tells a type where the content does not.
    if said and not part.name then part.name = path .. "#" .. inner:match "[^/]*$" end
    return part
  end
end

return file_parts
