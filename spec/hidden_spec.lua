-- What a page holds and does not show: in the text, labelled, and of no story.
local nutgraf = require "nutgraf"
local json = require "cjson"
local support = require "spec.support"

local STORY = "<h1>Pier shut until spring</h1><p>The harbor board shut the north pier on Monday, after engineers "
  .. "found rot in eleven of its pilings.</p><p>Boats that lie there will be moved to the east quay for the winter.</p>"

local function parse(body, head)
  local source = "<html lang=en><head>" .. (head or "") .. "</head><body>" .. body .. "</body></html>"
  local doc = assert(nutgraf.parse(source, { type = "html", name = "page.html" }))
  assert.is_true(doc:verify(source))
  return doc
end

local function role_of(doc, words)
  for block in doc:blocks() do
    if block.leaf and block.text:find(words, 1, true) then return block.role end
  end
end

local function issue(doc, code)
  for _, one in ipairs(doc.issues) do
    if one.code == code then return one end
  end
end

describe("what a page hides", function()
  it("has a role of its own, however it is hidden", function()
    for _, hidden in ipairs {
      "<p hidden>Sly words.</p>", "<p hidden=''>Sly words.</p>", "<div HIDDEN=hidden><p>Sly words.</p></div>",
      "<p style='display:none'>Sly words.</p>", "<p style='color:red; DISPLAY : None !important'>Sly words.</p>",
      "<div style='visibility: hidden;'><p>Sly words.</p></div>", "<p aria-hidden='true'>Sly words.</p>",
      "<p class='note sr-only'>Sly words.</p>", "<p class=screen-reader-text>Sly words.</p>",
      "<p class='visuallyHidden'>Sly words.</p>", "<p class='mw-visually-hidden'>Sly words.</p>",
      "<p><span class='u-sr-only'>Sly words.</span></p>", "<template><p>Sly words.</p></template>",
      "<noscript><p>Sly words.</p></noscript>", "<dialog><p>Sly words.</p></dialog>",
      "<ul hidden><li>Sly words.</li></ul>", "<table style='display:none'><tr><td>Sly words.</td></tr></table>",
    } do
      assert.equal("hidden", role_of(parse(STORY .. hidden), "Sly words"), hidden)
    end
  end)

  it("is only what is", function()
    for _, shown in ipairs {
      "<p hidden='until-found'>Plain words.</p>", "<p style='display:block'>Plain words.</p>",
      "<p style='display:none; display:block'>Plain words.</p>", "<p data-style='display:none'>Plain words.</p>",
      "<p style='x-display:none'>Plain words.</p>", "<p aria-hidden='false'>Plain words.</p>",
      "<p class='not-sr-only'>Plain words.</p>", "<p class='md:sr-only'>Plain words.</p>",
      "<p class='hidden-story'>Plain words.</p>", "<details><summary>x</summary><p>Plain words.</p></details>",
      "<dialog open><p>Plain words.</p></dialog>",
      "<div><template shadowrootmode=open><p>Plain words.</p></template></div>",
    } do
      local role = role_of(parse(STORY .. shown), "Plain words")
      assert.truthy(role and role ~= "hidden", shown)
    end
  end)

  -- Rules of the page, and an element that they hide.
  for _, case in ipairs {
    { ".x{display:none}", "<p class='note x'>" }, { "#y { visibility : hidden }", "<p id=y>" },
    { "p.x , .z { color: red; display:none !important; }", "<p class=x>" }, { "p.x.z{display:none}", "<p class='z x'>" },
    { "/* } */ .x::before{content:'}'} .x{display:none}", "<p class=x>" }, { "@media screen { .x{display:none} }", "<p class=x>" },
    { "@import 'a.css'; @charset \"utf-8\"; .x{display:none}", "<p class=x>" }, { "<!-- .x{display:none} -->", "<p class=x>" },
    { ".x{display:none} .x:hover{display:block} .x::after{display:block}", "<p class=x>" },
    { ".x{display:block} .x{display:none}", "<p class=x>" }, { "#y{display:none} .x{display:block}", "<p id=y class=x>" },
    { ".x{display:none!important}", "<p class=x style='display:block'>" }, { ".x.z{display:none} .x{display:block}", "<p class='x z'>" },
    { "@media print{.x{display:block}} .x{display:none}", "<p class=x>" }, { "aside{display:none}", "<aside>" },
    { "p .x{color:red} .x{display:none}", "<div class=x><div class=w>" }, { ".x{display:none;}.x{color:red}", "<p class=x>" },
    { ".x { color: url('a;}b'); display: none }", "<p class=x>" },
  } do
    it("may be hidden by its own rules: " .. case[1] .. " " .. case[2], function()
      assert.equal("hidden", role_of(parse(STORY .. case[2] .. "Sly words.", "<style>" .. case[1] .. "</style>"), "Sly words"))
    end)
  end

  for _, case in ipairs {
    { "@media print{.x{display:none}}", "<p class=x>" }, { "@media (max-width: 600px) { .x{display:none} }", "<p class=x>" },
    { ".x:hover{display:none}", "<p class=x>" }, { ".x::before{display:none}", "<p class=x>" }, { ".x{display:none} .x{display:block}", "<p class=x>" },
    { ".nojs .x{display:none}", "<p class=x>" }, { ".x[open]{display:none}", "<p class=x>" }, { ".x{display:none}", "<p class=X>" },
    { ".x{display:none}", "<p id=x>" }, { ".x.z{display:none}", "<p class=x>" }, { "/* .x{display:none} */", "<p class=x>" },
    { ".x{display:none} .js .x{display:block}", "<p class=x>" }, { ".x{display:none}", "<p class=x style='display: block'>" },
    { "@supports (display:grid) { .x{display:none} }", "<p class=x>" }, { "@font-face{font-family:x} .w{.x{display:none}}", "<p class=x>" },
    { ".x{display:none} .x.z{display:block}", "<p class='x z'>" }, { ".x{display:none", "<p class=w>" }, { "body{display:none}", "<p>" },
    { ".x{--display:none; x-display:none; display:nonesuch}", "<p class=x>" }, { ".x\\:y{display:none}", "<p class=x>" },
  } do
    it("is not hidden by rules for others: " .. case[1] .. " " .. case[2], function()
      local role = role_of(parse(STORY .. case[2] .. "Plain words.", "<style>" .. case[1] .. "</style>"), "Plain words")
      assert.truthy(role and role ~= "hidden", role)
    end)
  end

  it("is not hidden by a sheet for the printer", function()
    local doc = parse(STORY .. "<p class=x>Plain words.", "<style media=print>.x{display:none}</style>")
    assert.truthy(role_of(doc, "Plain words") ~= "hidden")
  end)

  it("by very many rules and classes is told in time that grows with the page", function()
    local rules, lines = {}, {}
    for i = 1, 20000 do rules[i], lines[i] = (".x.y%d{display:none}"):format(i), ("<p class='x y%d'>a"):format(i) end
    assert.truthy(parse(STORY .. table.concat(lines), "<style>" .. table.concat(rules) .. "</style>"))
  end)

  it("may tell what follows it: a byline whose first word only readers of screens hear", function()
    for _, cue in ipairs { "By", "| By ", "Written by:" } do
      local doc = parse("<h1>Pier shut until spring</h1><p>yes! <span class=screen-reader-text>" .. cue
        .. "</span> <span>Ada Venn</span> | <time>April 13, 2020</time></p>" .. STORY:gsub("<h1>.-</h1>", ""))
      assert.same({ "Ada Venn" }, doc.meta.authors, cue)
    end
  end)

  it("takes no twin's place: a story that stands in <noscript> and is shown below is the story", function()
    local long = {}
    for index, words in ipairs { "The first crates came from the harbor", "The second crates went to the old quay",
      "The third crates lie below the customs house" } do
      long[index] = "<p>" .. words .. ", as the engineers of the board had said in the letter that they sent in spring, and nobody moved them.</p>"
    end
    local story = table.concat(long)
    local doc = parse("<h1>Pier shut until spring</h1><div><noscript>" .. story .. "</noscript><div id=full>" .. story .. "</div></div>")
    local count = 0
    for _ in doc:blocks { role = "body", leaf = true } do count = count + 1 end
    assert.equal(3, count)
  end)

  it("stays in the text, and has no quotation, statement, date or acronym", function()
    local doc = parse(STORY .. "<div hidden><p>“We knew,” said Ada Venn of the Pier Safety Board (PSB) on 3 May 2011.</p>"
      .. "<blockquote><p>It was never safe.</p></blockquote></div>")
    assert.truthy(doc.text:find("“We knew,”", 1, true))
    assert.equal(0, doc:count "quotes")
    assert.equal(0, doc:count "attributions")
    assert.equal(0, doc:count "acronyms")
    for date in doc:dates() do assert.not_equal("3 May 2011", date.text) end
    local names = {}
    for mention in doc:mentions() do names[mention.text] = true end
    assert.is_true(names["Ada Venn"]) -- whoever takes names out of a page finds them all
  end)

  it("is a range where it stands inside of a line, which reads without it", function()
    local source = "<html lang=en><h1>Pier</h1><p>“The pier<span style='display:none'> (advert)</span> is shut,” said "
      .. "Ada Venn <a href=/v>here <span class=sr-only>(opens in a window)</span></a>.</p>"
    local doc = assert(nutgraf.parse(source, { type = "html", name = "page.html" }))
    assert.is_true(doc:verify(source))
    assert.truthy(doc.text:find("(advert)", 1, true))
    local quote = assert(doc:quotes()())
    assert.equal("“The pier is shut,”", quote.text)
    local folder = support.folder()
    support.write(folder .. "/page.html", source)
    local hidden = json.decode((support.run("nutgraf document page.html --layers blocks", folder))).hidden
    support.remove(folder)
    assert.equal(2, #hidden)
    assert.equal("(advert)", (doc:slice(hidden[1][1], hidden[1][2]):gsub("%s", "")))
    local body
    for block in doc:blocks { role = "body" } do body = block.text end
    assert.equal("“The pier is shut,” said Ada Venn here.", body)
  end)

  it("is no half of a word that is shown", function()
    local doc = parse("<h1>Pier</h1><p><span aria-hidden=true>T</span>he pier is shut.</p>")
    assert.equal("body", role_of(doc, "The pier is shut."))
  end)

  it("is not the story of a page that shows it once a script has run", function()
    local long = ("<p>The harbor board shut the north pier on Monday, after engineers found rot in it.</p>"):rep(4)
    for _, page in ipairs {
      "<div hidden>" .. long .. "</div>", "<main style='visibility:hidden'>" .. long .. "</main>",
      "<div aria-hidden=true><article>" .. long .. "</article></div>",
      long:gsub("<p>", "<p style='display:none'>"), "<noscript>" .. long .. "</noscript>",
    } do
      local doc = parse("<h1>Pier shut</h1><p hidden>Sly words.</p>" .. page)
      assert.equal("body", role_of(doc, "The harbor board"), page)
      assert.equal("hidden", role_of(doc, "Sly words."), page)
      if not page:find("noscript", 1, true) then
        assert.truthy(issue(doc, "hidden-story").message:find("read as shown", 1, true))
      end
    end
    local doc = parse("<p hidden>All that there is on this page is hidden, every word of it, until its script has run.</p>")
    assert.not_equal("hidden", role_of(doc, "All that"))
    assert.is_nil(issue(parse(STORY .. "<p hidden>Sly words.</p>"), "hidden-story"))
    local body = assert(nutgraf.parse("<body style='visibility:hidden'>" .. STORY, { type = "html", name = "a.html" }))
    assert.equal("body", role_of(body, "Boats that lie"))
  end)
end)
