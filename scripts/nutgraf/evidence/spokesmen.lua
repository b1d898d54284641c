--- Who speaks for whom: by the relations of a text (spokesman, lawyer, relative, whom one leads or
--- works for), and by an office whose words name somebody, "a lawyer for Lee", "her lawyer, Ann
--- Roe". Input: a document, the charges of its language's lexicon, mentions. Output: for a source
--- those for whom it speaks, by the entity's id, or by the noun of what has no name.
local antecedents = require "nutgraf.evidence.antecedents"
local by_offset = require "nutgraf.evidence.by_offset"
local prose = require "nutgraf.evidence.prose"

local spokesmen = {}

-- So much of the words for who speaks is read; a land and who is of it begin alike.
local LONG, ALIKE = 200, 4

local Spokesmen = {}
Spokesmen.__index = Spokesmen

-- Whom one speaks for, and who is whose: by the relations.
local function spoken_for(doc, lexicon)
  local of, people = {}, {}
  for relation in doc:relations() do
    local from, to = relation.from, relation.to
    if lexicon.voices[relation.kind] and from and to then
      of[from.id] = of[from.id] or {}
      of[from.id][to.id] = true
    end
    if lexicon.employs[relation.kind] and from and to then
      people[to.id] = people[to.id] or {}
      people[to.id][from.id] = true
    end
  end
  return of, people
end

--- A voice that has no name is known by the noun that it is called by.
---@param noun string
---@return string
function spokesmen.noun(noun) return "noun " .. noun end

--- Reads a document once.
---@param doc nutgraf.Document
---@param lexicon table the charges of a language
---@param mentions nutgraf.Mention[]
---@return table spokesmen to be asked by `of`
function spokesmen.read(doc, lexicon, mentions)
  local of, people = spoken_for(doc, lexicon)
  local self = setmetatable({
    doc = doc, lexicon = lexicon, mentions = mentions, group_at = by_offset(doc, "nouns"),
    antecedents = antecedents.of(doc), spoken_for = of, people = people, lands = {},
  }, Spokesmen)
  for _, mention in ipairs(mentions) do
    local entity = mention.entity
    if entity and entity.kind == "place" then
      local start = entity.name:lower():sub(1, ALIKE)
      local known = self.lands[start]
      -- Of Niger and Nigeria "Nigerian" is neither.
      self.lands[start] = (known == nil or known == entity.id) and entity.id
    end
  end
  for noun in doc:nouns() do
    local before = self.group_at[noun.start]
    -- The longest group that begins here is the one whose head the source is.
    if not before or noun.stop > before.stop then self.group_at[noun.start] = noun end
  end
  return self
end

--- Those for whom a source speaks: itself, whom it is tied to, whom an office's words name, whose
--- lawyer it is ("her lawyer, Ann Lee"); of "the sheriff" the only one called so.
---@param speaker nutgraf.Entity?
---@param span nutgraf.Span? of the words for who speaks
---@param described boolean? whether one known by his office alone is sought by it: "the senator"
---@return table<integer|string, boolean> ids of entities, nouns as `spokesmen.noun` gives them
---@return boolean office whether they name an office
function Spokesmen:of(speaker, span, described)
  local ids = {}
  local function speaks(id)
    if not id then return end
    ids[id] = true
    for other in pairs(self.spoken_for[id] or {}) do ids[other] = true end
  end
  speaks(speaker and speaker.id)
  if not span then return ids, false end
  local group = self.group_at[span[1]]
  if group and (not speaker or described and speaker.kind == "role") then
    local entity = group.entity
    local named = not (described and entity and entity.kind == "role") and entity
    local found = group.pronoun and self.antecedents:find(group) or named
      or self.antecedents:description(group) or group.entity
    speaks(found and found.id)
    if not group.pronoun then ids[spokesmen.noun(group.lemma)] = true end
  end
  local owner = group and self.lexicon.organs[group.lemma] and group.possessor
  if owner then
    local entity = owner.pronoun and self.antecedents:find(owner) or owner.entity
      or self.antecedents:description(owner)
    speaks(entity and entity.id)
    if not owner.pronoun then ids[spokesmen.noun(owner.lemma)] = true end
  end
  local office = group and self.lexicon.offices[group.lemma]
  local text = self.doc:slice(span[1], math.min(span[2], span[1] + LONG))
  office = office or prose.word_of(text, self.lexicon.offices)
  if not office then return ids, false end
  -- "her lawyer, Ann Roe"; "Ann Roe, her lawyer"
  local beside = group and group.apposition
  owner = group and (group.possessor or beside and beside.possessor)
  if owner then
    local entity = owner.pronoun and self.antecedents:find(owner) or owner.entity
    speaks(entity and entity.id)
    ids[spokesmen.noun(owner.lemma)] = true
  end
  for _, mention in ipairs(prose.inside(self.mentions, span[1], span[2])) do
    if mention.entity then
      ids[mention.entity.id] = true
      -- "the Lee campaign" answers for its manager, too.
      for id in pairs(self.people[mention.entity.id] or {}) do ids[id] = true end
    end
    local last = mention.text:match("([%a\128-\255]+)$")
    if last then ids[spokesmen.noun(last:lower())] = true end
  end
  for _, behind in ipairs(group and group.prepositions or {}) do
    ids[spokesmen.noun(behind.lemma)] = true
    local found = not behind.entity and self.antecedents:description(behind)
    speaks(found and found.id)
  end
  -- "a company spokesman", "hospital officials"
  local before
  for word in text:lower():gmatch("[%a\128-\255]+") do
    if before and self.lexicon.offices[word] then
      ids[spokesmen.noun(before)] = true
      local found = self.antecedents:called(before)
      speaks(found and found.id)
    end
    before = word
    -- "a Norvanian spokesman": Norvane's
    local land = self:land_of(word)
    if land then ids[land] = true end
  end
  return ids, true
end

--- The land that the text names and a word is of: Norvane, by "Norvanian".
---@param word string
---@return integer? id of its entity
function Spokesmen:land_of(word)
  word = word:lower()
  return self.doc:class(word, "demonym") and self.lands[word:sub(1, ALIKE)] or nil
end

--- Those for whom any of the noun groups within a stretch speaks: "his office", "the bank".
---@param span nutgraf.Span
---@return table<integer|string, boolean>
function Spokesmen:within(span)
  local all = {}
  local stop = math.min(span[2], span[1] + LONG)
  for _, word in ipairs(prose.words_between(self.doc, span[1], stop)) do
    -- "a spokesman for the sheriff, whose deputies serve the town": not for the town
    local lower = word.lower
    local whose = self.doc:class(lower, "relative-possessor")
    if whose or self.doc:class(lower, "personal-relative") then break end
    local group = self.group_at[word.start]
    for id in pairs(group and self:of(group.entity, group.span) or {}) do all[id] = true end
  end
  return all
end

return spokesmen
