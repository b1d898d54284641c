--- A headline that the story contradicts: another figure, or a "not" in one of the two.
local desk = require "nutgraf.evidence.desk"
local headline = require "nutgraf.evidence.headline"
local prose = require "nutgraf.evidence.prose"

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

-- The figures of headline and deck, and those of the story, the early ones marked.
local function gather(doc, lexicon)
  local above, below, count = {}, {}, 0
  for _, sentence in ipairs(prose.sentences(doc)) do
    local role = doc:get("blocks", sentence.block).role
    local into = (role == "headline" or role == "deck") and above or role == "body" and below
    if into == below then count = count + 1 end
    for _, figure in ipairs(into and figures(sentence, lexicon) or {}) do
      figure.early = count <= headline.reach
      into[#into + 1] = figure
    end
  end
  return above, below
end

local function other_figures(doc, lexicon, found)
  local above, below = gather(doc, lexicon)
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
end

local function turned_around(doc, lexicon, share, found)
  local block, sentence, range = headline.source(doc, share)
  if not range then return end
  local above = desk.phrase(block.text, lexicon.negations)
  local words = doc:slice(range[1], range[2])
  local below = desk.phrase(words, lexicon.negations)
  -- In a long range the "not" may belong to something else.
  local close = #desk.words(words) <= 2 * #desk.words(block.text)
  -- A headline may say that what somebody claims is not so.
  local answers = above and not below
    and desk.phrase(doc:slice(sentence.start, range[2]), lexicon.accusing_hedges)
  if close and not answers and (above == nil) ~= (below == nil) then
    found[#found + 1] = {
      at = block, message = ("only the %s says “%s”"):format(above and "headline" or "story",
        above or below),
      related = { { at = range, message = "what the story says" } },
    }
  end
end

return {
  summary = "a headline that the story contradicts",
  rule = "the headline or deck has a figure before a noun, the story's first six sentences have "
    .. "another figure before the same noun, and the story nowhere that of the headline; or one of "
    .. "headline and the sentence that has `share` percent of its words, from the first such word "
    .. "to the last and in no more than twice as many, has a negation, and the other has none",
  advice = "Make the two agree.",
  severity = "note",
  words = { "desk" },
  options = {
    share = { type = "integer", default = 80, summary = "percent of the headline's words" },
  },
  check = function(doc, options)
    local lexicon, found = desk.lexicon(doc), {}
    other_figures(doc, lexicon, found)
    turned_around(doc, lexicon, options.share, found)
    return found
  end,
}
