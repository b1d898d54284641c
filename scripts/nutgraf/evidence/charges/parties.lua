--- Who is charged, and who charges. Input: the state that nutgraf/evidence/charges.lua makes of a
--- document, noun groups, what a clause hangs on. Output: entities, or the text's words where
--- nobody is named.
local clauses = require "nutgraf.clauses"
local prose = require "nutgraf.evidence.prose"

local parties = {}

local NAMED = { person = true, organization = true, codename = true, place = true, unknown = true }

-- Whether a group is one that its list names: "Two managers" of "Two managers, Lee and Roe, lied".
local function is_named_behind(state, group)
  local second, named = group.others[1], group.entity and NAMED[group.entity.kind]
  if named or group.head:lower() == group.lemma or not second then return false end
  for _, other in ipairs(group.others) do
    if not (other.entity and other.entity.kind == "person") then return false end
  end
  return state.doc:slice(group.stop, second.start):find("^,%s+$") ~= nil
end

--- Each of those that a noun group names: of "two managers, Lee and Roe" the two.
---@param state table
---@param group nutgraf.Noun
---@return nutgraf.Noun[]
function parties.each(state, group)
  local list = clauses.each_of(group)
  if list[1] == group and is_named_behind(state, group) then table.remove(list, 1) end
  return list
end

-- The most characters of a description; so near it stands whose it is, and what of.
local LONGEST, OWNED, BEHIND = 120, 4, 8
local BODY = { organization = true, place = true }

local function words_of(state, group)
  -- "Lee's company", where the layer's group begins at the noun
  local owner = group.possessor
  local start = owner and owner.start < group.start and group.start - owner.stop <= OWNED
    and owner.start or group.start
  -- "employees at the Harbor Bank"
  local stop, at = group.stop, group.prepositions[1]
  local body = at and at.entity and at.start - stop <= BEHIND and at.entity
  local of = body and BODY[body.kind] and state.lexicon.of_body[at.preposition:lower()]
  if of then stop = at.stop end
  local text = state.doc:slice(start, math.min(stop, start + LONGEST))
  return (text:gsub("%s+", " "):gsub("[,;:.]+$", ""))
end

-- The first name within a range.
local function first_named(state, start, stop)
  local mention = state.mentions[prose.last_before(state.mentions, start) + 1]
  return mention and mention.stop <= stop and mention or nil
end

-- The name of a group: of a description beside a name, the person's. "Lee, an Air Force major".
local function entity_of(group)
  local entity = group.entity
  local apposed = group.role == "apposition" and group.noun
  for _, beside in ipairs { group.apposition or false, apposed } do
    local other = beside and beside.entity
    if other and other.kind == "person" and not (entity and entity.kind == "person") then
      entity = other
    end
  end
  return entity and NAMED[entity.kind] and entity or nil
end

-- "They [the crews]": whom the editor says that a pronoun stands for.
local function glossed(state, group)
  local stop = group.head_span[2]
  local words = prose.after(state.doc, stop, LONGEST):match("^ ?%[([^%]]+)%]")
  if not words then return nil end
  local mention = first_named(state, stop, stop + LONGEST)
  local entity = mention and mention.entity
  return entity and words == mention.text and entity or words, entity
end

-- So far behind a cue begins whom the words are about: " of Lee".
local ABOUT = 12

-- "She put us at risk," Lee said of Roe.
local function spoken_of(state, said, group)
  local wanted, cue = state.antecedents:pronoun(group), said.cue_span
  if not cue or wanted ~= "he" and wanted ~= "she" then return nil end
  local mention = state.mentions[prose.last_before(state.mentions, cue[2]) + 1]
  local entity = mention and mention.start - cue[2] <= ABOUT and mention.entity
  local word = entity and state.doc:slice(cue[2], mention.start):match("^ ([%a\128-\255]+) ")
  if not word or not state.lexicon.spoken_of[word] then return nil end
  return state.antecedents:fits(entity, wanted) and entity or nil
end

-- Whether a noun is one for people or bodies that can do wrong.
local function is_body(state, group)
  local lemma = group.lemma
  return state.lexicon.bodies[lemma] or state.doc:class(lemma, "role") ~= nil
    or state.doc:class(lemma, "org-head") ~= nil
    or group.head:lower() ~= lemma and state.doc:class(group.head:lower(), "demonym") ~= nil
end

-- "X sued the bank, saying that it had lied": of whom X says so, where the pronoun may be its.
local function accused_before(state, group)
  local clause = group.role == "subject" and group.clause
  local saying = clause and clause.relation == "complement" and clause.parent
  local suing = saying and saying.form == "gerund" and saying.parent
  local object = suing and not suing.passive and state.charging[suing.verb] and suing.object
  if not object or object.pronoun or object.start > group.start then return nil end
  local wanted, entity = state.antecedents:pronoun(group), object.entity
  local person = entity and entity.kind == "person" or state.doc:class(object.lemma, "role")
    or state.doc:class(object.lemma, "role-sex")
  if wanted == "it" then return not person and object or nil end
  if wanted ~= "he" and wanted ~= "she" then return nil end
  local fits = not entity or entity.kind ~= "person" or state.antecedents:fits(entity, wanted)
  return person and fits and object or nil
end

--- Who a noun group is: an entity, or the words that describe somebody and the entity that they
--- are about.
---@param state table
---@param group nutgraf.Noun
---@param said nutgraf.Attribution? that it stands in
---@param any boolean? whether any description will do
---@return nutgraf.Entity|string|nil
---@return nutgraf.Entity?
function parties.who(state, group, said, any)
  if group.pronoun or state.antecedents:pronoun(group) then
    local named, entity = glossed(state, group)
    if named then return named, entity end
    local accused = accused_before(state, group)
    if accused then return parties.who(state, accused, nil, true) end
    local direct = said and said.kind == "direct"
    local how = {
      speaker = said and said.speaker, direct = direct,
      source = direct and said.source and said.source:match("(%S+)$"),
    }
    local about = how.direct and spoken_of(state, said, group)
    if about then return about, about end
    local found = state.antecedents:find(group, how)
    local several = not found and (state.antecedents:unnamed(group)
      or state.antecedents:several(group, how))
    if several then return parties.who(state, several, nil, false) end
    return found
  end
  if group.negated then return nil end
  local entity = entity_of(group)
  if entity then return entity end
  local described = state.antecedents:description(group)
  if described then return described end
  local inside = first_named(state, group.start, group.stop)
  if any or group.entity or is_body(state, group) then
    local words = words_of(state, group)
    state.nouns[words] = group.lemma
    local alone = group.head:lower() == group.lemma and #group.others == 0
    if alone and state.doc:class(group.lemma, "role") then
      state.described[words] = state.described[words] or group
    end
    return words, group.entity or inside and inside.entity
  end
end

--- Who does what a group is the subject of: of "Lee's answer was false" it is Lee, of "the Norvane
--- report is false" Norvane.
---@param state table
---@param group nutgraf.Noun
---@param said nutgraf.Attribution?
---@param any boolean?
---@return nutgraf.Entity|string|nil
---@return nutgraf.Entity?
function parties.doer(state, group, said, any)
  local owner = not group.entity and not is_body(state, group) and group.possessor
  if owner then
    local target, entity = parties.who(state, owner, said, any)
    if target then return target, entity end
  end
  local work = not group.entity and state.lexicon.works[group.lemma]
  local inside = work and first_named(state, group.start, group.head_span[1])
  if inside and inside.entity then return inside.entity, inside.entity end
  return parties.who(state, group, said, any)
end

-- So near before a verb stands who does it.
local BESIDE = 2

--- Whether somebody else may do what a clause tells, whose subject is another clause's: of "He left
--- after his wife, Ann Lee, killed them" it may be Ann Lee.
---@param state table
---@param clause nutgraf.Clause
---@param target nutgraf.Entity|string
---@return boolean
function parties.may_be_another(state, clause, target)
  if clause.rule ~= "shared" then return false end
  -- "A jury found that Delta lied and ordered it to pay": nobody orders himself.
  local object = clause.object
  local pronoun = object and object.pronoun and state.antecedents:pronoun(object)
  local own = object and state.doc:class(object.head:lower(), "intensive")
  if pronoun and not own and type(target) ~= "string"
    and state.antecedents:fits(target, pronoun, true) then return true end
  local start = clause.group_span[1]
  local mention = state.mentions[prose.last_before(state.mentions, start)]
  local entity = mention and start - mention.stop <= BESIDE and mention.entity
  return entity ~= nil and entity ~= false and entity.kind == "person"
    and parties.id_of(target) ~= entity.id
end

--- What two names of one share.
function parties.id_of(party)
  return type(party) == "string" and party:lower() or party and party.id
end

-- So many sentences on, "it" may be what charged before.
local NEAR = 1

--- Who charges, by a noun group: "it also accuses", of the suit of the sentence before.
---@param state table
---@param group nutgraf.Noun
---@param said nutgraf.Attribution?
---@return nutgraf.Entity|string|nil
function parties.by(state, group, said)
  local found = parties.who(state, group, said, true)
  if found or state.antecedents:pronoun(group) ~= "it" then return found end
  local last = state.papers[prose.last_before(state.papers, group.start)]
  local here = last and group.clause and group.clause.sentence.id
  return here and here - last.clause.sentence.id <= NEAR and words_of(state, last) or nil
end

--- Whether two parties are one: by the entity, or where words alone tell them by these.
---@param one nutgraf.Entity|string|nil
---@param other nutgraf.Entity|string|nil
---@return boolean
function parties.is_one(one, other)
  if parties.id_of(one) == parties.id_of(other) then return true end
  if not one or not other or type(one) == type(other) then return false end
  local words, entity = one, other
  if type(other) == "string" then words, entity = other, one end
  return words:lower() == entity.name:lower()
end

-- "It said that …": who that is, where the statement does not tell.
local function told_by(state, said)
  local source = said.source_span and state.pronouns[said.source_span[1]]
  if not source then return nil end
  local pronoun = state.antecedents:pronoun(source)
  if pronoun ~= "he" and pronoun ~= "she" then return parties.by(state, source) end
  return state.antecedents:told(source, {})
end

--- Who charges: who is told to, who says it, who does what the clause hangs on.
---@param state table
---@param charge table its `by` stands, where it has one
---@param said nutgraf.Attribution?
---@param framing nutgraf.Clause|nutgraf.Noun|nil
---@return nutgraf.Entity|string|nil
function parties.accuser(state, charge, said, framing)
  local by = charge.by
  if not by and said then by = said.speaker or told_by(state, said) or said.source end
  if not by and framing and framing.layer == "clauses" and framing.subject then
    by = parties.who(state, framing.subject, nil, true)
  end
  if not by and framing and framing.layer == "nouns" and framing.possessor then
    by = parties.who(state, framing.possessor, nil, true)
  end
  return by
end

return parties
