--- Ties by what one is of another: "Lee, a lawyer for Hale"; "Hale's lawyer, Lee"; "Lee, who served
--- as lawyer to Hale"; "the Harbor Board lawyer Lee". An office ties who holds it to what it is of,
--- wherever the two stand. Part of evidence/ties.lua, whose state it takes.
local prose = require "nutgraf.evidence.prose"
local refused = require "nutgraf.evidence.refused"

local held = {}

local function append(list, more)
  for _, one in ipairs(more) do list[#list + 1] = one end
end

-- Whether a group is the title's own: "chief of staff Lee" is Lee's office, not one of his.
local function is_own(group, office, behind)
  return office.words:find(" " .. behind.preposition:lower() .. " ", 1, true) ~= nil
    and behind.start - group.head_span[2] < 6
end

-- "Lee, head of the Harbor Board, and Roe, its lawyer": Roe goes on with the list of Lee.
local function without_next(state, list)
  if #list ~= 2 or list[1].stop >= list[2].start then return list end
  local word = state.doc:slice(list[1].stop, list[2].start):match("^, ([%l\128-\255]+) $")
  return word and state.lexicon.lists[word] and { list[1] } or list
end

-- What an office is of: whose it is, what stands behind "of" or "for", the name within it.
-- "Chief of staff to Lee at the Harbor Board" is of both.
local function houses(state, group, office)
  local list = state.ends:named(group.possessor)
  local owner = #list == 0 and group.possessor and state.ends.departments[group.possessor.lemma]
  if owner then list[1] = state.ends:mentioned(owner, group.possessor) end
  local function gather(prepositions, depth)
    for _, behind in ipairs(prepositions) do
      local own = without_next(state, state.ends:named(behind))
      -- "a clerk in Ohio" is not one of Ohio
      local there = behind.preposition:lower() == state.lexicon.inside and not office.land
        and behind.entity and behind.entity.kind == "place"
      if not there and not is_own(group, office, behind)
        and office.of[behind.preposition:lower()] then
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
  -- "a spokesman for the Hale campaign"
  for _, behind in ipairs(#list == 0 and group.prepositions or {}) do
    if office.of[behind.preposition:lower()] and not behind.entity
      and state.lexicon.camps[behind.lemma] then
      list[1] = state.ends:inside(behind.start, behind.head_span[1])
    end
  end
  local name = #list == 0 and state.ends:inside(group.start, group.head_span[1])
  -- "a US officer" is not one of the US; "the Ohio governor" is.
  if name and (name.kind ~= "place" or office.land) then list[1] = name end
  return list
end

-- "Lee, who once served as | chairman of": so far behind a name its office stands.
local RELATIVE = 40

-- The person whose name ends right before an office, and whom it is listed with: "Lee, now
-- speaker of", "Lee (a deputy of", "Lee and Roe, among Hale's aides".
local function named_before(state, group, several)
  local before = prose.before(state.doc, group.start, RELATIVE)
  local gap, word = before:match("(, ?(%l*)[ -]?)$")
  if not gap then gap, word = before:match("( %((%l*) ?)$") end
  -- "Lee, 43, an engineer at"
  local aged = before:match("(, %d%d?%d?, ?)$")
  if aged then gap = aged end
  -- "Lee, who served as Hale's lawyer": the clause may be read as another's.
  local relative, who, as = before:match("(, (%l+) [%l ]-(%l+) )$")
  if relative and who == state.lexicon.who and as == state.lexicon.as then
    gap, word = relative, ""
  end
  if not gap or word ~= "" and not state.lexicon.now[word] then return {} end
  local first = several and state.doc:slice(group.start, group.stop):lower():match("^%a+")
  if several and word == "" and not state.lexicon.both[first or ""] then return {} end
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
  local one = group.preposition and group.preposition == state.lexicon.of and group.noun
  if one and not one.entity and one.role == "apposition" then
    append(list, state.ends:named(one.noun))
    -- "the house of Lee, one of Hale's aides"
    if #list == 0 then append(list, named_before(state, one, false)) end
  end
  local clause = group.clause
  local as = group.preposition == state.lexicon.as
    and not prose.before(state.doc, group.start, 11):find(state.lexicon.as_well .. " $")
  -- "Lee was elected president of"
  local made = clause and clause.passive and clause.object == group
    and state.lexicon.makes[clause.verb]
  if clause and clause.subject and (group.role == "predicate" or as or made)
    and state.holds(state, clause) then
    -- "The mayor appointed Lee as head of": Lee is that.
    local given = as and not clause.passive and clause.object and state.lexicon.makes[clause.verb]
    append(list, state.ends:named(given and clause.object or clause.subject))
  end
  -- "One lawyer of Hale's was Lee."
  if clause and clause.predicate and clause.subject == group and state.holds(state, clause) then
    append(list, state.ends:named(clause.predicate))
  end
  -- "Lee, a friend of Hale and president of …"; but "his manager, Lee, and his spokesman, Roe"
  if #list == 0 and group.first and not group.first.preposition and group.lemma == group.head then
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
  -- "the mayor of Roanoke, Virginia"; "president of the Tarn Bank and an aide to Hale"
  local kept = {}
  for _, holder in ipairs(list) do
    local kind = holder.entity.kind
    local body = kind == "organization" and state.lexicon.persons_hold[office.kind]
    if kind ~= "place" and not body then kept[#kept + 1] = holder end
  end
  return kept
end

-- "the former head of", "Hale's onetime lawyer", "resigned as head of"
local function is_former(state, group)
  local clause = group.clause
  if clause and group.preposition == state.lexicon.as and state.lexicon.leaves[clause.verb] then
    return true
  end
  local before = state.doc:slice(group.start, group.head_span[1])
  return prose.word_of(before, state.lexicon.former) ~= nil
end

-- "a unit of the Harbor Board": bodies alone are parts of bodies.
local function of_kind(office, list)
  if not office.houses then return list end
  local kept = {}
  for _, one in ipairs(list) do
    local kind = one.entity.kind
    if kind == "organization" or kind == "unknown" then kept[#kept + 1] = one end
  end
  return kept
end

-- "head of policy | at the Harbor Board": of a part of it.
local function is_part(state, group, house)
  local first = group.prepositions[1]
  if not first or first.entity or first.preposition:lower() ~= state.lexicon.of
    or first.head_span[2] >= house.start then
    return false
  end
  local word = state.doc:slice(first.head_span[2], house.start):match("^ ([%l\128-\255]+)")
  return word == state.lexicon.at_house
end

-- So much behind its head may belong to an office: "chief | of staff".
local BEHIND = 24

--- Adds the ties of offices.
---@param state table of evidence/ties.lua
function held.find(state)
  for group in state.doc:nouns() do
    local office = not group.negated and state.offices:find(group.lemma, function()
      local head = group.head_span
      return state.doc:slice(group.start, head[1]) .. group.lemma
        .. state.doc:slice(head[2], math.max(head[2], math.min(group.stop, head[2] + BEHIND)))
    end)
    if office then
      local who = of_kind(office, holders(state, group, office))
      local of = of_kind(office, houses(state, group, office))
      local part = office.kind == state.lexicon.heads and of[1] and is_part(state, group, of[1])
      state.add(state, {
        kind = part and state.lexicon.owned or office.kind, rule = office.text,
        at = group.head_span, body = office.body,
        clause = group.role == "predicate" and group.clause or nil, past = is_former(state, group),
      }, who, of)
      local why = #who == 0 and #of > 0 and "holder" or #of == 0 and #who > 0 and "house"
      if why then refused.tell(state.doc, "tie", group.span, why) end
    end
  end
end

return held
