--- Whom a definite description stands for: "the congressman", "the company". Input: what
--- nutgraf/evidence/antecedents.lua has read of a document, a noun group or a noun. Output: an
--- entity. Guarantees that a deputy mayor is not the mayor, nor several who are called so one.
local persons = require "nutgraf.evidence.persons"
local prose = require "nutgraf.evidence.prose"
local subjects = require "nutgraf.evidence.subjects"

local definites = {}

local HOUSE = persons.houses

-- Over how many characters a body is looked for.
local FAR = 4000

-- Headlines leave articles out.
local function is_headline(noun)
  local block = noun.clause and noun.clause.sentence.block
  return block ~= nil and block.role == "headline"
end

-- "the deputy mayor", "the second officer" are not who is called mayor or officer: words before the
-- noun must be those of whom the text calls so, or tell nobody apart.
local function is_apart(self, noun, entity)
  local own
  for _, word in ipairs(prose.words_between(self.doc, noun.group_span[1], noun.head_span[1])) do
    local told = word.kind ~= "word" or self.doc:class(word.lower, "determiner")
      or self.doc:class(word.lower, "same") or self.doc:class(word.lower, "epithet")
    if not told then
      own = own or (entity.name .. " " .. table.concat(entity.descriptions, " ")):lower()
      if not own:find(word.lower, 1, true) then return true end
    end
  end
  return false
end

--- Whom a description with an article stands for: "the congressman" the only one who is called so,
--- "the company" the body that did something just before; where it is to be sure, "the committee"
--- the only body that has the word in its name.
---@param self table what nutgraf/evidence/antecedents.lua reads of a document
---@param noun nutgraf.Noun
---@param how nutgraf.Asked?
---@return nutgraf.Entity?
function definites.find(self, noun, how)
  local first = noun.group:match("^%S+")
  local bare = not (first and self.doc:class(first:lower(), "definite"))
  if bare and ((how and how.sure) or not is_headline(noun)) then return nil end
  -- "the moderators" are not one.
  local word = noun.lemma
  if noun.head:lower() ~= word then return nil end
  if how and how.sure then
    local alone = noun.text:match("^%S+ (%S+)$") == word
    return alone and self.bodies[word] or nil
  end
  local only = self.described[word] or self.bodies[word]
  if only and not is_apart(self, noun, only) then return only end
  if not self.houses[word] or not noun.clause then return nil end
  local here = self.place[noun.clause.sentence.id]
  local last = subjects.last_subject(self, noun.start, here, function(entity)
    return HOUSE[entity.kind]
  end)
  if last or self.topic or not self.any_house[word] then return last or self.topic end
  -- "the company": the only body named so far
  return subjects.only_named(self, math.max(0, noun.start - FAR), noun.start, function(entity)
    return HOUSE[entity.kind]
  end)
end

--- Whom a noun before an office stands for: of "a bank spokesman" the only bank.
---@param self table
---@param word string
---@return nutgraf.Entity?
function definites.called(self, word)
  return self.described[word] or self.bodies[word] or self.houses[word] and self.topic or nil
end

return definites
