--- Text to read and to quote from: each item numbered, with its place.
local items = require "nutgraf.items"
local text = require "nutgraf.text"

local columns, shape, many, number

local function place(item)
  return item.line and ("%s:%s"):format(text.show(item.line), text.show(item.column)) or "-"
end

-- The fields beside the main one, as "name: value".
local function details(item, main)
  local parts = {}
  for _, column in ipairs(columns) do
    local name = column[1]
    if item[name] ~= nil and name ~= main and name ~= "line" and name ~= "column" then
      parts[#parts + 1] = ("%s: %s"):format(text.name(name), text.fold(items.show(item, name)))
    end
  end
  return table.concat(parts, "; ")
end

local function indented(value, blanks)
  return (text.clean(value):gsub("\n", "\n" .. blanks))
end

local function show_item(out, item, depth)
  number = number + 1
  local blanks = ("  "):rep(depth)
  local main = require("nutgraf.columns").main(columns)
  out:write(("%s%d. [%s] "):format(blanks, number, place(item)))
  if main and item[main] ~= nil then
    out:write(indented(text.show(item[main]), blanks .. "   "))
    local rest = details(item, main)
    if rest ~= "" then out:write("\n", blanks, "   (", rest, ")") end
  else
    out:write(details(item))
  end
  out:write("\n")
end

local function show_record(out, record)
  local meta = type(record.meta) == "table" and record.meta or {}
  local heading = { meta.title, meta.deck, meta.authors, meta.published, meta.site }
  for index = 1, 5 do
    local line = text.fold(text.clean(text.show(heading[index])))
    if line ~= "" then out:write(line, "\n") end
  end
  local body = record.body or record.text
  if type(body) == "string" then out:write("\n", text.clean(body), "\n") end
end

return {
  summary = "numbered text with places, to read and to quote from",
  example = "nutgraf article article.html --to text",
  accepts = { "list", "tree", "timeline", "graph", "document" },
  begin = function(_, all, context)
    columns, shape, many, number = all, context.shape, context.many, 0
  end,
  enter = function(out, doc)
    number = 0
    if many and doc then out:write("== ", text.name(doc.name), "\n\n") end
  end,
  item = function(out, item)
    if shape == "document" then
      show_record(out, item)
    elseif shape == "graph" then
      for _, edge in ipairs(item.edges or {}) do
        number = number + 1
        out:write(("%d. [%s] %s -> %s"):format(number, place(edge), items.show(edge, "from"),
          items.show(edge, "to")))
        local kind = items.show(edge, "kind")
        out:write(kind ~= "" and (" (" .. kind .. ")") or "", "\n")
      end
    else
      for node, depth in items.walk({ item }) do show_item(out, node, depth) end
    end
  end,
  leave = function(out, doc)
    if many and doc then out:write("\n") end
  end,
  finish = function(out, context)
    if context.nothing then out:write(context.nothing, "\n") end
  end,
}
