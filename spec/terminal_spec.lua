-- The command on a terminal: what it says there beside its output, and how it fits in.
local support = dofile "spec/support.lua"

-- What a person sees who runs this on a terminal of 80 columns; `after` is what reads it.
local function seen(line, after)
  local command = ("COLUMNS=80 NO_COLOR=1 %s %s"):format(support.command, line)
  local out = support.run(("script -qec %s /dev/null %s"):format(support.quote(command), after or ""))
  return (out:gsub("\r\n", "\n"))
end

describe("on a terminal the command", function()
  if select(3, support.run "script -qec true /dev/null") ~= 0 then
    pending "is seen only where script(1) opens a terminal: not without /dev/pts, nor under a sanitizer"
    return
  end

  it("says so where there is nothing to show", function()
    assert.equal("nutgraf: rules: nothing found\n", seen "rules spec/fixtures/wire.html")
    assert.equal("", seen "rules spec/fixtures/wire.html --quiet")
    assert.equal("", (support.run "nutgraf rules spec/fixtures/wire.html"))
  end)

  it("writes no line that is wider, whatever the columns", function()
    local text = require "nutgraf.text"
    for _, view in ipairs { "names", "sources", "attributions", "chronology", "network", "trail", "check" } do
      local count = 0
      for line in seen(view .. " spec/fixtures/trail.txt"):gmatch("[^\n]+") do
        count = count + 1
        assert.is_true(text.width(line) <= 80, line)
      end
      assert.is_true(count > 5, view)
    end
  end)

  it("wraps its help, which stays a line a script elsewhere", function()
    assert.matches("\n  ndjson               JSON, one object a line\n", seen "help")
    assert.matches("\n  timelinejs           [^\n]+\n", seen "help")
    assert.matches("\n  attributions         every statement with who makes it: source, cue, content,\n"
      .. (" "):rep(23) .. "and the rule that found it\n", seen "help")
    assert.matches("\n  attributions         [^\n]*content, and the rule that found it %(list%)\n",
      (support.run "nutgraf list"))
  end)

  it("waits for a terminal that is slow", function()
    local out = seen("document spec/fixtures/trail.txt --to json", "| { sleep 1; cat; }")
    assert.matches("^{.*}\n$", out)
    assert.is_true(#out > 65536)
  end)
end)

describe("a name that is mistyped", function()
  it("is told in an expression, since no item has such a field", function()
    local out, err, status = support.run("nutgraf quotes spec/fixtures/trail.txt --where 'speker == \"KX2\"'")
    assert.equal("", out)
    assert.equal("where: no item has a field 'speker'; did you mean 'speaker'?\n", err)
    assert.equal(0, status)
    -- A column may be empty, and what some items lack is a field of others.
    out, err = support.run("nutgraf quotes spec/fixtures/wire.html --where 'cue == \"x\" or not speaker_key'")
    assert.equal("", err)
    assert.matches("\n", out)
  end)

  it("is told in a redaction, since whoever was meant stays", function()
    local _, err = support.run("nutgraf quotes spec/fixtures/trail.txt --filter redact='Anselm Dorant Wey,KX2'")
    assert.equal("redact: 'Anselm Dorant Wey' stands in no place of the document\n", err)
    _, err = support.run("nutgraf quotes spec/fixtures/trail.txt spec/fixtures/wire.txt --filter redact='Dorant Wey,KX2'")
    assert.equal("redact: 'Dorant Wey' stands in none of 2 documents\n", err)
  end)
end)
