--- Nutgraf's ranges as pandoc's Spans. Input: a document, and inlines that stand
--- for a range of its text. Output: inlines with Spans of the classes
---
---   attribution  attributes data-kind, data-polarity, data-rule; data-speaker, data-manner,
---                where known
---   source, cue  inside it
---   content      what is said, where it is no quotation
---   quotation    attribute data-kind; data-speaker, where known
---
--- Ranges that cross are cut, each piece with the same attribute `data-key`.
local spans = {}

local function add(list, span, class, attributes, key)
  if not span or span[1] == span[2] then return end
  local pairs_of = { { "data-key", key } }
  for _, name in ipairs { "kind", "speaker", "polarity", "manner", "rule" } do
    if attributes[name] then pairs_of[#pairs_of + 1] = { "data-" .. name, attributes[name] } end
  end
  list[#list + 1] = {
    first = span[1], last = span[2], order = #list,
    attr = pandoc.Attr("", { class }, pairs_of),
  }
end

--- The ranges of a document's attributions and quotations, outer ones first.
---@param doc userdata
---@return table[]
function spans.of(doc)
  local list, said = {}, {}
  for it in doc:attributions() do
    local speaker = it.speaker and it.speaker.name or it.source
    add(list, it.span, "attribution", {
      kind = it.kind, speaker = speaker, polarity = it.polarity, manner = it.manner, rule = it.rule,
    }, it.key)
    local quoted = {}
    for _, quote in ipairs(it.quotes) do
      said[quote.id], quoted[quote.start .. " " .. quote.stop] = speaker, true
    end
    add(list, it.source_span, "source", {}, it.key)
    add(list, it.cue_span, "cue", {}, it.key)
    for _, span in ipairs(it.content) do
      if not quoted[span[1] .. " " .. span[2]] then add(list, span, "content", {}, it.key) end
    end
  end
  for quote in doc:quotes() do
    add(list, quote.span, "quotation", { kind = quote.kind, speaker = said[quote.id] }, quote.key)
  end
  table.sort(list, function(a, b)
    if a.first ~= b.first then return a.first < b.first end
    if a.last ~= b.last then return a.last > b.last end
    return a.order < b.order
  end)
  return list
end

-- Bytes of the text that share an entry of the index.
local BUCKET = 1024

--- An index of ranges by their place.
---@param ranges table[] in order
---@param first integer? only what stands from here
---@param last integer? to here
---@return table index
function spans.index(ranges, first, last)
  local buckets = {}
  for _, range in ipairs(ranges) do
    local from, to = math.max(range.first, first or 0), math.min(range.last, last or range.last)
    for at = math.floor(from / BUCKET), math.floor((to - 1) / BUCKET) do
      buckets[at] = buckets[at] or { at = at }
      table.insert(buckets[at], range)
    end
  end
  return { buckets = buckets, first = first or 0 }
end

-- Those that touch a range of the text, in order.
local function touching(index, first, last)
  local list, low = {}, math.floor(first / BUCKET)
  for at = low, math.max(low, math.floor((last - 1) / BUCKET)) do
    for _, range in ipairs(index.buckets[at] or {}) do
      -- What began in a bucket before has been seen there.
      local begins = math.floor(math.max(range.first, index.first) / BUCKET)
      if range.first < last and first < range.last and (at == low or begins == at) then
        list[#list + 1] = range
      end
    end
  end
  return list
end

-- Adds a word, cut wherever a range begins or ends in it.
local function add_word(items, text, at, index)
  local cuts = { at + #text }
  for _, range in ipairs(touching(index, at, at + #text)) do
    cuts[#cuts + 1], cuts[#cuts + 2] = range.first, range.last
  end
  table.sort(cuts)
  local from = at
  for _, cut in ipairs(cuts) do
    if cut > from and cut <= at + #text then
      local piece = pandoc.Str(text:sub(from - at + 1, cut - at))
      items[#items + 1] = { first = from, last = cut, inline = piece }
      from = cut
    end
  end
end

--- Adds text as words and blanks with their places.
---@param items table[] { first, last, inline }
---@param text string
---@param at integer where it begins
---@param index table of `spans.index`
function spans.add_text(items, text, at, index)
  local position = 1
  while position <= #text do
    local blank = text:match("^%s+", position)
    local word = blank or text:match("^%S+", position)
    local first = at + position - 1
    if blank then
      local inline = blank:find "\n" and pandoc.SoftBreak() or pandoc.Space()
      items[#items + 1] = { first = first, last = first + #blank, inline = inline }
    else
      add_word(items, word, first, index)
    end
    position = position + #word
  end
end

local function covers(range, item)
  if item.first == item.last then return range.first < item.first and item.first < range.last end
  return range.first <= item.first and item.last <= range.last
end

-- Items from..to, of which all ranges up to `depth` are wrapped around already.
local function nest(items, from, to, depth)
  local inlines, index = pandoc.List {}, from
  while index <= to do
    local range, stop = items[index].ranges[depth], index
    if range then
      while stop < to and items[stop + 1].ranges[depth] == range do stop = stop + 1 end
      inlines:insert(pandoc.Span(nest(items, index, stop, depth + 1), range.attr))
    else
      inlines:insert(items[index].inline)
    end
    index = stop + 1
  end
  return inlines
end

--- Inlines with Spans around them.
---@param items table[] in order
---@param index table of `spans.index`
function spans.group(items, index)
  for _, item in ipairs(items) do
    item.ranges = {}
    for _, range in ipairs(touching(index, item.first, item.last)) do
      if covers(range, item) then item.ranges[#item.ranges + 1] = range end
    end
  end
  return nest(items, 1, #items, 1)
end

-- ---- inlines that are there -------------------------------------------------------

local MARKS = { DoubleQuote = { "“", "”" }, SingleQuote = { "‘", "’" } }
local BLANK = { Space = " ", SoftBreak = "\n", LineBreak = "\n" }
-- What is no part of the running text.
local APART = { Note = true, Image = true, RawInline = true }

local function parts(inline)
  local marks = inline.t == "Quoted" and MARKS[inline.quotetype] or { "", "" }
  return marks[1], inline.content, marks[2]
end

--- The text that inlines stand for.
---@return string
function spans.text(inlines)
  local list = {}
  for _, inline in ipairs(inlines) do
    if BLANK[inline.t] then
      list[#list + 1] = BLANK[inline.t]
    elseif not APART[inline.t] then
      local open, content, close = parts(inline)
      list[#list + 1] = open .. (content and spans.text(content) or inline.text or "") .. close
    end
  end
  return table.concat(list)
end

--- Wraps the inlines of a paragraph. What a range covers in part (emphasis, a link)
--- is wrapped inside.
---@param inlines table
---@param index table of `spans.index`
---@param at integer where their text begins in the document's
function spans.wrap(inlines, index, at)
  local items = {}
  for _, inline in ipairs(inlines) do
    local size = #spans.text { inline }
    if inline.t == "Str" then
      add_word(items, inline.text, at, index)
    else
      local open, content = parts(inline)
      if content and size > 0 then
        local inside = {}
        for _, range in ipairs(touching(index, at, at + size)) do
          if not covers(range, { first = at, last = at + size }) then
            inside[#inside + 1] = range
          end
        end
        -- No deeper than pandoc's own reader went.
        inline.content = spans.wrap(content, spans.index(inside, at, at + size), at + #open)
      end
      items[#items + 1] = { first = at, last = at + size, inline = inline }
    end
    at = at + size
  end
  return spans.group(items, index)
end

return spans
