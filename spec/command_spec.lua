-- The command as a person runs it: exact output, messages, exit status.
local support = dofile "spec/support.lua"
local run, write = support.run, support.write

-- Ten lines that somebody wrote: the paragraphs, one an item.
local PARAS = [[
return {
  summary = "every paragraph",
  shape = "list",
  columns = { { "line", "integer" }, { "text", "string" } },
  view = function(doc)
    local items = {}
    for block in doc:blocks { kind = "paragraph" } do items[#items + 1] = { at = block } end
    return items
  end,
}
]]

local ONE = "The first paragraph.\n\nThe second, of more words.\n"
local TWO = "Another file.\n"

describe("the command", function()
  local root
  before_each(function()
    root = support.folder()
    write(root .. "/one.txt", ONE)
    write(root .. "/two.txt", TWO)
    write(root .. "/mine/views/paras.lua", PARAS)
  end)
  after_each(function() support.remove(root) end)

  -- Paths of one's own scripts are shown from the folder.
  local function nutgraf(line)
    local out, err, status = run("PATH_OF_SCRIPTS= ; export NUTGRAF_PATH=$PWD/mine; " .. line, root)
    local function shorten(text) return (text:gsub(root:gsub("%p", "%%%0") .. "/mine", "mine")) end
    return shorten(out), shorten(err), status
  end

  -- A sheet has the part and the key of every row: exports_spec looks at them.
  local function less_keys(out)
    if not out:find("^document,[^\r]*,part,key\r\n") then return out end
    return (out:gsub(("," .. "[^,\r\n]*"):rep(7) .. "\r\n", "\r\n"))
  end

  local function expect(line, out, err, status)
    local got_out, got_err, got_status = nutgraf(line)
    got_out = less_keys(got_out)
    assert.equal(err or "", got_err)
    assert.equal(out, got_out)
    assert.equal(status or 0, got_status)
  end

  describe("with a view of one's own", function()
    it("shows it as a table", function()
      expect("nutgraf paras one.txt",
        "line  text\n   1  The first paragraph.\n   3  The second, of more words.\n")
    end)

    it("shows the columns that are named, and every row's key", function()
      local out = nutgraf("nutgraf paras two.txt --columns text,key,line")
      assert.matches("^text +key +line\nAnother file%.  %x+ +1\n$", out)
      local key = out:match("  (%x+) ")
      assert.equal("document,line,text,start,end,title,address,published,part,key\r\ntwo.txt,1,Another file.,0,13,,,,story," .. key
        .. "\r\n",
        (nutgraf "nutgraf paras two.txt --to csv"))
      assert.equal("document,key\r\ntwo.txt," .. key .. "\r\n",
        (nutgraf "nutgraf paras two.txt --to csv --columns key"))
      expect("nutgraf paras two.txt --columns txet", "", "nutgraf: --columns: no column 'txet'; did you mean "
        .. "'text'? (there are line, text, part, column, key)\n", 2)
      expect("nutgraf document two.txt --columns text", "",
        "nutgraf: --columns: the view 'document' is a document: it has no columns\n", 2)
      expect("nutgraf paras two.txt --columns ,", "",
        "nutgraf: --columns: which? words parted by commas (see: nutgraf help paras)\n", 2)
    end)

    it("begins a sheet with a byte-order mark where it is asked to", function()
      local with, without = nutgraf("nutgraf paras two.txt --to csv --bom"), nutgraf("nutgraf paras two.txt --to csv")
      assert.equal("\239\187\191" .. without, with)
    end)

    it("shows the story as text, and its record as JSON where that is asked for", function()
      write(root .. "/story.txt", "A pier\n\nBy Corin Abbot\n\nThe pier was shut by the board on Monday.\n")
      assert.matches("\nThe pier was shut by the board on Monday%.\n$", (nutgraf "nutgraf article story.txt"))
      assert.matches('^{"nutgraf":.*"body":"[^"]*The pier was shut', (nutgraf "nutgraf article story.txt --to ndjson"))
    end)

    it("writes a list with nothing in it as a list", function()
      write(root .. "/mine/views/empty.lua", [[return { summary = "s", shape = "list",
        columns = { { "about", "list" } }, view = function() return { { about = {} } } end }]])
      expect("nutgraf empty two.txt --to ndjson", '{"document":"two.txt","about":[]}\n')
      expect("nutgraf network two.txt --quiet --to ndjson", '{"document":"two.txt","edges":[],"nodes":[]}\n')
    end)

    it("shows it by every export of its shape", function()
      expect("nutgraf paras one.txt two.txt --to csv", "document,line,text\r\n"
        .. 'one.txt,1,The first paragraph.\r\none.txt,3,"The second, of more words."\r\n'
        .. "two.txt,1,Another file.\r\n")
      expect("nutgraf paras one.txt --to text",
        "1. [1:1] The first paragraph.\n2. [3:1] The second, of more words.\n")
      expect("nutgraf paras one.txt --to markdown", "| line | text |\n| --- | --- |\n"
        .. "| 1 | The first paragraph. |\n| 3 | The second, of more words. |\n")
      local out, err, status = nutgraf("nutgraf paras two.txt --to ndjson")
      assert.equal("", err)
      assert.equal(0, status)
      assert.matches('^{"document":"two.txt","line":1,"text":"Another file.","part":"story","column":1,"span":%[0,13%],"key":"%x+"}\n$', out)
      out = nutgraf("nutgraf paras two.txt one.txt --to json")
      assert.matches('^%[\n{"document":"two.txt".-},\n{"document":"one.txt".-},\n{"document":"one.txt".-}\n%]\n$', out)
    end)

    it("keeps the items for which an expression holds", function()
      expect("nutgraf paras one.txt --where 'line > 1'", "line  text\n   3  The second, of more words.\n")
      expect("nutgraf paras one.txt --where 'text:find(\"first\")' --where 'line == 1'",
        "line  text\n   1  The first paragraph.\n")
      expect("nutgraf paras one.txt --filter where='line == 3'",
        "line  text\n   3  The second, of more words.\n")
    end)

    it("counts in the unit that is asked for", function()
      write(root .. "/wide.txt", "😀é.\n")
      local function span(unit)
        return nutgraf("nutgraf paras wide.txt --to ndjson --offsets " .. unit):match('"span":(%b[])')
      end
      assert.equal("[0,7]", span "byte")
      assert.equal("[0,3]", span "codepoint")
      assert.equal("[0,4]", span "utf16")
    end)

    it("reads standard input, folders in order, and lines of JSON", function()
      expect("printf 'From a pipe.' | nutgraf paras - --to csv", "document,line,text\r\n-,1,From a pipe.\r\n")
      write(root .. "/many/b.txt", "B.")
      write(root .. "/many/a/z.md", "Z.")
      write(root .. "/many/.hidden.txt", "H.")
      write(root .. "/many/picture.png", "P.")
      expect("nutgraf paras many --to csv",
        "document,line,text\r\nmany/a/z.md,1,Z.\r\nmany/b.txt,1,B.\r\n")
      write(root .. "/docs.ndjson", '{"id": "x", "text": "In X."}\n\n{"id": 7, "html": "<p>In seven.</p>"}\nno json\n{"id":1}\n')
      local out, err, status = nutgraf("nutgraf paras docs.ndjson --to csv --columns line,text")
      assert.equal("document,line,text\r\ndocs.ndjson#x,1,In X.\r\ndocs.ndjson#7,1,In seven.\r\n", out)
      assert.matches("^nutgraf: docs.ndjson:4: no JSON: [^\n]+\n"
        .. 'nutgraf: docs.ndjson:5: neither "text" nor "html" is a string\n$', err)
      assert.equal(2, status)
    end)

    it("writes the same bytes with any number of processes", function()
      for index = 1, 40 do
        write(("%s/many/%02d.txt"):format(root, index), ("File %d.\n\nMore of it.\n"):format(index))
      end
      write(root .. "/many/41.txt", "\0\1\2\0\0binary\0")
      for _, to in ipairs { "csv", "json", "table" } do
        local line = "nutgraf paras many --to " .. to .. " --where 'text ~= \"File 7.\"'"
        local one, err_one, status_one = nutgraf(line)
        local four, err_four, status_four = nutgraf(line .. " --jobs 4")
        assert.equal(one, four)
        assert.equal(err_one, err_four)
        assert.equal(2, status_one)
        assert.equal(2, status_four)
      end
      local one = nutgraf("nutgraf document many --to json")
      assert.equal(one, (nutgraf("nutgraf document many --to json -j3")))
    end)

    -- Under a limit of memory, of which a sanitizer reserves more: not run with one.
    it("makes no more slices than there are files #slow", function()
      -- More slices than a number has bits: each was twice as large as the one before, once.
      for index = 1, 80 do write(("%s/many/%02d.txt"):format(root, index), "One.\n\nTwo.\n") end
      write(root .. "/many/41.txt", "\0\1\2\0\0binary\0")
      local line = "nutgraf paras many --to csv --quiet"
      local _, told = nutgraf("ulimit -t 60; ulimit -v 4000000; " .. line .. " --jobs 10 >out.csv")
      assert.matches("^nutgraf: many/41.txt: [^\n]*\n$", told)
      assert.equal((nutgraf(line)), (nutgraf "cat out.csv"))
    end)
  end)

  describe("with a view that gives its items one after the other", function()
    local GIVES = [[
return {
  summary = "words", shape = "list", columns = { { "n", "integer" } },
  view = function(doc)
    local n = 0
    return function()
      n = n + 1
      if n > 2 and doc.name == "two.txt" then error("no more") end
      return n < 4 and { n = n } or nil
    end
  end,
}]]

    before_each(function() write(root .. "/mine/views/gives.lua", GIVES) end)

    it("shows them, filtered or not", function()
      expect("nutgraf gives one.txt --to csv", "document,n\r\none.txt,1\r\none.txt,2\r\none.txt,3\r\n")
      expect("nutgraf gives one.txt --where 'n > 2' --to csv", "document,n\r\none.txt,3\r\n")
      expect("nutgraf gives one.txt --to table", "n\n1\n2\n3\n")
    end)

    it("names the file, the script and the line of a fault", function()
      local _, err, status = nutgraf("nutgraf gives two.txt --to csv")
      assert.equal("nutgraf: two.txt: mine/views/gives.lua:7: no more\n", err)
      assert.equal(2, status)
      write(root .. "/mine/views/gives.lua", (GIVES:gsub("{ n = n }", "{ n = {} }")))
      _, err = nutgraf("nutgraf gives one.txt --to csv")
      assert.equal("nutgraf: one.txt: mine/views/gives.lua: item 1: field 'n': integer expected, got table\n", err)
    end)
  end)

  describe("with scripts that are broken", function()
    it("names file and line, and the rest works", function()
      write(root .. "/mine/views/broken.lua", "return {\n  summary = 'x',\n  shape = 'list'\n  columns = {} }\n")
      write(root .. "/mine/views/wrong.lua", "return { summary = 'x', shape = 'lists', view = print }\n")
      write(root .. "/mine/views/fails.lua", PARAS:gsub("local items = {}", "local items = nil + 1"))
      expect("nutgraf broken one.txt", "",
        "nutgraf: mine/views/broken.lua:4: '}' expected (to close '{' at line 1) near 'columns'\n", 2)
      expect("nutgraf wrong one.txt", "", "nutgraf: mine/views/wrong.lua: field 'shape': "
        .. "'lists' is none of document, graph, list, report, timeline, tree\n", 2)
      expect("nutgraf fails one.txt two.txt --to csv", "document,line,text\r\n",
        "nutgraf: one.txt: mine/views/fails.lua:6: attempt to perform arithmetic on a nil value\n"
        .. "nutgraf: two.txt: mine/views/fails.lua:6: attempt to perform arithmetic on a nil value\n", 2)
      local out, err, status = nutgraf("nutgraf list views")
      assert.matches("\n  paras +every paragraph %(list%)  %[mine/views/paras.lua%]\n", out)
      assert.matches("\n  quotes ", out)
      assert.matches("nutgraf: mine/views/broken.lua:4: ", err)
      assert.matches("nutgraf: mine/views/wrong.lua: field 'shape'", err)
      assert.equal(2, status)
    end)

    it("refuses a broken file that is named, whatever is asked for", function()
      for name, case in pairs {
        ["cut.lua"] = { "return {\n", "cut.lua:2: unexpected symbol near <eof>" },
        ["late.lua"] = { "local x = nil\nreturn { shape = x.y }\n", "late.lua:2: attempt to index a nil value (local 'x')" },
        ["bare.lua"] = { "return { shape = 'list' }\n", "bare.lua: field 'summary': string expected, got nil" },
        ["five.lua"] = { "return 5\n", "five.lua: nothing in it tells what it is: shape (a view), accepts (an export), "
          .. "filter = {} or check = {}" },
        ["my view.lua"] = { PARAS, "my view.lua: the name of a script has letters, digits, - and _ alone" },
        ["view.txt"] = { PARAS, "view.txt: neither a folder nor a file NAME.lua" },
        ["byte.lua"] = { "\27Lua", "byte.lua: bytecode is not loaded" },
      } do
        write(root .. "/" .. name, case[1])
        expect(("nutgraf outline two.txt --script '%s'"):format(name), "", "nutgraf: --script " .. case[2] .. "\n", 2)
      end
      local _, err, status = nutgraf "nutgraf verify two.txt --script cut.lua"
      assert.equal("nutgraf: --script cut.lua:2: unexpected symbol near <eof>\n", err)
      assert.equal(2, status)
      write(root .. "/fine.lua", PARAS)
      expect("nutgraf paras two.txt --script fine.lua --to csv", "document,line,text\r\ntwo.txt,1,Another file.\r\n")
    end)

    it("names a field of the wrong type", function()
      write(root .. "/mine/views/odd.lua", PARAS:gsub("at = block", 'at = block, line = "3"'))
      expect("nutgraf odd two.txt --to csv", "document,line,text\r\n",
        "nutgraf: two.txt: mine/views/odd.lua: item 1: field 'line': integer expected, got string\n", 2)
    end)

    it("lets none of them reach the machine", function()
      for _, reach in ipairs { "os.execute", "io.open", "debug.getinfo", "package.path", "dofile" } do
        write(root .. "/mine/views/reach.lua", PARAS:gsub("local items = {}",
          "local items = {}; local x = " .. reach))
        local out, err, status = nutgraf("nutgraf reach one.txt --to csv --columns line,text")
        if reach ~= "dofile" then
          assert.equal("document,line,text\r\n", out)
          assert.matches("^nutgraf: one.txt: mine/views/reach.lua:6: ", err)
          assert.equal(2, status)
        end
      end
    end)

    it("shows what a script prints on standard error", function()
      write(root .. "/mine/views/talks.lua", PARAS:gsub("local items = {}", 'local items = {}; print("hello", 1)'))
      expect("nutgraf talks two.txt --to csv", "document,line,text\r\ntwo.txt,1,Another file.\r\n", "hello\t1\n")
    end)
  end)

  describe("with options of a script", function()
    it("takes them after its name, and refuses others", function()
      write(root .. "/mine/views/opt.lua", [[
return {
  summary = "options", shape = "list",
  columns = { { "n", "integer" }, { "word", "string" }, { "flag", "boolean" }, { "text", "string" } },
  options = {
    some_words = { type = "integer", default = 2 }, word = { type = "string" },
    flag = { type = "boolean", default = true }, text = { type = "file" },
  },
  view = function(_, o) return { { n = o.some_words, word = o.word, flag = o.flag, text = o.text } } end,
}]])
      expect("nutgraf opt one.txt --to csv", "document,n,word,flag,text\r\none.txt,2,,yes,\r\n")
      expect("nutgraf opt one.txt --some-words 5 --word=a --no-flag --text two.txt --to csv",
        'document,n,word,flag,text\r\none.txt,5,a,no,"Another file.\n"\r\n')
      expect("nutgraf opt one.txt --some-words x", "",
        "nutgraf: view 'opt': option 'some_words': a whole number expected, got 'x'\n", 2)
      expect("nutgraf opt one.txt --some-word 1", "",
        "nutgraf: unknown option '--some-word'; did you mean '--some-words'? (see: nutgraf help opt)\n", 2)
      expect("nutgraf opt one.txt --text none.txt", "",
        "nutgraf: --text: none.txt: no such file or directory\n", 2)
    end)
  end)

  describe("with what cannot be done", function()
    it("reports a bad file and goes on", function()
      expect("nutgraf paras nothing.txt two.txt --to csv",
        "document,line,text\r\ntwo.txt,1,Another file.\r\n",
        "nutgraf: nothing.txt: no such file or directory\n", 2)
    end)

    it("suggests a name for one that is mistyped", function()
      expect("nutgraf qoutes one.txt", "",
        "nutgraf: no view is called 'qoutes'; did you mean 'quotes'? (see: nutgraf list)\n", 2)
      expect("nutgraf redact one.txt", "", "nutgraf: no view is called 'redact'; the filter is (see: nutgraf help redact)\n", 2)
      expect("nutgraf csv one.txt", "", "nutgraf: no view is called 'csv'; the export is (see: nutgraf help csv)\n", 2)
      expect("nutgraf paras one.txt --to cvs", "",
        "nutgraf: no export is called 'cvs'; did you mean 'csv'? (see: nutgraf list)\n", 2)
      expect("nutgraf paras one.txt --filter were=1", "",
        "nutgraf: no filter is called 'were'; did you mean 'where'? (see: nutgraf list)\n", 2)
      expect("nutgraf paras one.txt --otput x", "",
        "nutgraf: unknown option '--otput'; did you mean '--output'? (see: nutgraf help paras)\n", 2)
      local _, err = nutgraf("nutgraf paras one.txt --type htlm")
      assert.matches("^nutgraf: %-%-type: 'htlm' is none of html, markdown, text, xml, .*; "
        .. "did you mean 'html'%? %(see: nutgraf help paras%)\n$", err)
      expect("nutgraf one.txt", "", "nutgraf: 'one.txt' is a file: say what to show of it, "
        .. "as in: nutgraf outline one.txt\n", 2)
      expect("nutgraf paras one.txt --script no/where.lua", "",
        "nutgraf: --script no/where.lua: no such file or directory\n", 2)
      expect("nutgraf paras", "", "nutgraf: which file? nutgraf paras FILE… (- is standard input)\n", 2)
    end)

    it("says which exports take a view, and which views an export takes", function()
      local out, err, status = nutgraf("nutgraf document one.txt --to csv")
      assert.equal("", out)
      assert.equal(2, status)
      assert.matches("^nutgraf: the export 'csv' does not take the view 'document', whose shape is "
        .. "document; it takes list, tree, timeline, graph %(views: .*check, .*, quotes, .*%)%. "
        .. "Exports for 'document': brat, json, jsonld, labelstudio, lua, markdown, ndjson, text, vault\n$", err)
    end)

    it("refuses an expression that is none before it reads a file", function()
      expect("nutgraf paras nothing.txt one.txt --where 'line >' --to csv", "",
        "nutgraf: nothing.txt: no such file or directory\n"
        .. "nutgraf: filter 'where': 'line >' is no Lua expression: unexpected symbol near <eof>\n", 2)
    end)

    it("notices an output that cannot be written", function()
      local _, err, status = nutgraf("nutgraf paras one.txt >/dev/full")
      assert.equal("nutgraf: standard output: No space left on device\n", err)
      assert.equal(2, status)
      _, err = nutgraf("nutgraf document one.txt one.txt one.txt --to ndjson | head -c 5 >/dev/null")
      assert.equal("", err)
    end)
  end)

  describe("with --output", function()
    it("puts the file in its place when it is whole", function()
      expect("nutgraf paras two.txt --to csv --output out.csv", "")
      assert.equal("document,line,text\r\ntwo.txt,1,Another file.\r\n", less_keys(support.read(root .. "/out.csv")))
      expect("nutgraf paras one.txt --to csv -o out.csv && ls", "mine\none.txt\nout.csv\ntwo.txt\n")
    end)

    it("refuses one of the inputs, a folder, and a place that is not there", function()
      expect("nutgraf paras one.txt two.txt --output ./two.txt", "",
        "nutgraf: --output ./two.txt is one of the inputs (two.txt)\n", 2)
      assert.equal(TWO, support.read(root .. "/two.txt"))
      expect("nutgraf paras one.txt --output mine", "", "nutgraf: --output mine: it is a folder\n", 2)
      expect("nutgraf paras one.txt --output no/where.csv", "",
        "nutgraf: --output no/where.csv: no such file or directory\n", 2)
    end)

    it("leaves what was there where the work fails", function()
      write(root .. "/out.csv", "before")
      write(root .. "/mine/exports/bad.lua",
        "return { summary = 's', accepts = { 'list' }, item = print, finish = function() error 'no' end }")
      local _, err, status = nutgraf("nutgraf paras one.txt --to bad --output out.csv 2>&1 >/dev/null | tail -1 >&2")
      assert.matches("^nutgraf: mine/exports/bad.lua:1: no\n$", err)
      assert.equal(0, status)
      assert.equal("before", support.read(root .. "/out.csv"))
      expect("ls", "mine\none.txt\nout.csv\ntwo.txt\n")
    end)

    it("leaves what was there, and nothing else, where a signal ends the work", function()
      write(root .. "/out.csv", "before")
      write(root .. "/mine/views/endless.lua", PARAS:gsub("return items", "return (('a'):rep(40)):find(('a-'):rep(40) .. 'b')"))
      -- A shell in the background, and nohup, have some signals ignored.
      for signal, status in pairs { INT = 130, TERM = 143, HUP = 129 } do
        local line = ("{ env --default-signal %s endless one.txt --to csv --output out.csv & } ; "
          .. "until ls .nutgraf.*.part || ! kill -0 $!; do sleep 0.1; done; kill -%s $!; wait $!; echo $? >status"):format(
          support.quote(support.command), signal)
        nutgraf(line)
        assert.equal(status .. "\n", support.read(root .. "/status"))
        assert.equal("before", support.read(root .. "/out.csv"))
        os.remove(root .. "/status")
        expect("ls -A", "mine\none.txt\nout.csv\ntwo.txt\n")
      end
    end)
  end)

  describe("beside the views", function()
    it("has a version and help, with an example of each script", function()
      expect("nutgraf version", "nutgraf 0.2.0\n")
      expect("nutgraf --version", "nutgraf 0.2.0\n")
      local out = nutgraf("nutgraf help")
      assert.matches("\n  paras +every paragraph\n", out)
      assert.matches("\n  csv +comma", out)
      out = nutgraf("nutgraf help quotes")
      assert.matches("^quotes, a view: ", out)
      assert.matches("\nExample\n  nutgraf quotes article.html ", out)
      assert.matches("\nFields beside: part %(string%), ", out)
      assert.matches("\n  'line > 3' +a number\n  'speaker == nil' +has none, or it is unknown\n", out)
      assert.matches("\n  'kind == \"direct\"' +of direct, block, nested, ", out)
      assert.equal(out, (nutgraf("nutgraf quotes --help")))
      assert.truthy(nutgraf("nutgraf help correct"):find("speaker +who said it.*\nExample\n"))
      expect("nutgraf help qoutes", "",
        "nutgraf: there is no help on 'qoutes'; did you mean 'quotes'?\n", 2)
    end)

    it("says that there are no words of a language", function()
      expect("nutgraf paras two.txt --language english --to csv",
        "document,line,text\r\ntwo.txt,1,Another file.\r\n",
        "nutgraf: --language english: there are no words of it (lexicons/english.lua): names, dates and "
        .. "sources are not told\n")
      for _, language in ipairs { "en", "en_GB", "es-MX", "und" } do
        local _, err = nutgraf("nutgraf paras two.txt --language " .. language)
        assert.equal("", err)
      end
    end)

    it("says in a line what is known of a place", function()
      write(root .. "/said.txt", "“We had no choice,” said Odile Marrow. She predicted that the pier would close.\n")
      local out = nutgraf("nutgraf places said.txt --language en --layers attributions --to csv")
      assert.matches("attributions,Odile Marrow: asserts %(rule: inverted%),", out)
      assert.matches('attributions,"Odile Marrow: asserts, predicts %(rule: subject%)",', out)
    end)

    it("starts no language server where there is nothing to speak with", function()
      expect("nutgraf lsp </dev/null", "",
        "nutgraf: standard input is no pipe: `nutgraf lsp` is started by an editor\n", 2)
      expect("true | nutgraf lsp >one.txt", "",
        "nutgraf: standard output is no pipe: `nutgraf lsp` is started by an editor\n", 2)
    end)

    it("shows the name of a file in UTF-8, whatever bytes it has", function()
      write(root .. "/mine/\255\254é.txt", ONE)
      local out, err = nutgraf("nutgraf document mine/*.txt --to ndjson --layers blocks")
      assert.equal("", err)
      assert.matches('"path":"mine/\239\191\189\239\191\189é.txt"', out)
    end)

    it("begins a script that works", function()
      local config = "export XDG_CONFIG_HOME=$PWD/config; "
      for _, kind in ipairs { "view", "filter", "export", "check" } do
        expect(config .. "nutgraf new " .. kind .. " mine-" .. kind .. " | sed s:$PWD/::",
          ("config/nutgraf/%ss/mine-%s.lua\n"):format(kind, kind))
      end
      expect(config .. "nutgraf mine-view one.txt --words 2 --filter mine-filter=1 --to mine-export",
        "document\tline\ttext\none.txt\t1\tThe first\none.txt\t3\tThe second,\n")
      expect(config .. "nutgraf check one.txt --only mine-check --to csv",
        "document,line,severity,check,message,text\r\n", "nutgraf: no findings: 2 sentences read "
        .. "(--only mine-check)\n")
      expect(config .. "nutgraf new view mine-view 2>&1 | sed s:$PWD/::",
        "nutgraf: config/nutgraf/views/mine-view.lua: it is there already\n")
      expect(config .. "nutgraf new view quotes 2>&1 >/dev/null | sed 's:, of .*/share/:, of :'",
        "nutgraf: it takes the place of the view 'quotes', of nutgraf/views/quotes.lua\n")
      expect("rm config/nutgraf/views/quotes.lua", "")
      expect("nutgraf new veiw x", "",
        "nutgraf: 'veiw' is no kind of script: view, filter, export, check; did you mean 'view'?\n", 2)
      expect("nutgraf new view ../x", "",
        "nutgraf: '../x' is no name for a script: lower-case letters, digits, - and _\n", 2)
    end)

    it("ends with 1 where a check finds something", function()
      write(root .. "/mine/checks/second.lua", [[
return {
  summary = "no second", severity = "error",
  check = function(doc)
    local found = {}
    for block in doc:blocks { kind = "paragraph" } do
      if block.text:find "second" then found[#found + 1] = { at = block, message = "second" } end
    end
    return found
  end,
}]])
      expect("nutgraf check one.txt two.txt --only second --to csv", "document,line,severity,check,message,text\r\n"
        .. 'one.txt,3,error,second,second,"The second, of more words."\r\n', "", 1)
      expect("nutgraf check two.txt --only second --to csv",
        "document,line,severity,check,message,text\r\n",
        "nutgraf: no findings: 1 sentence read (--only second)\n")
      local _, _, status = nutgraf("nutgraf check one.txt two.txt --jobs 2")
      assert.equal(1, status)
    end)

    it("verifies, explains and prompts", function()
      local out, err, status = nutgraf("nutgraf verify one.txt two.txt")
      assert.matches("^one.txt: ok, %d+ structures stand in the file\ntwo.txt: ok, ", out)
      assert.equal("", err)
      assert.equal(0, status)
      out = nutgraf("nutgraf explain one.txt:3")
      assert.matches("^The second, of more words.\n\nblock 2 at 3:1, text 22 to 48, key %x+\n", out)
      assert.matches("\n  kind +paragraph\n", out)
      write(root .. "/said.txt", "Odile Marrow said the pier was shut. The board will dispute.\n\nRain fell.\n")
      out = nutgraf("nutgraf explain said.txt:1")
      assert.matches("\n  rule +subject: the noun group before the verb\n", out)
      assert.matches("\nno attribution by “will dispute”: nothing is found that is said with it\n", out)
      out = nutgraf("nutgraf explain said.txt:3")
      assert.matches("\nno attribution: no word of it is a cue", out)
      expect("nutgraf explain one.txt", "", "nutgraf: which place? nutgraf explain FILE:LINE[:COLUMN] or FILE:pNUMBER\n", 2)
      expect("printf 'doc:count(\"blocks\")\\nx = 2\\nx + 1\\nnil + 1\\n' | nutgraf repl one.txt",
        "2\n3\nprompt:1: attempt to perform arithmetic on a nil value\n")
    end)
  end)

  describe("with a filter of one's own", function()
    it("adds a layer, changes items, or changes the bytes", function()
      write(root .. "/mine/filters/shouts.lua", [[
return {
  summary = "adds a layer of words in capitals", on = "document", adds = { "shouts" },
  filter = function(doc)
    local found, from = {}, 1
    while true do
      local first, last = doc.text:find("%f[%w]%u%u+%f[%W]", from)
      if not first then break end
      found[#found + 1], from = { at = { first - 1, last } }, last + 1
    end
    doc:add("shouts", found)
  end,
}]])
      write(root .. "/mine/views/shouts.lua", [[
return {
  summary = "words in capitals", needs = { "shouts" }, shape = "list",
  columns = { { "line", "integer" }, { "text", "string" } },
  view = function(doc)
    local items = {}
    for shout in doc:shouts() do items[#items + 1] = { at = shout } end
    return items
  end,
}]])
      write(root .. "/mine/filters/mask.lua", [[
return {
  summary = "masks a word", on = "source", argument = "word", options = { word = { type = "string" } },
  filter = function(source, options)
    return { bytes = source.bytes:gsub(options.word, "XXX"), name = "masked.txt", path = "masked.txt" }
  end,
}]])
      write(root .. "/loud.txt", "This is LOUD.\n\nAnd NOW again.\n")
      expect("nutgraf shouts loud.txt --to csv",
        "document,line,text\r\nloud.txt,1,LOUD\r\nloud.txt,3,NOW\r\n")
      expect("nutgraf shouts loud.txt --filter mask=LOUD --to csv",
        "document,line,text\r\nmasked.txt,1,XXX\r\nmasked.txt,3,NOW\r\n")
      local out = nutgraf("nutgraf document loud.txt --filter mask=LOUD --filter shouts --to json")
      assert.is_nil(out:find("LOUD", 1, true))
      assert.is_nil(out:find("loud", 1, true))
      assert.matches('"shouts":%[{"column":9,"id":1,"key":"%x+","line":1,"part":"story","span":%[8,11%],"text":"XXX"}', out)
    end)

    it("sees all documents at once where the view is over the corpus", function()
      write(root .. "/mine/views/whole.lua", [[
return {
  summary = "the longest paragraph of all", over = "corpus", shape = "list",
  columns = { { "line", "integer" }, { "text", "string" } },
  view = function(docs)
    local best
    for _, doc in ipairs(docs) do
      for block in doc:blocks { kind = "paragraph" } do
        if not best or #block.text > #best.text then best = block end
      end
    end
    return { { at = best } }
  end,
}]])
      expect("nutgraf whole two.txt one.txt --to csv --jobs 2",
        'document,line,text\r\none.txt,3,"The second, of more words."\r\n')
    end)
  end)
end)
