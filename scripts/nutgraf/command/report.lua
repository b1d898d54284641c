--- What the command says on standard error, and the status that it ends with:
--- 0 all well, 1 a check failed, 2 something could not be done.
local text = require "nutgraf.text"

local report = { status = 0, quiet = false }

-- On a terminal what is too long for a line goes on below it; elsewhere a message stays
-- one line, so that it can be searched. The terminal's file needs this one.
local function say(message)
  local terminal = require "nutgraf.command.terminal"
  local line = "nutgraf: " .. text.clean(message):gsub("\n", " ")
  local width = terminal.is(2) and terminal.width(2) or math.huge
  io.stderr:write(table.concat(text.wrap(line, width), "\n"), "\n")
end

--- Something could not be done; the rest goes on.
---@param message string "FILE: what"
function report.fault(message)
  if report.clear then report.clear() end
  say(message)
  report.status = 2
end

--- Something that the person may want to know.
---@param message string
function report.note(message)
  if report.quiet then return end
  if report.clear then report.clear() end
  say(message)
end

--- A check has failed.
function report.failed()
  if report.status == 0 then report.status = 1 end
end

--- Nothing can be done: says so and ends the command.
---@param message string
function report.stop(message)
  error({ stop = message }, 0)
end

return report
