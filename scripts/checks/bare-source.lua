--- "A source said": nothing of how the source knows.
local desk = require "nutgraf.evidence.desk"
local unnamed = require "nutgraf.evidence.unnamed"

return {
  summary = "an unnamed source of whom nothing is said",
  rule = "a statement's source is “a source”, “sources” or “an insider” with no word more, and no "
    .. "earlier source of the story was described by that noun",
  advice = "Say as much of the source as the promise allows: how he or she knows.",
  severity = "warning",
  reads = { "attributions", "mentions" },
  words = { "desk", "sources" },
  check = function(doc)
    local bare, described, found = desk.lexicon(doc).bare, {}, {}
    for _, pair in ipairs(unnamed.list(doc)) do
      local attribution, source = pair[1], pair[2]
      local noun = source.head:gsub("s$", "")
      if not source.bare then
        described[noun] = true
      elseif bare[source.head] and source.new and not described[noun] then
        found[#found + 1] = {
          at = attribution.source_span, message = "how does this source know?",
        }
      end
    end
    return found
  end,
}
