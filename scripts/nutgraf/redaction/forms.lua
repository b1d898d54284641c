--- What is looked for, and where it stands. Input: targets, each with a pseudonym and
--- the words that tell who is meant. Output: the places in a text. A form is found
--- however it is written: in any case, over a line end or a tag, with blanks, hyphens
--- or nothing between its words, encoded or not (nutgraf.redaction.words).
local words = require "nutgraf.redaction.words"

local forms = {}

-- How far two words of one form may stand apart, in bytes; how many words it may have.
local GAP, MOST = 12, 24
-- From this length on a form is found inside a longer word: within an address, and,
-- where it is made of several words, anywhere.
local IN_ADDRESS, ANYWHERE = 5, 8

---@class nutgraf.RedactionForm
---@field text string its words, folded and joined
---@field pseudonym string
---@field caps boolean only where all letters are capital, but for addresses
---@field capital boolean only with a capital letter, but for addresses
---@field several boolean
---@field unparted boolean? nothing may stand between its letters
---@field phone boolean? a "+" or "(" before it belongs to it

--- A text's letters and digits alone, folded.
---@param text string
---@return string
---@return integer words
function forms.join(text)
  local parts = {}
  for index, word in ipairs(words.list(text)) do parts[index] = word.text end
  return table.concat(parts), #parts
end

--- An index of forms.
---@param list nutgraf.RedactionForm[] an earlier one counts before a later of the same text
---@return table
function forms.index(list)
  local index = { by_text = {}, prefixes = {}, list = list }
  for _, form in ipairs(list) do
    index.by_text[form.text] = index.by_text[form.text] or form
    for size = 1, #form.text do index.prefixes[form.text:sub(1, size)] = true end
  end
  return index
end

-- What an address may be made of; a comma ends it, as a cell of a sheet.
local REST = "[^%s\"'<>,]"

-- What tells an address, and how far before that its beginning may lie, in bytes: a long
-- run of letters is looked through once.
local SIGNS = {
  { "://", "%a[%w+.-]*$", 24 }, { "@", "[%w._+-]+$", 64 }, { "mailto:", "$", 0 },
  { "www.", "$", 0 },
}
local PATTERNS = { "()/[^%s\"'<>,/]+/" .. REST .. "*()" }
for _, name in ipairs { "href", "src", "srcset", "action", "cite", "poster", "content" } do
  PATTERNS[#PATTERNS + 1] = "()" .. name .. "%s*=%s*\"[^\"%s]+\"()"
  PATTERNS[#PATTERNS + 1] = "()" .. name .. "%s*=%s*'[^'%s]+'()"
end

-- Spans of addresses, in order: what has a scheme, paths, attributes without a blank.
local function addresses(text)
  local list = {}
  for _, sign in ipairs(SIGNS) do
    local at = text:find(sign[1], 1, true)
    while at do
      local before = text:sub(math.max(1, at - sign[3]), at - 1)
      local stop = text:match("^" .. REST .. "+()", at)
      list[#list + 1] = { at - #(before:match(sign[2]) or ""), stop - 1 }
      at = text:find(sign[1], stop, true)
    end
  end
  for _, pattern in ipairs(PATTERNS) do
    for from, stop in text:gmatch(pattern) do list[#list + 1] = { from, stop - 1 } end
  end
  table.sort(list, function(a, b) return a[1] < b[1] end)
  local merged = {}
  for _, span in ipairs(list) do
    local last = merged[#merged]
    if last and span[1] <= last[2] then
      last[2] = math.max(last[2], span[2])
    else
      merged[#merged + 1] = span
    end
  end
  return merged
end

local function allowed(form, parts, address)
  if form.unparted and #parts > 1 then return false end
  if address then return true end
  if form.capital and not parts[1].capital then return false end
  if form.caps then
    for _, part in ipairs(parts) do
      if not part.caps then return false end
    end
  end
  return true
end

-- Whether no name goes over what stands between two words: "wrote to Vey: Anselm, you",
-- or the end of a paragraph.
local function parted(gap)
  return gap:find("[:;]%s") ~= nil or gap:find("\n[ \t>]*\r?\n") ~= nil
end

-- The longest form that begins at a word: its words in the text, and the last's number.
local function longest(text, list, first, index, address)
  local joined, parts, best = "", {}, nil
  local tag, passed = list[first].tag, false
  for at = first, math.min(#list, first + 3 * MOST) do
    local word = list[at]
    if word.tag == tag then
      local before = parts[#parts]
      if before and not passed and (word.from - before.to > GAP
        or parted(text:sub(before.to + 1, word.from - 1))) then break end
      joined, passed = joined .. word.text, false
      parts[#parts + 1] = word
      if not index.prefixes[joined] or #parts > MOST then break end
      local form = index.by_text[joined]
      if form and allowed(form, parts, address) then
        best = { form = form, parts = { (table.unpack or unpack)(parts) }, last = at } -- luacheck: ignore
      end
    elseif tag then
      break
    else
      passed = true -- a tag between two words of a name
    end
  end
  return best
end

-- A form inside a longer word: "freeanselmvey", "veylaw" in an address.
local function inside(word, index, address)
  for _, form in ipairs(index.list) do
    local least = address and IN_ADDRESS or form.several and ANYWHERE
    if least and #form.text >= least and #word.text > #form.text
      and word.text:find(form.text, 1, true) then
      return { form = form, parts = { word } }
    end
  end
end

--- Where forms stand in a text, in order, none within another.
---@param text string
---@param index table
---@return { form: nutgraf.RedactionForm, parts: nutgraf.RedactionWord[] }[]
function forms.find(text, index)
  local found, list, spans, span = {}, words.list(text), addresses(text), 1
  local at = 1
  while at <= #list do
    local word = list[at]
    while spans[span] and spans[span][2] < word.from do span = span + 1 end
    local address = spans[span] ~= nil and spans[span][1] <= word.from
    local match = index.prefixes[word.text:sub(1, 1)] and longest(text, list, at, index, address)
    if match then
      at = match.last
    else
      match = inside(word, index, address)
    end
    found[#found + 1] = match or nil
    at = at + 1
  end
  return found
end

--- Puts pseudonyms in the place of forms; the tags within a name stay.
---@param text string
---@param index table
---@return string
---@return table<string, boolean> gone the forms that stood in it, by their text
function forms.replace(text, index)
  local pieces, gone, at = {}, {}, 1
  for _, match in ipairs(forms.find(text, index)) do
    local parts = match.parts
    local before = text:sub(at, parts[1].from - 1)
    pieces[#pieces + 1] = match.form.phone and before:gsub("%+?%(?$", "") or before
    pieces[#pieces + 1] = match.form.pseudonym
    gone[match.form.text] = true
    for number = 2, #parts do
      local gap = text:sub(parts[number - 1].to + 1, parts[number].from - 1)
      for tag in gap:gmatch("<[^>]*>") do pieces[#pieces + 1] = tag end
    end
    at = parts[#parts].to + 1
  end
  pieces[#pieces + 1] = text:sub(at)
  return table.concat(pieces), gone
end

return forms
