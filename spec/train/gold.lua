-- Lists the pages of annotated sets for the trainer of the story (spec/train/story.c):
--   gold.lua CORPUS SET=WEIGHT… SET:TYPE=WEIGHT…
-- CORPUS: a folder with a folder a set, each with gold.json and its pages, unpacked, as
-- NAME.html; TYPE takes the pages whose gold has that type. A set of weight 0 is measured,
-- and not learned from. Out, a page: "page SET PART WEIGHT PATH" (parted by tabs), then "="
-- and the story's text, or a line "+" for each passage that must be in the story and "-"
-- for each that must not. All pages of a site have one PART of 15.
local cjson = require "cjson"

local PARTS = 15

local function site_of(name, page)
  local url = type(page.url) == "string" and page.url or ""
  local host = url:match "^%a+://([^/:]+)"
  if host then return host:match "[^.]+%.[^.]+$" or host end
  if type(page.site) == "string" and page.site ~= "" then return page.site end
  return (name:gsub("%-[^-]*$", ""))
end

local function part_of(site)
  local hash = 5381
  for i = 1, #site do hash = (hash * 33 + site:byte(i)) % 4294967296 end
  return (hash // 7) % PARTS
end

local function line(text) return (text:gsub("%s+", " ")) end

local function list(name, page)
  io.write(name)
  if type(page.body) == "string" then return io.write("=", line(page.body), "\n") end
  for _, passage in ipairs(page.with) do io.write("+", line(passage), "\n") end
  for _, passage in ipairs(page.without) do io.write("-", line(passage), "\n") end
end

for i = 2, #arg do
  local label, weight = arg[i]:match "^(.-)=(.+)$"
  local set, kind = label:match "^(.-):(.+)$"
  local folder = arg[1] .. "/" .. (set or label)
  local file = assert(io.open(folder .. "/gold.json"))
  local pages, names = cjson.decode(file:read "a"), {}
  file:close()
  for name, page in pairs(pages) do
    if not kind or page.type == kind then names[#names + 1] = name end
  end
  table.sort(names)
  for _, name in ipairs(names) do
    local page = pages[name]
    list(("page\t%s\t%d\t%s\t%s/%s.html\n"):format(label, part_of(site_of(name, page)), weight, folder, name), page)
  end
end
