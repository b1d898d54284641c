--- The documents that have no noun, but a verb: "the Courier reported", "a judge ruled", "Lee wrote
--- on Twitter"; and what is done with those that have one. Input: the state of
--- evidence/documents.lua. Output: references, by its `add`.
local clauses = require "nutgraf.clauses"
local facts = require "nutgraf.evidence.document_facts"
local letters = require "nutgraf.text"
local prose = require "nutgraf.evidence.prose"
local says = require "nutgraf.evidence.document_says"

local verbs = {}

-- So far from its verb a subject is shown with it, in units of text.
local NEAR = 60

-- So far before a source its preposition is looked for.
local LED = 8

local function day_at(state, start, stop)
  local sentence = prose.sentence_at(state.doc, start)
  return sentence and facts.date_near(state, sentence, stop)
end

-- The day that a clause tells of itself.
local function day_of(state, clause)
  local span = clause.head_span
  return facts.date_of_clause(state, clause) or day_at(state, span[1], span[2])
end

-- Whether an organization is a paper or an agency, by its name, or by the noun before it: "the
-- newspaper El Puerto".
local function is_press(state, entity, words)
  if not entity or entity.kind ~= "organization" and entity.kind ~= "unknown" then return false end
  local name = entity.name:lower()
  if state.press[entity.id] == nil then
    local house = entity.kind == "organization"
      and (state.lexicon.press[name] or state.lexicon.press_ends[name:match("(%S+)$")])
    state.press[entity.id] = house and true or nil
  end
  local noun, behind = (words or ""):match("^%a+ (%l+) (%S+)")
  if not noun then noun, behind = (words or ""):match("^(%l+) (%S+)") end
  local called = noun and letters.is_capital(behind)
  if called and state.lexicon.press_nouns[noun] then state.press[entity.id] = true end
  return state.press[entity.id] or false
end

-- Those of the sentences that are told by their verbs, and what is done with the others.
function verbs.by_acts(state)
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
      local sender, by = facts.person_in(slots.author, state)
      local fits = not act.press or is_press(state, sender, slots.author.text)
      -- "Judge Lee ruled …", but a king may rule a land.
      local title = act.titled and slots.author.text:match("^%S+"):lower()
      if title and (clause.object or not act.titled[title]) then fits = false end
      -- "Lee wrote to Roe in a memo": the memo is the document.
      local object = clause.object
      if state.lexicon.sent[kind] and (state.named_in[clause.sentence.id]
        or object and state.nouns[object.lemma]) then
        fits = false
      end
      if fits and slots.author and slots.author.layer == "nouns" then
        local author = slots.author
        -- The subject may stand far off, where it is shared.
        local near = author.start < clause.head_span[1]
          and clause.head_span[1] - author.stop < NEAR
        local stop = object and object.start > clause.start and object.group_span[2]
          or clause.head_span[2]
        local start = near and author.start or clause.head_span[1]
        -- "was first reported by the Courier"
        local behind = clause.passive and not near and author.start > clause.head_span[1]
          and author.start - clause.head_span[2] < NEAR
        local at = { start, math.max(stop, behind and author.stop or clause.head_span[2]) }
        state.add(clause.head_span[1], {
          kind = kind, how = "new", at = at, head = clause.head_span, verb = clause.verb,
          from_clauses = true, sender = sender, by = by,
          recipient = slots.recipient and facts.person_in(slots.recipient, state) or nil,
          date = day_of(state, clause),
          says = says.of_verb(state, clause), voice = sender,
        })
      end
    end
  end
end

-- "Lee wrote on Twitter", "wrote in The Harbor Times": the noun is where it stands.
function verbs.by_place(state, group)
  local clause, lexicon = group.clause, state.lexicon
  local author = clause and not clause.negated and clause.subject
  if not author or not clause.sentence then return end
  local led = (group.preposition or ""):lower()
  local kind = lexicon.networks[group.lemma] and lexicon.posted[led] and "post"
  if not kind and led == lexicon["in"] and lexicon.pens[clause.verb] then
    kind = is_press(state, group.entity) and "article"
  end
  if not kind or state.named_in[clause.sentence.id] == kind then return end
  local sender, by = facts.person_in(author, state)
  local start = author.start < clause.head_span[1] and clause.head_span[1] - author.stop < NEAR
    and author.start or clause.head_span[1]
  local stop = group.start < start and clause.head_span[2] or group.stop
  state.add(clause.head_span[1], {
    kind = kind, how = "new", at = { start, math.max(clause.head_span[2], stop) },
    head = clause.head_span, verb = clause.verb, from_clauses = true, sender = sender, by = by,
    date = day_of(state, clause), says = says.of_verb(state, clause), voice = sender,
  })
end

-- "The paper said", of the one whose report was told of.
local function is_paper(state, attribution)
  local article, noun = attribution.source:lower():match("^(%a+) (%a+)$")
  return article ~= nil and state.lexicon.same[article] ~= nil
    and state.lexicon.press_nouns[noun] ~= nil
end

-- "According to the Courier", "…, the Courier said": what a paper reports.
function verbs.by_press(state)
  for _, attribution in ipairs(state.attributions) do
    local speaker = attribution.speaker
    local source, cue = attribution.source_span, attribution.cue_span
    local told = cue and state.lexicon.reports[attribution.cue:lower()]
    local led = source and prose.before(state.doc, source[1], LED):match("(%a+) $")
    local subject = source and told and not (led and state.lexicon.within[led])
    local again = subject and not speaker and is_paper(state, attribution)
      and not state.named_in[(prose.sentence_at(state.doc, source[1]) or {}).id]
    if subject and (again or is_press(state, speaker, attribution.source)) then
      local start, stop = math.min(source[1], cue[1]), math.max(source[2], cue[2])
      if stop - start > NEAR then start, stop = source[1], source[2] end
      state.add(source[1], {
        kind = "article", how = "new", at = { start, stop }, head = source, from_clauses = true,
        again = again and "paper" or nil, sender = speaker, says = attribution.content,
        verb = "report", date = day_at(state, source[1], stop),
      })
    end
  end
end

return verbs
