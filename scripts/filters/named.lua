--- Keeps what has a source with a name.
local keep = require "nutgraf.keep"
local naming = require "nutgraf.evidence.naming"

return {
  summary = "keeps items whose source has a name",
  example = "nutgraf quotes article.html --filter named",
  on = "items",
  filter = function(list, _, context)
    return keep.items(list, context.shape, function(item)
      return naming.of(item, context) == true
    end)
  end,
}
