--- A headline beside its story: which sentence it was made from. Input: a document.
--- Output: the headline and that sentence, nil where either is not to be told.
local desk = require "nutgraf.evidence.desk"
local prose = require "nutgraf.evidence.prose"

local headline = {}

--- How many of the story's first sentences a headline is held against.
headline.reach = 6

-- A word that carries meaning, cut to where it is alike: "bribes", "bribed".
local function stem_of(word, empty)
  word = word:gsub("'s$", "")
  if empty[word] then return nil end
  return #word > 5 and word:sub(1, 5) or (word:gsub("s$", ""))
end

local function stems(text, empty)
  local list, seen = {}, {}
  for _, word in ipairs(desk.words(text)) do
    local stem = stem_of(word, empty)
    if stem and not seen[stem] then
      seen[stem] = true
      list[#list + 1] = stem
    end
  end
  return list, seen
end

-- How many of the headline's words a sentence has, and the range that they stand in.
local function shared_by(sentence, wanted, empty)
  local count, seen, first, last = 0, {}, nil, nil
  for _, word in ipairs(sentence.words) do
    local stem = word.kind ~= "punctuation" and stem_of(word.lower, empty)
    if stem and wanted[stem] then
      if not seen[stem] then seen[stem], count = true, count + 1 end
      first, last = first or word.start, word.stop
    end
  end
  return count, { first, last }
end

--- The headline, and the sentence of the story's first six that has most of its words:
--- three or more, and at least this share.
---@param doc nutgraf.Document
---@param share number percent
---@return nutgraf.Block? headline
---@return nutgraf.Sentence? sentence
---@return nutgraf.Span? range of it, from the first shared word to the last
function headline.source(doc, share)
  local block, empty = doc:blocks { role = "headline" }(), desk.lexicon(doc).empty
  if not block then return nil end
  local own, wanted = stems(block.text, empty)
  local best, range, most, count = nil, nil, 0, 0
  for _, sentence in ipairs(prose.sentences(doc)) do
    if doc:get("blocks", sentence.block).role == "body" and count < headline.reach then
      count = count + 1
      local shared, where = shared_by(sentence, wanted, empty)
      if shared > most then best, range, most = sentence, where, shared end
    end
  end
  if most < 3 or most * 100 < share * #own then return block end
  return block, best, range
end

return headline
