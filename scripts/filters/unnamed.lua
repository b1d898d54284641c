--- Keeps what has a source without a name, and what has none at all; a codename is no name.
local keep = require "nutgraf.keep"
local naming = require "nutgraf.evidence.naming"

return {
  summary = "keeps items whose source has no name or is not told, codenames among them",
  example = "nutgraf quotes article.html --filter unnamed",
  on = "items",
  filter = function(list, _, context)
    return keep.items(list, context.shape, function(item)
      return naming.of(item, context) == false
    end)
  end,
}
