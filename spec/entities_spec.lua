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
