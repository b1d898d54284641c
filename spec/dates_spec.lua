local nutgraf = require "nutgraf"

-- The dates of a text: words and value, reckoned from 20 August 2012, a Monday.
local function dates(text, options)
  local doc = assert(nutgraf.parse(text, {
    language = options and options.language or "en", date = options and options.date or "2012-08-20", type = "text/plain",
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

  it("is open where it says from when or until when, and a range where it says both", function()
    assert.same({ "since 2009 = 2009/.." }, dates "He has lived there since 2009.")
    assert.same({ "until March 2010 = ../2010-03" }, dates "They paid until March 2010.")
    assert.same({ "from May 3 to May 5, 2010 = 2010-05-03/2010-05-05" },
      dates "It ran from May 3 to May 5, 2010.")
    assert.same({ "between 1998 and 2001 = 1998/2001" }, dates "It was built between 1998 and 2001.")
    assert.same({ "2009-10 = 2009/2010" }, dates "In the 2009-10 season it rained.")
  end)

  it("that is told twice is one day", function()
    assert.same({ "New Year's Day - January 1 = 2013-01-01" },
      dates "The office will be shut on New Year's Day - January 1 - as ever.")
  end)

  it("takes the year, and the side of the anchor, from what stands around it", function()
    assert.same({ "Friday = 2012-08-17" }, dates "He resigned on Friday.")
    assert.same({ "Friday = 2012-08-24" }, dates "He will resign on Friday.")
    assert.same({ "December 3 = 2011-12-03" }, dates "He resigned on December 3.")
    assert.same({ "December 3 = 2012-12-03" }, dates "He will resign on December 3.")
  end)

  it("keeps seasons, quarters, centuries and estimates as EDTF has them", function()
    assert.same({ "spring of 1998 = 1998-21" }, dates "They met in the spring of 1998.")
    assert.same({ "19th century = 18XX" }, dates "It stood in the 19th century.")
    assert.same({ "third quarter of 2010 = 2010-07/2010-09" }, dates "It fell in the third quarter of 2010.")
    assert.same({ "circa 1850 = 1850~" }, dates "A map of circa 1850 shows it.")
  end)

  it("is found in Spanish, with the words of Spanish", function()
    local options = { language = "es", date = "2011-03-05" }
    for text, expected in pairs {
      ["Se firmó el 2 de abril de 1998."] = "2 de abril de 1998 = 1998-04-02",
      ["Vino hace tres años."] = "hace tres años = 2008",
      ["La semana pasada estuvo aquí."] = "semana pasada = 2011-02-21/2011-02-27",
      ["El próximo lunes se irá."] = "El próximo lunes = 2011-03-07",
      ["Ocurrió en el otoño de 2003."] = "otoño de 2003 = 2003-23",
      ["Entre 2005 y 2010 subió."] = "Entre 2005 y 2010 = 2005/2010",
      ["Ayer no vino nadie."] = "Ayer = 2011-03-04",
    } do
      assert.same({ expected }, dates(text, options))
    end
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
