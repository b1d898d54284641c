--- What of each paragraph no translation changes: its figures, days, quotations, words with a
--- capital. Input: a document. Output: plain tables, in the order of the text. Figures in words
--- count, too; what stands in a date is no figure.
local amounts = require "nutgraf.evidence.amounts"
local desk = require "nutgraf.evidence.desk"
local edtf = require "nutgraf.edtf"
local folded = require "nutgraf.redaction.words"
local prose = require "nutgraf.evidence.prose"

local paragraphs = {}

--- The last word of a name, folded: "Marrow" of "Odile Marrow".
---@param name string
---@return string empty where it has none
function paragraphs.surname(name)
  local list = folded.list(name)
  return list[#list] and list[#list].text or ""
end

--- A day without "before" and "after", which languages tell by other words.
---@param date string in EDTF
---@return string
function paragraphs.day(date)
  return (date:gsub("^%.%./", ""):gsub("/%.%.$", ""))
end

--- What a day may be told by in the other language: "before 31 December" ends on the 30th, or is
--- read as the 31st; "after" likewise.
---@param date string in EDTF
---@return string[]
function paragraphs.keys(date)
  local day = paragraphs.day(date)
  local keys, whole = { day }, day:find "^%d%d%d%d%-%d%d%-%d%d$" ~= nil
  if whole and date:find "^%.%./" then keys[2] = edtf.after(day) end
  if whole and date == day then keys[2] = "after " .. edtf.after(day) end
  if whole and date:find "/%.%.$" then keys[2] = "after " .. day end
  return keys
end

-- The figures of a range's words, in digits and in words, less those of dates.
local function figures_of(doc, words, dated, lexicon)
  local list, taken = {}, {}
  for _, amount in ipairs(amounts.of(words, lexicon)) do
    for index = amount.first, amount.last do taken[index] = true end
    if not dated(amount.start) then
      list[#list + 1] = {
        key = ("%.10g%s"):format(amount.value, amount.percent and "%" or ""),
        at = { amount.start, amount.stop },
      }
    end
  end
  for index, word in ipairs(words) do
    local value = not taken[index] and lexicon.numbers[word.lower]
    if value and not dated(word.start) then
      list[#list + 1] = {
        word = true, key = ("%.10g"):format(value), at = { word.start, word.stop },
      }
    end
  end
  table.sort(list, function(a, b) return a.at[1] < b.at[1] end)
  for _, figure in ipairs(list) do figure.text = doc:slice(figure.at[1], figure.at[2]) end
  return list
end

local function add(signs, kind, key)
  local sign = kind .. " " .. key
  signs[sign] = (signs[sign] or 0) + 1
end

local function signs_of(unit, doc)
  local signs = {}
  for _, figure in ipairs(unit.figures) do add(signs, "figure", figure.key) end
  for _, date in ipairs(unit.dates) do
    for _, key in ipairs(date.edtf and paragraphs.keys(date.edtf) or {}) do
      if not key:find "^after" then add(signs, "day", key) end
    end
  end
  for index in ipairs(unit.quotes) do add(signs, "quote", tostring(index)) end
  for _, word in ipairs(folded.list(doc:slice(unit.start, unit.stop))) do
    if word.capital and #word.text > 2 then add(signs, "name", word.text) end
  end
  return signs
end

---@class nutgraf.Paragraph
---@field start integer
---@field stop integer
---@field size integer
---@field figures { key: string, at: nutgraf.Span, text: string, word: boolean? }[]
---@field dates nutgraf.Date[]
---@field quotes table[] at, kind, text, speaker, by, size, figures
---@field signs table<string, integer> what no translation changes, each with how often

--- The paragraphs of the story, each with its figures, days, quotations and signs.
---@param doc nutgraf.Document
---@return nutgraf.Paragraph[]
---@return boolean own whether the language's figures can be read
function paragraphs.of(doc)
  local lexicon, own = desk.lexicon(doc)
  local dates, list, last = prose.list(doc, "dates"), {}, nil
  local within = {}
  for _, date in ipairs(dates) do
    for _, word in ipairs(prose.words_between(doc, date.start, date.stop)) do
      within[word.start] = true
    end
  end
  local function dated(offset) return within[offset] end
  for _, sentence in ipairs(prose.sentences(doc)) do
    if not last or last.block ~= sentence.block then
      last = { block = sentence.block, start = sentence.start, words = {} }
      list[#list + 1] = last
    end
    last.stop = sentence.stop
    for _, word in ipairs(sentence.words) do last.words[#last.words + 1] = word end
  end
  local speakers = {}
  for attribution in doc:attributions() do
    for _, quote in ipairs(attribution.quotes) do speakers[quote.id] = attribution end
  end
  local quotes = prose.list(doc, "quotes")
  for _, unit in ipairs(list) do
    unit.size = math.max(1, unit.stop - unit.start)
    unit.figures = own and figures_of(doc, unit.words, dated, lexicon) or {}
    unit.dates, unit.quotes = prose.inside(dates, unit.start, unit.stop), {}
    for _, quote in ipairs(prose.inside(quotes, unit.start, unit.stop)) do
      local said, inner = speakers[quote.id], quote.inner or quote.span
      unit.quotes[#unit.quotes + 1] = {
        at = quote, kind = quote.kind, text = doc:slice(inner[1], inner[2]),
        speaker = said and said.speaker, size = math.max(1, inner[2] - inner[1]),
        by = said and (said.speaker and said.speaker.name or said.source),
        figures = own and figures_of(doc, prose.words_between(doc, inner[1], inner[2]), dated,
          lexicon) or {},
      }
    end
    unit.signs = signs_of(unit, doc)
    unit.words = nil
  end
  return list, own
end

return paragraphs
