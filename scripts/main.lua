#!/usr/bin/env -S lua5.4 -E
--- The command. Finds its library beside itself, wherever it was put, and starts.
--- `make` writes the path of its Lua into the first line; -E keeps LUA_INIT,
--- LUA_PATH and LUA_CPATH out.

-- What is loaded now stays: collecting garbage meanwhile would find none. It
-- begins with the first document.
collectgarbage "stop"

-- What is closed of the standard streams is opened on nothing, the wrong way round, so
-- that no file of ours becomes one of them, and writing there fails.
local BAD_DESCRIPTOR, nothing = 9, {}
for _, stream in ipairs { io.stdin, io.stdout, io.stderr } do
  if select(3, stream:seek()) == BAD_DESCRIPTOR then
    nothing[#nothing + 1] = io.open("/dev/null", stream == io.stdin and "wb" or "rb")
  end
end

-- The modules of others come from the system's folders: an entry that is not
-- absolute, as Lua's own "./?.lua", is the current folder's.
local function absolute(search)
  local entries = {}
  for entry in search:gmatch "[^;]+" do
    if entry:sub(1, 1) == "/" then entries[#entries + 1] = entry end
  end
  return table.concat(entries, ";")
end
package.path, package.cpath = absolute(package.path), absolute(package.cpath)

-- The folder that holds bin/, share/ and lib/, and the searcher of the library there;
-- of a path that is absolute.
local function library_of(command)
  local prefix = command:match "^(/.*)/[^/]+/[^/]+$"
  return prefix, prefix and loadfile(prefix .. "/share/nutgraf/nutgraf/searcher.lua")
end

local here = arg and arg[0] or ""
local command = here
local prefix, chunk = library_of(command)
if not chunk then
  -- A link to the command, as in ~/bin, is followed to where the command stands.
  command = require("luv").fs_realpath(here)
  if command then prefix, chunk = library_of(command) end
end
if not chunk then
  io.stderr:write("nutgraf: its library is not beside it: ", here, "\n")
  os.exit(2)
end

local searcher = chunk()
searcher.install(searcher.below(prefix))

-- Workers are started by this name.
rawset(arg, 0, command)
os.exit(require("nutgraf.command").main(arg))
