--- Several processes for many files. Input: the command's own words and the list
--- of files. Output: the same bytes as one process writes: each worker is the
--- command itself over a slice of the list, and the slices' outputs are joined in
--- order, between what the export writes before and after all items.
local luv = require "luv"
local report = require "nutgraf.command.report"
local terminal = require "nutgraf.command.terminal"

local jobs = {}

-- How many slices a worker gets, so that none waits long for the others; and the
-- fewest files that are worth a start.
local SLICES, FEWEST = 8, 16

--- Whether the work can be shared out.
---@param it table the plan of the command
---@param inputs string[]
---@param count integer?
---@return boolean
function jobs.apply(it, inputs, count)
  if not count or count < 2 or #inputs < 2 or it.values.part then return false end
  if it.view.over == "corpus" or it.export.whole then return false end
  if it.export.output ~= "stream" then return false end
  for _, path in ipairs(inputs) do
    if path == "-" then return false end
  end
  return true
end

-- The words of a worker: the command's own. With --part it takes its files from
-- standard input, and passes over those named, the output and the jobs.
local function worker_words(it)
  local words = { "-E", arg[0], it.name, "--part=" .. (it.many and "many" or "one") }
  for _, word in ipairs(it.words) do words[#words + 1] = word end
  return words
end

local function temporary()
  local folder = os.getenv("TMPDIR") or ""
  folder = folder:sub(1, 1) == "/" and folder:gsub("/+$", "") or "/tmp"
  local fd, path = luv.fs_mkstemp(folder .. "/nutgraf.XXXXXX")
  if not fd then report.stop("--jobs: no temporary file can be made: " .. path) end
  luv.fs_unlink(path)
  return fd
end

local function each_piece(fd, use)
  local offset = 0
  while true do
    local piece = luv.fs_read(fd, 65536, offset)
    if not piece or piece == "" then break end
    use(piece)
    offset = offset + #piece
  end
  luv.fs_close(fd)
end

local function start(slice, words, ended)
  slice.out, slice.err = temporary(), temporary()
  local input = luv.new_pipe(false)
  local process, message
  process, message = luv.spawn(luv.exepath(), {
    args = words, stdio = { input, slice.out, slice.err },
  }, function(code, signal)
    process:close()
    slice.code, slice.signal = code, signal
    ended(slice)
  end)
  if not process then report.stop("--jobs: no worker can be started: " .. tostring(message)) end
  input:write(table.concat(slice.paths, "\0") .. "\0", function() input:close() end)
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

-- Joins what one slice has written to what there is.
local function join(state, slice, separator)
  local first = true
  each_piece(slice.out, function(piece)
    if first and state.joined and separator then state.out:write(separator) end
    first, state.joined = false, true
    state.out:write(piece)
  end)
  each_piece(slice.err, function(piece) io.stderr:write(piece) end)
  if slice.code == 2 then
    report.status = 2
  elseif slice.code == 1 then
    report.failed()
  elseif slice.code ~= 0 or slice.signal ~= 0 then
    report.fault(("%s … %s: the worker for these files ended with %s"):format(slice.paths[1],
      slice.paths[#slice.paths], slice.signal ~= 0 and "signal " .. slice.signal or
      "status " .. slice.code))
  end
end

--- Shares the files out and joins what comes back.
---@param state table of the command: out, session
---@param it table name, words, inputs, count, many, separator
function jobs.run(state, it)
  local words = worker_words(it)
  local slices = slices_of(it.inputs, it.count)
  local progress = terminal.progress(#slices)
  local started, written = 0, 0
  -- What comes before all items is written by the session of this process.
  state.session:begin()
  local function go_on()
    while slices[written + 1] and slices[written + 1].code do
      written = written + 1
      join(state, slices[written], it.separator)
      progress(written)
    end
    if started < #slices and not state.out.message then
      started = started + 1
      start(slices[started], words, go_on)
    end
  end
  for _ = 1, math.min(it.count, #slices) do go_on() end
  luv.run()
end

return jobs
