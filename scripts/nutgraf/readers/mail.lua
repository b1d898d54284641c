--- Documents from mail: a message (.eml), a mailbox (.mbox), a web archive (.mht).
--- Each message is a document, its body the text; a message inside another is one
--- of its own, and so is every further text of a message. What cannot be read as
--- a message comes out as a text with an issue, so that no message is lost. The
--- messages of a mailbox are read one at a time, by a process of its own that is
--- replaced where one of them ends it.
local alternatives = require "nutgraf.readers.alternatives"
local apart = require "nutgraf.readers.apart"
local core = require "nutgraf.core"
local mbox = require "nutgraf.readers.mbox"
local source = require "nutgraf.readers.source"

local mail = {}

-- What an issue says to the person; of the others the record tells.
local SAID = {
  ["deep-groups"] = "groups of addresses inside groups: read as far as %d",
  ["many-addresses"] = "a list of what are no addresses: parted as far as %d",
  ["deep-comments"] = "brackets inside brackets in a header: read as far as %d",
  ["deep-parts"] = "parts inside parts: read as far as %d, the others stand as text",
  ["many-headers"] = "a header of very many fields: parted as far as %d",
  ["tnef"] = "Outlook's container (TNEF, winmail.dat): its contents are not read, tnef unpacks it",
}

local function day_of(date)
  local day = date and date:match("^%d%d%d%d%-%d%d%-%d%d")
  return day and day > "1970" and day or nil
end

local function names_of(addresses)
  local names = {}
  for index, address in ipairs(addresses) do
    names[index] = address.name and address.name:find("%S") and address.name or address.address
  end
  return names
end

-- People without an address that is one of mail's, as Notes names them among others: "Ada
-- Venn/Quay/Org@Org, Bo Lund/Quay/Org". Her name ends at the first stroke.
local function people(value)
  local list = {}
  for piece in value:gmatch(value:find "%S/%S" and "[^,;]+" or "[^;]+") do
    local name = piece:gsub("(%S)/%S.*$", "%1"):match "^[%s\"]*(.-)[%s\"]*$"
    if name ~= "" then list[#list + 1] = { name = name } end
  end
  return list
end

-- Takes from the header as it stands what is not written as mail has it: people without
-- an address, a date by ISO 8601.
local function mend(frame)
  for _, header in ipairs(frame.headers) do
    local name, value = header.name:lower(), header.value or ""
    local list = (name == "from" or name == "to" or name == "cc") and frame[name]
    if list and #list == 0 then
      frame[name] = people(value)
    elseif name == "date" and not frame.date then
      frame.date = value:match "^%s*(%d%d%d%d%-%d%d%-%d%d[%dT:Z.+-]*)"
    end
  end
end

-- What the core may be told of the character set: nothing where the bytes are
-- against it, so that it finds out for itself.
local function encoding_of(text, issues)
  local charset = text.charset and text.charset:lower()
  if not charset then return nil end
  local ok, _, message = pcall(core.parse, "", { encoding = charset })
  if not ok or message then
    issues[#issues + 1] = { code = "unknown-charset", part = text.path }
    return nil
  end
  if charset == "us-ascii" or charset == "ascii" or charset == "utf-8" then
    local doc = core.parse(text.bytes, { encoding = "utf-8", type = "text/plain" })
    if doc and #doc.issues > 0 then
      issues[#issues + 1] = { code = "wrong-charset", part = text.path }
      return nil
    end
    if charset ~= "utf-8" then return nil end
  end
  return charset
end

local function attachments_of(frame)
  local list = {}
  for index, part in ipairs(frame.attachments) do
    list[index] = {
      path = part.path, name = part.name, type = part.type, encoding = part.encoding,
      location = part.location, size = part.size, sha256 = part.sha256,
    }
  end
  return list
end

local function is_archive(frame)
  return frame.location ~= nil or (frame.content_location ~= nil and #frame.from == 0)
end

-- Of a web archive the page says itself what it is called and when it is of: the header's
-- day is that on which it was saved.
local function meta_of(frame, text, letter)
  if letter then
    return {
      title = frame.subject, authors = names_of(frame.from), published = day_of(frame.date),
      source = "header",
    }
  end
  local titled = text.bytes:lower():find "<title[^>]*>%s*[^<%s]"
  return { title = not titled and frame.subject or nil, source = "header" }
end

-- How the ends of a text's lines are told (RFC 3676).
local function flow_of(text)
  if text.type ~= "text/plain" or (text.format or ""):lower() ~= "flowed" then return nil end
  return (text.delsp or ""):lower() == "yes" and "delsp" or "flowed"
end

local function chain_of(message, part, text)
  local chain = {
    { step = "part", part = part, offset = message.offset },
    { step = "encoding", encoding = text.encoding or "7bit" },
  }
  for _, step in ipairs(text.steps or {}) do chain[#chain + 1] = step end
  return chain
end

local function part_of(path, message, frame, text)
  local where = { message.number }
  if frame.part ~= "" then where[#where + 1] = frame.part end
  if text.path and text.extra then where[#where + 1] = text.path end
  local part = table.concat(where, "/")
  local issues = frame.issues
  -- A web archive is a page; anything else is somebody's letter from end to end.
  local letter = not is_archive(frame)
  return {
    message = letter, whole = letter and text.type == "text/html",
    bytes = text.bytes, type = text.type, part = part, name = path .. "#" .. part,
    encoding = encoding_of(text, issues), flow = flow_of(text),
    url = frame.location or frame.content_location or text.location,
    meta = meta_of(frame, text, letter),
    mail = {
      headers = frame.headers, from = frame.from, to = frame.to, cc = frame.cc,
      date = frame.date, id = frame.id, attachments = attachments_of(frame), issues = issues,
    },
    chain = chain_of(message, part, text),
  }
end

-- The body of a message that has none but in RTF, as some programs export it; what is wrong
-- with it.
local function rich_text(frame, texts)
  for _, text in ipairs(texts) do
    if text.bytes:find "%S" then return nil end
  end
  for _, part in ipairs(frame.attachments) do
    if part.bytes and part.bytes:find "^%s*{\\rtf" then
      local convert = require("nutgraf.readers.convert").convert
      local converted, fault = convert("application/rtf", part.bytes)
      if not converted then return nil, fault end
      return {
        bytes = converted.bytes, type = converted.type, encoding = part.encoding, path = part.path,
        steps = converted.chain,
      }
    end
  end
end

-- A file that GMime takes for no message: its text as it stands.
local function raw_text(bytes)
  local _, head = bytes:find("\r?\n\r?\n")
  return { bytes = head and bytes:sub(head + 1) or bytes, type = "text/plain", encoding = "7bit" }
end

-- What the worker gives of a message. Where there is nothing, or it has died of it, what
-- there is stands as a text.
local function read(worker, message, issues)
  local frames, died = worker:ask(message.bytes)
  if frames and #frames > 0 then return frames end
  issues[#issues + 1] = { code = died and "reader-died" or "no-message", part = "" }
  local nothing = { part = "" }
  for _, list in ipairs { "from", "to", "cc", "headers", "attachments", "texts", "issues" } do
    nothing[list] = {}
  end
  return { nothing }, died
end

-- The parts of one message of the file, in `out`; what could not be read of it.
local function read_message(worker, path, message, out)
  local before = {}
  local frames, died = read(worker, message, before)
  local wrong = died and "it could not be read, and stands as it is: " .. died
  for _, frame in ipairs(frames) do
    for _, issue in ipairs(before) do table.insert(frame.issues, issue) end
    mend(frame)
    local texts = alternatives.choose(frame.texts)
    local rich, fault = rich_text(frame, texts)
    if rich then texts = { rich } end
    wrong = wrong or fault and "its text is not read: " .. fault
    if #texts == 0 then
      table.insert(frame.issues, { code = "no-text", part = "" })
      texts = { frame.part == "" and #frame.attachments == 0 and raw_text(message.bytes)
        or { bytes = "", type = "text/plain", encoding = "7bit" } }
    end
    for index, text in ipairs(texts) do
      text.extra = index > 1
      out[#out + 1] = part_of(path, message, frame, text)
    end
  end
  return wrong
end

-- The messages of a file, one after the other.
local function messages_of(file, limit)
  if file.head:find "^[\r\n]*From " then
    local broken
    local box = mbox.new(function(size)
      local piece, fault = file:read(size)
      broken = broken or fault
      return piece
    end, limit)
    return function()
      local message, fault = box:next(), nil
      if not message then fault, broken = broken, nil end
      return message, fault
    end
  end
  local done = false
  return function()
    if done then return nil end
    done = true
    local bytes, fault = file:bytes(limit)
    return bytes and { number = 1, offset = 0, bytes = bytes }, fault
  end
end

local LIMITS = {
  ["deep-groups"] = 256, ["many-addresses"] = 1024, ["deep-comments"] = 64, ["deep-parts"] = 64,
  ["many-headers"] = 8192,
}

-- Tells the person what was not read of a message.
local function tell(warn, part)
  for _, issue in ipairs(part.mail.issues) do
    local said = SAID[issue.code]
    if said and not issue.told then
      warn(("%s: %s (%s)"):format(part.name, said:format(LIMITS[issue.code]), issue.code))
    end
  end
end

local worker

--- Iterates over the documents of a file.
---@param path string
---@param options table limits, warn
---@param file nutgraf.Source
---@return fun(): table|false|nil, string?
function mail.open(path, options, file)
  local limit = options.limits and options.limits.bytes or source.limit
  local warn = options.warn or function() end
  local next_message = messages_of(file, limit)
  worker = worker or apart.worker "mail"
  local queue, next_in_queue = {}, 1
  local function named(message, what)
    return ("%s#%d (at byte %.0f): %s"):format(path, message.number, message.offset, what)
  end
  return function()
    while next_in_queue > #queue do
      local message, fault = next_message()
      if not message then return fault and false, fault end
      if message.too_large then
        return false, named(message, ("larger than the limit of %.0f bytes"):format(limit))
      end
      queue, next_in_queue = {}, 1
      local wrong = read_message(worker, path, message, queue)
      if wrong then return false, named(message, wrong) end
    end
    local part = queue[next_in_queue]
    queue[next_in_queue], next_in_queue = false, next_in_queue + 1
    tell(warn, part)
    return part
  end
end

return mail
