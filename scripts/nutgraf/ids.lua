--- What an item is called outside of its document. Input: the document's name and the item's
--- key. Output: an id which is the same in each run, and which no other of one output has: an
--- item of a copy of the document has another one, since it stands elsewhere.
local core = require "nutgraf.core"
local text = require "nutgraf.text"

local ids = {}

--- The id of an item: letters and digits; behind these a number where there was one like it.
---@param item table document, and its key, or else its line and text
---@param taken table<string, any> the ids of this output so far, to which it is added
---@return string
function ids.of(item, taken)
  local key = item.key or ("%.0f:%s"):format(item.line or 0, item.text or "")
  return text.free(core.sha256(item.document .. "\0" .. key):sub(1, 16), taken, "-")
end

return ids
