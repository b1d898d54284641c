--- Comma-separated values as RFC 4180 has them: CRLF, one header, the document
--- first, part of the page and key last, unless columns were chosen. A cell that a
--- spreadsheet would take for a formula gets an apostrophe.
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
    bom = {
      type = "boolean", default = false,
      summary = "begin with a byte-order mark (BOM), by which Excel knows that it is UTF-8",
    },
  },
  begin = function(out, columns, context)
    shape, guard = context.shape, context.options.guard
    names = require("nutgraf.columns").names(columns, shape)
    if not context.chosen then
      for _, name in ipairs { "part", "key" } do
        if not require("nutgraf.columns").has(columns, name) then names[#names + 1] = name end
      end
    end
    if context.options.bom then out:write("\239\187\191") end
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
