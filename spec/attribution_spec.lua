-- Who says what: one sentence of our own for each form that README documents, with
-- the source, the cue and the content as a reader would mark them.
local nutgraf = require "nutgraf"
local support = require "spec.support"

local read = support.said

-- { text, source, cue, content, and other fields of the only attribution }
local forms = {
  clause = { "Mara Quist said that the bridge was closed.", "Mara Quist", "said",
    "that the bridge was closed", kind = "indirect", polarity = "asserts" },
  bare_clause = { "The ferry company said the bridge was closed.", "The ferry company", "said",
    "the bridge was closed" },
  after = { "The bridge was closed, Mara Quist said.", "Mara Quist", "said", "The bridge was closed",
    rule = "after" },
  inverted = { "“The bridge is closed,” said Mara Quist.", "Mara Quist", "said",
    "“The bridge is closed,”", kind = "direct", rule = "inverted" },
  described = { "Mara Quist, the harbour master, said the bridge was closed.",
    "Mara Quist, the harbour master", "said", "the bridge was closed" },
  told = { "Quist told reporters that the bridge was closed.", "Quist", "told reporters",
    "that the bridge was closed" },
  according_first = { "According to two engineers, the bridge was closed.", "two engineers",
    "According to", "the bridge was closed", rule = "according-to" },
  according_last = { "The bridge was closed, according to two engineers.", "two engineers",
    "according to", "The bridge was closed" },
  according_middle = { "The bridge, according to Quist, was closed in May.", "Quist", "according to",
    "The bridge + was closed in May" },
  denial = { "The mayor denied taking money from the builder.", "The mayor", "denied",
    "taking money from the builder", polarity = "denies" },
  accusation = { "Quist accused the mayor of lying.", "Quist", "accused", "the mayor of lying",
    manner = "accuses" },
  demand = { "Quist called for a new bridge.", "Quist", "called for", "a new bridge",
    manner = "demands" },
  demand_quoted = { "Quist called for more “freedom” for pilots.", "Quist", "called for",
    "more “freedom” for pilots", kind = "mixed" },
  demand_participle = { "Quist has called for increased regulation of the harbor.", "Quist",
    "has called for", "increased regulation of the harbor" },
  called_both = { "Quist called both Abbot and the mayor “crazy” in May.", "Quist", "called",
    "both Abbot and the mayor “crazy” in May" },
  sure = { "The comments had two goals, the admiral said.", "the admiral", "said",
    "The comments had two goals" },
  inserted = { "Quist said the talks, which began here in May, remained secret.", "Quist", "said",
    "the talks, which began here in May, remained secret" },
  promise = { "The mayor promised to build a new bridge.", "The mayor", "promised",
    "to build a new bridge", manner = "promises" },
  stated = { "Stated Mara Quist: “The bridge is closed.”", "Mara Quist", "Stated",
    "“The bridge is closed.”", rule = "inverted" },
  answers = { "“The bridge is closed,” Mara Quist answers.", "Mara Quist", "answers",
    "“The bridge is closed,”", rule = "after" },
  of_age = { "“Is the bridge closed?” the 43-year-old asked in May.", "the 43-year-old", "asked",
    "“Is the bridge closed?”", rule = "after" },
  role = { "“It is closed,” delegate Mara Quist said.", "delegate Mara Quist", "said",
    "“It is closed,”", rule = "after" },
  wearing = { "“It is closed,” Mara Quist, wearing a hat, said as rain fell.",
    "Mara Quist, wearing a hat", "said", "“It is closed,”", rule = "after" },
  since = { "Mara Quist has since confirmed that the bridge was closed.", "Mara Quist",
    "has since confirmed", "that the bridge was closed" },
  posted = { "From Quist’s Facebook post: “The bridge is closed.”", "Quist’s Facebook post", "From",
    "“The bridge is closed.”", rule = "document" },
  wish = { "The mayor wants to build a new bridge.", "The mayor", "wants", "to build a new bridge",
    manner = "wants" },
  belief = { "Many residents believe the bridge is unsafe.", "Many residents", "believe",
    "the bridge is unsafe", manner = "believes" },
  question = { "Quist asked whether the bridge was safe.", "Quist", "asked",
    "whether the bridge was safe", polarity = "questions" },
  noun_possessor = { "Nobody in town heard of the mayor's claim that the bridge was safe.", "the mayor's",
    "claim", "that the bridge was safe", rule = "noun-possessor" },
  view = { "In her view, the bridge was unsafe.", "her", "In her view", "the bridge was unsafe",
    rule = "view" },
  passive = { "It was reported that the bridge had fallen.", "", "was reported",
    "that the bridge had fallen", rule = "passive" },
  expected = { "The mayor is expected to resign.", "", "is expected", "The mayor + to resign" },
  adjective = { "Quist is confident that the bridge will hold.", "Quist", "is confident",
    "that the bridge will hold", rule = "adjective" },
  document = { "The report says the bridge is unsafe.", "The report", "says",
    "the bridge is unsafe" },
  participle_before = { "Noting that the bridge was old, Quist left the room.", "Quist", "Noting",
    "that the bridge was old", rule = "participle-before" },
  split = { "“The bridge,” Quist said, “is closed for good.”", "Quist", "said",
    "“The bridge,” + “is closed for good.”", kind = "direct" },
  same_paragraph = { "“The bridge is closed,” Quist said. “Nobody may cross it now.”", "Quist",
    "said", "“The bridge is closed,” + “Nobody may cross it now.”" },
  question_mark = { "“Who closed the bridge last night?” Quist asked.", "Quist", "asked",
    "“Who closed the bridge last night?”" },
  mixed = { "Quist said the bridge was “a danger to everybody who crosses it.”", "Quist", "said",
    "the bridge was “a danger to everybody who crosses it.”", kind = "mixed" },
  parted = { "Quist of the harbour board, says the bridge is unsafe.", "Quist of the harbour board",
    "says", "the bridge is unsafe", rule = "subject-parted" },
  party = { "Ada Quist (Harbour Party), chair of the board, said the bridge was closed.",
    "Ada Quist (Harbour Party), chair of the board", "said", "the bridge was closed" },
  reduced = { "A report published on Monday says the bridge is unsafe.", "A report", "says",
    "the bridge is unsafe", rule = "subject-relative" },
  fronted = { "After the vote, Ada Quist, the harbour master, said the bridge was closed.",
    "Ada Quist, the harbour master", "said", "the bridge was closed" },
  as = { "As Quist told the board, the bridge is unsafe.", "Quist", "told",
    "the bridge is unsafe", rule = "as" },
  what_as = { "The board never saw what Quist described as “a plan without end.”", "Quist",
    "described", "what + as “a plan without end.”" },
  scare_before = { "The bridge may be “tired,” said Ada Quist, an engineer.",
    "Ada Quist, an engineer", "said", "The bridge may be “tired,”", rule = "inverted" },
  long_before = { "In the long run, many engineers say, the bridge could fall.", "many engineers",
    "say", "In the long run + the bridge could fall", rule = "after" },
  amount = { "The paper reported at least six ferries left the harbour.", "The paper", "reported",
    "at least six ferries left the harbour" },
  letter_reads = { "“The bridge is closed to everybody,” the letter reads.", "the letter", "reads",
    "“The bridge is closed to everybody,”" },
  kept_asking = { "The mayor kept asking why the bridge was closed.", "The mayor", "kept asking",
    "why the bridge was closed", polarity = "questions" },
  after_report = { "Quist noted the bridge was old. “Nobody may cross it any more.”", "Quist",
    "noted", "the bridge was old + “Nobody may cross it any more.”" },
  left_out = { "The board chose a bridge that Quist said was too dear.", "Quist", "said",
    "that + was too dear" },
  headline_source = { "Poll: Most voters want the bridge", "Poll", ":", "Most voters want the bridge",
    rule = "headline" },
  headline_name = { "Ada Quist: The bridge will not last", "Ada Quist", ":",
    "The bridge will not last", rule = "headline" },
  headline_end = { "Bridge is unsafe, Quist says", "Quist", "says", "Bridge is unsafe", rule = "after" },
  attributed_to = { "The claim is attributed to Ada Quist.", "Ada Quist", "is attributed to",
    "The claim", rule = "attributed-to" },
  source_of = { "The mayor is identified as the source of the rumour.", "The mayor",
    "is identified as the source of", "the rumour", rule = "adjective" },
  however = { "The mayor, however, denies that the bridge is old.", "The mayor", "denies",
    "that the bridge is old", polarity = "denies" },
  dated = { "Ada Quist, in a letter dated April 4, 2010, said the bridge was closed.",
    "Ada Quist, in a letter dated April 4, 2010", "said", "the bridge was closed" },
  briefed = { "Two officials briefed on the plan said the bridge was closed.",
    "Two officials briefed on the plan", "said", "the bridge was closed" },
  briefed_after = { "The bridge was closed, according to two officials familiar with the plan.",
    "two officials familiar with the plan", "according to", "The bridge was closed" },
  last_week = { "An inquiry published last week found that the bridge was old.", "An inquiry",
    "found", "that the bridge was old" },
  board_said = { "“Nobody told us of it,” the board said.", "the board", "said",
    "“Nobody told us of it,”" },
  dashes = { "Quist — who led the board for nine years — said the bridge was old.",
    "Quist — who led the board for nine years", "said", "the bridge was old" },
  declined = { "Quist, through a spokesman, declined to comment.", "Quist, through a spokesman",
    "declined", "to comment" },
  week_before = { "She also said a day earlier, “The bridge is closed to everybody.”", "She",
    "also said", "“The bridge is closed to everybody.”" },
  told_at_last = { "“The bridge is closed,” Ada Quist, the harbour master, told the Courier.",
    "Ada Quist, the harbour master", "told", "“The bridge is closed,”" },
  seen_by = { "“He would not stop,” Quist said of the mayor.", "Quist", "said",
    "“He would not stop,”" },
  pilots = { "The bridge was closed, according to the Harbor Pilots’ Association.",
    "the Harbor Pilots’ Association", "according to", "The bridge was closed" },
  colon = { "Quist put her worry in these words: “The bridge will not last another winter.”",
    "Quist", "put", "“The bridge will not last another winter.”", rule = "colon" },
  any_verb = { "“The bridge is closed to all of you,” Quist thundered on.", "Quist", "thundered",
    "“The bridge is closed to all of you,”" },
  dash = { "“The bridge will not last another winter.” — Mara Quist", "Mara Quist", "—",
    "“The bridge will not last another winter.”", rule = "dash" },
}

describe("attribution", function()
  for name, form in pairs(forms) do
    it("reads the form " .. name, function()
      assert.same(support.told(form))
    end)
  end

  it("parts two cues of one sentence", function()
    local found = read("Quist said the bridge was old, adding that it would be closed.\n")
    assert.equal(2, #found)
    assert.same({ "Quist", "said", "the bridge was old" },
      { found[1].source, found[1].cue, found[1].content })
    assert.same({ "Quist", "adding", "that it would be closed" },
      { found[2].source, found[2].cue, found[2].content })
  end)

  it("gives a quotation that goes on in the next paragraph to the same cue", function()
    local found = read("“The bridge is closed,” Quist said. “It was old.\n\n“It will be built anew.”\n")
    assert.equal(1, #found)
    assert.equal("“The bridge is closed,” + “It was old. + “It will be built anew.”", found[1].content)
  end)

  it("gives the quotation of the next paragraph to a colon", function()
    local found = read("In a letter of May 3, Mara Quist wrote:\n\n“The bridge will not last another winter.”\n")
    assert.equal(1, #found)
    assert.equal("Mara Quist", found[1].source)
    assert.equal("“The bridge will not last another winter.”", found[1].content)
  end)

  it("reads the turns of a transcript", function()
    local found = read("QUIST: The bridge is closed.\n\nMAYOR: Since when has it been closed?\n")
    assert.equal(2, #found)
    assert.same({ "QUIST", "The bridge is closed" }, { found[1].source, found[1].content:gsub("%.$", "") .. "" })
    assert.equal("MAYOR", found[2].source)
  end)

  it("gives a question that is put in passing to whoever puts it, or to nobody", function()
    local found = read("When asked whether the bridge was safe, Quist said it was not.")
    assert.are.same({ "", "whether the bridge was safe", "questions" },
      { found[1].source, found[1].content, found[1].polarity })
    assert.are.equal("Quist", found[2].source)
    found = read("Asked by the mayor whether the bridge was safe, Quist said nothing of it.")
    assert.are.equal("the mayor", found[1].source)
  end)

  it("gives the block after a colon to whoever its sentence says it is said by", function()
    local function after(opening)
      local found = read("The harbour was closed for two days.\n\n" .. opening .. "\n\n"
        .. "“The bridge is closed to everybody until May.”")
      local last = found[#found]
      for _, said in ipairs(found) do
        if said.content:find("“The bridge is closed", 1, true) then last = said end
      end
      return last.source, last.rule
    end
    assert.are.equal("KX1", (after("In a letter dated April 4, 2010, KX1 lays out the plan as follows:")))
    assert.are.equal("the harbour master", (after("The following is attributed to the harbour master:")))
    assert.are.equal("The mayor", (after("The mayor confirmed the same news, according to a letter:")))
    assert.are.equal("Ada Quist", (after("The board made its claims in May, and Ada Quist replied:")))
    local source, rule = after("From the April 4, 2010, letter:")
    assert.are.same({ "the April 4, 2010, letter", "document" }, { source, rule })
  end)

  it("takes the name after a description's comma", function()
    local found = read("The hydrologist, Dr. Ione Castellane, said the river was low.")
    assert.are.equal("Ione Castellane", found[1].speaker)
    assert.are.equal("The hydrologist", read("The hydrologist, in Varnholt, said the river was low.")[1].speaker)
  end)

  it("takes somebody's campaign for nobody, and a government for its country", function()
    local found = read("The Thomas Abbot campaign said the bridge was old. The US government said it was not.")
    assert.is_nil(found[1].speaker)
    assert.are.equal("US", found[2].speaker)
  end)

  it("takes a document for no entity that its name holds", function()
    local found = read("The Lantern company said nothing.\n\nThe bridge was closed, according to a Lantern letter.")
    assert.are.equal("a Lantern letter", found[#found].source)
    assert.is_nil(found[#found].speaker)
    assert.are.equal("the source is a document", found[#found].reason)
    assert.are.same({}, read("A firm called Lantern closed the bridge."))
  end)

  it("takes no label, and no line without a verb, for a headline's source", function()
    assert.are.same({}, read("Photo: The bridge is closed"))
    assert.are.same({}, read("Ada Quist: 1,769 votes"))
  end)

  it("gives a quotation to the verb and comma that end the paragraph before", function()
    local found = read("The board met in May. Ada Quist stated,\n\n“The bridge is closed to everybody.”")
    assert.are.equal("Ada Quist", found[#found].source)
  end)

  it("reads no statement in who is dismissed, nor a source in how many voted", function()
    assert.are.same({}, read("The director, Lena Kowal, was dismissed after she left. Two guards were dismissed in May."))
    assert.is_nil((read("The plan was approved by seven votes to five.")[1] or {}).source)
    assert.are.equal("the board", read("The plan was approved by the board.")[1].source)
    assert.are.equal("the mayor", read("The claims were dismissed by the mayor.")[1].source)
  end)

  it("leaves a dateline out", function()
    local text = "VARNHOLT (NPA) — The bridge is old, Quist said."
    assert.are.equal("The bridge is old", read(text)[1].content)
    text = "VARNHOLT, Westmark — The bridge is old, according to Quist."
    assert.are.equal("The bridge is old", read(text)[1].content)
    for _, dateline in ipairs { "VARNHOLT —", "VARNHOLT, May 4, 2016 –", "PORT ALBER, May 4 --" } do
      text = dateline .. " Ada Venn, the chair of the board, said that she would stay."
      assert.are.equal("Ada Venn, the chair of the board", read(text)[1].source)
    end
  end)

  it("leaves out when something was said", function()
    local found = read("“You came,” he said, when I reached the bridge.")
    assert.are.same({ "“You came,”", "asserts" }, { found[1].content, found[1].polarity })
    assert.are.equal("asserts", read("“You came,” he said when I reached the bridge.")[1].polarity)
  end)

  it("ends the statement of an opening clause where the main one begins", function()
    local found = read("As the mayor welcomed the plan, Ada Quist (Harbour Party) was leaving the hall.")
    assert.are.equal("the plan", found[1].content)
    found = read("“It is not told who is left out,” she said after reading the outline of the plan.")
    assert.are.equal("“It is not told who is left out,”", found[1].content)
    found = read("Bemoaning the “phony plan,” Quist left the hall with the others.")
    assert.are.equal("Quist", found[1].source)
  end)

  it("takes dates for no source", function()
    local found = read("The talks began on August 10 and South Korea says the talks will go on.")
    assert.are.equal("South Korea", found[1].source)
    found = read("In 2003 somebody said the bridge was old.")
    assert.are.equal("somebody", found[1].source)
  end)

  it("parts what is said from the cue of another", function()
    local found = read("“I am not there,” Quist said, though the mayor said, “I hope to be.”")
    assert.are.same({ "Quist", "“I am not there,”" }, { found[1].source, found[1].content })
    assert.are.same({ "the mayor", "“I hope to be.”" }, { found[2].source, found[2].content })
    found = read("Quist spoke about the bridge and added, “It is far too old to mend.”")
    assert.are.equal("“It is far too old to mend.”", found[2].content)
    found = read("Quist saw it differently: “It is far too old to mend,” she said.")
    assert.are.equal("“It is far too old to mend,”", found[1].content)
    found = read("When Quist noted that nobody had paid – as was true – the mayor boasted, “I am smart.”")
    assert.are.equal("the mayor", found[#found].source)
  end)

  it("keeps a quotation that goes on after a title in marks", function()
    local found = read("“It is old,” said Ada Quist, host of the show “Bridge Night.” “Nobody may cross it.”")
    assert.are.equal("“It is old,” + “Nobody may cross it.”", found[1].content)
  end)

  it("reads who is quoted inside a quotation", function()
    local found = read("“He told me, ‘Leave the town before dawn,’” Ada Quist said. “I said that it was ‘a bad plan.’”")
    assert.are.same({ "Ada Quist", "He", "I" },
      { found[1].source, found[2].source, found[3].source })
    assert.are.equal("‘Leave the town before dawn,’", found[2].content)
    assert.are.equal("the pronoun stands in a quotation", found[2].reason)
    assert.are.equal("Ada Quist", found[3].speaker)
    assert.are.equal("mixed", found[3].kind)
    assert.are.same({ "‘a bad plan.’" }, found[3].quotes)
    found = read("“The mayor said never to go there again,” the clerk added.")
    assert.are.equal(1, #found)
  end)

  it("takes “I” for the speaker of the turn, else for the only author", function()
    local found = read("ADA QUIST: I said that the bridge was old.\n\nTOM ABBOT: I never said that it was.")
    local speakers = {}
    for _, said in ipairs(found) do
      if said.source == "I" then speakers[#speakers + 1] = said.speaker end
    end
    assert.are.same({ "ADA QUIST", "TOM ABBOT" }, speakers)
    found = read("A Bridge Too Old\n\nBy Ada Quist\n\nMarch 3, 2011\n\nThe bridge was closed for two days "
      .. "in the spring of that year. I think that it will fall.")
    assert.are.equal("Ada Quist", found[#found].speaker)
    found = read("I think that the bridge will fall.")
    assert.are.equal("the text does not tell who “I” is", found[1].reason)
  end)

  it("gives the second verb the source of the first", function()
    local found = read("Quist said the move was made by the mayor and added that the bridge was old.")
    assert.are.equal("Quist", found[2].source)
    assert.are.equal("that the bridge was old", found[2].content)
  end)

  it("ends what “who” says at the comma of the main clause", function()
    local found = read("Quist, who thinks the bridge is old, called the mayor a coward.")
    assert.are.equal("the mayor a coward", found[1].content)
    assert.are.equal("the bridge is old", found[2].content)
  end)

  it("gives a paragraph of quoted words alone to whoever ends the one before", function()
    local found = read("“The bridge is closed,” Quist said.\n\n“Nobody may cross it any more.”")
    assert.are.equal("Quist", found[2].source)
    assert.are.equal("last-speaker", found[2].rule)
    found = read("“The bridge is closed,” Quist said.\n\n“You never told us that it was.”")
    assert.are.same({ "", "nothing tells who speaks" }, { found[2].source, found[2].reason })
    found = read("“Is the bridge closed?” Quist asked.\n\n“Nobody may cross it any more.”")
    assert.are.equal("", found[2].source)
  end)

  it("says nothing of sentences that nobody is said to say", function()
    assert.same({}, read("The bridge was closed in May. Workers took down the railings.\n"))
  end)

  it("ties a pronoun to the speaker before, and says why where it cannot", function()
    local found = read("Mr. Tom Quist said the bridge was closed. He said it was old.\n\n"
      .. "They said it was not.\n")
    assert.equal(3, #found)
    assert.is_truthy(found[1].speaker)
    assert.equal(found[1].speaker, found[2].speaker)
    assert.is_nil(found[3].speaker)
    assert.is_string(found[3].reason)
  end)

  it("hears who turns on it with words of his own", function()
    local found = read("Quist said that the bridge was old, to which Abbot replied: “It is not true.”\n")
    assert.equal("that the bridge was old", found[1].content)
    assert.same({ "Abbot", "“It is not true.”" }, { found[2].source, found[2].content })
    found = read("“Leave it to them,” Abbot said to Quist, who replied: “Fine.”\n")
    assert.same({ "“Leave it to them,”", "“Fine.”" }, { found[1].content, found[2].content })
    -- Nobody turns where what is said goes on.
    found = read("Quist said that the bridge, which Abbot called “old”, was closed in May.\n")
    assert.equal("that the bridge, which Abbot called “old”, was closed in May", found[1].content)
    assert.equal(1, #found)
  end)

  it("ends what is said where another says something", function()
    for _, text in ipairs {
      "Abbot said the bridge was closed, though Quist said it was open.",
      "Abbot said the bridge was closed, and Quist, the harbour master, said it was open.",
      "Abbot said the bridge was closed, while Quist said it was open.",
    } do
      local found = read(text)
      assert.equal("the bridge was closed", found[1].content, text)
      assert.same({ "said", "it was open" }, { found[2].cue, found[2].content }, text)
    end
    -- Nobody says anything else there.
    local found = read("Abbot said the bridge was closed, though Quist was there.")
    assert.equal("the bridge was closed, though Quist was there", found[1].content)
    found = read("Abbot says people may like the answer, but insists Quist is right.")
    assert.same({ "Abbot", "insists", "Quist is right" }, { found[2].source, found[2].cue, found[2].content })
  end)

  it("hears what a poll finds, in a headline without a verb, but no source of a figure", function()
    local found = read("Poll: Venn and Holt in a dead heat\n\nThe board met in May.\n")
    assert.same({ "Poll", "headline", "Venn and Holt in a dead heat" }, { found[1].source, found[1].rule, found[1].content })
    assert.equal(0, #read("Source: Venn and Holt of Kelby\n\nThe board met in May.\n"))
  end)

  it("hears nobody in what a document is for", function()
    local found = read("Abbot said in a motion to dismiss the case that the bridge was closed.\n")
    assert.equal(1, #found)
    assert.equal("said", found[1].cue)
  end)

  it("leaves the main verb to whom “who” stands for", function()
    local found = read("The officer who met him to discuss the plan said the bridge was closed.\n")
    assert.same({ "The officer who met him to discuss the plan", "said", "the bridge was closed" },
      { found[1].source, found[1].cue, found[1].content })
    assert.same({ "who", "the plan" }, { found[2].source, found[2].content })
  end)

  it("takes critics of somebody for nobody whose name stands there", function()
    local found = read("Critics of Mr. Tom Quist said the bridge was closed.\n\n"
      .. "Supporters of Mr. Quist say that it was not.\n")
    assert.same({ "Critics of Mr. Tom Quist", "Supporters of Mr. Quist" },
      { found[1].source, found[2].source })
    for _, one in ipairs(found) do assert.not_equal("Tom Quist", one.speaker) end
  end)

  it("keeps the hedges inside what is said", function()
    local found = read("Quist said the mayor allegedly took money.\n")
    assert.equal(1, #found)
    assert.equal(1, #found[1].hedges)
    found = read("Quist said the mayor took money in May.\n")
    assert.equal(0, #found[1].hedges)
  end)
end)

describe("explanations", function()
  it("know every rule that the core names", function()
    local rules = require "nutgraf.command.attribution_rules"
    local named = {}
    for file in io.popen("ls core/attribution/*.c"):lines() do
      local source = assert(io.open(file)):read "a"
      for name in source:gmatch('rule = "([%l-]+)"') do named[name] = true end
      for name in source:gmatch('"([%l-]+)",? said, clause') do named[name] = true end
    end
    local count = 0
    for name in pairs(named) do
      assert.is_string(rules[name], name)
      count = count + 1
    end
    assert.is_true(count > 20)
  end)

  it("say why a cue made no attribution", function()
    local doc = assert(nutgraf.parse("Quist said that Abbot denied the news. The board will dispute.",
      { type = "text/plain", language = "en" }))
    local reasons = {}
    for _, refusal in ipairs(doc:refusals()) do
      reasons[doc:slice(refusal.span[1], refusal.span[2])] = refusal.reason
    end
    assert.equal("it stands inside what another is said to say", reasons.denied)
    assert.equal("nothing is found that is said with it", reasons["will dispute"])
  end)
end)
