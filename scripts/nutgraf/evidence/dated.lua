--- When an item is from, for filters by date. Input: an item and the filter's context.
--- Output: its date in EDTF: its own where the view gives dates, else the day on which
--- its document was published.
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

--- Whether a text is a date, as a filter's `prepare` asks.
---@param name string of the filter
---@param date string?
---@return string? message
function dated.fault(name, date)
  if not date or not date:find("^%d%d%d%d") then
    return ("%s: '%s' is no date: 2011, 2011-03, 2011-03-05"):format(name, date or "")
  end
end

return dated
