--- The conditional rules of a text as a decision table that can be asked: which
--- rules fire under the facts given, which do not, and which cannot be told.
local conditions = require "nutgraf.evidence.conditions"
local prose = require "nutgraf.evidence.prose"

local function note_of(rule, other)
  if other then return ("conflicts with rule %d"):format(other) end
  if rule.consequence == "" then return "says no consequence" end
end

-- Facts under which no rule fires are a gap: the text does not say what follows.
local function gap_of(items)
  local untold = 0
  for _, item in ipairs(items) do
    if item.result == "fires" then return nil end
    if item.result == "cannot be told" then untold = untold + 1 end
  end
  local note = "no rule says what follows"
  if untold > 0 then note = ("no rule fires; %d cannot be told"):format(untold) end
  return { result = "gap", note = note, text = "" }
end

return {
  summary = "conditional rules as a decision table that can be asked",
  example = "nutgraf rules article.html --given 'contested port'",
  shape = "list",
  words = { "evidence" },
  needs = { "rules" },
  options = {
    given = {
      type = "list", summary = "a fact that holds; may be said several times. Tells rules apart",
    },
  },
  columns = {
    { "line", "integer" }, { "rule", "integer" }, { "given", "string" }, { "condition", "string" },
    { "consequence", "string" }, { "unless", "string" }, { "actor", "string" },
    { "result", "string" }, { "note", "string" },
  },
  view = function(doc, options)
    local lexicon = prose.words(doc, "evidence")
    local facts = options.given and {} or nil
    for index, fact in ipairs(options.given or {}) do
      facts[index] = conditions.fact(fact, lexicon)
    end
    local rules, items = {}, {}
    for rule in doc:rules() do rules[#rules + 1] = rule end
    local others = conditions.conflicts(rules, lexicon)
    for index, rule in ipairs(rules) do
      items[index] = {
        at = rule, rule = index, given = rule.given, condition = rule.condition,
        consequence = rule.consequence, unless = rule.unless, actor = rule.actor,
        result = facts and conditions.result(rule, facts, lexicon) or nil,
        note = note_of(rule, others[index]),
      }
    end
    if facts and #items > 0 then items[#items + 1] = gap_of(items) end
    return items
  end,
}
