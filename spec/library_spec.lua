-- The library in a plain Lua program.
local nutgraf = require "nutgraf"
local support = dofile "spec/support.lua"

describe("the library", function()
  local root
  before_each(function() root = support.folder() end)
  after_each(function() support.remove(root) end)

  it("opens a document and shows its layers", function()
    local path = support.write(root .. "/a.txt", "One.\n\nTwo “quoted words here” follow.\n")
    local doc = assert(nutgraf.open(path))
    assert.equal("text/plain", doc.type)
    assert.equal(2, doc:count "blocks")
    local source = nutgraf.source(doc)
    assert.equal(path, source.name)
    assert.equal(path, source.path)
    -- printf 'One.\n\nTwo “quoted words here” follow.\n' | sha256sum
    assert.equal("adfea87a4112bd8af2615b1fd7e0d772f02ab908098588e13231145a0be27f7a", source.sha256())
  end)

  it("gives nil and a message for what cannot be read", function()
    local function fails(path, message)
      local doc, why = nutgraf.open(path)
      assert.is_nil(doc)
      assert.equal(message, why)
    end
    fails(root .. "/none.txt", root .. "/none.txt: no such file or directory")
    fails(root, root .. ": is a directory")
    local path = support.write(root .. "/b.txt", "\0\1\2\0\0\0binary\0\0")
    local doc, message, offset = nutgraf.open(path)
    assert.is_nil(doc)
    assert.matches("^" .. path:gsub("%p", "%%%0") .. ": binary", message)
    assert.is_number(offset)
    path = support.write(root .. "/c.txt", "more than ten bytes")
    doc, message = nutgraf.open(path, { limits = { bytes = 10 } })
    assert.is_nil(doc)
    assert.equal(path .. ": larger than the limit of 10 bytes", message)
  end)

  it("gives every document of a file, and goes on after a bad one", function()
    local path = support.write(root .. "/d.ndjson",
      '{"id":"x","text":"One.","language":"en","date":"2012-08-20"}\nbad\n{"html":"<p>Two."}\n')
    local seen = {}
    for doc, message in nutgraf.documents(path) do
      seen[#seen + 1] = doc and { doc.type, doc.text, nutgraf.source(doc).part } or message:sub(#root + 2)
    end
    assert.same({ "text/plain", "One.", "x" }, seen[1])
    assert.matches("^d.ndjson:2: no JSON: ", seen[2])
    assert.same({ "text/html", "Two.", "3" }, seen[3])
    assert.equal(3, #seen)
  end)

  it("takes short names of types, and units", function()
    local doc = assert(nutgraf.parse("<p>é</p>", { type = "html", unit = "codepoint" }))
    assert.equal("text/html", doc.type)
    assert.same({ 0, 1 }, doc:get("blocks", 1).span)
  end)

  it("runs a view and gives plain items", function()
    local doc = assert(nutgraf.parse("One.\n\nTwo.\n", { name = "t.txt" }))
    local items = assert(nutgraf.run(doc, "page", { filters = { { name = "where", options = {
      expression = "line == 3",
    } } } }))
    assert.equal(1, #items)
    assert.equal("Two.", items[1].text)
    assert.equal("t.txt", items[1].document)
    assert.same({ 6, 10 }, items[1].span)
    local none, message = nutgraf.run(doc, "pages")
    assert.is_nil(none)
    assert.equal("no view is called 'pages'", message)
    none, message = nutgraf.run(doc, "quotes", { min_words = "x" })
    assert.is_nil(none)
    assert.equal("view 'quotes': option 'min_words': a whole number expected, got 'x'", message)
    local record = assert(nutgraf.run(doc, "document", { layers = { "blocks" } }))[1]
    assert.equal("One.\n\nTwo.\n", record.text)
    assert.equal(2, #record.blocks)
  end)

  it("writes the same bytes in every Lua that it was built for", function()
    local build = os.getenv("NUTGRAF_BUILD") or "build"
    support.write(root .. "/show.lua", [[
      package.path = "scripts/?.lua;scripts/?/init.lua;" .. package.path
      package.cpath = arg[1] .. "/?.so"
      local nutgraf, json = require "nutgraf", require "nutgraf.json"
      for index = 2, #arg do
        local doc = assert(nutgraf.open(arg[index]))
        for _, view in ipairs { "document", "page", "quotes", "timeline", "insertions" } do
          print(json.encode(assert(nutgraf.run(doc, view))))
        end
      end]])
    local first
    for lua, version in pairs { ["lua5.4"] = "5.4", ["lua5.3"] = "5.3", luajit = "5.1" } do
      local folder = build .. "/lib/lua/" .. version
      local module = folder .. "/nutgraf/core.so"
      -- One that was built before the core was changed says nothing.
      local newer = support.run("find core include -newer " .. module)
      if support.read(module) and newer == "" then
        local out, err, status = support.run(("%s %s/show.lua %s spec/fixtures/trail.html spec/fixtures/wire.txt")
          :format(lua, root, folder))
        assert.equal("", err)
        assert.equal(0, status)
        first = first or out
        assert.is_true(#out > 1000)
        assert.is_true(first == out, lua .. " writes other bytes")
      end
    end
  end)

  it("loads the bytecode of a module where it was made of its text, and no other", function()
    local build = os.getenv("NUTGRAF_BUILD") or "build"
    support.run(("mkdir -p %s/bin %s/share %s/lib/lua/5.4 && cp -R scripts %s/share/nutgraf && "
      .. "cp %s/bin/nutgraf %s/bin && cp -R %s/lib/lua/5.4/nutgraf %s/lib/lua/5.4")
      :format(root, root, root, root, build, root, build, root))
    local source = root .. "/share/nutgraf/nutgraf/version.lua"
    local made = root .. "/lib/lua/5.4/compiled/nutgraf/version.luac"
    local function shows(version)
      assert.equal("nutgraf " .. version .. "\n", (support.run(root .. "/bin/nutgraf --version")))
    end
    local text = support.read(source)
    local version = text:match '"(.-)"'
    shows(version)
    support.write(root .. "/planted.lua", 'return "planted"\n')
    support.run(("mkdir -p %s && lua5.4 scripts/compile.lua nutgraf/version.lua %s/planted.lua %s")
      :format(made:match "^(.*)/", root, made))
    shows(version) -- made of another text
    local planted = support.read(made):match "\n(\27.*)$"
    support.write(made, ("%d\n%s%s"):format(#text, text, planted))
    shows "planted"
    support.write(source, 'return "9.9"\n') -- changed since
    shows "9.9"
    for _, broken in ipairs { "", "13\n", "99999\nreturn", "x" } do
      support.write(made, broken)
      shows "9.9"
    end
  end)

  it("maps an image of the words where it is that of its sources, and no other", function()
    local core = require "nutgraf.core"
    local stamp, other = ("a"):rep(64), ("b"):rep(64)
    local made = core.lexicon("en", {
      month = { june = 6 }, stop = { "of the", "the" }, clitic = { "'s" },
    })
    local path = support.write(root .. "/en", core.lexicon_image(made, stamp))
    local opened = assert(core.lexicon_open(path, stamp))
    local function dates(lexicon)
      local doc = assert(core.parse("It was in June of the year.", {
        language = "en", lexicon = function() return lexicon end,
      }))
      local found = {}
      for token in doc:tokens() do found[#found + 1] = token.text end
      for date in doc:dates() do found[#found + 1] = date.text end
      return found
    end
    assert.same(dates(made), dates(opened))
    assert.is_nil(core.lexicon_open(path, other))
    assert.is_nil(core.lexicon_open(root .. "/none", stamp))
    assert.is_nil(core.lexicon_open(root, stamp))
    local bytes = support.read(path)
    for _, wrong in ipairs { "", "x", bytes:sub(1, -2), bytes .. "x", "N" .. bytes:sub(2),
      bytes:sub(1, 100) } do
      assert.is_nil(core.lexicon_open(support.write(root .. "/wrong", wrong), stamp))
    end
    -- A byte anywhere that is not what was written (spec/fuzz/image.c mends the checksum, too).
    for step = 1, 50 do
      local at = 1 + step * 7919 * 31 % #bytes
      local wrong = bytes:sub(1, at - 1) .. string.char((bytes:byte(at) + step) % 256) .. bytes:sub(at + 1)
      assert.is_nil(core.lexicon_open(support.write(root .. "/wrong", wrong), stamp), "byte " .. at)
    end
    -- The file may go while the lexicon is in use.
    os.remove(path)
    opened = nil
    collectgarbage()
    assert.is_nil(opened)
  end)

  it("tells words of every length, and words that begin alike", function()
    local core = require "nutgraf.core"
    local letters = ("abcdefghijklmnopqrstuvwxyz"):rep(3)
    local function is_month(lexicon, word)
      local text = "3 " .. word .. " 2031"
      local doc = assert(core.parse("It was on " .. text .. ".", {
        language = "en", lexicon = function() return lexicon end,
      }))
      local date = doc:dates()()
      return date ~= nil and date.text == text
    end
    local all = {}
    for size = 1, 63 do
      local word = letters:sub(1, size)
      local lexicon = core.lexicon("en", { month = { [word] = 5 } })
      assert.is_true(is_month(lexicon, word), word)
      assert.is_true(is_month(lexicon, word:sub(1, 1):upper() .. word:sub(2)), word)
      assert.is_false(is_month(lexicon, letters:sub(1, size + 1)), word)
      assert.is_false(is_month(lexicon, letters:sub(2, size + 1)), word)
      if size > 1 then assert.is_false(is_month(lexicon, letters:sub(1, size - 1)), word) end
      all[size] = word
    end
    local lexicon = core.lexicon("en", { stop = all, month = { abcdefgh = 4, abcdefghijklmnop = 6, ["abcdefghé"] = 7 } })
    assert.is_true(is_month(lexicon, "abcdefgh"))
    assert.is_true(is_month(lexicon, "abcdefghijklmnop"))
    assert.is_true(is_month(lexicon, "AbcdefghÉ"))
    assert.is_false(is_month(lexicon, "abcdefghi"))
    assert.is_false(is_month(lexicon, "abcdefghè"))
    assert.has_error(function() core.lexicon("en", { stop = { "a\0b" } }) end)
  end)

  -- A token's word is an entry's number or a mark's code point: one must not be taken for the other.
  it("takes no word for a mark, wherever it stands in its lexicon", function()
    local core = require "nutgraf.core"
    for before = 0, 60 do
      local stop = {}
      for index = 1, before do stop[index] = "x" .. ("y"):rep(index) end
      stop[#stop + 1] = "of"
      local lexicon = core.lexicon("en", { stop = stop, role = { clerk = 1 } })
      local doc = assert(core.parse("It was the clerk of Ostrava.", {
        language = "en", lexicon = function() return lexicon end,
      }))
      local kinds = {}
      for mention in doc:mentions() do kinds[#kinds + 1] = mention.kind end
      assert.same({ "unknown" }, kinds, before)
    end
  end)

  it("reads words of one's own over the bundled ones", function()
    local folders = require "nutgraf.run.folders"
    support.write(root .. "/lexicons/en.lua", "return { month = { smarch = 13 } }")
    support.write(root .. "/lexicons/xx.lua", "return { stop = { 'foo' } }")
    support.write(root .. "/lexicons/yy.lua", "return { stop = os.time() }")
    support.write(root .. "/lexicons/zz.lua", "return { nonsense = { 'foo' } }")
    local told = {}
    local find = require("nutgraf.lexicon").finder(
      folders.new { path = root, user = "/nowhere", bundled = "scripts" },
      function(message) told[#told + 1] = message:gsub(root:gsub("%p", "%%%0"), "") end)
    assert.is_truthy(find "en")
    assert.equal(find "en", find "en-GB")
    assert.is_truthy(find "xx")
    assert.is_truthy(find "qq") -- what holds for pages in any language
    assert.is_nil(find "../en")
    assert.same({}, told)
    -- A broken file is named, and the bundled words do without it.
    assert.is_truthy(find "yy")
    assert.matches("^/lexicons/yy.lua:1: ", told[1])
    assert.is_truthy(find "zz")
    assert.matches("^/lexicons/zz.lua: .*unknown class 'nonsense'", told[2])
    support.write(root .. "/lexicons/en.lua", "return { nonsense = { 'foo' } }")
    support.write(root .. "/pier.txt", "“We had no choice,” said Odile Marrow.\n")
    local out, err = support.run("export NUTGRAF_PATH=$PWD; nutgraf quotes pier.txt --language en --to csv", root)
    assert.matches("Odile Marrow,said,", out)
    assert.matches("^nutgraf: /[^:]*/lexicons/en.lua: .*unknown class 'nonsense'\n$", err)
  end)
end)

describe("a sorted list", function()
  local sorted = require "nutgraf.sorted"
  local list = { { start = 2, stop = 5 }, { start = 5, stop = 6 }, { start = 9, stop = 12 } }

  it("tells which entry an offset stands in, half-open, and its number", function()
    local numbers = {}
    for offset = 0, 13 do
      local entry, number = sorted.at(list, offset)
      assert.equal(list[number], entry)
      numbers[#numbers + 1] = number or 0
    end
    assert.same({ 0, 0, 1, 1, 1, 2, 0, 0, 0, 3, 3, 3, 0, 0 }, numbers)
    assert.is_nil((sorted.at({}, 0)))
  end)

  it("is in order by where its entries begin, then end", function()
    local unsorted = { { start = 5, stop = 9 }, { start = 2, stop = 7 }, { start = 5, stop = 6 } }
    table.sort(unsorted, sorted.in_order)
    assert.same({ { start = 2, stop = 7 }, { start = 5, stop = 6 }, { start = 5, stop = 9 } }, unsorted)
  end)
end)
