--- The core beside the editor, as the command: for editors that load no C module.
--- Input: a buffer's text. Output: what nutgraf.editor.inside gives.
local load_chunk = require "nutgraf.run.chunk"

local outside = {}
outside.__index = outside

---@param execute fun(words: string[], input: string): string?, string?
---@param options { command: string? }
function outside.new(execute, options)
  return setmetatable({
    execute = execute, command = options.command or "nutgraf", known = {},
  }, outside)
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

-- The words of the command that runs a view, and the type of the document where its name
-- tells it.
local function command_of(self, name, view, words, cut)
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
  if cut then
    for _, word in ipairs { "--most", tostring(cut.most), "--near", tostring(cut.near) } do
      command[#command + 1] = word
    end
  end
  command[#command + 1] = "-"
  return command, kind and "text/" .. kind
end

local function result_of(self, output, message, kind)
  if not output then return nil, message end
  local result = read(output)
  if not result then
    return nil, ("%s gave no items: %s"):format(self.command, message or output:sub(1, 200))
  end
  result.type = kind -- nil where it is not known here
  return result
end

--- Runs a view.
---@param text string
---@param name string?
---@param view string
---@param words string[]
---@return { items: table[], columns: table, shape: string, type: string? }?
---@return string? message
function outside:run(text, name, view, words)
  local command, kind = command_of(self, name, view, words)
  local output, message = self.execute(command, text)
  return result_of(self, output, message, kind)
end

--- Runs a view while the editor goes on.
---@param start function of the host (nutgraf.Host)
---@param text string
---@param name string?
---@param view string
---@param words string[]
---@param cut { most: integer, near: integer }? only so many items, those nearest to a line;
---  `more` of the result is how many there are beside them
---@param done fun(result: table?, message: string?)
---@return { stop: fun() } job
function outside:start(start, text, name, view, words, cut, done)
  local command, kind = command_of(self, name, view, words, cut)
  return start(command, text, function(output, message)
    done(result_of(self, output, message, kind))
  end)
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

--- The names of the scripts of a kind.
---@param kind "view"|"check"|"filter"
---@return string[]
function outside:names(kind)
  if not self.known[kind] then
    local names = {}
    local output = self.execute({ self.command, "list", kind }, "") or ""
    for name in output:gmatch("\n  ([%w_-]+)") do names[#names + 1] = name end
    self.known[kind] = names
  end
  return self.known[kind]
end

--- The options of a view, by the help of the command, which tells no values.
---@param view string
---@return table<string, string[]> by name
function outside:options(view)
  local options = {}
  local output = self.execute({ self.command, view, "--help" }, "") or ""
  for name in output:gmatch "\n  %-%-([%w-]+)" do options[name:gsub("-", "_")] = {} end
  return options
end

return outside
