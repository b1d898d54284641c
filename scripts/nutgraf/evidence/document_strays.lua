--- The nouns of documents that stand in no noun group, because the tagger took them for something
--- else: "the Friday | ruling", "Court | records from 2008 show", "a new Tarn Center | poll out
--- Wednesday". Input: a sentence, with the state of evidence/documents.lua. Output: what stands for
--- a noun group. A verb has no article before it and no name alone: "they poll voters".
local strays = {}

-- Between such a noun and its article so many names, numbers and days may stand.
local BEFORE = 5

local NONE = {}

-- Where what a noun at a place belongs to begins: at its article or whose it is.
local function begins(state, words, first)
  local lexicon = state.lexicon
  for at = first - 1, math.max(1, first - BEFORE), -1 do
    local word = words[at]
    local named = lexicon.anyhow[word.lower]
    local article = lexicon.new[word.lower] or lexicon.same[word.lower] or lexicon.his[word.lower]
    if article and not named then return at end
    named = named or word.text ~= word.lower or word.kind == "number" or state.date_over[word.start]
    if not named and word.text ~= "." then return nil end
  end
end

-- A stand-in for the noun group of the noun that ends at a place.
local function made(words, from, last, lemma)
  local first, noun = words[from], words[last]
  return {
    start = first.start, stop = noun.stop, head_span = { noun.start, noun.stop },
    group_span = { first.start, noun.stop }, head = noun.text, lemma = lemma,
    prepositions = NONE, clauses = NONE, others = NONE, text = noun.text, layer = "nouns",
  }
end

--- The stand-ins of a sentence, in order.
---@param sentence nutgraf.Sentence
---@param state table `nouns` by their words, `forms` the last words of those, `groups` of the
---  sentence by their heads, `headed` where any group has its head
---@return table[]
function strays.of(sentence, state)
  local list, words = {}, sentence:holds(state.forms) and sentence.words or NONE
  for last, word in ipairs(words) do
    if state.forms[word.lower] and word.text == word.lower and not state.groups[word.start] then
      local one, two = words[last - 1], words[last - 2]
      local glued = one and one.text == "-" and two
      local double = glued and state.nouns[two.lower .. "-" .. word.lower]
        or one and state.nouns[one.lower .. " " .. word.lower]
      local noun = double or state.nouns[word.lower]
      local first = glued and double and last - 2 or double and last - 1 or last
      -- "The e-mail controversy" is about no e-mail.
      if words[last + 1] and state.headed[words[last + 1].start] then noun, double = nil, nil end
      -- "Court records" need no article where they are many.
      local from = noun and noun.rank == "sure" and begins(state, words, first)
        or double and not glued and first or nil
      if from then list[#list + 1] = made(words, from, last, word.lower) end
    end
  end
  return list
end

return strays
