--- What a clause hangs on: who says it, and whether it is said to be so. Input: the state that
--- nutgraf/evidence/charges.lua makes of a document, a clause. Output: the attribution, the frame.
local prose = require "nutgraf.evidence.prose"
local untrue = require "nutgraf.evidence.charges.untrue"

local frames = {}

-- So far up or on a clause's surroundings are looked at.
local DEEP, WIDE = 8, 24
-- So near a clause's start stands its own subject; so many characters before it are read.
local CLOSE, REACH = 2, 48
-- So many characters before a verb are read for what undoes its "not".
local NOT_ONLY = 12

-- ---- who says it ------------------------------------------------------------------

-- The stretches of words of a sentence that are attributed, in order, read once.
local function attributed(state, sentence)
  local list = state.attributed[sentence.id]
  if list then return list end
  list = {}
  for _, attribution in ipairs(state.by_sentence[sentence.id] or {}) do
    for _, span in ipairs(attribution.content) do
      list[#list + 1] = { start = span[1], stop = span[2], attribution = attribution }
    end
  end
  for index, one in ipairs(list) do one.index = index end
  table.sort(list, function(a, b)
    if a.start ~= b.start then return a.start < b.start end
    return a.index < b.index
  end)
  state.attributed[sentence.id] = list
  return list
end

--- The attribution whose words hold an offset: the innermost.
---@param state table
---@param sentence nutgraf.SentenceHandle
---@param offset integer
---@return nutgraf.Attribution?
function frames.said_at(state, sentence, offset)
  local list = attributed(state, sentence)
  local found, size
  local last = prose.last_before(list, offset + 1)
  for index = last, math.max(1, last - WIDE), -1 do
    local one = list[index]
    if offset < one.stop and (not size or one.stop - one.start < size) then
      found, size = one.attribution, one.stop - one.start
    end
  end
  return found
end

-- ---- what it hangs on -------------------------------------------------------------

local FINDS = "finds"
local KINDS = { "charges", "denies", "admits", FINDS, "says" }

--- What a verb or noun makes of the clause behind it.
---@param state table
---@param word string
---@return string?
function frames.kind_of(state, word)
  for _, kind in ipairs(KINDS) do
    if state.lexicon.frames[kind][word] then return kind end
  end
end

-- "into whether X did it"
local function is_into(state, clause)
  local into, before = state.lexicon.into, prose.before(state.doc, clause.start, 24):lower()
  return before:match("(%a+) %a+ $") == into or before:match("(%a+) $") == into
end

--- Whether a clause is a second one of what is said, whatever it hangs on to the layer: "and that Y
--- did it".
---@param state table
---@param clause nutgraf.Clause
---@return boolean
function frames.is_second(state, clause)
  local word = prose.before(state.doc, clause.start, 16):match("(%a+) %a+ $")
  return word ~= nil and state.doc:class(word:lower(), "and") ~= nil
end

-- "whether they knew | that they sent it"
local function is_open(state, clause)
  for _ = 1, DEEP do
    local link = clause and clause.link and clause.link:lower()
    if link and state.lexicon.whether[link] and clause.relation == "complement" then return true end
    clause = clause and clause.parent
  end
  return false
end

-- "over allegations | she shoved him", "amid claims | he lied": the noun stands right before who
-- does it, without "that".
local function is_named_before(state, clause)
  local subject = clause.subject
  if clause.form ~= "finite" or not subject or subject.start > clause.start + CLOSE then
    return false
  end
  local lead, word = prose.before(state.doc, subject.start, REACH):lower():match("(%S+)%s+(%a+) $")
  if not word then return false end
  return state.lexicon.alleged_nouns[word] ~= nil
    or state.lexicon.claim_nouns[word] ~= nil and state.lexicon.before_claims[lead] ~= nil
end

local function read_frame(state, clause)
  local that = state.lexicon.that
  for _ = 1, DEEP do
    local parent, link = clause.parent, clause.link and clause.link:lower()
    if link == that and untrue.is_called(state, clause) then return "denies", clause.noun end
    local named = clause.noun and link == that and frames.kind_of(state, clause.noun.lemma)
    local settled = named and parent and state.lexicon.settles[parent.verb]
    -- "found no evidence that he did it", "there was not enough evidence that he did"
    local host = named == FINDS and clause.noun.clause
    if named and (clause.noun.negated or host and host.negated) then return "open", clause.noun end
    if named then return settled and "charges" or named, clause.noun end
    if is_named_before(state, clause) then return "charges", nil end
    if not parent then return nil end
    -- "there is evidence that": the clause hangs on the verb, not on the noun.
    if clause.relation == "relative" and link == that and clause.rule ~= "relative" then
      local noun = parent.object or parent.subject
      local kind = noun and frames.kind_of(state, noun.lemma)
      if kind then
        local missing = noun.negated or parent.negated and kind == FINDS
        return missing and "open" or kind, noun
      end
      -- "alleged in the suit that …"
      return frames.kind_of(state, parent.verb), parent
    end
    if clause.relation == "complement" then
      if link and state.lexicon.whether[link] then
        -- "asked the prosecutor whether he had lied"
        local asked = is_into(state, clause) or state.lexicon.frames.asks[parent.verb]
          or state.lexicon.asks_of[parent.verb] and parent.object
        return asked and "asks" or "open", parent
      end
      local kind = frames.kind_of(state, parent.verb)
      if not kind and is_open(state, parent) then return "open", parent end
      if kind or not (link == that and frames.is_second(state, clause)) then return kind, parent end
    else
      local beside = clause.relation == "coordinated" or clause.relation == "participle"
        or clause.form == "infinitive" or link and state.lexicon.beside[link]
      if not beside then return nil end
    end
    clause = parent
  end
end

--- What a clause hangs on by "that" or "whether", and what that makes of it: charges, finds, says,
--- asks, denies, admits; "open" where it is asked without a charge. Read once for each clause.
---@param state table
---@param clause nutgraf.Clause
---@return string? kind
---@return nutgraf.Clause|nutgraf.Noun|nil
function frames.frame_of(state, clause)
  local known = state.frames[clause.id]
  if not known then
    local kind, framing = read_frame(state, clause)
    known = { kind = kind, framing = framing }
    state.frames[clause.id] = known
  end
  return known.kind, known.framing
end

--- What it makes of a clause that somebody is told to say it: who charges or inquires by office
--- charges and finds, others say.
---@param state table
---@param said nutgraf.Attribution?
---@return "charges"|"finds"|"says"|nil
function frames.voice(state, said)
  if not said or state.lexicon.unsaid[said.manner or ""] then return nil end
  local source = said.source and said.source:sub(1, 80)
  -- "a former prosecutor" is one no more.
  local past = source and prose.word_of(source, state.lexicon.once)
  local who = not past and source or ""
  if said.manner == state.lexicon.alleges or prose.word_of(who, state.lexicon.accusers) then
    return "charges"
  end
  if prose.word_of(who, state.lexicon.finders) then return "finds" end
  return (said.speaker or source) and "says" or nil
end

--- Whether who says something finds by office and is nothing else: "the report", "the inspector
--- general's office", not "court papers" nor "the panel's chairman".
---@param state table
---@param said nutgraf.Attribution?
---@return boolean
function frames.is_finding(state, said)
  if frames.voice(state, said) ~= "finds" then return false end
  local head
  for word in (said.source or ""):sub(1, 80):lower():gmatch("[%a\128-\255'-]+") do
    if head and state.lexicon.behind_head[word] then break end
    head = word
  end
  return state.lexicon.finders[head or ""] ~= nil
end

-- ---- whether it is so -------------------------------------------------------------

local function is_denied(group) return group ~= nil and group.negated end

-- "not only cheated"
local function is_not_only(state, clause)
  local start = clause.group_span[1]
  local words = prose.before(state.doc, start, NOT_ONLY) .. clause.group
  return words:lower():find(state.lexicon.not_only, 1, true) ~= nil
end

-- "may have lied": it is supposed of somebody that he did.
local function is_supposed(state, clause)
  local group = clause.group:lower()
  local modal = group:match("^%a+")
  local perhaps = state.lexicon.perhaps[modal or ""]
  -- "should have known"
  local owed = modal == state.lexicon.should and state.lexicon.duties[clause.verb]
  return (perhaps or owed) and group:find(state.lexicon.have_done) ~= nil
end

-- Whether a clause alone tells what was or is done.
local function is_real(state, clause, frame, negated)
  local lexicon = state.lexicon
  local negated_here = clause.negated and not is_not_only(state, clause) or false
  if negated_here ~= (negated or false) then return false end
  if clause.modal and not is_supposed(state, clause) or clause.tense == "future" then
    return false
  end
  if is_denied(clause.noun) then return false end
  if frame ~= "asks" and (clause.rule == "interrogative"
    or state.questions[clause.sentence.id]) then return false end
  local link = clause.link and clause.link:lower()
  -- "accused of hiding it" is told by its verb.
  if link and clause.form == "gerund" and not lexicon.meanwhile[link] then return false end
  return not (link and (lexicon.unreal[link] or lexicon.conditions[link] and frame ~= "asks"))
end

--- Whether somebody is said, found or alleged to have done what a clause tells: "was found to have
--- copied it"; and what that makes of it.
---@param state table
---@param clause nutgraf.Clause
---@return string? kind
function frames.is_found(state, clause)
  local parent = clause.form == "infinitive" and clause.parent
  if not parent or not parent.passive or parent.negated or parent.modal then return nil end
  if not clause.group:lower():find(state.lexicon.to_have) then return nil end
  return frames.kind_of(state, parent.verb)
end

--- Whether what a clause tells is done: what is supposed, wished or denied is no charge.
---@param state table
---@param clause nutgraf.Clause
---@param frame string?
---@param negated boolean? where it is that something is not done
---@return boolean
function frames.holds(state, clause, frame, negated)
  local lexicon = state.lexicon
  if not is_real(state, clause, frame, negated) then return false end
  if clause.form == "infinitive" then
    -- "continues to train and arm them"
    local above = clause
    for _ = 1, DEEP do
      if above.relation ~= "coordinated" or not above.parent then break end
      above = above.parent
    end
    local parent = above.parent
    local done = parent and (lexicon.done[parent.verb] or frames.is_found(state, above))
    if above.form == "infinitive" and not done then return false end
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

return frames
