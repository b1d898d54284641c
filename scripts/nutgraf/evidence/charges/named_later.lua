--- Who is named only after he was charged: "A former bookkeeper was sentenced for stealing …. Ann
--- Lee, 52, had pleaded guilty". Input: the state that nutgraf/evidence/charges.lua makes of a
--- document, with its charges found. Output: their targets, where the text names them. Guarantees
--- that nobody is named but who is introduced with an age within a few sentences, was not named
--- before, is himself accused, arrested or tried in the text, and to whom nobody there did harm.
local prose = require "nutgraf.evidence.prose"

local named_later = {}

-- So many sentences on somebody is named; so far behind a name stands an age.
local REACH, AGE = 4, 6

local PERSON = { person = true, codename = true }

-- Persons whose name an age follows, in order, each where he is first named so.
local function introduced(state)
  local list, seen = {}, {}
  for _, mention in ipairs(state.mentions) do
    local entity = mention.entity
    if entity and PERSON[entity.kind] then
      local first = seen[entity.id] or mention.start
      seen[entity.id] = first
      if prose.after(state.doc, mention.stop, AGE):find("^, %d%d?[,.]") then
        list[#list + 1] = { start = mention.start, first = first, entity = entity }
      end
    end
  end
  return list
end

-- Who is charged by name, or tried, and suffered nothing.
local function accused(state)
  local ids, hurt = {}, {}
  for _, charge in ipairs(state.found) do
    if type(charge.target) ~= "string" then ids[charge.target.id] = true end
  end
  for clause in state.doc:clauses() do
    local patient = clause.passive and clause.subject or clause.object
    local entity = patient and patient.entity
    if entity and state.lexicon.arraigned[clause.verb] then ids[entity.id] = true end
    if entity and state.lexicon.hurts[clause.verb] then hurt[entity.id] = true end
  end
  for id in pairs(hurt) do ids[id] = nil end
  return ids
end

--- Names them.
---@param state table
function named_later.find(state)
  local list, ids
  for _, charge in ipairs(state.found) do
    local group = type(charge.target) == "string" and state.described[charge.target]
    local sentence = group and group.clause and group.clause.sentence.id
    if sentence then
      list, ids = list or introduced(state), ids or accused(state)
      local one = list[prose.last_before(list, group.stop) + 1]
      local there = one and prose.sentence_at(state.doc, one.start)
      local near = there and there.id - sentence <= REACH and one.first > group.start
      if near and ids[one.entity.id] and state.antecedents:may_be(group.lemma, one.entity) then
        charge.target, charge.entity, charge.noun = one.entity, one.entity, nil
      end
    end
  end
end

return named_later
