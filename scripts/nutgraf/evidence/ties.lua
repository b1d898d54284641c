--- Who is tied to whom, as clauses and noun groups say it. Input: a document and the relations
--- of its language's lexicon. Output: ties, each { kind, from, to (entities), from_at, to_at,
--- at (spans), rule, past, denied, body }, in no order; `past` is a tie that is over, `denied` one
--- that somebody denies; `body` says that `kind` stays what it is where `to` is taken for a person.
---
--- A lexicon has `clauses`: a kind and a pattern (nutgraf/clauses.lua) with the slots `from` and
--- `to`, or `between`, whose members are tied to each other; `is` in a slot gives the kinds of
--- names that may stand there, `whose` that its possessor may; `channels`: nouns in which one
--- says something to another, "in an interview with Lee"; and `offices`: a kind, the nouns
--- that say what one is of another, and the prepositions by which they do (evidence/held.lua;
--- evidence/titles.lua, where they stand right by a name). evidence/ends.lua says who stands where.
local by_offset = require "nutgraf.evidence.by_offset"
local channels = require "nutgraf.evidence.channels"
local clauses = require "nutgraf.clauses"
local ends = require "nutgraf.evidence.ends"
local held = require "nutgraf.evidence.held"
local offices = require "nutgraf.evidence.offices"
local prose = require "nutgraf.evidence.prose"
local refused = require "nutgraf.evidence.refused"
local titles = require "nutgraf.evidence.titles"

local ties = {}

-- A tie that lasts, told in the past: "Lee was mayor of Tarn". That two met is always past.
local function is_over(state, tie)
  local clause, lexicon = tie.clause, state.lexicon
  return clause ~= nil and lexicon.lasting[tie.kind] ~= nil and clause.tense == "past"
    and not lexicon.beginning[clause.verb]
end

local function add(state, tie, from, to)
  for _, one in ipairs(from) do
    for _, other in ipairs(to) do
      if one.entity.id ~= other.entity.id then
        local a, b, at = one.span, other.span, tie.at
        state.found[#state.found + 1] = {
          kind = tie.kind, rule = tie.rule, from = one.entity, to = other.entity,
          from_at = a, to_at = b, body = tie.body,
          at = { math.min(a[1], b[1], at[1]), math.max(a[2], b[2], at[2]) },
          denied = tie.denied or nil,
          past = tie.past or is_over(state, tie) or nil,
        }
      end
    end
  end
end

-- ---- verbs --------------------------------------------------------------------------

-- Whether a sentence is a question; its text is looked at once.
local function asks(state, sentence)
  local known = state.asked[sentence.id]
  if known == nil then
    known = sentence.text:find("?", -2, true) ~= nil
    state.asked[sentence.id] = known
  end
  return known
end

-- What is not so, or not yet, ties nobody; nor does a question, what one wants to do, or what
-- hangs on an "if". Why a clause ties nobody, if it does not: a rule of evidence/refused.lua.
local function refusal_of(state, clause)
  local above = clause
  for _ = 1, 3 do
    if above.link and state.lexicon.supposed[above.link:lower()] then return "supposed" end
    above = above.parent or above.noun and above.noun.clause
    if not above then break end
  end
  local parent = clause.form == "infinitive" and clause.parent
  local was = parent and state.lexicon.habits[parent.verb] and parent.tense == "past"
  local link = clause.link and clause.link:lower()
  -- "has yet to endorse", "without meeting Lee"
  local head = prose.before(state.doc, clause.head_span[1], 8):lower()
    :match("([%a\128-\255]+ [%a\128-\255]+) $")
  if clause.negated or head and state.lexicon.not_yet[head]
    or clause.form == "gerund" and link and state.lexicon.without[link] then
    return "negated"
  end
  -- "in the name of defeating Lee", "the duties of being mayor"
  if clause.form == "gerund" and link == state.lexicon.of and clause.noun then return "wanted" end
  if clause.modal then return "modal" end
  if clause.tense == "future" then return "future" end
  if clause.form == "infinitive" and not was then return "wanted" end
  return (clause.rule == "interrogative" or asks(state, clause.sentence)) and "asked" or nil
end

local function holds(state, clause) return not refusal_of(state, clause) end

-- "used to work for Hale"
local function was_once(state, clause)
  local parent = clause.form == "infinitive" and clause.parent
  return parent and state.lexicon.habits[parent.verb] or nil
end

-- So far before a verb "allegedly" is looked for.
local BEFORE = 40

-- Whether a clause tells what somebody is suspected of, or what is "allegedly" so.
local function is_suspected(state, clause)
  local above = clause.parent
  if above and clause.form == "gerund" and state.lexicon.suspecting[above.verb] then return true end
  local head = clause.head_span
  local words = state.doc:slice(math.max(clause.start, head[1] - BEFORE), head[2])
  return prose.word_of(words, state.lexicon.alleged) ~= nil
end

-- "Lee denied having met Hale", "that she had met Hale".
local function is_denied(state, clause)
  local above = clause.parent
  return above ~= nil and clause.relation ~= "relative" and not above.negated
    and state.lexicon.denying[above.verb] ~= nil
end

local offices_of = prose.once(offices.read)

-- What the slots of a pattern ask of who stands there, by their names.
local function demands(given)
  local of = {}
  for _, value in pairs(given) do
    if type(value) == "table" then
      local kinds
      for kind in (value.is or ""):gmatch("%S+") do
        kinds = kinds or {}
        kinds[kind] = true
      end
      of[value[1]:gsub("%?$", "")] = { kinds = kinds, whose = value.whose }
    end
  end
  return of
end

-- Who does what a gerund tells: "Lee accused Roe of meeting Hale" is of Roe, whom the verb before
-- it is done to; "Lee left before meeting Hale" of Lee.
local function doer(state, clause, slot)
  local above = clause and clause.form == "gerund" and slot == clause.subject and clause.parent
  local controlled = above and clause.link and state.lexicon.controls[clause.link:lower()]
    and not above.passive and above.object
  return controlled and controlled.start < clause.start and controlled or slot
end

local compiled = prose.once(function(list)
  local entry_of, patterns, asked = {}, {}, {}
  for index, entry in ipairs(list) do
    patterns[index], entry_of[entry[2]], asked[entry[2]] = entry[2], entry, demands(entry[2])
  end
  return { made = clauses.compile(patterns), entry_of = entry_of, asked = asked }
end)

local function by_clauses(state)
  local patterns = compiled(state.lexicon.clauses)
  local entry_of, asked = patterns.entry_of, patterns.asked
  for _, match in ipairs(clauses.find(state.doc, patterns.made)) do
    local entry, it = entry_of[match.pattern], match.clause or match.group
    local function who(name)
      local demand, list = asked[match.pattern][name] or {}, {}
      local slot = doer(state, match.clause, match.slots[name])
      for _, one in ipairs(state.ends:named(slot, demand.whose)) do
        if not demand.kinds or demand.kinds[one.entity.kind] then list[#list + 1] = one end
      end
      return list
    end
    local tie = {
      kind = entry[1], rule = it.verb or it.lemma, at = it.head_span, clause = match.clause,
      denied = match.clause and is_denied(state, match.clause),
      past = match.clause and was_once(state, match.clause),
    }
    local from, to = who "from", state.ends:whole(who "to")
    local between = who "between"
    -- "the Harbor Guard investigation of Lee"
    if #from == 0 and entry[3] == "within" then
      from[1] = state.ends:inside(it.start, it.head_span[1])
    end
    local why = match.clause and (refusal_of(state, match.clause) or state.lexicon.proven[entry[1]]
      and is_suspected(state, match.clause) and "suspected") or nil
    if not why then
      for index = 2, #between do add(state, tie, { between[1] }, { between[index] }) end
      add(state, tie, from, to)
      why = #from == 0 and "from" or #to == 0 and "to" or nil
    end
    if why and #from + #to > 0 and #between == 0 and not state.told[it] then
      state.told[it] = true
      refused.tell(state.doc, "tie", it.span, why)
    end
  end
end

-- ---- all ----------------------------------------------------------------------------

-- A function that gives the sentence at an offset.
local function sentence_finder(doc)
  local list = prose.sentences(doc)
  return function(offset) return list[math.max(1, prose.last_before(list, offset + 1))] end
end

--- The ties that clauses and noun groups tell.
---@param doc nutgraf.Document
---@param lexicon table the relations of a language
---@param mentions nutgraf.Mention[] in order
---@return table[]
function ties.find(doc, lexicon, mentions)
  local read = offices_of(lexicon)
  local state = {
    doc = doc, lexicon = lexicon, found = {}, offices = read, mentions = mentions,
    ends = ends.new(doc, mentions, lexicon, function(noun)
      return read:names(noun)
    end),
    sentence_at = sentence_finder(doc), ends_at = {}, begins_at = {},
    group_at = by_offset(doc, "nouns"),
    add = add, holds = holds, asked = {}, told = {},
  }
  for _, mention in ipairs(mentions) do
    state.ends_at[mention.stop], state.begins_at[mention.start] = mention, mention
  end
  for group in doc:nouns() do
    -- The longest group that ends with a name begins with what stands before it.
    local stop = group.head_span[2]
    local before = state.group_at[stop]
    if not before or group.start < before.start then state.group_at[stop] = group end
  end
  by_clauses(state)
  channels.find(state)
  held.find(state)
  titles.find(state)
  return state.found
end

return ties
