--- Runs the command `nutgraf` from an editor whose Lua has nothing of its own for
--- that. Input: words, and the text for standard input. Output: what the command
--- prints. It waits for the command to end.

local function quote(word)
  return "'" .. word:gsub("'", "'\\''") .. "'"
end

local function read(path)
  local file = io.open(path, "rb")
  local text = file and file:read "*a" or ""
  if file then file:close() end
  return text
end

---@param words string[] the command and its arguments
---@param input string
---@return string? output nil where the command fails; a check that finds something does not
---@return string? message
return function(words, input)
  local given, said = os.tmpname(), os.tmpname()
  local file, message = io.open(given, "wb")
  if not file then return nil, message end
  file:write(input)
  file:close()
  local quoted = {}
  for index, word in ipairs(words) do quoted[index] = quote(word) end
  local pipe = io.popen(("%s <%s 2>%s; echo $?"):format(table.concat(quoted, " "), quote(given),
    quote(said)))
  local output, status = pipe:read("*a"):match "^(.-)(%d+)\n$"
  pipe:close()
  message = read(said)
  os.remove(given)
  os.remove(said)
  if tonumber(status) > 1 then return nil, (message:gsub("%s+$", "")) end
  return output
end
