--- The axis of time. Input: intervals in days. Output: where a day stands, and the ticks. A
--- time in which nothing is told, and which would take a great part of the axis, is cut out
--- of it, and the cut is drawn.
local axis = {}

-- The greatest part of the axis that an empty time may take; how wide a cut is, in points.
local MOST, CUT = 0.22, 34
-- The least width of what lies between two cuts, and between two ticks.
local LEAST, APART = 64, 74

--- The number of a day: 0 is 1 March of the year 0 (the civil calendar, run back).
---@param year integer
---@param month integer
---@param day integer
---@return integer
function axis.day(year, month, day)
  if month <= 2 then year, month = year - 1, month + 12 end
  return 365 * year + math.floor(year / 4) - math.floor(year / 100) + math.floor(year / 400)
    + math.floor((153 * (month - 3) + 2) / 5) + day - 1
end

--- The year, month and day of a number of a day: the calendar, run forward.
---@param number integer
---@return integer year, integer month, integer day
function axis.date(number)
  local era = math.floor(number / 146097) -- of 400 years, each alike
  local day = number - era * 146097
  local year = math.floor((day - math.floor(day / 1460) + math.floor(day / 36524)
    - math.floor(day / 146096)) / 365)
  day = day - (365 * year + math.floor(year / 4) - math.floor(year / 100))
  local month = math.floor((5 * day + 2) / 153) -- 0 is March
  day = day - math.floor((153 * month + 2) / 5) + 1
  return year + era * 400 + (month > 9 and 1 or 0), month > 9 and month - 9 or month + 3, day
end

--- The number of a day as `edtf.order` and `edtf.last` write it; nil where it is none.
---@param date string?
---@return integer?
function axis.number(date)
  local year, month, day = (date or ""):match "^(%d%d%d%d)%-(%d%d)%-(%d%d)"
  if not year then return nil end
  return axis.day(tonumber(year), tonumber(month), tonumber(day))
end

-- The intervals, sorted and joined where they touch.
local function covered(list)
  local sorted = {}
  for index, span in ipairs(list) do sorted[index] = { span[1], span[2] } end
  table.sort(sorted, function(a, b) return a[1] < b[1] end)
  local joined = {}
  for _, span in ipairs(sorted) do
    local last = joined[#joined]
    if last and span[1] <= last[2] then
      last[2] = math.max(last[2], span[2])
    else
      joined[#joined + 1] = span
    end
  end
  return joined
end

-- The pieces between cuts: the longest empty times are cut, while each is a great part of
-- what is left.
local function pieces_of(joined)
  local gaps = {}
  for index = 2, #joined do
    gaps[index - 1] = { joined[index][1] - joined[index - 1][2], index }
  end
  table.sort(gaps, function(a, b) return a[1] > b[1] or a[1] == b[1] and a[2] < b[2] end)
  local left, cuts = joined[#joined][2] - joined[1][1], {}
  for _, gap in ipairs(gaps) do
    if gap[1] <= MOST * left then break end
    cuts[gap[2]], left = true, left - gap[1]
  end
  local pieces = {}
  for index, span in ipairs(joined) do
    if index == 1 or cuts[index] then
      pieces[#pieces + 1] = { first = span[1], last = span[2] }
    end
    pieces[#pieces].last = span[2]
  end
  return pieces
end

--- An axis over intervals.
---@param list { [1]: integer, [2]: integer }[] first day, day after the last
---@param left number where it begins
---@param right number where it ends
---@return table pieces (first, last, from, to), place(day)
function axis.over(list, left, right)
  local pieces = pieces_of(covered(list))
  local days = 0
  for _, piece in ipairs(pieces) do
    local margin = math.max(1, math.ceil((piece.last - piece.first) * 0.03))
    piece.first, piece.last = piece.first - margin, piece.last + margin
    days = days + piece.last - piece.first
  end
  local room = right - left - CUT * (#pieces - 1)
  local least = math.min(LEAST, room / #pieces)
  local free, at = room - least * #pieces, left
  for _, piece in ipairs(pieces) do
    piece.from = at
    piece.to = at + least + free * (piece.last - piece.first) / days
    at = piece.to + CUT
  end
  local function place(day)
    local inside = pieces[#pieces]
    for index = #pieces, 1, -1 do
      if day <= pieces[index].last then inside = pieces[index] end
    end
    local part = (day - inside.first) / (inside.last - inside.first)
    return inside.from + (inside.to - inside.from) * math.max(0, math.min(1, part))
  end
  return { pieces = pieces, place = place }
end

-- Steps of ticks, in months.
local STEPS = { 1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000 }

--- The ticks of a piece: days and what stands below them.
---@param piece table
---@return { [1]: integer, [2]: string }[]
function axis.ticks(piece)
  local per_month = (piece.to - piece.from) / (piece.last - piece.first) * 30.44
  local step = STEPS[#STEPS]
  for index = #STEPS, 1, -1 do
    if STEPS[index] * per_month >= APART then step = STEPS[index] end
  end
  local first_year, first_month = axis.date(piece.first)
  local ticks = {}
  local month = math.ceil((first_year * 12 + first_month - 1) / step) * step
  while true do
    local year = math.floor(month / 12)
    local day = axis.day(year, month % 12 + 1, 1)
    if day > piece.last then break end
    if day >= piece.first then
      ticks[#ticks + 1] = { day, step >= 12 and ("%d"):format(year)
        or ("%d-%02d"):format(year, month % 12 + 1) }
    end
    month = month + step
  end
  if #ticks == 0 then -- no month begins in it: the day in its middle
    local day = math.floor((piece.first + piece.last) / 2)
    ticks[1] = { day, ("%d-%02d-%02d"):format(axis.date(day)) }
  end
  return ticks
end

return axis
