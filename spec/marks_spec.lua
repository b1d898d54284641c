-- The editor's hand in a text. Every expectation is written by hand; counts on
-- the fixtures are those of spec/fixtures/README.md.
local nutgraf = require "nutgraf"

local function parse(text, kind, language)
  return assert(nutgraf.parse(text, { type = kind or "text/plain", language = language or "en" }))
end

-- "kind text" for each mark, "*" after the kind where it is closed by a bracket
-- of another kind.
local function marks(text, kind, language)
  local list = {}
  for mark in parse(text, kind, language):marks() do
    list[#list + 1] = mark.kind .. (mark.mixed and "* " or " ") .. mark.text
  end
  return list
end

local function count(path, wanted)
  local doc = assert(nutgraf.open(path))
  local counts = {}
  for mark in doc:marks() do
    local kind = mark.kind .. (mark.mixed and "*" or "")
    if not wanted or wanted(mark) then counts[kind] = (counts[kind] or 0) + 1 end
  end
  return counts
end

describe("marks: brackets", function()
  it("are interpolations and parentheses", function()
    assert.same({ "interpolation [the harbor]", "parenthesis (in May)" },
      marks "We closed it [the harbor] early (in May).")
    assert.same({ "interpolation [n]", "interpolation [s]" }, marks "It held “[n]othing” and it start[s] now.")
    assert.same({ "interpolation [laughs]" }, marks "A: Two at once [laughs].")
  end)

  it("nest, and know what is around them", function()
    local doc = parse "He wrote (as the minute [of the board (2004)] shows) twice."
    local list = {}
    for mark in doc:marks() do list[#list + 1] = mark end
    assert.equal(3, #list)
    assert.equal("(as the minute [of the board (2004)] shows)", list[1].text)
    assert.is_nil(list[1].parent)
    assert.equal(list[1].id, list[2].parent.id)
    assert.equal(list[2].id, list[3].parent.id)
    assert.equal("(2004)", list[3].text)
  end)

  it("may span a line, but no block", function()
    assert.same({ "interpolation [the long\nname of it]" }, marks("<p>It was [the long<br>name of it] then.</p>", "text/html"))
    assert.same({ "stray [", "stray ]" }, marks "It was [the long\n\nname of it] then.")
  end)

  it("closed by one of another kind are mixed", function()
    assert.same({ "parenthesis* (as was said]" }, marks "They left (as was said] at noon.")
    assert.same({ "interpolation* [as was said)" }, marks "They left [as was said) at noon.")
    -- A pair is never torn apart for it.
    assert.same({ "stray (", "interpolation [b (c]", "stray (" }, marks "a ( [b (c] d")
  end)

  it("without a partner are strays", function()
    assert.same({ "stray (", "parenthesis (b)" }, marks "a ( (b) c")
    assert.same({ "parenthesis (b)", "stray )" }, marks "a (b) c )")
    assert.same({ "stray [" }, marks "one [ two")
  end)

  it("of a list's numbers and of smileys are none", function()
    assert.same({}, marks "1) the first thing\n\n2) the second thing\n")
    assert.same({}, marks "Three reasons: a) rain, b) wind.")
    assert.same({}, marks "See you there :-) or not ;)")
    assert.same({ "parenthesis (a)" }, marks "Under (a) it is closed.")
  end)

  it("are told from links, boxes, code and addresses", function()
    assert.same({}, marks("See [the archive](https://a.example/x_(y)) and [one][two].\n\n- [ ] call\n- [x] write\n\n"
      .. "[two]: https://b.example/\n", "text/markdown"))
    assert.same({}, marks("Set `list[1]` and ``a ` [b]`` here.", "text/markdown"))
    assert.same({}, marks("<p>Set <code>list[1]</code> to <kbd>(</kbd> here.</p>", "text/html"))
    assert.same({ "parenthesis (see https://a.example/b_(c)?d[]=1)" },
      marks "It is open (see https://a.example/b_(c)?d[]=1).")
    assert.same({}, marks "Paste [the report](https://a.example/r) there.")
    assert.same({ "interpolation [the board]", "parenthesis (in May)" }, marks "It [the board](in May) met.")
  end)
end)

describe("marks: notes", function()
  it("sic", function()
    assert.same({ "sic [sic]", "sic (sic)", "sic [sic!]", "sic [Sic.]" },
      marks "The existance [sic] of an other (sic) and a thrid [sic!] one [Sic.]")
    assert.same({ "parenthesis (sic transit gloria)" }, marks "So it goes (sic transit gloria).")
  end)

  it("on emphasis", function()
    assert.same({ "emphasis-note [Emphasis added.]", "emphasis-note (emphasis mine)",
      "emphasis-note (citations omitted; emphasis in original)", "emphasis-note [italics ours]" },
      marks "It did. [Emphasis added.] It DID (emphasis mine). So (citations omitted; emphasis in original) and so [italics ours].")
    assert.same({ "parenthesis (with emphasis added by each speaker)" },
      marks "They sang (with emphasis added by each speaker).")
  end)

  it("in another language, by its own words", function()
    assert.same({ "emphasis-note [énfasis añadido]" }, marks("Fue así [énfasis añadido].", nil, "es"))
  end)

  it("without a lexicon, are interpolations", function()
    assert.same({ "interpolation [sic]" }, marks("existance [sic]", nil, "und"))
  end)
end)

describe("marks: footnotes", function()
  it("are numbers in brackets, glued to what they note or at the head", function()
    assert.same({ "footnote [1]", "footnote [2, 3]", "footnote [note 4]" },
      marks "It closed.[1] It burned,[2, 3] they said.[note 4]")
    assert.same({ "footnote [1]" }, marks "[1] Minutes of the board, page 4.")
    assert.same({ "footnote [a]" }, marks "It closed.[a] It burned.")
  end)

  it("but not a number that stands as a word in quoted words", function()
    assert.same({ "interpolation [50]" }, marks "He said: “We lost [50] people and two boats.”")
    assert.same({ "footnote [12]" }, marks "The model of [12] is simpler.")
    assert.same({ "interpolation [2012]" }, marks "She said that in [2012] it stood.")
  end)

  it("in Markdown and raised ones", function()
    assert.same({ "footnote [^1]", "footnote [^1]" }, marks("It closed[^1] then.\n\n[^1]: Minutes.\n", "text/markdown"))
    assert.same({ "footnote 1", "footnote 2" },
      marks("<p>It closed.<sup><a href=\"#n1\">1</a></sup> The river<sup>2</sup> rose 3 m<sup>3</sup> "
        .. "and 10<sup>6</sup> and the 4<sup>th</sup>.</p>", "text/html"))
    assert.same({ "footnote [1]" }, marks("<p>It closed.<sup>[1]</sup></p>", "text/html"))
    assert.same({ "footnote ¹²" }, marks "The board met.¹² It covers 5 km² of land.")
  end)
end)

describe("marks: elisions", function()
  it("in every form", function()
    assert.same({ "elision …", "elision ….", "elision ...", "elision ....", "elision . . .", "elision . . . ." },
      marks "One … two etc…. Three... four.... Five . . . six . . . . Seven.")
    assert.same({ "elision [...]", "elision […]", "elision [. . .]", "elision (...)" },
      marks "One [...] two […] three [. . .] four (...) five.")
    assert.same({ "elision * * *" }, marks "The court * * * held so.")
    assert.same({ "elision []" }, marks "The judgment[] stands.")
  end)

  it("without the full stop of the sentence before", function()
    assert.same({ "elision …" }, marks "That was it. … And then.")
    assert.same({ "elision ..." }, marks "In the U.S. ... they agreed.")
  end)

  it("but no leaders, pairs of points, rules", function()
    assert.same({}, marks "Chapter 1 ........... 12")
    assert.same({}, marks "Chapter 1 . . . . . . . . . 12")
    assert.same({}, marks "He left.. and came back.")
    assert.same({}, marks "The end.\n\n* * *\n\nA new part begins.")
  end)

  it("inside a parenthesis are within it", function()
    local doc = parse "They ran (rain, etc….) home."
    local list = {}
    for mark in doc:marks() do list[#list + 1] = mark end
    assert.equal("parenthesis", list[1].kind)
    assert.equal("elision", list[2].kind)
    assert.equal(list[1].id, list[2].parent.id)
  end)
end)

describe("marks: the quotation around them", function()
  it("is the innermost one", function()
    local doc = parse "It began. (“We saw ‘the [old] boat’ there [twice],” she said.)"
    local inside = {}
    for mark in doc:marks() do inside[#inside + 1] = mark.text .. " " .. (mark.quote and mark.quote.text or "-") end
    assert.same({
      "(“We saw ‘the [old] boat’ there [twice],” she said.) -",
      "[old] ‘the [old] boat’",
      "[twice] “We saw ‘the [old] boat’ there [twice],”",
    }, inside)
  end)
end)

describe("marks: on the fixtures", function()
  local function folder(name) return "spec/fixtures/" .. name end

  for _, name in ipairs { "trail.txt", "trail.html" } do
    it(name .. ": 45 brackets in pairs, one parenthesis closed by a 46th, 6 elisions", function()
      assert.same({ interpolation = 43, ["emphasis-note"] = 2, elision = 6, parenthesis = 3, ["parenthesis*"] = 1 },
        count(folder(name)))
    end)
  end

  for _, name in ipairs { "court.txt", "court.html" } do
    it(name .. ": 8 footnote numbers, 2 insertions, 3 elisions, one note among 7 parentheses", function()
      assert.same({ footnote = 8, interpolation = 2, elision = 3, ["emphasis-note"] = 1, parenthesis = 6 },
        count(folder(name)))
    end)
  end

  for _, name in ipairs { "interview.txt", "interview.html" } do
    it(name .. ": 3 reactions and 4 insertions, one sic, one pause", function()
      assert.same({ interpolation = 7, sic = 1, elision = 1 }, count(folder(name)))
    end)
  end

  for _, name in ipairs { "spanish.txt", "spanish.html" } do
    it(name .. ": an insertion, two elisions of which one in brackets", function()
      assert.same({ interpolation = 1, elision = 2 },
        count(folder(name), function(mark) return mark.kind ~= "parenthesis" end))
    end)
  end

  it("draft.md: 5 notes and insertions, 4 footnote marks, one elision", function()
    assert.same({ interpolation = 5, footnote = 4, elision = 1, parenthesis = 1 }, count(folder "draft.md"))
  end)

  for _, name in ipairs { "wire", "feature", "release", "list", "blog", "heavy" } do
    it(name .. ": nothing astray", function()
      for _, suffix in ipairs { ".txt", ".html" } do
        local counts = count(folder(name .. suffix))
        assert.is_nil(counts.stray)
        assert.is_nil(counts.sic)
        assert.is_nil(counts.footnote)
      end
    end)
  end

  it("every mark stands where it says", function()
    for _, name in ipairs { "trail.html", "court.html", "draft.md" } do
      local doc = assert(nutgraf.open(folder(name)))
      for mark in doc:marks() do
        local first = doc.text:sub(mark.span[1] + 1, mark.span[2])
        assert.equal(first, mark.text)
        local last = mark.parent
        if last then assert.is_true(last.span[1] <= mark.span[1] and mark.span[2] <= last.span[2]) end
      end
    end
  end)
end)

describe("marks: pathological", function()
  it("texts end in time, and in no stray pair", function()
    local n = 200000
    local doc = parse(("["):rep(n))
    assert.equal(n, doc:count "marks")
    doc = parse(("[("):rep(n / 4) .. ("])"):rep(n / 4))
    assert.is_true(doc:count "marks" > 0)
    doc = parse(("("):rep(n / 2) .. ("]"):rep(n / 2))
    assert.equal(n / 2, doc:count "marks")
    doc = parse(("…"):rep(n))
    assert.equal(0, doc:count "marks")
  end)
end)
