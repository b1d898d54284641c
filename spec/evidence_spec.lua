local support = require "spec.support"

local items = support.items

local function of_fixture(view) return items(view, "spec/fixtures/trail.txt") end

local STORY = [[
The harbor office kept a second set of books, e-mails obtained by this newspaper show.

In an email dated March 3, 2011, the clerk sets out the plan as follows:

We close the north pier first. [Emphasis added.]

I do not think that [the board] will object.

In a separate email dated March 9, 2011, with the subject line “Re: The pier,” she asks for money.

From the March 3, 2011, email:

Nobody will notice….

The board denies the plan.
]]

-- The documents of a text, each as "kind author: words".
local function cited(text, name)
  local shown = {}
  for index, item in ipairs(items("trail", text, name)) do
    local author = type(item.author) == "string" and item.author or "nobody"
    shown[index] = ("%s %s: %s"):format(item.kind, author, item.text)
  end
  return shown
end

-- What a text's documents say, document by document.
local function says(text)
  local shown = {}
  for index, item in ipairs(items("trail", text)) do
    shown[index] = {}
    for at, child in ipairs(item.children or {}) do shown[index][at] = child.text end
  end
  return shown
end

describe("documents of noun groups", function()
  it("are somebody's, from somebody, or by somebody", function()
    assert.same({ "email Ann Lee: Ann Lee's emails", "memo Tarn Bank: A memo",
      "study Tarn Institute: A 2014 study", "letter Tobias Crell: a letter" },
      cited [[
Ann Lee's emails were found on Monday.

A memo from the Tarn Bank warned of it.

A 2014 study by the Tarn Institute found that piers rot.

They read a letter signed by Tobias Crell.
]])
  end)

  it("are told by who brought, wrote or sent them, through others between", function()
    assert.same({ "filing Tobias Crell: A lawsuit", "statement Ann Lee: a statement" }, cited [[
A lawsuit against Ann Lee by Tobias Crell was dropped.

Ann Lee issued a statement that praised the board.
]])
  end)

  it("of many meanings are cited only where the text leans on them", function()
    assert.same({ "filing Ann Lee: a complaint" }, cited [[
Ann Lee filed a complaint with the harbor court.

There was no complaint about the fish. The deal was easy to see. His image was fine.
]])
  end)

  it("are one with what is called so later, and another where another is told", function()
    local list = items("trail", [[
Ann Lee sent a letter to Tobias Crell. The letter was long. Nobody answered the letter.

Tobias Crell sent another letter to Ruth Vey.
]])
    assert.same({ 2, 3, 1 }, { #list, list[1].references, list[2].references })
  end)

  it("say what a statement has for its source, what is said in them, and what their clauses tell", function()
    assert.same({
      { "that the pier was safe" }, { "“It was a lie,”", "“We never sold it,”" },
      { "it lied" }, { "that it hid the books" }, { "that she knew" },
    }, says [[
The report said that the pier was safe.

“It was a lie,” Ann Lee said in a written statement. “We never sold it,” she added.

Tobias Crell filed a lawsuit alleging that it lied.

Ruth Vey filed a suit, alleging that it hid the books.

The guard read some e-mails from the board, which show that she knew.
]])
  end)

  it("say all that their clauses tell, and what their makers tell of them", function()
    assert.same({
      { "$4 million", "names three officers" }, { "the two reports “wholly inaccurate.”" },
      { "that Crell had cheated 500 people" }, { "does not mention the cranes" },
      { "“Sorry, but it is gone,”" },
    }, says [[
The suit seeks $4 million and names three officers.

The company wrote a long letter to Ann Lee, calling the two reports “wholly inaccurate.”

Ruth Vey filed a $40 lawsuit in 2013 alleging that Crell had cheated 500 people.

The memo, seen by the Courier, does not mention the cranes.

The page was replaced by a message that said, “Sorry, but it is gone,” on Monday.
]])
  end)

  it("say what their authors write further on, and nothing else that these say", function()
    assert.same({
      { "“a victim, too.”", "“We trusted the stamp,”" },
    }, says [[
Claudia Reuter said in an e-mail that the firm was “a victim, too.”

The company was founded in 1949. It has 400 workers. It was sold last year.

“We trusted the stamp,” Reuter wrote.

“We are hungry,” Reuter told a crowd in Tarn.
]])
  end)

  it("are named before their writers, and quoted before they are told of", function()
    local list = items("trail", [[
LEEDS, May 30, 2021 — The first sign was an email. On 6 March 2020, the treasurer, Colin Speight, wrote to Derek Malham that somebody had sold the pitch.

Her lawyer, Kamil Borek, said that the file “rests on one memo.”

That memo, written in 2018 by Astrid Linde, was short.

The case was over. The complaint was brought by Ruth Vey in 2013.
]])
    local rows = {}
    for index, item in ipairs(list) do
      rows[index] = ("%s %s %s"):format(item.kind, item.date or "-", item.author or "-")
    end
    assert.same({
      "email 2020-03-06 Colin Speight", "memo 2018 Astrid Linde", "filing 2013 Ruth Vey",
    }, rows)
  end)

  it("have the day that is told of them, not of what is done with them", function()
    local list = items("trail", [[
TARN, May 30, 2014 — Ann Lee first saw the memo on Friday.

The 62-page audit, prepared by the firm Crell & Vey and dated Feb. 27, said that the pier was safe.

In an affidavit sworn on Oct. 20, 2013, she says that nobody came.
]])
    local rows = {}
    for index, item in ipairs(list) do
      rows[index] = ("%s %s %s"):format(item.kind, item.date or "-", item.author or "-")
    end
    assert.same({
      "memo - -", "report 2014-02-27 Crell & Vey", "filing 2013-10-20 -",
    }, rows)
  end)

  it("do not say what somebody says of them", function()
    assert.same({ {} }, says "Ann Lee said that the plan was in the memo from the bank.\n")
  end)
end)

describe("documents without a noun", function()
  it("are what papers report, judges rule, and people post", function()
    assert.same({ "article Harbor Courier: The Harbor Courier reported",
      "ruling A judge: A judge ruled", "post Ann Lee: Ann Lee tweeted",
      "post Ruth Vey: Ruth Vey wrote on Twitter" }, cited [[
The Harbor Courier reported that the board had sold the pier.

A judge ruled that the board must pay.

Ann Lee tweeted that she was sorry.

Ruth Vey wrote on Twitter that it was late.
]])
  end)

  it("have the day that their sentence tells, however it stands", function()
    local days = {}
    for index, item in ipairs(items("trail", [[
On March 3, 2011, the Harbor Courier reported that the pier was sold.

The Tarn Post reported on May 4, 2012, that it was not.

“It was a lie,” Ann Lee said in a statement dated June 5, 2013.

She read an April 2010 memo from the bank.
]])) do days[index] = item.date end
    assert.same({ "2011-03-03", "2012-05-04", "2013-06-05", "2010-04" }, days)
  end)

  it("are none where nobody of that trade does so, or it is not done", function()
    assert.same({}, cited [[
Ann Lee reported that the board had sold the pier. The king ruled the island.

A judge may rule that the board must pay. Ann Lee never tweeted that she was sorry.

Ruth Vey sat on the board that it was late.
]])
  end)

  it("are one document of one paper", function()
    local list = items("trail", [[
The Harbor Courier reported that the pier was sold. The board met twice, the Harbor Courier reported.
]])
    assert.same({ 1, 2 }, { #list, list[1].references })
  end)
end)

describe("the trail", function()
  it("takes two references for one document only where the text says so", function()
    local list = items("trail", STORY)
    assert.equal(3, #list)
    assert.equal("e-mails", list[1].text)
    assert.equal("2011-03-03", list[2].date)
    assert.equal(2, list[2].references)
    assert.equal("2011-03-09", list[3].date)
    assert.equal("Re: The pier", list[3].subject)
    assert.is_nil(list[2].subject)
  end)

  it("gives a document the passages that are led in by it", function()
    local passages = {}
    for index, child in ipairs(items("trail", STORY)[2].children) do passages[index] = child.text end
    assert.same({
      "We close the north pier first. [Emphasis added.]",
      "I do not think that [the board] will object.", "Nobody will notice….",
    }, passages)
  end)

  it("names the writer who stands as the subject, and gives him what he goes on with", function()
    local list = items("trail", [[
In a Tarn Harbor email dated March 3, 2011, the pilot KX14 sets out the plan as follows:

We close the north pier first.

KX14 then goes on to describe the plan for the south pier:

… I know that nobody will look at the south pier [at night].

KX52's plans were known. “The pier was never safe,” Odile Marrow wrote in a letter to the board.

The board spoke of “a misunderstanding” in a note, as revealed in a prior Courier report.
]])
    assert.equal("KX14", list[1].author)
    assert.same({ "We close the north pier first.",
      "… I know that nobody will look at the south pier [at night]." },
      { list[1].children[1].text, list[1].children[2].text })
    assert.equal("letter", list[2].kind)
    assert.equal("Odile Marrow", list[2].author)
    assert.equal("“The pier was never safe,”", list[2].children[1].text)
    assert.equal("report", list[4].kind)
    assert.is_nil(list[4].children)
  end)

  it("says from whom and to whom a document went", function()
    local list = items("trail", [[
In a letter dated March 3, 2011, from Odile Marrow to Tobias Crell, the plan is set out.

The firm said so in an email to Ruth Vey. In a memo about the pier, nobody wrote to Hal Brand.
]])
    assert.same({ "Odile Marrow", "Tobias Crell" }, { list[1].author, list[1].recipient })
    assert.equal("Ruth Vey", list[2].recipient)
    assert.equal("memo", list[3].kind)
    assert.is_nil(list[3].recipient)
  end)

  it("takes the last of two nouns for the document, and an interview for none", function()
    assert.same({}, items("trail", "“It was late,” Hal Brand said in a brief interview.\n"))
    local list = items("trail", "“It was late,” Hal Brand said in a brief letter.\n")
    assert.same({ 1, "letter" }, { #list, list[1].kind })
  end)

  it("cites nothing by a word that is part of a name, of another thing, or of an amount", function()
    assert.same({}, items("trail", [[
Nobody charged her for the use of a private email system. The Harbor Post has a series of votes.

In his third year of study he met the board. The district draws water and must report it to the court.

They opened the season with a message of hope. He spoke in a brief return to the port.

He left in a post-season sale. She went to the polls. Off the record, he was sorry. They met in response.

Lee used her private email. The board keeps records. She lost e-mails. They wear bathing suits.
]]))
  end)

  it("orders by date on request, what has no date last", function()
    local dates = {}
    for _, item in ipairs(of_fixture "trail --kind email --order date") do
      dates[#dates + 1] = item.date or "none"
    end
    local sorted = { (table.unpack or unpack)(dates) } -- luacheck: ignore
    table.sort(sorted, function(a, b)
      if a == "none" or b == "none" then return a ~= "none" and b == "none" end
      return a < b
    end)
    assert.same(sorted, dates)
  end)

  it("finds the ten e-mails of the fixture: seven dated, three with a subject or title", function()
    local list = of_fixture "trail --kind email"
    local dated, titled = 0, 0
    for _, item in ipairs(list) do
      if type(item.date) == "string" then dated = dated + 1 end
      if type(item.subject) == "string" then titled = titled + 1 end
    end
    assert.equal(10, #list)
    assert.equal(7, dated)
    assert.equal(3, titled)
  end)
end)

local POLICY = [[
The memo sets out what the office does.

Assuming an unguarded gate [— one that nobody watches]:

• [If] the clerk asks for papers, [then] the driver shows them;

• [And the] guard writes the number down.

• If the driver has none, he is sent back.

(Now, assuming a guarded gate:)

• A driver knocks, [then the] guard waits.

• If the driver start[s] shouting, he is taken in: first to the office, then to the police.

If the board fails to meet by May, the court will close the pier; unless the mayor objects.

Nobody knows if the driver would pay.
]]

describe("the rules", function()
  local list
  setup(function() list = items("rules", POLICY) end)

  it("are read from lists under their assumption, and from sentences", function()
    local seen = {}
    for index, rule in ipairs(list) do
      seen[index] = { rule.given or "", rule.condition, rule.consequence, rule.unless or "" }
    end
    assert.same({
      { "an unguarded gate", "the clerk asks for papers",
        "the driver shows them; the guard writes the number down", "" },
      { "an unguarded gate", "the driver has none", "he is sent back", "" },
      { "a guarded gate", "A driver knocks", "the guard waits", "" },
      { "a guarded gate", "the driver starts shouting",
        "he is taken in: first to the office, then to the police", "" },
      { "", "the board fails to meet by May", "the court will close the pier", "the mayor objects" },
    }, seen)
  end)

  local function results(facts)
    local words = {}
    for _, fact in ipairs(facts) do words[#words + 1] = "--given " .. support.quote(fact) end
    local told = {}
    for index, rule in ipairs(items("rules " .. table.concat(words, " "), POLICY)) do
      told[index] = rule.result
    end
    return told
  end

  it("can be asked: what fires, what does not, what cannot be told", function()
    assert.same({ "does not fire", "does not fire", "cannot be told", "fires", "cannot be told" },
      results { "guarded gate", "driver shouts" })
    assert.same({ "fires", "cannot be told", "does not fire", "does not fire", "cannot be told" },
      results { "unguarded gate", "the clerk asks for papers" })
  end)

  it("do not fire where their exception holds", function()
    assert.equal("does not fire", results { "the board fails to meet by May", "the mayor objects" }[5])
    assert.equal("fires", results { "the board fails to meet by May" }[5])
  end)

  it("show what contradicts, what has no consequence, and facts that nothing answers", function()
    local text = [[
Assuming a guarded gate:

• If the driver knocks, the guard waits.

• If the driver knocks, the guard opens the gate at once.

• If the clerk asks for papers, then.
]]
    local notes = {}
    for index, rule in ipairs(items("rules", text)) do notes[index] = rule.note end
    assert.same({ "conflicts with rule 2", "conflicts with rule 1", "says no consequence" }, notes)
    local asked = items("rules --given 'guarded gate' --given 'the driver leaves'", text)
    assert.same({ "gap", "no rule fires; 3 cannot be told" }, { asked[4].result, asked[4].note })
    asked = items("rules --given 'unguarded gate'", text)
    assert.same({ "gap", "no rule says what follows" }, { asked[4].result, asked[4].note })
    assert.equal(3, #items("rules --given 'guarded gate' --given 'the driver knocks'", text))
  end)

  it("are none where a sentence only foresees, supposes, or asks", function()
    assert.same({}, items("rules", [[
If the pier closes, the gains may prove to be a passing thing. If I were mayor, I would close it.

The town would pay if the board asked. Can you imagine if the pier were closed?

If we are to win, the board must go. If Marrow wins, the voters will leave. When the pier closed, the
clerk must have known. If they are small, the boats must be light.
]]))
  end)

  it("of bylaws are told by what obliges, after a number too", function()
    local seen = {}
    for index, rule in ipairs(items("rules", [[
4.3 Where the board shuts the pier, the clerk shall record the day.

When the pier is shut, the boats must leave. When the clerk came, the pier was shut.
]])) do
      seen[index] = rule.condition .. ": " .. rule.consequence
    end
    assert.same({ "the board shuts the pier: the clerk shall record the day",
      "the pier is shut: the boats must leave" }, seen)
  end)

  it("of the fixture are six, under two assumptions", function()
    local given = {}
    for _, rule in ipairs(of_fixture "rules") do
      if rule.given then given[rule.given] = (given[rule.given] or 0) + 1 end
    end
    assert.same({ ["an uncontested port"] = 2, ["a contested port"] = 4 }, given)
  end)
end)

describe("the glossary", function()
  it("tells a gloss in brackets from a word that the grammar lacked", function()
    local list = items("glossary", "The LE [law enforcement] came. If [the] clerk knew, the US [recently] "
      .. "sent word to Mexico’s [special forces]. Then LE left. The Port Authority (PA) stayed.\n")
    local seen = {}
    for _, item in ipairs(list) do
      if type(item.long) == "string" then seen[#seen + 1] = item.short .. " = " .. item.long end
    end
    table.sort(seen)
    assert.same({ "LE = law enforcement", "PA = Port Authority" }, seen)
  end)

  it("lists what is not expanded, but no byline, dateline or word of the editor's", function()
    local nutgraf = require "nutgraf"
    local doc = assert(nutgraf.open("spec/fixtures/wire.html")) -- by LENORE FITCH, at 5:42 PM EDT
    local seen = {}
    for _, item in ipairs(assert(nutgraf.run(doc, "glossary"))) do
      seen[#seen + 1] = item.short .. " " .. item.uses
    end
    assert.same({ "NPA 3" }, seen)
    for _, item in ipairs(items("glossary", "If they unload, [then] nobody boards. The BMI left.\n")) do
      assert.equal("BMI", item.short)
    end
  end)
end)
