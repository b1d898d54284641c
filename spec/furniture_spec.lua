-- What recurs on the pages of one site is its furniture, where one asks for that: --furniture.
local cjson = require "cjson"
local core = require "nutgraf.core"
local nutgraf = require "nutgraf"
local support = dofile "spec/support.lua"

-- Stories of their own, three paragraphs each, that no two pages share.
local STORIES = {
  { "The north pier is closed", "The harbor board shut the north pier on Monday after divers found rot in eleven of its pilings.",
    "Nine boats that winter there were towed to the fish quay before the evening tide, the harbor master said.",
    "A new pier would cost four million crowns, which the board does not have until the toll on sand is paid." },
  { "A ferry for the islands", "The county bought a second ferry for the outer islands, and it will sail from the first of May.",
    "Islanders had asked for it since the old one lay three weeks in the yard with a broken shaft last autumn.",
    "Two crews are being trained in the strait, where the current is strongest at the turn of the spring tide." },
  { "The school choir goes abroad", "Forty pupils of the grammar school will sing at the festival of choirs across the border in June.",
    "Their teacher, who founded the choir six years ago, has set three poems of a local baker to music for it.",
    "The journey is paid for by a sale of cakes, by the savings bank, and by one farmer who wants no thanks." },
  { "Beavers dam the mill stream", "A family of beavers has dammed the mill stream below the weir, and two cellars are under water.",
    "The miller would have the dam taken down at once, but the animals may not be disturbed before September.",
    "A pipe through the dam, as it was tried upstream, could lower the water by half a metre within a day." },
  { "The library opens on Sundays", "From next month the town library is open on Sundays, without staff, for everybody who has a card.",
    "The doors are opened by the card itself, and the lamps go out when the last of the readers has gone.",
    "In the trial nobody took a book without noting it, but one reader was locked in and slept by the atlases." },
}

local APPEAL = "The Tidewater Courier belongs to the people who read it, and the lamp in its window burns because they pay for the oil."

-- A page of the site: its story, with what stands in the story's own element.
local function page(number, inside, url)
  local story = STORIES[number]
  local link = url and ('<link rel="canonical" href="%s">'):format(url) or ""
  return ('<!doctype html><html lang="en"><head><title>%s</title>%s</head><body><main><article><h1>%s</h1>\n'
    .. "<p>%s</p>\n<p>%s</p>\n<p>%s</p>\n%s\n</article></main></body></html>")
    :format(story[1], link, story[1], story[2], story[3], story[4], inside or "")
end

-- A folder of five pages; `inside` is what each holds, or a function of its number.
local function site(inside, url)
  local folder = support.folder()
  for number = 1, #STORIES do
    local more = type(inside) == "function" and inside(number) or inside
    support.write(("%s/p%d.html"):format(folder, number), page(number, more, url and url(number)))
  end
  return folder
end

-- The stories that `article` gives, by file; what was said.
local function stories(folder, line)
  local out, err, status = support.run(line or "nutgraf article . --furniture . --to ndjson", folder)
  assert.equal(0, status, err)
  local found = {}
  for record in out:gmatch "[^\n]+" do
    record = cjson.decode(record)
    found[record.source.path:match "[^/]*$"] = record.body
  end
  return found, err
end

local function each_has(found, words)
  for number = 1, #STORIES do
    local text = type(words) == "function" and words(number) or words
    assert.truthy(found[("p%d.html"):format(number)]:find(text, 1, true), number .. ": " .. text)
  end
end

local function none_has(found, words)
  for number = 1, #STORIES do
    assert.is_nil(found[("p%d.html"):format(number)]:find(words, 1, true))
  end
end

local function own(number) return STORIES[number][4] end

describe("what recurs on a site", function()
  it("is no story, where one asks for that, and only then", function()
    local folder = site("<p>" .. APPEAL .. "</p>")
    each_has(stories(folder, "nutgraf article . --to ndjson"), APPEAL)
    local found, err = stories(folder)
    none_has(found, APPEAL)
    each_has(found, own)
    assert.truthy(err:find("of 5 pages something recurs on 1 sites; 0 pages are on sites of fewer than three", 1, true))
    assert.truthy(err:find("5 blocks on 5 pages recur on their sites, and are no story", 1, true))
    support.remove(folder)
  end)

  it("falls with the short lines around it", function()
    local folder = site("<h3>Dear reader</h3><p>" .. APPEAL .. "</p><p>Thank you!</p>")
    local found = stories(folder)
    none_has(found, "Dear reader")
    none_has(found, "Thank you!")
    each_has(found, own)
    support.remove(folder)
  end)

  it("is told of a page that was not among those that it is compared with", function()
    local folder = site("<p>" .. APPEAL .. "</p>", function(n) return "https://www.tidewater.example/" .. n end)
    local other = support.folder()
    support.write(other .. "/new.html", page(2, "<p>" .. APPEAL .. "</p>", "https://tidewater.example/new?from=mail"))
    local out = support.run(("nutgraf article new.html --furniture %s --to text"):format(folder), other)
    assert.is_nil(out:find(APPEAL, 1, true))
    assert.truthy(out:find(STORIES[2][4], 1, true))
    support.remove(folder)
    support.remove(other)
  end)

  it("is told by explain, by the record and by page, with how many pages", function()
    local folder = site(function(n) return n > 1 and "<p>" .. APPEAL .. "</p>" or "" end)
    local out = support.run("nutgraf explain p2.html:5 --furniture .", folder)
    assert.truthy(out:find("site: it recurs on the pages of its site", 1, true))
    assert.truthy(out:find("recurs%s+4 of 5 pages"))
    local record = cjson.decode((support.run("nutgraf document p2.html --furniture . --to json", folder)))
    local told = {}
    for _, block in ipairs(record.blocks) do told[#told + 1] = block.recurs end
    assert.same({ "4 of 5 pages" }, told)
    local rows = cjson.decode((support.run("nutgraf page p2.html --furniture . --to json", folder)))
    assert.equal("4 of 5 pages", rows[#rows].recurs)
    assert.equal("page", rows[#rows].part)
    support.remove(folder)
  end)

  it("is no field of records where nobody asks", function()
    local out = support.run "nutgraf document spec/fixtures/wire.html --to json"
    assert.is_nil(out:find('"recurs"', 1, true))
  end)

  it("is the same in several processes, and is refused of standard input", function()
    local folder = site("<p>" .. APPEAL .. "</p>")
    local one = support.run("nutgraf article . --furniture . --to ndjson --quiet", folder)
    local two = support.run("nutgraf article . --furniture . --to ndjson --quiet --jobs 2", folder)
    assert.equal(one, two)
    local _, err, status = support.run("nutgraf article p1.html --furniture -", folder)
    assert.equal(2, status)
    assert.truthy(err:find("name files or folders", 1, true))
    support.remove(folder)
  end)
end)

describe("what recurs on a site and stays", function()
  local STAYS = {
    { "a heading above words of the page's own", function(n) return "<h2>What the town will do about it</h2><p>" .. STORIES[n][1] .. ", and the council has put it on the list for its autumn meeting, where all may speak.</p>" end,
      "What the town will do about it" },
    { "a question that is asked of everybody", function(n) return "<p>What would you do with a day that nobody knows of?</p><p>" .. STORIES[n][1]:lower() .. " would not matter to me then, I should row out to the lightship and sleep.</p>" end,
      "What would you do with a day that nobody knows of?" },
    { "a line that announces what follows", function(n) return "<p>For four people you need the following things:</p><ul><li>two eggs of the henhouse behind number " .. n .. "</li><li>a pinch of salt</li></ul>" end,
      "For four people you need the following things:" },
    { "an item of a list that is the page's own", function(n) return "<ul><li>three hundred grams of fine white flour</li><li>" .. n .. " spoons of the honey that the miller sells</li></ul>" end,
      "three hundred grams of fine white flour" },
    { "a cell of a table that is the page's own", function(n) return "<table><tr><th>Where it was measured that day</th><th>Level</th></tr><tr><td>At the stone bridge below the old weir</td><td>" .. n .. " metres</td></tr></table>" end,
      "At the stone bridge below the old weir" },
    { "code", function(n) return "<p>" .. STORIES[n][2] .. " So start it once more:</p><pre>tide start --port 80 --name pier --quiet</pre>" end,
      "tide start --port 80 --name pier --quiet" },
    { "what is on fewer than three pages", function(n) return n < 3 and "<p>" .. APPEAL .. "</p>" or "<p>" .. STORIES[n][3]:upper() .. "</p>" end,
      function(n) return n < 3 and APPEAL or STORIES[n][4] end },
  }
  for _, case in ipairs(STAYS) do
    it("is " .. case[1], function()
      local folder = site(case[2])
      local usual = stories(folder, "nutgraf article . --to ndjson")
      each_has(usual, case[3]) -- else it would not be the site that keeps it
      assert.same(usual, (stories(folder)))
      support.remove(folder)
    end)
  end

  it("is a lead that stands on other pages as a teaser", function()
    local folder = site(function(n)
      local others = {}
      for number = 1, #STORIES do
        if number ~= n then others[#others + 1] = ('<li><a href="/%d">%s</a><p>%s</p></li>'):format(number, STORIES[number][1], STORIES[number][2]) end
      end
      return "</article><aside><h3>More stories</h3><ul>" .. table.concat(others) .. "</ul></aside><article>"
    end)
    each_has(stories(folder), function(n) return STORIES[n][2] end)
    support.remove(folder)
  end)

  it("is a story of which there are copies, which are not counted", function()
    local folder = site("<p>" .. APPEAL .. "</p>")
    for copy = 1, 3 do support.write(("%s/p1-%d.html"):format(folder, copy), page(1, "<p>" .. APPEAL .. "</p>")) end
    local found, err = stories(folder)
    each_has(found, own)
    assert.truthy(found["p1-3.html"]:find(STORIES[1][3], 1, true))
    assert.truthy(err:find("3 are copies of others, and not counted", 1, true))
    none_has(found, APPEAL)
    support.remove(folder)
  end)

  it("is what the versions of one story share, which have its headline", function()
    local folder = site("<p>" .. APPEAL .. "</p>")
    for version = 2, 5 do
      local more = ("<p>In the version of %d o'clock the harbor master added this: %s %s</p>"):format(version, STORIES[version][2], STORIES[version][3])
      support.write(("%s/p1-%d.html"):format(folder, version), page(1, more .. "<p>" .. APPEAL .. "</p>"))
    end
    local found, err = stories(folder)
    each_has(found, own)
    assert.truthy(found["p1-4.html"]:find(STORIES[1][3], 1, true))
    assert.truthy(err:find("4 are copies of others, and not counted", 1, true))
    none_has(found, APPEAL)
    support.remove(folder)
  end)

  it("is told of pages whose headlines are signs alone, which are no versions of each other", function()
    local folder = site("<p>" .. APPEAL .. "</p>")
    for number = 1, #STORIES do
      support.write(("%s/p%d.html"):format(folder, number), (page(number, "<p>" .. APPEAL .. "</p>"):gsub("<h1>.-</h1>", "<h1>* * *</h1>")))
    end
    local found, err = stories(folder)
    none_has(found, APPEAL)
    each_has(found, own)
    assert.is_nil(err:find("copies of others", 1, true))
    support.remove(folder)
  end)

  it("is what other sites have, though they lie in the same folder", function()
    local folder = site("<p>" .. APPEAL .. "</p>", function(n) return ("https://%s.example/"):format(n < 3 and "north" or "site" .. n) end)
    each_has(stories(folder), APPEAL)
    support.remove(folder)
  end)
end)

describe("a site, in a program", function()
  it("is settled once, counts pages alone, and must be one", function()
    local one = core.site()
    local text = assert(nutgraf.parse("A note.\n", { type = "text" }))
    assert.is_false(one:add(text))
    for number = 1, 3 do assert.is_true(one:add(assert(nutgraf.parse(page(number, "<p>" .. APPEAL .. "</p>"), { type = "html" })))) end
    assert.same({ 3, 0, 1 }, { one:settle() })
    assert.is_false(one:add(assert(nutgraf.parse(page(4), { type = "html" }))))
    local bytes = page(1, "<p>" .. APPEAL .. "</p>")
    local doc = assert(nutgraf.parse(bytes, { type = "html", site = one }))
    assert.is_true(doc:verify(bytes))
    local told = {}
    for block in doc:blocks { why = "site" } do told[#told + 1] = block.recurs end
    assert.same({ "3 of 3 pages" }, told)
    assert.has_error(function() nutgraf.parse(bytes, { site = {} }) end)
  end)

  it("of fewer than three pages has no furniture", function()
    local one = core.site()
    for number = 1, 2 do one:add(assert(nutgraf.parse(page(number, "<p>" .. APPEAL .. "</p>"), { type = "html" }))) end
    assert.same({ 2, 0, 0 }, { one:settle() })
  end)
end)
