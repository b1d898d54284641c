--- A quotation that is nearly, but not quite, what the cited document says.
local desk = require "nutgraf.evidence.desk"

-- What a quotation leaves untouched: its words between elisions and brackets.
local function stretches(words)
  local list = {}
  words = words:gsub("%b[]", "\n"):gsub("\226\128\166", "\n"):gsub("%.%s?%.%s?%.", "\n")
  for part in words:gmatch("[^\n]+") do list[#list + 1] = desk.words(part) end
  return list
end

-- Where in the cited words each pair of words begins.
local function index_of(words)
  local index = {}
  for at = 1, #words - 1 do
    local pair = words[at] .. " " .. words[at + 1]
    index[pair] = index[pair] or {}
    table.insert(index[pair], at)
  end
  return index
end

-- The part of the cited words that most pairs of the stretch point to.
local function nearest(stretch, cited)
  local votes, best, most = {}, nil, 0
  for at = 1, #stretch - 1 do
    for _, there in ipairs(cited.index[stretch[at] .. " " .. stretch[at + 1]] or {}) do
      local from = math.floor((there - at) / 4)
      votes[from] = (votes[from] or 0) + 1
      if votes[from] > most then best, most = from * 4, votes[from] end
    end
  end
  if not best then return nil end
  local part = {}
  for at = math.max(1, best - 3), math.min(#cited.words, best + #stretch + 8) do
    part[#part + 1] = cited.words[at]
  end
  return part
end

local function cited_words(words)
  return { words = words, index = index_of(words), text = " " .. table.concat(words, " ") .. " " }
end

-- Whether a stretch stands in none of the documents, and nearly stands in one.
local function altered(stretch, documents, options)
  if #stretch < options.min_words then return nil end
  local words = " " .. table.concat(stretch, " ") .. " "
  for _, cited in ipairs(documents) do
    if cited.text:find(words, 1, true) then return nil end
  end
  for _, cited in ipairs(documents) do
    local part = nearest(stretch, cited)
    if part and desk.shared(stretch, part) * 100 >= options.share * #stretch then
      return cited
    end
  end
end

-- The document from which a quotation differs in some stretch.
local function differs(doc, quote, documents, options)
  for _, stretch in ipairs(stretches(desk.quoted(doc, quote))) do
    local cited = altered(stretch, documents, options)
    if cited then return cited end
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
    if options.cited then documents[1] = cited_words(desk.words(options.cited)) end
    for citation in doc:citations() do
      for _, passage in ipairs(citation.passages) do
        if passage.kind == "block" then
          local it = cited_words(desk.words(passage.text))
          it.passage = passage
          documents[#documents + 1] = it
        end
      end
    end
    for quote in doc:quotes { kind = { "direct", "partial", "scare" } } do
      local cited = desk.in_story(doc, quote) and differs(doc, quote, documents, options)
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
