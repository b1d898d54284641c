--- Disputes that an attribution tells: of "X's claim that …" what stands around the
--- noun, and of "Y denies the allegations" the statement that is meant.
local prose = require "nutgraf.evidence.prose"
local shared = require "nutgraf.evidence.disputes.shared"

local start_of = shared.start_of
local stop_of = shared.stop_of
local kind_of = shared.kind_of
local relate = shared.relate
local text_between = shared.text_between
local same_speaker = shared.same_speaker
local earlier = shared.earlier
local agent_after = shared.agent_after
local subject_before = shared.subject_before

local cues = {}

-- So many words behind a claim's noun what is said of it is looked for.
local REACH = 120

-- What is said after a claim: it "appears to be corroborated by Y". It is no part of
-- the claim, and is cut off.
local function after_noun(state, claim, words, cue)
  local lexicon = state.lexicon
  for index = cue + lexicon.least_words, math.min(#words, cue + REACH) do
    local kind, size = kind_of(words, index, lexicon)
    local first = index
    while words[first - 1] and lexicon.be[words[first - 1].lower] do first = first - 1 end
    local by = kind and first < index and agent_after(state, words, index + size)
    if by then
      relate(state, claim, kind, by, text_between(state, words, first, index + size - 1),
        "claim-is-said", { words[first].start, words[index].stop })
      if type(claim.at[1]) == "number" and claim.at[1] < words[first].start
        and words[first].start < claim.at[2] then
        claim.at = { claim.at[1], words[first - 1].stop }
      end
      return true
    end
  end
end

-- What is said before it: "Y did provide corroboration of X's claim".
local function before_noun(state, claim, words, before)
  for index = math.max(1, before - 3), before - 1 do
    local kind = kind_of(words, index, state.lexicon)
    local by, first = subject_before(state, words, index)
    if kind and by then
      relate(state, claim, kind, by, text_between(state, words, first, before - 1), "of-claim",
        { words[first].start, words[before].start })
      return
    end
  end
end

--- What is said around the noun of a claim: "X's claim that … is denied by Y".
---@param state table
---@param claim table
function cues.around_noun(state, claim)
  local attribution = claim.attribution
  if not attribution or not attribution.rule:find("^noun") then return end
  local sentence = state.sentence_at(attribution.cue_span[1])
  local cue = sentence and prose.word_at(sentence.words, attribution.cue_span[2] - 1)
  if not cue or after_noun(state, claim, sentence.words, cue) then return end
  local source = attribution.source_span
  local before = source and prose.word_at(sentence.words, source[1])
  if before then before_noun(state, claim, sentence.words, before) end
end

local function matter_of(words, lexicon)
  for index, class in ipairs(lexicon.alike) do
    for _, word in ipairs(words) do
      if class[word.lower] then return index end
    end
  end
end

-- The earlier statement of one paragraph that is about the same matter.
local function same_matter(state, entry, words)
  local matter = matter_of(words, state.lexicon)
  if not matter then return nil end
  for index = shared.last_before(state, start_of(entry)), 1, -1 do
    local claim = state.claims[index]
    if stop_of(claim) <= start_of(entry) and not claim.says and not same_speaker(claim, entry) then
      if state.blocks_between(stop_of(claim), start_of(entry)) > 0 then return nil end
      local own = prose.words_between(state.doc, start_of(claim), stop_of(claim))
      if matter_of(own, state.lexicon) == matter then return claim end
    end
  end
end

-- Whether content points back to a statement: "the allegations", "it", "any such deal".
local function points_back(words, lexicon)
  local first = words[1] and words[1].lower
  if #words == 1 and lexicon.pronouns[first] then return "pronoun" end
  for index = 1, math.min(#words, 4) do
    local word = words[index].lower
    if word == lexicon.such then return "such" end
    if lexicon.nouns[word] and index > 1 then
      -- "the claim that …" tells its statement itself.
      local after = words[index + 1]
      return not (after and after.lower == lexicon.that) and "noun" or nil
    end
    if not lexicon.determiners[word] and word:find("^[%w]") and index > 2 then return nil end
  end
end

--- What an attribution that denies or confirms says of an earlier statement.
---@param state table
---@param attribution nutgraf.Attribution
function cues.by_attribution(state, attribution)
  local lexicon, doc = state.lexicon, state.doc
  local cue, content = attribution.cue_span, attribution.content
  if not cue or #content == 0 then return end
  local kind
  local verbs = prose.words_between(doc, cue[1], cue[2])
  for index in ipairs(verbs) do
    if lexicon.block[verbs[index].lower] or verbs[index].lower == lexicon.to then return end
    kind = kind or kind_of(verbs, index, lexicon)
  end
  local by = attribution.speaker or attribution.source
  if not kind or not by or attribution.kind == "direct" then return end
  if lexicon.relative[by] or lexicon.speakers[by] then return end
  local words = prose.words_between(doc, content[1][1], content[1][2])
  local entry = { at = content[1], speaker = attribution.speaker }
  local how, claim = points_back(words, lexicon), nil
  if how then
    claim = earlier(state, math.min(content[1][1], cue[1]), entry, how == "noun"
      and shared.accuses(state, words, 1, math.min(#words, 4)))
  elseif kind == "denies" then
    claim, how = same_matter(state, entry, words), "same-matter"
  end
  if claim then
    relate(state, claim, kind, by, attribution.cue .. " " .. (#words <= 14
      and text_between(state, words, 1, #words) or "…"), how, cue)
  end
end

return cues
