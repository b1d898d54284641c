--- Text for people's eyes: how wide it is on a terminal, where it may be cut. What
--- must not reach a terminal at all is in visible.lua. Works on UTF-8 by bytes, so it
--- is the same in every Lua.
local visible = require "nutgraf.visible"

local text = {}

local CHARACTER = "[^\128-\191][\128-\191]*"

-- Code points that take two columns, and those that take none.
local WIDE = {
  0x1100, 0x115f, 0x231a, 0x231b, 0x2e80, 0x303e, 0x3041, 0x33ff, 0x3400, 0x4dbf,
  0x4e00, 0x9fff, 0xa000, 0xa4cf, 0xa960, 0xa97f, 0xac00, 0xd7a3, 0xf900, 0xfaff,
  0xfe30, 0xfe6f, 0xff00, 0xff60, 0xffe0, 0xffe6, 0x1f300, 0x1f64f, 0x1f680, 0x1f6ff,
  0x1f900, 0x1f9ff, 0x20000, 0x3fffd,
}
local NONE = {
  0x0300, 0x036f, 0x0483, 0x0489, 0x0591, 0x05bd, 0x0610, 0x061a, 0x064b, 0x065f,
  0x1ab0, 0x1aff, 0x1dc0, 0x1dff, 0x200b, 0x200f, 0x20d0, 0x20ff, 0xfe00, 0xfe0f,
  0xfe20, 0xfe2f, 0xe0100, 0xe01ef,
}

local function char_width(char)
  if #char == 1 then return 1 end
  local code = visible.code_point(char)
  if code < 0x300 then return 1 end
  if visible.within(code, NONE) then return 0 end
  return visible.within(code, WIDE) and 2 or 1
end

--- How many columns of a terminal a text takes.
---@param value string
---@return integer
function text.width(value)
  if not value:find("[\128-\255]") then return #value end
  local total = 0
  for char in value:gmatch(CHARACTER) do total = total + char_width(char) end
  return total
end

text.clean, text.name, text.valid = visible.clean, visible.name, visible.valid

-- Capitals beyond ASCII: of Latin-1, of Greek and Cyrillic; of Latin Extended-A every other one.
local CAPITALS = { 0xc0, 0xd6, 0xd8, 0xde, 0x178, 0x178, 0x386, 0x3ab, 0x400, 0x42f }
local EVEN, ODD = { 0x100, 0x137, 0x14a, 0x177 }, { 0x139, 0x148, 0x179, 0x17d }

--- Whether a word begins with a capital letter: Latin, Greek, Cyrillic.
---@param value string
---@return boolean
function text.is_capital(value)
  if value:find("^%u") then return true end
  local char = value:match("^[\194-\244][\128-\191]+")
  local code = char and visible.code_point(char:match(CHARACTER))
  if not code then return false end
  return visible.within(code, CAPITALS) or code % 2 == 0 and visible.within(code, EVEN)
    or code % 2 == 1 and visible.within(code, ODD)
end

--- One line: every run of blanks and line ends becomes one blank.
---@param value string
---@return string
function text.fold(value)
  value = value:gsub("[ \t\r\n\v\f]+", " ")
  value = value:gsub("^ ", ""):gsub(" $", "")
  return value
end

--- Drops bytes of a character that was cut in two at either end.
---@param value string
---@return string
function text.whole(value)
  value = value:gsub("^[\128-\191]+", "")
  local last = value:find("[\194-\244][\128-\191]*$")
  if last then
    local lead, have = value:byte(last), #value - last + 1
    local need = lead >= 0xf0 and 4 or lead >= 0xe0 and 3 or 2
    if have < need then value = value:sub(1, last - 1) end
  end
  return value
end

--- The beginning of a text of more than so many bytes, and an ellipsis.
---@param value string
---@param bytes integer
---@return string
function text.cut(value, bytes)
  return #value <= bytes and value or text.whole(value:sub(1, bytes)) .. "…"
end

--- The part of a text that fits into so many columns, and the rest.
local function split_at(value, width)
  local used, position = 0, 1
  for char in value:gmatch(CHARACTER) do
    local columns = char_width(char)
    if used + columns > width and position > 1 then break end
    used, position = used + columns, position + #char
  end
  return value:sub(1, position - 1), value:sub(position)
end

--- Lines of at most so many columns, broken at blanks where there are any.
---@param value string one line
---@param width integer
---@return string[]
function text.wrap(value, width)
  if width < 1 or text.width(value) <= width then return { value } end
  local lines, line, used = {}, nil, 0
  for word in value:gmatch("[^ ]+") do
    local columns = text.width(word)
    if line and used + 1 + columns <= width then
      line, used = line .. " " .. word, used + 1 + columns
    else
      if line then lines[#lines + 1] = line end
      while columns > width do
        local head
        head, word = split_at(word, width)
        lines[#lines + 1] = head
        columns = text.width(word)
      end
      line, used = word, columns
    end
  end
  if line and line ~= "" then lines[#lines + 1] = line end
  return lines
end

--- A value as people read it: whole numbers without a point, lists joined.
---@param value any
---@return string
function text.show(value)
  local kind = type(value)
  if kind == "string" then return value end
  if kind == "number" then
    if value == math.floor(value) and value > -2 ^ 53 and value < 2 ^ 53 then
      return string.format("%.0f", value)
    end
    return (string.format("%.14g", value):gsub(",", "."))
  end
  if kind == "boolean" then return value and "yes" or "no" end
  if kind == "table" then
    local parts = {}
    for index, part in ipairs(value) do parts[index] = text.show(part) end
    return table.concat(parts, "; ")
  end
  return ""
end

--- A name that no other has: the one that is wanted, else with a number behind it. Some disks and
--- programs do not tell capitals apart, and so does this not.
---@param wanted string
---@param taken table those that were given before, to which it is added
---@param between string? what stands before the number; a blank
---@return string
function text.free(wanted, taken, between)
  local free, low = wanted, wanted:lower()
  -- How many of this name there were: no number is tried twice.
  local count = taken[low] or 0
  while taken[free:lower()] do
    count = count + 1
    free = ("%s%s%d"):format(wanted, between or " ", count)
  end
  if count > 0 then taken[low] = count end
  taken[free:lower()] = taken[free:lower()] or 1
  return free
end

return text
