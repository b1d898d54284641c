--- Ties that the description right behind a person's name tells, by its words: "Lee, 43, a longtime
--- aide to Hale", "Lee, founder and chief executive of the Harbor Board", whatever the tagger makes
--- of it. Part of evidence/titles.lua. Input: mentions, with the state of evidence/ties.lua.
--- Output: ties, by its `add`. Guarantees a bounded look behind each name.
local prose = require "nutgraf.evidence.prose"

local descriptions = {}

-- So long a description may be, in units of text.
local REACH = 64

-- The offices that words of a description tell, each with its last word: "founder and chief
-- executive" are two. Nil where they say something else: "a man who knows the head".
local function offices_of(state, words, preposition)
  local list = {}
  for word in words:gmatch("%S+") do
    if state.lexicon.classes.block[word] and not state.lexicon.lists[word] then return nil end
  end
  local part
  for word in (words .. " "):gmatch("(%S+) ") do
    if state.lexicon.lists[word] then
      list[#list + 1], part = part, nil
    else
      part = part and part .. " " .. word or word
    end
  end
  list[#list + 1] = part
  local found = {}
  for index, text in ipairs(list) do
    -- "a professor of law at"; but "a member of the board and husband of" is none of hers
    local tail = " " .. state.lexicon.of .. " [%l\128-\255][%l\128-\255 ]*$"
    local bare = index == #list and text:match("^(.-)" .. tail) or text
    local head = bare:match("(%S+)$")
    local office = state.offices:find(head:match("[^-]+$"), function() return bare end)
    if office and office.of[preposition] and not office.houses then
      -- "head of policy at"
      local within = bare ~= text and office.kind == state.lexicon.heads
      found[#found + 1] = { office = office, kind = within and state.lexicon.owned or office.kind }
    elseif index == #list then
      return nil
    end
  end
  return found
end

-- What stands behind the "and" that words begin with.
local function after_list(state, words)
  local word, rest = words:match("^,? ([%l\128-\255]+) (.*)$")
  return word and state.lexicon.lists[word] and rest or nil
end

--- Adds the ties of the description right behind a name, up to the name that it is of.
---@param state table of evidence/ties.lua
---@param holder nutgraf.Mention whose description it is
---@param from integer where it begins
---@param house nutgraf.Mention what it is of
---@param joined boolean whether it goes on behind another: "and a former aide to Hale"
---@return boolean? found
function descriptions.read(state, holder, from, house, joined)
  local span = house.start - from
  if house.start < from or span > REACH or house.kind == "role" or not house.entity then return end
  local between = prose.straight(state.doc:slice(from, house.start))
  local words = joined and after_list(state, between)
    or between:gsub("^, %d%d?%d?,", ",", 1):match("^, (.*)$")
  local text, preposition = (words or "")
    :match("^([%l\128-\255][%l\128-\255 '-]*) ([%l\128-\255]+) $")
  if text then
    local before, article = text:match("^(.*) ([%l\128-\255]+)$")
    if article and state.lexicon.articles[preposition] then text, preposition = before, article end
  end
  local first = text and text:match("^[^%s-]+")
  local opens = first and (state.lexicon.articles[first] or state.lexicon.before_office[first]
    or state.lexicon.former[first] or state.offices:last_in(first))
  local list = opens and offices_of(state, text, preposition)
  if not list then return end
  local house_at = state.ends:whole { house }
  for _, one in ipairs(list) do
    local office = one.office
    state.add(state, {
      kind = one.kind, rule = office.text, body = office.body, at = { holder.start, house.stop },
      past = prose.word_of(text, state.lexicon.former) ~= nil,
    }, { holder }, house_at)
  end
  return true
end

return descriptions
