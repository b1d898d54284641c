--- The same words of one speaker, quoted in two ways.
local desk = require "nutgraf.evidence.desk"

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
    local said, by_speaker, found = desk.said(doc), {}, {}
    for quote in doc:quotes { kind = { "direct", "block" } } do
      local speaker = said[quote.id] and said[quote.id].speaker
      local words = speaker and desk.words(desk.quoted(doc, quote))
      if words and #words >= options.min_words then
        local earlier = by_speaker[speaker.id] or {}
        by_speaker[speaker.id] = earlier
        for _, other in ipairs(earlier) do
          if desk.versions(words, other.words, options.share / 100) then
            found[#found + 1] = {
              at = quote, message = ("quoted otherwise on line %d"):format(other.quote.line),
              related = { { at = other.quote, message = "the other version" } },
            }
            break
          end
        end
        earlier[#earlier + 1] = { quote = quote, words = words }
      end
    end
    return found
  end,
}
