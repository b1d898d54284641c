--- Who says what, for whom: what is said to charges is sought in it. Input: a document, the charges
--- of its language's lexicon, mentions, relations and replies. Output: for each person or body the
--- statements of those who speak for it (evidence/spokesmen.lua); for what has no name, those of
--- what is called so. A statement is { start, stop, sentence (its number), kind, general (it speaks
--- of "the allegations"), office, own (a denial by its grammar alone), back (it answers what stands
--- just before it), reply }.
local antecedents = require "nutgraf.evidence.antecedents"
local clauses = require "nutgraf.clauses"
local heads = require "nutgraf.evidence.heads"
local prose = require "nutgraf.evidence.prose"
local rebuttals = require "nutgraf.evidence.rebuttals"
local sorted = require "nutgraf.sorted"
local spokesmen = require "nutgraf.evidence.spokesmen"
local worded_answers = require "nutgraf.evidence.worded_answers"

local voices = {}

--- The voice of whoever answers anything: where it is not known who speaks for one.
voices.anybody = "anybody"

-- The most statements of one that share a word; answers to "the accusations".
local MOST, MANY = 8, 50
-- So many sentences on "a spokesman" is his who was charged.
local NEAR = 2
-- So much of a statement is read.
local READ = 1000
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

-- So many words, or fewer, tell an answer only with who gives it: "Lee denied that".
local FEW = 3

-- What is shown of an answer.
local function shown(self, attribution, start, stop)
  local source, cue = attribution.source_span, attribution.cue_span
  if not source or #prose.words_between(self.doc, start, stop) > FEW then return nil end
  return { math.min(start, source[1]), math.max(stop, source[2], cue and cue[2] or 0) }
end

-- Whether it is told what one feels about a thing, and no more of it than its name.
local function is_bare(self, attribution, start, stop)
  return attribution.rule == "adjective" and #prose.words_between(self.doc, start, stop) <= FEW
end

-- Who was charged right before an offset.
local function last_charged(self, offset)
  local last = self.charged[prose.last_before(self.charged, offset)]
  local near = last and self:sentence_at(offset) - self:sentence_at(last.start) <= NEAR
  return near and last or nil
end

-- "A spokesman denied it", whose is not told: of who was charged right before.
local function add_nearest(self, ids, span)
  local roles = {}
  for _, mention in ipairs(prose.inside(self.mentions, span[1], span[2])) do
    if mention.kind ~= "role" then return end
    if mention.entity then roles[mention.entity.id] = true end
  end
  for id in pairs(ids) do
    if type(id) == "number" and not roles[id] then return end
  end
  local last = last_charged(self, span[1])
  if last and type(last.id) == "number" then ids[last.id] = true end
end

-- "They said", where nobody of a name is meant: who was charged without a name right before.
local function add_unnamed(self, ids, span)
  local group = not next(ids) and self.spokesmen.group_at[span[1]]
  local of_people = group and group.pronoun and self.antecedents:pronoun(group) ~= "it"
  local last = of_people and last_charged(self, span[1])
  if last and last.unnamed then ids[last.id] = true end
end

-- "The woman accused of taking the tapes said", "The nominee for the spring election said": where
-- the words taken for who speaks are the last of a charge, or stand behind a preposition, it is
-- whom the sentence begins with.
local function add_subject(self, ids, attribution)
  local source, cue = attribution.source_span, attribution.cue_span
  local sentence = not attribution.speaker and source and cue and source[1] < cue[1]
    and prose.sentence_at(self.doc, source[1])
  local group = sentence and self.spokesmen.group_at[sentence.words[1].start]
  if not group or group.stop > source[1] then return end
  local charge = self.charged[prose.last_before(self.charged, source[1] + 1)]
  local first = self.clauses:at(self.clauses:last_before(sentence.start) + 1)
  local subject = first and first.subject
  -- Of "the judge in the trial of a man accused" it is the man.
  local own = charge and #group.prepositions == 0
    and source[2] <= charge.stop and charge.stop <= cue[1]
    and subject and subject.start == group.start and self.lexicon.arraigned[first.verb]
  if own then ids[charge.id] = true end
  if own or first and first.head_span[2] == cue[2] then
    for id in pairs(self.spokesmen:of(group.entity, group.span)) do ids[id] = true end
  end
end

local function by_attributions(self)
  for attribution in self.doc:attributions() do
    local content = attribution.content
    local ids, office = self.spokesmen:of(attribution.speaker, attribution.source_span, true)
    if office then add_nearest(self, ids, attribution.source_span) end
    add_subject(self, ids, attribution)
    if attribution.source_span then add_unnamed(self, ids, attribution.source_span) end
    for _, span in ipairs(content) do
      self.contents[#self.contents + 1] = { start = span[1], stop = span[2], id = attribution.id }
    end
    if #content > 0 then
      local start, stop = content[1][1], content[#content][2]
      stop = math.min(stop, start + READ)
      local entry = rebuttals.of_statement(self, attribution, ids, start, stop)
      entry.start, entry.stop, entry.office, entry.speakers = start, stop, office, ids
      entry.shown = shown(self, attribution, start, stop)
      -- "was pleased with the outcome"
      entry.bare = not entry.kind and is_bare(self, attribution, start, stop)
      add(self, ids, entry)
    end
  end
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

local function by_clauses(self)
  for index = 1, self.clauses.count do
    local clause = self.clauses:at(index)
    local kind = rebuttals.of_clause(self, clause)
    -- "it was denied by Lee"
    local subject = clause.subject
    if clause.passive and not self.lexicon.whole[clause.verb] then subject = clause.agent end
    if kind and subject then
      local ids = {}
      for _, who in ipairs(clauses.each_of(subject)) do
        local entity = who.entity
        if who.pronoun then entity = self.antecedents:find(who) end
        for id in pairs(self.spokesmen:of(entity, who.span)) do ids[id] = true end
      end
      add_unnamed(self, ids, subject.span)
      add(self, ids, {
        start = clause.start, stop = clause.stop, kind = kind,
        within = within(self, clause.head_span[1]), general = rebuttals.is_whole(self, clause),
        agrees = self.lexicon.agrees[clause.verb],
      })
    end
  end
end

-- "their protest of the refusal" is no answer; "his denial of the charge" is one.
local function is_of_charge(self, noun)
  local of = noun.prepositions[1]
  return not of or self.lexicon.charge_words[of.lemma] ~= nil
    or self.lexicon.crimes[of.lemma] ~= nil and not of.possessor
end

-- "despite her denials"
local function by_nouns(self)
  for noun in self.doc:nouns() do
    local owner = self.lexicon.denials[noun.lemma] and is_of_charge(self, noun) and noun.possessor
    if owner then
      local entity = owner.pronoun and self.antecedents:find(owner) or owner.entity
      add(self, self.spokesmen:of(entity, owner.span), {
        start = noun.start, stop = noun.stop, kind = "denies", general = true,
      })
    end
  end
end

-- "Lizondo lo negó", where clauses are not read
local function by_words(self, charged)
  for _, answer in ipairs(worded_answers.find(self.doc, self.lexicon, self.mentions, charged)) do
    local ids = {}
    for id in pairs(answer.ids) do
      ids[id] = true
      for other in pairs(self.spokesmen.spoken_for[id] or {}) do ids[other] = true end
    end
    add(self, ids, {
      start = answer.start, stop = answer.stop, kind = answer.kind, general = answer.general,
      back = answer.back, within = within(self, answer.start),
    })
  end
end

local function by_replies(self, replies)
  for _, reply in ipairs(replies) do
    -- "Calls to the bank were not returned": whoever is meant, where nobody is named.
    local named = false
    for _, party in ipairs(reply.parties) do named = named or party.kind ~= "role" end
    local ids = not named and self.spokesmen:within(reply.span) or {}
    if not named then add_nearest(self, ids, reply.span) end
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

--- Reads a document once.
---@param doc nutgraf.Document
---@param lexicon table the charges of a language
---@param mentions nutgraf.Mention[]
---@param replies table[]
---@param charged nutgraf.Charged[] in order
---@return table voices: `of` by an entity's id or a noun, each { all (in order), by_stem,
--- general }; `generals`, answers to "the accusations" with whose they are
function voices.read(doc, lexicon, mentions, replies, charged)
  local self = setmetatable({
    doc = doc, lexicon = lexicon, mentions = mentions, of = {}, generals = {},
    clauses = heads.of(doc),
    contents = {}, charged = charged,
    antecedents = antecedents.of(doc), sentences = prose.sentences(doc),
    spokesmen = spokesmen.read(doc, lexicon, mentions),
  }, Voices)
  by_attributions(self)
  table.sort(self.contents, sorted.in_order)
  if lexicon.worded then
    by_words(self, charged)
  else
    by_clauses(self)
    by_nouns(self)
  end
  by_replies(self, replies)
  for _, voice in pairs(self.of) do table.sort(voice.all, sorted.in_order) end
  return self
end

return voices
