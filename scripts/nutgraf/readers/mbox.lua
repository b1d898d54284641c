--- The messages of a mailbox. Input: its bytes, piece by piece. Output: one message
--- after the other, as it was before it went into the mailbox: without its "From " line,
--- ">From " undone. Guarantees that a line "From …" of a body neither parts a message nor
--- loses words, and that no more than one message is held at a time.
---
--- Forms (https://www.loc.gov/preservation/digital/formats/fdd/fdd000383.shtml): mboxo
--- quotes "From " alone, mboxrd any ">From ", too; mboxcl and mboxcl2 say how long a body
--- is (Content-Length), and mboxcl2 quotes nothing.
local mbox = {}

-- A "From " line and the header below it are looked at as far as this.
local LOOK = 8192
-- A header is looked at as far as this for its Content-Length.
local HEADER = 64 * 1024
-- The longest body whose Content-Length is followed.
local LENGTH = 64 * 1024 * 1024
local PIECE = 256 * 1024

local WEEKDAYS = { mon = 1, tue = 1, wed = 1, thu = 1, fri = 1, sat = 1, sun = 1 }
local MONTHS = { jan = 1, feb = 1, mar = 1, apr = 1, may = 1, jun = 1, jul = 1, aug = 1, sep = 1,
  oct = 1, nov = 1, dec = 1 }

-- Fields that a message has, whatever wrote it. A header without any of them is none.
local FIELDS = {}
for name in ([[from to date subject received return-path message-id mime-version content-type
    delivered-to status x-status x-mozilla-status x-gm-thrid sender reply-to x-uidl x-from
    x-envelope-from x-original-to]]):gmatch "%S+" do
  FIELDS[name] = true
end

-- What a word of a "From " line's date is: "month", "time", "year" or another part of it.
local function part_of_date(word)
  local lower = word:lower():gsub(",$", "")
  if WEEKDAYS[lower] then return "weekday" end
  if MONTHS[lower] then return "month" end
  if lower:find "^%d%d?:%d%d$" or lower:find "^%d%d?:%d%d:%d%d$" then return "time" end
  if lower:find "^[12]%d%d%d$" then return "year" end
  if lower:find "^%d%d?$" then return "day" end
  if lower:find "^[+-]%d%d%d%d$" or word:find "^%u%u?%u?%u$" then return "zone" end
end

-- What a line "From …" shows: "dated" where it ends in a date and the time of day, with no
-- more than an address before it ("ada@quay.example", "ada at quay.example", "-"); "named"
-- where it begins with what may be an address and with nothing that a sentence has.
local function envelope(line)
  line = line:gsub("%s+$", ""):gsub("%s+remote from %S+$", "")
  local words, seen = {}, {}
  for word in line:sub(6):gmatch "%S+" do
    words[#words + 1] = word
    if #words > 16 then return nil end
  end
  local last = #words
  while last > 0 do
    local part = part_of_date(words[last])
    if not part then break end
    seen[part] = true
    last = last - 1
  end
  local address = last <= 1 or (last == 3 and words[2] == "at")
  if seen.month and seen.time and seen.year and address then return "dated" end
  if #words == 1 or (words[1] or ""):find "@" or words[1] == "-" then return "named" end
end

-- Whether a header begins at `at`: field after field, `fewest` that mail has among them, up
-- to an empty line (or as far as is looked).
local function is_header(text, at, fewest)
  local known, stop = 0, at + LOOK
  while at <= #text and at < stop do
    local line_end = text:find("\n", at, true) or #text + 1
    local first = text:byte(at)
    if first == 10 or (first == 13 and line_end == at + 1) then return known >= fewest end
    local name = text:match("^([!-9;-~]+):", at)
    if name then
      if FIELDS[name:lower()] then known = known + 1 end
    elseif first ~= 32 and first ~= 9 and not text:find("^>From ", at) then
      return false
    end
    at = line_end + 1
  end
  return known >= fewest
end

--- Whether a file is a mailbox, by its beginning.
---@param head string
---@return boolean
function mbox.begins(head)
  local at = head:match "^[\r\n]*()From "
  if not at then return false end
  local stop = head:find("\n", at, true) or #head
  local shows = envelope(head:sub(at, stop))
  return shows == "dated" or shows == "named" and is_header(head, stop + 1, 2)
end

-- Fields that no draft begins with: what carries mail writes them.
local CARRIED = {}
for name in ("received return-path message-id mime-version delivered-to x-mailer"):gmatch "%S+" do
  CARRIED[name] = true
end

--- Whether a file is a message, by its beginning: a header that mail has carried, or one
--- with a sender's address and a date as mail writes it.
---@param head string
---@return boolean
function mbox.is_message(head)
  if not head:find "^[%w-]+:" then return false end
  local seen, carried, at = {}, false, 1
  while at <= #head do
    local line, next_line = head:match("^([^\r\n]*)\r?\n?()", at)
    if line == "" then break end
    local name, value = line:match "^([!-9;-~]+):%s*(.*)"
    if name then
      name = name:lower()
      seen[name], carried = value, carried or CARRIED[name] == true
    elseif not line:find "^[ \t]" then
      return false
    end
    at = next_line
  end
  local addressed = seen.from or seen.to or seen["return-path"]
  if not (addressed or seen.subject or seen.date) then return false end
  if carried then return true end
  local dated = (seen.date or ""):find "%d%d?%s+%a%a%a%s+%d%d%d%d%s+%d%d?:%d%d"
  return dated ~= nil and (seen.from or ""):find("@", 1, true) ~= nil
end

---@class nutgraf.Mailbox
local Mailbox = {}
Mailbox.__index = Mailbox

--- Reads a mailbox.
---@param read fun(size: integer): string? gives about so many bytes more; nil at the end
---@param limit integer the bytes of the largest message
---@return nutgraf.Mailbox
function mbox.new(read, limit)
  -- `text` holds the file from `base` on; `start` is where the next message begins in it.
  return setmetatable({
    read = read, limit = limit, text = "", base = 0, start = 1, number = 0, over = false,
  }, Mailbox)
end

-- Reads on, unless that much is there behind `at`; gives `at` in the new text.
function Mailbox:look(at, much)
  if #self.text >= at + much or self.over then return at end
  local pieces, size = { self.text:sub(self.start) }, #self.text - self.start + 1
  at = at - self.start + 1
  self.base, self.start = self.base + self.start - 1, 1
  -- As much again as there is, so that a large message is not copied over and over.
  local want = math.max(at + much, size + PIECE, 2 * size)
  while size < want do
    local piece = self.read(math.min(want - size, 16 * PIECE))
    if not piece then
      self.over = true
      break
    end
    pieces[#pieces + 1], size = piece, size + #piece
  end
  self.text = table.concat(pieces)
  return at
end

-- Whether the line "From …" at `at` begins a message; `open`: an empty line, or nothing,
-- stands before it.
function Mailbox:is_start(at, open)
  local line_end = self.text:find("\n", at, true) or #self.text
  local shows = envelope(self.text:sub(at, math.min(line_end, at + 512)))
  -- A message that was cut may have no empty line behind it.
  if shows == "dated" then return open or is_header(self.text, line_end + 1, 1) end
  return open and shows == "named" and is_header(self.text, line_end + 1, 2)
end

-- Where the body of the message ends by its own Content-Length, or nil.
function Mailbox:by_length(body)
  local header = self.text:sub(self.start, body - 1)
  local length = tonumber(("\n" .. header):match "\n[Cc]ontent%-[Ll]ength:%s*(%d+)%s*\n")
  if not length or length > LENGTH then return nil end
  local stop = body + length
  local moved = self:look(stop, LOOK) - stop
  stop = stop + moved
  if stop > #self.text + 1 then return nil end
  local next_line = self.text:match("^[\r\n]*()", stop)
  if next_line > #self.text then return self.over and #self.text + 1 or nil, stop end
  if self.text:find("^From ", next_line) and self:is_start(next_line, true) then
    return next_line, stop
  end
end

-- Where the next message begins, searched from `at` on: nil where this is the last, false
-- where this one is larger than the limit.
function Mailbox:next_start(at)
  while true do
    local found = self.text:find("\nFrom ", at, true)
    if found then
      found = self:look(found, LOOK)
      local before = self.text:sub(math.max(self.start, found - 2), found - 1)
      local open = before:find "\n\r?$" ~= nil or found == self.start
      if self:is_start(found + 1, open) then return found + 1 end
      at = found + 1
    elseif self.over then
      return nil
    else
      at = self:look(math.max(self.start, #self.text - 8), PIECE)
    end
    if #self.text - self.start > self.limit and at - self.start > self.limit then return false end
  end
end

-- How many ">" a line begins with.
local function depth_of(line)
  return #line:match "^>*"
end

-- Takes back what was done to lines ">From " of a body. Not where the line beside it is
-- quoted as deep: there the sign is the quotation's.
local function unquoted(text)
  if not text:find "\n>+From " then return text end
  local pieces, done, at = {}, 1, 1
  local before_end, before_kept
  while true do
    local line_end, sign = text:find("\n>+From ", at)
    if not line_end then break end
    local depth = sign - line_end - 5
    local kept = before_kept
    if before_end ~= line_end then
      local back = line_end - 1
      while back > 0 and line_end - back < 1024 and text:byte(back) ~= 10 do back = back - 1 end
      kept = depth_of(text:sub(back + 1, line_end - 1)) >= depth
    end
    local stop = text:find("\n", sign, true)
    local after = stop and text:sub(stop + 1, stop + depth + 6) or ""
    kept = kept or (depth_of(after) >= depth and not after:find "^>+From ")
    if not kept then
      pieces[#pieces + 1] = text:sub(done, line_end)
      done = line_end + 2
    end
    at, before_end, before_kept = sign, stop, kept
  end
  pieces[#pieces + 1] = text:sub(done)
  return table.concat(pieces)
end

--- The next message.
---@return table? message number, offset (bytes, of its "From " line), bytes; or `too_large`
function Mailbox:next()
  self.start = self:look(self.start, LOOK)
  -- Empty lines before the first message.
  if self.number == 0 then self.start = self.text:match("^[\r\n]*()", self.start) end
  if self.start > #self.text then return nil end
  self.number = self.number + 1
  local message = { number = self.number, offset = self.base + self.start - 1 }
  self.start = (self.text:find("\n", self.start, true) or #self.text) + 1
  self.start = self:look(self.start, HEADER)
  if self.text:find("^From ", self.start) and self:is_start(self.start, false) then
    message.bytes = ""
    return message
  end
  local _, header = self.text:find("\n\r?\n", self.start)
  local stop, cut
  if header and header - self.start < HEADER then stop, cut = self:by_length(header + 1) end
  if stop then
    message.bytes = self.text:sub(self.start, cut - 1)
    -- A body with a bare "From " is of mboxcl2, which quotes nothing.
    if not message.bytes:find("\nFrom ", 1, true) then message.bytes = unquoted(message.bytes) end
    self.start = stop
    return message
  end
  stop = self:next_start(self.start)
  if stop == false then
    message.too_large = true
    self:skip()
    return message
  end
  stop = stop or #self.text + 1
  message.bytes = unquoted(self.text:sub(self.start, stop - 1))
  self.start = stop
  return message
end

-- Passes over the rest of a message that is too large.
function Mailbox:skip()
  local limit = self.limit
  self.limit = math.min(limit, 16 * PIECE)
  local stop
  repeat
    self.start = math.max(self.start, #self.text - LOOK)
    stop = self:next_start(self.start)
  until stop ~= false
  self.start, self.limit = stop or #self.text + 1, limit
end

return mbox
