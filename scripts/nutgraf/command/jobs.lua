--- Several processes for many files. Input: the command's own words and the list
--- of files. Output: the same bytes as one process writes: each worker is the
--- command itself over a slice of the list, and the slices' outputs are joined in
--- order, between what the export writes before and after all items.
local json = require "nutgraf.json"
local luv = require "luv"
local report = require "nutgraf.command.report"
local tally = require "nutgraf.tally"
local terminal = require "nutgraf.command.terminal"

local jobs = {}

-- How many slices a worker gets, so that none waits long for the others; and the
-- fewest files that are worth a start.
local SLICES, FEWEST = 8, 16

-- Bytes that are held for all slices that wait for their turn, and the least for one.
local ROOM, LEAST = 256 * 1024 * 1024, 65536

--- Whether the work can be shared out.
---@param it table the plan of the command
---@param inputs string[]
---@param count integer?
---@return boolean
function jobs.apply(it, inputs, count)
  if not count or count < 2 or #inputs < 2 or it.values.slice then return false end
  if it.view.over == "corpus" or it.view.whole or it.export.whole then return false end
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

local function slices_of(inputs, count)
  local worth = math.max(count, math.ceil(#inputs / FEWEST))
  local number = math.min(#inputs, count * SLICES, worth)
  local slices, from = {}, 1
  for index = 1, number do
    local to = math.floor(#inputs * index / number)
    local paths = {}
    for position = from, to do paths[#paths + 1] = inputs[position] end
    slices[index], from = { paths = paths }, to + 1
  end
  return slices
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

-- Writes a piece of the slice whose turn it is.
local function pass(self, name, piece)
  if name == "err" then
    if report.clear then report.clear() end
    io.stderr:write(piece)
    return
  end
  if not self.between then
    self.between = true
    if self.joined and self.separator then self.out:write(self.separator) end
    self.joined = true
  end
  self.out:write(piece)
end

-- Gathers what a worker has looked at; it is little, and comes when all is written.
local function read_sums(self, slice)
  local pipe, pieces = slice.pipes.sums, {}
  pipe:read_start(function(fault, piece)
    if piece and not fault then
      pieces[#pieces + 1] = piece
      return
    end
    pipe:close()
    slice.sums = table.concat(pieces)
    self:ended(slice)
  end)
end

local function read(self, slice)
  for _, name in ipairs { "out", "err" } do
    local pipe = slice.pipes[name]
    if not pipe:is_closing() then
      pipe:read_start(function(fault, piece)
        if fault or not piece then
          pipe:close()
          return self:ended(slice)
        end
        if self.slices[self.current] == slice then
          pass(self, name, piece)
          if self.out.message then self:stop() end
          return
        end
        slice.held[#slice.held + 1] = { name, piece }
        slice.size = slice.size + #piece
        if slice.size >= self.room then
          slice.paused = true
          for _, each in ipairs { slice.pipes.out, slice.pipes.err } do
            if not each:is_closing() then each:read_stop() end
          end
        end
      end)
    end
  end
end

-- What a worker has looked at; how it ended, where that was not well.
local function conclude(self, slice)
  local sums = slice.sums ~= "" and require("cjson.safe").decode(slice.sums)
  if sums then tally.add(self.tally, sums) end
  if slice.code == 2 then
    report.status = 2 -- it has said why
  elseif slice.code ~= 0 or slice.signal ~= 0 then
    report.fault(("%s … %s: the worker for these files ended with %s"):format(slice.paths[1],
      slice.paths[#slice.paths], slice.signal ~= 0 and "signal " .. slice.signal or
      "status " .. slice.code))
  end
end

local work = {}
work.__index = work

--- Starts the next slice; one that cannot be started ends the work.
function work:start()
  local slice = self.slices[self.started + 1]
  if not slice or self.stopped then return end
  self.started = self.started + 1
  local input = luv.new_pipe(false)
  slice.pipes = {
    out = luv.new_pipe(false), err = luv.new_pipe(false), sums = luv.new_pipe(false),
  }
  slice.held, slice.size, slice.open = {}, 0, 4
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
    slice.pipes.input = input
    for _, pipe in pairs(slice.pipes) do pipe:close() end
    return self:stop()
  end
  slice.process = process
  input:write(table.concat(slice.paths, "\0") .. "\0", function() input:close() end)
  read(self, slice)
  read_sums(self, slice)
end

--- The process, or one of its pipes, has come to its end.
function work:ended(slice)
  slice.open = slice.open - 1
  if slice.open > 0 or self.stopped then return end
  self:start()
  self:advance()
end

--- Writes what can be written by now.
function work:advance()
  while self.slices[self.current] and self.slices[self.current].held do
    local slice = self.slices[self.current]
    for _, each in ipairs(slice.held) do pass(self, each[1], each[2]) end
    slice.held = {}
    if self.out.message then return self:stop() end
    if slice.paused then
      slice.paused = false
      read(self, slice)
    end
    if slice.open > 0 then return end
    conclude(self, slice)
    self.current, self.between = self.current + 1, false
    self.progress(self.current - 1)
  end
end

--- Ends all workers: nothing more can be written.
function work:stop()
  self.stopped = true
  for _, slice in ipairs(self.slices) do
    for _, pipe in pairs(slice.pipes or {}) do
      if not pipe:is_closing() then pipe:close() end
    end
    if slice.process and not slice.process:is_closing() then slice.process:kill "sigterm" end
  end
end

--- Shares the files out and joins what comes back.
---@param state table of the command: out, session, tally
---@param it table name, words, inputs, count, many, separator
function jobs.run(state, it)
  local slices = slices_of(it.inputs, it.count)
  local self = setmetatable({
    slices = slices, started = 0, current = 1, out = state.out, separator = it.separator,
    words = worker_words(it), tally = state.tally, progress = terminal.progress(#slices),
    room = math.max(LEAST, math.floor(ROOM / it.count)),
  }, work)
  -- What comes before all items is written by the session of this process.
  state.session:begin()
  for _ = 1, math.min(it.count, #slices) do self:start() end
  self:advance()
  luv.run()
  if self.fault then report.stop(self.fault) end
end

return jobs
