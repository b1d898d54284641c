--- Several processes for many files. Input: the command's own words and the list of files.
--- Output: the same bytes as one process writes: each worker is the command itself over a slice
--- of the list, and the slices' outputs are joined in order, between what the export writes
--- before and after all items. Guarantees that of a worker that dies nothing is written: its
--- slice is run again in halves, until the file that it dies of is alone, and is named.
local json = require "nutgraf.json"
local luv = require "luv"
local report = require "nutgraf.command.report"
local tally = require "nutgraf.run.tally"
local terminal = require "nutgraf.command.terminal"

local jobs = {}

-- Files of the first slices, which are small so that something is seen at once, and of the
-- largest: a start is worth some files. A slice of one worker is a part of all that it does.
local FIRST, LARGEST, SLICES = 4, 256, 8

-- Finished slices that may wait for their turn, for each worker; and the bytes of one that are
-- held in memory, beyond which they lie in a file without a name.
local WAITING, HELD = 8, 4 * 1024 * 1024

--- Whether the work can be shared out.
---@param it table the plan of the command
---@param inputs string[]
---@param count integer?
---@return boolean
function jobs.apply(it, inputs, count)
  if not count or count < 2 or #inputs < 2 or it.values.slice then return false end
  if it.view.over == "corpus" or it.view.whole or it.export.whole then return false end
  if #it.values.furniture > 0 then return false end -- each worker would look at all pages once more
  if it.export.output ~= "stream" then return false end
  for _, filter in pairs(it.filters) do
    if filter.whole then return false end
  end
  for _, path in ipairs(inputs) do
    if path == "-" then return false end
  end
  return true
end

-- The words of a worker: the command's own. With --slice it takes its files from
-- standard input, and passes over those named, the output and the jobs.
local function worker_words(it)
  local words = { "-E", arg[0], it.name, "--slice=" .. (it.many and "many" or "one") }
  for _, word in ipairs(it.words) do words[#words + 1] = word end
  return words
end

-- The slices, each with the one that follows.
local function slices_of(inputs, count)
  local largest = math.max(1, math.min(LARGEST, math.ceil(#inputs / (count * SLICES))))
  local first, last, from, size = nil, nil, 1, math.min(FIRST, largest)
  while from <= #inputs do
    local slice = { paths = {} }
    for index = from, math.min(#inputs, from + size - 1) do
      slice.paths[#slice.paths + 1] = inputs[index]
    end
    from, size = from + #slice.paths, math.min(size * 2, largest)
    if last then last.next = slice else first = slice end
    last = slice
  end
  return first
end

-- The descriptor on which a worker hands over what it has looked at, as JSON.
local SUMS = 3

--- Hands what a worker has looked at over to the command that has started it.
---@param sums nutgraf.Tally
function jobs.hand_over(sums)
  local pipe = luv.new_pipe(false)
  if pipe:open(SUMS) then pipe:write(json.encode(sums), function() pipe:close() end) end
  luv.run()
end

-- What a worker has written, until it has ended well: in memory, beyond HELD bytes in a file,
-- and where no file can be made or the disk is full, in memory again.
local Spool = {}
Spool.__index = Spool

function Spool:write(piece)
  self.size = self.size + #piece
  if not self.file and not self.fileless and self.size > HELD then
    self.file = io.tmpfile()
    self.fileless, self.filed = self.file == nil, 0
    if self.file then self.file:setvbuf "no" end
  end
  if self.file and self.file:write(piece) then
    self.filed = self.filed + #piece
  elseif self.file then
    self.file:seek "set"
    self.pieces[#self.pieces + 1] = self.file:read(self.filed)
    self.file:close()
    self.file, self.fileless = nil, true
    self.pieces[#self.pieces + 1] = piece
  else
    self.pieces[#self.pieces + 1] = piece
  end
end

-- Gives all of it, piece by piece: what came first is in memory, unless all is.
function Spool:each(give)
  for _, piece in ipairs(self.pieces) do give(piece) end
  if not self.file then return end
  self.file:seek "set"
  for piece in function() return self.file:read(65536) end do give(piece) end
end

function Spool:close()
  if self.file then self.file:close() end
end

local function spool() return setmetatable({ pieces = {}, size = 0 }, Spool) end

local work = {}
work.__index = work

-- Writes what a slice has come to: what it said of its files, then its items.
local function pass(self, slice)
  local said = table.concat(slice.said)
  if said ~= "" then
    if report.clear then report.clear() end
    io.stderr:write(said)
  end
  if slice.out.size > 0 then
    if self.joined and self.separator then self.out:write(self.separator) end
    self.joined = true
    slice.out:each(function(piece) self.out:write(piece) end)
  end
  local sums = slice.sums ~= "" and require("cjson.safe").decode(slice.sums)
  if sums then tally.add(self.tally, sums) end
  if slice.code == 2 then report.status = 2 end -- it has said why
end

-- A worker that did not end well has its slice run again, in halves; one file is given up.
local function died(self, slice)
  local how = slice.signal ~= 0 and "signal " .. slice.signal or "status " .. slice.code
  if #slice.paths == 1 then
    report.fault(("%s: the worker that read it ended with %s: nothing of it is shown")
      :format(slice.paths[1], how))
    return slice.next
  end
  local half = math.floor(#slice.paths / 2)
  local first, second = { paths = {} }, { paths = {}, next = slice.next }
  first.next = second
  for index, path in ipairs(slice.paths) do
    local into = index <= half and first.paths or second.paths
    into[#into + 1] = path
  end
  -- Before all that have not begun.
  self.again[#self.again + 1] = first
  self.again[#self.again + 1] = second
  return first
end

-- The slice that is to be started next.
function work:take()
  local slice = table.remove(self.again, 1)
  if slice then return slice end
  slice = self.fresh
  if slice then self.fresh = slice.next end
  return slice
end

local PIPES = { "out", "err", "sums" }

local function gather(self, slice)
  slice.out, slice.said, slice.pieces = spool(), {}, {}
  local takes = {
    out = function(piece) slice.out:write(piece) end,
    err = function(piece) slice.said[#slice.said + 1] = piece end,
    sums = function(piece) slice.pieces[#slice.pieces + 1] = piece end,
  }
  for _, name in ipairs(PIPES) do
    local pipe = slice.pipes[name]
    pipe:read_start(function(fault, piece)
      if piece and not fault then return takes[name](piece) end
      pipe:close()
      self:ended(slice)
    end)
  end
end

--- Starts the next slice, where there is one and not too many wait for their turn; one that
--- cannot be started ends the work.
function work:start()
  if self.stopped or #self.again == 0 and self.waiting > self.count * WAITING then return end
  local slice = self:take()
  if not slice then return end
  local input = luv.new_pipe(false)
  slice.pipes = {}
  for _, name in ipairs(PIPES) do slice.pipes[name] = luv.new_pipe(false) end
  slice.open, slice.begun = #PIPES + 1, true
  local process, message
  process, message = luv.spawn(luv.exepath(), {
    args = self.words, stdio = { input, slice.pipes.out, slice.pipes.err, slice.pipes.sums },
  }, function(code, signal)
    process:close()
    slice.code, slice.signal = code, signal
    self:ended(slice)
  end)
  if not process then
    self.fault = "--jobs: no worker can be started: " .. tostring(message)
    input:close()
    for _, pipe in pairs(slice.pipes) do pipe:close() end
    return self:stop()
  end
  slice.process, self.running[slice] = process, true
  input:write(table.concat(slice.paths, "\0") .. "\0", function() input:close() end)
  gather(self, slice)
end

--- The process, or one of its pipes, has come to its end.
function work:ended(slice)
  slice.open = slice.open - 1
  if slice.open > 0 or self.stopped then return end
  slice.sums, slice.done = table.concat(slice.pieces), true
  self.running[slice], self.waiting = nil, self.waiting + 1
  self:advance()
  local running = 0
  for _ in pairs(self.running) do running = running + 1 end
  for _ = running + 1, self.count do self:start() end
end

--- Writes what can be written by now.
function work:advance()
  while self.current and self.current.done do
    local slice = self.current
    self.waiting = self.waiting - 1
    if slice.signal == 0 and (slice.code == 0 or slice.code == 2) then
      pass(self, slice)
      self.current, self.passed = slice.next, self.passed + #slice.paths
    else
      self.current = died(self, slice)
      if self.current == slice.next then self.passed = self.passed + #slice.paths end
    end
    slice.out:close()
    -- What was passed on is not held: of the next one it is asked no more.
    slice.out, slice.said, slice.pieces, slice.sums, slice.paths = nil, nil, nil, nil, nil
    if self.out.message or self.fault then return self:stop() end
    self.progress(self.passed)
  end
end

--- Ends all workers: nothing more can be written.
function work:stop()
  self.stopped = true
  for slice in pairs(self.running) do
    for _, pipe in pairs(slice.pipes) do
      if not pipe:is_closing() then pipe:close() end
    end
    if not slice.process:is_closing() then slice.process:kill "sigterm" end
  end
end

--- Shares the files out and joins what comes back.
---@param state table of the command: out, session, tally
---@param it table name, words, inputs, count, many, separator
function jobs.run(state, it)
  local first = slices_of(it.inputs, it.count)
  local self = setmetatable({
    fresh = first, current = first, again = {}, running = {}, waiting = 0, passed = 0,
    count = it.count, out = state.out, separator = it.separator, words = worker_words(it),
    tally = state.tally, progress = terminal.progress(#it.inputs),
  }, work)
  terminal.outlive_pipes() -- of a worker that died before it had its files
  -- What comes before all items is written by the session of this process.
  state.session:begin()
  for _ = 1, it.count do self:start() end
  luv.run()
  self.progress(#it.inputs)
  if self.fault then report.stop(self.fault) end
end

return jobs
