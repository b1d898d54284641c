--- A document as scripts see it: the core's layers, and those that filters have
--- added or narrowed. The core's document never changes; this is a cheap copy
--- that holds it. Input: a core document and where it came from. Guarantees that
--- an added layer is read like one of the core's: an iterator by its name with
--- the same filter by fields, `count`, `get`, `find`.
local sorted = require "nutgraf.sorted"
local text = require "nutgraf.text"

local document = {}

--- The core's layers, in the order of the native record.
document.layers = {
  "blocks", "letters", "sentences", "tokens", "quotes", "marks", "dates", "mentions", "entities",
  "acronyms", "attributions", "nouns", "clauses", "links",
}

--- The roles of blocks that belong to the story; the others are the page's.
document.story_roles = {
  headline = true, deck = true, byline = true, dateline = true, body = true,
  ["section-title"] = true, caption = true, credit = true,
}

local core_layer = {}
for _, layer in ipairs(document.layers) do core_layer[layer] = true end

local FIELDS = {
  text = true, file = true, type = true, encoding = true, language = true, bytes = true,
  unit = true, meta = true, page = true,
}

---@class nutgraf.Document
local methods = {}

local meta = {
  __index = function(self, name)
    local method = methods[name]
    if method then return method end
    if name == "issues" then
      local issues = require("nutgraf.run.coverage").issues(self)
      rawset(self, name, issues)
      return issues
    end
    if FIELDS[name] then return self.core[name] end
    if self.own[name] then
      return function(this, filter) return this:layer(name, filter) end
    end
  end,
}

--- Wraps a core document.
---@param core userdata
---@param source table name, path, part, bytes, sha256(), chain
---@return nutgraf.Document
function document.new(core, source)
  return setmetatable({
    core = core, source = source, name = source.name, own = {}, kept = {}, seen = {}, applied = {},
    over = {}, decisions = {}, read = {},
  }, meta)
end

--- The core's handle, or an entry of an added layer.
---@param value any
---@return boolean
function document.is_handle(value)
  return type(value) == "userdata"
    or type(value) == "table" and type(value.layer) == "string" and value.span ~= nil
end

--- A structure with other fields, of no document yet.
---@param handle any
---@param fields table
---@param absent table<string, boolean>?
function document.changed(handle, fields, absent)
  return setmetatable(fields, {
    __index = function(_, name)
      if absent and absent[name] then return nil end
      return handle[name]
    end,
  })
end

-- Which document an entry of an added layer belongs to. Both are weak: a document
-- holds its entries, and LuaJIT would keep such a pair for good.
local owners = setmetatable({}, { __mode = "kv" })

local function is_wanted(have, want)
  if type(want) == "boolean" then return (have ~= nil and have ~= false) == want end
  if have == want then return true end
  for _, one in ipairs(type(have) == "table" and have or {}) do
    if one == want then return true end
  end
  return false
end

-- The same rule as the core's: a list of values stands for any of them, true for
-- any value, false for none; a field that is a list needs one equal entry.
local function matches(entry, filter)
  for name, wanted in pairs(filter) do
    local found = false
    local several = type(wanted) == "table" and wanted.span == nil
    for _, want in ipairs(several and wanted or { wanted }) do
      found = found or is_wanted(entry[name], want)
    end
    if not found then return false end
  end
  return true
end

--- Iterates over a layer: over what stands in the parts of the page that are shown,
--- where only some are (nutgraf/parts.lua).
---@param layer string
---@param filter table? only those whose fields have these values
---@return fun(): any
function methods:layer(layer, filter)
  if self.parts then return self.parts:layer(layer, filter) end
  return self:whole_layer(layer, filter)
end

--- The same over the whole page.
function methods:whole_layer(layer, filter)
  local own, kept = self.own[layer], self.kept[layer]
  if own then
    local index = 0
    return function()
      repeat index = index + 1 until not own[index] or not filter or matches(own[index], filter)
      return own[index]
    end
  end
  if not core_layer[layer] then
    error(("no layer '%s': does the script need a filter that adds it?"):format(layer), 2)
  end
  if self.over[layer] then return self:overlaid(layer, filter) end
  local iterator, state, control = self.core[layer](self.core, filter)
  if not kept then return iterator, state, control end
  return function()
    repeat control = iterator(state, control) until not control or kept[control.id]
    return control
  end
end

-- A layer in which others stand in the place of some of the core's structures.
function methods:overlaid(layer, filter)
  local over, kept = self.over[layer], self.kept[layer]
  local iterator, state, control = self.core[layer](self.core)
  local index = 0
  return function()
    while true do
      local it
      if control ~= false then
        control = iterator(state, control) or false
        it = control and over.shown[control.id]
        if it == nil then it = control end
      end
      if control == false then
        index = index + 1
        it = over.extra[index]
        if not it then return nil end
      end
      if it and (not kept or kept[it.id]) and (not filter or matches(it, filter)) then return it end
    end
  end
end

for _, layer in ipairs(document.layers) do
  methods[layer] = function(self, filter) return self:layer(layer, filter) end
end

--- How many structures a layer has.
---@param layer string
---@return integer
function methods:count(layer)
  local own, kept = self.own[layer], self.kept[layer]
  if self.parts and self.parts:narrows(layer) then
    local count = 0
    for _ in self:layer(layer) do count = count + 1 end
    return count
  end
  if own then return #own end
  if kept or not self.over[layer] then return kept and kept.count or self.core:count(layer) end
  local count = 0
  for _ in self:layer(layer) do count = count + 1 end
  return count
end

--- A structure by its number.
---@param layer string
---@param id integer
function methods:get(layer, id)
  local own = self.own[layer]
  if own then return own[id] end
  local over, count = self.over[layer], self.core:count(layer)
  if over and id > count then return over.extra[id - count] end
  return over and over.shown[id] or self.core:get(layer, id)
end

--- A structure by its key.
---@param key string
function methods:find(key)
  local found = self.core:find(key)
  if found then return self:get(found.layer, found.id) end
  for _, entries in pairs(self.own) do
    for _, entry in ipairs(entries) do
      if entry.key == key then return entry end
    end
  end
end

for _, name in ipairs {
  "at", "slice", "words", "place", "part", "offset", "from_file", "in_file", "dom", "convert",
  "markup", "nodes", "refusals", "known", "class", "tokens_between", "has_token",
  "token_forms",
} do
  methods[name] = function(self, ...) return self.core[name](self.core, ...) end
end

--- Whether a block belongs to the story and not to the page around it.
---@param block userdata
---@return boolean
function methods.is_story(_, block)
  return document.story_roles[block.role] == true
end

--- The sentence around an offset, or nil between sentences.
---@param offset integer
function methods:sentence_at(offset)
  local starts = self.starts
  if not starts then
    starts = {}
    for sentence in self.core:sentences() do starts[#starts + 1] = sentence.start end
    self.starts = starts
  end
  local number = sorted.last_before(starts, offset + 1, sorted.itself)
  local sentence = number > 0 and self.core:get("sentences", number) or nil
  if sentence and offset < sentence.stop then return sentence end
end

--- The words around a structure: its sentence, cut to so many units of text on
--- either side, so that a long sentence with many structures stays cheap.
---@param at any a handle, or a span
---@param width integer? 80 unless told
---@return string
function methods:context(at, width)
  width = width or 80
  local first = at.start or (at.span or at)[1]
  local last = at.stop or (at.span or at)[2]
  local sentence = self:sentence_at(first)
  local low = sentence and sentence.start or first
  local high = sentence and math.max(sentence.stop, last) or last
  local before, after = "", ""
  if low < first - width then low, before = first - width, "…" end
  if high > last + width then high, after = last + width, "…" end
  local words = text.whole(self.core:words(low, high))
  if before ~= "" then words = words:gsub("^[^ \n]* ", "", 1) end
  if after ~= "" then words = words:gsub(" [^ \n]*$", "", 1) end
  return before .. text.fold(words) .. after
end

--- What is read of the core's layers once, whoever asks for it: made at the first call, and again
--- where a filter has left something out since. It belongs to the document, and goes with it.
---@param name string
---@param make fun(doc: nutgraf.Document): any
---@return any
function methods:once(name, make)
  if self.read[name] == nil then self.read[name] = make(self) end
  return self.read[name]
end

--- Adds a layer, or more entries to an added one. For filters.
---@param layer string
---@param entries table[] each with `at`, a handle or a span, and its own fields
function methods:add(layer, entries)
  if core_layer[layer] then
    error(("the layer '%s' is the core's: add one of another name"):format(layer), 2)
  end
  local items, keys = require "nutgraf.items", require "nutgraf.run.keys"
  local list = self.own[layer] or {}
  self.own[layer], self.seen[layer] = list, self.seen[layer] or {}
  for _, entry in ipairs(entries) do
    items.place(self, entry)
    entry.id, entry.layer = #list + 1, layer
    entry.key = keys.of(self, layer, entry, self.seen[layer])
    owners[entry] = self
    list[#list + 1] = entry
  end
end

--- Shows others in the place of the core's structures. For nutgraf.decisions.overlay.
---@param layer string
---@param shown table<integer, any> by number; false leaves one out
---@param extra table[] more, numbered after the core's
function methods:overlay(layer, shown, extra)
  self.read = {}
  self.over[layer] = { shown = shown, extra = extra }
  for _, list in ipairs { shown, extra } do
    for _, it in pairs(list) do
      if it then owners[it] = self end
    end
  end
end

--- A structure with other fields: `fields` first, then its own, less those absent.
---@param it any a handle, or an entry
---@param fields table
---@param absent table<string, boolean>?
function methods:changed(it, fields, absent)
  local entry = document.changed(it, fields, absent)
  owners[entry] = self
  return entry
end

--- Leaves structures of a layer out. For filters.
---@param layer string
---@param keep fun(structure: any): boolean
function methods:narrow(layer, keep)
  local own = self.own[layer]
  local kept, list = { count = 0 }, {}
  self.read = {}
  for structure in self:layer(layer) do
    if keep(structure) then
      kept[structure.id], kept.count = true, kept.count + 1
      list[#list + 1] = structure
    end
  end
  if own then self.own[layer] = list else self.kept[layer] = kept end
end

local Corpus = {}
Corpus.__index = Corpus

--- The document that an item's `at` belongs to.
---@param at any
---@param name string? of the document, where `at` is a span
---@return nutgraf.Document?
function Corpus:owner(at, name)
  if type(at) == "table" and at.span == nil and at[1] ~= nil and type(at[1]) ~= "number" then
    at = at[1]
  end
  if type(at) == "userdata" then return self.by_core[at.document] end
  return owners[at] or self.by_name[name]
end

--- Many documents, where one is expected to place items.
---@param list nutgraf.Document[]
function document.corpus(list)
  local corpus = { by_core = {}, by_name = {} }
  for _, doc in ipairs(list) do
    corpus.by_core[doc.core], corpus.by_name[doc.name] = doc, doc
  end
  return setmetatable(corpus, Corpus)
end

return document
