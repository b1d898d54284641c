--- A quotation that is nearly, but not quite, what the cited document says.
local desk = require "nutgraf.evidence.desk"

-- What a quotation leaves untouched: its words between elisions and brackets.
local function stretches(words)
  local list = {}
  words = words:gsub("%b[]", "\n"):gsub("\226\128\166", "\n"):gsub("%.%s?%.%s?%.", "\n")
  for part in words:gmatch("[^\n]+") do list[#list + 1] = desk.words(part) end
  return list
end

-- Two words that stand together more often in what is cited lead nowhere.
local MANY = 100

-- What is cited, and where each pair of words begins in it: each by its document's number.
local function index_of(documents)
  local index = {}
  for number, cited in ipairs(documents) do
    for at = 1, #cited.words - 1 do
      local pair = cited.words[at] .. " " .. cited.words[at + 1]
      local list = index[pair]
      if not list then
        list = {}
        index[pair] = list
      end
      if #list <= 2 * MANY then
        list[#list + 1] = number
        list[#list + 1] = at
      end
    end
  end
  return { documents = documents, index = index }
end

-- Whether a stretch stands at a place of the cited words.
local function stands_at(stretch, words, from)
  for at, word in ipairs(stretch) do
    if words[from + at - 1] ~= word then return false end
  end
  return true
end

-- Where the pairs of a stretch point to: for each document the number of pairs by the part of its
-- words; true where the stretch itself stands in one.
local function votes_of(stretch, cited)
  local votes, numbers = {}, {}
  for at = 1, #stretch - 1 do
    local list = cited.index[stretch[at] .. " " .. stretch[at + 1]] or {}
    for index = 1, #list <= 2 * MANY and #list or 0, 2 do
      local number, there = list[index], list[index + 1]
      if there >= at and stands_at(stretch, cited.documents[number].words, there - at + 1) then
        return true
      end
      local of = votes[number]
      if not of then
        of = { most = 0 }
        votes[number], numbers[#numbers + 1] = of, number
      end
      local from = math.floor((there - at) / 4)
      of[from] = (of[from] or 0) + 1
      if of[from] > of.most then of.best, of.most = from * 4, of[from] end
    end
  end
  table.sort(numbers)
  return votes, numbers
end

-- Whether so many words of a stretch stand in a part of the cited words, in the same order: in any
-- order first, which costs less.
local function is_near(stretch, words, best, least)
  local part, there, alike = {}, {}, 0
  for at = math.max(1, best - 3), math.min(#words, best + #stretch + 8) do
    part[#part + 1], there[words[at]] = words[at], true
  end
  for _, word in ipairs(stretch) do alike = alike + (there[word] and 1 or 0) end
  return alike >= least and desk.shared(stretch, part) >= least
end

-- The document in which a stretch nearly stands, where it stands in none.
local function altered(stretch, cited, options)
  if #stretch < options.min_words then return nil end
  local votes, numbers = votes_of(stretch, cited)
  for _, number in ipairs(numbers or {}) do
    local it = cited.documents[number]
    if is_near(stretch, it.words, votes[number].best, options.share * #stretch / 100) then
      return it
    end
  end
end

-- The document from which a quotation differs in some stretch.
local function differs(doc, quote, cited, options)
  for _, stretch in ipairs(stretches(desk.quoted(doc, quote))) do
    local it = altered(stretch, cited, options)
    if it then return it end
  end
end

return {
  summary = "a quotation that is not quite what the cited document says",
  rule = "the words of a quotation in a sentence, between its elisions and brackets, `min_words` "
    .. "or more, stand in no document that the story cites, and of them `share` percent stand in "
    .. "one in the same order; cited are the block quotations that the story gives of documents, "
    .. "and the text given by --cited",
  advice = "Quote the document's words, and mark what is left out or put in.",
  severity = "error",
  needs = { "citations" },
  options = {
    share = { type = "integer", default = 80, summary = "percent of the words" },
    min_words = { type = "integer", default = 5, summary = "leave shorter stretches out" },
    cited = { type = "file", summary = "what is cited, as text" },
  },
  check = function(doc, options)
    local documents, found = {}, {}
    if options.cited then documents[1] = { words = desk.words(options.cited) } end
    for citation in doc:citations() do
      for _, passage in ipairs(citation.passages) do
        if passage.kind == "block" then
          documents[#documents + 1] = { words = desk.words(passage.text), passage = passage }
        end
      end
    end
    local index = index_of(documents)
    for quote in doc:quotes { kind = { "direct", "partial", "scare" } } do
      local cited = desk.in_story(doc, quote) and differs(doc, quote, index, options)
      local passage = cited and cited.passage
      if passage then
        found[#found + 1] = {
          at = quote, related = { { at = passage, message = "the document" } },
          message = ("differs from the document quoted on line %d"):format(passage.line),
        }
      elseif cited then
        found[#found + 1] = { at = quote, message = "differs from the cited text" }
      end
    end
    return found
  end,
}
