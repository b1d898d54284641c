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
--- is named by a bare noun ("e-mails") begins no citation. `acts` are patterns (nutgraf/clauses.lua): what is done
--- with the noun group `document`, by `author`, to `recipient`; with a kind, the verb itself
--- tells of a document of that kind.
local clauses = require "nutgraf.clauses"
local prose = require "nutgraf.evidence.prose"
local sayings = require "nutgraf.evidence.sayings"

local documents = {}

local AUTHORS = { person = true, codename = true, organization = true, role = true }

-- So many words may stand between a document and its day.
local REACH = 4

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

local read = setmetatable({}, {
  __mode = "k",
  __index = function(all, lexicon)
    local nouns, heads, patterns, act_of = {}, {}, {}, {}
    for kind, text in pairs(lexicon.cited or {}) do
      local rank = "sure"
      for word in text:gmatch("%S+") do
        if word == "?" or word == "!" then
          rank = word
        else
          local noun = word:gsub("_", " ")
          nouns[noun] = { kind = kind, rank = rank }
          heads[noun:match("%S+$"):gsub("s$", "")] = true
        end
      end
    end
    for index, act in ipairs(lexicon.acts or {}) do
      patterns[index], act_of[act[2]] = act[2], act
    end
    local made = { nouns = nouns, heads = heads, acts = clauses.compile(patterns), act_of = act_of }
    all[lexicon] = made
    return made
  end,
})

-- ---- who -----------------------------------------------------------------------------

local function person_in(group)
  if not group or group.layer ~= "nouns" or group.pronoun then return nil end
  local entity = group.entity
  if entity and AUTHORS[entity.kind] then return entity end
  return nil, not entity and group.text or nil
end

-- Whether whoever does this with a document is its author: who releases e-mails is not.
local function writes(lexicon, kind, verb)
  return lexicon.writes[verb] or lexicon.publishes[verb] and lexicon.published[kind]
end

-- Who stands behind one of the prepositions on a document.
local function behind(group, set)
  for _, other in ipairs(group.prepositions) do
    if set[other.preposition:lower()] then
      local entity, text = person_in(other)
      if entity or text then return entity, text end
    end
  end
end

-- ---- when ----------------------------------------------------------------------------

-- The date that words behind a place lead to: "dated May 2", "released on Friday", "Tuesday".
local function date_after(state, words, index)
  for at = index + 1, math.min(index + REACH, #words) do
    local date = state.date_at[words[at].start]
    if date then return date.edtf and date or nil end
    if not state.lexicon.dated[words[at].lower] then return nil end
  end
end

local function date_inside(state, start, stop)
  for _, date in ipairs(prose.inside(state.dates, start, stop)) do
    if date.edtf then return date end
  end
end

-- The day that a clause tells: "released the letter Monday".
local function date_of_clause(state, clause)
  if not clause then return nil end
  local times = state.times[clause.id]
  return times and times[1]
end

-- ---- noun groups ---------------------------------------------------------------------

-- The name in a noun group: "the Lee e-mails".
local function name_inside(state, start, stop)
  local found
  for _, mention in ipairs(prose.inside(state.mentions, start, stop)) do
    local entity = mention.entity
    if entity and (entity.kind == "person" or entity.kind == "organization") then found = entity end
  end
  return found
end

-- Where a noun group begins: "a Nov. 5 | letter" is one.
local function start_of(state, words, group)
  local index = prose.word_at(words, group.start)
  if not index then return group.start, nil end
  local date = state.date_over[group.start] or words[index - 1] and state.date_over[words[index - 1].start]
  if date and date.start <= group.start then
    local first = prose.word_at(words, date.start)
    if first and first > 1 and words[first - 1].stop < date.start then
      local before = words[first - 1].lower
      if state.lexicon.new[before] or state.lexicon.same[before] then
        return words[first - 1].start, first - 1, date
      end
    end
  end
  return group.start, index
end

-- How a noun group tells whether its document was named before.
local function how_of(state, words, index, group)
  if group.possessor then return "owned" end
  local word = words[index]
  if word and state.lexicon.same[word.lower] then return "same" end
  return "new"
end

-- Whether the text leans on what a noun of many meanings stands for.
local function leans(reference, rank, act)
  if #reference.says > 0 or reference.recipient or reference.date or reference.from then
    return true
  end
  return rank ~= "!" and (act ~= nil or reference.sender ~= nil or reference.by ~= nil)
end

-- The noun of a group: of two words, or the plural alone, where the lexicon has that.
local function noun_of(state, words, last, lemma)
  local word, before = words[last], words[last - 1]
  local two = before and before.lower .. " "
  return two and (state.nouns[two .. word.lower] or state.nouns[two .. lemma])
    or state.nouns[word.lower] or state.nouns[lemma]
end

-- Whether words tell one document from any other: an article, a number, a name.
local function is_bare(state, words, index, last, group)
  if group.possessor then return false end
  local lexicon = state.lexicon
  for at = index, last - 1 do
    local word = words[at]
    if lexicon.same[word.lower] or lexicon.new[word.lower] and not lexicon.anyhow[word.lower]
      or word.kind == "number" or at > 1 and word.text ~= word.lower then
      return false
    end
  end
  local of = words[index - 1] and words[index - 2] and words[index - 1].lower == lexicon.of
    and words[index - 2].lower
  return not (of and lexicon.parts[of])
end

-- Whether a noun group begins no citation of its own: "e-mails", "this article", "his letter".
local function is_named_again(state, words, index, last, reference, group)
  local lexicon = state.lexicon
  if lexicon.this[words[index].lower] and lexicon.itself[reference.kind] then return true end
  local told = reference.date or reference.from
  if is_bare(state, words, index, last, group) then
    return not told and (not reference.plural or #reference.says == 0)
  end
  if reference.plural or told or reference.recipient then return false end
  -- A box for letters has the noun of the letters in it.
  local before = words[last - 1] and words[last - 1].lower
  if reference.kind == "email" and lexicon.medium[before] then return true end
  return group.possessor ~= nil and group.possessor.pronoun and not reference.firm
end

local function is_nowhere(state, words, last)
  local one, two = words[last - 1], words[last - 2]
  local text = (one and one.lower .. " " or "") .. words[last].lower
  if state.lexicon.nowhere[text] then return true end
  return two ~= nil and state.lexicon.nowhere[two.lower .. " " .. text] ~= nil
end

-- The place of a group's noun among the words of its sentence, and what it is. "A suit | filed",
-- "a tweet | saying" are read as one group where the participle is taken for a noun.
local function find_noun(state, words, group)
  local last = prose.word_at(words, group.head_span[1])
  if not last then return nil end
  local noun = noun_of(state, words, last, group.lemma)
  if noun then return last, noun, group.lemma end
  local before = words[last - 1]
  if before and before.start > group.start and state.lexicon.trailing[words[last].lower] then
    local lemma = before.lower:gsub("s$", "")
    noun = noun_of(state, words, last - 1, lemma)
    if noun then return last - 1, noun, lemma end
  end
end

local function of_group(state, sentence, group)
  local lexicon, words = state.lexicon, sentence.words
  local last, noun, lemma = find_noun(state, words, group)
  if not noun or group.negated or group.head ~= group.head:lower() and group.entity then
    return nil
  end
  local before, after = words[last - 1], words[last + 1]
  if after and (lexicon.compounds[after.lower] or after.lower == "-" or after.lower == "/") then
    return nil
  end
  if before and (before.text == "<" or before.text == "-" and before.stop == words[last].start)
    or is_nowhere(state, words, last) then
    return nil
  end
  local start, index, own_date = start_of(state, words, group)
  if not index then return nil end
  local act = state.done[group.head_span[1]]
  local reference = {
    kind = noun.kind, how = how_of(state, words, index, group), lemma = lemma,
    head = { words[last].start, words[last].stop }, plural = lemma ~= words[last].lower,
    at = { start, math.max(words[last].stop, group.group_span[2]) },
    from_clauses = true, led = index > 1 and words[index - 1].lower or nil,
  }
  -- Who wrote it, and to whom.
  local owner, owner_text = person_in(group.possessor)
  local sender, sender_text = behind(group, lexicon.sender)
  local agent, agent_text
  if act and writes(lexicon, noun.kind, act.clause.verb) then
    agent, agent_text = person_in(act.author)
  end
  local verb_agent, verb_text
  for _, clause in ipairs(group.clauses) do
    if writes(lexicon, noun.kind, clause.verb) then
      local who = clause.agent or clause.subject
      if who and who.start ~= group.start then verb_agent, verb_text = person_in(who) end
    end
  end
  reference.from = sender or sender_text or verb_agent
  reference.sender = owner or sender or verb_agent or agent
    or name_inside(state, start, words[last].start)
  reference.by = owner_text or sender_text or verb_text or agent_text
  if lexicon.sent[noun.kind] then
    reference.recipient = behind(group, lexicon.recipient) or person_in(act and act.recipient)
  end
  -- When.
  reference.date = own_date or date_inside(state, start, group.head_span[1])
    or date_after(state, words, last)
  for _, clause in ipairs(group.clauses) do
    reference.date = reference.date or date_of_clause(state, clause)
  end
  reference.date = reference.date or act and date_of_clause(state, act.clause)
  reference.says, reference.voice, reference.firm = sayings.of_group(state, sentence, reference, group)
  if reference.voice and not owner and not sender then reference.sender = reference.voice end
  reference.again = is_named_again(state, words, index, last, reference, group)
    or noun.rank ~= "sure" and not leans(reference, noun.rank, act)
    or act and act.clause.negated
  return reference
end

-- ---- verbs ---------------------------------------------------------------------------

-- Whether an organization is a paper or an agency, by its name.
local function is_press(state, entity)
  if not entity or entity.kind ~= "organization" then return false end
  local name = entity.name:lower()
  return state.lexicon.press[name] or state.lexicon.press_ends[name:match("(%S+)$")] or false
end

local function add(state, offset, reference)
  local sentence = state.doc:sentence_at(offset)
  if not sentence then return end
  local list = state.by_sentence[sentence.id] or {}
  state.by_sentence[sentence.id] = list
  list[#list + 1] = reference
end

-- Those of the sentences that are told by their verbs, and what is done with the others.
local function by_acts(state)
  for _, match in ipairs(clauses.find(state.doc, state.acts)) do
    local act, slots = state.act_of[match.pattern], match.slots
    local kind, clause = act[1], match.clause
    local done = slots.document
    if done and done.layer == "nouns" then
      for _, one in ipairs(clauses.each_of(done)) do
        state.done[one.head_span[1]] = {
          author = slots.author, recipient = slots.recipient, clause = clause,
        }
      end
    elseif kind and clause and not clause.negated and not clause.modal then
      local sender, by = person_in(slots.author)
      local fits = not act.press or is_press(state, sender)
      if fits and slots.author and slots.author.layer == "nouns" then
        local author = slots.author
        -- The subject may stand far off, where it is shared.
        local near = author.start < clause.head_span[1]
          and clause.head_span[1] - author.stop < 40
        local object = clause.object
        local stop = object and object.start > clause.start and object.group_span[2]
          or clause.head_span[2]
        local at = { near and author.start or clause.head_span[1], math.max(stop, clause.head_span[2]) }
        add(state, clause.head_span[1], {
          kind = kind, how = "new", at = at, head = clause.head_span, verb = clause.verb,
          from_clauses = true, sender = sender, by = by,
          recipient = slots.recipient and person_in(slots.recipient) or nil,
          date = date_of_clause(state, clause),
          says = sayings.of_verb(state, clause), voice = sender,
        })
      end
    end
  end
end

-- "According to the Courier", "…, the Courier said": what a paper reports.
local function by_press(state)
  for _, attribution in ipairs(state.attributions) do
    local speaker = attribution.speaker
    local source, cue = attribution.source_span, attribution.cue_span
    local told = cue and state.lexicon.reports[attribution.cue:lower()]
    if source and told and is_press(state, speaker) then
      local start, stop = math.min(source[1], cue[1]), math.max(source[2], cue[2])
      if stop - start > 60 then start, stop = source[1], source[2] end
      add(state, source[1], {
        kind = "article", how = "new", at = { start, stop }, head = source, from_clauses = true,
        sender = speaker, says = attribution.content, verb = "report",
      })
    end
  end
end

-- ---- all -------------------------------------------------------------------------------

local function index_dates(state)
  state.date_at, state.date_over, state.times = {}, {}, {}
  for _, date in ipairs(state.dates) do
    state.date_at[date.start] = date
    for _, word in ipairs(prose.words_between(state.doc, date.start, date.stop)) do
      state.date_over[word.start] = date
    end
  end
end

--- Reads a document. The references are asked for by sentence, with `of`.
---@param doc nutgraf.Document
---@param state table lexicon, dates, attributions
---@return table state
function documents.read(doc, state)
  local words = read[state.lexicon]
  state.nouns, state.heads = words.nouns, words.heads
  state.acts, state.act_of = words.acts, words.act_of
  state.done, state.by_sentence, state.groups = {}, {}, {}
  index_dates(state)
  sayings.index(state)
  for group in doc:nouns() do
    local head = group.head_span[1]
    if group.role == "time" and group.clause then
      local date = state.date_over[head]
      if date and date.edtf then
        local times = state.times[group.clause.id] or {}
        state.times[group.clause.id] = times
        times[#times + 1] = date
      end
    end
    local lower = group.head:lower()
    if state.nouns[group.lemma] or state.heads[group.lemma] or state.nouns[lower]
      or state.lexicon.trailing and state.lexicon.trailing[lower] then
      local before = state.groups[head]
      if not before or before.start > group.start then state.groups[head] = group end
    end
  end
  by_acts(state)
  by_press(state)
  for head, group in pairs(state.groups) do
    local list = prose.sentences_between(doc, head, head + 1)
    local reference = list[1] and of_group(state, list[1], group)
    if reference then add(state, head, reference) end
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

return documents
