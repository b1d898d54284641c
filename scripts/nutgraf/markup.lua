--- Text inside markup: HTML, XML, addresses. Input: text. Output: text that stands for
--- itself there.
local text = require "nutgraf.text"

local markup = {}

local NAMES = { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;", ["'"] = "&#39;" }

--- Escaped for HTML and XML, in text and in quoted attributes; characters that nobody sees,
--- some of which XML cannot hold, are written out (nutgraf.visible).
---@param value string
---@return string
function markup.escape(value)
  return (text.clean(value):gsub("[&<>\"']", NAMES))
end

--- A path as an address: percent-encoded, a relative reference where it is relative.
---@param path string
---@return string
function markup.uri(path)
  local encoded = path:gsub("[^%w%-._~/]", function(char) return ("%%%02X"):format(char:byte()) end)
  return path:sub(1, 1) == "/" and "file://" .. encoded or encoded
end

return markup
