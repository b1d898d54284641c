#!/usr/bin/env lua5.4
--- The command. Finds its library beside itself, wherever it was put, and starts.
local here = arg and arg[0] or ""

-- What is loaded now stays: collecting garbage meanwhile would find none. It
-- begins with the first document.
collectgarbage "stop"

local function library_of(path)
  local folder = path:match("^(.*)/[^/]+$") or "."
  local prefix = folder:match("^(.*)/bin$") or folder .. "/.."
  local file = io.open(prefix .. "/share/nutgraf/nutgraf/init.lua", "rb")
  if not file then return nil end
  file:close()
  return prefix
end

-- A link to the command, as in ~/bin, is followed to where the command stands.
local prefix = library_of(here)
if not prefix then
  local real = require("luv").fs_realpath(here)
  prefix = real and library_of(real)
end
if not prefix then
  io.stderr:write("nutgraf: its library is not beside it: ", here, "\n")
  os.exit(2)
end

local version = _VERSION:match("%d+%.%d+")
package.path = ("%s/share/nutgraf/?.lua;%s/share/nutgraf/?/init.lua;"):format(prefix, prefix)
  .. package.path
-- In place the modules lie in lib/lua, installed in a folder of their own.
package.cpath = ("%s/lib/lua/%s/?.so;%s/lib/nutgraf/%s/?.so;")
  :format(prefix, version, prefix, version) .. package.cpath

os.exit(require("nutgraf.command").main(arg))
