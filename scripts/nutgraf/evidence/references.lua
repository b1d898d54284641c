--- The words of a sentence that cite a document: "in an e-mail dated May 2", "a memo
--- titled …", "from that e-mail:", "one of them". Input: a sentence and the lexicon of
--- the evidence filters. Output: references, in order; which of them are one document
--- is for filters/citations.lua to say.
local beside = require "nutgraf.evidence.reference_facts"
local persons = require "nutgraf.evidence.persons"
local phrases = require "nutgraf.evidence.phrases"
local prose = require "nutgraf.evidence.prose"

local references = {}

-- How far before its last word a name may begin.
local NAME = 60

-- How far from its noun the date and the title of a document may stand, in units of text.
local NEAR = 300

-- So many steps of the story on, "one of them" may be one of several documents.
local NEXT = 4

-- The words that names of documents begin with, plural ones too, by the list of names.
local openers = prose.once(function(documents)
  local made = {}
  for name in pairs(documents) do
    local first = name:match "^[^%s-]+"
    made[first], made[first .. "s"] = true, true
  end
  return made
end)

-- "emails" -> "email", "memoranda" stays: the word lists name what is irregular.
local function noun_at(words, index, lexicon)
  local word = words[index]
  if not openers(lexicon.documents)[word.lower] then return nil end
  local two = words[index + 1] and word.lower .. " " .. words[index + 1].lower
  -- "e-mail" is three tokens: letter, hyphen, noun.
  local three = words[index + 2] and word.lower .. words[index + 1].lower .. words[index + 2].lower
  for size, name in ipairs { word.lower, two or false, three or false } do
    for _, plural in ipairs { false, true } do
      local singular = name and (plural and name:match("^(.*)s$") or not plural and name)
      local kind = singular and lexicon.documents[singular]
      if kind then
        local after = words[index + size]
        -- "A brief interview", "an email message": the last noun counts.
        local other = after and (lexicon.compounds[after.lower] or lexicon.documents[after.lower])
        local adjective = lexicon.adjectives[singular] and after and after.kind == "word"
          and not (lexicon.apart[after.lower] or lexicon.clause_ends[after.lower]
            or lexicon.dated[after.lower] or lexicon.sender[after.lower])
        if other or adjective then return nil end
        return kind, size, plural
      end
    end
  end
end

-- The words before a noun that belong to it, back to the determiner.
local function determiner_of(words, index, lexicon)
  for back = index - 1, math.max(1, index - 6), -1 do
    local word = words[back]
    if lexicon.same[word.lower] then return "same", back end
    if lexicon.new[word.lower] then
      -- "the same e-mail", "yet a third e-mail": the outermost one decides.
      local before = words[back - 1]
      if before and lexicon.same[before.lower] and not lexicon.ordinals[word.lower] then
        return "same", back - 1
      end
      return "new", before and lexicon.new[before.lower] and back - 1 or back
    end
    local other = word.kind == "punctuation" and word.text ~= "," and word.text ~= "-"
    -- "it must report": a verb.
    if other or lexicon.modal[word.lower] or lexicon.apart[word.lower] then break end
  end
end

local function preposition_before(words, index, lexicon)
  for back = index - 1, math.max(1, index - 2), -1 do
    local word = words[back].lower
    local two = words[back - 1] and words[back - 1].lower .. " " .. word
    if lexicon.prepositions[word] or lexicon.prepositions[two or ""] then return true end
  end
  return false
end

-- Whether a noun is part of a name: "The Huffington Post".
local function is_name(state, word)
  if state.lexicon.houses[word.text] then return true end
  local from = math.max(0, word.start - NAME)
  for _, mention in ipairs(prose.inside(state.mentions, from, word.stop)) do
    local named = mention.start <= word.start and mention.stop >= word.stop
    if named and word.text ~= word.lower and persons.named[mention.kind] then return true end
  end
  return false
end

-- What a reference needs beside its noun: a date, a title, or words that cite it. Of
-- what is called a message or a note, more: a quotation.
local function cites(state, words, reference, quotes)
  local lexicon = state.lexicon
  if reference.date or reference.title then return true end
  local colon = reference.how == "same" and reference.colon
  if not reference.led or not (reference.how == "new" or colon) then return false end
  local after = words[reference.last + 1]
  if after and after.lower == lexicon.of and lexicon.amounts[words[reference.last].lower] then
    return false
  end
  return not lexicon.loose[reference.kind] or colon or #quotes > 0
end

---@class nutgraf.Reference
---@field kind string
---@field how "new"|"same"
---@field at nutgraf.Span
---@field date nutgraf.Date?
---@field title nutgraf.Quote?
---@field sender nutgraf.Entity?
---@field recipient nutgraf.Entity?
---@field any boolean? it may be of any kind: "the document"
---@field aside boolean? who else had it: "as revealed in an earlier report"
---@field writer nutgraf.Entity? who says something in it, in this sentence
---@field says nutgraf.Span[]? what

--- The references of a sentence, and its quotations.
---@param state table lexicon, dates, quotes, mentions, `in_sentence` attributions by sentence;
---  `several` and `several_place` are kept in it
---@param sentence nutgraf.Sentence
---@return nutgraf.Reference[]
---@return nutgraf.Quote[]
function references.of(state, sentence)
  local lexicon, words = state.lexicon, sentence.words
  local quotes = prose.inside(state.quotes, sentence.start, sentence.stop)
  local found, index = {}, 1
  while index <= #words do
    local kind, size, plural = noun_at(words, index, lexicon)
    if kind and not plural and not is_name(state, words[index]) then
      local last = index + size - 1
      local how, from = determiner_of(words, index, lexicon)
      local start = math.max(sentence.start, words[index].start - NEAR)
      local stop = math.min(sentence.stop, words[last].stop + NEAR)
      local dates = prose.inside(state.dates, start, stop)
      local date = beside.date(words, index, last, dates, how, lexicon)
      local behind = prose.inside(state.quotes, words[last].stop, stop)
      local title = beside.title(words, last, behind, lexicon)
      local led = preposition_before(words, from or index, lexicon)
      local reference = {
        kind = kind, how = how or "new", date = date, title = title, led = led, last = last,
        -- "From that e-mail:" leads in what follows.
        colon = last == #words - 1 and words[#words].text == ":"
          and not lexicon.following[words[index - 1] and words[index - 1].lower or ""],
        -- "as revealed in an earlier report" says who else had it.
        aside = from and words[from - 3] and words[from - 3].lower == lexicon.as,
        at = { words[from or index].start, words[last].stop },
        sender = beside.party(state, words, last, lexicon.sender),
        recipient = lexicon.sent[kind] and beside.party(state, words, last, lexicon.recipient)
          or nil,
      }
      reference.any = how == "same" and not date and lexicon.any and lexicon.any[words[last].lower]
      reference.writer, reference.says = beside.said_in(state, sentence, words, reference)
      local told = how and beside.told_by(state, sentence, reference.at[1])
      if told then reference.says = told end
      if how and (told or cites(state, words, reference, quotes)) or date or title then
        found[#found + 1] = reference
      end
      index = last
    elseif state.several and state.place - state.several_place <= NEXT then
      for _, phrase in ipairs(lexicon.one_of) do
        if phrases.matches(words, index, phrase) then
          found[#found + 1] = {
            kind = state.several, how = "new",
            at = { words[index].start, words[index + #phrase - 1].stop },
          }
        end
      end
    end
    if kind and plural then
      state.several, state.several_place = kind, state.place
      -- "one of the e-mails"
      local from = index - #lexicon.one_of_the
      if phrases.matches(words, from, lexicon.one_of_the) then
        found[#found + 1] = {
          kind = kind, how = "new", at = { words[from].start, words[index + size - 1].stop },
        }
      end
    end
    index = index + 1
  end
  return found, quotes
end

return references
