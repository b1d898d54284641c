--- `nutgraf worker`: documents by the line, for programs that send many. Input: JSON objects, one
--- a line. Output: one line for each line, in order, written at once. Guarantees that whatever a
--- document is or costs, its line is answered and the next one is read: documents are read by a
--- process of their own, which is replaced when it dies or takes too long.
local arguments = require "nutgraf.command.arguments"
local envelope = require "nutgraf.command.envelope"
local luv = require "luv"
local report = require "nutgraf.command.report"
local terminal = require "nutgraf.command.terminal"

local worker = {}

local USAGE = "nutgraf worker [--view VIEW] [--max-seconds N] [--max-bytes N] [--max-memory MIB]"

--- What `nutgraf help worker` says beside the usage.
function worker.help()
  terminal.write [[
Reads JSON objects, one a line, and answers each with one line, in order:

  {"id": 7, "path": "article.html"}
  {"id": 8, "html": "<p>…</p>", "url": "https://…", "view": "quotes"}
  {"id": 9, "text": "…", "options": {"kinds": ["unnamed"]}, "view": "sources"}

A document is "path", or its words in "text", "html", "markdown", "xml" or "mail". Beside it
may stand view, options (the view's), where (an expression), filters (names), name, type,
encoding, language, url, date, offsets. The answer is {"id", "view", "documents", "items"},
or {"id", "error", "code"}: bad-json, bad-request, too-large, unreadable, failed, timeout,
died. A document that takes too much costs itself alone.

  --view VIEW        the view where a line names none (document)
  --max-seconds N    by the clock, for one document (60)
  --max-bytes N      of one line, and of the file that it names (268435456)
  --max-memory MIB   of the process that reads documents (2048)
  and --script, --trust, --budget, as for views

Example
  printf '{"id":1,"text":"“Yes,” said Ada Venn."}\n' | nutgraf worker --view quotes
]]
end

local function to_number(name, least, most)
  return function(value)
    local number = tonumber(value)
    if number and number >= least and number <= most then return number end
    return nil, ("%s: '%s' is no number from %g to %g"):format(name, value, least, most)
  end
end

-- Lines that wait: the first is `first`, and `size` their bytes.
local function queue() return { first = 1, last = 0, size = 0 } end

local function push(lines, line)
  lines.last, lines.size = lines.last + 1, lines.size + #line
  lines[lines.last] = line
end

local function shift(lines)
  local line = lines[lines.first]
  if not line then return nil end
  lines[lines.first], lines.first, lines.size = nil, lines.first + 1, lines.size - #line
  return line
end

-- So many lines wait, or bytes of them, before no more are read; and are left when more are.
local MANY, FEW, BYTES = 256, 64, 16 * 1024 * 1024

local function waiting(lines) return lines.last - lines.first + 1 end

local Work = {}
Work.__index = Work

-- The shell sets the limit of memory, which the process cannot raise, and becomes it.
local LIMITED = 'ulimit -v "$1" && shift && exec "$@"'

-- Starts the process that reads documents; gives a message where it cannot be.
function Work:start()
  local child = { held = {} }
  for _, name in ipairs { "input", "output" } do child[name] = luv.new_pipe(false) end
  local args = { "-c", LIMITED, "sh", ("%.0f"):format(self.memory / 1024), luv.exepath() }
  for _, word in ipairs(self.words) do args[#args + 1] = word end
  local message
  -- Standard error is this process's own: what scripts print is seen at once.
  child.process, message = luv.spawn("/bin/sh", {
    args = args, stdio = { child.input, child.output, 2 },
  }, function(status, signal)
    child.status, child.signal = status, signal
    child.process:close()
    if self.child == child then self:died(child) end
  end)
  if not child.process then return tostring(message) end
  self.child = child
  child.output:read_start(function(_, piece)
    if not piece or self.child ~= child then return end
    child.held[#child.held + 1] = piece
    if piece:find("\n", 1, true) then self:answered(table.concat(child.held)) end
  end)
end

-- Ends it; what it was asked is answered by whoever ends it.
function Work:drop()
  local child = self.child
  self.child = nil
  if not child then return end
  for _, name in ipairs { "input", "output" } do
    if not child[name]:is_closing() then child[name]:close() end
  end
  if not child.process:is_closing() then child.process:kill "sigkill" end
end

function Work:write(line)
  if io.stdout:write(line) and io.stdout:flush() then return end
  -- Nobody reads any more.
  self:drop()
  self.lines, self.ended = queue(), true
end

-- A line is answered: the next one.
function Work:answered(line)
  self.timer:stop()
  self.child.held = {}
  self.asked = nil
  self:write(line)
  self:next()
end

function Work:failed(message, code)
  self.timer:stop()
  self:drop()
  local asked = self.asked
  self.asked = nil
  self:write(envelope.refuse(envelope.id(asked), message, code))
  self:next()
end

function Work:died(child)
  if not self.asked then
    self:drop()
    return
  end
  local said = table.concat(child.held)
  local message = ("the process that reads documents died (%s)%s"):format(
    child.signal ~= 0 and "signal " .. child.signal or "status " .. child.status,
    said ~= "" and ", after a part of its answer" or "")
  self:failed(message, "died")
end

function Work:ask(line)
  self.asked = line
  local message = not self.child and self:start()
  if message then return self:failed("no process can be started: " .. message, "died") end
  self.timer:start(math.ceil(self.seconds * 1000), 0, function()
    self:failed(("it took more than %g seconds"):format(self.seconds), "timeout")
  end)
  self.child.input:write(line .. "\n")
end

-- Takes the next line that is there; stops reading while many wait.
function Work:next()
  while not self.asked do
    local line = shift(self.lines)
    if not line then break end
    if #line > self.bytes then
      self:write(envelope.refuse("null", ("the line is larger than %.0f bytes"):format(self.bytes),
        "too-large"))
    elseif line:find "%S" then
      self:ask(line)
    end
  end
  if self.ended and not self.asked and waiting(self.lines) == 0 then
    self:drop()
    self.timer:close()
  elseif self.paused and waiting(self.lines) < FEW and self.lines.size < BYTES then
    self.paused = false
    self:read()
  end
end

local function take(self, piece)
  local from = 1
  while true do
    local stop = piece:find("\n", from, true)
    if not stop then break end
    self.rest[#self.rest + 1] = piece:sub(from, stop - 1)
    push(self.lines, table.concat(self.rest))
    self.rest, self.size, from = {}, 0, stop + 1
  end
  if from <= #piece then
    -- Of a line that is too long no more is kept than tells that it is.
    if self.size <= self.bytes then self.rest[#self.rest + 1] = piece:sub(from) end
    self.size = self.size + #piece - from + 1
  end
end

function Work:read()
  self.input:read_start(function(_, piece)
    if piece then
      take(self, piece)
      if waiting(self.lines) >= MANY or self.lines.size >= BYTES then
        self.paused = true
        self.input:read_stop()
      end
    else
      self.input:close()
      if #self.rest > 0 then push(self.lines, table.concat(self.rest)) end
      self.ended = true
    end
    if not self.asked then self:next() end
  end)
end

-- A file is always there: it is read between the documents. All else is waited for.
local function standard_input()
  if luv.guess_handle(0) ~= "file" then
    local pipe = luv.new_pipe(false)
    pipe:open(0)
    return pipe
  end
  local reading = false
  return {
    read_start = function(_, give)
      reading = true
      while reading do
        local piece = io.read(65536)
        reading = reading and piece ~= nil
        give(nil, piece)
      end
    end,
    read_stop = function() reading = false end,
    close = function() end,
  }
end

local function declare(parser)
  parser:option("--view")
  parser:option("--max-seconds"):convert(to_number("--max-seconds", 0.01, 86400))
  parser:option("--max-bytes"):convert(to_number("--max-bytes", 1, 2 ^ 40))
  parser:option("--max-memory"):convert(to_number("--max-memory", 16, 2 ^ 24))
  parser:option("--script"):count("*")
  parser:flag("--trust")
  parser:option("--budget"):convert(arguments.to_budget)
  parser:flag("--inner"):hidden(true)
end

--- Runs the command.
---@param words string[]
function worker.run(words)
  local values = arguments.own("worker", words, declare)
  values.max_bytes = values.max_bytes or 268435456
  if values.inner then return require("nutgraf.command.worker_inner").run(values) end
  if terminal.is(0) then report.stop("the lines come on standard input: " .. USAGE) end
  local inner = { "-E", arg[0], "worker", "--inner" }
  for _, word in ipairs(words) do inner[#inner + 1] = word end
  local self = setmetatable({
    words = inner, memory = (values.max_memory or 2048) * 1048576,
    seconds = values.max_seconds or 60, bytes = values.max_bytes, lines = queue(), rest = {},
    size = 0, timer = luv.new_timer(), input = standard_input(),
  }, Work)
  io.stdout:setvbuf("full", 65536)
  terminal.outlive_pipes() -- of a process that died before it was asked
  self:read()
  luv.run()
end

return worker
