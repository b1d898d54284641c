--- The documents that noun groups tell of: "the bank's memo", "e-mails that show …", "Lee said in
--- a statement". Input: noun groups, with the state of evidence/documents.lua. Output: candidates,
--- then references.
local around = require "nutgraf.evidence.document_clauses"
local facts = require "nutgraf.evidence.document_facts"
local prose = require "nutgraf.evidence.prose"
local says = require "nutgraf.evidence.document_says"

local nouns = {}

-- Where a noun group begins: "a Nov. 5 | letter" is one.
local function start_of(state, words, group)
  local index = prose.word_at(words, group.start)
  if not index then return group.start, nil end
  local before = words[index - 1]
  local date = state.date_over[group.start] or before and state.date_over[before.start]
  if date and date.start <= group.start then
    local first = prose.word_at(words, date.start)
    if first and first > 1 and words[first - 1].stop < date.start then
      local word = words[first - 1].lower
      if state.lexicon.new[word] or state.lexicon.same[word] then
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
local function leans(reference, rank, act, body)
  if #reference.says > 0 then return true end
  if body then return false end
  if reference.recipient or reference.date or reference.from then return true end
  return rank ~= "!" and (act ~= nil or reference.sender ~= nil or reference.by ~= nil)
end

-- The noun of a group: of two words, or the plural alone, where the lexicon has that.
local function noun_of(state, words, last, lemma)
  local word, before = words[last], words[last - 1]
  -- "E-mail" is three words.
  local glued = before and before.text == "-" and words[last - 2]
  local two = glued and glued.lower .. "-" or before and before.lower .. " "
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
      or word.kind == "number" or lexicon.counts[word.lower]
      or at > 1 and word.text ~= word.lower then
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
  -- Of headlines and names, "Harbor Documents Show", the text below tells more.
  if words[last].text ~= words[last].lower and last > 1 and not group.entity then return true end
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

-- The place of a group's noun among the words of its sentence, what it is, and who stands
-- behind it. "A suit | filed", "a statement | Thursday", "e-mails | Lee (sent)" may be read as
-- one group, whose last word is no document.
local function find_noun(state, words, group)
  local last = prose.word_at(words, group.head_span[1])
  if not last then return nil end
  local noun = noun_of(state, words, last, group.lemma)
  if noun then return last, noun, group.lemma end
  local mention = state.mention_over[words[last].start]
  local first = mention and mention.kind == "person" and prose.word_at(words, mention.start) or last
  local before = words[first - 1]
  if not before or before.start < group.start then return nil end
  local lemma = before.lower:gsub("s$", "")
  local writer = first < last or mention
  local trails = state.lexicon.trailing[words[last].lower] or state.date_over[words[last].start]
    or writer and lemma ~= before.lower
  noun = trails and noun_of(state, words, first - 1, lemma)
  if noun then return first - 1, noun, lemma, writer and mention and mention.entity or nil end
end

--- A noun group that may be a document, with what tells it from others of its words.
function nouns.candidate(state, sentence, group)
  local lexicon, words = state.lexicon, sentence.words
  local last, noun, lemma, writer = find_noun(state, words, group)
  if not noun or group.negated then return nil end
  -- "The Harbor Post" is a name, "a Harbor Post poll" and "a Gallup Poll" are none.
  local first = words[prose.word_at(words, group.start) or last].lower
  if words[last].text ~= words[last].lower and group.entity and not lexicon.new[first] then
    return nil
  end
  local before, after = words[last - 1], words[last + 1]
  if after and (lexicon.compounds[after.lower] or after.lower == "-" or after.lower == "/") then
    return nil
  end
  if after and after.lower == lexicon.of and lexicon.doings[words[last].lower] then return nil end
  if before and (before.text == "<" or before.text == "-" and not noun.glued)
    or is_nowhere(state, words, last) then
    return nil
  end
  local start, index, date = start_of(state, words, group)
  if not index then return nil end
  return {
    group = group, sentence = sentence, noun = noun, lemma = lemma, last = last, index = index,
    start = start, date = date, writer = writer, led = index > 1 and words[index - 1].lower or "",
  }
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

--- What a candidate tells of its document.
function nouns.reference(state, candidate)
  local lexicon, sentence, group = state.lexicon, candidate.sentence, candidate.group
  local words, noun, last, index = sentence.words, candidate.noun, candidate.last, candidate.index
  local start, lemma, own_date = candidate.start, candidate.lemma, candidate.date
  local act = state.done[group.head_span[1]] or made_in(state, sentence, group, noun.kind)
  local reference = {
    kind = noun.kind, how = how_of(state, words, index, group), lemma = lemma,
    head = { words[last].start, words[last].stop }, plural = lemma ~= words[last].lower,
    at = { start, math.max(words[last].stop, group.group_span[2]) },
    from_clauses = true, led = candidate.led, trails = words[last].stop < group.head_span[1],
  }
  -- Who wrote it, and to whom.
  local owner, owner_text = facts.person_in(group.possessor, state)
  local sender, sender_text = facts.behind(state, group, lexicon.sender, lexicon.brought)
  sender = sender or facts.behind_comma(state, words, last)
  local agent, agent_text
  if act and facts.writes(lexicon, noun.kind, act.clause.verb) then
    agent, agent_text = facts.person_in(act.author, state)
  end
  local verb_agent, verb_text
  local described = describing(state, group, reference.plural)
  for _, clause in ipairs(described) do
    if facts.writes(lexicon, noun.kind, clause.verb) then
      local who = clause.agent or clause.subject
      if who and who.start ~= group.start then
        verb_agent, verb_text = facts.person_in(who, state)
      end
    end
  end
  reference.writer = owner or sender or verb_agent
  reference.from = sender or sender_text or verb_agent
    or act and facts.writes(lexicon, noun.kind, act.clause.verb, true) and (agent or agent_text)
  reference.sender = owner or sender or candidate.writer or verb_agent or agent
  reference.by = owner_text or sender_text or verb_text or agent_text
  if lexicon.sent[noun.kind] then
    reference.recipient = facts.behind(state, group, lexicon.recipient)
      or facts.person_in(act and act.recipient, state)
  end
  -- When. The day on which e-mails are released is not their day.
  reference.date = own_date or facts.date_inside(state, start, group.head_span[1])
    or facts.date_after(state, words, last, not lexicon.published[noun.kind],
      act ~= nil and not facts.writes(lexicon, noun.kind, act.clause.verb))
  for _, clause in ipairs(described) do
    local dates = lexicon.dating[clause.verb] and not lexicon.publishes[clause.verb]
    if dates or facts.writes(lexicon, noun.kind, clause.verb) then
      reference.date = reference.date or facts.date_of_clause(state, clause)
    end
  end
  if act and facts.writes(lexicon, noun.kind, act.clause.verb) then
    reference.date = reference.date or facts.date_of_clause(state, act.clause)
      or facts.date_near(state, sentence, act.clause.head_span[2])
  end
  if lexicon.published[noun.kind] then
    reference.date = reference.date or facts.date_of_release(state, words, last)
    -- "A poll showed last week"
    local telling = group.role == "subject" and group.clause
    if telling and lexicon.tells[telling.verb] then
      reference.date = reference.date or facts.date_of_clause(state, telling)
    end
  end
  local said
  reference.says, said, reference.firm =
    says.of_group(state, sentence, reference, group,
      act ~= nil and facts.writes(lexicon, noun.kind, act.clause.verb))
  if said then
    reference.voice = says.voice(said)
    if not reference.voice then
      reference.by = reference.by or says.words_for(said)
    end
    reference.date = reference.date or noun.kind == "statement"
      and facts.date_near(state, sentence, said.cue_span[2])
  elseif candidate.led == lexicon["in"] and lexicon.sent[noun.kind] then
    -- "She called for calm in a statement." "In a letter to Lee, Hale asked …"
    local clause = group.clause or around.saying(state, sentence, group)
    if clause and not clause.passive and not clause.negated then
      reference.voice = facts.person_in(clause.subject, state)
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
  -- "In a poll by the Harbor Center, most voters said …", "According to the memo, Lee knew."
  -- "She leads by five points in most polls."
  if #reference.says == 0 and lexicon.polled[noun.kind] and lexicon.within[candidate.led] then
    local clause = around.saying(state, sentence, group)
    if clause and clause.head_span[2] <= words[index - 1].start then
      says.take(state, reference.says, { { clause.start, words[index - 1].start } })
    end
  end
  local before = words[index - 2]
  local according = before and candidate.led == lexicon.to and lexicon.according[before.lower]
  if #reference.says == 0 and (according
    or lexicon.surveys[noun.kind] and lexicon.within[candidate.led]) then
    local clause = around.saying(state, sentence, group)
    if clause and clause.start >= group.stop then
      says.add(state, reference.says, clause, clause.start)
    end
  end
  if reference.voice and not owner and not sender then reference.sender = reference.voice end
  reference.writer = reference.writer or reference.voice
  -- "The Guard report" is leaned on, of "Lee reports" who knows.
  local first = words[index].lower
  if reference.sender or lexicon.same[first] or lexicon.new[first] or noun.rank == "sure" then
    reference.sender = reference.sender or facts.name_inside(state, start, words[last].start)
  end
  reference.again = is_named_again(state, words, index, last, reference, group)
    or noun.rank ~= "sure" and not leans(reference, noun.rank, act, lexicon.bodies[lemma])
    or act and act.clause.negated
  return reference
end

return nouns
