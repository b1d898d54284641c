--- Who the text has its statements from: each source with what is said of it, how it
--- knows, on what terms it has no name, and how much it says. Codenames are listed
--- even where they say nothing. A codename that is said to be somebody stays a source
--- of its own: the relation is shown with its words.
local desk = require "nutgraf.evidence.desk"
local prose = require "nutgraf.evidence.prose"
local sources = require "nutgraf.evidence.source"

local straight = prose.straight

local KINDS = { "person", "codename", "institution", "unnamed", "document", "unknown", "unclear" }
local SHOWN = { "person", "codename", "institution", "unnamed", "document", "unknown" }
local UNTOLD = { unknown = true, unclear = true }
local DROPPED = "dropped-subject" -- the core's rule for a verb that needs no subject
local PICTURED = "credit" -- the core's rule for who took a picture, who states nothing by it

-- Where a phrase of the list begins in a text of straight apostrophes, as whole words, and the
-- phrase.
local function find_phrase(text, phrases)
  local phrase, first = desk.phrase(text, phrases)
  if not phrase then return nil end
  local count = 0
  for start in desk.starts(text) do
    count = count + 1
    if count == first then return start, phrase end
  end
end

-- The words of a description that tell how somebody knows: "briefed on the matter",
-- "former police officer".
local function basis_in(text, words)
  for part in straight(text):gmatch("[^,;()]+") do
    local start, phrase = find_phrase(part, words.basis)
    local found = {}
    for word in part:sub(start or #part + 1):gmatch("%S+") do
      if words.before_noun[phrase] and words.ends[word:lower()] then break end
      found[#found + 1] = word
    end
    if #found > 0 then return table.concat(found, " ") end
  end
end

-- The terms on which somebody without a name speaks: the sentence's words from
-- "condition of anonymity" on, with the reason where there is one.
local function terms_in(text, lexicon)
  local start = find_phrase(straight(text), lexicon.anonymity)
  return start and (straight(text):sub(start):gsub("[%s.”\"]+$", "")) or nil
end

-- Adds a text to a list that has it not yet.
local function note(list, text)
  for _, known in ipairs(list) do
    if not text or known:lower() == text:lower() then return end
  end
  list[#list + 1] = text
end

local function joined(list)
  return #list > 0 and table.concat(list, "; ") or nil
end

-- Why it is not known who speaks: the core's reason for a pronoun.
local function reason_for(kind, attribution, words)
  if kind == "unclear" then return "the words hold no name, and no noun for who speaks" end
  if kind ~= "unknown" then return nil end
  local told = attribution.source -- none where a verb needs no subject
  local known = not told or words.pronouns[told:lower()]
  return known and attribution.reason or "the text may name who it is"
end

local function reader(doc)
  local terms_of = {} -- a sentence's terms, by its number, false where it has none
  local self = { list = {}, by = {}, state = sources.state(doc) }
  local lexicon, words = self.state.lexicon, self.state.words

  -- Two entities of one name are one row: the text does not part them for its reader.
  -- Who has no name is one by the entity.
  -- A row's key is its entity's, else that of the first statement, for decisions.
  function self.source(kind, name, at, entity, key)
    local shown = desk.bare(doc, name:lower())
    local id = entity and entity.kind == "role" and entity.id or kind .. " " .. shown
    if not self.by[id] then
      self.by[id] = {
        at = at, key = entity and entity.key or key, kind = kind, name = name, statements = 0,
        descriptions = {}, basis = {},
        terms = {}, said_to_be = {}, said = {},
      }
      self.list[#self.list + 1] = self.by[id]
    end
    if entity then self.describe(self.by[id], entity) end
    return self.by[id]
  end

  function self.describe(source, entity)
    if source.entity == entity then return end
    source.entity = entity
    for _, text in ipairs(entity.descriptions) do
      note(source.descriptions, text)
      note(source.basis, basis_in(text, words))
    end
  end

  -- The terms that a sentence tells: many statements may stand in one.
  local function terms_at(sentence)
    if terms_of[sentence.id] == nil then
      terms_of[sentence.id] = terms_in(sentence.text, lexicon) or false
    end
    return terms_of[sentence.id] or nil
  end

  -- A statement, with what its sentence and the next of its paragraph tell of the source.
  function self.statement(attribution)
    -- Where a verb needs no subject its own words are the place.
    local at, told = attribution.source_span or attribution.cue_span, attribution.source
    local kind, name, speaker
    if told then
      kind, name, speaker = sources.of(attribution, self.state)
    else
      kind, name, speaker = sources.of_verb(attribution)
    end
    local source = self.source(kind, name, at, speaker, attribution.key)
    source.statements = source.statements + 1
    source.said[source.statements] = attribution
    source.last = doc:place(at[1]).line
    source.reason = source.reason or reason_for(kind, attribution, words)
    note(source.basis, basis_in(told or "", words))
    if kind ~= "unnamed" and kind ~= "codename" then return end
    local sentence = doc:sentence_at(at[1])
    note(source.terms, terms_in(told or "", lexicon) or terms_at(sentence))
    local following = doc:sentence_at(sentence.stop + 1)
    if following and following.block.id == sentence.block.id and #source.terms == 0 then
      note(source.terms, terms_at(following))
    end
  end

  return self
end

-- What a source states, in the order of the text: the words of each, how they are given
-- (direct, mixed, indirect) and the word of saying.
local function statements_of(source)
  local list = {}
  for index, attribution in ipairs(source.said) do
    local content = attribution.content
    list[index] = {
      at = #content > 0 and content or attribution, key = attribution.key,
      given = attribution.kind, cue = attribution.cue, manner = attribution.manner,
      polarity = attribution.polarity,
    }
  end
  return #list > 0 and list or nil
end

return {
  summary = "each source: its kind, descriptions, how it knows, statements, why it has no name",
  example = "nutgraf sources article.html --kinds unnamed,codename",
  shape = "list",
  looks = "attributions",
  reads = { "attributions" },
  words = { "sources", "desk" },
  needs = { "relations" },
  options = {
    kinds = { type = "list", values = KINDS,
      summary = "only these kinds; unclear: words that tell of nobody, which are else left out" },
    states = { type = "boolean", default = false, summary = "what each states, below it" },
  },
  columns = {
    { "line", "integer" }, { "last", "integer" }, { "kind", "string", values = KINDS },
    { "name", "string" }, { "statements", "integer" }, { "descriptions", "string" },
    { "basis", "string" }, { "anonymity", "string" }, { "said_to_be", "string" },
    { "reason", "string" },
  },
  view = function(doc, options)
    local read, wanted, items = reader(doc), {}, {}
    for _, kind in ipairs(options.kinds or SHOWN) do wanted[kind] = true end
    for attribution in doc:attributions() do
      local rule = attribution.rule
      local states = (attribution.source or rule == DROPPED) and rule ~= PICTURED
      if states and desk.in_story(doc, attribution) then read.statement(attribution) end
    end
    for entity in doc:entities { kind = "codename" } do
      read.source("codename", entity.name, entity, entity)
    end
    for relation in doc:relations { kind = "said-to-be" } do
      local source = read.by["codename " .. relation.from.name:lower()]
      if source then
        note(source.said_to_be, ("%s (“%s”)"):format(relation.to.name, relation.words))
      end
    end
    for _, source in ipairs(read.list) do
      if wanted[source.kind] then
        items[#items + 1] = {
          at = source.at, key = source.key, source = source.entity,
          kind = source.kind, name = source.name,
          statements = source.statements, last = source.last, text = source.name,
          descriptions = joined(source.descriptions), basis = joined(source.basis),
          anonymity = joined(source.terms), said_to_be = joined(source.said_to_be),
          reason = UNTOLD[source.kind] and source.reason or nil,
          children = options.states and statements_of(source) or nil,
        }
      end
    end
    return items
  end,
}
