--- One line an item, FILE:LINE:COLUMN: severity: message [check]: what compilers write, and so
--- what editors, `make` and code review tools read.
local items = require "nutgraf.items"
local columns = require "nutgraf.columns"

-- What compilers call what checks call by another name.
local SEVERITY = { error = "error", warning = "warning", note = "note" }
local main, view

return {
  summary = "FILE:LINE:COL: severity: message [check], as compilers write it",
  example = "nutgraf check article.html --to gcc",
  accepts = { "list", "tree", "timeline" },
  begin = function(_, own, context)
    main, view = columns.main(own), context.view
  end,
  item = function(out, item)
    for each in items.walk { item } do
      local message = items.show(each, each.message and "message" or main or "text")
      local document = items.show(each, "document"):gsub("[\r\n]", " ")
      out:write(("%s:%.0f:%.0f: %s: %s [%s]\n"):format(document, each.line or 1, each.column or 1,
        SEVERITY[each.severity or ""] or "note", (message:gsub("%s+", " ")),
        each.check or view or "item"))
    end
  end,
}
