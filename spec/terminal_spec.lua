-- The command on a terminal: what it says there beside its output, and how it fits in.
local support = dofile "spec/support.lua"

-- What a person sees who runs this on a terminal of 80 columns; `after` is what reads it.
local function seen(line, after)
  local command = ("COLUMNS=80 NO_COLOR=1 NUTGRAF_PAGER= %s %s"):format(support.command, line)
  local out = support.run(("script -qec %s /dev/null %s"):format(support.quote(command), after or ""))
  return (out:gsub("\r\n", "\n"))
end

describe("on a terminal the command", function()
  if select(3, support.run "script -qec true /dev/null") ~= 0 then
    pending "is seen only where script(1) opens a terminal: not without /dev/pts, nor under a sanitizer"
    return
  end

  it("says so where there is nothing to show", function()
    assert.matches("nutgraf: no rules: 76 sentences read\n$", seen "rules spec/fixtures/wire.html")
    assert.equal("", seen "rules spec/fixtures/wire.html --quiet")
    assert.equal("", (support.run "nutgraf rules spec/fixtures/wire.html"))
  end)

  it("writes no line that is wider, whatever the columns", function()
    local text = require "nutgraf.text"
    for _, view in ipairs { "names", "sources", "attributions", "chronology", "network", "trail", "check" } do
      local count = 0
      for line in seen(view .. " --quiet spec/fixtures/trail.txt"):gmatch("[^\n]+") do
        count = count + 1
        assert.is_true(text.width(line) <= 80, line)
      end
      assert.is_true(count > 5, view)
    end
  end)

  it("wraps its help, which stays a line a script elsewhere", function()
    assert.matches("\n  ndjson               JSON, one object a line\n", seen "help")
    assert.matches("\n  timelinejs           [^\n]+\n", seen "help")
    assert.matches("\n  attributions         every statement with who makes it: source, cue, content,\n"
      .. (" "):rep(23) .. "and the rule that found it\n", seen "help")
    assert.matches("\n  attributions         [^\n]*content, and the rule that found it %(list%)\n",
      (support.run "nutgraf list"))
  end)

  it("goes through a pager, which is not asked for what is no terminal", function()
    local root = support.folder()
    support.write(root .. "/shows", "#!/bin/sh\nsed 's/^/seen: /'\n")
    support.run("chmod +x " .. root .. "/shows")
    local function paged(line, columns, pager)
      local command = ("%s NO_COLOR=1 NUTGRAF_PAGER=%s %s %s"):format(columns or "COLUMNS=80", pager or root .. "/shows",
        support.command, line)
      return (support.run(("script -qec %s /dev/null"):format(support.quote(command))):gsub("\r\n", "\n"))
    end
    local plain = seen "quotes --quiet spec/fixtures/wire.txt"
    assert.equal("seen: " .. plain:gsub("\n(.)", "\nseen: %1"), paged "quotes --quiet spec/fixtures/wire.txt")
    assert.equal(plain, paged "quotes --quiet --no-pager spec/fixtures/wire.txt")
    -- The width is asked of the terminal, which the pager still has afterwards.
    assert.matches("^seen: line .*\nseen: +60  direct ", paged("quotes --quiet spec/fixtures/wire.txt", "env -u COLUMNS"))
    assert.equal("nutgraf: the pager: it ended with status 1 (--no-pager does without it)\n",
      paged("quotes spec/fixtures/wire.txt", nil, "false"))
    assert.is_nil((support.run(("NUTGRAF_PAGER=%s/shows %s quotes spec/fixtures/wire.txt"):format(root, support.command)))
      :find "seen: ")
    support.remove(root)
  end)

  it("shows the place as FILE:LINE where there are several documents and room for it", function()
    local root = support.folder()
    support.write(root .. "/a.txt", "He said “one” twice.\n\nShe said “two” once.\n")
    support.write(root .. "/b.txt", "He said “three” twice.\n")
    local function shown(width)
      local command = ("cd %s; COLUMNS=%d NO_COLOR=1 NUTGRAF_PAGER= %s quotes --quiet a.txt b.txt"):format(root, width, support.command)
      return (support.run(("script -qec %s /dev/null"):format(support.quote(command))):gsub("\r\n", "\n"))
    end
    assert.matches("\na%.txt:1 .*\na%.txt:3 .*\n\n.*\nb%.txt:1 ", shown(80))
    local long = ("long"):rep(10) .. ".txt"
    support.run(("mv a.txt %s"):format(long), root)
    local command = ("cd %s; COLUMNS=80 NO_COLOR=1 NUTGRAF_PAGER= %s quotes --quiet %s b.txt"):format(root, support.command, long)
    local out = support.run(("script -qec %s /dev/null"):format(support.quote(command))):gsub("\r\n", "\n")
    assert.matches("^" .. long:gsub("%.", "%%.") .. "\nline ", out)
    support.remove(root)
  end)

  it("paints how grave a finding is, and leaves out the rule, unless it is named", function()
    local command = ("COLUMNS=120 NUTGRAF_PAGER= %s check --quiet spec/fixtures/trail.txt"):format(support.command)
    assert.matches("\27%[33mwarning +\27%[0m", (support.run(("script -qec %s /dev/null"):format(support.quote(command)))))
    assert.is_nil(seen("claims --quiet spec/fixtures/claims.txt"):find "noun%-possessor")
    assert.matches("noun%-possessor", seen "claims --quiet --columns rule,text spec/fixtures/claims.txt")
  end)

  it("waits for a terminal that is slow", function()
    local out = seen("document spec/fixtures/trail.txt --to json", "| { sleep 1; cat; }")
    assert.matches("^{.*}\n$", out)
    assert.is_true(#out > 65536)
  end)
end)

-- Every kind of character that a terminal obeys, or that nobody sees, in every part of a
-- document, in its name, and in what names it.
describe("on a terminal nothing of a document is obeyed", function()
  if select(3, support.run "script -qec true /dev/null") ~= 0 then
    pending "is seen only where script(1) opens a terminal: not without /dev/pts, nor under a sanitizer"
    return
  end

  local HOSTILE = "\27[2J\27]0;title\7\8\1\194\155\49m\226\128\174\226\129\167\243\160\129\129\226\128\139\194\133"
  local root, page, draft
  setup(function()
    root = support.folder()
    local story = ([[
# %s heading

By Ada %s Venn

PORT SABLE, May 3, 2012 — “The pier %s is shut,” said Mayor Odile %s Marrow, 44, on June 4. She denied that the [%s] council
had paid Harbor %s Trust Inc (HTI). In an e-mail of March 3, 2011 to the %s clerk she wrote: “If the %s fails, we shut it …”

If a group %s breaks the rule, then the office must close it. Officials said it was %s unclear. The Trust is said to be KX%s.

See [a link%s](http://example.org/%s).
]]):gsub("%%s", function() return HOSTILE end)
    -- With more control characters than this a file is no text.
    story = story .. ("\nThe clerk said that the pier was shut. Nobody had asked her why.\n"):rep(80)
    draft = support.write(root .. "/na\27[31mme\194\155\nx.md", story)
    support.write(root .. "/old.md", (story:gsub("shut", "open")))
    page = support.write(root .. "/page.html", ("<html><head><title>%s</title><meta name=author content='Ada %s Venn'>"
      .. "</head><body><h1>%s</h1><p>By Ada %s Venn</p><p class=\"x\">%s</p><p><a href=\"http://x/%s\">a %s link</a></p>"
      .. "</body></html>"):gsub("%%s", function() return (HOSTILE:gsub("[\27\7\8\1]", "&#x9b;")) end))
  end)
  teardown(function() support.remove(root) end)

  -- What comes out of the terminal holds none of them: only line ends, tabs and the colours
  -- of headings where they are asked for.
  local function is_clean(line, colours)
    local out = support.run(("script -qec %s /dev/null"):format(support.quote(
      ("COLUMNS=80 TERM=xterm NUTGRAF_PAGER= %s %s"):format(colours and "" or "NO_COLOR=1", line))))
    local rest = out:gsub("\r+\n", "\n") -- the terminal adds one
    if colours then rest = rest:gsub("\27%[[%d;]*m", "") end
    local bad = rest:match("[%z\1-\8\11-\31\127][^\n]?[^\n]?[^\n]?") or rest:match("\194[\128-\159\173]")
      or rest:match("\226\128[\139-\143\168-\174]") or rest:match("\226\129[\160-\175]")
      or rest:match("\243\160[\128-\191][\128-\191]") or rest:match("%f[\128-\255][\128-\191]")
    assert.is_nil(bad and ("%q"):format(bad), line)
    return rest
  end

  local function each(kind, use)
    for name in support.run("nutgraf list " .. kind):gmatch("\n  (%l+) ") do use(name) end
  end

  it("by any view", function()
    local count, shown = 0, ""
    each("view", function(view)
      count = count + 1
      local words = view == "compare" and support.quote(root .. "/old.md") or ""
      if view == "pseudonyms" then words = "--names Venn" end
      for _, file in ipairs { draft, page } do
        shown = shown .. is_clean(("%s %s %s %s"):format(support.command, view, words, support.quote(file)), true)
      end
    end)
    assert.is_true(count > 20)
    for _, code in ipairs { "001B", "009B", "202E", "2067", "E0041", "200B", "0085" } do
      assert.truthy(shown:find("<U+" .. code .. ">", 1, true), code)
    end
  end)

  it("by any export, of several files with their names", function()
    local count = 0
    each("export", function(export)
      for index, view in ipairs { "quotes", "network", "timeline", "document" } do
        count = count + 1
        is_clean(("%s %s --to %s %s %s"):format(support.command, view, export, support.quote(root),
          index == 1 and "--output /dev/tty" or ""))
      end
    end)
    assert.is_true(count > 50)
  end)

  it("by other commands, by their errors, and by what a person prints", function()
    local file = support.quote(draft)
    local bad = support.quote(root .. "/no\27[2J\194\155\226\128\174.txt")
    for _, line in ipairs {
      "verify " .. file, "verify " .. bad, "outline " .. bad, "explain " .. support.quote(draft .. ":5"),
      "explain " .. support.quote(draft .. ":999"), "quotes " .. file .. " --where 'text == \"\27[2J\" and spe\27ker'",
      "quotes " .. file .. " --to \27[2J", support.quote("\27]0;x\7") .. " " .. file, "help \194\155", "list \226\128\174", "quotes --\27[2J " .. file,
      "correct " .. file .. " 5 note=\27[2J\226\128\174", "correct " .. file, "quotes --jobs 2 " .. support.quote(root),
      "quotes --script " .. bad .. " " .. file, "quotes --language \194\155 " .. file,
    } do
      is_clean(support.command .. " " .. line)
    end
    is_clean(("printf 'doc.text\\nprint(doc.text)\\nio.write(doc.text)\\nerror(doc.text)\\ndoc.text:x()\\n' | %s repl %s")
      :format(support.command, file))
  end)

  it("and columns have clean names", function()
    support.write(root .. "/scripts/views/wild.lua", [[return { summary = "wild \27[2J", shape = "list",
      columns = { { "line", "integer" }, { "a\27[8m\226\128\174", "string" } },
      view = function(doc) return { { at = { 0, 1 }, ["a\27[8m\226\128\174"] = "\27[8m" } } end }]])
    for _, export in ipairs { "table", "csv", "json", "text", "markdown", "html", "lua" } do
      local shown = is_clean(("%s wild --script %s --to %s %s"):format(support.command,
        support.quote(root .. "/scripts"), export, support.quote(page)))
      assert.truthy(shown:find("a<U+001B>[8m<U+202E>", 1, true) or shown:find("u001b", 1, true) or export == "html"
        or export == "text" or export == "lua" or export == "markdown", shown)
    end
  end)

  it("but a pipe gets the bytes of the document", function()
    local out = support.run(("nutgraf document %s"):format(support.quote(draft)))
    assert.truthy(out:find("\226\128\174", 1, true))
    local record = require("cjson.safe").decode(out)
    assert.equal(support.read(draft), record.text)
    out = support.run(("nutgraf quotes %s --to csv"):format(support.quote(draft)))
    assert.truthy(out:find(HOSTILE, 1, true))
  end)
end)

describe("a name that is mistyped", function()
  it("is refused in an expression, since no item has such a field", function()
    for _, case in ipairs {
      { "quotes", "speker == \"KX2\"", "no item has a field 'speker'; did you mean 'speaker'%?" },
      { "timeline", "not edtff", "no item has a field 'edtff'; did you mean 'edtf'%?" },
      { "network", "nmae == \"KX2\"", "no item has a field 'nmae'" },
      -- Where there is no item at all, by what it is near to.
      { "rules --given nothing", "consequnce", "no item has a field 'consequnce'; did you mean 'consequence'%?" },
      { "quotes", "speaker.name == \"KX2\"", "'speaker' is a text, and has no field 'name'" },
    } do
      for _, way in ipairs { "--where", "--jobs 2 spec/fixtures/wire.html --filter where=" } do
        local _, err, status = support.run(("nutgraf %s spec/fixtures/trail.txt --to csv %s%s%s"):format(case[1], way,
          way:find("=$") and "" or " ", support.quote(case[2])))
        assert.matches("nutgraf: filter 'where': " .. case[3] .. "\n", err)
        assert.equal(2, status, case[2])
      end
    end
  end)

  it("is none where a column is empty, and what some items lack is a field of others", function()
    for _, case in ipairs {
      { "quotes spec/fixtures/wire.html", "cue == \"x\" or not speaker_key" },
      { "attributions spec/fixtures/wire.html", "reason" },
      { "network spec/fixtures/trail.txt", "name == \"KX2\"" },
      { "quotes spec/fixtures/wire.html", "(function(word) return word end)(text)" },
      { "rules spec/fixtures/wire.html", "anything" },
    } do
      local _, err, status = support.run(("nutgraf %s --where %s"):format(case[1], support.quote(case[2])))
      assert.is_nil(err:find("no item has"), err)
      assert.equal(0, status)
    end
  end)

  it("is told in a redaction, since whoever was meant stays", function()
    local out, err, status = support.run("nutgraf quotes spec/fixtures/trail.txt "
      .. "--filter redact='Anselm Dorant Wey,KX2'")
    assert.equal("", out)
    assert.matches("'Anselm Dorant Wey' stands in no place of the document; did you mean "
      .. "'Anselm Dorrant Vey'%?; the output is withheld", err)
    assert.equal(2, status)
    out, err, status = support.run("nutgraf quotes spec/fixtures/trail.txt spec/fixtures/wire.txt "
      .. "--filter redact='Dorant Wey,KX2' --allow-missing")
    assert.matches("CODENAME2", out)
    assert.matches("redact: 'Dorant Wey' stands in none of 2 documents", err)
    assert.equal(0, status)
  end)
end)
