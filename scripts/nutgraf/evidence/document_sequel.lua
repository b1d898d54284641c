--- What a text goes on to tell of the document that it named last, without its name: as "it", or
--- as its writer's words. Input: a sentence, the state of evidence/documents.lua. Output: spans.
local letters = require "nutgraf.text"
local facts = require "nutgraf.evidence.document_facts"
local says = require "nutgraf.evidence.document_says"

local sequel = {}

local function cue_of(attribution)
  return attribution.cue and attribution.cue:lower():match("%a+$")
end

--- Whether the words of a source say that it writes such documents: "the judge" a ruling, "lawyers
--- for Lee" a filing.
---@param state table
---@param source string?
---@param kind string of the document
---@return boolean
function sequel.is_writer(state, source, kind)
  local set = state.lexicon.writers and state.lexicon.writers[kind]
  if not set or not source then return false end
  local first, second = source:lower():match("^([^%s%p]+)%s*([^%s%p]*)")
  if not first then return false end
  return set[first] ~= nil or state.lexicon.same[first] ~= nil and set[second] ~= nil
end

-- Whether the words of a source name a writer who is told in words alone, or stand for a body that
-- wrote: "the clerk" of "a former clerk", "union president Ann Lee" of "the union".
local function speaks_for(state, source, entry)
  if sequel.is_writer(state, source, entry.kind) then return true end
  local words, author, by = (source or ""):lower(), entry.author, entry.by
  if author and author.kind == "role" then by, author = author.name, nil end
  local head = by and by:lower():match("([^%s%p]+)$")
  if not author and head then
    local first, last = words:match("^(%S+) .-([^%s%p]+)$")
    if first and last == head and state.lexicon.same[first] then return true end
  end
  words = " " .. words .. " "
  if not author then
    -- "Union president Ann Lee" speaks in what the union has issued.
    return head ~= nil and entry.kind == state.lexicon.issued
      and words:find(" " .. head .. " ", 1, true) ~= nil
  end
  if author.kind ~= "organization" then return false end
  if words:find(" " .. author.name:lower() .. " ", 1, true) then return true end
  for _, name in ipairs(author.aliases) do
    if words:find(" " .. name:lower() .. " ", 1, true) then return true end
  end
  return false
end

--- What the writer of a document goes on to say right behind it: in a statement all that is quoted
--- of him, and what he "said" right behind what is told of it; in a letter what he "wrote" or
--- "added", or is quoted with right behind what is quoted of it; in a lawsuit what he "alleges".
---@param state table
---@param sentence nutgraf.Sentence
---@param entry nutgraf.Citation
---@param on boolean whether the document was quoted right before
---@return nutgraf.Span[]
function sequel.of_author(state, sentence, entry, on)
  local list, lexicon, kind, author = {}, state.lexicon, entry.kind, entry.author
  local issued, pleads = kind == lexicon.issued, lexicon.pleads and lexicon.pleads[kind] or {}
  for _, one in ipairs(state.said_in[sentence.id] or {}) do
    local attribution = one.attribution
    local cue, speaker, source = cue_of(attribution), attribution.speaker, attribution.source
    -- Of "she said" it may be unknown who she is.
    local his = author and (speaker and speaker.id == author.id
      or not speaker and source and not source:find "%s" and not letters.is_capital(source)
        and not lexicon.it[source:lower()])
    local voiced = not his and speaks_for(state, source, entry)
    local fits
    if pleads[cue or ""] then
      fits = speaker or voiced
    elseif attribution.kind == "indirect" then
      fits = issued and on and speaker and lexicon.utters[cue or ""]
    else
      fits = lexicon.sent[kind] and (on or issued) or lexicon.penned[cue or ""]
    end
    local own = his or voiced and (issued or pleads[cue or ""])
    if own and fits and not lexicon.aloud[cue or ""] then
      says.take(state, list, attribution.content)
    end
  end
  return list
end

-- Whether words tell a share: "Forty percent", "51%".
local function is_share(state, text)
  for word in text:lower():gmatch("[^%s%p]+") do
    if state.lexicon.shares[word] then return true end
  end
  return text:find("%d%%") ~= nil
end

--- What a sentence right behind a poll tells of its shares: "Forty percent did not know her name."
--- What somebody says of shares is his.
---@param state table
---@param sentence nutgraf.Sentence
---@param kind string of the document
---@return nutgraf.Span[]
function sequel.of_poll(state, sentence, kind)
  local lexicon = state.lexicon
  if not (lexicon.polled and lexicon.polled[kind]) or not sentence:holds(lexicon.shares) then
    return {}
  end
  for _, one in ipairs(state.said_in[sentence.id] or {}) do
    local source = one.attribution.source
    if one.attribution.speaker or source and not is_share(state, source) then return {} end
  end
  return { { sentence.start, sentence.stop } }
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
---@param led boolean whether it was what that sentence tells of
---@return nutgraf.Span[]
---@return nutgraf.Date? date
function sequel.of_it(state, sentence, near, led)
  local list, date, lexicon = {}, nil, state.lexicon
  -- "In it, Lee says …"
  local first, second = sentence.words[1], sentence.words[2]
  local inside = near and second and lexicon.within[first.lower] and lexicon.it[second.lower]
  for _, one in ipairs(state.said_in[sentence.id] or {}) do
    local attribution = one.attribution
    local source, cue = attribution.source, attribution.cue
    if inside or source and cue and not attribution.speaker and lexicon.it[source:lower()]
      and (near or lexicon.reads[cue:lower()]) then
      says.take(state, list, attribution.content)
    end
  end
  for _, clause in ipairs(near and state.clauses_in(sentence.id) or {}) do
    if clause.passive and lexicon.dating[clause.verb] and not clause.negated
      and lexicon.it[clause.subject.text:lower()] then
      date = date or facts.date_of_clause(state, clause)
    end
    -- "The contract covers the crew. It bars a strike."
    local holds = lexicon.holds[clause.verb] or lexicon.tells[clause.verb]
    if led and #list == 0 and holds and not clause.passive and not clause.negated
      and clause.subject.start == sentence.start and lexicon.it[clause.subject.text:lower()] then
      says.add(state, list, clause, clause.head_span[1])
    end
  end
  return list, date
end

return sequel
