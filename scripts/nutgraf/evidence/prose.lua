--- The sentences of a story with their words, for filters that read them one by
--- one. Input: a document. Output: plain tables, made once a document. Offsets are
--- in the document's unit.
local sorted = require "nutgraf.sorted"

local prose = {}

---@class nutgraf.Word
---@field text string as it stands
---@field lower string folded: lower case, straight apostrophes
---@field start integer
---@field stop integer
---@field kind "word"|"number"|"punctuation"

---@class nutgraf.Sentence
---@field id integer
---@field start integer
---@field stop integer
---@field block integer id of its block
---@field words nutgraf.Word[]
---@field forms table<string, true> its words, folded: read without them
---@field holds fun(self, set: table<string, any>): boolean whether a word of it is a key, as it
---  stands or folded: asked of the core, no word is read

--- Straight apostrophes. The text has other bytes then: for reading, not for offsets.
---@param text string
---@return string
function prose.straight(text)
  return (text:gsub("\226\128\153", "'"))
end

-- What is read of a sentence when it is asked for, what it weighs, and how much is held of the
-- sentences that were looked at last. A table a word is sixty times the text, and who reads the
-- sentences one by one wants those of few at a time.
local READ = {
  words = { read = "tokens_between", most = 6000, weigh = function(words) return #words end },
  forms = { read = "token_forms", most = 800, weigh = function() return 1 end },
}

-- Gives sentences a field of READ, and takes it from those that had it long ago.
local function window(doc, field)
  local how = READ[field]
  local read, queue, first, last, held = doc[how.read], {}, 1, 0, 0
  return function(sentence)
    local made = read(doc, sentence.start, sentence.stop)
    sentence[field] = made
    last, held = last + 1, held + how.weigh(made)
    queue[last] = sentence
    while held > how.most and first < last do
      local gone = queue[first]
      held = held - how.weigh(gone[field])
      gone[field], queue[first] = nil, nil
      first = first + 1
    end
    return made
  end
end

-- What the sentences of a document are asked for.
local function reader(doc)
  local fields = { words = window(doc, "words"), forms = window(doc, "forms") }
  local function holds(sentence, set)
    return doc:has_token(sentence.start, sentence.stop, set)
  end
  return { __index = function(sentence, name)
    if name == "holds" then return holds end
    return fields[name] and fields[name](sentence)
  end }
end

local function sentences_of(doc)
  local list, lazy = {}, reader(doc)
  for sentence in doc:sentences() do
    local block = sentence.block
    if not block or doc:is_story(block) then
      list[#list + 1] = setmetatable({
        id = sentence.id, start = sentence.start, stop = sentence.stop, block = block and block.id,
      }, lazy)
    end
  end
  return list
end

--- The sentences of the story, in order. The words of a sentence are read when they are asked for,
--- and let go when those of many others were: keep what you found in them, not their list.
---@param doc nutgraf.Document
---@return nutgraf.Sentence[]
function prose.sentences(doc)
  return doc:once("prose.sentences", sentences_of)
end

local function stop_of(sentence) return sentence.stop end

--- The sentences of the story that a range touches.
---@param doc nutgraf.Document
---@param start integer
---@param stop integer
---@return nutgraf.Sentence[]
function prose.sentences_between(doc, start, stop)
  local list, found = prose.sentences(doc), {}
  local index = sorted.last_before(list, start + 1, stop_of) + 1
  while list[index] and list[index].start < stop do
    found[#found + 1] = list[index]
    index = index + 1
  end
  return found
end

--- The sentence of the story at an offset, or nil.
---@param doc nutgraf.Document
---@param offset integer
---@return nutgraf.Sentence?
function prose.sentence_at(doc, offset)
  return (sorted.at(prose.sentences(doc), offset))
end

--- Entries by the sentences that their hull touches.
---@param doc nutgraf.Document
---@param entries table[] each with `span`
---@return table<integer, table[]> by the sentence's id, each list in order
function prose.by_sentence(doc, entries)
  local map = {}
  for _, entry in ipairs(entries) do
    for _, sentence in ipairs(prose.sentences_between(doc, entry.span[1], entry.span[2])) do
      map[sentence.id] = map[sentence.id] or {}
      table.insert(map[sentence.id], entry)
    end
  end
  return map
end

--- The words between two offsets, whole ones only.
---@param doc nutgraf.Document
---@param start integer
---@param stop integer
---@return nutgraf.Word[]
function prose.words_between(doc, start, stop)
  local words = doc:tokens_between(start, stop)
  if #words > 0 and words[#words].stop > stop then words[#words] = nil end
  return words
end

--- The words of a language for a purpose, English where it has none.
---@param doc nutgraf.Document
---@param purpose string a folder of `lexicons/`
---@return table words
---@return boolean own whether they are the language's own
function prose.words(doc, purpose)
  local language = doc.language
  local ok, found = pcall(require, ("lexicons.%s.%s"):format(purpose, language))
  if not ok then found = require(("lexicons.%s.en"):format(purpose)) end
  return found, ok
end

-- Words that are no whole sentence, as one.
local Stretch = {}
Stretch.__index = function(stretch, name)
  if name ~= "forms" then return Stretch[name] end
  local forms = {}
  for _, word in ipairs(stretch.words) do forms[word.lower] = true end
  stretch.forms = forms
  return forms
end

function Stretch:holds(set)
  for _, word in ipairs(self.words) do
    if set[word.lower] or set[word.text] then return true end
  end
  return false
end

--- Words that are no whole sentence, for who reads sentences.
---@param words nutgraf.Word[]
---@return nutgraf.Sentence stretch with `words`, `forms`, `holds` alone
function prose.stretch(words)
  return setmetatable({ words = words }, Stretch)
end

--- The place in a sentence of the word that stands at an offset, or nil.
---@param words nutgraf.Word[]
---@param offset integer
---@return integer?
function prose.word_at(words, offset)
  local _, place = sorted.at(words, offset)
  return place
end

--- Whether none of the words in a range is of a set.
---@param words nutgraf.Word[]
---@param from integer
---@param to integer
---@param set table<string, any>
---@return boolean
function prose.none(words, from, to, set)
  for index = from, to do
    if set[words[index].lower] then return false end
  end
  return true
end

--- The first word of a text that is of a set, in lower case; for what is not read word by word.
--- Words are of plain letters here.
---@param text string
---@param set table<string, any>
---@return string?
function prose.word_of(text, set)
  for word in text:lower():gmatch("%a+") do
    if set[word] then return word end
  end
end

--- Places in sorted lists: see nutgraf.sorted.
prose.last_before, prose.at, prose.inside = sorted.last_before, sorted.at, sorted.inside

--- The text right before an offset, at most so much of it; in the document's unit.
---@param doc nutgraf.Document
---@param offset integer
---@param reach integer
---@return string
function prose.before(doc, offset, reach)
  return doc:slice(math.max(0, offset - reach), offset)
end

--- The text from an offset on, at most so much of it; in the document's unit.
---@param doc nutgraf.Document
---@param offset integer
---@param reach integer
---@return string
function prose.after(doc, offset, reach)
  local last = doc:convert(#doc.text, "byte", doc.unit)
  return doc:slice(offset, math.min(last, offset + reach))
end

-- So far behind a place the next word ends.
local NEXT = 20

--- The word right behind a place, in lower case; "" where a mark stands there.
---@param doc nutgraf.Document
---@param offset integer
---@return string
function prose.next_word(doc, offset)
  return (prose.after(doc, offset, NEXT):match("^%s+([^%s%p]+)") or ""):lower()
end

--- Whether the source of an attribution speaks in an aside, "(which the paper has
--- confirmed)": who confirms a statement there does not make it.
---@param doc nutgraf.Document
---@param attribution nutgraf.Attribution
---@return boolean
function prose.is_aside(doc, attribution)
  local source = attribution.source_span
  local before = source and prose.before(doc, source[1], 12) or ""
  return before:find("which%s$") ~= nil or before:find("%($") ~= nil
end

--- A function that works once for each table that it is given, such as a part of a lexicon, and
--- gives what it made then to every document after.
---@generic T
---@param make fun(given: table, ...): T
---@return fun(given: table, ...): T
function prose.once(make)
  local kept = setmetatable({}, { __mode = "k" })
  return function(given, ...)
    if kept[given] == nil then kept[given] = make(given, ...) end
    return kept[given]
  end
end

local function listed(doc, layer, filter)
  local list = {}
  for structure in doc:layer(layer, filter) do list[#list + 1] = structure end
  return list
end

--- A layer as a list. One of all that a layer of the core has is made once a document, and shared
--- by all who ask: it must not be changed.
---@param doc nutgraf.Document
---@param layer string
---@param filter table?
---@return table[]
function prose.list(doc, layer, filter)
  if filter or doc.own[layer] then return listed(doc, layer, filter) end
  return doc:once("prose.list." .. layer, function() return listed(doc, layer) end)
end

return prose
