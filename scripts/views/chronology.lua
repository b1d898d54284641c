--- What happened when, and on whose word: the dates of known value in order of time,
--- each with what it is the date of, who says so, and whether that is disputed.
local core = require "nutgraf.core"
local edtf = require "nutgraf.edtf"
local prose = require "nutgraf.evidence.prose"
local ranges = require "nutgraf.evidence.ranges"

local function covers(spans, start, stop)
  for _, span in ipairs(spans) do
    if span[1] <= start and stop <= span[2] then return true end
  end
  return false
end

-- The innermost statement that a date stands in.
local function claim_at(claims, date)
  local found
  for _, claim in ipairs(claims or {}) do
    if covers(claim.ranges or { claim.span }, date.start, date.stop) then
      local size = claim.span[2] - claim.span[1]
      if not found or size < found.span[2] - found.span[1] then found = claim end
    end
  end
  return found
end

-- The cited document that each date is the date of, by the date's number; and whether a date
-- stands in a passage of one: a day without a year there is reckoned from that document's day,
-- which the core does not know.
local function cited(citations)
  local of_date, passages = {}, {}
  for _, citation in ipairs(citations) do
    for _, dated in ipairs(citation.dates) do
      of_date[dated.id] = of_date[dated.id] or citation
    end
    for _, passage in ipairs(citation.passages) do passages[#passages + 1] = passage end
  end
  return of_date, ranges.cover(passages)
end

-- Whether the text says that a statement is not so; with who says it.
local function disputed(claim)
  local list = {}
  for _, one in ipairs(claim and claim.said_of or {}) do
    if one.kind == "denies" or one.kind == "disputes" then list[#list + 1] = one.by end
  end
  return #list > 0 and table.concat(list, ", ") or nil
end

-- Dates that only say when the page came out, or stand in its furniture.
local FURNITURE = { dateline = true, byline = true, credit = true }

return {
  summary = "what happened when, who says so, and whether it is disputed",
  example = "nutgraf chronology article.html --where 'precision == \"day\"'",
  shape = "timeline",
  noun = "dated events",
  reads = { "dates" },
  needs = { "claims" },
  columns = {
    { "line", "integer" }, { "edtf", "string" },
    { "precision", "string", values = core.precisions }, { "what", "string" },
    { "source", "string" }, { "disputed_by", "string" }, { "hedges", "string" },
    { "reason", "string" }, { "text", "string" }, { "sentence", "string" },
  },
  view = function(doc)
    local claims = prose.by_sentence(doc, prose.list(doc, "claims"))
    local of_date, in_passage = cited(prose.list(doc, "citations"))
    local items, seen = {}, {}
    for date in doc:dates { edtf = true } do
      local sentence = doc:sentence_at(date.start)
      local block = sentence and sentence.block
      local citation = of_date[date.id]
      local again = citation and seen[citation]
      if block and doc:is_story(block) and not FURNITURE[block.role] and not again then
        local claim, value, reason = claim_at(claims[sentence.id], date), date.edtf, nil
        if date.anchor and not citation and in_passage(date.start, date.stop) then
          value, reason = nil, "told in a document of another day"
        end
        if citation then seen[citation] = true end
        items[#items + 1] = {
          at = date, edtf = value, precision = value and date.precision, reason = reason,
          what = citation and citation.kind .. " dated" or "event",
          source = citation and citation.author or claim and (claim.speaker or claim.source) or nil,
          disputed_by = disputed(claim),
          hedges = claim and #claim.hedges > 0 and table.concat(claim.hedges, ", ") or nil,
          anchor = value and date.anchor, sentence = doc:context(date, 160),
        }
      end
    end
    return edtf.sort(items)
  end,
}
