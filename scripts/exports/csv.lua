--- Comma-separated values as RFC 4180 has them: CRLF, one header, the columns of
--- `nutgraf.sheets`. A cell that a spreadsheet would take for a formula gets an apostrophe.
local sheets = require "nutgraf.sheets"
local text = require "nutgraf.text"

local names, guard, sheet

local function cell(value)
  value = text.show(value)
  if guard and #value > 1 and value:find("^[=+%-@\t\r]") and not tonumber(value) then
    value = "'" .. value
  end
  if value:find('[",\r\n]') then value = '"' .. value:gsub('"', '""') .. '"' end
  return value
end

local function write(out, row)
  local cells = {}
  for index = 1, #names do cells[index] = cell(row[index]) end
  out:write(table.concat(cells, ","), "\r\n")
end

return {
  summary = "comma-separated values for spreadsheets (RFC 4180)",
  example = "nutgraf quotes article.html --to csv",
  accepts = { "list", "tree", "timeline", "graph" },
  options = {
    rows = sheets.options.rows,
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
    sheet, guard = context, context.options.guard
    names = sheets.names(columns, context)
    if context.options.bom then out:write("\239\187\191") end
    write(out, names)
  end,
  item = function(out, item, doc)
    for row in sheets.rows(names, item, doc, sheet) do write(out, row) end
  end,
}
