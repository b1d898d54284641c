--- Keys of the entries that filters add: names that outlive the parse, by the same
--- rule as the core's. Input: layer, words, place. Output: 16 hexadecimal digits of
--- a hash of the layer, the words, 32 code points on each side, blanks folded, and
--- the ordinal among equals; so the unit of offsets and the wrapping of lines do
--- not matter.
local core = require "nutgraf.core"
local text = require "nutgraf.text"

local keys = {}

local CONTEXT = 32

local function around(doc, first, last)
  local unit = doc.unit
  local from, to = doc:convert(first, unit, "codepoint"), doc:convert(last, unit, "codepoint")
  local most = doc:convert(#doc.text, "byte", "codepoint")
  from = doc:convert(math.max(0, from - CONTEXT), "codepoint", unit)
  to = doc:convert(math.min(most, to + CONTEXT), "codepoint", unit)
  return doc:slice(from, first), doc:slice(last, to)
end

--- The key of an entry.
---@param doc nutgraf.Document
---@param layer string
---@param entry table with span and text
---@param seen table<string, integer> how many equals came before; kept by the caller
---@return string
function keys.of(doc, layer, entry, seen)
  local before, after = "", ""
  if entry.span then before, after = around(doc, entry.span[1], entry.span[2]) end
  local parts = { layer, entry.text or "", before, after }
  for index = 2, 4 do parts[index] = text.fold(parts[index]) end
  local base = table.concat(parts, "\0")
  seen[base] = (seen[base] or 0) + 1
  return core.sha256(base .. "\0" .. string.format("%d", seen[base])):sub(1, 16)
end

return keys
