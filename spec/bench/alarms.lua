-- What the checks find in a corpus: findings of each check, how many articles have
-- one, and findings per article. With --sample N, N findings of each check spread
-- over the corpus, for a person to judge.
--
--   lua5.4 spec/bench/alarms.lua [--sample N] FILE-OR-FOLDER…
local build = os.getenv("NUTGRAF_BUILD") or "build"
package.path = "scripts/?.lua;scripts/?/init.lua;" .. package.path
package.cpath = build .. "/lib/lua/5.4/?.so;" .. package.cpath

local cjson = require "cjson"

local function quote(word) return "'" .. word:gsub("'", "'\\''") .. "'" end

local paths, sample = {}, 0
for index, word in ipairs(arg) do
  if arg[index - 1] == "--sample" then
    sample = assert(tonumber(word), "--sample: a number")
  elseif word ~= "--sample" then
    paths[#paths + 1] = quote(word)
  end
end

-- Every text of the folders; what lies beside them is no article.
local listing = assert(io.popen("find " .. table.concat(paths, " ")
  .. " -name '*.txt' -o -name '*.html' | LC_ALL=C sort"))
local files = {}
for path in listing:lines() do files[#files + 1] = quote(path) end
listing:close()

local pipe = assert(io.popen(build .. "/bin/nutgraf check --to ndjson --quiet -- "
  .. table.concat(files, " ")))
local by_check, names, total = {}, {}, 0
for line in pipe:lines() do
  local item = cjson.decode(line)
  local it = by_check[item.check]
  if not it then
    it = { items = {}, documents = {}, articles = 0 }
    by_check[item.check], names[#names + 1] = it, item.check
  end
  if not it.documents[item.document] then
    it.documents[item.document], it.articles = true, it.articles + 1
  end
  it.items[#it.items + 1], total = item, total + 1
end
pipe:close()
table.sort(names)

print(("%d articles, %d findings, %.2f an article"):format(#files, total, total / #files))
for _, name in ipairs(names) do
  local it = by_check[name]
  print(("  %-20s %5d findings in %4d articles, %.2f an article"):format(name, #it.items,
    it.articles, #it.items / #files))
  for index = 1, math.min(sample, #it.items) do
    local item = it.items[math.floor((index - 1) * #it.items / math.min(sample, #it.items)) + 1]
    print(("    %s:%d: %s: %s"):format(item.document:match("[^/]+$"), item.line, item.message,
      (item.text:gsub("%s+", " "):sub(1, 160))))
  end
end
