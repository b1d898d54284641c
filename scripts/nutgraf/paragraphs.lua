--- Paragraphs by number, for documents whose lines do not tell them apart: a minified
--- page is one line. Input: a document. Output: the line of an item, and beside it the
--- number of its block ("1 p12", the `id` of the record's blocks) where most of the
--- story's paragraphs share a line; `nutgraf explain FILE:p12` takes it.
local sorted = require "nutgraf.sorted"
local text = require "nutgraf.text"

local paragraphs = {}

local LINED = { heading = true, paragraph = true, item = true, blockquote = true, pre = true }

local known = setmetatable({}, { __mode = "k" })

-- The leaf blocks' starts and numbers, and whether most share a line.
local function read(doc)
  if known[doc] then return known[doc] end
  local leaves = { starts = {}, ids = {} }
  local all, shared, line, alone = 0, 0, nil, false
  for block in doc:blocks() do
    if block.leaf then
      leaves.starts[#leaves.starts + 1], leaves.ids[#leaves.ids + 1] = block.start, block.id
      if LINED[block.kind] and doc:is_story(block) then
        local same = block.line == line
        all, shared = all + 1, shared + (same and (alone and 2 or 1) or 0)
        line, alone = block.line, not same
      end
    end
  end
  leaves.crowded = shared * 2 > all
  known[doc] = leaves
  return leaves
end

--- The number of the paragraph that holds an offset, or is the last before it.
---@param doc nutgraf.Document
---@param offset integer
---@return integer?
function paragraphs.at(doc, offset)
  local leaves = read(doc)
  return leaves.ids[sorted.last_before(leaves.starts, offset + 1, sorted.itself)]
end

--- The line of an item as people are shown it.
---@param doc nutgraf.Document? nil: of no document alone
---@param item table
---@return string
function paragraphs.line(doc, item)
  local line = text.show(item.line)
  local placed = line ~= "" and doc and doc.blocks and item.span
  if not placed or not read(doc).crowded then return line end
  local number = paragraphs.at(doc, item.span[1])
  return number and ("%s p%.0f"):format(line, number) or line
end

return paragraphs
