--- The files that the command works on. Input: what the person named: files,
--- folders, "-". Output: paths in a fixed order. A folder is walked by name;
--- hidden files, and files of no known type, are passed over in it. What is named
--- there but is no file (a pipe, a socket, a device) is passed over and told, and so
--- is a link, unless it leads to a file within the folder, or one asks for links. Of
--- a Maildir all messages are taken.
local folders = require "nutgraf.run.folders"
local luv = require "luv"
local maildir = require "nutgraf.command.maildir"
local readers = require "nutgraf.readers"
local report = require "nutgraf.command.report"

local files = {}

local function reason(message)
  -- "ENOENT: no such file or directory: PATH" -> "no such file or directory"
  return message:match("^%u+: ([^:]+)") or message
end

local function entries(path)
  local scan, message = luv.fs_scandir(path)
  if not scan then
    report.fault(("%s: %s"):format(path, reason(message)))
    return {}
  end
  local list = {}
  while true do
    local name, kind = luv.fs_scandir_next(scan)
    if not name then break end
    if name:sub(1, 1) ~= "." then list[#list + 1] = { name = name, kind = kind } end
  end
  table.sort(list, function(a, b) return a.name < b.name end)
  return list
end

-- So many of a kind are named; of the others only the number.
local MOST_NAMED = 5

local WHAT = {
  fifo = "a pipe", socket = "a socket", char = "a device", block = "a device",
  out = "a link out of the folder (--follow-links reads it)",
  folder = "a link to a folder (--follow-links walks it)", nowhere = "a link that leads nowhere",
  again = "a link to a folder that was walked already",
  output = "what the output is written to",
}

local output -- what standard output is

-- Whether a file is what the output is written to: what it holds would be read, and written
-- again, without end.
local function is_output(stat)
  output = output or luv.fs_fstat(1) or {}
  return output.type == "file" and output.dev == stat.dev and output.ino == stat.ino
end

local Walk = {}
Walk.__index = Walk

function Walk:pass_over(path, what)
  self.passed[what] = (self.passed[what] or 0) + 1
  if self.passed[what] <= MOST_NAMED then
    report.note(("%s: %s is passed over"):format(path, WHAT[what] or what))
  end
end

function Walk:tell_rest()
  local kinds = {}
  for what in pairs(self.passed) do kinds[#kinds + 1] = what end
  table.sort(kinds)
  for _, what in ipairs(kinds) do
    local count = self.passed[what]
    if count > MOST_NAMED then
      report.note(("%s: %d more are passed over: each is %s"):format(self.top, count - MOST_NAMED,
        WHAT[what] or what))
    end
  end
end

-- A folder is walked once, however many links lead there.
function Walk:is_new(stat)
  local id = ("%s:%s"):format(stat.dev, stat.ino)
  if self.walked[id] then return false end
  self.walked[id] = true
  return true
end

local function is_known(path)
  return readers.extensions[readers.extension(path) or ""]
end

-- Where a link leads: "file", "directory", or what it is passed over as.
function Walk:link(path)
  local stat = luv.fs_stat(path)
  if not stat then return is_known(path) and "nowhere" or nil end
  if self.follow then
    if stat.type == "directory" and not self:is_new(stat) then return "again" end
    return stat.type
  end
  if stat.type == "directory" then return "folder" end
  if stat.type ~= "file" then return stat.type end
  if not is_known(path) then return nil end
  local real = luv.fs_realpath(path)
  local inside = real and real:sub(1, #self.real) == self.real
  return inside and "file" or "out"
end

function Walk:enter(folder, list)
  if maildir.walk(folder, list) then return end
  for _, entry in ipairs(entries(folder)) do
    local path = (folder:sub(-1) == "/" and folder or folder .. "/") .. entry.name
    local stat = luv.fs_lstat(path)
    local kind = stat and stat.type
    if kind == "link" then
      kind, stat = self:link(path), luv.fs_stat(path)
    elseif kind == "directory" and self.follow and not self:is_new(stat) then
      kind = nil -- a link has led there
    end
    if kind == "directory" then
      self:enter(path, list)
    elseif kind == "file" then
      if is_known(path) and is_output(stat) then
        self:pass_over(path, "output")
      elseif is_known(path) then
        list[#list + 1] = path
      end
    elseif kind then
      self:pass_over(path, kind)
    end
  end
end

local function walk(folder, list, follow)
  collectgarbage "restart" -- what is told of each file is garbage: of 100,000 files 100 MB
  local real = (luv.fs_realpath(folder) or folder):gsub("/*$", "/")
  local self = setmetatable({
    top = folder, real = real, follow = follow, passed = {}, walked = {},
  }, Walk)
  if follow then self:is_new(luv.fs_stat(folder)) end
  self:enter(folder, list)
  self:tell_rest()
end

--- All files that the arguments stand for. What is not there is reported.
---@param arguments string[]
---@param type string? full name of the type that the person said
---@param follow boolean? follow all links in folders
---@return string[] paths
---@return boolean many whether there may be more than one document
function files.expand(arguments, type, follow)
  local list, many = {}, #arguments > 1
  for _, path in ipairs(arguments) do
    local stat, message
    if path ~= "-" then stat, message = luv.fs_stat(path) end
    if path ~= "-" and not stat then
      report.fault(("%s: %s"):format(path, reason(message)))
    elseif stat and stat.type == "directory" then
      many = true
      local before = #list
      walk(path, list, follow)
      if #list == before then
        report.fault(("%s: no file of a known type in this folder"):format(path))
      end
    elseif stat and is_output(stat) then
      report.fault(("%s: this is what the output is written to"):format(path))
    else
      if readers.find(path, type) then many = true end
      list[#list + 1] = path
    end
  end
  return list, many
end

--- Whether two paths are one file.
---@param path string
---@param others string[]
---@return string? the one that it is
function files.same(path, others)
  local stat = luv.fs_stat(path)
  if not stat then return nil end
  for _, other in ipairs(others) do
    local one = other ~= "-" and luv.fs_stat(other)
    if one and one.dev == stat.dev and one.ino == stat.ino then return other end
  end
end

--- Where scripts and words lie, with what `--script` names before all.
---@param scripts string[]?
---@param quiet boolean? the person is not told which folders of the environment are refused
---@return table nutgraf.folders
function files.folders(scripts, quiet)
  for _, path in ipairs(scripts or {}) do
    local stat, message = luv.fs_stat(path)
    if not stat then report.stop(("--script %s: %s"):format(path, reason(message))) end
    if stat.type ~= "directory" and not path:find "%.lua$" then
      report.stop(("--script %s: neither a folder nor a file NAME.lua"):format(path))
    end
  end
  local where = folders.new { scripts = scripts }
  for _, file in ipairs(where:named()) do
    if file.fault then report.stop("--script " .. file.fault) end
  end
  for _, path in ipairs(quiet and {} or where.refused) do
    report.note(("NUTGRAF_PATH: '%s' is no absolute path, and is not looked into"):format(path))
  end
  return where
end

files.reason = reason

return files
