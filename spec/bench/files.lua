--- The files of a folder and those below it, by name; of a file itself. Hidden ones are left out.
local lfs = require "lfs"

local function files_of(path, list)
  if lfs.attributes(path, "mode") ~= "directory" then
    list[#list + 1] = path
    return list
  end
  local names = {}
  for name in lfs.dir(path) do
    if name:sub(1, 1) ~= "." then names[#names + 1] = name end
  end
  table.sort(names)
  for _, name in ipairs(names) do files_of(path .. "/" .. name, list) end
  return list
end

return files_of
