-- What makes `check` fail, which checks run, and how a finding is settled: in the text, by
-- a decision, in settings that are the person's own.
local nutgraf = require "nutgraf"
local support = require "spec.support"

local HEAD = "# The pier is shut\n\nTobias Crell chairs the board of the harbor, and that was known to all "
  .. "of them.\n\n"
local KIN = "It was Tobias Crelle who had the gate shut, and who went home before it was dark.\n"
local DAY = "On Tuesday, March 3, 2011 the board met in the hall and nobody was there to see it.\n"
local NEXT = "On Tuesday, March 10, 2011 it met again, and by nightfall nothing was settled.\n"

local root
before_each(function() root = support.folder() end)
after_each(function() support.remove(root) end)

-- "line check" of what the checks find.
local function found(text, options)
  local doc = assert(nutgraf.parse(text, { name = options.name or "story.md", language = "en" }))
  local list = assert(nutgraf.run(doc, "check", { only = options.only or "weekday,near-names" }))
  local seen = {}
  for index, item in ipairs(list) do
    local what = item.check == "silence" and item.message or item.check
    seen[index] = ("%d %s"):format(item.line, what)
  end
  return seen
end

describe("a comment in Markdown", function()
  it("silences the paragraph that it stands before", function()
    assert.same({ "5 near-names", "7 weekday" }, found(HEAD .. KIN .. "\n" .. DAY, {}))
    assert.same({ "8 weekday" }, found(HEAD .. "<!-- nutgraf: ok near-names -->\n" .. KIN .. "\n" .. DAY, {}))
    assert.same({}, found(HEAD .. "<!-- nutgraf: ok weekday -->\n\n" .. DAY, {}))
  end)

  it("silences the paragraph that it stands in", function()
    assert.same({ "7 weekday" }, found(HEAD .. DAY:gsub("\n", " <!-- nutgraf: ok weekday -->\n") .. "\n" .. NEXT, {}))
    assert.same({ "7 weekday" }, found(HEAD .. DAY:gsub("the board", "<!-- nutgraf: ok weekday --> the board")
      .. "\n" .. NEXT, {}))
  end)

  it("silences that paragraph alone, and that check alone", function()
    assert.same({ "9 weekday" }, found(HEAD .. "<!-- nutgraf: ok weekday -->\n\n" .. DAY .. "\n" .. NEXT, {}))
    assert.same({ "7 weekday" }, found(HEAD .. "<!-- nutgraf: ok near-names -->\n\n" .. DAY, {}))
  end)

  it("takes several checks, and a note for people after a colon", function()
    local both = DAY:gsub("the board", "Tobias Crelle")
    assert.same({ "7 near-names", "7 weekday" }, (function()
      local list = found(HEAD .. "Nothing.\n\n" .. both, {})
      table.sort(list)
      return list
    end)())
    assert.same({}, found(HEAD .. "<!-- nutgraf: ok weekday, near-names: as printed then -->\n\n" .. both, {}))
  end)

  it("silences the whole document where it says so", function()
    assert.same({}, found(HEAD .. DAY .. "\n" .. NEXT .. "\n<!-- nutgraf: document ok weekday -->\n", {}))
  end)

  it("is none in a code span, in a fence, or in plain text", function()
    local last = "\n`<!-- nutgraf: document ok weekday -->` was not said by anybody in the room.\n"
    assert.same({ "5 weekday" }, found(HEAD .. DAY .. last, {}))
    local fence = "\n```\n<!-- nutgraf: document ok weekday -->\n```\n"
    assert.same({ "5 weekday" }, found(HEAD .. DAY .. fence, {}))
    assert.same({ "5 weekday" }, found(HEAD:gsub("# ", "") .. DAY .. "\n<!-- nutgraf: document ok weekday -->\n",
      { name = "story.txt" }))
  end)

  it("is told where it names no check, or stands before nothing", function()
    assert.same({ "5 no check is called 'weekdya'; did you mean 'weekday'?", "7 weekday" },
      found(HEAD .. "<!-- nutgraf: ok weekdya -->\n\n" .. DAY, {}))
    assert.same({ "5 this comment names no check that is to be silent", "7 weekday" },
      found(HEAD .. "<!-- nutgraf: ok -->\n\n" .. DAY, {}))
    assert.same({ "5 weekday", "7 no paragraph follows this comment" },
      found(HEAD .. DAY .. "\n<!-- nutgraf: ok weekday -->\n", {}))
    assert.same({ "7 weekday" }, found(HEAD .. "<!-- another program: ok weekday -->\n\n" .. DAY, {}))
  end)
end)

describe("a comment in HTML", function()
  local function page(body, head)
    return found("<!DOCTYPE html><html><head><title>The pier</title>" .. (head or "") .. "</head><body><article>"
      .. "<h1>The pier is shut</h1>\n<p>Tobias Crell chairs the board, and that was known to them.</p>\n" .. body
      .. "</article></body></html>", { name = "story.html", only = "weekday" })
  end

  it("silences the paragraph that it stands before, or in", function()
    assert.same({}, page("<!-- nutgraf: ok weekday -->\n<p>" .. DAY .. "</p>"))
    assert.same({}, page("<p><!-- nutgraf: ok weekday -->" .. DAY .. "</p>"))
    assert.same({}, page("<p>" .. DAY .. "<b>It rained.</b> <!-- nutgraf: ok weekday --></p>"))
    assert.same({}, page("<p>" .. DAY:gsub("the board", "<!-- nutgraf: ok weekday --> the board") .. "</p>"))
  end)

  it("silences no other", function()
    assert.same({ "4 weekday" }, page("<p>" .. DAY:gsub("\n", "")
      .. " <!-- nutgraf: ok weekday --></p>\n<p>" .. NEXT .. "</p>"))
    assert.same({ "3 weekday" }, page("<p>" .. DAY:gsub("\n", "")
      .. "</p>\n<!-- nutgraf: ok weekday -->\n<p>" .. NEXT .. "</p>"))
    assert.same({ "3 weekday" }, page("<ul><li>" .. DAY:gsub("\n", "")
      .. "\n<li><!-- nutgraf: ok weekday -->" .. NEXT .. "</ul>"))
  end)

  it("is none in a script, or written out", function()
    local script = "<script>var a = '<!-- nutgraf: document ok weekday -->'</script>"
    assert.same({ "3 weekday" }, page("<p>" .. DAY .. "</p>", script))
    assert.same({ "3 weekday" }, page("<p>" .. DAY .. "&lt;!-- nutgraf: document ok weekday --&gt;</p>"))
    assert.same({}, page("<p>" .. DAY .. "</p>", "<!-- nutgraf: document ok weekday -->"))
  end)

  it("is found in any encoding", function()
    local text = ("<html><head><meta charset=windows-1252></head><body><h1>The pier</h1><p>Zoë. %s</p>"
      .. "<!-- nutgraf: ok weekday --><p>%s</p></body></html>"):format(DAY, NEXT):gsub("ë", "\235")
    assert.same({ "1 weekday" }, found(text, { name = "story.html", only = "weekday" }))
  end)
end)

describe("nutgraf check", function()
  local function check(words, status)
    local out, err, got = support.run("nutgraf check --language en " .. words, root)
    assert.equal(status, got, err)
    return out, err
  end

  before_each(function()
    support.write(root .. "/note.md", HEAD .. KIN)
    support.write(root .. "/error.md", HEAD .. DAY .. "\n" .. KIN)
  end)

  it("fails where there is an error, and says otherwise by --fail-on", function()
    check("note.md --only near-names", 0)
    check("error.md --only near-names,weekday", 1)
    check("note.md --only near-names --fail-on note", 1)
    check("note.md --only near-names --fail-on warning", 0)
    check("error.md --only near-names,weekday --fail-on never", 0)
    check("error.md --only weekday --set weekday=note", 0)
    check("note.md --only near-names --set near-names=error", 1)
    check("error.md --only near-names,weekday --where 'severity == \"note\"'", 0)
    check("note.md error.md --only near-names,weekday --jobs 2", 1)
    check("note.md note.md --only near-names --jobs 2", 0)
    local _, err = check("error.md --fail-on erorr", 2)
    assert.matches("'erorr' is none of never, error, warning, note; did you mean 'error'%?", err)
  end)

  it("passes over the checks that are skipped", function()
    check("error.md --skip weekday", 0)
    assert.matches("near%-names", (check("error.md --only near-names,weekday --skip weekday", 0)))
    local _, err = check("error.md --skip weekdays", 2)
    assert.matches("no check is called 'weekdays'; did you mean 'weekday'%?", err)
  end)

  it("takes settings of the person's own folder, and of a file that is named", function()
    local own = "export XDG_CONFIG_HOME=$PWD/own; nutgraf check --language en "
    support.write(root .. "/own/nutgraf/checks.conf", "weekday = off # printed so\nfail-on = note\n")
    support.write(root .. "/desk.conf", "weekday = on\nnear-names = off\n")
    local function status(line) return select(3, support.run(own .. line, root)) end
    assert.equal(1, status("note.md --only near-names"))
    assert.equal(0, status("note.md --only near-names --fail-on error"))
    assert.equal(0, status("error.md --skip near-names"))
    assert.equal(1, status("error.md --config desk.conf"))
    assert.equal(0, status("error.md --config desk.conf --set weekday=off"))
  end)

  it("names file and line of settings that are none", function()
    support.write(root .. "/own/nutgraf/checks.conf", "weekday = off\nweekdya = off\n")
    local _, err, status = support.run("export XDG_CONFIG_HOME=$PWD/own; nutgraf check note.md", root)
    assert.equal(2, status)
    assert.matches("own/nutgraf/checks.conf:2: no check is called 'weekdya'; did you mean 'weekday'%?", err)
    support.write(root .. "/desk.conf", "\nfail-on = loud\n")
    _, err = check("note.md --config desk.conf", 2)
    assert.matches("%-%-config:2: fail%-on: 'loud' is none of never, error, warning, note", err)
  end)

  it("takes none of the document's folder", function()
    support.write(root .. "/checks.conf", "weekday = off\n")
    check("error.md --only weekday", 1)
    support.write(root .. "/lot/error.md", HEAD .. DAY)
    support.write(root .. "/lot/checks.conf", "weekday = off\n")
    check("lot --only weekday", 1)
  end)

  it("counts what is silenced, over all documents", function()
    support.write(root .. "/lot/one.md", HEAD .. "<!-- nutgraf: ok weekday -->\n\n" .. DAY)
    support.write(root .. "/lot/two.md", HEAD .. "<!-- nutgraf: document ok weekday -->\n\n" .. DAY .. "\n" .. NEXT)
    for _, jobs in ipairs { "", " --jobs 2" } do
      local out, err = check("lot --only weekday --to ndjson" .. jobs, 0)
      assert.equal("", out)
      assert.matches("^nutgraf: 3 findings silenced\n", err)
    end
  end)
end)

describe("nutgraf correct", function()
  local function run(line, status)
    local out, err, got = support.run("nutgraf " .. line .. " --language en", root)
    assert.equal(status or 0, got, err)
    return out, err
  end

  before_each(function() support.write(root .. "/story.md", HEAD .. DAY .. "\n" .. NEXT) end)

  it("silences the finding on a line, lists it, and takes it back", function()
    run("check story.md --only weekday", 1)
    run("correct story.md 5 silence=weekday")
    local out, err = run("check story.md --only weekday", 1)
    assert.matches("\n +7 +error +weekday", out)
    assert.is_nil(out:find("\n +5 "))
    assert.matches("1 finding silenced", err)
    assert.matches("dates +silence=weekday +Tuesday, March 3, 2011", (run("correct story.md")))
    run("correct story.md 5 silence=")
    out = run("check story.md --only weekday", 1)
    assert.matches("\n +5 +error +weekday", out)
    assert.equal("", (run("correct story.md")))
  end)

  it("takes the key that a finding has, and adds checks to those there", function()
    local out = run("check story.md --only weekday --to ndjson", 1)
    local key = out:match('"key":"(%x+)"')
    run("correct story.md " .. key .. " silence=weekday")
    run("correct story.md " .. key .. " silence=undated,weekday")
    assert.matches("silence=weekday,undated", (run("correct story.md")))
    local _, err = run("check story.md --only weekday", 1)
    assert.matches("1 finding silenced", err)
    run("check story.md --only weekday --no-corrections", 1)
  end)

  it("refuses what silences nothing", function()
    local _, err = run("correct story.md 5 silence=weekdya", 2)
    assert.matches("no check is called 'weekdya'; did you mean 'weekday'%?", err)
    _, err = run("correct story.md 3 silence=weekday", 2)
    assert.matches("weekday finds nothing at line 3", err)
    _, err = run("correct story.md 5 silence=", 2)
    assert.matches("nothing is silenced at line 5", err)
  end)

  it("silences in an editor, too", function()
    run("correct story.md 5 silence=weekday")
    local path = root .. "/story.md"
    local bytes = support.read(path) .. "\nSaid the clerk: the board of the harbor was not told of it.\n"
    local controller = require("nutgraf.editor").new {
      text = function() return bytes end, name = function() return path end,
    }
    local list = assert(controller:diagnostics { "--only=weekday", "--set=weekday=note" })
    assert.equal(1, #list)
    assert.equal(7, list[1].item.line)
  end)
end)
