-- Pages that are one line: their rows are told apart by the paragraph's number.
local support = require "spec.support"

describe("a page that is one line", function()
  local folder

  setup(function()
    folder = support.folder()
    local head, body = "<html lang=en><head><title>Pier</title></head><body><article><h1>Pier shut until spring</h1>",
      { "<p>“We knew nothing,” said Ada Venn on Monday.</p>", "<p>Bram Osk said that the pier was safe.</p>",
        "<p>“It was not,” Venn said.</p>" }
    support.write(folder .. "/one.html", head .. table.concat(body) .. "</article></body></html>")
    support.write(folder .. "/many.html", head .. "\n" .. table.concat(body, "\n") .. "\n</article></body></html>")
  end)

  teardown(function() support.remove(folder) end)

  local function nutgraf(line)
    local out, err, status = support.run("nutgraf " .. line, folder)
    assert.equal("", err)
    assert.equal(0, status)
    return out
  end

  it("shows the number of the paragraph beside the line, in tables for people", function()
    local out = nutgraf "quotes one.html"
    assert.matches("\n1 p2 .*“We knew nothing,”\n1 p4 .*“It was not,”\n", out)
    assert.matches("| 1 p2 | direct |", nutgraf "quotes one.html --to markdown", 1, true)
    assert.matches("\n1 p1  headline ", nutgraf "outline one.html")
    local csv = nutgraf "quotes one.html --to csv"
    assert.is_nil(csv:find("p2", 1, true), "a column of numbers stays one")
  end)

  it("is told from a page that has a paragraph a line", function()
    assert.matches("\n +2 .*\n +4 ", nutgraf "quotes many.html")
    assert.is_nil(nutgraf("quotes many.html"):find("%d p%d"))
  end)

  it("has its paragraphs explained by their numbers, which are those of the record", function()
    local out = nutgraf "explain one.html:p3"
    assert.truthy(out:find("Bram Osk said that the pier was safe.", 1, true))
    assert.is_nil(out:find("We knew nothing", 1, true))
    assert.matches('"id":3,"kind":"paragraph"', nutgraf "document one.html --layers blocks")
    local none, err = support.run("nutgraf explain one.html:p9", folder)
    assert.equal("", none)
    assert.matches("there is no paragraph 9; the last is 4", err)
  end)
end)
