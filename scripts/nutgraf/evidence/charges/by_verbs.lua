--- Charges that verbs tell: who is accused, punished, blamed for something, and what is done.
--- Input: the state that nutgraf/evidence/charges.lua makes of a document, a match of a pattern of
--- its lexicon. Output: charges, given to `state.add`.
local acts = require "nutgraf.evidence.charges.acts"
local frames = require "nutgraf.evidence.charges.frames"
local parties = require "nutgraf.evidence.charges.parties"
local prose = require "nutgraf.evidence.prose"

local by_verbs = {}

-- Whether what a verb tells is not so, or not yet.
local function is_unsure(state, clause)
  if clause.negated or clause.modal or clause.tense == "future" then return true end
  -- "No one has accused Lee"
  if clause.subject and clause.subject.negated then return true end
  -- "came to criticize", not "wants to accuse"
  local parent = clause.form == "infinitive" and clause.parent
  if parent and (parent.modal or parent.negated or state.lexicon.wishes[parent.verb]) then
    return true
  end
  return clause.form == "infinitive" and not parent
end

-- Whether a deed is wrong by its own words.
local function is_wrong(state, act)
  local lexicon = state.lexicon
  if act.layer ~= "clauses" then return lexicon.crimes[act.lemma] ~= nil end
  if act.negated or lexicon.unveils[act.verb] then return false end
  return (state.matched[act.id] or lexicon.wrongs[act.verb]
    or lexicon.doubtful[act.verb] or acts.blame_in(state, act)) ~= nil
end

-- "accused of nothing", "charged in the United States in 2014"
local function is_empty(state, act)
  if act.layer ~= "nouns" then return false end
  local preposition = act.preposition and act.preposition:lower()
  return act.negated or act.lemma == state.lexicon.nothing
    or preposition == state.lexicon.inside and not acts.is_deed(state, act)
    and not state.lexicon.charged_in[act.lemma]
end

-- "charged with overseeing the vote"
local function is_task(state, clause, act)
  return act.layer == "clauses" and state.lexicon.tasking[clause.verb] ~= nil
    and state.lexicon.tasks[act.verb] ~= nil
end

-- So many clauses up.
local DEEP = 6

-- So far before who is accused stands what of.
local CLOSE = 40

-- "the crimes (that) he is accused of"
local function fronted(state, clause, prepositions)
  local noun = clause.relation == "relative" and clause.rule ~= "relative" and clause.noun
  if noun and state.lexicon.crimes[noun.lemma] then return noun end
  if not prepositions[prose.next_word(state.doc, clause.head_span[2])] then return nil end
  local subject = clause.passive and clause.subject
  local last = subject and state.crimes[prose.last_before(state.crimes, subject.start)]
  local close = last and last.stop <= subject.start and subject.start - last.stop < CLOSE
    and last.start >= clause.sentence.start
  return close and last.noun or nil
end

-- "X accused Y and Z of hiding it, of lying": each of the two with each act.
local function told(state, match, entry, prepositions)
  local clause, slots = match.clause, match.slots
  if is_unsure(state, clause) then return end
  local frame, framing = frames.frame_of(state, clause)
  local said = frames.said_at(state, clause.sentence, clause.head_span[1])
  local list = slots.act and { slots.act } or acts.behind(state, clause, prepositions)
  if entry[1] == "told" then list[1] = list[1] or fronted(state, clause, prepositions) end
  local by = slots.by and parties.by(state, slots.by, said)
  -- "described it as a lapse": a thing.
  local thing = entry.act == "as" and state.antecedents:pronoun(slots.target) == "it"
  for _, group in ipairs(thing and {} or parties.each(state, slots.target)) do
    local target, entity = parties.who(state, group, said, entry[1] == "told")
    for _, act in ipairs(target and list or {}) do
      -- "blamed Lee for it" tells no act.
      local deed = not act.pronoun and not is_empty(state, act) and not is_task(state, clause, act)
        and not (entry[1] == "deed" and act.layer == "nouns" and state.lexicon.policies[act.lemma])
        and (entry[1] == "told" or entry.any or acts.is_deed(state, act))
      if deed and not (entry.wrong and not is_wrong(state, act)) then
        local key = acts.key_of(act)
        state.add({
          entity = entity, by = by, clause = clause, grave = entry[1] == "told", key = key,
          rule = clause.verb .. " … " .. (entry.act or key):match("%S+"),
          at = acts.span_of(state, act),
        }, target, not by and said or nil, frame, framing)
      end
    end
  end
end

-- "accused Lee of hiding it, and lying": not who accuses him lies.
local function is_charged(state, clause)
  for _ = 1, DEEP do
    if clause.form == "finite" then return false end
    local parent = clause.parent
    if not parent then return false end
    -- "tried to bribe him" is no trial.
    local does = clause.form == "infinitive" and state.lexicon.done[parent.verb]
    if state.charging[parent.verb] and not does then return true end
    -- "threatened to charge him with three felonies, lying among them"
    for _, inner in ipairs(clause.form == "gerund" and parent.complements or {}) do
      if inner.start < clause.start and state.charging[inner.verb] then return true end
    end
    clause = parent
  end
  return false
end

-- "did nothing | wrong": the next word takes it back.
local function is_taken_back(state, clause, entry)
  local object = entry.unless and clause.object
  return object and entry.unless[prose.next_word(state.doc, object.head_span[2])] ~= nil
end

-- "fired her after she refused to lie": what another's wrong was the answer to.
local function is_occasion(state, clause)
  local link = clause.relation == "adverbial" and clause.link
  return link and state.lexicon.occasions[link:lower()] ~= nil
end

-- "should punish companies that cheat", "plays a detective who steals": anybody who does so.
local function is_generic(clause, target, frame)
  return type(target) == "string" and not frame and clause.relation == "relative"
    and clause.tense == "present"
end

-- The clause that says of something that it was never done: "work that was never done".
local function undone(what)
  for _, clause in ipairs(what.layer == "nouns" and what.clauses or {}) do
    if clause.negated then return clause end
  end
end

local function done(state, match, entry)
  local clause, what = match.clause, match.slots.what
  if is_charged(state, clause) or is_taken_back(state, clause, entry) then return end
  local never = entry.undone and undone(what)
  if entry.undone and not never then return end
  -- "broke no law"; "took no action"
  local object = clause.object
  if object and state.lexicon.figures[clause.verb]
    and state.lexicon.figures[clause.verb][object.lemma] then return end
  local none = object and (object.negated
    or not entry.unless and object.lemma == state.lexicon.nothing) or false
  if none ~= (entry.none or entry.unless and none or false) then return end
  local frame, framing = frames.frame_of(state, clause)
  if not frames.holds(state, clause, frame) or frame == "open" then return end
  local guilt = entry.adjective and acts.guilt_of(state, clause, state.lexicon[entry.adjective])
  if entry.adjective and not guilt then return end
  local said = frames.said_at(state, clause.sentence, clause.head_span[1])
  if entry[1] == "doubtful" and (is_occasion(state, clause)
    or not (frame or frames.voice(state, said))) then return end
  for _, group in ipairs(parties.each(state, match.slots.target)) do
    local target, entity = parties.doer(state, group, said, frame == "charges")
    if target and not parties.may_be_another(state, clause, target)
      and not is_generic(clause, target, frame) then
      local at = acts.whole(state, clause, group)
      at[2] = math.max(at[2], guilt and guilt.stop or 0, never and never.stop or 0)
      local about = guilt and guilt.lower or clause.object and clause.object.lemma
        or clause.predicate and clause.predicate.lemma
      state.add({
        entity = entity, at = at, rule = clause.verb, clause = clause,
        grave = entry[1] == "wrong" or frame == "charges" or frame == "asks",
        key = clause.verb .. " " .. (about or ""),
        own_up = frame == "says" and state.lexicon.wrongs[clause.verb],
      }, target, said, frame, framing)
    end
  end
end

-- "did not tell the families": where somebody says so of another.
local function omitted(state, match)
  local clause, what = match.clause, match.slots.what
  if what and state.lexicon.private[what.lemma] then return end
  local frame, framing = frames.frame_of(state, clause)
  local said = frames.said_at(state, clause.sentence, clause.head_span[1])
  if frame == "open" or frame == "denies" or not (frame or frames.voice(state, said))
    or is_occasion(state, clause) or not frames.holds(state, clause, frame, true) then return end
  for _, group in ipairs(parties.each(state, match.slots.target)) do
    local target, entity = parties.doer(state, group, said)
    if target and not parties.may_be_another(state, clause, target) then
      state.add({
        entity = entity, at = acts.whole(state, clause, group), rule = "not " .. clause.verb,
        clause = clause, key = "not " .. clause.verb,
      }, target, said, frame, framing)
    end
  end
end

-- "told her to keep quiet", "told him not to report it"
local function is_hushed(state, act)
  if act.negated then return state.lexicon.hushed[act.verb] ~= nil end
  local words = state.lexicon.hush[act.verb]
  return words ~= nil and act.adjective ~= nil and words[act.adjective:lower()] ~= nil
end

-- "told a clerk to backdate it": whoever has another do what is wrong.
local function ordered(state, match)
  local clause, act = match.clause, match.slots.act
  if act.layer ~= "clauses" or act.form ~= "infinitive" then return end
  local lexicon, hushed = state.lexicon, is_hushed(state, act)
  if act.negated and not hushed then return end
  local wrong = lexicon.wrongs[act.verb] or state.matched[act.id] == "wrong"
  if not (wrong or hushed or state.matched[act.id] or acts.blame_in(state, act)) then return end
  local frame, framing = frames.frame_of(state, clause)
  if not frames.holds(state, clause, frame) or frame == "open" then return end
  local said = frames.said_at(state, clause.sentence, clause.head_span[1])
  if not (wrong or frame or frames.voice(state, said)) then return end
  for _, group in ipairs(parties.each(state, match.slots.target)) do
    local target, entity = parties.who(state, group, said, frame == "charges")
    if target then
      state.add({
        entity = entity,
        at = { math.min(clause.start, group.start), math.max(clause.stop, act.stop) },
        rule = clause.verb .. " to " .. act.verb, clause = clause, grave = wrong ~= nil,
        key = act.verb,
      }, target, said, frame, framing)
    end
  end
end

-- "X defended himself against accusations of fraud", "X faces charges of theft"
local function faced(state, match)
  local clause, act = match.clause, match.slots.act
  if clause.negated or clause.modal or clause.form == "infinitive" then return end
  local said = frames.said_at(state, clause.sentence, clause.head_span[1])
  local crime
  for _, behind in ipairs(act.prepositions) do
    if state.lexicon.crimes[behind.lemma] then crime = behind end
  end
  local by = crime and act.possessor and parties.who(state, act.possessor, said, true)
  local denies = state.lexicon.frames.denies[clause.verb]
  for _, group in ipairs(crime and parties.each(state, match.slots.target) or {}) do
    local target, entity = parties.who(state, group, said, true)
    if target then
      state.found[#state.found + 1] = {
        entity = entity, at = act.span, rule = clause.verb .. " " .. act.lemma,
        key = crime.lemma, clause = clause, grave = true,
        target = target, by = by, reply = denies and "denies" or nil,
      }
    end
  end
end

-- "criticized the ministry's handling of the flood": the ministry.
local function conduct(state, match, entry)
  local clause, act = match.clause, match.slots.act
  if is_unsure(state, clause) or act.layer ~= "nouns" or not act.possessor
    or not state.lexicon[entry.acts][act.lemma] then return end
  local said = frames.said_at(state, clause.sentence, clause.head_span[1])
  local target, entity = parties.who(state, act.possessor, said)
  local by = match.slots.by and parties.who(state, match.slots.by, said, true)
  if target then
    state.add({
      entity = entity, by = by, clause = clause, at = act.span, key = act.lemma,
      rule = clause.verb .. " … " .. act.lemma,
    }, target, not by and said or nil)
  end
end

by_verbs.read = {
  told = told, deed = told, wrong = done, doubtful = done, faced = faced, ordered = ordered,
  conduct = conduct, omitted = omitted,
}

return by_verbs
