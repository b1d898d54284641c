local nutgraf = require "nutgraf"

local unpack = table.unpack or unpack -- luacheck: ignore

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

  it("behind an article is one where it has a day or a year, else one of many", function()
    assert.same({ "March 19, 2011 = 2011-03-19", "April 2010 = 2010-04" },
      dates "He sent a March 19, 2011 message and an April 2010 memo.")
    assert.same({ "Aug. 5 = 2012-08-05" }, dates "He sent an Aug. 5 letter.")
    assert.same({}, dates "It was a June wedding on a Monday.")
    assert.same({ "June = 2012-06" }, dates "He answered a June letter.")
  end)

  it("that is relative is reckoned from the day in the file's name, where nothing else tells", function()
    local function of(name, date)
      local doc = nutgraf.parse("He left yesterday.", {
        language = "en", type = "text/plain", name = name, date = date,
      })
      local list = {}
      for found in doc:dates() do list[#list + 1] = found.edtf end
      return list[1]
    end
    assert.equal("2016-05-11", of "news/paper_2016-05-12_pier.txt")
    assert.equal("2012-08-19", of("2016-05-12.txt", "2012-08-20"))
    for _, name in ipairs { "12016-05-123.txt", "2016-13-12.txt", "2016-05-12/pier.txt", "pier.txt" } do
      assert.is_nil(of(name))
    end
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

  it("of a next or last weekday is the nearest, where the language takes it so", function()
    for language, sentences in pairs {
      de = { ["Gewählt wird am kommenden Sonntag."] = "kommenden Sonntag = 2012-08-26",
        ["Er starb am vergangenen Freitag."] = "vergangenen Freitag = 2012-08-17" },
      es = { ["Se vota el próximo domingo."] = "el próximo domingo = 2012-08-26",
        ["Se vota el domingo próximo."] = "domingo próximo = 2012-08-26" },
      fr = { ["On vote dimanche prochain."] = "dimanche prochain = 2012-08-26" },
      it = { ["Si vota domenica prossima."] = "domenica prossima = 2012-08-26" },
      pt = { ["Vota-se no próximo domingo."] = "próximo domingo = 2012-08-26" },
    } do
      for text, expected in pairs(sentences) do
        assert.same({ expected }, dates(text, { language = language, date = "2012-08-20" }))
      end
    end
    -- seen from the document's day, not from the day told last
    assert.same({ "3. Mai 2012 = 2012-05-03", "kommenden Sonntag = 2012-08-26" },
      dates("Am 3. Mai 2012 fing es an. Am kommenden Sonntag wird gewählt.", { language = "de", date = "2012-08-20" }))
  end)

  it("is no first name in Spanish", function()
    local options = { language = "es", date = "2011-03-05" }
    assert.same({}, dates("El alcalde, Domingo José Ramos, habló con Julio Vera.", options))
    assert.same({ "Domingo 6 de marzo = 2011-03-06" }, dates("Domingo 6 de marzo: fiesta.", options))
    assert.same({ "julio = 2010-07" }, dates("Llegó en julio.", options))
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

-- Reckoned by hand with a calendar; 20 August 2012 is a Monday.
local RECKONED = {
  ["weekdays and weekends lie around the anchor, by the turn and the verb"] = {
    { "She resigned last Friday.", "last Friday = 2012-08-17" },
    { "She resigns next Friday.", "next Friday = 2012-08-31" },
    { "She comes this Friday.", "this Friday = 2012-08-24" },
    { "She spoke the previous Friday.", "previous Friday = 2012-08-17" },
    { "They met this weekend.", "this weekend = 2012-08-18/2012-08-19" },
    { "They met last weekend.", "last weekend = 2012-08-18/2012-08-19" },
    { "They will meet next weekend.", "next weekend = 2012-09-01/2012-09-02" },
    { "They will meet this weekend.", "this weekend = 2012-08-25/2012-08-26" },
    { "It happened on Friday night.", "Friday night = 2012-08-17" },
  },
  ["periods are whole ones of the calendar"] = {
    { "It rose this quarter.", "this quarter = 2012-07/2012-09" },
    { "It fell last quarter.", "last quarter = 2012-04/2012-06" },
    { "It will fall next quarter.", "next quarter = 2012-10/2012-12" },
    { "It fell last month.", "last month = 2012-07" },
    { "It will fall next month.", "next month = 2012-09" },
    { "It fell this decade.", "this decade = 201X" },
    { "It fell last decade.", "last decade = 200X" },
    { "It fell last century.", "last century = 19XX" },
    { "It happened last spring.", "last spring = 2012-21" },
    { "It happened last summer.", "last summer = 2011-22" },
    { "It happened last March.", "last March = 2012-03" },
    { "It will happen next March.", "next March = 2013-03" },
    { "It happened this March.", "this March = 2012-03" },
  },
  ["distances are as fine as their unit"] = {
    { "It fell three days ago.", "three days ago = 2012-08-17" },
    { "It fell two weeks ago.", "two weeks ago = 2012-08-06~" },
    { "It fell a fortnight ago.", "a fortnight ago = 2012-08-06~" },
    { "It fell six months ago.", "six months ago = 2012-02" },
    { "It fell two years ago.", "two years ago = 2010" },
    { "It fell two decades ago.", "two decades ago = 1992~" },
    { "It will fall in three days.", "in three days = 2012-08-23" },
    { "It fell over the past three days.", "past three days = 2012-08-17/2012-08-20" },
    { "It fell in the last two weeks.", "last two weeks = 2012-08-06/2012-08-20" },
    { "It rose over the past two quarters.", "past two quarters = 2012-01/2012-06" },
    { "It will rise over the next three years.", "next three years = 2012-08-21/2015-08-20" },
    { "It was a day earlier.", "a day earlier = 2012-08-19" },
    { "It happened the day before yesterday.", "day before yesterday = 2012-08-18" },
    { "It will happen the day after tomorrow.", "day after tomorrow = 2012-08-22" },
    { "It happened tonight.", "tonight = 2012-08-20" },
    { "It happened yesterday morning.", "yesterday morning = 2012-08-19" },
  },
  ["parts of a period are counted out"] = {
    { "It was the first week of March 2010.", "first week of March 2010 = 2010-03-01/2010-03-07" },
    { "It was the last week of March 2010.", "last week of March 2010 = 2010-03-22/2010-03-28" },
    { "It was the first Monday of March 2010.", "first Monday of March 2010 = 2010-03-01" },
    { "It was the last Friday in March 2010.", "last Friday in March 2010 = 2010-03-26" },
    { "It was the first day of March 2010.", "first day of March 2010 = 2010-03-01" },
    { "It was the last day of March 2010.", "last day of March 2010 = 2010-03-31" },
    { "It was in the second half of 2010.", "second half of 2010 = 2010-07/2010-12" },
    { "It was in the first half of March 2010.", "first half of March 2010 = 2010-03-01/2010-03-15" },
    { "It was the first month of 2010.", "first month of 2010 = 2010-01" },
    { "It was in the late 1980s.", "late 1980s = 1987/1989" },
    { "It was in early 2010.", "early 2010 = 2010-01/2010-04" },
    { "It was in late 2010.", "late 2010 = 2010-09/2010-12" },
    { "It was in mid-2010.", "mid-2010 = 2010-05/2010-08" },
    { "It was in Q3 2010.", "Q3 2010 = 2010-07/2010-09" },
    { "It was in 2010 Q3.", "2010 Q3 = 2010-07/2010-09" },
    { "It was the week of March 3, 2010.", "week of March 3, 2010 = 2010-03-01/2010-03-07" },
    { "It was the weekend of March 6, 2010.", "weekend of March 6, 2010 = 2010-03-06/2010-03-07" },
    { "It happened in fiscal 2010.", "fiscal 2010 = nil" },
  },
  ["figures are read in the order that the text shows, and no further"] = {
    { "It was on 3/14/2010.", "3/14/2010 = 2010-03-14" },
    { "It was on 14/3/2010.", "14/3/2010 = 2010-03-14" },
    { "It was on 3/4/2010.", "3/4/2010 = 2010" },
    { "It was on 3/4/2010, and again on 25/4/2010.", "3/4/2010 = 2010-04-03", "25/4/2010 = 2010-04-25" },
    { "It was in 3/2010.", "3/2010 = 2010-03" },
    { "It was in 2010/03.", "2010/03 = 2010-03" },
    { "It was 2010-03-14T12:00:00.", "2010-03-14T12:00:00 = 2010-03-14" },
  },
  ["centuries, decades and eras are as wide as they say"] = {
    { "It was in the '80s.", "'80s = 198X" },
    { "It was in the eighties.", "eighties = 198X" },
    { "It was in 44 BC.", "44 BC = -0043" },
    { "It was in AD 79.", "AD 79 = 0079" },
    { "It was between the 18th and 19th centuries.", "18th and 19th centuries = 17XX/18XX" },
    { "It happened around 2010.", "around 2010 = 2010~" },
  },
  ["a part of a decade belongs to its expression, before an apostrophe too"] = {
    { "It opened in the late ’70s.", "late ’70s = 1977/1979" },
    { "It opened in the early '60s.", "early '60s = 1960/1963" },
    { "It opened in the mid-’90s.", "mid-’90s = 1994/1996" },
    { "It ran from the ’60s to the ’70s.", "from the ’60s to the ’70s = 196X/197X" },
    { "It ran from the late 1980s to the early 1990s.", "from the late 1980s to the early 1990s = 1987/1993" },
    { "It stood in the late 1700s.", "late 1700s = 1770/1799" },
    { "It stood in the 1800s.", "1800s = 18XX" },
    { "He was late 70 times." },
    { "The late ’Tis was a ferry." },
  },
  ["estimates are marked, at either end of a range too"] = {
    { "The deed was signed c. 1612, in the hall.", "c. 1612 = 1612~" },
    { "The deed was signed c.1612, in the hall.", "c.1612 = 1612~" },
    { "The deed (ca. 1540) was lost.", "ca. 1540 = 1540~" },
    { "It was lit from 1921 to circa 1975.", "from 1921 to circa 1975 = 1921/1975~" },
    { "It was lit 1921 – circa 1970s.", "1921 – circa 1970s = 1921/197X~" },
    { "It was lit from circa 1850 to 1870.", "from circa 1850 to 1870 = 1850~/1870" },
    { "A map of c. 1400–1450 shows it.", "c. 1400–1450 = 1400~/1450~" },
    { "A map of the circa 17th century shows it.", "circa 17th century = 16XX~" },
    { "See section C. 1612 men came." },
  },
  ["what is before or after a date does not hold it"] = {
    { "He left the port before 2010.", "before 2010 = ../2009" },
    { "No audit was made after 2018.", "after 2018 = 2019/.." },
    { "It stood there before the 1990s.", "before the 1990s = ../1989" },
    { "It was built after the 17th century.", "after the 17th century = 1700/.." },
    { "It shut prior to March 2010.", "prior to March 2010 = ../2010-02" },
    { "It opened after 31 May 2011.", "after 31 May 2011 = 2011-06-01/.." },
    { "It shut before the end of 2011.", "before the end of 2011 = ../2011-12" },
    { "It opened after the start of 2011.", "after the start of 2011 = 2011-01/.." },
    { "It shut no later than 2011.", "no later than 2011 = ../2011" },
    { "It was built later than 1815.", "later than 1815 = 1816/.." },
    { "It was not before 2004 that he came.", "not before 2004 = 2004/.." },
    { "She endorsed one in July.", "July = 2012-07" },
    { "It was before the 2010 election.", "2010 = 2010" },
    { "It was after Friday's vote.", "Friday = 2012-08-17" },
    { "He left shortly after 2009.", "2009 = 2009" },
    { "He left days after May 3, 2010.", "May 3, 2010 = 2010-05-03" },
    { "He left two days after May 3, 2010.", "two days after May 3, 2010 = 2010-05-05" },
    { "More than 2018 votes came." },
  },
  ["days and months have years of eras"] = {
    { "The eclipse of 10 August 234 BC is told by two.", "10 August 234 BC = -0233-08-10" },
    { "He fell on March 15, 44 BC, in the hall.", "March 15, 44 BC = -0043-03-15" },
    { "It was in March 44 BC.", "March 44 BC = -0043-03" },
    { "It erupted on August 24, AD 79.", "August 24, AD 79 = 0079-08-24" },
    { "It was on 24 August 79 CE.", "24 August 79 CE = 0079-08-24" },
    { "It ran from 431 BC to 404 BC.", "from 431 BC to 404 BC = -0430/-0403" },
    { "He was born c. 480 B.C., they say.", "c. 480 B.C. = -0479~" },
    { "It was in the 5th century BC.", "5th century BC = -0499/-0400" },
    { "They ran 2 ad campaigns in Vancouver, BC, again." },
  },
  ["two digits after a day and month are a year where nothing is counted"] = {
    { "The letter of 3 Aug 96 was filed.", "3 Aug 96 = 1996-08-03" },
    { "It was filed on Aug. 9, 96.", "Aug. 9, 96 = 1996-08-09" },
    { "The reply of 3rd Feb 82.", "3rd Feb 82 = 1982-02-03" },
    { "It was sent on 4 May 87, by hand.", "4 May 87 = 1987-05-04" },
    { "It was sent on June 14 75.", "June 14 75 = 1975-06-14" },
    { "On August 3, 45 people left.", "August 3 = 2012-08-03" },
    { "On August 3, 45 were hurt.", "August 3 = 2012-08-03" },
    { "On August 3 96 boats left.", "August 3 = 2012-08-03" },
  },
  ["a day that its month has not is a date without value"] = {
    { "The lease ran to June 31, 2022.", "June 31, 2022 = nil" },
    { "It was renewed on February 29, 2023.", "February 29, 2023 = nil" },
    { "It began on Sept. 31.", "Sept. 31 = nil" },
    { "It began on 30 February 2011.", "30 February 2011 = nil" },
    { "It began on the 31st of April.", "31st of April = nil" },
    { "It began on 2011-02-30.", "2011-02-30 = nil" },
    { "In February 30 people left.", "February = 2012-02" },
    { "On September 31 the board met.", "September 31 = nil" },
    { "In June 31 were lost.", "June = 2012-06" },
    { "It began on February 29, 2012.", "February 29, 2012 = 2012-02-29" },
  },
  ["days of a month are taken together where they stand so"] = {
    { "It was on 3 and 4 March 2010.", "3 and 4 March 2010 = 2010-03-03/2010-03-04" },
    { "It was on March 3 and 9, 2010.", "March 3 and 9, 2010 = {2010-03-03,2010-03-09}" },
    { "It was on March 3-5, 2010.", "March 3-5, 2010 = 2010-03-03/2010-03-05" },
    { "It was from 3 to 5 March 2010.", "from 3 to 5 March 2010 = 2010-03-03/2010-03-05" },
    { "It was on the 5th of March, 2010.", "5th of March, 2010 = 2010-03-05" },
    { "It was on the fifth of March 2010.", "fifth of March 2010 = 2010-03-05" },
    { "It was on the 3rd.", "3rd = 2012-08-03" },
    { "It happened on the 15th of last month.", "15th of last month = 2012-07-15" },
    { "It happened on the 15th of the month.", "15th of the month = 2012-08-15" },
    { "It happened on Christmas Day.", "Christmas Day = 2011-12-25" },
    { "It happened on Christmas Day 2010.", "Christmas Day 2010 = 2010-12-25" },
    { "It happened on Thanksgiving 2010.", "Thanksgiving 2010 = 2010-11-25" },
    { "It happened on Sunday, March 14, 2010, in the harbor.", "Sunday, March 14, 2010 = 2010-03-14" },
  },
}

describe("reckoned dates:", function()
  for what, cases in pairs(RECKONED) do
    it(what, function()
      for _, case in ipairs(cases) do assert.same({ select(2, unpack(case)) }, dates(case[1]), case[1]) end
    end)
  end
end)

describe("a day that the calendar does not have", function()
  local function issues(text)
    local list = {}
    for _, issue in ipairs(nutgraf.parse(text, { language = "en", type = "text/plain" }).issues) do
      if issue.code == "impossible-date" then list[#list + 1] = issue end
    end
    return list
  end

  it("is an issue, with its place", function()
    local list = issues("The lease began on May 31, 2010.\n\nZo\195\171 says: it ran to June 31, 2011.\n")
    assert.equal(1, #list)
    assert.equal(3, list[1].line)
    assert.equal(#"The lease began on May 31, 2010.\n\nZo\195\171 says: it ran to ", list[1].byte)
    assert.equal("\226\128\156June 31, 2011\226\128\157: the calendar has no such day; the date has no value",
      list[1].message)
  end)

  it("is counted where there are many", function()
    local list = issues(("It ended on June 31, 2011.\n\n"):rep(40))
    assert.equal(17, #list)
    assert.matches("^24 more days", list[17].message)
    assert.equal(79, list[17].line)
  end)
end)
