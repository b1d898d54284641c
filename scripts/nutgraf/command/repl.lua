--- A plain Lua prompt with a document: an expression is shown, a statement run.
local arguments = require "nutgraf.command.arguments"
local files = require "nutgraf.command.files"
local nutgraf = require "nutgraf"
local report = require "nutgraf.command.report"
local terminal = require "nutgraf.command.terminal"

local repl = {}

local function show(value)
  if type(value) == "table" then
    local ok, text = pcall(require("nutgraf.json").encode, value)
    return ok and text or tostring(value)
  end
  local ok, words = pcall(function() return type(value) == "userdata" and value.text end)
  if ok and words then return tostring(value) .. "  " .. words:sub(1, 200):gsub("\n", " ") end
  return tostring(value)
end

local function run(line, environment)
  local chunk, message = load("return " .. line, "=prompt", "t", environment)
  if not chunk then chunk, message = load(line, "=prompt", "t", environment) end
  if not chunk then return terminal.write(message, "\n") end
  local results = { pcall(chunk) }
  if not results[1] then return terminal.write(tostring(results[2]), "\n") end
  for index = 2, #results do terminal.write(show(results[index]), "\n") end
end

--- Runs `nutgraf repl FILE`.
---@param words string[]
function repl.run(words)
  local values = arguments.files("repl", words)
  if #values.files ~= 1 then report.stop("which file? nutgraf repl FILE") end
  local options = arguments.options(values)
  options.folders, options.warn = files.folders(values.script), report.note
  local doc, message = nutgraf.open(values.files[1], options)
  if not doc then report.stop(message) end
  -- What is printed goes through the door to the terminal, too.
  local environment = setmetatable({
    doc = doc, nutgraf = nutgraf,
    io = setmetatable({ write = terminal.write }, { __index = io }),
    print = function(...)
      local parts = { ... }
      for index = 1, select("#", ...) do parts[index] = tostring(parts[index]) end
      terminal.write(table.concat(parts, "\t"), "\n")
    end,
  }, { __index = _G })
  local prompt = terminal.is(0)
  if prompt then
    terminal.write("`doc` is the document: doc.meta.title, doc:quotes(). Ctrl-D ends.\n")
  end
  while true do
    if prompt then
      terminal.write("> ")
      io.flush()
    end
    local line = io.read("*l")
    if not line then break end
    if line:find("%S") then run(line, environment) end
  end
  if prompt then terminal.write("\n") end
end

--- What `nutgraf help repl` tells beside.
function repl.help()
  terminal.write([[

A line is an expression, which is shown, or a statement, which is run; names without `local`
stay. What you write is the whole of Lua, with io and os, and runs without a limit of time or
memory, unlike scripts: Ctrl-C ends what does not end.

Example
  echo 'doc:count "quotes"' | nutgraf repl article.html
]])
end

return repl
