--- Charges that nouns tell: "Lee's mishandling of the file", "charges against Lee for fraud", "a
--- lawsuit over Lee's sale of the pier". Input: the state that nutgraf/evidence/charges.lua makes
--- of a document, a match of a pattern of its lexicon. Output: charges, given to `state.add`.
local acts = require "nutgraf.evidence.charges.acts"
local frames = require "nutgraf.evidence.charges.frames"
local parties = require "nutgraf.evidence.charges.parties"
local text = require "nutgraf.text"

local by_nouns = {}

local function said_of(state, group)
  local clause = group.clause
  return clause and frames.said_at(state, clause.sentence, group.head_span[1])
end

-- "Chicago's murders" are not the town's.
local function is_place(target) return type(target) ~= "string" and target.kind == "place" end

local function named(state, match, entry)
  local group = match.group
  local clause = group.clause
  if group.negated then return end
  -- Whose deed it is stands, whatever is said of it: but where it is denied, or only may be.
  local deed = entry[1] == "deed-noun" and not (clause and state.lexicon.frames.denies[clause.verb])
  if not deed and clause and (clause.negated or clause.modal) then return end
  -- "his verbal assault on the board"
  local lead = { start = group.group_span[1], stop = group.head_span[1] }
  if acts.has_word(state.doc, lead, state.lexicon.in_words) then return end
  -- "the Harbor Abuse": a name
  if entry[1] ~= "told" and text.is_capital(group.head) then return end
  if entry[1] == "deed-noun" and not acts.goes_on(state, group) then return end
  -- "convicted of fraud by a jury", "cleared of it by a panel": who does that to another.
  local tried = entry[1] == "crime-noun" and clause and clause.passive
  if tried and (state.lexicon.arraigned[clause.verb] or state.lexicon.frees[clause.verb]) then
    return
  end
  local said = said_of(state, group)
  if entry[1] == "doubtful-noun" and not frames.voice(state, said)
    and not (group.noun and state.lexicon.inquiries[group.noun.lemma]) then return end
  local target, entity = parties.who(state, match.slots.target, said)
  if target and not (entry[1] == "crime-noun" and is_place(target)) then
    state.add({
      entity = entity, at = group.span, rule = group.lemma, key = group.lemma, clause = clause,
    }, target, said)
  end
end

-- "a lawsuit against Lee alleging fraud": what it alleges; of "a defamation suit against Lee" the
-- suit itself.
local function alleged(state, group, clause)
  for index = state.number[clause.id] + 1, #state.clauses[clause.sentence.id] do
    local behind = state.clauses[clause.sentence.id][index]
    local object = behind.object
    if behind.form == "gerund" and state.lexicon.frames.charges[behind.verb] and object
      and behind.start > group.start then return object end
  end
  return acts.names_crime(state, group) and group or nil
end

-- "charges against X for hiding it", "accusations of fraud against X"
local function charged(state, match)
  local group, clause = match.group, match.group.clause
  if not clause or group.negated then return end
  local said, list = said_of(state, group), {}
  local function consider(act)
    if act.start > group.start and acts.is_crime(state, act) then list[#list + 1] = act end
  end
  for _, act in ipairs(acts.behind(state, clause, state.lexicon.of_charges)) do consider(act) end
  -- "The conviction of Lee for lying | stunned the town": before the verb
  for _, act in ipairs(#list == 0 and state.clauses[clause.sentence.id] or {}) do
    local link = act.form == "gerund" and act.start < clause.head_span[1] and act.link
    if link and state.lexicon.of_charges[link:lower()] then consider(act) end
  end
  for _, behind in ipairs(#list == 0 and group.prepositions or {}) do consider(behind) end
  if #list == 0 then list[1] = alleged(state, group, clause) end
  for _, one in ipairs(parties.each(state, match.slots.target)) do
    local target, entity = parties.who(state, one, said, true)
    for _, act in ipairs(target and list or {}) do
      state.add({
        entity = entity, clause = clause, rule = group.lemma, grave = true,
        at = acts.span_of(state, act), key = acts.key_of(act),
      }, target, said and said.polarity ~= "denies" and said or nil)
    end
  end
end

-- "criticism over his handling of the fire", "an investigation of the firm's use of the fund"
local function about(state, match, entry)
  local group, act = match.group, match.slots.act
  if group.negated or act.layer ~= "nouns" or not act.possessor
    or state.lexicon.policies[act.lemma] then return end
  if entry.acts and not state.lexicon[entry.acts][act.lemma] then return end
  local said = said_of(state, group)
  local target, entity = parties.who(state, act.possessor, said)
  if not target or is_place(target) then return end
  local by = group.possessor and parties.who(state, group.possessor, said, true)
  state.add({
    entity = entity, by = by, at = act.span, rule = group.lemma .. " … " .. act.lemma,
    key = act.lemma, clause = group.clause,
  }, target, said)
end

-- "mired in accusations of bias", "arrested on charges of theft": against who does the verb, or has
-- it done to him.
local function beset(state, match)
  local group, act = match.group, match.slots.act
  local clause = group.clause
  -- "arrested him on charges of theft": him.
  local active = clause and not clause.passive and clause.object
  if active and active.start == group.start then active = nil end
  local subject = clause and (active or clause.subject)
  local by = active and clause.subject or group.possessor
  if not subject or group.negated or clause.negated or clause.modal or clause.form == "infinitive"
    or group.role == "subject" or state.lexicon.accusing[clause.verb] then return end
  if not acts.is_crime(state, act) then return end
  local said = said_of(state, group)
  for _, one in ipairs(parties.each(state, subject)) do
    local target, entity = parties.who(state, one, said, true)
    local owner = group.possessor and parties.id_of(group.possessor.entity)
    if target and parties.id_of(target) ~= owner then
      state.add({
        entity = entity, clause = clause, grave = true, rule = clause.verb .. " … " .. group.lemma,
        at = acts.span_of(state, act), key = acts.key_of(act),
        by = by and parties.who(state, by, said, true),
      }, target, said)
    end
  end
end

--- "his reckless use of the fund": a noun with a word of blame before it, in somebody's mouth.
---@param state table
function by_nouns.find(state)
  local guilty = state.lexicon.guilty
  for group in state.doc:nouns() do
    local before = { start = group.group_span[1], stop = group.head_span[1] }
    local own = group.possessor and not (group.entity or group.pronoun or group.negated)
      and not state.lexicon.guiltless[group.lemma] and acts.has_word(state.doc, before, guilty)
    local said = own and said_of(state, group)
    local target, entity
    if frames.voice(state, said) then target, entity = parties.who(state, group.possessor, said) end
    if target and not is_place(target) then
      state.add({
        entity = entity, at = group.span, rule = "… " .. group.lemma, key = group.lemma,
        clause = group.clause,
      }, target, said)
    end
  end
end

by_nouns.read = {
  ["deed-noun"] = named, ["crime-noun"] = named, ["doubtful-noun"] = named, charged = charged,
  about = about, beset = beset,
}

return by_nouns
