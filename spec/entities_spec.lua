-- Who is mentioned. The expectations are written by hand.
local nutgraf = require "nutgraf"

local function parse(text)
  return assert(nutgraf.parse(text, { type = "text/plain", language = "en" }))
end

--- The name of the entity that each mention of some words refers to.
local function names_of(doc, words)
  local found = {}
  for item in doc:mentions() do
    if item.text == words then found[#found + 1] = item.entity and item.entity.name or "none" end
  end
  return found
end

local function entity(doc, name)
  for item in doc:entities() do
    if item.name == name then return item end
  end
end

describe("persons", function()
  it("are known by surname, first name and title with surname", function()
    local doc = parse "We met Maria Ortega at noon. Later Ortega left. Then Maria came back, and Mrs. Ortega sat down."
    assert.same({ "Maria Ortega", "Maria Ortega" }, names_of(doc, "Ortega"))
    assert.same({ "Maria Ortega" }, names_of(doc, "Maria"))
    assert.same({ "Ortega", "Maria" }, entity(doc, "Maria Ortega").aliases)
  end)

  it("take their full name where it comes later", function()
    local doc = parse "Reporters asked Mr. Wexcombe about it. Friends of Thomas Wexcombe were silent."
    assert.same({ "Thomas Wexcombe" }, names_of(doc, "Wexcombe"))
  end)

  it("of one surname are kept apart, and the surname alone is neither's", function()
    local doc = parse [[
We met Maria Ortega at noon.

We met Pedro Ortega at one.

Nobody knew what Ortega wanted.
]]
    assert.same({ "Ortega" }, names_of(doc, "Ortega"))
    assert.is_not_nil(entity(doc, "Maria Ortega"))
    assert.is_not_nil(entity(doc, "Pedro Ortega"))
  end)

  it("who speak for somebody are not whom they speak for", function()
    local doc = parse("A spokeswoman for the attorney general, Maria Duarte, said no. A lawyer for the mayor, Ada Venn, left. "
      .. "The wife of the mayor, Carl Voss, stayed.")
    assert.same({ "A spokeswoman for the attorney general" }, entity(doc, "Maria Duarte").descriptions)
    assert.same({ "A lawyer for the mayor" }, entity(doc, "Ada Venn").descriptions)
    assert.same({ "the mayor" }, entity(doc, "Carl Voss").descriptions)
  end)

  it("are called by the whole of their given name", function()
    local doc = parse "We met Ken Wexcombe at noon. Friends of Kenneth Wexcombe were silent."
    assert.same({ "Kenneth Wexcombe" }, names_of(doc, "Ken Wexcombe"))
  end)

  it("have names after “also known as”", function()
    local doc = parse "Police seek Peter Hallam, also known as Finch. They say that Finch is abroad."
    assert.same({ "Peter Hallam", "Peter Hallam" }, names_of(doc, "Finch"))
  end)

  it("are not who they are only believed to be", function()
    local doc = parse "The spy codenamed KR7 is believed to be Peter Hallam. Nobody has asked Peter Hallam."
    assert.same({ "KR7" }, names_of(doc, "KR7"))
    assert.same({ "Peter Hallam", "Peter Hallam" }, names_of(doc, "Peter Hallam"))
  end)
end)

describe("one person", function()
  --- Every name stands for the entity of the first.
  local function one(text, name, ...)
    local doc = parse(text)
    for _, form in ipairs { ... } do
      local found = names_of(doc, form)
      assert.is_true(#found > 0, form .. " in " .. text)
      for _, whose in ipairs(found) do assert.equal(name, whose, form) end
    end
  end

  it("has a short and a full first name, titles, a nickname", function()
    one("It was Timothy J. Sloane who left. C.E.O. Tim Sloane was silent. Nobody asked Mr. Sloane.",
      "Timothy J. Sloane", "Tim Sloane", "Sloane")
    one("We met Robert Hale at noon. Later Bob Hale left, and Hale was gone.", "Robert Hale", "Bob Hale", "Hale")
    one("We met Leon “Duke” Marrow at noon. Nobody asked Marrow. Then Leon Marrow left.",
      "Leon “Duke” Marrow", "Marrow", "Leon Marrow")
    one("We met Elizabeth Quill at noon. Later Beth Quill left.", "Elizabeth Quill", "Beth Quill")
    one("We met Daniel K. Roh at noon. Later Dan Roh left.", "Daniel K. Roh", "Dan Roh")
  end)

  it("has a surname that is a word, at the start of a sentence too", function()
    one("The pilot was Christopher Hill, who left. Hill said no. The hill was steep.", "Christopher Hill", "Hill")
    one("The pilot was Dana Young, who left. Young said no. He was young.", "Dana Young", "Young")
    one("The pilot was Ruth Banks, who left. Banks’s boat sank. The banks were shut.", "Ruth Banks", "Banks")
    one("The pilot was Marta Field, who left. We asked Field again.", "Marta Field", "Field")
    one("The pilot was Peter Church, who left. Church told us so.", "Peter Church", "Church")
  end)

  it("is not another of the same surname", function()
    for _, pair in ipairs {
      { "George H. W. Tarn", "George W. Tarn" }, { "Paul Kerr", "Paula Kerr" }, { "Ann Falk", "Peter Falk" },
      { "Wong Kwok-hing", "Wong Kwok-kin" }, { "Carl Quill", "Carla Quill" },
    } do
      local doc = parse(("We met %s at noon. Then %s left the port."):format(pair[1], pair[2]))
      assert.same({ pair[1] }, names_of(doc, pair[1]))
      assert.same({ pair[2] }, names_of(doc, pair[2]))
    end
  end)
end)

describe("a house", function()
  local function one(text, name, ...)
    local doc = parse(text)
    for _, form in ipairs { ... } do
      local found = names_of(doc, form)
      assert.is_true(#found > 0, form .. " in " .. text)
      for _, whose in ipairs(found) do assert.equal(name, whose, form) end
    end
  end

  it("is known by its noun alone after its full name", function()
    one("She left Torvik State University in May. Nobody at the University knew.", "Torvik State University", "University")
    one("She left Torvik State University in May. Nobody at the University knew of any University policy.",
      "Torvik State University", "University")
    one("He sued the Ministry of Ports in May. In June the Ministry paid.", "Ministry of Ports", "Ministry")
    one("They joined the Harbor Pilots Union. In June the Union met.", "Harbor Pilots Union", "Union")
    one("We wrote to the Velmont Court of Appeal. In June the Court sat.", "Velmont Court of Appeal", "Court")
    one("He led the Alder Bank for years. In June the Bank was shut.", "Alder Bank", "Bank")
  end)

  it("is known by a part of its name", function()
    one("We wrote to the US State Department. The answer of the State Department came late.",
      "US State Department", "State Department")
    one("We wrote to the Norwegian Supreme Court of Ports. Later the Supreme Court sat.",
      "Norwegian Supreme Court of Ports", "Supreme Court")
    one("She left Pennsylvania State University. Nobody at Penn State knew.", "Pennsylvania State University", "Penn State")
    one("We wrote to the Torvik Harbor Safety Board. Later the Safety Board sat.", "Torvik Harbor Safety Board", "Safety Board")
    one("He is in the Alder People Party. The People Party lost. Then the U.S. Pilots League met; so did the Pilots League.",
      "U.S. Pilots League", "Pilots League")
  end)

  it("is known without its country before the full name comes", function()
    one("He is in the Harbor Pilots Party. In June the U.S. Harbor Pilots Party met.", "Harbor Pilots Party",
      "Harbor Pilots Party", "U.S. Harbor Pilots Party")
  end)

  it("is not another with the same noun", function()
    local doc = parse "He left the Alder Bank for the Torvik Bank.\n\nNobody knew what the Bank wanted."
    assert.is_not.same({ "Alder Bank" }, names_of(doc, "Bank"))
    assert.is_not.same({ "Torvik Bank" }, names_of(doc, "Bank"))
  end)
end)

describe("organizations", function()
  it("are known by the acronym that the text expands", function()
    local doc = parse "The old Harbor Safety Board (HSB) met. Members of HSB were silent."
    assert.same({ "Harbor Safety Board", "Harbor Safety Board" }, names_of(doc, "HSB"))
  end)

  it("are known by an acronym whose letters fit one name alone", function()
    local doc = parse "He works for the Inland Waters Agency. Since May the IWA has a new head."
    assert.same({ "Inland Waters Agency" }, names_of(doc, "IWA"))
  end)

  it("are the same with and without their legal form", function()
    local doc = parse "They sued Calder Shipping Inc. in June. In July Calder Shipping paid."
    assert.same({ "Calder Shipping Inc." }, names_of(doc, "Calder Shipping"))
  end)
end)

describe("descriptions", function()
  it("are collected from appositions", function()
    local doc = parse "They rang Maria Ortega, a retired harbor pilot, at home. The engineer Paul Brandt was out."
    assert.same({ "a retired harbor pilot" }, entity(doc, "Maria Ortega").descriptions)
    assert.same({ "The engineer" }, entity(doc, "Paul Brandt").descriptions)
  end)

  it("are collected from lists with semicolons and parentheses", function()
    local doc = parse("Sources include KR12 (a bureau chief at the port; the port is closed); KR31, a former"
      .. " Norwegian customs clerk; KR702, a senior police officer with oversight of ferries; and LT9, a judge.")
    assert.same({ "a bureau chief at the port" }, entity(doc, "KR12").descriptions)
    assert.same({ "a former Norwegian customs clerk" }, entity(doc, "KR31").descriptions)
    assert.same({ "a senior police officer with oversight of ferries" }, entity(doc, "KR702").descriptions)
    assert.same({ "a judge" }, entity(doc, "LT9").descriptions)
  end)

  it("let “the …” refer to the one person so described", function()
    local doc = parse "A diplomat codenamed KR7 wrote in June. In July the diplomat wrote again."
    assert.same({ "KR7" }, names_of(doc, "the diplomat"))
  end)

  it("with “same” are the one who was named last", function()
    local doc = parse("A senior official spoke of ships. A port official spoke of boats. The same official left. "
      .. "The official stayed.")
    assert.same({ "A port official" }, names_of(doc, "The same official"))
    assert.same({ "The official" }, names_of(doc, "The official"))
    doc = parse "An attaché at the embassy spoke. The attaché said no."
    assert.same({ "An attaché" }, names_of(doc, "The attaché"))
  end)

  it("of nobody who is named are entities of their own", function()
    local doc = parse "It was told by two officials briefed on the matter."
    local found = entity(doc, "two officials briefed on the matter")
    assert.equal("role", found.kind)
  end)

  it("are never made of pronouns", function()
    local doc = parse "He said that she had seen them."
    for item in doc:entities() do error(item.name) end
  end)
end)

describe("descriptions", function()
  it("tie an owner's person to the name after the comma", function()
    local doc = parse "The board's chairman, Lucas Obermann, left. Its director, Ada Quist, stayed."
    assert.same({ "Lucas Obermann" }, names_of(doc, "chairman"))
    assert.same({ "Ada Quist" }, names_of(doc, "Its director"))
  end)

  it("of the same noun are told apart by the words before it", function()
    local doc = parse [[
The agents are KX52, a customs officer, and KX14, a harbor officer.

The customs officer wrote first. The officer left.
]]
    assert.same({ "KX52" }, names_of(doc, "The customs officer"))
    assert.same({ "The officer" }, names_of(doc, "The officer"))
  end)
end)

describe("a description that holds a name", function()
  it("speaks wherever it stands among the mentions", function()
    for before = 0, 9 do
      local doc = parse(("Nobody met Maria Ortega there. "):rep(before) .. "The FBI director said that the port was shut.")
      local found = false
      for item in doc:attributions() do
        found = true
        assert.equal("The FBI director", item.speaker and item.speaker.name, before .. " names before")
      end
      assert.is_true(found)
    end
  end)
end)

describe("entities", function()
  it("come from the story, not from the page around it", function()
    local doc = assert(nutgraf.parse([[
<html><body><nav><a href="/a">Anne Weller</a> <a href="/b">Sports</a> <a href="/c">Opinion</a></nav>
<article><h1>Pier is shut</h1>
<p>Odile Marrow said on Tuesday that the north pier would close in the spring of next year.</p>
<p>The harbor board had met for two days before it gave its answer to the town's pilots.</p></article>
</body></html>]], { type = "text/html", language = "en" }))
    assert.is_table(entity(doc, "Odile Marrow") and {})
    assert.is_nil(entity(doc, "Anne Weller"))
  end)
end)

describe("departments", function()
  it("are meant by their letters, the small words' too", function()
    local doc = parse "They asked the Department of Harbors on Monday. Later the DOH said no."
    assert.same({ "Department of Harbors" }, names_of(doc, "DOH"))
  end)
end)
