--- What words alone tell that a document says, where neither a statement nor a clause does: "The
--- mill knew of the leak, e-mails seen by the Courier show", "Documents obtained by the Courier
--- reveal that …". Input: a sentence and the place of a document's noun in it. Output: spans.
--- Guarantees a bounded number of looks for each.
local shown = {}

-- Between a document and its verb stands who has it, in so many words: "obtained by the Courier".
local OBTAINED = 10

-- What somebody's words that a document gives are at least.
local LEAST = 3

-- The place of the verb that says what the document shows, and whether the document is described
-- before it.
local function verb_behind(words, last, lexicon)
  local at = last + 1
  if not words[at] then return nil end
  if lexicon.shows[words[at].lower] then return at, false end
  if not lexicon.had[words[at].lower] then return nil end
  for index = at + 1, math.min(at + OBTAINED, #words) do
    if lexicon.shows[words[index].lower] then return index, true end
    if words[index].kind == "punctuation" and words[index].text ~= "-" then return nil end
  end
end

local function is_mark(word) return word ~= nil and word.kind == "punctuation" end

--- What the sentence around a document says that stands in it.
---@param sentence nutgraf.Sentence
---@param index integer the place of the document's first word
---@param last integer the place of its noun
---@param lexicon table
---@return nutgraf.Span[]
function shown.of(sentence, index, last, lexicon)
  local words, list = sentence.words, {}
  local verb, described = verb_behind(words, last, lexicon)
  if not verb then return list end
  local before, after = words[index - 1], words[verb + 1]
  if not after or is_mark(after) and (after.text == "," or verb + 1 == #words) then
    -- "…, records show." "The mill, records show, knew of it."
    local short = index - 1 <= LEAST and (not after or verb + 1 == #words)
    if not before or before.text ~= "," or short then return list end
    list[1] = { words[1].start, words[index - 2].stop }
    local rest, stop = words[verb + 2], words[#words - 1]
    -- "…, his diary shows, but he told the court": the rest is told by the paper.
    local on = rest and not lexicon.clause_ends[rest.lower]
    if on and stop and rest.start < stop.stop then list[2] = { rest.start, stop.stop } end
  elseif described and not is_mark(after) then
    local stop = is_mark(words[#words]) and words[#words - 1] or words[#words]
    if #words - verb > LEAST then list[1] = { after.start, stop.stop } end
  end
  return list
end

return shown
