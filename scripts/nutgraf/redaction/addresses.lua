--- Addresses in a file: what has a scheme, a host, a path, and the attributes that hold
--- one. Input: UTF-8, markup or not. Output: their spans, in order, none over another.
local addresses = {}

-- What an address may be made of; a comma ends it, as a cell of a sheet.
local REST = "[^%s\"'<>,]"

-- What tells an address, and how far before that its beginning may lie, in bytes: a long
-- run of letters is looked through once.
local SIGNS = {
  { "://", "%a[%w+.-]*$", 24 }, { "@", "[%w._+-]+$", 64 }, { "mailto:", "$", 0 },
  { "www%.", "$", 0 },
}
local PATTERNS = { "()/[^%s\"'<>,/]+/" .. REST .. "*()" }
for _, name in ipairs { "href", "src", "srcset", "action", "cite", "poster", "content" } do
  PATTERNS[#PATTERNS + 1] = "()" .. name .. "%s*=%s*\"[^\"%s]+\"()"
  PATTERNS[#PATTERNS + 1] = "()" .. name .. "%s*=%s*'[^'%s]+'()"
end

--- The spans of addresses.
---@param text string
---@return integer[][] spans first and last byte, from 1
function addresses.find(text)
  local list = {}
  for _, sign in ipairs(SIGNS) do
    local at = text:find(sign[1])
    while at do
      local before = text:sub(math.max(1, at - sign[3]), at - 1)
      local stop = text:match("^" .. REST .. "+()", at)
      list[#list + 1] = { at - #(before:match(sign[2]) or ""), stop - 1 }
      at = text:find(sign[1], stop)
    end
  end
  for _, pattern in ipairs(PATTERNS) do
    for from, stop in text:gmatch(pattern) do list[#list + 1] = { from, stop - 1 } end
  end
  table.sort(list, function(a, b) return a[1] < b[1] end)
  local merged = {}
  for _, span in ipairs(list) do
    local last = merged[#merged]
    if last and span[1] <= last[2] then
      last[2] = math.max(last[2], span[2])
    else
      merged[#merged + 1] = span
    end
  end
  return merged
end

return addresses
