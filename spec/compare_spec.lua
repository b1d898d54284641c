local support = require "spec.support"

local OLD = [[
The harbor board closed the north pier on Tuesday.

Ada Venn said that 12 boats were moved to the south pier. The move took two hours.

"We had no choice," said Odile Marrow, who chairs the board.

"Nobody was hurt that day," said Toma Crell.

The pier was far too old, Hal Brand said.
]]

local NEW = [[
A new paragraph leads in.

"Nobody was hurt that day," said Hal Brand.

The harbor board closed the north pier on Tuesday.

Ada Venn said that 13 boats were moved to the south pier. The move took two hours.

"We had no other choice," said Odile Marow, who chairs the board.

"It rained hard," said Ada Venn.
]]

describe("compare", function()
  local root
  setup(function()
    root = support.folder()
    support.write(root .. "/old.txt", OLD)
    support.write(root .. "/new.txt", NEW)
  end)
  teardown(function() support.remove(root) end)

  local function changes(names)
    local out, err, status = support.run("nutgraf compare " .. names .. " --to ndjson", root)
    local list = {}
    for line in out:gmatch("[^\n]+") do list[#list + 1] = require("cjson").decode(line) end
    return list, err, status
  end

  local function is(value) return type(value) == "string" and value or "" end

  it("tells what is gone, new, changed, or given to another speaker", function()
    local seen = {}
    for index, item in ipairs(changes "old.txt new.txt") do
      seen[index] = ("%s %s: %s > %s"):format(item.what, item.change, is(item.old), is(item.new))
    end
    assert.same({
      "quotation another speaker: Nobody was hurt that day > Nobody was hurt that day",
      "quotation changed: We had no choice > We had no other choice",
      "quotation new:  > It rained hard",
      "claim gone: The pier was far too old > ",
      "claim changed: that 12 boats were moved to the south pier > "
        .. "that 13 boats were moved to the south pier",
      "figure changed: 12 > 13",
      "name changed: Odile Marrow > Odile Marow",
      "name gone: Toma Crell > ",
    }, seen)
  end)

  it("leads to the new document, and to the old one for what is gone", function()
    local list = changes "old.txt new.txt"
    assert.same({ "new.txt", 3, "Toma Crell", "Hal Brand" },
      { list[1].document, list[1].line, list[1].old_by, list[1].new_by })
    assert.same({ "old.txt", 9 }, { list[4].document, list[4].line })
  end)

  it("shows nothing of what has only moved, and nothing of one and the same", function()
    assert.same({}, (changes "new.txt new.txt"))
  end)

  it("wants two documents", function()
    local _, err, status = changes "old.txt"
    assert.equal(2, status)
    assert.is_truthy(err:find("compare takes two documents, the old one first, not 1", 1, true))
  end)
end)
