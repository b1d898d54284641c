--- Ties that a name with what stands right around it tells: "the Harbor Board spokesman Lee",
--- "Tarn Police Chief Ann Lee", "Hale's lawyer Lee", "Fox News' Lee", "Gov. Lee of Ohio", "the
--- Lee-run Harbor Board". Part of evidence/ties.lua, whose state it takes.
local prose = require "nutgraf.evidence.prose"

local titles = {}

-- The office that one of the words tells: the last.
local function office_in(state, words)
  local office
  for word in words:lower():gmatch("[%a.-]+") do
    office = state.offices:find(word, function() return words end) or office
  end
  return office
end

-- Whether words are an office and what may stand before one, and nothing else: "former top aide".
local function only_office(state, words, office)
  local rest = (" " .. words:lower():gsub("[%s-]+", " ") .. " ")
  local place, last = rest:find(" " .. office.words .. " ", 1, true)
  if not place or rest:sub(last):find("%S") then return false end
  for word in rest:sub(1, place):gmatch("%S+") do
    if not state.lexicon.before_office[word] then return false end
  end
  return true
end

-- "Lee and secretary Roe"
local function lists(state, words)
  for word in words:lower():gmatch("%a+") do
    if state.lexicon.lists[word] then return true end
  end
  return false
end

-- What stands before a name: a house and an office, or a house that owns. In one noun group there
-- may be other words; where the tagger took the office for a verb, none but those of offices.
local function before_name(state, holder, house, grouped)
  local between = prose.straight(state.doc:slice(house.stop, holder.start))
  local words = between:match("^'?s? ([%a][%a.' -]*),? $")
  local office = words and office_in(state, words)
  if office and not (grouped and not lists(state, words) or only_office(state, words, office)) then
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

-- "Gov. Lee of Ohio": an office of a land or town before a name, and that behind it.
local function behind_name(state, holder, group, start)
  local words = prose.straight(state.doc:slice(start, holder.start))
  local office = words:find("^[%a.' -]+$") and office_in(state, words)
  if not office or not office.land then return end
  for _, behind in ipairs(group.prepositions) do
    if office.of[behind.preposition:lower()] then
      state.add(state, {
        kind = office.kind, rule = office.text, body = office.body, at = { start, holder.stop },
      }, { holder }, state.ends:whole(state.ends:named(behind)))
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

-- So far before a name its house may end.
local REACH = 48

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
      if start then behind_name(state, holder, group, start) end
      compound(state, holder, state.mentions[index + 1])
    end
    if holder.kind ~= "role" and holder.entity then last = holder end
  end
end

return titles
