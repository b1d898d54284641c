--- Where the output goes: standard output, a file, or a folder. A file is written
--- beside its place and put there when it is whole, so that a fault leaves the
--- one that was there before. Guarantees that an output that cannot be written is
--- noticed, and that a signal leaves nothing half-written.
local core = require "nutgraf.core"
local luv = require "luv"
local files = require "nutgraf.command.files"
local terminal = require "nutgraf.command.terminal"

local writer = {}
writer.__index = writer

local EPIPE = 32

-- The program that shows what is longer than the terminal: the person's, else less, as git has
-- it: colours are shown, what fits on one screen is left there. "" and cat mean none.
local function pager()
  local named = os.getenv "NUTGRAF_PAGER" or os.getenv "PAGER" or "less"
  if named == "" or named == "cat" or os.getenv "TERM" == "dumb" then return nil end
  local program = named:match "^%S+"
  local there = program:find "/" or require("nutgraf.readers.programs").find(program)
  if not there then return nil end
  -- One that ends before all is written is an error of writing, which is looked into: no death.
  terminal.outlive_pipes()
  return io.popen((os.getenv "LESS" and "" or "LESS=FRX ") .. named, "w")
end

--- Standard output.
---@param styles boolean? the export colours what it writes, and has cleaned its words
---@param paged boolean? on a terminal it goes through the person's pager
---@return table
function writer.stdout(styles, paged)
  local through = paged and terminal.is(1) and pager()
  if through then
    through:setvbuf("full", 65536)
    return setmetatable({ name = "the pager", stream = through, pager = true,
      door = terminal.door(styles) }, writer)
  end
  io.stdout:setvbuf("full", 65536)
  local door = terminal.is(1) and terminal.door(styles)
  return setmetatable({ name = "standard output", stream = io.stdout, door = door }, writer)
end

-- Devices and pipes are written as they are, and so is what lies in /dev or /proc, such
-- as a descriptor; a file is replaced when its draft is whole.
local function open_file(path)
  local stat = luv.fs_stat(path)
  local special = stat and (stat.type ~= "file" or path:find("^/dev/") or path:find("^/proc/"))
  if stat and stat.type == "directory" then return nil, path .. ": it is a folder" end
  if special then
    local fd, message = luv.fs_open(path, "w", 438)
    if not fd then return nil, path .. ": " .. files.reason(message) end
    return { fd = fd, door = terminal.is(fd) and terminal.door() }
  end
  local file = core.file(path, true)
  -- Nothing yet, so that what stands in the way is known before the work.
  local ok, message = file:write ""
  if not ok then return nil, message end
  return { draft = file }
end

--- A file.
---@param path string
---@return table?
---@return string? message
function writer.file(path)
  local self, message = open_file(path)
  if not self then return nil, message end
  self.name = path
  return setmetatable(self, writer)
end

--- A folder, which must be empty or not there yet.
---@param path string
---@return table?
---@return string? message
function writer.folder(path)
  local stat = luv.fs_stat(path)
  if stat then
    local scan = stat.type == "directory" and luv.fs_scandir(path)
    if not scan then return nil, path .. ": it is no folder" end
    if luv.fs_scandir_next(scan) then return nil, path .. ": the folder is not empty" end
  else
    local ok, message = luv.fs_mkdir(path, 511)
    if not ok then return nil, path .. ": " .. files.reason(message) end
    core.unfinished(path)
  end
  return setmetatable({ name = path, into = path, parts = {} }, writer)
end

--- A file that is an archive of parts.
---@param path string
---@return table?
---@return string? message
function writer.zip(path)
  local archive, message = require("nutgraf.command.zip").new()
  if not archive then return nil, ("%s: %s"):format(path, message) end
  local self
  self, message = writer.file(path)
  if not self then return nil, message end
  if self.door then return nil, path .. ": an archive is nothing for a terminal" end
  self.archive = archive
  return self
end

--- Notes why the output cannot be written.
---@param message string
---@param code integer? the system's number
---@return false
function writer:fail(message, code)
  self.message = ("%s: %s"):format(self.name, message)
  self.pipe_closed = code == EPIPE or message:find("EPIPE", 1, true) ~= nil
  return false
end

-- Notes what a file says: its own message has its path before it.
function writer:take(ok, message)
  if ok then return true end
  self.message = message
  return false
end

local function write_all(self, fd, bytes)
  while #bytes > 0 do
    local count, message = luv.fs_write(fd, bytes, -1)
    if not count then return self:fail(files.reason(message)) end
    bytes = bytes:sub(count + 1)
  end
  return true
end

local function part(self, name)
  if self.parts[name] then return self.parts[name] end
  local path = self.into
  for folder in name:gmatch("([^/]+)/") do
    path = path .. "/" .. folder
    if luv.fs_mkdir(path, 511) then core.unfinished(path) end
  end
  path = self.into .. "/" .. name
  local fd, message = luv.fs_open(path, "wx", 438)
  if not fd then return nil, message end
  core.unfinished(path)
  self.parts[name] = fd
  return fd
end

--- Writes.
---@param bytes string
---@param name string? of a file in the folder
---@return boolean ok
function writer:write(bytes, name)
  if self.message then return false end
  if self.door then bytes = self.door(bytes) end
  if self.stream then
    local ok, message, code = self.stream:write(bytes)
    if not ok then return self:fail(message, code) end
    return true
  end
  if self.archive and name then
    self.archive:write(name, bytes)
    return true
  end
  if self.into then
    local fd, message = part(self, name or "index")
    if not fd then return self:fail(files.reason(message)) end
    return write_all(self, fd, bytes)
  end
  if self.fd then return write_all(self, self.fd, bytes) end
  return self:take(self.draft:write(bytes))
end

--- Ends the output: puts the file in its place.
---@return boolean ok
function writer:close()
  local door = self.door
  self.door = nil
  if door then self:write(door()) end
  if self.archive and not self.message then
    local message = self.archive:finish(function(bytes) self:write(bytes) end)
    if message then self:fail(message) end
  end
  if self.stream then
    local ok, message, code = self.stream:flush()
    if self.pager then
      local well, how, status = self.stream:close() -- waits until the person has read
      if not well and how == "exit" then
        return self:fail(("it ended with status %d (--no-pager does without it)"):format(status))
      end
    end
    if not ok and not self.message then return self:fail(message, code) end
  elseif self.into then
    for _, fd in pairs(self.parts) do
      local ok, message = luv.fs_fsync(fd)
      if not ok and not self.message then self:fail(files.reason(message)) end
      luv.fs_close(fd)
    end
  elseif self.fd then
    local ok, message = luv.fs_close(self.fd)
    if not ok then self:fail(files.reason(message)) end
  elseif self.message then
    self.draft:abandon()
  else
    self:take(self.draft:commit())
  end
  core.unfinished(nil)
  return not self.message
end

--- Gives the output up: a file that was there before stays as it was.
function writer:abandon()
  if self.fd then luv.fs_close(self.fd) end
  if self.draft then self.draft:abandon() end
end

return writer
