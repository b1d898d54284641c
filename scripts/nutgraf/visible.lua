--- What a document must not do to a terminal, or to a reader. Input: any bytes.
--- Output: the same, with every character that a terminal obeys or that nobody sees
--- written out: `<U+202E>`, and `\\x9B` for a byte that is no UTF-8. What is shown as it
--- is: letters, marks and signs of every script; blanks; the joiners and variation
--- selectors that scripts beyond Latin, Greek and Cyrillic (and emoji) are spelt with,
--- where they stand in such a script. Linear, and the same in every Lua.
local visible = {}

-- First and last code points, in order: controls (C1, the separators of lines and
-- paragraphs, notes between lines), what turns the direction of writing, tags, what takes no
-- room, and the last two of the first plane, which are no characters and which XML cannot hold.
-- Of Unicode 15: Cc, Zl, Zp, Default_Ignorable_Code_Point, and what of Cf nobody sees.
local HIDDEN = {
  0x80, 0x9f, 0xad, 0xad, 0x34f, 0x34f, 0x61c, 0x61c, 0x115f, 0x1160, 0x17b4, 0x17b5,
  0x180b, 0x180f, 0x200b, 0x200f, 0x2028, 0x202e, 0x2060, 0x206f, 0x3164, 0x3164,
  0xfe00, 0xfe0f, 0xfeff, 0xfeff, 0xffa0, 0xffa0, 0xfff0, 0xfffb, 0xfffe, 0xffff,
  0x13430, 0x1343f, 0x1bca0, 0x1bca3, 0x1d173, 0x1d17a, 0xe0000, 0xe0fff,
}

-- Parts of spelling where they follow a letter or sign of these: one joiner, or a
-- variation selector and a joiner.
local JOINERS = { 0x200c, 0x200d }
local SELECTORS = { 0x180b, 0x180d, 0xfe00, 0xfe0f, 0xe0100, 0xe01ef }
local SPELT_AFTER = { 0x590, 0x1fff, 0x203c, 0x10ffff }
local SELECTED = -1 -- in the place of the code point before: a selector

-- The characters of UTF-8 beyond ASCII, as RFC 3629 has them.
local SEQUENCES = {
  "^[\194-\223][\128-\191]", "^\224[\160-\191][\128-\191]",
  "^[\225-\236\238\239][\128-\191][\128-\191]", "^\237[\128-\159][\128-\191]",
  "^\240[\144-\191][\128-\191][\128-\191]", "^[\241-\243][\128-\191][\128-\191][\128-\191]",
  "^\244[\128-\143][\128-\191][\128-\191]",
}

--- Whether a code point lies in one of some ranges.
---@param code integer
---@param ranges integer[] first and last of each, in order
---@return boolean
function visible.within(code, ranges)
  for index = 1, #ranges, 2 do
    if code < ranges[index] then return false end
    if code <= ranges[index + 1] then return true end
  end
  return false
end

--- The code point of a character of UTF-8.
---@param char string
---@return integer
function visible.code_point(char)
  local a, b, c, d = char:byte(1, 4)
  if not b then return a end
  if not c then return (a - 0xc0) * 0x40 + (b - 0x80) end
  if not d then return ((a - 0xe0) * 0x40 + (b - 0x80)) * 0x40 + (c - 0x80) end
  return (((a - 0xf0) * 0x40 + (b - 0x80)) * 0x40 + (c - 0x80)) * 0x40 + (d - 0x80)
end

-- The character beyond ASCII at a place; nil where the bytes are none.
local function char_at(value, at)
  for index = 1, #SEQUENCES do
    local char = value:match(SEQUENCES[index], at)
    if char then return char end
  end
end

local function written(code)
  return ("<U+%04X>"):format(code)
end

-- What shows a character, and what the next one stands behind: 0 where it may be part
-- of no spelling.
local function show_char(code, char, before)
  if not visible.within(code, HIDDEN) then return char, code end
  local letter = before > 0 and visible.within(before, SPELT_AFTER)
  if letter and visible.within(code, SELECTORS) then return char, SELECTED end
  if (letter or before == SELECTED) and visible.within(code, JOINERS) then return char, 0 end
  return written(code), 0
end

-- A run of bytes beyond ASCII.
local function show_run(run)
  local parts, at, before = {}, 1, 0
  while at <= #run do
    local char = char_at(run, at)
    if char then
      parts[#parts + 1], before = show_char(visible.code_point(char), char, before)
    else
      parts[#parts + 1], before = ("\\x%02X"):format(run:byte(at)), 0
    end
    at = at + (char and #char or 1)
  end
  return table.concat(parts)
end

-- Runs come again and again: quotation marks, accented letters.
local MOST, SHORT = 2000, 24
local known, count = {}, 0
local function shown_run(run)
  local shown = known[run]
  if shown then return shown end
  shown = show_run(run)
  if #run <= SHORT then
    if count == MOST then known, count = {}, 0 end
    known[run], count = shown, count + 1
  end
  return shown
end

local CONTROLS = {}
for code = 0, 31 do CONTROLS[string.char(code)] = written(code) end
CONTROLS["\127"] = written(127)

local function beyond_ascii(value)
  return value:find("[\128-\255]") and (value:gsub("[\128-\255]+", shown_run)) or value
end

--- Text of any number of lines: line ends (CR, CRLF, form feed too) become LF; tabs stay.
---@param value string
---@return string
function visible.clean(value)
  if value:find("[\r\v\f]") then value = value:gsub("\r\n?", "\n"):gsub("[\v\f]", "\n") end
  value = value:gsub("[%z\1-\8\14-\31\127]", CONTROLS)
  return beyond_ascii(value)
end

--- One line for sure, such as the name of a file: line ends and tabs are written out, too.
---@param value string
---@return string
function visible.name(value)
  return beyond_ascii((value:gsub("[%z\1-\31\127]", CONTROLS)))
end

--- Output for a terminal: what `clean` gives, but a CRLF stays what it is.
---@param value string whole characters
---@param styles boolean? sequences that colour (SGR) stay: for what has cleaned its words itself
---@return string
function visible.terminal(value, styles)
  value = value:gsub("[%z\1-\8\11\12\14-\26\28-\31\127]", CONTROLS)
  if value:find("\r", 1, true) then -- NUL is free: it was written out
    value = value:gsub("\r\n", "\0"):gsub("\r", CONTROLS):gsub("%z", "\r\n")
  end
  if value:find("\27", 1, true) then
    if styles then value = value:gsub("\27(%[[%d;]*m)", "\0%1") end
    value = value:gsub("\27", CONTROLS):gsub("%z", "\27")
  end
  return beyond_ascii(value)
end

--- How many bytes at the end of a piece of output wait for what follows: a character or
--- a sequence that is not whole.
---@param value string
---@return integer
function visible.open_end(value)
  local sequence = value:match("\27%[?[%d;]*$") or value:match("\r$")
  if sequence then return #sequence < 16 and #sequence or 0 end
  local char = value:match("[\194-\244][\128-\191]*$")
  if not char or #char > 3 then return 0 end
  local need = char:byte() >= 0xf0 and 4 or char:byte() >= 0xe0 and 3 or 2
  return #char < need and #char or 0
end

--- UTF-8 for sure: a byte that is none becomes U+FFFD. For short texts that no decoder has
--- seen, such as the names of files.
---@param value string
---@return string
function visible.valid(value)
  return (value:gsub("[\128-\255]+", function(run)
    local parts, at = {}, 1
    while at <= #run do
      local char = char_at(run, at)
      parts[#parts + 1] = char or "\239\191\189"
      at = at + (char and #char or 1)
    end
    return table.concat(parts)
  end))
end

return visible
