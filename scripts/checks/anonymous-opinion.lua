--- A judgement of somebody, by a person without a name.
local desk = require "nutgraf.evidence.desk"
local unnamed = require "nutgraf.evidence.unnamed"

return {
  summary = "an opinion quoted from an unnamed source",
  rule = "a quotation that is attributed to an unnamed source has a word that judges",
  advice = "Leave it out, or get it on the record: anonymity is for facts.",
  severity = "warning",
  reads = { "attributions", "mentions" },
  words = { "desk", "sources" },
  check = function(doc)
    local opinions, found = desk.lexicon(doc).opinions, {}
    for _, pair in ipairs(unnamed.list(doc)) do
      local attribution = pair[1]
      for _, quote in ipairs(attribution.quotes or {}) do
        local word = desk.phrase(quote.text, opinions)
        if word then
          found[#found + 1] = {
            at = quote, message = ("“%s”, says somebody without a name"):format(word),
            related = { { at = attribution.source_span, message = "the source" } },
          }
        end
      end
    end
    return found
  end,
}
