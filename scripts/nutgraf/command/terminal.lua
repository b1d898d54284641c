--- What is known of the terminal, and the progress bar.
local luv = require "luv"
local report = require "nutgraf.command.report"

local terminal = {}

--- Whether a stream is a terminal.
---@param fd integer 1 or 2
---@return boolean
function terminal.is(fd)
  return luv.guess_handle(fd) == "tty"
end

--- How wide the terminal on standard output is.
---@return integer?
function terminal.width()
  local columns = tonumber(os.getenv("COLUMNS") or "")
  if columns and columns >= 20 and columns == math.floor(columns) then return columns end
  local tty = luv.new_tty(1, false)
  local width = tty and luv.tty_get_winsize(tty)
  if tty then
    -- luv has made the terminal non-blocking, for whoever else writes to it, too.
    luv.stream_set_blocking(tty, true)
    luv.tty_reset_mode()
    luv.close(tty)
    luv.run("nowait")
  end
  return width and width >= 20 and width or 80
end

local DELAY, EVERY, CELLS = 1e9, 1e8, 30

--- A progress bar on standard error, shown after a second of work, and only
--- where a person can see it.
---@param total integer
---@return fun(done: integer)
function terminal.progress(total)
  if report.quiet or not terminal.is(2) then return function() end end
  local started, last, shown = luv.hrtime(), 0, false
  report.clear = function()
    if shown then io.stderr:write("\r\27[K") end
    shown = false
  end
  return function(done)
    local now = luv.hrtime()
    if done >= total then return report.clear() end
    if now - started < DELAY or now - last < EVERY then return end
    last, shown = now, true
    local full = math.floor(CELLS * done / total)
    local bar = ("#"):rep(full) .. (" "):rep(CELLS - full)
    io.stderr:write(("\r[%s] %d of %d"):format(bar, done, total))
  end
end

return terminal
