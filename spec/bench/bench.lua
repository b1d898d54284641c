-- Timings: the parse, and the layers made after it, beside libxml2's DOM parse of the
-- same bytes in the same run; plain text; peak memory; start-up of the command.
--
--   lua5.4 spec/bench/bench.lua FILE-OR-FOLDER…
--
-- Each document is parsed in turn by both, ROUNDS times; the figures are sums of
-- each document's median. CPU time, not wall time.
local build = os.getenv("NUTGRAF_BUILD") or "build"
package.path = "scripts/?.lua;scripts/?/init.lua;" .. package.path
package.cpath = build .. "/spec/?.so;" .. build .. "/lib/lua/5.4/?.so;" .. package.cpath

local bench = require "bench"
local files_of = dofile "spec/bench/files.lua"
local nutgraf = require "nutgraf"

local ROUNDS = 5

local function read(path)
  local file = assert(io.open(path, "rb"))
  local bytes = file:read("*a")
  file:close()
  return bytes
end

local function median(values)
  table.sort(values)
  return values[math.floor(#values / 2) + 1]
end

-- How far a document is made, each step on top of those before.
local STEPS = {
  { "blocks, sentences, story, metadata" },
  { "+ marks, quotes, dates", "dates" },
  { "+ acronyms, names, attributions", "attributions" },
  { "+ noun groups, clauses", "clauses" },
}

-- CPU seconds from the bytes to each step.
local function parse(bytes, options)
  local seconds, start = {}, bench.clock()
  local doc = assert(nutgraf.parse(bytes, options))
  for i, step in ipairs(STEPS) do
    if step[2] then doc:count(step[2]) end
    seconds[i] = bench.clock() - start
  end
  doc = nil -- luacheck: ignore
  collectgarbage()
  return seconds
end

-- The median of each step over several parses.
local function medians(parses)
  local result = {}
  for i in ipairs(STEPS) do
    local seconds = {}
    for round, parsed in ipairs(parses) do seconds[round] = parsed[i] end
    result[i] = median(seconds)
  end
  return result
end

local pages, texts = { bytes = 0 }, { bytes = 0 }
for _, argument in ipairs(arg) do
  for _, path in ipairs(files_of(argument, {})) do
    local bytes = read(path)
    local kind = path:find("%.x?html?$") and pages or path:find("%.txt$") and texts
    if kind then
      kind[#kind + 1] = { path = path, bytes = bytes }
      kind.bytes = kind.bytes + #bytes
    end
  end
end

parse("Ready.", { name = "warm-up.txt" }) -- loads the lexicon

local function time_pages()
  local steps, dom, sax = {}, 0, 0
  for i in ipairs(STEPS) do steps[i] = 0 end
  for _, page in ipairs(pages) do
    local a, b, c = {}, {}, {}
    for round = 1, ROUNDS do
      b[round] = bench.dom(page.bytes)
      a[round] = parse(page.bytes, { name = page.path })
      c[round] = bench.sax(page.bytes)
    end
    for i, seconds in ipairs(medians(a)) do steps[i] = steps[i] + seconds end
    dom, sax = dom + median(b), sax + median(c)
  end
  print(("pages: %d, %.1f MB, %d rounds"):format(#pages, pages.bytes / 1e6, ROUNDS))
  local function line(name, seconds)
    print(("  %-36s %7.1f ms   %.2f   %5.1f MB/s"):format(name, seconds * 1e3, seconds / dom,
      pages.bytes / 1e6 / seconds))
  end
  line("libxml2 SAX parse", sax)
  line("libxml2 DOM parse", dom)
  for i, step in ipairs(STEPS) do line(step[1], steps[i]) end
end

local function time_texts()
  local pieces, size = {}, 0
  while size < 20e6 do
    for _, text in ipairs(texts) do
      pieces[#pieces + 1] = text.bytes
      size = size + #text.bytes + 2
    end
  end
  local large = table.concat(pieces, "\n\n")
  local parses = {}
  for round = 1, 3 do parses[round] = parse(large, { name = "large.txt" }) end
  print(("plain text: %d files, joined to %.1f MB"):format(#texts, #large / 1e6))
  for i, seconds in ipairs(medians(parses)) do
    print(("  %-36s %5.1f MB/s"):format(STEPS[i][1], #large / 1e6 / seconds))
  end
  pieces = nil -- luacheck: ignore
  collectgarbage()
  local before = bench.peak(true)
  local doc = assert(nutgraf.parse(large, { name = "large.txt" }))
  local peak = bench.peak()
  assert(doc:count("attributions") > 0)
  print(("  peak memory: %.1f times the input above what stood before, input included"):format(
    (peak - before) * 1024 / #large + 1))
end

local function time_start()
  local luv = require "luv"
  local function wall(command)
    local runs = {}
    for round = 1, 21 do
      local from = luv.hrtime()
      os.execute(command .. " >/dev/null")
      runs[round] = (luv.hrtime() - from) / 1e6
    end
    return median(runs)
  end
  print(("start-up of the command: %.1f ms (version)"):format(wall(build .. "/bin/nutgraf version")))
  print(("a short article to its outline: %.1f ms"):format(
    wall(build .. "/bin/nutgraf outline spec/fixtures/wire.txt")))
end

if #pages > 0 then time_pages() end
if #texts > 0 then time_texts() end
time_start()
