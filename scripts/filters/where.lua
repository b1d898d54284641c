--- Keeps the items for which an expression holds. Of a tree the ancestors of
--- such an item stay; of a graph the expression is over the nodes.
local expression = require "nutgraf.expression"
local keep = require "nutgraf.keep"
local suggest = require "nutgraf.suggest"

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
    options.test, message, options.asked = expression.compile(options.expression)
    return message
  end,
  fits = function(options, columns) return expression.impossible(options.expression, columns) end,
  filter = function(list, options, context)
    return keep.items(list, context.shape, options.test)
  end,
  asked = function(options) return options.asked end,
  -- A field that is mistyped is nil in every item. Where there is no item at all, it is told
  -- by the field that it is near to.
  finish = function(options, names, asked)
    local known = { document = true }
    for _, name in ipairs(names) do known[name] = true end
    for _, name in ipairs(expression.names(options.expression)) do
      local hint = suggest.hint(name, names)
      local nowhere = asked.missed[name] or hint ~= "" and not asked.had[name]
      if nowhere and not asked.had[name] and not known[(name:gsub("_keys?$", ""))] then
        return ("no item has a field '%s'%s"):format(name, hint)
      end
    end
  end,
}
