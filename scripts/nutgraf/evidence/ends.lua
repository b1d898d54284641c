--- Who stands at the end of a tie: the names of a noun group, and whom a pronoun or a short
--- description of it stands for, where that is sure. Input: a document, its mentions and
--- attributions in order, the relations of its language. Output: noun groups or mentions with an
--- `entity`, a `span`, `start` and `stop`.
---
--- Sure is, for "he" and "she", who does something in the clause that theirs hangs on, else the
--- only one who did something in the sentence so far, or in the one before it, where the text
--- tells his sex, or speaks of one sex alone; for "its", the body that does something in this
--- sentence, or the only one that it names before; for "the committee", the only body of the text
--- that has this word in its name. A tie asks for more than a charge does
--- (evidence/antecedents.lua): where another might be meant, it is nobody. What stands in a
--- quotation is not asked: who "he" is there, its speaker knows.
local antecedents = require "nutgraf.evidence.antecedents"
local clauses = require "nutgraf.clauses"
local prose = require "nutgraf.evidence.prose"

local ends = {}

local PERSON = { person = true, codename = true }
local BODY = { organization = true }

-- So many of those who do something are looked at for a pronoun: a sentence may be long.
local REACH = 24

-- So far, in characters, names are looked for around a pronoun.
local FAR = 600

local Ends = {}
Ends.__index = Ends

-- The only body that has a word in its name: false where there are two.
local function bodies(mentions)
  local of_word = {}
  for _, mention in ipairs(mentions) do
    local entity = mention.entity
    if entity and entity.kind == "organization" then
      for word in entity.name:gmatch("%u%l+") do
        local before = of_word[word:lower()]
        of_word[word:lower()] = (before == nil or before == entity
          or before and before.id == entity.id) and entity
      end
    end
  end
  return of_word
end

--- Reads a document once.
---@param doc nutgraf.Document
---@param mentions nutgraf.Mention[] in order
---@param attributions nutgraf.Attribution[] in order
---@param lexicon table the relations of a language
---@param is_office fun(noun: string): boolean whether a noun says what one is of another
---@return table ends
function ends.new(doc, mentions, attributions, lexicon, is_office)
  local subjects, place, told = {}, {}, {}
  for noun in doc:nouns() do
    local sex = noun.pronoun and lexicon.persons[(noun.head or noun.text):lower()]
    if sex then told[sex] = true end
    if noun.role == "subject" and not noun.pronoun and noun.entity and noun.clause then
      subjects[#subjects + 1] = {
        start = noun.start, noun = noun, sentence = noun.clause.sentence.id,
      }
    end
  end
  table.sort(subjects, function(a, b) return a.start < b.start end)
  for index, sentence in ipairs(prose.sentences(doc)) do place[sentence.id] = index end
  return setmetatable({
    doc = doc, mentions = mentions, lexicon = lexicon, is_office = is_office,
    subjects = subjects, place = place,
    sex = antecedents.sexes(doc, attributions, mentions, {
      titles = lexicon.sexes, pronouns = lexicon.persons,
    }), body = bodies(mentions),
    quotes = prose.list(doc, "quotes"), mixed = told.he and told.she,
  }, Ends)
end

function Ends:is_quoted(offset)
  local index = prose.last_before(self.quotes, offset + 1)
  local quote = self.quotes[index]
  return quote ~= nil and quote.start <= offset and offset < quote.stop
end

-- The clause that a group stands in, by what it hangs on.
local function clause_of(group)
  for _ = 1, 4 do
    if group.clause then return group.clause end
    group = group.noun or group.first
    if not group then return nil end
  end
end

-- The only body that is named between two offsets.
function Ends:only_body(start, stop)
  if stop - start > FAR then return nil end
  local found
  for _, mention in ipairs(prose.inside(self.mentions, start, stop)) do
    if mention.entity and BODY[mention.kind] then
      if found and found.entity.id ~= mention.entity.id then return nil end
      found = mention
    end
  end
  return found
end

-- Whether a person is named between two offsets, or may be.
function Ends:is_person_between(start, stop)
  if stop - start > FAR then return true end
  for _, mention in ipairs(prose.inside(self.mentions, start, stop)) do
    if mention.kind == "person" then return true end
  end
  return false
end

-- The only one of some kinds who does something in a sentence before an offset.
function Ends:only_subject(offset, sentence, fits)
  local found
  local last = prose.last_before(self.subjects, offset)
  for index = last, math.max(1, last - REACH), -1 do
    local subject = self.subjects[index]
    local there = self.place[subject.sentence]
    if not there or there < sentence then break end
    if there == sentence and fits(subject.noun) then
      if found and found.entity.id ~= subject.noun.entity.id then return nil end
      found = subject.noun
    end
  end
  return found
end

function Ends:antecedent(group)
  local word = (group.head or group.text):lower()
  local sex, thing = self.lexicon.persons[word], self.lexicon.things[word]
  local clause = clause_of(group)
  if not (sex or thing) or not clause or sex and self:is_quoted(group.start) then return nil end
  local doer = group.role ~= "subject" and group.role ~= "possessor" and clause.subject
  local not_him = doer and doer.entity and doer.entity.id
  local function fits(noun)
    local entity = noun.entity
    if noun.pronoun or not entity or entity.id == not_him or noun.start >= group.start then
      return false
    end
    if thing then return BODY[entity.kind] ~= nil end
    local own = self.sex[entity.id]
    return PERSON[entity.kind] ~= nil and (not own or own == sex)
  end
  -- "Lee and his wife"
  local beside = sex and group.noun and group.noun.first
  if beside and fits(beside) then return beside end
  local above = clause
  for _ = 1, 4 do
    local subject = above and above.subject
    if subject and fits(subject) then
      local sure = thing or not self.mixed or self.sex[subject.entity.id]
        or not self:is_person_between(subject.stop, group.start)
      return sure and subject or nil
    end
    above = above and above.parent
  end
  local here = self.place[clause.sentence.id]
  local found = here and self:only_subject(group.start, here, fits)
  if not found and not thing and here and here > 1 then
    found = self:only_subject(group.start, here - 1, fits)
  end
  if not found and thing then
    found = self:only_body(clause.sentence.start, group.start)
  end
  return found and (thing or not self.mixed or self.sex[found.entity.id]) and found or nil
end

-- Whom a group without a name stands for.
function Ends:stands_for(group)
  local found = group.pronoun and self:antecedent(group)
  if found then found = found.entity end
  local word = not found and group.text:match("^[Tt]he (%l+)$")
  if word and word == group.lemma then found = self.body[word] end
  if not found then return nil end
  return { entity = found, span = group.span, start = group.start, stop = group.stop }
end

-- One group: its name, whom it stands for, or whose it is: "criticized Lee's plan" is of Lee.
function Ends:of(group, whose)
  if group.negated then return nil end
  -- A description that no name goes with is nobody's name.
  local entity = group.entity
  if entity and entity.kind ~= "role" and not group.pronoun and not entity.name:find("^%l") then
    return group
  end
  local found = not group.entity and self:stands_for(group)
  if found then return found end
  -- "the state of Ohio"
  local link = not entity and self.lexicon.lands[group.lemma]
  for _, land in ipairs(link and group.prepositions or {}) do
    if land.preposition:lower() == link and land.start - group.head_span[2] < 6 then
      return self:of(land)
    end
  end
  local owner = whose and not group.entity and group.possessor
  local of = owner and not self.is_office(group.lemma) and self:of(owner)
  if not of then return nil end
  return { entity = of.entity, span = of.span, start = of.start, stop = group.stop }
end

--- Those of a slot, and those coordinated with them, that have names or stand for one.
---@param slot nutgraf.Noun|nutgraf.Clause|nil
---@param whose boolean? "criticized Lee's plan" is of Lee, too
---@return table[]
function Ends:named(slot, whose)
  local list = {}
  if not slot or slot.layer ~= "nouns" then return list end
  for _, group in ipairs(clauses.each_of(slot)) do
    local one = self:of(group, whose)
    list[#list + 1] = one
    -- "Lee of Ohio and Roe": Roe hangs on Ohio to the layer.
    local person = one == group and one.entity.kind == "person"
    for _, behind in ipairs(person and one.prepositions or {}) do
      local land = behind.entity and behind.entity.kind == "place"
      for _, other in ipairs(land and behind.others or {}) do
        if other.entity and other.entity.kind == "person" then list[#list + 1] = self:of(other) end
      end
    end
  end
  return list
end

--- The last name within a range.
---@param start integer
---@param stop integer
---@return nutgraf.Mention?
function Ends:inside(start, stop)
  local last
  for _, one in ipairs(prose.inside(self.mentions, start, stop)) do
    if one.kind ~= "role" and one.entity then last = one end
  end
  return last
end

--- Those of a list that are whole: not "Hale-based", "Hale's branch", "Hale, Ohio-based", which
--- are parts of what another is called.
---@param list table[]
---@return table[]
function Ends:whole(list)
  local kept = {}
  for _, house in ipairs(list) do
    local after = prose.straight(prose.after(self.doc, house.stop, 40))
    local word = after:match("^, %u[%a ]*%-(%a+)")
    if not (after:find("^%-") or after:find("^'s? ") or word and self.lexicon.based[word]) then
      kept[#kept + 1] = house
    end
  end
  return kept
end

return ends
