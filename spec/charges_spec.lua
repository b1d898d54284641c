-- Allegations and replies of whole articles of many fields, held against what a careful reader
-- finds (fixtures/charges/expected.lua, written before the tool read them).
local support = require "spec.support"

local folder = "spec/fixtures/charges/"
local expected = dofile(folder .. "expected.lua")

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("a")
  file:close()
  return text
end

-- Whether a row covers half of the words, or they half of it.
local function is_at(row, text, words)
  local first, last = text:find(words, 1, true)
  assert(first, words)
  first = first - 1
  local shared = math.min(row.span[2], last) - math.max(row.span[1], first)
  return shared * 2 >= math.min(row.span[2] - row.span[1], last - first)
end

local function row_of(rows, text, entry)
  for index = 3, #entry do
    if index ~= 4 then
      for _, row in ipairs(rows) do
        local named = row.target:lower():find(entry[1]:lower(), 1, true)
          or entry[1]:lower():find(row.target:lower(), 1, true)
        if named and is_at(row, text, entry[index]) then return row end
      end
    end
  end
end

local function rows_of(text)
  local rows = {}
  for _, item in ipairs(support.items("allegations --language en", text)) do
    if item.kind == "allegation" then rows[#rows + 1] = item end
  end
  return rows
end

local function is_none(kind) return kind == nil or kind:find("^none") ~= nil end

local names = {}
for name in pairs(expected) do names[#names + 1] = name end
table.sort(names)

for _, name in ipairs(names) do
  describe("the charges of " .. name, function()
    local text = read(folder .. name .. ".txt")
    local rows = rows_of(text)

    for _, entry in ipairs(expected[name]) do
      local title = ("hold: %s, %s"):format(entry[1], entry[3])
      if entry.missed then
        pending(title .. " (" .. entry.missed .. ")")
      else
        it(title, function() assert.truthy(row_of(rows, text, entry)) end)
      end
      if not entry.missed and not entry.unheard then
        it("tell of a reply where there is one: " .. entry[3], function()
          assert.equal(is_none(entry[4]), is_none(row_of(rows, text, entry).reply))
        end)
      elseif entry.unheard then
        pending("tell what is answered: " .. entry[3] .. " (" .. entry.unheard .. ")")
      end
    end
  end)
end

describe("the charges of all these texts", function()
  it("are no more than one in ten that nobody is charged with", function()
    local count, others = 0, 0
    for _, name in ipairs(names) do
      local text = read(folder .. name .. ".txt")
      for _, row in ipairs(rows_of(text)) do
        local right = false
        for _, entry in ipairs(expected[name]) do
          for index = 3, #entry do
            right = right or index ~= 4 and is_at(row, text, entry[index])
          end
        end
        count, others = count + 1, others + (right and 0 or 1)
      end
    end
    assert.is_true(others * 10 <= count, others .. " of " .. count)
  end)
end)

-- Each sentence, and who is charged in it with what; what nobody is charged with is a denial, or
-- would fall on somebody who has nothing to do with it.
local PLAIN = {
  { "who calls a claim untrue charges nobody", "Mark Doyle left in May.\n\n\"The suggestion that he stole it is a lie,\" said Rita Sand.\n\n"
    .. "\"The suggestion that he did is a lie told by a man who was paid,\" said Priya Nair.\n\n"
    .. "Rita Sand said the claim that Doyle forged the letter was a lie.", {} },
  { "whatever the claim and the word are", "\"The idea that Doyle took bribes is a cruel lie told by cowards,\" said Rita Sand.\n\n"
    .. "The rumour that Doyle cheated was false, Rita Sand said.\n\n"
    .. "Any suggestion that Doyle lied is nonsense, Rita Sand said.\n\n"
    .. "The theory that Doyle bribed a clerk is absurd, said Rita Sand.", {} },
  { "the accused himself answers so", "\"The claim that Roe stole the money is false,\" said Pia Roe, who runs the fund.",
    { "Pia Roe: Roe stole the money" } },
  { "not false is a charge", "The allegation that Doyle stole the money is not false, Rita Sand said.", { "Doyle: Doyle stole the money" } },
  { "another claim called a lie takes none back", "Rita Sand made the claim that Doyle stole the money, and the letter was a lie.",
    { "Doyle: Doyle stole the money" } },
  { "nor one that is itself alleged", "Rita Sand repeated the allegation that Doyle bribed a clerk and that the vote was false.",
    { "Doyle: Doyle bribed a clerk", "the vote: the vote was false" } },
  { "who wrote it is nobody's \"she\"", "By Ines Marlo and Ada Venn\n\nA council aide resigned on Monday after a review "
    .. "found that she had altered two bills.", { "A council aide: she had altered two bills" } },
  { "and nobody where nobody is told", "By Ada Venn\n\nThe dean left in May. Police said she had forged a letter.", {} },
  { "nothing wrong is no charge", "The council did nothing wrong, said its lawyer, Owen Blik. He said he had done nothing illegal himself.", {} },
  { "nothing at all is one", "The mayor did nothing for three weeks, critics said.", { "The mayor: The mayor did nothing for three weeks" } },
  { "a man is not \"she\"", "The member, Carla Dunst, did not answer. Her lawyer, Owen Blik, called it sloppy.\n\n"
    .. "“She stole from children,” said Board President Hal Orme.", { "Carla Dunst: She stole from children" } },
}

local function plain(what, text, ...) PLAIN[#PLAIN + 1] = { what, text, { ... } } end
plain("what who finds a wrong does about it is none", "The suit, filed by Joan Rusk, says she complained to her supervisor and was fired. "
  .. "The lawsuit claims that Rusk reported the bills to the state and that Helmont Health hid the tests.",
  "Helmont Health: Helmont Health hid the tests")
plain("“he” is who did it, not on whose side it was told", "Officer Grant Pell shot Luis Varga after Varga drove off, according to court papers.\n\n"
  .. "“He murdered my son,” said Varga's mother, Elena Varga.",
  "Grant Pell: Officer Grant Pell shot Luis Varga", "Grant Pell: He murdered my son")

plain("somebody's friend is not himself", "“Senator Paul Reyes knew,” said Carl Dunn. “He looked the other way while his friend stole from donors.”",
  "his friend: his friend stole from donors")
plain("“himself” is whose clause it is", "Senator Paul Reyes spoke first. Mr. Dunn was himself fined in 2015 for failing to report gifts, "
  .. "Carl Dunn's office said.", "Carl Dunn: failing to report gifts")

plain("who is suspended for speaking up is charged with nothing", "Helen Orr did not answer questions. A nurse, called “N” in the files, says she was "
  .. "suspended after raising concerns. A driver was fired after he joined a union.")
plain("after a wrong, one is", "The council dismissed Carl Dunn after he forged receipts.", "Carl Dunn: he forged receipts")
plain("she is who says so, without a name, not who was named before", "Helen Orr did not answer questions.\n\nA nurse says she was reprimanded for stealing pills.")

plain("a second officer is not the one who is named", "The monitoring officer, Priya Nair, took notes. A panel found that the second "
  .. "officer had threatened two clerks.", "the second officer: the second officer had threatened two clerks")
plain("what a panel finds that is no wrong charges nobody", "The panel found that the clerk, Ada Venn, had withdrawn her complaint.")
plain("bodies without a name are charged", "The farm bureau sued, contending that the county had ignored evidence. Residents say the "
  .. "landlord lied to inspectors.",
  "the county: the county had ignored evidence", "the landlord: the landlord lied to inspectors")
plain("a deputy is not the mayor, nor one chief another", "Mayor Ada Venn spoke first. The deputy mayor had stolen $500 from the fund, police "
  .. "said. The former mayor lied to the board, auditors found.\n\nPolice Chief Owen Blik declined to comment. The fire chief "
  .. "took bribes, prosecutors say.", "The deputy mayor: The deputy mayor had stolen $500 from the fund",
  "The former mayor: The former mayor lied to the board", "The fire chief: The fire chief took bribes")
plain("words that tell nobody apart leave him who he is", "Mayor Ada Venn spoke first. The embattled mayor had stolen $500 from the fund, "
  .. "police said.", "Ada Venn: The embattled mayor had stolen $500 from the fund")
plain("who tries, clears or exposes somebody is charged with nothing", "Hugo Stein was cleared of bribery by a panel that Greta Lund leads. Otto Rahn "
  .. "was convicted of fraud by a jury. The police chief, Tor Hagen, was fired after he exposed a bribery ring.", "Otto Rahn: fraud")
plain("nobody accuses, or not yet", "No one has accused Sven Moor of lying to the board. Inga Falk said that she feared she would be accused of lying.")
plain("“him” is to whom one speaks", "Hugo Stein left.\n\nPia Holm apologized to Nils Berg for accusing him of theft.",
  "Pia Holm: accusing him of theft", "Nils Berg: theft")
plain("a day is no crime", "A woman who said that Kurt Wolff raped her in 1999 sued him on Monday.", "Kurt Wolff: Kurt Wolff raped her in 1999")
plain("“him” is who is named in the sentence", "Dr. Lois Kane left.\n\nRep. Daniel Fry's opponent, Tara Voss, ran an advertisement that accuses him of "
  .. "dodging taxes.", "Daniel Fry: dodging taxes")
plain("“they” in somebody's own words are nobody of the paragraph before", "Investigators closed the case.\n\n“They stole our pensions,” said Hank "
  .. "Moss, a retired welder.")
plain("nobody orders himself", "A jury found that Delta Freight had discriminated against women and ordered it to pay $4 million.",
  "Delta Freight: Delta Freight had discriminated against women")
plain("nothing improper is no charge", "The company lost a suit. A spokeswoman said the company had done nothing improper.")
plain("who opens an investigation does no wrong by it", "Prosecutors in Port Sable confirmed that they had opened an investigation.")
plain("what one is sued for in money is no deed", "The widow, Ada Venn, is suing the company for £2m. Bo Lind was charged with 3 counts "
  .. "of fraud.", "Bo Lind: 3 counts of fraud")
plain("what who sues says “it” did, whom he sues did", "The farm bureau sued the county, contending that it had ignored evidence of the flood. "
  .. "Ada Venn sued the bank, saying that it had lied to her. Bo Lind sued his doctor, claiming that he had lied to him.",
  "the county: it had ignored evidence of the flood", "the bank: it had lied to her", "his doctor: he had lied to him")
plain("but not where it cannot be", "The Tarn Bank met in May. Ada Venn sued her husband, saying that it had lied to her.",
  "Tarn Bank: it had lied to her")
plain("where there is not enough evidence, nobody is charged", "The prosecutor, Ned Frost, said there was not enough evidence that Omar Vance had "
  .. "stolen the boat. The inquiry did not find evidence that Ada Venn lied to it. The board has evidence that Bo Lind lied to it, Ned "
  .. "Frost said.", "Bo Lind: Bo Lind lied to it")

describe("what is said before a charge", function()
  local function replies(text)
    local list = {}
    for _, row in ipairs(rows_of("The town's news\n\n" .. text .. "\n")) do list[#list + 1] = row.reply end
    return list
  end

  it("is no reply where it speaks of something else", function()
    local list = replies "Mayor Lucy Benning apologized to the family. Her rival, Drew Castel, accused her of hiding a report for weeks. Benning called the claim “absurd.”"
    assert.equal(1, #list)
    assert.matches("^disputes: Benning called the claim", list[1])
    list = replies "Mayor Lucy Benning admitted that the roads were bad. Her rival, Drew Castel, accused her of hiding a report for weeks."
    assert.equal(1, #list)
    assert.is_nil(list[1]:match "^admits")
  end)

  it("is one where it speaks of the same", function()
    local list = replies "Mayor Lucy Benning denied hiding the report for weeks. Her rival, Drew Castel, accused her of hiding a report for weeks."
    assert.equal(1, #list)
    assert.matches("^denies: ", list[1])
  end)
end)

describe("in a few sentences", function()
  for _, one in ipairs(PLAIN) do
    it(one[1], function()
      local found = {}
      for _, row in ipairs(rows_of("The town's news\n\n" .. one[2] .. "\n")) do
        found[#found + 1] = row.target .. ": " .. row.text
      end
      assert.same(one[3], found)
    end)
  end
end)
