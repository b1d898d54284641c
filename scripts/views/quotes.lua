--- Every quotation, with who said it where the text says so.
local core = require "nutgraf.core"

return {
  summary = "every quotation, its kind, who said it, and where",
  example = "nutgraf quotes article.html --where 'kind ~= \"scare\"' --to csv",
  shape = "list",
  reads = { "attributions" },
  options = {
    min_words = { type = "integer", default = 1, summary = "leave shorter quotations out" },
  },
  columns = {
    { "line", "integer" }, { "kind", "string", values = core.kinds.quotes },
    { "speaker", "string" }, { "cue", "string" }, { "text", "string" },
  },
  view = function(doc, options)
    local said = {}
    for attribution in doc:attributions() do
      for _, quote in ipairs(attribution.quotes) do said[quote.id] = attribution end
    end
    local next_quote = doc:quotes()
    return function()
      for quote in next_quote do
        local _, words = quote.text:gsub("[^ \t\r\n]+", "")
        if words >= options.min_words then
          local attribution = said[quote.id]
          return {
            at = quote, kind = quote.kind,
            speaker = attribution and (attribution.speaker or attribution.source) or nil,
            cue = attribution and attribution.cue,
            continues_key = quote.continues and quote.continues.key,
            parent_key = quote.parent and quote.parent.key,
          }
        end
      end
    end
  end,
}
