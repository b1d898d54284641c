-- How well the filter redact works without names: how many mentions of persons it leaves,
-- and how many other words it takes.
--
--   lua5.4 spec/bench/redaction.lua [--show N] [--language LANG] FOLDER-OR-FILE…
--
-- The data, of which nothing is part of the project; offsets are code points, half-open:
-- FILE.jsonl  items {"id", "text", "spans": [[start, end, "PER"], …]}: names of persons
-- FOLDER      NAME.txt beside NAME.json: {"mentions": [{"kind": "person", "core": [s, e]
--             or "span"}]} (persons named), or a list of attributions with "source":
--             [[s, e], …]. There persons are derived: a run of two to four capitalised words
--             within a source that begins with a given name of the lists and has nothing of
--             an organization or a place is a person; every place in the text of the whole
--             name, and of its last word with a capital letter, is a mention.
--
-- A mention is left where one of its words with a capital letter is (of a mention without
-- one: any word); titles ("Mr.") and single letters do not count. A taken word is a run of
-- letters of which a byte is replaced.
local build = os.getenv("NUTGRAF_BUILD") or "build"
package.path = "scripts/?.lua;scripts/?/init.lua;" .. package.path
package.cpath = build .. "/lib/lua/5.4/?.so;" .. package.cpath

local cjson = require "cjson"
local document = require "nutgraf.document"
local forms = require "nutgraf.redaction.forms"
local nutgraf = require "nutgraf"
local plan = require "nutgraf.redaction.plan"

local WORD = "()([%a\128-\255][%w\128-\255]*)()"

local function read(path)
  local file = assert(io.open(path, "rb"))
  local bytes = file:read("a")
  file:close()
  return bytes
end

-- Spans of bytes, from 1, both ends included.
local function bytes_of(text, spans)
  local starts = {}
  for at in text:gmatch("()[%z\1-\127\194-\244][\128-\191]*") do starts[#starts + 1] = at end
  starts[#starts + 1] = #text + 1
  local list = {}
  for _, span in ipairs(spans) do list[#list + 1] = { starts[span[1] + 1], starts[span[2] + 1] - 1 } end
  return list
end

local function of_lines(path, items)
  for line in io.lines(path) do
    local item, spans = cjson.decode(line), {}
    for _, span in ipairs(item.spans) do
      if span[3] == "PER" then spans[#spans + 1] = span end
    end
    items[#items + 1] = { name = item.id, text = item.text, persons = bytes_of(item.text, spans) }
  end
end

-- Every place of a text where a name stands between words.
local function add_places(text, name, list)
  local at = 1
  while true do
    local from, to = text:find(name, at, true)
    if not from then return end
    if not text:find("^[%w\128-\255]", to + 1) and not text:sub(1, from - 1):find("[%w\128-\255]$", -2) then
      list[#list + 1] = { from, to }
    end
    at = to + 1
  end
end

local function derived(doc, text, attributions)
  local names, order = {}, {}
  for _, attribution in ipairs(attributions) do
    for _, span in ipairs(bytes_of(text, type(attribution.source) == "table" and attribution.source or {})) do
      local source = text:sub(span[1], span[2])
      for run in source:gmatch("%f[%w]%u[%l\128-\255]+[%u%l .'-]*") do
        local words = {}
        for word in run:gmatch("%S+") do
          if not word:find("^%u") then break end
          words[#words + 1] = (word:gsub("'s?$", ""))
        end
        while words[1] and (doc:class(words[1], "title") or not doc:known(words[1]).given) do table.remove(words, 1) end
        local fine = #words >= 2 and #words <= 4
        for index, word in ipairs(words) do
          local known = doc:known(word)
          fine = fine and not doc:class(word, "org-head") and not doc:class(word, "place-head")
            and not doc:class(word, "demonym") and not doc:class(word, "event-head")
            and not (index > 1 and known.common and not known.surname)
        end
        local name = table.concat(words, " "):gsub("[.']+$", "")
        if fine and not names[name] then names[name], order[#order + 1] = true, name end
      end
    end
  end
  local list = {}
  for _, name in ipairs(order) do
    add_places(text, name, list)
    local last = name:match("%S+$")
    if #last > 2 then add_places(text, last, list) end
  end
  return list
end

local function of_folder(path, items)
  local listing = assert(io.popen("find -L '" .. path .. "' -name '*.json' | LC_ALL=C sort"))
  for name in listing:lines() do
    local text, gold = read((name:gsub("json$", "txt"))), cjson.decode(read(name))
    local item = { name = name:match("[^/]+$"), text = text }
    if gold.mentions then
      local spans = {}
      for _, mention in ipairs(gold.mentions) do
        if mention.kind == "person" then spans[#spans + 1] = mention.core or mention.span end
      end
      item.persons = bytes_of(text, spans)
    else
      item.attributions = gold.attributions or gold
    end
    items[#items + 1] = item
  end
  listing:close()
end

-- Which bytes of the text are replaced.
local function gone_of(it, text)
  local gone, shift, cut = {}, 0, 1
  for _, span in ipairs(it.cut) do
    for at = span.from, span.to do gone[at] = true end
  end
  local function original(at)
    while it.cut[cut] and it.cut[cut].from - shift + it.cut[cut].size <= at do
      shift = shift + (it.cut[cut].to - it.cut[cut].from + 1) - it.cut[cut].size
      cut = cut + 1
    end
    return at + shift
  end
  for _, match in ipairs(forms.find(it.text, it.index)) do
    for _, part in ipairs(match.parts) do
      local from = original(part.from)
      for at = from, from + part.to - part.from do gone[at] = true end
    end
  end
  assert(#it.text + shift <= #text + #text)
  return gone
end

local function left_of(text, span, gone, doc)
  local mention, left, capitals = text:sub(span[1], span[2]), nil, false
  for _, word in mention:gmatch(WORD) do capitals = capitals or word:find("^%u") ~= nil or word:find("^\195[\128-\158]") ~= nil end
  for at, word in mention:gmatch(WORD) do
    local counts = #word > 1 and (word:find("^%u") or word:find("^\195[\128-\158]") or not capitals)
      and not doc:class(word, "title") and word ~= "s" and not doc:class(word, "article")
    if counts and not gone[span[1] + at - 1] then left = word end
  end
  return left
end

local total = { mentions = 0, left = 0, words = 0, taken = 0 }
local options, paths = { ["--show"] = "0", ["--language"] = "en" }, {}
for index, word in ipairs(arg) do
  if options[arg[index - 1]] then
    options[arg[index - 1]] = word
  elseif not options[word] then
    paths[#paths + 1] = word
  end
end
local show = assert(tonumber(options["--show"]), "--show: a number")
assert(#paths > 0, "which data? see the head of spec/bench/redaction.lua")

local function count(item, sum)
  local core = assert(nutgraf.parse(item.text, { name = item.name, type = "text/plain",
    language = options["--language"] }))
  local doc = document.new(core, nutgraf.source(core))
  local it = plan.make(doc, {})
  local gone, inside = gone_of(it, item.text), {}
  for _, span in ipairs(item.persons or derived(doc, item.text, item.attributions)) do
    for at = span[1], span[2] do inside[at] = true end
    local left = left_of(item.text, span, gone, doc)
    sum.mentions = sum.mentions + 1
    if left then
      sum.left = sum.left + 1
      if sum.left <= show then
        print(("    left in %s: %s: … %s …"):format(item.name, left,
          item.text:sub(math.max(1, span[1] - 40), span[2] + 40):gsub("%s+", " ")))
      end
    end
  end
  for at, word in item.text:gmatch(WORD) do
    if not inside[at] then
      sum.words = sum.words + 1
      if gone[at] then
        sum.taken = sum.taken + 1
        if os.getenv("TAKEN") then io.stderr:write(word, "\n") end
      end
    end
  end
end

local function tell(name, sum)
  print(("%-28s %6d mentions of persons, %4d left (%.2f in 1,000); %7d other words, %5.1f%% taken"):format(
    name, sum.mentions, sum.left, 1000 * sum.left / math.max(1, sum.mentions), sum.words,
    100 * sum.taken / math.max(1, sum.words)))
end

for _, path in ipairs(paths) do
  local items, sum = {}, { mentions = 0, left = 0, words = 0, taken = 0 }
  if path:find("%.jsonl$") then of_lines(path, items) else of_folder(path, items) end
  for _, item in ipairs(items) do count(item, sum) end
  tell(path:match("[^/]+/[^/]+$") or path, sum)
  for name, value in pairs(sum) do total[name] = total[name] + value end
end
tell("all", total)
