--- The core beside the editor, as the command: for editors that load no C module.
--- Input: a buffer's text. Output: what nutgraf.editor.inside gives.
local load_chunk = require "nutgraf.chunk"

local outside = {}
outside.__index = outside

---@param execute fun(words: string[], input: string): string?, string?
---@param options { command: string? }
function outside.new(execute, options)
  return setmetatable({ execute = execute, command = options.command or "nutgraf" }, outside)
end

local TYPES = {
  html = "html", htm = "html", xhtml = "html", md = "markdown", markdown = "markdown", xml = "xml",
}

-- The output is a Lua chunk of plain data: it runs with nothing in reach.
local function read(output)
  local chunk = load_chunk(output, "=nutgraf", {})
  local ok, result = pcall(chunk or error)
  return ok and type(result) == "table" and result or nil
end

--- Runs a view.
---@param text string
---@param name string?
---@param view string
---@param words string[]
---@return { items: table[], columns: table, shape: string, type: string? }?
---@return string? message
function outside:run(text, name, view, words)
  local command = { self.command, view, "--encoding", "utf-8" }
  for _, word in ipairs(words) do command[#command + 1] = word end
  local kind = TYPES[(name or ""):lower():match("%.(%w+)$") or ""]
  if kind then
    command[#command + 1] = "--type"
    command[#command + 1] = kind
  end
  -- Nothing may have been decided yet.
  local decisions = name and name ~= "" and name .. ".nutgraf.json"
  local file = decisions and io.open(decisions, "rb")
  if file then
    file:close()
    command[#command + 1] = "--corrections"
    command[#command + 1] = decisions
  end
  command[#command + 1] = "--to"
  command[#command + 1] = "lua"
  command[#command + 1] = "-"
  local output, message = self.execute(command, text)
  if not output then return nil, message end
  local result = read(output)
  if not result then
    return nil, ("%s gave no items: %s"):format(self.command, message or output:sub(1, 200))
  end
  result.type = kind and "text/" .. kind -- else it is not known here
  return result
end

--- Decides something about a structure of the buffer's file, as it lies on the disk.
---@param name string
---@param key string
---@param field string
---@param value string
---@return boolean? ok
---@return string? message
function outside:decide(_, name, key, field, value)
  local output, message = self.execute(
    { self.command, "correct", name, key, field .. "=" .. value }, "")
  if not output then return nil, message end
  return true
end

--- The names of the views.
---@return string[]
function outside:views()
  if not self.names then
    self.names = {}
    local output = self.execute({ self.command, "list", "view" }, "") or ""
    for name in output:gmatch("\n  ([%w_-]+)") do self.names[#self.names + 1] = name end
  end
  return self.names
end

return outside
