--- Numbers of one text that disagree: "the pier cost $2 million" and, elsewhere, "the pier had
--- cost $3 million". Input: a document, the desk's words. Output: pairs of places. Two numbers are
--- of one thing only where a clause says the same of the same: its subject, its verb, its object
--- but for the number, and all that stands with it in prepositions are alike, and neither tells a
--- time of its own nor hangs on a condition. Shares in percent are left out: they are of many
--- groups. Clauses are compared by a key, each once.
local antecedents = require "nutgraf.evidence.antecedents"
local amounts = require "nutgraf.evidence.amounts"
local prose = require "nutgraf.evidence.prose"

local differing = {}

-- So many words before a number may say that it is not exact: "more than $".
local REACH = 3

-- What a noun group is called: who it is, else its noun.
local function name_of(group, all)
  if not group then return "" end
  local entity = group.entity
  if entity and entity.kind ~= "role" and not group.pronoun then return "#" .. entity.id end
  if group.pronoun then
    local stands = all:find(group, { sure = true })
    return stands and "#" .. stands.id or nil
  end
  return group.lemma
end

-- What a clause says, but for its amount: nil where it says something of a time, or of nobody sure.
local function key_of(clause, amount, all)
  local subject = name_of(clause.subject, all)
  if not subject or subject == "" or clause.negated or clause.modal
    or #clause.adverbials > 0 then
    return nil
  end
  if amount.percent then return nil end
  local unit = amount.money and "money" or (clause.object or clause.predicate).lemma
  local parts = { subject, clause.verb, unit, clause.passive and "passive" or "" }
  parts[#parts + 1] = name_of(clause.indirect, all)
  for _, group in ipairs(clause.prepositions) do
    local name = name_of(group, all)
    if not name then return nil end
    parts[#parts + 1] = group.preposition:lower() .. " " .. name
  end
  return table.concat(parts, "|")
end

---@class nutgraf.Differing
---@field first nutgraf.Span the number that stands first
---@field second nutgraf.Span one that disagrees with it

-- Whether a number is told as it is: not "about 300", "more than $2 million".
local function is_exact(words, amount, lexicon)
  for index = amount.first - 1, math.max(1, amount.first - REACH), -1 do
    if lexicon.more_than[words[index].lower] then return false end
    if words[index].kind == "word" then return true end
  end
  return true
end

-- A number with the sign before it: "$2 million".
local function place_of(words, amount)
  return { amount.money and words[amount.first - 1].start or amount.start, amount.stop }
end

-- Whether a day, month or year stands in a clause.
local function is_dated(dates, clause)
  local date = dates[prose.last_before(dates, clause.start) + 1]
  return date ~= nil and date.start < clause.stop
end

--- The numbers that disagree, in the order of the text.
---@param doc nutgraf.Document
---@param lexicon table the desk's words
---@return nutgraf.Differing[]
function differing.find(doc, lexicon)
  if not lexicon.more_than then return {} end
  local list, by_key, last = {}, {}, nil
  local all, dates = antecedents.of(doc), prose.list(doc, "dates")
  for clause in doc:clauses() do
    local object = clause.object or clause.predicate
    local sentence = object and not is_dated(dates, clause) and clause.sentence
    if sentence and not (last and last.id == sentence.id) then
      local digits = doc:slice(sentence.start, sentence.stop):find "%d"
      local words = digits and prose.words_between(doc, sentence.start, sentence.stop) or {}
      last = { id = sentence.id, words = words, amounts = amounts.of(words, lexicon) }
    end
    local known = sentence and last
    local span = object and object.group_span
    local numbers = known and prose.inside(known.amounts, span[1], span[2]) or {}
    local amount = #numbers == 1 and not numbers[1].year and numbers[1]
    local key = amount and is_exact(known.words, amount, lexicon) and key_of(clause, amount, all)
    local before = key and by_key[key]
    local place = key and place_of(known.words, amount)
    if before and before.value ~= amount.value then
      list[#list + 1] = { first = before.place, second = place }
    elseif key and not before then
      by_key[key] = { value = amount.value, place = place }
    end
  end
  return list
end

return differing
