--- Keeps what may be from a day or later; what has no known date goes.
local dated = require "nutgraf.evidence.dated"
local edtf = require "nutgraf.edtf"
local keep = require "nutgraf.keep"

return {
  summary = "keeps items dated on a day or later; without dates of their own, those of documents",
  example = "nutgraf timeline article.html --filter since=2011-03",
  on = "items",
  argument = "since",
  options = { since = { type = "string", summary = "a year, month or day: 2011-03" } },
  prepare = function(options) return dated.fault("since", options.since) end,
  filter = function(list, options, context)
    local first = edtf.order(options.since)
    return keep.items(list, context.shape, function(item)
      local date = dated.of(item, context)
      local last = date and edtf.last(date)
      return last and last >= first
    end)
  end,
}
