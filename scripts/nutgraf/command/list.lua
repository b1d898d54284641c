--- The scripts that there are, with what each says of itself and where it lies.
--- `list check` explains the checks in full.
local budget = require "nutgraf.run.budget"
local files = require "nutgraf.command.files"
local lines = require "nutgraf.command.lines"
local report = require "nutgraf.command.report"
local script = require "nutgraf.run.script"
local session = require "nutgraf.run.session"
local suggest = require "nutgraf.suggest"
local terminal = require "nutgraf.command.terminal"
local text = require "nutgraf.text"

local list = {}

local function shape_of(it)
  if it.kind == "view" then return it.shape end
  if it.kind == "filter" then return "on " .. it.on end
  if it.kind == "export" then return "takes " .. table.concat(it.accepts, ", ") end
  return it.severity
end

-- What a check looks for, and what to do about it.
local function explain(it)
  for _, part in ipairs { it.rule and "Finds: " .. it.rule .. ".", it.advice } do
    lines.write("      ", part)
  end
  local names = {}
  for name in pairs(it.options or {}) do names[#names + 1] = name end
  table.sort(names)
  for _, name in ipairs(names) do
    local option = it.options[name]
    local default = option.default ~= nil and (" (%s)"):format(text.show(option.default)) or ""
    lines.write("      ", ("%s.%s: %s%s"):format(it.name, name, option.summary or option.type,
      default))
  end
end

local function show_kind(at, where, kind, explained)
  local names = at:names(kind)
  if #names == 0 then return end
  terminal.write(script.folders[kind], "\n")
  for _, name in ipairs(names) do
    local it, message = at:describe(kind, name)
    local _, path, origin = where:find(kind, name)
    if it then
      local from = origin == "bundled" and "" or ("  [%s]"):format(path)
      lines.entry(name, ("%s (%s)%s"):format(it.summary, shape_of(it), from))
      if explained and kind == "check" then explain(it) end
    else
      report.fault(message)
    end
  end
end

--- Runs `nutgraf list [KIND]`.
---@param words string[]
function list.run(words)
  local wanted, scripts, index = nil, {}, 1
  while words[index] do
    local word = words[index]
    if word == "--script" then
      index = index + 1
      scripts[#scripts + 1] = words[index]
    else
      wanted = word
    end
    index = index + 1
  end
  local kinds = {}
  for _, kind in ipairs(script.kinds) do
    if not wanted or wanted == kind or wanted == script.folders[kind] then
      kinds[#kinds + 1] = kind
    end
  end
  if #kinds == 0 then
    report.stop(("'%s' is no kind of script: %s%s"):format(wanted, table.concat(script.kinds, ", "),
      suggest.hint(wanted, script.kinds)))
  end
  local where = files.folders(scripts)
  local at = session.new { folders = where, budget = budget.light }
  for _, kind in ipairs(kinds) do show_kind(at, where, kind, wanted) end
end

return list
