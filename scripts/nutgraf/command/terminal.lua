--- What is known of the terminal, the door to it, and the progress bar. Guarantees that
--- no character reaches a terminal on standard output that it would obey, or that
--- nobody sees (nutgraf.visible); a file or a pipe gets the bytes as they are.
local luv = require "luv"
local report = require "nutgraf.command.report"
local visible = require "nutgraf.visible"

local terminal = {}

--- Whether a stream is a terminal.
---@param fd integer
---@return boolean
function terminal.is(fd)
  return luv.guess_handle(fd) == "tty"
end

--- Lets this process outlive a pipe that nobody reads any more: writing to it is an error, which
--- whoever writes looks at, and no signal that ends the command.
function terminal.outlive_pipes()
  local broken = luv.new_signal()
  broken:start "sigpipe"
  broken:unref()
end

--- A function that makes pieces of output fit for a terminal. It holds back a character
--- that is cut in two until the next piece, or until the end (nil) comes.
---@param styles boolean? sequences that colour stay
---@return fun(piece: string?): string
function terminal.door(styles)
  local held = ""
  return function(piece)
    local whole = held .. (piece or "")
    held = ""
    local open = piece and visible.open_end(whole) or 0
    if open > 0 then whole, held = whole:sub(1, -open - 1), whole:sub(-open) end
    return visible.terminal(whole, styles)
  end
end

local on_terminal

--- Writes to standard output what the command itself has to say.
---@param ... string|number
function terminal.write(...)
  if on_terminal == nil then on_terminal = terminal.is(1) end
  if not on_terminal then return io.write(...) end
  return io.write(visible.terminal(table.concat({ ... })))
end

--- How wide a terminal is; 80 where that is not known.
---@param fd integer? standard output
---@return integer
function terminal.width(fd)
  local columns = tonumber(os.getenv("COLUMNS") or "")
  if columns and columns >= 20 and columns == math.floor(columns) then return columns end
  fd = fd or 1
  -- Of a descriptor of its own: luv lets the one that it is given go when a program is started,
  -- and a pager would have no terminal. Where there can be none, luv keeps it, too.
  local own = luv.fs_open(("/dev/fd/%d"):format(fd), "r", 0) or fd
  local tty = luv.new_tty(own, false)
  local width = tty and luv.tty_get_winsize(tty)
  if tty then
    -- luv has made the terminal non-blocking, for whoever else writes to it, too.
    luv.stream_set_blocking(tty, true)
    luv.tty_reset_mode()
    if own ~= fd and luv.fileno(tty) ~= own then luv.fs_close(own) end
    luv.close(tty)
    luv.run("nowait")
  end
  return width and width >= 20 and width or 80
end

local DELAY, EVERY, CELLS = 1e9, 1e8, 30

-- "3 min", "40 s".
local function span(seconds)
  if seconds >= 5400 then return ("%.1f h"):format(seconds / 3600) end
  return seconds >= 90 and ("%.0f min"):format(seconds / 60) or ("%.0f s"):format(seconds)
end

--- A progress bar on standard error, with the rate and the time that is left, shown after a
--- second of work, and only where a person can see it.
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
    local rate = done / ((now - started) / 1e9)
    local left = done > 0 and (", %.3g a second, %s left"):format(rate, span((total - done) / rate))
    io.stderr:write(("\r\27[K[%s] %d of %d%s"):format(bar, done, total, left or ""))
  end
end

return terminal
