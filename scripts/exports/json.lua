--- One JSON value: a list of items, or the record of a document. A list of
--- records where the command was given more than one document.
local json = require "nutgraf.json"
local items = require "nutgraf.items"

local ordered, bare

return {
  summary = "JSON, one value for the whole output",
  example = "nutgraf outline article.html --to json",
  accepts = { "list", "tree", "graph", "timeline", "document", "report" },
  separator = ",",
  begin = function(out, columns, context)
    ordered = items.ordered(columns)
    bare = not context.many and (context.shape ~= "list" and context.shape ~= "tree"
      and context.shape ~= "timeline")
    if not bare then out:write("[") end
  end,
  item = function(out, item)
    if not bare then out:write("\n") end
    json.write(ordered(item), out:writer())
  end,
  finish = function(out)
    out:write(bare and "\n" or "\n]\n")
  end,
}
