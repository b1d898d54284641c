--- When an item is from, for filters by date. Input: an item and the filter's context.
--- Output: its date in EDTF: its own where the view gives dates, else the day on which
--- its document was published.
local edtf = require "nutgraf.edtf"
local keep = require "nutgraf.keep"

local dated = {}

local FIELDS = { "edtf", "date" }

--- The date of an item; nil where it is not known.
---@param item table
---@param context table what a filter on items is given
---@return string?
function dated.of(item, context)
  for _, field in ipairs(FIELDS) do
    for _, column in ipairs(context.columns) do
      if column[1] == field then return item[field] end
    end
  end
  local doc = keep.document(item, context)
  return doc and doc.meta and doc.meta.published
end

-- Whether a year, month (or season, in EDTF 21 to 24) or day is one of the calendar.
local function occurs(date)
  if date:find("^%d%d%d%d$") then return true end
  local year, month, day = date:match("^(%d%d%d%d)%-(%d%d)(.*)$")
  month = tonumber(month)
  if not month then return false end
  if day == "" then return month >= 1 and month <= 12 or month >= 21 and month <= 24 end
  day = tonumber(day:match("^%-(%d%d)$"))
  return day ~= nil and day >= 1 and day <= edtf.days_in(tonumber(year), month)
end

--- Whether a text is a date, as a filter's `prepare` asks.
---@param name string of the filter
---@param date string?
---@return string? message
function dated.fault(name, date)
  if not date or not occurs(date) then
    return ("%s: '%s' is no date: 2011, 2011-03, 2011-03-05"):format(name, date or "")
  end
end

return dated
