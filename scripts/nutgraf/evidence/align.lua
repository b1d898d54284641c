--- Which entry of an old list is which of a new one: by key, then by the same words,
--- then by words that are mostly the same. Input: two lists of { key, text }.
--- Output: pairs. Guarantees that each entry is in one pair at most, and that what
--- is the same is never given to what is only alike.
local text = require "nutgraf.text"

local align = {}

-- Two wordings are one, changed, where they share so much of their words.
local ALIKE = 0.6

--- Words as they are compared: case, quotation marks and punctuation do not count.
---@param value string
---@return string
local function plain(value)
  value = value:lower():gsub("\226\128[\152-\159]", ""):gsub("[%p]", " ")
  return text.fold(value)
end

local function words_of(value)
  local set, count = {}, 0
  for word in plain(value):gmatch("%S+") do
    if not set[word] then set[word], count = true, count + 1 end
  end
  return set, count
end

local function pair(result, old, new, how, score)
  result.pairs[#result.pairs + 1] = { old = old, new = new, how = how, score = score }
  result.by_old[old], result.by_new[new] = result.pairs[#result.pairs], result.pairs[#result.pairs]
end

local function by(result, olds, news, name, how)
  local waiting = {}
  for _, new in ipairs(news) do
    local value = not result.by_new[new] and name(new)
    if value and value ~= "" then
      waiting[value] = waiting[value] or {}
      table.insert(waiting[value], new)
    end
  end
  for _, old in ipairs(olds) do
    local value = not result.by_old[old] and name(old)
    local list = value and waiting[value]
    if list and list[1] then pair(result, old, table.remove(list, 1), how) end
  end
end

-- All pairs that share enough words, the most alike first.
local function candidates(result, olds, news)
  local index, sizes, place = {}, {}, {}
  for at, new in ipairs(news) do
    if not result.by_new[new] then
      local set, count = words_of(new.text or "")
      sizes[new], place[new] = count, at
      for word in pairs(set) do
        index[word] = index[word] or {}
        table.insert(index[word], new)
      end
    end
  end
  local found = {}
  for at, old in ipairs(olds) do
    if not result.by_old[old] then
      local set, count = words_of(old.text or "")
      local shared = {}
      for word in pairs(set) do
        for _, new in ipairs(index[word] or {}) do shared[new] = (shared[new] or 0) + 1 end
      end
      for new, common in pairs(shared) do
        local score = 2 * common / (count + sizes[new])
        if score >= ALIKE then
          found[#found + 1] = { old = old, new = new, score = score, at = at, to = place[new] }
        end
      end
    end
  end
  table.sort(found, function(a, b)
    if a.score ~= b.score then return a.score > b.score end
    if a.at ~= b.at then return a.at < b.at end
    return a.to < b.to
  end)
  return found
end

--- Pairs two lists.
---@param olds table[] each with `text`, and `key` where it has one
---@param news table[]
---@param keyed boolean? whether keys tell anything: not between two files
---@return {pairs: table[], by_old: table, by_new: table} `how` is key, words or alike
function align.lists(olds, news, keyed)
  local result = { pairs = {}, by_old = {}, by_new = {} }
  if keyed then by(result, olds, news, function(it) return it.key end, "key") end
  by(result, olds, news, function(it) return text.fold(it.text or "") end, "words")
  by(result, olds, news, function(it) return plain(it.text or "") end, "words")
  for _, it in ipairs(candidates(result, olds, news)) do
    if not result.by_old[it.old] and not result.by_new[it.new] then
      pair(result, it.old, it.new, "alike", it.score)
    end
  end
  return result
end

return align
