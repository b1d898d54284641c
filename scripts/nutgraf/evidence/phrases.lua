--- Phrases, as lexicons write them, among the words of a sentence: "vice-chair", "d'accord", "in
--- place of". Input: words, and a phrase or a set of phrases in lower case. Output: places. What a
--- set begins with is read once, and no more words are tried than its longest phrase has.
local prose = require "nutgraf.evidence.prose"

local phrases = {}

--- Whether the words from `index` on are those of a phrase.
---@param words nutgraf.Word[]
---@param index integer
---@param phrase string[]
---@return boolean
function phrases.matches(words, index, phrase)
  for offset, word in ipairs(phrase) do
    local there = words[index + offset - 1]
    if not there or there.lower ~= word then return false end
  end
  return true
end

--- What the first token of a phrase may be, as lexicons write it: "vice" of "vice-chair", "d'" of
--- "d'accord", "-" of "-o"; "aujourd'hui" and "n't" are whole.
---@param phrase string
---@return string part
---@return string whole
function phrases.first_token(phrase)
  local part = phrase:match "^[^%s'-]+'" or phrase:match "^[^%s'-]+" or phrase:match "^%-"
  return part or phrase, phrase:match "^%S+"
end

-- How many tokens the longest phrase has that begins with a token, by set of phrases, at most. A
-- blank parts tokens, a hyphen is one, an apostrophe ends one.
local longest = prose.once(function(set)
  local sizes = {}
  for phrase in pairs(set) do
    local part, whole = phrases.first_token(phrase)
    local size = 0
    for word in phrase:gmatch "%S+" do
      local _, signs = word:gsub("%-", "")
      local _, elided = word:gsub("'.", "")
      size = size + 1 + 2 * signs + elided
    end
    sizes[part] = math.max(sizes[part] or 0, size)
    sizes[whole] = math.max(sizes[whole] or 0, size)
  end
  return sizes
end)

--- The first tokens of the phrases of a set, as `Sentence:holds` wants them.
---@param set table<string, any>
---@return table<string, integer>
function phrases.firsts(set)
  return longest(set)
end

--- The last of the tokens from one on that are a phrase of a set: the longest that fits. A phrase
--- is written as a text has it, in lower case: "vice-chair", "d'accord", "in place of".
---@param words nutgraf.Word[]
---@param at integer
---@param set table<string, any>
---@return integer? last
---@return any value what the set has for the phrase
function phrases.last_of(words, at, set)
  local most = longest(set)[words[at].lower]
  if not most then return nil end
  local phrase = words[at].lower
  local value, last = set[phrase], set[phrase] and at or nil
  for index = at + 1, math.min(at + most - 1, #words) do
    local parted = words[index].start > words[index - 1].stop
    phrase = phrase .. (parted and " " or "") .. words[index].lower
    if set[phrase] then value, last = set[phrase], index end
  end
  return last, value
end

--- The first phrase of a set among words.
---@param words nutgraf.Word[]
---@param set table<string, any>
---@param from integer? 1 unless told
---@param to integer? where it begins at the latest
---@return integer? first
---@return integer? last
---@return any value what the set has for the phrase
function phrases.find(words, set, from, to)
  for index = from or 1, math.min(to or #words, #words) do
    local last, value = phrases.last_of(words, index, set)
    if last then return index, last, value end
  end
end

return phrases
