--- What recurs on the pages of a site. Input: pages, among them the one that is read or not.
--- Output: the site of a document, for its parse; what recurs there is the site's furniture, and
--- no page's story. Pages are of one site where the hosts of their addresses are equal; those
--- that give no address, where they lie in one folder, or in one file.
local core = require "nutgraf.core"

---@class nutgraf.Furniture
---@field sites table<string, userdata> by the site's name: those on which something recurs
---@field pages integer that were looked at
---@field others integer documents that are no pages
---@field counted integer pages of sites of three and more
---@field copies integer pages that were left out of the count
---@field blocks integer that fell, of all documents so far
---@field fallen integer documents of which some fell
local furniture = {}
furniture.__index = furniture

local function site_of(doc, path)
  local host = (doc.meta.url or ""):match "^%a[%w+.-]*://([^/?#]+)"
  host = host and host:lower():gsub("^.*@", ""):gsub(":%d+$", ""):gsub("^www%.", "")
  if host and host ~= "" then return host end
  return "folder " .. (path:match "^(.*)/[^/]*$" or ".")
end

--- Looks at the pages of files.
---@param paths string[]
---@param options nutgraf.Options as they are read with
---@param documents fun(path: string, options: table): function nutgraf.documents
---@return nutgraf.Furniture
function furniture.learn(paths, options, documents)
  local self = setmetatable({
    sites = {}, names = {}, pages = 0, others = 0, counted = 0, copies = 0, blocks = 0, fallen = 0,
  }, furniture)
  -- What cannot be read is told where it is shown.
  local silent, found = {}, {}
  for name, value in pairs(options) do silent[name] = value end
  silent.warn, silent.corrections, silent.furniture = nil, false, nil
  for _, path in ipairs(paths) do
    for doc in documents(path, silent) do
      local name = doc and site_of(doc, path)
      local site = name and (found[name] or core.site())
      if site and site:add(doc) then
        found[name], self.pages = site, self.pages + 1
      elseif site then
        self.others = self.others + 1
      end
    end
  end
  for name, site in pairs(found) do
    local counted, copies, wordings = site:settle()
    if wordings > 0 then self.sites[name] = site end
    if counted >= 3 then self.counted = self.counted + counted end
    self.copies = self.copies + copies
  end
  return self
end

--- The site that a document is of, where something recurs there.
---@param doc userdata
---@param path string of its file
---@return userdata? site
function furniture:of(doc, path)
  return self.sites[site_of(doc, path)]
end

--- Counts what fell of a document that was read with its site.
---@param doc userdata
function furniture:count(doc)
  local before = self.blocks
  for _ in doc:blocks { why = "site" } do self.blocks = self.blocks + 1 end
  if self.blocks > before then self.fallen = self.fallen + 1 end
end

return furniture
