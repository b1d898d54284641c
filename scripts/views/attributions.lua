--- Who says what: every statement that somebody makes, with its source, its cue
--- and its content.
local core = require "nutgraf.core"

return {
  summary = "every statement with who makes it: source, cue, content, and the rule that found it",
  example = "nutgraf attributions article.html --where 'polarity == \"denies\"'",
  shape = "list",
  reads = { "attributions" },
  options = {
    kinds = {
      type = "list", values = { "direct", "mixed", "indirect" }, summary = "only these kinds",
    },
  },
  columns = {
    { "line", "integer" }, { "kind", "string", values = core.kinds.attributions },
    { "speaker", "string" }, { "source", "string" }, { "cue", "string" },
    { "polarity", "string", values = core.polarities },
    { "manner", "string", values = core.manners }, { "hedges", "string" },
    { "rule", "string", internal = true },
    { "text", "string" },
  },
  view = function(doc, options)
    local wanted
    if options.kinds then
      wanted = {}
      for _, kind in ipairs(options.kinds) do wanted[kind] = true end
    end
    local items = {}
    for it in doc:attributions() do
      if not wanted or wanted[it.kind] then
        local content = it.content
        items[#items + 1] = {
          at = #content > 0 and content or it, kind = it.kind, speaker = it.speaker,
          source = it.source, cue = it.cue, polarity = it.polarity, manner = it.manner,
          hedges = #it.hedges > 0 and table.concat(it.hedges, ", ") or nil, rule = it.rule,
          reason = it.reason, key = it.key,
        }
      end
    end
    return items
  end,
}
