--- Charges that names tell: "called Lee's use of the fund reckless", "described Lee as abusive",
--- "called Lee a liar"; "Lee, a convicted arsonist", "convicted arsonist Ann Lee". Input: the state
--- that nutgraf/evidence/charges.lua makes of a document, a match of a pattern of its lexicon.
--- Output: charges, given to `state.add`.
local frames = require "nutgraf.evidence.charges.frames"
local parties = require "nutgraf.evidence.charges.parties"
local prose = require "nutgraf.evidence.prose"

local by_names = {}

-- So many words, marks too, behind what is called so stands the name; so many are read before a
-- culprit's.
local CLOSE, BEFORE = 14, 40
-- So many sentences back stands what "it" is.
local BACK = 1

-- What ends the name that somebody is called by.
local ENDS = { [","] = true, [";"] = true, [":"] = true, ["—"] = true, ["–"] = true }

-- The word that blames of what somebody calls something.
local function name_of(state, clause, object)
  local lexicon = state.lexicon
  local from = clause.passive and clause.head_span[2] or object.head_span[2]
  local words = prose.words_between(state.doc, from, clause.sentence.stop)
  for index = 1, math.min(#words, CLOSE) do
    local word = words[index].lower
    if ENDS[word] or state.doc:class(word, "no-determiner") or lexicon.unreal_words[word]
      or lexicon.ends_name[word] then return nil end
    if lexicon.guilty[word] or lexicon.blame[word] or lexicon.culprits[word]
      or lexicon.crimes[word] then return words[index] end
  end
end

-- "described Lee as lying to them": a deed.
local function is_as_doing(state, clause)
  for _, behind in ipairs(clause.adverbials) do
    if behind.link and state.lexicon.as[behind.link:lower()] then return true end
  end
  return false
end

-- "it", of what somebody did that was told right before: whose that is.
local function owner_of_it(state, object, clause)
  local last = state.conducts[prose.last_before(state.conducts, object.start)]
  local here = last and last.clause and clause.sentence.id - last.clause.sentence.id
  return here and here <= BACK and last.possessor or nil
end

local function called(state, match)
  local clause, object = match.clause, match.slots.act
  -- "in what officials called a crime": not they
  local behind = object.start >= clause.head_span[2]
  local passive = clause.passive and (clause.form == "finite" or clause.agent)
  if is_as_doing(state, clause) or not (behind or passive) then return end
  if clause.negated or clause.modal or clause.tense == "future" or object.layer ~= "nouns"
    or clause.form == "infinitive" then return end
  local word = name_of(state, clause, object)
  if not word then return end
  local said = frames.said_at(state, clause.sentence, clause.head_span[1])
  -- "called the claim a lie" answers it.
  local lexicon = state.lexicon
  if lexicon.charge_words[object.lemma] or lexicon.inquiries[object.lemma]
    or lexicon.policies[object.lemma] then return end
  local owner = not object.entity and object.possessor
  if state.antecedents:pronoun(object) == "it" then
    owner = owner_of_it(state, object, clause)
    if not owner then return end
  end
  local by = match.slots.by and parties.by(state, match.slots.by, said)
  -- What somebody did, or somebody: "called the storm a crime" tells of nobody.
  for _, group in ipairs(parties.each(state, owner or object)) do
    local target, entity = parties.who(state, group, said)
    if target and not parties.is_one(by, target) then
      local own = owner and object.possessor
      local start = own and math.min(own.start, object.start) or object.start
      state.add({
        entity = entity, by = by, clause = clause, at = { math.min(start, word.start), word.stop },
        rule = clause.verb .. " … " .. word.lower, key = word.lower, called = true,
      }, target, not by and said or nil)
    end
  end
end

-- "Lee, a convicted arsonist", "convicted arsonist Ann Lee"
local function is_convicted(state, group)
  local lead = state.doc:slice(group.group_span[1], group.head_span[1])
  local before = prose.before(state.doc, group.group_span[1], BEFORE)
  return prose.word_of(lead, state.lexicon.convicted) ~= nil
    or state.lexicon.convicted[before:lower():match("([%a\128-\255]+) $") or ""] ~= nil
end

--- Those that an apposition names.
---@param state table
function by_names.find(state)
  local culprits = state.lexicon.offenders
  for group in state.doc:nouns() do
    local named = not group.pronoun and (group.entity or group.role == "apposition")
    local word = named and prose.word_of(state.doc:slice(group.start, group.head_span[2]), culprits)
    if word and not group.negated and is_convicted(state, group) then
      local apposed = group.role == "apposition" and group.noun
      local target, entity = nil, nil
      if group.entity or apposed or group.apposition then
        target, entity = parties.who(state, group.entity and group or apposed or group.apposition)
      end
      local clause = group.clause
      if target and type(target) ~= "string" then
        state.add({
          entity = entity, at = group.span, rule = word, key = word, clause = clause,
          grave = true, called = true,
        }, target, clause and frames.said_at(state, clause.sentence, group.head_span[1]))
      end
    end
  end
end

by_names.read = { called = called }

return by_names
