--- Dates in the Extended Date/Time Format (ISO 8601-2) as the core writes them:
--- how they sort. Reads digits, X for what is not known, seasons, intervals and
--- qualifiers; the source of the rules is the Library of Congress's EDTF text.
local edtf = {}

-- Seasons stand where a month would: they sort with the month they begin in.
local SEASON = { ["21"] = "03", ["22"] = "06", ["23"] = "09", ["24"] = "12" }

--- A string that puts dates in order: the earliest day that a date can mean.
--- An open or unknown beginning sorts first; a day of no known year sorts after all
--- others; nil gives what sorts last.
---@param date string?
---@return string
function edtf.order(date)
  if not date or date == "" then return "~" end
  local first = date:match("^[%[{]?([^/,%]}]*)"):gsub("[?~%%]", "")
  if first:sub(1, 2) == ".." or first == "" then return "!" end
  local sign, year, rest = first:match("^Y?(%-?)([%dX]+)(.*)$")
  if not year then return "~" .. date end
  if year == "XXXX" then return "}" .. rest end
  year = year:gsub("X", "0")
  local month, tail = rest:match("^%-([%dX][%dX])(.*)$")
  local day, time = (tail or ""):match("^%-([%dX][%dX])(.*)$")
  month = month and (SEASON[month] or month:gsub("X", "0")) or "00"
  if month == "00" then month = "01" end
  day = day and day:gsub("X", "0") or "00"
  if day == "00" then day = "01" end
  local clock = (time or tail or ""):match("T([%d:]+)") or ""
  if sign == "-" then
    -- Years before 0 sort backwards: their complement does.
    year = "!" .. string.format("%09d", 999999999 - tonumber(year))
  end
  return year .. "-" .. month .. "-" .. day .. clock
end

local LAST_MONTH = { ["21"] = "05", ["22"] = "08", ["23"] = "11", ["24"] = "12" }

--- The latest day that a date can mean, to be compared with `edtf.order`; nil where it
--- has no end, or no known year.
---@param date string
---@return string?
function edtf.last(date)
  local last = date:gsub("[%[%]{}?~%%]", ""):match("([^/,]*)$")
  local year, rest = last:match("^Y?([%dX]+)(.*)$")
  if not year or year == "XXXX" then return nil end
  local month, tail = rest:match("^%-([%dX][%dX])(.*)$")
  local day = (tail or ""):match("^%-([%dX][%dX])")
  month = month and (LAST_MONTH[month] or month:gsub("^XX$", "12"):gsub("X", "9")) or "12"
  day = day and day:gsub("^XX$", "31"):gsub("X", "9") or "31"
  return year:gsub("X", "9") .. "-" .. month .. "-" .. day
end

local LENGTHS = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }

--- How many days a month has; 0 where there is no such month.
---@param year integer
---@param month integer
---@return integer
function edtf.days_in(year, month)
  local leap = year % 4 == 0 and (year % 100 ~= 0 or year % 400 == 0)
  return month == 2 and leap and 29 or LENGTHS[month] or 0
end

--- The day after a day of the Gregorian calendar.
---@param day string YYYY-MM-DD, a day that exists
---@return string
function edtf.after(day)
  local year, month, number = day:match "^(%d+)%-(%d+)%-(%d+)$"
  year, month, number = tonumber(year), tonumber(month), tonumber(number) + 1
  if number > edtf.days_in(year, month) then
    number, month = 1, month + 1
    if month == 13 then month, year = 1, year + 1 end
  end
  return ("%04d-%02d-%02d"):format(year, month, number)
end

--- Puts items in order of their `edtf`; equals, and those without one at the end,
--- stay in the order in which they came.
---@param items table[]
---@param field string? "edtf" unless told
---@return table[] items the same list
function edtf.sort(items, field)
  field = field or "edtf"
  local place, order = {}, {}
  for index, item in ipairs(items) do
    place[item], order[item] = index, edtf.order(item[field])
  end
  table.sort(items, function(a, b)
    if order[a] ~= order[b] then return order[a] < order[b] end
    return place[a] < place[b]
  end)
  return items
end

return edtf
