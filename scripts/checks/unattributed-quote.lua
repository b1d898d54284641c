--- A quotation of a sentence's length that nobody is said to have said.
local desk = require "nutgraf.evidence.desk"
local prose = require "nutgraf.evidence.prose"

-- "The Morning Show": a title, which nobody says.
local function is_title(words)
  for word in words:gmatch("[%a\128-\255']+") do
    if #word > 3 and word:find("^%l") then return false end
  end
  return true
end

-- "…,” by Jane Roe", "…” — Jane Roe" and "…” [The Tarn Post]": whose the words are.
local function is_signed(doc, quote, signs)
  local after = prose.after(doc, quote.stop, 16):gsub("^%s+", "")
  if after:find("^%[%u") then return true end
  for _, sign in ipairs(signs) do
    if after:sub(1, #sign) == sign and after:find("^%s*[%u@]", #sign + 1) then return true end
  end
  return false
end

-- The sentences in which somebody says something, and where each paragraph's first
-- quotation with a source stands.
local function told_places(doc, said)
  local sentences, blocks = {}, {}
  for attribution in doc:attributions() do
    for _, span in ipairs { attribution.cue_span or false, attribution.source_span or false } do
      local sentence = span and doc:sentence_at(span[1])
      if sentence then sentences[sentence.id] = true end
    end
  end
  for quote in doc:quotes() do
    if said[quote.id] and quote.block then
      blocks[quote.block.id] = math.min(blocks[quote.block.id] or quote.start, quote.start)
    end
  end
  return sentences, blocks
end

-- Whether a sentence, or the one before it in its paragraph, says that somebody says
-- something: what is quoted goes on with it.
local function is_told(doc, sentence, sentences)
  local earlier = doc:get("sentences", sentence.id - 1)
  local block = sentence.block
  return sentences[sentence.id] or earlier and sentences[earlier.id]
    and block and earlier.block and earlier.block.id == block.id
end

-- Whether words beside a quotation tell whose it is.
local function has_saying(doc, sentence, quote, lexicon)
  return is_signed(doc, quote, lexicon.signs)
    or desk.phrase(doc:slice(sentence.start, quote.start), lexicon.sayings)
    or desk.phrase(doc:slice(quote.stop, math.max(quote.stop, sentence.stop)), lexicon.sayings)
end

return {
  summary = "a quotation that nobody is said to have said",
  rule = "a direct quotation of `min_words` words or more, in the story, that is no title and not "
    .. "within another; no attribution covers it, its sentence and the one before it in the "
    .. "paragraph say of nobody that they say anything, it is not signed, and in its paragraph "
    .. "nobody was quoted before it; a language whose verbs of saying are not known is left alone",
  advice = "Say who said it, where, and to whom.",
  severity = "note",
  reads = { "attributions" },
  words = { "desk" },
  options = {
    min_words = { type = "integer", default = 5, summary = "leave shorter quotations out" },
  },
  check = function(doc, options)
    local said, found = desk.said(doc), {}
    local lexicon, own = desk.lexicon(doc)
    if not own then return found end
    local sentences, blocks = told_places(doc, said)
    for quote in doc:quotes { kind = "direct", parent = false } do
      local words, sentence = desk.quoted(doc, quote), doc:sentence_at(quote.start)
      local before = quote.block and blocks[quote.block.id]
      local told = said[quote.id] or before and before < quote.start
        or sentence and is_told(doc, sentence, sentences)
        or sentence and has_saying(doc, sentence, quote, lexicon)
      if not told and desk.in_story(doc, quote) and #desk.words(words) >= options.min_words
        and not is_title(words) then
        found[#found + 1] = { at = quote, message = "who said this?" }
      end
    end
    return found
  end,
}
