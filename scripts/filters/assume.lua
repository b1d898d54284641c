--- Keeps the rules that may hold where a fact does.
local conditions = require "nutgraf.evidence.conditions"
local prose = require "nutgraf.evidence.prose"

return {
  summary = "leaves out of the layer rules what does not hold where a fact does",
  example = "nutgraf rules article.html --filter assume='contested port'",
  on = "document",
  needs = { "rules" },
  argument = "assume",
  options = { assume = { type = "string", summary = "the fact" } },
  prepare = function(options)
    if not options.assume or options.assume == "" then
      return "assume: what? --filter assume=FACT"
    end
  end,
  filter = function(doc, options)
    local lexicon = prose.words(doc, "evidence")
    local facts = { conditions.fact(options.assume, lexicon) }
    doc:narrow("rules", function(rule)
      return conditions.result(rule, facts, lexicon) ~= "does not fire"
    end)
  end,
}
