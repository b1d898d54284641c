--- Disputes that a sentence tells by its words: the patterns of the lexicon, each
--- with what it says of which statement.
local pattern = require "nutgraf.evidence.pattern"
local prose = require "nutgraf.evidence.prose"
local shared = require "nutgraf.evidence.disputes.shared"

local start_of = shared.start_of
local kind_of = shared.kind_of
local relate = shared.relate
local text_between = shared.text_between
local earlier = shared.earlier

local phrases = {}

-- The last word before the next mark.
local function clause_end(words, from)
  local last = from
  while words[last + 1] and words[last + 1].kind ~= "punctuation" do last = last + 1 end
  return last
end

-- The last word before what parts clauses: "$2.5 million" is one.
local PARTS = {
  [","] = true, [";"] = true, [":"] = true, ["."] = true, ["("] = true, ['"'] = true,
  ["—"] = true, ["“"] = true,
}
local function before_mark(words, from)
  local last = from
  while words[last + 1] and not PARTS[words[last + 1].text] do last = last + 1 end
  return last
end

local APPLY = {}

-- "(which the paper has confirmed previously)": of the block that is led in, else
-- of what stands before.
function APPLY.aside(state, sentence, found, one)
  local words, at = sentence.words, found.classes.says
  local open = words[found.first - 1]
  if not open or not state.lexicon.parentheses[open.text] then return end
  local claim = state.led_in[sentence.id] or earlier(state, words[found.first].start, {})
  local last, stop = clause_end(words, at[2]), at[1] - 1
  while state.lexicon.carriers[words[stop].lower] do stop = stop - 1 end
  if stop > found.first and claim
    and state.blocks_between(sentence.start, start_of(claim)) <= state.lexicon.reach then
    relate(state, claim, kind_of(words, at[1], state.lexicon),
      text_between(state, words, found.first + 1, stop), text_between(state, words, at[1], last),
      one.text, { words[at[1]].start, words[last].stop })
  end
end

-- "X also confirmed the same information": of the statement before.
function APPLY.same(state, sentence, found, one)
  local words, at = sentence.words, found.classes.says
  local after, undone = words[found.last + 1], state.lexicon.undone
  if after and (after.lower == state.lexicon.that or undone and undone[after.lower]) then return end
  local by
  for _, mention in ipairs(prose.inside(state.mentions, words[found.first].start,
    words[at[1]].start)) do
    by = mention.entity or by
  end
  local claim = earlier(state, words[found.first].start, { speaker = by },
    shared.accuses(state, words, at[2], found.last))
  if claim and by then
    relate(state, claim, kind_of(words, at[1], state.lexicon), by,
      text_between(state, words, at[1], found.last), one.text,
      { words[at[1]].start, words[found.last].stop })
  end
end

-- "X later corrected the sum": what he said himself last, else what was said before.
function APPLY.own(state, sentence, found, one)
  local words, at, by = sentence.words, found.classes.corrects, found.slots.by.entity
  local claim = shared.own_before(state, words[found.first].start, by)
    or earlier(state, words[found.first].start, { speaker = by })
  if claim then
    relate(state, claim, kind_of(words, at[1], state.lexicon), by,
      text_between(state, words, at[1], before_mark(words, found.last)), one.text,
      { words[at[1]].start, words[found.last].stop })
  end
end

-- "X bears out what Y had predicted about …": the statement is in these words.
APPLY["what-was-said"] = function(state, sentence, found, one)
  local words, at = sentence.words, found.classes.says
  local who, last = found.slots.who, clause_end(sentence.words, found.last)
  local claim = {
    at = { words[at[2] + 1].start, words[last].stop }, speaker = who.entity,
    source = who.text, cue = words[found.last].text, hedges = {}, rule = one.text,
    polarity = "asserts",
  }
  state.claims[#state.claims + 1] = claim
  relate(state, claim, kind_of(words, at[1], state.lexicon), found.slots.by.entity,
    text_between(state, words, at[1], at[2]), one.text, { words[at[1]].start, words[at[2]].stop })
end

-- "… is what X, who is in jail, alleges was agreed to by Y": the sentence states it,
-- without X and what is said of him.
function APPLY.cleft(state, sentence, found, one)
  local words, who = sentence.words, found.slots.who
  local before = prose.word_at(words, who.start) - 1
  while not state.lexicon.what[words[before].lower] do before = before - 1 end
  local after = words[found.last + 1]
  if not after then return end
  state.claims[#state.claims + 1] = {
    at = { { sentence.start, words[before].stop }, { after.start, sentence.stop } },
    speaker = who.entity, source = who.text, cue = words[found.last].text, manner = "alleges",
    hedges = {}, rule = one.text, polarity = "asserts",
  }
end

-- "X, the man whom they call “the Second,” claims that …": where the core has not
-- seen past what describes X.
function APPLY.apposed(state, sentence, found, one)
  local words, who = sentence.words, found.slots.who
  local start, stop = words[found.last].start, words[#words].start
  for _, claim in ipairs(state.claims) do
    if start_of(claim) >= start and start_of(claim) < stop then return end
  end
  local verb = found.classes.claims
  state.claims[#state.claims + 1] = {
    at = { start, stop }, speaker = who.entity, source = who.text, cue = words[verb[1]].text,
    manner = "claims", hedges = {}, rule = one.text, polarity = "asserts",
  }
end

--- Finds what sentences say of statements, and statements that only they tell of.
---@param state table what `shared.new` made; its `claims` are changed
---@param names table<string, true> which of the lexicon's patterns
function phrases.find(state, names)
  local lexicon, mentions = state.lexicon, state.mentions
  local classes = setmetatable({}, { __index = lexicon })
  classes.says, classes.corrects = state.all_says, lexicon.says.corrects or {}
  for _, sentence in ipairs(prose.sentences(state.doc)) do
    local inside = prose.inside(mentions, sentence.start, sentence.stop)
    local subject = #inside > 0 and pattern.subject(sentence, inside, classes)
    for _, one in ipairs(subject and state.patterns or {}) do
      for _, found in ipairs(names[one.name] and pattern.find(one.made, subject) or {}) do
        APPLY[one.name](state, sentence, found, one)
      end
    end
  end
end

return phrases
