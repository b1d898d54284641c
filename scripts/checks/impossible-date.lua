--- A day that its month does not have.
local desk = require "nutgraf.evidence.desk"

return {
  summary = "a day that the calendar does not have",
  rule = "a date names a day of a month, “June 31”, “February 29, 2023”, that the month does not "
    .. "have, or not in that year",
  advice = "Look the date up: the day, the month or the year is wrong.",
  severity = "error",
  check = function(doc)
    local found = {}
    -- A day that is told and still has no value: what only wants an anchor is relative.
    for date in doc:dates { precision = "day" } do
      if not date.edtf and not date.relative and desk.in_story(doc, date) then
        found[#found + 1] = { at = date, message = "the calendar has no such day" }
      end
    end
    return found
  end,
}
