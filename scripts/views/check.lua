--- The copy desk's queries: what every check finds, in the order of the text.
local pipeline = require "nutgraf.pipeline"
local suggest = require "nutgraf.suggest"

return {
  summary = "what the copy desk would query; status 1 where it finds anything",
  example = "nutgraf check article.html --where 'severity ~= \"note\"'",
  shape = "list",
  fails = true,
  options = {
    only = { type = "list", summary = "these checks alone, parted by commas" },
  },
  columns = {
    { "line", "integer" }, { "severity", "string" }, { "check", "string" }, { "message", "string" },
    { "text", "string" },
  },
  prepare = function(options)
    local names, known = pipeline.names "check", {}
    for _, name in ipairs(names) do known[name] = true end
    for _, name in ipairs(options.only or {}) do
      if not known[name] then
        return ("no check is called '%s'%s"):format(name, suggest.hint(name, names))
      end
    end
  end,
  view = function(doc, options)
    local items = {}
    for _, name in ipairs(options.only or pipeline.names "check") do
      for _, item in ipairs(pipeline.check(name, doc)) do items[#items + 1] = item end
    end
    local place = {}
    for index, item in ipairs(items) do place[item] = index end
    local function start(item)
      local at = item.at
      return at and (at.start or at.span and at.span[1] or type(at[1]) == "number" and at[1]) or 0
    end
    table.sort(items, function(a, b)
      local first, second = start(a), start(b)
      if first ~= second then return first < second end
      return place[a] < place[b]
    end)
    return items
  end,
}
