--- What is alleged against whom, by whom, and what those concerned answer: for the
--- lawyer's reading. A statement is an allegation where its words charge somebody, by
--- the patterns of the lexicon, or where its cue does: "accuses X of", "alleges that
--- X". Replies that were sought for nothing listed here come as lines of their own.
local core = require "nutgraf.core"
local pattern = require "nutgraf.evidence.pattern"
local prose = require "nutgraf.evidence.prose"

local NO_REPLY = "none in the text"

local function compiled(list, kinds)
  local made = {}
  for index, text in ipairs(list) do
    made[index] = pattern.compile((text:gsub("<target>", "<target:" .. kinds .. ">")))
  end
  return made
end

local function within(spans, word)
  for _, span in ipairs(spans) do
    if span[1] <= word.start and word.stop <= span[2] then return true end
  end
  return false
end

-- The words that a statement has of each sentence that it touches.
local function parts_of(doc, claim)
  local spans, list = claim.ranges or { claim.span }, {}
  for _, sentence in ipairs(prose.sentences_between(doc, claim.span[1], claim.span[2])) do
    local words = {}
    for _, word in ipairs(sentence.words) do
      if within(spans, word) then words[#words + 1] = word end
    end
    if #words > 0 then list[#list + 1] = words end
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
  local done = found.classes.wrongs and last.lower:find("ed$") and lexicon.passive[after]
  return lexicon.harmless[after] ~= nil or done ~= nil
    or found.last > 1 and last.text ~= last.lower
end

-- Whom a statement charges, and the words of the sentence that does.
local function charge_of(state, claim)
  local lexicon = state.lexicon
  for number, words in ipairs(parts_of(state.doc, claim)) do
    local mentions = prose.inside(state.mentions, words[1].start, words[#words].stop)
    local subject = #mentions > 0 and pattern.subject(words, mentions, state.classes)
    for _, made in ipairs(subject and state.charges or {}) do
      local found = pattern.find(made, subject)[1]
      if found and not is_harmless(words, found, lexicon) then
        return found.slots.target.entity, words
      end
    end
    local cue = number == 1 and state[lexicon.charging[claim.manner or ""] or ""]
    for _, made in ipairs(subject and cue or {}) do
      local found = pattern.find(made, subject)[1]
      if found and (found.first <= lexicon.opening or made.text:find("^by")) then
        return found.slots.target.entity, words
      end
    end
  end
end

local NAMED = {
  person = "named", codename = "codename", organization = "institution", place = "institution",
}

-- How the source is known to the reader: by name, by codename, or not.
local function is_named(claim, mentions)
  local speaker, attribution = claim.speaker, claim.attribution
  if speaker and NAMED[speaker.kind] then return NAMED[speaker.kind] end
  local source = attribution and claim.source and attribution.source_span
  for _, mention in ipairs(source and prose.inside(mentions, source[1], source[2]) or {}) do
    if mention.kind == "person" and source[2] - mention.stop < 2 then return "named" end
  end
  return (speaker or claim.source) and "unnamed" or nil
end

local function said_against(claim)
  local list = {}
  for _, one in ipairs(claim.said_of or {}) do
    if one.kind == "denies" or one.kind == "disputes" then
      list[#list + 1] = ("%s: %s"):format(one.by, one.words)
    end
  end
  return #list > 0 and table.concat(list, "; ") or nil
end

-- What the target, or somebody for it, has answered: an entry of the layer replies.
local function reply_of(replies, target)
  for _, reply in ipairs(replies) do
    for _, party in ipairs(reply.parties) do
      if party.id == target.id then return reply end
    end
  end
end

local function said(reply)
  return ("%s: %s (line %d)"):format(reply.how, reply.text:gsub("%s+", " "), reply.line)
end

local function state_of(doc)
  local lexicon = prose.words(doc, "claims")
  local classes = setmetatable({ block = lexicon.charge_block }, { __index = lexicon })
  return {
    doc = doc, lexicon = lexicon, mentions = prose.list(doc, "mentions"), classes = classes,
    charges = compiled(lexicon.charges, lexicon.targets),
    accused = compiled(lexicon.accused, lexicon.charged),
    alleged = compiled(lexicon.alleged, lexicon.charged),
  }
end

local function sorted(items)
  local place = {}
  for index, item in ipairs(items) do place[item] = index end
  table.sort(items, function(a, b)
    local first, second = (a.at.span or a.at)[1], (b.at.span or b.at)[1]
    if first ~= second then return first < second end
    return place[a] < place[b]
  end)
  return items
end

return {
  summary = "what is alleged against whom, by whom, and what they answer",
  example = "nutgraf allegations article.html --to csv",
  shape = "list",
  looks = "attributions",
  words = { "claims" },
  needs = { "claims", "replies" },
  columns = {
    { "line", "integer" }, { "kind", "string", values = { "allegation", "reply" } },
    { "target", "string" }, { "source", "string" }, { "named", "string" }, { "hedges", "string" },
    { "manner", "string", values = core.manners }, { "reply", "string" }, { "text", "string" },
  },
  view = function(doc)
    local items, replies, shown = {}, prose.list(doc, "replies"), {}
    local state, listed = state_of(doc), {}
    for claim in doc:claims() do
      local target, words = charge_of(state, claim)
      local speaker = claim.speaker
      local id = target and words[1].start .. " " .. target.id
      if target and claim.says ~= "denies" and not listed[id]
        and not (speaker and speaker.id == target.id) then
        listed[id] = true
        local reply, against = reply_of(replies, target), said_against(claim)
        if reply then shown[reply] = true end
        items[#items + 1] = {
          at = { words[1].start, words[#words].stop }, kind = "allegation", target = target,
          source = speaker or claim.source, named = is_named(claim, state.mentions),
          reason = claim.reason, manner = claim.manner,
          hedges = #claim.hedges > 0 and table.concat(claim.hedges, ", ") or nil,
          reply = against or reply and said(reply) or NO_REPLY, claim_key = claim.key,
          answered = (against or reply) ~= nil,
        }
      end
    end
    for _, reply in ipairs(replies) do
      if not shown[reply] then
        items[#items + 1] = {
          at = reply, kind = "reply", target = reply.who, reply = reply.how,
          text = doc:context(reply, 160),
        }
      end
    end
    return sorted(items)
  end,
}
