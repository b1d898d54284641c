--- Who is tied to whom, as clauses and noun groups say it. Input: a document and the relations
--- of its language's lexicon. Output: ties, each { kind, from, to (entities), from_at, to_at,
--- at (spans), rule, past, denied, body }, in no order; `denied`: somebody denies it; `body` says that `kind` stays what it is where
--- `to` is taken for a person.
---
--- A lexicon has `clauses`: a kind and a pattern (nutgraf/clauses.lua) with the slots `from` and
--- `to`, or `between`, whose members are tied to each other; `is` in a slot gives the kinds of
--- names that may stand there, `whose` that its possessor may; `channels`: nouns in which one
--- says something to another, "in an interview with Lee"; and `offices`: a kind, the nouns
--- that say what one is of another, and the prepositions by which they do. An office ties who
--- holds it to what it is of, wherever the two stand: "Lee, a lawyer for Hale"; "Hale's lawyer,
--- Lee"; "Lee, who served as lawyer to Hale"; "the Harbor Board lawyer Lee".
--- evidence/ends.lua says who stands where.
local channels = require "nutgraf.evidence.channels"
local clauses = require "nutgraf.clauses"
local ends = require "nutgraf.evidence.ends"
local offices = require "nutgraf.evidence.offices"
local prose = require "nutgraf.evidence.prose"
local titles = require "nutgraf.evidence.titles"

local ties = {}

local function append(list, more)
  for _, one in ipairs(more) do list[#list + 1] = one end
end

-- A tie that lasts, told in the past: "Lee was mayor of Tarn". That two met is always past.
local function is_over(state, tie)
  return tie.clause ~= nil and state.lexicon.lasting[tie.kind] ~= nil and tie.clause.tense == "past"
end

local function add(state, tie, from, to)
  for _, one in ipairs(from) do
    for _, other in ipairs(to) do
      if one.entity.id ~= other.entity.id then
        local a, b, at, clause = one.span, other.span, tie.at, tie.clause
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
-- hangs on an "if".
local function holds(state, clause)
  local above = clause
  for _ = 1, 3 do
    if above.link and state.lexicon.supposed[above.link:lower()] then return false end
    above = above.parent or above.noun and above.noun.clause
    if not above then break end
  end
  return not clause.negated and not clause.modal and clause.tense ~= "future"
    and clause.form ~= "infinitive" and clause.rule ~= "interrogative"
    and not asks(state, clause.sentence)
end

-- "Lee denied having met Hale", "that she had met Hale".
local function is_denied(state, clause)
  local above = clause.parent
  return above ~= nil and clause.relation ~= "relative" and not above.negated
    and state.lexicon.denying[above.verb] ~= nil
end

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

local function by_clauses(state)
  local entry_of, patterns, asked = {}, {}, {}
  for index, entry in ipairs(state.lexicon.clauses) do
    patterns[index], entry_of[entry[2]], asked[entry[2]] = entry[2], entry, demands(entry[2])
  end
  for _, match in ipairs(clauses.find(state.doc, clauses.compile(patterns))) do
    local entry, it = entry_of[match.pattern], match.clause or match.group
    if not match.clause or holds(state, match.clause) then
      local function who(name)
        local demand, list = asked[match.pattern][name] or {}, {}
        for _, one in ipairs(state.ends:named(match.slots[name], demand.whose)) do
          if not demand.kinds or demand.kinds[one.entity.kind] then list[#list + 1] = one end
        end
        return list
      end
      local tie = {
        kind = entry[1], rule = it.verb or it.lemma, at = it.head_span, clause = match.clause,
        denied = match.clause and is_denied(state, match.clause),
      }
      local from, to = who "from", state.ends:whole(who "to")
      local between = who "between"
      for index = 2, #between do add(state, tie, { between[1] }, { between[index] }) end
      -- "the Harbor Guard investigation of Lee"
      if #from == 0 and entry[3] == "within" then
        from[1] = state.ends:inside(it.start, it.head_span[1])
      end
      add(state, tie, from, to)
    end
  end
end

-- ---- offices ------------------------------------------------------------------------

-- Whether a group is the title's own: "chief of staff Lee" is Lee's office, not one of his.
local function is_own(group, office, behind)
  return office.words:find(" " .. behind.preposition:lower() .. " ", 1, true) ~= nil
    and behind.start - group.head_span[2] < 6
end

-- What an office is of: whose it is, what stands behind "of" or "for", the name within it.
-- "Chief of staff to Lee at the Harbor Board" is of both.
local function houses(state, group, office)
  local list = state.ends:named(group.possessor)
  local owner = #list == 0 and group.possessor and state.ends.departments[group.possessor.lemma]
  if owner then list[1] = state.ends:mentioned(owner, group.possessor) end
  local function gather(prepositions, depth)
    for _, behind in ipairs(prepositions) do
      local own = state.ends:named(behind)
      if not is_own(group, office, behind) and office.of[behind.preposition:lower()] then
        append(list, state.ends:whole(own))
      end
      -- "secretary of state": of the State Department
      local department = depth == 0 and #own == 0 and behind.preposition:lower() == state.lexicon.of
        and behind.text:lower() == behind.lemma and state.ends.departments[behind.lemma]
      if department then list[#list + 1] = state.ends:mentioned(department, behind) end
      if depth < 3 and (not behind.entity or own[1] and own[1].entity.kind == "person") then
        gather(behind.prepositions, depth + 1)
      end
    end
  end
  gather(group.prepositions, 0)
  local name = #list == 0 and state.ends:inside(group.start, group.head_span[1])
  -- "a US officer" is not one of the US; "the Ohio governor" is.
  if name and (name.kind ~= "place" or office.land) then list[1] = name end
  return list
end

-- The person whose name ends right before an office, and whom it is listed with: "Lee, now
-- speaker of", "Lee (a deputy of", "Lee and Roe, among Hale's aides".
local function named_before(state, group, several)
  local before = prose.before(state.doc, group.start, 12)
  local gap, word = before:match("(, ?(%l*)[ -]?)$")
  if not gap then gap, word = before:match("( %((%l*) ?)$") end
  if not gap or word ~= "" and not state.lexicon.now[word] then return {} end
  if several and word == "" then return {} end
  local mention = state.ends_at[group.start - #gap]
  if not (mention and mention.kind == "person" and mention.entity) then return {} end
  local listed = several and state.group_at[mention.stop]
  return listed and state.ends:named(listed.first or listed) or { mention }
end

-- "According to Lee, a lawyer for …": Lee is who says so.
local function is_told(state, group)
  local words = prose.before(state.doc, group.start, 16):lower():match("(%a+ %a+) $")
  return words ~= nil and state.lexicon.according[words] ~= nil
end

-- Whether a sentence opens with a group, but for a word: "Now the head of …".
local function opens(state, group)
  local sentence = state.sentence_at(group.start)
  return group.start - sentence.start < 24
    and state.doc:slice(sentence.start, group.start):find("^%p*%a* ?$") ~= nil
end

-- Who holds an office: who is in apposition or right before it, whom a list describes, the
-- subject of "is" and "served as", whom the description stands for.
local function holders(state, group, office)
  for _, inner in ipairs(group.prepositions) do
    local own = is_own(group, office, inner) and state.ends:of(inner)
    if own and own.entity.kind == "person" then return { own } end
  end
  local titled = state.ends:titled(group)
  if titled then return { titled } end
  local list = state.ends:named(group.apposition)
  local behind = group.role == "apposition" and group.noun
  if behind and not is_told(state, behind) then append(list, state.ends:named(behind)) end
  -- "one of Hale's aides"
  local one = group.preposition == "of" and group.noun
  if one and not one.entity and one.role == "apposition" then
    append(list, state.ends:named(one.noun))
    -- "the house of Lee, one of Hale's aides"
    if #list == 0 then append(list, named_before(state, one, false)) end
  end
  local clause = group.clause
  local as = group.preposition == state.lexicon.as
    and not prose.before(state.doc, group.start, 11):find(state.lexicon.as_well .. " $")
  if clause and clause.subject and (group.role == "predicate" or as) and holds(state, clause) then
    append(list, state.ends:named(clause.subject))
  end
  -- "One lawyer of Hale's was Lee."
  if clause and clause.predicate and clause.subject == group and holds(state, clause) then
    append(list, state.ends:named(clause.predicate))
  end
  -- "Lee, a friend of Hale and president of …"; but "his manager, Lee, and his spokesman, Roe"
  if #list == 0 and group.first and group.lemma == group.head then
    list[1] = state.ends:of(group.first)
  end
  -- "Hale's rivals, Lee and Roe"
  if #list == 0 and group.lemma ~= group.head
    and prose.after(state.doc, group.head_span[2], 2):find("^[,:] ") then
    for _, other in ipairs(group.others) do append(list, state.ends:named(other)) end
  end
  local several = group.lemma ~= group.head
  local before = #list == 0 and named_before(state, group.first or group, several) or {}
  if before[1] and is_told(state, before[1]) then return {} end
  if #list == 0 and group.entity and group.entity.kind == "person" then list[1] = group end
  if #list == 0 then append(list, before) end
  -- "Now the head of the Harbor Board, Lee has …"
  local behind_it = #list == 0 and group.lemma == group.head and opens(state, group)
    and prose.after(state.doc, group.stop, 2) == ", " and state.begins_at[group.stop + 2]
  if behind_it and behind_it.kind == "person" and behind_it.entity then list[1] = behind_it end
  -- "the mayor of Roanoke, Virginia"
  local held = {}
  for _, holder in ipairs(list) do
    if holder.entity.kind ~= "place" then held[#held + 1] = holder end
  end
  return held
end

-- "the former head of", "Hale's onetime lawyer"
local function is_former(state, group)
  for word in state.doc:slice(group.start, group.head_span[1]):lower():gmatch("%a+") do
    if state.lexicon.former[word] then return true end
  end
end

-- So much behind its head may belong to an office: "chief | of staff".
local BEHIND = 24

local function by_offices(state)
  for group in state.doc:nouns() do
    local office = not group.negated and state.offices:find(group.lemma, function()
      local head = group.head_span
      return state.doc:slice(group.start, head[1]) .. group.lemma
        .. state.doc:slice(head[2], math.max(head[2], math.min(group.stop, head[2] + BEHIND)))
    end)
    if office then
      add(state, {
        kind = office.kind, rule = office.text, at = group.head_span, body = office.body,
        clause = group.role == "predicate" and group.clause or nil, past = is_former(state, group),
      }, holders(state, group, office), houses(state, group, office))
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
  local read = offices.read(lexicon.offices)
  local state = {
    doc = doc, lexicon = lexicon, found = {}, offices = read, mentions = mentions,
    ends = ends.new(doc, mentions, lexicon, function(noun)
      return read:names(noun)
    end),
    sentence_at = sentence_finder(doc), ends_at = {}, begins_at = {}, group_at = {},
    add = add, holds = holds, asked = {},
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
  by_offices(state)
  titles.find(state)
  return state.found
end

return ties
