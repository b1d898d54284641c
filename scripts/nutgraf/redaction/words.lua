--- The words of a file, however they are written: as letters, as entities (&iacute;
--- &#237;), percent-encoded (%C3%AD), or as escapes of a script (\u00ed); in tags and
--- between them. Input: UTF-8, markup or not. Output: each word folded, with its bytes.
--- A word ends where letters meet digits, and where a small letter meets a capital, so
--- that names are found inside "FreeVey", "vey2012" and "anselm-vey".
local letters = require "nutgraf.redaction.letters"

local words = {}

---@class nutgraf.RedactionWord
---@field text string folded letters, or digits
---@field from integer first byte, from 1
---@field to integer last byte
---@field capital boolean begins with a capital letter
---@field caps boolean all letters are capital
---@field tag integer? the tag that it stands in, by the byte of its "<"
---@field alike string? what it looks like in Latin letters, where it has none

-- Entities of letters are a letter and the name of its accent; those of other signs end
-- a word, save the ones that are not seen.
local ENTITY = {
  aelig = "ae", AElig = "ae", oelig = "oe", OElig = "oe", szlig = "ss", eth = "d", ETH = "d",
  thorn = "th", THORN = "th", shy = "", zwj = "", zwnj = "", lrm = "", rlm = "",
}
local ACCENT = {
  acute = true, grave = true, circ = true, uml = true, tilde = true, cedil = true, ring = true,
  slash = true, caron = true, ogon = true, breve = true, macr = true, dot = true, strok = true,
  dblac = true,
}

local function decode(bytes, at)
  local a, b, c, d = bytes:byte(at, at + 3)
  if a >= 0xF0 and d then return ((a % 8 * 64 + b % 64) * 64 + c % 64) * 64 + d % 64, 4 end
  if a >= 0xE0 and c then return (a % 16 * 64 + b % 64) * 64 + c % 64, 3 end
  if a >= 0xC2 and b then return a % 32 * 64 + b % 64, 2 end
  return 0xFFFD, 1
end

-- A sign written by a code: the text of its letters, whether they are capital, and the
-- Latin letter that it looks like. nil where it ends a word.
local function of_code(code)
  if code < 0x80 then
    local char = string.char(code)
    return char:find("%w") and char:lower() or nil, char:find("%u") ~= nil
  end
  local folded, upper = letters.fold(code)
  return folded, upper, letters.alike(code)
end

local function of_entity(text, at)
  local digits, stop = text:match("^&#(%d+);?()", at)
  if not digits then
    local hex
    hex, stop = text:match("^&#[xX](%x+);?()", at)
    digits = hex and tonumber(hex, 16)
  end
  if digits then
    local code = tonumber(digits)
    if code > 0x10FFFF then code = 0xFFFD end
    return stop - at, of_code(code)
  end
  local name
  name, stop = text:match("^&(%a+);?()", at)
  if not name then return nil end
  if ENTITY[name] then return stop - at, ENTITY[name], name:find("^%u") ~= nil end
  local letter, accent = name:match("^(%a)(%l+)$")
  if letter and ACCENT[accent] then return stop - at, letter:lower(), letter:find("%u") ~= nil end
  return stop - at
end

local function of_percent(text, at)
  local hex = text:match("^%%(%x%x)", at)
  if not hex then return nil end
  local first, own = tonumber(hex, 16), {}
  -- The bytes of one character, each percent-encoded.
  local size = first >= 0xF0 and 4 or first >= 0xE0 and 3 or first >= 0xC2 and 2 or 1
  for index = 1, size do
    hex = text:match("^%%(%x%x)", at + 3 * (index - 1))
    if not hex then break end
    own[index] = string.char(tonumber(hex, 16))
  end
  return 3 * #own, of_code(first < 0x80 and first or (decode(table.concat(own), 1)))
end

local function of_escape(text, at)
  local hex = text:match("^\\u(%x%x%x%x)", at)
  if hex then
    return 6, of_code(tonumber(hex, 16))
  end
  hex = text:match("^\\x(%x%x)", at)
  if hex then
    return 4, of_code(tonumber(hex, 16))
  end
  -- "\n", "\t" and "\/" end a word, and their letter is none of the next.
  return text:find("^\\[nrtbf]", at) and 2 or 1
end

local SPECIAL = { ["&"] = of_entity, ["%"] = of_percent, ["\\"] = of_escape }

local function set(names)
  local made = {}
  for name in names:gmatch("%S+") do made[name] = true end
  return made
end

-- What HTML itself calls its elements and attributes: no names, though people are called
-- Li, Lang and Max.
local ELEMENTS = set("a abbr address area article aside audio b base bdi bdo big blockquote body "
  .. "br button canvas caption center cite code col colgroup data dd del details "
  .. "dfn dialog div dl dt em embed fieldset figcaption figure font footer form h "
  .. "head header hr html i iframe img input ins kbd label legend li link main map "
  .. "mark math menu meta meter nav noscript object ol option output p param path "
  .. "picture pre q rect rp rt ruby s samp script section select slot small source "
  .. "span strong style sub summary sup svg table tbody td template textarea tfoot "
  .. "th thead time title tr track tt u ul use var video wbr")
local ATTRIBUTES = set("alt class content data dir for height href id label lang list max media "
  .. "min name rel rev role rows size span src start step style target title "
  .. "type value width")

local function is_markup(text, word)
  local written = word.tag and text:sub(word.from, word.to) or ""
  if not (written:find("^%l%w*$") or written:find("^%u[%u%d]*$")) then return false end
  if ELEMENTS[word.text] and word.from - word.tag <= 2 then
    local before = text:sub(word.tag, word.from - 1)
    if before == "<" or before == "</" then return true end
  end
  return ATTRIBUTES[word.text] and text:find("^%s*=", word.to + 1) ~= nil
    and text:find("^%s", word.from - 1) ~= nil
end

-- Ends a word: its text is put together. One that mixes scripts is what it looks like;
-- one of another script alone is its own, and may be taken for what it looks like.
local function finish(word)
  if not word.pieces then return end
  word.text = table.concat(word.pieces)
  local shape = word.shape and table.concat(word.shape)
  if shape and word.latin then word.text = shape else word.alike = shape end
  word.pieces, word.shape, word.latin = nil, nil, nil
end

-- Adds letters to a word. The shape is kept as long as all of it looks Latin.
local function grow(word, folded, alike)
  if not word.pieces then
    word.pieces, word.text = { word.text }, nil
    if word.strange then word.shape = word.alike and { word.alike } end
    word.latin, word.alike = not word.strange, nil
    if not word.strange then word.shape = { word.pieces[1] } end
  end
  word.pieces[#word.pieces + 1] = folded
  local strange = folded:byte() >= 0x80
  if not strange then word.latin = true end
  if word.shape then
    if strange and not alike then
      word.shape = nil
    else
      table.insert(word.shape, alike or folded)
    end
  end
  word.strange = word.strange or strange
end

--- The words of a text, in order.
---@param text string UTF-8
---@return nutgraf.RedactionWord[]
function words.list(text)
  local list, word, last = {}, nil, nil
  local tag, tag_stop
  local function close()
    if word then finish(word) end
    word, last = nil, nil
  end
  local function add(folded, from, to, class, alike)
    if folded == "" then
      if word then word.to = to end
      return
    end
    local digit = class == "digit"
    local parts = (last == "digit") ~= digit or last == "lower" and class == "upper"
    if word and parts then close() end
    if word then
      grow(word, folded, alike)
    else
      word = { text = folded, from = from, capital = class == "upper", caps = true, tag = tag }
      if folded:byte() >= 0x80 then word.strange, word.alike = true, alike end
      list[#list + 1] = word
    end
    word.to, last = to, class
    if class == "lower" then word.caps = false end
  end
  local at = 1
  while at <= #text do
    if tag and at > tag_stop then tag = nil end
    local _, stop = text:find("^%u+", at)
    local class = stop and "upper"
    if not class then
      _, stop = text:find("^%l+", at)
      class = stop and "lower"
    end
    if not class then
      _, stop = text:find("^%d+", at)
      class = stop and "digit"
    end
    if class then
      add(text:sub(at, stop):lower(), at, stop, class)
      at = stop + 1
    else
      local char = text:sub(at, at)
      local size, folded, upper, alike
      if SPECIAL[char] then
        size, folded, upper, alike = SPECIAL[char](text, at)
      elseif char:byte() >= 0x80 then
        local code
        code, size = decode(text, at)
        folded, upper, alike = of_code(code)
      elseif char == "<" then
        local _, last_of = text:find("^<[%a/!?][^<>]*>", at)
        if last_of then tag, tag_stop = at, last_of end
      end
      size = size or 1
      if folded then
        local kind = folded:find("^%d$") and "digit" or upper and "upper" or "lower"
        add(folded, at, at + size - 1, kind, alike)
      else
        close()
        -- What is no word is passed over at once.
        if size == 1 then size = #text:match("^[^%w&%%\\<\128-\255]*", at) end
        size = math.max(size, 1)
      end
      at = at + size
    end
  end
  close()
  local kept = {}
  for _, one in ipairs(list) do
    if not is_markup(text, one) then kept[#kept + 1] = one end
  end
  return kept
end

return words
