--- "Five people: Ada Venn, Odile Marrow and Corin Abbot": five are announced, three named.
local desk = require "nutgraf.evidence.desk"
local prose = require "nutgraf.evidence.prose"
local text = require "nutgraf.text"

-- What a list stands between: a colon and the end, or two dashes.
local function range_of(words, index)
  local mark = words[index].text
  if mark == ":" then return index + 1, #words end
  if mark ~= "—" and mark ~= "–" then return nil end
  for last = index + 1, #words do
    if words[last].text == mark then return index + 1, last - 1 end
  end
end

-- How many names a list holds; nil where anything else stands in it than names, commas and
-- words that join.
local function count_of(words, first, last, names, joins)
  local count, index = 0, first
  while index <= last do
    local name = names[words[index].start]
    if name then
      count = count + 1
      while index <= last and words[index].start < name.stop do index = index + 1 end
    elseif text.is_capital(words[index].text) then
      -- Not every name of a list is known to be one.
      count = count + 1
      while index <= last and text.is_capital(words[index].text) do index = index + 1 end
    elseif joins[words[index].lower] then
      index = index + 1
    else
      return nil
    end
  end
  return count
end

-- The number before a plural noun that ends right before `index`: "five harbor pilots".
local function announced(words, index, lexicon)
  for place = index - 1, math.max(1, index - 4), -1 do
    local word = words[place]
    local number = lexicon.numbers[word.lower] or tonumber(word.text)
    if number and place < index - 1 then
      local before = words[place - 1]
      return not (before and lexicon.more_than[before.lower]) and number or nil, word
    end
    if word.kind ~= "word" then return nil end
  end
end

return {
  summary = "so many are announced, and another number is named",
  rule = "a number and a noun stand before a colon or between dashes with a list of nothing but "
    .. "names, and the list has another number of names",
  advice = "Count again: a name is missing, or the number is wrong.",
  severity = "warning",
  reads = { "mentions" },
  words = { "desk" },
  check = function(doc)
    local lexicon, found, names = desk.lexicon(doc), {}, {}
    for mention in doc:mentions() do
      if mention.kind ~= "role" then names[mention.start] = mention end
    end
    for _, sentence in ipairs(prose.sentences(doc)) do
      local words = sentence.words
      for index = 3, #words do
        local first, last = range_of(words, index)
        while first and last >= first and lexicon.list_ends[words[last].text] do last = last - 1 end
        local number, word = nil, nil
        if first and last >= first then number, word = announced(words, index, lexicon) end
        local count = number and count_of(words, first, last, names, lexicon.joins)
        if count and count > 1 and count ~= number then
          found[#found + 1] = {
            at = { word.start, words[last].stop },
            message = ("%d are announced, %d are named"):format(number, count),
          }
        end
      end
    end
    return found
  end,
}
