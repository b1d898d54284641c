--- The entries of a live blog: each begins with a line that is a time of day. Input: a
--- document. Output: a list, in the order of the page; empty for any other page. A day is
--- told where the page's own markup tells it: the clock alone is no day.
local entries = {}

local NEAR = 4 -- nodes to go up and down from the line to a <time>

---@class nutgraf.Entry
---@field at nutgraf.Block the line with the time
---@field clock string as written there
---@field edtf string? "2024-05-03T14:05:00"
---@field title nutgraf.Block? the first line of what it says

local function stamp(node)
  local value = node and node.tag == "time" and node.attributes.datetime
  local day, clock = (value or ""):match "^(%d%d%d%d%-%d%d%-%d%d)[T ](%d%d:%d%d)"
  return day and ("%sT%s:00"):format(day, clock) or nil
end

-- What the <time> in, at or around a line says.
local function moment(block)
  local node = block.node
  for _ = 1, NEAR do
    local found = stamp(node)
    if found or not node then return found end
    if node == block.node then
      for child in node:children() do found = found or stamp(child) end
    end
    if found then return found end
    node = node.parent
  end
end

---@param doc nutgraf.Document
---@return nutgraf.Entry[]
function entries.of(doc)
  local list = {}
  if not (doc.page and doc.page.kind == "live-blog") then return list end
  local last, begun
  for block in doc:blocks { leaf = true } do
    local role = block.role
    begun = begun or role == "headline"
    if role == "dateline" and begun and block.text:find "^%D*%d%d?[:.hH]%d%d" then
      last = { at = block, clock = block.text, edtf = moment(block) }
      list[#list + 1] = last
    elseif last and not last.title and (role == "body" or role == "section-title") then
      last.title = block
    end
  end
  return list
end

return entries
