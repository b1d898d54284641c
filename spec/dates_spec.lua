local nutgraf = require "nutgraf"

-- The dates of a text: words and value, reckoned from 20 August 2012, a Monday.
local function dates(text, options)
  local doc = assert(nutgraf.parse(text, {
    language = "en", date = options and options.date or "2012-08-20", type = "text/plain",
  }))
  local list = {}
  for date in doc:dates() do list[#list + 1] = date.text .. " = " .. tostring(date.edtf) end
  return list
end

describe("a date", function()
  it("with day, month and year is that day, however it is written", function()
    assert.same({ "August 20, 2010 = 2010-08-20" }, dates "It began on August 20, 2010.")
    assert.same({ "20 August 2010 = 2010-08-20" }, dates "It began on 20 August 2010.")
    assert.same({ "Dec. 6, 2012 = 2012-12-06" }, dates "An email dated Dec. 6, 2012:")
    assert.same({ "2010-08-20 = 2010-08-20" }, dates "It began on 2010-08-20.")
  end)

  it("without a day or month is as wide as it says", function()
    assert.same({ "June 2011 = 2011-06" }, dates "He left in June 2011.")
    assert.same({ "1998 = 1998" }, dates "He left in 1998.")
    assert.same({ "1980s = 198X" }, dates "He left in the 1980s.")
  end)

  it("is told from numbers that look like one", function()
    assert.same({}, dates "He may march 1,984 miles; call 555-2010, he said.")
  end)

  it("that is relative is reckoned from the document's day", function()
    assert.same({ "yesterday = 2012-08-19" }, dates "He left yesterday.")
    assert.same({ "last year = 2011" }, dates "He left last year.")
  end)

  it("that is relative has no value where no day is known", function()
    local doc = assert(nutgraf.parse("He left yesterday.", { language = "en", type = "text/plain" }))
    for date in doc:dates() do
      assert.equal("yesterday", date.text)
      assert.is_nil(date.edtf)
      assert.is_true(date.relative)
    end
    assert.equal(1, doc:count "dates")
  end)

  it("is reckoned from the person's day only where the document gives none", function()
    local page = '<html lang=en><meta name=date content=2013-10-14><p>He left the town yesterday.'
    local doc = assert(nutgraf.parse(page, { type = "text/html", date = "2012-08-20" }))
    assert.equal("2013-10-14", doc:get("dates", 1).anchor)
    local pasted = "Fire at the Quay\nBy Ann Ray\nMarch 5, 2011\n\nHe left the town of Aldermouth yesterday, neighbors said on the quay.\n"
    doc = assert(nutgraf.parse(pasted, { language = "en", type = "text/plain", date = "2012-08-20" }))
    local last
    for date in doc:dates() do last = date end
    assert.equal("2011-03-04", last.edtf)
  end)

  it("keeps what it was reckoned from", function()
    local doc = assert(nutgraf.parse("He left yesterday.", {
      language = "en", type = "text/plain", date = "2012-08-20",
    }))
    assert.equal("2012-08-20", doc:get("dates", 1).anchor)
  end)

  it("is found in linear time among a million words that could begin one", function()
    local doc = assert(nutgraf.parse(("May "):rep(200000), { language = "en", type = "text/plain" }))
    assert.truthy(doc:count "dates" >= 0)
    assert.equal(200000, doc:count "tokens")
  end)
end)
