--- Conditions held against facts: does a rule fire where these hold? Input: rules of
--- the layer `rules`, phrases, the lexicon of the evidence filters. Guarantees that
--- what the facts do not say is nil, never a guess. Two phrases are the same where the
--- meaningful words of one, without endings, are all among the other's.
local prose = require "nutgraf.evidence.prose"

local conditions = {}

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
  for word in prose.straight(phrase:lower()):gmatch("[%w\128-\255']+") do
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

--- A fact that holds, ready to be asked.
---@param phrase string
---@param lexicon table
---@return { stems: table<string, boolean>, negative: boolean }
function conditions.fact(phrase, lexicon)
  local stems, negative = stems_of(phrase, lexicon)
  return { stems = stems, negative = negative }
end

--- What a rule does where facts hold.
---@param rule table given, condition, unless
---@param facts table[] of conditions.fact
---@param lexicon table
---@return "fires"|"does not fire"|"cannot be told"
function conditions.result(rule, facts, lexicon)
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

--- The rule with the same condition under the same assumption and another consequence.
---@param rules table[]
---@param index integer
---@param lexicon table
---@return integer? other
function conditions.conflict(rules, index, lexicon)
  local rule = rules[index]
  local own, turned = stems_of(rule.condition, lexicon)
  for other = 1, #rules do
    local it = rules[other]
    if other ~= index and it.given == rule.given and it.consequence ~= rule.consequence then
      local stems, negative = stems_of(it.condition, lexicon)
      if negative == turned and covers(own, stems) and covers(stems, own) then
        return other
      end
    end
  end
end

return conditions
