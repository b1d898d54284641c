--- A timeline as a picture: an axis of time, a lane for each source, a point for a day and a
--- bar for what is known less well. Input: items with `edtf`. Output: SVG. No words touch:
--- within a lane what would is set a row lower.
local axis = require "nutgraf.picture.axis"
local draw = require "nutgraf.picture.draw"
local edtf = require "nutgraf.edtf"
local text = require "nutgraf.text"

local timeline = {}

local WIDTH, EDGE, ROW, TOP = 1040, 16, 21, 40
-- How long a bar is that is open at one side.
local OPEN = 34
-- Words beside a point; more would push the others far down.
local LONGEST = 330
-- What one picture holds: the list below it, or the view itself, has all.
timeline.most = 240

-- When an item was: its first day and the day after its last; nil where there is no day. Of
-- what has no known beginning, or no end, the one day that is known, and the side that is open.
local function days_of(item)
  if not item.edtf then return nil end
  local first, last = axis.number(edtf.order(item.edtf)), axis.number(edtf.last(item.edtf))
  if not first and not last then return nil end
  local open = not first and "left" or not last and "right" or nil
  return { first or last, (last or first) + 1, open = open }
end

-- What stands beside a point.
local function words_of(item)
  local date = text.fold(item.text or item.edtf)
  local what = item.what ~= "event" and item.what or item.sentence
  return what and what ~= "" and ("%s – %s"):format(date, text.fold(what)) or date
end

-- Items that can be drawn, in lanes, in the order in which these come.
local function lanes_of(items, lane_name)
  local lanes, by_name, spans, drawn = {}, {}, {}, 0
  for _, item in ipairs(items) do
    local days = drawn < timeline.most and days_of(item)
    if days then
      local name = lane_name(item)
      if not by_name[name] then
        by_name[name] = { name = name, list = {} }
        lanes[#lanes + 1] = by_name[name]
      end
      drawn = drawn + 1
      spans[drawn] = days
      local list = by_name[name].list
      list[#list + 1] = { item = item, days = days }
    end
  end
  return lanes, spans, drawn
end

-- Gives everything in a lane its place: from left to right, in the first row that is free.
local function set_rows(lane, place, mark_of)
  for index, it in ipairs(lane.list) do
    it.index, it.mark = index, mark_of(it.item)
    it.x, it.to = place(it.days[1]), place(it.days[2])
    it.bar = it.days.open or it.days[2] - it.days[1] > 1
    if not it.bar then it.x = (it.x + it.to) / 2 end
    if it.days.open == "left" then it.x = math.max(2, it.to - OPEN) end
    if it.days.open == "right" then it.to = math.min(WIDTH - 2, it.x + OPEN) end
    it.label = it.mark and it.mark.label .. " " or ""
    local label_width = draw.width(it.label, 11) + (it.mark and 3 or 0)
    it.words = draw.fit(words_of(it.item), 12, LONGEST - label_width)
    local width = label_width + draw.width(it.words, 12)
    local stop = it.bar and math.max(it.to, it.x + 6) or it.x + 5
    it.stop = stop
    if stop + 7 + width <= WIDTH - EDGE then
      it.start, it.at, it.ends = it.x - 6, stop + 7, stop + 7 + width
    else
      it.left, it.at = true, it.x - (it.bar and 7 or 12)
      it.start, it.ends = it.at - width, stop
      if it.start < EDGE then -- no room on either side: beneath
        it.left, it.below, it.at = nil, true, math.min(it.x, WIDTH - EDGE - width)
        it.start, it.ends = math.min(it.at, it.x - 6), math.max(stop, it.at + width)
      end
    end
  end
  table.sort(lane.list, function(a, b)
    if a.start ~= b.start then return a.start < b.start end
    return a.index < b.index
  end)
  local rows = {}
  for _, it in ipairs(lane.list) do
    local row = 1
    while rows[row] and rows[row] > it.start do row = row + 1 end
    local height = it.below and 2 or 1
    for used = row, row + height - 1 do rows[used] = math.max(rows[used] or 0, it.ends + 12) end
    it.row = row
  end
  lane.rows = #rows
end

local function draw_item(it, y)
  local centre = y + ROW / 2
  local shape
  if it.days.open then -- an arrow to the side on which nothing is known
    local way, from = 1, it.x
    if it.days.open == "left" then way, from = -1, it.stop end
    local length = way * (it.stop - it.x - 8)
    shape = draw.path(("M%s %sh%sl%d 5l%d 5h%sz"):format(draw.number(from), draw.number(centre - 5),
      draw.number(length), 8 * way, -8 * way, draw.number(-length)), "span unsure")
  elseif it.bar then
    local unsure = it.item.edtf:find "[?~%%X]"
    shape = draw.element("rect", { { "class", unsure and "span unsure" or "span" }, { "x", it.x },
      { "y", centre - 5 }, { "width", it.stop - it.x }, { "height", 10 }, { "rx", 2 } })
  else
    shape = draw.element("circle",
      { { "class", "point" }, { "cx", it.x }, { "cy", centre }, { "r", 4.5 } })
  end
  local base = centre + 4 + (it.below and ROW or 0)
  local words = draw.labelled(it.label, it.words, it.at, base, it.left and "label end" or "label")
  return draw.link(it.mark and "#" .. it.mark.card, shape .. words, it.item.sentence)
end

local function draw_axis(parts, line, height)
  local last = 0
  for index, piece in ipairs(line.pieces) do
    parts[#parts + 1] = draw.path(("M%s %dH%s"):format(draw.number(piece.from), TOP,
      draw.number(piece.to)), "axis")
    if index > 1 then -- a time in which nothing is told
      local x = piece.from - 17
      parts[#parts + 1] = draw.path(("M%s %dl5 -10M%s %dl5 -10"):format(draw.number(x - 6), TOP + 5,
        draw.number(x), TOP + 5), "axis")
    end
    for _, tick in ipairs(axis.ticks(piece)) do
      local x = line.place(tick[1])
      local width = draw.width(tick[2], 11)
      parts[#parts + 1] = draw.path(("M%s %dV%s"):format(draw.number(x), TOP - 5,
        draw.number(height)), "hair")
      if x - width / 2 > last + 6 and x + width / 2 < WIDTH then
        parts[#parts + 1] = draw.words(tick[2], x, TOP - 11, "dim mid tick")
        last = x + width / 2
      end
    end
  end
end

--- Draws a timeline.
---@param items table[] with `edtf`, and `source` or `document`
---@param options table mark_of(item) -> label and card; lane(item) -> its lane's name; alone
---@return string? svg nil where no item has a day
function timeline.draw(items, options)
  local lanes, spans, drawn = lanes_of(items, options.lane)
  if drawn == 0 then return nil end
  local line = axis.over(spans, EDGE, WIDTH - EDGE)
  local body, y = {}, TOP + 12
  for _, lane in ipairs(lanes) do
    set_rows(lane, line.place, options.mark_of or function() end)
    body[#body + 1] = draw.path(("M0 %sH%d"):format(draw.number(y), WIDTH), "hair")
    body[#body + 1] = draw.words(draw.fit(lane.name, 12, WIDTH - 2 * EDGE), 4, y + 16,
      "strong label")
    for _, it in ipairs(lane.list) do
      body[#body + 1] = draw_item(it, y + 22 + (it.row - 1) * ROW)
    end
    y = y + 28 + lane.rows * ROW
  end
  local parts = {}
  draw_axis(parts, line, y)
  for _, piece in ipairs(body) do parts[#parts + 1] = piece end
  if drawn < #items then
    y = y + 22
    local left = "%d of %d are not drawn: of no known day, or past the %d that a picture holds"
    parts[#parts + 1] = draw.words(left:format(#items - drawn, #items, timeline.most), 4, y - 6,
      "dim label")
  end
  return draw.picture(WIDTH, y + 6, parts, ("a timeline of %d dates"):format(drawn), options.alone)
end

return timeline
