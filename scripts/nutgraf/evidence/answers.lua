--- What those who are charged say to it, wherever it stands. Input: a document, the charges of
--- its language's lexicon, mentions, relations and replies. Output: for a charge its answer.
---
--- For somebody speak he himself, who speaks for him by the relations of the text (spokesman,
--- lawyer, whom he leads or who works for him), and an office whose words name him ("a lawyer
--- for Lee"). An answer is told where its words deny, dispute, admit, explain or decline and
--- stand beside the charge, speak of "the allegations", or share a word with it. Where those who
--- speak for him say something that may be about it, or somebody else disputes it, that is
--- unclear: the places are given. Only else there is none. Guarantees that a charge is held against
--- a bounded number of statements.
local antecedents = require "nutgraf.evidence.antecedents"
local prose = require "nutgraf.evidence.prose"

local answers = {}

---@class nutgraf.Answer
---@field kind "denies"|"disputes"|"admits"|"explains"|"declined"|"unclear"
---@field places nutgraf.Span[]

-- So many sentences away words stand beside a charge.
local NEAR = 2
-- The most statements of one that share a word, and that a charge is held against.
local MOST = 8
-- Words are alike where so many of their letters are.
local LETTERS, LEAST = 6, 4

local Answers = {}
Answers.__index = Answers

-- The words between two offsets that tell what it is about, each once.
local function stems(self, start, stop)
  local set = {}
  for _, word in ipairs(prose.words_between(self.doc, start, stop)) do
    local lower = word.lower
    if #lower >= LEAST and word.kind == "word" and not self.lexicon.common[lower]
      and word.text == lower then
      set[lower:sub(1, LETTERS)] = true
    end
  end
  return set
end

-- ---- who speaks for whom ----------------------------------------------------------

local function spoken_for(doc, lexicon)
  local of = {}
  for relation in doc:relations() do
    local from, to = relation.from, relation.to
    if lexicon.voices[relation.kind] and from and to then
      of[from.id] = of[from.id] or {}
      of[from.id][to.id] = true
    end
  end
  return of
end

-- Those for whom a source speaks: itself, whom it is tied to, whom an office's words name.
local function ids_of(self, speaker, span)
  local ids = {}
  if speaker then
    ids[speaker.id] = true
    for id in pairs(self.spoken_for[speaker.id] or {}) do ids[id] = true end
  end
  if not span then return ids end
  local office = false
  for word in self.doc:slice(span[1], span[2]):lower():gmatch("%a+") do
    office = office or self.lexicon.offices[word] ~= nil
  end
  for _, mention in ipairs(office and prose.inside(self.mentions, span[1], span[2]) or {}) do
    if mention.entity then ids[mention.entity.id] = true end
  end
  return ids
end

-- ---- what is said -----------------------------------------------------------------

local function kind_of_words(self, start, stop)
  local kinds = self.lexicon.rebuttals
  for _, word in ipairs(prose.words_between(self.doc, start, stop)) do
    if kinds[word.lower] then return kinds[word.lower] end
  end
end

-- So much of a statement is read.
local READ = 1000

-- So many answers to "the accusations" are looked at.
local MANY = 50

-- The voice of whoever answers anything: where it is not known who speaks for one.
local ANYBODY = "anybody"

local function add(self, ids, entry)
  entry.sentence = self:sentence_at(entry.start)
  local words = stems(self, entry.start, entry.stop)
  if self.lexicon.contra[entry.kind] then
    if entry.general and #self.generals < MANY then
      self.generals[#self.generals + 1] = { entry = entry, ids = ids }
    end
    ids[ANYBODY] = true
  end
  for id in pairs(ids) do
    local voice = self.voices[id] or { all = {}, by_stem = {} }
    self.voices[id] = voice
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

local function by_attributions(self)
  local lexicon = self.lexicon
  for attribution in self.doc:attributions() do
    local content = attribution.content
    local ids = ids_of(self, attribution.speaker, attribution.source_span)
    if #content > 0 then
      local start, stop = content[1][1], content[#content][2]
      stop = math.min(stop, start + READ)
      local kind = attribution.polarity == "denies" and not attribution.manner and "denies" or nil
      for word in (attribution.cue or ""):lower():gmatch("%a+") do
        kind = kind or lexicon.told[word]
      end
      if not kind then kind = kind_of_words(self, start, stop) end
      add(self, ids, {
        start = start, stop = stop, kind = kind, general = is_general(self, start, stop),
      })
    end
  end
end

-- "Lee has disputed both reports", "apologized", "pleaded guilty".
local function by_clauses(self)
  local kinds = self.lexicon.answers
  for clause in self.doc:clauses() do
    local kind, subject = kinds[clause.verb], clause.subject
    local real = not clause.negated and not clause.modal and clause.form ~= "infinitive"
    if kind and subject and real then
      local entity = subject.entity
      if subject.pronoun then entity = self.antecedents:find(subject) end
      local ids = ids_of(self, entity, subject.span)
      if clause.verb ~= "plead" or clause.adjective then
        add(self, ids, {
          start = clause.start, stop = clause.stop, kind = kind,
          general = is_general(self, clause.start, clause.stop),
        })
      end
    end
  end
end

-- "despite her denials"
local function by_nouns(self)
  for noun in self.doc:nouns() do
    local owner = self.lexicon.denials[noun.lemma] and noun.possessor
    if owner then
      local entity = owner.pronoun and self.antecedents:find(owner) or owner.entity
      add(self, ids_of(self, entity, owner.span), {
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
      for id in pairs(self.spoken_for[party.id] or {}) do ids[id] = true end
    end
    add(self, ids, {
      start = reply.span[1], stop = reply.span[2], kind = reply.how, general = true, reply = reply,
    })
  end
end

--- The number of the sentence at an offset.
---@param offset integer
---@return integer
function Answers:sentence_at(offset)
  return prose.last_before(self.sentences, offset + 1)
end

--- Reads a document once.
---@param doc nutgraf.Document
---@param lexicon table the charges of a language
---@param mentions nutgraf.Mention[]
---@param replies table[]
---@param accused table<integer, boolean> who is charged, by the entity's id
---@return table answers to be asked by `find`
function answers.new(doc, lexicon, mentions, replies, accused)
  local self = setmetatable({
    doc = doc, lexicon = lexicon, mentions = mentions, voices = {}, generals = {},
    antecedents = antecedents.of(doc),
    sentences = prose.sentences(doc), spoken_for = spoken_for(doc, lexicon),
  }, Answers)
  by_attributions(self)
  by_clauses(self)
  by_nouns(self)
  by_replies(self, replies)
  -- Who rejects "the accusations" and is accused himself answers his own.
  for _, one in ipairs(self.generals) do
    local own = false
    for id in pairs(one.ids) do own = own or accused[id] end
    if not own then
      self.general = one.entry
      break
    end
  end
  for _, voice in pairs(self.voices) do
    table.sort(voice.all, function(a, b)
      if a.start ~= b.start then return a.start < b.start end
      return a.stop < b.stop
    end)
  end
  return self
end

-- What anybody says against a charge, where nobody is known to speak for who is charged.
local function by_anybody(self, start, stop)
  local voice, shared, places = self.voices[ANYBODY], {}, {}
  for stem in pairs(voice and stems(self, start, stop) or {}) do
    for _, entry in ipairs(voice.by_stem[stem] or {}) do
      local inside = entry.start <= start and stop <= entry.stop
      shared[entry] = (shared[entry] or 0) + 1
      if shared[entry] == 2 and not inside then
        places[#places + 1] = { entry.start, entry.stop }
      end
    end
  end
  local general = self.general
  if #places == 0 and general and not (general.start <= start and stop <= general.stop) then
    places[1] = { general.start, general.stop }
  end
  table.sort(places, function(a, b) return a[1] < b[1] end)
  return #places > 0 and { kind = "unclear", places = places } or nil
end

--- What somebody says to what he is charged with, or nil: nothing in the text.
---@param id integer? of the entity; nil where nobody is named
---@param start integer of the charge
---@param stop integer
---@return nutgraf.Answer?
function Answers:find(id, start, stop)
  local voice = self.voices[id or ANYBODY]
  if not id or not voice then return by_anybody(self, start, stop) end
  local here, shared, list = self:sentence_at(start), {}, {}
  local function consider(entry)
    if not shared[entry] then
      shared[entry] = 0
      list[#list + 1] = entry
    end
  end
  for stem in pairs(stems(self, start, stop)) do
    for _, entry in ipairs(voice.by_stem[stem] or {}) do
      consider(entry)
      shared[entry] = shared[entry] + 1
    end
  end
  local middle = prose.last_before(voice.all, start)
  for index = math.max(1, middle - 2), math.min(#voice.all, middle + 3) do
    consider(voice.all[index])
  end
  if voice.general then consider(voice.general) end
  table.sort(list, function(a, b) return a.start < b.start end)
  local best, weight, places = nil, 0, {}
  for _, entry in ipairs(list) do
    local far = math.abs(entry.sentence - here)
    local inside = entry.start <= start and stop <= entry.stop
    local own = shared[entry]
    local beside = far <= NEAR and not self.lexicon.about[entry.kind]
    if entry.kind and not (inside and not self.lexicon.own[entry.kind])
      and (beside or own > 0 or entry.general) then
      local heavy = own * 2 + math.max(0, NEAR + 1 - far) + (entry.general and 1 or 0)
      if heavy > weight then best, weight = entry, heavy end
    elseif not inside and (own >= 2 or far <= 1 and entry.start > start) then
      places[#places + 1] = { entry.start, entry.stop }
    end
  end
  if best then
    return { kind = best.kind, places = { { best.start, best.stop } }, reply = best.reply }
  end
  if #places > 0 then return { kind = "unclear", places = places } end
  return by_anybody(self, start, stop)
end

return answers
