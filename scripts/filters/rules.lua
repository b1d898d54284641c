--- Conditional rules: what is to happen under which condition, and which
--- assumption is in force. Read from lists ("Assuming …:" and the items after it)
--- and from sentences whose consequence has a modal. Brackets that an editor put
--- into the text are read through: their words count, their signs do not.
local phrases = require "nutgraf.evidence.phrases"
local prose = require "nutgraf.evidence.prose"

local unpack = table.unpack or unpack -- luacheck: ignore

-- How far into a consequence its modal stands.
local REACH = 10

local BRACKET = { ["["] = true, ["]"] = true }
local CLOSING = { ["."] = true, [";"] = true, [":"] = true, [")"] = true, [","] = true,
  ["\226\128\157"] = true, ['"'] = true }

-- The words of a unit without the editor's signs, the bullet or number before and
-- the stop after. A word that only a bracket parts from the one before is glued.
local function readable(words)
  local list, glued = {}, false
  for index, word in ipairs(words) do
    local before = words[index - 1]
    if BRACKET[word.text] then
      glued = before ~= nil and before.stop == word.start
    else
      local following = words[index + 1]
      local label = #list == 0 and (word.kind == "punctuation"
        or word.kind == "number" and following and (following.kind == "punctuation"
          or word.text:find("^%d+%.[%d.]+$") and following.text:find("^%u")))
      if not label then
        local close = before ~= nil and before.stop == word.start
        list[#list + 1] = {
          text = word.text, lower = word.lower, start = word.start, stop = word.stop,
          glued = close and (not BRACKET[before.text] or glued),
        }
      end
      glued = false
    end
  end
  while list[#list] and CLOSING[list[#list].text] do list[#list] = nil end
  return list
end

local function join(words, first, last)
  local parts = {}
  for index = first, math.min(last, #words) do
    if #parts > 0 and not words[index].glued then parts[#parts + 1] = " " end
    parts[#parts + 1] = words[index].text
  end
  return (table.concat(parts):gsub("^[%s,;:]+", ""):gsub("[%s,;:]+$", ""))
end

local function span_of(words, first, last)
  last = math.min(last, #words)
  if first > last then return nil end
  return { words[first].start, words[last].stop }
end

-- Where the condition that begins at `from` ends and the consequence begins: at
-- "then", unless it orders steps ("first …, then …"), else at the first comma.
local function turn(words, from, lexicon)
  local comma
  for index = from, #words do
    local word = words[index]
    if word.lower == lexicon.then_ and not phrases.find(words, lexicon.steps, from, index) then
      return index - 1, index + 1
    end
    if word.text == "," and not comma then comma = index end
    -- "Wenn das Gericht findet, dass …, muss …": a clause within the condition has commas, too.
    local behind = words[index + 1]
    if word.text == "," and behind and lexicon.turns and lexicon.turns[behind.lower] then
      return index - 1, index + 1
    end
  end
  if comma then return comma - 1, comma + 1 end
end

-- "…; unless X": the exception, cut off.
local function exception(words, from, lexicon)
  local at, last = phrases.find(words, lexicon.unless, from)
  if not at then return nil, #words end
  return join(words, last + 1, #words), at - 1
end

-- "a non-disputed plaza [— a major market]" -> without the editor's gloss.
local function assumption_of(words, lexicon)
  local at, last = phrases.find(words, lexicon.assuming, 1, 5)
  if not at then return nil end
  local kept = {}
  for index = last + 1, #words do
    local word = words[index]
    if word.text == "[" or word.text == ":" or word.text == ")" then break end
    kept[#kept + 1] = word
  end
  return join(readable(kept), 1, #kept)
end

-- The parts of a sentence that semicolons part, where one begins with a condition
-- of its own.
local function clauses_of(words, lexicon)
  local list, from = {}, 1
  for index = 1, #words do
    local following = words[index + 1]
    if words[index].text == ";" and following and lexicon.conditions[following.lower] then
      list[#list + 1] = { unpack(words, from, index - 1) }
      from = index + 1
    end
  end
  list[#list + 1] = { unpack(words, from) }
  return list
end

-- Whether a consequence rules something: it obliges its subject, or, unless only that
-- is asked, says what one who has the power will do; it neither supposes, nor advises,
-- nor foresees.
local function rules_something(words, from, to, lexicon, obliged)
  to = math.min(to or #words, #words)
  if words[#words].text == "?" or not prose.none(words, from, to, lexicon.supposes) then
    return false
  end
  for index = from, math.min(to, from + REACH) do
    local following = words[index + 1]
    if words[index].text:find("^[\"\226]") then return false end
    local rules = not obliged and phrases.last_of(words, index, lexicon.rules)
    if rules or phrases.last_of(words, index, lexicon.obliges) then
      -- "When the pier closed, he must have known": what is inferred.
      if obliged and following and following.lower == lexicon.have then return false end
      -- "must be small", "may be moot" tell how a thing is.
      local after = words[index + 2]
      local is = following and following.lower == lexicon.be
        and not (after and after.lower:find("ed$") or after and after.lower == lexicon.made)
      return not is and prose.none(words, from, index, lexicon.persons)
        and (not rules or not prose.none(words, from, index, lexicon.powers))
    end
  end
  return false
end

-- "If we are to win" and "if not sooner" are none.
local function is_condition(words, from, to, lexicon)
  return to > from and not lexicon.fragments[words[from].lower]
    and prose.none(words, from, to, lexicon.speakers)
end

-- One rule of a unit, nil where it states none. `listed`: under an assumption, or
-- an item of a list, where a rule needs no modal.
local function rule_of(words, lexicon, listed)
  local conditions = listed and lexicon.conditions or lexicon.strict_conditions
  local opening = words[1] and phrases.last_of(words, 1, conditions)
  local obliged = words[1] and not opening
    and phrases.last_of(words, 1, lexicon.obliging_conditions)
  local condition_at = (opening or obliged) and (opening or obliged) + 1 or nil
  local last, first
  if condition_at then
    last, first = turn(words, condition_at, lexicon)
  else
    local at, at_last = phrases.find(words, lexicon.inner_conditions, 2)
    -- "know if", "as if" state no condition.
    if at and lexicon.no_condition[words[at - 1].lower] then at = nil end
    local then_at = listed and phrases.find(words, { [lexicon.then_] = true }, 2)
    if then_at and (not at or then_at < at)
      and not phrases.find(words, lexicon.steps, 1, then_at) then
      condition_at, last, first = 1, then_at - 1, then_at + 1
    elseif at then
      -- "I can tell you that if X, Y would …": what follows the comma, if it has a modal.
      local stop_at, begin = turn(words, at_last + 1, lexicon)
      if begin and rules_something(words, begin, nil, lexicon) then
        condition_at, last, first = at_last + 1, stop_at, begin
      elseif not rules_something(words, 1, at - 1, lexicon) then
        return nil
      end
    end
    if at and not first then
      local unless, stop = exception(words, at, lexicon)
      if not listed and not is_condition(words, at_last + 1, stop, lexicon) then return nil end
      return {
        condition = join(words, at_last + 1, stop), consequence = join(words, 1, at - 1),
        unless = unless, at_condition = span_of(words, at_last + 1, stop),
      }
    end
  end
  if not first then return nil end
  if (obliged or not listed) and not (rules_something(words, first, nil, lexicon, obliged)
    and is_condition(words, condition_at, last, lexicon)) then
    return nil
  end
  local unless, stop = exception(words, first, lexicon)
  return {
    condition = join(words, condition_at, last), consequence = join(words, first, stop),
    unless = unless, at_condition = span_of(words, condition_at, last),
  }
end

local function actor_of(entry, mentions)
  for _, mention in ipairs(prose.inside(mentions, entry.at[1], entry.at[2])) do
    local entity = mention.entity
    if mention.start >= (entry.at_condition or entry.at)[2] and entity
      and (entity.kind == "person" or entity.kind == "organization" or entity.kind == "role") then
      return entity
    end
  end
end

return {
  summary = "adds the layer rules: what is to happen under which condition",
  example = "nutgraf document article.html --filter rules --to json",
  on = "document",
  words = { "evidence" },
  adds = { "rules" },
  filter = function(doc)
    local lexicon = prose.words(doc, "evidence")
    local mentions = prose.list(doc, "mentions")
    local entries, given, given_block = {}, nil, nil
    for _, sentence in ipairs(prose.sentences(doc)) do
      local block = doc:get("blocks", sentence.block)
      local item = block.kind == "item" or block.parent ~= nil and block.parent.kind == "item"
      local assumed = assumption_of(sentence.words, lexicon)
      if assumed then
        given, given_block = assumed, sentence.block
      else
        -- An assumption holds over the list that follows it.
        if given and not item and sentence.block ~= given_block then given = nil end
        for _, words in ipairs(clauses_of(readable(sentence.words), lexicon)) do
          local rule = #words > 2 and rule_of(words, lexicon, item) or nil
          local before = entries[#entries]
          if rule then
            rule.at = { words[1].start, words[#words].stop }
            rule.given = given
            rule.actor = actor_of(rule, mentions)
            entries[#entries + 1] = rule
          elseif item and given and before and before.given == given and words[1]
            and lexicon["and"][words[1].lower] then
            before.consequence = before.consequence .. "; " .. join(words, 2, #words)
            before.at[2] = words[#words].stop
          end
        end
      end
    end
    doc:add("rules", entries)
  end,
}
