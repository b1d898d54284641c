--- What looked like evidence and is shown as none, and by which rule.
local refused = require "nutgraf.evidence.refused"

return {
  summary = "what looked like a cited document or a tie and is shown as none, and why",
  example = "nutgraf refused article.html --where 'kind == \"tie\"'",
  shape = "list",
  noun = "refusals",
  needs = { "citations", "relations" },
  columns = {
    { "line", "integer" }, { "kind", "string", values = { "document", "tie" } },
    { "rule", "string" }, { "text", "string" }, { "why", "string" },
  },
  view = function(doc)
    local items = {}
    for index, one in ipairs(refused.of(doc)) do
      items[index] = {
        at = one.at, kind = one.kind, rule = one.rule, why = refused.rules[one.kind][one.rule],
      }
    end
    table.sort(items, function(a, b)
      if a.at[1] ~= b.at[1] then return a.at[1] < b.at[1] end
      if a.at[2] ~= b.at[2] then return a.at[2] < b.at[2] end
      if a.kind ~= b.kind then return a.kind < b.kind end
      return a.rule < b.rule
    end)
    return items
  end,
}
