--- Applies what a person decided (nutgraf/decisions/corrections.lua) to a document: other
--- speakers, entities merged, parted or of another kind. Input: a document and
--- decisions by key. The core's structures stay as they are; the document shows
--- others in their place. Guarantees that every reference leads to what is shown:
--- an attribution's speaker and a mention's entity are merged ones, too.
local core = require "nutgraf.core"
local document = require "nutgraf.document"

local overlay = {}

local changed = document.changed

local State = {}
State.__index = State

-- Where an entity leads after all merges; one that leads back to itself stays.
function State:target(id)
  local seen = {}
  while self.merged[id] and not seen[id] do
    seen[id] = true
    id = self.merged[id]
  end
  return id
end

-- An entity that only a decision names; its place is where it is first needed.
function State:named(name, handle)
  for entity in self.doc.core:entities() do
    if entity.name == name then return self:target(entity.id) end
    for _, alias in ipairs(entity.aliases) do
      if alias == name then return self:target(entity.id) end
    end
  end
  if not self.new[name] then
    self.count = self.count + 1
    self.new[name] = self.count
    self.made[self.count] = {
      id = self.count, layer = "entities", name = name, text = name, kind = "unknown", aliases = {},
      descriptions = {}, mentions = {}, span = handle.span, start = handle.start,
      stop = handle.stop, line = handle.line, column = handle.column, byte = handle.byte,
      key = core.sha256("entities\0" .. name):sub(1, 16), corrected = true,
    }
  end
  return self.new[name]
end

-- Whom a decision means: the key of an entity, or a name.
function State:meant(value, handle)
  local found = self.doc.core:find(value)
  if found and found.layer == "entities" then return self:target(found.id) end
  return self:named(value, handle)
end

-- The entity as it is shown.
function State:entity(id)
  return self.made[id] or self.doc.core:get("entities", id)
end

local function add_all(list, values, own)
  local seen = { [own] = true }
  for _, value in ipairs(list) do seen[value] = true end
  for _, value in ipairs(values) do
    if not seen[value] then
      seen[value] = true
      list[#list + 1] = value
    end
  end
end

local function copy(list)
  local made = {}
  for index, value in ipairs(list) do made[index] = value end
  return made
end

-- The ids of a set, in order: what others see must not depend on the order of a table.
local function in_order(by_id)
  local list = {}
  for id in pairs(by_id) do list[#list + 1] = id end
  table.sort(list)
  return list
end

-- How much a kind tells. Of entities that are one, the kind that tells most stands; of two
-- that tell as much, that of the one which the others are merged into.
local TELLS = {
  person = 3, organization = 3, place = 3, document = 3, codename = 2, role = 1, unknown = 0,
}

local function better_kind(kind, other)
  return (TELLS[other] or 0) > (TELLS[kind] or 0) and other or kind
end

-- Makes the entities that others are merged into, or whose kind is another.
function State:make_entities()
  local doc = self.doc
  for id in pairs(self.touched) do
    local handle = not self.made[id] and doc.core:get("entities", id)
    if handle then
      self.made[id] = changed(handle, {
        aliases = copy(handle.aliases), descriptions = copy(handle.descriptions),
        mentions = {}, kind = self.kinds[id], corrected = true,
      })
    end
  end
  for _, id in ipairs(in_order(self.merged)) do
    local target = self:target(id)
    local handle, into = doc.core:get("entities", id), self.made[target]
    if into and target ~= id then
      if not self.kinds[target] then
        into.kind = better_kind(into.kind, self.kinds[id] or handle.kind)
      end
      add_all(into.aliases, { handle.name }, into.name)
      add_all(into.aliases, handle.aliases, into.name)
      add_all(into.descriptions, handle.descriptions, "")
    end
  end
end

function State:mentions()
  local shown = {}
  for mention in self.doc.core:mentions() do
    local entity = mention.entity
    local id = self.parted[mention.id] or entity and self:target(entity.id)
    if id and (self.made[id] or id ~= entity.id) then
      local other = self:entity(id)
      local it = changed(mention, { entity = other, kind = other.kind })
      shown[mention.id] = it
      if self.made[id] then table.insert(other.mentions, it) end
    end
  end
  return shown
end

-- The entity that the source of an attribution was parted to.
function State:parted_source(attribution)
  local span = attribution.source_span
  for id, other in pairs(span and self.parted or {}) do
    local mention = self.doc.core:get("mentions", id)
    if span[1] <= mention.start and mention.stop <= span[2] then return other end
  end
end

function State:speaker_of(attribution)
  if self.speakers[attribution.key] then return self.speakers[attribution.key], "corrected" end
  for _, quote in ipairs(attribution.quotes) do
    if self.speakers[quote.key] then return self.speakers[quote.key], "corrected" end
  end
  local speaker = attribution.speaker
  if not speaker then return nil end
  local id = self:parted_source(attribution) or self:target(speaker.id)
  if id ~= speaker.id or self.made[id] then return id end
end

function State:attributions()
  local shown, said, extra = {}, {}, {}
  local count = self.doc.core:count "attributions"
  for attribution in self.doc.core:attributions() do
    local id, rule = self:speaker_of(attribution)
    if id then
      local fields = { speaker = self:entity(id), rule = rule }
      shown[attribution.id] = changed(attribution, fields, { reason = true })
    end
    for _, quote in ipairs(attribution.quotes) do said[quote.key] = true end
  end
  for quote in self.doc.core:quotes() do
    local id = self.speakers[quote.key]
    if id and not said[quote.key] then
      count = count + 1
      extra[#extra + 1] = changed(quote, {
        id = count, layer = "attributions", kind = "direct", content = { quote.inner },
        quotes = { quote }, speaker = self:entity(id), polarity = "asserts", hedges = {},
        rule = "corrected",
      }, { parent = true })
    end
  end
  return shown, extra
end

local function read(self, decisions)
  for key, decision in pairs(decisions) do
    local handle = self.doc.core:find(key)
    if handle and handle.layer == "entities" then
      if decision.same_as then self.merged[handle.id] = self:meant(decision.same_as, handle) end
      if decision.kind then self.kinds[handle.id] = decision.kind end
    end
  end
  for id in pairs(self.merged) do self.touched[self:target(id)] = true end
  for id in pairs(self.kinds) do self.touched[id] = true end
  for key, decision in pairs(decisions) do
    local handle = self.doc.core:find(key)
    if handle and decision.speaker then
      self.speakers[key] = self:meant(decision.speaker, handle)
    elseif handle and handle.layer == "mentions" and decision.entity then
      local id = self:meant(decision.entity, handle)
      self.parted[handle.id] = id
      self.touched[id] = true
      if handle.entity then self.touched[self:target(handle.entity.id)] = true end
    end
  end
end

-- A noun group or a clause whose references lead to what is shown.
function State:leading(handle)
  local doc = self.doc
  local function shown(value)
    if type(value) == "userdata" and value.layer ~= "sentences" then
      if value.layer == "entities" then return self:entity(self:target(value.id)) end
      return doc:get(value.layer, value.id)
    end
    if type(value) ~= "table" or type(value[1]) ~= "userdata" then return value end
    local list = {}
    for index, one in ipairs(value) do list[index] = shown(one) end
    return list
  end
  return setmetatable({}, { __index = function(_, name) return shown(handle[name]) end })
end

function State:led(layer)
  local list = {}
  for handle in self.doc.core[layer](self.doc.core) do list[handle.id] = self:leading(handle) end
  return list
end

--- Applies decisions to a document, before any filter runs.
---@param doc nutgraf.Document
---@param decisions table<string, nutgraf.Decision>
function overlay.apply(doc, decisions)
  doc.decisions = decisions
  local self = setmetatable({
    doc = doc, merged = {}, kinds = {}, touched = {}, speakers = {}, parted = {}, new = {},
    made = {}, count = doc.core:count "entities",
  }, State)
  read(self, decisions)
  if not next(self.touched) and not next(self.speakers) then return end
  local first = doc.core:count "entities"
  self:make_entities()
  local mentions = self:mentions()
  local attributions, extra = self:attributions()
  local entities, added = {}, {}
  for id, entity in pairs(self.made) do
    if id > first then added[id - first] = entity else entities[id] = entity end
  end
  for id in pairs(self.merged) do
    if self:target(id) ~= id then entities[id] = false end
  end
  doc:overlay("entities", entities, added)
  doc:overlay("mentions", mentions, {})
  doc:overlay("attributions", attributions, extra)
  if next(self.made) then
    for _, layer in ipairs { "nouns", "clauses" } do doc:overlay(layer, self:led(layer), {}) end
  end
end

return overlay
