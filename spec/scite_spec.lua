-- SciTE itself, under a display of its own (Xvfb), with the plugin loaded as a person loads it. A
-- script runs in it and writes what the person would see as lines "name=value".
local support = require "spec.support"

local here = support.here()
local build = os.getenv("NUTGRAF_BUILD") or "build"

local TEXT = [[
The pier is shut

The clerk wrote “nobody [at all] was asked” of the the pier.

“We had no choice,” said Odile Marrow, who chairs the board.
]]

-- Runs a script in SciTE on a file, once that is open and drawn.
local function run_scite(script)
  local root = support.folder()
  support.write(root .. "/pier and quay.txt", TEXT)
  support.write(root .. "/.SciTEUser.properties", ("import %s/plugins/scite/nutgraf\ncode.page=65001\n"):format(here))
  support.write(root .. "/start.lua", ([[
    local seen = io.open(%q, "w")
    local function say(name, value) seen:write(name, "=", (tostring(value):gsub("\n", "|")), "\n") seen:flush() end
    dofile %q
    function OnUpdateUI()
      OnUpdateUI = nil
      local ok, fault = pcall(function() %s end)
      if not ok then say("fault", fault) end
      seen:close()
      scite.MenuCommand(IDM_QUIT)
    end
  ]]):format(root .. "/seen", here .. "/plugins/scite/nutgraf.lua", script))
  support.run(("HOME=%s SciTE_HOME=%s NUTGRAF_HOME=%s/%s timeout -s KILL 60 xvfb-run -a scite '-ext.lua.startup.script=%s/start.lua' '%s/pier and quay.txt'")
    :format(root, root, here, build, root, root), root)
  local seen = { root = root }
  for name, value in (support.read(root .. "/seen") or ""):gmatch "([%w_]+)=([^\n]*)" do seen[name] = value end
  support.remove(root)
  assert.is_nil(seen.fault)
  return seen
end

describe("in SciTE", function()
  it("runs in the editor's own Lua, with the core in it, and has its commands in the menu", function()
    local seen = run_scite [[
      say("version", _VERSION)
      say("core", package.loaded["nutgraf.core"] ~= nil or pcall(require, "nutgraf.core"))
      say("menu", props["command.name.33.*"])
    ]]
    assert.equal("Lua 5.3", seen.version)
    assert.equal("true", seen.core)
    assert.equal("Nutgraf: checks on or off", seen.menu)
  end)

  it("shows a view in the output pane, as lines that SciTE jumps from", function()
    local seen = run_scite [[
      nutgraf_show "quotes"
      say("output", output:GetText())
      nutgraf_show "no-such-view"
      say("message", output:GetText():match "[^\n]*\n$")
    ]]
    assert.matches("^> Nutgraf quotes|[^|]*/pier and quay%.txt:3:17: ", seen.output)
    assert.matches("|[^|]*/pier and quay%.txt:5:1: .*Odile Marrow", seen.output)
    assert.matches("^nutgraf: .*no%-such%-view", seen.message)
  end)

  it("goes to quotations, selects one, and says what is known of a place", function()
    local seen = run_scite [[
      nutgraf_go "quotes"
      say("first", editor.CurrentPos)
      nutgraf_select()
      say("selected", editor:GetSelText())
      editor:GotoPos(editor.Length)
      nutgraf_go "-quotes"
      say("last", editor:GetCurLine())
      nutgraf_hover()
      say("tip", editor:CallTipActive())
    ]]
    assert.equal(tostring(#"The pier is shut\n\nThe clerk wrote "), seen.first)
    assert.equal("nobody [at all] was asked", seen.selected)
    assert.matches("^“We had no choice", seen.last)
    assert.equal("true", seen.tip)
  end)

  it("marks what the checks find, lists it, and takes it away", function()
    local seen = run_scite [[
      local function marked(word)
        local at = editor:GetText():find(word, 1, true) - 1
        return editor:IndicatorValueAt(20, at)
      end
      nutgraf_check()
      say("doubled", marked "the the pier")
      say("calm", marked "We had")
      say("output", output:GetText())
      nutgraf_check()
      say("off", marked "the the pier")
    ]]
    assert.equal("1", seen.doubled)
    assert.equal("0", seen.calm)
    assert.matches("pier and quay%.txt:3:%d+: warning: [^|]*%[doubled%-word%]|", seen.output)
    assert.equal("0", seen.off)
  end)

  it("decides who speaks, beside the file", function()
    local seen = run_scite [[
      nutgraf_go "quotes"
      local about, message
      local at = editor.CurrentPos
      nutgraf_correct()
      scite.StripSet(3, "Ada Venn")
      OnStrip(4, 1)
      say("told", output:GetText())
      local file = io.open(props.FilePath .. ".nutgraf.json")
      say("written", file and file:read "a":find("Ada Venn", 1, true) ~= nil)
    ]]
    assert.matches("nutgraf: Ada Venn: ", seen.told)
    assert.equal("true", seen.written)
  end)
end)
