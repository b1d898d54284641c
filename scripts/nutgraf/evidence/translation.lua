--- A document beside its translation: what no translation changes holds them together, figures,
--- days, names, marks of quotation, and the order of the paragraphs. Input: two documents in
--- different languages. Output: changes as the view `compare` shows them, and what cannot be
--- compared.
---
--- Paragraphs are paired along the text (two may be one; one may have moved); what stands in a pair
--- is held against each other: quotations by place, speaker, figures and length, figures by value,
--- days by EDTF. Persons are looked for in the whole text. Guarantees that nothing is told of
--- words that a translation may choose: statements, names of places and houses; and that the work
--- is linear in the paragraphs.
local folded = require "nutgraf.redaction.words"
local paired = require "nutgraf.evidence.translation.pairs"
local paragraphs = require "nutgraf.evidence.translation.paragraphs"
local suggest = require "nutgraf.suggest"

local translation = {}

-- A quotation of less than so much of the other's length is cut.
local CUT = 0.5
local PERSON = { person = true, codename = true }
local QUOTED = { direct = true, block = true, nested = true }

-- Whether two last names may be one, spelled otherwise.
local function same_name(one, other)
  if one == other then return true end
  return #one > 3 and #other > 3 and suggest.distance(one, other, 2) <= 2
end

local function gathered(list, first, last, name)
  local all = {}
  for index = first, last do
    for _, entry in ipairs(list[index][name]) do all[#all + 1] = entry end
  end
  return all
end

-- What only one of two lists has, by key, each as often as it is there more.
local function only(list, others, key)
  local count, left = {}, {}
  for _, entry in ipairs(others) do
    local id = key(entry)
    if id then count[id] = (count[id] or 0) + 1 end
  end
  for _, entry in ipairs(list) do
    local id = key(entry)
    if id and (count[id] or 0) > 0 then
      count[id] = count[id] - 1
    elseif id then
      left[#left + 1] = entry
    end
  end
  return left
end

-- Of as many that are gone as are new, the n-th was changed into the n-th.
local function tell(give, what, gone, new)
  if #gone == #new then
    for index, old in ipairs(gone) do give(what, "changed", old, new[index]) end
    return
  end
  for _, old in ipairs(gone) do give(what, "gone", old) end
  for _, one in ipairs(new) do give(what, "new", nil, one) end
end

local function value_key(figure) return figure.key end

-- The days that another list tells by none of their keys.
local function only_days(list, others)
  local there, left = {}, {}
  for _, other in ipairs(others) do
    for _, key in ipairs(other.keys) do there[key] = true end
  end
  for _, entry in ipairs(list) do
    local found = false
    for _, key in ipairs(entry.keys) do found = found or there[key] end
    if not found then left[#left + 1] = entry end
  end
  return left
end

-- Less the numbers in words, where they are not as many on both sides: "twice" is "two times".
local function in_digits(gone, new)
  if #gone == #new then return gone, new end
  local function kept(list)
    local digits = {}
    for _, figure in ipairs(list) do
      if not figure.word then digits[#digits + 1] = figure end
    end
    return digits
  end
  return kept(gone), kept(new)
end

-- Each day once, as an entry.
local function days(dates)
  local list, seen, unknown = {}, {}, 0
  for _, date in ipairs(dates) do
    local day = date.edtf and paragraphs.day(date.edtf)
    if not day then
      unknown = unknown + 1
    elseif not seen[day] then
      seen[day] = true
      list[#list + 1] = {
        key = day, keys = paragraphs.keys(date.edtf), at = date, text = date.text,
      }
    end
  end
  return list, unknown
end

-- What is a year in one language may be read as a number in the other.
local function without_years(left, others)
  local years, kept = {}, {}
  for _, other in ipairs(others) do years[other.key] = true end
  for _, entry in ipairs(left) do
    if not (entry.key:find "^%d%d%d%d$" and years[entry.key]) then kept[#kept + 1] = entry end
  end
  return kept
end

local function dates_and_figures(give, olds, news)
  local old_days, old_unknown = days(olds.dates)
  local new_days, new_unknown = days(news.dates)
  local gone_days, new_found = only_days(old_days, new_days), only_days(new_days, old_days)
  local gone, new = in_digits(only(olds.figures, news.figures, value_key),
    only(news.figures, olds.figures, value_key))
  local gone_figures, new_figures = without_years(gone, new_found), without_years(new, gone_days)
  gone_days, new_found = without_years(gone_days, new), without_years(new_found, gone)
  -- A day that one of them tells in words nobody could reckon may be the other's.
  if #gone_days <= new_unknown then gone_days = {} end
  if #new_found <= old_unknown then new_found = {} end
  tell(give, "figure", gone_figures, new_figures)
  tell(give, "date", gone_days, new_found)
end

local function same_speaker(old, new)
  return same_name(paragraphs.surname(old.speaker.name), paragraphs.surname(new.speaker.name))
end

-- What it is worth that two quotations are the n-th of as many.
local PLACED = 1.5

-- How well two quotations fit: by speaker, figures, length, place.
local function alike(old, new, placed)
  local score = 1 - math.min(2, math.abs(math.log(new.size / old.size)))
  if old.speaker and new.speaker then
    score = score + (same_speaker(old, new) and 1.5 or -0.5)
  end
  local missing = #only(old.figures, new.figures, value_key)
    + #only(new.figures, old.figures, value_key)
  return score + #old.figures + #new.figures - missing * 1.5 + (placed and PLACED or 0)
end

-- Of more quotations of one group the n-th is the n-th.
local MOST = 40

-- The n-th of the one with the n-th of the other.
local function in_turn(olds, news)
  local found = {}
  for index, old in ipairs(olds) do
    local new = news[index]
    if new then found[old], found[new] = new, old end
  end
  return found
end

-- Pairs quotations in order, so that they fit best together.
local function pairs_of(olds, news)
  if #olds > MOST or #news > MOST then return in_turn(olds, news) end
  local best, way = { [0] = {} }, {}
  for j = 0, #news do best[0][j] = 0 end
  for i = 1, #olds do
    best[i], way[i] = { [0] = 0 }, {}
    for j = 1, #news do
      local placed = #olds == #news and i == j
      local both = best[i - 1][j - 1] + alike(olds[i], news[j], placed)
      best[i][j] = math.max(best[i - 1][j], best[i][j - 1], both)
      way[i][j] = best[i][j] == both and "both" or best[i][j] == best[i - 1][j] and "old" or "new"
    end
  end
  local found, i, j = {}, #olds, #news
  while i > 0 and j > 0 do
    if way[i][j] == "both" then
      found[olds[i]], found[news[j]] = news[j], olds[i]
      i, j = i - 1, j - 1
    elseif way[i][j] == "old" then
      i = i - 1
    else
      j = j - 1
    end
  end
  return found
end

local function quotations(give, olds, news)
  local found = pairs_of(olds, news)
  for _, old in ipairs(olds) do
    local new = found[old]
    if not new then
      if QUOTED[old.kind] then give("quotation", "gone", old) end
    elseif QUOTED[old.kind] or QUOTED[new.kind] then
      if old.speaker and new.speaker and not same_speaker(old, new) then
        give("quotation", "another speaker", old, new)
      end
      if new.size < old.size * CUT then give("quotation", "shorter", old, new) end
      if old.size < new.size * CUT then give("quotation", "longer", old, new) end
    end
  end
  for _, new in ipairs(news) do
    if not found[new] and QUOTED[new.kind] then give("quotation", "new", nil, new) end
  end
end

-- ---- names -----------------------------------------------------------------------------

-- Of so many names is looked whether one is another, spelled otherwise.
local NAMES = 200

local function words_in(doc)
  local set = {}
  for _, word in ipairs(folded.list(doc.text)) do set[word.text] = true end
  return set
end

-- The persons of a document whose last name the other does not have, and how many other names are
-- not there as they are written here.
local function missing(doc, there)
  local list, others = {}, 0
  for entity in doc:entities() do
    local last = paragraphs.surname(entity.name)
    if entity.kind ~= "role" and last ~= "" and not there[last] then
      if PERSON[entity.kind] then
        list[#list + 1] = { at = entity, text = entity.name, key = last }
      else
        others = others + 1
      end
    end
  end
  return list, others
end

local function names(give, old_doc, new_doc)
  local gone, old_others = missing(old_doc, words_in(new_doc))
  local new, new_others = missing(new_doc, words_in(old_doc))
  local taken = {}
  for _, old in ipairs(gone) do
    local partner
    for index = 1, math.min(#new, NAMES) do
      local one = new[index]
      if not partner and not taken[one] and same_name(old.key, one.key) then partner = one end
    end
    if partner then
      taken[partner] = true
      give("name", "changed", old, partner)
    else
      give("name", "gone", old)
    end
  end
  for _, one in ipairs(new) do
    if not taken[one] then give("name", "new", nil, one) end
  end
  return math.max(old_others, new_others)
end

-- ---- the whole --------------------------------------------------------------------------

local function whole(doc, unit)
  local text = doc:slice(unit.start, unit.stop):gsub("%s+", " ")
  return { at = { unit.start, unit.stop }, text = text }
end

local function entries(list, first, last)
  return {
    dates = gathered(list, first, last, "dates"), figures = gathered(list, first, last, "figures"),
    quotes = gathered(list, first, last, "quotes"),
  }
end

--- Tells what a translation has otherwise.
---@param old nutgraf.Document
---@param new nutgraf.Document
---@param give fun(what: string, change: string, old: table?, new: table?) entries: at, text, by
---@return string said what is not compared, for people
function translation.compare(old, new, give)
  local olds, old_own = paragraphs.of(old)
  local news, new_own = paragraphs.of(new)
  for _, group in ipairs(paired.groups(olds, news)) do
    local here, there = entries(olds, group[1], group[2]), entries(news, group[3], group[4])
    quotations(give, here.quotes, there.quotes)
    if group[2] < group[1] then
      give("paragraph", "new", nil, whole(new, news[group[3]]))
    elseif group[4] < group[3] then
      give("paragraph", "gone", whole(old, olds[group[1]]))
    else
      if not (old_own and new_own) then here.figures, there.figures = {}, {} end
      dates_and_figures(give, here, there)
    end
  end
  local others = names(give, old, new)
  local said = { "the wording of quotations", "statements in other words" }
  if not (old_own and new_own) then said[#said + 1] = "figures" end
  if others > 0 then
    said[#said + 1] = ("names of places and houses that may be translated (%d)"):format(others)
  end
  return ("%s and %s are two languages: not compared are %s"):format(old.language, new.language,
    table.concat(said, ", "))
end

return translation
