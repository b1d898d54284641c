--- The text of a document with its marks. Input: a document and the sections of a record.
--- Output: HTML, a numbered paragraph for each block that is shown; each stretch lies in a
--- span for every section that marks it, and a label stands where a mark begins: in the
--- text, or beside the paragraph. Linear in blocks and marks: one sweep over the text.
local markup = require "nutgraf.markup"
local sorted = require "nutgraf.sorted"
local style = require "nutgraf.html.style"

local escape = markup.escape

local marks = {}
marks.__index = marks

-- The class of a paragraph, by the role of its block, else its kind.
local ROLES = {
  headline = "headline", deck = "deck", byline = "small", dateline = "small", caption = "small",
  credit = "small", ["section-title"] = "subhead",
}
local KINDS = {
  blockquote = "quoted", item = "item", cell = "cells", caption = "small",
}

---@class nutgraf.Mark
---@field first integer
---@field last integer
---@field class integer the number of its section
---@field label string "Q12"
---@field id string of the mark in the page
---@field card string the id of what tells of it
---@field margin boolean? its label stands beside the paragraph
---@field bare boolean? the words are not marked, only the paragraph
---@field paragraph integer? where it was written

local function add(list, item, mark)
  for index, range in ipairs(item.ranges or { item.span }) do
    if range[2] > range[1] then
      list[#list + 1] = setmetatable({
        first = range[1], last = range[2], order = #list, further = index > 1,
      }, { __index = mark })
      if index == 1 then mark.written = list[#list] end
    end
  end
end

local function inner(list, item, mark)
  for _, child in ipairs(item.children or {}) do
    if child.span then
      add(list, child, { class = mark.class, label = mark.label, card = mark.card, bare = true,
        margin = true })
    end
  end
end

-- The marks of all sections; each item's `mark` is its own.
local function gather(sections, prefix)
  local list, by_item = {}, {}
  for _, section in ipairs(sections) do
    for number, item in ipairs(section.items) do
      local label = section.letter .. number
      local mark = {
        class = section.class, label = label, id = prefix .. "m-" .. label, card = prefix .. label,
        margin = section.show.mark ~= "text", bare = section.show.mark == "paragraph",
      }
      by_item[item] = mark
      if item.span and section.show.mark ~= "none" then add(list, item, mark) end
      if section.show.children == "margin" then inner(list, item, mark) end
    end
  end
  return list, by_item
end

--- The marks of a document's sections.
---@param doc nutgraf.Document? nil: of no document alone, and there is no text
---@param sections table[] of a record, each with `show`: nutgraf.Section
---@param prefix string before every id
---@return table marks `of`: by item
function marks.new(doc, sections, prefix)
  local list, by_item = gather(sections, prefix)
  local ends = {}
  for index, mark in ipairs(list) do ends[index] = mark end
  table.sort(list, function(a, b)
    if a.first ~= b.first then return a.first < b.first end
    return a.order < b.order
  end)
  table.sort(ends, function(a, b)
    if a.last ~= b.last then return a.last < b.last end
    return a.order < b.order
  end)
  return setmetatable({
    doc = doc, prefix = prefix, starts = list, ends = ends, of = by_item,
    signs = doc and doc:markup(),
    at = 1, ended = 1, sign = 1, counts = {}, classes = style.classes, firsts = {},
  }, marks)
end

-- Labels: in the text, or an anchor there and the label in the margin.
local function open(self, mark, line, margin)
  self.counts[mark.class] = (self.counts[mark.class] or 0) + (mark.bare and 0 or 1)
  if mark.further then return end
  mark.paragraph = #self.firsts
  local link = ('<a class="t t%d" href="#%s"'):format(mark.class, mark.card)
  if not mark.margin then
    line[#line + 1] = ('%s id="%s">%s</a>'):format(link, mark.id, mark.label)
  else
    if mark.id then line[#line + 1] = ('<span class="at" id="%s"></span>'):format(mark.id) end
    local last = margin[#margin]
    local piece = ("%s>%s</a>"):format(link, mark.label)
    if last ~= piece then margin[#margin + 1] = piece end
  end
end

-- What begins and ends up to a place.
local function sweep(self, place, line, margin)
  local starts, ends = self.starts, self.ends
  while ends[self.ended] and ends[self.ended].last <= place do
    local mark = ends[self.ended]
    self.ended = self.ended + 1
    if not mark.bare and mark.opened then
      self.counts[mark.class] = self.counts[mark.class] - 1
    end
  end
  while starts[self.at] and starts[self.at].first <= place do
    local mark = starts[self.at]
    self.at = self.at + 1
    if mark.last > place then
      mark.opened = true
      open(self, mark, line, margin)
    end
  end
end

-- Whether a place lies in a sign of the markup; and where that changes next.
local function sign_at(self, place)
  local signs = self.signs
  while signs[self.sign] and signs[self.sign][2] <= place do self.sign = self.sign + 1 end
  local sign = signs[self.sign]
  if not sign then return false, math.huge end
  if sign[1] <= place then return true, sign[2] end
  return false, sign[1]
end

local function write_words(self, line, from, to)
  local opening, closing = {}, {}
  for class = 1, self.classes do
    if (self.counts[class] or 0) > 0 then
      opening[#opening + 1], closing[#closing + 1] = ('<span class="m%d">'):format(class), "</span>"
    end
  end
  local words = escape(self.doc:slice(from, to)):gsub("\n", "<br>\n")
  line[#line + 1] = table.concat(opening) .. words .. table.concat(closing)
end

-- The words of a block between tags, and the labels beside it.
local function paragraph(self, block)
  local line, margin, place = {}, {}, block.start
  while place < block.stop do
    sweep(self, place, line, margin)
    local hidden, next_place = sign_at(self, place)
    local start, stop = self.starts[self.at], self.ends[self.ended]
    next_place = math.min(next_place, block.stop, start and start.first or math.huge,
      stop and stop.last > place and stop.last or math.huge)
    if not hidden then write_words(self, line, place, next_place) end
    place = next_place
  end
  return table.concat(line), table.concat(margin, " ")
end

--- The number of the paragraph that holds an offset, or is the last before it.
---@param offset integer
---@return integer?
function marks:paragraph(offset)
  local number = sorted.last_before(self.firsts, offset + 1, sorted.itself)
  return number > 0 and number or nil
end

-- Writes blocks that are one paragraph: one, or the cells of a row.
local function write_paragraph(self, write, blocks)
  local first = blocks[1]
  local number = #self.firsts + 1
  self.firsts[number] = first.start
  local words, margins = {}, {}
  for index, block in ipairs(blocks) do
    local margin
    words[index], margin = paragraph(self, block)
    if margin ~= "" then margins[#margins + 1] = margin end
    if #blocks > 1 then words[index] = '<span class="cell">' .. words[index] .. "</span>" end
  end
  local class = ROLES[first.role] or KINDS[first.kind]
  local id = ("%sp%d"):format(self.prefix, number)
  local tag = first.kind == "pre" and "pre" or "p"
  write(('<div class="par%s" id="%s"><a class="no" href="#%s" title="line %.0f">%d</a><%s>')
    :format(class and " " .. class or "", id, id, first.line, number, tag),
    table.concat(words, " "), "</", tag, ">")
  if #margins > 0 then write('<div class="margin">', table.concat(margins, " "), "</div>") end
  write "</div>\n"
end

--- Writes the text.
---@param write fun(...: string)
function marks:write(write)
  local shown = self.doc.parts
  local blocks, row = {}, nil
  for block in self.doc:blocks { leaf = true } do
    if block.stop > block.start and (not shown or shown:shows(block)) then
      -- Paragraphs in a cell stay their own: old pages lay whole stories out in a table.
      local own = block.kind == "cell" and block.parent and block.parent.id
      if #blocks > 0 and not (own and own == row) then
        write_paragraph(self, write, blocks)
        blocks = {}
      end
      blocks[#blocks + 1], row = block, own
    end
  end
  if #blocks > 0 then write_paragraph(self, write, blocks) end
end

return marks
