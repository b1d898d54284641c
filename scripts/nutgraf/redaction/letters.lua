--- Letters as names are compared: without case and accents, so that "Díaz", "DIAZ"
--- and the "diaz" of an address are one. Input: code points. Output: plain letters.
local letters = {}

-- From U+00C0 and U+0100 on, each in its place; "-" is no letter.
local LATIN = {}
local function fill(first, names)
  for name in names:gmatch("%S+") do
    if name ~= "-" then LATIN[first] = name end
    first = first + 1
  end
end
fill(0xC0, "a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss")
fill(0xE0, "a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th y")
fill(0x100, "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h "
  .. "i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n n n o o o o o o oe oe "
  .. "r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s")

-- Ranges that hold no letters, and those of signs that are not seen.
local NONE = {
  0x00, 0xA9, 0xAB, 0xB4, 0xB6, 0xB9, 0xBB, 0xBF, 0xD7, 0xD7, 0xF7, 0xF7, 0x2010, 0x2029,
  0x202F, 0x205F, 0x2065, 0x206F, 0x20A0, 0x20CF, 0x2190, 0x2BFF, 0x3000, 0x303F, 0xFF00, 0xFF0F,
  0xFFFC, 0xFFFD, 0x1F000, 0x1FAFF,
}
local UNSEEN = {
  0xAD, 0xAD, 0x300, 0x36F, 0x200B, 0x200F, 0x202A, 0x202E, 0x2060, 0x2064, 0xFE00, 0xFE0F,
  0xFEFF, 0xFEFF,
}

local function within(code, ranges)
  for index = 1, #ranges, 2 do
    if code >= ranges[index] and code <= ranges[index + 1] then return true end
  end
  return false
end

--- UTF-8 of a code point.
---@param code integer
---@return string
function letters.utf8(code)
  if code < 0x80 then return string.char(code) end
  local tail = {}
  local limit = 0x3F
  repeat
    table.insert(tail, 1, string.char(0x80 + code % 0x40))
    code, limit = math.floor(code / 0x40), math.floor(limit / 2)
  until code <= limit
  local lead = { 0xC0, 0xE0, 0xF0 }
  return string.char(lead[#tail] + code) .. table.concat(tail)
end

--- A letter or digit beyond ASCII, folded: nil where it is none, "" where it is not
--- seen at all.
---@param code integer
---@return string? folded
---@return boolean? upper
function letters.fold(code)
  if within(code, UNSEEN) then return "" end
  if within(code, NONE) then return nil end
  if LATIN[code] then
    local upper
    if code < 0x100 then
      upper = code < 0xDF
    else
      upper = (code % 2 == 0) ~= (code >= 0x139 and code <= 0x148 or code >= 0x178)
    end
    return LATIN[code], upper
  end
  if code >= 0x391 and code <= 0x3A9 or code >= 0x410 and code <= 0x42F then
    return letters.utf8(code + 32), true
  end
  if code >= 0x400 and code <= 0x40F then return letters.utf8(code + 80), true end
  local even = code % 2 == 0
  if code >= 0x1E00 and code <= 0x1EFF and even then return letters.utf8(code + 1), true end
  return letters.utf8(code), false
end

return letters
