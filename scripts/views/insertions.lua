--- The editor's hand in the text: words put in, words left out, notes. Told
--- apart from what was quoted.
local core = require "nutgraf.core"

return {
  summary = "words that an editor put in or left out: [brackets], elisions, sic, notes",
  example = "nutgraf insertions article.html --kinds interpolation,elision",
  shape = "list",
  options = {
    kinds = {
      type = "list",
      values = {
        "interpolation", "elision", "sic", "emphasis-note", "footnote", "parenthesis", "stray",
      },
      summary = "only these kinds; all but parentheses where none is named",
    },
  },
  columns = {
    { "line", "integer" }, { "kind", "string", values = core.kinds.marks }, { "text", "string" },
    { "inside", "string" }, { "context", "string" },
  },
  view = function(doc, options)
    local wanted
    if options.kinds then
      wanted = {}
      for _, kind in ipairs(options.kinds) do wanted[kind] = true end
    end
    local items = {}
    for mark in doc:marks() do
      local kind = mark.kind
      if wanted and wanted[kind] or not wanted and kind ~= "parenthesis" then
        local quote = mark.quote
        items[#items + 1] = {
          at = mark, kind = kind, inside = quote and quote.kind, inside_key = quote and quote.key,
          context = doc:context(mark, 60),
        }
      end
    end
    return items
  end,
}
