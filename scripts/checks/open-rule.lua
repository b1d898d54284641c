--- A conditional rule that says nothing, or two things.
local conditions = require "nutgraf.evidence.conditions"
local prose = require "nutgraf.evidence.prose"

return {
  summary = "a conditional rule without a consequence, or with two",
  rule = "a rule of the view `rules` has no consequence, or another rule has the same condition "
    .. "under the same assumption and another consequence",
  advice = "Say what is to happen, or which of the two it is.",
  severity = "warning",
  needs = { "rules" },
  check = function(doc)
    local lexicon, rules, found = prose.words(doc, "evidence"), prose.list(doc, "rules"), {}
    local others = conditions.conflicts(rules, lexicon)
    for index, rule in ipairs(rules) do
      local other = others[index]
      if rule.consequence == "" then
        found[#found + 1] = { at = rule, message = "and then?" }
      elseif other and other < index then
        found[#found + 1] = {
          at = rule, related = { { at = rules[other], message = "the other rule" } },
          message = ("line %d has another consequence"):format(rules[other].line),
        }
      end
    end
    return found
  end,
}
