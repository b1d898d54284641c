--- A table for the terminal: columns aligned, the last one wrapped to the width
--- that there is; a tree is shown by indentation. Where the output is no terminal
--- it is as wide as its words.
local items = require "nutgraf.items"
local text = require "nutgraf.text"

local columns, shape, width, colour, rows, many, count

local GAP, LEAST = "  ", 24

local function heading(value)
  return colour and ("\27[1m" .. value .. "\27[0m") or value
end

-- The columns that have anything to show, the longest words last.
local function used_columns()
  local used = {}
  for _, column in ipairs(columns) do
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

local function add(item, depth)
  local cells = {}
  for _, column in ipairs(columns) do cells[column[1]] = text.fold(items.show(item, column[1])) end
  local main = items.main_column(columns)
  if main and depth > 0 then cells[main] = ("  "):rep(depth) .. cells[main] end
  rows[#rows + 1] = { cells = cells, depth = depth }
end

local function widths(used)
  local wide = {}
  for index, column in ipairs(used) do
    local most = text.width(column[1])
    for _, row in ipairs(rows) do most = math.max(most, text.width(row.cells[column[1]])) end
    -- A long column in the middle leaves room for the last one.
    if width and index < #used then most = math.min(most, math.max(12, math.floor(width / 4))) end
    wide[index] = most
  end
  return wide
end

local function pad(value, columns_wide, right)
  local blanks = (" "):rep(columns_wide - text.width(value))
  return right and blanks .. value or value .. blanks
end

local function write_row(out, used, wide, cells, depth, paint)
  local lines, most = {}, 1
  local left = 0
  for index, column in ipairs(used) do
    local room = wide[index]
    if index == #used then room = width and math.max(LEAST, width - left) or math.huge end
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
        value = pad(value, wide[index], column[2] == "integer" or column[2] == "number")
      end
      parts[index] = value
    end
    local line = table.concat(parts, GAP):gsub(" +$", "")
    out:write(paint and paint(line) or line, "\n")
  end
end

local function show(out)
  local used = used_columns()
  if #rows == 0 or #used == 0 then return end
  local wide, names = widths(used), {}
  for _, column in ipairs(used) do names[column[1]] = column[1] end
  write_row(out, used, wide, names, 0, heading)
  for _, row in ipairs(rows) do write_row(out, used, wide, row.cells, row.depth) end
end

return {
  summary = "a table for the terminal",
  example = "nutgraf outline article.html --to table",
  accepts = { "list", "tree", "timeline", "graph" },
  begin = function(_, all, context)
    columns, shape, many = all, context.shape, context.many
    width, colour, count = context.width, context.colour, 0
    if shape == "graph" and #columns == 0 then
      columns = { { "from", "string" }, { "kind", "string" }, { "to", "string" } }
    end
  end,
  enter = function(out, doc)
    rows = {}
    if many and doc then out:write(heading(text.clean(doc.name)), "\n") end
  end,
  item = function(_, item)
    count = count + 1
    if shape == "graph" then
      for _, edge in ipairs(item.edges or {}) do add(edge, 0) end
      return
    end
    for node, depth in items.walk({ item }) do add(node, depth) end
  end,
  leave = function(out, doc)
    show(out)
    rows = {}
    if many and doc then out:write("\n") end
  end,
}
