-- Quotations. Every expectation is written by hand; counts on the fixtures are
-- those of spec/fixtures/README.md.
local nutgraf = require "nutgraf"

local function parse(text, kind, language)
  return assert(nutgraf.parse(text, { type = kind or "text/plain", language = language or "en" }))
end

local function list(doc)
  local all = {}
  for quote in doc:quotes() do all[#all + 1] = quote end
  return all
end

-- The texts of the quotations.
local function texts(text, kind, language)
  local all = {}
  for i, quote in ipairs(list(parse(text, kind, language))) do all[i] = quote.text end
  return all
end

-- "kind text" of them.
local function kinds(text, kind, language)
  local all = {}
  for i, quote in ipairs(list(parse(text, kind, language))) do all[i] = quote.kind .. " " .. quote.text end
  return all
end

local function open(name) return assert(nutgraf.open("spec/fixtures/" .. name)) end

describe("quotations between marks", function()
  it("curly, straight, mixed, typed as two", function()
    assert.same({ "“We go,”" }, texts "“We go,” she said.")
    assert.same({ '"We go,"', '"At once."' }, texts '"We go," she said. "At once."')
    assert.same({ '“We go,"', '"At once.”' }, texts '“We go," she said. "At once.”')
    assert.same({ "''We go,''", "``At once.''" }, texts "''We go,'' she said. ``At once.''")
  end)

  it("of other languages", function()
    assert.same({ "«Nous partons»", "‹ tout de suite ›" },
      texts("Il dit : «Nous partons» et ‹ tout de suite ›.", nil, "fr"))
    assert.same({ "„Wir gehen“", "‚sofort‘", "„jetzt”" }, texts("Er sagt „Wir gehen“ und ‚sofort‘ und „jetzt”.", nil, "de"))
    assert.same({ "»Wir gehen«" }, texts("Er sagt »Wir gehen« dazu.", nil, "de"))
    assert.same({ "”Vi går”" }, texts("Hon sade ”Vi går” till oss.", nil, "sv"))
    assert.same({ "「行く」", "『本』" }, texts("彼は「行く」と『本』。", nil, "ja"))
  end)

  it("span with marks, inner without", function()
    local quote = list(parse "Then “we go” it was.")[1]
    assert.same({ 5, 16 }, quote.span)
    assert.same({ 8, 13 }, quote.inner)
    assert.is_true(quote.closed)
  end)

  it("open and close across inline markup", function()
    assert.same({ "“We go,”", "“now.”" },
      texts("<p>“<em>We go</em>,” she <b>said</b>, “<i>now.</i>”</p>", "text/html"))
    assert.same({ '"We go,"' }, texts('<p><b>"We</b> go,<i>"</i> she said.</p>', "text/html"))
  end)

  it("by an element of their own", function()
    assert.same({ "We go,", "at once" }, texts("<p><q>We go,</q> she said, <q>at once</q>.</p>", "text/html"))
    assert.same({ "“We go,”" }, texts("<p><q>“We go,”</q> she said.</p>", "text/html"))
    assert.same({ "direct We go," }, kinds("<p><q>We go,</q> she said.</p>", "text/html"))
    -- One that crosses marks is none; one inside of them, or around them, is.
    assert.same({ "“We go now,”" }, texts("<p>“We <q>go now,” she</q> said.</p>", "text/html"))
    assert.same({ "“go now,”" }, texts("<p><q>We “go</q> now,” she said.</p>", "text/html"))
    assert.same({ "“We all go now,”", "all go" }, texts("<p>“We <q>all go</q> now,” she said.</p>", "text/html"))
  end)

  it("single ones are told from apostrophes", function()
    assert.same({ "‘We go,’" }, texts "‘We go,’ she said in the ’90s, and the officials’ answer didn’t come.")
    assert.same({ "'The players' union won,'" }, texts "'The players' union won,' she said.")
    assert.same({ "'tip'" }, texts "The 'tip' wasn't the workers' own.")
    assert.same({}, texts "'Twas the players' fault in the '90s, rock 'n' roll and o' clocks.")
    assert.same({}, texts "The Joneses' car, the bosses' desk, two hours' work.")
    assert.same({}, texts "‘Tis the season of ‘68.")
    assert.same({ '"The \'tip\' was Jones\',"', "'tip'" },
      texts '"The \'tip\' was Jones\'," he said.')
  end)

  it("feet, inches and minutes are none", function()
    assert.same({}, texts "The door is 6'2\" high and 31\" wide.")
    assert.same({ '"He is 6\'2" tall,"' }, texts '"He is 6\'2" tall," she said.')
    assert.same({ '"It was 1990"' }, texts 'She said "It was 1990" twice.')
    assert.same({ "“He is 6’2” tall,”" }, texts "“He is 6’2” tall,” she said.")
  end)

  it("what stands in code and attributes is none", function()
    assert.same({}, texts("<p>Type <code>\"x\" “y”</code> there.</p>", "text/html"))
    assert.same({ "“y”" }, texts("Type `\"x\"` or “y” there.", "text/markdown"))
    assert.same({ '"We go,"' }, texts '{frame width="20" name="x"} "We go," she said.')
  end)

  it("nested ones know the one around", function()
    local quotes = list(parse "“She said, ‘There is “nobody” here,’ and left,” he wrote.")
    assert.equal(3, #quotes)
    assert.is_nil(quotes[1].parent)
    assert.equal(quotes[1].id, quotes[2].parent.id)
    assert.equal(quotes[2].id, quotes[3].parent.id)
    assert.equal("direct", quotes[1].kind)
    assert.equal("nested", quotes[2].kind)
    assert.same({ "“I said “no” to him,”", "“no”" }, texts "“I said “no” to him,” he said.")
    assert.same({ '"I said "no" to him,"', '"no"' }, texts '"I said "no" to him," he said.')
  end)

  it("one never closed ends with its block, or where the next begins", function()
    local quotes = list(parse "He said “we go. The boat left.\n\nIt was late.")
    assert.equal(1, #quotes)
    assert.equal("“we go. The boat left.", quotes[1].text)
    assert.is_false(quotes[1].closed)
    assert.same({ "“We go.", "“At once.”" }, texts "“We go. “At once.” He left.")
    assert.same({ '"We go.', '"At once."' }, texts '"We go. "At once." He left.')
  end)

  it("a closing mark alone is none", function()
    assert.same({}, texts "We go.” He left.")
    assert.same({}, texts 'We go." He left.')
    assert.same({ "“At once.”" }, texts "We go.” He left. “At once.”")
  end)

  it("a mark with nothing after it is none", function()
    assert.same({ "“At once.”" }, texts("<p>“</p><p>“At once.”</p>", "text/html"))
  end)

  it("a low mark's partner closes, even where the low one is missing", function()
    assert.same({}, texts("Wir gehen.“ Er ging.", nil, "de"))
    assert.same({ '"Wir gehen.“' }, texts('Er sagt: "Wir gehen.“ Und ging.', nil, "de"))
  end)

  it("a blank on the wrong side of the mark is a slip", function()
    assert.same({ '" We go at once,"' }, texts 'He said," We go at once," and left.')
  end)
end)

describe("quotations over paragraphs", function()
  it("go on where the opening mark is repeated", function()
    local quotes = list(parse "“We go.\n\n“We go at once.\n\n“And we stay,” she said.\n\n“Good,” he said.")
    assert.equal(4, #quotes)
    assert.is_nil(quotes[1].continues)
    assert.is_false(quotes[1].closed)
    assert.equal(quotes[1].id, quotes[2].continues.id)
    assert.equal(quotes[2].id, quotes[3].continues.id)
    assert.is_true(quotes[3].closed)
    assert.is_nil(quotes[4].continues)
  end)

  it("pass over a caption, not over a heading", function()
    local page = "<p>“We go.</p>%s<p>“We stay,” she said.</p>"
    local quotes = list(parse(page:format "<figure><figcaption>The boat.</figcaption></figure>", "text/html"))
    assert.equal(quotes[1].id, quotes[2].continues.id)
    quotes = list(parse(page:format "<h2>The boat</h2>", "text/html"))
    assert.is_nil(quotes[2].continues)
  end)

  it("with single marks, and with guillemets that repeat the closing one", function()
    local quotes = list(parse "‘We go.\n\n‘And we stay,’ she said.")
    assert.equal(2, #quotes)
    assert.equal(quotes[1].id, quotes[2].continues.id)
    quotes = list(parse("«Nos vamos.\n\n»Y volvemos», dijo.", nil, "es"))
    assert.equal(2, #quotes)
    assert.equal(quotes[1].id, quotes[2].continues.id)
    assert.same({}, texts "‘We go.\n\nAnd we stay.")
  end)
end)

describe("dialogue after dashes", function()
  it("where the language has it", function()
    local quotes = list(parse("—Me voy —dijo Ana—. Mañana vuelvo.\n\n—Bien.", nil, "es"))
    assert.equal(3, #quotes)
    assert.equal("—Me voy", quotes[1].text)
    assert.equal("Mañana vuelvo.", quotes[2].text)
    assert.equal("—Bien.", quotes[3].text)
    assert.equal("direct", quotes[1].kind)
    assert.same({ "—El «pacto» no existe", "«pacto»" }, texts("—El «pacto» no existe —dijo.", nil, "es"))
  end)

  it("and nowhere else", function()
    assert.same({}, texts "—The boat left —he said.")
    assert.same({}, texts("— uno\n\n— dos", nil, "es"))
  end)
end)

describe("kinds of quotations", function()
  it("direct: speech and writing", function()
    assert.same({ "direct “Six,”" }, kinds "“Six,” he said.")
    assert.same({ "direct “Please.”" }, kinds "“Please.”")
    assert.same({ "direct “a bad idea”" }, kinds "She described it as “a bad idea” on Monday.")
    assert.same({ "direct “very late.”" }, kinds "The clerk said on Monday, two days later, that it was “very late.”")
    assert.same({ "direct “we were late.”" }, kinds "Then, Mr. Barr said, “we were late.”")
    assert.same({ "direct “Verified.”" }, kinds "Each sheet had a note attached: “Verified.”")
    assert.same({ "direct “not for navigation in winter”" }, kinds "A stamp has “not for navigation in winter” on it.")
    assert.same({ "direct “Dear Ruth Amory,”" }, kinds "The letter opens with the words “Dear Ruth Amory,” and a date.")
  end)

  it("partial: some words of a statement, which is whose they are", function()
    local doc = parse("The mayor called the plan “historic” and left. He called it “neglect” of the yard. "
      .. "Odile Marrow said the so-called “reform” was dead. The leaders of the “cartel” met in May. "
      .. "A spokesman said that fees were “reviewed” twice and “kept” for a year.")
    local kind, whose = {}, {}
    for quote in doc:quotes() do kind[quote.text] = quote.kind end
    for said in doc:attributions() do
      for _, quote in ipairs(said.quotes) do whose[quote.text] = said.source end
    end
    assert.same({ ["“historic”"] = "partial", ["“neglect”"] = "partial", ["“reform”"] = "scare",
      ["“cartel”"] = "scare", ["“reviewed”"] = "partial", ["“kept”"] = "partial" }, kind)
    assert.same({ ["“historic”"] = "The mayor", ["“neglect”"] = "He", ["“reviewed”"] = "A spokesman",
      ["“kept”"] = "A spokesman" }, whose)
  end)

  it("partial: whichever layer is asked for first, and by a filter", function()
    local text = "The mayor called the plan “historic” and left. The leaders of the “cartel” met in May."
    local function count(kind)
      local number = 0
      for _ in parse(text):quotes { kind = kind } do number = number + 1 end
      return number
    end
    assert.same({ 1, 1, 0 }, { count "partial", count "scare", count "direct" })
  end)

  it("scare: a word held at arm's length", function()
    assert.same({ "scare “cartel”" }, kinds "The leaders of the “cartel” met in May.")
    assert.same({ "scare “managed”" }, kinds "Boats of the “managed” trade left at noon.")
    assert.same({ "scare “shadow bank.”" }, kinds "It was billed in some reports as a “shadow bank.”")
    assert.same({ "scare “Ring,”" }, kinds "The second man of the “Ring,” claims otherwise.")
    assert.same({ "scare “protocol,”" }, kinds "They had a so-called “protocol,” which they kept.")
  end)

  it("title: works, subject lines, nicknames", function()
    assert.same({ "title “The White Margin”" }, kinds "Her book “The White Margin” is a history of errors.")
    assert.same({ "title “Salt and Iron Roads,”" }, kinds "In “Salt and Iron Roads,” the trade is over.")
    assert.same({ "title “Fwd: the two sheets,”" }, kinds "In a mail with the subject line “Fwd: the two sheets,” he asks for more.")
    assert.same({ "title “re: your gates,”" }, kinds "The memo, titled “re: your gates,” has no date.")
    assert.same({ "title “The Notary”" }, kinds "The lawyer, Tobias “The Notary” Crell, was there.")
    assert.same({ "title “the infant.”" }, kinds "He is known in the village as “the infant.”")
    assert.same({ "scare “temper.”" }, kinds "It is known for its “temper.”")
  end)

  it("capitals tell nothing where all words have them", function()
    assert.same({ "scare ‘Crazy System’" }, kinds "Mayor Amory Shuns ‘Crazy System’ During Campaign Stop")
  end)

  it("inside another: its own kind, speech is nested", function()
    assert.same({ "direct “She could ‘read’ a bell,”", "scare ‘read’" }, kinds "“She could ‘read’ a bell,” he said.")
    assert.same({ "direct “She said, ‘Go home now,’ and slept,”", "nested ‘Go home now,’" },
      kinds "“She said, ‘Go home now,’ and slept,” he said.")
  end)
end)

-- The lines of a pasted page, a paragraph each.
local function page(lines) return table.concat(lines, "\n\n") .. "\n" end

local function blocks(text, kind, language)
  local all = {}
  for _, quote in ipairs(list(parse(text, kind, language))) do
    if quote.kind == "block" then all[#all + 1] = (quote.continues and "+" or "") .. quote.text end
  end
  return all
end

describe("block quotations that a page marks", function()
  it("are one for each paragraph", function()
    local doc = parse("<p>The rule says:</p><blockquote><p>Nobody goes.</p><p>Nobody stays.</p></blockquote><p>So it is.</p>",
      "text/html")
    local quotes = list(doc)
    assert.equal(2, #quotes)
    assert.equal("Nobody goes.", quotes[1].text)
    assert.equal("block", quotes[1].kind)
    assert.is_nil(quotes[1].continues)
    assert.equal(quotes[1].id, quotes[2].continues.id)
    assert.same({ "Nobody goes.", "+Nobody stays." }, blocks("He wrote:\n\n> Nobody goes.\n>\n> Nobody stays.\n\nSo.\n", "text/markdown"))
  end)

  it("leave out who is quoted", function()
    assert.same({ "Nobody goes." },
      blocks("<blockquote><p>Nobody goes.</p><p>— Ruth Amory, clerk</p></blockquote>", "text/html"))
    assert.same({ "Nobody goes." },
      blocks("<blockquote><p>Nobody goes.</p><footer>Ruth Amory</footer></blockquote>", "text/html"))
  end)

  it("have the marks around them as their own", function()
    local quotes = list(parse("<blockquote>“Nobody goes.”</blockquote>", "text/html"))
    assert.equal(1, #quotes)
    assert.equal("block", quotes[1].kind)
    assert.same({ 0, 18 }, quotes[1].span)
    assert.same({ 3, 15 }, quotes[1].inner)
    quotes = list(parse("<blockquote><p>Nobody goes.</p><p>“Not one.”</p></blockquote>", "text/html"))
    assert.equal(3, #quotes)
    assert.equal(quotes[2].id, quotes[3].parent.id)
  end)
end)

describe("block quotations after a lead-in", function()
  it("begin after a document that is dated, or a verb of saying with a document", function()
    assert.same({ "The gates stay shut." }, blocks(page {
      "In an email dated May 3, 2011, the clerk is blunt about the river:", "The gates stay shut.",
      "Ruth Amory, who runs the lock, was not told.",
    }))
    assert.same({ "The gates stay shut." }, blocks(page {
      "The letter to the board says the following:", "The gates stay shut.", "The river rose that night.",
    }))
    assert.same({ "Nobody opens a gate alone." }, blocks(page {
      "The rule reads:", "Nobody opens a gate alone.", "The river rose that night.",
    }))
  end)

  it("with a verb alone, only where the words read as quoted", function()
    assert.same({}, blocks(page { "He said there were two reasons:", "The first was rain.", "The second was wind." }))
    assert.same({ "I saw no gate open." }, blocks(page { "The clerk answered:", "I saw no gate open.", "It was noon." }))
    assert.same({ "They [the clerks] saw no gate open." },
      blocks(page { "The clerk answered:", "They [the clerks] saw no gate open.", "It was noon." }))
    assert.same({ "… no gate was open." }, blocks(page { "The clerk answered:", "… no gate was open.", "It was noon." }))
  end)

  it("not without either, nor before a list or a heading", function()
    assert.same({}, blocks(page { "Here is what was in the box:", "A hat, a coat and a map of the town were in it.", "It was noon." }))
    assert.same({}, blocks(page { "The email names three towns:", "• Arden", "• Barlow", "• Corran" }))
    assert.same({}, blocks(page { "Read the report below:", "The river rose in May and fell in June.", "It was noon." }))
  end)

  it("not where the words have marks: these make a quotation of their own", function()
    assert.same({ "direct “The gates stay shut.”" },
      kinds(page { "The letter says the following:", "“The gates stay shut.”", "The river rose." }))
  end)

  it("go on while the words read as quoted", function()
    assert.same({ "The gates stay shut.", "+[If] the river rises, nobody goes;", "+[then] they open.",
      "+(Now, in summer:)", "+[The] gates open at noon." }, blocks(page {
      "In an email dated May 3, 2011, KX2 sets out the rule as follows:", "The gates stay shut.",
      "• [If] the river rises, nobody goes;", "• [then] they open.", "(Now, in summer:)",
      "• [The] gates open at noon.", "KX2 then went home.",
    }))
    assert.same({ "Our gates are old.", "+I have said so to the board.", "+Nobody listens…" }, blocks(page {
      "In an email dated May 3, 2011, the clerk complains:", "Our gates are old.", "I have said so to the board.",
      "Nobody listens…", "The board met in June.",
    }))
  end)

  it("end where the narrator names the source again", function()
    assert.same({ "The PS [Port Sable] gates stay shut." }, blocks(page {
      "In an email dated May 3, 2011, KX2 sets out the rule:", "The PS [Port Sable] gates stay shut.",
      "KX2 is not the only one to say so about PS.", "It was noon.",
    }))
    assert.same({ "The PS [Port Sable] gates stay shut.", "+Nobody in PS minds." }, blocks(page {
      "In an email dated May 3, 2011, KX2 sets out the rule:", "The PS [Port Sable] gates stay shut.",
      "Nobody in PS minds.", "KX2 went home.",
    }))
  end)

  it("do not take the narrator's “I” for the source's", function()
    assert.same({ "The gates stay shut." }, blocks(page {
      "I asked for the file in May.", "The letter in it says the following:", "The gates stay shut.",
      "I wrote back at once.", "It was noon.",
    }))
  end)

  it("hold the quotations in them, and their marks", function()
    local doc = parse(page {
      "In an email dated May 3, 2011, KX2 sets out the rule:", "The “old” gates [of 1911] stay shut.", "It was noon.",
    })
    local quotes = list(doc)
    assert.equal("block", quotes[1].kind)
    assert.equal(quotes[1].id, quotes[2].parent.id)
    for mark in doc:marks() do assert.equal(quotes[1].id, mark.quote.id) end
  end)
end)

describe("quotations on the fixtures", function()
  -- How many quotations there are, by a property.
  local function count(name, wanted)
    local n = 0
    for _, quote in ipairs(list(open(name))) do n = n + (wanted(quote) and 1 or 0) end
    return n
  end
  local function begins(mark)
    return function(quote) return quote.text:sub(1, #mark) == mark and quote.kind ~= "block" end
  end

  -- heavy has one more, in a reader's comment below the story.
  local curly = { wire = 19, heavy = 13, feature = 38, interview = 9, court = 10, release = 10, list = 12, spanish = 4 }
  for name, wanted in pairs(curly) do
    it(name .. ": as many quotations as opening marks", function()
      assert.equal(wanted, count(name .. ".txt", begins "“"))
      assert.equal(wanted, count(name .. ".html", begins "“"))
    end)
  end

  local set_off = {
    trail = { 11, 4, 2, 4, 1, 2, 1, 2, 1 }, court = { 2 }, blog = { 1, 2 }, spanish = { 2 },
    wire = {}, heavy = {}, feature = {}, interview = {}, release = {}, list = {},
  }
  for name, wanted in pairs(set_off) do
    for _, suffix in ipairs { ".txt", ".html" } do
      it(name .. suffix .. ": block quotations, paragraph by paragraph", function()
        local got = {}
        for _, quote in ipairs(list(open(name .. suffix))) do
          if quote.kind == "block" and not quote.continues then
            got[#got + 1] = 1
          elseif quote.kind == "block" then
            got[#got] = got[#got] + 1
          end
        end
        assert.same(wanted, got)
      end)
    end
  end

  it("draft.md: one block quotation of two paragraphs", function()
    assert.equal(2, count("draft.md", function(quote) return quote.kind == "block" end))
    assert.equal(13, count("draft.md", begins "“"))
  end)

  for _, suffix in ipairs { ".txt", ".html" } do
    it("feature" .. suffix .. ": three paragraphs go on, five quotations nest", function()
      local goes_on, nested = 0, 0
      for _, quote in ipairs(list(open("feature" .. suffix))) do
        if quote.continues then goes_on = goes_on + 1 end
        if quote.text:find("^‘") then
          nested = nested + 1
          assert.is_truthy(quote.parent)
        end
      end
      assert.equal(3, goes_on)
      assert.equal(5, nested)
    end)

    it("feature" .. suffix .. ": two words held at arm's length, two quoted, two nicknames", function()
      local scare, title, partial = {}, {}, {}
      for _, quote in ipairs(list(open("feature" .. suffix))) do
        if quote.kind == "partial" then partial[#partial + 1] = quote.text end
        if quote.kind == "scare" and not quote.parent then scare[#scare + 1] = quote.text end
        if quote.kind == "title" then title[#title + 1] = quote.text end
      end
      assert.same({ "“protocol,”", "“learners”" }, scare)
      assert.same({ "“informal.”", "“temper.”" }, partial) -- “informal”: as a report describes the bells
      assert.same({ "“Tuppence”", "“the infant.”" }, title)
    end)

    it("spanish" .. suffix .. ": guillemets and four lines of dialogue", function()
      assert.equal(4, count("spanish" .. suffix, begins "—"))
    end)

    it("trail" .. suffix .. ": subject lines and a nickname are titles, single words are not speech", function()
      local title, scare, partial = {}, {}, {}
      for _, quote in ipairs(list(open("trail" .. suffix))) do
        if quote.kind == "partial" then partial[#partial + 1] = quote.text end
        if quote.line > 36 and quote.kind == "title" then title[#title + 1] = quote.text end
        if quote.kind == "scare" and not quote.text:find(" ", 1, true) then scare[#scare + 1] = quote.text end
      end
      assert.same({ "“talks,”", "“hint”" }, scare)
      assert.same({ "“Syndicate”", "“managed”", "“Syndicate,”", "“source”", "“reviewed”" }, partial) -- letters point to it, show it
      assert.equal("“The Notary”", title[#title - 3])
      assert.equal("“Fwd: Two follow-ups for KX2,”", title[#title - 2])
      assert.equal("“Quillon Boarding Was Joint Op-WM418,”", title[#title - 1])
      assert.equal("“Re: Insight-Strait-Reserve crews ashore-WM418,”", title[#title])
    end)
  end
end)

describe("quotations: pathological", function()
  local function fine(text, kind)
    local doc = parse(text, kind)
    return doc:count "quotes"
  end

  it("texts end in time", function()
    local n = 100000
    for _, mark in ipairs { '"', "“", "”", "'", "‘", "«", "„", "“a ‘b ", "` ", '" ', "[“(", "「" } do
      assert.is_true(fine(mark:rep(n)) >= 0)
    end
    assert.equal(64, fine(("«"):rep(n) .. ("("):rep(n) .. ("»"):rep(n) .. (")"):rep(n))) -- deeper ones are left out
    assert.is_true(fine(("He wrote in the letter:\n\nWe [all] go.\n\n"):rep(n / 10)) >= n / 10)
    assert.is_true(fine(("“We go\n\n"):rep(n / 10)) == n / 10)
    assert.is_true(fine(("<blockquote><p>We “go”"):rep(n / 100), "text/html") > 0)
  end)
end)

describe("quotations in quotations", function()
  -- So many, each in the one before it: double marks and single ones in turn.
  local function nested(count)
    local opening, close = {}, {}
    for i = 1, count do
      opening[i] = i % 2 == 1 and "“he said " or "‘she said "
      close[count + 1 - i] = i % 2 == 1 and "”" or "’"
    end
    return assert(nutgraf.parse("Lee said " .. table.concat(opening) .. "no" .. table.concat(close) .. ".",
      { type = "text/plain", language = "en" }))
  end

  it("are all there as deep as people write", function()
    local doc = nested(64)
    assert.equal(64, doc:count "quotes")
    assert.same({}, doc.issues)
  end)

  it("are left out where they lie deeper, and an issue tells how many", function()
    local doc = nested(100)
    assert.equal(64, doc:count "quotes")
    assert.equal("nested-quotes", doc.issues[1].code)
    assert.matches("^36 quotations that lie in more than 64 others", doc.issues[1].message)
  end)
end)
