--- Quotations, sources and words of saying as semantic tokens. Input: an open document.
--- Output: the protocol's list of numbers, five a token, each relative to the one before.
--- Guarantees that tokens neither overlap nor go over the end of a line: a source or a cue
--- within a quotation cuts it.
local json = require "nutgraf.json"
local must = require "nutgraf.lsp.must"

local tokens = {}

--- The types, which colour schemes know: a quotation is a string, a source a class, a word
--- of saying a keyword.
tokens.legend = {
  tokenTypes = json.array { "string", "class", "keyword" }, tokenModifiers = json.array {},
}

local TYPE = { quotes = 0, sources = 1, cues = 2 }

-- The ranges of some layers, in order, none over another: what begins in one before it
-- is cut off at its start, or left out.
local function ranges_of(doc, layers)
  local list, stop = {}, 0
  for _, entry in ipairs(must(doc.controller:entries("places", { "--layers", layers }))) do
    local first = math.max(doc.text:byte(entry.line, entry.column), stop)
    local last = doc.text:byte(entry.end_line, entry.end_column)
    if last > first then
      list[#list + 1] = { first = first, last = last, type = TYPE[entry.item.layer] }
      stop = last
    end
  end
  return list
end

-- The ranges of one list with those of another cut out, and these, in order.
local function laid_over(under, over)
  local list, index = {}, 1
  for _, range in ipairs(under) do
    while over[index] and over[index].last <= range.first do
      list[#list + 1], index = over[index], index + 1
    end
    local from = range.first
    while over[index] and over[index].first < range.last do
      local top = over[index]
      if top.first > from then
        list[#list + 1] = { first = from, last = top.first, type = range.type }
      end
      list[#list + 1], index, from = top, index + 1, math.max(from, top.last)
    end
    if from < range.last then
      list[#list + 1] = { first = from, last = range.last, type = range.type }
    end
  end
  for rest = index, #over do list[#list + 1] = over[rest] end
  return list
end

-- Calls a function with each line's part of a range.
local function each_line(text, range, call)
  local line = text.places:place(range.first).line
  while text.starts[line] and text.starts[line] < range.last do
    local first = math.max(range.first, text.starts[line])
    local last = math.min(range.last, text:line_end(line))
    if last > first then call(text:at(first), text:at(last)) end
    line = line + 1
  end
end

--- The tokens of a document, or of some of its lines.
---@param doc table
---@param range table? of the protocol: only the lines from its start to its end
---@return { data: integer[] }
function tokens.of(doc, range)
  local data, line, character = json.array {}, 0, 0
  local over = ranges_of(doc, "sources,cues")
  for _, one in ipairs(laid_over(ranges_of(doc, "quotes"), over)) do
    each_line(doc.text, one, function(first, last)
      if range and (first.line < range.start.line or first.line > range["end"].line) then return end
      if first.line ~= line then character = 0 end
      local at = #data
      data[at + 1], data[at + 2] = first.line - line, first.character - character
      data[at + 3], data[at + 4], data[at + 5] = last.character - first.character, one.type, 0
      line, character = first.line, first.character
    end)
  end
  return { data = data }
end

return tokens
