--- TimelineJS 3: the dates of a text as a timeline to be looked at. Dates without a
--- known year have no place on it and are left out.
local edtf = require "nutgraf.edtf"
local json = require "nutgraf.json"
local markup = require "nutgraf.markup"

local count

-- Year, month and day, as far as they are known.
local function parts(date)
  local year, month, day = date:match("^(%-?%d%d%d%d)%-?(%d?%d?)%-?(%d?%d?)")
  if not year then return nil end
  local number = tonumber(month)
  if number and number > 12 then number, day = nil, "" end
  return json.shape({}, { "year", "month", "day" }) {
    year = tonumber(year), month = number, day = number and tonumber(day) or nil,
  }
end

-- The first and the last year of a decade or a century, "192X"; nil of another date.
local function years(date)
  if not date:find("^%d+X+$") then return nil end
  return (date:gsub("X", "0")), (date:gsub("X", "9"))
end

local function event(item)
  local date = item.edtf and item.edtf:gsub("[?~%%%[%]{}]", "")
  local first, last = (date or ""):match("^([^/,]*)[/,]?(.*)$")
  local season = first:match("^%d%d%d%d%-2[1-4]$")
  local from, to = years(first)
  local start = parts(season and edtf.order(first):sub(1, 7) or from or first)
  if not start then return nil end
  return json.shape({}, { "start_date", "end_date", "text" }) {
    start_date = start,
    end_date = last ~= "" and last ~= ".." and parts(select(2, years(last)) or last)
      or to and parts(to) or season and parts(edtf.last(first):sub(1, 7)) or nil,
    text = {
      headline = markup.escape(item.text or item.edtf),
      text = markup.escape(("%s (%s:%.0f)"):format(item.sentence or "", item.document,
        item.line or 0)),
    },
  }
end

return {
  summary = "TimelineJS 3: dates as a timeline to be looked at",
  example = "nutgraf timeline article.html --to timelinejs",
  accepts = { "timeline" },
  whole = true,
  begin = function(out)
    count = 0
    out:write '{"events":['
  end,
  item = function(out, item)
    local made = event(item)
    if not made then return end
    out:write(count > 0 and ",\n" or "\n")
    count = count + 1
    json.write(made, out:writer())
  end,
  finish = function(out) out:write "\n]}\n" end,
}
