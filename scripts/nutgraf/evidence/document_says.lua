--- What a cited document says: the statements whose source or cue holds it ("the letter says",
--- "Lee wrote in a memo"), what a clause on its noun tells ("emails that show …", "a suit
--- alleging …"), and the quotations that go on in the same mouth. Input: references and the
--- attributions of a document. Output: spans, in order.
local around = require "nutgraf.evidence.document_clauses"
local letters = require "nutgraf.text"
local prose = require "nutgraf.evidence.prose"

local says = {}

-- Between a document and the words that say so may stand so many units of text.
local GAP = 48

-- So far behind its verb begins a quotation that it leads in: "that said, '…'".
local LED = 3

-- So many statements before and behind are looked at in a sentence of many.
local NEAR = 16

-- So many quotations may follow one that is said in a document.
local FOLLOWING = 6

--- Indexes the attributions and the clauses by sentence.
---@param state table attributions
function says.index(state)
  state.said_in, state.sentence_of = {}, {}
  around.index(state)
  for index, attribution in ipairs(state.attributions) do
    local anchor = attribution.cue_span or attribution.source_span
    local sentence = anchor and state.doc:sentence_at(anchor[1])
    if sentence then
      local list = state.said_in[sentence.id] or {}
      state.said_in[sentence.id] = list
      local cue, source = attribution.cue_span, attribution.source_span
      local start = math.min(cue and cue[1] or attribution.start, source and source[1]
        or attribution.start)
      list[#list + 1] = { attribution = attribution, index = index, start = start }
      state.sentence_of[index] = sentence.id
    end
  end
  for _, list in pairs(state.said_in) do
    if #list > 2 * NEAR then
      table.sort(list, function(a, b)
        if a.start ~= b.start then return a.start < b.start end
        return a.index < b.index
      end)
    end
  end
end

-- What is said in a sentence near an offset: all of it, in most.
local function said_near(state, sentence, offset)
  local all = sentence and state.said_in[sentence.id] or {}
  if #all <= 2 * NEAR then return all end
  local middle, list = prose.last_before(all, offset), {}
  for index = math.max(1, middle - NEAR), math.min(#all, middle + NEAR) do
    list[#list + 1] = all[index]
  end
  return list
end

-- Keeps what is more than a word: "says so", not "says".
local function keep(state, list, span)
  if state.doc:slice(span[1], span[2]):find "%S%s+%S" then list[#list + 1] = span end
end

--- Adds spans to what is said, of more than a word each.
function says.take(state, list, spans)
  for _, span in ipairs(spans) do keep(state, list, { span[1], span[2] }) end
end

-- What is said; of what is denied with its verb: "does not mention the pier" mentions none.
local function content_of(attribution, verb)
  local content, cue = attribution.content, attribution.cue_span
  local first = content[1]
  if attribution.polarity ~= "denies" or not cue or not first or first[1] < cue[2] then
    return content
  end
  return { { verb or cue[1], content[#content][2] } }
end

-- Whether a document is the source of a statement, alone or as "one of the letters": not
-- "supporters of the bill".
local function is_source(state, span, reference)
  local head = reference.head
  if not span or span[1] > head[1] or head[2] > span[2] then return false end
  if reference.at[1] <= span[1] then return true end
  local between = state.doc:slice(span[1], reference.at[1]):lower()
  local part, of = between:match("(%a+) (%a+) $")
  return part ~= nil and of == state.lexicon.of and state.lexicon.parts[part] ~= nil
end

-- "E-mails from the board, | which show": what describes a document is said by it.
local function is_relative(state, attribution, group)
  local source = attribution.source_span
  if attribution.rule ~= "relative" or not source then return false end
  local stop = group.stop
  for _, behind in ipairs(group.prepositions) do stop = math.max(stop, behind.stop) end
  return source[1] >= stop and source[1] - stop <= 2
    and state.doc:slice(stop, source[1]):find("^,? ?$") ~= nil
end

-- "Lee said that it is in the letter" is not said in it; "Lee urged a pause in a letter" is.
local function is_said(state, sentence, attribution, reference)
  for _, span in ipairs(attribution.content) do
    if span[1] <= reference.head[1] and reference.head[2] <= span[2] then
      local clause = around.begun(state, sentence, reference.head[1])
      return span[1] >= reference.at[1] or not state.lexicon.personal[reference.kind]
        or clause ~= nil and clause.start >= span[1]
    end
  end
  return false
end

-- What is said, without the document that it is said in: "a pause | in a letter", "said | in a
-- letter from Tarn | the pier was safe".
local function said_beside(state, sentence, attribution, reference)
  local list = {}
  for _, span in ipairs(attribution.content) do
    local start, stop = span[1], span[2]
    if start < reference.at[1] and reference.head[2] <= stop then
      local before = state.doc:slice(start, reference.at[1]):match("^(.-)%s*%a+%s*$")
      if before and before:find "%S" then
        stop = start + #before
      else
        local clause = around.following(state, sentence, reference.at[2])
        start = clause and clause.start < stop and clause.start or start
      end
    end
    list[#list + 1] = { start, stop }
  end
  return list
end

-- How far a document stands from who says something in it and the cue.
local function gap(attribution, reference)
  local cue, source = attribution.cue_span, attribution.source_span
  local start = math.min(cue[1], source and source[1] or cue[1])
  local stop = math.max(cue[2], source and source[2] or cue[2])
  if reference.at[1] >= stop then return reference.at[1] - stop end
  if reference.at[2] <= start then return start - reference.at[2] end
  return GAP
end

-- The quotations that follow in the same mouth, up to what is said in another document.
local function go_on(state, index, speaker, list)
  local sentence = state.sentence_of[index]
  for at = index + 1, math.min(index + FOLLOWING, #state.attributions) do
    local other, place = state.attributions[at], state.sentence_of[at]
    local source = other.source
    -- Of "she added" it may be unknown who she is.
    local same = other.speaker and other.speaker.id == speaker.id
      or not other.speaker and other.kind == "direct" and source and not source:find "%s"
        and not letters.is_capital(source)
    local cue = other.cue and other.cue:lower():match("%a+$")
    if not same or cue and state.lexicon.aloud[cue] then return end
    if place and place ~= sentence and state.named_in[place] then return end
    if other.kind ~= "indirect" then says.take(state, list, other.content) end
  end
end

-- What a clause says, as the statement has it whose cue is its verb; else the clause itself.
local function told(state, list, clause, start)
  local before = #list
  for _, one in ipairs(said_near(state, clause.sentence, clause.head_span[1])) do
    local attribution = one.attribution
    local cue = attribution.cue_span
    if cue and cue[1] <= clause.head_span[1] and clause.head_span[2] <= cue[2] then
      says.take(state, list, content_of(attribution, clause.head_span[1]))
    end
  end
  if #list > before then return end
  local span = around.extent(state, clause, start or clause.head_span[1])
  -- "A message that said, 'Sorry …'": nobody's words but its own.
  local quote = state.quotes[prose.last_before(state.quotes, span[2]) + 1]
  local quoted = quote and quote.start - span[2] <= LED
    and state.doc:slice(span[2], quote.start):find "^[,:]? ?$"
  keep(state, list, quoted and { quote.start, quote.stop } or span)
end

--- Adds a clause, from an offset on, to what is said.
function says.add(state, list, clause, start)
  keep(state, list, around.extent(state, clause, start))
end

--- Who writes what is said in a document. "Lee's view" in a letter is perhaps another's.
---@param attribution nutgraf.Attribution
---@return nutgraf.Entity?
function says.voice(attribution)
  if not (attribution.rule or ""):find "^noun" then return attribution.speaker end
end

--- The words for who says it, where they are no pronoun: "Lee's office", "an aide", "the company";
--- not "a harsher allegation from Lee", which is nobody.
---@param state table
---@param attribution nutgraf.Attribution
---@return string?
function says.words_for(state, attribution)
  local source = attribution.source
  if not source or not source:find "%s" then return nil end
  if attribution.kind == "direct" and attribution.speaker then return source end
  local first = source:lower():match "^%S+"
  local described = state.lexicon.same[first] or state.lexicon.new[first]
  return attribution.rule == "subject" and described and not source:find "%d" and source or nil
end

--- What a document says that a noun group tells of, and in whose voice.
---@param state table
---@param sentence nutgraf.Sentence
---@param reference nutgraf.DocumentReference
---@param group nutgraf.Noun
---@param made any whether the text tells who makes it, in this sentence
---@return nutgraf.Span[]
---@return nutgraf.Attribution? said what is said in it
---@return boolean firm whether a statement has it as its source, or is made in it
function says.of_group(state, sentence, reference, group, made)
  local list, said, nearest, least = {}, nil, nil, GAP
  local lexicon = state.lexicon
  for _, one in ipairs(said_near(state, sentence, reference.at[1])) do
    local attribution = one.attribution
    if is_relative(state, attribution, group) then
      says.take(state, list, content_of(attribution))
    elseif is_source(state, attribution.source_span, reference)
      or not attribution.source_span and is_source(state, attribution.cue_span, reference) then
      -- "Lee's lawyer, in a letter": the source is a person.
      local speaker = attribution.speaker
      -- "The suit claims that …": nobody's words but its own.
      if not speaker or speaker.kind == "role" or reference.how == "owned"
        or reference.at[1] <= (attribution.source_span or attribution.cue_span)[1] then
        says.take(state, list, content_of(attribution))
      elseif lexicon.within[reference.led or ""] then
        nearest, least = one, 0
      end
    elseif attribution.cue_span and lexicon.within[reference.led or ""]
      and not is_said(state, sentence, attribution, reference) then
      local distance = gap(attribution, reference)
      if distance < least then nearest, least = one, distance end
    end
  end
  if nearest then
    local attribution = nearest.attribution
    says.take(state, list, said_beside(state, sentence, attribution, reference))
    said = attribution
    local speaker = says.voice(attribution)
    if speaker then go_on(state, nearest.index, speaker, list) end
  end
  local firm = #list > 0
  -- "e-mails that show …", "a suit alleging …"; "wrote a letter to Lee, calling him …"; "the
  -- e-mails reflect …".
  for _, clause in ipairs(group.clauses) do
    local tells = lexicon.tells[clause.verb] or lexicon.holds[clause.verb]
    -- "A filing made public on Monday" makes nothing.
    local own = tells and not clause.passive and clause.form ~= "participle"
    if own or reference.trails and clause.relation == "complement" then
      told(state, list, clause, not tells and clause.start or nil)
    end
  end
  local trailing = made and around.trailing(state, sentence, reference)
  if trailing then told(state, list, trailing) end
  -- "The suit seeks $4 million and names three officers."
  for _, clause in ipairs(around.with_subject(state, sentence, group)) do
    local tells = lexicon.tells[clause.verb] or lexicon.holds[clause.verb]
    -- "The filing, | made public on Monday, is long": read as if it did something.
    local aside = group.stop < clause.head_span[1]
      and state.doc:slice(group.stop, clause.head_span[1]) == ", "
    if tells and not clause.passive and not clause.negated and not aside then
      told(state, list, clause)
    elseif lexicon.proceeds[clause.verb] then
      -- "The letter goes on to list nine faults."
      local next_one = around.going_on(state, clause)
      if next_one and lexicon.tells[next_one.verb] then told(state, list, next_one) end
    end
  end
  return list, said, firm
end

--- What is said by a verb that tells of a document itself: "Lee tweeted that …".
---@param state table
---@param clause nutgraf.Clause
---@return nutgraf.Span[]
function says.of_verb(state, clause)
  local list, sentence = {}, clause.sentence
  for _, said in ipairs(said_near(state, sentence, clause.head_span[1])) do
    local cue = said.attribution.cue_span
    if cue and cue[1] <= clause.head_span[1] and clause.head_span[2] <= cue[2] then
      says.take(state, list, said.attribution.content)
      local speaker = said.attribution.speaker
      if speaker then go_on(state, said.index, speaker, list) end
    end
  end
  for _, complement in ipairs(#list == 0 and clause.complements or {}) do
    says.add(state, list, complement, complement.start)
  end
  return list
end

return says
