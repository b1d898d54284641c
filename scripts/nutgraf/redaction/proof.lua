--- Capitalised words that are proved harmless, and those that are not. Input: a document,
--- its file's text and words, and which of them are names that are known. Output: the
--- runs of words that nothing proves harmless, and for every other word with a capital
--- letter why it may stay. It begins at the other end: a word stays where a rule lets
--- it, and what no rule knows goes. Linear.
local labels = require "nutgraf.redaction.labels"
local regions = require "nutgraf.redaction.regions"

local proof = {}

-- Elements within a line; any other begins a block.
local INLINE = {}
for name in ("a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp "
  .. "small span strike strong sub sup time tt u var wbr"):gmatch("%S+") do
  INLINE[name] = true
end

-- Signs as they may be written in a file, as plain ones.
local PLAIN = {
  ["&nbsp;"] = " ", ["&#160;"] = " ", ["\194\160"] = " ", ["\\n"] = "\n",
  ["&quot;"] = '"', ["&#34;"] = '"', ["&ldquo;"] = '"', ["&rdquo;"] = '"', ["&#8220;"] = '"',
  ["&#8221;"] = '"', ["\226\128\156"] = '"', ["\226\128\157"] = '"', ["\226\128\158"] = '"',
  ["\194\171"] = '"', ["\194\187"] = '"',
  ["&rsquo;"] = "'", ["&lsquo;"] = "'", ["&#39;"] = "'", ["&apos;"] = "'", ["&#8217;"] = "'",
  ["\226\128\152"] = "'", ["\226\128\153"] = "'",
  ["&mdash;"] = "-", ["&ndash;"] = "-", ["\226\128\144"] = "-", ["\226\128\147"] = "-",
  ["\226\128\148"] = "-", ["&amp;"] = "&", ["&hellip;"] = ".", ["\226\128\166"] = ".",
  ["\226\128\162"] = "*",
}

-- What stands between two words further apart is looked at no closer.
local FAR = 400

-- From this length on a day's or a month's name is nobody's.
local LONG = 6

local function plain(gap)
  if gap:find("[\128-\255]") then gap = gap:gsub("[\194\226][\128-\191]+", PLAIN) end
  if gap:find("&") then gap = gap:gsub("&#?%w+;", PLAIN) end
  return gap
end

--- Whether a text has letters that are never capital, so that nothing tells a name:
--- Arabic, Hebrew, Chinese, Thai …
---@param text string
---@return boolean
function proof.is_uncased(text)
  return text:find("[\215-\223][\128-\191]") ~= nil or text:find("\224[\160-\191]") ~= nil
    or text:find("[\227-\237][\128-\191][\128-\191]") ~= nil
end

-- Facts of a word of the language, whatever its place.
local function facts_of(doc, written, folded, lexicon)
  local known = doc:known(written) or {}
  if not next(known) and written ~= folded then known = doc:known(folded) or known end
  local named = known.given or known.surname or lexicon.ordinary[folded] or false
  local function is(class) return doc:class(folded, class) ~= nil end
  return {
    common = known.common or is "say" or is "stop" or is "number",
    given = known.given or false, surname = known.surname or false, named = named,
    stop = is "stop" or is "pronoun" or is "that" or is "whether", opener = is "opener",
    title = is "title", weekday = is "weekday", month = is "month",
    feast = is "season" or is "holiday",
    particle = is "particle", says = is "say", clipped = is "abbreviation" or is "title",
  }
end

local Proof = {}
Proof.__index = Proof

--- Gets ready.
---@param doc nutgraf.Document
---@param text string
---@param list nutgraf.RedactionWord[] its words
---@param lexicon table of lexicons/redaction
---@return table
function proof.new(doc, text, list, lexicon)
  local self = setmetatable({
    doc = doc, text = text, list = list, lexicon = lexicon, facts = {}, small = {}, region = {},
    gaps = {}, reasons = {}, wordless = doc:known("a") == nil,
  }, Proof)
  self:place(regions.has_markup(doc.type) and regions.list(text) or {})
  return self
end

-- Which region each word stands in: 0 in the text, none (nil) where nobody reads.
function Proof:place(spans)
  local at = 1
  for index, word in ipairs(self.list) do
    while spans[at] and spans[at].to < word.from do at = at + 1 end
    local span = spans[at]
    if span and span.from <= word.from then
      self.region[index] = span.kind == "value" and at or nil
    elseif not word.tag or #spans == 0 then
      self.region[index] = 0
    end
    if self.region[index] and not word.capital and #word.text > 1 then
      self.small[word.text] = true
    end
  end
end

function Proof:fact(index)
  local word = self.list[index]
  local known = self.facts[word.text]
  if not known then
    known = facts_of(self.doc, self.text:sub(word.from, word.to), word.text, self.lexicon)
    self.facts[word.text] = known
  end
  return known
end

-- How a word hangs on the one before: "start" of a sentence or block, "joined" as words
-- of a name are, "apart".
function Proof:gap(index)
  local known = self.gaps[index]
  if not known then
    known = self:look(index)
    self.gaps[index] = known
  end
  return known
end

function Proof:look(index)
  local before, word = self.list[index - 1], self.list[index]
  if not before or self.region[index - 1] ~= self.region[index] then return "start" end
  local size = word.from - before.to - 1
  if size == 0 then return "joined" end
  if size > FAR then return "start" end
  local gap = self.text:sub(before.to + 1, word.from - 1)
  if gap == " " then return "joined" end
  for name in gap:gmatch("<[/!?]?([%w!-]*)") do
    if not INLINE[name:lower()] then return "start" end
  end
  gap = plain(gap:gsub("<[^>]*>", ""))
  if gap:find("^[ \t]*$") or gap:find("^[ \t]*\r?\n[ \t]*$") then return "joined" end
  if gap:find("^%.%s*$") and not gap:find("\n%s*\n") then
    local short = #before.text == 1 and before.capital
    if short or before.capital and self:fact(index - 1).clipped then return "joined" end
    return "start"
  end
  if gap:find("[.!?]") or gap:find("\n[ \t>]*\r?\n") or gap:find(":") or gap:find("[;|*#>]")
    or gap:find("\n%s*[-+]") then
    return "start"
  end
  if gap:find("^%s?[-'&/]%s?$") or gap:find("^ [\"'(]+$") or gap:find("^[\"')]+ $") then
    return "joined"
  end
  if gap:find("^, ?[\"']") or gap:find("^ ?%- ?[\"']") then return "start" end
  return "apart"
end

function Proof:is_joined(index)
  return self.list[index] ~= nil and self:gap(index) == "joined"
end

-- "May 5", "in May": a date, though it is a name, too.
function Proof:is_date(index)
  local before, after = self.list[index - 1], self.list[index + 1]
  local near = after and after.from - self.list[index].to <= 4 and after.text:find("^%d")
    or before and self.list[index].from - before.to <= 4 and before.text:find("^%d")
  if near then return true end
  local led = before and not before.capital and self.lexicon.month_lead[before.text]
  return led and not (after and after.capital and self:is_joined(index + 1))
end

-- Whether a function word may be a part of a name: "AS Heagle", "James To".
function Proof:may_name(index)
  local word, before, after = self.list[index], self.list[index - 1], self.list[index + 1]
  local led = after and after.capital and self:is_joined(index + 1)
  if word.caps then return led and not after.caps end
  -- "Our Lady"
  if led and self:gap(index) ~= "start" and self:fact(index + 1).title then return true end
  return not led and before ~= nil and before.capital and self:is_joined(index)
    and not (self:fact(index - 1).stop and not self.lexicon.ordinary[before.text])
end

-- "Our Lady", "Her Majesty": a title that is somebody, within a sentence.
function Proof:is_revered(index)
  local before = self.list[index - 1]
  return before ~= nil and before.capital and not before.caps and self:is_joined(index)
    and self:gap(index - 1) ~= "start" and self:fact(index - 1).stop
end

-- Whether a word stands alone between quotation marks: what somebody is called.
function Proof:is_quoted(index)
  local word = self.list[index]
  local before = plain(self.text:sub(math.max(1, word.from - 8), word.from - 1))
  local after = plain(self.text:sub(word.to + 1, word.to + 8))
  return before:find("[\"']$") ~= nil and after:find("^[\"']") ~= nil and not after:find("^'%a")
end

-- Why a word may stay wherever it stands and whatever stands beside it.
function Proof:always(index)
  local word, fact = self.list[index], self:fact(index)
  local next_sign = plain(self.text:sub(word.to + 1, word.to + 8)):sub(1, 1)
  if #word.text == 1 then
    if word.text == "i" and next_sign ~= "." then return "a function word" end
    if word.text == "a" and next_sign == " " and self:gap(index) ~= "joined" then
      return "a function word"
    end
    return nil
  end
  if fact.stop and not self.lexicon.ordinary[word.text] and not self:may_name(index) then
    return "a function word"
  end
  if self.lexicon.furniture[word.text] then return "furniture" end
  if next_sign == "'" and self.lexicon.contracted[word.text] then return "a function word" end
  -- "Sun" and "Jan" are names, too, in company; "Sunday" and "January" are not.
  local long = #word.text >= LONG
  if fact.weekday and (long or not fact.named or self:is_date(index)) then return "a weekday" end
  if fact.month and (long or not fact.named or self:is_date(index)) then return "a month" end
  local short = next_sign == "." and self:is_joined(index + 1) and self.list[index + 1].capital
  if fact.title and (short or not fact.named) and not self:is_revered(index) then
    return "a title" -- "Sen." is one though people are called Sen
  end
  if fact.opener and fact.common and not fact.named and self:gap(index) == "start" then
    return "begins a sentence"
  end
end

-- Why a word may stay where nothing beside it goes.
function Proof:alone(index, single)
  local word, fact = self.list[index], self:fact(index)
  if #word.text == 1 then
    return single and self.text:sub(word.to + 1, word.to + 1) ~= "." and "a single letter" or nil
  end
  if fact.feast and not fact.named then return "a season or a feast" end
  if single and self:is_quoted(index) then return nil end
  if fact.common and not fact.named and self.small[word.text] then
    return "written small elsewhere"
  end
  if single and self:gap(index) == "start" and fact.common and not word.caps then
    local after = self.list[index + 1]
    local says = after and not after.capital and self:is_joined(index + 1)
      and self:fact(index + 1).says
    if not fact.named or self.small[word.text] and not says then return "begins a sentence" end
  end
end

-- A run between words that may always stay: all of it goes, or nothing.
function Proof:judge(from, to, taken, runs)
  local unproved = false
  for index = from, to do
    local reason = not taken[index] and self:alone(index, from == to)
    self.reasons[index] = reason or nil
    unproved = unproved or not reason
  end
  if not unproved then return end
  local run = {}
  for index = from, to do
    run[#run + 1], self.reasons[index] = index, nil
  end
  runs[#runs + 1] = run
end

-- A small word that is a name and no word: "ada venn wrote". At the head of a sentence,
-- where a capital is missing, whatever is no word, and first names that are words, too.
function Proof:is_small_name(index)
  local word, fact = self.list[index], self:fact(index)
  if proof.is_uncased(word.text) then return true end
  if fact.stop or fact.says or fact.particle or fact.clipped
    or self.lexicon.address[word.text] then
    return false
  end
  if self:gap(index) == "start" and self.region[index] == 0 and #word.text > 1 then
    if fact.opener then return false end
    return not fact.common or fact.given
  end
  return #word.text > 2 and fact.named and not fact.common
end

-- A small word that the language does not have.
function Proof:is_strange(index)
  local word, fact = self.list[index], self:fact(index)
  return not word.capital and #word.text > 1 and not word.text:find("^%d") and not fact.common
    and not fact.stop and not fact.says and not fact.particle and not fact.clipped
end

--- The runs of words that nothing proves harmless.
---@param taken table<integer, boolean> words of names that are known, by their number
---@return integer[][] runs numbers of words; those that are taken among them
---@return table<integer, string> reasons why a word with a capital letter stays
function Proof:runs(taken)
  local runs, list, at = {}, self.list, 1
  while at <= #list do
    local word = list[at]
    local stop = word.caps and labels.stop(self.text, word.from)
    if stop then
      while list[at + 1] and list[at + 1].from <= stop do at = at + 1 end
      at = at + 1
    elseif not self.region[at] or word.text:find("^%d") then
      at = at + 1
    elseif not word.capital then
      if not self.wordless and not taken[at] and self:is_small_name(at) then
        local run = { at }
        -- "ada venn": what follows a small name and is no word belongs to it.
        while self:is_joined(at + 1) and self.region[at + 1] and not taken[at + 1]
          and self:is_strange(at + 1) do
          at = at + 1
          run[#run + 1] = at
        end
        runs[#runs + 1] = run
      end
      at = at + 1
    else
      local from = at
      repeat
        local reason = not taken[at] and not self.wordless and self:always(at)
        if reason then
          self.reasons[at] = reason
          if at > from then self:judge(from, at - 1, taken, runs) end
          from = at + 1
        end
        at = at + 1
      until not list[at] or not list[at].capital or not self.region[at] or not self:is_joined(at)
        or list[at].caps and labels.stop(self.text, list[at].from)
      if at > from then self:judge(from, at - 1, taken, runs) end
    end
  end
  return runs, self.reasons
end

return proof
