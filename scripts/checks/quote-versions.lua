--- The same words of one speaker, quoted in two ways.
local desk = require "nutgraf.evidence.desk"
local sorted = require "nutgraf.sorted"

local function itself(number) return number end

-- The words of a quotation, the second "the" told from the first, the rarest of all quotations
-- first.
local function by_rarity(words, count_of)
  local seen, list = {}, {}
  for index, word in ipairs(words) do
    seen[word] = (seen[word] or 0) + 1
    list[index] = seen[word] > 1 and word .. " " .. seen[word] or word
  end
  table.sort(list, function(a, b)
    local x, y = count_of[a] or 0, count_of[b] or 0
    if x ~= y then return x < y end
    return a < b
  end)
  return list
end

-- How many of its rarest words a quotation has to be looked for by: of two that share so much of
-- the shorter one, and are as unlike in length as that allows, one of these is in both.
local function telling(words, share)
  return math.min(#words, #words - math.ceil(share * share * #words - 1e-9) + 1)
end

-- Gives the quotations before that may be a version one after the other, in their order: those
-- past a number, whose rarest words have one of these.
local function candidates(earlier, rare, past)
  local lists, places = {}, {}
  for _, word in ipairs(rare) do
    local list = earlier.by_word[word]
    if list then
      lists[#lists + 1] = list
      places[#lists] = sorted.last_before(list, past + 1, itself) + 1
    end
  end
  return function()
    local least = math.huge
    for index, list in ipairs(lists) do least = math.min(least, list[places[index]] or least) end
    for index, list in ipairs(lists) do
      if list[places[index]] == least then places[index] = places[index] + 1 end
    end
    return least < math.huge and least or nil
  end
end

-- The first quotation before that one is a version of. What the same words were compared with is
-- not compared again.
local function version_of(earlier, one, rare, share)
  local same = earlier.by_wording[one.wording]
  if same and same.version then return same.version end
  for number in candidates(earlier, rare, same and same.compared or 0) do
    if desk.versions(one.words, earlier[number].words, share) then
      if same then same.version = earlier[number] end
      one.version = earlier[number]
      return one.version
    end
  end
  if same then same.compared = #earlier end
end

-- Keeps a quotation under its rarest words, and each wording once.
local function note(earlier, rare, one)
  if earlier.by_wording[one.wording] then return end
  earlier.by_wording[one.wording], one.compared = one, #earlier
  earlier[#earlier + 1] = one
  for _, word in ipairs(rare) do
    local list = earlier.by_word[word] or {}
    earlier.by_word[word] = list
    list[#list + 1] = #earlier
  end
end

return {
  summary = "two quotations of one speaker that are nearly the same",
  rule = "two quotations of one speaker, each of `min_words` words or more, share at least `share` "
    .. "percent of their words in the same order, and neither is a part of the other",
  advice = "Find out what was said, and quote that in both places.",
  severity = "warning",
  reads = { "attributions" },
  options = {
    share = { type = "integer", default = 80, summary = "percent of the words of the shorter" },
    min_words = { type = "integer", default = 5, summary = "leave shorter quotations out" },
  },
  check = function(doc, options)
    local said, all, count_of = desk.said(doc), {}, {}
    for quote in doc:quotes { kind = { "direct", "block" } } do
      local speaker = said[quote.id] and said[quote.id].speaker
      local words = speaker and desk.words(desk.quoted(doc, quote))
      if words and #words >= options.min_words then
        all[#all + 1] = {
          quote = quote, words = words, speaker = speaker.id, wording = table.concat(words, " "),
        }
        for _, word in ipairs(words) do count_of[word] = (count_of[word] or 0) + 1 end
      end
    end
    local by_speaker, found, share = {}, {}, options.share / 100
    for _, one in ipairs(all) do
      local earlier = by_speaker[one.speaker] or { by_word = {}, by_wording = {} }
      by_speaker[one.speaker] = earlier
      local rare = by_rarity(one.words, count_of)
      for index = #rare, telling(rare, share) + 1, -1 do rare[index] = nil end
      local other = version_of(earlier, one, rare, share)
      if other then
        found[#found + 1] = {
          at = one.quote, message = ("quoted otherwise on line %d"):format(other.quote.line),
          related = { { at = other.quote, message = "the other version" } },
        }
      end
      note(earlier, rare, one)
    end
    return found
  end,
}
