--- The structure of a document as the protocol shows it: symbols whose ranges cover their
--- sections, folds, growing selections, links. Input: an open document. Output: the
--- protocol's objects.
local json = require "nutgraf.json"
local must = require "nutgraf.lsp.must"
local uris = require "nutgraf.lsp.uris"

local structure = {}

-- SymbolKind of an outline's items, by role.
local SYMBOL = {
  headline = 2, ["section-title"] = 3, deck = 15, byline = 13, dateline = 13, caption = 15,
}

-- The longest name of a symbol, in bytes.
local LONGEST = 200

local function places(doc, layers)
  return must(doc.controller:entries("places", { "--layers", layers }))
end

local function cut(name)
  name = name:gsub("%s+", " ")
  if #name <= LONGEST then return name end
  return name:sub(1, LONGEST):gsub("[\192-\255]?[\128-\191]*$", "") .. "…"
end

-- Where a section ends that begins on a line, and that another follows: at the end of the
-- last line before it that has words.
local function end_before(doc, line, stop)
  local last = doc.text.places:place(stop)
  if last.line == line then return stop end
  local at = stop == #doc.text.bytes and last.line or last.line - 1
  while at > line and not doc.text.bytes:find("^[^\r\n]", doc.text.starts[at] + 1) do
    at = at - 1
  end
  return doc.text:line_end(at)
end

local function start_of(doc, item)
  return doc.text:byte(item.line or 1, item.column or 1)
end

-- What comes after an item's section: the next item of its list, else what ends the list.
local function symbols(doc, items, stop)
  local list = json.array {}
  for index = #items, 1, -1 do
    local item = items[index]
    local here = doc:range {
      line = item.line or 1, column = item.column or 1,
      end_line = item.end_line or item.line or 1, end_column = item.end_column or item.column or 1,
    }
    local whole = here
    if item.level then
      whole = { start = here.start, ["end"] = doc.text:at(end_before(doc, item.line or 1, stop)) }
    end
    list[index] = {
      name = cut(item.text or item.role or "?"), detail = item.role,
      kind = SYMBOL[item.role] or 15, range = whole, selectionRange = here,
      children = item.children and symbols(doc, item.children, stop) or nil,
    }
    if item.level then stop = start_of(doc, item) end
  end
  return list
end

--- The outline, as symbols.
function structure.symbols(doc)
  return symbols(doc, must(doc.controller:run "outline").items, #doc.text.bytes)
end

local FOLDED = { list = true, table = true, blockquote = true, pre = true }

local function fold_sections(list, items)
  for _, symbol in ipairs(items) do
    local first, last = symbol.range.start.line, symbol.range["end"].line
    if last > first then
      list[#list + 1] = { startLine = first, endLine = last, kind = "region" }
    end
    fold_sections(list, symbol.children or {})
  end
end

--- Sections, lists, tables and quoted blocks that take more than a line.
function structure.folds(doc)
  local list = json.array {}
  fold_sections(list, structure.symbols(doc))
  for _, entry in ipairs(places(doc, "blocks")) do
    if FOLDED[entry.item.about] and entry.end_line > entry.line then
      list[#list + 1] = { startLine = entry.line - 1, endLine = entry.end_line - 1 }
    end
  end
  table.sort(list, function(a, b)
    if a.startLine ~= b.startLine then return a.startLine < b.startLine end
    if a.endLine ~= b.endLine then return a.endLine > b.endLine end
    return (a.kind or "") > (b.kind or "")
  end)
  return list
end

--- What a selection grows to: the name, the quotation, the statement, the sentence, the
--- paragraph, the document.
---@param position table
function structure.selection(doc, position)
  local place, ranges = doc.text:place(position), {}
  local around = must(doc.controller:around(place,
    "mentions,dates,quotes,attributions,sentences,blocks"))
  for index, entry in ipairs(around) do
    local first = doc.text:byte(entry.line, entry.column)
    local last = doc.text:byte(entry.end_line, entry.end_column)
    ranges[index] = { first = first, last = last, entry = entry }
  end
  table.sort(ranges, function(a, b)
    if a.last - a.first ~= b.last - b.first then return a.last - a.first < b.last - b.first end
    return a.first < b.first
  end)
  local chain = {}
  for _, range in ipairs(ranges) do
    local inner = chain[#chain]
    if not inner or range.first <= inner.first and range.last >= inner.last
      and range.last - range.first > inner.last - inner.first then
      chain[#chain + 1] = range
    end
  end
  local selection = {
    range = { start = { line = 0, character = 0 }, ["end"] = doc.text:at(#doc.text.bytes) },
  }
  for index = #chain, 1, -1 do
    selection = { range = doc:range(chain[index].entry), parent = selection }
  end
  return selection
end

--- Links that lead somewhere else.
function structure.links(doc)
  local list = json.array {}
  for _, entry in ipairs(places(doc, "links")) do
    local target = uris.resolve(doc.uri, entry.item.about)
    if target then list[#list + 1] = { range = doc:range(entry), target = target } end
  end
  return list
end

return structure
