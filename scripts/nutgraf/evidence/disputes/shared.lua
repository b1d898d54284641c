--- What the finders of disputes share: where a statement begins and ends, which
--- words say what of one, how a relation is noted, which statement is the earlier
--- one. Input: the state that `shared.new` makes of a document and its statements.
local pattern = require "nutgraf.evidence.pattern"
local prose = require "nutgraf.evidence.prose"

local shared = {}

---@class nutgraf.SaidOf
---@field kind "denies"|"disputes"|"confirms"|"corroborates"
---@field by string who says so, in the text's words
---@field by_key string? key of the entity
---@field words string the words that say it
---@field rule string
---@field line integer
---@field span nutgraf.Span of the words

--- The offset at which a statement begins.
---@param claim table
---@return integer
function shared.start_of(claim)
  local at = claim.at
  return type(at[1]) == "number" and at[1] or at[1][1]
end

--- The offset at which a statement ends.
---@param claim table
---@return integer
function shared.stop_of(claim)
  local at = claim.at
  return type(at[1]) == "number" and at[2] or at[#at][2]
end

local start_of, stop_of = shared.start_of, shared.stop_of

--- What a word, or two, say of a statement.
---@param words nutgraf.Word[]
---@param index integer
---@param lexicon table
---@return string? kind
---@return integer? size how many words
function shared.kind_of(words, index, lexicon)
  local one = words[index].lower
  local two = words[index + 1] and one .. " " .. words[index + 1].lower
  for kind, verbs in pairs(lexicon.says) do
    if two and verbs[two] then return kind, 2 end
    if verbs[one] then return kind, 1 end
  end
end

--- Notes what is said of a statement, once for each who says it.
---@param state table
---@param claim table
---@param kind string
---@param by any an entity, or the text's words
---@param words string
---@param rule string
---@param at nutgraf.Span
function shared.relate(state, claim, kind, by, words, rule, at)
  local said = claim.said_of or {}
  claim.said_of = said
  local name = type(by) == "string" and by or by.name
  for _, one in ipairs(said) do
    if one.kind == kind and one.by == name then return end
  end
  said[#said + 1] = {
    kind = kind, by = name, by_key = type(by) ~= "string" and by.key or nil, words = words,
    rule = rule, line = state.doc:place(at[1]).line, span = at,
  }
end

--- The text from one word to another, on one line.
---@param state table
---@param words nutgraf.Word[]
---@param first integer
---@param last integer
---@return string
function shared.text_between(state, words, first, last)
  return (state.doc:slice(words[first].start, words[last].stop):gsub("%s+", " "))
end

--- Who acts: "… by the statements of a diplomat in …", the words after "by".
---@param state table
---@param words nutgraf.Word[]
---@param at integer where the search begins
---@return string?
function shared.agent_after(state, words, at)
  local lexicon = state.lexicon
  for index = at, math.min(at + 8, #words - 1) do
    if words[index].lower == lexicon.by then
      local last = index + 1
      while words[last + 1] and not lexicon.ends[words[last + 1].lower] do last = last + 1 end
      return shared.text_between(state, words, index + 1, last)
    end
  end
end

--- The subject of a verb: "However, X's e-mails did provide direct corroboration …".
---@param state table
---@param words nutgraf.Word[]
---@param at integer the verb
---@return string? subject
---@return integer? first the word after the subject
function shared.subject_before(state, words, at)
  local lexicon, last = state.lexicon, at - 1
  while words[last] and lexicon.carriers[words[last].lower] do last = last - 1 end
  local first = last
  while words[first - 1] and words[first - 1].kind ~= "punctuation"
    and not lexicon.clause[words[first - 1].lower] do
    first = first - 1
    if lexicon.auxiliary[words[first].lower] then last = first - 1 end
  end
  if first < 1 or first > last then return nil end
  return shared.text_between(state, words, first, last), last + 1
end

--- Whether two statements are made by one.
---@param claim table
---@param other table
---@return boolean
function shared.same_speaker(claim, other)
  return claim.speaker ~= nil and other.speaker ~= nil and claim.speaker.id == other.speaker.id
end

local function is_about(claim, denier)
  for _, entity in ipairs(denier.speaker and claim.about or {}) do
    if entity.id == denier.speaker.id then return true end
  end
  return false
end

-- Who may be spoken of without a name: classes of the core's words.
local WHO = { "pronoun", "role", "org-head" }

-- Whether a statement speaks of anybody: "the pier was closed" accuses nobody.
local function speaks_of_anybody(state, claim)
  if #(claim.about or {}) > 0 then return true end
  for _, word in ipairs(prose.words_between(state.doc, start_of(claim), stop_of(claim))) do
    for _, class in ipairs(WHO) do
      if state.doc:class(word.lower, class) then return true end
    end
  end
  return false
end

--- Whether some words call a statement an accusation: "the charge".
---@param state table
---@param words nutgraf.Word[]
---@param first integer
---@param last integer
---@return boolean
function shared.accuses(state, words, first, last)
  local accusing = state.lexicon.accusing
  return accusing ~= nil and not prose.none(words, first, last, accusing)
end

-- So many statements back somebody's own is looked for.
local OWN = 40

--- The last statement that somebody made before an offset.
---@param state table
---@param offset integer
---@param speaker nutgraf.Entity
---@return table? claim
function shared.own_before(state, offset, speaker)
  local last = shared.last_before(state, offset)
  for index = last, math.max(1, last - OWN), -1 do
    local claim = state.claims[index]
    if claim.speaker and claim.speaker.id == speaker.id and not claim.says
      and stop_of(claim) <= offset then
      return claim
    end
  end
end

--- The number of the last statement that begins before an offset.
---@param state table
---@param offset integer
---@return integer
function shared.last_before(state, offset)
  return prose.last_before(state.claims, offset, start_of)
end

--- The statement just before an offset that somebody else makes: in the same
--- paragraph, or in one of the two before it where it is about who denies it, or is
--- quoted there as a block. What accuses somebody speaks of somebody.
---@param state table
---@param offset integer
---@param denier {speaker: any}
---@param accuses boolean? whether it is called an accusation
---@return table? claim
function shared.earlier(state, offset, denier, accuses)
  for index = shared.last_before(state, offset), 1, -1 do
    local claim = state.claims[index]
    local stop = stop_of(claim)
    if stop <= offset and not claim.says and not shared.same_speaker(claim, denier) then
      local far = state.blocks_between(stop, offset)
      local quote = claim.attribution and claim.attribution.quotes[1]
      local near = far == 0 or is_about(claim, denier) or quote and quote.kind == "block"
      if accuses and not speaks_of_anybody(state, claim) then return nil end
      return near and far <= state.lexicon.reach and claim or nil
    end
  end
end

--- Sorts statements by where they stand.
---@param claims table[]
function shared.in_order(claims)
  table.sort(claims, function(a, b)
    local first, second = start_of(a), start_of(b)
    if first ~= second then return first < second end
    return stop_of(a) < stop_of(b)
  end)
end

-- The block quotation that each sentence with a colon at its end leads in.
local function led_in(claims, sentences)
  local by_sentence = {}
  for _, claim in ipairs(claims) do
    local quote = claim.attribution and claim.attribution.quotes[1]
    if quote and quote.kind == "block" then
      local start = start_of(claim)
      local at = prose.last_before(sentences, start + 1)
      -- The last that ends no later than the statement begins.
      if sentences[at] and sentences[at].stop > start then at = at - 1 end
      local before = sentences[at]
      local last = before and before.words[#before.words]
      if last and last.text == ":" then by_sentence[before.id] = claim end
    end
  end
  return by_sentence
end

local compiled = prose.once(function(list)
  local patterns = {}
  for index, entry in ipairs(list) do
    patterns[index] = { name = entry[1], text = entry[2], made = pattern.compile(entry[2]) }
  end
  return patterns
end)

--- What the finders work on.
---@param doc nutgraf.Document
---@param claims table[]
---@param mentions table[]
---@param lexicon table
---@return table state
function shared.new(doc, claims, mentions, lexicon)
  local sentences = prose.sentences(doc)
  local state = {
    doc = doc, claims = claims, mentions = mentions, lexicon = lexicon,
    patterns = compiled(lexicon.patterns), all_says = {}, led_in = led_in(claims, sentences),
  }
  for _, verbs in pairs(lexicon.says) do
    for verb in pairs(verbs) do state.all_says[verb] = true end
  end
  --- The sentence at an offset.
  function state.sentence_at(offset) return prose.sentence_at(doc, offset) end
  --- How many blocks lie from one offset to another; many where that is not known.
  function state.blocks_between(first, second)
    local a = state.sentence_at(first) or state.sentence_at(first - 1)
    local b = state.sentence_at(second)
    return a and b and a.block and b.block and math.abs(b.block - a.block) or math.huge
  end
  return state
end

return shared
