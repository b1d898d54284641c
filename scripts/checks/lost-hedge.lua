--- A headline that says as a fact what the story only says that somebody says.
local desk = require "nutgraf.evidence.desk"
local headline = require "nutgraf.evidence.headline"

-- Whether a headline says itself that it is not sure, or on whose word it stands.
local function is_hedged(text, lexicon)
  return text:find('[?"]') or text:find("\226\128[\152\156\157]")
    or desk.phrase(text, lexicon.hedges) or desk.phrase(text, lexicon.headline_sources)
end

return {
  summary = "a headline that drops the story's “allegedly”",
  rule = "the headline has no hedge, question mark, quotation mark, or word that says whose word "
    .. "it is, and the sentence among the story's first six that has most of its words, three or "
    .. "more and `share` percent, has a word such as “allegedly” among them",
  advice = "Put the hedge, or who says so, into the headline.",
  severity = "note",
  words = { "desk" },
  options = {
    share = { type = "integer", default = 60, summary = "percent of the headline's words" },
  },
  check = function(doc, options)
    local lexicon = desk.lexicon(doc)
    local block, sentence, range = headline.source(doc, options.share)
    if not sentence or is_hedged(block.text, lexicon) then return {} end
    local words = doc:slice(range[1], range[2])
    local hedge = desk.phrase(words, lexicon.accusing_hedges)
    -- A headline with a "not" denies what the story says that somebody claims.
    local denies = desk.phrase(block.text, lexicon.negations)
      and not desk.phrase(words, lexicon.negations)
    if not hedge or denies then return {} end
    return { {
      at = block, message = ("the story says “%s”"):format(hedge),
      related = { { at = { sentence.start, sentence.stop }, message = "what the story says" } },
    } }
  end,
}
