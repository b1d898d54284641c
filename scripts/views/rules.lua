--- The conditional rules of a text as a decision table that can be asked: which
--- rules fire under the facts given, which do not, and which cannot be told.
local prose = require "nutgraf.prose"

-- A word as facts and conditions are compared: its beginning, without endings.
local function stem(word, lexicon)
  for _, ending in ipairs(lexicon.endings) do
    if #word > #ending + 2 and word:sub(-#ending) == ending then
      word = word:sub(1, -#ending - 1)
      break
    end
  end
  return (word:gsub("(%a)%1$", "%1"))
end

-- The meaningful words of a phrase, and how often it is turned around.
local function stems_of(phrase, lexicon)
  local stems, negative = {}, false
  for word in phrase:lower():gsub("\226\128\153", "'"):gmatch("[%w\128-\255']+") do
    -- "uncontested" is "contested" turned around.
    for _, prefix in ipairs(lexicon.prefixes) do
      if #word > #prefix + 3 and word:sub(1, #prefix) == prefix then
        word, negative = word:sub(#prefix + 1), not negative
        break
      end
    end
    if lexicon.negative[word] or word:find("n't$") then
      negative = not negative
    elseif not lexicon.empty[word] then
      stems[stem(word, lexicon)] = true
    end
  end
  return stems, negative
end

local function covers(wide, narrow)
  if not next(narrow) then return false end
  for word in pairs(narrow) do
    if not wide[word] then return false end
  end
  return true
end

-- What the facts say of a phrase: true, false, or nil where they do not say.
local function told(facts, phrase, lexicon)
  local stems, negative = stems_of(phrase, lexicon)
  for _, fact in ipairs(facts) do
    if covers(stems, fact.stems) or covers(fact.stems, stems) then
      return fact.negative == negative
    end
  end
end

local function result_of(rule, facts, lexicon)
  local assumed = true
  if rule.given then assumed = told(facts, rule.given, lexicon) end
  if assumed == false then return "does not fire" end
  local condition = told(facts, rule.condition, lexicon)
  if condition == false then return "does not fire" end
  if assumed and condition then
    if rule.unless and told(facts, rule.unless, lexicon) then return "does not fire" end
    return "fires"
  end
  return "cannot be told"
end

-- The same condition under the same assumption with another consequence.
local function conflict_of(rules, index, lexicon)
  local rule = rules[index]
  local own, turned = stems_of(rule.condition, lexicon)
  for other = 1, #rules do
    local it = rules[other]
    if other ~= index and it.given == rule.given and it.consequence ~= rule.consequence then
      local stems, negative = stems_of(it.condition, lexicon)
      if negative == turned and covers(own, stems) and covers(stems, own) then
        return "conflicts with rule " .. other
      end
    end
  end
  if rule.consequence == "" then return "says no consequence" end
end

return {
  summary = "conditional rules as a decision table that can be asked",
  example = "nutgraf rules article.html --given 'contested port'",
  shape = "list",
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
      local stems, negative = stems_of(fact, lexicon)
      facts[index] = { stems = stems, negative = negative }
    end
    local rules, items = {}, {}
    for rule in doc:rules() do rules[#rules + 1] = rule end
    for index, rule in ipairs(rules) do
      items[index] = {
        at = rule, rule = index, given = rule.given, condition = rule.condition,
        consequence = rule.consequence, unless = rule.unless, actor = rule.actor,
        result = facts and result_of(rule, facts, lexicon) or nil,
        note = conflict_of(rules, index, lexicon),
      }
    end
    return items
  end,
}
