--- Tab-separated values: a header, the columns of `nutgraf.sheets`, one row a line. A tab, a
--- line break or a backslash within a cell is written \t, \n, \r, \\, as text/tab-separated-values
--- has no quoting of its own.
local sheets = require "nutgraf.sheets"
local text = require "nutgraf.text"

local ESCAPES = { ["\t"] = "\\t", ["\n"] = "\\n", ["\r"] = "\\r", ["\\"] = "\\\\" }
local names, sheet

local function write(out, row)
  local cells = {}
  for index = 1, #names do cells[index] = text.show(row[index]):gsub("[\t\n\r\\]", ESCAPES) end
  out:write(table.concat(cells, "\t"), "\n")
end

return {
  summary = "tab-separated values: for cut, awk, sort and PostgreSQL's COPY",
  example = "nutgraf quotes article.html --to tsv",
  accepts = { "list", "tree", "timeline", "graph" },
  options = sheets.options,
  begin = function(out, columns, context)
    sheet, names = context, sheets.names(columns, context)
    write(out, names)
  end,
  item = function(out, item, doc)
    for row in sheets.rows(names, item, doc, sheet) do write(out, row) end
  end,
}
