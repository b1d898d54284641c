--- The programs that read a document for us. Input: a program's name. Output: where
--- it lies, and the surroundings that it runs in. Guarantees that neither it nor what
--- it loads of its own (settings, templates, scripts) comes from the current folder,
--- where documents lie, and that the person's settings do not change what is read.
local programs = {}

local luv = require "luv"

-- The folders of $PATH; one that is relative or empty is the current folder.
local function folders()
  local list = {}
  for folder in (os.getenv "PATH" or "/usr/bin:/bin"):gmatch "[^:]+" do
    if folder:sub(1, 1) == "/" then list[#list + 1] = folder end
  end
  return list
end

--- The absolute path of a program.
---@param name string
---@return string?
function programs.find(name)
  for _, folder in ipairs(folders()) do
    local path = folder .. "/" .. name
    local stat = luv.fs_stat(path)
    if stat and stat.type == "file" and luv.fs_access(path, "X") then return path end
  end
end

--- Where such a program runs, and in which environment: as luv.spawn takes them.
---@return { cwd: string, env: string[] }
function programs.surroundings()
  return {
    cwd = "/",
    env = { "PATH=" .. table.concat(folders(), ":"), "HOME=/nonexistent", "LC_ALL=C.UTF-8" },
  }
end

return programs
