--- Reading files. Input: a path. Output: its bytes, or a message that says what
--- stands in the way. Reads a file at its known size, so that a large one is not
--- held twice.
local source = {}

--- The most bytes that are read of one file.
source.limit = 1024 * 1024 * 1024

local function reason(path, message)
  message = tostring(message)
  if message:sub(1, #path) == path then message = message:sub(#path + 1):gsub("^: ", "") end
  return (message:gsub("^%u%l", string.lower))
end

local function too_large(path, limit)
  return ("%s: larger than the limit of %.0f bytes"):format(path, limit)
end

-- What follows the size that the file said it had, for pipes and devices.
local function rest(file, parts, size, limit)
  while true do
    local piece, message = file:read(65536)
    if not piece then return message == nil, message end
    parts[#parts + 1], size = piece, size + #piece
    if size > limit then return false, nil, true end
  end
end

--- Reads a file whole.
---@param path string "-" is standard input
---@param limit integer?
---@return string? bytes
---@return string? message "PATH: reason"
function source.read(path, limit)
  limit = limit or source.limit
  local file, message = io.stdin, nil
  if path ~= "-" then
    file, message = io.open(path, "rb")
    if not file then return nil, path .. ": " .. reason(path, message) end
  end
  local parts, size = {}, path ~= "-" and file:seek("end") or nil
  if size and not file:seek("set") then size = nil end
  local ok, large = true, false
  if size and size > limit and size < 2 ^ 62 then
    ok, large = false, true
  else
    if size and size > 0 and size < 2 ^ 62 then
      parts[1], message = file:read(size)
      if not parts[1] and message then ok = false end
    end
    if ok then ok, message, large = rest(file, parts, parts[1] and #parts[1] or 0, limit) end
  end
  if path ~= "-" then file:close() end
  if large then return nil, too_large(path, limit) end
  if not ok then return nil, path .. ": " .. reason(path, message or "it cannot be read") end
  if #parts == 1 then return parts[1] end
  return table.concat(parts)
end

return source
