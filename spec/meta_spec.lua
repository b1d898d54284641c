-- Metadata of pages: each value from the best place that has it.
local nutgraf = require "nutgraf"

local function meta(head, body)
  return assert(nutgraf.parse("<html><head>" .. head .. "</head><body>" .. (body or "<p>Text.</p>")
    .. "</body></html>", { type = "html", name = "page.html" })).meta
end

describe("metadata of a page", function()
  it("comes from JSON-LD with a graph, references and several authors", function()
    local found = meta([[<script type="application/ld+json">{"@graph": [
      {"@type": "WebPage", "name": "no"},
      {"@type": ["NewsArticle"], "headline": "A \u0022quiet\u0022 bay", "datePublished": "2021-03-04T23:10:00+01:00",
       "author": [{"@id": "#ann"}, {"@type": "Person", "name": "Bo Lind"}],},
      {"@type": "Person", "@id": "#ann", "name": "Ann Ray"}]}</script>]])
    assert.equal('A "quiet" bay', found.title)
    assert.equal("2021-03-04", found.published)
    assert.same({ "Ann Ray", "Bo Lind" }, found.authors)
  end)

  it("comes from meta elements, without the site's name", function()
    local found = meta([[<title>A quiet bay | The Quay</title><meta property="og:site_name" content="The Quay">
      <meta property="article:published_time" content="2020-02-29T08:00:00Z">
      <meta name="author" content="By Ann Ray and Bo Lind"><link rel=canonical href="https://quay.example/bay">]])
    assert.equal("A quiet bay", found.title)
    assert.equal("2020-02-29", found.published)
    assert.same({ "Ann Ray", "Bo Lind" }, found.authors)
    assert.equal("https://quay.example/bay", found.url)
    assert.equal("The Quay", found.site)
  end)

  it("reads days as pages write them, in words of other languages too", function()
    local days = {
      ["20. März 2019"] = "2019-03-20", ["le 3 août 2018"] = "2018-08-03", ["November 20th, 2019"] = "2019-11-20",
      ["2019年11月20日"] = "2019-11-20", ["05.06.2020"] = "2020-06-05", ["31/12/2018"] = "2018-12-31",
    }
    for written, day in pairs(days) do
      assert.equal(day, meta("", "<h1>A quiet bay</h1><p class=date>" .. written .. "</p>").published)
    end
    assert.is_nil(meta("", "<h1>A quiet bay</h1><p class=date>30. Februar 2019</p>").published)
  end)

  it("has names without what runs on behind them: a link's neighbour, a picture's credit, an address", function()
    local function authors(line)
      return meta("", "<h1>A quiet bay</h1><div class=byline>" .. line .. "</div>").authors
    end
    assert.same({ "Ann Ray" }, authors "<a href=/ann>Ann Ray</a>Follow")
    assert.same({ "Ann Ray" }, authors "By Ann Ray Illustration by Bo Lind")
    assert.same({ "Ann Ray" }, authors "Interview: Ann Ray")
    assert.same({ "Ann Ray" }, meta("<meta name=author content='Ann Ray, http://ann.example'>").authors)
  end)

  local story = "<p>" .. ("The harbor board met on the quay and heard the pilots at length. "):rep(6) .. "</p>"

  -- The day of publication and the day of the last change of a page.
  local function days(head, lines)
    local found = meta(head, "<article>" .. lines .. story .. story .. "</article>")
    return found.published, found.modified, found.sources.published
  end

  it("is dated as the page shows its reader, before what its data says in another zone's time", function()
    local head = '<meta property="article:published_time" content="2019-11-21T02:10:00Z">'
    local published, _, source = days(head, "<h1>A quiet bay</h1><p class=date>Nov. 20, 2019, 6:10 p.m.</p>")
    assert.equal("2019-11-20", published)
    assert.equal("text", source)
    assert.equal("2019-11-20", (days(head, "<p>Aldermouth, 20 November 2019</p><h1>A quiet bay</h1>")))
    assert.equal("2019-11-21", (days(head, "<h1>A quiet bay</h1>")))
  end)

  it("reads a day that can be read two ways as its data does", function()
    assert.equal("2021-11-01", (days('<meta property="article:published_time" content="2021-11-01T04:00Z">', "<h1>A quiet bay</h1><p class=date>11/01/2021</p>")))
    assert.equal("2021-01-11", (days('<meta property="article:published_time" content="2021-01-11T04:00Z">', "<h1>A quiet bay</h1><p class=date>11/01/2021</p>")))
  end)

  it("is not dated by a picture's day, nor by one far down the page", function()
    assert.is_nil((days("", "<h1>A quiet bay</h1><figure><img src=a.jpg><figcaption>The quay. Photo: Ann Ray, 31.05.2013</figcaption></figure>")))
    assert.is_nil((days("", "<h1>A quiet bay</h1>" .. ("<p>The harbor board met on the quay and heard the pilots at length.</p>"):rep(45) .. "<p>She was built on 24 November 1994, and is sound, and will be when we are gone</p>")))
  end)

  it("tells a change from the publication", function()
    local published, modified = days('<meta name=date content="2019-11-20">',
      "<h1>A quiet bay</h1><p class=date>Updated March 2, 2020</p>")
    assert.equal("2019-11-20", published)
    assert.equal("2020-03-02", modified)
    published, modified = days("", "<h1>A quiet bay</h1><p class=date>Zuletzt geändert: 7.3.2020 | Veröffentlicht: 2.3.2020</p>")
    assert.equal("2020-03-02", published)
    assert.equal("2020-03-07", modified)
  end)

  it("is dated by its address before its data, but for the day next to it that its words show", function()
    local head = [[<link rel=canonical href="https://quay.example/2019/11/20/bay"><meta name=date content="]]
    local published, _, source = days(head .. '2021-06-17">', "<h1>A quiet bay</h1>")
    assert.equal("2019-11-20", published)
    assert.equal("url", source)
    assert.equal("2019-11-21", (days(head .. '2019-11-21">', "<h1>A quiet bay</h1><p>21 November 2019</p>")))
  end)

  it("is dated by a line under the story that says when it was posted, where nothing else does", function()
    local line = "<div class=foot><p>This entry was posted on Monday, May 3rd, 2010 at 8:12 and is filed under Harbor.</p></div>"
    assert.equal("2010-05-03", (meta("", "<article><h1>A quiet bay</h1>" .. story .. story .. "</article>" .. line)).published)
    local url = '<link rel=canonical href="https://quay.example/news/20-11-2019-a-quiet-bay">'
    assert.equal("2019-11-20", (days(url, "<h1>A quiet bay</h1>")))
  end)

  it("is dated by an element whose title alone has the day", function()
    assert.equal("2013-04-04", (days("", '<h1>A quiet bay</h1><abbr class=published title="2013-04-04T18:52:11+00:00">Thursday</abbr>')))
  end)

  local STORY = "<p>" .. ("The board met on the quay and heard it all, at length, until the lamps were lit. "):rep(3) .. "</p>"

  it("is one that the page shows, before one that only machines read", function()
    local line = "<time itemprop=datePublished datetime=2022-12-06></time><h1>A quiet bay</h1><time itemprop=datePublished datetime=2022-12-06></time>"
    assert.equal("2022-12-04", (days("", line .. "<p class=info>4 December 2022</p>" .. STORY)))
    assert.equal("2022-12-06", (days("", line .. STORY)))
  end)

  it("stands above the headline, with ways to share between them, rather than with a picture further down", function()
    local share = "<ul><li><a href=/s>Share</a></li><li><a href=/m>Send</a></li><li><a href=/p>Print</a></li></ul>"
    local head = "<time datetime=2021-11-25>25 November 2021</time>" .. share .. "<h1>A quiet bay</h1>"
    assert.equal("2021-11-25", (days("", head .. STORY .. STORY .. STORY .. "<time datetime=2021-12-01>1 December 2021</time>" .. STORY)))
    assert.equal("2021-12-01", (days("", "<h1>A quiet bay</h1>" .. STORY .. STORY .. STORY .. "<p><time datetime=2021-12-01>1 December 2021</time></p>")))
  end)

  it("opens the first paragraph, though a heading stands over it", function()
    local lead = STORY:gsub("<p>", "<p>27.1.2022 - ")
    assert.equal("2022-01-27", (days("", "<h1>A quiet bay</h1><h2>What the board heard of it, and what it did then</h2>" .. lead .. STORY)))
    local other = STORY:gsub("<p>", "<p>27.1.2022 was a cold day. ")
    assert.is_nil((days("", "<h1>A quiet bay</h1><h2>What the board heard of it, and what it did then</h2>" .. other .. STORY)))
  end)

  it("takes the person's address only where the page gives none", function()
    local function address(page)
      return assert(nutgraf.parse(page, { type = "html", url = "https://given.example/a" })).meta
    end
    assert.equal("https://quay.example/bay", address [[<link rel=canonical href="https://quay.example/bay"><p>Text.]].url)
    assert.equal("https://given.example/a", address("<p>Text.").url)
    assert.equal("given", address("<p>Text.").sources.url)
  end)

  -- The authors of a page with these lines under its headline, and these under its story.
  local function authors(head, above, below)
    return meta(head, "<article><h1>A quiet bay</h1>" .. above .. story .. story .. story .. (below or "") .. "</article>").authors
  end

  it("names who wrote it as the page shows, before a user's name in its data", function()
    local head = '<meta name=author content="aray">'
    assert.same({ "Ann Ray", "Bo Lind" }, authors(head, "<p class=byline>By Ann Ray, Bo Lind</p>"))
    assert.same({}, authors(head, ""))
    assert.same({ "aray" }, authors(head, "<p class=byline>by aray</p>"))
  end)

  it("ends a name where the line goes on with other things", function()
    assert.same({ "Ann Ray" }, authors("", "<p class=byline>By Ann Ray Last updated March 3, 2020</p>"))
    assert.same({ "Ann Ray" }, authors("", "<p class=byline>by <a href=/a>Ann Ray</a>in Harbor</p>"))
    assert.same({ "Ann Le Clerc" }, authors("", "<p class=byline>Par Ann Le Clerc | 30 septembre 2018</p>"))
  end)

  it("finds the name in a line of the date, or under the story in so many words", function()
    assert.same({ "Ann Ray" }, authors("", "<p class=date>25.10.2022 | 13:10 | Ann Ray</p>"))
    assert.same({ "Ann Ray" }, authors("", "<p class=date>25.10.2022</p>", "<div><p>Text: Ann Ray</p></div>"))
    assert.same({}, authors("", "<p class=date>25.10.2022 | Politics | The Bay</p>"))
  end)

  it("ends a name before the post or the house that follows it", function()
    for _, line in ipairs {
      "By Ann Ray Courier Staff · Posted 6 March 2024", "By Ann Ray Senior Harbor Reporter", "By Ann Ray The Associated Press",
      "By Ann Ray, Staff Writer", "Von Ann Ray vom 6. März 2024", "By Ann Ray Ann Ray", "By Ann Ray.", "By Ann Ray, PhD",
      "Reporter Ann Ray", "By Ann Ray Executive Digital Editor",
    } do
      assert.same({ "Ann Ray" }, authors("", "<p class=byline>" .. line .. "</p>"), line)
    end
    assert.same({ "Emily Post" }, authors("", "<p class=byline>By Emily Post</p>"))
    assert.same({ "John F. Lind" }, authors("", "<p class=byline>By John F. Lind Staff Writer</p>"))
  end)

  it("parts what a page's elements part, though no blank does", function()
    for _, line in ipairs {
      "<span>By</span><a href=/a>Ann Ray</a><span>Port Editor</span>", "<a href=/a>Ann Ray</a><button>Follow</button>",
      "<b>Ann Ray</b><i>Chief of the quay desk</i>", "By <a href=/a>Ann Ray</a>in Aldermouth", "<a href=/a><span>Ann Ray</span></a><span>Updated at noon</span>",
    } do
      assert.same({ "Ann Ray" }, authors("", "<div class=byline>" .. line .. "</div>"), line)
    end
  end)

  it("takes the writers beside the headline, each once, not those of teasers", function()
    local own = "<div><a rel=author href=/a>Ann Ray</a> <a rel=author href=/a>See full bio</a></div>"
    local river = "<div class=river><span class=byline>an hour ago <a rel=author href=/b>Bo Lind</a></span> <a href=/t>Boats by app</a></div>"
    assert.same({ "Ann Ray" }, authors("", own, river))
    assert.same({ "Ann Ray", "Bo Lind" }, authors("", "<address><a rel=author href=/a>Ann Ray</a> and <a rel=author href=/b>Bo Lind</a></address>"))
    assert.same({ "Ann Ray" }, authors("", "<div><span itemprop=author>Ann Ray</span></div>", "<p>By <span itemprop=author>Bo Lind</span></p>"))
  end)

  it("knows a full name alone for the writer's: under the headline, and under the story", function()
    local head = "<html lang=en><head></head><body><article><h1>A quiet bay</h1>"
    local function of(above, below)
      return assert(nutgraf.parse(head .. above .. story .. story .. story .. (below or "") .. "</article></body></html>",
        { type = "html", name = "page.html", language = "en" })).meta.authors
    end
    assert.same({ "Maria Lindqvist" }, of("<p>Maria Lindqvist</p>"))
    assert.same({ "Maria Lindqvist" }, of("<p class=date>Maria Lindqvist July 13, 2025</p>"))
    assert.same({ "Maria Lindqvist" }, of("", "<p>Maria Lindqvist/HP</p>"))
    assert.same({ "Maria Lindqvist" }, of("", "<div>© 2019 Maria Lindqvist. All rights reserved.</div>"))
    assert.same({}, of("<p>Harbor News</p>", "<p>Read Next</p>"))
    assert.same({}, of("", "<figure><img src=a.jpg><figcaption>© Maria Lindqvist</figcaption></figure>"))
  end)

  it("is the headline less what is joined to it, where the data says which part is the title", function()
    local og = '<meta property="og:title" content="Ferry stops after cracks">'
    for _, h1 in ipairs {
      "<span>Island news</span><span>Ferry stops after cracks</span>", "Island news: Ferry stops after cracks", "6.3.2024<br>Ferry stops after cracks",
      "Island news – “Ferry stops after cracks”", "Ferry stops after cracks<br>An island is cut off", "<b>Ferry stops after cracks</b><i>An island is cut off</i>",
    } do
      assert.equal("Ferry stops after cracks", (meta(og, "<article><h1>" .. h1 .. "</h1>" .. story .. story .. "</article>").title:gsub("[“”]", "")), h1)
    end
    assert.equal("Ferry stops after cracks in its hull", meta(og, "<article><h1>Ferry stops after cracks in its hull</h1>" .. story .. story .. "</article>").title)
    assert.equal("Ferry stops after cracks", meta("<title>Ferry stops after cracks - World - Sport</title>").title)
    assert.equal("Ferry stops after cracks", meta("<title>The Quay | quay.example | Ferry stops after cracks</title>",
      "<p><b>Ferry stops after cracks</b></p>" .. story).title)
    assert.equal("Ferry stops after cracks", meta("<title>Ferry stops after cracks |</title>").title)
  end)

  it("is dated by the day that opens its first paragraph, before a dash", function()
    local function opening(words)
      return (days("", "<h1>A quiet bay</h1><p>" .. words .. "The harbor board met on the quay and heard the pilots at length, and went home.</p>"))
    end
    assert.equal("2022-02-02", opening "02.02.2022 10:16 Uhr - ")
    assert.equal("2019-09-03", opening "Sept. 3, 2019 – ")
    assert.equal("2019-09-03", opening "3 September 2019 — ")
    assert.equal("2022-01-27", opening "27.1.2022 - ")
    assert.is_nil(opening "On 27.1.2022 the pier fell. ")
  end)

  it("takes every writer that the data lists in fields of their own", function()
    assert.same({ "Ann Ray", "Bo Lind" }, meta [[<meta name=citation_author content="Ann Ray, PhD"><meta name=citation_author content="Bo Lind">]].authors)
  end)

  it("takes an account, an agency, a place, a button and the site for nobody", function()
    for _, name in ipairs {
      "publisher", "sv_team", "GNB", "Associated Press", "Senior Reporter", "View Profile", "Written by", "Newsdesk", "Germany",
      "Ministry of Labour and Health", "The Quay Team", "See full bio",
    } do
      local page = "<html lang=en><head><meta name=author content='" .. name .. "'></head><body><p>Text.</body></html>"
      assert.same({}, assert(nutgraf.parse(page, { type = "html", name = "page.html" })).meta.authors or {}, name)
    end
    local url = '<link rel=canonical href="https://www.quaytoday.co.uk/bay">'
    assert.same({}, meta(url .. "<meta name=author content='QuayToday'>", "<p>QuayToday has the news.").authors or {})
    assert.same({}, authors("", "<div><a href=/by>By your account</a></div>", "<p>By signing up you agree to our terms.</p>"))
  end)

  it("takes no site, firm or office for a person", function()
    assert.same({}, meta [[<meta name=author content="admin">]].authors or {})
    assert.same({}, meta [[<meta name=author content="Quay Media GmbH">]].authors or {})
    assert.same({}, meta [[<meta name=author content="Online-Redaktion">]].authors or {})
  end)
end)

describe("who wrote a page", function()
  local STORY = ("<p>" .. ("The harbor board met on the quay and heard the pilots at length. "):rep(4) .. "</p>"):rep(3)
  local function authors(body, head) return meta(head or "", "<article><h1>A quiet bay</h1>" .. body .. "</article>").authors end

  it("is whom a label in a line of its own names in the next", function()
    assert.same({ "Bo Lind" }, authors(STORY .. "<h5>Author:</h5><div>Bo Lind</div>"))
    assert.same({ "Bo Lind" }, authors(STORY .. "<h4>Autor</h4><p><a href=/p/bo>Bo Lind</a>, </p>"))
    assert.same({ "Ann Ray" }, authors(STORY .. "<p>Autorin:</p><p>Ann Ray</p>"))
    assert.same({}, authors(STORY .. "<h5>Author:</h5><p>The harbor has been quiet since May.</p>"))
    assert.same({}, authors(STORY .. "<p>Text</p><p>Bo Lind</p><p>Ann Ray</p>"))
  end)

  it("is whom its byline names in so many words, though <meta> names somebody else", function()
    local template = '<meta name=author content="Otto Merriam">'
    for _, line in ipairs { "Posted by <a href=/u/6>Hook</a> on May 5, 2024", "Written by Hook", "Erstellt von Hook am 5. Mai 2024", "Geschrieben von Hook" } do
      assert.same({ "Hook" }, authors("<p class=byline>" .. line .. "</p>" .. STORY, template), line)
    end
    for _, line in ipairs { "Posted by Otto on May 5, 2024", "Posted by OttoMerriam", "Posted by admin", "May 5, 2024" } do
      assert.same({ "Otto Merriam" }, authors("<p class=byline>" .. line .. "</p>" .. STORY, template), line)
    end
  end)

  it("is whose page the date's line leads to, under whatever name", function()
    assert.same({ "hook77" }, authors("<p class=date><a href=/users/?u=77>hook77</a> 05.05.2024, 15:07</p>" .. STORY))
    assert.same({}, authors("<p class=date><a href=/harbor>harbor</a> 05.05.2024, 15:07</p>" .. STORY))
  end)

  it("is whom a line below the lead and a credit names, which is no part of the story", function()
    local page = "<html><body><article><h1>A quiet bay</h1><p>" .. ("The board met on the quay and heard it all, at length. "):rep(2)
      .. "</p><p>By Ann Ray</p>" .. STORY .. "</article></body></html>"
    local doc = assert(nutgraf.parse(page, { type = "html", name = "page.html" }))
    assert.same({ "Ann Ray" }, doc.meta.authors)
    for block in doc:blocks { role = "body" } do assert.is_nil(block.text:find("Ann Ray", 1, true)) end
  end)

  it("is who holds the rights by a sign that is typed", function()
    assert.same({ "Ann Ray" }, authors(STORY .. "</article><footer><p>Copyright (c) 2012-2024 Ann Ray. All rights reserved.</p></footer>"))
    assert.same({}, authors(STORY .. "</article><footer><p>(c) The Quay</p></footer>"))
  end)

  it("is told in Chinese, where names have no blank in them", function()
    local story = ("<p>" .. ("港口委员会昨天说新的码头还没有人知道什么时候能开工。"):rep(4) .. "</p>"):rep(3)
    local function told(line) return meta("", "<h1>新的码头</h1><p>" .. line .. "</p>" .. story).authors end
    assert.same({ "李小海" }, told "作者：李小海")
    assert.same({ "李小海" }, told "本报记者 李小海")
    assert.same({ "李小海", "王港" }, told "记者 李小海 王港")
    assert.same({}, told "来源：港口日报")
    assert.same({}, told "作者：港口日报编辑部")
  end)
end)
