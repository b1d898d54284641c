--- Makes the images of the bundled lexicons, which are mapped where the words
--- would be read: lua5.4 scripts/lexicons/images.lua FOLDER LANGUAGE… writes one
--- file a language into the folder. Run by `make`, with package.path and
--- package.cpath set by the environment.
local folders = require "nutgraf.run.folders"
local lexicon = require "nutgraf.lexicon"

local where = folders.new { path = "", user = "/nowhere" }

for index = 2, #arg do
  local bytes, message = lexicon.image(where, arg[index])
  if not bytes then error(message or "no words of " .. arg[index], 0) end
  local path = arg[1] .. "/" .. arg[index]
  local file = assert(io.open(path .. ".part", "wb"))
  assert(file:write(bytes))
  assert(file:close())
  assert(os.rename(path .. ".part", path))
end
