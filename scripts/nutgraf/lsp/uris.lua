--- Addresses of files, as the Language Server Protocol names documents.
local uris = {}

--- The path of a file: URI; any other is its own path.
---@param uri string
---@return string
function uris.path(uri)
  local path = uri:match("^file://[^/]*(/.*)$") or uri
  return (path:gsub("%%(%x%x)", function(hex) return string.char(tonumber(hex, 16)) end))
end

---@param path string
---@return string
function uris.uri(path)
  return "file://" .. path:gsub("[^%w/._~-]", function(c) return ("%%%02X"):format(c:byte()) end)
end

--- Where a link in a document leads: nil for one within it.
---@param uri string of the document
---@param href string
---@return string?
function uris.resolve(uri, href)
  if href == "" or href:find "^#" then return nil end
  if href:find "^%a[%w+.-]*:" then return href end
  local scheme, host, path = uri:match "^(%a[%w+.-]*:)//([^/]*)(/.*)$"
  if not scheme then return nil end
  if href:find "^//" then return scheme == "file:" and "https:" .. href or scheme .. href end
  if href:find "^/" then return scheme .. "//" .. host .. href end
  local whole, tail = href:match "^([^?#]*)(.*)$"
  local parts = {}
  for part in (path:match "^(.*/)" .. whole):gmatch "[^/]+" do
    if part == ".." then
      parts[#parts] = nil
    elseif part ~= "." then
      parts[#parts + 1] = part
    end
  end
  return scheme .. "//" .. host .. "/" .. table.concat(parts, "/") .. tail
end

return uris
