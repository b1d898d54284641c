--- Who and what is redacted in a document, and under which pseudonym. Input: a document
--- and what a person chose. Output: targets in order, the file in which they are to be
--- replaced, and the index of their forms. The names that were chosen have the numbers of
--- their order; what is found is numbered on in the order of the text
--- (nutgraf.redaction.run). Where nobody is chosen it works from the other end: all that
--- nothing proves harmless goes (nutgraf.redaction.proof).
local contacts = require "nutgraf.redaction.contacts"
local cuts = require "nutgraf.redaction.cuts"
local forms = require "nutgraf.redaction.forms"
local names = require "nutgraf.redaction.names"
local prose = require "nutgraf.evidence.prose"
local regions = require "nutgraf.redaction.regions"
local run = require "nutgraf.redaction.run"
local unproved = require "nutgraf.redaction.unproved"

local plan = {}

-- From this length on an account is looked for in the text.
local ACCOUNT = 5

--- The options of the filter `redact` and of the view that shows its key.
plan.options = {
  names = { type = "list", summary = "persons, codenames, places …, with all their aliases" },
  kinds = {
    type = "list", values = { "person", "codename", "organization", "place", "contact" },
    summary = "everything of these kinds; contacts where names are given, else all",
  },
  secret = {
    type = "string",
    summary = "makes each pseudonym a hash of the name with this, the same in every run; "
      .. "keep it: whoever has it can try names",
  },
}

---@class nutgraf.RedactionTarget
---@field pseudonym string
---@field kind string
---@field name string
---@field forms nutgraf.RedactionForm[]
---@field at any? where it first stands
---@field chosen boolean?

local Plan = {}
Plan.__index = Plan

function Plan:target(it)
  it.forms = it.forms or {}
  self.targets[#self.targets + 1] = it
  return it
end

-- A name that a person chose, with every entity of the document that bears it.
function Plan:choose(name)
  local target, joined = self:target { name = name, chosen = true }, forms.join(name)
  for _, entity in ipairs(self.by_name[joined] or {}) do
    self.covered[entity.id] = true
    names.add_entity(target, entity, self.naming)
  end
  names.add_whole(target, name, self.naming)
  -- Whatever the document takes it for, it may be a person's: each telling word counts.
  names.add_words(target, name, self.naming)
end

-- Entities by each of their names, joined.
function Plan:read_entities()
  self.by_name, self.entities = {}, {}
  for entity in self.doc:entities() do
    self.entities[#self.entities + 1] = entity
    local seen = {}
    for _, name in ipairs(names.of(entity)) do
      local joined = forms.join(name)
      if not seen[joined] then
        seen[joined] = true
        self.by_name[joined] = self.by_name[joined] or {}
        table.insert(self.by_name[joined], entity)
      end
    end
  end
end

function Plan:add_kinds()
  for _, entity in ipairs(self.entities) do
    local unknown = entity.kind == "unknown"
    local wanted = self.kinds[entity.kind] or unknown and self.kinds.person
    if wanted and not self.covered[entity.id] then
      self.covered[entity.id] = true
      -- Of words of every day that nobody knows for a name, each place is looked at.
      if not (self.everything and unknown and unproved.is_everyday(self, entity.name)) then
        names.add_entity(self:target { name = entity.name }, entity, self.naming)
      end
    end
  end
  for _, author in ipairs(self.kinds.person and self.doc.meta.authors or {}) do
    local target = self:target { name = author, kind = "person" }
    names.add_whole(target, author, self.naming)
    names.add_words(target, author, self.naming)
  end
end

function Plan:add_contacts()
  local doc, seen = self.doc, {}
  for _, text in ipairs { doc.text, self.text } do
    for _, it in ipairs(contacts.find(text, self.lexicon)) do
      local joined = forms.join(it.text)
      if not seen[joined] then
        seen[joined] = true
        local target = self:target { name = it.text, kind = it.kind }
        local form = names.add(target, it.text, self.naming)
        form.phone = it.kind == "phone" or nil
        local account = self.everything and it.kind == "email" and it.text:match("^[%w._+-]+")
        if account and #forms.join(account) >= ACCOUNT then
          names.add(target, account, self.naming, forms.join(account)).account = true
        end
        if text == doc.text then
          local from = doc:convert(it.from - 1, "byte", doc.unit)
          target.at = { from, doc:convert(it.from - 1 + #it.text, "byte", doc.unit) }
        end
      end
    end
  end
end

-- Whether a form's word stands for more than one name.
function Plan:claims()
  local claims = {}
  local function claim(text, whose)
    local it = claims[text] or { first = whose }
    claims[text], it.several = it, it.several or it.first ~= whose
  end
  for _, target in ipairs(self.targets) do
    for _, form in ipairs(target.forms) do
      if form.word then claim(form.text, self:named(target)) end
    end
  end
  -- Persons who stay share words with those who go.
  for _, entity in ipairs(self.entities) do
    if entity.kind == "person" and not self.covered[entity.id] then
      for _, name in ipairs(names.of(entity)) do
        local telling = names.telling(name, self.lexicon)
        for _, word in ipairs(#telling > 1 and telling or {}) do
          local joined = forms.join(word)
          if claims[joined] then claim(joined, entity) end
        end
      end
    end
  end
  return claims
end

-- The index of all forms: whole names before their single words, accounts last. What is
-- one name's word and another's, too, stands for neither: it has a pseudonym of its own.
function Plan:make_index()
  local index, claims, shared = forms.index {}, self:claims(), {}
  for _, wanted in ipairs { false, true, "account" } do
    for _, target in ipairs(self.targets) do
      for _, form in ipairs(target.forms) do
        if (form.account and "account" or form.word or false) == wanted then
          form.pseudonym, form.target = self:named(target), target
          if wanted == true and claims[form.text].several then
            local neutral = shared[form.text] or { name = form.text, kind = "shared", forms = {} }
            shared[form.text] = neutral
            form.pseudonym, form.target = self:named(neutral), neutral
          end
          forms.add(index, form)
        end
      end
    end
  end
  for _, target in pairs(shared) do
    if index.by_text[target.name].target == target then self.shared[target.name] = target end
  end
  self.index = index
end

function Plan:named(target)
  if not target.pseudonym then
    target.pseudonym = target.number and run.chosen(self.run, target, target.number, self.secret)
      or run.pseudonym(self.run, target, self.secret)
  end
  return target.pseudonym
end

-- Nicknames that the text gives to those who go.
function Plan:add_nicknames(text, found)
  local added = false
  for _, match in ipairs(found) do
    local target = match.form.target
    if target.kind == "person" or target.kind == "unknown" or target.chosen then
      local nickname = names.nickname(text, match.parts[#match.parts].to + 1, self.lexicon)
      if nickname and not self.index.by_text[forms.join(nickname)] then
        local form, known = names.add_word(target, nickname, self.naming), self.doc:known(nickname)
        form.capital = form.capital or known ~= nil and known.common ~= nil
        added = true
      end
    end
  end
  return added
end

local function set(list)
  local made = {}
  for _, one in ipairs(list) do made[one] = true end
  return made
end

function Plan:replace_whole_file()
  local doc = self.doc
  unproved.refuse(doc)
  if regions.has_markup(doc.type) then self.text = regions.seen(self.text) end
  local found = {}
  self.text, self.cut = cuts.make(doc, self.text, self.lexicon, function(kind, value)
    local target = found[value]
    if not target then
      target = self:target { name = value, kind = kind }
      found[value] = target
      -- The account stands in the text, too: "@adavenn", "user adavenn".
      local joined = kind ~= "url" and forms.join(value) or ""
      if #joined >= ACCOUNT then names.add(target, value, self.naming, joined).account = true end
    end
    return self:named(target)
  end)
end

-- What a container knew of a document: strings, in the order of their fields.
local function strings(value, into)
  if type(value) == "string" then into[#into + 1] = value end
  if type(value) == "table" then
    local keys = {}
    for key in pairs(value) do keys[#keys + 1] = key end
    table.sort(keys, function(a, b) return tostring(a) < tostring(b) end)
    for _, key in ipairs(keys) do strings(value[key], into) end
  end
  return into
end

--- What is to be redacted in a document.
---@param doc nutgraf.Document
---@param options { names: string[]?, kinds: string[]?, secret: string? }
---@return table plan targets (nutgraf.RedactionTarget[]), index (redaction.forms), text (the
---  file that they are to be replaced in), cut (redaction.cuts), proof (where everybody goes)
function plan.make(doc, options)
  local lexicon, chosen = prose.words(doc, "redaction"), options.names or {}
  local everything = #chosen == 0 and not options.kinds
  local self = setmetatable({
    doc = doc, everything = everything, lexicon = lexicon, targets = {}, covered = {},
    shared = {}, secret = options.secret, run = run.of(options), text = doc.file,
    kinds = set(options.kinds or #chosen > 0 and { "contact" } or plan.options.kinds.values),
  }, Plan)
  self.naming = {
    lexicon = lexicon, endings = set(lexicon.endings),
    is_month = function(word) return doc:class(word, "month") ~= nil or nil end,
    common = everything and function(word)
      local known = doc:known(word)
      return known ~= nil and known.common ~= nil
    end or nil,
    trim = everything and function(name) return unproved.trimmed(self, name) end or nil,
  }
  run.begin(self.run, doc)
  if everything then self:replace_whole_file() end
  self:read_entities()
  for number, name in ipairs(chosen) do
    self:choose(name)
    self.targets[#self.targets].number = number
  end
  self:add_kinds()
  if self.kinds.contact then self:add_contacts() end
  self:make_index()
  local text = self.text .. "\n\n" .. table.concat(strings(doc.source.meta, {}), "\n\n")
  if self:add_nicknames(text, forms.find(text, self.index)) then self:make_index() end
  if everything or self.kinds.person and #chosen == 0 then
    self.proof = unproved.add(self, text)
    self:make_index()
  end
  for _, target in pairs(self.shared) do self.targets[#self.targets + 1] = target end
  return self
end

return plan
