--- Who and what is redacted in a document, and under which pseudonym. Input: a document
--- and what a person chose. Output: targets in order. The names that were chosen have
--- the numbers of their order, so that they are the same in every document; what is
--- found by its kind is numbered on in the order of the text. With a secret a pseudonym
--- is a hash of secret and name instead, the same in every document and run.
local contacts = require "nutgraf.redaction.contacts"
local core = require "nutgraf.core"
local forms = require "nutgraf.redaction.forms"
local prose = require "nutgraf.evidence.prose"
local record = require "nutgraf.record"

local plan = {}

--- The options of the filter `redact` and of the view that shows its key.
plan.options = {
  names = { type = "list", summary = "persons, codenames, places …, with all their aliases" },
  kinds = {
    type = "list", values = { "person", "codename", "organization", "place", "contact" },
    summary = "everything of these kinds; contacts where names are given, else all",
  },
  secret = { type = "string", summary = "makes pseudonyms that stay the same in every run" },
}

---@class nutgraf.RedactionTarget
---@field pseudonym string
---@field kind string
---@field name string
---@field forms nutgraf.RedactionForm[]
---@field at any? where it first stands

local LABEL = {
  person = "PERSON", codename = "CODENAME", organization = "ORGANIZATION", place = "PLACE",
  email = "EMAIL", phone = "PHONE", address = "ADDRESS",
}

-- Up to this length an alias in capitals, like "PS", is found in capitals alone.
local SHORT = 4

-- From this length on a word of a name is looked for with endings.
local SHORTEST = 3

-- The words that exports write of their own: somebody called Links is no field "links".
local FORMAT = {}
local function is_format(word)
  if not next(FORMAT) then
    for _, list in pairs(core.fields) do
      for _, name in ipairs(list) do FORMAT[forms.join(name)] = true end
    end
    for _, list in ipairs { core.layers, core.common, core.roles, record.layers, record.words } do
      for _, name in ipairs(list) do FORMAT[forms.join(name)] = true end
    end
  end
  return FORMAT[word] or false
end

-- A form of a target. With `stem`, a single word, it counts only with a capital letter
-- where that is an ordinary word.
local function add_form(target, text, lexicon, stem)
  local joined, count = forms.join(text)
  local caps = #joined <= SHORT and not text:find("%l") and text:find("%u%u") ~= nil
  local ordinary = stem and (#joined <= 2 or lexicon.ordinary[forms.join(stem)]
    or is_format(joined))
  local form = { text = joined, caps = caps, capital = ordinary or false, several = count > 1 }
  if #joined > 1 then target.forms[#target.forms + 1] = form end
  return form
end

-- A name as it is; of a single word it counts whether it is an ordinary one.
local function add_name(target, name, lexicon)
  add_form(target, name, lexicon, not name:find("%s") and name or nil)
end

-- A single word of a name, with what is made of it: "the Veys", "Veyite".
local function add_word(target, word, lexicon)
  add_form(target, word, lexicon, word)
  if #forms.join(word) < SHORTEST then return end
  for _, ending in ipairs(lexicon.endings) do
    -- In one word: in "Vey's" the "s" is none of the name.
    add_form(target, word .. ending, lexicon, word).unparted = true
  end
end

-- What tells of a name's words who it is: each of them, and the ways in which a first
-- and a last name go together: "Ana Ruiz", "Ruiz, Ana", "A. Ruiz".
local function add_words(target, name, lexicon)
  local telling = {}
  for part in name:gmatch("%S+") do
    local joined = forms.join(part)
    if #joined > 1 and not lexicon.parts[joined] then
      telling[#telling + 1] = part
      add_word(target, part, lexicon)
      local before, after = part:match("^([^-]+)%-(.+)$")
      for _, half in ipairs { before, after } do
        if #forms.join(half) > 1 and not lexicon.parts[forms.join(half)] then
          add_word(target, half, lexicon)
        end
      end
    end
  end
  local first, last = telling[1], telling[#telling]
  if #telling < 2 then return end
  add_form(target, first .. " " .. last, lexicon)
  add_form(target, last .. " " .. first, lexicon)
  local initial = forms.join(first):match("^[^\128-\191][\128-\191]*")
  add_form(target, initial .. " " .. last, lexicon, last)
end

local function names_of(entity)
  local list = { entity.name }
  for _, alias in ipairs(entity.aliases) do list[#list + 1] = alias end
  return list
end

local function add_entity(target, entity, lexicon)
  target.kind, target.at = target.kind or entity.kind, target.at or entity.mention
  for _, name in ipairs(names_of(entity)) do
    add_name(target, name, lexicon)
    if entity.kind == "person" then add_words(target, name, lexicon) end
  end
end

-- A name that a person chose, with every entity of the document that bears it.
local function chosen(doc, name, lexicon)
  local target, joined = { name = name, forms = {} }, forms.join(name)
  for entity in doc:entities() do
    for _, other in ipairs(names_of(entity)) do
      if forms.join(other) == joined then
        add_entity(target, entity, lexicon)
        break
      end
    end
  end
  add_name(target, name, lexicon)
  -- Whatever the document takes it for, it may be a person's: each telling word counts.
  add_words(target, name, lexicon)
  return target
end

local function by_kind(doc, kinds, lexicon, list)
  for entity in doc:entities() do
    if kinds[entity.kind] then
      local target = { name = entity.name, forms = {} }
      add_entity(target, entity, lexicon)
      list[#list + 1] = target
    end
  end
  for _, author in ipairs(kinds.person and doc.meta.authors or {}) do
    local target = { name = author, kind = "person", forms = {} }
    add_name(target, author, lexicon)
    add_words(target, author, lexicon)
    list[#list + 1] = target
  end
  if not kinds.contact then return end
  local seen = {}
  for _, text in ipairs { doc.text, doc.file } do
    for _, it in ipairs(contacts.find(text, lexicon)) do
      local joined = forms.join(it.text)
      if not seen[joined] then
        seen[joined] = true
        local target = { name = it.text, kind = it.kind, forms = {} }
        add_form(target, it.text, lexicon)
        if it.kind == "phone" and target.forms[1] then target.forms[1].phone = true end
        if text == doc.text then
          local from = doc:convert(it.from - 1, "byte", doc.unit)
          target.at = { from, doc:convert(it.from - 1 + #it.text, "byte", doc.unit) }
        end
        list[#list + 1] = target
      end
    end
  end
end

local function pseudonym(target, counts, secret)
  local label = LABEL[target.kind] or "NAME"
  if secret then
    local hash = core.sha256(secret .. "\0" .. forms.join(target.name) .. "\0" .. secret)
    return label .. hash:sub(1, 8):upper()
  end
  counts[label] = (counts[label] or counts.chosen) + 1
  return ("%s%d"):format(label, counts[label])
end

--- What is to be redacted in a document.
---@param doc nutgraf.Document
---@param options { names: string[]?, kinds: string[]?, secret: string? }
---@return nutgraf.RedactionTarget[]
function plan.make(doc, options)
  local lexicon = prose.words(doc, "redaction")
  local kinds, names = {}, options.names or {}
  local given = options.kinds or #names > 0 and { "contact" } or plan.options.kinds.values
  for _, kind in ipairs(given) do kinds[kind] = true end
  local list, counts, known = {}, { chosen = #names }, {}
  for _, name in ipairs(names) do list[#list + 1] = chosen(doc, name, lexicon) end
  by_kind(doc, kinds, lexicon, list)
  local targets = {}
  for index, target in ipairs(list) do
    local joined = forms.join(target.name)
    if not known[joined] then
      known[joined] = true
      if index <= #names and not options.secret then
        target.pseudonym = ("%s%d"):format(LABEL[target.kind] or "NAME", index)
      else
        target.pseudonym = pseudonym(target, counts, options.secret)
      end
      for _, form in ipairs(target.forms) do form.pseudonym = target.pseudonym end
      targets[#targets + 1] = target
    end
  end
  return targets
end

--- The index of all forms of some targets: whole names before their single words.
---@param targets nutgraf.RedactionTarget[]
---@return table nutgraf.redaction.forms
function plan.index(targets)
  local list = {}
  for _, target in ipairs(targets) do
    for _, form in ipairs(target.forms) do list[#list + 1] = form end
  end
  return forms.index(list)
end

return plan
