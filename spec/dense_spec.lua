-- Documents that hold very much of one thing: what a script does grows with them, not with their
-- square. What is counted are instructions, by a budget that a square of these would use up many
-- times; nothing is timed.
local ranges = require "nutgraf.evidence.ranges"
local session = require "nutgraf.run.session"
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
  { "quotations of one speaker", "check --only quote-versions", many(6000, function(i)
    return ("“Boat%d left quay%d for port%d in may%d,” said Bo Rhys.\n\n"):format(i, i, i, i) end)
    .. "“The boat never came back to us here,” said Bo Rhys.\n\n“The boat never came home to us here,” said Bo Rhys.\n",
    "quoted otherwise" },
  { "quotations", "quotes --filter 'by=Bo Lee'", many(3000, function(i)
    return ("“We did it,” said Bo Lee.\n\n"):format(i) end), "Bo Lee" },
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

describe("a long text", function()
  local core = require "nutgraf.core"
  local lexicon = require("nutgraf.lexicon").finder(require("nutgraf.run.folders").new(), error)

  -- What the scripts take at most for a text of so many stories.
  local function taken(view, count)
    local text = many(count, function(i)
      return ("The board of Port %d said on 3 May 2012 that Ann Lee%d had sent a letter to it.\n\n"
        .. "“We did not see the letter,” the mayor, Bo Rhys%d, told the paper.\n\n"):format(i, i, i)
    end)
    local at = session.new()
    assert(at:prepare { view = view })
    local doc = assert(core.parse("# The port\n\n" .. text, { type = "text/markdown", lexicon = lexicon }))
    assert.is_true(#assert(at:items(doc, { name = "a.md" })) >= 0)
    local _, peak = at.box:used()
    at.box:close()
    return peak, #text
  end

  -- All its words at once would take a hundred times the text more, until garbage is collected; so
  -- would a handle for each of its clauses and noun groups.
  local MOST = { sources = 50, trail = 65, claims = 65, allegations = 105 }

  it("is read by evidence in a part of what its words would take", function()
    for view, most in pairs(MOST) do
      local small, few = taken(view, 1500)
      local large, more = taken(view, 4500)
      local each = (large - small) / (more - few)
      assert.is_true(each < most, ("%s: %.0f"):format(view, each))
    end
  end)

  it("gives the same words of a sentence again when they were let go", function()
    local prose = require "nutgraf.evidence.prose"
    local doc = require("nutgraf.document").new(core.parse(many(9000, function(i)
      return ("Port %d is Bo’s, said Lee%d.\n\n"):format(i, i)
    end), { lexicon = lexicon }), { name = "a.txt" })
    local sentences = prose.sentences(doc)
    local first = sentences[1].words
    assert.equal("bo's", (first[4].lower .. first[5].lower))
    for _, sentence in ipairs(sentences) do assert.is_true(#sentence.words > 5) end
    assert.is_nil(rawget(sentences[1], "words"))
    assert.same(first, sentences[1].words)
    assert.is_true(sentences[1]:holds { ["Lee1"] = true })
    assert.is_true(sentences[1]:holds { ["lee1"] = true })
    assert.is_false(sentences[1]:holds { lee2 = true })
    assert.is_true(sentences[1].forms["lee1"])
  end)

  it("gives the words between any two offsets, in every unit", function()
    for _, unit in ipairs { "byte", "codepoint", "utf16" } do
      local doc = core.parse("É’s <b>Lee</b> said: “No.”", { type = "text/plain", unit = unit, lexicon = lexicon })
      local all = doc:tokens_between(0, 1000)
      local index = 0
      for token in doc:tokens() do
        index = index + 1
        local word = all[index]
        assert.same({ token.text, token.start, token.stop, token.kind }, { word.text, word.start, word.stop, word.kind })
      end
      assert.equal(index, #all)
      assert.equal(all[2].text, doc:tokens_between(all[1].start + 1, all[3].start)[1].text)
      assert.same({}, doc:tokens_between(1000, 1001))
      assert.has_error(function() doc:tokens_between(-1, 3) end)
      assert.has_error(function() doc:has_token(0, 3) end)
    end
  end)
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
