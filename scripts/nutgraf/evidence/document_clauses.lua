--- The clauses around a cited document: those that begin behind it or have it as their subject, the
--- one that something is said in ("In a letter to Lee, Hale asked …"), and how far one goes with
--- what hangs on it. Input: a document, read once; then noun groups, clauses and places. Output:
--- clauses, spans. Guarantees a bounded number of looks for each.
local prose = require "nutgraf.evidence.prose"

local around = {}

-- So many clauses may hang on one that is said; so far behind it one begins, with its "that".
local HUNG = 12
local LINK = 12

-- How a clause hangs on another.
local HANGING = { complement = true, adverbial = true, relative = true, participle = true }

-- So far behind a document its maker tells what it says.
local TRAILING = 64

-- A document that a sentence begins with stands so far in it at most: "According to | a letter".
local OPENING = 16

-- So many clauses that begin before a document are asked whether it stands in them.
local AROUND = 4

local function by_start(a, b)
  if a.start ~= b.start then return a.start < b.start end
  return a.id < b.id
end

-- The clauses of so many sentences are held, those that were asked for last: who asks goes through
-- the text, and a list for each of its sentences is twenty times the text.
local HELD = 32

--- Indexes the clauses by sentence. The core makes them sentence by sentence, so that the number of
--- the first and how many there are stand for all of them.
---@param state table doc; gets `all_in` and `clauses_in`, functions that give the clauses of a
---  sentence by its id: all of them, and those that tell what somebody does
function around.index(state)
  local doc, numbers, first, last = state.doc, {}, {}, {}
  for clause in doc:clauses() do
    local sentence = clause.sentence.id
    numbers[#numbers + 1] = clause.id
    first[sentence], last[sentence] = first[sentence] or #numbers, #numbers
  end
  local held, asked, turn = {}, {}, 0
  local function lists(sentence)
    if held[sentence] then return held[sentence] end
    local all, told = {}, {}
    for index = first[sentence] or 1, last[sentence] or 0 do
      all[#all + 1] = doc:get("clauses", numbers[index])
    end
    table.sort(all, by_start)
    for _, clause in ipairs(all) do
      if clause.form == "finite" and clause.subject then told[#told + 1] = clause end
    end
    turn = turn % HELD + 1
    if asked[turn] then held[asked[turn]] = nil end
    held[sentence], asked[turn] = { all = all, told = told }, sentence
    return held[sentence]
  end
  state.all_in = function(sentence) return lists(sentence).all end
  state.clauses_in = function(sentence) return lists(sentence).told end
end

--- The last clause of a sentence that begins before an offset.
---@param state table
---@param sentence nutgraf.Sentence
---@param offset integer
---@return nutgraf.Clause?
function around.begun(state, sentence, offset)
  local all = state.all_in(sentence.id)
  return all[prose.last_before(all, offset)]
end

--- The first clause from an offset on that tells what somebody does.
---@param state table
---@param sentence nutgraf.Sentence
---@param offset integer
---@return nutgraf.Clause?
function around.following(state, sentence, offset)
  local list = state.clauses_in(sentence.id)
  return list[prose.last_before(list, offset) + 1]
end

--- Some of the clauses of a sentence behind a noun group, in order.
---@param state table
---@param group nutgraf.Noun
---@return nutgraf.Clause[]
function around.behind(state, group)
  local sentence = state.doc:sentence_at(group.start)
  local all, list = sentence and state.all_in(sentence.id) or {}, {}
  local first = prose.last_before(all, group.head_span[2]) + 1
  for index = first, math.min(first + AROUND, #all) do list[#list + 1] = all[index] end
  return list
end

--- The clauses of a sentence whose subject a noun group is.
---@param state table
---@param sentence nutgraf.Sentence
---@param group nutgraf.Noun
---@return nutgraf.Clause[]
function around.with_subject(state, sentence, group)
  if group.role ~= "subject" then return {} end
  local all, list = state.clauses_in(sentence.id), {}
  local first = math.max(1, prose.last_before(all, group.start))
  for index = first, math.min(first + HUNG, #all) do
    local subject = all[index].subject
    if subject.start == group.start then list[#list + 1] = all[index] end
  end
  return list
end

--- What whoever makes a document says by it: "wrote a letter to Lee, | calling him …", "filed a
--- lawsuit in 2013 | alleging …".
---@param state table
---@param sentence nutgraf.Sentence
---@param reference nutgraf.DocumentReference
---@return nutgraf.Clause?
function around.trailing(state, sentence, reference)
  local all = state.all_in(sentence.id)
  local first = prose.last_before(all, reference.at[2]) + 1
  for index = first, math.min(first + AROUND, #all) do
    local clause = all[index]
    if clause.start - reference.at[2] > TRAILING or clause.form == "finite" then return nil end
    if clause.form == "gerund" and not clause.link and state.lexicon.tells[clause.verb] then
      return clause
    end
  end
end

--- What a clause goes on to do: "goes on | to list nine faults".
---@param state table
---@param clause nutgraf.Clause
---@return nutgraf.Clause?
function around.going_on(state, clause)
  local all = state.all_in(clause.sentence.id)
  local other = all[prose.last_before(all, clause.head_span[2]) + 1]
  local near = other and other.start - clause.head_span[2] <= LINK
  return near and other.form == "infinitive" and other or nil
end

--- The clause that something is said in, of a document that a sentence begins with or that hangs
--- on another noun of it: "In a letter to Lee, Hale asked …", "Hale wrote to Lee in a letter".
---@param state table
---@param sentence nutgraf.Sentence
---@param group nutgraf.Noun
---@return nutgraf.Clause?
function around.saying(state, sentence, group)
  local list = state.clauses_in(sentence.id)
  local last = prose.last_before(list, group.start)
  for index = last, math.max(1, last - AROUND), -1 do
    local clause = list[index]
    if clause.head_span[2] <= group.start and group.stop <= clause.stop then return clause end
  end
  local behind = group.start - sentence.start < OPENING and list[last + 1]
  if not behind or behind.start < group.stop then return nil end
  -- What is quoted may be its title: "In an email, 'Re: Two boats left,' …".
  return not prose.at(state.quotes, behind.subject.start) and behind or nil
end

-- Whether a clause goes on in the one before it: it hangs on that or on a noun of it, or stands
-- right behind it without a word between them ("cut her price target to 41,000 | won").
local function goes_on(clause, stop)
  if clause.start - stop <= 1 and not clause.link then return true end
  return clause.start - stop <= LINK
    and (HANGING[clause.relation] or clause.noun ~= nil and clause.noun.stop <= stop)
end

--- A clause from an offset on, with what hangs on it: "alleging | that it lied".
---@param state table
---@param clause nutgraf.Clause
---@param start integer
---@return nutgraf.Span
function around.extent(state, clause, start)
  local stop, all = clause.stop, state.all_in(clause.sentence.id)
  local first = prose.last_before(all, start) + 1
  for index = first, math.min(first + HUNG, #all) do
    local other = all[index]
    if other.stop > stop and other.start >= start then
      local apart = other.start >= stop
        and (not goes_on(other, stop) or state.doc:slice(stop, other.start):find(";", 1, true))
      if apart then break end
      stop = other.stop
    end
  end
  return { start, stop }
end

return around
