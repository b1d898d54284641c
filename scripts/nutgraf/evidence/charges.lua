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
local acts = require "nutgraf.evidence.charges.acts"
local antecedents = require "nutgraf.evidence.antecedents"
local by_frames = require "nutgraf.evidence.charges.by_frames"
local by_names = require "nutgraf.evidence.charges.by_names"
local by_nouns = require "nutgraf.evidence.charges.by_nouns"
local by_verbs = require "nutgraf.evidence.charges.by_verbs"
local clauses = require "nutgraf.clauses"
local named_later = require "nutgraf.evidence.charges.named_later"
local parties = require "nutgraf.evidence.charges.parties"
local prose = require "nutgraf.evidence.prose"

local charges = {}

---@class nutgraf.Charge
---@field at nutgraf.Span
---@field target nutgraf.Entity|string
---@field by nutgraf.Entity|string|nil
---@field attribution nutgraf.Attribution?
---@field noun string? what the target is called by, where nobody is named
---@field rule string
---@field reply "denies"|"admits"|nil what the accused says in the same words
---@field clause nutgraf.Clause?
---@field called boolean? a name that somebody calls him or his deed by
---@field grave boolean? told as an accusation, or wrong whoever tells it

-- Whether what is attributed is denied: "criticized", too, has the polarity of what it is about.
local function is_denial(state, said)
  if said.polarity ~= "denies" then return false end
  for word in (said.cue or ""):lower():gmatch("%a+") do
    if state.lexicon.contra[state.lexicon.told[word]] then return true end
  end
  return false
end

-- A function that notes a charge: with who says it, and what the accused himself says of it. What
-- he says of himself without denying or admitting it is no charge, nor what another denies.
local function adder(state)
  return function(charge, target, said, frame, framing)
    -- "Did he misuse it?" Lee asked.
    if said and said.kind == "direct" and said.polarity == "questions" then return end
    local by = parties.accuser(state, charge, said, framing)
    local own = parties.is_one(by, target)
    -- "It has shown that it is biased": so the one who says so.
    if own and frame == "finds" then by, own = nil, false end
    local denied = frame == "denies" or said ~= nil and is_denial(state, said)
    if own then
      -- "said that he robbed them"
      local admitted = frame == "admits" or said and said.manner == "admits" or charge.own_up
      charge.reply, by = denied and "denies" or admitted and "admits" or nil, nil
    end
    if own and not charge.reply or denied and not own then return end
    charge.by, charge.target, charge.attribution = by, target, said
    charge.noun = state.nouns[target]
    state.found[#state.found + 1] = charge
  end
end

local READ = {}
for _, reader in ipairs { by_verbs, by_nouns, by_names } do
  for kind, read in pairs(reader.read) do READ[kind] = read end
end

local function in_order(found)
  table.sort(found, function(a, b)
    if a.at[1] ~= b.at[1] then return a.at[1] < b.at[1] end
    if a.at[2] ~= b.at[2] then return a.at[2] > b.at[2] end
    if (a.grave or false) ~= (b.grave or false) then return a.grave end
    return a.rule < b.rule
  end)
  return found
end

-- So many words of a charge are looked at, over so many characters, cut to so many letters; so
-- many charges before it.
local WORDS, LONG, LETTERS, BEFORE = 24, 400, 5, 24

-- The words of a charge that tell what it is about, less those of a name.
local function stems_of(state, charge)
  local set, count = {}, 0
  local start = charge.at[1]
  local words = prose.words_between(state.doc, start, math.min(charge.at[2], start + LONG))
  for index = 1, math.min(#words, WORDS) do
    local word = words[index]
    if word.kind == "word" and word.lower == word.text and not state.lexicon.common[word.lower]
      and not state.doc:class(word.lower, "stop") then
      local stem = word.lower:sub(1, LETTERS)
      if not set[stem] then set[stem], count = true, count + 1 end
    end
  end
  return set, count
end

-- Whether two charges tell one act: most of the words of the shorter stand in the longer.
local function is_same(one, other)
  local shared = 0
  for stem in pairs(one.stems) do
    if other.stems[stem] then shared = shared + 1 end
  end
  return shared >= 2 and shared * 10 >= 6 * math.min(one.count, other.count)
end

-- One of those that lie in another against the same, and of those that tell one act again.
local function once(state, found)
  local kept, of = {}, {}
  for _, charge in ipairs(in_order(found)) do
    local id = parties.id_of(charge.target)
    local before = of[id] or { keys = {} }
    of[id] = before
    local told = { charge = charge }
    told.stems, told.count = stems_of(state, charge)
    local last, again = before[#before], before.keys[charge.key] ~= nil
    again = again or last and charge.at[1] < last.charge.at[2]
    for index = #before, math.max(1, #before - BEFORE), -1 do
      again = again or is_same(told, before[index])
    end
    if not again then
      before[#before + 1], before.keys[charge.key] = told, true
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

-- The kinds of patterns whose verb charges its object: who does that does no wrong by it.
local CHARGES = { told = true, deed = true }

-- The patterns of each lexicon, compiled once, and the verbs that charge.
local patterns_of = prose.once(function(lexicon)
  local list, entry_of, charging = {}, {}, {}
  for index, entry in ipairs(lexicon.patterns) do
    local behind = {}
    local charges_another = CHARGES[entry[1]] and entry[2].patient
    for verb in (charges_another and entry[2].verb or ""):gmatch("%S+") do charging[verb] = true end
    for preposition in (entry.act or ""):gmatch("%S+") do behind[preposition] = true end
    list[index], entry_of[entry[2]] = entry[2], { entry = entry, behind = behind }
  end
  return { made = clauses.compile(list), entry_of = entry_of, charging = charging }
end)

-- All matches of the patterns, with what `state.matched` tells of a clause: wrong or doubtful.
local function matches(state)
  local patterns, list = patterns_of(state.lexicon), {}
  for _, match in ipairs(clauses.find(state.doc, patterns.made)) do
    local of = patterns.entry_of[match.pattern]
    local entry = of.entry
    local at = entry.slot and match.slots[entry.slot] or match.at
    if not (entry.words and not acts.has_word(state.doc, at, entry.words))
      and not (entry.sum and not acts.is_sum(state.doc, at))
      and not (entry.next and not acts.is_next(state.doc, match.clause, entry.next))
      and not (entry.but and entry.but[at.layer == "clauses" and at.verb or at.lemma]) then
      list[#list + 1] = { match = match, entry = entry, behind = of.behind }
      local clause = match.clause
      if clause and (entry[1] == "wrong" or entry[1] == "doubtful") then
        state.matched[clause.id] = state.matched[clause.id] or entry[1]
      end
    end
  end
  return list
end

---@param doc nutgraf.Document
---@param lexicon table the charges of a language
---@return nutgraf.Charge[]
local function read(doc, lexicon)
  local state = {
    doc = doc, lexicon = lexicon, mentions = prose.list(doc, "mentions"), found = {},
    by_sentence = prose.by_sentence(doc, prose.list(doc, "attributions")), attributed = {},
    clauses = {}, number = {}, questions = {}, matched = {}, nouns = {}, crimes = {},
    papers = {}, pronouns = {}, described = {}, conducts = {}, frames = {},
    charging = patterns_of(lexicon).charging,
    antecedents = antecedents.of(doc),
  }
  state.add = adder(state)
  for clause in doc:clauses() do
    local list = state.clauses[clause.sentence.id] or {}
    state.clauses[clause.sentence.id] = list
    list[#list + 1], state.number[clause.id] = clause, #list + 1
    if #list == 1 then
      state.questions[clause.sentence.id] = clause.sentence.text:find("?", -2, true) ~= nil
    end
  end
  for noun in doc:nouns() do
    local speaks = noun.role == "subject" and noun.clause
    if speaks and (lexicon.accusers[noun.lemma] or lexicon.finders[noun.lemma]) then
      state.papers[#state.papers + 1] = noun
    end
    if noun.pronoun then state.pronouns[noun.start] = noun end
    if noun.possessor and lexicon.conducts[noun.lemma] then
      state.conducts[#state.conducts + 1] = noun
    end
    if lexicon.crimes[noun.lemma] then
      state.crimes[#state.crimes + 1] = {
        start = noun.start, stop = noun.head_span[2], noun = noun,
      }
    end
  end
  for _, list in ipairs { state.crimes, state.papers, state.conducts } do
    table.sort(list, function(a, b) return a.start < b.start end)
  end
  for _, found in ipairs(matches(state)) do
    READ[found.entry[1]](state, found.match, found.entry, found.behind)
  end
  by_nouns.find(state)
  by_names.find(state)
  by_frames.find(state)
  named_later.find(state)
  return once(state, state.found)
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
