--- What kind of answer words, a statement or a clause are: "denies", "disputes", "admits",
--- "explains", or none; and whether they answer one thing or all of it. Input: the state of
--- evidence/voices.lua: doc, lexicon, antecedents, `clauses` by their verbs. Output: kinds.
--- Guarantees a bounded number of looks for each.
local acts = require "nutgraf.evidence.charges.acts"
local phrases = require "nutgraf.evidence.phrases"
local prose = require "nutgraf.evidence.prose"

local rebuttals = {}

-- So many clauses of a statement are asked; so much of a clause is read; so far behind a plea
-- stands what it is.
local CLAUSES, READ, PLEA = 12, 1000, 30
-- So many words, marks too, are no more than an answer.
local SHORT = 9

local function kind_of_words(self, start, stop)
  local words = prose.words_between(self.doc, start, stop)
  local _, _, kind = phrases.find(words, self.lexicon.rebuttals)
  return kind
end

-- "had done nothing wrong", "broke no law"
local function is_nothing(self, clause)
  local object = clause.object
  if not object then return false end
  if object.negated and object.lemma ~= self.lexicon.nothing then return true end
  return object.lemma == self.lexicon.nothing
    and self.lexicon.amiss[prose.next_word(self.doc, object.head_span[2])] ~= nil
end

-- "his client": of who speaks for another.
local function is_client(self, subject)
  return self.lexicon.clients[subject.lemma] ~= nil and subject.possessor ~= nil
end

local SPEAKER = { I = true, we = true }

-- "I am not a thief", "I am no liar": what somebody is does not pass as what he did.
local function is_no_culprit(self, clause)
  local predicate = clause.predicate
  return predicate ~= nil and self.lexicon.culprits ~= nil
    and self.lexicon.culprits[predicate.lemma] ~= nil and (clause.negated or predicate.negated)
end

-- Whether a statement says of who makes it, or of whom he speaks for, that he did not: "I never
-- took it", "that she had not", "that his client broke no law"; and whether it denies all.
local function is_denial(self, ids, start, stop)
  local first = self.clauses:last_before(start) + 1
  for index = first, math.min(first + CLAUSES, self.clauses.count) do
    local clause, at = self.clauses:at(index)
    if at >= stop then return false end
    local nothing = is_nothing(self, clause)
    local no_culprit = is_no_culprit(self, clause)
    local subject = (clause.negated or nothing or no_culprit) and clause.subject
    local past = clause.tense == "past" or clause.tense == "perfect" or no_culprit
    if subject and past and not clause.modal then
      local pronoun = self.antecedents:pronoun(subject)
      -- "He is no thief" may be said of a friend.
      local own = pronoun and (not no_culprit or SPEAKER[pronoun]) and pronoun ~= "you"
      if own or subject.entity and ids[subject.entity.id]
        or is_client(self, subject) then
        return true, nothing
      end
    end
  end
  return false
end

-- "was not accused of any wrongdoing": who charges nobody answers nothing.
local CHARGES = { accuses = true, alleges = true }

-- "nothing inappropriate took place": whatever it was.
local function is_wholly(self, start, stop)
  return phrases.find(prose.words_between(self.doc, start, stop), self.lexicon.wholly) ~= nil
end

local function is_general(self, start, stop)
  for _, word in ipairs(prose.words_between(self.doc, start, stop)) do
    if self.lexicon.charge_words[word.lower] then return true end
  end
  return false
end

-- "denied it happened": whatever it was.
local function is_happening(self, start)
  local clause = self.clauses:at(self.clauses:last_before(start) + 1)
  return clause ~= nil and self.lexicon.happens[clause.verb] ~= nil and clause.subject ~= nil
    and clause.subject.start == start and self.antecedents:pronoun(clause.subject) == "it"
end

-- "That is a lie": a statement that is no more than its answer.
local function is_short(self, start, stop)
  return #prose.words_between(self.doc, start, stop) <= SHORT
end

-- "has never discussed", "did not say": who does not speak denies nothing.
local function is_unsaid(self, cue)
  for word in (cue or ""):lower():gmatch("[%a'\128-\255]+") do
    if self.doc:class(word, "negation") then return true end
  end
  return false
end

-- The clause of an attribution's cue.
local function cue_clause(self, attribution)
  local cue = attribution.cue_span
  if not cue then return nil end
  local clause, start = self.clauses:at(self.clauses:last_before(cue[2]))
  return clause and start >= cue[1] and clause or nil
end

-- "denied them food", "denied bail": who gives somebody nothing answers nothing.
local function gives_nothing(self, clause)
  return clause ~= nil and (clause.indirect ~= nil
    or clause.object ~= nil and self.lexicon.granted[clause.object.lemma] ~= nil)
end

-- So many words behind a cue may undo it: "bestritt das nicht".
local UNDOING = 3

local function is_undone(self, attribution)
  local cue = self.lexicon.undone and attribution.cue_span
  local sentence = cue and prose.sentence_at(self.doc, cue[1])
  local at = sentence and prose.word_at(sentence.words, cue[2] - 1)
  local last = at and math.min(at + UNDOING, #sentence.words)
  return at ~= nil and not prose.none(sentence.words, at + 1, last, self.lexicon.undone)
end

---@class nutgraf.Rebuttal
---@field kind string? of answer
---@field own boolean a denial by its grammar alone
---@field unknown boolean such a one of whom it is not known who he is
---@field against boolean what is attributed is denied
---@field general boolean it answers whatever was said
---@field wholly boolean it says that nothing was wrong

--- What a statement answers, by its cue or its words.
---@param self table
---@param attribution nutgraf.Attribution
---@param ids table<integer|string, boolean> for whom it is said
---@param start integer of its words
---@param stop integer
---@return nutgraf.Rebuttal
function rebuttals.of_statement(self, attribution, ids, start, stop)
  local lexicon, kind = self.lexicon, nil
  local cue = cue_clause(self, attribution)
  if cue and cue.negated and CHARGES[attribution.manner or ""] then
    return { own = false, unknown = false, against = false, wholly = false, general = false }
  end
  local gives = gives_nothing(self, cue) or is_undone(self, attribution)
  for word in (attribution.cue or ""):lower():gmatch("[%a\128-\255]+") do
    kind = kind or not gives and lexicon.told[word] or nil
  end
  -- "smeared her as a liar" is no denial of it.
  local denies = attribution.polarity == "denies" and not attribution.manner
  local against = denies and not kind and not gives and not is_unsaid(self, attribution.cue)
    and not (cue and cue.negated)
  if against then kind = "denies" end
  -- "acknowledged that it withheld them": that alone, however short it is.
  local alone = kind ~= nil and lexicon.about[kind]
  if not kind then kind = kind_of_words(self, start, stop) end
  local own, whole = false, false
  if not kind then own, whole = is_denial(self, ids, start, stop) end
  local wholly = is_wholly(self, start, stop)
  -- "I never took it," he said, and who that is is not known.
  local source = attribution.source and attribution.source:lower() or ""
  local unknown = own and not attribution.speaker and self.doc:class(source, "pronoun") ~= nil
  return {
    kind = own and "denies" or kind, own = own, unknown = unknown, against = against,
    wholly = wholly,
    general = wholly or unknown or whole or is_general(self, start, stop)
      or kind and is_happening(self, start)
      or kind ~= nil and not alone and not against and is_short(self, start, stop),
  }
end

-- "did not admit", "without admitting"
local function is_not(self, clause)
  local link = clause.link and clause.link:lower()
  return clause.negated or link ~= nil and self.lexicon.lacking[link] ~= nil
end

-- What stands for a charge, not for somebody.
local ITS = { it = true, they = true }

local function behind_for(self, clause)
  return acts.is_next(self.doc, clause, self.lexicon.of_charges)
end

--- What a clause answers: "Lee disputed both reports", "called the findings a stunt", "pleaded not
--- guilty".
---@param self table
---@param clause nutgraf.Clause
---@return string? kind
function rebuttals.of_clause(self, clause)
  local lexicon = self.lexicon
  local kind, object = lexicon.answers[clause.verb], clause.object
  local owned = object and kind == "admits" and lexicon.owned[object.lemma]
  if owned and not clause.modal and is_not(self, clause) then return "denies" end
  if clause.negated and lexicon.forgets[clause.verb] then return "explains" end
  if gives_nothing(self, clause) then return nil end
  -- "challenged her for the seat", "appealed for calm"
  local person = object and (object.entity and object.entity.kind == "person"
    or object.pronoun and not ITS[self.antecedents:pronoun(object)])
  if person and lexicon.contra[kind] then return nil end
  if lexicon.calls_for[clause.verb] and behind_for(self, clause) then return nil end
  if is_not(self, clause) or clause.modal or clause.form == "infinitive" then return nil end
  if lexicon.counters[clause.verb] and acts.is_next(self.doc, clause, lexicon.back) then
    return "disputes"
  end
  if object and lexicon.pleads[clause.verb] then return lexicon.pleaded[object.lemma] end
  if object and clause.verb == lexicon.take and lexicon.taken[object.lemma] then
    return lexicon.taken[object.lemma]
  end
  if lexicon.pleads[clause.verb] then
    local from = clause.head_span[2]
    for _, word in ipairs(prose.words_between(self.doc, from, from + PLEA)) do
      if self.doc:class(word.lower, "negation") then return "denies" end
      if word.lower == clause.adjective then return kind end
    end
    return nil
  end
  if not kind and object then
    local called = lexicon.names[clause.verb]
      and (lexicon.charge_words[object.lemma] or lexicon.inquiries[object.lemma])
    kind = called and "disputes" or lexicon.answered_by[object.lemma]
  end
  return kind
end

--- Whether a clause answers whatever somebody is charged with: "He denies it".
---@param self table
---@param clause nutgraf.Clause
---@return boolean
function rebuttals.is_whole(self, clause)
  local object = clause.object
  return self.lexicon.whole[clause.verb] ~= nil
    or object ~= nil and (object.pronoun or self.lexicon.owned[object.lemma] ~= nil
      or self.lexicon.answered_by[object.lemma] ~= nil)
    or is_general(self, clause.start, math.min(clause.stop, clause.start + READ))
end

return rebuttals
