--- Capitalised words that are proved harmless, and those that are not. Input: a document,
--- its file's text and words, and which of them are names that are known. Output: the
--- runs of words that nothing proves harmless, and for every other word with a capital
--- letter why it may stay. It begins at the other end: a word stays where a rule lets
--- it (nutgraf.redaction.harmless), and what no rule knows goes. Linear.
local context = require "nutgraf.redaction.context"
local harmless = require "nutgraf.redaction.harmless"
local labels = require "nutgraf.redaction.labels"

local proof = {}

--- Whether a text has letters that are never capital, so that nothing tells a name:
--- Arabic, Hebrew, Chinese, Thai …
---@param text string
---@return boolean
function proof.is_uncased(text)
  return text:find("[\215-\223][\128-\191]") ~= nil or text:find("\224[\160-\191]") ~= nil
    or text:find("[\227-\237][\128-\191][\128-\191]") ~= nil
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
  local words = context.new(doc, text, list, lexicon)
  words.reasons = {}
  return setmetatable({
    words = words, text = text, list = list, lexicon = lexicon, region = words.region,
    reasons = words.reasons, wordless = doc:known("a") == nil,
  }, Proof)
end

--- What the lists say of a word.
---@param index integer
---@return table<string, boolean>
function Proof:fact(index)
  return self.words:fact(index)
end

-- A run between words that may always stay: all of it goes, or nothing.
function Proof:judge(from, to, taken, runs)
  local unproved = false
  for index = from, to do
    local reason = not taken[index] and harmless.alone(self.words, index, from == to)
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
  if self.words:gap(index) == "start" and self.region[index] == 0 and #word.text > 1 then
    if fact.opener then return false end
    return not fact.common or fact.given
  end
  local before = self.words:is_joined(index) and self.words:fact(index - 1)
  if before and before.determiner then return false end -- "the demo"
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
        while self.words:is_joined(at + 1) and self.region[at + 1] and not taken[at + 1]
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
        local reason = not taken[at] and not self.wordless and harmless.always(self.words, at)
        if reason then
          self.reasons[at] = reason
          if at > from then self:judge(from, at - 1, taken, runs) end
          from = at + 1
        end
        at = at + 1
      until not list[at] or not list[at].capital or not self.region[at]
        or not self.words:is_joined(at) or list[at].caps and labels.stop(self.text, list[at].from)
      if at > from then self:judge(from, at - 1, taken, runs) end
    end
  end
  return runs, self.reasons
end

return proof
