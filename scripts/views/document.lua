--- The native record of a document: everything, for other programs.
local record = require "nutgraf.record"

return {
  summary = "everything that is known of a document, as one record",
  example = "nutgraf document article.html --layers quotes,dates --to json",
  shape = "document",
  page = true,
  noun = "cited documents, claims, rules and relations",
  needs = record.filters,
  narrow = function(options) return record.needs(options.layers) end,
  options = {
    layers = {
      type = "list", values = record.layers,
      summary = "only these layers, parted by commas (nouns and clauses only where named)",
    },
  },
  view = function(doc, options)
    return record.new(doc, options.layers)
  end,
}
