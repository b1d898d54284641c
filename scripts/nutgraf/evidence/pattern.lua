--- Patterns over the words and names of a sentence, as lexicons write them.
--- Input: a pattern as text, then sentences. Output: what its slots stand for.
---
---     <from:person|codename> , a|an|the? {lawyer} for|of <to>
---
--- `word` is a word, lower case; `a|b` one of several; `word?` may be missing;
--- `{class}` a word or a phrase of a named class, written as a text has it ("vice-chair",
--- "d'accord"); `<slot>` the mention of an
--- entity, of some kinds only where they are named, with its "the" or "Mr.";
--- `..3` up to three words without a mark between them; `...9` up to nine, commas
--- and quotation marks too. Guarantees that no gap holds a word of the class `block`
--- ("not", "would"), and that the work is bounded by the pattern's own gaps.
local phrases = require "nutgraf.evidence.phrases"

local pattern = {}

---@class nutgraf.Match
---@field first integer index of its first word
---@field last integer index of its last word
---@field slots table<string, any> the mention of each slot
---@field classes table<string, integer[]> first and last word of each class

-- The marks that a gap of three dots runs over.
local WITHIN = {
  [","] = true, ['"'] = true, ["\226\128\156"] = true, ["\226\128\157"] = true,
}

-- The alternatives as a set, and as a list.
local function alternatives(text)
  local set, list = {}, {}
  for word in text:gmatch("[^|]+") do
    set[word] = true
    list[#list + 1] = word
  end
  return set, list
end

local function element(text)
  local commas, most = text:match("^%.%.(%.?)(%d+)$")
  if most then return { kind = "gap", most = tonumber(most), commas = commas ~= "" } end
  local optional = text:sub(-1) == "?" and #text > 1
  if optional then text = text:sub(1, -2) end
  local slot, kinds = text:match("^<(%l+):?(.*)>$")
  if slot then
    return { kind = "slot", name = slot, kinds = kinds ~= "" and alternatives(kinds) or nil }
  end
  local class = text:match("^{(%l+)}$")
  if class then return { kind = "class", name = class, optional = optional } end
  local words, list = alternatives(text)
  return { kind = "words", words = words, list = list, optional = optional }
end

--- Reads a pattern.
---@param text string
---@return table compiled
function pattern.compile(text)
  local made = { text = text, words = {}, classes = {} } -- what a sentence must have
  for part in text:gmatch("%S+") do
    local one = element(part)
    made[#made + 1] = one
    if one.kind == "words" and not one.optional then
      local firsts = {}
      for _, word in ipairs(one.list) do
        firsts[#firsts + 1], firsts[#firsts + 2] = phrases.first_token(word)
      end
      made.words[#made.words + 1] = firsts
    end
    if one.kind == "class" and not one.optional then made.classes[#made.classes + 1] = one.name end
  end
  return made
end

-- Mentions of entities by the offset that they start at, the longest first.
local function by_start(mentions)
  local starts = {}
  for _, mention in ipairs(mentions) do
    if mention.entity then
      local list = starts[mention.start] or {}
      starts[mention.start] = list
      local at = 1
      while list[at] and list[at].stop >= mention.stop do at = at + 1 end
      table.insert(list, at, { mention = mention, stop = mention.stop, kind = mention.entity.kind })
    end
  end
  return starts
end

-- The words of a subject are read when something of the sentence fits.
local Subject = { __index = function(self, name)
  if name == "words" then
    self.words = self.sentence.words
    return self.words
  end
end }

--- A sentence, ready for patterns.
---@param sentence nutgraf.Sentence
---@param mentions table[] those in it, in order
---@param classes table<string, table<string, any>> words by class; `block`, `before_name`
---@return table subject with its `words`
function pattern.subject(sentence, mentions, classes)
  return setmetatable({
    sentence = sentence, starts = by_start(mentions), classes = classes, has = sentence.forms,
    held = {},
  }, Subject)
end

-- The last word of a class that begins at a word: the longest that fits.
local function class_end(subject, name, at)
  return phrases.last_of(subject.words, at, subject.classes[name])
end

local match

local function match_slot(subject, made, step, at, found)
  local words, slot = subject.words, made[step]
  for skip = 0, 2 do
    local word = words[at + skip]
    if not word then return end
    for _, entry in ipairs(subject.starts[word.start] or {}) do
      if not slot.kinds or slot.kinds[entry.kind] then
        local last = at + skip
        while words[last + 1] and words[last + 1].start < entry.stop do last = last + 1 end
        found.slots[slot.name] = entry.mention
        local stop = match(subject, made, step + 1, last + 1, found)
        if stop then return stop end
        found.slots[slot.name] = nil
      end
    end
    if not subject.classes.before_name[word.lower] then return end
  end
end

local function match_gap(subject, made, step, at, found)
  local gap = made[step]
  for size = 0, gap.most do
    local stop = match(subject, made, step + 1, at + size, found)
    if stop then return stop end
    local word = subject.words[at + size]
    if not word or subject.classes.block[word.lower] then return end
    local text = word.kind == "punctuation" and word.text
    if text and text ~= "-" and not (gap.commas and WITHIN[text]) then return end
  end
end

-- Where a match of the rest of a pattern ends; as deep as the pattern is long.
match = function(subject, made, step, at, found)
  local one = made[step]
  if not one then return at - 1 end
  if one.kind == "slot" then return match_slot(subject, made, step, at, found) end
  if one.kind == "gap" then return match_gap(subject, made, step, at, found) end
  local word, last = subject.words[at], nil
  if word and one.kind == "words" then
    last = phrases.last_of(subject.words, at, one.words)
  elseif word then
    last = class_end(subject, one.name, at)
  end
  if last then
    if one.kind == "class" then found.classes[one.name] = { at, last } end
    local stop = match(subject, made, step + 1, last + 1, found)
    if stop then return stop end
  end
  if one.optional then return match(subject, made, step + 1, at, found) end
end

-- Whether a sentence has a word of a class; asked once for all patterns.
local function holds(subject, name)
  local class = subject.classes[name]
  if not class then error(("pattern: no class of words is called '%s'"):format(name), 0) end
  if subject.held[class] == nil then
    local held = subject.sentence:holds(phrases.firsts(class))
    for at = 1, held and #subject.words or 0 do
      held = class_end(subject, name, at) ~= nil
      if held then break end
    end
    subject.held[class] = held
  end
  return subject.held[class]
end

local function has_any(subject, words)
  for _, word in ipairs(words) do
    if subject.has[word] then return true end
  end
  return false
end

-- Whether a sentence has all that a pattern cannot do without: most have not.
local function may_match(made, subject)
  for _, list in ipairs(made.words) do
    if not has_any(subject, list) then return false end
  end
  for _, name in ipairs(made.classes) do
    if not holds(subject, name) then return false end
  end
  return true
end

--- All matches of a pattern in a sentence, none inside another.
---@param made table what `compile` gave
---@param subject table what `subject` gave
---@return nutgraf.Match[]
function pattern.find(made, subject)
  local list, at = {}, 1
  if not may_match(made, subject) then return list end
  while at <= #subject.words do
    local found = { slots = {}, classes = {} }
    local last = match(subject, made, 1, at, found)
    if last and last >= at then
      found.first, found.last = at, last
      list[#list + 1] = found
      at = last + 1
    else
      at = at + 1
    end
  end
  return list
end

return pattern
