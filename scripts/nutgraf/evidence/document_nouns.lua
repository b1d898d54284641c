--- The documents that noun groups tell of: "the bank's memo", "e-mails that show …", "Lee said in
--- a statement". Input: the candidates of evidence/document_candidates.lua, with the state of
--- evidence/documents.lua. Output: references.
local around = require "nutgraf.evidence.document_clauses"
local facts = require "nutgraf.evidence.document_facts"
local prose = require "nutgraf.evidence.prose"
local says = require "nutgraf.evidence.document_says"
local shown = require "nutgraf.evidence.document_shown"

local nouns = {}

-- How a noun group tells whether its document was named before.
local function how_of(state, words, index, group)
  if group.possessor then return "owned" end
  local word = words[index]
  if word and state.lexicon.same[word.lower] then return "same" end
  return "new"
end

-- Whether the text leans on what a noun of many meanings stands for.
local function leans(reference, rank, act, body)
  if #reference.says > 0 then return true end
  if body then return false end
  if reference.recipient or reference.date or reference.from then return true end
  return rank ~= "!" and (act ~= nil or reference.sender ~= nil or reference.by ~= nil)
end

-- Whether words tell one document from any other: an article, a number, a name.
local function is_bare(state, words, index, last, group)
  if group.possessor then return false end
  local lexicon = state.lexicon
  for at = index, last - 1 do
    local word = words[at]
    if lexicon.same[word.lower] or lexicon.new[word.lower] and not lexicon.anyhow[word.lower]
      or word.kind == "number" or lexicon.counts[word.lower]
      or at > 1 and word.text ~= word.lower then
      return false
    end
  end
  local of = words[index - 1] and words[index - 2] and words[index - 1].lower == lexicon.of
    and words[index - 2].lower
  return not (of and lexicon.parts[of])
end

-- Why a noun group begins no citation of its own, if it begins none: "e-mails", "this article",
-- "his letter". A rule of evidence/refused.lua.
local function is_named_again(state, words, index, last, reference, group)
  local lexicon = state.lexicon
  if lexicon.this[words[index].lower] and lexicon.itself[reference.kind] then
    return "itself"
  end
  -- Of headlines and names, "Harbor Documents Show", the text below tells more.
  local capital = words[last].text ~= words[last].lower
  if capital and last > 1 and not group.entity then return "heading" end
  local told = reference.date or reference.from
  -- "Photograph by Lee", "Letter from the Valley": a credit, a heading.
  local label = index == 1 and last == 1 and not reference.plural and not reference.date
    and #reference.says == 0
  if label then return "label" end
  if is_bare(state, words, index, last, group) then
    return not told and (not reference.plural or #reference.says == 0) and "bare" or nil
  end
  if reference.plural or told or reference.recipient then return nil end
  -- A box for letters has the noun of the letters in it.
  local before = words[last - 1] and words[last - 1].lower
  if reference.kind == "email" and lexicon.medium[before] then return "box" end
  local his = group.possessor and group.possessor.pronoun and not reference.firm
  return his and "his" or nil
end

-- The clauses that describe what a noun group is, set off by commas, too: "The audit, prepared by
-- Lee and dated May 2, said".
local function describing(state, group, plural)
  local list = {}
  for _, clause in ipairs(group.clauses) do list[#list + 1] = clause end
  if group.role ~= "subject" then return list end
  -- "The case was brought by Lee in 2013."
  local own = not plural and group.clause
  if own and own.passive and not own.negated and not own.modal then list[#list + 1] = own end
  if #list > 0 then return list end
  for _, clause in ipairs(around.behind(state, group)) do
    local subject, parent = clause.subject, clause.parent
    local of = subject and subject.start == group.start
      or not subject and parent and parent.id == (list[#list] or {}).id
    if of and clause.form == "participle" and clause.passive then list[#list + 1] = clause end
  end
  return list
end

-- Who makes a document whose clause has it for no object: "Lee wrote a long, detailed | letter".
local function made_in(state, sentence, group, kind)
  local first = prose.word_at(sentence.words, group.start)
  local word = first and sentence.words[first].lower
  local stray = not group.role
    or group.role == "apposition" and word and not state.lexicon.new[word]
      and not state.lexicon.same[word] and not group.possessor
  local clause = stray and around.saying(state, sentence, group)
  if clause and clause.stop >= group.stop and not clause.passive
    and facts.writes(state.lexicon, kind, clause.verb, true) then
    return { author = clause.subject, clause = clause }
  end
end

-- Who wrote it, and to whom: sets that of a reference; gives whom the text tells by whose it is or
-- by a preposition.
local function name_parties(state, candidate, reference, described, act, made)
  local lexicon, group, kind = state.lexicon, candidate.group, candidate.noun.kind
  local owner, owner_text = facts.person_in(candidate.owner or group.possessor, state)
  local sender, sender_text = facts.behind(state, group, lexicon.sender, lexicon.brought)
  sender = sender or facts.behind_comma(state, candidate.sentence.words, candidate.last)
  local agent, agent_text
  if made then agent, agent_text = facts.person_in(act.author, state) end
  local verb_agent, verb_text
  for _, clause in ipairs(described) do
    if facts.writes(lexicon, kind, clause.verb) then
      local who = clause.agent or clause.subject
      if who and who.start ~= group.start then
        verb_agent, verb_text = facts.person_in(who, state)
      end
    end
  end
  reference.writer = owner or sender or verb_agent
  reference.from = sender or sender_text or verb_agent
    or act and facts.writes(lexicon, kind, act.clause.verb, true) and (agent or agent_text)
  reference.sender = owner or sender or candidate.writer or verb_agent or agent
  reference.by = owner_text or sender_text or verb_text or agent_text
  if lexicon.sent[kind] then
    reference.recipient = facts.behind(state, group, lexicon.recipient)
      or facts.person_in(act and act.recipient, state)
  end
  return owner or sender
end

-- When it was written. The day on which e-mails are released is not their day.
local function date_of(state, candidate, described, act, made, defined)
  local lexicon, group, kind = state.lexicon, candidate.group, candidate.noun.kind
  local sentence, last = candidate.sentence, candidate.last
  local words = sentence.words
  local date = candidate.date
    or facts.date_inside(state, candidate.start, group.head_span[1])
    or facts.date_after(state, words, last, not lexicon.published[kind],
      act ~= nil and not made or defined)
  for _, clause in ipairs(described) do
    local dates = lexicon.dating[clause.verb] and not lexicon.publishes[clause.verb]
    if dates or facts.writes(lexicon, kind, clause.verb) then
      date = date or facts.date_of_clause(state, clause)
    end
  end
  date = date or not (act and not made)
    and facts.date_told(state, words, last, not lexicon.published[kind]) or nil
  if made then
    date = date or facts.date_of_clause(state, act.clause)
      or facts.date_behind(state, sentence, act.clause.stop)
      or facts.date_near(state, sentence, act.clause.head_span[2])
  end
  if lexicon.published[kind] then
    date = date or facts.date_of_release(state, words, last)
    -- "A poll showed last week"
    local telling = group.role == "subject" and group.clause
    if telling and lexicon.tells[telling.verb] then
      date = date or facts.date_of_clause(state, telling)
    end
  end
  return date
end

-- What the sentence around a document says that stands in it, where neither a statement nor a
-- clause on it tells: "In a poll by the Harbor Center, most voters said …", "According to the memo,
-- Lee knew", "Under the deal, the mill pays", "…, records show".
local function says_around(state, candidate, reference)
  local lexicon, sentence, group = state.lexicon, candidate.sentence, candidate.group
  local words, kind, index = sentence.words, candidate.noun.kind, candidate.index
  -- "She leads by five points in most polls."
  if lexicon.polled[kind] and lexicon.within[candidate.led] then
    local clause = around.saying(state, sentence, group)
    if clause and clause.head_span[2] <= words[index - 1].start then
      says.take(state, reference.says, { { clause.start, words[index - 1].start } })
    end
  end
  if #reference.says == 0 then
    says.take(state, reference.says, shown.of(sentence, index, candidate.last, lexicon))
    reference.firm = #reference.says > 0
  end
  local before = words[index - 2]
  local led = before and candidate.led == lexicon.to and lexicon.according[before.lower]
    or lexicon.binding[kind] and lexicon.under[candidate.led]
    or lexicon.surveys[kind] and lexicon.within[candidate.led]
  local clause = #reference.says == 0 and led and around.saying(state, sentence, group)
  if not clause or clause.start < group.stop then return end
  -- "According to the report, | Ann Lee, a clerk, sent an e-mail."
  local comma = prose.last_before(words, group.group_span[2]) + 1
  local first = words[comma] and words[comma].text == "," and words[comma + 1]
  local start = first and math.min(first.start, clause.start) or clause.start
  says.add(state, reference.says, clause, start)
end

--- What a candidate tells of its document.
---@param state table
---@param candidate nutgraf.DocumentCandidate
---@return nutgraf.DocumentReference
function nouns.reference(state, candidate)
  local lexicon, sentence, group = state.lexicon, candidate.sentence, candidate.group
  local words, noun, last, index = sentence.words, candidate.noun, candidate.last, candidate.index
  local start, lemma = candidate.start, candidate.lemma
  local act = state.done[group.head_span[1]] or made_in(state, sentence, group, noun.kind)
  -- Whether the text tells who makes it.
  local made = act ~= nil and facts.writes(lexicon, noun.kind, act.clause.verb)
  -- "His diary | shows"
  local shows = words[last + 1] and lexicon.shows[words[last + 1].lower]
  local stop = shows and words[last].stop or math.max(words[last].stop, group.group_span[2])
  local reference = {
    kind = noun.kind, how = how_of(state, words, index, group), lemma = lemma,
    head = { words[last].start, words[last].stop }, plural = lemma ~= words[last].lower,
    at = { start, stop }, from_clauses = true, leads = group.role == "subject",
    led = candidate.led, trails = words[last].stop < group.head_span[1],
  }
  local described = describing(state, group, reference.plural)
  local named = name_parties(state, candidate, reference, described, act, made)
  reference.date = date_of(state, candidate, described, act, made,
    reference.how == "same" and group.role == "object")
  local said
  reference.says, said, reference.firm =
    says.of_group(state, sentence, reference, group, made)
  if said then
    reference.voice = says.voice(said)
    if not reference.voice then
      reference.by = reference.by or says.words_for(state, said)
    end
    reference.date = reference.date or lexicon.daily[noun.kind] and reference.how == "new"
      and facts.date_near(state, sentence, said.cue_span[2]) or nil
  elseif candidate.led == lexicon["in"] and lexicon.sent[noun.kind] then
    -- "She called for calm in a statement." "In a letter to Lee, Hale asked …"
    local clause = group.clause or around.saying(state, sentence, group)
    if clause and not clause.passive and not clause.negated then
      reference.voice = facts.person_in(clause.subject, state)
      reference.date = reference.date or reference.how == "new"
        and facts.date_near(state, sentence, clause.head_span[2]) or nil
      if #reference.says == 0 and clause.start >= group.stop then
        says.add(state, reference.says, clause, clause.head_span[1])
      end
    end
  end
  local speaker, telling = facts.speaker_in(state, group)
  if speaker then
    reference.voice = reference.voice or speaker
    if #reference.says == 0 then says.add(state, reference.says, telling, telling.head_span[1]) end
  end
  -- "The Harbor Center confirmed it in a new study."
  local doer = candidate.led == lexicon["in"] and lexicon.published[noun.kind] and group.clause
  if doer and not doer.passive and not doer.negated and lexicon.tells[doer.verb]
    and reference.how == "new" then
    local who = facts.person_in(doer.subject, state)
    if who and who.kind == "organization" then reference.voice = reference.voice or who end
  end
  if #reference.says == 0 then says_around(state, candidate, reference) end
  if reference.voice and not named then reference.sender = reference.voice end
  reference.writer = reference.writer or reference.voice
  -- "The Guard report" is leaned on, of "Lee reports" who knows.
  local first = words[index].lower
  if reference.sender or lexicon.same[first] or lexicon.new[first] or noun.rank == "sure" then
    reference.sender = reference.sender or facts.name_inside(state, start, words[last].start)
  end
  reference.again = is_named_again(state, words, index, last, reference, group)
    or noun.rank ~= "sure" and not leans(reference, noun.rank, act, lexicon.bodies[lemma])
    and "unused" or act and act.clause.negated and "undone" or nil
  return reference
end

return nouns
