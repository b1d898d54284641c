-- Which parts of a page a view shows: the story, and with --all the page around it.
local cjson = require "cjson"
local nutgraf = require "nutgraf"
local support = require "spec.support"

local PAGE = [[<html lang="en"><head><title>Pier shut</title></head><body>
<nav><ul><li><a href="/a">Home</a></li><li><a href="/b">Northern Wharf Union (NWU)</a></li>
<li><a href="/c">Elections 2016</a></li><li><a href="/d">Who is Odile Marrow?</a></li></ul></nav>
<article><h1>North pier shut until spring</h1>
<p class="byline">By Corin Abbot</p>
<p>The harbor board shut the north pier on May 2, 2011, after its engineers found rot in
eleven of the pilings, said Odile Marrow, who chairs the board of the harbor.</p>
<p>“We had no choice in the matter,” said Marrow, and called the delay “shameful” before the
meeting ended. The Northern Wharf Union (NWU) had asked for it twice.</p>
<p>The boats that lie there in winter will be moved to the <a href="/quay">east quay</a>,
the board said, and their owners will pay nothing for it until the work is done.</p></article>
<div class="comments"><h3>Comments</h3><p>“Nonsense,” said Bruno Tallis on June 3, 2013.</p></div>
<footer><p>Copyright 2019 The Saltmarsh Courier. All rights reserved.</p></footer></body></html>]]

local NOTE = "The gate was open on May 2, 2011.\n\nOdile Marrow had the key.\n"

local MAIL = [[
From: Ada Venn <ada@example.org>
To: Corin Abbot <corin@example.org>
Subject: The gate
Date: Tue, 3 May 2011 10:00:00 +0000
Content-Type: text/plain; charset=utf-8

Nobody had the key on May 2, 2011.

On Mon, 2 May 2011, Corin Abbot wrote:
> Who had the key in March 2010?
--
Ada Venn, harbor desk, since 2004
]]
MAIL = MAIL:gsub("\n%-%-\n", "\n-- \n") -- the mark of a signature ends in a blank

describe("the parts of a page", function()
  local root
  setup(function()
    root = support.folder()
    support.write(root .. "/page.html", PAGE)
    support.write(root .. "/more.html", (PAGE:gsub("2011", "2012")))
    support.write(root .. "/note.txt", NOTE)
    support.write(root .. "/letter.eml", MAIL)
    support.write(root .. "/menu.html", "<html lang=en><body><nav><ul><li><a href=/a>News</a></li>"
      .. "<li><a href=/b>Elections 2016</a></li><li><a href=/c>Sport</a></li></ul></nav></body></html>")
  end)
  teardown(function() support.remove(root) end)

  local function rows(line)
    local out, err = support.run("nutgraf " .. line .. " --to ndjson", root)
    local list = {}
    for row in out:gmatch("[^\n]+") do list[#list + 1] = cjson.decode(row) end
    return list, err
  end

  local function field(list, name)
    local values = {}
    for index, row in ipairs(list) do values[index] = row[name] end
    return values
  end

  it("are shown as the story alone, and what is left out is counted", function()
    local list, err = rows "timeline page.html"
    assert.same({ "2011-05-02" }, field(list, "edtf"))
    assert.equal("nutgraf: page.html: 3 dates more on the page outside the story: --all\n", err)
    assert.equal("story", list[1].part)
  end)

  it("are all shown with --all, each row with its part", function()
    local list, err = rows "timeline page.html --all"
    assert.same({ "2011-05-02", "2013-06-03", "2016", "2019" }, field(list, "edtf"))
    assert.same({ "story", "page", "page", "page" }, field(list, "part"))
    assert.equal("", err)
  end)

  -- An item, those below it, and those of a graph.
  local function each(item, ask)
    if item.edges then
      for _, edge in ipairs(item.edges) do ask(edge) end
      for _, node in ipairs(item.nodes) do ask(node) end
      return
    end
    ask(item)
    for _, child in ipairs(item.children or {}) do each(child, ask) end
  end

  it("are told of every item of every view", function()
    -- A report's items are those of its views.
    local OTHER = { article = true, document = true, compare = true, pseudonyms = true, report = true,
      workbook = true }
    local asked = 0
    for view in support.run("nutgraf list view", root):gmatch "\n  ([%w-]+)" do
      for _, file in ipairs(OTHER[view] and {} or { "page.html", "letter.eml" }) do
        for _, item in ipairs((rows(("%s %s --all"):format(view, file)))) do
          each(item, function(it)
            asked = asked + 1
            assert.is_string(it.part, view .. " " .. file .. ": " .. cjson.encode(it))
          end)
        end
      end
    end
    assert.is_true(asked > 50)
  end)

  it("are those that --part names", function()
    local list, err = rows "timeline page.html --part page"
    assert.same({ "2013-06-03", "2016", "2019" }, field(list, "edtf"))
    assert.equal("", err)
    local _, fault, status = support.run("nutgraf timeline page.html --part pgae", root)
    assert.equal("nutgraf: --part: 'pgae' is none of story, quoted, page, hidden; did you mean 'page'? "
      .. "(see: nutgraf help timeline)\n", fault)
    assert.equal(2, status)
  end)

  it("stand in a table where rows of several are shown, and only there", function()
    assert.matches("^line  edtf ", (support.run("nutgraf timeline page.html", root)))
    local all = support.run("nutgraf timeline page.html --all", root)
    assert.matches("^line  part   edtf ", all)
    assert.matches("\n +%d+  page   2016 ", all)
  end)

  local function named(name, line)
    local found
    for _, row in ipairs(rows(line)) do
      if row.name == name then
        assert.is_nil(found, name)
        found = row
      end
    end
    return found
  end

  it("know a name by its mentions in the story, and with --all by those on the page, too", function()
    local story, all = named("Odile Marrow", "names page.html"), named("Odile Marrow", "names page.html --all")
    assert.same({ 7, 2, "story" }, { story.line, story.mentions, story.part })
    assert.same({ 7, 3, "story" }, { all.line, all.mentions, all.part })
    assert.equal(all.key, story.key)
    assert.is_nil(named("Bruno Tallis", "names page.html"))
    assert.equal("page", named("Bruno Tallis", "names page.html --all").part)
    assert.equal("page", named("Bruno Tallis", "names page.html --part page").part)
    assert.is_nil(named("Corin Abbot", "names page.html --part page"))
    local _, err = rows "names page.html"
    assert.matches("^nutgraf: page.html: %d+ mentions of names more on the page outside the story: %-%-all\n$", err)
  end)

  it("know a name of a letter by its mentions in the part that is shown", function()
    support.write(root .. "/reply.eml", (MAIL:gsub("Nobody had", "On Mon, 2 May 2011, Corin Abbot wrote:\n> Odile Marrow asks.\n\nOdile Marrow had")))
    assert.equal(2, named("Odile Marrow", "names reply.eml").mentions)
    local quoted = named("Odile Marrow", "names reply.eml --part quoted")
    local own = named("Odile Marrow", "names reply.eml --part story")
    assert.same({ 1, "quoted", 1, "story" }, { quoted.mentions, quoted.part, own.mentions, own.part })
    assert.is_true(own.line > quoted.line)
  end)

  it("keep a short form of the story that the menu has, too", function()
    local list = rows "glossary page.html"
    assert.same({ "NWU" }, field(list, "short"))
    assert.same({ "Northern Wharf Union" }, field(list, "long"))
    assert.equal(9, list[1].line)
  end)

  it("are the same for quotations, links, claims and checks", function()
    assert.same({ "“We had no choice in the matter,”", "“shameful”" }, field(rows "quotes page.html", "text"))
    assert.same({ "/quay" }, field(rows "links page.html", "href"))
    assert.equal(5, #rows "links page.html --all")
    assert.same({ "/a", "/b", "/c", "/d" }, field(rows "links page.html --part page", "href"))
    for _, view in ipairs { "claims --every", "sources", "check", "chronology" } do
      local list = rows(view .. " page.html")
      assert.is_true(#list > 0, view)
      for _, row in ipairs(list) do assert.equal("story", row.part, view) end
    end
  end)

  it("narrow what a view of one's own makes of blocks", function()
    support.write(root .. "/mine/views/paras.lua", [[return { summary = "paragraphs", shape = "list",
      columns = { { "text", "string" } }, view = function(doc)
        local items = {}
        for block in doc:blocks { leaf = true } do items[#items + 1] = { at = block } end
        return items
      end }]])
    local list, err = rows "paras page.html --script mine"
    local all, nothing = rows "paras page.html --script mine --all"
    assert.equal(5, #list)
    assert.equal(("nutgraf: page.html: %d rows more on the page outside the story: --all\n"):format(#all - 5), err)
    assert.is_true(#all > 9)
    assert.equal("", nothing)
  end)

  it("are counted once over many documents, whatever the number of processes", function()
    local line = "nutgraf timeline page.html more.html note.txt --to csv"
    local out, err = support.run(line, root)
    assert.equal("nutgraf: 6 dates more on the pages outside the stories: --all\n", err)
    local same, told = support.run(line .. " --jobs 3", root)
    assert.equal(out, same)
    assert.equal(err, told)
    local _, quiet = support.run(line .. " --quiet", root)
    assert.equal("", quiet)
  end)

  it("are no matter of a plain note", function()
    local list, err = rows "timeline note.txt"
    assert.same({ "2011-05-02" }, field(list, "edtf"))
    assert.equal("", err)
  end)

  it("of a message are its own words, the older letter, and its signature", function()
    local list, err = rows "timeline letter.eml"
    local parts = {}
    for _, row in ipairs(list) do parts[row.text] = row.part end
    assert.equal("story", parts["May 2, 2011"])
    assert.equal("quoted", parts["March 2010"])
    assert.equal("page", parts["since 2004"])
    assert.equal("", err)
    assert.same({ "March 2010" }, field(rows "timeline letter.eml --part quoted --where 'edtf == \"2010-03\"'", "text"))
  end)

  it("are all shown where no story is found, and that is said", function()
    local list, err = rows "timeline menu.html"
    assert.same({ "2016" }, field(list, "edtf"))
    assert.equal("nutgraf: menu.html: no story is found: all that is on the page is shown\n", err)
  end)

  it("stand at every item of the record, which has all of them", function()
    local record, err = rows "document page.html"
    record = record[1]
    assert.equal("", err)
    local seen = {}
    for _, layer in ipairs { "blocks", "sentences", "quotes", "dates", "entities", "mentions", "acronyms",
      "attributions", "links" } do
      assert.is_true(#record[layer] > 0, layer)
      for _, it in ipairs(record[layer]) do
        assert.is_string(it.part, layer)
        seen[it.part] = true
      end
    end
    assert.same({ story = true, page = true }, seen)
  end)

  it("are told of every structure and place by the library", function()
    local doc = assert(nutgraf.parse(PAGE, { type = "html", name = "page.html" }))
    local shown = {}
    for date in doc:dates { part = "story" } do shown[#shown + 1] = date.edtf end
    assert.same({ "2011-05-02" }, shown)
    for quote in doc:quotes() do assert.equal(doc:part(quote.start), quote.part) end
    assert.equal("page", doc:part(#doc.text))
    assert.has_error(function() doc:part(#doc.text + 1) end)
  end)
end)
