local pattern = require "nutgraf.evidence.pattern"
local phrases = require "nutgraf.evidence.phrases"
local prose = require "nutgraf.evidence.prose"
local support = require "spec.support"

-- "from kind to: words" of every edge.
local function edges(text)
  local list = {}
  for index, edge in ipairs(support.items("network", text).edges) do
    list[index] = ("%s %s %s: %s"):format(edge.from, edge.kind, edge.to, edge.words)
  end
  return list
end

describe("patterns", function()
  local function words(text)
    local list, at = {}, 0
    for word in text:gmatch("%S+") do
      list[#list + 1] = { lower = word, text = word, start = at, stop = at + #word,
        kind = word:find("^%w") and "word" or "punctuation" }
      at = at + #word + 1
    end
    return list
  end
  local classes = { block = { ["not"] = true }, before_name = { the = true }, says = { ["made clear"] = true } }

  local function finds(text, sentence)
    local subject = pattern.subject(prose.stretch(words(sentence)), {}, classes)
    local spans = {}
    for _, found in ipairs(pattern.find(pattern.compile(text), subject)) do
      spans[#spans + 1] = found.first .. "-" .. found.last
    end
    return table.concat(spans, " ")
  end

  it("match words, one of several, those that may be missing, and classes", function()
    assert.equal("2-3", finds("a|the dog", "see a dog"))
    assert.equal("1-1 3-4", finds("very? good", "good and very good"))
    assert.equal("2-4", finds("{says} that", "she made clear that it is"))
  end)

  it("of a set are found by their first, the longest that fits, within bounds", function()
    local set = { made = 1, ["made clear"] = 2, it = 3 }
    local list = words("she made clear that it is")
    assert.same({ 2, 3, 2 }, { phrases.find(list, set) })
    assert.same({ 5, 5, 3 }, { phrases.find(list, set, 3) })
    assert.same({}, { phrases.find(list, set, 3, 4) })
  end)

  it("run over gaps without marks and without what turns them around", function()
    assert.equal("1-4", finds("who ..2 met", "who then quickly met"))
    assert.equal("", finds("who ..2 met", "who then very quickly met"))
    assert.equal("", finds("who ..2 met", "who , met"))
    assert.equal("1-3", finds("who ...2 met", "who , met"))
    assert.equal("1-5", finds("who ...3 met", 'who " so " met'))
    assert.equal("", finds("who ..2 met", "who not met"))
  end)
end)

describe("the patterns of a lexicon", function()
  -- All texts of a lexicon that are patterns, and the classes that it has.
  local function each(purpose, found)
    local lexicon = dofile(("scripts/lexicons/%s/en.lua"):format(purpose))
    local function walk(value)
      for _, part in pairs(value) do
        if type(part) == "table" then
          walk(part)
        elseif type(part) == "string" and (part:find("[<{]") or part:find("%.%.%d")) then
          found(part, lexicon.classes or lexicon)
        end
      end
    end
    walk(lexicon)
  end

  for _, purpose in ipairs { "relations", "claims" } do
    it("name no class that there is not: " .. purpose, function()
      local count = 0
      each(purpose, function(text, classes)
        for _, element in ipairs(pattern.compile(text)) do
          local own = ({ role = true, says = true, corrects = true })[element.name]
          if element.kind == "class" and not own then
            assert.is_table(classes[element.name], text)
          end
        end
        count = count + 1
      end)
      assert.is_true(count > 10)
    end)
  end
end)

describe("the network", function()
  it("ties those whom the words of a sentence tie, with the words", function()
    assert.same({
      "Odile Marrow leads Harbor Board: the chairwoman of",
      "Tobias Crell attorney-for Anselm Vey: 's lawyer",
      "Odile Marrow met Tobias Crell: met with",
      "Anselm Vey accused Odile Marrow: accused",
      "Ruth Vey family Anselm Vey: ( …'s sister)",
    }, edges [[
Odile Marrow, the chairwoman of the Harbor Board, left the town on Monday.

On Tuesday Anselm Vey's lawyer, Tobias Crell, came to Aldermouth. Odile Marrow met with Tobias Crell at noon.

Anselm Vey accused Odile Marrow of taking money. Ruth Vey (Anselm Vey's sister) stayed away.
]])
  end)

  it("ties by offices wherever they stand, and by verbs in any voice", function()
    assert.same({
      "Ada Venn supports Tobias Crell: a … supporter",
      "Ada Venn leads Harbor Center: a Tobias Crell supporter and president of",
    }, edges "Ada Venn, a Tobias Crell supporter and president of the Harbor Center, came in May.\n")
    assert.same({ "Tobias Crell accused Odile Marrow: was accused by" }, edges "Odile Marrow was accused by Tobias Crell.\n")
    assert.same({ "Odile Marrow talked-to Tobias Crell: letter from …" },
      edges "A letter from Odile Marrow to Tobias Crell came in May.\n")
    assert.same({ "Harbor Guard investigates Tobias Crell: investigation of" },
      edges "The Harbor Guard investigation of Tobias Crell ended in May.\n")
    assert.same({ "Ada Venn works-for Harbor News: ’" }, edges "The interview with Harbor News’ Ada Venn ended.\n")
    assert.same({}, edges "Odile Marrow wants to meet Tobias Crell. Ada Venn tried to sue Tobias Crell.\n")
  end)

  -- The same without the words.
  local function ties(text)
    local list = {}
    for index, edge in ipairs(support.items("network", "The board sat in May.\n\n" .. text).edges) do
      list[index] = ("%s %s %s"):format(edge.from, edge.kind, edge.to)
    end
    return list
  end

  it("ties those who hear something in an interview or a letter", function()
    assert.same({ "Odile Marrow talked-to Anselm Vey", "Odile Marrow talked-to Tobias Crell" }, ties [[
In a long interview with Anselm Vey on Monday, Odile Marrow said that it was late.

Odile Marrow wrote in a memo to Tobias Crell that it was late.
]])
    assert.same({}, ties "Odile Marrow was named in a letter to Tobias Crell. Ada Venn denied it in a letter from Tobias Crell.\n")
  end)

  it("knows whom a pronoun or a description stands for, where that is sure", function()
    assert.same({ "Tobias Crell opposes Harbor Board", "Tobias Crell accused Odile Marrow", "Harbor Board sued Anselm Vey" },
      ties "Tobias Crell criticized the Harbor Board. He accused Odile Marrow of theft. The board sued Anselm Vey.\n")
    assert.same({ "Ruth Vey family Odile Marrow" }, ties "Odile Marrow and her husband, Ruth Vey, came on Monday.\n")
    assert.same({ "Harbor Guard investigates Odile Marrow" },
      ties "The Harbor Guard opened its investigation of Odile Marrow's money on Monday.\n")
    -- Two boards, and two who may be "he".
    assert.same({}, ties "The Harbor Board and the Tarn Board met. The board sued Anselm Vey.\n")
    assert.same({ "Tobias Crell met Anselm Vey" },
      ties "Tobias Crell met Anselm Vey. She waited; Ada Venn and Ruth Noor came. He accused Odile Marrow of theft.\n")
  end)

  it("ties to whose something is, but not to those around somebody", function()
    assert.same({ "Tobias Crell opposes Odile Marrow" }, ties "Tobias Crell criticized Odile Marrow's plan.\n")
    assert.same({}, ties "Tobias Crell criticized Odile Marrow's critics.\n")
    assert.same({ "Odile Marrow opposes Anselm Vey" }, ties "Odile Marrow called Anselm Vey a liar.\n")
    assert.same({}, ties "Odile Marrow called Anselm Vey a friend.\n")
  end)

  it("ties who is described behind his name, by each office, and by what is joined to them", function()
    assert.same({ "Odile Marrow founded Harrow Holdings", "Odile Marrow leads Harrow Holdings" },
      ties "Odile Marrow, founder and chief executive of Harrow Holdings, met with them on Monday.\n")
    assert.same({ "Ruth Vey leads Tarn Bank", "Ruth Vey works-for Odile Marrow" },
      ties '"It is over," said Ruth Vey, president of the Tarn Bank and a former aide to Odile Marrow.\n')
    assert.same({ "Anselm Vey ally-of Odile Marrow" }, ties "Anselm Vey, an ally of Odile Marrow, denied it.\n")
    assert.same({ "Anselm Vey speaks-for Tarn Bank" },
      ties "Anselm Vey, 43, a spokesman for the Tarn Bank, declined to comment.\n")
    assert.same({ "Ruth Vey family Odile Marrow" },
      ties "Ruth Vey, a member of the board and daughter of Odile Marrow, wept.\n")
    assert.same({ "Anselm Vey leads Tarn Bank" },
      ties "Anselm Vey, former head of the Tarn Bank, and Ruth Vey, its lawyer, were there.\n")
    assert.same({}, ties "Anselm Vey, a man who knows the head of the Tarn Bank, left. Ruth Vey, no friend of Anselm Vey, wept.\n")
  end)

  it("ties by participles behind a name, by what two do with each other, by amounts of money", function()
    assert.same({ "Harbor Union supports Anselm Vey" },
      ties "Anselm Vey, backed by the Harbor Union, beat them all in May.\n")
    assert.same({ "Anselm Vey met Odile Marrow" }, ties "Anselm Vey and Odile Marrow met on Monday.\n")
    assert.same({}, ties "The Harbor Board and the Tarn Board met on Monday. Anselm Vey stood by the Harbor Board.\n")
    assert.same({ "Tarn Bank paid Anselm Vey" }, ties "The Tarn Bank gave $4,000 to Anselm Vey.\n")
    assert.same({ "Tobias Crell attorney-for Tarn Bank" }, ties "The Tarn Bank has retained Tobias Crell as its lawyer.\n")
    assert.same({ "Ministry of Trade investigates Tarn Bank" },
      ties "The Tarn Bank is under investigation by the Ministry of Trade.\n")
  end)

  it("ties nobody by what is not yet, not done or meant, nor by another's office", function()
    assert.same({}, ties "Odile Marrow has yet to endorse Anselm Vey. Ruth Vey left without meeting Anselm Vey.\n")
    assert.same({}, ties "Odile Marrow does dark things in the name of defeating Anselm Vey.\n")
    assert.same({}, ties "Ruth Vey is a retired marketing executive in Boston.\n")
    assert.same({ "Ruth Vey works-for Odile Marrow", "Ruth Vey works-for Corran University" },
      ties "Ruth Vey, an economic adviser to Odile Marrow and a professor at Corran University, said so.\n")
    assert.same({ "Ruth Vey works-for Corran University", "Ruth Vey works-for Paul Noor" },
      ties "Ruth Vey, a Corran University professor and a tax official under President Paul Noor, said so.\n")
    assert.same({ "Ruth Vey works-for Tarn Bank" }, ties "Ruth Vey, head of policy at the Tarn Bank, left.\n")
    assert.same({ "Ruth Vey works-for Tarn Bank" }, ties "Ruth Vey, a former inspector at the Tarn Bank, left.\n")
    assert.same({}, ties "Ruth Vey, an inspector of the Tarn Bank's vaults, met a driver for Paul Noor.\n")
  end)

  it("reads titles and houses whose letters are none of ASCII's", function()
    assert.same({ "Élodie Roux speaks-for Élan Board" }, ties "The Élan Board spokeswoman Élodie Roux said so on Monday.\n")
    assert.same({ "Şule Arı leads Tarn Bank" }, ties "Şule Arı, head of the Tarn Bank, said so on Monday.\n")
  end)

  it("ties rulers to their land behind any words, and who speaks for a campaign to whose it is", function()
    assert.same({ "Anna Hale leads Russia" },
      ties "The grain comes from Russia. The man saw Russian President Anna Hale on Monday.\n")
    assert.same({ "Ruth Vey speaks-for Anna Hale" },
      ties "Anna Hale won. Ruth Vey, a spokeswoman for the Hale campaign, said so on Monday.\n")
    assert.same({ "Ruth Vey said-to-be Ruth Noor" }, ties "Ruth Vey – then known as Ruth Noor – left.\n")
    assert.same({ "Ruth Vey leads Friends of Corran Library" },
      ties "Ruth Vey is head of the Friends of Corran Library. Friends of Odile Marrow wept.\n")
  end)

  it("ties all whom the noun of an office lists", function()
    assert.same({ "Ted Cray opposes Anna Hale", "Marco Rubin opposes Anna Hale" },
      ties "Anna Hale's leading rivals, Ted Cray of Ohio and Marco Rubin of Texas, have left.\n")
    assert.same({ "Ada Venn works-for Anna Hale", "Cheryl Noor works-for Anna Hale" },
      ties "They asked Ada Venn and Cheryl Noor, among other former Anna Hale aides.\n")
    assert.same({ "Ada Venn works-for Anna Hale" }, ties "They met Ada Venn, one of Anna Hale's former aides.\n")
  end)

  it("reads titles of several words, those of lands, and who runs what", function()
    assert.same({
      "Ruth Vey works-for Harbor Board", "Paul Noor leads Ohio", "Jack Noor leads Ohio", "Ada Venn leads Harbor Guard",
      "Anselm Vey sued Tobias Crell",
    }, ties [[
The letter came to Harbor Board Chief of Staff Ruth Vey. Gov. Paul Noor of Ohio left.

They saw former Ohio governor Jack Noor. Now the head of the Harbor Guard, Ada Venn has left.

A lawsuit was filed against Tobias Crell by Anselm Vey.
]])
    assert.same({}, ties "If Ada Venn is elected as president of the Harbor Guard, it ends.\n")
    assert.same({}, ties "While none of Anna Hale's supporters came, Ada Venn left.\n")
    assert.same({ "Anna Hale leads State Department" }, ties "They blame the Anna Hale-run State Department.\n")
  end)

  it("ties who charges somebody in his own words", function()
    assert.same({ "Tobias Crell accused Odile Marrow" }, ties "Tobias Crell said that Odile Marrow lied to the court.\n")
    assert.same({}, ties "Odile Marrow lied to the court. Tobias Crell said that Odile Marrow came.\n")
    assert.same({}, ties "The Tarn Times later reported that Odile Marrow lied to the court.\n")
  end)

  it("reads an office whose words the tagger takes for others, and whose it is", function()
    assert.same({ "Clarence Finn works-for State Department" },
      ties "They met Clarence Finn, a State Department official responsible for records.\n")
    assert.same({}, ties "They met Clarence Finn, a State Department critical of records.\n")
    assert.same({ "Sid Blume works-for Bill Hale" },
      ties "He broke into the account of Sid Blume, one of President Bill Hale's former aides.\n")
    assert.same({ "Ben Noor family Joe Noor" }, ties "They met Joe Noor and his late son Ben Noor.\n")
    assert.same({ "Kate Duvall attorney-for State Department" },
      ties "One State Department lawyer involved in this was Kate Duvall.\n")
    assert.same({ "David Kend attorney-for Anna Hale" },
      ties "She worked with Anna Hale's current and longtime lawyer David Kend.\n")
    assert.same({}, ties "They met Anna Hale and former secretary Ruth Noor.\n")
    assert.same({ "Ruth Noor works-for Harbor Board" }, ties "They met Ruth Noor of the Harbor Board.\n")
  end)

  it("ties who pays, owns, founds, represents, hires, and is called on to go", function()
    assert.same({
      "Tobias Crell paid Harbor Union", "Anneke Vos owns Tarn Flowers Inc.", "Odile Marrow founded Harbor Watch",
      "Bill Noor founded Harbor Watch", "Ada Venn attorney-for Harbor Board", "Ruth Noor opposes Tobias Crell",
      "Ada Venn works-for Harbor Board", "Ada Venn opposes Bill Noor",
    }, ties [[
Tobias Crell paid 11 million euros to the Harbor Union in 2019. Anneke Vos, the Dutch owner of Tarn Flowers Inc., left.

Odile Marrow founded the Harbor Watch with Bill Noor. Ada Venn, who represents the Harbor Board, came.

Ruth Noor called on Tobias Crell to resign. Ada Venn, 43, an engineer at the Harbor Board, did not.

Ada Venn criticized Bill Noor. Tobias Crell paid attention to Ruth Noor.
]])
  end)

  it("has who is appointed hold the office, and who leaves it no more", function()
    assert.same({ "Bill Noor hired Ada Venn", "Ada Venn leads Harbor Board" },
      ties "Mayor Bill Noor appointed Ada Venn as head of the Harbor Board.\n")
    local past = support.items("network", "Bill Noor resigned as head of the Harbor Board on Monday.\n").edges
    assert.same({ "leads", "past" }, { past[1].kind, past[1].status })
    past = support.items("network", "Ada Venn used to work for the Harbor Board when she was young.\n").edges
    assert.same({ "works-for", "past" }, { past[1].kind, past[1].status })
  end)

  it("keeps a surname with whom the text called by it before another of that name came", function()
    assert.same({ "Ruth Wren family Carl Wren", "Ada Venn attorney-for Carl Wren" }, ties [[
The painter Carl Wren was arrested in May, and Wren has pleaded not guilty.

His wife, Ruth Wren, was released. Wren's attorney, Ada Venn, said nothing.
]])
  end)

  it("tells a tie that began from one that is over", function()
    local function status(text) return support.items("network", text).edges[1].status end
    assert.equal(nil, status "Ada Venn became director of the Harbor Board in 2009.\n")
    assert.equal("past", status "Ada Venn was director of the Harbor Board in 2009.\n")
  end)

  it("ties who sells, gives and takes money, sits on a board, defends, dismisses", function()
    assert.same({
      "Crell Holding Inc. owns Harbor Bank", "Bill Noor paid Ada Venn", "Ruth Noor member-of Harbor Board",
      "Ada Venn supports Bill Noor", "Odile Marrow opposes Tobias Crell", "Carl Wren leads Harbor Board",
    }, ties [[
Bill Noor sold the Harbor Bank to Crell Holding Inc. in 2012. Ada Venn received $5 million from Bill Noor in 2012.

They say that Ruth Noor sits on the Harbor Board. Ada Venn defended Bill Noor. Odile Marrow dismissed Tobias Crell as a fraud.

Carl Wren, Harbor Board chairman, said no.
]])
  end)

  it("has nobody kill whom he is only suspected of killing", function()
    assert.same({}, ties "Bill Noor is suspected of killing Ada Venn. Tobias Crell allegedly killed Ruth Noor.\n")
    assert.same({ "Bill Noor killed Ada Venn" }, ties "Bill Noor killed Ada Venn on the pier that night.\n")
  end)

  it("ties nobody by what is denied, asked, or yet to come", function()
    assert.same({}, edges [[
Odile Marrow did not meet Tobias Crell. Odile Marrow will meet with Tobias Crell on Monday.

Odile Marrow never met Tobias Crell. Has Odile Marrow met Tobias Crell?

A former adviser to Odile Marrow is a member of the Harbor Board.

According to Toma Crell, officers of the Harbor Guard took money. According to Toma Crell, a lawyer for
the Harbor Guard lied. Toma Crell is president of the Harbor Guard's north branch.
]])
  end)

  it("has nobody lead a person, nor the town that a body is based in", function()
    assert.same({ "Tobias Crell works-for Anna Hale: 's campaign chairman" }, edges [[
Anna Hale's campaign chairman, Tobias Crell, left the town on Monday.

Anselm Vey, the chief executive of Boston, Massachusetts-based boat builder Harlow, stayed.
]])
  end)

  it("goes by the words of the person's own folder, where there are any", function()
    local root = support.folder()
    local words = support.read "scripts/lexicons/relations/en.lua"
    support.write(root .. "/mine/lexicons/relations/en.lua",
      (words:gsub('"meet"', '"thank"')))
    support.write(root .. "/text.txt", "Inspector Hal Brand thanked Tobias Crell on the pier.\n")
    local line = "nutgraf network text.txt --language en --to csv"
    local own = support.run("export NUTGRAF_PATH=$PWD/mine; " .. line, root)
    local bundled = support.run(line, root)
    support.remove(root)
    assert.is_truthy(own:find("Hal Brand,met,Tobias Crell", 1, true))
    assert.is_nil(bundled:find("Tobias Crell", 1, true))
  end)

  it("never makes one of two who are said to be one", function()
    local graph = support.items("network --kinds said-to-be", "spec/fixtures/trail.txt")
    local kinds = {}
    for _, node in ipairs(graph.nodes) do kinds[node.name] = node.kind end
    assert.same({ KX2 = "codename", ["Rafael Osterling Prim"] = "person" }, kinds)
    local lines = {}
    for index, edge in ipairs(graph.edges) do lines[index] = edge.line end
    assert.same({ 120, 120 }, lines)
    assert.equal("is said to be", graph.edges[2].words)
    assert.is_truthy(graph.edges[2].rule:find("to be", 1, true))
  end)
end)
