--- Where nobody is chosen: everything that nothing proves harmless. Input: a plan with the
--- names that the document's layers tell. Output: more targets in it; a path without names.
local context = require "nutgraf.redaction.context"
local cuts = require "nutgraf.redaction.cuts"
local forms = require "nutgraf.redaction.forms"
local labels = require "nutgraf.redaction.labels"
local names = require "nutgraf.redaction.names"
local proof = require "nutgraf.redaction.proof"
local run = require "nutgraf.redaction.run"
local words = require "nutgraf.redaction.words"

local unproved = {}

--- Raises for a text in a language without lists, from which names would not be told.
---@param doc nutgraf.Document
function unproved.refuse(doc)
  if doc:known("a") then return end
  if doc.language ~= "und" then
    error(("redact: there are no word lists of the language '%s', so that nothing can be proved "
      .. "harmless: say who is to go (redact=NAME), or another --language"):format(doc.language), 0)
  end
  if proof.is_uncased(doc.text) then
    error("redact: the text's language is not known, and it has letters without capitals: say "
      .. "--language, or who is to go (redact=NAME)", 0)
  end
end

-- A text without tags and double blanks.
local function flat(text)
  return (text:gsub("<[^>]*>", ""):gsub("%s+", " "):gsub("&nbsp;", " "))
end

-- Whose name a run of two completes, of which the layers know one word as a person: a
-- given name before a surname, "Bruno" Mars, Will "Smith".
local function completed(it, numbers, taken)
  if #numbers ~= 2 then return nil end
  local first, last = taken[numbers[1]], taken[numbers[2]]
  local whose = first or last
  if not whose or first and last or whose.kind ~= "person" or whose.name:find("%s") then
    return nil
  end
  return it:fact(numbers[1]).given and it:fact(numbers[2]).surname and whose or nil
end

-- The names of kinds that were not chosen: they stay.
local function others(self)
  local index = forms.index {}
  for _, entity in ipairs(self.entities) do
    if not self.covered[entity.id] and entity.kind ~= "role" then
      local target = { kind = entity.kind, name = entity.name, forms = {} }
      for _, name in ipairs(names.of(entity)) do names.add_whole(target, name, self.naming) end
      for _, form in ipairs(target.forms) do
        form.target = target
        forms.add(index, form)
      end
    end
  end
  return index
end

--- Whether all words of a name are of every day.
---@param self table nutgraf.redaction.plan
---@param name string
---@return boolean
function unproved.is_everyday(self, name)
  for _, word in ipairs(words.list(name)) do
    local written = name:sub(word.from, word.to)
    if not context.facts(self.doc, written, word.text, self.lexicon).everyday then return false end
  end
  return true
end

--- A name without what many are called at its ends: "University of Chicago" is "Chicago",
--- "Venn Foundation" is "Venn". A name that is made of nothing else stays whole.
---@param self table nutgraf.redaction.plan
---@param name string
---@return string
function unproved.trimmed(self, name)
  local list, facts = words.list(name), {}
  for index, word in ipairs(list) do
    local written = name:sub(word.from, word.to)
    facts[index] = context.facts(self.doc, written, word.text, self.lexicon)
  end
  local first, last = 1, #list
  while first < last and facts[first].head and facts[first].everyday do
    first = first + 1
    while first < last and not list[first].capital and facts[first].stop do first = first + 1 end
  end
  while last > first and facts[last].head and facts[last].everyday do last = last - 1 end
  for index = first, last do
    if not facts[index].everyday then return name:sub(list[first].from, list[last].to) end
  end
  return name
end

--- Adds to a plan what nothing proves harmless.
---@param self table nutgraf.redaction.plan
---@param text string
---@return table proof which tells what may stay
function unproved.add(self, text)
  local doc, list = self.doc, words.list(text)
  local whose, taken = forms.words(forms.find(text, self.index, nil, list)), {}
  local other = forms.words(forms.find(text, others(self), nil, list))
  for number, word in ipairs(list) do
    taken[number] = whose[word] and whose[word].target or other[word] and other[word].target
  end
  local it = proof.new(doc, text, list, self.lexicon)
  local known = {}
  local function add(numbers, of)
    local first, last = list[numbers[1]], list[numbers[#numbers]]
    local name = flat(text:sub(first.from, last.to))
    local target = of or known[name]
    if not target then
      target = self:target { name = name, kind = "unknown" }
      known[name] = target
    end
    local whole = names.add_whole(target, name, self.naming)
    if not first.capital then names.loosen(whole) end
    local strange = false
    for _, number in ipairs(numbers) do strange = strange or not it:fact(number).common end
    for _, number in ipairs(numbers) do
      local word = list[number]
      local stop = #numbers > 1 and doc:class(word.text, "stop")
        and not self.lexicon.ordinary[word.text]
      -- "Rock Video": of words of every day only those are names elsewhere that people bear.
      local alone = #numbers == 1 or strange or it:fact(number).named
      if not taken[number] and #word.text > 1 and not stop and alone then
        local form = names.add_word(target, text:sub(word.from, word.to), self.naming)
        if not word.capital then names.loosen(form) end
      end
    end
  end
  for _, numbers in ipairs((it:runs(taken))) do
    local of = completed(it, numbers, taken)
    if of then
      add(numbers, of)
    else
      -- What stands between names that are known may be anybody: "Venn Sues Quist".
      local rest = {}
      for _, number in ipairs(numbers) do
        if not taken[number] then
          rest[#rest + 1] = number
        elseif #rest > 0 then
          add(rest)
          rest = {}
        end
      end
      if #rest > 0 then add(rest) end
    end
  end
  return it
end

--- What of a path nothing proves harmless, word by word; its ending stays.
---@param it table what plan.make gave
---@param path string
---@return string
function unproved.path(it, path)
  local stem, ending = path:match("^(.-)(%.%w+)$")
  stem, ending = stem or path, ending or ""
  local pieces, at, stop = {}, 1, 0
  for _, word in ipairs(words.list(stem)) do
    stop = math.max(stop, labels.stop(stem, word.from) or 0)
    local written = stem:sub(word.from, word.to)
    if word.from > stop and not cuts.is_plain(it.doc, written:lower(), it.lexicon) then
      pieces[#pieces + 1] = stem:sub(at, word.from - 1)
      -- A folder is one for all documents.
      local target = { name = written, kind = "unknown", chosen = true }
      pieces[#pieces + 1] = run.pseudonym(it.run, target, it.secret)
      at = word.to + 1
    end
  end
  return table.concat(pieces) .. stem:sub(at) .. ending
end

return unproved
