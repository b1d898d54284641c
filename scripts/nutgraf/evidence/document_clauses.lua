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

local function listed(lists, clause)
  local list = lists[clause.sentence.id] or {}
  lists[clause.sentence.id] = list
  return list
end

--- Indexes the clauses by sentence: all of them, and those that tell what somebody does.
---@param state table doc; gets `all_in`, `clauses_in`
function around.index(state)
  state.clauses_in, state.all_in = {}, {}
  for clause in state.doc:clauses() do
    local list, all = listed(state.clauses_in, clause), listed(state.all_in, clause)
    if clause.form == "finite" and clause.subject then list[#list + 1] = clause end
    all[#all + 1] = clause
  end
  for _, lists in ipairs { state.clauses_in, state.all_in } do
    for _, list in pairs(lists) do table.sort(list, by_start) end
  end
end

--- The last clause of a sentence that begins before an offset.
---@param state table
---@param sentence nutgraf.Sentence
---@param offset integer
---@return nutgraf.Clause?
function around.begun(state, sentence, offset)
  local all = state.all_in[sentence.id] or {}
  return all[prose.last_before(all, offset)]
end

--- The first clause from an offset on that tells what somebody does.
---@param state table
---@param sentence nutgraf.Sentence
---@param offset integer
---@return nutgraf.Clause?
function around.following(state, sentence, offset)
  local list = state.clauses_in[sentence.id] or {}
  return list[prose.last_before(list, offset) + 1]
end

--- Some of the clauses of a sentence behind a noun group, in order.
---@param state table
---@param group nutgraf.Noun
---@return nutgraf.Clause[]
function around.behind(state, group)
  local sentence = state.doc:sentence_at(group.start)
  local all, list = sentence and state.all_in[sentence.id] or {}, {}
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
  local all, list = state.clauses_in[sentence.id] or {}, {}
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
  local all = state.all_in[sentence.id] or {}
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
  local all = state.all_in[clause.sentence.id] or {}
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
  local list = state.clauses_in[sentence.id] or {}
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
  local stop, all = clause.stop, state.all_in[clause.sentence.id]
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
