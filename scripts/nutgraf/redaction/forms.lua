--- What is looked for, and where it stands. Input: targets, each with a pseudonym and
--- the words that tell who is meant. Output: the places in a text. A form is found
--- however it is written: in any case, over a line end or a tag, with blanks, hyphens
--- or nothing between its words, encoded or not (nutgraf.redaction.words). Linear in the
--- text, however many forms there are: words are looked up, never gone through.
local addresses = require "nutgraf.redaction.addresses"
local labels = require "nutgraf.redaction.labels"
local words = require "nutgraf.redaction.words"

local forms = {}

-- How far two words of one form may stand apart, in bytes; how many words it may have.
local GAP, MOST = 12, 24
-- From this length on a form is found inside a longer word: within an address, and,
-- where it is made of several words, anywhere.
local IN_ADDRESS, ANYWHERE = 5, 8
-- Whether a form may go on is known of so many of its first letters.
local HEAD = 6

---@class nutgraf.RedactionForm
---@field text string its words, folded and joined
---@field pseudonym string
---@field caps boolean only where all letters are capital, but for addresses
---@field capital boolean only with a capital letter, but for addresses
---@field several boolean
---@field endings table<string, boolean>? what may be added to it in one word
---@field formal table<string, boolean>? those of them that count with a capital letter alone
---@field month boolean? not beside a number, where it is a date
---@field initials boolean? each letter is a word, or has a full stop, which goes with it
---@field target table? of nutgraf.redaction.plan: whose it is
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
  local index = { by_text = {}, heads = {}, reach = {}, inner = {}, longest_ending = 0 }
  for _, form in ipairs(list) do forms.add(index, form) end
  return index
end

--- Adds a form to an index, unless one of the same text is there.
---@param index table
---@param form nutgraf.RedactionForm
function forms.add(index, form)
  local text, there = form.text, index.by_text[form.text]
  if there then
    -- The same word of the same name, as an alias and as a part; or what is made of it
    -- where another's part is this whole name.
    there.endings, there.formal = there.endings or form.endings, there.formal or form.formal
    for ending in pairs(form.endings or {}) do
      index.longest_ending = math.max(index.longest_ending, #ending)
    end
    if there.target ~= form.target then return end
    there.month = there.month or form.month
    form = there
  end
  index.by_text[text] = form
  for size = 1, math.min(#text, HEAD) do index.heads[text:sub(1, size)] = true end
  local head = text:sub(1, HEAD)
  if #text >= HEAD then index.reach[head] = math.max(index.reach[head] or 0, #text) end
  if #text >= IN_ADDRESS then
    local start = text:sub(1, IN_ADDRESS)
    local sizes = index.inner[start] or {}
    index.inner[start] = sizes
    if not sizes[#text] then
      sizes[#text] = true
      sizes[0] = sizes[0] or {}
      table.insert(sizes[0], #text)
    end
  end
  for ending in pairs(form.endings or {}) do
    index.longest_ending = math.max(index.longest_ending, #ending)
  end
end

-- Whether a form may begin so.
local function may_begin(index, joined)
  if #joined < HEAD then return index.heads[joined] end
  return (index.reach[joined:sub(1, HEAD)] or 0) >= #joined
end

local function spelled(text, parts, form)
  if not form.initials then return true end
  if #parts == 1 then return parts[1].caps and #form.text > 2 end
  for _, part in ipairs(parts) do
    if not part.caps or #part.text > 1 then return false end
  end
  return text:sub(parts[1].to + 1, parts[1].to + 1) == "."
end

local function allowed(text, form, parts, address)
  if not spelled(text, parts, form) then return false end
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

-- "the Veys", "Veyite": a form and what is made of it in one word.
local function inflected(word, index)
  for size = 1, math.min(index.longest_ending, #word.text - 1) do
    local form, ending = index.by_text[word.text:sub(1, -size - 1)], word.text:sub(-size)
    if form and form.endings and form.endings[ending]
      and (word.capital or not (form.formal and form.formal[ending])) then
      return form
    end
  end
end

-- Whether a month's name stands in a date: "May 5", "5 May", "May, 1990".
local function is_dated(list, at)
  local before, after = list[at - 1], list[at + 1]
  return before ~= nil and before.text:find("^%d") ~= nil and list[at].from - before.to <= 4
    or after ~= nil and after.text:find("^%d") ~= nil and after.from - list[at].to <= 4
end

-- The longest form that begins at a word, its words in the text, and the last's number.
local function longest(text, list, first, index, address)
  local joined, parts, best = "", {}, nil
  local tag, passed = list[first].tag, false
  for at = first, math.min(#list, first + 3 * MOST) do
    local word = list[at]
    if word.tag == tag then
      local before = parts[#parts]
      if before and not passed and (word.from - before.to > GAP
        or parted(text:sub(before.to + 1, word.from - 1))) then break end
      local longer = joined .. word.text
      if word.alike and not may_begin(index, longer) then longer = joined .. word.alike end
      joined, passed = longer, false
      parts[#parts + 1] = word
      if not may_begin(index, joined) or #parts > MOST then break end
      local form = index.by_text[joined]
      if form and allowed(text, form, parts, address)
        and not (form.month and is_dated(list, first)) then
        best = { form = form, parts = { (table.unpack or unpack)(parts) }, last = at } -- luacheck: ignore
      end
    elseif tag then
      break
    else
      passed = true -- a tag between two words of a name
    end
  end
  if best then return best end
  local form = inflected(list[first], index)
  if form and allowed(text, form, { list[first] }, address) then
    return { form = form, parts = { list[first] }, last = first }
  end
end

-- A form inside a longer word: "freeanselmvey", "veylaw" in an address.
local function inside(word, index, address)
  local text = word.text
  if #text <= (address and IN_ADDRESS or ANYWHERE) then return nil end
  for at = 1, #text - IN_ADDRESS + 1 do
    local sizes = index.inner[text:sub(at, at + IN_ADDRESS - 1)]
    for _, size in ipairs(sizes and sizes[0] or {}) do
      local form = size < #text and index.by_text[text:sub(at, at + size - 1)]
      if form and #form.text == size and (address or form.several and size >= ANYWHERE) then
        return { form = form, parts = { word } }
      end
    end
  end
end

-- The words that a match has passed over: those of tags within a name.
local function passed_over(list, first, match)
  local rest, part = {}, 1
  for at = first, match.last do
    if list[at] == match.parts[part] then
      part = part + 1
    else
      rest[#rest + 1] = list[at]
    end
  end
  return rest
end

local function scan(text, index, address, list, spans)
  local found, span, at = {}, 1, 1
  while at <= #list do
    local word = list[at]
    while spans[span] and spans[span][2] < word.from do span = span + 1 end
    local within = address or spans[span] ~= nil and spans[span][1] <= word.from
    -- What stands for a name is none, though people are called Person.
    local stop = word.caps and #word.text > 2 and labels.stop(text, word.from)
    if stop then
      while list[at + 1] and list[at + 1].from <= stop do at = at + 1 end
    else
      local match = longest(text, list, at, index, within)
      if match then
        local rest = match.last - at + 1 > #match.parts and passed_over(list, at, match)
        match.inner = rest and scan(text, index, address, rest, spans) or nil
        at = match.last
      else
        match = inside(word, index, within)
      end
      found[#found + 1] = match or nil
    end
    at = at + 1
  end
  return found
end

--- Where forms stand in a text, in order, none within another; `inner` are those in tags
--- within a name.
---@param text string
---@param index table
---@param address boolean? whether all of it is one: a path
---@param list nutgraf.RedactionWord[]? its words, where they are known
---@return { form: nutgraf.RedactionForm, parts: nutgraf.RedactionWord[], inner: table[]? }[]
function forms.find(text, index, address, list)
  local spans = address and {} or addresses.find(text)
  return scan(text, index, address, list or words.list(text), spans)
end

--- The words that belong to forms.
---@param found table[] what forms.find gave
---@return table<nutgraf.RedactionWord, nutgraf.RedactionForm>
function forms.words(found)
  local whose = {}
  for _, match in ipairs(found) do
    for _, part in ipairs(match.parts) do whose[part] = match.form end
    for part, form in pairs(forms.words(match.inner or {})) do whose[part] = form end
  end
  return whose
end

-- Whether two names of one person are written as one: "Ada M. Venn".
local function runs_on(gap)
  return #gap <= GAP and not parted(gap)
    and (gap:find("^%s+$") ~= nil or gap:find("^%s+%u%.?%s+$") ~= nil)
end

--- Puts pseudonyms in the place of forms; the tags within a name stay.
---@param text string
---@param index table
---@param address boolean? whether all of it is one: a path
---@return string
---@return table<string, boolean> gone the forms that stood in it, by their text
function forms.replace(text, index, address)
  local pieces, gone, at, last = {}, {}, 1, nil
  for _, match in ipairs(forms.find(text, index, address)) do
    local parts, form = match.parts, match.form
    local before = text:sub(at, parts[1].from - 1)
    gone[form.text] = true
    if last ~= form.pseudonym or not runs_on(before) then
      pieces[#pieces + 1] = form.phone and before:gsub("%+?%(?$", "") or before
      pieces[#pieces + 1] = form.pseudonym
    end
    for number = 2, #parts do
      local gap = text:sub(parts[number - 1].to + 1, parts[number].from - 1)
      for tag in gap:gmatch("<[^>]*>") do
        local changed, more = tag, {}
        if match.inner then changed, more = forms.replace(tag, index) end
        pieces[#pieces + 1] = changed
        for name in pairs(more) do gone[name] = true end
      end
    end
    at, last = parts[#parts].to + 1, form.pseudonym
    if form.initials and #parts > 1 and text:sub(at, at) == "." and text:find("^%. ?[%l,]", at) then
      at = at + 1
    end
  end
  pieces[#pieces + 1] = text:sub(at)
  return table.concat(pieces), gone
end

return forms
