--- Who wrote a cited document, and when, as what stands by it tells. Input: noun groups, clauses
--- and words, with the state of evidence/documents.lua. Output: entities, words, dates.
local persons = require "nutgraf.evidence.persons"
local prose = require "nutgraf.evidence.prose"

local facts = {}

local AUTHORS = {
  person = true, codename = true, organization = true, role = true, unknown = true,
}

-- So many words may stand between a document and its day.
local REACH = 4

-- The day of a sentence stands among so many of its first words: "Late on | Monday".
local HEAD = 3

-- ---- who -----------------------------------------------------------------------------

--- Who a noun group is; of a pronoun who the attributions take it for, else whom it stands for.
function facts.person_in(group, state)
  if not group or group.layer ~= "nouns" then return nil end
  if group.pronoun then
    return state.stands_for[group.start] or state.antecedents:find(group)
  end
  group = persons.titled(group, state.mentions) or group
  local entity = group.entity
  if state.date_over[group.head_span[1]] then return nil end
  if entity and AUTHORS[entity.kind] then return entity end
  -- "A fishing | cooperative filed": where the tagger parts it, it is half of what it is.
  local ending = state.lexicon.doing_ending
  local doing = (group.head or ""):sub(-#ending) == ending
  return nil, not entity and not doing and group.text or nil
end

--- Whether whoever does this with a document is its author: who releases e-mails is not. Who
--- sends or brings something may bring no document: `firmly`.
function facts.writes(lexicon, kind, verb, firmly)
  return lexicon.writes[verb] or lexicon.publishes[verb] and lexicon.published[kind]
    or not firmly and lexicon.sends[verb]
end

--- Who stands behind one of the prepositions on a document: of "a suit against Lee by Roe", too.
function facts.behind(state, group, set, nested)
  for _, other in ipairs(group.prepositions) do
    if set[other.preposition:lower()] then
      local entity, text = facts.person_in(other, state)
      if entity or text then return entity, text end
    end
  end
  for _, other in ipairs(nested and group.prepositions or {}) do
    local entity, text = facts.behind(state, other, nested)
    if entity or text then return entity, text end
  end
end

-- Behind a comma and "by" so many words may stand before a name: "by the late Judge Lee".
local TITLES = 4

--- Who wrote it, set off by a comma: "the ruling, by Judge Ann Lee, says".
function facts.behind_comma(state, words, last)
  local comma, by = words[last + 1], words[last + 2]
  if not by or comma.text ~= "," or not state.lexicon.sender[by.lower] then return nil end
  for at = last + 3, math.min(last + 3 + TITLES, #words) do
    local mention = state.mention_over[words[at].start]
    local entity = mention and mention.entity
    if entity and AUTHORS[entity.kind] and entity.kind ~= "role" then return entity end
    if words[at].kind == "punctuation" then return nil end
  end
end

--- Who speaks in it: "a recording in which Lee says", and what he says.
function facts.speaker_in(state, group)
  for _, clause in ipairs(group.clauses) do
    local subject = clause.relation == "relative" and not clause.passive and clause.subject
    if subject and subject.start >= group.stop and not subject.pronoun
      and state.lexicon.pens[clause.verb] then
      return facts.person_in(subject, state), clause
    end
  end
end

-- So far from a document stands its writer, in units of text.
local ASIDE = 400

-- So many words may stand before a name: "the journal".
local LEAD = 4

--- Who wrote it: whoever the passages that the text gives of it are said by.
---@param state table said: attributions by the quotations that they are of
---@param passages nutgraf.Quote[]
---@return nutgraf.Entity?
---@return string? rule
function facts.author_of(state, passages)
  for _, passage in ipairs(passages) do
    for _, attribution in ipairs(state.said[passage.id] or {}) do
      local speaker = attribution.speaker
      if speaker and persons.named[speaker.kind] and attribution.kind == "direct"
        and not prose.is_aside(state.doc, attribution) then
        return speaker, attribution.rule
      end
    end
  end
end

-- Whether a preposition leads to a name: "in the journal | Harbor Letters".
local function is_behind(state, words, first)
  for index = first - 1, math.max(1, first - LEAD), -1 do
    local word = words[index]
    if state.lexicon.apart[word.lower] then return true end
    if word.kind ~= "word" or word.text ~= word.lower then return false end
  end
  return false
end

--- The writer that stands as the subject of what a document says: "in an e-mail dated …, the
--- diplomat X lays out …", "X, in an e-mail dated …, makes clear …", "is attributed to X in an
--- e-mail dated …".
---@param state table
---@param sentence nutgraf.Sentence
---@param reference nutgraf.Reference
---@return nutgraf.Entity?
---@return string? rule
function facts.writer_beside(state, sentence, reference)
  local words = sentence.words
  local from = math.max(sentence.start, reference.at[1] - ASIDE)
  local to = math.min(sentence.stop, reference.at[2] + ASIDE)
  for _, mention in ipairs(prose.inside(state.mentions, from, to)) do
    local entity = mention.entity
    local first = prose.word_at(words, mention.start)
    local last = prose.word_at(words, mention.stop - 1)
    local following = last and words[last + 1]
    if entity and persons.named[entity.kind] and first and following then
      local after = mention.start > reference.at[2] and not following.text:find("^['\226]")
        and prose.none(words, prose.word_at(words, reference.at[2] - 1) + 1, first - 1,
          state.lexicon.leaves) and not is_behind(state, words, first)
      local verb = words[following.text == "," and last + 2 or last + 1]
      if after and verb and state.lexicon.lays_out[verb.lower] then return entity, "subject" end
      local at = mention.stop < reference.at[1] and prose.word_at(words, reference.at[1])
      if at and at - last <= 4 then
        local comma = following.text == "," and words[last + 2] or following
        local credited = comma ~= following
          or not prose.none(words, 1, first, state.lexicon.credited)
        if credited and state.lexicon.prepositions[comma.lower] then return entity, "subject" end
      end
    end
  end
end

-- ---- when ----------------------------------------------------------------------------

--- The date that words behind a place lead to: "dated May 2", "released on Friday", "Tuesday".
--- `unreleased`: not the day of its release; `firmly`: no day alone, which is of what is done with
--- it ("read the letter on Friday").
function facts.date_after(state, words, index, unreleased, firmly)
  for at = index + 1, math.min(index + REACH, #words) do
    local date = state.date_at[words[at].start]
    if date then
      local led = at > index + 1 and state.lexicon.dates_firmly[words[index + 1].lower]
      return (led or not firmly) and date.edtf and date or nil
    end
    local word = words[at].lower
    local leads = state.lexicon.dated[word] and not (unreleased and state.lexicon.released[word])
    if not leads then return nil end
  end
end

-- A day of release stands among so many words behind its document.
local RELEASE = 10

--- The day on which the text tells that a document is released: "a poll by the Harbor Center
--- released on Monday", "a report to be released Thursday".
function facts.date_of_release(state, words, index)
  for at = index + 1, math.min(index + RELEASE, #words) do
    local word = words[at].lower
    if state.lexicon.released[word] then return facts.date_after(state, words, at) end
    if state.lexicon.clause_ends[word] and not state.lexicon.passive[word] then return nil end
  end
end

-- A day that is told of a document stands among so many words behind it, or behind what its noun
-- has right behind it: "to the board | on May 3".
local TOLD = 12

-- Whether a word at a place begins a date that is told of what stands before it, and no other's:
-- "on Monday's fire".
local function date_at(state, words, at)
  local date = state.date_at[words[at].start]
  if not date or not date.edtf then return nil end
  local last = prose.last_before(words, date.stop)
  local behind = words[last + 1]
  return not (behind and state.lexicon.possessive[prose.straight(behind.lower)]) and date or nil
end

--- The day that words between commas tell, "the suit, filed in court in Tarn on May 3, …", and that
--- behind whom it is to or from: "an e-mail to the board on May 3".
---@param state table
---@param words nutgraf.Word[]
---@param last integer the place of its noun
---@param unreleased boolean? not the day of its release
---@return nutgraf.Date?
function facts.date_told(state, words, last, unreleased)
  local lexicon = state.lexicon
  local first = words[last + 1] and words[last + 1].text == "," and last + 2 or last + 1
  local word = words[first] and words[first].lower
  local stamped = word and lexicon.stamps[word] and not (unreleased and lexicon.released[word])
  local party = word and first == last + 1 and (lexicon.recipient[word] or lexicon.sender[word])
  if not stamped and not party then return nil end
  for at = first + 1, math.min(first + TOLD, #words) do
    local date = date_at(state, words, at)
    -- "a law by the end of the year" is to come
    if date then return not (lexicon.sender[word] and at <= first + 2) and date or nil end
    local one, next_one = words[at], words[at + 1]
    if one.kind == "punctuation" and one.text ~= "-" or lexicon.clause_ends[one.lower] then
      return nil
    end
    -- "an e-mail to Lee about the fire in May"
    local led = next_one and date_at(state, words, at + 1)
    if party and lexicon.about[one.lower] and not led then return nil end
  end
end

--- The date right behind a place.
---@param state table
---@param sentence nutgraf.Sentence
---@param stop integer
---@return nutgraf.Date?
function facts.date_behind(state, sentence, stop)
  local words = sentence.words
  local at = prose.last_before(words, stop) + 1
  return words[at] and words[at].start - stop <= 1 and date_at(state, words, at) or nil
end

--- A date as a document has it: of days within one month, the month. When in a week or in "early
--- March" something was written is not told.
---@param edtf string?
---@return string?
function facts.month_of(edtf)
  local month, same = (edtf or ""):match("^(%d%d%d%d%-%d%d)%-%d%d/(%d%d%d%d%-%d%d)%-%d%d$")
  return month and month == same and month or edtf
end

function facts.date_inside(state, start, stop)
  for _, date in ipairs(prose.inside(state.dates, start, stop)) do
    if date.edtf then return date end
  end
end

--- The day that a clause tells: "released the letter Monday", "on Monday".
function facts.date_of_clause(state, clause)
  local times = clause and state.times[clause.id]
  return times and times[1]
end

--- The day right behind a place, "the Courier reported | on Monday", or at the head of the
--- sentence: "On Monday, the Courier reported".
function facts.date_near(state, sentence, stop)
  local words = sentence.words
  local last = prose.word_at(words, stop - 1)
  local behind = last and facts.date_after(state, words, last)
  if behind then return behind end
  for index = 1, math.min(HEAD, #words) do
    local date = state.date_at[words[index].start]
    if date then return date.edtf and date.start < stop and date or nil end
  end
end

--- The name in a noun group: "the Lee e-mails".
function facts.name_inside(state, start, stop)
  local found
  for _, mention in ipairs(prose.inside(state.mentions, start, stop)) do
    local entity = mention.entity
    if entity and not state.date_over[mention.start]
      and entity.kind ~= "place" and entity.kind ~= "role" then
      found = entity
    end
  end
  return found
end

return facts
