--- Who is charged with what, as clauses and noun groups say it. Input: a document and the
--- charges of its language's lexicon. Output: charges in order of the text, each { at (span),
--- target (entity, or the text's words), by (entity, words or nil: the paper), attribution, rule,
--- words (lemmas of the act), denied, admitted }.
---
--- A pattern of the lexicon is "told" where its verb itself charges ("accuse X of"), "deed" where
--- what stands behind its preposition must be a deed ("fired X for lying"), "wrong" where the act
--- is wrong whoever tells it, "doubtful" where it is a charge in somebody's mouth only. What is
--- denied, asked, wished, supposed or not done charges nobody, but for what the accused himself
--- denies or admits: that is a charge with its reply.
local antecedents = require "nutgraf.evidence.antecedents"
local clauses = require "nutgraf.clauses"
local frames = require "nutgraf.evidence.charges.frames"
local prose = require "nutgraf.evidence.prose"

local charges = {}

---@class nutgraf.Charge
---@field at nutgraf.Span
---@field target nutgraf.Entity|string
---@field by nutgraf.Entity|string|nil
---@field attribution nutgraf.Attribution?
---@field rule string
---@field reply "denies"|"admits"|nil what the accused says in the same words
---@field clause nutgraf.Clause?
---@field grave boolean? told as an accusation, or wrong whoever tells it

local function add(state, found, charge, target, said, frame, framing)
  local by = charge.by
  if not by and said then by = said.speaker or said.source end
  if not by and framing and framing.layer == "clauses" and framing.subject then
    by = frames.who(state, framing.subject, nil, true)
    -- "It has shown that it is biased": so the one who says so.
    if frame == "finds" and frames.id_of(by) == frames.id_of(target) then by = nil end
  end
  if not by and framing and framing.layer == "nouns" and framing.possessor then
    by = frames.who(state, framing.possessor, nil, true)
  end
  if frames.id_of(by) == frames.id_of(target) then
    if frame == "denies" or said and said.polarity == "denies" then
      charge.reply = "denies"
    elseif frame == "admits" or said and said.manner == "admits" then
      charge.reply = "admits"
    else
      return
    end
    by = nil
  elseif frame == "denies" or said and said.polarity == "denies" then
    return
  end
  charge.by, charge.target, charge.attribution = by, target, said
  found[#found + 1] = charge
end

-- "X accused Y and Z of hiding it, of lying": each of the two with each act.
local function told(state, found, match, entry)
  local clause, slots = match.clause, match.slots
  local frame, framing = frames.frame_of(state, clause)
  if clause.negated or clause.modal or clause.tense == "future" then return end
  -- "came to criticize", not "wants to accuse"
  local parent = clause.form == "infinitive" and clause.parent
  local unsure = parent and (parent.modal or parent.negated or state.lexicon.wishes[parent.verb])
  if unsure then return end
  if clause.form == "infinitive" and not parent then return end
  local said = frames.said_at(state, clause.sentence, clause.head_span[1])
  local acts = entry.act and frames.acts_behind(state, clause, entry.act) or {}
  -- "the crimes that he is accused of"
  local fronted = #acts == 0 and clause.relation == "relative" and clause.rule ~= "relative"
    and clause.noun
  if fronted and state.lexicon.crimes[fronted.lemma] then acts[1] = fronted end
  local by = slots.by and frames.who(state, slots.by, said, true)
  for _, group in ipairs(clauses.each_of(slots.target)) do
    local target, entity = frames.who(state, group, said, entry[1] == "told")
    for _, act in ipairs(target and acts or {}) do
      if entry[1] == "told" or frames.is_deed(state, act) then
        add(state, found, {
          entity = entity, by = by, clause = clause, grave = entry[1] == "told",
          rule = clause.verb .. " … " .. entry.act,
          at = act.layer == "clauses" and frames.whole(act) or act.span,
          key = act.layer == "clauses" and act.verb or act.lemma,
        }, target, not by and said or nil, frame, framing)
      end
    end
  end
end

local function done(state, found, match, entry)
  local clause = match.clause
  local frame, framing = frames.frame_of(state, clause)
  if not frames.holds(state, clause, frame) or frame == "open" then return end
  local guilt = entry.adjective and frames.guilt_of(state, clause)
  if entry.adjective and not guilt then return end
  local said = frames.said_at(state, clause.sentence, clause.head_span[1])
  local framed = frame ~= nil or said and (said.speaker or said.source)
  if entry[1] == "doubtful" and not framed then return end
  for _, group in ipairs(clauses.each_of(match.slots.target)) do
    local target, entity = frames.who(state, group, said, frame == "charges")
    if entry[1] == "doubtful" and type(target) == "string" and not entity then target = nil end
    if target then
      local at = frames.whole(clause, group)
      if guilt then at[2] = math.max(at[2], guilt.stop) end
      local what = guilt and guilt.lower or clause.object and clause.object.lemma
        or clause.predicate and clause.predicate.lemma
      add(state, found, {
        entity = entity, at = at, rule = clause.verb, clause = clause,
        grave = entry[1] == "wrong" or frame == "charges" or frame == "asks",
        key = clause.verb .. " " .. (what or ""),
      }, target, said, frame, framing)
    end
  end
end

local function named(state, found, match, entry)
  local group = match.group
  if group.negated then return end
  local clause = group.clause
  local said = clause and frames.said_at(state, clause.sentence, group.head_span[1])
  if clause and (clause.negated or clause.modal) then return end
  -- "the Harbor Abuse": a name
  if entry[1] ~= "told" and group.head:find("^%u") then return end
  if entry[1] == "deed-noun" and not frames.goes_on(state, group) then return end
  if entry[1] == "doubtful-noun" and not (said and (said.speaker or said.source))
    and not (group.noun and state.lexicon.inquiries[group.noun.lemma]) then return end
  local target, entity = frames.who(state, match.slots.target, said)
  -- "Chicago's murders" are not the town's.
  if target and not (type(target) ~= "string" and target.kind == "place") then
    add(state, found, {
      entity = entity, at = group.span, rule = group.lemma, key = group.lemma, clause = clause,
    }, target, said, nil, nil)
  end
end

-- Whether it is a charge whatever is done: "alleged that X did it", "the suit claims that …", "the
-- review found that X had not …", "X knowingly …".
local function is_any(state, clause, frame, framing)
  local lexicon = state.lexicon
  local subject = framing and (framing.layer == "clauses" and framing.subject or framing.possessor)
  local lemma = subject and subject.lemma
  if frame == "charges" or frame == "says" and lexicon.accusers[lemma] then
    return not clause.negated
  end
  -- "admitted that he broke into it"
  if frame == "admits" and lexicon.confesses[framing.verb] then
    return not clause.negated and not clause.modal and clause.verb ~= lexicon.be
  end
  if frame == "finds" and clause.negated then return lexicon.finders[lemma] ~= nil end
  return not clause.negated and not clause.modal and frames.is_wrongly(state, clause)
end

local function any(state, found)
  for clause in state.doc:clauses() do
    local frame, framing = frames.frame_of(state, clause)
    local subject = clause.subject
    if subject and not clause.passive and clause.form == "finite" and frame ~= "open"
      and is_any(state, clause, frame, framing) then
      local said = frames.said_at(state, clause.sentence, clause.head_span[1])
      for _, group in ipairs(clauses.each_of(subject)) do
        local target, entity = frames.who(state, group, said)
        if target then
          add(state, found, {
            entity = entity, at = frames.whole(clause, group), clause = clause, key = clause.verb,
            rule = framing and (framing.verb or framing.lemma) or clause.verb,
          }, target, said, frame, framing)
        end
      end
    end
  end
end

-- "charges against X for hiding it", "accusations of fraud against X"
local function charged(state, found, match)
  local group, clause = match.group, match.group.clause
  if not clause or group.negated then return end
  local said = frames.said_at(state, clause.sentence, group.head_span[1])
  local acts = {}
  for _, preposition in ipairs(state.lexicon.of_charges) do
    for _, act in ipairs(frames.acts_behind(state, clause, preposition)) do
      local crime = act.layer == "clauses" or state.lexicon.crimes[act.lemma]
      if act.start > group.start and crime then acts[#acts + 1] = act end
    end
  end
  for _, one in ipairs(clauses.each_of(match.slots.target)) do
    local target, entity = frames.who(state, one, said, true)
    for _, act in ipairs(target and acts or {}) do
      add(state, found, {
        entity = entity, clause = clause, rule = group.lemma, grave = true,
        at = act.layer == "clauses" and frames.whole(act) or act.span,
        key = act.layer == "clauses" and act.verb or act.lemma,
      }, target, said and said.polarity ~= "denies" and said or nil)
    end
  end
end

-- "X defended himself against accusations of fraud"
local function faced(state, found, match)
  local clause, act = match.clause, match.slots.act
  if clause.negated or clause.modal or clause.form == "infinitive" then return end
  local said = frames.said_at(state, clause.sentence, clause.head_span[1])
  local by = act.possessor and frames.who(state, act.possessor, said, true)
  local denies = state.lexicon.frames.denies[clause.verb]
  for _, group in ipairs(clauses.each_of(match.slots.target)) do
    local target, entity = frames.who(state, group, said, true)
    local crime
    for _, behind in ipairs(act.prepositions) do
      if state.lexicon.crimes[behind.lemma] then crime = behind end
    end
    if target and crime then
      found[#found + 1] = {
        entity = entity, at = act.span, rule = clause.verb .. " " .. act.lemma,
        key = crime.lemma, clause = clause, grave = true,
        target = target, by = by, reply = denies and "denies" or nil,
      }
    end
  end
end

local READ = {
  told = told, deed = told, wrong = done, doubtful = done, faced = faced, charged = charged,
  ["deed-noun"] = named, ["crime-noun"] = named, ["doubtful-noun"] = named,
}

local function in_order(found)
  table.sort(found, function(a, b)
    if a.at[1] ~= b.at[1] then return a.at[1] < b.at[1] end
    if a.at[2] ~= b.at[2] then return a.at[2] > b.at[2] end
    return a.rule < b.rule
  end)
  return found
end

-- One of those that lie in another against the same, and of those that tell one act again.
local function once(found)
  local kept, last, there = {}, {}, {}
  for _, charge in ipairs(in_order(found)) do
    local id = frames.id_of(charge.target)
    local before, key = last[id], id .. " " .. charge.key
    if not there[key] and not (before and charge.at[1] < before.at[2]) then
      there[key], last[id] = true, charge
      kept[#kept + 1] = charge
    end
  end
  return kept
end

--- Charges with those of another way that tell nothing of what they tell.
---@param found nutgraf.Charge[] in order
---@param others nutgraf.Charge[]
---@return nutgraf.Charge[] in order
function charges.join(found, others)
  local list = {}
  for index, charge in ipairs(found) do list[index] = charge end
  in_order(others)
  local next_one, far = 1, -1
  for _, other in ipairs(others) do
    while found[next_one] and found[next_one].at[1] < other.at[2] do
      far = math.max(far, found[next_one].at[2])
      next_one = next_one + 1
    end
    if far <= other.at[1] then list[#list + 1] = other end
  end
  return in_order(list)
end

---@param doc nutgraf.Document
---@param lexicon table the charges of a language
---@return nutgraf.Charge[]
local function read(doc, lexicon)
  local state = {
    doc = doc, lexicon = lexicon, mentions = prose.list(doc, "mentions"),
    by_sentence = prose.by_sentence(doc, prose.list(doc, "attributions")), attributed = {},
    clauses = {}, number = {}, questions = {}, antecedents = antecedents.of(doc),
  }
  for clause in doc:clauses() do
    local list = state.clauses[clause.sentence.id] or {}
    state.clauses[clause.sentence.id] = list
    list[#list + 1], state.number[clause.id] = clause, #list + 1
    if #list == 1 then
      state.questions[clause.sentence.id] = clause.sentence.text:find("?", -2, true) ~= nil
    end
  end
  local patterns, entry_of, found = {}, {}, {}
  for index, entry in ipairs(lexicon.patterns) do
    patterns[index], entry_of[entry[2]] = entry[2], entry
  end
  for _, match in ipairs(clauses.find(doc, clauses.compile(patterns))) do
    local entry = entry_of[match.pattern]
    local at = entry.slot and match.slots[entry.slot] or match.at
    if not (entry.words and not frames.has_word(doc, at, entry.words))
      and not (entry.but and entry.but[at.lemma]) then
      READ[entry[1]](state, found, match, entry)
    end
  end
  any(state, found)
  return once(found)
end

--- The charges of a document: read once, whoever asks. None where the language has no words for it.
---@param doc nutgraf.Document
---@return nutgraf.Charge[]
function charges.of(doc)
  return doc:once("charges", function()
    local lexicon, own = prose.words(doc, "charges")
    return own and read(doc, lexicon) or {}
  end)
end

return charges
