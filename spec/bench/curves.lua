-- How time and memory grow with the document: every view, check, filter and export over
-- documents of our own fixtures, each four times as long as the one before (grown.lua).
--
--   make curves [VIEWS="sources check: check:near-names"] [SIZES="10 40 160 640 2560"]
--
-- COMMAND measures another build.
-- Printed are user seconds of each size, the growth from one to the next for each doubling
-- (what the start takes, measured over a line of text, is left out), and the peak of memory in
-- times of the largest input. Flagged is what grows by more than 2.3 where it takes a tenth of a
-- second, what takes more memory than 30 times the input for views of evidence, 8 for others
-- (from a megabyte on: below, what a process needs anyway is most of it), and what failed.
local build = os.getenv("NUTGRAF_BUILD") or "build"
package.path = "scripts/?.lua;scripts/?/init.lua;" .. package.path
package.cpath = build .. "/spec/?.so;" .. build .. "/lib/lua/5.4/?.so;" .. package.cpath

local bench = require "bench"
local grown = dofile "spec/bench/grown.lua"
local lfs = require "lfs"

local unpack = table.unpack or unpack -- luacheck: ignore

local MOST, EVIDENCE, OTHERS, LEAST = 2.3, 30, 8, .1

local function words(text)
  local list = {}
  for word in (text or ""):gmatch "%S+" do list[#list + 1] = word end
  return list
end

-- What scripts a folder has, by name.
local function scripts(folder)
  local names = {}
  for file in lfs.dir("scripts/" .. folder) do names[#names + 1] = file:match "^(.*)%.lua$" end
  table.sort(names)
  return names
end

local function set(text)
  local result = {}
  for _, word in ipairs(words(text)) do result[word] = true end
  return result
end

-- Views of evidence read every sentence's words.
local HEAVY = set [[allegations check claims document factcheck network report sources trail workbook index
  chronology timeline]]
local ELSEWHERE = set "compare pseudonyms workbook" -- want two documents, names, a file to write to
local MAIL = set "correspondence correspondence-graph correspondence-timeline"
-- What view an export is measured with, where not with quotes; what arguments a filter wants.
local OF = {
  dot = "network", gexf = "network", graphml = "network", ftm = "network", timelinejs = "chronology", ics = "chronology",
  csl = "trail", jsonld = "document", gcc = "check", sarif = "check", brat = "document", labelstudio = "document", vault = "document", svg = "network",
}
local ARGUMENT = {
  since = "=2011", ["until"] = "=2013", by = "=Lee", section = "=Port", assume = "=MX1", redact = "=Roake", where = "=line > 5",
}
local LAYERS = set "citations claims relations replies rules"

-- Every run: its name, form of input, arguments, whether it is a view of evidence.
local function runs()
  local list = {}
  local function add(name, form, heavy, ...) list[#list + 1] = { name = name, form = form, heavy = heavy, ... } end
  for _, view in ipairs(scripts "views") do
    if MAIL[view] then
      add(view, "mbox", false, view)
    elseif not ELSEWHERE[view] then
      add(view, "txt", HEAVY[view], view, "--all")
      add(view .. ":html", "html", HEAVY[view], view)
    end
  end
  add("quotes:mbox", "mbox", false, "quotes")
  for _, check in ipairs(scripts "checks") do add("check:" .. check, "html", true, "check", "--only", check) end
  for _, filter in ipairs(scripts "filters") do
    if not LAYERS[filter] then
      add("filter:" .. filter, "html", filter == "assume", filter == "assume" and "rules" or filter == "section" and "outline"
        or "quotes", "--filter", filter .. (ARGUMENT[filter] or ""))
    end
  end
  for _, export in ipairs(scripts "exports") do
    local view = OF[export] or "quotes"
    add("to:" .. export, "html", HEAVY[view], view, "--to", export, "--output")
  end
  return list
end

local wanted = set(os.getenv "VIEWS")
local sizes = words(os.getenv "SIZES")
if #sizes == 0 then sizes = { "10", "40", "160", "640", "2560" } end

local folder = os.tmpname()
os.remove(folder)
assert(lfs.mkdir(folder))
local made = {}

-- A document of a form, written once. A line of text where the size is nought.
local function document(form, kilobytes)
  local path = ("%s/%s.%s"):format(folder, kilobytes, form)
  if made[path] then return path, made[path] end
  local bytes = kilobytes == 0 and (form == "mbox" and grown.mbox(10) or "Ann Lee said so.\n")
    or grown[form == "txt" and "text" or form](kilobytes * 1000)
  local file = assert(io.open(path, "wb"))
  file:write(bytes)
  file:close()
  made[path] = #bytes
  return path, #bytes
end

local function measure(run, kilobytes)
  local path, bytes = document(run.form, kilobytes)
  local arguments = { os.getenv "COMMAND" or build .. "/bin/nutgraf" }
  for _, word in ipairs(run) do
    arguments[#arguments + 1] = word
    if word == "--output" then arguments[#arguments + 1] = folder .. "/output" end
  end
  arguments[#arguments + 1] = path
  local seconds, memory, status = bench.run(unpack(arguments))
  os.execute("rm -rf " .. folder .. "/output")
  return seconds, memory * 1024 / bytes, status, bytes
end

io.stdout:setvbuf "line"
local flagged = 0
print(("%-26s %s  growth by doubling, memory"):format("", table.concat(sizes, " kB, ") .. " kB"))
for _, run in ipairs(runs()) do
  if not next(wanted) or wanted[run.name] or wanted[run.name:match "^%l+:" or ""] then
    local start = measure(run, 0)
    local columns, growths, marks, before, before_bytes = {}, {}, {}, nil, nil
    for _, size in ipairs(sizes) do
      local seconds, memory, status, bytes = measure(run, tonumber(size))
      columns[#columns + 1] = ("%7.2f"):format(seconds)
      if status > 1 then
        marks[#marks + 1] = ("status %d at %s kB"):format(status, size)
        break
      end
      local own = math.max(seconds - start, .001)
      if before then
        local growth = (own / before) ^ (math.log(2) / math.log(bytes / before_bytes))
        growths[#growths + 1] = ("%.2f"):format(growth)
        if growth > MOST and own > LEAST then marks[#marks + 1] = ("%.2f to %s kB"):format(growth, size) end
      end
      before, before_bytes = own, bytes
      if size == sizes[#sizes] then
        growths[#growths + 1] = ("%.0fx"):format(memory)
        if bytes > 1e6 and memory > (run.heavy and EVIDENCE or OTHERS) then marks[#marks + 1] = ("memory %.0fx"):format(memory) end
      end
    end
    if #marks > 0 then flagged = flagged + 1 end
    print(("%-26s%s   %s%s"):format(run.name, table.concat(columns), table.concat(growths, " "),
      #marks > 0 and "   <-- " .. table.concat(marks, "; ") or ""))
  end
end
os.execute("rm -rf " .. folder)
print(("%d flagged"):format(flagged))
