--- A line of JSON an item, or a record: for pipes and databases.
local json = require "nutgraf.json"
local items = require "nutgraf.items"

local ordered

return {
  summary = "JSON, one object a line",
  example = "nutgraf quotes article.html --to ndjson",
  accepts = { "list", "tree", "graph", "timeline", "document", "report" },
  begin = function(_, columns) ordered = items.ordered(columns) end,
  item = function(out, item)
    json.write(ordered(item), out:writer())
    out:write("\n")
  end,
}
