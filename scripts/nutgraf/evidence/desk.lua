--- What checks share: words as they are compared, how much two wordings have in
--- common, who said a quotation. Input: documents and their structures. Output:
--- plain values. Where two wordings are compared, case, quotation marks and
--- punctuation do not count.
local prose = require "nutgraf.evidence.prose"

local desk = {}

--- The words that checks know of, in the document's language.
---@param doc nutgraf.Document
---@return table words
---@return boolean own whether they are the language's own, not English
function desk.lexicon(doc)
  return prose.words(doc, "desk")
end

--- The words of a text, as they are compared: lower case, straight apostrophes.
---@param text string
---@return string[]
function desk.words(text)
  local list = {}
  text = prose.straight(text:lower()):gsub("\226\128[\128-\191]", " ")
  for word in text:gmatch("[%w\194-\244][%w\128-\255']*") do
    list[#list + 1] = word:gsub("'$", "")
  end
  return list
end

--- A text without the article that opens it: "Harbor Board" of "the Harbor Board".
---@param doc nutgraf.Document
---@param text string
---@return string
function desk.bare(doc, text)
  local first, rest = text:match("^(%S+)%s+(.+)$")
  return first and doc:class(first:lower(), "definite") and rest or text
end

--- Where each of these words begins, in bytes; of a text whose apostrophes are straight.
---@param text string
---@return fun(): integer?
function desk.starts(text)
  return (text:gsub("\226\128[\128-\191]", "   ")):gmatch "()[%w\194-\244][%w\128-\255']*"
end

-- The most words of a phrase.
local LONGEST = 6

--- Whether a phrase of the list stands in a text, as whole words.
---@param text string
---@param phrases table<string, any> lower case, single blanks
---@return string? phrase
---@return integer? first which of the text's words it begins with
function desk.phrase(text, phrases)
  local words = desk.words(text)
  for first = 1, #words do
    local phrase
    for last = first, math.min(#words, first + LONGEST - 1) do
      phrase = phrase and phrase .. " " .. words[last] or words[last]
      if phrases[phrase] then return phrase, first end
    end
  end
end

-- The most words compared in one wording: the comparison takes their product.
local MOST = 400

--- How many words two wordings share, in the same order.
---@param a string[]
---@param b string[]
---@return integer
function desk.shared(a, b)
  local row = {}
  for j = 0, math.min(#b, MOST) do row[j] = 0 end
  for i = 1, math.min(#a, MOST) do
    local diagonal = 0
    for j = 1, math.min(#b, MOST) do
      local above = row[j]
      row[j] = a[i] == b[j] and diagonal + 1 or math.max(above, row[j - 1])
      diagonal = above
    end
  end
  return row[math.min(#b, MOST)]
end

--- Whether one wording stands within the other, word for word.
---@param a string[]
---@param b string[]
---@return boolean
function desk.within(a, b)
  if #a > #b then a, b = b, a end
  local long = " " .. table.concat(b, " ") .. " "
  return long:find(" " .. table.concat(a, " ") .. " ", 1, true) ~= nil
end

--- Whether two wordings are versions of one: neither stands within the other, and
--- of the shorter's words at least this share stands in the other in order.
---@param a string[]
---@param b string[]
---@param share number 0 to 1
---@return boolean
function desk.versions(a, b, share)
  local least = math.min(#a, #b)
  if least == 0 or least / math.max(#a, #b) < share or desk.within(a, b) then return false end
  -- In any order first, which costs less.
  local there, alike = {}, 0
  for _, word in ipairs(b) do there[word] = true end
  for _, word in ipairs(a) do alike = alike + (there[word] and 1 or 0) end
  return alike >= share * least and desk.shared(a, b) >= share * least
end

--- Whether a structure belongs to the story and not to the page around it.
---@param doc nutgraf.Document
---@param at table a structure of the core
---@return boolean
function desk.in_story(doc, at)
  local sentence = doc:sentence_at(at.start)
  local block = sentence and sentence.block
  return block ~= nil and doc:is_story(block)
end

--- Whether a structure stands in one of the story's paragraphs.
---@param doc nutgraf.Document
---@param at table a structure of the core
---@return boolean
function desk.in_body(doc, at)
  local sentence = doc:sentence_at(at.start)
  local block = sentence and sentence.block
  return block ~= nil and block.role == "body"
end

--- The attribution of each quotation, by the quotation's id; a quotation that goes
--- on over paragraphs has one for all its parts.
---@param doc nutgraf.Document
---@return table<integer, nutgraf.Attribution>
function desk.said(doc)
  local said, parts = {}, {}
  for attribution in doc:attributions() do
    for _, quote in ipairs(attribution.quotes or {}) do said[quote.id] = attribution end
  end
  for quote in doc:quotes() do
    if quote.continues then
      parts[#parts + 1] = quote
      said[quote.id] = said[quote.id] or said[quote.continues.id]
    end
  end
  for index = #parts, 1, -1 do
    local before = parts[index].continues.id
    said[before] = said[before] or said[parts[index].id]
  end
  return said
end

--- The words that a quotation quotes, without its marks.
---@param doc nutgraf.Document
---@param quote nutgraf.Quote
---@return string
function desk.quoted(doc, quote)
  local inner = quote.inner
  return inner and doc:words(inner[1], inner[2]) or quote.text
end

--- What an attribution says that its source says.
---@param doc nutgraf.Document
---@param attribution nutgraf.Attribution
---@return string
function desk.content(doc, attribution)
  local parts = {}
  for index, span in ipairs(attribution.content) do parts[index] = doc:words(span[1], span[2]) end
  return table.concat(parts, " ")
end

--- Whether a word in capitals is part of a line in capitals: a byline, a dateline ("ROME —"),
--- or who speaks next in an interview ("JONAS WEIL:").
---@param doc nutgraf.Document
---@param acronym userdata
---@return boolean
function desk.in_capitals(doc, acronym)
  local before = prose.before(doc, acronym.start, 24)
  local after = prose.after(doc, acronym.stop, 24)
  local opens = doc:sentence_at(acronym.start).start == acronym.start
  local dated = opens and (after:find("^%s+%-%s") or after:find("^%s+\226\128[\147\148]")
    or after:find("^, %u") or after:find("^ %(%u")) ~= nil
  return dated or before:find("%u%u%.?%s+$") ~= nil or before:find("%u%u%s+%u%u+,%s+$") ~= nil
    or after:find("^%s+%u%u") ~= nil or after:find("^:") ~= nil
end

return desk
