--- A filter that gives what Nutgraf marked styles in DOCX, after its reader or its filter:
---
---     pandoc draft.md --lua-filter plugins/pandoc/filter.lua \
---       --lua-filter plugins/pandoc/styles.lua -o draft.docx
---
--- The styles are of characters, and named below: a reference document
--- (`--reference-doc`) says how they look. With `-M nutgraf-comments` each
--- attribution has a comment, too, that says who says it, and how.
local STYLES = {
  attribution = "Nutgraf Attribution", source = "Nutgraf Source", cue = "Nutgraf Cue",
  content = "Nutgraf Content", quotation = "Nutgraf Quotation",
}

local comments = false
local commented, count = {}, 0

-- What an attribution crosses cuts it into pieces of one key: the first has the comment.
local function comment(span)
  local key = span.attributes["data-key"]
  if commented[key] then return nil end
  commented[key] = true
  local words = {}
  for _, name in ipairs { "speaker", "kind", "polarity" } do
    words[#words + 1] = span.attributes["data-" .. name]
  end
  local id = tostring(count)
  count = count + 1
  local text = #words > 0 and table.concat(words, ", ") or "who says it is not told"
  return pandoc.Span({ pandoc.Str(text) },
    pandoc.Attr("", { "comment-start" }, { id = id, author = "Nutgraf" })),
    pandoc.Span({}, pandoc.Attr("", { "comment-end" }, { id = id }))
end

local function read_options(meta)
  local asked = meta["nutgraf-comments"]
  comments = asked ~= nil and pandoc.utils.stringify(asked) ~= "false"
end

local function give_style(span)
  local class = span.classes[1]
  local style = STYLES[class]
  if not style then return nil end
  span.attributes["custom-style"] = style
  if comments and class == "attribution" then
    local first, last = comment(span)
    if first then return { first, span, last } end
  end
  return span
end

return { { Meta = read_options }, { Span = give_style } }
