-- Documents that hold very much of one thing: what a script does grows with them, not with their
-- square. What is counted are instructions, by a budget that a square of these would use up many
-- times; nothing is timed.
local ranges = require "nutgraf.evidence.ranges"
local support = dofile "spec/support.lua"

-- A text of so many parts, each made of its number.
local function many(count, make)
  local parts = {}
  for index = 1, count do parts[index] = make(index) end
  return table.concat(parts)
end

-- What is in the document; the view; what its output must have; what lies beside it as b.txt.
local DENSE = {
  { "dates in one sentence", "factcheck", many(6000, function(i) return ("May %d, %d "):format(i % 28 + 1, 1900 + i % 99) end),
    "May 3, 1902" },
  { "rules", "rules", many(998, function(i) return ("%d. If A%d then B%d.\n"):format(i, i, i) end), "B998" },
  { "rules", "check --only open-rule", many(998, function(i) return ("%d. If A%d then B%d.\n"):format(i, i, i) end) },
  { "statements in one sentence", "sources", ("THE MAN SAID NO "):rep(30000), "THE MAN" },
  { "long cells among short ones", "factcheck", many(3000, function(i) return ("Lee paid %d.\n\n"):format(i) end)
    .. "He has 1" .. many(9000, function(i) return (", %d"):format(i) end) .. ".", "2999" },
  { "quotations and surnames", "check --only late-full-name", many(9000, function(i)
    return ("“We did it,” the mayor said.\n\nThe port paid Lee%s.\n\n"):format(i) end) },
  { "quotations of a long document", "check --only altered-quote --cited b.txt", many(1500, function(i)
    return ("“We left it to the house of the port %d,” said Bo Rhys.\n\n"):format(i) end)
    .. "“We never did sell the old lighthouse,” he said.\n",
    "differs from the cited text", ("to the house of the "):rep(6000) .. "We never did sell an old lighthouse." },
}

describe("a document with very many", function()
  local folder
  setup(function() folder = support.folder() end)
  teardown(function() support.remove(folder) end)

  for _, case in ipairs(DENSE) do
    it(("%s is read by %s"):format(case[1], case[2]), function()
      support.write(folder .. "/a.txt", case[3])
      support.write(folder .. "/b.txt", case[5] or "")
      local out, err, status = support.run(("nutgraf %s a.txt --budget 0.1"):format(case[2]), folder)
      assert.is_nil(err:find("used up", 1, true), err:sub(1, 300))
      assert.is_true(status < 2)
      if case[4] then assert.is_truthy(out:find(case[4], 1, true)) end
    end)
  end
end)

describe("ranges", function()
  it("tell whether one of them holds another, as a scan does", function()
    local list, state = {}, 7
    local function pick(most)
      state = state * 16807 % 2147483647
      return state % most
    end
    for index = 1, 60 do
      local start = pick(400)
      local stop = start + pick(40)
      list[index] = index % 2 == 0 and { start, stop } or { start = start, stop = stop }
    end
    local covers, held = ranges.cover(list), 0
    for start = 0, 440 do
      for stop = start, start + 30 do
        local found = false
        for _, one in ipairs(list) do
          found = found or (one[1] or one.start) <= start and stop <= (one[2] or one.stop)
        end
        held = held + (found and 1 or 0)
        assert.equal(found, covers(start, stop))
      end
    end
    assert.is_true(held > 0)
    assert.is_false(ranges.cover {}(1, 2))
  end)
end)
