--- Programs that run in a process of their own. Input: bytes. Output: bytes, or the
--- frames of core/apart/frame.h. Guarantees that what such a program dies of, or takes
--- too much of, ends that program alone, and that none outlives this process, whatever
--- ends it.
local searcher = require "nutgraf.searcher"

local apart = {}

--- What a converter may use, and no document can raise: seconds of processor time and by
--- the clock, bytes of memory, bytes that it gives back.
apart.limits = { cpu = 120, wall = 600, memory = 2048 * 1024 * 1024, output = 256 * 1024 * 1024 }

-- What is kept of what a program says on standard error.
local SAID = 64 * 1024

local missing = "%s: this program of Nutgraf's own is not there (`make` builds it)"

-- A program of ours: in `bin` beside the modules of each Lua, or beside the one module.
local function own(name)
  local luv = require "luv"
  -- A host that has the module in itself has no folder of it.
  local folder = (searcher.path "nutgraf.core" or ""):match "^(.*)/[^/]+$"
  for _, place in ipairs(folder and { "/../../bin/", "/" } or {}) do
    local real = luv.fs_realpath(folder .. place .. name)
    if real then return real end
  end
  return nil, missing:format(name)
end

local SAID_BY_STATUS = {
  [124] = { "it was still at work after the limit of %d seconds", "wall" },
  [126] = { "it cannot be started" },
  [127] = { "missing" },
  [128 + 24] = { "it took more than the limit of %d seconds of processor time", "cpu" },
  [128 + 25] = { "it wrote more than the limit of %d bytes", "output" },
}

-- What the guard's status says, where it is no program's own.
local function why(status, limits)
  local said = SAID_BY_STATUS[status]
  if said then return said[1]:format(limits[said[2]]) end
  if status > 128 and status < 128 + 65 then return ("signal %d ended it"):format(status - 128) end
  return ("it ended with status %d"):format(status)
end

local PIPES = { "input", "output", "errors", "hold" }

-- Starts a program under the guard: its process, its pipes (it runs while `hold` is open)
-- and, at its end, the guard's status.
local function start(program, arguments, limits)
  local luv, around = require "luv", require("nutgraf.readers.programs").surroundings()
  local guard, message = own "guard"
  if not guard then return nil, message end
  local words = {}
  for _, name in ipairs { "cpu", "wall", "memory", "output" } do
    words[#words + 1] = ("%.0f"):format(limits[name])
  end
  words[#words + 1] = program
  for _, word in ipairs(arguments) do words[#words + 1] = word end
  local at = {}
  for _, name in ipairs(PIPES) do at[name] = luv.new_pipe(false) end
  at.process, message = luv.spawn(guard, {
    args = words, stdio = { at.input, at.output, at.errors, at.hold }, cwd = around.cwd,
    env = around.env,
  }, function(code)
    at.status = code
    at.process:close()
    at.hold:close()
    if not at.input:is_closing() then at.input:close() end
  end)
  if at.process then return at end
  for _, name in ipairs(PIPES) do at[name]:close() end
  luv.run "nowait"
  return nil, message
end

--- Runs a program over `input`, within limits.
---@param program string found on PATH
---@param arguments string[]
---@param input string
---@param limits table? like `apart.limits`
---@return string? output
---@return string? message "missing" where there is no such program
---@return string said what it wrote to standard error
function apart.run(program, arguments, input, limits)
  limits = limits or apart.limits
  local path = require("nutgraf.readers.programs").find(program)
  if not path then return nil, "missing", "" end
  local at, message = start(path, arguments, limits)
  if not at then return nil, message, "" end
  local too_much
  local function collect(pipe, most, full)
    local pieces, size = {}, 0
    pipe:read_start(function(_, piece)
      if not piece then
        pipe:close()
      elseif size + #piece > most then
        full()
      else
        pieces[#pieces + 1], size = piece, size + #piece
      end
    end)
    return pieces
  end
  local out = collect(at.output, limits.output, function()
    if not too_much and not at.status then at.process:kill "sigterm" end
    too_much = true
  end)
  local said = collect(at.errors, SAID, function() end)
  at.input:write(input, function()
    if not at.input:is_closing() then at.input:close() end
  end)
  require("luv").run()
  said = table.concat(said)
  if too_much then return nil, why(128 + 25, limits), said end
  if at.status ~= 0 then return nil, why(at.status, limits), said end
  return table.concat(out), nil, said
end

-- ---- a worker that is asked, and replaced when it dies ----------------------------

-- One value of a frame, and where the next begins.
local function value(bytes, at)
  local letter = bytes:sub(at, at)
  if letter == "s" then
    local size = ("<I4"):unpack(bytes, at + 1)
    return bytes:sub(at + 5, at + 4 + size), at + 5 + size
  elseif letter == "n" then
    return ("<i8"):unpack(bytes, at + 1)
  elseif letter == "T" or letter == "F" then
    return letter == "T", at + 1
  end
  local whole = {}
  at = at + 1
  while not bytes:find("^[%]}]", at) do
    local key = #whole + 1
    if letter == "{" then key, at = value(bytes, at) end
    whole[key], at = value(bytes, at)
  end
  return whole, at + 1
end

---@class nutgraf.Worker
local Worker = {}
Worker.__index = Worker

--- A program that answers one request after the other. It is started when it is asked.
---@param name string of a program of Nutgraf's own
---@return nutgraf.Worker
function apart.worker(name)
  return setmetatable({ name = name }, Worker)
end

-- The worker holds itself to its limits, which follow what it is asked; it writes no file.
local UNLIMITED = { cpu = 0, wall = 0, memory = 0, output = 0 }

local function revive(worker)
  local program, message = own(worker.name)
  if not program then return nil, message end
  local at
  at, message = start(program, {}, UNLIMITED)
  if not at then return nil, message end
  at.pieces, at.size = {}, 0
  at.errors:read_start(function(_, piece)
    if not piece then at.errors:close() end
  end)
  at.output:read_start(function(_, piece)
    if piece then
      at.pieces[#at.pieces + 1], at.size = piece, at.size + #piece
    else
      at.closed = true
      at.output:close()
    end
  end)
  worker.at = at
  return at
end

-- The next `count` bytes of what the worker gives; nil where it has died.
local function take(at, count)
  local luv = require "luv"
  while at.size < count and not at.closed do luv.run "once" end
  if at.size < count then return nil end
  local bytes = table.concat(at.pieces)
  at.pieces, at.size = { bytes:sub(count + 1) }, #bytes - count
  return bytes:sub(1, count)
end

local function buried(worker)
  local luv, at = require "luv", worker.at
  worker.at = nil
  if not at.input:is_closing() then at.input:close() end
  while not at.status do luv.run "once" end
  if at.status == 128 + 24 then return "its reader took more than its limit of processor time" end
  return why(at.status, UNLIMITED)
end

-- An idle worker keeps no loop of another waiting.
local function idle(at, is)
  for _, handle in ipairs { at.process, at.input, at.output, at.errors } do
    if not handle:is_closing() then handle[is and "unref" or "ref"](handle) end
  end
end

--- Asks the worker.
---@param bytes string
---@return table[]? frames what it gives
---@return string? message what it died of; the next request starts another
function Worker:ask(bytes)
  if not self.at then
    local started, message = revive(self)
    if not started then return nil, message end
  end
  local at = self.at
  idle(at, false)
  at.input:write({ ("<I8"):pack(#bytes), bytes }, function() end)
  local frames = {}
  while true do
    local head = take(at, 8)
    if not head then return nil, buried(self) end
    local size = ("<I8"):unpack(head)
    if size == 0 then break end
    local frame = take(at, size)
    if not frame then return nil, buried(self) end
    frames[#frames + 1] = value(frame, 1)
  end
  idle(at, true)
  return frames
end

return apart
