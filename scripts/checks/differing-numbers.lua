--- Numbers of one thing that disagree in the text.
local differing = require "nutgraf.evidence.differing"
local desk = require "nutgraf.evidence.desk"

return {
  summary = "numbers that disagree with each other",
  rule = "two clauses say the same of the same (subject, verb, object, and all that stands with "
    .. "prepositions), tell no time of their own, and give another number, neither of them with "
    .. "“about”, “more than” or the like",
  advice = "Find out which is right, or say why both are.",
  severity = "warning",
  reads = { "clauses" },
  words = { "desk" },
  check = function(doc)
    local found = {}
    for _, pair in ipairs(differing.find(doc, desk.lexicon(doc))) do
      local first, second = pair.first, pair.second
      found[#found + 1] = {
        at = second,
        message = ("“%s” here, “%s” on line %d"):format(doc:slice(second[1], second[2]),
          doc:slice(first[1], first[2]), doc:place(first[1]).line),
      }
    end
    return found
  end,
}
