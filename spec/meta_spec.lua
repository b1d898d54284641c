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

  it("takes the person's address only where the page gives none", function()
    local function address(page)
      return assert(nutgraf.parse(page, { type = "html", url = "https://given.example/a" })).meta
    end
    assert.equal("https://quay.example/bay", address [[<link rel=canonical href="https://quay.example/bay"><p>Text.]].url)
    assert.equal("https://given.example/a", address("<p>Text.").url)
    assert.equal("given", address("<p>Text.").sources.url)
  end)

  it("takes no site, firm or office for a person", function()
    assert.same({}, meta [[<meta name=author content="admin">]].authors or {})
    assert.same({}, meta [[<meta name=author content="Quay Media GmbH">]].authors or {})
  end)
end)
