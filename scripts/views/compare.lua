--- Two versions of a document: which quotations, claims, figures and names are
--- gone, new, or changed. What only moved is not shown. Of two languages the one is held to be a
--- translation of the other (nutgraf/evidence/translation.lua).
local align = require "nutgraf.evidence.align"
local prose = require "nutgraf.evidence.prose"
local suggest = require "nutgraf.suggest"
local translation = require "nutgraf.evidence.translation"

local function text_of(doc, entry)
  local inner = entry.inner
  return inner and doc:words(inner[1], inner[2]) or entry.text
end

local function quotations(doc)
  local said, list = {}, {}
  for attribution in doc:attributions() do
    for _, quote in ipairs(attribution.quotes) do said[quote.id] = attribution end
  end
  for quote in doc:quotes { kind = { "direct", "block", "nested" } } do
    local attribution = said[quote.id]
    list[#list + 1] = {
      at = quote, text = (text_of(doc, quote):gsub("[,.]$", "")),
      by = attribution and (attribution.speaker and attribution.speaker.name or attribution.source),
    }
  end
  return list
end

-- Statements that are no quotation: those stand there already.
local function claims(doc)
  local list = {}
  for claim in doc:claims() do
    if claim.form ~= "direct" then
      list[#list + 1] = {
        at = claim, text = claim.text, by = claim.speaker and claim.speaker.name or claim.source,
      }
    end
  end
  return list
end

local function sentences(doc)
  local list = {}
  for _, sentence in ipairs(prose.sentences(doc)) do
    local handle = doc:get("sentences", sentence.id)
    list[#list + 1] = { text = handle.text, sentence = sentence, handle = handle }
  end
  return list
end

local NAMES = { person = true, organization = true, place = true, codename = true, unknown = true }

local function names(doc)
  local list = {}
  for entity in doc:entities() do
    if NAMES[entity.kind] then list[#list + 1] = { at = entity, text = entity.name } end
  end
  return list
end

-- "Marrow" and "Marow": names of more than a few letters, nearly the same.
local function is_misspelt(old, new)
  return #old > 4 and #old < 64 and #new < 64 and suggest.distance(old, new) <= 2
end

local Changes = {}
Changes.__index = Changes

function Changes:add(what, change, old, new)
  local there = new or old
  self[#self + 1] = {
    at = there.at, document = (new and self.new or self.old).name, what = what, change = change,
    old = old and old.text, new = new and new.text, text = there.text,
    old_by = old and old.by, new_by = new and new.by,
  }
end

-- What is gone, new or changed of two lists; `near` tells of two that are left
-- whether they are one.
function Changes:lists(what, olds, news, near)
  local found, taken = align.lists(olds, news), {}
  for _, old in ipairs(olds) do
    local partner
    for _, new in ipairs(near and not found.by_old[old] and news or {}) do
      local free = not found.by_new[new] and not taken[new]
      if not partner and free and near(old.text, new.text) then partner = new end
    end
    if partner then
      taken[partner] = true
      self:add(what, "changed", old, partner)
    elseif not found.by_old[old] then
      self:add(what, "gone", old)
    end
  end
  for _, new in ipairs(news) do
    local pair = found.by_new[new]
    if not pair then
      if not taken[new] then self:add(what, "new", nil, new) end
    elseif pair.how == "alike" then
      self:add(what, "changed", pair.old, new)
    elseif pair.old.by ~= new.by then
      self:add(what, "another speaker", pair.old, new)
    end
  end
end

local function figures_of(sentence)
  local list = {}
  for _, word in ipairs(sentence.sentence.words) do
    if word.kind == "number" then list[#list + 1] = word end
  end
  return list
end

-- Figures of sentences that are one, changed: the n-th of the old is the n-th of the
-- new where they have as many; else those that only one of them has.
function Changes:figures(old_doc, new_doc)
  local found = align.lists(sentences(old_doc), sentences(new_doc))
  for _, pair in ipairs(found.pairs) do
    local olds, news = figures_of(pair.old), figures_of(pair.new)
    for index = 1, pair.how == "alike" and math.max(#olds, #news) or 0 do
      local old, new = olds[index], news[index]
      if #olds == #news and old.text ~= new.text then
        self:add("figure", "changed", { at = { old.start, old.stop }, text = old.text },
          { at = { new.start, new.stop }, text = new.text })
      end
    end
    if #olds ~= #news and pair.how == "alike" then
      self:add("figure", "changed", { at = pair.old.handle, text = pair.old.text },
        { at = pair.new.handle, text = pair.new.text })
    end
  end
end

function Changes:versions(old, new)
  self:lists("quotation", quotations(old), quotations(new))
  self:lists("claim", claims(old), claims(new))
  self:figures(old, new)
  self:lists("name", names(old), names(new), is_misspelt)
end

return {
  summary = "two versions, or a translation: quotations, claims, figures and names that changed",
  example = "nutgraf compare article.html article.html",
  over = "corpus",
  shape = "list",
  noun = "changes",
  reads = { "attributions", "mentions" },
  needs = { "claims" },
  columns = {
    { "line", "integer" }, { "what", "string" }, { "change", "string" }, { "old", "string" },
    { "new", "string" }, { "old_by", "string" }, { "new_by", "string" },
  },
  view = function(docs)
    if #docs ~= 2 then
      error(("compare takes two documents, the old one first, not %d"):format(#docs), 0)
    end
    local old, new = docs[1], docs[2]
    local changes = setmetatable({ old = old, new = new }, Changes)
    local known = old.language ~= "und" and new.language ~= "und"
    if known and old.language ~= new.language then
      new.remark = translation.compare(old, new, function(what, change, before, after)
        changes:add(what, change, before, after)
      end)
    else
      changes:versions(old, new)
    end
    local items = {}
    for index, item in ipairs(changes) do items[index] = item end
    return items
  end,
}
