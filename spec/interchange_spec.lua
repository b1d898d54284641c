-- Exports for other programs, read back: what they say stands where they say.
-- `make validate` opens them in those programs.
local cjson = require "cjson"
local support = require "spec.support"

local PAGE = [[<!DOCTYPE html><html lang="en"><head><title>The pier is shut</title>
<link rel="canonical" href="https://courier.example/pier.html">
<meta property="article:published_time" content="2011-03-05"></head><body><article><h1>The pier is shut</h1>
<p>Cl&eacute;ment &amp; sons said the north pier was shut in May, and that nobody but the clerk had the key.</p>
<p>“We had no choice 😀 at all,” said Odile Marrow, who chairs the board of the harbor and has read it all.</p>
<p>Tobias Crell works for the Harbor Board. The codename KX2 is said to be Tobias Crell, in a letter dated March 3, 2011.</p>
</article></body></html>
]]

local root
setup(function()
  root = support.folder()
  support.write(root .. "/a b/pier.html", PAGE)
end)
teardown(function() support.remove(root) end)

local function written(line)
  local out, err, status = support.run("nutgraf " .. line, root)
  assert.equal("", err)
  assert.is_true(status == 0 or line:find "^check" ~= nil and status == 1)
  return out
end

describe("html", function()
  it("marks the words of each item, and lets nothing of the document be markup", function()
    local out = written "quotes 'a b/pier.html' --to html"
    assert.matches('<a class="t t1" href="#d1%-Q1" id="d1%-m%-Q1">Q1</a>'
      .. '<span class="m1">“We had no choice 😀 at all,”</span>', out)
    assert.is_truthy(out:find('<a class="t t1" href="#d1-m-Q1">Q1</a>', 1, true))
    assert.matches("Clément &amp; sons said", out)
    assert.matches("default%-src 'none'", out)
    assert.is_nil(out:find "<script")
  end)

  it("has a page for each document, with its language, its words and a panel beside them", function()
    local out = written "quotes 'a b/pier.html' 'a b/pier.html' --to html"
    local count = 0
    for page in out:gmatch '<article class="doc"(.-)</article>' do
      count = count + 1
      assert.matches('<div class="words" lang="en">.*The pier is shut</p>.*</section>.*<section class="panel', page)
    end
    assert.equal(2, count)
    assert.matches("<title>Quotes: 2 documents</title>", out)
  end)

  it("parts marks that overlap", function()
    local out = written "places 'a b/pier.html' --layers attributions,quotes --to html"
    assert.matches('id="d1%-m%-P2">P2</a><a[^>]*id="d1%-m%-P3">P3</a><span class="m1">“We had no choice', out)
  end)
end)

describe("webannotation", function()
  it("quotes, and counts in code points", function()
    local page = cjson.decode(written "quotes 'a b/pier.html' --to webannotation")
    local target = page.items[1].target
    assert.equal("https://courier.example/pier.html", target.source)
    local quote, place = target.selector[1], target.selector[2]
    assert.equal("“We had no choice 😀 at all,”", quote.exact)
    assert.equal(" said Odile Marrow, who chairs ", quote.suffix)
    assert.equal(" but the clerk had the key.\n", quote.prefix)
    -- The page's body begins with its story; a line end stands between the paragraphs.
    local body = "The pier is shut\nClément & sons said the north pier was shut in May, and that nobody "
      .. "but the clerk had the key.\n" .. quote.exact
    local _, points = body:gsub("[^\128-\191]", "")
    assert.equal(points, place["end"])
    assert.equal(28, place["end"] - place.start)
  end)

  it("counts in the text of the document where it is no page", function()
    support.write(root .. "/plain.txt", "Ünder the pier\r\n\r\n“Yes,” said Odile Marrow.\r\n")
    local target = cjson.decode(written "quotes plain.txt --to webannotation").items[1].target
    assert.same({ "“Yes,”", 18, 24 }, { target.selector[1].exact, target.selector[2].start, target.selector[2]["end"] })
  end)

  it("says how many items have no place in the page, since they stand in a template", function()
    support.write(root .. "/slot.html", "<html lang=en><title>T</title><body><p>Ada Venn came to see it.</p>"
      .. "<template><p>Odile Marrow sat by the pier.</p></template></body></html>")
    local page = cjson.decode(written "names slot.html --all --to webannotation")
    assert.same({ 1, 1 }, { #page.items, page["nutgraf:withoutPlace"] })
  end)
end)

describe("sarif", function()
  it("is the same in every unit of offsets, and explains its rules", function()
    support.write(root .. "/pier.txt", "😀 é Tobias Crell chairs the board of the harbor.\n\n"
      .. "😀 It was Tobias Crelle who had it shut.\n")
    local out = written "check pier.txt --only near-names --to sarif"
    local run = cjson.decode(out).runs[1]
    local region = run.results[1].locations[1].physicalLocation.region
    assert.equal(10, region.startColumn)
    assert.equal(23, region.endColumn)
    assert.equal(5, run.results[1].relatedLocations[1].physicalLocation.region.startColumn)
    assert.equal("near-names", run.results[1].ruleId)
    local explained
    for _, rule in ipairs(run.tool.driver.rules) do explained = explained or rule.id == "near-names" end
    assert.is_true(explained)
    for _, unit in ipairs { "codepoint", "utf16" } do
      local other = cjson.decode(written("check pier.txt --only near-names --to sarif --offsets " .. unit))
      assert.same(region, other.runs[1].results[1].locations[1].physicalLocation.region)
    end
  end)

  it("encodes paths", function()
    local run = cjson.decode(written "quotes 'a b/pier.html' --to sarif").runs[1]
    assert.equal("a%20b/pier.html", run.results[1].locations[1].physicalLocation.artifactLocation.uri)
    assert.equal("note", run.results[1].level)
  end)
end)

describe("a graph", function()
  it("keeps a codename and who it is said to be apart, in every form", function()
    local dot = written "network 'a b/pier.html' --to dot"
    assert.matches('"a b/pier.html#KX2" %-> "a b/pier.html#Tobias Crell" %[label="said%-to%-be", style="dashed", line="6", words=', dot)
    local gexf = written "network 'a b/pier.html' --to gexf"
    assert.matches('source="a b/pier.html#KX2" target="a b/pier.html#Tobias Crell" label="said%-to%-be"', gexf)
    assert.equal(1, select(2, gexf:gsub('<viz:shape value="dashed"/>', "")))
    local schemas, link = {}, nil
    for line in written("network 'a b/pier.html' --to ftm"):gmatch "[^\n]+" do
      local entity = cjson.decode(line)
      schemas[entity.schema] = (schemas[entity.schema] or 0) + 1
      if entity.schema == "UnknownLink" and entity.properties.role[1] == "said to be" then link = entity end
      if entity.properties.weakAlias then assert.equal("KX2", entity.properties.weakAlias[1]) end
    end
    assert.equal(1, schemas.Document)
    assert.equal(schemas.Mention, schemas.Person + (schemas.LegalEntity or 0) + (schemas.Organization or 0))
    assert.not_equal(link.properties.subject[1], link.properties.object[1])
  end)

  it("of many documents names in ftm the document of each mention", function()
    support.write(root .. "/two.mbox", ("From x@x Tue May 14 09:12:00 2019\nFrom: Odile Marrow <odile@marrow.example>\n"
      .. "To: Ada Venn <ada@venn.example>\nSubject: %s\nDate: Tue, 14 May 2019 0%d:12:00 +0000\n\nThe barrels leaked.\n\n")
      :rep(2, "\n"):format("The ash", 8, "The barrels", 9))
    local of = {}
    for line in written("correspondence-graph two.mbox --to ftm"):gmatch "[^\n]+" do
      local entity = cjson.decode(line)
      of[entity.schema] = of[entity.schema] or {}
      table.insert(of[entity.schema], entity)
    end
    assert.same({ 1, 2, 2, 1 }, { #of.Document, #of.Mention, #of.Person, #of.UnknownLink })
    assert.same({ "odile@marrow.example" }, of.Person[1].properties.email)
    assert.same({ of.Document[1].id }, of.Mention[2].properties.document)
    local link = of.UnknownLink[1].properties
    assert.same({ { of.Person[1].id }, { of.Person[2].id } }, { link.subject, link.object })
    assert.same({ "2019-05-14" }, link.startDate)
  end)

  it("has the part and the key of each tie in its sheet", function()
    local header, row = written("network 'a b/pier.html' --to csv"):match "^([^\r]+)\r\n([^\r]+)"
    assert.matches(",start,end,title,address,published,part,key$", header)
    assert.matches(",%d+,%d+,The pier is shut,https://courier.example/pier.html,2011%-03%-05,story,%x+$", row)
  end)
end)

describe("timelinejs", function()
  it("has what is known of each date, and leaves out dates without a year", function()
    support.write(root .. "/dates.txt", "The pier was shut on May 2, 2008. It stood open from 2009 to 2010, "
      .. "in the spring of 2011 and on a Monday.\n")
    local events = cjson.decode(written "timeline dates.txt --to timelinejs").events
    assert.same({ year = 2008, month = 5, day = 2 }, events[1].start_date)
    assert.same({ { year = 2009 }, { year = 2010 } }, { events[2].start_date, events[2].end_date })
    assert.same({ { year = 2011, month = 3 }, { year = 2011, month = 5 } },
      { events[3].start_date, events[3].end_date })
    assert.equal(3, #events)
  end)

  it("has a title, each date's sentence, and who says it as its group", function()
    support.write(root .. "/said.txt", "The mole\n\nOdile Marrow said the mole fell on May 2, 2008. It was mended in 2010.\n")
    local data = cjson.decode(written "timeline said.txt --to timelinejs")
    assert.equal("The mole", data.title.text.headline)
    assert.equal("Odile Marrow said the mole fell on May 2, 2008.", data.events[1].text.headline)
    assert.equal("Odile Marrow", data.events[1].group)
    assert.is_nil(data.events[2].group)
  end)

  it("has a decade and a century from their first year to their last", function()
    support.write(root .. "/old.txt", "The mole was mended in the 1920s, and begun in the 17th century. It fell in 2013.\n")
    local events = cjson.decode(written "timeline old.txt --to timelinejs").events
    local years = {}
    for index, event in ipairs(events) do
      years[index] = { event.start_date.year, event.end_date and event.end_date.year }
    end
    assert.same({ { 1600, 1699 }, { 1920, 1929 }, { 2013 } }, years)
  end)
end)

-- What keeps items beside those of other runs tells them apart by their ids.
describe("the ids", function()
  local text = "The harbor office wrote a memo dated March 3, 2011, to the crews. It said the pier was shut.\n\n"
    .. "\"We had no choice,\" said Tobias Crell. The memo dated March 3, 2011, was leaked.\n"
  local page = '<html lang="en"><head><title>T</title><link rel="canonical" href="https://courier.example/t"></head>'
    .. "<body><article><p>" .. text:gsub("\n\n", "</p><p>") .. "</p></article></body></html>"

  local function ids(export, out)
    local list = {}
    if export == "ics" then
      for id in out:gmatch "UID:(%S+)" do list[#list + 1] = id end
      return list
    end
    local data = cjson.decode(out)
    for index, it in ipairs(data["@graph"] or data.items or data) do
      list[#list + 1] = it.id or it["@id"]
      for _, part in ipairs(it.hasPart or {}) do list[#list + 1] = part["@id"] end
      assert.is_string(list[index])
    end
    return list
  end

  for _, case in ipairs { { "trail", "csl" }, { "quotes", "webannotation" }, { "timeline", "ics" },
    { "document", "jsonld" } } do
    it(("of %s are of one item each, also where a document stands twice"):format(case[2]), function()
      support.write(root .. "/twice/a/t.html", page)
      support.write(root .. "/twice/b/t.html", page)
      for _, names in ipairs { "given", "base" } do
        local line = ("%s twice/a twice/b --to %s --paths %s"):format(case[1], case[2], names)
        local both, seen = ids(case[2], written(line)), {}
        assert.is_true(#both >= 2)
        for _, id in ipairs(both) do
          assert.is_nil(seen[id:lower()], id)
          seen[id:lower()] = true
        end
        -- The first file's are what they are without the second.
        local alone = ids(case[2], written(line:gsub("twice/b ", "")))
        for index, id in ipairs(alone) do assert.equal(id, both[index]) end
      end
    end)
  end
end)

describe("every export", function()
  -- Over documents of one name, so that whatever is numbered would show who made it.
  local cases = {
    brat = "document", csl = "trail", csv = "quotes", docx = "quotes", dot = "network", ftm = "network",
    gcc = "check", gexf = "network", graphml = "network", html = "quotes", ics = "timeline",
    json = "quotes", jsonld = "document", labelstudio = "document", lua = "quotes",
    markdown = "quotes", ndjson = "quotes", sarif = "check", svg = "timeline", table = "quotes",
    text = "quotes", timelinejs = "timeline", tsv = "quotes", vault = "document",
    webannotation = "quotes", xlsx = "quotes",
  }

  it("writes the same bytes with any number of processes", function()
    for index = 1, 5 do
      support.write(("%s/same/%d/t.txt"):format(root, index), ("Ada Venn works for the Harbor Board.\n\n"
        .. '"We had %d choices", said Tobias Crell, who did not give his name, on March %d, 2011.\n\n'
        .. "A memo dated March 4, 2011, said the pier was shut on February 31, 2011.\n"):format(index, index))
    end
    for _, name in ipairs(require("nutgraf.run.folders").new({}):names "export") do
      local view = assert(cases[name], "no view for the export " .. name)
      local made = {}
      for _, jobs in ipairs { "", "--jobs 2" } do
        local _, err, status = support.run(("nutgraf %s same --to %s --quiet --output out.%s %s")
          :format(view, name, name, jobs), root)
        assert.equal("", err, name)
        assert.is_true(status < 2, name)
        local bytes = support.run(("cd out.%s 2>/dev/null && find . -type f | sort | while read -r file; "
          .. "do echo $file; cat \"$file\"; done || cat out.%s")
          :format(name, name), root)
        assert.is_true(#bytes > 200, name .. " wrote nearly nothing")
        made[#made + 1] = bytes
        os.execute(("rm -rf %s/out.%s"):format(support.quote(root), name))
      end
      assert.equal(made[1], made[2], name)
    end
  end)
end)

describe("csl", function()
  it("gives kind, date and title of what is cited", function()
    local list = cjson.decode(written "trail 'a b/pier.html' --to csl")
    assert.equal("personal_communication", list[1].type)
    assert.same({ { 2011, 3, 3 } }, list[1].issued["date-parts"])
    assert.equal("Letter", list[1].genre)
  end)

  it("titles what has no title by its words", function()
    support.write(root .. "/memo.txt", "The harbor office wrote a memo dated March 3, 2011, to the crews. It said the pier was shut.\n")
    local list = cjson.decode(written "trail memo.txt --to csl")
    assert.matches("^A memo", list[1].title)
  end)
end)
