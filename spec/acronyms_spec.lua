-- Acronyms and what they stand for. The expectations are written by hand.
local nutgraf = require "nutgraf"

--- Every acronym of a text as "SF = long form (how)", or "SF" where it is not expanded.
local function acronyms(text)
  local doc = assert(nutgraf.parse(text, { type = "text/plain", language = "en" }))
  local found = {}
  for item in doc:acronyms() do
    found[#found + 1] = item.long and ("%s = %s (%s)"):format(item.short, item.long, item.how)
      or item.short
  end
  return found
end

describe("acronyms", function()
  it("are expanded before a parenthesis", function()
    assert.same({ "HSB = Harbor Safety Board (parenthesis)" },
      acronyms "The new Harbor Safety Board (HSB) met at noon.")
    assert.same({ "BOTF = Bureau of Tides and Fisheries (parenthesis)" },
      acronyms "She left the Bureau of Tides and Fisheries (BOTF) in May.")
    assert.same({ "NGL = natural gas liquid (parenthesis)" },
      acronyms "Each natural gas liquid (NGL) is stored apart.")
  end)

  it("are expanded inside one", function()
    assert.same({ "HSB = Harbor Safety Board (parenthesis)" },
      acronyms "The inspector called HSB (the Harbor Safety Board) at noon.")
  end)

  it("are expanded by the same words wherever they stand", function()
    assert.same({ "HSB = Harbor Safety Board (parenthesis)", "HSB = Harbor Safety Board (parenthesis)" },
      acronyms "The Harbor Safety Board (HSB) met. Nobody asked HSB why.")
  end)

  it("are glossed by an editor in square brackets, whatever the letters", function()
    assert.same({ "LE = law enforcement (bracket)" },
      acronyms "We asked LE [law enforcement] to stay away.")
    assert.same({ "KDQ = river police (bracket)" },
      acronyms "We told KDQ [the river police] to stay away.")
  end)

  it("that are words of every day are glossed where their letters end the gloss", function()
    assert.same({ "ICE = Royal Inshore Craft Enquiry (bracket)", "ICE = Royal Inshore Craft Enquiry (bracket)" },
      acronyms "He blamed ICE [the Royal Inshore Craft Enquiry]. Nobody at ICE spoke.")
    assert.same({}, acronyms "He sold ICE [the Quay Union kept it] by the ton.")
  end)

  it("are not glossed by a word that an editor only puts in", function()
    assert.same({ "KDQ" }, acronyms "We hear that KDQ [recently] moved the boats.")
  end)

  it("keep to one place where an editor's glosses contradict each other", function()
    local found = acronyms "So KDQ [the Ferry Guild] won. Then KDQ [the Quay Union] lost. KDQ is tired."
    assert.same({ "KDQ = Ferry Guild (bracket)", "KDQ = Quay Union (bracket)", "KDQ" }, found)
  end)

  it("have plurals, hyphens, digits and ampersands", function()
    assert.same({ "MPAs = marine protected areas (parenthesis)" },
      acronyms "Two marine protected areas (MPAs) were closed.")
    assert.same({ "G-20 = Group of 20 (parenthesis)" },
      acronyms "Talks of the Group of 20 (G-20) began.")
    assert.same({ "HR&D = Harbor Research and Development (parenthesis)" },
      acronyms "Money for Harbor Research and Development (HR&D) ran out.")
  end)

  it("are listed with an equals sign", function()
    assert.same({ "LBK = local boat keeper (apposition)", "TDS = tide data sheet (apposition)" },
      acronyms "Abbreviations: LBK = local boat keeper; TDS = tide data sheet.")
  end)

  it("stand in apposition", function()
    assert.same({ "HSB = Harbor Safety Board (apposition)" },
      acronyms "Then HSB, the Harbor Safety Board, closed the pier.")
    assert.same({ "HSB = Harbor Safety Board (apposition)" },
      acronyms "The powerful Harbor Safety Board, or HSB, closed the pier.")
  end)

  it("are found where nothing expands them", function()
    assert.same({ "HSB", "QWT" }, acronyms "A spokesman for HSB said that QWT had won.")
  end)

  it("are no words in capitals, no Roman numbers, no addresses", function()
    assert.same({}, acronyms "EVERYTHING MUST GO BY FRIDAY")
    assert.same({}, acronyms "The boat is FREE for children.")
    assert.same({}, acronyms "Volume XII of the logs was lost.")
    assert.same({}, acronyms "Write to desk@HSB.example today.")
  end)

  it("are no letter for a party with its state, and no letter before a word", function()
    assert.same({ "HSB" }, acronyms "Ada Holt (R-Ky.) and Bo Lind (D-N.J.) left the HSB on D-Day.")
  end)

  it("are not expanded by words that do not fit", function()
    assert.same({ "HSB" }, acronyms "He read of quiet rivers (HSB) in a book.")
  end)
end)
