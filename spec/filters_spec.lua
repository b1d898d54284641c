-- The filters by date, source, section and assumption.
local cjson = require "cjson"
local edtf = require "nutgraf.edtf"
local support = require "spec.support"

local STORY = [[
The pier is shut

By Corin Abbot

March 5, 2011

The north pier was shut on May 2, 2008, said Odile Marrow, who chairs the board of the harbor.

The Count

“We had no choice in the matter,” said Marrow. A senior official in the ministry said in June 2010 that the gate was open.

A spokesman for the board, Tobias Crell, said in 2009 that nobody had asked him.

The Quarrel

The list has a source with the codename KX2. KX2 said the clerk had the key, and nobody else did by nightfall.
]]

local root
setup(function()
  root = support.folder()
  support.write(root .. "/pier.txt", STORY)
  support.write(root .. "/later.txt", (STORY:gsub("2011", "2013")))
end)
teardown(function() support.remove(root) end)

-- The shown texts of a view, or its field.
local function shown(line, field)
  local out, err, status = support.run("nutgraf " .. line .. " --to ndjson", root)
  assert.equal("", (err:gsub("^nutgraf: no [%l ]+: [^\n]+ left out [^\n]+\n$", "")))
  assert.equal(0, status)
  local list = {}
  for row in out:gmatch("[^\n]+") do list[#list + 1] = cjson.decode(row)[field or "text"] end
  return list
end

describe("a filter that adds a layer", function()
  it("adds it once, though a view needs it and a person asks for it, too", function()
    for view, filter in pairs { network = "relations", claims = "claims", trail = "citations", rules = "rules",
      allegations = "replies" } do
      local file = support.quote(support.here() .. "/spec/fixtures/trail.txt")
      local plain = support.run(("nutgraf %s %s --to json --quiet"):format(view, file), root)
      assert.is_true(#plain > 100)
      assert.equal(plain, (support.run(("nutgraf %s %s --to json --quiet --filter %s --filter %s"):format(view, file,
        filter, filter), root)))
    end
  end)
end)

describe("since and until", function()
  it("keep what may be from then on, or up to then", function()
    assert.same({ "2010-06", "2011-03-05" }, shown("timeline pier.txt --filter since=2010-06-30", "edtf"))
    assert.same({ "2008-05-02", "2009" }, shown("timeline pier.txt --filter until=2009-01", "edtf"))
    assert.same({ "2009" }, shown("timeline pier.txt --filter since=2009 --filter until=2009", "edtf"))
  end)

  it("go by the day of publication where items have no date", function()
    assert.same({ "later.txt" }, shown("quotes pier.txt later.txt --filter since=2012", "document"))
    assert.same({ "pier.txt" }, shown("quotes pier.txt later.txt --filter until=2012", "document"))
  end)

  it("refuse what is no date", function()
    local _, err, status = support.run("nutgraf timeline pier.txt --filter since=May", root)
    assert.matches("since: 'May' is no date: 2011, 2011%-03, 2011%-03%-05", err)
    assert.equal(2, status)
    local dated = require "nutgraf.evidence.dated"
    for _, date in ipairs { "2019-13", "2019-00", "2019-02-29", "2019-04-31", "2019-3", "2019-03-5", "2019-03-05x", "201" } do
      assert.is_string(dated.fault("since", date), date)
    end
    for _, date in ipairs { "2019", "2019-12", "2019-21", "2020-02-29", "2000-02-29", "2019-12-31" } do
      assert.is_nil(dated.fault("since", date), date)
    end
  end)

  it("know the last day that a date can mean", function()
    for date, last in pairs {
      ["2011"] = "2011-12-31", ["2011-03"] = "2011-03-31", ["2011-03-05"] = "2011-03-05",
      ["2008/2010"] = "2010-12-31", ["201X"] = "2019-12-31", ["2011-21"] = "2011-05-31",
      ["2011-03-05T10:00"] = "2011-03-05", ["2011?"] = "2011-12-31", ["[2008,2010]"] = "2010-12-31",
    } do
      assert.equal(last, edtf.last(date), date)
    end
    assert.is_nil(edtf.last("2008/.."))
    assert.is_nil(edtf.last("XXXX-12-25"))
  end)
end)

describe("by", function()
  it("keeps what one source says, under any name", function()
    local full = shown("attributions pier.txt --filter by='odile marrow'")
    assert.equal(2, #full)
    assert.same(full, shown("attributions pier.txt --filter by=Marrow"))
    assert.equal(1, #shown("attributions pier.txt --filter by=KX2"))
    assert.same({}, shown("attributions pier.txt --filter by=Nobody"))
  end)
end)

describe("named and unnamed", function()
  it("part sources by whether the reader has a name; a codename is none", function()
    local all = shown("attributions pier.txt --where speaker", "source")
    local named = shown("attributions pier.txt --filter named", "source")
    local unnamed = shown("attributions pier.txt --filter unnamed", "source")
    assert.equal(#all, #named + #unnamed)
    assert.equal(2, #unnamed)
    assert.matches("senior official", unnamed[1])
    assert.matches("KX2", unnamed[2])
    assert.matches("Tobias Crell", named[3])
  end)
end)

describe("section", function()
  it("keeps what stands under a title, to the next", function()
    assert.same({ "2010-06", "2009" }, shown("places pier.txt --layers dates --filter section='the count'",
      "about"))
    assert.equal(1, #shown("attributions pier.txt --filter section=quarrel"))
    assert.same({}, shown("attributions pier.txt --filter section='no such'"))
  end)
end)

describe("assume", function()
  it("leaves out rules that do not hold under the fact", function()
    support.write(root .. "/policy.txt", "Assuming an unguarded gate:\n\n• If the clerk asks, the driver "
      .. "must stay.\n\n(Now, assuming a guarded gate:)\n\n• If a driver knocks, the guard must wait.\n")
    assert.same({ "a guarded gate" }, shown("rules policy.txt --filter assume='guarded gate'", "given"))
    assert.equal(2, #shown("rules policy.txt", "given"))
  end)
end)

describe("unnamed", function()
  local TEXT = [[
“We had no choice,” said Odile Marrow, who chairs the board.

“The gate was open,” said a senior official in the ministry.

“Nobody saw the boats that night, and nobody asked.”

KX2, a source with a codename, said: “The clerk had the key.”

The boats of the “Ring” left, and the film “Night Harbor” was shown.
]]

  it("keeps quotations of nobody who is told, and no words that quote nobody", function()
    support.write(root .. "/gate.txt", TEXT)
    local unnamed, named = shown("quotes gate.txt --filter unnamed"), shown("quotes gate.txt --filter named")
    assert.same({ "“The gate was open,”", "“Nobody saw the boats that night, and nobody asked.”",
      "“The clerk had the key.”" }, unnamed)
    assert.same({ "“We had no choice,”" }, named)
  end)
end)
