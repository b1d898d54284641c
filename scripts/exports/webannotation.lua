--- W3C Web Annotations (JSON-LD): each item is an annotation of its words, by quotation
--- with what stands around it, and by position. Positions are code points of the
--- document's text.
local json = require "nutgraf.json"
local items = require "nutgraf.items"
local markup = require "nutgraf.markup"

local CONTEXT = 32
local columns, view

local annotation = json.shape({}, { "id", "type", "motivation", "body", "target" })
local selector = json.shape({}, { "type", "exact", "prefix", "suffix", "start", "end" })

local function point(doc, offset) return doc:convert(offset, doc.unit, "codepoint") end
local function offset(doc, at) return doc:convert(at, "codepoint", doc.unit) end

-- Both selectors of a range.
local function target(doc, source, span)
  local start, stop = point(doc, span[1]), point(doc, span[2])
  local last = doc:convert(#doc.text, "byte", "codepoint")
  return {
    source = source,
    selector = json.array {
      selector {
        type = "TextQuoteSelector", exact = doc:slice(span[1], span[2]),
        prefix = doc:slice(offset(doc, math.max(0, start - CONTEXT)), span[1]),
        suffix = doc:slice(span[2], offset(doc, math.min(last, stop + CONTEXT))),
      },
      selector { type = "TextPositionSelector", start = start, ["end"] = stop },
    },
  }
end

local function body(item)
  local parts = {}
  for _, column in ipairs(columns) do
    local name = column[1]
    local value = name ~= "line" and name ~= "text" and items.show(item, name) or ""
    if value ~= "" then parts[#parts + 1] = ("%s: %s"):format(name, value) end
  end
  return {
    type = "TextualBody", purpose = "describing", format = "text/plain",
    value = #parts > 0 and table.concat(parts, "; ") or view,
  }
end

return {
  summary = "W3C Web Annotations, JSON-LD: for annotation tools and archives",
  example = "nutgraf quotes article.html --to webannotation",
  accepts = { "list", "tree", "timeline" },
  whole = true,
  begin = function(out, all, context)
    columns, view = all, context.view
    out:write('{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[')
    out.count = 0
  end,
  item = function(out, item, doc)
    for each in items.walk { item } do
      -- An item without a place annotates nothing.
      if doc and each.span then
        local source = doc.meta.url or markup.uri(doc.name)
        local targets = json.array {}
        for index, span in ipairs(each.ranges or { each.span }) do
          targets[index] = target(doc, source, span)
        end
        out:write(out.count > 0 and ",\n" or "\n")
        out.count = out.count + 1
        json.write(annotation {
          id = ("urn:nutgraf:%s:%s:%.0f"):format(view, each.key or "span", each.span[1]),
          type = "Annotation", motivation = "describing", body = body(each),
          target = #targets == 1 and targets[1] or targets,
        }, out:writer())
      end
    end
  end,
  finish = function(out) out:write("\n]}\n") end,
}
