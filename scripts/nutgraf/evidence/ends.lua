--- Who stands at the end of a tie: the names of a noun group, and whom a pronoun or a short
--- description of it stands for, where that is sure. Input: a document, its mentions in order, the
--- relations of its language. Output: noun groups or mentions with an `entity`, a `span`, `start`
--- and `stop`. A description has to be sure (evidence/antecedents.lua): where another might be
--- meant, it is nobody. "I" and "my" in a quotation are who says it.
local antecedents = require "nutgraf.evidence.antecedents"
local clauses = require "nutgraf.clauses"
local persons = require "nutgraf.evidence.persons"
local prose = require "nutgraf.evidence.prose"

local ends = {}

local SURE = { sure = true }

local Ends = {}
Ends.__index = Ends

-- The departments that a text names, by the word that tells one from the others: "labor" is "the
-- Labor Department", "the Department of Labor"; and its lands by their names.
local function houses(mentions, lexicon)
  local departments, lands = {}, {}
  for _, mention in ipairs(mentions) do
    local entity = mention.entity
    if entity and entity.kind == "place" then lands[entity.name] = lands[entity.name] or entity end
    local before, after = mention.text:match("^([%a\128-\255]+) (%a+)$")
    local word = before and lexicon.departments[after:lower()] and before
    local house, of, what = mention.text:match("^(%a+) (%l+) ([%a\128-\255]+)$")
    if house and lexicon.departments[house:lower()] and of == lexicon.of then word = what end
    word = entity and word and word:lower()
    if word then departments[word] = departments[word] or entity end
  end
  return departments, lands
end

--- Reads a document once.
---@param doc nutgraf.Document
---@param mentions nutgraf.Mention[] in order
---@param lexicon table the relations of a language
---@param is_office fun(noun: string): boolean whether a noun says what one is of another
---@return table ends
function ends.new(doc, mentions, lexicon, is_office)
  local speakers = {}
  for attribution in doc:attributions() do
    for _, quote in ipairs(attribution.quotes) do
      speakers[quote.id] = speakers[quote.id] or attribution.speaker
    end
  end
  local departments, lands = houses(mentions, lexicon)
  return setmetatable({
    departments = departments, lands = lands,
    doc = doc, mentions = mentions, lexicon = lexicon, is_office = is_office,
    antecedents = antecedents.of(doc), speakers = speakers, quotes = prose.list(doc, "quotes"),
  }, Ends)
end

-- Who says the words at an offset, and whether they are quoted.
function Ends:speaker_at(offset)
  local quote = prose.at(self.quotes, offset)
  if not quote then return nil, false end
  return self.speakers[quote.id], true
end

--- An entity, as something that stands where another word tells of it.
---@param entity nutgraf.Entity
---@param by { start: integer, stop: integer, span: nutgraf.Span }
function Ends.mentioned(_, entity, by)
  return { entity = entity, span = by.span, start = by.start, stop = by.stop }
end

-- "Secretary of State Ann Lee": who bears the title.
function Ends:titled(group)
  return self.is_office(group.lemma) and persons.titled(group, self.mentions) or nil
end

-- Whom a group without a name stands for.
function Ends:stands_for(group)
  local found
  if group.pronoun then
    local speaker, quoted = self:speaker_at(group.start)
    found = self.antecedents:told(group, { speaker = speaker, direct = quoted })
  end
  -- "the state" is none of its departments
  if not found and not self.lexicon.lands[group.lemma] then
    found = self.antecedents:description(group, SURE)
  end
  return found and { entity = found, span = group.span, start = group.start, stop = group.stop }
end

-- One group: its name, whom it stands for, or whose it is: "criticized Lee's plan" is of Lee.
function Ends:of(group, whose)
  if group.negated then return nil end
  -- A description that no name goes with is nobody's name.
  local entity = group.entity
  if entity and entity.kind ~= "role" and not group.pronoun and not entity.name:find("^%l") then
    return group
  end
  local found = self:titled(group) or not entity and self:stands_for(group)
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
    local word = after:match("^, [%a\128-\255][%a\128-\255 ]*%-(%a+)")
    if not (after:find("^%-") or after:find("^'s? ") or word and self.lexicon.based[word]) then
      kept[#kept + 1] = house
    end
  end
  return kept
end

return ends
