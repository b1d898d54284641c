--- W3C Web Annotations (JSON-LD): each item is an annotation of its words, by quotation
--- with what stands around it, and by position. Of an HTML page both are those of the page's
--- DOM, the text of `document.body` as annotation tools count it; of all else, of the document's
--- text. Positions are code points.
local ids = require "nutgraf.ids"
local items = require "nutgraf.items"
local json = require "nutgraf.json"
local markup = require "nutgraf.markup"

local CONTEXT = 32
local columns, view, count, left, taken

local annotation = json.shape({}, { "id", "type", "motivation", "body", "target" })
local selector = json.shape({}, { "type", "exact", "prefix", "suffix", "start", "end" })

local dom, of -- the DOM of the document that is written, and which one it is

-- Of the document's own text: its code points, and the words between two of them.
local function plain(doc)
  local last = doc:convert(#doc.text, "byte", "codepoint")
  local function offset(at) return doc:convert(math.min(at, last), "codepoint", doc.unit) end
  return {
    span = function(first, stop)
      return doc:convert(first, doc.unit, "codepoint"), doc:convert(stop, doc.unit, "codepoint")
    end,
    slice = function(from, to) return doc:slice(offset(from), offset(to)) end,
  }
end

-- Of the page's DOM. What is no text of the body there (a title in the head, a picture's
-- description) has no place in it.
local function page(doc, tree)
  return {
    span = function(first, stop)
      -- The last character of a span stands in the file, what follows it may be a tag.
      local final = doc:convert(doc:convert(stop, doc.unit, "codepoint") - 1, "codepoint", doc.unit)
      local from = tree:point(doc:in_file(first))
      local to = tree:point(doc:in_file(math.max(first, final)))
      if not from or not to or to < from then return nil end
      return from, stop > first and to + 1 or from
    end,
    slice = function(from, to) return tree:slice(from, to) end,
  }
end

local function counter(doc)
  if of ~= doc then
    local tree = doc:dom()
    dom, of = tree and page(doc, tree) or plain(doc), doc
  end
  return dom
end

-- What stands around a range, in whole words: half of one may look like another.
local function before(text, start)
  local words = text.slice(math.max(0, start - CONTEXT), start)
  return start > CONTEXT and words:match "^%S*(%s.*)$" or words
end

local function after(text, stop)
  local words = text.slice(stop, stop + CONTEXT)
  return text.slice(stop + CONTEXT, stop + CONTEXT + 1) ~= "" and words:match "^(.*%s)%S*$" or words
end

-- Both selectors of a range; nil where it has no place in the page.
local function target(doc, source, span)
  local text = counter(doc)
  local start, stop = text.span(span[1], span[2])
  if not start then return nil end
  return {
    source = source,
    selector = json.array {
      selector {
        type = "TextQuoteSelector", exact = text.slice(start, stop),
        prefix = before(text, start), suffix = after(text, stop),
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
    count, left, of, taken = 0, 0, nil, {}
  end,
  item = function(out, item, doc)
    for each in items.walk { item } do
      -- An item without a place annotates nothing.
      if doc and each.span then
        local source = doc.meta.url or markup.uri(doc.name)
        local targets = json.array {}
        for _, span in ipairs(each.ranges or { each.span }) do
          targets[#targets + 1] = target(doc, source, span)
        end
        if #targets == 0 then
          left = left + 1
        else
          out:write(count > 0 and ",\n" or "\n")
          count = count + 1
          json.write(annotation {
            id = ("urn:nutgraf:%s:%s"):format(view, ids.of(each, taken)),
            type = "Annotation", motivation = "describing", body = body(each),
            target = #targets == 1 and targets[1] or targets,
          }, out:writer())
        end
      end
    end
  end,
  finish = function(out)
    out:write "\n]"
    -- Said where whoever reads the annotations finds it; readers pass over what they do not know.
    if left > 0 then
      out:write(',"nutgraf:withoutPlace":', ("%d"):format(left))
    end
    out:write "}\n"
  end,
}
