-- Texts that were printed: numbers, heads and feet of pages, and what runs on across them.
local nutgraf = require "nutgraf"

local function parse(text)
  return assert(nutgraf.parse(text, { type = "text/plain", language = "en" }))
end

describe("pages of a text that was printed", function()
  local PIERS = { "north", "south", "east", "west", "old", "new" }
  local MONTHS = { "March", "April", "May", "June", "July", "August" }

  -- Pages with a head and a foot: every other one ends amid a sentence.
  local function pages(count, head, foot, feed)
    local out = {}
    for page = 1, count do
      local pier, month = PIERS[page], MONTHS[page]
      if page > 1 then out[#out + 1] = feed or "\f" end
      if head and head(page) then out[#out + 1] = head(page) .. "\n\n" end
      out[#out + 1] = page % 2 == 0 and ("thirty years of storms on the %s side of the bay.\n\n"):format(pier) or ""
      out[#out + 1] = ("The harbor board shut the %s pier in %s after engineers found rot in\n"):format(pier, month)
        .. "eleven of its pilings and said that it could fall at any time.\n\n"
        .. ("Boats that lie there will be moved to the %s quay for the winter, as\n"):format(PIERS[7 - page])
        .. ("the council, which met in the old customs house in %s, had asked.\n"):format(month)
        .. "The engineers had written to the board about it in spring, and had no\n"
        .. ("answer until the first of the pilings fell in the storm of %s.\n"):format(month)
      out[#out + 1] = page % 2 == 1 and ("The pilings at the %s end were of oak, and had not been looked at in\n"):format(pier)
        or ("It ended in %s.\n"):format(month)
      if foot and foot(page) then out[#out + 1] = "\n" .. foot(page) .. "\n" end
    end
    return table.concat(out)
  end

  local function numbered(text)
    local parts = {}
    for number = 1, 5 do parts[number] = text:format(number) end
    return table.concat(parts)
  end

  local function role_of(doc, words)
    for block in doc:blocks { leaf = true } do
      if block.text:find(words, 1, true) then return block.role, block.text end
    end
  end

  local CASES = {
    { "numbers in dashes", nil, function(n) return "- " .. n .. " -" end },
    { "numbers in long dashes", nil, function(n) return "– " .. n .. " –" end },
    { "numbers alone", nil, function(n) return (" "):rep(36) .. n end },
    { "numbers of a whole", nil, function(n) return ("Page %d of 6"):format(n) end },
    { "numbers of a whole in any language", nil, function(n) return ("Seite %d von 6"):format(n) end },
    { "a court's heads", function(n) return ("Case 1:10-cv-00123-AB   Document 7   Filed 03/02/11   Page %d of 6"):format(n) end },
    { "heads left and right", function(n) return n % 2 == 0 and n .. "   THE PIER REPORT" or "THE PIER REPORT   " .. n end },
    { "feet of two lines", nil, function(n) return "Harbor Board, March 2011\nDraft " .. n end },
  }
  for _, case in ipairs(CASES) do
    it("have " .. case[1] .. ", which are no part of the text", function()
      local text = pages(6, case[2], case[3])
      local doc = parse(text)
      assert.is_true(doc:verify(text))
      local count = 0
      for block in doc:blocks { role = "body", leaf = true } do
        count = count + 1
        assert.falsy(block.text:find "%d" or block.text:find "Page" or block.text:find "Draft" or block.text:find "REPORT", block.text)
      end
      assert.equal(12, count)
      local _, words = role_of(doc, "looked at in")
      assert.matches("looked at in thirty years of storms on the south side", (words:gsub("%s+", " ")))
      assert.equal("page-furniture", doc.issues[1].code)
    end)
  end

  it("are told without form feeds, too, where numbers part sentences", function()
    local doc = parse(pages(6, nil, function(n) return n .. "" end, "\n"))
    for block in doc:blocks { role = "body", leaf = true } do assert.falsy(block.text:find "%d", block.text) end
    doc = parse(pages(2, nil, function(n) return ("- %d -"):format(n) end, "\n"))
    assert.equal("navigation", role_of(doc, "- 2 -"))
  end)

  it("may break a word at their end", function()
    local text = pages(3, nil, function(n) return "- " .. n .. " -" end):gsub("looked at in\n", "seen by engi-\n"):gsub("thirty years", "neers")
    local words = {}
    for token in parse(text):tokens() do words[token.text] = true end
    assert.truthy(words.engineers)
  end)

  it("keep the first page's head, which may be the title", function()
    local doc = parse(pages(4, function() return "Report on the North Pier" end, function(n) return n .. "" end))
    local roles = {}
    for block in doc:blocks { leaf = true } do
      if block.text == "Report on the North Pier" then roles[#roles + 1] = block.role end
    end
    assert.equal("headline", roles[1])
    assert.equal("navigation", roles[2])
  end)

  for name, text in pairs {
    chapters = numbered "Chapter %d\n\nThe pier is shut.\nIt was old.\nIt fell.\nNobody was there.\nIt ended.\n\n",
    figures = numbered "Figure %d\n\nthe pier is shut.\nIt was old.\nIt fell.\nNobody was there.\nIt ended.\n\n",
    years = "2001\n\nThe pier was built.\n\n2002\n\nThe pier was opened.\n\n2003\n\nThe pier was shut.\n",
    rules = "-- one --\n\nThe pier is shut.\n\n-- two --\n\nIt is.\n",
  } do
    it("are none in " .. name, function()
      local doc = parse(text)
      assert.same({}, doc.issues)
      for block in doc:blocks { leaf = true } do assert.are_not.equal("navigation", block.role) end
    end)
  end

  it("by the thousand are read in time that grows with them", function()
    local lines = {}
    for number = 1, 20000 do lines[number] = number .. "\n\nThe pier.\nIt is.\nOld.\nSo it is.\n\n" end
    assert.truthy(parse(table.concat(lines)))
  end)
end)
