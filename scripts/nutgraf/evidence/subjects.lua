--- Who is named and who does something in a text, in its order: read once, then asked by place.
--- Input: a document; then offsets, sentences by their number, and a function that tells who fits.
--- Output: entities, noun groups. Guarantees that who wrote the text or took its picture is nobody
--- here, and a bounded number of looks for each question.
local persons = require "nutgraf.evidence.persons"
local prose = require "nutgraf.evidence.prose"

local subjects = {}

-- The core's numbers of "he" and "she".
local SEX = { "he", "she" }

-- How many sentences back, of how many who do something; of how many of one sentence.
local REACH, MOST, IN_ONE = 2, 40, 24

-- ---- the text, read once ----------------------------------------------------------

-- Where nobody stands of whom the text tells.
local BESIDE = { byline = true, credit = true, dateline = true }

-- The mentions without those of who wrote it.
local function told_of(doc, mentions)
  local list, lines = {}, {}
  for block in doc:blocks { leaf = true } do
    if BESIDE[block.role] then lines[#lines + 1] = block end
  end
  for _, mention in ipairs(mentions) do
    if not prose.at(lines, mention.start) then list[#list + 1] = mention end
  end
  return list
end

-- Whether a noun is a body or several people: whom "they" may stand for.
local function is_several(doc, noun)
  local entity, lemma = noun.entity, noun.lemma
  if entity and entity.kind ~= "role" then return persons.houses[entity.kind] ~= nil end
  return doc:class(lemma, "org-head") ~= nil
    or noun.head:lower() ~= lemma and doc:class(lemma, "role") ~= nil
end

---@class nutgraf.Subjects
---@field mentions nutgraf.Mention[] without those of who wrote it
---@field subjects table[] who does something by name: { start, entity, sentence, noun }, in order
---@field groups table[] bodies and several people who do something, likewise
---@field place table<integer, integer> the number of a sentence of the story, by its id
---@field mixed boolean whether the text speaks of both sexes

--- Reads a document.
---@param doc nutgraf.Document
---@return nutgraf.Subjects
function subjects.read(doc)
  local named, several, place, told = {}, {}, {}, {}
  for noun in doc:nouns() do
    local sex = noun.pronoun and SEX[doc:class((noun.head or noun.text):lower(), "pronoun")]
    if sex then told[sex] = true end
    local doer = noun.role == "subject" and not noun.pronoun
    local entity = doer and noun.entity
    local one = doer and {
      start = noun.start, entity = entity, sentence = noun.clause and noun.clause.sentence.id,
      noun = noun,
    }
    if entity then named[#named + 1] = one end
    if doer and is_several(doc, noun) then several[#several + 1] = one end
  end
  for _, list in ipairs { named, several } do
    table.sort(list, function(a, b) return a.start < b.start end)
  end
  for index, sentence in ipairs(prose.sentences(doc)) do place[sentence.id] = index end
  return {
    mentions = told_of(doc, prose.list(doc, "mentions")), subjects = named, groups = several,
    place = place, mixed = told.he and told.she or false,
  }
end

-- ---- who stands before a place ----------------------------------------------------

--- Whether a person is named between two offsets.
---@param self nutgraf.Subjects
---@param start integer
---@param stop integer
---@return boolean
function subjects.is_person_between(self, start, stop)
  for _, mention in ipairs(prose.inside(self.mentions, start, stop)) do
    if mention.kind == "person" then return true end
  end
  return false
end

--- The only one named between two offsets who fits.
---@param self nutgraf.Subjects
---@param start integer
---@param stop integer
---@param fits fun(entity: nutgraf.Entity): boolean
---@return nutgraf.Entity?
function subjects.only_named(self, start, stop, fits)
  local found
  for _, mention in ipairs(prose.inside(self.mentions, start, stop)) do
    local entity = mention.entity
    if entity and fits(entity) then
      if found and found.id ~= entity.id then return nil end
      found = entity
    end
  end
  return found
end

--- The only one who does something in a sentence before an offset, of those who fit.
---@param self nutgraf.Subjects
---@param offset integer
---@param sentence integer its number
---@param fits fun(entity: nutgraf.Entity): boolean
---@return nutgraf.Entity?
function subjects.only_subject(self, offset, sentence, fits)
  local found
  local last = prose.last_before(self.subjects, offset)
  for index = last, math.max(1, last - IN_ONE), -1 do
    local subject = self.subjects[index]
    local there = subject.sentence and self.place[subject.sentence]
    if not there or there < sentence then break end
    if there == sentence and fits(subject.entity) then
      if found and found.id ~= subject.entity.id then return nil end
      found = subject.entity
    end
  end
  return found
end

-- Whether a clause hangs on another: who does something there is less spoken of.
local SIDE = { adverbial = true, relative = true, complement = true }

--- The last who did something before an offset, of those who fit: of a sentence before, who does
--- what it tells rather than who does something on its side.
---@param self nutgraf.Subjects
---@param offset integer
---@param here integer? the number of the sentence that the offset stands in
---@param fits fun(entity: nutgraf.Entity): boolean
---@param only boolean? whether nobody before the last will do
---@return nutgraf.Entity?
function subjects.last_subject(self, offset, here, fits, only)
  local last = prose.last_before(self.subjects, offset)
  local aside, from
  for index = last, math.max(1, last - MOST), -1 do
    local subject = self.subjects[index]
    local there = subject.sentence and self.place[subject.sentence]
    if not here or not there or here - there > REACH or from and there < from then break end
    if fits(subject.entity) then
      local side = there < here and subject.noun.clause and SIDE[subject.noun.clause.relation]
      if not side then return subject.entity end
      aside, from = aside or subject.entity, from or there
    end
    if only then break end
  end
  return aside
end

--- The last body, or people, that did something before an offset, of those that fit.
---@param self nutgraf.Subjects
---@param offset integer
---@param here integer? the number of the sentence that the offset stands in
---@param fits fun(one: table): boolean
---@return nutgraf.Noun?
function subjects.last_group(self, offset, here, fits)
  local last = prose.last_before(self.groups, offset)
  for index = last, math.max(1, last - MOST), -1 do
    local one = self.groups[index]
    local there = one.sentence and self.place[one.sentence]
    if not here or not there or here - there > REACH then return nil end
    if fits(one) then return one.noun end
  end
end

return subjects
