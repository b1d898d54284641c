--- The files that the command works on. Input: what the person named: files,
--- folders, "-". Output: paths in a fixed order. A folder is walked by name;
--- hidden files, and files of no known type, are passed over in it.
local folders = require "nutgraf.folders"
local luv = require "luv"
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

-- A link to a file is followed; one to a folder is not, since it may lead back.
local function kind_of(path, kind)
  if kind == "file" or kind == "directory" then return kind end
  if kind == "link" then
    local stat = luv.fs_stat(path)
    return stat and stat.type == "file" and "file" or nil
  end
  if kind == "unknown" or kind == nil then
    local stat = luv.fs_lstat(path)
    return stat and kind_of(path, stat.type)
  end
end

local function walk(folder, list)
  for _, entry in ipairs(entries(folder)) do
    local path = (folder:sub(-1) == "/" and folder or folder .. "/") .. entry.name
    local kind = kind_of(path, entry.kind)
    if kind == "directory" then
      walk(path, list)
    elseif kind == "file" and readers.extensions[readers.extension(path) or ""] then
      list[#list + 1] = path
    end
  end
end

--- All files that the arguments stand for. What is not there is reported.
---@param arguments string[]
---@param type string? full name of the type that the person said
---@return string[] paths
---@return boolean many whether there may be more than one document
function files.expand(arguments, type)
  local list, many = {}, #arguments > 1
  for _, path in ipairs(arguments) do
    local stat, message
    if path ~= "-" then stat, message = luv.fs_stat(path) end
    if path ~= "-" and not stat then
      report.fault(("%s: %s"):format(path, reason(message)))
    elseif stat and stat.type == "directory" then
      many = true
      local before = #list
      walk(path, list)
      if #list == before then
        report.note(("%s: no file of a known type in this folder"):format(path))
      end
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
  end
  local where = folders.new { scripts = scripts }
  for _, path in ipairs(quiet and {} or where.refused) do
    report.note(("NUTGRAF_PATH: '%s' is no absolute path, and is not looked into"):format(path))
  end
  return where
end

files.reason = reason

return files
