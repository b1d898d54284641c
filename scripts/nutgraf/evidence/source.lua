--- What kind of source an attribution has, and the name it is listed by. Input: an
--- attribution and the document's mentions. Output: a kind, a name, the entity. Where
--- the words hold neither a name nor a noun for people, a body or a document, the kind
--- is "unclear": "which", "the district".
local desk = require "nutgraf.evidence.desk"
local prose = require "nutgraf.evidence.prose"
local unnamed = require "nutgraf.evidence.unnamed"
local letters = require "nutgraf.text"

local source = {}

local straight = prose.straight

local DOCUMENT = "the source is a document" -- the core's reason for no speaker
local NAMED = { person = true, codename = true }
local PEOPLE = { unnamed = true, unknown = true }

-- The nouns of a source's words: those before a comma, "of", "who", "briefed". Of "the
-- Mexican and US governments" there are two.
local function heads_of(text, state)
  local heads, head, ends = {}, nil, state.lexicon.after_noun
  for _, word in ipairs(desk.words((text:match("^[^,]+") or text):gsub("'s?$", ""))) do
    if ends[word] and head then
      heads[#heads + 1] = head
      if not state.doc:class(word, "and") then return heads end
    end
    head = word
  end
  heads[#heads + 1] = head
  return heads
end

-- Whether one of the nouns is of a list, as it stands or in the singular.
local function is_one_of(heads, list, plurals)
  for _, head in ipairs(heads) do
    if list[head] then return true end
    for _, plural in ipairs(plurals) do
      local single, changed = head:gsub(plural[1], plural[2])
      if changed > 0 and list[single] then return true end
    end
  end
  return false
end

-- Whether words lead from here to the end of a noun: "in New Hampshire" does.
local function leads_off(text, ends)
  local word = desk.words(text)[1]
  return word == nil or ends[word] ~= nil
end

-- Whether words begin with "who" or the like.
local function relative(text, words)
  local first = desk.words(text)[1]
  return first ~= nil and words.ends[first] ~= nil
end

-- Whether the words before a name are a title of one person: "former Secretary of State",
-- but not "critics of", "a critic of".
local function is_title(before, state)
  local first = desk.words(before)[1]
  local lexicon, heads = state.lexicon, heads_of(before, state)
  return first ~= nil and not before:find(",") and state.words.people[heads[1]] ~= nil
    and heads[1] ~= heads[#heads]
    and not (lexicon.counted[first] or lexicon.definite[first])
    and not lexicon.after_noun[before:match("(%a+)%s*$") or ""]
end

-- The person whose name the source's words give beside a noun: "another ally,
-- Secretary Tom Vilsack". The one in "critics of Tom Vilsack", and in "a lawyer, who backs
-- Tom Vilsack", says nothing.
local function person_in(attribution, state)
  local span, doc, ends = attribution.source_span, state.doc, state.lexicon.after_noun
  for _, mention in ipairs(prose.inside(state.mentions, span[1], span[2])) do
    local before, after = doc:slice(span[1], mention.start), doc:slice(mention.stop, span[2])
    local title = before:match(".*,(.*)")
    if relative(after:match("^%s*,(.*)") or "", state.words) then after = "" end
    local apposed = not after:find("%w")
      and (title and not desk.phrase(title, ends) and not relative(title, state.words)
        or is_title(before, state))
    local heads = not before:find("%w") and leads_off(after, ends)
    if NAMED[mention.kind] and mention.entity and (apposed or heads) then return mention.entity end
  end
end

-- "Mexico", "the United States": the name itself, not the place in "an Iowa Democrat".
local function is_name(doc, attribution)
  local text = desk.bare(doc, straight(attribution.source):lower()):gsub("'s?$", "")
  if text == desk.bare(doc, attribution.speaker.name:lower()) then return true end
  for _, alias in ipairs(attribution.speaker.aliases) do
    if text == straight(alias):lower() then return true end
  end
  return false
end

-- One word with a capital.
local function is_capital(word)
  return letters.is_capital(word) and word:find("^[%a\128-\255]+$") ~= nil
end

-- The kind by the noun alone, where no entity tells it.
local function kind_of_noun(attribution, state)
  local words, text = state.words, straight(attribution.source)
  local first, heads = desk.words(text)[1], heads_of(text, state)
  local function is(list) return is_one_of(heads, list, words.plurals) end
  if words.none[first] then return "unclear" end
  if words.personal[text:lower()] then return "unknown" end
  if words.pronouns[text:lower()] then return "unclear" end
  -- "The Post" is a house that is called by a word for what it makes.
  local bare = desk.bare(state.doc, text)
  local house = bare ~= text and is_capital(bare)
  if house and attribution.reason == DOCUMENT then return "institution" end
  if attribution.reason == DOCUMENT or is(words.documents) then return "document" end
  if unnamed.describe(attribution, state.mentions, state.lexicon) then return "unnamed" end
  if is(words.institution) then return "institution" end
  if not is(words.people) then
    -- "Baron said": it may well be a name.
    local name = is_capital(text) and not words.pronouns[first]
    return name and not state.lexicon.counted[first] and "unknown" or "unclear"
  end
  return state.lexicon.definite[first] and "unknown" or "unnamed"
end

-- "The president" may be somebody whom the text names, unless "a president" was brought in:
-- that is not told.
local function kind_of_role(attribution, state)
  local text, lexicon, words = attribution.source, state.lexicon, state.words
  local first = desk.words(text)[1]
  if words.none[first] then return "unclear" end
  if unnamed.describe(attribution, state.mentions, lexicon) then return "unnamed" end
  local heads = heads_of(straight(text), state)
  if is_one_of(heads, words.institution, words.plurals) then return "institution" end
  local introduced = desk.words(attribution.speaker.mention.text)[1]
  return lexicon.definite[first] and lexicon.definite[introduced] and "unknown" or "unnamed"
end

-- Who speaks, by the words of the source: without "'s", and without ", who …".
local function by_words(attribution, words)
  local name = straight(attribution.source):gsub("'s?$", ""):gsub("%s+", " ")
  local start, word = name:match("^[^,]+()%s*,%s*(%a+)")
  return start and words.ends[word] and name:sub(1, start - 1) or name
end

--- What the sources of a document are read with.
---@param doc nutgraf.Document
---@return table
function source.state(doc)
  return {
    doc = doc, lexicon = desk.lexicon(doc), words = prose.words(doc, "sources"),
    mentions = prose.list(doc, "mentions"),
  }
end

--- The source of an attribution.
---@param attribution nutgraf.Attribution with a source
---@param state table source.state
---@return "person"|"codename"|"institution"|"unnamed"|"document"|"unknown"|"unclear" kind
---@return string name
---@return nutgraf.Entity? entity
function source.of(attribution, state)
  local speaker = attribution.speaker
  local person = speaker and NAMED[speaker.kind] and speaker or person_in(attribution, state)
  if person then return person.kind, person.name, person end
  local name = by_words(attribution, state.words)
  local by_noun = not speaker and kind_of_noun(attribution, state)
  if speaker and speaker.kind ~= "role" and not is_name(state.doc, attribution) then
    local kind = kind_of_noun(attribution, state)
    by_noun = (speaker.kind == "place" or PEOPLE[kind]) and kind
  end
  if by_noun then return by_noun, name end
  if speaker.kind == "role" then
    local kind = kind_of_role(attribution, state)
    local shown = state.words.pronouns[attribution.source:lower()] or kind ~= "unnamed"
    return kind, shown and speaker.name or name, speaker
  end
  return speaker.kind == "unknown" and "unknown" or "institution", speaker.name, speaker
end

--- The source of an attribution whose verb has no subject: who is known to speak, else nobody.
---@param attribution nutgraf.Attribution without a source
---@return "person"|"codename"|"institution"|"unknown"|"unclear" kind
---@return string name
---@return nutgraf.Entity? entity
function source.of_verb(attribution)
  local speaker = attribution.speaker
  if not speaker then return "unclear", attribution.cue end
  if NAMED[speaker.kind] then return speaker.kind, speaker.name, speaker end
  local known = speaker.kind == "organization" or speaker.kind == "place"
  return known and "institution" or "unknown", speaker.name, speaker
end

return source
