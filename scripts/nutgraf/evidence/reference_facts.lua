--- What the words beside a document's noun tell of it: its date and title, who sent it and to whom,
--- and, in a language whose clauses do not tell that, what is said in it. Input: the words of a
--- sentence, with the state of evidence/references.lua. Output: dates, quotations, entities, spans.
local persons = require "nutgraf.evidence.persons"
local prose = require "nutgraf.evidence.prose"

local beside = {}

-- How many words after a document's noun its writer or reader may stand.
local REACH = 12

-- So many words may stand between a document and the word that tells its day.
local STAMPED = 9

-- "the complaint of the bank, dated May 2", "a letter sent to the bank on May 2": whether a word
-- that tells a document's own day stands before a date, with articles at most between the two, or
-- right behind the document.
local function is_stamped(words, last, at, lexicon)
  local stamped = lexicon.stamped
  if stamped and words[last + 1] and stamped[words[last + 1].lower] then
    return at - last <= STAMPED and prose.none(words, last + 1, at - 1, lexicon.clause_ends)
  end
  for back = at - 1, math.max(last + 1, at - 3), -1 do
    local two = words[back - 1] and words[back - 1].lower .. " " .. words[back].lower
    if stamped and (stamped[words[back].lower] or stamped[two or ""]) then
      return back - last <= STAMPED and prose.none(words, last + 1, back - 1, lexicon.clause_ends)
    end
    if not lexicon.dated[words[back].lower] then return false end
  end
  return false
end

--- The date of a document, next to its noun: "dated …" after it, or before it.
---@param words nutgraf.Word[]
---@param index integer the first word of its noun
---@param last integer
---@param dates nutgraf.Date[] near it, in order
---@param how "new"|"same"|nil
---@param lexicon table
---@return nutgraf.Date?
function beside.date(words, index, last, dates, how, lexicon)
  for _, date in ipairs(dates) do
    -- "His tweet yesterday" tells a day of the story, "a letter on Monday" its own.
    local known = date.edtf and (how == "new" or not date.relative)
    if known and date.start >= words[last].stop then
      local fits = true
      for at = last + 1, #words do
        if words[at].start >= date.start then
          local own = fits and at - last <= 5 or is_stamped(words, last, at, lexicon)
          return own and date or nil
        end
        if not lexicon.dated[words[at].lower] then fits = false end
      end
    elseif known and date.stop <= words[index].start and index > 1 then
      local between = words[index - 1]
      if between.stop == date.stop or between.text == "," and words[index - 2]
        and words[index - 2].stop == date.stop then
        return date
      end
    end
  end
end

--- The title of a document: a quotation after "titled", "with the subject line".
---@param words nutgraf.Word[]
---@param last integer the last word of its noun
---@param quotes nutgraf.Quote[] behind it, in order
---@param lexicon table
---@return nutgraf.Quote?
function beside.title(words, last, quotes, lexicon)
  for _, quote in ipairs(quotes) do
    if quote.start >= words[last].stop then
      for at = last + 1, #words do
        if words[at].start >= quote.start then break end
        local two = words[at + 1] and words[at].lower .. " " .. words[at + 1].lower
        local called = at == last + 1 and lexicon.called[words[at].lower]
        if called or lexicon.titled[words[at].lower] or lexicon.titled[two or ""] then
          return quote.inner and quote or nil
        end
      end
    end
  end
end

--- Whom a document comes from or goes to: "a letter from X to Y", "an e-mail dated May 2 to Y",
--- within so many words and one clause.
---@param state table lexicon, mentions
---@param words nutgraf.Word[]
---@param last integer the last word of its noun
---@param set table<string, boolean> the words that lead to him
---@return nutgraf.Entity?
function beside.party(state, words, last, set)
  for index = last + 1, math.min(last + REACH, #words - 1) do
    local word = words[index].lower
    if set[word] then
      for _, at in ipairs { index + 1, index + 2 } do
        local stop = words[math.min(at + REACH, #words)].stop
        local start = words[at] and words[at].start or stop
        for _, mention in ipairs(prose.inside(state.mentions, start, stop)) do
          if mention.start == words[at].start and mention.entity then return mention.entity end
          if mention.start > words[at].start then break end
        end
      end
      return nil
    end
    if state.lexicon.clause_ends[word] then return nil end
  end
end

--- What somebody says in the document that a sentence cites, in a language whose clauses do not
--- tell it: "in a letter dated …, Lee warned that …", "Lee wrote in a memo that …". Nothing, where
--- the document is itself in what is said.
---@param state table lexicon, in_sentence
---@param sentence nutgraf.Sentence
---@param words nutgraf.Word[]
---@param reference nutgraf.Reference
---@return nutgraf.Entity? writer
---@return nutgraf.Span[]? says
function beside.said_in(state, sentence, words, reference)
  local before = prose.word_at(words, reference.at[1])
  local led = before and before > 1 and words[before - 1].lower
  local first = before and words[before].lower
  local within = state.lexicon.within
  if not within or state.lexicon.cited then return end
  if not (within[led or ""] or within[first or ""]) then return end
  local says, writer = {}, nil
  for _, attribution in ipairs(state.in_sentence[sentence.id] or {}) do
    local content = attribution.content
    local own = content[1]
      and (content[1][1] >= reference.at[2] or content[#content][2] <= reference.at[1])
    local speaker = attribution.speaker
    if own and speaker and persons.named[speaker.kind] and attribution.polarity ~= "questions"
      and (not writer or writer.id == speaker.id) then
      writer = speaker
      for _, span in ipairs(content) do says[#says + 1] = span end
    end
  end
  if writer then return writer, says end
end

--- What a document says that is the source of a statement, in a language whose clauses do not tell
--- it: "An audit of the port found that …", "…, the report says".
---@param state table lexicon, in_sentence
---@param sentence nutgraf.Sentence
---@param start integer where the document stands
---@return nutgraf.Span[]?
function beside.told_by(state, sentence, start)
  if state.lexicon.cited then return nil end
  local says
  for _, attribution in ipairs(state.in_sentence[sentence.id] or {}) do
    local source = attribution.source_span
    if source and source[1] == start and attribution.polarity ~= "questions" then
      says = says or {}
      for _, span in ipairs(attribution.content) do says[#says + 1] = span end
    end
  end
  return says
end

return beside
