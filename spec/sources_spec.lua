-- The view of sources, on a text of our own. The expectations are written by hand.
local support = require "spec.support"

local STORY = [[
Odile Marrow, a retired harbor pilot, said the pier was never safe.

The board denied the claim. “Nobody told us,” the board said.

Two officials briefed on the plan, who spoke on condition of anonymity because they feared for their jobs, said the books were false. One of the officials said the pier would close.

“The money is gone,” said a former clerk of the board. She asked not to be named because she still works in the town.

In a letter dated March 3, 2011, an agent codenamed KX14 laid out the plan. KX14 is believed to be Thomas Abbot.

The report says the pier is unsafe.

Other agents include KX52, a customs officer with access to the books.

He said it was over.
]]

local by_name = {}
for _, item in ipairs(support.items("sources", STORY)) do by_name[item.name] = item end

describe("the view of sources", function()
  it("tells persons, codenames, institutions, unnamed sources and documents apart", function()
    local kinds = {}
    for name, item in pairs(by_name) do kinds[name] = item.kind end
    assert.same({
      ["Odile Marrow"] = "person", ["The board"] = "institution",
      ["Two officials briefed on the plan"] = "unnamed",
      ["a former clerk of the board"] = "unnamed", KX14 = "codename",
      ["The report"] = "document", KX52 = "codename", He = "unknown",
    }, kinds)
  end)

  it("counts statements, with the first and the last line", function()
    local board = by_name["The board"]
    assert.same({ 2, 3, 3 }, { board.statements, board.line, board.last })
    assert.equal(0, by_name.KX52.statements)
    assert.is_nil(by_name.KX52.last)
  end)

  it("shows descriptions and how a source knows", function()
    assert.equal("a retired harbor pilot", by_name["Odile Marrow"].descriptions)
    assert.equal("retired harbor pilot", by_name["Odile Marrow"].basis)
    assert.equal("briefed on the plan", by_name["Two officials briefed on the plan"].basis)
    assert.equal("with access to the books", by_name.KX52.basis)
  end)

  it("gives the terms on which a source has no name, from its words or the sentence after", function()
    assert.equal("condition of anonymity because they feared for their jobs",
      by_name["Two officials briefed on the plan"].anonymity)
    assert.equal("not to be named because she still works in the town",
      by_name["a former clerk of the board"].anonymity)
    assert.is_nil(by_name["Odile Marrow"].anonymity)
  end)

  it("keeps a codename that is said to be somebody as a source of its own", function()
    assert.truthy(by_name.KX14.said_to_be:find("Thomas Abbot", 1, true))
    assert.truthy(by_name.KX14.said_to_be:find("believed to be", 1, true))
  end)

  it("says why a source is not known", function()
    assert.is_string(by_name.He.reason)
  end)
end)
