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

-- What rules have in common that say two things: assumption and condition. Nil where the condition
-- has no word that tells.
local function handle_of(rule, lexicon)
  local stems, negative = stems_of(rule.condition, lexicon)
  local list = {}
  for word in pairs(stems) do list[#list + 1] = word end
  if #list == 0 then return nil end
  table.sort(list)
  local given = rule.given and "given " .. rule.given or ""
  return table.concat({ given, tostring(negative), table.concat(list, " ") }, "\n")
end

--- Of each rule the first one with the same condition under the same assumption and another
--- consequence, by their numbers.
---@param rules table[]
---@param lexicon table
---@return table<integer, integer> others
function conditions.conflicts(rules, lexicon)
  local handles, first, second = {}, {}, {}
  for index, rule in ipairs(rules) do
    local handle = handle_of(rule, lexicon)
    if handle then
      handles[index], first[handle] = handle, first[handle] or index
      if not second[handle] and rule.consequence ~= rules[first[handle]].consequence then
        second[handle] = index
      end
    end
  end
  local others = {}
  for index, handle in pairs(handles) do
    local same = rules[first[handle]].consequence == rules[index].consequence
    others[index] = same and second[handle] or not same and first[handle] or nil
  end
  return others
end

return conditions
