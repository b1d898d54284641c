-- XML vocabularies: what an element is to the text. The words of an entry:
--   inline, block, break, hidden     how it stands in the flow (default: block); word: inline,
--                                    with a blank before it
--   heading, paragraph, quote, list, item, figure, caption, table, row, cell, pre
--                                    the block that it makes; a digit after: its level
--   headline, deck, byline, dateline, body, section-title, credit, notice, related
--                                    the role of what it holds (caption is both)
-- A name may stand after its root element's: ["nitf head"] is NITF's alone. An
-- element that is not named here is HTML's of that name, or a block of its own.
local names = {
  -- NITF, and NewsML-G2's inline content
  ["nitf head"] = "hidden", hedline = "block", hl1 = "heading 1 headline", hl2 = "heading 2 deck", distributor = "credit",
  byline = "paragraph byline", bytag = "inline", byttl = "inline", person = "inline", org = "inline",
  location = "inline", city = "inline", state = "inline", country = "inline", chron = "inline",
  money = "inline", num = "inline", event = "inline", ["object.title"] = "inline", pronounce = "inline",
  virtloc = "inline", dateline = "paragraph dateline", ["story.date"] = "inline",
  abstract = "block deck", ["body.content"] = "block", ["body.end"] = "block notice", tagline = "paragraph credit",
  bq = "quote", credit = "paragraph credit", media = "figure", ["media-caption"] = "caption",
  ["media-producer"] = "paragraph credit", ["media-metadata"] = "hidden", docdata = "hidden",
  itemMeta = "hidden", catalogRef = "hidden", rightsInfo = "hidden", headline = "heading 1 headline",
  by = "paragraph byline", creditline = "paragraph credit", contentCreated = "paragraph dateline",
  contentModified = "hidden", creator = "hidden", contributor = "hidden", infoSource = "hidden",
  slugline = "hidden", urgency = "hidden", located = "hidden", genre = "hidden", language = "hidden",
  ["newsItem subject"] = "hidden", keyword = "hidden", altId = "hidden", audience = "hidden",
  ["newsItem head"] = "hidden", ["newsItem h1"] = "heading 1 headline", ["newsItem description"] = "block deck",
  ["newsMessage subject"] = "hidden", ["newsMessage head"] = "hidden", ["newsMessage h1"] = "heading 1 headline",
  ["newsMessage description"] = "block deck", ["newsMessage header"] = "hidden",

  -- TEI
  teiHeader = "hidden", head = "heading 2 section-title", docTitle = "heading 1 headline",
  titlePart = "inline", docAuthor = "paragraph byline", docDate = "paragraph dateline", salute = "paragraph",
  signed = "paragraph byline", opener = "block", closer = "block", persName = "inline", placeName = "inline",
  orgName = "inline", name = "inline", rs = "inline", date = "inline", hi = "inline", emph = "inline",
  foreign = "inline", ref = "inline", ptr = "hidden", lb = "break", pb = "hidden", said = "inline",
  quote = "quote", note = "paragraph", l = "paragraph", lg = "block", sp = "block", speaker = "paragraph",
  figDesc = "caption", graphic = "hidden", choice = "inline", sic = "inline", corr = "hidden", abbr = "inline",
  expan = "hidden", gap = "inline", supplied = "inline", unclear = "inline", term = "inline",

  -- JATS
  ["article-title"] = "heading 1 headline", subtitle = "heading 2 deck", ["journal-meta"] = "hidden",
  contrib = "paragraph byline", ["contrib-group"] = "block", surname = "word", ["given-names"] = "word",
  aff = "paragraph credit", ["author-notes"] = "block notice", ["pub-date"] = "hidden", permissions = "hidden",
  ["article-id"] = "hidden", ["article-categories"] = "hidden", ["kwd-group"] = "hidden", volume = "hidden",
  issue = "hidden", fpage = "hidden", lpage = "hidden", history = "hidden", ["self-uri"] = "hidden",
  title = "heading 2 section-title", sec = "block", xref = "inline", italic = "inline", bold = "inline",
  sc = "inline", ["named-content"] = "inline", ["ext-link"] = "inline", ["disp-quote"] = "quote",
  ["def-list"] = "list", ["def-item"] = "item", list = "list", ["list-item"] = "item", item = "item",
  fig = "figure caption", caption = "caption", ["table-wrap-foot"] = "paragraph credit",
  label = "inline", ["table-wrap"] = "figure", ["ref-list"] = "block related", ack = "block notice",
  ["mixed-citation"] = "paragraph", ["inline-formula"] = "inline",
}

local flows = { inline = 0, block = 1, hidden = 2, ["break"] = 3, word = 4 }
local kinds = {
  heading = 0, paragraph = 1, quote = 2, list = 3, item = 4, figure = 5, caption = 6, table = 7, row = 8,
  cell = 9, pre = 10,
}
local roles = {
  headline = 0, deck = 1, byline = 2, dateline = 3, body = 4, ["section-title"] = 5, caption = 6,
  credit = 7, notice = 8, related = 13,
}

-- Flow, kind + 1, level, role + 1, in six bits each, as core/words/vocabulary.c reads them.
local function pack(words)
  local flow, kind, level, role = flows.block, 0, 0, 0
  for word in words:gmatch("%S+") do
    flow = flows[word] or flow
    if kinds[word] then kind = kinds[word] + 1 end
    if roles[word] then role = roles[word] + 1 end
    level = tonumber(word) or level
  end
  return flow + kind * 64 + level * 4096 + role * 262144
end

local element = {}
for name, words in pairs(names) do element[name] = pack(words) end
return { element = element }
