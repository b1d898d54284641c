--- What the command says on standard error, and the status that it ends with:
--- 0 all well, 1 a check failed, 2 something could not be done.
local text = require "nutgraf.text"

local report = { status = 0, quiet = false }

local function say(message)
  io.stderr:write("nutgraf: ", (text.clean(message):gsub("\n", " ")), "\n")
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
