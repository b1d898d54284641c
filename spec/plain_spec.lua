-- Blocks of plain text: expectations written by hand.
local nutgraf = require "nutgraf"

local function read(text)
  local doc = assert(nutgraf.parse(text, { type = "text/plain", language = "en" }))
  assert.is_true(doc:verify(text))
  return doc
end

local function leaves(text)
  local found = {}
  for block in read(text):blocks { leaf = true } do found[#found + 1] = block.kind .. ": " .. block.text end
  return found
end

local function utf8_length(s) return select(2, s:gsub("[^\128-\191]", "")) end

-- Lines of 40 columns, as a mailer or a wire wraps them.
local WRAPPED = [[
The last ferry across the bay will leave
at dusk from Monday, the harbour office
said, because the pilots who know the
channel have all retired and nobody has
asked to replace them.
]]

describe("plain text", function()
  it("stands in the document as it stands in the file", function()
    local text = "\239\187\191One  line\r\n\r\n\tTwo\r\n"
    assert.equal("One  line\r\n\r\n\tTwo\r\n", read(text).text)
  end)

  it("joins the lines of wrapped paragraphs, and no others", function()
    assert.same({ "paragraph: " .. WRAPPED:sub(1, -2) }, leaves(WRAPPED))
    assert.same({ "paragraph: The pier is shut.", "paragraph: The clerk has the key." },
      leaves "The pier is shut.\n\nThe clerk has the key.\n")
    local line = "The last ferry across the bay will leave at dusk from Monday, the harbour office said, because the pilots "
      .. "who know the channel have all retired and nobody has asked to replace them, which they had seen coming."
    assert.same({ "paragraph: " .. line, "paragraph: " .. line }, leaves(line .. "\n" .. line .. "\n"))
  end)

  it("ends lines with LF, CRLF or CR", function()
    for _, stop in ipairs { "\n", "\r\n", "\r" } do
      local doc = read("One." .. stop .. stop .. "Two." .. stop)
      assert.equal(2, doc:count "blocks")
      assert.equal(3, doc:get("blocks", 2).line)
    end
  end)

  it("has lists by their bullets and numbers, with lists inside", function()
    local doc = read "Bring:\n\n- a rope\n- a lamp\n  - oil\n  - a wick\n- bread\n"
    local levels, items = {}, {}
    for block in doc:blocks { kind = "list" } do levels[#levels + 1] = block.level end
    for block in doc:blocks { leaf = true } do items[#items + 1] = block.text end
    assert.same({ 1, 2 }, levels)
    assert.same({ "Bring:", "a rope", "a lamp", "oil", "a wick", "bread" }, items)
    assert.same({ "item: One boat.", "item: Two boats." }, leaves "1. One boat.\n2. Two boats.\n")
    assert.same({ "paragraph: 1912. The pier opened." }, leaves "1912. The pier opened.\n")
    assert.same({ "paragraph: - He said no." }, leaves "- He said no.\n")
  end)

  it("has quoted lines as quotations with their level", function()
    local doc = read "> > Can you come?\n> I can.\n\nGood.\n"
    local levels = {}
    for block in doc:blocks { kind = "blockquote" } do levels[#levels + 1] = block.level end
    assert.same({ 1, 2 }, levels)
    assert.same({ "paragraph: Can you come?", "paragraph: I can.", "paragraph: Good." },
      leaves "> > Can you come?\n> I can.\n\nGood.\n")
  end)

  it("has titles: underlined, in capitals, or on a line of their own", function()
    assert.same({ "heading: The pier", "paragraph: It is shut." }, leaves "The pier\n========\n\nIt is shut.\n")
    assert.same({ "heading: THE PIER", "paragraph: It is shut until the board meets." },
      leaves "\nTHE PIER\nIt is shut until the board meets.\n")
  end)

  it("has header fields, rules, and rows of columns as they are set", function()
    assert.same({ "header-field: From: Ada Quill", "header-field: To: Otto", "paragraph: The pier is shut." },
      leaves "From: Ada Quill\nTo: Otto\n\nThe pier is shut.\n")
    local doc = read "One.\n\n* * *\n\nTwo.\n"
    assert.equal("rule", doc:get("blocks", 2).kind)
    assert.same({ "pre: Boat      Crew   Hold\nHeron     4      nine\nGannet    11     ten" },
      leaves "Boat      Crew   Hold\nHeron     4      nine\nGannet    11     ten\n")
  end)

  it("takes stray tags as markup, and bare addresses as links", function()
    local doc = read "The <b>pier</b> is shut<br>until May, see https://pier.example/a_(1). Ask 3 < 4.\n"
    assert.equal("The pier is shut", doc:get("blocks", 1).text)
    local link = doc:get("links", 1)
    assert.equal("https://pier.example/a_(1)", link.href)
    assert.equal(1, doc:count "links")
    assert.truthy(doc.text:find("3 < 4", 1, true))
  end)

  it("is read in linear time, whatever its lines begin with", function()
    for _, piece in ipairs { "> ", "- a\n", "1. a\n", "a: b\n", "A\n", "<b>", "http://" } do
      local before = os.clock()
      read(piece:rep(30000) .. "\n")
      assert.is_true(os.clock() - before < 5, piece)
    end
  end)

  describe("in columns side by side", function()
    local PAGE = [[
                     THE HARBOR COURIER

   The harbor board voted on Monday        told nothing,” said Ada Venn, who
to shut the north pier for repairs that    lands her catch there. She asked Bram
are expected to last until the end of      Osk for another berth and had got no
the winter. It set aside 2.4 million       answer by Friday.
dollars for the work.
                                              The board’s clerk said that the
   Divers who looked at the pilings in     letters had been sent to all of the
June found that eleven of them had lost    tenants in May. None of the nine who
more than half of their width, and the     were asked had seen one.
board has known it since. “We were

Next week the board meets again, on Tuesday at seven, in the hall of the old customs house.
]]

    it("reads one after the other", function()
      local doc, found = read(PAGE), {}
      for sentence in doc:sentences() do found[#found + 1] = sentence.text:gsub("%s+", " ") end
      assert.same({ "THE HARBOR COURIER",
        "The harbor board voted on Monday to shut the north pier for repairs that are expected to last until the end of the winter.",
        "It set aside 2.4 million dollars for the work.",
        "Divers who looked at the pilings in June found that eleven of them had lost more than half of their width, and the board has known it since.",
        "“We were told nothing,” said Ada Venn, who lands her catch there.",
        "She asked Bram Osk for another berth and had got no answer by Friday.",
        "The board’s clerk said that the letters had been sent to all of the tenants in May.",
        "None of the nine who were asked had seen one.",
        "Next week the board meets again, on Tuesday at seven, in the hall of the old customs house." }, found)
    end)

    it("may have four of them, of twenty letters, but a table with words in its cells is none", function()
      local doc = read [[
The harbor board       The council will       Fishermen say they     Nobody on the quay
shut the north pier    meet on Friday to      cannot wait for so     could say on Sunday
on Monday after        vote on the money      long. Pieter Hale,     whose crates had
engineers found rot    that the repair        who owns two boats,    been left in the
in eleven of its       needs, as the clerk    said that he would     shed, or what was in
pilings in June.       of the council said.   lose half of it.       them, or whose.
]]
      local found = {}
      for sentence in doc:sentences() do found[#found + 1] = sentence.text:gsub("%s+", " ") end
      assert.equal("The harbor board shut the north pier on Monday after engineers found rot in eleven of its pilings in June.", found[1])
      assert.equal("Nobody on the quay could say on Sunday whose crates had been left in the shed, or what was in them, or whose.", found[#found])
      local table_text = [[
Name                 Where it lies        What is said of it
Old crane            north pier, near     broken since spring,
                     the ice house        no money to mend it
New crane            east quay, by        works, but nobody
                     the customs shed     may drive it yet
]]
      assert.equal(table_text, read(table_text).text)
      assert.equal("pre", read(table_text):get("blocks", 1).kind)
    end)

    it("leads each word back to its place in the file, and each place to its word", function()
      local doc = read(PAGE)
      local quote = doc:get("quotes", 1)
      assert.same({ 12, 27 }, { quote.line, quote.column })
      local speakers = {}
      for it in doc:attributions() do
        if it.speaker then speakers[#speakers + 1] = it.speaker.name end
      end
      assert.equal("Ada Venn", speakers[1])
      assert.equal("“We were", PAGE:sub(quote.byte + 1, quote.byte + #"“We were"))
      local line, number = PAGE:match "()lands her", 0
      for _ in PAGE:sub(1, line):gmatch "\n" do number = number + 1 end
      assert.truthy(doc:at(number + 1, 45).sentence.text:find("Ada Venn", 1, true))
      local words, text = {}, {}
      for word in PAGE:gmatch "%S+" do words[#words + 1] = word end
      for word in doc.text:gmatch "%S+" do text[#text + 1] = word end
      table.sort(words)
      table.sort(text)
      assert.same(words, text)
    end)

    local PARAGRAPHS = {
      "The harbor board voted on Monday to shut the north pier for repairs that are expected to last until the end of the winter. It set aside 2.4 million dollars for the work, which begins in May.",
      "“We were told nothing,” said Ada Venn, who lands her catch there. She asked the board for another berth and had got no answer by Friday.",
      "Divers who looked at the pilings in June found that eleven of them had lost more than half of their width. The clerk, Bram Osk, said that letters had been sent to all of the tenants.",
      "None of the nine who were asked had seen one. A spokesman for the mayor declined to comment on the matter, and the company that built the pier in 1931 no longer exists.",
    }

    -- The paragraphs in lines of a width; between them a blank line where `gap` says so.
    local function wrap(width, indent, gap)
      local lines = {}
      for _, paragraph in ipairs(PARAGRAPHS) do
        local line = (" "):rep(indent)
        for word in paragraph:gmatch "%S+" do
          local sep = line:find "%S" and " " or ""
          if utf8_length(line .. sep .. word) > width then
            lines[#lines + 1], line = line, word
          else
            line = line .. sep .. word
          end
        end
        lines[#lines + 1] = line
        if gap then lines[#lines + 1] = "" end
      end
      return lines
    end

    local function sentences(text)
      local found = {}
      for sentence in read(text):sentences() do found[#found + 1] = (sentence.text:gsub("%s+", " ")) end
      return found
    end

    it("reads any number of them, of any width", function()
      local wanted = sentences(table.concat(PARAGRAPHS, "\n\n"))
      assert.equal(8, #wanted)
      for _, width in ipairs { 24, 32, 36, 44 } do
        for _, gap in ipairs { false, true } do
          assert.same(wanted, sentences(table.concat(wrap(width, 0, gap), "\n") .. "\n"), "one of " .. width)
          for number = 2, 3 do
            for _, indent in ipairs { 0, 3 } do
              local lines, page = wrap(width, indent, gap), {}
              local height = math.ceil(#lines / number)
              for row = 1, height do
                local line = ""
                for column = 0, number - 1 do
                  local want = column * (width + 4) - utf8_length(line)
                  line = line .. (" "):rep(want) .. (lines[column * height + row] or "")
                end
                page[row] = line:gsub("%s+$", "")
              end
              for _, ending in ipairs { "\n", "\r\n" } do
                assert.same(wanted, sentences(table.concat(page, ending) .. ending), number .. " of " .. width)
              end
            end
          end
        end
      end
    end)

    it("has names whole that a line's end breaks", function()
      local names = {}
      for entity in read(PAGE):entities() do names[entity.name] = true end
      assert.is_true(names["Bram Osk"] and names["Ada Venn"])
    end)

    it("leaves tables, lists, verse and what is quoted as they stand", function()
      for _, text in ipairs {
        "Name            Berth      Due\nAda Venn        4          120\nBram Osk        7          340\nCy Parr         9           80\n",
        "Opening hours of the pilots          Closed on the days of a storm\nMonday to Friday, seven to ten       Sundays in the winter months\nSaturday, nine to twelve o'clock     The Feast of the Sea, in June\n",
        PAGE:gsub("[^\n]+", "> %0"),
        "Q.    When did the pilot come on board?\nA.    at nine, i think, or a little later.\nQ.    and who was with him?\nA.    nobody that I saw.\n",
      } do
        assert.equal(text, read(text).text)
      end
    end)

    it("takes linear time", function()
      local before = os.clock()
      read(("   a b c                                   d e f\n"):rep(30000))
      read(PAGE:rep(300))
      read(("x     "):rep(100000))
      assert.is_true(os.clock() - before < 10)
    end)
  end)

  describe("with words that a line's end breaks", function()
    local text = "The board voted on Monday to shut the north pier for re-\npairs that will last until the end of the winter sea-\n"
      .. "son. Engineers like Ada Mar-\nrow, who looked at the pilings in June, an-\nnounced that eleven were rotten. The price-\n"
      .. "determining factors were not named, the Smith-\nJones report of 1990-\n1995 says. “We were told no-\n"
      .. "thing of snow-laden roofs,” Ms. Marrow said. A snow-\nladen roof fell, in xylo-\n  phrane.\n"

    it("makes them one for tokens, sentences and names", function()
      local doc = read(text)
      assert.equal(text, doc.text)
      local words = {}
      for token in doc:tokens() do words[token.text] = true end
      for _, word in ipairs { "repairs", "season", "Marrow", "announced", "nothing", "xylophrane", "price", "determining", "1990", "1995" } do
        assert.is_true(words[word], word)
      end
      assert.equal(5, doc:count "sentences")
      assert.truthy(doc:get("blocks", 1).text:find("price-determining factors were not named, the Smith-Jones report of 1990-1995 says", 1, true))
      assert.truthy(doc:get("blocks", 1).text:find("A snow-laden roof", 1, true))
      local names = {}
      for entity in doc:entities() do names[#names + 1] = entity.name end
      assert.equal("Ada Marrow", names[1])
      assert.is_nil(table.concat(names, " "):find("row\n", 1, true))
    end)

    it("says what they say, of whom it is", function()
      local found = {}
      for it in read(text):attributions { kind = "direct" } do found[#found + 1] = it.speaker.name end
      assert.same({ "Ada Marrow" }, found)
      for it in read("Ada Venn an-\nnounced that the pier will be shut for all of the winter.\n"):attributions() do
        assert.equal("announced", it.cue)
        found.cue = true
      end
      assert.is_true(found.cue)
    end)

    it("keeps a dash, a hyphen that hangs in a line, and what is quoted in mail", function()
      assert.same({ "paragraph: He came - and\nleft; the pre- and post-war pier." }, leaves "He came - and\nleft; the pre- and post-war pier.\n")
      assert.same({ "paragraph: The pier needs repairs\nthis winter, Bo wrote." }, leaves "> The pier needs re-\n> pairs\n> this winter, Bo wrote.\n")
    end)
  end)

  it("goes on after lines that are set in, and over blanks that fill lines up to a margin", function()
    assert.same({
      "paragraph: The pilots of Sable met on Monday in the hall of the harbour,\nand in Venn's words nobody was told what the board had known for so\nlong, and had not said. They will meet again.",
      "paragraph: Bram Osk, who had seen the mast fall on Sunday, said that the\nworks on Pier Nine would begin in the spring of next year, as soon as\nthe money was there.",
    }, leaves("        The pilots of Sable met on Monday in the hall of the harbour,\nand in Venn's words nobody was told what the board had known for so\nlong, and had not said. They will meet again.\n"
      .. "        Bram Osk, who had seen the mast fall on Sunday, said that the\nworks on Pier Nine would begin in the spring of next year, as soon as\nthe money was there.\n"))
    local text = "The pilots of  Sable  met  on  Monday  and  said\nthat none of them was ever told of the mast that\n"
      .. "fell. Ada Venn  asked  how  many  of  them  knew\nof it before, and  nobody  had  an  answer then.\nSo they went home.\n"
    assert.equal(1, #leaves(text))
    assert.equal(3, read(text):count "sentences")
  end)

  it("does not take a note's number after a comma, or after a name at a sentence's end, for a word", function()
    local found, doc = {}, read "The quay was shut for all of the winter,1 said Ada Marrow.2 It was very old,3 as the board had been told, and is in Fig.4 Osk was there.\n"
    for it in doc:attributions() do found[#found + 1] = it.speaker and it.speaker.name end
    assert.same({ "Ada Marrow" }, found)
    assert.truthy(doc.text:find("Fig.4 Osk", 1, true))
    assert.truthy(doc:get("blocks", 1).text:find("Fig.4", 1, true))
  end)

  it("knows a name by whose side a note's number was set", function()
    local doc, names = read "“We were told nothing,” Ada Marrow3 said. The board met.4 Nobody saw Osk5, who wrote to Osk.\n\nThe Apollo11 left Channel4 with Windows7.\n", {}
    for entity in doc:entities() do names[entity.name] = true end
    assert.is_true(names["Ada Marrow"] and names["Osk"])
    assert.is_nil(names["Ada Marrow3"] or names["Osk5"])
    local speaker
    for it in doc:attributions() do speaker = speaker or it.speaker and it.speaker.name end
    assert.equal("Ada Marrow", speaker)
    assert.equal("The Apollo11 left Channel4 with Windows7.", doc:get("sentences", 4).text)
    assert.equal("Marrow3 said", doc.text:match "Marrow%S* said")
  end)
end)
