--- What of a file somebody may read: its text, the values of attributes and of JSON-LD.
--- Input: a file in UTF-8. Output: the file without what nobody reads (scripts, styles,
--- comments), and the spans of values. Line breaks stay where they are. Linear.
local regions = {}

--- Whether a file of this type has tags.
---@param type string
---@return boolean
function regions.has_markup(type)
  return type:find("html") ~= nil or type:find("xml") ~= nil or type:find("markdown") ~= nil
end

local function blank(text)
  return (text:gsub("[^\n]+", ""))
end

-- Where what begins at a "<" ends, and how much of it stays at its beginning.
local function unseen(text, lower, at)
  if lower:sub(at, at + 3) == "<!--" then
    local _, stop = text:find("%-%->", at + 4)
    return 0, stop or #text
  end
  local name = lower:match("^<(%l+)[%s>/]", at)
  if name ~= "script" and name ~= "style" then return nil end
  local head = lower:match("^<[^<>]*>", at)
  if not head or head:find("ld+json", 1, true) then return nil end
  local stop = lower:find("</" .. name, at + #head)
  return #head, (stop or #text + 1) - 1
end

--- A file without scripts, styles and comments; JSON-LD stays.
---@param text string
---@return string
function regions.seen(text)
  local lower, pieces, done, from = text:lower(), {}, 1, 1
  while true do
    local at = text:find("<[!sS]", from)
    if not at then break end
    local stays, stop = unseen(text, lower, at)
    from = at + 1
    if stays then
      pieces[#pieces + 1] = text:sub(done, at - 1 + stays)
      pieces[#pieces + 1] = blank(text:sub(at + stays, stop))
      done, from = stop + 1, stop + 1
    end
  end
  pieces[#pieces + 1] = text:sub(done)
  return table.concat(pieces)
end

-- Attributes whose values are the page's own words, and nobody's.
local STRUCTURE = {}
for name in ("class id style rel rev type property itemprop itemtype itemscope role lang dir "
  .. "charset http-equiv media sizes width height align valign colspan rowspan scope "
  .. "method enctype target xml:lang xmlns viewbox fill stroke d points transform loading "
  .. "decoding crossorigin integrity async defer"):gmatch("%S+") do
  STRUCTURE[name] = true
end

local function add_attributes(list, text, from, stop)
  local tag = text:sub(from, stop)
  local lower = tag:lower()
  if lower:find("^<meta[^>]*charset%s*=") then return end
  local at = tag:match("^<%a[%w:.-]*()")
  while at do
    local name, value = tag:match("^[%s/]*([^%s=>/\"']+)%s*=%s*()", at)
    if not name then
      at = tag:match("^[%s/]*[^%s=>/]+()", at)
    else
      local first, last = tag:match("^\"()[^\"]*()", value)
      if not first then first, last = tag:match("^'()[^']*()", value) end
      if not first then first, last = tag:match("^()[^%s>]*()", value) end
      name = name:lower()
      local of_meta = name == "name" and lower:find("^<meta")
      if last > first and not STRUCTURE[name] and not name:find("^xmlns:") and not of_meta then
        list[#list + 1] = {
          from = from + first - 1, to = from + last - 2, kind = "value", name = name,
        }
      end
      at = last
    end
  end
end

-- The strings of a JSON text that are no names of fields and no types.
local function add_strings(list, text, from, stop)
  local at, name = from, nil
  while true do
    at = text:find('"', at)
    if not at or at > stop then break end
    local last = at + 1
    while true do
      last = text:find('["\\]', last)
      if not last or last > stop then return end
      if text:byte(last) == 34 then break end
      last = last + 2
    end
    if text:find("^%s*:", last + 1) then
      name = text:sub(at + 1, last - 1)
    elseif last > at + 1 and not (name and name:find("^@")) then
      list[#list + 1] = { from = at + 1, to = last - 1, kind = "value", name = "json" }
    end
    at = last + 1
  end
end

--- The spans of values in a file with tags, and those of what is neither text nor value.
---@param text string
---@return { from: integer, to: integer, kind: "value"|"none", name: string? }[] in order
function regions.list(text)
  local list, at = {}, 1
  while true do
    local from, stop = text:find("<[%a/!?][^<>]*>", at)
    if not from then break end
    local head = text:sub(from, math.min(stop, from + 300))
    at = stop + 1
    if not head:find("^<[/!?]?%a[%w:.-]*[%s/>]") and not head:find("^<[!?]") then
      -- No tag: an address in angle brackets.
      list[#list + 1] = { from = from + 1, to = stop - 1, kind = "value", name = "href" }
    elseif head:find("^<%a") then
      add_attributes(list, text, from, stop)
    end
    if head:lower():find("^<script[^<>]*ld%+json") then
      local last = text:find("</[sS]", at) or #text + 1
      local before = #list
      add_strings(list, text, at, last - 1)
      -- What stands between its strings is no text.
      local inner, from_here = {}, at
      for index = before + 1, #list do
        inner[#inner + 1] = { from = from_here, to = list[index].from - 1, kind = "none" }
        inner[#inner + 1] = list[index]
        from_here, list[index] = list[index].to + 1, nil
      end
      inner[#inner + 1] = { from = from_here, to = last - 1, kind = "none" }
      for _, it in ipairs(inner) do list[#list + 1] = it end
      at = last
    end
  end
  return list
end

return regions
