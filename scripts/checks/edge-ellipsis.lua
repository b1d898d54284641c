--- An ellipsis at the beginning or end of a quotation.
local desk = require "nutgraf.evidence.desk"

local DOTS = { "\226\128\166", "%.%s?%.%s?%." }

return {
  summary = "an ellipsis at the edge of a quotation",
  rule = "the quoted words of a quotation that stands in a sentence begin or end with … or three "
    .. "dots",
  advice = "Leave it out: the quotation marks say that words were chosen.",
  severity = "note",
  check = function(doc)
    local found = {}
    for quote in doc:quotes { kind = { "direct", "partial", "scare" } } do
      local words = desk.quoted(doc, quote)
      local where
      for _, dots in ipairs(DOTS) do
        where = where or words:find("^%s*" .. dots) and "begins"
          or words:find(dots .. "[%s.,?!]*$") and "ends"
      end
      if where and desk.in_story(doc, quote) then
        found[#found + 1] = {
          at = quote, message = ("the quotation %s with an ellipsis"):format(where),
        }
      end
    end
    return found
  end,
}
