--- Patterns over clauses and noun groups, as lexicons and scripts write them: plain tables.
---
---     { verb = "accuse charge", actor = "accuser?", patient = "target", of = "what?" }
---     { noun = "accusation charge", possessor = "accuser?", against = "target" }
---
--- A pattern has a `verb` (base forms) or a `noun` (heads, in the singular), words parted by
--- blanks, or a list. Every other key is a slot, a mark, or a preposition:
---   slots of a clause   subject object indirect agent predicate complement; `actor` is who does
---                       it (the subject, of a passive its agent), `patient` to whom it is done
---                       (the object, of a passive its subject)
---   slots of a noun     possessor apposition clause (one that describes it)
---   marks               passive negated modal tense form relation adjective particle: true, false,
---                       a word, or words
---   any other key       a preposition: noun group or gerund ("of hiding it") behind it
--- The value of a slot is the name that a match has for it; with "?" behind it the slot may be
--- empty; a table { "name?", kind = "person", lemma = "letter memo", entity = true } says what
--- must stand there, where the lemma "#" is an amount of money ("$4,000"); false asks for an empty
--- slot. Input: patterns, a document. Output: matches, in the order of the text. Guarantees that
--- each clause is looked at once for each pattern of its verb.
local amounts = require "nutgraf.evidence.amounts"

local clauses = {}

---@class nutgraf.ClauseMatch
---@field clause nutgraf.Clause?
---@field group nutgraf.Noun? where the pattern has a noun
---@field pattern table the pattern as it was given
---@field slots table<string, any> noun group or clause by the pattern's names

local MARKS = {
  passive = true, negated = true, modal = true, tense = true, form = true, relation = true,
  adjective = true, particle = true, pronoun = true,
}

local function words(value)
  local set = {}
  if type(value) == "table" then
    for _, word in ipairs(value) do set[word] = true end
  else
    for word in value:gmatch("%S+") do set[word] = true end
  end
  return set
end

-- ---- what stands in a slot -----------------------------------------------------

local function behind(preposition)
  return function(it)
    for _, group in ipairs(it.prepositions) do
      if group.preposition:lower() == preposition then return group end
    end
    -- "a letter from Lee to Roe": "to" hangs on Lee to the layer.
    if it.layer ~= "clauses" then
      for _, group in ipairs(it.prepositions) do
        for _, inner in ipairs(group.prepositions) do
          if inner.preposition:lower() == preposition then return inner end
        end
      end
      return nil
    end
    for _, clause in ipairs(it.adverbials) do
      if clause.link and clause.link:lower() == preposition then return clause end
    end
  end
end

local SLOTS = {
  verb = {
    subject = function(it) return it.subject end,
    object = function(it) return it.object end,
    indirect = function(it) return it.indirect end,
    agent = function(it) return it.agent end,
    predicate = function(it) return it.predicate end,
    complement = function(it) return it.complements[1] end,
    actor = function(it)
      if it.passive then return it.agent end
      return it.subject
    end,
    patient = function(it)
      if it.passive then return it.subject end
      return it.object
    end,
  },
  noun = {
    possessor = function(it) return it.possessor end,
    apposition = function(it) return it.apposition end,
    clause = function(it) return it.clauses[1] end,
  },
}

-- ---- patterns ------------------------------------------------------------------

local function slot_of(key, value, finders)
  local slot = { find = finders[key] or behind(key:gsub("_", " ")) }
  if value == false then
    slot.absent = true
    return slot
  end
  local name = value
  if type(value) == "table" then
    name = value[1]
    slot.kind, slot.lemma = value.kind and words(value.kind), value.lemma and words(value.lemma)
    slot.entity = value.entity
  end
  if type(name) ~= "string" then
    error(("the slot '%s' of a pattern has no name"):format(key), 0)
  end
  slot.optional = name:sub(-1) == "?"
  slot.name = slot.optional and name:sub(1, -2) or name
  return slot
end

local function compile(pattern)
  local kind = pattern.verb and "verb" or pattern.noun and "noun"
  if not kind then error("a pattern has a verb or a noun", 0) end
  local heads = words(pattern[kind])
  local made = { given = pattern, kind = kind, heads = heads, slots = {}, marks = {} }
  local keys = {}
  for key in pairs(pattern) do
    if type(key) ~= "string" then error("the keys of a pattern are names", 0) end
    keys[#keys + 1] = key
  end
  table.sort(keys)
  for _, key in ipairs(keys) do
    local value = pattern[key]
    if MARKS[key] then
      made.marks[key] = value
      if type(value) ~= "boolean" then made.marks[key] = words(value) end
    elseif key ~= kind then
      made.slots[#made.slots + 1] = slot_of(key, value, SLOTS[kind])
    end
  end
  return made
end

--- Reads patterns; raises where one is wrong.
---@param patterns table[]
---@return table compiled for `each`
function clauses.compile(patterns)
  local made = { verb = {}, noun = {} }
  for _, pattern in ipairs(patterns) do
    local one = compile(pattern)
    for head in pairs(one.heads) do
      local list = made[one.kind]
      list[head] = list[head] or {}
      table.insert(list[head], one)
    end
  end
  return made
end

-- ---- matches -------------------------------------------------------------------

local function bears(it, marks)
  for name, wanted in pairs(marks) do
    local have = it[name]
    if type(wanted) == "boolean" then
      if (have ~= nil and have ~= false) ~= wanted then return false end
    elseif not have or not wanted[tostring(have):lower()] then
      return false
    end
  end
  return true
end

-- Whether what stands in a slot is of its lemmas; "#" is an amount of money: "$4,000".
local function is_of(lemmas, found)
  local group = found.layer == "nouns"
  if lemmas[group and found.lemma or found.verb] then return true end
  if not group or not lemmas["#"] then return false end
  local first, last = amounts.money_in(found.text)
  return first == 1 and last == #found.text
end

local function fits(slot, found)
  if slot.absent then return found == nil end
  if not found then return slot.optional end
  local group = found.layer == "nouns"
  if slot.lemma and not is_of(slot.lemma, found) then return false end
  local entity = group and found.entity or nil
  if slot.entity and not entity then return false end
  return not slot.kind or entity ~= nil and slot.kind[entity.kind] == true
end

local function match(one, it)
  if not bears(it, one.marks) then return nil end
  local slots = {}
  for _, slot in ipairs(one.slots) do
    local found = slot.find(it)
    if not fits(slot, found) then return nil end
    if slot.name and found then slots[slot.name] = found end
  end
  return { clause = one.kind == "verb" and it or nil, group = one.kind == "noun" and it or nil,
    at = it, pattern = one.given, slots = slots }
end

local function gather(list, structures, field, by_head)
  if not next(by_head) then return end
  for it in structures do
    for _, one in ipairs(by_head[it[field]] or {}) do
      local found = match(one, it)
      if found then list[#list + 1] = found end
    end
  end
end

--- All matches in a document, in the order of the text.
---@param doc nutgraf.Document
---@param compiled table
---@return nutgraf.ClauseMatch[]
function clauses.find(doc, compiled)
  local list, place = {}, {}
  gather(list, doc:clauses(), "verb", compiled.verb)
  gather(list, doc:nouns(), "lemma", compiled.noun)
  for index, found in ipairs(list) do place[found] = { found.at.start, index } end
  table.sort(list, function(a, b)
    local x, y = place[a], place[b]
    if x[1] ~= y[1] then return x[1] < y[1] end
    return x[2] < y[2]
  end)
  return list
end

--- A noun group and those coordinated with it: "Lee and Roe" are two. Where a clause stands in the
--- slot, there is none.
---@param group nutgraf.Noun|nutgraf.Clause
---@return nutgraf.Noun[]
function clauses.each_of(group)
  if group.layer ~= "nouns" then return {} end
  local list = { group }
  for index, other in ipairs(group.others) do list[index + 1] = other end
  return list
end

return clauses
