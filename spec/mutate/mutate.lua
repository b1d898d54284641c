--- How many small faults the specs notice. Usage: lua5.4 spec/mutate/mutate.lua COUNT SEED
--- In a copy of the checkout below build/mutate one fault after another is put into core/ and
--- scripts/, and specs are run until one fails: first those that read the file or share its
--- name, the quickest of them first. A fault that does not compile is not counted. Prints a
--- line a fault, and how many were noticed; those that were not are to be read by somebody.
package.path = "spec/mutate/?.lua;" .. package.path
local faults = require "faults"
local lfs = require "lfs"

local count, seed = tonumber(arg[1]) or 100, tonumber(arg[2]) or 1
local root = lfs.currentdir() .. "/build/mutate"
local LONGEST = 300 -- seconds of one spec; what hangs is noticed, too

-- Hosts, programs of others and what takes minutes: not run.
local left_out = { neovim = true, vis = true, scite = true, pandoc = true, lsp_client = true, supply = true, opened = true, lite_xl = true, shut = true }

local function run(command) return (os.execute(command)) == true end
local function lines_of(command)
  local pipe, list = assert(io.popen(command)), {}
  for line in pipe:lines() do list[#list + 1] = line end
  pipe:close()
  return list
end
local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read "a"
  file:close()
  return text
end
local function write(path, text)
  local file = assert(io.open(path, "wb"))
  file:write(text)
  file:close()
end

local function build() return run(("cd '%s' && make -s -j2 all ABIS=5.4 >build/made.log 2>&1"):format(root)) end

-- Each spec: its name, how long it takes, and which files below scripts/ it opens.
local function learn()
  local specs = {}
  for _, path in ipairs(lines_of "ls spec/*_spec.lua") do
    local name = path:match "([%w_]+)_spec%.lua$"
    if not left_out[name] then
      local begun, opens = os.time(), {}
      local trace = root .. "/build/trace"
      local passes = run(("cd '%s' && timeout %d strace -f -qq -e trace=openat -o build/trace busted --lua=lua5.4 '%s' >build/spec.log 2>&1")
        :format(root, LONGEST, path))
      if passes then
        for line in io.lines(trace) do
          local opened = line:match '"[^"]-/?(scripts/[^"]+%.lua)"'
          if opened then opens[opened:gsub("^.*share/nutgraf/", "scripts/")] = true end
        end
        specs[#specs + 1] = { name = name, path = path, takes = os.time() - begun, opens = opens }
      else
        io.stderr:write(("%s fails without a fault, and is left out\n"):format(path))
      end
    end
  end
  table.sort(specs, function(a, b) return a.takes ~= b.takes and a.takes < b.takes or a.takes == b.takes and a.name < b.name end)
  return specs
end

-- The specs in the order in which they may notice a fault in a file.
local function order(specs, path)
  local first, then_, last = {}, {}, {}
  local is_c = path:find "^core/" ~= nil
  for _, spec in ipairs(specs) do
    local near = false
    for word in path:gsub("%.%w+$", ""):gmatch "%a+" do
      near = near or (#word > 3 and (spec.name:find(word, 1, true) or word:find(spec.name, 1, true)) ~= nil)
    end
    local list = near and first or (is_c or spec.opens[path]) and then_ or last
    list[#list + 1] = spec
  end
  for _, list in ipairs { then_, last } do
    for _, spec in ipairs(list) do first[#first + 1] = spec end
  end
  return first
end

-- The spec that notices the fault that stands in the copy; nil: none does.
local function noticed_by(specs, path)
  for _, spec in ipairs(order(specs, path)) do
    if not run(("cd '%s' && timeout %d busted --lua=lua5.4 '%s' >build/spec.log 2>&1"):format(root, LONGEST, spec.path)) then
      return spec.name
    end
  end
end

assert(run(("rm -rf '%s' && mkdir -p '%s/build' && git ls-files -z | xargs -0 cp --parents -t '%s'"):format(root, root, root)))
assert(build(), "the checkout does not build")
local specs = learn()

local files = lines_of "git ls-files 'core/*.c' 'scripts/*.lua' | grep -v 'lexicons/\\|article_weights\\|index_\\|guides/\\|types.lua'"
math.randomseed(seed)
local tried, noticed = 0, 0
while tried < count do
  local path = files[math.random(#files)]
  local text = read(root .. "/" .. path)
  local places = faults.of(text, path:find "%.c$" and "c" or "lua")
  if #places > 0 then
    local fault = places[math.random(#places)]
    write(root .. "/" .. path, faults.put(text, fault))
    if (path:find "%.c$" == nil and loadfile(root .. "/" .. path) or path:find "%.c$") and build() then
      tried = tried + 1
      local by = noticed_by(specs, path)
      if by then noticed = noticed + 1 end
      print(("%s:%d: '%s' -> '%s': %s"):format(path, fault.line, fault.old, fault.with, by or "NOT NOTICED"))
      io.stdout:flush()
    end
    write(root .. "/" .. path, text)
  end
end
print(("%d of %d faults noticed (seed %d)"):format(noticed, tried, seed))
