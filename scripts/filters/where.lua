--- Keeps the items for which an expression holds. Of a tree the ancestors of
--- such an item stay; of a graph the expression is over the nodes.
local expression = require "nutgraf.expression"
local keep = require "nutgraf.keep"

return {
  summary = "keeps the items for which a Lua expression over their fields holds",
  example = "nutgraf quotes article.html --filter where='line > 3'",
  on = "items",
  argument = "expression",
  options = {
    expression = { type = "string", default = "true", summary = "the expression" },
  },
  prepare = function(options)
    local message
    options.test, message = expression.compile(options.expression)
    return message
  end,
  filter = function(list, options, context)
    return keep.items(list, context.shape, options.test)
  end,
}
