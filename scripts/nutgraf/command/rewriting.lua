--- Documents that filters on the source change before anything else sees them. Input: a session
--- that is ready, a document and its bytes. Output: what they leave of it, parsed anew, so that
--- nothing of what they took out is left.
local nutgraf = require "nutgraf"

local rewriting = {}

--- Has every filter on the source change a document, one after the other.
---@param session table nutgraf.session
---@param doc userdata
---@param bytes string
---@param options nutgraf.Options as it was read with
---@return userdata? doc
---@return table|string source_or_message
---@return "failed"|"unreadable"|nil code whether a filter failed, or what it made is no document
function rewriting.apply(session, doc, bytes, options)
  local source = nutgraf.source(doc)
  for index = 1, session.sources do
    local changed, message = session:rewrite(doc, source, bytes, index)
    if not changed then return nil, message, "failed" end
    bytes, changed.type = changed.bytes, doc.type
    changed.message, changed.whole, changed.flow = source.message, source.whole, source.flow
    changed.site = nutgraf.site(doc)
    doc, message = nutgraf.parse(bytes, setmetatable(changed, { __index = options }))
    if not doc then return nil, message, "unreadable" end
    source = nutgraf.source(doc)
  end
  return doc, source
end

return rewriting
