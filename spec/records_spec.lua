-- Exports of the whole record for other programs, read back: brat, Label Studio, schema.org,
-- a vault of notes. `make validate` opens what has a program to open it.
local cjson = require "cjson"
local support = require "spec.support"

local PAGE = [[<!DOCTYPE html><html lang="en"><head><title>The *pier* [is] shut</title>
<link rel="canonical" href="https://courier.example/pier.html">
<meta property="article:published_time" content="2011-03-05"></head><body><article><h1>The *pier* [is] shut</h1>
<p>“We had no choice 😀,” said Odile Marrow, who chairs the board of the harbor, “and no time.”</p>
<p>Marrow said that the crane had been sold in 2010.</p>
<p>In a letter dated March 3, 2011, Tobias Crell wrote that the pier would stay shut.</p>
</article></body></html>
]]

local root
setup(function()
  root = support.folder()
  support.write(root .. "/pier.html", PAGE)
  support.write(root .. "/a/pier.html", PAGE)
end)
teardown(function() support.remove(root) end)

local function written(line)
  local out, err, status = support.run("nutgraf " .. line .. " --quiet", root)
  assert.equal("", err)
  assert.equal(0, status)
  return out
end

-- A text's characters, and its units as JavaScript counts them.
local function characters(text)
  local list = {}
  for one in text:gmatch "[^\128-\191][\128-\191]*" do list[#list + 1] = one end
  return list
end

local function units(text)
  local list = {}
  for _, one in ipairs(characters(text)) do
    list[#list + 1] = one
    if #one == 4 then list[#list + 1] = "" end
  end
  return list
end

describe("brat", function()
  it("has spans whose words are those of the text, ties between them, and every label named", function()
    written "document pier.html a/pier.html --to brat --output brat"
    local text, ann = support.read(root .. "/brat/pier.html.txt"), support.read(root .. "/brat/pier.html.ann")
    local labels, ids, said = {}, {}, {}
    local all = characters(text)
    for id, label, places, words in ann:gmatch "(T%d+)\t(%S+) ([%d ;]+)\t([^\n]+)\n" do
      local found = {}
      for from, to in places:gmatch "(%d+) (%d+)" do
        found[#found + 1] = table.concat(all, "", from + 1, tonumber(to))
      end
      assert.equal(words, (table.concat(found, " "):gsub("\n", " ")))
      labels[label], ids[id] = (labels[label] or 0) + 1, label
    end
    for label, from, to in ann:gmatch "R%d+\t(%S+) Arg1:(T%d+) Arg2:(T%d+)\n" do
      assert.is_truthy(ids[from] and ids[to])
      said[label] = (said[label] or 0) + 1
    end
    assert.equal(2, labels["Quote-direct"])
    assert.equal(1, labels["Content-direct"])
    assert.equal(2, labels["Content-indirect"])
    assert.equal(3, said.says)
    local conf = support.read(root .. "/brat/annotation.conf")
    for label in pairs(labels) do assert.is_truthy(conf:find("\n" .. label .. "\n", 1, true), label) end
    assert.equal(text, support.read(root .. "/brat/a-pier.html.txt"))
  end)
end)

describe("brat", function()
  it("has a span over two lines in pieces, and none of nobody's words", function()
    support.write(root .. "/two.eml", "From: Ada Quill <ada@harbor.example>\nSubject: The pier\n"
      .. "Date: Mon, 19 Apr 2010 10:00:00 -0500\n\nOtto said that \"the pier\nis shut for good\" and left.\n")
    written "document two.eml --to brat --output mailed"
    local ann, text = support.run("cat mailed/*.ann", root), support.run("cat mailed/*.txt", root)
    local from = text:find('"the pier\nis shut', 1, true) - 1
    assert.truthy(ann:find((" %d %d;%d %d\t\"the pier is shut for good\"\n"):format(from, from + 9, from + 10,
      from + 27), 1, true), ann)
    for place in ann:gmatch "T%d+\t%S+ ([%d ;]+)" do
      for first, last in place:gmatch "(%d+) (%d+)" do assert.is_true(tonumber(first) < tonumber(last)) end
    end
  end)

  it("may have a name within a source: its configuration says so", function()
    written "document pier.html --to brat --output nested"
    assert.matches("\n<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL%-TYPE>:<ANY>\n",
      support.read(root .. "/nested/annotation.conf"))
  end)
end)

describe("labelstudio", function()
  it("has an interface that declares every label and tie of the tasks", function()
    local interface = written "document pier.html --to labelstudio --interface"
    for _, it in ipairs(cjson.decode(written "document pier.html --to labelstudio")[1].predictions[1].result) do
      local tag = it.type == "labels" and "Label" or "Relation"
      for _, name in ipairs(it.labels or it.value.labels) do
        assert.truthy(interface:find(('<%s value="%s"/>'):format(tag, name), 1, true), name)
      end
    end
  end)

  it("has a task a document, whose spans are of its text as a browser counts", function()
    for _, unit in ipairs { "byte", "codepoint", "utf16" } do
      local tasks = cjson.decode(written("document pier.html a/pier.html --to labelstudio --offsets " .. unit))
      assert.equal(2, #tasks)
      local all, ids, spans, ties = units(tasks[1].data.text), {}, 0, 0
      for _, it in ipairs(tasks[1].predictions[1].result) do
        if it.type == "labels" then
          spans, ids[it.id] = spans + 1, true
          assert.equal(it.value.text, table.concat(all, "", it.value.start + 1, it.value["end"]))
        else
          ties = ties + 1
          assert.is_true(ids[it.from_id] and ids[it.to_id])
        end
      end
      assert.is_true(spans > 10 and ties > 6)
    end
  end)
end)

describe("jsonld", function()
  it("has the article, its quotations with who speaks, and the claims", function()
    local graph = cjson.decode(written "document pier.html --to jsonld")["@graph"]
    assert.equal(1, #graph)
    local article = graph[1]
    assert.same({ "Article", "https://courier.example/pier.html", "2011-03-05", "en" },
      { article["@type"], article.url, article.datePublished, article.inLanguage })
    local quotations, claims = {}, {}
    for _, part in ipairs(article.hasPart) do
      local list = part["@type"] == "Quotation" and quotations or claims
      list[#list + 1] = part
    end
    assert.same({ "“We had no choice 😀,”", "“and no time.”" }, { quotations[1].text, quotations[2].text })
    for _, quotation in ipairs(quotations) do
      assert.same({ ["@type"] = "Person", name = "Odile Marrow" }, quotation.spokenByCharacter)
    end
    assert.equal("that the crane had been sold in 2010", claims[1].text)
    assert.equal("Odile Marrow", claims[1].author.name)
  end)
end)

describe("vault", function()
  it("has a note a document, source and cited document, tied by links that lead somewhere", function()
    written "document pier.html a/pier.html --to vault --output vault"
    local notes, names = {}, {}
    for path in support.run("find vault -name '*.md'", root):gmatch "[^\n]+" do
      notes[path] = support.read(root .. "/" .. path)
      local name = path:match "([^/]+)%.md$"
      assert.is_nil(names[name:lower()], name)
      names[name:lower()] = true
    end
    local links = 0
    for path, note in pairs(notes) do
      for target in note:gmatch "%[%[([^%]|]+)" do
        links = links + 1
        assert.is_true(names[target:lower()], path .. ": " .. target)
      end
      assert.matches('^%-%-%-\ntype: "[%l ]+"\n', note)
    end
    assert.is_true(links >= 12)
    -- One of each name in each document: nobody is merged.
    assert.is_string(notes["vault/sources/Odile Marrow.md"])
    assert.is_string(notes["vault/sources/Odile Marrow 2.md"])
    assert.matches("indirect, pier%.html, line 5%) that the crane had been sold in 2010\n",
      notes["vault/sources/Odile Marrow.md"] .. notes["vault/sources/Odile Marrow 2.md"])
    local home = notes["vault/documents/The -pier- -is- shut.md"]
    assert.matches("\n# The \\%*pier\\%* \\%[is\\%] shut\n", home)
    assert.matches("\n## Cited documents\n\n%- %[%[[^%]]+%]%] %(2011%-03%-03%)\n", home)
  end)

  it("says so where there are no sources", function()
    support.write(root .. "/none.txt", "The old boat lay by the quay.\n")
    written "document none.txt --to vault --output bare"
    assert.matches("## Sources\n\nNone in the text%.\n\n## Cited documents\n\nNone in the text%.\n$",
      support.read(root .. "/bare/documents/none.txt.md"))
  end)
end)

describe("long and odd names of files", function()
  it("make files that disks take, and stay on their line", function()
    local long, odd = ("n"):rep(245) .. ".html", "two\nlines.html"
    support.write(root .. "/long/" .. long, PAGE)
    support.write(root .. "/long/" .. odd, PAGE)
    written "document long --to brat --output names"
    assert.equal(support.read(root .. "/names/long-two-lines.html.txt"), support.read(root .. "/names/" .. long:sub(-200) .. ".txt"))
    for line in written("quotes long --to gcc"):gmatch "[^\n]+" do assert.matches("^long/.*:%d+:%d+: note: ", line) end
  end)
end)

describe("xlsx", function()
  it("is a zip of a workbook whose cells are texts and numbers, each link to the words' place", function()
    support.write(root .. "/sum.html", (PAGE:gsub("and no time", "=1+1 &lt;no&gt; time")))
    written "quotes sum.html --to xlsx --output q.xlsx"
    written "quotes sum.html --to xlsx --output again.xlsx"
    assert.equal(support.read(root .. "/q.xlsx"), support.read(root .. "/again.xlsx"))
    local parts, count = support.unzip(root .. "/q.xlsx")
    assert.equal(7, count)
    local sheet = parts["xl/worksheets/sheet1.xml"]
    assert.matches('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>', sheet)
    assert.is_truthy(sheet:find('<c r="A1" t="inlineStr" s="1"><is><t xml:space="preserve">document</t></is></c>', 1, true))
    assert.is_truthy(sheet:find('<c r="B2"><v>4</v></c>', 1, true))
    assert.is_truthy(sheet:find('preserve">“=1+1 &lt;no&gt; time.”</t>', 1, true))
    assert.is_nil(sheet:find "<f>")
    assert.equal(3, select(2, sheet:gsub("<row ", "")))
    local links = parts["xl/worksheets/_rels/sheet1.xml.rels"]
    assert.is_truthy(links:find('Target="https://courier.example/pier.html#:~:text=%E2%80%9CWe%20had%20no%20choice%20'
      .. '%F0%9F%98%80%2C%E2%80%9D" TargetMode="External"', 1, true))
    assert.is_truthy(parts["[Content_Types].xml"]:find('PartName="/xl/worksheets/sheet1.xml"', 1, true))
  end)

  it("has a sheet a view of a workbook, for all documents", function()
    written "workbook pier.html a/pier.html --output w.xlsx"
    local parts = support.unzip(root .. "/w.xlsx")
    local titles, number = {}, 0
    for title in parts["xl/workbook.xml"]:gmatch '<sheet name="([^"]+)"' do
      number = number + 1
      titles[title] = parts[("xl/worksheets/sheet%d.xml"):format(number)]
    end
    local function rows(title) return select(2, titles[title]:gsub("<row ", "")) - 1 end
    local function counted(view)
      return #cjson.decode(written(view .. " pier.html a/pier.html --to json"))
    end
    assert.equal(13, number)
    assert.same({ counted "quotes", counted "attributions", counted "names" },
      { rows "Quotes", rows "Statements", rows "Names" })
    assert.is_true(rows "Quotes" > 0 and rows "Cited documents" > 0)
    assert.is_truthy(titles.Ties)
  end)

  it("holds what is no character of XML, what looks like one of Excel's and addresses that are none", function()
    local sign = "\239\191\190"
    support.write(root .. "/odd.html", (PAGE:gsub("courier.example/pier", "courier.example/a b&quot;{" .. ("é"):rep(200))))
    support.write(root .. "/odd.txt", "“_x0041_ " .. sign .. " \239\191\191 time,” said Odile Marrow.\n")
    written "quotes odd.txt odd.html --to xlsx --output odd.xlsx"
    local parts = support.unzip(root .. "/odd.xlsx")
    local sheet = parts["xl/worksheets/sheet1.xml"]
    assert.is_truthy(sheet:find("“_x005F_x0041_ &lt;U+FFFE&gt; &lt;U+FFFF&gt; time,”</t>", 1, true))
    assert.is_nil(sheet:find(sign, 1, true))
    local links = 0
    for target in parts["xl/worksheets/_rels/sheet1.xml.rels"]:gmatch 'Target="([^"]*)"' do
      links = links + 1
      assert.matches("^https://courier%.example/a%%20b%%22%%7B%%C3%%A9", target)
      assert.is_nil(target:find '[ {"\128-\255]')
      assert.is_true(#target <= 2079)
    end
    assert.equal(2, links)
  end)

  it("wants a file, and leaves none where nothing can be read", function()
    local _, err, status = support.run("nutgraf quotes pier.html --to xlsx", root)
    assert.equal(2, status)
    assert.matches("the export 'xlsx' writes a zip: say which with %-%-output", err)
  end)

  it("is a header alone where nothing is found", function()
    support.write(root .. "/bare.txt", "The old boat lay by the quay.\n")
    written "quotes bare.txt --to xlsx --output bare.xlsx"
    local parts = support.unzip(root .. "/bare.xlsx")
    assert.equal(1, select(2, parts["xl/worksheets/sheet1.xml"]:gsub("<row ", "")))
    assert.is_nil(parts["xl/worksheets/_rels/sheet1.xml.rels"])
  end)
end)

describe("docx", function()
  it("keeps the lines of a paragraph, and its tabs", function()
    support.write(root .. "/lines.html", "<p>One<br>two</p><pre>a\tb\n  c</pre>")
    written "quotes lines.html --to docx --output lines.docx"
    local body = support.unzip(root .. "/lines.docx")["word/document.xml"]
    assert.is_truthy(body:find('One</w:t><w:br/><w:t xml:space="preserve">two</w:t>', 1, true))
    assert.is_truthy(body:find('a</w:t><w:tab/><w:t xml:space="preserve">b</w:t><w:br/><w:t xml:space="preserve">  c</w:t>', 1, true))
  end)

  it("is the text with a comment at each item's place, as pandoc reads it", function()
    support.write(root .. "/draft.md", "# The pier\n\nThe the pier is shut, said said Odile Marrow.\n\n- one one\n\nNobody came.\n")
    local found = {}
    for line in (support.run("nutgraf check draft.md --only doubled-word --to ndjson --quiet", root)):gmatch "[^\n]+" do
      found[#found + 1] = cjson.decode(line)
    end
    assert.equal(3, #found)
    support.run("nutgraf check draft.md --only doubled-word --to docx --output draft.docx --quiet", root)
    assert.equal("The pier\n\nThe the pier is shut, said said Odile Marrow.\n\none one\n\nNobody came.\n",
      (support.run("pandoc draft.docx -t plain --wrap=none", root)))
    local shown = support.run("pandoc --track-changes=all draft.docx -t markdown --wrap=none", root)
    local count = 0
    for message, words in shown:gmatch '%[([^%[%]]+\\%[doubled%-word\\%])%]{%.comment%-start id="%d+" author="Nutgraf"}(.-)%[%]{%.comment%-end' do
      count = count + 1
      assert.equal(found[count].text, words)
      local plain = message:gsub("\\", ""):gsub("[“”\"]", "")
      assert.equal(found[count].message:gsub("[“”\"]", "") .. " [doubled-word]", plain)
    end
    assert.equal(3, count)
  end)

  it("is the list of a report, with what was not found", function()
    written "report pier.html --sections quotes,rules,check --to docx --output list.docx"
    local shown = support.run("pandoc list.docx -t plain --wrap=none", root)
    local quotes = cjson.decode(written "quotes pier.html --to json")
    assert.matches("^The %*pier%* %[is%] shut\n\nQuotations %(" .. #quotes .. "%)\n", shown)
    assert.is_truthy(shown:find("\n“and no time.” (kind: direct; speaker: Odile Marrow", 1, true))
    assert.matches("\nRules %(0%)\n\nno rules: %d+ sentences read\n", shown)
  end)
end)

describe("--paths base", function()
  it("calls documents by their file's name, in every export, and the record's source, too", function()
    local list = cjson.decode(written "quotes a/pier.html --paths base --to json")
    assert.equal("pier.html", list[1].document)
    assert.equal("pier.html", cjson.decode(written "document a/pier.html --paths base --layers links").source.path)
    assert.equal("a/pier.html", cjson.decode(written "document a/pier.html --paths given --layers links").source.path)
  end)
end)

describe("an entry of a record", function()
  local core = require "nutgraf.core"
  local document = require "nutgraf.document"
  local json = require "nutgraf.json"
  local record = require "nutgraf.record"
  local lexicon = require("nutgraf.lexicon").finder(require("nutgraf.run.folders").new(), error)

  local ODD = "<html lang=en><body><h1>The \"Port\" \\ quay</h1><p class=x>“We <b>lied</b>\194\133\226\128\168[now] "
    .. "…,” Ann Lee of the Port Board (PB) said on 3 May 2012 in an <a href='a.html?\1\127'>e-mail\226\128\169</a>. "
    .. "She denied that the mayor, Bo Rhys, who is 𝒜ged, “knew of “it” then”.</p><blockquote>Sincerely</blockquote></body></html>"
  local TALK = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ann Lee>“We lied,” she said.\n"

  it("is written by the core as the encoder writes it, in every layer and unit", function()
    for _, case in ipairs { { ODD, "text/html" }, { TALK, "text/vtt" } } do
      for _, unit in ipairs { "byte", "codepoint", "utf16" } do
        local doc = document.new(assert(core.parse(case[1], { type = case[2], unit = unit, lexicon = lexicon })),
          { name = "a", sha256 = function() return "" end })
        local text = json.encode(record.new(doc, record.layers))
        assert.equal(json.encode(json.realise(record.new(doc, record.layers))), text)
        for _, layer in ipairs(record.layers) do
          assert.is_truthy(text:find('"' .. layer .. '":[', 1, true) or not doc.own[layer], layer)
        end
        if case[2] == "text/html" then
          assert.is_truthy(text:find("a.html?", 1, true))
          assert.is_nil(text:find('"time"', 1, true))
          assert.is_nil(text:find "[%z\1-\31\127]")
          assert.is_nil(text:find "\226\128[\168\169]")
        else
          assert.is_truthy(text:find('"time":"00:00:01.000","time_end":"00:00:04.000"', 1, true), text)
        end
      end
    end
  end)

  it("is refused where its layer has no such field, and may be long", function()
    local doc = assert(core.parse("“" .. ("we lied \\ "):rep(900) .. "”, he said.", { type = "text/plain", lexicon = lexicon }))
    local quote = doc:get("quotes", 1)
    assert.equal(json.encode(quote.text), doc:json(quote, { "words", "text" }):match '^{"words":(.*)}$')
    assert.equal("{}", doc:json(quote, {}))
    assert.has_error(function() doc:json(quote, { "x", "x" }) end, "quotes have no field 'x'")
    assert.has_error(function() doc:json(quote) end)
    assert.has_error(function() doc:json({}, {}) end)
  end)
end)
