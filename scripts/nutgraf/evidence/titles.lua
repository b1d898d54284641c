--- Ties that a name with what stands right around it tells: "the Harbor Board spokesman Lee",
--- "Tarn Police Chief Ann Lee", "Hale's lawyer Lee", "Fox News' Lee", "Gov. Lee of Ohio", "the
--- Lee-run Harbor Board". Part of evidence/ties.lua, whose state it takes.
local descriptions = require "nutgraf.evidence.descriptions"
local letters = require "nutgraf.text"
local prose = require "nutgraf.evidence.prose"

local titles = {}

-- So far before a name its house may end, so far behind a house its office.
local REACH = 64

-- Ties a holder to what his office is of.
local function add(state, office, at, holder, houses)
  state.add(state, { kind = office.kind, rule = office.text, body = office.body, at = at },
    { holder }, houses)
end

-- Whether words are an office and what may stand before one, and nothing else: "former top aide".
local function only_office(state, words, office)
  local rest = (" " .. words:lower():gsub("[%s-]+", " ") .. " ")
  local place, last = rest:find(" " .. office.words .. " ", 1, true)
  if not place or rest:sub(last):find("%S") then return false end
  for word in rest:sub(1, place):gmatch("%S+") do
    if not state.lexicon.before_office[word] and not state.lexicon.lists[word] then return false end
  end
  return true
end

-- "Lee and secretary Roe"; but "Lee's current and longtime secretary Roe".
local function lists(state, words)
  local place = 0
  for word in words:lower():gmatch("%a+") do
    place = place + 1
    if state.lexicon.lists[word] then return place end
  end
end

-- The words before the "and" of two titles.
local function first_title(state, words)
  for before, word in words:gmatch("()(%a+)") do
    local list = state.lexicon.lists[word:lower()]
    if list then return words:sub(1, before - 1):match("^(.-)%.? $") end
  end
end

-- What stands before a name: a house and an office, or a house that owns. In one noun group there
-- may be other words; where the tagger took the office for a verb, none but those of offices.
local function before_name(state, holder, house, grouped)
  -- "Labor Secretary Lee": of_department tells of what
  if state.ends.departments[house.text:lower()] then return end
  local between = prose.straight(state.doc:slice(house.stop, holder.start))
  local words = between:match("^'?s? ([%a\128-\255][%a\128-\255.' -]*),? $")
  local office = words and state.offices:last_in(words)
  local listed = office and lists(state, words)
  -- "Ohio Gov. and candidate Lee"
  local first = listed and listed > 1 and first_title(state, words)
  -- "a Harbor Board clerk and an official under Lee" is not Lee
  if first and prose.word_of(words:sub(#first + 1), state.lexicon.prepositions) then first = nil end
  local alone = first and state.offices:last_in(first)
  if alone and only_office(state, first, alone) then office, listed, words = alone, nil, first end
  local plain = grouped and not listed
  if office and not plain and (listed == 1 or not only_office(state, words, office)) then
    office = nil
  end
  local owned = grouped and house.kind == "organization" and between:find("^'s? $")
  if office or owned then
    state.add(state, {
      kind = office and office.kind or state.lexicon.owned, body = office and office.body,
      rule = office and office.text or "'s", at = { house.start, holder.stop },
    }, { holder }, { house })
  end
end

-- "Lee, a Harbor Board official in charge": the tagger may take the office for what it is not;
-- "Lee, Harbor Board chairman, said".
local function after_name(state, holder, house)
  if not house or house.kind == "role" or not house.entity or house.start < holder.stop then
    return
  end
  local between = house.start - holder.stop < 8 and state.doc:slice(holder.stop, house.start)
  local article = between and between:match("^, (%l+) $")
  local bare = between == ", "
  if not bare and not (article and state.lexicon.articles[article]) then return end
  local so_far
  local rest = prose.after(state.doc, house.stop, REACH)
  local behind = rest:match(bare and "^( [%a\128-\255][%a\128-\255 %-]*)[,.;]"
    or "^( [%l\128-\255 %-]+)") or ""
  for word in behind:gmatch("%S+") do
    so_far = so_far and so_far .. " " .. word or word
    local office = state.offices:last_in(so_far)
    if office and only_office(state, so_far, office) and (office.land or house.kind ~= "place")
      and (not bare or so_far == behind:sub(2)) then
      add(state, office, { holder.start, house.stop + 1 + #so_far }, holder, { house })
      return
    end
    if not state.lexicon.before_office[word] then return end
  end
end

-- "his lawyer Lee"
local function owned_by(state, holder, group)
  local owner = group.possessor and group.possessor.pronoun and group.possessor
  local between = owner and owner.stop < holder.start
    and prose.straight(state.doc:slice(owner.stop, holder.start))
  local words = between and between:match("^ ([%a\128-\255][%a\128-\255.' -]*) $")
  local office = words and state.offices:last_in(words)
  if office then
    add(state, office, { owner.start, holder.stop }, holder, { state.ends:of(owner) })
  end
end

-- The words right before a name that may be a title: no mark stands in them.
local function title_before(state, holder)
  local before = prose.straight(prose.before(state.doc, holder.start, REACH))
  return (before:match("([%a\128-\255][%a\128-\255.' -]*) $") or ""):gsub("^.*%. ", "")
end

-- "Labor Secretary Ann Lee", "Deputy Secretary of State Lee", "State spokesman Lee": of the
-- department that is called by the word, where the text names it.
local function of_department(state, holder, words)
  local what, word = words:match("^(.-) ?%f[%a\128-\255]([%a\128-\255]+)$")
  local office, house
  if what and what:find(" " .. state.lexicon.of .. "$") then
    house = state.ends.departments[word:lower()]
    local before = what:match("^(.*) [%a\128-\255]+$") or ""
    office = house and state.offices:find((before:match("%a+$") or ""):lower(), function()
      return before
    end)
  else
    local last = #words
    -- The office that ends the title, and the word before it: "State | spokesman".
    office = state.offices:last_in(words)
    local place = office and (" " .. words:lower():gsub("%-", " ")):find(office.words, 1, true)
    word = place and place + #office.words - 2 == last
      and words:sub(1, math.max(0, place - 2)):match("([%a\128-\255]+)%-? ?$")
    house = word and letters.is_capital(word) and state.ends.departments[word:lower()]
  end
  if not house or not office then return end
  local heads = office.text == state.lexicon.secretary
    and not prose.word_of(words, state.lexicon.deputies)
  state.add(state, {
    kind = heads and "leads" or office.kind, rule = office.text, body = office.body,
    at = { holder.start - #words - 1, holder.stop },
  }, { holder }, { state.ends:mentioned(house, holder) })
end

-- The land that the text names of which a people has its name: "Russian" of Russia, "Kelvanian" of
-- Kelvania, which no list has.
local function land_of(state, people)
  local listed = state.lexicon.peoples[people:lower()]
  if listed then return state.ends.lands[listed] end
  for _, ending in ipairs(state.lexicon.people_endings) do
    local land = people:sub(-#ending) == ending and state.ends.lands[people:sub(1, -#ending - 1)]
    if land then return land end
  end
end

-- "Russian President Vladimir Lee": of Russia, where the text names it.
local function of_people(state, holder, words)
  for at, people in words:gmatch("()%f[%a\128-\255]([%a\128-\255]+) ") do
    local house = letters.is_capital(people) and land_of(state, people)
    local office = words:sub(at + #people + 1)
    local before, ruler = office:lower():match("^(%a+) (.+)$")
    if not (before and state.lexicon.former[before]) then ruler = office:lower() end
    if house and state.lexicon.rulers[ruler] then
      state.add(state, {
        kind = "leads", rule = office:lower(), body = true,
        at = { holder.start - #words - 1 + at - 1, holder.stop },
      }, { holder }, { state.ends:mentioned(house, holder) })
      return
    end
  end
end

-- "Lee of the Harbor Board"
local function of_house(state, holder, group)
  for _, behind in ipairs(group.prepositions) do
    local house = behind.entity and behind.entity.kind == "organization"
      and behind.start - holder.stop < 9
    if house and behind.preposition:lower() == state.lexicon.of then
      state.add(state, {
        kind = state.lexicon.owned, rule = state.lexicon.of, at = { holder.start, behind.stop },
      }, { holder }, state.ends:whole { behind })
    end
  end
end

-- "Gov. Lee of Ohio": an office of a land or town before a name, and that behind it.
local function behind_name(state, holder, group, start)
  local words = prose.straight(state.doc:slice(start, holder.start))
  local office = words:find("^[%a\128-\255.' -]+$") and state.offices:last_in(words)
  if not office or not office.land then return end
  for _, behind in ipairs(group.prepositions) do
    if office.of[behind.preposition:lower()] then
      add(state, office, { start, holder.stop }, holder,
        state.ends:whole(state.ends:named(behind)))
    end
  end
end

-- "the Lee-run Harbor Board"
local function compound(state, holder, next_one)
  if not next_one or next_one.kind == "role" or not next_one.entity then return end
  if next_one.start - holder.stop > 20 or next_one.start < holder.stop then return end
  local word = state.doc:slice(holder.stop, next_one.start):match("^%-(%l+) $")
  if word and state.lexicon.led[word] then
    state.add(state, {
      kind = state.lexicon.led[word], rule = word, at = { holder.start, next_one.stop },
    }, { holder }, { next_one })
  end
end

-- The name behind a person's, roles left out.
local function house_behind(mentions, index)
  local place = index + 1
  while mentions[place] and mentions[place].kind == "role" and place < index + 4 do
    place = place + 1
  end
  return mentions[place], place
end

--- Adds the ties of names and what stands around them.
---@param state table of evidence/ties.lua
function titles.find(state)
  local last -- the name before, which is no mere role
  for index, holder in ipairs(state.mentions) do
    if holder.kind == "person" and holder.entity then
      local group = state.group_at[holder.stop]
      local start = group and group.start < holder.start and group.start
      local house = start and state.ends:inside(start, holder.start)
      if house then
        before_name(state, holder, house, true)
      elseif last and last.stop <= holder.start and holder.start - last.stop <= REACH then
        before_name(state, holder, last, false)
      end
      if start then
        behind_name(state, holder, group, start)
        owned_by(state, holder, group)
      end
      if group then of_house(state, holder, group) end
      local words = title_before(state, holder)
      of_department(state, holder, words)
      of_people(state, holder, words)
      local behind, place = house_behind(state.mentions, index)
      after_name(state, holder, behind)
      if behind and descriptions.read(state, holder, holder.stop, behind, false) then
        local next_one = house_behind(state.mentions, place)
        if next_one then descriptions.read(state, holder, behind.stop, next_one, true) end
      end
      compound(state, holder, state.mentions[index + 1])
    end
    if holder.kind ~= "role" and holder.entity then last = holder end
  end
end

return titles
