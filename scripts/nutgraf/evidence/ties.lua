--- Who is tied to whom, as clauses and noun groups say it. Input: a document and the relations
--- of its language's lexicon. Output: ties, each { kind, from, to (entities), from_at, to_at,
--- at (spans), rule, past }, in no order.
---
--- A lexicon has `clauses`: a kind and a pattern (nutgraf/clauses.lua) with the slots `from` and
--- `to`, or `between`, whose members are tied to each other; and `offices`: a kind, the nouns
--- that say what one is of another, and the prepositions by which they do. An office ties who
--- holds it to what it is of, wherever the two stand: "Lee, a lawyer for Hale"; "Hale's lawyer,
--- Lee"; "Lee, who served as lawyer to Hale"; "the Harbor Board lawyer Lee". Only names are
--- tied: what a pronoun or a description stands for is not guessed here.
local clauses = require "nutgraf.clauses"
local offices = require "nutgraf.evidence.offices"
local prose = require "nutgraf.evidence.prose"

local ties = {}

-- ---- who stands in a slot ---------------------------------------------------------

-- The noun groups of a slot that are names, and those coordinated with them.
local function named(slot)
  local list = {}
  if not slot or slot.layer ~= "nouns" then return list end
  for _, group in ipairs(clauses.each_of(slot)) do
    -- A description that no name goes with is nobody's name.
    if group.entity and group.entity.kind ~= "role" and not group.negated then
      list[#list + 1] = group
    end
  end
  return list
end

local function append(list, more)
  for _, one in ipairs(more) do list[#list + 1] = one end
end

-- Those of a list that are whole: not "Hale-based", "Hale's branch", "Hale, Ohio-based", which
-- are parts of what another is called.
local function whole(state, list)
  local kept = {}
  for _, house in ipairs(list) do
    local after = prose.straight(prose.after(state.doc, house.stop, 40))
    local word = after:match("^, %u[%a ]*%-(%a+)")
    if not (after:find("^%-") or after:find("^'s? ") or word and state.lexicon.based[word]) then
      kept[#kept + 1] = house
    end
  end
  return kept
end

local function add(state, tie, from, to)
  for _, one in ipairs(from) do
    for _, other in ipairs(to) do
      if one.entity.id ~= other.entity.id then
        local a, b, at, clause = one.span, other.span, tie.at, tie.clause
        state.found[#state.found + 1] = {
          kind = tie.kind, rule = tie.rule, from = one.entity, to = other.entity,
          from_at = a, to_at = b,
          at = { math.min(a[1], b[1], at[1]), math.max(a[2], b[2], at[2]) },
          past = clause and (clause.tense == "past" or clause.tense == "perfect") or nil,
        }
      end
    end
  end
end

-- ---- verbs --------------------------------------------------------------------------

-- What is not so, or not yet, ties nobody; nor does a question, or what one wants to do.
local function holds(clause)
  return not clause.negated and not clause.modal and clause.tense ~= "future"
    and clause.form ~= "infinitive" and clause.rule ~= "interrogative"
    and not clause.sentence.text:find("?", -2, true)
end

local function by_clauses(state)
  local entry_of, patterns = {}, {}
  for index, entry in ipairs(state.lexicon.clauses) do
    patterns[index], entry_of[entry[2]] = entry[2], entry
  end
  for _, match in ipairs(clauses.find(state.doc, clauses.compile(patterns))) do
    local entry, it = entry_of[match.pattern], match.clause or match.group
    if not match.clause or holds(match.clause) then
      local tie = {
        kind = entry[1], rule = it.verb or it.lemma, at = it.head_span, clause = match.clause,
      }
      local from, to = named(match.slots.from), whole(state, named(match.slots.to))
      local between = named(match.slots.between)
      for index = 2, #between do add(state, tie, { between[1] }, { between[index] }) end
      -- "the Harbor Guard investigation of Lee"
      if #from == 0 and entry[3] == "within" then
        from[1] = state.inside(it.start, it.head_span[1])
      end
      add(state, tie, from, to)
    end
  end
end

-- ---- offices ------------------------------------------------------------------------

-- What an office is of: whose it is, what stands behind "of" or "for", the name within it.
-- "Chief of staff to Lee at the Harbor Board" is of both.
local function houses(state, group, office)
  local list = named(group.possessor)
  local function gather(prepositions, depth)
    for _, behind in ipairs(prepositions) do
      local own = named(behind)
      if office.of[behind.preposition:lower()] then append(list, whole(state, own)) end
      if depth < 3 and (not behind.entity or own[1] and own[1].entity.kind == "person") then
        gather(behind.prepositions, depth + 1)
      end
    end
  end
  gather(group.prepositions, 0)
  local name = #list == 0 and state.inside(group.start, group.head_span[1])
  -- "a US officer" is not one of the US.
  if name and name.kind ~= "place" then list[1] = name end
  return list
end

-- The person whose name ends right before an office: "Lee, now speaker of", "Lee (a deputy of".
local function named_before(state, group)
  local before = prose.before(state.doc, group.start, 12)
  local gap, word = before:match("(, ?(%l*) ?)$")
  if not gap then gap, word = before:match("( %((%l*) ?)$") end
  if not gap or word ~= "" and not state.lexicon.now[word] then return nil end
  local mention = state.ends[group.start - #gap]
  return mention and mention.kind == "person" and mention.entity and mention or nil
end

-- "According to Lee, a lawyer for …": Lee is who says so.
local function is_told(state, group)
  local words = prose.before(state.doc, group.start, 16):lower():match("(%a+ %a+) $")
  return words ~= nil and state.lexicon.according[words] ~= nil
end

-- Who holds an office: who is in apposition or right before it, whom a list describes, the
-- subject of "is" and "served as", whom the description stands for.
local function holders(state, group)
  local list = named(group.apposition)
  local behind = group.role == "apposition" and group.noun
  if behind and not is_told(state, behind) then append(list, named(behind)) end
  -- "one of Hale's aides"
  local one = group.preposition == "of" and group.noun
  if one and not one.entity and one.role == "apposition" then append(list, named(one.noun)) end
  local clause = group.clause
  if clause and clause.subject and (group.role == "predicate" or group.preposition == "as")
    and holds(clause) then
    append(list, named(clause.subject))
  end
  -- "Lee, a friend of Hale and president of …"
  if group.first and group.first.entity then list[#list + 1] = group.first end
  local before = #list == 0 and named_before(state, group.first or group)
  if before and is_told(state, before) then return {} end
  if #list == 0 and group.entity and group.entity.kind == "person" then list[1] = group end
  if #list == 0 and before then list[1] = before end
  return list
end

-- So much behind its head may belong to an office: "chief | of staff".
local BEHIND = 24

local function by_offices(state)
  for group in state.doc:nouns() do
    local office = not group.negated and state.offices:find(group.lemma, function()
      return state.doc:slice(group.start, math.min(group.stop, group.head_span[2] + BEHIND))
    end)
    if office then
      add(state, {
        kind = office.kind, rule = office.text, at = group.head_span,
        clause = group.role == "predicate" and group.clause or nil,
      }, holders(state, group), houses(state, group, office))
    end
  end
end

-- "the Harbor Board spokesman Lee", "Tarn Police Chief Ann Lee", "Hale's lawyer Lee", "Fox News'
-- Lee": a name, an office and its holder in one noun group.
local function by_titles(state, mentions)
  local first_of = {}
  for group in state.doc:nouns() do
    -- The longest group that ends with a name begins with what stands before it.
    local stop = group.head_span[2]
    first_of[stop] = math.min(first_of[stop] or group.start, group.start)
  end
  for _, holder in ipairs(mentions) do
    local start = holder.kind == "person" and holder.entity and first_of[holder.stop]
    local house = start and start < holder.start and state.inside(start, holder.start)
    if house then
      local between = prose.straight(state.doc:slice(house.stop, holder.start))
      local words, office = between:match("^'?s? ([%a][%a.' -]*),? $"), nil
      for word in (words or ""):lower():gmatch("[%a.-]+") do
        office = state.offices:find(word, function() return words end) or office
      end
      local owned = house.kind == "organization" and between:find("^'s? $")
      if office or owned then
        add(state, {
          kind = office and office.kind or state.lexicon.owned,
          rule = office and office.text or "'s", at = { house.start, holder.stop },
        }, { holder }, { house })
      end
    end
  end
end

-- ---- all ----------------------------------------------------------------------------

-- A function that gives the last name within a range.
local function finder(mentions)
  return function(start, stop)
    local last
    for _, one in ipairs(prose.inside(mentions, start, stop)) do
      if one.kind ~= "role" and one.entity then last = one end
    end
    return last
  end
end

--- The ties that clauses and noun groups tell.
---@param doc nutgraf.Document
---@param lexicon table the relations of a language
---@param mentions nutgraf.Mention[] in order
---@return table[]
function ties.find(doc, lexicon, mentions)
  local state = {
    doc = doc, lexicon = lexicon, found = {}, offices = offices.read(lexicon.offices),
    inside = finder(mentions), ends = {},
  }
  for _, mention in ipairs(mentions) do state.ends[mention.stop] = mention end
  by_clauses(state)
  by_offices(state)
  by_titles(state, mentions)
  return state.found
end

return ties
