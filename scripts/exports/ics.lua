--- iCalendar (RFC 5545): dates whose day is known as all-day events, for calendars. What has no
--- day has no place in a calendar and is left out; how many is said in the calendar's comment.
local edtf = require "nutgraf.edtf"
local ids = require "nutgraf.ids"
local text = require "nutgraf.text"

local left, count, taken

-- Text as RFC 5545 (3.3.11) wants it: escaped, and folded at 75 bytes between characters.
local function property(out, name, value)
  value = text.clean(value):gsub("\\", "\\\\"):gsub("[;,]", "\\%0"):gsub("\r?\n", "\\n")
  local line, room = {}, 75 - #name - 1
  for character in value:gmatch "[^\128-\191][\128-\191]*" do
    if room < #character then line[#line + 1], room = "\r\n ", 74 end
    line[#line + 1], room = character, room - #character
  end
  out:write(name, ":", table.concat(line), "\r\n")
end

local function compact(day) return (day:gsub("%-", "")) end

-- The first and the last day of a date; nil where no day is known.
local function days(date)
  date = (date or ""):gsub("[?~%%]", "")
  local from, to = date:match "^(%d%d%d%d%-%d%d%-%d%d)/(%d%d%d%d%-%d%d%-%d%d)$"
  if from then return from, to end
  from = date:match "^%d%d%d%d%-%d%d%-%d%d$"
  return from, from
end

return {
  summary = "iCalendar: dates whose day is known, for a calendar",
  example = "nutgraf timeline article.html --to ics",
  accepts = { "timeline" },
  whole = true,
  begin = function(out)
    left, count, taken = 0, 0, {}
    out:write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//nutgraf//nutgraf//EN\r\n")
  end,
  item = function(out, item, doc)
    local from, to = days(item.edtf)
    if not from then
      left = left + 1
      return
    end
    count = count + 1
    out:write "BEGIN:VEVENT\r\n"
    property(out, "UID", ids.of(item, taken) .. "@nutgraf")
    -- A stamp of now would make every run differ: the day itself stands for it.
    out:write("DTSTAMP:", compact(from), "T000000Z\r\n")
    out:write("DTSTART;VALUE=DATE:", compact(from), "\r\n")
    out:write("DTEND;VALUE=DATE:", compact(edtf.after(to)), "\r\n")
    property(out, "SUMMARY", item.sentence or item.text or item.edtf)
    property(out, "DESCRIPTION", ("%s (%s:%.0f)"):format(item.text or "", item.document,
      item.line or 0))
    if doc and doc.meta and doc.meta.url then property(out, "URL", doc.meta.url) end
    out:write "END:VEVENT\r\n"
  end,
  finish = function(out)
    -- A calendar holds something (RFC 5545, 3.6): without a day, its time zone.
    if count == 0 then
      out:write("BEGIN:VTIMEZONE\r\nTZID:UTC\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n",
        "TZOFFSETFROM:+0000\r\nTZOFFSETTO:+0000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n")
    end
    if left > 0 then
      property(out, "COMMENT", ("%d dates without a known day are left out"):format(left))
    end
    out:write "END:VCALENDAR\r\n"
  end,
}
