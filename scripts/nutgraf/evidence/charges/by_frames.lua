--- Charges that who says them makes: whatever is done, by a suit, an indictment, an audit; and with
--- a word of blame in it, by anybody. Input: the state that nutgraf/evidence/charges.lua makes of a
--- document. Output: charges, given to `state.add`.
local acts = require "nutgraf.evidence.charges.acts"
local frames = require "nutgraf.evidence.charges.frames"
local parties = require "nutgraf.evidence.charges.parties"
local prose = require "nutgraf.evidence.prose"

local by_frames = {}

-- So many sentences on, "it" and "they" may be who found or charged something.
local NEAR = 2

-- Who says it, by a clause's own subject or the noun that it hangs on: "it also said" is the audit
-- of the sentence before.
local function lemma_of(state, clause, framing)
  local who = framing and (framing.layer == "clauses" and framing.subject or framing.possessor)
  -- "the suit claims that …", read as a noun
  local noun = framing and not who and framing.layer == "nouns" and framing.group:lower()
  for word in (noun or ""):gmatch("%a+") do
    if state.lexicon.accusers[word] or state.lexicon.finders[word] then return word end
  end
  -- "a former prosecutor" is one no more.
  if not who or prose.word_of(who.text, state.lexicon.once) then return nil end
  local pronoun, before = state.antecedents:pronoun(who), state.last_voice
  local here = clause.sentence.id
  if pronoun == "it" or pronoun == "they" then
    if before and here - before.sentence <= NEAR then return before.lemma, before.by end
    return who.lemma
  end
  if state.lexicon.finders[who.lemma] or state.lexicon.accusers[who.lemma] then
    local by = parties.who(state, who, nil, true)
    state.last_voice = { lemma = who.lemma, sentence = here, by = by }
  end
  return who.lemma
end

-- Who says, finds or denies something does no wrong by that.
local SPEAKS = { says = true, finds = true, denies = true }
-- "after he left" tells no deed of its own.
local TELLS = { main = true, complement = true, coordinated = true, relative = true }

-- "were careless", where that is read as a verb.
local function guilt_of(state, clause, said, frame)
  local adjective = state.doc:slice(clause.head_span[1], clause.head_span[2]):lower()
  local told = frame ~= nil and frame ~= "denies" or frames.voice(state, said) ~= nil
  return told and state.lexicon.guilty[adjective] and not clause.negated
    and frames.holds(state, clause, frame) and adjective or nil
end

-- By which rule it is a charge, and by whom where that is known; nil where it is none. Whatever is
-- done: "alleged that X did it", "the suit claims that …", "the review found that X had not …",
-- "X knowingly …"; by a word of blame where somebody says it.
local function rule_of(state, clause, said, frame, framing, found)
  local lexicon = state.lexicon
  -- "broke no law", "knew nothing of the fraud", "did nothing improper"
  local object = clause.object
  local none = object and (object.negated or object.lemma == lexicon.nothing)
    or prose.next_word(state.doc, clause.head_span[2]) == lexicon.nothing
  -- "confirmed that they had opened an investigation"
  local inquires = object and not clause.negated and lexicon.inquiries[object.lemma]
  if lexicon.harmless[clause.verb] or none or inquires then return nil end
  if clause.passive and not clause.agent then return guilt_of(state, clause, said, frame) end
  local lemma, by = lemma_of(state, clause, framing)
  local voice = frames.voice(state, said)
  local speaks = SPEAKS[frames.kind_of(state, clause.verb)]
  -- "though he said that he did"
  local stands_for = clause.verb == lexicon.does and not clause.object
  local acted = clause.verb ~= lexicon.be and not stands_for
    and not lexicon.stative[clause.verb] and not speaks and not state.charging[clause.verb]
  local word = framing and (framing.verb or framing.lemma) or said and said.cue or clause.verb
  local accused = frame == "says" and lexicon.accusers[lemma] and not speaks
    and not lexicon.stative[clause.verb]
  if frame == "charges" or accused then
    return word, by
  end
  -- "admitted that he broke into it"
  if frame == "admits" and framing and lexicon.confesses[framing.verb] then
    return not clause.negated and not clause.modal and acted and word or nil
  end
  local past = (clause.tense == "past" or clause.tense == "perfect") and TELLS[clause.relation]
    or found
  local contends = frame == "says" and framing and lexicon.contends[framing.verb or framing.lemma]
    or not frame and said and lexicon.contends[said.manner or ""]
  if (contends or voice == "charges" and frame ~= "denies") and past and acted then return word end
  local finds = lexicon.finders[lemma] and (frame == "finds" or frame == "says")
    or frame == "says" and voice == "finds"
    or not frame and clause.relation ~= "relative" and frames.is_finding(state, said)
    or frame == "finds" and found
  if finds and (clause.negated or past and acted) then return word, by end
  if clause.negated or clause.modal or clause.tense == "future" then return nil end
  if acts.is_wrongly(state, clause) then return clause.verb end
  local told = frame ~= nil and frame ~= "denies" or voice ~= nil
  local quiet = frame == "denies" or speaks or state.charging[clause.verb]
    or lexicon.pleads[clause.verb] or lexicon.unveils[clause.verb] or lexicon.frees[clause.verb]
  local blame = not quiet and frames.holds(state, clause, frame)
    and acts.blame_in(state, clause, not told and lexicon.grave_blame or nil)
  return blame and clause.verb .. " … " .. blame or nil
end

-- Calls `read` for each clause that tells what somebody does, `found` where he is said to have.
local function each(state, read)
  for clause in state.doc:clauses() do
    local subject = clause.subject
    local found = frames.is_found(state, clause)
    if subject and (clause.form == "finite" or found)
      and not state.questions[clause.sentence.id] then
      local frame, framing = frames.frame_of(state, clause)
      if found then frame, framing = found, clause.parent.agent and clause.parent or nil end
      if frame ~= "open" then
        local said = frames.said_at(state, clause.sentence, clause.head_span[1])
        read(clause, said, frame, framing, found ~= nil)
      end
    end
  end
end

local function add(state, clause, said, frame, framing, rule, by)
  local subject = not clause.passive and clause.subject
  local role = subject and (not subject.entity or subject.entity.kind == "role")
  if role and state.lexicon.anybody[subject.lemma] then return end
  -- "was unlawfully held by Lee"
  local doer = clause.passive and clause.agent or clause.subject
  for _, group in ipairs(parties.each(state, doer)) do
    local target, entity = parties.doer(state, group, said)
    if target and not parties.may_be_another(state, clause, target) then
      state.add({
        entity = entity, at = acts.whole(state, clause, group), clause = clause, key = clause.verb,
        rule = rule, by = by,
      }, target, said, frame, framing)
    end
  end
end

--- All of them.
---@param state table
function by_frames.find(state)
  each(state, function(clause, said, frame, framing, found)
    local rule, by = rule_of(state, clause, said, frame, framing, found)
    if rule then add(state, clause, said, frame, framing, rule, by) end
  end)
end

return by_frames
