--- A cited message whose own date line has another day.
local desk = require "nutgraf.evidence.desk"
local prose = require "nutgraf.evidence.prose"

-- The day in a line like "Date: March 3, 2011".
local function header_date(doc, passage, dates, headers)
  for _, date in ipairs(prose.inside(dates, passage.start, passage.stop)) do
    local line = doc:slice(passage.start, date.start):match("[^\n]*$")
    local word = line:match("^[%s>*]*(%a+):")
    if word and headers[word:lower()] then return date end
  end
end

return {
  summary = "a cited message whose own date line has another day",
  rule = "a document is cited by a day, and a passage that the story gives of it has a line "
    .. "“Date:” or “Sent:” with another day",
  advice = "Look at the message: one of the two dates is wrong.",
  severity = "error",
  words = { "desk" },
  needs = { "citations" },
  check = function(doc)
    local dates, found = prose.list(doc, "dates", { precision = { "day", "time" } }), {}
    local headers = desk.lexicon(doc).date_headers
    for citation in doc:citations() do
      local day = citation.date and citation.date:match("^%d%d%d%d%-%d%d%-%d%d$")
      for _, passage in ipairs(day and citation.passages or {}) do
        local date = header_date(doc, passage, dates, headers)
        if date and date.edtf and date.edtf:sub(1, 10) ~= day then
          found[#found + 1] = {
            at = date, related = { { at = citation.references[1], message = "cited here" } },
            message = ("the story says %s"):format(day),
          }
        end
      end
    end
    return found
  end,
}
