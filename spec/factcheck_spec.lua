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

  it("refuses a sheet that is none of its own", function()
    support.write(root .. "/sheet.csv", "a,b\r\n1,2\r\n")
    local _, err, status = support.run("nutgraf factcheck article.txt --merge sheet.csv", root)
    assert.equal(2, status)
    assert.is_truthy(err:find("no columns 'text' and 'key'", 1, true))
  end)
end)
