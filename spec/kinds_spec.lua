-- Kinds of pages that writing programs, manuals and old sites make; expectations written by hand.
local nutgraf = require "nutgraf"

local function parse(page)
  local doc = assert(nutgraf.parse(page, { type = "html", name = "page.html" }))
  assert.is_true(doc:verify(page))
  return doc
end

-- The story's lines, as `article` gives them.
local function story(doc)
  local lines = {}
  for block in doc:blocks { leaf = true } do
    if block.role == "body" or block.role == "section-title" then lines[#lines + 1] = block.text end
  end
  return "\n" .. table.concat(lines, "\n") .. "\n"
end

local function has(text, line) assert.truthy(text:find("\n" .. line .. "\n", 1, true), line .. " not in " .. text) end
local function lacks(text, words) assert.is_nil(text:find(words, 1, true), words) end

local DIVE = "On the third of March two divers went down beside the north pier, came up after nine minutes and asked for a camera."
local BOARD = "The harbor board shut the north pier on Monday after divers found rot in eleven of its pilings, and boats that winter there were towed away before dark."
local COST = "A new pier would cost four million crowns, which the board does not have until the toll on sand is paid by all."

describe("what a writing program exports", function()
  local function export(class, before)
    return parse(('<html><body>%s<p class="%s"><span>The pier that nobody owned</span></p><p><span>By Ada Venn</span></p><h1><span>The dive</span></h1><p><span>%s</span></p><h1><span>The board</span></h1><p><span>%s</span></p><p><span>%s</span></p></body></html>')
      :format(before or "", class, DIVE, BOARD, COST))
  end

  for _, class in ipairs { "title", "MsoTitle", "c5 title", "doc-title" } do
    it("has its title in a paragraph that calls itself one, before all headings: " .. class, function()
      local doc = export(class)
      assert.equal("The pier that nobody owned", doc.meta.title)
      assert.same({ "Ada Venn" }, doc.meta.authors)
      has(story(doc), "The dive")
      has(story(doc), DIVE)
    end)
  end

  it("has none in a link, in the page's head, or further down, which is the site's or another's name", function()
    assert.is_not.equal("The Quay", parse("<body><p class=title><a href=/>The Quay</a></p><h1>The dive</h1><p>" .. DIVE .. "</p><p>" .. BOARD .. "</p></body>").meta.title)
    assert.is_not.equal("The Quay", parse("<body><header><p class=title>The Quay</p></header><h1>The dive</h1><p>" .. DIVE .. "</p><p>" .. BOARD .. "</p></body>").meta.title)
    assert.equal("The dive", parse("<body><h1>The dive</h1><p>" .. DIVE .. "</p><p class=title>The Quay</p><p>" .. BOARD .. "</p></body>").meta.title)
  end)

  it("has no deck in a memo's head", function()
    local doc = parse(('<html><body><p class=MsoTitle>The state of the pier</p><p class=MsoNormal>To: the harbor board</p><p class=MsoNormal>From: Odile Marrow</p><p class=MsoNormal>Date: 4 March 2021</p><h1>1. The dive</h1><p class=MsoNormal>%s</p><p class=MsoNormal>%s</p></body></html>')
      :format(DIVE, COST))
    assert.equal("The state of the pier", doc.meta.title)
    assert.is_nil(doc.meta.deck)
    assert.equal("2021-03-04", doc.meta.published)
    has(story(doc), "1. The dive")
  end)
end)

describe("a heading's link to itself", function()
  local SIGNS = { "¶", "#", "§", "🔗", "↩" }
  for _, sign in ipairs(SIGNS) do
    it("is no part of it: " .. sign, function()
      local doc = parse(('<html><head><title>tide.start() — Tide 2.3</title></head><body><main><h1>tide.start()<a class=headerlink href="#start">%s</a></h1><p>%s</p><h2><a href="/manual#names">%s</a> Names of tides</h2><p>%s</p></main></body></html>')
        :format(sign, DIVE, sign, BOARD))
      assert.equal("tide.start()", doc.meta.title)
      lacks(story(doc), sign)
      for block in doc:blocks { role = "section-title" } do assert.equal("Names of tides", (block.text:gsub("^ ", ""))) end
    end)
  end

  it("is one of a sign alone, and in a heading", function()
    local doc = parse(("<html><head><title>The dive</title></head><body><main><h1>The dive</h1><p>%s As it says in note <a href='#n'>*</a> below.</p><h2>Note <a href='#n'>7</a></h2><p>%s</p></main></body></html>"):format(DIVE, BOARD))
    assert.truthy(story(doc):find("in note * below", 1, true))
    has(story(doc), "Note 7")
  end)
end)

describe("a page of old table layouts", function()
  local function old(line)
    return parse(("<HTML><HEAD><TITLE>Tidewater Courier -- News</TITLE></HEAD><BODY><TABLE><TR><TD><A HREF=n.htm>News</A><BR><A HREF=s.htm>Sports</A></TD><TD>%s<BR><I>By Ada Venn</I><BR>March 9, 1999<P>%s<P>%s<P>%s</TD></TR></TABLE></BODY></HTML>")
      :format(line, BOARD, DIVE, COST))
  end

  for _, line in ipairs { "<FONT SIZE=+2><B>Board shuts north pier</B></FONT>", "<B><FONT FACE=Arial SIZE=5>Board shuts north pier</FONT></B>", "<FONT SIZE='+1'><B>Board shuts north pier</B></FONT>" } do
    it("has its headline in the line that is set large: " .. line, function()
      local doc = old(line)
      assert.equal("Board shuts north pier", doc.meta.title)
      lacks(story(doc), "Board shuts north pier")
      assert.same({ "Ada Venn" }, doc.meta.authors)
    end)
  end

  pending("has it in a large line that is not bold: a line end parts it from the byline below there, as verse's lines are parted, and they are one block")

  it("has none in a line of the usual size, in a link, in one of two", function()
    for _, line in ipairs { "<FONT SIZE=3>Board shuts north pier</FONT>", "<FONT SIZE=-1>Board shuts north pier</FONT>",
      "<FONT SIZE=+2><A HREF=/>Board shuts north pier</A></FONT>", "<FONT SIZE=+2>Harbor news</FONT><P><FONT SIZE=+2>Board shuts north pier</FONT>" } do
      assert.is_not.equal("Board shuts north pier", old(line).meta.title, line)
    end
  end)
end)

describe("a question with answers", function()
  it("is all of them where its elements say so, though question and answers are not of one make", function()
    local doc = parse([[<html lang=en itemscope itemtype="https://schema.org/QAPage"><head><title>How do I splice a wet rope? - Rope Exchange</title></head><body>
      <header><a href=/>Rope Exchange</a></header><h1><a href=/q/1>How do I splice a wet rope?</a></h1>
      <div class=question itemscope itemtype="https://schema.org/Question"><div class=text><p>The rope of our dinghy broke in the rain, and I could not get the strands through each other.</p><p>Is there a way that does not need a dry day?</p></div><div class=user>asked <span>May 5, 2020 at 15:07</span> <a href=/u/1>hook77</a></div></div>
      <div class=answer itemscope itemtype="https://schema.org/Answer"><div class=text><p>Use a hollow fid one size up and wax the ends before you begin.</p></div><div class=user>answered <span>May 6, 2020 at 8:00</span> <a href=/u/2>mara_l</a></div></div>
      <div class=answer itemscope itemtype="https://schema.org/Answer"><div class=text><p>Tie it with a double sheet bend and splice it at home by the stove.</p></div><div class=user>answered <span>May 9, 2020 at 9:30</span> <a href=/u/3>quayrat</a></div></div>
      <aside><h4>Hot questions</h4><ul><li><a href=/q/2>Why do sails flap?</a></li></ul></aside></body></html>]])
    assert.equal("thread", doc.page.kind)
    for _, line in ipairs { "Is there a way that does not need a dry day?", "Use a hollow fid one size up and wax the ends before you begin.",
      "Tie it with a double sheet bend and splice it at home by the stove." } do has(story(doc), line) end
    lacks(story(doc), "Why do sails flap?")
    assert.equal("2020-05-05", doc.meta.published)
    local dates = {}
    for letter in doc:letters() do dates[#dates + 1] = letter.date end
    assert.same({ "2020-05-05", "2020-05-06", "2020-05-09" }, dates)
  end)
end)

describe("the heading of other stories", function()
  local CASES = {
    { "ja", "【関連記事】", "港湾委員会は月曜日、潜水士が十一本の杭に腐食を見つけたことを受けて、北桟橋を閉鎖した。係留されていた船は日没前に曳航された。", "島へ新しいフェリー" },
    { "zh", "相关阅读：", "港口委员会星期一关闭了北码头，因为潜水员在十一根木桩上发现了腐烂，停泊的船只在天黑前被拖走。", "去岛上的新渡轮" },
    { "th", "ข่าวที่เกี่ยวข้อง", "คณะกรรมการท่าเรือปิดท่าเทียบเรือทิศเหนือเมื่อวันจันทร์หลังจากนักประดาน้ำพบว่าเสาเข็มสิบเอ็ดต้นผุ เรือทุกลำถูกลากออกไปก่อนค่ำ", "เรือข้ามฟากลำใหม่" },
    { "ar", "اقرأ أيضا", "أغلق مجلس الميناء الرصيف الشمالي يوم الاثنين بعد أن وجد الغواصون عفنا في أحد عشر من أعمدته، وسحبت القوارب قبل حلول الظلام.", "عبارة جديدة إلى الجزر" },
  }
  for _, case in ipairs(CASES) do
    it("is no part of the story, nor are they, in a language of another script: " .. case[1], function()
      local doc = parse(("<html lang=%s><head><title>%s</title></head><body><article><h1>%s</h1><p>%s</p><p>%s</p><p>%s</p><ul><li><a href=/1>%s</a></li><li><a href=/2>%s</a></li></ul></article></body></html>")
        :format(case[1], case[4], case[4], case[3], case[3]:gsub("%s", "", 1), case[2], case[4], case[4]))
      has(story(doc), case[3])
      lacks(story(doc), case[2])
      lacks(story(doc), case[4])
    end)
  end
end)

describe("a manual or a paper", function()
  local function paper(more, head)
    return parse(("<html><head><title>Rot in pilings</title></head><body><main><h1>Rot in pilings</h1><p>%s</p><h2>Results</h2><p>%s</p><p>%s</p><p>%s</p>%s</main></body></html>")
      :format(DIVE, BOARD, COST, BOARD:gsub("harbor", "county"), more, head))
  end

  local SECTIONS = {
    { "Discussion", "<h2>Discussion</h2>" },
    { "Discussion", "<h2 id=_discussion><a href='#_discussion'></a>Discussion</h2>" },
    { "Comments on the method", "<section id=comments-on-the-method><h2>Comments on the method</h2>" },
    { "Related work and its limits", "<section id='related-work-and-its-limits'><h2>Related work and its limits</h2>" },
    { "Sharing the share of costs", "<section id=sharing-the-share-of-costs><h2>Sharing the share of costs</h2>" },
    { "5. Discussion", "<h2>5. Discussion</h2>" },
  }
  for _, case in ipairs(SECTIONS) do
    it("keeps a section whose heading, or an id made of it, names what pages have around stories: " .. case[2], function()
      local line = "Why the rot was not seen before is told by the divers, who had been sent to the other side of the pier each spring."
      local text = story(paper(case[2] .. "<p>" .. line .. "</p>"))
      has(text, case[1])
      has(text, line)
    end)
  end

  it("has no readers' comments in it", function()
    local line = "I saw the rot myself when I swam there last summer, and nobody wanted to hear of it then or now."
    for _, more in ipairs {
      "<h2>Discussion</h2><div class=comment><p>hook77</p><p>" .. line .. "</p></div>",
      "<h2>Comments</h2><p>hook77 <time datetime=2021-03-09>9 March 2021</time></p><p>" .. line .. "</p>",
      "<section id=comments><h2>Comments</h2><p>" .. line .. "</p></section>",
      "<h2>Leave a comment</h2><p>" .. line .. "</p>",
      "<h2>Discussion</h2><form><label>Your name</label></form><p>" .. line .. "</p>",
    } do lacks(story(paper(more)), line) end
  end)

  it("has what its tabs show when one opens them, and nothing else that is hidden", function()
    local text = story(paper("<h2>Start</h2><p>The tide is started by one of these lines, and it runs until somebody stops it.</p><div role=tablist><button role=tab>sh</button><button role=tab>fish</button></div>"
      .. "<div role=tabpanel><pre>tide start --port 80</pre></div><div role=tabpanel hidden><pre>tide start fish --port 80</pre></div><div hidden><pre>tide start secretly</pre></div>"))
    has(text, "tide start --port 80")
    has(text, "tide start fish --port 80")
    lacks(text, "secretly")
  end)
end)
