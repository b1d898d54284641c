--- Whom a pronoun stands for, where that is sure enough. Input: a document, its mentions in
--- order, the pronouns of a lexicon. Output: entities. "I" is who speaks; "he" and "she" are who
--- does something in the clause that theirs hangs on, else the last who did something before, in
--- this sentence or the two before it, unless the text elsewhere calls them otherwise; "it" the
--- body that did something just before; "we", "you" and "they" are nobody. Guarantees that nobody
--- is the other sex than "Mr", "Ms" and "she said" tell.
local prose = require "nutgraf.evidence.prose"

local antecedents = {}

local PERSON = { person = true, codename = true }
local BODY = { organization = true, place = true }

-- How many sentences back, of how many who do something, over how many characters.
local REACH, MOST, FAR = 2, 40, 4000

local Antecedents = {}
Antecedents.__index = Antecedents

--- What the text calls each person: "he" or "she", by titles and by who is told to speak.
---@param doc nutgraf.Document
---@param attributions nutgraf.Attribution[] in order
---@param mentions nutgraf.Mention[] in order
---@param lexicon table with `titles` and `pronouns`
---@return table<integer, string> by the id of an entity
function antecedents.sexes(doc, attributions, mentions, lexicon)
  local of = {}
  for _, mention in ipairs(mentions) do
    local title = mention.entity and mention.text:match("^(%a+%.?) ")
      or mention.entity and prose.before(doc, mention.start, 5):match("(%a+%.?) $")
    local sex = title and lexicon.titles[title:lower()]
    if sex then of[mention.entity.id] = sex end
  end
  for _, attribution in ipairs(attributions) do
    local sex = attribution.speaker and attribution.source
      and lexicon.pronouns[attribution.source:lower()]
    if sex == "he" or sex == "she" then
      of[attribution.speaker.id] = of[attribution.speaker.id] or sex
    end
  end
  return of
end

-- Who is described by which noun: "Congressman Lee", "Lee, a hacker"; false where two are.
local function described(doc, mentions)
  local of = {}
  local function note(noun, entity)
    if of[noun] == nil then of[noun] = entity end
    if of[noun] and of[noun].id ~= entity.id then of[noun] = false end
  end
  for _, mention in ipairs(mentions) do
    local entity = mention.entity
    local person = entity and PERSON[entity.kind]
    local before = person and prose.before(doc, mention.start, 20):match("(%a+) $")
    if before then note(before:lower(), entity) end
  end
  for noun in doc:nouns() do
    local other = noun.apposition or noun.role == "apposition" and noun.noun
    local entity = other and other.entity
    if entity and PERSON[entity.kind] and noun.head:find("^%l") then note(noun.lemma, entity) end
  end
  return of
end

--- Reads a document once.
---@param doc nutgraf.Document
---@param mentions nutgraf.Mention[] in order
---@param attributions nutgraf.Attribution[] in order
---@param lexicon table
---@return table antecedents to be asked by `find`
function antecedents.new(doc, mentions, attributions, lexicon)
  local subjects, place = {}, {}
  for noun in doc:nouns() do
    local entity = noun.role == "subject" and not noun.pronoun and noun.entity
    if entity then
      subjects[#subjects + 1] = {
        start = noun.start, entity = entity, sentence = noun.clause and noun.clause.sentence.id,
      }
    end
  end
  table.sort(subjects, function(a, b) return a.start < b.start end)
  for index, sentence in ipairs(prose.sentences(doc)) do place[sentence.id] = index end
  return setmetatable({
    doc = doc, lexicon = lexicon, mentions = mentions, subjects = subjects, place = place,
    sex = antecedents.sexes(doc, attributions, mentions, lexicon),
    described = described(doc, mentions),
  }, Antecedents)
end

function Antecedents:fits(entity, wanted)
  if wanted == "he" or wanted == "she" then
    local sex = self.sex[entity.id]
    return PERSON[entity.kind] and (not sex or sex == wanted)
  end
  return BODY[entity.kind]
end

-- The only person that sentences name, where no more than one is.
local function only_one(self, start, stop, wanted)
  local found
  for _, mention in ipairs(prose.inside(self.mentions, start, stop)) do
    local entity = mention.entity
    if entity and self:fits(entity, wanted) then
      if found and found.id ~= entity.id then return nil end
      found = entity
    end
  end
  return found
end

--- Whom a description with an article stands for: "the congressman" the only one who is called so,
--- "the company" the body that did something just before.
---@param noun nutgraf.Noun
---@return nutgraf.Entity?
function Antecedents:description(noun)
  local first = noun.group:match("^%a+")
  if not first or not self.lexicon.articles[first:lower()] then return nil end
  -- "the moderators" are not one.
  if noun.head:lower() ~= noun.lemma then return nil end
  local entity = self.described[noun.lemma]
  if entity then return entity end
  if not self.lexicon.houses[noun.lemma] or not noun.clause then return nil end
  local here = self.place[noun.clause.sentence.id]
  local last = prose.last_before(self.subjects, noun.start)
  for index = last, math.max(1, last - MOST), -1 do
    local subject = self.subjects[index]
    local there = subject.sentence and self.place[subject.sentence]
    if not here or not there or here - there > REACH then return nil end
    if subject.entity.kind == "organization" then return subject.entity end
  end
end

--- Whom a pronoun stands for.
---@param noun nutgraf.Noun
---@param speaker nutgraf.Entity? who says the words it stands in
---@param direct boolean? whether in these very words
---@return nutgraf.Entity?
function Antecedents:find(noun, speaker, direct)
  local wanted = self.lexicon.pronouns[(noun.head or noun.text):lower()]
  if wanted == "I" then return speaker end
  if not wanted or wanted == "we" or wanted == "you" or wanted == "they" then return nil end
  local function good(entity)
    return entity and self:fits(entity, wanted)
      and not (direct and speaker and speaker.id == entity.id)
  end
  local clause = noun.clause or noun.noun and noun.noun.clause
  local own = clause
  -- "X hit Y by accusing him": not X, who does it.
  local doer = noun.role ~= "subject" and noun.role ~= "possessor" and own and own.subject
  local not_him = doer and doer.entity and doer.entity.id
  local function may_be(group)
    local entity = group and not group.pronoun and group.start < noun.start and group.entity
    return entity and entity.id ~= not_him and good(entity) and entity or nil
  end
  for _ = 1, 4 do
    local found = clause and (may_be(clause.subject) or may_be(clause.object))
    if found then return found end
    clause = clause and clause.parent
  end
  local here = own and self.place[own.sentence.id]
  local last = prose.last_before(self.subjects, noun.start)
  for index = last, math.max(1, last - MOST), -1 do
    local subject = self.subjects[index]
    local there = subject.sentence and self.place[subject.sentence]
    if not here or not there or here - there > REACH then break end
    if subject.entity.id ~= not_him and good(subject.entity) then return subject.entity end
    if wanted == "it" then break end
  end
  if not here or wanted == "it" then return nil end
  local start = prose.sentences(self.doc)[math.max(1, here - 1)].start
  local one = noun.start - start < FAR and only_one(self, start, noun.start, wanted)
  return good(one) and one or nil
end

return antecedents
