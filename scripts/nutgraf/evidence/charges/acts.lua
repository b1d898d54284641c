--- What somebody is charged with: the deeds behind a preposition, the words of a clause or noun
--- that tell that it is wrong, the stretch of text. Input: the state that
--- nutgraf/evidence/charges.lua makes of a document. Guarantees a bounded number of looks at a
--- clause.
local amounts = require "nutgraf.evidence.amounts"
local clauses = require "nutgraf.clauses"
local frames = require "nutgraf.evidence.charges.frames"
local prose = require "nutgraf.evidence.prose"

local acts = {}

-- So many clauses on; so many words behind "is" or a noun, over how many characters.
local WIDE, CLOSE, NEAR = 24, 3, 60
-- The rules that give a clause a subject of its own.
local OWN = { subject = true, relative = true, inverted = true, helper = true }
-- So much of a clause is looked at for a word.
local MOST, LONG = 24, 240
-- The most words of a phrase.
local PHRASE = 3

local function is_asked(preposition, asked)
  return preposition ~= nil and asked[preposition:lower()] ~= nil
end

-- Whether a gerund goes on with another: "hiding | and lying".
local function hangs_on(clause, other)
  return clause ~= nil and clause.form == "gerund" and clause.relation == "coordinated"
    and clause.parent ~= nil and clause.parent.id == other.id
end

--- Whether what stands before a noun names a crime: "on bribery charges", "a libel suit".
---@param state table
---@param group nutgraf.Noun
---@return boolean
function acts.names_crime(state, group)
  local before = state.doc:slice(group.group_span[1], group.head_span[1])
  return prose.word_of(before, state.lexicon.crimes) ~= nil
    or prose.word_of(before, state.lexicon.guilty) ~= nil
end

-- Whether nothing but "and" and a preposition stands between two offsets.
local function is_joined(state, start, stop)
  local between = state.doc:slice(start, math.min(stop, start + NEAR)):lower()
  local word = between:match("^%s*(%S+)%s+%S*%s*$")
  return word ~= nil and state.doc:class(word, "and") ~= nil
end

--- What stands behind a verb's prepositions: gerunds and nouns, each a deed of its own. Gerunds
--- are taken by their place, up to the next verb that somebody does: what they hang on is not sure.
---@param state table
---@param clause nutgraf.Clause
---@param asked table<string, boolean> prepositions
function acts.behind(state, clause, asked)
  local list = {}
  local all = state.clauses[clause.sentence.id]
  local first = state.number[clause.id] + 1
  local taken
  for index = first, math.min(first + WIDE, #all) do
    local behind = all[index]
    local own = is_asked(behind.link, asked)
    -- "pleaded guilty to theft and tax fraud"
    local crime = behind.form == "infinitive" and asked[state.lexicon.to]
      and (state.lexicon.crimes[behind.verb]
        or behind.object and state.lexicon.crimes[behind.object.lemma])
    -- "for using it, stalling, and trying to bribe a man"
    local goes_on = taken and behind.form == "gerund" and not behind.link
      and (hangs_on(behind, taken) or hangs_on(all[index + 1], behind))
    if own and behind.form ~= "infinitive" or crime or goes_on then
      list[#list + 1], taken = behind, behind
    end
    -- "accused Lee, who denies it, of lying"
    local aside = not taken and behind.relation == "relative"
    if behind.form == "finite" and not aside then break end
  end
  for _, behind in ipairs(clause.prepositions) do
    local own = is_asked(behind.preposition, asked) and behind.start >= clause.head_span[2]
    -- "accused one of the pilots, Lee, of hiding it": not of the pilots; but "of touching her and
    -- of hiding it"
    local before = list[1] and behind.start < list[1].start
      and not state.lexicon.crimes[behind.lemma]
      and not is_joined(state, behind.stop, list[1].start)
    if own and not before then
      for _, one in ipairs(clauses.each_of(behind)) do
        -- "acquitted of charges that …": the clause tells what of. "Sued for $40 million", "for
        -- £2m", "on Monday".
        local what = state.lexicon.frames.charges[one.lemma] or state.lexicon.sums[one.lemma]
          or state.doc:class(one.lemma, "weekday") or state.doc:class(one.lemma, "month")
          or one.lemma:find("^%d")
        if not what or acts.names_crime(state, one) then list[#list + 1] = one end
        -- "pleaded guilty to a charge of fraud"
        for _, of in ipairs(state.lexicon.frames.charges[one.lemma] and one.prepositions or {}) do
          if state.lexicon.crimes[of.lemma] then list[#list + 1] = of end
        end
      end
    end
  end
  return list
end

--- A clause with who does it, where that is its own, and what it says or means to do; "and that …"
--- is another.
function acts.whole(state, clause, group)
  local start, stop = clause.start, clause.stop
  -- "tried to bribe him"
  local begun = clause.form == "infinitive" and clause.parent
  if begun and state.lexicon.done[begun.verb] then start = math.min(start, begun.start) end
  if group and OWN[clause.rule or ""] then start = math.min(start, group.start) end
  local object = clause.object
  if object and object.start >= start then stop = math.max(stop, object.stop) end
  for _ = 1, 3 do
    clause = clause.complements[#clause.complements]
    if not clause or clause.form == "finite" and frames.is_second(state, clause) then break end
    stop = math.max(stop, clause.stop)
  end
  return { start, stop }
end

--- The stretch of what somebody is charged with: a clause whole, or a noun group.
---@param state table
---@param act nutgraf.Clause|nutgraf.Noun
---@return nutgraf.Span
function acts.span_of(state, act)
  return act.layer == "clauses" and acts.whole(state, act) or act.span
end

--- What two tellings of one act share: its verb, or its noun.
---@param act nutgraf.Clause|nutgraf.Noun
---@return string
function acts.key_of(act) return act.layer == "clauses" and act.verb or act.lemma end

--- Whether what somebody is charged with is something done, or a noun of a crime.
---@param state table
---@param act nutgraf.Clause|nutgraf.Noun
---@return boolean
function acts.is_crime(state, act)
  return act.layer == "clauses" or state.lexicon.crimes[act.lemma] ~= nil
end

--- A noun is a deed where it is a word for one, or somebody's: "for its handling of the fire".
function acts.is_deed(state, act)
  local lexicon = state.lexicon
  if act.layer == "clauses" then
    return not (lexicon.drawn[act.verb] or lexicon.harmless[act.verb])
  end
  return lexicon.crimes[act.lemma] ~= nil or act.possessor ~= nil or acts.names_crime(state, act)
end

--- The word that tells what somebody is, where that is wrong: "careless" of "is so careless".
---@param state table
---@param clause nutgraf.Clause
---@param words table<string, boolean>
---@return nutgraf.Word?
function acts.guilt_of(state, clause, words)
  local lexicon = state.lexicon
  local from, count = clause.head_span[2], 0
  local stop = math.min(clause.sentence.stop, from + NEAR)
  for _, word in ipairs(prose.words_between(state.doc, from, stop)) do
    if words[word.lower] then return word end
    -- "is against corruption", "is a victim of fraud"
    if lexicon.unreal_words[word.lower] or lexicon.spared[word.lower] then return nil end
    if word.kind ~= "punctuation" then count = count + 1 end
    if count == CLOSE then return nil end
  end
end

--- Whether words follow a noun that say what it is of: "his refusal so far to pay".
---@param state table
---@param group nutgraf.Noun
---@return boolean
function acts.goes_on(state, group)
  local from = group.head_span[2]
  local words = prose.words_between(state.doc, from, from + NEAR)
  for index = 1, math.min(CLOSE, #words) do
    if state.lexicon.of_deeds[words[index].lower] then return true end
    if words[index].kind == "punctuation" then return false end
  end
  return false
end

--- Whether a clause's own words say that it is wrongly done: "knowingly sent".
---@param state table
---@param clause nutgraf.Clause
---@return boolean
function acts.is_wrongly(state, clause)
  return prose.word_of(clause.group, state.lexicon.wrongly) ~= nil
end

--- The word or phrase of blame that stands in a clause behind its verb: "with bribes", "at risk".
---@param state table
---@param clause nutgraf.Clause
---@param blaming table<string, boolean>? all that the lexicon has
---@return string?
function acts.blame_in(state, clause, blaming)
  local lexicon = state.lexicon
  blaming = blaming or lexicon.blame
  local from, stop = clause.group_span[1], math.min(clause.stop, clause.group_span[1] + LONG)
  local words = prose.words_between(state.doc, from, stop)
  for index = 1, math.min(#words, MOST) do
    local phrase = words[index].lower
    -- "no evidence of fraud", "faces accusations of fraud"
    if state.doc:class(phrase, "no-determiner") or lexicon.unreal_words[phrase]
      or lexicon.spared[phrase]
      or lexicon.charge_words[phrase] then return nil end
    for size = 1, PHRASE do
      if blaming[phrase] and words[index].text == words[index].lower then return phrase end
      local following = words[index + size]
      if not following then break end
      phrase = phrase .. " " .. following.lower
    end
  end
end

--- Whether the word right behind a clause's verb is one of a set: "shot back".
---@param doc nutgraf.Document
---@param clause nutgraf.Clause
---@param words table<string, boolean>
---@return boolean
function acts.is_next(doc, clause, words)
  return words[prose.next_word(doc, clause.head_span[2])] ~= nil
end

-- The most units of a sign of money: noun groups begin behind all but the dollar's.
local SIGN = 3

--- Whether a stretch tells a sum of money: "$40,000", and "40,000" behind "€".
function acts.is_sum(doc, at)
  local text = prose.before(doc, at.start, SIGN) .. doc:slice(at.start, at.stop)
  return amounts.money_in(text) ~= nil
end

--- Whether a stretch has one of a set of words.
function acts.has_word(doc, at, words)
  return prose.word_of(doc:slice(at.start, at.stop), words) ~= nil
end

return acts
