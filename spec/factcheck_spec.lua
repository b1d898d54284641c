local align = require "nutgraf.evidence.align"
local csv = require "nutgraf.csv"
local support = require "spec.support"

describe("a sheet", function()
  it("is read as RFC 4180 has it, and as spreadsheets write it", function()
    local rows = csv.read('\239\187\191a,b\r\n"one, ""two""","x\ny"\n\'=1+1,\r\n\r\n')
    assert.same({
      { a = 'one, "two"', b = "x\ny", line_of_sheet = 2 },
      { a = "=1+1", b = "", line_of_sheet = 4 },
    }, rows)
    assert.same({ { a = "1", b = "2,5", line_of_sheet = 2 } }, csv.read("a;b\n1;2,5\n"))
  end)

  it("that is broken is refused with its line", function()
    local rows, message = csv.read('a,b\n1,"2\n')
    assert.is_nil(rows)
    assert.equal("line 2: a quotation mark is not closed", message)
    rows, message = csv.read('a,b\n1,2,3\n')
    assert.is_nil(rows)
    assert.equal("line 2: 3 fields, but 2 columns", message)
  end)
end)

describe("two lists", function()
  it("are paired by key, by words, then by words that are mostly the same", function()
    local olds = {
      { key = "1", text = "The pier closed." }, { key = "2", text = "Nine boats were lost in March." },
      { key = "3", text = "The mayor left." }, { key = "4", text = "It rained." },
    }
    local news = {
      { key = "9", text = "Ten boats were lost in March." }, { key = "8", text = "The mayor left." },
      { key = "1", text = "Another text." },
    }
    local seen = {}
    for _, pair in ipairs(align.lists(olds, news, true).pairs) do
      seen[#seen + 1] = pair.old.key .. pair.how .. pair.new.key
    end
    assert.same({ "1key1", "3words8", "2alike9" }, seen)
  end)
end)

local OLD = [[
The harbor board closed the north pier on Tuesday.

Nine boats were moved to the south pier, the clerk said. The move took two hours.

"We had no choice," said Odile Marrow, who chairs the board.

The town hall will show the plan next week.
]]

-- A word before the first sentence, a figure changed, a paragraph gone, one added.
local NEW = [[
Late in the day, the weather turned.

The harbor board closed the north pier on Tuesday.

Ten boats were moved to the south pier, the clerk said. The move took two hours.

"We had no choice," said Odile Marrow, who chairs the board.
]]

describe("the fact-checker's sheet", function()
  local root
  setup(function() root = support.folder() end)
  teardown(function() support.remove(root) end)

  local function sheet(options)
    local out, err, status = support.run("nutgraf factcheck article.txt --to csv " .. options, root)
    assert.equal("", err)
    assert.equal(0, status)
    return out, csv.read(out)
  end

  local function fill(rows, words, status, note)
    local lines = { "document,text,status,note,key" }
    for _, row in ipairs(rows) do
      local own = row.text:find(words, 1, true)
      lines[#lines + 1] = ('%s,"%s",%s,%s,%s'):format(row.document, row.text:gsub('"', '""'),
        own and status or row.status, own and note or row.note, row.key)
    end
    return table.concat(lines, "\r\n") .. "\r\n"
  end

  it("has a line a statement, with who says it and what can be checked", function()
    support.write(root .. "/article.txt", OLD)
    local _, rows = sheet ""
    local texts = {}
    for index, row in ipairs(rows) do texts[index] = row.text end
    assert.same({
      "The harbor board closed the north pier on Tuesday.",
      "Nine boats were moved to the south pier, the clerk said.", "The move took two hours.",
      '"We had no choice," said Odile Marrow, who chairs the board.',
      "The town hall will show the plan next week.",
    }, texts)
    assert.equal("Odile Marrow", rows[4].source)
    assert.equal("Tuesday", rows[1].facts)
    assert.equal("", rows[1].status)
  end)

  it("says who says the fewest words and the shortest question", function()
    support.write(root .. "/short.txt", '"We lost," said Odile Marrow. The clerk called it "absurd". '
      .. '"Who knew?" asked Tobias Crell. Nobody knew.\n')
    local rows = csv.read((support.run("nutgraf factcheck short.txt --to csv", root)))
    assert.same({ "Odile Marrow", "The clerk", "Tobias Crell", "" },
      { rows[1].source, rows[2].source, rows[3].source, rows[4].source })
  end)

  it("comes back as it went out where nothing has changed", function()
    local out, rows = sheet ""
    local filled = fill(rows, "two hours", "wrong", "three")
    support.write(root .. "/sheet.csv", filled)
    local _, merged = sheet "--merge sheet.csv"
    assert.equal(#rows, #merged)
    assert.same({ "wrong", "three", "same" }, { merged[3].status, merged[3].note, merged[3].merge })
    support.write(root .. "/sheet.csv", out)
    for index, row in ipairs(select(2, sheet "--merge sheet.csv")) do
      assert.equal(rows[index].key, row.key)
      assert.equal("same", row.merge)
    end
  end)

  it("keeps what was found where the article has changed, and says what has", function()
    local _, rows = sheet ""
    for _, row in ipairs(rows) do row.status, row.note = "verified", "seen" end
    support.write(root .. "/sheet.csv", fill(rows, "Nine boats", "verified", "ask the clerk"))
    support.write(root .. "/article.txt", NEW)
    local _, merged = sheet "--merge sheet.csv"
    local seen = {}
    for index, row in ipairs(merged) do
      seen[index] = { row.text:sub(1, 14), row.status, row.note, row.merge, row.was }
    end
    assert.same({
      { "Late in the da", "", "", "new", "" },
      { "The harbor boa", "verified", "seen", "moved", "" },
      { "Ten boats were", "", "ask the clerk", "changed",
        "verified: Nine boats were moved to the south pier, the clerk said." },
      { "The move took ", "verified", "seen", "same", "" },
      { '"We had no cho', "verified", "seen", "moved", "" },
      { "The town hall ", "verified", "seen", "gone", "" },
    }, seen)
  end)

  it("refuses what is none of its sheets, says what it is, and leaves it", function()
    support.write(root .. "/article.txt", OLD)
    for text, what in pairs {
      ["a,b\r\n1,2\r\n"] = "no columns 'text' and 'key'", ["text,status\r\n"] = "no columns 'text' and 'key'",
      [""] = "the sheet is empty", ["\r\n \n"] = "the sheet is empty",
      ["PK\3\4\20\0\6\0"] = "it is a workbook or another archive: save the sheet as CSV in UTF-8",
      ["\255\254t\0e\0"] = "it is UTF-16", ["text,key\0"] = "it is no text", ["%PDF-1.4 "] = "it is a PDF",
      ["text,key,note\r\nx,1,\233\r\n"] = "it is not UTF-8", ['text,key\r\n"x'] = "line 2: a quotation mark is not closed",
    } do
      support.write(root .. "/sheet.csv", text)
      local out, err, status = support.run(
        "nutgraf factcheck article.txt --merge sheet.csv --to csv --output sheet.csv", root)
      assert.same({ "", 2 }, { out, status })
      assert.is_truthy(err:find("--merge: " .. what, 1, true) or err:find(what, 1, true), err)
      assert.equal(text, support.read(root .. "/sheet.csv"))
    end
    local _, err, status = support.run("mkfifo p; nutgraf factcheck article.txt --merge none.csv", root)
    assert.equal(2, status)
    assert.is_truthy(err:find("--merge: none.csv: no such file or directory", 1, true))
  end)

  it("refuses another article's sheet, and takes that of an article that had another name", function()
    support.write(root .. "/article.txt", OLD)
    support.write(root .. "/other.txt", "The ferry ran late. Nobody was hurt in the crash, the police said.\n")
    local sheet_of_other = support.run("nutgraf factcheck other.txt --to csv", root)
    sheet_of_other = sheet_of_other:gsub("late%.,", "%0wrong")
    assert.matches("wrong", sheet_of_other)
    support.write(root .. "/sheet.csv", sheet_of_other)
    local _, err, status = support.run("nutgraf factcheck article.txt --merge sheet.csv --to csv --output sheet.csv", root)
    assert.equal(2, status)
    assert.is_truthy(err:find("the sheet has nothing about article.txt: its lines are about other.txt", 1, true), err)
    assert.equal(sheet_of_other, support.read(root .. "/sheet.csv"))

    support.run("mv other.txt renamed.txt", root)
    local out
    out, err, status = support.run("nutgraf factcheck renamed.txt --merge sheet.csv --to csv", root)
    assert.same({ "", 0 }, { err, status })
    assert.equal("wrong", csv.read(out)[1].status)
  end)

  it("merges a sheet of several documents, and loses no line of one that is not named", function()
    support.write(root .. "/a.txt", OLD)
    support.write(root .. "/b.txt", "The ferry ran late. Nobody was hurt in the crash.\n")
    support.write(root .. "/c.txt", "The mayor was away.\n")
    local both = support.run("nutgraf factcheck a.txt b.txt --to csv", root)
    both = both:gsub("late%.,", "%0wrong"):gsub("two hours%.,", "%0seen")
    support.write(root .. "/sheet.csv", both)
    local out, err, status = support.run("nutgraf factcheck a.txt b.txt c.txt --merge sheet.csv --to csv --jobs 3", root)
    assert.equal(0, status)
    assert.is_truthy(err:find("the sheet has nothing about c.txt: its lines are about a.txt, b.txt", 1, true))
    local seen = {}
    for _, row in ipairs(csv.read(out)) do
      if row.status ~= "" then seen[#seen + 1] = row.document .. row.status end
      if row.document == "c.txt" then assert.equal("new", row.merge) end
    end
    assert.same({ "a.txtseen", "b.txtwrong" }, seen)
    out, err, status = support.run("nutgraf factcheck a.txt --merge sheet.csv --to csv --output sheet.csv", root)
    assert.equal(2, status)
    assert.is_truthy(err:find("what the sheet has about b.txt is in no line of the output", 1, true), err)
    assert.equal("", out)
    assert.equal(both, support.read(root .. "/sheet.csv"))
  end)
end)
