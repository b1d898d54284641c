--- Charges by the surface words of statements, for languages whose clauses are not read, and for
--- what no clause tells. Input: a document with its claims and the claims' lexicon. Output: charges
--- as nutgraf/evidence/charges.lua gives them. A statement is a charge where its words charge
--- somebody, by the patterns of the lexicon, or where its cue does: "accuses X", "alleges that X".
local parties = require "nutgraf.evidence.charges.parties"
local pattern = require "nutgraf.evidence.pattern"
local phrases = require "nutgraf.evidence.phrases"
local prose = require "nutgraf.evidence.prose"

local worded = {}

-- So many words of a statement are looked at in a sentence.
local LONGEST = 200

-- So many words tell who is accused.
local GROUP = 6

local compiled = prose.once(function(list, kinds)
  local made = {}
  for index, text in ipairs(list) do
    local full = text:gsub("<target>", "<target:" .. kinds .. ">")
    made[index] = { text = text, made = pattern.compile(full) }
  end
  return made
end)

-- So near each other two ranges are one but for a mark.
local BESIDE = 3

-- The ranges of a statement, those beside each other as one.
local function ranges_of(claim)
  local list = {}
  for _, span in ipairs(claim.ranges or { claim.span }) do
    local last = list[#list]
    if last and span[1] >= last[2] and span[1] - last[2] <= BESIDE then
      list[#list] = { last[1], span[2] }
    else
      list[#list + 1] = span
    end
  end
  return list
end

-- The words that a statement has of each sentence that it touches.
local function parts_of(doc, claim)
  local list, of = {}, {}
  for _, span in ipairs(ranges_of(claim)) do
    for _, sentence in ipairs(prose.sentences_between(doc, span[1], span[2])) do
      local words = of[sentence.id] or {}
      if not of[sentence.id] then of[sentence.id], list[#list + 1] = words, words end
      local own = prose.words_between(doc, math.max(span[1], sentence.start),
        math.min(span[2], sentence.stop))
      for index = 1, math.min(#own, LONGEST) do words[#words + 1] = own[index] end
    end
  end
  return list
end

-- "crime bill", a word inside a name, "those killed at" and "if they kill someone"
-- charge nobody.
local function is_harmless(words, found, lexicon)
  if not prose.none(words, 1, found.first, lexicon.if_so) then return true end
  local following = words[found.last + 1]
  local last = words[found.last]
  local after = following and following.lower or ""
  local target = found.slots.target
  local named = found.last > 1 and last.text ~= last.lower and not lexicon.capital_nouns
    and not (target and target.stop >= last.stop)
  local done = found.classes.wrongs and last.lower:find("ed$") and lexicon.passive[after]
  return lexicon.harmless[after] ~= nil or done ~= nil or named
end

-- Who is no name in "accused | the ministry | of hiding it": the words between those that lead them
-- in and out, the first of the statement.
local function group_of(state, claim, words)
  local lexicon = state.lexicon
  if not lexicon.whom or lexicon.charging[claim.manner or ""] ~= "accused" then return nil end
  local last = phrases.last_of(words, 1, lexicon.whom)
  for index = last and last + 1 or math.huge, math.min(#words, (last or 0) + GROUP) do
    local word = words[index]
    if lexicon.of_what[word.lower] and index > last + 1 then
      return state.doc:slice(words[last + 1].start, words[index - 1].stop)
    end
    if word.kind ~= "word" or lexicon.charge_block[word.lower] then return nil end
  end
end

-- "accused the mayor of | Lund | of lying": whether a name is only whose somebody is.
local function is_owner(words, mention, lexicon)
  local at = lexicon.whom and prose.word_at(words, mention.start)
  return at ~= nil and at > 2 and lexicon.s[words[at - 1].lower] ~= nil
end

-- So many words behind a description its name may stand.
local BESIDE_NAME = 3

-- Whom a pattern charges, or who charges by it: of "the councillor | Ann Lee" she who has the name.
local function whom(state, words, match, slot)
  local mention = match.slots[slot]
  if not mention then return nil end
  if mention.entity.kind ~= "role" then return mention.entity end
  local at = prose.word_at(words, mention.stop - 1) or #words
  local last = words[math.min(at + BESIDE_NAME, #words)]
  for _, next in ipairs(prose.inside(state.mentions, mention.stop, last.stop)) do
    local there = prose.word_at(words, next.start)
    if next.entity and next.entity.kind == "person" and there
      and prose.none(words, at + 1, there - 1, state.lexicon.s)
      and words[at + 1].kind ~= "punctuation" then
      return next.entity
    end
  end
  return mention.entity
end

-- Whom a statement charges, and the words of the sentence that does.
local function charge_of(state, claim)
  local lexicon = state.lexicon
  for number, words in ipairs(parts_of(state.doc, claim)) do
    local mentions = #words == 0 and {}
      or prose.inside(state.mentions, words[1].start, words[#words].stop)
    local subject = #mentions > 0
      and pattern.subject(prose.stretch(words), mentions, state.classes)
    for _, one in ipairs(subject and state.charges or {}) do
      local found = pattern.find(one.made, subject)[1]
      if found and not is_harmless(words, found, lexicon)
        and not (one.text:find "^<target" and is_owner(words, found.slots.target, lexicon)) then
        return whom(state, words, found, "target"), words, one.text
      end
    end
    local cue = number == 1 and state[lexicon.charging[claim.manner or ""] or ""]
    for _, one in ipairs(subject and cue or {}) do
      local found = pattern.find(one.made, subject)[1]
      if found and (found.first <= lexicon.opening or one.text:find("^by"))
        and not is_owner(words, found.slots.target, lexicon) then
        return found.slots.target.entity, words, one.text
      end
    end
    local group = number == 1 and group_of(state, claim, words)
    if group then return group, words, "accused" end
  end
end

-- The statements, and what a cue that charges has behind it where that is too short for one:
-- "accused the mill of fraud".
local function statements(doc, lexicon)
  local list, made = {}, {}
  for claim in doc:claims() do
    list[#list + 1] = claim
    if claim.attribution then made[claim.attribution.id] = true end
  end
  for attribution in doc:attributions() do
    local content = attribution.content
    local manner = attribution.manner
    if lexicon.charging[manner or ""] and not made[attribution.id] and #content > 0
      and attribution.polarity == "asserts" and attribution.kind == "indirect" then
      list[#list + 1] = {
        span = { content[1][1], content[#content][2] }, ranges = content, manner = manner,
        speaker = attribution.speaker, source = attribution.source, attribution = attribution,
      }
    end
  end
  return list
end

-- So many words before a verb may negate it.
local NEGATED = 3

-- "did not convict X", "the lawyer of X was convicted": not X.
local function is_whole(words, match, one, lexicon)
  local before = words[match.first - 1]
  local of = before and lexicon.s[before.lower] and one.text:find "^<target"
  return not of and prose.none(words, math.max(1, match.first - NEGATED), match.first - 1,
    lexicon.block)
end

-- What the text itself tells, in a language whose clauses do not: "X was convicted of fraud".
-- Of each sentence one charge against each, unless a statement in it has told it.
local function add_told(state, found)
  local known = {}
  for _, charge in ipairs(found) do
    local sentence = prose.sentence_at(state.doc, charge.at[1])
    if sentence then known[sentence.id .. " " .. parties.id_of(charge.target)] = true end
  end
  for _, sentence in ipairs(#state.told > 0 and prose.sentences(state.doc) or {}) do
    local mentions = prose.inside(state.mentions, sentence.start, sentence.stop)
    local asks = prose.before(state.doc, sentence.stop, 1) == "?"
    local subject = #mentions > 0 and not asks
      and pattern.subject(sentence, mentions, state.classes)
    for _, one in ipairs(subject and state.told or {}) do
      local match = pattern.find(one.made, subject)[1]
      local words = match and subject.words
      local target = match and is_whole(words, match, one, state.lexicon)
        and whom(state, words, match, "target")
      local by = target and whom(state, words, match, "by")
      if target and not known[sentence.id .. " " .. target.id]
        and not is_harmless(words, match, state.lexicon) then
        known[sentence.id .. " " .. target.id] = true
        found[#found + 1] = {
          at = { words[match.first].start, words[match.last].stop }, target = target, by = by,
          rule = one.text, grave = true,
        }
      end
    end
  end
end

--- The charges of a document.
---@param doc nutgraf.Document with the layer claims
---@param lexicon table the claims of a language
---@param mentions nutgraf.Mention[] in order
---@return nutgraf.Charge[]
function worded.find(doc, lexicon, mentions)
  local state = {
    doc = doc, lexicon = lexicon, mentions = mentions,
    classes = setmetatable({ block = lexicon.charge_block }, { __index = lexicon }),
    charges = compiled(lexicon.charges, lexicon.targets),
    accused = compiled(lexicon.accused, lexicon.charged),
    alleged = compiled(lexicon.alleged, lexicon.charged),
    told = compiled(lexicon.told or {}, lexicon.targets),
  }
  local found, listed = {}, {}
  for _, claim in ipairs(statements(doc, lexicon)) do
    local target, words, rule = charge_of(state, claim)
    local speaker = claim.speaker
    local id = target and words[1].start .. " " .. parties.id_of(target)
    if target and claim.says ~= "denies" and not listed[id]
      and not (speaker and parties.is_one(speaker, target)) then
      listed[id] = true
      found[#found + 1] = {
        at = { words[1].start, words[#words].stop }, target = target, by = speaker or claim.source,
        attribution = claim.attribution, claim = claim, rule = rule, grave = true,
      }
    end
  end
  add_told(state, found)
  return found
end

return worded
