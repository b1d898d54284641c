--- The court cases that a text names: "Doe v. Tarn, No. 22-118", "Marsh vs. Hale (2011)". Input:
--- the words of a sentence and the lexicon of the evidence filters (`versus`, `numbered`, `joins`,
--- `leads`). Output: references as evidence/documents.lua gives them, with the `name` of the case,
--- by which it is known again. From a "v." so many words are looked at and no more.
local text = require "nutgraf.text"
local cases = {}

-- So many words a party's name has at most.
local REACH = 8

local function is_capital(word)
  return word ~= nil and word.kind ~= "punctuation" and text.is_capital(word.text)
end

-- The place of the words of a party, from the "v." on: capitals, and what joins them within.
local function reach(words, from, step, joins)
  local last
  for at = from, from + step * (REACH - 1), step do
    local word = words[at]
    if not word then break end
    if is_capital(word) then
      last = at
    elseif not joins[word.lower] then
      break
    end
  end
  return last
end

-- The last word of ", No. 22-118" or "(2011)" behind a name.
local function number_behind(words, last, lexicon)
  local at = last + 1
  local year = words[at] and words[at].text == "(" and words[at + 1]
  if year and year.text:find("^[12]%d%d%d$") and words[at + 2] and words[at + 2].text == ")" then
    return at + 2
  end
  if words[at] and words[at].text == "," then at = at + 1 end
  if not words[at] or not lexicon.numbered[words[at].lower] then return last end
  at = at + 1
  if words[at] and words[at].text == "." then at = at + 1 end
  local stop
  while words[at] and words[at].text:find("^[%w-]+$")
    and (not stop or words[at].start == words[stop].stop) do
    stop, at = at, at + 1
  end
  return stop and words[stop].text:find("%d") and stop or last
end

--- The cases that a sentence names.
---@param doc nutgraf.Document
---@param sentence nutgraf.Sentence
---@param lexicon table
---@return nutgraf.DocumentReference[]
function cases.of(doc, sentence, lexicon)
  local found = {}
  if not doc:has_token(sentence.start, sentence.stop, lexicon.versus) then return found end
  local words = sentence.words
  for index = 2, #words - 1 do
    local versus = words[index].text
    if lexicon.versus[versus] then
      local behind = index + 1
      if words[behind].text == "." then versus, behind = versus .. ".", behind + 1 end
      local first = reach(words, index - 1, -1, lexicon.joins)
      local last = reach(words, behind, 1, lexicon.joins)
      -- "In Doe v. Tarn": the first word of a sentence may be no name's.
      while first and first < index - 1 and first == 1 and lexicon.leads[words[first].lower] do
        first = first + 1
      end
      local stop = last and number_behind(words, last, lexicon)
      if first and last and (lexicon.case_versus[versus] or stop > last) then
        local name = doc:slice(words[first].start, words[last].stop):gsub("%s+", " ")
        found[#found + 1] = {
          kind = lexicon.case, how = "new", from_clauses = true, name = name, says = {},
          at = { words[first].start, words[stop].stop },
          head = { words[index].start, words[index].stop }, led = "",
        }
      end
    end
  end
  return found
end

return cases
