--- Who stands at the end of a tie: the names of a noun group, and whom a pronoun or a short
--- description of it stands for, where that is sure. Input: a document, its mentions in order, the
--- relations of its language. Output: noun groups or mentions with an `entity`, a `span`, `start`
--- and `stop`. A tie asks for more than a charge does (evidence/antecedents.lua): where another
--- might be meant, it is nobody.
local antecedents = require "nutgraf.evidence.antecedents"
local clauses = require "nutgraf.clauses"
local prose = require "nutgraf.evidence.prose"

local ends = {}

local SURE = { sure = true }

local Ends = {}
Ends.__index = Ends

--- Reads a document once.
---@param doc nutgraf.Document
---@param mentions nutgraf.Mention[] in order
---@param lexicon table the relations of a language
---@param is_office fun(noun: string): boolean whether a noun says what one is of another
---@return table ends
function ends.new(doc, mentions, lexicon, is_office)
  return setmetatable({
    doc = doc, mentions = mentions, lexicon = lexicon, is_office = is_office,
    antecedents = antecedents.of(doc),
  }, Ends)
end

-- Whom a group without a name stands for.
function Ends:stands_for(group)
  local found = group.pronoun and self.antecedents:find(group, SURE)
    or self.antecedents:description(group, SURE)
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
