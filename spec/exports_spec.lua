-- Each export over plain items, without documents: what it writes, to the byte.
local option_values = require "nutgraf.run.option_values"
local output = require "nutgraf.run.output"
local script = require "nutgraf.run.script"

local DOC = { name = "a.html" }
local OTHER = { name = "b.html" }

local COLUMNS = { { "line", "integer" }, { "kind", "string" }, { "text", "string" } }

local function load_export(name)
  return assert(script.validate("export", dofile("scripts/exports/" .. name .. ".lua")))
end

-- documents: list of { doc, items }
local function write(name, documents, context)
  context = context or {}
  local export, parts = load_export(name), {}
  export.name, export.path = name, name .. ".lua"
  context.shape = context.shape or "list"
  context.options = assert(option_values.of(export, context.options))
  local out = output.new(export, context.columns or COLUMNS, context, function(text)
    parts[#parts + 1] = text
    return true
  end)
  for _, one in ipairs(documents) do out:document(one[1], one[2]) end
  out:finish()
  return table.concat(parts)
end

local function quotes()
  return {
    { document = "a.html", line = 3, column = 1, kind = "direct", text = "“Yes,” he\nsaid", span = { 0, 9 } },
    { document = "a.html", line = 12, column = 5, text = 'a "b", c', span = { 20, 28 }, key = "k1" },
  }
end

local function tree()
  return { {
    document = "a.html", line = 1, column = 1, kind = "headline", text = "Top",
    children = {
      { document = "a.html", line = 2, column = 1, kind = "section", text = "One *two*" },
    },
  } }
end

-- What stands behind a view's columns.
local BEHIND = ",start,end,title,address,published,part,key"

describe("csv", function()
  it("is RFC 4180 with the document first", function()
    assert.equal("document,line,kind,text" .. BEHIND .. "\r\n"
      .. 'a.html,3,direct,"“Yes,” he\nsaid",0,9,,,,,\r\n'
      .. 'a.html,12,,"a ""b"", c",20,28,,,,,k1\r\n', write("csv", { { DOC, quotes() } }))
  end)

  it("has one header for many documents, and one for none", function()
    local items = { { document = "b.html", line = 1, kind = "x", text = "y" } }
    assert.equal("document,line,kind,text" .. BEHIND .. "\r\na.html,1,,z,,,,,,,\r\nb.html,1,x,y,,,,,,,\r\n",
      write("csv", { { DOC, { { document = "a.html", line = 1, text = "z" } } }, { OTHER, items } },
        { many = true }))
    assert.equal("document,line,kind,text" .. BEHIND .. "\r\n", write("csv", { { DOC, {} } }))
  end)

  it("guards cells that a spreadsheet would run, and can leave them alone", function()
    local items = {}
    for index, cell in ipairs { "=1+1", "+cmd", "-3", "@x", "\tx", "- a dash" } do
      items[index] = { document = "a", text = cell }
    end
    local columns = { { "text", "string" } }
    assert.equal("document,text\r\na,'=1+1\r\na,'+cmd\r\na,-3\r\na,'@x\r\na,'\tx\r\na,'- a dash\r\n",
      write("csv", { { DOC, items } }, { columns = columns, chosen = true }))
    assert.equal("document,text\r\na,=1+1\r\na,+cmd\r\na,-3\r\na,@x\r\na,\tx\r\na,- a dash\r\n",
      write("csv", { { DOC, items } }, { columns = columns, chosen = true, options = { guard = false } }))
  end)

  it("shows how deep a tree's items are", function()
    assert.equal("document,depth,line,kind,text" .. BEHIND .. "\r\na.html,0,1,headline,Top,,,,,,,\r\n"
      .. "a.html,1,2,section,One *two*,,,,,,,\r\n", write("csv", { { DOC, tree() } }, { shape = "tree" }))
  end)

  it("says of what document each row is, where that is known", function()
    local doc = { name = "a.html", meta = { title = "Top", url = "https://a.example/", published = "2019-05-14" } }
    assert.equal("document,text" .. BEHIND .. "\r\na,x,,,Top,https://a.example/,2019-05-14,,\r\n",
      write("csv", { { doc, { { document = "a", text = "x" } } } }, { columns = { { "text", "string" } } }))
  end)
end)

describe("tsv", function()
  it("has one row a line, whatever stands in a cell", function()
    local items = { { document = "a", text = "one\ttwo\nthree\\n" } }
    assert.equal("document\ttext\na\tone\\ttwo\\nthree\\\\n\n",
      write("tsv", { { DOC, items } }, { columns = { { "text", "string" } }, chosen = true }))
  end)
end)

describe("gcc", function()
  it("is a line an item, with severity, message and check where there are", function()
    local items = {
      { document = "a.txt", line = 3, column = 7, severity = "error", check = "sums", message = "54 %\nof 2,000", text = "x" },
      { document = "a.txt", line = 9, text = "words" },
    }
    assert.equal("a.txt:3:7: error: 54 % of 2,000 [sums]\na.txt:9:1: note: words [check]\n",
      write("gcc", { { DOC, items } }, { view = "check", columns = { { "text", "string" } } }))
  end)
end)

describe("ics", function()
  it("has the days that are known, folded and escaped, and says how many are not", function()
    local sentence = "It fell, they say; in the night " .. ("é"):rep(40) .. "."
    local items = {
      { document = "a", edtf = "2019-02-28", text = "Feb. 28", sentence = sentence, line = 2 },
      { document = "a", edtf = "2019-12-30/2019-12-31", text = "Dec. 30 to 31", line = 3 },
      { document = "a", edtf = "2019", text = "2019", line = 4 }, { document = "a", text = "once", line = 5 },
    }
    local out = write("ics", { { { name = "a" }, items } }, { shape = "timeline" })
    for line in out:gmatch "([^\r]*)\r\n" do assert.is_true(#line <= 75, line) end
    local whole = out:gsub("\r\n ", "")
    assert.is_truthy(whole:find("\r\nSUMMARY:It fell\\, they say\\; in the night " .. ("é"):rep(40) .. ".\r\n", 1, true))
    local starts, stops = {}, {}
    for day in out:gmatch "DTSTART;VALUE=DATE:(%d+)\r" do starts[#starts + 1] = day end
    for day in out:gmatch "DTEND;VALUE=DATE:(%d+)\r" do stops[#stops + 1] = day end
    assert.same({ "20190228", "20191230" }, starts)
    assert.same({ "20190301", "20200101" }, stops)
    assert.matches("\r\nCOMMENT:2 dates without a known day are left out\r\nEND:VCALENDAR\r\n$", out)
  end)
end)

describe("ndjson", function()
  it("writes the document, the columns, the rest, then the place", function()
    assert.equal('{"document":"a.html","line":3,"kind":"direct","text":"“Yes,” he\\nsaid","column":1,"span":[0,9]}\n'
      .. '{"document":"a.html","line":12,"kind":null,"text":"a \\"b\\", c","column":5,"span":[20,28],"key":"k1"}\n',
      write("ndjson", { { DOC, quotes() } }))
  end)

  it("keeps children inside", function()
    assert.equal('{"document":"a.html","line":1,"kind":"headline","text":"Top","column":1,"children":['
      .. '{"document":"a.html","line":2,"kind":"section","text":"One *two*","column":1}]}\n',
      write("ndjson", { { DOC, tree() } }, { shape = "tree" }))
  end)
end)

describe("json", function()
  it("is one list for all documents", function()
    local one = { document = "a.html", line = 1, kind = "x", text = "y" }
    local two = { document = "b.html", line = 2, kind = "x", text = "z" }
    assert.equal('[\n{"document":"a.html","line":1,"kind":"x","text":"y"},\n'
      .. '{"document":"b.html","line":2,"kind":"x","text":"z"}\n]\n',
      write("json", { { DOC, { one } }, { OTHER, { two } } }, { many = true }))
    assert.equal("[\n]\n", write("json", { { DOC, {} } }))
  end)

  it("is one record for one document, a list of records for many", function()
    local function record() return { { meta = { title = "T" } } } end
    assert.equal('{"meta":{"title":"T"}}\n',
      write("json", { { DOC, record() } }, { shape = "document", columns = {} }))
    assert.equal('[\n{"meta":{"title":"T"}},\n{"meta":{"title":"T"}}\n]\n',
      write("json", { { DOC, record() }, { OTHER, record() } },
        { shape = "document", columns = {}, many = true }))
  end)
end)

describe("table", function()
  it("aligns columns, numbers to the right, and is plain by itself", function()
    assert.equal("line  kind    text\n   3  direct  “Yes,” he said\n  12          a \"b\", c\n",
      write("table", { { DOC, quotes() } }))
  end)

  it("leaves out columns without anything in them", function()
    local items = { { document = "a", line = 1, text = "x" } }
    assert.equal("line  text\n   1  x\n", write("table", { { DOC, items } }))
    assert.equal("", write("table", { { DOC, {} } }))
  end)

  it("wraps the last column to the width that there is", function()
    local items = { { document = "a", line = 1, kind = "k", text = "one two three four five six seven" } }
    assert.equal("line  kind  text\n   1  k     one two three four five\n            six seven\n",
      write("table", { { DOC, items } }, { width = 36 }))
  end)

  it("wraps columns in the middle, too, so that no line is wider", function()
    local items = { { document = "a", line = 1, kind = "one two three four", text = "five six seven eight nine" } }
    assert.equal("line  kind          text\n   1  one two       five six seven eight\n      three four    nine\n",
      write("table", { { DOC, items } }, { width = 40 }))
  end)

  it("shows an item as a paragraph where there is no room for its columns", function()
    local columns = { { "line", "integer" }, { "who", "string" }, { "why", "string" }, { "text", "string" } }
    local items = { { line = 1, who = "somebody who knew", why = "so that it be known", text = "a b" }, { line = 2, text = "c" } }
    assert.equal("line  1\nwho   somebody who knew\nwhy   so that it be known\ntext  a b\n\nline  2\ntext  c\n\n",
      write("table", { { DOC, items } }, { width = 34, columns = columns }))
  end)

  it("indents a tree", function()
    assert.equal("line  kind      text\n   1  headline  Top\n   2  section     One *two*\n",
      write("table", { { DOC, tree() } }, { shape = "tree" }))
  end)

  it("names the document where there are many", function()
    local items = { { document = "a.html", line = 1, text = "x" } }
    assert.equal("a.html\nline  text\n   1  x\n\nb.html\nline  text\n   1  x\n\n",
      write("table", { { DOC, items }, { OTHER, items }, { DOC, {} } }, { many = true }))
  end)

  it("lets nothing through that a terminal would obey", function()
    local items = { { document = "a", line = 1, text = "red \27[31m" } }
    assert.equal("line  text\n   1  red <U+001B>[31m\n", write("table", { { DOC, items } }))
  end)
end)

describe("text", function()
  it("numbers items and gives their places", function()
    assert.equal("1. [3:1] “Yes,” he\n   said\n   (kind: direct)\n2. [12:5] a \"b\", c\n",
      write("text", { { DOC, quotes() } }))
  end)

  it("indents a tree", function()
    assert.equal("1. [1:1] Top\n   (kind: headline)\n  2. [2:1] One *two*\n     (kind: section)\n",
      write("text", { { DOC, tree() } }, { shape = "tree" }))
  end)

  it("is the story of an article", function()
    local record = { meta = { title = "T", authors = { "A B", "C D" }, published = "2012-08-20" }, body = "One.\nTwo." }
    assert.equal("T\nA B; C D\n2012-08-20\n\nOne.\nTwo.\n",
      write("text", { { DOC, { record } } }, { shape = "document", columns = {} }))
  end)
end)

describe("markdown", function()
  it("is a table, in which nothing of the document is Markdown", function()
    local items = { { document = "a", line = 1, kind = "k", text = "a|b <i> [x](y) *z*" } }
    assert.equal("| line | kind | text |\n| --- | --- | --- |\n"
      .. "| 1 | k | a\\|b \\<i\\> \\[x\\](y) \\*z\\* |\n", write("markdown", { { DOC, items } }))
  end)

  it("is a nested list for a tree", function()
    assert.equal("- Top (headline)\n  - One \\*two\\* (section)\n",
      write("markdown", { { DOC, tree() } }, { shape = "tree" }))
  end)

  it("is the story of an article", function()
    local record = { meta = { title = "T", authors = { "A" } }, body = "1. One\n- two" }
    assert.equal("# T\n\nA\n\n1\\. One\n\n\\- two\n\n",
      write("markdown", { { DOC, { record } } }, { shape = "document", columns = {} }))
  end)
end)

describe("a graph", function()
  local function graph()
    return { {
      document = "a.html",
      nodes = { { id = "a", name = "A" }, { id = "b", name = "B" } },
      edges = { {
        document = "a.html", from = "a", to = "b", kind = "met", line = 4, column = 2, part = "story", key = "e1",
      } },
    } }
  end
  local function shown(name)
    return write(name, { { DOC, graph() } }, { shape = "graph", columns = {} })
  end

  it("is a sheet of its edges", function()
    assert.equal("document,from,kind,to,start,end,title,address,published,part,key\r\n"
      .. "a.html,a,met,b,,,,,,story,e1\r\n", shown "csv")
    assert.equal("from  kind  to\na     met   b\n", shown "table")
    assert.equal("1. [4:2] a -> b (met)\n", shown "text")
  end)

  it("is a sheet of its nodes, where these are asked for", function()
    local out = write("csv", { { DOC, graph() } }, { shape = "graph", columns = {}, options = { rows = "nodes" } })
    assert.equal("document,id,name,kind,line,start,end,title,address,published,part,key\r\n"
      .. "a.html,a,A,,,,,,,,,\r\na.html,b,B,,,,,,,,,\r\n", out)
  end)

  it("keeps people of one name in two documents apart, in every form", function()
    local function other()
      local one = graph()
      one[1].document, one[1].edges[1].document = "b.html", "b.html"
      return one
    end
    for name, ids in pairs {
      dot = '\n  "([^"]+)" %[label', gexf = '<node id="([^"]+)"', graphml = '<node id="([^"]+)"',
    } do
      local out = write(name, { { DOC, graph() }, { OTHER, other() } }, { shape = "graph", columns = {}, many = true })
      local seen, count = {}, 0
      for id in out:gmatch(ids) do
        assert.is_nil(seen[id], name)
        seen[id], count = true, count + 1
      end
      assert.equal(4, count, name)
      assert.is_true(seen["a.html#a"] and seen["b.html#a"], name)
    end
  end)

  it("keeps documents of one name apart, as --paths base makes them, in every form", function()
    for name, ids in pairs {
      dot = '\n  "([^"]+)" %[label', gexf = '<node id="([^"]+)"', graphml = '<node id="([^"]+)"',
      ftm = '"id":"([^"]+)"',
    } do
      local out = write(name, { { DOC, graph() }, { DOC, graph() } },
        { shape = "graph", columns = {}, many = true })
      local seen, count = {}, 0
      for id in out:gmatch(ids) do
        assert.is_nil(seen[id], name .. ": " .. id)
        seen[id], count = true, count + 1
      end
      assert.is_true(count >= 4, name)
    end
  end)

  it("is whole in JSON", function()
    local whole = '{"document":"a.html","edges":[{"document":"a.html","from":"a","kind":"met","to":"b",'
      .. '"part":"story","line":4,"column":2,"key":"e1"}],"nodes":[{"id":"a","name":"A"},{"id":"b","name":"B"}]}\n'
    assert.equal(whole, shown "json")
    assert.equal(whole, shown "ndjson")
  end)

  it("keeps the nodes for which an expression holds, and the edges between them", function()
    local where = dofile "scripts/filters/where.lua"
    local options = { expression = "name == 'A'" }
    assert.is_nil(where.prepare(options))
    local kept = where.filter(graph(), options, { shape = "graph", columns = {} })[1]
    assert.equal(1, #kept.nodes)
    assert.equal(0, #kept.edges)
  end)
end)

describe("a tree", function()
  it("keeps what is above an item for which an expression holds", function()
    local where = dofile "scripts/filters/where.lua"
    local options = { expression = "kind == 'section'" }
    where.prepare(options)
    local kept = where.filter(tree(), options, { shape = "tree", columns = COLUMNS })
    assert.equal("Top", kept[1].text)
    assert.equal(1, #kept[1].children)
    options.expression = "kind == 'headline'"
    where.prepare(options)
    kept = where.filter(tree(), options, { shape = "tree", columns = COLUMNS })
    assert.is_nil(kept[1].children)
  end)
end)

describe("an export at work", function()
  it("writes in the order begin, enter, items, leave, finish, with separators", function()
    local parts = {}
    local function note(word) return function(out) out:write(word, " ") end end
    local export = {
      name = "x", path = "x.lua", output = "stream", separator = "/ ", begin = note "begin",
      enter = note "enter", item = note "item", leave = note "leave", finish = note "finish",
    }
    local function run(part)
      parts = {}
      local out = output.new(export, {}, { part = part }, function(text)
        parts[#parts + 1] = text
        return true
      end)
      out:document(DOC, { {}, {} })
      out:document(OTHER, { {} })
      out:finish()
      return table.concat(parts)
    end
    assert.equal("begin enter item / item leave enter / item leave finish ", run())
    -- A part of a larger stream has no beginning and no end.
    assert.equal("enter item / item leave enter / item leave ", run(true))
  end)

  it("fills a folder, and leaves it by no name", function()
    local files = {}
    local export = {
      name = "x", path = "x.lua", output = "folder",
      item = function(out, item) out:file(item.name):write(item.text) end,
    }
    local function run(name)
      local out = output.new(export, {}, {}, function(text, file)
        files[file] = (files[file] or "") .. text
        return true
      end)
      out:document(DOC, { { name = name, text = "t" } })
      out:finish()
    end
    run "a/b.txt"
    assert.same({ ["a/b.txt"] = "t" }, files)
    for _, name in ipairs { "", "/etc/x", "../x", "a/../x", "a\0b", "./a", "a/." } do
      assert.has_error(function() run(name) end)
    end
  end)
end)
