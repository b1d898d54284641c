--- Maildir folders: a message a file, whatever its name, in `cur` and `new`; what lies in
--- `tmp` is not delivered yet. Folders inside begin with a point (Maildir++). Input: a
--- folder. Output: the paths of its messages, sorted by folder and name.
--- https://cr.yp.to/proto/maildir.html
local luv = require "luv"

local maildir = {}

local function is_folder(path)
  local stat = luv.fs_lstat(path)
  return stat ~= nil and stat.type == "directory"
end

local function names(path)
  local list, scan = {}, luv.fs_scandir(path)
  while scan do
    local name = luv.fs_scandir_next(scan)
    if not name then break end
    list[#list + 1] = name
  end
  table.sort(list)
  return list
end

local function add(folder, list)
  for _, name in ipairs(names(folder)) do
    local path = folder .. "/" .. name
    local stat = luv.fs_lstat(path)
    if name:sub(1, 1) ~= "." and stat and stat.type == "file" then list[#list + 1] = path end
  end
end

--- Whether a folder is a Maildir.
---@param folder string
---@return boolean
function maildir.is(folder)
  for _, name in ipairs { "cur", "new", "tmp" } do
    if not is_folder(folder .. "/" .. name) then return false end
  end
  return true
end

--- Adds the messages of a folder to a list, where it is a Maildir, or `cur` or `new` of one.
---@param folder string
---@param list string[]
---@return boolean is
function maildir.walk(folder, list)
  folder = folder:gsub("(.)/+$", "%1")
  local around, name = folder:match "^(.*)/([^/]+)$"
  if (name == "cur" or name == "new") and maildir.is(around) then
    add(folder, list)
    return true
  end
  if not maildir.is(folder) then return false end
  add(folder .. "/cur", list)
  add(folder .. "/new", list)
  for _, inner in ipairs(names(folder)) do
    if inner:find "^%.[^.]" and maildir.is(folder .. "/" .. inner) then
      maildir.walk(folder .. "/" .. inner, list)
    end
  end
  return true
end

return maildir
