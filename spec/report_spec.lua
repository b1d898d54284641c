-- The report: one page of many views, with links both ways; and the pictures. What a browser
-- shows of them is in validate/.
local cjson = require "cjson"
local nutgraf = require "nutgraf"
local support = require "spec.support"

local STORY = [[
Harbor Clerk Tells of a Pact

By Odile Marrow

March 7, 2011

"We had no choice at all," said Tobias Crell, who chairs the Harbor Board.

In an e-mail dated March 3, 2011, the clerk KX2 wrote: "The [night] boats pay, and nobody looks."

A clerk who asked not to be named claims that Crell took bribes from the boats. Crell denies that he took bribes.

If a boat fails to pay by noon, the clerk will close the gate. KX2 is said to be Tobias Crell.
]]

local HOSTILE = [[<!DOCTYPE html><html lang="en"><head>
<title>&lt;script&gt;alert(1)&lt;/script&gt; "&amp;' &lt;b&gt;</title>
<link rel="canonical" href="javascript:alert(2)"></head><body><article>
<h1>&lt;script&gt;alert(1)&lt;/script&gt; "&amp;' &lt;b&gt;</h1>
<p>“&lt;img src=x onerror=alert(3)&gt; is what we saw,” said Odile &lt;i&gt; Marrow of the "harbor" on March 3, 2011.</p>
<p>Tobias Crell works for the Harbor &lt;/svg&gt; Board. Ada Venn met Tobias Crell on March 4, 2011.</p>
</article></body></html>
]]

local MAIL = [[
From: Ada Quill <ada@harbor.example>
To: Otto Brandt <otto@pier.example>
Subject: The north pier
Date: Mon, 19 Apr 2010 10:00:00 -0500
Content-Type: text/plain; charset=utf-8

Otto, Ms. Marrow said that the pier was shut on March 3, 2010.
]]

local SPANISH = [[
El puerto se cierra

"No tuvimos elección", dijo Odile Marrow el 3 de marzo de 2011.

La alcaldesa afirmó que el muelle norte se cerró en mayo.
]]

local root
setup(function()
  root = support.folder()
  support.write(root .. "/story.txt", STORY)
  support.write(root .. "/hostile.html", HOSTILE)
  support.write(root .. "/letter.eml", MAIL)
  support.write(root .. "/es.txt", SPANISH)
  support.write(root .. "/empty.txt", "")
  support.write(root .. "/calm.txt", "The tide came in. The tide went out.\n")
  support.write(root .. "/other.txt", "\"It is shut,\" said Tobias Crell.\n\nMs. Marrow said it was.\n")
end)
teardown(function() support.remove(root) end)

local function run(line)
  local out, err, status = support.run("nutgraf " .. line .. " --quiet", root)
  assert.equal("", err)
  assert.equal(0, status)
  return out
end

local function ids_of(page)
  local ids = {}
  for id in page:gmatch '%sid="([^"]*)"' do
    assert.is_nil(ids[id], "twice: " .. id)
    ids[id] = true
  end
  return ids
end

-- The labels that stand in the text, and the cards, by label: where each leads.
local function labels_of(page)
  local words = page:match '<div class="words".->(.-)</section>'
  local labels = {}
  for target, label in words:gmatch '<a class="t t%d+" href="#([^"]+)"[^>]*>(%u+%d+)</a>' do
    labels[label] = target
  end
  return labels
end

local function count_of(page, pattern) return select(2, page:gsub(pattern, "")) end

describe("a report", function()
  it("leads from every label to its card, and back", function()
    local page = run "report story.txt"
    local ids = ids_of(page)
    local links = 0
    for target in page:gmatch 'href="#([^"]*)"' do
      links = links + 1
      assert.is_true(ids[target], "leads nowhere: " .. target)
    end
    assert.is_true(links > 40)
    local labels = labels_of(page)
    for _, label in ipairs { "S1", "Q1", "Q2", "C1", "A1", "D1", "T1", "N1", "R1", "I1" } do
      assert.equal("d1-" .. label, labels[label])
      assert.is_true(ids["d1-" .. label], "no card " .. label)
    end
    for _, label in ipairs { "S1", "Q1", "C1", "A1", "D1", "T1" } do
      assert.is_truthy(page:find(('href="#d1-m-%s">%s</a>'):format(label, label), 1, true), label)
    end
  end)

  it("has what each view has, and says in figures how many", function()
    local page = run "report story.txt"
    local views = { S = "sources", Q = "quotes", C = "claims", A = "allegations", D = "trail",
      T = "chronology", R = "rules", G = "glossary", I = "insertions" }
    for letter, view in pairs(views) do
      local items = cjson.decode(run(view .. " story.txt --to json"))
      assert.equal(#items, count_of(page, ' id="d1%-' .. letter .. '%d+"'), view)
      if view ~= "trail" then assert.is_true(#items > 0 or view == "glossary", view) end
    end
    local network = cjson.decode(run "network story.txt --to json")
    assert.equal(#network.edges, count_of(page, ' id="d1%-N%d+"'))
    local quotes = #cjson.decode(run "quotes story.txt --to json")
    assert.matches("<dt>quotations<small>.-</small></dt><dd>" .. quotes .. "</dd>", page)
  end)

  it("tells what the document is", function()
    local page = run "report story.txt"
    assert.matches("<title>Harbor Clerk Tells of a Pact</title>", page)
    assert.matches("By Odile Marrow", page)
    assert.matches("<dt>Published</dt><dd>2011%-03%-07</dd>", page)
    assert.matches("<dt>SHA%-256</dt><dd><code>%x+</code></dd>", page)
    assert.matches("<dt>Language</dt><dd>en</dd>", page)
    assert.matches("<dt>Read by</dt><dd>Nutgraf %d", page)
    assert.matches("Looked for: sources, quotations, claims,", page)
  end)

  it("numbers the paragraphs and shows all of the story's words", function()
    local page = run "report story.txt"
    local words = page:match '<div class="words".->(.-)</section>'
    words = words:gsub('<a class="no".-</a>', ""):gsub('<a class="t.-</a>', ""):gsub("<br>", "")
      :gsub("<.->", ""):gsub("&quot;", '"'):gsub("%s+", " ")
    local function trimmed(value) return (value:gsub("%s+", " "):match "^ ?(.-) ?$") end
    assert.equal(trimmed(STORY), trimmed(words))
    assert.is_truthy(page:find('id="d1-p7"><a class="no" href="#d1-p7" title="line 13">7</a>', 1, true))
  end)

  it("leaves no paragraph of a story out, and writes each once", function()
    local function bare(value)
      return (value:gsub("<a class=\"[nt][^>]*>.-</a>", ""):gsub("<.->", ""):gsub("&quot;", '"'):gsub("&#39;", "'")
        :gsub("&lt;", "<"):gsub("&gt;", ">"):gsub("&amp;", "&"):gsub("%s+", ""))
    end
    local lines = 0
    for _, name in ipairs { "trail.html", "wire.html", "court.txt", "draft.md", "list.html" } do
      local file = support.quote(support.here() .. "/spec/fixtures/" .. name)
      local words = bare(run("report " .. file):match '<div class="words".->(.-)</section>')
      for line in cjson.decode(run("article " .. file .. " --to json")).body:gmatch "[^\n]+" do
        line = bare(line:gsub("[&<>]", { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;" }))
        local first = words:find(line, 1, true)
        assert.is_truthy(first, name .. ": " .. line)
        if #line > 60 then assert.is_nil(words:find(line, first + 1, true), "twice: " .. line) end
        lines = lines + 1
      end
    end
    assert.is_true(lines > 100)
  end)

  it("numbers a row of a table once, and not what a table only lays out", function()
    support.write(root .. "/table.html", [[<!DOCTYPE html><html lang="en"><body><article><h1>Ships of the harbor</h1>
<p>The harbor board said on March 1, 2011 that ships had left the harbor, and that nobody knew of it until later.</p>
<table><tr><th>Ship</th><th>Day</th></tr><tr><td>Ada</td><td>March 3, 2011</td></tr></table>
<table><tr><td><p>The clerk said that he had seen nothing of it at all.</p><p>Nobody else has said a word.</p></td></tr></table>
</article></body></html>]])
    local page = run "report table.html"
    assert.equal(6, count_of(page, '<div class="par'))
    assert.equal(2, count_of(page, '<div class="par cells"'))
    assert.matches('<span class="cell">Ada</span> <span class="cell"><a class="t t7"[^>]*>T%d</a>', page)
    assert.matches('<div class="par" id="d1%-p6"><a[^>]*>6</a><p>Nobody', page)
  end)

  it("fetches nothing and runs nothing, whatever the document holds", function()
    for _, file in ipairs { "story.txt", "hostile.html" } do
      local page = run("report " .. file)
      assert.is_truthy(page:find([[content="default-src 'none'; style-src 'unsafe-inline'"]], 1, true))
      for _, word in ipairs { "<script", "<img", "<i>", "<link", " src=", "@import", "url%(", 'href="javascript',
        " on%l+=" } do
        assert.is_nil(page:gsub("&lt;.-&gt;", ""):find(word), file .. ": " .. word)
      end
      assert.equal(1, count_of(page, "</style>"))
      assert.equal(count_of(page, "<svg "), count_of(page, "</svg>"))
    end
    assert.is_truthy((run "report hostile.html"):find("&lt;script&gt;alert(1)", 1, true))
  end)

  it("says of each panel what was looked at where nothing is found", function()
    for _, file in ipairs { "empty.txt", "calm.txt" } do
      local page = run("report " .. file)
      assert.equal(11, count_of(page, '<section class="panel c%d+ empty"'))
      assert.equal(11, count_of(page, '<p class="dim">no [%l ]+: %d+ %l+ read</p>'))
      assert.equal(0, count_of(page, "<svg"))
    end
    assert.matches("None found: statements, sources, unnamed sources, quotations", (run "report calm.txt"))
    -- Of no words no language is known.
    assert.is_nil((run "report empty.txt"):match("None found: ([^<]*)"):find "sources")
  end)

  it("says what is not known of a language, and does not count it as none", function()
    local page = run "report es.txt --language es"
    assert.matches('<div class="words" lang="es">', page)
    assert.matches("dijo", page)
    page = run "report es.txt --language eo"
    assert.matches("<li>Claims: eo: claims are not known yet", page)
    assert.matches('<p class="note">eo: claims are not known yet', page)
    assert.is_nil(page:match("None found: ([^<]*)"):find "claims")
  end)

  it("tells of a message from whom and to whom it went", function()
    local page = run "report letter.eml"
    assert.matches("<dt>From</dt><dd>Ada Quill &lt;ada@harbor.example&gt;</dd>", page)
    assert.matches("<dt>To</dt><dd>Otto Brandt &lt;otto@pier.example&gt;</dd>", page)
    assert.matches("<h1[^>]*>The north pier</h1>", page)
    assert.matches("Ms%. Marrow", page)
  end)

  it("takes its sections from a file, which a user may write", function()
    support.write(root .. "/own/views/dossier.lua", [[return {
      summary = "two panels", shape = "report",
      sections = {
        { view = "quotes", letter = "QQ", title = "Said", fields = { "cue" }, options = { min_words = 3 } },
        { view = "network", as = "picture" },
      },
    }]])
    local page = support.run("PATH_OF_SCRIPTS=" .. root .. "/own; export NUTGRAF_PATH=" .. root
      .. "/own; nutgraf dossier story.txt --quiet", root)
    assert.matches("<h2 class=\"title\"><b[^>]*>QQ</b> Said", page)
    assert.is_truthy(page:find('id="d1-QQ1"', 1, true))
    assert.matches("<svg", page)
    assert.equal(2, count_of(page, '<section class="panel'))
  end)

  it("shows the sections that are asked for, in that order", function()
    local page = run "report story.txt --sections rules,quotes"
    local first, second = page:find('id="d1-Q"', 1, true), page:find('id="d1-R"', 1, true)
    assert.is_truthy(first and second)
    assert.equal(2, count_of(page, '<section class="panel'))
    local _, err, status = support.run("nutgraf report story.txt --sections rule", root)
    assert.matches("did you mean 'rules'", err)
    assert.equal(2, status)
  end)

  it("says which section is wrong", function()
    local function fails(section, message)
      support.write(root .. "/bad.lua", ("return { summary = 'x', shape = 'report', sections = { %s } }"):format(section))
      local _, err, status = support.run("nutgraf bad story.txt --script bad.lua", root)
      assert.is_truthy(err:find(message, 1, true), err)
      assert.equal(2, status)
    end
    fails("", "field 'sections': at least one is needed")
    fails("{ view = 'quots' }", "section 'quots': no view is called 'quots'")
    fails("{ view = 'document' }", "section 'document': a section is no document")
    fails("{ view = 'quotes', options = { words = 3 } }", "section 'quotes': no option 'words'")
    fails("{ view = 'quotes', letter = 'q' }", "field 'sections[1].letter': one or two of A-Z")
    fails("{ view = 'quotes', as = 'pile' }", "field 'sections[1].as': 'pile' is none of")
    fails("{ view = 'quotes' }, { view = 'names', letter = 'Q' }", "'Q' is that of another section")
  end)

  it("has no rows that a filter could be over", function()
    local _, err, status = support.run("nutgraf report story.txt --where 'line == 1'", root)
    assert.matches("a report has no rows of its own, and the filter 'where' is over those of a view", err)
    assert.equal(2, status)
  end)

  it("holds nothing of a name that is redacted", function()
    local page, err, status = support.run("nutgraf report story.txt --filter redact --names 'Tobias Crell' --quiet", root)
    assert.equal("", err)
    assert.equal(0, status)
    assert.is_nil(page:find "Crell")
    assert.matches('id="d1%-S1"', page)
  end)

  it("is a record as JSON", function()
    local record = cjson.decode(run "report story.txt --to json")
    assert.equal("Harbor Clerk Tells of a Pact", record.meta.title)
    assert.equal("sources", record.sections[1].name)
    assert.equal(#cjson.decode(run "quotes story.txt --to json"), #record.sections[2].items)
  end)

  it("is a tree of its sections in an editor, and as Lua", function()
    local tree = load(run "report story.txt --to lua", "=report", "t", {})()
    local inside = nutgraf.run(nutgraf.parse(STORY, { type = "text/plain", language = "en" }), "report")
    assert.equal("tree", tree.shape)
    for _, list in ipairs { tree.items, inside } do
      assert.equal("Quotations: 2", list[2].text)
      assert.equal(7, list[2].children[1].line)
      assert.is_number(list[2].children[1].end_line)
    end
  end)

  it("goes with what was decided of the document", function()
    support.write(root .. "/fixed/story.txt", STORY)
    local quote = cjson.decode(run "quotes fixed/story.txt --to json")[1]
    run("correct fixed/story.txt " .. quote.key .. " speaker='Ada Venn'")
    assert.matches('<h3 class="group">Ada Venn <span class="n">1</span></h3>', (run "report fixed/story.txt"))
    assert.matches("<li>what a person decided of it counts here, 1 in all: nutgraf correct fixed/story.txt</li>",
      (run "report fixed/story.txt"))
    assert.is_nil((run "report story.txt"):find "what a person decided")
  end)
end)

describe("a report of many documents", function()
  it("has contents, and a page for each", function()
    local page = run "report story.txt other.txt letter.eml"
    assert.equal(3, count_of(page, '<article class="doc"'))
    for number, title in ipairs { "Harbor Clerk Tells of a Pact", "other.txt", "The north pier" } do
      assert.is_truthy(page:find(('<a href="#d%d-top">%s</a>'):format(number, title), 1, true), title)
    end
    local ids = ids_of(page)
    for target in page:gmatch 'href="#([^"]*)"' do assert.is_true(ids[target], "leads nowhere: " .. target) end
  end)

  it("sets names side by side, leads both ways, and merges none", function()
    local page = run "report story.txt other.txt"
    local row = page:match '<tr id="x1%-%d+"><th scope="row">Tobias Crell, person</th><td>(.-)</td></tr>'
    local first, second = row:match '<a href="#(d1%-S%d+)">1 · S%d+</a>, <a href="#(d2%-S%d+)">2 · S%d+</a>$'
    assert.is_truthy(first and second)
    for _, card in ipairs { first, second } do
      local body = page:match('<li class="card" id="' .. card:gsub("%-", "%%-") .. '">(.-)\n<li class="card"')
        or page:match('<li class="card" id="' .. card:gsub("%-", "%%-") .. '">(.-)</ol>')
      assert.matches('<a href="#x1%-%d+">in 2 documents</a>', body)
    end
    assert.matches("nobody has decided", page)
  end)

  it("is the same whatever the number of processes", function()
    assert.equal(run "report story.txt other.txt es.txt", run "report story.txt other.txt es.txt --jobs 2")
  end)

  it("shows every document of a mailbox", function()
    support.write(root .. "/box.mbox", "From a@b Mon Apr 19 10:00:00 2010\n" .. MAIL .. "\nFrom c@d Tue Apr 20 10:00:00 2010\n"
      .. MAIL:gsub("The north pier", "Again"))
    local page = run "report box.mbox"
    assert.equal(2, count_of(page, '<article class="doc"'))
    assert.matches('<a href="#d2%-top">Again</a>', page)
  end)
end)

-- Every text of a picture with the room that it takes at the least: a usual letter is wider
-- than 4.4 points at this size, so what touches by that reckoning does touch.
local function texts_of(svg)
  local list = {}
  for x, y, class, inner in svg:gmatch '<text x="([%d.]+)" y="([%d.]+)" class="([^"]*)">(.-)</text>' do
    local words = inner:gsub("<.->", ""):gsub("&%w+;", "x")
    local width = 4.4 * select(2, words:gsub("[^\128-\191]", ""))
    x, y = tonumber(x), tonumber(y)
    local left = class:find "end" and x - width or class:find "mid" and x - width / 2 or x
    list[#list + 1] = { left = left, right = left + width, top = y - 8, bottom = y, words = words }
  end
  return list
end

local function assert_apart(svg)
  local texts = texts_of(svg)
  assert.is_true(#texts > 3)
  for i, a in ipairs(texts) do
    for j = i + 1, #texts do
      local b = texts[j]
      local apart = a.right <= b.left or b.right <= a.left or a.bottom <= b.top or b.bottom <= a.top
      assert.is_true(apart, a.words .. " on " .. b.words)
    end
  end
end

describe("pictures", function()
  local fixtures = { "trail.txt", "wire.html", "court.html", "claims.txt", "heavy.html", "spanish.html",
    "release.html", "interview.html", "blog.html", "feature.html" }

  local function assert_words_apart(views, options)
    local drawn = 0
    for _, name in ipairs(fixtures) do
      local file = support.here() .. "/spec/fixtures/" .. name
      for _, view in ipairs(views) do
        local svg = run(("%s %s --to svg %s"):format(view, support.quote(file), options))
        assert.matches('^<svg xmlns="http://www.w3.org/2000/svg"', svg)
        if not svg:find "no %l+: %d" then
          assert_apart(svg)
          drawn = drawn + 1
        end
      end
    end
    return drawn
  end

  it("have no words on others", function()
    assert.is_true(assert_words_apart({ "timeline", "network", "chronology" }, "--layout own") > 20)
  end)

  it("have no words on others where Graphviz lays a network out", function()
    if not require("nutgraf.readers.programs").find "dot" then return pending "Graphviz is not installed" end
    assert.is_true(assert_words_apart({ "network" }, "--layout graphviz") > 5)
    local svg = run "network story.txt --to svg"
    assert.matches('aria%-label="a network of %d+ ties, laid out by Graphviz %(dot [%d.]+%)"', svg)
    local edges = cjson.decode(run "network story.txt --to json").edges
    assert.equal(#edges + 1, count_of(svg, 'class="line[^"]*"'))
    assert.equal(#edges, count_of(svg, 'class="head"'))
    assert.equal(svg, (run "network story.txt --to svg"))
  end)

  it("are laid out by ourselves where Graphviz is missing or fails, and say so", function()
    local own = run "network story.txt --to svg --layout own"
    assert.matches('aria%-label="a network of %d+ ties, laid out by Nutgraf"', own)
    support.write(root .. "/none/README", "no program")
    support.write(root .. "/wrong/dot", "#!/bin/sh\necho 'no graph'\n")
    os.execute("chmod +x " .. support.quote(root .. "/wrong/dot"))
    for where, said in pairs {
      none = "svg.lua: %-%-layout graphviz needs the program dot %(Debian: graphviz%)",
      wrong = "svg.lua: %-%-layout graphviz: dot: dot wrote no JSON",
    } do
      local line = ("PATH=%s; nutgraf network story.txt --to svg"):format(support.quote(root .. "/" .. where))
      assert.equal(own, (support.run(line .. " --quiet", root)))
      local _, err, status = support.run(line .. " --layout graphviz", root)
      assert.equal(2, status)
      assert.matches(said, err)
    end
  end)

  it("have days on an axis in which no month begins, and the calendar runs both ways", function()
    local axis = require "nutgraf.picture.axis"
    for _, day in ipairs { { 2010, 5, 3 }, { 2000, 2, 29 }, { 1900, 3, 1 }, { 1600, 1, 1 }, { 3, 12, 31 } } do
      assert.same(day, { axis.date(axis.day(day[1], day[2], day[3])) })
    end
    support.write(root .. "/one.txt", "The gate was open on May 3, 2010.\n")
    assert.matches('class="dim mid tick">2010%-05%-03<', (run "timeline one.txt --to svg"))
  end)

  it("draw every tie, what is said to be dashed, with an end at each node", function()
    local svg = run "network story.txt --to svg --layout own"
    local edges = cjson.decode(run "network story.txt --to json").edges
    assert.equal(#edges + 1, count_of(svg, 'class="line[^"]*"')) -- and one in the key
    assert.equal(2, count_of(svg, 'class="line said"'))
    assert.equal(#edges, count_of(svg, 'class="head"'))
    assert.matches("KX2: codename</title><path", svg)
    assert.matches("Tobias Crell: person</title><rect", svg)
  end)

  it("draw a day as a point and what is less sure as a bar", function()
    support.write(root .. "/dates.txt", "It began on March 3, 2011. It went on in 2012. It ended in May 2013.\n")
    local svg = run "timeline dates.txt --to svg"
    assert.equal(1, count_of(svg, "<circle"))
    assert.equal(2, count_of(svg, '<rect class="span"'))
  end)

  it("draw an arrow to the side on which nothing is known", function()
    support.write(root .. "/open.txt", "It has been so since 1998. It was told on May 2, 2011.\n")
    local svg = run "timeline open.txt --to svg"
    assert.equal("1998/..", cjson.decode(run "timeline open.txt --to json")[1].edtf)
    local x, length = svg:match 'd="M([%d.]+) [%d.]+h([%d.]+)l8 5l%-8 5h%-[%d.]+z" class="span unsure"'
    assert.is_true(tonumber(x) > 0 and tonumber(length) > 20)
    assert.equal(1, count_of(svg, "<circle"))
  end)

  it("cut a time in which nothing is told out of the axis", function()
    support.write(root .. "/long.txt", "It began on March 3, 1911. It was May 2, 2011. It was June 9, 2011.\n")
    local svg = run "timeline long.txt --to svg"
    local last
    for x in svg:gmatch '<circle class="point" cx="([%d.]+)"' do
      if last and last > 100 then assert.is_true(tonumber(x) - last > 20, "two days stand on each other") end
      last = tonumber(x)
    end
    assert.is_truthy(last)
  end)

  it("have lanes by source, and by document where there are several", function()
    assert.matches(">KX2</text>", (run "chronology story.txt --to svg"))
    local svg = run "timeline story.txt other.txt es.txt --to svg"
    assert.matches(">story.txt</text>", svg)
    assert.matches(">es.txt</text>", svg)
  end)

  it("keep two people of one name in two documents apart", function()
    support.write(root .. "/b.txt", "Tobias Crell works for the Harbor Board.\n")
    support.write(root .. "/c.txt", "Tobias Crell works for the Fish Board.\n")
    local svg = run "network b.txt c.txt --to svg"
    assert.equal(2, count_of(svg, "Tobias Crell: person</title>"))
  end)

  it("say so where there is nothing, and where something is left out", function()
    assert.matches(">no relations: 2 sentences read</text>", (run "network calm.txt --to svg"))
    local many = {}
    for day = 1, 300 do many[day] = ("It was so on March %d, %d.\n\n"):format(day % 28 + 1, 1700 + day) end
    support.write(root .. "/many.txt", table.concat(many))
    local svg = run "timeline many.txt --to svg"
    assert.equal(240, count_of(svg, "<circle"))
    assert.matches(">60 of 300 are not drawn", svg)
  end)
end)
