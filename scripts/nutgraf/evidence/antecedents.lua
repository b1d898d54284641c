--- Whom a pronoun or a short description stands for. Input: a document, read once; then noun
--- groups. Output: entities. Which words are pronouns, titles, names of men or women, the classes
--- of the core's lexicon tell, of any language.
---
--- Two ways, `sure` or not. Not sure, as a reader goes on reading: "I" is who speaks; "he" and
--- "she" are who does something in the clause that theirs hangs on, else the last who did
--- something before, in this sentence or the two before it; "it" the body that did something just
--- before; "the captain" the only one who is called so, "the company" the body last spoken of.
--- Sure, where another might be meant it is nobody: the only one who did something in the sentence
--- so far or in the one before it, where the text tells his sex, or speaks of one sex alone;
--- "its" the body that does something in this sentence, or the only one that it names before;
--- "the committee" the only body that has this word in its name; in a quotation nobody.
--- "They" are the body, or the people, that did something just before, not sure; "we" and "you" are
--- nobody. Guarantees that nobody is of the other sex than titles, first
--- names and "she said" tell, that who wrote the text or took its picture is nobody's antecedent
--- (evidence/subjects.lua), and a bounded number of looks for a noun.
local definites = require "nutgraf.evidence.definites"
local persons = require "nutgraf.evidence.persons"
local prose = require "nutgraf.evidence.prose"
local subjects = require "nutgraf.evidence.subjects"

local antecedents = {}

local PERSON = persons.kinds
local BODY = { organization = true, place = true }
local HOUSE = persons.houses

-- The core's numbers of pronouns.
local WANTED = { "he", "she", "they", "it", "I", "we", "you" }
local SEX = { "he", "she" }

-- Over how many characters a name is looked for; where it is to be sure.
local FAR, SURE_FAR = 4000, 600
-- So many clauses or nouns up.
local DEEP = 4

local Antecedents = {}
Antecedents.__index = Antecedents

---@class nutgraf.Asked
---@field sure boolean? where another might be meant, it is nobody
---@field speaker nutgraf.Entity? who says the words that it stands in
---@field source string? the last word for who says it: nobody called so is "he" or "she" there
---@field direct boolean? whether in these very words: where it is not known whose they are, only
---  somebody whose sex the text tells is "he" or "she"

local function read(doc)
  local self, words = subjects.read(doc), prose.words(doc, "charges")
  self.doc, self.houses, self.aims = doc, words.houses, words.aims
  self.any_house = words.any_house
  self.quotes, self.sex = prose.list(doc, "quotes"), persons.sexes(doc, self.mentions)
  self.described, self.bodies = persons.described(doc, self.mentions), persons.bodies(self.mentions)
  self.topic = persons.topic(self.mentions)
  return setmetatable(self, Antecedents)
end

--- What there is to ask of a document: read once.
---@param doc nutgraf.Document
---@return table antecedents to be asked by `find` and `description`
function antecedents.of(doc) return doc:once("antecedents", read) end

-- ---- pronouns ---------------------------------------------------------------------

--- Which pronoun a noun group is: he, she, they, it, I, we, you; nil where it is none.
---@param noun nutgraf.Noun
---@return string?
function Antecedents:pronoun(noun)
  local word = (noun.head or noun.text):lower()
  return WANTED[self.doc:class(word, "pronoun") or self.doc:class(word, "intensive")]
end

function Antecedents:fits(entity, wanted, sure)
  if wanted == "he" or wanted == "she" then
    local sex = self.sex[entity.id]
    return PERSON[entity.kind] and (not sex or sex == wanted)
  end
  return (sure and HOUSE or BODY)[entity.kind]
end

--- Whether somebody may be called by a noun: not by one for the other sex.
---@param word string
---@param entity nutgraf.Entity
---@return boolean
function Antecedents:may_be(word, entity)
  local sex = SEX[self.doc:class(word, "role-sex")]
  local own = self.sex[entity.id]
  return not sex or not own or sex == own
end

function Antecedents:is_quoted(offset)
  return prose.at(self.quotes, offset) ~= nil
end

-- The clause that a group stands in, by what it hangs on.
local function clause_of(group)
  for _ = 1, DEEP do
    if group.clause then return group.clause end
    group = group.noun or group.first
    if not group then return nil end
  end
end

-- Who does something, has it done to him or stands behind a preposition ("apologized to Lee for
-- accusing him"), in the clauses that one hangs on.
local function above(clause, sure, may_be)
  for _ = 1, DEEP do
    if not clause then return nil end
    local found = may_be(clause.subject) or not sure and may_be(clause.object)
    for index = 1, found and 0 or sure and 0 or math.min(DEEP, #clause.prepositions) do
      found = found or may_be(clause.prepositions[index])
    end
    if found then return found end
    clause = clause.parent
  end
end

local function surely(self, noun, clause, wanted, fits, may_be)
  local thing = wanted == "it"
  if not thing and self:is_quoted(noun.start) then return nil end
  local function told(entity) return thing or not self.mixed or self.sex[entity.id] ~= nil end
  local doer = above(clause, true, may_be)
  if doer then
    local sure = told(doer.entity) or noun.start - doer.stop <= SURE_FAR
      and not subjects.is_person_between(self, doer.stop, noun.start)
    return sure and doer.entity or nil
  end
  local here = self.place[clause.sentence.id]
  local found = here and subjects.only_subject(self, noun.start, here, fits)
  if not found and not thing and here and here > 1 then
    found = subjects.only_subject(self, noun.start, here - 1, fits)
  end
  local start = clause.sentence.start
  if not found and thing and noun.start - start <= SURE_FAR then
    found = subjects.only_named(self, start, noun.start, fits)
  end
  return found and told(found) and found or nil
end

-- "Lee hit Roe over his taxes": Roe's.
function Antecedents:aimed(noun, clause, may_be)
  local owned = noun.role == "possessor" and noun.noun
  if not owned or not clause or not self.aims[(owned.preposition or ""):lower()] then return nil end
  local found = may_be(clause.object)
  for index = 1, math.min(DEEP, found and 0 or #clause.prepositions) do
    found = found or may_be(clause.prepositions[index])
  end
  return found
end

--- Whom a pronoun stands for.
---@param noun nutgraf.Noun
---@param how nutgraf.Asked?
---@return nutgraf.Entity?
function Antecedents:find(noun, how)
  how = how or {}
  local wanted, speaker, sure = self:pronoun(noun), how.speaker, how.sure
  if wanted == "I" then return speaker end
  if wanted ~= "he" and wanted ~= "she" and wanted ~= "it" then return nil end
  local clause = clause_of(noun)
  -- "Dunn was himself fined", "Dunn hurt himself": whose clause it is.
  if clause and self.doc:class((noun.head or noun.text):lower(), "intensive") then
    local own = noun.role == "subject" and clause.parent or clause
    local doer = own.subject
    if not doer or doer.id == noun.id then return nil end
    if self:pronoun(doer) then return self:find(doer, how) end
    return doer.entity
  end
  -- "X hit Y by accusing him", "her rival, X, accused her": not X, who does it.
  local doer = noun.role ~= "subject" and noun.role ~= "possessor" and clause and clause.subject
  local not_him = {}
  for _, group in ipairs { doer or false, doer and doer.apposition or false } do
    local entity = group and group.entity
    if entity then not_him[entity.id] = true end
  end
  local told = how.direct and not speaker and wanted ~= "it"
  local function fits(entity)
    return not not_him[entity.id] and self:fits(entity, wanted, sure)
      and not (told and not self.sex[entity.id])
      and not (how.direct and speaker and speaker.id == entity.id)
      and not (how.source and entity.name:match("%S+$") == how.source)
  end
  local function may_be(group)
    local entity = group and not group.pronoun and group.start < noun.start and group.entity
    return entity and fits(entity) and group or nil
  end
  -- "Lee and his wife"; but "his wife, Ann, and his son"
  local first = noun.noun and noun.noun.first
  local owned = first and first.possessor and first.possessor.pronoun
  local beside = wanted ~= "it" and not owned and may_be(first)
  if beside then return beside.entity end
  if sure then return clause and surely(self, noun, clause, wanted, fits, may_be) or nil end
  local found = self:aimed(noun, clause, may_be) or above(clause, false, may_be)
  if found then return found.entity end
  -- "A nurse says she was let go": she, rather than somebody of the sentence before.
  if self:unnamed(noun) then return nil end
  -- "Mr. Fry's opponent ran an advertisement that accuses him": who is named in this sentence, and
  -- surely is a man
  local within = clause and wanted ~= "it" and noun.start - clause.sentence.start < FAR
    and subjects.only_named(self, clause.sentence.start, noun.start, fits)
  if within and self.sex[within.id] == wanted then return within end
  local here = clause and self.place[clause.sentence.id]
  local last = subjects.last_subject(self, noun.start, here, fits, wanted == "it")
  if last or not here then return last end
  if wanted == "it" then
    local from = clause.sentence.start
    return noun.start - from < FAR and subjects.only_named(self, from, noun.start, function(entity)
      return HOUSE[entity.kind] and fits(entity)
    end) or nil
  end
  local start = prose.sentences(self.doc)[math.max(1, here - 1)].start
  return noun.start - start < FAR and subjects.only_named(self, start, noun.start, fits) or nil
end

--- Who does something, without a name, in the clauses that a pronoun's hangs on: "A member resigned
--- after an audit found that she …".
---@param noun nutgraf.Noun
---@return nutgraf.Noun?
function Antecedents:unnamed(noun)
  local wanted = self:pronoun(noun)
  local clause = (wanted == "he" or wanted == "she") and clause_of(noun)
  for step = 1, DEEP do
    -- "A reporter showed her bias": of the same clause
    if step > 1 or noun.role ~= "possessor" then clause = clause and clause.parent end
    local subject = clause and clause.subject
    if subject and not subject.pronoun and subject.start < noun.start and not subject.negated then
      local role = self.doc:class(subject.lemma, "role")
      local alone = not subject.entity or subject.entity.kind == "role"
      if role and alone and subject.head:lower() == subject.lemma then return subject end
    end
  end
end

--- The body, or the people, that "they" stand for, a body without a name that "it" does: those who
--- did something just before.
---@param noun nutgraf.Noun
---@param how nutgraf.Asked?
---@return nutgraf.Noun?
function Antecedents:several(noun, how)
  local wanted = self:pronoun(noun)
  if wanted ~= "they" and wanted ~= "it" then return nil end
  local speaker = how and how.speaker
  local clause = clause_of(noun)
  local here = clause and self.place[clause.sentence.id]
  -- Of whom somebody speaks in his own words stands in that paragraph, or nowhere.
  local least = how and how.direct and clause and clause.sentence.block.start or 0
  return subjects.last_group(self, noun.start, here, function(one)
    if one.start < least then return false end
    local own = speaker and one.entity and one.entity.id == speaker.id
    local one_body = one.noun.head:lower() == one.noun.lemma and #one.noun.others == 0
    return not own and (wanted == "they" or one_body)
  end)
end

--- Whom a pronoun stands for, surely, or as a reader goes on reading where the text speaks of one
--- sex alone or tells that of whom he would take.
---@param noun nutgraf.Noun
---@param how nutgraf.Asked
---@return nutgraf.Entity?
function Antecedents:told(noun, how)
  local sure = self:find(noun, { sure = true, speaker = how.speaker })
  local found = sure or self:find(noun, how)
  if found and (found == sure or found == how.speaker) then return found end
  local wanted = self:pronoun(noun)
  local mixed = self.mixed and wanted ~= "it" and found and not self.sex[found.id]
  return not mixed and found or nil
end

-- ---- descriptions -----------------------------------------------------------------

--- Whom a description stands for: evidence/definites.lua.
Antecedents.description, Antecedents.called = definites.find, definites.called

return antecedents
