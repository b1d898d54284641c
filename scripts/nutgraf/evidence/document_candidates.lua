--- Which noun groups may be cited documents: "the bank's memo", "a Nov. 5 letter", "a statement
--- Thursday". Input: noun groups, with the state of evidence/documents.lua. Output: candidates, of
--- which evidence/document_nouns.lua makes references.
local prose = require "nutgraf.evidence.prose"
local refused = require "nutgraf.evidence.refused"

local candidates = {}

-- Where a noun group begins, "a Nov. 5 | letter" is one, the day before its noun, and whose it is
-- where that day parts them: "the board's Jan. 5, 2010, | memo".
local function start_of(state, words, group)
  local index = prose.word_at(words, group.start)
  if not index then return group.start, nil end
  local before = words[index - 1]
  if before and before.text == "," and words[index - 2] then before = words[index - 2] end
  local date = state.date_over[group.start] or before and state.date_over[before.start]
  local first = date and date.start <= group.start and prose.word_at(words, date.start)
  local led = first and first > 1 and words[first - 1]
  if led and led.stop < date.start then
    local owner = state.apart[led.stop]
    if state.lexicon.possessive[prose.straight(led.lower)] and owner then
      return owner.start, prose.word_at(words, owner.start), date, owner
    end
    if before.text ~= "," and (state.lexicon.new[led.lower] or state.lexicon.same[led.lower]
      or state.lexicon.his[led.lower]) then
      return led.start, first - 1, date
    end
  end
  -- "Three e-mails" are read as two groups, which part at the hyphen.
  if before and before.text == "-" and words[index - 2] then
    local at = index - 2
    local counted = words[at - 1]
    if counted and (counted.kind == "number" or state.lexicon.counts[counted.lower]
      or state.lexicon.new[counted.lower] or state.lexicon.same[counted.lower]) then
      at = at - 1
    end
    return words[at].start, at
  end
  return group.start, index, date and words[index].start <= date.start and date or nil
end

-- The noun of a group: of two words, or the plural alone, where the lexicon has that.
local function noun_of(state, words, last, lemma)
  local word, before = words[last], words[last - 1]
  -- "E-mail" is three words.
  local glued = before and before.text == "-" and words[last - 2]
  local two = glued and glued.lower .. "-" or before and before.lower .. " "
  return two and (state.nouns[two .. word.lower] or state.nouns[two .. lemma])
    or state.nouns[word.lower] or state.nouns[lemma]
end

-- Whether a noun that is a time, too, is one here: "ten minutes", but not "according to minutes".
local function is_lapse(state, words, last)
  local lexicon, before, after = state.lexicon, words[last - 1], words[last + 1]
  if not (lexicon.lapses and lexicon.lapses[words[last].lower]) then return false end
  if before and (before.kind == "number" or lexicon.counts[before.lower]) then return true end
  local led = before and words[last - 2] and before.lower == lexicon.to
    and lexicon.according[words[last - 2].lower]
  local article = before and lexicon.same[before.lower]
  return not (led or after and (lexicon.had[after.lower] or article and lexicon.shows[after.lower]
    or after.lower == lexicon.of and article))
end

local function is_nowhere(state, words, last)
  local one, two = words[last - 1], words[last - 2]
  local text = (one and one.lower .. " " or "") .. words[last].lower
  if state.lexicon.nowhere[text] then return true end
  return two ~= nil and state.lexicon.nowhere[two.lower .. " " .. text] ~= nil
end

-- The place of a group's noun among the words of its sentence, what it is, and who stands
-- behind it. "A suit | filed", "a statement | Thursday", "e-mails | Lee (sent)" may be read as
-- one group, whose last word is no document.
local function find_noun(state, words, group)
  local last = prose.word_at(words, group.head_span[1])
  if not last then return nil end
  local noun = noun_of(state, words, last, group.lemma)
  if noun then return last, noun, group.lemma end
  local mention = state.mention_over[words[last].start]
  local first = mention and mention.kind == "person" and prose.word_at(words, mention.start) or last
  local before = words[first - 1]
  if not before or before.start < group.start then return nil end
  local lemma = before.lower:gsub("s$", "")
  local writer = first < last or mention
  local trails = state.lexicon.trailing[words[last].lower] or state.date_over[words[last].start]
    or writer and lemma ~= before.lower
  noun = trails and noun_of(state, words, first - 1, lemma)
  if noun then return first - 1, noun, lemma, writer and mention and mention.entity or nil end
end

-- Why a noun is no document here, if it is none: a rule of evidence/refused.lua.
local function refusal_of(state, words, last, noun, group)
  local lexicon = state.lexicon
  if group.negated then return "negated" end
  -- "The Harbor Post" is a name, "a Harbor Post poll" and "a Gallup Poll" are none.
  local first = words[prose.word_at(words, group.start) or last].lower
  if words[last].text ~= words[last].lower and group.entity and not lexicon.new[first] then
    return "name"
  end
  local before, after = words[last - 1], words[last + 1]
  if after and (lexicon.compounds[after.lower] or after.lower == "-" or after.lower == "/") then
    return "compound"
  end
  if after and after.lower == lexicon.of and lexicon.doings[words[last].lower] then
    return "doing"
  end
  if before and (before.text == "<" or before.text == "-" and not noun.glued) then
    return "compound"
  end
  return is_nowhere(state, words, last) and "nowhere" or is_lapse(state, words, last) and "time"
    or nil
end

---@class nutgraf.DocumentCandidate
---@field group nutgraf.Noun
---@field sentence nutgraf.Sentence
---@field noun table { kind, rank, glued } of the lexicon
---@field lemma string
---@field last integer the place of its noun among the words of the sentence
---@field index integer the place of its first word
---@field start integer
---@field date nutgraf.Date? that stands before the noun
---@field owner nutgraf.Noun? whose it is, where its day parts them
---@field writer nutgraf.Entity? whose name stands behind it
---@field led string the word before it, in lower case

--- A noun group that may be a document, with what tells it from others of its words.
---@param state table
---@param sentence nutgraf.Sentence
---@param group nutgraf.Noun
---@return nutgraf.DocumentCandidate?
function candidates.of(state, sentence, group)
  local words = sentence.words
  local last, noun, lemma, writer = find_noun(state, words, group)
  if not noun then return nil end
  local rule = refusal_of(state, words, last, noun, group)
  if rule then
    local stop = math.max(group.start, words[last].stop)
    refused.tell(state.doc, "document", { group.start, stop }, rule)
    return nil
  end
  local start, index, date, owner = start_of(state, words, group)
  if not index then return nil end
  return {
    group = group, sentence = sentence, noun = noun, lemma = lemma, last = last, index = index,
    start = start, date = date, owner = owner, writer = writer,
    led = index > 1 and words[index - 1].lower or "",
  }
end

return candidates
