-- What reads like a paragraph of the story and is none, and the reverse: expectations written by hand.
local nutgraf = require "nutgraf"

local P = {
  "The last ferry across the bay will leave at dusk from Monday, the harbour office said, because the pilots who know the channel have all retired.",
  "People on the far shore say they learned of it from a note on the ticket window, and have written to the council about it.",
  "The office, which runs four boats, says that a night crossing without a pilot is against its own rules, and that it has no money for a fifth.",
  "The council meets again in the spring, and its chair has said that a boat at nine would cost more than the school on the hill.",
  "A pilot who left in March said that she had not been asked to stay, and that she would have taken half of what she was paid.",
}

local function parse(body, language)
  return assert(nutgraf.parse(("<html lang=%s><head><title>Ferry stops at dusk | The Quay</title></head><body>%s</body></html>"):format(language or "en", body),
    { type = "html", name = "page.html", language = language }))
end

local function paragraphs(from, to)
  local out = {}
  for i = from, to do out[#out + 1] = "<p>" .. P[i] .. "</p>" end
  return table.concat(out)
end

local STORY = { body = true, ["section-title"] = true }

-- The story of a page with these elements between its paragraphs, and behind them.
local function story(amid, behind, language)
  local doc = parse("<div><h1>Ferry stops at dusk</h1>" .. paragraphs(1, 3) .. (amid or "") .. paragraphs(4, 5) .. (behind or "") .. "</div>", language)
  local out = {}
  for block in doc:blocks { leaf = true } do
    if STORY[block.role] then out[#out + 1] = block.text end
  end
  local text = "\n" .. table.concat(out, "\n") .. "\n"
  for _, paragraph in ipairs(P) do assert.is_truthy(text:find(paragraph, 1, true), "lost: " .. paragraph) end
  return text
end

local function absent(words, amid, behind, language)
  assert.is_nil(story(amid, behind, language):find("\n" .. words, 1, true), words)
end

local function present(words, amid, behind, language)
  assert.is_truthy(story(amid, behind, language):find(words, 1, true), words)
end

describe("amid the story", function()
  it("a line under a picture is a caption where it is no sentence, or ends in a credit", function()
    for _, line in ipairs {
      "The ferry in the harbour last summer.", "Ilse Marchbank in front of her bakery on the quay. Photo: Jonas Weld", "The old pilot boat at the north pier.",
      "A note on the window of the ticket office.", "The bay from the far shore. (AP Photo/Jonas Weld)",
    } do
      absent(line, "<p><img src=a.jpg></p><p>" .. line .. "</p>")
    end
    present("The bay was frozen in that winter.", "<p><img src=a.jpg></p><p>The bay was frozen in that winter.</p>")
    present("The ferry in the harbour last summer.", "<p>The ferry in the harbour last summer.</p>")
  end)

  it("a sentence given large once more is none of it", function()
    for _, pulled in ipairs {
      "<div class=q9>she had not been asked to stay</div>", "<blockquote>“a night crossing without a pilot is against its own rules”</blockquote>",
      "<div><big>would cost more than the school on the hill</big></div>", "<div class=zz>“it has no money for a fifth”</div>",
      "<aside>learned of it from a note on the ticket window</aside>",
    } do
      local words = pulled:gsub("<.->", "")
      absent(words, pulled)
    end
    present("She had not been asked to come.", "<p>She had not been asked to come.</p>")
  end)

  it("a request to subscribe or to give is none of it, amid and behind", function()
    for _, line in ipairs {
      "Get the Quay in your letterbox every week. 52 issues for 99 crowns. Click here for more.", "Sign up for our newsletter and get the news of the bay in your inbox.",
      "Please subscribe to our newsletter to get more stories like this.", "Become a member today and support our work for you.",
      "Already a subscriber? Log in here to read your newsletters.",
    } do
      absent(line, "<p>" .. line .. "</p>")
      absent(line, nil, "<p>" .. line .. "</p>")
    end
    absent("To view the full story", nil, "<p>To view the full story, please subscribe to the Quay. New readers receive a mug.</p>"
      .. "<p>If you see this message but already subscribe, you can log in here.</p>")
    absent("Unterstützen Sie", nil, "<p>Unterstützen Sie unsere Arbeit mit einem Abonnement.</p>", "de")
    present("asked readers to subscribe", "<p>The paper asked readers to subscribe, and a tenth of them did so within a week, the editor said.</p>")
    present("please subscribe", '<p>"If you love the bay, please subscribe to our newsletter," the chair of the council told us.</p>')
  end)

  it("keeps a paragraph that is one link, a line that announces a list", function()
    local linked = "On Friday three pilots of Elm Street and a captain of Wick Lane all denied the charge of leaving the channel."
    present(linked, "<p><a href=/live>" .. linked .. "</a></p>")
    present(linked, "<div><p><a href=/live><b>" .. linked .. "</b></a></p></div>")
    absent("Storm leaves two villages without power", "<p><a href=/x>Storm leaves two villages without power</a></p>")
    present("Who may still cross:", "<div class=text-image><p><b>Who may still cross:</b></p><ul><li>pilots who live on the far shore.<li>the doctor and her nurses.</ul></div>")
    present("Not covered are:", "<p>Not covered are:</p><ul><li>boats that are older than five years.<li>boats without a lamp at the mast.</ul>")
  end)

  it("has no line of links alone in an old page's cell", function()
    local links = {}
    for i, words in ipairs { "Harbour fees to rise", "Storm leaves villages dark", "Museum finds lost map", "Brewery to close" } do
      links[i] = "<a href=" .. i .. ".htm>" .. words .. "</a>"
    end
    local doc = parse("<table><tr><td>" .. table.concat(links, "<br>") .. "</td><td><font size=5>Ferry stops at dusk</font><br><br>"
      .. table.concat(P, "<br><br>") .. "</td></tr></table>")
    for block in doc:blocks { leaf = true } do
      if block.text:find("Harbour fees", 1, true) then assert.equal("navigation", block.role) end
      if block.text == P[3] then assert.equal("body", block.role) end
    end
    assert.equal("Ferry stops at dusk", doc.meta.title)
  end)
end)

describe("behind the story", function()
  it("who wrote it is none of it", function()
    for _, line in ipairs {
      "<p><i>Mara Lindqvist is a reporter who covers the coast. She studied history in Aldermouth.</i></p>", "<p>Mara Lindqvist covers the coast and its boats for the Quay.</p>",
      "<p>Mara Lindqvist is the harbor correspondent of the Quay.</p>", "<p><em>Mara Lindqvist writes about the sea.</em></p>", "<p>Mara T. Lindqvist is an editor at the Quay.</p>",
    } do
      absent("Mara", nil, line)
    end
    absent("Jule Radeke", nil, "<p>Jule Radeke ist Redakteurin im Ressort Küste.</p>", "de")
    present("Mara Lindqvist is a woman", nil, "<p>Mara Lindqvist is a woman of few words, and she did not use them on that day in the harbour.</p>")
  end)

  it("who the company is, is none of it", function()
    for _, head in ipairs { "<p><b>About Strait Lines</b></p>", "<h4>About Strait Lines</h4>", "<p>About Strait Lines:</p>", "<div>About the Strait Lines Group</div>", "<h3>Über Strait Lines</h3>" } do
      absent("Strait Lines is", nil, head .. "<p>Strait Lines is a provider of ferries with 140 employees in three ports. The company was founded in 1908.</p>")
    end
    present("The rules were made in 1908", nil, "<h3>About the rules</h3><p>The rules were made in 1908, when the bay still froze in winter, and nobody has read them since.</p>")
  end)

  it("a list of the staff is none of it", function()
    absent("Pim de Groot", nil, "<ul><li>Mara Lindqvist</li><li>Olaf Reyes</li><li>Pim de Groot</li><li>Anneke Storm</li></ul>")
    present("two boats", nil, "<ul><li>two boats of wood</li><li>one boat of steel</li><li>a raft</li></ul>")
  end)

  it("what readers wrote is none of it, whatever its elements are called", function()
    for _, stamp in ipairs { "3 hours ago", "2 days ago", "vor 3 Stunden", "hace 3 horas", "il y a 2 jours" } do
      absent("I have taken that boat", nil, "<div class=dx><p>ATTENTION: remarks with offensive words will not be shown.</p><div class=dx1><b>hook77</b> <span>" .. stamp
        .. "</span><p>I have taken that boat for twenty years and it always smelled of diesel, so I am not surprised at all.</p></div></div>")
    end
    present("three hours ago", nil, "<p>The boat left the pier three hours ago, the office said, and has not been seen from the tower since then.</p>")
  end)

  it("a correction belongs to it", function()
    for _, line in ipairs {
      "Correction, March 7: An earlier version of this story said that the boat left at nine. It leaves at dusk.", "An earlier version of this article gave a wrong name for the pilot.",
      "Clarification: The office runs four boats, not five, and has done so for years.", "Corrections: The council meets in the spring and not in autumn.",
      "This article was amended on 7 March to give the name of the bay.",
    } do
      present(line, nil, "<p><i>" .. line .. "</i></p>")
      present(line, nil, "<div class=note><p>" .. line .. "</p></div>")
    end
    present("Korrektur: In einer", nil, "<p>Korrektur: In einer früheren Version stand, dass es fünf Boote gebe. Es sind vier.</p>", "de")
  end)
end)

describe("a page that is made by a script", function()
  local function ld(where, type)
    local data = '<script type="application/ld+json">{"@type": "' .. (type or "NewsArticle") .. '", "headline": "Ferry stops at dusk", "author": {"name": "Mara Lindqvist"}, '
      .. '"datePublished": "2024-03-06", "articleBody": "' .. table.concat(P, "\\n") .. '"}</script>'
    local head, body = where == "head" and data or "", where == "body" and data or ""
    return assert(nutgraf.parse("<html lang=en><head><title>Ferry stops at dusk</title>" .. head .. "</head><body><div id=app></div>" .. body .. "</body></html>",
      { type = "html", name = "page.html" }))
  end

  it("has the story of its data, in head or body, and its places in the file", function()
    for _, where in ipairs { "head", "body" } do
      for _, type in ipairs { "NewsArticle", "BlogPosting" } do
        local doc = ld(where, type)
        local found = {}
        for block in doc:blocks { leaf = true } do
          if block.role == "body" then found[#found + 1] = block.text end
        end
        assert.same(P, found)
        assert.same({ "Mara Lindqvist" }, doc.meta.authors)
        assert.equal(P[1], doc:slice(doc:blocks { leaf = true }().span[1], doc:blocks { leaf = true }().span[2]))
      end
    end
  end)
end)

describe("what writing programs export", function()
  local function exported(title, deck)
    return assert(nutgraf.parse("<html><body class=doc-content>" .. title .. deck .. paragraphs(1, 5) .. "</body></html>", { type = "html", language = "en" })).meta
  end

  it("has the line that calls itself the title for its title, and the one below for its deck", function()
    for _, pair in ipairs {
      { '<p class="c0 title" id="h.abc"><span class=c1>Ferry stops at dusk</span></p>', '<p class="c0 subtitle"><span>An island is cut off</span></p>' },
      { "<p class=MsoTitle>Ferry stops at dusk</p>", "<p class=MsoSubtitle>An island is cut off</p>" },
      { '<p class="Title">Ferry stops at dusk</p>', '<p class="Subtitle">An island is cut off</p>' },
      { "<h1>Ferry stops at dusk</h1>", "" },
      { "<div class=doc-title>Ferry stops at dusk</div>", "" },
    } do
      local meta = exported(pair[1], pair[2])
      assert.equal("Ferry stops at dusk", meta.title)
      assert.equal(pair[2] ~= "" and "An island is cut off" or nil, meta.deck)
    end
  end)
end)

describe("a sentence set as a heading below the headline", function()
  local lead = "Inspectors have found damage that an engineer described five years ago, and an island is cut off."
  local function role(between)
    for block in parse("<div><h1>Ferry stops at dusk</h1><h2>" .. lead .. "</h2>" .. between .. paragraphs(1, 5) .. "</div>"):blocks { leaf = true } do
      if block.text == lead then return block.role end
    end
  end

  it("is the deck where a picture or a byline parts it from the story, else the lead", function()
    assert.equal("deck", role "<img src=a.jpg>")
    assert.equal("deck", role "<p class=byline>By Mara Lindqvist</p>")
    assert.equal("section-title", role "")
  end)
end)
