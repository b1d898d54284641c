-- What scripts may take, wherever they are run from: each entry point ends what never ends,
-- says which script, which line and which limit, and lets honest work pass.
local budget = require "nutgraf.run.budget"
local folders = require "nutgraf.run.folders"
local inside = require "nutgraf.editor.inside"
local lexicon = require "nutgraf.lexicon"
local session = require "nutgraf.run.session"
local support = dofile "spec/support.lua"

local TEXT = "Ann Lee said on 3 May 2012: “The port is open.”\n\n“It is not,” said Bo Rhys.\n"

-- Three ways never to end: in C, in Lua, in memory.
local PATTERN = "local x = ('a'):rep(40):find(('.-'):rep(20) .. 'b')"
local LOOP = "while true do end"
local GROWTH = "local s = { 'some words here' } while true do s[#s + 1] = s[#s] .. #s end"

local VIEW = "summary = 's', shape = 'list', columns = { { 'text' } }"

-- Every place of a script where code runs: file, its text with %s for the code, how it is called.
local ENTRIES = {
  { "views/own.lua", "%s\nreturn { " .. VIEW .. ", view = function() return {} end }", "own a.txt" },
  { "views/own.lua", "return { " .. VIEW .. ", view = function()\n%s\nreturn {} end }", "own a.txt", 2 },
  { "views/own.lua", "return { " .. VIEW .. ", view = function() return function()\n%s\nend end }", "own a.txt", 2 },
  { "views/own.lua", "return { " .. VIEW .. ", over = 'corpus', view = function()\n%s\nreturn {} end }", "own a.txt", 2 },
  { "views/own.lua", "return { " .. VIEW .. ", prepare = function()\n%s\nend, view = function() return {} end }",
    "own a.txt", 2 },
  { "exports/own.lua", "return { summary = 's', accepts = { 'list' }, item = function() end, begin = function()\n%s\nend }",
    "quotes a.txt --to own", 2 },
  { "exports/own.lua", "return { summary = 's', accepts = { 'list' }, item = function()\n%s\nend }",
    "quotes a.txt --to own", 2 },
  { "exports/own.lua", "return { summary = 's', accepts = { 'list' }, item = function() end, finish = function()\n%s\nend }",
    "quotes a.txt --to own", 2 },
  { "filters/own.lua", "return { summary = 's', on = 'source', filter = function(s)\n%s\nreturn s.bytes end }",
    "quotes a.txt --filter own", 2 },
  { "filters/own.lua", "return { summary = 's', on = 'document', filter = function()\n%s\nend }",
    "quotes a.txt --filter own", 2 },
  { "filters/own.lua", "return { summary = 's', on = 'items', filter = function(items)\n%s\nreturn items end }",
    "quotes a.txt --filter own", 2 },
  { "checks/own.lua", "return { summary = 's', check = function()\n%s\nreturn {} end }", "check a.txt --only own", 2 },
  { "checks/own.lua", "%s\nreturn { summary = 's', check = function() return {} end }", "check a.txt --only own" },
  { "lib/part.lua", "%s\nreturn {}", "own a.txt",
    also = { "views/own.lua", "require 'part' return { " .. VIEW .. ", view = function() return {} end }" } },
}

describe("a script that never ends", function()
  local folder

  setup(function()
    folder = support.folder()
    support.write(folder .. "/a.txt", TEXT)
  end)
  teardown(function() support.remove(folder) end)

  -- Runs an entry with a small budget; gives what was said.
  local function run(entry, code)
    local scripts = folder .. "/scripts"
    support.remove(scripts)
    support.write(scripts .. "/" .. entry[1], (entry[2]:gsub("%%s", function() return code end)))
    if entry.also then support.write(scripts .. "/" .. entry.also[1], entry.also[2]) end
    local _, err, status = support.run(("nutgraf %s --script %s --budget 0.05"):format(entry[3], support.quote(scripts)),
      folder)
    assert.equal(2, status, entry[2])
    assert.is_nil(err:find("attempt to", 1, true), err) -- nothing fails behind it
    return err
  end

  for index, entry in ipairs(ENTRIES) do
    local line = entry[4] or 1
    it(("ends in %s (%d)"):format(entry[1], index), function()
      -- What counts is the same for all: the other two are tried at every fourth place.
      for _, code in ipairs { PATTERN, index % 4 == 1 and LOOP or nil } do
        local err = run(entry, code)
        assert.is_truthy(err:find("/scripts/" .. entry[1] .. ":" .. line .. ": the script used up its ", 1, true)
          or entry.also and err:find(":1: the script used up its ", 1, true), err)
        assert.is_truthy(err:find("instructions; --budget 0.5 gives ten times as much", 1, true), err)
      end
      if index % 4 ~= 1 then return end
      local err = run(entry, GROWTH)
      assert.is_truthy(err:find("not enough memory (the scripts may take 51 MiB; --budget 0.5 gives", 1, true), err)
    end)
  end

  it("ends in an expression", function()
    local _, err, status = support.run(
      [[nutgraf quotes a.txt --budget 0.05 --where '("a"):rep(40):find((".-"):rep(20) .. "b")']], folder)
    assert.equal(2, status)
    assert.is_truthy(err:find("expression:1: the script used up its", 1, true), err)
  end)

  it("has room for any name of a file in its message", function()
    local name = ("\1"):rep(100) .. ("é"):rep(60)
    support.write(folder .. "/" .. name, TEXT)
    local out, err, status = support.run("nutgraf quotes " .. support.quote(name), folder)
    assert.equal(0, status, err)
    assert.is_truthy(out:find("The port is open", 1, true), out)
  end)

  it("costs its own document, and no other", function()
    local scripts = folder .. "/scripts"
    support.remove(scripts)
    support.write(folder .. "/b.txt", "Bad\n")
    support.write(scripts .. "/views/own.lua", "return { " .. VIEW .. [[, view = function(doc)
      while doc.text:find "^Bad" do end
      return { { text = "fine", at = doc:get("tokens", 1) } } end }]])
    local out, err, status = support.run(
      ("nutgraf own b.txt a.txt --script %s --budget 0.05 --to csv"):format(support.quote(scripts)), folder)
    assert.equal(2, status)
    assert.is_truthy(err:find("nutgraf: b.txt: ", 1, true), err)
    assert.is_truthy(out:find("fine", 1, true), out)
  end)

  it("is named in lists and help, and the rest is there", function()
    local scripts = folder .. "/scripts"
    support.remove(scripts)
    support.write(scripts .. "/views/aaa.lua", PATTERN .. "\nreturn {}")
    for _, words in ipairs { "list view", "help" } do
      local out, err = support.run(("PATH_OF_SCRIPTS= NUTGRAF_PATH=%s %s %s"):format(support.quote(scripts), support.command,
        words), folder)
      assert.is_truthy(out:find("outline", 1, true), out)
      assert.is_truthy(words == "help" or err:find("aaa.lua:1: the script used up its 200000000 instructions", 1, true), err)
    end
  end)

  it("ends by the process's time where it is trusted #slow", function()
    local scripts = folder .. "/scripts"
    for _, entry in ipairs { ENTRIES[1], ENTRIES[2], ENTRIES[8] } do
      support.remove(scripts)
      support.write(scripts .. "/" .. entry[1], (entry[2]:gsub("%%s", function() return PATTERN end)))
      local _, err, status = support.run(("nutgraf %s --trust --script %s --budget 0.05"):format(entry[3],
        support.quote(scripts)), folder)
      assert.equal(2, status)
      assert.is_truthy(err:find("the scripts took more than the limit of 2 seconds", 1, true), err)
    end
  end)
end)

describe("a file of words that never ends", function()
  it("is named, and the bundled words are used", function()
    for _, code in ipairs { PATTERN, LOOP, GROWTH } do
      local folder = support.folder()
      local path = support.write(folder .. "/lexicons/en.lua", code .. "\nreturn { stop = { 'the' } }")
      local warnings = {}
      local find = lexicon.finder(folders.new { scripts = { folder } },
        function(message) warnings[#warnings + 1] = message end)
      assert.is_truthy(find "en")
      support.remove(folder)
      assert.equal(1, #warnings)
      assert.is_truthy(warnings[1]:find("en.lua", 1, true) or warnings[1]:find("memory", 1, true), path .. warnings[1])
    end
  end)
end)

describe("a view in an editor", function()
  it("ends by the smaller budget, and the next one works", function()
    local folder = support.folder()
    support.write(folder .. "/views/own.lua", "return { " .. VIEW .. ", view = function()\n" .. PATTERN .. "\nend }")
    local at = inside.new {
      session = session.new { budget = budget.light, folders = folders.new { scripts = { folder } } },
    }
    local result, message = at:run(TEXT, "a.txt", "own", {})
    support.remove(folder)
    assert.is_nil(result)
    assert.is_truthy(message:find("views/own.lua:2: the script used up its 2000", 1, true), message)
    assert.equal(2, #at:run(TEXT, "a.txt", "quotes", {}).items)
  end)
end)

describe("the budget", function()
  it("grows with the document", function()
    local memory, instructions = budget.share(budget.usual, 0)
    assert.equal(budget.usual.memory, memory)
    local more_memory, more = budget.share(budget.usual, 1e8)
    assert.equal(1e8 * budget.usual.memory_each, more_memory - memory)
    assert.equal(1e8 * budget.usual.instructions_each, more - instructions)
    local twice = budget.times(budget.usual, 2)
    assert.equal(2 * memory, (budget.share(twice, 0)))
  end)

  it("lets a view pass on a large document that it would cut without its size", function()
    local core = require "nutgraf.core"
    local folder = support.folder()
    support.write(folder .. "/views/own.lua", "return { " .. VIEW .. [[, view = function(doc)
      local n = 0
      for word in doc.text:gmatch "%a+" do
        if word:find "^%u" and word:lower() ~= word then n = n + 1 end
      end
      return { { text = tostring(n), at = doc:get("tokens", 1) } } end }]])
    local small = { memory = 2 ^ 26, memory_each = 8, instructions = 1e6, instructions_each = 100 }
    local function items(of)
      local at = session.new { budget = of, folders = folders.new { scripts = { folder } } }
      assert(at:prepare { view = "own" })
      local doc = core.parse(("The Mayor of Port Sable said so.\n"):rep(10000))
      return at:items(doc, { name = "a.txt" })
    end
    assert.equal("40000", items(small)[1].text)
    small.instructions_each = 0
    local _, message = items(small)
    support.remove(folder)
    assert.is_truthy(message:find("used up its 1000000 instructions", 1, true), message)
  end)

  it("is refused where it is no number", function()
    for _, value in ipairs { "0", "x", "1e9", "-1" } do
      local _, err, status = support.run("nutgraf quotes /dev/null --budget=" .. value)
      assert.equal(2, status)
      assert.is_truthy(err:find("--budget: '" .. value .. "' is no number from 0.05 to 1000", 1, true), err)
    end
  end)
end)
