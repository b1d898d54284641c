--- A table for the terminal: columns aligned and wrapped to the width that there is;
--- where it has no room for all columns, an item is a paragraph, a field a line. A tree
--- is shown by indentation. Where the output is no terminal it is as wide as its words.
--- Of a long table the first rows tell the widths, and the others are written as they
--- come.
local items = require "nutgraf.items"
local paragraphs = require "nutgraf.paragraphs"
local text = require "nutgraf.text"

local columns, shape, width, colour, rows, layout
local chosen -- whether a person has named the columns
local current -- document
local title -- of the document, where there are many: written above its first row
local prefix -- the document's name before each line instead, where a terminal has room: FILE:LINE

local GAP, LEAST = "  ", 20 -- LEAST columns are left for the last one
local NARROW = 12 -- a column in the middle is never narrower than this, or than its words
local WIDEST, BLANKS = 400, 1e6 -- where a column takes more blanks, what is wider stands out of it
local WINDOW = 5000 -- rows that tell the widths

-- How a cell is painted, by its column and what stands in it.
local PAINT = { severity = { error = "1;31", warning = "33", note = "36" } }

local function heading(value)
  return colour and ("\27[1m" .. value .. "\27[0m") or value
end

local function painted(name, value, shown)
  local style = colour and PAINT[name] and PAINT[name][value]
  return style and ("\27[%sm%s\27[0m"):format(style, shown) or shown
end

-- What tells of how something was found is shown to whoever names it.
local function without_internal(all)
  local shown = {}
  for _, column in ipairs(all) do
    if chosen or not column.internal then shown[#shown + 1] = column end
  end
  return shown
end

-- Where rows of several parts of the page are shown, which each is of.
local function add_part()
  if chosen or shape == "graph" or require("nutgraf.columns").has(columns, "part") then return end
  local first
  for _, row in ipairs(rows) do
    first = first or row.cells.part
    if row.cells.part ~= first then
      local more = {}
      for index, column in ipairs(columns) do more[index] = column end
      table.insert(more, columns[1][1] == "line" and 2 or 1, { "part", "string" })
      return more
    end
  end
end

-- The columns that have anything to show.
local function used_columns(all)
  local used = {}
  for _, column in ipairs(all) do
    local name = column[1]
    for _, row in ipairs(rows) do
      if row.cells[name] ~= "" then
        used[#used + 1] = column
        break
      end
    end
  end
  return used
end

local function cells_of(item, depth)
  local cells = {}
  for _, column in ipairs(columns) do cells[column[1]] = text.fold(items.show(item, column[1])) end
  cells.part = cells.part or text.fold(items.show(item, "part"))
  if cells.line then cells.line = paragraphs.line(current, item) end
  if prefix and (cells.line or "") ~= "" then cells.line = prefix .. ":" .. cells.line end
  local main = require("nutgraf.columns").main(columns)
  if main and depth > 0 then cells[main] = ("  "):rep(depth) .. cells[main] end
  return cells
end

local function cut(wide, most)
  local total, narrower = 0, {}
  for index = 1, #wide - 1 do
    narrower[index] = math.min(wide[index], most)
    total = total + narrower[index] + #GAP
  end
  narrower[#wide] = wide[#wide]
  return narrower, total
end

-- How wide each column is; nil where the terminal has no room for all of them.
local function widths(used)
  local wide = {}
  for index, column in ipairs(used) do
    local most = text.width(text.name(column[1]))
    for _, row in ipairs(rows) do most = math.max(most, text.width(row.cells[column[1]])) end
    wide[index] = most
  end
  if not width then
    for index, most in ipairs(wide) do
      if most * #rows > BLANKS then wide[index] = math.min(most, WIDEST) end
    end
    return wide
  end
  -- Long columns in the middle leave room for the last one.
  local room = width - math.min(wide[#wide], LEAST)
  for most = math.max(NARROW, math.floor(width / 4)), NARROW, -1 do
    local narrower, total = cut(wide, most)
    if total <= room then return narrower end
  end
end

local function pad(value, columns_wide, right)
  local blanks = (" "):rep(columns_wide - text.width(value))
  return right and blanks .. value or value .. blanks
end

-- A field a line, below each other.
local function write_paragraph(out, used, cells)
  local lead = 0
  for _, column in ipairs(used) do lead = math.max(lead, text.width(text.name(column[1]))) end
  local room = math.max(LEAST, width - lead - #GAP)
  for _, column in ipairs(used) do
    local name, value = column[1], cells[column[1]]
    for n, line in ipairs(value ~= "" and text.wrap(value, room) or {}) do
      out:write(n == 1 and heading(pad(text.name(name), lead)) or pad("", lead), GAP, line, "\n")
    end
  end
  out:write("\n")
end

local function write_row(out, used, wide, cells, depth, paint)
  if not wide then return write_paragraph(out, used, cells) end
  local lines, most = {}, 1
  local left = 0
  for index, column in ipairs(used) do
    local room = wide[index]
    if not width then
      room = math.huge
    elseif index == #used then
      room = math.max(LEAST, width - left)
    end
    local value, indent = cells[column[1]], ""
    if depth > 0 and value:find("^ ") then
      indent = value:match("^ *")
      value = value:sub(#indent + 1)
    end
    lines[index] = room == math.huge and { value } or text.wrap(value, room - #indent)
    for n, line in ipairs(lines[index]) do lines[index][n] = indent .. line end
    most = math.max(most, #lines[index])
    left = left + wide[index] + #GAP
  end
  for n = 1, most do
    local parts = {}
    for index, column in ipairs(used) do
      local value = lines[index][n] or ""
      if index < #used then
        local shown = pad(value, wide[index], column[2] == "integer" or column[2] == "number")
        value = painted(column[1], value, shown)
      end
      parts[index] = value
    end
    local line = table.concat(parts, GAP):match "^.*[^ ]" or ""
    out:write(paint and paint(line) or line, "\n")
  end
end

-- Lays the table out by the rows that are there, and writes them.
local function show(out, used)
  if title then out:write(heading(title), "\n") end
  layout = { used = used, wide = widths(used) }
  if layout.wide then
    local names = {}
    for _, column in ipairs(used) do names[column[1]] = text.name(column[1]) end
    write_row(out, used, layout.wide, names, 0, heading)
  end
  for _, row in ipairs(rows) do write_row(out, used, layout.wide, row.cells, row.depth) end
  rows = {}
end

local function add(out, item, depth)
  local cells = cells_of(item, depth)
  if layout then return write_row(out, layout.used, layout.wide, cells, depth) end
  rows[#rows + 1] = { cells = cells, depth = depth }
  if #rows == WINDOW then show(out, add_part() or columns) end -- a later row may need any column
end

return {
  summary = "a table for the terminal",
  example = "nutgraf outline article.html --to table",
  accepts = { "list", "tree", "timeline", "graph" },
  styles = true,
  begin = function(_, all, context)
    width, colour, chosen = context.width, context.colour, context.chosen
    columns, shape = without_internal(all), context.shape
    if shape == "graph" and #columns == 0 then
      columns = { { "from", "string" }, { "kind", "string" }, { "to", "string" } }
    end
  end,
  enter = function(_, doc, context)
    rows, layout, current = {}, nil, doc
    title, prefix = context.many and doc and text.name(doc.name) or nil, nil
    -- Programs that show a terminal lead from FILE:LINE to the place.
    if title and width and text.width(title) <= width / 4
      and require("nutgraf.columns").has(columns, "line") then
      title, prefix = nil, title
    end
  end,
  item = function(out, item)
    if shape == "graph" then
      for _, edge in ipairs(item.edges or {}) do add(out, edge, 0) end
      return
    end
    for node, depth in items.walk({ item }) do add(out, node, depth) end
  end,
  leave = function(out)
    local used = used_columns(add_part() or columns)
    if #rows > 0 and #used > 0 then show(out, used) end
    if (title or prefix) and layout then out:write("\n") end
    -- Of many documents the next is read before `enter`: no two are held.
    rows, layout, current = nil, nil, nil
  end,
}
