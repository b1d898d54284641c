--- Comma-separated values as RFC 4180 has them: CRLF, one header, the document
--- first. A cell that a spreadsheet would take for a formula gets an apostrophe.
local items = require "nutgraf.items"
local text = require "nutgraf.text"

local names, shape, guard

local function cell(value)
  value = text.show(value)
  if guard and #value > 1 and value:find("^[=+%-@\t\r]") and not tonumber(value) then
    value = "'" .. value
  end
  if value:find('[",\r\n]') then value = '"' .. value:gsub('"', '""') .. '"' end
  return value
end

local function row(out, item, depth)
  local cells = {}
  for index, name in ipairs(names) do
    local value = item[name]
    if name == "depth" and value == nil then value = depth end
    cells[index] = cell(value)
  end
  out:write(table.concat(cells, ","), "\r\n")
end

return {
  summary = "comma-separated values for spreadsheets (RFC 4180)",
  example = "nutgraf quotes article.html --to csv",
  accepts = { "list", "tree", "timeline", "graph" },
  options = {
    guard = {
      type = "boolean", default = true,
      summary = "put ' before a cell that a spreadsheet would run as a formula",
    },
  },
  begin = function(out, columns, context)
    shape, guard = context.shape, context.options.guard
    names = items.column_names(columns, shape)
    local header = {}
    for index, name in ipairs(names) do header[index] = cell(name) end
    out:write(table.concat(header, ","), "\r\n")
  end,
  item = function(out, item)
    if shape == "graph" then
      for _, edge in ipairs(item.edges or {}) do row(out, edge) end
      return
    end
    for node, depth in items.walk({ item }) do row(out, node, depth) end
  end,
}
