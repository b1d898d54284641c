-- pandoc itself, with the custom reader and the filter.
local support = require "spec.support"

local here = support.here()
local build = os.getenv("NUTGRAF_BUILD") or "build"

local function pandoc(arguments, input, after)
  local root = support.folder()
  support.write(root .. "/in", input)
  local out, err, status = support.run(("NUTGRAF_HOME=%s/%s pandoc --wrap=none %s <%s/in%s"):format(here, build, arguments, root, after or ""), here)
  support.remove(root)
  assert.equal("", err)
  assert.equal(0, status)
  return out
end

local READER = "-f plugins/pandoc/reader.lua "
local FILTER = "--lua-filter plugins/pandoc/filter.lua "

-- Spans as tags of their class; keys, which are hashes, left out.
local function tags(html)
  return (html:gsub(' data%-key="%x+"', ""):gsub('<span class="(%l+)"', "<%1"):gsub(' data%-', " "))
end

local DRAFT = [[
"We *had* no choice," said [Odile Marrow](https://example.org), who chairs the board.

The clerk *said that nobody* was asked.[^1]

> It was **shut**.

- one
- two

[^1]: A note.
]]

describe("pandoc's filter", function()
  it("marks who says what, with formatting inside and across", function()
    local html = tags(pandoc("-f markdown -t html " .. FILTER, DRAFT))
    assert.truthy(html:find('<quotation kind="direct" speaker="Odile Marrow">“We <em>had</em> no choice,”</span>', 1, true), html)
    assert.truthy(html:find('<source><a href="https://example.org">Odile Marrow</a>', 1, true), html)
    assert.truthy(html:find('<em><cue>said</span> <content>that nobody</span></em><content> was asked</span>', 1, true), html)
    assert.truthy(html:find('<attribution kind="indirect" speaker="The clerk" polarity="asserts" rule="subject"><source>The clerk</span>', 1, true), html)
  end)

  it("leaves every word, note, list and quotation block as it was", function()
    local before = pandoc("-f markdown -t plain ", DRAFT)
    assert.equal(before, pandoc("-f markdown -t plain " .. FILTER, DRAFT))
    assert.matches("A note%.", before)
  end)

  it("gives the pieces of what crosses one key", function()
    local html = pandoc("-f markdown -t html " .. FILTER, DRAFT)
    local first, second = html:match 'class="content" data%-key="(%x+)">that nobody.-class="content" data%-key="(%x+)"'
    assert.truthy(first)
    assert.equal(first, second)
  end)

  it("takes a document in which nobody says anything", function()
    assert.equal("<p>The pier.</p>\n", pandoc("-f markdown -t html " .. FILTER, "The pier.\n"))
    assert.equal("\n", pandoc("-f markdown -t html " .. FILTER, ""))
  end)
end)

describe("pandoc's filter, in what is no plain paragraph,", function()
  local TABLE = [[
Before.[^1]

| who          | what                                  |
|--------------|---------------------------------------|
| Odile Marrow | "It is shut," said Odile Marrow.[^2]  |

: The table of the clerk, who said that it was *old*.

[^1]: "We had *no* choice," said Bram Kestrel.

    He left.

[^2]: Nobody was asked.
]]

  it("marks table cells, captions and notes, and puts every note back", function()
    local html = tags(pandoc("-f markdown -t html " .. FILTER, TABLE))
    assert.truthy(html:find('<quotation kind="direct" speaker="Odile Marrow">“It is shut,”</span>', 1, true), html)
    assert.truthy(html:find('<quotation kind="direct" speaker="Bram Kestrel">“We had <em>no</em> choice,”</span>', 1, true), html)
    assert.matches("<caption>.-<cue>said</span>.-</caption>", html)
    assert.equal(pandoc("-f markdown -t plain ", TABLE), pandoc("-f markdown -t plain " .. FILTER, TABLE))
    assert.is_nil(html:find("nutgraf%-note"))
  end)

  it("gives a word processor's styles", function()
    -- As pandoc itself reads the styles of the file that it wrote.
    local native = pandoc("-f markdown -t docx -o - " .. FILTER .. "--lua-filter plugins/pandoc/styles.lua ", DRAFT,
      " | pandoc -f docx+styles -t native")
    for _, style in ipairs { "Attribution", "Source", "Cue", "Content", "Quotation" } do
      assert.truthy(native:find(('( "custom-style" , "Nutgraf %s" )'):format(style), 1, true), style)
    end
  end)

  it("gives a word processor's comments where they are asked for", function()
    local function comments(option)
      local native = pandoc("-f markdown -t docx -o - " .. option .. FILTER .. "--lua-filter plugins/pandoc/styles.lua ", DRAFT,
        " | pandoc -f docx --track-changes=all -t html")
      local list = {}
      for id, text in native:gmatch '<span%s+class="comment%-start"%s+id="(%d+)"%s+data%-author="Nutgraf"[^>]*>(.-)</span>' do
        list[#list + 1] = id .. " " .. text:gsub("<[^>]*>", ""):gsub("%s+", " ")
      end
      return list
    end
    assert.same({ "0 Odile Marrow, direct, asserts", "1 The clerk, indirect, asserts" }, comments "-M nutgraf-comments ")
    assert.same({}, comments "")
  end)

  it("has its attributes as data- in HTML", function()
    local html = pandoc("-f markdown -t html " .. FILTER, DRAFT)
    for _, name in ipairs { "key", "kind", "speaker", "polarity", "rule" } do
      assert.truthy(html:find(" data-" .. name .. '="', 1, true), name)
    end
  end)

  it("marks what lies over the borders of its index", function()
    local long = ("“%sand so on,” said Odile Marrow.\n"):format(("many words of it "):rep(200))
    local html = tags(pandoc("-f markdown -t html " .. FILTER, long))
    assert.truthy(html:find('<quotation kind="direct" speaker="Odile Marrow">“many words', 1, true))
    local _, count = html:gsub("<quotation", "")
    assert.equal(1, count)
  end)
end)

local PAGE = [[
<html lang="en"><head><title>The pier is shut</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<article><h1>The pier is shut</h1>
<p>By Odile Marrow</p>
<p>The clerk shut the north pier in June &amp; told nobody, and the board of the harbor learned of it from the fishermen who found the gate locked.</p>
<h2>Why</h2>
<p>“We had <em>no choice</em>,” said Bram Kestrel, who chairs the board. “The report left none, and nobody has read it to the end.”</p>
<blockquote><p>It was shut because it was old, and it was old because nobody had mended it.</p></blockquote>
<ul><li>the first pier</li><li>the second pier</li></ul>
<table><tr><td>pier</td><td>year</td></tr><tr><td>north</td><td>1911</td></tr></table>
</article></body></html>
]]

describe("pandoc's reader", function()
  it("gives the story without the page around it", function()
    local text = pandoc(READER .. "-t markdown", PAGE)
    assert.matches("# The pier is shut {%.headline}", text)
    assert.matches("June & told nobody", text)
    assert.matches("\n> [%[]*It was shut because", text)
    assert.matches("\n%-   the first pier\n", text)
    assert.matches("north%s+1911", text)
    assert.is_nil(text:find("Home", 1, true))
  end)

  it("gives the metadata", function()
    local text = pandoc(READER .. "-s -t markdown", PAGE)
    assert.matches("\ntitle: The pier is shut\n", text)
    assert.matches("\nlang: en\n", text)
    assert.matches("Odile Marrow", text:match "^%-%-%-.-%-%-%-")
  end)

  it("marks who says what", function()
    local html = tags(pandoc(READER .. "-t html", PAGE))
    assert.truthy(html:find('<quotation kind="direct" speaker="Bram Kestrel">“We had no choice,”</span>', 1, true), html)
    assert.truthy(html:find("<source>Bram Kestrel", 1, true), html)
  end)
end)
