-- Eight short stories of our own, each with what a careful reader finds in it: who is tied to
-- whom, and which documents it cites, when and by whom written. It was written down before the tool
-- was run on them; what the tool does not find yet is pending, with its reason.
local support = require "spec.support"

-- Who is tied to whom in a text: "from kind to", with the status behind.
local function ties(text)
  local found = {}
  for _, edge in ipairs(support.items("network", text).edges) do
    found[#found + 1] = ("%s %s %s%s"):format(edge.from, edge.kind, edge.to,
      edge.status and " (" .. edge.status .. ")" or "")
  end
  return found
end

-- The documents that it cites: "kind date author", or the title in place of an author.
local function documents(text)
  local found = {}
  for _, item in ipairs(support.items("trail", text)) do
    found[#found + 1] = ("%s %s %s"):format(item.kind, item.date or "-", item.author or item.subject or "-")
  end
  return found
end

local stories = {}

stories.ferry = [[
Ferry board sues its former lawyer

The Aldermouth Ferry Board has sued its former lawyer, Dora Pell, over a letter that she wrote to Mayor Ruth Hale in March.

In the letter, Pell warned that "the hulls will not last the winter." Hale never answered it, according to a memo by Tobias Crell, the board's chief engineer.

"I met with Ruth Hale twice," said Pell, who now works for the Harbor Guard. Hale's spokesman, Karl Venn, denied that Hale had met Pell.

The case, Aldermouth Ferry Board v. Pell, No. 22-118, will be heard in May.
]]

stories.ministry = [[
Minister met smuggler, report says

TARN, Oct. 3, 2014 - Deputy Secretary of Fisheries Olga Brandt met with Viktor Sand, a convicted smuggler, according to a report published by the Tarn Courier on Tuesday.

The Fisheries Department confirmed the meeting. Brandt, whose husband is Senator Paul Brandt, said in a statement that "no papers changed hands."

Kelvanian President Ivan Morrow, who rules Kelvania, called Brandt a liar. Morrow is represented by Lena Fox.
]]

stories.campaign = [[
Ostler ahead in the valley

Nadia Ostler defeated Sheriff Bill Tanner by nine points, a poll by Northfield University showed last week.

Tanner thanked his wife, Joan, his campaign manager, Carl Lewin, and his spokeswoman, Hope Quist. The Miners' Union, led by Pat Dunn, has endorsed Ostler.

Tanner attacked Ostler's plan for the mines. Ostler fired her treasurer, Max Orr, in June.
]]

stories.bank = [[
Bank paid $3m to consultant

Norland Bank paid Felix Grau $2m for advice, the bank said in its annual report.

A later audit, dated May 2, 2013, put the payment at $3m. "Grau never worked for us," wrote Anja Keil, who heads the bank's audit committee, in an e-mail to the regulator.

Grau, a friend of chief executive Hans Voss, disputed the audit. Keil later corrected the sum to $2.5m.
]]

stories.court = [[
Judge rules for nurse

A judge ruled on Friday that Marsh Hospital had unlawfully dismissed Iris Noll, a nurse at the hospital.

The ruling, by Judge Emil Roth, says the hospital "punished her for telling the truth." In Doe v. Tarn, No. 19-44, another nurse had lost.

Noll's lawyer, Petra Lang, said she would write to the ministry. Marsh Hospital declined to comment.
]]

stories.post = [[
Minister deletes post

Foreign Minister Jan Keller wrote on Twitter that the Harbor Guard had arrested Lou Santos. It deleted nothing, the Guard said.

Keller apologised in a Sept. 9 letter to Santos, who founded Open Quay in 2009. The letter calls the post "a mistake."

Open Quay is part of the Quay Alliance.
]]

stories.mine = [[
Survey contradicts mine

A 2011 survey by the Institute of Soils found that the mine leaks. The mine's owner, Gold Ridge, denied that the mine leaks.

Emails obtained by the Herald show that Gold Ridge's chairman, Abel Stone, asked engineer Mia Fields to hide the survey. Stone did not respond.

The Institute of Soils confirmed its findings in a new study on Monday. Fields sued Gold Ridge in 2012.
]]

stories.codename = [[
Who is the Heron?

An agent codenamed Heron met Colonel Rafael Duarte in a hotel. Heron is believed to be Simon Vale.

Duarte, the former commander of the River Brigade, told the Herald that he knew no Heron. Vale, then known as Samuel Valle, worked for the River Brigade.

The Herald obtained a recording in which Duarte says "the boats are ours." It was made in 2003.
]]

local right = {
  ferry = {
    ties = { "Aldermouth Ferry Board sued Dora Pell", "Dora Pell attorney-for Aldermouth Ferry Board (past)",
      "Dora Pell met Ruth Hale", "Dora Pell talked-to Ruth Hale", "Dora Pell works-for Harbor Guard",
      "Karl Venn speaks-for Ruth Hale", "Ruth Hale met Dora Pell (denied)",
      "Tobias Crell works-for Aldermouth Ferry Board" },
    documents = { "letter XXXX-03 Dora Pell", "memo - Tobias Crell", "filing - Aldermouth Ferry Board v. Pell" },
  },
  ministry = {
    ties = { "Olga Brandt works-for Fisheries Department", "Olga Brandt met Viktor Sand", "Paul Brandt family Olga Brandt",
      "Ivan Morrow leads Kelvania", "Ivan Morrow opposes Olga Brandt", "Lena Fox attorney-for Ivan Morrow" },
    documents = { "report 2014-09-30 Tarn Courier", "statement - Olga Brandt" },
  },
  campaign = {
    ties = { "Nadia Ostler defeated Bill Tanner", "Joan family Bill Tanner", "Carl Lewin works-for Bill Tanner",
      "Hope Quist speaks-for Bill Tanner", "Pat Dunn leads Miners' Union", "Miners' Union supports Nadia Ostler",
      "Bill Tanner opposes Nadia Ostler", "Nadia Ostler fired Max Orr", "Max Orr works-for Nadia Ostler" },
    documents = { "poll - Northfield University" },
  },
  bank = {
    ties = { "Norland Bank paid Felix Grau", "Felix Grau ally-of Hans Voss" },
    documents = { "report - Norland Bank", "report 2013-05-02 -", "email - Anja Keil" },
  },
  court = {
    ties = { "Iris Noll works-for Marsh Hospital", "Marsh Hospital fired Iris Noll", "Petra Lang attorney-for Iris Noll" },
    documents = { "ruling - Emil Roth", "filing - Doe v. Tarn" },
  },
  post = {
    ties = { "Harbor Guard arrested Lou Santos", "Jan Keller talked-to Lou Santos", "Lou Santos founded Open Quay",
      "Open Quay part-of Quay Alliance" },
    documents = { "post - Jan Keller", "letter XXXX-09-09 Jan Keller" },
  },
  mine = {
    ties = { "Abel Stone leads Gold Ridge", "Abel Stone talked-to Mia Fields", "Mia Fields sued Gold Ridge" },
    documents = { "poll 2011 Institute of Soils", "email - -", "study - Institute of Soils" },
  },
  codename = {
    ties = { "Heron met Rafael Duarte", "Heron said-to-be Simon Vale", "Rafael Duarte leads River Brigade (past)",
      "Rafael Duarte talked-to Herald", "Simon Vale said-to-be Samuel Valle", "Simon Vale works-for River Brigade (past)" },
    documents = { "recording 2003 Rafael Duarte" },
  },
}

-- What is right and not found, or found and wrong, by the line that tells it.
local missing = {
  ["Ivan Morrow leads Kelvania"] = [[nothing tells that Kelvania is a land]],
  ["Ivan Morrow opposes Olga Brandt"] = [[the clause after ", who rules Kelvania," is read as Kelvania's]],
  ["Kelvania opposes Olga Brandt"] = [[the clause after ", who rules Kelvania," is read as Kelvania's]],
  ["Joan family Bill Tanner"] = [[a list of offices, each with its name behind it, is read as one list of names]],
  ["Carl Lewin works-for Bill Tanner"] = [[a list of offices, each with its name behind it, is read as one list of names]],
  ["Joan works-for Bill Tanner"] = [[a list of offices, each with its name behind it, is read as one list of names]],
  ["Open Quay part-of Quay Alliance"] = [["Open Quay" is no name to the layer of mentions]],
  ["Jan Keller talked-to Lou Santos"] = [["a Sept. 9 letter" is no noun group: its day parts it]],
  ["Rafael Duarte talked-to Herald"] = [["the Herald" alone is no name to the layer of mentions]],
}

local function check(name, what, found)
  local there, wanted = {}, {}
  for _, line in ipairs(found) do there[line] = true end
  for _, line in ipairs(right[name][what]) do
    wanted[line] = true
    local reason = missing[line]
    if reason then
      it(("finds in the story of the %s: %s"):format(name, line), function() pending(reason) end)
    else
      it(("finds in the story of the %s: %s"):format(name, line), function()
        assert.is_true(there[line] == true, table.concat(found, "\n"))
      end)
    end
  end
  for _, line in ipairs(found) do
    if not wanted[line] and missing[line] then
      it(("shows in the story of the %s only what is so: %s"):format(name, line), function()
        pending(missing[line])
      end)
    elseif not wanted[line] then
      it("shows only what is so", function() assert.equal(nil, line) end)
    end
  end
end

describe("the evidence", function()
  for _, name in ipairs { "ferry", "ministry", "campaign", "bank", "court", "post", "mine", "codename" } do
    check(name, "ties", ties(stories[name]))
    check(name, "documents", documents(stories[name]))
  end
end)

describe("explain", function()
  it("tells what the views of evidence show of a line, by which rule, and why they show nothing", function()
    local folder = support.folder()
    support.write(folder .. "/a.txt", stories.ferry)
    local out = support.run("nutgraf explain a.txt:9", folder)
    assert.matches("\ncited document at 9:11\n", out, 1, true)
    assert.matches("\n  subject      Aldermouth Ferry Board v. Pell\n", out, 1, true)
    assert.matches("\nno tie: it would take two names", out, 1, true)
    out = support.run("nutgraf explain a.txt:7", folder)
    assert.matches("\n  kind         met\n  rule         meet\n  said_by      Dora Pell\n", out, 1, true)
    assert.matches("\nno cited document: it would take a noun for a document", out, 1, true)
    support.remove(folder)
  end)

  it("tells what looked like a document or a tie, and by which rule it is none", function()
    local folder = support.folder()
    support.write(folder .. "/a.txt", "The club sat on Monday.\n\nAnn Lee has e-mails. Paul Roe may sue Max Kerr. "
      .. "Did Paul Roe meet Max Kerr? She went to the polls. Ann Lee read a letter from Paul Roe.\n")
    local out = support.run("nutgraf explain a.txt:3 --language en", folder)
    assert.matches("\nno cited document by “e-mails”: nothing tells which one it is", out, 1, true)
    assert.matches("\nno cited document by “the polls”: with the words before it", out, 1, true)
    assert.matches("\nno tie by “Paul Roe may sue Max Kerr”: the clause tells what may or would be\n", out, 1, true)
    assert.matches("\nno tie by “Paul Roe meet Max Kerr”: the sentence asks\n", out, 1, true)
    assert.is_nil(out:find("no cited document by “a letter", 1, true))
    support.remove(folder)
  end)
end)
