--- The copy desk's queries: what every check finds, in the order of the text.
local checks = require "nutgraf.checks"

return {
  summary = "what the copy desk would query; status 1 where it finds anything",
  example = "nutgraf check article.html --set edge-ellipsis=off",
  shape = "list",
  fails = true,
  options = {
    only = { type = "list", summary = "these checks alone, parted by commas" },
    set = {
      type = "list", summary = "CHECK=off, CHECK=note (warning, error), CHECK.OPTION=VALUE",
    },
    settings = { type = "file", summary = "the same from a file, a line each; # for comments" },
    cited = { type = "file", summary = "a cited document's text, to hold quotations against" },
  },
  columns = {
    { "line", "integer" }, { "severity", "string" }, { "check", "string" }, { "message", "string" },
    { "text", "string" },
  },
  prepare = function(options)
    local settings = { options.settings or "", table.concat(options.set or {}, "\n") }
    local message
    options.plan, message = checks.plan(settings, options.only, { cited = options.cited })
    return message
  end,
  view = function(doc, options) return checks.run(doc, options.plan) end,
}
