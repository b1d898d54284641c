--- A figure in the headline that the story has otherwise.
local desk = require "nutgraf.desk"
local prose = require "nutgraf.prose"

-- The figures of a sentence with the word that each counts: pilots, 46.
local function figures(sentence, lexicon)
  local list, words = {}, sentence.words
  for index = 1, #words - 1 do
    local text = words[index].lower:gsub(",", "")
    local number = tonumber(text) or lexicon.numbers[text]
    local noun = words[index + 1].lower:gsub("s$", "")
    if number and noun:find("^%a%a%a") and not lexicon.scales[noun] and not lexicon.empty[noun] then
      list[#list + 1] = {
        number = number, noun = noun, at = { words[index].start, words[index + 1].stop },
      }
    end
  end
  return list
end

-- How far into the story a figure may stand that the headline's is held against.
local REACH = 6

return {
  summary = "a figure in the headline that the story has otherwise",
  rule = "the headline or deck has a figure before a noun, the story's first six sentences have "
    .. "another figure before the same noun, and the story nowhere that of the headline",
  advice = "Make the two agree.",
  severity = "error",
  check = function(doc)
    local lexicon, above, below, count, found = desk.lexicon(doc), {}, {}, 0, {}
    for _, sentence in ipairs(prose.sentences(doc)) do
      local role = doc:get("blocks", sentence.block).role
      local into = (role == "headline" or role == "deck") and above or role == "body" and below
      if into == below then count = count + 1 end
      for _, figure in ipairs(into and figures(sentence, lexicon) or {}) do
        figure.early = count <= REACH
        into[#into + 1] = figure
      end
    end
    for _, figure in ipairs(above) do
      local same, related = false, {}
      for _, other in ipairs(below) do
        if other.noun == figure.noun then
          same = same or other.number == figure.number
          if other.early then related[#related + 1] = { at = other.at } end
        end
      end
      if not same and related[1] then
        found[#found + 1] = {
          at = figure.at, related = related, message = "the story has another figure",
        }
      end
    end
    return found
  end,
}
