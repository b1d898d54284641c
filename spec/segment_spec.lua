-- Tokens and sentences. Every expectation is written by hand.
local nutgraf = require "nutgraf"

local function parse(text, language, kind)
  return assert(nutgraf.parse(text, { type = kind or "text/plain", language = language or "en" }))
end

local function sentences(text, language, kind)
  local list = {}
  for sentence in parse(text, language, kind):sentences() do list[#list + 1] = sentence.text end
  return list
end

local function tokens(text)
  local list = {}
  for token in parse(text):tokens() do list[#list + 1] = token.text end
  return list
end

describe("tokens", function()
  it("are words, numbers and single marks, without the blanks", function()
    assert.same({ "The", "fee", "rose", "3.5", "%", ",", "to", "$", "1,200", "." },
      tokens "The fee rose 3.5%, to $1,200.")
  end)

  it("part a clitic from its word, and keep an apostrophe that is a letter", function()
    assert.same({ "She", "'s", "sure", "O'Neill", "is", "n't", "the", "clerk", "’s", "man" },
      tokens "She's sure O'Neill isn't the clerk’s man")
  end)

  it("keep an abbreviation in dotted letters whole", function()
    assert.same({ "The", "U.S.", "envoy", "left", "at", "9", "a.m.", "sharp" },
      tokens "The U.S. envoy left at 9 a.m. sharp")
  end)

  it("say how they are written", function()
    local doc = parse "NATO met in Ghent; MX-1 sat (alone)."
    local shapes = {}
    for token in doc:tokens() do
      local shape = (token.upper and "U" or token.capital and "C" or "") .. (token.digits and "D" or "")
        .. (token.glued and "g" or "")
      if shape ~= "" then shapes[#shapes + 1] = token.text .. " " .. shape end
    end
    assert.same({ "NATO U", "Ghent C", "; g", "MX U", "- g", "1 Dg", "alone g", ") g", ". g" }, shapes)
  end)

  it("cover every letter of any script, and of none twice", function()
    local text = "Ночью 東京 “é” naïve\u{301} — 𝒜bc 1٣ ¿qué?"
    local doc, at = parse(text), 0
    for token in doc:tokens() do
      assert.is_true(token.start >= at)
      assert.is_nil(text:sub(at + 1, token.start):find "[%w\xC3-\xF4]", text:sub(at + 1, token.start))
      at = token.stop
    end
    assert.equal(#text, at)
  end)
end)

describe("sentences", function()
  it("end with a stop, a question or an exclamation, and the marks that close there", function()
    assert.same({ "He came.", "“Why?”", "Nobody knew (or said so!).", "She left…", "Then it rained." },
      sentences "He came. “Why?” Nobody knew (or said so!). She left… Then it rained.")
  end)

  it("go on over titles, initials, abbreviations and numbers", function()
    for _, text in ipairs {
      "Mr. J. R. Vance met Gen. Ruiz and Sen. Ott of St. Alban at 3.30 p.m. on Tuesday.",
      "The firm, Halden & Co. of Leeds, paid 4.5 percent to Dr. Amis vs. the board.",
      "It stands in No. 12, cf. p. 9, e.g. the left wing, i.e. the older one.",
      "The U.S. Navy sent it to Washington, D.C. in May.",
    } do
      assert.same({ text }, sentences(text))
    end
  end)

  it("end with an abbreviation that one that often begins a sentence follows", function()
    assert.same({ "He works for Halden Inc.", "The office closed." },
      sentences "He works for Halden Inc. The office closed.")
    assert.same({ "They moved to the U.S.", "However, nobody wrote." },
      sentences "They moved to the U.S. However, nobody wrote.")
  end)

  it("hold the words that frame what is asked or cried", function()
    assert.same({ "“Why now?” Smith asked.", "“Stop!” she cried." },
      sentences "“Why now?” Smith asked. “Stop!” she cried.")
  end)

  it("go on over an elision inside, and end with one that stands for an end", function()
    assert.same({ "The tide … was out." }, sentences "The tide … was out.")
    assert.same({ "We shut the sluice […]", "Nobody was told." },
      sentences "We shut the sluice […] Nobody was told.")
  end)

  it("part the items of a list that runs on in a line", function()
    assert.same({ "Do this:", "1. Open the gate", "2. Shut the door", "3. Leave" }, sentences "Do this:\n\n1. Open the gate 2. Shut the door 3. Leave")
    assert.same({ "a) nets b", "b) oars" }, sentences "a) nets b b) oars")
    assert.same({ "He left.", "a. the log", "b. the map" }, sentences "He left. a. the log b. the map")
    assert.same({ "⁃4. Mend it", "⁃5. Sell it" }, sentences "⁃4. Mend it ⁃5. Sell it")
    assert.same({ "• Nets • Oars • Ropes" }, sentences "• Nets • Oars • Ropes")
    assert.same({ "1. The vote was 3 to 2.", "The board met." }, sentences "1. The vote was 3 to 2. The board met.")
    assert.same({ "A. Venn said B. Osk left." }, sentences "A. Venn said B. Osk left.")
  end)

  it("hold the number of a note, or what it refers to in brackets", function()
    assert.same({ "It shut in winter.12", "The board met.3,4", "Nobody came (in 1990).5", "Then “it rained.”6 7", "We left." },
      sentences "It shut in winter.12 The board met.3,4 Nobody came (in 1990).5 Then “it rained.”6 7 We left.")
    assert.same({ "See Sec.3 of it." }, sentences "See Sec.3 of it.")
    assert.same({ "“The pier […] shut” (Venn 55).", "It did." }, sentences "“The pier […] shut” (Venn 55). It did.")
    assert.same({ "It shut.", "(Nobody knew.)" }, sentences "It shut. (Nobody knew.)")
  end)

  it("end where four dots or a dash break off, and not at a time or a number", function()
    assert.same({ "I never meant that....", "She left." }, sentences "I never meant that.... She left.")
    assert.same({ "It was so.", ". . . The tide rose." }, sentences "It was so. . . . The tide rose.")
    assert.same({ "“We only wanted to—”", "The door shut." }, sentences "“We only wanted to—” The door shut.")
    assert.same({ "At 5 a.m. Mr. Venn left for home." }, sentences "At 5 a.m. Mr. Venn left for home.")
    assert.same({ "It is no. 5 in N°. 12, at Rs. 300." }, sentences "It is no. 5 in N°. 12, at Rs. 300.")
    assert.same({ "Did you see it?", "Venn argues that it sank." }, sentences "Did you see it? Venn argues that it sank.")
    assert.same({ "Vivo en la Cra. 7 No. 40, desde el Mar. 3 de Nov. de 2014.", "Hacía 40°C.", "Nadie vino." },
      sentences("Vivo en la Cra. 7 No. 40, desde el Mar. 3 de Nov. de 2014. Hacía 40°C. Nadie vino.", "es"))
  end)

  it("broken over short lines are whole, and lists of lines are not joined", function()
    assert.same({ "The pier is shut\nfor the winter." }, sentences "The pier is shut\nfor the winter.")
    assert.same({ "It cost 400 yd\n( 365.8 m )." }, sentences "It cost 400 yd\n( 365.8 m ).")
    assert.same({ "Nets", "oars", "ropes and tar" }, sentences "Nets\noars\nropes and tar")
    local column = "The harbor board voted on\nMonday to shut the north\npier for repairs that will\nlast until the winter ends.\nNobody on the quay had been\ntold of it, said Bram Osk,\nwho lands his catch there."
    assert.equal(2, #sentences(column))
  end)

  it("never cross a block", function()
    assert.same({ "A line without a stop", "Another one" }, sentences "A line without a stop\n\nAnother one")
    assert.same({ "One", "Two", "Three" }, sentences("<h1>One</h1><p>Two<ul><li>Three</ul>", "en", "text/html"))
  end)

  it("of wrapped lines are whole", function()
    local text = table.concat({
      "The council met on Tuesday evening to hear the report",
      "of its auditor, who had found nothing that was amiss",
      "in the books of the harbor. It then rose for an hour,",
      "to let the clerk fetch the deeds. Nobody objected, as",
      "the minutes say, and nobody asked where they had been.",
    }, "\n")
    local list = sentences(text)
    assert.equal(3, #list)
    assert.equal("It then rose for an hour,\nto let the clerk fetch the deeds.", list[2])
  end)

  it("follow the abbreviations of the language", function()
    assert.same({ "El Sr. Paredes llegó el martes.", "Nadie lo esperaba." },
      sentences("El Sr. Paredes llegó el martes. Nadie lo esperaba.", "es"))
    assert.same({ "¿Quién pagó?", "Nadie lo sabe." }, sentences("¿Quién pagó? Nadie lo sabe.", "es"))
    assert.same({ "Cerró el muelle.", "4 de mayo. - El consejo vota.", "12-14 de junio. – Nadie firma." },
      sentences("Cerró el muelle. 4 de mayo. - El consejo vota. 12-14 de junio. – Nadie firma.", "es"))
    assert.same({ "It shut.", "May 4, 2012. - The council votes." }, sentences "It shut. May 4, 2012. - The council votes.")
    assert.same({ "It shut on May 4.", "- The council votes." }, sentences "It shut on May 4. - The council votes.")
  end)

  it("are found by marks alone where the language is not known", function()
    assert.same({ "Aaa bbb.", "Ccc ddd!" }, sentences("Aaa bbb. Ccc ddd!", "und"))
  end)

  it("take linear time however many stops and marks stand there", function()
    assert.equal(1, #sentences(("a, "):rep(200000)))
    assert.is_true(#sentences(("Ab. "):rep(100000)) >= 1)
    assert.is_true(#sentences(("”)"):rep(200000)) >= 1)
  end)
end)
