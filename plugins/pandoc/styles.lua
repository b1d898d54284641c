--- A filter that gives what Nutgraf marked styles in DOCX, after its reader or its filter:
---
---     pandoc draft.md --lua-filter plugins/pandoc/filter.lua \
---       --lua-filter plugins/pandoc/styles.lua -o draft.docx
---
--- The styles are of characters, and named below: a reference document
--- (`--reference-doc`) says how they look.
local STYLES = {
  attribution = "Nutgraf Attribution", source = "Nutgraf Source", cue = "Nutgraf Cue",
  content = "Nutgraf Content", quotation = "Nutgraf Quotation",
}

function Span(span)
  local style = STYLES[span.classes[1]]
  if not style then return nil end
  span.attributes["custom-style"] = style
  return span
end
