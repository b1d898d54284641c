--- Lines of help and lists. Input: how a line begins, and what it says. On a terminal
--- what is too long for it goes on below itself; elsewhere a line stays one line, so that
--- it can be searched.
local terminal = require "nutgraf.command.terminal"
local text = require "nutgraf.text"

local lines = {}

-- Fewer columns than these are not worth a column of their own.
local LEAST = 24

local width

local function room(lead)
  width = width or terminal.is(1) and terminal.width() or math.huge
  return math.max(LEAST, width - text.width(lead))
end

--- Writes a line.
---@param lead string how it begins: further lines are indented as far
---@param about string
function lines.write(lead, about)
  for index, line in ipairs(text.wrap(about, room(lead))) do
    terminal.write(index == 1 and lead or (" "):rep(text.width(lead)), line, "\n")
  end
end

--- Writes a line of a list: a word, and what is said of it in a column beside it.
---@param word string
---@param about string
function lines.entry(word, about)
  lines.write(("  %s%s"):format(word, (" "):rep(math.max(1, 21 - text.width(word)))), about)
end

return lines
