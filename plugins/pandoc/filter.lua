--- A filter for pandoc 2.17 and later that marks who says what in any document:
---
---     pandoc draft.docx --lua-filter plugins/pandoc/filter.lua -t html
---
--- What it adds is in spans.lua. The words stay as they are.
local folder = PANDOC_SCRIPT_FILE:match "^(.*)/[^/]*$" or "."
if not dofile(folder .. "/../library.lua")(folder) then
  error "nutgraf: its library is not found: run the filter from a built checkout"
end
local nutgraf = require "nutgraf"
local spans = dofile(folder .. "/spans.lua")

-- Calls a function with every paragraph of some blocks, in order, in tables, lists and
-- captions, too; gives the blocks with what it gave for each.
local function each(blocks, work)
  return pandoc.Pandoc(blocks):walk({
    traverse = "topdown", Para = work, Plain = work, Header = work,
  }).blocks
end

-- A note stands within a sentence that it is no part of: it is taken out, read after the
-- rest, and put back.
local PLACE = "nutgraf-note"

local function take_out(blocks)
  local notes = {}
  local rest = pandoc.Pandoc(blocks):walk({
    Note = function(note)
      notes[#notes + 1] = note
      return pandoc.Span({}, pandoc.Attr("", { PLACE }, { { "number", tostring(#notes) } }))
    end,
  }).blocks
  return rest, notes
end

local function put_back(blocks, notes)
  return pandoc.Pandoc(blocks):walk({
    Span = function(span)
      if span.classes[1] == PLACE then return notes[tonumber(span.attributes.number)] end
    end,
  }).blocks
end

local function language_of(meta)
  return meta.lang and pandoc.utils.stringify(meta.lang) or nil
end

function Pandoc(document)
  local texts, places, size = {}, {}, 0
  local function take(block)
    local text = spans.text(block.content)
    texts[#texts + 1], places[#places + 1] = text, size
    size = size + #text + 2
  end
  local blocks, notes = take_out(document.blocks)
  each(blocks, take)
  for _, note in ipairs(notes) do each(note.content, take) end
  local doc, message = nutgraf.parse(table.concat(texts, "\n\n"), {
    type = "text", encoding = "utf-8", language = language_of(document.meta),
  })
  if not doc then error("nutgraf: " .. message) end
  local index, number = spans.index(spans.of(doc)), 0
  local function mark(block)
    number = number + 1
    block.content = spans.wrap(block.content, index, places[number])
    return block
  end
  blocks = each(blocks, mark)
  for at, note in ipairs(notes) do notes[at] = pandoc.Note(each(note.content, mark)) end
  document.blocks = put_back(blocks, notes)
  return document
end
