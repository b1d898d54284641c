--- Keeps what may be from a day or earlier; what has no known date goes.
local dated = require "nutgraf.evidence.dated"
local edtf = require "nutgraf.edtf"
local keep = require "nutgraf.keep"

return {
  summary = "keeps items dated on a day or earlier; without dates of their own, those of documents",
  example = "nutgraf timeline article.html --filter until=2011",
  on = "items",
  argument = "until",
  options = { ["until"] = { type = "string", summary = "a year, month or day: 2011-03" } },
  prepare = function(options) return dated.fault("until", options["until"]) end,
  filter = function(list, options, context)
    local last = edtf.last(options["until"])
    return keep.items(list, context.shape, function(item)
      local date = dated.of(item, context)
      -- Dates without a year sort behind all others.
      return date and edtf.last(date) and edtf.order(date) <= last
    end)
  end,
}
