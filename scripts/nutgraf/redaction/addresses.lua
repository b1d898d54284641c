--- Addresses in a file: what has a scheme, a host, a path, the attributes that hold one,
--- and the labels by which a file refers to its own parts. Input: UTF-8, markup or not.
--- Output: their spans, in order, none over another.
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

-- Labels: "[^label]", "[label]:", "[words][label]" of Markdown, and of subtitles the line
-- before their times. Each is short; what is longer is none.
local LABEL = 100
local AFTER, BEFORE = { "[^", "][" }, {
  ["]:"] = "^.*\n *%[%^?()[^%[%]\n]+()$",
  ["-->"] = "^.*\n()[^\n]+()\n[%d:.,%s]+$",
}
local function add_labels(text, list)
  for _, sign in ipairs(AFTER) do
    local _, at = text:find(sign, 1, true)
    while at do
      local stop = text:sub(at + 1, at + LABEL):match("^[^%[%]\n]+()%]")
      if stop then list[#list + 1] = { at + 1, at + stop - 1 } end
      _, at = text:find(sign, at + 1, true)
    end
  end
  for sign, pattern in pairs(BEFORE) do
    local at = text:find(sign, 1, true)
    while at do
      local from = math.max(1, at - LABEL)
      local before = ("\n" .. text:sub(from, at - 1)):gsub("\r", " ")
      local first, stop = before:match(pattern)
      if first then list[#list + 1] = { from + first - 2, from + stop - 3 } end
      at = text:find(sign, at + 1, true)
    end
  end
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
  add_labels(text, list)
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
