--- What the finders of charges share: what a clause hangs on and whether it is said to be so, who
--- says it, whom a noun group means, which deeds stand behind a preposition. Input: the state that
--- nutgraf/evidence/charges.lua makes of a document.
local clauses = require "nutgraf.clauses"
local prose = require "nutgraf.evidence.prose"

local frames = {}

-- ---- who says it ------------------------------------------------------------------

-- The stretches of words of a sentence that are attributed, read once.
local function attributed(state, sentence)
  local list = state.attributed[sentence.id]
  if list then return list end
  list = {}
  for _, attribution in ipairs(state.by_sentence[sentence.id] or {}) do
    for _, span in ipairs(attribution.content) do
      list[#list + 1] = { span[1], span[2], attribution }
    end
  end
  state.attributed[sentence.id] = list
  return list
end

--- The attribution whose words hold an offset: the innermost.
---@param state table
---@param sentence nutgraf.SentenceHandle
---@param offset integer
---@return nutgraf.Attribution?
function frames.said_at(state, sentence, offset)
  local found, size
  for _, one in ipairs(attributed(state, sentence)) do
    if one[1] <= offset and offset < one[2] and (not size or one[2] - one[1] <= size) then
      found, size = one[3], one[2] - one[1]
    end
  end
  return found
end

-- So far up or on a clause's surroundings are looked at.
local DEEP, WIDE = 8, 24

local KINDS = { "charges", "denies", "admits", "finds", "says" }

-- What a verb or noun makes of the clause behind it.
local function kind_of(state, word)
  for _, kind in ipairs(KINDS) do
    if state.lexicon.frames[kind][word] then return kind end
  end
end

-- "into whether X did it"
local function is_into(state, clause)
  local into, before = state.lexicon.into, prose.before(state.doc, clause.start, 24):lower()
  return before:match("(%a+) %a+ $") == into or before:match("(%a+) $") == into
end

--- What a clause hangs on by "that" or "whether", and what that makes of it: charges, finds, says,
--- asks, denies, admits; "open" where it is asked without a charge.
---@param state table
---@param clause nutgraf.Clause
---@return string? kind
---@return nutgraf.Clause|nutgraf.Noun|nil
function frames.frame_of(state, clause)
  for _ = 1, DEEP do
    local parent, link = clause.parent, clause.link and clause.link:lower()
    local named = clause.noun and link == state.lexicon.that and kind_of(state, clause.noun.lemma)
    if named then return named, clause.noun end
    if not parent then return nil end
    -- "there is evidence that": the clause hangs on the verb, not on the noun.
    if clause.relation == "relative" and link == state.lexicon.that
      and clause.rule ~= "relative" then
      local noun = parent.object or parent.subject
      return noun and kind_of(state, noun.lemma), noun
    end
    if clause.relation == "complement" then
      if not (link and state.lexicon.whether[link]) then
        return kind_of(state, parent.verb), parent
      end
      local asked = is_into(state, clause) or state.lexicon.frames.asks[parent.verb]
      return asked and "asks" or "open", parent
    end
    local beside = clause.relation == "coordinated" or clause.relation == "participle"
      or link and state.lexicon.beside[link]
    if not beside then return nil end
    clause = parent
  end
end

-- ---- whether it is so -------------------------------------------------------------

local function is_denied(group) return group ~= nil and group.negated end

-- Whether a clause alone tells what was or is done.
local function is_real(state, clause, frame)
  local lexicon = state.lexicon
  if clause.negated or clause.modal or clause.tense == "future" then return false end
  if is_denied(clause.noun) then return false end
  if frame ~= "asks" and (clause.rule == "interrogative"
    or state.questions[clause.sentence.id]) then return false end
  local link = clause.link and clause.link:lower()
  -- "accused of hiding it" is told by its verb.
  if link and clause.form == "gerund" and not lexicon.meanwhile[link] then return false end
  return not (link and (lexicon.unreal[link] or lexicon.conditions[link] and frame ~= "asks"))
end

--- Whether what a clause tells is done: what is supposed, wished or denied is no charge.
---@param state table
---@param clause nutgraf.Clause
---@param frame string?
---@return boolean
function frames.holds(state, clause, frame)
  local lexicon = state.lexicon
  if not is_real(state, clause, frame) then return false end
  if clause.form == "infinitive" and not (clause.parent and lexicon.done[clause.parent.verb]) then
    return false
  end
  local parent = clause.parent
  for _ = 1, DEEP do
    if not parent then break end
    local link = parent.link and parent.link:lower()
    if is_denied(parent.subject) or is_denied(parent.object) then return false end
    if parent.negated and frame ~= "denies" then return false end
    if link and lexicon.conditions[link] then return false end
    parent = parent.parent
  end
  return true
end

-- ---- whom it is about -------------------------------------------------------------

local NAMED = { person = true, organization = true, codename = true, place = true, unknown = true }

local function words_of(group)
  return (group.text:gsub("%s+", " "):gsub("[,;:.]+$", ""))
end

--- Who a noun group is: an entity, or the words that describe somebody and the entity that they
--- are about.
---@param state table
---@param group nutgraf.Noun
---@param said nutgraf.Attribution? that it stands in
---@param any boolean? whether any description will do
---@return nutgraf.Entity|string|nil
---@return nutgraf.Entity?
function frames.who(state, group, said, any)
  if group.pronoun or state.antecedents:pronoun(group) then
    return state.antecedents:find(group, {
      speaker = said and said.speaker, direct = said and said.kind == "direct",
    })
  end
  if group.negated then return nil end
  if group.entity and NAMED[group.entity.kind] then return group.entity end
  local described = state.antecedents:description(group)
  if described then return described end
  if any or group.entity or state.lexicon.bodies[group.lemma]
    or #prose.inside(state.mentions, group.start, group.head_span[2]) > 0 then
    local inside = prose.inside(state.mentions, group.start, group.stop)[1]
    return words_of(group), group.entity or inside and inside.entity
  end
end

--- What two names of one share.
function frames.id_of(party)
  return type(party) == "string" and party:lower() or party and party.id
end

-- ---- what it is -------------------------------------------------------------------

--- What stands behind a verb's preposition: gerunds and nouns, each a deed of its own. Gerunds
--- are taken by their place, up to the next verb that somebody does: what they hang on is not sure.
function frames.acts_behind(state, clause, preposition)
  local list = {}
  local all = state.clauses[clause.sentence.id]
  local first = state.number[clause.id] + 1
  for index = first, math.min(first + WIDE, #all) do
    local behind = all[index]
    local own = behind.link and behind.link:lower() == preposition
    -- "pleaded guilty to theft"
    local crime = behind.form == "infinitive" and preposition == state.lexicon.to
      and state.lexicon.crimes[behind.verb]
    if own and behind.form ~= "infinitive" or crime then list[#list + 1] = behind end
    if behind.form == "finite" then break end
  end
  for _, behind in ipairs(clause.prepositions) do
    local own = behind.preposition and behind.preposition:lower() == preposition
      and behind.start >= clause.head_span[2]
    -- "accused one of the pilots, Lee, of hiding it": not of the pilots.
    local before = list[1] and behind.start < list[1].start
      and not state.lexicon.crimes[behind.lemma]
    if own and not before then
      for _, one in ipairs(clauses.each_of(behind)) do list[#list + 1] = one end
    end
  end
  return list
end

--- A clause with who does it and what it says or means to do.
function frames.whole(clause, group)
  local start, stop = clause.start, clause.stop
  if group then start = math.min(start, group.start) end
  for _ = 1, 3 do
    clause = clause.complements[#clause.complements]
    if not clause then break end
    stop = math.max(stop, clause.stop)
  end
  return { start, stop }
end

--- A noun is a deed where it is a word for one, or somebody's: "for its handling of the fire".
function frames.is_deed(state, act)
  if act.layer == "clauses" then return not state.lexicon.drawn[act.verb] end
  return state.lexicon.crimes[act.lemma] ~= nil or act.possessor ~= nil
end

-- How many words behind "is" the one is that tells what one is, and over how many characters.
local CLOSE, NEAR = 3, 60

--- The word that tells what somebody is, where that is wrong: "careless" of "is so careless".
---@param state table
---@param clause nutgraf.Clause
---@return nutgraf.Word?
function frames.guilt_of(state, clause)
  local from, count = clause.head_span[2], 0
  local stop = math.min(clause.sentence.stop, from + NEAR)
  for _, word in ipairs(prose.words_between(state.doc, from, stop)) do
    if state.lexicon.guilty[word.lower] then return word end
    if word.kind ~= "punctuation" then count = count + 1 end
    if count == CLOSE then return nil end
  end
end

--- Whether words follow a noun that say what it is of: "his refusal so far to pay".
---@param state table
---@param group nutgraf.Noun
---@return boolean
function frames.goes_on(state, group)
  local from = group.head_span[2]
  local words = prose.words_between(state.doc, from, from + NEAR)
  for index = 1, math.min(CLOSE, #words) do
    if state.lexicon.of_deeds[words[index].lower] then return true end
    if words[index].kind == "punctuation" then return false end
  end
  return false
end

--- Whether a clause's own words say that it is wrongly done: "knowingly sent".
---@param state table
---@param clause nutgraf.Clause
---@return boolean
function frames.is_wrongly(state, clause)
  for word in clause.group:lower():gmatch("%a+") do
    if state.lexicon.wrongly[word] then return true end
  end
  return false
end

function frames.has_word(doc, at, words)
  for word in doc:slice(at.start, at.stop):lower():gmatch("%a+") do
    if words[word] then return true end
  end
  return false
end

return frames
