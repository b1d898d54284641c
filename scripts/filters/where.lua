--- Keeps the items for which an expression holds. Of a tree the ancestors of
--- such an item stay; of a graph the expression is over the nodes.
local expression = require "nutgraf.expression"
local keep = require "nutgraf.keep"
local suggest = require "nutgraf.suggest"

-- A field that is mistyped is nil in every item. Said once, of the first document.
local function tell_unknown(options, context)
  if options.told then return end
  local names = {}
  for _, column in ipairs(context.columns) do
    names[#names + 1] = column[1]
    options.unknown[column[1]] = nil
  end
  for name in pairs(options.unknown) do
    print(("where: no item has a field '%s'%s"):format(name, suggest.hint(name, names)))
    options.told = true
  end
end

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
    options.test, message, options.unknown = expression.compile(options.expression)
    return message
  end,
  fits = function(options, columns) return expression.impossible(options.expression, columns) end,
  filter = function(list, options, context)
    local kept = keep.items(list, context.shape, options.test)
    tell_unknown(options, context)
    return kept
  end,
}
