--- Whether a claim is called untrue by the sentence that holds it: "The suggestion that he stole it
--- is a lie". Input: the state that nutgraf/evidence/charges.lua makes of a document, the clause
--- that hangs on the claim by "that". Output: true where who says so charges nobody.
local prose = require "nutgraf.evidence.prose"

local untrue = {}

-- So many clauses on it is called so, in so many words behind the verb, over so many characters.
local ON, WORDS, REACH = 4, 3, 40

-- "that he did | is a lie", read as one clause: a verb stands before the verb.
local function is_elided(state, clause)
  local word = prose.before(state.doc, clause.head_span[1], 16):lower():match("(%a+) $")
  return state.lexicon.elided[word or ""] ~= nil
end

-- "is a cruel lie", "was false"; "is absurd", where that is read as a verb
local function is_so_called(state, clause)
  local lexicon, count = state.lexicon, 0
  if clause.negated or clause.modal then return false end
  if clause.verb ~= lexicon.be then
    local head = state.doc:slice(clause.head_span[1], clause.head_span[2]):lower()
    return lexicon.untrue[head] ~= nil and prose.word_of(clause.group, lexicon.is) ~= nil
  end
  local behind = prose.after(state.doc, clause.head_span[2], REACH):lower()
  for word, mark in behind:gmatch("(%a+)(%p?)") do
    count = count + 1
    if lexicon.untrue[word] then return true end
    if count == WORDS or mark ~= "" then return false end
  end
  return false
end

--- Whether the noun that a clause hangs on is called untrue.
---@param state table
---@param clause nutgraf.Clause
---@return boolean
function untrue.is_called(state, clause)
  local lexicon, noun = state.lexicon, clause.noun
  if not noun or not lexicon.claimed[noun.lemma] then return false end
  local list, first = state.clauses[clause.sentence.id], state.number[clause.id]
  for index = first, math.min(#list, first + ON) do
    local on = list[index]
    -- "that he lied, and that the letter was a lie": of another
    if state.doc:slice(noun.start, on.head_span[1]):find("[,;:]") then return false end
    if index > first and on.link and on.link:lower() == lexicon.that then return false end
    -- "that Lee said the letter was a lie"
    local told = on.parent and on.relation == "complement" and lexicon.frames.says[on.parent.verb]
    if not told and (index > first or is_elided(state, on)) and is_so_called(state, on) then
      return true
    end
  end
  return false
end

return untrue
