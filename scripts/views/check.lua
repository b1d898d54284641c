--- The copy desk's queries: what every check finds, in the order of the text.
local checks = require "nutgraf.run.checks"
local kinds = require "nutgraf.evidence.kinds"
local loading = require "nutgraf.run.loading"

return {
  summary = "what the copy desk would query; status 1 where it finds an error (--fail-on)",
  example = "nutgraf check article.html --skip edge-ellipsis --fail-on warning",
  shape = "list",
  noun = "findings",
  options = {
    only = { type = "list", summary = "these checks alone, parted by commas" },
    skip = { type = "list", summary = "all but these checks, parted by commas" },
    fail_on = {
      type = "string", values = checks.fail_on,
      summary = "the least severity that gives status 1; error unless told",
    },
    set = {
      type = "list", summary = "CHECK=off, CHECK=note (warning, error), CHECK.OPTION=VALUE",
    },
    config = {
      type = "file",
      summary = "the same from a file, a line each; # for comments. Yours is checks.conf in your "
        .. "own folder",
    },
    cited = { type = "file", summary = "a cited document's text, to hold quotations against" },
  },
  columns = {
    { "line", "integer" }, { "severity", "string", values = { "error", "warning", "note" } },
    { "check", "string", values = kinds.join(loading.names "check", { "silence" }) },
    { "message", "string" }, { "text", "string" },
  },
  prepare = function(options)
    local settings = {}
    if options.config then settings[1] = { text = options.config, from = "--config" } end
    settings[#settings + 1] = { text = table.concat(options.set or {}, "\n") }
    local message
    options.plan, message = checks.plan {
      settings = settings, only = options.only, skip = options.skip,
      files = { cited = options.cited },
    }
    return message
  end,
  fails = function(item, options)
    return checks.fails(item, options.fail_on or options.plan.fail_on)
  end,
  view = function(doc, options) return checks.run(doc, options.plan) end,
}
