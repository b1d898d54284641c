--- The command: which part of it a word stands for. Input: the words of the
--- command line. Output: the status to exit with. A word that is no command of
--- its own is the name of a view.
local core = require "nutgraf.core"
local report = require "nutgraf.command.report"

local command = {}

--- The commands beside the views, with what `help` says of them; `more` is a module
--- whose `help` function tells the rest.
command.names = {
  { "verify", "verify FILE…", "prove that every structure's words stand at its place in the file" },
  { "explain", "explain FILE:LINE", "every structure on a line, or in paragraph FILE:pN" },
  { "correct", "correct FILE [KEY FIELD=VALUE…]",
    "decide who said it, who is who; kept beside the file", more = "nutgraf.command.correct" },
  { "index", "index STORE FILE…", "documents into a database that is searched (SQLite)",
    more = "nutgraf.command.index" },
  { "search", "search STORE WORDS", "who said what about whom, in a store",
    more = "nutgraf.command.search" },
  { "worker", "worker [--view VIEW]", "documents by the line, as JSON, for programs that send many",
    more = "nutgraf.command.worker" },
  { "repl", "repl FILE", "a Lua prompt with the document as `doc`", more = "nutgraf.command.repl" },
  { "lsp", "lsp", "the language server, on standard input and output" },
  { "list", "list [KIND]", "the views, filters, exports and checks that there are" },
  { "languages", "languages [--to csv|json]", "what is known of each language, layer by layer" },
  { "new", "new KIND NAME", "begin a view, filter, export or check in your own folder" },
  { "help", "help [NAME]", "this, or all about a script or command" },
  { "version", "version", "the version" },
}

local own = {}
for _, entry in ipairs(command.names) do own[entry[1]] = true end

local ALIAS = { ["--help"] = "help", ["-h"] = "help", ["--version"] = "version" }

local function dispatch(words)
  local name = ALIAS[words[1]] or words[1]
  local rest = {}
  for index = 2, #words do rest[index - 1] = words[index] end
  if not name then
    require("nutgraf.command.help").run {}
    report.status = 2
    return
  end
  if name == "version" then
    io.write("nutgraf ", require "nutgraf.version", "\n")
    return
  end
  for index, word in ipairs(rest) do
    if word == "--" then break end
    if word == "--help" or word == "-h" then
      return require("nutgraf.command.help").run { name }
    end
    -- The checks explain themselves without a document.
    if word == "--list" and name == "check" then
      rest[index] = "check"
      return require("nutgraf.command.list").run(rest)
    end
  end
  if own[name] then
    local it = require("nutgraf.command." .. name)
    collectgarbage "restart"
    return it.run(rest)
  end
  if name:sub(1, 1) == "-" then
    report.stop(("'%s' stands before the name of a view: nutgraf VIEW [OPTIONS] FILE…")
      :format(name))
  end
  return require("nutgraf.command.show").run(name, rest)
end

--- Runs the command.
---@param words string[]
---@return integer status
function command.main(words)
  local ok, fault = xpcall(dispatch, function(message)
    if type(message) == "table" then return message end
    return tostring(message)
  end, words)
  if not ok then report.fault(type(fault) == "table" and fault.stop or fault) end
  core.unfinished(false)
  local flushed, message, code = io.stdout:flush()
  if not flushed and code ~= 32 and ok then report.fault("standard output: " .. message) end
  return report.status
end

return command
