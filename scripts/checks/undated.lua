--- "Last Tuesday", in a story of which no day of publication is known.
local desk = require "nutgraf.evidence.desk"

return {
  summary = "relative dates in a story without a date of its own",
  rule = "a date of the story is relative, and neither the document nor --date says from which day "
    .. "it is reckoned; the first is shown, the others are related",
  advice = "Give the story a date line, or write the dates out.",
  severity = "note",
  reads = { "dates" },
  check = function(doc)
    local first, others = nil, {}
    for date in doc:dates { relative = true, anchor = false, edtf = false } do
      if desk.in_story(doc, date) then
        if first then others[#others + 1] = { at = date } else first = date end
      end
    end
    if not first then return {} end
    local message = "reckoned from a day that nothing tells"
    if #others > 0 then message = ("%s, as are %d more"):format(message, #others) end
    return { { at = first, message = message, related = others } }
  end,
}
