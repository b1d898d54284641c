--- What a text goes on to tell of the document that it named last, without its name: as "it", or
--- as its writer's words. Input: a sentence, the state of evidence/documents.lua. Output: spans.
local facts = require "nutgraf.evidence.document_facts"
local says = require "nutgraf.evidence.document_says"

local sequel = {}

local function cue_of(attribution)
  return attribution.cue and attribution.cue:lower():match("%a+$")
end

--- What the writer of a document goes on to say right behind it: in a statement all that is quoted
--- of him, and what he "said" right behind what is told of it; in a letter what he "wrote" or
--- "added", or is quoted with right behind what is quoted of it.
---@param state table
---@param sentence nutgraf.Sentence
---@param kind string of the document
---@param author nutgraf.Entity
---@param on boolean whether the document was quoted right before
---@return nutgraf.Span[]
function sequel.of_author(state, sentence, kind, author, on)
  local list, lexicon = {}, state.lexicon
  local issued = kind == lexicon.issued
  for _, one in ipairs(state.said_in[sentence.id] or {}) do
    local attribution = one.attribution
    local cue, speaker, source = cue_of(attribution), attribution.speaker, attribution.source
    -- Of "she said" it may be unknown who she is.
    local his = speaker and speaker.id == author.id
      or not speaker and source and not source:find "[%u%s]" and not lexicon.it[source:lower()]
    local fits
    if attribution.kind == "indirect" then
      fits = issued and on and speaker and lexicon.utters[cue or ""]
    else
      fits = lexicon.sent[kind] and (on or issued) or lexicon.penned[cue or ""]
    end
    if his and fits and not lexicon.aloud[cue or ""] then
      says.take(state, list, attribution.content)
    end
  end
  return list
end

--- What is said in a sentence by a verb of writing: "'…,' Lee wrote", "the two chairmen wrote".
---@param state table
---@param sentence nutgraf.Sentence
---@return nutgraf.Attribution[]
function sequel.written(state, sentence)
  local list = {}
  for _, one in ipairs(state.said_in[sentence.id] or {}) do
    if state.lexicon.wrote[cue_of(one.attribution) or ""] then list[#list + 1] = one.attribution end
  end
  return list
end

--- What a sentence tells of the document that was named before it as "it": "'The pier is old,' it
--- reads", "It also accused Lee of theft"; and the day of "It was made in 2003".
---@param state table
---@param sentence nutgraf.Sentence
---@param near boolean whether it was named right before
---@return nutgraf.Span[]
---@return nutgraf.Date? date
function sequel.of_it(state, sentence, near)
  local list, date, lexicon = {}, nil, state.lexicon
  for _, one in ipairs(state.said_in[sentence.id] or {}) do
    local attribution = one.attribution
    local source, cue = attribution.source, attribution.cue
    if source and cue and not attribution.speaker and lexicon.it[source:lower()]
      and (near or lexicon.reads[cue:lower()]) then
      says.take(state, list, attribution.content)
    end
  end
  for _, clause in ipairs(near and state.clauses_in[sentence.id] or {}) do
    if clause.passive and lexicon.dating[clause.verb] and not clause.negated
      and lexicon.it[clause.subject.text:lower()] then
      date = date or facts.date_of_clause(state, clause)
    end
  end
  return list, date
end

return sequel
