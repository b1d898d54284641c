--- The documents that noun groups and clauses tell of: "the bank's memo", "emails that show …",
--- "Lee said in a statement", and, without a noun, "the Courier reported", "a judge ruled".
--- Input: a document and the words of the evidence filters. Output: references in the order of
--- the text; which of them are one document is for filters/citations.lua to say. A language
--- without clauses has none.
---
--- A lexicon has `cited`: by kind, the nouns that are a document wherever they head a noun
--- group; behind "?" those that are one only where the text leans on it: something is said in
--- or by it, it is dated, from or to somebody, somebody's, or something is done with it; behind
--- "!" those of so many meanings that whose it is and what is done with it do not tell. What
--- is named by a bare noun ("e-mails") begins no citation. `acts` are patterns
--- (nutgraf/clauses.lua): what is done with the noun group `document`, by `author`, to
--- `recipient`; with a kind, the verb itself tells of a document of that kind.
local antecedents = require "nutgraf.evidence.antecedents"
local candidates = require "nutgraf.evidence.document_candidates"
local cases = require "nutgraf.evidence.cases"
local clauses = require "nutgraf.clauses"
local nouns = require "nutgraf.evidence.document_nouns"
local prose = require "nutgraf.evidence.prose"
local says = require "nutgraf.evidence.document_says"
local strays = require "nutgraf.evidence.document_strays"
local verbs = require "nutgraf.evidence.document_verbs"

local documents = {}

-- So many references before one may tell of the same clause.
local NEAR = 8

-- Of the references before a place so many may reach over it.
local BESIDE = 8

---@class nutgraf.DocumentReference
---@field kind string
---@field how "new"|"same"
---@field at nutgraf.Span
---@field head nutgraf.Span of its noun, or of the verb that tells of it
---@field lemma string? its noun
---@field plural boolean?
---@field date nutgraf.Date?
---@field sender nutgraf.Entity?
---@field by string? who wrote it, where that is no entity
---@field recipient nutgraf.Entity?
---@field says nutgraf.Span[]

-- ---- the lexicon --------------------------------------------------------------------

-- The nouns and patterns of a lexicon, read once.
local read = prose.once(function(lexicon)
  local kind_of, heads, forms, patterns, act_of = {}, {}, {}, {}, {}
  for kind, text in pairs(lexicon.cited or {}) do
    local rank = "sure"
    for word in text:gmatch("%S+") do
      if word == "?" or word == "!" then
        rank = word
      else
        local noun = word:gsub("_", " ")
        kind_of[noun] = { kind = kind, rank = rank, glued = noun:find "-" ~= nil }
        local last = noun:match("[^%s-]+$")
        heads[last:gsub("s$", "")], forms[last] = true, true
      end
    end
  end
  for index, act in ipairs(lexicon.acts or {}) do
    patterns[index], act_of[act[2]] = act[2], act
  end
  return {
    nouns = kind_of, heads = heads, forms = forms, acts = clauses.compile(patterns),
    act_of = act_of,
  }
end)

-- ---- the references ----------------------------------------------------------------

-- Keeps a reference with its sentence.
local function adder(state)
  return function(offset, reference)
    local sentence = state.doc:sentence_at(offset)
    if not sentence then return end
    local list = state.by_sentence[sentence.id] or {}
    state.by_sentence[sentence.id] = list
    -- A verb and its statement tell of one document.
    for index = reference.verb and #list or 0, math.max(1, #list - NEAR), -1 do
      local other = list[index]
      if other.verb and other.kind == reference.kind and other.at[1] < reference.at[2]
        and reference.at[1] < other.at[2] then
        if #other.says == 0 then other.says = reference.says end
        return
      end
    end
    list[#list + 1] = reference
  end
end

-- What stands over the word that begins at an offset, of a list in the order of the text: a table
-- that is asked for it. Who asks goes through the text, so that the words of one sentence are read
-- at a time.
local function over(doc, list)
  local start, stop, words = 0, 0, {}
  local function read_around(offset)
    local sentence = doc:sentence_at(offset)
    start, stop, words = offset, offset + 1, {}
    if sentence then start, stop = sentence.start, sentence.stop end
    local index = math.max(1, prose.last_before(list, start))
    while list[index] and list[index].start < stop do
      local entry = list[index]
      for _, word in ipairs(prose.words_between(doc, entry.start, entry.stop)) do
        words[word.start] = entry
      end
      index = index + 1
    end
  end
  return setmetatable({}, { __index = function(_, offset)
    if offset < start or offset >= stop then read_around(offset) end
    return words[offset]
  end })
end

-- Dates, names and speakers by the words that they stand at.
local function index(state)
  state.date_at, state.times = {}, {}
  state.stands_for, state.press = {}, {}
  state.mention_over = over(state.doc, state.mentions)
  state.date_over = over(state.doc, state.dates)
  for _, attribution in ipairs(state.attributions) do
    local source = attribution.source_span
    if source and attribution.speaker then state.stands_for[source[1]] = attribution.speaker end
  end
  for _, date in ipairs(state.dates) do state.date_at[date.start] = date end
end

local function words_within(state, candidate)
  return state.lexicon.within[candidate.led] and state.lexicon.sent[candidate.noun.kind] ~= nil
end

-- Keeps a noun group of the sentence that is read, by the word that heads it: of those that one
-- word heads the longest.
local function note(state, heads, group)
  local head = group.head_span[1]
  state.headed[head] = true
  if not group.role then state.apart[group.stop] = group end
  if group.clause and (group.role == "time" or group.role == "preposition") then
    local date = state.date_over[head]
    if date and date.edtf then
      local times = state.times[group.clause.id] or {}
      state.times[group.clause.id] = times
      times[#times + 1] = date
    end
  end
  local lower = group.head:lower()
  if state.nouns[group.lemma] or state.heads[group.lemma] or state.nouns[lower]
    or state.lexicon.trailing[lower] or state.date_over[head]
    or state.mention_over[head] then
    local before = state.groups[head]
    if not before then heads[#heads + 1] = head end
    if not before or before.start > group.start then state.groups[head] = group end
  end
end

-- Adds what may be a document to a list.
local function consider(state, group, list)
  local sentence = prose.sentence_at(state.doc, group.head_span[1])
  local candidate = sentence and candidates.of(state, sentence, group)
  if not candidate then return end
  list[#list + 1] = candidate
  -- In these sentences something is said in a document that has a name of its own.
  if words_within(state, candidate) then state.named_in[sentence.id] = true end
  if candidate.noun.kind == "post" then state.named_in[sentence.id] = "post" end
end

-- The candidates of a document: those of noun groups, then those of nouns without one. The core
-- makes the groups sentence by sentence, and those of one are held at a time: of all, with their
-- words, they are many times the text.
local function candidates_of(doc, state)
  local sentences, at = prose.sentences(doc), 1
  local found, behind, heads, id = {}, {}, {}, nil
  state.groups, state.headed, state.apart = {}, {}, {}
  local function take(stop)
    for _, head in ipairs(heads) do consider(state, state.groups[head], found) end
    while sentences[at] and sentences[at].start < stop do
      for _, group in ipairs(strays.of(sentences[at], state)) do consider(state, group, behind) end
      at = at + 1
    end
    heads, state.groups, state.headed, state.apart = {}, {}, {}, {}
  end
  for group in doc:nouns() do
    local sentence = doc:sentence_at(group.head_span[1])
    if sentence and sentence.id ~= id then
      take(sentence.start)
      id = sentence.id
    end
    note(state, heads, group)
  end
  take(math.huge)
  for _, candidate in ipairs(behind) do found[#found + 1] = candidate end
  return found
end

--- Reads a document. The references are asked for by sentence, with `of`.
---@param doc nutgraf.Document
---@param state table lexicon, dates, attributions
---@return table state
function documents.read(doc, state)
  local words = read(state.lexicon)
  state.nouns, state.heads, state.forms = words.nouns, words.heads, words.forms
  state.acts, state.act_of = words.acts, words.act_of
  state.done, state.by_sentence, state.named_in = {}, {}, {}
  if not state.lexicon.cited then return state end
  state.antecedents = antecedents.of(doc)
  index(state)
  says.index(state)
  state.add = adder(state)
  local found = candidates_of(doc, state)
  verbs.by_acts(state)
  verbs.by_press(state)
  for group in doc:nouns { role = "preposition" } do verbs.by_place(state, group) end
  for _, candidate in ipairs(found) do
    state.add(candidate.group.head_span[1], nouns.reference(state, candidate))
  end
  for _, sentence in ipairs(state.lexicon.versus and prose.sentences(doc) or {}) do
    for _, case in ipairs(cases.of(doc, sentence, state.lexicon)) do
      state.add(case.head[1], case)
    end
  end
  for _, list in pairs(state.by_sentence) do
    table.sort(list, function(a, b)
      if a.head[1] ~= b.head[1] then return a.head[1] < b.head[1] end
      return a.at[1] < b.at[1]
    end)
  end
  return state
end

--- The references of a sentence, in order.
---@param state table of `read`
---@param sentence nutgraf.Sentence
---@return nutgraf.DocumentReference[]
function documents.of(state, sentence)
  return state.by_sentence[sentence.id] or {}
end

local function starts(reference) return reference.at[1] end

--- The references of a sentence by words (evidence/references.lua) and by clauses, in order. What
--- both find is one: words say how it is cited, clauses more of it.
---@param found nutgraf.Reference[] in order
---@param more nutgraf.DocumentReference[]
---@return table[]
function documents.joined(found, more)
  local list = {}
  for _, reference in ipairs(found) do list[#list + 1] = reference end
  for _, reference in ipairs(more) do
    local same
    local last = prose.last_before(found, reference.head[2], starts)
    for at = math.max(1, last - BESIDE), last do
      local other = found[at]
      if other.at[1] < reference.head[2] and reference.head[1] < other.at[2] then same = other end
    end
    if not same then
      list[#list + 1] = reference
    elseif reference.lemma then
      for _, name in ipairs { "date", "recipient", "says", "lemma" } do
        if same[name] == nil then same[name] = reference[name] end
      end
      same.writer, same.by = reference.writer, reference.by
      same.at = { math.min(same.at[1], reference.at[1]), same.at[2] }
    end
  end
  table.sort(list, function(a, b) return a.at[1] < b.at[1] end)
  return list
end

return documents
