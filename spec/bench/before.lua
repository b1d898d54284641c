-- The parse of this checkout against that of an older one, which is built: in turn, each in a
-- process of its own, so that both meet the same load of the machine.
--
--   lua5.4 spec/bench/before.lua OLD NEW FILE-OR-FOLDER…
--
-- Pages (.html) and texts (.txt) are sets of their own. Of each run the figure is the least of
-- ROUNDS; of each pair of runs, the ratio new / old; shown are the medians of PAIRS pairs (CPU
-- seconds). Below 1 the new one is faster.
local files_of = dofile "spec/bench/files.lua"

local PAIRS, ROUNDS = 15, 3
local STEPS = { "blocks to metadata", "+ marks, quotes, dates", "+ names, attributions" }
local KINDS = { { "pages", "%.x?html?$" }, { "texts", "%.txt$" } }

-- One run: the library of a checkout over files that standard input names. Prints a line of seconds.
local function run(home)
  package.path = home .. "/scripts/?.lua;" .. home .. "/scripts/?/init.lua;" .. package.path
  package.cpath = home .. "/build/lib/lua/5.4/?.so;" .. package.cpath
  local nutgraf = require "nutgraf"
  local files = {}
  for path in io.lines() do
    local file = assert(io.open(path, "rb"))
    files[#files + 1] = { name = path, bytes = file:read "a" }
    file:close()
  end
  nutgraf.parse("Ready.", { name = "warm-up.txt" }):count "attributions" -- loads the lexicon
  local least = {}
  for _ = 1, ROUNDS do
    local sums = { 0, 0, 0 }
    for _, file in ipairs(files) do
      local start = os.clock()
      local doc = assert(nutgraf.parse(file.bytes, { name = file.name }))
      sums[1] = sums[1] + os.clock() - start
      doc:count "dates"
      sums[2] = sums[2] + os.clock() - start
      doc:count "attributions"
      sums[3] = sums[3] + os.clock() - start
      doc = nil -- luacheck: ignore
      collectgarbage()
    end
    for i, sum in ipairs(sums) do least[i] = math.min(least[i] or sum, sum) end
  end
  print(("%.6f %.6f %.6f"):format(least[1], least[2], least[3]))
end

local function median(values)
  table.sort(values)
  return values[#values // 2 + 1]
end

local function quoted(word) return "'" .. word:gsub("'", "'\\''") .. "'" end

-- The seconds of one run over the files that a list holds.
local function measure(home, list)
  local pipe = assert(io.popen(("lua5.4 %s --run %s <%s"):format(quoted(arg[0]), quoted(home), quoted(list))))
  local seconds = {}
  for figure in pipe:read("a"):gmatch "%S+" do seconds[#seconds + 1] = tonumber(figure) end
  assert(pipe:close() and #seconds == #STEPS, home .. ": the run failed")
  return seconds
end

local function compare(old, new, name, files)
  local list = os.tmpname()
  local out = assert(io.open(list, "w"))
  out:write(table.concat(files, "\n"), "\n")
  out:close()
  local olds, news, ratios = { {}, {}, {} }, { {}, {}, {} }, { {}, {}, {} }
  for pair = 1, PAIRS do
    local a, b = measure(old, list), measure(new, list)
    for i in ipairs(STEPS) do olds[i][pair], news[i][pair], ratios[i][pair] = a[i], b[i], b[i] / a[i] end
  end
  os.remove(list)
  print(("%s: %d, %d pairs of runs"):format(name, #files, PAIRS))
  for i, step in ipairs(STEPS) do
    print(("  %-26s %8.1f ms -> %8.1f ms   %.3f"):format(step, median(olds[i]) * 1e3, median(news[i]) * 1e3, median(ratios[i])))
  end
end

if arg[1] == "--run" then return run(arg[2]) end
local all = {}
for i = 3, #arg do files_of(arg[i], all) end
for _, kind in ipairs(KINDS) do
  local files = {}
  for _, path in ipairs(all) do
    if path:find(kind[2]) then files[#files + 1] = path end
  end
  if #files > 0 then compare(arg[1], arg[2], kind[1], files) end
end
