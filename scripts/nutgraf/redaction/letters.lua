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
  0x00, 0xB4, 0xB6, 0xBF, 0xD7, 0xD7, 0xF7, 0xF7, 0x2010, 0x2029,
  0x202F, 0x205F, 0x2065, 0x206F, 0x20A0, 0x20CF, 0x2190, 0x2BFF, 0x3000, 0x303F, 0xFF00, 0xFF0F,
  0xFF1A, 0xFF20, 0xFF3B, 0xFF40, 0xFF5B, 0xFF65,
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

-- Letters of other scripts that look like Latin ones, capital or small as they stand.
local ALIKE = {}
for letter, codes in pairs {
  a = { 0x410, 0x430, 0x391, 0x3B1 },
  b = { 0x412, 0x432, 0x392, 0x42C, 0x44C },
  c = { 0x421, 0x441, 0x3F2, 0x3F9 },
  d = { 0x500, 0x501 },
  e = { 0x415, 0x435, 0x395, 0x3B5 },
  g = { 0x50D, 0x261 },
  h = { 0x41D, 0x43D, 0x397, 0x4BA, 0x4BB },
  i = { 0x406, 0x456, 0x399, 0x3B9, 0x131, 0x4C0, 0x4CF },
  j = { 0x408, 0x458, 0x37F, 0x3F3 },
  k = { 0x41A, 0x43A, 0x39A, 0x3BA },
  m = { 0x41C, 0x43C, 0x39C },
  n = { 0x39D, 0x3B7, 0x43F },
  o = { 0x41E, 0x43E, 0x39F, 0x3BF, 0x555, 0x585 },
  p = { 0x420, 0x440, 0x3A1, 0x3C1 },
  q = { 0x51A, 0x51B },
  r = { 0x433 },
  s = { 0x405, 0x455, 0x54F },
  t = { 0x422, 0x442, 0x3A4, 0x3C4 },
  u = { 0x3C5, 0x54D, 0x57D },
  v = { 0x3BD, 0x474, 0x475 },
  w = { 0x51C, 0x51D, 0x3C9 },
  x = { 0x425, 0x445, 0x3A7, 0x3C7 },
  y = { 0x423, 0x443, 0x3A5, 0x3B3, 0x4AE, 0x4AF },
  z = { 0x396 },
} do
  for _, code in ipairs(codes) do ALIKE[code] = letter end
end

--- The Latin letter that a letter of another script looks like.
---@param code integer
---@return string?
function letters.alike(code)
  return ALIKE[code]
end

-- Latin letters and digits in other shapes: full width, mathematical, in circles.
local function reshaped(code)
  if code >= 0xFF10 and code <= 0xFF5A then return code - 0xFEE0 end
  if code >= 0x1D400 and code <= 0x1D6A3 then
    local at = (code - 0x1D400) % 52
    return at < 26 and 65 + at or 71 + at
  end
  if code >= 0x1D7CE and code <= 0x1D7FF then return 48 + (code - 0x1D7CE) % 10 end
  if code >= 0x24B6 and code <= 0x24CF then return 65 + code - 0x24B6 end
  if code >= 0x24D0 and code <= 0x24E9 then return 97 + code - 0x24D0 end
  if code >= 0x1F130 and code <= 0x1F189 then return 65 + (code - 0x1F130) % 32 end
end

--- A letter or digit beyond ASCII, folded: nil where it is none, "" where it is not
--- seen at all.
---@param code integer
---@return string? folded
---@return boolean? upper
function letters.fold(code)
  if within(code, UNSEEN) then return "" end
  local plain = reshaped(code)
  if plain and string.char(plain):find("%w") then
    local char = string.char(plain)
    return char:lower(), char:find("%u") ~= nil
  end
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
  if code >= 0x388 and code <= 0x38A then return letters.utf8(code + 37), true end
  if code == 0x386 then return letters.utf8(0x3AC), true end
  if code == 0x38C then return letters.utf8(0x3CC), true end
  if code == 0x38E or code == 0x38F then return letters.utf8(code + 63), true end
  if code == 0x3C2 then return letters.utf8(0x3C3), false end -- the sigma at a word's end
  if code >= 0x400 and code <= 0x40F then return letters.utf8(code + 80), true end
  local even = code % 2 == 0
  if code >= 0x1E00 and code <= 0x1EFF and even then return letters.utf8(code + 1), true end
  return letters.utf8(code), false
end

return letters
