--- Makes bytecode of a module of the library, so that a command starts without a
--- compiler: lua5.4 scripts/compile.lua NAME SOURCE OUTPUT. Run by `make`. What is
--- written is the source's size, a line's end, the source, and the bytecode:
--- searcher.compiled takes it for that source and no other, and a file that was
--- changed since is read as text.
local name, source, output = arg[1], arg[2], arg[3]

local file = assert(io.open(source, "rb"))
local text = assert(file:read "a")
file:close()
local code = string.dump(assert(load(text, "@" .. name, "t")))
file = assert(io.open(output .. ".part", "wb"))
assert(file:write(("%d\n"):format(#text), text, code))
assert(file:close())
assert(os.rename(output .. ".part", output))
