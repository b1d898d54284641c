--- The key of a redaction: which pseudonym stands for what. To be kept apart from what
--- is published.
local plan = require "nutgraf.redaction.plan"

return {
  summary = "the key of the filter redact: which pseudonym stands for what",
  example = "nutgraf pseudonyms article.html --names KX2 --to csv --output key.csv",
  shape = "list",
  page = true,
  whole = true,
  options = plan.options,
  columns = {
    { "line", "integer" }, { "pseudonym", "string" }, { "kind", "string" }, { "name", "string" },
  },
  view = function(doc, options)
    local items = {}
    for index, target in ipairs(plan.make(doc, options).targets) do
      items[index] = {
        at = target.at, pseudonym = target.pseudonym, kind = target.kind, name = target.name,
      }
    end
    return items
  end,
}
