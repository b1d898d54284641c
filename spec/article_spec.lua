-- The story on a page and the roles around it: expectations written by hand.
local nutgraf = require "nutgraf"

local function page(body, head)
  return assert(nutgraf.parse("<html lang=en><head><title>Ferry stops at dusk | The Quay</title>"
    .. (head or "") .. "</head><body>" .. body .. "</body></html>", { type = "html", name = "page.html" }))
end

local function roles(doc)
  local found = {}
  for block in doc:blocks { leaf = true } do found[block.text] = block.role end
  return found
end

local FIRST = "The last ferry across the bay will leave at dusk from Monday, the harbour office said, "
  .. "because the pilots who know the channel have all retired and nobody has asked to replace them."
local SECOND = "People on the far shore say they learned of it from a note on the ticket window. They have "
  .. "written to the council, which meets again in the spring, and asked for a boat at nine."
local THIRD = "The office, which runs four boats, says that a night crossing without a pilot is against "
  .. "its own rules, and that it has no money for a fifth."

describe("the story", function()
  it("is told from menus, teasers, share bars and comments", function()
    local found = roles(page(
      "<nav><ul><li><a href=/>Home</a><li><a href=/n>News</a></ul></nav><article><h1>Ferry stops at dusk</h1>"
      .. "<p class=byline>By Ann Ray</p><div class=article-body><p>" .. FIRST .. "</p><p>" .. SECOND
      .. "</p><p>" .. THIRD .. "</p></div><div class=share><a href=#>Tweet</a></div></article>"
      .. "<div class=related><h3>Read more</h3><a href=/x>A bridge is planned at last</a></div>"
      .. "<div id=comments><p>" .. SECOND:gsub("People", "We") .. "</p></div>"))
    assert.equal("navigation", found["Home"])
    assert.equal("headline", found["Ferry stops at dusk"])
    assert.equal("byline", found["By Ann Ray"])
    assert.equal("body", found[FIRST])
    assert.equal("body", found[SECOND])
    assert.equal("body", found[THIRD])
    assert.equal("share", found["Tweet"])
    assert.equal("related", found["A bridge is planned at last"])
    assert.equal("comment", found[(SECOND:gsub("People", "We"))])
  end)

  it("ends before what readers wrote, where only a heading tells it", function()
    local found = roles(page("<h1>Ferry stops at dusk</h1><p>" .. FIRST .. "</p><p>" .. SECOND .. "</p><p>" .. THIRD
      .. "</p><h3>Comments (2)</h3><div><p><b>quayrat</b> 2 hours ago</p><p>" .. FIRST:gsub("The last", "My last")
      .. "</p></div><h3>Read more</h3><ul><li><a href=/x>A bridge is planned at last</a></ul>"))
    assert.equal("body", found[THIRD])
    assert.equal("comment", found["Comments (2)"])
    assert.equal("comment", found["quayrat 2 hours ago"])
    assert.equal("comment", found[(FIRST:gsub("The last", "My last"))])
    assert.equal("related", found["Read more"])
  end)

  it("stands an empty page, and one of links alone", function()
    assert.same({}, roles(page ""))
    for _, role in pairs(roles(page "<ul><li><a href=/a>One</a><li><a href=/b>Two</a></ul>")) do
      assert.equal("navigation", role)
    end
  end)

  it("has a deck where a line stands between headline and byline", function()
    local deck = "A note on the ticket window is all that the far shore was told about it."
    local found = roles(page("<article><h1>Ferry stops at dusk</h1><p>" .. deck .. "</p><p class=author>By Ann Ray</p><p>"
      .. FIRST .. "</p><p>" .. SECOND .. "</p><p>" .. THIRD .. "</p></article>"))
    assert.equal("deck", found[deck])
    assert.equal("body", found[FIRST])
  end)

  it("leaves captions out, framed or given twice, and the furniture that it ends with", function()
    local caption = "The ferry Grey Heron at the far shore on its last crossing but one"
    local found = roles(page("<article><h1>Ferry stops at dusk</h1><div class=pic><img src=a.jpg><p>" .. caption .. "</p></div><p>"
      .. FIRST .. "</p><p>" .. SECOND .. "</p><p>" .. THIRD
      .. "</p><p>Follow The Quay on its own page for more news of the bay.</p><p>All rights reserved by The Quay.</p></article>"))
    assert.equal("caption", found[caption])
    assert.equal("body", found[THIRD])
    assert.not_equal("body", found["Follow The Quay on its own page for more news of the bay."])
    assert.not_equal("body", found["All rights reserved by The Quay."])
  end)

  it("is found in tables that only lay the page out, with its byline and captions", function()
    local found = roles(assert(nutgraf.open "spec/fixtures/trail.html"))
    assert.equal("byline", found["By Corin Hale Abbot\nSpecial to The Saltmarsh Courier"])
    assert.equal("caption", found["A burned-out tender on the east quay at Port Sable, two days after the February fire"])
    for text, role in pairs(found) do
      if text:find "^You ask who is allowed to know" or text:find "^The emails were exchanged" then
        assert.equal("body", role)
      end
    end
  end)

  it("is found in the page's data where it stands nowhere else", function()
    local body = (FIRST .. "\n\n" .. SECOND .. "\n\n" .. THIRD):gsub("their", "th\\u0065ir")
    local source = "<html lang=en><h1>Ferry stops at dusk</h1><div id=app>Loading …</div><p>The Quay, 4 Harbour Lane</p>"
      .. '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry stops at dusk", "articleBody": "'
      .. body:gsub("\n", "\\n") .. '"}</script>'
    local doc = assert(nutgraf.parse(source, { type = "html" }))
    local found = roles(doc)
    assert.equal("body", found[FIRST])
    assert.equal("body", found[SECOND])
    assert.is_true(doc:verify(source))
    assert.equal("body", found[THIRD])
  end)

  it("is found in <noscript> where it stands nowhere else", function()
    local found = roles(page("<h1>Ferry stops at dusk</h1><div id=app></div><noscript><p>" .. FIRST .. "</p><p>" .. SECOND
      .. "</p><p>" .. THIRD .. "</p></noscript>"))
    assert.equal("body", found[FIRST])
    assert.equal("body", found[THIRD])
    found = roles(page("<article><h1>Ferry stops at dusk</h1><p>" .. FIRST .. "</p><p>" .. SECOND .. "</p><p>" .. THIRD
      .. "</p></article><noscript><p>Please turn scripts on, or this page will not be shown in full.</p></noscript>"))
    assert.equal("hidden", found["Please turn scripts on, or this page will not be shown in full."])
  end)

  it("is found behind a wall of cookies", function()
    local wall = "We and our 214 partners store and read data on your device, such as cookies, to show adverts that fit you, "
      .. "to measure them and to learn about those who see them. You can agree to it, or set what you agree to."
    local found = roles(page("<div class=cookie-consent role=dialog><h2>Before you read on</h2><p>" .. wall .. "</p><button>I agree</button></div>"
      .. "<main><h1>Ferry stops at dusk</h1><p>" .. FIRST .. "</p><p>" .. SECOND .. "</p><p>" .. THIRD .. "</p></main>"))
    assert.not_equal("body", found[wall])
    assert.equal("body", found[FIRST])
    assert.equal("body", found[THIRD])
  end)

  it("is found on an AMP page, with lazy images", function()
    local found = roles(page("<amp-sidebar layout=nodisplay><ul><li><a href=/n>News</a><li><a href=/s>Sport</a></ul></amp-sidebar>"
      .. "<article><h1>Ferry stops at dusk</h1><amp-img src=a.jpg width=4 height=3><noscript><img src=a.jpg></noscript></amp-img><p>" .. FIRST
      .. "</p><img data-src=b.jpg class=lazyload><p>" .. SECOND .. "</p><amp-ad type=x><div placeholder>Advertisement</div></amp-ad><p>" .. THIRD .. "</p></article>"))
    assert.equal("navigation", found["News"])
    assert.equal("body", found[FIRST])
    assert.equal("body", found[SECOND])
    assert.equal("body", found[THIRD])
    assert.equal("advert", found["Advertisement"])
  end)

  it("holds all entries of a live blog", function()
    local entries = {}
    for hour = 9, 15 do
      entries[#entries + 1] = ("<article class=live-post><time datetime=2019-11-20T%02d:00Z>%02d:00</time><h3>Boat %d</h3><p>At %d the boat left "
        .. "with %d people, some of whom had waited on the quay since the morning, and one dog.</p></article>"):format(hour, hour, hour - 8, hour, hour * 3)
    end
    local doc = page("<main><h1>Ferry stops at dusk</h1><p>" .. FIRST .. "</p><div class=live-blog>" .. table.concat(entries) .. "</div></main>")
    local count = 0
    for block in doc:blocks { role = "body" } do
      if block.text:find "^At %d+ the boat left" then count = count + 1 end
    end
    assert.equal(7, count)
  end)

  it("begins under its headline, not with the section over it", function()
    local found = roles(page("<article><ul class=sections><li>Harbour</li></ul><p>The bay</p><h1>Ferry stops at dusk</h1><p>" .. FIRST .. "</p><p>"
      .. SECOND .. "</p><p>" .. THIRD .. "</p></article>"))
    assert.not_equal("body", found["Harbour"])
    assert.not_equal("body", found["The bay"])
    assert.equal("body", found[FIRST])
  end)

  it("has the rows of a table whole", function()
    local rows = {}
    for number, boat in ipairs { "Grey Heron", "Curlew", "Teal", "Old Sandpiper" } do
      rows[number] = ("<tr><td>%d</td><td>%s</td><td>She crosses to the far shore and back, and is laid up when the ice comes.</td></tr>"):format(1960 + number, boat)
    end
    local found = roles(page("<article><h1>Ferry stops at dusk</h1><p>" .. FIRST .. "</p><p>" .. SECOND .. "</p><table><tr><th>Built</th><th>Boat</th>"
      .. "<th>What she does</th></tr>" .. table.concat(rows) .. "</table><p>" .. THIRD .. "</p></article>"))
    assert.equal("body", found["Old Sandpiper"])
    assert.equal("body", found["1962"])
  end)

  it("has captions under pictures, not under those of teasers", function()
    local found = roles(page("<div class=slides><div class=slide><a href=/b>Boats</a></div><div class=slide><a href=/t>Tides of the month</a></div></div>"
      .. "<article><h1>Ferry stops at dusk</h1><figure><img src=a.jpg><button>Close</button><figcaption>The quay at noon</figcaption></figure><p>"
      .. FIRST .. "</p><p>" .. SECOND .. "</p><p>" .. THIRD .. "</p></article>"))
    assert.equal("caption", found["The quay at noon"])
    found = roles(page("<div><figure><a href=/x><img src=x.jpg><figcaption>A bridge is planned</figcaption></a></figure></div><article><h1>Ferry stops at dusk</h1><p>"
      .. FIRST .. "</p><p>" .. SECOND .. "</p><p>" .. THIRD .. "</p></article>"))
    assert.not_equal("caption", found["A bridge is planned"])
  end)

  it("has no caption in a link's or a button's words", function()
    local found = roles(page("<div class=slides><div class=slide><a href=/b>Boats</a></div><div class=slide><a href=/t>Tides of the month</a></div></div>"
      .. "<article><h1>Ferry stops at dusk</h1><figure><img src=a.jpg><button>Close</button></figure><p>"
      .. FIRST .. "</p><p>" .. SECOND .. "</p><p>" .. THIRD .. "</p></article>"))
    assert.not_equal("caption", found["Boats"])
    assert.not_equal("caption", found["Tides of the month"])
    assert.not_equal("caption", found["Close"])
  end)

  it("is dated by its own line, not by the dates of teasers", function()
    local found = roles(page("<article><h1>Ferry stops at dusk</h1><p class=date>20 November 2019</p><p>" .. FIRST .. "</p><p>" .. SECOND .. "</p><p>"
      .. THIRD .. "</p></article><div class=related><ul><li><a href=/x>A bridge is planned at last</a> <span class=date>3 May 2017</span></li></ul></div>"))
    assert.equal("dateline", found["20 November 2019"])
    assert.equal("related", found["A bridge is planned at last 3 May 2017"])
  end)

  it("has no date line without a number, whatever the element calls itself", function()
    local found = roles(page("<article><h1>Ferry stops at dusk</h1><p class=date>Wednesday's edition</p><p class=date>Nov 20, 2019</p><p>" .. FIRST .. "</p><p>"
      .. SECOND .. "</p><p>" .. THIRD .. "</p></article>"))
    assert.not_equal("dateline", found["Wednesday's edition"])
    assert.equal("dateline", found["Nov 20, 2019"])
  end)

  it("has a headline that is a bold line over a line break, as old pages do", function()
    local found = roles(page("<table><tr><td><a href=/n>News</a><br><a href=/s>Sport</a></td><td><font size=5><b>Ferry stops at dusk</b></font><br>"
      .. "By Ann Ray<br>November 20, 2019<p>" .. FIRST .. "<p>" .. SECOND .. "<p>" .. THIRD .. "</td></tr></table>"))
    assert.equal("headline", found["Ferry stops at dusk"])
    assert.equal("byline", found["By Ann Ray\nNovember 20, 2019"])
    assert.equal("body", found[FIRST])
  end)

  it("ends before a box that asks to subscribe, and has no links of the footer", function()
    local plea = "You have read your three free articles this month. Everything can be read from one crown a week."
    local found = roles(page("<article><h1>Ferry stops at dusk</h1><p>" .. FIRST .. "</p><p>" .. SECOND .. "</p><p>" .. THIRD
      .. "</p><div class=wall><h3>Subscribe to read on</h3><p>" .. plea .. "</p></div></article><footer><ul><li><a href=/about>About us</a></ul></footer>"))
    assert.equal("body", found[THIRD])
    assert.equal("subscribe", found["Subscribe to read on"])
    assert.not_equal("body", found[plea])
    assert.equal("navigation", found["About us"])
  end)

  it("has the time of every entry of a live blog as a date line", function()
    local entries = {}
    for hour = 21, 19, -1 do
      entries[#entries + 1] = ("<div class=entry><time datetime=2019-11-20T%d:15>%d.15</time><h2>Hour %d</h2><p>The council has voted %d times "
        .. "for the boat at nine, and the people on the steps sing.</p></div>"):format(hour, hour, hour, hour)
    end
    local found = roles(page("<main><h1>Ferry stops at dusk</h1><p>" .. FIRST .. "</p>" .. table.concat(entries) .. "</main>"))
    for hour = 19, 21 do assert.equal("dateline", found[hour .. ".15"]) end
  end)

  it("does not begin in a menu of questions and notes far above its headline", function()
    local found = roles(page("<x-menu><p>Who sails at night?</p><p>Ask the office before you come: it is open from nine until the last boat, and "
      .. "closed while the tide is out.</p></x-menu><article><h1>Ferry stops at dusk</h1><p>" .. FIRST .. "</p><p>" .. SECOND .. "</p><p>" .. THIRD .. "</p></article>"))
    for text, role in pairs(found) do
      if text:find "^Who sails" or text:find "^Ask the office" then assert.not_equal("body", role) end
    end
    assert.equal("body", found[FIRST])
  end)

  it("has no sentence as a date line for a day in it", function()
    local deck = "Ann Ray joins the harbour board on 1.9.2015 as pilot"
    local found = roles(page("<article><h1>Ferry stops at dusk</h1><p>" .. deck .. "</p><p>20.11.2019</p><p>" .. FIRST .. "</p><p>" .. SECOND .. "</p><p>"
      .. THIRD .. "</p></article>"))
    assert.not_equal("dateline", found[deck])
    assert.equal("dateline", found["20.11.2019"])
  end)

  it("has no notice on cookies, nor what else stands in its box, but may be about them", function()
    local box = "<div class=page><div class=pane><p>We use cookies to make this place better for you, and keep them for a year and a day, unless you tell us that "
      .. "you would rather sit in the bow, where the wind is, and be forgotten.</p></div><div class=pane><p>Purpose: remembers in which of the four boats you "
      .. "sat, and on which side of it, so that the seat is warm when you come again, in whatever year that is.</p></div></div>"
    local found = roles(page("<div class=page><h1>Ferry stops at dusk</h1><p>" .. FIRST .. "</p></div><div class=page><p>" .. SECOND .. "</p><p>" .. THIRD .. "</p></div>" .. box))
    assert.equal("body", found[THIRD])
    for text, role in pairs(found) do
      if text:find "^We use" or text:find "^Purpose" then assert.equal("notice", role) end
    end
    local said = "“We bake cookies on the night boat,” the cook said, “and our guests from the far shore eat all of them before we land.”"
    found = roles(page("<article><h1>Ferry stops at dusk</h1><div class=text><p>" .. FIRST .. "</p><p>" .. said .. "</p><p>" .. THIRD .. "</p></div></article>"))
    assert.equal("body", found[said])
  end)

  it("has no deck that only dates it", function()
    local found = roles(page("<article><h1>Ferry stops at dusk</h1><p>Released on 2013-02-04 00:00 GMT</p><p class=author>By Ann Ray</p><p>" .. FIRST .. "</p><p>"
      .. SECOND .. "</p><p>" .. THIRD .. "</p></article>"))
    assert.equal("dateline", found["Released on 2013-02-04 00:00 GMT"])
  end)

  it("has a paragraph that is marked up as a heading, and no heading as a caption", function()
    local found = roles(page("<div class=media><h3>Listen live</h3><p>09:30 - 10:00</p></div><article><h1>Ferry stops at dusk</h1><div class=author>828</div><h4>" .. FIRST
      .. "</h4><h4>" .. SECOND .. "</h4><p>" .. THIRD .. "</p></article>"))
    assert.equal("body", found[FIRST])
    assert.equal("body", found[SECOND])
    assert.not_equal("caption", found["Listen live"])
    assert.not_equal("byline", found["828"])
  end)

  it("has its lead though a teaser begins with the same words", function()
    local found = roles(page("<h1>Ferry stops at dusk</h1><div class=summary><p>The last ferry across the bay will leave at dusk "
      .. "from</p></div><div class=text><p>" .. FIRST .. "</p><p>" .. SECOND .. "</p><p>" .. THIRD .. "</p></div>"))
    assert.equal("body", found[FIRST])
    assert.equal("body", found[SECOND])
  end)

  it("has no row of teasers before it or after it, and has its own list of links", function()
    local function teaser(title, summary)
      return "<div class=card><h3><a href=/x>" .. title .. "</a></h3><p>" .. summary .. "</p></div>"
    end
    local row = teaser("A bridge is planned at last", "The council has asked three builders what it would cost to cross the bay.")
      .. teaser("Harbour fees go up in spring", "Boats that lie at the quay over winter will pay a third more than now.")
      .. teaser("Gulls take over the fish market", "Traders say that nets over the stalls do not keep the birds away any more.")
    local found = roles(page("<div>" .. row:gsub("bay", "sound") .. "</div><h1>Ferry stops at dusk</h1><p>" .. FIRST .. "</p><p>"
      .. SECOND .. "</p><ul><li><a href=/n>How the harbour was built</a><li>What the pilots were paid, and by whom"
      .. "<li><a href=/r>The rules for crossings by night</a></ul><p>" .. THIRD .. "</p><div>" .. row .. "</div>"))
    assert.equal("body", found[FIRST])
    assert.equal("body", found[THIRD])
    assert.equal("body", found["How the harbour was built"])
    for text, role in pairs(found) do
      if text:find("council has asked") or text:find("third more") or text:find("nets over") then
        assert.equal("body" ~= role, true, text)
      end
    end
  end)
end)

describe("whether a block is of the story", function()
  local P = "<p>" .. ("The harbor board met on the quay and heard the pilots at length. "):rep(4) .. "</p>"
  local function whys(body)
    local found = {}
    local doc = assert(require "nutgraf".parse("<html><body>" .. body .. "</body></html>", { type = "html", name = "page.html" }))
    for block in doc:blocks { leaf = true } do found[block.text:match "^%w+"] = { block.role, block.why, block.weight } end
    return found
  end

  it("is told with what decided it, and with the model's weight", function()
    local found = whys("<nav><p>Home of the harbor</p></nav><article><h1>Boat at nine</h1>" .. P:rep(4)
      .. "<p hidden>Unseen words of the board stand here for nobody to read.</p></article>"
      .. "<div class=comments><p>Nobody believes what the board says about the boat.</p></div>")
    assert.same({ "body", "weight" }, { found.The[1], found.The[2] })
    assert.is_true(found.The[3] > 0)
    assert.equal("called", found.Home[2])
    assert.equal("called", found.Nobody[2])
    assert.is_true(found.Nobody[3] < 0)
  end)

  it("is told of pages alone", function()
    local doc = assert(require "nutgraf".parse("The boat at nine.\n\nIt is late.", { type = "text" }))
    for block in doc:blocks() do assert.same({ nil, nil }, { block.why, block.weight }) end
  end)
end)
