-- Pages that several people wrote, one after the other, and what kind a page is: expectations written by hand.
local nutgraf = require "nutgraf"

local POSTS = {
  { "quayrat", "March 5, 2024", "The last ferry left without me again. Does anybody know whether the boat at nine will come back this year?", "I asked at the window and was told to read the note." },
  { "hook77", "March 5, 2024", "It will not. The pilots who know the channel have all retired.", "They have no money for a fifth boat, either." },
  { "mara_l", "March 6, 2024", "Yes, it will, from May. My neighbour sells the tickets." },
  { "quayrat", "March 7, 2024", "Thank you both, I will wait for the summer then." },
  { "tor", "March 9, 2024", "Nope." },
}

local function parse(body, head)
  return assert(nutgraf.parse("<html lang=en><head><title>The boat at nine</title>" .. (head or "") .. "</head><body>" .. body .. "</body></html>",
    { type = "html", name = "page.html" }))
end

-- Five ways in which sites lay out a thread.
local LAYOUTS = {
  cards = function(post)
    return ("<article class='message message--post js-%s'><div class='cell cell--user'><h4 class=username><a href=/u>%s</a></h4><h5>Member</h5></div>"
      .. "<div class='cell cell--main'><header><a href=#><time datetime=x>%s</time></a> <a href=#>#2</a></header><div class=content>%s</div><footer><a href=#>Reply</a></footer></div></article>")
      :format(post[1], post[1], post[2], "<p>" .. table.concat(post, "</p><p>", 3) .. "</p>")
  end,
  comments = function(post, index)
    return ("<div id=c%d class='comment ipsComment'><div class=author><a href=/u>%s</a></div><p class=stamp>Posted %s</p><div class=text>%s</div><ul class=controls><li>Quote</li></ul></div>")
      :format(index, post[1], post[2], "<p>" .. table.concat(post, "</p><p>", 3) .. "</p>")
  end,
  rows = function(post)
    return ("<tr class=post><td class=poster><b class=user>%s</b><br>Posts: 12</td><td><div class=date>%s</div><div class=body>%s</div></td></tr>")
      :format(post[1], post[2], table.concat(post, "<br><br>", 3))
  end,
  crawler = function(post)
    return ("<div class='topic-body crawler-post'><div class=meta><span class=creator><a href=/u><span>%s</span></a></span> <time>%s</time></div><div class=post>%s</div><div class=meta><span>2 Likes</span></div></div>")
      :format(post[1], post[2], "<p>" .. table.concat(post, "</p><p>", 3) .. "</p>")
  end,
  list = function(post)
    return ("<li class=reply><span class=member>%s</span> <span>%s</span><blockquote class=postbody>%s</blockquote></li>")
      :format(post[1], post[2], "<p>" .. table.concat(post, "</p><p>", 3) .. "</p>")
  end,
}

local AROUND = { rows = { "<table>", "</table>" }, list = { "<ol>", "</ol>" } }
local FORUM = "<link rel=canonical href=https://quay.example/threads/the-boat-at-nine.12/>"

local function thread(layout, head)
  local posts = {}
  for i, post in ipairs(POSTS) do posts[i] = LAYOUTS[layout](post, i) end
  local around = AROUND[layout] or { "<div class=posts>", "</div>" }
  return parse("<nav><a href=/>Home</a> <a href=/f>Forums</a></nav><h1>The boat at nine</h1>" .. around[1] .. table.concat(posts) .. around[2]
    .. "<h3>Related topics</h3><p><a href=/x>Is the bakery on the quay still open on Sundays, and does it have bread?</a></p>", head or FORUM)
end

local function of_role(doc, role)
  local found = {}
  for block in doc:blocks { leaf = true, role = role } do found[#found + 1] = block.text end
  return found
end

describe("a thread", function()
  for layout in pairs(LAYOUTS) do
    it("is the posts, each with its writer and its date: " .. layout, function()
      local doc = thread(layout)
      assert.same("thread", doc.page.kind)
      local body = "\n" .. table.concat(of_role(doc, "body"), "\n") .. "\n"
      for _, post in ipairs(POSTS) do
        for i = 3, #post do assert.is_truthy(body:find("\n" .. post[i] .. "\n", 1, true), post[i]) end
      end
      for _, other in ipairs { "Home", "Member", "Reply", "Quote", "2 Likes", "Related topics", "bakery" } do
        assert.is_nil(body:find("\n" .. other, 1, true), other)
      end
      local lines = table.concat(of_role(doc, "byline"), "\n") .. "\n" .. table.concat(of_role(doc, "dateline"), "\n")
      for _, post in ipairs(POSTS) do
        assert.is_truthy(lines:find(post[1], 1, true), post[1])
      end
      assert.same({ "quayrat" }, doc.meta.authors)
      assert.equal("The boat at nine", doc.meta.title)
    end)
  end

  it("is of the day of its first post, or of the one that its data gives, not of an answer's", function()
    for layout in pairs(LAYOUTS) do assert.equal("2024-03-05", thread(layout).meta.published, layout) end
    local posts = {}
    for i, post in ipairs(POSTS) do posts[i] = LAYOUTS.cards(post, i):gsub("March 5, 2024", "Edited 8 March 2024") end
    local doc = parse("<h1>The boat at nine</h1>" .. table.concat(posts), '<link rel=canonical href="https://quay.example/threads/the-boat.12/">'
      .. '<meta property="article:published_time" content="2024-03-05T09:00:00Z"><meta property="article:modified_time" content="2024-03-08T09:00:00Z">')
    assert.equal("thread", doc.page.kind)
    assert.equal("2024-03-05", doc.meta.published)
  end)

  it("is told by its posts alone where nothing else calls it one", function()
    assert.equal("thread", thread("comments", "").page.kind)
  end)

  it("is no article whose comments are longer, where the page calls itself one", function()
    local story = "<h1>The boat at nine</h1><p>The boat goes no more<br>nobody has told why</p>"
    local comments = {}
    for i, post in ipairs(POSTS) do comments[i] = LAYOUTS.comments(post, i) end
    local body = "<article>" .. story .. "</article><div id=comments>" .. table.concat(comments) .. "</div>"
    local told = parse(body, '<meta property="og:type" content="article">')
    assert.is_not.equal("thread", (told.page or {}).kind)
    assert.equal("thread", parse(body).page.kind)
  end)

  it("is no article with comments under it, though its address has the word", function()
    local story = "<p>" .. ("The harbor board met on the quay and heard the pilots at length. "):rep(5) .. "</p>"
    local comments = {}
    for i, post in ipairs(POSTS) do comments[i] = LAYOUTS.comments(post, i) end
    local doc = parse("<article><h1>The boat at nine</h1><div>" .. story:rep(4) .. "</div></article><div id=comments>" .. table.concat(comments) .. "</div>",
      "<link rel=canonical href=https://quay.example/2024/an-open-thread/>")
    assert.equal("article", doc.page.kind)
    assert.is_nil(table.concat(of_role(doc, "body"), "\n"):find("Nope", 1, true))
  end)

  it("has each of many posts", function()
    local posts = {}
    for i = 1, 4000 do posts[i] = LAYOUTS.crawler({ "quay" .. i, "March 5, 2024", ("The boat of pier %d is late."):format(i) }, i) end
    local doc = parse("<h1>The boat at nine</h1><div>" .. table.concat(posts) .. "</div>", FORUM)
    assert.equal(4000, #of_role(doc, "byline"))
  end)
end)

-- What who says where, and when: the letter that holds the words.
local function whose(doc, words)
  for block in doc:blocks { leaf = true, role = "body" } do
    if block.text:find(words, 1, true) then return block.letter and { block.letter.name, block.letter.date } end
  end
end

local function speakers(doc)
  local found = {}
  for said in doc:attributions { rule = "layer" } do
    local words = {}
    for index, span in ipairs(said.content) do words[index] = doc.text:sub(span[1] + 1, span[2]) end
    found[#found + 1] = said.speaker.name .. ": " .. table.concat(words, " ")
  end
  return found
end

describe("a post of a thread", function()
  for layout in pairs(LAYOUTS) do
    it("is its writer's, of its day, as an attribution of its own: " .. layout, function()
      local doc = thread(layout)
      for index, post in ipairs(POSTS) do
        local day = ("2024-03-0%s"):format(post[2]:match "%d")
        assert.same({ post[1], day }, whose(doc, post[3]), "post " .. index)
      end
      local said = table.concat(speakers(doc), "\n")
      assert.matches("hook77: It will not%. The pilots", said)
      assert.matches("mara_l: Yes, it will, from May%.", said)
      assert.equal("story", doc:part(doc.text:find("Nope.", 1, true) - 1))
    end)
  end

  it("may answer from within another, and is not part of what that says", function()
    local function comment(post, inner)
      return ("<div class='thing c%s'><a class=author href=/u/x>%s</a> <time>%s</time><div class=entry><p>%s</p></div><div class=child>%s</div></div>")
        :format(#post[1], post[1], post[2], post[3], inner or "")
    end
    local doc = parse("<h1>The boat at nine</h1><div class=comments>" .. comment(POSTS[1], comment(POSTS[2], comment(POSTS[3]))) .. comment(POSTS[4]) .. comment(POSTS[5]) .. "</div>", FORUM)
    for index, post in ipairs(POSTS) do assert.equal(post[1], (whose(doc, post[3]) or {})[1], "post " .. index) end
    local levels = {}
    for letter in doc:letters() do levels[#levels + 1] = letter.level .. (letter.parent and " in " .. letter.parent.name or "") end
    assert.same({ "1", "2 in quayrat", "3 in hook77", "1", "1" }, levels)
  end)

  it("is told by its microdata, wherever it stands, as are the question and its answers", function()
    local function declared(type, post, remark)
      return ("<div itemscope itemtype='https://schema.org/%s'><div itemprop=text><p>%s</p></div><p>edited by nobody</p><div itemprop=author itemscope itemtype=https://schema.org/Person>"
        .. "<span itemprop=name>%s</span></div><time itemprop=dateCreated>%s</time>%s</div>"):format(type, post[3], post[1], post[2], remark or "")
    end
    local remark = "<ul><li itemscope itemtype=https://schema.org/Comment><span itemprop=text>Have you asked the harbor master about it, who must know?</span></li></ul>"
    local doc = parse("<h1>The boat at nine</h1><div itemscope itemtype=https://schema.org/QAPage><div id=q>" .. declared("Question", POSTS[1], remark) .. "</div><section><h2>2 Answers</h2><div><div>"
      .. declared("Answer", POSTS[2]) .. "</div></div>" .. declared("Answer", POSTS[3]) .. "</section></div>", "")
    assert.equal("thread", doc.page.kind)
    assert.same({ POSTS[1][3], POSTS[2][3], POSTS[3][3] }, of_role(doc, "body"))
    assert.same({ "quayrat", "2024-03-05" }, whose(doc, POSTS[1][3]))
    assert.same({ "hook77", "2024-03-05" }, whose(doc, POSTS[2][3]))
  end)

  it("has not the words that it quotes of another", function()
    local quotes = {
      "<blockquote class='bb bb--quote'><div>quayrat said:</div><div>I saw two boats at the pier on Monday evening.</div></blockquote>",
      "<div class=bbcode_quote><div>Originally Posted by quayrat</div><div>I saw two boats at the pier on Monday evening.</div></div>",
      "<aside class=quote><div class=title>quayrat:</div><blockquote><p>" .. POSTS[1][3] .. "</p></blockquote></aside>",
      "<blockquote><p>" .. POSTS[1][3] .. "</p></blockquote>",
    }
    for index, quote in ipairs(quotes) do
      local posts = {}
      for i, post in ipairs(POSTS) do
        posts[i] = ("<article class=message><h4 class=username>%s</h4><time>%s</time><div class=content>%s<p>%s</p></div></article>")
          :format(post[1], post[2], i == 3 and quote or "", post[3])
      end
      local doc = parse("<h1>The boat at nine</h1><div>" .. table.concat(posts) .. "</div>", FORUM)
      local body = table.concat(of_role(doc, "body"), "\n")
      assert.is_nil(body:find("two boats", 1, true), index)
      assert.equal(1, select(2, body:gsub("The last ferry left", "")), index)
      assert.same({ "mara_l", "2024-03-06" }, whose(doc, POSTS[3][3]), index)
    end
  end)

  it("keeps what it quotes of somebody who is not in the thread", function()
    local posts = {}
    for i, post in ipairs(POSTS) do
      posts[i] = ("<article class=message><h4 class=username>%s</h4><time>%s</time><div class=content>%s<p>%s</p></div></article>")
        :format(post[1], post[2], i == 2 and "<blockquote>Boats may leave the pier at nine when four pilots are at hand.</blockquote>" or "", post[3])
    end
    local doc = parse("<h1>The boat at nine</h1><div>" .. table.concat(posts) .. "</div>", FORUM)
    assert.same({ "hook77", "2024-03-05" }, whose(doc, "four pilots"))
  end)

  it("that nobody signs is nobody's", function()
    local posts = {}
    for i, post in ipairs(POSTS) do posts[i] = ("<li class=reply><time>%s</time><p>%s</p></li>"):format(post[2], post[3]) end
    local doc = parse("<h1>The boat at nine</h1><ul>" .. table.concat(posts) .. "</ul>", FORUM)
    assert.same({ nil, "2024-03-06" }, whose(doc, POSTS[3][3]))
    for said in doc:attributions { rule = "layer" } do assert.is_nil(said.speaker) end
  end)
end)

describe("the kind of a page", function()
  local P = "<p>" .. ("The harbor board met on the quay and heard the pilots at length. "):rep(4) .. "</p>"
  local function kind(body, head) return (parse("<article><h1>The boat at nine</h1>" .. body .. "</article>", head).page or {}).kind end
  local function ld(type) return '<script type="application/ld+json">{"@type": "' .. type .. '", "name": "x"}</script>' end

  it("is what its data calls it, else what its story shows", function()
    assert.equal("article", kind(P:rep(3)))
    assert.equal("article", kind(P:rep(3), ld "NewsArticle"))
    assert.equal("live-blog", kind(P:rep(3), ld "LiveBlogPosting"))
    assert.equal("recipe", kind(P:rep(3), ld "Recipe"))
    assert.equal("documentation", kind(P .. "<pre>" .. ("boat --nine --pilot=none --from quay\n"):rep(4) .. "</pre><p>The board sets the rest.</p><pre>"
      .. ("boat --nine --pilot=one --from bay\n"):rep(4) .. "</pre>"))
    assert.equal("documentation", kind(P:rep(3), ld "TechArticle"))
    assert.is_nil(kind "")
  end)

  it("is said, with its reason, beside the blocks", function()
    local doc = parse(P, ld "Recipe")
    assert.equal("its data calls it Recipe", doc.page.why)
  end)
end)

describe("a live blog", function()
  local entries = require "nutgraf.evidence.entries"
  local function entry(time, title, words)
    return "<div class=entry>" .. time .. (title and "<h2>" .. title .. "</h2>" or "") .. "<p>" .. words .. "</p></div>"
  end
  local ENTRIES = entry('<time datetime="2024-05-03T14:05">14:05</time>', "The vote is put off", "The board has put off the vote on the ferry until the pilots are heard.")
    .. entry('<p><time datetime="2024-05-03T12:30:10Z">12.30</time></p>', nil, "The pilots have come to the quay and wait to be heard, all eleven of them.")
    .. entry("<time>9:10 am</time>", "Doors open", "The doors of the harbor hall are open, and the first members take their seats.")
  local LEAD = "<p>The board meets on the quay today, and we follow it here from the morning on.</p>"
  local LIVE = '<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "The harbor, live"}</script>'

  it("has entries by their times, of a day where the page's markup tells it", function()
    local doc = parse("<article><h1>The boat at nine</h1>" .. LEAD .. ENTRIES .. "</article>", LIVE)
    local found = {}
    for i, it in ipairs(entries.of(doc)) do found[i] = { it.clock, it.edtf, it.title.text:match "^%w+ %w+" } end
    assert.same({ { "14:05", "2024-05-03T14:05:00", "The vote" }, { "12.30", "2024-05-03T12:30:00", "The pilots" }, { "9:10 am", nil, "Doors open" } }, found)
  end)

  it("has none where the page is no live blog", function()
    assert.same({}, entries.of(parse("<article><h1>The boat at nine</h1><p class=date>14:05</p>" .. LEAD:rep(8) .. "</article>")))
  end)
end)
