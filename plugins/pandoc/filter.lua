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

local TEXT = { Para = true, Plain = true, Header = true }
local LIST = { BulletList = true, OrderedList = true }

-- Calls a function with every paragraph, in order. Notes and tables are left out.
-- No deeper than pandoc's own reader went.
local function each(blocks, work)
  for _, block in ipairs(blocks) do
    if TEXT[block.t] then
      work(block)
    elseif LIST[block.t] then
      block.content = block.content:map(function(item) return each(item, work) end)
    elseif block.t == "BlockQuote" or block.t == "Div" then
      block.content = each(block.content, work)
    end
  end
  return blocks
end

local function language_of(meta)
  return meta.lang and pandoc.utils.stringify(meta.lang) or nil
end

function Pandoc(document)
  local texts, places, size = {}, {}, 0
  each(document.blocks, function(block)
    local text = spans.text(block.content)
    texts[#texts + 1], places[#places + 1] = text, size
    size = size + #text + 2
  end)
  local doc, message = nutgraf.parse(table.concat(texts, "\n\n"), {
    type = "text", encoding = "utf-8", language = language_of(document.meta),
  })
  if not doc then error("nutgraf: " .. message) end
  local ranges, index = spans.of(doc), 0
  document.blocks = each(document.blocks, function(block)
    index = index + 1
    block.content = spans.wrap(block.content, ranges, places[index])
  end)
  return document
end
