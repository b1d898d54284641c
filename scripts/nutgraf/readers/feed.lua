--- Documents from a feed: every entry of RSS (0.9 to 2.0) or Atom is one, with what
--- the feed says of it as its metadata. Entries without a text of their own are
--- documents too: their summary, or nothing but their title.
local core = require "nutgraf.core"

local feed = {}

-- Where a field of an entry stands, best first: RSS and Atom.
local FIELDS = {
  text = { "content:encoded", "content", "description", "summary" },
  title = { "title" },
  published = { "pubdate", "published", "dc:date", "updated" },
  id = { "guid", "id" },
  section = { "category" },
}

local MONTHS = {
  jan = "01", feb = "02", mar = "03", apr = "04", may = "05", jun = "06", jul = "07", aug = "08",
  sep = "09", oct = "10", nov = "11", dec = "12",
}

-- The day of RFC 822 ("Mon, 19 Apr 2010 …") or ISO 8601; nil where it is neither.
local function day_of(date)
  local iso = date:match("^%s*(%d%d%d%d%-%d%d%-%d%d)")
  if iso then return iso end
  local day, month, year = date:match("(%d%d?)%s+(%a%a%a)%a*%s+(%d%d%d%d)")
  month = month and MONTHS[month:lower()]
  if month then return ("%s-%s-%02d"):format(year, month, tonumber(day)) end
end

local function trim(text)
  text = text:match("^%s*(.-)%s*$")
  return text ~= "" and text or nil
end

-- The children of an entry by their lower-case name: lists of nodes.
local function children_of(entry)
  local by_name = {}
  for child in entry:children() do
    local name = child.tag and child.tag:lower()
    if name then
      by_name[name] = by_name[name] or {}
      table.insert(by_name[name], child)
    end
  end
  return by_name
end

local function first(children, names)
  for _, name in ipairs(names) do
    for _, node in ipairs(children[name] or {}) do
      local text = trim(node.text)
      if text then return text, node end
    end
  end
end

local function authors_of(children)
  local list = {}
  for _, name in ipairs { "dc:creator", "author", "itunes:author" } do
    for _, node in ipairs(children[name] or {}) do
      local text
      for child in node:children() do
        if child.tag == "name" then text = trim(child.text) end
      end
      -- RSS 2.0 writes "address (name)".
      text = text or trim(node.text)
      if text then list[#list + 1] = text:match("^%S+@%S+%s+%((.+)%)$") or text end
    end
    if #list > 0 then break end
  end
  return list
end

local function link_of(children)
  for _, node in ipairs(children.link or {}) do
    local href = node.attributes.href
    if href and (node.attributes.rel or "alternate") == "alternate" then return href end
    if not href and trim(node.text) then return trim(node.text) end
  end
end

-- Atom may give a title as HTML.
local function title_of(children)
  local title, node = first(children, FIELDS.title)
  if not title or node.attributes.type ~= "html" then return title end
  local doc = core.parse(title, { type = "text/html" })
  return doc and trim(doc.text) or title
end

local function part_of(path, number, entry)
  local children = children_of(entry)
  local text, node = first(children, FIELDS.text)
  local title, published = title_of(children), first(children, FIELDS.published)
  local kind = node and node.attributes.type
  local plain = kind == "text" or kind == "xhtml" or not (text or ""):find("[<&]")
  return {
    bytes = text or title or "", type = plain and "text/plain" or "text/html",
    part = tostring(number), name = ("%s#%d"):format(path, number), url = link_of(children),
    meta = {
      title = title, authors = authors_of(children), published = published and day_of(published),
      section = first(children, FIELDS.section), source = "feed",
    },
    chain = { { step = "part", part = first(children, FIELDS.id) or tostring(number) } },
  }
end

--- Iterates over the entries of a feed.
---@param path string
---@param _ table options: none are used
---@param bytes string the file's
---@return fun(): table|false|nil, string?
function feed.open(path, _, bytes)
  local doc, message = core.parse(bytes, { type = "text/xml" })
  if not doc then message = path .. ": " .. message end
  local parts = {}
  for _, tag in ipairs { "item", "entry" } do
    if doc and #parts == 0 then
      for entry in doc:nodes { tag = tag } do
        parts[#parts + 1] = part_of(path, #parts + 1, entry)
      end
    end
  end
  if doc and #parts == 0 then message = path .. ": no entry in this feed" end
  return function()
    if message then
      local fault = message
      message = nil
      return false, fault
    end
    return table.remove(parts, 1)
  end
end

return feed
