--- Who says what, for whom: what is said to charges is sought in it. Input: a document, the charges
--- of its language's lexicon, mentions, relations and replies. Output: for each person or body the
--- statements of those who speak for it (evidence/spokesmen.lua); for what has no name, those of
--- what is called so. A statement is { start, stop, sentence (its number), kind, general (it speaks
--- of "the allegations"), office, own (a denial by its grammar alone), reply }.
local acts = require "nutgraf.evidence.charges.acts"
local antecedents = require "nutgraf.evidence.antecedents"
local clauses = require "nutgraf.clauses"
local prose = require "nutgraf.evidence.prose"
local spokesmen = require "nutgraf.evidence.spokesmen"

local voices = {}

--- The voice of whoever answers anything: where it is not known who speaks for one.
voices.anybody = "anybody"

-- The most statements of one that share a word; answers to "the accusations"; clauses of one.
local MOST, MANY, CLAUSES = 8, 50, 12
-- So much of a statement is read; so far behind a plea stands what it is.
local READ, PLEA = 1000, 30
-- So many words, marks too, are no more than an answer.
local SHORT = 9
-- Words are alike where so many of their letters are.
local LETTERS, LEAST = 6, 4

local Voices = {}
Voices.__index = Voices

--- The words from an offset on that tell what it is about, each once, cut to where they are alike.
---@param start integer
---@param stop integer
---@return table<string, boolean>
function Voices:stems(start, stop)
  local set = {}
  for _, word in ipairs(prose.words_between(self.doc, start, math.min(stop, start + READ))) do
    local lower = word.lower
    if #lower >= LEAST and word.kind == "word" and not self.lexicon.common[lower]
      and word.text == lower then
      set[lower:sub(1, LETTERS)] = true
    end
  end
  return set
end

-- ---- what is said -----------------------------------------------------------------

local function kind_of_words(self, start, stop)
  local kinds = self.lexicon.rebuttals
  local words = prose.words_between(self.doc, start, stop)
  for index = 1, #words do
    local last, kind = prose.phrase_end(words, index, kinds)
    if last then return kind end
  end
end

-- "had done nothing wrong", "broke no law"
local function is_nothing(self, clause)
  local object = clause.object
  if not object then return false end
  if object.negated and object.lemma ~= self.lexicon.nothing then return true end
  return object.lemma == self.lexicon.nothing
    and self.lexicon.amiss[prose.next_word(self.doc, object.head_span[2])] ~= nil
end

-- "his client": of who speaks for another.
local function is_client(self, subject)
  return self.lexicon.clients[subject.lemma] ~= nil and subject.possessor ~= nil
end

-- Whether a statement says of who makes it, or of whom he speaks for, that he did not: "I never
-- took it", "that she had not", "that his client broke no law"; and whether it denies all.
local function is_denial(self, ids, start, stop)
  local first = prose.last_before(self.clauses, start) + 1
  for index = first, math.min(first + CLAUSES, #self.clauses) do
    local clause = self.clauses[index].clause
    if self.clauses[index].start >= stop then return false end
    local nothing = is_nothing(self, clause)
    local subject = (clause.negated or nothing) and clause.subject
    local past = clause.tense == "past" or clause.tense == "perfect"
    if subject and past and not clause.modal then
      local pronoun = self.antecedents:pronoun(subject)
      if pronoun and pronoun ~= "you" or subject.entity and ids[subject.entity.id]
        or is_client(self, subject) then
        return true, nothing
      end
    end
  end
  return false
end

local function add(self, ids, entry)
  entry.sentence = self:sentence_at(entry.start)
  local words = self:stems(entry.start, entry.stop)
  -- What one says not to have done answers nobody else's charge.
  local contra = self.lexicon.contra[entry.kind] and (not entry.own or entry.unknown)
  if (contra or entry.agrees) and not entry.against then
    entry.ids = ids
    if entry.general and #self.generals < MANY then
      self.generals[#self.generals + 1] = { entry = entry, ids = ids }
    end
    ids[voices.anybody] = true
  end
  for id in pairs(ids) do
    local voice = self.of[id] or { all = {}, by_stem = {} }
    self.of[id] = voice
    voice.all[#voice.all + 1] = entry
    if entry.kind and entry.general then voice.general = voice.general or entry end
    for stem in pairs(words) do
      local list = voice.by_stem[stem] or {}
      voice.by_stem[stem] = list
      if #list < MOST then list[#list + 1] = entry end
    end
  end
end

local function is_general(self, start, stop)
  for _, word in ipairs(prose.words_between(self.doc, start, stop)) do
    if self.lexicon.charge_words[word.lower] then return true end
  end
  return false
end

-- "That is a lie": a statement that is no more than its answer.
local function is_short(self, start, stop)
  return #prose.words_between(self.doc, start, stop) <= SHORT
end

-- "has never discussed", "did not say": who does not speak denies nothing.
local function is_unsaid(self, cue)
  for word in (cue or ""):lower():gmatch("[%a']+") do
    if self.doc:class(word, "negation") then return true end
  end
  return false
end

-- "denied them food": who gives somebody nothing answers nothing.
local function gives_nothing(self, attribution)
  local cue = attribution.cue_span
  local one = cue and self.clauses[prose.last_before(self.clauses, cue[2])]
  return one ~= nil and one.start >= cue[1] and one.clause.indirect ~= nil
end

-- So many words, or fewer, tell an answer only with who gives it: "Lee denied that".
local FEW = 3

-- What is shown of an answer.
local function shown(self, attribution, start, stop)
  local source, cue = attribution.source_span, attribution.cue_span
  if not source or #prose.words_between(self.doc, start, stop) > FEW then return nil end
  return { math.min(start, source[1]), math.max(stop, source[2], cue and cue[2] or 0) }
end

local function by_attributions(self)
  local lexicon = self.lexicon
  for attribution in self.doc:attributions() do
    local content = attribution.content
    local ids, office = self.spokesmen:of(attribution.speaker, attribution.source_span)
    for _, span in ipairs(content) do
      self.contents[#self.contents + 1] = { start = span[1], stop = span[2], id = attribution.id }
    end
    if #content > 0 then
      local start, stop = content[1][1], content[#content][2]
      stop = math.min(stop, start + READ)
      local kind
      local gives = gives_nothing(self, attribution)
      for word in (attribution.cue or ""):lower():gmatch("%a+") do
        kind = kind or not gives and lexicon.told[word] or nil
      end
      -- "smeared her as a liar" is no denial of it.
      local denies = attribution.polarity == "denies" and not attribution.manner
      local against = denies and not kind and not gives and not is_unsaid(self, attribution.cue)
      if against then kind = "denies" end
      -- "acknowledged that it withheld them": that alone, however short it is.
      local alone = kind ~= nil and lexicon.about[kind]
      if not kind then kind = kind_of_words(self, start, stop) end
      local own, whole = false, false
      if not kind then own, whole = is_denial(self, ids, start, stop) end
      -- "I never took it," he said, and who that is is not known.
      local source = attribution.source and attribution.source:lower() or ""
      local unknown = own and not attribution.speaker and self.doc:class(source, "pronoun") ~= nil
      add(self, ids, {
        start = start, stop = stop, kind = own and "denies" or kind, own = own, office = office,
        unknown = unknown,
        against = against, shown = shown(self, attribution, start, stop),
        general = unknown or whole or is_general(self, start, stop)
          or kind ~= nil and not alone and is_short(self, start, stop),
      })
    end
  end
end

-- "did not admit", "without admitting"
local function is_not(self, clause)
  local link = clause.link and clause.link:lower()
  return clause.negated or link ~= nil and self.lexicon.lacking[link] ~= nil
end

-- What a clause answers: "Lee disputed both reports", "called the findings a stunt", "pleaded not
-- guilty".
local function kind_of_clause(self, clause)
  local lexicon = self.lexicon
  local kind, object = lexicon.answers[clause.verb], clause.object
  local owned = object and kind == "admits" and lexicon.owned[object.lemma]
  if owned and not clause.modal and is_not(self, clause) then return "denies" end
  if clause.negated and lexicon.forgets[clause.verb] then return "explains" end
  -- "denied them food"
  if clause.indirect then return nil end
  if is_not(self, clause) or clause.modal or clause.form == "infinitive" then return nil end
  if lexicon.counters[clause.verb] and acts.is_next(self.doc, clause, lexicon.back) then
    return "disputes"
  end
  if object and lexicon.pleads[clause.verb] then return lexicon.pleaded[object.lemma] end
  if object and clause.verb == lexicon.take and lexicon.taken[object.lemma] then
    return lexicon.taken[object.lemma]
  end
  if lexicon.pleads[clause.verb] then
    local from = clause.head_span[2]
    for _, word in ipairs(prose.words_between(self.doc, from, from + PLEA)) do
      if self.doc:class(word.lower, "negation") then return "denies" end
      if word.lower == clause.adjective then return kind end
    end
    return nil
  end
  if not kind and object then
    local called = lexicon.names[clause.verb]
      and (lexicon.charge_words[object.lemma] or lexicon.inquiries[object.lemma])
    kind = called and "disputes" or lexicon.answered_by[object.lemma]
  end
  return kind
end

-- So many statements back is looked for the one that a place stands in.
local BACK = 8

-- The statement that an offset stands in.
local function within(self, offset)
  local last = prose.last_before(self.contents, offset + 1)
  for index = last, math.max(1, last - BACK), -1 do
    if offset < self.contents[index].stop then return self.contents[index].id end
  end
end

-- "He denies it": whatever he is charged with.
local function is_whole(self, clause)
  local object = clause.object
  return self.lexicon.whole[clause.verb] ~= nil
    or object ~= nil and (object.pronoun or self.lexicon.owned[object.lemma] ~= nil
      or self.lexicon.answered_by[object.lemma] ~= nil)
    or is_general(self, clause.start, math.min(clause.stop, clause.start + READ))
end

local function by_clauses(self)
  for _, one in ipairs(self.clauses) do
    local clause = one.clause
    local kind, subject = kind_of_clause(self, clause), clause.subject
    if kind and subject then
      local ids = {}
      for _, who in ipairs(clauses.each_of(subject)) do
        local entity = who.entity
        if who.pronoun then entity = self.antecedents:find(who) end
        for id in pairs(self.spokesmen:of(entity, who.span)) do ids[id] = true end
      end
      add(self, ids, {
        start = clause.start, stop = clause.stop, kind = kind,
        within = within(self, clause.head_span[1]), general = is_whole(self, clause),
        agrees = self.lexicon.agrees[clause.verb],
      })
    end
  end
end

-- "despite her denials"
local function by_nouns(self)
  for noun in self.doc:nouns() do
    local owner = self.lexicon.denials[noun.lemma] and noun.possessor
    if owner then
      local entity = owner.pronoun and self.antecedents:find(owner) or owner.entity
      add(self, self.spokesmen:of(entity, owner.span), {
        start = noun.start, stop = noun.stop, kind = "denies", general = true,
      })
    end
  end
end

local function by_replies(self, replies)
  for _, reply in ipairs(replies) do
    local ids = {}
    for _, party in ipairs(reply.parties) do
      ids[party.id] = true
      for id in pairs(self.spokesmen.spoken_for[party.id] or {}) do ids[id] = true end
    end
    add(self, ids, {
      start = reply.span[1], stop = reply.span[2], kind = reply.how, general = true, reply = reply,
    })
  end
end

--- The number of the sentence at an offset.
---@param offset integer
---@return integer
function Voices:sentence_at(offset)
  return prose.last_before(self.sentences, offset + 1)
end

local function in_order(a, b)
  if a.start ~= b.start then return a.start < b.start end
  return a.stop < b.stop
end

--- Reads a document once.
---@param doc nutgraf.Document
---@param lexicon table the charges of a language
---@param mentions nutgraf.Mention[]
---@param replies table[]
---@return table voices: `of` by an entity's id or a noun, each { all (in order), by_stem,
--- general }; `generals`, answers to "the accusations" with whose they are
function voices.read(doc, lexicon, mentions, replies)
  local self = setmetatable({
    doc = doc, lexicon = lexicon, mentions = mentions, of = {}, generals = {}, clauses = {},
    contents = {},
    antecedents = antecedents.of(doc), sentences = prose.sentences(doc),
    spokesmen = spokesmen.read(doc, lexicon, mentions),
  }, Voices)
  for clause in doc:clauses() do
    self.clauses[#self.clauses + 1] = {
      start = clause.head_span[1], stop = clause.head_span[2], clause = clause,
    }
  end
  table.sort(self.clauses, in_order)
  by_attributions(self)
  table.sort(self.contents, in_order)
  by_clauses(self)
  by_nouns(self)
  by_replies(self, replies)
  for _, voice in pairs(self.of) do table.sort(voice.all, in_order) end
  return self
end

return voices
