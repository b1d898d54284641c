--- What looked like a cited document or a tie and is shown as none, and why. The filters tell it
--- while they read; the view `refused` and `nutgraf explain` show it. Input: a document, a place,
--- a rule. Output: a list, in the order in which it was told.
local refused = {}

--- Why, by rule.
refused.rules = {
  document = {
    negated = "the text says that there is none",
    name = "it is a name: “the Harbor Post”",
    compound = "the noun behind it tells what it is: “e-mail server”",
    doing = "of something it is an act: “the release of e-mails”",
    nowhere = "with the words before it it is no document: “at the polls”, “in response”",
    time = "it is a time: “ten minutes”",
    itself = "it is the text itself: “this article”",
    heading = "it stands in a headline, which the text below tells more of",
    label = "it is a label or a heading: “Photograph by Lee”",
    bare = "nothing tells which one it is: no article, name, number or day, and nobody's",
    box = "it is a box for letters: “her private e-mail”",
    his = "it is somebody's by a pronoun alone, and nothing is said in it",
    unused = "the noun has other meanings, and the text does not lean on it: nothing is said in or "
      .. "by it, it has no day, no sender and no recipient",
    undone = "what would make it did not happen",
    paper = "no report of a paper was told of before",
  },
  tie = {
    negated = "the clause is negated",
    modal = "the clause tells what may or would be",
    future = "the clause tells what is to come",
    wanted = "the clause tells what somebody wants or tries to do",
    asked = "the sentence asks",
    supposed = "it hangs on an “if”",
    suspected = "it is what somebody is suspected of",
    from = "who does it has no name, and it is not sure whom the words stand for",
    to = "to whom it is done has no name, and it is not sure whom the words stand for",
    holder = "nobody with a name holds the office",
    house = "what the office is of has no name",
  },
}

local function fresh() return {} end

--- Tells that something was refused.
---@param doc nutgraf.Document
---@param kind "document"|"tie"
---@param at nutgraf.Span
---@param rule string of `rules`
function refused.tell(doc, kind, at, rule)
  local list = doc:once("refused", fresh)
  list[#list + 1] = { kind = kind, at = at, rule = rule }
end

--- All that was refused of a document, once the filters have read it.
---@param doc nutgraf.Document
---@return { kind: string, at: nutgraf.Span, rule: string }[]
function refused.of(doc)
  return doc:once("refused", fresh)
end

return refused
