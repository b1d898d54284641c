--- A date whose day of the week is another.
local desk = require "nutgraf.evidence.desk"

-- Monday 1 to Sunday 7, by Zeller's congruence.
local function weekday_of(year, month, day)
  if month < 3 then year, month = year - 1, month + 12 end
  local century, rest = math.floor(year / 100), year % 100
  local h = (day + math.floor(13 * (month + 1) / 5) + rest + math.floor(rest / 4)
    + math.floor(century / 4) + 5 * century) % 7
  return (h + 5) % 7 + 1
end

local NAMES = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" }

return {
  summary = "a date that fell on another day of the week",
  rule = "a date names a day of the week and a day of the month, its year is told or follows from "
    .. "the day of publication, and the calendar has another day of the week",
  advice = "Look both up: either the day of the week or the date is wrong.",
  severity = "error",
  reads = { "dates" },
  words = { "desk" },
  check = function(doc)
    local weekdays, found = desk.lexicon(doc).weekdays, {}
    for date in doc:dates { precision = "day" } do
      local year, month, day = (date.edtf or ""):match("^(%d%d%d%d)%-(%d%d)%-(%d%d)$")
      local told
      for _, word in ipairs(desk.words(date.text)) do told = told or weekdays[word] end
      -- The day of the month must stand there: "last Tuesday" cannot be wrong.
      if year and told and (" " .. date.text .. " "):find("%D" .. tonumber(day) .. "%D")
        and desk.in_story(doc, date) then
        local right = weekday_of(tonumber(year), tonumber(month), tonumber(day))
        if right ~= told then
          found[#found + 1] = {
            at = date, message = ("%s was a %s"):format(date.edtf, NAMES[right]),
          }
        end
      end
    end
    return found
  end,
}
