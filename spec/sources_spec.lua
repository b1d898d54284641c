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

  describe("of sources that the core gives no speaker or a place", function()
    local TEXT = [[
# The harbor vote

The harbor board voted on Monday. An Ostmark Democrat said the vote was void.

Harbor voters said it was late. Two officials with knowledge of the vote said it was forged.

The news service said the pier was shut.

Another ally of the board, Senator Maud Ellery, said the books were sound. Ellery said so twice.

Nobody said that the pier was safe. Polls suggest that the town wants it shut.

“We will build again,” the Dispatch quoted her as saying. The Dispatch says it holds the letter.

The company bought the pier, which suggests that it will stay. They said nothing else.
]]
    local function kinds(options)
      local map = {}
      for _, item in ipairs(support.items("sources" .. (options or ""), TEXT)) do map[item.name] = item.kind end
      return map
    end

    it("goes by the noun: people, a body, a document", function()
      local found = kinds()
      assert.equal("unnamed", found["An Ostmark Democrat"])
      assert.equal("unnamed", found["Harbor voters"])
      assert.equal("unnamed", found["Two officials with knowledge of the vote"])
      assert.equal("institution", found["The news service"])
      assert.equal("document", found.Polls)
      assert.equal("institution", found.Dispatch)
    end)

    it("takes the name beside the noun", function()
      local found = kinds()
      assert.equal("person", found["Maud Ellery"])
      assert.is_nil(found["Another ally of the board, Senator Maud Ellery"])
    end)

    it("takes no name that “who …” brings in", function()
      local text = "A former clerk, who backs Bo Lind, called it a scheme.\n"
      assert.equal("unnamed", support.items("sources", text)[1].kind)
      text = "Former clerk and Ostmark Mayor Ada Holt, who backs Bo Lind, was calling it a scheme.\n"
      assert.equal("Ada Holt", support.items("sources", text)[1].name)
    end)

    it("leaves out what tells of nobody, but for who asks", function()
      local found = kinds()
      assert.is_nil(found.Nobody)
      assert.is_nil(found.which)
      assert.equal("unknown", found.They)
      local asked = kinds(" --kinds unclear")
      assert.equal("unclear", asked.Nobody)
    end)
  end)

  it("describes with the name after \"Mr.\" or \"Gov.\"", function()
    local list = support.items("sources", "Hal Brand, an adviser to Gov. Anna Hale, said it was late.\n")
    assert.equal("an adviser to Gov. Anna Hale", list[1].descriptions)
  end)

  it("calls who is never brought in unknown, however often", function()
    local list = support.items("sources", "The senator said it was late.\n\nThe senator said it was wrong.\n")
    assert.same({ "unknown", 2 }, { list[1].kind, list[1].statements })
  end)

  it("lists who has no name where a verb needs no subject", function()
    local rows = {}
    for _, item in ipairs(support.items("sources --language es", [[
El presidente de la Junta, Juan Solera, llegó. “Es una tragedia”, ha descrito Solera. El presidente andaluz ha pedido prudencia con las cifras. “Queremos confiar”, ha señalado.
]])) do rows[#rows + 1] = item.name .. ": " .. (item.reason or item.kind) end
    assert.same({ "Juan Solera: person", "El presidente: the text may name who it is" }, rows)
  end)

  it("lists one name once", function()
    local rows = 0
    for _, item in ipairs(support.items("sources", [[
Maud Ellery and her sister Ada Ellery run the pier.

The board said it was not safe. Ellery denied that.

The town said the board was wrong. Ellery said so, too.

The harbor master said he was asked by Maud Ellery and Ada Ellery. Ellery said that was so.
]])) do
      if item.name == "Ellery" then rows = rows + 1 end
    end
    assert.equal(1, rows)
  end)
end)
