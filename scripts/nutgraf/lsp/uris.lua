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

return uris
