--- Documents from mail: a message (.eml), a mailbox (.mbox), a web archive (.mht).
--- Each message is a document, its body the text; a message inside another is one
--- of its own, and so is every further text of a message. What cannot be read as
--- a message comes out as a text with an issue, so that no message is lost.
local core = require "nutgraf.core"

local mail = {}

-- Where the messages of a mailbox begin: a line "From …" at the start or after an
-- empty line (mboxo, mboxrd), or one that ends in a time and a year, as a cut message
-- may have no empty line behind it.
local ENVELOPE = "^From %S+%s+%a%a%a %a%a%a +%d%d? %d%d:%d%d[^\n]* %d%d%d%d[^\n]*\n"

local function message_starts(bytes)
  local starts = {}
  if bytes:find("^From ") then starts[1] = 1 end
  local at = 1
  while true do
    local line_end = bytes:find("\nFrom ", at, true)
    if not line_end then break end
    local before = bytes:sub(line_end - 2, line_end - 1)
    if before:find("\n$") or before == "\n\r" or bytes:find(ENVELOPE, line_end + 1) then
      starts[#starts + 1] = line_end + 1
    end
    at = line_end + 1
  end
  return starts
end

-- The messages of a file as they lie in it: bytes, and the offset of the first.
local function messages(bytes)
  if not bytes:find("^From ") then return { { bytes = bytes, offset = 0 } } end
  local starts, list = message_starts(bytes), {}
  for index, start in ipairs(starts) do
    local stop = (starts[index + 1] or #bytes + 1) - 1
    local first = bytes:find("\n", start, true) or stop
    list[index] = { bytes = bytes:sub(first + 1, stop), offset = first }
  end
  return list
end

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

-- Of the versions of one text the plain one, unless it is empty.
local function choose(texts)
  local chosen, plain, html = {}, nil, nil
  for _, text in ipairs(texts) do
    if not text.alternative then
      chosen[#chosen + 1] = text
    elseif text.type == "text/plain" and text.bytes:find("%S") then
      plain = plain or text
    elseif text.type == "text/html" then
      html = html or text
    end
  end
  if plain or html then table.insert(chosen, 1, plain or html) end
  return chosen
end

local function part_of(path, number, message, text, issues)
  local where = { number }
  if message.part ~= "" then where[#where + 1] = message.part end
  if text.path and text.extra then where[#where + 1] = text.path end
  local part = table.concat(where, "/")
  return {
    bytes = text.bytes, type = text.type, part = part, name = path .. "#" .. part,
    encoding = encoding_of(text, issues),
    url = message.location or message.content_location or text.location,
    meta = {
      title = message.subject, authors = names_of(message.from), published = day_of(message.date),
      source = "header",
    },
    mail = {
      headers = message.headers, from = message.from, to = message.to, cc = message.cc,
      date = message.date, id = message.id, attachments = message.attachments, issues = issues,
    },
    chain = {
      { step = "part", part = part },
      { step = "encoding", encoding = text.encoding or "7bit" },
    },
  }
end

-- A file that GMime takes for no message: its text as it stands.
local function raw_text(bytes)
  local _, head = bytes:find("\r?\n\r?\n")
  return { bytes = head and bytes:sub(head + 1) or bytes, type = "text/plain", encoding = "7bit" }
end

-- The parts of one message of the file, in `out`.
local function read_message(reader_module, path, number, bytes, out)
  local whole, broken = bytes, false
  local reader = reader_module.open(bytes)
  local message = reader:next()
  -- GMime gives up where the first line is no header: go on after it.
  while not message and bytes:find("\n", 1, true) do
    broken = true
    bytes = bytes:sub(bytes:find("\n", 1, true) + 1)
    if not bytes:find("^[%w-]+:") then break end
    reader = reader_module.open(bytes)
    message = reader:next()
  end
  if not message then
    message = { part = "", from = {}, to = {}, cc = {}, headers = {}, attachments = {}, texts = {},
      issues = { { code = "no-message" } } }
    reader = nil
  end
  while message do
    local issues = message.issues
    if broken then issues[#issues + 1], broken = { code = "broken-header" }, false end
    local texts = choose(message.texts)
    if #texts == 0 and message.part == "" then
      issues[#issues + 1] = { code = "no-text" }
      texts = { raw_text(whole) }
    elseif #texts == 0 then
      issues[#issues + 1] = { code = "no-text" }
      texts = { { bytes = "", type = "text/plain", encoding = "7bit" } }
    end
    for index, text in ipairs(texts) do
      text.extra = index > 1
      out[#out + 1] = part_of(path, number, message, text, issues)
    end
    message = reader and reader:next()
  end
end

--- Iterates over the documents of a file.
---@param path string
---@param _ table options: none are used
---@param bytes string the file's
---@return fun(): table|false|nil, string?
function mail.open(path, _, bytes)
  local ok, reader_module = pcall(require, "nutgraf.mail")
  local message = not ok and path .. ": reading mail needs the module nutgraf.mail, "
    .. "built where GMime is (Debian: libgmime-3.0-dev)" or nil
  local list = messages(bytes)
  local number, queue, next_in_queue = 0, {}, 1
  return function()
    if message then
      local fault = message
      message = nil
      return false, fault
    end
    while next_in_queue > #queue and number < #list do
      number, queue, next_in_queue = number + 1, {}, 1
      read_message(reader_module, path, number, list[number].bytes, queue)
    end
    local part = queue[next_in_queue]
    queue[next_in_queue], next_in_queue = false, next_in_queue + 1
    return part
  end
end

return mail
