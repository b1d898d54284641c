--- A headline that says as a fact what the story only says that somebody says.
local desk = require "nutgraf.desk"
local prose = require "nutgraf.prose"

-- How far into the story a sentence may stand.
local REACH = 6

-- The words that carry meaning, cut to where they are alike: "bribes", "bribed".
local function stems(text, empty)
  local list, seen = {}, {}
  for _, word in ipairs(desk.words(text)) do
    word = word:gsub("'s$", "")
    local stem = #word > 5 and word:sub(1, 5) or word:gsub("s$", "")
    if not empty[word] and not seen[stem] then
      seen[stem] = true
      list[#list + 1] = stem
    end
  end
  return list, seen
end

return {
  summary = "a headline that drops the story's “allegedly”",
  rule = "the headline has no hedge, question mark, quotation mark, or word that says whose word "
    .. "it is, and the sentence among the story's first six that has most of its words, three or "
    .. "more and `share` percent, has a hedge",
  advice = "Put the hedge, or who says so, into the headline.",
  severity = "warning",
  options = {
    share = { type = "integer", default = 60, summary = "percent of the headline's words" },
  },
  check = function(doc, options)
    local lexicon, headline = desk.lexicon(doc), doc:blocks { role = "headline" }()
    if not headline or headline.text:find('[?"]') or headline.text:find("\226\128[\152\156\157]")
      or desk.phrase(headline.text, lexicon.hedges)
      or desk.phrase(headline.text, lexicon.headline_sources) then
      return {}
    end
    local own = stems(headline.text, lexicon.empty)
    local best, most, count = nil, 0, 0
    for _, sentence in ipairs(prose.sentences(doc)) do
      local block = doc:get("blocks", sentence.block)
      if block.role == "body" and count < REACH then
        count = count + 1
        local text = doc:slice(sentence.start, sentence.stop)
        local _, there = stems(text, lexicon.empty)
        local shared = 0
        for _, stem in ipairs(own) do shared = shared + (there[stem] and 1 or 0) end
        if shared > most then best, most = sentence, shared end
      end
    end
    local hedge = best and most >= 3 and most * 100 >= options.share * #own
      and desk.phrase(doc:slice(best.start, best.stop), lexicon.hedges)
    if not hedge then return {} end
    return { {
      at = headline, message = ("the story says “%s”"):format(hedge),
      related = { { at = { best.start, best.stop }, message = "what the story says" } },
    } }
  end,
}
