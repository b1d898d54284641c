-- Pasted pages: what each line is to the story. Expectations written by hand.
local nutgraf = require "nutgraf"

-- Roles of a text's leaves, by their first line.
local function roles(text)
  local doc, found = assert(nutgraf.parse(text, { type = "text/plain", language = "en" })), {}
  for block in doc:blocks { leaf = true } do found[block.text:match "^[^\n]*"] = block.role end
  return found, doc
end

local NEWS = [[
The Aldermouth Echo
News from the estuary since 1904

Home
News
Sport
Opinion

Search this site

Subscribe to our newsletter

Ferry stops at dusk
Pilots retire, and nobody follows them
By Ann Ray
Published March 5, 2011

The last ferry across the bay will leave at dusk from Monday, the harbor office said, because the pilots who know the channel have all retired.

People on the far shore say they learned of it from a note on the ticket window. They have written to the council, which meets again in the spring.

What the office says

The office, which runs four boats, says that a night crossing without a pilot is against its own rules, and that it has no money for a fifth.

The Grey Heron at the far shore on Friday. Photo: Bo Lind

"We had no choice," said Otto Brandt, who has run the office since 1998. "There is nobody left who can read that channel in the dark."

Share this article
Facebook
Twitter

Related articles
A bridge is planned at last
Fares to rise in May

Comments (3)
Mary K. March 6, 2011 at 9:12
About time somebody wrote about it.

Copyright 2011 The Aldermouth Echo. All rights reserved.
]]

describe("a pasted news page", function()
  local found, doc = roles(NEWS)

  it("has its head: headline, deck, byline, date", function()
    assert.equal("headline", found["Ferry stops at dusk"])
    assert.equal("deck", found["Pilots retire, and nobody follows them"])
    assert.equal("byline", found["By Ann Ray"])
    assert.equal("dateline", found["Published March 5, 2011"])
    assert.equal("Ferry stops at dusk", doc.meta.title)
    assert.same({ "Ann Ray" }, doc.meta.authors)
    assert.equal("2011-03-05", doc.meta.published)
  end)

  it("has its body, with section titles and captions", function()
    for line, role in pairs(found) do
      if line:find "^The last ferry" or line:find "^People on" or line:find "^The office, which" or line:find '^"We had' then
        assert.equal("body", role, line)
      end
    end
    assert.equal("section-title", found["What the office says"])
    assert.equal("caption", found["The Grey Heron at the far shore on Friday. Photo: Bo Lind"])
  end)

  it("has its chrome above", function()
    assert.equal("masthead", found["The Aldermouth Echo"])
    for _, line in ipairs { "Home", "News", "Sport", "Opinion" } do assert.equal("navigation", found[line], line) end
    assert.equal("search", found["Search this site"])
    assert.equal("subscribe", found["Subscribe to our newsletter"])
  end)

  it("has its chrome below", function()
    assert.equal("share", found["Share this article"])
    assert.equal("share", found["Facebook"])
    assert.equal("related", found["Related articles"])
    assert.equal("related", found["A bridge is planned at last"])
    assert.equal("comment", found["Comments (3)"])
    assert.equal("comment", found["About time somebody wrote about it."])
    assert.equal("notice", found["Copyright 2011 The Aldermouth Echo. All rights reserved."])
  end)

  it("drops nothing: every line that is not blank has a role", function()
    local count = 0
    for line in NEWS:gmatch "[^\n]+" do
      if line:find "%S" then count = count + 1 end
    end
    local lines = 0
    for block in doc:blocks { leaf = true } do
      for _ in block.text:gmatch "[^\n]+" do lines = lines + 1 end
    end
    assert.equal(count, lines)
  end)
end)

describe("a press release", function()
  it("opens at its own words and ends with its notices", function()
    local found = roles [[
FOR IMMEDIATE RELEASE

Harbor office buys fifth boat

PORT ALBER, March 5, 2011 - The harbor office said today that it has bought a fifth boat, which will cross the bay at night from the first of May.

"We are glad to have her," said Otto Brandt, who runs the office, at the quay on Friday.

Contact: Ada Quill, 555-0142
]]
    assert.equal("headline", found["Harbor office buys fifth boat"])
    for line, role in pairs(found) do
      if line:find "^PORT ALBER" or line:find '^"We are glad' then assert.equal("body", role, line) end
    end
  end)
end)

describe("a text without a page around it", function()
  it("is story throughout", function()
    local found = roles [[
The clerk told me that the pier was shut, and that she had the key, which nobody had asked her for since the spring.

She would not say who had told her to keep it, nor why the board had not been asked.
]]
    for line, role in pairs(found) do assert.equal("body", role, line) end
  end)
end)

describe("a line between paragraphs of a pasted page, after a caption,", function()
  local found = roles(NEWS:gsub('"We had no choice', [[
A burned-out pilot boat on the slip at Aldermouth, two days after the storm.

The list of pilots kept by the office runs from 1998 to 2010. It calls Brandt “the last of them.”

"We had no choice]]))

  it("is a caption where it describes without a verb", function()
    assert.equal("caption", found["A burned-out pilot boat on the slip at Aldermouth, two days after the storm."])
  end)

  it("is none where it quotes, or speaks of somebody named before", function()
    assert.equal("body", found["The list of pilots kept by the office runs from 1998 to 2010. It calls Brandt “the last of them.”"])
  end)

  it("finds the head of a page that a browser copied without blank lines", function()
    local menu = "Skip to content\nHome\nNews\nSport\nLog in\n"
    local body = "The harbor board voted on Monday to shut the north pier for repairs that will last until the end of the winter.\n"
      .. "“We were told nothing,” said Bram Osk, who lands his catch there and has asked for another berth.\n"
      .. "Divers who looked at the pilings in June found that eleven of them had lost half of their width.\n"
    local function head(text)
      local doc, heads = assert(nutgraf.parse(text, { type = "text/plain", language = "en" })), {}
      for block in doc:blocks { leaf = true } do
        if block.role ~= "body" and block.role ~= "navigation" and block.role ~= "share" and block.role ~= "comment" and block.role ~= "masthead"
          and block.role ~= "search" and block.role ~= "subscribe" then
          heads[#heads + 1] = block.role .. ": " .. block.text
        end
      end
      return heads, doc
    end
    local head_lines = "Harbor Board Shuts North Pier After Divers Find Rot\nTenants say that nobody told them a thing\n"
    local wanted = { "headline: Harbor Board Shuts North Pier After Divers Find Rot", "deck: Tenants say that nobody told them a thing" }
    local cases = {
      ["By Ada Venn\nMay 3, 2019\n"] = { "byline: By Ada Venn", "dateline: May 3, 2019" },
      ["Tom Aldous and Rita Kern\nThu 4 Apr 2019 06.00 BST\nShares\n214\nComments\n31\n"] =
        { "byline: Tom Aldous and Rita Kern", "dateline: Thu 4 Apr 2019 06.00 BST" },
      ["Cora Lindqvist\nStaff writer\nPublished 7:14 p.m. ET Nov. 20, 2019\n"] =
        { "byline: Cora Lindqvist", "byline: Staff writer", "dateline: Published 7:14 p.m. ET Nov. 20, 2019" },
    }
    for lines, after in pairs(cases) do
      local all = { wanted[1], wanted[2] }
      for _, line in ipairs(after) do all[#all + 1] = line end
      assert.same(all, (head(menu .. head_lines .. lines .. body)))
      assert.same(all, (head(menu .. head_lines .. lines .. body:gsub("\n", "\n\n"))))
      assert.same(all, (head(menu .. "\n" .. head_lines .. lines .. "\n" .. body:gsub("\n", "\n\n"))))
      assert.same(all, (head(head_lines .. lines .. body)))
    end
    local _, doc = head(menu .. head_lines .. "Tom Aldous and Rita Kern\nThu 4 Apr 2019 06.00 BST\n" .. body)
    assert.same({ "Tom Aldous", "Rita Kern" }, doc.meta.authors)
    assert.equal("2019-04-04", doc.meta.published)
  end)
end)

describe("a headline in capitals", function()
  local BODY = "\nThe last ferry across the bay will leave at dusk from Monday, the harbor office said, because the pilots have all retired.\n\n"
    .. "People on the far shore say they learned of it from a note on the ticket window. They have written to the council.\n"

  for _, case in ipairs {
    { "FERRY STOPS AT DUSK AS PILOTS\nRETIRE AND NOBODY FOLLOWS THEM\n\nBy Ada Venn\n" },
    { "FERRY STOPS AT DUSK AS PILOTS\nRETIRE AND NOBODY FOLLOWS THEM\n" },
    { "FERRY STOPS AT DUSK AS PILOTS\nRETIRE, OFFICE SAYS\nBy Ada Venn\n" },
    { "FERRY STOPS AT DUSK AS THE LAST\nOF ITS PILOTS RETIRE AND NOBODY\nFOLLOWS THEM\n" },
    { "THE ESTUARY HERALD\n\nMarch 3, 2011\n\nFERRY STOPS: COUNCIL BLAMES\nTHE HARBOR OFFICE\nBoats lie at the far shore\n\nBy ADA VENN\n", "FERRY STOPS: COUNCIL BLAMES THE HARBOR OFFICE" },
  } do
    it("may go on in lines that touch: " .. case[1]:match "[^\n]+\n[^\n]+":gsub("\n", " | "), function()
      local doc = assert(nutgraf.parse(case[1] .. BODY, { type = "text/plain", language = "en" }))
      local wanted = case[2] or case[1]:gsub("\n\n.*", ""):gsub("\nBy .*", ""):gsub("%s+", " "):gsub(" $", "")
      assert.equal(wanted, doc.meta.title)
      local headlines = {}
      for _, row in ipairs(assert(nutgraf.run(doc, "outline"))) do
        if row.role == "headline" then headlines[#headlines + 1] = row.text:gsub("%s+", " ") end
      end
      assert.same({ wanted }, headlines)
    end)
  end

  it("ends before a byline in capitals, and where a line stands apart", function()
    for _, head in ipairs { "FERRY STOPS AT DUSK AS PILOTS RETIRE\nBY ADA VENN\n", "FERRY STOPS AT DUSK AS PILOTS RETIRE\n\nSPECIAL TO THE HERALD\n" } do
      local doc = assert(nutgraf.parse(head .. BODY, { type = "text/plain", language = "en" }))
      assert.equal("FERRY STOPS AT DUSK AS PILOTS RETIRE", doc.meta.title)
    end
  end)

  it("has the paper's name and its day above", function()
    local found, doc = roles("THE ESTUARY HERALD\n\nMarch 3, 2011\n\nFERRY STOPS AT DUSK\nAS PILOTS RETIRE\n\nBy Ada Venn\n" .. BODY)
    assert.equal("masthead", found["THE ESTUARY HERALD"])
    assert.equal("dateline", found["March 3, 2011"])
    assert.equal("2011-03-03", doc.meta.published)
  end)
end)

describe("a page that a browser copied", function()
  local BODY = "The last ferry across the bay will leave at dusk from Monday, the harbor office said, because the pilots have all retired.\n\n"
    .. "People on the far shore say they learned of it from a note on the ticket window. They have written to the council.\n"

  it("has a picture's words for readers of screens above its caption, and neither is the headline", function()
    for _, credit in ipairs { "Getty Images ", "", "PA Media / " } do
      local found, doc = roles("News | Sport | Weather | Shop\n\nFerry stops at dusk as pilots retire\n3 hours ago\nShare\nSave\nAda Venn\nHarbor correspondent\n"
        .. credit .. "The Grey Heron at the far shore\nThe Grey Heron at the far shore\n" .. BODY)
      assert.equal("Ferry stops at dusk as pilots retire", doc.meta.title)
      assert.same({ "Ada Venn" }, doc.meta.authors)
      assert.equal("caption", found["The Grey Heron at the far shore"])
    end
  end)

  it("may have its address above, which is no headline", function()
    for _, address in ipairs { "https://echo.example/ferry", "http://www.echo.example/2011/03/ferry.html" } do
      local _, doc = roles("Ferry stops at dusk | The Aldermouth Echo\n" .. address .. "\n\nFerry stops at dusk as pilots retire\n\nAda Venn\n\nMarch 3, 2011\n\n" .. BODY)
      assert.equal("Ferry stops at dusk as pilots retire", doc.meta.title)
      assert.same({ "Ada Venn" }, doc.meta.authors)
      assert.equal("2011-03-03", doc.meta.published)
    end
  end)
end)
